"""Near-duplicates: the same wire story in two papers, lightly edited.

Belongs here: sketching texts, finding pairs that look alike, and deciding whether they are one story.
Counting each story once belongs to the SQL.

How: a text is its set of shingles (three words running). MinHash (Broder 1997) sketches the set in
`SIGNATURE_BYTES` bytes, cheap enough to make for every article and to keep with it. Sketches that agree in a
band of three values are candidates (locality-sensitive hashing: pairs with a Jaccard similarity of 0.7 are
found with a probability of 0.999, of 0.5 with 0.88). Candidates are then compared in full, shingle by shingle
and, where texts are short, by their numbers and names, because two briefs on two companies or two detentions
may share all other words. An article is only ever linked to an original that it was itself compared with, so
no chain leads from one story to another.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import chain

import numpy as np
import numpy.typing as npt
import polars as pl

from pipelines.ingest import headers

Words = npt.NDArray[np.uint64]
Bodies = Callable[[Sequence[str]], Mapping[str, str]]

_PERMUTATIONS = 48
_BAND = 3
_SHINGLE = 3
SIGNATURE_BYTES = 4 * _PERMUTATIONS
_BATCH_CHARACTERS = 1 << 20

# Share of the shorter text's shingles found in the longer, and of both together: the first lets a paper cut
# the story's end, the second keeps a story from being linked to a long one that quotes it.
_CONTAINED = 0.75
_ALIKE = 0.45
# The estimate from sketches errs by 0.07 (one standard deviation): a pair that must be linked does not fall
# below.
_WORTH_COMPARING = 0.3
# Bounds for folders full of texts from one mould: in a bucket an article meets those before it up to this
# many, and is compared in full with the likest few.
_WINDOW = 32
_MOST_COMPARED = 8
# Up to this many words, numbers and names must agree too; up to the second, headlines as well.
_SHORT = 180
_BRIEF = 45

_generator = np.random.default_rng(19481210)
_MULTIPLIERS = _generator.integers(1, 2**63, _PERMUTATIONS, dtype=np.uint64) * np.uint64(2) + np.uint64(1)
_ADDENDS = _generator.integers(0, 2**63, _PERMUTATIONS, dtype=np.uint64)
_BASE = np.uint64(0x9E3779B97F4A7C15)  # odd, so it has an inverse modulo 2**64
_INVERSE = np.uint64(pow(int(_BASE), -1, 2**64))
_SEPARATOR = 10
# ASCII letters in lower case, digits and all bytes above 127 make words; the rest parts them.
_FOLD = bytes(
    byte + 32 if 65 <= byte <= 90 else byte if chr(byte).isalnum() or byte > 127 else 32
    for byte in range(256)
)
_PUNCTUATION = tuple(mark.encode() for mark in "‘’“”–—…«»•")
_TOKEN = re.compile(r"[^\W\d_][\w'’-]*|\d[\d,./:-]*\d|\d")
_SENTENCE_END = re.compile(r"[.!?:”\"\n]\s*[“\"(]?$|^$")
_WIRE = frozenset(
    "reuters reuter ap afp upi xinhua dpa efe ansa associated press agence france-presse".split()
)
_UP_TO_TWENTY = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen twenty"
)
_TENS = "thirty forty fifty sixty seventy eighty ninety"
_NUMBER_WORDS = {word: str(number) for number, word in enumerate(_UP_TO_TWENTY.split())} | {
    word: str(10 * number) for number, word in enumerate(_TENS.split(), start=3)
}


def signature(text: str) -> bytes:
    """Return the sketch of a text, `SIGNATURE_BYTES` long, the same on every machine."""
    return signatures([text])[0]


def signatures(texts: Sequence[str]) -> list[bytes]:
    """Return the sketches of many texts; far faster than one by one."""
    sketches: list[bytes] = []
    batch: list[bytes] = []
    size = 0
    for text in texts:
        batch.append(_fold(text))
        size += len(batch[-1])
        if size > _BATCH_CHARACTERS:
            sketches += _sketch(batch)
            batch, size = [], 0
    return sketches + (_sketch(batch) if batch else [])


def link_duplicates(articles: pl.DataFrame, bodies: Bodies | None = None) -> pl.DataFrame:
    """Return which articles tell an earlier one's story again.

    `articles`: `article_id`, `published_on` (Date), `source_id` (optional), `body` (headline, blank line,
    text), and `signature` (optional, of `body`). Without `body`, `bodies` gives the bodies of the ids it is
    called with: only those of candidates are asked for.

    Returns `article_id`, `duplicate_of`, a row for every article in the order given; `duplicate_of` is the
    earliest published original (ties: the lower `source_id`; undated ones come last), else null. The order of
    rows does not matter.
    """
    if "signature" not in articles.columns:
        articles = articles.with_columns(
            signature=pl.Series(signatures(articles["body"].to_list()), dtype=pl.Binary)
        )
    name = "source_id" if "source_id" in articles.columns else "article_id"
    ordered = articles.sort("published_on", name, "article_id", nulls_last=True)
    ids = ordered["article_id"].to_list()
    candidates = _candidates(ordered["signature"].to_list())
    wanted = [ids[number] for number in sorted({*candidates, *chain.from_iterable(candidates.values())})]
    if bodies is not None:
        texts = dict(bodies(wanted)) if wanted else {}
    else:
        texts = dict(articles.select("article_id", "body").iter_rows()) if wanted else {}
    originals = _link(candidates, _Stories(ids, texts))
    linked = {ids[later]: ids[earlier] for later, earlier in originals.items()}
    return articles.select(
        "article_id",
        duplicate_of=pl.Series([linked.get(article) for article in articles["article_id"]], dtype=pl.String),
    )


def same_story(first: str, second: str) -> bool:
    """Tell whether two bodies are one story, lightly edited."""
    return _same(_Story(first), _Story(second))


class _Stories:
    """Bodies ready for comparing, each prepared when first needed."""

    def __init__(self, ids: Sequence[str], texts: Mapping[str, str]) -> None:
        self._ids, self._texts = ids, texts
        self._prepared: dict[int, _Story] = {}

    def __getitem__(self, number: int) -> "_Story":
        if number not in self._prepared:
            self._prepared[number] = _Story(self._texts[self._ids[number]])
        return self._prepared[number]


def _link(candidates: Mapping[int, Sequence[int]], stories: _Stories) -> dict[int, int]:
    """Return the original of each duplicate: the earliest that it matches and that is no duplicate itself."""
    originals: dict[int, int] = {}
    for later in sorted(candidates):  # all that come before `later` are settled
        for earlier in sorted({originals.get(number, number) for number in candidates[later]}):
            if _same(stories[earlier], stories[later]):
                originals[later] = earlier
                break
    return originals


def _candidates(sketches: Sequence[bytes]) -> dict[int, list[int]]:
    """Return, for each article that has any, the earlier ones whose sketches are alike.

    Articles with the very same sketch are looked up once, so a story that is there a thousand times costs no
    million of comparisons.
    """
    count = len(sketches)
    values = np.frombuffer(b"".join(sketches), dtype="<u4").reshape(count, _PERMUTATIONS)
    groups: dict[bytes, list[int]] = {}
    for number, sketch in enumerate(sketches):
        groups.setdefault(sketch, []).append(number)
    leaders = np.array([members[0] for members in groups.values()], dtype=np.int64)
    found: dict[int, list[int]] = {}
    for later, earlier in _alike(leaders, values).tolist():
        found.setdefault(later, []).append(earlier)
    for members in groups.values():
        for place, number in enumerate(members[1:], start=1):
            found[number] = (
                members[max(place - _MOST_COMPARED, 1) : place] + members[:1] + found.get(members[0], [])
            )
    return found


def _alike(numbers: npt.NDArray[np.int64], values: npt.NDArray[np.uint32]) -> npt.NDArray[np.int64]:
    """Return pairs (later, earlier) of articles that share a band and are alike, the likest few for each
    `later`."""
    found = np.empty(0, dtype=np.int64)
    for begin in range(0, _PERMUTATIONS, _BAND):
        key = _bucket(values[numbers, begin : begin + _BAND])
        order = np.argsort(key, kind="stable")  # stable, so within a bucket the earlier comes first
        key, members = key[order], numbers[order]
        pairs = [found]
        for distance in range(1, _WINDOW):
            same = key[distance:] == key[:-distance]
            if not same.any():
                break
            pairs.append(members[distance:][same] * len(values) + members[:-distance][same])
        found = np.sort(np.concatenate(pairs))
        found = found[np.diff(found, prepend=-1) > 0]
    return _likest(np.column_stack(np.divmod(found, len(values))), values)


def _bucket(columns: npt.NDArray[np.uint32]) -> Words:
    """Return one hash of the three columns of each row."""
    wide = columns.astype(np.uint64)
    return _mix(wide[:, 0] * _MULTIPLIERS[0] + wide[:, 1] * _MULTIPLIERS[1] + wide[:, 2] * _MULTIPLIERS[2])


def _estimate(pairs: npt.NDArray[np.int64], values: npt.NDArray[np.uint32]) -> npt.NDArray[np.float64]:
    """Return the estimated Jaccard similarity of pairs: the share of agreeing values of their sketches."""
    estimates = [
        (values[part[:, 0]] == values[part[:, 1]]).mean(axis=1)
        for part in np.array_split(pairs, len(pairs) // 100_000 + 1)
    ]
    return np.concatenate(estimates)


def _likest(pairs: npt.NDArray[np.int64], values: npt.NDArray[np.uint32]) -> npt.NDArray[np.int64]:
    """Return the pairs with at most `_MOST_COMPARED` earlier articles for each later one, the likest."""
    estimate = _estimate(pairs, values)
    worth = estimate >= _WORTH_COMPARING
    pairs, estimate = pairs[worth], estimate[worth]
    pairs = pairs[np.lexsort((pairs[:, 1], -estimate, pairs[:, 0]))]
    first_of_later = np.searchsorted(pairs[:, 0], pairs[:, 0])
    return pairs[np.arange(len(pairs)) - first_of_later < _MOST_COMPARED]


def _fold(text: str) -> bytes:
    """Return a text's words in lower case, parted by spaces, without punctuation."""
    folded = text.encode("utf-8", "replace").translate(_FOLD)
    if not folded.isascii():
        for mark in _PUNCTUATION:
            folded = folded.replace(mark, b" ")
    return folded


