"""Who responds to a violation, and which state is addressed.

Belongs here: filling a response's perpetrator columns with who responds and its victim columns with the state that is
spoken to, judged or made to answer. Whose spokesman a speaker is is `incidents.speech`.
"""

import re
from dataclasses import replace
from typing import Final

from pipelines.extract.incidents.kinds import OFFICIAL
from pipelines.extract.incidents.report import Actor, Report
from pipelines.extract.incidents.speech import (
    affiliation,
    beside,
    is_quoted,
    office,
    organ_voice,
    quoted_speaker,
)
from pipelines.extract.language.grammar import Chunk
from pipelines.extract.language.text import lower
from pipelines.extract.people.names import PersonMention
from pipelines.extract.people.organs import OrganMention
from pipelines.extract.places import PlaceMention
from pipelines.extract.responses.case import Case
from pipelines.extract.states.finder import StateMention

_SELVES: Final = frozenset("we i us our my me".split())
_OF_STATE: Final = ("state", "other_state", "security_forces")
_SPEAKING: Final = ("state", "other_state", "international", "private")
_FORMER: Final = re.compile(r"(?:an? |the )?(?:former|ex-|retired|one-time) ?")
_OF_NO_BODY: Final = frozenset(("woman",))  # "Ms. Ruiz" may speak for any body
_QUOTES: Final = ('"', "“")
_STATELESS: Final = ("non_state_armed", "private", "unknown")
_ARGUED_OVER: Final = ("un_resolution", "treaty_body_review")
OF_GOVERNMENTS: Final = ("other_state", "international")
_OF_OFFICES: Final = frozenset(("foreign", "international"))
_HEARD: Final = frozenset(("from", "by"))
_PASSED: Final = frozenset(("resolution", "resolutions"))  # which a body passes, rather than utters
# How a letter to a ruler begins, within so many characters.
_OPENS: Final = 400
_SALUTES: Final = re.compile(
    r"\bYour (?:Excellency|Majesty|Highness|Eminence)\b|\bDear (?:\w+\.? ){0,2}(?:President|Minister|Chancellor|King|Premier)\b"
)
_OF_TEXT: Final = ("by", "from", "to", "on", "of")
_WHOSE: Final = ("his ", "her ", "their ", "whose ")
# What others have decided or said of a state that then finds fault with it.
_AGAINST_IT: Final = frozenset(
    "decision resolution sanctions embargo report allegations accusations claims findings ruling vote measures criticism".split()
)
_TO_ONE: Final = ("investigation", "prosecution")


def fill_critic(case: Case, report: Report, agents: list[Actor]) -> bool:
    """Fill who responds; return whether it is one who may."""
    # "relatives of X, lawyers and rights groups accuse": those who may.
    may = [one for one in agents if one.head not in case.words.relatives]
    agent = speaker(case, (may or agents)[0]) if agents else None
    if agent is None:
        report.perpetrator_kind = "unknown"
        return True
    if agent.head in case.words.not_critics or agent.head in case.words.relatives:
        return False
    if agent.head in case.words.counsel and agent.text.lower().startswith(_WHOSE):
        return False  # "a trial that his lawyer called unfair": who speaks for one of the parties
    if agent.head in case.words.texts:
        report.perpetrator_kind = "private"
        return True  # "signed a petition that asks Laos to free them"
    if agent.kind in ("non_state_armed", "paramilitary"):
        return False  # those who hold hostages make demands, no appeals
    if _complains(case, agent):
        return False
    if not _may_respond(case, agent):
        return False
    report.perpetrator, report.explicit_perpetrator = agent, True
    fill_kind(case, report, agent)
    # In a text without a word of rights a firm or a passer-by may say anything of what a state did.
    return case.reading.rights > 0 or report.perpetrator_kind != "private" or agent.kind == "private"


