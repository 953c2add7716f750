"""Whose act it is, where the subject alone does not tell.

Belongs here: agents of passives, owners of nouns, subjects of open clauses, and the negation that stands with
an actor ("neither", "all but"). Who a subject is, is `claims.states`'.
"""

import re
from bisect import bisect_left
from dataclasses import replace
from typing import Final

from pipelines.extract.claims.acts import Act, Target
from pipelines.extract.claims.realis import Realis
from pipelines.extract.claims.scene import Group
from pipelines.extract.claims.states import Actor
from pipelines.extract.claims.targets import Targets
from pipelines.extract.language.grammar import Chunk, Pred
from pipelines.extract.language.tagging import COMMA, CONJ, NOT

_NEITHER: Final = re.compile(r"\bneither\s+(?:of\s+)?(?:to\s+)?(?:the\s+|its\s+)?(?:two\s+)?$", re.I)
_BUT_NOT: Final = re.compile(
    r"(?:\b(?:but|and|though|although|yet|if)|,)\s+not\s+(?:yet\s+)?(?:by\s+|to\s+|of\s+|from\s+|the\s+|its\s+|their\s+|either\s+|two\s+|three\s+)*$",
    re.I,
)
_MEMBERS: Final = re.compile(r"\s+(?:include|includes|included|are|were|is|was)\s+(?:the\s+)?", re.I)
_NUMBER: Final = r"(?:one|two|three|four|five|six|seven|eight|nine|ten|a handful|a few|\d+)"
_ALL_BUT: Final = re.compile(
    r"\b(?:all|every|each|everyone|everybody|any)\b[^.;]{0,80}?"
    r"\b(?:but|except|excepting|save|bar|barring|apart from|with the exception of|other than)\s+(?:for\s+|in\s+)?(?:the\s+)?$"
    rf"|\ball but {_NUMBER}\b[^.;,]{{0,60}},\s+(?:namely\s+)?(?:the\s+)?$"
    r"|^\W*(?:with the (?:sole |single |lone )?exception of|apart from|except for|excepting|barring|other than)\s+(?:the\s+)?$",
    re.I,
)
# "Just three of the ten members, Laos, Mali and Niger, have": those who are counted, named.
_COUNTED: Final = re.compile(
    rf"\b{_NUMBER} (?:of|members?|states?|countries|nations|governments)\b[^.;,]{{0,60}}[,(–—-]\s*(?:namely\s+)?(?:the\s+)?$",
    re.I,
)
_ALL: Final = frozenset(("all", "every", "each", "everyone", "everybody", "everywhere"))
_LISTED_BEHIND: Final = re.compile(
    r"\s*(?::|\s[–—-]|[,(–—-]\s*(?:namely|including|among (?:them|these|those)|(?:the )?(?:most recent|latest|last|newest)(?:ly)?"
    r"(?: of (?:them|these|those|which))?(?: being| is| was| were)?))\s+(?:both\s+)?(?:the\s+)?"
)
_ASIDE: Final = re.compile(
    r"\s*(?:,|\(|–|—|-\s|\bis\b)\s*(?:(?:itself|still|long)\s+)?(?:not\s+(?:yet\s+|even\s+)?)?"
)
_AMONG: Final = re.compile(r",\s+(?:(?:both|all|itself|themselves)\s+)?among\s+")
_STATES_OF: Final = frozenset("states countries nations governments members ones those holdouts".split())


