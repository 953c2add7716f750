"""How far a text vouches for an act: reports that were wrong, plans, narrow escapes, inverted denials."""

from datetime import date

import pytest

from pipelines import api

TITLE = "Rights group condemns abuse of activists"


@pytest.mark.parametrize(
    ("text", "kind", "status"),
    [
        ("Nor did police arrest the activist's daughter in Peru.", "arrest", "denied"),
        ("Why did the authorities arrest the activist's daughter in Peru?", "arrest", "alleged"),
        ("Reports that a third activist had been arrested in Peru were wrong.", "arrest", "denied"),
        ("Reports that a third activist had been arrested in Peru were published.", "arrest", "occurred"),
        ("The planned deportation of the activist to Sudan was halted.", "expulsion", "feared"),
        ("The deportation of the activist to Sudan took a day.", "expulsion", "occurred"),
        ("The activist narrowly escaped abduction by masked men in Peru.", "abduction", "feared"),
        ("The activist escaped her abduction by masked men in Peru.", "abduction", "occurred"),
        (
            "Villagers described how soldiers had killed the activist in Peru.",
            "extrajudicial_killing",
            "alleged",
        ),
        ("There are reports that soldiers killed the activist in Peru.", "extrajudicial_killing", "alleged"),
        ("In the union's account, soldiers killed the activist in Peru.", "extrajudicial_killing", "alleged"),
        ("A court found that soldiers killed the activist in Peru.", "extrajudicial_killing", "occurred"),
        ("Police are going to arrest the activist in Peru.", "arrest", "feared"),
        ("Police went to arrest the activist in Peru.", "arrest", "occurred"),
        (
            "Nine activists had to abandon their homes in Peru after gunmen came.",
            "forced_displacement",
            "occurred",
        ),
        ("Five activists were reported killed in Peru.", "extrajudicial_killing", "alleged"),
        ("They collected accounts of activists beaten by guards in Peru.", "ill_treatment", "alleged"),
        (
            "By the count of a local monitor, soldiers shot dead four activists in Peru.",
            "extrajudicial_killing",
            "alleged",
        ),
        (
            "Soldiers shot dead two activists in Peru, a nurse who treated the wounded said.",
            "extrajudicial_killing",
            "alleged",
        ),
        ("The activist risks being killed by soldiers in Peru.", "extrajudicial_killing", "feared"),
        ("Peru's allies should ensure the activist is freed.", "release", "feared"),
        ("The envoy to Peru hopes the activist is freed.", "release", "feared"),
        ("A judge in Peru ensured that the activist was freed.", "release", "occurred"),
        ("The activist is due to be hanged on Friday in Iran.", "judicial_execution", "feared"),
        ("A judge stayed the execution of the activist in Texas.", "judicial_execution", "feared"),
        ("The generals discussed abducting the activist in Peru.", "abduction", "feared"),
        ("Malaysia is about to deport nine activists to Peru.", "expulsion", "feared"),
        ("The committee was told that guards had beaten the activist in Peru.", "ill_treatment", "alleged"),
        ("An inquest heard that guards had beaten the activist in Peru.", "ill_treatment", "alleged"),
        ("The activist in Peru would often be beaten by her guards.", "ill_treatment", "occurred"),
        ("The activist in Peru would be beaten by her guards.", "ill_treatment", "feared"),
        ("Villagers in Peru were forced to carry ammunition for the army.", "forced_labour", "occurred"),
        ("Villagers in Peru say they were forced to carry ammunition.", "forced_labour", "alleged"),
    ],
)
def test_status(text: str, kind: str, status: str) -> None:
    rows = api.extract(TITLE, text, date(2021, 5, 20))["incident_reports"]
    assert [row["status"] for row in rows if row["incident_type"] == kind and row["sentence_no"] > 0] == [
        status
    ]


def test_day_that_is_named_after_victims_tells_no_act() -> None:
    text = "On the International Day of the Disappeared, mothers climbed a hill in Peru."
    assert not api.extract(TITLE, text, date(2021, 5, 20))["incident_reports"][1:]


def test_who_may_not_speak_to_reporters_is_not_held() -> None:
    text = "The activist was beaten, said an official of Peru who was not authorized to speak publicly."
    rows = api.extract(TITLE, text, date(2021, 5, 20))["incident_reports"]
    assert "incommunicado_detention" not in {row["incident_type"] for row in rows}


