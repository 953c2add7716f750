"""What would go wrong in dating acts: the day of telling taken for the day of the act, dates lost between sentences."""

from datetime import date
from functools import cache
from typing import Any

import pytest

from pipelines import gazetteer, lexicon
from pipelines.extract.engine import Extractor

PUBLISHED = date(2018, 5, 4)  # a Friday


@cache
def extractor() -> Extractor:
    return Extractor(lexicon.default(), gazetteer.towns())


def report(kind: str, text: str) -> dict[str, Any]:
    """The only report of a kind."""
    rows = extractor().extract("Rights in Togo", text, PUBLISHED)["incident_reports"]
    (row,) = [row for row in rows if row["incident_type"] == kind]
    return row


DAY = date(2018, 5, 1)
CASES = {
    "own date": ("arrest", "Police in Togo arrested the journalist Afi Mensah on Tuesday.", DAY, DAY),
    "date between auxiliary and participle": (
        "release",
        "The journalist Afi Mensah was on Tuesday freed by the police in Togo.",
        DAY,
        DAY,
    ),
    "date between two auxiliaries": (
        "arrest",
        "The journalist Afi Mensah has on Tuesday been arrested in Togo.",
        DAY,
        DAY,
    ),
    "day of telling": (
        "torture",
        "On Tuesday, Amnesty International denounced the torture of the journalist Afi Mensah in Togo.",
        None,
        None,
    ),
    "reason of a measure": (
        "extrajudicial_killing",
        "The United States froze the assets of three officers on Tuesday over the killing of the journalist Afi Mensah in Togo.",
        None,
        None,
    ),
    "the same day": (
        "ill_treatment",
        "The students of Togo met on Tuesday in Lomé. Police beat the journalist Afi Mensah the same day.",
        DAY,
        DAY,
    ),
    "shared by the same person": (
        "ill_treatment",
        "Police in Togo arrested the journalist Afi Mensah on Tuesday. Officers beat Mensah with batons.",
        DAY,
        DAY,
    ),
    "what went on meanwhile": (
        "ill_treatment",
        "Police in Togo beat the journalist Afi Mensah, who was interviewing traders on Tuesday.",
        DAY,
        DAY,
    ),
    "what was done before": (
        "ill_treatment",
        "Police in Togo beat the journalist Afi Mensah, who had interviewed traders on Tuesday.",
        None,
        None,
    ),
    "since something began": (
        "arrest",
        "Police in Togo have arrested 40 students since protests began on Tuesday.",
        DAY,
        PUBLISHED,
    ),
    "since something unlike a noun resumed": (
        "forced_displacement",
        "Thousands of villagers in Togo have fled their homes since fighting resumed on Tuesday.",
        DAY,
        PUBLISHED,
    ),
    "conjoined verbs": (
        "ill_treatment",
        "The journalist Afi Mensah was arrested, beaten and jailed in 2009 by police in Togo.",
        date(2009, 1, 1),
        date(2009, 12, 31),
    ),
    "a story goes on": (
        "ill_treatment",
        "Police in Togo arrested the journalist Afi Mensah on Tuesday. Her two brothers were beaten.",
        DAY,
        DAY,
    ),
    "a story goes on from a scene": (
        "ill_treatment",
        "On Tuesday soldiers searched a school in Togo. They beat the two journalists inside.",
        DAY,
        DAY,
    ),
    "dated before its relative clause": (
        "extrajudicial_killing",
        "The union of Togo mourned on Thursday after an attack in Kara on Tuesday that killed the journalist Afi Mensah.",
        DAY,
        DAY,
    ),
    "a clause in a dated event": (
        "extrajudicial_killing",
        "Rebels claimed on Thursday a raid on Tuesday in which the journalist Afi Mensah was killed in Togo.",
        DAY,
        DAY,
    ),
    "between subject and verb": (
        "condemnation",
        "The European Union on Tuesday condemned the arrest in March of the journalist Afi Mensah in Togo.",
        DAY,
        DAY,
    ),
    "the nearer of two": (
        "arrest",
        "Police in Togo arrested the journalist Afi Mensah for the second time this year on Tuesday.",
        DAY,
        DAY,
    ),
    "done before the day of a release": (
        "abduction",
        "Two journalists in Togo were rescued on Tuesday after they were kidnapped by rebels.",
        None,
        None,
    ),
    "done before the day of a call": (
        "arrest",
        "The union on Tuesday demanded news of the journalist Afi Mensah, arrested by police in Togo.",
        None,
        None,
    ),
    "date of a comparison": (
        "judicial_execution",
        "Togo executed ten prisoners, more than the number that Ghana sentenced last year.",
        None,
        None,
    ),
    "opens what was told": (
        "arrest",
        "Amnesty International was told that, in March 2017, police in Togo arrested the journalist Afi Mensah.",
        date(2017, 3, 1),
        date(2017, 3, 31),
    ),
    "not the dateline": (
        "ill_treatment",
        "LOME, May 3 - Police in Togo beat the journalist Afi Mensah in 2009.",
        date(2009, 1, 1),
        date(2009, 12, 31),
    ),
    "reported missing": (
        "enforced_disappearance",
        "In 2009, three members of the opposition were reported missing in Togo.",
        date(2009, 1, 1),
        date(2009, 12, 31),
    ),
    "not of the time before": (
        "ill_treatment",
        "Police in Togo arrested the journalist Afi Mensah on Tuesday. Her two brothers had been beaten.",
        None,
        None,
    ),
    "not of the day of telling": (
        "ill_treatment",
        "On Tuesday Amnesty International published a report on Togo. Soldiers beat two journalists, it said.",
        None,
        None,
    ),
    "an adjective before the subject": (
        "abduction",
        "Kidnapped nun Afi Mensah was seen on a video in Togo on Tuesday.",
        None,
        None,
    ),
    "whom a later verb tells of": (
        "abduction",
        "A priest kidnapped by gunmen in Togo was freed on Tuesday.",
        None,
        None,
    ),
    "the date of a relative clause": (
        "abduction",
        "Three nuns who had been abducted from a school in Togo on April 20 were released on Tuesday.",
        date(2018, 4, 20),
        date(2018, 4, 20),
    ),
    "two days in a row": (
        "arrest",
        "Police in Togo arrested the editor Afi Mensah and his brother on Monday and Tuesday.",
        date(2018, 4, 30),
        DAY,
    ),
    "two days apart": (
        "arrest",
        "Police in Togo arrested the editor Afi Mensah on Tuesday and his brother Kodjo on Thursday.",
        DAY,
        DAY,
    ),
    "how long it has lasted": (
        "imprisonment",
        "The journalist Afi Mensah of Togo has been in prison for 15 months.",
        date(2017, 2, 4),
        PUBLISHED,
    ),
    "how long it is to last": (
        "imprisonment",
        "A court in Togo jailed the journalist Afi Mensah for 15 months.",
        None,
        None,
    ),
    "how long it had lasted": (
        "abduction",
        "The nun Afi Mensah was freed in Togo on Tuesday after eleven days in the hands of a kidnap gang.",
        date(2018, 4, 20),
        DAY,
    ),
    "how long after another": (
        "arrest",
        "Police in Togo arrested the journalist Afi Mensah two days after he was summoned on April 20.",
        date(2018, 4, 22),
        date(2018, 4, 22),
    ),
    "since a gerund": (
        "arrest",
        "Since taking power in 2013, the army of Togo has arrested 30 editors.",
        date(2013, 1, 1),
        PUBLISHED,
    ),
    "in the clause of since": (
        "extrajudicial_killing",
        "It is the quietest spring since soldiers in Togo stormed a convent on May 1, 2016 and shot at the crowd, killing nine.",
        date(2016, 5, 1),
        date(2016, 5, 1),
    ),
    "a state told beside another act": (
        "imprisonment",
        "The journalist Afi Mensah of Togo is in prison, though her lawyer was freed last month.",
        None,
        None,
    ),
    "a stretch of time before a telling": (
        "arbitrary_detention",
        "Over the past year, Kodjo said 300 protesters had been arbitrarily detained in Togo.",
        date(2017, 5, 4),
        PUBLISHED,
    ),
    "what is claimed": (
        "torture",
        "Afi Mensah began a hunger strike in Togo on Tuesday over her claims of torture by soldiers.",
        None,
        None,
    ),
    "set free": (
        "release",
        "The journalist Afi Mensah was finally set free in Togo on Tuesday after a court dropped the case.",
        DAY,
        DAY,
    ),
    "named again": (
        "arrest",
        "Police in Togo have arrested the head of the largest opposition party. Her house was searched. "
        "The operation took place on Tuesday.",
        DAY,
        DAY,
    ),
    "another attack": (
        "arrest",
        "Police in Togo have arrested the head of the largest opposition party. He was at home. "
        "A march took place on Tuesday.",
        None,
        None,
    ),
    "hours later": (
        "ill_treatment",
        "The last post of the journalist Afi Mensah of Togo is of May 1. Within hours, soldiers beat her.",
        DAY,
        DAY,
    ),
    "after so many days": (
        "release",
        "Police in Togo arrested the journalist Afi Mensah on April 20. She was released after three days.",
        date(2018, 4, 23),
        date(2018, 4, 23),
    ),
    "what is looked into": (
        "extrajudicial_killing",
        "The government of Togo last week set up a commission of inquiry into the killings of nine students.",
        None,
        None,
    ),
    "what comes of it": (
        "forced_displacement",
        "On Tuesday, soldiers in Togo razed the homes of fishermen on the lagoon, displacing 90 people.",
        DAY,
        DAY,
    ),
    "who had gathered": (
        "excessive_force",
        "Police in Togo clubbed students who had gathered outside the palace on Tuesday.",
        DAY,
        DAY,
    ),
    "what a verdict is on": (
        "abduction",
        "A court in Togo on Tuesday upheld the acquittal of Koffi Ali in the kidnapping of the journalist Afi Mensah.",
        None,
        None,
    ),
    "among what it is counted": (
        "abduction",
        "Gunmen in Togo on Tuesday attacked a school, abducting nine pupils in the third such abduction in the past six months.",
        DAY,
        DAY,
    ),
    "of what it was part": (
        "arrest",
        "Police in Togo arrested the journalist Afi Mensah. It was extended twice and is due to end today.",
        None,
        None,
    ),
    "a day by which it was over": (
        "arrest",
        "Before Tuesday, police in Togo had arrested nine journalists.",
        None,
        None,
    ),
    "an hour before which it was": (
        "arrest",
        "Before dawn on Tuesday police in Togo arrested nine journalists.",
        DAY,
        DAY,
    ),
    "a day between commas": (
        "release",
        "The army of Togo held an election last week and, on Tuesday, released the journalist Afi Mensah.",
        DAY,
        DAY,
    ),
}


