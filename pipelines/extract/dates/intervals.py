"""Calendar arithmetic: the first and last day of weeks, months, years and parts of them.

Belongs here: pure functions of dates. Which words mean which interval belongs to `dates.reading`.
"""

import calendar
from datetime import MAXYEAR, MINYEAR, date, timedelta

Interval = tuple[date, date]

UNITS = ("day", "week", "fortnight", "weekend", "month", "year", "decade", "century")
# Years of a decade and days of a year or a month that `early`, `mid` and `late` mean: thirds.
_STRETCHES = ("early", "mid", "late")


def day_of(year: int, month: int, day: int) -> date | None:
    """Return the day, None where there is no such day (31 June)."""
    if not (
        MINYEAR <= year <= MAXYEAR and 1 <= month <= 12 and 1 <= day <= calendar.monthrange(year, month)[1]
    ):
        return None
    return date(year, month, day)


def month_of(year: int, month: int) -> Interval:
    """Return the month; `month` may lie outside 1-12 and counts on into other years."""
    year, month = year + (month - 1) // 12, (month - 1) % 12 + 1
    year = min(max(year, MINYEAR), MAXYEAR)
    return date(year, month, 1), date(year, month, calendar.monthrange(year, month)[1])


def months_of(year: int, first: int, last: int) -> Interval:
    """Return the months from `first` to `last` of a year; `last` may be smaller and lies in the year after then."""
    return month_of(year, first)[0], month_of(year, last if last >= first else last + 12)[1]


def year_of(year: int) -> Interval:
    """Return the year, kept within what `date` can hold."""
    year = min(max(year, MINYEAR), MAXYEAR)
    return date(year, 1, 1), date(year, 12, 31)


def years_of(first: int, last: int) -> Interval:
    """Return the years from `first` to `last`."""
    return year_of(first)[0], year_of(last)[1]


def week_of(day: date) -> Interval:
    """Return Monday to Sunday around a day."""
    monday = add_days(day, -day.weekday())
    return monday, add_days(monday, 6)


def weekend_of(day: date) -> Interval:
    """Return Saturday and Sunday of a day's week."""
    monday, sunday = week_of(day)
    return add_days(monday, 5), sunday


def add_days(day: date, days: int) -> date:
    """Return the day so many days later, kept within what `date` can hold."""
    try:
        return day + timedelta(days=days)
    except OverflowError:
        return date.min if days < 0 else date.max


def unit_around(day: date, unit: str, steps: int = 0) -> Interval:
    """Return the unit (one of UNITS) that holds `day`, moved by `steps` units: ("month", -1) is the month before."""
    if unit == "day":
        moved = add_days(day, steps)
        return moved, moved
    if unit == "week":
        return week_of(add_days(day, 7 * steps))
    if unit == "fortnight":
        return week_of(add_days(day, 14 * steps))
    if unit == "weekend":
        return weekend_of(add_days(day, 7 * steps))
    if unit == "month":
        return month_of(day.year, day.month + steps)
    if unit == "year":
        return year_of(day.year + steps)
    if unit == "decade":
        first = (day.year // 10 + steps) * 10
        return years_of(first, first + 9)
    first = ((day.year - 1) // 100 + steps) * 100 + 1
    return years_of(first, first + 99)


def stretch_of(interval: Interval, stretch: str) -> Interval:
    """Return the early, mid or late third of an interval: whole years of a decade, months of a year, days of a month."""
    first, last = interval
    part = _STRETCHES.index(stretch)
    days = (last - first).days + 1
    if days > 3600:
        years = last.year - first.year + 1
        cuts = (0, years * 4 // 10, years * 7 // 10, years)
        return years_of(first.year + cuts[part], first.year + cuts[part + 1] - 1)
    if days > 360:
        return month_of(first.year, 4 * part + 1)[0], month_of(first.year, 4 * part + 4)[1]
    if days > 80:
        third = days // 3
        return add_days(first, third * part), last if part == 2 else add_days(first, third * (part + 1) - 1)
    if days > 27:
        return add_days(first, 10 * part), last if part == 2 else add_days(first, 10 * part + 9)
    return interval


def months_back(day: date, months: int) -> date:
    """Return the same day so many months earlier, the last of the month where it has no such day."""
    first, last = month_of(day.year, day.month - months)
    return first.replace(day=min(day.day, last.day))
