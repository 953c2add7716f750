"""Counts: what would go wrong is a wrong bound, or a number that counts no persons taken for one that does."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipelines import lexicon
from pipelines.extract.numbers.counts import CountReader

READER = CountReader(lexicon.default())
Bounds = tuple[int | None, int | None, int | None]


def bounds(text: str) -> list[Bounds]:
    """Return low, best, high of every count."""
    return [(m.low, m.best, m.high) for m in READER.find(text)]


def people(text: str) -> list[tuple[str, int | None, int | None, int | None]]:
    """Return span, low, best, high of every count of persons."""
    return [(text[m.start : m.end], m.low, m.best, m.high) for m in READER.people(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("nine villagers", (9, 9, 9)),
        ("more than 100 villagers", (101, None, None)),
        ("over 1,000 villagers", (1001, None, None)),
        ("at least 20 villagers", (20, 20, None)),
        ("no fewer than 20 villagers", (20, 20, None)),
        ("20 or more villagers", (20, 20, None)),
        ("an estimated 120,000 villagers", (None, 120000, None)),
        ("about 50 villagers", (None, 50, None)),
        ("some 50 villagers", (None, 50, None)),
        ("nearly 200 villagers", (None, 200, None)),
        ("a dozen or so villagers", (None, 12, None)),
        ("up to 50 villagers", (None, None, 50)),
        ("as many as 50 villagers", (None, None, 50)),
        ("fewer than 50 villagers", (None, None, 49)),
        ("no more than 50 villagers", (None, None, 50)),
        ("dozens of villagers", (24, None, 99)),
        ("a few dozen villagers", (24, None, 99)),
        ("scores of villagers", (40, None, 99)),
        ("hundreds of villagers", (200, None, 999)),
        ("several hundred villagers", (200, None, 999)),
        ("thousands of villagers", (2000, None, 9999)),
        ("tens of thousands of villagers", (20000, None, 99999)),
        ("hundreds of thousands of villagers", (200000, None, 999999)),
        ("several villagers", (3, None, 9)),
        ("a handful of villagers", (3, None, 9)),
        ("between 20 and 35 villagers", (20, None, 35)),
        ("20 to 35 villagers", (20, None, 35)),
        ("20-35 villagers", (20, None, 35)),
        ("two or three villagers", (2, None, 3)),
        ("two to three million villagers", (2000000, None, 3000000)),
        ("at least 20 villagers, perhaps 35,", (20, 20, 35)),
        ("more than two dozen villagers", (25, None, None)),
        ("a couple of villagers", (2, 2, 2)),
        ("half a dozen villagers", (6, 6, 6)),
        ("half a million villagers", (500000, 500000, 500000)),
        ("1.5 million villagers", (1500000, 1500000, 1500000)),
        ("1 500 villagers", (1500, 1500, 1500)),
        ("more than 300 000 villagers", (300001, None, None)),
        ("1.5m villagers", (1500000, 1500000, 1500000)),
        ("two and a half million villagers", (2500000, 2500000, 2500000)),
        ("a hundred villagers", (100, 100, 100)),
        ("three hundred and forty-one villagers", (341, 341, 341)),
        ("two hundred and two thousand villagers", (202000, 202000, 202000)),
        ("one million two hundred thousand villagers", (1200000, 1200000, 1200000)),
        ("4 thousand 3 hundred and 21 villagers", (4321, 4321, 4321)),
        ("12,34,567 villagers", (1234567, 1234567, 1234567)),
    ],
)
def test_the_words_around_a_number_set_its_bounds(text: str, expected: Bounds) -> None:
    assert bounds(text) == [expected]
    assert [row[1:] for row in people(text)] == [expected]


def test_three_hundred_and_two_hundred_are_two_numbers() -> None:
    assert bounds("three hundred and two hundred were sent") == [(300, 300, 300), (200, 200, 200)]


def test_a_change_is_no_range() -> None:
    assert bounds("the toll rose from 200 to 300") == [(200, 200, 200), (300, 300, 300)]


@pytest.mark.parametrize(
    "text",
    [
        "30 percent of voters",
        "15 to 20 per cent of voters",
        "29km from town",
        "on May 4",
        "on 4 May",
        "in 1998",
        "two thirds of voters",
        "a 15-year-old",
        "a three-day strike",
        "the score was 3-2",
        "from 2003-2007",
        "at 10:35",
        "under Article 12",
        "no one came",
        "call 1-222-2222",
        "the couple left",
    ],
)
def test_what_is_no_count_is_not_read(text: str) -> None:
    assert bounds(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Guards beat six young unarmed men.", [("six young unarmed men", 6, 6, 6)]),
        ("Twelve North Koreans were sent back.", [("Twelve North Koreans", 12, 12, 12)]),
        ("Four Chinese nationals fled.", [("Four Chinese nationals", 4, 4, 4)]),
        ("Police shot a journalist.", [("a journalist", 1, 1, 1)]),
        ("Police shot an opposition activist.", [("an opposition activist", 1, 1, 1)]),
        ("A 15-year-old girl was shot.", [("A 15-year-old girl", 1, 1, 1)]),
        ("Two 15-year-old girls were shot.", [("Two 15-year-old girls", 2, 2, 2)]),
        ("A 45-year-old was shot.", [("A 45-year-old", 1, 1, 1)]),
        ("Three were killed.", [("Three", 3, 3, 3)]),
        ("Three of them died.", [("Three of them", 3, 3, 3)]),
        ("The raid left eleven dead and 20 wounded.", [("eleven dead", 11, 11, 11), ("20", 20, 20, 20)]),
        ("The blast, killing 12, broke windows.", [("12", 12, 12, 12)]),
        ("Seven others were hurt.", [("Seven others", 7, 7, 7)]),
        ("Both women were freed.", [("Both women", 2, 2, 2)]),
        ("One of the women was freed.", [("One of the women", 1, 1, 1)]),
        ("A family of five was burned out.", [("five", 5, 5, 5)]),
        ("Nine pupils and a driver were seized.", [("Nine pupils", 9, 9, 9), ("a driver", 1, 1, 1)]),
        ("Six police officers came in three police cars.", [("Six police officers", 6, 6, 6)]),
        (
            "They held two Buddhist and three Muslim students.",
            [("two Buddhist", 2, 2, 2), ("three Muslim students", 3, 3, 3)],
        ),
        ("Eight opposition figures were jailed for 20 years.", [("Eight opposition figures", 8, 8, 8)]),
    ],
)
def test_counts_of_persons_are_told_by_their_noun_or_their_fate(
    text: str, expected: list[tuple[str, int, int, int]]
) -> None:
    assert people(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Kim, 34, was jailed.",
        "He was jailed for 20 years.",
        "They walked 300 km in three days.",
        "She paid 2,000 dollars.",
        "The fund holds $20 million.",
        "In 1998 the law changed.",
        "Three police cars burned.",
        "Thirteen aid groups left.",
        "Two teachers' unions struck.",
        "A police car burned.",
        "A rebel column passed.",
        "At 10 on 4 May it rained.",
        "It has 40 percent of seats.",
    ],
)
def test_ages_years_sums_and_things_are_no_persons(text: str) -> None:
    assert people(text) == []


def test_offsets_are_moved_and_are_code_points() -> None:
    text = "İzmir 🙂: twelve monks"
    (mention,) = READER.people(text, 50)
    assert text[mention.start - 50 : mention.end - 50] == "twelve monks"


WORDS = (
    "a an one two twenty hundred thousand million dozen dozens several few half of and or to between from - – 12 1,200 "
    "2.5 3-2 more than at least up about people men women girl killed were others both 15-year-old % percent m k , . ' "
    "perhaps tens scores couple quarter point third North Koreans police $ 1998 May no"
).split()


@settings(max_examples=300, deadline=None)
@given(st.one_of(st.text(max_size=80), st.lists(st.sampled_from(WORDS), max_size=14).map(" ".join)))
def test_any_text_gives_spans_in_order_inside_it(text: str) -> None:
    for read in (READER.find, READER.people):
        mentions = read(text)
        assert mentions == read(text)
        end = 0
        for mention in mentions:
            assert end <= mention.start < mention.end <= len(text)
            known = [n for n in (mention.low, mention.best, mention.high) if n is not None]
            assert known
            assert known == sorted(known)
            end = mention.end


@pytest.mark.parametrize(
    "text",
    [
        "9" * 6000 + " men",
        "two Muslim and " * 500 + "men",
        "1.5." * 500,
        "half a " * 500,
        "٣ men",
        "² men",
        "½ million men",
    ],
)
def test_no_text_is_too_odd_or_too_deep(text: str) -> None:
    for mention in READER.find(text) + READER.people(text):
        assert mention.start < mention.end <= len(text)
