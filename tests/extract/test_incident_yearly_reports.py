"""What would go wrong in yearly reports on rights: topics and totals taken for acts, cut-offs for dates, bodies for doers."""

from datetime import date
from typing import Any

import pytest

from pipelines.extract.engine import Extractor

TITLE = "Chad: Country Report on Human Rights Practices 2022"
PUBLISHED = date(2023, 3, 20)
SETTING = "Soldiers kidnapped herders in the east, and human rights groups called for an inquiry."


def _rows(extractor: Extractor, text: str) -> list[dict[str, Any]]:
    rows = extractor.extract(TITLE, f"{SETTING}\n\n{text}", PUBLISHED)["incident_reports"]
    return [row for row in rows if row["evidence"] in text]


def _types(extractor: Extractor, text: str) -> list[str]:
    return sorted(row["incident_type"] for row in _rows(extractor, text))


def _row(extractor: Extractor, text: str, kind: str) -> dict[str, Any]:
    (row,) = [row for row in _rows(extractor, text) if row["incident_type"] == kind]
    return row


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("assembly_ban", "The ministry canceled the legal status of a Franciscan order."),
        ("assembly_ban", "In May the government stripped the league of its legal personality."),
        ("assembly_ban", "Authorities suspended the activities of the UN refugee office."),
        ("assembly_ban", "Police prevented the union from holding its congress."),
        ("censorship", "The media council fined the weekly for critical coverage of the vote."),
        ("censorship", "The regulator warned two radio stations over their reports and suspended a third."),
        ("threat_harassment", "Officials pressured two candidates to withdraw from the race."),
        ("threat_harassment", "The council referred three editors to prosecutors for investigation."),
        ("child_recruitment", "The Salvation Front continued to utilize child soldiers."),
        ("child_recruitment", "Village militias inducted boys into their ranks."),
        ("indiscriminate_attack", "The army attacked and occupied hospitals in the south."),
        ("ill_treatment", "The army used farmers as human shields."),
        ("aid_denial", "Soldiers at checkpoints confiscated food meant for displaced families."),
        ("property_destruction", "The government seized the farms of two exiled opponents."),
        ("expulsion", "The government declared the head of the mission persona non grata."),
        ("investigation", "After the death of the student, the prosecutor's office ordered an autopsy."),
        ("investigation", "Parliament approved assigning a committee to investigate the killings."),
        (
            "condemnation",
            "Two UN envoys sent the president a letter expressing concern regarding the arrests.",
        ),
        ("discrimination", "Women faced widespread discrimination at work."),
        ("trafficking", "Women were trafficked to mining towns."),
        ("arrest", "Students said that police arrested, insulted and beat them at a march."),
    ],
)
def test_act_is_read(extractor: Extractor, kind: str, text: str) -> None:
    assert kind in _types(extractor, text)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The envoy praised the government's efforts to reduce enforced disappearances.", []),
        ("The envoy praised steps to curb torture, forced labor and rape.", []),
        ("A judge instructed the clinic to return the papers of a jailed student.", ["imprisonment"]),
        ("The government extended the stay of displaced Sudanese by six months.", []),
        ("Aid workers helped members of marginalized ethnic communities.", []),
        ("Inmates were beaten in unofficial detention centers in the capital.", ["ill_treatment"]),
        ("Rebels used girls as suicide bombers.", ["child_recruitment"]),
        ("A court sentenced the woman to death by stoning.", ["death_sentence"]),
        ("Militants attacked Koro, killing 14 and wounding dozens.", ["extrajudicial_killing"]),
        ("Police fired tear gas at students, injuring 14.", ["excessive_force"]),
        (
            "Police fired on a crowd, killing two boys and wounding several others.",
            ["excessive_force", "extrajudicial_killing"],
        ),
        ("There were attacks on civilians by rebels targeting traders.", ["indiscriminate_attack"]),
        ("The government continued to hold three journalists in prison.", ["arbitrary_detention"]),
    ],
)
def test_only_acts_are_told(extractor: Extractor, text: str, told: list[str]) -> None:
    assert _types(extractor, text) == told