@pytest.mark.parametrize(("kind", "text", "first", "last"), CASES.values(), ids=CASES.keys())
def test_an_act_gets_the_date_of_its_doing(
    kind: str, text: str, first: date | None, last: date | None
) -> None:
    row = report(kind, text)
    assert (row["occurred_from"], row["occurred_to"]) == (first, last)


def test_a_sum_over_time_is_a_practice() -> None:
    row = report("arrest", "More than 300 journalists have been arrested in Togo, human rights groups said.")
    assert row["is_pattern"]


@pytest.mark.parametrize(
    ("text", "is_pattern"),
    [
        ("Rebels in Togo killed 60 farmers in 2013.", True),
        ("Nine men were held in Togo over a 2013 attack in which rebels killed 60 farmers.", False),
    ],
)
def test_one_attack_of_a_year_adds_up_nothing(text: str, is_pattern: bool) -> None:
    rows = extractor().extract("Rights in Togo", text, PUBLISHED)["incident_reports"]
    killings = [row for row in rows if row["incident_type"].endswith("killing")]
    assert [row["is_pattern"] for row in killings] == [is_pattern]


def test_what_is_told_once_and_late_weighs_less_than_the_headline() -> None:
    lead = "Police in Togo arrested the journalist Afi Mensah on Tuesday. Officers held Mensah in a cell. "
    filler = "The ministry gave no reason. The union met in Lomé. " * 5
    late = "In 1999, soldiers in Ghana raped a woman from Kpando."
    rows = extractor().extract("Togo police arrest journalist Afi Mensah", lead + filler + late, PUBLISHED)[
        "incident_reports"
    ]
    weights = {row["incident_type"]: row["salience"] for row in rows}
    assert weights["arrest"] >= 0.5 > weights["sexual_violence"]


