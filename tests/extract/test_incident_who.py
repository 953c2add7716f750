"""What would go wrong in saying who did it to whom: the wrong state, the wrong kind of doer, a doer missed or made up."""

from datetime import date
from typing import Any

import pytest

from pipelines.extract.engine import Extractor


def _who(row: dict[str, Any]) -> tuple[str | None, ...]:
    return (row["incident_type"], row["perpetrator_iso3"], row["perpetrator_kind"], row["victim_iso3"])


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("GENEVA, March 3 (APS) - Government artillery hit a bakery in Douma, Syria, killing nine.", "SYR"),
        (
            "NAIROBI - Police beat students in Juba on Monday. South Sudan was calm again on Tuesday.\n\n"
            "Two reporters were arrested, a colleague said.",
            "SSD",
        ),
    ],
)
def test_act_is_not_laid_to_the_town_of_the_dateline(extractor: Extractor, text: str, state: str) -> None:
    rows = extractor.extract("", text)["incident_reports"]
    assert {row["perpetrator_iso3"] for row in rows} == {state}


@pytest.mark.parametrize(
    ("text", "who"),
    [
        # A doer whom another verb names.
        (
            "Responsibility for the abduction of two Danish engineers in Sokoto was claimed by Ansaru fighters.",
            ("abduction", None, "non_state_armed", "DNK"),
        ),
        (
            "Human Rights Watch holds Burkinabe soldiers responsible for the deaths of 31 men in Djibo.",
            ("mass_killing", "BFA", "security_forces", "BFA"),
        ),
        (
            "The bishops blamed the killing of the lawyer on plain-clothes policemen in Karachi.",
            ("extrajudicial_killing", "PAK", "security_forces", "PAK"),
        ),
        (
            "The army is accused by the bishops of the killing of two Jesuits in Chihuahua, Mexico.",
            ("extrajudicial_killing", "MEX", "security_forces", "MEX"),
        ),
        (
            "Two students were killed in a raid carried out by Kenyan police in Nairobi.",
            ("extrajudicial_killing", "KEN", "security_forces", "KEN"),
        ),
        (
            "The nephew, a Belgian citizen, was kidnapped in Dubai and flown to Kigali by Rwandan agents.",
            ("abduction", "RWA", "security_forces", "BEL"),
        ),
        # Near misses: who judges or inquires did nothing, and who claims something else claims no act.
        (
            "The lawyer was abducted in Lome and the case was taken up by a military court.",
            ("abduction", None, "unknown", "TGO"),
        ),
        (
            "Tokyo says 17 of its citizens were abducted by Pyongyang.",
            ("abduction", "PRK", "security_forces", "JPN"),
        ),
        (
            "Iranian-American journalist Parisa Golshani was detained in Tehran on Sunday.",
            ("arrest", "IRN", "security_forces", "USA"),
        ),
        (
            "Ansaru fighters entered the village in Nigeria at dawn. The group has abducted 30 schoolgirls.",
            ("abduction", None, "non_state_armed", "NGA"),
        ),
        (
            "Mali's junta has jailed six journalists since the coup.",
            ("imprisonment", "MLI", "other_state", "MLI"),
        ),
        (
            "The coalition led by Saudi Arabia bombed a market in Saada, Yemen, killing 22 civilians.",
            ("indiscriminate_attack", "SAU", "security_forces", "YEM"),
        ),
    ],
)
def test_doer_and_states_are_those_that_the_text_tells(
    extractor: Extractor, text: str, who: tuple[str | None, ...]
) -> None:
    assert who in {_who(row) for row in extractor.extract("", text)["incident_reports"]}


@pytest.mark.parametrize(
    ("text", "victim"),
    [
        # A foreign force strikes where the text tells of, though its sentence names no place.
        ("Chadian soldiers beat herders in a corral and shot two of them.", "NER"),
        ("Chadian soldiers killed four brothers off the road to the well.", "NER"),
        # Its own soldiers strike at home.
        ("Nigerien soldiers killed four brothers off the road to the well.", "NER"),
    ],
)
def test_foreign_force_strikes_the_people_of_the_place(extractor: Extractor, text: str, victim: str) -> None:
    told = f"Niger has asked for help since June. Herders in Diffa, Niger, live in fear. {text}"
    rows = extractor.extract("Night raids in Niger", told)["incident_reports"]
    assert {(row["victim_iso3"], row["place_iso3"]) for row in rows} == {(victim, victim)}


def test_nationality_of_a_private_doer_is_not_the_victims(extractor: Extractor) -> None:
    text = "Uganda deplored the news. Three Kenyan loggers beat a villager, his wife said."
    rows = extractor.extract("Trouble in the forests of Uganda", text)["incident_reports"]
    assert [(row["perpetrator_iso3"], row["victim_iso3"]) for row in rows if row["victims"]] == [
        (None, "UGA")
    ]


def test_who_only_vanished_is_laid_to_nobody(extractor: Extractor) -> None:
    vanished = extractor.extract("", "The blogger vanished in Harare, Zimbabwe, on 3 May.")[
        "incident_reports"
    ]
    assert {(row["perpetrator_iso3"], row["perpetrator_kind"]) for row in vanished} <= {(None, "unknown")}
    taken = "The blogger was forcibly disappeared in Harare, Zimbabwe, on 3 May."
    rows = extractor.extract("", taken)["incident_reports"]
    assert {row["perpetrator_iso3"] for row in rows} == {"ZWE"}


