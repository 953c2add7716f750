"""Numbers in text with what bounds them, as low, best and high.

Belongs here: numbers as quantities, and the words that bound or blur them (`at least`, `an estimated`, `between 20
and 35`). The value of a number word belongs to `numbers.numerals`; which counts are of persons belongs to `numbers.headcounts`.
"""

from dataclasses import dataclass, replace

from pipelines.extract.numbers.numerals import Number, Numerals, Words, tokenize
from pipelines.lexicon import Lexicon

_LONGEST_MODIFIER = 6
_HYPHENS = frozenset("-‑‐–—~")
_DIGITS = frozenset("0123456789")
_ARTICLES = frozenset({"a", "an"})
_JOINING = frozenset("-‑")
_TYING = frozenset(":/^")
_PERCENT = frozenset({"%", "percent", "percentage", "pct"})
_YEARS = range(1500, 2101)


@dataclass(frozen=True, slots=True)
class CountMention:
    """A count at `start`:`end` (code points). None is no bound, or no best figure.

    `nine` is 9/9/9, `more than 100` 101/None/None, `at least 20` 20/20/None, `up to 50` None/None/50,
    `an estimated 120,000` None/120000/None, `dozens` 24/None/99, `between 20 and 35` 20/None/35.
    """

    start: int
    end: int
    low: int | None
    best: int | None
    high: int | None


@dataclass(slots=True)
class Reading:
    """A count before it is a mention: its tokens and bounds.

    The number itself begins at `number`; what it counts may begin at `noun`, which lies before `stop` in `at least 20
    men, perhaps 35`.
    """

    first: int
    number: int
    noun: int
    stop: int
    low: int | None
    best: int | None
    high: int | None

    def mention(self, words: Words, offset: int) -> CountMention:
        """Return the mention, its span moved by `offset`."""
        start, end = words.spans.start(self.first) + offset, words.spans.end(self.stop - 1) + offset
        return CountMention(start, end, self.low, self.best, self.high)


