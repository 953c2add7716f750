"""Reading one sentence for treaty claims, verb by verb.

Belongs here: the order of reading within a sentence, and the claims of verbs, active and passive. Nouns are read
by `claims.nouns`, what is left unsaid by `claims.unsaid`.
"""

import re
from bisect import bisect_left
from dataclasses import replace
from typing import Any, Final

from pipelines.extract.claims.acts import Act, Target
from pipelines.extract.claims.realis import Realis, has_second
from pipelines.extract.claims.scene import Group
from pipelines.extract.claims.unsaid import UnsaidClaims
from pipelines.extract.claims.words import ActVerb
from pipelines.extract.language.grammar import Pred
from pipelines.extract.language.tagging import ADV, COMMA, CONJ, NOT

_UNDONE: Final = {"unratified": "ratification", "unsigned": "signature"}
_BY: Final = re.compile(r"\s+(?:and \w+ )?by\s+(?:both\s+)?(?:the\s+)?")
_COUNTED_BEFORE: Final = re.compile(
    r"\b(signator(?:y|ies)|parties|members|member states|signed|ratified)\b", re.I
)
_ON_IT: Final = frozenset(("it", "this", "them", "the matter"))
# What leads to the second of two treaties: "the former in 1998 and to the latter".
_THE_OTHER: Final = re.compile(r"\b(?:and|but|or|nor)\b|[,;]")


