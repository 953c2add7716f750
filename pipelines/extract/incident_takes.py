"""What a trigger word may be in its sentence: a verb with its roles, a participle, a noun, part of a frame.

Belongs here: the uses that the grammar allows of a hit, the likeliest first. Which of them tells an incident is for
`incidents` to try; the roles themselves are `incident_roles`.
"""

from collections.abc import Iterator

from pipelines.extract.grammar import Parse
from pipelines.extract.incident_actors import ActorReader
from pipelines.extract.incident_context import Reading
from pipelines.extract.incident_frames import Framed, fit, stands_apart
from pipelines.extract.incident_kinds import ARMED
from pipelines.extract.incident_roles import (
    Roles,
    attributive_roles,
    complement_roles,
    is_verb,
    noun_roles,
    verb_roles,
)
from pipelines.extract.incident_words import Hit, Trigger

# A trigger, the roles that it takes, and the token of the verb or noun.
Take = tuple[Trigger, Roles, int]


def takes(parse: Parse, hit: Hit, token: int, last: int) -> Iterator[Take]:
    """Yield the triggers that a surface form may be, as the sentence uses it, the likeliest first."""
    yield from _complements(parse, hit, token, last)
    for trigger in hit.triggers:
        if trigger.pos == "verb":
            yield from _verbs(parse, trigger, token)
    single = hit.end - hit.start
    for trigger in hit.triggers:
        if trigger.pos != "noun":
            continue
        if len(trigger.word) == single and " " not in trigger.word and is_verb(parse, token) is not None:
            continue
        yield trigger, noun_roles(parse, token, last, trigger), last


def _complements(parse: Parse, hit: Hit, token: int, last: int) -> Iterator[Take]:
    """Yield what common verbs tell by their complement: "held in a cellar"."""
    for complement in hit.complements:
        roles = complement_roles(parse, token, last, complement)
        if roles is not None:
            at = parse.preds[roles.pred].at if roles.pred >= 0 else token
            trigger = Trigger(
                complement.counts_as,
                "verb",
                complement.type,
                "agent_patient",
                complement.strong,
                others=complement.others,
            )
            yield trigger, roles, at


def _verbs(parse: Parse, trigger: Trigger, token: int) -> Iterator[Take]:
    """Yield a verb as the sentence's predicate, or as a participle before a noun."""
    at = token + trigger.verb_at
    if at >= len(parse.tokens.words):
        return
    pred = is_verb(parse, at)
    if pred is not None:
        yield trigger, verb_roles(parse, pred, trigger), at
        return
    attributive = attributive_roles(parse, at)
    if attributive is not None and trigger.frame == "agent_patient":
        yield trigger, attributive, at


def takes_apart(parse: Parse, framed: Framed) -> Iterator[Take]:
    """Yield the verbs whose second word stands apart: "beat him up"."""
    for start, apart in framed.apart:
        token = parse.token_at(start)
        pred = is_verb(parse, token)
        if pred is not None and stands_apart(parse, pred, apart.tail):
            yield apart.trigger, verb_roles(parse, pred, apart.trigger), token


def takes_framed(reading: Reading, framed: Framed, actors: ActorReader) -> Iterator[Take]:
    """Yield the common verbs that tell an incident by the words around them: "gave boys rifles"."""

    def is_class(index: int, name: str) -> bool:
        """Whether a chunk is people, an armed force, or an organ of any kind."""
        actor = actors.read(reading, index)
        if name == "@people":
            return actor.person
        return actor.kind in ARMED or (name == "@organ" and actor.kind in ("other_state", "state"))

    for frame, pred, roles in fit(reading.parse, framed.frames, is_class):
        yield frame.trigger, roles, pred.at
