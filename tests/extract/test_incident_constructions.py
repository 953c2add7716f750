"""What would go wrong where the same act is told in other words: who it befell and who did it, over every construction.

Each construction is filled with each way of telling people, so that neither is read only where a rule was written for
both together.
"""

from datetime import date
from typing import Any

import pytest

from pipelines import api

DAY = date(2024, 6, 12)

# A way of telling who it befell: the words, the names, how many, and whether a verb is plural.
VICTIMS = [
    ("two activists", [], 2, True),
    ("two activists, Ana Sulak and Rita Petrova,", ["Ana Sulak", "Rita Petrova"], 2, True),
    ("Ana Sulak, 41, a nurse,", ["Ana Sulak"], 1, False),
    ("Ana Sulak, who ran a shelter,", ["Ana Sulak"], 1, False),
    ("the lawyer Ana Sulak", ["Ana Sulak"], 1, False),
    ("prominent human rights lawyer Ana Sulak", ["Ana Sulak"], 1, False),
    ("Ana Sulak and her son", ["Ana Sulak"], 2, True),
    ("Ana Sulak, a nurse from Gomel, and her son, Petr Sulak,", ["Ana Sulak", "Petr Sulak"], 2, True),
    ("five people, including the poet Ana Sulak,", ["Ana Sulak"], 5, True),
    ("Ana Sulak (41)", ["Ana Sulak"], 1, False),
    ("at least nine members of the Reform Party", [], 9, True),
    ("Reform Party leader Ana Sulak", ["Ana Sulak"], 1, False),
    ("nine students and a teacher", [], 10, True),
    (
        "three women - Ana Sulak, Rita Petrova and Eva Lis -",
        ["Ana Sulak", "Rita Petrova", "Eva Lis"],
        3,
        True,
    ),
    ("a nurse named Ana Sulak", ["Ana Sulak"], 1, False),
    ("Ana Sulak, one of the best-known poets of the country,", ["Ana Sulak"], 1, False),
    ("the head of the teachers’ union, Ana Sulak,", ["Ana Sulak"], 1, False),
    ("more than 30 villagers", [], 31, True),
    ("journalists Ana Sulak, Rita Petrova and Eva Lis", ["Ana Sulak", "Rita Petrova", "Eva Lis"], 3, True),
    ("Ana Sulak and three of her colleagues", ["Ana Sulak"], 4, True),
    ("four men, two women and a child", [], 7, True),
    ("Ana Sulak, Rita Petrova and Eva Lis", ["Ana Sulak", "Rita Petrova", "Eva Lis"], 3, True),
    ("two nurses and a driver, all from Gomel,", [], 3, True),
    ("two 17-year-olds", [], 2, True),
    ("a family of five", [], 5, True),
    ("a couple and their two children", [], 4, True),
    ("the brothers Petr and Ivan Sulak", ["Petr", "Ivan Sulak"], 2, True),
    ("nine of the strikers", [], 9, True),
    ("Ana Sulak, a mother of two,", ["Ana Sulak"], 1, False),
    ("Ana Sulak (41) and Rita Petrova (38)", ["Ana Sulak", "Rita Petrova"], 2, True),
]
BEFALLS = [
    "Police in Minsk {act} {v} on Monday.",
    "{v} {was} {part} in Minsk on Monday.",
    "{v} {was} {part} by police in Minsk on Monday.",
    "The group said {v} {was} {part} in Minsk on Monday.",
    "The group said that {v} had been {part} by police in Minsk.",
    "The group said police in Minsk had {part} {v} on Monday.",
    "According to the group, {v} {was} {part} in Minsk on Monday.",
    "{v} {was} {part} in Minsk on Monday, the group said.",
    "In Minsk, {v} {was} {part} on Monday.",
    "The group condemned the {noun} of {v} in Minsk.",
    "The protest began after police in Minsk {act} {v}.",
    "The protest in Minsk began after {v} {was} {part}.",
    "Officers in Minsk broke down the door and {act} {v}.",
    "The group named the officers who {act} {v} in Minsk.",
    "Officers stormed the office in Minsk, {ing} {v}.",
    "The group accused police in Minsk of {ing} {v}.",
    "On 3 May, {v} {was} {part} in Minsk.",
    "Relatives told the paper that {v} {was} {part} in Minsk.",
    "When {v} {was} {part} in Minsk, nobody spoke.",
    "Hours later, police in Minsk {act} {v}.",
]
TORTURE = {"act": "tortured", "part": "tortured", "ing": "torturing", "noun": "torture"}
BEATING = {"act": "beat", "part": "beaten", "ing": "beating", "noun": "beating"}

