"""Which names in a sentence are the victims': lists, appositions, copulas; and which only stand nearby."""

from datetime import date
from typing import Any

import pytest

from pipelines import api

TITLE = "Rights group condemns crackdown on activists and journalists"


def read(text: str, incident_type: str) -> dict[str, Any]:
    rows = api.extract(TITLE, text, date(2021, 5, 20))["incident_reports"]
    return next(row for row in rows if row["incident_type"] == incident_type and row["sentence_no"] > 0)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "Police in Peru arrested Ana Mora (34), a nurse, Luis Paz (22), a driver, and Rita Gil.",
            ["Ana Mora", "Luis Paz", "Rita Gil"],
        ),
        (
            "Police in Peru arrested six lawyers, namely: Ana Mora, Luis Paz, Rita Gil, who run a clinic.",
            ["Ana Mora", "Luis Paz", "Rita Gil"],
        ),
        (
            "Police in Peru arrested nine activists who were identified as Ana Mora, Luis Paz and Rita Gil.",
            ["Ana Mora", "Luis Paz", "Rita Gil"],
        ),
        (
            "The union's delegate in the port of Callao, Ana Mora, was arrested in Peru on Monday.",
            ["Ana Mora"],
        ),
        ("Ana Mora, a lawyer and a poet, was also arrested in Peru.", ["Ana Mora"]),
        ("Several members – Ana Mora, Luis Paz, and Rita Gil – were arrested in Peru.", None),
        ("Ana Mora was arrested in Peru together with lawyer Luis Paz.", ["Ana Mora", "Luis Paz"]),
        ("Ana Mora and two other activists were among those arrested in Peru.", ["Ana Mora"]),
        # a group told by examples, before its verb and behind it
        (
            "Lawyers such as Ana Mora, Luis Paz and Rita Gil were arrested in Peru.",
            ["Ana Mora", "Luis Paz", "Rita Gil"],
        ),
        ("Lawyers including Ana Mora and Luis Paz were arrested in Peru.", ["Ana Mora", "Luis Paz"]),
        ("Police in Peru arrested lawyers such as Ana Mora and Luis Paz.", ["Ana Mora", "Luis Paz"]),
        (
            "Police in Peru arrested six lawyers, four of them women, including Ana Mora and Luis Paz.",
            ["Ana Mora", "Luis Paz"],
        ),
        ("Those arrested in Peru include Ana Mora and Luis Paz.", ["Ana Mora", "Luis Paz"]),
        (
            "Among those arrested in Peru are two lawyers, Ana Mora and Luis Paz.",
            ["Ana Mora", "Luis Paz"],
        ),
        ("Ana Mora was one of the six organizers arrested in Peru.", ["Ana Mora"]),
        ("Police in Peru arrested Fujimori critic Ana Mora. Keiko Fujimori left.", ["Ana Mora"]),
        (
            "Police in Peru arrested three workers of a clinic, among them a Cuban nurse, Ana Mora.",
            ["Ana Mora"],
        ),
        ("She wept for Ana Mora, 21, a student whom police arrested in Peru.", ["Ana Mora"]),
        ("During a transfer to court, Ana Mora and two others were arrested in Peru.", ["Ana Mora"]),
        (
            "Police in Peru arrested two lawyers. The two include Ana Mora, a judge's widow, and Luis Paz.",
            ["Ana Mora", "Luis Paz"],
        ),
        (
            "Radio reporter Ana Mora, senior editor Luis Paz and photographer Rita Gil were arrested in Peru.",
            ["Ana Mora", "Luis Paz", "Rita Gil"],
        ),
        ("Ana Mora, who ran a shelter, and her son were arrested in Peru.", ["Ana Mora"]),
        ("The students arrested in Peru were named as Ana Mora and Luis Paz.", ["Ana Mora", "Luis Paz"]),
        (
            "Police in Peru arrested two students. The two victims, Ana Mora and Luis Paz, were taken to Lima.",
            ["Ana Mora", "Luis Paz"],
        ),
    ],
)
def test_names_of_victims(text: str, names: list[str] | None) -> None:
    assert sorted(read(text, "arrest")["victim_names"]) == (names or ["Ana Mora", "Luis Paz", "Rita Gil"])


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Police in Peru arrested a reporter named Ana Mora.", ["Ana Mora"]),
        ("Police in Peru arrested a reporter; a judge named Pedro Ruiz freed him.", None),
        ("A critic of President Pedro Ruiz was arrested in Peru on Monday.", None),
        ("Two top Pedro Ruiz aides were arrested in Peru on Monday.", None),
        ("Police in Peru arrested two activists, Pedro Ruiz said.", None),
        ("Police in Peru arrested Ana Mora, Pedro Ruiz's lawyer.", ["Ana Mora"]),
        ("Police in Peru arrested Ana Mora, and Pedro Ruiz fled.", ["Ana Mora"]),
        ("According to Pedro Ruiz, a lawyer was arrested in Peru.", None),
        (
            '"Ana Mora has been arrested in Peru," three senators, including Luis Paz and Rita Gil, said.',
            ["Ana Mora"],
        ),
    ],
)
def test_names_that_stand_nearby(text: str, names: list[str] | None) -> None:
    assert read(text, "arrest")["victim_names"] == (names or [])


