"""What somebody is, told once for all that befell him.

Belongs here: the kinds of victims that acts on one and the same person share.
"""

from collections import defaultdict
from collections.abc import Sequence
from typing import Final

from pipelines.extract.incidents.report import Report

# What somebody is by calling, faith or birth, not by what befalls him.
_CALLINGS: Final = frozenset(
    "human_rights_defender journalist trade_unionist political_opponent religious_group ethnic_minority lawyer student refugee"
    " asylum_seeker".split()
)


def share_callings(reports: Sequence[Report]) -> None:
    """Let every act on one named person have the kinds that another tells of him: "a blogger was held. Li Wei, 30, was jailed"."""
    of_name: defaultdict[str, list[Report]] = defaultdict(list)
    for report in reports:
        befalls = report.family == "violation" or report.type == "release"
        if befalls and len(report.names) == 1 and report.best == 1:
            of_name[report.names[0]].append(report)
    for told in of_name.values():
        shared = tuple(dict.fromkeys(kind for one in told for kind in one.kinds if kind in _CALLINGS))
        for report in told:
            report.kinds = tuple(dict.fromkeys((*report.kinds, *shared)))
