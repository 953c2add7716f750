"""What would go wrong in finding places: towns that share a name, and towns that are named like people and things."""

from datetime import date

import pytest

from pipelines import gazetteer, lexicon
from pipelines.extract.language.text import TextReader
from pipelines.extract.places import PlaceFinder, PlaceMention
from pipelines.extract.states.finder import StateFinder

parse = TextReader(lexicon.default()).parse


class Finder:
    """A finder of places with the states that it needs."""

    def __init__(self) -> None:
        words = lexicon.default()
        self.states = StateFinder(words)
        self.places = PlaceFinder(words, gazetteer.towns())

    def find(self, text: str, title: str = "") -> list[PlaceMention]:
        document = parse(title, text, date(2015, 6, 1))
        return self.places.find(document, self.states.find(document))

    def pairs(self, text: str, title: str = "") -> list[tuple[str, str]]:
        return [(place.name, place.iso3) for place in self.find(text, title)]


@pytest.fixture(scope="module")
def finder() -> Finder:
    return Finder()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Two men were shot in Hyderabad.", [("Hyderabad", "IND")]),
        ("Pakistan sent troops. Two men were shot in Hyderabad.", [("Hyderabad", "PAK")]),
        ("Two men were shot in Tripoli.", [("Tripoli", "LBY")]),
        ("Lebanon sent troops. Two men were shot in Tripoli.", [("Tripoli", "LBN")]),
        ("He was born in Birmingham, Alabama.", [("Birmingham", "USA"), ("Alabama", "USA")]),
        ("He was born in Birmingham.", [("Birmingham", "GBR")]),
        ("She studied in San José, Costa Rica, and left.", [("San José", "CRI")]),
        ("Police in Valencia, Venezuela, fired.", [("Valencia", "VEN")]),
        ("Spain was quiet. Police in Valencia fired.", [("Valencia", "ESP")]),
        (
            "A bus left Manila. Two men were shot in San Fernando.",
            [("Manila", "PHL"), ("San Fernando", "PHL")],
        ),
        ("Iraq mourned them. Snipers fired at Tahrir Square.", [("Tahrir Square", "IRQ")]),
        ("Pakistan's Punjab province banned it.", [("Punjab", "PAK")]),
        ("India's Punjab province banned it.", [("Punjab", "IND")]),
        ("In Georgia, near Atlanta, a jury met.", [("Georgia", "USA"), ("Atlanta", "USA")]),
    ],
)
def test_place_is_put_into_the_wrong_state(
    finder: Finder, text: str, expected: list[tuple[str, str]]
) -> None:
    assert finder.pairs(text) == expected


@pytest.mark.parametrize(
    ("place", "iso3"),
    [
        ("Xinjiang", "CHN"),
        ("Hong Kong", "CHN"),
        ("Darfur", "SDN"),
        ("Chechnya", "RUS"),
        ("Kashmir", "IND"),
        ("Rakhine", "MMR"),
        ("Tigray", "ETH"),
        ("Gaza", "PSE"),
        ("the West Bank", "PSE"),
        ("Crimea", "UKR"),
        ("Guantánamo Bay", "CUB"),
        ("northern Idlib", "SYR"),
        ("eastern Aleppo", "SYR"),
        ("the city of Bukavu", "COD"),
        ("Kaduna state", "NGA"),
        ("the Dadaab refugee camp", "KEN"),
        ("downtown Nairobi", "KEN"),
    ],
)
def test_region_town_or_camp_is_missed(finder: Finder, place: str, iso3: str) -> None:
    assert [found.iso3 for found in finder.find(f"Four people were killed in {place} on Friday.")] == [iso3]