def is_letter(case: Case) -> bool:
    """Whether the text is a letter to who rules a state, so that "you" is he: "Your Excellency: We are writing to protest"."""
    return _SALUTES.search(case.reading.context.document.body, 0, _OPENS) is not None


def _complains(case: Case, agent: Actor) -> bool:
    """Whether it is a victim who speaks in his own cause: "the editor, who had been held for a week, called it a farce"."""
    context = case.reading.context
    return not agent.kind and any(
        name in context.suffered and affiliation(context, name) is None for name in agent.named
    )


def _may_respond(case: Case, agent: Actor) -> bool:
    """Whether an actor is named, or a body or a state: not "staff"."""
    return bool(
        agent.kind
        or agent.iso3
        or agent.person
        or agent.pronoun
        or agent.named
        or agent.text[:1].isupper()
        or agent.head in case.words.unnamed_states
        or agent.head in case.words.bodies
        or named_in_full(case, agent) is not None
    )


def named_in_full(case: Case, agent: Actor) -> OrganMention | None:
    """The body that a text has named in full and calls by its last word: "the Committee", "the experts", "the agency"."""
    head, context = agent.head, case.reading.context
    if (
        head not in case.words.shortened
        or agent.kind
        or agent.iso3
        or not agent.text.lower().startswith("the ")
    ):
        return None
    stem = head.removesuffix("s")
    speaking = [organ for organ in context.organs if organ.kind in ("international", "private")]
    before = [organ for organ in speaking if organ.end <= agent.start]
    named = [
        organ for organ in before if stem in context.document.body[organ.start : organ.end].lower().split()
    ]
    if named:
        return named[-1]
    of_world = [organ for organ in before if organ.kind == "international"]
    return of_world[-1] if of_world and case.words.world_speakers.any(head) else None


def name_writers(case: Case) -> None:
    """Let who wrote a text respond, not the text: "France issued a statement condemning it", "in a letter that urges"."""
    parse, roles, writings = case.parse, case.roles, case.words.writings - _PASSED
    roles.agents = _tellers(case) or roles.agents
    for index in roles.agents[:1]:
        if (
            case.head(index) == "those"
            and parse.chunks[index].prep == "among"
            and parse.chunks[index].pred >= 0
        ):
            # "Norway was among those who condemned the arrests"
            roles.agents = list(parse.preds[parse.chunks[index].pred].subject)
            return
        text = _text_of(case, index)
        if text >= 0 and case.head(text) in case.words.draft_resolutions and not passes_resolutions(case):
            roles.agents = _passers(case, text) or roles.agents
        elif text >= 0 and case.head(text) in writings:
            roles.agents = _writers(case, text) or roles.agents
        elif roles.pred >= 0 and parse.preds[roles.pred].kind == "ing":
            # "a statement by the envoy condemning it", "a letter to Laos urging it to free them"
            host = parse.chunks[index].of
            above = (
                parse.preds[parse.preds[roles.pred].governor]
                if parse.preds[roles.pred].governor >= 0
                else None
            )
            if (
                above is not None
                and above.lemma in case.words.letter_verbs
                and above.voice == "active"
                and ("to", index) in above.comps
            ):
                roles.agents = list(above.subject)  # "wrote to the king calling for her release"
            elif host >= 0 and parse.chunks[index].prep in _OF_TEXT and case.head(host) in writings:
                roles.agents = _writers(case, host) or roles.agents


def passes_resolutions(case: Case) -> bool:
    """Whether the sentence names a body of the world whose resolutions count, or calls one so that the text has named."""
    low, words = case.reading.low, case.words
    return words.resolution_organs.any(low) or (
        words.chambers.any(low) and words.resolution_organs.any(lower(case.reading.context.document.body))
    )


def _passers(case: Case, index: int) -> list[int]:
    """Who has passed a resolution that is none of the world's bodies': "the Senate passed a motion condemning the arrests"."""
    told = case.support(index)
    if told is None or told.lemma not in case.words.passed or told.negated or told.modal:
        return []
    if told.voice == "passive":
        return [found for prep, found in told.comps if prep == "by"]
    return [] if index in told.subject else list(told.subject)


