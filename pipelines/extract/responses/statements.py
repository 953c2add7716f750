"""Criticism of a state, as somebody utters it, feels it, or passes a judgement in reported speech.

Belongs here: `condemnation`: "X condemned the arrests", "the arrests drew protest from X", "X was appalled by them",
"X called them a farce", "the verdict is a farce, X said". Demands are `responses.appeals`.
"""

from typing import Final

from pipelines.extract.incidents.kinds import OFFICIAL
from pipelines.extract.incidents.report import Actor, Report
from pipelines.extract.incidents.roles import phrase_end
from pipelines.extract.incidents.speech import is_quoted, reporting
from pipelines.extract.incidents.words import Trigger
from pipelines.extract.language.grammar import Parse, Pred
from pipelines.extract.responses.bodies import resolution
from pipelines.extract.responses.case import Case
from pipelines.extract.responses.parties import (
    OF_GOVERNMENTS,
    fill_critic,
    fill_target,
    fill_unnamed_speaker,
    is_letter,
    is_no_state,
    is_own_state,
    speaker,
    speaks_for_body,
)

# What a statement is about, and whose it is.
_ABOUT: Final = ("about", "over", "at", "with", "for", "in", "regarding", "concerning", "of")
_AGAINST: Final = ("at", "against")
_AUTHORS: Final = ("from", "by", "among")
_UNREAL: Final = frozenset("would could may might".split())
_AFTERWARDS: Final = ("sub:after", "sub:when", "sub:since", "sub:once")
_THEY: Final = frozenset(("he", "she", "they"))
_GROUNDS: Final = ("prep:of", "prep:for", "prep:from", "prep:against", "prep:after", "prep:over")
_PRONOUNS: Final = frozenset(("it", "which", "them"))
_SOURCES: Final = frozenset(
    ("from", "in from", "including from", "including by", "especially from", "notably from", "also from")
)
_PROTESTS: Final = ("protest", "protests")
_THOSE: Final = frozenset(("those",))
# For what frames count that tell what somebody judges an act to be: "was meant to silence her".
_JUDGEMENT: Final = "judgement"
_STANDS: Final = frozenset(("be", "come"))  # under fire
_ACCORDING: Final = "according to"
# What says that an act seems to do something, or is about to: "the bill threatens to gag the press".
_SEEMING: Final = ("seem", "appear", "threaten", "risk", "tend", "serve", "go")
_RULERS_OF: Final = ("state", "other_state", "security_forces")


def condemnation(case: Case) -> Report | None:
    """Read criticism."""
    trigger, roles, parse = case.trigger, case.roles, case.parse
    if trigger.word in case.words.breaking_verbs or trigger.word == _JUDGEMENT:
        return _judgement(case)
    if trigger.word in case.words.accusing_verbs and roles.rule == "verb-participle" and not roles.agents:
        return None  # "a man accused of murder": nobody speaks
    if trigger.pos == "noun":
        if trigger.word not in case.words.voiced:
            return _called(case) or _judgement(case)
        if not _read_voiced(case):
            return None
    elif trigger.word in case.words.moods:
        if not roles.passive:
            return _described(case) or _judgement(case)  # "it is deeply disturbing"
        pred = parse.preds[roles.pred]
        roles.agents = roles.patients
        roles.patients = [found for prep, found in pred.comps if prep in ("by", *_ABOUT[:4])]
    elif trigger.word.endswith((" at", " against")):
        pred = parse.preds[roles.pred]
        roles.agents, roles.passive = list(pred.subject), False
        roles.patients = [found for prep, found in pred.comps if trigger.word.endswith(" " + prep)]
    elif not roles.patients and roles.pred >= 0 and not roles.passive:
        # "lashed out without mercy at critics"
        pred = parse.preds[roles.pred]
        roles.patients = [found for prep, found in pred.comps if prep in _AGAINST]
    return _criticise(case)


