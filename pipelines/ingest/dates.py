"""Publication dates in the forms that papers and files print.

Belongs here: one date out of a date line, a column or a tag. Dates told inside the news belong to
`pipelines.extract.dates.resolver`.

The day is the one printed, in the paper's own time zone: `2015-11-20T23:30:00-05:00` is 20 November. A date
that may be read two ways (`03/04/2015`) is not guessed. A number of seconds is no date.
"""

import re
from datetime import date, datetime

_MONTH_NAMES = {
    1: "january jan januar janvier janv enero ene gennaio gen janeiro januari",
    2: "february feb februar février fevrier févr febrero febbraio fevereiro fev februari",
    3: "march mar märz maerz mrz mars marzo março marco maart",
    4: "april apr avril avr abril abr aprile",
    5: "may mai mayo maggio mag maio mei",
    6: "june jun juni juin junio giugno giu junho",
    7: "july jul juli juillet juil julio luglio lug julho",
    8: "august aug août aout agosto ago augustus",
    9: "september sept sep septembre septiembre settembre set setembro",
    10: "october oct oktober okt octobre octubre ottobre ott outubro out",
    11: "november nov novembre noviembre novembro",
    12: "december dec dezember dez décembre decembre déc diciembre dic dicembre dezembro",
}
_MONTHS = {name: number for number, names in _MONTH_NAMES.items() for name in names.split()}
_MONTH = r"(?P<month>[^\W\d_]{3,10})\.?"
_YEAR = r"(?P<year>(?:1[789]|20)\d\d)"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th|\.|º)?"
_WEEKDAY = (
    r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?|montag|dienstag|mittwoch|"
    r"donnerstag|freitag|samstag|sonntag|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes|miércoles|jueves|viernes|sábado|domingo)"
)
_LABEL = (
    r"(?:(?:first |last )?(?:published|posted|updated|modified|issued|released|date[ds]?)(?: on| at)?|"
    r"publié le|veröffentlicht am)"
)
_CLOCK = (
    r"(?:(?:at |um |à )?\d{1,2}[:.h]\d\d(?:[:.]\d\d(?:[.,]\d+)?)?\s*(?:[ap]\.?\s?m\.?)?|"
    r"\d{1,2}\s*[ap]\.?m\.?)"
    r"\s*(?:Z|[+-]\d\d:?\d\d|\(?[A-Z]{2,5}\)?)?"
)
_FORMS = tuple(
    re.compile(form, re.I)
    for form in (
        rf"{_YEAR}-(?P<month>\d\d)-{_DAY}(?=$|[T\s,|])(?:[T\s]\s?\d\d?(?:[:.]?\d\d)*[\d:.,]*\s*(?:Z|UTC|[+-]\d\d:?(?:\d\d)?)?)?",
        rf"{_YEAR}(?P<month>\d\d)(?P<day>\d\d)(?:T\d[\d:]*Z?)?",
        rf"{_YEAR}[/.](?P<month>\d{{1,2}})[/.](?P<day>\d{{1,2}})",
        rf"{_MONTH}\s*{_DAY}(?:\s*,\s*|\s+){_YEAR}",
        rf"{_DAY}(?:\s+(?:of|de)\s+|[\s-]+){_MONTH}(?:\s+de\s+|[\s,-]+){_YEAR}",
        r"(?P<day>\d{1,2})-(?P<month>[a-z]{3})-(?P<short>\d\d)",
        rf"{_YEAR}\s+{_MONTH}\s+{_DAY}",
        rf"{_MONTH}\s+{_DAY}\s+[\d:]+\s+(?:[A-Z]{{2,5}}\s+)?{_YEAR}",
        rf"{_YEAR}\s?年\s?(?P<month>\d{{1,2}})\s?月\s?(?P<day>\d{{1,2}})\s?日",
        rf"(?P<day>\d{{1,2}})\.\s?(?P<month>\d{{1,2}})\.\s?{_YEAR}",
        rf"(?P<first>\d{{1,2}})(?P<sep>[/-])(?P<second>\d{{1,2}})(?P=sep){_YEAR}",
        r"(?P<first>\d{1,2})(?P<sep>[/])(?P<second>\d{1,2})(?P=sep)(?P<short>\d\d)",
    )
)
_BEFORE = re.compile(
    rf"\s*(?:{_LABEL}\s*:?\s*)?(?:{_CLOCK}\s*[,|]?\s+)?(?:(?:on )?{_WEEKDAY}\.?\s?,?\s+)?", re.I
)
_AFTER = re.compile(
    rf"\s*(?:\(?{_WEEKDAY}\)?)?[\s,.;|–—-]*(?:T?{_CLOCK})?(?:\s*[|(/,–—-]?\s*(?:{_LABEL}|{_CLOCK}).*)?\s*\.?",
    re.I,
)
_EARLIEST = 1700


class UnreadableDateError(ValueError):
    """A date is given that cannot be read; the message says why."""


def read(value: object) -> date | None:
    """Return the day that a cell or tag gives; None where it is empty.

    Raises UnreadableDateError where something is there that is no date, is no day of the calendar, or could
    be two days.
    """
    if value is None or value == "":
        return None
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    text = " ".join(str(value).split())
    if not text:
        return None
    found = read_line(text)
    if found is None:
        raise UnreadableDateError(f"'{text[:80]}' is no date that papers print")
    return found


def read_line(line: str) -> date | None:
    """Return the day of a line that holds a date and nothing else but weekday, time and a label; else None.

    Raises UnreadableDateError where the line is such a date but no day of the calendar, or could be two days.
    """
    if len(line) > 120:
        return None
    before = _BEFORE.match(line)
    starts = {before.end() if before else 0, 0}
    for form in _FORMS:
        for start in sorted(starts, reverse=True):
            match = form.match(line, start)
            if match and _AFTER.fullmatch(line, match.end()):
                day = _day(match)
                if day is not None:
                    return day
    return None


def _day(match: re.Match[str]) -> date | None:
    parts = match.groupdict()
    year = int(parts["year"]) if parts.get("year") else _century(int(parts["short"]))
    if "first" in parts:
        month, day = _order(int(parts["first"]), int(parts["second"]), match[0])
    else:
        written, day = parts["month"], int(parts["day"])
        number = int(written) if written.isdigit() else _MONTHS.get(written.lower())
        if number is None:
            return None
        month = number
    try:
        found = date(year, month, day)
    except ValueError:
        raise UnreadableDateError(f"'{match[0]}' is no day of the calendar") from None
    if found.year < _EARLIEST:
        raise UnreadableDateError(f"'{match[0]}' lies before newspapers")
    return found


def _century(year: int) -> int:
    """Two-digit years as POSIX reads them: 69 to 99 are 19.., 00 to 68 are 20.."""
    return year + (1900 if year >= 69 else 2000)


def _order(first: int, second: int, written: str) -> tuple[int, int]:
    """Return month and day of `20/11/2015` or `11/20/2015`."""
    if first > 12 or first == second:
        return second, first
    if second > 12:
        return first, second
    raise UnreadableDateError(f"'{written}' may be day/month or month/day")
