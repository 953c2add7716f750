"""Looking a state's name up, in whatever form a table or a reader writes it.

Belongs here: making names comparable and matching them. Finding names in running text belongs to `states.finder`.
"""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable

from pipelines.lexicon import Lexicon, split_cell

_IDLE = frozenset({"the", "of", "and", "les", "la", "le", "los", "las"})
# States whose names differ by nothing but what a formal name adds.
_TOLD_APART = frozenset(
    {"PRK", "KOR", "COD", "COG", "CHN", "TWN", "VNM", "VDR", "YEM", "YMD", "DEU", "DDR", "DMA", "DOM"}
)
_BRACKET = re.compile(r"\s*[(\[][^)\]]*[)\]]\s*")
_INSIDE = re.compile(r"[(\[]([^)\]]*)[)\]]")


class NameIndex:
    """All names of states that the lexicon knows, and the names that are no state's."""

    def __init__(self, lexicon: Lexicon) -> None:
        words = {row["role"]: split_cell(row["words"]) for row in lexicon.table("state_name_words")}
        pairs = (form.partition("=") for form in words["abbreviation"])
        self._abbreviations = {form: whole for form, _, whole in pairs}
        self._descriptors = frozenset(words["descriptor"])
        self._exact: dict[str, str] = {}
        self._others: set[str] = set()
        self._codes = {row["iso3"] for row in lexicon.table("states")}
        bags: dict[frozenset[str], set[str]] = defaultdict(set)
        names = {row["iso3"]: row for row in lexicon.table("state_names")}
        for column in ("official", "names", "spellings", "other_languages"):
            for state in lexicon.table("states"):
                iso3 = state["iso3"]
                listed = (
                    [state["name"], state["official_name"]]
                    if column == "official"
                    else split_cell(names[iso3][column])
                )
                for name in listed:
                    self._exact.setdefault(self._key(name), iso3)
        for row in lexicon.table("not_states"):
            self._others.update(map(self._key, split_cell(row["names"])))
        for row in lexicon.table("provinces"):
            self._others.update(map(self._key, split_cell(row["names"])))
        for row in names.values():
            self._others.update(map(self._key, split_cell(row["demonyms"])))
        self._others -= self._exact.keys()
        for key, iso3 in self._exact.items():
            bags[frozenset(key.split())].add(iso3)
        self._bags = {bag: next(iter(isos)) for bag, isos in bags.items() if len(isos) == 1 and len(bag) > 1}
        self._by_length: dict[int, list[str]] = defaultdict(list)
        for key in (*self._exact, *self._others):
            self._by_length[len(key)].append(key)

    def resolve(self, name: str) -> str | None:
        """Return the iso3 that a name means, else None."""
        if name in self._codes:
            return name
        key = self._key(name)
        if not key:
            return None
        if key in self._exact:
            return self._exact[key]
        if key in self._others:
            return None
        return self._by_words(key) or self._without_brackets(name) or self._nearest(key)

    def _by_words(self, key: str) -> str | None:
        """Match the words in any order, then without what only a formal name adds."""
        words = key.split()
        found = self._bags.get(frozenset(words))
        if found:
            return found
        core = " ".join(word for word in words if word not in self._descriptors)
        if core == key or core in self._others:
            return None
        found = self._exact.get(core)
        return found if found not in _TOLD_APART else None

    def _without_brackets(self, name: str) -> str | None:
        if not _BRACKET.search(name):
            return None
        if any(self._key(inside) in self._others for inside in _INSIDE.findall(name)):
            return None
        key = self._key(_BRACKET.sub(" ", name))
        if key in self._others:
            return None
        return self._exact.get(key) or self._by_words(key)

    def _nearest(self, key: str) -> str | None:
        """Return the one state whose name is a slip of the pen away: one letter, in a long name two."""
        allowed = 0 if len(key) < 5 else 1 if len(key) < 9 else 2
        best, found = allowed + 1, set[str | None]()
        for length in range(len(key) - allowed, len(key) + allowed + 1):
            for other in self._by_length.get(length, ()):
                if other[0] != key[0] or len(other) < 5:
                    continue
                away = _distance(key, other, best)
                if away < best:
                    best, found = away, {self._exact.get(other)}
                elif away == best and away <= allowed:
                    found.add(self._exact.get(other))
        return found.pop() if best <= allowed and len(found) == 1 else None

    def _key(self, name: str) -> str:
        """Fold case, accents, punctuation, abbreviations and idle words: forms of one name become equal (`people s` too)."""
        plain = unicodedata.normalize(
            "NFKD", name.casefold().replace("ı", "i").replace("ø", "o").replace("đ", "d")
        )
        plain = "".join(char for char in plain if not unicodedata.combining(char))
        plain = (
            re.sub(r"['’‘`´*]|(?<=\w\w\w)[ ](?=s\b)", "", plain).replace("&", " and ").replace("+", " and ")
        )
        words = _join_letters(re.findall(r"\w+", plain))
        words = [part for word in words for part in self._abbreviations.get(word, word).split()]
        kept = [word for word in words if word not in _IDLE]
        return " ".join(kept or words)


def _join_letters(words: Iterable[str]) -> list[str]:
    """`d p r korea` becomes `dpr korea`; a letter on its own stays."""
    joined: list[str] = []
    run: list[str] = []
    for word in (*words, ""):
        if len(word) == 1 and word.isalpha():
            run.append(word)
            continue
        if run:
            joined.append("".join(run))
            run = []
        if word:
            joined.append(word)
    return joined


def _distance(left: str, right: str, bound: int) -> int:
    """Return the optimal string alignment distance (a swap of neighbours counts one), or `bound` if not below it."""
    if abs(len(left) - len(right)) >= bound + 1:
        return bound + 1
    before: list[int] = []
    last = list(range(len(right) + 1))
    for i, a in enumerate(left, 1):
        row = [i]
        for j, b in enumerate(right, 1):
            cost = min(last[j] + 1, row[-1] + 1, last[j - 1] + (a != b))
            if i > 1 and j > 1 and a == right[j - 2] and left[i - 2] == b:
                cost = min(cost, before[j - 2] + 1)
            row.append(cost)
        if min(row) > bound:
            return bound + 1
        before, last = last, row
    return last[-1]
