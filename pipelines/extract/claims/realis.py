"""How real an act is: affirmed or denied, done, a step at home, or only in prospect.

Belongs here: what negation, modal verbs and the words above an act ("urged Laos to", "a bill to", "failed to")
make of it. Which act it is, and whose, is `claims.py`'s.
"""

import re
from dataclasses import dataclass
from typing import Final

from pipelines.extract.claims.scene import Scene
from pipelines.extract.claims.states import Who
from pipelines.extract.claims.words import ClaimWords
from pipelines.extract.language.grammar import IRREALIS, Chunk, Grammar, Pred
from pipelines.extract.language.tagging import ADV, COMMA, DASH, END, PAST

_CONDITIONS: Final = frozenset(("sub:if", "sub:unless", "sub:whether", "sub:lest", "sub:until", "sub:till"))
_ACTUAL_PREPS: Final = frozenset(
    "after since by upon on despite following in with through when while besides as".split()
)
_PARLIAMENTS: Final = frozenset(("legislature", "cabinet"))
# "It rejected: ending ...; ratifying ...": a list of what was, or was not, agreed to.
_ITEM: Final = re.compile(
    r"\b(?:(?P<no>rejected|refused|declined|opposed)|accepted|supported|agreed|committed|pledged|recommended|promised)\b[^:.]{0,60}:"
    r"(?:[^.]*[;,])?(?:\s*and)?\s*$",
    re.I,
)
_LESS: Final = re.compile(r"\b(?:let alone|much less|still less|never mind)\s+$", re.I)
_LISTING: Final = re.compile(r"\b(?:including|among them|such as|namely)\s*$", re.I)
_NO_SIGN: Final = re.compile(
    r"\bno (?:sign|signs|indication|prospect|chance|hint|suggestion) (?:yet )?that\s+(?:the\s+)?$", re.I
)
_OPEN_VERBS: Final = frozenset("be have do say become".split())


@dataclass(slots=True)
class Realis:
    """`date_pred` is the predicate whose date is the act's (a vote's, for a step at home), or -1 for its own."""

    denied: bool = False
    modality: str = "actual"
    undone: bool = False
    dropped: bool = False
    date_pred: int = -1
    attributed_to: str | None = None

    def govern(self, effect: str, negated: bool) -> None:
        """Put the act under a word of that effect, itself negated or not."""
        if effect == "prospective":
            self.modality = "prospective"
            self.denied = self.denied or negated
        elif effect == "denied":
            self.denied = self.denied != (not negated)
        elif effect == "unwilling":
            self.modality = "prospective"
            self.denied = not negated
        elif effect == "domestic":
            self.modality = "domestic" if self.modality != "prospective" or not self.denied else self.modality
            self.denied = self.denied or negated
        elif effect == "domestic_denied":
            self.modality, self.denied = "domestic", not negated
        elif effect == "undone":
            self.undone = True
            self.denied = self.denied or negated
        elif effect == "none":
            self.dropped = True


