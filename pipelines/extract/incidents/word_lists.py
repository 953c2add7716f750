"""Lists of words by which incidents are read and sifted.

Belongs here: reading the lexicon's `incident_word_lists`. What a list does in a sentence is
said in the table; the triggers themselves are `incidents.words`.
"""

from pipelines.extract.incidents.words import WordSet
from pipelines.lexicon import Lexicon, split_cell


class WordLists:
    """The lists by name, as sets of single words, as phrases to search for, or as openings in the table's order."""

    def __init__(self, lexicon: Lexicon) -> None:
        """Read the table."""
        self._lists = {row["list"]: split_cell(row["words"]) for row in lexicon.table("incident_word_lists")}

    def words(self, name: str) -> frozenset[str]:
        """Return a list for tests of single words."""
        return frozenset(self._lists[name])

    def search(self, name: str) -> WordSet:
        """Return a list for searching texts."""
        return WordSet(self._lists[name])

    def openings(self, name: str) -> tuple[str, ...]:
        """Return a list for tests of how a text begins."""
        return tuple(self._lists[name])
