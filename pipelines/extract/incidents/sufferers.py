"""Whether those to whom an act is said to be done can suffer it: people, or the things that the act is done to.

Belongs here: which of an act's patients are people, and what of its frame (`incident_triggers`) must be there for it
to be an act: "raided the offices", "closed the newspaper", "beat the drum". What they are called and how many they
are is `incidents.victims`.
"""

import re
from collections.abc import Iterator
from typing import Final

from pipelines.extract.incidents.actors import ActorReader
from pipelines.extract.incidents.anaphora import HE_OR_SHE
from pipelines.extract.incidents.kinds import CAPTURES, DONE_TO_PEOPLE, LIBERTY, REMOVALS
from pipelines.extract.incidents.report import Actor
from pipelines.extract.incidents.roles import is_owned
from pipelines.extract.incidents.telling import Telling
from pipelines.extract.incidents.word_lists import WordLists
from pipelines.extract.language.grammar import Chunk, Parse, Pred

# What only people suffer, where no frame says whose things are meant.
_SUFFERED: Final = (DONE_TO_PEOPLE | {"discrimination", "indiscriminate_attack"}) - {"threat_harassment"}

DRIVEN: Final = frozenset(("drive away", "drive off"))  # a crowd, or who is put into a car
_FROM: Final = frozenset(("from", "out of", "across", "into"))
_SCORE: Final = re.compile(r"\b\d+[-–]\d+$")  # "beat Ghana 2-1" in a match
# What is done to the living alone: whose bodies are laid out or hung up was not thereby tortured or beaten.
_LIVING: Final = CAPTURES | {"torture", "excessive_force"}
_CHARGES_AT: Final = frozenset(("charge at", "charge into"))
_WHENEVER: Final = frozenset(("sub:when", "sub:whenever", "sub:if", "sub:once"))
_DEEP: Final = 3  # "parts of two lots of beef"
_THEM: Final = frozenset(("it", "them", "they"))
_BEASTLY: Final = _THEM | {"one", "others", "some", "many", "both", "all", "most"}
_USED: Final = frozenset(
    ("on", "with", "in", "like", "as")
)  # before beasts that are ridden, led or likened to
_BACK: Final = 4  # noun phrases before a pronoun among which is what it stands for