@pytest.mark.parametrize(
    ("text", "kind", "first", "last"),
    [
        ("A league recorded 40 cases of torture by police through August.", "torture", None, None),
        ("By October police had arrested 40 activists.", "arrest", None, None),
        ("On June 4 soldiers arrested the editor.", "arrest", date(2022, 6, 4), date(2022, 6, 4)),
        (
            "In a May 12 report, the UN Committee against Torture voiced alarm at the killings.",
            "condemnation",
            date(2022, 5, 12),
            date(2022, 5, 12),
        ),
        ("The ministry dissolved a union that had been active since 1995.", "assembly_ban", None, None),
        (
            "In August a court convicted three officers of the 2016 murder of a student.",
            "prosecution",
            date(2022, 8, 1),
            date(2022, 8, 31),
        ),
        ("In May an officer was arrested for beating a trader.", "ill_treatment", None, None),
    ],
)
def test_act_is_dated(
    extractor: Extractor, text: str, kind: str, first: date | None, last: date | None
) -> None:
    row = _row(extractor, text, kind)
    assert (row["occurred_from"], row["occurred_to"]) == (first, last)


@pytest.mark.parametrize(
    ("text", "kind", "who"),
    [
        (
            "The International Criminal Court looked into reports of enforced disappearances.",
            "enforced_disappearance",
            ("alleged", "security_forces", "TCD"),
        ),
        (
            "There were reports of killings, torture and other forms of sexual violence.",
            "sexual_violence",
            ("alleged", "unknown", None),
        ),
        (
            "The league told of alleged torture or cruel treatment by police.",
            "ill_treatment",
            ("alleged", "security_forces", "TCD"),
        ),
        (
            "Armed groups, such as the Front and its allies, killed two nurses.",
            "extrajudicial_killing",
            ("occurred", "non_state_armed", None),
        ),
        (
            "Guards in the pay of a planter killed two farmers.",
            "extrajudicial_killing",
            ("occurred", "private", None),
        ),
    ],
)
def test_doer_and_status(
    extractor: Extractor, text: str, kind: str, who: tuple[str, str, str | None]
) -> None:
    row = _row(extractor, text, kind)
    assert (row["status"], row["perpetrator_kind"], row["perpetrator_iso3"]) == who


def test_two_sides_do_two_things(extractor: Extractor) -> None:
    rows = _rows(
        extractor,
        "The army did not recruit or use child soldiers. The rebels continued to use child soldiers.",
    )
    told = {(row["perpetrator_kind"], row["status"]) for row in rows}
    assert told == {("security_forces", "denied"), ("non_state_armed", "occurred")}


def test_who_is_kept_was_taken_before(extractor: Extractor) -> None:
    text = (
        "Authorities were still holding the reporter Zara Moussa in pretrial detention. "
        "Police arrested Moussa in April after her paper printed a report on graft."
    )
    assert _types(extractor, text) == ["arbitrary_detention", "arrest"]


def test_practice_against_a_people_is_a_pattern(extractor: Extractor) -> None:
    row = _row(extractor, "Marchers decried discrimination against the Gorane population.", "discrimination")
    assert row["is_pattern"]
    row = _row(extractor, "Soldiers evicted 20 families from their homes.", "forced_displacement")
    assert not row["is_pattern"]


def test_cases_are_counted_and_stay_a_practice(extractor: Extractor) -> None:
    row = _row(extractor, "A league recorded 40 cases of torture by police through August.", "torture")
    assert (row["victims_low"], row["victims_best"], row["is_pattern"]) == (40, 40, True)


@pytest.mark.parametrize(
    ("kind", "text", "pattern"),
    [
        ("extrajudicial_killing", "Police shot dead at least 138 people.", True),
        ("abduction", "Rebels kidnapped at least 190 people for ransom.", True),
        ("imprisonment", "Over 400 herders were in prison for their beliefs.", True),
        # Near misses: few of them, or on a day.
        ("extrajudicial_killing", "Police shot dead two people.", False),
        ("extrajudicial_killing", "Police shot dead 138 people on 3 May.", False),
    ],
)
def test_totals_of_a_year_are_practices(extractor: Extractor, kind: str, text: str, *, pattern: bool) -> None:
    rows = _rows(extractor, text)
    assert [row["is_pattern"] for row in rows if row["incident_type"] in (kind, "mass_killing")] == [pattern]


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("extrajudicial_killing", "In June, a man aged 28 died after two officers beat him in Moundou."),
        ("extrajudicial_killing", "A teacher, Ali Saleh, died after being struck by a tear-gas canister."),
        (
            "extrajudicial_killing",
            "In May police fired live rounds at strikers; one worker, Idriss Moussa, died and scores were hurt.",
        ),
        ("extrajudicial_killing", "In May police fired on a crowd in Sarh. One man died and 30 were hurt."),
        ("death_in_custody", "In May, a trader, Issa Bechir, died the day after he was arrested."),
        ("prosecution", "Soldiers tortured two students in May. The officers' trial opened in July."),
        ("prosecution", "In June the trial began of three soldiers accused of raping two women in 2012."),
        (
            "imprisonment",
            "A guard was convicted of killing Ali Nour. Conscientious objector Issa Saleh was sentenced to two years in prison.",
        ),
        ("imprisonment", "The lawyer Idriss Haroun was sent back to prison in December."),
        ("torture", "Nurses were rounded up, held incommunicado and allegedly tortured."),
        ("unfair_trial", "Twenty-one protesters were tried without access to lawyers."),
        ("religious_persecution", "Members of the Baha'i minority were attacked by mobs in May."),
        ("assembly_ban", "Police cancelled the annual conference of the Methodist Church in August."),
        ("ill_treatment", "Courts imposed flogging sentences daily."),
    ],
)
def test_act_told_in_summing_up_is_read(extractor: Extractor, kind: str, text: str) -> None:
    assert kind in _types(extractor, text)


