"""Counts in text, and which of them count persons: the interface other modules use.

Belongs here: `CountReader`. The bounds of numbers belong to `numbers.quantities`, what makes a count one of persons to
`numbers.headcounts`.
"""

from typing import Final

from pipelines.extract.numbers.headcounts import PersonCounts
from pipelines.extract.numbers.numerals import tokenize
from pipelines.extract.numbers.quantities import CountMention, QuantityReader
from pipelines.lexicon import Lexicon

__all__ = ["MOST_PEOPLE", "CountMention", "CountReader"]

# More are not counted as people: "8.4 billion was held by the bank". It is also what a column of the tables holds.
MOST_PEOPLE: Final = 2**31 - 1


class CountReader:
    """Finds counts, by the tables `numerals`, `count_*` and `date_words` of the lexicon."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._quantities = QuantityReader(lexicon)
        self._persons = PersonCounts(lexicon)

    def find(self, text: str, *, offset: int = 0) -> list[CountMention]:
        """Return the counts of a text, sorted, not overlapping.

        Whole numbers only: no percentages, fractions, ordinals, days of a month, years. `offset` is added to spans.
        """
        words = tokenize(text)
        return [reading.mention(words, offset) for reading in self._quantities.read(words)]

    def people(self, text: str, offset: int = 0) -> list[CountMention]:
        """Return the counts of persons in a text, sorted, not overlapping.

        A span runs from the number (its modifiers included) to the end of the noun that is counted. `a journalist`
        is one. Ages, years, sums, distances, vehicles are none, nor is more than `MOST_PEOPLE`. `offset` is added to spans.
        """
        words = tokenize(text)
        readings = self._quantities.read(words)
        found = (reading.mention(words, offset) for reading in self._persons.read(words, readings))
        return [one for one in found if max(one.low or 0, one.best or 0, one.high or 0) <= MOST_PEOPLE]
