"""What police and courts do about crime: no incident, or a response to one.

Belongs here: telling, from one clause, the arrest of an offender, an officer or an ordinary criminal from that of a
victim. What the whole article tells of offenders is `incidents.offenders`.
"""

import re
from typing import Final

from pipelines.extract.incidents.actors import OF_AGE
from pipelines.extract.incidents.anaphora import HE_OR_SHE, AnaphoraReader
from pipelines.extract.incidents.context import Reading
from pipelines.extract.incidents.dissent import DissentReader
from pipelines.extract.incidents.kinds import (
    ARMED,
    ATROCITIES,
    CAPTURES,
    LIBERTY,
    OF_STATE,
    PENALTIES,
    PUBLIC,
    RIGHTS_KINDS,
    THOSE_TAKEN,
)
from pipelines.extract.incidents.offenders import OffenderReader
from pipelines.extract.incidents.report import Actor
from pipelines.extract.incidents.telling import Telling
from pipelines.extract.incidents.word_lists import WordLists
from pipelines.extract.responses.justice import holds_office
from pipelines.extract.responses.reader import ResponseReader

_NEAR: Final = (
    2  # sentences behind the taking of somebody, in which that of his relatives is of a piece with it
)
# Who belongs to those just told of: "his wife", "Among them is X".
_BESIDE: Final = re.compile(r"(?:his|her|their) ")
_AMONG: Final = re.compile(r"(?:among (?:them|those)|one of them|they include|those [a-z]+ include)\b")
_CASE_REACH: Final = 60  # characters behind suspects in which their crime is named
_CROWD: Final = 20  # so many people taken at once are no single crime's suspects
_UNLAWFUL: Final = frozenset(("arbitrary_detention", "incommunicado_detention"))  # whatever else is told
_ABOUT_RIGHTS: Final = 2  # so many words of rights make an article one about politics
# What is an ordinary crime, too, where nothing says that it is about rights.
_CRIMES: Final = frozenset(("extrajudicial_killing", "ill_treatment", "sexual_violence"))

# What police suspect somebody of, behind the words for him, is a crime.
_SUSPECTED: Final = re.compile(
    r",? (?:(?:who|he|she) (?:is|was|are|were) )?suspected of (?!spying|espionage|terror|link|ties|treason)"
)
_BARE: Final = re.compile(r"(?:(?:all|the|the other|another|all of the|at least|about) )?[\w-]+")
_ANYBODY: Final = frozenset(("student", "foreigner"))  # who by that alone are taken no more often than others
# What befalls those whom states persecute, so that neither their arrest is police work.
_PERSECUTED: Final = frozenset(
    "imprisonment unfair_trial arbitrary_detention incommunicado_detention enforced_disappearance torture refoulement expulsion"
    " movement_restriction censorship".split()
)


