"""What would go wrong in telling who does violence with a state's consent, and what courts and nobody known do."""

from typing import Any

import pytest

from pipelines.extract.engine import Extractor


def _rows(extractor: Extractor, text: str, incident_type: str) -> list[dict[str, Any]]:
    rows = extractor.extract("What human rights groups told", text)["incident_reports"]
    return [row for row in rows if row["incident_type"] == incident_type]


@pytest.mark.parametrize(
    ("doer", "kind", "state"),
    [
        ("Pro-regime thugs", "paramilitary", "EGY"),
        ("Army-backed gunmen", "paramilitary", "EGY"),
        ("Gunmen in the pay of the army", "paramilitary", "EGY"),
        ("Thugs hired by the police", "paramilitary", "EGY"),
        ("Armed men loyal to the president", "paramilitary", "EGY"),
        ("Men in masks, said to be close to the ruling party,", "paramilitary", "EGY"),
        ("Thugs, whom residents believed to be working for the police,", "paramilitary", "EGY"),
        ("Activists of the ruling party's student wing", "paramilitary", "EGY"),
        # Near misses: where they stood, whose rebels they are, who paid from abroad.
        ("Gunmen close to the army base", "unknown", None),
        ("Loyalist gunmen", "unknown", None),
        ("Gunmen backed by a foreign bank", "unknown", None),
    ],
)
def test_who_acts_with_a_states_consent(
    extractor: Extractor, doer: str, kind: str, state: str | None
) -> None:
    (row,) = _rows(
        extractor, f"{doer} shot dead the journalist Samir Fathi in Egypt on Monday.", "extrajudicial_killing"
    )
    assert (row["perpetrator_kind"], row["perpetrator_iso3"]) == (kind, state)


@pytest.mark.parametrize(
    ("text", "incident_type", "kind"),
    [
        # A penalty that courts order, or a measure of ministries, is not the police's.
        ("Two women were caned in Malaysia on Monday for loving each other.", "ill_treatment", "other_state"),
        (
            "The lawyer lost his licence in Belarus for defending protesters.",
            "threat_harassment",
            "other_state",
        ),
        ("Migrants held in Libya are whipped with cables.", "ill_treatment", "security_forces"),
        # A threat that may come from anybody.
        (
            "The prosecutor in Peru was threatened in anonymous letters on Monday.",
            "threat_harassment",
            "unknown",
        ),
        ("Her mother in Honduras found bullets on her doorstep.", "threat_harassment", "unknown"),
        # Who lets people go after hours or days, and who on bail.
        (
            "The activist in Kenya was released after a night in a police station.",
            "release",
            "security_forces",
        ),
        ("The writer in Turkey was released on bail after three days.", "release", "other_state"),
        # A force beside a killing, but not one that looks into it.
        (
            "A trader in Nigeria was shot dead as soldiers broke up a protest.",
            "extrajudicial_killing",
            "security_forces",
        ),
        (
            "A reporter was found dead in Mexico; police are looking for two men.",
            "extrajudicial_killing",
            "unknown",
        ),
        (
            "The mayor in Colombia was killed after he had asked the army for an escort.",
            "extrajudicial_killing",
            "unknown",
        ),
        # From whom people flee.
        ("Thousands fled from advancing rebels in Congo.", "forced_displacement", "non_state_armed"),
        (
            "A militia called Raia Mutomboki killed 12 villagers in Congo.",
            "extrajudicial_killing",
            "non_state_armed",
        ),
        # By whom verbs in a row are done.
        ("Two women were raped and killed by militiamen in Congo.", "sexual_violence", "paramilitary"),
        ("Two women were tortured and beaten by neighbours in Ghana.", "torture", "private"),
    ],
)
def test_kind_of_doer(extractor: Extractor, text: str, incident_type: str, kind: str) -> None:
    rows = _rows(extractor, text, incident_type)
    assert [row["perpetrator_kind"] for row in rows] == [kind]


@pytest.mark.parametrize(
    "words",
    [
        "Two policemen were jailed for life for the murder of a fisherman in Kenya.",
        "Two policemen were given 20 years for the murder of a fisherman in Kenya.",
        "Two policemen were found guilty of the murder of a fisherman in Kenya.",
        "Two policemen were found guilty of murdering a fisherman in Kenya.",
        "A judge found two policemen guilty of the murder of a fisherman in Kenya.",
        "Two policemen have been implicated in the murder of a fisherman in Kenya.",
        "The trial of two policemen for the murder of a fisherman opened in Kenya.",
        "A Kenyan colonel was convicted of the murder of a fisherman.",
    ],
)
def test_the_accused_are_the_doers_of_the_crime(extractor: Extractor, words: str) -> None:
    (row,) = _rows(extractor, words, "extrajudicial_killing")
    assert (row["perpetrator_kind"], row["perpetrator_iso3"]) == ("security_forces", "KEN")


def test_bare_crime_is_not_told_by_who_was_jailed_for_it(extractor: Extractor) -> None:
    assert _rows(extractor, "Two men in Britain were jailed for ten years for kidnapping.", "abduction") == []


