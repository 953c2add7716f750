"""One response being read: the sentence, the trigger, the roles it takes, and what every kind of response needs of them.

Belongs here: actors and the start of a report; whether it happened and when. Who responds and who is addressed is
`responses.parties`.
"""

from dataclasses import dataclass
from typing import Final

from pipelines.extract.incidents.actors import ActorReader
from pipelines.extract.incidents.context import Reading
from pipelines.extract.incidents.kinds import ORGANS, STATEMENTS
from pipelines.extract.incidents.report import Actor, Report
from pipelines.extract.incidents.roles import NOT_YET, Roles, is_wished
from pipelines.extract.incidents.scene import SceneReader
from pipelines.extract.incidents.words import Trigger
from pipelines.extract.language.grammar import Grammar, Parse, Pred
from pipelines.extract.people.victims import PersonNouns
from pipelines.extract.responses.words import ResponseWords

# So many different words about rights make what an article criticises a matter of rights.
ABOUT_RIGHTS: Final = 3
_REPEATED: Final = STATEMENTS | {"un_resolution"}
_DATED_BY_TELLING: Final = STATEMENTS | {"sanction"}
_DATED_BY_OPENING: Final = STATEMENTS | {"treaty_body_review"}
_THE_DEED: Final = frozenset("this that it what".split())
_OPENING: Final = 8  # characters from a sentence's start within which its first date stands
_RECENT: Final = (
    7  # days before the article on which a statement told in the present tense may have been made
)
_LEAD: Final = 2  # sentences that tell the news


@dataclass(frozen=True, slots=True)
class Readers:
    """What the reading of responses shares with that of violations; `nominals` are the nouns that tell an act."""

    actors: ActorReader
    scene: SceneReader
    grammar: Grammar
    nouns: PersonNouns
    nominals: frozenset[str]


