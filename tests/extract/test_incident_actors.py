"""Who did it and who suffered, where the sentence of the act does not say it outright."""

from datetime import date
from typing import Any

import pytest

from pipelines import api

TITLE = "Rights group condemns crackdown on activists and journalists"


def read(text: str, incident_type: str) -> dict[str, Any]:
    rows = api.extract(TITLE, text, date(2021, 5, 20))["incident_reports"]
    return next(row for row in rows if row["incident_type"] == incident_type and row["sentence_no"] > 0)


def test_an_age_is_not_taken_for_the_victim() -> None:
    row = read("A Chilean nun, Sister Marta Rojas, 61, was released on Friday.", "release")
    assert row["victim_names"] == ["Marta Rojas"]
    assert row["victims_best"] == 1


def test_a_name_joined_after_a_complement_of_the_subject_is_counted() -> None:
    row = read(
        "In March, 12 activists from Tonga Hills in Kenya, and Peter Odhiambo, were arrested.", "arrest"
    )
    assert row["victim_names"] == ["Peter Odhiambo"]
    assert row["victims_best"] == 13


def test_the_next_sentence_names_whom_the_first_left_unnamed() -> None:
    text = "Police in Peru arrested a journalist on Monday. Ana Quispe, 34, was taken from her home in Lima."
    assert read(text, "arrest")["victim_names"] == ["Ana Quispe"]


def test_police_who_arrest_over_a_kidnapping_did_not_kidnap() -> None:
    text = "Police in Kenya arrested two men in connection with the kidnapping of the activist Jane Wanjiru."
    row = read(text, "abduction")
    assert row["perpetrator_kind"] != "security_forces"


def test_a_court_belongs_to_the_state_of_its_town() -> None:
    row = read("A Minsk court sentenced the journalist Ales Novik to three years in prison.", "imprisonment")
    assert (row["perpetrator_kind"], row["perpetrator_iso3"]) == ("other_state", "BLR")


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Unidentified men in Honduras shot dead the activist Rosa Mejia on Sunday.", "unknown"),
        ("The regime in Syria killed 30 protesters on Friday.", "security_forces"),
    ],
)
def test_kinds_of_doers(text: str, kind: str) -> None:
    assert read(text, "extrajudicial_killing")["perpetrator_kind"] == kind


def test_the_expelled_do_not_belong_to_the_state_that_expels_them() -> None:
    row = read("Ethiopia expelled seven foreign aid workers on Thursday.", "expulsion")
    assert row["perpetrator_iso3"] == "ETH"
    assert row["victim_iso3"] is None


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Six men in Niger shot dead the activist Idrissa Hamani on Sunday.", "unknown"),
        ("Gunmen in Cebu, the Philippines, shot dead the lawyer Benigno Salonga on Friday.", "unknown"),
        (
            "Gunmen in Nigeria shot dead the activist Musa Bello on Friday. Jihadists hold the district.",
            "non_state_armed",
        ),
        ("A neighbour in Peru shot dead the activist Rosa Quispe on Sunday.", "private"),
        ("Nine nuns were shot dead by IS in a Syrian village.", "non_state_armed"),
        ("IS fighters in Syria shot dead the activist Rosa Quispe.", "non_state_armed"),
    ],
)
def test_who_is_not_identified_is_unknown_unless_an_armed_group_is_told_of(text: str, kind: str) -> None:
    assert read(text, "extrajudicial_killing")["perpetrator_kind"] == kind


@pytest.mark.parametrize(
    ("text", "incident_type", "iso3"),
    [
        ("Police in Libya tortured refugees from Eritrea on Friday.", "torture", "ERI"),
        ("Police in Thailand tortured 14 Uighurs on Friday.", "torture", "CHN"),
        ("Giulio Marin, an Italian student, was tortured by police in Cairo.", "torture", "ITA"),
        ("Turkish warplanes killed five shepherds near Mosul, Iraq.", "conflict_killing", "IRQ"),
        (
            "Poland took in some Iraqi families. Guards in Warsaw tortured them on Friday.",
            "torture",
            "IRQ",
        ),
        (
            "Israel holds 4,000 Palestinian prisoners. In May the police tortured the prisoners.",
            "torture",
            "PSE",
        ),
    ],
)
def test_whose_the_victims_are(text: str, incident_type: str, iso3: str) -> None:
    assert read(text, incident_type)["victim_iso3"] == iso3


def test_the_nationality_of_a_body_is_not_that_of_its_people() -> None:
    row = read("Gunmen abducted three workers of a Belgian charity near Bria on Sunday.", "abduction")
    assert row["victim_iso3"] is None


def test_it_is_the_armed_group_and_not_the_town_of_the_dateline() -> None:
    text = (
        "BOGOTA, March 15 (APS) - The National Liberation Army freed two soldiers on Thursday. "
        "It had kidnapped the journalist Luis Prado in January."
    )
    row = read(text, "abduction")
    assert (row["perpetrator_kind"], row["perpetrator_iso3"]) == ("non_state_armed", None)


def test_where_an_exile_lives_is_no_scene() -> None:
    text = (
        "Burundi is at unease. Police on Monday arrested ten activists whose leader lives in exile in Rwanda."
    )
    row = read(text, "arrest")
    assert (row["perpetrator_iso3"], row["victim_iso3"]) == ("BDI", "BDI")


@pytest.mark.parametrize(
    ("text", "incident_type", "kind", "told"),
    [
        ("Giulio Marin, an Italian writer, was tortured by police in Cairo.", "torture", "foreigner", True),
        ("Adel Amin, an Egyptian writer, was tortured by police in Cairo.", "torture", "foreigner", False),
        ("Kenya's police arrested 12 activists at a rally on Monday.", "arrest", "protester", True),
        ("Kenya's police arrested 12 activists in March.", "arrest", "protester", False),
        (
            "Police in Kenya arrested the journalist Jane Wanjiru on Monday. Police said she had no card.",
            "arrest",
            "woman",
            True,
        ),
        (
            "Police in Kenya arrested the journalist Peter Odhiambo. He said that she was not there.",
            "arrest",
            "woman",
            False,
        ),
        (
            "The army shelled a market in Sudan, killing eleven people.",
            "indiscriminate_attack",
            "civilian",
            True,
        ),
    ],
)
def test_kinds_of_victims_by_act_place_and_pronoun(
    text: str, incident_type: str, kind: str, told: bool
) -> None:
    assert (kind in read(text, incident_type)["victim_kinds"]) is told


@pytest.mark.parametrize(
    ("doer", "kind"),
    [
        ("Guards employed by a palm oil company", "private"),
        ("Company guards", "private"),
        ("Prison guards", "security_forces"),
        ("Members of the ruling party's youth wing", "paramilitary"),
    ],
)
def test_whose_guards_and_youths_are(doer: str, kind: str) -> None:
    row = read(
        f"{doer} shot dead the activist Yusuf Lubis in Indonesia on Wednesday.", "extrajudicial_killing"
    )
    assert row["perpetrator_kind"] == kind
