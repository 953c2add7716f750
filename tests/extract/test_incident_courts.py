"""What would go wrong in news from courts: trials of officers and terms of dissidents, their dates, and what is only asked for."""

from datetime import date
from typing import Any

import pytest

from pipelines import api

DAY = date(2021, 9, 15)


def rows(text: str) -> dict[str, dict[str, Any]]:
    """The incidents that a report on rights tells, by their types."""
    found = api.extract("Human rights news", text, DAY)["incident_reports"]
    return {row["incident_type"]: row for row in found}


@pytest.mark.parametrize(
    ("text", "types", "accused"),
    [
        (
            "Ousmane Traore, the former president of Guinea, was convicted of torture.",
            {"prosecution", "torture"},
            "GIN",
        ),
        (
            "The former president of Guinea, Ousmane Traore, was found guilty of torture and crimes against humanity "
            "by a special court in Abidjan.",
            {"prosecution", "torture"},
            "GIN",
        ),
        (
            "Bolivia's Supreme Court overturned the conviction of an army captain for the abduction of an editor.",
            {"prosecution", "abduction"},
            "BOL",
        ),
        (
            "An appeals court in Lima upheld the 20-year sentence of former president Hugo Quispe for the "
            "murder of two students.",
            {"prosecution", "extrajudicial_killing"},
            "PER",
        ),
        (
            "Two Zambian officers were suspended pending an investigation into the fatal shooting of a student.",
            {"investigation", "extrajudicial_killing"},
            "ZMB",
        ),
        (
            "A parliamentary committee in Zambia is investigating the murder of two protesters.",
            {"investigation", "extrajudicial_killing"},
            "ZMB",
        ),
    ],
)
def test_who_answers_for_a_crime(text: str, types: set[str], accused: str) -> None:
    found = rows(text)
    assert set(found) == types
    response = found.get("prosecution") or found["investigation"]
    assert response["victim_iso3"] == accused
    assert response["perpetrator_kind"] == "other_state"


def test_a_court_did_not_do_what_it_tries() -> None:
    found = rows("Three Bolivian officers were convicted of the murder of a student by a court in Sucre.")
    assert found["extrajudicial_killing"]["perpetrator_iso3"] == "BOL"
    assert found["extrajudicial_killing"]["perpetrator_kind"] == "security_forces"


@pytest.mark.parametrize(
    ("text", "tried", "done"),
    [
        (
            "A Uruguayan court convicted a colonel of the abduction of a journalist in 1976.",
            None,
            date(1976, 1, 1),
        ),
        (
            "A Uruguayan colonel was sentenced to 20 years for the murder of a bishop in April 1981.",
            None,
            date(1981, 4, 1),
        ),
        (
            "A Uruguayan court on 3 May convicted a colonel of the abduction of a journalist in 1976.",
            date(2021, 5, 3),
            date(1976, 1, 1),
        ),
        (
            "A Uruguayan officer was charged with the murder of a bishop on Friday.",
            date(2021, 9, 10),
            None,
        ),
    ],
)
def test_the_date_of_a_crime_is_not_its_trials(text: str, tried: date | None, done: date | None) -> None:
    found = rows(text)
    assert found.pop("prosecution")["occurred_from"] == tried
    if done is not None:
        assert [row["occurred_from"] for row in found.values()] == [done]


@pytest.mark.parametrize(
    ("text", "status", "count", "names"),
    [
        (
            "Prosecutors in Belarus have asked for 12 years in prison for opposition figure Olga Sakovich.",
            "feared",
            1,
            ["Olga Sakovich"],
        ),
        ("Prosecutors are seeking a nine-year prison term for the Kazakh activist.", "feared", 1, []),
        ("The Thai activist faces up to seven years behind bars.", "feared", 1, []),
        (
            "An appeals court in Tunis upheld prison terms of up to 12 years for 30 activists.",
            "occurred",
            30,
            [],
        ),
    ],
)
def test_terms_passed_and_terms_ahead(text: str, status: str, count: int, names: list[str]) -> None:
    found = rows(text)
    assert set(found) == {"imprisonment"}
    row = found["imprisonment"]
    assert (row["status"], row["victims_best"], list(row["victim_names"] or ())) == (status, count, names)
    assert row["occurred_from"] is None


