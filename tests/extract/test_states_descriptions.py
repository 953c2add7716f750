"""What would go wrong in resolving descriptions of states: the wrong state, or a phrase that means none."""

from datetime import date

import pytest

from pipelines import lexicon
from pipelines.extract.language.text import TextReader
from pipelines.extract.states.anaphora import StateDescriptions
from pipelines.extract.states.finder import StateFinder

parse = TextReader(lexicon.default()).parse


class Finder:
    """Descriptions with the states that they need."""

    def __init__(self) -> None:
        self.states = StateFinder(lexicon.default())
        self.descriptions = StateDescriptions(lexicon.default())

    def find(self, text: str, title: str = "") -> list[tuple[str, str]]:
        document = parse(title, text, date(2015, 6, 1))
        found = self.descriptions.find(document, self.states.find(document))
        return [(document.body[start:end], iso3) for start, end, iso3 in found]


@pytest.fixture(scope="module")
def finder() -> Finder:
    return Finder()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Kenya and France met. The East African nation has yet to ratify it.",
            [("The East African nation", "KEN")],
        ),
        ("France met Kenya. Later the European country signed.", [("the European country", "FRA")]),
        (
            "Riyadh wrote to Berlin. The oil-rich Gulf kingdom had never signed.",
            [("The oil-rich Gulf kingdom", "SAU")],
        ),
        (
            "Fiji asked Australia to help. The tiny Pacific island nation is poor.",
            [("The tiny Pacific island nation", "FJI")],
        ),
        (
            "Russia pressed Tajikistan. The landlocked former Soviet republic gave way.",
            [("The landlocked former Soviet republic", "TJK")],
        ),
        ("Oman and Kuwait met. The sultanate signed.", [("The sultanate", "OMN")]),
        ("Oman and Kuwait met. The emirate signed.", [("The emirate", "KWT")]),
        (
            "France asked Senegal. The former French colony refused.",
            [("The former French colony", "SEN")],
        ),
        (
            "Eritrea left the talks. Then the Horn of Africa nation returned.",
            [("the Horn of Africa nation", "ERI")],
        ),
        ("The Gulf emirate has signed. Qatar said so.", [("The Gulf emirate", "QAT")]),
    ],
)
def test_description_means_another_state(finder: Finder, text: str, expected: list[tuple[str, str]]) -> None:
    assert finder.find(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Kenya and Uganda met. The two countries signed.",
        "Kenya met others. The only country to refuse was silent.",
        "Kenya sings. The country music festival began.",
        "Kenya was asked. The second country refused.",
        "Kenya was asked. The Gulf emirate refused.",
        "The country is poor. Nobody said which.",
        "Iraq fought the Islamic State for years.",
        "The Kingdom of Morocco signed.",
        "Nigeria mourns. The northern state was quiet.",
    ],
)
def test_phrase_that_stands_for_no_state_is_resolved(finder: Finder, text: str) -> None:
    assert finder.find(text) == []


def test_passing_mention_outweighs_the_subject_of_the_article(finder: Finder) -> None:
    text = (
        "Nepal arrested four monks. Nepal has signed the treaty, and Nepalese police know it. "
        "Envoys of Denmark protested on Tuesday. Lawyers say that the country holds many more."
    )
    assert finder.find(text) == [("the country", "NPL")]


def test_country_in_a_yearly_report_is_not_its_subject(finder: Finder) -> None:
    text = "Refugees arrived from Somalia. The police detained them. Aid did not reach the country."
    assert finder.find(text, "Kenya - Yearly Report 2014") == [("the country", "KEN")]
