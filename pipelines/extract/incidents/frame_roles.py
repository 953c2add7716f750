"""Which predicates a frame fits, and who stands where in it.

Belongs here: matching the frames of `incident_frames` with the predicates of a parsed sentence, and the roles that
come of it. What a match tells is `incidents`.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from typing import Final

from pipelines.extract.incidents.frames import ANY_VERB, BARE, Frame, Slot
from pipelines.extract.incidents.kinds import MORTAL
from pipelines.extract.incidents.role_words import RoleWords
from pipelines.extract.incidents.roles import (
    RECORDS,
    REFUSES,
    Roles,
    doing,
    is_owned,
    noun_roles,
    phrase_end,
    termed,
)
from pipelines.extract.incidents.words import holds
from pipelines.extract.language.grammar import Chunk, Parse, Pred
from pipelines.extract.language.tagging import CONJ, DASH, DET, END, NEGATIVE, NUM, PREP, SUB, VERB, WH

# Verbs whose subject suffers what befalls their object: "had his jaw broken".
_HAVE: Final = frozenset(("have", "get"))
# How many tokens may part a verb from the infinitive that belongs to it.
_REACH: Final = 12
# Whoever "cannot" let something happen does not let it.
_ABLE: Final = frozenset("can could may might".split())
# "Will not let them in" is how people are treated now.
_WILLING: Final = frozenset(("will", "would"))
_GO_ON: Final = (["on", "to"], ["on", "with"], ["on", "strike"])
_TWO: Final = 2
_TERMS: Final = frozenset("day days week weeks month months year years decade decades life".split())
_DEATHS: Final = frozenset(("death", "deaths"))
_NO: Final = frozenset("no neither nor nobody none not nothing".split())


@dataclass(frozen=True, slots=True)
class Match:
    """A frame that fits: the roles, the token of the verb, and those of the nouns that fill the frame's complement.

    `bare`: no verb is the frame's, its complement hangs on a noun.
    """

    frame: Frame
    roles: Roles
    at: int
    fillers: frozenset[int]
    bare: bool = False

    @property
    def last(self) -> int:
        """The last token of the telling."""
        return max((self.at, *self.fillers))


@dataclass(slots=True)
class _Filling:
    """What fills a frame: the chunks of its complement, and the verb that follows."""

    comps: list[int] = field(default_factory=list)
    lower: Pred | None = None


def matches(
    parse: Parse, frames: list[Frame], is_class: Callable[[int, str], bool], words: RoleWords
) -> Iterator[Match]:
    """Yield which predicates of a sentence which frames fit, those of one predicate in the order of the frames."""
    for pred in parse.preds:
        for frame in frames:
            if pred.lemma in frame.verbs:
                filling = _fill(parse, pred, frame, is_class, words)
                if filling is not None:
                    fillers = frozenset(parse.chunks[index].head for index in filling.comps)
                    roles = _roles(parse, pred, frame, filling, words)
                    yield Match(frame, roles, pred.at, fillers)
    for frame in frames:
        if BARE in frame.verbs:
            yield from _bare(parse, frame, words)


def _bare(parse: Parse, frame: Frame, words: RoleWords) -> Iterator[Match]:
    """Where a frame's complement hangs on a noun: "journalists behind bars"; or on one that names the act itself: "the
    jamming of four foreign stations"."""
    for chunk in parse.chunks:
        if chunk.first > 1 and chunk.prep in frame.preps and _is_head(parse, frame.comp, chunk, words):
            holder = chunk.of if chunk.of >= 0 else parse.chunk_of[chunk.prep_at - 1]
            if holder < 0 or parse.tokens.lows[parse.chunks[holder].head] in _DEATHS:
                continue  # "the death in an army jail of two nurses": nobody is told to be there
            owned = "owner" in frame.victims  # "an attempt on the bishop's life"
            if frame.object:
                act = parse.chunks[holder].head
                if parse.tokens.lows[act] in frame.object.words:
                    roles = noun_roles(parse, act, act, frame.trigger, words)
                    yield Match(frame, roles, act, frozenset((chunk.head,)), bare=True)
            elif chunk.owner >= 0 or not owned:
                pred = parse.chunks[holder].pred
                roles = Roles(
                    patients=[] if owned else [holder],
                    pred=pred,
                    rule="frame-of",
                    passive=True,
                    owner_of=chunk.index if owned else -1,
                )
                filler = frozenset((chunk.head,))
                yield Match(
                    frame, roles, parse.preds[pred].at if pred >= 0 else chunk.head, filler, bare=True
                )


