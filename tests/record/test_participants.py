import pytest

from pipelines.record.participants import UnknownParticipantError, resolve


@pytest.mark.parametrize(
    ("name", "iso3"),
    [
        ("Türkiye", "TUR"),
        ("Turkey", "TUR"),
        ("Netherlands (Kingdom of the)", "NLD"),
        ("United Kingdom of Great Britain and Northern Ireland", "GBR"),
        ("Democratic People's Republic of Korea", "PRK"),
        ("Democratic People’s Republic of Korea", "PRK"),
        ("Republic of Korea", "KOR"),
        ("Republic of Moldova", "MDA"),
        ("Micronesia (Federated States of)", "FSM"),
        ("State of Palestine", "PSE"),
        ("European Union", "EUN"),
        ("Serbia 5, 9", "SRB"),
        ("China3", "CHN"),
        ("Côte d'Ivoire", "CIV"),
        ("St. Vincent and the Grenadines", "VCT"),
        ("Gambia (Republic of The)", "GMB"),
        ("Bahamas (The)", "BHS"),
        ("Bolivia (Plurinational State of)", "BOL"),
        ("Iran (Islamic Republic of)", "IRN"),
        ("Naoero", "NRU"),
        ("Niger", "NER"),
        ("Nigeria", "NGA"),
        ("Congo", "COG"),
        ("Democratic Republic of the Congo", "COD"),
        ("Guinea-Bissau", "GNB"),
        ("German Democratic Republic", "DDR"),
        ("Yugoslavia (former)", "YUG"),
        ("Czechoslovakia", "CSK"),
        ("Holy See", "VAT"),
        ("Cook Islands", "COK"),
        ("The former Yugoslav Republic of Macedonia", "MKD"),
    ],
)
def test_the_depositarys_names_are_states(name: str, iso3: str) -> None:
    assert resolve(name) == iso3


@pytest.mark.parametrize(
    "name", ["Hong Kong", "Macao", "Netherlands Antilles", "Isle of Man", "Faroe Islands"]
)
def test_a_territory_is_no_state(name: str) -> None:
    assert resolve(name) is None


def test_an_unknown_name_is_an_error_and_no_guess() -> None:
    with pytest.raises(UnknownParticipantError, match="Borduria"):
        resolve("Borduria 4")


def test_the_lexicon_is_asked_last() -> None:
    assert resolve("Borduria", {"Borduria": "BRD"}.get) == "BRD"
