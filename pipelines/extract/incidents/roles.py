"""Who did it to whom: the chunks that a trigger takes as doer and as sufferer.

Belongs here: reading roles off chunks and predicates, by the frame that the lexicon gives a trigger. What the
chunks mean (states, organs, people) is `incidents.actors`.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from pipelines.extract.incidents.accused import GUILTY, by_noun, by_verb, found_guilty, without_courts
from pipelines.extract.incidents.role_words import RoleWords
from pipelines.extract.incidents.words import Trigger
from pipelines.extract.language.grammar import IRREALIS, Chunk, Parse, Pred
from pipelines.extract.language.tagging import NOUN, NUM, PART, VERB

_YEAR: Final = 4  # digits
_TRACES: Final = ("signs of", "marks of")
_PLACED: Final = frozenset(("in", "at", "near", "outside", "inside"))
_AT_ONCE: Final = frozenset(
    ("sub:as", "sub:when", "sub:while", "sub:where", "prep:while")
)  # of the same moment
REFUSES: Final = frozenset(("refuse", "decline"))
_THEIRS: Final = frozenset("his her their".split())
# Verbs of those who keep count of abuses or tell of them, and do not do them.
RECORDS: Final = frozenset("allege count describe document list number record report verify".split())
# Verbs that say who is one of a group, and what counts one out of it.
_EQUATES: Final = frozenset("be become include".split())
# Modals under which a release or a response has not happened: rules, "shall", and needs say nothing of that.
NOT_YET: Final = IRREALIS - {"shall", "need", "ought"}
_WANTS: Final = frozenset("want need like see".split())
_WISHES: Final = frozenset("want hope wish like love would long expect need".split())
_MAKES: Final = frozenset("make force oblige compel".split())
_AWAITS: Final = frozenset(("face", "risk"))
_ENDS: Final = frozenset(("stop", "end", "halt"))
_ONE_OF: Final = frozenset("one two three four five some many most several".split())
_AFTER_STRANDED: Final = frozenset("by as while when after before in near , . ; and but".split())
_ATTACKED_PREPS: Final = ("of", "against", "on", "upon", "among", "for", "to", "at", "towards")
# What links those who suffer the same.
_ALONG_WITH: Final = (["as", "well", "as"], ["along", "with"], ["together", "with"], ["alongside"])


@dataclass(slots=True)
class Roles:
    """The chunks that do and that suffer, the predicate to judge factuality by, and how they were read.

    `equated`: those that a copula tells to be among the sufferers ("A was one of the ten arrested").
    `undone`: the act is that something is not done or not allowed ("let no food through"). `owner_of`: the chunk
    whose possessor suffers ("took his passport"), or -1.
    """

    agents: list[int] = field(default_factory=list)
    patients: list[int] = field(default_factory=list)
    things: list[int] = field(default_factory=list)
    pred: int = -1
    rule: str = ""
    equated: list[int] = field(default_factory=list)
    blamed: bool = False
    passive: bool = False
    governing: str = ""
    undone: bool = False
    owner_of: int = -1


def verb_roles(parse: Parse, pred: Pred, trigger: Trigger, words: RoleWords) -> Roles:
    """Return the roles of a verb trigger."""
    roles = _own_roles(parse, pred, trigger, words)
    if trigger.frame == "agent_patient" and roles.patients:
        roles.patients += _told_beside(parse, roles.patients[-1])
        roles.patients = [one for one in roles.patients if not _is_spared(parse, one)] or roles.patients
    return roles


def _is_spared(parse: Parse, patient: int) -> bool:
    """Whether somebody in a row is told to have been left out: "held Ana but not Omar"."""
    first = parse.chunks[patient].first
    return parse.tokens.lows[max(0, first - 2) : first] == ["but", "not"]


def _told_beside(parse: Parse, patient: int) -> list[int]:
    """Return who suffers along with those that a chunk tells: "X as well as four others was arrested"."""
    lows = parse.tokens.lows
    start = parse.chunks[patient].last + 1
    start += lows[start : start + 1] == [","]
    for words in _ALONG_WITH:
        end = start + len(words)
        if lows[start:end] == words and end < len(lows) and parse.chunk_of[end] >= 0:
            return [parse.chunk_of[end]]
    return []


def _own_roles(parse: Parse, pred: Pred, trigger: Trigger, words: RoleWords) -> Roles:
    """Return the roles that a verb's own subject and complements have."""
    roles = Roles(pred=pred.index)
    frame = trigger.frame
    by = [chunk for prep, chunk in pred.comps if prep == "by" or prep.endswith(" by")]
    if frame == "patient" or (trigger.type == "enforced_disappearance" and not pred.objects):
        roles.patients, roles.rule = list(pred.subject), "verb-intransitive"
        return roles
    if pred.voice == "passive":
        roles.passive = True
        roles.agents = (
            by
            or _by_next(parse, pred, words)
            or (_by_before(parse, pred, words) if trigger.type in _LAID_ON else [])
        )
        roles.rule = "verb-passive" if pred.kind == "finite" else "verb-participle"
        if frame in ("on", "against") and _is_stranded(parse, pred):
            roles.patients = list(pred.subject)
        elif frame in ("on", "against"):
            roles.patients = [chunk for prep, chunk in pred.comps if prep in ("on", "at", "against", "upon")]
            roles.agents += pred.subject
        elif frame == "target" and (losers := _deprived(parse, pred)):
            roles.patients = losers
        else:
            roles.patients = list(pred.subject)
            if pred.kind == "part" and pred.subject:
                equated = _equated(parse, pred.subject[-1])
                those = parse.tokens.lows[parse.chunks[pred.subject[-1]].head] == "those"
                if equated and those:
                    roles.patients, roles.rule = equated, "verb-equated"
                else:
                    roles.equated = equated
                    # "free X and all those detained": the participle says who "those" are.
                    roles.patients = roles.patients[-1:] if those else roles.patients
        return roles
    roles.agents = (
        [] if _is_instrument(parse, pred) else _guilty(parse, pred) or _plotters(parse, pred, words)
    )
    roles.rule = {"finite": "verb-active", "inf": "verb-infinitive", "ing": "verb-gerund"}.get(
        pred.kind, "verb-active"
    )
    if frame in ("on", "against"):
        roles.patients = [
            chunk
            for prep, chunk in pred.comps
            if prep in ("on", "at", "against", "upon", "into", "towards", "toward")
            and parse.tokens.lows[parse.chunks[chunk].head] not in words.manners
            and not parse.chunks[chunk].time
        ] or [index for index in pred.objects if parse.tokens.lows[parse.chunks[index].head] != "fire"]
    else:
        roles.patients = list(pred.objects)
        if not roles.patients:
            # "kicked and beat him": the object stands with the last of the conjoined verbs.
            later = [
                other for other in parse.preds if other.conjoined == pred.index and other.voice == "active"
            ]
            roles.patients = list(later[0].objects) if later else []
        if not roles.patients and (" to " in trigger.word or trigger.word == "threaten"):
            # "threatened to arrest X", "threatened to send X back": the second verb has the object.
            roles.patients = [
                chunk
                for other in parse.preds
                if other.governor == pred.index and other.link == "to"
                for chunk in other.objects
            ]
        if pred.particle or not roles.patients:
            extra = [chunk for prep, chunk in pred.comps if prep in ("against",) and frame == "agent_patient"]
            roles.patients = roles.patients or extra
    return roles


