"""Acts that a sentence only names: topics, law, charges, and what nobody did or suffered.

Belongs here: telling from the grammar and the nouns around a trigger that the sentence speaks of such acts without
telling one: "a seminar on torture", "the convention bans slavery", "charged with insulting", "without harming". What
harms people and is no abuse is `incidents.mishaps`; what police do about crime is `incidents.policing`; whether a told
act took place is `incidents.status` and `incidents.certainty`.
"""

import re
from typing import Final

from pipelines.extract.incidents.context import Reading
from pipelines.extract.incidents.kinds import (
    ARMED,
    CHARGE_WORDS,
    CHARGES,
    FOR_CRIMES,
    OF_STATE,
    OFFICIAL,
    PUBLIC,
    RIGHTS_KINDS,
)
from pipelines.extract.incidents.roles import REFUSES, Roles
from pipelines.extract.incidents.status import StatusReader
from pipelines.extract.incidents.telling import Telling
from pipelines.extract.incidents.word_lists import WordLists
from pipelines.extract.incidents.words import Hit
from pipelines.extract.language.grammar import Chunk, Parse, Pred
from pipelines.extract.language.tagging import DET, NOUN, NUM

_NOBODY: Final = frozenset("no none nobody neither".split())
_NOBODY_AT_ALL: Final = _NOBODY | {"any"}
_INSTEAD: Final = ("prep:without", "prep:instead of", "prep:rather than")
_INSTEAD_WORDS: Final = (("instead", "of"), ("rather", "than"))
_SELVES: Final = frozenset("themselves himself herself itself myself".split())
_ON_AGENDA: Final = frozenset(("on", "among"))
_JOINTS: Final = frozenset((",", "C"))  # tags of what joins the nouns of a list
_LISTED: Final = _JOINTS | {"N", '"', "A"}
_FOR_CHARGES: Final = frozenset(("for", "of", "with"))
_BY_SENTENCE: Final = frozenset(("imprisonment", "death_sentence"))
_PENALTY_REACH: Final = 8  # words before a penalty among which "punishable" is
_REACH: Final = 5  # words before a charge among which is whom it is laid to: "hanged a man for"
_CHAIN: Final = 4  # chunks up from a nominal that may say that there is none, or that it is known
_OPENS: Final = 6  # characters from a sentence's start within which a treaty is its subject

# "The first half of the year" is no half of a match.
_HALF_YEAR: Final = re.compile(
    r"(?:first|second) half of (?:the (?:year|month|decade|century)|this year|last year|(?:19|20)\d\d)"
)
_NAME_REACH: Final = 4  # tokens
_LINKS: Final = frozenset("against for in of the".split())
_NONE: Final = frozenset("no any without".split())
_ANYBODY: Final = frozenset("anyone anybody whoever everyone".split())
_FILLERS: Final = frozenset(("to", "of", "or", "and", "for", '"', "“", "‘", "'"))


