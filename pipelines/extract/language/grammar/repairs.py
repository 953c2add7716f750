"""What is set right when the whole sentence has been read.

Belongs here: coordinations that a later verb shows to be one, objects shared by verbs in a row.
"""

from itertools import pairwise
from typing import Final

from pipelines.extract.language.grammar.draft import Draft
from pipelines.extract.language.grammar.parse import Pred
from pipelines.extract.language.tagging import COMMA, CONJ

# How those are told whom the pronoun of a subject means, where another does it to them.
_MEANWHILE: Final = frozenset(("sub:as", "sub:when", "sub:while"))
_SUFFERERS: Final = {"he": "him", "she": "her", "they": "them"}


def rejoin_groups(draft: Draft) -> None:
    """Join an auxiliary with the participle that a time parts from it: "was on Monday jailed", "has in May expelled"."""
    for aux, pred in pairwise(draft.preds):
        if _is_perfect_parted(draft, aux, pred):
            between = next(chunk.index for chunk in draft.chunks if chunk.last == pred.first - 1)
            _take_over(draft, aux, pred, between)
            pred.conjoined = -1
            continue
        if (
            aux.lemma not in ("be", "have")
            or pred.kind != "part"
            or len(pred.subject) != 1
            or aux.objects
            or aux.kind != "finite"
        ):
            continue
        index = pred.subject[0]
        time = draft.chunks[index]
        if (
            not time.time
            or pred.first != time.last + 1
            or (time.prep_at if time.prep else time.first) != aux.at + 1
        ):
            continue
        pred.kind, pred.voice = "finite", "passive" if aux.lemma == "be" else "active"
        _take_over(draft, aux, pred, index)


def _is_perfect_parted(draft: Draft, aux: Pred, pred: Pred) -> bool:
    """Whether a phrase parts "have" from "been": "have in recent weeks been jailed", "had by Monday been shot"."""
    lows, n = draft.tokens.lows, pred.first
    return (
        aux.lemma == "have"
        and aux.kind == "finite"
        and not aux.objects
        and pred.kind == "finite"
        and pred.voice == "passive"
        and lows[n] == "been"
        and any(
            (
                (chunk.prep and chunk.prep_at == aux.at + 1)
                or (chunk.time and chunk.first == aux.at + 2 and lows[aux.at + 1] == "since")
            )
            and chunk.last == n - 1
            for chunk in draft.chunks
        )
    )


def _take_over(draft: Draft, aux: Pred, pred: Pred, between: int) -> None:
    """Give a participle the subject and the place of its auxiliary, and the phrase between them."""
    phrase = draft.chunks[between]
    pred.subject, pred.modal, pred.negated = aux.subject, aux.modal, aux.negated
    pred.tense = aux.tense if aux.lemma == "be" else "perfect"
    pred.governor, pred.link, pred.noun = aux.governor, aux.link, aux.noun
    pred.antecedent = aux.antecedent
    if phrase.prep not in ("", "by"):  # "had by Monday been shot": that is no doer
        pred.comps.insert(0, (phrase.prep, between))
    phrase.pred, phrase.role = pred.index, "comp"
    for chunk in aux.subject:
        draft.chunks[chunk].pred = pred.index
    for one in draft.preds:
        if one.governor == aux.index:
            one.governor = pred.index
    aux.subject, aux.objects, aux.comps = [], [], []
    aux.link, aux.governor = "aux", pred.index


def lift_deeds(draft: Draft) -> None:
    """Give a deed behind "and" to the clause above one whose subject suffers it: "men stopped him as he left and shot him"."""
    lows = draft.tokens.lows
    for pred in draft.preds:
        if pred.conjoined < 0 or pred.governor < 0 or not pred.link.startswith("sub:") or not pred.objects:
            continue
        above, subject, sufferer = (
            draft.preds[pred.governor],
            pred.subject,
            draft.chunks[pred.objects[0]],
        )
        if (
            above.at < draft.preds[pred.conjoined].at
            and above.subject
            and len(subject) == 1
            and pred.voice == "active"
            and sufferer.pronoun
            and _SUFFERERS.get(lows[draft.chunks[subject[0]].head]) == lows[sufferer.head]
        ):
            _lift_times(draft, draft.preds[pred.conjoined], above)
            pred.subject, pred.conjoined = list(above.subject), above.index
            pred.governor, pred.link, pred.noun = above.governor, above.link, above.noun


