"""What an act is on: the treaty that a verb or noun takes.

Belongs here: treaties behind a verb, before it in a relative clause, shared by two verbs, or left to the sentence
before. Whose act it is, is `claims.actors`'.
"""

import re
from dataclasses import replace
from typing import Final

from pipelines.extract.claims.acts import Target
from pipelines.extract.claims.scene import Group
from pipelines.extract.claims.times import Times
from pipelines.extract.claims.words import ActNoun, ActVerb
from pipelines.extract.language.grammar import Chunk, Pred
from pipelines.extract.language.tagging import ADV, COMMA, CONJ, DET, NOT, PREP

_OBJECT_PRONOUNS: Final = frozenset("it them both neither one none either that this all".split())
_PLACES: Final = {"former": 0, "latter": 1, "one": 0, "other": 1, "first": 0, "second": 1}
_PROVISION: Final = re.compile(r"\b(?:articles?|arts?\.|parts?|sections?|provisions?|paragraphs?)\b", re.I)
_EXAMPLES: Final = re.compile(
    r"(?:[^.;:]{0,40}?[,(–—-]?\s*(?:including|such as|among them|namely|notably|in particular|among others)|\s*[:–—-])"
    r"\s+(?:both\s+)?(?:to\s+)?(?:the\s+|its\s+)?",
    re.I,
)