@pytest.mark.parametrize(
    ("text", "incident_type", "who"),
    [
        (
            "The engineer Omar Aziz, a Canadian citizen, was flown to Syria in 2002, where he was tortured.",
            "torture",
            ("SYR", "CAN"),
        ),
        (
            "Swedish police detained the engineer Reza Amini, who faces deportation to Iran.",
            "arrest",
            ("SWE", "IRN"),
        ),
        ("Three prisoners were found hanged at Guantanamo Bay in June.", "death_in_custody", ("USA", None)),
        (
            "Police in the Cuban province of Guantanamo detained the reporter Luis Perez.",
            "arrest",
            ("CUB", "CUB"),
        ),
        (
            "Tanzania has camps for 160,000 Burundian Hutu refugees. The refugees were beaten by soldiers.",
            "ill_treatment",
            ("TZA", "BDI"),
        ),
        (
            "Gunmen took three workers of a Belgian charity, among them an Italian nurse, Chiara Bossi, in Sudan.",
            "abduction",
            (None, None),
        ),
        (
            "Israel holds 4,000 Palestinians. The welder Sami Odeh was arrested on Sunday.",
            "arrest",
            ("ISR", "PSE"),
        ),
    ],
)
def test_states_of_doer_and_victim(
    extractor: Extractor, text: str, incident_type: str, who: tuple[str | None, str | None]
) -> None:
    row = _rows(extractor, text, incident_type)[-1]
    assert (row["perpetrator_iso3"], row["victim_iso3"]) == who


@pytest.mark.parametrize(
    ("text", "incident_type", "names", "count"),
    [
        ("The bishop and his driver were shot dead by soldiers in Chad.", "extrajudicial_killing", [], 2),
        (
            "Ana Ruiz, her husband and their son were killed by gunmen in Peru.",
            "extrajudicial_killing",
            ["Ana Ruiz"],
            3,
        ),
        (
            "Luis Vega leads the union in Peru. His home was set on fire by soldiers on Monday.",
            "property_destruction",
            ["Luis Vega"],
            1,
        ),
    ],
)
def test_who_is_hit_and_how_many(
    extractor: Extractor, text: str, incident_type: str, names: list[str], count: int
) -> None:
    (row,) = _rows(extractor, text, incident_type)
    assert (row["victim_names"], row["victims_best"]) == (names, count)


@pytest.mark.parametrize(
    ("text", "who"),
    [
        (
            "Congresswoman Maria Lopez of the United States called on Egypt to free the blogger Samir Hadi.",
            "other_state",
        ),
        (
            "Papua New Guinea's Law Reform Commission called on the government to stop the arrests.",
            "other_state",
        ),
    ],
)
def test_lawmakers_and_commissions_answer_for_their_state(extractor: Extractor, text: str, who: str) -> None:
    (row,) = _rows(extractor, text, "expert_appeal")
    assert row["perpetrator_kind"] == who


@pytest.mark.parametrize(
    ("text", "kind", "state"),
    [
        ("Two teachers were kidnapped near Garissa, Kenya. They were freed on Thursday.", "unknown", None),
        ("Three nurses abducted in northern Mali in March have been released.", "unknown", None),
        ("A kidnapped Iraqi lawyer was freed on Sunday.", "unknown", None),
        ("The lawyer Peter Okot was arrested in Uganda. He was released on Friday.", "other_state", "UGA"),
    ],
)
def test_who_kidnapped_people_lets_them_go(
    extractor: Extractor, text: str, kind: str, state: str | None
) -> None:
    (row,) = _rows(extractor, text, "release")
    assert (row["perpetrator_kind"], row["perpetrator_iso3"]) == (kind, state)


def test_state_that_is_only_named_later_is_not_meant_before(extractor: Extractor) -> None:
    text = (
        "LIMA - The doctor keeps the pellets in a box.\n\nA league counts 30 students shot dead by police in May.\n\n"
        "Its head is a nurse.\n\nColombia is next. Soldiers of Colombia patrol the hills, and Bogotá calls it calm. "
        "Two Colombian papers, one "
        "of them in Cali, print blank pages. In Colombia nobody laughs."
    )
    rows = extractor.extract("Pellets in a box: a human rights story", text)["incident_reports"]
    assert [row["perpetrator_iso3"] for row in rows if "students" in row["evidence"]] == ["PER"]


@pytest.mark.parametrize(
    "aside",
    [
        "Both sides are to sit down in Geneva.",
        "Mediators are at a summit in Vancouver.",
        "It speaks at a meeting in Strasbourg.",
    ],
)
def test_where_talks_are_held_is_no_scene(extractor: Extractor, aside: str) -> None:
    text = f"The truce in Aceh, Indonesia, is over, officials in Jakarta said.\n\n{aside} Three farmers were shot by soldiers."
    (row,) = _rows(extractor, text, "extrajudicial_killing")
    assert (row["perpetrator_iso3"], row["victim_iso3"]) == ("IDN", "IDN")