class NamingScreen:
    """Keeps out what is only named."""

    def __init__(self, lists: WordLists, status: StatusReader) -> None:
        """Read the words of topics, law and charges."""
        self._status = status
        self._topic_heads = lists.words("topic_head")
        self._bodies = lists.words("body_noun")
        self._powers = lists.words("power_word")
        self._rulers = lists.words("ruling_office")
        self._headed = self._topic_heads | self._bodies
        self._agendas = lists.words("agenda_noun")
        self._topic_verbs = lists.words("topic_verb")
        self._looks_back = lists.words("topic_verb_of_past")
        self._trades = lists.words("trade_verb")
        self._told_crimes = lists.words("told_crime")
        self._laws = lists.words("law_noun")
        self._allows = lists.words("allowing_verb") | {"provide", "enable"}
        self._treaty_verbs = lists.words("treaty_verb")
        self._forbids = lists.words("forbidding_verb")
        self._freedoms = lists.openings("freedom")
        self._restriction = lists.search("restriction")
        self._figurative = lists.search("figurative")
        self._accuses = lists.words("accusing_verb")
        self._acquits = lists.words("acquitting_verb")
        self._signs = lists.words("sign_noun")
        self._marks = lists.words("bodily_mark")
        self._occasions = frozenset(map(str.capitalize, lists.words("named_occasion")))
        self._intentions = lists.words("intention_noun")
        self._uses = lists.words("using_verb")
        self._bans = lists.openings("ban_noun")
        self._lifts = lists.words("lifting_verb")
        self._ends = lists.words("lifting_noun")
        self._prison = lists.words("prison_noun")
        self._orders = lists.words("order_noun")
        self._disobeys = REFUSES | lists.words("disobeying_verb")

    def keeps_out(self, t: Telling) -> bool:
        """Whether a trigger tells no act by the words and clauses around it."""
        return (
            (
                t.pred is not None
                and (
                    self._is_forbidden(t.parse, t.pred, t.at, len(t.trigger.word.split()))
                    or self._is_treaty_text(t.reading, t.pred)
                )
            )
            or (t.trigger.word.startswith(self._freedoms) and not self._restriction.any(t.clause))
            or (t.trigger.word == "insult" and self._is_of_rulers(t))
            or (t.trigger.word == "death" and t.roles.rule == "noun-sentenced-to")
            or (t.trigger.word == "exile" and _is_somebody(t))
            or (t.is_noun and (self._is_topic(t) or _is_sought(t) or self._is_lifted(t) or _is_backdrop(t)))
            or (t.pred is not None and not t.is_noun and self._is_use_of_law(t.parse, t.pred))
            or (
                (t.type in _BY_SENTENCE or (t.is_noun and self._is_allowed(t)))
                and self._is_provided_by_law(t)
            )
            or self._figurative.any(_HALF_YEAR.sub("", t.clause) if "half of" in t.clause else t.clause)
        )

    def _is_of_rulers(self, t: Telling) -> bool:
        """Whether an act befalls only those in power: "jailed for a poem that insulted the prime minister"."""
        heads = [t.parse.tokens.lows[t.parse.chunks[index].head] for index in t.roles.patients]
        return bool(heads) and all(head in self._powers for head in heads)

    def is_in_name(self, reading: Reading, hit: Hit, token: int) -> bool:
        """Whether the word is part of the name of a treaty, a body, a law or a work."""
        for mention in reading.treaty_codes:
            if mention.start <= hit.start < mention.end and not mention.anaphoric:
                return True
        for organ in reading.organs:
            if (
                organ.start <= hit.start
                and hit.end <= organ.end
                and hit.end - hit.start < organ.end - organ.start  # "a fact-finding mission" is both
                and organ.kind in ("international", "private")
            ):
                return True
        number = reading.sentence.no
        if number == 0 or any(trigger.type == "investigation" and trigger.strong for trigger in hit.triggers):
            return False  # a commission of inquiry has a name of its own
        words = reading.parse.tokens.words
        last = reading.parse.token_at(hit.end - 1)
        if words[last][0].isupper() and not self._occasions.isdisjoint(
            words[max(0, token - _NAME_REACH) : token]
        ):
            return True
        if hit.start == reading.sentence.start or not words[token][0].isupper() or words[token].isupper():
            return False
        if (token > 1 and words[token - 1][0].isupper()) or (
            token + 1 < len(words) and words[token + 1][0].isupper()
        ):
            return True
        before = token - 1
        while before > 0 and words[before] in _LINKS:
            before -= 1  # "the Office for the Suppression of Trafficking"
        return words[before][0].isupper() and words[before].lower() in self._headed

    # Law.

    def _is_forbidden(self, parse: Parse, pred: Pred, at: int, words: int) -> bool:
        """Whether the act is what a law forbids, by the predicate above or its own, unless that is one of the trigger's words."""
        above = next(iter(parse.ancestors(pred.index)), None)
        return (pred.lemma in self._forbids and not at - words < pred.at <= at) or (
            above is not None and above.lemma in self._forbids
        )

    def _is_use_of_law(self, parse: Parse, pred: Pred) -> bool:
        """Whether an act is only what a law is used for: "a charge used to repress people", "laws are used to jail critics"."""
        if pred.kind != "inf" or pred.governor < 0:
            return False
        above = parse.preds[pred.governor]
        return (
            above.lemma in self._uses
            and above.voice == "passive"
            and above.tense != "past"
            and not pred.comps
            and any(parse.tokens.lows[parse.chunks[one].head] in self._laws for one in above.subject)
        )

    def _is_allowed(self, t: Telling) -> bool:
        """Whether an act is only what may be done to anybody: "the act permits detention without trial"."""
        return (
            t.pred is not None
            and t.pred.lemma in self._allows
            and t.pred.tense == "present"
            and not any(actor.count or actor.named for actor in t.people)
        )

    def _is_provided_by_law(self, t: Telling) -> bool:
        """Whether a law only names the penalty: "the bill imposes prison terms", "punishable by ten years in jail"."""
        lows, pred = t.parse.tokens.lows, t.pred
        if "punishable" in lows[max(0, t.first - _PENALTY_REACH) : t.first]:
            return True
        return (
            pred is not None
            and pred.voice == "active"
            and pred.kind == "finite"
            and any(lows[t.parse.chunks[index].head] in self._laws for index in pred.subject)
        )

    def _is_lifted(self, t: Telling) -> bool:
        """Whether a ban has ended: "lifting the ban on rallies", "an end to the ban", "the ban was lifted"."""
        parse = t.parse
        if not t.trigger.word.startswith(self._bans) or parse.chunk_of[t.first] < 0:
            return False
        index = parse.chunks[parse.chunk_of[t.first]].group
        host = parse.chunks[parse.chunks[index].of] if parse.chunks[index].of >= 0 else None
        if host is not None and parse.tokens.lows[host.head] in self._ends:
            return True
        return any(
            pred.lemma in self._lifts
            and any(
                index in (one, parse.chunks[one].of)
                for one in (pred.subject if pred.voice == "passive" else pred.objects)
            )
            for pred in parse.preds
        )

    def _is_treaty_text(self, reading: Reading, pred: Pred) -> bool:
        """Whether a treaty says it: "the convention defines refugees as people who are persecuted"."""
        if not reading.treaty_codes:
            return False
        parse = reading.parse
        for one in (pred, *parse.ancestors(pred.index)):
            if self._is_by_treaty(reading, one):
                return one.lemma in self._treaty_verbs
        opens = any(mention.start - reading.sentence.start < _OPENS for mention in reading.treaty_codes)
        if opens and pred.tense in ("present", "none"):
            return True  # "The Convention defines ..." where the verb was taken for a noun
        first = next((one for one in parse.preds if one.kind == "finite"), None)
        return first is not None and first.lemma in self._treaty_verbs and self._is_by_treaty(reading, first)

    def _is_by_treaty(self, reading: Reading, pred: Pred) -> bool:
        """Whether the subject of a predicate holds a treaty."""
        return any(reading.parse.covers(pred.subject, one.start) for one in reading.treaty_codes)

    def _is_topic(self, t: Telling) -> bool:
        """Whether an act is only named: "a seminar on torture", "laws against trafficking", "abolish the death penalty"."""
        parse, lows = t.parse, t.parse.tokens.lows
        index = parse.chunk_of[t.at]
        if index < 0:
            return False
        chunk = parse.chunks[parse.chunks[index].group]
        if lows[chunk.head] == "humanity" and chunk.of >= 0 and chunk.head < t.first:
            # "guilty of crimes against humanity, torture and rape"
            chunk = parse.chunks[parse.chunks[chunk.of].group]
        head = parse.chunks[index].head
        if head > t.at and (lows[head] in self._topic_heads or t.trigger.word == "homeless"):
            return True  # "homeless people": nobody is told to have been made so
        if self._is_on_agenda(t, chunk) or self._is_added_topic(parse, chunk):
            return True
        # "At risk of execution", "subject to torture", "a history of spying on unions".
        endangered = t.roles.rule in ("noun-suffer", "noun-subjected-to") and bool(t.roles.patients)
        endangered = endangered or (t.trigger.frame == "on" and bool(t.roles.patients))
        if (chunk.of >= 0 and not endangered) and (
            (
                lows[parse.chunks[chunk.of].head] in self._topic_heads
                and parse.chunks[chunk.of].head < t.first
                # "marked the anniversary of the killing of 40 protesters"
                and not (lows[parse.chunks[chunk.of].head] == "anniversary" and t.roles.patients)
            )
            or (chunk.prep in ("on", "for") and lows[parse.chunks[chunk.of].head] in self._bodies)
        ):
            return True
        if (
            chunk.pred >= 0
            and parse.preds[chunk.pred].lemma in self._topic_verbs
            and not (parse.preds[chunk.pred].lemma in self._looks_back and _tells_of_some(t))
            and (chunk.role in ("object", "subject") or chunk.prep in ("against", "on"))
        ):
            return True
        if chunk.prep == "against" and not t.roles.patients and not t.roles.agents:
            return True
        return not t.roles.patients and any(self._lists_topics(parse, at) for at in _openings(parse, t.at))

    def _is_on_agenda(self, t: Telling, chunk: Chunk) -> bool:
        """Whether an act is what a meeting deals with: "torture and rape were on the agenda", "among the topics"."""
        parse, lows = t.parse, t.parse.tokens.lows
        pred = parse.preds[chunk.pred] if chunk.pred >= 0 else None
        if t.roles.patients or pred is None or pred.lemma != "be" or chunk.role not in ("subject", "object"):
            return False
        beside = [*pred.objects, *pred.subject, *(found for prep, found in pred.comps if prep in _ON_AGENDA)]
        return any(lows[parse.chunks[one].head] in self._agendas for one in beside)

    def _is_added_topic(self, parse: Parse, chunk: Chunk) -> bool:
        """Whether a comma parts a topic from what deals with it: "next year's seminar, on torture and grief, moves"."""
        lows, at = parse.tokens.lows, chunk.prep_at
        return chunk.prep == "on" and at > 1 and lows[at - 1] == "," and lows[at - 2] in self._topic_heads

    def _lists_topics(self, parse: Parse, at: int) -> bool:
        """Whether the word before a list of acts makes them topics: "rapporteurs on A, B and C", "fight A and B"."""
        lows, tags = parse.tokens.lows, parse.tokens.tags
        if at < 1:
            return False
        if tags[at - 1] == "P":
            head = lows[at - 2] if at > 1 else ""
            pred = parse.preds[parse.pred_of[at - 2]] if at > 1 and parse.pred_of[at - 2] >= 0 else None
            return (head in self._topic_heads and head not in self._told_crimes) or (
                lows[at - 1] == "in" and pred is not None and pred.lemma in self._trades
            )
        return parse.pred_of[at - 1] >= 0 and parse.preds[parse.pred_of[at - 1]].lemma in self._topic_verbs

    # Nobody, and not so.

    def is_nobody(self, parse: Parse, roles: Roles, nominal: int) -> bool:
        """Whether nobody did it or nobody suffered it: "no officer was charged", "arrested no one", "no arrests".

        `nominal` is the token of the noun that tells the act, or -1.
        """
        chunks = [parse.chunks[index] for index in (*roles.agents, *roles.patients)]
        if nominal >= 0:
            chunks += self.hosts(parse, nominal)
        lows = parse.tokens.lows
        pred = parse.preds[roles.pred] if roles.pred >= 0 and nominal >= 0 else None
        none = _NOBODY_AT_ALL if pred is not None and pred.negated else _NOBODY
        return any(lows[chunk.first] in none or _is_denied(lows, chunk) for chunk in chunks)

    def is_absent(self, t: Telling) -> bool:
        """Whether a clause says that there is no such act: "there are no longer any cases of torture"."""
        parse = t.parse
        index = parse.chunk_of[t.at] if t.is_noun else -1
        for _ in range(_CHAIN):
            if index < 0:
                return False
            lead = parse.chunks[parse.chunks[index].group]
            pred = parse.preds[lead.pred] if lead.pred >= 0 else None
            if pred is not None and pred.lemma == "be" and lead.role == "object" and "there" in pred.adverbs:
                none = (
                    parse.tokens.lows[lead.first] in _NOBODY and parse.tokens.lows[lead.head] in self._signs
                )
                return (pred.negated or none) and not t.people
            if lead.of >= 0 and lead.prep != "of":
                return False  # "there was no inquiry into the killings": they took place
            index = lead.of
        return False

    def hosts(self, parse: Parse, at: int) -> list[Chunk]:
        """Return the chunk of a nominal and the tellings that it complements: "no complaint of torture or harassment"."""
        found: list[Chunk] = []
        index = parse.chunk_of[at]
        while index >= 0 and len(found) < _CHAIN:
            found.append(parse.chunks[index])
            lead = parse.chunks[found[-1].group]
            if lead.index != index:
                found.append(lead)
            above = lead.of
            head = parse.tokens.lows[parse.chunks[above].head] if above >= 0 else ""
            index = above if self._status.alleges(head) or head in self._marks else -1
        return found

    def is_ruled_out(self, t: Telling) -> bool:
        """Whether the act was done to oneself, or is what was not done: "without arresting", "instead of shooting"."""
        if t.patients and t.patients[0].head in _SELVES:
            return True
        parse, pred = t.parse, t.pred
        lacks = (
            "without" in t.trigger.word.split()
        )  # "held without being allowed to call", "detention without charge"
        if (
            pred is not None
            and not lacks
            and (
                pred.link.startswith(_INSTEAD)
                or tuple(parse.tokens.lows[max(0, pred.first - 2) : pred.first]) in _INSTEAD_WORDS
            )
        ):
            return True
        verbal = None if t.is_noun or t.roles.undone else pred
        if verbal is not None and (
            _is_unmeant(parse, verbal, self._intentions)
            or _is_held_back(parse, verbal)
            or self._is_order_not_obeyed(parse, verbal)
            or _is_of_anybody(parse, verbal)
        ):
            return True
        chunks, nominal = parse.chunks, parse.chunk_of[t.at]
        if t.is_noun and nominal >= 0 and not lacks and chunks[chunks[nominal].group].prep == "without":
            return True
        return (
            pred is not None
            and pred.kind == "ing"
            and any(chunks[one].prep == "without" for one in pred.subject)
        )

    def _is_order_not_obeyed(self, parse: Parse, pred: Pred) -> bool:
        """Whether it is what an order was for that nobody followed: "ignored orders to fire on the crowd"."""
        noun = parse.chunks[pred.noun] if pred.noun >= 0 and pred.kind == "inf" else None
        return (
            noun is not None
            and parse.tokens.lows[noun.head] in self._orders
            and noun.pred >= 0
            and parse.preds[noun.pred].lemma in self._disobeys
        )

    # Charges.

    def is_charged_with(self, t: Telling) -> bool:
        """Whether a gerund is what a public figure is charged with, or anybody is cleared of, or a crime that nobody is
        charged with having done: "charged for insulting the king"."""
        pred, parse = t.pred, t.parse
        if t.is_noun:
            return self._nobody_is_charged_with(t)
        if pred is None or pred.kind != "ing" or not pred.link.startswith(FOR_CRIMES) or pred.governor < 0:
            return False
        above = parse.preds[pred.governor]
        first = max(0, pred.first - 3)
        if "not guilty" in " ".join(parse.tokens.lows[first : pred.first]) or above.lemma in self._acquits:
            return True
        if t.type == "property_destruction" and not any(actor.kind in OF_STATE | ARMED for actor in t.agents):
            return (
                above.lemma in self._accuses or above.voice == "passive"
            )  # "picked up for damaging cameras"
        # Who led a force is charged with what it did: "the former police chief is accused of torturing prisoners".
        accused = {
            kind for actor in t.agents if actor.kind != "security_forces" for kind in actor.victim_kinds
        }
        offended = t.people and (t.people[0].kind in OFFICIAL or t.people[0].head in self._rulers)
        if t.type not in ("threat_harassment", "ill_treatment"):
            offended = False  # "jailed for abusing the president and his son" on a web page
        guilty = above.lemma in ("find", "plead") and "guilty" in parse.tokens.lows[above.at : pred.at]
        return (guilty or above.lemma in self._accuses or _is_punished(parse, above, self._prison)) and bool(
            offended
            or accused & PUBLIC
            or (accused & RIGHTS_KINDS and any(actor.kind == "security_forces" for actor in t.people))
        )

    def _nobody_is_charged_with(self, t: Telling) -> bool:
        """Whether a bare noun is what somebody is not charged with: "was never charged with torture", but "with the massacre"."""
        pred, parse = t.pred, t.parse
        index = parse.chunk_of[t.at]
        if pred is None or t.people or index < 0 or parse.tokens.tags[parse.chunks[index].first] == DET:
            return False
        if pred.governor >= 0 and pred.link.startswith(FOR_CRIMES):  # "charged with committing torture"
            pred = parse.preds[pred.governor]
        return pred.negated and pred.lemma in self._accuses

    def is_bare_charge(self, t: Telling) -> bool:
        """Whether a nominal names a crime without saying whom it befell."""
        return (t.type in CHARGES or t.trigger.word in CHARGE_WORDS) and t.is_noun and not t.people

    def is_charge(self, t: Telling) -> bool:
        """Whether a nominal only names the crime that somebody is held for: "hanged for murder", "accused of kidnapping"."""
        if any(actor.kind not in ("", "private") for actor in t.agents):
            return False
        if t.roles.blamed:
            return True
        parse, pred = t.parse, t.pred
        if parse.tokens.lows[max(0, t.first - 2) : t.first] == ["guilty", "of"]:
            return True
        if any(self._lists_charges(parse, at) for at in _openings(parse, t.at)):
            return True
        index = parse.chunk_of[t.at]
        if index < 0 or pred is None:
            return False
        group = parse.chunks[parse.chunks[index].group]
        if group.pred != pred.index and not (group.of >= 0 and parse.chunks[group.of].pred == pred.index):
            return False
        return (group.prep == "for" and pred.lemma in self._accuses) or (
            group.prep == "to" and pred.lemma == "relate"
        )

    def _lists_charges(self, parse: Parse, at: int) -> bool:
        """Whether a list of acts is what somebody answers for: "hanged a man for murder, abduction and theft"."""
        lows, tags = parse.tokens.lows, parse.tokens.tags
        if at < 1 or tags[at - 1] != "P" or lows[at - 1] not in _FOR_CHARGES:
            return False
        for before in range(at - 2, max(at - 2 - _REACH, -1), -1):
            if lows[before] == "guilty":
                return True
            if parse.pred_of[before] >= 0:
                return parse.preds[parse.pred_of[before]].lemma in self._accuses
            if tags[before] == "P":
                return False
        return False


