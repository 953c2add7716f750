"""Crimes that a sentence names and tells none of: what courts try, laws list, gangs live by, and statistics count.

Belongs here: "a respondent in the kidnapping cases", "the law covers extortion and kidnapping", "a kidnap ring",
"murders have declined", and the heading of a section. What somebody is held or hanged for is `incidents.naming`.
"""

from typing import Final

from pipelines.extract.incidents.actors import ActorReader
from pipelines.extract.incidents.kinds import CHARGE_WORDS, CHARGES, FOR_CRIMES, RIGHTS_KINDS
from pipelines.extract.incidents.telling import Telling
from pipelines.extract.incidents.word_lists import WordLists
from pipelines.extract.language.grammar import Pred

_REACH: Final = (
    7  # words before a list of crimes among which its measure is: "the incidence of many crimes, including"
)
_SUCH: Final = frozenset(("including", "as", "like"))
_AMONG: Final = frozenset(("including", "such"))
_LISTED: Final = frozenset(("N", "A", "C", ",", "X"))
_FOR_OFFENCES: Final = frozenset(("for", "involving"))
_ABOUT: Final = frozenset(("over", "about", "against"))
_LISTS: Final = frozenset("be include".split())
# What is no abuse told where it is only the charge, and befalls nobody named.
_TRIED: Final = frozenset(
    "extrajudicial_killing attempted_killing ill_treatment threat_harassment property_destruction "
    "indiscriminate_attack sexual_violence".split()
)
_STOPS: Final = frozenset(".?!…:;")
_QUOTES: Final = frozenset("\"'“”‘’")
_UP_OR_DOWN: Final = frozenset(("up", "down"))
_LONGEST: Final = 8  # words of a heading
_OF_RIGHTS: Final = RIGHTS_KINDS - {"foreigner", "student", "ethnic_minority"}


