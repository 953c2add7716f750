"""End to end through Dagster: what a run does, what it refuses, and what is left when it fails."""

import gzip
import json
import os
from pathlib import Path
from typing import Any

import dagster as dg
import duckdb
import polars as pl
import pytest

from pipelines.commands import run
from pipelines.definitions import defs
from pipelines.defs.automation import JOB
from pipelines.settings import Settings
from pipelines.warehouse import checks
from pipelines.warehouse.checks import Finding

KILLED = "0b5bd0f8-0000-4000-8000-000000000000"


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    """Paths with characters that DuckDB and Polars take for a pattern."""
    folder = tmp_path / "it's [2] *" if os.name != "nt" else tmp_path / "it's [2]"
    (folder / "articles").mkdir(parents=True)
    return Settings(folder / "articles", folder / "warehouse.duckdb")


def article(settings: Settings, name: str, text: str, **more: object) -> None:
    row = {"id": name, "title": "China and the convention", "text": text, "language": "en", **more}
    (settings.articles / f"{name}.jsonl").write_text(json.dumps(row), encoding="utf-8")


def query(settings: Settings, sql: str) -> list[Any]:
    with duckdb.connect(str(settings.warehouse), read_only=True) as connection:
        return connection.sql(sql).fetchall()


def main_tables(settings: Settings) -> dict[str, pl.DataFrame]:
    """Return every table of `main` but the large ones that no article changes."""
    with duckdb.connect(str(settings.warehouse), read_only=True) as connection:
        names = connection.sql("SELECT table_name FROM duckdb_tables() WHERE schema_name = 'main'").fetchall()
        return {name: connection.table(name).pl() for (name,) in names if name != "treaty_record"}


def leave_a_killed_run(settings: Settings) -> None:
    """Leave in the history what a process leaves that was killed in the middle of a run."""
    with dg.DagsterInstance.from_config(str(settings.dagster_home)) as instance:
        instance.create_run_for_job(
            defs().resolve_job_def(JOB),
            run_id=KILLED,
            status=dg.DagsterRunStatus.STARTED,
            tags={"treatywatch/started_by": "command line"},
        )


def test_a_run_publishes_records_itself_and_a_second_one_extracts_nothing(
    settings: Settings, capsys: pytest.CaptureFixture[str]
) -> None:
    article(settings, "one", "China and Laos met on Friday.")
    assert run.run(settings) == 0
    assert "1 new" in capsys.readouterr().err
    first = main_tables(settings)
    leave_a_killed_run(settings)
    assert run.run(settings) == 0
    told = capsys.readouterr().err
    assert "nothing to extract" in told
    assert "1 held already" in told
    assert query(
        settings, "SELECT status, articles_new, articles_skipped, articles_extracted FROM audit.runs"
    ) == [
        ("published", 1, 0, 1),
        ("published", 0, 1, 0),
    ]
    second = main_tables(settings)
    assert all(first[name].equals(second[name]) for name in first)
    with dg.DagsterInstance.from_config(str(settings.dagster_home)) as instance:
        runs = instance.get_runs()
    assert {found.job_name for found in runs} == {JOB}
    statuses = {found.run_id: found.status for found in runs}
    assert statuses.pop(KILLED) == dg.DagsterRunStatus.FAILURE, "the next run tells that it was killed"
    assert list(statuses.values()) == [dg.DagsterRunStatus.SUCCESS] * 2


