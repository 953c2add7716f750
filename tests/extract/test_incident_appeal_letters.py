"""What would go wrong in the prose of rights groups: open letters, alerts on a defender, what a law threatens with."""

from datetime import date
from typing import Any

import pytest

from pipelines.extract.engine import Extractor

DAY = date(2021, 6, 15)


def rows(extractor: Extractor, text: str, title: str = "Human rights alert") -> list[dict[str, Any]]:
    return extractor.extract(title, text, DAY)["incident_reports"]


@pytest.mark.parametrize(
    ("text", "incident_type", "state"),
    [
        ("We, the undersigned, condemn the arrest of editor Hope Dube in Zimbabwe.", "condemnation", "ZWE"),
        ("The undersigned condemn the arrest of editor Hope Dube in Zimbabwe.", "condemnation", "ZWE"),
        (
            "We, nine groups from Chad, Mali and Niger, urge Zimbabwe to bring the killers of editor Hope Dube to justice.",
            "expert_appeal",
            "ZWE",
        ),
        (
            "Six organisations call on the Philippines to put an end to the killing of lawyers.",
            "expert_appeal",
            "PHL",
        ),
        (
            "The groups call on the authorities of Zimbabwe to free Hope Dube, an editor who was arrested in May.",
            "expert_appeal",
            "ZWE",
        ),
    ],
)
def test_letters_speak(extractor: Extractor, text: str, incident_type: str, state: str) -> None:
    found = [row for row in rows(extractor, text) if row["incident_type"] == incident_type]
    assert [(row["victim_iso3"], row["perpetrator_kind"]) for row in found] == [(state, "private")]


def test_statement_in_the_present_tense_is_made_now(extractor: Extractor) -> None:
    text = "We condemn the arrest of editor Hope Dube by the Zimbabwean authorities on 8 January 2021."
    days = {row["incident_type"]: row["occurred_from"] for row in rows(extractor, text)}
    assert days == {"arrest": date(2021, 1, 8), "condemnation": DAY}


def test_statement_told_with_its_day_keeps_it(extractor: Extractor) -> None:
    text = "On 3 May 2021, the League condemns the arrest of editor Hope Dube in Zimbabwe."
    found = [row for row in rows(extractor, text) if row["incident_type"] == "condemnation"]
    assert [row["occurred_from"] for row in found] == [date(2021, 5, 3)]


def test_protested_arrest_is_no_police_work(extractor: Extractor) -> None:
    text = "Shelter First condemns the detention of Ana Farhadi by the Iranian authorities."
    found = rows(extractor, text, "Iran: Woman detained")
    assert ["Ana Farhadi"] in [row["victim_names"] for row in found]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Activist Chai Boonma faces up to 15 years in prison in Thailand.", "Chai Boonma"),
        ("Activist Chai Boonma risks ten years in prison in Thailand.", "Chai Boonma"),
        ("Facing up to ten years in prison, Thai activist Chai Boonma fled the country.", "Chai Boonma"),
    ],
)
def test_term_that_somebody_faces_is_feared(extractor: Extractor, text: str, name: str) -> None:
    found = [row for row in rows(extractor, text) if row["incident_type"] == "imprisonment"]
    assert [(row["status"], row["victim_names"]) for row in found] == [("feared", [name])]


def test_penalty_of_a_law_is_no_sentence(extractor: Extractor) -> None:
    text = "In Turkey, where two journalists are on trial, the offence carries up to ten years in prison."
    assert "imprisonment" not in [row["incident_type"] for row in rows(extractor, text)]


def test_prisoner_told_of_between_commas(extractor: Extractor) -> None:
    text = "The Chinese poet Wei Lan, serving a life sentence for separatism, has not been allowed a visit."
    found = [row for row in rows(extractor, text) if row["incident_type"] == "imprisonment"]
    assert [row["victim_names"] for row in found] == [["Wei Lan"]]


@pytest.mark.parametrize(
    "text",
    [
        "Police in Egypt carried out searches at the homes of four activists.",
        "Searches were carried out at the homes of four activists in Cairo, Egypt.",
    ],
)
def test_searches_carried_out_befall_who_lives_there(extractor: Extractor, text: str) -> None:
    found = [row for row in rows(extractor, text) if row["incident_type"] == "threat_harassment"]
    assert [(row["victims_best"], row["perpetrator_iso3"]) for row in found] == [(4, "EGY")]


def test_charge_for_words_is_harassment(extractor: Extractor) -> None:
    text = 'Cambodian reporter Sok Vanna was charged under article 305 with "defaming public officials".'
    assert [(row["incident_type"], row["victim_names"]) for row in rows(extractor, text)] == [
        ("threat_harassment", ["Sok Vanna"])
    ]


def test_marks_of_torture_are_of_who_bears_them(extractor: Extractor) -> None:
    text = "The reporter Paul Mbarga died in custody in Cameroon with marks of torture on his body."
    assert "Paul Mbarga" not in str([row["perpetrator"] for row in rows(extractor, text)])


def test_who_is_handed_a_term_is_handed_over_to_nobody(extractor: Extractor) -> None:
    text = "Three Vietnamese bloggers were handed jail terms of between 11 and 15 years by a court in Hue."
    assert [row["incident_type"] for row in rows(extractor, text)] == ["imprisonment"]


def test_wounded_man_dies_himself(extractor: Extractor) -> None:
    text = "The mayor Mario Lopez was shot in Lima, Peru, on 9 June 2021 and died of his injuries two days later."
    found = [row for row in rows(extractor, text) if row["incident_type"] == "extrajudicial_killing"]
    assert [row["victim_names"] for row in found] == [["Mario Lopez"]]


def test_date_without_a_comma_is_no_part_of_a_name(extractor: Extractor) -> None:
    text = "On 8 March 2021 Mira Karimova, a land rights activist, was beaten by men in Tashkent, Uzbekistan."
    assert [row["victim_names"] for row in rows(extractor, text)] == [["Mira Karimova"]]


def test_danger_in_a_title_without_a_verb(extractor: Extractor) -> None:
    title = "Urgent action: Kurdish prisoner at risk of execution"
    text = "Kurdish prisoner Soran Ahmadi is at imminent risk of execution in Iran."
    assert ("judicial_execution", "feared") in {
        (row["incident_type"], row["status"]) for row in rows(extractor, text, title)
    }
