"""Violations and releases: from one use of a trigger to the report that comes of it.

Belongs here: the order in which a telling is screened, given roles, judged and filled. What each step asks is in the
module that it calls: screens (`incidents.naming`, `incidents.crimes`, `incidents.supposing`, `incidents.mishaps`,
`incidents.sufferers`, `incidents.uses`, `incidents.policing`), roles (`incidents.owners`, `incidents.doers`,
`incidents.victims`), attributes (`incidents.certainty`, `incidents.scene`).
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Final

from pipelines.extract.incidents.actors import ActorReader
from pipelines.extract.incidents.anaphora import BODIES
from pipelines.extract.incidents.certainty import CertaintyReader
from pipelines.extract.incidents.context import Custody
from pipelines.extract.incidents.crimes import CrimeScreen
from pipelines.extract.incidents.custody import CustodyReader
from pipelines.extract.incidents.doers import DoerReader
from pipelines.extract.incidents.kinds import (
    ARMED,
    BY_FORCE,
    BY_PERSONS,
    CAPTURES,
    DONE_TO_ONE,
    MORTAL,
    OF_STATE,
    REMOVALS,
    RIGHTS_KINDS,
)
from pipelines.extract.incidents.mishaps import MishapScreen
from pipelines.extract.incidents.naming import NamingScreen
from pipelines.extract.incidents.offenders import prosecute
from pipelines.extract.incidents.owners import OwnerReader
from pipelines.extract.incidents.policing import PolicingScreen
from pipelines.extract.incidents.report import Actor, Report
from pipelines.extract.incidents.role_words import RoleWords
from pipelines.extract.incidents.roles import RECORDS, aboard, spends_time
from pipelines.extract.incidents.scene import SceneReader
from pipelines.extract.incidents.status import Factuality
from pipelines.extract.incidents.sufferers import SuffererScreen
from pipelines.extract.incidents.supposing import SupposingScreen
from pipelines.extract.incidents.telling import Telling
from pipelines.extract.incidents.uses import UseScreen
from pipelines.extract.incidents.victims import VictimReader
from pipelines.extract.incidents.when import is_narrated
from pipelines.extract.incidents.word_lists import WordLists
from pipelines.extract.incidents.words import Trigger
from pipelines.extract.language.tagging import NUM
from pipelines.extract.responses.reader import ResponseReader

_ASKED: Final = frozenset(("must", "should"))  # a sentence that is to be quashed stands
_ORDAINING: Final = frozenset("would must shall should be-to".split())
_LIVES: Final = frozenset(("life", "lives"))
# A massacre: so many killed, no more than a war or a campaign of years kills, within such a time.
_MANY: Final = 20
_TOLL: Final = 5000
# Who are killed one by one, however many of them are counted.
_ONE_BY_ONE: Final = frozenset("protester human_rights_defender journalist lawyer trade_unionist".split())
_AT_A_TIME: Final = timedelta(days=31)
_LONG: Final = re.compile(
    r"\bfor (?:(?:more than|the past|the last|over|nearly|almost|about|many|several|an?|\d+|"
    r"one|two|three|four|five|six|seven|eight|nine|ten) )*(?:weeks?|months?|years?|decades?)\b|\bsince\b"
)
# What says that people were killed one after the other, over more than a day or two.
_SPREAD: Final = re.compile(
    r"(?<!years )(?<!decade )(?<!decades )(?<!months )(?<!weeks )(?<!days )\bsince\b|\bso far\b|\bthis year\b|"
    r"\bin (?:the (?:first|last|past) )?(?:\w+ )?(?:nights|days|weeks|months|years) of\b|"
    r"\b(?:over|during|within|in) (?:the )?"
    r"(?:last|past|first|several|many|few|two|three|four|five|six|seven|eight|nine|ten) "
    r"(?:\w+ )?(?:weeks|months|years|decades)\b|"
    r"\b(?:during|under) (?:[\w’'-]+ ){0,2}(?:martial law|rule|reign|dictatorship|presidency)\b"
)
_FOR_DAYS: Final = re.compile(r"\b(?:without|no|never) charged?\b|\bfor \w+ days\b")
_CONFINED: Final = re.compile(
    r"\bin (?:[\w-]+,? ){0,4}(?:conditions|cells?|camps?|barracks|basements?|cellars?|dungeons?|lock-ups?|containers?|"
    r"cent(?:er|re)s?|prisons?|jails?|facilit(?:y|ies))\b"
)
_AT_THE_END: Final = re.compile(r"\bend of the year\b|\byear[’']s end\b|\bend of \d{4}\b|\byear[- ]end\b")
_FLED: Final = frozenset("refugee asylum_seeker ethnic_minority political_opponent".split())
_BEING: Final = frozenset("be remain become".split())
# What is done to people's things, so that it befalls who has them.
_TO_THINGS: Final = frozenset(
    "property_destruction threat_harassment movement_restriction censorship".split()
)
_BEARS: Final = frozenset("bear carry show display".split())
_CORPSES: Final = BODIES | {"bodies", "corpses"}
_HAVING: Final = frozenset("have see find get".split())
_NEAR: Final = 5  # within how many tokens of the verb
_TELLERS: Final = frozenset(("human_rights_defender", "journalist", "lawyer", "trade_unionist"))
_ALL_BUT: Final = frozenset(("nearly", "almost"))


@dataclass(frozen=True, slots=True)
class Screens:
    """Each tells what is no incident, for a reason of its own."""

    naming: NamingScreen
    crimes: CrimeScreen
    supposing: SupposingScreen
    mishaps: MishapScreen
    sufferers: SuffererScreen
    policing: PolicingScreen
    uses: UseScreen


class ViolationReader:
    """Reads the triggers of violations and releases."""

    def __init__(
        self,
        lists: WordLists,
        *,
        family: Mapping[str, str],
        groups: Mapping[str, str],
        screens: Screens,
        actors: ActorReader,
        custody: CustodyReader,
        owners: OwnerReader,
        doers: DoerReader,
        victims: VictimReader,
        scene: SceneReader,
        certainty: CertaintyReader,
        responses: ResponseReader,
        nominals: frozenset[str],
    ) -> None:
        """Take the family and the group of each type of incident, the screens, and the readers of roles and attributes."""
        self._family, self._groups, self._screens = family, groups, screens
        self._actors, self._owners, self._doers, self._victims = actors, owners, doers, victims
        self._custody = custody
        self._scene, self._certainty, self._responses = scene, certainty, responses
        self._nominals = nominals
        self._role_words = RoleWords.of(lists)
        self._quashes = lists.words("quashing_verb")
        self._lasts, self._spends = lists.words("lasting_verb"), lists.words("term_spending_verb")
        self._protest, self._courts = lists.search("protest"), lists.search("court_word")
        self._injures, self._kills = lists.words("injuring_verb"), lists.words("killing_verb")
        self._firing = lists.search("firing_word")
        self._faint, self._vague = lists.words("faint"), lists.words("vague_harm")
        self._captive = lists.search("captive_word")
        self._refuge, self._returns = lists.search("refuge"), lists.words("returning_verb")
        self._along, self._burials = lists.search("along"), lists.search("burial_word")
        self._tallies = RECORDS | lists.words("tallying_verb")
        self._shoots_at = lists.words("shooting_at_verb")
        self._deaths = lists.words("sentenced_death_verb")
        self._holds = lists.words("keeping_verb")
        self._stays = lists.words("staying_verb")
        self._comes_about = lists.words("coming_about_verb")
        self._rife = lists.words("rife_adjective")
        self._freedom = lists.words("freedom_noun")
        self._series = lists.words("series_noun")

    def read(self, t: Telling) -> list[Report]:
        """Return the report of a telling, none where it tells no incident."""
        screens = self._screens
        if screens.naming.keeps_out(t) or screens.mishaps.is_accident(t):
            return []
        if screens.supposing.keeps_out(t) or screens.mishaps.is_done_by_a_thing(t):
            return []
        self._fill_roles(t)
        if self._is_nothing(t) or screens.crimes.keeps_out(t):
            return []
        if t.is_noun and t.type in ("death_sentence", "imprisonment") and self._is_quashed(t):
            t.type = "release"
        if screens.uses.is_told_by_verb(t):
            return []
        if (
            t.type == "release"
            and t.pred is not None
            and t.pred.lemma in self._quashes
            and screens.policing.answers_for_it(t)
        ):
            return self._hold_offender(t) or []  # "overturned the conviction of a captain for the abduction"
        officers = screens.policing.is_officer_held(t)
        if not officers and screens.policing.is_offender_held(t):
            held = self._hold_offender(t)
            if held is not None:
                return held
        # A frame says whose offices they are: "raided the offices of the newspaper".
        searched = t.roles.rule == "frame" and t.type == "threat_harassment"
        if not (officers or searched) and screens.policing.is_ordinary_crime(t):
            return []
        if screens.mishaps.tells_death(t) and self._custody.dies_held(t):
            t.type = "death_in_custody"
        if (
            (self._is_bare(t) and not self._is_listed(t))
            or screens.uses.is_other(t)
            or self._is_hurt_in_passing(t)
        ):
            return []
        judged = self._certainty.judge(t)
        if judged is None:
            return []
        if t.type == "excessive_force" and self._is_waylaid(t):
            t.type = "attempted_killing"
        if judged.status == "feared" and self._is_ordained(t):
            t.type = "death_sentence"
            judged = replace(judged, status="occurred", why="")
        if judged.status == "denied" and t.is_noun and not t.agents and t.type in BY_FORCE | BY_PERSONS:
            t.agents = self._deniers(t, judged)
        report = self._start(t, judged)
        if report.vague and _is_unspecific(t):
            return []
        return [report] if self._fill(t, report, judged, officers=officers) else []

    # Roles.

    def _deniers(self, t: Telling, judged: Factuality) -> list[Actor]:
        """Who denies an act for which nobody else is named, where they are armed or a state: "the army denied the killing"."""
        if judged.why != "denied" or judged.source < 0:
            return []
        actor = self._actors.read(t.reading, judged.source)
        return [actor] if actor.kind in ARMED or (actor.kind == "state" and actor.iso3) else []

    def _fill_roles(self, t: Telling) -> None:
        """Read the chunks in the trigger's roles as actors, and what the act is by who does it."""
        reading, roles = t.reading, t.roles
        agents = [self._actors.read(reading, index) for index in roles.agents]
        if t.type in REMOVALS:
            roles.patients = aboard(t.parse, roles.patients, self._role_words)
        roles.patients = _body_given_back(t) or roles.patients
        t.patients = [self._actors.read(reading, index) for index in roles.patients]
        if roles.rule == "noun-suffer" and roles.pred >= 0 and t.parse.preds[roles.pred].lemma in RECORDS:
            # "Prisoners described beatings" suffered them; "activists reported beatings" did not.
            t.patients = [actor for actor in t.patients if not _TELLERS.issuperset(actor.victim_kinds)]
        t.patients = _whose_body(t, self._actors) or t.patients
        if t.type in _TO_THINGS and not any(
            actor.person or actor.named or actor.victim_kinds for actor in t.patients
        ):
            t.patients = _who_has_it(t, self._actors) or t.patients
        if roles.rule == "adjective" and (owner := self._owners.described(reading, t.at)) is not None:
            t.patients = [owner]
        if t.is_noun:
            # Of "death sentences", what stands before "death".
            self._owners.add(reading, t.type, t.first, agents, t.patients)
        if roles.owner_of >= 0:
            self._owners.add(reading, t.type, t.parse.chunks[roles.owner_of].last, agents, t.patients)
        if t.type == "forced_displacement":
            agents = _apart_from_leavers(t, agents)
        agents = [actor for actor in agents if self._doers.can_act(reading, actor)]
        agents = agents or self._doers.named_apart(reading, roles, t.at, is_noun=t.is_noun)
        agents = agents or self._doers.of_strike(reading, t)
        agents = agents or self._doers.of_attack(reading, t)
        t.type = self._doers.type_by_doer(reading, t.type, t.trigger, agents)
        if roles.passive and not t.is_noun:
            agents = [
                actor
                for actor in agents
                if actor.kind or actor.person or actor.iso3 or actor.text[:1].isupper()
            ]
        t.agents = agents
        t.people = self._screens.sufferers.people(t)

    def _is_bare(self, t: Telling) -> bool:
        """Whether a noun names an act without a doer, a sufferer, a number or, of those told everywhere, a date."""
        if not t.is_noun or t.people or t.agents:
            return False
        chunk = t.chunk
        if (
            chunk is not None
            and chunk.head == t.at
            and t.parse.tokens.tags[chunk.first] == NUM
            and t.type in DONE_TO_ONE
        ):
            return False  # "made four arrests"
        if self._happens(t) or self._is_rife(t):
            return False
        undated = (
            t.type in ("arrest", "extrajudicial_killing") and t.roles.rule == "noun" and not t.reading.dates
        )
        return not t.trigger.strong or undated

    def _happens(self, t: Telling) -> bool:
        """Whether acts in the plural are said to come about: "there were arrests", "killings followed", "documented killings"."""
        parse, chunk = t.parse, t.chunk
        if chunk is None or chunk.head != t.at or not parse.tokens.lows[t.at].endswith("s"):
            return False
        top = parse.chunks[chunk.group]
        if top.of >= 0 and parse.tokens.lows[parse.chunks[top.of].head] in self._series:
            top = parse.chunks[top.of]  # "a wave of killings"
        return any(
            (pred.lemma in self._comes_about and top.index in pred.subject and pred.voice == "active")
            or (pred.lemma == "be" and top.index in pred.objects and not pred.subject)
            or (pred.lemma in RECORDS and top.index in pred.objects)
            for pred in parse.preds
        )

    def _is_rife(self, t: Telling) -> bool:
        """Whether an act is said to be done everywhere or all the time: "child labour is common on the farms"."""
        parse, chunk = t.parse, t.chunk
        if chunk is None or chunk.head != t.last:
            return False
        return any(
            pred.lemma in _BEING
            and not pred.negated
            and chunk.index in pred.subject
            and not self._rife.isdisjoint(parse.tokens.lows[pred.at + 1 : pred.at + _NEAR])
            for pred in parse.preds
        )

    def _is_of_freedom(self, t: Telling) -> bool:
        """Whether those held are told of for their release, whose day is not theirs: "demanded freedom for political prisoners"."""
        chunk, parse = t.chunk, t.parse
        if not t.is_noun or t.type not in CAPTURES:
            return False
        while chunk is not None and chunk.of >= 0:
            chunk = parse.chunks[chunk.of]
            if parse.tokens.lows[chunk.head] in self._freedom:
                return True
        return False

    def _is_listed(self, t: Telling) -> bool:
        """Whether a bare nominal stands in a row of acts: "killings, beatings and kidnappings"."""
        chunk, parse = t.chunk, t.parse
        if chunk is None or chunk.head != t.at:
            return False
        return any(
            other != chunk.index and parse.tokens.lows[parse.chunks[other].head] in self._nominals
            for other in parse.members(chunk.index)
        )

    def _is_nothing(self, t: Telling) -> bool:
        """Whether nobody who could suffer it, or be freed, is there."""
        sufferers = self._screens.sufferers
        return (
            sufferers.is_nothing(t)
            or sufferers.is_lone_flight(t)
            or sufferers.is_of_prison(t)
            or (t.type == "release" and self._screens.uses.is_no_release(t))
        )

    def _is_hurt_in_passing(self, t: Telling) -> bool:
        """Whether people are only told as wounded, or by police or nobody: the outcome of another act."""
        if t.roles.rule == "adjective" and (t.trigger.word in self._injures or _is_dead(t)):
            return True  # "injured migrants were treated", "whose mutilated corpse was found"
        if (
            t.type == "ill_treatment"
            and t.trigger.word in self._injures
            and not (t.agents or t.is_noun or any(actor.count is not None for actor in t.people))
        ):
            # "X was shot dead. His driver was injured"
            return any(
                told.type in MORTAL or told.type in ("indiscriminate_attack", "attempted_killing")
                for told in t.reading.context.victims
                if 0 <= t.reading.sentence.no - told.sentence.no <= 1
            )
        if t.type != "attempted_killing" or t.trigger.word not in self._injures:
            return False
        return not t.agents or (t.agents[0].kind in OF_STATE and not self._firing.any(t.clause))

    def _is_ordained(self, t: Telling) -> bool:
        """Whether a death yet to come is a sentence passed: "a judge told him that he would hang", "are to be put to death"."""
        pred, low = t.pred, t.reading.low
        if t.is_noun or pred is None or pred.negated or " if " in low or " unless " in low:
            return False
        if t.type == "judicial_execution":
            return pred.modal in _ORDAINING and self._courts.any(low)
        return t.type == "death_sentence" and pred.modal in _ORDAINING and pred.lemma in self._deaths

    def _is_waylaid(self, t: Telling) -> bool:
        """Whether somebody was shot at by nobody knows whom, with no crowd there: "the judge was shot at as she drove"."""
        return (
            t.trigger.word in self._shoots_at
            and t.roles.passive
            and not t.agents
            and bool(t.people)
            and "protester" not in t.victim_kinds
            and not self._protest.any(t.reading.low)
        )

    def _is_quashed(self, t: Telling) -> bool:
        """Whether a sentence is one undone: "quashed the sentence", "had his sentence commuted"."""
        index = t.chunk.group if t.chunk is not None else -1
        return any(
            pred.lemma in self._quashes
            and pred.modal not in _ASKED
            and (
                pred is t.pred or (pred.voice == "passive" and pred.kind == "part" and index in pred.subject)
            )
            for pred in t.parse.preds
        )

    def _hold_offender(self, t: Telling) -> list[Report] | None:
        """Keep in mind who is held for a crime; a sentence is then a response to that crime.

        None where it is a violation all the same: to whatever crime a court answers with death, unless it tells the
        trial of a violation.
        """
        held = []
        condemned = t.type == "death_sentence" and bool(t.people) and not t.is_noun
        if condemned and not self._screens.policing.is_officer_condemned(t):
            return None
        # Of soldiers who "are behind bars" only the crime says that it is a sentence for one.
        if t.type != "arrest" and (
            not t.roles.rule.startswith("frame") or self._responses.is_grave(t.clause)
        ):
            trigger = Trigger(t.trigger.word, t.trigger.pos, "prosecution", t.trigger.frame, True)
            held = self._responses.read(t.reading, trigger, t.roles, t.at)
        if condemned and not held:
            return None
        names = tuple(name for actor in t.people for name in actor.named)
        t.reading.context.custodies.append(Custody(t.parse.tokens.starts[t.at], names))
        return held

    # Attributes.

    def _start(self, t: Telling, judged: Factuality) -> Report:
        """Return a report with what its trigger tells by itself."""
        report = Report(
            t.type,
            t.reading.sentence,
            t.parse.tokens.starts[t.at],
            judged.status,
            judged.why,
            f"{t.trigger.pos}-{t.type}:{t.roles.rule}",
            False,
            t.trigger.strong,
            family=self._family[t.type],
        )
        report.victim = _victim(t)
        report.perpetrator = _doer(t, report.victim)
        report.explicit_victim = bool(t.people)
        report.back = t.roles.rule == "adjective" or (
            report.family == "violation" and self._certainty.points_back(t)
        )
        report.lasting = (
            t.roles.rule == "frame"
            and t.pred is not None
            and t.pred.lemma in self._lasts
            and self._groups[t.type] in ("liberty", "capital")
        )
        report.still = t.pred is not None and ("still" in t.pred.adverbs or t.pred.lemma in self._stays)
        report.faint = t.trigger.word in self._faint
        report.vague = not t.is_noun and t.trigger.word in self._vague
        report.along = bool(t.people) and self._along.any(t.beside)
        report.narrated = is_narrated(t.pred)
        return report

    def _fill(self, t: Telling, report: Report, judged: Factuality, *, officers: bool) -> bool:
        """Fill who did it to whom, when and where; False where the doer or a mere danger makes it no act."""
        reading, roles, at = t.reading, t.roles, t.at
        self._doers.fill(reading, report, t.agents, roles, at)
        if not self._doers.suits(reading, report, t.trigger, t.agents):
            return False
        victims = t.people or ([report.victim] if report.victim else [])
        self._victims.fill(reading, report, victims, roles, at)
        by_the_village = self._screens.sufferers.is_of_village(t.trigger.word)
        if report.type == "forced_displacement" and report.best == 1 and by_the_village:
            return False
        self._tell_aimed(t, report)
        if report.type == "attempted_killing" and self._burials.any(reading.low):
            report.type = "extrajudicial_killing"
        _tell_survived(t, report)
        _tell_shelled(t, report)
        # "The search for the abducted girl ended on Tuesday": the date is not the abduction's.
        undated = roles.rule == "adjective" or self._is_of_freedom(t)
        when = self._scene.when(reading, report, t.pred, at) if not undated else None
        report.pattern = self._certainty.is_pattern(t, report, when)
        if t.is_noun and report.low is None and report.best is None and report.high is None:
            self._victims.count_cases(reading, report, at)  # a total of cases is a practice all the same
        added_up = when is not None and when.kind == "since"  # "27 have been killed since Wednesday"
        if not (added_up or _is_recorded(t, self._tallies) or _is_year_told(t, report) or _is_spread(t)):
            _tell_massacre(report)
        if report.type == "arrest" and (
            self._is_spent_held(t) or (not t.is_noun and self._is_detention(t, report))
        ):
            report.type = "arbitrary_detention"
            # "is being held" tells how an arrest goes on; "has been held without charge", why it is wrong.
            report.lasting |= report.first is None and self._is_held_now(t) and not _FOR_DAYS.search(t.clause)
        if report.status == "feared" and report.pattern and t.type not in REMOVALS:
            if not self._certainty.threatens_returned(t):
                return False  # a danger at large, not an act
            report.pattern = False
        if report.type == "refoulement" and any(
            actor.state_is_demonym and agent.iso3 == actor.iso3 for agent in t.agents for actor in t.people
        ):
            report.type = (
                "forced_displacement"  # no state returns its own people: "Chad drove Chadians into Sudan"
            )
        if report.type == "refoulement" and self._is_plain_removal(t, report):
            report.type = "expulsion"
        self._scene.where(reading, report, roles, at)
        if self._victims.is_foreigner(report):
            report.kinds = (*report.kinds, "foreigner")
        report.source = reading.chunk_text(judged.source) or judged.speaker or None
        report.treaty = reading.treaty
        if officers:
            held_by = report.perpetrator_iso3
            prosecute(report)
            report.victim_iso3 = next((actor.iso3 for actor in t.people if actor.iso3), held_by)
        return True

    def _is_spent_held(self, t: Telling) -> bool:
        """Whether somebody is told to have spent a time held: "began his 19th month in detention"."""
        pred = t.pred
        if pred is None or pred.lemma not in self._spends or t.roles.rule not in ("noun-held-in", "frame"):
            return False
        return spends_time(t.parse, pred, self._role_words)

    def _is_detention(self, t: Telling, report: Report) -> bool:
        """Whether people are kept, not taken: "has been held for three years"; of those whom states persecute, "since May"."""
        long = _LONG.search(t.clause)
        persecuted = bool(set(report.kinds) & RIGHTS_KINDS)
        if self._is_kept_on(t) if persecuted else self._is_held_now(t):
            return True
        if t.trigger.word in ("hold", "keep"):
            if t.reading.context.document.survey and (persecuted or _CONFINED.search(t.clause) is not None):
                return True  # a report on a year tells who was held in it, not who was seized
            return long is not None or _FOR_DAYS.search(t.clause) is not None
        return (
            t.trigger.word == "detain"
            and t.roles.passive
            and long is not None
            and (persecuted or long[0] != "since")
        )

    def _is_kept_on(self, t: Telling) -> bool:
        """Whether people are said to be held on: "were still holding the editor", "remained in custody", "continued to hold"."""
        pred = t.pred
        if pred is None or t.is_noun or t.trigger.word not in self._holds:
            return False
        above = t.parse.preds[pred.governor] if pred.link == "to" and pred.governor >= 0 else None
        return (
            (t.roles.rule == "frame" and pred.lemma in self._stays)
            or self._is_held_now(t)
            or "still" in pred.adverbs
            or (above is not None and above.lemma == "continue")
        )

    def _is_held_now(self, t: Telling) -> bool:
        """Whether people are said to be held at the time of writing, or at the end of what is written about: "is held in Tora
        prison", "has been in custody", "was in detention at the year's end"."""
        pred = t.pred
        if pred is None or t.trigger.word not in self._holds:
            return False
        if t.roles.rule == "frame":
            taken = "hands" in t.parse.tokens.lows  # "is in the hands of the secret police"
            return (pred.lemma in _BEING and not taken) and (
                pred.tense in ("present", "perfect") or _AT_THE_END.search(t.clause) is not None
            )
        return (
            t.roles.passive
            and pred.kind == "finite"
            and not pred.modal
            and pred.tense == "present"
            and (t.trigger.word != "detain" or pred.progressive)
        )

    def _is_plain_removal(self, t: Telling, report: Report) -> bool:
        """Whether people are put out of a country of whom nothing says that they fled to it, or would be harmed on return."""
        if t.is_noun or t.trigger.word in self._returns or _FLED & set(report.kinds):
            return False
        return not (self._refuge.any(t.reading.low) or self._captive.any(t.clause))

    def _tell_aimed(self, t: Telling, report: Report) -> None:
        """Tell a bomb that was meant for one person from the bombing of whoever was there."""
        verb = t.pred.lemma if t.pred is not None else ""
        harmed = verb in self._injures
        killed = verb in self._kills or _takes_life(t)
        if (
            report.type == "indiscriminate_attack"
            and (t.trigger.type != report.type or harmed or killed)
            and self._victims.is_aimed_at(report, t.clause)
        ):
            report.type = "attempted_killing" if harmed else "extrajudicial_killing"