def _by_next(parse: Parse, pred: Pred, words: RoleWords) -> list[int]:
    """By whom verbs in a row are done, which stands behind the last: "were tortured, robbed and killed by neighbours"."""
    at, agents = pred.at, list[int]()
    for other in parse.preds[pred.index + 1 :]:
        if agents or other.conjoined < 0 or other.voice != "passive" or other.first - at > _IN_A_ROW:
            break
        if other.lemma in words.undoes:
            break
        agents = [chunk for prep, chunk in other.comps if prep == "by"]
        at = other.at
    return agents


def _by_before(parse: Parse, pred: Pred, words: RoleWords) -> list[int]:
    """By whom the first of two verbs is done to somebody, who does the second as well: "were stopped by troops and beaten"."""
    first = parse.preds[pred.conjoined] if pred.conjoined >= 0 else None
    if first is None or first.voice != "passive" or first.subject != pred.subject or pred.kind != "finite":
        return []
    if pred.first - first.at > _GOES_ON or any(word in words.undoes for word in (first.lemma, pred.lemma)):
        return []
    return [chunk for prep, chunk in first.comps if prep == "by"]


def _is_stranded(parse: Parse, pred: Pred) -> bool:
    """Whether the preposition of a passive stands alone: "they were fired on by troops", not "shots were fired on them"."""
    lows = parse.tokens.lows
    at = pred.at + 1
    if at >= len(lows) or lows[at] not in _ATTACKED_PREPS:
        return False
    return at + 1 == len(lows) or lows[at + 1] in _AFTER_STRANDED


def _guilty(parse: Parse, pred: Pred) -> list[int]:
    """Who is found guilty of doing something: "were found guilty of murdering a fisherman"."""
    subject = parse.chunks[pred.subject[0]] if pred.subject else None
    if subject is None or pred.governor < 0 or parse.tokens.lows[subject.head] not in GUILTY:
        return []
    return found_guilty(parse, subject, parse.preds[pred.governor])


def _plotters(parse: Parse, pred: Pred, words: RoleWords) -> list[int]:
    """The subject of a verb; of "held six men over a plot to kidnap X" those who are held, not who holds them."""
    host = parse.chunks[pred.noun] if pred.kind == "inf" and pred.noun >= 0 else None
    above = parse.preds[host.pred] if host is not None and host.role == "comp" and host.pred >= 0 else None
    if host is None or above is None or host.prep not in ("over", "for", "of", "about"):
        return doing(parse, pred, words)
    return list(above.objects if above.voice == "active" else above.subject)


