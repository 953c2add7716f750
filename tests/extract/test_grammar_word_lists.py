"""What would go wrong in the lists that grammar asks for: a list that nobody reads, explains or can find."""

from dataclasses import fields
from pathlib import Path

import pytest

from pipelines import lexicon
from pipelines.extract.language.tagging import GrammarWords
from pipelines.lexicon import Lexicon, split_cell

TABLE = lexicon.default().table("grammar_word_lists")
SOURCE = "\n".join(
    path.read_text(encoding="utf-8")
    for folder in ("grammar", "tagging")
    for path in Path("pipelines/extract/language", folder).glob("*.py")
)


@pytest.mark.parametrize("row", TABLE, ids=[row["list"] for row in TABLE])
def test_every_list_is_explained_and_read(row: dict[str, str]) -> None:
    assert row["definition"], "say what the words of the list do in a sentence"
    assert f"words.{row['list']}" in SOURCE, "no part of the grammar asks for the list"


@pytest.mark.parametrize("row", TABLE, ids=[row["list"] for row in TABLE])
def test_words_of_a_list_are_in_lower_case_and_stand_there_once(row: dict[str, str]) -> None:
    words = split_cell(row["words"])
    assert words
    assert len(words) == len(set(words))
    assert row["words"] == row["words"].lower()


def test_lists_are_those_that_are_read_in_the_same_order() -> None:
    assert [row["list"] for row in TABLE] == [field.name for field in fields(GrammarWords)]


def test_no_two_lists_are_the_same() -> None:
    lists = [frozenset(split_cell(row["words"])) for row in TABLE]
    assert len(lists) == len(set(lists))


def test_a_pair_is_a_word_with_what_stands_behind_it() -> None:
    assert GrammarWords.read(lexicon.default()).pleading_noun["appeal"] == {"to"}


def test_missing_lists_are_named() -> None:
    short = Lexicon({"grammar_word_lists": [row for row in TABLE if row["list"] != "never_noun"]}, "short")
    with pytest.raises(KeyError, match="never_noun"):
        GrammarWords.read(short)
