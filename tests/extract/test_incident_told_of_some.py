"""Some of those told of before, who are still held or let go: no second taking; and the number of each group."""

from datetime import date

import pytest

from pipelines.extract.engine import Extractor

PUBLISHED = date(2021, 5, 12)

# Text, and the kinds of row with the number of those whom each befell.
TOLD = (
    # Who is still held has been taken.
    (
        "Police stormed a legal aid office in Tirana and arrested nine people. Seven of the nine are still being held. "
        "Human rights groups protested.",
        {("arrest", 9)},
    ),
    (
        "Security forces in Gabon arrested twelve union organisers at dawn, and at least ten remain in custody. "
        "Human rights groups protested.",
        {("arrest", 12)},
    ),
    # Nobody was told to be taken.
    (
        "The editor Kossi Adjo is being held at a barracks in Lome. Human rights groups protested.",
        {("arbitrary_detention", 1)},
    ),
    # Some are let go.
    (
        "Police detained more than 80 students at a rally in Dakar on Thursday. A judge ordered the release of "
        "32 students who had been arrested at the rally. Human rights groups protested.",
        {("arrest", 81), ("release", 32)},
    ),
    (
        "Gunmen kidnapped two Dutch doctors in Jos on 2 May. On Monday they released five farmers who had been seized "
        "in April. Human rights groups protested.",
        {("abduction", 2), ("abduction", 5), ("release", 5)},
    ),
    # Each group has its number.
    (
        "Kidnappers have freed three of the eleven engineers whom they seized in Sokoto. Human rights groups protested.",
        {("release", 3), ("abduction", 11)},
    ),
)

# Crimes that only say what somebody lives by, and what reads alike.
TRADES = (
    ("The alleged kidnapping kingpin, Peter Eze, was paraded before reporters in Jos.", False),
    ("Police in Jos said the suspected kidnapping boss had fled.", False),
    ("Rebels in Jos stormed the plant, kidnapping the boss of the mine.", True),
    ("Bandits near Jos were accused of kidnapping bosses of a mine.", True),
)


@pytest.mark.parametrize(("text", "rows"), TOLD)
def test_some_of_those_told_of(extractor: Extractor, text: str, rows: set[tuple[str, int]]) -> None:
    found = extractor.extract("", text, PUBLISHED)["incident_reports"]
    kinds = {
        (row["incident_type"], row["victims_best"] or row["victims_low"])
        for row in found
        if row["incident_type"] in ("arrest", "arbitrary_detention", "abduction", "release")
    }
    assert kinds == rows


@pytest.mark.parametrize(("text", "told"), TRADES)
def test_crime_that_is_a_trade(extractor: Extractor, text: str, told: bool) -> None:
    text += " Human rights activists said that the situation was grave."
    found = extractor.extract("", text, PUBLISHED)["incident_reports"]
    assert any(row["incident_type"] == "abduction" for row in found) == told
