"""Whether it happened: occurred, alleged, feared or denied; one act or a practice; and who says so.

Belongs here: factuality from modals, negation, conditionals, governing verbs and attribution (FactBank's and
PLOVER's distinctions, cut to the four values of the tables). The words are in the lexicon's
`incident_factuality`.
"""

from dataclasses import dataclass
from typing import Final

from pipelines.extract.grammar import Parse, Pred
from pipelines.extract.incident_words import WordSet
from pipelines.extract.tagging import PAST, S
from pipelines.lexicon import Lexicon, split_cell

_MAY: Final = frozenset("may might could would will must should shall can be-to need ought".split())


@dataclass(frozen=True, slots=True)
class Factuality:
    """`status` as in the tables, and `source`: the chunk index of who says so, or -1; `why` names what decided."""

    status: str
    source: int = -1
    why: str = ""
    hypothetical: bool = False


class StatusReader:
    """Judges predicates. `find` needs the kinds of sources that the caller has read off the chunks."""

    def __init__(self, lexicon: Lexicon) -> None:
        """Read the words of factuality."""
        words = {row["class"]: split_cell(row["words"]) for row in lexicon.table("incident_factuality")}
        self._fear = frozenset(words["fear_verb"])
        self._plan = frozenset(words["plan_verb"])
        self._deny = frozenset(words["deny_verb"])
        self._prevent = frozenset(words["prevent_verb"])
        self._allege_verb = frozenset(words["allege_verb"])
        self._implicative = frozenset(words["implicative_verb"])
        self._admit = frozenset(words["admit_verb"])
        self._allege_word = frozenset(words["allege_word"])
        self._fear_word = tuple(words["fear_word"])
        self._fear_noun = frozenset(words["fear_noun"])
        self._allege_noun = frozenset(words["allege_noun"])
        self._pattern_word = WordSet(words["pattern_word"])
        self._plan_object = frozenset(words["plan_object"])

    def alleges(self, noun: str) -> bool:
        """Whether a noun is a telling that does not vouch for its act: "allegations", "reports"."""
        return noun in self._allege_noun

    def judge(self, parse: Parse, pred: Pred | None, token: int, source_kind: dict[int, str]) -> Factuality:
        """Return the factuality of the act at a token under a predicate.

        `source_kind` gives the kind of each chunk that may be a source ("official", "victim_side", "court" ...).
        """
        lows = parse.tokens.lows
        before = lows[max(0, token - 4) : token]
        near = set(lows[max(0, token - 3) : token + 2])
        chain = [pred, *parse.ancestors(pred.index)] if pred is not None else []
        noun = self._noun_above(parse, token)
        status = ""
        source = -1
        why = ""
        beyond = False
        if pred is not None:
            for at, one in enumerate(chain):
                lower = chain[at - 1] if at else None
                # "threatened to seize his brother, who was arrested later": the relative clause is no threat.
                beyond = beyond or (lower is not None and lower.link == "rel")
                if one.link.startswith(("sub:if", "sub:unless", "sub:lest")):
                    return Factuality("feared", source, "condition", True)
                if at == 0 and one.kind == "inf" and one.link in ("to", "noun") and one.tense != "perfect":
                    above = parse.preds[one.governor].lemma if one.governor >= 0 else ""
                    hearsay = above in _HEARSAY and parse.preds[one.governor].voice == "passive"
                    if above not in self._implicative and not hearsay and not _is_ranked(parse, one):
                        status, why = "feared", "unrealised"
                if at == 0 and one.negated and not self._governed_noun(parse, token, one):
                    status = status or "denied"
                    why = "negated"
                if (
                    (
                        one.modal in _MAY
                        and not status
                        and not (one.modal in ("can", "could", "would") and one.tense == "perfect")
                    )
                    and one.modal
                    in (
                        "will",
                        "would",
                        "may",
                        "might",
                        "could",
                        "be-to",
                        "must",
                        "should",
                        "shall",
                        "can",
                        "need",
                        "ought",
                    )
                    and (at == 0 or lower is None or lower.link in ("to", "ing", "noun", ""))
                ):
                    status, why = "feared", "modal"
                if (lower is not None and lower.link in ("to", "that", "trail", "ing", "noun")) or (
                    lower is not None and lower.link.startswith("prep:")
                ):
                    if beyond:
                        pass
                    elif one.lemma in self._plan and lower.link in ("to", "ing", "noun") and not status:
                        status, why = "feared", "plan"
                    elif one.lemma in self._fear and not status:
                        status, why = "feared", "fear"
                    elif one.lemma in self._prevent and not status:
                        status, why = "feared", "prevented"
                    elif (
                        one.voice == "passive" and lower.link == "to" and one.lemma in _HEARSAY and not status
                    ):
                        status, why = "alleged", "hearsay"
                    elif one.lemma in self._deny:
                        return Factuality("denied", self._subject(one), "denied")
                if (
                    lower is None
                    or lower.link in ("that", "trail")
                    or one.lemma in ("accuse", "allege", "blame", "say")
                ) and (one is not pred or one.lemma in self._allege_verb):
                    kind = source_kind.get(self._subject(one), "") if one.voice == "active" else ""
                    if one.lemma in self._allege_verb:
                        status = status or "alleged"
                        why = why or "allege-verb"
                        source = self._subject(one) if one.voice == "active" else source
                    elif lower is not None and lower.link in ("that", "trail") and source < 0:
                        source = self._subject(one)
                        if one.lemma in self._admit and kind in ("official", "perpetrator", "armed"):
                            why = why or "admitted"
                        elif one.voice == "passive":
                            # "it was learned that" vouches for it, "it is alleged that" does not.
                            source = -1
                            if one.lemma in _HEARSAY - {"know"} and not status:
                                status, why = "alleged", "hearsay"
                        elif kind not in _STRONG_SOURCES and source >= 0 and not status:
                            status, why = "alleged", f"said-by-{kind or 'somebody'}"
        if (
            pred is not None
            and pred.at != token
            and pred.lemma in _TOLD
            and not status
            and pred.voice == "active"
        ):
            status, why = "alleged", "reported"
            source = source if source >= 0 else self._subject(pred)
        if (
            pred is not None
            and not status
            and pred.at != token
            and pred.lemma in self._plan_object
            and self._is_object(parse, token, pred)
        ):
            status, why = "feared", "plan"
        if noun:
            if noun in self._fear_noun and status != "denied":
                status, why = status or "feared", why or "fear-noun"
            elif noun in self._allege_noun and not status:
                status, why = "alleged", "allege-noun"
        if not status or status == "alleged":
            text = " ".join(before)
            if any(word in text for word in self._fear_word):
                status, why = "feared", "fear-word"
        if near & self._allege_word and status in ("", "alleged"):
            status, why = "alleged", "allege-word"
        if pred is not None and not status and any(word in self._allege_word for word in pred.adverbs):
            status, why = "alleged", "allege-adverb"
        if source < 0:
            for prep, chunk in ((prep, chunk) for one in parse.preds for prep, chunk in one.comps):
                if prep.startswith("according"):
                    source = chunk
            if source < 0:
                for said in parse.chunks:
                    if said.prep.startswith("according"):
                        source = said.index
            if source >= 0 and not status and source_kind.get(source, "") not in _STRONG_SOURCES:
                status, why = "alleged", "according-to"
        return Factuality(status or "occurred", source, why)

    def pattern(
        self,
        parse: Parse,
        pred: Pred | None,
        token: int,
        last: int,
        text: str,
        dated: bool,
        counted: bool,
        verbal: bool,
        headline: bool,
    ) -> bool:
        """Whether a practice over time is told, not one datable act; a headline tells news in the present."""
        if self._pattern_word.any(text) and not (counted and (dated or verbal)):
            return True
        if dated or counted:
            return False
        if verbal and pred is not None:
            if pred.lemma in ("continue", "keep", "tend"):
                return True
            chain = [pred, *parse.ancestors(pred.index)]
            if any(one.lemma in ("continue", "tend") and one.index != pred.index for one in chain[:2]):
                return True
            return (
                pred.kind == "finite"
                and pred.tense == "present"
                and not pred.modal
                and not headline
                and (pred.voice == "passive" or pred.progressive or self._is_habit(parse, pred))
            )
        return False

    def _is_habit(self, parse: Parse, pred: Pred) -> bool:
        """Whether a verb stands in the simple present, beyond doubt: "discriminates", not "beat" or "shut"."""
        form = parse.tokens.forms[pred.at]
        return form is not None and bool(form.bits & S) and not form.bits & PAST

    def _is_object(self, parse: Parse, token: int, pred: Pred) -> bool:
        """Whether a nominal is what a verb is done to: "planned the abduction", "the abduction was planned"."""
        index = parse.chunk_of[token]
        if index < 0:
            return False
        chunk = parse.chunks[parse.chunks[index].group]
        role = "subject" if pred.voice == "passive" else "object"
        return chunk.pred == pred.index and chunk.of < 0 and chunk.role == role

    def _subject(self, pred: Pred) -> int:
        return pred.subject[0] if pred.subject else -1

    def _governed_noun(self, parse: Parse, token: int, pred: Pred) -> bool:
        return token != pred.at and pred.lemma not in (
            "be",
            "commit",
            "carry",
            "use",
            "conduct",
            "make",
            "occur",
            "suffer",
        )

    def _noun_above(self, parse: Parse, token: int) -> str:
        """The noun that an act complements: "fears of deportation", "allegations of torture", "a plan to deport"."""
        index = parse.chunk_of[token]
        if index >= 0:
            chunk = parse.chunks[parse.chunks[index].group]
            if chunk.of >= 0 and chunk.prep in ("of", "about", "over", "for", "to"):
                return parse.tokens.lows[parse.chunks[chunk.of].head]
            # "alleged torture victims", "torture allegations"
            head = parse.tokens.lows[parse.chunks[index].head]
            if parse.chunks[index].head > token and (head in self._allege_noun or head in self._fear_noun):
                return head
            if chunk.pred >= 0 and parse.preds[chunk.pred].lemma in self._fear and chunk.role == "object":
                return "fear"
            if chunk.pred >= 0 and parse.preds[chunk.pred].lemma in self._deny and chunk.role == "object":
                return ""
            return ""
        at = parse.pred_of[token]
        if at >= 0 and parse.preds[at].noun >= 0:
            return parse.tokens.lows[parse.chunks[parse.preds[at].noun].head]
        if at >= 0 and parse.preds[at].link.startswith("prep:") and parse.preds[at].first > 1:
            i = parse.preds[at].first - 2
            if i >= 0 and parse.chunk_of[i] >= 0:
                return parse.tokens.lows[parse.chunks[parse.chunk_of[i]].head]
        return ""


def _is_ranked(parse: Parse, pred: Pred) -> bool:
    """Whether an infinitive tells what its noun did: "the last man to be hanged", "the third to be arrested"."""
    if pred.link != "noun" or pred.noun < 0:
        return False
    chunk = parse.chunks[pred.noun]
    return not _RANKS.isdisjoint(parse.tokens.lows[chunk.first : chunk.last + 1])


_RANKS: Final = frozenset(
    "first second third fourth fifth sixth seventh eighth ninth tenth last latest only next-to-last".split()
)
_TOLD: Final = frozenset(
    "complain report document allege describe claim speak testify tell recount denounce decry".split()
)
_STRONG_SOURCES: Final = frozenset("official court armed perpetrator".split())
_HEARSAY: Final = frozenset(
    "believe say report allege think suspect rumour understand claim presume estimate know fear".split()
)
