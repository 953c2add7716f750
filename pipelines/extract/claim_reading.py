"""Reading an article's sentences for treaty claims, one after the other.

Belongs here: verbs, nouns and standings of acting on treaties, what they take for object, and what sentences
leave unsaid ("Niger in 2003", "so did Laos", "it has yet to ratify"). The vocabulary is `claim_words`'.
"""

import re
from bisect import bisect_left
from collections import Counter
from dataclasses import dataclass, field, replace
from itertools import pairwise
from typing import Any, Final

from pipelines.extract import claim_years as years
from pipelines.extract.claim_realis import Realis, RealisReader
from pipelines.extract.claim_scene import Group, Scene, state_groups
from pipelines.extract.claim_states import Actor, Who
from pipelines.extract.claim_words import ELLIPTIC, TRIGGER, ActNoun, ActVerb, ClaimWords
from pipelines.extract.claim_years import When
from pipelines.extract.dates import DateMention, DateResolver
from pipelines.extract.grammar import Chunk, Grammar, Pred
from pipelines.extract.states import StateMention
from pipelines.extract.tagging import ADV, COMMA, CONJ, DET, NOT, PREP
from pipelines.extract.text import Document, Sentence
from pipelines.extract.treaties import TreatyMention

_OBJECT_PRONOUNS: Final = frozenset("it them both neither one none either that this all".split())
_COPULAS: Final = frozenset("be become remain make stay".split())
_BUT_NOT: Final = re.compile(
    r"\b(?:but|and|though)\s+not\s+(?:yet\s+)?(?:by\s+|to\s+|from\s+|the\s+|its\s+|their\s+)*$", re.I
)
_NEITHER: Final = re.compile(r"\bneither\s+(?:of\s+)?(?:to\s+)?(?:the\s+|its\s+)?$", re.I)
_ALL_BUT: Final = re.compile(
    r"\b(?:all|every|each|everyone|everybody|any|no)\b[^.;]{0,60}?\b(?:but|except|save|bar|apart from|with the exception of|other than)\s+(?:for\s+|in\s+)?(?:the\s+)?$",
    re.I,
)
_INVERTED: Final = re.compile(
    r"\b(?P<word>nor|neither|so|as)\s+(?P<aux>has|have|had|did|does|do|is|are|was|were)\s+(?:the\s+)?$", re.I
)
_STATUS_LINE: Final = re.compile(
    r"^\W{0,4}(?P<head>.{0,160}?)\s*(?:[:–—-]|\s-\s)\s*(?P<body>(?:not(?:\s+yet)?\s+|yet\s+to\s+be\s+|never\s+)?(?:signed|ratified|acceded|accession|ratification|"
    r"signature|signatory|state\s+party|party|not\s+a\s+(?:state\s+)?party|non-party|member|denounced|withdrawn|succeeded|accepted|approved|no\s+action)\b.*)$",
    re.I | re.S,
)
_STATUS_ITEM: Final = re.compile(
    r"(?P<not>\b(?:not(?:\s+yet)?|never|neither|nor|yet\s+to\s+be|non)[\s-]+(?:a\s+|been\s+)?)?"
    r"\b(?P<word>signed|ratified|acceded|accession|ratification|signature|signatory|party|member|denounced|withdrawn|succeeded|accepted|approved)\b",
    re.I,
)
_STATUS_ACTIONS: Final = {
    "signed": "signature",
    "signature": "signature",
    "signatory": "signature",
    "ratified": "ratification",
    "ratification": "ratification",
    "acceded": "accession",
    "accession": "accession",
    "party": "party",
    "member": "party",
    "denounced": "withdrawal",
    "withdrawn": "withdrawal",
    "succeeded": "succession",
    "accepted": "acceptance",
    "approved": "approval",
}
_PROVISION: Final = re.compile(r"\b(?:articles?|arts?\.|parts?|sections?|provisions?|paragraphs?)\b", re.I)
_UP_TO_SUBJECT: Final = re.compile(r"[\s,]*(?:(?:in|at) [A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?[\s,]*)?(?:the\s+)?")
_TIMED_LINKS: Final = frozenset("sub:after sub:when sub:as sub:once prep:after prep:by prep:in".split())
_YEAR: Final = re.compile(r"(?<![\w.,])(?:19|20)\d\d(?![\w,]|\.\d)")


@dataclass(slots=True)
class Act:
    """An act found: of which states, on which treaties, at which offset; rows are made of it."""

    iso3s: list[str]
    codes: list[str]
    action: str
    rule: str
    at: int
    start: int
    end: int
    realis: Realis = field(default_factory=Realis)
    when: When | None = None
    pred: int = -1
    kind: str = "state"
    paired: list[When] = field(default_factory=list)  # dates, one a treaty or one a state, in order
    by_state: bool = False
    aside: bool = False  # told in a relative or subordinate clause


@dataclass(slots=True)
class Target:
    """What an act is on: treaty groups of the sentence, or codes that an earlier sentence named."""

    groups: list[Group] = field(default_factory=list)
    codes: list[str] = field(default_factory=list)
    elliptic: bool = False

    @property
    def all_codes(self) -> list[str]:
        """Every code, in order."""
        return self.codes or [code for group in self.groups for code in group.codes]


