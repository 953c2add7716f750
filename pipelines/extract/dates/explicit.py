"""Dates by the calendar: days, months, years, decades, centuries, as far as they are said.

Belongs here: their patterns, and telling years from counts and codes. Words that stand beside now (`last week`)
belong to `dates.relative`, weekdays to `dates.days`.
"""

import re
from typing import TYPE_CHECKING

from pipelines.extract.dates import intervals
from pipelines.extract.dates.points import OF_YEAR, Context, E, Match, Patterns, Point, day_point, has_year
from pipelines.extract.dates.tokens import DateTokens

if TYPE_CHECKING:
    from pipelines.extract.dates.reading import DateReader

EXPLICIT = Patterns()
_MONTH_OPENERS = frozenset("IoSUFYBR'x(")
_YEAR_OPENERS = frozenset("IoSUFOYBA")
# What may stand between the word that opens a sentence with a date and the date's last year, and those words.
_BEFORE_YEAR = frozenset("SIFBUYOAyem-xo")
_OPENS_YEAR = frozenset("SIFBUY")
_AFTER_DAY = frozenset("and but when after before while as at in by for with without".split())
_OPENING_MARKS = frozenset("\"'“‘«;:…[")


@EXPLICIT.add("i", r"i")
def _numeric(reader: "DateReader", context: Context, match: Match) -> Point | None:
    """`2015-11-20`, `20.11.2015`, `11/20/2015` (a first number above 12 is a day; else dots say day first)."""
    text = context.tokens.value(match.start())
    parts = [int(part) for part in re.split(r"[-./]", text)]
    if parts[0] > 31:
        day = intervals.day_of(*parts)
    else:
        year = parts[2] if parts[2] > 99 else parts[2] + (1900 if parts[2] > 50 else 2000)
        day_first = parts[0] > 12 or ("." in text and parts[1] <= 12)
        month, number = (parts[1], parts[0]) if day_first else (parts[0], parts[1])
        day = intervals.day_of(year, month, number)
    return day_point(match, day, year_given=True) if day else None


@EXPLICIT.add(
    "wpmLTNe",
    rf"{E}[LTN]?(?:w\.?p?,?(?P<o>\()?I?x?)?(?P<m>m)\.?(?P<d>d)(?:(?:[AO-]|(?:,d)+A)(?P<d2>d)(?![m/-]))?(?:,?(?P<y>y)|{OF_YEAR})?(?!-[ug])(?(o)\)?)",
)
def _month_day(reader: "DateReader", context: Context, match: Match) -> Point | None:
    """`Aug. 7, 1998`, `Friday, Oct. 23`, `May 12-14`."""
    if reader.counts_something(context, match.end("d")) and not match["y"] and not _names_day(context, match):
        return None
    if match["d2"] and reader.counts_something(context, match.end("d2")):
        # `on May 12 and 14 men died`
        return _single_day(reader, context, match)
    return _calendar_day(reader, context, match)


def _names_day(context: Context, match: Match) -> bool:
    """Is a number behind a month its day, whatever it might count: `on May 12 soldiers shot`, `the coup of May 12 soldiers`?

    Not in `by the end of May 12 soldiers were dead`.
    """
    codes, at = context.tokens.codes, match.start()
    before = context.tokens.lower[at - 1] if at else ""
    return before == "on" or (before == "of" and at > 1 and codes[at - 2] not in "eQquN")


@EXPLICIT.add(
    "wd",
    r"(?:w\.?p?,?(?P<o>\()?I?x?)?(?P<d>d)(?:(?:[AO-]|(?:,d)+A)(?P<d2>d))?o?x?(?P<m>m)\.?(?:,?(?P<y>y)|"
    + OF_YEAR
    + r")?(?(o)\)?)",
)
def _day_month(reader: "DateReader", context: Context, match: Match) -> Point | None:
    """`7 August 1998`, `the 7th of August`, `12-14 May`."""
    return _calendar_day(reader, context, match)


