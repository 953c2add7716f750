"""The DDL says what the models say, and the database holds to it."""

import duckdb
import pytest

from pipelines import tables
from pipelines.tables import Table
from pipelines.warehouse import ddl

OTHER_KEY = {"article_id": "b"}


@pytest.fixture
def connection() -> duckdb.DuckDBPyConnection:
    connection = duckdb.connect()
    connection.execute("CREATE SCHEMA audit")
    for table in tables.PUBLISHED:
        for statement in ddl.statements(table):
            connection.execute(statement)
    return connection


def test_every_column_has_its_comment(connection: duckdb.DuckDBPyConnection) -> None:
    missing = connection.execute(
        "SELECT table_name, column_name FROM duckdb_columns() WHERE comment IS NULL AND NOT internal"
    ).fetchall()
    assert missing == []


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ({"iso3": None}, "NOT NULL"),
        ({"kind": "nickname"}, "CHECK"),
        ({"span_start": 9}, "CHECK"),
        ({"sentence_no": -1}, "CHECK"),
        ({}, "Duplicate key"),
    ],
)
def test_the_database_refuses_what_the_model_refuses(
    connection: duckdb.DuckDBPyConnection, change: dict[str, object], told: str
) -> None:
    good = {
        "article_id": "a",
        "sentence_no": 0,
        "span_start": 0,
        "span_end": 5,
        "evidence": "China",
        "iso3": "CHN",
        "kind": "name",
    }
    insert = "INSERT INTO state_mentions VALUES ($1, $2, $3, $4, $5, $6, $7)"
    connection.execute(insert, list(good.values()))
    with pytest.raises(duckdb.ConstraintException, match=told):
        connection.execute(insert, list({**good, **change, **(OTHER_KEY if change else {})}.values()))


@pytest.mark.parametrize("table", tables.PUBLISHED, ids=tables.name)
def test_types_in_the_database_are_those_of_the_frames(
    connection: duckdb.DuckDBPyConnection, table: type[Table]
) -> None:
    frame = connection.table(ddl.qualified_name(table)).pl()
    wanted = {
        column.name: str(column.dtype)
        for column in tables.columns(table)
        if "Datetime" not in str(column.dtype)
    }
    assert {name: str(kind) for name, kind in frame.schema.items() if name in wanted} == wanted


def test_text_with_quotes_stays_text() -> None:
    text = "it's 'so'"
    assert duckdb.execute(f"SELECT {ddl.literal(text)}").fetchall() == [(text,)]
