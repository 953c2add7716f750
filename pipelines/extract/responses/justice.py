"""What a state's own organs, or an international court, do about a violation: inquiries and trials.

Belongs here: `investigation` and `prosecution`.
"""

import re
from typing import Final

from pipelines.extract.incidents.context import WITHIN_REACH
from pipelines.extract.incidents.kinds import ATROCITIES, LIBERTY, MORTAL, ORGANS
from pipelines.extract.incidents.report import Actor, Report
from pipelines.extract.language.grammar import Chunk, Parse, Pred
from pipelines.extract.language.tagging import BE
from pipelines.extract.responses.case import ABOUT_RIGHTS, Case
from pipelines.extract.responses.parties import fill_kind, is_of_power, speaker

# That a trial has not ended: "faces ten years in prison if he is found guilty".
_IF_FOUND: Final = re.compile(r"\bif (?:\w+ ){0,3}(?:convicted|guilty)\b")
_GOES_ON: Final = ("be", "get", "remain")
# What officers answer for, where nobody is said to have been charged.
_GRAVE: Final = MORTAL | frozenset(
    "torture ill_treatment excessive_force sexual_violence attempted_killing enforced_disappearance conflict_killing "
    "indiscriminate_attack".split()
)
_FORENSIC: Final = re.compile(
    r"(?i)\b(?:forensic|police|ballistics|medical|state|government|parliamentary|parliament's|senate|congressional|judicial)\b"
)
_THEIR_DEATH: Final = re.compile(
    r"\b(?:his|her|their|the) (?:murder|killing|death|assassination|shooting)s?\b"
)
_AWAITS: Final = ("pending", "amid", "during", "following")
_SELDOM: Final = frozenset("rarely seldom hardly scarcely never".split())
_TRIALS: Final = frozenset("trial trials retrial martial martials court-martial".split())
_CAPITAL: Final = ("judicial_execution", "death_sentence")
_ONES_OWN: Final = frozenset(("his", "her", "my"))


def investigation(case: Case) -> Report | None:
    """Read an inquiry into a violation."""
    parse, trigger, low = case.parse, case.trigger, case.reading.low
    if (
        not (trigger.strong and trigger.pos == "noun")
        and case.reading.core < ABOUT_RIGHTS
        and not case.words.grave.any(low)
        and not case.words.inquiry_matters.any(low)
        and not (case.reading.answerable and _are_answerable(case))
        and not _is_into_deed(case)
    ):
        return None
    if (
        trigger.word == "probe"
        and case.roles.rule == "verb-gerund"
        and any(case.head(index) in case.words.probing_nouns for index in case.roles.patients)
    ):
        return None  # "a probing inquiry"
    grave = case.words.grave.any(low) or case.words.deadly_matters.any(low)
    if not grave and case.words.ordinary_matters.any(low):
        return None  # "are investigating the theft"
    if trigger.pos == "noun" and not _is_opened(case, _outermost(parse, case.at, trigger.word)):
        return None
    pred = case.pred
    if pred is not None and any(one.lemma in case.words.asking_verbs for one in parse.ancestors(pred.index)):
        return None
    if pred is not None and (_is_demanded(case, pred) or not _SELDOM.isdisjoint(pred.adverbs)):
        return None
    if pred is not None and _is_enabled(case, pred):
        return None
    if trigger.pos == "noun" and _is_of_somebody(case):
        return None
    if (
        pred is not None
        and trigger.word.endswith(" into")
        and parse.tokens.tags[pred.at - 1] == BE
        and not parse.tokens.lows[pred.at].endswith("ing")
    ):
        case.roles.agents = []  # "would be looked into"
    report = case.start()
    agents = case.actors(case.roles.agents)
    if agents and _is_reporter(case, agents[0]):
        return None  # "the reporters who investigated the story"
    if agents:
        agent = speaker(case, agents[0])
        report.perpetrator, report.explicit_perpetrator = agent, True
        fill_kind(case, report, agent)
        _fill_inquirer(case, report, agent)
    if (
        report.explicit_perpetrator
        and report.perpetrator_kind == "private"
        and _is_somebody(report.perpetrator)
    ):
        return None  # a group that looks into abuses documents them
    if not agents or report.perpetrator_kind == "private":
        report.perpetrator_kind = "other_state"
        place = case.reading.context.nearest_place(case.reading.sentence.no, report.trigger_at)
        report.perpetrator_iso3 = place[3] if place is not None else case.nearest_state(report.trigger_at)
    report.victim_iso3 = (
        report.perpetrator_iso3
        if report.perpetrator_iso3 and report.perpetrator_iso3 != "EUN"
        else case.nearest_state(report.trigger_at)
    )
    case.readers.scene.where(case.reading, report, case.roles, case.at)
    report = case.settle(report)
    if pred is not None and (_is_omitted(case, pred) or _is_refused(case, pred)):
        report.status = "denied"  # "has refused to investigate the killings"
    elif pred is not None and case.roles.rule == "noun-opened" and pred.lemma in case.words.prospective:
        report.status = "feared"  # "promised an inquiry"
    return report


