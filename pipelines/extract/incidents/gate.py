"""Whether a text may hold incidents at all, told from its words in one cheap search.

Belongs here: what most news fails on. It lets through every text that the closer looks of `incidents.sentences` and
`incidents.extractor` would take, and some that they will not.
"""

from collections.abc import Iterable
from typing import Final

import ahocorasick_rs

from pipelines.extract.incidents.words import IncidentWords

# How many words of rights or violence a text without a strong trigger must have: one a stretch of characters, at most so many.
_CUES: Final = 4
_CUE_STRETCH: Final = 250
# A text of fewer characters may tell an act with no other word of rights or violence.
_BRIEF: Final = 800
# What a word may be: one that tells something by itself, one that so tells a violation, a word of rights, a cue.
_STRONG: Final = 1
_VIOLATION: Final = 2
_RIGHTS: Final = 4
_CUE: Final = 8


def are_enough(cues: int, length: int) -> bool:
    """Whether so many words of rights or violence are many for a text of so many characters."""
    return cues >= min(_CUES, 1 + length // _CUE_STRETCH)


def is_brief(length: int) -> bool:
    """Whether a text has so few characters that it need not speak of rights or violence beside what it tells."""
    return length < _BRIEF


class Gate:
    """Lets through the texts that may hold incidents. Build once; `opens` is pure."""

    def __init__(self, words: IncidentWords, rights: Iterable[str]) -> None:
        """Put all words that count into one search; `rights` are those that make a text one about rights."""
        kinds: dict[str, int] = dict.fromkeys(words.strong, _STRONG)
        for word in words.violations:
            kinds[word] |= _VIOLATION
        for found, kind in ((rights, _RIGHTS), (words.cue_words, _CUE)):
            for word in found:
                kinds[word] = kinds.get(word, 0) | kind
        self._kinds = list(kinds.values())
        # Fast where it meets no word, as in nearly every place: none but the few first states are ever visited.
        self._automaton = ahocorasick_rs.AhoCorasick(
            list(kinds),
            matchkind=ahocorasick_rs.MatchKind.Standard,
            implementation=ahocorasick_rs.Implementation.DFA,
        )

    def opens(self, low: str) -> bool:
        """Whether a text (lower case) tells of rights or surely of a violation, and has a strong trigger or cues enough.

        A brief one need only have the latter.
        """
        seen = cues = 0
        size = len(low)
        for index, start, end in self._automaton.find_matches_as_indexes(low, overlapping=True):
            if (start and low[start - 1].isalnum()) or (
                end < size and low[end].isalpha() and low[end] != "s"
            ):
                continue
            kind = self._kinds[index]
            seen |= kind
            cues += kind >= _CUE
        return (is_brief(size) or bool(seen & (_VIOLATION | _RIGHTS))) and bool(
            seen & _STRONG or are_enough(cues, size)
        )
