"""Number words and figures: from tokens to a value.

Belongs here: cardinals in words, figures and both (`3 hundred and 21`, `1.5 million`, `half a dozen`), and words
for numbers left open (`dozens`, `several hundred`). What bounds a number (`more than`) and what it counts
belong to `numbers.counts`; dates belong to `dates`.
"""

import re
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache

from pipelines.lexicon import Lexicon

# Space belongs to the match, so that the search never stands on it; letters come first, as they are most of a text.
# The month before a day, which groups no figure: "on June 12 300 people", not "300 000 people".
_NO_DAY = "".join(
    rf"(?<!{month} )"
    for month in (
        "january february march april may june july august september october november december".split()
    )
)
TOKEN = re.compile(
    rf"\s*([a-zß-öø-ɏ]+|[^\W\d_]+|(?=[1-9]\d{{0,2}} \d{{3}}){_NO_DAY}[1-9]\d{{0,2}}(?: \d{{3}})+(?![\d.,])"
    r"|\d+(?:[.,\u202f\u00a0]\d+)*|\S)"
)
_LONG_FIGURE = re.compile(r"\d[.,\u202f\u00a0]\d")
_FIGURE_PARTS = re.compile(r"\d+|[^\d\s]")
_GROUPED = re.compile(r"\d{1,3}(?:,\d{2,3})*,\d{3}(?:\.\d+)?|\d{1,3}(?:[ \u202f\u00a0]\d{3})+(?:\.\d+)?")
_CONTINENTAL = re.compile(r"\d{1,3}(?:\.\d{3})+,\d{1,2}")
_ARTICLES = frozenset({"a", "an"})
_LONGEST_FIGURE = 24
_PLURALS = frozenset({"people", "men", "women", "children"})


class Spans:
    """Where tokens start and end (code points), worked out as far as somebody asks.

    Nothing but space may lie between the tokens.
    """

    __slots__ = ("_ends", "_starts", "_text", "_tokens")

    def __init__(self, text: str, tokens: list[str]) -> None:
        self._text = text
        self._tokens = tokens
        self._starts: list[int] = []
        self._ends: list[int] = []

    def start(self, i: int) -> int:
        """Return where token `i` starts."""
        if i >= len(self._starts):
            self._reach(i)
        return self._starts[i]

    def end(self, i: int) -> int:
        """Return where token `i` ends, exclusive."""
        if i >= len(self._starts):
            self._reach(i)
        return self._ends[i]

    def joined(self, i: int) -> bool:
        """Does token `i` touch the one before it?"""
        return 0 < i < len(self._tokens) and self.start(i) == self._ends[i - 1]

    def _reach(self, i: int) -> None:
        starts, ends, text = self._starts, self._ends, self._text
        at = ends[-1] if ends else 0
        for token in self._tokens[len(starts) : i + 1]:
            at = text.index(token, at)
            starts.append(at)
            at += len(token)
            ends.append(at)


class Words:
    """The tokens of a text in lower case, and where they stand."""

    __slots__ = ("_text", "joined", "lower", "spans")

    def __init__(self, text: str, low: str, lower: list[str]) -> None:
        self._text = text
        self.lower = lower
        self.spans = Spans(low, lower)
        self.joined = self.spans.joined

    def written(self, i: int) -> str:
        """Return token `i` as written."""
        return self._text[self.spans.start(i) : self.spans.end(i)]


@dataclass(frozen=True, slots=True)
class Number:
    """A number that ends before token `stop`: an exact value, or a span where `low` and `high` are set."""

    stop: int
    value: int | Fraction | None
    low: int | None = None
    high: int | None = None

    @property
    def whole(self) -> int | None:
        """The value if it is a whole number that is not negative."""
        if self.value is None or self.value < 0 or self.value.denominator != 1:
            return None
        return int(self.value)


