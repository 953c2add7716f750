"""One report made of two that tell the same act.

Belongs here: which telling is kept, and what it takes over from the other.
"""

from pipelines.extract.incidents.folding.people import (
    are_some_of,
    counted,
    differ,
    first_spelling,
    is_among,
    is_part,
    is_pronoun,
    meet,
)
from pipelines.extract.incidents.folding.same import (
    KILLINGS,
    is_one_blast,
    is_one_removal,
    is_toll,
    is_toll_after,
)
from pipelines.extract.incidents.report import Report


def fill(report: Report, taking: Report) -> None:
    """Give a detention the time for which its people sit in jail, and who took them, where it tells neither."""
    report.merged += taking.merged
    if report.first is None:
        report.first, report.last = taking.first, taking.last
    if taking.explicit_perpetrator and not report.explicit_perpetrator:
        report.take_doer(taking)


def _together(a: Report, b: Report) -> int | None:
    """How many suffered an act that two reports count in two groups: "eight", "thirteen others"."""
    groups = [report.best for report in (a, b) if report.best is not None and report.low == report.high]
    return (
        sum(groups)
        if len(groups) == 2 and b.along and not is_among(b, a) and is_part(a, b) and differ(a, b)
        else None
    )


def telling(report: Report) -> int:
    return (
        (1 if is_pronoun(report) and not report.names else 3) * report.explicit_victim
        + 2 * report.explicit_perpetrator
        + 2 * bool(report.names)
        + 2 * (report.best is not None or report.low is not None)
        + (report.first is not None)
        + report.strong
        + 2 * (report.sentence.no in (1, 2))
        - 2 * (report.sentence.no == 0)
    )


def join(a: Report, b: Report) -> Report:
    """Join two tellings: the more telling one leads, the other fills what it leaves open."""
    first, second = (a, b) if telling(a) >= telling(b) else (b, a)
    first.opening = min(first.opens_at, second.opens_at)
    if is_one_removal(a, b):
        first.type = "refoulement"
    elif first.type != second.type and (
        second.type == "indiscriminate_attack"
        if is_toll(a, b) or is_toll_after(a, b)
        else KILLINGS.index(second.type) < KILLINGS.index(first.type)
    ):
        first.type, first.rule = second.type, second.rule
    if not first.names:
        first.names = second.names
    elif second.names:
        names = first.names + second.names if a.sentence.no != b.sentence.no else first.names
        first.names = tuple(dict.fromkeys(first_spelling(name, a.names) for name in names))
    first.kinds = tuple(dict.fromkeys(first.kinds + second.kinds))
    together = _together(a, b)
    if are_some_of(a, b):
        first.low, first.best, first.high = a.low, a.best, a.high
    elif together is not None:
        first.low = first.best = first.high = together
    elif (first.low is None and first.best is None and first.high is None) or (
        a.family == "violation"
        and differ(a, b)
        and not is_one_blast(a, b)
        and not first.names
        and (counted(b) or 0) > (counted(a) or 0)
    ):
        whole = max(first, second, key=lambda one: counted(one) or 0)
        first.low, first.best, first.high = whole.low, whole.best, whole.high
    if first.first is None:
        first.first, first.last = second.first, second.last
    elif second.first is not None and second.last is not None and first.last is not None and meet(a, b):
        narrow = (second.last - second.first) < (first.last - first.first)
        if narrow and second.first < first.last:  # "held since 2016" is not "now held"
            first.first, first.last = second.first, second.last
    if not first.explicit_perpetrator and second.explicit_perpetrator:
        first.take_doer(second)
    elif first.perpetrator is None and first.perpetrator_iso3 == second.perpetrator_iso3:
        first.perpetrator = second.perpetrator  # whom the headline leaves out
    if first.victim is None or (not first.explicit_victim and second.explicit_victim):
        first.victim = second.victim
        first.victim_iso3 = second.victim_iso3 or first.victim_iso3
        first.explicit_victim = second.explicit_victim
    # A headline puts an act in a state, the text in a town.
    if second.place is not None and (first.place is None or first.sentence.no == 0 < second.sentence.no):
        first.place, first.place_iso3 = second.place, second.place_iso3
    order = ("occurred", "alleged", "feared", "denied")
    if first.status == "denied" != second.status:
        first.source = None  # who says so, not who denies it
    if second.status != "denied" or first.status == "denied":
        first.source = first.source or second.source
    first.status = min(first.status, second.status, key=order.index)
    first.pattern = first.pattern and second.pattern
    first.treaty = first.treaty or second.treaty
    first.back = first.back and second.back
    first.merged += second.merged
    return first
