"""What international bodies do about a state: resolutions on it, and examinations of its record.

Belongs here: `un_resolution` and `treaty_body_review`.
"""

from pipelines.extract.incidents.report import Report
from pipelines.extract.responses.case import Case
from pipelines.extract.responses.parties import fill_target, passes_resolutions


def resolution(case: Case) -> Report | None:
    """Read a resolution: passed, or only proposed or lost."""
    low, words, roles = case.reading.low, case.words, case.roles
    if not passes_resolutions(case) or case.is_everyday():
        return None
    lemmas = {pred.lemma for pred in case.parse.preds}
    report = case.start()
    report.perpetrator_kind = "international"
    # "The council set up a commission of inquiry": what it does by a verb it does by a resolution.
    decided = roles.rule == "frame" and lemmas.isdisjoint(words.proposed | words.lost)
    passed = decided or bool(lemmas & words.passed)
    if not passed and not (case.has_content() or case.reading.answerable):
        return None
    if not passed and not lemmas & words.proposed and case.trigger.pos == "noun":
        return None
    if words.union_bodies.any(low) and not words.un_organs.any(low):
        report.perpetrator_iso3 = "EUN"
    fill_target(case, report, case.actors(roles.patients))
    report.victim_iso3 = _on_state(case) or report.victim_iso3
    roles.agents = []
    report = case.settle(report)
    if not passed or lemmas & words.lost:
        report.status = "feared"
    return report


def _on_state(case: Case) -> str | None:
    """The state named between a resolution and what was done with it: "a draft on Peru was vetoed by Chile"."""
    parse, pred = case.parse, case.pred
    if pred is None or pred.voice != "passive" or not pred.subject:
        return None
    first, last = parse.tokens.starts[parse.chunks[pred.subject[0]].first], parse.tokens.starts[pred.first]
    for one in case.reading.states:
        index = parse.chunk_of[parse.token_at(one.start)] if first <= one.start < last else -1
        if index >= 0 and parse.chunks[index].prep != "by":
            return one.iso3
    return None


def review(case: Case) -> Report | None:
    """Read a committee's or the council's examination of a state."""
    low, trigger, roles = case.reading.low, case.trigger, case.roles
    if not case.words.review_bodies.any(low):
        return None
    if trigger.pos == "noun" and not trigger.strong and not case.words.committees.any(low):
        return None
    report = case.start()
    report.perpetrator_kind = "international"
    patients = case.actors(roles.patients)
    if trigger.pos == "verb":
        agents = case.actors(roles.agents)
        if agents and agents[0].kind not in ("international", ""):
            return None
        examined = any(actor.iso3 or actor.head in case.words.examined for actor in patients)
        if not (examined or roles.rule == "frame" or case.words.examined_records.any(low)):
            return None
        if agents:
            report.perpetrator, report.explicit_perpetrator = agents[0], True
    fill_target(case, report, patients)
    return case.settle(report)