# A way of telling who did it: the words, its kind and its state.
DOERS = [
    ("Belarusian police", "security_forces", "BLR"),
    ("riot police", "security_forces", "BLR"),
    ("Belarusian security forces", "security_forces", "BLR"),
    ("plainclothes officers of the KGB", "security_forces", "BLR"),
    ("unidentified gunmen", "unknown", None),
    ("masked men", None, None),
    ("police and soldiers", "security_forces", "BLR"),
    ("agents of the State Security Committee", "security_forces", "BLR"),
    ("fighters of the Islamic State group", "non_state_armed", None),
    ("a policeman", "security_forces", "BLR"),
    ("two officers in plain clothes", "security_forces", "BLR"),
    ("prison guards", "security_forces", "BLR"),
    ("border guards", "security_forces", "BLR"),
    ("armed bandits", "non_state_armed", None),
    ("Taliban militants", "non_state_armed", None),
    ("police officers and local officials", "security_forces", "BLR"),
    ("a mob", "private", None),
    ("pro-government militiamen", "paramilitary", "BLR"),
    ("rebels of the Free Army", "non_state_armed", None),
    ("soldiers from the 3rd Brigade", "security_forces", "BLR"),
    ("troops loyal to the president", "security_forces", "BLR"),
    ("a group of about 20 officers", "security_forces", "BLR"),
    ("members of the presidential guard", "security_forces", "BLR"),
    ("guards at a mine", "private", None),
    ("unknown assailants", "unknown", None),
]
DONE_BY = [
    "{p} {act} the lawyer Ana Sulak in Minsk on Monday.",
    "The lawyer Ana Sulak was {part} by {p} in Minsk on Monday.",
    "The group said {p} had {part} the lawyer Ana Sulak in Minsk.",
    "Ana Sulak, whom {p} {act} in Minsk in May, is a lawyer.",
    "The group accused {p} of {ing} the lawyer Ana Sulak in Minsk.",
    "The {noun} of the lawyer Ana Sulak by {p} in Minsk shocked the town.",
    "{p} stormed an office in Minsk on Monday, {ing} the lawyer Ana Sulak.",
    "{p} broke down a door in Minsk and {act} the lawyer Ana Sulak.",
    "The lawyer Ana Sulak was at home in Minsk when {p} {act} her.",
    "The lawyer Ana Sulak, who was {part} by {p} in Minsk, is 41.",
    "A crowd gathered in Minsk before {p} {act} the lawyer Ana Sulak.",
    "After {p} {act} the lawyer Ana Sulak in Minsk, a crowd gathered.",
    "Ana Sulak, a lawyer, told a court in Minsk that {p} had {part} her.",
    "It was {p} who {act} the lawyer Ana Sulak in Minsk.",
    "The lawyer Ana Sulak was {part} at the hands of {p} in Minsk.",
    "A video shows {p} {ing} the lawyer Ana Sulak in Minsk.",
    "{p} in Minsk are accused of having {part} the lawyer Ana Sulak.",
    "{p} {act} the lawyer Ana Sulak, her family said, at her home in Minsk.",
]


def reports(sentence: str, types: set[str]) -> list[dict[str, Any]]:
    rows = api.extract("News", sentence[0].upper() + sentence[1:], DAY)["incident_reports"]
    return [row for row in rows if row["incident_type"] in types]


def fitted(construction: str, people: str) -> str:
    """People without the comma or dash that closes what is said of them, where the construction has its own."""
    for end in ("{v}.", "{v} in"):
        if end in construction:
            return people.rstrip(",").removesuffix(" -")
    return people


