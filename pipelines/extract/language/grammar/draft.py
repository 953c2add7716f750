"""What has been read of a sentence so far.

Belongs here: the state of the pass (chunks, predicates, the stack of clauses, what came last) and the few ways in
which every part of the grammar changes it.
"""

from dataclasses import dataclass, field

from pipelines.extract.language.grammar.parse import Chunk, Pred
from pipelines.extract.language.tagging import Tokens, Verbs


@dataclass(slots=True)
class Clause:
    """A clause that is open: what opened it, what it goes back to, and what it has so far."""

    kind: str  # main, rel, that, sub:if ...
    governor: int = -1
    antecedent: int = -1
    subject: list[int] = field(default_factory=list)
    preds: list[int] = field(default_factory=list)
    finite: bool = False
    scene: list[int] = field(default_factory=list)  # what stands before the subject: "and on Friday a court"


class Draft:
    """The state of one pass. `verbs` and `words` are what the lexicon says of verbs and the lists that grammar asks for."""

    def __init__(self, verbs: Verbs, tokens: Tokens) -> None:
        self.verbs = verbs
        self.words = verbs.words
        self.tokens = tokens
        self.chunks: list[Chunk] = []
        self.preds: list[Pred] = []
        n = len(tokens.tags)
        self.chunk_of = [-1] * n
        self.pred_of = [-1] * n
        self.stack = [Clause("main")]
        self.last = ""  # kind of the item before: chunk, verb, conj, comma, wh, that, sub, prep ...
        self.last_chunk = -1
        self.last_pred = -1
        self.prep = ""
        self.prep_at = -1
        self.wh = ""
        self.conj = False
        self.commas = 0
        self.last_before_comma = ""
        self.appos_chunk = -1
        # What is laid by, outermost first; an aside between dashes is never laid by within brackets.
        self.outside: list[tuple[list[Clause], str, int, int, str, bool]] = []
        self.aside = -1  # the first chunk of an aside between two dashes, -1 outside one
        self.dash = -1  # the dash that closes a relative clause between two, -1 outside one
        self.adverbs: list[str] = []
        # The auxiliary before its subject, to be read with its verb: "nor did police beat him", "so badly was he beaten".
        self.fronted = -1
        self.awaiting = -1  # the predicate whose subject comes behind it: "also killed were two medics"
        self.nor = False  # whether what opened the clause denies it

    @property
    def clause(self) -> Clause:
        """The innermost clause that is open."""
        return self.stack[-1]

    def mark(self, first: int, last: int, pred: Pred) -> None:
        """Give tokens to a predicate, which is now the last thing read."""
        for token in range(first, last + 1):
            if self.pred_of[token] < 0:
                self.pred_of[token] = pred.index
        self.last_pred = pred.index
        self.last = "verb"
        self.prep = ""
        self.conj = False

    def new_pred(self, at: int, first: int, lemma: str, kind: str, voice: str) -> Pred:
        """Add a predicate with nothing around it yet."""
        pred = Pred(len(self.preds), at, first, lemma, kind, voice)
        self.preds.append(pred)
        return pred

    def members(self, chunk: int) -> list[int]:
        """Return a chunk with those coordinated before it; nothing for -1."""
        if chunk < 0:
            return []
        group = self.chunks[chunk].group
        members = [other.index for other in self.chunks if other.group == group]
        # "A and B, which C signed" means both; "A and B who" too: members up to the chunk.
        return [index for index in members if index <= chunk] or [chunk]


def repeat(draft: Draft, before: Pred, at: int, subject: list[int]) -> Pred:
    """Make the predicate that a clause leaves unsaid, or says by an auxiliary, from the one before it."""
    pred = draft.new_pred(at, at, before.lemma, before.kind, before.voice)
    pred.negated, pred.modal, pred.tense = before.negated, before.modal, before.tense
    said = before.conjoined if before.link == "gap" else before.index  # "Ana on Monday, Omar on Tuesday and"
    pred.link, pred.conjoined, pred.governor = "gap", said, before.governor
    pred.subject, pred.objects = subject, list(before.objects)
    pred.comps = [comp for comp in before.comps if comp[0] == "by"]
    draft.clause.preds.append(pred.index)
    return pred
