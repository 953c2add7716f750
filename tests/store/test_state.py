"""State that is damaged, or of another version, is rebuilt by itself, and nothing that can be kept is lost."""

import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from pipelines.store import articles
from pipelines.store.state import State, opened, repair


def run(state: State, landing: Path) -> set[str]:
    with opened(state) as ledger:
        repair(state, ledger)
        articles.take_in(state, ledger, landing, "run")
        return set(articles.table(state, ledger)["source_id"])


def break_ledger(state: State, how: str) -> None:
    if how == "gone":
        state.ledger.unlink()
    elif how == "garbage":
        state.ledger.write_bytes(b"no database" * 500)
    elif how == "cut":
        state.ledger.write_bytes(state.ledger.read_bytes()[:5000])
    else:
        with sqlite3.connect(state.ledger) as connection:
            connection.execute("UPDATE meta SET value = '0' WHERE name = 'format'")
        connection.close()


@pytest.mark.parametrize("how", ["gone", "garbage", "cut", "older format"])
def test_a_ledger_that_does_not_fit_is_rebuilt_with_articles_of_removed_files(
    state: State, landing: Path, write_rows: Callable[..., Path], how: str
) -> None:
    gone = write_rows("gone.jsonl", one="First.")
    write_rows("still_there.jsonl", two="Second.")
    run(state, landing)
    gone.unlink()
    break_ledger(state, how)
    assert run(state, landing) == {"one", "two"}


def test_a_rebuilt_ledger_keeps_the_latest_content_of_a_removed_file(
    state: State, landing: Path, write_rows: Callable[..., Path]
) -> None:
    for text in ("First.", "Second."):
        write_rows("a.jsonl", one=text)
        run(state, landing)
    (landing / "a.jsonl").unlink()
    state.ledger.unlink()
    run(state, landing)
    with opened(state) as ledger:
        assert articles.table(state, ledger)["body"].to_list() == ["A headline\n\nSecond."]


@pytest.mark.parametrize("harm", ["cut", "gone"])
def test_a_lost_segment_of_articles_is_read_again_from_the_landing_folder(
    state: State, landing: Path, write_rows: Callable[..., Path], harm: str
) -> None:
    write_rows("a.jsonl", one="First.")
    run(state, landing)
    (segment,) = state.articles.glob("*.parquet")
    segment.write_bytes(b"PAR1") if harm == "cut" else segment.unlink()
    assert run(state, landing) == {"one"}


def test_half_written_files_of_a_killed_run_are_cleared(state: State, landing: Path) -> None:
    run(state, landing)
    left = state.tables / ".articles.parquet.123.tmp"
    left.parent.mkdir(exist_ok=True)
    left.write_bytes(b"half")
    run(state, landing)
    assert not left.exists()
