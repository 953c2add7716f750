"""What a trigger word may be in its sentence: a verb with its roles, a participle, a noun, part of a frame.

Belongs here: the uses that the grammar allows of a hit, the likeliest first, and which of them a frame has told already.
Which of them tells an incident is for `incidents` to try; the roles themselves are `incidents.roles`, those of frames
`incidents.frame_roles`.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cache
from typing import Final

from pipelines.extract.incidents.actors import ActorReader
from pipelines.extract.incidents.context import Reading
from pipelines.extract.incidents.frame_roles import Match, matches, stands_apart
from pipelines.extract.incidents.frames import Framed
from pipelines.extract.incidents.kinds import ARMED
from pipelines.extract.incidents.report import Actor
from pipelines.extract.incidents.role_words import RoleWords
from pipelines.extract.incidents.roles import (
    Roles,
    attributive_roles,
    gerund_roles,
    is_verb,
    noun_roles,
    verb_roles,
)
from pipelines.extract.incidents.words import RESPONSES, Hit, Trigger
from pipelines.extract.language.grammar import Parse
from pipelines.extract.places import PlaceMention
from pipelines.extract.states.finder import StateMention

# What is told by a verb of dying and where: whoever died behind bars is not told to be there.
_DEATHS: Final = frozenset(("death_in_custody",))
# Kinds of responses: a verb that tells one tells no violation.
_ANSWERS: Final = frozenset(("criticism", "sanction"))
_OWN_KINDS: Final = frozenset(("unfair_trial", "sanction"))
_MANY: Final = 100
_SPEAKERS: Final = frozenset(("international", "private"))
# A trigger, the roles that it takes, and the token of the verb or noun.
Take = tuple[Trigger, Roles, int]


def takes(parse: Parse, hit: Hit, token: int, last: int, words: RoleWords) -> Iterator[Take]:
    """Yield the triggers that a surface form may be, as the sentence uses it, the likeliest first."""
    for trigger in hit.triggers:
        if trigger.pos == "verb":
            yield from _verbs(parse, trigger, token, words)
    single = hit.end - hit.start
    for trigger in hit.triggers:
        if trigger.pos != "noun":
            continue
        if len(trigger.word) == single and " " not in trigger.word and is_verb(parse, token) is not None:
            continue
        pred = is_verb(parse, token) if " " in trigger.word else None
        if pred is not None and pred.voice == "passive":
            # "was released without charge": the phrase is a verb's.
            yield (
                replace(trigger, pos="verb", frame="agent_patient"),
                verb_roles(parse, pred, trigger, words),
                token,
            )
            continue
        yield trigger, noun_roles(parse, token, last, trigger, words), last


def _verbs(parse: Parse, trigger: Trigger, token: int, words: RoleWords) -> Iterator[Take]:
    """Yield a verb as the sentence's predicate, or as a participle before a noun."""
    at = token + trigger.verb_at
    if at >= len(parse.tokens.words):
        return
    pred = is_verb(parse, at)
    if pred is not None:
        yield trigger, verb_roles(parse, pred, trigger, words), at
        return
    attributive = attributive_roles(parse, at)
    if attributive is not None and trigger.frame == "agent_patient":
        yield trigger, attributive, at
        return
    nominal = replace(trigger, pos="noun", frame="on" if trigger.frame == "on" else "of")
    gerund = gerund_roles(parse, at, nominal, words) if trigger.frame in ("agent_patient", "on") else None
    if gerund is not None:
        yield nominal, gerund, at


def takes_apart(parse: Parse, framed: Framed, words: RoleWords) -> Iterator[Take]:
    """Yield the verbs whose second word stands apart: "beat him up"."""
    for start, apart in framed.apart:
        token = parse.token_at(start)
        pred = is_verb(parse, token)
        if pred is not None and stands_apart(parse, pred, apart.tail, words):
            yield apart.trigger, verb_roles(parse, pred, apart.trigger, words), token


