"""Trade, markets, games, stories and everyday politics: texts not about rights, though their words look like violence.

Belongs here: telling by its words what an article is about, and which of its reports stand all the same. What one
sentence gives away by itself is left to the screens of violations.
"""

from collections.abc import Iterable
from typing import Final

from pipelines.extract.incidents.report import Report
from pipelines.extract.incidents.word_lists import WordLists

# So many characters of text a word of trade or games makes an article one about them. In news on rights
# such words stand a tenth as close; in news of business, three times closer.
_STRETCH: Final = 400
_FEWEST: Final = 3  # words of trade or games that a text of any length must have
_RIGHTS: Final = 4  # words of rights that make a text one about rights, whatever else it is about
_RIGHTS_STRETCH: Final = 350  # characters for which one such word is enough
# What governments say and do to one another in all their dealings, too.
_DIPLOMATIC: Final = frozenset("condemnation expert_appeal sanction investigation".split())


class AffairsScreen:
    """Leaves out of news on other affairs what only looks like an incident. Build once; pure."""

    def __init__(self, lists: WordLists) -> None:
        """Read the words of trade, of games and of stories."""
        self._words = lists.search("business"), lists.search("sport")
        self._stories = lists.search("fiction")

    def leave_out(self, low: str, reports: list[Report], rights: int) -> list[Report]:
        """Return the reports of a text (lower case) that stand: all of them, if it is about something else.

        `rights` says how many words of rights it has.
        """
        if rights >= _RIGHTS:
            return reports
        if rights <= len(low) // _RIGHTS_STRETCH and not any(one.family == "violation" for one in reports):
            reports = [report for report in reports if report.type not in _DIPLOMATIC]
        if _is_about(self._stories.at(low), low):
            reports = [report for report in reports if _is_of_somebody(report)]
        if not any(_is_about(words.at(low), low) for words in self._words):
            return reports
        kept = [report for report in reports if _is_done_to_people(report)]
        near = {report.sentence.no for report in kept}
        return [report for report in reports if report in kept or _is_answer_to(report, near)]


def _is_about(words: list[tuple[int, str]], low: str) -> bool:
    """Whether so many words of a subject make it that of a text."""
    return len(words) >= max(_FEWEST, len(low) / _STRETCH)


def _is_of_somebody(report: Report) -> bool:
    """Whether a report names who suffered or did what it tells, or their state."""
    return bool(report.names or report.victim_iso3 or report.perpetrator_iso3)


def _is_done_to_people(report: Report) -> bool:
    """Whether a report tells without a doubt what was done to people that it names."""
    victim = report.victim
    return (
        report.family == "violation"
        and report.strong
        and victim is not None
        and (victim.person or bool(victim.named) or victim.iso3 is not None)
    )


def _is_answer_to(report: Report, near: Iterable[int]) -> bool:
    """Whether a report tells what was done about violations of its own sentence or the one before."""
    return report.family == "response" and any(0 <= report.sentence.no - no <= 1 for no in near)
