"""Tellings that point back to an act told before: "his death", "the man had been shot in the chest".

Belongs here: finding the act that is meant, so that it takes over what is new.
"""

from typing import Final

from pipelines.extract.incidents.anaphora import BODIES
from pipelines.extract.incidents.folding.people import (
    counted,
    differ,
    is_pronoun,
    is_same_chunk,
    meet,
    own_state,
    share_name,
)
from pipelines.extract.incidents.kinds import CAPTURES, MORTAL
from pipelines.extract.incidents.report import Report

_OF_HIM: Final = ("him", "her", "he", "she", "his ", "the victim", "the car", "the vehicle")
_HELD: Final = frozenset(("arrest", "arbitrary_detention"))
# Kinds that one word points back to, whichever of them was told: "the killings", "the deportations", "the arrests".
_SAME_WORD: Final = (
    MORTAL,
    frozenset(("expulsion", "refoulement")),
    _HELD,
    frozenset(("ill_treatment", "excessive_force")),
)
# Kinds that anybody told of may be.
_ANY_KIND: Final = frozenset("foreigner detainee civilian woman child".split())


def killed_by(report: Report, kept: list[Report]) -> Report | None:
    """The killing just told of one person, of which being shot at says how he died: "Gunmen opened fire on his car"."""
    victim = report.victim
    if (
        (report.type not in ("attempted_killing", "excessive_force") and not _is_hit(report))
        or victim is None
        or not (victim.text.lower().startswith(_OF_HIM) or (_is_hit(report) and report.names))
    ):
        return None
    return next(
        (
            other
            for other in kept
            if other.type == "extrajudicial_killing"
            and other.best == 1
            and 0 <= report.sentence.no - other.sentence.no <= 1
            and other.trigger_at < report.trigger_at
            and meet(other, report)
            and not (report.names and other.names and not share_name(report.names, other.names))
        ),
        None,
    )


def _is_hit(report: Report) -> bool:
    """Whether somebody is told to be struck by nobody who is named, perhaps by a bullet: "was hit in the chest"."""
    return (
        report.type == "ill_treatment"
        and report.rule.endswith(":frame")
        and report.best == 1
        and not report.explicit_perpetrator
    )


def echoed(report: Report, kept: list[Report]) -> Report | None:
    """The act told elsewhere that a nominal only points back to: "his killing", "the arrests"."""
    if report.explicit_victim and not is_pronoun(report) and not is_of_body(report):
        return None
    return next(
        (
            other
            for other in kept
            if not (other.back or is_of_body(other))
            and (other.type == report.type or any({other.type, report.type} <= alike for alike in _SAME_WORD))
            and (share_name(report.names, other.names) or not (report.names or differ(report, other)))
        ),
        None,
    )


def freed_of(taking: Report, kept: list[Report], reports: list[Report]) -> Report | None:
    """The capture told elsewhere of whom a release lets some go: "A judge freed 32 students who had been arrested"."""
    if taking.type not in CAPTURES or taking.pattern or not taking.explicit_victim:
        return None
    if not any(
        one.type == "release" and one.trigger_at < taking.trigger_at and is_same_chunk(one, taking)
        for one in reports
    ):
        return None
    part = counted(taking)
    return next(
        (
            other
            for other in kept
            if other is not taking
            and (other.type == taking.type or {other.type, taking.type} <= _HELD)
            and other.sentence.no != taking.sentence.no
            and not other.pattern
            and other.explicit_victim
            and other.status in ("occurred", "alleged")
            and meet(other, taking)
            and (share_name(other.names, taking.names) if taking.names else True)
            and (part is None or part <= (counted(other) or 0) or other.names)
            and not _are_of_other_kinds(other, taking)
            and not (own_state(other) and own_state(taking) and own_state(other) != own_state(taking))
            and other.perpetrator_iso3 in (None, taking.perpetrator_iso3)
        ),
        None,
    )


def _are_of_other_kinds(a: Report, b: Report) -> bool:
    """Whether two reports tell of people of different kinds: of monks, of students."""
    first, second = set(a.kinds) - _ANY_KIND, set(b.kinds) - _ANY_KIND
    return bool(first and second) and not first & second


def is_of_body(report: Report) -> bool:
    """Whether what is told of is the body of somebody dead: "his severed head was found"."""
    return report.type in MORTAL and report.victim is not None and report.victim.head in BODIES


def held_as_many(report: Report, kept: list[Report]) -> Report | None:
    """The detention of just as many people as are told to have been taken some day, or to sit in jail: "four are in jail"."""
    if report.pattern or report.names or not (report.lasting or report.type == "arrest"):
        return None
    whole = report.exact
    if whole is None or whole < 2:
        return None
    return next(
        (
            other
            for other in kept
            if other is not report
            and other.type == "arbitrary_detention"
            and (other.low, other.best, other.high) == (whole, whole, whole)
            and other.status != "feared"
            and report.status == other.status
            and (report.lasting or report.first is None or _is_undated_before(other, report))
            and meet(report, other)
            and (not (report.kinds and other.kinds) or bool(set(report.kinds) & set(other.kinds)))
            and (report.perpetrator_iso3 is None or report.perpetrator_iso3 == other.perpetrator_iso3)
        ),
        None,
    )


def _is_undated_before(before: Report, report: Report) -> bool:
    return before.first is None and before.sentence.no < report.sentence.no