def takes_framed(reading: Reading, framed: Framed, actors: ActorReader, words: RoleWords) -> Iterator[Match]:
    """Yield the frames that fit: common verbs that tell an incident by the words around them, "gave boys rifles"."""

    @cache
    def homes() -> frozenset[str | None]:
        """The states of which people in the sentence are told to be: "five Uyghurs", "the Syrian"."""
        people = (actors.read(reading, chunk.index) for chunk in reading.parse.chunks)
        return frozenset(one.iso3 for one in people if one.person and one.state_is_demonym) - {None}

    def is_class(index: int, name: str) -> bool:
        """Whether a chunk is people, an armed force, an organ of any kind, of a state or of Europe's union, or a place.

        `@many` are people of whom there are so many that they are no party of travellers: "some 9,000 people crossed into
        Chad". `@body` is whoever speaks up for others: also what is of many states, or of none, as charities are.
        `@town` is a place that is no state, `@home` one in a state of which people in the sentence are: "flew the Uyghurs
        to Urumqi".
        """
        if name == "@people":
            return actors.is_plainly_person(reading, index) or actors.read(reading, index).person
        if name == "@many":
            return _are_many(actors.read(reading, index))
        if name in ("@place", "@town", "@home"):
            return _is_place(reading, index, homes() if name == "@home" else None, town=name == "@town")
        actor = actors.read(reading, index)
        if name == "@body" and actor.kind in _SPEAKERS:
            return True
        return actor.kind in ARMED or (
            name != "@forces" and (actor.kind in ("other_state", "state") or actor.iso3 == "EUN")
        )

    yield from matches(reading.parse, framed.frames, is_class, words)


def _are_many(actor: Actor) -> bool:
    """Whether people are counted, and many."""
    count = actor.count
    return actor.person and count is not None and max(count.low or 0, count.best or 0) >= _MANY


def _is_place(reading: Reading, index: int, states: frozenset[str | None] | None, *, town: bool) -> bool:
    """Whether a chunk names a place, in one of some states where they are given, and not only whose something is."""
    parse = reading.parse
    head = parse.tokens.starts[parse.chunks[index].head]
    named: list[PlaceMention | StateMention] = [
        *reading.places,
        *(one for one in reading.states if one.kind == "capital" or (one.kind != "demonym" and not town)),
    ]
    return any(one.start <= head < one.end and (states is None or one.iso3 in states) for one in named)


@dataclass(slots=True)
class Told:
    """The tokens of a sentence by which frames told an act, which nothing else tells of its kind: verbs, and what fills frames."""

    groups: Mapping[str, str]
    verbs: dict[int, set[str]] = field(default_factory=dict)
    fillers: set[int] = field(default_factory=set)

    def is_free(self, match: Match) -> bool:
        """Whether no other frame has told an act by the same words."""
        return self.fillers.isdisjoint(match.fillers) and (match.bare or match.at not in self.verbs)

    def take(self, match: Match) -> None:
        """Keep the words of a match."""
        self.fillers |= match.fillers
        if not match.bare:
            self.take_verb(match.at, match.frame.trigger)

    def take_verb(self, at: int, trigger: Trigger) -> None:
        """Keep a verb, with the kind of act that it has told."""
        kinds = self.verbs.setdefault(at, set())
        kinds.add(self._kind(trigger))
        if trigger.type == "attempted_killing":
            kinds.add(self.groups["excessive_force"])  # "shots were fired at the door" is not both

    def _kind(self, trigger: Trigger) -> str:
        """What kind of act a trigger tells: how somebody was tried is another than the term that he got."""
        return trigger.type if trigger.type in _OWN_KINDS else self.groups[trigger.type]

    def holds(self, parse: Parse, hit: Hit) -> bool:
        """Whether a trigger opens with a verb that has told an act of its kind, or ends in what fills its frame.

        A verb may tell two acts of different kinds: "was held in a dark cell". Responses are told once, and who "summoned
        the envoy" in protest has harassed nobody. "The hostages were freed" tells a kidnapping and a release.
        """
        if self.verbs:
            told = self.verbs.get(parse.token_at(hit.start))
            if told is not None and any(
                trigger.type in RESPONSES - {"release"}
                or self._kind(trigger) in told
                or not told.isdisjoint(_ANSWERS)
                for trigger in hit.triggers
            ):
                return True
        return bool(self.fillers) and parse.token_at(hit.end - 1) in self.fillers


def is_told_better(parse: Parse, match: Match, hits: list[Hit]) -> bool:
    """Whether what fills a frame is part of a phrase that tells another act: "were in detention without charge"."""
    if not match.fillers:
        return False
    for hit in hits:
        first, last = parse.token_at(hit.start), parse.token_at(hit.end - 1)
        if (
            first < last
            and (not first <= match.at <= last or hit.is_of(_DEATHS))
            and any(first <= filler <= last for filler in match.fillers)
            and all(trigger.type != match.frame.trigger.type for trigger in hit.triggers)
        ):
            return True
    return False
