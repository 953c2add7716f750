"""People held, removed and tried: which of several like acts is told, and acts that screens or roles once refused."""

import datetime

import pytest

from pipelines import api

PUBLISHED = datetime.date(2024, 6, 12)
SETTING = (
    "Human rights monitors and activists wrote of repression, political prisoners, prisoners of conscience "
    "and civil liberties."
)


def types(text: str) -> set[str]:
    """The types of the incidents that sentences tell in an article on rights, less what its setting tells."""
    rows = api.extract("", f"{text}\n\n{SETTING}", PUBLISHED)["incident_reports"]
    return {row["incident_type"] for row in rows if row["evidence"] not in SETTING}


@pytest.mark.parametrize(
    ("expected", "other", "text"),
    [
        ("arbitrary_detention", "arrest", "The Cameroonian lawyer is being held in Kondengui prison."),
        ("arbitrary_detention", "arrest", "Some 3,000 evangelical Christians are in detention in Eritrea."),
        ("arbitrary_detention", "arrest", "The Turkish columnist was in custody at the end of the year."),
        ("arbitrary_detention", "arrest", "The dissident entered her third year in custody in Laos."),
        ("arbitrary_detention", "arrest", "The Lao reporter passed a fourth Christmas in custody."),
        (
            "arbitrary_detention",
            "arrest",
            "A magistrate in Harare, Zimbabwe, remanded the activist on treason charges.",
        ),
        (
            "arbitrary_detention",
            "imprisonment",
            "About 700 Sudanese migrants languish in a reception centre in Malta.",
        ),
        ("expulsion", "refoulement", "Angola put 200 Congolese traders across the border in May."),
        ("refoulement", "expulsion", "Angola put 200 Congolese refugees across the border in May."),
        ("refoulement", "expulsion", "Greek guards marched 30 Syrians back over the river."),
        (
            "forced_displacement",
            "expulsion",
            "Serb families in Mostar were given until Monday to leave their homes.",
        ),
        (
            "conflict_killing",
            "extrajudicial_killing",
            "More than 300 civilians have been killed in the valley since May, monitors in Mali said.",
        ),
    ],
)
def test_like_acts_are_told_apart(expected: str, other: str, text: str) -> None:
    told = types(text)
    assert expected in told
    assert other not in told


@pytest.mark.parametrize(
    ("expected", "text"),
    [
        (
            "death_in_custody",
            "Police in Laos arrested the union leader Kham Vong in March. Kham died on Saturday.",
        ),
        (
            "death_in_custody",
            "Twelve Tibetan monks were detained in July, and one of them, Tenzin Dorje, died in August.",
        ),
        ("extrajudicial_killing", "Police fired on the march in Pakse, Laos. Nine demonstrators died."),
        ("arrest", "Soldiers in Gabon detained the governor of the province and his deputy."),
        ("arrest", "The vicar was detained by police in Accra, Ghana, on Sunday."),
        ("arrest", "The owner of the hall, Kofi Mensah, was detained by police in Accra, Ghana."),
        ("expulsion", "Kuwait plans to deport 700 Jordanian passport-holders."),
        ("refoulement", "The engineer was flown to Syria in 2002 and tortured there."),
        ("movement_restriction", "The Lao dissident spent 1996 in internal exile in the far north."),
        ("movement_restriction", "The Lao province has been closed to outsiders since the uprising."),
        ("property_destruction", "Soldiers in Chad drove the villagers from their huts and razed them."),
        ("censorship", "The portal Dakar Today was blocked in Senegal on Friday."),
        ("assembly_ban", "The main Chadian opposition party, dissolved the year before, won the vote."),
        ("imprisonment", "She could be jailed for up to 15 years in Turkey for a tweet."),
        ("incommunicado_detention", "The arrested Bahraini students have not seen a lawyer."),
        ("incommunicado_detention", "No lawyer has been able to visit the detained Bahraini monks."),
        ("incommunicado_detention", "The prisoners in Bahrain have had no visits since March."),
        (
            "incommunicado_detention",
            "The two teachers in Bahrain were kept at a place which was not disclosed to their families.",
        ),
        ("incommunicado_detention", "The Red Cross has been refused access to the prisoners in Bahrain."),
        (
            "incommunicado_detention",
            "His children were last allowed to see the Bahraini cleric in May.",
        ),
        ("unfair_trial", "The Tajik editor was not allowed to choose his own counsel."),
        ("unfair_trial", "Three of the accused in Tajikistan saw a lawyer only on the day of the hearing."),
        ("unfair_trial", "A Tajik court refused to hear any of the witnesses for the defence."),
        ("unfair_trial", "None of the hearings in Dushanbe, Tajikistan, was open to observers."),
        ("unfair_trial", "The Tajik defendants were denied the right to appeal."),
        ("unfair_trial", "The nine Tajiks were convicted in closed sessions inside the prison."),
        ("aid_denial", "Soldiers in Chad would not let the wounded be taken to hospital."),
        ("discrimination", "Latvia struck 4,000 Russian-speakers off the voters' roll."),
    ],
)
def test_an_act_that_was_refused_is_told(expected: str, text: str) -> None:
    assert expected in types(text)


