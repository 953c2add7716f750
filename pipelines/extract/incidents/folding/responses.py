"""Whether two responses are one: the same statement, trial or sentence told again.

Belongs here: pairs of the family `response`.
"""

from typing import Final

from pipelines.extract.incidents.folding.people import NEXT, meet
from pipelines.extract.incidents.kinds import STATEMENTS
from pipelines.extract.incidents.report import Report

_THIRD: Final = frozenset("he she they it".split())
_SPEECH: Final = 4  # sentences through which a pronoun means who spoke


def same_response(a: Report, b: Report) -> bool:
    if _is_one_trial(a, b) or _is_trial_again(a, b):
        return True
    if _is_headline_of(a, b):
        return True
    unsaid = (
        a.type in STATEMENTS and a.sentence.no == b.sentence.no and None in (a.victim_iso3, b.victim_iso3)
    )
    if (a.victim_iso3 != b.victim_iso3 and not unsaid) or a.pattern != b.pattern:
        return False
    if _is_same_speaker(a, b):
        return True
    if a.perpetrator_kind != b.perpetrator_kind and "unknown" not in (a.perpetrator_kind, b.perpetrator_kind):
        return False
    if a.perpetrator_iso3 != b.perpetrator_iso3:
        return False
    return a.type in STATEMENTS or a.sentence.no == 0 or meet(a, b)  # a headline has the day it is printed


def _is_one_trial(a: Report, b: Report) -> bool:
    """Whether two words of a sentence tell the trial of the same man: "went on trial on Monday, charged with murder"."""
    return (
        a.type == "prosecution"
        and a.sentence.no == b.sentence.no
        and a.status == b.status
        and a.perpetrator_iso3 == b.perpetrator_iso3
        and (a.victim_iso3 is None) != (b.victim_iso3 is None)
        and not (a.explicit_victim and b.explicit_victim)
        and meet(a, b)
    )


def _is_trial_again(a: Report, b: Report) -> bool:
    """Whether a further sentence tells the trial of before of which it names no court: "X got ten years, Y twelve"."""
    return (
        a.type == "prosecution"
        and 0 < b.sentence.no - a.sentence.no <= NEXT
        and a.status == b.status
        and not (a.explicit_perpetrator and b.explicit_perpetrator)
        and (a.victim_iso3 == b.victim_iso3 or None in (a.victim_iso3, b.victim_iso3))
        and meet(a, b)
    )


def _is_headline_of(a: Report, b: Report) -> bool:
    """Whether a headline tells in short what the lead tells somebody to have said: "UN urges Oman", "The UN envoy called on"."""
    return (
        a.type in STATEMENTS
        and 0 == a.sentence.no < b.sentence.no <= NEXT
        and (a.victim_iso3 == b.victim_iso3 or None in (a.victim_iso3, b.victim_iso3))
    )


def _is_same_speaker(a: Report, b: Report) -> bool:
    """Whether who criticises or appeals is "she", "they" or "it" soon after somebody else did so."""
    speaker = b.perpetrator
    return (
        a.type in STATEMENTS
        and speaker is not None
        and speaker.pronoun
        and speaker.head in _THIRD
        and a.explicit_perpetrator
        and 0 < b.sentence.no - a.sentence.no <= _SPEECH
    )
