"""Runs in processes of their own: killed ones, and those that Dagster's daemon starts. Slow."""

import json
import os
import signal
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import duckdb
import pytest

from pipelines.settings import Settings
from pipelines.store.ledger import Ledger

pytestmark = pytest.mark.slow
ROOT = Path(__file__).parents[2]
COMMAND = [sys.executable, "-m", "pipelines"]


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    (tmp_path / "articles").mkdir()
    return Settings(tmp_path / "articles", tmp_path / "warehouse.duckdb")


def fill(settings: Settings, count: int) -> None:
    text = " ".join(
        f"On the {day}th the ministers of China and of Laos signed nothing at all." for day in range(4, 20)
    )
    with (settings.articles / "many.jsonl").open("w", encoding="utf-8") as file:
        for number in range(count):
            file.write(
                json.dumps({"id": str(number), "text": f"Note {number}. {text}", "language": "en"}) + "\n"
            )


def extracted(settings: Settings) -> int:
    with duckdb.connect(str(settings.warehouse), read_only=True) as connection:
        return int(connection.sql("SELECT count(DISTINCT article_id) FROM state_mentions").fetchall()[0][0])


def wait_for(condition: Callable[[], bool], seconds: float) -> None:
    deadline = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < deadline, "it did not happen in time"
        time.sleep(0.5)


def test_a_run_killed_in_the_middle_of_extraction_goes_on_where_it_was(settings: Settings) -> None:
    fill(settings, 9000)
    environment = {**os.environ, **settings.as_environment()}
    process = subprocess.Popen([*COMMAND, "run"], env=environment, stderr=subprocess.DEVNULL)
    facts = settings.state / "facts"
    wait_for(lambda: process.poll() is not None or len(list(facts.glob("*/[!.]*/rejected.parquet"))) > 0, 120)
    assert process.poll() is None, "the run ended before it could be killed"
    process.kill()
    process.wait()
    assert not settings.warehouse.exists()
    done = subprocess.run([*COMMAND, "run"], env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert extracted(settings) == 9000
    with Ledger(settings.state / "ledger.sqlite") as ledger:
        runs = ledger.runs_frame()
    assert runs["status"].to_list() == ["failed", "published"]
    assert 0 < runs["articles_extracted"][1] < 9000


@contextmanager
def daemon(environment: dict[str, str]) -> Iterator[None]:
    command = [sys.executable, "-m", "dagster._daemon", "run", "-w", "workspace.yaml"]
    process = subprocess.Popen(command, cwd=ROOT, env=environment, start_new_session=True)
    try:
        yield
    finally:
        os.killpg(process.pid, signal.SIGTERM)
        try:
            process.wait(timeout=20)
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)


def test_the_web_ui_serves_the_project_and_ends_with_all_its_processes(settings: Settings) -> None:
    flags = ["--articles", str(settings.articles), "--warehouse", str(settings.warehouse), "--port", "3971"]
    process = subprocess.Popen([*COMMAND, "ui", *flags], start_new_session=True)

    def location() -> str:
        query = json.dumps(
            {"query": "{workspaceOrError{... on Workspace{locationEntries{name loadStatus}}}}"}
        )
        request = urllib.request.Request(
            "http://127.0.0.1:3971/graphql", query.encode(), {"Content-Type": "application/json"}
        )
        try:
            with urllib.request.urlopen(request, timeout=10) as answer:
                return str(json.load(answer))
        except OSError:
            return ""

    try:
        wait_for(lambda: "'name': 'pipelines', 'loadStatus': 'LOADED'" in location(), 120)
        process.terminate()
        assert process.wait(timeout=60) == 0
        wait_for(lambda: location() == "", 20)
    finally:
        if process.poll() is None:
            os.killpg(process.pid, signal.SIGKILL)


@pytest.mark.skipif(os.name == "nt", reason="ends a process group the POSIX way")
def test_the_daemon_runs_the_job_once_files_have_arrived_and_settled(settings: Settings) -> None:
    from pipelines.commands import home

    home.prepare(settings.dagster_home)
    environment = {**os.environ, **settings.as_environment()}
    dagster = [sys.executable, "-m", "dagster"]
    start = [*dagster, "sensor", "start", "landing_folder", "-w", "workspace.yaml", "-l", "pipelines"]
    subprocess.run(start, cwd=ROOT, env=environment, check=True, capture_output=True)
    fill(settings, 20)
    with daemon(environment):
        wait_for(settings.warehouse.is_file, 240)
    assert extracted(settings) == 20