class SentenceReader(UnsaidClaims):
    """Reads one sentence's clauses."""

    def read(self) -> None:
        """Find acts in the order of the text and hand them on."""
        self._straighten()
        jobs: list[tuple[int, int, Any]] = []
        for pred in self.parse.preds:
            if pred.link != "gap":
                jobs.append((pred.at, 0, pred))
        for chunk in self.parse.chunks:
            low = self.scene.low(chunk.head)
            if (
                low in self.words.nouns
                or low in self.words.cues["reservation"]
                or any(self.scene.low(i) in self.words.nouns for i in range(chunk.first, chunk.last))
            ):
                jobs.append((chunk.head, 1, chunk))
        for group in self.scene.states:
            jobs.append((bisect_left(self.tokens.starts, group.start), 2, group))
        for at, low in enumerate(self.tokens.lows):
            if low in _UNDONE:
                jobs.append((at, 3, at))
        for _, kind, item in sorted(jobs, key=lambda job: (job[0], job[1])):
            if kind == 0:
                self._verb(item)
            elif kind == 1:
                self._noun(item)
            elif kind == 2:
                self._inverted(item)
            else:
                self._undone(item)
        self._leave()

    def _undone(self, at: int) -> None:
        """As in "The pact remains unratified by Chad", "unsigned by Mali and unratified by Chad": an act not done."""
        body, end = self.article.document.body, self.tokens.ends[at]
        group = next((group for group in self.scene.states if group.start >= end), None)
        if group is None or not _BY.fullmatch(body, end, group.start):
            return
        before = [treaty for treaty in self.scene.treaties if treaty.end <= end and not treaty.organ]
        codes = before[-1].codes if before else self._focus(self.tokens.starts[at])
        action = _UNDONE[self.tokens.lows[at]]
        start = before[-1].start if before else self.tokens.starts[at]
        realis = Realis(denied=True)
        self._emit(
            Act(group.iso3s, codes, action, "passive_verb", self.tokens.starts[at], start, group.end, realis)
        )

    def _leave(self) -> None:
        """What the sentence leaves behind where it claimed nothing."""
        if self.acts:
            return
        for pred in self.parse.preds:
            if pred.link.startswith(("rel", "sub")):
                continue
            actor = self.who.of_pred(self.scene, pred)
            if actor is not None and actor.iso3s and not actor.inferred:
                self.who.discourse.subject = actor.iso3s
                if len(actor.iso3s) > 1:
                    self.who.discourse.listed = actor.iso3s

    def _straighten(self) -> None:
        """As in "Mali signed in 1998" with its date out looks like "the pact signed": a state is no patient of such verbs."""
        acting = self.words.cues["deposit"] | self.words.cues["enact"] | {"follow"}
        for pred in self.parse.preds:
            self._turn_passive(pred)
            self._address(pred)
            self._return_over_apposition(pred)
            self._return_over_rank(pred)
            if pred.kind != "part" or not (pred.lemma in self.words.verbs or pred.lemma in acting):
                continue
            chunks = [self.parse.chunks[index] for index in pred.subject]
            if not chunks:
                continue
            if any(self.scene.treaty_in(chunk) for chunk in chunks):
                self._return_to_subject(pred)
                continue
            if self.scene.low(pred.at + 1) == "by" or self.who.of_pred(self.scene, pred) is None:
                continue
            pred.kind, pred.voice, pred.tense = "finite", "active", "past"
            if pred.link == "part":
                pred.link = ""

    def _address(self, pred: Pred) -> None:
        """As in "Peru rejected recommendations by Chile to ratify it": Peru is to act, not who recommends."""
        if pred.kind != "inf":
            return
        chunks = self.parse.chunks
        before = self.scene.chunk_before(self.tokens.starts[pred.first])
        named = before is not None and before.prep == "to" and before.index and self.scene.states_in(before)
        if before is not None and named:
            call = self.scene.low(chunks[before.index - 1].head)
            if call in self.words.lists["addressed_noun"]:
                pred.subject = [before.index]  # "made recommendations to Peru to ratify it"
                return
        if pred.link != "noun" or pred.noun < 0:
            return
        noun = chunks[pred.noun]
        if noun.prep in ("by", "from") and noun.of >= 0:
            noun = chunks[noun.of]
        elif not any(chunks[index].prep in ("by", "from") for index in pred.subject):
            return
        if self.scene.low(noun.head) not in self.words.lists["addressed_noun"] or noun.pred < 0:
            return
        above = self.parse.preds[noun.pred]
        agents = [index for prep, index in above.comps if prep == "by"]
        pred.noun, pred.subject = noun.index, agents if above.voice == "passive" else list(above.subject)

    def _turn_passive(self, pred: Pred) -> None:
        """As in "The pact, signed but not ratified by Chad, ...", "Neither signed nor ratified by it, ...": participles."""
        if pred.link != "conj" or pred.voice != "active" or pred.tense != "past" or pred.conjoined < 0:
            return
        first = self.parse.preds[pred.conjoined]
        if self.scene.low(pred.at + 1) != "by" or not {pred.lemma, first.lemma} <= self.words.verbs.keys():
            return
        subject = [self.parse.chunks[index] for index in first.subject]
        if first.voice != "active" or not all(self.scene.treaty_in(chunk) for chunk in subject):
            return
        for one in (first, pred):
            one.voice, one.kind = "passive", "part"
        first.link = "part" if subject else "part:open"
        if self.scene.low(pred.at - 1) == "nor" or self.scene.low(pred.first) == "nor":
            pred.negated = True

    def _return_over_apposition(self, pred: Pred) -> None:
        """Give the verb in "he said, and Mali, a signatory, has still to ratify" to Mali."""
        if pred.link != "conj" or self.tokens.tags[pred.first - 1] != COMMA:
            return
        apposed = self.scene.chunk_before(self.tokens.starts[pred.first])
        if apposed is None or apposed.appos < 0 or apposed.appos in pred.subject:
            return
        renamed = self.parse.chunks[apposed.appos]
        before = self.parse.preds[pred.conjoined].at if pred.conjoined >= 0 else -1
        if renamed.first > before and self.scene.states_in(renamed):
            pred.subject, pred.link, pred.governor = [renamed.index], "", -1
            renamed.pred, renamed.role = pred.index, "subject"

    def _return_over_rank(self, pred: Pred) -> None:
        """Give the verb in "Turkey, the first to ratify it, announced that it would quit" to Turkey."""
        if pred.kind != "finite" or len(pred.subject) != 1 or pred.subject[0] < 1:
            return
        rank, before = (self.parse.chunks[pred.subject[0] - back] for back in (0, 1))
        if rank.prep or before.prep or before.pred >= 0 or self.tokens.tags[rank.first - 1] != COMMA:
            return
        between = [other for other in self.parse.preds if rank.last < other.at < pred.at]
        if not any(other.link == "noun" and other.noun == rank.index for other in between):
            return
        if self.scene.states_in(before) and before.last == rank.first - 2:
            pred.subject, rank.appos, rank.pred, rank.role = [before.index], before.index, -1, ""
            before.pred, before.role = pred.index, "subject"
            if pred.lemma not in self.words.verbs:
                self.scene.break_at(self.tokens.starts[pred.first])  # its date is no date of the rank

    def _return_to_subject(self, pred: Pred) -> None:
        """As in "Peru, which had signed the pact, ratified in 2001": the verb is Peru's, who has no other."""
        before = self.parse.preds[pred.index - 1] if pred.index else None
        if (
            before is None
            or before.link != "rel"
            or before.antecedent < 0
            or self.scene.low(pred.at + 1) == "by"
        ):
            return
        antecedent = self.parse.chunks[before.antecedent]
        others = [
            p
            for p in self.parse.preds
            if p.kind == "finite" and antecedent.index in p.subject and p is not before
        ]
        if others or not self.scene.states_in(antecedent) or self.tokens.tags[pred.first - 1] != COMMA:
            return
        pred.kind, pred.voice, pred.tense, pred.link = "finite", "active", "past", ""
        pred.subject = [antecedent.index]

    def _verb(self, pred: Pred) -> None:
        if pred.lemma in ("do", "follow", "join") and self._pro_verb(pred):
            return
        if pred.lemma in ("be", "have", "do", "will") and self._bare_verb(pred):
            return
        if (pred.lemma == "have" and self._plans_to(pred)) or (pred.lemma == "be" and self._was_first(pred)):
            return
        if pred.lemma in self.words.cues["deposit"] and self._deposited(pred):
            return
        if self._pending(pred) or self._goes_no_further(pred) or self._procedure(pred) or self._outside(pred):
            return
        if pred.lemma == "bind" and pred.voice == "passive" and self._bound(pred):
            return
        if pred.lemma in self.words.cues["unreserve"] and self._takes_back(pred):
            return
        if pred.lemma in ("give", "turn", "throw", "shoot") and self._gives_consent(pred):
            return
        if self._home_step(pred) or self._puts_name(pred) or self._among_them(pred) or self._is_one(pred):
            return
        if pred.lemma == "sign" and self._lows_after(pred, 2) == ["into", "law"]:
            return  # a law was signed, not the treaty
        for verb in self.words.verbs.get(pred.lemma, ()):
            if (
                verb.particle
                and pred.particle != verb.particle
                and self.scene.low(pred.at + 1) != verb.particle
                and not any(prep.startswith(verb.particle + " ") for prep, _ in pred.comps)
            ):
                continue
            if pred.voice == "passive":
                if self._passive(pred, verb) or (verb.action == "withdrawal" and self._is_moved(pred, verb)):
                    return
            elif self._active(pred, verb):
                return

    def _home_step(self, pred: Pred) -> bool:
        """Parliament approves, endorses, adopts or rejects the treaty itself."""
        lemma = pred.lemma
        against = (
            lemma in self.words.cues["reject"]
            or (lemma == "vote" and pred.particle == "down")
            or (lemma == "vote" and any(low in ("down", "against") for low in self._lows_after(pred, 3)))
        )
        if lemma == "vote" and pred.negated and self._votes_on(pred):
            return True
        if not (lemma in self.words.cues["enact"] or against) or lemma == "sign":
            return False
        if pred.voice == "passive":
            target = self._passive_target(pred)
            agent = self._agents(pred)
            actor = agent[0][0] if agent else None
            if target is None or actor is None or actor.kind not in ("legislature", "cabinet", "executive"):
                return False
        else:
            actor = self.who.of_pred(self.scene, pred)
            if actor is None or actor.kind not in ("legislature", "cabinet", "executive"):
                return False
            if actor.kind == "executive" and lemma != "approve":
                return False
            target = self._objects(
                pred, ActVerb(lemma, frozenset({"down", "against"}), True, "ratification", False, False, "")
            )
            if target is None or target.elliptic:
                return False
        realis = self.article.realis.of_pred(self.scene, pred)
        if realis.modality == "actual":
            realis.modality = "domestic"
        if against:
            realis.denied = not realis.denied
        voted = realis.date_pred if realis.date_pred >= 0 else pred.governor
        when = None
        if pred.kind == "inf" and voted >= 0 and realis.modality == "domestic":
            when = self._when_between(*self.scene.stretch(self.parse.preds[voted]))
        start, end = self._clause(pred, target)
        self._emit(
            Act(
                actor.iso3s,
                target.all_codes,
                "ratification",
                "parliament_rejects" if against else "parliament_approves",
                self.tokens.starts[pred.at],
                start,
                end,
                realis,
                when or self._when(pred),
                pred.index,
                actor.kind,
            )
        )
        return True

    def _is_one(self, pred: Pred) -> bool:
        """As in "Bhutan is not a party to it. Nepal has been one since 1991": the standing told before."""
        chunks = self.parse.chunks
        if pred.lemma not in ("be", "become") or len(pred.objects) != 1:
            return False
        one = chunks[pred.objects[0]]
        last = self.acts[-1] if self.acts else self.article.last
        told = last is not None and last.rule in ("status_party", "status_signatory", "apposed_status")
        if last is None or not told or self.scene.text(one).lower() != "one" or one.first < pred.at:
            return False
        actor = self.who.of_pred(self.scene, pred)
        following = self.scene.low(one.last + 1)
        if (
            actor is None
            or actor.kind != "state"
            or following == "of"
            or (not self.acts and self.article.since_claim > 1)
        ):
            return False
        start, end = self._clause(pred, Target())
        at, realis = self.tokens.starts[pred.at], self.article.realis.of_pred(self.scene, pred)
        when = self._when_near(self.scene.span(one)[1]) or self._when(pred)
        self._emit(
            Act(actor.iso3s, last.codes, last.action, last.rule, at, start, end, realis, when, pred.index)
        )
        return True

    def _among_them(self, pred: Pred) -> bool:
        """As in "It has 139 signatories. Chad is not among them": a standing by what was counted before."""
        if pred.lemma not in ("be", "remain") or not any(
            prep in ("among", "of") and self.scene.low(self.parse.chunks[index].head) == "them"
            for prep, index in pred.comps
        ):
            return False
        body, at = self.article.document.body, self.tokens.starts[pred.first]
        before = body.rfind(".", 0, max(self.scene.start - 2, 0)) + 1
        counted = _COUNTED_BEFORE.findall(body, before, at)
        actor = self.who.of_pred(self.scene, pred)
        codes = self._focus(at)
        if not counted or not codes or actor is None or actor.kind != "state":
            return False
        word = counted[-1].lower()
        action = "signature" if word.startswith("sign") else "ratification" if word == "ratified" else "party"
        start, end = self._clause(pred, Target())
        rule = "status_signatory" if action == "signature" else "status_party"
        realis = self.article.realis.of_pred(self.scene, pred)
        self._emit(Act(actor.iso3s, codes, action, rule, at, start, end, realis, pred=pred.index))
        return True

    def _votes_on(self, pred: Pred) -> bool:
        """As in "The Senate has never voted on the Convention": a step at home not taken."""
        groups = [
            group
            for prep, index in pred.comps
            if prep == "on" and (group := self.scene.treaty_in(self.parse.chunks[index])) is not None
        ]
        actor = self.who.of_pred(self.scene, pred)
        pronoun = any(
            prep == "on" and self.scene.text(self.parse.chunks[index]).lower() in _ON_IT
            for prep, index in pred.comps
        )
        target = Target(groups)
        if not groups and pronoun and (self.acts or self.article.since_claim <= 1):
            target = Target(codes=self._focus(self.tokens.starts[pred.first]))
        if not target.all_codes or actor is None or actor.kind not in ("state", "legislature"):
            return False
        start, end = self._clause(pred, target)
        at = self.tokens.starts[pred.at]
        realis = Realis(denied=True, modality="domestic")
        self._emit(
            Act(
                actor.iso3s,
                target.all_codes,
                "ratification",
                "not_voted",
                at,
                start,
                end,
                realis,
                pred=pred.index,
            )
        )
        return True

    def _active(self, pred: Pred, verb: ActVerb) -> bool:
        target = self._objects(pred, verb)
        if target is None or not target.all_codes:
            return False
        moved = self._moved(pred) if verb.action == "withdrawal" and not verb.direct else None
        actor = moved or self._actor(pred, target)
        if actor is None:
            return False
        realis = self.article.realis.of_pred(self.scene, pred)
        action, rule = verb.action, self._rule(pred, verb, target)
        if action == "approval" and actor.kind != "state":
            return False
        if (
            actor.kind in ("legislature", "court")
            and action not in ("ratification",)
            and realis.modality == "actual"
        ):
            return False
        if self._all_but(actor) or self._is_neither(actor.group):
            realis.denied = not realis.denied
        if any(self.scene.low(self.parse.chunks[index].head) == "neither" for index in pred.objects):
            realis.denied = True  # "has ratified neither"
        if any(self.scene.low(self.parse.chunks[index].first - 1) == "neither" for index in pred.subject):
            realis.denied = True  # "neither country has"
        groups: list[Group | None] = [*target.groups] or [None]
        spread = self._spread(self.scene.stretch(pred)[1], target)
        for index, group in enumerate(groups):
            codes = group.codes if group is not None else target.codes
            part = replace(realis)
            if self._is_excepted(group) or self._is_neither(group) or self._ends_in_never(group):
                part.denied = True
            start, end = self._clause(pred, Target([group]) if group is not None else target)
            act = Act(
                actor.iso3s,
                codes,
                action,
                rule,
                self.tokens.starts[pred.at],
                start,
                end,
                part,
                None,
                pred.index,
                actor.kind,
            )
            when = spread.get(index)
            if when is None and spread and index == 0:
                when = self._leading(self._clause_start(pred))
            late = (
                self._not_until(pred) if part.denied and part.modality == "actual" and pred.negated else None
            )
            if late is not None:
                part.denied, when = False, late
            self._date(act, pred, when, actor, alone=not spread)
            if act.when is None and target.shared >= 0:
                act.when = self._when(self.parse.preds[target.shared])
            other = self._other_of_pair(pred, act) if group is None else None
            self._emit(act)
            if other is not None:
                self._emit(other)
            self._reservations(act, pred)
        if self.acts:
            self._gaps(pred, self.acts[-1])
        if actor.excluded and self.acts and not realis.denied:
            last = self.acts[-1]
            self._emit(
                replace(last, iso3s=actor.excluded, realis=replace(realis, denied=True), when=None, paired=[])
            )
        return True

    def _other_of_pair(self, pred: Pred, act: Act) -> Act | None:
        """As in "Ratified the former in 1998 and the latter in 2010", "but not the latter": the act on the other treaty."""
        places = [
            (place, chunk)
            for chunk in self.parse.chunks
            if chunk.first > pred.at and (place := self._place_in_pair(chunk)) is not None
        ]
        pair = self._focus(self.tokens.starts[pred.first], 2)
        if len(places) != 2 or not pair or places[0][0] == places[1][0]:
            return None
        (_, one), (place, other) = places
        start, end = self.scene.span(other)
        between = self.article.document.body[self.scene.span(one)[1] : start]
        if self._verb_between(one.last, other.first) or not _THE_OTHER.search(between):
            return None
        act.when = self._when_between(self.scene.span(one)[1], start) or act.when
        denied = act.realis.denied or bool(re.search(r"\bnot\b", between))
        when = self._when_near(end)
        realis = replace(act.realis, denied=denied)
        return replace(
            act, codes=[pair[place]], start=act.start, end=end, when=when, realis=realis, paired=[]
        )

    def _verb_between(self, first: int, last: int) -> bool:
        """Whether a verb stands between two tokens."""
        return any(
            self.parse.pred_of[i] >= 0 and self.parse.preds[self.parse.pred_of[i]].link != "gap"
            for i in range(first + 1, last)
        )

    def _is_moved(self, pred: Pred, verb: ActVerb) -> bool:
        """As in "Chad was withdrawn from the Statute": the state is what is moved."""
        actor = self.who.of_pred(self.scene, pred)
        return actor is not None and actor.kind == "state" and not verb.direct and self._active(pred, verb)

    def _rule(self, pred: Pred, verb: ActVerb, target: Target) -> str:
        """The rule that a verb is read by."""
        if verb.action == "withdrawal":
            return "withdrawal_verb"
        if pred.kind == "inf":
            return "control_verb"
        if pred.kind == "ing":
            return "gerund"
        if pred.modal == "yet":
            return "yet_to"
        if target.elliptic:
            return "treaty_unsaid"
        if target.codes:
            return "treaty_pronoun"
        return "relative_clause" if pred.link == "rel" else "active_verb"

    def _ends_in_never(self, group: Group | None) -> bool:
        """As in "Ratified A in 2009 and B never"."""
        body = self.article.document.body
        return group is not None and bool(
            re.match(r"\s+never\s*(?:[.;,]|$)", body[group.end : self.scene.end])
        )

    def _passive(self, pred: Pred, verb: ActVerb) -> bool:
        target = self._passive_target(pred)
        if target is None:
            return False
        realis = self.article.realis.of_pred(self.scene, pred)
        agents = self._agents(pred)
        rule = "passive_verb"
        if not agents and self._counted(pred):
            counted = next(
                (
                    chunk
                    for chunk in self.parse.chunks
                    if chunk.prep == "by" and chunk.first > pred.at and chunk.pred == pred.index
                ),
                None,
            )
            named = self._named_behind(self.scene.span(counted)[1]) if counted is not None else None
            agents = [(named, False)] if named is not None else []
        if not agents:
            actor = self._unnamed_agent(pred, target)
            if actor is None:
                return False
            agents, rule = [(actor, False)], "passive_home"
        start, end = self._clause(pred, target)
        for actor, denied in agents:
            if actor.kind in ("court",):
                continue
            part = replace(realis, denied=realis.denied or denied)
            if self._all_but(actor):
                part.denied = not part.denied
            if verb.action == "approval" and actor.kind in ("legislature", "cabinet", "executive"):
                part.modality = "domestic" if part.modality == "actual" else part.modality
            action = "ratification" if verb.action == "approval" and actor.kind != "state" else verb.action
            act = Act(
                actor.iso3s,
                target.all_codes,
                action,
                rule,
                self.tokens.starts[pred.at],
                start,
                end,
                part,
                None,
                pred.index,
                actor.kind,
            )
            when = self._when_after(actor.group, end) if actor.group is not None else None
            act.when = when or (self._when(pred) if len(agents) == 1 else None)
            self._pair(act, actor, pred)
            self._emit(act)
        return True

    def _in_or_out(self, pred: Pred) -> bool:
        """ "It was never in", "Togo came in a year later", "Mali stays out": a standing towards the treaty in hand."""
        at = pred.at + 1
        while (
            at < len(self.tokens.tags) and self.tokens.tags[at] in (ADV, NOT) and self.scene.low(at) != "away"
        ):
            at += 1
        place = self.scene.low(at)
        if pred.lemma not in self.words.lists["coming_verb"] or place not in ("in", "out", "outside", "away"):
            return False
        if place == "away" and pred.lemma not in ("keep", "stay"):
            return False
        after = self.tokens.tags[at + 1] if at + 1 < len(self.tokens.tags) else "."
        if after not in (".", COMMA, CONJ) or (not self.acts and self.article.since_claim > 2):
            return False
        codes, actor = self._focus(self.tokens.starts[pred.first]), self.who.of_pred(self.scene, pred)
        if not codes or actor is None or actor.kind != "state":
            return False
        realis = self.article.realis.of_pred(self.scene, pred)
        realis.denied = realis.denied != (place != "in")
        start, end = self._clause(pred, Target())
        at = self.tokens.starts[pred.at]
        self._emit(
            Act(
                actor.iso3s, codes, "party", "in_or_out", at, start, end, realis, self._when(pred), pred.index
            )
        )
        return True

    def _gives_consent(self, pred: Pred) -> bool:
        """ "Parliament gave its blessing to the treaty", "threw it out": steps at home in other words."""
        actor = self.who.of_pred(self.scene, pred)
        if actor is None or actor.kind not in ("legislature", "cabinet") or pred.voice == "passive":
            return False
        heads = {self.scene.low(self.parse.chunks[index].head) for index in pred.objects}
        verb = ActVerb(pred.lemma, frozenset(("to", "down", "out")), True, "ratification", False, False, "")
        if pred.lemma == "give" and heads & self.words.lists["consent_noun"]:
            target = Target(
                [
                    group
                    for prep, index in pred.comps
                    if prep == "to" and (group := self.scene.treaty_in(self.parse.chunks[index])) is not None
                ]
            )
        elif has_second(self.scene, pred, self.words.lists["throwing_out_verb"]):
            target = self._objects(pred, verb) or Target()
        else:
            return False
        if not target.all_codes:
            return False
        realis = self.article.realis.of_pred(self.scene, pred)
        realis.modality = "domestic" if realis.modality == "actual" else realis.modality
        realis.denied = realis.denied != (pred.lemma != "give")
        start, end = self._clause(pred, target)
        rule = "parliament_approves" if pred.lemma == "give" else "parliament_rejects"
        at = self.tokens.starts[pred.at]
        self._emit(
            Act(
                actor.iso3s,
                target.all_codes,
                "ratification",
                rule,
                at,
                start,
                end,
                realis,
                self._when(pred),
                pred.index,
            )
        )
        return True

    def _outside(self, pred: Pred) -> bool:
        """As in "Stands outside the Convention", "stays out of it", "has been in it since 2015": a standing."""
        if self._in_or_out(pred):
            return True
        if pred.lemma not in self.words.lists["standing_verb"]:
            return False
        for prep, index in pred.comps:
            last = "outside" if prep == "out of" else prep.split(" ")[-1]
            chunk = self.parse.chunks[index]
            group = self.scene.treaty_in(chunk)
            if (
                last not in ("outside", "in", "inside")
                or group is None
                or not self._is_treaty_head(chunk, group)
            ):
                continue
            actor = self.who.of_pred(self.scene, pred)
            if (
                actor is None
                or actor.kind not in ("state", "executive")
                or (pred.objects and last != "outside")
            ):
                return False
            realis = self.article.realis.of_pred(self.scene, pred)
            realis.denied = realis.denied != (last == "outside")
            start, end = self._clause(pred, Target([group]))
            at, when = self.tokens.starts[pred.at], self._when_near(group.end)
            rule = "stands_outside" if last == "outside" else "status_party"
            self._emit(Act(actor.iso3s, group.codes, "party", rule, at, start, end, realis, when, pred.index))
            return True
        return False

    def _puts_name(self, pred: Pred) -> bool:
        """As in "Put its name to the treaty", "added its signature to it"."""
        if pred.lemma not in self.words.lists["name_giving_verb"] or pred.voice == "passive":
            return False
        if not any(
            self.scene.low(self.parse.chunks[index].head) in self.words.lists["name_noun"]
            for index in pred.objects
        ):
            return False
        groups = [
            group
            for prep, index in pred.comps
            if prep.split(" ")[-1] == "to"
            and (group := self.scene.treaty_in(self.parse.chunks[index])) is not None
        ]
        actor = self.who.of_pred(self.scene, pred)
        target = Target(groups)
        if not groups and (self.acts or self.article.since_claim <= 2):
            target = Target(codes=self._focus(self.tokens.starts[pred.first]))
        if not target.all_codes or actor is None or actor.kind not in ("state", "head", "executive", "envoy"):
            return False
        start, end = self._clause(pred, target)
        realis = self.article.realis.of_pred(self.scene, pred)
        at = self.tokens.starts[pred.at]
        self._emit(
            Act(
                actor.iso3s,
                target.all_codes,
                "signature",
                "puts_name",
                at,
                start,
                end,
                realis,
                self._when(pred),
                pred.index,
            )
        )
        return True

    def _bound(self, pred: Pred) -> bool:
        """As in "Is bound by the Convention" is a standing."""
        start, end = self.scene.stretch(pred)
        groups = [
            group
            for chunk in self.parse.chunks
            if chunk.prep == "by" and start <= self.tokens.starts[chunk.first] < end
            if (group := self.scene.treaty_in(chunk)) is not None
            and not group.organ
            and self._is_treaty_head(chunk, group)
        ]
        actor = self.who.of_pred(self.scene, pred)
        if not groups or actor is None:
            return False
        begin, finish = self._clause(pred, Target(groups))
        ended = self._has_ended(pred)
        realis = Realis() if ended else self.article.realis.of_pred(self.scene, pred)
        self._emit(
            Act(
                actor.iso3s,
                Target(groups).all_codes,
                "withdrawal" if ended else "party",
                "ceased_party" if ended else "bound_by",
                self.tokens.starts[pred.at],
                begin,
                finish,
                realis,
                self._when_near(groups[-1].end),
                pred.index,
                actor.kind,
            )
        )
        return True
