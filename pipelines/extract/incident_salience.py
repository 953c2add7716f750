"""How far a report is what its article is about.

Belongs here: the salience of reports, from how often, how early and beside what else their group of kinds is told.
"""

from collections.abc import Mapping
from math import log
from typing import Final

from pipelines.extract.incident_report import Report

# How much each sign of a group says, fitted by logistic regression on the training split of HRDsAttack (Ran et al.
# 2023), where annotators chose what each article is about, and rounded: the group's share of the weight of all,
# its share of the weightiest group's, the logarithm of how often it is told, and how many groups there are.
_OF_ALL: Final = 0.9
_OF_WEIGHTIEST: Final = 0.8
_TOLD: Final = 0.7
_GROUPS: Final = 0.2
_MOST_GROUPS: Final = 6
_CENTRAL: Final = 1.3  # the sum of signs from which on an article is about a group

_ASIDE: Final = 0.15  # the share of its group below which a type is told in passing


def weigh(reports: list[Report], groups: Mapping[str, str], sentences: int) -> None:
    """Set the salience of the reports of an article of so many sentences; `groups` is the group of each type.

    At least 0.5 where the article is about the report's group, 1 in the headline, falling towards 0.05 for what is told
    once and late.
    """
    weights: dict[str, float] = {}
    told: dict[str, int] = {}
    by_type: dict[str, float] = {}
    for report in reports:
        if report.family == "violation" and report.status in ("occurred", "alleged"):
            group, number = groups[report.type], report.sentence.no
            early = 4 if number == 0 else 2 if number <= 2 else 1
            weight = early * (1 + 0.5 * min(report.merged - 1, 4))
            weights[group] = weights.get(group, 0) + weight
            by_type[report.type] = by_type.get(report.type, 0) + weight
            told[group] = told.get(group, 0) + report.merged
    total, heaviest = sum(weights.values()), max(weights.values(), default=0)
    for report in reports:
        number, group = report.sentence.no, groups[report.type]
        place = 1.0 if number == 0 else 0.85 if number <= 2 else 0.45 * (1 - number / max(sentences, 1))
        if report.family == "response":
            score = place if number <= 2 else place + 0.05
        elif report.status not in ("occurred", "alleged"):
            score = place - 0.2
        else:
            share = weights[group] / heaviest
            signs = (
                _OF_ALL * weights[group] / total
                + _OF_WEIGHTIEST * share
                + _TOLD * log(told[group])
                + _GROUPS * min(len(weights), _MOST_GROUPS)
            )
            score = (
                max(place, 0.5 + 0.3 * share)
                if signs >= _CENTRAL and by_type[report.type] >= _ASIDE * weights[group]
                else min(place, 0.45)
            )
        report.salience = round(min(max(score, 0.05), 1.0), 3)
