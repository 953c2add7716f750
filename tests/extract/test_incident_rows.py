"""Rows of people whom an act befalls, and verbs that a clause leaves unsaid: who, how many, when."""

from datetime import date

import pytest

from pipelines.api import extract

_SETTING = "Rights groups in Kenya voiced alarm over abuses by the security forces.\n\n"
_PUBLISHED = date(2021, 6, 16)


def _rows(text: str, incident_type: str) -> list[tuple[list[str], int | None, str]]:
    """The names, number and day of each row of a type, in order."""
    found = extract("", _SETTING + text, _PUBLISHED)["incident_reports"]
    return [
        (list(row["victim_names"]), row["victims_best"], str(row["occurred_from"] or ""))
        for row in sorted(found, key=lambda row: (row["span_start"], str(row["occurred_from"])))
        if row["incident_type"] == incident_type
    ]


@pytest.mark.parametrize(
    ("text", "names", "count"),
    [
        ("Gunmen kidnapped poet Grace Achieng, singer Peter Otieno and two students.", 2, 4),
        ("Gunmen kidnapped Grace Achieng, her husband Peter Otieno and their two children.", 2, 4),
        ("Gunmen kidnapped Grace Achieng, Peter Otieno, Juma Kamau and three other villagers.", 3, 6),
        ("Gunmen kidnapped Grace Achieng, together with four colleagues.", 1, 5),
        ("Gunmen kidnapped two teachers, Grace Achieng and Peter Otieno.", 2, 2),
        ("Gunmen kidnapped Grace Achieng and Peter Otieno, two teachers.", 2, 2),
        ("Gunmen kidnapped Grace Achieng, who was 17, and Peter Otieno, 12.", 2, 2),
        ("Gunmen kidnapped Grace Achieng, who works for a newspaper, and Peter Otieno.", 2, 2),
        ("Gunmen kidnapped Grace Achieng but not Peter Otieno.", 1, 1),
        ("Gunmen kidnapped not only Grace Achieng but also Peter Otieno.", 2, 2),
    ],
)
def test_rows_are_counted_once(text: str, names: int, count: int) -> None:
    (row,) = _rows(text, "abduction")
    assert (len(row[0]), row[1]) == (names, count)


@pytest.mark.parametrize(
    "text",
    [
        "Grace Achieng was arrested on Monday and Peter Otieno on Tuesday.",
        "Police arrested Grace Achieng on Monday and Peter Otieno on Tuesday.",
        "The police arrested Grace Achieng on Monday, Peter Otieno on Tuesday.",
    ],
)
def test_a_verb_left_unsaid_tells_another_act(text: str) -> None:
    assert _rows(text, "arrest") == [
        (["Grace Achieng"], 1, "2021-06-14"),
        (["Peter Otieno"], 1, "2021-06-15"),
    ]


def test_a_verb_is_left_unsaid_before_each_of_three() -> None:
    text = "Soldiers arrested Grace Achieng in March, Peter Otieno in April and Juma Kamau in May."
    assert [row[:2] for row in _rows(text, "arrest")] == [
        (["Grace Achieng"], 1),
        (["Peter Otieno"], 1),
        (["Juma Kamau"], 1),
    ]


def test_a_term_is_told_without_its_verb() -> None:
    text = "The court jailed Grace Achieng for nine years and Peter Otieno for six."
    assert [row[0] for row in _rows(text, "imprisonment")] == [["Grace Achieng"], ["Peter Otieno"]]


def test_a_subject_behind_and_has_its_own_verb() -> None:
    text = "Police arrested Grace Achieng on Monday and Peter Otieno on Tuesday condemned it."
    assert [row[0] for row in _rows(text, "arrest")] == [["Grace Achieng"]]


def test_the_former_and_the_latter_are_of_two_named_before() -> None:
    text = (
        "Grace Achieng and Peter Otieno were arrested on Monday. "
        "The former was beaten by police and the latter was tortured."
    )
    assert [row[:2] for row in _rows(text, "ill_treatment")] == [(["Grace Achieng"], 1)]
    assert [row[:2] for row in _rows(text, "torture")] == [(["Peter Otieno"], 1)]
