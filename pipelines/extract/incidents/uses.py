"""Words that tell an abuse only in some of their uses: "take", "hang", "fire", "drive back", "free".

Belongs here: what a trigger's other uses are, and what must stand beside it for the one that counts. Triggers that
name an act without telling it are `incidents.naming`.
"""

import re
from itertools import pairwise
from typing import Final

from pipelines.extract.incidents.kinds import ARMED, FLEEING, OF_STATE, PUBLIC, REMOVALS
from pipelines.extract.incidents.mishaps import MishapScreen
from pipelines.extract.incidents.naming import NamingScreen
from pipelines.extract.incidents.report import Actor
from pipelines.extract.incidents.role_words import RoleWords
from pipelines.extract.incidents.roles import NOT_YET, is_owned, is_wanted, spends_time
from pipelines.extract.incidents.sufferers import DRIVEN, SuffererScreen
from pipelines.extract.incidents.telling import Telling
from pipelines.extract.incidents.word_lists import WordLists
from pipelines.extract.language.grammar import Parse, Pred

_REACH: Final = 12  # words behind a verb of sending within which it says where to
_HELP_BEFORE: Final = 3  # words before a verb among which a word of help is
_LIVES: Final = (" life", " lives")
_LIFE: Final = frozenset(("life", "lives"))
_ONE_PERSON: Final = frozenset(("he", "she", "i", "we", "you"))
_AWAY: Final = frozenset(("from", "out of", "to", "into", "out"))
_ACROSS: Final = frozenset(("to", "back to", "into", "from", "across", "over"))
_MOVED: Final = frozenset(("refugee", "asylum_seeker", "foreigner", "ethnic_minority"))
_ON_RECORD: Final = re.compile(r"\bcaptur\w+ (?:[\w’']+ ){0,3}?on (?:camera|video|film|tape|cctv)\b")
# How a match ended, behind whom a side beat: "beat Cameroon 1-0".
_SCORE: Final = re.compile(r"[A-Z][\w.’'-]+ \d{1,2}[-–:]\d{1,2}$")
_HARMS: Final = frozenset(("attempted_killing", "ill_treatment", "excessive_force"))
_DRIVEN_OUT: Final = REMOVALS | {"forced_displacement"}
_REPELLED: Final = frozenset(("combatant", "protester"))
_TOGETHER: Final = frozenset(("and", "while"))  # what joins the wounded to the dead
_NOT_DONE: Final = ("prep:against", "prep:despite", "prep:without", "prep:of")
_BEFORE_OR_AFTER: Final = frozenset("before until since after following".split())
# What somebody is accused of by those who persecute him for it.
_SINS: Final = frozenset("blasphemy apostasy sacrilege heresy adultery".split())
_INMATES: Final = frozenset("inmates prisoners detainees convicts".split())
_PRISONS: Final = frozenset("prison jail cell cells prisons jails penitentiary dungeon block wing".split())
_UNTIL: Final = ("sub:until", "sub:till")
_FLEEING: Final = FLEEING - {"foreigner"}


_ASSAULTS: Final = frozenset(("assault", "assaults"))
_HELD_SOMEHOW: Final = frozenset(("arrest", "arbitrary_detention", "abduction"))
_RAIDERS: Final = frozenset(("non_state_armed", "paramilitary"))
_ROUND_UPS: Final = frozenset(("round-up", "roundup"))
_SEIZED: Final = frozenset(("abduction", "arrest"))
_OF_THINGS: Final = frozenset(("censorship", "property_destruction"))  # done to what people have
_OWNED_BY: Final = {"i": "my", "we": "our", "she": "her", "he": "his"}
_UNWILLING: Final = frozenset(("will", "wish", "wishes"))  # "pushed back against their will"


