"""Frames: incidents that a common verb tells only with certain words around it.

Belongs here: "gave boys rifles", "kept the ambulances back", "made the villagers kneel": reading the lexicon's
`incident_frames`, finding the sentences that may hold one, and matching predicates. Also verbs whose second word
stands apart ("beat him up", "set the village on fire"). What comes of a match is `incidents`.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from typing import Final

import ahocorasick_rs

from pipelines.extract.grammar import Parse, Pred
from pipelines.extract.incident_roles import Roles, phrase_end
from pipelines.extract.incident_words import Trigger, holds
from pipelines.extract.tagging import CONJ, DASH, DET, END, NEGATIVE, NUM, PREP, SUB, VERB, WH, VerbInflection
from pipelines.extract.text import Document, Sentence
from pipelines.lexicon import Lexicon, split_cell

# How many tokens may part a verb from the infinitive or the particle that belongs to it.
_REACH: Final = 12
# How many characters, where only letters are looked at.
_APART: Final = 70
_ABLE: Final = frozenset("can could may might".split())
_NEGATING: Final = frozenset("no none nor neither without cannot never not nobody nothing t".split())
_NO: Final = frozenset("no neither nor nobody none not nothing".split())
# What parts words; one character each, so that places stay the same.
_MARKS: Final = ("\n", ",", ".", ";", ":", '"', "“", "”", "'", "’", "‘", "(", ")", "?", "!", "-", "–", "—")
_NOTHING: Final[frozenset[str]] = frozenset()
_CLASSES: Final = frozenset(("@people", "@forces", "@organ"))
# What may follow a verb at a distance as if it were part of it; longer phrases are all read so.
_PARTICLES: Final = frozenset(
    "up down off out away back through in over alive dead free home hostage captive".split()
)


@dataclass(frozen=True, slots=True)
class Slot:
    """What may stand in one place of a frame: words, and classes of actors. Empty: anything, or nothing."""

    words: frozenset[str] = frozenset()
    classes: frozenset[str] = frozenset()

    def __bool__(self) -> bool:
        """Whether the slot asks for something."""
        return bool(self.words or self.classes)


@dataclass(frozen=True, slots=True)
class Frame:
    """A row of the lexicon's `incident_frames`.

    `needs`: sets of words, one of each of which a sentence must hold before it is worth reading; the first, the
    rarest, is what is looked for, the others from the shortest list to the longest.
    """

    trigger: Trigger
    verbs: frozenset[str]
    particle: str
    subject: Slot
    object: Slot
    preps: frozenset[str]
    comp: Slot
    then: frozenset[str]
    words: frozenset[str]
    unless: frozenset[str]
    negated: bool
    victims: frozenset[str]
    needs: tuple[frozenset[str], ...]

    def may_stand(self, words: set[str], text: str) -> bool:
        """Whether a sentence (lower case) has every word that the frame needs, and none that it must not have."""
        return (
            all(not need.isdisjoint(words) for need in self.needs[2:])
            and (not self.words or any(holds(one, text) for one in self.words))
            and not any(holds(one, text) for one in self.unless)
        )


@dataclass(frozen=True, slots=True)
class Apart:
    """A trigger of several words, "set on fire", whose object may stand after the first."""

    trigger: Trigger
    tail: str


@dataclass(slots=True)
class Framed:
    """What may be in one sentence: frames, and verbs with their second word apart, by where the verb stands."""

    frames: list[Frame] = field(default_factory=list)
    apart: list[tuple[int, Apart]] = field(default_factory=list)


class IncidentFrames:
    """Finds frames. Build once."""

    def __init__(self, lexicon: Lexicon, triggers: Iterable[Trigger]) -> None:
        """Read the tables and index them by the words to look for."""
        verbs = VerbInflection(lexicon)
        lists = {row["class"]: split_cell(row["words"]) for row in lexicon.table("incident_frame_words")}

        def forms(verb: str) -> frozenset[str]:
            return frozenset(verbs.forms(verb))

        # Frames by the rarest word that they need, and then by one that they need beside it.
        self._anchors: dict[str, dict[str, list[Frame]]] = {}
        self._starts: dict[str, list[Apart]] = {}
        for row in lexicon.table("incident_frames"):
            for frame in _frames(row, lists, forms):
                for word in sorted(frame.needs[0]):
                    beside = self._anchors.setdefault(word, {})
                    for other in sorted(frame.needs[1]):
                        beside.setdefault(other, []).append(frame)
        for trigger in triggers:
            first, _, tail = trigger.word.partition(" ")
            if trigger.pos == "verb" and not trigger.verb_at and (tail in _PARTICLES or " " in tail):
                for form in sorted(forms(first)):
                    self._starts.setdefault(form, []).append(Apart(trigger, tail))
        self._beside = {word: frozenset(beside) for word, beside in self._anchors.items()}
        self._surfaces = sorted({*self._anchors, *self._starts})
        self._automaton = ahocorasick_rs.AhoCorasick(
            [f" {word}" for word in self._surfaces],
            matchkind=ahocorasick_rs.MatchKind.LeftmostLongest,
            implementation=ahocorasick_rs.Implementation.DFA,
        )

    def find(self, document: Document, low: str) -> dict[int, Framed]:
        """Return what may be told by frames in a lower-case body, by the number of the sentence."""
        surfaces, size = self._surfaces, len(low)
        seen: dict[int, dict[str, int]] = {}
        sentence, inside = document.sentences[0], -1
        spaced = _spaced(low)
        # One space stands before the text, so that a match's start is where its word starts in the body.
        for index, start, end in self._automaton.find_matches_as_indexes(f" {spaced}"):
            if end <= size and low[end - 1 : end].isalnum():
                continue
            if start >= inside:
                sentence = document.sentence_at(start)
                inside = sentence.end
            seen.setdefault(sentence.no, {}).setdefault(surfaces[index], start)
        found: dict[int, Framed] = {}
        for number, words in seen.items():
            sentence = document.sentence_at(next(iter(words.values())))
            span = slice(sentence.start, sentence.end)
            framed = self._candidates(sentence, low[span], set(spaced[span].split()), words)
            if framed.frames or framed.apart:
                found[number] = framed
        return found

    def _candidates(self, sentence: Sentence, text: str, words: set[str], seen: dict[str, int]) -> Framed:
        """Return what a sentence holds all words of."""
        framed = Framed()
        for word, start in seen.items():
            for other in sorted(self._beside.get(word, _NOTHING) & words):
                framed.frames += [
                    frame
                    for frame in self._anchors[word][other]
                    if frame not in framed.frames and frame.may_stand(words, text)
                ]
            for apart in self._starts.get(word, ()):
                at = start - sentence.start
                if words.issuperset(apart.tail.split()) and holds(apart.tail, text[at : at + _APART]):
                    framed.apart.append((start, apart))
        return framed


def _frames(
    row: dict[str, str], lists: dict[str, list[str]], forms: Callable[[str], frozenset[str]]
) -> Iterator[Frame]:
    """Read a row: a frame for each particle that its verbs have."""

    def words(cell: str) -> frozenset[str]:
        return frozenset(
            word for value in split_cell(cell) for word in (lists[value[1:]] if value[:1] == "$" else [value])
        )

    def slot(cell: str) -> Slot:
        found = words(cell)
        return Slot(found - _CLASSES, found & _CLASSES)

    preps, _, comp = row["comp"].partition(":")
    subject, thing, complement, then = (
        slot(row["subject"]),
        slot(row["object"]),
        slot(comp),
        words(row["then"]),
    )
    beside = words(row["words"])
    verbs = [verb.partition(" ") for verb in words(row["verbs"])]
    for particle in sorted({tail for _, _, tail in verbs}):
        lemmas = frozenset(verb for verb, _, tail in verbs if tail == particle)
        needs = {
            "verbs": frozenset(form for verb in lemmas for form in forms(verb)),
            "object": frozenset() if thing.classes else _heads(thing.words),
            "comp": frozenset() if complement.classes else _heads(complement.words),
            "then": frozenset(form for verb in then for form in forms(verb)),
            "subject": frozenset() if subject.classes else _heads(subject.words),
            "words": _heads(beside),
            "negated": _NEGATING if row["negated"] == "yes" else frozenset(),
            "particle": frozenset(particle.split()),
        }
        first = needs.pop(row["anchor"])
        others = sorted((need for need in needs.values() if need), key=len) or [first]
        yield Frame(
            Trigger(row["verbs"], "verb", row["incident_type"], "frame", True),
            lemmas,
            particle,
            subject,
            thing,
            frozenset(prep.strip() for prep in preps.split("|")) if row["comp"] else _NOTHING,
            complement,
            then,
            beside,
            words(row["unless"]),
            row["negated"] == "yes",
            frozenset(split_cell(row["victim"])),
            (first, *others),
        )


def _spaced(text: str) -> str:
    """Put spaces for what parts words."""
    for mark in _MARKS:
        text = text.replace(mark, " ")
    return text


def _heads(phrases: frozenset[str]) -> frozenset[str]:
    """The longest word of each phrase, by which it is looked for."""
    return frozenset(max(_spaced(phrase).split(), key=len) for phrase in phrases)


def fit(
    parse: Parse, frames: list[Frame], is_class: Callable[[int, str], bool]
) -> list[tuple[Frame, Pred, Roles]]:
    """Return which predicates of a sentence a frame fits, with the roles: the first frame that fits each."""
    found = []
    for pred in parse.preds:
        for frame in frames:
            if pred.lemma in frame.verbs and _fits(parse, pred, frame, is_class):
                found.append((frame, pred, _roles(parse, pred, frame)))
                break
    return found


def stands_apart(parse: Parse, pred: Pred, tail: str) -> bool:
    """Whether the second word of a verb stands after its object: "beat him up", "set the houses on fire"."""
    lows = parse.tokens.lows
    words = tail.split()
    objects = pred.objects
    if not objects:
        return False
    last = max(phrase_end(parse, parse.chunks[index]) for index in objects)
    return lows[last + 1 : last + 1 + len(words)] == words


def affirmed(pred: Pred) -> Pred:
    """Return a predicate without its negation, where the frame is that something was not done or allowed."""
    return replace(
        pred,
        negated=False,
        modal="" if pred.modal in _ABLE else pred.modal,
        adverbs=tuple(word for word in pred.adverbs if word not in NEGATIVE),
    )


def _fits(parse: Parse, pred: Pred, frame: Frame, is_class: Callable[[int, str], bool]) -> bool:
    if frame.particle and not _has_particle(parse, pred, frame.particle):
        return False
    passive = pred.voice == "passive"
    by = [chunk for prep, chunk in pred.comps if prep == "by"]
    doers = by if passive else pred.subject
    objects = [*pred.subject, *pred.objects] if passive else pred.objects
    unsaid = passive and not by and frame.subject.classes  # who did it need not be said
    if frame.subject and not unsaid and not _filled(parse, frame.subject, doers, is_class):
        return False
    if frame.object and not _filled(parse, frame.object, objects, is_class):
        return False
    if frame.preps and not _filled(parse, frame.comp, _complements(parse, pred, frame), is_class):
        return False
    if frame.then and not _followed(parse, pred, frame.then):
        return False
    return not frame.negated or _is_negated(parse, pred)


def _objects(pred: Pred) -> list[int]:
    """What is done something to: the objects, a passive's subject, and what was taken for a time ("the march")."""
    bare = [chunk for prep, chunk in pred.comps if not prep]
    return [*(pred.subject if pred.voice == "passive" else ()), *pred.objects, *bare]