@pytest.mark.parametrize("construction", BEFALLS)
def test_each_construction_tells_whom_it_befell(construction: str) -> None:
    wrong = []
    for people, names, number, plural in VICTIMS:
        text = construction.format(v=fitted(construction, people), was="were" if plural else "was", **TORTURE)
        rows = [
            (sorted(row["victim_names"]), row["victims_best"] or row["victims_low"], row["place_iso3"])
            for row in reports(text, {"torture"})
        ]
        if rows != [(sorted(names), number, "BLR")]:
            wrong.append((text, rows))
    assert not wrong


@pytest.mark.parametrize("construction", DONE_BY)
def test_each_construction_tells_who_did_it(construction: str) -> None:
    wrong = []
    for doer, kind, state in DOERS:
        text = construction.format(p=doer, **BEATING)
        rows = reports(text, {"ill_treatment", "excessive_force", "torture"})
        fits = len(rows) == 1 and all(
            [
                rows[0]["victim_names"] == ["Ana Sulak"],
                kind in (None, rows[0]["perpetrator_kind"]),
                kind is None or rows[0]["perpetrator_iso3"] == state,
                rows[0]["perpetrator"] is not None,
            ]
        )
        if not fits:
            wrong.append((text, rows))
    assert not wrong


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Police in Minsk {act} nine students on Monday.", "occurred"),
        ("Police in Minsk said they had {part} nine students.", "occurred"),
        ("A court in Minsk found that police had {part} nine students.", "occurred"),
        ("Police in Minsk have admitted {ing} nine students.", "occurred"),
        ("Relatives said police in Minsk had {part} nine students.", "alleged"),
        ("Police in Minsk allegedly {act} nine students.", "alleged"),
        ("Police in Minsk are accused of {ing} nine students.", "alleged"),
        ("According to Amnesty International, police in Minsk {act} nine students.", "alleged"),
        ("Nine students say they were {part} by police in Minsk.", "alleged"),
        ("A lawyer for the nine students said police in Minsk had {part} them.", "alleged"),
        ("The report described how police in Minsk {act} nine students.", "alleged"),
        ("The families accuse police in Minsk of having {part} nine students.", "alleged"),
        ("Police in Minsk denied {ing} nine students.", "denied"),
        ("Police in Minsk denied that they had {part} nine students.", "denied"),
        ("The minister dismissed reports that police in Minsk had {part} nine students.", "denied"),
        ("Claims that police in Minsk had {part} nine students were false, the ministry said.", "denied"),
        ("Nine students in Minsk fear being {part} by police.", "feared"),
        ("Nine students in Minsk are at risk of being {part} by police.", "feared"),
        ("There are fears that police in Minsk will {base} nine students.", "feared"),
    ],
)
def test_each_construction_tells_how_far_it_is_vouched_for(text: str, status: str) -> None:
    forms = {"act": "killed", "part": "killed", "ing": "killing", "base": "kill"}
    (row,) = reports(text.format(**forms), {"extrajudicial_killing"})
    assert (row["status"], row["perpetrator_kind"], row["victims_best"]) == (status, "security_forces", 9)


def test_whether_it_happened_is_left_open_and_a_warrant_is_no_arrest() -> None:
    assert (
        reports("It is unclear whether police in Minsk killed nine students.", {"extrajudicial_killing"})
        == []
    )
    warrant = "The lawyer Ana Sulak hid after a warrant under Article 5 was issued in Minsk for her arrest."
    assert reports(warrant, {"arrest"}) == []


def test_torture_that_a_court_has_found_took_place() -> None:
    (row,) = reports("A court in Minsk found that police had tortured nine students.", {"torture"})
    assert row["status"] == "occurred"


def test_they_are_those_whom_the_sentence_told_of() -> None:
    (row,) = reports("Gunmen seized nine pupils and a driver in Cameroon and beat them.", {"ill_treatment"})
    assert row["victims_best"] == 10
    (row,) = reports("Ana Sulak and Rita Petrova say police in Minsk beat them.", {"ill_treatment"})
    assert row["victim_names"] == ["Ana Sulak", "Rita Petrova"]


