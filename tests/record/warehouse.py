"""A small warehouse in memory for the treaty SQL: tables as published, the real record, and claims as a test
states them."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

import duckdb
import polars as pl

from pipelines import lexicon, tables
from pipelines.record import rows
from pipelines.warehouse import ddl, sql_files

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
    outlet: str = "Outlet"


def open_with(claims: Iterable[Claim]) -> duckdb.DuckDBPyConnection:
    """Return a connection with every published table, treaty claims without verdicts, no ratifications."""
    connection = duckdb.connect()
    connection.execute("CREATE SCHEMA audit")
    for table in tables.PUBLISHED:
        for statement in ddl.statements(table):
            connection.execute(statement)
    record = _record()
    claims = list(claims)
    _insert(connection, tables.TreatyRecord, record)
    _insert(connection, tables.States, [_state(cells) for cells in lexicon.default().table("states")])
    codes = sorted({*record["treaty_code"], *(claim.treaty_code for claim in claims)})
    _insert(
        connection,
        tables.Treaties,
        [
            {
                "treaty_code": code,
                "title": f"Treaty {code}",
                "short_title": code,
                "in_force_on": IN_FORCE.get(code),
            }
            for code in codes
        ],
    )
    named = [(claim.article or f"article {number}", claim) for number, claim in enumerate(claims)]
    _insert(
        connection, tables.Articles, list({name: _article(name, claim) for name, claim in named}.values())
    )
    _insert(
        connection,
        tables.TreatyClaims,
        [_claim(str(number), name, claim) for number, (name, claim) in enumerate(named)],
    )
    return connection


@cache
def _record() -> pl.DataFrame:
    return rows.embedded()


def judge(connection: duckdb.DuckDBPyConnection) -> dict[str, str | None]:
    """Run claim_verdicts.sql, write its verdicts into treaty_claims, and return them by claim_id."""
    verdicts = connection.execute(sql_files.file("analysis", "claim_verdicts").text).fetchall()
    connection.executemany(
        "UPDATE treaty_claims SET verdict = $2 WHERE claim_id = $1", verdicts or [("", None)]
    )
    return dict(verdicts)


def ratifications(claims: Iterable[Claim]) -> pl.DataFrame:
    """Return what ratifications.sql makes of the claims."""
    connection = open_with(claims)
    judge(connection)
    return connection.sql(sql_files.file("analysis", "ratifications").text).pl()


def publish(claims: Iterable[Claim]) -> duckdb.DuckDBPyConnection:
    """Return a connection with everything: verdicts, ratifications, macros and views."""
    connection = open_with(claims)
    judge(connection)
    found = connection.sql(sql_files.file("analysis", "ratifications").text).pl()
    _insert(connection, tables.Ratifications, found)
    for macro in sql_files.folder("macros"):
        connection.execute(macro.text)
    waiting = sql_files.folder("views")
    for _ in range(len(waiting)):
        waiting = [view for view in waiting if not _created(connection, view.text)]
    assert not waiting, f"views that use what is not there: {[view.name for view in waiting]}"
    return connection


def _created(connection: duckdb.DuckDBPyConnection, statement: str) -> bool:
    try:
        connection.execute(statement)
    except duckdb.CatalogException:
        return False
    return True


def _insert(
    connection: duckdb.DuckDBPyConnection,
    table: type[tables.Table],
    values: pl.DataFrame | list[dict[str, Any]],
) -> None:
    frame = values if isinstance(values, pl.DataFrame) else pl.DataFrame(values, infer_schema_length=None)
    if frame.is_empty():
        return
    connection.register("incoming", tables.conform(frame, table))
    connection.execute(f"INSERT INTO {tables.name(table)} SELECT * FROM incoming")
    connection.unregister("incoming")


def _state(cells: dict[str, str]) -> dict[str, Any]:
    return {
        "iso3": cells["iso3"],
        "name": cells["name"],
        "region": cells["region"] or None,
        "un_member": cells["un_member"] == "true",
        "existed_to": date.fromisoformat(cells["existed_to"]) if cells["existed_to"] else None,
    }


def _article(name: str, claim: Claim) -> dict[str, Any]:
    return {
        "article_id": name,
        "source_id": name,
        "outlet": claim.outlet,
        "headline": f"Headline of {name}",
        "published_on": date.fromisoformat(claim.published) if claim.published else None,
        "language": "en",
        "body": f"Headline of {name}\n\nEvidence.",
        "n_words": 4,
        "duplicate_of": claim.duplicate_of,
    }


def _claim(number: str, article: str, claim: Claim) -> dict[str, Any]:
    acted_to = date.fromisoformat(claim.acted_to) if claim.acted_to else None
    return {
        "claim_id": number,
        "article_id": article,
        "sentence_no": 1,
        "span_start": 0,
        "span_end": 9,
        "evidence": "Evidence.",
        "iso3": claim.iso3,
        "treaty_code": claim.treaty_code,
        "action": claim.action,
        "polarity": claim.polarity,
        "modality": claim.modality,
        "year": claim.year,
        "acted_from": acted_to,
        "acted_to": acted_to,
        "rule_id": "test",
    }