class UseScreen:
    """Keeps out the uses of triggers that tell no abuse."""

    def __init__(
        self, lists: WordLists, *, naming: NamingScreen, mishaps: MishapScreen, sufferers: SuffererScreen
    ) -> None:
        """Take the other screens, and the words that tell one use from another."""
        self._naming, self._mishaps, self._sufferers = naming, mishaps, sufferers
        self._moves = lists.words("moving_verb")
        self._holds = lists.words("holding_verb")
        self._spends = lists.words("term_spending_verb")
        self._role_words = RoleWords.of(lists)
        self._confines = self._holds | lists.words("confining_verb")
        self._captures = lists.words("capturing_verb")
        self._captives = lists.words("captive_noun")
        self._violent = lists.words("violent_verb")
        self._duties = lists.words("place_of_duty")
        self._resettles = lists.words("resettling_verb")
        self._helps = lists.words("help_word")
        self._quells = lists.words("quelling_verb")
        self._silences = lists.words("silencing_verb")
        self._utterances = lists.words("utterance")
        self._grants = lists.words("granting_verb")
        self._decides = lists.words("deciding_verb")
        self._sentences = lists.words("sentencing_verb")
        self._harms = lists.words("injuring_verb") | lists.words("killing_verb")
        self._injures, self._killed = lists.words("injuring_verb"), lists.words("killed_word")
        self._kills = lists.words("killing_verb") | {"die"}
        self._ends = self._kills | lists.words("executing_verb") | lists.words("prison_abuse")
        self._contraband = lists.words("contraband")
        self._lures = lists.search("lure_word")
        self._offices = lists.words("office_held")
        self._back, self._captive = lists.search("back"), lists.search("captive_word")
        self._enlistments = lists.words("enlisting_noun")
        self._strangers = lists.words("stranger")
        self._ways_out = lists.search("way_out")
        self._risk = lists.search("risk")
        self._relief = lists.search("relief")
        self._figurative = lists.search("figurative")
        self._attackers = lists.words("fighter") | lists.words("attacker")
        self._migrants = lists.search("migrating")
        self._assault = lists.search("assault")
        self._sites = lists.words("site_noun")
        self._means, self._equips = lists.words("force_means"), lists.words("equipping_verb")
        self._hauls, self._slays = lists.words("hauling_verb"), lists.words("slaying_verb")
        self._fires = lists.words("firing_verb")
        self._revenges = lists.words("revenge_noun")
        self._recordings = lists.words("recording_noun")
        self._devices = lists.words("device_noun")
        self._acts = lists.words("deadly_act_noun")
        self._drives = lists.openings("driving_verb")
        self._vanishes, self._open_places = lists.words("vanishing_verb"), lists.words("open_place")
        self._expels = lists.words("expelling_verb")
        self._puts_out = lists.words("putting_out_verb")
        self._ousts = lists.words("ousting_verb")
        self._remarks = lists.words("remarking_verb")
        self._things = lists.words("released_thing")
        self._trades = lists.words("trade_noun")
        self._hits = lists.words("hitting_verb")
        self._beats = lists.words("defeating_verb")
        self._contests = lists.words("contest_noun")
        self._onsets = lists.words("onset_word")
        self._by_law = lists.words("law_made_noun")
        self._carries = lists.words("carrying_verb")
        self._bombards, self._weapons = lists.words("bombarding_verb"), lists.words("rained_weapon")
        self._regards, self._staged = lists.words("regard_noun"), lists.words("staged_noun")
        self._bodies = lists.words("dead_body") - {"body", "remains"}  # "wounds on his body"
        self._causes = lists.words("hijacked_cause")
        self._limbs = lists.words("holding_limb")
        self._trade_in = lists.words("dealing_noun")

    def is_other(self, t: Telling) -> bool:
        """Whether a trigger tells something else here: a natural death, a suicide, a hand-over to the police ..."""
        word, pred = t.trigger.word, t.pred
        if self._naming.is_ruled_out(t) or _only_describes(t):
            return True
        if self._is_the_same_harm(t):
            return True
        if word.startswith("fire") and pred is not None and self._mishaps.is_dismissal(t, pred):
            return True
        if t.is_noun and t.type == "imprisonment" and pred is not None and pred.lemma in self._carries:
            return True  # "the offence carries up to ten years in prison"
        if word in _SINS and pred is not None and pred.lemma == "commit":
            return True  # "said the teacher had committed blasphemy"
        if word == "hand" and pred is not None and pred.voice == "passive" and pred.objects:
            return True  # "were handed prison terms"
        if word == "hold" and pred is not None and _is_room_for(t, pred):
            return True
        if word == "hang" and _next_word(t) == "over":
            return True  # "a cloud hanging over his adviser"
        if word == "hang" and t.trigger.frame == "patient":
            return pred is None or not pred.modal or bool(pred.particle)  # "both could hang"
        if word == "strike" and pred is not None and pred.kind == "ing" and self._is_on_strike(t, pred):
            return True
        if word in self._beats and pred is not None and self._is_at_polls(t, pred):
            return True
        if t.type == "censorship" and word.startswith("gag order") and not self._is_gagged(t):
            return True
        if t.type in _OF_THINGS and _is_own(t):
            return True
        if word in self._bombards and self._is_plied(t):
            return True
        if t.is_noun and (self._is_digest(t) or self._is_heavy_hand_of_law(t)):
            return True
        if t.is_noun and word in self._revenges and _is_motive(t):
            return True
        if word.endswith(" wounds") and not self._bodies.isdisjoint(t.parse.tokens.lows):
            return True  # "bodies with bullet wounds": whoever had them is dead
        if self._is_out_of_place(t) or self._is_led_to_death(t) or self._is_fire_that_killed(t):
            return True
        if self._mishaps.tells_death(t):
            return self._mishaps.is_natural(t)
        enlists = not t.is_noun or word in self._enlistments
        if t.type == "child_recruitment" and enlists and t.trigger.frame != "frame":
            return "child" not in t.victim_kinds
        if word == "take":
            return not _takes_away(t)
        if word == "threaten" and self._is_to_send_to_a_place(t):
            return True
        if word in self._violent and not any(actor.kind for actor in t.agents):
            return True
        if word == "pick up" and t.agents and not any(actor.kind for actor in t.agents):
            return not t.victim_kinds & (
                PUBLIC | {"student", "lawyer"} if t.roles.passive else PUBLIC
            )  # "a driver picked up three tourists"
        if word in self._vanishes and self._is_out_of_sight(t):
            return True
        if self._stays(t):
            return True
        if word == "extradite":
            return not t.victim_kinds & _FLEEING and not self._risk.any(t.clause)
        if word.startswith(self._drives) and t.type in _DRIVEN_OUT and self._repels(t):
            return True
        if t.type in REMOVALS and not t.trigger.strong:
            given = word == "hand" and pred is not None and t.roles.passive and bool(pred.objects)
            return given or not self._removes(t)  # "were handed long terms"
        if t.type == "aid_denial" and not t.trigger.strong:
            return not self._relief.any(t.clause)
        if (
            t.type in ("arrest", "release")
            and t.victim_kinds == {"combatant"}
            and not self._figurative.any(t.clause)
        ):
            return not any(actor.kind == "non_state_armed" for actor in t.agents)
        return self._only_says_which(t)

    def _is_plied(self, t: Telling) -> bool:
        """Whether what is said to rain on people is no weapon: "bombarded her with questions"."""
        lows, chunks = t.parse.tokens.lows, t.parse.chunks
        return t.pred is not None and any(
            prep == "with" and lows[chunks[one].head] not in self._weapons for prep, one in t.pred.comps
        )

    def _is_on_strike(self, t: Telling, pred: Pred) -> bool:
        """Whether those who seem to be struck are workers who strike: "striking miners"."""
        chunk = t.parse.chunk_of[pred.at + 1] if pred.at + 1 < len(t.parse.chunk_of) else -1
        return chunk >= 0 and chunk in pred.objects and t.parse.tokens.tags[pred.at + 1] in ("N", "A")

    def _is_at_polls(self, t: Telling, pred: Pred) -> bool:
        """Whether a party or a side is beaten in a contest: "beat the communists at the polls"."""
        lows, chunks = t.parse.tokens.lows, t.parse.chunks
        return not any(actor.kind in ARMED for actor in t.agents) and any(
            prep in ("at", "in") and lows[chunks[one].head] in self._contests for prep, one in pred.comps
        )

    def _is_digest(self, t: Telling) -> bool:
        """Whether a round-up gathers news and no people: "our weekly round-up", "a round-up of the main stories"."""
        return (
            t.trigger.word in _ROUND_UPS
            and all(actor.pronoun for actor in t.people)
            and not any(actor.kind in ARMED for actor in t.agents)
        )

    def _is_heavy_hand_of_law(self, t: Telling) -> bool:
        """Whether it is a trial, a rule or a ban that is heavy-handed, and no force: "a heavy-handed sentence"."""
        chunk = t.chunk
        return (
            t.trigger.word == "heavy-handed"
            and chunk is not None
            and t.parse.tokens.lows[chunk.head] in self._by_law
        )

    def _is_gagged(self, t: Telling) -> bool:
        """Whether a gag order is on somebody or on media, and no rule of a trial: "gag orders on two papers"."""
        return bool(t.people) or any(map(self._sufferers.is_said_of_media, t.parse.tokens.lows))

    def _repels(self, t: Telling) -> bool:
        """Whether attackers or a crowd are driven off, and no migrants over a border: "the army pushed them back"."""
        if _objects_to(t):
            return True
        if t.victim_kinds & _MOVED or any(actor.state_is_demonym for actor in t.patients):
            return False
        if any(actor.pronoun for actor in t.patients):
            return not self._migrants.any(t.reading.context.document.body.lower())
        return bool(t.people) and all(
            actor.kind == "non_state_armed"
            or actor.head in self._attackers
            or not _REPELLED.isdisjoint(actor.victim_kinds)
            for actor in t.people
        )

    def _is_out_of_sight(self, t: Telling) -> bool:
        """Whether people only go where nobody finds them: "vanished into the crowd", "disappear into Germany"."""
        return t.pred is not None and any(
            prep == "into"
            and (t.parse.tokens.lows[t.parse.chunks[one].head] in self._open_places or _names_state(t, one))
            for prep, one in t.pred.comps
        )

    def _is_led_to_death(self, t: Telling) -> bool:
        """Whether people are only moved to be killed there and then: "pulled five men off a bus and shot them"."""
        pred = t.pred
        if pred is None or t.is_noun or t.type not in _SEIZED or pred.lemma not in self._hauls:
            return False
        return any(
            one.conjoined == pred.index and one.lemma in self._slays and not one.negated
            for one in t.parse.preds
        )

    def _is_fire_that_killed(self, t: Telling) -> bool:
        """Whether the sentence goes on to tell whom the fire killed: "shot at a group, killing a boy"."""
        if t.is_noun or t.pred is None or t.type not in _HARMS or t.trigger.word not in self._fires:
            return False
        return any(
            one.lemma in self._kills and one.at > t.pred.at and not one.negated and not one.modal
            for one in t.parse.preds
        )

    def _is_the_same_harm(self, t: Telling) -> bool:
        """Whether a verb of wounding only widens the count of the dead: "killed or wounded 40 people"."""
        lows = t.parse.tokens.lows
        return (
            t.type in _HARMS
            and t.trigger.word in self._injures
            and t.at > 1
            and lows[t.at - 1] == "or"
            and lows[t.at - 2] in self._killed
        ) or self._widens_toll(t)

    def _widens_toll(self, t: Telling) -> bool:
        """Whether those wounded are told of beside the dead of one act: "killing 28 and injuring hundreds"."""
        if t.is_noun or t.type not in _HARMS or t.trigger.word not in self._injures or t.pred is None:
            return False
        if any(actor.named for actor in t.people):
            return False
        lows = t.parse.tokens.lows
        before = max((one.at for one in t.parse.preds if one.at < t.pred.at), default=-1)
        return (
            before >= max(0, t.pred.at - _REACH)
            and t.parse.preds[t.parse.pred_of[before]].lemma in self._kills
            and not _TOGETHER.isdisjoint(lows[before : t.pred.at])
        )

    def _is_out_of_place(self, t: Telling) -> bool:
        """Whether a word tells combat, a bare charge, an aim or a deal here and no act against people."""
        word, lows = t.trigger.word, t.parse.tokens.lows
        if t.type == "trafficking" and self._is_other_trade(t):
            return True
        if word == "capture" and _ON_RECORD.search(t.clause):
            return True  # "soldiers were captured on camera"
        if not t.is_noun and any(_SCORE.search(actor.text) for actor in t.patients):
            return True
        if word == "hijack" and any(
            lows[t.parse.chunks[index].head] in self._causes for index in t.roles.patients
        ):
            return True  # "jihadists hijacked a Kurdish rebellion"
        if word == "hack" and any(
            lows[t.parse.chunks[index].head] in self._devices for index in t.roles.patients
        ):
            return True
        if self._naming.is_charged_with(t) or self._is_help(t) or self._mishaps.is_by_sanctions(t):
            return True
        if word in self._quells and t.people and "protester" not in t.victim_kinds:
            return True  # "to harass and suppress journalists"
        if self._mishaps.strikes_forces(t):
            return True
        if self._mishaps.befalls_fighters(t):
            return not self._mishaps.are_out_of_combat(t)
        if t.pred is not None and word in self._ousts:
            return any(
                prep == "from" and lows[t.parse.chunks[one].head] in self._offices
                for prep, one in t.pred.comps
            )
        if t.pred is not None and t.type == "forced_displacement" and _is_from_trade(t, t.pred, self._trades):
            return True
        if self._is_equipment(t):
            return True
        if word in DRIVEN and "detainee" in t.victim_kinds:
            return True  # prisoners driven off by night are moved, not made to flee
        if t.pred is not None and word == "shoot" and t.pred.particle == "down" and not t.people:
            return True  # aircraft
        if word in ("dead", "found dead") or word.endswith(_LIVES):
            return self._mishaps.is_natural_where_dead(t)
        if self._naming.is_bare_charge(t) or (word == "blasphemy" and not t.people):
            return self._naming.is_charge(t)
        if t.is_noun and t.people and t.people[0].kind in ARMED and self._naming.is_charge(t):
            return True  # "hanged for the killing of a militiaman"
        if word in self._silences and t.pred is not None and t.pred.kind == "inf":
            return not any(
                actor.named or actor.count for actor in t.people
            )  # "a pretext to silence opponents"
        if (
            t.is_noun
            and word in _ASSAULTS
            and not t.people
            and any(actor.kind in _RAIDERS for actor in t.agents)
        ):
            return True  # "a region ravaged by assaults of rebels" is attacked, not beaten
        if t.is_noun and word.partition(" ")[0] in self._silences:
            return lows[t.first - 1] == "to"  # "a tool to silence critics"
        return word == "target" and (self._is_of_texts(t) or self._is_aim(t))

    def _is_equipment(self, t: Telling) -> bool:
        """Whether means of force or of watching are only told of as things: "bought tear gas", "surveillance footage"."""
        if not t.is_noun:
            return False
        if t.trigger.word == "surveillance":
            return not self._recordings.isdisjoint(t.parse.tokens.lows[t.last + 1 : t.last + 2])
        if t.type != "excessive_force":
            return False
        chunk, pred = t.chunk, t.pred
        if chunk is not None and chunk.prep == "with" and pred is not None and pred.lemma in self._hits:
            return True  # "were beaten with truncheons": the verb tells what it is
        if t.trigger.word.partition(" ")[0] not in self._means:
            return False
        if chunk is not None and chunk.prep == "of" and chunk.of >= 0:
            host = t.parse.chunks[t.parse.chunks[chunk.group].of]
            if t.parse.tokens.lows[host.head] in self._trade_in:
                return True  # "the export of tear gas to Chad"
        return (
            chunk is not None
            and pred is not None
            and pred.lemma in self._equips
            and (chunk.role != "subject" or pred.voice == "passive")
        )

    def _is_other_trade(self, t: Telling) -> bool:
        """Whether what is sold or smuggled is no people: "drug traffickers", "the farmers are sold out"."""
        word, lows, parse = t.trigger.word, t.parse.tokens.lows, t.parse
        if t.is_noun:
            of = parse.complements(t.chunk.index) if t.chunk is not None else []
            goods = [lows[parse.chunks[one].head] for one in of]
            return (t.first > 0 and lows[t.first - 1] in self._contraband) or (
                bool(goods) and all(one in self._contraband for one in goods)
            )
        if word == "sell":
            return (t.pred is not None and t.pred.particle == "out") or not any(map(_may_be_sold, t.people))
        if word == "lure":
            return not _goes_abroad(t) and not self._lures.any(t.clause)
        return word == "smuggle" and not t.agents and all(one.pronoun or one.named for one in t.people)

    def _is_help(self, t: Telling) -> bool:
        """Whether people flee persecution, or are helped to settle: "helped them relocate"."""
        word, pred = t.trigger.word, t.pred
        if pred is None:
            return False
        before = t.parse.tokens.lows[max(0, pred.first - _HELP_BEFORE) : pred.at]
        return (word == "persecution" and pred.lemma == "flee") or (
            word in self._resettles and bool(self._helps.intersection(before))
        )

    def _is_aim(self, t: Telling) -> bool:
        """Whether whom somebody targets only says whom a told attack was aimed at: "raids by men targeting traders"."""
        return t.pred is not None and t.pred.kind == "ing" and self._assault.any(t.clause)

    def _is_of_texts(self, t: Telling) -> bool:
        """Whether what targets somebody is a paper or a programme: "reports that target women"."""
        things = [t.parse.tokens.lows[t.parse.chunks[index].head] for index in t.roles.agents]
        return (
            bool(things)
            and not any(actor.kind or actor.person or actor.iso3 for actor in t.agents)
            and all(self._sufferers.is_said_of_media(one) or one in self._utterances for one in things)
        )

    # Moving and holding.

    def _stays(self, t: Telling) -> bool:
        """Whether people are not moved out of a country, or not held, by the verb that seems to say so."""
        pred, removes = t.pred, t.type in REMOVALS
        if removes and (self._is_of_the_dead(t) or _moves_by_itself(t)):
            return True
        if removes and t.trigger.word in self._moves:
            behind = max(0, t.parse.tokens.starts[t.at] - t.reading.sentence.start)
            handed = _goes_abroad(t) and self._captive.any(t.clause)
            if not (handed or self._back.any(t.clause[behind:])):
                return True
        if pred is None:
            return False
        if t.type in _HELD_SOMEHOW and pred.lemma == "hold" and self._is_esteemed_or_staged(t, pred):
            return True
        if (
            t.trigger.word == "hold"
            and pred.voice == "active"
            and any(t.parse.tokens.lows[t.parse.chunks[one].head] in self._limbs for _, one in pred.comps)
        ):
            return True  # "the women held babies in their arms"
        holds = self._holds if t.type == "arrest" else self._confines
        spent = pred.lemma in self._spends and spends_time(t.parse, pred, self._role_words)
        if t.roles.rule == "noun-held-in" and pred.lemma not in holds and not spent:
            return True
        return removes and self._is_sent_to_a_place(t.parse, pred)

    def _is_esteemed_or_staged(self, t: Telling, pred: Pred) -> bool:
        """Whether what is held is somebody's regard, or an occasion: "hold him in high esteem", "held a Kurdish rally"."""
        lows, chunks = t.parse.tokens.lows, t.parse.chunks
        if any(prep == "in" and lows[chunks[one].head] in self._regards for prep, one in pred.comps):
            return True
        held = [lows[chunks[one].head] for one in t.roles.patients]
        return bool(held) and all(one in self._staged for one in held)

    def _is_of_the_dead(self, t: Telling) -> bool:
        """Whether the dead are sent home: "sent back the dead soldiers"."""
        lows, chunks = t.parse.tokens.lows, t.parse.chunks
        patients = [chunks[index] for index in t.roles.patients]
        return any(not self._killed.isdisjoint(lows[one.first : one.last + 1]) for one in patients)

    def _is_sent_to_a_place(self, parse: Parse, pred: Pred) -> bool:
        """Whether people are sent back within a state: "sent them back to jail"."""
        lows = parse.tokens.lows[pred.at : pred.at + _REACH]
        return any(one in ("to", "into") and other in self._duties for one, other in pairwise(lows))

    def _is_to_send_to_a_place(self, t: Telling) -> bool:
        """Whether a threat is only to send somebody where guards send people: "threatened to send her back to jail"."""
        return t.pred is not None and any(
            one.governor == t.pred.index and one.lemma == "send" and self._is_sent_to_a_place(t.parse, one)
            for one in t.parse.preds
        )

    def _removes(self, t: Telling) -> bool:
        """Whether a weak word of removal has foreigners, another country, or "they" with a verb of moving beside it."""
        if not t.people or any(actor.kind == "international" for actor in t.agents):
            return False
        if t.trigger.word == "expel" and any(actor.kind == "international" for actor in t.people):
            return bool(t.agents) and (t.agents[0].kind in OF_STATE or t.agents[0].iso3 is not None)
        if t.trigger.word in self._expels and t.agents and t.agents[0].kind == "state" and t.agents[0].iso3:
            return True  # whom Chile itself expels, it expels from Chile: "Chile expelled two members of the group"
        puts_out = (
            t.trigger.word in self._puts_out and t.agents and t.agents[0].kind in ("state", "other_state")
        )
        if puts_out and any(actor.head in self._strangers for actor in t.people):
            return True  # "the government kicked out a researcher"
        if t.trigger.word in self._moves and t.agents and all(one.head in _ONE_PERSON for one in t.agents):
            return False  # "he drove me home"
        if t.victim_kinds & _MOVED or any(actor.state_is_demonym for actor in t.people):
            return True
        if t.roles.rule.startswith("frame") and (
            "country" in t.clause or (t.trigger.word == "deport" and self._ways_out.any(t.clause))
        ):
            return True
        if t.trigger.word in self._moves and any(actor.pronoun for actor in t.people):
            return True
        return _goes_abroad(t)

    def _only_says_which(self, t: Telling) -> bool:
        """Whether a participle only says which people are meant: "people held on such charges"."""
        return (
            t.roles.rule == "verb-participle"
            and t.trigger.word in self._captures
            and not t.roles.equated
            and bool(t.people)
            and t.people[0].head in self._captives
            and not t.people[0].count
        )

    # Releases and penalties.

    def is_no_release(self, t: Telling) -> bool:
        """Whether a release is only asked for, refused, or a nominal that nobody is said to have granted."""
        pred = t.pred
        if t.is_noun:
            return (pred is None or pred.negated or pred.lemma not in self._grants) and not _is_past_release(
                t
            )
        if pred is None:
            return False
        announced = pred.modal == "will" and pred.voice == "active" and pred.link == "" and t.agents
        if pred.negated or (pred.modal in NOT_YET and not announced) or is_wanted(t.parse, pred):
            return True
        if pred.link in _UNTIL and pred.tense == "present":
            return True  # "until he is released, we will not rest"
        if t.people and t.people[0].head in self._things:
            return True
        if t.people and t.people[0].head == "figures" and not (t.victim_kinds & PUBLIC or t.people[0].count):
            return True  # "the ministry released figures", but "opposition figures"
        if t.trigger.word == "let go" and t.parse.tokens.lows[t.last + 1 : t.last + 2] == ["of"]:
            return True  # "he let go of her arm" frees nobody who stands before it
        if pred.kind == "ing" and (pred.link.startswith(_NOT_DONE) or _is_owed(t, pred, self._remarks)):
            return True
        above = next(iter(t.parse.ancestors(pred.index)), None) if pred.kind == "inf" else None
        return above is not None and above.lemma not in self._decides

    def is_told_by_verb(self, t: Telling) -> bool:
        """Whether a verb tells what a noun names: "sentenced to life in prison", "a suicide bomber killed nine"."""
        if t.type == "indiscriminate_attack" and t.is_noun and t.trigger.word.startswith("suicide bomber"):
            chunk = t.chunk
            return chunk is not None and (
                chunk.prep == "as"  # "used girls as suicide bombers"
                or (
                    chunk.pred >= 0
                    and chunk.role == "subject"
                    and t.parse.preds[chunk.pred].lemma in self._harms
                )
            )
        if t.is_noun and (self._is_place_of_act(t) or self._says_whom(t)):
            return True
        if t.type == "religious_persecution" and self._is_deadly(t):
            return True
        if (
            t.pred is not None
            and t.pred.link == "to"
            and t.pred.governor >= 0
            and t.type == "extrajudicial_killing"
        ):
            return t.parse.preds[t.pred.governor].lemma in self._sentences  # "sentenced him to be shot"
        if t.type == "judicial_execution" and t.is_noun:
            chunk = t.chunk
            return (
                chunk is not None
                and chunk.prep == "by"
                and chunk.of >= 0
                and t.parse.tokens.lows[t.parse.chunks[chunk.of].head] == "death"
                and (self._tells_sentence(t) or any(one.lemma == "condemn" for one in t.parse.preds))
            )  # "sentenced to death by stoning", "condemned him to death by firing squad"
        if t.type in ("imprisonment", "arrest") and t.roles.rule == "frame-of":
            return (
                t.pred is not None and t.pred.lemma in self._holds | self._ends
            )  # "held three editors in prison", "hanged two men in Evin prison"
        return t.type == "imprisonment" and t.is_noun and self._tells_sentence(t)

    def _is_deadly(self, t: Telling) -> bool:
        """Whether an attack on a house of prayer is told by its dead: "an attack on a church killed nine"."""
        word = t.trigger.word if t.is_noun else t.pred.lemma if t.pred is not None else ""
        if word.partition(" ")[0] not in self._onsets:
            return False
        dead = any(one.lemma in self._kills and not (one.negated or one.modal) for one in t.parse.preds)
        return dead or "dead" in t.parse.tokens.lows or "toll" in t.parse.tokens.lows

    def _tells_sentence(self, t: Telling) -> bool:
        return any(other.lemma in self._sentences for other in t.parse.preds)

    def _says_whom(self, t: Telling) -> bool:
        """Whether the displaced are only those to whom another act was done: "the killing of 62 displaced people"."""
        chunk, parse = t.chunk, t.parse
        if chunk is None or t.type != "forced_displacement" or "displaced" not in t.trigger.word:
            return False
        lead = parse.chunks[chunk.group]
        if lead.prep == "of" and lead.of >= 0:
            return parse.tokens.lows[parse.chunks[lead.of].head] in self._acts
        return lead.role == "object" and lead.pred >= 0 and parse.preds[lead.pred].lemma in self._harms

    def _is_place_of_act(self, t: Telling) -> bool:
        """Whether a noun only says where, or who, an act is told of: "beaten in secret detention sites", "checkpoints took"."""
        chunk, lows = t.chunk, t.parse.tokens.lows
        if chunk is None or t.people:
            return False
        if t.type == "incommunicado_detention":
            return lows[chunk.head] in self._sites and chunk.prep in ("in", "at", "to", "from")
        before_trial = t.type == "arbitrary_detention" and t.trigger.word.startswith("pre")
        if (t.type == "arrest" or before_trial) and chunk.prep == "in" and chunk.of >= 0:
            return True  # "torture in pre-trial detention"
        return (
            t.type == "movement_restriction"
            and lows[chunk.head].startswith("checkpoint")
            and chunk.role == "subject"
            and t.pred is not None
            and t.pred.voice == "active"
        )


