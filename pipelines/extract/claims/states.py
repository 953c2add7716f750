"""Who acts: the state that a subject means.

Belongs here: names, institutions, descriptions and pronouns as actors on treaties, and what the sentences
before make of them. What they did is `claims.py`'s.
"""

import re
from dataclasses import dataclass, field
from typing import Final

from pipelines.extract.claims.scene import Group, Scene
from pipelines.extract.claims.words import ClaimWords
from pipelines.extract.language.grammar import Chunk, Pred
from pipelines.extract.language.tagging import NUM
from pipelines.extract.language.text import Document
from pipelines.extract.states.finder import StateMention

_PLURAL: Final = frozenset("they them both".split())
NUMBERS: Final = {"both": 2, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6}
_NO_STATE: Final = re.compile(r"\b(?:no|none|few|fewer|many|most|several|some|other|others|neither)\b", re.I)
_WITH: Final = re.compile(r"(?:^|[,;:]\s*)(?:together |along )?with (?:the )?$")
_EXEMPT: Final = re.compile(
    r"[^.;,]{0,40}?\b(?:but|except|save|bar|apart from|with the exception of|other than)\s+(?:for\s+|in\s+)?(?:the\s+)?",
    re.I,
)
_MANY: Final = re.compile(r"\b(?:countries|states|nations|governments|members)\b", re.I)
_BUT_NOT: Final = re.compile(r"\b(?:but|though|and) not (?:the )?$", re.I)
_EXAMPLES: Final = re.compile(
    r"(?:\s*[,(–—-])?\s*(?:including|among them|such as|namely|notably|in particular)\s+(?:both\s+)?(?:the\s+)?",
    re.I,
)


@dataclass(slots=True)
class Actor:
    """Who acts: states (iso3), the institution's kind ("state" for the state itself), and how sure the link is."""

    iso3s: list[str]
    kind: str = "state"
    group: Group | None = None
    inferred: bool = False
    excluded: list[str] = field(default_factory=list)  # "Fiji and Tonga, but not Samoa"


@dataclass(slots=True)
class Discourse:
    """What the sentences so far leave behind."""

    home: str | None = None
    home_named: bool = False
    subject: list[str] = field(default_factory=list)  # the states that the last clause was about
    listed: list[str] = field(default_factory=list)  # the last states named together
    pair: list[str] = field(default_factory=list)  # the two states that the sentence before was on


