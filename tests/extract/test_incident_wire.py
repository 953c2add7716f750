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


@pytest.mark.parametrize(
    "told",
    [
        "Four women and two children were among the dead.",
        "Among the dead were four women and two children.",
        "A journalist was among those killed, the ministry said.",
    ],
)
def test_who_is_among_the_dead_is_counted_with_them(extractor: Extractor, told: str) -> None:
    """Those told to be among the dead of a bombing or a shooting make no second act."""
    for lead in ("A bomb in Kabul killed 12 people", "Gunmen shot dead 12 villagers in Ghor"):
        (row,) = _rows(extractor, f"KABUL, May 15 (APS) - {lead} on Wednesday.\n\n{told}")
        assert row["victims_best"] == 12
        assert {"woman", "journalist"} & set(row["victim_kinds"])  # type: ignore[call-overload]


@pytest.mark.parametrize(
    "text",
    [
        "A Mexican reporter was shot dead in Michoacan on Tuesday, the third journalist murdered in the country this year.",
        "A broadcaster was gunned down in Cebu on Tuesday, becoming the second journalist killed in the Philippines since January.",
        "Gunmen killed an activist in Cauca on Tuesday, the 70th to be murdered in Colombia this year, a rights group said.",
    ],
)
def test_the_nth_of_a_year_is_the_one_just_told_of(extractor: Extractor, text: str) -> None:
    """Who is counted among others has been killed but once, on the day told."""
    (row,) = _rows(extractor, "BOGOTA, May 15 (APS) - " + text)
    assert (row["occurred_from"], row["victims_best"]) == (date(2024, 5, 14), 1)


@pytest.mark.parametrize(
    "told",
    [
        "Rapper Maykel Sosa was taken from his mother's house on Tuesday, said Amnesty International.",
        "Rapper Maykel Sosa was bundled into a car on Tuesday, said Human Rights Watch.",
        "Rapper Maykel Sosa was dragged from his bed on Tuesday, his sister said.",
    ],
)
def test_who_is_taken_where_police_take_people_is_arrested(extractor: Extractor, told: str) -> None:
    """Nobody is told to take the last one, and only agents of the state to take the others."""
    lead = "HAVANA, May 15 (APS) - Cuban police have detained four dissident artists, activists said.\n\n"
    kinds = {row["incident_type"]: row["perpetrator_kind"] for row in _rows(extractor, lead + told)}
    assert kinds == {"arrest": "security_forces"}


def test_who_is_taken_where_gunmen_kill_is_kidnapped(extractor: Extractor) -> None:
    """No police are told of."""
    text = (
        "KADUNA, May 15 (APS) - Gunmen in Nigeria shot dead six people in two towns on Tuesday.\n\n"
        "A teacher was dragged from his home at night and taken into the forest, police said."
    )
    assert _rows(extractor, text, "abduction")


@pytest.mark.parametrize(
    "told",
    [
        "His wife said he had been tortured and denied access to a lawyer for three weeks.",
        "His wife said police had tortured him and refused him access to his lawyer.",
    ],
)
def test_whom_a_lawyer_is_kept_from_suffers(extractor: Extractor, told: str) -> None:
    """It is the prisoner who is kept from his lawyer."""
    lead = "MINSK, May 15 (APS) - A court in Belarus on Wednesday jailed blogger Pavel Sidorenko for seven years.\n\n"
    (row,) = _rows(extractor, lead + told, "incommunicado_detention")
    assert row["victim_names"] == ["Pavel Sidorenko"]
    assert "lawyer" not in row["victim_kinds"]  # type: ignore[operator]


@pytest.mark.parametrize(
    "text",
    [
        "Police in Pakistan on Tuesday baton-charged teachers protesting over unpaid wages, injuring a dozen of them.",
        "Police in Pakistan beat students marching against a new law on Tuesday, injuring at least 30.",
    ],
)
def test_who_beats_a_crowd_injures_it(extractor: Extractor, text: str) -> None:
    """Not those who march do."""
    (row,) = _rows(extractor, "LAHORE, May 15 (APS) - " + text)
    assert (row["incident_type"], row["perpetrator_kind"]) == ("excessive_force", "security_forces")


@pytest.mark.parametrize(
    "text",
    [
        "In April a court in Colombia sentenced a retired general to 46 years in prison for the forced disappearance of two "
        "farmers.",
        "Last week a court in Colombia sentenced a police captain to 30 years in jail for the murder of two farmers.",
    ],
)
def test_the_day_of_a_sentence_is_not_that_of_the_crime(extractor: Extractor, text: str) -> None:
    """The trial has its date, the crime none."""
    rows = _rows(extractor, "BOGOTA, May 15 (APS) - " + text)
    assert {row["incident_type"] == "prosecution": row["occurred_from"] is None for row in rows} == {
        True: False,
        False: True,
    }


@pytest.mark.parametrize(
    "text",
    [
        "A report by the group describes cases in which Greek police beat migrants.",
        "The study lists 12 occasions on which Greek police beat migrants.",
    ],
)
def test_cases_that_a_report_lists_are_alleged(extractor: Extractor, text: str) -> None:
    """They rest on the word of whoever lists them."""
    (row,) = _rows(extractor, "ATHENS, May 15 (APS) - " + text, "ill_treatment")
    assert row["status"] == "alleged"


@pytest.mark.parametrize(
    "said",
    [
        "South Sudan's foreign minister called the decision unfair.",
        "South Sudan's army spokesman condemned the report as biased.",
    ],
)
def test_a_state_that_defends_itself_criticises_none(extractor: Extractor, said: str) -> None:
    """Another state that the text names in passing is not criticised."""
    text = (
        "JUBA, May 15 (APS) - The U.N. Security Council on Tuesday extended sanctions on South Sudan.\n\n"
        f"Gunmen killed two nurses working for a Spanish charity on Friday.\n\n{said}"
    )
    assert not _rows(extractor, text, "condemnation")


@pytest.mark.parametrize(
    "who",
    [
        "five potential presidential challengers",
        "five presidential contenders",
        "five presidential aspirants",
    ],
)
def test_who_would_be_president_is_an_opponent(extractor: Extractor, who: str) -> None:
    """Their arrest is no police work."""
    text = f"HARARE, May 15 (APS) - Police in Zimbabwe have arrested {who} since May 2."
    (row,) = _rows(extractor, text, "arrest")
    assert (row["victims_best"], row["victim_kinds"]) == (5, ["political_opponent"])


def test_what_somebody_is_holds_for_all_that_befell_him(extractor: Extractor) -> None:
    """The lead tells the calling without the name, the next paragraph the name."""
    text = (
        "RIYADH, May 15 (APS) - Saudi Arabia on Wednesday released a women's rights activist who had been in prison, her "
        "sister said.\n\nHana al-Otaibi, 33, was arrested in May 2018."
    )
    (row,) = _rows(extractor, text, "arrest")
    assert "human_rights_defender" in row["victim_kinds"]  # type: ignore[operator]
