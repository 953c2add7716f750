"""Places: towns, provinces, regions and camps that a text names, each with the state that it is in.

Belongs here: finding names of places, telling them from namesakes, and choosing between places of one name.
Names come from the gazetteer's towns and the lexicon (`provinces`, `place_exclusions`, `place_contexts`,
`place_territories`). States themselves belong to `states.finder`.
"""

import re
import unicodedata
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Protocol

import ahocorasick_rs

from pipelines.extract.language.text import Document
from pipelines.extract.states.finder import StateMention
from pipelines.lexicon import Lexicon, split_cell

_BEFORE = re.compile(r"(?:^|[\s(\[\"'“‘«/—–])([\w.’'-]+)[  ]$")
_TWO_BEFORE = re.compile(r"([\w.’'-]+)[  ][\w.’'-]+[  ]$")
_CHAIN = re.compile(r"(?:[  ][A-Z][\w’'-]*){1,4}")
_AFTER = re.compile(r"[  ]([\w’'-]+)")
_LONGER = re.compile(r"[  ](?:d[aeo]s?|del|di|della|sur|sous|am|an der|upon)[  ][A-Z]")
_DATELINE = re.compile(r"(?:, [^\n()—–]{1,40}?)?\s*(?:\([^)\n]{2,40}\)\s*)?(?:--|—|–|- | -|:)")
_ARTICLES = tuple(
    f"{word}{joint}" for word in ("Al", "El", "Ad", "Ar", "As", "Ash", "At", "An", "Az") for joint in " -"
)
_POSSESSIVE = frozenset({" ", "'s ", "’s "})
# A town that no list knows, by its preposition and the province or state after it.
_NAME = r"(?:(?:al|el|[A-Z][\w'’]+)[ -])?[A-Z][\w'’]+(?:[ -](?:(?:al|el|de|del|la)[ -])?[A-Z][\w'’]+){0,2}"
_UNLISTED = re.compile(
    rf"\b(?:(?:[Ii]n|[Aa]t|[Nn]ear|[Oo]utside)[  ]({_NAME}),|(?:[Nn]ear|(?:village|town|city) of)[  ]({_NAME})(?: in|,))[  ]$"
)
_CLOSED = re.compile(r"[,.;)\n]|[  ][–—-]|$")
# `the Palermo trafficking protocol` is a treaty, `Hong Kong dollars` are money.
_OTHER = r"[  ](?:(?:[a-z-]{{4,}}[  ])?(?:{})|{})\b"
_JOINT = frozenset({", ", " and ", ", and ", " or ", ", or ", "/", " & "})

# A province's name means the province before it means a town of that name; only a metropolis outweighs it.
_PROVINCE_WEIGHT = 4_000_000
_REGION_WEIGHT = 1_500_000
# How much more likely a place is where the article, or the sentence, names its state.
_STATE_IN_ARTICLE = 40
_STATE_IN_SENTENCE = 200
# From this many inhabitants on, a town's name is read without a preposition, if it is no other word.
_WELL_KNOWN = 300_000
# Up to this many, it is read only where the article names its state too.
_LITTLE_KNOWN = 60_000
# From this many inhabitants on, its name is read in capitals too, as in headlines and datelines.
_IN_CAPITALS = 100_000
_SHORTEST_TOWN = 4


class TownRow(Protocol):
    """What is needed of a row of the gazetteer."""

    @property
    def name(self) -> str: ...
    @property
    def other_names(self) -> tuple[str, ...]: ...
    @property
    def iso2(self) -> str: ...
    @property
    def population(self) -> int: ...


@dataclass(frozen=True, slots=True)
class PlaceMention:
    """`body[start:end]` names the place `name`, which is in the state `iso3`."""

    start: int
    end: int
    name: str
    iso3: str


@dataclass(slots=True)
class _Name:
    """A name to look for: the states that have a place of it, with their weights (inhabitants, roughly)."""

    text: str
    weights: dict[str, int]
    is_province: bool = False
    only_tag: bool = False  # an abbreviation: names no place, but says where the town before it is
    weak: bool = False  # is another word as well


