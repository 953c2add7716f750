"""What the README shows is what comes out."""

import ast
import re
from pathlib import Path

import duckdb
import pytest

from pipelines import settings
from pipelines.settings import Settings
from pipelines.warehouse import sql_files

README = (Path(__file__).parents[2] / "README.md").read_text(encoding="utf-8")


def python_block(word: str) -> str:
    (found,) = [block for block in re.findall(r"```python\n(.*?)```", README, re.DOTALL) if word in block]
    return found


def table_after(words: str) -> list[list[str]]:
    """The cells of the first table behind some words, without its head."""
    behind = README[README.index(words) :]
    lines = re.search(r"(?:^\|.*\n)+", behind, re.MULTILINE)
    assert lines is not None
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in lines[0].splitlines()[2:]]


def test_the_api_gives_the_values_in_the_comments(
    published: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(settings.WAREHOUSE, str(published.warehouse))
    block = python_block("api.parse_counts")
    names: dict[str, object] = {}
    exec(block, names)
    told = re.findall(r"^(\S.*?)  # ([\[('\d].*)$", block, re.MULTILINE)
    assert len(told) == 4
    for expression, value in told:
        assert eval(expression, names) == ast.literal_eval(value), expression
    connection = names["warehouse"]
    assert isinstance(connection, duckdb.DuckDBPyConnection)
    connection.close()


@pytest.mark.parametrize(
    ("name", "columns"),
    [
        ("longest_waiting", ("state", "treaty_code", "signed_on", "years_since")),
        (
            "bound_and_reported",
            ("state", "consented_by", "consented_on", "incident_type", "article", "years_bound_by_then"),
        ),
    ],
)
def test_a_worked_query_begins_with_the_rows_shown(
    warehouse: duckdb.DuckDBPyConnection, name: str, columns: tuple[str, ...]
) -> None:
    found = warehouse.sql(sql_files.file("queries", name).text).select(*columns).fetchall()
    shown = table_after(f"`treatywatch sql {name}`")
    assert [[str(value) for value in row] for row in found[: len(shown)]] == shown


def test_reports_against_the_record_are_those_shown(warehouse: duckdb.DuckDBPyConnection) -> None:
    query = sql_files.file("queries", "reports_against_the_record").text
    found = warehouse.sql(query).select("state", "treaty_code", "verdict").fetchall()
    shown = table_after("sql reports_against_the_record`")
    assert found == [tuple(row[:3]) for row in shown]


def test_a_years_count_is_of_full_years(warehouse: duckdb.DuckDBPyConnection) -> None:
    ((days, years),) = warehouse.sql(
        "SELECT as_of - signed_on, years_since FROM laggards WHERE iso3 = 'BTN' AND treaty_code = 'ICERD'"
    ).fetchall()
    assert years == days // 365.25
