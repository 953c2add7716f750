"""Building the warehouse aside, and swapping it in whole.

Belongs here: the published file. A reader with the old one open keeps it and blocks nothing; whoever opens the
file next sees the new one, never half of it.
"""

import contextlib
import json
import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import duckdb
import polars as pl

from pipelines import tables
from pipelines.store import day, files
from pipelines.store.ledger import Ledger
from pipelines.store.state import State
from pipelines.warehouse import analyse, ddl, sql_files
from pipelines.warehouse.sql_files import SqlFile

# Opens in DuckDB clients from 1.4 on, the oldest that analysts' tools still ship.
STORAGE_VERSION = "v1.4.0"


class PublicationError(RuntimeError):
    """Raised where the new warehouse is not whole; the old one stays."""


def publish(state: State, ledger: Ledger, warehouse: Path, run_id: str) -> dict[str, int]:
    """Build the warehouse from the tables of the day, swap it in, and return the rows of each table.

    Raises PublicationError, or duckdb.Error where a row breaks a constraint; the old file then stays as it was,
    and the run is noted as failed.
    """
    counts = {
        tables.name(table): day.count(state, [table])
        for table in tables.PUBLISHED
        if table is not tables.Runs
    }
    ledger.end_run(run_id, "published", json.dumps(counts))
    try:
        _swap_in(state, ledger, warehouse)
    except BaseException:
        ledger.end_run(run_id, "failed")
        raise
    return counts


def _swap_in(state: State, ledger: Ledger, warehouse: Path) -> None:
    warehouse.parent.mkdir(parents=True, exist_ok=True)
    _clear_leftovers(warehouse)
    files.write_frame(_runs(ledger), state.table("runs"))
    waiting = warehouse.with_name(f".{warehouse.name}.{os.getpid()}.tmp")
    try:
        _build(state, waiting)
        if waiting.with_name(f"{waiting.name}.wal").exists():
            raise PublicationError(f"{waiting} was not closed cleanly: its log is still there")
        # The log of a process that once wrote to the file and died does not fit the new one.
        warehouse.with_name(f"{warehouse.name}.wal").unlink(missing_ok=True)
        files.replace(waiting, warehouse)
    finally:
        _clear_leftovers(warehouse)


def _runs(ledger: Ledger) -> pl.DataFrame:
    """Return the rows of `audit.runs`."""
    moments = pl.col("started", "ended").str.to_datetime(time_unit="us", time_zone="UTC")
    return tables.conform(ledger.runs_frame().with_columns(moments), tables.Runs)


def _build(state: State, waiting: Path) -> None:
    with _attached(waiting) as connection, analyse.connected(state) as source:
        connection.execute("CREATE SCHEMA audit")
        for table in tables.PUBLISHED:
            for statement in ddl.statements(table):
                connection.execute(statement)
            _load(connection, source, table, state)
        _create(connection, "MACRO", sql_files.folder("macros"))
        _create(connection, "VIEW", sql_files.folder("views"))
        connection.execute("CHECKPOINT")


@contextmanager
def _attached(waiting: Path) -> Iterator[duckdb.DuckDBPyConnection]:
    connection = duckdb.connect()
    try:
        place = ddl.literal(str(waiting))
        connection.execute(
            f"ATTACH {place} AS new_warehouse (STORAGE_VERSION {ddl.literal(STORAGE_VERSION)})"
        )
        connection.execute("USE new_warehouse")
        yield connection
        connection.execute("USE memory")
        connection.execute("DETACH new_warehouse")
    finally:
        connection.close()


def _load(
    connection: duckdb.DuckDBPyConnection,
    source: duckdb.DuckDBPyConnection,
    table: type[tables.Table],
    state: State,
) -> None:
    """Fill a table. Raises PublicationError where rows got lost."""
    name = tables.name(table)
    if name in analyse.JUDGED:
        rows = connection.from_arrow(source.table(name).to_arrow_table())
    else:
        rows = analyse.read(connection, state.table(name))
    rows.insert_into(ddl.qualified_name(table))
    loaded = len(connection.table(ddl.qualified_name(table)))
    if loaded != len(rows):
        raise PublicationError(f"{name}: {len(rows)} rows to load, and {loaded} arrived")


def _create(connection: duckdb.DuckDBPyConnection, kind: str, definitions: Sequence[SqlFile]) -> None:
    """Create views or macros in an order in which each finds those that it uses, with their comments.

    Raises PublicationError where one cannot be created.
    """
    waiting = list(definitions)
    while waiting:
        failed = {definition: _failure(connection, definition) for definition in waiting}
        left = [definition for definition, failure in failed.items() if failure is not None]
        if len(left) == len(waiting):
            raise PublicationError(f"{kind.lower()} {left[0].name}: {failed[left[0]]}")
        waiting = left
    for definition in definitions:
        if definition.comment and kind == "VIEW":
            connection.execute(
                f"COMMENT ON VIEW {ddl.quoted(definition.name)} IS {ddl.literal(definition.comment)}"
            )


def _failure(connection: duckdb.DuckDBPyConnection, definition: SqlFile) -> duckdb.Error | None:
    try:
        connection.execute(definition.text)
    except duckdb.Error as error:
        return error
    return None


def _clear_leftovers(warehouse: Path) -> None:
    """Remove half-built files of runs that were killed."""
    for left in warehouse.parent.glob(f".{warehouse.name}.*.tmp*"):
        with contextlib.suppress(OSError):
            left.unlink()