@pytest.mark.parametrize(
    ("text", "types"),
    [
        ("Four Cuban bloggers were handed sentences of between four and nine years.", {"imprisonment"}),
        ("Belarus executed three men convicted of murder.", {"judicial_execution"}),
        (
            "The trial of 14 Togolese opposition members, held behind closed doors, fell short of international "
            "standards.",
            {"unfair_trial"},
        ),
        ("A court in Minsk placed the activist in pre-trial detention.", {"arbitrary_detention"}),
    ],
)
def test_words_of_courts_tell_one_thing(text: str, types: set[str]) -> None:
    assert set(rows(text)) == types


def test_a_release_announced_is_to_come() -> None:
    release = rows("Myanmar will free 500 prisoners jailed for protesting against the coup.")["release"]
    assert (release["status"], release["victims_best"]) == ("feared", 500)


def test_a_charge_behind_a_day_tells_of_the_accused() -> None:
    found = rows("Four soldiers went on trial in Bogota on Tuesday accused of killing two students.")
    assert found["extrajudicial_killing"]["perpetrator_kind"] == "security_forces"
    assert found["prosecution"]["occurred_from"] == date(2021, 9, 14)


@pytest.mark.parametrize(
    "text",
    [
        "A judge gave the clerk a prison term of six years for robbing a bank.",
        "The trader was jailed for nine years for defrauding his customers.",
        "A bus driver was jailed for two years for causing a crash that killed a nurse.",
    ],
)
def test_term_for_an_ordinary_crime_is_no_imprisonment(text: str) -> None:
    assert "imprisonment" not in rows(f"Activists have been harassed in Peru. {text}")


def test_suspects_held_for_a_murder_are_no_victims() -> None:
    """Whom police hold over a killing is told from the one who was killed."""
    text = "Detectives in Quito detained three suspects in the murder of the reporter Eva Lindo."
    found = rows(f"Activists have been harassed in Ecuador. {text}")
    assert "arrest" not in found
    assert found["extrajudicial_killing"]["victim_names"] == ["Eva Lindo"]


@pytest.mark.parametrize(
    ("text", "types"),
    [
        ("A policeman in Kenya was convicted on two counts of murder.", {"extrajudicial_killing"}),
        ("Two soldiers were found guilty on three counts of rape in Congo.", {"sexual_violence"}),
        ("The tribunal convicted a Rwandan mayor on four counts of genocide.", {"mass_killing"}),
        (
            "Prosecutors filed five counts of murder against the police chief of Puno, Peru.",
            {"extrajudicial_killing"},
        ),
        ("Omar Kalu was convicted of two counts of crimes against humanity by a court in Gambia.", set()),
    ],
)
def test_who_is_convicted_on_counts_of_a_crime_is_its_doer(text: str, types: set[str]) -> None:
    found = rows(text)
    assert set(found) == {"prosecution", *types}
    assert found["prosecution"]["perpetrator_kind"] == "other_state"
    assert all(found[one]["perpetrator"] and not found[one]["victims"] for one in types)


@pytest.mark.parametrize(
    "text",
    [
        "A Turkish novelist is on trial for insulting the president.",
        "A Thai student has been charged with insulting the monarchy over a Facebook post.",
        "An Algerian journalist was put on trial for his articles on corruption.",
        "A Ugandan academic was prosecuted for calling the president a thief.",
        "Three Zimbabwean journalists face charges of publishing false news.",
        "The editor of the weekly faces trial on charges of defaming the prime minister of Malaysia.",
        "Tanzania has charged an opposition lawmaker with sedition.",
        "A court in Kenya is trying a blogger and two activists for mocking the governor.",
    ],
)
def test_a_trial_for_what_somebody_says_is_harassment_by_a_court(text: str) -> None:
    found = rows(text)
    assert set(found) == {"threat_harassment"}
    assert found["threat_harassment"]["perpetrator_kind"] == "other_state"
    assert found["threat_harassment"]["victims"]


@pytest.mark.parametrize(
    "text",
    [
        "A singer went on trial for tax fraud in Spain.",
        "A journalist was charged with assault in Canada.",
        "Students were charged higher fees for posting late in Kenya.",
        "A journalist covered the trial of a banker in Peru.",
    ],
)
def test_an_ordinary_trial_is_no_harassment(text: str) -> None:
    assert "threat_harassment" not in rows(text)
