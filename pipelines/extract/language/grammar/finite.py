"""Finite predicates: their subject, the clause they close, the predicate that governs them.

Belongs here: what a finite verb does to the stack of clauses.
"""

from typing import Final

from pipelines.extract.language.grammar.ahead import object_at, opens_series, starts_later, starts_time
from pipelines.extract.language.grammar.antecedents import past_sufferer
from pipelines.extract.language.grammar.draft import Clause, Draft
from pipelines.extract.language.grammar.parse import Pred
from pipelines.extract.language.grammar.speech import goes_on_saying, goes_on_told, inserted_report, trail
from pipelines.extract.language.grammar.terms import PREDICATES, TWO
from pipelines.extract.language.tagging import ADV, ADVERBIAL, BASE, COMMA, DET_PRON_NUM, NOUN, PART, PAST, S

_FRONTED_PREPS: Final = frozenset("in behind under among amongst inside".split())


def goes_on_series(draft: Draft, pred: Pred) -> bool:
    """Whether a verb is the next of a row of verbs that share their object: "said that police robbed, beat and"."""
    tags, before = draft.tokens.tags, draft.preds[draft.clause.preds[-1]] if draft.clause.preds else None
    if before is None:
        return False
    form = PAST | PART if before.tense in ("perfect", "pluperfect") else PAST
    return (
        draft.last == "comma"
        and before.kind == "finite"
        and before.voice == "active"
        and before.at == pred.first - 2
        and tags[before.at + 1] == COMMA
        and (opens_series(draft, before.at + 1, form, bool(before.objects)) or pred.conjoined >= 0)
    )


def ends_series(draft: Draft, pred: Pred) -> bool:
    """Whether a verb is the last of a row of verbs in a relative clause: "who had raped, robbed and beaten women"."""
    before = draft.preds[pred.conjoined]
    return before.conjoined >= 0 and before.link == "rel" and before.at == pred.first - TWO


def _is_idle(draft: Draft, clause: Clause) -> bool:
    """Whether a clause tells of a pronoun, or nothing that its subject did to others: "where the nun lived"."""
    return draft.chunks[clause.subject[-1]].pronoun or not draft.preds[clause.preds[-1]].objects


