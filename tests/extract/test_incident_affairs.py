"""What would go wrong in news on other affairs: figures of speech told as violence, trade quarrels as criticism."""

from datetime import date

import pytest

from pipelines.extract.engine import Extractor

MARKETS = (
    "Cocoa prices fell in London as traders awaited harvest figures. Dealers said the market took a beating "
    "after exporters sold 40,000 tonnes of futures. "
)
QUARREL = (
    "Norway accused Iceland of breaking the herring pact and urged it to lower its catch. Talks on fishing "
    "zones go on in Bergen next week, and the minister was sharply critical of Iceland's delay."
)


def told(extractor: Extractor, title: str, text: str) -> list[str]:
    rows = extractor.extract(title, text, date(2021, 3, 4))["incident_reports"]
    return [row["incident_type"] for row in rows]


@pytest.mark.parametrize(
    "sentence",
    [
        "It was a massacre, said one broker of the losses in sugar futures.",
        "The quarter was torture, the board said of profits and shares.",
        "The buyers threatened the exporters with a lawsuit over cargo prices.",
    ],
)
def test_figures_of_speech_of_the_market(extractor: Extractor, sentence: str) -> None:
    assert told(extractor, "Cocoa slides", MARKETS + sentence) == []


def test_people_killed_are_told_among_prices(extractor: Extractor) -> None:
    text = MARKETS + "In Abidjan soldiers shot dead four dock workers on Tuesday, halting exports."
    assert told(extractor, "Cocoa slides", text) == ["extrajudicial_killing"]


def test_game_is_no_fight(extractor: Extractor) -> None:
    text = (
        "Zambia slaughtered Malawi with five goals in the first half of the match. The Malawi goalkeeper was "
        "beaten by a long shot, and the coach said the league season had been torture for his squad."
    )
    assert told(extractor, "Zambia top league", text) == []


def test_quarrel_on_fish_is_no_criticism_of_a_violation(extractor: Extractor) -> None:
    assert told(extractor, "Herring row", QUARREL) == []


def test_criticism_of_a_violation_is(extractor: Extractor) -> None:
    text = QUARREL + " Norway also condemned Iceland for jailing two journalists who wrote about the row."
    assert "condemnation" in told(extractor, "Herring row", text)


def test_story_of_nobody_is_no_news(extractor: Extractor) -> None:
    text = (
        "In the new film a crooked sheriff kidnaps a judge's son and has a reporter murdered. The hero is beaten "
        "and tortured in a cellar, and the villain gets away. Audiences will hardly breathe."
    )
    assert told(extractor, "A thriller that grips", text) == []


def test_maker_of_films_who_is_jailed_is(extractor: Extractor) -> None:
    text = (
        "Iran jailed the director Mehrdad Kavousi for six years over a film about protests. His last movie was "
        "banned from cinemas in Tehran. Police also beat one of its actors, audiences said."
    )
    assert "imprisonment" in told(extractor, "Director jailed", text)


def test_robbers_who_flee_are_not_displaced(extractor: Extractor) -> None:
    text = "In Peru four masked men robbed a jeweller, beat two clerks and fled with rings worth a fortune."
    assert "forced_displacement" not in told(extractor, "Raid in Lima", text)


def test_villagers_who_leave_all_and_flee_are(extractor: Extractor) -> None:
    text = "In Peru 300 villagers left their cattle behind and fled from soldiers who were burning huts."
    assert "forced_displacement" in told(extractor, "Raid near Puno", text)