def _lift_times(draft: Draft, within: Pred, above: Pred) -> None:
    """Let the time of what goes on meanwhile be that of the deeds above: "stopped him as he left on Monday and shot him"."""
    if within.link not in _MEANWHILE:
        return
    for comp in [comp for comp in within.comps if draft.chunks[comp[1]].time]:
        within.comps.remove(comp)
        above.comps.append(comp)
        draft.chunks[comp[1]].pred = above.index


def gather_seen(draft: Draft) -> None:
    """Let all of a list suffer what its last is seen to: "has seen nurses, reporters and monks being held"."""
    tags = draft.tokens.tags
    for pred in draft.preds:
        if pred.voice != "passive" or pred.kind not in ("ing", "part") or len(pred.subject) != 1:
            continue
        last = draft.chunks[pred.subject[0]]
        above = draft.preds[pred.index - 1] if pred.index else None
        if (
            above is not None
            and above.voice == "active"
            and above.lemma in draft.words.resultative_verb
            and len(above.objects) > 1
            and not last.prep
            and tags[last.first - 1] == CONJ
            and draft.chunks[above.objects[-1]].last == last.first - 2
        ):
            for one in draft.preds:
                if one is pred or (one.conjoined == pred.index and one.subject == [last.index]):
                    one.subject = [*above.objects, last.index]


def lower_objects(draft: Draft) -> None:
    """Give what a relative clause is about to the infinitive in it: the object of "whom police tried to arrest",
    the subject of "whom police ordered to leave"."""
    for pred in draft.preds:
        if pred.kind != "inf" or pred.link != "to" or pred.governor < 0:
            continue
        matrix = draft.preds[pred.governor]
        if matrix.link != "rel" or matrix.antecedent not in matrix.objects:
            continue
        if matrix.lemma not in draft.words.wanting_verb and draft.verbs.is_a(matrix.lemma, "object_control"):
            pred.subject = list(matrix.objects)
        elif pred.voice == "active" and not pred.objects and not draft.verbs.is_a(pred.lemma, "intransitive"):
            pred.objects, matrix.objects = matrix.objects, []
            for index in pred.objects:
                if draft.chunks[index].role == "object":
                    draft.chunks[index].pred = pred.index


def share_objects(draft: Draft) -> None:
    """Give the object of the last of several verbs to those before: "shot and seriously injured two people"."""
    tags = draft.tokens.tags
    for pred in reversed(draft.preds):
        if pred.conjoined < 0 or not pred.objects or pred.voice != "active":
            continue
        before = draft.preds[pred.conjoined]
        if (
            before.voice == "active"
            and not before.objects
            and before.at + 1 < len(tags)
            and (
                tags[before.at + 1] == CONJ or (tags[before.at + 1] == COMMA and pred.first == before.at + 2)
            )
            and not draft.verbs.is_a(before.lemma, "intransitive")
        ):
            before.objects = list(pred.objects)
    share_gaps(draft)


def share_gaps(draft: Draft) -> None:
    """Let a verb behind "and" take what its relative clause is about, too: "whom men pulled from a bus and shot"."""
    for pred in draft.preds:
        if pred.conjoined < 0 or pred.objects or pred.link != "rel":
            continue
        before = draft.preds[pred.conjoined]
        if (
            pred.voice == before.voice == "active"
            and before.antecedent in before.objects
            and pred.subject == before.subject
            and not draft.verbs.is_a(pred.lemma, "intransitive")
        ):
            pred.objects = [before.antecedent]
