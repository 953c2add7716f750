"""When a claimed act took place: which date of the sentence is its own.

Belongs here: giving dates to acts by clause and position, and dates reckoned from another act ("two years
later", "a decade after signing"). Finding dates is `dates.py`'s.
"""

import re
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from pipelines.extract.dates.resolver import DateMention

_NUMBERS: Final = {
    word: value
    for value, words in enumerate(
        "- a|an|one|the two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
        "sixteen seventeen eighteen nineteen twenty".split()
    )
    for word in words.split("|")
}
_UNITS: Final = {"decade": 120, "year": 12, "month": 1, "week": 0, "day": 0, "century": 1200}
_COUNT: Final = (
    r"(?:\d{1,3}|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)"
    r"(?:[- ](?:one|two|three|four|five|six|seven|eight|nine))?|"
    + "|".join(sorted((word for word in _NUMBERS if word not in ("-", "the")), key=len, reverse=True))
    + ")"
)
_AMOUNT: Final = (
    rf"\b(?:(?:just|only|some|about|nearly|almost|more than|over|exactly|a full)\s+)?(?P<n>{_COUNT})\s+"
    r"(?:(?:full|short|long|whole|more)\s+)?(?P<unit>decade|year|month|week|day|centur)(?:s|y|ies)?"
)
# "two years later", "the following year", "that July": reckoned from another date.
LATER: Final = re.compile(
    rf"(?:{_AMOUNT}\s+(?P<way>later|afterwards|on\b|earlier|previously|before(?=\s*[,.;:)]|$)|after(?=\s*[,.;:)]|$)"
    r"|after\s+(?:that|this)(?=\s*[,.;:)]|$))"
    rf"|\bafter\s+(?P<n2>{_COUNT})\s+(?P<unit2>decade|year|month|week|day)s?(?=\s*[,.;:)]|$)"
    r"|\b(?:in\s+)?the\s+(?P<next>following|next|previous|preceding|same)\s+(?P<of>year|month|day|week)"
    r"|\b(?:in\s+)?the\s+(?:following|next)\s+(?P<month>january|february|march|april|may|june|july|august|september"
    r"|october|november|december|spring|summer|autumn|winter|fall)"
    r"|\bthe\s+(?P<prior>year|month|week|day)\s+(?:before|earlier)(?=\s*[,.;:)]|$)"
    r"|\bbefore\s+the\s+(?P<out>year)\s+(?:was|is)\s+(?:out|over)"
    r"|\b(?P<that>that|in\s+the\s+same)\s+(?:same\s+)?(?P<same>year|month|week|day|january|february|march|april|may|june|july"
    r"|august|september|october|november|december|spring|summer|autumn|winter|fall))(?!\w)",
    re.I,
)
# What neither of these patterns can do without: a look before the search.
HINT: Final = re.compile(
    r"later|afterwards|earlier|previously|\bon\b|after|before|following|\bnext\b|previous|preceding|\bsame\b|\bthat\b",
    re.I,
)
# "Ten months after signing it": how far one act lies from the other.
LINK: Final = re.compile(
    rf"{_AMOUNT}\s+(?P<way>after|before)\s+(?!(?:that|this)\s*(?:[,.;:)]|$))(?=[\w“\"])", re.I
)
_MONTHS: Final = (
    "january february march april may june july august september october november december".split()
)
# What makes a date no date of the act: a deadline, or how long something lasted.
_NOT_OF_ACT: Final = re.compile(
    r"(?:\bby (?:the )?(?:end|close) of|\bby|\buntil|\btill|\bbefore|\bdeadline of|\bbetween|\bfrom|\bfor|\bin force"
    r"|\bin force since|\bin place since|\bat the end of|\bend of|\beffective|\bwith effect from|\bas of)\s*(?:the\s+)?$",
    re.I,
)
_LEAD: Final = re.compile(
    r"(?:^|[.;:—–]|\b(?:and|but|while|whereas|when|after|that|though|although)\b,?|,)\s*"
    r"(?:(?:then|later|only|finally|again|back|already|also|so|yet|meanwhile),?\s+)?"
    r"(?:in|on|by|since|as of|during|early|late|earlier|last)?\s*(?:the\s+)?$",
    re.I,
)


@dataclass(frozen=True, slots=True)
class When:
    """An interval, with the offset that it was read at."""

    first: date
    last: date
    at: int = -1
    end: int = -1

    @property
    def year(self) -> int | None:
        """The year, where the interval lies in one; of an open span ("since 1991") the first."""
        return self.first.year