def _filled(parse: Parse, slot: Slot, chunks: list[int], is_class: Callable[[int, str], bool]) -> bool:
    """Whether one of some chunks, or what hangs on it with "of", is what a slot asks for."""
    if not slot:
        return bool(chunks)
    lows = parse.tokens.lows
    for index in chunks:
        chunk = parse.chunks[index]
        span = lows[chunk.first : phrase_end(parse, chunk) + 1]
        if slot.words.intersection(span):
            return True
        text = " ".join(span)
        if any(" " in word and holds(word, text) for word in slot.words):
            return True
        if any(is_class(index, name) for name in slot.classes):
            return True
    return False


def _complements(parse: Parse, pred: Pred, frame: Frame) -> list[int]:
    """The chunks under a frame's prepositions: the verb's own, and those that hang on its objects."""
    passive = pred.voice == "passive"
    preps = frame.preps - {"at"} if passive else frame.preps  # "was shot at a rally" tells the place
    found = [chunk for prep, chunk in pred.comps if prep in preps]
    found += _objects(pred) if "" in preps else []
    held = {*pred.objects, *(chunk for _, chunk in pred.comps), *(pred.subject if passive else ())}
    for chunk in parse.chunks:
        if chunk.of in held and chunk.first > pred.at:
            held.add(chunk.index)
            if chunk.prep in preps:
                found.append(chunk.index)
    return found