def test_an_act_told_with_also_is_of_the_time_of_the_one_before() -> None:
    text = (
        "On Tuesday a court in Togo jailed the journalist Afi Mensah for ten years. "
        "The court also jailed the lawyer Kodjo Lawson."
    )
    rows = extractor().extract("Rights in Togo", text, PUBLISHED)["incident_reports"]
    days = [row["occurred_from"] for row in rows if row["incident_type"] == "imprisonment"]
    assert set(days) == {DAY}


def test_whom_an_age_tells_of_is_the_one_named_before() -> None:
    row = report(
        "arrest",
        "Doctors in Togo fear for the opposition politician Afi Mensah. "
        "The 63-year-old, who was arrested by plainclothes officers on Tuesday, is ill.",
    )
    assert (row["victim_names"], row["occurred_from"]) == (["Afi Mensah"], DAY)


def test_date_that_opens_a_sentence_comes_before_that_of_a_later_verb(extractor: Extractor) -> None:
    text = "On March 24, the journalist was arrested by police in Kano and released in early April."
    rows = extractor.extract("News", text, PUBLISHED)["incident_reports"]
    dates = {row["incident_type"]: row["occurred_from"] for row in rows}
    assert dates == {"arrest": date(2018, 3, 24), "release": date(2018, 4, 1)}


