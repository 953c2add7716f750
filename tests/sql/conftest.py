"""A small warehouse for the SQL on treaties: the tables as published, the real record, claims made up here."""

from collections.abc import Iterator

import duckdb
import pytest
from record.warehouse import Claim, publish

NO = "denied"

CLAIMS = (
    Claim("CHN", "CAT", "ratification", year=1988, published="2015-11-20", outlet="Agency"),
    Claim("CHN", "CAT", "ratification", year=1989, published="2016-01-20", outlet="Daily"),
    Claim("CHN", "CAT", "ratification", year=1988, published="2016-01-21", outlet="Daily", article="wire"),
    Claim(
        "CHN", "CAT", "ratification", year=1988, published="2016-01-22", article="copy", duplicate_of="wire"
    ),
    Claim("CHN", "ICCPR", "ratification", NO, published="2015-11-20", article="about China"),
    Claim("CHN", "ICCPR", "ratification", modality="prospective", published="2016-02-01"),
    Claim("PRK", "CAT", "signature", NO, published="2015-11-20", outlet="Agency"),
    Claim("USA", "CRC", "signature", NO, published="2015-11-20", outlet="Daily"),
    Claim("LAO", "CAT", "ratification", modality="prospective", published="2011-06-01"),
    Claim("PSE", "ROME", "accession", modality="prospective", published="2015-01-01"),
    Claim("RUS", "ECHR", "withdrawal", published="2022-09-20"),
    Claim("FIN", "MINEBAN", "withdrawal", year=2025, published="2025-07-12", outlet="Agency"),
    Claim("IND", "CAT", "party", published="2015-11-20"),
)


@pytest.fixture(scope="session")
def warehouse() -> Iterator[duckdb.DuckDBPyConnection]:
    with publish(CLAIMS) as connection:
        yield connection