@pytest.mark.parametrize(
    ("title", "text", "incident_type", "state"),
    [
        # Where the text has moved to.
        (
            "Round-up of the week",
            "In Oman, the blogger Said Hilali was arrested on Monday. Police raided his flat. Some of his books "
            "were about Kuwait, and he was born there. A court jailed his editor for two years.",
            "imprisonment",
            "OMN",
        ),
        (
            "Letters from Britain, and what they were about",
            "LONDON - Here is what the letters were about.\n\nCHILE. He taught chemistry. His school was a "
            "small one. Pedro Soto was abducted by agents at its gate.\n\nPOLAND. Five printers were freed.",
            "abduction",
            "CHL",
        ),
        # States that only look on, or where somebody speaks, lives or is compared.
        (
            "Turkey jails reporter",
            "A court in Turkey jailed a reporter on Tuesday. Germany criticised the sentence. Guards beat him.",
            "ill_treatment",
            "TUR",
        ),
        (
            "Turkey jails reporter",
            "A court in Turkey jailed a reporter. He was beaten in his cell, his lawyer told reporters in Berlin.",
            "ill_treatment",
            "TUR",
        ),
        (
            "Cuban poet held",
            "A Cuban poet was arrested in Havana on Sunday. Her sister, who lives in Spain, said officers beat her.",
            "ill_treatment",
            "CUB",
        ),
        (
            "Togo closes paper",
            "Two reporters were arrested in Lome on Friday. Unlike in Ghana, that is rare. Police tortured one.",
            "torture",
            "TGO",
        ),
        # People's nationality, but for the main state's, is not that of the police.
        (
            "Sudan court sentences woman",
            "A court in Khartoum, Sudan, fined a woman on Sunday. Police tortured her lawyer "
            "after she met two South Sudanese women.",
            "torture",
            "SDN",
        ),
        (
            "Malta holds sailors",
            "Malta is full of them. Guards at a port beat six sailors, most of them Nigerian.",
            "ill_treatment",
            "MLT",
        ),
        # Nor is that of who speaks of it, or where those who were caught wanted to go.
        (
            "Malta holds sailors",
            "Police in Malta beat six sailors. Ann Roe, a spokeswoman for the Danish foreign ministry, said that "
            "arrests of strikers were an old story.",
            "arrest",
            "MLT",
        ),
        (
            "Malta holds sailors",
            "Police in Malta beat six sailors. The arrests of strikers follow months of calm, with crews "
            "leaving Valletta for Tunisia.",
            "arrest",
            "MLT",
        ),
        # Where the text is about one state, what the paragraph before told of is over.
        (
            "Saudi women still behind bars",
            "Saudi Arabia has jailed its reformers. Riyadh wants to polish its name.\n\nIn Britain a newspaper "
            "carried an advertisement.\n\nTwo activists were arrested in May.",
            "arrest",
            "SAU",
        ),
        # Deported from somewhere, and made to work for the state.
        (
            "",
            "Burundi said twelve refugees were forcibly returned from Tanzania on Monday.",
            "refoulement",
            "TZA",
        ),
        ("", "Villagers in Myanmar were forced to carry shells for the army.", "forced_labour", "MMR"),
        ("", "Teachers in Turkmenistan were forced to pick cotton in September.", "forced_labour", "TKM"),
        ("", "Municipal bulldozers razed forty houses in Lusaka on Tuesday.", "property_destruction", "ZMB"),
        ("", "Ghana says that it is investigating the torture of two prisoners.", "investigation", "GHA"),
    ],
)
def test_state_behind_an_act_is_that_of_its_scene(
    extractor: Extractor, title: str, text: str, incident_type: str, state: str
) -> None:
    rows = extractor.extract(title, text)["incident_reports"]
    assert {row["perpetrator_iso3"] for row in rows if row["incident_type"] == incident_type} == {state}


def test_who_fled_a_state_is_of_it(extractor: Extractor) -> None:
    text = "Women who had fled Eritrea were raped by guards in Libya."
    (row,) = extractor.extract("", text)["incident_reports"]
    assert _who(row) == ("sexual_violence", "LBY", "security_forces", "ERI")


def test_flight_is_not_where_its_passengers_are_stopped(extractor: Extractor) -> None:
    text = "Opposition leader Clara Ondo was taken off a Madrid flight at Bata airport in Equatorial Guinea."
    (row,) = extractor.extract("", text)["incident_reports"]
    assert (row["perpetrator_iso3"], row["place_iso3"]) == ("GNQ", "GNQ")


@pytest.mark.parametrize(
    ("text", "state"),
    [
        (
            "Malaysia shelved its bill. Malaysia also jailed two students, and Malaysian police beat them.\n\n"
            "In Brunei a court sentenced a man to be stoned. The United States demanded that he be freed.",
            "BRN",
        ),
        (
            "Syria buried its dead. Amnesty International urged the Security Council to free the prisoners.",
            None,
        ),
    ],
)
def test_answer_addresses_the_state_of_its_paragraph(
    extractor: Extractor, text: str, state: str | None
) -> None:
    rows = extractor.extract("", text)["incident_reports"]
    assert {row["victim_iso3"] for row in rows if row["incident_type"] == "expert_appeal"} == {state}


def test_foreign_ministry_speaks_for_the_state_of_its_scene(extractor: Extractor) -> None:
    text = "Uganda arrested two activists. In Mexico City the foreign ministry condemned the arrests."
    rows = extractor.extract("", text)["incident_reports"]
    assert [row["perpetrator_iso3"] for row in rows if row["incident_type"] == "condemnation"] == ["MEX"]


def test_an_act_is_where_its_own_clause_puts_it(extractor: Extractor) -> None:
    text = "The Iranian writer Ana Mora was jailed in Tehran after she was seized by agents in Istanbul."
    rows = extractor.extract("Rights group condemns abuse of activists", text)
    places = {row["incident_type"]: row["place"] for row in rows["incident_reports"]}
    assert (places["imprisonment"], places["arrest"]) == ("Tehran", "Istanbul")


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Private guards shot two farmers in Peru.", "private"),
        ("Prison guards shot two farmers in Peru.", "security_forces"),
        ("Supporters of the president beat two farmers in Peru.", "private"),
    ],
)
def test_who_serves_or_sides_with_somebody_is_no_organ(extractor: Extractor, text: str, kind: str) -> None:
    rows = extractor.extract("Rights group condemns abuse of activists", text)["incident_reports"]
    assert {row["perpetrator_kind"] for row in rows if row["incident_type"] != "condemnation"} == {kind}


def test_the_dead_of_a_shelling_are_no_act_beside_it(extractor: Extractor) -> None:
    text = "The army shelled a market in El Fasher, killing 18 people."
    rows = extractor.extract("Rights group condemns abuse of activists", text)["incident_reports"]
    told = [
        (row["incident_type"], row["victims_best"]) for row in rows if row["incident_type"] != "condemnation"
    ]
    assert told == [("indiscriminate_attack", 18)]


def test_who_is_given_a_suspended_sentence_does_not_pass_it(extractor: Extractor) -> None:
    text = "Three members of the Ahmadi community were given suspended sentences for praying."
    rows = extractor.extract("Rights in Peru", text)["incident_reports"]
    row = next(row for row in rows if row["incident_type"] == "imprisonment")
    assert (row["perpetrator"], "religious_group" in row["victim_kinds"]) == (None, True)