def _is_punished(parse: Parse, pred: Pred, prison: frozenset[str]) -> bool:
    """Whether a clause tells of a prison term: "will spend three years in prison for defaming", "got a year in jail for"."""
    heads = [*pred.objects, *(chunk for _, chunk in pred.comps)]
    return any(parse.tokens.lows[parse.chunks[one].head] in prison for one in heads)


def _tells_of_some(t: Telling) -> bool:
    """Whether those who suffered an act that a verb only speaks of are numbered or named."""
    tags, words = t.parse.tokens.tags, t.parse.tokens.words
    return any(
        tags[token] == NUM or (words[token][0].isupper() and tags[token] == NOUN)
        for index in t.roles.patients
        for token in range(t.parse.chunks[index].first, t.parse.chunks[index].last + 1)
    )


def _openings(parse: Parse, at: int) -> list[int]:
    """The tokens that may open the list of bare nouns in which a nominal stands: "rape, kidnapping of a minor and theft"."""
    lows, tags = parse.tokens.lows, parse.tokens.tags
    found = []
    listed = False
    while at > 0:
        tag = tags[at - 1]
        if tag in _LISTED or (tag == "V" and lows[at - 1].endswith("ing")):
            listed = listed or tag in _JOINTS
        else:
            if listed:
                found.append(at)
            if lows[at - 1] != "of" and not (tag == "D" and at > 1 and lows[at - 2] == "of"):
                break
        at -= 1
    return found


