"""What would go wrong in the lists by which incidents are read: a list that nobody reads, explains or can find."""

from pathlib import Path

import pytest

from pipelines import lexicon
from pipelines.extract.incidents.word_lists import WordLists
from pipelines.lexicon import split_cell

TABLE = lexicon.default().table("incident_word_lists")
SOURCE = "\n".join(
    path.read_text(encoding="utf-8") for path in Path("pipelines/extract/incidents").glob("*.py")
)


@pytest.mark.parametrize("row", TABLE, ids=[row["list"] for row in TABLE])
def test_every_list_is_explained_and_read(row: dict[str, str]) -> None:
    assert row["definition"], "say what the words of the list do in a sentence"
    assert f'"{row["list"]}"' in SOURCE, "no reader asks for the list"


@pytest.mark.parametrize("row", TABLE, ids=[row["list"] for row in TABLE])
def test_no_word_stands_twice_in_a_list(row: dict[str, str]) -> None:
    words = split_cell(row["words"])
    assert len(words) == len(set(words))


def test_lists_have_one_name_each() -> None:
    names = [row["list"] for row in TABLE]
    assert len(names) == len(set(names))


def test_words_are_in_lower_case_but_for_openings_as_printed() -> None:
    printed = {"pointer", "state_abbreviation"}
    for row in TABLE:
        if row["list"] not in printed:
            assert row["words"] == row["words"].lower()


def test_every_table_about_incidents_is_read() -> None:
    code = "\n".join(path.read_text(encoding="utf-8") for path in Path("pipelines").rglob("*.py"))
    tables = [name for name in lexicon.default().tables if name.startswith("incident_")]
    assert [name for name in tables if f'"{name}"' not in code] == []


def test_a_missing_list_is_named() -> None:
    with pytest.raises(KeyError, match="no_such_list"):
        WordLists(lexicon.default()).words("no_such_list")
