"""Lists of words that stand together in one table of the lexicon, a list a row.

Belongs here: reading such tables (`list`, `definition`, `words`). What a list does in a sentence is said in the table.
"""

from collections.abc import Iterable, Mapping

from pipelines.lexicon import Lexicon, split_cell


class ListTable:
    """The lists of a table by name, as sets of single words, as pairs, or as openings in the table's order."""

    def __init__(self, lexicon: Lexicon, table: str) -> None:
        """Read the table."""
        self._table = table
        self._lists = {row["list"]: split_cell(row["words"]) for row in lexicon.table(table)}

    def require(self, names: Iterable[str]) -> None:
        """Raise KeyError, naming the lists that are missing, where the table lacks some."""
        if missing := sorted(set(names) - self._lists.keys()):
            raise KeyError(f"the lexicon's '{self._table}' lacks the lists {missing}")

    def words(self, name: str) -> frozenset[str]:
        """Return a list for tests of single words."""
        return frozenset(self.openings(name))

    def pairs(self, name: str) -> Mapping[str, frozenset[str]]:
        """Return a list of two words each: by the first, what may stand behind it."""
        behind: dict[str, set[str]] = {}
        for pair in self.openings(name):
            first, second = pair.split()
            behind.setdefault(first, set()).add(second)
        return {first: frozenset(seconds) for first, seconds in behind.items()}

    def openings(self, name: str) -> tuple[str, ...]:
        """Return a list for tests of how a text begins."""
        self.require([name])
        return tuple(self._lists[name])