class RealisReader:
    """Reads realis off a scene's predicates."""

    def __init__(self, words: ClaimWords, grammar: Grammar, who: Who) -> None:
        """Keep the vocabulary, and who acts: a cabinet's decision is a step at home, a state's a plan."""
        self.words, self.grammar, self.who = words, grammar, who

    def of_pred(self, scene: Scene, pred: Pred) -> Realis:
        """The realis of a predicate."""
        realis = Realis(denied=pred.negated)
        if pred.modal == "must" and "still" in pred.adverbs and not pred.negated:
            realis.denied = True  # "had still to ratify"
        elif pred.modal in IRREALIS:
            realis.modality = "prospective"
        if _LESS.search(scene.body, scene.start, scene.parse.tokens.starts[pred.at]):
            realis.denied = True  # "has not signed, let alone ratified"
        if self._is_imperative(scene, pred):
            realis.modality = "prospective"  # "Ratify the Protocol": a demand
            return realis
        if pred.kind == "inf":
            self._infinitive(scene, pred, realis)
        elif pred.kind == "ing":
            self._gerund(scene, pred, realis)
        else:
            self._finite(scene, pred, realis)
        return realis

    def of_noun(self, scene: Scene, chunk: Chunk, realis: Realis) -> None:
        """Put a noun of acting ("its ratification of") under what governs it."""
        preds, chunks = scene.parse.preds, scene.parse.chunks
        at, seen = chunk, {chunk.index}
        if chunk.prep in ("before", "pending", "until"):
            realis.dropped = True
            return
        if chunk.prep in ("towards", "toward") and chunk.of >= 0:
            realis.govern("prospective", False)
        while at.of >= 0 and at.of not in seen:
            above = chunks[at.of]
            seen.add(above.index)
            low = scene.low(above.head)
            if low in self.words.cues["law"]:
                self._law(scene, above, realis)
                return
            effect = self.words.noun_effects.get(low)
            if low in self.words.lists["step_noun"] and scene.low(above.first) in ("no", "little"):
                realis.denied = True  # "no progress on ratification"
                return
            if effect:
                realis.govern(effect, False)
            if effect == "domestic":
                self._consent(scene, above, realis)
                return
            at = above
        if at.pred < 0:
            return
        pred = preds[at.pred]
        if pred.kind in ("inf", "ing") and self._under_law(scene, pred, realis):
            return
        if pred.link == "rel" and pred.antecedent >= 0:
            law = chunks[pred.antecedent]
            if scene.low(law.head) in self.words.cues["law"] and law.pred >= 0:
                # "signed a law that revokes its ratification"
                self._apply(scene, pred, realis)
                self._law(scene, law, realis)
                return
        if at.role == "subject" and pred.voice == "active" and pred.kind == "finite":
            self._of_subject(scene, pred, realis)
        elif at.role in ("object", "object2", "comp", "subject"):
            owned = at.owner >= 0 or scene.low(at.first) in ("its", "their")
            if at.role == "comp" and at.prep in _ACTUAL_PREPS and (at.prep != "on" or owned):
                return
            if at.role == "comp" and at.prep in ("including", "among") and self._listed(scene, pred, realis):
                return
            if at.role == "comp" and at.prep in ("towards", "toward"):
                self._towards(scene, pred, realis)
                return
            if at.role == "comp" and at.prep in ("before", "until", "pending", "without"):
                realis.govern("denied" if at.prep == "without" else "none", False)
                return
            against = at.prep == "against" or (pred.particle == "down" and pred.lemma == "vote")
            leads = at.role == "comp" and at.prep in ("for", "to", "towards", "toward", "about", "on")
            self._apply(scene, pred, realis, against=against, unknown="prospective" if leads else "factual")
            if pred.kind != "finite" or pred.modal in IRREALIS:
                self._climb(scene, pred, realis)
            else:
                self._attribute(scene, pred, realis)

    def _listed(self, scene: Scene, pred: Pred, realis: Realis) -> bool:
        """As in "Accepted several recommendations, including ratification of it": as real as what it is one of."""
        chunks = scene.parse.chunks
        for index in [*pred.objects, *(pred.subject if pred.voice == "passive" else [])]:
            if self.words.noun_effects.get(scene.low(chunks[index].head)) == "prospective":
                realis.govern("prospective", pred.negated or pred.lemma in self.words.lists["refusing_verb"])
                return True
        return False

    def _consent(self, scene: Scene, noun: Chunk, realis: Realis) -> None:
        """As in "Gave its consent to ratification": a step at home, unless it is only sought."""
        if noun.pred < 0:
            return
        pred = scene.parse.preds[noun.pred]
        realis.date_pred = pred.index
        if pred.lemma in self.words.lists["seeking_verb"] or pred.modal in IRREALIS:
            realis.govern("prospective", pred.negated)
        else:
            realis.denied = (
                realis.denied or pred.negated or pred.lemma in self.words.lists["withholding_verb"]
            )

    def _towards(self, scene: Scene, pred: Pred, realis: Realis) -> None:
        """As in "No progress was made towards ratification"."""
        steps = [
            scene.parse.chunks[index] for index in (pred.subject if pred.voice == "passive" else pred.objects)
        ]
        none = any(
            scene.low(chunk.first) in ("no", "little")
            for chunk in steps
            if scene.low(chunk.head) in self.words.lists["step_noun"]
        )
        realis.govern("denied" if none or pred.negated else "prospective", False)

    def _of_subject(self, scene: Scene, pred: Pred, realis: Realis) -> None:
        """As in "Ratification was delayed", "is expected", "remained pending", "took effect"."""
        after = {scene.low(i) for i in range(pred.at, min(pred.at + 4, len(scene.parse.tokens.lows)))}
        if after & self.words.cues["pending"]:
            realis.govern("denied", pred.negated)
        elif (
            "under" in after
            or "agenda" in after
            or pred.modal in IRREALIS
            or any(self.words.adjective_effects.get(word) == "prospective" for word in after)
        ):
            realis.govern("prospective", pred.negated)
        elif pred.negated or self.words.verb_effects.get(pred.lemma) == "denied":
            realis.govern("denied", False)
        self._attribute(scene, pred, realis)

    def _infinitive(self, scene: Scene, pred: Pred, realis: Realis) -> None:
        preds, chunks = scene.parse.preds, scene.parse.chunks
        if self._under_law(scene, pred, realis):
            return
        if pred.link == "noun" and pred.noun >= 0:
            noun = chunks[pred.noun]
            low = scene.low(noun.head)
            if low in self.words.cues["law"]:
                self._law(scene, noun, realis)
                return
            effect = self.words.noun_effects.get(low)
            if effect:
                negated = scene.low(noun.first) == "no"
                realis.govern(effect, negated)
                self._noun_above(scene, noun, realis, pred)
                return
            if self._is_rank(scene, noun):
                self._rank(scene, pred, realis)
                return
        if pred.governor < 0:
            yet = scene.low(pred.first - 1) in ("yet", "still") and not pred.negated
            realis.govern(
                "denied" if yet else "prospective", False
            )  # "Ghana yet to ratify", "Chad to ratify"
            return
        governor = preds[pred.governor]
        rank = scene.chunk_before(scene.parse.tokens.starts[pred.first])
        if _LISTING.search(scene.body, scene.start, scene.parse.tokens.starts[pred.first]):
            # "made a number of commitments, including to ratify it"
            for chunk in reversed(chunks):
                if (
                    chunk.first < pred.first
                    and self.words.noun_effects.get(scene.low(chunk.head)) == "prospective"
                ):
                    realis.govern(
                        "prospective", governor.negated or governor.lemma in self.words.lists["refusing_verb"]
                    )
                    return
        if rank is not None and rank.prep and rank.of >= 0 and not self._is_rank(scene, rank):
            rank = chunks[rank.of]  # "the only country in the region not to have joined"
        if rank is not None and self._is_rank(scene, rank) and rank.first > governor.at:
            self._rank(scene, pred, realis)
            return
        if governor.lemma in self.words.lists["seeming_verb"] or (governor.voice == "passive"):
            low = scene.low(pred.first - 1)
            effect = self.words.adjective_effects.get(low)
            if effect and effect != "factual":
                realis.govern(effect, governor.negated)
                self._climb(scene, governor, realis)
                return
        if self.words.adjective_effects.get(scene.low(pred.first - 1)) == "none":
            realis.dropped = True
            return
        until = scene.body[scene.parse.tokens.ends[governor.at] : scene.parse.tokens.starts[pred.first]]
        if governor.lemma == "wait" and governor.tense == "past" and " until " in until:
            realis.date_pred = governor.index  # "waited until 2015 to ratify"
            return
        if governor.lemma == "take":
            # "took until 2015 to ratify", "took nine years to ratify"
            realis.date_pred = governor.index
            return
        nouns = [*governor.objects, *(i for _, i in governor.comps if chunks[i].last == pred.first - 1)]
        for index in nouns:
            if (
                self.words.noun_effects.get(scene.low(chunks[index].head))
                and chunks[index].first < pred.first
            ):
                # "made a commitment before the Council to ratify it"
                realis.govern(self.words.noun_effects[scene.low(chunks[index].head)], False)
                self._noun_above(scene, chunks[index], realis, pred)
                return
        self._apply(scene, governor, realis)
        self._climb(scene, governor, realis)

    def _is_rank(self, scene: Scene, chunk: Chunk) -> bool:
        """Whether a chunk is a place in a row: "the 25th state", "the first", "the only country"."""
        lows = [scene.low(i) for i in range(chunk.first, chunk.last + 1)]
        if chunk.prep == "at":
            return False  # "refused at first to sign"
        one = chunk.of >= 0 and scene.low(scene.parse.chunks[chunk.of].head) == "one"
        one = one or (chunk.prep == "of" and scene.low(chunk.prep_at - 1) == "one") or chunk.prep == "among"
        if one and lows[-1] in self.words.institutions:
            return True  # "is one of the 158 states to sign it"
        if "few" in lows and lows[-1] in self.words.institutions:
            return True
        if not any(
            low in ("first", "second", "third", "fourth", "fifth", "last", "latest", "only", "sole", "next")
            or low[-2:] in ("th", "st", "nd", "rd")
            for low in lows
        ):
            return False
        return (
            len(lows) <= 2
            or any(low in self.words.institutions or low in ("member", "party") for low in lows)
            or (bool(lows) and lows[0] in ("the", "among"))
        )

    def _rank(self, scene: Scene, pred: Pred, realis: Realis) -> None:
        """As in "Became the 25th state to ratify": as real as the becoming."""
        if pred.governor < 0:
            return
        governor = scene.parse.preds[pred.governor]
        if governor.lemma not in self.words.verbs or governor.kind != "inf":
            realis.date_pred = (
                governor.index
            )  # not of "the first to sign, and the first to ratify, a year later"
        if governor.modal in IRREALIS:
            realis.govern("prospective", governor.negated)
        self._climb(scene, governor, realis)

    def _law(self, scene: Scene, noun: Chunk, realis: Realis) -> None:
        """A law or bill on the act: passed it is a step at home, tabled a prospect."""
        pred = self._verb_of(scene, noun)
        cues = self.words.cues
        if pred is None:
            realis.govern("prospective", False)
            return
        after = {scene.low(i) for i in range(pred.at, min(pred.at + 4, len(scene.parse.tokens.lows)))}
        if noun.role == "subject" and pred.voice == "active" and not after & cues["pending"]:
            in_force = pred.lemma in ("come", "enter") and after & {"force", "effect"}
            realis.govern("domestic" if in_force else "prospective", pred.negated)
            realis.date_pred = pred.index if in_force else -1
            return
        if after & cues["pending"]:
            realis.govern("denied", pred.negated)
            return
        if (pred.lemma in cues["enact"] and scene.low(noun.head) != "draft") or pred.lemma in (
            "vote",
            "give",
        ):
            realis.govern("domestic", pred.negated)
            realis.date_pred = pred.index
        elif pred.lemma in cues["reject"] or has_second(scene, pred, self.words.lists["throwing_out_verb"]):
            realis.govern("domestic_denied", pred.negated)
            realis.date_pred = pred.index
        else:
            realis.govern("prospective", False)
        above = scene.parse.preds[pred.governor].lemma if pred.kind == "inf" and pred.governor >= 0 else ""
        unfinished = pred.kind == "inf" and self.words.verb_effects.get(above) not in ("denied", "factual")
        if pred.modal in IRREALIS or unfinished:
            realis.govern("prospective", False)
        self._climb(scene, pred, realis)

    def _verb_of(self, scene: Scene, noun: Chunk) -> Pred | None:
        """The verb that a law is passed by: its own, or the one before it ("signed into law a bill")."""
        if noun.pred >= 0:
            return scene.parse.preds[noun.pred]
        before = [pred for pred in scene.parse.preds if pred.at < noun.first and noun.first - pred.at <= 5]
        return before[-1] if before else None

    def _noun_above(self, scene: Scene, noun: Chunk, realis: Realis, act: Pred) -> None:
        """What stands above a noun that governs the act: "rejected calls to ratify", "has no plans to sign"."""
        if noun.pred < 0 and act.governor < 0:
            return
        pred = scene.parse.preds[noun.pred if noun.pred >= 0 else act.governor]
        low = scene.low(noun.head)
        if (
            noun.pred < 0
            or noun.role in ("object", "comp")
            or (noun.role == "subject" and pred.voice == "passive")
        ):
            failed = any(
                above.lemma in self.words.lists["failing_verb"] and not above.negated
                for above in scene.parse.ancestors(pred.index)
            )
            verbs = self.words.verbs.get(act.lemma)
            if (
                self.words.verb_effects.get(pred.lemma) == "undone"
                and verbs
                and verbs[0].action == "withdrawal"
            ):
                realis.modality, realis.undone = "actual", True  # "reversed its decision to withdraw"
            elif pred.lemma in self.words.lists["refusing_verb"]:
                home = "legislature" in (self._kind(scene, pred), self._agent_kind(scene, pred))
                realis.modality, realis.denied = "domestic" if home else "prospective", not pred.negated
            elif pred.lemma in self.words.lists["keeping_verb"]:
                realis.modality, realis.denied = "actual", pred.negated or failed
            elif low in self.words.lists["step_noun"] and (
                pred.negated or failed or scene.low(noun.first) in ("no", "little")
            ):
                realis.modality, realis.denied = "actual", True
            elif pred.modal in IRREALIS or (pred.negated and pred.lemma in self.words.lists["having_verb"]):
                realis.govern("prospective", pred.negated)
        self._attribute(scene, pred, realis)

    def _gerund(self, scene: Scene, pred: Pred, realis: Realis) -> None:
        if pred.link.startswith("ing") and (
            item := _ITEM.search(scene.body, scene.start, scene.parse.tokens.starts[pred.first])
        ):
            realis.govern("unwilling" if item["no"] else "prospective", False)
            return
        if pred.link == "ing" and pred.tense == "perfect":
            return  # "..., having ratified it in 2011"
        if pred.link in ("ing", "prep:on", "prep:for") and self._under_law(scene, pred, realis):
            return  # "signed a decree on joining it"
        preds, chunks = scene.parse.preds, scene.parse.chunks
        prep = (
            pred.link.removeprefix("prep:").split(":")[0].split(" ")[-1]
            if pred.link.startswith("prep:")
            else ""
        )
        governor = preds[pred.governor] if pred.governor >= 0 else None
        if prep == "without":
            realis.govern("denied", False)
            return
        main = governor or next((other for other in preds[pred.index + 1 :] if other.kind == "finite"), None)
        if (
            prep == "before"
            and main is not None
            and main.tense == "past"
            and any(mention.start > scene.parse.tokens.starts[pred.at] for mention in scene.dates)
        ):
            return  # "waited twelve years before ratifying it in 2014"
        if prep in ("before", "instead", "than", "if"):
            realis.govern("none", False)
            return
        if prep in _ACTUAL_PREPS and not (governor is not None and prep == "on" and governor.lemma == "vote"):
            return
        before = scene.chunk_before(scene.parse.tokens.starts[pred.first])
        near = before is not None and before.last >= pred.first - 2
        if near and before is not None:
            low = scene.low(before.head)
            if low in self.words.cues["law"]:
                self._law(scene, before, realis)
                return
            effect = self.words.noun_effects.get(low)
            if (
                low in self.words.lists["step_noun"]
                and prep == "of"
                and before.pred >= 0
                and preds[before.pred].lemma == "take"
            ):
                realis.denied = preds[before.pred].negated
                return  # "took the step of ratifying it"
            if effect and (prep or pred.link != "ing"):
                realis.govern(effect, scene.low(before.first) == "no")
                self._noun_above(scene, before, realis, pred)
                return
        if governor is None:
            if pred.link == "ing" and any(
                scene.low(chunks[i].head) in self.words.cues["law"] for i in pred.subject
            ):
                self._law(scene, chunks[pred.subject[0]], realis)
            return
        if prep == "against" or (prep == "from" and governor.lemma in self.words.lists["barring_verb"]):
            if governor.lemma == "vote":
                realis.govern("domestic_denied", governor.negated)
                realis.date_pred = governor.index
            else:
                realis.govern("denied" if prep == "from" else "unwilling", governor.negated)
            self._climb(scene, governor, realis)
            return
        if governor.lemma == "stop" and scene.low(governor.at + 1) == "short":
            realis.govern("denied", governor.negated)
            return
        if prep or governor.lemma in self.words.verb_effects:
            if pred.link == "ing" and governor.lemma in _OPEN_VERBS:
                return
            if pred.link == "ing" and near and before is not None and before.role == "object":
                return  # "opened a centre, ratifying the pact"
            self._apply(scene, governor, realis)
            self._climb(scene, governor, realis)

    def _finite(self, scene: Scene, pred: Pred, realis: Realis) -> None:
        if pred.link in _CONDITIONS and not self._until_done(scene, pred):
            realis.dropped = True
            return
        if self._is_unreal(scene, pred):
            realis.denied = not realis.denied
            return
        if pred.link == "rel" and pred.antecedent >= 0:
            self._among(scene, scene.parse.chunks[pred.antecedent], realis)
        if self._is_subjunctive(scene, pred):
            realis.govern("prospective", False)
            if pred.link == "rel" and pred.antecedent >= 0:
                self._noun_above(scene, scene.parse.chunks[pred.antecedent], realis, pred)
            return
        if _NO_SIGN.search(scene.body, scene.start, self._start(scene, pred)):
            realis.denied = not realis.denied
        if pred.governor < 0 or pred.link in ("rel", "part"):
            return
        governor = scene.parse.preds[pred.governor]
        if pred.link in ("that", "trail"):
            effect = self.words.verb_effects.get(governor.lemma)
            if governor.lemma == "deny":
                realis.govern("denied", governor.negated)
            elif effect == "prospective" and not self.grammar.is_a(governor.lemma, "report"):
                realis.govern("prospective", governor.negated)
            self._attribute(scene, governor, realis, include=True)
            self._climb(scene, governor, realis)

    def _until_done(self, scene: Scene, pred: Pred) -> bool:
        """As in "Until it ratified the pact in 2002, Chad had no such law": dated, it was done."""
        start, end = scene.stretch(pred)
        dated = any(start <= mention.start < end for mention in scene.dates)
        return pred.link in ("sub:until", "sub:till") and pred.tense == "past" and dated and not pred.modal

    def _is_unreal(self, scene: Scene, pred: Pred) -> bool:
        """As in "Had Chad ratified it, the court could act": it did not."""
        if pred.link != "conj" or pred.conjoined < 0:
            return False
        had = scene.parse.preds[pred.conjoined]
        opens = had.at == 0 or scene.parse.tokens.tags[had.at - 1] in (END, COMMA)
        return scene.low(had.at) == "had" and not had.subject and opens and len(had.objects) == 1

    def _start(self, scene: Scene, pred: Pred) -> int:
        """Where a clause begins, its subject included."""
        firsts = [scene.parse.chunks[index].first for index in pred.subject]
        return scene.parse.tokens.starts[
            min([pred.first, *[first for first in firsts if first < pred.first]])
        ]

    def _is_imperative(self, scene: Scene, pred: Pred) -> bool:
        """A bare form without subject at the head of a line or a list's item."""
        tokens = scene.parse.tokens
        if pred.first != pred.at or pred.kind != "finite" or pred.subject or scene.low(pred.at) != pred.lemma:
            return False
        form = tokens.forms[pred.at]
        return (
            form is not None
            and not form.bits & PAST
            and all(tag in (END, DASH, ADV) for tag in tokens.tags[: pred.at])
        )

    def _is_subjunctive(self, scene: Scene, pred: Pred) -> bool:
        """As in "That it ratify": a bare form behind a singular subject."""
        if (
            pred.first != pred.at
            or pred.kind != "finite"
            or scene.low(pred.at) != pred.lemma
            or pred.tense == "past"
        ):
            return False
        low = scene.low(scene.parse.chunks[pred.subject[0]].head) if pred.subject else ""
        return low == "it" or (low == "government" and len(pred.subject) == 1)

    def _among(self, scene: Scene, antecedent: Chunk, realis: Realis) -> None:
        """As in "Is not among the states that have ratified it"."""
        chunks = scene.parse.chunks
        at = chunks[antecedent.of] if antecedent.of >= 0 else antecedent
        among = antecedent.prep in ("among", "of")
        if among and at.pred >= 0 and scene.parse.preds[at.pred].lemma in ("be", "remain"):
            realis.denied = realis.denied != scene.parse.preds[at.pred].negated

    def _apply(
        self,
        scene: Scene,
        governor: Pred,
        realis: Realis,
        *,
        against: bool = False,
        unknown: str = "prospective",
    ) -> None:
        """Put the act under a verb; `unknown` is the effect of a verb that the lexicon does not have."""
        lemma = governor.lemma
        effect = self.words.verb_effects.get(lemma, unknown)
        if lemma == "sign" and scene.low(governor.at + 1) == "into":
            effect = "domestic"  # "signed into law the ratification"
        if lemma == "rule" and governor.particle != "out" and scene.low(governor.at + 1) != "out":
            effect = "none"
        if has_second(scene, governor, self.words.lists["backing_out_verb"]):
            effect = "unwilling"
        after = {scene.low(i) for i in range(governor.at + 1, governor.at + 4)}
        if lemma in ("clear", "pave", "open") and after & {"way", "path"}:
            effect = "prospective"
        if lemma == "include":
            plans = any(
                self.words.noun_effects.get(scene.low(scene.parse.chunks[index].head)) == "prospective"
                and scene.low(scene.parse.chunks[index].head) not in self.words.lists["step_noun"]
                for index in governor.subject
            )
            effect = "prospective" if plans else "factual"
            if plans and any(
                scene.low(i) in ("rejected", "refused")
                for index in governor.subject
                for i in range(scene.parse.chunks[index].first, scene.parse.chunks[index].last)
            ):
                effect = "unwilling"
        kind = self._kind(scene, governor)
        if (
            lemma in self.words.lists["home_decision_verb"] | self.words.cues["enact"]
            and kind in _PARLIAMENTS
        ):
            effect = "domestic"
        if lemma == "vote" or effect == "domestic":
            effect = "domestic_denied" if against else "domestic"
            realis.date_pred = governor.index
        if lemma in self.words.cues["reject"] and kind in _PARLIAMENTS:
            effect = "domestic_denied"
            realis.date_pred = governor.index
        if effect == "denied" and governor.modal in IRREALIS:
            realis.modality = "prospective"
        realis.govern(effect, governor.negated)
        if effect in ("domestic", "domestic_denied", "undone") and governor.modal in IRREALIS:
            realis.modality = "prospective"
        if effect == "factual":
            realis.date_pred = governor.index if lemma in self.words.lists["completing_verb"] else -1
            realis.denied = realis.denied or governor.negated
            if governor.modal in IRREALIS:
                realis.modality = "prospective"

    def _kind(self, scene: Scene, pred: Pred) -> str:
        actor = self.who.of_pred(scene, pred)
        return actor.kind if actor is not None else ""

    def _agent_kind(self, scene: Scene, pred: Pred) -> str:
        """What kind of institution a passive's agent is."""
        for prep, index in pred.comps:
            low = scene.low(scene.parse.chunks[index].head)
            if prep == "by" and low in self.words.institutions:
                return self.words.institutions[low].kind
        return ""

    def _climb(self, scene: Scene, pred: Pred, realis: Realis) -> None:
        """Apply what stands above a governor, up to the clause that says it."""
        below = pred
        if pred.kind in ("inf", "ing") and self._under_law(scene, pred, realis):
            return
        for above in scene.parse.ancestors(pred.index):
            if below.link in _CONDITIONS:
                realis.dropped = True
                return
            if below.link.startswith(("rel", "sub:", "part")):
                return
            if self.grammar.is_a(above.lemma, "report") and below.kind == "finite":
                self._attribute(scene, above, realis, include=True)
            else:
                effect = self.words.verb_effects.get(above.lemma, "")
                if (
                    below.kind in ("inf", "ing")
                    and effect
                    and below.link.startswith(("to", "noun", "prep", "ing"))
                ):
                    if effect in ("prospective", "unwilling"):
                        realis.govern(effect, above.negated)
                    elif effect == "denied":
                        realis.govern("denied", above.negated)
            below = above
        if below.link in _CONDITIONS:
            realis.dropped = True

    def _under_law(self, scene: Scene, pred: Pred, realis: Realis) -> bool:
        """Put the act under the law that allows it ("adopted a law to allow France to ratify"), if there is one."""
        if (
            self.words.verb_effects.get(pred.lemma) == "prospective"
            and self.grammar.is_a(pred.lemma, "object_control")
            and pred.lemma not in self.words.lists["enabling_verb"]
        ):
            return False  # "a resolution urging the government to ratify"
        noun = scene.chunk_before(scene.parse.tokens.starts[pred.first])
        if noun is None or noun.last < pred.first - 2 or scene.low(noun.head) not in self.words.cues["law"]:
            governor = scene.parse.preds[pred.governor] if pred.governor >= 0 else None
            if governor is None or governor.voice != "passive" or pred.link not in ("to", "ing", "noun"):
                return False
            # "Legislation was passed to enable the government to ratify"
            laws = [scene.parse.chunks[index] for index in governor.subject]
            noun = next((law for law in laws if scene.low(law.head) in self.words.cues["law"]), None)
            if noun is None:
                return False
        self._law(scene, noun, realis)
        return True

    def _attribute(self, scene: Scene, pred: Pred, realis: Realis, *, include: bool = False) -> None:
        """Note who says so."""
        if realis.attributed_to is not None:
            return
        above = [pred] if include else []
        above += list(scene.parse.ancestors(pred.index))
        for candidate in above:
            if self.grammar.is_a(candidate.lemma, "report") and candidate.subject:
                chunk = scene.parse.chunks[candidate.subject[0]]
                if not chunk.pronoun:
                    realis.attributed_to = scene.text(chunk)
                return


def has_second(scene: Scene, pred: Pred, verbs: frozenset[str]) -> bool:
    """Whether a predicate is one of some verbs, its second word behind it or behind its object: "threw it out"."""
    if f"{pred.lemma} {pred.particle}" in verbs:
        return True
    return not {f"{pred.lemma} {scene.low(pred.at + step)}" for step in (1, 2)}.isdisjoint(verbs)
