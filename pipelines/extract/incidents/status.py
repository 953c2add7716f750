"""Whether it happened: occurred, alleged, feared or denied; one act or a practice; and who says so.

Belongs here: factuality from modals, negation, conditionals, governing verbs and attribution (FactBank's and
PLOVER's distinctions, cut to the four values of the tables). The words are in the lexicon's
`incident_factuality`.
"""

from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from pipelines.extract.incidents.roles import causing, is_wished
from pipelines.extract.incidents.words import WordSet
from pipelines.extract.language.grammar import ASKED, IRREALIS, Chunk, Parse, Pred
from pipelines.extract.language.tagging import AUXILIARIES, BE, COMMA, PAST, PRON, THAT, S
from pipelines.lexicon import Lexicon, split_cell

_GOVERNED: Final = frozenset("to that trail ing noun".split())
_NARROWLY: Final = frozenset(("narrowly", "barely"))
_BEFORE: Final = 4  # tokens before an act, among which a word like "risk of" tells of it
_TOLD_ON: Final = 4  # tokens before "that" among which what is told stands: "rumours on the radio that"

# What is taken by what "claims" it, and so many tokens behind the act among which it stands.
# What somebody has of what may have happened: "there are fears that".
_WORRIES: Final = frozenset("fear fears concern concerns worry worries anxiety danger".split())
_PROVES: Final = frozenset("proved proven prove".split())
_TAKEN: Final = frozenset(("life", "lives", "victim", "victims"))
_TAKEN_REACH: Final = 10


@dataclass(frozen=True, slots=True)
class Factuality:
    """`status` as in the tables, and `source`: the chunk index of who says so, or -1; `why` names what decided."""

    status: str
    source: int = -1
    why: str = ""
    hypothetical: bool = False
    speaker: str = ""  # who says so, where another sentence names him


@dataclass(slots=True)
class _Verdict:
    """What has been judged so far of the act at a token: the first word that settles a status has it."""

    parse: Parse
    token: int
    source_kind: dict[int, str]
    status: str = ""
    why: str = ""
    source: int = -1

    def settle(self, status: str, why: str) -> None:
        """Take a status, if there is none yet."""
        if not self.status:
            self.status, self.why = status, why