def doing(parse: Parse, pred: Pred, words: RoleWords) -> list[int]:
    """Who does what a verb tells; of a raid or a bomb that kills, whose it is: "raids by X", "a bomb planted by X"."""
    agents: list[int] = []
    for index in pred.subject:
        theirs = [one for one in parse.complements(index, "by") if not parse.chunks[one].time]
        if not theirs and parse.tokens.lows[parse.chunks[index].head] in words.onslaughts:
            # "An attack on a market in Gao by rebels killed nine"
            theirs = [one for one in _hanging(parse, index, "by") if not parse.chunks[one].time]
        if not theirs and parse.tokens.lows[parse.chunks[index].head] in words.shots:
            theirs = parse.complements(index, "from")
        for other in parse.preds[: pred.index] if not theirs else ():
            if other.antecedent == index and other.voice == "passive" and other.lemma in words.launches:
                theirs = [one for prep, one in other.comps if prep == "by" and not parse.chunks[one].time]
        agents += theirs or [index]
    if not pred.subject and pred.kind == "finite":
        for other in parse.preds[: pred.index]:
            # "Shelling by the army killed four".
            if other.first == 0 and other.kind == "ing" and not other.objects:
                agents = [one for prep, one in other.comps if prep == "by"]
    return agents


def _deprived(parse: Parse, pred: Pred) -> list[int]:
    """Who has something of theirs done to it: "nine doctors had their homes raided"."""
    if not pred.subject:
        return []
    thing = parse.chunks[pred.subject[-1]]
    if parse.tokens.lows[thing.first] not in _THEIRS:
        return []
    return next((list(one.subject) for one in causing(parse, pred) if one.lemma == "have"), [])


def _is_instrument(parse: Parse, pred: Pred) -> bool:
    """Whether the subject of an infinitive is what the act was done with: "a law used to jail critics"."""
    if pred.kind != "inf" or pred.governor < 0:
        return False
    above = parse.preds[pred.governor]
    return above.lemma == "use" and above.voice == "passive"


def _equated(parse: Parse, index: int) -> list[int]:
    """The chunks that a copula sets beside a chunk: "A is among those held", "the dead include A", "one of the ten is A"."""
    chunk = parse.chunks[index]
    host = parse.chunks[chunk.of] if chunk.of >= 0 and chunk.prep == "of" else None
    of_one = host.index if host is not None and parse.tokens.lows[host.head] in _ONE_OF else index
    for pred in parse.preds:
        if pred.lemma not in _EQUATES or pred.kind != "finite" or pred.voice != "active":
            continue
        among = any(prep == "among" and one == index for prep, one in pred.comps)
        if among or of_one in pred.objects:
            return list(pred.subject)
        if (
            chunk.prep == "among"
            and chunk.last < pred.first
            and all(parse.chunks[one].time for one in pred.subject)
        ):
            # "Among those held by police last week were X and Y".
            return [one for one in pred.objects if parse.chunks[one].first > pred.at]
        if of_one in pred.subject:
            return list(pred.objects)
    return []


def is_owned(parse: Parse, chunk: Chunk) -> bool:
    """Whether a phrase says whose it is: "the bishop's car", "her release"."""
    return chunk.owner >= 0 or parse.tokens.lows[chunk.first] in _THEIRS