def _is_omitted(case: Case, pred: Pred) -> bool:
    """Whether what a verb tells is not done though it should be: "refused to try them", "its failure to try them"."""
    above = next(iter(case.parse.ancestors(pred.index)), None)
    if above is not None and above.lemma in case.words.omitting_verbs:
        return True
    return pred.kind == "inf" and case.parse.tokens.lows[pred.first - 1] in case.words.omitting_words


def _is_refused(case: Case, pred: Pred) -> bool:
    """Whether what somebody would not have is the inquiry itself: "rejected an inquiry into the deaths"."""
    return case.roles.rule == "noun-opened" and (
        pred.lemma in case.words.omitting_verbs or pred.lemma in case.words.defying_verbs
    )


def _is_enabled(case: Case, pred: Pred) -> bool:
    """Whether a verb tells only what somebody could do: "has the power to investigate the army"."""
    return pred.kind == "inf" and case.parse.tokens.lows[pred.first - 1] in case.words.enabling_nouns


def _are_answerable(case: Case) -> bool:
    """Whether nobody, or only men of the state, are looked into: "an inquiry began", "two officers are under investigation"."""
    return all(is_of_power(case, actor) for actor in case.actors(case.roles.patients))


def _is_of_somebody(case: Case) -> bool:
    """Whether an inquiry is one person's work, not an organ's: "his two-year investigation of the mines"."""
    index = case.parse.chunk_of[case.at]
    if index < 0:
        return False
    chunk = case.parse.chunks[index]
    return case.parse.tokens.lows[chunk.first] in _ONES_OWN


def _is_into_deed(case: Case) -> bool:
    """Whether what an inquiry is into is named by the noun of an act: "a probe into Monday's slaughter"."""
    index = case.parse.chunk_of[case.at]
    about = case.parse.complements(index, "into") if index >= 0 else []
    if case.pred is not None:
        about += [found for prep, found in case.pred.comps if prep == "into"]
    return any(case.head(one) in case.readers.nominals for one in [*about, *case.roles.patients])


def _is_demanded(case: Case, pred: Pred) -> bool:
    """Whether an inquiry is only called for: "Oman must investigate the deaths", "a call by the envoy to investigate"."""
    return pred.modal in ("must", "should") or (
        pred.link == "noun" and pred.noun >= 0 and case.head(pred.noun) in case.words.demand_nouns
    )


def _is_somebody(agent: Actor | None) -> bool:
    """Whether who inquires is a body or a person, and no thing: "an agreement that sets up a commission to investigate"."""
    return agent is not None and bool(agent.kind or agent.person or agent.named or agent.pronoun)


def _is_reporter(case: Case, agent: Actor) -> bool:
    """Whether who inquires is a journalist, by the words for him or by what the text calls him elsewhere."""
    known = (case.readers.actors.kinds_of(case.reading.context, name) for name in agent.named)
    return "journalist" in agent.victim_kinds or any("journalist" in kinds for kinds in known)


