"""What acts told together share of their times: one date for acts on the same persons, a scene carried on.

Belongs here: acts dated by another act of the article ("the same raid"), stories told on in the simple past, and
acts of earlier days that a text comes back to. Which date of a sentence is an act's own is `incidents.when`.
"""

import re
from collections.abc import Callable
from datetime import date, timedelta
from typing import Final

from pipelines.extract.dates.relative import shift_back
from pipelines.extract.dates.resolver import DateMention
from pipelines.extract.incidents.kinds import BY_ORDER, MORTAL, STATEMENTS
from pipelines.extract.incidents.report import Actor, Report
from pipelines.extract.incidents.when import CLOSE, HELD
from pipelines.extract.language.text import Document, Sentence

# Words by which an act is told of another time than the one before.
_ANOTHER_TIME: Final = re.compile(
    r"\b(?:later|earlier|previously|since|once|eventually|subsequently|already|recently)\b", re.I
)
# Words by which an act is told of the day of the one before.
_WITHIN_DAY: Final = re.compile(
    r"\b(?:within|in) (?:minutes|hours)\b|\b(?:minutes|hours|moments) (?:later|after|afterwards|earlier|before)\b"
    r"|\bshortly (?:after|afterwards|thereafter)\b|\bsoon afterwards\b|\bmoments later\b",
    re.I,
)
# What opens a sentence that goes back in the same day: "Hours earlier, men had torched the office".
_HOURS_EARLIER: Final = re.compile(
    r"(?:(?:A few|Some|Several|Just|Two|Three|Four) )?[Hh]ours (?:earlier|before)\b"
)
_ALSO: Final = re.compile(r"\balso\b")
_SENTENCES: Final = ("imprisonment", "death_sentence")
_CONVICTED: Final = re.compile(r"\b(?:convicted|found [^.;]{0,80}guilty)\b")
_HARMING: Final = frozenset(("excessive_force", "indiscriminate_attack", "forced_displacement"))
_NEWS: Final = timedelta(days=2)
_NEAR: Final = 3  # sentences
_AGAIN: Final = 4  # sentences
_SCENE: Final = 8  # sentences from the top in which the news is told
_PRONOUNS: Final = frozenset("he she him her his they them their hers theirs".split())


def _date_releases(reports: list[Report]) -> None:
    """Date a release by a capture told before and how long it lasted: "was taken on Monday. He was let go after two days"."""
    for report in reports:
        if report.first is not None or report.after is None:
            continue
        taken = [
            other
            for other in reports
            if other.type in HELD
            and _is_close(other)
            and 0 <= report.sentence.no - other.sentence.no <= _NEAR
            and _same_people(report, other)
        ]
        if taken and taken[-1].first is not None and taken[-1].last is not None:
            unit, steps = report.after.unit, -report.after.steps
            report.first = shift_back(taken[-1].first, unit, steps)
            report.last = shift_back(taken[-1].last, unit, steps)


def _date_also(reports: list[Report], body: str) -> None:
    """Date what is told with "also" by the act of its kind just before: "The court also jailed two editors"."""
    for report in reports:
        if (
            report.first is not None
            or report.pattern
            or report.lasting
            or report.status not in ("occurred", "alleged")
            or not _ALSO.search(body, report.sentence.start, report.trigger_at)
        ):
            continue
        before = [
            other
            for other in reports
            if other.type == report.type
            and not other.pattern
            and 0 <= report.sentence.no - other.sentence.no <= 1
            and other.trigger_at < report.trigger_at
            and _is_close(other)
        ]
        if before:
            report.first, report.last = before[-1].first, before[-1].last