class Who:
    """Finds actors in one document, sentence after sentence."""

    def __init__(self, words: ClaimWords, document: Document, states: list[StateMention]) -> None:
        """Keep what all sentences share: the title's country, and the states in order."""
        self.words = words
        self.document = document
        self.mentions = states
        text = [mention for mention in states if mention.start >= document.text_start]
        self.discourse = Discourse(
            home=document.home,
            home_named=any(mention.iso3 == document.home for mention in text) or not text,
        )

    def of_pred(self, scene: Scene, pred: Pred) -> Actor | None:
        """Who the subject of a predicate is."""
        chunks = scene.parse.chunks
        if pred.noun >= 0 and (left := self._left(scene, chunks[pred.noun], 0)) is not None:
            return left  # "leaves Fiji the only country not to have joined"
        iso3s: list[str] = []
        found: Actor | None = None
        excluded: list[str] = []
        for index in pred.subject:
            actor = self.of_chunk(scene, chunks[index], pred)
            if actor is None:
                continue
            if actor.group is not None and _BUT_NOT.search(scene.body, scene.start, actor.group.start):
                excluded += actor.iso3s
                continue
            iso3s += [iso3 for iso3 in actor.iso3s if iso3 not in iso3s]
            found = found or actor
        if found is None:
            return None
        iso3s += [iso3 for iso3 in self._accompanying(scene, pred) if iso3 not in iso3s]
        return Actor(iso3s, found.kind, found.group, found.inferred, excluded)

    def _accompanying(self, scene: Scene, pred: Pred) -> list[str]:
        """The states in "with Iran and Somalia it stands outside": subjects as well."""
        if not pred.subject:
            return []
        start = scene.parse.tokens.starts[scene.parse.chunks[pred.subject[0]].first]
        for group in scene.states:
            before = scene.body[scene.start : group.start].lower()
            if (
                group.end <= start
                and _WITH.search(before)
                and scene.body[group.end : start].strip(" ,") in ("", "the")
            ):
                return group.iso3s
        return []

    def of_chunk(self, scene: Scene, chunk: Chunk, pred: Pred | None = None, depth: int = 0) -> Actor | None:
        """Who a chunk is, as an actor on a treaty; None where it is no state nor acts for one."""
        if depth > 4:
            return None
        if chunk.pronoun:
            return self.of_pronoun(scene, chunk, pred, depth)
        tokens = scene.parse.tokens
        if scene.low(chunk.first) == "all" and scene.low(chunk.first + 1) == "but":
            return None
        groups = scene.states_in(chunk)
        lows = tokens.lows[chunk.first : chunk.last + 1]
        if groups:
            return self._named(scene, chunk, groups[-1])
        institution = self.words.institutions.get(lows[-1]) or next(
            (self.words.institutions[low] for low in reversed(lows) if low in self.words.institutions), None
        )
        if institution is None:
            if lows and lows[0] in ("both", "all", "neither") and len(lows) <= 2:
                return self._listed(scene, chunk, 2 if lows[0] in ("both", "neither") else 0)
            return self._renamed(scene, chunk, pred, depth)
        if institution.iso3:
            return Actor([institution.iso3], institution.kind)
        if lows[-1] in self.words.lists["named_official"]:
            return None
        one = chunk.of
        if one >= 0 and scene.low(scene.parse.chunks[one].head) in ("handful", "number", "minority", "group"):
            one = scene.parse.chunks[one].of  # "one of a handful of states"
        if institution.kind == "state" and one >= 0 and scene.low(scene.parse.chunks[one].head) == "one":
            # "is one of the few countries that have not"
            return self._described(scene, scene.parse.chunks[one], pred, depth)
        among = scene.parse.chunks[chunk.of] if chunk.of >= 0 else chunk  # "among the handful of states"
        matrix = scene.parse.preds[among.pred] if among.prep == "among" and among.pred >= 0 else None
        if institution.kind == "state" and matrix is not None and matrix.lemma in ("be", "remain"):
            # "is among the few countries that have not"
            return self._described(scene, among, pred, depth)
        if institution.kind == "state" and (example := self._exemplified(scene, chunk)) is not None:
            return Actor(example.iso3s, "state", example)
        if _NO_STATE.search(scene.text(chunk)):
            exempt = self._exempted(scene, chunk)
            return Actor(exempt.iso3s, "state", exempt) if exempt is not None else None
        owned = self._complement(scene, chunk)
        if owned is not None:
            return Actor(owned.iso3s, institution.kind, owned)
        renamed = self._renamed(scene, chunk, pred, depth)
        if renamed is not None:
            return renamed
        if institution.kind == "state":
            return self._described(scene, chunk, pred, depth)
        if chunk.owner >= 0 and scene.low(chunk.first) in ("its", "his", "her", "their"):
            return self._context(scene, chunk, institution.kind)
        return self._context(scene, chunk, institution.kind)

    def _named(self, scene: Scene, chunk: Chunk, group: Group) -> Actor | None:
        """A chunk with a state in it: the state itself, or what acts for it ("Malaysia's cabinet")."""
        tokens = scene.parse.tokens
        head_start, head_end = tokens.starts[chunk.head], tokens.ends[chunk.head]
        if group.start < head_end and head_start < group.end:
            if (
                group.start > tokens.starts[chunk.first]
                and tokens.lows[chunk.first] in self.words.lists["calling"]
            ):
                return None
            name = scene.body[group.states[-1].start : group.states[-1].end].split()[-1].lower()
            institution = self.words.institutions.get(name)
            kind = institution.kind if institution is not None and institution.iso3 else "state"
            return Actor(group.iso3s, kind, group)
        after = [tokens.lows[i] for i in range(chunk.first, chunk.last + 1) if tokens.starts[i] >= group.end]
        kind = next(
            (self.words.institutions[low].kind for low in reversed(after) if low in self.words.institutions),
            "",
        )
        if kind:
            return Actor(group.iso3s, kind, group)
        if after and after[-1] in ("alone", "itself", "all", "both", "together", "each", "either"):
            return Actor(group.iso3s, "state", group)
        return None

    def _exemplified(self, scene: Scene, chunk: Chunk) -> Group | None:
        """The states that stand for a number of them: "forty states, including Ghana and Kenya, have"."""
        end = scene.span(chunk)[1]
        group = next((group for group in scene.states if group.start >= end), None)
        if group is not None and _EXAMPLES.fullmatch(scene.body, end, group.start):
            return group
        return None

    def _exempted(self, scene: Scene, chunk: Chunk) -> Group | None:
        """The states in "no state in the region except Togo"."""
        end = scene.span(chunk)[1]
        group = next((group for group in scene.states if group.start >= end), None)
        if group is not None and _EXEMPT.fullmatch(scene.body, end, group.start):
            return group
        return None

    def _complement(self, scene: Scene, chunk: Chunk) -> Group | None:
        """The state in "the government of Chile", "the parliament in Dhaka"."""
        for other in scene.parse.chunks:
            if other.of == chunk.index and other.prep in ("of", "in", "at"):
                groups = scene.states_in(other)
                if groups:
                    return groups[0]
        return None

    def _renamed(self, scene: Scene, chunk: Chunk, pred: Pred | None, depth: int) -> Actor | None:
        """The state that a chunk renames, or that renames it."""
        if chunk.appos >= 0:
            return self.of_chunk(scene, scene.parse.chunks[chunk.appos], pred, depth + 1)
        for other in scene.parse.chunks:
            if other.appos == chunk.index:
                groups = scene.states_in(other)
                if groups:
                    return self._named(scene, other, groups[-1])
        return None

    def _described(self, scene: Scene, chunk: Chunk, pred: Pred | None, depth: int) -> Actor | None:
        """A state described: "the 25th state" of what became it, "the country" of the state in hand."""
        left = self._left(scene, chunk, depth)
        if left is not None:
            return left
        if chunk.role in ("object", "comp") and chunk.pred >= 0:
            matrix = scene.parse.preds[chunk.pred]
            if matrix.lemma in self.words.lists["copula"] and matrix.index != (pred.index if pred else -1):
                if matrix.lemma == "make" and matrix.objects and matrix.objects[0] != chunk.index:
                    return self.of_chunk(scene, scene.parse.chunks[matrix.objects[0]], matrix, depth + 1)
                return next(
                    (
                        actor
                        for index in matrix.subject
                        if index != chunk.index
                        and (actor := self.of_chunk(scene, scene.parse.chunks[index], matrix, depth + 1))
                    ),
                    None,
                )
        lows = [scene.low(i) for i in range(chunk.first, chunk.last + 1)]
        if lows[0] in ("a", "an", "every", "each", "any", "another"):
            return None
        if "neither" in (lows[0], scene.low(chunk.first - 1)):
            return self._listed(scene, chunk, 2)
        number = next((NUMBERS[low] for low in lows if low in NUMBERS), 0)
        definite = lows[0] in ("the", "these", "those", "both", "all")
        if number:
            return self._listed(scene, chunk, number) if definite else None
        if (
            any(scene.parse.tokens.tags[i] == NUM for i in range(chunk.first, chunk.last + 1))
            or "-" in lows[0]
        ):
            return None
        if lows[-1].endswith("s") and (lows[-1] != "states" or len(lows) > 1):
            return self._listed(scene, chunk, 0) if definite else None
        return self._context(scene, chunk, "state")

    def _left(self, scene: Scene, chunk: Chunk, depth: int) -> Actor | None:
        """The state that others leave as what a chunk says, or make it: "leaving Fiji as the only country"."""
        chunks = scene.parse.chunks
        chunk = chunks[chunk.of] if chunk.of >= 0 else chunk  # "the only country of the coast"
        if chunk.index < 1:
            return None
        before = chunks[chunk.index - 1]
        for matrix in scene.parse.preds:
            if matrix.lemma in ("leave", "make") and before.index in matrix.objects:
                return self.of_chunk(scene, before, matrix, depth + 1)
        return None

    def at_home(self, scene: Scene, offset: int) -> Actor | None:
        """The state whose parliament is meant where none is named."""
        before = self._subject_before(scene, offset)
        if before is not None:
            return Actor(before.iso3s[-1:], "legislature", before, True)
        if self.discourse.home and self.discourse.home_named:
            return Actor([self.discourse.home], "legislature", None, True)
        recent = self._recent(offset)
        return Actor([recent], "legislature", None, True) if recent else None

    def _context(self, scene: Scene, chunk: Chunk, kind: str) -> Actor | None:
        """The state of an institution named without one ("the government")."""
        offset = scene.parse.tokens.starts[chunk.first]
        before = self._subject_before(scene, offset)
        if before is not None:
            return Actor(before.iso3s[-1:], kind, before, True)
        if self.discourse.home and self.discourse.home_named:
            return Actor([self.discourse.home], kind, None, True)
        recent = self._recent(offset)
        if recent:
            return Actor([recent], kind, None, True)
        if self.discourse.home:
            return Actor([self.discourse.home], kind, None, True)
        return None

    def _subject_before(self, scene: Scene, offset: int) -> Group | None:
        """The last state group before an offset that a clause of this sentence is about."""
        found = None
        for pred in scene.parse.preds:
            for index in pred.subject:
                chunk = scene.parse.chunks[index]
                if scene.parse.tokens.starts[chunk.first] < offset:
                    groups = scene.states_in(chunk)
                    if groups and self._named(scene, chunk, groups[-1]):
                        found = groups[-1]
        return found

    def _recent(self, offset: int) -> str | None:
        """The state in hand at an offset: the last clause's, else the last one named before, else the next one."""
        if self.discourse.subject:
            return self.discourse.subject[-1]
        text = [mention for mention in self.mentions if mention.start >= self.document.text_start]
        before = [mention for mention in text if mention.start < offset]
        if before:
            return before[-1].iso3
        return (text or self.mentions)[0].iso3 if self.mentions else None

    def _listed(self, scene: Scene, chunk: Chunk, number: int) -> Actor | None:
        """The states that "both", "they", "the three countries" mean: the last ones named together."""
        offset = scene.parse.tokens.starts[chunk.first]
        for group in reversed([group for group in scene.states if group.end <= offset]):
            if len(group.states) > 1 and (not number or len(group.states) == number):
                return Actor(group.iso3s, "state", group, True)
        listed = self.discourse.listed
        if len(listed) > 1 and (not number or len(listed) == number):
            return Actor(list(listed), "state", None, True)
        if number == 2 and self.discourse.pair:
            return Actor(list(self.discourse.pair), "state", None, True)  # "Peru borders Ecuador. Both have"
        return None

    def of_pronoun(self, scene: Scene, chunk: Chunk, pred: Pred | None, depth: int = 0) -> Actor | None:
        """The state that a pronoun means: the subject before it in the sentence, else of the sentence before."""
        low = scene.low(chunk.first)
        offset = scene.parse.tokens.starts[chunk.first]
        if low in ("he", "she", "i", "you", "who", "what", "nobody", "none", "everyone", "nothing"):
            return None
        said = scene.body[scene.start : offset]
        if low == "they" and (said.count("“") > said.count("”") or said.count('"') % 2):
            return None  # whom a speaker means does not stand in the text
        low = "both" if scene.body.startswith("Both ", offset) else low
        if low in _PLURAL:
            listed = self._listed(scene, chunk, 2 if low == "both" else 0)
            if listed is not None or low in ("both", "all"):
                return listed
            if _MANY.search(scene.body, scene.start, offset):
                return None  # "each of the 158 countries ... since they ratified it"
        if low == "we":
            return None
        if low in ("it", "they", "itself", "them", "this", "that"):
            before = self._subject_before(scene, offset)
            if before is not None:
                return Actor(before.iso3s, "state", before, True)
            if self.discourse.subject:
                return Actor(list(self.discourse.subject), "state", None, True)
            if self.discourse.home and self.discourse.home_named:
                return Actor([self.discourse.home], "state", None, True)
            recent = self._recent(offset)
            return Actor([recent], "state", None, True) if recent else None
        return None