def _is_owed(t: Telling, pred: Pred, remarks: frozenset[str]) -> bool:
    """Whether what is done by doing something else has itself not been done: "should show good will by freeing them"."""
    above = t.parse.preds[pred.governor] if pred.governor >= 0 else None
    return above is not None and (
        (pred.link == "ing" and above.lemma in remarks)  # "said freeing them was risky"
        or (above.modal in NOT_YET and above.tense != "perfect")
        or above.kind == "inf"
    )


def _is_from_trade(t: Telling, pred: Pred, trades: frozenset[str]) -> bool:
    """Whether people are driven from a trade and from no home: "driven out of the market by imports"."""
    lows, chunks = t.parse.tokens.lows, t.parse.chunks
    return any(prep in ("from", "out of") and lows[chunks[one].head] in trades for prep, one in pred.comps)


def _next_word(t: Telling) -> str:
    lows = t.parse.tokens.lows
    return lows[t.at + 1] if t.at + 1 < len(lows) else ""


def _is_room_for(t: Telling, pred: Pred) -> bool:
    """Whether a prison is only told to have so many prisoners: "a cell that holds 30 inmates", not "political prisoners"."""
    lows, chunks = t.parse.tokens.lows, t.parse.chunks
    return (
        pred.voice == "active"
        and bool(t.people)
        and t.people[0].head in _INMATES
        and t.victim_kinds <= {"detainee"}
        and any(lows[chunks[index].head] in _PRISONS for index in pred.subject)
    )