def share_dates(reports: list[Report], published: date | None, body: str) -> None:
    """Date acts that carry no date by a closely dated act on the same persons, and what "she" said by the speech told.

    That act stands at most three sentences away. A release is dated by a capture only where that is a matter of two
    days.
    """
    dated = [
        report
        for report in reports
        if report.first is not None
        and report.last is not None
        and report.last - report.first <= CLOSE
        and not report.pattern
        and report.status in ("occurred", "alleged")
        and _is_deed(report)
    ]
    for report in reports:
        if (
            report.first is not None
            or report.pattern
            or report.status not in ("occurred", "alleged")
            or not _is_deed(report)
        ):
            continue
        near = [
            other
            for other in dated
            if abs(other.sentence.no - report.sentence.no) <= _NEAR
            and _same_people(report, other)
            and _joint(report, other, published)
        ]
        near = near or [other for other in dated if _same_scene(report, other, published)]
        if near:
            best = min(near, key=lambda one: (abs(one.sentence.no - report.sentence.no), one.trigger_at))
            report.first, report.last = best.first, best.last
    _date_releases(reports)
    _date_also(reports, body)

    said = [report for report in reports if report.type in STATEMENTS and not report.pattern]
    for report in said:
        speaker = report.perpetrator
        if report.first is not None or report.status != "occurred" or speaker is None:
            continue
        earlier = [
            other
            for other in said
            if other.first is not None
            and other.first == other.last
            and other.sentence.no < report.sentence.no
            and (speaker.pronoun or _same_speaker(speaker, other.perpetrator))
            and published is not None
            and timedelta(0) <= published - other.first <= _NEWS
        ]
        if earlier:
            report.first, report.last = earlier[-1].first, earlier[-1].last


def carry_on(
    reports: list[Report],
    document: Document,
    dates_of: Callable[[Sentence], list[DateMention]],
    scene_of: Callable[[Sentence, list[DateMention]], bool],
) -> None:
    """Date acts by what a story told in the simple past goes on from: "Planes bombed it in May. Ten were killed."

    That is told in the same sentence, the one before, or the same paragraph, at most `_NEAR` sentences away, with no
    other date between: an act, or what else a main clause tells ("On 3 June soldiers stormed the convent. They beat
    the nuns"). `dates_of` gives a sentence's dates, `scene_of` says whether such a clause has the only one.
    """
    told = [report for report in reports if report.first is not None]
    for report in reports:
        if report.first is None and report.type in _SENTENCES and report.narrated:
            # "was convicted on Monday. The court sentenced him to six years"
            for sentence in document.around(report.sentence.no - 1, report.sentence.no - 1):
                dates = (
                    dates_of(sentence)
                    if _CONVICTED.search(document.body, sentence.start, sentence.end)
                    else []
                )
                if len(dates) == 1 and _is_close(dates[0]) and not dates_of(report.sentence):
                    report.first, report.last = dates[0].first, dates[0].last
        if report.first is not None or not _goes_on(report, document.body):
            continue
        number = report.sentence.no
        for sentence in reversed(document.around(number - _NEAR, number)):
            apart = "\n" in document.body[sentence.end : report.sentence.start]
            if sentence.no < number - 1 and apart:
                break
            dates = dates_of(sentence)
            if not dates:
                continue
            here = [one for one in told if one.sentence.no == sentence.no]
            here = [one for one in here if one.trigger_at < report.trigger_at]
            # A newsroom that police raid and close goes on as their other deeds do.
            raided = (
                bool(here) and here[-1].type in BY_ORDER and here[-1].perpetrator_kind == "security_forces"
            )
            if here and not raided:
                another = document.survey and not (_is_of_day(here[-1]) or _takes_up(report, here[-1]))
                if _is_told(here[-1]) and _is_close(here[-1]) and not another:
                    report.first, report.last = here[-1].first, here[-1].last
            elif sentence.no == number - 1 and _is_close(dates[-1]):
                soon = _WITHIN_DAY.search(document.body, report.sentence.start, report.trigger_at) is not None
                if soon or scene_of(sentence, dates):
                    report.first, report.last = dates[-1].first, dates[-1].last
            break


def _is_close(one: Report | DateMention) -> bool:
    return one.first is not None and one.last is not None and one.last - one.first <= CLOSE


def _is_of_day(one: Report) -> bool:
    return one.first is not None and one.last is not None and one.last - one.first <= _NEWS


