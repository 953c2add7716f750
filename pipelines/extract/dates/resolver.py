"""Dates in text: every datable expression as a first and a last day.

Belongs here: finding expressions and joining them to ranges (`since March`, `between 2003 and 2007`). What a single
expression means belongs to `dates.reading`. Years inside treaties' names are the caller's to mask.
"""

import re
from dataclasses import dataclass, replace
from datetime import date

import ahocorasick_rs

from pipelines.extract.dates import intervals
from pipelines.extract.dates.intervals import Interval
from pipelines.extract.dates.points import AMOUNT, Context, Point
from pipelines.extract.dates.reading import DateReader
from pipelines.extract.dates.tokens import DateTokens
from pipelines.lexicon import Lexicon

_TRIGGERING = frozenset({"month", "weekday", "unit", "deictic", "part_of_day", "season", "decade", "holiday"})
_CENTURIES = ("15", "16", "17", "18", "19", "20")
_CLOCK_BEFORE = re.compile(r"c+(?:\(c+\))?,?[Io]?$")
_CLOCK_AFTER = re.compile(r",?[IY]?_?c+")
_HOW_LONG = frozenset(("for", "of", "to"))  # before a time that is not one between two acts
_LAPSE = re.compile(rf"(?:{AMOUNT}|x)(?P<u>u)[bf]")  # "ten days after", "the day after"
_LASTING = re.compile(rf"[Rf]_?{AMOUNT}(?P<u>u)(?P<half>Ak?Q)?(?![-baOo])")
_HALVES = {"year": ("month", 12), "month": ("day", 30)}
_JOINED = frozenset({"A", ",", ",A", "O", "-", "Ax", "Ox"})


@dataclass(frozen=True, slots=True)
class DateMention:
    """A datable expression at `start`:`end` (code points): from `first` to `last`, both inclusive.

    `kind`: day, night, week, weekend, month, season, quarter, half, year, decade, century, span (`the past six
    months`), range, since (to the day of publication), until (from it), or relative (found from an earlier
    expression of the text: `two years later`).
    """

    start: int
    end: int
    first: date
    last: date
    kind: str


@dataclass(frozen=True, slots=True)
class Lapse:
    """`two years after` or `three days before` at `start`:`end`: how long before (or after) the rest something was.

    `steps` is negative where what follows is the earlier of the two. `lasts`: it is how long something took, told by
    `for` or `after` before it: `for two years`, `after nine months in jail`.
    """

    start: int
    end: int
    unit: str
    steps: int
    lasts: bool = False