@dataclass(slots=True)
class Case:
    """A trigger of a response as one sentence uses it."""

    readers: Readers
    words: ResponseWords
    reading: Reading
    trigger: Trigger
    roles: Roles
    at: int

    @property
    def parse(self) -> Parse:
        """The parse of the sentence."""
        return self.reading.parse

    @property
    def pred(self) -> Pred | None:
        """The predicate that tells the response, if one does."""
        return self.parse.preds[self.roles.pred] if self.roles.pred >= 0 else None

    def actors(self, indices: list[int]) -> list[Actor]:
        """Return chunks as actors."""
        return [self.readers.actors.read(self.reading, index) for index in indices]

    def nearest_state(self, offset: int, skip: set[str] | None = None) -> str | None:
        """The state nearest to an offset of the sentence."""
        return self.readers.actors.nearest_state(self.reading, offset, skip)

    def head(self, chunk: int) -> str:
        """The head of a chunk, in lower case."""
        return self.parse.tokens.lows[self.parse.chunks[chunk].head]

    def start(self) -> Report:
        """Return a report of the response, its parties still to be filled."""
        return Report(
            self.trigger.type,
            self.reading.sentence,
            self.parse.tokens.starts[self.at],
            "occurred",
            "",
            f"{self.trigger.pos}-{self.trigger.type}:{self.roles.rule or 'noun'}",
            False,
            self.trigger.strong,
            family="response",
        )

    def support(self, index: int) -> Pred | None:
        """The predicate that a nominal's phrase stands with: "voiced concern", "an inquiry was opened"."""
        if index < 0:
            return None
        chunk = self.parse.chunks[self.parse.chunks[index].group]
        return self.parse.preds[chunk.pred] if chunk.pred >= 0 else None

    def has_content(self) -> bool:
        """Whether the sentence, or else the article as a whole, is about rights."""
        low, core = self.reading.low, self.reading.core
        if self.words.content.any(low):
            return True
        if self.words.everyday.any(low):
            return False
        return core >= 1 or self.reading.violent

    def is_on_deed(self, indices: list[int]) -> bool:
        """Whether chunks name the state whose violation has just been told, its organs, or what was done."""
        deeds = self.reading.answerable
        if not deeds or self.words.everyday.any(self.reading.low):
            return False
        states, words = {deed.perpetrator_iso3 for deed in deeds}, self.words
        for actor in self.actors(indices):
            if actor.iso3 is not None and actor.iso3 not in states:
                continue
            if (
                actor.iso3
                or actor.kind in ORGANS
                or actor.head in words.state_nouns
                or actor.head in words.deeds_told
                or actor.head in _THE_DEED
            ):
                return True
            if (
                actor.head in words.judged
                or actor.head in words.matters
                or actor.head in words.deeds
                or actor.head in self.readers.nominals
            ):
                return True
        return False

    def is_everyday(self) -> bool:
        """Whether the sentence is about taxes, games, trade or the like, and not about rights as well."""
        return self.words.everyday.any(self.reading.low) and not self.words.content.any(self.reading.low)

    def settle(self, report: Report) -> Report:
        """Fill whether a response happened, and when."""
        pred = self.pred
        if pred is not None:
            if pred.negated:
                report.status = "denied" if report.type == "investigation" else "feared"
            if self._is_prospective(report, pred):
                report.status = "feared"
        report.pattern = report.type in _REPEATED and self.words.often.any(self.reading.low)
        self.readers.scene.when(self.reading, report, pred, pred.at if pred is not None else self.at)
        if report.type in STATEMENTS and pred is not None and self._is_made_now(report, pred):
            report.first = report.last = None
        if report.first is None and report.type in _DATED_BY_TELLING:
            self.date_by_telling(report, pred)
        if report.first is None and report.type in _DATED_BY_OPENING:
            self._date_by_opening(report)
        report.treaty = self.reading.treaty
        return report

    def _is_made_now(self, report: Report, pred: Pred) -> bool:
        """Whether a statement in the present tense has the date of what it is about: "we condemn his arrest on 8 January"."""
        published = self.reading.context.document.published
        now = pred.kind == "finite" and pred.tense == "present" and not pred.modal
        now = now and all(date.start - self.reading.sentence.start > _OPENING for date in self.reading.dates)
        return bool(now and published and report.last and (published - report.last).days > _RECENT)

    def _is_prospective(self, report: Report, pred: Pred) -> bool:
        """Whether a response is only possible, planned or asked for."""
        if pred.modal in NOT_YET and pred.tense != "perfect":
            return not (report.type == "condemnation" and self._is_announced(pred))
        if pred.kind != "inf":
            return is_wished(self.parse, pred)
        if pred.link == "noun" and pred.governor < 0 and self.reading.sentence.no == 0:
            return True  # a headline's future: "Commission to probe killing"
        above = self.parse.preds[pred.governor] if pred.link == "to" and pred.governor >= 0 else None
        if (
            above is not None
            and report.type in STATEMENTS
            and above.lemma in self.words.speaking_up_verbs
            and not above.negated
            and (above.modal not in NOT_YET or above.tense == "perfect")
        ):
            return False
        if above is not None and above.modal in NOT_YET and above.tense != "perfect":
            return True
        decides = self.words.decisions.get(report.type, frozenset())
        if (
            pred.link in ("to", "noun")
            and pred.governor >= 0
            and self.parse.preds[pred.governor].lemma not in self.words.realising_verbs.union(decides)
            and not self._is_moved(pred)
        ):
            return True
        return any(
            one.lemma in self.words.prospective and one.lemma not in decides and one.index != pred.index
            for one in list(self.parse.ancestors(pred.index))[:1]
        )

    def _is_announced(self, pred: Pred) -> bool:
        """Whether who says that it will protest has done so: "Norway said it would lodge a protest"."""
        above = self.parse.preds[pred.governor] if pred.governor >= 0 else None
        return (
            above is not None
            and pred.modal in ("will", "would")
            and pred.link == "that"
            and not (pred.negated or above.negated or above.modal)
            and self.readers.grammar.is_a(above.lemma, "report")
            and all(self.parse.chunks[index].pronoun for index in pred.subject)
        )

    def _is_moved(self, pred: Pred) -> bool:
        """Whether something has made who acts act: "the hangings prompted Norway to recall its envoy"."""
        above = self.parse.preds[pred.governor]
        return (
            above.lemma in self.words.prompting_verbs
            and above.voice == "active"
            and above.objects == pred.subject
        )

    def date_by_telling(self, report: Report, pred: Pred | None) -> None:
        """Date a statement that carries no date: the day it was said on, else, told as news, the article's day."""
        telling = [mention for mention in self.reading.dates if self._governs_speech(mention.start)]
        document = self.reading.context.document
        if telling:
            report.first, report.last = telling[0].first, telling[0].last
        elif document.published is not None and document.report_year is None:
            lead = self.reading.sentence.no <= _LEAD
            tense = pred.tense if pred is not None else "none"
            if (
                (lead and tense != "pluperfect" and (tense != "perfect" or report.type == "sanction"))
                if lead or report.type == "sanction"
                else tense in ("present", "none")
            ):
                report.first = report.last = document.published

    def _date_by_opening(self, report: Report) -> None:
        """Date what a body says or does by the date that opens the sentence: "In July, during the review", "In a May 3 report"."""
        published, start = self.reading.context.document.published, self.reading.sentence.start
        first = next(iter(self.reading.dates), None)
        if (
            first is not None
            and first.start - start <= _OPENING
            and (published is None or first.first <= published)
            and not self.reading.context.document.body.startswith("As of", start)
        ):
            report.first, report.last = first.first, first.last

    def _governs_speech(self, offset: int) -> bool:
        chunk = self.parse.chunk_at(offset)
        return (
            chunk is not None and chunk.pred >= 0 and self.parse.preds[chunk.pred].lemma in self.words.telling
        )
