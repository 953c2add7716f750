"""Parts of a year: seasons (of the northern hemisphere), quarters, halves, holidays.

Belongs here: their patterns.
"""

from typing import TYPE_CHECKING

from pipelines.extract.dates import intervals
from pipelines.extract.dates.holidays import holiday_of
from pipelines.extract.dates.points import OF_YEAR, Context, E, Match, Patterns, Point, has_year

if TYPE_CHECKING:
    from pipelines.extract.dates.reading import DateReader

SEASONS = Patterns()
_NEW_YEAR = {"eve": "12-31", "day": "01-01"}


@SEASONS.add("sLTNez", rf"{E}(?P<by>[LTNz])?(?P<s>s)(?:[,o]?(?P<y>y))?{OF_YEAR}?")
def _season(reader: "DateReader", context: Context, match: Match) -> Point | None:
    """`last summer`, `the winter of 1996`, `this fall`, `in spring`."""
    tokens, at = context.tokens, match.start("s")
    before = tokens.codes[max(0, at - 2) : at]
    named = bool(match["y"] or match["by"] or match["rel"])
    through = before == "Ox" and tokens.lower[at - 2] == "through"  # "all through the summer"
    if not named and (
        not (through or before.endswith(("I", "Ix", "oI", "Sx", "ox", "Yx")))
        or (tokens.lower[at] == "fall" and before != "Ix")
    ):
        return None
    if not named and tokens.codes[at + 1 : at + 2] == "o":
        return None
    first, last = (int(part) for part in tokens.value(at).split("|"))
    year = reader.year_said(context, match)
    if year is None:
        year = _season_year(reader, context, match, first, last)
    if year is None:
        return None
    return reader.stretched(
        context, match, intervals.months_of(year, first, last), "season", year_given=has_year(match)
    )


def _season_year(reader: "DateReader", context: Context, match: Match, first: int, last: int) -> int | None:
    """Return the year of a season without one: of the last, unless `next` or the clause points ahead."""
    if context.report_year is not None:
        return context.report_year
    reference, anchor, by = context.reference, context.anchor(), match["by"]
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
    if reader.tense.direction(context, match.start(), match.end()) == "future":
        return year if end >= reference else year + 1
    return year if begin <= reference else year - 1


@SEASONS.add("qL", r"(?P<q>[qL])-?(?P<Q>Q)ox?(?:(?P<y>y)|(?P<rel>[LTNz])u|(?P<u>u))")
def _part_of_year(reader: "DateReader", context: Context, match: Match) -> Point | None:
    """`the second half of 2004`, `the first quarter of last year`."""
    tokens = context.tokens
    if match["u"]:
        now = reader.now(context, match.start("u"))
        year = now.year if now and tokens.value(match.start("u")) == "year" else None
    else:
        year = reader.year_said(context, match)
    size = 3 if tokens.value(match.start("Q")) == "quarter" else 6
    number = 12 // size if match["q"] == "L" else int(tokens.value(match.start("q")))
    if year is None or number * size > 12:
        return None
    span = intervals.months_of(year, (number - 1) * size + 1, number * size)
    return Point(match.start(), match.end(), span, span, "quarter" if size == 3 else "half", year_given=True)


@SEASONS.add("hLTN", rf"(?P<by>[LTN])?(?P<h>h)[_u]?(?:,?(?P<y>y))?{OF_YEAR}?")
def _holiday(reader: "DateReader", context: Context, match: Match) -> Point | None:
    """`Christmas Day 2004`, `last Christmas`, `Christmas Eve`."""
    tokens, at = context.tokens, match.start("h")
    end = match.end()
    eve = tokens.lower[at + 1 : at + 2] == ["eve"]
    if not eve and tokens.codes[at + 1 : at + 2] in ("_", "u") and tokens.lower[at + 1] != "day":
        end = at + 1
    day = holiday_of(reader, context, match, tokens.value(at))
    if day is None:
        return None
    day = intervals.add_days(day, -1) if eve else day
    return Point(match.start(), end, (day, day), (day, day), "day", has_year(match))


@SEASONS.add("u", rf"(?P<h>u)'[_u](?:,?(?P<y>y))?{OF_YEAR}?")
def _new_year(reader: "DateReader", context: Context, match: Match) -> Point | None:
    """`New Year's Day`, `New Year's Eve 2004`."""
    tokens, i = context.tokens, match.start()
    name = tokens.lower[max(0, i - 1) : i + 3]
    if len(name) < 4 or name[:2] != ["new", "year"] or name[3] not in _NEW_YEAR:
        return None
    day = holiday_of(reader, context, match, _NEW_YEAR[name[3]])
    return None if day is None else Point(i - 1, match.end(), (day, day), (day, day), "day", has_year(match))
