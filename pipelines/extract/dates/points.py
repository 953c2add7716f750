"""What readers of dates share: expressions, what they are read against, patterns and how they are registered.

Belongs here: the data types and small helpers of `dates.explicit`, `dates.relative`, `dates.days`, `dates.seasons`. What
any pattern means belongs to those.

A pattern is a regular expression over class letters (see `dates.tokens.CLASSES` and `LINKS`), one a token.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING, Final

from pipelines.extract.dates import intervals
from pipelines.extract.dates.intervals import Interval
from pipelines.extract.dates.tokens import DateTokens

if TYPE_CHECKING:
    from pipelines.extract.dates.reading import DateReader

Match = re.Match[str]

# Parts of patterns: `early`, `the end of`; `two`, `twenty-five`; `last year`, `of that year`.
E = r"(?P<e>e-?(?:[oI]x?)?)?"
AMOUNT = r"(?P<n>k|[ndg](?:-n)?)"
# Days from which on a date is too coarse to count days from it, and all the days of a year.
_COARSE: Final = 27
_YEAR: Final = 366
OF_YEAR = r"(?:,?[oI]?x?(?P<rel>[LTNz])u)"


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
    """What a text is read against: its tokens, the day of publication, the year it reports on, what was found.

    `nested` is set while an expression is read as a part of another one, which it may be once.
    """

    tokens: DateTokens
    reference: date | None
    report_year: int | None
    previous: Point | None = None
    nested: bool = False
    found: list[Point] = field(default_factory=list)

    def anchor(self) -> Point | None:
        """Return the last expression that later ones may be relative to, of this text or of what went before it."""
        return self.found[-1] if self.found else self.previous


Handler = Callable[["DateReader", Context, Match], Point | None]


class Patterns:
    """The patterns of a subject with their handlers, in the order in which they are tried."""

    def __init__(self) -> None:
        self.rows: list[tuple[str, re.Pattern[str], Handler]] = []

    def add(self, first: str, pattern: str) -> Callable[[Handler], Handler]:
        """Register the decorated handler of a pattern, tried at tokens whose class is one of `first`."""

        def register(handler: Handler) -> Handler:
            self.rows.append((first, re.compile(pattern), handler))
            return handler

        return register


def day_point(match: Match, day: date, *, year_given: bool = False) -> Point:
    """Return the point of one day."""
    return Point(match.start(), match.end(), (day, day), (day, day), "day", year_given)


def has_year(match: Match) -> bool:
    """Does the text of a match say the year, in figures or as `last year`?"""
    return bool(match.groupdict().get("y") or match.groupdict().get("rel"))


def shift(day: date, unit: str, steps: int) -> Interval:
    """Return the unit `steps` units away; a decade or a century ago is the year so long ago."""
    if unit in ("decade", "century"):
        return intervals.year_of(day.year + steps * (10 if unit == "decade" else 100))
    if unit == "weekend":
        unit = "week"
    return intervals.unit_around(day, unit, steps)


def is_too_coarse(anchor: Point, unit: str) -> bool:
    """Whether no certain day or week is so many days or weeks from a date: "in May 2018 ... four days later"."""
    return unit in ("day", "week") and (anchor.unit[1] - anchor.unit[0]).days >= _COARSE


def near(anchor: Point, match: Match) -> Point | None:
    """Return the month or year of a date as that of what was days from it; None for a span of years."""
    if (anchor.unit[1] - anchor.unit[0]).days > _YEAR:
        return None
    span = anchor.meant
    return Point(match.start(), match.end(), span, span, "relative", anchor.year_given, anchored=True)
