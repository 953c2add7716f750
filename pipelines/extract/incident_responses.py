"""Responses to violations: criticism, appeals, resolutions, reviews, inquiries, trials, sanctions.

Belongs here: who responds, which state is addressed, and what counts as a response at all. A release is read
like a violation (it has victims), in `incidents`.
"""

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from pipelines.extract.grammar import Chunk, Parse, Pred
from pipelines.extract.incident_context import Context, Reading
from pipelines.extract.incident_report import Actor, Report
from pipelines.extract.incident_roles import Roles
from pipelines.extract.incident_speech import (
    affiliation,
    beside,
    is_quoted,
    office,
    organ_voice,
    quoted_speaker,
    reporting,
)
from pipelines.extract.incident_words import RESPONSES, IncidentWords, Trigger, WordSet, holds
from pipelines.extract.organs import OrganMention
from pipelines.extract.people import PersonMention
from pipelines.extract.places import PlaceMention
from pipelines.extract.states import StateMention
from pipelines.lexicon import Lexicon, split_cell

if TYPE_CHECKING:
    from pipelines.extract.incidents import IncidentFinder

_ABOUT_RIGHTS: Final = (
    3  # so many different words about rights make what an article criticises a matter of rights
)
_MAY: Final = frozenset("may might could would will should must can be-to".split())
# Who held power is tried for what was done with it: no political opponent.
RULERS: Final = frozenset("president minister general dictator ruler commander colonel governor king".split())
# States that nobody names.
_STATES: Final = frozenset(
    "governments countries nations states embassies capitals powers diplomats ambassadors".split()
)
_ABROAD: Final = frozenset("western foreign european african asian arab international".split())
# What a statement is about, and whose it is.
_ABOUT: Final = ("about", "over", "at", "with", "for", "in", "of")
_AUTHORS: Final = ("from", "by", "among")
_STATEMENTS: Final = frozenset(("condemnation", "expert_appeal", "un_resolution"))
_UNREAL: Final = frozenset("would could may might".split())
_REALISES: Final = ("begin", "continue", "go", "join", "use", "come", "have", "be")
# What is decided on or sent out to be done counts as done: "agreed to extend the embargo", "sent a team to investigate".
_DECIDES: Final = {
    "sanction": ("agree", "decide", "vote", "move"),
    "investigation": ("set", "establish", "create", "send", "dispatch", "appoint", "form", "order", "decide"),
}
_OMITS: Final = frozenset("fail refuse neglect decline".split())
_SELVES: Final = frozenset("we i us our my me".split())
_TEXTS: Final = frozenset("resolution resolutions text motion draft".split())
# What comes before the crime that somebody answers for, and after which none is answered for ("for a report on killings").
_CHARGED: Final = (
    "for|over|charges? of|charged with|accused of|convicted of|convicted on|guilty of|guilty on|suspected|suspicion of|"
    "in connection with|(?:role|part|involvement|involved|complicit|complicity|implicated) in|responsible for|behind"
)
_NO_SPEECH: Final = (
    "(?: (?!protest|report|criti|expos|document|investigat|denounc|demand|campaign|defend|cover|film|writ|speak|post|"
    "publish|who|which|were|was|is|are|had|have|has|after|when|while)[^ .;:]+){0,7}? "
)
_ACCUSES: Final = frozenset("accuse blame".split())
_NOT_CRITICS: Final = frozenset(
    "analysts economists traders investors shareholders companies customers dealers".split()
)