class StatusReader:
    """Judges predicates. `judge` needs the kinds of sources that the caller has read off the chunks."""

    def __init__(self, lexicon: Lexicon) -> None:
        """Read the words of factuality."""
        words = {row["class"]: split_cell(row["words"]) for row in lexicon.table("incident_factuality")}
        self._fear = frozenset(words["fear_verb"])
        self._plan = frozenset(words["plan_verb"])
        self._wish, self._secure = frozenset(words["wish_verb"]), frozenset(words["secure_verb"])
        self._deny = frozenset(words["deny_verb"])
        self._prevent = frozenset(words["prevent_verb"])
        self._allege_verb = frozenset(words["allege_verb"])
        self._implicative = frozenset(words["implicative_verb"])
        self._admit = frozenset(words["admit_verb"])
        self._allege_word = frozenset(words["allege_word"])
        self._fear_word = WordSet(words["fear_word"])
        self._fear_noun = frozenset(words["fear_noun"])
        self._borne = frozenset(words["borne_noun"])
        self._borne_once = frozenset(words["borne_in_past"])
        self._allege_noun = frozenset(words["allege_noun"])
        self._pattern_word = WordSet(words["pattern_word"])
        self._unreal_adjective = frozenset(words["unreal_adjective"])
        self._papers = frozenset(words["paper_noun"]) | self._fear_noun
        self._false = frozenset(words["false_word"])
        self._plan_object = frozenset(words["plan_object"])
        self._say, self._blame = frozenset(words["say_verb"]), frozenset(words["blame_verb"])
        self._tell_how, self._report = frozenset(words["tell_how_verb"]), frozenset(words["report_verb"])
        self._hearsay, self._recount = frozenset(words["hearsay_verb"]), frozenset(words["recount_verb"])
        self._seem, self._show = frozenset(words["seem_verb"]), frozenset(words["show_verb"])
        self._accounts, self._proofs = frozenset(words["account_noun"]), frozenset(words["proof_noun"])
        self._sorts = frozenset(words["sort_noun"])
        self._do, self._about_past = frozenset(words["do_verb"]), frozenset(words["past_verb"])
        self._kill, self._escape = frozenset(words["kill_verb"]), frozenset(words["escape_verb"])
        self._halt, self._ordered = frozenset(words["halt_verb"]), frozenset(words["ordered_noun"])
        self._asks, self._asks_for = frozenset(words["ask_verb"]), frozenset(words["ask_for_verb"])
        self._times_over = frozenset(words["habit_adverb"])

    def alleges(self, noun: str) -> bool:
        """Whether a noun is a telling that does not vouch for its act: "allegations", "reports"."""
        return noun in self._allege_noun

    def judge(
        self,
        parse: Parse,
        pred: Pred | None,
        token: int,
        source_kind: dict[int, str],
        around: Pred | None = None,
    ) -> Factuality:
        """Return the factuality of the act at a token under a predicate.

        `source_kind` gives the kind of each chunk that may be a source ("official", "victim_side", "court" ...).
        `around` is the predicate in whose clause an act stands that has no predicate of its own: only who says so counts.
        """
        verdict = _Verdict(parse, token, source_kind)
        if pred is not None:
            if self._is_refuted(parse, pred):
                return Factuality("denied", why="refuted")
            sure = self._by_chain(verdict, [pred, *parse.ancestors(pred.index)])
            if sure is not None:
                return sure
            self._by_object(verdict, pred)
        self._by_noun(verdict, pred or around)
        self._by_words(verdict, pred)
        if around is not None:
            chain = [around, *parse.ancestors(around.index)]
            for lower, one in pairwise(chain):
                self._by_telling(verdict, one, lower)
        self._by_according(verdict)
        return Factuality(verdict.status or "occurred", verdict.source, verdict.why)

    def _by_chain(self, verdict: _Verdict, chain: list[Pred]) -> Factuality | None:
        """Judge by the verb and those above it; returns what leaves nothing to judge: a condition, a denial."""
        beyond = False
        for at, one in enumerate(chain):
            lower = chain[at - 1] if at else None
            # "threatened to seize his brother, who was arrested later": the relative clause is no threat.
            beyond = beyond or (lower is not None and lower.link == "rel")
            if one.link.startswith(("sub:if", "sub:unless", "sub:lest", "sub:whether")):
                return Factuality("feared", verdict.source, "condition", True)
            if lower is None:
                self._by_form(verdict, one)
            if one.link in ASKED:
                verdict.settle("alleged", "asked")
            if (
                self._is_unreal(one)
                and (lower is None or lower.link in ("to", "ing", "noun", ""))
                and not (lower is None and self._looks_back(verdict, one))
            ):
                guessed = one.modal in _GUESSES and "have" in verdict.parse.tokens.lows[one.first : one.at]
                verdict.settle("alleged" if guessed else "feared", "modal")
            if (
                lower is not None
                and not beyond
                and (lower.link in _GOVERNED or lower.link.startswith("prep:"))
            ):
                sure = self._by_governor(verdict, one, lower)
                if sure is not None:
                    return sure
            self._by_telling(verdict, one, lower)
        return None

    def _by_form(self, verdict: _Verdict, pred: Pred) -> None:
        """Judge by the form of the act's own verb: an infinitive that nothing makes real, a negation."""
        parse = verdict.parse
        if pred.kind == "inf" and pred.link in ("to", "noun") and pred.tense != "perfect":
            above = parse.preds[pred.governor] if pred.governor >= 0 else None
            real = above is not None and (
                (above.lemma in self._implicative and not _lies_ahead(above, pred))
                or (above.lemma in self._hearsay and above.voice == "passive")
                or (above.lemma in _MAKES and pred.lemma in _UNDERGOES)  # "were made to undergo tests"
            )
            real = real or (
                above is not None and pred.lemma not in self._kill and self._serves_done(parse, above)
            )
            if not real and not _is_ranked(parse, pred) and not self._looks_back(verdict, pred):
                verdict.settle("feared", "unrealised")
        before = parse.preds[pred.conjoined] if pred.conjoined >= 0 and pred.link == "part" else None
        if before is not None and before.at == pred.at - 1 and before.lemma in self._hearsay:
            verdict.settle("alleged", "hearsay")  # "five were reported killed"
        if _is_ahead(parse, pred):
            verdict.settle("feared", "ahead")
        elif is_wished(parse, pred):
            verdict.settle("feared", "plan")
        undone = pred.negated or _is_not_had_done(parse, pred)
        if undone and not self._governs_noun(verdict.token, pred):
            verdict.settle("denied", "negated")
            verdict.why = "negated"

    def _serves_done(self, parse: Parse, above: Pred) -> bool:
        """Whether somebody has done something to some end: "took steps to silence critics", "paid a state to hold them"."""
        return (
            above.kind == "finite"
            and above.tense in ("past", "perfect")
            and above.voice == "active"
            and bool(above.objects)
            and all(parse.tokens.lows[parse.chunks[one].head] not in self._papers for one in above.objects)
            and not above.negated
            and not above.modal
            and above.lemma not in self._plan
            and above.lemma not in self._prevent
            and above.lemma not in self._fear
        )

    def _by_governor(self, verdict: _Verdict, one: Pred, lower: Pred) -> Factuality | None:
        """Judge by a verb whose complement the act is: planned, feared, prevented, said to be; returns a denial."""
        if one.lemma in self._deny and (verdict.status or not self._unmakes(one, lower)):
            return Factuality("denied", _subject(one), "denied")
        if one.lemma in self._plan and lower.link in ("to", "ing", "noun"):
            verdict.settle("feared", "plan")
        elif one.lemma in self._fear and not self._warns_of_past(verdict, one, lower):
            verdict.settle("feared", "fear")
        elif one.lemma in self._prevent:
            verdict.settle("feared", "prevented")
        elif lower.link == "that" and (
            one.lemma in self._wish or (one.lemma in self._secure and (one.modal or one.kind == "inf"))
        ):
            verdict.settle("feared", "plan")
        elif one.voice == "passive" and lower.link == "to" and one.lemma in self._hearsay:
            verdict.settle("alleged", "hearsay")
        elif one.lemma in self._seem and (
            lower.lemma in self._show
            or (lower.link == "to" and "have" in verdict.parse.tokens.lows[lower.first : lower.at])
        ):
            verdict.settle("alleged", "shown")  # "footage appears to show soldiers beating him"
        elif lower.link == "ing" and one.lemma in self._recount and one.voice == "active":
            verdict.settle("alleged", "described")
        elif one.lemma == "be" and lower.link == "that" and self._there_are(verdict.parse, one, _WORRIES):
            verdict.settle("feared", "fear-noun")
        elif lower.link == "that" and self._are_reports(verdict.parse, one):
            verdict.settle(
                "alleged", "allege-noun"
            )  # "there are reports that", "is looking into claims that"
        return None

    def _warns_of_past(self, verdict: _Verdict, one: Pred, lower: Pred) -> bool:
        """Whether a warning is about what took place: "warned that the jailing of two editors was a bad sign"."""
        if one.lemma != "warn" or lower.link != "that" or lower.kind != "finite" or lower.modal:
            return False
        if lower.at == verdict.token:
            return lower.tense in ("past", "perfect", "pluperfect")
        index = verdict.parse.chunk_of[verdict.token]
        return index >= 0 and verdict.parse.chunks[index].first < lower.at and lower.lemma not in self._fear

    def _are_reports(self, parse: Parse, pred: Pred) -> bool:
        """Whether it is reports that there are, or that a verb is about: "there are reports that soldiers shot him"."""
        if self._there_are(parse, pred, self._allege_noun):
            return True
        last = parse.chunks[pred.comps[-1][1]] if pred.comps and pred.lemma != "be" else None
        return (
            last is not None
            and parse.tokens.lows[last.head] in self._allege_noun
            and parse.tokens.tags[last.last + 1 : last.last + 2] == [THAT]
        )

    def _there_are(self, parse: Parse, pred: Pred, nouns: frozenset[str]) -> bool:
        """Whether one of some nouns is what there is: "there are fears that soldiers have shot him"."""
        return any(parse.tokens.lows[parse.chunks[index].head] in nouns for index in pred.objects)

    def _unmakes(self, one: Pred, lower: Pred) -> bool:
        """Whether a verb says that what it governs has not happened."""
        return (
            (one.lemma in self._plan and lower.link in ("to", "ing", "noun"))
            or one.lemma in self._fear
            or one.lemma in self._prevent
        )

    def _is_refuted(self, parse: Parse, pred: Pred) -> bool:
        """Whether what was reported is told to be untrue: "reports that X had been arrested were wrong"."""
        lows, tags = parse.tokens.lows, parse.tokens.tags
        if pred.link != "that":
            return False
        opens = next((at for at in range(pred.first, 0, -1) if tags[at] == THAT), 0)
        if not opens:
            return False
        before = lows[max(0, opens - _TOLD_ON) : opens]
        if "no" in before and lows[opens - 1] in self._proofs:
            return True  # "there is no evidence that", "found no proof that"
        # "reports on the radio that X was executed are untrue"
        if self._allege_noun.isdisjoint(before) or self._false.isdisjoint(lows[pred.at + 1 :]):
            return False
        return any(
            lows[at] in self._false
            and (
                tags[at - 1] == BE or lows[at - 1] in _PROVES or (lows[at - 1] == "a" and tags[at - 2] == BE)
            )
            for at in range(pred.at + 1, len(lows))
        )

    def _by_telling(self, verdict: _Verdict, one: Pred, lower: Pred | None) -> None:
        """Judge by a verb of saying above the act, and by who says it."""
        said = lower is not None and (
            lower.link in ("that", "trail")
            or (lower.link == "sub:how" and one.lemma in self._tell_how)
            or self._tells_cases(verdict.parse, one, lower)
        )
        if not (lower is None or said or one.lemma in self._say):
            return
        if (lower is None and one.lemma not in self._allege_verb) or _takes_credit(verdict.parse, one):
            return
        if lower is None and any(
            verdict.parse.tokens.lows[verdict.parse.chunks[index].head] in _TAKEN for index in one.objects
        ):
            return  # "the bomb claimed 12 lives"
        if one.lemma in self._secure:
            return  # "the guards ensured that he was beaten": it happened, and nobody says so
        active = one.voice == "active"
        if one.lemma in self._allege_verb:
            verdict.settle("alleged", "allege-verb")
            if active:
                verdict.source = _subject(one)
            elif verdict.source < 0 and one.lemma in self._blame:
                verdict.source = next((at for prep, at in one.comps if prep == "by"), -1)
        elif said and verdict.source < 0:
            verdict.source = _subject(one)
            kind = verdict.source_kind.get(verdict.source, "") if active else ""
            if one.lemma in self._admit and kind in ("official", "perpetrator", "armed"):
                verdict.why = verdict.why or "admitted"
            elif not active:
                # "it was learned that" vouches for it, "it is alleged that" and "the court was told that" do not.
                told_to = one.lemma == "tell" and _names_hearer(verdict.parse, one)
                verdict.source = next((at for prep, at in one.comps if prep == "by"), -1) if told_to else -1
                if told_to or one.lemma in self._hearsay - {"know"}:
                    verdict.settle("alleged", "hearsay")
            elif one.lemma == "hear":
                verdict.source = -1
                verdict.settle("alleged", "hearsay")  # "the court heard that he had been beaten"
            elif kind not in _STRONG_SOURCES and verdict.source >= 0:
                verdict.settle("alleged", f"said-by-{kind or 'somebody'}")

    def _tells_cases(self, parse: Parse, one: Pred, lower: Pred) -> bool:
        """Whether a verb tells of cases and their relative clause of what was done: "lists nine cases in which guards beat him"."""
        if lower.link != "rel" or one.lemma not in self._tell_how or one.voice != "active":
            return False
        if one.lemma == "document":
            return False  # it vouches for them
        return lower.antecedent in one.objects and (
            parse.tokens.lows[parse.chunks[lower.antecedent].head] in self._sorts
        )

    def _by_object(self, verdict: _Verdict, pred: Pred) -> None:
        """Judge a nominal by the verb whose object it is: reported, planned, escaped."""
        if pred.at == verdict.token or verdict.status:
            return
        if pred.lemma in self._report and pred.voice == "active" and not _takes_credit(verdict.parse, pred):
            verdict.settle("alleged", "reported")
            verdict.source = verdict.source if verdict.source >= 0 else _subject(pred)
        elif pred.lemma == "risk" and pred.voice == "active" and self._is_term(verdict):
            verdict.settle("feared", "fear-verb")  # "risks ten years in prison"
        elif _is_object(verdict.parse, verdict.token, pred):
            # "shipped them out although a court had stayed the deportation": it took place.
            if pred.lemma in self._plan_object and pred.link not in ("sub:although", "sub:though"):
                verdict.settle("feared", "plan")
            elif pred.lemma in self._halt and verdict.parse.tokens.lows[verdict.token] in self._ordered:
                verdict.settle("feared", "plan")  # "a judge halted the deportation"
            elif pred.lemma in self._asks and not _is_to_change(verdict.parse, verdict.token):
                verdict.settle("feared", "asked-for")  # "demanded the arrest of the general"
            elif pred.lemma == "deny" and pred.voice == "active":
                verdict.settle("denied", "denied")  # "the army denied the massacre"
                verdict.source = _subject(pred)
            elif pred.lemma in self._escape and not _NARROWLY.isdisjoint(pred.adverbs):
                verdict.settle("feared", "escaped")
        elif (
            pred.lemma in self._asks_for
            and _is_behind(verdict.parse, verdict.token, pred, "for")
            and not _is_to_change(verdict.parse, verdict.token)
        ):
            verdict.settle("feared", "asked-for")  # "called for the execution of the poet"

    def _is_term(self, verdict: _Verdict) -> bool:
        """Whether an act hangs on how long it lasts: "ten years in prison"."""
        return _opens(verdict.parse, verdict.parse.chunk_of[verdict.token], verdict.token) != verdict.token

    def _denies_report(self, verdict: _Verdict, pred: Pred) -> bool:
        """Whether a verb denies the telling that an act complements: "rejected allegations of torture"."""
        told = self._told_in(verdict.parse, verdict.token)
        return pred.lemma in self._deny and pred.voice == "active" and told in pred.objects

    def _told_in(self, parse: Parse, token: int) -> int:
        """The chunk that an act at a token complements, or -1."""
        index = parse.chunk_of[token]
        return parse.chunks[parse.chunks[index].group].of if index >= 0 else -1

    def _by_noun(self, verdict: _Verdict, pred: Pred | None) -> None:
        """Judge by the noun that the act complements: "fears of", "allegations of"."""
        noun = self._noun_above(verdict.parse, verdict.token)
        if noun in self._fear_noun and verdict.status != "denied" and not self._is_borne(verdict):
            if pred is not None and pred.lemma == "fear" and verdict.why.startswith("said-by"):
                verdict.status = "feared"  # "his lawyer said that he feared torture"
            verdict.settle("feared", "fear-noun")
            verdict.why = verdict.why or "fear-noun"
        elif noun in self._allege_noun:
            if pred is not None and self._denies_report(verdict, pred):
                verdict.settle("denied", "denied")
                verdict.source = _subject(pred)
            verdict.settle("alleged", "allege-noun")

    def _by_words(self, verdict: _Verdict, pred: Pred | None) -> None:
        """Judge by words beside the act, where no verb has settled it: "risk of", "planned", "allegedly"."""
        lows, token = verdict.parse.tokens.lows, verdict.token
        if verdict.status in ("", "alleged"):
            index = verdict.parse.chunk_of[token]
            opens = _opens(verdict.parse, index, token)
            lead = verdict.parse.chunks[verdict.parse.chunks[index].group] if index >= 0 else None
            first = max(0, opens - _BEFORE)
            if lead is not None and lead.of >= 0 and lead.prep in ("for", "over"):
                # "faced criticism for the jailing": what they face is not the jailing
                first = max(first, verdict.parse.chunks[lead.of].last + 1)
            text = " ".join(lows[first:token])
            own = lows[verdict.parse.chunks[index].first : token] if index >= 0 else []
            if self._noun_above(verdict.parse, token) in self._allege_noun:
                text = ""  # "faces accusations of torture": what is faced is what is said
            if (
                self._fear_word.any(text) and not self._is_borne(verdict)
            ) or not self._unreal_adjective.isdisjoint(own):
                verdict.status, verdict.why = "feared", "fear-word"
        if verdict.status in ("", "alleged"):
            near = lows[max(0, token - 3) : token + 2]
            if "claimed" in near and not _TAKEN.isdisjoint(lows[token : token + _TAKEN_REACH]):
                near = [word for word in near if word != "claimed"]  # "the bomb claimed 12 lives"
            if "responsibility" in near:
                near = [
                    word for word in near if word != "claimed"
                ]  # "claimed responsibility for killing them"
            if not self._allege_word.isdisjoint(near) or self._opens_alleged(verdict.parse, token):
                verdict.status, verdict.why = "alleged", "allege-word"
        if _asks_back(verdict.parse):
            verdict.settle("alleged", "asked")
        if pred is not None and not self._allege_word.isdisjoint(pred.adverbs):
            verdict.settle("alleged", "allege-adverb")

    def _is_borne(self, verdict: _Verdict) -> bool:
        """Whether people bear what they are said to face: "women faced discrimination", "have faced harassment"."""
        parse = verdict.parse
        index = parse.chunk_of[verdict.token]
        group = parse.chunks[parse.chunks[index].group] if index >= 0 else None
        word = parse.tokens.lows[verdict.token]
        if group is None or group.pred < 0 or not (word in self._borne or word in self._borne_once):
            return False
        pred = parse.preds[group.pred]
        if pred.lemma != "face" or pred.voice != "active" or pred.modal:
            return False
        # "faced torture and years in camps", not "faced torture if they went back"
        return word in self._borne or (
            pred.kind == "finite" and pred.tense == "past" and "if" not in parse.tokens.lows
        )

    def _opens_alleged(self, parse: Parse, token: int) -> bool:
        """Whether the list in which a nominal stands opens with what is only alleged: "alleged rape or other cruelty"."""
        index = parse.chunk_of[token]
        if index < 0 or parse.chunks[index].group == index:
            return False
        lead = parse.chunks[parse.chunks[index].group]
        return not self._allege_word.isdisjoint(parse.tokens.lows[lead.first : lead.head])

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

    def _noun_above(self, parse: Parse, token: int) -> str:
        """The noun that an act complements: "fears of deportation", "allegations of torture", "a plan to deport"."""
        index = parse.chunk_of[token]
        if index >= 0:
            chunk = parse.chunks[parse.chunks[index].group]
            if chunk.of >= 0 and chunk.prep in ("of", "about", "over", "for", "to"):
                return self._told_by(parse, parse.chunks[chunk.of])
            # "alleged torture victims", "torture allegations"
            head = parse.tokens.lows[parse.chunks[index].head]
            if parse.chunks[index].head > token and (head in self._allege_noun or head in self._fear_noun):
                return head
            if chunk.pred >= 0 and parse.preds[chunk.pred].lemma in self._fear and chunk.role == "object":
                return "fear"
            return ""
        at = parse.pred_of[token]
        if at >= 0 and parse.preds[at].link in ("part", "ing") and parse.preds[at].subject:
            # "accounts of women dragged away", "of boys shot", "of police shooting boys"
            those = parse.chunks[parse.chunks[parse.preds[at].subject[0]].group]
            if those.of >= 0 and those.prep == "of":
                return self._told_by(parse, parse.chunks[those.of])
        if at >= 0 and parse.preds[at].noun >= 0:
            return parse.tokens.lows[parse.chunks[parse.preds[at].noun].head]
        if at >= 0 and parse.preds[at].link.startswith("prep:") and parse.preds[at].first > 1:
            i = parse.preds[at].first - 2
            if i >= 0 and parse.chunk_of[i] >= 0:
                return parse.tokens.lows[parse.chunks[parse.chunk_of[i]].head]
        return ""

    def _is_unreal(self, pred: Pred) -> bool:
        """Whether a modal keeps a verb from having happened: "may kill", not "could have killed", "would often beat".

        What people had to do they did: "had to flee", not "has to flee", "he had to be stopped".
        """
        if pred.modal == "must" and pred.tense == "past" and pred.voice == "active":
            return False
        if pred.modal == "would" and not self._times_over.isdisjoint(pred.adverbs):
            return False
        return pred.modal in IRREALIS and not (
            pred.modal in ("can", "could", "would") and pred.tense == "perfect"
        )

    def _looks_back(self, verdict: _Verdict, pred: Pred) -> bool:
        """Whether a verb still to come is about an act that is past: "will look into the killing of X"."""
        return verdict.token != pred.at and pred.lemma in self._about_past

    def _governs_noun(self, token: int, pred: Pred) -> bool:
        """Whether a verb has the act as its complement without doing it: its negation does not deny the act."""
        return token != pred.at and pred.lemma not in self._do

    def _told_by(self, parse: Parse, chunk: Chunk) -> str:
        """The noun that tells of acts, behind those that only sort or count them: "reports of other forms of abuse"."""
        head = parse.tokens.lows[chunk.head]
        lead = parse.chunks[chunk.group]
        while head in self._sorts and lead.of >= 0:
            chunk = parse.chunks[lead.of]
            head, lead = parse.tokens.lows[chunk.head], parse.chunks[chunk.group]
        return head

    def _by_according(self, verdict: _Verdict) -> None:
        """Take "according to X", "by X's account" for the source, where no verb has one."""
        if verdict.source >= 0:
            return
        parse = verdict.parse
        for prep, chunk in ((prep, chunk) for one in parse.preds for prep, chunk in one.comps):
            if prep.startswith("according"):
                verdict.source = chunk
        if verdict.source < 0:
            for said in parse.chunks:
                account = said.prep in ("in", "by", "on") and parse.tokens.lows[said.head] in self._accounts
                if said.prep.startswith("according") or (account and said.owner >= 0):
                    verdict.source = said.index
                elif account and (whose := parse.complements(said.index, "of")):
                    verdict.source = whose[0]  # "by the count of a local monitor"
        if verdict.source >= 0 and verdict.source_kind.get(verdict.source, "") not in _STRONG_SOURCES:
            verdict.settle("alleged", "according-to")


