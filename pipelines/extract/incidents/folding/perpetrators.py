"""Who did what a text lays to nobody in its sentence.

Belongs here: giving acts the doer whom the text names for the same people or the same events.
"""

from collections.abc import Mapping
from typing import Final

from pipelines.extract.incidents.folding.parts import LET_GO_AFTER
from pipelines.extract.incidents.folding.people import is_same_chunk, share_name
from pipelines.extract.incidents.kinds import ARMED, BY_ORDER, CAPTURES, OF_LIBERTY, OFFICIAL, REMOVALS
from pipelines.extract.incidents.report import Report

_VIOLENT: Final = ("killing", "disappearance")
_INVASION: Final = 2  # so many acts abroad make an army one that has come in


def share_perpetrators(
    reports: list[Report], groups: Mapping[str, str], armed: str | None, main_state: str | None
) -> None:
    """Give acts that name nobody the doer of the act that they belong with.

    That is: an act of the same sentence; an act on the same persons by name; the nearest act of the same group
    within four sentences. A release goes with the capture before it. What is left of killings and abductions is
    laid to `armed`, the kind of those who bear arms in the text, and `main_state`, whose they then are.
    """
    told = [report for report in reports if report.explicit_perpetrator and report.family == "violation"]
    for report in reports:
        if report.explicit_perpetrator or (report.family == "response" and report.type != "release"):
            continue
        if report.by_law and report.perpetrator_kind == "other_state":
            continue
        # Who sends people back is not whom they once fled from.
        fled = report.type == "forced_displacement"
        acts = [other for other in told if not (fled and other.type in REMOVALS)]
        near = [
            other
            for other in acts
            if (other.sentence.no == report.sentence.no and other.perpetrator_kind in ARMED)
            or (
                report.names
                and other.names
                and share_name(report.names, other.names)
                and (report.type != "release" or groups[other.type] in OF_LIBERTY)
            )
            or (
                (
                    groups[other.type] == groups[report.type]
                    or (report.type == "release" and groups[other.type] in OF_LIBERTY)
                )
                and abs(other.sentence.no - report.sentence.no) <= 4
                and report.perpetrator_kind in ("unknown", "other_state")
            )
        ]
        if not near and report.perpetrator_kind == "unknown":
            cluster = _VIOLENT if groups[report.type] in _VIOLENT else (groups[report.type],)
            near = [other for other in acts if groups[other.type] in cluster]
            kinds = {other.perpetrator_kind for other in near}
            if kinds == {"unknown"}:
                continue
            near = (
                [other for other in near if other.perpetrator_kind != "unknown"]
                if len(kinds - {"unknown"}) == 1
                else []
            )
        taken = (
            _taken_by(report, reports) or _struck_with(report, reports, groups) or _kept_by(report, reports)
        )
        if taken is not None:
            report.perpetrator_kind, report.perpetrator_iso3 = taken.perpetrator_kind, taken.perpetrator_iso3
            continue
        if not near:
            # What happened in another state than the text is about is not laid to the forces of either.
            elsewhere = report.place_iso3 not in (None, main_state) and armed != "non_state_armed"
            unsaid = report.perpetrator_kind == "unknown" and groups[report.type] in _VIOLENT
            if unsaid and armed and not elsewhere:
                report.perpetrator_kind = armed
                if armed != "non_state_armed":
                    report.perpetrator_iso3 = main_state
            continue
        best = min(near, key=lambda other: (abs(other.sentence.no - report.sentence.no), other.trigger_at))
        if report.perpetrator_kind == "security_forces" and best.perpetrator_kind in (
            "other_state",
            "private",
            "unknown",
        ):
            continue
        violent = groups[report.type] in _VIOLENT
        if violent and best.perpetrator_kind == "other_state":
            continue
        if violent and best.perpetrator_kind == "private" and not share_name(report.names, best.names):
            continue
        if report.type in BY_ORDER and best.perpetrator_kind != "non_state_armed":
            continue  # a state's order, whoever else has done them harm
        other_act = groups[report.type] in OF_LIBERTY and groups[best.type] != groups[report.type]
        if (
            other_act
            and report.perpetrator_kind == "security_forces"
            and best.perpetrator_kind == "paramilitary"
        ):
            continue  # beaten by thugs, then arrested
        report.perpetrator_kind, report.perpetrator_iso3 = best.perpetrator_kind, best.perpetrator_iso3
    _lay_to_invaders(reports, told)


def _lay_to_invaders(reports: list[Report], told: list[Report]) -> None:
    """Lay what nobody is named for to the army that a text tells of in another state whose own organs do nothing there."""
    by_force = [
        one for one in told if one.perpetrator_kind == "security_forces" and one.perpetrator_iso3 is not None
    ]
    invading = [
        one
        for one in by_force
        if one.victim_iso3 is not None and one.perpetrator_iso3 not in (one.victim_iso3, one.place_iso3)
    ]
    alone = len({one.perpetrator_iso3 for one in by_force}) == 1
    if not alone or len(invading) < _INVASION or 2 * len(invading) < len(by_force):
        return
    theirs = {report.victim_iso3 for report in invading}
    for report in reports:
        if (
            not report.explicit_perpetrator
            and report.perpetrator_iso3 in theirs
            and report.victim_iso3 == report.perpetrator_iso3
            and (report.perpetrator_kind == "security_forces" or report.type == "release")
            and not report.by_law
        ):
            report.perpetrator_iso3, report.perpetrator_kind = invading[0].perpetrator_iso3, "security_forces"


def _taken_by(report: Report, reports: list[Report]) -> Report | None:
    """The abduction by nobody knows whom that cruelty goes on, where no force does anything: "was abducted and tortured"."""
    if report.type not in ("torture", "ill_treatment") or report.victim is None:
        return None
    if any(other.explicit_perpetrator and other.perpetrator_kind in OFFICIAL for other in reports):
        return None
    return next(
        (
            other
            for other in reports
            if other.type == "abduction"
            and other.sentence.no == report.sentence.no
            and other.victim is not None
            and other.victim.start == report.victim.start
            and other.perpetrator_kind in ("unknown", "private")
        ),
        None,
    )


def _struck_with(report: Report, reports: list[Report], groups: Mapping[str, str]) -> Report | None:
    """The attack just told, by nobody of the state, in which others were hurt: "was shot dead. Two others were injured"."""
    if report.type != "ill_treatment" or not report.rule.endswith("verb-passive") or report.pattern:
        return None
    before = [
        other
        for other in reports
        if other.family == "violation"
        and 0 <= report.sentence.no - other.sentence.no <= 1
        and other.trigger_at < report.trigger_at
    ]
    last = before[-1] if before else None
    if last is None or groups[last.type] != "killing" or last.perpetrator_kind in (*OFFICIAL, "paramilitary"):
        return None
    return None if share_name(report.names, last.names) else last


def _kept_by(report: Report, reports: list[Report]) -> Report | None:
    """The kidnapping whose victims are let go, where no organ of a state is told to hold anybody near."""
    if report.type != "release" or report.by_law:
        return None
    before = [
        other
        for other in reports
        if other.type in CAPTURES and 0 <= report.sentence.no - other.sentence.no <= LET_GO_AFTER
    ]
    if any(other.perpetrator_kind in (*OFFICIAL, "paramilitary") for other in before):
        return None
    taken = [
        other
        for other in before
        if other.type == "abduction"
        and (not report.names or share_name(report.names, other.names) or is_same_chunk(report, other))
    ]
    return taken[-1] if taken else None