@pytest.mark.parametrize(
    ("text", "victims"),
    [
        ("Nine students were held hostage by rebels in Mali.", "Nine students"),
        ("Rebels in Mali held hostage nine students.", "nine students"),
        ("Gunmen in Mali took hostage the mayor of a town.", "the mayor of a town"),
        ("The release of two German nuns held hostage in Mali was celebrated.", "two German nuns"),
    ],
)
def test_who_is_made_a_hostage_is_told_before_or_after_the_word(text: str, victims: str) -> None:
    (row,) = reports(text, {"abduction"})
    assert row["victims"] == victims


@pytest.mark.parametrize(
    ("text", "incident_type"),
    [
        ("Police in Minsk are accused of gunning down nine students.", "extrajudicial_killing"),
        ("Police in Minsk are accused of beating to death nine students.", "extrajudicial_killing"),
        ("Police in Minsk are accused of putting behind bars nine journalists.", "imprisonment"),
        ("Police in Minsk spied on nine journalists.", "threat_harassment"),
        ("The killing in Minsk of nine students caused an outcry.", "extrajudicial_killing"),
        ("The deaths behind bars of nine students in Minsk caused an outcry.", "death_in_custody"),
        ("The campaign of harassment of nine students in Minsk caused an outcry.", "threat_harassment"),
        ("The mob lynching of nine students in Minsk caused an outcry.", "extrajudicial_killing"),
    ],
)
def test_object_stands_behind_particles_and_of_phrases_behind_places(text: str, incident_type: str) -> None:
    (row,) = reports(text, {incident_type})
    assert row["victims_best"] == 9


def test_ban_that_has_ended_bans_nothing() -> None:
    assert (
        reports("With the ban on demonstrations lifted in May, thousands marched in Chad.", {"assembly_ban"})
        == []
    )
    (row,) = reports("A years-long ban on demonstrations in Chad has kept them at home.", {"assembly_ban"})
    assert row["is_pattern"]


def test_pronoun_of_a_clause_that_opens_the_sentence_means_the_subject_to_come() -> None:
    (row,) = reports("When she was beaten by police in Lima, Ana Mora was a student.", {"ill_treatment"})
    assert row["victim_names"] == ["Ana Mora"]
    text = "After they were beaten in a cell in Minsk, two students, Ana Lis and Petr Lis, fled."
    (row,) = reports(text, {"ill_treatment"})
    assert (row["victim_names"], row["victims_best"]) == (["Ana Lis", "Petr Lis"], 2)


def test_peoples_in_a_row_share_their_noun() -> None:
    text = "Police in Libya arrested 30 Sudanese, Eritrean and Somali migrants."
    (row,) = reports(text, {"arrest"})
    assert row["victims"] == "30 Sudanese, Eritrean and Somali migrants"


def test_crimes_of_convicts_and_of_hate_are_no_forces() -> None:
    text = "Ten men were tried in Yemen. Their convictions include kidnapping, torture and rape of refugees."
    assert {row["perpetrator_kind"] for row in reports(text, {"torture"})} == {"private"}
    (row,) = reports("Hate crimes against Muslims in Austria rose in 2020.", {"discrimination"})
    assert (row["perpetrator_kind"], row["perpetrator_iso3"]) == ("private", None)


def told(text: str) -> list[dict[str, Any]]:
    return api.extract("News", text, DAY)["incident_reports"]


def test_who_is_hurt_with_something_is_not_its_user() -> None:
    text = (
        "The reporters Oleh Bondar and Iryna Koval were abducted by Russian soldiers in Melitopol in March. "
        "Bondar was tortured with electric shocks. Koval was released after a week."
    )
    rows = {row["incident_type"]: row for row in told(text)}
    assert (rows["torture"]["perpetrator"], rows["torture"]["perpetrator_iso3"]) == (None, "RUS")
    assert rows["torture"]["victim_names"] == ["Oleh Bondar"]
    assert rows["release"]["victim_names"] == ["Iryna Koval"]


def test_sentence_passed_for_years_has_not_lasted_so_long() -> None:
    (row,) = told("A Saudi court has jailed a dissident for 12 years over his sermons.")
    assert row["occurred_from"] is None
    (row,) = told("A dissident has been held without trial for 12 years in Saudi Arabia.")
    assert row["occurred_from"] == date(2012, 6, 12)