class ArticleReader:
    """Reads one article; `rows` fills up."""

    def __init__(
        self,
        words: ClaimWords,
        grammar: Grammar,
        dates: DateResolver,
        realis: RealisReader,
        who: Who,
        document: Document,
    ) -> None:
        """Keep the tools and begin with nothing known."""
        self.words, self.grammar, self.dates, self.realis = words, grammar, dates, realis
        self.who, self.document = who, document
        self.rows: list[dict[str, Any]] = []
        self.focus: list[str] = []
        self.last: Act | None = None
        self.anchor: When | None = None
        self.heading: list[str] = []
        self.named: list[str] = []
        self.dominant: str | None = None
        self.counts: Counter[str] = Counter()
        self.opens_paragraph = False
        self.last_main: Act | None = None
        self.since_claim = 99
        self._seen: set[tuple[Any, ...]] = set()

    # The article.

    def read(
        self, states: list[StateMention], treaties: list[TreatyMention], organs: list[TreatyMention]
    ) -> None:
        """Read every sentence that may hold a claim."""
        by_sentence: dict[int, tuple[list[StateMention], list[TreatyMention], list[TreatyMention]]] = {}
        for mention in states:
            by_sentence.setdefault(mention.sentence_no, ([], [], []))[0].append(mention)
        for treaty in treaties:
            by_sentence.setdefault(treaty.sentence_no, ([], [], []))[1].append(treaty)
        for organ in organs:
            by_sentence.setdefault(organ.sentence_no, ([], [], []))[2].append(organ)
        body = self.document.body
        seen_treaty = False
        self.counts = Counter(code for treaty in treaties for code in treaty.codes)
        self.dominant = self.counts.most_common(1)[0][0] if self.counts else None
        for sentence in self.document.sentences:
            here = by_sentence.get(sentence.no, ([], [], []))
            self._heading(sentence, here[0])
            if sentence.no and body[max(sentence.start - 2, 0) : sentence.start] == "\n\n":
                self.opens_paragraph = True
            self.since_claim += 1
            named = bool(here[1] or here[2])
            if named and TRIGGER.search(body, sentence.start, sentence.end):
                self._sentence(sentence, *here)
                seen_treaty = True
            elif seen_treaty and self.focus and ELLIPTIC.search(body, sentence.start, sentence.end):
                self._sentence(sentence, *here)
            elif here[0]:
                self._notice(sentence, here[0])
            self.named += [code for mention in here[1] for code in mention.codes]
            if named or self.since_claim == 0:
                self.opens_paragraph = False
            if here[1] and self.since_claim > 0:
                self.focus = [code for mention in here[1][-1:] for code in mention.codes]
                seen_treaty = True

    def leads_over_focus(self) -> bool:
        """Whether the article speaks more of another treaty than of the one named last."""
        return self.dominant is not None and self.counts[self.dominant] > max(
            (self.counts[code] for code in self.focus), default=0
        )

    def _heading(self, sentence: Sentence, states: list[StateMention]) -> None:
        """A line that is nothing but a state's name heads what follows."""
        if len(states) == 1 and sentence.no:
            rest = (
                self.document.body[sentence.start : states[0].start]
                + self.document.body[states[0].end : sentence.end]
            )
            if not rest.strip(" .:*#-–—0123456789)("):
                self.heading = [states[0].iso3]

    def _notice(self, sentence: Sentence, states: list[StateMention]) -> None:
        """Remember whom a sentence that claims nothing is about: the state named first, unless in passing."""
        if sentence.no == 0:
            return
        first = state_groups(self.document.body, states)[0]
        self.who.discourse.subject = list(first.iso3s)
        if len(first.states) > 1:
            self.who.discourse.listed = list(first.iso3s)

    def _sentence(
        self,
        sentence: Sentence,
        states: list[StateMention],
        treaties: list[TreatyMention],
        organs: list[TreatyMention],
    ) -> None:
        if self.document.body[sentence.end - 1 : sentence.end] == "?":
            return  # a question claims nothing
        if self._status_line(sentence, states, treaties, organs):
            return
        scene = Scene(
            self.grammar,
            self.document.body,
            sentence.start,
            sentence.end,
            states,
            treaties,
            organs,
            self._read_dates,
        )
        SentenceReader(self, scene, sentence).read()

    def _read_dates(self, text: str, offset: int) -> list[DateMention]:
        """A sentence's dates; a bare month far from a year is the one before publication, not that year's."""
        published, report_year = self.document.published, self.document.report_year
        found = self.dates.find(text, published, report_year=report_year, offset=offset)
        checked = []
        for mention in found:
            words = text[mention.start - offset : mention.end - offset]
            before = text[: mention.start - offset]
            if (
                mention.kind in ("day", "month")
                and not _YEAR.search(words)
                and re.search(r"[,;:]|\b(?:and|but|which|who)\b", before)
            ):
                alone = self.dates.find(words, published, report_year=report_year, offset=mention.start)
                if len(alone) == 1:
                    mention = replace(mention, first=alone[0].first, last=alone[0].last)
            checked.append(mention)
        return checked

    def date_before(self, sentence: Sentence) -> When | None:
        """The last date of the sentence before: what "the same month" goes back to."""
        index = next((i for i, other in enumerate(self.document.sentences) if other.no == sentence.no), 0)
        if index == 0:
            return None
        previous = self.document.sentences[index - 1]
        found = self._read_dates(self.document.body[previous.start : previous.end], previous.start)
        return years.of_mention(found[-1]) if found else None

    def _status_line(
        self,
        sentence: Sentence,
        states: list[StateMention],
        treaties: list[TreatyMention],
        organs: list[TreatyMention],
    ) -> bool:
        """Read "International Criminal Court: not signed" under a country's heading."""
        body = self.document.body
        named = treaties or organs
        if not named or sentence.end - sentence.start > 240:
            return False
        match = _STATUS_LINE.match(body[sentence.start : sentence.end])
        if match is None:
            return False
        head_end = sentence.start + match.end("head")
        inside = [mention for mention in named if mention.end <= head_end + 1]
        if not inside or len(re.findall(r"\w+", body[inside[-1].end : head_end])) > 2:
            return False
        owner = [
            mention.iso3 for mention in states if mention.end <= head_end and mention.end <= inside[0].start
        ]
        iso3s = owner or self.heading or ([self.document.home] if self.document.home else [])
        if not iso3s:
            iso3s = self.who.discourse.subject
        if not iso3s:
            return False
        offset = sentence.start + match.start("body")
        codes = [code for mention in inside for code in mention.codes]
        for item in _STATUS_ITEM.finditer(body, offset, sentence.end):
            action = _STATUS_ACTIONS[item["word"].lower()]
            realis = Realis(denied=item["not"] is not None)
            after = body[item.end() : min(item.end() + 40, sentence.end)]
            year = None if realis.denied else _YEAR.search(after.split(";")[0])
            when = years.of_year(int(year[0])) if year else None
            self.add(
                Act(
                    iso3s[-1:],
                    codes,
                    action,
                    "status_line",
                    item.start(),
                    sentence.start,
                    item.end(),
                    realis,
                    when,
                ),
                sentence,
            )
        return True

    # Rows.

    def add(self, act: Act, sentence: Sentence) -> None:
        """Make rows of an act, and remember it."""
        realis = act.realis
        action = act.action
        denied = realis.denied
        if realis.undone:
            if action == "withdrawal":
                denied = not denied
            elif action in (
                "ratification",
                "accession",
                "signature",
                "acceptance",
                "approval",
                "party",
                "succession",
            ):
                action = "withdrawal"
        polarity = "denied" if denied else "affirmed"
        published = self.document.published
        if (
            act.when is not None
            and published is not None
            and act.when.first > published
            and self.document.report_year is None
        ):
            realis = replace(realis, modality="prospective")
        start, end = act.start, act.end
        text = self.document.body
        while end > start and text[end - 1] in " ,.;:\n":
            end -= 1
        for i, iso3 in enumerate(dict.fromkeys(act.iso3s)):
            for j, code in enumerate(dict.fromkeys(act.codes)):
                when = act.when
                if act.paired:
                    at = i if act.by_state else j
                    when = act.paired[at] if at < len(act.paired) else when
                if denied and realis.modality != "domestic":
                    when = None
                if realis.modality == "prospective":
                    when = None
                year = None if denied or when is None else when.year
                key = (sentence.no, iso3, code, action, polarity, realis.modality, year)
                loose = (sentence.no, iso3, code, action, polarity, realis.modality)
                if key in self._seen or (year is None and loose in self._seen):
                    continue
                self._seen |= {key, loose}
                self.rows.append(
                    {
                        "sentence_no": sentence.no,
                        "span_start": start,
                        "span_end": end,
                        "evidence": text[start:end],
                        "iso3": iso3,
                        "treaty_code": code,
                        "action": action,
                        "polarity": polarity,
                        "modality": realis.modality,
                        "year": year,
                        "acted_from": when.first if when else None,
                        "acted_to": when.last if when else None,
                        "attributed_to": realis.attributed_to,
                        "rule_id": act.rule,
                    }
                )
        self.last = act
        if not act.aside:
            self.last_main = act
        self.focus = list(act.codes)
        self.since_claim = 0
        self.who.discourse.subject = list(act.iso3s)
        if len(act.iso3s) > 1:
            self.who.discourse.listed = list(act.iso3s)
        if act.when is not None:
            self.anchor = act.when