@pytest.mark.parametrize(
    "text",
    [
        "The Lao journalist Bounma Sy was jailed in 2011. He was freed in 2014 and died last year in Paris.",
        "Police in Laos arrested the writer Kham Vong in March. His mother died on Saturday.",
        "Ten Lao miners were detained on Monday. Two others died in the pit.",
    ],
)
def test_who_was_not_held_dies_in_no_custody(text: str) -> None:
    assert "death_in_custody" not in types(text)


@pytest.mark.parametrize(
    "text",
    [
        "Relatives have not seen the patient since she was moved to intensive care.",
        "The team was flown to a secret training site before the final.",
        "The museum is closed to visitors on Mondays.",
        "Residents were told to stay indoors as the hurricane came near.",
        "He spent 40 years in the job and died on Saturday.",
        "The lions were sent back to the zoo.",
        "The gang leader was arrested over a robbery and flown to Miami to face drug charges.",
    ],
)
def test_like_words_tell_no_act(text: str) -> None:
    assert not types(text)


def test_what_may_have_happened_is_alleged() -> None:
    rows = api.extract(
        "", f"Hundreds of villagers may have been killed by soldiers in Mali in May.\n\n{SETTING}", PUBLISHED
    )
    killed = [row for row in rows["incident_reports"] if row["evidence"] not in SETTING]
    assert [row["status"] for row in killed] == ["alleged"]


def test_who_could_not_visit_holds_nobody() -> None:
    rows = api.extract("", f"No lawyer has visited the detained Bahraini monks.\n\n{SETTING}", PUBLISHED)
    held = [row for row in rows["incident_reports"] if row["incident_type"] == "incommunicado_detention"]
    assert [(row["perpetrator_iso3"], row["perpetrator_kind"]) for row in held] == [
        ("BHR", "security_forces")
    ]


@pytest.mark.parametrize(
    "text",
    ["The blogger died while imprisoned in Evin.", "A Uyghur scholar died while detained in Xinjiang."],
)
def test_who_dies_while_jailed_dies_in_custody(text: str) -> None:
    rows = api.extract("", f"{text} {SETTING}", PUBLISHED)["incident_reports"]
    told = {row["incident_type"]: row["victims_best"] for row in rows}
    assert told["death_in_custody"] == 1
    assert told.get("imprisonment", told.get("arrest")) == 1  # and it is they who were held


def test_vigilantes_act_for_no_state() -> None:
    text = f"Vigilantes beat two men to death in Nigeria. {SETTING}"
    rows = api.extract("", text, PUBLISHED)["incident_reports"]
    killing = next(row for row in rows if row["incident_type"] == "extrajudicial_killing")
    assert (killing["perpetrator_kind"], killing["perpetrator_iso3"]) == ("non_state_armed", None)