def _tellers(case: Case) -> list[int]:
    """Who says what an act is and asks in the same breath: "the union said the arrests were unlawful and asked Chad to act"."""
    pred, parse = case.pred, case.parse
    if pred is None or pred.voice != "active" or pred.kind != "finite" or pred.link != "that" or pred.modal:
        return []
    above = parse.preds[pred.governor] if pred.governor >= 0 else None
    shared = any(
        one.index < pred.index
        and one.governor == pred.governor
        and one.subject == pred.subject
        and one.link == "that"
        for one in parse.preds
    )
    if above is None or not shared or not case.readers.grammar.is_a(above.lemma, "report"):
        return []
    acts = case.actors(case.roles.agents[:1])
    deed = any(_is_deed(case, index) for index in pred.subject[:1])
    if not acts or acts[0].pronoun or (_may_respond(case, acts[0]) and not deed):
        return []
    return list(above.subject)


def _is_deed(case: Case, index: int) -> bool:
    """Whether a phrase names what was done, whosever it is: "the arrest of a poet by Morocco"."""
    return case.head(index) in case.readers.nominals or case.head(index) in case.words.judged


def _text_of(case: Case, index: int) -> int:
    """The chunk of the text that a pronoun stands for or in: "a statement in which it condemned", "saying it regretted"."""
    parse, pred = case.parse, case.pred
    if not parse.chunks[index].pronoun or pred is None:
        return index
    if pred.link == "rel":
        return pred.antecedent
    above = parse.preds[pred.governor] if pred.governor >= 0 else None
    return above.subject[0] if above is not None and above.kind == "ing" and above.subject else -1


def _writers(case: Case, index: int) -> list[int]:
    """Who wrote what a chunk names, as the sentence says it."""
    parse = case.parse
    by = [found for prep in ("by", "from") for found in parse.complements(index, prep)]
    by += [
        found
        for one in parse.preds
        if one.voice == "passive" and index in one.subject
        for prep, found in one.comps
        if prep == "by"
    ]
    if by:
        return by
    within = parse.chunks[index].prep == "in"
    told = case.support(index) or next((one for one in parse.preds if not one.link and within), None)
    if parse.chunks[index].owner >= 0:
        return [] if told is not None and told.lemma in case.words.blocking_verbs else [index]
    if (
        told is None
        or told.voice != "active"
        or index in told.subject
        or told.link.startswith(("rel", "sub:"))  # "after he had signed a letter": the reason, no response
        or not (
            within
            or told.lemma in case.words.writing_verbs | case.words.making_verbs | case.words.voice_verbs
        )
    ):
        return []
    return [one for one in told.subject if _may_respond(case, case.actors([one])[0])]


def speaker(case: Case, agent: Actor) -> Actor:
    """Whom a pronoun means that says it of itself: "France said it was appalled", 'Norway said: "We condemn it"'."""
    pred = case.pred
    if not agent.pronoun or pred is None:
        return agent
    if agent.head in _SELVES:
        for said in case.parse.preds:
            if (
                said.index != pred.index
                and said.voice == "active"
                and said.kind != "inf"  # "we want the government to reveal"
                and case.readers.grammar.is_a(said.lemma, "report")
            ):
                tellers = case.actors(said.subject[:1])
                if tellers and tellers[0].kind and tellers[0].iso3:
                    return tellers[0]
    for said in case.parse.ancestors(pred.index):
        if case.readers.grammar.is_a(said.lemma, "report") and said.voice == "active":
            tellers = case.actors(said.subject[:1])
            return tellers[0] if tellers and not tellers[0].pronoun else agent
    return agent