def _lies_ahead(above: Pred, pred: Pred) -> bool:
    """Whether "going to" tells what is still to come: "are going to arrest them", not "went to arrest them"."""
    return above.lemma == "go" and above.progressive and pred.first == above.at + 1


def _is_ahead(parse: Parse, pred: Pred) -> bool:
    """Whether a clause tells the time of what will be: "nobody will be safe when the rebels are freed"."""
    if pred.link not in _TIMES_AHEAD or pred.kind != "finite" or pred.tense != "present" or pred.governor < 0:
        return False
    above = parse.preds[pred.governor]
    return above.modal in ("will", "shall") and above.tense != "perfect"


def _is_not_had_done(parse: Parse, pred: Pred) -> bool:
    """Whether somebody did not have it done: "did not have the poet shot", "never ordered the men seized"."""
    return any(
        one.negated and one.lemma in _HAVE_DONE and one.voice == "active" for one in causing(parse, pred)
    )


def _takes_credit(parse: Parse, pred: Pred) -> bool:
    """Whether somebody says that he did it: "claimed responsibility for the killing"."""
    return pred.lemma == "claim" and any(
        parse.tokens.lows[parse.chunks[index].head] in ("responsibility", "credit") for index in pred.objects
    )


def _asks_back(parse: Parse) -> bool:
    """Whether a sentence ends by asking for assent: "they beat him, didn't they?"."""
    tags = parse.tokens.tags
    return (
        parse.tokens.lows[-1:] == ["?"]
        and tags[-4:-3] == [COMMA]
        and tags[-3] in AUXILIARIES
        and tags[-2] == PRON
    )