def read_finite(draft: Draft, pred: Pred) -> None:
    """Find the clause that a finite verb belongs to, and its subject."""
    clause = draft.clause
    reporter: Pred | None = None
    if clause.kind == "rel" and not clause.finite and draft.wh:
        if draft.last in ("wh", "that") or (not clause.subject):
            clause.subject = draft.members(clause.antecedent)
            pred.link = "rel"
        elif draft.wh == "that" and pred.voice == "passive" and clause.antecedent >= 0:
            # "information that 18 people were killed": nothing is missing, so this is what the noun tells.
            pred.link, clause.kind = "that", "that"
            clause.governor = draft.chunks[clause.antecedent].pred
        else:
            pred.link = "rel"
            if (
                clause.antecedent >= 0
                and draft.wh in ("which", "that", "whom", "who")
                and draft.wh != "whose"
            ):
                pred.objects.extend(draft.members(clause.antecedent))
        pred.antecedent = clause.antecedent
        draft.wh = ""
    elif (reporter := inserted_report(draft)) is not None:
        # "the men (whom) police say shot him": the report is inserted, its clause tells of the antecedent.
        pred.subject, reporter.objects = reporter.objects, []
        pred.antecedent, pred.governor, pred.link = reporter.antecedent, reporter.index, "that"
        reporter = None
    elif tells_existence(draft, pred):
        # "said there were 40 arrests": what is said, without "that"
        draft.stack.append(Clause("that", draft.last_pred))
        clause, reporter = draft.clause, None
    elif clause.kind in ("that", "rel") and (goes_on_series(draft, pred) or goes_on_told(draft, pred)):
        pred.link, pred.conjoined = "conj", clause.preds[-1]
    elif clause.finite and not draft.conj and draft.last != "conj":
        # Nothing new since the last finite verb: the clause is complete, return to one that waits.
        kept = draft.stack[:]
        reporter = draft.preds[clause.preds[-1]] if clause.kind == "aside" else None
        while len(draft.stack) > 1 and (draft.clause.finite or not draft.clause.subject):
            draft.stack.pop()
        if draft.clause.finite and draft.clause.kind != "main":
            draft.stack = kept
        clause = draft.clause
        if clause.finite:
            pred.link = "conj"
            pred.conjoined = clause.preds[-1]
    elif clause.finite and goes_on_saying(draft, pred):
        # "she said police beat him, and called for an inquiry": who said it calls for it.
        draft.stack.pop()
        clause = draft.clause
        pred.link, pred.conjoined = "conj", clause.preds[-1]
    elif clause.finite:
        # "and" joins a verb to the clause whose shape it shares: a finite verb to a finite one.
        pred.link = "conj"
        pred.conjoined = next(
            (one for one in reversed(clause.preds) if draft.preds[one].kind == "finite"), clause.preds[-1]
        )
        if (
            clause.kind == "rel"
            and after_comma(draft)
            and not ends_series(draft, pred)
            and len(draft.stack) > 1
            and draft.stack[-2].finite is False
            and draft.stack[-2].subject
        ):
            draft.stack.pop()
            clause = draft.clause
            pred.conjoined, pred.link = -1, ""
        elif (above := past_sufferer(draft, pred)) is not None and _is_idle(draft, clause):
            # "entered the flat where he was working and arrested him"
            draft.stack.pop()
            clause = draft.clause
            pred.conjoined = above.index
    elif (
        not clause.subject
        and len(draft.stack) > 1
        and clause.kind.startswith(("sub:", "that"))
        and draft.last not in ("sub", "that", "wh")
    ):
        while len(draft.stack) > 1 and not draft.clause.subject:
            draft.stack.pop()
        clause = draft.clause
    if pred.link == "conj" and pred.conjoined >= 0:
        before = draft.preds[pred.conjoined]
        pred.subject = list(before.subject)
        pred.governor = before.governor
        if before.link.startswith(("sub:", "that", "rel")):
            pred.link = before.link
        told = before.link == "rel" and clause.antecedent in before.objects
        if told and pred.first == before.at + TWO and not object_at(draft, pred.at + 1):
            pred.objects, pred.antecedent = list(before.objects), before.antecedent
        # "was tried and executed": the auxiliary carries on.
        if pred.kind == "finite" and all(tag in ADVERBIAL for tag in draft.tokens.tags[pred.first : pred.at]):
            form = draft.tokens.forms[pred.at]
            if (
                before.voice == "passive"
                and form is not None
                and form.bits & PART
                # "was shot and died"
                and (
                    pred.lemma in draft.words.caused_verb or not draft.verbs.is_a(pred.lemma, "intransitive")
                )
                and passive_goes_on(draft, pred)
            ):
                pred.voice = "passive"
                pred.tense, pred.modal, pred.negated = (
                    before.tense,
                    before.modal,
                    pred.negated or before.negated,
                )
            elif (
                before.modal
                and form is not None
                and not form.bits & S
                # "must drop the charges and let him go"
                and (not form.bits & PAST or (form.bits & BASE and before.modal in ("must", "should")))
            ):
                pred.modal = before.modal
                pred.tense = "present" if form.bits & PAST else pred.tense
                pred.negated = pred.negated or (before.negated and draft.tokens.lows[pred.first - 1] == "or")
            elif (
                form is not None
                and before.negated
                and not form.bits & (PAST | S)
                and draft.tokens.lows[pred.first - 1] in ("or", "nor")
            ):
                pred.tense, pred.negated = before.tense, True  # "did not recruit or use"
            elif (
                form is not None
                and form.bits & PART
                and before.tense in ("perfect", "pluperfect")
                and before.voice == "active"
            ):
                pred.tense = before.tense
                pred.negated = pred.negated or (
                    before.negated and draft.tokens.lows[pred.first - 1] in ("or", "nor")
                )
    elif pred.link != "that" or not pred.subject:
        pred.subject = list(clause.subject)
        if not pred.link:
            pred.link = clause.kind if clause.kind not in ("main", "aside") else ""
        pred.governor = clause.governor
        if clause.kind == "main" and clause.antecedent >= 0 and draft.verbs.is_a(pred.lemma, "report"):
            # ", police said": what came before is what they say.
            trail(draft, pred, clause.antecedent)
    if reporter is not None and pred.governor < 0:
        trail(draft, reporter, pred.index)
    for index in pred.subject:
        chunk = draft.chunks[index]
        if chunk.pred < 0:
            chunk.pred, chunk.role = pred.index, "subject"
    for index in clause.scene:
        held = draft.chunks[index]
        if held.of < 0:
            held.pred, held.role = pred.index, "time" if held.time else "comp"
            pred.comps.append((held.prep, index))
    clause.scene = []
    if clause.kind == "main" and clause.preds:
        opening = draft.preds[clause.preds[0]]
        if not opening.subject and (
            (opening.link == "part:open" and not draft.verbs.is_a(pred.lemma, "report"))
            or (
                opening.kind == "ing"
                and opening.link.endswith(":open")
                and stands_behind_comma(draft, pred.subject)
            )
        ):
            # "bombed twice, the hospital has closed", "condemning the arrests, Norway asked for talks"
            opening.subject = list(pred.subject)
    if pred.lemma == "be" and not pred.subject and (place := fronted_place(draft, pred)) >= 0:
        # "Still behind bars are two editors", "Among those held are A and B": who is there comes last.
        held = draft.chunks[place]
        held.pred, held.role, draft.awaiting = pred.index, "comp", pred.index
        pred.comps.append((held.prep, place))
    clause.preds.append(pred.index)
    clause.finite = True