def test_year_before_an_act_s_noun_is_the_act_s_and_not_its_critics() -> None:
    text = "Rights groups condemned the 2015 arrest of the editor in Togo on Thursday."
    rows = extractor().extract("Rights in Togo", text, PUBLISHED)["incident_reports"]
    dates = {row["incident_type"]: row["occurred_from"] for row in rows}
    assert (dates["arrest"].year, dates["condemnation"]) == (2015, date(2018, 5, 3))


def test_date_of_a_dateline_in_brackets_is_not_the_act_s() -> None:
    text = "(Beirut, April 28, 2018) – Lebanese authorities arrested three activists, Human Rights Watch said today."
    rows = extractor().extract("News", text, PUBLISHED)["incident_reports"]
    assert [row["occurred_from"] for row in rows if row["incident_type"] == "arrest"] == [None]


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("Police in Togo arrested the blogger Afi Mensah under the 2015 press law.", None),
        ("Police in Togo arrested the blogger Afi Mensah in her 2016 Toyota.", None),
        ("Police in Togo arrested the blogger Afi Mensah during the 2017 uprising.", 2017),
    ],
)
def test_year_before_a_thing_is_of_the_thing_and_dates_no_act(text: str, year: int | None) -> None:
    day = report("arrest", text)["occurred_from"]
    assert (day.year if day else None) == year


MONTH = date(2018, 5, 1)


