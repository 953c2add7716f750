"""The macros that analysts call, on the real record."""

from datetime import date

import duckdb
import pytest

from .conftest import CLAIMS


@pytest.mark.parametrize(
    ("state", "treaty", "day", "status"),
    [
        ("CHN", "CAT", "2015-11-20", "party"),
        ("CHN", "CAT", "1988-10-04", "party"),
        ("CHN", "CAT", "1988-10-03", "signatory"),
        ("CHN", "CAT", "1986-12-11", "none"),
        ("KOR", "CAT", "2015-11-20", "party"),
        ("PRK", "CAT", "2015-11-20", "none"),
        ("USA", "CRC", "2015-11-20", "signatory"),
        ("SSD", "CAT", "2015-04-29", "none"),
        ("TTO", "ICCPR-OP1", "1998-08-25", "party"),
        ("TTO", "ICCPR-OP1", "1999-06-01", "party"),
        ("TTO", "ICCPR-OP1", "2001-01-01", "withdrawn"),
        ("JAM", "ICCPR-OP1", "1999-01-01", "withdrawn"),
        ("FIN", "MINEBAN", "2026-01-09", "party"),
        ("FIN", "MINEBAN", "2026-01-10", "withdrawn"),
        ("RUS", "CTBT", "2022-01-01", "party"),
        ("USA", "PARIS", "2020-12-01", "withdrawn"),
        ("USA", "PARIS", "2021-02-20", "party"),
        # Former states, and the code that goes on for them.
        ("SUN", "ICCPR", "1985-01-01", "party"),
        ("SUN", "ICCPR", "1992-01-01", "none"),
        ("RUS", "ICCPR", "1985-01-01", "party"),
        ("CSK", "CAT", "1990-01-01", "party"),
        ("CSK", "CAT", "1993-06-01", "none"),
        ("CSK", "GENOCIDE", "1980-01-01", "party"),
        ("SCG", "OPCAT", "2004-01-01", "signatory"),
        ("TWN", "ICERD", "1970-12-31", "party"),
        ("TWN", "ICERD", "1999-01-01", "none"),
        # The record of the Rome Statute stands as of 2014: an act outlives it, silence does not.
        ("PHL", "ROME", "2012-01-01", "party"),
        ("IND", "ROME", "2014-01-01", "none"),
        ("IND", "ROME", "2020-01-01", "unknown"),
        ("DEU", "ROME", "2020-01-01", "party"),
        # No record at all.
        ("RUS", "ECHR", "2000-01-01", "unknown"),
        ("CHN", "NOSUCH", "2000-01-01", "unknown"),
    ],
)
def test_status_on(
    warehouse: duckdb.DuckDBPyConnection, state: str, treaty: str, day: str, status: str
) -> None:
    found = warehouse.execute("SELECT status_on($1, $2, $3::DATE)", [state, treaty, day]).fetchall()
    assert found == [(status,)]


def test_status_on_takes_columns_and_text_days(warehouse: duckdb.DuckDBPyConnection) -> None:
    found = warehouse.execute(
        "SELECT iso3, treaty_code, status_on(iso3, treaty_code, '2015-11-20') FROM treaty_claims"
        " WHERE treaty_code = 'CAT' AND iso3 IN ('CHN', 'PRK') GROUP BY ALL ORDER BY ALL"
    ).fetchall()
    assert found == [("CHN", "CAT", "party"), ("PRK", "CAT", "none")]


def test_status_on_agrees_with_the_matrix_for_every_state_and_treaty(
    warehouse: duckdb.DuckDBPyConnection,
) -> None:
    differing = warehouse.execute(
        "SELECT iso3, treaty_code, status, status_on(iso3, treaty_code, as_of) AS other"
        " FROM state_treaty_status WHERE status <> other"
    ).fetchall()
    assert differing == []


@pytest.mark.parametrize(
    ("treaty", "parties"), [("CAT", 175), ("MINEBAN", 162), ("CTBT", 178), ("CRC", 196), ("ICCPR-OP1", 116)]
)
def test_parties_on_the_records_day_are_as_many_as_the_depositary_says(
    warehouse: duckdb.DuckDBPyConnection, treaty: str, parties: int
) -> None:
    found = warehouse.execute("SELECT iso3 FROM parties_on($1, DATE '2026-02-03')", [treaty]).fetchall()
    assert len(found) == len(set(found)) == parties


def test_parties_on_lists_a_state_once_under_the_code_of_the_day(
    warehouse: duckdb.DuckDBPyConnection,
) -> None:
    def codes(day: str) -> set[str]:
        return {
            iso3
            for (iso3,) in warehouse.execute(f"SELECT iso3 FROM parties_on('ICCPR', DATE '{day}')").fetchall()
        }

    assert {"SUN", "YUG", "CSK"} <= codes("1985-01-01")
    assert not {"RUS", "SRB", "CZE"} & codes("1985-01-01")
    assert {"RUS", "SRB", "CZE"} <= codes("2010-01-01")
    assert not {"SUN", "YUG", "CSK", "SCG"} & codes("2010-01-01")


def test_parties_on_says_since_when_and_how(warehouse: duckdb.DuckDBPyConnection) -> None:
    found = warehouse.execute("FROM parties_on('CAT', DATE '2000-01-01') WHERE iso3 = 'KOR'").fetchall()
    assert found == [("KOR", "South Korea", "accession", date(1995, 1, 9))]


def test_claims_about_gives_every_claim_in_order_with_its_verdict(
    warehouse: duckdb.DuckDBPyConnection,
) -> None:
    found = warehouse.execute(
        "SELECT published_on, treaty_code, verdict, is_reprint FROM claims_about('CHN')"
    ).fetchall()
    assert len(found) == sum(claim.iso3 == "CHN" for claim in CLAIMS)
    assert [row[0] for row in found] == sorted(row[0] for row in found)
    assert (date(2016, 1, 20), "CAT", "year_mismatch", False) in found
    assert [row[3] for row in found].count(True) == 1
    assert warehouse.execute("FROM claims_about('FRA')").fetchall() == []
