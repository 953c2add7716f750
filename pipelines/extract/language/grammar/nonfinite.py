"""Infinitives, gerunds and participle clauses: their subject and what governs them.

Belongs here: control ("ordered soldiers to fire"), gerunds behind prepositions ("accused of killing"), participle
clauses, causatives and resultatives ("had him arrested", "found her beaten").
"""

from typing import Final

from pipelines.extract.language.grammar.ahead import is_ranked
from pipelines.extract.language.grammar.antecedents import (
    hosting,
    is_control,
    is_place,
    over_description,
    owner_of,
    past_sufferer,
)
from pipelines.extract.language.grammar.draft import Draft
from pipelines.extract.language.grammar.parse import Chunk, Pred
from pipelines.extract.language.grammar.reduced import lists_acts, lists_states, may_be_finite
from pipelines.extract.language.grammar.terms import (
    IN_ASIDE,
    SCENE_PREPS,
    is_deed,
)
from pipelines.extract.language.tagging import (
    ADV,
    ADVERBIAL,
    AUXILIARIES,
    COMMA,
    CONJ,
    DET_PRON_NUM,
    NEGATIVE,
    NUM,
    PART,
    PAST,
    VERB,
    WH,
    S,
    bits_of,
    is_headline,
)

# What hangs on whoever a headline tells of: "Aide to bishop held", "Critic of junta shot".
_HANGS: Final = frozenset(("for", "of", "to"))
_ONES: Final = ("er", "or", "ist", "ian", "ant", "ent")


def read_infinitive(draft: Draft, i: int) -> int:
    tags, lows, forms = draft.tokens.tags, draft.tokens.lows, draft.tokens.forms
    n = len(tags)
    j = i + 1
    negated = not NEGATIVE.isdisjoint(draft.adverbs)
    adverbs: list[str] = []
    while j < n and tags[j] in ADVERBIAL:
        adverbs.append(lows[j])
        negated = negated or lows[j] in NEGATIVE
        j += 1
    passive = have = False
    while j < n and lows[j] in ("be", "have", "been"):
        have = have or lows[j] == "have"
        passive = passive or lows[j] in ("be", "been")
        j += 1
        while j < n and tags[j] == ADV:
            j += 1
    draft.adverbs.clear()
    if j < n and tags[j] == VERB and forms[j] is not None:
        form = forms[j]
        assert form is not None
        pred = draft.new_pred(
            j, i, form.lemma, "inf", "passive" if passive and form.bits & PART else "active"
        )
        at = j
    else:
        at = j if j < n and lows[j] == "do" else j - 1
        pred = draft.new_pred(
            at,
            i,
            {"be": "be", "been": "be", "have": "have", "do": "do"}.get(lows[at], lows[at]),
            "inf",
            "active",
        )
    pred.negated, pred.adverbs = negated, tuple(adverbs)
    pred.tense = "perfect" if have else "none"
    govern_infinitive(draft, pred)
    draft.mark(i, at, pred)
    return at + 1