@pytest.mark.parametrize(
    ("text", "victim"),
    [
        ("Police in Chad beat six sailors, most of them Danish, on Monday.", "DNK"),
        ("Police in Chad beat the US nurse Ann Roe on Monday.", "USA"),
        ("Police in Chad beat a Danish nurse, Ann Roe, on Monday.", "DNK"),
        ("According to a Danish channel, Ann Roe was beaten by police in Chad on Monday.", "TCD"),
    ],
)
def test_nationality_is_that_of_whom_it_is_told(extractor: Extractor, text: str, victim: str) -> None:
    rows = extractor.extract("Trouble in Chad", text)["incident_reports"]
    assert {row["victim_iso3"] for row in rows if row["incident_type"] == "ill_treatment"} == {victim}


def test_row_of_acts_that_somebody_tells_has_one_doer(extractor: Extractor) -> None:
    text = "Aid workers say that troops in Chad jailed nine nurses, tortured two, and killed a priest."
    rows = extractor.extract("", text)["incident_reports"]
    assert {(row["perpetrator"], row["status"]) for row in rows} == {("troops", "alleged")}


@pytest.mark.parametrize(
    ("text", "doer"),
    [
        ("Two nurses died at the hands of police in Chad on Monday.", ("extrajudicial_killing", "TCD")),
        ("A nurse was beaten at the hands of soldiers in Chad on Monday.", ("ill_treatment", "TCD")),
        ("Nurses in Chad suffered torture at the hands of soldiers.", ("torture", "TCD")),
        ("A nurse was beaten at the hands of rebels in Chad on Monday.", ("ill_treatment", None)),
        ("A nurse was beaten by gunmen, officers of the army, in Chad.", ("ill_treatment", "TCD")),
    ],
)
def test_people_suffer_at_the_hands_of_who_did_it(
    extractor: Extractor, text: str, doer: tuple[str, str | None]
) -> None:
    rows = extractor.extract("", text)["incident_reports"]
    assert {(row["incident_type"], row["perpetrator_iso3"]) for row in rows} == {doer}
    assert all(row["perpetrator"] in text for row in rows)


def test_province_by_a_point_of_the_compass_is_of_any_state(extractor: Extractor) -> None:
    text = "Two activists vanished after police arrested them at a checkpoint in Nyagatare, Eastern Province."
    rows = extractor.extract("", text)["incident_reports"]
    assert {row["place_iso3"] for row in rows} == {"RWA"}


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("London: A magazine deplored the arrest of reporters in Chile on Monday.", "CHL"),
        ("Two journalists in Lima were beaten by guards.", "PER"),
        ("A minister told reporters in Geneva that two monks were arrested in Hanoi.", "VNM"),
    ],
)
def test_where_reporters_suffer_is_a_scene_and_where_they_are_told_is_none(
    extractor: Extractor, text: str, place: str
) -> None:
    rows = extractor.extract("", f"{text} Activists protested.", date(2020, 6, 10))["incident_reports"]
    assert [row["place_iso3"] for row in rows if row["incident_type"] != "condemnation"] == [place]


def test_newspaper_criticises_for_itself(extractor: Extractor) -> None:
    text = "A British newspaper condemned the arrest of two reporters in Chile. Rights activists protested."
    rows = extractor.extract("", text, date(2020, 6, 10))["incident_reports"]
    critics = [
        (row["perpetrator_kind"], row["perpetrator_iso3"])
        for row in rows
        if row["incident_type"] == "condemnation"
    ]
    assert critics == [("private", None)]


def test_act_is_not_where_its_victim_is_from(extractor: Extractor) -> None:
    text = "The photographer Anna Weiss of Austria was abducted by gunmen. Somali elders in Somalia sought her release."
    rows = extractor.extract("", text, None)["incident_reports"]
    assert [row["place_iso3"] for row in rows if row["incident_type"] == "abduction"] == ["SOM"]


def test_a_pair_is_no_force_of_the_state(extractor: Extractor) -> None:
    text = (
        "The pair assaulted the blogger Omar Daud in Lyon on 3 March 2020, rights groups and activists said."
    )
    row = next(
        one
        for one in extractor.extract("", text, None)["incident_reports"]
        if one["sentence_no"] > 0 and one["incident_type"] == "ill_treatment"
    )
    assert (row["perpetrator_kind"], row["perpetrator_iso3"]) == ("private", None)
    assert "protester" not in row["victim_kinds"]  # the month is no march


@pytest.mark.parametrize(
    ("text", "state"),
    [
        (
            "US Secretary of State John Harmon met diplomats. Harmon condemned the arrest of two lawyers in Egypt.",
            "USA",
        ),
        ("The German Chancellor, Eva Lang, flew to Egypt. Lang condemned the arrest of two lawyers.", "DEU"),
        (
            "Neda Azar, an activist, wrote to the President of France. Azar condemned the arrest of two lawyers in Egypt.",
            None,
        ),
        (
            "Neda Azar, an activist, met the French ambassador. Azar condemned the arrest of two lawyers in Egypt.",
            None,
        ),
    ],
)
def test_surname_speaks_for_the_office_its_bearer_was_told_with(
    extractor: Extractor, text: str, state: str | None
) -> None:
    before = "Police in Egypt detained two journalists on 3 May. "
    rows = extractor.extract("News", before + text, None)["incident_reports"]
    assert [row["perpetrator_iso3"] for row in rows if row["incident_type"] == "condemnation"] == [state]


def test_camp_abroad_is_kept_by_the_state_it_belongs_to(extractor: Extractor) -> None:
    text = "Two journalists were tortured and have been held at Guantanamo Bay for 20 years without trial."
    *_, row = extractor.extract("", text, None)["incident_reports"]
    assert (row["perpetrator_iso3"], row["place_iso3"]) == ("USA", "CUB")


def test_nationality_told_of_a_person_once_holds_in_the_whole_text(extractor: Extractor) -> None:
    text = (
        "A Kenyan blogger has been held by the authorities in Qatar for two weeks.\n\n"
        "Moses Oduya, 28, wrote about workers.\n\nPolice beat Oduya on 4 May, rights groups said."
    )
    rows = extractor.extract("Blogger held in Qatar", text, None)["incident_reports"]
    assert {row["victim_iso3"] for row in rows if row["victim_names"]} == {"KEN"}


def test_act_is_where_what_hangs_on_its_noun_puts_it(extractor: Extractor) -> None:
    text = "Two men pleaded guilty in a court in Berlin to the murder of a journalist in Mali, rights groups said."
    rows = extractor.extract("", text, None)["incident_reports"]
    assert {
        (row["place_iso3"], row["victim_iso3"])
        for row in rows
        if row["incident_type"] == "extrajudicial_killing"
    } == {("MLI", "MLI")}


