"""Who suffers where a light verb or a copula tells the act; who speaks behind what he says; what headlines leave out."""

from datetime import date
from typing import Any

import pytest

from pipelines import api

TITLE = "Rights group condemns crackdown on activists and journalists"


def rows(title: str, text: str, incident_type: str) -> list[dict[str, Any]]:
    found = api.extract(title, text, date(2024, 6, 12))["incident_reports"]
    return [row for row in found if row["incident_type"] == incident_type]


@pytest.mark.parametrize(
    ("text", "incident_type", "doer", "victims"),
    [
        ("Guards subjected nine detainees to torture in Minsk.", "torture", "Guards", 9),
        ("Guards subjected nine women to rape and abuse in Minsk.", "sexual_violence", "Guards", 9),
        ("Nine monks were subjected to abuse and torture in Minsk.", "torture", None, 9),
        ("Police resorted to torture in Minsk.", "torture", "Police", None),
        ("Guards inflicted torture on nine detainees in Minsk.", "torture", "Guards", 9),
        ("Guards gave the monk a beating in Minsk.", "ill_treatment", "Guards", 1),
        ("The monk was given a beating by guards in Minsk.", "ill_treatment", "guards", 1),
        ("Guards meted out beatings to nine monks in Minsk.", "ill_treatment", "Guards", 9),
        ("Police performed strip searches on nine nuns in Minsk.", "ill_treatment", "Police", 9),
        ("Nine women were victims of rape by soldiers in Tigray.", "sexual_violence", "soldiers", 9),
        ("Nine women fell victim to rape in Tigray.", "sexual_violence", None, 9),
        ("Nine monks were on the receiving end of beatings in Minsk.", "ill_treatment", None, 9),
        ("A raid by soldiers left nine monks dead in Rakhine.", "extrajudicial_killing", "soldiers", 9),
        (
            "An attack by soldiers claimed the lives of nine monks in Rakhine.",
            "extrajudicial_killing",
            "soldiers",
            9,
        ),
        ("Police tear-gassed nine monks in Tbilisi.", "excessive_force", "Police", 9),
    ],
)
def test_light_verbs(text: str, incident_type: str, doer: str | None, victims: int | None) -> None:
    row = next(one for one in rows(TITLE, text, incident_type) if one["sentence_no"] > 0)
    assert (row["perpetrator"], row["victims_best"]) == (doer, victims)


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Police shot a student in Lima, said relatives.", "relatives"),
        ("Police shot a student in Lima, said Ana Mora, a cousin.", "Ana Mora"),
        ("Police shot a student in Lima, says Amnesty International.", "Amnesty International"),
    ],
)
def test_speaker_behind(text: str, source: str) -> None:
    row = next(one for one in rows(TITLE, text, "extrajudicial_killing") if one["sentence_no"] > 0)
    assert (row["status"], row["attributed_to"]) == ("alleged", source)


def test_what_is_said_is_no_speaker() -> None:
    row = next(
        one
        for one in rows(
            TITLE, "Police shot a student in Lima, said nothing and left.", "extrajudicial_killing"
        )
        if one["sentence_no"] > 0
    )
    assert row["status"] == "occurred"


@pytest.mark.parametrize(
    ("title", "status"),
    [
        ("Cameroon troops killed 21 civilians: HRW", "alleged"),
        ("Cameroon troops killed 21 civilians - UN", "alleged"),
        ("HRW: Cameroon troops killed 21 civilians", "alleged"),
        ("Cameroon: troops killed 21 civilians", "occurred"),
    ],
)
def test_source_of_headline(title: str, status: str) -> None:
    (row,) = rows(title, "The council met on Tuesday.", "conflict_killing")
    assert (row["status"], row["victims_best"]) == (status, 21)


@pytest.mark.parametrize(
    ("title", "incident_type", "count"),
    [
        ("Gunmen kill mayor in Mexico", "extrajudicial_killing", 1),
        ("Police shot student in Lima", "extrajudicial_killing", 1),
        ("Thailand sends back 100 Uyghurs to China", "refoulement", 100),
        ("Hong Kong police arrest pro-democracy lawmakers", "arrest", None),
    ],
)
def test_headlines_tell_one_act(title: str, incident_type: str, count: int | None) -> None:
    (row,) = rows(title, "Human rights groups met on Tuesday.", incident_type)
    assert (row["is_pattern"], row["victims_best"]) == (False, count)


def test_where_people_flee_to_is_no_scene() -> None:
    text = "Thousands of villagers fled to Thailand after the Myanmar army burned their homes."
    (row,) = rows("News", text, "forced_displacement")
    assert (row["perpetrator_iso3"], row["victim_iso3"], row["place_iso3"]) == ("MMR", "MMR", "MMR")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The journalist Stuart Hall was shot dead on Monday.", "Stuart Hall"),
        ("Theresa May, a journalist, was shot dead on Monday.", "Theresa May"),
        ("The journalist Park Ji-hyun was shot dead on Monday.", "Park Ji-hyun"),
        ("The journalist LIU Wei was shot dead on Monday.", "LIU Wei"),
        ("The journalist M. K. Rajan was shot dead on Monday.", "M. K. Rajan"),
        ("The journalist Juan “El Chapo” Ramos was shot dead on Monday.", "Juan “El Chapo” Ramos"),
        ("The killing of Precious Ncube by soldiers was condemned.", "Precious Ncube"),
        ("The killing of Jean-Pierre Dubois by soldiers was condemned.", "Jean-Pierre Dubois"),
        ("Gunmen killed a reporter identified as Suparto.", "Suparto"),
        ("Soldiers killed the poet Marwan on Monday.", "Marwan"),
        ("Soldiers killed Mullah Rahim on Monday.", "Rahim"),
    ],
)
def test_names_of_the_world(text: str, name: str) -> None:
    row = next(one for one in rows(TITLE, text, "extrajudicial_killing") if one["sentence_no"] > 0)
    assert row["victim_names"] == [name]