def _read_voiced(case: Case) -> bool:
    """Fill the roles of a noun for criticism that is uttered or drawn: "voiced concern about X", "X drew protest from Y"."""
    parse, roles, words = case.parse, case.roles, case.words
    index = parse.chunk_of[case.at]
    uttered = index
    if index >= 0 and parse.chunks[index].prep == "of" and case.head(parse.chunks[index].of) in words.heaps:
        index = parse.chunks[index].of  # "a storm of criticism"
    support = case.support(index)
    if support is None:
        return False
    chunk = parse.chunks[parse.chunks[index].group]
    about = [c for host in {index, uttered} for prep in _ABOUT[:-1] for c in parse.complements(host, prep)]
    about += parse.complements(uttered, "of")
    about += [
        found for prep, found in support.comps if prep in ("about", "over", "at", "regarding", "concerning")
    ]
    if chunk.role == "comp" and chunk.prep == "with" and support.lemma in words.perceiving_verbs:
        if support.voice != "active":
            return False
        # "noted with concern the decision", "learned with dismay of the arrests"
        roles.agents = list(support.subject)
        roles.patients = [
            *support.objects,
            *(found for prep, found in support.comps if prep in _ABOUT),
        ] or about
        roles.patients = [one for one in roles.patients if one != index]
    elif chunk.role == "comp" and chunk.prep == "in" and case.head(index) in _PROTESTS:
        # "cancelled the visit in protest at the arrests"
        roles.agents, roles.patients = list(support.subject), about
        if not _speaks_for_state(case, roles.agents[:1]):
            return False  # "thousands of Peruvians marched in protest"
    elif support.lemma in words.voice_verbs and chunk.role == "object" and support.voice == "active":
        roles.agents, roles.patients = _writers(case, support) or list(support.subject), about
    else:
        roles.agents = authors(parse, uttered, support)
        drawn = support.lemma in words.drawing_verbs and (
            (chunk.role == "object" and support.voice == "active")
            or (chunk.role == "comp" and chunk.prep in ("with", "by"))
        )
        drawn = drawn or (chunk.prep == "under" and support.lemma in _STANDS)
        # "there was an outcry over the arrests"
        heard = support.lemma == "be" and "there" in support.adverbs and chunk.role == "object"
        if not drawn and not roles.agents and not (heard and about and not support.negated):
            return False
        if drawn and not roles.agents and _is_in_the_street(case, uttered, support):
            return False
        roles.patients = list(support.subject) if drawn else about
    roles.pred, roles.rule = support.index, "noun-voiced"
    return True


def _speaks_for_state(case: Case, agents: list[int]) -> bool:
    """Whether those who protest are a state or its organs, and no marchers: "Chile recalled its envoy in protest"."""
    return any(
        actor.kind in OFFICIAL or (actor.iso3 and not actor.state_is_demonym) for actor in case.actors(agents)
    )


def _is_in_the_street(case: Case, uttered: int, support: Pred) -> bool:
    """Whether protests are marches and no words of anybody's: "his arrest drew protests", not "drew protests from Spain"."""
    if case.head(uttered) not in _PROTESTS:
        return False
    heard = (*case.parse.complements(uttered, "from"), *case.parse.complements(uttered, "by"))
    return not heard and not any(prep in ("from", "by") for prep, _ in support.comps)


def _writers(case: Case, support: Pred) -> list[int]:
    """Who wrote the text that utters something: "two envoys sent the government a letter expressing concern"."""
    above = case.parse.preds[support.governor] if support.kind == "ing" and support.governor >= 0 else None
    if above is None or above.voice != "active":
        return []
    lows = case.parse.tokens.lows
    written = lows[above.at + 1 : support.at]
    return list(above.subject) if not case.words.writings.isdisjoint(written) else []


def authors(parse: Parse, index: int, support: Pred) -> list[int]:
    """Who utters what a noun names: "outrage from unions", "an appeal by the envoy", "criticism came from Bonn"."""
    return (
        [found for prep in _AUTHORS for found in parse.complements(index, prep)]
        or [
            found
            for prep, found in support.comps
            if prep in _SOURCES and parse.chunks[parse.chunks[index].group].prep != "in"
        ]
        or (
            [found for prep, found in support.comps if prep == "by"]
            if support.voice == "passive" and parse.chunks[parse.chunks[index].group].role == "subject"
            else []
        )
    )


def _called(case: Case) -> Report | None:
    """Read what a critic calls something: "called the law cruel", "described it as a blow", "a farce, is how X put it"."""
    parse, roles, at, calls = case.parse, case.roles, case.at, case.words.calling_verbs
    before = [one for one in parse.preds if one.at < at and one.lemma in calls]
    called = before[-1] if before else None
    if not (_is_verdict(case) or (called is not None and _is_behind_object(case, called))):
        return None
    if called is None:
        called = next((p for p in parse.preds if p.lemma in calls and p.link == "sub:how"), None)
    if called is None or (
        before and any(called.at < one.at < at for one in parse.preds if one.kind == "finite")
    ):
        return None
    if called.lemma in case.words.waving_off_verbs and (
        any(case.head(one) in case.words.allegations for one in called.objects)
        or all(prep != "as" for prep, _ in called.comps)
    ):
        return (
            None  # "rejected the allegations as baseless": who is accused answers; "dismissed the case for"
        )
    if called.voice == "passive":
        roles.agents = [found for prep, found in called.comps if prep == "by"]
        roles.patients = list(called.subject)
    else:
        roles.agents, roles.patients = list(called.subject), list(called.objects)
    if not roles.agents or any(
        prep in ("on", "upon", "for") and parse.chunks[found].of < 0 for prep, found in called.comps
    ):
        return None
    roles.pred, roles.rule = called.index, "adjective-called"
    return _criticise(case)