class SuffererScreen:
    """Keeps out acts that befall nobody and nothing that could suffer them."""

    def __init__(self, lists: WordLists, actors: ActorReader) -> None:
        """Read the words for things; take the reader that says who people are."""
        self._actors = actors
        self._protest = lists.search("protest")
        self._things = {
            "censorship": lists.words("media_thing"),
            "assembly_ban": lists.words("assembly_thing"),
            "property_destruction": lists.words("property_thing"),
            "aid_denial": lists.words("aid_thing"),
        }
        self._likenesses = lists.words("likeness")
        self._beasts = lists.words("beast")
        self._wares = lists.words("ware") | self._beasts
        self._dealings = lists.words("dealing")
        self._figures = lists.words("body_politic")
        self._measures = lists.words("measure_noun")
        self._prisoners = lists.words("prisoner_noun")
        self._tallies = lists.words("tally_noun")
        self._by_the_village = DRIVEN | lists.words("village_clearing_verb")
        self._attacks, self._assailants = lists.words("assailing_verb"), lists.words("assailant")
        self._of_somebody, self._of_people = lists.words("shot_at_thing"), lists.words("undergone_noun")
        self._dead = lists.words("dead_body")
        self._of_statements = lists.words("questioning_verb")

    def people(self, t: Telling) -> list[Actor]:
        """Return the patients that are people: not their likeness, nor a thing of theirs."""
        return [
            actor
            for actor, index in zip(t.patients, [*t.roles.patients, -1], strict=False)
            if actor.head not in self._likenesses
            and not self._is_figure(t, index)
            and not _SCORE.search(actor.text)
            and not (t.trigger.frame == "agent_patient" and not t.is_noun and actor.head in self._of_people)
            and (
                actor.person
                or ((actor.victim_kinds or actor.named) and (index < 0 or self._is_own(t, index)))
            )
        ]

    def _is_figure(self, t: Telling, index: int) -> bool:
        """Whether a thing is held captive in a figure of speech: "hold the economy captive"."""
        if index < 0:
            return False
        lows, chunk = t.parse.tokens.lows, t.parse.chunks[index]
        return (
            lows[chunk.head] in ("captive", "hostage")
            and chunk.first < chunk.head
            and lows[chunk.head - 1] in self._figures
        )

    def _is_own(self, t: Telling, index: int) -> bool:
        """Whether a chunk is people and not a thing of theirs: "the dissident's trial" is held, not the dissident."""
        held = t.type in LIBERTY or t.type in REMOVALS
        return t.parse.chunks[index].owner < 0 or not held or t.type == "threat_harassment"

    def is_nothing(self, t: Telling) -> bool:
        """Whether what an act needs by its type and its trigger's frame is not there."""
        frame = t.trigger.frame
        if t.trigger.word in _CHARGES_AT and t.roles.passive and not t.is_noun:
            return True  # "four men were charged at a court"
        if t.is_noun and (self._is_on_no_people(t) or _is_of_no_people(t)):
            return True
        if self._is_of_wares(t) or self._is_left_out(t) or self._is_of_bodies(t):
            return True
        if t.type == "assembly_ban" and t.trigger.frame == "thing" and not t.is_noun and _is_one_person(t):
            return True  # "suspended the head of the union"
        if frame == "thing" and t.type in self._things:
            return not self._befalls(t, t.type)
        if frame in ("target", "on"):
            return self._misses_target(t)
        if t.type in DONE_TO_PEOPLE and frame != "frame" and not t.is_noun:
            if not t.patients:
                return not (t.trigger.strong and t.roles.passive)
            threatened = (
                t.type == "threat_harassment"
                and t.trigger.word not in self._of_statements
                and (_threatens_with(t) if _is_of_deed(t) else any(actor.kind for actor in t.patients))
            )
            return not t.people and not threatened and not self._is_shot_at(t)
        return False

    def _is_on_no_people(self, t: Telling) -> bool:
        """Whether a threat or a crackdown is to no people: "threats to democracy", "a ruthless crackdown on free speech"."""
        if t.people or not t.roles.patients:
            return False
        if t.type == "threat_harassment" and t.roles.rule == "noun-to":
            return not any(actor.kind or actor.iso3 or actor.victim_kinds for actor in t.patients)
        return (
            t.type == "excessive_force"
            and "crackdown" in t.trigger.word
            and t.roles.rule.startswith(("noun-on", "noun-against"))
            and not self._befalls(t, "assembly_ban")
        )

    def _is_left_out(self, t: Telling) -> bool:
        """Whether what is kept out is no people, or only out of a count: "the figures exclude unreported cases"."""
        if t.trigger.word != "exclude" or t.is_noun:
            return False
        lows, chunks = t.parse.tokens.lows, t.parse.chunks
        counted = any(lows[chunks[index].head] in self._tallies for index in t.roles.agents)
        return counted or not any(actor.person or actor.victim_kinds or actor.iso3 for actor in t.patients)

    def _is_of_wares(self, t: Telling) -> bool:
        """Whether what only people suffer is done to beasts, wares or papers: "hog slaughter", "execution of the deal"."""
        if t.type not in _SUFFERED:
            return False
        lows = t.parse.tokens.lows
        chunk = t.chunk if t.is_noun else None
        if chunk is None:
            things = [self._measured(t, index) for index in t.roles.patients]
        else:
            beside = (t.first - 1, t.last + 1)
            if any(0 <= token < len(lows) and lows[token] in self._wares for token in beside):
                return True
            chunks_of = t.parse.complements(chunk.index)
            if t.roles.rule == "noun-to" and t.type == "movement_restriction":
                chunks_of = t.roles.patients  # "refused entry to a lot of beef"
            if t.people and not chunks_of:
                return False
            others = chunks_of or [one for one in t.parse.members(chunk.index) if one != chunk.index]
            things = [self._measured(t, one) for one in others]
        if t.type == "abduction" and t.roles.patients:
            return all(actor.head in self._figures for actor in t.patients)
        if chunk is None and t.roles.patients and all(self._is_beast(t, one) for one in t.roles.patients):
            return True
        return bool(things) and all(one in self._wares or one in self._dealings for one in things)

    def _is_beast(self, t: Telling, index: int) -> bool:
        """Whether a pronoun stands for beasts that the sentence has told of, and for no people: "trap seals and skin them"."""
        lows, chunks = t.parse.tokens.lows, t.parse.chunks
        if lows[chunks[index].head] not in _BEASTLY:
            return False
        for chunk in reversed(chunks[:index]):
            if chunk.pronoun or chunk.time or chunk.index in t.roles.agents or chunk.prep in _USED:
                continue
            if self._measured(t, chunk.index) in self._beasts:
                return not is_owned(t.parse, chunk)  # "shot their cattle and beat them": the owners
            told = self._actors.read(t.reading, chunk.index)
            if told.person or told.victim_kinds or told.named or told.kind:
                return False
        return False

    def _measured(self, t: Telling, index: int) -> str:
        """Return the head of a chunk, or of what it is a measure of: "cattle" of "8,000 head of cattle"."""
        lows, chunks = t.parse.tokens.lows, t.parse.chunks
        head = lows[chunks[index].head]
        for _ in range(_DEEP):
            of = t.parse.complements(index) if head in self._measures else []
            if not of:
                break
            index = of[0]
            head = lows[chunks[index].head]
        return head

    def _misses_target(self, t: Telling) -> bool:
        """Whether a verb of turning on somebody has no object, or one that nobody harasses or disperses."""
        if not t.is_noun and not t.patients:
            # "Troops opened fire when the marchers came near": at whom goes without saying.
            return not (t.trigger.word == "open fire" and t.agents and self._protest.any(t.reading.low))
        if t.people:
            return False
        if t.type == "threat_harassment":
            return not self._befalls(t, "property_destruction")
        return (
            t.type == "excessive_force"
            and t.trigger.frame == "target"
            and not self._befalls(t, "assembly_ban")
        )

    def _befalls(self, t: Telling, incident_type: str) -> bool:
        """Whether one of an act's patients is, holds or has things of the kind that a type of act is done to."""
        lows, chunks, things = t.parse.tokens.lows, t.parse.chunks, self._things[incident_type]
        if t.roles.rule != "verb-participle" and any(
            _is_them(t.parse, chunks[index]) and self._takes_up(t, index, things)
            for index in t.roles.patients
        ):
            return True
        return any(
            any(lows[token] in things for token in range(chunks[index].first, chunks[index].last + 1))
            or any(lows[other.head] in things for other in chunks if other.of == index)
            for index in t.roles.patients
            if lows[chunks[index].head] in things or lows[chunks[index].head] not in self._dealings
        )

    def _takes_up(self, t: Telling, index: int, things: frozenset[str]) -> bool:
        """Whether "them" stands for things told just before in the sentence: "looted the shops and burned them"."""
        lows = t.parse.tokens.lows
        before = t.parse.chunks[max(0, index - _BACK) : index]
        return any(lows[chunk.head] in things for chunk in before)

    def is_said_of_media(self, word: str) -> bool:
        """Whether a word is for media, whose aim is a readership."""
        return word in self._things["censorship"]

    def is_lone_flight(self, t: Telling) -> bool:
        """Whether fewer than several people flee or are driven off, or flight says whom another act befell: no displacement.

        "Police held nine people who had fled North Korea", "put her into a van and drove her away".
        """
        if t.type not in ("forced_displacement", "excessive_force"):
            return False
        if t.trigger.word in DRIVEN:
            return bool(t.people) and all(
                actor.head in HE_OR_SHE or (actor.named and not actor.head.endswith("s"))
                for actor in t.people
            )
        if t.trigger.word != "flee":
            return False
        if t.people and all(actor.head in self._assailants for actor in t.people):
            return True  # "the attackers fled"
        pred = t.pred
        if pred is not None and (
            (pred.link == "rel" and pred.tense == "pluperfect")
            or (pred.kind == "inf" and t.parse.tokens.lows[max(0, pred.first - 1)] == "about")
            or (pred.link in _WHENEVER and pred.tense == "present")
        ):
            return True  # "about to flee", "when writers flee"
        if pred is not None and any(one.lemma in self._attacks for one in _verbs_before(t, pred)):
            return True  # "raided a shop, beat the owner and fled"
        counted = any(actor.count is not None for actor in t.people)
        if pred is not None and not (counted or pred.objects or any(prep in _FROM for prep, _ in pred.comps)):
            return True  # "as tourists fled": nobody says from what, or how many
        return not counted and not any(
            actor.head.endswith("s") or actor.head == "people" for actor in t.people
        )

    def is_of_village(self, word: str) -> bool:
        """Whether a verb tells what is done to people by the village, and to one alone is no displacement."""
        return word in self._by_the_village

    def is_of_prison(self, t: Telling) -> bool:
        """Whether a prison only says which people are meant: "guards in Eritrean prisons", "prisoners in Evin prison"."""
        return (
            t.roles.rule == "frame-of"
            and bool(t.people)
            and bool(t.people[0].kind or t.people[0].head in self._prisoners)
        )

    def _is_of_bodies(self, t: Telling) -> bool:
        """Whether what only the living suffer is done to the dead: "their bodies were hung from a bridge"."""
        pred, patients = t.pred, t.roles.patients
        lows, chunks = t.parse.tokens.lows, t.parse.chunks
        return (
            t.type in _LIVING
            and not t.is_noun
            and pred is not None
            and bool(patients)
            and (pred.voice == "passive" or not set(patients) <= set(pred.subject))
            and lows[chunks[patients[0]].head] in self._dead
        )

    def _is_shot_at(self, t: Telling) -> bool:
        """Whether the car or the home of somebody is shot at: "sprayed his car with bullets", "fired on the mayor's house"."""
        if t.type != "attempted_killing":
            return False
        lows, chunks = t.parse.tokens.lows, t.parse.chunks
        return any(
            lows[chunks[index].head] in self._of_somebody and is_owned(t.parse, chunks[index])
            for index in t.roles.patients
        )