def test_dead_of_fire_that_an_army_opens_are_laid_to_it(extractor: Extractor) -> None:
    text = "At least nine protesters lost their lives when the army opened fire in Kampala."
    rows = extractor.extract("", text, None)["incident_reports"]
    assert {
        (row["perpetrator_kind"], row["perpetrator_iso3"])
        for row in rows
        if row["incident_type"] == "extrajudicial_killing"
    } == {("security_forces", "UGA")}


@pytest.mark.parametrize(
    ("text", "kind", "who", "best"),
    [
        # What comes of an attack is told of those who attack, not of those whom a clause between tells of.
        ("Rebels attacked farmers who had gathered in Bria, killing 12.", "conflict_killing", "Rebels", 12),
        (
            "Gunmen opened fire on a bus that carried pilgrims, killing six.",
            "extrajudicial_killing",
            "Gunmen",
            6,
        ),
        ("Police raided a house where students lived, arresting four of them.", "arrest", "Police", 4),
        (
            "Soldiers chased rebels who had raided a village, killing nine farmers.",
            "conflict_killing",
            "rebels",
            9,
        ),
        # "which" tells of the body whose name ends before it.
        (
            "The Ministry of Justice, which arrested the two lawyers, denied it.",
            "arrest",
            "The Ministry of Justice",
            2,
        ),
        (
            "The U.N. Committee against Torture, which reviewed Chad's record, urged it to free them.",
            "treaty_body_review",
            "The U.N. Committee",
            None,
        ),
        # Who calls a trial a farce has not held it.
        ("His lawyer called the trial of the blogger a farce.", "unfair_trial", None, 1),
        # They who were taken are those who have not been seen.
        (
            "Police killed 15 people, and two clients have not been seen since they were taken from their homes.",
            "enforced_disappearance",
            None,
            2,
        ),
    ],
)
def test_clause_between_does_not_change_who_acts(
    extractor: Extractor, text: str, kind: str, who: str | None, best: int | None
) -> None:
    rows = extractor.extract("News", text, date(2020, 6, 15))["incident_reports"]
    told = [row for row in rows if row["incident_type"] == kind]
    assert [(row["perpetrator"], row["victims_best"]) for row in told] == [(who, best)]


def test_critic_is_not_who_is_sanctioned_next(extractor: Extractor) -> None:
    text = (
        "Iran hanged a 22-year-old singer, Navid Sarvari, on Saturday.\n\n"
        "Germany condemned the hanging. The EU imposed sanctions on four judges."
    )
    rows = extractor.extract("Iran hangs singer", text, date(2023, 1, 8))["incident_reports"]
    assert [row["victim_iso3"] for row in rows if row["incident_type"] == "sanction"] == ["IRN"]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (
            "A Chilean man was jailed for five years for beating his Haitian farmhands in Talca, Chile.",
            "private",
        ),
        (
            "Two men who tortured a Somali shopkeeper in Polokwane, South Africa, were convicted on Friday.",
            "private",
        ),
        ("Two men tortured a Somali shopkeeper in Polokwane, South Africa, on Friday.", "unknown"),
    ],
)
def test_who_answers_for_it_in_court_is_known(extractor: Extractor, text: str, kind: str) -> None:
    rows = extractor.extract("Rights groups condemn attack", text, date(2021, 3, 4))["incident_reports"]
    done = [row for row in rows if row["incident_type"] in ("torture", "ill_treatment")]
    assert [row["perpetrator_kind"] for row in done] == [kind]


def test_whoever_is_jailed_for_cruelty_suffers_no_imprisonment(extractor: Extractor) -> None:
    text = "A landlord was jailed for five years for whipping his Haitian farmhands in Talca, Chile."
    rows = extractor.extract("Rights groups condemn attack", text, date(2021, 3, 4))["incident_reports"]
    assert "imprisonment" not in {row["incident_type"] for row in rows}


@pytest.mark.parametrize(
    ("text", "act"),
    [
        (
            "Two nurses were stopped by policemen at a bridge in Lima and beaten.",
            ("ill_treatment", "PER", "security_forces", "PER"),
        ),
        ("A nurse was stopped by gunmen and raped in Goma.", ("sexual_violence", None, "unknown", "COD")),
        (
            "China was taken to task by United Nations experts for sending Laotians back to Laos.",
            ("condemnation", None, "international", "CHN"),
        ),
    ],
)
def test_by_whom_the_first_verb_is_done_does_the_second(
    extractor: Extractor, text: str, act: tuple[str | None, ...]
) -> None:
    rows = extractor.extract("Rights groups on violence", text, date(2021, 3, 4))["incident_reports"]
    assert act in [_who(row) for row in rows]


def test_who_sends_people_back_is_not_whom_they_fled(extractor: Extractor) -> None:
    text = (
        "About 740,000 Rohingya fled Myanmar in 2017. Malaysia deported 1,086 Myanmar nationals in February despite a "
        "court order."
    )
    rows = extractor.extract("Rights groups on Myanmar", text, date(2021, 3, 4))["incident_reports"]
    (flight,) = [row for row in rows if row["incident_type"] == "forced_displacement"]
    assert flight["perpetrator_iso3"] != "MYS"


def test_what_a_partys_lawyer_says_is_no_criticism(extractor: Extractor) -> None:
    text = "The blogger was sentenced to six years in Tashkent, Uzbekistan, after a trial that his lawyer called unfair."
    rows = extractor.extract("Rights news", text, date(2021, 3, 4))["incident_reports"]
    assert "condemnation" not in {row["incident_type"] for row in rows}