def _is_behind_object(case: Case, called: Pred) -> bool:
    """Whether a word of judgement stands in the phrase behind what is so called: "called the raid a disgrace and asked"."""
    parse = case.parse
    index = parse.chunk_of[case.at]
    return index >= 0 and any(
        phrase_end(parse, parse.chunks[one]) + 1 == parse.chunks[index].first for one in called.objects
    )


def _described(case: Case) -> Report | None:
    """Read what a critic says that an act does to people: "described the verdict as disturbing"."""
    roles, parse = case.roles, case.parse
    pred = parse.preds[roles.pred]
    if pred.kind != "ing" or pred.objects:
        return None
    called = (
        parse.preds[pred.governor]
        if pred.governor >= 0
        # 'called the arrests "shocking"': what is so called stands between
        else next((one for one in parse.preds if one.objects and one.objects == pred.subject), None)
    )
    if called is None or pred.link != (
        "ing" if called.lemma in case.words.plain_calling_verbs else "prep:as"
    ):
        return None
    if pred.link == "ing" and not any(
        case.head(one) in case.words.judged or case.head(one) in case.readers.nominals
        for one in called.objects
    ):
        return None
    if called.lemma not in case.words.calling_verbs or called.voice != "active":
        return None
    roles.agents, roles.patients = list(called.subject), list(called.objects)
    roles.pred, roles.rule = called.index, "adjective-called"
    return _criticise(case)


def _judgement(case: Case) -> Report | None:
    """Read a judgement on what a state does, as somebody is reported to give it: "the verdict is a farce, X said"."""
    parse, roles, trigger = case.parse, case.roles, case.trigger
    body = case.reading.context.document.body
    framed = trigger.word == _JUDGEMENT
    pred = case.pred if framed else _judging(case)
    if (
        pred is None
        or (framed and pred.kind != "finite" and not _is_what_seems(case, pred))
        or (pred.negated and not framed and "no" not in trigger.word.split())
        or (
            pred.modal in _UNREAL
            and not any(case.head(index) in case.words.bill_nouns for index in pred.subject)
        )
        or pred.link.startswith("sub:if")
        or not (framed or _is_judged(case, pred))
    ):
        return None
    said, speakers = reporting(case.readers.grammar, parse, pred.index)
    if said is None:
        said, speakers = _ruling(case, pred, framed)
    if said is None:
        speakers = speakers or _sources(case, pred)
    if said is None and not (speakers or is_quoted(body, parse.tokens.starts[pred.at])):
        return None
    if said is not None and (
        said.negated or said.voice == "passive" or said.lemma in case.words.denying_verbs
    ):
        return None
    roles.agents, roles.patients, roles.pred, roles.rule = speakers, [], pred.index, "judgement"
    report = case.start()
    told_by = case.actors(speakers)
    if (framed and not speaks_for_body(case, told_by)) or not _speaks(case, report, told_by):
        return None
    fill_target(case, report, case.actors(list(pred.subject)))
    if is_own_state(case, report) or _is_defence(case, pred, report):
        return None
    case.date_by_telling(report, said)
    return report


def _is_what_seems(case: Case, pred: Pred) -> bool:
    """Whether an infinitive tells what an act seems to do, so that it judges it: "the decree seems to gag the press"."""
    above = case.parse.preds[pred.governor] if pred.kind == "inf" and pred.governor >= 0 else None
    return (
        above is not None
        and pred.link == "to"
        and above.kind == "finite"
        and above.voice == "active"
        and above.lemma in _SEEMING
        and not above.negated
    )


