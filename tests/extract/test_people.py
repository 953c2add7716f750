"""Names: those of all the world found whole, bodies and places left alone, surnames traced to their owners."""

from datetime import date
from itertools import pairwise

import pytest

from pipelines import lexicon
from pipelines.extract.language.text import TextReader
from pipelines.extract.people.names import PersonFinder

parse = TextReader(lexicon.default()).parse


@pytest.fixture(scope="module")
def finder() -> PersonFinder:
    return PersonFinder(lexicon.default())


def names(finder: PersonFinder, text: str, title: str = "") -> list[str]:
    return [mention.name for mention in finder.find(parse(title, text, date(2020, 1, 1)))]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Police questioned Margaret O'Leary on Monday.", "Margaret O'Leary"),
        ("A court in Lima freed José María Quispe.", "José María Quispe"),
        ("Guards beat the lawyer Abdulaziz al-Tarifi.", "Abdulaziz al-Tarifi"),
        ("They sentenced Mohamed Ould Cheikhna to death.", "Mohamed Ould Cheikhna"),
        ("In Oslo they met Pieter van der Berg.", "Pieter van der Berg"),
        ("The writer Liu Weiming was jailed.", "Liu Weiming"),
        ("Pyongyang freed Kim Dong-su.", "Kim Dong-su"),
        ("Soldiers took Daw Khin Mar Lwin away.", "Khin Mar Lwin"),
        ("Nguyen Van Thinh, a blogger, was arrested.", "Nguyen Van Thinh"),
        ("Hearings opened for Olena Hryhorivna Savchuk.", "Olena Hryhorivna Savchuk"),
        ("Colonel Robert F. Mbeki was shot.", "Robert F. Mbeki"),
        ("Ukuqonda Zizipho, 34, was stabbed.", "Ukuqonda Zizipho"),
        ("Siti, 19, was beaten by her employer.", "Siti"),
        ("The Dalai Lama spoke.", "Dalai Lama"),
        ("They arrested Chad Brown in Ohio.", "Chad Brown"),
        ("A court in Torun freed Łukasz Wrona.", "Łukasz Wrona"),
        ("Gunmen shot Maria “Maring” Reyes in Davao.", "Maria “Maring” Reyes"),
    ],
)
def test_a_name_of_any_region_is_found_whole(finder: PersonFinder, text: str, name: str) -> None:
    assert names(finder, text) == [name]


@pytest.mark.parametrize(
    "text",
    [
        "Amnesty International and Human Rights Watch protested to the Interior Ministry.",
        "He moved from New Mexico to San Salvador and Phnom Penh in March.",
        "The Washington Post and the Supreme Court were silent on Good Friday.",
        "Boko Haram and the Khmer Rouge were named.",
        "The Geneva Convention and the Rome Statute bind Sri Lanka.",
        "Saudi Arabia and Chinese President told the United Nations Security Council.",
        "The James Madison University and the Boris Trajkovski Foundation signed.",
    ],
)
def test_bodies_places_and_works_are_no_persons(finder: PersonFinder, text: str) -> None:
    assert names(finder, text) == []


def test_titles_are_left_out_and_spans_are_exact(finder: PersonFinder) -> None:
    document = parse("", "Nigerian President Dr. Aliyu Danladi met Archbishop Peter Okoro’s brother.", None)
    found = finder.find(document)
    assert [document.body[one.start : one.end] for one in found] == ["Aliyu Danladi", "Peter Okoro"]


def test_a_surname_alone_means_the_first_full_name(finder: PersonFinder) -> None:
    text = "Mr Heng spoke. The activist Sophal Heng was arrested. Heng denies it, and Sophal is ill."
    assert names(finder, text) == ["Sophal Heng"] * 4


def test_a_family_name_written_first_stands_for_the_person(finder: PersonFinder) -> None:
    assert names(finder, "Liu Weiming was tried. Liu has appealed.") == ["Liu Weiming"] * 2


def test_a_shorter_form_means_the_longer_name_before(finder: PersonFinder) -> None:
    text = "The poet Juan Carlos Herrera was freed. Carlos Herrera thanked his readers."
    assert names(finder, text) == ["Juan Carlos Herrera"] * 2


def test_a_state_is_not_taken_for_its_namesake(finder: PersonFinder) -> None:
    assert names(finder, "Michael Jordan was held. Jordan freed ten men.") == ["Michael Jordan"]


def test_unknown_names_in_a_list_speak_for_each_other(finder: PersonFinder) -> None:
    text = "Those held are Xolotl Quemba, Ahmed Farouk and Vrindel Oskarat."
    assert names(finder, text) == ["Xolotl Quemba", "Ahmed Farouk", "Vrindel Oskarat"]