def fill_kind(case: Case, report: Report, agent: Actor) -> None:
    """Fill of what kind who responds is, and for which state it acts."""
    words, low = case.words, agent.text.lower()
    if agent.head in words.allies and not agent.named and (agent.iso3 or words.abroad & set(low.split())):
        report.perpetrator_kind, report.perpetrator_iso3 = "other_state", None  # "Cairo's NATO allies"
    elif agent.kind == "international":
        report.perpetrator_kind = "international"
        report.perpetrator_iso3 = "EUN" if agent.iso3 == "EUN" else None
    elif agent.kind in OFFICIAL and _FORMER.match(low):
        report.perpetrator_kind = "private"  # "former prosecutor Ana Ruiz"
    elif agent.kind in _OF_STATE:
        if agent.iso3 == "EUN" or _is_seat_of_union(case, agent):
            report.perpetrator_kind, report.perpetrator_iso3 = "international", "EUN"
            return
        report.perpetrator_kind, report.perpetrator_iso3 = "other_state", agent.iso3 or _seat(case, agent)
        strange = agent.head in words.unnamed_states or bool(words.abroad & set(low.split()))
        if agent.head in words.offices and not words.abroad & (set(low.split()) - _OF_OFFICES):
            strange = False  # a foreign ministry is a state's own
        if report.perpetrator_iso3 is None and not strange:
            report.perpetrator_iso3 = case.nearest_state(agent.start)
    elif agent.head in words.unnamed_states:
        report.perpetrator_kind, report.perpetrator_iso3 = "other_state", agent.iso3
    elif agent.kind in ("private", "non_state_armed", "paramilitary"):
        report.perpetrator_kind = agent.kind
    elif (
        agent.pronoun
        or (agent.named and _OF_NO_BODY.issuperset(agent.victim_kinds))
        or _is_mere_text(case, agent)
    ):
        fill_speaker(case, report, agent)
    elif agent.iso3 and (not agent.person or _is_envoy(case, agent)) and not _is_of_society(case, agent):
        report.perpetrator_kind, report.perpetrator_iso3 = "other_state", agent.iso3
    elif (organ := named_in_full(case, agent)) is not None:
        context = case.reading.context
        number = context.document.sentence_at(organ.start).no
        report.perpetrator_kind, report.perpetrator_iso3 = organ_voice(context, organ, number)
    elif words.world_speakers.any(low):
        report.perpetrator_kind = "international"
    else:
        report.perpetrator_kind = "private"


def _is_seat_of_union(case: Case, agent: Actor) -> bool:
    """Whether Brussels stands for Europe's union: in a text that names Belgium by no other word."""
    return agent.text == "Brussels" and all(
        state.kind == "capital" for state in case.reading.context.states if state.iso3 == agent.iso3
    )


def _is_mere_text(case: Case, agent: Actor) -> bool:
    """Whether what responds is a text told of before, and nobody is named beside it: "the statement condemned them"."""
    return agent.head in case.words.writings and not agent.kind and agent.iso3 is None


def _seat(case: Case, agent: Actor) -> str | None:
    """The state where an organ sits: "the foreign ministry in Ottawa", "in Mexico City the foreign ministry"."""
    parse, start = case.parse, case.reading.sentence.start
    host = parse.chunk_at(agent.start)
    seats = parse.complements(host.index, "in") if host is not None else []
    if (
        parse.chunks
        and parse.chunks[0].prep == "in"
        and parse.tokens.starts[parse.chunks[0].prep_at] == start
    ):
        seats = [*seats, 0]
    return next(
        (
            state.iso3
            for index in seats
            for state in case.reading.states
            if parse.covers((index,), state.start)
        ),
        None,
    )


def _is_of_society(case: Case, agent: Actor) -> bool:
    """Whether who responds is only of a state, and not the state: "the Burmese opposition", "Kenyan media"."""
    return agent.head in case.words.society


def _is_envoy(case: Case, agent: Actor) -> bool:
    """Whether somebody speaks for a state abroad: "Chile's envoy", not "the envoy to Chile"."""
    return agent.head in case.words.envoys and "'s " in agent.text.replace("’", "'")


