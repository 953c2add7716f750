"""What harms people and is no abuse: disasters, accidents, natural deaths, combat, sanctions, dismissals.

Belongs here: telling by who or what does the harm, and by the words beside it, that nobody is attacked. What is only
named is `incidents.naming`; what befalls nobody who could suffer it is `incidents.sufferers`.
"""

from collections.abc import Mapping
from typing import Final

from pipelines.extract.incidents.actors import ActorReader
from pipelines.extract.incidents.kinds import (
    ARMED,
    BY_PERSONS,
    IN_COMBAT,
    IN_DISASTERS,
    OF_STATE,
    RIGHTS_KINDS,
)
from pipelines.extract.incidents.telling import Telling
from pipelines.extract.incidents.word_lists import WordLists
from pipelines.extract.language.grammar import Pred

_HINDERING: Final = ARMED | OF_STATE


class MishapScreen:
    """Keeps out harm that nobody is to blame for as an abuse."""

    def __init__(self, lists: WordLists, groups: Mapping[str, str], actors: ActorReader) -> None:
        """Read the words of disasters, accidents, combat and illness."""
        self._groups, self._actors = groups, actors
        self._disaster = lists.search("disaster")
        self._accident = lists.search("accident")
        self._blast, self._works = lists.search("blast"), lists.search("works")
        self._assault = lists.search("assault")
        self._assaults, self._charges = lists.search("assaulting"), lists.search("charging")
        self._battle = lists.search("battle")
        self._violent = lists.search("violent")
        self._natural = lists.search("natural")
        self._economic = lists.search("economic")
        self._out_of_combat = lists.search("out_of_combat")
        self._mishaps = lists.words("mishap")
        self._hurts = lists.words("hurting_word")
        self._dying = lists.words("dying_word")
        self._strikes = lists.words("striking_verb")
        self._fighters = lists.words("fighter")
        self._military = lists.words("military_target")
        self._ranks = lists.words("rank_noun")
        self._titles = lists.openings("rank_title")
        self._replaces = lists.words("replacing_noun")
        self._columns = lists.words("column_noun")
        self._armoured = lists.words("army_adjective")
        self._commanders = lists.words("commander_noun")

    def is_accident(self, t: Telling) -> bool:
        """Whether people come to harm by a disaster or an accident, with nobody's attack beside it."""
        harm = self._groups[t.type] in IN_DISASTERS
        if not harm and t.trigger.word not in self._hurts:
            return False
        disaster = self._disaster.any(t.clause)
        if harm and disaster and t.type != "death_in_custody":
            # But those denied treatment for cancer die of what is done to them in prison, and who is kept from the
            # help that a disaster calls for, or from a hospital, is kept from it by somebody.
            return not self._is_kept_from_help(t)
        blast = self._blast.any(t.clause) and self._works.any(t.clause)
        return (disaster or blast or self._accident.any(t.clause)) and not self._assault.any(t.clause)

    def _is_kept_from_help(self, t: Telling) -> bool:
        """Whether an organ of a state or an armed group holds up help for the sick or for victims of a disaster."""
        if t.type != "aid_denial" and not (t.type == "movement_restriction" and "patients" in t.clause):
            return False
        return any(self._actors.read(t.reading, index).kind in _HINDERING for index in t.roles.agents)

    def is_done_by_a_thing(self, t: Telling) -> bool:
        """Whether a mishap does the hurting: "toxic fumes suffocated", "measles killed", "tortured by doubt"."""
        parse, agents = t.parse, t.roles.agents
        by_persons = t.type in BY_PERSONS or t.type == "threat_harassment"
        harms = t.type in ("extrajudicial_killing", "property_destruction")
        heads = {parse.tokens.lows[parse.chunks[index].head] for index in agents}
        if t.type == "forced_displacement" and heads and heads <= self._replaces:
            return True
        return (
            (by_persons or (harms and not self._assault.any(t.clause)))
            and bool(agents)
            and (by_persons or not t.roles.passive)
            and all(parse.tokens.lows[parse.chunks[index].head] in self._mishaps for index in agents)
        )

    def is_by_sanctions(self, t: Telling) -> bool:
        """Whether a verb of hitting is what sanctions do: "sanctions that target individuals"."""
        return t.trigger.word in self._strikes and self._economic.any(t.clause)

    def tells_death(self, t: Telling) -> bool:
        """Whether a trigger tells a death and nothing of how people died."""
        return t.trigger.word in self._dying and t.type == "extrajudicial_killing"

    def is_natural(self, t: Telling) -> bool:
        """Whether people died, for all that is said, of illness or age: not protesters, nor where an attack was told before."""
        violent = (
            t.counts_attacked
            or "protester" in t.victim_kinds
            or self._violent.any(t.clause)
            or self._follows_assault(t)
        )
        return not violent or self._natural.any(t.clause)

    def _follows_assault(self, t: Telling) -> bool:
        """Whether its people are counted just behind the telling of an attack: "Gunmen raided a village. Nine people died."

        Or in one sentence with it: "Police fired at strikers; one man died".
        """
        context, number = t.reading.context, t.reading.sentence.no
        if number < 1 or all(actor.count is None for actor in t.people):
            return False
        words = t.reading.low[: t.parse.tokens.starts[t.at] - t.reading.sentence.start]
        if self._assaults.any(words) or self._charges.any(words):
            return True
        before = context.document.sentence(number - 1)
        if before is None:
            return False
        words = context.document.body[before.start : before.end].lower()
        return self._assaults.any(words) or (context.document.survey and self._charges.any(words))

    def is_natural_where_dead(self, t: Telling) -> bool:
        """Whether people who are found dead died of illness or by their own hand."""
        return self._natural.any(t.clause)

    def befalls_fighters(self, t: Telling) -> bool:
        """Whether all are men in arms, by their noun or as the ranks of an army in battle: "220 men", "2,000 Iranians"."""
        if not t.people or (t.type not in IN_COMBAT and t.trigger.word not in self._hurts):
            return False
        if all(
            actor.head in self._fighters or actor.text.lower().startswith(self._titles) for actor in t.people
        ):
            return True
        if self._is_called_fighter(t) or self._are_of_band(t):
            return True
        return self._battle.any(t.clause) and all(
            actor.head in self._fighters
            or (
                (actor.head in self._ranks or actor.state_is_demonym)
                and not (actor.named or actor.victim_kinds or actor.pronoun)
            )
            for actor in t.people
        )

    def strikes_forces(self, t: Telling) -> bool:
        """Whether what is bombed or shelled is an army's: "shelled rebel positions", "bombed an air base"."""
        if t.type not in IN_COMBAT or not t.roles.patients:
            return False
        lows, chunks = t.parse.tokens.lows, [t.parse.chunks[index] for index in t.roles.patients]
        return all(
            lows[one.head] in self._military
            or (
                lows[one.head] in self._columns
                and lows[one.first] == "their"
                and not self._fighters.isdisjoint(lows)
            )  # "four soldiers were killed when their convoy was ambushed"
            or (
                lows[one.head].startswith("vehicle")
                and not self._armoured.isdisjoint(lows[one.first : one.head])
            )
            for one in chunks
        )

    def _are_of_band(self, t: Telling) -> bool:
        """Whether an army kills members of an armed band: "the air force killed nine members of the militia"."""
        return any(actor.kind == "security_forces" for actor in t.agents) and all(
            actor.kind == "non_state_armed" and not actor.named for actor in t.people
        )

    def _is_called_fighter(self, t: Telling) -> bool:
        """Whether who was killed is told to fight: "killed Juan Sosa, a commander of the rebel group"."""
        if t.victim_kinds & (RIGHTS_KINDS - {"political_opponent"}):
            return False
        lows, patients = t.parse.tokens.lows, set(t.roles.patients)
        called = [one for one in t.parse.chunks if one.appos in patients and one.appos >= 0]
        return len(patients) == 1 and any(
            lows[one.head] in self._fighters or lows[one.head] in self._commanders for one in called
        )

    def are_out_of_combat(self, t: Telling) -> bool:
        """Whether fighters were captured, wounded or unarmed when it befell them."""
        return self._out_of_combat.any(t.beside)

    def is_dismissal(self, t: Telling, pred: Pred) -> bool:
        """Whether people lose their work: "fired 600 workers", not "fired shots", nor "they were fired on"."""
        fired = pred.subject if pred.voice == "passive" else pred.objects
        if pred.voice == "passive" and t.roles.patients == list(fired):
            return False
        return any(self._actors.read(t.reading, index).person for index in fired)