def _fill_inquirer(case: Case, report: Report, agent: Actor) -> None:
    """Correct what holds an inquiry: a court of the world, a commission of the state that nobody else appointed."""
    body = case.reading.context.document.body
    text = body[agent.start : report.trigger_at].lower() if agent.start < report.trigger_at else ""
    if report.perpetrator_kind == "international" and not agent.kind and _FORENSIC.search(agent.text):
        report.perpetrator_kind, report.perpetrator_iso3 = "other_state", case.nearest_state(agent.start)
    elif report.perpetrator_kind == "private" and agent.iso3 and "police watchdog" in agent.text.lower():
        report.perpetrator_kind, report.perpetrator_iso3 = "other_state", agent.iso3
    elif agent.kind == "security_forces":
        report.perpetrator_kind = "security_forces"
    elif report.perpetrator_kind == "other_state" and case.words.world_courts.any(text):
        report.perpetrator_kind, report.perpetrator_iso3 = "international", None
    elif (
        report.perpetrator_kind == "private" and not agent.kind and agent.head in case.words.inquiring_panels
    ):
        report.perpetrator_kind = "other_state"
        report.perpetrator_iso3 = case.nearest_state(report.trigger_at)


def _outermost(parse: Parse, at: int, word: str) -> int:
    """The chunk of the first noun of a phrase that ends at a token: "commission" in "commission of inquiry"."""
    index = parse.chunk_of[at]
    for _ in range(word.count(" of ")):
        if index >= 0 and parse.chunks[index].prep == "of" and parse.chunks[index].of >= 0:
            index = parse.chunks[index].of
    return index


def _is_opened(case: Case, index: int) -> bool:
    """Fill who holds an inquiry that a noun names, where the sentence says that there is or was one."""
    parse, roles = case.parse, case.roles
    if index >= 0 and parse.chunks[index].prep == "of" and parse.chunks[index].of >= 0:
        host = parse.chunks[index].of
        index = host if case.head(host) in case.words.inquiry_openings else index
    support = case.support(index)
    chunk = parse.chunks[parse.chunks[index].group] if index >= 0 else None
    if support is None and chunk is not None:
        support = _headline_passive(case, chunk)
    if support is None or chunk is None or support.lemma in case.words.demanding_verbs:
        return False
    if _is_heard(case, index, support):
        roles.agents, roles.pred, roles.rule = [index], support.index, "noun-opened"
        return True
    about = [found for prep in ("into", "of") for found in parse.complements(index, prep)]
    about += [found for prep, found in support.comps if prep == "into"]
    behind = parse.chunks[index].last + 1  # "the inquest into the death of a prisoner heard"
    about += [one.index for one in parse.chunks if one.prep == "into" and one.prep_at == behind]
    by = parse.complements(index, "by")
    sent = support.lemma in case.words.sending_verbs and case.trigger.word.endswith(("mission", "team"))
    stated = chunk.role in ("object", "subject") or support.antecedent == chunk.index
    if (sent or support.lemma in case.words.inquiry_verbs) and stated:
        if not by:
            by = [found for prep, found in support.comps if prep == "by"]
            by = by if support.voice == "passive" else list(support.subject)
    elif (about and chunk.prep in _AWAITS) or _goes_on(case, index, support):
        by = []
    elif not about or chunk.role != "subject" or support.negated:
        return False
    roles.agents = [one for one in by if one != index]
    roles.pred, roles.rule = support.index, "noun-opened"
    return True


def _headline_passive(case: Case, chunk: Chunk) -> Pred | None:
    """The participle that is all the verb a phrase has: "Probe ordered into prison death"."""
    if chunk.role or chunk.prep:
        return None
    return next(
        (
            one
            for one in case.parse.preds
            if one.kind == "part" and one.voice == "passive" and one.antecedent == chunk.index
        ),
        None,
    )


def _goes_on(case: Case, index: int, support: Pred) -> bool:
    """Whether a sentence says in passing that there is an inquiry into what has been told.

    "Nine officers were suspended pending an inquiry", "are under investigation", "there will be an inquiry", "the inquiry found".
    """
    chunk = case.parse.chunks[case.parse.chunks[index].group]
    if chunk.role == "subject":
        if support.negated:
            return False
        return _is_under_way(case, index, support) or (
            support.lemma in case.words.inquiry_verdicts and _is_into_harm(case)
        )
    if not _is_into_harm(case):
        return False
    if chunk.role == "object":
        return support.lemma == "be" and "there" in support.adverbs
    return chunk.prep in _AWAITS or (chunk.prep == "under" and support.lemma in _GOES_ON)


def _is_into_harm(case: Case) -> bool:
    """Whether the last that a state's organs were told to have done is more than an arrest."""
    return any(deed.type not in LIBERTY for deed in case.reading.answerable[-1:])


