"""The words that `states.finder` looks for, made from the lexicon.

Belongs here: turning tables into forms (capitals, plurals) with the states that they may mean. Deciding whether
a word found means a state belongs to `states.finder`.
"""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from pipelines.lexicon import Lexicon, Row, split_cell

KINDS = ("name", "demonym", "capital", "government")
EXCLUDED = "excluded"
COMBINING = "combining"


@dataclass(frozen=True, slots=True)
class Sense:
    """A state that a word may mean, and the days between which it does (None: without limit)."""

    iso3: str
    first: date | None = None
    last: date | None = None

    def holds(self, day: date | None) -> bool:
        """Does the word mean this state in an article of that day? Undated articles are of today."""
        if day is None:
            return self.last is None
        return (self.first is None or self.first <= day) and (self.last is None or day <= self.last)


@dataclass(frozen=True, slots=True)
class Choice:
    """How to choose between states that share a word: pairs of telling words and a state, else the default."""

    default: str
    evidence: tuple[tuple[tuple[str, ...], str], ...]


@dataclass(frozen=True, slots=True)
class Word:
    """A word to look for. An excluded one has no senses: it shields what it covers."""

    text: str
    kind: str
    senses: tuple[Sense, ...]
    choice: Choice | None = None

    def sense(self, day: date | None) -> str | None:
        """Return the state it means in an article of that day: where several would do, one that later ended."""
        if len(self.senses) == 1 and self.senses[0].last is None:
            return self.senses[0].iso3
        standing = [sense for sense in self.senses if sense.holds(day)]
        ended = [sense for sense in standing if sense.last is not None]
        return (ended or standing)[0].iso3 if standing else None


def read_contexts(lexicon: Lexicon) -> dict[str, list[str]]:
    """Return the words of each role in `state_contexts`."""
    return {row["role"]: split_cell(row["words"]) for row in lexicon.table("state_contexts")}


def make_words(lexicon: Lexicon, contexts: dict[str, list[str]]) -> list[Word]:
    """Return every word to look for in every form, each form once: exclusions first, then names, and so on."""
    words: dict[str, Word] = {}
    for word in (
        *_excluded(lexicon),
        *_ambiguous(lexicon, contexts),
        *_combining(contexts),
        *_ordinary(lexicon),
    ):
        words.setdefault(word.text, word)
    return list(words.values())


def _excluded(lexicon: Lexicon) -> Iterator[Word]:
    for phrase in lexicon.words("state_exclusions", "phrases"):
        for form in (phrase, phrase.upper()):
            yield Word(form, EXCLUDED, ())


def _ambiguous(lexicon: Lexicon, contexts: dict[str, list[str]]) -> Iterator[Word]:
    for row in lexicon.table("state_ambiguous"):
        pairs = (pair.split("=") for pair in split_cell(row["evidence"]))
        choice = Choice(row["default"], tuple((tuple(contexts[role]), iso3) for role, iso3 in pairs))
        senses = tuple(Sense(iso3) for iso3 in split_cell(row["choices"]))
        for text in split_cell(row["words"]):
            for form in (text, text.upper()):
                yield Word(form, row["kind"], senses, choice)


def _combining(contexts: dict[str, list[str]]) -> Iterator[Word]:
    for pair in contexts["combining"]:
        prefix, iso3 = pair.split("=")
        yield Word(f"{prefix}-", COMBINING, (Sense(iso3),))


def _ordinary(lexicon: Lexicon) -> Iterator[Word]:
    senses: dict[tuple[str, str], dict[str, Sense]] = defaultdict(dict)
    states = {row["iso3"]: row for row in lexicon.table("states")}
    forms = _Forms(lexicon)
    for row in lexicon.table("state_names"):
        state = states[row["iso3"]]
        for kind, text, until in forms.of(state, row):
            senses[kind, text].setdefault(state["iso3"], _dated(state, kind, until))
    for kind in KINDS:
        for (word_kind, text), found in senses.items():
            if word_kind == kind:
                yield Word(text, kind, tuple(found.values()))


def _dated(state: Row, kind: str, until: date | None) -> Sense:
    """Names and nationalities outlive a state; its capital and its government are the next state's."""
    if kind in ("name", "demonym"):
        return Sense(state["iso3"])
    ended = date.fromisoformat(state["existed_to"]) if state["existed_to"] else None
    began = date.fromisoformat(state["existed_from"]) if ended and state["existed_from"] else None
    return Sense(state["iso3"], began, until or ended)


class _Forms:
    """Gives out the forms of the words of states, by the table `state_name_words`."""

    def __init__(self, lexicon: Lexicon) -> None:
        words = {row["role"]: split_cell(row["words"]) for row in lexicon.table("state_name_words")}
        self._ordinary_in_capitals = frozenset(words["ordinary_in_capitals"])
        self._no_plural = tuple(words["no_plural"])

    def of(self, state: Row, row: Row) -> Iterator[tuple[str, str, date | None]]:
        """Give out kind, form and last day of use of each word of a state."""
        for text in (state["name"], state["official_name"], *split_cell(row["names"])):
            yield from self._cased("name", text)
        for text in split_cell(row["demonyms"]):
            yield from self._cased("demonym", text)
            if not text.endswith(self._no_plural) and len(text.split()) < 3:
                yield from self._cased("demonym", f"{text}s")
        for text in split_cell(row["capitals"]):
            city, _, until = text.partition(" until ")
            yield from self._cased("capital", city, date.fromisoformat(until) if until else None)
        for text in split_cell(row["government"]):
            yield from self._cased("government", text)

    def _cased(
        self, kind: str, text: str, until: date | None = None
    ) -> Iterator[tuple[str, str, date | None]]:
        straight = text.replace("’", "'")
        for spelling in (text, straight, straight.replace("'", "’")):
            yield kind, spelling, until
            if spelling.upper() not in self._ordinary_in_capitals:
                yield kind, spelling.upper(), until
