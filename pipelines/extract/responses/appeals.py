"""Calls on a state to act or to stop.

Belongs here: `expert_appeal`: "X urged the state to free Y", "made an appeal for Y", "the state must free Y, X said",
"Chad: Free Y" as a headline. Criticism is `responses.statements`.
"""

from typing import Final

from pipelines.extract.incidents.context import Context
from pipelines.extract.incidents.report import Actor, Report
from pipelines.extract.incidents.roles import is_wanted
from pipelines.extract.incidents.speech import reporting
from pipelines.extract.incidents.words import Trigger
from pipelines.extract.language.grammar import Parse, Pred
from pipelines.extract.language.tagging import BASE, DASH, PAST
from pipelines.extract.responses.bodies import resolution
from pipelines.extract.responses.case import Case
from pipelines.extract.responses.parties import (
    fill_critic,
    fill_target,
    fill_unnamed_speaker,
    is_letter,
    is_no_state,
    is_own_state,
    speaks_for_body,
)
from pipelines.extract.responses.statements import authors
from pipelines.extract.states.finder import StateMention

_ENJOINS: Final = ("must", "should")
_OBLIGES: Final = (*_ENJOINS, "has to", "have to", "needs to", "need to", "ought to")
_GROUNDS: Final = ("prep:for", "prep:after", "prep:over")
_DEMANDS: Final = frozenset(("demand", "demands"))
_HEADS: Final = (": ", " - ", " – ", " — ")
_DESPITE: Final = ("despite", "in spite of", "notwithstanding")
_OPEN: Final = frozenset(("urgent appeal", "urgent appeals"))  # what groups send out for somebody
_ADDRESSES: Final = ("on", "upon", "to")
_BY_ANYBODY: Final = frozenset(("urge",))
_OF_MANY_MEANINGS: Final = {
    "appeal": ("for", "to"),
    "call": ("for", "on", "upon"),
    "call on": ("on", "upon"),
    "plead": ("for", "with", "to", "on"),
}
_ONE_OR_MORE: Final = frozenset("me us you him her them".split())
_CROWDS: Final = frozenset(("worker", "protester", "student", "civilian"))


def appeal(case: Case) -> Report | None:
    """Read a call on a state."""
    if case.trigger.word in _OBLIGES:
        return _obligation(case)
    trigger, roles, parse = case.trigger, case.roles, case.parse
    index, asked = -1, list[int]()
    if trigger.pos == "noun":
        index = parse.chunk_of[case.at - trigger.word.count(" ")]
        if _is_list(case, index):
            return _listed(case, index)
        read = _read_made(case, index)
        if read is None:
            return None
        asked = read
    pred = case.pred
    unsaid = trigger.pos == "noun" and not roles.agents  # "calls mounted for"
    if pred is None or (
        pred.voice == "passive" and not (roles.agents or unsaid or trigger.word in _BY_ANYBODY)
    ):
        return None
    if trigger.pos == "verb" and (not _is_plea(case, pred) or _is_ground(case, pred)):
        return None
    if (
        pred.kind == "part"
        and not roles.agents
        and not any(one.governor == pred.index and one.link in ("to", "that") for one in parse.preds)
    ):
        return None  # "Stay calm," the mayor urged
    if trigger.word == "seek" and not any(case.head(index) in case.words.sought for index in pred.objects):
        return None
    if (
        case.is_everyday()
        or _insists_on_fact(case, pred)
        or _asks_for_gain(case, pred)
        or _wants_itself(case, pred)
        or _asks_for_day(case, pred)
    ):
        return None
    hosts = [index, *asked, *roles.agents] if index >= 0 else []
    defied = index >= 0 and _is_defied(case, pred, index)
    if defied and not asked:
        roles.patients = list(pred.subject)
    if trigger.pos == "verb" and _is_for_others(case, pred):
        return None
    asks = defied or _asks_for_acts(case, pred, hosts, asked) or _is_demand_of_body(case, pred)
    if not asks and not (
        (case.has_content() or case.is_on_deed([*pred.objects, *roles.patients]))
        and (trigger.pos == "verb" or asked or trigger.word in _OPEN)
        and (trigger.word in case.words.plain_calls or roles.rule == "frame")
    ):
        return None
    if any(is_wanted(parse, other) and set(other.subject) & set(pred.objects) for other in parse.preds):
        roles.patients = []  # "wants the monks freed": they are not asked
    if trigger.pos == "verb" and any(
        case.head(index) in case.words.draft_resolutions for index in roles.agents
    ):
        case.trigger = Trigger(trigger.word, trigger.pos, "un_resolution", trigger.frame, True)
        return resolution(case)
    report = case.start()
    agents = case.actors(roles.agents)
    patients = case.actors([*roles.patients, *(chunk for prep, chunk in pred.comps if prep in _ADDRESSES)])
    if patients and _is_pronoun(patients[0]):
        patients[:1] = _written_to(case, pred) or patients[:1]
    if _is_no_appeal(case, pred, agents, patients) or not fill_critic(case, report, agents):
        return None
    if trigger.word in case.words.ordering_verbs and not _is_warned(case, report, agents, patients):
        return None
    if (
        pred.voice == "active"
        and not unsaid
        and (not agents or report.perpetrator_kind in ("security_forces", "unknown"))
    ):
        return None
    if patients and all(is_no_state(case, actor) for actor in patients):
        return None
    patients = [actor for actor in patients if not is_no_state(case, actor)]
    fill_target(case, report, patients)
    if is_own_state(case, report):
        return None
    report = case.settle(report)
    if defied:
        report.first = report.last = None  # made before what was done in spite of it
    return None if report.status != "occurred" else report


