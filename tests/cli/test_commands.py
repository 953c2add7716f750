"""What the commands print, and how they fail."""

import csv
import io
import signal
import socket
from pathlib import Path

import duckdb
import pytest
from typer.testing import CliRunner, Result

from pipelines import cli, settings
from pipelines.commands import ui
from pipelines.settings import Settings, SettingsError


def call(*arguments: str) -> Result:
    return CliRunner().invoke(cli.app, arguments, catch_exceptions=False)


def fails(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    """Call the command as the shell does, and return what it says when it fails."""
    monkeypatch.setattr("sys.argv", ["treatywatch", *arguments])
    with pytest.raises(SystemExit) as exit_info:
        cli.main()
    assert exit_info.value.code not in (0, None)
    told = capsys.readouterr().err
    assert "Traceback" not in told
    return told


def test_a_query_in_a_pipe_gives_csv(published: Settings) -> None:
    result = call("sql", "-c", "SELECT 'a,b' AS x, NULL AS y", "--warehouse", str(published.warehouse))
    assert list(csv.reader(io.StringIO(result.stdout))) == [["x", "y"], ["a,b", ""]]


def test_a_file_of_several_statements_is_run_whole(published: Settings, tmp_path: Path) -> None:
    file = tmp_path / "two.sql"
    file.write_text("SELECT 1 AS one;\n-- then\nSELECT 2 AS two;", encoding="utf-8")
    result = call("sql", str(file), "--warehouse", str(published.warehouse))
    assert result.stdout == "one\n1\ntwo\n2\n"


def test_a_worked_query_is_run_by_its_name(published: Settings) -> None:
    result = call("sql", "longest_waiting", "--warehouse", str(published.warehouse))
    assert result.exit_code == 0
    assert result.stdout.startswith("state,")


def test_the_warehouse_cannot_be_written_to(published: Settings) -> None:
    result = call("sql", "-c", "DROP TABLE articles", "--warehouse", str(published.warehouse))
    assert result.exit_code == 1
    assert "read-only" in result.stderr


def test_a_wrong_query_fails_with_duckdbs_own_words(published: Settings) -> None:
    result = call("sql", "-c", "SELECT nothing FROM articles", "--warehouse", str(published.warehouse))
    assert result.exit_code == 1
    assert '"nothing" not found' in result.stderr


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("sql", "-c", "SELECT 1", "--warehouse", "nowhere.duckdb"), "treatywatch run"),
        (("run", "--articles", "nowhere"), "is not there"),
        (("run", "--articles", "pyproject.toml"), "is a file"),
        (("run", "--warehouse", "tests"), "is a folder"),
        (("evidence", "x", "--warehouse", "nowhere.duckdb"), "no warehouse"),
        (("record", "nowhere.html"), "nowhere.html"),
        (("score", "nowhere.jsonl"), "does not exist"),
        (("run", "--warehouse", "pyproject.toml/w.duckdb"), "cannot write to"),
    ],
)
def test_mistakes_are_told_in_a_line(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], arguments: tuple[str, ...], told: str
) -> None:
    monkeypatch.chdir(Path(__file__).parents[2])
    assert told in fails(monkeypatch, capsys, *arguments)


def test_a_file_that_is_no_database_is_told_in_a_line(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    file = tmp_path / "notes.duckdb"
    file.write_text("These are my notes, and no database at all. " * 200, encoding="utf-8")
    assert "not a valid DuckDB" in fails(
        monkeypatch, capsys, "sql", "-c", "SELECT 1", "--warehouse", str(file)
    )


def test_an_unknown_id_is_told(
    published: Settings, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    told = fails(monkeypatch, capsys, "evidence", "nobody", "--warehouse", str(published.warehouse))
    assert "'nobody'" in told


def test_a_page_that_does_not_add_up_makes_the_command_fail(tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    page.write_text("<html><body>Not a status page</body></html>", encoding="utf-8")
    result = call("record", str(page), "--warehouse", str(tmp_path / "w.duckdb"))
    assert result.exit_code == 1
    assert result.stdout.split("\t")[0] == str(page)


def test_flags_win_over_the_environment_and_that_over_the_defaults(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("flag", "environment", "data/articles"):
        (tmp_path / name).mkdir(parents=True)
    assert settings.load().articles == tmp_path / "data" / "articles"
    assert settings.load().warehouse == tmp_path / "data" / "warehouse.duckdb"
    monkeypatch.setenv(settings.ARTICLES, "environment")
    monkeypatch.setenv(settings.WAREHOUSE, "w.duckdb")
    assert settings.load().articles == tmp_path / "environment"
    assert settings.load().warehouse == tmp_path / "w.duckdb"
    assert settings.load(Path("flag"), Path("f.duckdb")) == Settings(tmp_path / "flag", tmp_path / "f.duckdb")


def test_where_there_is_no_data_the_sample_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, sample: Path
) -> None:
    monkeypatch.chdir(tmp_path)
    assert settings.load().articles == sample


def test_an_empty_variable_is_no_setting(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, sample: Path
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv(settings.ARTICLES, " ")
    assert settings.load().articles == sample


def test_a_landing_folder_that_was_named_and_is_gone_is_no_empty_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(settings.ARTICLES, "/nowhere/at/all")
    with pytest.raises(SettingsError, match="nowhere"):
        settings.load()
    assert settings.load(needs_articles=False).warehouse, "who only queries the warehouse needs no articles"


def test_the_prompt_lists_every_table_and_column(warehouse: duckdb.DuckDBPyConnection) -> None:
    from pipelines.warehouse import sql_files

    names = {row[0] for row in warehouse.sql(sql_files.file("prompt", "tables").text).fetchall()}
    assert {"articles", "audit.runs", "laggards"} <= names
    columns = warehouse.sql(sql_files.file("prompt", "columns").text, params=["articles"]).fetchall()
    assert [row[0] for row in columns][:2] == ["article_id", "source_id"]


def test_a_file_of_other_bytes_is_no_annotated_one(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    (tmp_path / "photo.jsonl").write_bytes(b"\xff\xd8\xff\xe0")
    assert "photo.jsonl is no text in UTF-8" in fails(
        monkeypatch, capsys, "score", str(tmp_path / "photo.jsonl")
    )


def test_a_port_that_is_taken_is_told_before_anything_starts(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = str(server.getsockname()[1])
        told = fails(monkeypatch, capsys, "ui", "--port", port, "--warehouse", str(tmp_path / "w.duckdb"))
    assert f"cannot listen on 127.0.0.1:{port}" in told


def test_the_version_is_told() -> None:
    assert call("--version").stdout.startswith("treatywatch ")


def test_a_server_started_where_interrupts_are_ignored_can_be_ended(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    asked = []

    class Server:
        def __init__(self, command: list[str], **_: object) -> None:
            asked.append(signal.getsignal(signal.SIGINT))

        def wait(self, timeout: float | None = None) -> int:
            return 0

        def poll(self) -> int:
            return 0

    monkeypatch.setattr("subprocess.Popen", Server)
    before = signal.signal(signal.SIGINT, signal.SIG_IGN), signal.getsignal(signal.SIGTERM)
    try:
        assert ui.run(Settings(tmp_path, tmp_path / "w.duckdb"), "127.0.0.1", 0) == 0
    finally:
        signal.signal(signal.SIGINT, before[0])
        signal.signal(signal.SIGTERM, before[1])
    assert asked == [signal.default_int_handler]
