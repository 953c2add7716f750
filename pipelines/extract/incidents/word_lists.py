"""Lists of words by which incidents are read and sifted.

Belongs here: reading the lexicon's `incident_word_lists`. What a list does in a sentence is
said in the table; the triggers themselves are `incidents.words`.
"""

from pipelines.extract.incidents.words import WordSet
from pipelines.extract.language.word_lists import ListTable
from pipelines.lexicon import Lexicon


class WordLists(ListTable):
    """The lists by name, as sets of single words, as phrases to search for, or as openings in the table's order."""

    def __init__(self, lexicon: Lexicon) -> None:
        """Read the table."""
        super().__init__(lexicon, "incident_word_lists")

    def search(self, name: str) -> WordSet:
        """Return a list for searching texts."""
        return WordSet(self.openings(name))
