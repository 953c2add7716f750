"""What would go wrong in looking a name up: other spellings missed, territories and regions taken for states."""

import pytest

from pipelines import lexicon
from pipelines.extract.states.names import NameIndex


@pytest.fixture(scope="module")
def index() -> NameIndex:
    return NameIndex(lexicon.default())


@pytest.mark.parametrize(
    ("name", "iso3"),
    [
        ("Ivory Coast", "CIV"),
        ("cote d ivoire", "CIV"),
        ("Korea, Dem. People's Rep. of", "PRK"),
        ("Republic of Korea", "KOR"),
        ("Congo, Dem. Rep.", "COD"),
        ("Congo (Brazzaville)", "COG"),
        ("Bolivia (Plurinational State of)", "BOL"),
        ("THE GAMBIA", "GMB"),
        ("St Kitts & Nevis", "KNA"),
        ("Bosnia-Herzegovina", "BIH"),
        ("Macedonia, FYR", "MKD"),
        ("Viet Nam", "VNM"),
        ("Lao People s Democratic Republic", "LAO"),
        ("Türkiye", "TUR"),
        ("Swaziland", "SWZ"),
        ("Venezeula", "VEN"),
        ("Kyrgystan", "KGZ"),
        ("USSR", "SUN"),
        ("Czechoslovakia", "CSK"),
        ("European Union", "EUN"),
        ("Holy See", "VAT"),
        ("State of Palestine", "PSE"),
        ("KEN", "KEN"),
    ],
)
def test_name_is_not_resolved(index: NameIndex, name: str, iso3: str) -> None:
    assert index.resolve(name) == iso3


@pytest.mark.parametrize(
    "name",
    [
        "Hong Kong",
        "Puerto Rico",
        "Greenland",
        "Africa",
        "South America",
        "Nato",
        "Tibet",
        "Catalonia",
        "",
        "  ",
        "Xyzzy",
    ],
)
def test_territory_or_region_is_resolved_to_a_state(index: NameIndex, name: str) -> None:
    assert index.resolve(name) is None


@pytest.mark.parametrize(
    ("name", "iso3"), [("Niger", "NER"), ("Nigeria", "NGA"), ("Austria", "AUT"), ("Australia", "AUS")]
)
def test_near_names_are_taken_for_one_another(index: NameIndex, name: str, iso3: str) -> None:
    assert index.resolve(name) == iso3


def test_every_name_and_official_name_resolves_to_its_own_state(index: NameIndex) -> None:
    wrong = [
        (row["iso3"], name)
        for row in lexicon.default().table("states")
        for name in (row["name"], row["official_name"])
        if index.resolve(name) != row["iso3"]
    ]
    assert wrong == []
