"""Datable expressions one by one: what `last March`, `two years ago`, `the same month` mean on a given day.

Belongs here: running the patterns over a text, and what their handlers have in common. The patterns stand in
`dates.explicit`, `dates.relative`, `dates.days`, `dates.seasons`, `dates.holidays`; ranges made of several expressions in `dates`.
"""

import re
from dataclasses import replace
from datetime import date

from pipelines.extract.dates import intervals
from pipelines.extract.dates.days import DAYS
from pipelines.extract.dates.explicit import EXPLICIT
from pipelines.extract.dates.holidays import HOLIDAYS
from pipelines.extract.dates.intervals import Interval
from pipelines.extract.dates.points import Context, Handler, Match, Point, is_too_coarse, near, shift
from pipelines.extract.dates.relative import RELATIVE
from pipelines.extract.dates.seasons import SEASONS
from pipelines.extract.dates.tense import Tense
from pipelines.extract.dates.tokens import DateTokenizer
from pipelines.lexicon import Lexicon

# Where an expression may start.
_START = re.compile(
    r"[mwyitDhpszLTNeb]|f(?=x?[LTNz])|[kndg](?=[-ndgumAOxow]|-u)|q(?=-?[Qu]|[ndg]u)|Q(?=-?ku)|(?<=[xI_'])u|u(?=['e-])|(?<=Ix)d"
)
_CUES = ("future", "past", "no_year", "unit", "told", "name", "law")


class DateReader:
    """Reads single expressions, by the tables `date_words`, `date_cues`, `holidays` and `count_person_nouns` of the lexicon.

    `cues` has the words of `date_cues` by cue; `counted` the nouns before which a figure is a count, no year.
    """

    def __init__(self, lexicon: Lexicon) -> None:
        self.tokenizer = DateTokenizer(lexicon)
        rows = lexicon.table("date_cues")
        self.cues = {cue: frozenset(row["word"] for row in rows if row["cue"] == cue) for cue in _CUES}
        self.tense = Tense(self.cues["future"], self.cues["past"])
        self.counted = frozenset(lexicon.words("count_person_nouns", "plural")) | self.cues["unit"]
        self._by_class: dict[str, list[tuple[re.Pattern[str], Handler]]] = {}
        self.holidays = {row["name"]: row["day"] for row in lexicon.table("holidays")}
        self.holiday_ends = frozenset(name.rpartition(" ")[2] for name in self.holidays)
        for patterns in (HOLIDAYS, EXPLICIT, RELATIVE, DAYS, SEASONS):
            for first, pattern, handler in patterns.rows:
                for code in first:
                    self._by_class.setdefault(code, []).append((pattern, handler))

    def read(self, context: Context) -> list[Point]:
        """Return the expressions of a text in order, not overlapping. They are kept in `context.found` too."""
        codes = context.tokens.codes
        match = _START.search(codes)
        while match:
            i = match.start()
            point = self.read_at(context, i)
            if point:
                context.found.append(point)
                i = max(point.j, i + 1)
            else:
                i += 1
            match = _START.search(codes, i)
        return context.found

    def read_at(self, context: Context, i: int) -> Point | None:
        """Return the expression that starts at token `i`."""
        codes = context.tokens.codes
        for pattern, handler in self._by_class.get(codes[i], ()):
            match = pattern.match(codes, i)
            if match and (point := handler(self, context, match)):
                return point
        return None

    def now(self, context: Context, at: int) -> date | None:
        """Return the day that `this` and `last` are seen from: in a yearly report, the end of the year reported on."""
        if context.report_year is not None:
            return date(context.report_year, 12, 31)
        return context.reference

    def amount(self, context: Context, match: Match) -> int | None:
        values = [
            context.tokens.value(i)
            for i in range(match.start("n"), match.end("n"))
            if context.tokens.codes[i] != "-"
        ]
        if any(not value.isdecimal() or len(value) > 4 for value in values):
            return None
        total = sum(int(value) for value in values)
        return total if 0 < total < 3000 else None

    def shifted(self, match: Match, day: date, unit: str, steps: int) -> Point:
        span = shift(day, unit, steps)
        kind = "day" if unit == "day" else "year" if unit in ("decade", "century") else unit
        return Point(
            match.start(), match.end(), span, span, kind, year_given=unit in ("year", "decade", "century")
        )

    def from_anchor(self, context: Context, match: Match, unit: str, steps: int) -> Point | None:
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
                # "the same week" of something told of August is in August.
                fits = match.groupdict().get("e") is None and anchor.kind in ("month", "season", "year")
                span = anchor.meant
                return (
                    Point(
                        match.start(), match.end(), span, span, "relative", anchor.year_given, anchored=True
                    )
                    if fits
                    else None
                )
        if is_too_coarse(anchor, unit):
            return near(anchor, match)
        span = intervals.unit_around(base, unit, steps)
        if match.groupdict().get("e"):
            return replace(self.stretched(context, match, span, unit), kind="relative", anchored=True)
        return Point(match.start(), match.end(), span, span, "relative", anchor.year_given, anchored=True)

    def stretched(
        self, context: Context, match: Match, span: Interval, kind: str, *, year_given: bool = False
    ) -> Point:
        """Return the point; where `early`, `mid` or `late` stands before it, that part of it is what is meant."""
        at = match.start("e") if match.groupdict().get("e") else -1
        if at >= 0 and context.tokens.lower[at].endswith("ing") and context.tokens.codes[at + 1] == "I":
            at = -1  # `beginning in June`
        meant = intervals.stretch_of(span, context.tokens.value(at)) if at >= 0 else span
        return Point(match.start(), match.end(), span, meant, kind, year_given)

    def year_said(self, context: Context, match: Match) -> int | None:
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
        now = self.now(context, at)
        if now is None:
            return None
        return now.year + {"L": -1, "T": 0, "N": 1}[groups["rel"]]

    def month_year_by(self, context: Context, match: Match, month: int) -> int:
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
        return self.tense.nearest_year(context, match, month, None)

    def counts_something(self, context: Context, at: int) -> bool:
        """Is what stands at token `at` something that a number before it would count?"""
        tokens = context.tokens
        if at >= len(tokens.codes):
            return False
        word = tokens.lower[at]
        if word in self.counted or word in ("million", "billion", "percent", "per"):
            return True
        following = tokens.lower[at + 1] if at + 1 < len(tokens.lower) else ""
        return (
            tokens.codes[at] == "_"
            and word.isalpha()
            and following in self.counted
            and tokens.codes[at - 1] != "y"
        )
