"""Responses to violations: criticism, appeals, resolutions, reviews, inquiries, trials, sanctions.

Belongs here: handing each kind of response to its reader. A release is read like a violation (it has victims), in
`incidents`.
"""

from typing import Final

from pipelines.extract.incidents.context import Reading
from pipelines.extract.incidents.kinds import STATEMENTS
from pipelines.extract.incidents.report import Report
from pipelines.extract.incidents.roles import Roles
from pipelines.extract.incidents.words import IncidentWords, Trigger
from pipelines.extract.responses.appeals import appeal, bidding
from pipelines.extract.responses.bodies import resolution, review
from pipelines.extract.responses.case import Case, Readers
from pipelines.extract.responses.justice import investigation, prosecution, untried
from pipelines.extract.responses.parties import each_party, name_writers
from pipelines.extract.responses.sanctions import sanction
from pipelines.extract.responses.statements import condemnation
from pipelines.extract.responses.words import ResponseWords
from pipelines.lexicon import Lexicon

_READERS: Final = {
    "condemnation": condemnation,
    "expert_appeal": appeal,
    "un_resolution": resolution,
    "treaty_body_review": review,
    "investigation": investigation,
    "prosecution": prosecution,
    "sanction": sanction,
}
# What a headline bids with these is asked for, not done.
_BIDDEN: Final = ("release", "investigation", "prosecution")


class ResponseReader:
    """Reads response triggers."""

    def __init__(self, lexicon: Lexicon, words: IncidentWords, readers: Readers) -> None:
        """Read the lexicon's `incident_responses`."""
        self._words = ResponseWords(lexicon, words)
        self._readers = readers

    def read(self, reading: Reading, trigger: Trigger, roles: Roles, at: int) -> list[Report]:
        """Return the responses that one trigger tells: none, one, or one for each state that it names."""
        if reading.rights < 1 and trigger.type != "prosecution" and not reading.answerable:
            return []
        case = Case(self._readers, self._words, reading, trigger, roles, at)
        if trigger.pos == "verb" and trigger.type in STATEMENTS:
            name_writers(case)
        report = _READERS[trigger.type](case)
        return each_party(case, report) if report is not None else []

    def bid(self, reading: Reading, trigger: Trigger, roles: Roles, at: int) -> list[Report]:
        """Return the appeal of a headline that bids a state free, try or look into somebody; none for other words."""
        if reading.sentence.no or trigger.type not in _BIDDEN:
            return []
        asked = Trigger(trigger.word, trigger.pos, "expert_appeal", trigger.frame, True, trigger.verb_at)
        report = bidding(Case(self._readers, self._words, reading, asked, roles, at))
        return [report] if report is not None else []

    def deny(self, reading: Reading, trigger: Trigger, roles: Roles, at: int) -> list[Report]:
        """Return that nobody was tried for what has been told, where a charge or a trial is one of nobody."""
        if trigger.type != "prosecution" or reading.rights < 1:
            return []
        report = untried(Case(self._readers, self._words, reading, trigger, roles, at))
        return [report] if report is not None else []

    def is_grave(self, text: str) -> bool:
        """Whether a clause (lower case) says that somebody answers for a grave crime."""
        return self._words.is_grave(text)

    def names_grave_crime(self, text: str) -> bool:
        """Whether words (lower case) name a crime that is prosecuted as a violation."""
        return self._words.grave.any(text)
