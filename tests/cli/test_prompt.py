"""The SQL prompt: statements over several lines, commands with a dot, errors that do not end it."""

from pathlib import Path

import duckdb
import pytest
from prompt_toolkit.application import create_app_session
from prompt_toolkit.input import create_pipe_input
from prompt_toolkit.output import DummyOutput

from pipelines.commands.sql import Prompt


def told(
    warehouse: duckdb.DuckDBPyConnection, history: Path, capsys: pytest.CaptureFixture[str], keys: str
) -> str:
    with create_pipe_input() as pipe, create_app_session(input=pipe, output=DummyOutput()):
        pipe.send_text(keys)
        assert Prompt(warehouse, history).loop() == 0
    output = capsys.readouterr()
    return output.out + output.err


def test_a_statement_goes_on_until_its_semicolon(
    warehouse: duckdb.DuckDBPyConnection, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = told(warehouse, tmp_path / "history", capsys, "SELECT 40 + 2\nAS answer;\n.quit\n")
    assert "answer\n42\n" in out


def test_an_error_does_not_end_the_prompt(
    warehouse: duckdb.DuckDBPyConnection, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = told(warehouse, tmp_path / "history", capsys, "SELECT nothing;\n.columns nowhere\nSELECT 42;\n\x04")
    assert "not found" in out
    assert "42" in out


def test_worked_queries_are_listed_shown_and_run(
    warehouse: duckdb.DuckDBPyConnection, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = told(
        warehouse,
        tmp_path / "history",
        capsys,
        ".queries\n.show longest_waiting\n.run longest_waiting\n.quit\n",
    )
    assert "longest_waiting\n    Which states signed" in out
    assert "SELECT" in out
    assert "years_since" in out


def test_what_was_typed_is_there_the_next_time(
    warehouse: duckdb.DuckDBPyConnection, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    history = tmp_path / "state" / "history"
    told(warehouse, history, capsys, "SELECT 42;\n.quit\n")
    assert "SELECT 42;" in history.read_text(encoding="utf-8")


def test_a_folder_that_keeps_no_history_is_no_hindrance(
    warehouse: duckdb.DuckDBPyConnection, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "state").write_text("no folder", encoding="utf-8")
    assert "42" in told(warehouse, tmp_path / "state" / "history", capsys, "SELECT 40 + 2;\n.quit\n")
