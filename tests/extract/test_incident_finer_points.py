"""What would go wrong in the finer points of a row: what some of many victims are, whose militia it is, who kills for honour."""

from datetime import date
from typing import Any

import pytest

from pipelines.extract.engine import Extractor

_LEAD = "Human rights groups condemned the violence in {}. "


def _rows(extractor: Extractor, state: str, text: str, incident_type: str) -> list[dict[str, Any]]:
    rows = extractor.extract("", _LEAD.format(state) + text, date(2021, 6, 16))["incident_reports"]
    return [row for row in rows if row["incident_type"] == incident_type]


def _only(extractor: Extractor, state: str, text: str, incident_type: str) -> dict[str, Any]:
    (row,) = _rows(extractor, state, text, incident_type)
    return row


@pytest.mark.parametrize(
    ("text", "incident_type", "kinds"),
    [
        ("Soldiers killed 20 people, among them two children, in Homs.", "mass_killing", {"child"}),
        ("Police arrested nine people, including three journalists, in Homs.", "arrest", {"journalist"}),
        (
            "Nine people were detained in Homs, including a lawyer and two students.",
            "arrest",
            {"lawyer", "student"},
        ),
        (
            "Police held 12 protesters in Homs on 3 May, among them a reporter.",
            "arrest",
            {"protester", "journalist"},
        ),
        (
            "Police arrested 40 villagers and closed several offices, including a students' club.",
            "arrest",
            {"civilian"},
        ),
    ],
)
def test_what_some_of_many_are_is_told(
    extractor: Extractor, text: str, incident_type: str, kinds: set[str]
) -> None:
    assert set(_only(extractor, "Syria", text, incident_type)["victim_kinds"]) == kinds


@pytest.mark.parametrize(
    ("text", "low", "best"),
    [
        ("The UN documented more than 1,600 killings of civilians in Darfur in 2020.", 1601, None),
        ("Monitors recorded 43 deaths of civilians in Darfur in 2020.", 43, 43),
    ],
)
def test_killings_of_civilians_are_counted(
    extractor: Extractor, text: str, low: int, best: int | None
) -> None:
    row = _only(extractor, "Sudan", text, "conflict_killing")
    assert (row["victims_low"], row["victims_best"]) == (low, best)


@pytest.mark.parametrize(
    ("text", "incident_type"),
    [
        (
            "ADF rebels burned huts in Beni on Monday. The militia killed twelve villagers there in April.",
            "extrajudicial_killing",
        ),
        (
            "CODECO fighters burned huts in Ituri on Monday. Ten women were raped by the militia in May.",
            "sexual_violence",
        ),
    ],
)
def test_the_militia_is_the_armed_group_told_of_before(
    extractor: Extractor, text: str, incident_type: str
) -> None:
    row = _only(extractor, "Congo", text, incident_type)
    assert (row["perpetrator_kind"], row["perpetrator_iso3"]) == ("non_state_armed", None)


@pytest.mark.parametrize(
    "text",
    [
        "More than 700 women were killed in the name of honour in Punjab in 2020.",
        "A young woman was murdered in an honour killing in Lahore.",
        "Two brides were burned to death over dowry in Lahore in May.",
    ],
)
def test_who_kills_for_honour_is_private(extractor: Extractor, text: str) -> None:
    row = _only(extractor, "Pakistan", text, "extrajudicial_killing")
    assert (row["perpetrator_kind"], row["perpetrator_iso3"]) == ("private", None)


@pytest.mark.parametrize(
    ("text", "incident_type", "state"),
    [
        ("Migrants were pushed back to Turkey by Greek border guards in May.", "expulsion", None),
        ("Police pushed asylum seekers back to Turkey in May.", "refoulement", None),
        ("Coast guards pushed back 40 Syrian refugees to Turkey in May.", "refoulement", "SYR"),
    ],
)
def test_those_pushed_back_are_not_of_the_state_behind_the_border(
    extractor: Extractor, text: str, incident_type: str, state: str | None
) -> None:
    assert _only(extractor, "Greece", text, incident_type)["victim_iso3"] == state


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("The army targeted civilians in Kayah state in May.", "occurred"),
        ("The army denied targeting civilians in Kayah state.", "denied"),
        ("The junta denies targeting hospitals in Kayah state.", "denied"),
    ],
)
def test_targeting_civilians_in_war_is_an_attack(extractor: Extractor, text: str, status: str) -> None:
    assert _only(extractor, "Myanmar", text, "indiscriminate_attack")["status"] == status


