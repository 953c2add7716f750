"""Near-duplicates: a wire story counted twice inflates every count; two stories linked hide one of them."""

import random
from datetime import date, timedelta

import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipelines.ingest import duplicates

WIRE = """Nine women taken from shelter in Karu

KARU (Wire) - Officers of the national police took nine women from a shelter in the town of Karu
before dawn on Monday, neighbours and a lawyer said.

The women had organised a march against the price of bread in February. Their lawyer, Ali bin Said,
said that he was turned away at the gate of the barracks twice and that no charge had been read to
any of them.

A spokesman for the interior ministry, Colonel Petr Vance, said that the women were "guests of the
state" and would be questioned about the march. He did not say when they would be released.

The republic signed the convention on enforced disappearance in 2007 but has not ratified it. The
committee that watches over the convention asked it in 2012 to do so without delay.

Three people who took part in the march were beaten in the same barracks last year, according to a
report of the Karu Rights Watch that was published in October."""

PAPER = """Police hold women who marched for bread

By our correspondent, March 4 -- Police officers took nine women from a shelter in the town of Karu
before dawn on Monday, neighbours and a lawyer said.

The women had organised a march against the price of bread in February. Their lawyer, Ali bin Said,
said he was turned away at the gate of the barracks twice and that no charge had been read to any of
them.

A spokesman for the interior ministry, Colonel Petr Vance, said the women were “guests of the state”
and would be questioned about the march. He did not say when they would be released.

The republic signed the convention on enforced disappearance in 2007 but has not ratified it. The
committee that watches over the convention asked it in 2012 to do so without delay."""

NEXT_DAY = """Women taken from Karu shelter are charged

KARU (Wire) - A court in Karu charged nine women with incitement on Wednesday, two days after police
officers took them from a shelter in the town.

The women had organised a march against the price of bread in February. Judge Mara Lind ordered that
they be held for another thirty days. Their lawyer, Ali bin Said, was let into the courtroom only
when the hearing was over.

About forty relatives waited outside the building, where officers used batons to push them back. Two
of them were taken to hospital, a nurse said.

The republic signed the convention on enforced disappearance in 2007 but has not ratified it."""


def brief(name, number, place):
    return (
        f"{name} jailed\n\nA court in {place} sentenced the blogger {name} to {number} years in prison on "
        "Monday for posts that insulted the president, her lawyer said. She will appeal against the verdict."
    )


def linked(*bodies, days=None):
    """Return which body is linked to which, by their places."""
    days = days or range(len(bodies))
    frame = pl.DataFrame(
        {
            "article_id": [str(number) for number in range(len(bodies))],
            "published_on": [None if day is None else date(2014, 3, 3) + timedelta(day) for day in days],
            "body": list(bodies),
        },
        schema={"article_id": pl.String, "published_on": pl.Date, "body": pl.String},
    )
    found = duplicates.link_duplicates(frame)
    assert found["article_id"].to_list() == frame["article_id"].to_list()
    return {int(later): int(first) for later, first in found.iter_rows() if first is not None}


@pytest.mark.parametrize(
    "copy",
    [
        WIRE,
        PAPER,
        WIRE.replace("KARU (Wire) - ", "(Karu) – "),
        WIRE.replace("\n\n", "\n").replace('"', "”").upper(),
        WIRE.rpartition("\n\n")[0],
        "A headline of quite another kind, as every paper writes its own\n\n" + WIRE.partition("\n\n")[2],
    ],
    ids=["same", "edited", "dateline", "typography", "cut", "headline"],
)
def test_the_same_wire_story_is_linked(copy):
    assert linked(WIRE, copy) == {1: 0}


def test_a_brief_in_two_papers_is_linked():
    first = brief("Lena Orlo", "four", "Karu")
    assert linked(first, first.replace("Lena Orlo jailed", "Blogger Lena Orlo jailed")) == {1: 0}


@pytest.mark.parametrize(
    "other",
    [
        NEXT_DAY,
        "Committee to meet\n\nThe committee that watches over the convention asked it in 2012 to do so.",
        "Analysis\n\n" + " ".join(f"chapter{n}" for n in range(400)) + WIRE.partition("\n\n")[2],
    ],
    ids=["next day", "one sentence shared", "quoted in a long read"],
)  # fmt: skip
def test_other_stories_are_not_linked(other):
    assert linked(WIRE, other) == {}


@pytest.mark.parametrize(
    "other",
    [
        brief("Lena Orlo", "six", "Karu"),
        brief("Mira Tansk", "four", "Karu"),
        brief("Lena Orlo", "four", "Bintu"),
    ],
    ids=["number", "name", "place"],
)
def test_briefs_from_one_mould_are_not_linked(other):
    assert linked(brief("Lena Orlo", "four", "Karu"), other) == {}