def _sources(case: Case, pred: Pred) -> list[int]:
    """Whose a judgement is that no verb reports: "the trial was a farce, according to the union"."""
    if case.is_everyday():
        return []  # "the tax is unfair, according to the union"
    own = {pred.index, *(one.index for one in case.parse.ancestors(pred.index))}
    return [
        chunk.index
        for chunk in case.parse.chunks
        if chunk.prep == _ACCORDING
        and (chunk.pred < 0 or chunk.pred in own)
        and case.head(chunk.index) not in case.words.counsel  # who speaks for one of the parties
    ][:1]


def _ruling(case: Case, pred: Pred, framed: bool) -> tuple[Pred | None, list[int]]:
    """Who finds what a judgement says: "the court ruled that it was meant to", "it is arbitrary, the panel found"."""
    parse = case.parse
    ruled = next((one for one in parse.ancestors(pred.index) if one.lemma in case.words.ruling_verbs), None)
    if ruled is None and not framed:
        ruled = next(
            (one for one in parse.preds if one.at > pred.at and one.lemma in case.words.ruling_verbs), None
        )
        if ruled is not None and (ruled.link or ruled.objects or ruled.kind != "finite"):
            ruled = None
    if ruled is None or ruled.voice != "active":
        return None, []
    speakers = list(ruled.subject)
    if not framed and not any(actor.kind in ("international", "private") for actor in case.actors(speakers)):
        return None, []
    return ruled, speakers


def _speaks(case: Case, report: Report, agents: list[Actor]) -> bool:
    """Fill who says what is quoted or reported; return whether it is one who responds to what states do."""
    if agents:
        return agents[0].kind != "security_forces" and fill_critic(case, report, agents)
    fill_unnamed_speaker(case, report)
    return True


def _is_defence(case: Case, pred: Pred, report: Report) -> bool:
    """Whether a state's organ only waves off what it is said to have done: "the accusations were baseless, the army said"."""
    return report.perpetrator_kind in OFFICIAL and any(
        case.head(one) in case.words.allegations for one in pred.subject
    )


def _judging(case: Case) -> Pred | None:
    """The predicate that gives a judgement: the verb itself, or the one whose complement holds the word."""
    parse, at, copulas = case.parse, case.at, case.words.judging_verbs
    if parse.pred_of[at] >= 0:
        pred = parse.preds[parse.pred_of[at]]
        return pred if pred.kind == "finite" and (pred.at == at or pred.lemma in copulas) else None
    if not _is_verdict(case):
        return None
    index = parse.chunk_of[at]
    while index >= 0 and parse.chunks[index].of >= 0:
        index = parse.chunks[index].of
    if index >= 0:
        chunk = parse.chunks[parse.chunks[index].group]
        if chunk.role == "subject":
            return None
        if chunk.pred >= 0:
            pred = parse.preds[chunk.pred]
            within = parse.tokens.lows[pred.at] in case.trigger.word.split()  # "has no place"
            return pred if pred.lemma in copulas or within else None
    before = [one for one in parse.preds if one.at < at]
    return before[-1] if before and before[-1].lemma in copulas else None


def _is_verdict(case: Case) -> bool:
    """Whether a word of judgement is what is said, not said in passing: "a shameful act", not "a wrong perception"."""
    parse, at = case.parse, case.at
    index = parse.chunk_of[at]
    if index < 0:
        return True
    chunk = parse.chunks[index]
    head = case.head(index)
    return parse.chunks[chunk.group].role != "subject" and (
        chunk.head <= at or head in case.words.judged or head in case.words.deeds
    )


def _is_judged(case: Case, pred: Pred) -> bool:
    """Whether the subject of a judgement is what states do: a verdict, an arrest, "it", "jailing a reporter"."""
    parse = case.parse
    for index in pred.subject:
        head = case.head(index)
        heads = {head, *(case.head(one) for one in parse.complements(index))}
        if heads & case.words.judged or head in ("this", "that", "these", "which"):
            return True
        if head == "it" and not pred.modal and pred.lemma not in ("seem", "become"):
            return True
    if any(actor.kind in _RULERS_OF or actor.iso3 for actor in case.actors(pred.subject)):
        return any(  # "the junta mocked the law by jailing a reporter"
            one.governor == pred.index
            and one.link == "prep:by"
            and (one.lemma in case.words.harms or one.lemma in case.words.pursuing_verbs)
            for one in parse.preds
        )
    first = parse.preds[0]
    return not pred.subject and first.kind == "ing" and first.index != pred.index and first.first <= 2