@pytest.mark.parametrize(
    ("kind", "text", "first", "last"),
    [
        # What has been done "this month" ends on the day that tells of it.
        ("arrest", "Police in Togo arrested 30 students this month.", MONTH, PUBLISHED),
        ("censorship", "Togo has banned four newspapers this year.", date(2018, 1, 1), PUBLISHED),
        # What has gone on since something told before, and what has since been done.
        (
            "arrest",
            "Soldiers seized power in Togo on 3 April. Since then, police have arrested 90 students.",
            date(2018, 4, 3),
            PUBLISHED,
        ),
        (
            "arbitrary_detention",
            "The activist Afi Mensah was led away in Togo on 3 April and has been held without charge ever since.",
            date(2018, 4, 3),
            PUBLISHED,
        ),
        (
            "release",
            "The journalist Afi Mensah was arrested in Togo on 3 April and has since been released.",
            None,
            None,
        ),
        (
            "extrajudicial_killing",
            "It was the third of the killings of journalists in Togo since the strike began on 3 April.",
            date(2018, 4, 3),
            PUBLISHED,
        ),
        # The date of what an anniversary is of, and of what a run-up leads to.
        (
            "extrajudicial_killing",
            "Police in Togo shot dead two students on the anniversary of the 2015 uprising.",
            None,
            None,
        ),
        ("arrest", "Police in Togo arrested nine activists in the run-up to the April vote.", None, None),
        (
            "release",
            "The activist Afi Mensah was arrested in Togo on 3 April and let go two days later.",
            date(2018, 4, 5),
            date(2018, 4, 5),
        ),
    ],
)
def test_up_to_when_and_since_when(kind: str, text: str, first: date | None, last: date | None) -> None:
    row = report(kind, text)
    assert (row["occurred_from"], row["occurred_to"]) == (first, last)


def test_pronoun_of_somebody_named_beside_it_shares_no_date() -> None:
    text = (
        "On 3 April police in Togo raided a radio station and beat three guards. "
        "Kossi Adom, a student, told the court that he had been tortured by officers."
    )
    assert report("torture", text)["occurred_from"] is None


def test_chapter_headed_by_a_state_and_a_year_is_on_the_year_before() -> None:
    text = "In March police arrested the journalist Afi Mensah. Human rights groups protested."
    extract = extractor().extract
    early = extract("Togo 2018", text, PUBLISHED)["incident_reports"]
    late = extract("Togo 2018", text, date(2018, 11, 4))["incident_reports"]
    years = [
        row["occurred_from"].year
        for rows in (early, late)
        for row in rows
        if row["incident_type"] == "arrest"
    ]
    assert years == [2017, 2018]


@pytest.mark.parametrize(
    ("kind", "text", "first", "last"),
    [
        (
            "extrajudicial_killing",
            "Soldiers in Togo who were hunting smugglers in April shot dead three beekeepers.",
            date(2018, 4, 1),
            date(2018, 4, 30),
        ),
        (
            "arbitrary_detention",
            "In Togo, 21 farmers have been held without charge for eight days after a quarrel with squatters.",
            date(2018, 4, 26),
            PUBLISHED,
        ),
        (
            "investigation",
            "In March the High Court of Togo ordered the government to set up a commission of inquiry into the killings of miners.",
            date(2018, 3, 1),
            date(2018, 3, 31),
        ),
    ],
)
def test_dates_that_stand_beside_the_act_s_own_clause(kind: str, text: str, first: date, last: date) -> None:
    row = report(kind, text)
    assert (row["occurred_from"], row["occurred_to"]) == (first, last)


def test_day_on_which_an_inquiry_is_agreed_is_not_the_act_s() -> None:
    text = "On Thursday the ombudsman of Togo agreed to investigate the killings of the three beekeepers."
    assert report("extrajudicial_killing", text)["occurred_from"] is None