def tokenize(text: str) -> Words:
    """Return the tokens of a text. Figures that no grouping explains (`22,24,26`) are taken apart."""
    low = lowered(text)
    lower: list[str] = TOKEN.findall(low)
    if _LONG_FIGURE.search(text):
        lower = [part for token in lower for part in _parts(token)]
    return Words(text, low, lower)


def lowered(text: str) -> str:
    """Return the text in lower case, letter by letter, so that offsets stay."""
    lower = text.lower()
    if len(lower) == len(text):
        return lower
    return "".join(small if len(small := letter.lower()) == 1 else letter for letter in text)


def _parts(token: str) -> list[str]:
    if token[0].isdecimal() and not token.isdecimal() and figure(token) is None:
        return _FIGURE_PARTS.findall(token)
    return [token]


@lru_cache(maxsize=4096)
def figure(token: str) -> int | Fraction | None:
    """Return the value of a figure (`1,200`, `2.5`, `12`), None where it is none or absurdly long."""
    if len(token) > _LONGEST_FIGURE:
        return None
    if token.isdecimal():
        return int(token)
    if _GROUPED.fullmatch(token):
        return _decimal(re.sub(r"[, \u202f\u00a0]", "", token))
    if _CONTINENTAL.fullmatch(token):
        return _decimal(token.replace(".", "").replace(",", "."))
    if token[:1].isdecimal() and token.count(".") == 1 and token.replace(".", "").isdecimal():
        return _decimal(token)
    return None


def _decimal(digits: str) -> int | Fraction:
    value = Fraction(digits)
    return int(value) if value.denominator == 1 else value