@pytest.mark.parametrize(
    ("text", "act"),
    [
        # Counts of many countries are no one state's.
        (
            "PEN America said on Tuesday that 300 poets in 40 countries were jailed last year. The group said that Chad "
            "held ten of them.",
            ("imprisonment", None, "other_state", None),
        ),
        # Who is tried for a crime of anybody's is private.
        (
            "Two brothers are on trial in Accra, Ghana. They were accused of abducting a banker, the court heard.",
            ("abduction", None, "private", "GHA"),
        ),
        # Those who storm a place did what befell people there.
        (
            "The minister said that 90 pupils were kidnapped after militants stormed a school near Mopti, Mali.",
            ("abduction", None, "non_state_armed", "MLI"),
        ),
        # A band's outrage is condemned without a word to the state.
        (
            "Gunmen of a criminal gang abducted 30 pupils in Tamale, Ghana, on Monday. The charity Save Pupils condemned "
            "the abduction.",
            ("condemnation", None, "private", None),
        ),
        # "They" are not those who speak of them.
        (
            "The figures come from a government official in Ghana. “They kidnapped 30 pupils from the school,” a teacher "
            "said.",
            ("abduction", None, "unknown", "GHA"),
        ),
        # Who speaks.
        (
            "Police shot ten protesters in Cairo, Egypt. Egypt's Western allies have criticised the killings.",
            ("condemnation", None, "other_state", "EGY"),
        ),
        (
            "Police shot ten protesters in Cairo, Egypt. Former prosecutor Ana Mora urged Egypt to stop the killings.",
            ("expert_appeal", None, "private", "EGY"),
        ),
        (
            "Police shot ten protesters in Windhoek. Minunion secretary general Petrus Kavi called on Namibia to free the "
            "strikers.",
            ("expert_appeal", None, "private", "NAM"),
        ),
        (
            "Ana Mora, the UN High Commissioner for Human Rights, was in Kenya on Monday. Police had shot ten protesters. "
            "Ms. Mora called on Kenya to stop the killings.",
            ("expert_appeal", None, "international", "KEN"),
        ),
        # The army that a text tells of abroad did what nobody is named for.
        (
            "Russian soldiers tortured two Ukrainian teachers in Kherson in May. Russian troops abducted a Ukrainian "
            "priest in Izium. In Balakliia, Ukraine, three journalists were detained in June.",
            ("arrest", "RUS", "security_forces", "UKR"),
        ),
        # A state that only backs others acts nowhere.
        (
            "The US-backed regime of Chad is losing ground. Two nurses were tortured in a cell by the river.",
            ("torture", "TCD", "security_forces", "TCD"),
        ),
    ],
)
def test_who_is_meant_where_another_state_or_doer_is_near(
    extractor: Extractor, text: str, act: tuple[str | None, ...]
) -> None:
    rows = extractor.extract("Rights groups on violence", text, date(2021, 3, 4))["incident_reports"]
    assert act in [_who(row) for row in rows]


def test_raids_are_by_forces_and_threats_by_whoever_rules(extractor: Extractor) -> None:
    text = "The authorities raided the office of a rights group in Lome, Togo, on Monday."
    rows = extractor.extract("Rights groups on Togo", text, date(2021, 3, 4))["incident_reports"]
    assert {row["perpetrator_kind"] for row in rows} == {"security_forces"}


def test_organs_of_the_only_state_named_are_meant_in_a_round_up(extractor: Extractor) -> None:
    text = (
        "A reporter was shot in Haiti in May. Police in Laos hold an editor. In Egypt a cartoonist was jailed, and in Peru "
        "and Togo two editors were.\n\n"
        "This month Kenyan blogger Peter Otieno was jailed for three years."
    )
    rows = extractor.extract("Journalists under attack", text, date(2021, 3, 4))["incident_reports"]
    assert ("imprisonment", "KEN", "other_state", "KEN") in [_who(row) for row in rows]


@pytest.mark.parametrize(
    ("text", "doer"),
    [
        # Whose raid, shell or fire it was that killed.
        ("Air raids by Syrian government forces killed 14 people in Maarat.", ("SYR", "security_forces")),
        ("Mortars fired by Ukrainian troops killed two nurses in Horlivka.", ("UKR", "security_forces")),
        ("A bomb planted by ETA killed a radio host in Bilbao, Spain.", (None, "non_state_armed")),
        ("Gunfire from Indian soldiers killed a herder in Kupwara.", ("IND", "security_forces")),
        ("Shelling by the army killed five pupils in Demoso, Myanmar.", ("MMR", "security_forces")),
        # Who is blamed, not who blames.
        (
            "Villagers blamed the army for the deaths of six farmers in Djibo, Burkina Faso.",
            ("BFA", "security_forces"),
        ),
        (
            "Nurses blame security forces for the killing of Awa Diop in Thies, Senegal.",
            ("SEN", "security_forces"),
        ),
        (
            "A mayor blamed the raid on the ADF, who hacked eight farmers to death near Oicha, Congo.",
            (None, "non_state_armed"),
        ),
        (
            "Forty people were killed in Dembi Dolo, Ethiopia. Survivors blamed the Oromo Liberation Army.",
            (None, "non_state_armed"),
        ),
        (
            "Forty people were killed in Dembi Dolo, Ethiopia. The Oromo Liberation Army was blamed for the attack.",
            (None, "non_state_armed"),
        ),
        # Armed men may be anybody's; whom a foreign state helps is no organ of the state where they are.
        (
            "Armed men came to the village in Plateau, Nigeria, at dusk. Nine people were shot dead as they fled.",
            (None, "unknown"),
        ),
        ("A Russian-backed militia shelled a clinic in Toretsk, Ukraine.", (None, "non_state_armed")),
        ("A mob organised by the state beat a poet in Havana, Cuba.", ("CUB", "paramilitary")),
    ],
)
def test_doer_of_a_strike_or_under_blame(
    extractor: Extractor, text: str, doer: tuple[str | None, str]
) -> None:
    rows = extractor.extract("Rights groups on violence", text, date(2021, 3, 4))["incident_reports"]
    assert doer in [(row["perpetrator_iso3"], row["perpetrator_kind"]) for row in rows]


@pytest.mark.parametrize(
    ("text", "doer"),
    [
        # Who struck when people died.
        (
            "A midwife was killed when Islamist militants ambushed her van near Dori, Burkina Faso.",
            (None, "non_state_armed"),
        ),
        (
            "Four shepherds were wounded when a Turkish missile hit their hut near Amedi, Iraq.",
            ("TUR", "security_forces"),
        ),
        (
            "Six porters were shot dead when M23 rebels stormed the town of Bunagana, Congo.",
            (None, "non_state_armed"),
        ),
        # Who says that he did it.
        (
            "Al-Shabab said it carried out the attack, which killed 12 people in Baidoa, Somalia.",
            (None, "non_state_armed"),
        ),
        (
            "The Taliban were behind the attack that killed five people in Ghazni, Afghanistan.",
            (None, "non_state_armed"),
        ),
        (
            "The Pakistani Taliban claimed the attack, in which seven people died in Quetta, Pakistan.",
            (None, "non_state_armed"),
        ),
        # Whose attack it was, told behind its place.
        ("An attack on a market in Gao, Mali, by jihadists killed 16 people.", (None, "non_state_armed")),
        # A state where an act is one of many did not do it.
        ("It was Nigeria's second mass kidnapping of pupils in two weeks.", (None, "unknown")),
        ("This was Mexico's deadliest massacre of migrants.", (None, "unknown")),
        ("Turkey's abduction of teachers in Kosovo went on.", ("TUR", "security_forces")),
        # Two who blame each other.
        (
            "Rebels and the army blamed each other for the shelling that killed six people in Taiz, Yemen.",
            (None, "unknown"),
        ),
    ],
)
def test_doer_whom_another_clause_names(
    extractor: Extractor, text: str, doer: tuple[str | None, str]
) -> None:
    rows = extractor.extract("Rights groups on violence", text, date(2021, 3, 4))["incident_reports"]
    deadly = [row for row in rows if row["incident_type"] != "condemnation"]
    assert [(row["perpetrator_iso3"], row["perpetrator_kind"]) for row in deadly] == [doer]


