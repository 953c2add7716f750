"""A trigger as its sentence uses it: what is known of an act before it is judged to be one.

Belongs here: the shape that the screens and the readers of roles pass to one another. What comes of it is a `Report`
(`incidents.report`).
"""

from dataclasses import dataclass, field
from typing import Final

from pipelines.extract.incidents.context import Reading
from pipelines.extract.incidents.report import Actor
from pipelines.extract.incidents.roles import Roles
from pipelines.extract.incidents.words import Trigger
from pipelines.extract.language.grammar import Chunk, Parse, Pred

_NEAR: Final = 40  # characters about an act within which a word is about it

_LINKS: Final = frozenset(("of", "on", "against"))  # in a trigger of several words, what follows its noun


@dataclass(slots=True)
class Telling:
    """One use of a trigger.

    `type` is what it tells as far as it has been read; `at` the token of the verb, or of the noun's last word, `last`
    that of the trigger's last word; `clause` the words, in lower case, that belong with it. `people` are the
    `patients` that are people.
    """

    reading: Reading
    trigger: Trigger
    type: str
    roles: Roles
    at: int
    last: int
    clause: str
    parse: Parse
    pred: Pred | None
    agents: list[Actor] = field(default_factory=list)
    patients: list[Actor] = field(default_factory=list)
    people: list[Actor] = field(default_factory=list)

    @property
    def is_noun(self) -> bool:
        """Whether a noun tells the act."""
        return self.trigger.pos == "noun"

    @property
    def first(self) -> int:
        """The token of the trigger's first word, where a noun tells the act."""
        return self.at - self.trigger.word.count(" ")

    @property
    def core(self) -> int:
        """The token of the verb or noun that tells the act: of "arrest of" and of "killing of civilians" the noun."""
        if not self.is_noun or " " not in self.trigger.word:
            return self.at
        words = self.trigger.word.split()
        behind = next((place for place, word in enumerate(words) if place and word in _LINKS), len(words))
        return self.at - (len(words) - behind)

    @property
    def chunk(self) -> Chunk | None:
        """The noun phrase in which the trigger stands, or None."""
        index = self.parse.chunk_of[self.at]
        return self.parse.chunks[index] if index >= 0 else None

    @property
    def victim_kinds(self) -> set[str]:
        """What kinds of victims the words for them tell."""
        return {kind for actor in self.people for kind in actor.victim_kinds}

    @property
    def counts_attacked(self) -> bool:
        """Whether its people are counted just behind the telling of a shelling: "Jets bombed a market. Eleven died."."""
        reading = self.reading
        return reading.context.follows_attack(reading.sentence.no) and any(
            actor.count is not None for actor in self.people
        )

    @property
    def beside(self) -> str:
        """The words around the trigger and those who suffer the act, in lower case."""
        reading, spot = self.reading, self.parse.tokens.starts[self.at]
        first = min([spot, *(actor.start for actor in self.people)]) - reading.sentence.start
        last = max([spot, *(actor.end for actor in self.people)]) - reading.sentence.start
        return reading.low[max(0, first - _NEAR) : last + _NEAR]


def clause_of(reading: Reading, at: int) -> str:
    """Return the words around a trigger that belong with it: its sentence, cut at semicolons."""
    low, start = reading.low, _clause_start(reading, at)
    end = low.find(";", reading.parse.tokens.starts[at] - reading.sentence.start)
    return low[start : end if end >= 0 else len(low)]


def _clause_start(reading: Reading, at: int) -> int:
    """Where a token's clause begins in its sentence: behind the semicolon before it."""
    return reading.low.rfind(";", 0, reading.parse.tokens.starts[at] - reading.sentence.start) + 1


def own_clause(reading: Reading, pred: Pred | None, clause: str, at: int) -> str:
    """Cut a trigger's clause before the next verb that its doers do to others.

    "Killed nine people, arrested 40 and holds 30 in prison": it is not the nine who are in prison.
    """
    if pred is None or pred.voice != "active" or not pred.objects:
        return clause
    preds = reading.parse.preds
    after = next((one for one in preds[pred.index + 1 :] if one.conjoined == pred.index), None)
    if after is None or after.voice != "active" or not after.objects or after.objects == pred.objects:
        return clause
    if any(reading.parse.chunks[index].pronoun for index in after.objects):
        return clause  # "shot a man and left him dead in a cell"
    ends = reading.parse.tokens.starts[after.first] - reading.sentence.start
    return clause[: ends - _clause_start(reading, at)]