def test_a_blocking_check_that_fails_leaves_yesterdays_warehouse(
    settings: Settings, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    article(settings, "one", "China and Laos met on Friday.")
    assert run.run(settings) == 0
    before = settings.warehouse.read_bytes()
    article(settings, "two", "Chad and Mali met on Sunday.")
    with monkeypatch.context() as patch:
        patch.setattr(
            checks, "evidence_is_the_text", lambda frame, bodies: Finding(len(frame), 1, ["this row"])
        )
        assert run.run(settings) == 1
    assert settings.warehouse.read_bytes() == before
    told = capsys.readouterr().err
    assert "state_mentions.evidence_is_the_text failed" in told
    assert "this row" in told


def bad_input(folder: Path) -> dict[str, str]:
    """Fill a landing folder with bad and good input; return the check that each bad one does not pass."""
    good = "The ministers of China and Laos met in the old customs house on Friday."
    (folder / "empty.txt").write_bytes(b"")
    (folder / "binary.txt").write_bytes(bytes(range(256)) * 40)
    (folder / "cut.jsonl.gz").write_bytes(
        gzip.compress(json.dumps({"id": "cut", "text": good}).encode())[:-12]
    )
    (folder / "latin.txt").write_bytes(f"Visite à Genève\n\n{good} Le café resta fermé.".encode("latin-1"))
    (folder / "wide.txt").write_bytes(f"A visit\n\n{good}".encode("utf-16"))
    lines = [json.dumps({"id": f"row{n}", "text": good, "language": "en"}) for n in range(3)]
    (folder / "rows.jsonl").write_text(
        "\n".join([lines[0], '{"id": "row", "tex', *lines[1:]]), encoding="utf-8"
    )
    (folder / "no_text.csv").write_text("id,headline\n1,A visit\n", encoding="utf-8")
    pl.DataFrame({"id": ["typed"], "text": [3.5]}).write_parquet(folder / "typed.parquet")
    (folder / "long.jsonl").write_bytes(
        b'{"id": "long", "text": "' + b"a" * 50_000_000 + b'"}\n' + lines[0].encode()
    )
    return {
        "empty.txt": "file_empty",
        "binary.txt": "file_binary",
        "cut.jsonl.gz": "compression_broken",
        "rows.jsonl": "json_broken",
        "no_text.csv": "column_missing",
        "typed.parquet": "column_type",
        "long.jsonl": "line_too_long",
    }


def test_bad_input_is_refused_each_with_its_reason_and_every_good_row_is_kept(settings: Settings) -> None:
    expected = bad_input(settings.articles)
    assert run.run(settings) == 0
    refused = query(
        settings,
        "SELECT source_id, check_name, reason FROM audit.rejected_rows WHERE check_name <> 'language_not_read'",
    )
    assert {source.partition("#")[0]: check for source, check, _ in refused} == expected
    assert len({reason for _, _, reason in refused}) == len(expected)
    kept = {source for (source,) in query(settings, "SELECT source_id FROM articles")}
    assert {"latin.txt", "wide.txt", "row0", "row1", "row2"} <= kept
    assert query(settings, "SELECT body[1:15] FROM articles WHERE source_id = 'latin.txt'") == [
        ("Visite à Genève",)
    ]


def test_the_web_uis_button_does_the_same_work_and_stays_off_the_network(
    settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    article(settings, "one", "China and Laos met on Friday.")
    for name, value in settings.as_environment().items():
        monkeypatch.setenv(name, value)
    everything = defs().resolve_implicit_global_asset_job_def()
    with dg.DagsterInstance.ephemeral() as instance:
        result = everything.execute_in_process(instance=instance)
        assert instance.get_latest_materialization_event(dg.AssetKey("record_pages")) is None
        asset = instance.get_latest_materialization_event(dg.AssetKey("state_mentions"))
    assert result.success
    assert query(settings, "SELECT count(*) FROM state_mentions") == [(3,)]
    assert asset is not None
    assert asset.asset_materialization is not None
    told = asset.asset_materialization.metadata
    assert told["dagster/row_count"].value == 3
    assert "| iso3 |" in told["preview"].value
    assert told["extracted"].value == 1


def test_two_warehouses_in_a_folder_share_nothing(settings: Settings) -> None:
    other = Settings(settings.articles, settings.warehouse.with_suffix(".db"))
    assert other.state != settings.state
    assert other.dagster_home != settings.dagster_home