def _is_heard(case: Case, index: int, support: Pred) -> bool:
    """Whether witnesses are heard by a commission: "told the truth commission that", "the truth commission heard"."""
    chunk = case.parse.chunks[case.parse.chunks[index].group]
    if not case.trigger.word.startswith(case.words.hearing_bodies) or support.negated or support.modal:
        return False
    return (
        (chunk.role == "object" and support.lemma == "tell")
        or (
            chunk.role == "comp"
            and support.lemma in case.words.testifying_verbs
            and chunk.prep in ("to", "before", "at")
        )
        or (
            chunk.role == "subject"
            and support.lemma in case.words.hearing_verbs
            and support.voice == "active"
        )
    )


def _is_under_way(case: Case, index: int, support: Pred) -> bool:
    """Whether an inquiry into the matter just told goes on: "an inquiry had begun into the matter"."""
    parse = case.parse
    after = " ".join(parse.tokens.lows[support.at + 1 : support.at + 4])
    if support.lemma not in _GOES_ON or not any(words in after for words in case.words.under_way):
        return False
    within = [*parse.complements(index, "in"), *(chunk for prep, chunk in support.comps if prep == "in")]
    # Where people were only arrested, it is they who are looked into.
    return any(case.head(chunk) in case.words.inquiry_cases for chunk in within) or _is_into_harm(case)


def prosecution(case: Case) -> Report | None:
    """Read a charge, a trial or a sentence for a violation."""
    if case.roles.rule == "noun-subjected-to":
        return None  # "subjected to prosecution": who is pursued is a victim
    low, trigger, roles = case.reading.low, case.trigger, case.roles
    if trigger.word == "guilty":
        _read_found(case)
    roles.agents = [index for index in roles.agents if case.head(index) not in _TRIALS]
    patients = case.actors(roles.patients)
    if _is_of_executed(case, patients):
        return None
    for_crime = roles.rule == "adjective-found" and case.words.grave.any(
        low
    )  # "guilty of the murder of an activist"
    if (_is_persecuted(case, patients) and not for_crime) or _is_attempt(case):
        return None
    world = case.words.world_courts.any(low)  # which tries nothing but the gravest crimes
    officers = any(
        actor.kind == "security_forces"
        or (case.readers.actors.is_of_rank(actor) and not case.words.ordinary_matters.any(low))
        for actor in patients
    )
    for_wrong = _is_for_wrong_told(case, patients)
    if not (
        world
        or officers
        or case.words.grave.any(low)
        or _is_for_deed_told(case, patients)
        or for_wrong
        or (
            any(holds_office(actor, case.words.ruling_offices) for actor in patients)
            and case.words.wronged.any(low)
        )
    ):
        return None
    if (not (world or for_wrong) and _is_ordinary(case, patients)) or _is_supposed(case):
        return None
    if case.reading.rights < 1 and not officers:
        return None  # in a text that has no word of rights, only officers answer for a violation
    pred = case.parse.preds[roles.pred] if roles.pred >= 0 else None
    if pred is not None and (_is_omitted(case, pred) or _is_enabled(case, pred)):
        return None
    held = bool(roles.patients) or _is_trial_of_men(case)
    if trigger.pos == "noun" and not trigger.strong and (roles.pred < 0 or not held):
        return None
    report = case.start()
    agents = case.actors(roles.agents)
    if agents and (agents[0].kind or agents[0].iso3) and not roles.passive:
        report.perpetrator, report.explicit_perpetrator = agents[0], True
        fill_kind(case, report, agents[0])
    else:
        foreign = {actor.iso3 for actor in patients if actor.iso3 and actor.person and actor.state_is_demonym}
        abroad = {iso3 for iso3 in foreign if iso3 != case.reading.context.main_state}
        report.perpetrator_kind = "other_state"
        tried_in = [place.iso3 for place in case.reading.places if place.iso3 not in foreign]
        report.perpetrator_iso3 = (
            tried_in[0] if foreign and tried_in else case.nearest_state(report.trigger_at, abroad)
        )
    if world:
        report.perpetrator_kind, report.perpetrator_iso3 = "international", None
    report.victim_iso3 = _accused_state(case, report, patients)
    case.readers.scene.where(case.reading, report, roles, case.at)
    report = case.settle(report)
    if pred is not None and report.status in ("feared", "denied") and _goes_on_unended(case, pred):
        report.status = "occurred"
    return report if report.status != "denied" else None


