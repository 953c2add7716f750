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


def test_what_an_office_is_for_is_no_part_of_its_holders_name() -> None:
    for office in ("Secretary of State", "Minister of Foreign Affairs", "Governor of Kano"):
        assert read(f"Police in Peru arrested the journalist and {office} Ahmed Bello.", "arrest")[
            "victim_names"
        ] == ["Ahmed Bello"]
