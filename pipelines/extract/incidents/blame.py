"""Who did an act by what another verb says of it: "blamed on X", "for which Y holds X responsible", "at the hands of X".

Belongs here: doers that stand neither as the act's subject nor in its by-phrase. Roles of the act's own words are
`incidents.roles`; doers shared between acts told apart are `incidents.folding`.
"""

from collections.abc import Iterator
from typing import Final

from pipelines.extract.incidents.roles import Roles
from pipelines.extract.incidents.word_lists import WordLists
from pipelines.extract.language.grammar import Parse, Pred
from pipelines.extract.language.tagging import CONJ

_HANDS: Final = frozenset(("hands", "hand"))
_BLAMED_PREPS: Final = ("on", "upon", "to", "at")
# How the clause hangs on a death that tells what people died of.
_AT_ONCE: Final = frozenset(("sub:when", "sub:after", "sub:as"))
_OWNS: Final = frozenset(("admit", "claim"))  # "claimed the attack"
# Prepositions that put an act in the course of another: "killed in a raid".
_COURSES: Final = ("in", "during", "by", "after")


class BlameReader:
    """Finds the doers that a sentence names apart from the act."""

    def __init__(self, lists: WordLists) -> None:
        """Read the verbs and nouns of blame."""
        self._blames = lists.words("blaming_verb")
        self._claims = lists.words("claiming_verb")
        self._commits = lists.words("committing_verb")
        self._pursues = lists.words("pursuing_verb")
        self._attacks = lists.words("attacking_verb")
        self._liable, self._answerable = lists.words("liability_noun"), lists.words("answerable_adjective")

    def doers(self, parse: Parse, roles: Roles, at: int, *, is_noun: bool) -> list[int]:
        """The chunks that another verb of the sentence names as doers of the act at a token."""
        hands = _in_hands(parse, roles, at)
        if hands:
            return hands
        events = self._events(parse, roles, at, is_noun=is_noun)
        for pred in parse.preds:
            found = self._blamed(parse, pred, events) if events else []
            if found:
                return found
        return [] if is_noun else self._shared(parse, roles)

    def attackers(self, parse: Parse, pred: Pred) -> list[int]:
        """The chunks that say who struck when people died: "was killed when gunmen ambushed the truck"."""
        return [
            index
            for other in parse.preds
            if other.governor == pred.index
            and other.link in _AT_ONCE
            and other.voice == "active"
            and other.lemma in self._attacks
            for index in other.subject
            if not parse.chunks[index].pronoun
        ]

    def _events(self, parse: Parse, roles: Roles, at: int, *, is_noun: bool) -> set[int]:
        """The chunks that name the act, or that in whose course it was done, with what hangs on them."""
        if is_noun:
            index = parse.chunk_of[at]
            roots = set() if index < 0 else {index}
            while index >= 0 and parse.chunks[index].of >= 0:
                index = parse.chunks[index].of
                if parse.tokens.lows[parse.chunks[index].head] not in self._liable:
                    break
                roots.add(index)
        elif roles.pred >= 0:
            pred = parse.preds[roles.pred]
            theirs = {*roles.patients, *roles.agents}
            # Of "the attack that killed nine" the attack is no doer.
            roots = {index for index in pred.subject if index not in roles.patients}
            roots |= {index for prep, index in pred.comps if prep in _COURSES and index not in theirs}
            if pred.link == "rel" and pred.antecedent >= 0 and pred.antecedent not in theirs:
                roots.add(pred.antecedent)  # "the attack, in which nine died"
        else:
            return set()
        told = {*roots}
        for chunk in parse.chunks:
            near = chunk.prep and chunk.prep_at - 1 >= 0 and parse.chunk_of[chunk.prep_at - 1] in told
            if chunk.of in told or (near and chunk.prep != "by"):
                told.add(chunk.index)
        return told - {*roles.patients}

    def _blamed(self, parse: Parse, pred: Pred, events: set[int]) -> list[int]:
        """Whom a predicate says to have done one of the events."""
        undergoer = pred.subject if pred.voice == "passive" else pred.objects
        by = [index for prep, index in pred.comps if prep == "by"]
        if pred.lemma in self._blames and events & set(undergoer):
            return [index for prep, index in pred.comps if prep in _BLAMED_PREPS]
        if pred.lemma in self._claims and events & set(undergoer):
            return by if pred.voice == "passive" else self._claimants(parse, pred, events)
        if pred.lemma in self._commits and events & set(undergoer):
            return by if pred.voice == "passive" else _himself(parse, pred)
        if pred.lemma == "hold" and any(prep == "for" and index in events for prep, index in pred.comps):
            heads = [index for index in pred.objects if _last(parse, index) in self._answerable]
            return heads and (pred.subject if pred.voice == "passive" else heads)
        if pred.lemma == "be":
            return list(self._equated(parse, pred, events))
        if pred.lemma in ("accuse", "suspect") and pred.voice == "passive":
            # "the army is accused by the bishops of the killing"
            return list(pred.subject) if any(parse.chunks[index].of in by for index in events) else []
        return []

    def _claimants(self, parse: Parse, pred: Pred, events: set[int]) -> list[int]:
        """The subject of "claimed responsibility for the raid", "claimed the raid", not of "acknowledged the raid"."""
        lows = parse.tokens.lows
        liable = any(lows[parse.chunks[index].head] in self._liable for index in pred.objects)
        return list(pred.subject) if liable or pred.lemma in _OWNS else []

    def _equated(self, parse: Parse, pred: Pred, events: set[int]) -> Iterator[int]:
        """Who is "behind the raid", or whose "work" it was."""
        if any(prep == "behind" and index in events for prep, index in pred.comps):
            yield from _himself(parse, pred)
        elif events & set(pred.subject):
            for index in pred.objects:
                if parse.tokens.lows[parse.chunks[index].head] == "work":
                    yield from parse.complements(index)

    def _shared(self, parse: Parse, roles: Roles) -> list[int]:
        """The doer told with the last of conjoined passives: "was seized in Lome and flown home by agents"."""
        if roles.pred < 0 or not roles.passive:
            return []
        pred = parse.preds[roles.pred]
        if any(parse.chunks[index].time for _, index in pred.comps):
            return []
        for other in parse.preds:
            joined = other.first > pred.at and parse.tokens.tags[other.first - 1] == CONJ
            if (
                joined
                and other.voice == "passive"
                and other.subject == pred.subject
                and other.lemma not in self._pursues
            ):
                return [index for prep, index in other.comps if prep == "by"]
        return []


def _himself(parse: Parse, pred: Pred) -> list[int]:
    """The subject of a predicate, and where a pronoun stands for the speaker, who says it: "Al-Shabab said it was behind"."""
    if pred.link == "that" and pred.governor >= 0 and all(parse.chunks[one].pronoun for one in pred.subject):
        return list(parse.preds[pred.governor].subject)
    return list(pred.subject)


def _in_hands(parse: Parse, roles: Roles, at: int) -> list[int]:
    """At whose hands people suffered the act at a token: "died at the hands of guards"."""
    nominal = parse.chunk_of[at]
    groups = {parse.chunks[nominal].group} if nominal >= 0 else set()
    for chunk in parse.chunks:
        if chunk.prep not in ("at", "in") or parse.tokens.lows[chunk.head] not in _HANDS:
            continue
        host = parse.chunks[chunk.of].group if chunk.of >= 0 else -1
        theirs = chunk.index in roles.patients
        if (
            host in groups
            or (host >= 0 and host in roles.patients)
            or theirs
            or chunk.pred == roles.pred >= 0
        ):
            return parse.complements(chunk.index)
    return []


def _last(parse: Parse, index: int) -> str:
    return parse.tokens.lows[parse.chunks[index].last]