def fill_unnamed_speaker(case: Case, report: Report) -> None:
    """Fill who speaks where the sentence names nobody: whoever is quoted."""
    start = case.reading.sentence.start
    fill_speaker(case, report, Actor(start, start, "", pronoun=True))


def fill_speaker(case: Case, report: Report, agent: Actor) -> None:
    """Fill who "he", "she", "it", "we" or a named person speaks for: the body beside the name, here or where it is introduced."""
    report.perpetrator_kind, report.perpetrator_iso3 = _voice(case, agent) or ("private", None)


def _voice(case: Case, agent: Actor) -> tuple[str, str | None] | None:
    """The kind and the state of the body that somebody speaks for, if the text tells of one."""
    context, sentence = case.reading.context, case.reading.sentence
    if agent.named:
        return affiliation(context, agent.named[0]) or _spoken_before(
            case, sentence.start, agent.start, sentence.no
        )
    if agent.head not in _SELVES and agent.text:
        return _voice_of_pronoun(case, agent)
    if is_quoted(context.document.body, sentence.start + 1) or any(
        mark in case.reading.text for mark in _QUOTES
    ):
        return _voice_of(case, quoted_speaker(context, sentence))
    return None


def speaks_for_body(case: Case, agents: list[Actor]) -> bool:
    """Whether who speaks is a body or its spokesman, not anybody: "the union", "she", where she was told to be its head."""
    start = case.reading.sentence.start
    agent = speaker(case, agents[0]) if agents else Actor(start, start, "", pronoun=True)
    if agent.kind:
        return agent.kind in _SPEAKING
    if agent.named or agent.pronoun:
        return _voice(case, agent) is not None
    return agent.head in case.words.bodies or named_in_full(case, agent) is not None


def _voice_of_pronoun(case: Case, agent: Actor) -> tuple[str, str | None] | None:
    context, sentence = case.reading.context, case.reading.sentence
    number = sentence.no
    voice: tuple[str, str | None] | None = None
    if agent.head in ("he", "she"):
        known = [one for one in case.reading.people if one.end <= agent.start]
        voice = affiliation(context, known[-1].name) if known else None
    voice = voice or _spoken_before(case, sentence.start, agent.start, number)
    if voice is None and agent.head in ("he", "she"):
        voice = _voice_of(case, quoted_speaker(context, sentence, before=True))
    if voice is None and number > 1:
        previous = context.document.sentence(number - 1)
        if previous is not None:
            voice = _spoken_before(case, previous.start, previous.end, previous.no)
    return voice


def _voice_of(case: Case, mention: PersonMention | OrganMention | None) -> tuple[str, str | None] | None:
    """What a quoted person or body stands for."""
    context = case.reading.context
    if isinstance(mention, PersonMention):
        return affiliation(context, mention.name)
    if mention is None:
        return None
    return organ_voice(context, mention, context.document.sentence_at(mention.start).no)


def _spoken_before(case: Case, start: int, end: int, number: int) -> tuple[str, str | None] | None:
    """The body, else the office with its state, in a stretch of text that opens with no quotation."""
    context = case.reading.context
    if is_quoted(context.document.body, start + 1):
        return None  # "The court's verdict is a farce," she said
    return beside(context, number, start, end) or office(context, number, start, end)


def fill_target(case: Case, report: Report, patients: list[Actor]) -> None:
    """Fill the state that is addressed: the object's, else another state of the sentence, else the main state."""
    _fill_target(case, report, patients)
    critic = report.perpetrator_iso3
    if critic is not None and report.victim_iso3 not in (None, critic):
        case.reading.context.critics.add(critic)