def _body_given_back(t: Telling) -> list[int]:
    """What bears the marks, not those to whom it came: "the body was handed to his family bearing burns", "she came to us"."""
    parse, pred = t.parse, t.pred
    if pred is None or pred.kind != "ing" or pred.governor < 0 or pred.lemma not in _BEARS:
        return []
    above = parse.preds[pred.governor]
    given = above.objects if above.voice == "active" and above.objects else above.subject
    comes = above.voice == "active" and not above.objects
    bodies = [one for one in given if comes or parse.tokens.lows[parse.chunks[one].head] in _CORPSES]
    theirs = set(pred.subject) & {index for prep, index in above.comps if prep == "to"}
    return bodies if theirs else []


def _whose_body(t: Telling, actors: ActorReader) -> list[Actor]:
    """Who is dead where a relative clause tells of the body: "the editor whose corpse was found"."""
    parse = t.parse
    return [
        actors.read(t.reading, pred.antecedent)
        for pred in parse.preds
        if t.type in MORTAL
        and pred.link == "rel"
        and pred.antecedent >= 0
        and any(parse.covers([pred.antecedent], one.start) for one in t.reading.people)
        for index in t.roles.patients
        if index in pred.subject
        and parse.tokens.lows[parse.chunks[index].head] in BODIES
        and parse.tokens.lows[parse.chunks[index].first - 1] == "whose"
    ]


