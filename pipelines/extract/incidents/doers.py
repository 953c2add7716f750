"""Who did it: the perpetrator of an act, its kind and its state.

Belongs here: whether an actor may do anything at all, what its kind is and whose it is, what doers nobody names are,
and what the kind of doer makes of an act. Which chunks are the doers is `incidents.roles`; the state behind an act
without a doer is `incidents.home`; doers shared between acts are `incidents.folding`.
"""

import re
from collections.abc import Container
from typing import Final

from pipelines.extract.incidents.actors import ActorReader
from pipelines.extract.incidents.anaphora import HE_OR_SHE, KNOWN, AnaphoraReader
from pipelines.extract.incidents.blame import BlameReader
from pipelines.extract.incidents.consent import ConsentReader
from pipelines.extract.incidents.context import Context, Reading
from pipelines.extract.incidents.home import HomeReader
from pipelines.extract.incidents.kinds import (
    ARMED,
    BY_ANYBODY,
    BY_FORCE,
    BY_ORDER,
    BY_ORGANS,
    CAPTURES,
    MORTAL,
    OF_STATE,
    OFFICIAL,
    ORGANS,
    REMOVALS,
    STRIKES,
)
from pipelines.extract.incidents.report import Actor, Report
from pipelines.extract.incidents.roles import Roles
from pipelines.extract.incidents.telling import Telling
from pipelines.extract.incidents.word_lists import WordLists
from pipelines.extract.incidents.words import Trigger
from pipelines.extract.people.organs import OrganMention
from pipelines.lexicon import Lexicon, split_cell

_NATION: Final = 3  # words at most: "the invading Russians"
# What people are convicted of, as the doers that a text leaves unsaid.
_CONVICTED: Final = frozenset(
    "torture ill_treatment threat_harassment arrest arbitrary_detention abduction".split()
)
_CONVICTION: Final = re.compile(
    r"\b(?:convicted|convictions?|guilty)(?: [\w-]+){0,3}? (?:of|for|in|over|on|includ(?:e|es|ed|ing)|cover)\b[^.;]*$"
)
_CONVICTION_REACH: Final = 110  # characters
_WORD: Final = 14  # characters from a trigger on within which its own word stands
# Words that have a capital only because they open the sentence.
_OPENERS: Final = frozenset(
    "the a an this that these those its his her their some many most all such no one".split()
)
_CORPORAL: Final = frozenset(("ill_treatment", "torture"))
_IN_STRIKE: Final = frozenset("in by during under from".split())
_OPENING: Final = 20  # characters from a sentence's start within which its first actor is its subject
# How crowds are taken to a police station, too.
# What is done to people by whoever takes them, and the sentences within which it tells by whom others are taken.
_TAKING: Final = CAPTURES | REMOVALS
_TOLD_NEAR: Final = 4
_LOADS: Final = frozenset(("bundle away",))
# What stands before the name of a band: "a militia called Raia Mutomboki".
_CALLED: Final = re.compile(
    r",? (?:(?:that is |which is )?(?:called|named|known (?:locally )?as)|calling itself|the)(?: the)? "
)
_UNIFORMED: Final = re.compile(r" in (?:\w+ ){0,2}?(?:uniform|fatigues)\b")
# What people without a name are taken for, or say that they are: "men believed to be soldiers".
_TAKEN_FOR: Final = re.compile(
    r",? (?:who (?:are|were|is|was) )?(?:widely |strongly )?"
    r"(?:(?:believed|thought|suspected|presumed|understood|alleged|claiming) to (?:be|have been)"
    r"|(?:who )?(?:identified|identifying) themselves as|identified as) "
)
_TAKEN_REACH: Final = 30  # characters behind it in which an organ is named
_BACKED: Final = re.compile(r"-(?:backed|allied|armed|aligned|supported|funded|sponsored|trained) ")
# What a force was about when people were killed: "in a police raid".
_OPERATION: Final = re.compile(
    r" (?:raids?|operations?|sweeps?|offensives?|crackdowns?|fire|bullets?|gunfire|checkpoints?)\b"
)
_IT: Final = frozenset(("it",))
_EACH_OTHER: Final = ("each other", "one another")
_DEALT: Final = BY_FORCE - {"sexual_violence", "abduction"} | {"ill_treatment"}
_ATTENDED: Final = MORTAL | {"forced_displacement"}
_APART: Final = re.compile(r";|, (?:and|but|while) ")
_SENT: Final = frozenset("agent agents operative operatives".split())  # who kills by no sentence
_FOR_MONEY: Final = ("extort", "blackmail")  # what gangs do, where nobody else is named


