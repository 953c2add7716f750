"""Tokens of dates: a text as a string of class letters, one a token, that patterns can be matched on.

Belongs here: taking a text apart and naming each token's class. What a row of classes means belongs to `dates.reading`.
"""

import re
from functools import cached_property

from pipelines.extract.numbers.numerals import Numerals, Spans
from pipelines.lexicon import Lexicon

# Letters first, as they are most of a text; every character but space belongs to some token. Space belongs to the
# match, so that the search never stands on it.
_TOKEN = re.compile(
    r"\s*([A-Za-zß-öø-ɏ]{2,}|[^\W\d_]{2,}"
    r"|[ap]\.m\."
    r"|[^\W\d_]"
    r"|\d(?:"
    r"\d{3}[-/]\d\d?[-/]\d\d?(?!\w)|\d?[./]\d\d?[./](?:\d{4}|\d\d)(?!\w)"
    r"|\d?:\d\d(?::\d\d)?(?:\s?[ap]\.?m\b\.?)?|\d?(?:\.\d\d)?\s?[ap]\.?m\b\.?|\d{3}(?=\sGMT)"
    r"|\d{1,2}0['’]?s\b"
    r"|\d?(?:st|nd|rd|th)\b"
    r"|\d*(?:,\d{3})*(?:\.\d+)?)"
    r"|['’](?:\d0s|s)\b"
    r"|\S)"
)
_NUMERIC = re.compile(r"\d{4}[-/]\d\d?[-/]\d\d?|\d\d?[./]\d\d?[./]\d{2,4}")
_CLOCK = re.compile(r"\d\d?:\d.*|\d.*m\.?|[ap]\.m\.", re.IGNORECASE)
_DECADE = re.compile(r"\d{2,3}0['’]?s|['’]\d0s")
_ORDINAL = re.compile(r"(\d\d?)(?:st|nd|rd|th)")
_REMEMBERED_TOKENS = 100_000

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
_VERBS_TOO = frozenset({"may", "march", "august", "sept"})
_SHORT_MONTHS = frozenset({"march", "april", "may", "june", "july"})
_YEARS = range(1500, 2101)


class DateTokens:
    """Tokens of a text: `codes` has a class letter for each, `value` is what the lexicon or the figure says.

    The rest is worked out once somebody asks: most sentences have no date.
    """

    def __init__(self, text: str, written: list[str], codes: str, tokenizer: "DateTokenizer") -> None:
        self.text = text
        self.written = written
        self.codes = codes
        self.spans = Spans(text, written)
        self._tokenizer = tokenizer

    @cached_property
    def lower(self) -> list[str]:
        """The tokens in lower case."""
        return [token.lower() for token in self.written]

    def value(self, i: int) -> str:
        """Return the value of token `i`: the number of a month, the year as figures; empty where it has none."""
        return self._tokenizer.classify(self.written[i])[1]


class DateTokenizer:
    """Takes texts apart, by the tables `date_words` and `numerals` of the lexicon."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._words: dict[str, tuple[str, str]] = {}
        for word, number in Numerals(lexicon).small.items():
            self._words[word] = ("n", str(number))
        self._words["couple"] = ("n", "2")
        for word in _ARTICLES:
            self._words[word] = ("k", "1")
        abbreviations = set()
        for row in lexicon.table("date_words"):
            word, kind = row["word"], row["kind"]
            self._words[word] = (LINKS[row["value"]] if kind == "link" else CLASSES[kind], row["value"])
            if kind in ("month", "weekday") and len(word) <= 5 and word not in _SHORT_MONTHS:
                abbreviations.add(word)
        self._abbreviations = frozenset(abbreviations)
        self._codes: dict[str, str] = {}

    def tokenize(self, text: str) -> DateTokens:
        """Return the tokens of a text."""
        written: list[str] = _TOKEN.findall(text)
        known = self._codes
        try:
            codes = "".join([known[token] for token in written])
        except KeyError:
            codes = "".join([self._code(token) for token in written])
        if "." in codes:
            codes = self._without_stops(codes, written)
        return DateTokens(text, written, codes, self)

    def _without_stops(self, codes: str, written: list[str]) -> str:
        """Keep the full stops of abbreviations only."""
        kept = list(codes)
        for i in range(len(kept)):
            if kept[i] == "." and not (
                i and kept[i - 1] in "mw" and written[i - 1].lower() in self._abbreviations
            ):
                kept[i] = "_"
        return "".join(kept)

    def _code(self, token: str) -> str:
        code = self._codes.get(token)
        if code is None:
            if len(self._codes) >= _REMEMBERED_TOKENS:
                self._codes.clear()
            code = self._codes[token] = self.classify(token)[0]
        return code

    def classify(self, token: str) -> tuple[str, str]:
        """Return class and value of a token."""
        word = token.lower()
        if token[0].isalpha():
            if "." in token:
                return "c", word
            code, value = self._words.get(word, ("_", ""))
            small = code in _CAPITAL and token.islower()
            return (
                ("_", "") if small and (code != "m" or word in _VERBS_TOO or len(word) < 4) else (code, value)
            )
        if token[0].isdecimal() or len(token) > 2:
            return _figure_class(word)
        if len(token) == 2:
            return "'", ""
        return _PUNCTUATION.get(token, "_"), ""


def _figure_class(word: str) -> tuple[str, str]:
    """Return class and value of a token that begins with a figure (or is `'90s`)."""
    if word.isdecimal():
        value = int(word) if word.isascii() and len(word) <= 4 else 0
        if len(word) == 4 and value in _YEARS:
            return "y", word
        return ("d", word) if len(word) <= 2 and 1 <= value <= 31 else ("g", word)
    if _NUMERIC.fullmatch(word):
        return "i", word
    if ordinal := _ORDINAL.fullmatch(word):
        value = int(ordinal[1])
        return ("d" if 1 <= value <= 31 else "_", ordinal[1])
    if _DECADE.fullmatch(word):
        digits = re.sub(r"\D", "", word)
        return ("D", digits) if len(digits) in (2, 4) else ("_", "")
    return ("c", word) if _CLOCK.fullmatch(word) else ("_", "")