def _fill_target(case: Case, report: Report, patients: list[Actor]) -> None:
    context = case.reading.context
    _tell_apart(report, patients)
    critic = report.perpetrator_iso3
    doer = _doer(case, critic)
    if doer is not None:
        report.victim_iso3 = doer
        return
    for actor in patients:
        if actor.iso3 and (actor.iso3 != critic or actor.kind in _OF_STATE):
            report.victim_iso3 = actor.iso3
            return
    if patients and patients[0].kind == "international" and report.type == "expert_appeal":
        return  # "asked the Security Council to ..."
    if patients and patients[0].head in case.words.de_facto:
        report.victim_iso3 = context.main_state
        return
    told = _told_after(case, report)
    if told is None:
        told = _told_by_verb_before(case, report)
    if told is not None:
        report.victim_iso3 = told
        return
    if _speaks_at_home(case, report, patients):
        report.victim_iso3 = critic
        return
    if patients and patients[0].head in case.words.outrages and _is_of_no_state(case):
        return
    spoken_of = _told_before(case, critic)
    if spoken_of is not None:
        report.victim_iso3 = spoken_of
        return
    critics = {critic, "EUN", *_states_of(case, case.roles.agents)}  # "the US and Canada condemned it"
    if context.main_state and context.main_state not in critics:
        report.victim_iso3 = context.main_state
        return
    others = [state.iso3 for state in context.states if state.iso3 not in critics]
    if critic is None or (
        report.perpetrator_kind == "other_state" and (not others or _defends_itself(case, critic))
    ):
        report.victim_iso3 = context.main_state
    elif others:
        report.victim_iso3 = max(sorted(set(others)), key=others.count)


def _doer(case: Case, critic: str | None) -> str | None:
    """The state that did what is judged, named behind it: "condemned the killing of Ghanaian migrants by Libyan guards"."""
    parse = case.parse
    if case.roles.rule == "noun-voiced":
        return None  # "criticism by Spain"
    for index in case.roles.patients:
        if not _is_deed(case, index):
            continue
        for host in (index, *parse.complements(index)):
            for actor in case.actors(parse.complements(host, "by")):
                if actor.iso3 and actor.iso3 not in (critic, "EUN"):
                    return actor.iso3
    return None


def _speaks_at_home(case: Case, report: Report, patients: list[Actor]) -> bool:
    """Whether an official of the state that a text is about speaks of no other: "the governor told the police to"."""
    critic, agent = report.perpetrator_iso3, report.perpetrator
    if (
        report.perpetrator_kind != "other_state"
        or critic is None
        or critic != case.reading.context.main_state
    ):
        return False
    if agent is None or agent.iso3 is None:
        return True
    return any(
        actor.kind in _OF_STATE and actor.iso3 is None and actor.head not in case.words.envoys
        for actor in patients[:1]
    )


def _defends_itself(case: Case, critic: str) -> bool:
    """Whether the state that a text is about finds fault with what is decided or said of it: "Juba called the ruling unfair"."""
    return critic == case.reading.context.main_state and not _AGAINST_IT.isdisjoint(case.parse.tokens.lows)


def _is_of_no_state(case: Case) -> bool:
    """Whether what a text has told, so far, was done by bands or private persons: no state is then spoken to."""
    told = [act for act in case.reading.context.victims if act.family == "violation"]
    return any(act.explicit_perpetrator for act in told) and all(
        act.perpetrator_kind in _STATELESS for act in told
    )


def _tell_apart(report: Report, patients: list[Actor]) -> None:
    """Leave open for which state a named official speaks where only the state spoken to is named: "the premier urged Iran"."""
    agent = report.perpetrator
    if (
        agent is not None
        and agent.named
        and agent.iso3 is None
        and report.perpetrator_kind == "other_state"
        and any(actor.iso3 == report.perpetrator_iso3 for actor in patients[:1])
    ):
        report.perpetrator_iso3 = None