def _is_for_others(case: Case, pred: Pred) -> bool:
    """Whether those who are to do something are no state, and none is asked: "called for its supporters to gather"."""
    inner = [one for one in case.parse.preds if one.governor == pred.index and one.link in ("to", "that")]
    return (
        bool(inner)
        and all(
            one.voice == "active"
            and one.lemma not in case.words.granted
            and bool(one.subject)
            and all(actor.head in case.words.not_addressed for actor in case.actors(one.subject))
            for one in inner
        )
        and not _is_state_asked(case)
    )


def _is_list(case: Case, index: int) -> bool:
    """Whether demands are told behind a colon, and an act of a state is among them: "its demands: free the press, release of"."""
    parse = case.parse
    if index < 0 or case.trigger.word not in _DEMANDS:
        return False
    end = parse.chunks[index].last + 1
    return parse.tokens.lows[end : end + 1] == [":"] and any(
        chunk.role == "" and not chunk.prep and case.head(chunk.index) in case.words.appeal_nouns
        for chunk in parse.chunks
        if chunk.first > end
    )


def _listed(case: Case, index: int) -> Report | None:
    """Read a list of demands: whoever puts them forward makes them, else those whose they are."""
    if not case.has_content():
        return None
    case.roles.rule = "noun-listed"
    report, support = case.start(), case.support(index)
    made = support is not None and support.lemma in case.words.making_verbs and support.voice == "active"
    agents = case.actors(support.subject) if support is not None and made else []
    if agents and not fill_critic(case, report, agents):
        return None
    if not agents:
        fill_unnamed_speaker(case, report)
    fill_target(case, report, [])
    if is_own_state(case, report):
        return None
    case.date_by_telling(report, support)
    return report


def _written_to(case: Case, pred: Pred) -> list[Actor]:
    """The state's ruler whom a pronoun means, where he is written to: "wrote to the French president, urging him to"."""
    above = case.parse.preds[pred.governor] if pred.kind == "ing" and pred.governor >= 0 else None
    found = case.actors([chunk for prep, chunk in above.comps if prep == "to"]) if above is not None else []
    return [actor for actor in found[:1] if actor.iso3]


def _is_defied(case: Case, pred: Pred, index: int) -> bool:
    """Whether an act of a state, which is a matter of rights, was done against an appeal: "expelled them despite pleas"."""
    acts = [one.lemma for one in case.parse.preds]
    return (_is_despite(case, index) or pred.lemma in case.words.defying_verbs) and (
        not case.words.harms.isdisjoint(acts) or case.words.content.any(case.reading.low)
    )