class DateResolver:
    """Finds dates, by the tables `date_words`, `date_cues`, `numerals` and `count_person_nouns` of the lexicon."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._reader = DateReader(lexicon)
        self._triggers = ahocorasick_rs.AhoCorasick(sorted(_triggers(lexicon)), store_patterns=False)

    def find(
        self,
        text: str,
        reference: date | None,
        *,
        report_year: int | None = None,
        offset: int = 0,
        previous: DateMention | None = None,
    ) -> list[DateMention]:
        """Return the dates of a text (a sentence or several), sorted, not overlapping.

        Expressions without a year are resolved against `reference`, the day of publication (without it they are left
        out), or belong to `report_year`, the year that a yearly report is on. Ranges are one mention; `early 2004` is
        the early part of the year. `offset` is added to spans. `previous` is the last date of the sentences before, from
        which `the next day` is told where the text has none of its own.
        """
        context = self._read(text, reference, report_year, previous)
        if context is None:
            return []
        found: list[DateMention] = []
        points = context.found
        k = 0
        while k < len(points):
            following = points[k + 1] if k + 1 < len(points) else None
            joined = self._range(context, points[k], following) if following else None
            if joined:
                found.append(_mention(context.tokens, *joined, offset, found))
                k += 2
                continue
            found.append(_mention(context.tokens, *self._open_range(context, points[k]), offset, found))
            k += 1
        return found

    def expressions(
        self, text: str, reference: date | None, *, report_year: int | None = None, offset: int = 0
    ) -> list[DateMention]:
        """Return the single expressions of a text, each with the whole calendar unit that it names.

        As temporal annotation (TimeML) has them: both ends of a range apart, `since May` is May, `early 2004` is 2004;
        `that day` without an earlier date is taken from the reference.
        """
        now = DateMention(0, 0, reference, reference, "day") if reference else None
        context = self._read(text, reference, report_year, now)
        if context is None:
            return []
        found: list[DateMention] = []
        for point in context.found:
            found.append(_mention(context.tokens, point.i, point.j, point.unit, point.kind, offset, found))
        return found

    def lapses(self, text: str, offset: int = 0) -> list[Lapse]:
        """Return the lengths of time by which a text tells things: `ten days after the vote`, `held for ten days`."""
        context = Context(self._reader.tokenizer.tokenize(text), None, None)
        tokens, found = context.tokens, []
        for match in _LAPSE.finditer(tokens.codes):
            word = tokens.lower[match.end() - 1]
            if match["n"] is not None:
                steps = self._reader.amount(context, match)
            else:
                steps = None if tokens.lower[match.start("u")].endswith("s") else 1
            # "Held for ten days after the vote", "terms of ten years after a trial"
            lasts = tokens.lower[max(0, match.start() - 1)] in _HOW_LONG
            if steps is not None and word in ("after", "before") and not lasts:
                found.append(
                    Lapse(
                        tokens.spans.start(match.start()) + offset,
                        tokens.spans.end(match.end() - 1) + offset,
                        tokens.value(match.start("u")),
                        -steps if word == "after" else steps,
                    )
                )
        for match in _LASTING.finditer(tokens.codes):
            word, steps = tokens.lower[match.start()], self._reader.amount(context, match)
            unit = tokens.value(match.start("u"))
            later = tokens.codes[match.end() : match.end() + 1] == "f"  # "after ten days later told"
            if steps is None or word not in ("for", "after", "spent") or (later and word != "for"):
                continue
            if match["half"] and unit in _HALVES:
                unit, size = _HALVES[unit]
                steps = steps * size + size // 2
            start, end = tokens.spans.start(match.start()), tokens.spans.end(match.end() - 1)
            found.append(Lapse(start + offset, end + offset, unit, steps, lasts=True))
        return found

    def _read(
        self, text: str, reference: date | None, report_year: int | None, previous: DateMention | None = None
    ) -> Context | None:
        if not self._triggers.find_matches_as_indexes(" " + text + " "):
            return None
        context = Context(self._reader.tokenizer.tokenize(text), reference, report_year)
        if previous is not None:
            span = (previous.first, previous.last)
            context.previous = Point(0, 0, span, span, previous.kind)
        points = self._reader.read(context)
        for k in range(len(points) - 2, -1, -1):
            points[k] = _with_year_of(points[k], points[k + 1], context.tokens)
        return context

    def _range(self, context: Context, first: Point, second: Point) -> tuple[int, int, Interval, str] | None:
        """Return the range that two expressions make, None where they stand apart."""
        codes = context.tokens.codes
        between = codes[first.j : second.i].replace("x", "")
        before = _before(codes, first.i)
        opener = codes[before] if before >= 0 else ""
        paired = (opener == "B" and between == "A") or (opener == "F" and between in ("O", "U"))
        if not paired and between not in ("O", "-"):
            return None
        begin, end = first.meant[0], second.meant[1]
        if (
            begin > end
            and first.kind == second.kind == "day"
            and "w" in codes[first.i : first.j]
            and "m" not in codes[first.i : first.j]
        ):
            begin = intervals.add_days(begin, -7)  # `from Monday to Thursday`
        elif begin > end and not first.year_given:
            begin = begin.replace(year=begin.year - 1, day=min(begin.day, 28)) if begin.year > 1 else begin
        if begin > end:
            return None
        return (before if paired else first.i), second.j, (begin, end), "range"

    def _open_range(self, context: Context, point: Point) -> tuple[int, int, Interval, str]:
        """Return the expression, or what `since` and `until` make of it."""
        codes, reference = context.tokens.codes, context.reference
        before = _before(codes, point.i)
        opener = codes[before] if before >= 0 else ""
        first, last = point.meant
        if reference is not None:
            runs_on = opener == "F" and context.tokens.lower[point.j : point.j + 1] in (
                ["onwards"],
                ["onward"],
            )
            now = self._reader.now(context, point.i) or reference
            if (opener == "S" or runs_on) and first <= now:
                return before, point.j + runs_on, (first, now), "since"
            if first <= now <= last and (reach := _so_far(context.tokens, point)):
                return *reach, (first, now), "since"
            if opener in "UY" and opener and last > reference and context.report_year is None:
                return before, point.j, (min(reference, last), last), "until"
        return point.i, point.j, point.meant, point.kind


# What may stand right behind a short word: a longer one that begins like it is no trigger ("Mayor", "Sung").
_WORD_ENDS = tuple(" .,;:!?)]-–—/…'’\"”")


def _triggers(lexicon: Lexicon) -> set[str]:
    """Return strings of which every text with a date has one: words of dates, and what years begin with."""
    triggers = {f"{opener}{century}" for opener in " (-–—/['‘’\"“\n\t:," for century in _CENTURIES}
    triggers |= {f"n the {figure}" for figure in "123456789"} | {
        f"{hours} hours" for hours in ("12", "24", "36", "48", "72")
    }
    triggers |= {".19", ".20", "0s ", "0s,", "0s.", "nineteen", "Nineteen", "all year"}
    for row in lexicon.table("date_words"):
        if row["kind"] in _TRIGGERING:
            word = row["word"]
            ends = _WORD_ENDS if len(word) <= 5 and row["kind"] in ("month", "weekday") else ("",)
            for form in (word.capitalize(), word.upper()) + (
                () if row["kind"] in ("month", "weekday") else (word,)
            ):
                triggers.update(form + end for end in ends)
    return triggers


def _before(codes: str, i: int) -> int:
    """Return the token before an expression, articles left out; -1 where there is none."""
    i -= 1
    while i >= 0 and codes[i] in "x":
        i -= 1
    return i


def _so_far(tokens: DateTokens, point: Point) -> tuple[int, int] | None:
    """Return the tokens of `so far this year`, `so far in 2019`, `this year so far`; None where it is not said."""
    lower = tokens.lower
    i = point.i - 1 if tokens.codes[point.i - 1 : point.i] == "I" else point.i
    if lower[max(0, i - 2) : i] == ["so", "far"]:
        return i - 2, point.j
    return (point.i, point.j + 2) if lower[point.j : point.j + 2] == ["so", "far"] else None


def _with_year_of(point: Point, following: Point, tokens: DateTokens) -> Point:
    """Give a month or day the year said after the next one: `on 3 March and 5 June 2009`."""
    if point.year_given or not following.year_given or point.anchored or following.anchored:
        return point
    if point.kind not in ("day", "month", "range") or following.kind not in ("day", "month", "range"):
        return point
    if tokens.codes[point.j : following.i] not in _JOINED or "m" not in tokens.codes[point.i : point.j]:
        return point
    year = following.unit[0].year
    unit = _moved(point.unit, year)
    if unit[0] > following.unit[0]:
        unit = _moved(point.unit, year - 1)
    moved = point.unit[0].year - unit[0].year
    meant = _moved(point.meant, point.meant[0].year - moved)
    return replace(point, unit=unit, meant=meant, year_given=True)


def _moved(interval: Interval, year: int) -> Interval:
    """Return days or a month in another year."""
    first, last = interval
    if first.day == 1 and last == intervals.month_of(first.year, first.month)[1]:
        return intervals.month_of(year, first.month)
    moved = [intervals.months_back(day, 12 * (first.year - year)) for day in interval]
    return moved[0], moved[1]


def _mention(
    tokens: DateTokens, i: int, j: int, interval: Interval, kind: str, offset: int, found: list[DateMention]
) -> DateMention:
    """Return the mention of tokens `i`:`j`; a time of day beside a day is part of it, unless a day `found` has it."""
    taken = found[-1].end - offset if found else 0
    if "c" in tokens.codes and kind == "day":
        before = _CLOCK_BEFORE.search(tokens.codes[:i])
        if before and tokens.spans.start(before.start()) >= taken:
            i = before.start()
        if after := _CLOCK_AFTER.match(tokens.codes, j):
            j = after.end()
    return DateMention(tokens.spans.start(i) + offset, tokens.spans.end(j - 1) + offset, *interval, kind)