@pytest.mark.parametrize(
    ("kind", "text", "first", "last"),
    [
        (
            "arrest",
            "Police in Togo arrested on Tuesday night two cartoonists.",
            DAY,
            DAY,
        ),
        (
            "arrest",
            "Soldiers in Togo detained on Tuesday the cartoonist Afi Mensah over a drawing.",
            DAY,
            DAY,
        ),
        (
            "imprisonment",
            "A court in Togo on Tuesday sentenced to six years in prison two opposition activists.",
            DAY,
            DAY,
        ),
        (
            "condemnation",
            "Amnesty International condemned on Tuesday the beating of the cartoonist Afi Mensah by police in Togo.",
            DAY,
            DAY,
        ),
        (
            "extrajudicial_killing",
            "It was the largest march since March, when police in Togo shot dead a protester.",
            date(2018, 3, 1),
            date(2018, 3, 31),
        ),
        (
            "extrajudicial_killing",
            "Schools in Togo have been shut since Tuesday, when police shot dead a protester.",
            DAY,
            DAY,
        ),
        (
            "arbitrary_detention",
            "Two cartoonists have spent four months in prison in Togo without charge.",
            date(2018, 1, 4),
            PUBLISHED,
        ),
        (
            "extrajudicial_killing",
            "A vigil marked the anniversary of the killing of nine protesters by soldiers in Togo on 5 February 2016.",
            date(2016, 2, 5),
            date(2016, 2, 5),
        ),
        ("arrest", "Police in Togo arrested nine activists ahead of the vote on 12 April.", None, None),
        ("arrest", "Police in Togo arrested nine activists before the April elections.", None, None),
        (
            "ill_treatment",
            "Police in Togo beat a student before his classmates on Tuesday.",
            DAY,
            DAY,
        ),
        (
            "arrest",
            "Police in Togo arrested nine activists the day after the vote on 12 April.",
            date(2018, 4, 13),
            date(2018, 4, 13),
        ),
        (
            "arrest",
            "Two days before the vote on 12 April, police in Togo arrested nine activists.",
            date(2018, 4, 10),
            date(2018, 4, 10),
        ),
        (
            "extrajudicial_killing",
            "Soldiers in Togo shot dead six students during the protests that rocked the town in June 2017.",
            date(2017, 6, 1),
            date(2017, 6, 30),
        ),
    ],
)
def test_day_told_before_its_object_or_by_another_event(
    kind: str, text: str, first: date | None, last: date | None
) -> None:
    row = report(kind, text)
    assert (row["occurred_from"], row["occurred_to"]) == (first, last)


@pytest.mark.parametrize(
    "when",
    [
        "In mid-April",
        "Towards the end of 2017",
        "In early 2017",
        "At the end of 2017",
        "On 3 April",
        "In late March",
    ],
)
def test_time_that_opens_a_sentence_is_no_part_of_its_subject(when: str) -> None:
    row = report("arrest", f"{when} soldiers in Togo arrested a cartoonist.")
    assert row["perpetrator"] == "soldiers"
    assert row["occurred_from"] is not None


@pytest.mark.parametrize(
    ("text", "is_pattern"),
    [
        ("Togo carried out 14 executions in 2017.", True),
        ("At least 14 executions were recorded in Togo last year.", True),
        ("Togo has executed 14 people this year.", True),
        ("Togo carried out two executions on Tuesday.", False),
        ("Togo executed 14 people on Tuesday.", False),
    ],
)
def test_counted_executions_of_a_year_are_a_practice(text: str, is_pattern: bool) -> None:
    assert report("judicial_execution", text)["is_pattern"] is is_pattern


@pytest.mark.parametrize("people", ["Roma", "The Roma"])
def test_people_named_without_an_ending_are_many(people: str) -> None:
    assert report("discrimination", f"{people} face discrimination in Slovakia.")["victim_iso3"] == "SVK"