class SentenceReader:
    """Reads one sentence's clauses."""

    def __init__(self, article: ArticleReader, scene: Scene, sentence: Sentence) -> None:
        """Find the sentence's dates, names masked."""
        self.article, self.scene, self.sentence = article, scene, sentence
        self.words, self.who, self.grammar = article.words, article.who, article.grammar
        self.parse = scene.parse
        self.tokens = scene.parse.tokens
        self.acts: list[Act] = []
        self.by_pred: dict[int, Act] = {}
        self.dates, self.relatives, self.links = scene.dates, scene.relatives, scene.links
        self._straighten()

    def read(self) -> None:
        """Find acts in the order of the text and hand them on."""
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
        for _, kind, item in sorted(jobs, key=lambda job: (job[0], job[1])):
            if kind == 0:
                self._verb(item)
            elif kind == 1:
                self._noun(item)
            else:
                self._inverted(item)
        for act in self.acts:
            self._remember(act)
        self._leave()

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

    def _remember(self, act: Act) -> None:
        pass

    def _emit(self, act: Act) -> None:
        if act.realis.dropped or not act.iso3s or not act.codes:
            return
        if act.pred >= 0:
            pred = self.parse.preds[act.pred]
            act.aside = pred.link.startswith(("rel", "sub", "prep", "ing", "part")) and bool(
                self.acts or pred.link.startswith(("prep", "rel"))
            )
        self.acts.append(act)
        if act.pred >= 0:
            self.by_pred[act.pred] = act
        self.article.add(act, self.sentence)

    def _straighten(self) -> None:
        """ "Mali signed in 1998" with its date out looks like "the pact signed": a state is no patient of such verbs."""
        acting = self.words.cues["deposit"] | self.words.cues["enact"] | {"follow"}
        for pred in self.parse.preds:
            if pred.kind != "part" or not (pred.lemma in self.words.verbs or pred.lemma in acting):
                continue
            chunks = [self.parse.chunks[index] for index in pred.subject]
            if not chunks or any(self.scene.treaty_in(chunk) for chunk in chunks):
                continue
            if self.scene.low(pred.at + 1) == "by" or self.who.of_pred(self.scene, pred) is None:
                continue
            pred.kind, pred.voice, pred.tense = "finite", "active", "past"
            if pred.link == "part":
                pred.link = ""

    # Verbs.

    def _verb(self, pred: Pred) -> None:
        if pred.lemma == "do" or (pred.lemma == "follow" and pred.voice == "active"):
            if self._pro_verb(pred):
                return
        if pred.lemma in ("be", "have", "do") and pred.negated and self._bare_denial(pred):
            return
        if self._pending(pred) or self._goes_no_further(pred) or self._procedure(pred) or self._outside(pred):
            return
        if pred.lemma == "bind" and pred.voice == "passive" and self._bound(pred):
            return
        if pred.lemma in self.words.cues["reserve"] | self.words.cues["unreserve"] and self._reserves(pred):
            return
        if self._home_step(pred) or self._puts_name(pred):
            return
        for verb in self.words.verbs.get(pred.lemma, ()):
            if (
                verb.particle
                and pred.particle != verb.particle
                and self.scene.low(pred.at + 1) != verb.particle
            ):
                continue
            if pred.voice == "passive":
                if self._passive(pred, verb):
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
                self._when(pred),
                pred.index,
                actor.kind,
            )
        )
        return True

    def _lows_after(self, pred: Pred, count: int) -> list[str]:
        return [self.scene.low(i) for i in range(pred.at + 1, pred.at + 1 + count)]

    def _active(self, pred: Pred, verb: ActVerb) -> bool:
        target = self._objects(pred, verb)
        if target is None or not target.all_codes:
            return False
        actor = self._actor(pred, target)
        if actor is None:
            return False
        realis = self.article.realis.of_pred(self.scene, pred)
        action, rule = verb.action, self._rule(pred, verb, target, realis)
        if action == "approval" and actor.kind in ("legislature", "cabinet", "executive"):
            return False
        if action == "approval" and not self._is_state(actor):
            return False
        if (
            actor.kind in ("legislature", "court")
            and action not in ("ratification",)
            and realis.modality == "actual"
        ):
            return False
        if self._all_but(actor) or self._after(_NEITHER, actor.group):
            realis.denied = not realis.denied
        groups: list[Group | None] = [*target.groups] or [None]
        spread = self._spread(pred, target)
        for index, group in enumerate(groups):
            codes = group.codes if group is not None else target.codes
            part = replace(realis)
            if self._after(_BUT_NOT, group) or self._after(_NEITHER, group):
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
            self._date(act, pred, spread.get(index), actor, alone=not spread)
            self._emit(act)
            self._reservations(act, pred)
        if self.acts:
            self._gaps(pred, self.acts[-1])
        return True

    def _is_state(self, actor: Actor) -> bool:
        return actor.kind == "state"

    def _rule(self, pred: Pred, verb: ActVerb, target: Target, realis: Realis) -> str:
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

    def _after(self, pattern: re.Pattern[str], group: Group | None) -> bool:
        """Whether a group stands right behind words of a pattern."""
        return group is not None and bool(
            pattern.search(self.article.document.body[self.scene.start : group.start])
        )

    def _all_but(self, actor: Actor) -> bool:
        if actor.group is None:
            return False
        return bool(_ALL_BUT.search(self.article.document.body[self.scene.start : actor.group.start]))

    def _actor(self, pred: Pred, target: Target) -> Actor | None:
        """Who acts: the subject; of an open clause the subject of what governs it; of a report its country."""
        actor = self.who.of_pred(self.scene, pred)
        if actor is not None:
            return actor
        chunks = self.parse.chunks
        if pred.link == "noun" and pred.noun >= 0:
            actor = self.who.of_chunk(self.scene, chunks[pred.noun], pred)
            if actor is not None:
                return actor
        if pred.link == "rel" and pred.antecedent >= 0:
            actor = self.who.of_chunk(self.scene, chunks[pred.antecedent], pred)
            if actor is not None:
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
                if other.kind == "finite" and (actor := self.who.of_pred(self.scene, other)) is not None:
                    return actor
        treaty_subject = any(self.scene.treaty_in(chunks[index]) for index in pred.subject)
        if pred.kind in ("inf", "ing") or treaty_subject:
            for above in self.parse.ancestors(pred.index):
                actor = self.who.of_pred(self.scene, above)
                if actor is not None:
                    return actor
        if pred.kind in ("inf", "ing") and self._under_law(pred):
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
        return None

    def _under_law(self, pred: Pred) -> bool:
        """Whether a law or bill is to do the act: "a bill to ratify", "a law ratifying"."""
        noun = self.scene.chunk_before(self.tokens.starts[pred.first])
        return (
            noun is not None
            and noun.last >= pred.first - 2
            and (self.scene.low(noun.head) in self.words.cues["law"])
        )

    # What a verb is on.

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
            verdict = self._other_object(pred, chunk, verb)
            if verdict == "stop":
                if not chunk.prep and (passed or COMMA in self.tokens.tags[pred.at + 1 : chunk.first]):
                    break  # "ratified, the fiftieth to do so"; "ratified with a statement so wide"
                return None
            passed = passed or bool(chunk.prep)
            if verdict == "focus":
                low = scene.low(chunk.head)
                target.codes = self._focus(
                    tokens.starts[pred.first], 2 if low in ("both", "neither", "either") else 1
                )
        if target.groups or target.codes:
            return target
        before = self._fronted(pred, verb)
        if before is not None:
            return Target([before])
        if depth < 3:
            shared = self._shared(pred, verb, depth)
            if shared is not None:
                return shared
        if verb.ellipsis and pred.voice == "active":
            codes = self._focus(tokens.starts[pred.first])
            if codes and self._may_be_unsaid(pred, verb):
                return Target(codes=codes, elliptic=True)
        return None

    def _may_be_unsaid(self, pred: Pred, verb: ActVerb) -> bool:
        """Whether a verb without an object may mean the treaty in hand."""
        if verb.lemma in ("ratify", "accede", "denounce", "rejoin"):
            return True
        if verb.lemma in ("leave", "exit", "quit", "join", "return", "come", "withdraw"):
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
            low
            in (
                "treaty",
                "convention",
                "pact",
                "agreement",
                "protocol",
                "itself",
                "too",
                "either",
                "alike",
                "respectively",
            )
            or low.isdigit()
            for low in rest
        )

    def _continues(self, last: Group, group: Group, verb: ActVerb) -> bool:
        """Whether a second treaty belongs to the verb too: "A in 1990 and to B a year later", "A but not B"."""
        between = self.article.document.body[last.end : group.start]
        return bool(
            re.search(
                r"(?:[,;]|\b(?:and|or|but|nor|along with|as well as|together with|plus))\s*(?:then|not|also|later)?\s*"
                r"(?:(?:"
                + "|".join(re.escape(prep) for prep in sorted(verb.preps))
                + r"|in \d{4}|to|of)\s+)?"
                r"(?:(?:the|its|their|both|that)\s+)*$",
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
        if low in ("protocols", "covenants", "conventions", "treaties") and self.article.focus:
            return "focus"
        if self.tokens.tags[chunk.head] == "#" and prep:
            return ""
        if low in (
            "letter",
            "suit",
            "first",
            "second",
            "last",
            "late",
            "early",
            "either",
            "too",
            "alike",
            "day",
            "rest",
        ):
            return ""
        return "stop"

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
                return target
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

    # Passives.

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
                        r"\bnot\s+(?:yet\s+)?(?:by\s+)?(?:the\s+)?$", body[start:at] + body[at:at], re.I
                    )
                )
                found.append((actor, denied))
        return found

    def _passive(self, pred: Pred, verb: ActVerb) -> bool:
        target = self._passive_target(pred)
        if target is None:
            return False
        realis = self.article.realis.of_pred(self.scene, pred)
        agents = self._agents(pred)
        rule = "passive_verb"
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
            act.when = when or self._when(pred)
            self._pair(act, actor, pred)
            self._emit(act)
        return True

    def _unnamed_agent(self, pred: Pred, target: Target) -> Actor | None:
        """Who acts in a passive without agent: who acted on the treaty just before, or a report's own country."""
        if self._counted(pred):
            return None
        before = [act for act in self.acts if set(act.codes) & set(target.all_codes)]
        if before and pred.kind == "finite":
            return Actor(before[-1].iso3s, "state", None, True)
        home = self.who.discourse.home
        return Actor([home], "state", None, True) if home is not None else None

    def _counted(self, pred: Pred) -> bool:
        """Whether a number of states acted, none of them named: "was signed by 107 countries"."""
        start, end = self.scene.stretch(pred)
        return bool(
            re.search(r"\bby\b", self.scene.masked[start - self.scene.start : end - self.scene.start])
        )

    # Nouns.

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
            if other.first - at > 4 or any(self.parse.pred_of[i] >= 0 for i in range(at + 1, other.first)):
                break
            prep = other.prep.split(" ")[-1] if other.prep else ""
            group = self.scene.treaty_in(other)
            if (
                group is not None
                and (prep in noun.preps or found.groups or (provision and prep == "of"))
                and (noun.organ or not group.organ)
            ):
                found.groups.append(group)
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
                ):
                    codes = self._focus(self.tokens.starts[token])
                    if codes:
                        return Target(codes=codes)
                break
            at = other.last
        return found if found.groups else None

    def _noun_owner(self, chunk: Chunk, token: int, target: Target | None) -> tuple[Actor | None, int]:
        """Whose act a noun is, and where it is said."""
        groups = [group for group in self.scene.states_in(chunk) if group.end <= self.tokens.starts[token]]
        if groups:
            return Actor(groups[-1].iso3s, "state", groups[-1]), groups[-1].start
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

    def _governing(self, chunk: Chunk) -> Pred | None:
        """The predicate that a noun depends on, over the nouns above it."""
        at, seen = chunk, {chunk.index}
        while at.pred < 0 and at.of >= 0 and at.of not in seen:
            at = self.parse.chunks[at.of]
            seen.add(at.index)
        if at.pred >= 0 and at.role != "time":
            return self.parse.preds[at.pred]
        before = [pred for pred in self.parse.preds if pred.at < at.first]
        if before and not at.prep and not before[-1].objects and before[-1].voice == "active":
            at.pred, at.role = before[-1].index, "object"  # "delivered to New York their withdrawal"
            return before[-1]
        return None

    def _nominal(self, chunk: Chunk, noun: ActNoun, token: int) -> None:
        target = self._noun_target(chunk, noun, token)
        governor = self._governing(chunk)
        papers = self._papers(chunk, governor)
        if papers == "reservation":
            return
        elliptic = False
        if target is None:
            codes = self._focus(self.tokens.starts[token])
            if not codes or not self._noun_alone(chunk, noun, token, governor, papers):
                return
            target, elliptic = Target(codes=codes), True
        actor, _ = self._noun_owner(chunk, token, target)
        if actor is None and chunk.of >= 0:
            above = self.parse.chunks[chunk.of]
            groups = [g for g in self.scene.states_in(above)]
            if groups:
                actor = Actor(groups[-1].iso3s, "state", groups[-1])
        realis = Realis(denied=noun.denied)
        rule = "nominal"
        if papers == "instrument":
            rule = "instrument"
            if governor is not None:
                if governor.modal or governor.kind == "inf" or governor.negated:
                    realis = self.article.realis.of_pred(self.scene, governor)
                realis.date_pred = governor.index
        else:
            self.article.realis.of_noun(self.scene, chunk, realis)
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
            elif self.who.discourse.home:
                actor = Actor([self.who.discourse.home], "state", None, True)
        if actor is None:
            return
        if papers == "instrument" and governor is not None and governor.lemma == "sign":
            realis.modality = "domestic" if realis.modality == "actual" else realis.modality
        start, end = self._noun_clause(chunk, target, governor)
        when = None
        if realis.date_pred >= 0:
            when = self._when(self.parse.preds[realis.date_pred])
        if when is None:
            edge = target.groups[-1].end if target.groups else self.tokens.ends[chunk.last]
            when = self._when_near(edge, elliptic)
        if (
            when is None
            and governor is not None
            and realis.modality != "domestic"
            and governor.voice == "active"
        ):
            when = (
                self._when(governor)
                if governor.lemma
                in self.words.cues["deposit"] | {"complete", "take", "announce", "become", "notify"}
                else None
            )
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

    def _next_subject(self, chunk: Chunk) -> Actor | None:
        """The subject to come: "Following its ratification of the pact, Togo ..."."""
        for pred in self.parse.preds:
            if pred.at > chunk.last and pred.kind == "finite":
                return self.who.of_pred(self.scene, pred)
        return None

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
        return (
            chunk.role == "object"
            and noun.noun in ("ratification", "accession", "withdrawal")
            and (
                lemma
                in (
                    "consider",
                    "complete",
                    "announce",
                    "delay",
                    "postpone",
                    "debate",
                    "discuss",
                    "oppose",
                    "reject",
                )
            )
        )

    def _papers(self, chunk: Chunk, governor: Pred | None) -> str:
        """Whether a noun stands under papers handed in ("instrument of ratification"), or is one itself."""
        if chunk.of >= 0 and chunk.prep in ("of", "for"):
            low = self.scene.low(self.parse.chunks[chunk.of].head)
            if low in self.words.cues["instrument"]:
                return "instrument"
            if low in self.words.cues["reservation"]:
                return "reservation"
        if (
            governor is not None
            and governor.lemma in ("deposit", "deliver", "lodge", "file", "hand")
            and chunk.role == "object"
        ):
            return "instrument"
        return ""

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
        if governor.lemma in (
            "welcome",
            "hail",
            "praise",
            "applaud",
            "condemn",
            "criticise",
            "criticize",
            "deplore",
            "regret",
            "urge",
            "demand",
        ):
            return None
        for index in governor.subject:
            law = chunks[index]
            if self.scene.low(law.head) in self.words.cues["law"] and law.pred not in (-1, governor.index):
                return self.who.of_pred(self.scene, self.parse.preds[law.pred])
        actor = self.who.of_pred(self.scene, governor)
        if actor is not None and actor.kind == "state" and self.grammar.is_a(governor.lemma, "report"):
            return actor if governor.lemma in ("announce", "declare", "notify", "reject") else None
        return actor

    def _status(self, chunk: Chunk, noun: ActNoun, token: int) -> None:
        """ "Is a party to", "a signatory since 1991", "State Party to"."""
        target = self._noun_target(chunk, noun, token)
        low = self.scene.low(token)
        governor = self.parse.preds[chunk.pred] if chunk.pred >= 0 else None
        actor: Actor | None = None
        realis = Realis(denied=noun.denied)
        when: When | None = None
        rule = "status_" + ("signatory" if noun.action == "signature" else "party")
        if (
            governor is not None
            and governor.lemma in _COPULAS
            and chunk.role in ("object", "comp")
            and chunk.prep in ("", "among")
        ):
            if target is None and not self._bare_status(chunk, token):
                return
            actor = self.who.of_pred(self.scene, governor)
            if actor is None and governor.link == "rel" and governor.antecedent >= 0:
                actor = self.who.of_chunk(self.scene, self.parse.chunks[governor.antecedent], governor)
            realis = self.article.realis.of_pred(self.scene, governor)
            realis.denied = realis.denied != noun.denied
            if actor is not None and self._after(_NEITHER, actor.group):
                realis.denied = True
            when = self._when_near(
                (target.groups[-1].end if target and target.groups else self.tokens.ends[chunk.last]), True
            )
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
            owner = self._apposed(chunk) or self._contrasted(chunk)
            if owner is None:
                return
            if target is None and not self._bare_status(chunk, token):
                return
            actor = owner
            when = self._when_near(
                (target.groups[-1].end if target and target.groups else self.tokens.ends[chunk.last]), True
            )
            rule = "apposed_status"
        if actor is None:
            return
        lows = [self.scene.low(i) for i in range(max(chunk.first - 2, 0), token)]
        if "no" in lows or "not" in lows[-3:] or "non" in lows:
            realis.denied = True
        if target is None:
            codes = self._focus(self.tokens.starts[token])
            if not codes or (low in ("member", "members") and not self.scene.treaties):
                return
            target = Target(codes=codes)
        start, end = self._noun_clause(chunk, target, governor)
        if actor.kind not in ("state", "executive"):
            return
        action = noun.action
        if action == "party" and governor is not None and self._has_ended(governor):
            action, rule, realis = "withdrawal", "ceased_party", Realis()
            when = when or self._when(governor)
            if when is None and governor.governor >= 0:
                when = self._when(self.parse.preds[governor.governor])
        self._emit(
            Act(
                actor.iso3s,
                target.all_codes,
                action,
                rule,
                self.tokens.starts[token],
                start,
                end,
                realis,
                when,
                -1,
                actor.kind,
            )
        )

    def _has_ended(self, governor: Pred) -> bool:
        """ "Ceased to be a party", "is no longer a party"."""
        above = (
            self.parse.preds[governor.governor] if governor.kind == "inf" and governor.governor >= 0 else None
        )
        if above is not None and above.lemma in ("cease", "stop"):
            return not above.negated and not above.modal
        return self._lows_after(governor, 2) == ["no", "longer"] or (
            self.scene.low(governor.at - 1) == "longer" and self.scene.low(governor.at - 2) == "no"
        )

    def _contrasted(self, chunk: Chunk) -> Actor | None:
        """ "Is a signatory but not a party": the second standing is of the first one's state."""
        if self.tokens.tags[chunk.first - 1] != NOT:
            return None
        for pred in reversed([pred for pred in self.parse.preds if pred.at < chunk.first]):
            if pred.lemma in _COPULAS:
                return self.who.of_pred(self.scene, pred)
        return None

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
        return all(low in plain or low in self.words.nouns for low in lows)

    def _apposed(self, chunk: Chunk) -> Actor | None:
        """The state that a standing is said of in passing: "Switzerland, a signatory since 1991,"."""
        if chunk.appos >= 0:
            return self.who.of_chunk(self.scene, self.parse.chunks[chunk.appos])
        before = self.tokens.starts[chunk.first]
        for group in self.scene.states:
            if group.end < before and self.article.document.body[group.end : before].strip() in (
                ",",
                "(",
                "–",
                "—",
                "- ",
                "is",
            ):
                return Actor(group.iso3s, "state", group)
        return None

    # Reservations.

    def _reserves(self, pred: Pred) -> bool:
        return False

    def _reservation_noun(self, chunk: Chunk) -> None:
        """ "Entered a reservation to", "withdrew its reservations to": the second denies that one stands."""
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
        if governor is None:
            return
        lemma = governor.lemma
        cues = self.words.cues
        before = self.scene.low(chunk.prep_at) if chunk.prep else ""
        if before in ("with", "without"):
            return  # read with the act that it goes with
        undone = lemma in cues["unreserve"]
        if not undone and lemma not in cues["reserve"]:
            # "decided to lift", "the lifting of": the nearest verb says what becomes of it.
            return
        if target is None:
            codes = self._focus(self.tokens.starts[chunk.first])
            owned = (
                self.scene.low(chunk.first)
                in ("its", "their", "a", "the", "several", "two", "some", "most", "all")
                or chunk.owner >= 0
                or chunk.first == chunk.last
            )
            if not codes or not owned:
                return
            target = Target(codes=codes)
        if governor.voice == "passive":
            agents = self._agents(governor)
            owner, _ = self._noun_owner(chunk, chunk.head, target)
            actor = owner or (agents[0][0] if agents else None)
        else:
            actor = self.who.of_pred(self.scene, governor) or self._papers_owner(governor)
            if actor is None:
                actor, _ = self._noun_owner(chunk, chunk.head, target)
        if actor is None and self.who.discourse.home:
            actor = Actor([self.who.discourse.home], "state", None, True)
        if actor is None:
            return
        realis = self.article.realis.of_pred(self.scene, governor)
        if undone:
            realis.denied = not realis.denied
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
                self._when(governor),
                -1,
                actor.kind,
            )
        )

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

    def _reservations(self, act: Act, pred: Pred) -> None:
        """ "Ratified with reservations" is a reservation too."""
        if act.realis.denied or act.realis.modality != "actual" or act.action == "withdrawal":
            return
        start, end = self.scene.stretch(pred)
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
                    end=max(act.end, start + match.end()),
                )
            )

    # What is left unsaid.

    def _pro_verb(self, pred: Pred) -> bool:
        """ "Did so", "do likewise", "followed": the act before, of another state."""
        after = self._lows_after(pred, 3)
        before = [self.scene.low(pred.at - 1), self.scene.low(pred.first - 1)]
        if pred.lemma == "do":
            if "so" in before or not (after[:1] in (["so"], ["likewise"]) or after[:2] == ["the", "same"]):
                return False
        elif (
            after[:1]
            not in (["suit"], ["in"], ["on"], ["a"], ["last"], ["this"], ["."], [","], [""], [";"], ["and"])
            and after[:1]
        ):
            if after[0] != "" and not self._starts_date(pred.at + 1):
                return False
        last = self._act_in_hand()
        if last is None or (not self.acts and self.article.since_claim > 2):
            return False
        actor = self.who.of_pred(self.scene, pred) or self._actor(pred, Target(codes=last.codes))
        if actor is None:
            return False
        if pred.lemma == "follow" and actor.iso3s == last.iso3s:
            return False
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

    def _act_in_hand(self) -> Act | None:
        """The act that "did so" repeats: the last one told in a main clause."""
        main = [act for act in self.acts if not act.aside]
        if main:
            return main[-1]
        if self.acts:
            return self.acts[-1]
        return self.article.last_main or self.article.last

    def _starts_date(self, token: int) -> bool:
        if token >= len(self.tokens.starts):
            return False
        at = self.tokens.starts[token]
        return any(mention.start == at for mention in self.dates) or any(
            self.scene.start + match.start() == at for match in self.relatives
        )

    def _bare_denial(self, pred: Pred) -> bool:
        """ "The United States never did", "Laos has not": the act before, denied."""
        if pred.objects or pred.comps:
            return False
        last = self.acts[-1] if self.acts else self.article.last
        if last is None or (not self.acts and self.article.since_claim > 1):
            return False
        if pred.lemma == "be" and last.action != "party":
            return False
        actor = self.who.of_pred(self.scene, pred)
        if actor is None or (
            set(actor.iso3s) <= set(last.iso3s)
            and not last.realis.denied
            and last.realis.modality == "actual"
        ):
            return False
        realis = self.article.realis.of_pred(self.scene, pred)
        realis.denied = True
        start, end = self._clause(pred, Target())
        self._emit(
            Act(
                actor.iso3s,
                last.codes,
                last.action,
                "bare_denial",
                self.tokens.starts[pred.at],
                start,
                end,
                realis,
                None,
                pred.index,
            )
        )
        return True

    def _inverted(self, group: Group) -> None:
        """ "Nor has Islamabad", "so did Laos"."""
        body = self.article.document.body
        match = _INVERTED.search(body, self.scene.start, group.start)
        if match is None or match.end() != group.start:
            return
        after = body[group.end : min(group.end + 25, self.scene.end)]
        if re.match(r"\s+(?:signed|ratified|acceded|joined|been|withdrawn|become)\b", after):
            return
        last = self.acts[-1] if self.acts else self.article.last
        if last is None or (not self.acts and self.article.since_claim > 2):
            return
        denied = match["word"].lower() in ("nor", "neither")
        if match["word"].lower() == "as" and match["aux"].lower() not in (
            "did",
            "has",
            "have",
            "had",
            "does",
            "do",
        ):
            return
        realis = Realis(denied=denied or (last.realis.denied and match["word"].lower() in ("as", "so")))
        if not denied and last.realis.modality == "prospective":
            realis.modality = "prospective"
        when = self._when_near(group.end, True) or last.when
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
            )
        )

    def _gaps(self, pred: Pred, act: Act) -> None:
        """ "Mali signed in 2001, Niger in 2003": a state and a date repeat the verb."""
        if act.realis.dropped:
            return
        start, end = self.scene.stretch(pred)
        body = self.article.document.body
        for group in self.scene.state_groups(start, self.scene.end):
            before = body[start : group.start]
            if not re.search(
                r"(?:[,;–—]|\band|\bwhile|\bwith|\bbut)\s*(?:and\s+|then\s+)?(?:the\s+)?$", before, re.I
            ):
                continue
            when = self._when_near(group.end, True, 14)
            if when is None:
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
                    rule="gapping",
                    at=group.start,
                    start=group.start,
                    end=max(group.end, when.end),
                    when=when,
                    paired=[],
                    pred=-1,
                    realis=replace(act.realis, denied=False),
                )
            )

    def _verb_follows(self, token: int) -> bool:
        """Whether a verb comes before the next comma: then the state has a verb of its own."""
        for i in range(token, min(token + 8, len(self.tokens.tags))):
            if self.tokens.tags[i] in (COMMA, CONJ, ".", "-"):
                return False
            pred = self.parse.pred_of[i]
            if pred >= 0 and self.parse.preds[pred].link != "gap":
                return True
        return False

    def _pending(self, pred: Pred) -> bool:
        """ "However this remained pending", "the process was not completed": the act in hand is not done."""
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
        unfinished = pred.lemma in ("complete", "finalise", "finalize", "conclude", "finish") and pred.negated
        halted = (
            pred.lemma in ("stall", "delay", "block", "postpone", "shelve", "freeze") and not pred.negated
        )
        if not (stalled or unfinished or halted):
            return False
        chunks = self.parse.chunks
        lows = {
            self.scene.low(i)
            for index in pred.subject
            for i in range(chunks[index].first, chunks[index].last + 1)
        }
        if not lows & {
            "this",
            "it",
            "process",
            "ratification",
            "accession",
            "procedure",
            "procedures",
            "bill",
            "move",
            "decision",
            "step",
            "withdrawal",
            "which",
            "law",
            "signature",
        }:
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

    def _goes_no_further(self, pred: Pred) -> bool:
        """ "Signed in 2008 and have gone no further": signed, and not ratified."""
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
        start, end = self._clause(pred, Target())
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
        """ "Has still to complete its parliamentary procedure": not ratified."""
        if pred.lemma not in ("complete", "finish", "conclude", "finalise", "finalize") or pred.kind == "inf":
            return False
        undone = pred.modal == "yet" or pred.negated or (pred.modal == "must" and "still" in pred.adverbs)
        chunks = self.parse.chunks
        papers = any(
            self.scene.low(chunks[index].head)
            in ("procedure", "procedures", "process", "formalities", "steps")
            for index in pred.objects
        )
        codes = self._focus(self.tokens.starts[pred.first])
        actor = self.who.of_pred(self.scene, pred)
        if (
            not (undone and papers and codes)
            or actor is None
            or self.article.since_claim > 2
            and not self.acts
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

    def _outside(self, pred: Pred) -> bool:
        """ "Stands outside the Convention", "remains outside it": no party."""
        if pred.lemma not in ("stand", "stay", "remain", "be", "sit") or pred.negated:
            return False
        for prep, index in pred.comps:
            if prep.split(" ")[-1] != "outside":
                continue
            group = self.scene.treaty_in(self.parse.chunks[index])
            actor = self.who.of_pred(self.scene, pred)
            if group is None or actor is None:
                return False
            start, end = self._clause(pred, Target([group]))
            at = self.tokens.starts[pred.at]
            self._emit(
                Act(
                    actor.iso3s,
                    group.codes,
                    "party",
                    "stands_outside",
                    at,
                    start,
                    end,
                    Realis(denied=True),
                    pred=pred.index,
                )
            )
            return True
        return False

    def _puts_name(self, pred: Pred) -> bool:
        """ "Put its name to the treaty", "added its signature to it"."""
        if pred.lemma not in ("put", "add", "affix", "append", "lend", "give") or pred.voice == "passive":
            return False
        if not any(
            self.scene.low(self.parse.chunks[index].head) in ("name", "names", "signature", "signatures")
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
        if not groups or actor is None:
            return False
        target = Target(groups)
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
        """ "Is bound by the Convention" is a standing."""
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
        realis = self.article.realis.of_pred(self.scene, pred)
        self._emit(
            Act(
                actor.iso3s,
                Target(groups).all_codes,
                "party",
                "bound_by",
                self.tokens.starts[pred.at],
                begin,
                finish,
                realis,
                self._when_near(groups[-1].end, True),
                pred.index,
                actor.kind,
            )
        )
        return True

    # Dates.

    def _date(self, act: Act, pred: Pred, when: When | None, actor: Actor, *, alone: bool) -> None:
        realis = act.realis
        if realis.date_pred >= 0 and realis.date_pred != pred.index:
            act.when = self._when(self.parse.preds[realis.date_pred])
            if realis.modality == "domestic":
                act.when = act.when or self._when_between(*self.scene.stretch(pred))
                return
        act.when = when or act.when or (self._when(pred) if alone else None)
        self._pair(act, actor, pred)

    def _pair(self, act: Act, actor: Actor, pred: Pred) -> None:
        """One date a state, or one a treaty: "in 1988 and 1990", "in June and April respectively"."""
        mentions = self._dates_after(pred)
        body = self.article.document.body
        count = 1
        for one, other in pairwise(mentions):
            if not re.fullmatch(r"\s*(?:,|,?\s*(?:and|or))\s*(?:(?:in|on)\s+)?", body[one.end : other.start]):
                break
            count += 1
        mentions = mentions[:count]
        if count < 2:
            return
        dates = [years.of_mention(mention) for mention in mentions]
        if len(act.iso3s) == len(dates):
            act.paired, act.by_state = dates, True
        elif len(act.codes) == len(dates):
            act.paired = dates

    def _dates_after(self, pred: Pred) -> list[DateMention]:
        start, end = self.scene.stretch(pred)
        body = self.article.document.body
        return [
            mention
            for mention in self.dates
            if start <= mention.start < end
            and years.is_of_act(body, mention)
            and not self._heads_next(mention)
        ]

    def _heads_next(self, mention: DateMention) -> bool:
        """Whether a date belongs to the clause after it ("..., and in November parliament passed")."""
        starts = self.scene.breaks_after(mention.end)
        if starts is None:
            return False
        between = self.article.document.body[mention.end : starts].strip(" ,")
        if between not in ("", "the"):
            return False
        return years.leads(self.article.document.body, self.scene.start, mention)

    def _spread(self, pred: Pred, target: Target) -> dict[int, When]:
        """Dates by treaty group: each that stands between its group and the next."""
        if len(target.groups) < 2:
            return {}
        _, end = self.scene.stretch(pred)
        found: dict[int, When] = {}
        for index, group in enumerate(target.groups):
            limit = target.groups[index + 1].start if index + 1 < len(target.groups) else end
            when = self._when_between(group.end, limit)
            if when is None:
                continue
            body = self.article.document.body
            ahead = when.end >= 0 and re.fullmatch(r",\s*(?:the\s+|its\s+)?", body[when.end : limit])
            if ahead and index + 1 < len(target.groups):
                found[index + 1] = when  # "A and, in June, B"
            else:
                found.setdefault(index, when)
        last = target.groups[-1]
        if (
            len(found) == 1
            and len(target.groups) - 1 in found
            and found[len(target.groups) - 1].at > last.end
        ):
            return {index: found[len(target.groups) - 1] for index in range(len(target.groups))}
        return found

    def _when_between(self, start: int, end: int, *, before_verb: bool = False) -> When | None:
        body = self.article.document.body
        found = [
            mention
            for mention in self.dates
            if start <= mention.start < end
            and not (before_verb and mention.kind == "since")
            and years.is_of_act(body, mention)
            and not self._heads_next(mention)
        ]
        if found:
            first, second = found[0], found[1] if len(found) > 1 else None
            if second is not None and second.kind == "year" and first.kind in ("month", "day"):
                if second.start - first.end < 12 and not _YEAR.search(body[first.start : first.end]):
                    first = second  # "on the same April day in 1998"
            return self._keep(years.of_mention(first))
        for match in self.relatives:
            if start <= self.scene.start + match.start() < end:
                return self._reckon(match)
        return None

    def _keep(self, when: When) -> When:
        self.article.anchor = when
        return when

    def _reckon(self, match: re.Match[str]) -> When | None:
        anchor = self.article.anchor
        earlier = [
            mention
            for mention in self.dates
            if mention.end <= self.scene.start + match.start()
            and years.is_of_act(self.article.document.body, mention)
        ]
        if earlier:
            anchor = years.of_mention(earlier[-1])
        elif match["that"] or match["next"]:
            anchor = self.article.date_before(self.sentence) or anchor
        if anchor is None:
            return None
        when = years.reckon(match, anchor)
        return self._keep(when) if when is not None else None

    def _when(self, pred: Pred) -> When | None:
        """The date of a predicate.

        After its verb in its clause, else before it, else at the head of its clause, else the distance to another
        act's, else that of what it is joined to or stands under.
        """
        start, end = self.scene.stretch(pred)
        when = self._when_between(start, end)
        if when is not None:
            return when
        begin = self._clause_start(pred)
        when = self._when_between(begin, self.tokens.starts[pred.at], before_verb=True)
        if when is not None:
            return when
        return (
            self._leading(begin)
            or self._linked(pred, begin, end)
            or self._trailing(pred, start, end)
            or self._inherited(pred)
            or self._above(pred)
        )

    def _trailing(self, pred: Pred, start: int, end: int) -> When | None:
        """A date set off at the end, past a relative clause: "ratified the pact, which ..., in 1998."."""
        body = self.article.document.body
        day = re.search(r"\b(?:day|date|year|month)\b", body[start:end])
        following = [other for other in self.parse.preds if self.tokens.starts[other.at] >= end]
        if pred.negated or not following or any(other.lemma in self.words.verbs for other in following):
            return None
        if not day and not (following[0].link == "rel" and len(following) == 1):
            return None
        for mention in self.dates:
            if mention.start < end or not years.is_of_act(body, mention):
                continue
            lead = body[max(mention.start - 8, start) : mention.start]
            if re.search(r",\s*(?:(?:in|on)\s+)?$", lead) and re.match(
                r"\s*[.;]|$", body[mention.end : self.scene.end]
            ):
                return self._keep(years.of_mention(mention))
        return None

    def _linked(self, pred: Pred, begin: int, end: int) -> When | None:
        """ "Ratified it ten months after signing": the distance between two acts dates the one by the other."""
        for match in self.links:
            first, last = self.scene.start + match.start(), self.scene.start + match.end()
            number = years.amount(match["n"])
            if number is None:
                continue
            later = match["way"].lower() == "after"
            if last <= begin <= last + 4:
                base = [mention for mention in self.dates if mention.end <= first]
                if base:
                    sign = -1 if later else 1
                    return years.shift(
                        years.of_mention(base[-1]), *years.step_of(match["unit"], sign * number)
                    )
            elif self.tokens.starts[pred.at] < first <= end + 40:
                following = next(
                    (other for other in self.parse.preds if self.tokens.starts[other.first] >= last - 1), None
                )
                if following is not None:
                    when = self._when_between(*self.scene.stretch(following))
                    if when is not None:
                        return years.shift(when, *years.step_of(match["unit"], number if later else -number))
        return None

    def _above(self, pred: Pred) -> When | None:
        """The date of what an act stands under, where the two fall together: "told on Thursday that it is leaving"."""
        if pred.governor < 0:
            return None
        told = pred.link in ("that", "trail") and (pred.tense in ("present", "perfect") or pred.progressive)
        joined = pred.link in _TIMED_LINKS and self.article.document.report_year is not None
        if not (told or joined):
            return None
        for governor in self.parse.ancestors(pred.index):
            when = self._when_between(*self.scene.stretch(governor)) or self._leading(
                self._clause_start(governor)
            )
            if when is not None:
                return when
        return None

    def _leading(self, begin: int) -> When | None:
        """The date at the head of a clause, just before its subject ("Tonight in Paris the ...")."""
        body = self.article.document.body
        for mention in self.dates:
            if mention.end > begin or not _UP_TO_SUBJECT.fullmatch(body, mention.end, begin):
                continue
            if years.is_of_act(body, mention) and years.leads(body, self.scene.start, mention):
                return self._keep(years.of_mention(mention))
        for match in self.relatives:
            end = self.scene.start + match.end()
            if end <= begin and _UP_TO_SUBJECT.fullmatch(body, end, begin):
                return self._reckon(match)
        return None

    def _inherited(self, pred: Pred) -> When | None:
        """A leading date covers verbs joined to the first: "In 2001 Chad signed A and ratified B"."""
        if pred.conjoined >= 0:
            first = self.parse.preds[pred.conjoined]
            return self._leading(self._clause_start(first)) or self._inherited(first)
        # "signed and ratified it in 1990": the date after the second is the first's too.
        following = next((other for other in self.parse.preds if other.conjoined == pred.index), None)
        if (
            following is not None
            and following.first - pred.at <= 3
            and not following.negated
            and following.lemma in self.words.verbs
        ):
            between = self.tokens.lows[pred.at + 1 : following.first]
            if all(low in ("and", "also", "then", ",") for low in between):
                return self._when_between(*self.scene.stretch(following))
        return None

    def _when_after(self, group: Group, end: int) -> When | None:
        following = next((g.start for g in self.scene.states if g.start > group.end), self.scene.end)
        return self._when_between(group.end, min(following, max(end, group.end + 40)))

    def _when_near(self, offset: int, close: bool, reach: int = 24) -> When | None:
        """The date right behind an offset: "a signatory since 1991", "accession in 2002"."""
        body = self.article.document.body
        for mention in self.dates:
            if offset <= mention.start <= offset + reach and years.is_of_act(body, mention):
                between = body[offset : mention.start]
                if not re.search(r"[;:.]|\b(?:and|but|that|which|who|has|had|was|were|is|said)\b", between):
                    return self._keep(years.of_mention(mention))
        for match in self.relatives:
            start = self.scene.start + match.start()
            if offset <= start <= offset + 8:
                return self._reckon(match)
        return None

    # Spans.

    def _clause_start(self, pred: Pred) -> int:
        chunks = self.parse.chunks
        at = pred.first
        for index in pred.subject:
            chunk = chunks[index]
            if chunk.first < at and chunk.pred == pred.index and chunk.role == "subject":
                at = chunk.first
        return self.tokens.starts[at]

    def _clause(self, pred: Pred, target: Target) -> tuple[int, int]:
        """The words that make the claim: from the subject to the last treaty or date."""
        chunks = self.parse.chunks
        start = self._clause_start(pred)
        for index in pred.subject:
            if chunks[index].first < pred.first:
                start = min(start, self.tokens.starts[chunks[index].first])
        for group in target.groups:
            start = min(start, group.start)
        for mention in self.dates:
            if mention.end <= start and self.article.document.body[mention.end : start].strip(" ,") == "":
                lead = re.search(
                    r"(?:\b(?:in|on|by|since|last)\s+)?(?:the\s+)?$",
                    self.article.document.body[self.scene.start : mention.start],
                    re.I,
                )
                start = self.scene.start + lead.start() if lead else mention.start
        end = self.scene.stretch(pred)[1]
        end = max([end, *(group.end for group in target.groups)])
        text = self.article.document.body[start:end]
        cut = re.search(
            r"[\s,;:–—-]*(?:\b(?:and|but|or|while|that|which|who|when|after|because|although)\b)?[\s,;:–—.-]*$",
            text,
        )
        if cut is not None and cut.start() > 0:
            end = start + cut.start()
        return start, end

    def _noun_clause(self, chunk: Chunk, target: Target, governor: Pred | None) -> tuple[int, int]:
        start, end = self.scene.span(chunk)
        if governor is not None:
            begin, finish = self._clause(governor, target)
            return min(start, begin), max(end, finish)
        for group in target.groups:
            start, end = min(start, group.start), max(end, group.end)
        return start, end
