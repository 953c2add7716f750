"""What states and unions impose on a state or its officials for a violation.

Belongs here: `sanction`: "imposed sanctions on X", "suspended aid to X", "froze the assets of X".
"""

from typing import Final

from pipelines.extract.incidents.report import Actor, Report
from pipelines.extract.responses.case import Case
from pipelines.extract.responses.parties import OF_GOVERNMENTS, fill_critic, fill_target

_ON: Final = ("on", "against")


def sanction(case: Case) -> Report | None:
    """Read a sanction."""
    trigger, roles = case.trigger, case.roles
    if trigger.pos == "noun" and not _read_imposed(case):
        return None
    if trigger.word in case.words.conditional_verbs and not any(
        case.head(index) in case.words.sanctioned for index in roles.patients
    ):
        return None
    report = case.start()
    agents = case.actors(roles.agents) or _whose_list(case)
    if trigger.pos == "verb" and trigger.word in case.words.shunning_verbs and not _is_shunned(case):
        return None
    if not agents or not fill_critic(case, report, agents):
        return None
    pred = case.pred
    weighed = trigger.pos == "noun" and pred is not None and pred.lemma in case.words.weighing_verbs
    if report.perpetrator_kind not in OF_GOVERNMENTS and (weighed or _is_society(agents[0])):
        return (
            None  # "campaigners want sanctions" is an appeal, and a firm that withholds pay sanctions nobody
        )
    fill_target(case, report, case.actors(roles.patients))
    if report.perpetrator_iso3 == report.victim_iso3 and (
        report.perpetrator_iso3 or trigger.word in case.words.bans
    ):
        return None  # a state that freezes accounts of its own people sanctions nobody
    if (
        trigger.word in case.words.conditional_verbs
        and not (report.perpetrator_iso3 or report.victim_iso3)
        and _is_home(agents[0])
    ):
        return None  # "the government froze the accounts of the federation"
    report = case.settle(report)
    if weighed and report.status == "occurred":
        report.status = "feared"
    return report


def _whose_list(case: Case) -> list[Actor]:
    """Whose list officials were put on: "was added to the EU's sanctions list", "were hit with EU sanctions"."""
    pred = case.pred
    if pred is None or pred.voice != "passive":
        return []
    lists = [
        found for _, found in pred.comps if case.head(found) in case.words.list_nouns | case.words.measures
    ]
    return [actor for actor in case.actors(lists) if actor.iso3]


def _is_home(agent: Actor) -> bool:
    """Whether who acts is a state's organ that names no state, so that it acts at home."""
    return agent.kind in ("other_state", "state")


def _is_society(agent: Actor) -> bool:
    """Whether who imposes something is a group or a person, and no bank or bloc of states."""
    return agent.kind == "private" or agent.person


def _is_shunned(case: Case) -> bool:
    """Whether a state, its officials or its goods are shunned: not a meal, an election, a hotel."""
    return any(
        actor.iso3 or actor.kind or actor.head in case.words.embargoed or actor.head in case.words.sanctioned
        for actor in case.actors(case.roles.patients)
    )


def _read_imposed(case: Case) -> bool:
    """Fill who imposes what a noun names on whom: "an embargo on X was announced by Y"."""
    parse, roles = case.parse, case.roles
    index = named = parse.chunk_of[case.at]
    if (
        index >= 0
        and parse.chunks[index].prep == "of"
        and case.head(parse.chunks[index].of) in case.words.rounds
    ):
        index = parse.chunks[index].of  # "a fresh round of sanctions"
    support = case.support(index)
    if support is None:
        return False
    if (
        support.lemma in case.words.aiming_verbs
        and support.voice == "active"
        and parse.chunks[parse.chunks[index].group].role == "subject"
    ):
        roles.agents, roles.patients = [index], list(support.objects)
        roles.pred, roles.rule = support.index, "noun-aimed"
        return True
    answers = (
        support.lemma in case.words.answering_verbs and parse.chunks[parse.chunks[index].group].prep == "with"
    )
    if support.lemma not in case.words.imposing_verbs and not answers:
        return False
    if (
        index == named
        and parse.chunks[index].head > case.at
        and (case.head(index) in case.words.reliefs or case.head(index) in case.words.list_nouns)
    ):
        return False  # "renewed sanctions exemptions", "put on the sanctions list"
    if case.trigger.word in case.words.bans and not any(
        case.head(one) in case.words.embargoed for one in parse.complements(index, "on")
    ):
        return False  # "imposed a ban on rallies"
    passive = support.voice == "passive"
    roles.agents = [f for p, f in support.comps if p == "by"] if passive else list(support.subject)
    roles.patients = [
        *(found for host in {index, named} for prep in _ON for found in parse.complements(host, prep)),
        *(found for prep, found in support.comps if prep in ("on", "against")),
    ]
    roles.pred, roles.rule = support.index, "noun-imposed"
    return True