def _is_despite(case: Case, index: int) -> bool:
    """Whether a phrase says in spite of what something was done."""
    chunk = case.parse.chunks[case.parse.chunks[index].group]
    if chunk.prep == "of":
        return case.parse.tokens.lows[chunk.prep_at - 2 : chunk.prep_at] == ["in", "spite"]
    return chunk.prep in _DESPITE


def _is_pronoun(actor: Actor) -> bool:
    """Whether somebody is named by a pronoun: "us", not "the US"."""
    return actor.pronoun and actor.head in _ONE_OR_MORE


def _is_no_appeal(case: Case, pred: Pred, agents: list[Actor], patients: list[Actor]) -> bool:
    """Whether who asks, or is asked, makes it no call on a state.

    People ask one another ("begged them"), prosecutors ask for a term, police demand to know, and a crowd wants more pay.
    """
    parse, low = case.parse, case.reading.low
    if patients and patients[0].pronoun and patients[0].head in ("me", "us", "you"):
        return not (patients[0].head == "you" and is_letter(case))
    if case.trigger.word in case.words.everyday_asking and patients and _is_pronoun(patients[0]):
        return True
    if agents and agents[0].head in case.words.prosecutors:
        return True
    if any(one.governor == pred.index and one.link == "to" and one.lemma == "know" for one in parse.preds):
        return True
    behind = low[parse.tokens.starts[case.at] - case.reading.sentence.start :]
    return (
        bool(agents)
        and not agents[0].text.split()[-1][:1].isupper()
        and not _CROWDS.isdisjoint(agents[0].victim_kinds)
        and not agents[0].kind
        and not case.words.content.any(behind)
    )


def _is_plea(case: Case, pred: Pred) -> bool:
    """Whether a verb of more than one meaning asks for something: "called for", not "called it a farce"."""
    word = case.trigger.word
    if word not in _OF_MANY_MEANINGS:
        return True
    objects = [index for index in pred.objects if not case.parse.chunks[index].time]
    asked = {prep for prep, index in pred.comps if not case.parse.chunks[index].time}
    return not objects and not asked.isdisjoint(_OF_MANY_MEANINGS[word])


def _is_ground(case: Case, pred: Pred) -> bool:
    """Whether a call is only what somebody is held for: "was arrested for calling for a march"."""
    above = case.parse.preds[pred.governor] if pred.governor >= 0 else None
    return pred.link in _GROUNDS and above is not None and above.lemma in case.words.harms


def _is_warned(case: Case, report: Report, agents: list[Actor], patients: list[Actor]) -> bool:
    """Whether an order or a warning is one body's to a state: "the Court ordered Malta to free them"."""
    return (
        bool(agents and patients)
        and (agents[0].kind in ("international", "private") or report.perpetrator_kind == "international")
        and (
            (bool(patients[0].iso3) and patients[0].iso3 != report.perpetrator_iso3)
            or patients[0].kind in ("state", "other_state")
            or patients[0].head in case.words.land_nouns
        )
    )


def _read_made(case: Case, index: int) -> list[int] | None:
    """Fill who makes what a noun names, return who or what is asked ("an appeal by X to Y"), or None where nobody makes it."""
    parse, roles = case.parse, case.roles
    support = case.support(index)
    if support is None and index >= 0 and _is_despite(case, index):
        support = next((one for one in parse.preds if one.kind == "finite" and not one.link), None)
    if support is None:
        return None
    chunk = parse.chunks[parse.chunks[index].group]
    made = support.lemma in case.words.making_verbs and chunk.role == "object" and support.voice == "active"
    roles.agents = list(support.subject) if made else authors(parse, index, support)
    if not roles.agents and support.lemma not in case.words.growing_verbs:
        return None
    near = [index] if made else [index, *roles.agents]  # "an appeal by X to Y" may hang Y on X
    asked = [c for host in near for prep in ("on", "to", "for") for c in parse.complements(host, prep)]
    asked += [found for prep, found in support.comps if prep == "for"]
    roles.patients, roles.pred, roles.rule = list(asked), support.index, "noun-made"
    return asked