class CrimeScreen:
    """Keeps out crimes that are only named."""

    def __init__(self, lists: WordLists, actors: ActorReader) -> None:
        """Take the reader of actors; read the words of courts, laws, gangs and statistics."""
        self._actors = actors
        self._cases, self._sheets = lists.words("case_noun"), lists.words("charge_sheet")
        self._kin = lists.words("relative_noun")
        self._litigants = lists.words("litigant")
        self._trades, self._suspects = lists.words("crime_trade"), lists.words("suspect")
        self._laws, self._lists = lists.words("law_noun"), lists.words("listing_verb")
        self._topics = lists.words("topic_head")
        self._changes = lists.words("changing_verb")
        self._executes = lists.words("executing_verb")
        self._accuses = lists.words("accusing_verb")
        self._pursues = lists.words("pursuing_verb") | lists.words("executing_verb")
        self._rates = lists.words("rate_noun")
        self._trials = lists.words("trial_noun")
        self._offences = lists.words("offence_noun")
        self._captors = lists.words("captor_noun")
        self._charges = lists.words("charge_noun")
        self._in_hands = lists.words("captivity_noun")
        self._by_number = lists.openings("crime_told_by_number")

    def keeps_out(self, t: Telling) -> bool:
        """Whether a word names a crime and tells none."""
        if not t.is_noun:
            return self._is_convicts(t) or self._is_of_condemned(t) or self._is_trade_of(t)
        first, last = _row(t)
        if self._is_case(t, first, last) or self._is_charge_among(t, first) or self._is_penal(t, first):
            return True
        if (
            self._is_of_kin(t)
            or self._is_of_condemned(t)
            or self._is_doer_pursued(t)
            or self._is_protested(t)
        ):
            return True
        if any(not actor.pronoun for actor in t.people) or any(actor.kind for actor in t.agents):
            return False
        return (
            _is_heading(t)
            or self._is_trade(t)
            or self._is_listed_by_law(t, first)
            or ((t.type in CHARGES or t.trigger.word in CHARGE_WORDS) and self._is_counted(t, first))
        )

    def _is_convicts(self, t: Telling) -> bool:
        """Whether an act only says what a private person was convicted of: "a maid convicted of killing her employer"."""
        pred = t.pred
        if any(self._actors.is_of_rank(actor) for actor in t.agents):
            return False  # "a sergeant was convicted of raping three women"
        # "on trial for insulting the king" harasses no king
        charges = self._trials if t.type == "threat_harassment" else self._charges
        if (
            t.type in _TRIED
            and pred is not None
            and (_is_of_charges(t, pred, charges) or _is_why_held(t, pred, self._accuses))
        ):
            return not any(actor.kind not in ("", "private") for actor in t.agents) and _befalls_nobody_known(
                t
            )
        if t.type != "extrajudicial_killing" or pred is None or pred.link != "prep:of" or pred.governor < 0:
            return False
        above = t.parse.preds[pred.governor]
        return (
            above.lemma == "convict"
            and above.kind == "part"
            and not any(actor.kind for actor in t.agents)
            and _befalls_nobody_known(t)
        )

    def _is_case(self, t: Telling, first: int, last: int) -> bool:
        """Whether it is a case before a court that is told of: "in the kidnapping cases", "a complaint for abduction"."""
        lows = t.parse.tokens.lows
        if last > t.last and lows[last] in self._cases:
            held_in = t.roles.rule == "noun-held-in"
            if t.people and not held_in:
                return False
            return lows[last] in self._trials or held_in or not self._litigants.isdisjoint(lows)
        if t.people or t.type not in CHARGES or first < 2 or lows[first - 1] != "for":
            return False
        return lows[first - 2] in self._sheets

    def _is_penal(self, t: Telling, first: int) -> bool:
        """Whether it only says what a penalty or a charge is for: "offences involving extortion", "charged in connection with"."""
        lows = t.parse.tokens.lows
        if any(not actor.pronoun for actor in t.people) or first < 2:
            return False
        if lows[first - 1] in _FOR_OFFENCES and lows[first - 2] in self._offences:
            return True
        before = max((pred.at for pred in t.parse.preds if pred.at < first), default=-1)
        return (
            lows[max(0, first - 3) : first] == ["in", "connection", "with"]
            and before >= 0
            and t.parse.preds[t.parse.pred_of[before]].lemma in self._pursues
        )

    def _is_of_condemned(self, t: Telling) -> bool:
        """Whether a killing is only why somebody was put to death: "beheaded a driver for the murder of his employer"."""
        chunk, parse = t.chunk, t.parse
        if t.type != "extrajudicial_killing" or any(actor.kind for actor in t.agents):
            return False
        if t.victim_kinds & _OF_RIGHTS or any(actor.named for actor in t.people):
            return False
        if not t.is_noun and t.pred is not None and t.pred.link == "prep:for" and t.pred.governor >= 0:
            above = parse.preds[t.pred.governor]  # "were hanged for killing a guard"
            return above.voice == "passive" and above.lemma in self._executes
        if chunk is None:
            return False
        lead = parse.chunks[chunk.group]
        if lead.prep not in ("for", "over"):
            return False
        before = max((pred.at for pred in parse.preds if pred.at < lead.first), default=-1)
        return before >= 0 and parse.preds[parse.pred_of[before]].lemma in self._executes

    def _is_protested(self, t: Telling) -> bool:
        """Whether what seems a charge is what the accused protested about: "jailed for a protest over unpaid wages"."""
        index = t.parse.chunk_of[t.first]
        if t.roles.rule != "noun-accused-of" or index < 0:
            return False
        lead = t.parse.chunks[t.parse.chunks[index].group]
        return (
            lead.of >= 0
            and lead.prep in _ABOUT
            and t.parse.tokens.lows[t.parse.chunks[lead.of].head] not in self._charges
        )

    def _is_doer_pursued(self, t: Telling) -> bool:
        """Whether criminals are only those whom police and courts deal with: "arrested four kidnappers", not who took whom."""
        chunk, parse = t.chunk, t.parse
        if t.trigger.word not in self._captors or chunk is None or chunk.head != t.at:
            return False
        lead = parse.chunks[chunk.group]
        pred = parse.preds[lead.pred] if lead.pred >= 0 else None
        return (
            pred is not None
            and pred.lemma in self._pursues
            and lead.role == ("subject" if pred.voice == "passive" else "object")
        )

    def _is_charge_among(self, t: Telling, first: int) -> bool:
        """Whether a crime is one of several charges: "on charges including kidnapping, rape and robbery", "counts such as"."""
        lows = t.parse.tokens.lows
        at = first - 2 if lows[max(0, first - 2) : first] == ["such", "as"] else first - 1
        return not t.people and at > 0 and lows[at] in _AMONG and lows[at - 1] in self._trials

    def _is_of_kin(self, t: Telling) -> bool:
        """Whether the disappeared only say whose relatives are meant: "mothers of the disappeared marched"."""
        lows = t.parse.tokens.lows
        at = t.first - 1 if lows[t.first - 1 : t.first] == ["of"] else t.first - 2
        return (
            t.type == "enforced_disappearance" and at > 0 and lows[at] == "of" and lows[at - 1] in self._kin
        )

    def _is_trade(self, t: Telling) -> bool:
        """Whether a crime says what criminals live by: "the kidnap kingpin", not "taken by a kidnap gang"."""
        lows, chunk = t.parse.tokens.lows, t.chunk
        if chunk is None or t.type not in CHARGES or t.type == "trafficking" or chunk.head <= t.last:
            return False
        if lows[chunk.head] not in self._trades and lows[chunk.head] not in self._suspects:
            return False
        host = t.parse.chunks[chunk.of] if chunk.of >= 0 else None
        return host is None or lows[host.head] not in self._in_hands

    def _is_trade_of(self, t: Telling) -> bool:
        """Whether what reads as a gerund says what a criminal lives by: "the alleged kidnapping kingpin"."""
        pred, lows = t.pred, t.parse.tokens.lows
        if t.type not in CHARGES or pred is None or pred.kind != "ing" or not 0 < t.first < len(lows) - 1:
            return False
        # "alleged" begins a phrase that goes on behind the gerund, and is nobody who kidnaps bosses.
        return (
            lows[t.first + 1] in self._trades
            and t.parse.chunk_of[t.first - 1] >= 0
            and not any(actor.person or actor.kind for actor in t.agents)
        )

    def _is_listed_by_law(self, t: Telling, first: int) -> bool:
        """Whether a law, or "it", names the crime: "the act covers kidnapping", "it includes fraud and attempted murder"."""
        parse, lows = t.parse, t.parse.tokens.lows
        at = first - 1
        if at > 0 and lows[at] in _SUCH:  # "covers cybercrime, including kidnapping"
            at = max((pred.at for pred in parse.preds if pred.kind == "finite" and pred.at < at), default=-1)
        if at < 1 or parse.pred_of[at] < 0:
            return False
        pred = parse.preds[parse.pred_of[at]]
        if pred.voice != "active" or pred.lemma not in self._lists:
            return False
        heads = [lows[parse.chunks[index].head] for index in pred.subject]
        return any(head in self._laws or head in self._topics for head in heads) or (
            t.type in CHARGES and heads == ["it"] and pred.tense == "present"
        )

    def _is_counted(self, t: Telling, first: int) -> bool:
        """Whether the crimes of a place are only counted: "kidnappings have declined", "robberies and murders are down"."""
        parse, lows = t.parse, t.parse.tokens.lows
        if t.trigger.word.startswith(self._by_number):
            return False
        illustrates = first > 1 and lows[first - 1] in _SUCH
        if illustrates and not self._rates.isdisjoint(lows[max(0, first - _REACH) : first]):
            return True
        if not (illustrates or lows[t.last].endswith("s") or lows[t.last] in CHARGE_WORDS):
            return False
        index = parse.chunk_of[t.at]
        group = parse.chunks[index].group if index >= 0 else -1
        return any(
            (
                pred.lemma in self._changes
                or (pred.lemma == "be" and not _UP_OR_DOWN.isdisjoint(lows[pred.at + 1 : pred.at + 3]))
            )
            and (pred.voice == "active" or pred.kind == "part")
            and any(
                parse.chunks[one].group == group or first <= parse.chunks[one].first <= t.last
                for one in pred.subject
            )
            for pred in parse.preds
        )