def noun_roles(parse: Parse, token: int, last: int, trigger: Trigger, words: RoleWords) -> Roles:
    """Return the roles of a noun trigger whose words are the tokens `token` to `last`."""
    roles = Roles(rule="noun")
    index = parse.chunk_of[last]
    if index < 0 or _is_trailing(parse, token, last):
        index = parse.chunk_of[token]
    if index < 0:
        _phrase_roles(parse, token, last, roles)
        return roles
    hung = index
    if token < last and parse.chunks[index].of >= 0 and parse.chunks[index].of == parse.chunk_of[token]:
        index = parse.chunk_of[token]  # "death in custody of X": the phrase's first noun has the roles
    chunk = parse.chunks[index]
    # "under sentence of death": the first noun of the phrase depends on the verb.
    opening = parse.chunk_of[token]
    outer = parse.chunks[opening] if chunk.prep == "of" and chunk.of == opening >= 0 else chunk
    host = parse.chunks[outer.of] if outer.prep == "of" and outer.of >= 0 else None
    if host is not None and (
        parse.tokens.tags[host.head] == NUM or parse.tokens.lows[host.head] in words.charge_counts
    ):
        outer = host  # "sent dozens of threatening messages", "guilty of two counts of rape"
    group = parse.chunks[outer.group]
    # Conjoined nominals share their complements: "arrests, killings and torture of X"; one's own come first.
    members = dict.fromkeys((*parse.members(hung), *parse.members(index)))
    for member in sorted(members, key=lambda one: (one not in (hung, index), one < index)):
        for prep in _ATTACKED_PREPS[:4] if trigger.type in ("refoulement", "expulsion") else _ATTACKED_PREPS:
            found = parse.complements(member, prep)
            if prep == "against":  # "for torture and crimes against humanity"
                found = [one for one in found if parse.tokens.lows[parse.chunks[one].head] != "humanity"]
            if prep == "for" and found and parse.tokens.lows[parse.chunks[found[0]].head] == "ransom":
                found = parse.complements(found[0])  # "the kidnap for ransom of two engineers"
            if trigger.word.startswith((*_PRISONERS, *_TRACES)) or trigger.type == "death_sentence":
                found = [other for other in found if other != hung]  # "prisoners of conscience"
            if prep == "at":  # "kidnappings at sea"
                found = [
                    one for one in found if parse.tokens.lows[parse.chunks[one].head] not in words.manners
                ]
            if prep == "of" and trigger.word.startswith(_TRACES):
                found = []  # "signs of torture, burns and cuts"
            if prep == "at" and outer.prep == "under":
                found = []  # "was under surveillance at a hotel"
            if (
                found
                and not roles.patients
                and (prep != "on" or trigger.type in _ON)
                and not parse.chunks[found[0]].time
            ):
                roles.patients = found
                roles.rule = f"noun-{prep}"
        roles.agents += (
            parse.complements(member, "by")
            or _hanging(parse, member, "by")
            or _decreed_by(parse, member, words)
        )
    counted = host is not None and parse.tokens.lows[host.head] in words.charge_counts
    if counted and group.role == "object" and roles.rule == "noun-against" and trigger.type != "prosecution":
        # "filed two counts of murder against the sergeant"
        roles.agents, roles.patients, roles.blamed = roles.patients, [], True
        roles.rule = "noun-accused-of"
    if not roles.patients and trigger.type == "imprisonment":
        roles.patients = termed(parse, index)
        roles.rule = "noun-for" if roles.patients else roles.rule
    if not roles.patients and trigger.type in _IMPOSED and group.role == "object" and group.pred >= 0:
        # "passed death sentences on 12 activists"
        roles.patients = [
            one
            for prep, one in parse.preds[group.pred].comps
            if prep in ("on", "upon", "against", "to") and not parse.chunks[one].time
        ]
    if chunk.owner >= 0 and chunk.owner < token:
        roles.governing = "owner"
        roles.rule += "-owner"
    premodified = [t for t in range(chunk.first, token) if parse.tokens.tags[t] == NOUN]
    if premodified:
        roles.governing = roles.governing or "modifier"
    support = parse.preds[group.pred] if group.pred >= 0 else None
    if support is not None and support.lemma in words.names and support.voice == "passive":
        # "Was branded torture by the envoy": who gives the name has not done it.
        namers = {one for prep, one in support.comps if prep == "by"}
        roles.agents = [one for one in roles.agents if one not in namers]
    if support is None:
        roles.agents = without_courts(parse, group, roles.agents, words)
        if not roles.agents and (tried := by_noun(parse, group, told=bool(roles.patients))):
            roles.agents, roles.blamed, roles.rule = tried, True, "noun-accused-of"
        _undergone(parse, outer, roles, words)
        return roles
    if (
        trigger.type == "imprisonment"
        and support.lemma == "face"
        and support.voice == "active"
        and not support.modal
        and not roles.patients
    ):
        roles.patients, roles.rule = list(support.subject), "noun-suffer"  # "faces ten years in prison"
    if support.at == token < last and not roles.patients:
        # The phrase begins with its verb: "was threatened with death by X".
        _phrase_roles(parse, token, last, roles)
    roles.pred = support.index
    role = group.role
    if trigger.word.startswith(_TRACES) and not roles.patients:
        # "was found dead with signs of torture", "he died with marks of torture", "the body bore signs of torture"
        bears = role == "object" and support.lemma in words.bears
        if bears or (role == "comp" and group.prep == "with"):
            passive = bears or support.voice == "passive" or not support.objects
            roles.patients, roles.rule = list(support.subject if passive else support.objects), "noun-suffer"
            return roles
    if trigger.frame == "patient":
        # "lost their lives"
        roles.patients, roles.agents, roles.rule = list(support.subject), [], "noun-suffer"
        return roles
    if trigger.word in ("dead", "homeless"):
        others = [other for other in support.objects if other != index]
        roles.patients = others if support.lemma in words.leaves_dead else list(support.subject)
        if support.lemma in ("leave", "shoot") and not roles.agents:
            if support.voice == "passive":
                roles.agents = [one for prep, one in support.comps if prep == "by"]
            else:  # "An attack by soldiers left nine dead"
                roles.agents = doing(parse, support, words)
        roles.rule = "noun-among" if group.prep == "among" else "noun-left-dead"
        return roles
    if role == "object":
        blames = support.lemma in words.tries or (support.lemma in words.punishes and bool(roles.patients))
        if blames and support.particle == "over" and support.voice == "passive":
            # "were charged over the murder of X"
            roles.agents = roles.agents or list(support.subject)
            roles.blamed, roles.rule = True, "noun-accused-of"
        elif (
            support.lemma in words.enacts
            and not (roles.agents or _is_given(support))
            and not (support.lemma in _ENDS and support.link.startswith("prep:"))
        ):  # "called for halting arrests": who calls makes none
            # "ordered raids", but "was ordered off the air by X"
            by = [found for prep, found in support.comps if prep == "by"]
            roles.agents = by if support.voice == "passive" else list(support.subject)
            roles.rule = "noun-support"
            if support.lemma in words.inflicts and not roles.patients:
                roles.patients = [
                    one
                    for prep, one in support.comps
                    if prep in ("on", "upon", "against", "to") and not parse.chunks[one].time
                ]
        elif support.lemma == "face" and trigger.word in ("counts", "charges"):
            roles.patients, roles.rule = list(support.subject), "noun-faced"
        elif (
            support.lemma in ("be", "become")
            and parse.tokens.lows[token] in words.undergoers
            and roles.patients in ([], [hung])
        ):
            roles.patients, roles.rule = list(support.subject), "noun-suffer"  # "were victims of torture"
        elif support.lemma == "be" and trigger.word.startswith(_PRISONERS) and not roles.patients:
            roles.patients, roles.rule = (
                list(support.subject),
                "noun-called",
            )  # "he is a prisoner of conscience"
        elif support.lemma in words.suffers and (not roles.patients or roles.rule == "noun-for"):
            # "received threats for her investigations": what for, not whom
            roles.patients = list(support.subject)
            roles.rule = "noun-suffer"
            # "received threats from the police"
            roles.agents = roles.agents or parse.complements(index, "from") or _made_to(parse, support)
        elif support.lemma in words.deals and len(support.objects) > 1 and not roles.patients:
            roles.patients = [other for other in support.objects if other != index][:1]
        elif (
            support.lemma in words.deals
            and support.voice == "passive"
            and support.kind == "finite"
            and not roles.patients
        ):
            roles.patients, roles.rule = list(support.subject), "noun-suffer"
    elif role == "time" and trigger.type == "imprisonment":
        if support.lemma in _AWAITS and support.voice == "active" and not (support.modal or roles.patients):
            # "faces up to ten years in prison"
            roles.patients, roles.rule = list(support.subject), "noun-suffer"
    elif role == "object2":
        if support.lemma in words.deals and support.voice == "active" and trigger.type not in _GRANTED:
            roles.patients = roles.patients or [other for other in support.objects if other != index][:1]
            roles.agents = roles.agents or list(support.subject)
            roles.rule = "noun-support"
    elif role == "subject":
        if support.voice == "passive":
            by = [found for prep, found in support.comps if prep == "by"]
            if (
                support.lemma in words.enacts | {"report", "document"}
                and not roles.agents
                and support.lemma not in ("report", "document")
            ):
                roles.agents = by
    elif role == "comp":
        prep = group.prep
        accused = by_verb(parse, group, support, words, told=bool(roles.patients))
        charged = parse.tokens.lows[group.head] in words.charge_counts
        if accused is not None and charged and trigger.type == "prosecution":
            roles.patients, roles.rule = accused, "noun-faced"  # "was convicted on two counts"
        elif accused is not None:
            roles.agents = without_courts(parse, group, roles.agents, words) or accused
            roles.blamed, roles.rule = True, "noun-accused-of"
        elif support.lemma in words.complains and prep == "of" and not roles.patients:
            roles.patients, roles.rule = list(support.subject), "noun-complained-of"
        elif trigger.type == "unfair_trial" and not roles.patients and support.lemma in words.convicts:
            roles.patients = list(support.subject) if support.voice == "passive" else list(support.objects)
            roles.agents = roles.agents or (list(support.subject) if support.voice == "active" else [])
            roles.rule = "noun-tried"
        elif prep == "on" and trigger.word == "trial" and support.lemma in ("be", "go", "put", "place"):
            roles.patients, roles.rule = list(support.subject), "noun-on-trial"
        elif support.lemma in ("resort", "engage") and prep in ("to", "in") and not roles.agents:
            roles.agents, roles.rule = list(support.subject), "noun-support"
        elif prep == "under" and support.lemma in words.puts_under and not roles.patients:
            active = (
                support.voice == "active" and support.lemma in ("place", "put", "keep") and support.objects
            )
            roles.patients = list(support.objects if active else support.subject)
            roles.agents = roles.agents or (list(support.subject) if active else [])
            roles.rule = "noun-suffer"  # "was placed under surveillance"
        elif support.lemma == "fall" and prep == "to" and not roles.patients:
            roles.patients, roles.rule = list(support.subject), "noun-suffer"  # "fell victim to torture"
        elif support.lemma in words.subjects and prep == "to" and not _puts_end(parse, support):
            roles.patients = list(support.subject) if support.voice == "passive" else list(support.objects)
            if support.voice == "active":
                roles.agents = list(support.subject)
            else:
                roles.agents += [found for p, found in support.comps if p == "by"]
            roles.rule = "noun-subjected-to"
        elif support.lemma in words.harms and prep in (
            "from",
            "of",
            "in",
            "under",
            "after",
            "during",
            "by",
        ):
            roles.patients = roles.patients or (
                list(support.subject)
                if support.voice == "passive" or support.lemma == "die"
                else list(support.objects)
            )
            roles.rule = "noun-cause"
        elif prep == "to" and _is_subject_to(parse, support):
            roles.patients, roles.rule = list(support.subject), "noun-subjected-to"
        elif support.lemma in ("be",) and prep in ("for", "of", "in") and support.objects:
            head = parse.tokens.lows[parse.chunks[support.objects[0]].head]
            if head in words.responsible:
                roles.agents = roles.agents or list(support.subject)
                roles.rule = "noun-responsible-for"
        elif (
            trigger.type in _HELD
            and not roles.patients
            and (prep in ("in", "into", "under", "at") or (prep == "to" and support.lemma in words.puts))
        ):
            held = [] if support.voice == "passive" else _without_spans(parse, support.objects, words)
            roles.patients = held or list(support.subject)
            if held:
                roles.agents = roles.agents or list(support.subject)
            roles.rule = "noun-held-in"
        elif prep in ("with", "using") and not roles.agents and support.lemma != "threaten":
            if support.lemma in words.finds:  # "the body was found with torture marks on its back"
                roles.patients = list(
                    support.objects if support.voice == "active" and support.objects else support.subject
                )
            elif support.voice == "passive":  # "was tortured with electric shocks"
                roles.patients = roles.patients or list(support.subject)
                roles.agents = [one for by, one in support.comps if by == "by"]
            else:
                roles.agents = list(support.subject)
                if trigger.type == "excessive_force" and support.objects:
                    roles.patients = []  # "beat inmates with batons at a prison": not the prison is hit
                roles.patients = roles.patients or list(support.objects)
            roles.rule = "noun-means"
        elif (prep == "to" and support.lemma in ("sentence", "condemn", "lead") and not roles.patients) or (
            # "to a year in prison and 50 lashes for blogging"
            prep in ("to", "in")
            and support.lemma in ("sentence", "condemn")
            and trigger.type in _PENALTY_TYPES
        ):
            roles.patients = list(support.subject) if support.voice == "passive" else list(support.objects)
            roles.rule = "noun-sentenced-to"
    return roles


