"""A small warehouse in memory for the treaty SQL: the real record, and claims as a test states them."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import duckdb
import polars as pl

from pipelines.record import rows

SQL = Path(__file__).parents[2] / "sql"

# Days of entry into force (UN Treaty Collection), where a case turns on one.
IN_FORCE = {"ICCPR": date(1976, 3, 23), "CAT": date(1987, 6, 26), "ROME": date(2002, 7, 1)}


@dataclass(frozen=True)
class Claim:
    """One claim of an article of its own, unless `article` names one."""

    iso3: str
    treaty_code: str
    action: str
    polarity: str = "affirmed"
    year: int | None = None
    published: str | None = None
    modality: str = "actual"
    article: str | None = None
    duplicate_of: str | None = None
    acted_to: str | None = None


def open_with(claims: Iterable[Claim]) -> duckdb.DuckDBPyConnection:
    """Return a connection with articles, states, treaties, treaty_record, and treaty_claims without
    verdicts.
    """
    record = rows.embedded()
    connection = duckdb.connect()
    connection.register("record", record)
    connection.execute("CREATE TABLE treaty_record AS SELECT * FROM record")
    claims = list(claims)
    treaties = pl.DataFrame(
        [(code, f"Treaty {code}", IN_FORCE.get(code)) for code in sorted({*record["treaty_code"], "ECHR"})],
        schema={"treaty_code": pl.String, "short_title": pl.String, "in_force_on": pl.Date},
        orient="row",
    )
    connection.register("treaty_rows", treaties)
    connection.execute("CREATE TABLE treaties AS SELECT * FROM treaty_rows")
    states = pl.DataFrame(
        [
            (iso3, f"State {iso3}", rows.FORMER_STATES.get(iso3))
            for iso3 in sorted({*record["iso3"], *(claim.iso3 for claim in claims)})
        ],
        schema={"iso3": pl.String, "name": pl.String, "existed_to": pl.Date},
        orient="row",
    )
    connection.register("state_rows", states)
    connection.execute("CREATE TABLE states AS SELECT *, TRUE AS un_member FROM state_rows")
    _fill_articles(connection, claims)
    return connection


def judge(connection: duckdb.DuckDBPyConnection) -> dict[str, str | None]:
    """Run claim_verdicts.sql, write its verdicts into treaty_claims, and return them by claim_id."""
    verdicts = connection.execute((SQL / "analysis/claim_verdicts.sql").read_text()).fetchall()
    connection.executemany(
        "UPDATE treaty_claims SET verdict = $2 WHERE claim_id = $1", verdicts or [("", None)]
    )
    return dict(verdicts)


def ratifications(claims: Iterable[Claim]) -> pl.DataFrame:
    """Return what ratifications.sql makes of the claims."""
    connection = open_with(claims)
    judge(connection)
    return connection.sql((SQL / "analysis/ratifications.sql").read_text()).pl()


def _fill_articles(connection: duckdb.DuckDBPyConnection, claims: list[Claim]) -> None:
    connection.execute(
        """CREATE TABLE articles (article_id VARCHAR PRIMARY KEY, published_on DATE, outlet VARCHAR,
           headline VARCHAR, url VARCHAR, duplicate_of VARCHAR)"""
    )
    connection.execute(
        """CREATE TABLE treaty_claims (claim_id VARCHAR PRIMARY KEY, article_id VARCHAR, sentence_no INTEGER,
           evidence VARCHAR, iso3 VARCHAR, treaty_code VARCHAR, action VARCHAR, polarity VARCHAR,
           modality VARCHAR, year INTEGER, acted_from DATE, acted_to DATE, attributed_to VARCHAR,
           rule_id VARCHAR, verdict VARCHAR)"""
    )
    for number, claim in enumerate(claims):
        article = claim.article or f"article {number}"
        connection.execute(
            "INSERT OR IGNORE INTO articles VALUES ($1, $2, 'Outlet', 'Headline', NULL, $3)",
            [article, claim.published, claim.duplicate_of],
        )
        values = [str(number), article, claim.iso3, claim.treaty_code, claim.action]
        values += [claim.polarity, claim.modality, claim.year, claim.acted_to]
        connection.execute(
            "INSERT INTO treaty_claims VALUES ($1, $2, 1, 'Evidence.', $3, $4, $5, $6, $7, $8, NULL, $9,"
            " NULL, 'rule', NULL)",
            values,
        )