_GUESSES: Final = frozenset(("may", "might", "must"))  # "may have died": it is past, whoever reckons so
_MAKES: Final = frozenset(("make", "oblige"))
_UNDERGOES: Final = frozenset("undergo endure suffer bear submit face".split())


def _names_hearer(parse: Parse, pred: Pred) -> bool:
    """Whether somebody is named to whom something was told: "the committee was told", not "he was told"."""
    return bool(pred.subject) and not parse.chunks[pred.subject[0]].pronoun


def _subject(pred: Pred) -> int:
    return pred.subject[0] if pred.subject else -1


def _is_object(parse: Parse, token: int, pred: Pred) -> bool:
    """Whether a nominal is what a verb is done to: "planned the abduction", "the abduction was planned"."""
    chunk = _phrase(parse, token)
    role = "subject" if pred.voice == "passive" else "object"
    return chunk is not None and chunk.pred == pred.index and chunk.of < 0 and chunk.role == role


def _is_behind(parse: Parse, token: int, pred: Pred, prep: str) -> bool:
    """Whether a nominal stands behind a preposition of a verb: "called for the arrest"."""
    chunk = _phrase(parse, token)
    return chunk is not None and chunk.of < 0 and (prep, chunk.index) in pred.comps


def _is_to_change(parse: Parse, token: int) -> bool:
    """Whether something is asked about an act that is done: "called for the torture of inmates to be looked into"."""
    chunk = _phrase(parse, token)
    return chunk is not None and any(chunk.index in one.subject and one.at > token for one in parse.preds)