def test_attempt_on_a_life_and_threat_of_death_have_happened() -> None:
    told = " Rights groups say that the police have tortured activists and jailed journalists for years."
    for text, kind in (
        ("Gunmen tried to shoot the editor Pavel Drozd in Lima.", "attempted_killing"),
        ("He was sentenced for the attempted murder of a journalist in Lima.", "attempted_killing"),
        ("The editor was threatened with death by soldiers in Lima.", "threat_harassment"),
    ):
        rows = api.extract("News", text + told, None)["incident_reports"]
        statuses = [row["status"] for row in rows if row["incident_type"] == kind and row["sentence_no"] == 1]
        assert statuses == ["occurred"], text
    rows = api.extract("News", "Gunmen tried to abduct the editor in Lima." + told, None)["incident_reports"]
    assert {row["status"] for row in rows if row["incident_type"] == "abduction"} <= {"feared"}


@pytest.mark.parametrize(
    "text",
    [
        "Hooded men seized a nurse in Lima and beat her brother and two of her aides vanished, the strikers said.",
        "Soldiers burned the school and the guards beat the teacher in Juliaca, said residents.",
        "The monks said that Peru was in a spiral of abductions and arbitrary arrests of critics.",
        "On Friday, she says, soldiers beat a teacher in Juliaca.",
        "In Juliaca, villagers say, soldiers beat a teacher and burned the school.",
        "Soldiers beat a teacher in Juliaca on Friday, a nurse and two of the porters told reporters.",
        "The family says that the teacher in Juliaca was arrested and beaten by soldiers.",
        "The teacher was arrested and beaten by soldiers in Juliaca, the family said.",
        "The union said there have been 40 abductions in Peru since May.",
        '"Peru suffers a wave of beatings of reporters, and the world looks away," the union said.',
        'Ana Ruiz, a nurse, spoke in Lima. "Soldiers beat my brother with rifle butts for two hours in the yard."',
        '"They came at night." Ana Ruiz said in Lima. "The soldiers took my son and beat him with a cable all night long."',
    ],
)
def test_who_says_so_stands_for_all_that_is_said(text: str) -> None:
    rows = api.extract(TITLE, text, date(2021, 5, 20))["incident_reports"]
    statuses = {
        row["status"] for row in rows if row["sentence_no"] and row["incident_type"] != "condemnation"
    }
    assert statuses == {"alleged"}


@pytest.mark.parametrize(
    "text",
    [
        "Officers arrested nine strikers in Lima and a tenth was held in Puno, the interior ministry said.",
        '"Officers arrested nine strikers at the gate of the plant in Lima," said the police chief, General Luis Soto.',
        'The union spoke of a "beating", but soldiers arrested nine strikers in Lima.',
        "Soldiers arrested nine strikers in Lima; the union said that it would sue.",
    ],
)
def test_who_speaks_for_a_state_vouches_for_what_it_did(text: str) -> None:
    rows = api.extract(TITLE, text, date(2021, 5, 20))["incident_reports"]
    assert {row["status"] for row in rows if row["incident_type"] == "arrest"} == {"occurred"}


@pytest.mark.parametrize(
    ("text", "kind", "status", "source"),
    [
        (
            "The activist was shot dead by soldiers in Peru, monitors claim.",
            "extrajudicial_killing",
            "alleged",
            "monitors",
        ),
        (
            "The activist, monitors report, was shot dead by soldiers in Peru.",
            "extrajudicial_killing",
            "alleged",
            "monitors",
        ),
        (
            "Amnesty reported in May that soldiers shot dead the activist in Peru.",
            "extrajudicial_killing",
            "alleged",
            "Amnesty",
        ),
        (
            "The activist testified in court in Lima that guards tortured her.",
            "torture",
            "alleged",
            "The activist",
        ),
        (
            "Peru's police were accused by two unions of killing the activist.",
            "extrajudicial_killing",
            "alleged",
            "two unions",
        ),
        ("A clip appears to show soldiers in Peru beating the activist.", "ill_treatment", "alleged", None),
        (
            "There were reports of soldiers in Peru shooting dead an activist.",
            "extrajudicial_killing",
            "alleged",
            None,
        ),
        (
            "Rebels claimed responsibility for killing two activists in Peru.",
            "extrajudicial_killing",
            "occurred",
            None,
        ),
        ("A judge in Peru halted the deportation of an activist.", "expulsion", "feared", None),
        ("There is no proof that soldiers in Peru raped the activist.", "sexual_violence", "denied", None),
        ("Claims that soldiers in Peru raped the activist are a lie.", "sexual_violence", "denied", None),
        (
            "Peru's interior minister rejected allegations of torture.",
            "torture",
            "denied",
            "Peru's interior minister",
        ),
        ("Peru denied the massacre of eleven farmers.", "mass_killing", "denied", "Peru"),
    ],
)
def test_who_tells_it_and_who_denies_it(text: str, kind: str, status: str, source: str | None) -> None:
    reports = api.extract(TITLE, text, date(2024, 3, 5))["incident_reports"]
    found = [(one["status"], one["attributed_to"]) for one in reports if one["incident_type"] == kind]
    assert found == [(status, source)]


