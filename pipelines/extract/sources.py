"""Who says so: kinds of sources, which decide whether a text vouches for what it tells.

Belongs here: reading a source's kind off the words for it.
"""

import ahocorasick_rs

from pipelines.lexicon import Lexicon, split_cell


class SourceKinds:
    """Reads the kind of a source off a phrase."""

    def __init__(self, lexicon: Lexicon) -> None:
        """Build the automaton from the lexicon's `sources`; earlier rows go before later ones."""
        patterns: list[str] = []
        self._ranks: list[int] = []
        self._kinds = [row["source"] for row in lexicon.table("sources")]
        for rank, row in enumerate(lexicon.table("sources")):
            for word in split_cell(row["words"]):
                patterns.append(word)
                self._ranks.append(rank)
        self._automaton = ahocorasick_rs.AhoCorasick(
            patterns, matchkind=ahocorasick_rs.MatchKind.LeftmostLongest
        )

    def kind(self, phrase: str) -> str:
        """Return "court", "official", "armed", "relative", "witness", "ngo", "un", "lawyer", "opponent", "victim",
        "media", or "" where the phrase says nothing of it."""
        low = phrase.lower()
        size = len(low)
        ranks = [
            self._ranks[index]
            for index, start, end in self._automaton.find_matches_as_indexes(low)
            if not (start and low[start - 1].isalnum()) and not (end < size and low[end].isalnum())
        ]
        return self._kinds[min(ranks)] if ranks else ""