def test_the_dead_of_an_attack_told_before_are_laid_to_its_doer(extractor: Extractor) -> None:
    text = "Al-Shabab fighters stormed a hotel in Kismayo, Somalia, on Friday. Eleven people died, the mayor said."
    rows = extractor.extract("Soldiers tortured a man, says Amnesty International", text, date(2021, 3, 4))
    killing = next(row for row in rows["incident_reports"] if row["incident_type"] == "extrajudicial_killing")
    assert (killing["perpetrator_kind"], killing["victims_best"]) == ("non_state_armed", 11)


def _rows(extractor: Extractor, text: str) -> list[dict[str, Any]]:
    lead = "LIMA - The report was handed over in the capital of Peru, a group for human rights said.\n\n"
    return list(extractor.extract("", lead + text, date(2021, 9, 15))["incident_reports"])


@pytest.mark.parametrize(
    ("text", "incident_type", "doer"),
    [
        # The subject of the main clause, not that of the clause about a place.
        ("Agents entered the office where she was working and arrested her.", "arrest", "Agents"),
        ("Soldiers searched the hut in which he was sleeping and beat him.", "ill_treatment", "Soldiers"),
        ("Gunmen came to the farm where the nun was living before abducting her.", "abduction", "Gunmen"),
        (
            "The soldiers stormed the school where the girls slept before abducting them.",
            "abduction",
            "The soldiers",
        ),
        # Near misses: who a clause tells of acts in it.
        (
            "The officer who lived with the nun and shot her was charged.",
            "extrajudicial_killing",
            "The officer",
        ),
        ("In the prison where guards hit students and raped them.", "sexual_violence", "guards"),
        # Two verbs share their object, whatever the form of the second.
        ("They limped after policemen raped and beat her.", "sexual_violence", "policemen"),
        ("He was limping after soldiers tortured and beat him in a barracks.", "torture", "soldiers"),
        # "First" is no part of the name.
        ("Peruvian police first arrested the priest in 2018.", "arrest", "Peruvian police"),
        ("Soldiers first beat the miners and then shot two.", "ill_treatment", "Soldiers"),
        # A row of acts goes on over an auxiliary, and who kills and arrests has done both.
        (
            "The union said the police have killed six miners, detained 40 and are holding 30.",
            "arrest",
            "the police",
        ),
        ("Police killed six miners and arrested 40.", "extrajudicial_killing", "Police"),
    ],
)
def test_doer_stands_before_a_clause_about_the_place(
    extractor: Extractor, text: str, incident_type: str, doer: str
) -> None:
    told = [row for row in _rows(extractor, text) if row["incident_type"] == incident_type]
    assert told
    assert {row["perpetrator"] for row in told} == {doer}


@pytest.mark.parametrize(
    "source", ["a statement by the union", "a report by Human Rights Watch", "a letter by their lawyer"]
)
def test_who_wrote_the_source_did_nothing(extractor: Extractor, source: str) -> None:
    (row,) = _rows(extractor, f"Two miners were beaten on Monday, according to {source}.")
    assert (row["incident_type"], row["perpetrator"]) == ("ill_treatment", None)
    (row,) = _rows(extractor, "Two monks were shot dead, according to the army, by rebels.")
    assert row["perpetrator"] == "rebels"


@pytest.mark.parametrize(
    ("victim", "count", "kinds"),
    [
        ("The mother of two small boys", 1, ["woman"]),
        ("The father of three girls", 1, []),
        ("The brother of two activists", 1, []),
        ("Three sons of a journalist", 3, []),
    ],
)
def test_relatives_are_not_those_whose_relatives_they_are(
    extractor: Extractor, victim: str, count: int, kinds: list[str]
) -> None:
    (row,) = _rows(
        extractor,
        f"{victim} was abducted by soldiers.".replace(
            "sons of a journalist was", "sons of a journalist were"
        ),
    )
    assert (row["victims_best"], row["victim_kinds"]) == (count, kinds)


@pytest.mark.parametrize(
    "text",
    [
        "There was a massacre in May of 1999.",
        "The killings in July of 2020 are told of as well.",
        "There was another massacre in March of 2019.",
    ],
)
def test_a_year_is_no_victim(extractor: Extractor, text: str) -> None:
    (row,) = _rows(extractor, text)
    assert (row["victims"], row["occurred_from"] is None) == (None, False)


def test_mayor_elected_freely_is_a_victim(extractor: Extractor) -> None:
    (row,) = _rows(extractor, "Peru's first freely elected mayor Juan Soto was arrested on Monday.")
    assert (row["incident_type"], row["victim_names"]) == ("arrest", ["Juan Soto"])


@pytest.mark.parametrize(
    "text",
    [
        "Peru's army has killed at least 120 people, arrested 900 and is still holding 300 in detention.",
        "The union said police have killed six miners, arrested 40 and are keeping 30 in custody.",
    ],
)
def test_who_is_killed_is_not_in_prison_with_others(extractor: Extractor, text: str) -> None:
    types = {row["incident_type"] for row in _rows(extractor, text)}
    assert types & {"extrajudicial_killing", "death_in_custody"} == {"extrajudicial_killing"}


@pytest.mark.parametrize(
    "text",
    [
        "Until the editor is released, the union will not rest.",
        "The strike will go on till the students are freed, the union said.",
        "The workers said the Indian manager had committed blasphemy.",
        "The teacher was accused of committing apostasy.",
        "The prison in Ica holds 3,000 inmates.",
        "The jail, which was built for 90, holds 600 prisoners.",
    ],
)
def test_what_is_waited_for_or_charged_has_not_been_done(extractor: Extractor, text: str) -> None:
    assert _rows(extractor, text) == []


def test_what_is_published_shows_who_did_it(extractor: Extractor) -> None:
    (row,) = _rows(extractor, "The video published shows police beating students.")
    assert (row["incident_type"], row["perpetrator"], row["victims"]) == (
        "ill_treatment",
        "police",
        "students",
    )
    assert _rows(extractor, "The footage released shows Chilean soldiers leaving the village.") == []