def _is_dead(t: Telling) -> bool:
    """Whether a participle describes a body, to which nothing more is done: "the mutilated corpse"."""
    return t.type not in MORTAL and t.parse.tokens.lows[t.parse.chunks[t.roles.patients[0]].head] in BODIES


def _who_has_it(t: Telling, actors: ActorReader) -> list[Actor]:
    """Those who have something done to what is theirs: "two reporters had their cameras smashed", "she saw her house burn"."""
    parse, pred = t.parse, t.pred
    if pred is None or pred.kind != "part" or pred.at != t.at:
        return []
    having = next(
        (one for one in parse.preds if one.lemma in _HAVING and set(pred.subject) & set(one.objects)), None
    )
    if having is None or having.voice != "active":
        return []
    found = [actors.read(t.reading, index) for index in having.subject]
    return [actor for actor in found if actor.person or actor.named or actor.pronoun]


def _apart_from_leavers(t: Telling, agents: list[Actor]) -> list[Actor]:
    """Leave out those who leave, whom it befalls: "dozens were forced to leave their homes"."""
    if t.trigger.word.startswith("leave their"):
        t.patients = [actor for actor in agents if not actor.kind] or t.patients
    leavers = {actor.start for actor in t.patients}
    return [actor for actor in agents if actor.start not in leavers]