class DoerReader:
    """Fills perpetrators."""

    def __init__(
        self,
        lexicon: Lexicon,
        lists: WordLists,
        *,
        actors: ActorReader,
        home: HomeReader,
        anaphora: AnaphoraReader,
    ) -> None:
        """Read the lexicon's `incident_defaults` and `incident_doers`."""
        self._actors, self._home, self._anaphora = actors, home, anaphora
        self._defaults = {
            row["incident_type"]: (row["perpetrator_kind"], row["state"] == "state")
            for row in lexicon.table("incident_defaults")
        }
        self._becomes = {
            (row["incident_type"], kind): (frozenset(split_cell(row["triggers"])), row["becomes"])
            for row in lexicon.table("incident_doers")
            for kind in split_cell(row["perpetrator_kinds"])
        }
        self._blame = BlameReader(lists)
        self._consent = ConsentReader(lists)
        self._criminals = lists.words("criminal_noun")
        self._strikes, self._blows = lists.words("strike_noun"), lists.words("blow_noun")
        self._arms = lists.words("weapon_noun")
        self._groups = lists.words("group_noun")
        self._bands = lists.words("band_noun") | lists.words("armed_band")
        self._employed = lists.words("state_employee")
        self._ruling = lists.words("ruling_noun")
        self._judicial = lists.words("judicial_noun")
        self._watching = lists.words("watching_body")
        self._pursues, self._tries = lists.words("pursuing_verb"), lists.words("guilt_verb")
        self._measures = lists.search("measure_by_order")
        self._remands, self._at_border = lists.search("remand_word"), lists.search("border_control")
        self._penalties = lists.search("corporal_penalty")
        self._whippings = lists.search("whipping")
        self._sentences = lists.search("sentencing")
        self._answers = lists.search("answers_for_it")
        self._anonymous = lists.search("anonymous_threat")
        self._kin_motives = lists.search("kin_motive")
        self._comes_upon = lists.words("finding_verb")
        self._unknown = lists.words("unknown_adjective")
        self._unidentified = lists.words("unidentified")
        self._let_go = lists.search("let_go")
        self._freed_by_law = lists.search("freed_by_law")
        self._state_acts = lists.search("state_act")
        self._governing = lists.search("governing_band")
        self._seeking = lists.search("seeking")
        self._raids = lists.words("raiding_verb")
        self._as_adjectives = lists.words("state_abbreviation")
        self._seizes, self._takes_in = lists.words("seizing_verb"), lists.words("arresting_word")
        self._hold_people = self._criminals | lists.words("gang_noun")
        self._of_government = lists.words("government_word")
        self._onsets = lists.words("onset_noun") | _IT
        self._settlements = lists.words("settlement_noun")
        self._flees = lists.words("fleeing_verb")

    # What a doer may do, and what it makes of an act.

    def can_act(self, reading: Reading, actor: Actor) -> bool:
        """Whether an actor is people, an organ, a state or something that has a name."""
        if actor.text.lower() in _EACH_OTHER:
            return False  # "blamed each other for the shelling"
        capital = actor.text[:1].isupper() and (
            actor.start > reading.sentence.start or actor.text.partition(" ")[0].lower() not in _OPENERS
        )
        return bool(
            actor.person
            or actor.kind
            or actor.iso3
            or actor.named
            or actor.pronoun
            or capital
            or actor.head in self._groups
        )

    def named_apart(self, reading: Reading, roles: Roles, at: int, *, is_noun: bool) -> list[Actor]:
        """The doers whom another verb of the sentence names: "a raid blamed on X"."""
        found = self._blame.doers(reading.parse, roles, at, is_noun=is_noun)
        actors = [self._actors.read(reading, index) for index in found]
        return [actor for actor in actors if actor.kind or actor.iso3 or actor.text[:1].isupper()]

    def of_strike(self, reading: Reading, t: Telling) -> list[Actor]:
        """Whose strike an act is told to have been part of: "42 died in a US air raid", "killed in Israeli shelling"."""
        if t.type not in STRIKES:
            return []
        lows, chunks = t.parse.tokens.lows, t.parse.chunks
        body = reading.context.document.body
        told = [chunk for prep, chunk in t.pred.comps if prep in _IN_STRIKE] if t.pred is not None else []
        if t.is_noun and t.chunk is not None:
            told.insert(0, t.chunk.index)
        for index in told:
            chunk, head = chunks[index], lows[chunks[index].head]
            if head not in self._strikes and head not in self._blows:
                continue
            actor = self._actors.read(reading, index)
            first = t.parse.tokens.starts[chunk.first]
            owned = actor.iso3 is not None and any(
                state.iso3 == actor.iso3
                and first <= state.start < actor.end
                and (state.kind == "demonym" or body[state.start : state.end] in self._as_adjectives)
                for state in reading.states
            )
            if owned and (head in self._strikes or self._is_abroad(reading, actor)):
                return [actor]
        return []

    def of_attack(self, reading: Reading, t: Telling) -> list[Actor]:
        """Who struck when people were killed or wounded: "died when an Israeli shell hit the house"."""
        if t.pred is None or t.is_noun or t.type not in _DEALT:
            return []
        actors = [self._actors.read(reading, index) for index in self._blame.attackers(t.parse, t.pred)]
        return [
            actor
            for actor in actors
            if actor.kind in ARMED or (actor.iso3 and actor.head in self._strikes | self._arms)
        ]

    def _is_abroad(self, reading: Reading, actor: Actor) -> bool:
        """Whether the sentence puts acts in another state than an actor's: "Israeli bombing in Gaza"."""
        place = reading.context.nearest_place(reading.sentence.no, actor.start)
        return place is not None and place[3] != actor.iso3

    def type_by_doer(
        self, reading: Reading, incident_type: str, trigger: Trigger, agents: list[Actor]
    ) -> str:
        """What an act is by who does it: rebels make no arrests, and who drags a man to a car unnamed may be anybody."""
        kind = agents[0].kind if agents else ""
        if trigger.others:
            by_state = _are_told_of(reading, OF_STATE)
            if agents:
                known = kind in OF_STATE or (not kind and agents[0].pronoun and by_state)
                return incident_type if known else trigger.others
            if by_state and incident_type == "arrest":
                return incident_type  # "police held two editors. A third was dragged from his bed"
            forces = any(organ.kind == "security_forces" for organ in reading.organs)
            if trigger.word in _LOADS and not reading.organs:
                forces = _told_before(reading) == {"security_forces"}
            arrested = forces and not self._seeking.any(reading.low)
            return trigger.others if incident_type == "arrest" and not arrested else incident_type
        if incident_type == "arrest" and kind == "non_state_armed":
            governs = trigger.word in self._takes_in and self._governing.any(agents[0].text.lower())
            return incident_type if governs else "abduction"
        if incident_type == "arrest" and not agents and trigger.word in self._seizes and not reading.organs:
            return "abduction" if _told_before(reading) == {"non_state_armed"} else incident_type
        return incident_type

    def suits(self, reading: Reading, report: Report, trigger: Trigger, agents: list[Actor]) -> bool:
        """Name an act by who did it: an armed group executes nobody by law; False where it then is none."""
        fits = self._suits(report, trigger) and not self._is_onslaught(report, agents)
        if report.type == "judicial_execution" and agents and agents[0].kind == "security_forces":
            words = agents[0].text.lower().split()
            if agents[0].head in _SENT or "intelligence" in words:
                report.type = "extrajudicial_killing"  # no hangmen: "executed by Saudi agents"
                report.rule = f"{trigger.pos}-{report.type}:{report.rule.partition(':')[2]}"
        if (
            report.perpetrator_kind == "non_state_armed"
            and agents
            and agents[0].head in self._criminals
            and not reading.context.has_armed_group(self._hold_people)
        ):
            report.perpetrator_kind = "private"  # "his captors beat him", where no armed group is told of
        return fits

    def _suits(self, report: Report, trigger: Trigger) -> bool:
        triggers, becomes = self._becomes.get(
            (report.type, report.perpetrator_kind), (frozenset(), report.type)
        )
        if not report.explicit_perpetrator or (triggers and trigger.word not in triggers):
            return True
        report.type = becomes
        report.rule = f"{trigger.pos}-{becomes}:{report.rule.partition(':')[2]}"
        return bool(becomes)

    # Who it is.

    def fill(self, reading: Reading, report: Report, agents: list[Actor], roles: Roles, at: int) -> None:
        """Fill a report's perpetrator, its kind and its state."""
        agent = agents[0] if agents else None
        if agent is not None and (agent.pronoun or self._anaphora.is_band(agent)):
            told = self._anaphora.doer(reading, agent)
            if told is not None and not (
                told.kind == "other_state" and report.type in BY_FORCE and told.head not in self._ruling
            ):  # "A mayor told of it. They had killed nine."
                agent = told
        if agent is not None and agent.kind == "paramilitary":
            agent = self._anaphora.militia(reading, agent) or agent
        hand = agent is not None and agent.kind == "security_forces" and roles.rule == "verb-active"
        if agent is None or (not hand and self._only_deals_with(reading, report, agent)):
            self._unsaid(reading, report, roles, at)
            return
        report.perpetrator = agent
        report.explicit_perpetrator = True
        if agent.kind in ("", "private", "non_state_armed") and self._consent.has(
            reading.context.document.body, agent
        ):
            report.perpetrator_kind = "paramilitary"
            report.perpetrator_iso3 = agent.iso3 or self._actors.nearest_state(reading, agent.start)
        elif agent.kind in ("paramilitary", "security_forces") and self._is_backed_abroad(reading, agent):
            report.perpetrator_kind, report.perpetrator_iso3 = "non_state_armed", None
        elif (named := self._named_as(reading, agent)) is not None:
            report.perpetrator_kind, report.perpetrator_iso3 = named.kind, named.iso3
        elif agent.kind in ("non_state_armed", "international", "private"):
            report.perpetrator_kind = (
                "unknown" if self._is_unidentified(reading.context, agent) else agent.kind
            )
        elif agent.kind in ORGANS and self._is_of_movement(reading, agent):
            report.perpetrator_kind = "non_state_armed"
        elif agent.kind in OF_STATE:
            self._organ(reading, report, agent, by_hand=self._is_by_hand(reading, roles))
        elif self._actors.is_of_rank(agent):
            report.perpetrator_kind = "security_forces"
            report.perpetrator_iso3 = agent.iso3 or self._actors.nearest_state(reading, agent.start)
        elif agent.iso3 and (not agent.person or _is_nation(agent)):
            # "Georgian rockets", "Azerbaijani forces", "the Russians": what belongs to a state acts for it.
            kind = self._defaults[report.type][0]
            report.perpetrator_kind = "security_forces" if kind in ("unknown", "private") else kind
            report.perpetrator_iso3 = agent.iso3
        elif agent.pronoun:
            self._pronoun(reading, report, agent, accused=_is_accused(reading, roles, self._tries))
        else:
            self._anybody(reading, report, agent, accused=roles.blamed)

    def _is_backed_abroad(self, reading: Reading, agent: Actor) -> bool:
        """Whether a force is one that a foreign state only helps: "a Russian-backed militia", "UAE-backed forces"."""
        body = reading.context.document.body
        named = reading.context.named_states
        states = [state for state in named if agent.start <= state.start < agent.end]
        return (
            len(states) == 1
            and not agent.iso3
            and not any(word in self._of_government for word in agent.text.lower().split())
            and _BACKED.match(body, states[0].end) is not None
            and states[0].iso3 != self._actors.nearest_state(reading, agent.start, {states[0].iso3})
        )

    def _named_as(self, reading: Reading, agent: Actor) -> OrganMention | None:
        """The armed group by whose name a band is told of: "a militia called Raia Mutomboki"."""
        if (
            agent.head not in self._bands
            or (match := _CALLED.match(reading.context.document.body, agent.end)) is None
        ):
            return None
        return next(
            (
                organ
                for organ in reading.organs
                if organ.start == match.end() and organ.kind in ("non_state_armed", "paramilitary")
            ),
            None,
        )

    def _is_of_movement(self, reading: Reading, agent: Actor) -> bool:
        """Whether an organ is an armed movement's that governs: "a Houthi court", "Hamas police"."""
        end = agent.start + len(agent.text)
        return any(
            organ.kind == "non_state_armed"
            and agent.start <= organ.start
            and organ.end < end
            and reading.context.document.body[organ.end : organ.end + 1] == " "
            for organ in reading.organs
        )

    def _unsaid(self, reading: Reading, report: Report, roles: Roles, at: int) -> None:
        """Fill the doer whom nobody names by what such acts are mostly done by."""
        default_kind, of_state = self._defaults[report.type]
        if report.type == "release":
            report.by_law = self._freed_by_law.any(reading.low)
            if not report.by_law and self._let_go.any(reading.low):
                default_kind = "security_forces"
        if default_kind == "security_forces" and self._is_by_order(reading, report):
            default_kind = "other_state"
        if report.type == "movement_restriction" and self._at_border.any(reading.low):
            default_kind = "security_forces"  # "was taken off a flight"
        vanished = report.type == "enforced_disappearance" and roles.rule == "verb-intransitive"
        if vanished and reading.parse.preds[roles.pred].voice == "active":
            default_kind, of_state = "unknown", False  # "he vanished": into whose hands is not said
        extorted = reading.parse.tokens.lows[at].startswith(_FOR_MONEY)
        if report.type == "threat_harassment" and (extorted or self._is_anonymous(reading, report)):
            default_kind, of_state = "unknown", False
        if (of_state and self._is_crime(reading, report)) or (
            default_kind == "unknown" and report.type in BY_ANYBODY and self._kin_motives.any(reading.low)
        ):
            default_kind, of_state = "private", False
        beside = (
            self._beside(reading, report) if default_kind == "unknown" and report.type != "aid_denial" else ""
        )
        if default_kind == "unknown" and beside != "non_state_armed" and self._state_acts.any(reading.low):
            default_kind, of_state = "security_forces", True
        elif beside:
            default_kind, of_state = beside, beside != "non_state_armed"
        if report.type == "forced_labour":
            default_kind, of_state = self._master(reading, report) or (default_kind, of_state)
        report.perpetrator_kind = default_kind
        goes_on = roles.passive or self._is_outcome(reading, roles)
        armed = self._armed_before(reading) if default_kind == "unknown" and goes_on else None
        if armed is not None:
            report.perpetrator_kind = armed.kind
            if armed.kind != "non_state_armed":
                report.perpetrator_iso3 = armed.iso3 or self._actors.nearest_state(reading, report.trigger_at)
            return
        if of_state:
            skip = self._home.critics(reading, roles, at)
            victim = report.victim
            if victim and victim.iso3:
                theirs = victim.state_is_demonym and report.type in REMOVALS  # nobody is deported from home
                away = victim.iso3 != reading.context.main_state and victim.state_is_demonym
                if theirs or (away and (reading.context.is_of_one_state or reading.context.document.home)):
                    skip.add(victim.iso3)
            report.perpetrator_iso3 = self._home.of_unsaid_doer(reading, report, skip)

    def _is_by_order(self, reading: Reading, report: Report) -> bool:
        """Whether an act is a penalty or a measure that courts and ministries order: "given 40 lashes", "lost her licence"."""
        if report.type == "threat_harassment":
            return self._measures.any(reading.low)
        if report.type == "arbitrary_detention":
            return self._remands.any(reading.low)
        return report.type in _CORPORAL and (
            self._penalties.any(reading.low)
            or (self._whippings.any(reading.low) and self._sentences.any(reading.low))
        )

    def _is_anonymous(self, reading: Reading, report: Report) -> bool:
        """Whether a threat may come from anybody: a bullet in an envelope; outside of yearly reports, any threat."""
        named = reading.low[report.trigger_at - reading.sentence.start :][:_WORD]
        if "threat" in named and reading.context.document.report_year is None:
            return True
        return self._anonymous.any(reading.low)

    def _beside(self, reading: Reading, report: Report) -> str:
        """The kind of the one sort of armed men whom the clauses around an act without a doer tell of, "" where none.

        Who speaks of it or looks into it is not meant. Soldiers and police do not stand for those who abduct and rape.
        """
        armed = [
            organ
            for organ in reading.organs
            if organ.kind in ARMED and not self._is_anybody(reading.context, organ)
        ]
        kinds = {organ.kind for organ in armed}
        rebels = kinds == {"non_state_armed"}
        if not rebels and (kinds != {"security_forces"} or report.type not in _ATTENDED):
            return ""
        body, victim = reading.context.document.body, report.victim
        for organ in armed:
            if (
                not (victim is not None and victim.start <= organ.start < victim.end)
                and not _APART.search(body, *sorted((organ.start, report.trigger_at)))
                and (
                    _OPERATION.match(body, organ.end) is not None
                    or self._acts(reading, organ)
                    or (report.type == "forced_displacement" and self._is_fled(reading, organ))
                )
            ):
                return organ.kind
        return ""

    def _is_fled(self, reading: Reading, organ: OrganMention) -> bool:
        """Whether people flee from an organ: "fled from advancing rebels", "fled the militia"."""
        parse = reading.parse
        return any(
            pred.lemma in self._flees
            and (
                parse.covers(pred.objects, organ.start)
                or parse.covers([index for prep, index in pred.comps if prep == "from"], organ.start)
            )
            for pred in parse.preds
        )

    def _acts(self, reading: Reading, organ: OrganMention) -> bool:
        """Whether an organ does something, and does not say, find or look into what others did."""
        parse = reading.parse
        doing = [
            pred
            for pred in parse.preds
            if pred.voice == "active" and pred.lemma != "be" and parse.covers(pred.subject, organ.start)
        ]
        return bool(doing) and not any(
            pred.lemma in self._pursues or pred.lemma in self._comes_upon for pred in doing
        )

    def _is_crime(self, reading: Reading, report: Report) -> bool:
        """Whether an act is a hate crime, or what people were convicted of where no force is told of."""
        before = reading.low[: max(report.trigger_at - reading.sentence.start, 0)]
        return before.endswith("hate ") or (
            report.type in _CONVICTED
            and bool(_CONVICTION.search(before, max(len(before) - _CONVICTION_REACH, 0)))
            and not any(organ.kind in OF_STATE for organ in reading.organs)
        )

    def _master(self, reading: Reading, report: Report) -> tuple[str, bool] | None:
        """For whom of a state people are made to work: "carry shells for the army", else those who employ teachers."""
        context = reading.context
        for organ in reading.organs:
            if (
                organ.kind in OF_STATE
                and organ.start > report.trigger_at
                and context.stands_after(organ.start, " for ", " for the ")
            ):
                return organ.kind, True
        victim = report.victim
        return ("other_state", True) if victim is not None and victim.head in self._employed else None

    def _is_by_hand(self, reading: Reading, roles: Roles) -> bool:
        """Whether only those sent to a place harass people so: "the authorities raided the newsroom"."""
        return roles.pred >= 0 and reading.parse.preds[roles.pred].lemma in self._raids

    def _organ(self, reading: Reading, report: Report, agent: Actor, *, by_hand: bool) -> None:
        """Fill a state, or an organ of one, as the doer."""
        default_kind, _ = self._defaults[report.type]
        if agent.kind == "state":
            if default_kind == "security_forces" and self._is_by_order(reading, report):
                default_kind = "other_state"
            report.perpetrator_iso3 = agent.iso3
            report.perpetrator_kind = default_kind if default_kind in OFFICIAL else "security_forces"
            return
        report.perpetrator_kind = agent.kind
        if report.type in BY_ORDER and agent.head in self._ruling:
            report.perpetrator_kind = "other_state"  # "the junta has jailed him": not its soldiers
        victim = report.victim.iso3 if report.victim else None
        theirs = victim and (report.type in REMOVALS or victim != reading.context.main_state)
        report.perpetrator_iso3 = agent.iso3 or self._actors.nearest_state(
            reading, agent.start, {victim} if victim and theirs else None
        )
        ordered = default_kind != "security_forces" or (report.type == "threat_harassment" and not by_hand)
        if (
            agent.kind == "other_state"
            and agent.head in self._ruling
            and (report.type in BY_FORCE or not ordered)
        ):
            report.perpetrator_kind = "security_forces"

    def _pronoun(self, reading: Reading, report: Report, agent: Actor, *, accused: bool) -> None:
        """Fill a doer of whom only "he" or "they" is known."""
        default_kind, of_state = self._defaults[report.type]
        if report.type in BY_ANYBODY and (agent.head in HE_OR_SHE or (accused and not of_state)):
            report.perpetrator_kind = "private"
            return
        report.perpetrator_kind = default_kind
        if of_state:
            report.perpetrator_iso3 = self._actors.nearest_state(reading, report.trigger_at)

    def _anybody(self, reading: Reading, report: Report, agent: Actor, *, accused: bool) -> None:
        """Fill a doer who is no organ by its words: people, or something with a name."""
        default_kind, of_state = self._defaults[report.type]
        if agent.person and (organ := _taken_for(reading, agent)) is not None:
            report.perpetrator_kind = organ.kind
            if organ.kind in OFFICIAL:
                report.perpetrator_iso3 = organ.iso3 or self._actors.nearest_state(reading, agent.start)
        elif agent.person and _UNIFORMED.search(reading.low):
            report.perpetrator_kind = "security_forces"  # whose uniform is not said
        elif not (accused or self._answers.any(reading.low)) and self._is_unidentified(
            reading.context, agent
        ):
            report.perpetrator_kind = "unknown"
        elif (agent.person or agent.head in self._groups) and (
            not of_state or (not agent.named and report.type not in BY_ORDER)
        ):
            report.perpetrator_kind = "private"
        elif not of_state:
            report.perpetrator_kind = "unknown"
        else:
            report.perpetrator_kind = default_kind
            # "The East African nation deported 12 Somalis": nobody is deported from home.
            removed = report.victim.iso3 if report.victim and report.type in REMOVALS else None
            report.perpetrator_iso3 = self._actors.nearest_state(
                reading, report.trigger_at, {removed} if removed else None
            )

    def _is_unidentified(self, context: Context, agent: Actor) -> bool:
        """Whether nobody knows who they are: "six men", "masked gunmen"; where an armed group is told of, theirs."""
        words = agent.text.lower().split()
        heads = self._unidentified.intersection((agent.head, words[-1]))
        if agent.named or not heads:
            return False
        if any(word in self._unknown for word in words):
            return True
        if agent.kind == "non_state_armed":
            return not context.has_armed_group(self._unidentified)
        return not agent.kind and words[0] not in KNOWN

    def _is_anybody(self, context: Context, organ: OrganMention) -> bool:
        """Whether armed men may be anybody's: "gunmen", "armed men", where no armed group is told of."""
        return (
            organ.kind == "non_state_armed"
            and organ.text.lower().split()[-1] in self._unidentified
            and not context.has_armed_group(self._unidentified)
        )

    def _armed_before(self, reading: Reading) -> OrganMention | None:
        """The armed actor of the sentence before where this one names none: "Troops came at dusk. Ten were dead by dawn."."""
        context, number = reading.context, reading.sentence.no
        if number < 2 or any(organ.kind in ARMED for organ in reading.organs):
            return None
        before = [organ for organ in context.by_sentence_organs.get(number - 1, ()) if organ.kind in ARMED]
        sentence = context.document.sentence(number - 1)
        if sentence is None or len({organ.kind for organ in before}) != 1:
            return None
        if self._is_anybody(context, before[0]):
            return None
        return before[0] if before[0].start - sentence.start <= _OPENING else None

    def _only_deals_with(self, reading: Reading, report: Report, agent: Actor) -> bool:
        """Whether an organ has to do with an act of others, or a private body with what only organs of states do."""
        if report.type in BY_FORCE and self._is_pursuer(reading, agent):
            return True
        if agent.kind == "international" and agent.head in self._watching and report.family == "violation":
            return True  # "the committee's list of killings": a body that looks into acts did none
        return report.type in BY_ORGANS and agent.kind in ("private", "international")

    def _is_pursuer(self, reading: Reading, agent: Actor) -> bool:
        """Whether an organ deals with a crime of others: a court, or the police who arrest or inquire."""
        if agent.kind == "other_state" and agent.head in self._judicial:
            return True
        parse = reading.parse
        return agent.kind in OFFICIAL and any(
            pred.lemma in self._pursues
            and pred.voice != "passive"
            and parse.covers(pred.subject, agent.start)
            for pred in parse.preds
        )

    def _is_onslaught(self, report: Report, agents: list[Actor]) -> bool:
        """Whether armed men of unknown side fall upon a place, of which what they do there is told: "gunmen stormed a village"."""
        return (
            report.type == "threat_harassment"
            and bool(agents)
            and agents[0].kind == "non_state_armed"
            and (report.victim is None or report.victim.head in self._settlements)
        )

    def _is_outcome(self, reading: Reading, roles: Roles) -> bool:
        """Whether people die, or are left dead by an attack told before: "The attack left nine dead", "Nine people died"."""
        if roles.pred < 0:
            return False
        pred, parse = reading.parse.preds[roles.pred], reading.parse
        if roles.rule == "verb-intransitive":
            return True
        return any(parse.tokens.lows[parse.chunks[one].head] in self._onsets for one in pred.subject)


