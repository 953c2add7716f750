"""Stories of news agencies: a lead, who says so, what a spokesman abroad thinks of it, and what was done before."""

from datetime import date

import pytest

from pipelines.extract.engine import Extractor

PUBLISHED = date(2024, 5, 15)  # a Wednesday
_ARREST = "HARARE, May 15 (APS) - Police in Zimbabwe on Tuesday arrested two union leaders.\n\n"


def _rows(extractor: Extractor, text: str, kind: str = "") -> list[dict[str, object]]:
    rows = extractor.extract("", text, PUBLISHED)["incident_reports"]
    return [row for row in rows if kind in ("", row["incident_type"])]


@pytest.mark.parametrize(
    "said",
    [
        '"These arrests are a disgrace," Amnesty researcher Lena Holt said in London.',
        '"The arrests are a disgrace," the envoy Lena Holt said on Tuesday from Brussels.',
        '"We condemn the arrests," Lena Holt of Rights Without Borders told APS in Paris.',
    ],
)
def test_where_somebody_speaks_is_not_the_state_spoken_to(extractor: Extractor, said: str) -> None:
    """A critic in London judges what was done in Harare."""
    assert {row["victim_iso3"] for row in _rows(extractor, _ARREST + said, "condemnation")} == {"ZWE"}


@pytest.mark.parametrize(
    ("told", "kind", "by", "state"),
    [
        (
            "The Organization of American States passed a resolution condemning the arrests.",
            "condemnation",
            "international",
            None,
        ),
        ("The U.S. Senate adopted a motion denouncing the arrests.", "condemnation", "other_state", "USA"),
        (
            "The Arab League adopted a resolution calling for the release of the two.",
            "expert_appeal",
            "international",
            None,
        ),
    ],
)
def test_a_resolution_of_another_body_is_what_it_says(
    extractor: Extractor, told: str, kind: str, by: str, state: str | None
) -> None:
    """Only those of the United Nations and of Europe's union are resolutions by type."""
    (row,) = _rows(extractor, _ARREST + told, kind)
    assert (row["perpetrator_kind"], row["perpetrator_iso3"], row["victim_iso3"]) == (by, state, "ZWE")


def test_a_resolution_not_yet_passed_is_nobodys_word(extractor: Extractor) -> None:
    """What a parliament is to vote on condemns nothing."""
    text = _ARREST + "The Irish parliament is to vote next week on a motion condemning the arrests."
    assert not _rows(extractor, text, "condemnation")


@pytest.mark.parametrize(
    "said",
    [
        "A journalist said Moyo had been beaten in prison.",
        "Activist Rudo Chiweshe said Moyo had been beaten in prison.",
        "A lawyer who visited Moyo said he had been beaten in prison.",
        "His mother told Moyo's brother that he had been beaten in prison.",
    ],
)
def test_who_speaks_of_somebody_says_nothing_of_his_calling(extractor: Extractor, said: str) -> None:
    """Words that are the subject of a verb before a name do not introduce it."""
    text = "HARARE, May 15 (APS) - Zimbabwe on Tuesday hanged Tendai Moyo.\n\n" + said
    assert all(row["victim_kinds"] == ["detainee"] for row in _rows(extractor, text))


@pytest.mark.parametrize("who", ["jailed blogger Tendai Moyo", "a blogger named Tendai Moyo"])
def test_words_behind_a_verb_still_introduce_a_name(extractor: Extractor, who: str) -> None:
    """What stands between the verb and the name is what somebody is."""
    text = f"HARARE, May 15 (APS) - A lawyer said police in Zimbabwe tortured {who} on Tuesday."
    assert all("journalist" in row["victim_kinds"] for row in _rows(extractor, text, "torture"))
    assert _rows(extractor, text, "torture")


@pytest.mark.parametrize(
    "text",
    [
        "Iran on Wednesday executed a man who was convicted of a murder when he was 17, a human rights group said.",
        "Iran on Wednesday hanged a woman who had been found guilty of killing her husband, human rights groups said.",
        "Iran put to death two men convicted of drug trafficking, human rights monitors said on Tuesday.",
        "Iran hanged two men on Tuesday. They were convicted of murdering a driver in 2014, Human Rights Watch said.",
    ],
)
def test_a_conviction_of_who_is_put_to_death_is_no_prosecution(extractor: Extractor, text: str) -> None:
    """The trial of a common murderer holds no state to account."""
    rows = _rows(extractor, "TEHRAN, May 15 (APS) - " + text)
    assert "judicial_execution" in {row["incident_type"] for row in rows}
    assert "prosecution" not in {row["incident_type"] for row in rows}


@pytest.mark.parametrize(
    ("told", "kind", "year"),
    [
        ("Moyo was arrested in 2018.", "arrest", 2018),
        ("Moyo, 30, was jailed for two years in 2018.", "imprisonment", 2018),
        ("Tendai Moyo had been detained in Bulawayo in 2020 for breaking traffic rules.", "arrest", 2020),
    ],
)
def test_what_was_done_before_to_one_whom_states_persecute(
    extractor: Extractor, told: str, kind: str, year: int
) -> None:
    """The arrest of somebody introduced as an opponent is no police work, by whatever name he is called again."""
    lead = "HARARE, May 15 (APS) - Police in Zimbabwe on Tuesday arrested opposition leader Tendai Moyo.\n\n"
    found = [row for row in _rows(extractor, lead + told, kind) if row["occurred_to"].year == year]  # type: ignore[attr-defined]
    assert [row["victim_names"] for row in found] == [["Tendai Moyo"]]


def test_the_arrest_of_a_common_suspect_stays_police_work(extractor: Extractor) -> None:
    """A student held for murder is a suspect by any name."""
    text = (
        "LAGOS, May 15 (APS) - Police in Nigeria have charged Ken Obi, a student, with the murder of his landlady.\n\n"
        "Obi was arrested on Monday in Abuja."
    )
    assert not _rows(extractor, text, "arrest")


def test_a_removal_told_with_its_risk_and_without_is_one(extractor: Extractor) -> None:
    """The lead tells of a forced return, the next paragraph of the flight and its day."""
    text = (
        "ANKARA, May 15 (APS) - Turkey has deported a Turkmen activist who had sought asylum there, his lawyer said on "
        "Wednesday.\n\nMerdan Ataev, 41, was put on a flight to Ashgabat late on Monday, lawyer Elif Demir said."
    )
    rows = [row for row in _rows(extractor, text) if row["incident_type"] in ("refoulement", "expulsion")]
    assert [(row["incident_type"], row["occurred_from"], row["victim_names"]) for row in rows] == [
        ("refoulement", date(2024, 5, 13), ["Merdan Ataev"])
    ]


@pytest.mark.parametrize(
    "lead",
    [
        "Kenya has forcibly returned four South Sudanese refugees, Human Rights Watch said.",
        "Hundreds of refugees have been forcibly returned to South Sudan by Kenyan police, aid workers said.",
    ],
)
def test_the_day_of_a_dateline_is_no_day_of_an_act(extractor: Extractor, lead: str) -> None:
    """Where the words say nothing of when, nothing is known of it."""
    (row,) = _rows(extractor, f"NAIROBI, May 15 (APS) - {lead}")
    assert row["occurred_from"] is None
