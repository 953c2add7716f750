"""What words for people say of them: whether they are people at all, and what kind of victims.

Belongs here: the lexicons of victims' kinds and of nouns for people.
"""

import ahocorasick_rs

from pipelines.lexicon import Lexicon, split_cell


class VictimKinds:
    """Reads kinds of victims off a phrase."""

    def __init__(self, lexicon: Lexicon) -> None:
        """Build the automaton from the lexicon's `victim_kinds`."""
        kinds: dict[str, list[str]] = {}
        self._order = [row["victim_kind"] for row in lexicon.table("victim_kinds")]
        for row in lexicon.table("victim_kinds"):
            for word in split_cell(row["words"]):
                kinds.setdefault(word, []).append(row["victim_kind"])
        self._kinds = list(kinds.values())
        self._automaton = ahocorasick_rs.AhoCorasick(
            list(kinds), matchkind=ahocorasick_rs.MatchKind.LeftmostLongest
        )

    def kinds(self, phrase: str) -> tuple[str, ...]:
        """Return the kinds that a phrase tells, in the order of the lexicon, each once."""
        low = phrase.lower()
        size = len(low)
        found: set[str] = set()
        for index, start, end in self._automaton.find_matches_as_indexes(low):
            if (start and low[start - 1].isalnum()) or (end < size and low[end].isalnum()):
                continue
            found.update(self._kinds[index])
        return tuple(kind for kind in self._order if kind in found)


class PersonNouns:
    """Knows nouns for people."""

    def __init__(self, lexicon: Lexicon) -> None:
        """Read the lexicon's `person_nouns` and the nouns whose number counts persons."""
        counted = (row for row in lexicon.table("count_person_nouns") if row["adjective"] != "yes")
        self._words = frozenset(lexicon.words("person_nouns", "words")).union(
            word for row in counted for cell in (row["singular"], row["plural"]) for word in split_cell(cell)
        )

    def has(self, word: str) -> bool:
        """Whether a word (lower case) is a noun for people."""
        return word in self._words or ("-" in word and word.rpartition("-")[2] in self._words)
