"""Claims that nouns make: acts named ("its accession to"), standings ("a party to"), reservations.

Belongs here: nouns of acting and of standing. Verbs are read by `claims.clauses`.
"""

import re
from dataclasses import replace
from typing import Final

from pipelines.extract.claims import years as years
from pipelines.extract.claims.actors import Actors
from pipelines.extract.claims.acts import Act, Target
from pipelines.extract.claims.realis import Realis
from pipelines.extract.claims.states import Actor
from pipelines.extract.claims.words import ActNoun
from pipelines.extract.claims.years import When
from pipelines.extract.language.grammar import Chunk, Pred
from pipelines.extract.language.tagging import NUM

_VOID: Final = re.compile(r"\b(?:invalid|void|null)\b")
_LETTER: Final = re.compile(
    r"\W*(?:in|by|with|through|via) (?:an?|its|the|this|another) (?:\w+ ){0,2}"
    r"(?:letter|note(?: verbale)?|notice|notification|communication|message|cable|statement|decree)\b",
    re.I,
)
_LEADS_ON: Final = re.compile(r"[^.;,]{0,40}\bto (?:the )?$")
_BINDING: Final = frozenset(("ratification", "accession", "acceptance", "approval", "succession"))


class NounClaims(Actors):
    """Nouns that claim."""

    def _noun(self, chunk: Chunk) -> None:
        low = self.scene.low(chunk.head)
        if low in self.words.cues["reservation"]:
            self._reservation_noun(chunk)
            return
        noun = self.words.nouns.get(low)
        token = chunk.head
        if noun is None:
            # "State Party" in the middle: "a party", "the signatory Mali".
            for i in range(chunk.last, chunk.first - 1, -1):
                if self.scene.low(i) in self.words.nouns:
                    noun, token = self.words.nouns[self.scene.low(i)], i
                    break
        if noun is None:
            return
        if noun.kind == "status":
            self._status(chunk, noun, token)
        else:
            self._nominal(chunk, noun, token)

    def _nominal(self, chunk: Chunk, noun: ActNoun, token: int) -> None:
        target = self._noun_target(chunk, noun, token)
        governor = self._governing(chunk)
        papers = self._papers(chunk, governor)
        if papers == "reservation":
            return
        elliptic = False
        if target is None and governor is not None and governor.lemma in self.words.lists["awaiting_verb"]:
            target = self._passive_target(governor)  # "The Protocol awaited ratification"
        if target is None:
            codes = self._focus(self.tokens.starts[token])
            if not codes or not self._noun_alone(chunk, noun, token, governor, papers):
                return
            target, elliptic = Target(codes=codes), True
        actor, _ = self._noun_owner(chunk, token, target)
        if actor is None and chunk.of >= 0:
            above = self.parse.chunks[chunk.of]
            groups = list(self.scene.states_in(above))
            if groups:
                actor = Actor(groups[-1].iso3s, "state", groups[-1])
        realis = Realis(denied=noun.denied)
        rule, late = "nominal", None
        if papers == "instrument":
            rule = "instrument"
            if governor is not None:
                if governor.modal or governor.kind == "inf" or governor.negated:
                    realis = self.article.realis.of_pred(self.scene, governor)
                realis.date_pred = governor.index
                realis.undone = self.words.verb_effects.get(governor.lemma) == "undone"
                if governor.negated and realis.denied and realis.modality == "actual":
                    late = self._not_until(governor)
                    realis.denied = late is None
        else:
            self.article.realis.of_noun(self.scene, chunk, realis)
            if governor is not None and noun.action == "withdrawal" and self._is_void(governor):
                realis = Realis(denied=True)
        if actor is None and governor is not None:
            actor = self._governor_actor(governor, chunk, realis)
        if actor is None:
            possessive = self.scene.low(chunk.first) in ("its", "their")
            if possessive:
                pronoun = self.parse.chunks[chunk.index]
                subject = self.who._subject_before(self.scene, self.tokens.starts[pronoun.first])
                later = self._next_subject(chunk) if chunk.prep else None
                if subject is not None:
                    actor = Actor(subject.iso3s, "state", subject, True)
                elif later is not None:
                    actor = later
                elif self.who.discourse.subject:
                    actor = Actor(list(self.who.discourse.subject), "state", None, True)
            elif elliptic and self.acts:
                actor = Actor(list(self.acts[-1].iso3s), "state", None, True)
            elif elliptic and papers == "instrument" and self.article.since_claim <= 1 and self.article.last:
                actor = Actor(list(self.article.last.iso3s), "state", None, True)
            elif self.who.discourse.home:
                actor = Actor([self.who.discourse.home], "state", None, True)
        if actor is None:
            return
        if papers == "instrument" and governor is not None and governor.lemma == "sign":
            realis.modality = "domestic" if realis.modality == "actual" else realis.modality
        start, end = self._noun_clause(chunk, target, governor)
        when = late
        if when is None and realis.date_pred >= 0:
            when = self._when(self.parse.preds[realis.date_pred])
        if when is None and target.groups:
            when = self._when_between(self.tokens.ends[chunk.last], target.groups[0].start)
        if when is None:
            edge = target.groups[-1].end if target.groups else self.tokens.ends[chunk.last]
            when = self._when_near(edge)
            if when is None and actor.group is not None and edge < actor.group.end < edge + 60:
                when = self._when_near(actor.group.end)
        if (
            when is None
            and governor is not None
            and realis.modality != "domestic"
            and governor.voice == "active"
        ):
            lemma, words = governor.lemma, self.words
            dated = lemma in words.cues["deposit"] or lemma in words.lists["dating_verb"]
            when = self._when(governor) if dated else None
            own = self.who.of_pred(self.scene, governor)
            if when is None and own is not None and own.iso3s == actor.iso3s and own.group is not None:
                when = self._by_letter(own.group.start)
        here = self.acts[-1] if self.acts else None
        if when is None and here is not None and here.iso3s == actor.iso3s and self._is_whose(chunk):
            when = here.when  # "So did Chad in 2007, whose ratification came with a reservation"
        act = Act(
            actor.iso3s,
            target.all_codes,
            noun.action,
            rule,
            self.tokens.starts[token],
            start,
            end,
            realis,
            when,
            -1,
            actor.kind,
        )
        self._emit(act)
        edge = target.groups[-1].end if target.groups else self.tokens.ends[chunk.last]
        self._with_reservations(act, edge, self.scene.end)

    def _by_letter(self, offset: int) -> When | None:
        """The date of what a sentence opens with: "In a letter dated 3 May 2004, Chad announced its accession"."""
        letter = _LETTER.match(self.article.document.body, self.scene.start, offset)
        if letter is None:
            return None
        return next(
            (years.of_mention(mention) for mention in self.dates if letter.end() <= mention.start < offset),
            None,
        )

    def _is_void(self, governor: Pred) -> bool:
        """As in "The court declared its withdrawal invalid"."""
        start, end = self.scene.stretch(governor)
        return governor.lemma in self.words.lists["finding_verb"] and bool(
            _VOID.search(self.article.document.body, start, end)
        )

    def _noun_alone(
        self, chunk: Chunk, noun: ActNoun, token: int, governor: Pred | None, papers: str
    ) -> bool:
        """Whether a noun without its treaty may mean the one in hand: "parliament approved the exit"."""
        if self.article.since_claim > 3 and not self.scene.treaties:
            return False
        owner, _ = self._noun_owner(chunk, token, None)
        if owner is not None and not owner.inferred and noun.action not in ("approval", "acceptance"):
            return True
        if governor is None or noun.action in ("approval", "acceptance", "signature"):
            return False
        lemma = governor.lemma
        if (
            lemma in self.words.cues["enact"]
            or lemma == "vote"
            or self.words.verb_effects.get(lemma) == "undone"
        ):
            return True
        if lemma in self.words.cues["deposit"]:
            return papers == "instrument"
        if chunk.role == "subject" and lemma in self.words.lists["following_verb"]:
            return True  # "ratification has not followed"
        lists = self.words.lists
        return (
            chunk.role == "object" and noun.noun in lists["whole_act"] and lemma in lists["act_handling_verb"]
        )

    def _papers(self, chunk: Chunk, governor: Pred | None) -> str:
        """Whether a noun stands under papers handed in ("instrument of ratification"), or is one itself."""
        if self.scene.low(chunk.head) in self.words.cues["instrument"]:
            return "instrument"  # "the ratification documents"
        if chunk.of >= 0 and chunk.prep in ("of", "for"):
            low = self.scene.low(self.parse.chunks[chunk.of].head)
            if low in self.words.cues["instrument"]:
                return "instrument"
            if low in self.words.cues["reservation"]:
                return "reservation"
        if (
            governor is not None
            and governor.lemma in self.words.lists["handing_in_verb"]
            and chunk.role == "object"
        ):
            return "instrument"
        return ""

    def _status(self, chunk: Chunk, noun: ActNoun, token: int) -> None:
        """As in "Is a party to", "a signatory since 1991", "State Party to"."""
        target = self._noun_target(chunk, noun, token)
        low = self.scene.low(token)
        whole = chunk
        if chunk.of >= 0 and self.scene.low(self.parse.chunks[chunk.of].head) == "one":
            chunk = self.parse.chunks[chunk.of]  # "one of the parties to"
        elif (
            chunk.prep == "of"
            and chunk.index
            and self.scene.low(self.parse.chunks[chunk.index - 1].head) == "one"
        ):
            chunk = self.parse.chunks[chunk.index - 1]
        governor = self.parse.preds[chunk.pred] if chunk.pred >= 0 else None
        actor: Actor | None = None
        realis = Realis(denied=noun.denied)
        when: When | None = None
        gapped: Pred | None = None
        rule = "status_" + ("signatory" if noun.action == "signature" else "party")
        if (
            governor is not None
            and governor.lemma in self.words.lists["copula"]
            and chunk.role in ("object", "comp")
            and chunk.prep in ("", "among")
        ):
            if target is None and not self._bare_status(chunk, token):
                return
            actor = self.who.of_pred(self.scene, governor) or self._exempt(governor)
            if actor is None and governor.link.endswith(":open") and target is not None:
                actor = self._actor(governor, target)  # "despite being a party to it, Chad ..."
            if actor is None and governor.link == "rel" and governor.antecedent >= 0:
                actor = self._actor(governor, target or Target())
            realis = self.article.realis.of_pred(self.scene, governor)
            realis.denied = realis.denied != noun.denied
            if actor is not None and self._is_neither(actor.group):
                realis.denied = True
            if actor is not None and self._all_but(actor):
                realis.denied = not realis.denied
            when = self._when_near(
                target.groups[-1].end if target and target.groups else self.tokens.ends[chunk.last]
            )
            if when is None and governor.tense in ("perfect", "pluperfect"):
                when = self._leading(self._clause_start(governor))  # "Since 1988 China has been party to"
            gapped = governor if governor.lemma == "become" else None
            if when is None and (governor.lemma == "become"):
                when = self._when(governor)
            if self._counts_members(chunk):
                rule = "ordinal_member"
        elif chunk.prep == "as" and target is not None:
            actor = next(
                (
                    found
                    for pred in self.parse.preds
                    if (found := self.who.of_pred(self.scene, pred)) is not None
                ),
                None,
            )
        else:
            owner = self._listed_members(whole, target) or self._apposed(chunk) or self._contrasted(chunk)
            if owner is None:
                return
            if target is None and not self._bare_status(chunk, token):
                return
            actor = owner
            when = self._when_near(
                target.groups[-1].end if target and target.groups else self.tokens.ends[chunk.last]
            )
            rule = "apposed_status"
        if actor is None:
            return
        lows = [self.scene.low(i) for i in range(max(chunk.first - 2, 0), token)]
        neither = self.scene.low(token + 2) == "neither" and target is not None and not target.groups
        if "no" in lows or "not" in lows[-3:] or "non" in lows or neither:
            realis.denied = True  # "is no party to it", "is a party to neither"
        if target is None:
            codes = self._focus(self.tokens.starts[token])
            far = self.article.since_claim > 1 and not self.acts
            if not codes or (low in ("member", "members") and not self.scene.treaties and far):
                return
            target = Target(codes=codes)
        if actor.kind not in ("state", "executive"):
            return
        action = noun.action
        if action == "party" and governor is not None and self._has_ended(governor):
            action, rule, realis = "withdrawal", "ceased_party", Realis()
            when = when or self._when(governor)
            if when is None and governor.governor >= 0:
                when = self._when(self.parse.preds[governor.governor])
        spread = self._spread(self._end_of_list(target, governor), target)
        for index, group in enumerate(target.groups or [None]):
            one = target if group is None else Target([group])
            start, end = self._noun_clause(chunk, one, governor)
            part = replace(
                realis, denied=realis.denied or self._is_excepted(group) or self._is_neither(group)
            )
            at = self.tokens.starts[token]
            date = spread.get(index, None if spread else when)
            act = Act(actor.iso3s, one.all_codes, action, rule, at, start, end, part, date, -1, actor.kind)
            behind = self._bracketed_treaties(act.codes)
            act.paired = [found or act.when for found in behind]
            self._emit(act)
        if gapped is not None and self.acts:
            self._gaps(gapped, self.acts[-1])

    def _end_of_list(self, target: Target, governor: Pred | None) -> int:
        """Where the dates of a list of treaties end: with their clause."""
        last = target.groups[-1].end if target.groups else self.scene.end
        return (
            max(self.scene.stretch(governor)[1], last)
            if governor is not None
            else self.scene.segment(last)[1]
        )

    def _listed_members(self, chunk: Chunk, target: Target | None) -> Actor | None:
        """The states that are said to be members: "its signatories include Turkey", "among the parties are"."""
        if target is None or not target.groups:
            return None
        return self._members_behind(target.groups[-1])

    def _has_ended(self, governor: Pred) -> bool:
        """As in "Ceased to be a party", "is no longer a party"."""
        above = (
            self.parse.preds[governor.governor] if governor.kind == "inf" and governor.governor >= 0 else None
        )
        if above is not None and above.lemma in ("cease", "stop"):
            return not above.negated and not above.modal
        return self._lows_after(governor, 2) == ["no", "longer"] or (
            self.scene.low(governor.at - 1) == "longer" and self.scene.low(governor.at - 2) == "no"
        )

    def _counts_members(self, chunk: Chunk) -> bool:
        return any(
            re.fullmatch(r"\d+(?:st|nd|rd|th)", self.scene.low(i)) for i in range(chunk.first, chunk.last + 1)
        )

    def _bare_status(self, chunk: Chunk, token: int) -> bool:
        """Whether "a party" or "a signatory" may mean the treaty in hand."""
        if not self.article.focus and not self.scene.treaties:
            return False
        lows = [self.scene.low(i) for i in range(chunk.first, chunk.last + 1)]
        following = self.scene.low(chunk.last + 1)
        if following in ("of", "to", "in", "that", "which", "who", "'s", "from"):
            return False
        plain = {"a", "an", "not", "no", "the", "state", "states", "full", "other", "already", "still", "yet"}
        plain |= {"either", "its"} if chunk.prep == "among" or lows[-1] == "either" else set()
        return all(low in plain or low in self.words.nouns for low in lows)

    def _reservation_noun(self, chunk: Chunk) -> None:
        """As in "Entered a reservation to", "withdrew its reservations to": the second denies that one stands."""
        target = self._noun_target(
            chunk,
            ActNoun(
                "reservation",
                "act",
                "reservation",
                False,
                frozenset(("to", "on", "regarding", "concerning", "under", "about")),
                False,
            ),
            chunk.head,
        )
        governor = self._governing(chunk)
        cues = self.words.cues
        relative = next(
            (
                pred
                for pred in self.parse.preds
                if chunk.index == pred.antecedent or (pred.kind == "part" and chunk.index in pred.subject)
            ),
            None,
        )
        if relative is not None and relative.lemma in cues["reserve"]:
            governor = relative  # "the reservation that Oman entered"
            target = target or self._led_to(relative)
        if (
            governor is not None
            and governor.kind == "ing"
            and governor.at == chunk.first - 1
            and governor.governor >= 0
        ):
            above = self.parse.preds[governor.governor]
            governor = (
                above if above.lemma in cues["reserve"] else governor
            )  # "entered sweeping reservations"
        if governor is None:
            return
        lemma = governor.lemma
        before = self.scene.low(chunk.prep_at) if chunk.prep else ""
        if before in ("with", "without"):
            return  # read with the act that it goes with
        undone = lemma in cues["unreserve"]
        carried = False
        stands = lemma in self.words.lists["applying_verb"] and chunk.role == "subject"
        stands = stands or (lemma in self.words.lists["minding_verb"] and bool(self.scene.states_in(chunk)))
        if not undone and not stands and lemma not in cues["reserve"]:
            # "decided to lift", "the lifting of": the nearest verb says what becomes of it.
            return
        if target is None:
            codes = self._focus(self.tokens.starts[chunk.first])
            owned = (
                self.scene.low(chunk.first)
                in ("its", "their", "a", "the", "no", "several", "two", "some", "most", "all")
                or chunk.owner >= 0
                or chunk.first == chunk.last
                or self.tokens.tags[chunk.first] == NUM
            )
            last = self.acts[-1] if self.acts else None
            bound = last is not None and last.action in (*_BINDING, "party") and not last.realis.denied
            if last is not None and bound and governor.link == "conj" and not governor.negated:
                # "is a party to A and B, but has entered sweeping reservations"
                codes = [code for act in self.acts if act.action == last.action for code in act.codes]
            elif not owned:
                return
            if not codes:
                return
            target = Target(codes=codes)
        if governor.voice == "passive":
            agents = self._agents(governor)
            owner, _ = self._noun_owner(chunk, chunk.head, target)
            actor = owner or (agents[0][0] if agents else None)
        elif stands and (owner := self._noun_owner(chunk, chunk.head, target)[0]) is not None:
            actor = owner  # "objected to Chad's reservations"
        else:
            actor = self.who.of_pred(self.scene, governor)
            if actor is None:
                actor = self._papers_owner(governor)
                carried = actor is not None
            if actor is None:
                actor, _ = self._noun_owner(chunk, chunk.head, target)
        if (
            actor is None
            and undone
            and self.scene.low(chunk.first) in ("the", "this", "that", "these", "those")
        ):
            owner_iso3 = self.article.reserved(target.all_codes)
            actor = Actor([owner_iso3], "state", None, True) if owner_iso3 else None
        if actor is None and self.who.discourse.home:
            actor = Actor([self.who.discourse.home], "state", None, True)
        if actor is None:
            return
        realis = self.article.realis.of_pred(self.scene, governor)
        none = self.scene.low(chunk.first) == "no" and not undone
        if undone or none:
            realis.denied = not realis.denied  # "lifted its reservations", "entered no reservations"
        when = self._when(governor)
        if when is None:
            here = [act for act in self.acts if act.iso3s == actor.iso3s and act.action in _BINDING]
            when = here[-1].when if here else None  # "When it acceded in 2009, it entered reservations"
        if when is None and carried:
            when = self.article.acted(actor.iso3s, target.all_codes)
        start, end = self._noun_clause(chunk, target, governor)
        self._emit(
            Act(
                actor.iso3s,
                target.all_codes,
                "reservation",
                "reservation_lifted" if undone else "reservation_entered",
                self.tokens.starts[chunk.head],
                start,
                end,
                realis,
                when,
                -1,
                actor.kind,
            )
        )

    def _led_to(self, pred: Pred) -> Target | None:
        """The treaty behind "entered by Chad to the Covenant"."""
        end = self.tokens.ends[pred.at]
        group = next((group for group in self.scene.treaties if group.start > end), None)
        if (
            group is None
            or group.organ
            or not _LEADS_ON.fullmatch(self.article.document.body, end, group.start)
        ):
            return None
        return Target([group])

    def _takes_back(self, pred: Pred) -> bool:
        """As in "Had entered reservations ..., withdrew them in 2014"."""
        last = self.acts[-1] if self.acts else self.article.last
        if last is None or last.action != "reservation" or pred.voice == "passive":
            return False
        if self.scene.low(pred.at + 1) not in ("them", "it", "both", "these"):
            return False
        actor = self.who.of_pred(self.scene, pred)
        if actor is None or (not self.acts and self.article.since_claim > 1):
            return False
        realis = self.article.realis.of_pred(self.scene, pred)
        realis.denied = not realis.denied
        start, end = self._clause(pred, Target())
        at = self.tokens.starts[pred.at]
        self._emit(
            Act(
                actor.iso3s,
                last.codes,
                "reservation",
                "reservation_lifted",
                at,
                start,
                end,
                realis,
                self._when(pred),
                pred.index,
            )
        )
        return True

    def _reservations(self, act: Act, pred: Pred) -> None:
        """As in "Ratified with reservations" is a reservation too."""
        self._with_reservations(act, *self.scene.stretch(pred))

    def _with_reservations(self, act: Act, start: int, end: int) -> None:
        if act.realis.denied or act.realis.modality != "actual" or act.action not in (*_BINDING, "party"):
            return
        match = re.search(
            r"\b(?:with|subject to|entering|attaching|making|lodging|adding)\s+(?!no\b)(?:[\w'’-]+\s+){0,4}reservations?\b",
            self.article.document.body[start : min(self.scene.end, end + 60)],
            re.I,
        )
        if match is not None and not re.match(r"with(?:out|drawing)", match[0], re.I):
            self._emit(
                replace(
                    act,
                    action="reservation",
                    rule="with_reservations",
                    pred=-1,
                    aside=True,
                    end=max(act.end, start + match.end()),
                )
            )
