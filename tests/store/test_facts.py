"""Drawing facts: nothing is read twice, nothing is lost, nothing wrong gets through."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import polars as pl
import pytest

from pipelines import lexicon, tables
from pipelines.lexicon import Lexicon
from pipelines.store import articles, day, facts
from pipelines.store.facts import Drawn
from pipelines.store.state import State, opened, repair

Extractor = Callable[[pl.DataFrame], dict[str, pl.DataFrame]]


def draw(state: State, landing: Path, extract: Extractor, words: Lexicon | None = None) -> Drawn:
    words = words or lexicon.default()
    with opened(state) as ledger:
        repair(state, ledger)
        articles.take_in(state, ledger, landing, "run")
        drawn = facts.draw(state, ledger, extract, words, "run")
        facts.write_tables(state, ledger, words)
    return drawn


def test_only_new_and_changed_articles_are_read(
    state: State, landing: Path, write_rows: Callable[..., Path], extractor: Extractor
) -> None:
    write_rows("a.jsonl", one="First.", two="Second.")
    draw(state, landing, extractor)
    write_rows("b.jsonl", three="Third.")
    write_rows("a.jsonl", one="First.", two="Second, corrected.")
    drawn = draw(state, landing, extractor)
    assert extractor.read == ["one", "two", "two", "three"]  # type: ignore[attr-defined]
    assert (drawn.extracted, drawn.held) == (2, 1)
    assert len(day.read(state, tables.StateMentions)) == 3


def test_a_second_run_reads_nothing_and_says_so(
    state: State, landing: Path, write_rows: Callable[..., Path], extractor: Extractor
) -> None:
    write_rows("a.jsonl", one="First.")
    draw(state, landing, extractor)
    drawn = draw(state, landing, extractor)
    assert drawn.extracted == 0
    assert "nothing to extract" in drawn.summary


def test_a_changed_lexicon_has_every_article_read_again(
    state: State, landing: Path, write_rows: Callable[..., Path], extractor: Extractor
) -> None:
    write_rows("a.jsonl", one="First.", two="Second.")
    draw(state, landing, extractor)
    edited = Lexicon(lexicon.default().tables, "edited")
    assert draw(state, landing, extractor, edited).extracted == 2
    assert len(day.read(state, tables.StateMentions)) == 2


def test_facts_of_replaced_content_are_gone(
    state: State, landing: Path, write_rows: Callable[..., Path], extractor: Extractor
) -> None:
    write_rows("a.jsonl", one="First.")
    draw(state, landing, extractor)
    write_rows("a.jsonl", one="Another text.")
    draw(state, landing, extractor)
    assert len(day.read(state, tables.StateMentions)) == 1


def test_articles_in_other_languages_are_kept_and_not_read(
    state: State, landing: Path, extractor: Extractor
) -> None:
    row = '{"id": "one", "text": "Le gouvernement a signé la convention.", "language": "fr"}'
    (landing / "a.jsonl").write_text(row, encoding="utf-8")
    drawn = draw(state, landing, extractor)
    assert (drawn.extracted, drawn.other_language) == (0, 1)


def test_a_killed_run_goes_on_where_it_was(
    state: State,
    landing: Path,
    write_rows: Callable[..., Path],
    extractor: Extractor,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(facts, "_MOST_ARTICLES", 2)
    write_rows("a.jsonl", **{f"n{number}": f"Text {number}." for number in range(6)})
    portions = []

    def die_at_the_third(portion: pl.DataFrame) -> dict[str, pl.DataFrame]:
        portions.append(portion)
        if len(portions) == 3:
            raise KeyboardInterrupt
        return extractor(portion)

    with pytest.raises(KeyboardInterrupt):
        draw(state, landing, die_at_the_third)
    assert draw(state, landing, extractor).extracted == 2
    assert len(day.read(state, tables.StateMentions)) == 6


def test_a_segment_written_but_not_noted_is_taken_over(
    state: State, landing: Path, write_rows: Callable[..., Path], extractor: Extractor
) -> None:
    write_rows("a.jsonl", one="First.")
    draw(state, landing, extractor)
    with opened(state) as ledger:
        ledger.forget_other_versions("none of them")
    assert draw(state, landing, extractor).extracted == 0
    assert len(day.read(state, tables.StateMentions)) == 1


@pytest.mark.parametrize("harm", ["cut", "gone"])
def test_a_damaged_segment_is_drawn_again(
    state: State, landing: Path, write_rows: Callable[..., Path], extractor: Extractor, harm: str
) -> None:
    write_rows("a.jsonl", one="First.")
    draw(state, landing, extractor)
    for path in state.facts.rglob("state_mentions.parquet"):
        path.write_bytes(path.read_bytes()[:40]) if harm == "cut" else path.unlink()
    assert draw(state, landing, extractor).extracted == 1
    assert len(day.read(state, tables.StateMentions)) == 1


def test_a_bad_row_is_set_aside_with_its_reason_and_the_good_ones_go_on(
    state: State, landing: Path, write_rows: Callable[..., Path], extractor: Extractor
) -> None:
    write_rows("a.jsonl", one="First.", two="Second.", three="Third.")

    def spoil(portion: pl.DataFrame) -> dict[str, pl.DataFrame]:
        found = extractor(portion)
        mentions = found["state_mentions"].with_columns(
            iso3=pl.Series(["CHN", "XXX", "CHN"]),
            evidence=pl.Series(["Wrong", *found["state_mentions"]["evidence"][1:]]),
        )
        return {**found, "state_mentions": mentions}

    draw(state, landing, spoil)
    assert len(day.read(state, tables.StateMentions)) == 1
    refused = pl.read_parquet(state.table("rejected_facts")).sort("source_id")
    assert refused.select("source_id", "check_name", "run_id").rows() == [
        ("one", "evidence_is_the_text", "run"),
        ("two", "reference_known", "run"),
    ]


def test_portions_may_be_read_side_by_side(
    state: State,
    landing: Path,
    write_rows: Callable[..., Path],
    extractor: Extractor,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(facts, "_MOST_ARTICLES", 2)
    write_rows("a.jsonl", **{f"n{number}": f"Text {number}." for number in range(5)})
    with opened(state) as ledger, ThreadPoolExecutor(2) as pool:
        articles.take_in(state, ledger, landing, "run")
        drawn = facts.draw(state, ledger, extractor, lexicon.default(), "run", mapper=pool.map)
        facts.write_tables(state, ledger, lexicon.default())
    assert drawn.extracted == 5
    assert len(day.read(state, tables.StateMentions)) == 5