def govern_infinitive(draft: Draft, pred: Pred) -> None:
    listed = draft.last == "conj" or (draft.last == "comma" and pred.first == pred.at)
    if listed and draft.last_pred >= 0 and draft.preds[draft.last_pred].kind == "inf":
        before = draft.preds[draft.last_pred]
        pred.governor, pred.link, pred.noun = before.governor, before.link, before.noun
        pred.subject, pred.conjoined = list(before.subject), before.index
        return
    adjacent = (
        draft.last == "chunk"
        and draft.last_chunk >= 0
        and draft.chunks[draft.last_chunk].last >= pred.first - 2
    )
    governor = draft.last_pred
    pred.link = "to"
    if (
        draft.last == "comma"
        and governor >= 0
        and draft.preds[governor].kind == "ing"
        and draft.clause.finite
    ):
        # "used rules, some going back to 1949, against nuns"
        governor = next(
            (one for one in reversed(draft.clause.preds) if draft.preds[one].kind == "finite"), governor
        )
    if adjacent:
        chunk = hosting(draft, draft.chunks[draft.last_chunk])
        head = draft.tokens.lows[chunk.head]
        matrix = draft.preds[governor] if governor >= 0 else None
        if (
            matrix is not None
            # "urged the expert on torture to come"
            and (chunk.role == "object" or chunk.of in matrix.objects)
            and chunk.pred == governor
            and draft.verbs.is_a(matrix.lemma, "object_control")
        ):
            pred.governor = governor
            pred.subject = list(matrix.objects)
            return
        if (
            matrix is not None
            and chunk.prep in ("on", "upon", "for", "to", "against")
            and chunk.pred == governor
            and matrix.lemma in ("call", "appeal", "wait", "prevail", "arrange", "vote")
        ):
            pred.governor = governor
            pred.subject = [member for prep, member in matrix.comps if prep == chunk.prep]
            return
        if chunk.prep == "for" and matrix is not None and draft.chunks[chunk.index].pred == governor:
            pred.governor = governor
            pred.subject = [chunk.index]
            return
        if matrix is not None and matrix.lemma == "be" and not chunk.prep and is_ranked(draft, chunk):
            pred.governor, pred.subject = governor, [chunk.index]
            return
        if matrix is not None and matrix.kind == "part" and (told := is_control(draft, matrix.subject)) >= 0:
            # "a plan drawn up by officials at a meeting to arrest him"
            pred.governor, pred.link, pred.noun = governor, "noun", told
            pred.subject = [index for prep, index in matrix.comps if prep == "by"]
            return
        if head in draft.words.control_noun or matrix is None or chunk.role in ("", "subject"):
            pred.governor, pred.link, pred.noun = governor, "noun", chunk.index
            pred.subject = owner_of(draft, chunk)
            if not pred.subject and matrix is not None and (not chunk.prep or matrix.lemma in ("be", "have")):
                pred.subject = list(matrix.subject)
            return
    if governor >= 0:
        matrix = draft.preds[governor]
        pred.governor = governor
        pred.subject = list(matrix.subject)


def read_nonfinite(draft: Draft, pred: Pred) -> None:
    """Govern an -ing form: gerund after a preposition or verb, participle after a chunk or comma."""
    if draft.prep:
        pred.link = f"prep:{draft.prep}"
        if draft.last_pred >= 0 and draft.last_pred != pred.index:
            pred.governor = draft.last_pred
            matrix = draft.preds[draft.last_pred]
            # "accused China of returning", "barred him from leaving": the object acts.
            if draft.prep == "for" and (befallen := of_deed(draft, matrix)) >= 0:
                pred.subject = draft.members(befallen)
            elif draft.prep in ("of", "for", "from", "with", "into") and matrix.objects:
                pred.subject = list(matrix.objects)
            elif (above := past_sufferer(draft, pred)) is not None:
                pred.subject, pred.governor = list(above.subject), above.index
            else:
                pred.subject = list(matrix.subject)
        elif draft.last_chunk >= 0:
            pred.subject = owner_of(draft, draft.chunks[draft.last_chunk])
        if pred.governor < 0 and not pred.subject:
            pred.link += ":open"
        draft.clause.preds.append(pred.index)
        return
    if draft.last in ("chunk", "appos") and draft.last_chunk >= 0:
        chunk = draft.chunks[
            over_description(draft, draft.last_chunk) if draft.last == "chunk" else draft.appos_chunk
        ]
        pred.subject = _attackers(draft, pred, chunk) or draft.members(chunk.index)
        pred.governor = draft.last_pred if draft.last_pred != pred.index else -1
        pred.link = "ing"
        draft.clause.preds.append(pred.index)
        return
    if is_subject_gerund(draft, pred):
        # "stressed that jailing reporters is a crime": whoever speaks does not do it.
        pred.governor, pred.link = draft.last_pred, "that"
    elif draft.last == "conj" and draft.last_pred >= 0 and draft.preds[draft.last_pred].kind == "ing":
        before = draft.preds[draft.last_pred]
        pred.subject, pred.governor, pred.link, pred.conjoined = (
            list(before.subject),
            before.governor,
            before.link,
            before.index,
        )
    elif draft.last_pred >= 0 and draft.last_pred != pred.index:
        pred.governor = onset(draft, pred)
        pred.subject = list(draft.preds[pred.governor].subject)
        pred.link = "ing"
    elif draft.last == "comma" and (told := told_aside(draft)) >= 0:
        pred.subject, pred.link = draft.members(told), "ing"  # "the poet, serving a life term, has been ill"
    else:
        pred.link = "ing:open"
    draft.clause.preds.append(pred.index)


