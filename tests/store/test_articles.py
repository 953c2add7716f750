"""Taking articles in: what a second look at the landing folder must and must not change."""

import json
import os
from collections.abc import Callable
from pathlib import Path

import polars as pl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pipelines.ingest import Rejected
from pipelines.store import articles
from pipelines.store.articles import Intake
from pipelines.store.state import State, opened

LONG = "The delegates of the coastal provinces met in the old customs house and talked until the evening. "


def take_in(state: State, landing: Path, run: str = "run") -> Intake:
    with opened(state) as ledger:
        return articles.take_in(state, ledger, landing, run)


def table(state: State) -> pl.DataFrame:
    with opened(state) as ledger:
        return articles.table(state, ledger).sort("source_id")


def texts(state: State) -> dict[str, str]:
    frame = table(state)
    return {key: body.partition("\n\n")[2] for key, body in frame.select("source_id", "body").iter_rows()}


def test_unchanged_files_are_not_read_again(
    state: State, landing: Path, write_rows: Callable[..., Path]
) -> None:
    write_rows("a.jsonl", one="First.", two="Second.")
    assert take_in(state, landing) == Intake(files_read=1, new=2)
    assert take_in(state, landing) == Intake(files_unchanged=1, skipped=2)


def test_a_touched_file_with_the_same_content_is_nothing_new(
    state: State, landing: Path, write_rows: Callable[..., Path]
) -> None:
    path = write_rows("a.jsonl", one="First.")
    take_in(state, landing)
    os.utime(path, (1_700_000_000, 1_700_000_000))
    assert take_in(state, landing) == Intake(files_unchanged=1, skipped=1)


def test_a_file_changed_at_once_with_the_same_size_and_time_stamp_is_read_again(
    state: State, landing: Path, write_rows: Callable[..., Path]
) -> None:
    path = write_rows("a.jsonl", one="First.")
    before = path.stat()
    take_in(state, landing)
    write_rows("a.jsonl", one="Thirs.")
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert take_in(state, landing).changed == 1
    assert texts(state) == {"one": "Thirs."}


def test_a_removed_file_leaves_its_articles(
    state: State, landing: Path, write_rows: Callable[..., Path]
) -> None:
    write_rows("a.jsonl", one="First.")
    write_rows("b.jsonl", two="Second.")
    take_in(state, landing)
    (landing / "a.jsonl").unlink()
    assert take_in(state, landing).skipped == 2
    assert texts(state) == {"one": "First.", "two": "Second."}


def test_a_changed_file_replaces_the_rows_that_it_still_names(
    state: State, landing: Path, write_rows: Callable[..., Path]
) -> None:
    write_rows("a.jsonl", one="First.", two="Second.")
    take_in(state, landing)
    write_rows("a.jsonl", two="Second, corrected.", three="Third.")
    assert take_in(state, landing) == Intake(files_read=1, new=1, changed=1, skipped=1)
    assert texts(state) == {"one": "First.", "two": "Second, corrected.", "three": "Third."}


def test_the_same_id_in_another_file_replaces_what_it_held(
    state: State, landing: Path, write_rows: Callable[..., Path]
) -> None:
    write_rows("a.jsonl", one="First.")
    take_in(state, landing)
    write_rows("z.jsonl", one="First, from elsewhere.")
    assert take_in(state, landing).changed == 1
    assert texts(state) == {"one": "First, from elsewhere."}


def test_an_article_that_goes_back_to_what_it_was_stands_as_it_was(
    state: State, landing: Path, write_rows: Callable[..., Path]
) -> None:
    for text in ("First.", "Second.", "First."):
        write_rows("a.jsonl", one=text)
        take_in(state, landing)
    assert texts(state) == {"one": "First."}


def test_new_metadata_with_the_same_text_counts_as_changed(state: State, landing: Path) -> None:
    for outlet in ("The Gazette", "The Gazette of the Harbour"):
        row = {"id": "one", "text": "First.", "outlet": outlet, "language": "en"}
        (landing / "a.jsonl").write_text(json.dumps(row), encoding="utf-8")
        found = take_in(state, landing)
    assert found.changed == 1
    assert table(state)["outlet"].to_list() == ["The Gazette of the Harbour"]


def feed(landing: Path, name: str, **entries: str) -> None:
    items = "".join(
        f"<item><title>A headline</title><guid>{key}</guid><description>{text}</description></item>"
        for key, text in entries.items()
    )
    content = (
        f'<rss version="2.0"><channel><title>Radio</title><language>en</language>{items}</channel></rss>'
    )
    (landing / name).write_text(content, encoding="utf-8")


