"""Claims that repeat an act told before, or say that it is not done.

Belongs here: "did so", "so did Laos", "Niger in 2003", "the United States never did", "this remained pending",
"have gone no further".
"""

import re
from dataclasses import replace
from typing import Final

from pipelines.extract.claims.acts import Act, Target
from pipelines.extract.claims.nouns import NounClaims
from pipelines.extract.claims.realis import Realis
from pipelines.extract.claims.scene import Group
from pipelines.extract.language.grammar import Pred

_INVERTED: Final = re.compile(
    r"\b(?P<word>nor|neither|so|as)\s+(?P<aux>has|have|had|did|does|do|is|are|was|were)\s+(?:the\s+)?$", re.I
)
_AS: Final = re.compile(r"\b(?P<word>as)(?P<aux>) (?:the )?$")
_HAD: Final = re.compile(
    r" (?:has|have|had|did)"
    r"(?=[.,;]|$| (?:already|too|earlier|long|before|in|the (?:year|month)|\w+ (?:year|month)s?)\b)"
)
_OPEN_TO: Final = re.compile(r"\s+(?:to|of doing so|to do (?:so|it))\s*(?:either\s*)?(?:[.,;”\"]|$)", re.I)


class UnsaidClaims(NounClaims):
    """Claims by repetition."""

    def _plans_to(self, pred: Pred) -> bool:
        """Read "has not ratified it and has no plans to": the act before, in prospect."""
        last = self.acts[-1] if self.acts else None
        if last is None or len(pred.objects) != 1:
            return False
        plans = self.parse.chunks[pred.objects[0]]
        if self.words.noun_effects.get(self.scene.low(plans.head)) != "prospective":
            return False
        if not _OPEN_TO.match(self.article.document.body[self.scene.span(plans)[1] : self.scene.end]):
            return False
        actor = self.who.of_pred(self.scene, pred)
        if actor is None:
            return False
        denied = pred.negated or self.scene.low(plans.first) == "no"
        realis = Realis(denied=denied, modality="prospective")
        start, end = self._clause(pred, Target())
        at = self.tokens.starts[pred.at]
        self._emit(
            Act(actor.iso3s, last.codes, last.action, "did_so", at, start, end, realis, pred=pred.index)
        )
        return True

    def _was_first(self, pred: Pred) -> bool:
        """Read "Senegal was the first, in 1999": the act before, of one more state."""
        last = self._act_in_hand()
        if last is None or last.realis.denied or (not self.acts and self.article.since_claim > 2):
            return False
        chunks = self.parse.chunks
        ranks = [chunks[i] for i in pred.objects] + [chunks[i] for prep, i in pred.comps if prep == "among"]
        rank = next(
            (c for c in ranks if self.scene.low(c.head) in ("first", "second", "third", "last", "next")), None
        )
        if rank is None or self.scene.low(rank.first) != "the" or self.scene.low(rank.last + 1) == "to":
            return False
        actor = self.who.of_pred(self.scene, pred)
        if actor is None or actor.kind != "state" or actor.iso3s == last.iso3s:
            return False
        realis = self.article.realis.of_pred(self.scene, pred)
        start, end = self._clause(pred, Target())
        at = self.tokens.starts[pred.at]
        when = self._when(pred)
        self._emit(
            Act(actor.iso3s, last.codes, last.action, "did_so", at, start, end, realis, when, pred.index)
        )
        return True

    def _followed_by(self, pred: Pred) -> bool:
        """As in "Signed in 1998, followed by Kenya in 1999 and Togo in 2001": the act before, of each in turn."""
        last = self.acts[-1] if self.acts else None
        agents = self._agents(pred)
        if last is None or not agents or last.realis.denied:
            return False
        end = self.scene.stretch(pred)[1]
        for actor, _ in agents:
            if actor.group is None:
                continue
            when = self._when_after(actor.group, end)
            start = actor.group.start
            self._emit(
                replace(
                    last,
                    iso3s=actor.iso3s,
                    rule="followed_by",
                    at=start,
                    start=start,
                    end=actor.group.end,
                    when=when,
                    paired=[],
                    pred=-1,
                )
            )
        return True

    def _act_in_hand(self) -> Act | None:
        """The act that "did so" repeats: the last one told in a main clause."""
        main = [act for act in self.acts if not act.aside]
        if main:
            return main[-1]
        # "Lithuania, which ratified it in 2003, did so in June": what was done is told before.
        return self.article.last_main or (self.acts[-1] if self.acts else self.article.last)

    def _pro_verb(self, pred: Pred) -> bool:
        """As in "Did so", "do likewise", "followed": the act before, of another state."""
        if pred.lemma in ("follow", "join") and pred.voice == "passive":
            return self._followed_by(pred)
        if pred.lemma == "join":
            return False
        after = self._lows_after(pred, 3)
        before = [self.scene.low(pred.at - 1), self.scene.low(pred.first - 1)]
        if pred.lemma == "do":
            if "so" in before or not (after[:1] in (["so"], ["likewise"]) or after[:2] == ["the", "same"]):
                return False
        elif (
            (
                after[:1]
                not in (
                    ["suit"],
                    ["in"],
                    ["on"],
                    ["a"],
                    ["last"],
                    ["this"],
                    ["."],
                    [","],
                    [""],
                    [";"],
                    ["and"],
                )
                and after[:1]
            )
            and after[0] != ""
            and not self._starts_date(pred.at + 1)
        ):
            return False
        last = self._act_in_hand()
        if last is None or (not self.acts and self.article.since_claim > 2):
            return False
        if pred.lemma == "follow" and last.realis.denied:
            # "Tonga stays out, and Samoa, which acceded in 2011, never reported. Fiji followed": Samoa.
            last = self.acts[-1] if self.acts else self.article.last
            if last is None:
                return False
        actor = self.who.of_pred(self.scene, pred) or self._actor(pred, Target(codes=last.codes))
        if actor is None:
            return False
        if actor.iso3s == last.iso3s and (pred.lemma == "follow" or (pred.kind == "inf" and bool(self.acts))):
            return pred.lemma != "follow"  # "the fiftieth to do so" tells the same act
        realis = self.article.realis.of_pred(self.scene, pred)
        if pred.lemma == "follow" and last.realis.denied:
            return False
        start, end = self._clause(pred, Target())
        self._emit(
            Act(
                actor.iso3s,
                last.codes,
                last.action,
                "did_so",
                self.tokens.starts[pred.at],
                start,
                end,
                realis,
                self._when(pred),
                pred.index,
                actor.kind,
            )
        )
        self._gaps(pred, self.acts[-1]) if self.acts else None
        return True

    def _starts_date(self, token: int) -> bool:
        if token >= len(self.tokens.starts):
            return False
        at = self.tokens.starts[token]
        return any(mention.start == at for mention in self.dates) or any(
            self.scene.start + match.start() == at for match in self.relatives
        )

    def _bare_verb(self, pred: Pred) -> bool:
        """As in "The United States never did", "Laos has not", "Togo has too": the act before, denied or repeated."""
        after = self._lows_after(pred, 2)
        repeats = pred.lemma == "will" or (
            not pred.negated and bool({"too", "also", "likewise"} & {*after[:1], *pred.adverbs})
        )
        if pred.objects or pred.comps or not (pred.negated or repeats):
            return False
        last = self.acts[-1] if self.acts else self.article.last
        if last is None or (not self.acts and self.article.since_claim > 1):
            return False
        if pred.lemma == "be" and last.action != "party":
            return False
        actor = self.who.of_pred(self.scene, pred)
        if actor is None and pred.link == "rel":
            actor = self._actor(pred, Target(codes=last.codes))  # "is the only state in Asia that has not"
        told = not last.realis.denied and last.realis.modality == "actual"
        if actor is None or (set(actor.iso3s) <= set(last.iso3s) and told):
            return False
        realis = self.article.realis.of_pred(self.scene, pred)
        realis.denied = pred.negated
        if pred.lemma == "will":
            realis.modality = "prospective"
        start, end = self._clause(pred, Target())
        at = self.tokens.starts[pred.at]
        rule = "bare_denial" if pred.negated else "bare_repeat"
        self._emit(Act(actor.iso3s, last.codes, last.action, rule, at, start, end, realis, pred=pred.index))
        return True

    def _inverted(self, group: Group) -> None:
        """As in "Nor has Islamabad", "so did Laos"."""
        body = self.article.document.body
        match = _INVERTED.search(body, self.scene.start, group.start) or self._as_it_did(group)
        if match is None or match.end() != group.start:
            return
        after = body[group.end : min(group.end + 25, self.scene.end)]
        if re.match(r"\s+(?:signed|ratified|acceded|joined|been|withdrawn|become)\b", after):
            return
        last = self.acts[-1] if self.acts else self.article.last
        if last is None or (not self.acts and self.article.since_claim > 2):
            return
        denied = match["word"].lower() in ("nor", "neither")
        if (
            match["word"].lower() == "as"
            and match["aux"].lower()
            not in (
                "did",
                "has",
                "have",
                "had",
                "does",
                "do",
                "",
            )
            and last.action != "party"
        ):
            return
        realis = Realis(denied=denied or (last.realis.denied and match["word"].lower() in ("as", "so")))
        if not denied and last.realis.modality == "prospective":
            realis.modality = "prospective"
        did = _HAD.match(body, group.end, self.scene.end) if not match["aux"] else None
        when = self._when_near(did.end() if did else group.end) or (None if did else last.when)
        subject = self.who.discourse.subject
        self._emit(
            Act(
                group.iso3s,
                last.codes,
                last.action,
                "so_did",
                group.start,
                match.start(),
                group.end,
                realis,
                when,
                aside=did is not None,
            )
        )
        if did is not None:
            self.who.discourse.subject = subject

    def _as_it_did(self, group: Group) -> re.Match[str] | None:
        """As in "..., as Chad did two years earlier"."""
        if not _HAD.match(self.article.document.body, group.end, self.scene.end):
            return None
        return _AS.search(self.article.document.body, self.scene.start, group.start)

    def _pending(self, pred: Pred) -> bool:
        """As in "However this remained pending", "the process was not completed": the act in hand is not done."""
        last = self.acts[-1] if self.acts else self.article.last
        if (
            last is None
            or (not self.acts and self.article.since_claim > 1)
            or last.realis.modality == "actual"
        ):
            return False
        after = set(self._lows_after(pred, 3))
        stalled = (
            pred.lemma in ("remain", "be", "stay") and after & self.words.cues["pending"] and not pred.negated
        )
        unfinished = pred.lemma in self.words.lists["finishing_verb"] and pred.negated
        halted = pred.lemma in self.words.lists["halting_verb"] and not pred.negated
        if not (stalled or unfinished or halted):
            return False
        chunks = self.parse.chunks
        lows = {
            self.scene.low(i)
            for index in pred.subject
            for i in range(chunks[index].first, chunks[index].last + 1)
        }
        if not lows & ({"this", "it", "which"} | self.words.lists["act_under_way"]):
            return False
        start, end = self._clause(pred, Target())
        self._emit(
            Act(
                last.iso3s,
                last.codes,
                last.action,
                "pending",
                self.tokens.starts[pred.at],
                start,
                end,
                Realis(denied=True),
                None,
                pred.index,
            )
        )
        return True

    def _deposited(self, pred: Pred) -> bool:
        """As in "The instrument was deposited in November": the act approved before is done."""
        last = self._act_to_bind(pred)
        if last is None:
            return False
        papers = pred.subject if pred.voice == "passive" else pred.objects
        chunks = self.parse.chunks
        bare = [
            i
            for i in papers
            if chunks[i].last == chunks[i].head and self.scene.low(chunks[i].last + 1) != "of"
        ]
        if not any(self.scene.low(chunks[i].head) in self.words.cues["instrument"] for i in bare):
            return False
        start, end = self._clause(pred, Target())
        at = self.tokens.starts[pred.at]
        realis = self.article.realis.of_pred(self.scene, pred)
        late = self._not_until(pred) if realis.denied and realis.modality == "actual" else None
        if late is not None:
            realis.denied = False  # "was not deposited until 2003"
        self._emit(
            Act(
                last.iso3s,
                last.codes,
                last.action,
                "instrument",
                at,
                start,
                end,
                realis,
                late or self._when(pred),
                pred.index,
            )
        )
        return True

    def _act_to_bind(self, pred: Pred) -> Act | None:
        """The act that papers handed in complete: one approved at home, or the ratification of what was signed."""
        last = self.acts[-1] if self.acts else self.article.last
        if last is None or (not self.acts and self.article.since_claim > 2):
            return None
        actor = self.who.of_pred(self.scene, pred) if pred.voice == "active" else None
        if actor is not None and actor.iso3s != last.iso3s:
            # "Rabat promised to deposit its instrument", told after another state's act
            row = self.article.told(actor.iso3s, last.codes)
            if row is None:
                neutral = actor.kind == "state" and last.action != "withdrawal"
                return replace(last, iso3s=actor.iso3s, action="ratification") if neutral else None
            action = "ratification" if row["action"] == "signature" else row["action"]
            return replace(last, iso3s=[row["iso3"]], codes=[row["treaty_code"]], action=action)
        if last.action == "signature" and not last.realis.denied:
            return replace(last, action="ratification")
        if last.realis.modality == "actual" and last.kind != "legislature":
            return None
        return last

    def _goes_no_further(self, pred: Pred) -> bool:
        """As in "Signed in 2008 and have gone no further": signed, and not ratified."""
        last = self.acts[-1] if self.acts else None
        if (
            last is None
            or last.action != "signature"
            or last.realis.denied
            or pred.lemma not in ("go", "get")
        ):
            return False
        if self._lows_after(pred, 2) != ["no", "further"]:
            return False
        _start, end = self._clause(pred, Target())
        realis = Realis(denied=True)
        at = self.tokens.starts[pred.at]
        self._emit(
            Act(
                last.iso3s,
                last.codes,
                "ratification",
                "no_further",
                at,
                last.start,
                end,
                realis,
                pred=pred.index,
            )
        )
        return True

    def _procedure(self, pred: Pred) -> bool:
        """As in "Has still to complete its parliamentary procedure": not ratified."""
        if pred.lemma not in self.words.lists["finishing_verb"] or pred.kind == "inf":
            return False
        undone = pred.modal == "yet" or pred.negated or (pred.modal == "must" and "still" in pred.adverbs)
        chunks = self.parse.chunks
        papers = any(
            self.scene.low(chunks[index].head) in self.words.lists["procedure_noun"] for index in pred.objects
        )
        codes = self._focus(self.tokens.starts[pred.first])
        actor = self.who.of_pred(self.scene, pred)
        if (
            not (undone and papers and codes)
            or actor is None
            or (self.article.since_claim > 2 and not self.acts)
        ):
            return False
        start, end = self._clause(pred, Target())
        at = self.tokens.starts[pred.at]
        self._emit(
            Act(
                actor.iso3s,
                codes,
                "ratification",
                "procedure",
                at,
                start,
                end,
                Realis(denied=True),
                pred=pred.index,
            )
        )
        return True