def test_who_says_it_stays_where_another_denies_it() -> None:
    text = "Peru's army denied torturing the activist. The activist says he was tortured by soldiers."
    reports = api.extract(TITLE, text, date(2024, 3, 5))["incident_reports"]
    found = [(one["status"], one["attributed_to"]) for one in reports if one["incident_type"] == "torture"]
    assert found == [("alleged", "The activist")]


def test_what_a_witness_is_quoted_on_is_no_body_of_hers() -> None:
    text = 'Troops entered the town. "The police beat us with sticks," recalls Ana Costa, a teacher in Peru.'
    reports = api.extract(TITLE, text, date(2024, 3, 5))["incident_reports"]
    found = [
        (one["status"], one["attributed_to"]) for one in reports if one["incident_type"] == "ill_treatment"
    ]
    assert found == [("alleged", "Ana Costa")]


def test_what_the_hanged_had_done_is_no_incident() -> None:
    text = "Two men were hanged in Iran on Saturday for murdering a policeman."
    reports = api.extract("Human rights in brief", text, date(2024, 3, 5))["incident_reports"]
    assert [one["incident_type"] for one in reports] == ["judicial_execution"]


def test_death_threats_are_no_sentence() -> None:
    text = "The lawyer received death threats after the court's verdict in Peru."
    reports = api.extract("Human rights in brief", text, date(2024, 3, 5))["incident_reports"]
    assert [one["incident_type"] for one in reports] == ["threat_harassment"]


def test_conditions_of_detention_are_no_arrest() -> None:
    text = "A union said the nine prisoners in Peru are facing harsh detention and interrogation conditions."
    reports = api.extract("Human rights in brief", text, date(2024, 3, 5))["incident_reports"]
    assert {one["incident_type"] for one in reports}.isdisjoint({"arrest", "threat_harassment"})


@pytest.mark.parametrize(
    ("text", "kind", "status"),
    [
        # What is demanded or called for has not been done.
        ("A mob in Lahore called for the execution of a nun.", "judicial_execution", ["feared"]),
        ("A party in Malta wants the expulsion of Sudanese migrants.", "expulsion", ["feared"]),
        ("Prosecutors in Cairo sought the death penalty for ten protesters.", "death_sentence", ["feared"]),
        ("Senators in Peru demanded the arrest of a writer.", "arrest", []),
        ("Parents in Chile asked for the dismissal of two reporters.", "threat_harassment", []),
        ("The opposition in Gabon demanded the dismissal of the minister.", "threat_harassment", []),
        ("Unions in Peru condemned the arrest of a writer.", "arrest", ["occurred"]),
        ("Unions in Peru called for an inquiry into the arrest of a writer.", "arrest", ["occurred"]),
        ("Unions in Peru called for the torture of inmates to be looked into.", "torture", ["alleged"]),
        # A warning may be about what took place.
        ("An envoy warned that Turkey's arrest of a mayor was part of a purge.", "arrest", ["alleged"]),
        (
            "Amnesty warned that the jailing of two bloggers in Iran was a bad sign.",
            "imprisonment",
            ["alleged"],
        ),
        ("Amnesty warned that Iran could execute two Kurds.", "judicial_execution", ["feared"]),
        # What somebody did not have done.
        ("The shah of Iran did not have the poet shot.", "extrajudicial_killing", []),
        ("The governor in Peru never ordered the two nuns arrested.", "arrest", []),
        ("The governor in Peru had the two nuns arrested.", "arrest", ["occurred"]),
    ],
)
def test_what_is_asked_for_warned_of_or_had_done(text: str, kind: str, status: list[str]) -> None:
    rows = api.extract("Human rights in brief", text, date(2024, 3, 5))["incident_reports"]
    assert [one["status"] for one in rows if one["incident_type"] == kind] == status