def _told_before(case: Case, critic: str | None) -> str | None:
    """The state of whose doings the paragraph has told: whose organs did the last act, else the one it has named."""
    context, number = case.reading.context, case.reading.sentence.no
    first = number
    while first > 1 and not context.is_new_paragraph(first):
        first -= 1
    if first == number:
        return None
    for act in reversed(context.victims):
        if not first <= act.sentence.no < number:
            break
        if act.family == "violation" and act.perpetrator_iso3 not in (None, critic):
            return act.perpetrator_iso3
    critics = {critic, "EUN"} | (context.critics - {context.main_state})
    scene = context.scene(number)
    if scene is not None and scene not in critics:
        return scene
    named = {
        state.iso3
        for at in range(first, number)
        for state in context.by_sentence_states.get(at, ())
        if state.iso3 not in critics and not context.is_elsewhere(state) and not context.is_aside(state)
    }
    return named.pop() if len(named) == 1 else None


def _told_after(case: Case, report: Report) -> str | None:
    """The state that stands behind a trigger, not as one who responds, acts in another clause or is a nationality."""
    parse, reading = case.parse, case.reading
    agents = {member for index in case.roles.agents for member in parse.members(index)}
    agent = report.perpetrator
    mentions: list[StateMention | PlaceMention] = [
        *reading.states,
        *reading.places,
    ]
    for mention in mentions:
        if mention.start <= report.trigger_at or mention.iso3 in (report.perpetrator_iso3, "EUN"):
            continue
        if agent is not None and agent.start <= mention.start < agent.end:
            continue
        if mention.iso3 != reading.context.main_state and reading.context.is_told_at(mention):
            continue  # "the verdict is a farce," the envoy said in Brussels
        chunk = parse.chunk_at(mention.start)
        if chunk is None:
            return mention.iso3
        if chunk.index in agents or _is_other_clause(case, chunk) or _is_source(case, chunk):
            continue
        head = parse.chunks[parse.members(chunk.index)[-1]].head
        nationality = isinstance(mention, StateMention) and mention.kind == "demonym"
        if nationality and (
            case.readers.nouns.has(parse.tokens.lows[head]) or parse.tokens.starts[head] <= mention.start
        ):
            continue  # "the arrest of two Canadians"
        return mention.iso3
    return None


def _told_by_verb_before(case: Case, report: Report) -> str | None:
    """The state told with the verb to which a verb is added: "denounced the raids in Kenya and demanded an end to them"."""
    parse, pred = case.parse, case.pred
    if pred is None or pred.conjoined < 0 or pred.at != case.at:
        return None
    before = parse.preds[pred.conjoined]
    if not set(before.subject) & set(pred.subject):
        return None
    mentions: list[StateMention | PlaceMention] = [*case.reading.states, *case.reading.places]
    for mention in sorted(mentions, key=lambda one: one.start):
        at = parse.token_at(mention.start)
        chunk = parse.chunk_at(mention.start)
        behind = before.at < at < pred.first and chunk is not None and not _is_source(case, chunk)
        if behind and mention.iso3 not in (report.perpetrator_iso3, "EUN"):
            return mention.iso3
    return None


def _is_other_clause(case: Case, chunk: Chunk) -> bool:
    """Whether a chunk is the subject of a clause that the trigger does not govern, or of one that reports."""
    parse, own = case.parse, case.roles.pred
    group = parse.chunks[chunk.group]
    if group.role != "subject" or group.pred < 0:
        return False
    pred = parse.preds[group.pred]
    if case.readers.grammar.is_a(pred.lemma, "report") and not pred.link:
        return True
    return own >= 0 and pred.index != own and all(one.index != own for one in parse.ancestors(pred.index))


def _is_source(case: Case, chunk: Chunk) -> bool:
    """Whether a chunk names one from whom an outcry comes: "drew criticism from the union, from Spain and from Chile"."""
    roles, parse = case.roles, case.parse
    return (
        roles.rule == "noun-voiced"
        and roles.pred >= 0
        and bool(roles.patients)
        and roles.patients == parse.preds[roles.pred].subject
        and chunk.prep.rpartition(" ")[2] in _HEARD
    )