def _single_day(reader: "DateReader", context: Context, match: Match) -> Point | None:
    """Read `May 12` alone from a match that goes on."""
    month, number = (int(context.tokens.value(match.start(name))) for name in ("m", "d"))
    if context.reference is None and context.report_year is None:
        return None
    day = intervals.day_of(reader.tense.nearest_year(context, match, month, number), month, number)
    return None if day is None else Point(match.start(), match.end("d"), (day, day), (day, day), "day")


def _calendar_day(reader: "DateReader", context: Context, match: Match) -> Point | None:
    tokens = context.tokens
    month, number = int(tokens.value(match.start("m"))), int(tokens.value(match.start("d")))
    last = int(tokens.value(match.start("d2"))) if match["d2"] else number
    year = reader.year_said(context, match)
    if year is None:
        if context.reference is None and context.report_year is None:
            return None
        year = reader.tense.nearest_year(context, match, month, number)
    day, end = intervals.day_of(year, month, number), intervals.day_of(year, month, last)
    if day is None or end is None:
        return None
    if end < day:
        end = day
    kind = "day" if day == end else "range"
    return Point(match.start(), match.end(), (day, end), (day, end), kind, has_year(match))


@EXPLICIT.add("d", r"(?<=Ix)(?P<d>d)(?![-/%]|_?[mo])")
def _bare_day(reader: "DateReader", context: Context, match: Match) -> Point | None:
    """`on the 12th`: a day of the month told of before, else the last one, where nothing follows that it could be of."""
    tokens, at = context.tokens, match.start("d")
    anchor = context.anchor()
    following = tokens.lower[at + 1] if at + 1 < len(tokens.lower) else "."
    if (
        tokens.lower[at - 2] != "on"
        or tokens.written[at].isdecimal()
        or not (following in _AFTER_DAY or not following[0].isalnum())
    ):
        return None
    number = int(tokens.value(at))
    if anchor is not None and anchor.unit[0] != context.reference:
        if (anchor.unit[1] - anchor.unit[0]).days > 31:
            return None
        month = anchor.unit[0]
    elif context.reference is None or context.report_year is not None:
        return None
    else:
        back = number > context.reference.day and reader.tense.direction(context, at, at + 1) != "future"
        month = intervals.months_back(context.reference, 1 if back else 0)
    day = intervals.day_of(month.year, month.month, number)
    return (
        None
        if day is None
        else Point(at, at + 1, (day, day), (day, day), "day", bool(anchor and anchor.year_given))
    )


@EXPLICIT.add("qL", rf"(?P<q>[qL])(?P<u>u)(?:o|I)x?(?:(?P<m>m)\.?(?:,?o?(?P<y>y)|{OF_YEAR})?|(?P<by>[LT])u)")
def _week_of_month(reader: "DateReader", context: Context, match: Match) -> Point | None:
    """`the second week of May`, `the first week of June 2020`, `the last week of this month`: seven days each."""
    tokens = context.tokens
    if tokens.lower[match.start("u")] != "week":
        return None
    if match["m"]:
        month, year = int(tokens.value(match.start("m"))), reader.year_said(context, match)
        if year is None and context.reference is None and context.report_year is None:
            return None
        if year is None:
            year = reader.tense.nearest_year(context, match, month, None)
        first, last = intervals.month_of(year, month)
    else:
        now = reader.now(context, match.start("by"))
        if now is None or tokens.lower[match.end("by")] != "month":
            return None
        first, last = intervals.unit_around(now, "month", -1 if match["by"] == "L" else 0)
    if match["q"] == "L":
        first = intervals.add_days(last, -6)
    else:
        first = intervals.add_days(first, 7 * (int(tokens.value(match.start("q"))) - 1))
        last = intervals.add_days(first, 6)
    return Point(match.start(), match.end(), (first, last), (first, last), "week", has_year(match))


@EXPLICIT.add("me", rf"{E}(?P<m>m)\.?(?:,|o)?(?P<y>y)(?!%)")
def _month_year(reader: "DateReader", context: Context, match: Match) -> Point | None:
    """`March 2004`, `mid-July 2004`, `the end of June of 2003`."""
    month, year = (int(context.tokens.value(match.start(name))) for name in ("m", "y"))
    return reader.stretched(context, match, intervals.month_of(year, month), "month", year_given=True)