def stands_apart(parse: Parse, pred: Pred, tail: str, words: RoleWords) -> bool:
    """Whether the second word of a verb stands after its object: "beat him up", "set the houses on fire"."""
    lows = parse.tokens.lows
    parts = tail.split()
    objects = pred.objects
    if not objects:
        return False
    last = max(phrase_end(parse, parse.chunks[index]) for index in objects)
    after = last + 1 + len(parts)
    if lows[last + 1 : after] != parts:
        return False
    if tail == "in" and any(chunk.prep_at == last + 1 for chunk in parse.chunks):
        return False  # "took power in 2014"
    return tail != "go" or not (
        words.onwards.intersection(lows[after : after + 1]) or lows[after : after + 2] in _GO_ON
    )


def refusal(parse: Parse, pred: Pred) -> Pred | None:
    """The verb by which somebody refuses to do what a predicate says: "refused to let the prisoner see a doctor"."""
    above = parse.preds[pred.governor] if pred.governor >= 0 and pred.link == "to" else None
    return above if above is not None and above.lemma in REFUSES and above.voice == "active" else None


def affirmed(parse: Parse, pred: Pred) -> Pred:
    """Return a predicate without its negation, where the frame is that something was not done or allowed.

    Where somebody refuses to do it, that is the refusal.
    """
    pred = refusal(parse, pred) or pred
    unwilling = (
        pred.modal in _WILLING
        and pred.voice == "active"
        and "have" not in parse.tokens.lows[pred.first : pred.at]
    )
    return replace(
        pred,
        negated=False,
        modal="" if pred.modal in _ABLE or unwilling else pred.modal,
        adverbs=tuple(word for word in pred.adverbs if word not in NEGATIVE),
    )


def _fill(
    parse: Parse, pred: Pred, frame: Frame, is_class: Callable[[int, str], bool], words: RoleWords
) -> _Filling | None:
    """Return what fills the places of a frame that asks for it, or None where the frame does not fit a predicate."""
    if frame.particle and not _has_particle(parse, pred, frame.particle, words):
        return None
    passive = pred.voice == "passive"
    by = [chunk for prep, chunk in pred.comps if prep == "by"]
    doers = by if passive else pred.subject
    objects = [*pred.subject, *pred.objects] if passive else _objects(pred)
    objects += _behind(parse, pred, frame.particle)
    unsaid = passive and not by and frame.subject.classes  # who did it need not be said
    if frame.negated is not None and frame.negated != (
        _is_negated(parse, pred, words) if frame.negated else pred.negated or _is_none(parse, pred, words)
    ):
        return None
    filling = _Filling()
    if frame.comp.heads:
        filling.comps = _headed(parse, pred, frame, words)
        if not filling.comps:
            return None
    if frame.links:
        filling.lower = _lower(parse, pred, frame)
        if filling.lower is None:
            return None
    elif frame.then and not _followed(parse, pred, frame.then):
        return None
    asked: list[tuple[Slot, list[int]]] = []
    if frame.subject and not unsaid:
        asked.append((frame.subject, doers))
    if frame.object:
        asked.append((frame.object, objects))
    if frame.preps and not frame.comp.heads:
        asked.append((frame.comp, _complements(parse, pred, frame)))
    if not all(chunks for _, chunks in asked):
        return None
    # Classes of actors last: to tell who somebody is takes far longer than to compare words.
    asked.sort(key=lambda one: bool(one[0].classes))
    return filling if all(_filled(parse, slot, chunks, is_class) for slot, chunks in asked) else None


def _headed(parse: Parse, pred: Pred, frame: Frame, words: RoleWords) -> list[int]:
    """The verb's own complements that a noun of the frame heads, also behind a participle that only describes its object:
    "towed a boat carrying Syrians to sea"."""
    governed = [
        *pred.comps,
        *(
            one
            for other in parse.preds
            if other.kind == "ing" and other.lemma in words.conveys and set(other.subject) & set(pred.objects)
            for one in other.comps
        ),
    ]
    found = [chunk for prep, chunk in governed if prep in frame.preps]
    found += _behind_particle(parse, pred, frame.preps)
    if "" in frame.preps:
        found += [*pred.objects, *(pred.subject if pred.voice == "passive" else ())]
    return [index for index in found if _is_head(parse, frame.comp, parse.chunks[index], words)]


def _is_head(parse: Parse, slot: Slot, chunk: Chunk, words: RoleWords) -> bool:
    """Whether a word of a slot, or a phrase, ends in the head of a chunk; not where it is part of a name, unless of a prison."""
    lows, written, head = parse.tokens.lows, parse.tokens.words, chunk.head
    first = head
    if lows[head] not in slot.words:
        before = " ".join(lows[chunk.first : head + 1])
        phrase = next((one for one in slot.phrases if before.endswith(one)), None)
        if phrase is None:
            return False
        first -= phrase.count(" ")
    if not written[head][0].isupper() or written[head].isupper():
        return True
    named_on = written[head + 1 : head + 2] != [] and written[head + 1][0].isupper()
    return not named_on and (not written[first - 1][0].isupper() or lows[head] in words.prisons)