def _asks_for_acts(case: Case, pred: Pred, hosts: list[int], asked: list[int]) -> bool:
    """Whether what is asked for is an act of a state: "to release him", "not to deport them", "for an inquiry"."""
    words, parse = case.words, case.parse
    inner = [other for other in parse.preds if other.governor == pred.index or other.noun in hosts]
    if any(
        (other.lemma in words.granted and is_wanted(parse, other))
        or (other.governor == pred.index and any(case.head(one) == "free" for one in other.objects))
        for other in parse.preds
    ):
        return True  # "wants the monks freed", "asked that he be set free"
    if (
        case.trigger.pos == "verb"
        and any(
            is_no_state(case, actor)
            for other in inner
            if other.link != "sub:how"  # "asked for an explanation of how a monk died"
            for actor in case.actors(other.subject[:1])
        )
        and not _is_state_asked(case)
    ):
        return False  # "called for the crowd to gather"
    if any(
        other.lemma in words.putting_verbs and not words.end_nouns.isdisjoint(_heads(case, other))
        for other in inner
    ):
        return True  # "to put an end to the killings", "to bring the killers to justice"
    return any(other.lemma in (words.harms if other.negated else words.acts) for other in inner) or any(
        case.head(index) in words.appeal_nouns
        for index in [*pred.objects, *asked, *(chunk for _, chunk in pred.comps)]
    )


def _heads(case: Case, pred: Pred) -> set[str]:
    """The nouns of what a predicate has beside it, its subject apart."""
    return {case.head(index) for index in [*pred.objects, *(found for _, found in pred.comps)]}


def _is_state_asked(case: Case) -> bool:
    """Whether a state or its organ is asked among others: "appealed to donors and the government to stop the deportations"."""
    pred = case.pred
    asked = [*case.roles.patients, *(found for _, found in pred.comps)] if pred is not None else []
    return any(
        (actor.iso3 and actor.head not in case.words.not_addressed)
        or actor.kind in ("state", "other_state", "security_forces")
        or actor.head in case.words.rulers
        or actor.head in case.words.authorities
        for actor in case.actors(asked)
    )


def _is_demand_of_body(case: Case, pred: Pred) -> bool:
    """Whether a body of the world, a group or a government asks a state for whatever act, where its deeds have been told."""
    return (
        case.trigger.pos == "verb"
        and bool(case.reading.answerable)
        and any(actor.kind in ("international", "private") for actor in case.actors(case.roles.agents))
        and _is_state_asked(case)
        and (
            case.trigger.word == "remind"
            or any(one.governor == pred.index and one.kind == "inf" for one in case.parse.preds)
        )
    )


def _insists_on_fact(case: Case, pred: Pred) -> bool:
    """Whether somebody only says that something was so: "insisted that he had been convicted on one witness's word"."""
    return case.trigger.word == "insist" and any(
        other.governor == pred.index and other.link == "that" and not other.modal
        for other in case.parse.preds
    )


def _asks_for_gain(case: Case, pred: Pred) -> bool:
    """Whether what is demanded is somebody's own profit: "demanded a ransom", "calling for a merger"."""
    demanded = [*pred.objects, *(chunk for prep, chunk in pred.comps if prep == "for")]
    return case.trigger.pos == "verb" and any(
        case.head(index) in case.words.own_gains for index in demanded[:1]
    )


def _asks_for_day(case: Case, pred: Pred) -> bool:
    """Whether a day is to be kept as something: "called for 8 March to be observed as a day of mourning"."""
    return any(
        other.governor == pred.index
        and other.voice == "passive"
        and other.lemma in case.words.occasion
        and any(case.parse.chunks[index].time for index in other.subject)
        for other in case.parse.preds
    )