@EXPLICIT.add("mLTNez", rf"{E}(?P<by>[LTNz])?(?P<m>m)\.?{OF_YEAR}?")
def _month(reader: "DateReader", context: Context, match: Match) -> Point | None:
    """`in March`, `last April`, `early December`, `May this year`."""
    at = match.start("m")
    if not _is_month(reader, context, at, match):
        return None
    month = int(context.tokens.value(at))
    year = reader.year_said(context, match)
    if year is None:
        if context.reference is None and context.report_year is None:
            return None
        year = reader.month_year_by(context, match, month)
    return reader.stretched(
        context, match, intervals.month_of(year, month), "month", year_given=has_year(match)
    )


def _is_month(reader: "DateReader", context: Context, at: int, match: Match) -> bool:
    """Is a bare word the month, and no name (`Theresa May`, `Jan`) or verb (`May`, `March`)?"""
    tokens = context.tokens
    word, before = tokens.lower[at], tokens.codes[at - 1] if at else ""
    after = tokens.codes[at + 1] if at + 1 < len(tokens.codes) else ""
    if after and after in "-O" and tokens.codes[at + 2 : at + 3] == "m":
        return True
    if len(word) <= 4 and word not in ("may", "june", "july"):
        return after == "."
    if word not in ("may", "march"):
        return not (before == "_" and after == "_" and _is_name(tokens, at))
    if match["e"] or match["by"] or match["rel"] or before in _MONTH_OPENERS:
        return True
    follows = bool(context.found) and context.found[-1].j == at - 1
    return before in ("A", "O", "-") and (follows or "F" in tokens.codes[max(0, at - 8) : at])


@EXPLICIT.add("ye", rf"{E}(?P<y>y)(?:[-/](?P<y2>[ydg])(?!-))?")
def _year(reader: "DateReader", context: Context, match: Match) -> Point | None:
    """`in 1995`, `early 2004`, `2003-2007`, `1998/99`."""
    at = match.start("y")
    if not _is_year(reader, context, at, match):
        return None
    year = int(context.tokens.value(at))
    if not match["y2"]:
        return reader.stretched(context, match, intervals.year_of(year), "year", year_given=True)
    end = context.tokens.value(match.start("y2"))
    last = int(end) if len(end) == 4 else year // 100 * 100 + int(end)
    if len(end) not in (2, 4) or not year < last <= year + 150:
        return Point(at, at + 1, intervals.year_of(year), intervals.year_of(year), "year", year_given=True)
    span = intervals.years_of(year, last)
    return Point(match.start(), match.end(), span, span, "range", year_given=True)


def _is_year(reader: "DateReader", context: Context, at: int, match: Match) -> bool:
    """Is a figure of four digits a year, and no count, code or sum?"""
    tokens = context.tokens
    if (
        _is_code(reader, tokens, at)
        or _names_law(reader, tokens, at)
        or not _stands_alone(tokens, at)
        or (reader.counts_something(context, at + 1) and not _opens_with_year(reader, context, at))
    ):
        return False
    codes, lower = tokens.codes, tokens.lower
    before = codes[at - 1] if at else ""
    year = int(tokens.value(at))
    if year < 1800 or (context.reference and year > context.reference.year + 40):
        return bool(match["e"]) or before in _YEAR_OPENERS
    if before == "_" and lower[at - 1].isalpha() and codes[at + 1 : at + 2] == "_":
        # `some 2000 soldiers`, but `the 1998 bombings` and `predicted 1998 Republican gains`.
        following = tokens.written[at + 1]
        return not (following.isalpha() and following.islower() and following.endswith("s"))
    return True


def _opens_with_year(reader: "DateReader", context: Context, at: int) -> bool:
    """Does a possible year end what opens a sentence about people who then act?

    `In 1974 soldiers ...`, `since 2005 troops have`, `In late 2019 police`, `Between 2015 and 2018 soldiers`.
    """
    tokens = context.tokens
    following = tokens.lower[at + 1]
    if context.reference is None or (following in reader.cues["unit"] and following != "troops"):
        return False
    if not 1900 <= int(tokens.value(at)) <= context.reference.year:
        return False
    if tokens.codes[at - 1 : at] == "S":
        return True
    first = at
    while first and tokens.codes[first - 1] in _BEFORE_YEAR:
        first -= 1
    return first < at and tokens.codes[first] in _OPENS_YEAR and tokens.written[first][0].isupper()