def _verbs_before(t: Telling, pred: Pred) -> Iterator[Pred]:
    """The active verbs to which a verb is added, of the same subject: "they shot the guard, took the cash and fled"."""
    while pred.conjoined >= 0:
        pred = t.parse.preds[pred.conjoined]
        if pred.voice == "active":
            yield pred


def _is_them(parse: Parse, chunk: Chunk) -> bool:
    """Whether a phrase is a pronoun, or some of what a pronoun stands for: "it", "them", "dozens of them"."""
    lows = parse.tokens.lows
    return lows[chunk.head] in _THEM or any(
        lows[parse.chunks[one].head] == "them" for one in parse.complements(chunk.index)
    )


def _is_of_deed(t: Telling) -> bool:
    """Whether a threat is told by what will be done, not by whom it is made to: "threatened to break down her door"."""
    return (
        t.pred is not None and t.pred.lemma == "threaten" and t.pred.voice == "active" and not t.pred.objects
    )


def _threatens_with(t: Telling) -> bool:
    """Whether what a threat is to be done to is somebody's, and no body of state: "his cabinet" is not harassed."""
    return bool(t.agents) and any(
        is_owned(t.parse, t.parse.chunks[index]) and not actor.kind
        for actor, index in zip(t.patients, t.roles.patients, strict=False)
    )


def _is_of_no_people(t: Telling) -> bool:
    """Whether what is pulled back, tried, whipped up or mishandled is no people: "pullbacks of markets", "whipping up of hate"."""
    if t.trigger.word.startswith(("whipping", "mishandl")):
        up = t.parse.tokens.lows[t.last + 1 : t.last + 2] == ["up"]
        return up or (
            bool(t.roles.patients) and not any(actor.person or actor.pronoun for actor in t.patients)
        )
    removed = t.type in REMOVALS or (t.type == "unfair_trial" and t.roles.rule == "noun-against")
    return (
        removed
        and not t.people
        and bool(t.roles.patients)
        and not any(actor.iso3 or actor.victim_kinds or actor.pronoun for actor in t.patients)
    )


def _is_one_person(t: Telling) -> bool:
    """Whether one person alone is done something to: "the head of the lecturers' union"."""
    return bool(t.people) and all(
        actor.person and not actor.kind and not actor.head.endswith("s") for actor in t.patients
    )
