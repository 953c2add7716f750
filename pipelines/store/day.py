"""The tables of the day: every table of the last run, whole, a Parquet file each, and what was refused of them.

Belongs here: writing a checked table. How its rows come about belongs to those who call.
"""

from collections.abc import Collection, Iterable, Mapping
from datetime import UTC, datetime

import polars as pl

from pipelines import tables
from pipelines.store import files, quarantine
from pipelines.store.state import State
from pipelines.tables import Table


def keep(
    state: State,
    frame: pl.DataFrame,
    table: type[Table],
    run_id: str,
    known: Mapping[str, Collection[str]] | None = None,
) -> pl.DataFrame:
    """Write a table's good rows in order of its key, and beside them the refused ones; return the good ones."""
    checked = quarantine.split(frame, table, known)
    name, order = tables.name(table), list(tables.key(table))
    good = checked.good.sort(order) if order else checked.good
    files.write_frame(good, state.table(name))
    files.write_frame(_refused(checked.bad, name, order, run_id), state.table(f"rejected_{name}"))
    return good


def _refused(bad: pl.DataFrame, name: str, order: list[str], run_id: str) -> pl.DataFrame:
    """Return rows of `rejected_rows`; what is no article's row is named by its key."""
    named = pl.concat_str(
        [pl.col("row").str.json_path_match(f"$.{column}") for column in order],
        separator=" ",
        ignore_nulls=True,
    )
    owner = pl.col("source_id") if "source_id" in bad.columns else (named if order else pl.lit(name))
    return tables.conform(
        bad.with_columns(
            source_id=owner,
            table_name=pl.lit(name),
            run_id=pl.lit(run_id),
            rejected_at=pl.lit(datetime.now(UTC)),
        ),
        tables.RejectedRows,
    )


def read(state: State, table: type[Table]) -> pl.DataFrame:
    """Return a table of the day; empty where no run has made it yet."""
    path = state.table(tables.name(table))
    return files.read_frame(path) if path.is_file() else pl.DataFrame(schema=tables.polars_schema(table))


def count(state: State, wanted: Iterable[type[Table]]) -> int:
    """Return how many rows tables of the day have together."""
    paths = [state.table(tables.name(table)) for table in wanted]
    return sum(int(files.scan_frames([path]).select(pl.len()).collect().item()) for path in paths)


def keys(state: State, table: type[Table]) -> frozenset[str]:
    """Return the keys of a table of the day that has one column for a key."""
    (column,) = tables.key(table)
    path = state.table(tables.name(table))
    return frozenset(files.read_frame(path, [column])[column]) if path.is_file() else frozenset()


def rejected(state: State) -> pl.DataFrame:
    """Return what was refused of every table of the day."""
    paths = [path for path in sorted(state.tables.glob("rejected_*.parquet")) if path.stem != "rejected_rows"]
    return pl.concat(
        [pl.DataFrame(schema=tables.polars_schema(tables.RejectedRows)), *map(files.read_frame, paths)]
    )


def bodies(state: State) -> pl.DataFrame:
    """Return article_id and body of every article of the day."""
    return files.read_frame(state.table("articles"), ["article_id", "body"])
