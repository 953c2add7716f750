"""Days known by a name: `Boxing Day`, `Good Friday`, `World Press Freedom Day 2019`.

Belongs here: their patterns, and the day of Easter. Christmas and New Year are `dates.seasons`.
"""

from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from pipelines.extract.dates import intervals
from pipelines.extract.dates.points import OF_YEAR, Context, Match, Patterns, Point, has_year

if TYPE_CHECKING:
    from pipelines.extract.dates.reading import DateReader

HOLIDAYS = Patterns()
_EASTER: Final = "easter"
_LONGEST: Final = 5  # tokens: "world press freedom day", "all saints ' day"
# Words behind a holiday that it is not the name of.
_NOT_NAMED: Final = frozenset(
    "a an the and or but in at on by to of from for with when while as after before that who which was were is are has had "
    "last this when where near outside inside during despite because since until about against".split()
)


@HOLIDAYS.add("uwmh", rf"(?P<d>[uwmh])(?P<u>u)?(?:,?(?P<y>y)|{OF_YEAR})?")
def _holiday(reader: "DateReader", context: Context, match: Match) -> Point | None:
    """`Boxing Day`, `on Good Friday`, `over Easter`, `World Press Freedom Day 2019`."""
    tokens = context.tokens
    last = match.start("u") if match["u"] else match.start("d")
    if not tokens.written[last][:1].isupper() or tokens.lower[last] not in reader.holiday_ends:
        return None
    following = tokens.written[last + 1] if last + 1 < len(tokens.written) else "."
    if following.isalpha() and following.islower() and following not in _NOT_NAMED:
        return None  # "a Labour Day march" is an event, whose day is not always that of what is told
    for first in range(max(0, last - _LONGEST + 1), last + 1):
        if not tokens.written[first][:1].isupper():
            continue
        name = (
            " ".join(tokens.lower[first : last + 1]).replace("’", "'").replace(" '", "'").replace(" . ", ". ")
        )
        month_day = reader.holidays.get(name)
        day = holiday_of(reader, context, match, month_day) if month_day else None
        if day is not None:
            end = match.end() if match["y"] or match.groupdict().get("rel") else last + 1
            return Point(first, end, (day, day), (day, day), "day", has_year(match))
    return None


def holiday_of(reader: "DateReader", context: Context, match: Match, month_day: str) -> date | None:
    """Return the day of a holiday (`12-25`, `easter-2`) in the year that is said or nearest."""
    moves = month_day.startswith(_EASTER)
    year = reader.year_said(context, match)
    if year is None:
        if context.reference is None and context.report_year is None:
            return None
        about = easter(context.reference.year) if moves and context.reference else date(2000, 4, 10)
        month, number = (about.month, about.day) if moves else map(int, month_day.split("-"))
        if match.groupdict().get("by"):
            year = reader.month_year_by(context, match, month)
        else:
            year = reader.tense.nearest_year(context, match, month, number)
    if moves:
        return easter(year) + timedelta(days=int(month_day[len(_EASTER) :] or 0))
    return intervals.day_of(year, *map(int, month_day.split("-")))


def easter(year: int) -> date:
    """Return Easter Sunday of a year of the Gregorian calendar (the anonymous algorithm of Nature, 20 April 1876)."""
    century, of_century = divmod(year, 100)
    golden = year % 19
    moon = (19 * golden + century - century // 4 - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    weekday = (32 + 2 * (century % 4) + 2 * (of_century // 4) - moon - of_century % 4) % 7
    late = (golden + 11 * moon + 22 * weekday) // 451
    month, day = divmod(moon + weekday - 7 * late + 114, 31)
    return date(year, month, day + 1)