def _phrase(parse: Parse, token: int) -> Chunk | None:
    """The first noun phrase of those conjoined with a token's own, or None where it stands in none."""
    index = parse.chunk_of[token]
    return parse.chunks[parse.chunks[index].group] if index >= 0 else None


def _opens(parse: Parse, index: int, token: int) -> int:
    """Where a phrase begins whose last words name an act: "15 years in prison", otherwise the act's own token."""
    host = parse.chunks[index].of if index >= 0 else -1
    return parse.chunks[host].first if host >= 0 and parse.chunks[host].time else token


def _is_ranked(parse: Parse, pred: Pred) -> bool:
    """Whether an infinitive tells what its noun did: "the last man to be hanged", "the third to be arrested"."""
    if pred.link != "noun" or pred.noun < 0:
        return False
    chunk = parse.chunks[pred.noun]
    return not _RANKS.isdisjoint(parse.tokens.lows[chunk.first : chunk.last + 1])


_RANKS: Final = frozenset(
    "first second third fourth fifth sixth seventh eighth ninth tenth last latest only next-to-last".split()
)
_TIMES_AHEAD: Final = frozenset(("sub:when", "sub:once", "sub:until", "sub:before", "sub:after"))
_HAVE_DONE: Final = frozenset(("have", "get", "order", "want"))
_STRONG_SOURCES: Final = frozenset("official court armed perpetrator".split())