def _undergone(parse: Parse, chunk: Chunk, roles: Roles, words: RoleWords) -> None:
    """Fill who is told to be the victim of what a chunk names: "nine women were victims of rape", "at risk of it"."""
    host = parse.chunks[chunk.of] if chunk.prep == "of" and chunk.of >= 0 else None
    if host is None or roles.patients:
        return
    if parse.tokens.lows[host.head] in words.dangers and host.prep in ("at", "in", "under"):
        above = parse.preds[host.pred] if host.pred >= 0 else None
        beside = parse.chunk_of[host.prep_at - 1] if host.prep_at > 0 else -1
        if beside >= 0:
            roles.patients, roles.rule = [beside], "noun-suffer"
        elif above is not None and above.lemma in words.endures:
            roles.patients, roles.rule = list(above.subject), "noun-suffer"
        roles.pred = host.pred if roles.patients else roles.pred
        return
    if parse.tokens.lows[host.head] not in words.undergoers:
        return
    pred = parse.preds[host.pred] if host.pred >= 0 else None
    if pred is None or pred.lemma not in ("be", "become", "fall", "find") or pred.link in ("to", "part"):
        return
    if host.role == "object" or (host.prep == "on" and parse.tokens.lows[host.head] == "end"):
        roles.patients, roles.pred, roles.rule = list(pred.subject), pred.index, "noun-suffer"