def _is_backdrop(t: Telling) -> bool:
    """Whether a crackdown is only what other acts belong to: "amid a brutal crackdown", "as part of a crackdown on dissent"."""
    index = t.parse.chunk_of[t.first]
    if "crackdown" not in t.trigger.word or index < 0:
        return False
    lead = t.parse.chunks[t.parse.chunks[index].group]
    host = t.parse.tokens.lows[t.parse.chunks[lead.of].head] if lead.of >= 0 else ""
    return lead.prep in _AMID or (lead.prep == "of" and host == "part")


_AMID: Final = frozenset(("amid", "amidst"))
_CITIZENS: Final = frozenset(("citizen's", "citizen’s", "citizens'", "citizens’"))
_WARRANTS: Final = frozenset(("warrant", "warrants"))
_WARRANT_REACH: Final = 9  # tokens


def _is_somebody(t: Telling) -> bool:
    """Whether a word for an act is one for a person here: "killed a Chechen exile", not "the exile of the poet"."""
    chunk = t.parse.chunk_of[t.at]
    return chunk >= 0 and t.parse.tokens.lows[t.parse.chunks[chunk].first] in ("a", "an", "another", "one")


def _is_sought(t: Telling) -> bool:
    """Whether an arrest is only what a warrant is for, or no police's: "a warrant for the arrest of X", "a citizen's arrest"."""
    chunk = t.parse.chunk_of[t.first]
    if t.type == "arrest" and t.parse.tokens.lows[max(0, t.first - 1)] in _CITIZENS:
        return True
    if t.type != "arrest" or chunk < 0 or t.parse.chunks[chunk].prep != "for":
        return False
    before = t.parse.chunks[chunk].prep_at
    return not _WARRANTS.isdisjoint(t.parse.tokens.lows[max(0, before - _WARRANT_REACH) : before])