def _is_past_release(t: Telling) -> bool:
    """Whether a release is told by what was before or after it: "spent nine years in a camp before his release in 2009"."""
    chunk = t.chunk
    pred = t.pred or next((one for one in t.parse.preds if one.kind == "finite" and not one.link), None)
    return (
        chunk is not None
        and is_owned(t.parse, chunk)
        and chunk.prep in _BEFORE_OR_AFTER
        and pred is not None
        and pred.kind == "finite"
        and not pred.modal
        and pred.tense in ("past", "pluperfect")
    )


def _may_be_sold(actor: Actor) -> bool:
    """Whether an actor is people, and no body named after them: "the Muslim Commercial Bank"."""
    last = actor.text.split()[-1] if actor.text else ""
    return actor.person and (
        bool(actor.named) or actor.pronoun or actor.state_is_demonym or not last[:1].isupper()
    )


def _is_motive(t: Telling) -> bool:
    """Whether revenge is only what another act was done in: "killed in reprisal for an ambush"."""
    chunk = t.chunk
    lead = t.parse.chunks[chunk.group] if chunk is not None else None
    return lead is not None and lead.prep in ("in", "as", "out of")


def _only_describes(t: Telling) -> bool:
    """Whether an adjective says what kind of people are meant: "marginalized communities", "displaced Syrians"."""
    return t.roles.rule == "adjective" and t.type in ("discrimination", "forced_displacement")