def _hash_words(folded: bytes) -> tuple[Words, npt.NDArray[np.int64]]:
    """Return a hash of each word, and where it begins.

    The hash is a polynomial in the word's bytes, got for all words at once as the difference of running sums.
    """
    data = np.frombuffer(folded + b" ", dtype=np.uint8)
    gap = (data == 32) | (data == _SEPARATOR)
    edges = np.flatnonzero(np.diff(gap, prepend=True))
    starts, ends = edges[0::2], edges[1::2]
    powers, inverses = _powers(len(data))
    sums = np.zeros(len(data) + 1, dtype=np.uint64)
    np.cumsum(data * powers, out=sums[1:])
    return (sums[ends] - sums[starts]) * inverses[starts], starts


_power_cache: list[tuple[Words, Words]] = []


def _powers(length: int) -> tuple[Words, Words]:
    """Return the powers of the hash's base and of its inverse, at least `length` of each."""
    if not _power_cache or len(_power_cache[0][0]) < length:
        size = max(length, 1 << 14)
        _power_cache[:] = [(_running_powers(_BASE, size), _running_powers(_INVERSE, size))]
    powers, inverses = _power_cache[0]
    return powers[:length], inverses[:length]


def _running_powers(base: np.uint64, size: int) -> Words:
    return np.cumprod(np.full(size, base, dtype=np.uint64), dtype=np.uint64)


