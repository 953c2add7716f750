"""What would go wrong in the table by which responses are read: a class that nobody reads, explains or can find."""

from pathlib import Path

import pytest

from pipelines import lexicon
from pipelines.lexicon import split_cell

TABLE = lexicon.default().table("incident_responses")
SOURCE = Path("pipelines/extract/responses/words.py").read_text(encoding="utf-8")


@pytest.mark.parametrize("row", TABLE, ids=[row["class"] for row in TABLE])
def test_every_class_is_explained_and_read(row: dict[str, str]) -> None:
    assert row["definition"], "say what the words of the class do in a sentence"
    assert f'"{row["class"]}"' in SOURCE, "no reader asks for the class"


@pytest.mark.parametrize("row", TABLE, ids=[row["class"] for row in TABLE])
def test_no_word_stands_twice_in_a_class_and_none_in_capitals(row: dict[str, str]) -> None:
    words = split_cell(row["words"])
    assert len(words) == len(set(words))
    assert row["words"] == row["words"].lower()


def test_classes_have_one_name_each() -> None:
    names = [row["class"] for row in TABLE]
    assert len(names) == len(set(names))
