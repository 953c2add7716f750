"""What would go wrong in finding states: namesakes, shared names, datelines, and words that news uses for a state."""

from dataclasses import replace
from datetime import date
from itertools import pairwise

import pytest

from pipelines import lexicon
from pipelines.extract.language.text import TextReader
from pipelines.extract.states.finder import StateFinder, StateMention

parse = TextReader(lexicon.default()).parse

PUBLISHED = date(2015, 6, 1)


@pytest.fixture(scope="module")
def finder() -> StateFinder:
    return StateFinder(lexicon.default())


def mentions(
    finder: StateFinder, text: str, title: str = "", published: date | None = PUBLISHED
) -> list[StateMention]:
    return finder.find(parse(title, text, published))


def states(finder: StateFinder, text: str, title: str = "", published: date | None = PUBLISHED) -> list[str]:
    return [mention.iso3 for mention in mentions(finder, text, title, published)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # Georgia: the state in the Caucasus, the state of the union, a woman
        ("Judges in Tbilisi said Georgia would keep the treaty.", ["GEO", "GEO"]),
        ("Atlanta lawmakers want Georgia to close the jail.", []),
        ("A Georgia inmate was moved to Augusta.", []),
        ("Georgia Bell teaches in a village school.", []),
        # Jordan
        ("Jordan sent the families back to the border.", ["JOR"]),
        ("The coach, Peter Jordan, left early. Jordan was angry.", []),
        ("Michael B. Jordan plays the lawyer.", []),
        # Chad
        ("Refugees crossed into Chad at night.", ["TCD"]),
        ("Chad Miller, a plumber, found the letter.", []),
        ("Boats on Lake Chad were burned.", []),
        # Turkey
        ("Turkey closed two newspapers.", ["TUR"]),
        ("The family ate turkey on the last day.", []),
        # Niger and Nigeria
        ("Niger and Nigeria both signed.", ["NER", "NGA"]),
        ("Farmers in Niger State lost their land.", []),
        ("The Nigerien minister met his Nigerian colleague.", ["NER", "NGA"]),
        # the Koreas
        ("North Korea and South Korea exchanged letters.", ["PRK", "KOR"]),
        ("The DPRK refused; the ROK waited. North Korean guards fired.", ["PRK", "KOR", "PRK"]),
        # the Congos
        ("The Democratic Republic of the Congo and the Republic of the Congo border it.", ["COD", "COG"]),
        ("Soldiers fled Goma. Congo has asked for help.", ["COD"]),
        ("Brazzaville voted. Congo has asked for help.", ["COG", "COG"]),
        # four Guineas
        ("Guinea, Guinea-Bissau and Equatorial Guinea sent judges.", ["GIN", "GNB", "GNQ"]),
        ("Papua New Guinea keeps the camp.", ["PNG"]),
        ("Schools keep guinea pigs; Guinea pigs sleep little.", []),
        # Dominica and the Dominican Republic
        ("Dominica acceded; the Dominican Republic did not.", ["DMA", "DOM"]),
        # American states, and cities that carry the name of a capital
        ("A court in New Mexico freed him.", []),
        ("He lives in London, Ontario, with two sons.", []),
        ("Ministers from London, Washington and Moscow met.", ["GBR", "USA", "RUS"]),
        ("Voters in Washington state chose a new attorney.", []),
    ],
)
def test_namesake_is_taken_for_a_state(finder: StateFinder, text: str, expected: list[str]) -> None:
    assert states(finder, text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "He speaks French and reads German.",
        "The paper appears in Arabic and English.",
        "Dr Danish left the clinic.",
        "The price rose to 40 Australian dollars.",
        "Shares of Air France fell.",
        "They ate Danish pastry.",
        "Both signed the Rome Statute.",
        "The Washington Post printed the letter.",
        "Call US now, write to US!",
        "She lives in Hong Kong and works in Macau.",
        "A march along Jordan Street ended at noon.",
    ],
)
def test_word_that_only_looks_like_a_state_is_found(finder: StateFinder, text: str) -> None:
    assert [m for m in mentions(finder, text) if m.iso3 != "USA" or "US" not in text] == []


