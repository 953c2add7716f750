"""What would go wrong where a short text tells an act in one sentence and takes up who or what it was in the next.

Acts are crossed with the ways of taking people up; further texts are read whole: each row that they tell is listed.
"""

from datetime import date
from typing import Any

import pytest

from pipelines import api

DAY = date(2024, 6, 12)

# An act: what is said of one and of several, and the types that it may be.
ACTS = [
    ("was arrested", "were arrested", {"arrest"}),
    ("was tortured", "were tortured", {"torture"}),
    ("was shot dead", "were shot dead", {"extrajudicial_killing"}),
    ("was abducted", "were abducted", {"abduction"}),
    ("was deported", "were deported", {"expulsion", "refoulement"}),
]
ONE = [
    "Ruslan Abdiev is a human rights lawyer in Bishkek. He {one} on Monday.",
    "Ruslan Abdiev, 34, is a lawyer in Bishkek. The 34-year-old {one} on Monday.",
    "Ruslan Abdiev had defended miners in Kyrgyzstan for years. On Monday the human rights lawyer {one}, his wife said.",
    "“We don’t know why he {one} on Monday,” said Aida Bekova, the wife of Ruslan Abdiev, a human rights lawyer in Bishkek.",
    "Ruslan Abdiev, a human rights lawyer, {one} in Bishkek on Monday. His wife, Aida Bekova, was not told why.",
    "A human rights lawyer {one} in Bishkek on Monday. The lawyer, Ruslan Abdiev, had defended miners.",
    "A human rights lawyer {one} in Bishkek on Monday. Ruslan Abdiev {one} after he left his office, his family said.",
]
BOTH = [
    "Azamat Toktov and Nurlan Beke are journalists in Bishkek. They {more} on Monday.",
    "Azamat Toktov and Nurlan Beke are journalists in Bishkek. The two men {more} on Monday.",
    "Azamat Toktov and Nurlan Beke are journalists in Bishkek. The pair {more} on Monday.",
    "Azamat Toktov, a journalist, and his colleague Nurlan Beke were in Bishkek on Monday. Both men {more} on Monday.",
    "Two journalists {more} in Bishkek on Monday. The two, Azamat Toktov and Nurlan Beke, work for a news site.",
    "Two journalists {more} in Bishkek on Monday. Azamat Toktov and Nurlan Beke {more} outside their office.",
    "Two journalists {more} in Bishkek on Monday. One of them, Azamat Toktov, works for a news site; "
    "the other, Nurlan Beke, is a blogger.",
]


def rows(text: str) -> list[dict[str, Any]]:
    """Read a text and return its incidents."""
    return api.extract("News", text, DAY)["incident_reports"]


@pytest.mark.parametrize("text", ONE)
@pytest.mark.parametrize(("one", "more", "types"), ACTS)
def test_one_person_is_taken_up(one: str, more: str, types: set[str], text: str) -> None:
    (row,) = rows(text.format(one=one))
    assert row["incident_type"] in types
    assert row["victim_names"] == ["Ruslan Abdiev"]
    assert row["victims_best"] == 1
    assert row["occurred_from"] == date(2024, 6, 10)


@pytest.mark.parametrize("text", BOTH)
@pytest.mark.parametrize(("one", "more", "types"), ACTS)
def test_several_persons_are_taken_up(one: str, more: str, types: set[str], text: str) -> None:
    (row,) = rows(text.format(more=more))
    assert row["incident_type"] in types
    assert sorted(row["victim_names"]) == ["Azamat Toktov", "Nurlan Beke"]
    assert row["victims_best"] == 2