def of_deed(draft: Draft, matrix: Pred) -> int:
    """Whom a deed befell for what the gerund tells, or -1: "condemned the attack on an editor for exposing graft"."""
    chunk = draft.chunks[draft.last_chunk] if draft.last_chunk >= 0 else None
    if chunk is None or chunk.prep not in ("on", "against", "of") or chunk.of not in matrix.objects:
        return -1
    deed = draft.tokens.lows[draft.chunks[chunk.of].head]
    known = deed in draft.words.deed_noun or deed in draft.words.attack_noun
    return chunk.index if known or deed.endswith(("ing", "ings", "tion", "tions", "ment")) else -1


def _attackers(draft: Draft, pred: Pred, chunk: Chunk) -> list[int]:
    """What does harm by a verb behind an attack or its place: "launched a raid in Lima arresting 40", "stormed a church killing".

    The attack itself where nobody is told to launch it: "condemned an attack in Gao killing nine".
    """
    if not draft.verbs.is_a(pred.lemma, "harm"):
        return []
    deed = draft.chunks[chunk.of] if chunk.of >= 0 and chunk.prep in SCENE_PREPS else chunk
    above = draft.preds[deed.pred] if deed.role == "object" and deed.pred >= 0 else None
    if above is not None and above.kind == "finite" and above.voice == "active":
        launched = above.lemma in draft.words.launching_verb
        if launched or draft.verbs.is_a(above.lemma, "assault"):
            return list(above.subject)
    return [deed.index] if draft.tokens.lows[deed.head] in draft.words.attack_noun else []


def told_aside(draft: Draft) -> int:
    """The subject of which a participle behind a comma tells before its own verb, or -1: "May, facing trial, fled"."""
    subject = [index for index in draft.clause.subject if not draft.chunks[index].time]
    return subject[-1] if subject and not draft.clause.finite else -1


def onset(draft: Draft, pred: Pred) -> int:
    """The predicate that a participle goes on from: "fired on workers who tried to cross, killing six": not who tried."""
    if draft.last != "comma" or not draft.verbs.is_a(pred.lemma, "harm"):
        return draft.last_pred
    at = draft.last_pred
    for _ in draft.preds:
        one = draft.preds[at]
        opens = one.lemma == "open" and any(
            draft.tokens.lows[draft.chunks[index].head] == "fire" for index in one.objects
        )
        if opens or draft.verbs.is_a(one.lemma, "assault"):
            return at
        at = one.governor
        if at < 0 and one.antecedent >= 0:
            at = draft.chunks[one.antecedent].pred  # "on a bus that carried pilgrims"
        if at < 0:
            break
    return draft.last_pred


def is_subject_gerund(draft: Draft, pred: Pred) -> bool:
    """Whether an -ing form is the subject of what is said, with its verb behind it: "said jailing him was wrong"."""
    if draft.last not in ("that", "verb") or draft.last_pred in (-1, pred.index):
        return False
    said = draft.preds[draft.last_pred]
    if draft.last == "verb" and (
        not draft.verbs.is_a(said.lemma, "report")
        or said.lemma in draft.words.gerund_verb
        or said.voice != "active"
    ):
        return False
    tags = draft.tokens.tags
    i = pred.at + 1
    while i < len(tags) and (tags[i] in IN_ASIDE or tags[i] == CONJ):
        i += 1
    return i < len(tags) and (tags[i] in AUXILIARIES or (tags[i] == VERB and may_be_finite(draft, i)))