def _criticise(case: Case) -> Report | None:
    trigger, roles = case.trigger, case.roles
    if trigger.word.endswith(("concern", "concerns")) and _fears_others(case):
        return None
    told = case.pred
    if told is not None and told.link == "rel" and told.tense == "pluperfect":
        return None  # "arrested X, who had criticised the president": the reason, no response
    if told is not None and _is_followed(case, told):
        return None
    if told is not None and trigger.pos == "verb" and _is_unsaid(case, told):
        return None
    on_nothing = False  # "the Council was deeply alarmed", where what the state did has just been told
    if not (
        case.has_content()
        or roles.rule == "adjective-called"
        or case.is_on_deed(roles.patients)
        or _is_for_rights(case)
    ):
        if roles.patients or not case.reading.answerable or case.is_everyday():
            return None
        on_nothing = True
    if any(case.head(index) in case.words.draft_resolutions for index in roles.agents):
        case.trigger = Trigger(trigger.word, trigger.pos, "un_resolution", trigger.frame, True)
        return resolution(case)
    report = case.start()
    agents, patients = case.actors(roles.agents), case.actors(roles.patients)
    if not _may_be_criticised(case, agents, patients) or not fill_critic(case, report, agents):
        return None
    if (
        on_nothing
        and report.perpetrator_kind not in OF_GOVERNMENTS
        and not (report.perpetrator is not None and report.perpetrator.kind == "private")
    ):
        return None
    if report.perpetrator_kind in ("private", "unknown") and _is_grumble(case, patients):
        return None
    if _is_of_no_state(case, patients):
        return None
    if _is_inward(case, agents, patients) or any(is_no_state(case, actor) for actor in patients[:1]):
        return None
    if trigger.word in case.words.faint_moods and not (
        report.perpetrator_kind in ("international", "other_state")
        or (report.perpetrator is not None and report.perpetrator.kind == "private")
    ):
        return None  # "the widow was distressed"
    if trigger.word == "denounce" and _is_left(case, patients):
        return None
    fill_target(case, report, patients)
    if is_own_state(case, report):
        return None
    report = case.settle(report)
    return None if report.status != "occurred" else report


def _is_for_rights(case: Case) -> bool:
    """Whether a body of the world or a group judges what a state has decided: "UN experts condemned the decree"."""
    return (
        not case.is_everyday()
        and case.reading.rights > 0
        and any(actor.kind in ("international", "private") for actor in case.actors(case.roles.agents))
        and any(case.head(index) in case.words.judged for index in case.roles.patients)
    )


def _is_left(case: Case, patients: list[Actor]) -> bool:
    """Whether what is denounced is a treaty, which is left and not criticised: "it denounced it in March 2000"."""
    if any(actor.head in _PRONOUNS for actor in patients) and not case.words.content.any(case.reading.low):
        return True
    return any(
        actor.start <= mention.start < actor.end
        for actor in patients
        for mention in case.reading.treaty_codes
    )


def _is_unsaid(case: Case, told: Pred) -> bool:
    """Whether criticism is only a ground or a case supposed: "fear of criticising", "if it criticises"."""
    above = case.parse.preds[told.governor] if told.governor >= 0 else None
    return (
        told.link in ("sub:because", "sub:as")
        or told.link.startswith("sub:if")
        or (
            case.trigger.word == "condemn"
            and told.voice == "passive"
            and any(prep == "to" for prep, _ in told.comps)
        )  # to a penalty
        or (
            told.kind in ("ing", "inf")
            and (told.link in _GROUNDS or (above is not None and above.negated != _holds_back(case, above)))
        )
        or (above is not None and told.kind == "ing" and _is_kept_from(case, above))
        or _is_at_custom(case, told)
        or (
            case.trigger.word in case.words.moods
            and case.roles.rule == "verb-participle"
            and not any(prep != "with" for prep, _ in told.comps)
            and not told.objects
        )  # "the minister concerned", "groups concerned with rights"
    )


def _is_at_custom(case: Case, told: Pred) -> bool:
    """Whether people are shocked by what no organ of a state does: "are shocked when girls smoke"."""
    return (
        case.trigger.word in case.words.moods
        and not case.roles.patients
        and any(
            one.link == "sub:when"
            and one.governor == told.index
            and bool(one.subject)
            and not any(actor.kind for actor in case.actors(one.subject))
            for one in case.parse.preds
        )
    )


def _is_kept_from(case: Case, above: Pred) -> bool:
    """Whether somebody was kept from saying so: "blocked the bloc from issuing a note condemning the raids"."""
    over = case.parse.preds[above.governor] if above.governor >= 0 else None
    return above.link == "prep:from" and over is not None and over.lemma in case.words.keeping_from