@pytest.mark.parametrize(
    ("text", "kind", "status"),
    [
        # The time of what will be.
        ("Nobody in Mali will be safe when ten activists are freed.", "release", ["feared"]),
        ("She will lose her job when she is jailed in Cuba.", "imprisonment", ["feared"]),
        ("She lost her job when she was jailed in Cuba.", "imprisonment", ["occurred"]),
        # What somebody wishes to see.
        ("He would like to see Canada impose sanctions on Iran over the arrests.", "sanction", ["feared"]),
        ("She hopes to see Kenya free ten activists.", "release", ["feared"]),
        ("She saw police beat a student in Peru.", "ill_treatment", ["alleged"]),
        # What is faced is the criticism.
        (
            "Uganda's president faced British anger over the jailing of two poets.",
            "imprisonment",
            ["occurred"],
        ),
        ("The poet faces a prison term of ten years in Uganda.", "imprisonment", ["feared"]),
        # What shows a danger is past.
        (
            "The risk may grow, as evidenced by the killing of two activists in Peru.",
            "extrajudicial_killing",
            ["occurred"],
        ),
    ],
)
def test_what_is_ahead_wished_for_or_criticised(text: str, kind: str, status: list[str]) -> None:
    rows = api.extract("Human rights in brief", text, date(2024, 3, 5))["incident_reports"]
    assert [one["status"] for one in rows if one["incident_type"] == kind] == status


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Chad faces accusations of the murder of an exile.", "extrajudicial_killing"),
        ("Chad faces allegations of torture of inmates.", "torture"),
        ("Chad was faced with claims of rape of prisoners.", "sexual_violence"),
    ],
)
def test_what_is_faced_is_said_and_not_feared(text: str, kind: str) -> None:
    reports = api.extract("Human rights in brief", text, date(2024, 3, 5))["incident_reports"]
    assert [one["status"] for one in reports if one["incident_type"] == kind] == ["alleged"]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("The minister may resign following the killing of four students by police in Colombia.", "occurred"),
        ("Kenya's police chief could be dismissed after the killing of two lawyers by officers.", "occurred"),
        ("Canada will summon the envoy after the murder of a Sikh activist by Indian agents.", "occurred"),
        ("Rebels may be responsible for the killing of five monks in Congo.", "feared"),
    ],
)
def test_what_something_may_follow_upon_has_happened(text: str, status: str) -> None:
    told = api.extract("Human rights news", text, date(2021, 9, 15))["incident_reports"]
    assert [row["status"] for row in told if row["incident_type"] == "extrajudicial_killing"] == [status]


def test_a_planned_act_has_not_happened_whatever_follows_it() -> None:
    text = "Unrest is expected after the planned execution of the poet in Iran."
    told = api.extract("Human rights news", text, date(2021, 9, 15))["incident_reports"]
    assert [row["status"] for row in told] == ["feared"]


@pytest.mark.parametrize(
    ("status", "text"),
    [
        ("feared", "There are fears that soldiers have killed the activist in Peru."),
        ("alleged", "Soldiers appear to have killed the activist in Peru."),
        ("alleged", "Police are looking into claims that soldiers killed the activist in Peru."),
        ("alleged", "Soldiers must have killed the activist in Peru, her family says."),
        ("denied", "Rumours that soldiers had killed the activist in Peru proved false."),
        ("occurred", "There is little doubt that soldiers killed the activist in Peru."),
    ],
)
def test_what_people_have_of_an_act_says_how_sure_it_is(status: str, text: str) -> None:
    rows = api.extract(TITLE, text, date(2021, 6, 16))["incident_reports"]
    assert [row["status"] for row in rows if row["incident_type"] == "extrajudicial_killing"] == [status]


@pytest.mark.parametrize(
    ("place", "state"),
    [("Bayda, Yemen", "YEM"), ("Bayda in Yemen", "YEM"), ("Santiago, Cuba", "CUB"), ("Bayda", "LBY")],
)
def test_the_state_behind_a_town_is_where_it_is(place: str, state: str) -> None:
    text = f"Gunmen killed nine activists in {place}, on Monday."
    (row,) = api.extract("", text, date(2021, 6, 16))["incident_reports"]
    assert row["place_iso3"] == state


@pytest.mark.parametrize(
    ("told", "source"),
    [
        ("A rights group said on Monday", "A rights group"),
        ("A rights group said in a report on Monday", "A rights group"),
        ("A rights group said late on Monday", "A rights group"),
    ],
)
def test_what_is_said_without_that_behind_when_or_how_is_said(told: str, source: str) -> None:
    text = f"{told} soldiers had killed nine villagers in Goma."
    (row,) = api.extract("", text, date(2021, 6, 16))["incident_reports"]
    assert (row["status"], row["attributed_to"]) == ("alleged", source)
    assert (row["perpetrator"], row["victims_best"]) == ("soldiers", 9)


def test_a_state_says_it_of_itself() -> None:
    text = "France said on Tuesday it was appalled by the killing of villagers in Congo."
    rows = api.extract("", text, date(2021, 6, 16))["incident_reports"]
    (row,) = [row for row in rows if row["incident_type"] == "condemnation"]
    assert (row["perpetrator_iso3"], row["perpetrator_kind"]) == ("FRA", "other_state")


def test_in_fact_stands_amid_a_verb() -> None:
    text = "Soldiers had in fact killed nine villagers in Goma."
    (row,) = api.extract("", text, date(2021, 6, 16))["incident_reports"]
    assert (row["perpetrator"], row["status"]) == ("Soldiers", "occurred")
