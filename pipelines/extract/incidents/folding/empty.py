"""Tellings that say nothing beside others of their own kind, or only how another act was done.

Belongs here: nominals, headlines and summaries whose act is told better elsewhere in the article. Which kinds are
part of which others is `parts`.
"""

from collections.abc import Mapping
from typing import Final

from pipelines.extract.incidents.folding.joining import telling
from pipelines.extract.incidents.folding.people import (
    counted,
    is_portion,
    is_same_chunk,
    meet,
    share_name,
)
from pipelines.extract.incidents.folding.same import KILLINGS
from pipelines.extract.incidents.kinds import OF_STATE
from pipelines.extract.incidents.report import Report

# On which the arrest of a person is an act of its own.
_APART: Final = frozenset(("arrest", "imprisonment", "unfair_trial"))
_LEAD: Final = 3  # sentences in which a text tells what its headline does


def is_means(report: Report, reports: list[Report], groups: Mapping[str, str]) -> bool:
    """Whether a nominal only says how or in what course another act was done: "beat him with batons", "killed in a raid"."""
    rule = report.rule.rpartition(":")[2]
    if report.type == "indiscriminate_attack" and rule == "noun" and not report.explicit_victim:
        return any(
            other.sentence.no == report.sentence.no
            and other.type == "extrajudicial_killing"
            and other.best == 1
            for other in reports
        )  # "a car bomb killed X"
    if rule not in ("noun-means", "noun-cause") or (rule == "noun-cause" and report.type in KILLINGS):
        return False
    return any(
        other.sentence.no == report.sentence.no
        and other.type != report.type
        and groups[other.type] in ("killing", "integrity")
        and not other.rule.endswith(rule)
        and is_same_chunk(other, report)
        for other in reports
    )


def is_executed(report: Report, kept: list[Report]) -> bool:
    """Whether those said to be killed by nobody are as many as were executed: "executed 81 men", "of the 81 killed"."""
    return (
        report.type in KILLINGS
        and not (report.explicit_perpetrator or report.names)
        and (counted(report) or 0) > 1
        and any(
            other.type == "judicial_execution"
            and other.status == "occurred"
            and counted(other) == counted(report)
            for other in kept
        )
    )


def is_named_only(report: Report, kept: list[Report], groups: Mapping[str, str]) -> bool:
    """Whether a nominal only names an act of a kind of which another report tells more ("the murder", "their arrest")."""
    return _is_bare(report) and any(
        other is not report
        and groups[other.type] == groups[report.type]
        and not _is_bare(other)
        and not _are_listed(report, other)
        for other in kept
    )


def is_headline_only(report: Report, kept: list[Report], groups: Mapping[str, str]) -> bool:
    """Whether a headline without names tells what the first sentences tell."""
    return (
        report.sentence.no == 0
        and (report.family == "violation" or report.type == "prosecution")
        and not report.names
        and any(
            0 < other.sentence.no <= _LEAD
            and groups[other.type] == groups[report.type]
            and (
                other.explicit_victim
                or _is_in_lead(report, other)
                or other.type == report.type == "prosecution"
            )
            for other in kept
        )
    )


def is_faint(report: Report, kept: list[Report], groups: Mapping[str, str]) -> bool:
    """Whether words that presuppose a capture ("denied bail") stand beside a telling of one."""
    return report.faint and any(
        not other.faint
        and groups[other.type] == groups[report.type]
        and (not (report.names and other.names) or share_name(report.names, other.names))
        for other in kept
    )


def is_summary(report: Report, kept: list[Report]) -> bool:
    """Whether a verb only sums up what its sentence tells of the same people: "were persecuted, beaten up and jailed"."""
    return report.vague and any(
        other.family == "violation"
        and not other.vague
        and other.sentence.no == report.sentence.no
        and is_same_chunk(report, other)
        for other in kept
    )


def is_thin(report: Report, kept: list[Report], groups: Mapping[str, str]) -> bool:
    """Whether an arrest says nothing that another report on the liberty of the same people does not."""
    if report.type != "arrest" or report.pattern:
        return False
    counted = report.best is not None or report.low is not None
    if counted and not (report.names and report.best == len(report.names)):
        return False
    for other in kept:
        if (
            other is report
            or (counted and (other.type in _APART or not set(report.names) <= set(other.names)))
            or (counted and report.first is not None and report.first != other.first)
            or groups[other.type] not in ("liberty", "disappearance")
            or other.family != "violation"
        ):
            continue
        if other.type == "arrest" and telling(other) <= telling(report):
            continue
        if other.type == "imprisonment" and report.rule.startswith("verb"):
            continue  # who was arrested and is serving six years suffered two acts
        if other.type == "abduction" and report.explicit_perpetrator and report.perpetrator_kind in OF_STATE:
            continue  # who is arrested by police is not who was kidnapped
        if report.names and not share_name(report.names, other.names):
            continue
        if not report.names and report.kinds and other.kinds and not set(report.kinds) & set(other.kinds):
            continue
        if report.first is not None and not (other.first is not None and meet(report, other)):
            continue
        if (
            report.perpetrator_iso3
            and other.perpetrator_iso3
            and report.perpetrator_iso3 != other.perpetrator_iso3
        ):
            continue
        return True
    return False


def is_taken_before(report: Report, kept: list[Report], groups: Mapping[str, str]) -> bool:
    """Whether the arrest or sentence that keeps somebody in jail is told too: "he is serving six years"."""
    for other in kept:
        if other is report or other.lasting or other.status == "feared" or other.pattern:
            continue
        if groups[other.type] not in ("liberty", "capital") and other.type != "prosecution":
            continue
        if report.first is not None and other.first is not None and not meet(report, other):
            continue  # "was given ten more years; he is serving six imposed in 2017"
        if report.names:
            if share_name(report.names, other.names):
                return True
        elif report.victim is not None and report.victim.pronoun and other.sentence.no <= report.sentence.no:
            return True
        elif is_portion(report, other):
            return True  # "arrested twelve, and nine remain in custody"
    return False


def _is_bare(report: Report) -> bool:
    """Whether a nominal names an act without saying anything of it ("the murder", "their arrest")."""
    return (
        report.rule.startswith("noun")
        and not report.explicit_victim
        and not report.explicit_perpetrator
        and report.first is None
        and report.best is None
        and report.low is None
        and report.family == "violation"
        and report.status != "denied"
        and not report.pattern
    )


def _are_listed(a: Report, b: Report) -> bool:
    """Whether one sentence names two kinds of acts side by side: "torture of detainees and excessive use of force"."""
    return (
        0 < a.sentence.no == b.sentence.no
        and a.type != b.type
        and a.rule.startswith("noun")
        and b.rule.startswith("noun")
        and not (a.back or b.back)
        and b.pattern
    )


def _is_in_lead(headline: Report, report: Report) -> bool:
    """Whether the first sentence tells what the headline does: "Police gas crowd", "Police fired gas to keep crowds from"."""
    return (
        report.sentence.no == 1
        and report.type == headline.type
        and report.explicit_perpetrator
        and report.perpetrator_kind == headline.perpetrator_kind
        and report.perpetrator_iso3 == headline.perpetrator_iso3
    )
