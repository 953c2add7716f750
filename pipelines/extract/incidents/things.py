"""What an act is done to, where that is a thing or a body: the words for it, and who is named as its owner.

Belongs here: the home, the car, the offices. Whom an act befalls is `incidents.victims`.
"""

import re
from typing import Final

from pipelines.extract.incidents.context import Reading
from pipelines.extract.incidents.report import Report
from pipelines.extract.incidents.roles import Roles

# What ends the words about a thing.
_BOUNDARY: Final = re.compile(
    r"[,;:]| (?:who|which|that|after|while|because|when|where|whose|and (?:he|she|they|it|\w+ed|then)) "
)
_REACH: Final = 90  # characters of those words


def name_owner(reading: Reading, report: Report, roles: Roles, at: int) -> None:
    """Let who is named as the owner of what was shot at be the victim: "shot at the car of the lawyer X"."""
    thing, body = thing_told(reading, roles, at), reading.context.document.body
    owners = [person for person in reading.people if body[person.start : person.end].lower() in thing]
    if len(owners) == 1:
        report.names = (owners[0].name,)
        report.low = report.best = report.high = 1


def thing_told(reading: Reading, roles: Roles, at: int) -> str:
    """Return the words about a verb in which the thing stands that it is done to, or whose it is."""
    tokens = reading.parse.tokens
    start = tokens.starts[at] - reading.sentence.start
    end = _BOUNDARY.search(reading.low, start)
    behind = reading.low[start : end.start() if end else start + _REACH][:_REACH]
    if not roles.passive:
        return behind
    before = list(_BOUNDARY.finditer(reading.low, 0, start))
    return reading.low[before[-1].end() if before else 0 : start] + behind