def read_participle(draft: Draft, pred: Pred) -> None:
    """Give a bare passive participle its patient: the chunk before it, or the subject to come."""
    if (before := _passive_before(draft)) is not None:
        pred.subject, pred.governor, pred.link, pred.conjoined = (
            list(before.subject),
            before.governor,
            "part",
            before.index,
        )
        if before.kind in ("finite", "inf"):
            pred.kind, pred.tense, pred.modal, pred.negated = (
                before.kind,
                before.tense,
                before.modal,
                pred.negated or before.negated,
            )
        # "said that he was held and beaten": both are said.
        if before.kind in ("inf", "ing") or before.link.startswith(("sub:", "that", "rel")):
            pred.link = before.link
    elif (found := resultative(draft) or causative(draft)) is not None:
        pred.subject, pred.governor, pred.link = list(found.objects), found.index, "part"
    elif (told := state_verb(draft)) is not None:
        pred.subject, pred.governor, pred.link = list(told.subject), told.governor, told.link or "part"
        pred.kind, pred.conjoined = "finite", told.index
        pred.tense, pred.modal, pred.negated = told.tense, told.modal, pred.negated or told.negated
    elif (charged := charged_apart(draft, pred)) is not None:
        pred.subject, pred.link = charged, "part"
    elif draft.last in ("chunk", "comma", "appos") and draft.last_chunk >= 0:
        index = past_relative(draft)
        chunk = draft.chunks[index]
        # ", jailed last year," belongs to the last animate-looking head: over a time or of-phrase to its head.
        while draft.last == "comma" and chunk.time and index > 0:
            index -= 1
            chunk = draft.chunks[index]
        if draft.last == "comma" and chunk.of >= 0 and draft.tokens.tags[chunk.head] == NUM:
            index = chunk.of  # "the mother of two, arrested in May"
        if (
            draft.last == "comma"
            and chunk.of >= 0
            and pred.lemma == "hold"
            and draft.tokens.lows[draft.chunks[chunk.of].head] in draft.words.sitting_noun
        ):
            index = chunk.of  # "the trial of nine students, held in secret"
        index = told_in_headline(draft, pred, index)
        pred.subject = draft.members(index)
        pred.governor = -1
        pred.link = "part"
        if not draft.clause.finite and chunk.index in draft.clause.subject:
            pred.antecedent = index
    else:
        pred.link = "part:open"
    draft.clause.preds.append(pred.index)


def _passive_before(draft: Draft) -> Pred | None:
    """The passive verb that a bare participle goes on behind "and", over a gerund: "was convicted of libelling Ana and given"."""
    if draft.last != "conj" or draft.last_pred < 0:
        return None
    before = draft.preds[draft.last_pred]
    if before.kind == "ing" and before.link.startswith("prep:") and before.governor >= 0:
        before = draft.preds[before.governor]
        if before.kind != "finite":
            return None
    return before if before.voice == "passive" else None


def charged_apart(draft: Draft, pred: Pred) -> list[int] | None:
    """Whom a charge behind a time, a place or a court tells of: "went on trial in Lima on Friday accused of killing"."""
    if (
        pred.lemma not in draft.words.charging_verb
        or draft.last != "chunk"
        or draft.last_pred < 0
        or draft.last_chunk < 0
    ):
        return None
    chunk, told = draft.chunks[draft.last_chunk], draft.preds[draft.last_pred]
    lows = draft.tokens.lows
    apart = (
        chunk.time
        or is_place(draft, chunk.index)
        or (chunk.prep and lows[chunk.head] in draft.words.dock_noun)
    )
    if not apart or told.at > chunk.first or told.kind != "finite":
        return None
    people = [
        index
        for index in told.objects
        if index < chunk.index and lows[draft.chunks[index].head] not in draft.words.dock_noun
    ]
    return list(people if told.voice == "active" and people else told.subject) or None