def _is_nation(agent: Actor) -> bool:
    """Whether a people stands for its state: "the Russians shelled the town", not "two Russians"."""
    words = agent.text.lower().split()
    return (
        agent.state_is_demonym
        and not agent.named
        and agent.count is None
        and words[0] == "the"
        and words[-1].endswith(("s", "ese", "ish"))
        and len(words) <= _NATION
        and not agent.victim_kinds
    )


def _is_accused(reading: Reading, roles: Roles, trying: frozenset[str]) -> bool:
    """Whether the doer is one on trial for the act: "they are charged with kidnapping a banker"."""
    over = reading.parse.ancestors(roles.pred) if roles.pred >= 0 else ()
    return roles.blamed or any(one.voice == "passive" and one.lemma in trying for one in over)


def _are_told_of(reading: Reading, kinds: Container[str]) -> bool:
    """Whether all who were told to have taken or removed people, in the sentences before, are doers of some kinds."""
    number = reading.sentence.no
    told = [
        act
        for act in reading.context.victims
        if act.type in _TAKING and act.explicit_perpetrator and 0 < number - act.sentence.no <= _TOLD_NEAR
    ]
    return bool(told) and all(act.perpetrator_kind in kinds for act in told)


def _told_before(reading: Reading) -> set[str]:
    """The kinds of armed organs that the sentence before names."""
    organs = reading.context.by_sentence_organs.get(reading.sentence.no - 1, ())
    return {organ.kind for organ in organs if organ.kind in ARMED}


def _taken_for(reading: Reading, agent: Actor) -> OrganMention | None:
    """The armed organ that people without a name are told to be: "men believed to be soldiers"."""
    told = None if agent.named else _TAKEN_FOR.match(reading.context.document.body, agent.end)
    if told is None:
        return None
    return next(
        (
            organ
            for organ in reading.organs
            if organ.kind in ARMED and 0 <= organ.start - told.end() < _TAKEN_REACH
        ),
        None,
    )