def _shingle(words: Words) -> Words:
    """Return a well mixed hash of every three words running; of all together where there are fewer."""
    if len(words) < _SHINGLE:
        words = np.concatenate([words, np.zeros(_SHINGLE - len(words), dtype=np.uint64)])
    mixed = words[:-2] * _MULTIPLIERS[0] + words[1:-1] * _MULTIPLIERS[1] + words[2:] * _MULTIPLIERS[2]
    return _mix(mixed)


def _mix(values: Words) -> Words:
    values ^= values >> np.uint64(29)
    values *= _BASE
    return values ^ (values >> np.uint64(32))


def _sketch(batch: Sequence[bytes]) -> list[bytes]:
    """Return the sketches of folded texts: the least value of their shingles under each permutation."""
    gap = b" 0 0 0 "  # words between two texts, so that every text has a shingle of its own and none is empty
    lengths = np.array([len(folded) + len(gap) for folded in batch])
    words, starts = _hash_words(b"".join(folded + gap for folded in batch))
    text_starts = np.concatenate([[0], np.cumsum(lengths)[:-1]])
    first_words = np.searchsorted(starts, text_starts)
    shingles = _shingle(words)
    own = _own_shingles(first_words, len(words))
    shingles = np.where(own, shingles, np.uint64(2**64 - 1))
    sketches = np.empty((len(batch), _PERMUTATIONS), dtype="<u4")
    inside = np.minimum(first_words, len(shingles) - 1)
    for number in range(_PERMUTATIONS):
        values = (shingles * _MULTIPLIERS[number] + _ADDENDS[number]) >> np.uint64(32)
        values[~own] = np.uint64(2**32 - 1)
        sketches[:, number] = np.minimum.reduceat(values, inside)
    return [row.tobytes() for row in sketches]


