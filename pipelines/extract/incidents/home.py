"""The state behind an act where the text leaves it unsaid: whose organs did it, whose people suffered it.

Belongs here: telling, of the states that a sentence names, which may have done the act and which may not. The state
nearest to a word, and what belongs to it, is `incidents.actors`; which actor the state is of is `incidents.doers`.
"""

import re
from typing import Final

from pipelines.extract.incidents.actors import ActorReader
from pipelines.extract.incidents.context import Reading
from pipelines.extract.incidents.kinds import IN_CUSTODY, ORGANS, REMOVALS, STRIKES
from pipelines.extract.incidents.report import Actor, Report
from pipelines.extract.incidents.roles import Roles
from pipelines.extract.incidents.word_lists import WordLists
from pipelines.extract.places import PlaceMention
from pipelines.extract.states.finder import StateMention

# Whose armies deal with each other's people: a town of the one is no place abroad for the other.
_ONE_PLACE: Final = frozenset(("ISR", "PSE"))
_RULES_OVER: Final = {"ISR": "PSE"}
# "Faces deportation to Iran", "at risk if he is returned to Algeria".
_RETURN: Final = re.compile(
    r"\b(?:deport\w*|expulsion|expel(?:led|ling)?|refoulement|repatriat\w+|removal|(?:if|when|be|being|was|were|forcibly) returned"
    r"|sent (?:back|home)|forced (?:return|back))(?: from [^,.;]{2,30})? to $"
)
_TAKEN: Final = re.compile(
    r"\b(?:flown|flew|sent|taken|took|handed over|handed|transferred|deported|extradited|returned|rendered|removed|expelled"
    r"|abducted)(?: (?:him|her|them))?(?: back)?(?: from [^,.;]{2,30})? to $"
)
_WHERE: Final = re.compile(r"[^,.;]{0,20}, where ")
_THERE: Final = re.compile(r"\bthere\b")
_NEAR: Final = 40  # characters behind an act within which "there" says where it was
_SENT: Final = 90  # characters behind a removal within which it says where to