@pytest.mark.parametrize(
    ("kind", "first", "text"),
    [
        # A month is that of its own sentence.
        (
            "arrest",
            None,
            "In July soldiers arrested the poet Ali Nour. Police broke up vigils and arrested 40 participants.",
        ),
        (
            "extrajudicial_killing",
            None,
            "In July a court ruled that abuses were to be tried. Nine editors were murdered.",
        ),
        # What a year is compared with is another year's.
        ("judicial_execution", date(2022, 1, 1), "At least 80 people were hanged, more than in 2021."),
        (
            "judicial_execution",
            date(2022, 1, 1),
            "At least 80 people were executed, compared with 27 in 2021.",
        ),
        ("imprisonment", None, "Three candidates in the 2021 presidential election were still imprisoned."),
        # A term is no time between two acts.
        (
            "unfair_trial",
            date(2022, 11, 1),
            "In November, nine editors received terms of up to 30 years after an unfair trial.",
        ),
        # A date that opens another clause.
        (
            "ill_treatment",
            None,
            "Dozens of students were beaten, and in June two teachers were shot dead by police in Sarh.",
        ),
        # A trial's own date, not the crime's.
        (
            "prosecution",
            date(2022, 8, 1),
            "In August, four soldiers were jailed for their part in the massacre of 250 people in 1984.",
        ),
        (
            "extrajudicial_killing",
            None,
            "Five policemen were found guilty in June of the murder of the monk Ali Nour.",
        ),
    ],
)
def test_date_is_the_acts_own(extractor: Extractor, kind: str, first: date | None, text: str) -> None:
    rows = [row for row in _rows(extractor, text) if row["incident_type"] == kind]
    assert rows[-1]["occurred_from"] == first


def test_month_goes_on_with_the_same_people(extractor: Extractor) -> None:
    text = "In July soldiers arrested the poet Ali Nour. They beat him."
    assert _row(extractor, text, "ill_treatment")["occurred_from"] == date(2022, 7, 1)


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("The trial of five officers over the death of Ali Nour had not ended by December.", "occurred"),
        ("The trial of five officers over the death of Ali Nour had not begun by December.", "feared"),
    ],
)
def test_trial_unended_goes_on(extractor: Extractor, text: str, status: str) -> None:
    assert _row(extractor, text, "prosecution")["status"] == status


@pytest.mark.parametrize(
    "text",
    [
        "A military court convicted the commander of rape in February and sentenced him to 20 years.",
        "The retired chief of staff Ali Nour was detained in June on genocide charges and was awaiting trial.",
    ],
)
def test_state_of_the_accused(extractor: Extractor, text: str) -> None:
    assert _row(extractor, text, "prosecution")["victim_iso3"] == "TCD"


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        (
            "imprisonment",
            "The editor Ali Nour was convicted of defaming two generals and given a prison sentence.",
        ),
        ("imprisonment", "Sixteen reformists, among them a lawyer, received prison terms of up to 30 years."),
        ("arrest", "In May five activists, among them the poet Ali Nour, were arrested in Sarh."),
        ("censorship", "Two editors lost their press cards after reporting on bribery."),
    ],
)
def test_victims_are_found(extractor: Extractor, kind: str, text: str) -> None:
    row = _row(extractor, text, kind)
    assert row["victims"] is not None
    assert row["perpetrator"] is None


def test_insult_is_a_charge(extractor: Extractor) -> None:
    text = "A blogger was found guilty of insulting the president and fined."
    assert "threat_harassment" not in _types(extractor, text)


def test_names_stay_with_their_act(extractor: Extractor) -> None:
    text = "Torture continued. In May five activists, among them the poet Ali Nour, were arrested in Sarh."
    assert _row(extractor, text, "torture")["victim_names"] == []