def _own_shingles(first_words: npt.NDArray[np.int64], count: int) -> npt.NDArray[np.bool_]:
    """Tell which shingles lie within one text, the three filling words behind it aside."""
    own = np.ones(max(count - 2, 1), dtype=bool)
    ends = np.concatenate([first_words[1:], [count]]) - 3  # where the filling words begin
    lengths = ends - first_words
    for back in (2, 1):  # shingles that begin in a text of three or more words and run into the filling
        own[(ends - back)[lengths >= _SHINGLE]] = False
    for ahead in (0, 1, 2):
        places = ends + ahead
        own[places[places < len(own)]] = False
    return own


@dataclass(frozen=True)
class _Story:
    """A body, and what comparing it needs, each worked out once and only if asked for."""

    body: str

    @cached_property
    def headline(self) -> str:
        return self.body.partition("\n\n")[0] if "\n\n" in self.body else ""

    @cached_property
    def text(self) -> str:
        """The text without its dateline, which every paper writes anew."""
        text = self.body.partition("\n\n")[2] or self.body
        return text[headers.dateline_length(text) :]

    @cached_property
    def folded(self) -> bytes:
        return b" ".join(_fold(self.body).split())

    @cached_property
    def body_shingles(self) -> frozenset[int]:
        return frozenset(_shingle(_hash_words(self.folded)[0]).tolist())

    @cached_property
    def text_shingles(self) -> frozenset[int]:
        return frozenset(_shingle(_hash_words(_fold(self.text))[0]).tolist())

    @cached_property
    def words(self) -> frozenset[str]:
        return frozenset(token.lower() for token in _TOKEN.findall(self.body))

    @cached_property
    def length(self) -> int:
        return len(self.text.split())

    @cached_property
    def numbers(self) -> frozenset[str]:
        tokens = (token.lower() for token in _TOKEN.findall(self.text))
        return frozenset(
            _NUMBER_WORDS.get(token, token)
            for token in tokens
            if token[0].isdigit() or token in _NUMBER_WORDS
        )

    @cached_property
    def names(self) -> frozenset[str]:
        """Words with a capital; one that merely begins a sentence counts only in a brief or before
        another."""
        found: set[str] = set()
        tokens = list(_TOKEN.finditer(self.text))
        for place, match in enumerate(tokens):
            word = match[0]
            if not word[0].isupper() or word.lower() in _WIRE or word.lower() in _NUMBER_WORDS:
                continue
            follows = tokens[place + 1][0][0].isupper() if place + 1 < len(tokens) else False
            begins = _SENTENCE_END.search(self.text, max(match.start() - 4, 0), match.start()) is not None
            if not begins or follows or self.length < _BRIEF:
                found.add(word.lower().removesuffix("'s").removesuffix("’s"))
        return frozenset(found)


def _same(first: _Story, second: _Story) -> bool:
    if first.folded == second.folded:
        return True
    if not (
        _overlap(first.body_shingles, second.body_shingles)
        or _overlap(first.text_shingles, second.text_shingles)
    ):
        return False
    shorter, longer = sorted((first, second), key=lambda story: story.length)
    return shorter.length > _SHORT or _same_facts(shorter, longer)


def _overlap(first: frozenset[int], second: frozenset[int]) -> bool:
    shared = len(first & second)
    return (
        shared >= _CONTAINED * min(len(first), len(second))
        and shared >= _ALIKE * (len(first) + len(second) - shared)
        and shared > 0
    )


def _same_facts(shorter: _Story, longer: _Story) -> bool:
    """Tell whether two short texts agree in what sets one brief apart from another of the same make.

    What only one of them says may have been cut; a number or name in the place of another is another story.
    """
    nothing_cut = shorter.length > 0.85 * longer.length
    odd = len(shorter.numbers - longer.numbers)
    if nothing_cut:
        odd = max(odd, len(longer.numbers - shorter.numbers))
    if odd > (shorter.length >= _BRIEF * 2):  # in a longer one a single number may be a paper's own date
        return False
    mine, theirs = (
        {name for name in one.names if name not in other.words}
        for one, other in ((shorter, longer), (longer, shorter))
    )
    if mine and theirs and (shorter.length < 60 or min(len(mine), len(theirs)) > 1):
        return False
    if shorter.length < _BRIEF and shorter.headline and longer.headline:
        heads = [set(_fold(story.headline).split()) for story in (shorter, longer)]
        return len(heads[0] & heads[1]) >= 0.5 * min(map(len, heads))
    return True
