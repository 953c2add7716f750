"""Acts that a sentence asks about, judges in general, allows or only compares something to, without telling one.

Belongs here: "did police beat them?", "beating prisoners is wrong", "has the power to deport", "to go unheard is a death
sentence", "served ten years as editor", "held off the crowd". Topics and law are `incidents.naming`; whether a told act
took place is `incidents.status`.
"""

from typing import Final

from pipelines.extract.incidents.telling import Telling
from pipelines.extract.incidents.word_lists import WordLists
from pipelines.extract.language.grammar import ASKED, Pred
from pipelines.extract.language.tagging import AUXILIARIES, NOUN, NUM, QUOTE

_HOW: Final = frozenset(("many", "much", "often"))
_AMOUNTS: Final = frozenset("amount equate".split())
_LIKE: Final = frozenset(("like", "unlike"))
# What opens a sentence that only asks its reader to think of something.
_IMAGINE: Final = ("imagine ", "just imagine ", "suppose ", "picture this", "what if ")
_MAY: Final = frozenset("can could may might shall will would".split())
_DEFINITE: Final = frozenset("the these this that his her their our my your".split())


class SupposingScreen:
    """Keeps out what is asked, allowed, judged in general or likened."""

    def __init__(self, lists: WordLists) -> None:
        """Read the words of judgement, of power and of verdicts."""
        self._wrong = lists.words("wrongness")
        self._powers, self._empowers = lists.words("power_noun"), lists.words("empowering_verb")
        self._verdicts = lists.words("verdict_noun")
        self._names, self._names_plainly = lists.words("naming_verb"), lists.words("plain_naming_verb")
        self._equals, self._likens = lists.words("equalling_verb"), lists.words("likening_verb")
        self._whoever = lists.words("whoever_noun")
        self._apart = lists.words("parting_verb")
        self._services, self._term_roles = lists.words("service_noun"), lists.words("term_role")

    def keeps_out(self, t: Telling) -> bool:
        """Whether a trigger tells no act by the shape of its sentence."""
        if self._befalls_anybody(t) or t.reading.low.lstrip("\"“‘' ").startswith(_IMAGINE):
            return True
        if t.is_noun:
            return self._is_label(t) or (t.type == "death_sentence" and self._is_likened(t))
        pred = t.pred
        return (
            pred is not None
            and t.roles.rule != "adjective"
            and (
                self._is_asked(t, pred)
                or self._is_judged(t, pred)
                or self._is_power(t, pred)
                or self._is_service(t, pred)
                or self._is_another_verb(t, pred)
            )
        )

    def _is_asked(self, t: Telling, pred: Pred) -> bool:
        """Whether a question leaves open that it happened: "did police beat them?", "how many has she killed?"."""
        tokens = t.parse.tokens
        if pred.link in ASKED and (pred.negated or pred.modal):
            return True  # "why was he not arrested?", "why would they arrest him?"
        if not tokens.lows or tokens.lows[-1] != "?" or pred.governor >= 0:
            return False
        first = 1 if tokens.tags[0] == QUOTE else 0
        opening, following = tokens.tags[first : first + 1], tokens.lows[first + 1 : first + 2]
        return (bool(opening) and opening[0] in AUXILIARIES) or (
            tokens.lows[first : first + 1] == ["how"] and not _HOW.isdisjoint(following)
        )

    def _is_judged(self, t: Telling, pred: Pred) -> bool:
        """Whether an act by nobody is judged as such: "beating prisoners is wrong", "it is a crime to beat them"."""
        parse = t.parse
        if pred.kind not in ("ing", "inf") or (pred.subject and pred.kind == "ing"):
            return False
        above = parse.preds[pred.governor] if pred.governor >= 0 else None
        if pred.kind == "ing":
            above = parse.preds[pred.index + 1] if pred.index + 1 < len(parse.preds) else None
            if above is None or above.subject:
                return False
        elif above is None or [parse.tokens.lows[parse.chunks[one].head] for one in above.subject] != ["it"]:
            return False
        return (
            above.lemma == "be"
            and above.tense == "present"
            and any(parse.tokens.lows[parse.chunks[one].head] in self._wrong for one in above.objects)
        )

    def _is_power(self, t: Telling, pred: Pred) -> bool:
        """Whether an act is what somebody has, or is given, the power to do."""
        parse = t.parse
        if pred.kind != "inf" or pred.governor < 0:
            return False
        above = parse.preds[pred.governor]
        return above.lemma in self._empowers and any(
            parse.tokens.lows[parse.chunks[one].head] in self._powers
            and parse.chunks[one].last + 1 == pred.first
            for one in above.objects
        )

    def _is_service(self, t: Telling, pred: Pred) -> bool:
        """Whether years are served in an office or a force: "served 11 years as editor", "served two years in the army"."""
        lows, chunks = t.parse.tokens.lows, t.parse.chunks
        return (
            pred.lemma == "serve"
            and t.type == "imprisonment"
            and any(
                (prep == "as" and lows[chunks[one].head] not in self._term_roles)
                or (prep in ("in", "on", "at", "with") and lows[chunks[one].head] in self._services)
                for prep, one in pred.comps
            )
        )

    def _is_label(self, t: Telling) -> bool:
        """Whether an act is only what somebody calls something: "called that blackmail", "what the press called a massacre"."""
        parse, chunk = t.parse, t.chunk
        if chunk is None:
            return False
        if chunk.prep in _LIKE and not t.roles.patients and not t.roles.agents:
            return True  # "just like rape cases, thefts go unreported"
        if chunk.head != t.at:
            return False
        tags = parse.tokens.tags
        if t.roles.patients and t.roles.rule != "noun-to":
            return False
        before = [pred for pred in parse.preds if pred.at < t.first]
        named = max(before, key=lambda pred: pred.at, default=None)
        if named is not None and named.lemma in self._likens and chunk.prep in ("to", "with"):
            return True  # "likened the terms to slavery"
        if named is None or named.lemma not in self._names or named.voice != "active":
            return False
        if chunk.prep == "as" and chunk.role == "comp":
            return chunk.pred == named.index
        if t.roles.patients:
            return False
        if named.lemma not in self._names_plainly:
            return False
        if chunk.index in named.objects:
            ends = tags[t.last + 1 : t.last + 2] in (["."], [","], [])
            return named.link == "sub:what" or (ends and tags[t.first - 1] == NOUN)
        between = tags[named.at + 1 : chunk.first]
        return chunk.pred < 0 and not chunk.prep and bool(between) and "," not in between

    def _is_likened(self, t: Telling) -> bool:
        """Whether something that is no verdict is called a death sentence: "the permit's loss is a death sentence"."""
        parse, chunk = t.parse, t.chunk
        if chunk is None:
            return False
        tags = parse.tokens.tags
        if tags[chunk.first - 1 : chunk.first] == tags[t.last + 1 : t.last + 2] == [QUOTE]:
            return True  # 'The closure "a death sentence" for patients'
        if chunk.pred < 0:
            return False
        pred = parse.preds[chunk.pred]
        likened = (pred.lemma in self._equals and chunk.role == "object") or (
            pred.lemma in _AMOUNTS and chunk.prep == "to"
        )
        heads = {parse.tokens.lows[parse.chunks[one].head] for one in pred.subject}
        return likened and heads.isdisjoint(self._verdicts)

    def _is_another_verb(self, t: Telling, pred: Pred) -> bool:
        """Whether a particle makes of holding another verb: "the vote was held over", but "editor held over a story"."""
        behind = pred.at + 2
        reason = pred.particle == "over" and behind < len(t.parse.chunk_of) and t.parse.chunk_of[behind] >= 0
        return f"{pred.lemma} {pred.particle}" in self._apart and not reason

    def _befalls_anybody(self, t: Telling) -> bool:
        """Whether it is only said what may befall whoever it is: "a person may be jailed", "any detainee who alleges torture"."""
        patients = [t.parse.chunks[index] for index in t.roles.patients]
        lows, pred = t.parse.tokens.lows, t.pred
        named = t.parse.chunk_of[t.first] if t.is_noun else -1
        if (
            named >= 0
            and lows[t.parse.chunks[named].first] == "any"
            and pred is not None
            and not pred.negated
        ):
            return bool(pred.modal) or pred.kind in ("inf", "part")  # "any bogus charges should be dropped"
        if not patients or t.type == "release":
            return False
        if all(lows[one.first] == "any" and one.first < one.head for one in patients):
            # "shot any man they met" is told of those whom they met.
            return (
                pred is None
                or pred.kind != "finite"
                or bool(pred.modal)
                or pred.tense not in ("past", "perfect")
            )
        return (
            pred is not None
            and pred.modal in _MAY
            and pred.tense != "perfect"
            and not pred.negated
            and all(
                lows[one.head] in self._whoever
                and lows[one.first] not in _DEFINITE
                and NUM not in t.parse.tokens.tags[one.first : one.last + 1]
                for one in patients
            )
        )