@pytest.mark.parametrize(
    "text",
    [
        "Michael Jackson sang. Jackson left at noon.",
        "Nice people read the paper on Sunday.",
        "Reading is taught in every school.",
        "Victoria Smith and Mr Lincoln objected.",
        "The Houston Rockets lost.",
        "The Boston Globe printed it.",
        "The Istanbul Convention protects women, the Palermo trafficking protocol migrants.",
        "A London-based group protested.",
        "He came in March. Of course he was late.",
        "Judge Medina and President Santos spoke.",
    ],
)
def test_person_word_or_title_is_taken_for_a_town(finder: Finder, text: str) -> None:
    assert finder.find(text) == []


def test_town_named_like_a_word_is_missed_after_a_preposition(finder: Finder) -> None:
    assert finder.pairs("A man was beaten in Reading and another in Mobile.") == [
        ("Reading", "GBR"),
        ("Mobile", "USA"),
    ]


@pytest.mark.parametrize(("town", "iso3"), [("Jos", "NGA"), ("Qom", "IRN"), ("Gao", "MLI"), ("Ufa", "RUS")])
def test_town_of_three_letters_is_missed_after_a_preposition(finder: Finder, town: str, iso3: str) -> None:
    assert finder.pairs(f"Two nuns were seized in {town} on Friday.") == [(town, iso3)]
    assert finder.find(f"{town} said that two nuns had been seized.") == []


def test_little_town_is_missed_though_its_province_is_named(finder: Finder) -> None:
    assert finder.pairs("A chief was shot in Ubakwoma, Enugu State, on Monday.") == [
        ("Ubakwoma", "NGA"),
        ("Enugu", "NGA"),
    ]
    assert finder.pairs("Three died in Tchangoro, Chad.") == [("Tchangoro", "TCD")]


@pytest.mark.parametrize("text", ["In July, Kenya ratified it.", "In Parliament, Kenya was named."])
def test_month_or_body_before_a_state_is_taken_for_a_town(finder: Finder, text: str) -> None:
    assert finder.find(text) == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The University of California at Merced closed.", "California"),
        ("The Archbishop of Cape Town spoke.", "Cape Town"),
        ("Critics of Beijing were silent.", "Beijing"),
        ("Divers searched the shore in Praia da Areia.", "Praia"),
        ("He paid 300 Hong Kong dollars.", "Hong Kong"),
    ],
)
def test_name_inside_another_is_taken_for_a_place(finder: Finder, text: str, name: str) -> None:
    assert name not in [place.name for place in finder.find(text)]


def test_towns_of_a_list_are_missed_after_the_first(finder: Finder) -> None:
    assert [name for name, _ in finder.pairs("Shells fell on Homs, Hama and Aleppo.")] == [
        "Homs",
        "Hama",
        "Aleppo",
    ]


def test_dateline_in_capitals_is_missed(finder: Finder) -> None:
    assert finder.pairs("KANDAHAR, Afghanistan (AP) - A bomb went off.") == [("Kandahar", "AFG")]


def test_capital_that_speaks_for_its_government_is_a_place(finder: Finder) -> None:
    assert finder.find("Nairobi rejected the report.") == []
    assert finder.pairs("The report was read in Nairobi.") == [("Nairobi", "KEN")]


def test_spans_overlap_or_do_not_cover_what_they_name(finder: Finder) -> None:
    title, text = (
        "Clashes in Goma",
        "The Gaza City hospital and San Pedro Sula's jail, both in Zamfara State, closed.",
    )
    found = finder.find(text, title)
    body = f"{title}\n\n{text}"
    assert [body[place.start : place.end] for place in found] == [
        "Goma",
        "Gaza City",
        "San Pedro Sula",
        "Zamfara",
    ]


def test_town_of_a_territory_has_no_state(finder: Finder) -> None:
    assert finder.pairs("He was held in San Juan, Puerto Rico.")[0][1] == "USA"


def test_towns_of_the_gazetteer_are_not_plain_rows() -> None:
    towns = gazetteer.towns()
    assert len(towns) > 30_000
    assert [town.population for town in towns] == sorted((town.population for town in towns), reverse=True)
    assert {"Bombay"} <= {name for town in towns if town.name == "Mumbai" for name in town.other_names}
