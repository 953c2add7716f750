"""Deaths of those who are held: "Police arrested the union leader in March. He died on Saturday.".

Belongs here: telling from what the text has told before that whoever is said to have died was held at the time.
"""

import re
from typing import Final

from pipelines.extract.incidents.anaphora import AnaphoraReader
from pipelines.extract.incidents.context import WITHIN_REACH
from pipelines.extract.incidents.report import Actor, Report
from pipelines.extract.incidents.telling import Telling
from pipelines.extract.incidents.word_lists import WordLists

_HELD: Final = frozenset("arrest arbitrary_detention imprisonment incommunicado_detention abduction".split())
_THERE: Final = " there"
_ONE_OF: Final = re.compile(
    r"(?:^|[,;] |\band )(?:one|two|three|four|five)(?: of (?:them|whom|the \w+))?, (?:the |an? )?(?:[\w’'-]+ ){0,4}$"
)


class CustodyReader:
    """Tells who was held when he died."""

    def __init__(self, lists: WordLists, anaphora: AnaphoraReader) -> None:
        """Take the reader of whom words mean, and the words beside which somebody was held no longer."""
        self._anaphora = anaphora
        self._at_large = lists.search("at_large")

    def dies_held(self, t: Telling) -> bool:
        """Whether a death that the sentence tells befell people whom the sentences before tell to be held."""
        if not t.people or (t.is_noun and t.trigger.word != "dead") or self._at_large.any(t.clause):
            return False
        return any(self._is_held(t, actor) for actor in t.people)

    def _is_held(self, t: Telling, actor: Actor) -> bool:
        names = set(actor.named or self._anaphora.names(t.reading, actor))
        told = [one for one in t.reading.context.victims if _is_near(t, one)]
        last = next((one for one in reversed(told) if names.intersection(one.names)), None)
        if last is not None:
            return last.type in _HELD
        if "other" in actor.text:
            return False  # "ten others died"
        if names and not _is_one_of_them(t, actor):
            return False
        group = told[-1] if names and told else self._anaphora.group_told(t.reading, actor)
        if group is None and _THERE in t.clause and told:
            group = told[-1]
        return group is not None and group.type in _HELD


def _is_one_of_them(t: Telling, actor: Actor) -> bool:
    """Whether a name says who was one of those told of: "one of them, Li Wei, died", "Two, Li Wei and Hu Bo, died"."""
    start = t.reading.sentence.start
    return _ONE_OF.search(t.reading.low, 0, max(0, actor.start - start)) is not None


def _is_near(t: Telling, report: Report) -> bool:
    """Whether a report is told a few sentences before, or in the sentence itself."""
    return 0 <= t.reading.sentence.no - report.sentence.no <= WITHIN_REACH