class HomeReader:
    """Infers states."""

    def __init__(self, actors: ActorReader, critical: frozenset[str], lists: WordLists) -> None:
        """Take the reader of actors, the verbs of criticising and the words for what a state has abroad."""
        self._actors = actors
        self._critical = critical
        self._camps = lists.search("camp_abroad")
        self._abroad = lists.words("force_abroad")
        self._outcries = lists.words("outcry_noun")

    def critics(self, reading: Reading, roles: Roles, at: int) -> set[str]:
        """The states that an act's nominal is criticised by: "Germany condemned the arrest of the activists"."""
        parse = reading.parse
        index = parse.chunk_of[at]
        if index < 0 < at:
            index = parse.chunk_of[at - 1]  # a trigger that ends in a preposition: "arrest of"
        if index < 0 or not roles.rule.startswith("noun"):
            return set()
        hosts: list[int] = []
        while parse.chunks[index].of >= 0:
            index = parse.chunks[index].of  # "reports of the arrest"
            hosts.append(index)
        pred = parse.chunks[parse.chunks[index].group].pred
        if pred < 0:
            return set()
        # "drew British criticism for the arrest"
        hosts += [*parse.preds[pred].objects, *(one for _, one in parse.preds[pred].comps)]
        outcries = [one for one in hosts if parse.tokens.lows[parse.chunks[one].head] in self._outcries]
        if outcries:
            # "French and British criticism"
            outcries = [one for host in outcries for one in parse.members(host)]
            return {state.iso3 for state in reading.states if parse.covers(outcries, state.start)}
        over = [parse.preds[pred], *parse.ancestors(pred)]
        lowest = next((k for k, one in enumerate(over) if one.lemma in self._critical), len(over))
        critics = [index for one in over[lowest:] for index in one.subject]
        return {state.iso3 for state in reading.states if parse.covers(critics, state.start)}

    def of_unsaid_doer(self, reading: Reading, report: Report, skip: set[str]) -> str | None:
        """The state behind an act without a doer: where it happened, else the nearest; never where people were sent."""
        context, number = reading.context, reading.sentence.no
        if self.is_in_camp(reading, report):
            return "USA"  # "held at Guantanamo Bay"
        if report.type in IN_CUSTODY and (taken_to := self._taken_to(reading, report)) is not None:
            return taken_to
        if report.type in REMOVALS:
            named: list[PlaceMention | StateMention] = [*reading.states, *reading.places]
            sent = {one.iso3 for one in named if one.iso3 and context.stands_after(one.start, " to ")}
            left = next(
                (
                    state.iso3
                    for state in reading.states
                    if 0 < state.start - report.trigger_at < _SENT
                    and context.stands_after(state.start, " from ")
                ),
                None,
            )
            if left is not None and left not in sent:
                return left  # "were deported from Thailand"
            found = self._actors.nearest_state(reading, report.trigger_at, skip | sent)
            if found in sent | skip:
                # "were flown to Urumqi, a Thai senator said": by whom else the sentence names
                elsewhere = (one.iso3 for one in reading.states if one.iso3 not in sent | skip)
                return next(elsewhere, None if found in sent else found)
            return found
        if context.document.home is None and number > 0 and report.rule.startswith("noun"):
            here = [
                (abs(state.start - report.trigger_at), state.iso3)
                for state in reading.states
                if state.kind in ("name", "capital")
                and state.start > report.trigger_at
                and context.stands_after(state.start, " in ", " at ")
            ]
            if here:
                return min(here)[1]
        found = self._actors.nearest_state(reading, report.trigger_at, skip)
        victim = report.victim
        if number > 0 and victim is not None and victim.state_is_demonym and victim.iso3 == found:
            # "Two Korean defectors were detained in China": foreigners are held by whom the place belongs to.
            return next(
                (
                    state.iso3
                    for state in reading.states
                    if state.kind == "name"
                    and state.start > report.trigger_at
                    and context.stands_after(state.start, " in ")
                ),
                found,
            )
        return found

    def _taken_to(self, reading: Reading, report: Report) -> str | None:
        """Where people had been taken before they were held: "flown to Syria, where he was tortured", "and held there"."""
        body, at = reading.context.document.body, report.trigger_at
        for state in reading.states:
            if (
                state.end < at
                and state.kind in ("name", "capital")
                and _TAKEN.search(body, reading.sentence.start, state.start)
                and (_WHERE.match(body, state.end, at) or _THERE.search(body, at, at + _NEAR))
            ):
                return state.iso3
        return None

    def is_in_camp(self, reading: Reading, report: Report) -> bool:
        """Whether people are held, or suffer as those held do, in a camp that the United States keeps for foreigners."""
        abroad = report.perpetrator_iso3 in (None, "USA")
        return abroad and report.type in IN_CUSTODY and self._camps.any(reading.low)

    def sent_to(self, reading: Reading, report: Report) -> str | None:
        """The state that people are sent back to, which is their own."""
        for state in reading.states:
            if (
                0 < state.start - report.trigger_at < _SENT
                and state.kind in ("name", "capital")
                and reading.context.stands_after(state.start, " to ", " into ")
                and state.iso3 != report.perpetrator_iso3
            ):
                return state.iso3
        return None

    def bound_for(self, reading: Reading, report: Report) -> str | None:
        """The state to which a sentence says that people are to be deported or returned, which is mostly their own."""
        if report.type == "release":
            return None
        low = reading.low
        return next(
            (
                state.iso3
                for state in reading.states
                if state.kind in ("name", "capital")
                and state.iso3 != report.perpetrator_iso3
                and _RETURN.search(low, 0, state.start - reading.sentence.start) is not None
            ),
            None,
        )

    def under(self, reading: Reading, perpetrator: str | None) -> str | None:
        """The state of those whom a state's organs deal with, where the text does not say whose people they are: its own.

        A state that rules over others does it to those, where the text tells of them.
        """
        others = _RULES_OVER.get(perpetrator or "")
        told = others is not None and any(
            state.iso3 == others and state.kind == "demonym" for state in reading.context.states
        )
        return others if told else perpetrator

    def whose_citizens(self, reading: Reading, report: Report, victim: Actor) -> str | None:
        """The state that "its citizens" are of: the one that the sentence names before, where it is no doer."""
        doer = report.perpetrator if report.explicit_perpetrator else None
        return next(
            (
                state.iso3
                for state in reading.states
                if state.end <= victim.start
                and (doer is None or not doer.start <= state.start < doer.end)
                and not reading.context.is_dateline(state)
            ),
            None,
        )

    def is_reported_from(self, reading: Reading, report: Report, start: int, iso3: str) -> bool:
        """Whether a place is only where the news comes from: "DUBAI - Iranian police arrested two lawyers".

        So it is in a dateline abroad from whose organs did it, save where an army may be at war there: the text then
        names that state too.
        """
        context, agent = reading.context, report.perpetrator
        if (
            agent is None
            or not report.explicit_perpetrator
            or agent.pronoun
            or report.perpetrator_kind not in ORGANS
        ):
            return False
        theirs = agent.iso3 or agent.organ_iso3
        if theirs in (None, iso3) or _ONE_PLACE.issuperset((theirs, iso3)):
            return False
        if start >= context.after_dateline(reading.sentence):
            return False
        if self._abroad.isdisjoint(agent.text.lower().split()):
            return True
        named: list[PlaceMention | StateMention] = [*context.states, *context.places]
        return not any(one.iso3 == iso3 and not context.is_dateline(one) for one in named)

    def struck_abroad(self, reading: Reading, report: Report) -> str | None:
        """The state whose people an army strikes abroad: "Turkish jets killed five shepherds near Zakho, Iraq"."""
        agent = report.perpetrator
        if agent is None or agent.pronoun or report.type not in STRIKES:
            return None
        if report.perpetrator_kind not in ("security_forces", "paramilitary") or agent.iso3 is None:
            return None
        context, number = reading.context, reading.sentence.no
        nearest = context.nearest_place(number, report.trigger_at)
        if nearest is not None and not self.is_reported_from(reading, report, nearest[1], nearest[3]):
            return nearest[3] if nearest[3] != agent.iso3 else None
        if not agent.state_is_demonym:
            return None
        # "Izium fell in April. Russian soldiers held men in a cellar.": where the text tells of, unless it has moved on
        before = context.nearest_place(number - 1, report.trigger_at) if number > 1 else None
        if before is not None and before[3] != context.main_state:
            return None
        return context.main_state if context.main_state != agent.iso3 else None