def _made_to(parse: Parse, support: Pred) -> list[int]:
    """Who makes people suffer something: "were made to undergo tests by soldiers", "soldiers forced them to endure it"."""
    above = parse.preds[support.governor] if support.governor >= 0 and support.kind == "inf" else None
    if above is None or above.lemma not in _MAKES:
        return []
    if above.voice == "passive":
        return [one for prep, one in (*above.comps, *support.comps) if prep == "by"]
    return list(above.subject)


def _puts_end(parse: Parse, support: Pred) -> bool:
    """Whether somebody puts an end to what they are said to be put to: "put a stop to the evictions"."""
    return any(parse.tokens.lows[parse.chunks[index].head] in _ENDS for index in support.objects)


def _is_subject_to(parse: Parse, pred: Pred) -> bool:
    """Whether a predicate says what somebody is subject to: "prisoners are subject to beatings"."""
    return (
        pred.lemma in ("be", "remain", "become")
        and not pred.modal
        and any(parse.tokens.lows[parse.chunks[one].head] == "subject" for one in pred.objects)
    )


def _is_given(pred: Pred) -> bool:
    """Whether the subject of a verb is who it is sent to: "was sent threats"."""
    return pred.lemma in ("send", "issue") and pred.voice == "passive"


def _is_trailing(parse: Parse, token: int, last: int) -> bool:
    """Whether a phrase ends in a complement of its own noun: "detention without charge"."""
    first, index = parse.chunk_of[token], parse.chunk_of[last]
    return (
        0 <= first < index
        and parse.chunks[first].head < parse.chunks[index].first
        and parse.chunks[index].prep in _TRAILING
    )