class Numerals:
    """Reads numbers off tokens, by the table `numerals` of the lexicon."""

    def __init__(self, lexicon: Lexicon) -> None:
        by_kind: dict[str, dict[str, str]] = {}
        for row in lexicon.table("numerals"):
            by_kind.setdefault(row["kind"], {})[row["word"]] = row["value"]
        self.units = {word: int(value) for word, value in by_kind["unit"].items()}
        self.teens = {word: int(value) for word, value in by_kind["teen"].items()}
        self.tens = {word: int(value) for word, value in by_kind["ten"].items()}
        self.small = self.units | self.teens | self.tens
        self.scales = {word: int(value) for word, value in by_kind["scale"].items()}
        self.suffixes = {word: int(value) for word, value in by_kind["suffix"].items()}
        self.hundreds = {word: int(value) for word, value in by_kind["hundred"].items()}
        self.dozens = {word: int(value) for word, value in by_kind["dozen"].items()}
        self.multipliers = self.hundreds | self.scales | self.dozens
        self.vague = {word: _pair(value) for word, value in by_kind["vague"].items()}
        self.few = {word: _pair(value) for word, value in by_kind["few"].items()}
        self.pairs = {word: int(value) for word, value in by_kind["pair"].items()}
        self.halves = {word: Fraction(*_pair(value)) for word, value in by_kind["half"].items()}
        self.parts = {word: int(value) for word, value in by_kind["part"].items()}
        self.starters = frozenset(
            self.small.keys() | self.multipliers.keys() | self.vague.keys() | self.few.keys()
            | self.pairs.keys() | self.halves.keys()
        )  # fmt: skip

    def read(self, words: Words, i: int) -> Number | None:
        """Return the number that starts at token `i`, None where none does."""
        lower = words.lower
        word = lower[i]
        if word in _ARTICLES:
            after = lower[i + 1] if i + 1 < len(lower) else ""
            if after in self.multipliers:
                return self._cardinal(words, i)
            if after in self.few or after in self.pairs or after in self.halves:
                return self.read(words, i + 1)
            return None
        if word in self.few:
            return self._few(words, i)
        if word in self.vague:
            return self._vague(words, i)
        if word in self.pairs:
            return self._pair(words, i)
        if word in self.halves:
            return self._half(words, i)
        return self._cardinal(words, i)

    def _few(self, words: Words, i: int) -> Number:
        lower = words.lower
        j = i + 1
        if j + 1 < len(lower) and lower[j] == "of":
            j += 1
        for k in (j, i + 1):
            unit = self._plural_unit(lower[k]) if k < len(lower) else None
            if unit is not None:
                return self._times(words, k, unit)
        low, high = self.few[lower[i]]
        return Number(i + 1, None, low, high)

    def _plural_unit(self, word: str) -> int | None:
        return self.multipliers.get(word) or self.multipliers.get(word.removesuffix("s"))

    def _times(self, words: Words, k: int, unit: int) -> Number:
        """Read `several hundred [thousand]`: the span of the plural, times the scale that follows."""
        lower = words.lower
        low, high = (24, 99) if unit == 12 else (2 * unit, 10 * unit - 1)
        j = k + 1
        while j < len(lower) and lower[j] in self.scales and lower[j].isalpha() and len(lower[j]) > 2:
            low, high = low * self.scales[lower[j]], (high + 1) * self.scales[lower[j]] - 1
            j += 1
        return Number(j, None, low, high)

    def _vague(self, words: Words, i: int) -> Number:
        """Read `hundreds`, `tens of thousands`, `hundreds of thousands`."""
        lower = words.lower
        low, high = self.vague[lower[i]]
        j = i + 1
        if j + 1 < len(lower) and lower[j] == "of":
            scale = self.scales.get(lower[j + 1].removesuffix("s"))
            if scale is not None and lower[j + 1].endswith("s"):
                return Number(j + 2, None, low * scale, (high + 1) * scale - 1)
        return Number(j, None, low, high)

    def _pair(self, words: Words, i: int) -> Number | None:
        lower = words.lower
        count = self.pairs[lower[i]]
        j = i + 1
        if j < len(lower) and lower[j] == "of":
            j += 1
        unit = self.multipliers.get(lower[j]) if j < len(lower) else None
        if unit is not None:
            return Number(j + 1, count * unit)
        return Number(i + 1, count)

    def _half(self, words: Words, i: int) -> Number | None:
        """Read `half a million`, `half million`, `a quarter of a million`, `half a dozen`."""
        lower = words.lower
        j = i + 1
        if j < len(lower) and lower[j] == "of":
            j += 1
        if j < len(lower) and lower[j] in _ARTICLES:
            j += 1
        unit = self.multipliers.get(lower[j]) if j < len(lower) else None
        if unit is None:
            return None
        return Number(j + 1, self.halves[lower[i]] * unit)

    def _cardinal(self, words: Words, i: int) -> Number | None:
        """Read groups with falling scales: `one million two hundred thousand and five`."""
        lower = words.lower
        total: int | Fraction = 0
        room = 0
        j = i
        while group := self._group(words, j, first=j == i):
            value, stop = group
            part = self._and_part(words, stop)
            scale = self._scale(words, part[1] if part else stop)
            if part and (scale or not words.lower[i][0].isdecimal()):
                value, stop = value + part[0], part[1]
            size = value * (scale or 1)
            if room and size >= room:
                break
            total += size
            j = stop + 1 if scale else stop
            if scale is None:
                room = 1
                break
            room = scale
            if rest := self._and_part(words, j):
                following = self._scale(words, rest[1])
                total += rest[0] * (following or scale)
                j = rest[1] + 1 if following else rest[1]
                break
            if j + 1 < len(lower) and lower[j] == "and" and self._continues(words, j + 1, room):
                j += 1
        if not room:
            return None
        return self._fraction(words, i, j, total) or Number(j, _plain(total))

    def _continues(self, words: Words, j: int, room: int) -> bool:
        """Is the number after `and` a part of this one, smaller than the scale just read?"""
        group = self._group(words, j, first=False)
        return group is not None and group[0] * (self._scale(words, group[1]) or 1) < room

    def _and_part(self, words: Words, j: int) -> tuple[Fraction, int] | None:
        """Read `and a half`, `and three quarters`."""
        lower = words.lower
        if j + 2 >= len(lower) or lower[j] != "and":
            return None
        count = 1 if lower[j + 1] in _ARTICLES else self.units.get(lower[j + 1])
        if not count:
            return None
        if lower[j + 2] in self.halves:
            return count * self.halves[lower[j + 2]], j + 3
        part = self.parts.get(lower[j + 2])
        return (Fraction(count, part), j + 3) if part else None

    def _scale(self, words: Words, j: int) -> int | None:
        """Return the multiplier at token `j`. `1.5m` is millions where a plural follows, else perhaps metres."""
        if j >= len(words.lower):
            return None
        word = words.lower[j]
        if word in self.suffixes and words.joined(j) and j + 1 < len(words.lower):
            following = words.lower[j + 1]
            plural = following.endswith("s") or following in _PLURALS
            return self.suffixes[word] if plural and len(following) > 1 else None
        return self.scales.get(word) or self.dozens.get(word.removesuffix("s"))

    def _group(self, words: Words, j: int, *, first: bool) -> tuple[int | Fraction, int] | None:
        """Read a number below a scale: `25`, `twenty-five`, `three hundred and five`, `a hundred`."""
        lower = words.lower
        n = len(lower)
        if j >= n:
            return None
        word = lower[j]
        value: int | Fraction
        if word[0].isdecimal():
            read = figure(word)
            if read is None:
                return None
            value, j = read, j + 1
        elif word in _ARTICLES and j + 1 < n and lower[j + 1] in self.multipliers:
            value, j = 1, j + 1
        elif word in self.small:
            value, j = self._below_hundred(words, j)
        elif first and len(word) > 3 and word in self.multipliers:
            value = 1
        else:
            return None
        if j < n and lower[j] in self.hundreds and value < 100:
            value, j = value * 100, j + 1
            k = j + 1 if j < n and lower[j] == "and" else j
            if k < n:
                rest = self._rest(words, k)
                if rest is not None:
                    value, j = value + rest[0], rest[1]
        return value, j

    def _rest(self, words: Words, k: int) -> tuple[int | Fraction, int] | None:
        """Read what follows a hundred, unless it is the head of another number (`3 hundred and 2 hundred`)."""
        lower = words.lower
        if lower[k] in self.small:
            value, stop = self._below_hundred(words, k)
        elif lower[k].isdecimal() and len(lower[k]) <= 2:
            value, stop = int(lower[k]), k + 1
        else:
            return None
        if stop < len(lower) and lower[stop] in self.hundreds:
            return None
        return value, stop

    def _below_hundred(self, words: Words, j: int) -> tuple[int, int]:
        lower = words.lower
        value = self.small[lower[j]]
        if lower[j] not in self.tens:
            return value, j + 1
        k = j + 2 if j + 2 < len(lower) and lower[j + 1] in "-‑‐" else j + 1
        if k < len(lower) and lower[k] in self.units and self.units[lower[k]]:
            return value + self.units[lower[k]], k + 1
        return value, j + 1

    def _fraction(self, words: Words, i: int, j: int, total: int | Fraction) -> Number | None:
        """Read `two thirds`, `twenty-fifth`, `two hundred point five`: no counts, whatever their value."""
        lower = words.lower
        if j + 1 < len(lower) and lower[j] == "point" and lower[j + 1] in self.small:
            k = j + 1
            while k < len(lower) and (lower[k] in self.small or lower[k] == "-"):
                k += 1
            return Number(k, Fraction(1, 2))
        k = j + 1 if j < len(lower) and lower[j] == "-" else j
        if k < len(lower) and lower[k] in self.parts and not words.lower[i][0].isdecimal():
            if total != 1 and not lower[k].endswith("s"):
                return Number(k + 1, Fraction(1, 2))
            return Number(k + 1, _plain(Fraction(total) / self.parts[lower[k]]))
        return None


def _pair(value: str) -> tuple[int, int]:
    first, second = value.split("|")
    return int(first), int(second)


def _plain(value: int | Fraction) -> int | Fraction:
    return int(value) if value.denominator == 1 else value
