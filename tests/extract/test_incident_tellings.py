"""Wordings in which papers tell one act: each rule with an example and a near miss."""

from datetime import date
from functools import cache
from typing import Any

import pytest

from pipelines import gazetteer, lexicon
from pipelines.extract.engine import Extractor

PUBLISHED = date(2021, 5, 22)  # a Saturday


@cache
def extractor() -> Extractor:
    return Extractor(lexicon.default(), gazetteer.towns())


def reports(text: str, title: str = "News") -> list[dict[str, Any]]:
    return extractor().extract(title, text, PUBLISHED)["incident_reports"]


def types(text: str, title: str = "News") -> list[str]:
    return [row["incident_type"] for row in reports(text, title)]


def test_hyphen_hides_no_prison_sentence() -> None:
    assert types("The trade unionist Rustam Aliev has received a nine-year prison sentence.") == [
        "imprisonment"
    ]
    assert types("The burglar Rustam Aliev has received a nine-year prison sentence for burglary.") != [
        "imprisonment"
    ]


def test_political_charge_makes_no_ordinary_crime() -> None:
    plumber = "A court in Minsk sentenced the plumber Pavel Drozd to four years in prison for {} on Monday."
    assert types(plumber.format("insulting the president")) == ["imprisonment"]
    assert "imprisonment" not in types(plumber.format("theft"))


def test_term_that_must_be_spent_is_passed() -> None:
    spends = "The dissident Li Wen {} spend nine years behind bars for an essay."
    assert [row["status"] for row in reports(spends.format("must"))] == ["occurred"]
    assert [row["status"] for row in reports(spends.format("could"))] in ([], ["feared"])


def test_who_is_aboard_is_sent_back_not_the_boat() -> None:
    text = (
        "Greek coastguards towed a dinghy with 20 Syrian asylum seekers back into Turkish waters on Monday."
    )
    (row,) = reports(text)
    assert (row["incident_type"], row["victim_iso3"], row["victims_best"]) == ("refoulement", "SYR", 20)
    text = (
        "The Thai navy towed a wooden boat carrying some 80 Rohingya refugees back to international waters."
    )
    assert types(text) == ["refoulement"]
    assert types("The Thai navy towed a fishing boat with engine trouble back to Ranong on Monday.") == []


def test_who_searches_is_not_who_took() -> None:
    taken = "75 pupils who were seized from their dormitory in Nigeria on Friday"
    (row,) = reports(f"Soldiers were searching a forest on Monday for {taken}.")
    assert (row["incident_type"], row["perpetrator_kind"]) == ("abduction", "unknown")


def test_concealed_arrest_is_a_disappearance() -> None:
    arrest = "Police arrested the lawyer Omar Said Fathi in Cairo on Monday. "
    assert types(f"{arrest}His family has had no news of him since.") == ["enforced_disappearance"]
    assert types(f"{arrest}His family saw him in court.") == ["arrest"]


def test_lapse_is_no_part_of_a_name() -> None:
    (row,) = reports("Soldiers shot dead the reporter Omar Hadid two weeks ago in Homs in Syria.")
    assert row["victim_names"] == ["Omar Hadid"]
    assert row["occurred_from"] < date(2021, 5, 16)


def test_village_is_no_victim() -> None:
    rows = reports("Warplanes struck the village of Pauk Si in Myanmar on Monday, residents said.")
    assert [row["victim_names"] for row in rows] == [[]]


def test_who_is_left_dead_is_counted() -> None:
    (row,) = reports("Rebels stormed a camp in Congo on Monday and left 18 civilians dead.")
    assert (row["victims_low"], row["victims_best"], row["perpetrator_kind"]) == (18, 18, "non_state_armed")


def test_crowd_is_more_than_one() -> None:
    rows = reports("Jets bombed a crowd in Sagaing in Myanmar on Tuesday.")
    assert [row["victims_best"] for row in rows] == [None]