def test_a_headline_in_capitals_gives_no_more_than_the_text_tells(finder: PersonFinder) -> None:
    found = names(finder, "The court jailed Ahmed Farouk.", title="Farouk Jailed As Cairo Court Rejects Plea")
    assert found == ["Ahmed Farouk"] * 2


def test_a_sentence_end_does_not_join_two_names(finder: PersonFinder) -> None:
    assert names(finder, "They freed Ahmed Farouk. Ahmed left.") == ["Ahmed Farouk"] * 2


def test_only_the_sentences_asked_for_are_answered(finder: PersonFinder) -> None:
    document = parse("", "They held Ahmed Farouk. It rained. Farouk is free.", None)
    assert [one.start for one in finder.find(document, [3])] == [document.body.rindex("Farouk")]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("President-elect Maria Silveira spoke in the Lagos-based Daily Planet.", ["Maria Silveira"]),
        ("They met He Wenqing and Robert To in jail.", ["He Wenqing", "Robert To"]),
        ("Workers of Honda GM met Samuel Adeyemi Jr. at noon.", ["Samuel Adeyemi Jr."]),
        ("The poet R.Narasimha Rao was moved.", ["R.Narasimha Rao"]),
        ("Interviewing Hussein Karimi was forbidden.", ["Hussein Karimi"]),
    ],
)
def test_compounds_initials_and_short_words_do_not_mislead(
    finder: PersonFinder, text: str, found: list[str]
) -> None:
    assert names(finder, text) == found


def test_only_the_sentences_asked_for_are_given_out(finder: PersonFinder) -> None:
    document = parse("", "Sophal Heng was arrested. Then Heng fell ill.", None)
    second = [one.no for one in document.sentences][1:]
    assert [mention.name for mention in finder.find(document, second)] == ["Sophal Heng"]


def test_names_are_in_order_and_do_not_overlap(finder: PersonFinder) -> None:
    title = "Court Frees Sophal Heng as Dr. Ana de la Cruz Waits"
    text = "Sophal Heng and Ana de la Cruz, 34, met Mr Heng Jr. and Karim al-Sayed's wife. De la Cruz wept."
    found = finder.find(parse(title, text, None))
    assert [mention.name for mention in found].count("Sophal Heng") >= 2
    assert all(one.end <= other.start for one, other in pairwise(found))


def test_lone_given_names_in_a_list_with_a_full_name_are_names(finder: PersonFinder) -> None:
    text = "They are Budi, Agus Santoso, Slamet and Dewi."
    assert names(finder, text) == ["Budi", "Agus Santoso", "Slamet", "Dewi"]
    assert names(finder, "It has halls in Lima, Agus Santoso and Paris.") == ["Agus Santoso"]


def test_a_surname_stands_for_who_is_not_told_by_kinship(finder: PersonFinder) -> None:
    text = "Luis Mendez, the brother of Pilar Mendez, wept. Mendez was freed."
    assert names(finder, text)[-1] == "Pilar Mendez"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The police tortured Jory Panquia in a cellar.", "Jory Panquia"),
        ("Foly Satchi, a student leader, was held.", "Foly Satchi"),
        ("The activist Friday Okoro was held.", "Friday Okoro"),
        ("April Santos, a nurse, was held.", "April Santos"),
        ("They asked for the release of June Reyes, who was held in May.", "June Reyes"),
        ("The reporter Bill Gray was held.", "Bill Gray"),
        ("They held Pastor Sunday Eze for a week.", "Sunday Eze"),
        ("The lawyer Justice Moyo was held.", "Justice Moyo"),
        ("The lawyer Christian Diaz was held.", "Christian Diaz"),
        ("The painter Gao Yu was held.", "Gao Yu"),
        ("The reporter Park Chan Ho was held.", "Park Chan Ho"),
        ("Lobsang, a Tibetan monk, was held.", "Lobsang"),
        ("The editor Mark Law was held.", "Mark Law"),
    ],
)
def test_words_that_are_names_too_are_names_where_something_says_so(
    finder: PersonFinder, text: str, name: str
) -> None:
    assert names(finder, text) == [name]


@pytest.mark.parametrize(
    "text",
    [
        "Police arrested the activist Sunday night.",
        "Police Sunday arrested a marcher.",
        "On Sunday Adeyemi was held.",
        "The minister told the court Monday Police had no list.",
        "Christian villagers and Karen farmers were beaten.",
        "Soldiers killed Karen villagers.",
        "They detained Red Cross workers.",
        "Chief Justice Moyo was held.",
        "Faith groups met, and Justice Minister and mayor spoke.",
        "Bill 41, a law on the press, was passed.",
    ],
)
def test_words_that_are_names_too_are_none_elsewhere(finder: PersonFinder, text: str) -> None:
    assert names(finder, text) == []
