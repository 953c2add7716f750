"""Datable expressions one by one: what `last March`, `two years ago`, `the same month` mean on a given day.

Belongs here: the patterns of single expressions and their intervals. Ranges and spans made of several (`since
March`, `between 2003 and 2007`) belong to `dates`; tokens to `date_tokens`; calendar sums to `intervals`.

Every pattern is a regular expression over class letters (see `date_tokens.CLASSES` and `LINKS`), one a token.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import date

from pipelines.extract import intervals
from pipelines.extract.date_tokens import DateTokenizer, DateTokens
from pipelines.extract.intervals import Interval
from pipelines.lexicon import Lexicon

# A month or day without a year further back than this is rather the coming one: news adds the year to older ones.
_FAR_BACK_DAYS = 240
_TOO_FAR_BACK_DAYS = 310
_SOON_DAYS = 21
_CLAUSE_TOKENS = 14
# Where an expression may start.
_START = re.compile(
    r"[mwyitDhpszLTNeb]|f(?=x?[LTNz])|[kndg](?=[-ndgumAOxow]|-u)|q(?=-?[Qu])|(?<=[xI])u|u(?=['e-])"
)
_STORY_KINDS = frozenset({"day", "month", "year", "range"})
_MONTH_OPENERS = frozenset("IoSUFYBR'x(")
_YEAR_OPENERS = frozenset("IoSUFOYBA")
_OPENING_MARKS = frozenset("\"'“‘«;:…[")
_OF_DATE = frozenset({"om", "oy", "ox", "oL", "oT", "oN", "oe"})


@dataclass(frozen=True, slots=True)
class Point:
    """A datable expression: tokens `i`:`j`, the calendar unit it names, and the narrower part of it that is meant.

    `year_given`: the text says the year. `anchored`: found from an earlier expression of the text.
    """

    i: int
    j: int
    unit: Interval
    meant: Interval
    kind: str
    year_given: bool = False
    anchored: bool = False


@dataclass(slots=True)
class Context:
    """What a text is read against: its tokens, the day of publication, the year it reports on, what was found."""

    tokens: DateTokens
    reference: date | None
    report_year: int | None
    previous: Point | None = None
    found: list[Point] = field(default_factory=list)

    def anchor(self) -> Point | None:
        """Return the last expression that later ones may be relative to, of this text or of what went before it."""
        return self.found[-1] if self.found else self.previous


Handler = Callable[["DateReader", Context, "re.Match[str]"], Point | None]
_HANDLERS: list[tuple[str, "re.Pattern[str]", Handler]] = []

_E = r"(?P<e>e-?(?:[oI]x?)?)?"
_AMOUNT = r"(?P<n>k|[ndg](?:-n)?)"
_OF_YEAR = r"(?:,?[oI]?x?(?P<rel>[LTNz])u)"


def _pattern(first: str, pattern: str) -> Callable[[Handler], Handler]:
    """Register the reader of a pattern, tried at tokens whose class is one of `first`, in the order of this file."""

    def register(handler: Handler) -> Handler:
        _HANDLERS.append((first, re.compile(pattern), handler))
        return handler

    return register


class DateReader:
    """Reads single expressions, by the tables `date_words`, `date_cues` and `count_person_nouns` of the lexicon."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.tokenizer = DateTokenizer(lexicon)
        cues: dict[str, set[str]] = {
            cue: set() for cue in ("future", "past", "no_year", "unit", "told", "name")
        }
        for row in lexicon.table("date_cues"):
            cues[row["cue"]].add(row["word"])
        self._future, self._past = frozenset(cues["future"]), frozenset(cues["past"])
        self._no_year, self._told = frozenset(cues["no_year"]), frozenset(cues["told"])
        self._named = frozenset(cues["name"])
        self._counted = frozenset(lexicon.words("count_person_nouns", "plural")) | cues["unit"]
        self._by_class: dict[str, list[tuple[re.Pattern[str], Handler]]] = {}
        for first, pattern, handler in _HANDLERS:
            for code in first:
                self._by_class.setdefault(code, []).append((pattern, handler))

    def read(self, context: Context) -> list[Point]:
        """Return the expressions of a text in order, not overlapping. They are kept in `context.found` too."""
        codes = context.tokens.codes
        match = _START.search(codes)
        while match:
            i = match.start()
            point = self._read_at(context, i)
            if point:
                context.found.append(point)
                i = max(point.j, i + 1)
            else:
                i += 1
            match = _START.search(codes, i)
        return context.found

    def _read_at(self, context: Context, i: int) -> Point | None:
        """Return the expression that starts at token `i`."""
        codes = context.tokens.codes
        for pattern, handler in self._by_class.get(codes[i], ()):
            match = pattern.match(codes, i)
            if match and (point := handler(self, context, match)):
                return point
        return None

    # Explicit days and months

    @_pattern("i", r"i")
    def _numeric(self, context: Context, match: "re.Match[str]") -> Point | None:
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
        return _day(match, day, year_given=True) if day else None

    @_pattern(
        "wpmLTNe",
        rf"{_E}[LTN]?(?:w\.?p?,?I?x?)?(?P<m>m)\.?(?P<d>d)(?:[A-](?P<d2>d)(?![m/-]))?(?:,?(?P<y>y)|{_OF_YEAR})?(?!-[ug])",
    )
    def _month_day(self, context: Context, match: "re.Match[str]") -> Point | None:
        """`Aug. 7, 1998`, `Friday, Oct. 23`, `May 12-14`."""
        if self._counts_something(context, match.end("d")) and not match["y"]:
            return None
        return self._calendar_day(context, match)

    @_pattern(
        "wd", r"(?:w\.?p?,?I?x?)?(?P<d>d)(?:[AO-](?P<d2>d))?o?x?(?P<m>m)\.?(?:,?(?P<y>y)|" + _OF_YEAR + ")?"
    )
    def _day_month(self, context: Context, match: "re.Match[str]") -> Point | None:
        """`7 August 1998`, `the 7th of August`, `12-14 May`."""
        return self._calendar_day(context, match)

    def _calendar_day(self, context: Context, match: "re.Match[str]") -> Point | None:
        tokens = context.tokens
        month, number = int(tokens.value(match.start("m"))), int(tokens.value(match.start("d")))
        last = int(tokens.value(match.start("d2"))) if match["d2"] else number
        year = self._year_said(context, match)
        if year is None:
            if context.reference is None and context.report_year is None:
                return None
            year = self._nearest_year(context, match, month, number)
        day, end = intervals.day_of(year, month, number), intervals.day_of(year, month, last)
        if day is None or end is None:
            return None
        if end < day:
            end = day
        kind = "day" if day == end else "range"
        return Point(match.start(), match.end(), (day, end), (day, end), kind, _has_year(match))

    @_pattern("me", rf"{_E}(?P<m>m)\.?(?:,|o)?(?P<y>y)(?!%)")
    def _month_year(self, context: Context, match: "re.Match[str]") -> Point | None:
        """`March 2004`, `mid-July 2004`, `the end of June of 2003`."""
        month, year = (int(context.tokens.value(match.start(name))) for name in ("m", "y"))
        return self._stretched(context, match, intervals.month_of(year, month), "month", year_given=True)

    @_pattern("mLTNez", rf"{_E}(?P<by>[LTNz])?(?P<m>m)\.?{_OF_YEAR}?")
    def _month(self, context: Context, match: "re.Match[str]") -> Point | None:
        """`in March`, `last April`, `early December`, `May this year`."""
        at = match.start("m")
        if not self._is_month(context, at, match):
            return None
        month = int(context.tokens.value(at))
        year = self._year_said(context, match)
        if year is None:
            if context.reference is None and context.report_year is None:
                return None
            year = self._month_year_by(context, match, month)
        return self._stretched(
            context, match, intervals.month_of(year, month), "month", year_given=_has_year(match)
        )

    def _is_month(self, context: Context, at: int, match: "re.Match[str]") -> bool:
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

    def _month_year_by(self, context: Context, match: "re.Match[str]", month: int) -> int:
        """Return the year of a month that `last`, `this` or `next` stands before, or nothing."""
        by, reference = match["by"], context.reference
        if by == "z" and (anchor := context.anchor()):
            return anchor.unit[1].year
        if by in ("L", "T", "N") and reference is not None:
            year = reference.year
            if by == "N":
                return year if month > reference.month else year + 1
            if by == "L":
                # What ended a few days ago is "last month", so "last February" in early March is a year older.
                recent = (reference - intervals.month_of(year, month)[1]).days
                return year if recent > 20 else year - 1
            return year
        return self._nearest_year(context, match, month, None)

    def _year_said(self, context: Context, match: "re.Match[str]") -> int | None:
        groups = match.groupdict()
        if groups.get("y"):
            return int(context.tokens.value(match.start("y")))
        if not groups.get("rel"):
            return None
        at = match.start("rel")
        if context.tokens.value(at + 1) != "year":
            return None
        if groups["rel"] == "z":
            anchor = context.anchor()
            return anchor.unit[1].year if anchor else None
        now = self._now(context, at)
        if now is None:
            return None
        return now.year + {"L": -1, "T": 0, "N": 1}[groups["rel"]]

    def _nearest_year(self, context: Context, match: "re.Match[str]", month: int, number: int | None) -> int:
        """Return the year of a month or day whose year is not said.

        The year reported on; else the year of the story, if it has one; else the nearest in the past, unless words
        before it point ahead or the past one is too long ago.
        """
        if context.report_year is not None:
            return context.report_year
        reference = context.reference or date.max
        story = next(
            (point for point in reversed(context.found) if point.year_given and not point.anchored), None
        )
        runs_on = context.tokens.codes[match.start() - 1 : match.start()] == "S"
        if story and not runs_on and story.kind in _STORY_KINDS and story.unit[1] < reference:
            return self._story_year(context, story, match, month, number)
        year = reference.year
        last = intervals.day_of(year, month, number) if number else intervals.month_of(year, month)[1]
        first = last if number else intervals.month_of(year, month)[0]
        if first is None or last is None:
            return year
        back = last if first <= reference else _same_day(last, year - 1)
        gone = (reference - back).days if back < reference else 0
        direction = self._direction(context, match.start(), match.end())
        if first > reference:
            soon = (first - reference).days <= _SOON_DAYS
            if direction == "past" and not soon:
                return year - 1
            ahead = direction == "future" or gone > (_FAR_BACK_DAYS if not direction else _TOO_FAR_BACK_DAYS)
            return year if ahead else year - 1
        if last < reference and (
            (direction == "future" and gone > 45) or (gone > _TOO_FAR_BACK_DAYS and not direction)
        ):
            return year + 1
        return year

    def _story_year(
        self, context: Context, story: Point, match: "re.Match[str]", month: int, number: int | None
    ) -> int:
        """Return the year a told story has reached: `in March 1994 ... released in June`."""
        first = story.unit[0]
        if story.kind == "year":
            return first.year
        start = intervals.month_of(first.year, month)[1] if number is None else first.replace(day=1)
        if number is not None:
            day = intervals.day_of(first.year, month, number)
            start = day or start
        return first.year if start >= first else first.year + 1

    # Years, decades, centuries

    @_pattern("ye", rf"{_E}(?P<y>y)(?:[-/](?P<y2>[ydg])(?!-))?")
    def _year(self, context: Context, match: "re.Match[str]") -> Point | None:
        """`in 1995`, `early 2004`, `2003-2007`, `1998/99`."""
        at = match.start("y")
        if not self._is_year(context, at, match):
            return None
        year = int(context.tokens.value(at))
        if not match["y2"]:
            return self._stretched(context, match, intervals.year_of(year), "year", year_given=True)
        end = context.tokens.value(match.start("y2"))
        last = int(end) if len(end) == 4 else year // 100 * 100 + int(end)
        if len(end) not in (2, 4) or not year < last <= year + 150:
            return Point(
                at, at + 1, intervals.year_of(year), intervals.year_of(year), "year", year_given=True
            )
        span = intervals.years_of(year, last)
        return Point(match.start(), match.end(), span, span, "range", year_given=True)

    def _is_year(self, context: Context, at: int, match: "re.Match[str]") -> bool:
        """Is a figure of four digits a year, and no count, code or sum?"""
        tokens = context.tokens
        if (
            self._is_code(tokens, at)
            or not _stands_alone(tokens, at)
            or self._counts_something(context, at + 1)
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

    def _is_code(self, tokens: DateTokens, at: int) -> bool:
        """Does what stands before a figure make it a sum or a code: `$1995`, `resolution 1973`, `No. 1612`?"""
        if not at:
            return False
        word = tokens.lower[at - 1]
        if tokens.codes[at - 1] == "_" and not word.isalpha() and word not in _OPENING_MARKS:
            return True
        return word in self._no_year or (word == "." and at > 1 and tokens.lower[at - 2] in self._no_year)

    def _counts_something(self, context: Context, at: int) -> bool:
        """Is what stands at token `at` something that a number before it would count?"""
        tokens = context.tokens
        if at >= len(tokens.codes):
            return False
        word = tokens.lower[at]
        if word in self._counted or word in ("million", "billion", "percent", "per"):
            return True
        following = tokens.lower[at + 1] if at + 1 < len(tokens.lower) else ""
        return (
            tokens.codes[at] == "_"
            and word.isalpha()
            and following in self._counted
            and tokens.codes[at - 1] != "y"
        )

    @_pattern("n", r"(?P<n>n)(?P<m>n)(?:-?(?P<u>n))?")
    def _spoken_year(self, context: Context, match: "re.Match[str]") -> Point | None:
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

    @_pattern("De", rf"{_E}(?P<D>D)")
    def _decade(self, context: Context, match: "re.Match[str]") -> Point | None:
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
        return self._stretched(context, match, span, "decade", year_given=True)

    @_pattern("deq", rf"{_E}(?P<d>[dq])-?(?P<u>u)(?!-?[abf])")
    def _century(self, context: Context, match: "re.Match[str]") -> Point | None:
        """`the 19th century`."""
        tokens = context.tokens
        if tokens.value(match.start("u")) != "century" or tokens.lower[match.start("d")].isdecimal():
            return None
        first = (int(tokens.value(match.start("d"))) - 1) * 100
        if first <= 0 or first > 2100:
            return None
        return self._stretched(
            context, match, intervals.years_of(first + 1, first + 100), "century", year_given=True
        )

    # Weeks, months and years by their place beside now

    @_pattern("nkdg", rf"{_AMOUNT}(?P<u>u)-?(?P<a>a)(?:(?P<this>T)(?P<u2>[um])|t|[IT]?w)?")
    def _ago(self, context: Context, match: "re.Match[str]") -> Point | None:
        """`two years ago`, `a decade ago`, `a year ago this month`."""
        steps, unit = self._amount(context, match), context.tokens.value(match.start("u"))
        now = self._now(context, match.start("a"))
        if steps is None or now is None:
            return None
        if match["this"] and context.tokens.value(match.start("u2")) == "month" and unit == "year":
            span = intervals.unit_around(now, "month", -12 * steps)
            return Point(match.start(), match.end(), span, span, "month", year_given=True)
        return self._shifted(match, now, unit, -steps)

    @_pattern("nkdg", rf"{_AMOUNT}(?P<u>u)-?(?P<dir>[bf])")
    def _later(self, context: Context, match: "re.Match[str]") -> Point | None:
        """`two years later`, `a decade after`, `a year earlier`: from the expression before, else from now."""
        steps, unit = self._amount(context, match), context.tokens.value(match.start("u"))
        word = context.tokens.lower[match.end() - 1]
        back = match["dir"] == "b"
        if steps is None:
            return None
        if point := self._beside_next(context, match, unit, -steps if back else steps):
            return point
        anchor = context.anchor()
        if word in ("before", "after") and (
            anchor is None or not self._tells_from_anchor(context, match.end())
        ):
            return None
        if anchor is None:
            now = self._now(context, match.start())
            return self._shifted(match, now, unit, -steps) if now and back else None
        point = self._shifted(
            match, anchor.unit[0] if back else anchor.unit[1], unit, -steps if back else steps
        )
        return replace(point, kind="relative", anchored=True, year_given=anchor.year_given)

    @_pattern("u", r"(?<=x)(?P<u>u)(?P<dir>[bf])(?P<t>t)?")
    def _beside(self, context: Context, match: "re.Match[str]") -> Point | None:
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
            return _day(match, day)
        steps = -1 if back else 1
        return self._beside_next(context, match, unit, steps) or self._from_anchor(
            context, match, unit, steps
        )

    @_pattern("u", r"(?P<u>u)-[ab]")
    def _year_ago(self, context: Context, match: "re.Match[str]") -> Point | None:
        """`the year-ago figure`, `year-earlier`."""
        now = self._now(context, match.start())
        if now is None or context.tokens.value(match.start("u")) != "year":
            return None
        return self._shifted(match, now, "year", -1)

    @_pattern("LTNzeb" + "f", rf"(?:{_E}|(?P<toward>[bf])x?)(?P<by>[LTN]|z+)(?P<n>[ndg](?:-n)?)?(?P<u>u)")
    def _beside_now(self, context: Context, match: "re.Match[str]") -> Point | None:
        """`last week`, `this year`, `late last month`, `the past six months`, `the same year`, `the previous day`."""
        tokens = context.tokens
        at, unit = match.start("by"), tokens.value(match.start("u"))
        by, word = match["by"], tokens.lower[match.start("by")]
        if "z" in by:
            if unit != "day" and tokens.lower[match.start("u")].endswith("s"):
                return None
            return self._from_anchor(context, match, unit, 0)
        definite = at > 0 and tokens.codes[at - 1] == "x"
        after_anchor = word in ("previous", "preceding", "following") or (definite and by == "N")
        if after_anchor and not match["n"] and context.anchor():
            return self._from_anchor(context, match, unit, -1 if by == "L" else 1)
        now = self._now(context, at)
        if now is None:
            return None
        if word == "following" or (definite and by == "N" and unit == "day"):
            return None
        if match["n"]:
            return (
                None
                if tokens.codes[match.end() : match.end() + 2] in _OF_DATE
                else self._span(context, match, now, unit)
            )
        if tokens.lower[match.start("u")].endswith("s") and unit != "day":
            return None
        if unit == "day":
            return None
        steps = {"L": -1, "T": 0, "N": 1}[by]
        if unit == "weekend" and by == "L" and now.weekday() == 6:
            steps = -1
        span = intervals.unit_around(now, unit, steps)
        point = self._stretched(context, match, span, unit, year_given=unit in ("year", "decade", "century"))
        if word == "past" and definite and point:
            first = intervals.months_back(now, {"month": 1, "year": 12, "decade": 120}.get(unit, 0))
            first = intervals.add_days(now, -7) if unit == "week" else first
            return replace(point, meant=(first, now), kind="span")
        if match["toward"] and point and by == "T":
            meant = (span[0], now) if match["toward"] == "b" else (now, span[1])
            return replace(point, meant=meant)
        return point

    def _span(self, context: Context, match: "re.Match[str]", now: date, unit: str) -> Point | None:
        """Read `the past six months`: up to now; `the next two weeks`: from now."""
        steps = self._amount(context, match)
        if steps is None or match["by"] == "T":
            return None
        ahead = match["by"] == "N"
        if unit in ("month", "year", "decade", "century"):
            months = steps * {"month": 1, "year": 12, "decade": 120, "century": 1200}[unit]
            other = intervals.months_back(now, -months if ahead else months)
        else:
            days = steps * {"day": 1, "week": 7, "weekend": 7, "fortnight": 14}[unit]
            other = intervals.add_days(now, days if ahead else -days)
        span = (now, other) if ahead else (other, now)
        return Point(match.start(), match.end(), span, span, "span")

    @_pattern("e", r"(?P<e>e)o(?P<x>x)(?P<u>u)")
    def _end_of_unit(self, context: Context, match: "re.Match[str]") -> Point | None:
        """`the end of the year`, `the beginning of the month`."""
        now, unit = self._now(context, match.start()), context.tokens.value(match.start("u"))
        if (
            now is None
            or unit not in ("year", "month")
            or context.tokens.lower[match.start("u")].endswith("s")
        ):
            return None
        return self._stretched(context, match, intervals.unit_around(now, unit), unit)

    @_pattern("u", r"(?P<u>u)(?:'|-)?(?P<e>e)(?![o-])")
    def _year_end(self, context: Context, match: "re.Match[str]") -> Point | None:
        """`year's end`, `year-end`."""
        now = self._now(context, match.start())
        if (
            now is None
            or context.tokens.value(match.start("u")) != "year"
            or context.tokens.lower[match.start("e")] != "end"
        ):
            return None
        span = intervals.year_of(now.year)
        return Point(match.start(), match.end(), span, intervals.month_of(now.year, 12), "year")

    @_pattern("u", r"(?<=[xI])(?P<u>u)")
    def _bare_unit(self, context: Context, match: "re.Match[str]") -> Point | None:
        """`at the weekend`; in a yearly report also `during the year`."""
        tokens, i = context.tokens, match.start()
        unit, before = tokens.value(i), tokens.codes[max(0, i - 2) : i]
        if tokens.lower[i].endswith("s"):
            return None
        if unit == "weekend" and context.reference is not None:
            if self._direction(context, i, i + 1) == "future":
                span = intervals.weekend_of(context.reference)
            else:
                back = -1 if context.reference.weekday() < 5 else 0
                span = intervals.weekend_of(intervals.add_days(context.reference, 7 * back))
            return Point(i, i + 1, span, span, "weekend")
        if (
            unit == "year"
            and context.report_year is not None
            and before in ("Ix", "ox")
            and tokens.lower[i - 2] not in ("at", "on")
        ):
            span = intervals.year_of(context.report_year)
            return Point(i, i + 1, span, span, "year")
        return None

    @_pattern("nkdg", rf"(?<=I){_AMOUNT}(?P<u>u)(?!-?[abfouID'])")
    def _in_future(self, context: Context, match: "re.Match[str]") -> Point | None:
        """`in five years`, where the clause speaks of what is to come."""
        steps, now = self._amount(context, match), self._now(context, match.start())
        i = match.start()
        if steps is None or now is None or context.tokens.lower[i - 1] != "in":
            return None
        if self._direction(context, i, match.end()) != "future":
            return None
        return self._shifted(match, now, context.tokens.value(match.start("u")), steps)

    # Weekdays, today, parts of the day

    @_pattern(
        "wLTNzpe", rf"{_E}(?:p[oI]?)?(?P<by>[LTNz])?(?P<w>w)\.?p?(?:(?P<of>[oI]?x?)(?P<rel>[LTN])(?P<u>u))?"
    )
    def _weekday(self, context: Context, match: "re.Match[str]") -> Point | None:
        """`on Wednesday`, `last Monday`, `Tuesday night`, `the night of Friday`, `Tuesday last week`."""
        tokens, at = context.tokens, match.start("w")
        reference = context.reference
        if reference is None or (
            len(tokens.lower[at]) < 6 and context.report_year is None and not self._is_weekday(tokens, at)
        ):
            return None
        if at and tokens.lower[at - 1] in self._named:
            return None
        number = int(tokens.value(at))
        if match["rel"]:
            if tokens.value(match.start("u")) != "week":
                return self._plain_weekday(context, match, number, at + 1)
            week = intervals.unit_around(reference, "week", {"L": -1, "T": 0, "N": 1}[match["rel"]])
            return _day(match, intervals.add_days(week[0], number))
        return self._plain_weekday(context, match, number, match.end())

    def _is_weekday(self, tokens: DateTokens, at: int) -> bool:
        return tokens.codes[at + 1 : at + 2] in (".", ",") and tokens.codes[at + 2 : at + 3] in (
            "m",
            "d",
            "c",
        )

    def _plain_weekday(self, context: Context, match: "re.Match[str]", number: int, end: int) -> Point:
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
        elif by != "T" and self._direction(context, match.start(), end) != "future":
            day = intervals.add_days(reference, -back)
        else:
            day = intervals.add_days(reference, ahead)
        return Point(match.start(), end, (day, day), (day, day), "day")

    @_pattern("tepb", r"(?:e-?p?|b|p)?(?P<t>t)p?(?!-)")
    def _deictic(self, context: Context, match: "re.Match[str]") -> Point | None:
        """`today`, `early yesterday`, `tomorrow night`, `overnight`."""
        if context.reference is None:
            return None
        day = intervals.add_days(context.reference, int(context.tokens.value(match.start("t"))))
        if context.tokens.lower[match.start("t")] == "overnight":
            night = (intervals.add_days(day, -1), day)
            return Point(match.start(), match.end(), (night[0], night[0]), night, "night")
        return _day(match, day)

    @_pattern("LTNz", r"(?P<by>[LTNz]+)(?P<p>p)")
    def _part_of_day(self, context: Context, match: "re.Match[str]") -> Point | None:
        """`last night`, `this morning`, `the same evening`, `the next morning`."""
        by, i = match["by"][-1], match.start()
        if by == "z" or (by == "N" and context.anchor()) or context.tokens.lower[i] == "following":
            return self._from_anchor(context, match, "day", 0 if by == "z" else 1)
        if by == "N" and context.tokens.codes[i - 1 : i] == "x":
            return None
        if context.reference is None or (by == "L" and context.tokens.lower[i] != "last"):
            return None
        return _day(match, intervals.add_days(context.reference, {"L": -1, "T": 0, "N": 1}[by]))

    # Seasons, quarters, holidays

    @_pattern("sLTNez", rf"{_E}(?P<by>[LTNz])?(?P<s>s)(?:[,o]?(?P<y>y))?{_OF_YEAR}?")
    def _season(self, context: Context, match: "re.Match[str]") -> Point | None:
        """`last summer`, `the winter of 1996`, `this fall`, `in spring`."""
        tokens, at = context.tokens, match.start("s")
        before = tokens.codes[max(0, at - 2) : at]
        named = bool(match["y"] or match["by"] or match["rel"])
        if not named and (
            not before.endswith(("I", "Ix", "oI", "Sx", "ox", "Yx"))
            or (tokens.lower[at] == "fall" and before != "Ix")
        ):
            return None
        if not named and tokens.codes[at + 1 : at + 2] == "o":
            return None
        first, last = (int(part) for part in tokens.value(at).split("|"))
        year = self._year_said(context, match)
        if year is None:
            year = self._season_year(context, match["by"], first, last)
        if year is None:
            return None
        return self._stretched(
            context, match, intervals.months_of(year, first, last), "season", year_given=_has_year(match)
        )

    def _season_year(self, context: Context, by: str | None, first: int, last: int) -> int | None:
        if context.report_year is not None:
            return context.report_year
        reference, anchor = context.reference, context.anchor()
        if by == "z" and anchor:
            return anchor.unit[0].year
        if reference is None:
            return None
        year = reference.year
        begin, end = intervals.months_of(year, first, last)
        if by == "T":
            return year if not (last < first and reference.month <= last) else year - 1
        if by == "N":
            return year if begin > reference else year + 1
        if by == "L":
            return year if end < reference else year - 1
        return year if begin <= reference else year - 1

    @_pattern("qL", r"(?P<q>[qL])-?(?P<Q>Q)ox?(?:(?P<y>y)|(?P<rel>[LTNz])u|(?P<u>u))")
    def _part_of_year(self, context: Context, match: "re.Match[str]") -> Point | None:
        """`the second half of 2004`, `the first quarter of last year`."""
        tokens = context.tokens
        if match["u"]:
            now = self._now(context, match.start("u"))
            year = now.year if now and tokens.value(match.start("u")) == "year" else None
        else:
            year = self._year_said(context, match)
        size = 3 if tokens.value(match.start("Q")) == "quarter" else 6
        number = 12 // size if match["q"] == "L" else int(tokens.value(match.start("q")))
        if year is None or number * size > 12:
            return None
        span = intervals.months_of(year, (number - 1) * size + 1, number * size)
        return Point(
            match.start(), match.end(), span, span, "quarter" if size == 3 else "half", year_given=True
        )

    @_pattern("hLTN", rf"(?P<by>[LTN])?(?P<h>h)_?(?:,?(?P<y>y))?{_OF_YEAR}?")
    def _holiday(self, context: Context, match: "re.Match[str]") -> Point | None:
        """`Christmas Day 2004`, `last Christmas`, `Christmas Eve`."""
        tokens, at = context.tokens, match.start("h")
        end = match.end()
        eve = tokens.lower[at + 1 : at + 2] == ["eve"]
        if not eve and tokens.codes[at + 1 : at + 2] == "_" and tokens.lower[at + 1] != "day":
            end = at + 1
        month, number = (int(part) for part in tokens.value(at).split("-"))
        year = self._year_said(context, match)
        if year is None:
            if context.reference is None and context.report_year is None:
                return None
            by = match["by"]
            year = (
                self._nearest_year(context, match, month, number)
                if by is None
                else self._month_year_by(context, match, month)
            )
        day = intervals.day_of(year, month, number)
        if day is None:
            return None
        day = intervals.add_days(day, -1) if eve else day
        return Point(match.start(), end, (day, day), (day, day), "day", _has_year(match))

    # What the readers share

    def _now(self, context: Context, at: int) -> date | None:
        """Return the day that `this` and `last` are seen from: in a yearly report, the end of the year reported on."""
        if context.report_year is not None:
            return date(context.report_year, 12, 31)
        return context.reference

    def _amount(self, context: Context, match: "re.Match[str]") -> int | None:
        values = [
            context.tokens.value(i)
            for i in range(match.start("n"), match.end("n"))
            if context.tokens.codes[i] != "-"
        ]
        if any(not value.isdecimal() for value in values):
            return None
        total = sum(int(value) for value in values)
        return total if 0 < total < 3000 else None

    def _shifted(self, match: "re.Match[str]", day: date, unit: str, steps: int) -> Point:
        span = _shift(day, unit, steps)
        kind = "day" if unit == "day" else "year" if unit in ("decade", "century") else unit
        return Point(
            match.start(), match.end(), span, span, kind, year_given=unit in ("year", "decade", "century")
        )

    def _tells_from_anchor(self, context: Context, at: int) -> bool:
        """Does `two years after` go on with nothing, a pronoun or an act told before (`after signing`)?"""
        tokens = context.tokens
        at += tokens.codes[at : at + 1] == "x"
        if at >= len(tokens.codes):
            return True
        word = tokens.lower[at]
        return not word.isalnum() or word.endswith("ing") or word in self._told

    def _beside_next(self, context: Context, match: "re.Match[str]", unit: str, steps: int) -> Point | None:
        """Read an expression that is told from the one right after it: `two days before 3 May`."""
        if context.tokens.lower[match.end() - 1] not in ("before", "after"):
            return None
        at = match.end() + (context.tokens.codes[match.end() : match.end() + 1] == "x")
        following = self._read_at(context, at) if at < len(context.tokens.codes) else None
        if following is None:
            return None
        span = _shift(following.unit[0] if steps < 0 else following.unit[1], unit, steps)
        return Point(match.start(), following.j, span, span, unit, following.year_given)

    def _from_anchor(self, context: Context, match: "re.Match[str]", unit: str, steps: int) -> Point | None:
        anchor = context.anchor()
        if anchor is None:
            return None
        base = anchor.unit[1] if steps > 0 else anchor.unit[0]
        if steps == 0:
            coarse = (anchor.unit[1] - anchor.unit[0]).days > {
                "day": 0,
                "week": 6,
                "weekend": 1,
                "month": 30,
                "year": 365,
            }.get(unit, 36525)
            if coarse:
                return None
        span = intervals.unit_around(base, unit, steps)
        if match.groupdict().get("e"):
            return replace(self._stretched(context, match, span, unit), kind="relative", anchored=True)
        return Point(match.start(), match.end(), span, span, "relative", anchor.year_given, anchored=True)

    def _stretched(
        self, context: Context, match: "re.Match[str]", span: Interval, kind: str, *, year_given: bool = False
    ) -> Point:
        """Return the point; where `early`, `mid` or `late` stands before it, that part of it is what is meant."""
        at = match.start("e") if match.groupdict().get("e") else -1
        meant = intervals.stretch_of(span, context.tokens.value(at)) if at >= 0 else span
        return Point(match.start(), match.end(), span, meant, kind, year_given)

    def _direction(self, context: Context, i: int, j: int) -> str:
        """Return `future` or `past` by the nearest telling word in the clause, first before, then after; else empty."""
        codes, lower = context.tokens.codes, context.tokens.lower
        opener = codes[i - 1] if i else ""
        if opener == "S":
            return "past"
        before = self._scan(context.tokens, i - 1 if opener in "UY" else i)
        if opener == "U" or (opener == "Y" and not before):
            return "future"
        if codes[j : j + 1] == "'" and lower[i - 1 : i] not in (["before"], ["of"]):
            return "past"
        return before or self._scan_after(lower, j)

    def _scan_after(self, lower: list[str], j: int) -> str:
        for word in lower[j : j + 8]:
            if word in ("will", "shall"):
                return "future"
            if word in ("was", "were", "had") or (len(word) > 4 and word.endswith("ed")):
                return "past"
            if word in (".", ";", "who", "which", "that", "said"):
                return ""
        return ""

    def _scan(self, tokens: DateTokens, i: int) -> str:
        lower = tokens.lower
        for k in range(i - 1, max(-1, i - _CLAUSE_TOKENS), -1):
            word = lower[k]
            if word in self._future and tokens.codes[k] != "m":
                return "future"
            if word in self._past:
                return "past"
            if (
                len(word) > 4
                and word.endswith("ed")
                and lower[k - 1 : k] not in (["be"], ["is"], ["are"], ["being"])
            ):
                return "past"
            if word == "to" and k and lower[k - 1] in ("is", "are", "due", "set"):
                return "future"
            if word in (";", ":", "(", "—"):
                return ""
            if word == "." and k and len(lower[k - 1]) > 4:
                return ""
        return ""


def _stands_alone(tokens: DateTokens, at: int) -> bool:
    """Is a figure no part of a longer token: `2000-strong`, `F-1998`, `555-1998`, `1998%`?"""
    spans, codes, lower = tokens.spans, tokens.codes, tokens.lower
    if spans.joined(at + 1):
        if lower[at + 1] in "%°$€£":
            return False
        part = lower[at + 2] if codes[at + 1] == "-" and spans.joined(at + 2) else ""
        if part.isalpha() and codes[at + 2] in "_u" and part != "present":
            return False
    if codes[at - 1 : at] == "-" and spans.joined(at) and spans.joined(at - 1):
        return codes[at - 2] in "emy"
    return True


def _has_year(match: "re.Match[str]") -> bool:
    return bool(match.groupdict().get("y") or match.groupdict().get("rel"))


def _day(match: "re.Match[str]", day: date, *, year_given: bool = False) -> Point:
    return Point(match.start(), match.end(), (day, day), (day, day), "day", year_given)


def _same_day(day: date, year: int) -> date:
    first, last = intervals.month_of(year, day.month)
    return first.replace(day=min(day.day, last.day))


def _shift(day: date, unit: str, steps: int) -> Interval:
    """Return the unit `steps` units away; a decade or a century ago is the year so long ago."""
    if unit in ("decade", "century"):
        return intervals.year_of(day.year + steps * (10 if unit == "decade" else 100))
    if unit == "weekend":
        unit = "week"
    return intervals.unit_around(day, unit, steps)


def _is_name(tokens: DateTokens, at: int) -> bool:
    """Do capitals on both sides make a month part of a name (`Ms. April Jones`)?"""
    text = tokens.text
    return (
        at + 1 < len(tokens.written)
        and text[tokens.spans.start(at + 1)].isupper()
        and text[tokens.spans.start(at - 1)].isupper()
    )