def test_place_of_study_is_no_scene() -> None:
    aside = "Karim Adel Fouad, a doctoral student at a university in Italy, from Cairo airport"
    (row,) = reports(f"National Security officers took {aside} on Monday.")
    assert (row["place_iso3"], row["perpetrator_iso3"]) == ("EGY", "EGY")
    (row,) = reports(
        "Police arrested the lawyer Karim Adel Fouad, a father of three, in Milan in Italy on Monday."
    )
    assert row["place_iso3"] == "ITA"


def test_one_of_many_is_an_act_of_its_own() -> None:
    rows = reports(
        "At least 13 activists were killed in Honduras this year. The best known was Cruz, the river campaigner "
        "gunned down in Tocoa in March."
    )
    assert [(row["victims_best"], row["occurred_to"]) for row in rows][-1] != (13, date(2021, 3, 31))
    assert len(rows) == 2


def test_death_of_wounds_is_a_killing() -> None:
    dies = "At least two boys, Ali Sow and Omar Bah, {} gunshot wounds in Guinea."
    assert types(dies.format("died of")) == ["extrajudicial_killing"]
    assert "extrajudicial_killing" not in types(dies.format("were treated for"))


ON_RIGHTS = " Human rights groups and opposition activists have followed events in the country for years."
REPRESSION = " Human rights groups say that the army in Uganda has tortured dissidents and jailed journalists for years."


def test_acts_in_the_plural_come_about() -> None:
    for text in (
        "Killings and beatings followed the coup in Kampala.",
        "There were killings and beatings in Kampala after the coup.",
        "A wave of killings and beatings swept Kampala.",
        "There were reports of killings and beatings in Kampala.",
        "The group documented killings and beatings in Kampala.",
    ):
        rows = [row for row in reports(text + REPRESSION) if row["sentence_no"] == 1]
        assert {row["incident_type"] for row in rows} >= {"extrajudicial_killing", "ill_treatment"}, text
        assert all(row["is_pattern"] for row in rows), text
    quiet = "The commission discussed killings in general."
    assert "extrajudicial_killing" not in types(quiet + REPRESSION)


def test_who_tells_of_abuses_has_not_suffered_or_done_them() -> None:
    (row,) = (
        row
        for row in reports("Activists reported beatings by police in Kampala." + REPRESSION)
        if row["sentence_no"] == 1
    )
    assert (row["victim_kinds"], row["attributed_to"]) == ([], "Activists")
    (row,) = (
        row
        for row in reports("Prisoners reported beatings in Kampala." + REPRESSION)
        if row["sentence_no"] == 1
    )
    assert row["victim_kinds"] == ["detainee"]


def test_threat_of_violence_is_a_threat() -> None:
    for verb in ("rape", "beat", "torture", "kill"):
        rows = reports(f"Guards in Kampala threatened to {verb} the journalist's wife." + REPRESSION)
        assert "threat_harassment" in {row["incident_type"] for row in rows if row["sentence_no"] == 1}, verb
        assert not [row for row in rows if row["sentence_no"] == 1 and row["status"] == "feared"], verb


def test_place_of_a_clause_below_is_not_the_act_s_own() -> None:
    rows = reports(
        "The poet was jailed in June by a Saudi court after being seized in Istanbul." + REPRESSION
    )
    places = {row["incident_type"]: row["place_iso3"] for row in rows if row["sentence_no"] == 1}
    assert places["imprisonment"] == "SAU"
    (row,) = reports("Police in Yangon arrested the student while she was speaking in Mandalay.")
    assert row["place_iso3"] == "MMR"


def test_two_past_forms_of_a_verb_are_known() -> None:
    assert (
        types("Two men were burnt to death by soldiers in Kampala." + REPRESSION)[0]
        == "extrajudicial_killing"
    )


