"""Definite descriptions of states: "the East African nation", "the kingdom", "the country".

Belongs here: finding such phrases and the state, named elsewhere in the article, that each stands for. They are no
mentions of states of their own. What fits which state belongs to the lexicon (`state_descriptions`,
`state_description_words`); naming states to `states.finder`; pronouns to the modules that read clauses.
"""

import re
from bisect import bisect_left
from collections import defaultdict
from dataclasses import dataclass

import ahocorasick_rs

from pipelines.extract.language.text import Document
from pipelines.extract.states.finder import StateMention
from pipelines.lexicon import Lexicon, split_cell

_PHRASE = re.compile(r"\b(?:[Tt]he|THE|[Tt]his)[  ]((?:[\w’'-]+,?[  ]){0,6})$")
_AFTER = re.compile(r"(?:['’]s)?[  ]([\w’'-]+)")
_OWNER = re.compile(r"['’]s[  ]")
_DATELINE = re.compile(r"(?:, [^\n()—–]{1,40}?)?\s*(?:\([^)\n]{2,40}\)\s*)?(?:--|—|–|- | -|:)")
# Mentions farther back than this many say nothing on what is meant.
_FARTHEST = 200
_FORMER = ("former ", "Former ", "ex-")
_LONGEST = 80
# How much a mention speaks for its state, by kind and place; each sentence between takes half away.
_WEIGHT = {"name": 1.0, "government": 0.8, "capital": 0.7, "demonym": 0.8}
_SUBJECT_BONUS = 1.5
_TITLE_WEIGHT = 0.6
_DATELINE_WEIGHT = 0.3
_FADE = 0.5
# Each mention before, however far, adds this: an article keeps to its subject.
_SUBJECT_OF_ARTICLE = 0.15
_FORMER_STATE = 0.2


@dataclass(frozen=True, slots=True)
class _Description:
    """A phrase found: its span, and the attributes that the state must have."""

    start: int
    end: int
    required: frozenset[str]


