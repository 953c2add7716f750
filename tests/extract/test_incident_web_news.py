"""What local web news would get wrong: who shot whom, whose widow speaks, whose body was found, and when."""

import datetime
from typing import Any

import pytest

from pipelines.extract.engine import Extractor

PUBLISHED = datetime.date(2018, 3, 15)  # a Thursday
MONDAY = datetime.date(2018, 3, 12)


def _rows(extractor: Extractor, text: str, title: str = "") -> list[dict[str, Any]]:
    return extractor.extract(title, text, PUBLISHED)["incident_reports"]


def _one(rows: list[dict[str, Any]], incident_type: str) -> dict[str, Any]:
    found = [row for row in rows if row["incident_type"] == incident_type]
    assert len(found) == 1, [(row["incident_type"], row["victims"]) for row in rows]
    return found[0]


@pytest.mark.parametrize(
    ("text", "doer"),
    [
        ("LAGOS: Gunmen stopped activist Musa Idi as he drove home on Monday and shot him dead.", "Gunmen"),
        (
            "LAGOS: Men followed reporter Musa Idi when he left work on Monday and stabbed him to death.",
            "Men",
        ),
    ],
)
def test_deed_behind_a_meanwhile_is_of_those_above(extractor: Extractor, text: str, doer: str) -> None:
    row = _one(_rows(extractor, text), "extrajudicial_killing")
    assert (row["perpetrator"], row["perpetrator_kind"], row["victim_names"]) == (
        doer,
        "unknown",
        ["Musa Idi"],
    )
    assert row["occurred_from"] == MONDAY


@pytest.mark.parametrize(
    ("text", "incident_type", "victims"),
    [
        (
            "LAHORE: The slain journalist's wife, Sunita Devi, spoke to activists on Monday.",
            "extrajudicial_killing",
            "The slain journalist",
        ),
        (
            "LAHORE: The abducted lawyer's mother, Zainab Bibi, appealed to the army chief.",
            "abduction",
            "The abducted lawyer",
        ),
    ],
)
def test_relative_of_the_victim_is_not_the_victim(
    extractor: Extractor, text: str, incident_type: str, victims: str
) -> None:
    row = _one(_rows(extractor, text), incident_type)
    assert (row["victims"], row["victim_names"]) == (victims, [])


def test_participle_before_a_possessor_opens_no_clause(extractor: Extractor) -> None:
    text = "LIMA: Detained activist Ana Vega's lawyer said that the police had beaten her."
    assert "police" in str(_one(_rows(extractor, text), "ill_treatment")["perpetrator"])
    assert not [row for row in _rows(extractor, text) if row["perpetrator"] == "Ana Vega"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "BASRA: The body of activist Ali al-Amir was found on Monday, a day after masked men bundled him into a car.",
            ["Ali al-Amir"],
        ),
        (
            "TLAPA: The body of reporter Hector Ruiz, who had been kidnapped on Saturday, was found on Monday.",
            ["Hector Ruiz"],
        ),
        (
            "YAOUNDE: Journalist Martin Zoa, whose mutilated corpse was discovered on Monday, had a show on graft.",
            ["Martin Zoa"],
        ),
    ],
)
def test_body_of_who_was_taken_tells_a_killing(extractor: Extractor, text: str, names: list[str]) -> None:
    rows = _rows(extractor, text)
    row = _one(rows, "extrajudicial_killing")
    assert (row["victim_names"], row["occurred_from"]) == (names, MONDAY)
    assert not [row for row in rows if row["incident_type"] == "ill_treatment"]


@pytest.mark.parametrize(
    "second",
    [
        'Police identified the victim as Ronald "Onal" Manlan, 35, of the sugar workers\' federation.',
        'Ronald "Onal" Manlan, better known as Onal, had led a strike.',
    ],
)
def test_name_of_the_victim_is_not_that_of_an_earlier_one(extractor: Extractor, second: str) -> None:
    text = (
        f"BACOLOD: A union leader was killed by gunmen in Himamaylan on Tuesday.\n\n{second}\n\n"
        "Last December 21, union organizer Flora Jemo was found dead with 13 stab wounds."
    )
    rows = [row for row in _rows(extractor, text) if row["incident_type"] == "extrajudicial_killing"]
    assert [row["victim_names"] for row in rows] == [['Ronald "Onal" Manlan'], ["Flora Jemo"]]
    assert [row["victims_best"] for row in rows] == [1, 1]
    assert rows[0]["occurred_from"] == datetime.date(2018, 3, 13)