# A text, and of each row that it tells: the type, the names, how many, and the doer's kind or "".
TEXTS: list[tuple[str, list[tuple[str, list[str], int | None, str]]]] = [
    (
        "Police in Hanoi arrested five bloggers on Monday. Those held include Tran Van Minh and Le Thi Hoa.",
        [("arrest", ["Tran Van Minh", "Le Thi Hoa"], 5, "security_forces")],
    ),
    (
        "Police in Hanoi arrested five bloggers on Monday. Among them were Tran Van Minh and Le Thi Hoa, the group said.",
        [("arrest", ["Tran Van Minh", "Le Thi Hoa"], 5, "security_forces")],
    ),
    (
        "Three bloggers were jailed in Hanoi on Monday. Tran Van Minh was sentenced to nine years, Le Thi Hoa to six "
        "and Vo An Khang to four.",
        [("imprisonment", ["Tran Van Minh", "Le Thi Hoa", "Vo An Khang"], 3, "")],
    ),
    (
        "Two activists were arrested in Harare on Monday. A third was arrested on Tuesday.",
        [("arrest", [], 2, ""), ("arrest", [], 1, "")],
    ),
    (
        "Four activists were arrested in Harare on Monday. Two of them were released the next day.",
        [("arrest", [], 4, ""), ("release", [], 2, "")],
    ),
    (
        "Police in Kampala arrested opposition politician Robert Kato on Monday. His wife was also detained.",
        [("arrest", ["Robert Kato"], 1, "security_forces"), ("arrest", [], 1, "")],
    ),
    (
        "Robert Kato, an activist, was arrested in Kampala on Monday, Amnesty said. It added that he was being held "
        "incommunicado.",
        [("arrest", ["Robert Kato"], 1, ""), ("incommunicado_detention", ["Robert Kato"], 1, "")],
    ),
    (
        "Ivan Petrov, a lawyer for Robert Kato, said he was arrested in Kampala on Monday for insulting the president.",
        [("arrest", ["Robert Kato"], 1, "")],
    ),
    (
        "Karim Haddad, a journalist, was arrested in Homs on Monday. “Soldiers beat me with cables,” he said.",
        [("arrest", ["Karim Haddad"], 1, ""), ("ill_treatment", ["Karim Haddad"], 1, "security_forces")],
    ),
    (
        "A drone struck a bus in Tigray on Monday. It killed nine people.",
        [("indiscriminate_attack", [], 9, "")],
    ),
    (
        "Ruslan Abdiev, a journalist, was shot dead in Bishkek on Monday. Gunmen on a motorbike opened fire on his car.",
        [("extrajudicial_killing", ["Ruslan Abdiev"], 1, "")],
    ),
    (
        "Eleven people were killed in a village in Ituri on Monday. Fighters from the CODECO militia carried out the "
        "attack, the army said.",
        [("extrajudicial_killing", [], 11, "non_state_armed")],
    ),
    (
        "Ten people were killed in Kabul on Monday. The Taliban blamed the Islamic State group for the attack.",
        [("extrajudicial_killing", [], 10, "non_state_armed")],
    ),
    (
        "Soldiers stopped a bus near Goma on Monday. The men then shot dead six passengers.",
        [("extrajudicial_killing", [], 6, "security_forces")],
    ),
    (
        "Martin Abena, a Cameroonian journalist, was abducted on Monday. His mutilated body was found on Tuesday.",
        [("abduction", ["Martin Abena"], 1, ""), ("extrajudicial_killing", ["Martin Abena"], 1, "")],
    ),
]


@pytest.mark.parametrize(("text", "told"), TEXTS)
def test_each_act_has_its_row(text: str, told: list[tuple[str, list[str], int | None, str]]) -> None:
    found = rows(text)
    assert [row["incident_type"] for row in found] == [one[0] for one in told]
    for row, (_, names, count, kind) in zip(found, told, strict=True):
        assert row["victim_names"] == names
        assert row["victims_best"] == count
        assert not kind or row["perpetrator_kind"] == kind


DATED = [
    "Ruslan Abdiev, a journalist, was arrested in Bishkek. It happened on Monday, his colleagues said.",
    "Police raided a newsroom in Minsk on Monday. Three journalists were arrested.",
    "Oleg Sizov, an anti-war activist, was convicted in Moscow on Monday. The court sentenced him to six years.",
]


@pytest.mark.parametrize("text", DATED)
def test_the_date_told_beside_is_the_acts(text: str) -> None:
    assert rows(text)[-1]["occurred_from"] == date(2024, 6, 10)


def test_a_nationality_is_not_the_captors() -> None:
    text = "Thai police arrested a Cambodian activist, Sok Dara, in Bangkok on Monday. "
    found = rows(text + "He was sent back to Cambodia the next day.")
    assert [row["victim_iso3"] for row in found] == ["KHM", "KHM"]


def test_those_listed_suffered_what_the_list_says() -> None:
    text = "Police in Calamba arrested six activists on Sunday and killed nine. The slain were Ana Cruz and Ben Reyes."
    names = {row["incident_type"]: row["victim_names"] for row in rows(text)}
    assert names["arrest"] == []


def test_whose_driver_is_held_is_not_held() -> None:
    text = "Nadia Okafor, a lawyer, was shot dead in Abuja on Monday. Police have arrested the lawyer’s former driver."
    assert [row["victim_names"] for row in rows(text) if row["incident_type"] == "arrest"] in ([], [[]])


def test_who_speaks_beside_names_is_not_listed() -> None:
    text = "Two journalists were arrested in Bishkek on Monday. Ana Mora and Ben Luz, of the union, said it was unlawful."
    assert rows(text)[0]["victim_names"] == []


def test_harassment_feared_beside_worse_is_no_act_of_its_own() -> None:
    text = "Two Turkmen activists were arrested in Izmir on Monday. If deported, the pair would face interrogation and beatings."
    assert "threat_harassment" not in {row["incident_type"] for row in rows(text)}