def _befalls_nobody_known(t: Telling) -> bool:
    """Whether an act befalls nobody by name, and nobody whose rights are the matter."""
    return not t.victim_kinds & (RIGHTS_KINDS - {"foreigner"}) and not any(actor.named for actor in t.people)


def _is_why_held(t: Telling, pred: Pred, accuses: frozenset[str]) -> bool:
    """Whether a gerund is what police or a court hold a person to have done: "a man was charged with raping a woman"."""
    if pred.kind != "ing" or pred.link not in FOR_CRIMES or pred.governor < 0:
        return False
    if any(t.parse.tokens.lows[t.parse.chunks[index].first] == "the" for index in t.roles.patients):
        return False  # of "the boy" the text tells more
    if t.type == "ill_treatment" or any(actor.state_is_demonym for actor in t.people):
        return False  # "jailed for beating his Haitian farmhands"
    return t.parse.preds[pred.governor].lemma in accuses


def _is_of_charges(t: Telling, pred: Pred, charges: frozenset[str]) -> bool:
    """Whether a gerund is what charges or convictions are of: "convictions for maiming", "on charges of theft and killing"."""
    parse = t.parse
    while pred.kind == "ing" and pred.conjoined >= 0 and parse.preds[pred.conjoined].kind == "ing":
        pred = parse.preds[pred.conjoined]
    if pred.kind != "ing":
        return False
    lows = parse.tokens.lows
    above = parse.preds[pred.governor] if pred.governor >= 0 else None
    heads = (
        {lows[parse.chunks[one].head] for one in above.subject} if above and above.lemma in _LISTS else set()
    )
    before = [parse.chunk_of[at] for at in range(max(0, pred.first - 2), pred.first)]
    if found := [index for index in before if index >= 0]:
        lead = parse.chunks[parse.chunks[found[-1]].group]
        heads.add(lows[lead.head])
        if lead.of >= 0 and lead.prep == "of":
            heads.add(lows[parse.chunks[lead.of].head])  # "charges of robbery and killing"
    return not charges.isdisjoint(heads)