def test_day_on_which_somebody_walks_free_is_not_that_of_the_term() -> None:
    text = "The editor Afi Mensah walked out of a prison in Togo on Thursday after serving nine years."
    row = report("imprisonment", text)
    assert row["occurred_from"] is None


def test_day_before_which_acts_are_counted_is_not_theirs(extractor: Extractor) -> None:
    def day(text: str) -> date | None:
        rows = extractor.extract("Human rights in Peru", text, date(2021, 9, 15))["incident_reports"]
        return rows[0]["occurred_from"] if len(rows) == 1 else date.max

    assert day("Before Monday, ten activists had been arrested in Lima.") is None
    assert day("Before May 3, ten activists were beaten in Lima.") is None
    assert day("Two monks were killed in Peru just before 3 May.") == date(2021, 5, 3)


@pytest.mark.parametrize(
    "law",
    ["the Press Law of 1991", "the Constitution of 1992", "the Public Order Act, 1994", "the Press Act 1993"],
)
def test_year_of_a_law_dates_no_act(law: str) -> None:
    row = report("arrest", f"Police in Togo arrested two editors in breach of {law}.")
    assert row["occurred_from"] is None


def test_year_beside_that_of_a_law_dates_the_act() -> None:
    row = report("arrest", "In 2015 police in Togo arrested two editors under the Penal Code of 1960.")
    assert row["occurred_from"] == date(2015, 1, 1)


def test_criticism_is_not_of_the_year_of_what_is_planned() -> None:
    row = report("condemnation", "Rights groups condemned plans to evict 200 families in Togo next year.")
    assert row["occurred_from"] != date(2019, 1, 1)


@pytest.mark.parametrize(
    "text",
    [
        "Two journalists were abducted in Togo from their flat, a house known as Green Hill, on Tuesday.",
        "Police in Togo arrested two journalists in a park named Liberty on Tuesday.",
        "Two journalists were arrested at a club in Togo dubbed the Cave on Tuesday.",
    ],
)
def test_time_behind_what_a_place_is_called_is_the_acts(text: str) -> None:
    (row,) = extractor().extract("Rights in Togo", text, PUBLISHED)["incident_reports"]
    assert row["occurred_from"] == row["occurred_to"] == DAY


def test_what_is_done_against_a_will_is_past() -> None:
    row = report("abduction", "Two nurses were held against their will in a hotel in Togo on Tuesday.")
    assert row["occurred_from"] == DAY


def test_date_of_an_entry_dates_what_it_tells() -> None:
    row = report(
        "extrajudicial_killing", "March 4, 2016: The police in Togo said one of the protesters was shot dead."
    )
    assert row["occurred_from"] == date(2016, 3, 4)
    row = report("torture", "March 4, 2016: Relatives in Togo said police had tortured the journalist.")
    assert row["occurred_from"] is None


def test_date_of_a_post_is_not_that_of_what_it_has_been_told_of() -> None:
    row = report(
        "arrest",
        "“They have arrested the journalist Afi Mensah in Togo” — Togo Union (@togounion) May 1, 2018",
    )
    assert row["occurred_from"] is None


def test_what_has_been_done_since_an_event_lasts_till_now() -> None:
    row = report(
        "arrest", "Twenty journalists have been beaten and four arrested in Togo since the vote in March."
    )
    assert (row["occurred_from"], row["occurred_to"]) == (date(2018, 3, 1), PUBLISHED)


def test_same_day_is_not_the_day_of_the_telling() -> None:
    text = (
        "Police in Togo arrested the journalist Afi Mensah on April 10, 2018, her sister told reporters on May 1. "
        "Soldiers beat her brother the same day."
    )
    assert report("ill_treatment", text)["occurred_from"] == date(2018, 4, 10)


def test_day_of_a_release_is_not_that_of_the_sentence_it_ends() -> None:
    text = "The journalist Afi Mensah was freed on Tuesday from a five-year jail sentence in Togo."
    assert report("imprisonment", text)["occurred_from"] is None
