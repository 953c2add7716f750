"""Organs of states, armed groups, international and private bodies in a text.

Belongs here: finding them and their kind. Whose organ an unnamed "police" is, the reader of incidents says.
"""

from dataclasses import dataclass
from typing import Final

import ahocorasick_rs

from pipelines.extract.language.text import Document, lower
from pipelines.lexicon import Lexicon, split_cell


@dataclass(frozen=True, slots=True)
class OrganMention:
    """An actor at `body[start:end]`: its perpetrator kind, its state where the name alone says it, its words."""

    start: int
    end: int
    kind: str
    iso3: str | None
    text: str


_LONGEST: Final = 60  # characters of an organ's name
# A body's name may have its owner before it: "the U.N. Human Rights Committee".
_OWNERS = ("un", "u.n.", "united nations")


class OrganFinder:
    """Finds the lexicon's `organs`. Build once; `find` is pure."""

    def __init__(self, lexicon: Lexicon) -> None:
        """Build the automaton."""
        self._rows: list[tuple[str, str | None, str]] = []
        self._rivals: dict[str, tuple[str, str | None, list[str]]] = {}
        patterns: list[str] = []
        for row in lexicon.table("organs"):
            words = split_cell(row["words"])
            if row["beside"]:
                rival = (row["kind"], row["iso3"] or None, split_cell(row["beside"]))
                self._rivals.update((word.lower(), rival) for word in words)
                continue
            if row["kind"] == "international":
                words += [f"{owner} {word}" for word in words for owner in _OWNERS if word == word.lower()]
            for word in words:
                patterns.append(word.lower())
                self._rows.append((row["kind"], row["iso3"] or None, word if word != word.lower() else ""))
        self._automaton = ahocorasick_rs.AhoCorasick(
            patterns, matchkind=ahocorasick_rs.MatchKind.LeftmostLongest
        )

    def find(self, document: Document, low: str | None = None) -> list[OrganMention]:
        """Return the organs of a document in order; `low` is its body in lower case, of the same length."""
        body = document.body
        low = low if low is not None and len(low) == len(body) else lower(body)
        found: list[OrganMention] = []
        for index, start, end in self._automaton.find_matches_as_indexes(low):
            if found and start < found[-1].end:
                continue
            organ = self._mention(body, low, index, start, end)
            if organ is not None:
                found.append(organ)
            elif " " in low[start:end]:
                found.extend(self._within(body, low, start, end))
        return found

    def _mention(self, body: str, low: str, index: int, start: int, end: int) -> OrganMention | None:
        """The organ of a pattern found at a place, None where it is cut out of longer words or of another case."""
        if (start and low[start - 1].isalnum()) or (end < len(low) and low[end].isalnum()):
            return None
        kind, iso3, cased = self._rows[index]
        if cased and body[start:end] not in (cased, cased.upper()):
            return None
        rival = self._rivals.get(low[start:end])
        if rival is not None and any(word in low for word in rival[2]):
            kind, iso3, _ = rival
        return OrganMention(start, end, kind, iso3, body[start:end])

    def _within(self, body: str, low: str, start: int, end: int) -> list[OrganMention]:
        """The organs where a longer one was found that is none: "police" in "police forced", not "police force"."""
        cut = low.rindex(" ", start, end)
        found: list[OrganMention] = []
        for first, last in ((start, cut), (cut + 1, end + _LONGEST)):
            for index, at, stop in self._automaton.find_matches_as_indexes(low[first:last]):
                if first + at >= end:
                    break
                organ = self._mention(body, low, index, first + at, first + stop)
                if organ is not None:
                    found.append(organ)
        return found
