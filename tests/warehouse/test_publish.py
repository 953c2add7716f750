"""Publication: whole or not at all, and nobody who reads is in its way."""

import json
import shutil
from pathlib import Path

import duckdb
import polars as pl
import pytest

from pipelines import tables
from pipelines.settings import Settings
from pipelines.store.state import State, opened
from pipelines.warehouse import ddl, publish, sql_files
from pipelines.warehouse.sql_files import SqlFile


@pytest.fixture
def fresh(published: Settings, tmp_path: Path) -> Settings:
    """A copy of the published warehouse's state, to publish from."""
    settings = Settings(published.articles, tmp_path / "warehouse.duckdb")
    shutil.copytree(published.state, settings.state, ignore=shutil.ignore_patterns("dagster_home", "lock*"))
    return settings


def do_publish(settings: Settings, run_id: str = "run") -> dict[str, int]:
    state = State(settings.state)
    with opened(state) as ledger:
        ledger.start_run(run_id)
        return publish.publish(state, ledger, settings.warehouse, run_id)


def test_a_reader_keeps_what_it_opened_and_blocks_nothing(fresh: Settings) -> None:
    do_publish(fresh)
    with duckdb.connect(str(fresh.warehouse), read_only=True) as reader:
        before = reader.sql("SELECT count(*) FROM articles").fetchall()
        do_publish(fresh, "second")
        assert reader.sql("SELECT count(*) FROM articles").fetchall() == before


def test_a_log_left_by_a_killed_writer_does_not_spoil_the_new_file(fresh: Settings) -> None:
    do_publish(fresh)
    log = fresh.warehouse.with_name(f"{fresh.warehouse.name}.wal")
    log.write_bytes(b"left by a process that was killed")
    do_publish(fresh, "second")
    assert not log.exists()
    duckdb.connect(str(fresh.warehouse), read_only=True).close()


def test_a_file_half_built_by_a_killed_run_is_cleared(fresh: Settings) -> None:
    left = fresh.warehouse.with_name(f".{fresh.warehouse.name}.999.tmp")
    left.write_bytes(b"half")
    do_publish(fresh)
    assert [path.name for path in fresh.warehouse.parent.glob(".*")] == []


def test_a_view_that_cannot_be_made_leaves_the_old_file(
    fresh: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    do_publish(fresh)
    before = fresh.warehouse.read_bytes()
    broken = SqlFile("broken", "", "CREATE VIEW broken AS SELECT * FROM nowhere")
    real = sql_files.folder
    monkeypatch.setattr(
        sql_files, "folder", lambda kind: [*real(kind), broken] if kind == "views" else real(kind)
    )
    with pytest.raises(publish.PublicationError, match=r"view broken.*nowhere"):
        do_publish(fresh, "second")
    assert fresh.warehouse.read_bytes() == before
    with opened(State(fresh.state)) as ledger:
        runs = dict(ledger.runs_frame().select("run_id", "status").iter_rows())
    assert (runs["run"], runs["second"]) == ("published", "failed")


def test_a_row_that_breaks_a_key_leaves_the_old_file(fresh: Settings) -> None:
    do_publish(fresh)
    before = fresh.warehouse.read_bytes()
    path = State(fresh.state).table("states")
    frame = pl.read_parquet(path)
    pl.concat([frame, frame.head(1)]).write_parquet(path)
    with pytest.raises(duckdb.ConstraintException):
        do_publish(fresh, "second")
    assert fresh.warehouse.read_bytes() == before


def test_views_may_stand_on_views_that_come_later_in_the_alphabet(monkeypatch: pytest.MonkeyPatch) -> None:
    with duckdb.connect() as connection:
        first = SqlFile("a", "On b.", "CREATE VIEW a AS SELECT * FROM b")
        publish._create(connection, "VIEW", [first, SqlFile("b", "", "CREATE VIEW b AS SELECT 1 AS x")])
        assert connection.sql("SELECT x FROM a").fetchall() == [(1,)]
        assert connection.sql("SELECT comment FROM duckdb_views() WHERE view_name = 'a'").fetchall() == [
            ("On b.",)
        ]


def test_the_file_opens_in_clients_from_1_4_on(published: Settings) -> None:
    # Bytes 12-19 of a DuckDB file hold its storage version; 64 is that of 0.9 to 1.4 (duckdb.org/docs/internals/storage).
    with published.warehouse.open("rb") as file:
        header = file.read(20)
    assert header[8:12] == b"DUCK"
    assert int.from_bytes(header[12:20], "little") <= 67


def test_every_table_is_there_with_the_rows_that_the_run_tells_of(
    warehouse: duckdb.DuckDBPyConnection,
) -> None:
    ((told,),) = warehouse.sql("SELECT row_counts FROM audit.runs").fetchall()
    told = json.loads(told)
    assert told["articles"] > 12
    for table in tables.PUBLISHED:
        rows = len(warehouse.table(ddl.qualified_name(table)))
        assert rows == told.get(tables.name(table), 1), tables.name(table)


def test_every_worked_query_runs(warehouse: duckdb.DuckDBPyConnection) -> None:
    for query in sql_files.folder("queries"):
        assert query.comment, query.name
        warehouse.sql(query.text).fetchall()


def test_opened_under_another_name_views_and_macros_still_work(published: Settings, tmp_path: Path) -> None:
    copy = tmp_path / "another name.duckdb"
    shutil.copy(published.warehouse, copy)
    with duckdb.connect() as connection:
        connection.execute(f"ATTACH '{copy}' AS elsewhere (READ_ONLY)")
        connection.execute("USE elsewhere")
        for (view,) in connection.sql("SELECT view_name FROM duckdb_views() WHERE NOT internal").fetchall():
            connection.table(view).fetchall()