def _phrase_roles(parse: Parse, token: int, last: int, roles: Roles) -> None:
    """Fill the roles of a phrase that holds a verb: "shot dead X", "X was shot dead by Y", "forcibly returned X"."""
    pred = next((one for one in parse.preds if token <= one.at <= last), None)
    roles.pred = pred.index if pred is not None else parse.pred_of[token]
    if roles.pred < 0:
        return
    pred = pred or parse.preds[roles.pred]
    roles.passive = pred.voice == "passive" or not pred.objects
    if roles.passive:
        roles.patients = list(pred.subject)
        roles.agents = [chunk for prep, chunk in pred.comps if prep == "by"]
    else:
        roles.agents, roles.patients = list(pred.subject), list(pred.objects)


def termed(parse: Parse, index: int) -> list[int]:
    """Who gets a term, named behind its length: "upheld terms of up to 20 years for 40 activists", "ten years in jail for"."""
    return [one for one in _hanging(parse, index, "for") if not parse.chunks[one].time]


def _hanging(parse: Parse, chunk: int, prep: str) -> list[int]:
    """The chunks with a preposition at the end of a chain that hangs on a chunk: "the killing of two on Monday by X"."""
    chain = {chunk}
    for other in parse.chunks[chunk + 1 :]:
        if other.of in chain:
            if other.prep == prep:
                return parse.members(other.index)
            chain.add(other.index)
        elif (
            other.prep == prep
            and other.of < 0
            and not _verb_between(parse, parse.chunks[chunk].last, other.prep_at)
        ):
            return parse.members(
                other.index
            )  # "a massacre of 35 people in Port Arthur, Tasmania, by a gunman"
    return []


def _decreed_by(parse: Parse, chunk: int, words: RoleWords) -> list[int]:
    """Who orders what a noun names, told by a participle behind it: "the closure of the station, ordered by X"."""
    held = {chunk}
    for other in parse.chunks[chunk + 1 :]:
        if other.of in held:
            held.add(other.index)
    return [
        found
        for pred in parse.preds
        if pred.kind == "part" and pred.lemma in words.decrees and not held.isdisjoint(pred.subject)
        for prep, found in pred.comps
        if prep == "by"
    ]


def _verb_between(parse: Parse, first: int, last: int) -> bool:
    """Whether a verb, or too much else, stands between two tokens."""
    return last - first > 14 or any(parse.pred_of[token] >= 0 for token in range(first + 1, last))


def aboard(parse: Parse, patients: list[int], words: RoleWords) -> list[int]:
    """Whom a vessel carries, in place of the vessel: "towed a boat with 20 refugees back", "a dinghy carrying Syrians"."""
    found: list[int] = []
    for index in patients:
        if parse.tokens.lows[parse.chunks[index].head] not in words.vessels:
            found.append(index)
            continue
        inside = parse.complements(index, "with") + parse.complements(index, "of")
        for pred in parse.preds:
            if pred.kind == "ing" and pred.lemma in words.conveys and index in pred.subject:
                inside += pred.objects
        found += inside or [index]
    return found


def _without_spans(parse: Parse, chunks: list[int], words: RoleWords) -> list[int]:
    """Leave out what says how long: "spent ten years under house arrest"."""
    return [index for index in chunks if not is_span(parse.tokens.lows[parse.chunks[index].head], words)]


def spends_time(parse: Parse, pred: Pred, words: RoleWords) -> bool:
    """Whether what a predicate takes is a time: "began her 14th month in detention", "spent ten years"."""
    lows, chunks = parse.tokens.lows, parse.chunks
    return any(
        is_span(lows[chunks[one].head], words) for one in (*pred.objects, *(index for _, index in pred.comps))
    )


def is_span(word: str, words: RoleWords) -> bool:
    """Whether a word is for a time that may be spent somewhere: "two years", "1986"."""
    return word in words.spans or (len(word) == _YEAR and word.isdigit())


def attributive_roles(parse: Parse, token: int) -> Roles | None:
    """Return the roles of a participle before its noun ("the jailed journalist", "executed prisoners"), or None."""
    index = parse.chunk_of[token]
    if index < 0:
        return None
    chunk = parse.chunks[index]
    form = parse.tokens.forms[token]
    if form is None or not form.bits & PART or token >= chunk.head:
        return None
    pred, equated = parse.chunks[chunk.group].pred, _equated(parse, index)
    return Roles(patients=[index], rule="adjective", pred=pred, passive=True, equated=equated)


def gerund_roles(parse: Parse, token: int, trigger: Trigger, words: RoleWords) -> Roles | None:
    """Return the roles of a verb's form that is a noun: "the torturing of monks by guards", "his hounding by police"; or None.

    Of a trigger with "on", "a history of spying on unions".
    """
    index, lows = parse.chunk_of[token], parse.tokens.lows
    if index < 0 or not lows[token].endswith("ing") or token != parse.chunks[index].head:
        return None
    if trigger.frame == "on":
        return noun_roles(parse, token, token, trigger, words) if parse.complements(index, "on") else None
    owned = is_owned(parse, parse.chunks[index]) and parse.complements(index, "by")
    if not (owned or parse.complements(index)):
        return None
    return noun_roles(parse, token, token, trigger, words)