def told_in_headline(draft: Draft, pred: Pred, index: int) -> int:
    """The chunk that a headline's only verb tells of, over what hangs on the subject: "Lawyer for rebel held", "Man accused of
    beating nun jailed"."""
    tags, forms, clause = draft.tokens.tags, draft.tokens.forms, draft.clause
    if (
        not is_headline(tags)
        or draft.last != "chunk"
        or clause.finite
        or not clause.subject
        or index in clause.subject
    ):
        return index
    if any(
        tag in AUXILIARIES or (tag == VERB and bits_of(forms[at]) & (PAST | PART | S))
        for at, tag in enumerate(tags[pred.at + 1 :], pred.at + 1)
    ):
        return index
    chunk, first = draft.chunks[index], clause.subject[-1]
    above = draft.preds[chunk.pred] if chunk.pred >= 0 else None
    if above is not None and above.kind == "ing" and above.governor >= 0:
        blamed = draft.preds[above.governor]
        return first if blamed.kind == "part" and first in blamed.subject else index
    if above is not None and above.kind == "part" and first in above.subject:
        return first  # "Editor accused of treason freed"
    head = draft.tokens.lows[draft.chunks[first].head]
    hangs = chunk.of == first and chunk.prep in _HANGS
    return (
        first
        if hangs and not is_deed(draft.words, head) and (head.endswith(_ONES) or head in draft.words.kin_noun)
        else index
    )


def past_relative(draft: Draft) -> int:
    """The chunk that a participle tells of: whom a clause between commas told of: "ten men, who are ill, held since May"."""
    clause = draft.clause
    if draft.last != "comma" or clause.kind != "rel" or not clause.finite or clause.antecedent < 0:
        return draft.last_chunk
    told = draft.chunks[clause.antecedent]
    comma = told.last + 1
    return told.index if draft.tokens.tags[comma : comma + 2] == [COMMA, WH] else draft.last_chunk


def perfect_goes_on(draft: Draft) -> bool:
    """Whether an auxiliary carries on after "and": "had set fire to huts and driven off their cattle"."""
    if draft.last != "conj" or draft.last_pred < 0:
        return False
    before = draft.preds[draft.last_pred]
    return before.kind == "finite" and before.voice == "active" and before.tense in ("perfect", "pluperfect")


def being_goes_on(draft: Draft, j: int) -> bool:
    """Whether "being" carries on after "and" to the participle at j: "saw reporters being held or threatened", "described being
    slapped and kicked"."""
    if draft.last != "conj" or draft.last_pred < 0:
        return False
    before, after = draft.preds[draft.last_pred], draft.tokens.tags[j + 1 : j + 2]
    begun = before if before.kind == "ing" or before.conjoined < 0 else draft.preds[before.conjoined]
    return (
        begun.kind == "ing"
        and begun.voice == before.voice == "passive"
        and (
            draft.chunk_of[begun.first - 1] >= 0
            or (begun.governor >= 0 and draft.preds[begun.governor].lemma in draft.words.gerund_verb)
        )
        and (not after or after[0] not in DET_PRON_NUM)
    )


def causative(draft: Draft) -> Pred | None:
    """The verb by which somebody has it done, over a place behind its object: "had the mosque at Mopti pulled down"."""
    if draft.last != "chunk" or draft.last_pred < 0 or draft.last_chunk < 0:
        return None
    before = draft.preds[draft.last_pred]
    if before.lemma != "have" or before.voice != "active" or not before.objects:
        return None
    return before if any(index == draft.last_chunk for _, index in before.comps) else None


def resultative(draft: Draft) -> Pred | None:
    """The verb whose object, which stands before it, a participle tells of: "whom neighbours found tied"."""
    if draft.last != "verb" or draft.last_pred < 0 or draft.clause.kind != "rel":
        return None
    before = draft.preds[draft.last_pred]
    fits = (
        before.kind == "finite" and before.voice == "active" and before.lemma in draft.words.resultative_verb
    )
    return before if fits and before.objects else None


def state_verb(draft: Draft) -> Pred | None:
    """The verb whose subject a participle tells of: "remains jailed", "was found shot", "was tried, convicted"."""
    if draft.last_pred < 0:
        return None
    before = draft.preds[draft.last_pred]
    if before.kind != "finite":
        return None
    if draft.last == "verb":
        return before if before.lemma in draft.words.copula or before.voice == "passive" else None
    return before if draft.last == "comma" and (lists_states(draft) or lists_acts(draft, before)) else None
