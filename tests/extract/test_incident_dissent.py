"""Arrests for what people said or did against those in power, told with no other word of rights; and plain crime."""

import datetime

import pytest

from pipelines import api

PUBLISHED = datetime.date(2024, 6, 12)


def types(text: str) -> list[str]:
    """The types of incidents that one short text tells."""
    return [row["incident_type"] for row in api.extract("", text, PUBLISHED)["incident_reports"]]


@pytest.mark.parametrize(
    "text",
    [
        "Police in Lomé arrested a midwife who had criticised the government's handling of the floods.",
        "Police in Lomé arrested a tailor who accused the governor of lying.",
        "Police in Lomé arrested an engineer who had called for the president to step down.",
        "A singer whose ballads mock the prime minister was arrested in Lomé on Friday.",
        "Police in Lomé arrested a plumber for holding up a blank sheet.",
        "Police in Lomé arrested two women carrying placards.",
        "Police in Lomé arrested a colonel who planned to stand against the president.",
        "Police in Lomé arrested peasants who were resisting eviction from their fields.",
        "Police in Lomé arrested dockers who had gone on strike over their pay.",
        "Police in Lomé arrested four girls for not wearing headscarves.",
        "Police in Lomé arrested twelve people at a prayer meeting in a barn.",
        "Police in Lomé arrested a novelist on Friday.",
        "Police in Lomé arrested seven employees of a weekly.",
    ],
)
def test_dissent_makes_an_arrest_no_police_work(text: str) -> None:
    assert "arrest" in types(text)


@pytest.mark.parametrize(
    "text",
    [
        "Police in Lomé arrested a midwife who had sold stolen drugs.",
        "Police in Lomé arrested a tailor accused of theft by the governor.",
        "Police in Lomé arrested a novelist for drunk driving.",
        "Police in Lomé arrested a man who had robbed a bank.",
        "Police in Lomé arrested a plumber on Friday.",
    ],
)
def test_crime_stays_out(text: str) -> None:
    assert types(text) == []


def test_who_is_named_as_the_owner_of_what_is_shot_at_is_the_victim() -> None:
    text = (
        "Men on a motorcycle shot at the car of the human rights lawyer Ana Belmonte in Bogotá on Saturday."
    )
    (row,) = api.extract("", text, PUBLISHED)["incident_reports"]
    assert row["incident_type"] == "attempted_killing"
    assert (row["victim_names"], row["victims_best"]) == (["Ana Belmonte"], 1)
    assert row["victim_kinds"] == ["human_rights_defender", "lawyer", "woman"]


def test_political_prisoners_are_expelled_from_their_own_country() -> None:
    text = "Nicaragua expelled nine political prisoners on Monday."
    (row,) = api.extract("", text, PUBLISHED)["incident_reports"]
    assert (row["victim_iso3"], row["victim_kinds"]) == ("NIC", ["political_opponent", "detainee"])


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("A mob killed a couple accused of blasphemy in Kasur on Tuesday.", 11),
        ("A mob killed a couple accused of burning a shrine in Kasur on Tuesday.", 11),
        ("A court in Minsk jailed an activist convicted of sedition on Monday.", 10),
    ],
)
def test_a_day_behind_what_only_says_who_is_meant_is_of_the_main_clause(text: str, day: int) -> None:
    row = api.extract("", text, PUBLISHED)["incident_reports"][0]
    assert row["occurred_from"] == row["occurred_to"] == datetime.date(2024, 6, day)


SETTING = "Human rights groups, opposition activists and refugees have followed the repression for years."


@pytest.mark.parametrize(
    ("incident_type", "kind", "count", "text"),
    [
        (
            "threat_harassment",
            "other_state",
            2,
            "Two reporters went on trial in Maputo on Monday for treason.",
        ),
        ("threat_harassment", "other_state", 2, "The trial of two reporters opened in Maputo on Monday."),
        (
            "threat_harassment",
            "other_state",
            3,
            "Prosecutors in Maputo put three activists on trial on Monday.",
        ),
        (
            "threat_harassment",
            "security_forces",
            2,
            "Police in Maputo threatened to kill two lawyers on Monday.",
        ),
        ("incommunicado_detention", "security_forces", 2, "Police in Maputo kept two lawyers incommunicado."),
        (
            "attempted_killing",
            "security_forces",
            1,
            "Police in Maputo opened fire and wounded a farmer on Monday.",
        ),
        ("expulsion", "other_state", 40, "Chile flew 40 Haitians back to Port-au-Prince on Monday."),
        ("refoulement", "other_state", 2, "Two Omani sisters were returned to Muscat against their will."),
    ],
)
def test_acts_in_an_article_on_rights(incident_type: str, kind: str, count: int, text: str) -> None:
    rows = api.extract("", f"{text}\n\n{SETTING}", PUBLISHED)["incident_reports"]
    (row,) = [row for row in rows if row["evidence"] != SETTING]
    assert (row["incident_type"], row["perpetrator_kind"], row["victims_best"]) == (
        incident_type,
        kind,
        count,
    )