def phrase_end(parse: Parse, chunk: Chunk) -> int:
    """Return the token where a chunk's of-phrases end ("dozens of members of the opposition").

    Not those of a deed before it: "the arrest by police of two editors".
    """
    end = chunk.last
    for other in parse.chunks[chunk.index + 1 :]:
        if other.prep == "of" and other.of >= chunk.index and other.prep_at == end + 1:
            end = other.last
        else:
            break
    return end


def is_wanted(parse: Parse, pred: Pred) -> bool:
    """Whether a participle is what somebody wants done: "wants the monks freed"."""
    return any(one.lemma in _WANTS for one in causing(parse, pred))


def causing(parse: Parse, pred: Pred) -> Iterator[Pred]:
    """The verbs before a participle whose object is its subject: "had their homes raided", "wants the monks freed"."""
    if pred.kind == "part":
        for one in parse.preds[: pred.index]:
            if not set(one.objects).isdisjoint(pred.subject):
                yield one


def is_wished(parse: Parse, pred: Pred) -> bool:
    """Whether a clause is what somebody wishes to see: "would like to see Spain free her", "wants to see them jailed"."""
    see = parse.preds[pred.governor] if pred.governor >= 0 and pred.kind == "finite" else None
    if see is None or see.lemma != "see" or (see.kind, see.link) != ("inf", "to") or see.governor < 0:
        return False
    return pred.tense == "present" and parse.preds[see.governor].lemma in _WISHES


def is_verb(parse: Parse, token: int) -> Pred | None:
    """Return the predicate whose main verb stands at a token, or is understood there, or None."""
    index = parse.pred_of[token]
    if index < 0:
        return None
    pred = parse.preds[index]
    if parse.tokens.tags[token] != VERB:
        return pred if pred.link == "gap" and pred.at == token else None
    return pred if pred.at == token else next((other for other in parse.preds if other.at == token), None)


_ON: Final = frozenset(
    (
        "indiscriminate_attack",
        "threat_harassment",
        "ill_treatment",
        "excessive_force",
        "assembly_ban",
        "censorship",
        "movement_restriction",
    )
)
_GRANTED: Final = frozenset(("release", "death_sentence", "imprisonment"))
_IMPOSED: Final = frozenset(("death_sentence", "imprisonment"))
# What is done to somebody at once by who has laid hands on him.
_LAID_ON: Final = frozenset(
    "ill_treatment torture sexual_violence extrajudicial_killing threat_harassment excessive_force".split()
)
# Tokens from a verb to what goes on with it: "were stopped by troops at a bridge and beaten".
_GOES_ON: Final = 12
_PENALTY_TYPES: Final = frozenset(("ill_treatment", "imprisonment", "movement_restriction", "forced_labour"))
_IN_A_ROW: Final = 3  # tokens from one verb to the next that is joined to it: "tortured, and then killed"
_TRAILING: Final = frozenset("without in behind before at".split())
_PRISONERS: Final = ("prisoner", "political prisoner")
_HELD: Final = frozenset(
    (
        "arrest",
        "arbitrary_detention",
        "incommunicado_detention",
        "imprisonment",
        "abduction",
        "forced_labour",
        "movement_restriction",
        "death_sentence",
    )
)


def is_of_clause_below(parse: Parse, offset: int, pred: int) -> bool:
    """Whether what stands at an offset belongs to a clause below a predicate: "jailed after she was seized in Abu Dhabi".

    Not where the clause tells what went on at the time: "arrested as she was speaking in Mandalay".
    """
    chunk = parse.chunk_at(offset)
    below = chunk.pred if chunk is not None else -1
    while below >= 0 and pred >= 0:
        one = parse.preds[below]
        if one.governor == pred:
            return one.link not in _AT_ONCE
        below = one.governor
    return False


def hangs_on(parse: Parse, offset: int, token: int) -> bool:
    """Whether what stands at an offset hangs on the nominal at a token, or is where its verb puts it.

    "The murder of a blogger in Mali", "a US envoy said that X was beaten in Delhi".
    """
    chunk = parse.chunk_at(offset)
    if chunk is not None and 0 <= parse.pred_of[token] == chunk.pred and chunk.prep in _PLACED:
        return True
    return is_within(parse, offset, parse.chunk_of[token])


def is_within(parse: Parse, offset: int, target: int) -> bool:
    """Whether what stands at an offset is in a phrase or hangs on it: "the killing of two guards on Monday"."""
    chunk = parse.chunk_at(offset)
    while chunk is not None and target >= 0:
        if chunk.index == target:
            return True
        chunk = parse.chunks[chunk.of] if chunk.of >= 0 else None
    return False
