"""What the grammar returns: chunks, predicates, and how they hang together.

Belongs here: the three types and the questions that one asks of a sentence once read.
"""

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from pipelines.extract.language.tagging import Tokens


@dataclass(slots=True)
class Chunk:
    """A noun chunk: tokens `first` to `last` inclusive, `head` its head noun's token.

    `prep` is the preposition (lower case) before it or "". `group` is the index of the first chunk of the
    coordination that it belongs to (itself where alone). `of` is the chunk that it complements ("killing" for
    "of nine monks"), `owner` the token where a possessor inside it ends ("China" in "China's treatment"), or -1.
    `appos` is the chunk that it renames, or -1. `pred` is the predicate that it depends on, with `role`
    ("subject", "object", "object2", "comp", "time"), or -1.
    """

    index: int
    first: int
    last: int
    head: int
    prep: str = ""
    prep_at: int = -1
    group: int = -1
    of: int = -1
    owner: int = -1
    appos: int = -1
    pred: int = -1
    role: str = ""
    pronoun: bool = False
    time: bool = False


@dataclass(slots=True)
class Pred:
    """A predicate.

    `kind`: "finite", "inf", "ing" (gerund or participle clause) or "part" (passive participle without
    auxiliary). `at`, `first`: tokens of the main verb and of its group's first word. `modal`: "will", "would",
    "may" ... or "". `tense`: "past", "present", "perfect", "pluperfect", "none". `subject`, `objects`: chunk
    indices. `comps`: (preposition, chunk). `governor`: the predicate above it, or -1, and `link` says how: "to",
    "ing", "that", "rel", "sub:if", "conj", "trail" (that one is the attribution that follows), "noun" (an
    infinitive after the noun chunk `noun`: "a plan to sign"), "prep:without".
    """

    index: int
    at: int
    first: int
    lemma: str
    kind: str
    voice: str
    negated: bool = False
    modal: str = ""
    tense: str = "none"
    progressive: bool = False
    subject: list[int] = field(default_factory=list)
    objects: list[int] = field(default_factory=list)
    comps: list[tuple[str, int]] = field(default_factory=list)
    particle: str = ""
    governor: int = -1
    link: str = ""
    noun: int = -1
    antecedent: int = -1
    conjoined: int = -1
    adverbs: tuple[str, ...] = ()


@dataclass(slots=True)
class Parse:
    """One sentence read: its tokens, chunks and predicates."""

    tokens: Tokens
    chunks: list[Chunk]
    preds: list[Pred]
    chunk_of: list[int]
    pred_of: list[int]
    _hung: dict[int, list[Chunk]] | None = None
    _groups: dict[int, list[int]] | None = None

    def token_at(self, offset: int) -> int:
        """Return the token that covers an offset into the body, or the first one after it."""
        return bisect_right(self.tokens.ends, offset)

    def chunk_at(self, offset: int) -> Chunk | None:
        """Return the chunk that covers an offset, or None."""
        token = self.token_at(offset)
        if token >= len(self.chunk_of) or self.chunk_of[token] < 0:
            return None
        return self.chunks[self.chunk_of[token]]

    def span(self, chunk: Chunk) -> tuple[int, int]:
        """Return the chunk's offsets into the body."""
        return self.tokens.starts[chunk.first], self.tokens.ends[chunk.last]

    def covers(self, chunks: Iterable[int], offset: int) -> bool:
        """Whether one of some chunks (their indices) stands at an offset into the body."""
        starts, ends, all_chunks = self.tokens.starts, self.tokens.ends, self.chunks
        return any(starts[all_chunks[i].first] <= offset < ends[all_chunks[i].last] for i in chunks)

    def members(self, chunk: int) -> list[int]:
        """Return every chunk coordinated with a chunk, itself among them, in order."""
        if self._groups is None:
            self._groups = {}
            for other in self.chunks:
                self._groups.setdefault(other.group, []).append(other.index)
        return self._groups[self.chunks[chunk].group]

    def complements(self, chunk: int, prep: str = "of") -> list[int]:
        """Return the chunks that complement a chunk through a preposition, coordination included."""
        # Asked for a dozen prepositions of each noun, of which hardly any has a complement: what hangs on each is sorted once.
        if self._hung is None:
            self._hung = {}
            for other in self.chunks:
                if other.of >= 0 and other.group == other.index:
                    self._hung.setdefault(other.of, []).append(other)
        return [
            member
            for other in self._hung.get(chunk, ())
            if other.prep == prep
            for member in self.members(other.index)
        ]

    def repeated(self, token: int) -> list[Pred]:
        """Return the predicates that repeat the verb at a token unsaid: "as were his sons", "and another 40 in Gulu"."""
        return [
            pred
            for pred in self.preds
            if pred.link == "gap" and pred.at != token and self.preds[pred.conjoined].at == token
        ]

    def ancestors(self, pred: int) -> Iterator[Pred]:
        """Yield the predicates above a predicate, nearest first."""
        seen = {pred}
        at = self.preds[pred].governor
        while at >= 0 and at not in seen:
            seen.add(at)
            yield self.preds[at]
            at = self.preds[at].governor