def _wants_itself(case: Case, pred: Pred) -> bool:
    """Whether who wants something wants to do it: "the mayor wants to end a custom"; nobody is called on."""
    return (
        case.trigger.word == "want"
        and not pred.objects
        and any(
            other.governor == pred.index and other.kind == "inf" and other.link == "to"
            for other in case.parse.preds
        )
    )


def _obligation(case: Case) -> Report | None:
    """Read "Thailand must stop returning refugees": an appeal by whoever says so."""
    parse, words, roles = case.parse, case.words, case.roles
    index = parse.pred_of[case.at]
    if index < 0:
        return None
    pred = parse.preds[index]
    free = pred.lemma in words.free_verbs and parse.tokens.lows[pred.at + 1 : pred.at + 2] == ["free"]
    called_for = _is_called_for(case, pred)
    if pred.negated and "have" in parse.tokens.lows[pred.first : pred.at]:
        return _reproof(case, pred)
    if pred.lemma in words.stative_verbs and not (free or called_for):
        return None
    if not (case.has_content() or case.is_on_deed(pred.subject)):
        return None
    owed = free or called_for or _is_due(case, pred)
    if pred.lemma not in words.acts and not (owed or words.content.any(case.reading.low)):
        return None
    addressed = case.actors(pred.subject)
    if addressed and addressed[0].pronoun:
        addressed = _spoken_to(case, pred) or addressed
    # "food has to be brought"
    needs = case.trigger.word not in _ENJOINS and pred.lemma not in words.liberating_verbs
    freed = (
        pred.voice == "passive"
        and pred.lemma in (words.harms if pred.negated else words.granted)
        and not needs
    )
    stopped = pred.lemma in words.stopping_verbs and any(
        actor.head in case.readers.nominals
        or actor.head in words.judged
        or (actor.head == "war" and parse.complements(index, "on"))
        for index, actor in zip(pred.subject, addressed, strict=True)
    )  # "the killings must end", "the war on the press must stop"
    if pred.negated and pred.lemma in words.recurring_verbs:
        stopped = any(
            actor.head in case.readers.nominals or actor.head in words.judged for actor in addressed
        )  # "these crimes must not go unpunished"
    freed = freed or stopped or owed
    if not freed and not any(
        actor.kind in ("state", "other_state", "security_forces")
        or actor.iso3
        or actor.head in words.land_nouns
        or actor.head in words.de_facto
        for actor in addressed
    ):
        return None
    said = next(
        (
            one
            for one in parse.ancestors(index)
            if one.lemma in words.advising_verbs or case.readers.grammar.is_a(one.lemma, "report")
        ),
        None,
    )
    above = parse.preds[pred.governor] if pred.governor >= 0 and pred.link == "that" else None
    if above is not None and above.lemma in words.requesting_verbs:
        return None  # "demanded that the guards must go": the demand tells it
    quoted = any(mark in case.reading.text for mark in ('"', "“", "”"))
    own = said is None and not quoted
    headed = _headed(case.reading.context) if own else None
    headline = headed is not None and not case.reading.sentence.no
    if own and not headline and ((freed and headed is None) or not _is_of_group(case.reading.context)):
        return None
    roles.pred, roles.rule = index, "modal-obligation"
    report = case.start()
    roles.agents, roles.patients = (list(said.subject) if said is not None else []), list(pred.subject)
    agents = case.actors(roles.agents)
    if agents:
        if agents[0].kind == "security_forces" or not fill_critic(case, report, agents):
            return None
    elif own:
        report.perpetrator_kind = "private"
        before = (one for one in parse.preds if one.at < pred.at and one.kind == "finite" and one.subject)
        told_by = next((one for one in before if case.readers.grammar.is_a(one.lemma, "report")), None)
        if told_by is not None:  # "X said that it was clear, so Chad should act"
            fill_critic(case, report, case.actors(list(told_by.subject)))
    else:
        fill_unnamed_speaker(case, report)
    fill_target(case, report, [] if freed and not stopped else addressed)
    if headed is not None and not case.reading.sentence.no:
        report.victim_iso3 = headed.iso3
    if is_own_state(case, report):
        return None
    case.date_by_telling(report, said)
    return report


