"""What would go wrong in the lists by which claims are read: a list that nobody reads or explains, a word twice."""

from pathlib import Path

import pytest

from pipelines import lexicon
from pipelines.lexicon import split_cell

TABLE = lexicon.default().table("claim_word_lists")
SOURCE = "\n".join(path.read_text(encoding="utf-8") for path in Path("pipelines/extract/claims").glob("*.py"))


@pytest.mark.parametrize("row", TABLE, ids=[row["list"] for row in TABLE])
def test_every_list_is_explained_and_read(row: dict[str, str]) -> None:
    assert row["definition"], "say what the words of the list do in a sentence"
    assert f'"{row["list"]}"' in SOURCE, "no reader asks for the list"


@pytest.mark.parametrize("row", TABLE, ids=[row["list"] for row in TABLE])
def test_words_are_in_lower_case_and_stand_once(row: dict[str, str]) -> None:
    words = split_cell(row["words"])
    assert row["words"] == row["words"].lower()
    assert len(words) == len(set(words))


def test_lists_have_one_name_each() -> None:
    names = [row["list"] for row in TABLE]
    assert len(names) == len(set(names))
