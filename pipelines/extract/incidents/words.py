"""The words that tell incidents: triggers, and what the words around them make of them.

Belongs here: reading the trigger tables, and finding triggers in a body with one scan. Who did it to whom is
`incidents.roles`; whether it happened is `incidents.status`; common verbs that tell one with the words around
them are `incidents.frames`.
"""

import itertools
from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

import ahocorasick_rs

from pipelines.extract.language.tagging import VerbInflection
from pipelines.lexicon import Lexicon, split_cell

RESPONSES: Final = frozenset(
    "treaty_body_review condemnation un_resolution expert_appeal investigation prosecution sanction release".split()
)
_LONGEST: Final = 60  # letters in which any phrase ends
_TERMS: Final = ("year ", "month ")
# For lists that are short: for thousands of words its table would outgrow the processor's cache.
_FAST: Final = ahocorasick_rs.Implementation.DFA
# For thousands of words: a larger automaton would not stay in the processor's cache from one text to the next.
_SMALL: Final = ahocorasick_rs.Implementation.ContiguousNFA


@dataclass(frozen=True, slots=True)
class Trigger:
    """A row of the lexicon's `incident_triggers`.

    `verb_at` is the place of the verb among the words of a phrase; `others` is what it tells where the doer is no organ of a
    state.
    """

    word: str
    pos: str
    type: str
    frame: str
    strong: bool
    verb_at: int = 0
    others: str = ""


@dataclass(frozen=True, slots=True)
class Hit:
    """A trigger word at `body[start:end]`, with every trigger that this form may be."""

    start: int
    end: int
    triggers: tuple[Trigger, ...]
    strong: bool

    def is_of(self, types: frozenset[str]) -> bool:
        """Whether one of its triggers tells an incident of some kinds."""
        return any(trigger.type in types for trigger in self.triggers)


@dataclass(frozen=True, slots=True)
class Refinement:
    """A row of the lexicon's `incident_refinements`."""

    type: str
    triggers: frozenset[str]
    words: frozenset[str]
    also: frozenset[str]
    unless: frozenset[str]
    becomes: str