def _lower(parse: Parse, pred: Pred, frame: Frame) -> Pred | None:
    """The verb that a frame's verb controls: "ordered the nuns to leave", "was barred from flying"."""
    for other in parse.preds:
        if (
            other.governor == pred.index
            and (other.lemma in frame.then or ANY_VERB in frame.then)
            and (
                other.link.removeprefix("prep:") in frame.links or _hangs_on_object(parse, pred, frame, other)
            )
        ):
            return other
    return None


def _hangs_on_object(parse: Parse, pred: Pred, frame: Frame, other: Pred) -> bool:
    """Whether an infinitive hangs on the verb's object, or seems to on what that ends in: "stressed the need to free them",
    "told the people of Sake to go"."""
    return (
        "to" in frame.links
        and other.link == "noun"
        and other.kind == "inf"
        and other.noun >= 0
        and (other.noun in pred.objects or parse.chunks[other.noun].of in pred.objects)
    )


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
        if not slot.words.isdisjoint(span):
            return True
        if slot.phrases:
            text = " ".join(span)
            if any(holds(phrase, text) for phrase in slot.phrases):
                return True
    return any(is_class(index, name) for index in chunks for name in slot.classes)


def _complements(parse: Parse, pred: Pred, frame: Frame) -> list[int]:
    """The chunks under a frame's prepositions: the verb's own, and those that hang on its objects."""
    passive = pred.voice == "passive"
    # "Was shot at a rally" tells the place; "shots were fired at the house" tells at whom.
    preps = frame.preps - {"at"} if passive and not frame.object.words else frame.preps
    found = [chunk for prep, chunk in pred.comps if prep in preps]
    found += _behind_particle(parse, pred, preps)
    found += _objects(pred) if "" in preps else []
    held = {*pred.objects, *(chunk for _, chunk in pred.comps), *(pred.subject if passive else ())}
    about = pred.subject if passive else ()  # "the charges against her were dropped"
    for chunk in parse.chunks:
        if chunk.of in held and (chunk.first > pred.at or chunk.of in about):
            held.add(chunk.index)
            if chunk.prep in preps and chunk.index not in found:
                found.append(chunk.index)
    return found


def _behind_particle(parse: Parse, pred: Pred, preps: frozenset[str]) -> list[int]:
    """What a passive has behind a word that may be a particle is no object: "were moved off their land"."""
    if pred.voice != "passive" or preps.isdisjoint(parse.tokens.lows[pred.at + 1 : pred.at + 2]):
        return []
    return [index for index in pred.objects if parse.chunks[index].first == pred.at + 2]


def _followed(parse: Parse, pred: Pred, lemmas: frozenset[str]) -> bool:
    """Whether one of some verbs follows as the complement: "made them kneel", "forced to pick cotton"."""
    tokens = parse.tokens
    # "made them clear the land", but "made clear"
    first = pred.at + (2 if pred.lemma == "make" and pred.voice == "active" else 1)
    for at in range(first, min(pred.at + _REACH, len(tokens.lows))):
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


def _has_particle(parse: Parse, pred: Pred, particle: str, words: RoleWords) -> bool:
    """Whether a particle stands beside the verb or after its object."""
    return _stand_behind(parse, pred, particle.split()) or stands_apart(parse, pred, particle, words)


def _stand_behind(parse: Parse, pred: Pred, words: list[str]) -> bool:
    return parse.tokens.lows[pred.at + 1 : pred.at + 1 + len(words)] == words


def _behind(parse: Parse, pred: Pred, particle: str) -> list[int]:
    """Whom a verb of several words has behind its preposition: "did away with as many as 30 suspects"."""
    words = particle.split()
    if not words or (pred.objects and len(words) < _TWO) or pred.voice == "passive":
        return []
    if not _stand_behind(parse, pred, words):
        return []
    return [chunk.index for chunk in parse.chunks if chunk.prep_at == pred.at + len(words)]


def _is_negated(parse: Parse, pred: Pred, words: RoleWords) -> bool:
    """Whether a predicate, its subject or its object is negated."""
    if pred.negated or _NO.intersection(pred.adverbs):
        return True
    refused = refusal(parse, pred)
    if refused is not None:
        return not refused.negated
    return _is_none(parse, pred, words)


def _is_none(parse: Parse, pred: Pred, words: RoleWords) -> bool:
    """Whether the subject or the object of a predicate is none at all: "no charges", "not one of them"."""
    lows, tags = parse.tokens.lows, parse.tokens.tags
    for index in (*pred.subject, *pred.objects):
        first = parse.chunks[index].first
        if lows[first] in words.verdicts:
            continue  # "found not guilty"
        if lows[first] in _NO or (
            first and lows[first - 1] in _NO and (first < 2 or tags[first - 2] != CONJ)
        ):
            return True
    return False