def _is_followed(case: Case, told: Pred) -> bool:
    """Whether somebody's criticism is what something was done to him for: "was jailed after he criticised the king"."""
    above = case.parse.preds[told.governor] if told.governor >= 0 else None
    return (
        above is not None
        and told.link in _AFTERWARDS
        and bool(told.subject)
        and all(case.head(index) in _THEY for index in told.subject)
        and (above.voice == "passive" or not all(case.head(index) in _THEY for index in above.subject))
    )


def _holds_back(case: Case, pred: Pred) -> bool:
    """Whether who holds back says nothing: "backed off criticising", "refrained from", "avoided"."""
    return pred.lemma in case.words.holding_back or (
        pred.lemma == "back" and pred.particle in ("off", "away")
    )


def _may_be_criticised(case: Case, agents: list[Actor], patients: list[Actor]) -> bool:
    """Whether a trigger's actors are such as criticise and are criticised: states protest, and somebody is accused."""
    trigger, roles = case.trigger, case.roles
    if any(actor.kind == "international" or actor.head in case.words.works for actor in patients[:1]):
        return False
    if (
        trigger.pos == "verb"
        and trigger.word.startswith("protest")
        and not any(
            actor.kind in OF_GOVERNMENTS
            or actor.kind == "state"
            or (actor.kind == "private" and patients and case.pred is not None and case.pred.kind == "finite")
            or actor.head in case.words.unnamed_states
            or (actor.head == "we" and is_letter(case))
            for actor in (speaker(case, one) for one in agents)
        )
    ):
        return False
    if trigger.word in case.words.accusing_verbs and not any(actor.kind or actor.iso3 for actor in patients):
        return False
    return bool(agents) or roles.passive or trigger.pos != "verb"


def _is_grumble(case: Case, patients: list[Actor]) -> bool:
    """Whether private people complain of what is no state's doing, in words that are not about rights: "of the queues"."""
    words, told = case.words, case.pred
    faults = [found for prep, found in told.comps if prep == "of"] if told is not None else []
    faults += [one for found in faults for one in case.parse.complements(found, "of")]
    if (
        case.trigger.word in words.accusing_verbs
        and any(case.head(one) in words.civic_faults for one in faults)
        and not words.content.any(case.reading.low)
    ):
        return True  # "accused the government of incompetence"
    if patients and patients[0].head in words.of_politics and not words.content.any(case.reading.low):
        return True  # "criticised the government's policies"
    return (
        case.trigger.pos == "verb"
        and case.trigger.word not in words.moods
        and not words.content.any(case.reading.low)
        and not any(
            actor.kind
            or actor.iso3
            or actor.pronoun
            or actor.head in words.judged
            or actor.head in words.matters
            or (actor.head in words.deeds and actor.definite)
            or actor.head in words.rulers
            or actor.head in case.readers.nominals
            or words.overseers.any(actor.text.lower())
            for actor in patients
        )
    )


def _is_of_no_state(case: Case, patients: list[Actor]) -> bool:
    """Whether what is criticised is no act of a state: "criticism of the police", "those who protest", "Harvard"."""
    trigger, words = case.trigger, case.words
    if trigger.pos != "verb" or case.roles.rule == "frame" or trigger.word in words.moods or not patients:
        return False
    told = patients[0]
    if told.head in words.reproaches or told.head in _THOSE:
        return True
    named = (
        told.head.capitalize() in told.text.split()
    )  # a firm, a school, a band of rebels, no "Security Bill"
    act = told.head in words.judged or told.head in words.matters or told.head in case.readers.nominals
    return named and not (
        act or told.kind or told.iso3 or told.named or told.pronoun or told.head in words.ruling_offices
    )


def _is_inward(case: Case, agents: list[Actor], patients: list[Actor]) -> bool:
    """Whether a government speaks of nobody, in an article that names no state."""
    return bool(
        agents
        and agents[0].iso3
        and agents[0].kind in ("state", "other_state")
        and not patients
        and not case.reading.context.states
    )


def _fears_others(case: Case) -> bool:
    """Whether concern is about what others than a state may do ("concerns that escapees may exploit it")."""
    inner = [
        one for one in case.parse.preds if one.governor == case.roles.pred and one.link in ("that", "rel")
    ]
    for one in inner:
        about = case.actors(one.subject)
        if any(actor.kind or (actor.iso3 and not actor.person) for actor in about):
            continue
        if any(actor.person or case.readers.nouns.has(actor.head) for actor in about):
            return one.voice == "active"
    return False