def _goes_on_unended(case: Case, pred: Pred) -> bool:
    """Whether a trial is told not to have ended: "their trial had not finished by December"."""
    return (
        pred.negated
        and pred.lemma in case.words.trial_endings
        and case.trigger.pos == "noun"
        and not pred.modal
    )


def _is_for_deed_told(case: Case, patients: list[Actor]) -> bool:
    """Whether men of a state are tried for what its organs were just told to have done: "Two intelligence men are on trial"."""
    if not any(deed.type in ATROCITIES for deed in case.reading.answerable):
        return False
    return _is_trial_of_men(case) or any(
        is_of_power(case, actor) or "intelligence" in actor.text.lower() for actor in patients
    )


def _is_trial_of_men(case: Case) -> bool:
    """Whether a trial that something befalls is that of a state's men: "the officers' trial opened in July"."""
    index = case.parse.chunk_of[case.at]
    if index < 0 or case.trigger.pos != "noun" or case.roles.rule != "noun-owner":
        return False
    chunk = case.parse.chunks[index]
    return chunk.owner >= 0 and case.parse.tokens.lows[chunk.owner] in case.words.men_of_state


def _is_for_wrong_told(case: Case, patients: list[Actor]) -> bool:
    """Whether somebody of whom nothing else is said is tried for what one whom states persecute has just suffered.

    "The reporter was shot dead in 2004. Two suspects are on trial."
    """
    context, number, low = case.reading.context, case.reading.sentence.no, case.reading.low
    wronged = any(
        told.type in ATROCITIES
        and 0 <= number - told.sentence.no <= WITHIN_REACH
        and case.words.protected.intersection(told.kinds)
        for told in context.victims
    )
    if (
        not wronged
        or case.words.ordinary_matters.any(low)
        or (case.words.grave.any(low) and _THEIR_DEATH.search(low) is None)
    ):
        return False
    return bool(patients) and all(actor.head in case.words.suspects for actor in patients)


def _read_found(case: Case) -> None:
    """Fill who finds whom guilty, where the word stands behind them: "the court found seven men guilty of the murder"."""
    found = next(
        (
            one
            for one in case.parse.preds
            if one.lemma in case.words.verdict_verbs and one.at < case.at and one.objects
        ),
        None,
    )
    if found is not None and found.voice == "active" and not found.negated:
        case.roles.agents, case.roles.patients = list(found.subject), list(found.objects[:1])
        case.roles.pred, case.roles.rule = found.index, "adjective-found"


def untried(case: Case) -> Report | None:
    """Read that nobody answers for what a state's organs did: "nine marchers were killed; no one has been charged"."""
    deeds = [deed for deed in case.reading.answerable if deed.type in ATROCITIES]
    if case.trigger.word not in case.words.charging_words or not (
        deeds or case.words.grave.any(case.reading.low)
    ):
        return None
    if case.roles.agents or (case.pred is not None and case.pred.modal):
        return None
    spared = [one for index in case.roles.patients for one in case.parse.complements(index, "of")]
    if not all(is_of_power(case, actor) for actor in case.actors(spared)):
        return None  # "none of the detainees was charged"
    if not any(
        is_of_power(case, actor) for actor in case.actors([*case.roles.patients, *spared])
    ) and not any(deed.type in _GRAVE and case.reading.sentence.no - deed.sentence.no <= 1 for deed in deeds):
        return None  # "nobody has been charged", with nothing grave told of a state just before
    report = case.start()
    report.perpetrator_kind, report.status = "other_state", "denied"
    state = deeds[-1].perpetrator_iso3 if deeds else case.nearest_state(report.trigger_at)
    report.perpetrator_iso3 = report.victim_iso3 = state
    case.readers.scene.where(case.reading, report, case.roles, case.at)
    return report