def _row(t: Telling) -> tuple[int, int]:
    """The first and the last token of the row of nouns in which a nominal stands: "extortion, kidnapping for ransom and murder"."""
    lows, tags = t.parse.tokens.lows, t.parse.tokens.tags

    def holds(token: int) -> bool:
        return (
            tags[token] in _LISTED
            or (tags[token] == "V" and lows[token].endswith(("ing", "attempted")))
            or (lows[token] == "ransom" or lows[token : token + 2] == ["for", "ransom"])
        ) and lows[token] not in _SUCH | _FOR_OFFENCES

    first, last = t.first, t.last
    while first > 0 and holds(first - 1):
        first -= 1
    while last + 1 < len(lows) and holds(last + 1) and tags[last + 1] != ",":
        last += 1
    while first < t.first and tags[first] in ("C", ","):
        first += 1
    return first, last


def _is_heading(t: Telling) -> bool:
    """Whether the words are the heading of a section: a line of its own without a verb and a full stop."""
    parse, reading = t.parse, t.reading
    words = [word for word in parse.tokens.words if word not in _QUOTES]
    if not words or len(words) > _LONGEST or reading.sentence.no == 0 or words[-1] in _STOPS:
        return False
    body, end = reading.context.document.body, reading.sentence.end
    return not parse.preds and body[end : end + 2].strip(" ").startswith("\n")