class ResponseReader:
    """Reads response triggers."""

    def __init__(self, lexicon: Lexicon, words: IncidentWords) -> None:
        """Read the lexicon's `incident_responses`."""
        table = {row["class"]: split_cell(row["words"]) for row in lexicon.table("incident_responses")}
        self._words = words
        self._voice = frozenset(table["voice_verb"])
        self._matters = frozenset(table["matter"])
        self._moods = frozenset(table["mood"])
        self._drawing = frozenset(table["drawing_verb"])
        self._making = frozenset(table["making_verb"])
        self._content = WordSet(table["rights_content"])
        self._acts = frozenset(table["act_word"])
        self._appeal_nouns = frozenset(table["appeal_noun"])
        self._passed = frozenset(table["resolution_passed"])
        self._proposed = frozenset(table["resolution_proposed"])
        self._bodies = WordSet(table["review_body"])
        self._inquiry = frozenset(table["inquiry_verb"])
        self._relatives = frozenset(table["relative"])
        self._sanctioned = frozenset(table["sanction_thing"])
        self._offenders = tuple(table["offender"])
        self._grave = WordSet(table["grave_crime"])
        crimes = "|".join(map(re.escape, sorted(table["grave_crime"])))
        self._answers = re.compile(
            rf"\b(?:{_CHARGED}){_NO_SPEECH}\b(?:{crimes})\b|\b(?:{crimes}) (?:charge|suspect|case|trial)s?\b"
        )
        self._overseers = WordSet(table["overseer"])
        self._not_addressed = frozenset(table["not_addressed"])
        self._voiced = frozenset(table["voiced"])
        self._judged = frozenset(table["judged"])
        self._deeds = frozenset(table["deed"])
        self._calls = frozenset(table["calling_verb"])
        self._copulas = frozenset(table["judging_verb"])
        self._often = WordSet(table["often"])
        self._rulers = frozenset(table["ruler"])
        self._granted = frozenset(table["granted"])
        self._harms = frozenset(
            trigger.word
            for trigger in words.triggers
            if trigger.pos == "verb" and trigger.type not in RESPONSES
        )

    def read(
        self,
        finder: "IncidentFinder",
        reading: Reading,
        trigger: Trigger,
        roles: Roles,
        at: int,
        last: int,
        rights: int,
    ) -> list[Report]:
        """Return the responses that one trigger tells, none or one."""
        if rights < 1:
            return []
        maker = {
            "condemnation": self._condemnation,
            "expert_appeal": self._appeal,
            "un_resolution": self._resolution,
            "treaty_body_review": self._review,
            "investigation": self._investigation,
            "prosecution": self._prosecution,
            "sanction": self._sanction,
        }[trigger.type]
        report = maker(finder, reading, trigger, roles, at)
        return self._each(finder, reading, report, roles) if report is not None else []

    def _each(self, finder: "IncidentFinder", reading: Reading, report: Report, roles: Roles) -> list[Report]:
        """Return a report for every state that is addressed, and for every state that speaks, in one breath."""
        number, context = reading.sentence.no, reading.context
        spoken = self._states_of(finder, reading, roles.agents)
        addressed = self._states_of(finder, reading, roles.patients)
        if report.type in ("un_resolution", "treaty_body_review") and len(addressed) < 2:
            after = [
                state
                for state in context.by_sentence_states.get(number, ())
                if state.start > report.trigger_at and state.iso3 != "EUN"
            ]
            if (
                len(after) > 1
                and after[0].iso3 == report.victim_iso3
                and self._is_list(reading, [s.start for s in after])
            ):
                addressed = list(dict.fromkeys(state.iso3 for state in after))
        reports = [report]
        if report.type not in ("investigation", "prosecution") and len(addressed) > 1:
            reports = [
                replace(report, victim_iso3=iso3) for iso3 in addressed if iso3 != report.perpetrator_iso3
            ]
        if report.perpetrator_kind == "other_state" and len(spoken) > 1:
            reports = [replace(one, perpetrator_iso3=iso3) for one in reports for iso3 in spoken]
        return reports

    def _states_of(self, finder: "IncidentFinder", reading: Reading, indices: list[int]) -> list[str]:
        found: list[str] = []
        parse = reading.parse
        for index in indices:
            for other in (index, *parse.complements(index, "of"), *parse.complements(index, "from")):
                start, end = parse.span(parse.chunks[other])
                found += [
                    state.iso3
                    for state in reading.context.by_sentence_states.get(reading.sentence.no, ())
                    if start <= state.start < end and state.iso3 != "EUN"
                ]
        return list(dict.fromkeys(found))

    def _is_list(self, reading: Reading, starts: list[int]) -> bool:
        """Whether states stand in one coordination ("Burma, Zaire, Iraq and Iran")."""
        parse = reading.parse
        chunks = [parse.chunk_at(start) for start in starts]
        return (
            all(chunk is not None for chunk in chunks)
            and len({chunk.group for chunk in chunks if chunk}) == 1
        )

    def is_grave(self, text: str) -> bool:
        """Whether a clause (lower case) says that somebody answers for a grave crime."""
        return self._grave.any(text) and self._answers.search(text) is not None

    def _start(
        self, finder: "IncidentFinder", reading: Reading, trigger: Trigger, roles: Roles, at: int
    ) -> Report:
        parse = reading.parse
        return Report(
            trigger.type,
            reading.sentence,
            parse.tokens.starts[at],
            "occurred",
            "",
            f"{trigger.pos}-{trigger.type}:{roles.rule or 'noun'}",
            False,
            trigger.strong,
            family="response",
        )

    def _actors(self, finder: "IncidentFinder", reading: Reading, indices: list[int]) -> list[Actor]:
        return [finder._actors.read(reading, index) for index in indices]

    def _critic(
        self, finder: "IncidentFinder", reading: Reading, report: Report, agents: list[Actor]
    ) -> bool:
        """Fill who responds; returns whether it may."""
        agent = agents[0] if agents else None
        if agent is None:
            report.perpetrator_kind = "unknown"
            return True
        if agent.head in _NOT_CRITICS or agent.head in self._relatives:
            return False
        if not (
            agent.kind
            or agent.iso3
            or agent.person
            or agent.pronoun
            or agent.named
            or agent.text[:1].isupper()
        ):
            return False
        report.perpetrator, report.explicit_perpetrator = agent, True
        self._kind(finder, reading, report, agent)
        return True

    def _kind(self, finder: "IncidentFinder", reading: Reading, report: Report, agent: Actor) -> None:
        context = reading.context
        low = agent.text.lower()
        if agent.kind == "international":
            report.perpetrator_kind = "international"
            report.perpetrator_iso3 = "EUN" if agent.iso3 == "EUN" else None
        elif agent.kind in ("state", "other_state", "security_forces"):
            if agent.iso3 == "EUN":
                report.perpetrator_kind, report.perpetrator_iso3 = "international", "EUN"
                return
            report.perpetrator_kind = "other_state"
            report.perpetrator_iso3 = agent.iso3
            if agent.iso3 is None and not (agent.head in _STATES or _ABROAD & set(low.split())):
                report.perpetrator_iso3 = finder._actors.nearest_state(
                    context, reading.sentence.no, agent.start
                )
        elif agent.head in _STATES:
            report.perpetrator_kind, report.perpetrator_iso3 = "other_state", agent.iso3
        elif agent.kind in ("private", "non_state_armed", "paramilitary"):
            report.perpetrator_kind = agent.kind
        elif agent.pronoun or (agent.named and not agent.victim_kinds):
            self._speaker(finder, reading, report, agent)
        elif agent.iso3 and not agent.person:
            report.perpetrator_kind, report.perpetrator_iso3 = "other_state", agent.iso3
        elif any(
            holds(word, low)
            for word in ("un", "u.n.", "envoy", "rapporteur", "experts", "commissioner", "committee")
        ):
            report.perpetrator_kind = "international"
        else:
            report.perpetrator_kind = "private"

    def _speaker(self, finder: "IncidentFinder", reading: Reading, report: Report, agent: Actor) -> None:
        """Who "he", "she", "it", "we" or a named person speaks for: the body beside the name, here or where it is introduced."""
        context, number = reading.context, reading.sentence.no
        voice: tuple[str, str | None] | None = None
        if agent.named:
            voice = affiliation(context, agent.named[0]) or self._spoken_before(
                context, reading.sentence.start, agent.start, number
            )
        elif agent.head in _SELVES or not agent.text:
            if is_quoted(context.document.body, reading.sentence.start + 1) or '"' in reading.text:
                voice = self._voice_of(context, quoted_speaker(context, reading.sentence))
        else:
            before = reading.sentence.start, agent.start
            if agent.head in ("he", "she"):
                known = [one for one in context.by_sentence_people.get(number, ()) if one.end <= agent.start]
                voice = affiliation(context, known[-1].name) if known else None
            voice = voice or self._spoken_before(context, *before, number)
            if voice is None and agent.head in ("he", "she"):
                voice = self._voice_of(context, quoted_speaker(context, reading.sentence, before=True))
            if voice is None and number > 1:
                previous = next((s for s in context.document.sentences if s.no == number - 1), None)
                if previous is not None:
                    voice = self._spoken_before(context, previous.start, previous.end, previous.no)
        report.perpetrator_kind, report.perpetrator_iso3 = voice or ("private", None)

    def _voice_of(
        self, context: Context, mention: PersonMention | OrganMention | None
    ) -> tuple[str, str | None] | None:
        """What a quoted person or body stands for."""
        if isinstance(mention, PersonMention):
            return affiliation(context, mention.name)
        if mention is None:
            return None
        return organ_voice(context, mention, context.document.sentence_at(mention.start).no)

    def _spoken_before(
        self, context: Context, start: int, end: int, number: int
    ) -> tuple[str, str | None] | None:
        """The body, else the office with its state, in a stretch of text."""
        return beside(context, number, start, end) or office(context, number, start, end)

    def _target(
        self,
        finder: "IncidentFinder",
        reading: Reading,
        report: Report,
        patients: list[Actor],
        roles: Roles | None = None,
    ) -> None:
        """Fill the state that is addressed: the object's, else another state of the sentence, else the main state."""
        context = reading.context
        critic = report.perpetrator_iso3
        for actor in patients:
            if actor.iso3 and actor.iso3 != critic:
                report.victim_iso3 = actor.iso3
                return
            if actor.iso3 and actor.kind in ("state", "other_state", "security_forces"):
                report.victim_iso3 = actor.iso3
                return
        told = self._told_after(finder, reading, report, roles)
        if told is not None:
            report.victim_iso3 = told
            return
        if context.main_state and context.main_state != critic:
            report.victim_iso3 = context.main_state
            return
        others = [state.iso3 for state in context.states if state.iso3 not in (critic, "EUN")]
        if critic is None or (report.perpetrator_kind == "other_state" and not others):
            report.victim_iso3 = context.main_state
        elif others:
            report.victim_iso3 = max(sorted(set(others)), key=others.count)

    def _told_after(
        self, finder: "IncidentFinder", reading: Reading, report: Report, roles: Roles | None
    ) -> str | None:
        """The state that stands behind a trigger, not as one who responds, acts in another clause or is a nationality."""
        parse, number = reading.parse, reading.sentence.no
        agents = {member for index in (roles.agents if roles else ()) for member in parse.members(index)}
        agent = report.perpetrator
        mentions: list[StateMention | PlaceMention] = [
            *reading.context.by_sentence_states.get(number, ()),
            *reading.context.by_sentence_places.get(number, ()),
        ]
        for mention in mentions:
            if mention.start <= report.trigger_at or mention.iso3 in (report.perpetrator_iso3, "EUN"):
                continue
            if agent is not None and agent.start <= mention.start < agent.end:
                continue
            chunk = parse.chunk_at(mention.start)
            if chunk is None:
                return mention.iso3
            if chunk.index in agents or self._is_other_clause(finder, reading, chunk, roles):
                continue
            head = parse.chunks[parse.members(chunk.index)[-1]].head
            nationality = isinstance(mention, StateMention) and mention.kind == "demonym"
            if nationality and (
                finder._nouns.has(parse.tokens.lows[head]) or parse.tokens.starts[head] <= mention.start
            ):
                continue  # "the arrest of two Canadians"
            return mention.iso3
        return None

    def _is_other_clause(
        self, finder: "IncidentFinder", reading: Reading, chunk: Chunk, roles: Roles | None
    ) -> bool:
        """Whether a chunk is the subject of a clause that the trigger does not govern, or of one that reports."""
        parse = reading.parse
        group = parse.chunks[chunk.group]
        if group.role != "subject" or group.pred < 0:
            return False
        pred = parse.preds[group.pred]
        if finder._grammar.is_a(pred.lemma, "report") and not pred.link:
            return True
        own = roles.pred if roles is not None else -1
        return own >= 0 and pred.index != own and all(one.index != own for one in parse.ancestors(pred.index))

    def _settle(
        self,
        finder: "IncidentFinder",
        reading: Reading,
        report: Report,
        roles: Roles,
        at: int,
        *,
        dated: bool = True,
    ) -> Report:
        parse = reading.parse
        pred = parse.preds[roles.pred] if roles.pred >= 0 else None
        if pred is not None:
            if pred.negated:
                report.status = "denied" if report.type == "investigation" else "feared"
            if pred.modal in _MAY and pred.tense != "perfect":
                report.status = "feared"
            if (
                pred.kind == "inf"
                and pred.link in ("to", "noun")
                and pred.governor >= 0
                and parse.preds[pred.governor].lemma not in (*_REALISES, *_DECIDES.get(report.type, ()))
            ):
                report.status = "feared"
            if (
                any(
                    one.lemma
                    in (
                        "plan",
                        "urge",
                        "want",
                        "consider",
                        "threaten",
                        "promise",
                        "vow",
                        "intend",
                        "refuse",
                        "expect",
                        "propose",
                        "call",
                        "ask",
                        "demand",
                        "agree",
                    )
                    and one.lemma not in _DECIDES.get(report.type, ())
                    and one.index != pred.index
                    for one in list(parse.ancestors(pred.index))[:1]
                )
                and pred.kind == "inf"
            ):
                report.status = "feared"
        report.pattern = report.type in _STATEMENTS and self._often.any(reading.low)
        finder._when(reading, report, pred, pred.at if pred is not None else at)
        if report.first is None and report.type in ("condemnation", "expert_appeal", "sanction"):
            self._date_by_telling(reading, report, pred)
        finder._tie(reading, report)
        return report

    def _date_by_telling(self, reading: Reading, report: Report, pred: Pred | None) -> None:
        """Date a statement that carries no date: the day it was said on, else, told as news, the article's day."""
        parse = reading.parse
        telling = [mention for mention in reading.dates if self._governs_speech(parse, mention.start)]
        document = reading.context.document
        if telling:
            report.first, report.last = telling[0].first, telling[0].last
        elif document.published is not None and document.report_year is None:
            lead = reading.sentence.no <= 2
            tense = pred.tense if pred is not None else "none"
            if (
                (lead and tense != "pluperfect" and (tense != "perfect" or report.type == "sanction"))
                if lead or report.type == "sanction"
                else tense in ("present", "none")
            ):
                report.first = report.last = document.published

    def _governs_speech(self, parse: Parse, offset: int) -> bool:
        chunk = parse.chunk_at(offset)
        return (
            chunk is not None
            and chunk.pred >= 0
            and parse.preds[chunk.pred].lemma in ("say", "tell", "add", "write", "state", "declare")
        )

    def _has_content(self, reading: Reading) -> bool:
        """Whether a sentence, or else the article as a whole, is about rights."""
        return reading.core >= _ABOUT_RIGHTS or self._content.any(reading.low)

    def _condemnation(
        self, finder: "IncidentFinder", reading: Reading, trigger: Trigger, roles: Roles, at: int
    ) -> Report | None:
        parse = reading.parse
        if trigger.word in ("violate", "contravene"):
            return self._judgement(finder, reading, trigger, roles, at)
        if trigger.word in _ACCUSES and roles.rule == "verb-participle" and not roles.agents:
            return None  # "a man accused of murder": nobody speaks
        if trigger.pos == "noun" and trigger.word not in self._voiced:
            return self._called(finder, reading, trigger, roles, at) or self._judgement(
                finder, reading, trigger, roles, at
            )
        if trigger.pos == "noun":
            index = parse.chunk_of[at]
            if index < 0:
                return None
            chunk = parse.chunks[parse.chunks[index].group]
            support = parse.preds[chunk.pred] if chunk.pred >= 0 else None
            if support is None:
                return None
            about = [c for prep in _ABOUT for c in parse.complements(index, prep)]
            about += [found for prep, found in support.comps if prep in ("about", "over", "at")]
            if support.lemma in self._voice and chunk.role == "object" and support.voice == "active":
                roles.agents, roles.patients = list(support.subject), about
            else:
                roles.agents = self._authors(parse, index, support)
                drawn = support.lemma in self._drawing and (
                    (chunk.role == "object" and support.voice == "active")
                    or (chunk.role == "comp" and chunk.prep in ("with", "by"))
                )
                if not drawn and not roles.agents:
                    return None
                roles.patients = list(support.subject) if drawn else about
            roles.pred, roles.rule = support.index, "noun-voiced"
        elif trigger.word in self._moods:
            if not roles.passive:
                return self._judgement(finder, reading, trigger, roles, at)  # "it is deeply disturbing"
            pred = parse.preds[roles.pred]
            roles.agents = roles.patients
            roles.patients = [found for prep, found in pred.comps if prep in ("by", *_ABOUT[:4])]
        elif trigger.word.endswith((" at", " against")):
            pred = parse.preds[roles.pred]
            roles.agents, roles.passive = list(pred.subject), False
            roles.patients = [found for prep, found in pred.comps if trigger.word.endswith(" " + prep)]
        return self._criticise(finder, reading, trigger, roles, at)

    def _authors(self, parse: Parse, index: int, support: Pred) -> list[int]:
        """Who utters what a noun names: "outrage from unions", "an appeal by the envoy", "criticism came from Bonn"."""
        return (
            [found for prep in _AUTHORS for found in parse.complements(index, prep)]
            or [found for prep, found in support.comps if prep in ("from", "in from")]
            or (
                [found for prep, found in support.comps if prep == "by"]
                if support.voice == "passive" and parse.chunks[parse.chunks[index].group].role == "subject"
                else []
            )
        )

    def _called(
        self, finder: "IncidentFinder", reading: Reading, trigger: Trigger, roles: Roles, at: int
    ) -> Report | None:
        """Read what a critic calls something: "called the law cruel", "described it as a blow", "a farce, is how X put it"."""
        parse = reading.parse
        if not self._is_verdict(parse, at):
            return None
        before = [one for one in parse.preds if one.at < at and one.lemma in self._calls]
        called = before[-1] if before else None
        if called is None:
            called = next((p for p in parse.preds if p.lemma in self._calls and p.link == "sub:how"), None)
        if called is None or (
            before and any(called.at < one.at < at for one in parse.preds if one.kind == "finite")
        ):
            return None
        if called.voice == "passive":
            roles.agents = [found for prep, found in called.comps if prep == "by"]
            roles.patients = list(called.subject)
        else:
            roles.agents, roles.patients = list(called.subject), list(called.objects)
        if not roles.agents or any(prep in ("on", "upon", "for") for prep, _ in called.comps):
            return None
        roles.pred, roles.rule = called.index, "adjective-called"
        return self._criticise(finder, reading, trigger, roles, at)

    def _judgement(
        self, finder: "IncidentFinder", reading: Reading, trigger: Trigger, roles: Roles, at: int
    ) -> Report | None:
        """Read a judgement on what a state does, as somebody is reported to give it: "the verdict is a farce, X said"."""
        parse, body = reading.parse, reading.context.document.body
        pred = self._judging(parse, at)
        if (
            pred is None
            or pred.negated
            or pred.modal in _UNREAL
            or pred.link.startswith("sub:if")
            or not self._is_judged(parse, pred)
        ):
            return None
        said, speakers = reporting(finder._grammar, parse, pred.index)
        if said is None and not is_quoted(body, parse.tokens.starts[pred.at]):
            return None
        if said is not None and (said.negated or said.voice == "passive"):
            return None
        roles.agents, roles.patients, roles.pred, roles.rule = speakers, [], pred.index, "judgement"
        report = self._start(finder, reading, trigger, roles, at)
        agents = self._actors(finder, reading, speakers)
        if not self._speaks(finder, reading, report, agents):
            return None
        self._target(finder, reading, report, self._actors(finder, reading, list(pred.subject)), roles)
        if self._is_own_state(report):
            return None
        self._date_by_telling(reading, report, said)
        return report

    def _speaks(
        self, finder: "IncidentFinder", reading: Reading, report: Report, agents: list[Actor]
    ) -> bool:
        """Fill who says what is quoted or reported; returns whether it is one who responds to what states do."""
        if agents:
            return agents[0].kind != "security_forces" and self._critic(finder, reading, report, agents)
        start = reading.sentence.start
        self._speaker(finder, reading, report, Actor(start, start, "", pronoun=True))
        return True

    def _judging(self, parse: Parse, at: int) -> Pred | None:
        """The predicate that gives a judgement: the verb itself, or the one whose complement holds the word."""
        if parse.pred_of[at] >= 0:
            pred = parse.preds[parse.pred_of[at]]
            return pred if pred.kind == "finite" and (pred.at == at or pred.lemma in self._copulas) else None
        if not self._is_verdict(parse, at):
            return None
        index = parse.chunk_of[at]
        while index >= 0 and parse.chunks[index].of >= 0:
            index = parse.chunks[index].of
        if index >= 0:
            chunk = parse.chunks[parse.chunks[index].group]
            if chunk.role == "subject":
                return None
            if chunk.pred >= 0:
                pred = parse.preds[chunk.pred]
                return pred if pred.lemma in self._copulas else None
        before = [one for one in parse.preds if one.at < at]
        return before[-1] if before and before[-1].lemma in self._copulas else None

    def _is_verdict(self, parse: Parse, at: int) -> bool:
        """Whether a word of judgement is what is said, not said in passing: "a shameful act", not "a wrong perception"."""
        index = parse.chunk_of[at]
        if index < 0:
            return True
        chunk = parse.chunks[index]
        head = parse.tokens.lows[chunk.head]
        return parse.chunks[chunk.group].role != "subject" and (
            chunk.head <= at or head in self._judged or head in self._deeds
        )

    def _is_judged(self, parse: Parse, pred: Pred) -> bool:
        """Whether the subject of a judgement is what states do: a verdict, an arrest, "it", "jailing a reporter"."""
        lows = parse.tokens.lows
        for index in pred.subject:
            chunk = parse.chunks[index]
            heads = {lows[chunk.head], *(lows[parse.chunks[one].head] for one in parse.complements(index))}
            if heads & self._judged or lows[chunk.head] in ("this", "that", "these", "which"):
                return True
            if lows[chunk.head] == "it" and not pred.modal and pred.lemma not in ("seem", "become"):
                return True
        first = parse.preds[0]
        return not pred.subject and first.kind == "ing" and first.index != pred.index and first.first <= 2

    def _criticise(
        self, finder: "IncidentFinder", reading: Reading, trigger: Trigger, roles: Roles, at: int
    ) -> Report | None:
        if trigger.word.endswith(("concern", "concerns")) and self._fears_others(finder, reading, roles):
            return None
        told = reading.parse.preds[roles.pred] if roles.pred >= 0 else None
        if told is not None and told.link == "rel" and told.tense == "pluperfect":
            return None  # "arrested X, who had criticised the president": the reason, no response
        if not self._has_content(reading) and roles.rule != "adjective-called":
            return None
        if any(
            reading.parse.tokens.lows[reading.parse.chunks[index].head] in _TEXTS for index in roles.agents
        ):
            return self._resolution(
                finder,
                reading,
                Trigger(trigger.word, trigger.pos, "un_resolution", trigger.frame, True),
                roles,
                at,
            )
        report = self._start(finder, reading, trigger, roles, at)
        agents = self._actors(finder, reading, roles.agents)
        patients = self._actors(finder, reading, roles.patients)
        if any(actor.kind == "international" for actor in patients[:1]):
            return None
        if trigger.word == "protest" and not any(
            actor.kind in ("state", "international", "other_state") or actor.head in _STATES
            for actor in agents
        ):
            return None
        if trigger.word in ("accuse", "blame") and not any(actor.kind or actor.iso3 for actor in patients):
            return None
        if not agents and not roles.passive and trigger.pos == "verb":
            return None
        if not self._critic(finder, reading, report, agents):
            return None
        if (
            agents
            and agents[0].iso3
            and agents[0].kind in ("state", "other_state")
            and not patients
            and not reading.context.states
        ):
            return None
        if any(self._is_no_state(finder, actor) for actor in patients[:1]):
            return None
        if trigger.word == "denounce" and any(
            actor.start <= mention.start < actor.end for actor in patients for mention in reading.treaty_codes
        ):
            return None  # a treaty is left, not criticised
        self._target(finder, reading, report, patients, roles)
        if self._is_own_state(report):
            return None
        report = self._settle(finder, reading, report, roles, at)
        return None if report.status != "occurred" else report

    def _is_own_state(self, report: Report) -> bool:
        """Whether a government speaks of its own state's doings: only a body that watches over it criticises it."""
        return (
            report.perpetrator_kind in ("other_state", "security_forces")
            and report.perpetrator_iso3 is not None
            and report.perpetrator_iso3 == report.victim_iso3
            and not (report.perpetrator is not None and self._overseers.any(report.perpetrator.text.lower()))
        )

    def _is_no_state(self, finder: "IncidentFinder", actor: Actor) -> bool:
        """Whether who is criticised or called on is no state: rebels, a firm, a monk, the public."""
        if actor.head in finder.nominals or actor.head in self._matters or actor.head in self._judged:
            return False  # "condemned the arrests of activists"
        if actor.kind in ("non_state_armed", "paramilitary", "private"):
            return True
        if actor.kind or actor.head in RULERS or actor.head in self._rulers:
            return False
        return actor.head in self._not_addressed or (
            (bool(actor.victim_kinds) or (actor.iso3 is None and not actor.pronoun))
            and finder._nouns.has(actor.head)
        )

    def _fears_others(self, finder: "IncidentFinder", reading: Reading, roles: Roles) -> bool:
        """Whether concern is about what others than a state may do ("concerns that escapees may exploit it")."""
        parse = reading.parse
        inner = [one for one in parse.preds if one.governor == roles.pred and one.link in ("that", "rel")]
        for one in inner:
            about = self._actors(finder, reading, one.subject)
            if any(actor.kind or (actor.iso3 and not actor.person) for actor in about):
                continue
            if any(actor.person or finder._nouns.has(actor.head) for actor in about):
                return one.voice == "active"
        return False

    def _appeal(
        self, finder: "IncidentFinder", reading: Reading, trigger: Trigger, roles: Roles, at: int
    ) -> Report | None:
        parse = reading.parse
        if trigger.word in ("must", "should"):
            return self._obligation(finder, reading, trigger, roles, at)
        index, asked = -1, list[int]()
        if trigger.pos == "noun":
            index = parse.chunk_of[at - trigger.word.count(" ")]
            if index < 0:
                return None
            chunk = parse.chunks[parse.chunks[index].group]
            support = parse.preds[chunk.pred] if chunk.pred >= 0 else None
            if support is None:
                return None
            made = support.lemma in self._making and chunk.role == "object" and support.voice == "active"
            roles.agents = list(support.subject) if made else self._authors(parse, index, support)
            if not roles.agents:
                return None
            near = [index] if made else [index, *roles.agents]  # "an appeal by X to Y" may hang Y on X
            asked = [
                c for host in near for prep in ("on", "to", "for") for c in parse.complements(host, prep)
            ]
            asked += [found for prep, found in support.comps if prep == "for"]
            roles.patients, roles.pred, roles.rule = list(asked), support.index, "noun-made"
        pred = parse.preds[roles.pred] if roles.pred >= 0 else None
        if pred is None or (pred.voice == "passive" and not roles.agents and trigger.word not in ("urge",)):
            return None
        if (
            trigger.pos == "verb"
            and trigger.word == "call"
            and not any(prep in ("for", "on", "upon") for prep, _ in pred.comps)
        ):
            return None
        content = self._has_content(reading)
        hosts = [index, *asked, *roles.agents] if index >= 0 else []
        inner = [other for other in parse.preds if other.governor == pred.index or other.noun in hosts]
        acts = any(other.lemma in (self._harms if other.negated else self._acts) for other in inner) or any(
            parse.tokens.lows[parse.chunks[index].head] in self._appeal_nouns
            for index in [*pred.objects, *asked, *(chunk for _, chunk in pred.comps)]
        )
        if not (
            acts
            or (
                content
                and (trigger.pos == "verb" or asked)
                and trigger.word
                in ("urge", "call", "call on", "call for", "appeal", "demand", "implore", "exhort")
            )
        ):
            return None
        report = self._start(finder, reading, trigger, roles, at)
        agents = self._actors(finder, reading, roles.agents)
        addressed = list(roles.patients) + [
            chunk for prep, chunk in pred.comps if prep in ("on", "upon", "to")
        ]
        patients = self._actors(finder, reading, addressed)
        if not self._critic(finder, reading, report, agents):
            return None
        if not agents and pred.voice == "active":
            return None
        if report.perpetrator_kind in ("security_forces", "unknown") and pred.voice == "active":
            return None
        if any(self._is_no_state(finder, actor) for actor in patients[:1]):
            return None
        self._target(finder, reading, report, patients, roles)
        if self._is_own_state(report):
            return None
        report = self._settle(finder, reading, report, roles, at)
        return None if report.status != "occurred" else report

    def _obligation(
        self, finder: "IncidentFinder", reading: Reading, trigger: Trigger, roles: Roles, at: int
    ) -> Report | None:
        """Read "Thailand must stop returning refugees": an appeal by whoever says so."""
        parse = reading.parse
        index = parse.pred_of[at]
        if index < 0:
            return None
        pred = parse.preds[index]
        if pred.lemma in ("be", "have", "know") or not self._has_content(reading):
            return None
        if pred.lemma not in self._acts and not self._content.any(reading.low):
            return None
        addressed = self._actors(finder, reading, pred.subject)
        freed = pred.voice == "passive" and (
            pred.lemma in self._granted if not pred.negated else pred.lemma in self._harms
        )
        if not freed and not any(
            actor.kind in ("state", "other_state", "security_forces") or actor.iso3 for actor in addressed
        ):
            return None
        said = next(
            (one for one in parse.ancestors(index) if finder._grammar.is_a(one.lemma, "report")), None
        )
        quoted = any(mark in reading.text for mark in ('"', "“", "”"))
        if said is None and not quoted:
            return None
        roles.pred, roles.rule = index, "modal-obligation"
        report = self._start(finder, reading, trigger, roles, at)
        roles.agents, roles.patients = (list(said.subject) if said is not None else []), list(pred.subject)
        agents = self._actors(finder, reading, roles.agents)
        if agents:
            if not self._critic(finder, reading, report, agents):
                return None
        else:
            self._speaker(
                finder,
                reading,
                report,
                Actor(reading.sentence.start, reading.sentence.start, "", pronoun=True),
            )
        self._target(finder, reading, report, [] if freed else addressed, roles)
        if report.perpetrator_iso3 is not None and report.perpetrator_iso3 == report.victim_iso3:
            return None
        self._date_by_telling(reading, report, said)
        return report

    def _resolution(
        self, finder: "IncidentFinder", reading: Reading, trigger: Trigger, roles: Roles, at: int
    ) -> Report | None:
        low = reading.low
        if not any(
            holds(word, low)
            for word in (
                "un",
                "u.n.",
                "united nations",
                "general assembly",
                "security council",
                "human rights council",
                "commission on human rights",
                "human rights commission",
                "third committee",
                "eu",
                "european",
            )
        ):
            return None
        lemmas = {pred.lemma for pred in reading.parse.preds}
        report = self._start(finder, reading, trigger, roles, at)
        report.perpetrator_kind = "international"
        passed = bool(lemmas & self._passed)
        if not passed and not self._has_content(reading):
            return None
        if not passed and not lemmas & self._proposed and trigger.pos == "noun":
            return None
        if holds("eu", low) or holds("european union", low) or holds("european parliament", low):
            report.perpetrator_iso3 = (
                "EUN" if not holds("security council", low) and not holds("general assembly", low) else None
            )
        report.status = "occurred" if passed and not lemmas & {"reject", "defeat", "veto"} else "feared"
        patients = self._actors(finder, reading, roles.patients)
        self._target(finder, reading, report, patients, roles)
        roles.agents = []
        status = report.status
        report = self._settle(finder, reading, report, roles, at)
        if status == "feared":
            report.status = "feared"
        return report

    def _review(
        self, finder: "IncidentFinder", reading: Reading, trigger: Trigger, roles: Roles, at: int
    ) -> Report | None:
        low = reading.low
        if not self._bodies.any(low):
            return None
        if (
            trigger.pos == "noun"
            and trigger.strong is False
            and not any(holds(word, low) for word in ("committee", "u.n.", "un"))
        ):
            return None
        report = self._start(finder, reading, trigger, roles, at)
        report.perpetrator_kind = "international"
        patients = self._actors(finder, reading, roles.patients)
        if trigger.pos == "verb":
            agents = self._actors(finder, reading, roles.agents)
            if agents and agents[0].kind not in ("international", ""):
                return None
            if not any(actor.iso3 for actor in patients) and not any(
                holds(w, low) for w in ("report", "reports", "record", "universal periodic review")
            ):
                return None
            if agents:
                report.perpetrator = agents[0]
                report.explicit_perpetrator = True
        self._target(finder, reading, report, patients, roles)
        return self._settle(finder, reading, report, roles, at)

    def _investigation(
        self, finder: "IncidentFinder", reading: Reading, trigger: Trigger, roles: Roles, at: int
    ) -> Report | None:
        parse = reading.parse
        low = reading.low
        if (
            not (trigger.strong and trigger.pos == "noun")
            and reading.core < _ABOUT_RIGHTS
            and not self._grave.any(low)
            and not any(
                holds(word, low)
                for word in (
                    "abuses",
                    "death",
                    "deaths",
                    "allegations",
                    "violations",
                    "disappearance",
                    "incident",
                    "shooting",
                    "attack",
                    "violence",
                    "human rights",
                    "abuse",
                    "brutality",
                    "mistreatment",
                    "claims",
                    "complaints",
                    "matter",
                    "rape",
                    "beating",
                    "beatings",
                )
            )
        ):
            return None
        if trigger.pos == "noun" and not self._is_opened(parse, roles, self._outermost(parse, at, trigger)):
            return None
        pred = parse.preds[roles.pred] if roles.pred >= 0 else None
        if pred is not None and any(
            one.lemma in ("call", "urge", "demand", "ask", "press", "appeal")
            for one in parse.ancestors(pred.index)
        ):
            return None
        report = self._start(finder, reading, trigger, roles, at)
        agents = self._actors(finder, reading, roles.agents)
        if agents:
            report.perpetrator, report.explicit_perpetrator = agents[0], True
            self._kind(finder, reading, report, agents[0])
            if agents[0].kind == "security_forces":
                report.perpetrator_kind = "security_forces"
        else:
            report.perpetrator_kind = "other_state"
            report.perpetrator_iso3 = finder._actors.nearest_state(
                reading.context, reading.sentence.no, report.trigger_at
            )
        report.victim_iso3 = (
            report.perpetrator_iso3
            if report.perpetrator_iso3 and report.perpetrator_iso3 != "EUN"
            else finder._actors.nearest_state(reading.context, reading.sentence.no, report.trigger_at)
        )
        finder._where(reading, report, roles, at)
        return self._settle(finder, reading, report, roles, at)

    def _outermost(self, parse: Parse, at: int, trigger: Trigger) -> int:
        """The chunk of the first noun of a phrase that ends at a token: "commission" in "commission of inquiry"."""
        index = parse.chunk_of[at]
        for _ in range(trigger.word.count(" of ")):
            if index >= 0 and parse.chunks[index].prep == "of" and parse.chunks[index].of >= 0:
                index = parse.chunks[index].of
        return index

    def _is_opened(self, parse: Parse, roles: Roles, index: int) -> bool:
        """Fill who holds an inquiry that a noun names, where the sentence says that there is or was one."""
        if index < 0:
            return False
        chunk = parse.chunks[parse.chunks[index].group]
        support = parse.preds[chunk.pred] if chunk.pred >= 0 else None
        if support is None or support.lemma in ("call", "demand", "urge"):
            return False
        about = [found for prep in ("into", "of") for found in parse.complements(index, prep)]
        about += [found for prep, found in support.comps if prep == "into"]
        by = parse.complements(index, "by")
        if support.lemma in self._inquiry and chunk.role in ("object", "subject"):
            if not by:
                by = [found for prep, found in support.comps if prep == "by"]
                by = by if support.voice == "passive" else list(support.subject)
        elif not about or chunk.role != "subject" or support.negated:
            return False
        roles.agents = [one for one in by if one != index]
        roles.pred, roles.rule = support.index, "noun-opened"
        return True

    def _prosecution(
        self, finder: "IncidentFinder", reading: Reading, trigger: Trigger, roles: Roles, at: int
    ) -> Report | None:
        if roles.rule == "noun-subjected-to":
            return None  # "subjected to prosecution": who is pursued is a victim
        low = reading.low
        patients = self._actors(finder, reading, roles.patients)
        kinds = {kind for actor in patients for kind in actor.victim_kinds}
        if patients and patients[0].head in RULERS:
            kinds.discard("political_opponent")
        if kinds & {
            "human_rights_defender",
            "journalist",
            "protester",
            "political_opponent",
            "lawyer",
            "trade_unionist",
            "student",
        }:
            return None
        if not self._grave.any(low) and not any(actor.kind == "security_forces" for actor in patients):
            return None
        if roles.pred >= 0 and any(
            one.lemma in _OMITS for one in list(reading.parse.ancestors(roles.pred))[:1]
        ):
            return None
        if trigger.pos == "noun" and not trigger.strong and (roles.pred < 0 or not roles.patients):
            return None
        report = self._start(finder, reading, trigger, roles, at)
        agents = self._actors(finder, reading, roles.agents)
        if agents and (agents[0].kind or agents[0].iso3) and not roles.passive:
            report.perpetrator, report.explicit_perpetrator = agents[0], True
            self._kind(finder, reading, report, agents[0])
        else:
            report.perpetrator_kind = "other_state"
            report.perpetrator_iso3 = finder._actors.nearest_state(
                reading.context, reading.sentence.no, report.trigger_at
            )
        if any(
            holds(word, low)
            for word in (
                "international criminal court",
                "icc",
                "hague",
                "international tribunal",
                "u.n. tribunal",
                "war crimes tribunal",
            )
        ):
            report.perpetrator_kind, report.perpetrator_iso3 = "international", None
        accused = next((actor for actor in patients if actor.iso3), None)
        organ = any(actor.kind in ("security_forces", "other_state", "paramilitary") for actor in patients)
        report.victim_iso3 = accused.iso3 if accused else None
        if report.victim_iso3 is None and (organ or any(actor.head in self._offenders for actor in patients)):
            report.victim_iso3 = (
                finder._actors.nearest_state(reading.context, reading.sentence.no, report.trigger_at)
                if organ
                else None
            )
        finder._where(reading, report, roles, at)
        report = self._settle(finder, reading, report, roles, at)
        return report if report.status != "denied" else None

    def _sanction(
        self, finder: "IncidentFinder", reading: Reading, trigger: Trigger, roles: Roles, at: int
    ) -> Report | None:
        parse = reading.parse
        if trigger.pos == "noun":
            index = parse.chunk_of[at]
            if index < 0:
                return None
            chunk = parse.chunks[parse.chunks[index].group]
            support = parse.preds[chunk.pred] if chunk.pred >= 0 else None
            if support is None or support.lemma not in (
                "impose",
                "announce",
                "approve",
                "adopt",
                "extend",
                "renew",
                "lift",
                "slap",
                "threaten",
                "propose",
                "agree",
                "tighten",
                "order",
                "place",
            ):
                return None
            if support.lemma == "lift":
                return None
            roles.agents = (
                [f for p, f in support.comps if p == "by"]
                if support.voice == "passive"
                else list(support.subject)
            )
            roles.patients = (
                parse.complements(index, "on")
                + parse.complements(index, "against")
                + [f for p, f in support.comps if p in ("on", "against")]
            )
            roles.pred, roles.rule = support.index, "noun-imposed"
        if trigger.word in ("suspend", "freeze", "bar") and not any(
            parse.tokens.lows[parse.chunks[index].head] in self._sanctioned for index in roles.patients
        ):
            return None
        report = self._start(finder, reading, trigger, roles, at)
        agents = self._actors(finder, reading, roles.agents)
        patients = self._actors(finder, reading, roles.patients)
        if not agents or not self._critic(finder, reading, report, agents):
            return None
        self._target(finder, reading, report, patients, roles)
        if (
            trigger.word == "freeze"
            and report.perpetrator_iso3
            and report.perpetrator_iso3 == report.victim_iso3
        ):
            return None  # a state that freezes accounts of its own people sanctions nobody
        return self._settle(finder, reading, report, roles, at)
