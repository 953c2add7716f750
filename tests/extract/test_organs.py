"""Organs and groups: their kinds, the states whose names say so, and the words that only look like them."""

import pytest

from pipelines import lexicon
from pipelines.extract.language.text import TextReader
from pipelines.extract.people.organs import OrganFinder

parse = TextReader(lexicon.default()).parse


@pytest.fixture(scope="module")
def finder() -> OrganFinder:
    return OrganFinder(lexicon.default())


def found(finder: OrganFinder, text: str) -> list[tuple[str, str, str | None]]:
    return [(organ.text, organ.kind, organ.iso3) for organ in finder.find(parse("", text, None))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Riot police fired.", ("Riot police", "security_forces", None)),
        ("The Tatmadaw burned it.", ("Tatmadaw", "security_forces", "MMR")),
        ("It was the Basij.", ("Basij", "paramilitary", "IRN")),
        ("Janjaweed rode in.", ("Janjaweed", "paramilitary", "SDN")),
        ("Boko Haram took them.", ("Boko Haram", "non_state_armed", None)),
        ("A military court ruled.", ("military court", "other_state", None)),
        ("The European Union protested.", ("European Union", "international", "EUN")),
        ("Amnesty International protested.", ("Amnesty International", "private", None)),
        ("Tamil Tigers shelled it.", ("Tamil Tigers", "non_state_armed", None)),
        ("The UN Human Rights Committee met.", ("UN Human Rights Committee", "international", None)),
    ],
)
def test_an_organ_has_its_kind_and_a_named_one_its_state(
    finder: OrganFinder, text: str, expected: tuple[str, str, str | None]
) -> None:
    assert found(finder, text) == [expected]


def test_the_longest_name_wins(finder: OrganFinder) -> None:
    assert found(finder, "He said police officers came.") == [("police officers", "security_forces", None)]


def test_abbreviations_are_read_only_in_capitals(finder: OrganFinder) -> None:
    assert found(finder, "She ate an eta of it, ira said, in un beau jour.") == []


def test_words_inside_words_are_no_organs(finder: OrganFinder) -> None:
    assert found(finder, "The courtyard, a policeless armyworm.") == []


def test_offsets_hold_where_lowering_a_letter_would_lengthen_the_text(finder: OrganFinder) -> None:
    document = parse("", "İİİ Police came.", None)
    (organ,) = finder.find(document)
    assert document.body[organ.start : organ.end] == "Police"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The police forced a clerk to kneel.", ("police", "security_forces", None)),
        ("Somali militiamen killed nine.", ("militiamen", "paramilitary", None)),
    ],
)
def test_longer_name_cut_out_of_words_hides_no_shorter_one(
    finder: OrganFinder, text: str, expected: tuple[str, str, str | None]
) -> None:
    assert found(finder, text) == [expected]


def test_initials_are_whose_the_text_makes_them(finder: OrganFinder) -> None:
    assert ("RSF", "paramilitary", "SDN") in found(finder, "In Darfur, men of the RSF burned a market.")
    assert ("RSF", "private", None) in found(finder, "The RSF asked Togo to free the editor.")