def test_other_uses_of_verbs_of_harm() -> None:
    for text in (
        "The general led Uganda before being forced from power.",
        "The president fired an experienced public servant from the job of secretary.",
        "Villagers heard other detainees being driven off in the middle of the night by soldiers.",
        "At least 20 Russian aircraft have been confirmed as shot down.",
    ):
        assert [row for row in reports(text + REPRESSION) if row["sentence_no"] == 1] == [], text
    driven = reports("Soldiers drove off the villagers and burned their homes." + REPRESSION)
    assert "forced_displacement" in {row["incident_type"] for row in driven}


def test_people_stands_for_its_state() -> None:
    rows = reports("The Russians are preventing humanitarian supplies from reaching civilians in Mariupol.")
    assert [(row["perpetrator_iso3"], row["perpetrator_kind"]) for row in rows] == [
        ("RUS", "security_forces")
    ]
    rows = reports("Two Russians kidnapped a businessman in Mariupol for ransom.")
    assert all(row["perpetrator_kind"] != "security_forces" for row in rows)


def test_origin_of_a_person_is_no_scene() -> None:
    (row,) = reports("The activist Sara Mansour, of north London, was arrested at Tehran's airport in April.")
    assert (row["perpetrator_iso3"], row["place_iso3"]) == ("IRN", "IRN")


def test_state_spoken_to_is_not_the_speaker_s_own() -> None:
    rows = reports("Prime Minister Adam Brooks has urged Iran to release the journalist." + ON_RIGHTS)
    assert [(row["perpetrator_iso3"], row["victim_iso3"]) for row in rows if row["sentence_no"] == 1] == [
        (None, "IRN")
    ]
    rows = reports(
        "Government leaders in Ghana and Namibia criticised the United States for the killing." + ON_RIGHTS
    )
    assert {row["perpetrator_iso3"] for row in rows if row["sentence_no"] == 1} == {"GHA", "NAM"}


def test_crowds_of_a_state_do_not_speak_for_it() -> None:
    for crowd in ("The Burmese opposition", "Kenyan media", "The labour movement of Myanmar"):
        rows = reports(f"{crowd} called for the release of the editor." + ON_RIGHTS)
        assert [
            (row["perpetrator_kind"], row["perpetrator_iso3"])
            for row in rows
            if row["incident_type"] == "expert_appeal"
        ] == [("private", None)], crowd


def test_who_in_capitals_is_a_body_and_officials_of_one_are_expelled() -> None:
    for who in ("four WHO officials", "the U.N. envoy"):
        (row,) = [
            row for row in reports(f"Burundi expelled {who} in May." + ON_RIGHTS) if row["sentence_no"] == 1
        ]
        assert (row["incident_type"], row["perpetrator_iso3"]) == ("expulsion", "BDI")


def test_who_is_charged_with_an_act_did_it() -> None:
    for text, kind in (
        ("A policeman was convicted of the murder of a student in Kampala.", "security_forces"),
        ("Three men were charged over the murder of a student in Kampala.", "private"),
        ("Police arrested two people in connection with the murder of a student in Kampala.", "private"),
    ):
        rows = [row for row in reports(text + REPRESSION) if row["sentence_no"] == 1]
        kinds = [row["perpetrator_kind"] for row in rows if row["incident_type"] == "extrajudicial_killing"]
        assert kinds == [kind], text


def test_lure_is_trafficking_only_into_a_trade() -> None:
    assert "trafficking" in types("The women were lured to Lebanon with promises of jobs.")
    assert "trafficking" not in types("He lured her into a room and killed her." + REPRESSION)


def test_who_is_only_charged_is_alleged_to_have_done_it() -> None:
    for text, status in (
        ("Two policemen were charged with killing a student in Kampala.", "alleged"),
        ("Prosecutors in Kampala charged two policemen with killing a student.", "alleged"),
        ("Two policemen went on trial in Kampala for killing a student.", "alleged"),
        ("Two policemen were jailed for life in Kampala for killing a student.", "occurred"),
        ("A policeman was convicted of killing a student in Kampala.", "occurred"),
    ):
        rows = reports(text + REPRESSION)
        assert [row["status"] for row in rows if row["incident_type"] == "extrajudicial_killing"] == [
            status
        ], text


