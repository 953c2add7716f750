"""What headlines tell by themselves: no articles, participles for passives, verbs in a row without "and"."""

import datetime
from typing import Any

import pytest

from pipelines import api

PUBLISHED = datetime.date(2021, 6, 16)
SETTING = "Human rights groups and activists met the police and the army to speak of refugees and civilians."


def told(headline: str) -> dict[str, dict[str, Any]]:
    """The reports of a headline by their type."""
    return {
        row["incident_type"]: row for row in api.extract(headline, SETTING, PUBLISHED)["incident_reports"]
    }


@pytest.mark.parametrize(
    ("headline", "incident_type", "victims"),
    [
        ("Cartoonist accused of mocking general jailed for two years", "imprisonment", "Cartoonist"),
        ("Blogger accused of treason arrested in Oran", "arrest", "Blogger"),
        ("Aide to opposition chief shot dead in Lima", "extrajudicial_killing", "Aide to opposition chief"),
        ("Lawyer for student leader stabbed in Dakar", "attempted_killing", "Lawyer for student leader"),
        ("Jailed poet denied heart surgery, sister says", "ill_treatment", "Jailed poet"),
        ("Opposition candidate charged with sedition in Zambia", "threat_harassment", "Opposition candidate"),
        ("Editor held incommunicado, says Amnesty", "incommunicado_detention", "Editor"),
        ("Farmers' leader found dead in Manila cell", "death_in_custody", "leader"),
    ],
)
def test_participle_tells_of_whom_the_headline_is(headline: str, incident_type: str, victims: str) -> None:
    reports = told(headline)
    assert incident_type in reports
    assert reports[incident_type]["victims"] in (victims, victims.partition(" ")[0], f"Farmers' {victims}")


@pytest.mark.parametrize(
    ("headline", "incident_type", "perpetrator"),
    [
        ("Scores hurt as police fire rubber bullets at Lagos marchers", "excessive_force", "police"),
        (
            "At least six die as security forces shoot at crowd in Conakry",
            "excessive_force",
            "security forces",
        ),
        ("Crowd attacks Hazara camp, torches tents", "property_destruction", "Crowd"),
        ("Rebels kill nurse, burn clinic", "property_destruction", "Rebels"),
    ],
)
def test_verb_of_a_headline_that_may_be_a_noun(headline: str, incident_type: str, perpetrator: str) -> None:
    reports = told(headline)
    assert reports[incident_type]["perpetrator"] == perpetrator


def test_who_is_charged_does_not_prosecute() -> None:
    reports = told("Three officers charged with rape of schoolgirl")
    assert reports["prosecution"]["perpetrator"] is None
    assert reports["sexual_violence"]["perpetrator"] == "Three officers"


@pytest.mark.parametrize(
    ("headline", "count"),
    [
        ("Kazakh police round up scores at rally", (40, None, 99)),
        ("Dozens rounded up in Almaty", (24, None, 99)),
        ("Troops round up 40 in Bago", (40, 40, 40)),
        ("Radio host arrested in Manila", (1, 1, 1)),
        ("TV commentator arrested in Manila", (1, 1, 1)),
    ],
)
def test_bare_numbers_count_people(headline: str, count: tuple[int | None, ...]) -> None:
    report = told(headline)["arrest"]
    assert (report["victims_low"], report["victims_best"], report["victims_high"]) == count


def test_number_behind_a_comma_has_its_own_participle() -> None:
    report = told("Rebels attack villages in Ituri, 12 people killed")["extrajudicial_killing"]
    assert report["victims_best"] == 12


def test_nobody_kills_whose_number_mounts_or_takes_whom_he_does_not_hear_from() -> None:
    toll = told("Death toll in Togo protests rises to nine")["extrajudicial_killing"]
    assert toll["perpetrator"] is None
    text = "The wife of lawyer Chen Daolin said she had not heard from him since he was taken away by police in Hunan."
    [missing] = [
        row
        for row in api.extract("", f"{SETTING} {text}", PUBLISHED)["incident_reports"]
        if row["incident_type"] in ("enforced_disappearance", "arrest")
    ]
    assert missing["perpetrator"] == "police"


@pytest.mark.parametrize(
    ("headline", "incident_type", "victims"),
    [
        # Of two participles each tells of its own.
        ("Junta shunned by neighbours, nine dissidents freed", "release", "nine dissidents"),
        ("Two Bloggers Beaten by Police, Editor Arrested in Egypt", "arrest", "Editor"),
        ("Belarus condemned by EU, opposition leaders jailed", "imprisonment", "opposition leaders"),
        ("Camp bombed by army, aid workers abducted in Sudan", "abduction", "aid workers"),
        ("Iran Rebuked by UN, Three Teachers Hanged", "judicial_execution", "Three Teachers"),
        # Near misses: who says so, and who the doer is.
        ("Two nuns killed by gunmen, bishop says", "extrajudicial_killing", "Two nuns"),
        ("Student leader killed by Ali Gatluak, officer in Juba", "extrajudicial_killing", "Student leader"),
    ],
)
def test_second_half_of_a_headline_has_its_own_victims(
    headline: str, incident_type: str, victims: str
) -> None:
    assert told(headline)[incident_type]["victims"] == victims


@pytest.mark.parametrize(
    ("headline", "incident_type", "victims"),
    [
        ("Army raid in Chad: nine dead, dozens arrested", "arrest", "dozens"),
        ("Protests in Peru: two students dead, hundreds detained", "arrest", "hundreds"),
        ("Ten dead, scores kidnapped in attack on Nigerian village", "abduction", "scores"),
        ("War in Sudan: 40 dead, thousands displaced", "forced_displacement", "thousands"),
        ("Nine protesters killed, dozens arrested in Sudan", "arrest", "dozens"),
    ],
)
def test_number_behind_the_dead_has_its_own_participle(
    headline: str, incident_type: str, victims: str
) -> None:
    assert told(headline)[incident_type]["victims"] == victims


@pytest.mark.parametrize(
    ("headline", "incident_type", "number"),
    [
        ("Opposition leader, four others arrested in Uganda", "arrest", 5),
        ("Lawyer and two others abducted in Pakistan", "abduction", 3),
        ("Police arrest editor, three others in Mali", "arrest", 4),
        ("Reporter held, two others freed in Sudan", "arrest", 1),
    ],
)
def test_others_behind_a_comma_are_counted_with_whoever_is_told_first(
    headline: str, incident_type: str, number: int
) -> None:
    assert told(headline)[incident_type]["victims_best"] == number


@pytest.mark.parametrize(
    ("headline", "status"),
    [
        ("Probe ordered into death in custody of Kenyan student", "occurred"),
        ("Inquiry launched by Peru into army killings of farmers", "occurred"),
        ("Inquiry promised into killing of marchers in Togo", "feared"),
    ],
)
def test_a_participle_opens_an_inquiry_in_a_headline(headline: str, status: str) -> None:
    assert told(headline)["investigation"]["status"] == status