@pytest.mark.parametrize(
    ("text", "incident_type"),
    [
        ("The army denied the killing of civilians in Tigray.", "conflict_killing"),
        ("The army denied any attacks on civilians in Tigray.", "indiscriminate_attack"),
        ("The army rejected claims of attacks on civilians in Tigray.", "indiscriminate_attack"),
        ("The army denied the killing of nine farmers in Tigray.", "conflict_killing"),
        ("The army denied any killings of protesters in Tigray.", "extrajudicial_killing"),
    ],
)
def test_what_an_army_denies_is_denied_and_its_own(
    extractor: Extractor, text: str, incident_type: str
) -> None:
    row = _only(extractor, "Ethiopia", text, incident_type)
    assert row["status"] == "denied"
    assert (row["perpetrator_kind"], row["perpetrator_iso3"]) == ("security_forces", "ETH")


@pytest.mark.parametrize(
    ("text", "incident_type", "victims"),
    [
        (
            "Two reporters had their equipment confiscated by police in Kampala.",
            "threat_harassment",
            "Two reporters",
        ),
        ("A photographer had his camera smashed by soldiers.", "threat_harassment", "A photographer"),
        ("Several farmers had their homes burned by soldiers.", "property_destruction", "Several farmers"),
        (
            "The lawyer Jane Auma had her passport taken by officials.",
            "movement_restriction",
            "The lawyer Jane Auma",
        ),
    ],
)
def test_who_has_things_taken_is_the_victim(
    extractor: Extractor, text: str, incident_type: str, victims: str
) -> None:
    assert _only(extractor, "Uganda", text, incident_type)["victims"] == victims


def test_who_has_a_phone_seized_is_not_arrested(extractor: Extractor) -> None:
    text = "The reporter John Okello had his phone and laptop seized by police in Kampala."
    assert not _rows(extractor, "Uganda", text, "arrest")


@pytest.mark.parametrize(
    "text",
    [
        "Thousands marched in Minsk on Sunday demanding the release of political prisoners.",
        "Relatives rallied in Minsk on 3 May, calling for the release of prisoners of conscience.",
        "Students went on hunger strike on 3 May for the freedom of political prisoners.",
    ],
)
def test_prisoners_are_not_held_since_the_day_of_the_demand(extractor: Extractor, text: str) -> None:
    assert _only(extractor, "Belarus", text, "arbitrary_detention")["occurred_from"] is None


@pytest.mark.parametrize(
    "text",
    [
        "Women were made to undergo virginity tests by soldiers in Cairo.",
        "Soldiers made women undergo virginity tests in Cairo.",
        "Women were forced to undergo virginity tests by soldiers in Cairo.",
    ],
)
def test_what_people_are_made_to_undergo_took_place(extractor: Extractor, text: str) -> None:
    row = _only(extractor, "Egypt", text, "sexual_violence")
    assert (row["status"], row["perpetrator_kind"]) == ("occurred", "security_forces")


@pytest.mark.parametrize(
    ("text", "incident_type"),
    [
        ("Protesters were bussed to police stations in Minsk on 3 May.", "arrest"),
        ("Dozens of women were trucked to a police station in Minsk.", "arrest"),
        ("Gunmen drove the children into the bush.", "abduction"),
        ("The attackers herded 60 girls into the forest.", "abduction"),
        ("Gunmen drove the villagers into the bush.", "forced_displacement"),
    ],
)
def test_taking_people_off_is_told_by_where_to(extractor: Extractor, text: str, incident_type: str) -> None:
    assert _only(extractor, "Nigeria", text, incident_type)["status"] == "occurred"


@pytest.mark.parametrize(
    ("text", "victims"),
    [
        (
            "The body of Omar Saleh was returned to his parents bearing marks of torture.",
            "The body of Omar Saleh",
        ),
        (
            "The bodies of three men were handed over to their families bearing marks of torture.",
            "The bodies of three men",
        ),
        ("Omar Saleh came home to his family bearing marks of torture.", "Omar Saleh"),
    ],
)
def test_the_body_bears_the_marks_not_the_family(extractor: Extractor, text: str, victims: str) -> None:
    assert _only(extractor, "Syria", text, "torture")["victims"] == victims