@dataclass(slots=True)
class _Candidate:
    start: int
    end: int
    name: _Name
    locative: bool  # stands where places stand
    tag: str | None = None


class PlaceFinder:
    """Finds places in documents. Built once from a lexicon and the gazetteer's towns, then read only."""

    def __init__(self, lexicon: Lexicon, gazetteer_rows: Iterable[TownRow]) -> None:
        self.contexts = {
            row["role"]: frozenset(split_cell(row["words"])) for row in lexicon.table("place_contexts")
        }
        self.apposed = tuple(f"{noun}, " for noun in self.contexts["apposed"])
        words = {row["role"]: row["words"] for row in lexicon.table("state_contexts")}
        self.other = re.compile(_OTHER.format(words["treaty_word"], words["currency"]), re.I)
        collector = _Names(lexicon, gazetteer_rows)
        self.never = frozenset(collector.never)
        names = collector.collect()
        self._names: list[_Name | None] = [*names.values()]
        texts = list(names)
        for row in lexicon.table("state_exclusions"):
            if row["kind"] != "province":
                shields = [
                    phrase
                    for phrase in split_cell(row["phrases"])
                    if phrase not in names and "," not in phrase
                ]
                texts += shields
                self._names += [None] * len(shields)
        self._automaton = ahocorasick_rs.AhoCorasick(
            texts, matchkind=ahocorasick_rs.MatchKind.LeftmostLongest
        )

    def find(self, document: Document, states: list[StateMention]) -> list[PlaceMention]:
        """Return the places in order, none overlapping another; capitals among them where they are places.

        `states` are the document's mentions of states, as StateFinder gives them.
        """
        body = document.body
        size = len(body)
        reader = _Reader(self, document, states)
        for index, start, end in self._automaton.find_matches_as_indexes(body):
            name = self._names[index]
            if name is None or (start and (body[start - 1].isalnum() or body[start - 1] in "_@-$")):
                continue
            if end < size and (body[end].isalnum() or body[end] == "@"):
                continue
            reader.read(name, start, end)
        return reader.mentions() if reader.candidates or states else []


class _Names:
    """Puts the names to look for together."""

    def __init__(self, lexicon: Lexicon, rows: Iterable[TownRow]) -> None:
        self._lexicon = lexicon
        self._rows = rows
        self._iso3 = {row["iso2"]: row["iso3"] for row in lexicon.table("states") if not row["existed_to"]}
        for row in lexicon.table("place_territories"):
            self._iso3 |= dict.fromkeys(split_cell(row["iso2"]), row["iso3"])
        excluded = {row["kind"]: split_cell(row["names"]) for row in lexicon.table("place_exclusions")}
        self.never = {*excluded["never"], *lexicon.words("not_states", "names"), *self._state_names()}
        self._short = {*excluded["short"]}
        self._weak = {*excluded["word"], *excluded["given"], *excluded["surname"], *self._short}

    def _state_names(self) -> Iterator[str]:
        for state in self._lexicon.table("states"):
            yield state["name"]
        for row in self._lexicon.table("state_names"):
            capitals = {city.partition(" until ")[0] for city in split_cell(row["capitals"])}
            for column in ("names", "demonyms"):
                yield from (name for name in split_cell(row[column]) if name not in capitals)

    def collect(self) -> dict[str, _Name]:
        """Return every name by its form in text: provinces and towns, and both in capitals."""
        names: dict[str, _Name] = {}
        for row in self._lexicon.table("provinces"):
            weight = _REGION_WEIGHT if row["kind"] == "region" else _PROVINCE_WEIGHT
            for text in split_cell(row["names"]):
                name = names.setdefault(
                    text, _Name(text, {}, True, text.endswith(".") or len(text) < 3, text in self._weak)
                )
                name.weights.setdefault(row["iso3"], weight)
        others = self._add_towns(names)
        self._add_capitals(names)
        for name in [*names.values()]:
            upper = name.text.upper()
            if upper not in names and not name.weak and max(name.weights.values()) >= _IN_CAPITALS:
                names[upper] = _Name(name.text, name.weights, name.is_province, name.only_tag, True)
        for text, weights in others.items():
            if len(weights) == 1 and text not in names and self._is_read(text):
                names[text] = _Name(text, weights, weak=text in self._weak)
        return names

    def _add_towns(self, names: dict[str, _Name]) -> dict[str, dict[str, int]]:
        """Add the towns under their own names; return their other names, with states and inhabitants."""
        others: dict[str, dict[str, int]] = defaultdict(dict)
        for row in self._rows:
            iso3 = self._iso3.get(row.iso2)
            if iso3 is None:
                continue
            for text in _spellings(row.name):
                if self._is_read(text):
                    name = names.setdefault(text, _Name(text, {}, weak=text in self._weak))
                    name.weights[iso3] = max(name.weights.get(iso3, 0), row.population)
            for other in row.other_names:
                others[other].setdefault(iso3, row.population)
        return others

    def _add_capitals(self, names: dict[str, _Name]) -> None:
        """Add the capitals of present states under every name that the lexicon has for them."""
        present = set(self._iso3.values())
        for row in self._lexicon.table("state_names"):
            for capital in split_cell(row["capitals"]) if row["iso3"] in present else ():
                city = capital.partition(" until ")[0]
                if "," not in city and city not in self.never:
                    name = names.setdefault(city, _Name(city, {}, weak=city in self._weak))
                    name.weights.setdefault(row["iso3"], _WELL_KNOWN)

    def _is_read(self, text: str) -> bool:
        return (len(text) >= _SHORTEST_TOWN or text in self._short) and text not in self.never