class IncidentWords:
    """Finds trigger words and refines what they tell."""

    def __init__(self, lexicon: Lexicon) -> None:
        """Inflect every trigger and build the automaton."""
        verbs = VerbInflection(lexicon)
        surfaces: dict[str, list[Trigger]] = {}
        for row in lexicon.table("incident_triggers"):
            words = row["trigger"].split()
            at = len(words) - 1 if words[0].endswith("ly") else 0
            trigger = Trigger(
                row["trigger"],
                row["pos"],
                row["incident_type"],
                row["frame"],
                row["strength"] == "strong",
                at,
            )
            if row["pos"] == "verb":
                for form in verbs.forms(words[at]):
                    surface = " ".join([*words[:at], form, *words[at + 1 :]])
                    surfaces.setdefault(surface, []).append(trigger)
            else:
                surfaces.setdefault(row["trigger"], []).append(trigger)
        self.critical = frozenset(
            trigger.word
            for found in surfaces.values()
            for trigger in found
            if trigger.pos == "verb" and trigger.type in ("condemnation", "expert_appeal", "sanction")
        )
        self.nominals = frozenset(
            surface
            for surface, found in surfaces.items()
            if " " not in surface and any(trigger.pos == "noun" for trigger in found)
        )
        self.triggers = list(dict.fromkeys(trigger for found in surfaces.values() for trigger in found))
        self._surfaces = list(surfaces)
        self._triggers = [tuple(surfaces[surface]) for surface in self._surfaces]
        homonyms = next(
            frozenset(split_cell(row["words"]))
            for row in lexicon.table("incident_word_lists")
            if row["list"] == "homonym"
        )
        self._strong = [
            surface not in homonyms and any(trigger.strong for trigger in triggers)
            for surface, triggers in surfaces.items()
        ]
        # The strong ones, and of these the ones that tell a violation and nothing else.
        self.strong = frozenset(itertools.compress(self._surfaces, self._strong))
        self.violations = frozenset(
            surface
            for surface in self.strong
            if RESPONSES.isdisjoint(trigger.type for trigger in surfaces[surface])
        )
        self._automaton = ahocorasick_rs.AhoCorasick(
            self._surfaces, matchkind=ahocorasick_rs.MatchKind.LeftmostLongest, implementation=_SMALL
        )
        self.cue_words = lexicon.words("incident_cues", "words")
        self._cue_automaton = ahocorasick_rs.AhoCorasick(
            self.cue_words, matchkind=ahocorasick_rs.MatchKind.LeftmostLongest, implementation=_FAST
        )
        self._refinements = [
            Refinement(
                row["incident_type"],
                frozenset(split_cell(row["triggers"])),
                frozenset(split_cell(row["words"])),
                frozenset(split_cell(row["also"])),
                frozenset(split_cell(row["unless"])),
                row["becomes"],
            )
            for row in lexicon.table("incident_refinements")
        ]
        self._refining = WordSet(
            word for row in self._refinements for word in row.words | row.also | row.unless
        )
        self._refined = {(row.type, trigger) for row in self._refinements for trigger in row.triggers}

    def find(self, low: str) -> list[Hit]:
        """Return the triggers in a lower-cased body, in order."""
        return self._find(low, 0, len(low))

    def _find(self, low: str, begin: int, stop: int) -> list[Hit]:
        hits: list[Hit] = []
        read = begin  # what stands before it has been read as part of a hit
        for pattern, first, last in self._automaton.find_matches_as_indexes(low[begin:stop]):
            start, end = begin + first, begin + last
            if start < read:
                continue
            # A phrase of which an end is no word of its own may hide a shorter one.
            hidden = low.find(" ", start, end) + 1
            termed = low[start - 1 : start] == "-" and low.startswith(_TERMS, start)  # "a ten-year sentence"
            if start and not termed and (low[start - 1].isalnum() or low[start - 1] == "-"):
                # "year prison sentence" in "a six-year prison sentence".
                if hidden and low[start - 1] == "-":
                    hits += self._find(low, hidden, end)
                continue
            if end < len(low) and (
                low[end].isalnum() or (low[end] == "-" and low[end : end + 6] != "-style")
            ):
                # "police raid" in "police raided".
                after = end
                while after < len(low) and low[after].isalnum():
                    after += 1
                if hidden:
                    # Also a longer one that goes on behind it: "assassination attempt", begun by "an assassin".
                    found = self._find(low, hidden, min(stop, after + _LONGEST))
                    hits += [hit for hit in found if hit.start < after]
                    read = max((hit.end for hit in hits), default=0)
                continue
            hits.append(Hit(start, end, self._triggers[pattern], self._strong[pattern]))
        return hits

    def cues(self, low: str) -> list[int]:
        """Return where words stand that make a text one about rights, people in custody or violence."""
        return [
            start
            for _, start, end in self._cue_automaton.find_matches_as_indexes(low)
            if not (start and low[start - 1].isalpha())
            and not (end < len(low) and low[end].isalpha() and low[end] != "s")
        ]

    def refine(self, incident_type: str, trigger: str, text: str) -> str:
        """Return what a trigger tells in a clause (lower case): its own kind, or what a refinement makes of it."""
        if (incident_type, trigger) not in self._refined:
            return incident_type
        found = self._refining.found(text)
        for row in self._refinements:
            if (
                row.type == incident_type
                and trigger in row.triggers
                and row.words & found
                and (not row.also or row.also & found)
                and not row.unless & found
            ):
                return row.becomes
        return incident_type


class WordSet:
    """A list of words and phrases to look for at word boundaries, all in one pass over a text."""

    def __init__(self, words: Iterable[str]) -> None:
        """Build the automaton."""
        self._words = sorted(set(words))
        self._automaton = ahocorasick_rs.AhoCorasick(
            self._words, matchkind=ahocorasick_rs.MatchKind.Standard, implementation=_FAST
        )

    def found(self, text: str) -> set[str]:
        """Return those that stand in a lower-case text."""
        words, size = self._words, len(text)
        return {
            words[index]
            for index, start, end in self._automaton.find_matches_as_indexes(text, overlapping=True)
            if not (start and text[start - 1].isalnum()) and not (end < size and text[end].isalnum())
        }

    def at(self, text: str) -> list[tuple[int, str]]:
        """Return where each of them stands in a lower-case text, in order."""
        words, size = self._words, len(text)
        return [
            (start, words[index])
            for index, start, end in self._automaton.find_matches_as_indexes(text, overlapping=True)
            if not (start and text[start - 1].isalnum()) and not (end < size and text[end].isalnum())
        ]

    def any(self, text: str) -> bool:
        """Whether one of them stands in a lower-case text."""
        matches = self._automaton.find_matches_as_indexes(text, overlapping=True)
        if not matches:
            return False  # as a rule: most clauses hold none of most lists
        size = len(text)
        return any(
            not (start and text[start - 1].isalnum()) and not (end < size and text[end].isalnum())
            for _, start, end in matches
        )


def holds(word: str, text: str) -> bool:
    """Whether a word or phrase stands in a text, at word boundaries."""
    at = text.find(word)
    while at >= 0:
        end = at + len(word)
        if not (at and text[at - 1].isalnum()) and not (end < len(text) and text[end].isalnum()):
            return True
        at = text.find(word, at + 1)
    return False


def near(positions: list[int], start: int, end: int) -> bool:
    """Whether a sorted list of positions has one in [start, end)."""
    at = bisect_left(positions, start)
    return at < len(positions) and positions[at] < end