def _spoken_to(case: Case, pred: Pred) -> list[Actor]:
    """The state meant by the pronoun of a clause that goes on from what was said of it: "faulted Laos, saying it must"."""
    said = case.parse.preds[pred.governor] if pred.governor >= 0 else None
    above = case.parse.preds[said.governor] if said is not None and said.governor >= 0 else None
    if said is None or said.kind != "ing" or above is None or above.voice != "active":
        return []
    found = case.actors([*above.objects, *(chunk for prep, chunk in above.comps if prep in ("to", "at"))])
    return [actor for actor in found if actor.iso3 or actor.kind in ("state", "other_state")][:1]


def _reproof(case: Case, pred: Pred) -> Report | None:
    """Read "she should never have been arrested, X said": criticism of what has been done."""
    said, speakers = reporting(case.readers.grammar, case.parse, pred.index)
    told_by = case.actors(speakers)
    if (
        said is None
        or said.negated
        or not told_by
        or told_by[0].pronoun
        or not speaks_for_body(case, told_by)
    ):
        return None
    if not (case.has_content() or case.is_on_deed(pred.subject)):
        return None
    case.trigger = Trigger(case.trigger.word, case.trigger.pos, "condemnation", case.trigger.frame, True)
    case.roles.pred, case.roles.rule = pred.index, "judgement"
    case.roles.agents, case.roles.patients = speakers, list(pred.subject)
    report = case.start()
    if not fill_critic(case, report, told_by):
        return None
    fill_target(case, report, [])
    if is_own_state(case, report):
        return None
    case.date_by_telling(report, said)
    return report


def _is_due(case: Case, pred: Pred) -> bool:
    """Whether people are owed what a state gives, or a trial: "they must be given protection", "they should face justice"."""
    heads = {case.head(index) for index in pred.objects}
    if pred.negated:
        return False
    if pred.lemma in case.words.facing_verbs:
        return not heads.isdisjoint(case.words.justice_nouns)
    return (
        pred.voice == "passive"
        and pred.lemma in case.words.giving_verbs
        and not heads.isdisjoint(case.words.appeal_nouns)
    )


def _is_called_for(case: Case, pred: Pred) -> bool:
    """Whether an act of a state is said to be owed: "there must be an independent inquiry", "there should be an end to"."""
    return (
        pred.lemma == "be"
        and not pred.negated
        and ("there" in pred.adverbs or any(case.head(one) == "there" for one in pred.subject))
        and any(case.head(one) in case.words.appeal_nouns for one in pred.objects)
    )


def bidding(case: Case) -> Report | None:
    """Read what a headline bids a state do: "Chad: Free the Editor"; nothing where it bids no state."""
    state, pred = _headed(case.reading.context), case.pred
    if case.reading.sentence.no or state is None or pred is None or not _is_bidden(case.parse, pred):
        return None
    case.roles.rule = "imperative"
    report = case.start()
    report.perpetrator_kind, report.victim_iso3 = "private", state.iso3
    case.date_by_telling(report, None)
    return report


def _is_bidden(parse: Parse, pred: Pred) -> bool:
    """Whether a verb without a subject stands right behind a colon or a dash, in its plain form."""
    form = parse.tokens.forms[pred.at]
    return (
        form is not None
        and bool(form.bits & BASE)
        and not form.bits & PAST
        and pred.kind == "finite"
        and not (pred.subject or pred.modal)
        and bool(pred.objects)
        and pred.first > 0
        and parse.tokens.tags[pred.first - 1] == DASH
    )


def _is_of_group(context: Context) -> bool:
    """Whether the text names a group that may speak in it in its own voice."""
    return any(organ.kind == "private" for organ in context.organs)


def _headed(context: Context) -> StateMention | None:
    """The state with which a headline opens, parted from the rest by a colon or a dash."""
    headline, body = context.document.sentences[0], context.document.body
    return next(
        (
            state
            for state in context.by_sentence_states.get(0, ())
            if state.start == headline.start and body.startswith(_HEADS, state.end)
        ),
        None,
    )
