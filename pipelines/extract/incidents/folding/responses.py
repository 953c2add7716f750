"""Whether two responses are one: the same statement, trial or sentence told again.

Belongs here: pairs of the family `response`.
"""

import re
from typing import Final

from pipelines.extract.incidents.folding.people import NEXT, meet
from pipelines.extract.incidents.kinds import STATEMENTS
from pipelines.extract.incidents.report import Report

# Words with a capital that are no name of a body.
_NO_NAME: Final = frozenset("The A An It Its He She They We I This That These Those".split())
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
    if a.perpetrator_iso3 != b.perpetrator_iso3 or _are_two_bodies(a, b):
        return False
    return a.type in STATEMENTS or a.sentence.no == 0 or meet(a, b)  # a headline has the day it is printed


def _are_two_bodies(a: Report, b: Report) -> bool:
    """Whether two groups speak, each by its name, in two sentences: "Amnesty condemned", "the Bar Association condemned"."""
    if a.type not in STATEMENTS or not 0 < a.sentence.no != b.sentence.no > 0:
        return False
    if a.perpetrator_kind != "private":
        return False  # one body of the world has many names: "the UN", "its human rights office"
    names = [_name(one) for one in (a, b)]
    return (
        all(names)
        and set(names[0]).isdisjoint(names[1])
        and not _is_short_for(names[0], names[1])
        and not _is_short_for(names[1], names[0])
    )


def _name(report: Report) -> list[str]:
    """The words with a capital in the name of a body that speaks; none where a person or a pronoun does."""
    speaker = report.perpetrator
    if speaker is None or speaker.pronoun or speaker.named or not report.explicit_perpetrator:
        return []
    return [
        word for word in re.findall(r"[\w.'’-]+", speaker.text) if word[0].isupper() and word not in _NO_NAME
    ]


def _is_short_for(short: list[str], long: list[str]) -> bool:
    """Whether a name is made of the first letters of another: "HRW"."""
    return len(short) == 1 and short[0].replace(".", "").lower() == "".join(word[0] for word in long).lower()


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