def is_own_state(case: Case, report: Report) -> bool:
    """Whether a government speaks of its own state's doings: only a body that watches over it criticises it."""
    return (
        report.perpetrator_kind in OFFICIAL
        and report.perpetrator_iso3 is not None
        and report.perpetrator_iso3 == report.victim_iso3
        and not (report.perpetrator is not None and case.words.overseers.any(report.perpetrator.text.lower()))
    )


def is_of_power(case: Case, actor: Actor) -> bool:
    """Whether somebody rules, holds office or bears arms."""
    return bool(actor.kind) or actor.head in case.words.ruling_offices or actor.head in case.words.rulers


def is_no_state(case: Case, actor: Actor) -> bool:
    """Whether who is criticised or called on is no state: rebels, a firm, a monk, the public."""
    words, readers = case.words, case.readers
    if actor.head in readers.nominals or actor.head in words.matters or actor.head in words.judged:
        return False  # "condemned the arrests of activists"
    if actor.head in words.de_facto or actor.text.lower().endswith(("state party", "states parties")):
        return False
    if actor.kind in ("non_state_armed", "paramilitary", "private") or actor.head in words.not_addressed:
        return True
    if is_of_power(case, actor):
        return False
    if actor.named and actor.text.partition(" ")[0].lower() in words.private_titles:
        return True  # "urged Bishop Okoro to stay away"
    told = bool(actor.victim_kinds) or (actor.iso3 is None and not actor.pronoun)
    return told and readers.nouns.has(actor.head)


def each_party(case: Case, report: Report) -> list[Report]:
    """Return a report for every state that is addressed, and for every state that speaks, in one breath."""
    spoken, addressed = _states_of(case, case.roles.agents, union=True), _states_of(case, case.roles.patients)
    if report.type in _ARGUED_OVER and len(addressed) < 2:
        addressed = _listed_after(case, report) or addressed
    reports = [report]
    if report.type not in _TO_ONE and len(addressed) > 1:
        reports = [replace(report, victim_iso3=iso3) for iso3 in addressed if iso3 != report.perpetrator_iso3]
    if report.perpetrator_iso3 in spoken and report.perpetrator_kind in OF_GOVERNMENTS and len(spoken) > 1:
        reports = [
            replace(one, perpetrator_iso3=iso3, perpetrator_kind=_kind_of(iso3))
            for one in reports
            for iso3 in spoken
            if iso3 != one.victim_iso3
        ]
    return reports


def _kind_of(iso3: str) -> str:
    """The kind of a state that responds, or of the union of Europe's states."""
    return "international" if iso3 == "EUN" else "other_state"


def _listed_after(case: Case, report: Report) -> list[str]:
    """The states of one coordination that begins with the state addressed ("Burma, Zaire, Iraq and Iran")."""
    after = [
        state for state in case.reading.states if state.start > report.trigger_at and state.iso3 != "EUN"
    ]
    chunks = [case.parse.chunk_at(state.start) for state in after]
    coordinated = (
        len(after) > 1 and None not in chunks and len({chunk.group for chunk in chunks if chunk}) == 1
    )
    if not coordinated or after[0].iso3 != report.victim_iso3:
        return []
    return list(dict.fromkeys(state.iso3 for state in after))


def _states_of(case: Case, indices: list[int], *, union: bool = False) -> list[str]:
    """The states that chunks and what hangs on them with "of" or "from" name; with the union of Europe's if asked."""
    found: list[str] = []
    parse, reading = case.parse, case.reading
    for index in indices:
        for other in (
            index,
            *(one for prep in ("of", "from", "in") for one in parse.complements(index, prep)),
        ):
            found += [
                state.iso3
                for state in reading.states
                if (union or state.iso3 != "EUN") and parse.covers((other,), state.start)
            ]
    return list(dict.fromkeys(found))