def _is_code(reader: "DateReader", tokens: DateTokens, at: int) -> bool:
    """Does what stands before a figure make it a sum or a code: `$1995`, `resolution 1973`, `No. 1612`?"""
    if not at:
        return False
    word = tokens.lower[at - 1]
    if tokens.codes[at - 1] == "_" and not word.isalpha() and word not in _OPENING_MARKS:
        return True
    return word in reader.cues["no_year"] or (
        word == "." and at > 1 and tokens.lower[at - 2] in reader.cues["no_year"]
    )


def _names_law(reader: "DateReader", tokens: DateTokens, at: int) -> bool:
    """Is a year part of a law's name: `the Constitution of 1999`, `the Public Order Act, 1986`?"""
    before = at - 1
    if before > 0 and (
        tokens.lower[before] == "of" or (tokens.lower[before] == "," and _is_title(tokens, at))
    ):
        before -= 1
    return before >= 0 and tokens.lower[before] in reader.cues["law"]


def _is_title(tokens: DateTokens, at: int) -> bool:
    """Does a year behind a comma end a name in capitals: `the Evidence Act, 1950`?"""
    return at > 2 and all(tokens.text[tokens.spans.start(one)].isupper() for one in (at - 3, at - 2))


@EXPLICIT.add(
    "qL", r"(?P<q>[qL])(?P<n>[ndg])(?P<u>u)ox?(?:(?P<m>m)(?:,|o)?(?P<my>y)?|(?P<by>[LT])u|(?P<y>[yu]))"
)
def _first_of(reader: "DateReader", context: Context, match: Match) -> Point | None:
    """`the first seven months of 2019`, `the first six months of this year`, `the last two weeks of May`."""
    tokens, whole = context.tokens, _whole_of(reader, context, match)
    unit, count = tokens.value(match.start("u")), int(tokens.value(match.start("n")))
    at = match.start("q")
    first = tokens.codes[at] == "q" and tokens.value(at) == "1"
    if whole is None or count < 2 or not (first or tokens.lower[at] == "last"):
        return None
    begin, end = whole
    months = 12 if end.month != begin.month else 1
    if unit == "month" and months > count:
        meant = (
            intervals.months_of(begin.year, 1, count)
            if first
            else intervals.months_of(begin.year, 13 - count, 12)
        )
    elif unit in ("day", "week") and months == 1:
        days = count * (7 if unit == "week" else 1) - 1
        if days >= (end - begin).days:
            return None
        meant = (begin, intervals.add_days(begin, days)) if first else (intervals.add_days(end, -days), end)
    else:
        return None
    return Point(match.start(), match.end(), meant, meant, "range", year_given=has_year(match))


def _whole_of(reader: "DateReader", context: Context, match: Match) -> intervals.Interval | None:
    """Return the month or year that a part is said to be of: `May`, `May 2020`, `2019`, `this year`, `the year`."""
    tokens = context.tokens
    if match["m"]:
        month = int(tokens.value(match.start("m")))
        if match["my"]:
            return intervals.month_of(int(tokens.value(match.start("my"))), month)
        if context.reference is None and context.report_year is None:
            return None
        return intervals.month_of(reader.tense.nearest_year(context, match, month, None), month)
    at = match.end() - 1
    if tokens.codes[at] == "y":
        return intervals.year_of(int(tokens.value(at)))
    if tokens.lower[at] != "year" or (context.reference is None and context.report_year is None):
        return None
    if match["by"]:
        if context.reference is None or tokens.lower[at - 1] not in ("this", "last"):
            return None
        return intervals.year_of(context.reference.year - (match["by"] == "L"))
    return intervals.year_of(context.report_year or (context.reference.year if context.reference else 0))