class Actors(Targets):
    """States as agents."""

    def _emit(self, act: Act) -> None:
        if act.realis.dropped or not act.iso3s or not act.codes:
            return
        if act.pred >= 0:
            pred = self.parse.preds[act.pred]
            act.aside = pred.link.startswith(("rel", "sub", "prep", "ing", "part")) and bool(
                self.acts or pred.tense == "pluperfect" or pred.link.startswith(("prep", "rel"))
            )
        self.acts.append(act)
        self.article.add(act, self.sentence)

    def _after(self, pattern: re.Pattern[str], group: Group | None) -> bool:
        """Whether a group stands right behind words of a pattern."""
        return group is not None and bool(
            pattern.search(self.article.document.body[self.scene.start : group.start])
        )

    def _is_excepted(self, group: Group | None) -> bool:
        """Whether a treaty is one that the act leaves out: "a party to it, but not to its protocol"."""
        return self._after(_BUT_NOT, group)

    def _is_neither(self, group: Group | None) -> bool:
        """Whether a group stands behind "neither"."""
        return self._after(_NEITHER, group)

    def _all_but(self, actor: Actor) -> bool:
        if actor.group is None:
            return False
        return bool(_ALL_BUT.search(self.article.document.body[self.scene.start : actor.group.start]))

    def _moved(self, pred: Pred) -> Actor | None:
        """Whom a president takes out of a treaty: "withdrew Chad from the Statute"."""
        for index in pred.objects:
            chunk = self.parse.chunks[index]
            if chunk.first > pred.at and (actor := self.who.of_chunk(self.scene, chunk, pred)) is not None:
                return actor
        return None

    def _exempt(self, pred: Pred) -> Actor | None:
        """The states named beside a subject that names none: "all members except Chad", "two of them, Chad and Mali,"."""
        start = self.tokens.starts[pred.first]
        body = self.article.document.body
        groups = [group for group in self.scene.states if group.end <= start]
        if not groups:
            return None
        lows = {self.scene.low(self.parse.chunks[index].first) for index in pred.subject}
        last, first = groups[-1], groups[0]
        if not body[last.end : start].strip(" ,)–—-"):
            before = body[self.scene.start : last.start]
            if _ALL_BUT.search(before) or _COUNTED.search(before):
                return Actor(last.iso3s, "state", last)
        opens = _ALL_BUT.search(body[self.scene.start : first.start])
        if opens is not None and opens.start() == 0 and lows & _ALL and body[first.end] == ",":
            return Actor(first.iso3s, "state", first)
        return None

    def _right_before(self, pred: Pred) -> Actor | None:
        """The state right before a verb, whatever it was taken for: "Before ratifying the pact, Chad asked"."""
        start = self.tokens.starts[pred.first]
        for group in self.scene.states:
            if group.end < start and not self.article.document.body[group.end : start].strip():
                return Actor(group.iso3s, "state", group)
        return None

    def _listed_behind(self, pred: Pred, target: Target) -> Actor | None:
        """The states named behind a number of them: "Two countries have not signed the treaty: Chad and Mali"."""
        subjects = {self.scene.low(self.parse.chunks[index].head) for index in pred.subject}
        if not target.groups or not subjects & _STATES_OF:
            return None
        end = target.groups[-1].end
        return self._named_behind(end)

    def _named_behind(self, end: int) -> Actor | None:
        """The states named behind an offset as some or all of a number: ", most recently Togo"."""
        group = next((group for group in self.scene.states if group.start >= end), None)
        if group is None or not _LISTED_BEHIND.fullmatch(self.article.document.body, end, group.start):
            return None
        return Actor(group.iso3s, "state", group)

    def _actor(self, pred: Pred, target: Target) -> Actor | None:
        """Who acts: the subject; of an open clause the subject of what governs it; of a report its country."""
        actor = self.who.of_pred(self.scene, pred)
        if actor is not None:
            return actor
        actor = self._exempt(pred) or self._listed_behind(pred, target)
        if actor is not None:
            return actor
        chunks = self.parse.chunks
        if any(self.scene.low(chunks[index].first) in ("he", "she", "i", "you") for index in pred.subject):
            return None
        if pred.link == "noun" and pred.noun >= 0:
            owners = self.scene.states_in(chunks[pred.noun])
            if owners:
                return Actor(owners[-1].iso3s, "state", owners[-1])  # "Ghana's failure to ratify"
            for ranked in self.scene.states:
                if _AMONG.fullmatch(
                    self.article.document.body, ranked.end, self.tokens.starts[chunks[pred.noun].first]
                ):
                    return Actor(ranked.iso3s, "state", ranked)  # "Chad, among the first to ratify it, has"
            equated = self._equated(chunks[pred.noun])
            if equated is not None:
                return equated
            actor = self.who.of_chunk(self.scene, chunks[pred.noun], pred)
            if actor is not None:
                return actor
        if (
            pred.link == "rel"
            and pred.antecedent >= 0
            and (
                chunks[pred.antecedent].prep == "among"
                or self.scene.low(chunks[pred.antecedent].head) in _STATES_OF
            )
            and target.groups
        ):
            listed = self._members_behind(target.groups[-1])
            if listed is not None:
                return listed
        named = any(
            self.parse.tokens.tags[chunks[i].head] == "N" and self._is_name(chunks[i]) for i in pred.subject
        )
        if named and pred.link == "rel" and pred.antecedent not in pred.subject:
            return None  # "a shame that Bern has not ratified"
        if pred.link == "rel" and pred.antecedent >= 0:
            actor = self.who.of_chunk(self.scene, chunks[pred.antecedent], pred)
            if actor is not None:
                return actor
            matrix = (
                self.parse.preds[chunks[pred.antecedent].pred] if chunks[pred.antecedent].pred >= 0 else None
            )
            if matrix is not None and matrix.lemma in self.words.lists["copula"]:
                actor = self.who.of_pred(self.scene, matrix)  # "Chad is the only member that has not"
                if actor is not None and chunks[pred.antecedent].index not in matrix.subject:
                    return actor
        above = self.parse.preds[pred.governor] if pred.kind == "inf" and pred.governor >= 0 else pred
        if above.conjoined >= 0 and self.parse.preds[above.conjoined].kind == "part":
            # "Chile led talks on the treaty, adopted in Lima, and then refused": over the participle.
            for other in reversed(self.parse.preds[: above.conjoined]):
                if other.kind == "finite" and (actor := self.who.of_pred(self.scene, other)) is not None:
                    return actor
        if pred.link.endswith(":open"):
            # "Despite having ratified it, Chad failed ...": the subject is yet to come.
            for other in self.parse.preds[pred.index + 1 :]:
                if other.kind != "finite":
                    continue
                actor = self.who.of_pred(self.scene, other) or self._right_before(other)
                if actor is not None:
                    return actor
        treaty_subject = any(self.scene.treaty_in(chunks[index]) for index in pred.subject)
        if pred.kind in ("inf", "ing") or treaty_subject:
            for above in self.parse.ancestors(pred.index):
                actor = self.who.of_pred(self.scene, above)
                if actor is not None:
                    return actor
        if pred.kind in ("inf", "ing") and self._under_law(pred):
            return self.who.at_home(self.scene, self.tokens.starts[pred.first])
        if pred.kind in ("inf", "ing") and self.article.document.report_year is not None:
            noun = self.scene.chunk_before(self.tokens.starts[pred.first])
            low = self.scene.low(noun.head) if noun is not None else ""
            if noun is not None and (
                low in self.words.lists["addressed_noun"]
                or (low in self.words.noun_effects and noun.role in ("subject", "comp"))
            ):
                # "Recommendations to ratify it were rejected": made to the country reported on.
                return self.who.at_home(self.scene, self.tokens.starts[pred.first])
        if treaty_subject or (not pred.subject and pred.kind == "finite"):
            # A verb that lost its subject on the way ("..., signed it and ratified it").
            group = next(
                (g for g in reversed(self.scene.states) if g.end <= self.tokens.starts[pred.first]), None
            )
            if group is not None:
                return Actor(group.iso3s, "state", group, True)
            if self.who.discourse.subject:
                return Actor(list(self.who.discourse.subject), "state", None, True)
            if not pred.subject and self.who.discourse.home is not None:
                return Actor([self.who.discourse.home], "state", None, True)
        return None

    def _is_name(self, chunk: Chunk) -> bool:
        """Whether every word of a chunk has a capital: a name, of no state that is known."""
        words = self.scene.text(chunk).split()
        return all(word[:1].isupper() for word in words) and self.scene.treaty_in(chunk) is None

    def _equated(self, chunk: Chunk) -> Actor | None:
        """What a description is said to be: "the first to ratify it was Senegal"."""
        if (
            chunk.role != "subject"
            or chunk.pred < 0
            or self.parse.preds[chunk.pred].lemma not in ("be", "include")
        ):
            return None
        pred = self.parse.preds[chunk.pred]
        for index in pred.objects:
            actor = self.who.of_chunk(self.scene, self.parse.chunks[index], pred)
            if actor is not None and not actor.inferred:
                return actor
        return None

    def _members_behind(self, treaty: Group) -> Actor | None:
        """The states in "among those that signed the treaty were Benin and Togo", "its signatories include ..."."""
        group = next((group for group in self.scene.states if group.start >= treaty.end), None)
        if group is None or not _MEMBERS.fullmatch(self.article.document.body, treaty.end, group.start):
            return None
        return Actor(group.iso3s, "state", group)

    def _under_law(self, pred: Pred) -> bool:
        """Whether a law or bill is to do the act: "a bill to ratify", "a law ratifying"."""
        noun = self.scene.chunk_before(self.tokens.starts[pred.first])
        return (
            noun is not None
            and noun.last >= pred.first - 2
            and (self.scene.low(noun.head) in self.words.cues["law"])
        )

    def _agents(self, pred: Pred) -> list[tuple[Actor, bool]]:
        """Who a passive says acted, each with whether it is denied ("by Denmark but not by France")."""
        start, end = self.scene.stretch(pred)
        found: list[tuple[Actor, bool]] = []
        body = self.article.document.body
        for chunk in self.parse.chunks:
            at = self.tokens.starts[chunk.first]
            if not start <= at < end:
                continue
            joined = bool(found) and re.search(
                r"(?:,|\band|\bbut not|\bnot)\s+(?:by\s+)?(?:the\s+)?$", body[start:at], re.I
            )
            if chunk.prep != "by" and not joined:
                continue
            actor = self.who.of_chunk(self.scene, chunk, pred)
            if actor is not None and not self._is_date(chunk):
                denied = bool(
                    re.search(
                        r"\b(?:not|never)\s+(?:yet\s+|at all\s+|ever\s+)?(?:by\s+)?(?:the\s+)?$",
                        body[start:at] + body[at:at],
                        re.I,
                    )
                )
                found.append((actor, denied))
        return found

    def _gaps(self, pred: Pred, act: Act) -> None:
        """As in "Mali signed in 2001, Niger in 2003": a state and a date repeat the verb."""
        if act.realis.dropped:
            return
        start, _end = self.scene.stretch(pred)
        body = self.article.document.body
        for group in self.scene.state_groups(start, self.scene.end):
            before = body[start : group.start]
            if not re.search(
                r"(?:[,;–—]|\band|\bwhile|\bwith|\bbut)\s*(?:and\s+|then\s+)?(?:the\s+)?$", before, re.I
            ):
                continue
            treaty = self._treaty_next(group)
            when = self._when_near(group.end, 14)
            if when is None and treaty is None:
                continue
            if self._verb_follows(bisect_left(self.tokens.starts, group.end)):
                continue
            if any(
                pred.at < other.at and self.tokens.starts[other.at] < group.start and other.link != "gap"
                for other in self.parse.preds
            ):
                continue  # it repeats a nearer verb
            self._emit(
                replace(
                    act,
                    iso3s=group.iso3s,
                    codes=act.codes if treaty is None else treaty.codes,
                    rule="gapping",
                    at=group.start,
                    start=group.start,
                    end=max(
                        group.end,
                        when.end if when is not None else 0,
                        treaty.end if treaty is not None else 0,
                    ),
                    when=when,
                    paired=[],
                    pred=-1,
                    realis=replace(act.realis, denied=False),
                )
            )

    def _treaty_next(self, group: Group) -> Group | None:
        """The treaty right behind a state: "Peru has ratified the Statute, Chile the Convention"."""
        body = self.article.document.body
        for treaty in self.scene.treaties:
            if treaty.start > group.end and body[group.end : treaty.start].strip() in (
                "",
                "the",
                "to the",
                "its",
            ):
                return treaty
        return None

    def _verb_follows(self, token: int) -> bool:
        """Whether a verb comes before the next comma: then the state has a verb of its own."""
        for i in range(token, min(token + 8, len(self.tokens.tags))):
            if self.tokens.tags[i] in (COMMA, CONJ, ".", "-"):
                return False
            pred = self.parse.pred_of[i]
            if pred >= 0 and self.parse.preds[pred].link != "gap":
                return True
        return False

    def _unnamed_agent(self, pred: Pred, target: Target) -> Actor | None:
        """Who acts in a passive without agent: who acted on the treaty just before, or a report's own country."""
        if self._counted(pred):
            return None
        before = [act for act in self.acts if set(act.codes) & set(target.all_codes)]
        following = next((other for other in self.parse.preds if other.conjoined == pred.index), None)
        if following is not None and following.voice == "passive" and (agents := self._agents(following)):
            return agents[0][0]  # "signed in 2013 and ratified in 2015 by Ghana"
        if before and (pred.kind == "finite" or pred.conjoined >= 0):
            return Actor(before[-1].iso3s, "state", None, True)
        home = self.who.discourse.home
        return Actor([home], "state", None, True) if home is not None else None

    def _counted(self, pred: Pred) -> bool:
        """Whether a number of states acted, none of them named: "was signed by 107 countries"."""
        start, end = self.scene.stretch(pred)
        return bool(
            re.search(r"\bby\b", self.scene.masked[start - self.scene.start : end - self.scene.start])
        )

    def _noun_owner(self, chunk: Chunk, token: int, target: Target | None) -> tuple[Actor | None, int]:
        """Whose act a noun is, and where it is said."""
        groups = [group for group in self.scene.states_in(chunk) if group.end <= self.tokens.starts[token]]
        if groups:
            return Actor(groups[-1].iso3s, "state", groups[-1]), groups[-1].start
        if self._is_whose(chunk):
            before = self.scene.chunk_before(self.tokens.starts[chunk.first])
            owner = self.who.of_chunk(self.scene, before) if before is not None else None
            if before is not None and owner is not None:
                return owner, self.tokens.starts[before.first]
        limit = (
            target.groups[-1].end if target is not None and target.groups else self.tokens.ends[chunk.last]
        )
        for other in self.parse.chunks[chunk.index + 1 :]:
            if self.tokens.starts[other.first] > limit + 60:
                break
            if any(self.parse.pred_of[i] >= 0 for i in range(chunk.last + 1, other.first)):
                break
            states = self.scene.states_in(other)
            if states and other.prep.split(" ")[-1] in ("of", "by"):
                actor = self.who.of_chunk(self.scene, other)
                if actor is not None:
                    return actor, self.tokens.starts[other.first]
        return None, -1

    def _is_whose(self, chunk: Chunk) -> bool:
        """Whether a noun is owned by what stands before it: "Chad, whose ratification"."""
        return "whose" in (self.scene.low(chunk.first), self.scene.low(chunk.first - 1))

    def _governing(self, chunk: Chunk) -> Pred | None:
        """The predicate that a noun depends on, over the nouns above it."""
        at, seen = chunk, {chunk.index}
        while at.pred < 0 and at.of >= 0 and at.of not in seen:
            at = self.parse.chunks[at.of]
            seen.add(at.index)
        if at.pred >= 0 and at.role != "time":
            return self.parse.preds[at.pred]
        before = [pred for pred in self.parse.preds if pred.at < at.first]
        joint = before and any(
            self.tokens.tags[i] in (COMMA, CONJ) for i in range(before[-1].at + 1, at.first)
        )
        if before and not joint and not at.prep and not before[-1].objects and before[-1].voice == "active":
            at.pred, at.role = before[-1].index, "object"  # "delivered to New York their withdrawal"
            return before[-1]
        return None

    def _governor_actor(self, governor: Pred, chunk: Chunk, realis: Realis) -> Actor | None:
        """Whose act a bare noun is: the governing subject's, or whom it urges."""
        chunks = self.parse.chunks
        if governor.voice == "passive":
            agents = self._agents(governor)
            return agents[0][0] if agents else None
        if self.grammar.is_a(governor.lemma, "object_control") and governor.objects:
            for index in governor.objects:
                actor = self.who.of_chunk(self.scene, chunks[index], governor)
                if actor is not None:
                    return actor
        if governor.kind == "inf" and governor.governor >= 0:
            actor = self.who.of_pred(self.scene, governor)
            if actor is not None:
                return actor
        if governor.lemma in self.words.lists["judging_verb"]:
            return None
        for index in governor.subject:
            law = chunks[index]
            if self.scene.low(law.head) in self.words.cues["law"] and law.pred not in (-1, governor.index):
                return self.who.of_pred(self.scene, self.parse.preds[law.pred])
        actor = self.who.of_pred(self.scene, governor)
        if actor is not None and actor.kind == "state" and self.grammar.is_a(governor.lemma, "report"):
            return actor if governor.lemma in self.words.lists["own_saying_verb"] else None
        return actor

    def _next_subject(self, chunk: Chunk) -> Actor | None:
        """The subject to come: "Following its ratification of the pact, Togo ..."."""
        end = self.scene.span(chunk)[1]
        for group in self.scene.states:
            if group.start > end and self.article.document.body[end : group.start].rstrip().endswith(","):
                return Actor(group.iso3s, "state", group)
        for pred in self.parse.preds:
            if pred.at > chunk.last and pred.kind == "finite":
                return self.who.of_pred(self.scene, pred)
        return None

    def _papers_owner(self, governor: Pred) -> Actor | None:
        """Whose papers carry a reservation: "Malaysia's instrument carries reservations"."""
        for index in governor.subject:
            chunk = self.parse.chunks[index]
            groups = self.scene.states_in(chunk)
            if (
                groups
                and self.scene.low(chunk.head) in self.words.cues["instrument"] | self.words.nouns.keys()
            ):
                return Actor(groups[-1].iso3s, "state", groups[-1])
        return None

    def _apposed(self, chunk: Chunk) -> Actor | None:
        """The state that a standing is said of in passing: "Switzerland, a signatory since 1991,"."""
        if chunk.appos >= 0:
            return self.who.of_chunk(self.scene, self.parse.chunks[chunk.appos])
        front = self._behind(chunk)
        if front is not None:
            return Actor(front.iso3s, "state", front)
        before = self.tokens.starts[chunk.first]
        for group in self.scene.states:
            if group.end < before and _ASIDE.fullmatch(self.article.document.body, group.end, before):
                return Actor(group.iso3s, "state", group)
        return None

    def _behind(self, chunk: Chunk) -> Group | None:
        """The state behind a standing at the head: "A signatory of the Statute since 2000, Iran has ..."."""
        if chunk.first > 1 or chunk.prep:
            return None
        for group in self.scene.states:
            start = max(
                [self.scene.span(chunk)[1], *(t.end for t in self.scene.treaties if t.end <= group.start)]
            )
            between = self.scene.masked[start - self.scene.start : group.start - self.scene.start].strip()
            if start < group.start and between in (",", ", the"):
                return group
        return None

    def _contrasted(self, chunk: Chunk) -> Actor | None:
        """As in "Is a signatory but not a party": the second standing is of the first one's state."""
        if self.tokens.tags[chunk.first - 1] != NOT:
            return None
        for pred in reversed([pred for pred in self.parse.preds if pred.at < chunk.first]):
            if pred.lemma in self.words.lists["copula"]:
                return self.who.of_pred(self.scene, pred)
        return None