def test_two_deeds_are_two_past_the_place_of_the_first(extractor: Extractor) -> None:
    text = "The report tells of the shooting of a monk in Lima and the detention of 12 men."
    told = {row["incident_type"]: row["victims"] for row in _rows(extractor, text)}
    assert told == {"extrajudicial_killing": "a monk", "arrest": "12 men"}


@pytest.mark.parametrize(
    ("text", "who"),
    [
        # Who has a share in an act is among its doers.
        (
            "Kenyan officers participated in the torture of a student.",
            ("torture", "KEN", "security_forces", "KEN"),
        ),
        (
            "Two colonels played a role in the disappearance of the students in Mexico.",
            ("enforced_disappearance", "MEX", "security_forces", "MEX"),
        ),
        (
            "A police chief in Honduras was charged with complicity in the murder of the activist.",
            ("extrajudicial_killing", "HND", "security_forces", "HND"),
        ),
        (
            "Soldiers involved in the rape of two women in Uganda were dismissed.",
            ("sexual_violence", "UGA", "security_forces", "UGA"),
        ),
        (
            "A nurse was accused of being involved in the abduction of two girls in Iraq.",
            ("abduction", None, "private", "IRQ"),
        ),
        # A thing has none, nor who took no part.
        (
            "The car involved in the abduction of the editor was found in Lagos.",
            ("abduction", None, "unknown", "NGA"),
        ),
        (
            "The governor played no part in the murder of the priest in Brazil.",
            ("extrajudicial_killing", None, "unknown", "BRA"),
        ),
    ],
)
def test_who_has_a_share_in_an_act_is_among_its_doers(
    extractor: Extractor, text: str, who: tuple[str | None, ...]
) -> None:
    assert who in {_who(row) for row in extractor.extract("", text)["incident_reports"]}


@pytest.mark.parametrize(
    ("text", "victims"),
    [
        ("The trial of nine teachers in Bahrain was a sham, their union said.", "nine teachers"),
        ("Lawyers said the editors' trial in Turkey was deeply unfair.", "the editors"),
        ("The case against the union leader in Cambodia was trumped up.", "the union leader"),
        ("Diplomats described the trial of the lawyer in Egypt as a sham.", "the lawyer"),
        ("Observers called the students' trial in Myanmar a farce.", "the students"),
        # Who tries is not tried.
        ("The verdict of the court in Cuba was a farce.", None),
        ("The trial in Rwanda was unfair.", None),
    ],
)
def test_who_is_tried_unfairly_is_whose_trial_it_is(
    extractor: Extractor, text: str, victims: str | None
) -> None:
    (row,) = (
        row
        for row in extractor.extract("Human rights before the courts", text)["incident_reports"]
        if row["incident_type"] == "unfair_trial"
    )
    assert (row["perpetrator"], row["victims"]) == (None, victims)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        # Whose death it is stands behind the place; nobody is told to be held there but the dead.
        (
            "The deaths in Syrian army custody of two nurses were reported by Amnesty.",
            {("death_in_custody", "two nurses")},
        ),
        (
            "Students protested against the death in Bangkok police custody of a fisherman.",
            {("death_in_custody", "a fisherman")},
        ),
        (
            "The death in an Egyptian jail of the former president was mourned.",
            {("death_in_custody", "the former president")},
        ),
        ("Journalists in Chinese custody went on hunger strike.", {("arrest", "Journalists")}),
        # What people are taken for is not taken.
        (
            "The kidnap for ransom of two engineers in Nigeria drew protests.",
            {("abduction", "two engineers")},
        ),
        ("Kidnap for ransom is common in Venezuela.", {("abduction", None)}),
        ("Gangs in Haiti kidnap priests for ransom.", {("abduction", "priests")}),
        ("Militias in Libya kidnap for ransom.", set()),
    ],
)
def test_victim_is_no_death_and_no_ransom(
    extractor: Extractor, text: str, told: set[tuple[str, str | None]]
) -> None:
    rows = extractor.extract("Human rights alert", text)["incident_reports"]
    assert {(row["incident_type"], row["victims"]) for row in rows} == told


@pytest.mark.parametrize(
    ("text", "types"),
    [
        # A crime that nobody is charged with is told of nobody.
        ("The bishop has not been charged with committing sexual abuse in Chile.", set()),
        ("The colonel was never charged with torture in Kenya.", {"prosecution"}),
        ("The army has not been accused of committing massacres in Mali.", set()),
        # What is known to have happened has, whoever is charged.
        (
            "Soldiers in Burma were never charged with the massacre of nine monks.",
            {"mass_killing", "prosecution"},
        ),
        ("The colonel was charged with committing torture in Kenya.", {"torture", "prosecution"}),
    ],
)
def test_crime_that_nobody_is_charged_with(extractor: Extractor, text: str, types: set[str]) -> None:
    rows = extractor.extract("Human rights alert", text)["incident_reports"]
    assert {row["incident_type"] for row in rows} == types


@pytest.mark.parametrize(
    ("text", "kind", "doer", "victims"),
    [
        # The next of a list is not the place before it.
        (
            "The winners include a leader of miners in Peru, a blogger who was jailed in Egypt and a judge.",
            "imprisonment",
            None,
            "a blogger",
        ),
        (
            "Among the guests were a singer from Angola, a nurse who was shot by soldiers in Mali and a judge.",
            "extrajudicial_killing",
            "soldiers",
            "a nurse",
        ),
        # Who calls it so has not done it.
        (
            "The treatment of the pilot in Iran was called torture by the Danish minister.",
            "torture",
            None,
            None,
        ),
        ("The seizure of the nun was branded an abduction by the mayor of Lima.", "abduction", None, None),
        # Over how many counts there are.
        (
            "A clerk in Oslo was found guilty of three counts of harassment against a senator.",
            "threat_harassment",
            "A clerk",
            "a senator",
        ),
    ],
)
def test_doer_and_victim_over_places_names_and_counts(
    extractor: Extractor, text: str, kind: str, doer: str | None, victims: str | None
) -> None:
    rows = extractor.extract("Human rights in brief", text, date(2021, 3, 4))["incident_reports"]
    found = [(row["perpetrator"], row["victims"]) for row in rows if row["incident_type"] == kind]
    assert found == [(doer, victims)]


