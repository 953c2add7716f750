"""Kinds of victims: read off words, off introductions, and off the act; never off the doers' words."""

import pytest

from pipelines import lexicon
from pipelines.extract.language.text import TextReader
from pipelines.extract.people.names import PersonFinder
from pipelines.extract.people.victims import PersonNouns, VictimKinds
from pipelines.extract.people.women import WomenNames

parse = TextReader(lexicon.default()).parse


@pytest.fixture(scope="module")
def victims() -> VictimKinds:
    return VictimKinds(lexicon.default())


@pytest.mark.parametrize(
    ("phrase", "kinds"),
    [
        ("the opposition leader", ("political_opponent",)),
        ("twelve Uyghurs", ("ethnic_minority",)),
        ("Falun Gong practitioners", ("religious_group",)),
        ("a human rights lawyer", ("human_rights_defender", "lawyer")),
        ("nine schoolgirls", ("student", "woman", "child")),
        ("40 migrant workers", ("worker", "foreigner")),
        ("three asylum seekers", ("asylum_seeker",)),
        ("villagers", ("civilian",)),
        ("captured soldiers", ("combatant",)),
        ("union leaders", ("trade_unionist",)),
        ("jailed reporters", ("journalist", "detainee")),
        ("the ministry", ()),
    ],
)
def test_words_tell_kinds_in_the_tables_order(
    victims: VictimKinds, phrase: str, kinds: tuple[str, ...]
) -> None:
    assert victims.kinds(phrase) == kinds


def test_a_word_inside_another_tells_nothing(victims: VictimKinds) -> None:
    assert victims.kinds("a workshop in Manchester and a childless couple") == ()


def test_soldiers_and_policemen_are_no_combatants_by_name_alone(victims: VictimKinds) -> None:
    assert victims.kinds("two policemen and a soldier") == ()


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Guards beat the blogger Ahmed Farouk.", ("journalist",)),
        ("Ahmed Farouk, a student leader, was held.", ("student",)),
        ("Ahmed Farouk, 34, a lawyer for dock workers, was held.", ("lawyer", "worker")),
        ("Ahmed Farouk, who reports for a weekly as a freelance journalist, was held.", ("journalist",)),
        ("They met Ahmed Farouk. Activist Ahmed Farouk was held.", ("human_rights_defender",)),
        ("The monks prayed with Ahmed Farouk.", ()),
        ("They told reporters that Ahmed Farouk was ill.", ()),
    ],
)
def test_a_person_is_of_the_kinds_that_introduce_the_name(
    victims: VictimKinds, text: str, kinds: tuple[str, ...]
) -> None:
    document = parse("", text, None)
    people = PersonFinder(lexicon.default()).find(document)
    assert victims.of_person(document, people, "Ahmed Farouk") == kinds


def test_acts_say_what_their_victims_are(victims: VictimKinds) -> None:
    assert victims.of_act("death_in_custody") == ("detainee",)
    assert victims.of_act("expulsion") == ("foreigner",)
    assert victims.of_act("arrest") == ()


def test_nouns_for_people_are_known_in_both_numbers_and_in_compounds() -> None:
    nouns = PersonNouns(lexicon.default())
    assert all(nouns.has(word) for word in ("nurse", "nurses", "asylum-seekers", "people"))
    assert not any(nouns.has(word) for word in ("treaty", "hospital", "-"))


@pytest.mark.parametrize(
    ("text", "partisan"),
    [
        ("Police arrested Grace Akello, leader of the National Renewal party.", True),
        ("Police arrested Grace Akello, the president of the Forward Party.", True),
        ("Police arrested Grace Akello, who ran for president in 2016.", True),
        ("Gunmen shot Grace Akello, a member of the ruling party.", False),
        ("Gunmen shot Grace Akello, the head of a bank.", False),
    ],
)
def test_who_leads_or_belongs_to_a_party_out_of_power_is_an_opponent(
    victims: VictimKinds, text: str, partisan: bool
) -> None:
    document = parse("", text, None)
    people = PersonFinder(lexicon.default()).find(document)
    kinds = victims.of_person(document, people, "Grace Akello")
    assert ("political_opponent" in kinds) == partisan


@pytest.mark.parametrize(
    ("phrase", "kinds"),
    [
        ("nine employees of a weekly", ("journalist", "worker")),
        ("the director of an NGO", ("human_rights_defender",)),
        ("the deputy chairman of the dockers' union", ("trade_unionist",)),
        ("members of a student society", ("student",)),
        ("who heads a rights group in Lusaka", ("human_rights_defender",)),
        ("a house beside a radio station", ()),
        ("an official of the European Union", ()),
        ("a radio station", ()),
    ],
)
def test_who_heads_serves_or_belongs_to_a_body_is_of_its_kind(
    victims: VictimKinds, phrase: str, kinds: tuple[str, ...]
) -> None:
    assert victims.kinds(phrase) == kinds


@pytest.mark.parametrize(
    ("phrase", "kinds"),
    [
        ("the offices of the weekly Mokattam", ("journalist",)),
        ("the accounts of two rights groups", ("human_rights_defender",)),
        ("the car of a lawyer", ("lawyer",)),
        ("40 huts", ()),
    ],
)
def test_things_are_of_the_kind_of_their_owners(
    victims: VictimKinds, phrase: str, kinds: tuple[str, ...]
) -> None:
    assert victims.of_thing(phrase) == kinds


@pytest.mark.parametrize(
    ("name", "hers"),
    [
        ("Fatima Ben Salah", True),
        ("Begoña Ibarra", True),
        ("Nguyen Thi Lan", True),
        ("Alsu Petrova", False),
        ("Gulya Petrova", True),
        ("Luca Villanueva", False),
        ("Andrea Rossi", False),
        ("Omar Haddad", False),
    ],
)
def test_given_names_and_feminine_endings_tell_women(name: str, hers: bool) -> None:
    assert WomenNames(lexicon.default()).has(name) is hers