def _followed(parse: Parse, pred: Pred, lemmas: frozenset[str]) -> bool:
    """Whether one of some verbs follows as the complement: "made them kneel", "forced to pick cotton"."""
    tokens = parse.tokens
    for at in range(pred.at + 1, min(pred.at + _REACH, len(tokens.lows))):
        if tokens.tags[at] in (END, DASH, WH, SUB):
            return False
        form = tokens.forms[at]
        if form is not None and form.lemma in lemmas and tokens.tags[at - 1] not in (DET, NUM):
            return True
        if form is not None and tokens.tags[at] == VERB:
            return False
        if tokens.lows[at] in lemmas and tokens.tags[at - 1] not in (DET, NUM, PREP):
            return True
    return False


def _has_particle(parse: Parse, pred: Pred, particle: str) -> bool:
    """Whether a particle stands beside the verb or after its object."""
    lows = parse.tokens.lows
    return lows[pred.at + 1 : pred.at + 2] == [particle] or stands_apart(parse, pred, particle)


def _is_negated(parse: Parse, pred: Pred) -> bool:
    """Whether a predicate, its subject or its object is negated."""
    lows, tags = parse.tokens.lows, parse.tokens.tags
    if pred.negated or _NO.intersection(pred.adverbs):
        return True
    for index in (*pred.subject, *pred.objects):
        first = parse.chunks[index].first
        if lows[first] in _NO or (
            first and lows[first - 1] in _NO and (first < 2 or tags[first - 2] != CONJ)
        ):
            return True
    return False


def _roles(parse: Parse, pred: Pred, frame: Frame) -> Roles:
    passive = pred.voice == "passive"
    roles = Roles(pred=pred.index, rule="frame", passive=passive, undone=frame.negated)
    by = [chunk for prep, chunk in pred.comps if prep == "by"]
    roles.agents = by if passive else list(pred.subject)
    if "subject" in frame.victims and not passive:
        roles.agents, roles.patients = by, list(pred.subject)
    if "object" in frame.victims:
        roles.patients += _objects(pred)
    if "comp" in frame.victims:
        roles.patients += _complements(parse, pred, frame)
    return roles