def test_the_deportations_are_those_told_of_and_a_driver_is_killed_apart() -> None:
    text = "Turkey deported 120 Afghans to Kabul last week, human rights groups said. Germany condemned the deportations."
    assert sorted(row["incident_type"] for row in told(text)) == ["condemnation", "refoulement"]
    text = "Gunmen killed the mayor of Culiacán, Juan Ortiz, on Sunday. His driver was also killed."
    assert len(told(text)) == 2


def test_the_dead_of_a_shelling_may_be_counted_after_it() -> None:
    text = "The army of Myanmar bombed a school in Sagaing on Friday. Eleven pupils died."
    assert [(row["incident_type"], row["victims_best"]) for row in told(text)] == [
        ("indiscriminate_attack", None),
        ("conflict_killing", 11),
    ]
    text = "Saudi Arabia executed 81 men on Saturday. Of the 81 people killed, 73 were Saudi citizens."
    assert [row["incident_type"] for row in told(text)] == ["judicial_execution"]


def test_to_governs_what_somebody_is_subjected_to() -> None:
    text = "Oleg Ivanov and Petr Lis alleged that they were subjected to torture in Belarus before a trial."
    (row,) = reports(text, {"torture"})
    assert row["victim_names"] == ["Oleg Ivanov", "Petr Lis"]


def test_captives_sentences_and_unknown_hands() -> None:
    (row,) = reports("Rebels in Mali held nine students captive for close to 300 hours.", {"abduction"})
    assert row["victims"] == "nine students"
    (row,) = reports("Three activists in Belarus were handed suspended prison sentences.", {"imprisonment"})
    assert row["victims"] == "Three activists"
    (row,) = reports("A young man was abducted and tortured in a flat in Scotland.", {"torture"})
    assert (row["perpetrator_kind"], row["perpetrator_iso3"]) == ("unknown", None)
    (row,) = reports(
        "In March last year Ana Lis and Petr Lis were executed in Belarus.", {"judicial_execution"}
    )
    assert row["victims"] == "Ana Lis"


def test_who_decrees_an_act_is_told_by_a_participle_behind_it() -> None:
    text = "A ban on street protests, imposed by the governor of Lagos on 3 March, remains in force."
    (row,) = reports(text, {"assembly_ban"})
    assert row["perpetrator"] == "the governor of Lagos"
    text = "The arrest of two editors in Lomé, ordered by the army, was widely discussed."
    (row,) = reports(text, {"arrest"})
    assert (row["perpetrator"], row["victims"]) == ("the army", "two editors")


def test_who_is_ordered_to_suffer_an_act_does_not_do_it() -> None:
    (row,) = reports("Radio Kwetu in Goma was ordered off the air by the regulator.", {"censorship"})
    assert row["perpetrator"] == "the regulator"


def test_what_is_not_given_is_kept_from_whose_it_is() -> None:
    for text in (
        "The ministry in Tashkent refused to issue a passport to the poet Dilnoza Umarova.",
        "The ministry in Tashkent declined to renew the passport of the poet Dilnoza Umarova.",
    ):
        (row,) = reports(text, {"movement_restriction"})
        assert row["victims"] == "the poet Dilnoza Umarova", text


@pytest.mark.parametrize(
    ("text", "kind", "doer", "victims"),
    [
        # A verb of two words, and a gang that is the subject.
        (
            "Police tear gassed dozens of marchers in Santiago.",
            "excessive_force",
            "Police",
            "dozens of marchers",
        ),
        ("Marchers were tear gassed in Santiago on Monday.", "excessive_force", None, "Marchers"),
        ("Gunmen gang raped two nuns in Haiti.", "sexual_violence", "Gunmen", "two nuns"),
        ("She was gang raped by four soldiers in Bukavu.", "sexual_violence", "four soldiers", "She"),
        ("A gang raped two nuns in Haiti.", "sexual_violence", "A gang", "two nuns"),
        # Who has a permit withdrawn does not withdraw it; visitors kept away are not those held.
        (
            "Two reporters had their permits withdrawn in Sri Lanka.",
            "censorship",
            None,
            "Two reporters",
        ),
        ("Tanzania cancelled the licences of six newspapers.", "censorship", "Tanzania", None),
        (
            "Her lawyers are not allowed to see the detained editor in Harare.",
            "incommunicado_detention",
            None,
            None,
        ),
        (
            "The detained editor is not allowed to see her lawyers in Harare.",
            "incommunicado_detention",
            None,
            "The detained editor",
        ),
    ],
)
def test_verbs_of_two_words_and_what_is_kept_from_people(
    text: str, kind: str, doer: str | None, victims: str | None
) -> None:
    (row,) = reports(text, {kind})
    assert (row["perpetrator"], row["victims"]) == (doer, victims)