def test_kin_in_the_next_sentence_lend_no_name(extractor: Extractor) -> None:
    text = "CALI: Gunmen shot dead an indigenous governor on Monday. The nephew, Yeison Ulcu, was injured in the leg."
    assert _one(_rows(extractor, text), "extrajudicial_killing")["victim_names"] == []


def test_who_owns_the_party_is_not_he_who_was_held(extractor: Extractor) -> None:
    text = "KAMPALA: A member of Bobi Okello's party was beaten by soldiers after he was arrested on Monday."
    assert all(row["victim_names"] == [] for row in _rows(extractor, text))


@pytest.mark.parametrize(
    "text",
    [
        "PATNA: Lawyer Rashid Khan was shot dead by unidentified men on Monday. Two other persons were injured in the attack.",
        "PATNA: Gunmen opened fire on a lawyer on Monday, killing him. His driver and a bodyguard were also injured.",
    ],
)
def test_wounded_of_an_attack_are_not_laid_to_the_police(extractor: Extractor, text: str) -> None:
    row = _one(_rows(extractor, text), "ill_treatment")
    assert (row["perpetrator_iso3"], row["perpetrator_kind"], row["victims_best"]) == (None, "unknown", 2)


@pytest.mark.parametrize(
    ("title", "lead"),
    [
        (
            "Anti-mining activist shot in KwaZulu-Natal",
            "DURBAN: An activist is in hospital after gunmen fired 19 bullets at her home on Monday.",
        ),
        (
            "Journalist shot in Durban",
            "DURBAN: A journalist is fighting for his life after gunmen opened fire on his car on Monday.",
        ),
    ],
)
def test_headline_shot_is_the_attempt_of_the_lead(extractor: Extractor, title: str, lead: str) -> None:
    text = f"{lead}\n\nPolice are looking into it.\n\nIn 2016, activist Sikho Rade was assassinated."
    rows = _rows(extractor, text, title)
    attempt = _one(rows, "attempted_killing")
    killing = _one(rows, "extrajudicial_killing")
    assert (attempt["salience"], attempt["occurred_from"]) == (1.0, MONDAY)
    assert killing["salience"] < 1.0
    assert killing["occurred_from"] == datetime.date(2016, 1, 1)


@pytest.mark.parametrize("opening", ["Hours earlier", "A few hours before"])
def test_hours_earlier_is_the_same_day(extractor: Extractor, opening: str) -> None:
    text = (
        "JAFFNA: Six men attacked editor Gnana Kugan in Jaffna on Monday night. "
        f"{opening}, unidentified persons had set fire to the paper's office in Kilinochchi."
    )
    assert _one(_rows(extractor, text), "property_destruction")["occurred_from"] == MONDAY


@pytest.mark.parametrize(
    "text",
    [
        "QUETTA: A student's family told activists that the police had refused to register a case against the men.",
        "QUETTA: The police have refused to register his complaint against the officers, the activist said.",
        "MANAMA: The activist had written a tweet that insulted the prime minister, his lawyer said.",
        "MANAMA: He wrote a poem that insulted the king, activists said.",
    ],
)
def test_no_ban_and_no_victim_in_power(extractor: Extractor, text: str) -> None:
    told = {row["incident_type"] for row in _rows(extractor, text)}
    assert not told & {"assembly_ban", "threat_harassment"}


def test_caption_tells_the_killing_of_the_lead(extractor: Extractor) -> None:
    text = (
        "Photo: Relatives of slain scribe Rakesh Paswan mourn at his home. (File photo)\n\n"
        "PATNA: A 34-year-old reporter of a Hindi daily was hacked to death by unidentified men on Monday.\n\n"
        "In 2016, another reporter, Manoj Tiwari, was shot dead outside his house."
    )
    rows = _rows(extractor, text, "Hindi daily reporter hacked to death in Bihar")
    killings = [row for row in rows if row["incident_type"] == "extrajudicial_killing"]
    assert [(row["victim_names"], row["occurred_from"]) for row in killings] == [
        (["Rakesh Paswan"], MONDAY),
        (["Manoj Tiwari"], datetime.date(2016, 1, 1)),
    ]


def test_main_act_takes_the_day_of_the_shots_told_last(extractor: Extractor) -> None:
    text = (
        "BACOLOD: A leader of a farmers' union was killed while his wife was wounded when gunmen fired at them on Monday.\n\n"
        "Police identified the victim as Ronald Manlan, chair of the Consuelo chapter of the union."
    )
    row = _one(_rows(extractor, text), "extrajudicial_killing")
    assert (row["victim_names"], row["occurred_from"]) == (["Ronald Manlan"], MONDAY)