def _is_unmeant(parse: Parse, pred: Pred, intentions: frozenset[str]) -> bool:
    """Whether nobody even means to do it: "had no intention of jailing him"."""
    lows, tags = parse.tokens.lows, parse.tokens.tags
    at = pred.first - 1
    while at > 0 and (lows[at] in _FILLERS or lows[at].endswith("ing") or tags[at] == "A"):
        at -= 1
    return at > 0 and lows[at] in intentions and not _NONE.isdisjoint(lows[max(0, at - 2) : at])


def _is_held_back(parse: Parse, pred: Pred) -> bool:
    """Whether what governs an act says that it was left undone: "ruled out deporting", "stopped short of banning"."""
    if pred.kind not in ("ing", "inf") or pred.governor < 0:
        return False
    above = parse.preds[pred.governor]
    return (
        (
            above.lemma == "rule"
            and (above.particle == "out" or "out" in parse.tokens.lows[above.at : above.at + 2])
        )
        or (above.lemma == "stop" and "short" in parse.tokens.lows[above.at + 1 : above.at + 2])
        or (above.lemma in REFUSES and pred.kind == "inf" and not above.negated)
    )


def _is_of_anybody(parse: Parse, pred: Pred) -> bool:
    """Whether it is only said what befits whoever does it: "offered 4,000 euros to anyone who would kill him"."""
    doers = [parse.tokens.lows[parse.chunks[one].head] for one in pred.subject]
    return (
        pred.voice == "active"
        and (pred.tense == "present" or pred.modal in ("would", "can", "could", "will"))
        and any(one in _ANYBODY for one in doers)
    )


def _is_denied(lows: list[str], chunk: Chunk) -> bool:
    """Whether a phrase stands for nobody by the word before it: "not one officer", "not a single one", "neither man"."""
    before = lows[chunk.first - 1] if chunk.first else ""
    own = lows[chunk.first : chunk.last + 1]
    none = own[:2] == ["a", "single"] or (
        own[0] == "one" and lows[chunk.last + 1 : chunk.last + 2] != ["but"]
    )
    return before == "neither" or (before == "not" and none)
