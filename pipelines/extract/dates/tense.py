"""Which way a date without a year lies: the year it most likely has.

Belongs here: telling past from future by the words around, and the year of a bare month or day. What an expression
otherwise means belongs to `dates.explicit` and its neighbours.
"""

from datetime import date

from pipelines.extract.dates import intervals
from pipelines.extract.dates.points import Context, Match, Point
from pipelines.extract.dates.tokens import DateTokens

# A month or day without a year further back than this is rather the coming one: news adds the year to older ones.
_FAR_BACK_DAYS = 240
_TOO_FAR_BACK_DAYS = 310
_SOON_DAYS = 21
_LONG_GONE_DAYS = 45
_CLAUSE_TOKENS = 14
# Between a year and a month or day of it: `last year on Dec. 1`, `in 2016, May 13`.
_WITHIN = frozenset({"I", ",I", ","})
_STORY_KINDS = frozenset({"day", "month", "year", "range"})
_WHOSE = frozenset({"my", "your", "his", "its", "our", "their"})


class Tense:
    """Tells past from future by `future` and `past`, words that stand before a date."""

    def __init__(self, future: frozenset[str], past: frozenset[str]) -> None:
        self._future, self._past = future, past

    def nearest_year(self, context: Context, match: Match, month: int, number: int | None) -> int:
        """Return the year of a month or day whose year is not said.

        The year reported on; else the year of the story, if it has one; else the nearest in the past, unless words
        before it point ahead or the past one is too long ago.
        """
        if context.report_year is not None:
            return context.report_year
        before = context.found[-1] if context.found else None
        if before and before.kind == "year" and context.tokens.codes[before.j : match.start()] in _WITHIN:
            return before.unit[0].year
        reference = context.reference or date.max
        direction = self.direction(context, match.start(), match.end())
        runs_on = context.tokens.codes[match.start() - 1 : match.start()] == "S"
        story = None if runs_on or direction == "future" else _story(context, match.start(), reference)
        if story is not None:
            return _story_year(story, month, number)
        first = intervals.day_of(reference.year, month, number) if number else None
        if first is None:
            first, last = intervals.month_of(reference.year, month)
        else:
            last = first
        return _year_beside(reference, first, last, direction)

    def direction(self, context: Context, i: int, j: int) -> str:
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
            if word == "will" and k and (lower[k - 1] in _WHOSE or lower[k - 2 : k] == ["against", "her"]):
                continue  # "was held against her will on Friday"
            if word in self._future and tokens.codes[k] != "m":
                if word == "set" and lower[k + 1] not in ("to", "for"):
                    return "past"  # "was set free on Tuesday"
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


def _story(context: Context, i: int, reference: date) -> Point | None:
    """Return the dated past event that the sentence tells before token `i`.

    A bare year is one only where it opens the sentence: in `a 1996 law` or `who fled in 2012` it is background.
    """
    tokens = context.tokens
    for point in reversed(context.found):
        if not point.year_given or point.anchored:
            continue
        if point.kind not in _STORY_KINDS or point.unit[1] >= reference or _sentence_ends(tokens, point.j, i):
            return None
        opens = point.i < 2 or _sentence_ends(tokens, point.i - 2, point.i)
        return point if point.kind != "year" or opens else None
    return None


def _sentence_ends(tokens: DateTokens, i: int, j: int) -> bool:
    """Does a sentence end between two tokens? Full stops after short words may be abbreviations."""
    return any(
        tokens.lower[k] in ("!", "?") or (tokens.lower[k] == "." and k and len(tokens.lower[k - 1]) > 3)
        for k in range(max(i, 0), j)
    )


def _story_year(story: Point, month: int, number: int | None) -> int:
    """Return the year a told story has reached: `in March 1994 ... released in June`."""
    first = story.unit[0]
    if story.kind == "year":
        return first.year
    day = intervals.day_of(first.year, month, number) if number else None
    reached = day or intervals.month_of(first.year, month)[1]
    return first.year if reached >= first else first.year + 1


def _year_beside(reference: date, first: date, last: date, direction: str) -> int:
    """Return the year before, of or after `reference` for a month or day that is `first` to `last` in its year."""
    year = reference.year
    if first > reference:
        gone = (reference - same_day(last, year - 1)).days
        if direction == "past" and (first - reference).days > _SOON_DAYS:
            return year - 1
        far = _TOO_FAR_BACK_DAYS if direction else _FAR_BACK_DAYS
        return year if direction == "future" or gone > far else year - 1
    gone = (reference - last).days
    if (direction == "future" and gone > _LONG_GONE_DAYS) or (not direction and gone > _TOO_FAR_BACK_DAYS):
        return year + 1
    return year


def same_day(day: date, year: int) -> date:
    """Return the same day in another year, the last of the month where it has no such day."""
    first, last = intervals.month_of(year, day.month)
    return first.replace(day=min(day.day, last.day))
