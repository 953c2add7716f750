"""How far a report is what its article is about.

Belongs here: the salience of reports, from how often, how early and how plainly their kind of act is told.
"""

from collections import Counter, defaultdict
from collections.abc import Mapping
from math import exp, log
from typing import Final

from pipelines.extract.incidents.report import Report
from pipelines.lexicon import Lexicon

_HEADLINE: Final = 4  # how much a telling weighs there, against one in the text
_LEAD: Final = 2
_LEAD_ENDS: Final = 2  # the last sentence of the lead
_ON_RIGHTS: Final = 10  # different words of rights in an article that is all about them
_TOLD: Final = ("occurred", "alleged")


class Salience:
    """Weighs the kinds of act of an article by the lexicon's `incident_salience`."""

    def __init__(self, lexicon: Lexicon, groups: Mapping[str, str]) -> None:
        """Read the weights; `groups` is the group of each incident type."""
        self._weights = {row["sign"]: float(row["weight"]) for row in lexicon.table("incident_salience")}
        self._groups = groups

    def centres(self, reports: list[Report], rights: int) -> dict[str, float]:
        """Return how far an article is about each type of violation, from all tellings of its acts, not yet folded.

        At least 0.5 where the article is about it. `rights` is how many different words of rights the article has.
        """
        told = [report for report in reports if report.family == "violation" and report.status in _TOLD]
        if not told:
            return {}
        weights: Counter[str] = Counter()
        tellings: defaultdict[str, list[Report]] = defaultdict(list)
        for report in told:
            number = report.sentence.no
            weights[self._groups[report.type]] += (
                _HEADLINE if number == 0 else _LEAD if number <= _LEAD_ENDS else 1
            )
            tellings[report.type].append(report)
        opening = min(report.sentence.no for report in told)
        opens = {self._groups[report.type] for report in told if report.sentence.no == opening}
        names = Counter(name for report in told for name in report.names)
        weight = self._weights
        common = (
            weight["base"]
            + weight["told"] * log(1 + len(told))
            + weight["person"] * (max(names.values(), default=0) > 1)
        )
        heaviest = max(weights.values())
        police = 1 - min(rights, _ON_RIGHTS) / _ON_RIGHTS
        found = {}
        for incident_type, group in ((one, self._groups[one]) for one in tellings):
            signs = (
                common
                + weight.get(incident_type, 0)
                + weight["share"] * weights[group] / heaviest
                + weight["first"] * (group in opens)
                + weight["police"] * police * (group == "liberty")
                + weight["strong"] * any(report.strong for report in tellings[incident_type])
                + weight["verb"] * any(report.rule.startswith("verb") for report in tellings[incident_type])
            )
            found[incident_type] = 1 / (1 + exp(-signs))
        return found


def weigh(reports: list[Report], centres: Mapping[str, float], sentences: int) -> None:
    """Set the salience of the reports of an article of so many sentences; `centres` is how far it is about each type.

    At least 0.5 where the article is about the act, 1 in the headline, falling towards 0.05 for what is told in passing
    and late.
    """
    for report in reports:
        number = report.opens_at
        place = (
            1.0 if number == 0 else 0.85 if number <= _LEAD_ENDS else 0.45 * (1 - number / max(sentences, 1))
        )
        if report.family == "response":
            score = place if number <= _LEAD_ENDS else place + 0.05
        elif report.status not in _TOLD or report.type not in centres:
            score = place - 0.2
        else:
            centre = centres[report.type]
            score = max(place, centre) if centre >= 0.5 else min(max(place, centre), 0.45)
        report.salience = round(min(max(score, 0.05), 1.0), 3)
