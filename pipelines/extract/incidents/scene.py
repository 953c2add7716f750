"""When and where an act was.

Belongs here: the dates of a sentence, which of its predicates only tell of an act, so that their dates are not the
act's, and the place. Choosing an act's date among those of its sentence, and sharing dates between acts, is
`incidents.when`.
"""

import re
from dataclasses import replace
from typing import Final

from pipelines.extract.dates.resolver import DateMention, DateResolver
from pipelines.extract.incidents.actors import ActorReader
from pipelines.extract.incidents.context import Reading
from pipelines.extract.incidents.home import HomeReader
from pipelines.extract.incidents.kinds import ORGANS, REMOVALS
from pipelines.extract.incidents.report import Report
from pipelines.extract.incidents.roles import Roles, hangs_on, is_of_clause_below
from pipelines.extract.incidents.timeline import carry_on, recall
from pipelines.extract.incidents.when import (
    DatingWords,
    chunk_of_act,
    chunk_within,
    date_act,
    governor,
    is_anaphoric,
    is_anaphoric_day,
    is_narrated,
    tells_since,
)
from pipelines.extract.incidents.word_lists import WordLists
from pipelines.extract.language.grammar import Grammar, Parse, Pred
from pipelines.extract.language.text import Document, Sentence

_NEWS_KINDS: Final = frozenset(("day", "night", "weekend", "week"))
# What dates the act just told: "It happened on Monday".
_IT_HAPPENED: Final = re.compile(
    r"(?:it|this|that|all this) (?:all )?(?:(?:happened|took place|occurred|came)\b|"
    r"was (?=(?:on|in|at|last|yesterday|early|late|[a-z]+day|january|february|march|april|may|june|july|august|september|"
    r"october|november|december)\b))"
)
_RECENT: Final = 7  # days within which what a headline tells has happened
_SAME_DAY_BACK: Final = 3  # sentences before, whose last date "the same day" may mean