_UNSEEN: Final = frozenset(("incommunicado_detention", "enforced_disappearance"))


def _roles(parse: Parse, pred: Pred, frame: Frame, filling: _Filling, words: RoleWords) -> Roles:
    passive, lows = pred.voice == "passive", parse.tokens.lows
    roles = Roles(pred=pred.index, rule="frame", passive=passive, undone=bool(frame.negated))
    by = [
        one
        for prep, one in pred.comps
        if prep == "by" and lows[parse.chunks[one].head] not in words.penalties
    ]
    if filling.lower is not None:
        by += [chunk for prep, chunk in filling.lower.comps if prep == "by"]
    objects = [index for index in pred.objects if index not in filling.comps]
    # Who counts the disappeared has not made them disappear, nor tried anybody unfairly who calls a trial a farce, nor
    # killed anybody who finds the dead, nor a toll that mounts, nor holds anybody whom he could not visit or hear from.
    tells = (
        pred.lemma in RECORDS
        or (frame.trigger.type == "unfair_trial" and pred.lemma in words.appraises)
        or (frame.trigger.type in _UNSEEN and pred.lemma in words.visits)
        or (frame.trigger.type in MORTAL and pred.lemma in words.comes_upon | words.mounts)
    )
    roles.agents = [] if tells else by if passive else doing(parse, pred, words)
    if pred.lemma == "blame" and frame.trigger.type in MORTAL:  # "blamed soldiers for the deaths of nine"
        roles.agents, roles.blamed = list(pred.subject if passive else objects), True
    victims = frame.victims
    if "owner" in victims:
        _owner(parse, pred, filling, roles, [] if passive else objects)
        return roles
    if "of_subject" in victims and pred.subject:
        thing = pred.subject[0]
        whose = parse.complements(thing) or parse.complements(thing, "against")  # "the case against him"
        whose = [one for one in whose if lows[parse.chunks[one].head] not in words.triers]
        roles.agents, roles.patients, roles.passive = by, whose, True
        if not roles.patients and parse.chunks[thing].owner >= 0:
            roles.owner_of = thing  # "the lawyer's whereabouts are unknown"
        return roles
    if "undergoer" in victims:
        victims |= {"subject"} if passive or not objects else {"undergoer"}
    if "subject" in victims and not passive:
        roles.agents, roles.patients, roles.passive = by, list(pred.subject), True
    elif "undergoer" in victims:
        roles.patients = list(pred.subject) if passive else objects
    if "object" in victims and pred.lemma in words.issues and frame.object.words:
        things = [one for one in _objects(pred) if lows[parse.chunks[one].head] in frame.object.words]
        whose = [
            one for thing in things for one in parse.complements(thing) or parse.complements(thing, "for")
        ]
        kept_from = whose or [one for prep, one in pred.comps if prep == "to"]
        if kept_from:
            roles.patients += kept_from
            return roles
    if "object" in victims:
        beside = {*filling.comps, *_behind_particle(parse, pred, frame.preps)}
        roles.patients += _behind(parse, pred, frame.particle) or [
            index for index in _objects(pred) if index not in beside
        ]
    if "comp" in victims:
        roles.patients += _complements(parse, pred, frame)
    return roles


def _bodies(parse: Parse, pred: Pred, part: int) -> list[int]:
    """Whose body a part is of: "the skulls of the monks were crushed", "eleven herders had their throats cut"."""
    lows = parse.tokens.lows
    owners = parse.complements(part) or [
        one
        for one in parse.complements(part, "from")
        if lows[parse.chunks[one].head] not in _TERMS  # "raised the sentence from three years to five"
    ]
    if owners or pred.kind != "part":
        return owners
    having = next((one for one in parse.preds if one.lemma in _HAVE and part in one.objects), None)
    return list(having.subject) if having is not None else []


def _owner(parse: Parse, pred: Pred, filling: _Filling, roles: Roles, objects: list[int]) -> None:
    """Say who owns what a frame takes from them: "took the passport of X", "stripped X of her passport", "his passport"."""
    if filling.comps:
        thing = filling.comps[0]
        roles.patients = (
            parse.complements(thing) or [chunk for prep, chunk in pred.comps if prep == "from"] or objects
        )
    elif done_to := pred.subject if pred.voice == "passive" else pred.objects:
        thing = done_to[0]
        roles.patients = _bodies(parse, pred, thing)
    else:
        return
    if roles.patients and all(parse.chunks[one].time for one in roles.patients):
        roles.patients = termed(parse, thing)
    if not roles.patients:
        chunk = parse.chunks[thing]
        owned = is_owned(parse, chunk)
        roles.owner_of = thing if owned else -1
        roles.passive = roles.passive or roles.owner_of < 0  # "prolonged the detention": whose is told before