def test_a_saved_feed_only_adds(state: State, landing: Path) -> None:
    feed(landing, "news.xml", one="First entry.", two="Second entry.")
    take_in(state, landing)
    feed(landing, "news.xml", two="Second entry, cut short.", three="Third entry.")
    assert take_in(state, landing) == Intake(files_read=1, new=1, skipped=2)
    assert texts(state) == {"one": "First entry.", "two": "Second entry.", "three": "Third entry."}


@pytest.mark.parametrize("names", [("a.jsonl", "b.xml"), ("b.jsonl", "a.xml")])
def test_a_feed_never_replaces_a_full_article_whichever_is_read_first(
    state: State, landing: Path, write_rows: Callable[..., Path], names: tuple[str, str]
) -> None:
    write_rows(names[0], one="The whole story.")
    feed(landing, names[1], one="The story in short.")
    take_in(state, landing)
    assert texts(state) == {"one": "The whole story."}


def test_the_same_content_under_another_id_keeps_its_row_and_is_a_duplicate(
    state: State, landing: Path, write_rows: Callable[..., Path]
) -> None:
    write_rows("a.jsonl", one=LONG * 5, two=LONG * 5)
    take_in(state, landing)
    frame = table(state)
    assert frame["duplicate_of"].to_list() == [None, frame["article_id"][0]]


def test_a_file_longer_than_a_segment_is_read_whole(
    state: State, landing: Path, write_rows: Callable[..., Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(articles, "_MOST_ARTICLES", 3)
    write_rows("a.jsonl", **{f"n{number}": f"Text {number}." for number in range(10)})
    assert take_in(state, landing).new == 10
    assert len(table(state)) == 10
    assert take_in(state, landing).files_read == 0


def test_a_run_killed_in_the_middle_of_a_file_goes_on_and_loses_nothing(
    state: State, landing: Path, write_rows: Callable[..., Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(articles, "_MOST_ARTICLES", 3)
    write_rows("a.jsonl", **{f"n{number}": f"Text {number}." for number in range(10)})
    flush, flushed = articles._flush, []

    def die_at_the_third(*arguments: object) -> None:
        if len(flushed) == 2:
            raise KeyboardInterrupt
        flushed.append(1)
        flush(*arguments)  # type: ignore[arg-type]

    monkeypatch.setattr(articles, "_flush", die_at_the_third)
    with pytest.raises(KeyboardInterrupt):
        take_in(state, landing)
    monkeypatch.setattr(articles, "_flush", flush)
    assert take_in(state, landing).new == 4
    assert len(table(state)) == 10


def test_a_row_that_cannot_be_read_is_rejected_once_and_goes_when_it_is_mended(
    state: State, landing: Path
) -> None:
    path = landing / "a.jsonl"
    path.write_text(
        '{"id": "one", "text": "First.", "language": "en"}\n{"id": "two", "te\n', encoding="utf-8"
    )
    assert take_in(state, landing).rejected == 1
    take_in(state, landing)
    with opened(state) as ledger:
        assert ledger.rejected_frame()["check_name"].to_list() == ["json_broken"]
    path.write_text('{"id": "one", "text": "First.", "language": "en"}\n', encoding="utf-8")
    take_in(state, landing)
    with opened(state) as ledger:
        assert ledger.rejected_frame().is_empty()


def test_a_file_that_a_library_failed_on_is_tried_again(
    state: State, landing: Path, write_rows: Callable[..., Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    write_rows("a.jsonl", one="First.")
    failed = [Rejected("a.jsonl", "reader_failed", "ImportError: a library is missing")]
    with monkeypatch.context() as patch:
        patch.setattr(articles, "read_file", lambda path, name: iter(failed))
        assert take_in(state, landing).rejected == 1
    assert take_in(state, landing).new == 1
    with opened(state) as ledger:
        assert ledger.rejected_frame().is_empty()


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(order=st.permutations(["a", "b", "c", "d"]), cuts=st.sets(st.integers(1, 3)))
def test_the_order_in_which_files_arrive_changes_nothing(
    tmp_path_factory: pytest.TempPathFactory, order: list[str], cuts: set[int]
) -> None:
    folder = tmp_path_factory.mktemp("order")
    landing, state = folder / "articles", State(folder / "state")
    landing.mkdir()
    for place, name in enumerate(order):
        if place in cuts:
            take_in(state, landing)
        row = {
            "id": name,
            "text": f"{LONG * 4} So said {name.upper() * 3}.",
            "date": "2020-01-02",
            "language": "en",
        }
        (landing / f"{name}.jsonl").write_text(json.dumps(row), encoding="utf-8")
    take_in(state, landing)
    frame = table(state)
    assert frame["source_id"].to_list() == ["a", "b", "c", "d"]
    assert frame["duplicate_of"].to_list() == [None] + [frame["article_id"][0]] * 3