class SceneReader:
    """Fills dates and places."""

    def __init__(
        self,
        lists: WordLists,
        grammar: Grammar,
        dates: DateResolver,
        *,
        actors: ActorReader,
        home: HomeReader,
    ) -> None:
        """Take the readers that it asks, and the lexicon's verbs of judging and publishing."""
        self._grammar, self._dates, self._actors, self._home = grammar, dates, actors, home
        self._judges = lists.words("judging_verb")
        self._publishes = lists.words("publishing_verb")
        self._utterances = lists.words("utterance")
        self._events, self._happens = lists.words("event_noun"), lists.words("happening_verb")
        self._event = lists.search("event_noun")
        self._dating = DatingWords(lists)
        self._occasions, self._distant = lists.words("occasion_noun"), lists.words("distant_noun")

    def dates_of(self, document: Document, sentence: Sentence, low: str) -> list[DateMention]:
        """Return the dates of a sentence; "the same day" is told from the last date of the three sentences before."""
        previous = None
        words = low[sentence.start : sentence.end]
        if is_anaphoric(words):
            previous = self._date_before(document, sentence, daily=is_anaphoric_day(words))
        return self._dates.find(
            document.body[sentence.start : sentence.end],
            document.published,
            report_year=document.report_year,
            offset=sentence.start,
            previous=previous,
        )

    def _date_before(self, document: Document, sentence: Sentence, *, daily: bool) -> DateMention | None:
        """The last date before a sentence, the last day where `daily` and there is one."""
        previous = None
        for before in reversed(document.around(sentence.no - _SAME_DAY_BACK, sentence.no - 1)):
            found = self._dates.find(
                document.body[before.start : before.end],
                document.published,
                report_year=document.report_year,
            )
            days = [one for one in found if one.first == one.last] if daily else found
            if len(days) > 1:
                days = self._of_deeds(document, before, days) or days
            if days:
                return days[-1]
            previous = previous or next(reversed(found), None)
        return previous

    def _of_deeds(self, document: Document, sentence: Sentence, days: list[DateMention]) -> list[DateMention]:
        """Those dates of a sentence that are not the day of a telling: "was shot on 3 May, a bishop said on 9 May"."""
        parse = self._grammar.parse(document.body, sentence.start, sentence.end)
        kept = []
        for one in days:
            placed = replace(one, start=one.start + sentence.start, end=one.end + sentence.start)
            above = governor(parse, placed)
            if above < 0 or not self._tells(parse, above):
                kept.append(one)
        return kept

    def when(self, reading: Reading, report: Report, pred: Pred | None, at: int) -> DateMention | None:
        """Date an act by the dates of its sentence; returns the one chosen."""
        since = self._since_then(reading, report, pred)
        if since is not None:
            report.first, report.last = since.first, since.last
            return since
        if not reading.dates and not reading.lapses:
            return None
        parse = reading.parse
        things = [one for one in reading.dates if self._dates_thing(parse, one, at)]
        return date_act(
            self._dating, reading, report, pred, at, lambda index: self._tells(parse, index), things
        )

    def _since_then(self, reading: Reading, report: Report, pred: Pred | None) -> DateMention | None:
        """Date what has gone on since something told before: "was held in May. He has not been seen since", "Since then"."""
        document, sentence = reading.context.document, reading.sentence
        if (
            pred is None
            or pred.tense != "perfect"
            or pred.modal
            or report.type == "enforced_disappearance"  # he has not been seen since he was taken
            or report.status not in ("occurred", "alleged")
            or document.published is None
            or document.report_year is not None
            or (found := tells_since(reading.low)) is None
        ):
            return None
        at = sentence.start + found.start()
        word = reading.parse.token_at(at)
        if found.start() and reading.parse.pred_of[word - 1] not in (-1, pred.index):
            return None
        told = [one for one in reading.dates if one.end <= at]
        before = told[-1] if told else self._date_before(document, sentence, daily=False)
        if before is None or before.first >= document.published:
            return None
        return DateMention(at, sentence.start + found.end(), before.first, document.published, "since")

    def _dates_thing(self, parse: Parse, mention: DateMention, at: int) -> bool:
        """Whether a date is of something else: "under the 2015 law", "on the anniversary of the 2011 revolt"."""
        if self._is_distant(parse, mention, at):
            return True
        if mention.kind != "year":
            return False
        chunk = chunk_within(parse, mention)
        return (
            chunk is not None
            and chunk.index != chunk_of_act(parse, at)
            and parse.tokens.lows[chunk.head] not in self._occasions
        )

    def _is_distant(self, parse: Parse, mention: DateMention, at: int) -> bool:
        """Whether a date is that of what an anniversary is of, or what a run-up leads to, where that is not the act."""
        chunk, act = parse.chunk_at(mention.end - 1), chunk_of_act(parse, at)
        while chunk is not None and chunk.index != act and chunk.of >= 0:
            chunk = parse.chunks[chunk.of]
            if parse.tokens.lows[chunk.head] in self._distant:
                return True
        return False

    def carry_on(self, document: Document, low: str, reports: list[Report]) -> None:
        """Date undated acts by what the story told in the simple past goes on from."""
        carry_on(
            reports,
            document,
            lambda sentence: self.dates_of(document, sentence, low),
            lambda sentence, dates: self._is_scene(document, sentence, dates),
        )
        recall(reports, document, lambda sentence: self._named_again(document, sentence, low))
        self._date_headline(document, low, reports)

    def _date_headline(self, document: Document, low: str, reports: list[Report]) -> None:
        """Date an act that only the headline tells by the lead's one date of the last days, unless that dates a telling."""
        lead = document.sentence(1)
        undated = [one for one in reports if one.sentence.no == 0 and _is_news(one)]
        if lead is None or document.published is None or not undated:
            return
        dates = [one for one in self.dates_of(document, lead, low) if one.kind in _NEWS_KINDS]
        if len(dates) != 1 or not 0 <= (document.published - dates[0].last).days <= _RECENT:
            return
        parse = self._grammar.parse(document.body, lead.start, lead.end)
        above = governor(parse, dates[0])
        if above >= 0 and self._tells(parse, above):
            return
        for report in undated:
            report.first, report.last = dates[0].first, dates[0].last

    def _is_scene(self, document: Document, sentence: Sentence, dates: list[DateMention]) -> bool:
        """Whether a sentence's only date is that of what its main clause narrates."""
        if len(dates) != 1:
            return False
        parse = self._grammar.parse(document.body, sentence.start, sentence.end)
        main = next((one for one in parse.preds if one.kind == "finite" and one.governor < 0), None)
        return (
            main is not None
            and is_narrated(main)
            and not self._tells(parse, main.index)
            and governor(parse, dates[0]) in (-1, main.index)
        )

    def _named_again(self, document: Document, sentence: Sentence, low: str) -> DateMention | None:
        """The date that a sentence gives something told before: "Friday's raids", "the attack happened on 3 May"."""
        happened = _IT_HAPPENED.match(low, sentence.start, sentence.end)
        if happened is None and not self._event.any(low[sentence.start : sentence.end]):
            return None
        dates = [one for one in self.dates_of(document, sentence, low) if one.kind in _NEWS_KINDS]
        if not dates:
            return None
        if happened is not None:
            return dates[0] if len(dates) == 1 else None
        parse = self._grammar.parse(document.body, sentence.start, sentence.end)
        return next((one for one in dates if self._dates_event(parse, one)), None)

    def _dates_event(self, parse: Parse, mention: DateMention) -> bool:
        """Whether a date stands in or behind "the raids", or says when they took place."""
        lows, dated, above = parse.tokens.lows, parse.chunk_at(mention.start), governor(parse, mention)
        for chunk in parse.chunks:
            if lows[chunk.head] not in self._events:
                continue
            if chunk is dated:
                return True
            if lows[chunk.first] not in ("the", "these"):
                continue
            if dated is not None and dated.of == chunk.index:
                return True
            if above >= 0 and parse.preds[above].lemma in self._happens:
                one = parse.preds[above]
                if chunk.index in (*one.subject, one.antecedent):
                    return True
        return False

    def _tells(self, parse: Parse, pred: int) -> bool:
        """Whether a predicate tells, judges or asks, so that its date is not the act's ("condemned on Friday")."""
        one = parse.preds[pred]
        lows = parse.tokens.lows
        if one.lemma == "report" and one.voice == "passive" and one.subject:
            return lows[parse.chunks[one.subject[0]].head] == "it"  # not "three were reported missing"
        return (
            self._grammar.is_a(one.lemma, "report")
            or self._grammar.is_a(one.lemma, "object_control")
            or one.lemma in self._judges
            or (
                one.lemma in self._publishes
                and any(
                    lows[parse.chunks[index].head] in self._utterances
                    for index in (*one.subject, *one.objects)
                )
            )
        )

    def _is_of_speaker(self, parse: Parse, offset: int, act: int) -> bool:
        """Whether a place is where somebody speaks or who speaks is from: "an envoy in Rome said", "said in Rome"."""
        chunk = parse.chunk_at(offset)
        while chunk is not None and chunk.pred < 0 and chunk.of >= 0:
            chunk = parse.chunks[chunk.of]
        if chunk is None or chunk.pred < 0 or chunk.pred == act:
            return False
        said = parse.preds[chunk.pred]
        return (
            said.kind == "finite"
            and said.voice == "active"
            and self._grammar.is_a(said.lemma, "report")
            and chunk.role in ("subject", "comp")
        )

    def where(self, reading: Reading, report: Report, roles: Roles, at: int) -> None:
        """Fill the place: of those in the sentence the nearest in its clause, else the nearest; else the state of who did it."""
        found = reading.context.places_of_acts(reading.sentence.no, report.trigger_at)
        found = [
            place
            for place in found
            if not self._home.is_reported_from(reading, report, place[1], place[3])
            and not (
                report.perpetrator_kind in ORGANS
                and report.perpetrator_iso3 not in (None, place[3])
                and self._is_of_speaker(reading.parse, place[1], roles.pred)
            )
        ]
        noun = roles.rule.startswith("noun")
        own = [place for place in found if noun and hangs_on(reading.parse, place[1], at)]
        own = own or _of_clause(reading, roles, found)
        if not own and report.perpetrator_kind in ORGANS and report.perpetrator_iso3:
            found = [place for place in found if not is_of_clause_below(reading.parse, place[1], roles.pred)]
        nearest = min(own or found, default=None)
        if nearest is not None and report.type not in REMOVALS:
            report.place, report.place_iso3 = nearest[2], nearest[3]
        elif report.perpetrator_kind in ORGANS and report.perpetrator_iso3:
            report.place_iso3 = self._home.struck_abroad(reading, report) or report.perpetrator_iso3
        else:
            report.place_iso3 = self._actors.nearest_state(
                reading,
                report.trigger_at,
                self._home.critics(reading, roles, at),
                where=True,
            )


def _is_news(report: Report) -> bool:
    """Whether an undated report tells a single act as news."""
    return (
        report.first is None
        and not report.pattern
        and report.status in ("occurred", "alleged")
        and (report.family == "violation" or report.type == "release")
    )


def _of_clause(
    reading: Reading, roles: Roles, found: list[tuple[int, int, str, str]]
) -> list[tuple[int, int, str, str]]:
    """Those places that the act's own verb puts it in: "jailed in Tehran after he was seized in Istanbul"."""
    if roles.pred < 0:
        return []
    chunks = ((place, reading.parse.chunk_at(place[1])) for place in found)
    return [place for place, chunk in chunks if chunk is not None and chunk.pred == roles.pred]