def test_who_holds_a_rank_is_no_private_offender() -> None:
    for who in ("colonel", "sergeant", "paratrooper", "marine", "detective"):
        rows = reports(f"A Congolese {who} was convicted of raping nine women in a village." + REPRESSION)
        told = [row for row in rows if row["incident_type"] == "sexual_violence"]
        assert [row["perpetrator_kind"] for row in told] == ["security_forces"], who
    assert "sexual_violence" not in types(
        "A Congolese plumber was convicted of raping nine women in a village." + REPRESSION
    )
    (row,) = [
        row
        for row in reports("Chad's former spy chief is accused of torturing prisoners.")
        if row["incident_type"] == "torture"
    ]
    assert (row["perpetrator_iso3"], row["perpetrator_kind"]) == ("TCD", "security_forces")


def test_what_victims_are_by_the_act_and_by_the_occasion() -> None:
    for text, kind, told in (
        ("A soldier raped a boy at a camp in Bangui.", "woman", False),
        ("A soldier raped a prisoner at a camp in Bangui.", "woman", True),
        ("Police arrested two reporters who were covering a protest in Lima.", "protester", False),
        ("Police arrested two students during a protest in Lima.", "protester", True),
        ("Police arrested two women during a protest in Lima.", "protester", True),
    ):
        row = reports(text + ON_RIGHTS)[0]
        assert (kind in row["victim_kinds"]) is told, text


def test_batons_with_which_people_are_beaten_tell_no_second_act() -> None:
    beaten = "Prisoners were beaten with {} by guards in Zagreb."
    for what in ("batons", "truncheons"):
        assert types(beaten.format(what)) == ["ill_treatment"]


def test_troops_open_fire_at_whoever_protests_there() -> None:
    assert types("Troops opened fire during the protest in Conakry.") == ["excessive_force"]
    assert "excessive_force" not in types("Troops opened fire near the border in Guinea." + REPRESSION)


def test_who_is_under_surveillance_somewhere_is_watched_not_the_place() -> None:
    (row,) = reports("The editor was under surveillance at a hotel in Harare." + ON_RIGHTS)
    assert (row["incident_type"], row["victims"]) == ("threat_harassment", "The editor")


def test_signs_of_torture_are_told_of_bodies_not_of_their_wounds() -> None:
    rows = reports("Farmers in Chad found bodies showing signs of torture, cuts and knife wounds.")
    assert [row["victims"] for row in rows if row["incident_type"] == "torture"] == ["bodies"]


def test_who_faces_trumped_up_charges_does_not_bring_them() -> None:
    for verb in ("faced", "stood trial on"):
        (row,) = [
            row
            for row in reports(f"Two monks {verb} trumped-up charges in Laos.")
            if row["incident_type"] == "unfair_trial"
        ]
        assert (row["perpetrator"], row["victims"]) == (None, "Two monks")


@pytest.mark.parametrize(
    ("text", "state"),
    [
        # For whom somebody is said to have worked is not where he is held.
        ("Two engineers were arrested for spying for Iran.", "TUR"),
        ("A nurse was jailed for espionage on behalf of Russia.", "TUR"),
        ("Police arrested two brothers accused of aiding fighters in Syria.", "TUR"),
        ("A lawyer was detained on suspicion of funding rebels in Libya.", "TUR"),
        ("Nine nurses working in Sudan were abducted.", "SDN"),
        ("Nine people supporting rebels were killed in Syria.", "SYR"),
    ],
)
def test_state_that_somebody_is_said_to_have_served_is_no_scene(text: str, state: str) -> None:
    lead = "ANKARA (AP) - The Turkish government spoke of security. "
    (row,) = reports(lead + text + ON_RIGHTS)
    assert row["place_iso3"] == state