class PolicingScreen:
    """Keeps out what is done about crime."""

    def __init__(
        self,
        lists: WordLists,
        *,
        anaphora: AnaphoraReader,
        offenders: OffenderReader,
        responses: ResponseReader,
    ) -> None:
        """Take the readers that know crimes and offenders, and the words of political charges."""
        self._anaphora, self._offenders, self._responses = anaphora, offenders, responses
        self._losses, self._offices = lists.words("loss_word"), lists.words("ruling_office")
        self._crime = lists.search("ordinary_crime")
        self._political = lists.search("political_charge")
        self._expressive = lists.search("expressive_reason")
        self._rights_core = lists.search("rights_core")
        self._dissent = DissentReader(lists)
        self._voices = lists.words("public_voice")
        self._protest = lists.search("protest")
        self._secret_hands = lists.search("secret_hands")
        self._army = lists.search("army_word")
        self._uprising = lists.search("uprising")
        self._convicts = lists.search("convict_word")
        self._menaces = lists.words("menacing_word")
        self._rescues = lists.words("rescue_verb")
        self._from_danger, self._helpers = lists.search("rescued_from"), lists.words("helper")
        self._remedies = lists.search("remedy")
        self._unfounded = lists.openings("unfounded_word")
        self._acquits = lists.words("acquitting_word")
        self._protests = lists.words("protesting_verb")
        self._one_of_them = lists.words("one_of_them")

    def is_officer_held(self, t: Telling) -> bool:
        """Whether those arrested are officers of a force, who answer for what they did, not mutineers or strikers."""
        return t.type == "arrest" and self._are_officers(t)

    def _are_officers(self, t: Telling) -> bool:
        forces = all(actor.kind == "security_forces" for actor in t.people)
        return bool(t.people) and forces and not self._uprising.any(t.clause)

    def is_officer_condemned(self, t: Telling) -> bool:
        """Whether officers are sentenced to death, who answer for what they did."""
        return self._are_officers(t)

    def is_offender_held(self, t: Telling) -> bool:
        """Whether who is arrested or sentenced is accused of a violation rather than the victim of one."""
        if t.type not in PENALTIES and not (t.type == "abduction" and t.trigger.type == "arrest"):
            return False  # whom an armed group that governs arrests may be an offender as well
        return self.answers_for_it(t)

    def answers_for_it(self, t: Telling) -> bool:
        """Whether those an act of police or courts befalls are officers, rulers or others who answer for a grave crime."""
        kinds = t.victim_kinds - {"foreigner"}
        if any(actor.kind == "non_state_armed" for actor in t.people):
            return True
        if (
            t.type in ("imprisonment", "release")
            and self._are_officers(t)
            and not (self._political.any(t.clause) or self._expressive.any(t.clause))
        ):
            return True
        if t.people and holds_office(t.people[0], self._offices):
            kinds.discard("political_opponent")
            if t.type == "imprisonment" and any(deed.type in ATROCITIES for deed in t.reading.answerable):
                return not kinds & RIGHTS_KINDS  # for what the forces were just told to have done
        return not kinds & RIGHTS_KINDS and (
            self._responses.is_grave(t.clause)
            or (bool(t.people) and self._is_of_case(t, t.people[0]))
            or (
                bool(t.people)
                and (self._offenders.is_suspect(t.people[0].head) or _is_suspected(t, t.people[0]))
                and not self._rights_core.any(_without_doers(t))
            )
        )

    def _is_of_case(self, t: Telling, actor: Actor) -> bool:
        """Whether suspects are held for a grave crime that stands behind them: "arrested two suspects in the killing of X"."""
        at = actor.end - t.reading.sentence.start
        behind = t.reading.low[at : at + _CASE_REACH].lstrip() if at > 0 else ""
        return (
            self._offenders.is_suspect(actor.head)
            and behind.startswith(("in the ", "in connection with ", "over the ", "for the "))
            and self._responses.names_grave_crime(behind)
        )

    def is_ordinary_crime(self, t: Telling) -> bool:
        """Whether an act is one of crime or of policing, by whom it befalls and what the text is about."""
        if "curfew" in t.trigger.word and self._convicts.any(t.clause):
            return not t.victim_kinds & RIGHTS_KINDS and not self._rights_core.any(t.clause)
        if t.type == "enforced_disappearance" and t.trigger.word in self._losses:
            armed = any(actor.kind in ARMED for actor in t.agents) or self._secret_hands.any(t.clause)
            return t.reading.rights < 1 and not armed and not t.victim_kinds & PUBLIC
        if t.type not in LIBERTY and t.type not in _CRIMES:
            return False
        if t.type == "release" and t.people and self._offenders.is_criminal(t.people[0].head):
            return True  # "freed the killers of a reporter"
        if t.type == "release" and t.trigger.word in self._rescues:
            # Whoever is rescued was no offender; from a fire or a mob, nobody's captive either.
            return self._from_danger.any(t.clause) or any(actor.head in self._helpers for actor in t.agents)
        crime = self._crime.any(t.clause)
        kinds = t.victim_kinds | self._known_kinds(t)
        if (kinds - {"foreigner"} if crime else kinds) & RIGHTS_KINDS:
            return False
        if t.type in LIBERTY and (crime or not self._is_menace(t)):
            return self._is_police_work(t, crime=crime)
        return (
            t.reading.rights < 1
            and not t.reading.context.deeds_near(t.reading.sentence.no)
            and not any(actor.kind in ARMED for actor in t.agents)
            and not t.reading.context.main_state
        )

    def _known_kinds(self, t: Telling) -> set[str]:
        """The kinds as which a text tells those whom an act names again: "police held editor X. X was jailed in 2018"."""
        named = {name for actor in t.people for name in actor.named}
        if t.type == "release" or not named:
            return set()
        context = t.reading.context
        known = {kind for name in named for kind in self._anaphora.kinds_of(context, name)}
        known.update(
            kind for told in context.victims if not named.isdisjoint(told.names) for kind in told.kinds
        )
        return known - _ANYBODY

    def _is_menace(self, t: Telling) -> bool:
        """Whether somebody is threatened, which is no work of police: "has been threatened twice since she testified"."""
        return (
            t.type == "threat_harassment"
            and t.trigger.word.partition(" ")[0] in self._menaces
            and bool(t.people)
            and not t.is_noun
            and not any(actor.person and not actor.kind for actor in t.agents)
            and t.reading.core >= 1
        )

    def _is_police_work(self, t: Telling, *, crime: bool) -> bool:
        """Whether people lose their liberty for a crime, or for no reason that has to do with politics."""
        people, reading = t.people, t.reading
        if t.type != "release" and people and self._political.any(t.clause):
            return False
        if people and self._dissent.is_told(t.clause):
            return False
        if crime:
            return True
        if any(actor.head in self._voices for actor in people):
            return False
        if t.type in _UNLAWFUL and (t.trigger.word.startswith(self._unfounded) or not t.is_noun):
            return False
        if t.is_noun and people and t.pred is not None and t.pred.lemma in self._protests:
            return False
        if t.agents and any(_is_alien(actor, t.agents[0]) for actor in people):
            return False
        if t.type == "release" and self._is_for_told(t):
            return False
        suffered = reading.context.suffered if t.type == "release" else _wronged(reading)
        if any(self._anaphora.is_told_of(reading, actor) or suffered & set(actor.named) for actor in people):
            return False
        if any(self._is_of_wronged(t, actor) for actor in people):
            return False
        if t.agents and t.type != "release" and self._are_no_police(t):
            return False
        if t.type == "arrest" and (
            (people and self._protest.any(t.clause))
            or any(self._anaphora.is_of_protest(reading, actor) for actor in people)
        ):
            return False
        return not (
            any(actor.kind == "non_state_armed" for actor in t.agents)
            or (reading.core >= _ABOUT_RIGHTS and reading.rights >= 1 and t.trigger.word not in self._acquits)
            or any(_is_crowd(actor) for actor in people)
            or (people and (self._rights_core.any(t.clause) or self._expressive.any(t.clause)))
        )

    def _is_for_told(self, t: Telling) -> bool:
        """Whether a release that says of nobody new whom it frees, or a remedy, is for those just told of.

        "Nine marchers were held. Most were freed", "soldiers shot six men. The state will pay the widows".
        """
        reading = t.reading
        near = [
            told
            for told in reading.context.victims
            if told.family == "violation" and 0 <= reading.sentence.no - told.sentence.no <= _NEAR
        ]
        if self._remedies.any(t.clause):
            return bool(near)
        anew = any(
            actor.named
            or (actor.victim_kinds and not _are_those_taken(actor))
            or not self._points_back(actor)
            for actor in t.people
        )
        return not anew and any(told.type in CAPTURES for told in near)

    def _are_no_police(self, t: Telling) -> bool:
        """Whether who takes people is no police that look for criminals: secret agents, an army."""
        text = t.agents[0].text.lower()
        return self._secret_hands.any(text) or self._army.any(text)

    def _is_of_wronged(self, t: Telling, actor: Actor) -> bool:
        """Whether who is meant has been told before as somebody whom states persecute, or as one of those taken."""
        reading = t.reading
        told = self._anaphora.group_told(reading, actor) or self._anaphora.introduced_as(reading, t.people)
        if told is not None:
            return told.type in LIBERTY
        last = reading.context.victims[-1] if reading.context.victims else None
        if (
            last is not None
            and last.type in LIBERTY
            and last.best == 1
            and not last.names
            and 0 < reading.sentence.no - last.sentence.no <= _NEAR
            and (
                actor.head in HE_OR_SHE
                or (
                    actor.text.lower().startswith("the ")
                    and (actor.head.endswith(OF_AGE) or (last.victim and actor.head == last.victim.head))
                )
            )
        ):
            return True  # "held a blogger on Monday. The 45-year-old was freed"
        beside = _BESIDE.match(actor.text.lower()) is not None or _AMONG.match(reading.low) is not None
        if beside and any(
            0 < reading.sentence.no - one.sentence.no <= _NEAR
            and one.type in LIBERTY
            and RIGHTS_KINDS.union(("detainee",)).intersection(one.kinds)
            for one in reading.context.victims
        ):
            return True
        if t.type == "release":
            return False
        names = self._anaphora.named_together(reading, actor) or self._anaphora.names(reading, actor)
        context = reading.context
        return any(RIGHTS_KINDS.intersection(self._anaphora.kinds_of(context, name)) for name in names)

    def _points_back(self, actor: Actor) -> bool:
        """Whether words for people say nothing of who they are: "he", "most", "the other two", "all six", "the hostages"."""
        return (
            actor.pronoun
            or actor.head in self._one_of_them
            or (actor.count is not None and _BARE.fullmatch(actor.text.lower()) is not None)
            or _are_those_taken(actor)
        )