def of_mention(mention: DateMention) -> When:
    """The interval of a date."""
    if mention.kind == "since":
        return When(mention.first, mention.first, mention.start, mention.end)
    return When(mention.first, mention.last, mention.start, mention.end)


def of_year(year: int) -> When:
    """A whole year."""
    return When(date(year, 1, 1), date(year, 12, 31))


def is_of_act(body: str, mention: DateMention) -> bool:
    """Whether a date can be an act's: not a deadline, not a duration."""
    if mention.kind in ("until", "decade", "century", "span", "range"):
        return False
    return not _NOT_OF_ACT.search(body[max(mention.start - 24, 0) : mention.start])


def leads(body: str, start: int, mention: DateMention) -> bool:
    """Whether a date stands at the head of a clause: "In October, ...", "and in May ..."."""
    return bool(_LEAD.search(body[max(mention.start - 30, start) : mention.start]))


def shift(when: When, months: int, days: int = 0) -> When:
    """An interval moved by months and days."""
    return When(_moved(when.first, months, days), _moved(when.last, months, days), when.at, when.end)


def _moved(day: date, months: int, days: int) -> date:
    index = day.year * 12 + day.month - 1 + months
    year, month = divmod(index, 12)
    if not 1 <= year <= 9998:
        return day
    last = (date(year + (month == 11), (month + 1) % 12 + 1, 1) - timedelta(days=1)).day
    return date(year, month + 1, min(day.day, last)) + timedelta(days=days)


def reckon(match: re.Match[str], anchor: When) -> When | None:
    """The interval that "two years later", "the following year", "that July" mean after an anchor."""
    if match["out"]:
        return of_year(anchor.first.year)
    if match["prior"]:
        unit = match["prior"].lower()
        return of_year(anchor.first.year - 1) if unit == "year" else shift(anchor, *step_of(unit, -1))
    if match["next"]:
        word, unit = match["next"].lower(), match["of"].lower()
        if word == "same" or unit in ("day", "week"):
            return anchor
        step = -1 if word in ("previous", "preceding") else 1
        if unit == "year":
            return of_year(anchor.first.year + step)
        return shift(anchor, step)
    if match["that"]:
        word = match["same"].lower()
        if word in _MONTHS:
            first = date(anchor.first.year, _MONTHS.index(word) + 1, 1)
            return When(first, _moved(first, 1, -1))
        return of_year(anchor.first.year) if word == "year" else anchor
    if match["month"]:
        return _following(match["month"].lower(), anchor)
    if match["n2"]:
        number = amount(match["n2"])
        return (
            None
            if number is None
            else _whole(shift(anchor, *step_of(match["unit2"], number)), match["unit2"])
        )
    number = amount(match["n"])
    if number is None:
        return None
    sign = -1 if match["way"].lower() in ("before", "earlier", "previously") else 1
    return _whole(shift(anchor, *step_of(match["unit"], number * sign)), match["unit"])


def _whole(moved: When, unit: str) -> When:
    """What was reckoned in years is as good as its year."""
    return of_year(moved.first.year) if unit.lower() in ("year", "decade", "centur") else moved


def _following(month: str, anchor: When) -> When:
    """The first such month after an anchor: "the following March"."""
    if month not in _MONTHS:
        return of_year(anchor.first.year + 1)
    number = _MONTHS.index(month) + 1
    year = anchor.last.year + (number <= anchor.last.month)
    first = date(year, number, 1)
    return When(first, _moved(first, 1, -1))


def step_of(unit: str, number: int) -> tuple[int, int]:
    """Months and days of a number of units."""
    unit = unit.lower()
    if unit == "week":
        return 0, 7 * number
    if unit == "day":
        return 0, number
    return _UNITS["century" if unit == "centur" else unit] * number, 0


def amount(text: str) -> int | None:
    """A number in figures or words up to 99, or None."""
    text = text.lower()
    if text.isdigit():
        return int(text)
    if text in _NUMBERS:
        return _NUMBERS[text]
    tens = {
        "twenty": 20,
        "thirty": 30,
        "forty": 40,
        "fifty": 50,
        "sixty": 60,
        "seventy": 70,
        "eighty": 80,
        "ninety": 90,
    }
    parts = re.split(r"[- ]", text)
    if parts[0] in tens:
        return tens[parts[0]] + (_NUMBERS.get(parts[1], 0) if len(parts) > 1 else 0)
    return None
