"""Single days by name: weekdays, `yesterday`, `last night`.

Belongs here: their patterns.
"""

from datetime import date
from typing import TYPE_CHECKING

from pipelines.extract.dates import intervals
from pipelines.extract.dates.points import Context, E, Match, Patterns, Point, day_point
from pipelines.extract.dates.tokens import DateTokens

if TYPE_CHECKING:
    from pipelines.extract.dates.reading import DateReader

DAYS = Patterns()


@DAYS.add("wLTNzpe", rf"{E}(?:p[oI]?)?(?P<by>[LTNz])?(?P<w>w)\.?p?(?:(?P<of>[oI]?x?)(?P<rel>[LTN])(?P<u>u))?")
def _weekday(reader: "DateReader", context: Context, match: Match) -> Point | None:
    """`on Wednesday`, `last Monday`, `Tuesday night`, `the night of Friday`, `Tuesday last week`."""
    tokens, at = context.tokens, match.start("w")
    reference = context.reference
    if reference is None or context.report_year is not None:
        # A yearly report does not say which of 52 Wednesdays it means.
        return None
    if len(tokens.lower[at]) < 6 and not _is_abbreviation(tokens, at):
        return None
    if at and tokens.lower[at - 1] in reader.cues["name"]:
        return None
    number = int(tokens.value(at))
    if match["rel"]:
        if tokens.value(match.start("u")) != "week":
            return _plain_weekday(reader, context, match, number, at + 1)
        week = intervals.unit_around(reference, "week", {"L": -1, "T": 0, "N": 1}[match["rel"]])
        return day_point(match, intervals.add_days(week[0], number))
    return _plain_weekday(reader, context, match, number, match.end())


def _is_abbreviation(tokens: DateTokens, at: int) -> bool:
    """Does a date follow, so that `Sun` or `Sat` is a weekday?"""
    return tokens.codes[at + 1 : at + 2] in (".", ",") and tokens.codes[at + 2 : at + 3] in ("m", "d", "c")


def _lies_back(direction: str, *, this: bool) -> bool:
    """Is a weekday the last one? `This Sunday` is so only in what is told as past, a bare one unless the future is."""
    return direction == "past" if this else direction != "future"


def _plain_weekday(reader: "DateReader", context: Context, match: Match, number: int, end: int) -> Point:
    reference, by = context.reference or date.max, match["by"]
    back = (reference.weekday() - number) % 7
    ahead = (number - reference.weekday()) % 7
    word = context.tokens.lower[match.start("by")] if by else ""
    anchor = context.anchor()
    if word in ("following", "preceding", "previous") and anchor and anchor.kind in ("day", "relative"):
        base = anchor.unit[0]
        steps = (number - base.weekday()) % 7 or 7
        steps = steps if by == "N" else -((base.weekday() - number) % 7 or 7)
        day = intervals.add_days(base, steps)
        return Point(match.start(), end, (day, day), (day, day), "relative", anchored=True)
    if by == "L":
        day = intervals.add_days(reference, -(back or 7))
    elif by == "N":
        day = intervals.add_days(reference, ahead or 7)
    elif _lies_back(reader.tense.direction(context, match.start(), end), this=by == "T"):
        day = intervals.add_days(reference, -back)
    else:
        day = intervals.add_days(reference, ahead)
    return Point(match.start(), end, (day, day), (day, day), "day")


@DAYS.add("tepb", r"(?:e-?p?|b|p)?(?P<t>t)p?(?!-)")
def _deictic(reader: "DateReader", context: Context, match: Match) -> Point | None:
    """`today`, `early yesterday`, `tomorrow night`, `overnight`."""
    if context.reference is None or context.report_year is not None:
        return None
    day = intervals.add_days(context.reference, int(context.tokens.value(match.start("t"))))
    if context.tokens.lower[match.start("t")] == "overnight":
        night = (intervals.add_days(day, -1), day)
        return Point(match.start(), match.end(), (night[0], night[0]), night, "night")
    return day_point(match, day)


@DAYS.add("LTNz", r"(?P<by>[LTNz]+)(?P<p>p)")
def _part_of_day(reader: "DateReader", context: Context, match: Match) -> Point | None:
    """`last night`, `this morning`, `the same evening`, `the next morning`."""
    by, i = match["by"][-1], match.start()
    if by == "z" or (by == "N" and context.anchor()) or context.tokens.lower[i] == "following":
        return reader.from_anchor(context, match, "day", 0 if by == "z" else 1)
    if by == "N" and context.tokens.codes[i - 1 : i] == "x":
        return None
    if context.reference is None or (by == "L" and context.tokens.lower[i] != "last"):
        return None
    return day_point(match, intervals.add_days(context.reference, {"L": -1, "T": 0, "N": 1}[by]))