def test_two_lawyers_named_are_two() -> None:
    row = read("Among those arrested in Peru are two lawyers, Ana Mora and Luis Paz.", "arrest")
    assert row["victims_best"] == 2


def test_title_amid_a_name_belongs_to_it() -> None:
    for name in ("Aung Ko Latt", "Yasmin Omar Haji Mohamoud", "Khalid Sheikh Ahmed"):
        (row,) = api.extract("News", f"Police arrested the journalist {name}.", None)["incident_reports"]
        assert row["victim_names"] == [name]
    (row,) = api.extract("News", "Police arrested the blogger Ko Latt Aung.", None)["incident_reports"]
    assert row["victim_names"] == ["Latt Aung"]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Police in Peru arrested a journalist and former judge, Ana Mora, on Monday.", 1),
        ("A poet and union leader, Ana Mora, was arrested in Peru.", 1),
        ("Police in Peru arrested a journalist and the union leader Ana Mora on Monday.", 2),
        ("Police in Peru arrested a journalist and a union leader on Monday.", 2),
        ("Police in Peru arrested two journalists and activist Ana Mora on Monday.", 3),
    ],
)
def test_one_person_may_be_told_by_two_roles(text: str, count: int) -> None:
    assert read(text, "arrest")["victims_best"] == count


def test_concealment_of_one_is_not_that_of_another() -> None:
    text = (
        "Police in Peru freed Ana Mora and Luis Paz. Paz was reported missing in June after he went out, and is feared "
        "forcibly disappeared. Mora was arrested again by police on 11 May."
    )
    row = next(
        row
        for row in api.extract(TITLE, text, date(2021, 5, 20))["incident_reports"]
        if row["victim_names"] == ["Ana Mora"] and row["sentence_no"] == 3
    )
    assert row["incident_type"] == "arrest"


def test_pronoun_behind_another_name_is_not_the_first_persons() -> None:
    text = "Police in Peru arrested Luis Paz, a lawyer. Ana Mora fled. She is a nurse."
    assert "woman" not in read(text, "arrest")["victim_kinds"]


def test_each_of_several_deeds_has_its_own_victims() -> None:
    text = (
        "The group cited the arrest of Ana Mora, the murder of Luis Paz and threats against Rita Gil in Peru."
    )
    assert read(text, "arrest")["victim_names"] == ["Ana Mora"]
    assert read(text, "extrajudicial_killing")["victim_names"] == ["Luis Paz"]


def test_those_told_along_with_somebody_are_counted() -> None:
    row = read("The reporter Ana Mora as well as four other activists were arrested in Peru.", "arrest")
    assert (row["victim_names"], row["victims_best"]) == (["Ana Mora"], 5)


def test_who_was_murdered_is_not_the_prisoner() -> None:
    text = (
        "Luis Paz was sentenced to death in 2002 for the murder of Ana Mora in Peru. "
        "He has been in jail for 18 years."
    )
    rows = api.extract(TITLE, text, date(2021, 5, 20))["incident_reports"]
    assert not [row for row in rows if row["incident_type"] == "imprisonment"]
    living = "Police in Peru arrested the editor Luis Paz in March. He has been held in a secret jail since."
    assert all(
        row["victim_names"] == ["Luis Paz"]
        for row in api.extract(TITLE, living, date(2021, 5, 20))["incident_reports"]
        if row["sentence_no"] > 0
    )


def test_what_an_office_is_for_is_no_part_of_its_holders_name() -> None:
    for office in ("Secretary of State", "Minister of Foreign Affairs", "Governor of Kano"):
        assert read(f"Police in Peru arrested the journalist and {office} Ahmed Bello.", "arrest")[
            "victim_names"
        ] == ["Ahmed Bello"]


def test_whom_somebody_named_does_it_to_is_somebody_else() -> None:
    text = "Awa Diallo, 19, was last seen in Bamako. Police said Sekou Keita looked at her before Keita kidnapped her."
    assert read(text, "abduction")["victim_names"] == ["Awa Diallo"]


@pytest.mark.parametrize(
    "text",
    [
        "Her family mourned Mona Berg's kidnapping and killing.",
        "Two men admitted kidnapping and killing Mona Berg.",
    ],
)
def test_two_acts_joined_have_one_sufferer(text: str) -> None:
    for kind in ("abduction", "extrajudicial_killing"):
        assert read(text, kind)["victim_names"] == ["Mona Berg"]


