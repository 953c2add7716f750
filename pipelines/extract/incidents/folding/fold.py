"""The stages of folding in their order.

Belongs here: `fold`, which the extractor calls.
"""

from collections.abc import Mapping

from pipelines.extract.incidents.folding.echoes import echoed, freed_of, held_as_many, is_of_body, killed_by
from pipelines.extract.incidents.folding.empty import (
    is_executed,
    is_faint,
    is_headline_only,
    is_means,
    is_named_only,
    is_summary,
    is_taken_before,
    is_thin,
)
from pipelines.extract.incidents.folding.joining import fill, join
from pipelines.extract.incidents.folding.parts import is_dragged_off, is_part_of_another
from pipelines.extract.incidents.folding.people import is_as_many, is_pronoun, share_name
from pipelines.extract.incidents.folding.same import is_denied_of_others, is_further_case, same
from pipelines.extract.incidents.kinds import ARMED
from pipelines.extract.incidents.report import Report


def fold(reports: list[Report], groups: Mapping[str, str], *, survey: bool = False) -> list[Report]:
    """Return one report an act, each with the most telling sentence, in the order of the text.

    `groups` gives the group of each incident type. A denial beside a telling of the same act is dropped: the
    article then reports that it happened and that somebody denies it. In a `survey` of what was done in a country a
    further sentence tells a further case.
    """
    kept = _join_same(reports, groups, survey=survey)
    kept = [report for report in kept if not is_named_only(report, kept, groups)]
    kept = [report for report in kept if not is_headline_only(report, kept, groups)]
    # First of the parts: who was only arrested was not kidnapped, so that no other act is part of that.
    kept = [report for report in kept if not is_dragged_off(report, kept)]
    kept = [
        report
        for report in kept
        if not (
            is_thin(report, kept, groups)
            or is_faint(report, kept, groups)
            or is_summary(report, kept)
            or is_part_of_another(report, kept)
        )
    ]
    _join_echoes(kept, reports)
    kept = [report for report in kept if not (report.lasting and is_taken_before(report, kept, groups))]
    told = [report for report in kept if report.status in ("occurred", "alleged")]
    kept = [
        report
        for report in kept
        if report.status != "denied"
        or not any(other.type == report.type and not is_denied_of_others(report, other) for other in told)
    ]
    return sorted(kept, key=lambda report: (report.sentence.start, report.trigger_at, report.type))


def _join_same(reports: list[Report], groups: Mapping[str, str], *, survey: bool) -> list[Report]:
    """Return one report for those that tell the same act, in the order of their first tellings."""
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
        home = _home(homes, report)
        kept[kept.index(home)] = join(home, report)
    return kept


def _home(homes: list[Report], report: Report) -> Report:
    """Which of several tellings is told again: that with the name, else that with the number, of whom "he" is the last."""
    named = next((other for other in homes if share_name(other.names, report.names)), None)
    if named is not None:
        return named
    if is_pronoun(report):
        return homes[-1]
    return next((other for other in homes if is_as_many(other, report)), homes[0])


def _join_echoes(kept: list[Report], reports: list[Report]) -> None:
    """Take out the reports that point back to another, which takes over what is new in them."""
    for taking in list(kept):
        taken = freed_of(taking, kept, reports)
        if taken is not None:
            fill(taken, taking)
            kept.remove(taking)
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
