"""The stages of folding in their order.

Belongs here: `fold`, which the extractor calls.
"""

from collections.abc import Mapping

from pipelines.extract.incidents.folding.absorbed import (
    are_listed,
    bare,
    is_asked_for,
    is_called_kidnapping,
    is_complaint,
    is_confinement,
    is_crowd_force,
    is_dragged_off,
    is_executed,
    is_faint,
    is_freed,
    is_in_lead,
    is_kept_by_takers,
    is_lesser_fear,
    is_manner,
    is_means,
    is_outcome,
    is_prelude,
    is_seizure,
    is_step,
    is_still_held,
    is_summary,
    is_taking,
    is_why_freed,
    taken_before,
    thin,
)
from pipelines.extract.incidents.folding.echoes import echoed, held_as_many, is_of_body, killed_by
from pipelines.extract.incidents.folding.joining import fill, join
from pipelines.extract.incidents.folding.people import is_pronoun, share_name
from pipelines.extract.incidents.folding.same import is_denied_of_others, is_further_case, same
from pipelines.extract.incidents.kinds import ARMED
from pipelines.extract.incidents.report import Report


def fold(reports: list[Report], groups: Mapping[str, str], *, survey: bool = False) -> list[Report]:
    """Return one report an act, each with the most telling sentence, in the order of the text.

    `groups` gives the group of each incident type. A denial beside a telling of the same act is dropped: the
    article then reports that it happened and that somebody denies it. In a `survey` of what was done in a country a
    further sentence tells a further case.
    """
    kept: list[Report] = []
    for report in reports:
        if is_means(report, reports, groups) or is_executed(report, kept):
            continue
        homes = [
            other for other in kept if same(other, report) and not (survey and is_further_case(other, report))
        ]
        if not homes:
            kept.append(report)
            continue
        # "He" means whom the text told of last; who is named again, the telling with the name.
        nearest = homes[-1] if is_pronoun(report) else homes[0]
        home = next((other for other in homes if share_name(other.names, report.names)), nearest)
        kept[kept.index(home)] = join(home, report)
    kept = [
        report
        for report in kept
        if not (
            bare(report)
            and any(
                other is not report
                and groups[other.type] == groups[report.type]
                and not bare(other)
                and not are_listed(report, other)
                for other in kept
            )
        )
    ]
    kept = [
        report
        for report in kept
        if not (
            report.sentence.no == 0
            and (report.family == "violation" or report.type == "prosecution")
            and not report.names
            and any(
                other.sentence.no > 0
                and groups[other.type] == groups[report.type]
                and other.sentence.no <= 3
                and (
                    other.explicit_victim
                    or is_in_lead(report, other)
                    or other.type == report.type == "prosecution"
                )
                for other in kept
            )
        )
    ]
    kept = [
        report
        for report in kept
        if not (
            thin(report, kept, groups)
            or is_faint(report, kept, groups)
            or is_summary(report, kept)
            or is_freed(report, kept)
            or is_manner(report, kept)
            or is_complaint(report, kept)
            or is_asked_for(report, kept)
            or is_step(report, kept)
            or is_dragged_off(report, kept)
            or is_taking(report, kept)
            or is_crowd_force(report, kept)
            or is_outcome(report, kept)
            or is_lesser_fear(report, kept)
            or is_prelude(report, kept)
            or is_confinement(report, kept)
            or is_seizure(report, kept)
            or is_kept_by_takers(report, kept)
            or is_why_freed(report, kept)
            or is_still_held(report, kept)
            or is_called_kidnapping(report, kept)
        )
    ]
    for taking in list(kept):
        detention = held_as_many(taking, kept)
        if detention is not None:
            fill(detention, taking)
            kept.remove(taking)
    for shooting in list(kept):
        killing = killed_by(shooting, kept)
        if killing is not None:
            killing.merged += shooting.merged
            if shooting.explicit_perpetrator and not killing.explicit_perpetrator:
                killing.take_doer(shooting)
            kept.remove(shooting)
    for echo in [report for report in kept if report.back or is_of_body(report)]:
        told_of = echoed(echo, kept)
        if told_of is not None:
            told_of.merged += echo.merged
            known = told_of.explicit_perpetrator or told_of.perpetrator_kind != "unknown"
            if echo.explicit_perpetrator and echo.perpetrator_kind in ARMED and not known:
                told_of.take_doer(echo)
            kept.remove(echo)
    kept = [report for report in kept if not (report.lasting and taken_before(report, kept, groups))]
    told = [report for report in kept if report.status in ("occurred", "alleged")]
    kept = [
        report
        for report in kept
        if report.status != "denied"
        or not any(other.type == report.type and not is_denied_of_others(report, other) for other in told)
    ]
    return sorted(kept, key=lambda report: (report.sentence.start, report.trigger_at, report.type))