def _goes_on(report: Report, body: str) -> bool:
    """Whether a story may go on with an act: told by a verb, and of no other time than what stands before."""
    start, end = report.sentence.start, report.sentence.end
    hours = _HOURS_EARLIER.match(body, start) is not None
    return (
        (_is_told(report) or (hours and report.status == "occurred" and _is_deed(report)))
        and report.type != "release"
        and report.rule.startswith("verb")
        and (_WITHIN_DAY.search(body, start, end) is not None or not _ANOTHER_TIME.search(body, start, end))
    )


def _takes_up(report: Report, before: Report) -> bool:
    """Whether an act is told of somebody told of before: "They beat the nuns", "she was freed", "One man died".

    Else the sentences of a survey, each with its own month, do not carry one another's story on.
    """
    died = report.type in MORTAL and not report.explicit_perpetrator and before.type in _HARMING
    return (died and not report.names) or any(
        one is not None and (one.pronoun or one.definite) for one in (report.victim, report.perpetrator)
    )


def recall(
    reports: list[Report],
    document: Document,
    named: Callable[[Sentence], DateMention | None],
) -> None:
    """Date acts told without a date by the sentence that names them again: "The raid took place on Friday".

    It stands at most `_AGAIN` sentences behind, with no other dated act between. `named` returns the date that a
    sentence gives something told before.
    """
    for report in reports:
        if report.first is not None or report.pattern or report.family != "violation" or not _is_deed(report):
            continue
        if (
            report.status not in ("occurred", "alleged")
            or not report.rule.startswith("verb")
            or report.lasting
        ):
            continue
        number = report.sentence.no
        for sentence in document.around(number + 1, number + _AGAIN):
            if any(one.first is not None and number <= one.sentence.no < sentence.no for one in reports):
                break
            mention = named(sentence)
            if mention is not None:
                report.first, report.last = mention.first, mention.last
                break


def _is_told(report: Report) -> bool:
    """Whether a story in the simple past may tell an act."""
    return (
        report.narrated
        and not report.pattern
        and report.status in ("occurred", "alleged")
        and _is_deed(report)
    )


def _same_speaker(speaker: Actor, other: Actor | None) -> bool:
    """Whether two names or descriptions end in the same capitalised word ("Aung San Suu Kyi", "Suu Kyi")."""
    last = speaker.text.split()[-1:]
    return other is not None and last == other.text.split()[-1:] and bool(last) and last[0][:1].isupper()


def _is_deed(report: Report) -> bool:
    """Whether an act is done on the spot: what courts and ministries order has days of its own."""
    return (report.family == "violation" or report.type == "release") and report.type not in BY_ORDER


def _joint(report: Report, other: Report, published: date | None) -> bool:
    """Whether two acts on the same persons may be of one time."""
    if (report.type == "release") == (other.type == "release"):
        return True
    if report.rule.endswith("held-in"):
        return False  # "freed him, who had been in jail for a year"
    return (
        published is not None and other.last is not None and timedelta(0) <= published - other.last <= _NEWS
    )


def _same_scene(report: Report, other: Report, published: date | None) -> bool:
    """Whether an act belongs to the news that a sentence beside it dates: of one kind, with no other names."""
    return (
        published is not None
        and report.type == other.type
        and other.last is not None
        and timedelta(0) <= published - other.last <= _NEWS
        and abs(report.sentence.no - other.sentence.no) <= _NEAR
        and not (report.names and other.names)
        and (report.victim_iso3 == other.victim_iso3 or abs(report.sentence.no - other.sentence.no) <= 1)
        and report.sentence.no <= _SCENE
    )


def _same_people(report: Report, other: Report) -> bool:
    """Whether two acts are told of the same persons: by name, or by a pronoun that follows."""
    if report.names and other.names:
        return any(x == y or x in y or y in x for x in report.names for y in other.names)
    victim = report.victim
    return (
        victim is not None
        and not report.names  # "Ali told the court that he ..."
        and victim.pronoun
        and victim.head in _PRONOUNS
        and 0 <= report.sentence.no - other.sentence.no <= 1
        and other.trigger_at < report.trigger_at
    )