def test_numerals_and_words_are_one_number():
    assert duplicates.same_story(brief("Lena Orlo", "four", "Karu"), brief("Lena Orlo", "4", "Karu"))


def test_the_earliest_is_the_original_and_undated_ones_come_last():
    assert linked(WIRE, PAPER, WIRE, days=[3, 1, None]) == {0: 1, 2: 1}


def test_on_one_day_the_lower_source_id_is_the_original():
    frame = pl.DataFrame(
        {
            "article_id": ["x", "y"],
            "source_id": ["b.txt", "a.txt"],
            "published_on": [date(2014, 3, 3)] * 2,
            "body": [WIRE, PAPER],
        }
    )
    assert duplicates.link_duplicates(frame)["duplicate_of"].to_list() == ["y", None]


def test_no_chain_links_unlike_texts():
    """Each version keeps two thirds of the last one: neighbours are alike, the ends are not."""
    generator = random.Random(7)
    words = [f"{chr(97 + n % 26)}{n}x" for n in range(900)]
    bodies = [" ".join(words[60 * step : 60 * step + 300]) for step in range(8)]
    generator.shuffle(bodies)
    for later, first in linked(*bodies).items():
        assert duplicates.same_story(bodies[later], bodies[first])


def test_originals_are_never_duplicates():
    found = linked(WIRE, PAPER, WIRE, NEXT_DAY, PAPER, NEXT_DAY)
    assert found == {1: 0, 2: 0, 4: 0, 5: 3}


@settings(max_examples=25, deadline=None)
@given(st.permutations(range(7)))
def test_the_order_of_rows_does_not_matter(order):
    bodies = [
        WIRE,
        PAPER,
        NEXT_DAY,
        brief("Lena Orlo", "four", "Karu"),
        brief("Lena Orlo", "six", "Karu"),
        WIRE,
        NEXT_DAY,
    ]
    frame = pl.DataFrame(
        {
            "article_id": [str(number) for number in range(7)],
            "published_on": [date(2014, 3, 3 + number % 3) for number in range(7)],
            "body": bodies,
        }
    )
    straight = duplicates.link_duplicates(frame)
    shuffled = duplicates.link_duplicates(frame[list(order)])
    assert shuffled.sort("article_id").equals(straight.sort("article_id"))


def test_stored_signatures_serve_as_well_and_only_candidates_are_fetched():
    bodies = {"a": WIRE, "b": PAPER, "c": NEXT_DAY, "d": brief("Lena Orlo", "four", "Karu")}
    frame = pl.DataFrame(
        {
            "article_id": list(bodies),
            "published_on": [date(2014, 3, 3)] * 4,
            "signature": [duplicates.signature(body) for body in bodies.values()],
        }
    )
    asked = []

    def fetch(ids):
        asked.extend(ids)
        return {article: bodies[article] for article in ids}

    assert duplicates.link_duplicates(frame, fetch)["duplicate_of"].to_list() == [None, "a", None, None]
    assert "d" not in asked


def test_signatures_do_not_depend_on_the_batch():
    texts = [WIRE, "", "one", "one two", "é", NEXT_DAY, "0 0 0", " \n ", "x" * 2_000_000, PAPER]
    assert duplicates.signatures(texts) == [duplicates.signature(text) for text in texts]
    assert {len(sketch) for sketch in duplicates.signatures(texts)} == {duplicates.SIGNATURE_BYTES}


def test_a_signature_is_the_same_on_every_machine():
    assert (
        duplicates.signature("The republic signed the convention in 2007.").hex()[:32]
        == "3419610559272d4bcda7ad00ef3b1808"
    )


@settings(deadline=None)
@given(st.text(max_size=300), st.text(max_size=300))
def test_no_text_breaks_the_comparison(first, second):
    assert duplicates.same_story(first, second) == duplicates.same_story(second, first)
    assert duplicates.signature(first) == duplicates.signature(first)


def test_nothing_and_one_article():
    assert linked() == {}
    assert linked(WIRE) == {}


def test_a_thousand_copies_cost_no_million_comparisons(monkeypatch):
    calls = []
    compare = duplicates._same
    monkeypatch.setattr(duplicates, "_same", lambda first, second: calls.append(1) or compare(first, second))
    found = linked(*[WIRE] * 1000, days=[0] * 1000)
    assert len(found) == 999
    assert set(found.values()) == {0}
    assert len(calls) < 20_000
