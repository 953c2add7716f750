"""Who stands before a nominal as its doer or its sufferer: "China's arrest of X", "his arrest", "police beatings".

Belongs here: reading a possessor, or the noun before the noun that tells an act, into the act's roles. Phrases behind
a nominal ("the arrest of X by police") are `incidents.roles`.
"""

from typing import Final

from pipelines.extract.incidents.context import Reading
from pipelines.extract.incidents.kinds import DONE_TO_ONE
from pipelines.extract.incidents.report import Actor
from pipelines.extract.incidents.word_lists import WordLists
from pipelines.extract.language.grammar import Chunk, Parse
from pipelines.extract.language.tagging import CONJ
from pipelines.extract.people.victims import PersonNouns, VictimKinds

_BY_ANYBODY: Final = frozenset(("abduction", "mass_killing"))
_POSSESSIVES: Final = frozenset("his her their its my our".split())


def _owned_with(parse: Parse, chunk: Chunk, at: int) -> Chunk:
    """The phrase that says whose a bare nominal is: the one it is joined to, in "her arrest and torture"."""
    host = parse.chunks[chunk.group]
    bare = chunk.first >= at and host.index < chunk.index and parse.tokens.tags[chunk.first - 1] == CONJ
    owned = host.owner >= 0 or parse.tokens.lows[host.first] in _POSSESSIVES
    return host if bare and owned else chunk


class OwnerReader:
    """Reads what stands before nominals."""

    def __init__(self, kinds: VictimKinds, nouns: PersonNouns, lists: WordLists) -> None:
        """Take the lexicons of victims' kinds and of nouns for people, and the words that rank acts."""
        self._kinds, self._nouns = kinds, nouns
        self._ranks = lists.words("ranking_word")

    def add(
        self,
        reading: Reading,
        incident_type: str,
        at: int,
        agents: list[Actor],
        patients: list[Actor],
    ) -> None:
        """Add what stands before the noun at a token to the doers, or to the sufferers where none are told."""
        parse = reading.parse
        index = parse.chunk_of[at]
        if index < 0:
            return
        chunk, tokens = _owned_with(parse, parse.chunks[index], at), parse.tokens
        owned = 0 <= chunk.owner < at
        if not owned and chunk.first >= at:
            return
        first, last = chunk.first, chunk.owner if owned else at - 1
        if tokens.lows[first] in _POSSESSIVES:
            if not patients and tokens.lows[first] != "its":
                start, end = tokens.starts[first], tokens.ends[first]
                patients.append(
                    Actor(start, end, tokens.words[first], person=True, pronoun=True, head=tokens.lows[first])
                )
            return
        possessor = chunk.owner >= 0
        actor = self._read(reading, first, last, possessor=possessor)
        if possessor or tokens.lows[at] == "dead":
            actor.count = next(
                (count for count in reading.counts if actor.start <= count.start < actor.end), None
            )
        # "the minister's arrest": an office's holder is no less a victim of what is done to one person.
        holder = actor.person and possessor and not patients and incident_type in DONE_TO_ONE
        where = actor.kind == "state" and incident_type in _BY_ANYBODY and self._is_ranked(parse, last, at)
        if where:
            return
        if actor.kind and not agents and not (holder and not actor.head.endswith("s")):
            agents.append(actor)
        elif actor.person and not patients:
            patients.append(actor)

    def described(self, reading: Reading, at: int) -> Actor | None:
        """Who is described by a participle before him who owns what follows: "the slain journalist's wife" is of him."""
        chunk = reading.parse.chunks[reading.parse.chunk_of[at]]
        if chunk.owner <= at:
            return None
        actor = self._read(reading, chunk.first, chunk.owner, possessor=True)
        return actor if actor.person else None

    def _is_ranked(self, parse: Parse, owner: int, at: int) -> bool:
        """Whether a state is only where an act is one of many: "Nigeria's second mass abduction", "Peru's worst massacre"."""
        return not self._ranks.isdisjoint(parse.tokens.lows[owner + 1 : at])

    def _read(self, reading: Reading, first: int, last: int, *, possessor: bool) -> Actor:
        """Read the tokens before a nominal as an actor."""
        tokens = reading.parse.tokens
        start, end = tokens.starts[first], tokens.ends[last]
        actor = Actor(start, end, reading.context.document.body[start:end], head=tokens.lows[last])
        for organ in reading.organs:
            if start <= organ.start < end:
                actor.kind, actor.iso3 = organ.kind, organ.iso3
        for state in reading.states:
            if start <= state.start < end:
                actor.iso3 = actor.iso3 or state.iso3
                if not actor.kind and possessor and state.end == end and state.kind != "demonym":
                    actor.kind = "state"
        actor.named = tuple(person.name for person in reading.people if start <= person.start < end)
        actor.victim_kinds = self._kinds.kinds(actor.text)
        actor.person = bool(actor.named or self._nouns.has(actor.head) or actor.victim_kinds)
        return actor