def _are_those_taken(actor: Actor) -> bool:
    """Whether people are told again as those who were taken: "the hostages"."""
    return actor.head in THOSE_TAKEN and actor.text.lower().startswith(("the ", "all "))


def _is_suspected(t: Telling, actor: Actor) -> bool:
    """Whether the words behind somebody say what he is suspected of: "a man suspected of luring women abroad"."""
    start = t.reading.sentence.start
    return actor.end > start and _SUSPECTED.match(t.reading.low, actor.end - start) is not None


def _without_doers(t: Telling) -> str:
    """Return the words about an act without those for who does it: "security forces" say nothing of whom they arrest."""
    text = t.clause
    for actor in t.agents:
        text = text.replace(actor.text.lower(), "")
    return text


def _is_alien(actor: Actor, agent: Actor) -> bool:
    """Whether somebody is told to be of another state than the one that holds or frees him: "Iran freed two Americans"."""
    return (
        actor.iso3 is not None
        and actor.state_is_demonym
        and agent.kind in OF_STATE
        and agent.iso3 not in (None, actor.iso3)
    )


def _wronged(reading: Reading) -> set[str]:
    """The names of those whom a text tells to be jailed for politics, tortured, sent back: no arrest of theirs is police work."""
    return {name for report in reading.context.victims if report.type in _PERSECUTED for name in report.names}


def _is_crowd(actor: Actor) -> bool:
    return actor.count is not None and (actor.count.low or actor.count.best or 0) >= _CROWD