def _takes_away(t: Telling) -> bool:
    """Whether somebody armed takes people, from or to somewhere where no passive tells that it was done to them.

    Whose life is taken is not taken anywhere: "took the lives of 22 farmers".
    """
    lows, chunks = t.parse.tokens.lows, t.parse.chunks
    return (
        bool(t.people)
        and not (t.pred is not None and any(lows[chunks[one].head] in _LIFE for one in t.pred.objects))
        and any(actor.kind in ARMED for actor in t.agents)
        and t.pred is not None
        and (
            t.pred.voice == "passive"
            or any(prep in _AWAY for prep, _ in t.pred.comps)
            or (t.agents[0].kind == "non_state_armed" and any(actor.count for actor in t.people))
        )
    )


def _objects_to(t: Telling) -> bool:
    """Whether somebody speaks against what is said: "pushed back against the claim", not "against their will"."""
    pred, lows = t.pred, t.parse.tokens.lows
    return (
        pred is not None
        and pred.lemma == "push"
        and not (pred.voice == "passive" and pred.kind == "finite")
        and not pred.objects
        and any(
            prep == "against" and lows[t.parse.chunks[one].last] not in _UNWILLING for prep, one in pred.comps
        )
    )


def _moves_by_itself(t: Telling) -> bool:
    """Whether those said to be removed move of their own accord: "a reporter drove across the border"."""
    pred = t.pred
    return (
        pred is not None
        and not t.is_noun
        and pred.voice == "active"
        and not pred.objects
        and bool(t.roles.patients)
        and set(t.roles.patients) <= set(pred.subject)
    )


def _goes_abroad(t: Telling) -> bool:
    """Whether a verb says to, from or across which state people are moved."""
    return t.pred is not None and any(
        prep in _ACROSS and _names_state(t, chunk) for prep, chunk in t.pred.comps
    )


def _names_state(t: Telling, chunk: int) -> bool:
    return any(t.parse.covers((chunk,), state.start) for state in t.reading.states)


def _is_own(t: Telling) -> bool:
    """Whether somebody gives up what is theirs: "I closed my account", "she took down her blog"."""
    chunks, lows = t.parse.chunks, t.parse.tokens.lows
    owners = {_OWNED_BY.get(lows[chunks[index].head]) for index in t.roles.agents} - {None}
    things = t.pred.objects if t.pred is not None else []
    return any(lows[chunks[index].first] in owners for index in things)