def _spellings(name: str) -> Iterable[str]:
    """Return the forms in which English papers write a town's name: with accents and without, `Al Bab`, `al-Bab`."""
    if name.isascii() and not name.startswith(_ARTICLES):
        return (name,)
    letters = unicodedata.normalize("NFKD", name.translate(_LETTERS))
    plain = "".join(char for char in letters if not unicodedata.combining(char))
    forms = {name, plain}
    if plain.startswith(_ARTICLES):
        article, rest = plain.split(plain[2] if plain[2] in " -" else plain[3], 1)
        for word in (article, article.lower(), "Al", "al"):
            forms |= {f"{word}-{rest}", f"{word} {rest}"}
    return forms


_LETTERS = str.maketrans(
    {"ı": "i", "ø": "o", "Ø": "O", "đ": "d", "Đ": "D", "ł": "l", "Ł": "L", "ʻ": "", "‘": "'"}
)


class _Reader:
    """Reads one document: takes candidates in order, then chooses the state of each."""

    def __init__(self, finder: "PlaceFinder", document: Document, states: list[StateMention]) -> None:
        self.contexts = finder.contexts
        self.other = finder.other
        self.never = finder.never
        self.apposed = finder.apposed
        self.document = document
        self.body = document.body
        self.states = states
        self.state_at = {state.start: state for state in states}
        self.state_ends = [state.end for state in states]
        self.candidates: list[_Candidate] = []
        self.last_end = -10
        self.last_locative = False
        self.persons: set[str] = set()

    def read(self, name: _Name, start: int, end: int) -> None:
        """Take a name found in the text, unless its neighbours show that no place is meant."""
        self._tag_previous(name, start)
        if name.only_tag:
            return
        state = self.state_at.get(start)
        if (state is None or state.kind not in ("capital", "government")) and self._is_covered(start, end):
            return
        owner = self._state_before(start)
        locative = owner in name.weights or self._is_locative(name, start, end)
        if locative is None:
            self.persons.add(name.text)
            return
        after = self._state_after(end)
        told = after is not None and locative and self._is_told_there(name, start, end)
        tag = after or owner
        self.candidates.append(
            _Candidate(start, end, name, locative, tag if told or tag in name.weights else None)
        )
        self.last_end, self.last_locative = end, locative

    def _is_covered(self, start: int, end: int) -> bool:
        at = bisect_right(self.state_ends, start)
        return at < len(self.states) and self.states[at].start < end

    def _state_before(self, start: int) -> str | None:
        """`Pakistan's Punjab`, `Indian Punjab`: the state right before a name."""
        at = bisect_right(self.state_ends, start) - 1
        if at < 0 or start - self.state_ends[at] > 3:
            return None
        return self.states[at].iso3 if self.body[self.state_ends[at] : start] in _POSSESSIVE else None

    def _tag_previous(self, name: _Name, start: int) -> None:
        """`Jackson, Mississippi`: the province says where the town before it is, known or not."""
        if not self.candidates or not name.is_province or len(name.weights) > 1:
            return
        iso3, weight = next(iter(name.weights.items()))
        last = self.candidates[-1]
        if last.tag is not None or start - last.end != 2 or not self.body.startswith(", ", last.end):
            return
        is_division = (
            weight == _PROVINCE_WEIGHT or name.text.rpartition(" ")[2] in self.contexts["noun_before"]
        )
        is_elsewhere = last.name.is_province or self._own_state(last) or not is_division
        if name.only_tag or iso3 in last.name.weights or not is_elsewhere:
            last.tag = iso3

    def _state_after(self, end: int) -> str | None:
        state = self._behind(end)
        return state.iso3 if state is not None else None

    def _behind(self, end: int) -> StateMention | None:
        """The state named right behind a town: "Bayda, Yemen", "Bayda (Yemen)", "Bayda in Yemen"."""
        for link in (", ", " (", " in "):
            state = self.state_at.get(end + len(link))
            if state is not None and state.kind == "name" and self.body.startswith(link, end):
                return state
        return None

    def _is_locative(self, name: _Name, start: int, end: int) -> bool | None:
        """Does it stand where places stand? None where it is part of a person's or another name."""
        body, contexts = self.body, self.contexts
        before = _BEFORE.search(body, max(start - 28, 0), start)
        word = before[1] if before else ""
        if word.endswith(".") and len(word) > 3 and word not in contexts["person"]:
            word = ""  # the last word of another sentence
        after = _AFTER.match(body, end)
        following = after[1] if after else ""
        if following[:1].isupper() and following not in contexts["day"]:
            chain = _CHAIN.match(body, end)
            if chain is None or contexts["institution"].isdisjoint(chain[0].split()):
                return None
        elif _LONGER.match(body, end):
            return None  # "Vila" in "Vila do Conde"
        elif body.startswith("-", end):
            return None  # the Miami-based network is active elsewhere
        if word in contexts["person"] or self.other.match(body, end):
            return None
        if word.lower() in contexts["in"]:
            return True
        if word in contexts["modifier"] or (word in contexts["stands_in"] and not name.weak):
            return True
        if word[:1].isupper() and word.lower() not in contexts["of"] and word not in contexts["opener"]:
            return False if self._is_heading(start) else None
        return self._is_placed(name, word, following, start, end)

    def _is_placed(self, name: _Name, word: str, following: str, start: int, end: int) -> bool | None:
        body, contexts = self.body, self.contexts
        if start - self.last_end <= 6 and body[self.last_end : start] in _JOINT:
            return self.last_locative
        if following in contexts["noun_after"] or word in contexts["noun_before"]:
            return True
        if word == "of":
            noun = _TWO_BEFORE.search(body, max(start - 28, 0), start)
            if noun and noun[1] in contexts["noun_before"]:
                return True
            if noun and noun[1] in contexts["thing_of"]:
                return None
        if body.endswith(self.apposed, 0, start):
            return True
        if (start == self.document.text_start or body[start - 1] == "\n") and _DATELINE.match(body, end):
            return True
        if name.weak:
            return False
        if self.state_at.get(start) is not None and word in contexts["relation"]:
            return False
        return word.lower() in contexts["of"] or following in contexts["noun_loose"]

    def _is_heading(self, start: int) -> bool:
        return start < self.document.text_start

    def _is_told_there(self, name: _Name, start: int, end: int) -> bool:
        """Whether the state behind a town is the one that it is in, though no list knows it there: "in Bayda, Yemen, on"."""
        state = self._behind(end)
        return (
            state is not None
            and not name.is_province
            and start not in self.state_at
            and _CLOSED.match(self.body, state.end) is not None
        )

    def mentions(self) -> list[PlaceMention]:
        """Return the places, with the state that each is in."""
        named = Counter(state.iso3 for state in self.states)
        if self.document.home:
            named[self.document.home] += 1
        for candidate in self.candidates:
            if candidate.tag is not None:
                named[candidate.tag] += 1
            elif candidate.name.is_province:
                if len(candidate.name.weights) == 1:
                    named.update(candidate.name.weights.keys())
            elif candidate.locative and (metropolis := self._metropolis(candidate.name)):
                named[metropolis] += 1
        found = []
        for candidate in self.candidates:
            iso3 = candidate.tag or self._own_state(candidate) or self._choose(candidate, named)
            if self._is_kept(candidate, iso3, named):
                found.append(PlaceMention(candidate.start, candidate.end, candidate.name.text, iso3))
        unlisted = self._unlisted(found)
        return sorted(found + unlisted, key=lambda place: place.start) if unlisted else found

    def _unlisted(self, found: list[PlaceMention]) -> list[PlaceMention]:
        """Return the towns that no list knows, but whose province or state the text adds: `in Udi, Enugu State`."""
        body = self.body
        anchors = [
            (candidate.start, next(iter(candidate.name.weights)))
            for candidate in self.candidates
            if candidate.name.is_province and len(candidate.name.weights) == 1
        ]
        anchors += [
            (state.start, state.iso3)
            for state in self.states
            if state.kind == "name" and _CLOSED.match(body, state.end)
        ]
        taken = sorted(
            [(place.start, place.end) for place in found]
            + [(state.start, state.end) for state in self.states]
        )
        towns = []
        for at, iso3 in anchors:
            if body[at - 2 : at] not in (", ", "n "):
                continue
            match = _UNLISTED.search(body, max(at - 50, 0), at)
            if match is None:
                continue
            start, end = match.span(1) if match[1] else match.span(2)
            name = body[start:end]
            if name in self.never or name in self.contexts["day"] or name.split()[0] in self.contexts["day"]:
                continue
            at_or_before = bisect_right(taken, (end - 1, end)) - 1
            if at_or_before < 0 or taken[at_or_before][1] <= start:
                towns.append(PlaceMention(start, end, name, iso3))
        return towns

    def _own_state(self, candidate: _Candidate) -> str | None:
        state = self.state_at.get(candidate.start)
        return state.iso3 if state is not None else None

    def _metropolis(self, name: _Name) -> str | None:
        """The state of a town that is known by its name alone, far larger than its namesakes."""
        top, *others = sorted(name.weights.items(), key=lambda item: (-item[1], item[0]))[:2]
        return top[0] if top[1] >= _WELL_KNOWN and all(top[1] >= 20 * other[1] for other in others) else None

    def _choose(self, candidate: _Candidate, named: Counter[str]) -> str:
        weights = candidate.name.weights
        if len(weights) == 1:
            return next(iter(weights))
        if any(named[iso3] for iso3 in weights):
            sentence = self.document.sentence_at(candidate.start)
            first = bisect_right(self.state_ends, sentence.start)
            first = bisect_right(self.state_ends, sentence.start)
            last = bisect_right(self.state_ends, sentence.end)
            near = {state.iso3 for state in self.states[first:last]}
            weights = {
                iso3: weight
                * (_STATE_IN_SENTENCE if iso3 in near else _STATE_IN_ARTICLE if named[iso3] else 1)
                * (named[iso3] or 1)
                for iso3, weight in weights.items()
            }
        return max(weights, key=lambda iso3: (weights[iso3], iso3))

    def _is_kept(self, candidate: _Candidate, iso3: str, named: Counter[str]) -> bool:
        name = candidate.name
        if candidate.tag is not None:
            return True
        if not candidate.locative:
            weight = name.weights.get(iso3, 0)
            return weight >= _WELL_KNOWN and not name.weak and candidate.start not in self.state_at
        if name.text in self.persons and (name.weak or not named[iso3]):
            return False
        return name.weights.get(iso3, _WELL_KNOWN) >= _LITTLE_KNOWN or bool(named[iso3])