def _takes_life(t: Telling) -> bool:
    """Whether what is said to be taken is a life: "a car bomb claimed the life of the prosecutor"."""
    lows, chunks = t.parse.tokens.lows, t.parse.chunks
    return t.pred is not None and any(lows[chunks[one].head] in _LIVES for one in t.pred.objects)


def _tell_survived(t: Telling, report: Report) -> None:
    """Tell a killing from one that all but happened: "they nearly killed him"."""
    if report.type == "extrajudicial_killing" and t.pred is not None and not t.is_noun:
        lows = t.parse.tokens.lows[max(0, t.pred.first - 1) : t.pred.at + 1]
        if not _ALL_BUT.isdisjoint(lows) or not _ALL_BUT.isdisjoint(t.pred.adverbs):
            report.type = "attempted_killing"


def _tell_shelled(t: Telling, report: Report) -> None:
    """Tell the dead of a shelling from others: "Jets bombed a market on Friday. Eleven traders were killed."."""
    if (
        report.type == "extrajudicial_killing"
        and not report.explicit_perpetrator
        and not report.names
        and t.counts_attacked
    ):
        report.type = "conflict_killing"


def _is_unspecific(t: Telling) -> bool:
    """Whether, below the headline, nobody says who did what: "two lawmakers had also been targeted"."""
    return t.type == "threat_harassment" and t.roles.passive and not t.agents and t.reading.sentence.no > 0