@EXPLICIT.add(
    "nkdgu", r"(?:(?<=[xI])(?P<n>[ndg])(?P<u>u)|(?<=x)(?P<one>u))O(?P<m>m)(?:,|o)?(?P<y>y)?(?!-?[dg])"
)
def _months_to(reader: "DateReader", context: Context, match: Match) -> Point | None:
    """`the 12 months to March 2020`, `the six months through June`, `the year to June`."""
    tokens = context.tokens
    unit = match.start("u") if match["u"] else match.start("one")
    if tokens.value(unit) != ("month" if match["u"] else "year") or tokens.lower[unit + 1] == "until":
        return None
    count, month = (
        int(tokens.value(match.start("n"))) if match["n"] else 12,
        int(tokens.value(match.start("m"))),
    )
    if match["y"]:
        year = int(tokens.value(match.start("y")))
    elif context.reference is None and context.report_year is None:
        return None
    else:
        year = reader.tense.nearest_year(context, match, month, None)
    end = intervals.month_of(year, month)
    meant = (intervals.months_back(end[0], count - 1), end[1])
    return Point(match.start(), match.end(), meant, meant, "range", has_year(match))


@EXPLICIT.add("n", r"(?P<n>n)(?P<m>n)(?:-?(?P<u>n))?")
def _spoken_year(reader: "DateReader", context: Context, match: Match) -> Point | None:
    """`nineteen ninety-six`."""
    values = [
        int(context.tokens.value(i)) for i in range(match.start(), match.end()) if context.tokens.value(i)
    ]
    if (
        values[0] not in (18, 19, 20)
        or values[1] < 10
        or (len(values) > 2 and not (values[1] >= 20 > 10 > values[2]))
    ):
        return None
    span = intervals.year_of(values[0] * 100 + sum(values[1:]))
    return Point(match.start(), match.end(), span, span, "year", year_given=True)


@EXPLICIT.add("De", rf"{E}(?P<D>D)")
def _decade(reader: "DateReader", context: Context, match: Match) -> Point | None:
    """`the 1990s`, `the late '80s`, `the early nineties`."""
    at = match.start("D")
    value = context.tokens.value(at)
    if len(value) == 2:
        if context.tokens.codes[at - 1 : at] not in ("x", "e", "-", "A"):
            return None
        first = 1900 + int(value)
    else:
        first = int(value)
    if not 1000 < first <= 2100:
        return None
    span = intervals.years_of(first, first + (99 if first % 100 == 0 and first < 1900 else 9))
    return reader.stretched(context, match, span, "decade", year_given=True)


@EXPLICIT.add("deq", rf"{E}(?P<d>[dq])-?(?P<u>u)(?!-?[abf])")
def _century(reader: "DateReader", context: Context, match: Match) -> Point | None:
    """`the 19th century`."""
    tokens = context.tokens
    if tokens.value(match.start("u")) != "century" or tokens.lower[match.start("d")].isdecimal():
        return None
    first = (int(tokens.value(match.start("d"))) - 1) * 100
    if first <= 0 or first > 2100:
        return None
    return reader.stretched(
        context, match, intervals.years_of(first + 1, first + 100), "century", year_given=True
    )


def _stands_alone(tokens: DateTokens, at: int) -> bool:
    """Is a figure no part of a longer token: `2000-strong`, `F-1998`, `555-1998`, `1998%`?"""
    spans, codes, lower = tokens.spans, tokens.codes, tokens.lower
    if spans.joined(at + 1):
        if lower[at + 1] in "%°$€£":
            return False
        part = lower[at + 2] if codes[at + 1] == "-" and spans.joined(at + 2) else ""
        if part.isalpha() and codes[at + 2] in "_u" and part != "present":
            return False
    if codes[at - 1 : at] == "/" and spans.joined(at):
        return False
    if codes[at - 1 : at] == "-" and spans.joined(at) and spans.joined(at - 1):
        return codes[at - 2] in "emy"
    return True


def _is_name(tokens: DateTokens, at: int) -> bool:
    """Do capitals on both sides make a month part of a name (`Ms. April Jones`)?"""
    text = tokens.text
    return (
        at + 1 < len(tokens.written)
        and text[tokens.spans.start(at + 1)].isupper()
        and text[tokens.spans.start(at - 1)].isupper()
    )
