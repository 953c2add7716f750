"""What would go wrong in any text at all: spans out of place, answers that change, time that grows with the square."""

import time
from datetime import date

from hypothesis import example, given, settings
from hypothesis import strategies as st

from pipelines import gazetteer, lexicon
from pipelines.extract.language.text import Document, TextReader
from pipelines.extract.places import PlaceFinder
from pipelines.extract.states.anaphora import StateDescriptions
from pipelines.extract.states.finder import StateFinder

parse = TextReader(lexicon.default()).parse

STATES = StateFinder(lexicon.default())
PLACES = PlaceFinder(lexicon.default(), gazetteer.towns())
DESCRIPTIONS = StateDescriptions(lexicon.default())

WORDS = (
    "Georgia Jordan Chad Turkey Congo Korea Guinea Tripoli Washington Paris US the The country kingdom nation former "
    "Soviet republic in of near and , . ( ) - ' ’s State province Mr said Hyderabad Punjab Mississippi Darfur "
    "dollars Convention Sino- English speaks SEOUL -- \n \n\n 北京 é \u00a0"
).split(" ")
TEXTS = st.lists(st.sampled_from(WORDS), max_size=60).map(" ".join)


def read(document: Document) -> list[list[tuple[int, int]]]:
    states = STATES.find(document)
    places = PLACES.find(document, states)
    descriptions = DESCRIPTIONS.find(document, states)
    return [
        [(m.start, m.end) for m in states],
        [(m.start, m.end) for m in places],
        [(start, end) for start, end, _ in descriptions],
    ]


@settings(max_examples=300, deadline=None)
@given(title=TEXTS, text=TEXTS)
@example(title="", text="the kingdom and country Jordan")
def test_spans_are_empty_out_of_order_or_outside_the_text(title: str, text: str) -> None:
    document = parse(title, text, date(2015, 6, 1))
    layers = read(document)
    for spans in layers:
        ends = [0, *(end for _, end in spans)]
        assert all(before <= start < end for before, (start, end) in zip(ends, spans, strict=False))
        assert ends[-1] <= len(document.body)
    assert read(parse(title, text, date(2015, 6, 1))) == layers


@settings(max_examples=100, deadline=None)
@given(text=st.text(max_size=200))
def test_any_characters_break_the_reading(text: str) -> None:
    read(parse("", text, None))


def test_time_grows_faster_than_the_text() -> None:
    page = "Georgia and the two Congos met Koreans in Hyderabad. Indians of Mexico left the country. " * 40

    def seconds(pages: int) -> float:
        document = parse("", page * pages, None)
        began = time.process_time()
        read(document)
        return time.process_time() - began

    seconds(1)
    assert seconds(40) < 40 * seconds(5)  # linear is 8 times, quadratic 64 times
