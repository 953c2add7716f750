"""Dates by their place beside now or beside another date: `last week`, `two years ago`, `a decade later`.

Belongs here: their patterns. Bare weekdays and `yesterday` belong to `dates.days`.
"""

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from pipelines.extract.dates import intervals
from pipelines.extract.dates.points import (
    AMOUNT,
    Context,
    E,
    Match,
    Patterns,
    Point,
    day_point,
    is_too_coarse,
    near,
    shift,
)

if TYPE_CHECKING:
    from pipelines.extract.dates.reading import DateReader

RELATIVE = Patterns()
_STEPS = {"L": -1, "T": 0, "N": 1}
_MONTHS = {"month": 1, "year": 12, "decade": 120, "century": 1200}
_DAYS = {"day": 1, "week": 7, "weekend": 7, "fortnight": 14}
_PERFECT = frozenset(("have", "has"))
_CLAUSE = 12  # tokens before an expression among which the verb stands that it dates
_OF_DATE = frozenset({"om", "oy", "ox", "oL", "oT", "oN", "oe"})


@RELATIVE.add("nkdg", rf"{AMOUNT}(?P<half>AkQ)?(?P<u>u)-?(?P<a>a)(?:(?P<this>T)(?P<u2>[um])|t|[IT]?w)?")
def _ago(reader: "DateReader", context: Context, match: Match) -> Point | None:
    """`two years ago`, `two and a half years ago`, `a decade ago`, `a year ago this month`, `a week ago on Tuesday`."""
    steps, unit = reader.amount(context, match), context.tokens.value(match.start("u"))
    now = reader.now(context, match.start("a"))
    if steps is None or now is None:
        return None
    if match["half"]:
        months = _MONTHS.get(unit, 0)
        if months < _MONTHS["year"]:
            return None
        span = shift(intervals.months_back(now, steps * months + months // 2), "year", 0)
        return Point(match.start(), match.end(), span, span, "year", year_given=True)
    if context.tokens.codes[match.end() - 1] == "w" and unit == "week" and context.report_year is None:
        week = shift(now, unit, -steps)[0]
        return day_point(match, intervals.add_days(week, int(context.tokens.value(match.end() - 1))))
    if context.tokens.codes[match.end() - 1] == "t" and context.report_year is None:
        day = intervals.add_days(shift_back(now, unit, steps), int(context.tokens.value(match.end() - 1)))
        return day_point(match, day, year_given=True)
    if match["this"] and context.tokens.value(match.start("u2")) == "month" and unit == "year":
        span = intervals.unit_around(now, "month", -12 * steps)
        return Point(match.start(), match.end(), span, span, "month", year_given=True)
    return reader.shifted(match, now, unit, -steps)


@RELATIVE.add("Q", r"(?P<half>Q)-?k(?P<u>u)-?(?P<a>a)")
def _half_ago(reader: "DateReader", context: Context, match: Match) -> Point | None:
    """`half a century ago`, `half a year ago`."""
    now, months = (
        reader.now(context, match.start("a")),
        _MONTHS.get(context.tokens.value(match.start("u")), 0),
    )
    if now is None or months < 12 or context.tokens.lower[match.start()] != "half":
        return None
    unit = "month" if months == 12 else "year"
    return reader.shifted(match, now, unit, -(months // 2 if unit == "month" else months // 24))


@RELATIVE.add("nkdg", rf"{AMOUNT}(?P<u>u)-?(?P<dir>[bf])")
def _later(reader: "DateReader", context: Context, match: Match) -> Point | None:
    """`two years later`, `a decade after`, `a year earlier`: from the expression before, else from now."""
    steps, unit = reader.amount(context, match), context.tokens.value(match.start("u"))
    word = context.tokens.lower[match.end() - 1]
    back = match["dir"] == "b"
    if steps is None:
        return None
    if point := _beside_next(reader, context, match, unit, -steps if back else steps):
        return point
    anchor = context.anchor()
    if word in ("before", "after") and (
        anchor is None or not _tells_from_anchor(reader, context, match.end())
    ):
        return None
    if anchor is None:
        now = reader.now(context, match.start())
        return reader.shifted(match, now, unit, -steps) if now and back else None
    if is_too_coarse(anchor, unit):
        return near(anchor, match)
    point = reader.shifted(match, anchor.unit[0] if back else anchor.unit[1], unit, -steps if back else steps)
    if (
        word == "after"
        and context.reference is not None
        and point.unit[0] > context.reference >= anchor.unit[1]
    ):
        return None  # "acquitted in 2020, two decades after they were jailed"
    return replace(point, kind="relative", anchored=True, year_given=anchor.year_given)


def _tells_from_anchor(reader: "DateReader", context: Context, at: int) -> bool:
    """Does `two years after` go on with nothing, a pronoun or an act told before (`after signing`)?"""
    tokens = context.tokens
    at += tokens.codes[at : at + 1] == "x"
    if at >= len(tokens.codes):
        return True
    word = tokens.lower[at]
    return not word.isalnum() or word.endswith("ing") or word in reader.cues["told"]


@RELATIVE.add("u", r"(?<=x)(?P<u>u)(?P<dir>[bf])(?P<t>t)?")
def _beside(reader: "DateReader", context: Context, match: Match) -> Point | None:
    """`the day before yesterday`, `the week before`, `the year after`."""
    unit, back = context.tokens.value(match.start("u")), match["dir"] == "b"
    if context.tokens.lower[match.end("dir") - 1] not in ("before", "after", "later", "earlier"):
        return None
    if match["t"]:
        if context.reference is None or unit != "day":
            return None
        day = intervals.add_days(
            context.reference, int(context.tokens.value(match.start("t"))) + (-1 if back else 1)
        )
        return day_point(match, day)
    steps = -1 if back else 1
    return _beside_next(reader, context, match, unit, steps) or reader.from_anchor(
        context, match, unit, steps
    )


def _beside_next(reader: "DateReader", context: Context, match: Match, unit: str, steps: int) -> Point | None:
    """Read an expression that is told from the one right after it: `two days before 3 May`."""
    at = match.end() + (context.tokens.codes[match.end() : match.end() + 1] == "x")
    adverb = context.tokens.lower[match.end() - 1]
    if context.nested or adverb not in ("before", "after") or at >= len(context.tokens.codes):
        return None
    context.nested = True
    following = reader.read_at(context, at)
    context.nested = False
    if following is None:
        return None
    span = shift(following.unit[0] if steps < 0 else following.unit[1], unit, steps)
    return Point(match.start(), following.j, span, span, unit, following.year_given)


@RELATIVE.add("u", r"(?P<u>u)-[ab]")
def _year_ago(reader: "DateReader", context: Context, match: Match) -> Point | None:
    """`the year-ago figure`, `year-earlier`."""
    now = reader.now(context, match.start())
    if now is None or context.tokens.value(match.start("u")) != "year":
        return None
    return reader.shifted(match, now, "year", -1)


@RELATIVE.add(
    "LTNzeb" + "f",
    rf"(?:{E}|(?P<toward>[bf])x?)(?P<by>[LTN]|z+)(?P<n>[ndg](?:-n)?)?(?P<half>(?<=[ndg])Ak?Q)?(?P<u>u)(?P<more>Ak?Q)?",
)
def _beside_now(reader: "DateReader", context: Context, match: Match) -> Point | None:
    """`last week`, `late last month`, `the past six months`, `the last year and a half`, `the same year`."""
    tokens = context.tokens
    at, unit = match.start("by"), tokens.value(match.start("u"))
    by, word = match["by"], tokens.lower[match.start("by")]
    plural = tokens.lower[match.start("u")].endswith("s") and unit != "day"
    if "z" in by:
        return None if plural else reader.from_anchor(context, match, unit, 0)
    definite = at > 0 and tokens.codes[at - 1] == "x"
    told = word in ("previous", "preceding", "following") or (definite and by == "N")
    if told and not match["n"] and context.anchor():
        return reader.from_anchor(context, match, unit, _STEPS[by])
    now = reader.now(context, at)
    if now is None or word == "following":
        return None
    if match["n"]:
        of_date = tokens.codes[match.end() : match.end() + 2] in _OF_DATE
        return None if of_date else _span(reader, context, match, now, unit)
    if plural or unit == "day":
        return None
    if match["more"] and by == "L" and unit in ("year", "decade"):
        reached = shift_back(shift_back(now, unit), "month", _MONTHS[unit] // 2)
        return Point(match.start(), match.end(), (reached, now), (reached, now), "span")
    span = intervals.unit_around(now, unit, _STEPS[by])
    point = reader.stretched(context, match, span, unit, year_given=unit in ("year", "decade", "century"))
    if word == "past" and definite:
        return replace(point, meant=(shift_back(now, unit), now), kind="span")
    if match["toward"] and by == "T":
        # `earlier this year` ends now, `later this year` begins now.
        return replace(point, meant=(span[0], now) if match["toward"] == "b" else (now, span[1]))
    return point


def shift_back(now: date, unit: str, steps: int = 1) -> date:
    """Return the day so many units before now; after now where `steps` is negative."""
    if unit in _MONTHS:
        return intervals.months_back(now, steps * _MONTHS[unit])
    return intervals.add_days(now, -steps * _DAYS[unit])


def _span(reader: "DateReader", context: Context, match: Match, now: date, unit: str) -> Point | None:
    """Read `the past six months`: up to now; `the next two weeks`: from now, in the past from what was told before."""
    steps = reader.amount(context, match)
    if steps is None or match["by"] == "T":
        return None
    sign = -1 if match["by"] == "N" else 1
    if sign < 0 and reader.tense.direction(context, match.start(), match.end()) == "past":
        # "For the next ten years people were tortured": from what was told before.
        anchor = context.anchor()
        if anchor is None or anchor.unit[1] >= now:
            return None
        now = anchor.unit[1]
    reached = shift_back(now, unit, sign * steps)
    if match["half"]:
        reached = (
            intervals.months_back(reached, sign * _MONTHS[unit] // 2)
            if unit in _MONTHS
            else intervals.add_days(reached, -sign * (_DAYS[unit] // 2))
        )
    span = (now, reached) if sign < 0 else (reached, now)
    return Point(match.start(), match.end(), span, span, "span")


@RELATIVE.add("L", r"(?P<by>L)(?P<n>[ndg](?:-n)?)_")
def _past_hours(reader: "DateReader", context: Context, match: Match) -> Point | None:
    """`the past 24 hours`: the days that they reach into."""
    hours, now = reader.amount(context, match), reader.now(context, match.start())
    if hours is None or now is None or context.tokens.lower[match.end() - 1] != "hours":
        return None
    span = (intervals.add_days(now, -((hours + 23) // 24)), now)
    return Point(match.start(), match.end(), span, span, "span")


@RELATIVE.add("e", r"(?P<e>e)o(?P<x>x)(?P<u>u)")
def _end_of_unit(reader: "DateReader", context: Context, match: Match) -> Point | None:
    """`the end of the year`, `the beginning of the month`."""
    now, unit = reader.now(context, match.start()), context.tokens.value(match.start("u"))
    if now is None or unit not in ("year", "month") or context.tokens.lower[match.start("u")].endswith("s"):
        return None
    return reader.stretched(context, match, intervals.unit_around(now, unit), unit)


@RELATIVE.add("u", r"(?P<u>u)(?:'|-)?(?P<e>e)(?![o-])")
def _year_end(reader: "DateReader", context: Context, match: Match) -> Point | None:
    """`year's end`, `year-end`."""
    now = reader.now(context, match.start())
    if (
        now is None
        or context.tokens.value(match.start("u")) != "year"
        or context.tokens.lower[match.start("e")] != "end"
    ):
        return None
    span = intervals.year_of(now.year)
    return Point(match.start(), match.end(), span, intervals.month_of(now.year, 12), "year")


@RELATIVE.add("u", r"(?<=[xI_])(?P<u>u)")
def _bare_unit(reader: "DateReader", context: Context, match: Match) -> Point | None:
    """`at the weekend`; in a yearly report also `during the year`, `all year`."""
    tokens, i = context.tokens, match.start()
    unit, before = tokens.value(i), tokens.codes[max(0, i - 2) : i]
    all_of = tokens.lower[max(0, i - 1)] == "all"
    if tokens.lower[i].endswith("s") or (tokens.codes[i - 1] == "_" and not all_of):
        return None
    if unit == "weekend" and context.reference is not None:
        if reader.tense.direction(context, i, i + 1) == "future":
            span = intervals.weekend_of(context.reference)
        else:
            back = -1 if context.reference.weekday() < 5 else 0
            span = intervals.weekend_of(intervals.add_days(context.reference, 7 * back))
        return Point(i, i + 1, span, span, "weekend")
    if (
        unit == "year"
        and context.report_year is not None
        and (all_of or (before in ("Ix", "ox") and tokens.lower[i - 2] not in ("at", "on")))
    ):
        span = intervals.year_of(context.report_year)
        return Point(i, i + 1, span, span, "year")
    return None


@RELATIVE.add("nkdg", rf"(?<=I){AMOUNT}(?P<u>u)(?!-?[abfouID'])")
def _in_future(reader: "DateReader", context: Context, match: Match) -> Point | None:
    """`in five years`, where the clause speaks of what is to come; `have been killed in five years`."""
    steps, now = reader.amount(context, match), reader.now(context, match.start())
    i = match.start()
    opener = context.tokens.lower[i - 1]
    if steps is None or now is None or opener not in ("in", "within"):
        return None
    if steps > 1 and _PERFECT.intersection(context.tokens.lower[max(0, i - _CLAUSE) : i]):
        reached = shift_back(now, context.tokens.value(match.start("u")), steps)
        return Point(match.start(), match.end(), (reached, now), (reached, now), "span")
    if opener != "in" or reader.tense.direction(context, i, match.end()) != "future":
        return None
    return reader.shifted(match, now, context.tokens.value(match.start("u")), steps)