def _is_of_executed(case: Case, patients: list[Actor]) -> bool:
    """Whether a conviction only says who was put to death: "hanged two men convicted of murder", "They had been convicted".

    One who holds power and is put to death for it has still been tried for what a state did.
    """
    pred, chunks = case.pred, case.parse.chunks
    whom = set(case.roles.patients)
    for one in case.parse.preds:
        found = one.at == case.at - 1 and one.lemma in case.words.verdict_verbs  # "found guilty"
        if one.at == case.at or found:
            whom |= {*one.subject, *one.objects, one.antecedent}
    whom |= {chunks[index].appos for index in whom if index >= 0}
    put = any(
        one.lemma in case.words.putting_to_death
        and not whom.isdisjoint(one.subject if one.voice == "passive" else one.objects)
        for one in case.parse.preds
        if pred is None or one.index != pred.index
    )
    return (put or _has_been_executed(case, patients)) and not any(
        is_of_power(case, actor) or holds_office(actor, case.words.ruling_offices) for actor in patients
    )


def _has_been_executed(case: Case, patients: list[Actor]) -> bool:
    """Whether all who were tried are among those whom the text has told to be put to death, or to be about to be."""
    if not patients:
        return False
    told = [act for act in case.reading.context.victims if act.type in _CAPITAL]
    names = {name.rpartition(" ")[2] for act in told for name in act.names}
    return bool(told) and all(
        actor.pronoun or any(name.rpartition(" ")[2] in names for name in actor.named) for actor in patients
    )


def _is_attempt(case: Case) -> bool:
    """Whether "try" tells what somebody wanted to do, not a trial: "after she tried to stand for parliament"."""
    pred = case.pred
    return (
        pred is not None
        and case.trigger.word == "try"
        and any(other.governor == pred.index and other.kind == "inf" for other in case.parse.preds)
    )


def _is_ordinary(case: Case, patients: list[Actor]) -> bool:
    """Whether somebody is tried for a crime among private people: a husband, three kidnappers of a banker."""
    low = case.reading.low
    if case.reading.core >= 4 or case.words.state_crimes.any(low) or case.words.wronged.any(low):
        return False
    return not any(is_of_power(case, actor) for actor in patients) and not case.words.forces.any(low)


def _is_supposed(case: Case) -> bool:
    """Whether a conviction is only reckoned with: "face ten years if convicted"."""
    pred = case.pred
    return (pred is not None and pred.link.startswith("sub:if")) or (
        not case.words.trial_outcomes.isdisjoint(case.trigger.word.split())
        and _IF_FOUND.search(case.reading.low) is not None
    )


def _is_persecuted(case: Case, patients: list[Actor]) -> bool:
    """Whether who is tried is one whom states persecute: a journalist, an opponent who never ruled."""
    kinds = {kind for actor in patients for kind in actor.victim_kinds}
    if patients and (holds_office(patients[0], case.words.ruling_offices) or patients[0].kind in ORGANS):
        kinds.discard("political_opponent")
    return bool(kinds & case.words.protected)


def _accused_state(case: Case, report: Report, patients: list[Actor]) -> str | None:
    """The state whose agents are accused: theirs, if told; that of the deed just told, else the nearest, for organs."""
    accused = next((actor for actor in patients if actor.iso3), None)
    if accused is not None:
        return accused.iso3
    organs = any(
        actor.kind in ORGANS
        or case.readers.actors.is_of_rank(actor)
        or holds_office(actor, case.words.ruling_offices)
        or "chief of staff" in actor.text.lower()
        for actor in patients
    )
    if patients and all(actor.pronoun for actor in patients):
        organs = organs or _are_men_of_state(case)
    if organs or (not patients and case.words.forces.any(case.reading.low)):
        deeds = [deed.perpetrator_iso3 for deed in case.reading.answerable if deed.perpetrator_iso3]
        if deeds:
            return deeds[-1]
    if organs:
        return case.nearest_state(report.trigger_at)
    return None


def _are_men_of_state(case: Case) -> bool:
    """Whether a sentence tells of a state's own men before a verb: "convicted a commander of rape and jailed him"."""
    before = case.reading.low[: max(0, case.parse.tokens.starts[case.at] - case.reading.sentence.start)]
    return not case.words.men_of_state.isdisjoint(before.split())


def holds_office(actor: Actor, offices: frozenset[str]) -> bool:
    """Whether words for somebody hold a ruler's office or rank: "former president Aziz Deby", "captain-turned-general"."""
    return not offices.isdisjoint(actor.text.lower().replace("-", " ").split())
