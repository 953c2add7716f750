"""Tokens of dates: a text as a string of class letters, one a token, that patterns can be matched on.

Belongs here: taking a text apart and naming each token's class. What a row of classes means belongs to `date_reading`.
"""

import re
from dataclasses import dataclass

from pipelines.extract.numerals import Numerals
from pipelines.lexicon import Lexicon

_TOKEN = re.compile(
    r"(?P<i>\d{4}[-/]\d\d?[-/]\d\d?(?!\w)|\d\d?[./]\d\d?[./](?:\d{4}|\d\d)(?!\w))"
    r"|(?P<c>\d\d?:\d\d(?::\d\d)?(?:\s?[ap]\.?m\b\.?)?|\d\d?(?:\.\d\d)?\s?[ap]\.?m\b\.?|[ap]\.m\.|\d{4}(?=\sGMT))"
    r"|(?P<D>\d{2,3}0['’]?s\b|['’]\d0s\b)"
    r"|(?P<o>\d\d?(?:st|nd|rd|th)\b)"
    r"|(?P<g>\d+(?:,\d{3})*(?:\.\d+)?)"
    r"|(?P<a>[^\W\d_]+)"
    r"|(?P<s>['’]s\b)"
    r"|(?P<p>[^\w\s]|_)"
)

# One letter a class; `_` is any other token.
CLASSES = {
    "month": "m",
    "weekday": "w",
    "unit": "u",
    "deictic": "t",
    "part_of_day": "p",
    "season": "s",
    "last": "L",
    "this": "T",
    "next": "N",
    "same": "z",
    "stretch": "e",
    "ago": "a",
    "earlier": "b",
    "later": "f",
    "ordinal": "q",
    "part_of_year": "Q",
    "decade": "D",
    "holiday": "h",
    "clock": "c",
}
LINKS = {
    "since": "S", "until": "U", "from": "F", "to": "O", "between": "B", "and": "A", "or": "A", "by": "Y",
    "of": "o", "in": "I", "for": "R", "the": "x",
}  # fmt: skip
_CAPITAL = frozenset("mwh")
_PUNCTUATION = {"-": "-", "–": "-", "—": "-", "‑": "-", ",": ",", ".": ".", "(": "(", ")": ")", "/": "/"}
_ARTICLES = frozenset({"a", "an"})
_SHORT_MONTHS = frozenset({"march", "april", "may", "june", "july"})
_YEARS = range(1500, 2101)


@dataclass(slots=True)
class DateTokens:
    """Tokens of a text: `codes` has a class letter for each, `values` what the lexicon or the figure says."""

    text: str
    codes: str
    lower: list[str]
    values: list[str]
    starts: list[int]
    ends: list[int]


class DateTokenizer:
    """Takes texts apart, by the tables `date_words` and `numerals` of the lexicon."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.classes: dict[str, tuple[str, str]] = {}
        self._abbreviations = frozenset(
            row["word"]
            for row in lexicon.table("date_words")
            if row["kind"] in ("month", "weekday")
            and len(row["word"]) <= 5
            and row["word"] not in _SHORT_MONTHS
        )
        numerals = Numerals(lexicon)
        for word, number in numerals.small.items():
            self.classes[word] = ("n", str(number))
        self.classes["couple"] = ("n", "2")
        for word in _ARTICLES:
            self.classes[word] = ("k", "1")
        for row in lexicon.table("date_words"):
            code = LINKS[row["value"]] if row["kind"] == "link" else CLASSES[row["kind"]]
            self.classes[row["word"]] = (code, row["value"])

    def tokenize(self, text: str) -> DateTokens:
        """Return the tokens of a text, spans in code points."""
        codes: list[str] = []
        lower: list[str] = []
        values: list[str] = []
        starts: list[int] = []
        ends: list[int] = []
        for match in _TOKEN.finditer(text):
            token = match.group()
            word = token.lower()
            code, value = self._class(match.lastgroup or "p", token, word)
            if code == "." and not (lower and codes[-1] in "mw" and lower[-1] in self._abbreviations):
                code = "_"
            codes.append(code)
            lower.append(word)
            values.append(value)
            starts.append(match.start())
            ends.append(match.end())
        return DateTokens(text, "".join(codes), lower, values, starts, ends)

    def _class(self, group: str, token: str, word: str) -> tuple[str, str]:
        if group == "a":
            code, value = self.classes.get(word, ("_", ""))
            return ("_", "") if code in _CAPITAL and token.islower() else (code, value)
        if group == "p":
            return _PUNCTUATION.get(token, "_"), ""
        if group == "g":
            return _figure_class(word)
        if group == "o":
            value = word[:-2]
            return ("d" if 1 <= int(value) <= 31 else "_", value)
        if group == "s":
            return "'", ""
        if group == "D":
            digits = re.sub(r"\D", "", word)
            return ("D", digits) if len(digits) in (2, 4) else ("_", "")
        return group, word


def _figure_class(word: str) -> tuple[str, str]:
    if not word.isdecimal():
        return "_", ""
    value = int(word)
    if len(word) == 4 and value in _YEARS:
        return "y", word
    if len(word) <= 2 and 1 <= value <= 31:
        return "d", word
    return "g", word