class Targets(Times):
    """Treaties as objects."""

    def _objects(self, pred: Pred, verb: ActVerb, depth: int = 0) -> Target | None:
        """What a verb takes: treaties after it, one before it in a relative clause, or one unsaid. None: no treaty."""
        scene, tokens = self.scene, self.tokens
        start, end = scene.stretch(pred)
        body, pred_end = self.article.document.body, tokens.ends[pred.at]
        target = Target()
        passed = False
        for chunk in self.parse.chunks:
            if chunk.first <= pred.at or tokens.starts[chunk.first] < start:
                continue
            if tokens.starts[chunk.first] >= end:
                break
            group = scene.treaty_in(chunk)
            if group is not None:
                if target.codes and not target.groups:
                    before = body[pred_end : group.start]
                    if re.search(
                        r"\b(?:along with|together with|as well as|and)\s+(?:the\s+|its\s+)?$", before
                    ):
                        target.codes = [*target.codes, *group.codes]
                    continue
                if target.groups:
                    if self._continues(target.groups[-1], group, verb):
                        target.groups.append(group)
                    continue
                if (
                    self._leads(pred, chunk, verb)
                    and self._is_treaty_head(chunk, group)
                    and (verb.organ or not group.organ)
                ):
                    target.groups.append(group)
                elif not chunk.prep and not target.codes:
                    return None
                continue
            if target.groups or target.codes:
                continue
            if not chunk.prep and self.tokens.tags[chunk.first - 1] == CONJ and chunk.first - pred.at > 1:
                break  # "never signed and mines by the million"
            listed = self._examples(chunk) if not target.groups and self._leads(pred, chunk, verb) else None
            if listed is not None:
                target.groups.append(listed)
                continue
            if chunk.prep and self.scene.low(chunk.prep_at - 1) in self.words.cues["reservation"]:
                continue  # "acceded in 1981 with reservations to five articles"
            verdict = self._other_object(pred, chunk, verb)
            if verdict == "stop":
                if not chunk.prep and (passed or COMMA in self.tokens.tags[pred.at + 1 : chunk.first]):
                    break  # "ratified, the fiftieth to do so"; "ratified with a statement so wide"
                return None
            passed = passed or bool(chunk.prep)
            if verdict == "focus":
                low = scene.low(chunk.head)
                place = self._place_in_pair(chunk)
                if place is not None:
                    pair = self._focus(tokens.starts[pred.first], 2)
                    if not pair:
                        return None
                    target.codes = [pair[place]]
                    continue
                target.codes = self._focus(
                    tokens.starts[pred.first], 2 if low in ("both", "neither", "either") else 1
                )
        if target.groups or target.codes:
            return target
        fronted = self._fronted(pred, verb)
        if fronted is not None:
            return Target([fronted])
        if depth < 3:
            shared = self._shared(pred, verb, depth)
            if shared is not None:
                return shared
        if verb.ellipsis and pred.voice == "active":
            codes = self._focus(tokens.starts[pred.first])
            if codes and self._may_be_unsaid(pred, verb):
                return Target(codes=codes, elliptic=True)
        return None

    def _examples(self, chunk: Chunk) -> Group | None:
        """The treaties behind "several treaties, including ...", "two treaties: ..."."""
        if self.scene.low(chunk.head) not in self.words.lists["plural_treaty"]:
            return None
        end = self.scene.span(chunk)[1]
        group = next((group for group in self.scene.treaties if group.start >= end), None)
        if group is not None and _EXAMPLES.fullmatch(self.article.document.body, end, group.start):
            return group
        return None

    def _may_be_unsaid(self, pred: Pred, verb: ActVerb) -> bool:
        """Whether a verb without an object may mean the treaty in hand."""
        if verb.lemma in self.words.lists["always_elliptic_verb"]:
            return True
        if verb.lemma in self.words.lists["nearly_elliptic_verb"]:
            if verb.lemma in ("leave", "return") and pred.objects:
                return False
            return bool(self.acts) or (self.article.since_claim <= 2 and self.article.last is not None)
        return self.article.since_claim <= 6 or bool(self.scene.treaties)

    def _leads(self, pred: Pred, chunk: Chunk, verb: ActVerb) -> bool:
        """Whether a chunk is led to by one of the verb's prepositions, or is its bare object."""
        prep = chunk.prep
        if not prep:
            return verb.direct
        last = prep.split(" ")[-1]
        if (
            prep == "of"
            and verb.direct
            and self.scene.low(chunk.prep_at - 1) in ("neither", "both", "all", "either")
        ):
            return True
        if prep in verb.preps or last in verb.preps:
            return True
        return (
            verb.direct
            and prep in ("both", "of")
            and chunk.of >= 0
            and self.scene.low(self.parse.chunks[chunk.of].head)
            in (
                "both",
                "all",
                "each",
                "either",
                "neither",
                "text",
                "two",
                "three",
                "most",
                "none",
                "some",
                "number",
            )
        )

    def _is_treaty_head(self, chunk: Chunk, group: Group) -> bool:
        """Whether the chunk is the treaty, not something of it ("the Convention's committee")."""
        rest = [
            self.scene.low(i)
            for i in range(chunk.first, chunk.last + 1)
            if self.tokens.starts[i] >= group.end
        ]
        return not rest or all(
            low in self.words.lists["treaty_noun"]
            or low in ("itself", "too", "either", "alike", "respectively")
            or low.isdigit()
            for low in rest
        )

    def _continues(self, last: Group, group: Group, verb: ActVerb) -> bool:
        """Whether a second treaty belongs to the verb too: "A in 1990 and to B a year later", "A but not B"."""
        start = self.scene.start
        between = self.scene.masked[last.end - start : group.start - start]
        return bool(
            re.search(
                r"(?:[,;]|\b(?:and|or|but|though|although|nor|along with|as well as|together with|plus))\s*"
                r"(?:then|not yet|not|also|later)?\s*"
                r"(?:(?:"
                + "|".join(re.escape(prep) for prep in sorted(verb.preps))
                + r"|in \d{4}|to|of)\s+)?"
                r"(?:(?:the|its|their|both|that|two|three|first|second)\s+)*$",
                between,
                re.I,
            )
        )

    def _other_object(self, pred: Pred, chunk: Chunk, verb: ActVerb) -> str:
        """What a chunk that is no treaty means to a verb: "focus", "stop" or "" (neither here nor there)."""
        low = self.scene.low(chunk.head)
        if chunk.time or chunk.role == "time" or self._is_date(chunk):
            return ""
        prep = chunk.prep.split(" ")[-1] if chunk.prep else ""
        leads = (not prep and verb.direct) or (bool(prep) and prep in verb.preps)
        if not leads:
            plain = not prep and not verb.direct and not chunk.pronoun
            if (
                plain
                and verb.action == "withdrawal"
                and self.who.of_chunk(self.scene, chunk, pred) is not None
            ):
                return ""  # "withdrew Chad from the Statute"
            return (
                "stop" if plain and low not in _OBJECT_PRONOUNS | {"first", "last", "second", "suit"} else ""
            )
        if chunk.pronoun or (low in _OBJECT_PRONOUNS and chunk.first == chunk.last):
            following = self.scene.low(chunk.last + 1)
            if low in ("both", "all", "either", "neither") and following in verb.preps | {"the", "to", "of"}:
                return ""
            return "focus" if low in _OBJECT_PRONOUNS else "stop"
        topical = self.scene.low(chunk.last + 1) in ("on", "against", "for", "of")
        if (
            low in self.words.cues["paper"]
            and not topical
            and self.scene.low(chunk.first)
            in (
                "the",
                "that",
                "this",
                "its",
                "all",
                "both",
                "neither",
                "same",
            )
        ):
            return "focus"
        if low in self.words.lists["plural_in_hand"] and self.article.focus:
            return "focus"
        if self._place_in_pair(chunk) is not None:
            return "focus"
        if self.tokens.tags[chunk.head] == "#" and prep:
            return ""
        if low in self.words.lists["no_treaty"] or low in (
            "first",
            "second",
            "last",
            "late",
            "early",
            "either",
            "too",
            "alike",
        ):
            return ""
        return "stop"

    def _place_in_pair(self, chunk: Chunk) -> int | None:
        """Which of the last two treaties "the former", "the latter", "the one" and "the other" mean."""
        if self.scene.low(chunk.first) != "the" or chunk.last != chunk.first + 1:
            return None
        low, lows = self.scene.low(chunk.last), self.tokens.lows
        if low in ("one", "other") and not {"one", "other"} <= set(lows):
            return None
        if low in ("first", "second") and not {"first", "second"} <= set(lows):
            return None
        return _PLACES.get(low)

    def _is_date(self, chunk: Chunk) -> bool:
        start, end = self.scene.span(chunk)
        return any(mention.start < end and start < mention.end for mention in self.dates) or any(
            self.scene.start + match.start() < end and start < self.scene.start + match.end()
            for match in self.relatives
        )

    def _fronted(self, pred: Pred, verb: ActVerb) -> Group | None:
        """The treaty before the verb that it is on: an antecedent ("which Laos signed"), or a topic at the front."""
        chunks = self.parse.chunks
        for index in pred.objects:
            chunk = chunks[index]
            if chunk.first < pred.at:
                group = self.scene.treaty_in(chunk)
                if group is not None and (verb.organ or not group.organ):
                    return group
        if pred.link == "rel" and pred.antecedent >= 0 and pred.antecedent not in pred.subject:
            group = self.scene.treaty_in(chunks[pred.antecedent])
            if group is not None and (verb.organ or not group.organ):
                return group
        return None

    def _shared(self, pred: Pred, verb: ActVerb, depth: int) -> Target | None:
        """The object of the next verb, where two share it: "signed but never ratified the treaty"."""
        following = next(
            (other for other in self.parse.preds if other.first > pred.at and other.link != "gap"), None
        )
        if following is None or following.lemma not in self.words.verbs:
            return None
        between = list(range(pred.at + 1, following.first))
        for index in following.subject:
            if index not in pred.subject:
                # "France approved and the Netherlands accepted it"
                subject = self.parse.chunks[index]
                between = [i for i in between if not subject.first <= i <= subject.last]
        tags = [self.tokens.tags[i] for i in between]
        if any(tag not in (CONJ, ADV, NOT, COMMA, PREP, DET) for tag in tags) or CONJ not in tags:
            return None
        for other in self.words.verbs[following.lemma]:
            target = self._objects(following, other, depth + 1)
            if target is not None and (target.groups or (target.codes and not target.elliptic)):
                return replace(target, shared=following.index)
        return None

    def _focus(self, offset: int, number: int = 1) -> list[str]:
        """The treaty in hand at an offset: the last one named before it in the sentence, else in the text.

        At the head of a paragraph it is the one that the article speaks of most. `number` 2 is what "both" means:
        the last two.
        """
        before = [group for group in self.scene.treaties if group.end <= offset and not group.organ]
        article = self.article
        if number == 2:
            if before and len(before[-1].codes) >= 2:
                return before[-1].codes
            codes = [*article.named, *(code for group in before for code in group.codes)]
            last = list(dict.fromkeys(reversed(codes)))[:2]
            return last[::-1] if len(last) == 2 else []
        if before:
            return before[-1].codes
        if self.acts:
            return self.acts[-1].codes
        if article.focus:
            if article.opens_paragraph and article.leads_over_focus():
                return [article.dominant] if article.dominant else article.focus
            return article.focus
        after = [group for group in self.scene.treaties if not group.organ]
        return after[0].codes if after else []

    def _passive_target(self, pred: Pred) -> Target | None:
        chunks = self.parse.chunks
        subject = pred.subject
        if pred.link == "part:open":
            # "Ratified by Chile in 1990, the Convention is part of its law."
            following = next(
                (other for other in self.parse.preds[pred.index + 1 :] if other.kind == "finite"), None
            )
            subject = following.subject if following is not None else []
        groups = [
            group
            for index in subject
            if (group := self.scene.treaty_in(chunks[index])) is not None
            and self._is_treaty_head(chunks[index], group)
        ]
        if groups:
            return Target(groups)
        if pred.link in ("part", "rel") and pred.voice == "passive":
            for index in subject:
                if (listed := self._examples(chunks[index])) is not None:
                    return Target([listed])  # "treaties ratified by Egypt, such as A and B"
        if pred.conjoined >= 0:
            before = self.parse.preds[pred.conjoined]
            if not pred.subject and before.voice == "passive":
                return self._passive_target(before)
            said = [
                group
                for index in before.objects
                if self.grammar.is_a(before.lemma, "report")
                and (group := self.scene.treaty_in(chunks[index]))
            ]
            if said:
                return Target(said)  # "says the treaty, which it signed, will be ratified"
        for index in pred.subject:
            chunk = chunks[index]
            if chunk.pronoun and self.scene.low(chunk.first) in (
                "it",
                "they",
                "both",
                "neither",
                "which",
                "that",
            ):
                codes = self._focus(self.tokens.starts[pred.first])
                return Target(codes=codes) if codes else None
            if self.scene.low(chunk.head) in self.words.cues["paper"]:
                codes = self._focus(self.tokens.starts[pred.first])
                return Target(codes=codes) if codes else None
        return None

    def _noun_target(self, chunk: Chunk, noun: ActNoun, token: int) -> Target | None:
        """The treaty of a noun: behind it ("ratification by Chile of the Covenant") or before it ("treaty's")."""
        inside = self.scene.treaty_in(chunk)
        if (
            inside is not None
            and inside.end <= self.tokens.starts[token]
            and (noun.organ or not inside.organ)
        ):
            return Target([inside])
        at = chunk.last
        found = Target()
        provision = False  # "reservations to Article 9 of"
        for other in self.parse.chunks[chunk.index + 1 :]:
            if other.first - at > (7 if found.groups else 4) or any(
                self.parse.pred_of[i] >= 0 for i in range(at + 1, other.first)
            ):
                break
            prep = other.prep.split(" ")[-1] if other.prep else ""
            group = self.scene.treaty_in(other)
            if (
                group is not None
                and (
                    prep in noun.preps
                    or found.groups
                    or (provision and prep == "of")
                    or (prep == "for" and token != chunk.head)
                )
                and (noun.organ or not group.organ)
            ):
                found.groups.append(group)
            elif prep in noun.preps and self.scene.low(other.head) in self.words.lists["parts_noun"]:
                provision = True
            elif prep in noun.preps | {"of"} and (listed := self._examples(other)) is not None:
                return Target([listed])
            elif prep in noun.preps and _PROVISION.search(self.scene.text(other)):
                provision = True
            elif found.groups or not (
                (
                    prep in ("by", "of", "in", "on", "to", "from")
                    and (self.scene.states_in(other) or self._is_date(other))
                )
                or other.time
            ):
                if (
                    prep in noun.preps
                    and other.pronoun
                    and self.scene.low(other.first) in ("it", "both", "them")
                ) or (prep in noun.preps and self.scene.text(other).lower() in ("both", "neither")):
                    two = self.scene.low(other.first) in ("both", "neither")
                    codes = self._focus(self.tokens.starts[token], 2 if two else 1)
                    if codes:
                        return Target(codes=codes)
                if prep in noun.preps and (place := self._place_in_pair(other)) is not None:
                    pair = self._focus(self.tokens.starts[token], 2)
                    return Target(codes=[pair[place]]) if pair else None  # "a party to the former"
                break
            at = other.last
        return found if found.groups else None