@pytest.mark.parametrize(
    ("text", "kind", "doer", "victims"),
    [
        ("The arrest by soldiers of two editors in Mali was news.", "arrest", "soldiers", "two editors"),
        ("The abduction by gunmen of six nuns in Nigeria was news.", "abduction", "gunmen", "six nuns"),
        (
            "The beating by guards of a cook in Kenya was filmed.",
            "ill_treatment",
            "guards",
            "a cook",
        ),
        (
            "The jailing by the junta of Aung Min in Myanmar was news.",
            "imprisonment",
            "the junta",
            "Aung Min",
        ),
        ("The arrest by the NBI of six nuns in Manila was news.", "arrest", "the NBI", "six nuns"),
        # Whose men they are.
        (
            "The arrest by agents of the secret service of Cuba came on Monday.",
            "arrest",
            "agents of the secret service of Cuba",
            None,
        ),
        (
            "The killing of nine monks by soldiers of the junta in Myanmar was news.",
            "extrajudicial_killing",
            "soldiers of the junta",
            "nine monks",
        ),
        (
            "The killing by troops of South Sudan was news.",
            "extrajudicial_killing",
            "troops of South Sudan",
            None,
        ),
    ],
)
def test_whom_a_deed_befalls_may_stand_behind_who_does_it(
    text: str, kind: str, doer: str, victims: str | None
) -> None:
    (row,) = reports(text, {kind})
    assert (row["perpetrator"], row["victims"]) == (doer, victims)


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Human rights groups said four men, two women and a child were tortured by police in Harare.", 7),
        ("Rights officials said a farmer, a teacher, and a nurse were tortured by police in Harare.", 3),
        ("The rights group believes a farmer, a teacher and a nurse were tortured by police in Harare.", 3),
        ("The rights group said Ana Mora, Luis Vega and Ada Lind were tortured by police in Harare.", 3),
        ("The rights group said Ana Mora, a doctor, and Luis Vega were tortured by police in Harare.", 2),
        ("The rights group said police in Harare tortured a farmer, a teacher and a nurse.", 3),
        ("Two 17-year-olds were tortured by police in Harare, rights groups said.", 2),
        ("Police in Harare tortured a family of five last week, rights groups said.", 5),
        ("Two nurses suffered torture at the hands of police in Harare, rights groups said.", 2),
        ("Two nurses faced torture at the hands of soldiers in Harare, rights groups said.", 2),
        ("Two nurses were victims of torture by police in Harare, rights groups said.", 2),
        ("Two nurses became victims of torture by police in Harare, rights groups said.", 2),
    ],
)
def test_all_whom_a_clause_says_to_have_suffered_are_counted(text: str, count: int) -> None:
    rows = [
        row for row in api.extract("", text, DAY)["incident_reports"] if row["incident_type"] == "torture"
    ]
    assert [(row["victims_best"], row["perpetrator_iso3"]) for row in rows] == [(count, "ZWE")]
    assert rows[0]["status"] == "alleged"


def test_close_to_a_number_is_about_as_many() -> None:
    text = "Police in Harare tortured close to 300 students, rights groups said."
    rows = [
        row for row in api.extract("", text, DAY)["incident_reports"] if row["incident_type"] == "torture"
    ]
    assert [(row["victims_low"], row["victims_best"], row["victims_high"]) for row in rows] == [
        (None, 300, None)
    ]