class StateDescriptions:
    """Finds definite descriptions of states and what they stand for. Built once from a lexicon."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._attributes = {
            row["iso3"]: frozenset(split_cell(row["attributes"]))
            for row in lexicon.table("state_descriptions")
        }
        self._ended = {row["iso3"] for row in lexicon.table("states") if row["existed_to"]}
        words = {row["role"]: split_cell(row["words"]) for row in lexicon.table("state_description_words")}
        self._words = {role: frozenset(values) for role, values in words.items()}
        self._phrases = {
            tuple(attribute.split("_")): frozenset({attribute})
            for attributes in self._attributes.values()
            for attribute in attributes
        }
        for alias in words["alias"]:
            phrase, _, attributes = alias.partition("=")
            self._phrases[tuple(phrase.split())] = frozenset(attributes.split())
        self._longest = max(map(len, self._phrases))
        heads = [
            *words["head"],
            *words["modified_head"],
            *words["kind_head"],
            *words["colony_head"],
        ]
        self._head_words = frozenset(heads)
        self._heads = [form for head in heads for form in (head, head.capitalize())]
        self._automaton = ahocorasick_rs.AhoCorasick(
            self._heads, matchkind=ahocorasick_rs.MatchKind.LeftmostLongest
        )

    def find(self, document: Document, mentions: list[StateMention]) -> list[tuple[int, int, str]]:
        """Return start, end and iso3 of each definite description that stands for a state of the article.

        `mentions` are the document's, as StateFinder gives them. A phrase that fits no state mentioned is left out.
        """
        if not mentions and document.home is None:
            return []
        body = document.body
        named = {mention.iso3 for mention in mentions}
        found: list[tuple[int, int, str]] = []
        for index, start, end in self._automaton.find_matches_as_indexes(body):
            if body[start - 1 : start] not in (" ", " ") or (end < len(body) and body[end].isalnum()):
                continue
            description = self._read(body, self._heads[index], start, end)
            if description is None or _is_named(body, mentions, description):
                continue
            iso3 = self._resolve(document, mentions, named, description)
            if iso3 is not None:
                if found and description.start < found[-1][1]:
                    found.pop()  # "the kingdom and country": the longer one
                found.append((description.start, description.end, iso3))
        return found

    def _read(self, body: str, head: str, start: int, end: int) -> _Description | None:
        """Read the phrase that ends with a head. None where its words do not describe a state named before."""
        phrase = _PHRASE.search(body, max(start - _LONGEST, 0), start)
        if phrase is None or self._is_other(body, start, end):
            return None
        head = head.lower()
        required = self._requirements(phrase[1])
        if required is None:
            return None
        if head in self._words["kind_head"]:
            required |= {head.replace("-", "_")}
        elif head in self._words["colony_head"]:
            if not any(attribute.startswith("former_") for attribute in required):
                return None
        elif head in self._words["modified_head"] and not required:
            return None
        return _Description(phrase.start(), end, required)

    def _is_other(self, body: str, start: int, end: int) -> bool:
        """Is the head part of a name, or do the words after it make it something else?"""
        if body.startswith("-", end) or body.startswith("State", start):
            return True  # the nation-wide; the Islamic State
        after = _AFTER.match(body, end)
        if after is None or _OWNER.match(body, end):
            return False
        if body[start].isupper() and after[1][0].isupper():
            return True  # the Federation Council
        if after[1] in self._head_words:
            return True  # the island nation ends with its last noun
        return after[1] in self._words["no_head_after"] or after[1] in self._words["restrictive"]

    def _requirements(self, modifiers: str) -> frozenset[str] | None:
        """Return the attributes that the words before a head ask for; None where one of them is unknown."""
        words = modifiers.replace(",", "").lower().replace("-", " ").split()
        plain = modifiers.replace(",", "").lower().split()
        neutral = {part for word in plain if word in self._words["neutral"] for part in word.split("-")}
        required: frozenset[str] = frozenset()
        at = 0
        while at < len(words):
            for size in range(min(self._longest, len(words) - at), 0, -1):
                attributes = self._phrases.get(tuple(words[at : at + size]))
                if attributes is not None:
                    required |= attributes
                    at += size
                    break
            else:
                if words[at] not in neutral:
                    return None
                at += 1
        return required

    def _resolve(
        self, document: Document, mentions: list[StateMention], named: set[str], description: _Description
    ) -> str | None:
        at = bisect_left(mentions, description.start, key=lambda mention: mention.start)
        fits = {iso3 for iso3 in named if self._fits(iso3, description.required)}
        before = [mention for mention in mentions[max(at - _FARTHEST, 0) : at] if mention.iso3 in fits]
        home = document.home
        if home is not None and self._fits(home, description.required):
            here = document.sentence_at(description.start)
            nearest = before[-1] if before else None
            if nearest is None or nearest.iso3 == home or nearest.sentence_no < here.no:
                return home
        if not before:
            # "The Gulf emirate has joined": named only later, but only one that fits.
            return fits.pop() if description.required and len(fits) == 1 else None
        return self._most_salient(document, before, description)

    def _fits(self, iso3: str, required: frozenset[str]) -> bool:
        if iso3 == "EUN":
            return bool(required) and required <= self._attributes.get(iso3, frozenset())
        return required <= self._attributes.get(iso3, frozenset())

    def _most_salient(
        self, document: Document, before: list[StateMention], description: _Description
    ) -> str | None:
        """Weigh mentions by nearness, kind and place in their sentence; the state with the greatest sum is meant."""
        here = document.sentence_at(description.start).no
        weights: dict[str, float] = defaultdict(float)
        opened: set[int] = set()
        for mention in before:
            weight = _WEIGHT[mention.kind] * _FADE ** (here - mention.sentence_no)
            if mention.start < document.text_start:
                weight = max(weight, _WEIGHT[mention.kind] * _TITLE_WEIGHT * _FADE ** min(here, 3))
            elif _is_dateline(document, mention):
                weight *= _DATELINE_WEIGHT
            elif mention.sentence_no not in opened:
                opened.add(mention.sentence_no)
                weight *= _SUBJECT_BONUS
            weights[mention.iso3] += weight + _SUBJECT_OF_ARTICLE
        for iso3 in weights.keys() & self._ended:
            weights[iso3] *= _FORMER_STATE
        return max(weights, key=lambda iso3: weights[iso3])


def _is_named(body: str, mentions: list[StateMention], description: _Description) -> bool:
    """Does a state's name stand in it, as in `the Kingdom of ...`, `the Polish state`, but not `former Soviet`?"""
    first = bisect_left(mentions, description.start, key=lambda mention: mention.end)
    return any(
        description.start < m.end
        and m.start < description.end
        and not body.endswith(_FORMER, description.start, m.start)
        for m in mentions[first : first + _LONGEST]
    )


def _is_dateline(document: Document, mention: StateMention) -> bool:
    opens = mention.start == document.text_start or document.body[mention.start - 1 : mention.start] == "\n"
    return opens and _DATELINE.match(document.body, mention.end) is not None
