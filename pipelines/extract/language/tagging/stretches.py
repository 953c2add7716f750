"""Cutting a sentence into tokens.

Belongs here: what stands between two spaces, cut once and remembered.
"""

import re
from collections.abc import Callable
from typing import Final

from pipelines.extract.language.tagging.classes import (
    ADV,
    BE,
    CLOSE,
    COMMA,
    CONJ,
    DASH,
    DET,
    DO,
    END,
    HAVE,
    MODAL,
    NOT,
    NOUN,
    NUM,
    OPEN,
    POSS,
    PREP,
    PRON,
    QUOTE,
    WH,
    Forms,
)

# Classes that no neighbour changes.
_SETTLED: Final = frozenset(
    (NUM, PRON, CONJ, ADV, NOT, MODAL, BE, HAVE, DO, COMMA, QUOTE, DASH, OPEN, CLOSE, END)
)
# Words of grammar that are also parts of names: "Nghe An", "Do Minh", "Can Tho", "To Lam", "Will Smith".
ALSO_NAMES: Final = frozenset(("an", "be", "can", "do", "may", "so", "to", "will"))
# Those that some do, and the words of other classes that none does.
ALSO_OWNED: Final = frozenset(("home", "back"))
EMPHATIC: Final = frozenset("himself herself itself themselves".split())
_UNSETTLED: Final = frozenset(("neither", "'d", "mine", "most", "will", *ALSO_OWNED, *EMPHATIC))
PRONOMINAL: Final = frozenset(
    "this these those all both some any each such another many several most few others".split()
)
HOURS: Final = frozenset(("late", "early", "earlier", "later"))
# Where somebody is moved to: "were bused south".
COMPASS: Final = frozenset("north south east west northwards southwards eastwards westwards".split())
_TOKEN: Final = re.compile(
    r"(?:[A-Za-z]\.){2,}(?:[-‐‑][A-Za-z]\w*)*|(?:[A-Z]|Dr|Mr|Mrs|Ms|Prof|Gen|Col|Lt|Capt|Maj|Sgt|Rev|Sen|Gov|St)\.(?=\s[A-Z])|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Oct|Nov|Dec)\.(?=\s\d)|\d[\d,.]*\d%?(?![-‐‑\w])"
    # "they've" is two tokens, "didn't" and "Sa'd" one.
    r"|\w+(?:[-‐‑–./&]\w+|['’](?!(?:[sS]|ve|ll|re|m)\b|(?<=[eyuIto]['’])d\b)\w+)*|['’](?:[sS]|ve|ll|re|d|m)\b|[^\w\s]"
)
# A token out of context: word, lower case, class, form, whether its neighbours may change the class, what it weighs in
# judging whether words are in title case, its length, and its length with the space before it.
_Token = tuple[str, str, str, Forms | None, bool, int, int, int]
# The weight of a long word with a capital; 1 is that of one without.
_CAPITAL: Final = 1 << 32


class Stretches(dict[str, tuple[_Token, ...]]):
    """The tokens of each stretch between spaces that was met, read once: the same few thousand make up most of a text.

    An abbreviation's stop belongs to it where a capital or a digit follows, which the stretch alone does not tell:
    such a stretch has no tokens by itself, and is read by `before`. Of nouns, their neighbours may change some: `results`
    (what somebody is after an act), hours and the like.
    """

    def __init__(
        self, classify: Callable[[str], tuple[str, str, Forms | None]], results: frozenset[str]
    ) -> None:
        super().__init__()
        self._classify = classify
        self._unsettled: dict[str, frozenset[str]] = {
            NOUN: HOURS | results | COMPASS | {"first", "longer"},
            DET: PRONOMINAL | {"her"},
            PREP: frozenset(("like", "following")),
            WH: frozenset(("what",)),
        }

    def __missing__(self, stretch: str) -> tuple[_Token, ...]:
        words = _TOKEN.findall(stretch)
        depends = stretch[-1] == "." and any(
            _TOKEN.findall(f"{stretch} {after}")[:-1] != words for after in ("A", "1")
        )
        found = self[stretch] = () if depends else self._read(words)
        return found

    def before(self, stretch: str, following: str) -> tuple[_Token, ...]:
        """Return the tokens of a stretch before another."""
        if found := self[stretch]:
            return found
        after = "1" if following[:1].isdecimal() else "A" if "A" <= following[:1] <= "Z" else "a"
        key = f"{stretch} {after}"
        found = self.get(key, ())
        if not found:
            found = self[key] = self._read(_TOKEN.findall(key)[:-1])
        return found

    def _read(self, words: list[str]) -> tuple[_Token, ...]:
        tokens: list[_Token] = []
        for word in words:
            low, tag, form = self._classify(word)
            if tag == QUOTE and word in "'’" and tokens and tokens[-1][1][-1] == "s":
                tag = POSS  # "the activists' homes"
            capital = word[0].isupper()
            unsettled = (
                low in _UNSETTLED
                or (capital and (tag == ADV or low in ALSO_NAMES))
                or (tag not in _SETTLED and (tag not in self._unsettled or low in self._unsettled[tag]))
            )
            weight = (_CAPITAL if capital else 1) if len(word) > 3 and word[0].isalpha() else 0
            size = len(word)
            tokens.append((word, low, tag, form, unsettled, weight, size, size if tokens else size + 1))
        return tuple(tokens)


def spaced(
    steps: list[int], parts: list[tuple[_Token, ...]], stretches: list[str], body: str, start: int
) -> list[int]:
    """Return how far the end of each token lies behind that of the one before, where more than one space parts some."""
    spaced = steps[:]
    token, at = 0, start
    for part, stretch in zip(parts, stretches, strict=True):
        found = body.index(stretch, at)
        spaced[token] += found - at - 1
        token, at = token + len(part), found + len(stretch)
    return spaced


def is_title_case(weight: int) -> bool:
    """Whether of words of so much weight more than three are long, and three of four such have a capital."""
    capitals, small = divmod(weight, _CAPITAL)
    return capitals + small > 3 and capitals >= 0.75 * (capitals + small)
