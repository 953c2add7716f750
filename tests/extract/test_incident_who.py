"""What would go wrong in saying who did it to whom: the wrong state, the wrong kind of doer, a doer missed or made up."""

from typing import Any

import pytest

from pipelines.extract.engine import Extractor


def _who(row: dict[str, Any]) -> tuple[str | None, ...]:
    return (row["incident_type"], row["perpetrator_iso3"], row["perpetrator_kind"], row["victim_iso3"])


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("GENEVA, March 3 (APS) - Government artillery hit a bakery in Douma, Syria, killing nine.", "SYR"),
        (
            "NAIROBI - Police beat students in Juba on Monday. South Sudan was calm again on Tuesday.\n\n"
            "Two reporters were arrested, a colleague said.",
            "SSD",
        ),
    ],
)
def test_act_is_not_laid_to_the_town_of_the_dateline(extractor: Extractor, text: str, state: str) -> None:
    rows = extractor.extract("", text)["incident_reports"]
    assert {row["perpetrator_iso3"] for row in rows} == {state}


@pytest.mark.parametrize(
    ("text", "who"),
    [
        # A doer whom another verb names.
        (
            "Responsibility for the abduction of two Danish engineers in Sokoto was claimed by Ansaru fighters.",
            ("abduction", None, "non_state_armed", "DNK"),
        ),
        (
            "Human Rights Watch holds Burkinabe soldiers responsible for the deaths of 31 men in Djibo.",
            ("extrajudicial_killing", "BFA", "security_forces", "BFA"),
        ),
        (
            "The bishops blamed the killing of the lawyer on plain-clothes policemen in Karachi.",
            ("extrajudicial_killing", "PAK", "security_forces", "PAK"),
        ),
        (
            "The army is accused by the bishops of the killing of two Jesuits in Chihuahua, Mexico.",
            ("extrajudicial_killing", "MEX", "security_forces", "MEX"),
        ),
        (
            "Two students were killed in a raid carried out by Kenyan police in Nairobi.",
            ("extrajudicial_killing", "KEN", "security_forces", "KEN"),
        ),
        (
            "The nephew, a Belgian citizen, was kidnapped in Dubai and flown to Kigali by Rwandan agents.",
            ("abduction", "RWA", "security_forces", "BEL"),
        ),
        # Near misses: who judges or inquires did nothing, and who claims something else claims no act.
        (
            "The lawyer was abducted in Lome and the case was taken up by a military court.",
            ("abduction", None, "unknown", "TGO"),
        ),
        (
            "Tokyo says 17 of its citizens were abducted by Pyongyang.",
            ("abduction", "PRK", "security_forces", "JPN"),
        ),
        (
            "Iranian-American journalist Parisa Golshani was detained in Tehran on Sunday.",
            ("arrest", "IRN", "security_forces", "USA"),
        ),
        (
            "Ansaru fighters entered the village in Nigeria at dawn. The group has abducted 30 schoolgirls.",
            ("abduction", None, "non_state_armed", "NGA"),
        ),
        (
            "Mali's junta has jailed six journalists since the coup.",
            ("imprisonment", "MLI", "other_state", "MLI"),
        ),
        (
            "The coalition led by Saudi Arabia bombed a market in Saada, Yemen, killing 22 civilians.",
            ("indiscriminate_attack", "SAU", "security_forces", "YEM"),
        ),
    ],
)
def test_doer_and_states_are_those_that_the_text_tells(
    extractor: Extractor, text: str, who: tuple[str | None, ...]
) -> None:
    assert who in {_who(row) for row in extractor.extract("", text)["incident_reports"]}


@pytest.mark.parametrize(
    ("text", "victim"),
    [
        # A foreign force strikes where the text tells of, though its sentence names no place.
        ("Chadian soldiers beat herders in a corral and shot two of them.", "NER"),
        ("Chadian soldiers killed four brothers off the road to the well.", "NER"),
        # Its own soldiers strike at home.
        ("Nigerien soldiers killed four brothers off the road to the well.", "NER"),
    ],
)
def test_foreign_force_strikes_the_people_of_the_place(extractor: Extractor, text: str, victim: str) -> None:
    told = f"Niger has asked for help since June. Herders in Diffa, Niger, live in fear. {text}"
    rows = extractor.extract("Night raids in Niger", told)["incident_reports"]
    assert {(row["victim_iso3"], row["place_iso3"]) for row in rows} == {(victim, victim)}


def test_nationality_of_a_private_doer_is_not_the_victims(extractor: Extractor) -> None:
    text = "Uganda deplored the news. Three Kenyan loggers beat a villager, his wife said."
    rows = extractor.extract("Trouble in the forests of Uganda", text)["incident_reports"]
    assert [(row["perpetrator_iso3"], row["victim_iso3"]) for row in rows if row["victims"]] == [
        (None, "UGA")
    ]


def test_who_only_vanished_is_laid_to_nobody(extractor: Extractor) -> None:
    vanished = extractor.extract("", "The blogger vanished in Harare, Zimbabwe, on 3 May.")[
        "incident_reports"
    ]
    assert {(row["perpetrator_iso3"], row["perpetrator_kind"]) for row in vanished} <= {(None, "unknown")}
    taken = "The blogger was forcibly disappeared in Harare, Zimbabwe, on 3 May."
    rows = extractor.extract("", taken)["incident_reports"]
    assert {row["perpetrator_iso3"] for row in rows} == {"ZWE"}