@pytest.mark.parametrize(
    ("text", "doer"),
    [
        ("Two aid workers were beheaded by IS militants in Syria.", (None, "non_state_armed")),
        ("IS beheaded two aid workers in Syria.", (None, "non_state_armed")),
        (
            "Ten farmers were killed by a French-trained, state-funded militia in Mali.",
            ("MLI", "paramilitary"),
        ),
    ],
)
def test_armed_groups_in_capitals_or_behind_compounds(
    extractor: Extractor, text: str, doer: tuple[str | None, str]
) -> None:
    rows = extractor.extract("Human rights in brief", text, date(2021, 3, 4))["incident_reports"]
    assert [(row["perpetrator_iso3"], row["perpetrator_kind"]) for row in rows] == [doer]


@pytest.mark.parametrize(
    ("text", "kind", "doer", "victims"),
    [
        # Whose criticism it is has not done it.
        (
            "Rwanda faced French and UN criticism for the arrest of a dissident.",
            "arrest",
            "RWA",
            "a dissident",
        ),
        ("Egypt came under German criticism for the torture of a poet.", "torture", "EGY", "a poet"),
        # Who has something taken is whom it befalls.
        (
            "Three reporters have had their press cards withdrawn by the ministry in Belarus.",
            "censorship",
            "BLR",
            "Three reporters",
        ),
    ],
)
def test_critics_and_the_deprived_are_no_doers(
    extractor: Extractor, text: str, kind: str, doer: str, victims: str
) -> None:
    rows = extractor.extract("Human rights in brief", text, date(2021, 3, 4))["incident_reports"]
    found = [(row["perpetrator_iso3"], row["victims"]) for row in rows if row["incident_type"] == kind]
    assert found == [(doer, victims)]


@pytest.mark.parametrize(
    ("text", "victims", "count"),
    [
        ("Agents raided the homes of nine reporters in Turkey.", "nine reporters", 9),
        ("Four doctors in Cairo had their homes raided by police.", "Four doctors", 4),
        ("Police in Cairo raided the house of a lawyer.", "a lawyer", 1),
    ],
)
def test_whose_home_is_raided_is_the_victim(
    extractor: Extractor, text: str, victims: str, count: int
) -> None:
    rows = extractor.extract("Human rights in brief", text, date(2021, 3, 4))["incident_reports"]
    assert [(row["victims"], row["victims_best"]) for row in rows] == [(victims, count)]


@pytest.mark.parametrize(
    ("agents", "place", "iso3"),
    [
        ("Mossad agents", "Kuala Lumpur", "ISR"),
        ("IRGC agents", "Istanbul", "IRN"),
        ("ISI agents", "Nairobi", "PAK"),
        ("Shin Bet interrogators", "Jenin", "ISR"),
        ("The RSF", "El Geneina", "SDN"),
        ("The Sandinista Youth", "Managua", "NIC"),
    ],
)
def test_agents_abroad_are_of_the_state_whose_service_it_is(
    extractor: Extractor, agents: str, place: str, iso3: str
) -> None:
    text = f"{agents} abducted a student in {place}, human rights groups said."
    told = [
        row
        for row in extractor.extract("", text, None)["incident_reports"]
        if row["incident_type"] == "abduction"
    ]
    assert [row["perpetrator_iso3"] for row in told] == [iso3]


def test_an_exile_is_somebody(extractor: Extractor) -> None:
    text = "Agents killed a Chechen exile in Berlin, human rights groups said."
    assert [row["incident_type"] for row in extractor.extract("", text, None)["incident_reports"]] == [
        "extrajudicial_killing"
    ]


def test_who_is_forced_to_leave_does_not_do_it(extractor: Extractor) -> None:
    text = "Dozens were forced to leave their homes in Mali and seek asylum in Niger."
    (row,) = extractor.extract("Human rights in brief", text)["incident_reports"]
    assert (row["incident_type"], row["perpetrator"], row["victims"]) == (
        "forced_displacement",
        None,
        "Dozens",
    )


def test_militia_of_a_movement_is_no_states(extractor: Extractor) -> None:
    text = "The Hamas militiamen abducted a teacher in Gaza."
    (row,) = extractor.extract("Human rights in brief", text)["incident_reports"]
    assert (row["perpetrator_kind"], row["perpetrator_iso3"]) == ("non_state_armed", None)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The exile was executed by Rwandan agents in a hotel in Durban.", "extrajudicial_killing"),
        ("Prison guards executed nine convicts in Iran at dawn.", "judicial_execution"),
    ],
)
def test_agents_are_no_hangmen(extractor: Extractor, text: str, kind: str) -> None:
    rows = extractor.extract("Human rights in brief", text)["incident_reports"]
    assert kind in [row["incident_type"] for row in rows]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "The book was praised by Jean Dupont. Before his abduction in Chad, Luis Vega wrote of oil.",
            "Luis Vega",
        ),
        ("Luis Vega is a poet. After his abduction in Chad, his brother Omar Vega fled.", "Luis Vega"),
        ("Luis Vega is a poet. After his abduction in Chad, Ana Mora wrote to him.", "Luis Vega"),
    ],
)
def test_his_before_a_subject_may_mean_it(extractor: Extractor, text: str, names: str) -> None:
    rows = extractor.extract("Human rights in brief", text)["incident_reports"]
    assert [row["victim_names"] for row in rows if row["incident_type"] == "abduction"] == [[names]]


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("Amnesty denounced the raids in Kenya and demanded an end to the arbitrary detentions.", "KEN"),
        ("Amnesty condemned the raids in Kenya and urged Uganda to free the blogger.", "UGA"),
    ],
)
def test_verb_added_speaks_to_the_state_of_the_verb_before(
    extractor: Extractor, text: str, state: str
) -> None:
    body = f"TBILISI (AP) - The minister spoke of human rights. {text}"
    rows = extractor.extract("Human rights in brief", body)["incident_reports"]
    assert [row["victim_iso3"] for row in rows if row["incident_type"] == "expert_appeal"] == [state]


@pytest.mark.parametrize(
    ("who", "kind", "iso3"),
    [
        ("men believed to be state agents", "security_forces", "ZWE"),
        ("men thought to be soldiers", "security_forces", "ZWE"),
        ("men who identified themselves as police officers", "security_forces", "ZWE"),
        ("men claiming to be police officers", "security_forces", "ZWE"),
        ("men posing as police officers", "unknown", None),
        ("men believed to be traders", "unknown", None),
    ],
)
def test_people_without_a_name_are_whom_they_are_taken_for(
    extractor: Extractor, who: str, kind: str, iso3: str | None
) -> None:
    text = f"The lawyer was abducted in Harare by {who}, human rights groups said."
    rows = extractor.extract("", text)["incident_reports"]
    assert [(row["perpetrator_kind"], row["perpetrator_iso3"]) for row in rows] == [(kind, iso3)]