@pytest.mark.parametrize(
    ("text", "kind", "iso3"),
    [
        ("The Kremlin denied it.", "government", "RUS"),
        ("The White House called the law a mistake.", "government", "USA"),
        ("Beijing has yet to answer.", "capital", "CHN"),
        ("SEOUL (Reuters) - Two men were freed.", "capital", "KOR"),
        ("Chinese authorities said nothing.", "demonym", "CHN"),
        ("The U.S. envoy left.", "name", "USA"),
        ("Burma was praised.", "name", "MMR"),
        ("Sino-Vietnamese talks failed.", "demonym", "CHN"),
    ],
)
def test_kind_of_mention_is_wrong(finder: StateFinder, text: str, kind: str, iso3: str) -> None:
    first = mentions(finder, text)[0]
    assert (first.kind, first.iso3) == (kind, iso3)


def test_seat_of_an_organisation_is_read_as_its_host(finder: StateFinder) -> None:
    assert states(finder, "Experts met in Geneva, The Hague and New York.") == []


def test_capital_shared_with_another_state_is_read_as_the_capital(finder: StateFinder) -> None:
    assert states(finder, "Lebanon sent soldiers after the clashes in Tripoli.") == ["LBN"]
    assert states(finder, "Libya sent soldiers after the clashes in Tripoli.") == ["LBY", "LBY"]


def test_capital_where_a_court_sits_is_missed(finder: StateFinder) -> None:
    assert "CRI" in states(finder, "The Inter-American Court will rule in San José next week.")
    assert states(finder, "He drove to San José with his brother.") == []


def test_former_capital_means_todays_state(finder: StateFinder) -> None:
    assert states(finder, "Moscow answered the note.", published=date(1985, 1, 1)) == ["SUN"]
    assert states(finder, "Moscow answered the note.", published=date(1995, 1, 1)) == ["RUS"]


def test_home_of_a_yearly_report_is_not_set(finder: StateFinder) -> None:
    document = parse(
        "Kenya - Human Rights Report 2012", "The police fired on Uganda's border.", date(2012, 5, 1)
    )
    finder.find(document)
    assert document.home == "KEN"


def test_spans_overlap_or_do_not_cover_what_they_name(finder: StateFinder) -> None:
    text = (
        "The Democratic People's Republic of Korea, the Syrian Arab Republic and CÔTE D'IVOIRE's envoy met."
    )
    document = parse("Three states meet in Addis Ababa", text, PUBLISHED)
    found = finder.find(document)
    assert [m.iso3 for m in found] == ["ETH", "PRK", "SYR", "CIV"]
    assert all(a.end <= b.start for a, b in pairwise(found))
    assert document.body[found[3].start : found[3].end] == "CÔTE D'IVOIRE"
    assert [m.sentence_no for m in found] == [0, 1, 1, 1]


def test_name_added_to_the_lexicon_is_not_found() -> None:
    words = lexicon.default()
    names = [
        row | {"names": f"{row['names']}|Nutmeg Isle"} if row["iso3"] == "GRD" else row
        for row in words.table("state_names")
    ]
    finder = StateFinder(replace(words, tables=words.tables | {"state_names": names}))
    assert states(finder, "The Nutmeg Isle has signed.") == ["GRD"]
    assert finder.resolve("nutmeg isle") == "GRD"


def test_state_added_to_the_lexicon_is_not_found() -> None:
    words = lexicon.default()
    state = words.table("states")[0] | {
        "iso3": "ZZZ",
        "name": "Ruritania",
        "official_name": "Kingdom of Ruritania",
        "iso2": "ZZ",
    }
    names = dict.fromkeys(words.table("state_names")[0], "") | {"iso3": "ZZZ", "demonyms": "Ruritanian"}
    tables = words.tables | {
        "states": [*words.table("states"), state],
        "state_names": [*words.table("state_names"), names],
    }
    finder = StateFinder(replace(words, tables=tables))
    assert states(finder, "Ruritania held two Ruritanians.") == ["ZZZ", "ZZZ"]
    assert finder.resolve("Kingdom of Ruritania") == "ZZZ"


@pytest.mark.parametrize(
    ("text", "iso3"),
    [
        ("The Sudanese army left.", "SDN"),
        ("The Gambian police left.", "GMB"),
        ("The Australian police left.", "AUS"),
        ("The Sudan signed.", "SDN"),
    ],
)
def test_longer_word_hides_the_state_in_it(finder: StateFinder, text: str, iso3: str) -> None:
    assert [mention.iso3 for mention in finder.find(parse("", text, None))] == [iso3]