@pytest.mark.parametrize(
    ("text", "incident_type", "names"),
    [
        # "she" is no man, "he" no woman
        ("The mayor of Sofia, Ivan Petrov, called for calm. She was beaten by police.", "ill_treatment", []),
        (
            "Ana Mora was held in Peru. Her lawyer Pedro Gil said she was beaten by police.",
            "ill_treatment",
            ["Ana Mora"],
        ),
        # no speaker says "he" of himself, unless only some of his words are quoted
        (
            'Police came for a clerk, said Maria Keller of Minsk. "We do not know where he is being held," she said.',
            "arbitrary_detention",
            [],
        ),
        # whose picture it is, and who speaks of somebody without a name
        (
            "Police in Ghana arrested a man. (Photo by Kofi Mensah) He was beaten by guards.",
            "ill_treatment",
            [],
        ),
        ("[Kofi Mensah/EPA] Soldiers in Ghana shot a boy. He was beaten by soldiers.", "ill_treatment", []),
        (
            "A grocer was abducted in Accra. Police chief Kofi Mensah said so. His captors beat him.",
            "ill_treatment",
            [],
        ),
        # a date ends before a name that is told who it is
        ("On Tuesday Birendra Thapa, a baker, was abducted in Nepal.", "abduction", ["Birendra Thapa"]),
        # a name's article has its capital where it opens a sentence
        (
            "Police held Mohamed al-Baz and Samir Naguib in Egypt. Al-Baz and Naguib were tortured in custody.",
            "torture",
            ["Mohamed al-Baz", "Samir Naguib"],
        ),
        # whom a story that names one victim brings in without a name
        (
            "Police in Niger arrested a teacher on Monday. Schools shut. Parents wept. "
            "The teacher Moussa Adamou was beaten in custody.",
            "arrest",
            ["Moussa Adamou"],
        ),
        (
            "The blogger Omar Nasri was sentenced to five years in prison and 300 lashes for blasphemy in Iran.",
            "ill_treatment",
            ["Omar Nasri"],
        ),
    ],
)
def test_whom_a_pronoun_or_a_noun_means(text: str, incident_type: str, names: list[str]) -> None:
    assert read(text, incident_type)["victim_names"] == names


@pytest.mark.parametrize(
    ("text", "incident_type", "state"),
    [
        (
            "DUBAI (Reuters) - Iranian authorities arrested the journalist Ali Nouri on Monday.",
            "arrest",
            "IRN",
        ),
        (
            "KYIV - Russian soldiers shot five civilians in a cellar in Ukraine.",
            "extrajudicial_killing",
            "UKR",
        ),
        ("An official in Nairobi said that Ethiopian police had arrested ten students.", "arrest", "ETH"),
        ("Kenyan police shot dead three men in Kampala.", "extrajudicial_killing", "UGA"),
    ],
)
def test_where_news_come_from_is_no_place_of_what_police_do(
    text: str, incident_type: str, state: str
) -> None:
    assert read(text, incident_type)["place_iso3"] == state


def test_they_are_the_people_named_behind_their_group() -> None:
    told = read(
        "The Kurdish nurses, Jila Ahmadi-Far and Shno Karimi, told a court in Tehran that they had been tortured by police.",
        "torture",
    )
    assert told["victim_names"] == ["Jila Ahmadi-Far", "Shno Karimi"]
    assert told["victims_best"] == 2


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Karen Smith", "ethnic_minority"),
        ("Nasser Ahmadi", "religious_group"),
        ("Peter Baker", "worker"),
        ("Joseph Bishop", "religious_group"),
    ],
)
def test_what_a_name_is_called_is_not_what_its_bearer_is(name: str, kind: str) -> None:
    told = read(f"Police in Harare tortured {name}, human rights groups said.", "torture")
    assert told["victim_names"] == [name]
    assert kind not in told["victim_kinds"]


def test_a_day_behind_a_title_begins_a_name() -> None:
    told = read("Police in Lagos tortured Pastor Friday Okoro, rights groups said.", "torture")
    assert told["victim_names"] == ["Friday Okoro"]


def test_the_age_behind_a_name_tells_a_child() -> None:
    told = read("Police in Harare tortured Ali Reza, 14, human rights groups said.", "torture")
    assert "child" in told["victim_kinds"]
    told = read("Police in Harare tortured Ali Reza, 41, human rights groups said.", "torture")
    assert "child" not in told["victim_kinds"]


def test_who_is_driven_out_is_a_civilian_where_nothing_else_is_told() -> None:
    told = read(
        "The army in Sudan drove 300 people from their homes, rights groups said.", "forced_displacement"
    )
    assert told["victim_kinds"] == ["civilian"]
    told = read(
        "The army in Sudan drove 300 Nuer from their homes, rights groups said.", "forced_displacement"
    )
    assert told["victim_kinds"] == ["ethnic_minority"]