class QuantityReader:
    """Reads quantities, by the tables `numerals` and `count_modifiers` of the lexicon."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.numerals = Numerals(lexicon)
        self._after_articles = frozenset(
            {*self.numerals.multipliers, *self.numerals.few, *self.numerals.pairs, *self.numerals.halves}
        )
        self._before: dict[tuple[str, ...], str] = {}
        self._after: dict[tuple[str, ...], str] = {}
        for row in lexicon.table("count_modifiers"):
            side = self._before if row["side"] == "before" else self._after
            side[tuple(tokenize(row["phrase"]).lower)] = row["effect"]
        self._before_ends = frozenset(phrase[-1] for phrase in self._before)
        self._after_starts = frozenset(phrase[0] for phrase in self._after)
        self._months = frozenset(row["word"] for row in lexicon.table("date_words") if row["kind"] == "month")
        cues: dict[str, set[str]] = {}
        for row in lexicon.table("count_cues"):
            cues.setdefault(row["cue"], set()).add(row["word"])
        self._changes, self._couples = frozenset(cues["change"]), frozenset(cues["couple"])
        self._handing = frozenset(cues["handing"])
        self._codes = (
            frozenset(row["word"] for row in lexicon.table("date_cues") if row["cue"] == "no_year")
            - cues["code"]
        )

    def read(self, words: Words) -> list[Reading]:
        """Return the counts of a tokenized text, sorted, not overlapping."""
        found: list[Reading] = []
        candidates = self._candidates(words.lower)
        at, free = 0, 0
        for i in candidates:
            if i < at:
                continue
            number = self.numerals.read(words, i)
            if number is None or not self._is_count(words, i, number):
                at = number.stop if number else i + 1
                continue
            reading = self._range(words, i, number, free)
            if reading is None:
                if self._is_first_of_pair(words, number.stop):
                    at = number.stop
                    continue
                reading = self._bounded(words, i, number, free)
            found.append(reading)
            at = free = max(reading.stop, number.stop)
        return found

    def _candidates(self, lower: list[str]) -> list[int]:
        """Return where a number may start; an article starts one only before a word for many."""
        starters, after = self.numerals.starters, self._after_articles
        n = len(lower)
        return [
            i
            for i, word in enumerate(lower)
            if word in starters
            or word[0] in _DIGITS
            or (word in _ARTICLES and i + 1 < n and lower[i + 1] in after)
        ]

    def _is_count(self, words: Words, i: int, number: Number) -> bool:
        lower = words.lower
        before = lower[i - 1] if i else ""
        after = lower[number.stop] if number.stop < len(lower) else ""
        if number.value is not None and number.whole is None:
            return False
        if self._is_share(words, number.stop) or self._is_modifier(words, number.stop):
            return False
        if words.lower[i][0].isdecimal():
            return self._is_plain_figure(words, i, number.stop, before, after)
        if lower[i] == "one":
            return number.stop > i + 1 or not _is_pronoun(before, after)
        return not (lower[i] == "couple" and before in self._couples)

    def _is_share(self, words: Words, stop: int) -> bool:
        """Is a number that ends before token `stop` a percentage?"""
        after = lower_at(words, stop)
        return after in _PERCENT or (after == "per" and lower_at(words, stop + 1) == "cent")

    def _is_modifier(self, words: Words, stop: int) -> bool:
        """Is a number joined by a hyphen to the word after it: `15-year-old`, `three-judge bench`?"""
        following = lower_at(words, stop + 1)
        if (
            lower_at(words, stop) not in _JOINING
            or not following.isalpha()
            or following in self.numerals.starters
        ):
            return False
        return words.joined(stop) and words.joined(stop + 1)

    def _is_first_of_pair(self, words: Words, stop: int) -> bool:
        """Does a number that made no range belong with the next: `15 to 20 percent`, a score of `3-2`?"""
        joint = lower_at(words, stop)
        if (
            joint in _HYPHENS
            and words.joined(stop)
            and words.joined(stop + 1)
            and lower_at(words, stop + 1).isdecimal()
        ):
            return True
        if joint not in ("to", "and", "or", "-", "–") or stop + 1 >= len(words.lower):
            return False
        second = self.numerals.read(words, stop + 1)
        return second is not None and self._is_share(words, second.stop)

    def _is_plain_figure(self, words: Words, i: int, stop: int, before: str, after: str) -> bool:
        """Is a number in figures no part of a date, a time, a code or a measure such as `29km`?"""
        if words.joined(stop) and (after.isalpha() or after in _TYING):
            return False
        if words.joined(i) and (before.isalpha() or before in _TYING):
            return False
        if (
            before in _HYPHENS
            and words.joined(i)
            and words.joined(i - 1)
            and lower_at(words, i - 2).isalnum()
        ):
            return stop > i + 1
        word = lower_at(words, i - 2) if before == "." else before
        if word in self._months or word in self._codes:
            return False
        if after in self._months and not words.written(stop).islower() and len(words.lower[i]) <= 2:
            return False
        return stop > i + 1 or not _is_year(words, i, before)

    def _bounded(self, words: Words, i: int, number: Number, free: int) -> Reading:
        """Return the count with the modifiers around it."""
        first = i
        effects: list[str] = []
        while len(effects) < 3 and (step := self._modifier_before(words, first, free)):
            first, effect = step
            effects.append(effect)
        stop = number.stop
        if step := self._modifier_after(words, stop):
            stop, effect = step
            effects.append(effect)
        low, best, high = _bounds(number, effects)
        reading = Reading(first, i, stop, stop, low, best, high)
        return self._perhaps_more(words, reading, effects)

    def _modifier_before(self, words: Words, i: int, free: int) -> tuple[int, str] | None:
        lower = words.lower
        if i <= free or lower[i - 1] not in self._before_ends:
            return None
        for size in range(min(_LONGEST_MODIFIER, i - free), 0, -1):
            effect = self._before.get(tuple(lower[i - size : i]))
            if effect is not None:
                if size == 1 and lower[i - 1] == "over" and lower_at(words, i - 2) in self._handing:
                    return None  # "handed over six deserters"
                return i - size, effect
        return None

    def _modifier_after(self, words: Words, stop: int) -> tuple[int, str] | None:
        lower = words.lower
        if stop >= len(lower) or lower[stop] not in self._after_starts:
            return None
        for size in range(min(_LONGEST_MODIFIER, len(lower) - stop), 0, -1):
            effect = self._after.get(tuple(lower[stop : stop + size]))
            if effect is not None:
                return stop + size, effect
        return None

    def _perhaps_more(self, words: Words, reading: Reading, effects: list[str]) -> Reading:
        """Read the upper figure of `at least 20 men, perhaps 35`: the first is low and best, the second high."""
        if effects[:1] != ["at_least"] or reading.low is None:
            return reading
        lower = words.lower
        for j in range(reading.stop, min(reading.stop + 6, len(lower) - 2)):
            if lower[j] in _PERHAPS and lower[j - 1] in (",", "and", "or", "but", "-", "–", "—"):
                upper = self.numerals.read(words, j + 2 if lower[j + 1] in ("as", "up") else j + 1)
                if upper is not None and upper.whole is not None and upper.whole > reading.low:
                    return replace(reading, stop=upper.stop, high=upper.whole)
        return reading

    def _range(self, words: Words, i: int, number: Number, free: int) -> Reading | None:
        """Read `between 20 and 35`, `from 20 to 35`, `20 to 35`, `20-35`, `two or three`."""
        lower = words.lower
        j = number.stop
        if j + 1 >= len(lower):
            return None
        joint, before = lower[j], lower[i - 1] if i > free else ""
        if joint not in ("and", "to", "or", "through") and joint not in _HYPHENS:
            return None
        if joint == "and" and before != "between":
            return None
        second = self.numerals.read(words, j + 1)
        if second is None or not self._fits(words, i, number, j, second):
            return None
        low, high = self._ends(words, i, number, second)
        if low is None or high is None or low >= high:
            return None
        first = i
        if before in ("between", "from"):
            if before == "from" and i > 1 and lower[i - 2] in self._changes:
                return None
            first = i - 1
        elif joint == "or" and high > low + max(1, low // 2) + 1:
            return None
        while step := self._modifier_before(words, first, free):
            first, _ = step
        return Reading(first, i, second.stop, second.stop, low, None, high)

    def _fits(self, words: Words, i: int, number: Number, j: int, second: Number) -> bool:
        """Is the second number a plain end of a range: no date (`1995-01`), no code (`222-2222`), no percentage?"""
        lower = words.lower
        after = lower_at(words, second.stop)
        if self._is_share(words, second.stop) or (number.value is None) != (second.value is None):
            return False
        if lower[j] not in _HYPHENS:
            return True
        if (after in _HYPHENS and words.joined(second.stop)) or (i and lower[i - 1] in ("-", "+", "/")):
            return False
        if words.lower[i].isdecimal() and words.lower[j + 1].isdecimal():
            first, last = int(words.lower[i]), int(words.lower[j + 1])
            both_years = first in _YEARS and last in _YEARS
            return not both_years and not words.lower[j + 1].startswith("0")
        return True

    def _ends(self, words: Words, i: int, number: Number, second: Number) -> tuple[int | None, int | None]:
        """Return the ends of a range. `two to three million` shares the scale of its second number."""
        if number.value is None or second.value is None:
            return number.low, second.high
        low, high = number.whole, second.whole
        scale = self.numerals.multipliers.get(words.lower[second.stop - 1])
        if (
            scale
            and number.stop == i + 1
            and low is not None
            and high is not None
            and low < 1000
            and low * scale < high
        ):
            low *= scale
        return low, high


_YEAR_CUES = frozenset(
    "in since until till of from by during before after early late mid the year and to between – - through".split()
)
_PERHAPS = frozenset("perhaps possibly maybe as up".split())
_VERBS_AFTER_ONE = frozenset(
    "is was has had will would can could may might must should that who which".split()
)


def lower_at(words: Words, i: int) -> str:
    """Return token `i` in lower case, empty where there is none."""
    return words.lower[i] if 0 <= i < len(words.lower) else ""


def _is_year(words: Words, i: int, before: str) -> bool:
    token = words.lower[i]
    if len(token) != 4 or not token.isdecimal() or int(token) not in _YEARS:
        return False
    return before in _YEAR_CUES or (before == "," and lower_at(words, i - 2).isdecimal())


def _is_pronoun(before: str, after: str) -> bool:
    """Is `one` the pronoun of `this one`, `the one who`, `no one`, and no count?"""
    if before in (
        "this",
        "that",
        "the",
        "which",
        "no",
        "any",
        "each",
        "every",
        "another",
        "some",
        "such",
        "good",
    ):
        return (
            not after.isalpha()
            or after in _VERBS_AFTER_ONE
            or before in ("no", "any", "which", "every", "each")
        )
    return after in ("another", "should", "must", "can", "might", "day")


def _bounds(number: Number, effects: list[str]) -> tuple[int | None, int | None, int | None]:
    """Return low, best, high of a number under its modifiers. The outermost that bounds it decides."""
    value = number.whole
    strong = next((effect for effect in reversed(effects) if effect not in ("about", "exact")), None)
    blurred = "about" in effects
    if value is None:
        low, high = number.low, number.high
        if strong in ("above", "at_least"):
            return low, None, None
        if strong in ("at_most", "below"):
            return None, None, high
        return low, None, high
    if strong == "above":
        return value + 1, None, None
    if strong == "at_least":
        return value, value, None
    if strong == "at_most":
        return None, None, value
    if strong == "below":
        return None, None, value - 1
    return (None, value, None) if blurred else (value, value, value)