def _is_recorded(t: Telling, tallies: frozenset[str]) -> bool:
    """Whether the dead are those that somebody has counted, however many times it happened: "counted 118 people killed"."""
    return any(
        one.lemma in tallies and not set(one.objects).isdisjoint(t.roles.patients) for one in t.parse.preds
    )


def _is_spread(t: Telling) -> bool:
    """Whether those killed are counted over weeks or longer: "killed 700 people since the coup", "in three nights of raids"."""
    if t.pred is not None and t.pred.link == "sub:since" and t.pred.tense == "past":
        return False  # "surgeons have not rested since militiamen hacked 60 men to death"
    return t.type == "extrajudicial_killing" and _SPREAD.search(t.clause) is not None


def _is_year_told(t: Telling, report: Report) -> bool:
    """Whether a report on a year counts all who were killed in its course: "police shot dead at least 21 men"."""
    document = t.reading.context.document
    aside = report.rule.endswith("verb-gerund")  # "attacked the quarter, killing 71"
    return document.survey and report.type == "extrajudicial_killing" and report.first is None and not aside


def _tell_massacre(report: Report) -> None:
    """Tell the killing of many at a time from that of a few, or of many over the years."""
    killed = report.low or report.best or 0
    if report.type == "mass_killing" and report.rule.endswith("frame") and 0 < killed < _MANY:
        report.type = "extrajudicial_killing"
        report.rule = "verb-extrajudicial_killing:frame"
    lasted = report.last - report.first if report.first and report.last else timedelta(0)
    if (
        report.type == "extrajudicial_killing"
        and report.status in ("occurred", "alleged")
        and not report.pattern
        and _ONE_BY_ONE.isdisjoint(report.kinds)
        and not report.rule.endswith(("noun", "noun-by"))  # "recorded 160 killings"
        and (report.explicit_victim or not report.rule.endswith("frame"))  # "the crackdown's toll"
        and _MANY <= killed < _TOLL
        and lasted <= _AT_A_TIME
    ):
        report.type = "mass_killing"


def _victim(t: Telling) -> Actor | None:
    if t.people:
        return t.people[0]
    return t.patients[0] if t.patients and t.trigger.frame != "thing" else None


def _doer(t: Telling, victim: Actor | None) -> Actor | None:
    """The first doer, unless the same words are read as the victim."""
    agent = t.agents[0] if t.agents else None
    return None if agent is not None and victim is not None and agent.start == victim.start else agent