def fronted_place(draft: Draft, pred: Pred) -> int:
    """The chunk with which a sentence opens that tells where those are who come after its "be"; -1 for none."""
    first = draft.chunks[0] if draft.chunks else None
    fronted = (
        first is not None
        and first.prep in _FRONTED_PREPS
        and pred.at == pred.first
        and first.pred < 0
        and first.prep_at <= TWO
        and all(tag not in PREDICATES or tag == ADV for tag in draft.tokens.tags[: first.prep_at])
    )
    return 0 if fronted else -1


def tells_existence(draft: Draft, pred: Pred) -> bool:
    """Whether "there is" stands right behind a verb of saying that tells it."""
    if pred.lemma != "be" or draft.tokens.lows[pred.first] != "there" or draft.last != "verb":
        return False
    said = draft.preds[draft.last_pred] if draft.last_pred >= 0 else None
    return said is not None and said.voice == "active" and draft.verbs.is_a(said.lemma, "report")


def stands_behind_comma(draft: Draft, subject: list[int]) -> bool:
    """Whether a subject is parted by a comma from the clause before it."""
    return bool(subject) and draft.tokens.tags[draft.chunks[subject[0]].first - 1] == COMMA


def passive_goes_on(draft: Draft, pred: Pred) -> bool:
    tags = draft.tokens.tags
    j = pred.at + 1
    while j < len(tags) and tags[j] == ADV:
        j += 1
    if pred.lemma in draft.words.withholding_verb and j < len(tags) and tags[j] == NOUN:
        return draft.tokens.lows[j] not in draft.words.disowned_noun  # "was beaten and denied medicine"
    if j >= len(tags) or not (tags[j] in DET_PRON_NUM or tags[j] == NOUN):
        return True
    if draft.tokens.lows[j] in draft.words.captive_word:
        return True  # "were rounded up, held incommunicado and beaten"
    return starts_time(draft, j) or starts_later(draft, j)


def after_comma(draft: Draft) -> bool:
    return draft.commas > 0 and draft.last == "conj"
