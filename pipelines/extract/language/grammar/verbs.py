"""Verb groups: auxiliaries, negation, voice, tense.

Belongs here: from the first auxiliary to the main verb, inversions and fronted auxiliaries; what kind of
predicate comes of it is decided by `finite` and `nonfinite`.
"""

from typing import Final

from pipelines.extract.language.grammar.ahead import over_quantity, passes_over
from pipelines.extract.language.grammar.draft import Draft, repeat
from pipelines.extract.language.grammar.finite import read_finite
from pipelines.extract.language.grammar.nonfinite import (
    being_goes_on,
    govern_infinitive,
    perfect_goes_on,
    read_nonfinite,
    read_participle,
)
from pipelines.extract.language.grammar.reduced import is_reduced
from pipelines.extract.language.grammar.terms import (
    ASKED,
    IN_SUBJECT,
    MERELY,
    NOMINAL_ADV,
    NOMINAL_WITH_PREP,
    QUANTIFIERS,
)
from pipelines.extract.language.tagging import (
    ADV,
    ADVERBIAL,
    AUXILIARIES,
    BASE,
    BE,
    BE_HAVE,
    CONJ,
    DET,
    DO,
    HAVE,
    ING,
    MODAL,
    MODAL_DO,
    NEGATIVE,
    NOT,
    NOUN,
    NOUN_NUM_DET,
    NUM,
    PART,
    PAST,
    PREP,
    PRON,
    TO,
    VERB,
    WH,
    S,
    bits_of,
)

_PREP_CONJ: Final = frozenset((PREP, CONJ))
_PARTICIPIAL: Final = frozenset(
    ("sub:if", "sub:when", "sub:while", "sub:once", "sub:although", "sub:though", "sub:unless", "sub:until")
)
_MODALS: Final = {
    "'ll": "will",
    "'d": "would",
    "can't": "can",
    "won't": "will",
    "wouldn't": "would",
    "shouldn't": "should",
    "couldn't": "could",
    "mustn't": "must",
    "cannot": "can",
    "needn't": "need",
    "shan't": "shall",
}
_NEGATIVE_OPENERS: Final = frozenset("nor neither never nowhere".split())
# Words that, before the verb, bring its auxiliary before the subject.
_FRONTED: Final = _NEGATIVE_OPENERS | frozenset("so only thus rarely seldom hardly scarcely".split())


def stands_in(draft: Draft, main: int) -> bool:
    """Read "as were four of his staff", "and so was his driver" as the passive before it: returns whether it is one."""
    tags, lows = draft.tokens.tags, draft.tokens.lows
    before = next((draft.preds[one] for one in reversed(draft.clause.preds)), None)
    if (
        main < 2
        or lows[main - 1] not in ("as", "so", "nor")
        or tags[main + 1 : main + 2] == [PRON]
        or tags[main + 1 : main + 2] not in ([NOUN], [DET], [NUM])
        or before is None
        or before.kind != "finite"
        or before.voice != "passive"
    ):
        return False
    pred = repeat(draft, before, main, [])
    pred.negated = pred.negated or lows[main - 1] == "nor"
    draft.adverbs.clear()
    draft.mark(main, main, pred)
    draft.awaiting = pred.index
    return True


def opens_inverted(draft: Draft, j: int) -> bool:
    """Whether a participle opens a sentence whose subject comes last: "Also killed in the raid were two medics"."""
    tags, forms = draft.tokens.tags, draft.tokens.forms
    if draft.chunks or draft.preds or not bits_of(forms[j]) & PART:
        return False
    k = j + 1
    while k < len(tags) and tags[k] in NOMINAL_WITH_PREP:
        k += 1
    if tags[k : k + 1] != [BE] or k + 1 == len(tags):
        return False
    return tags[k + 1] in NOUN_NUM_DET or (
        draft.tokens.lows[k + 1] in QUANTIFIERS and over_quantity(draft, k + 1) > 0
    )


def invert(draft: Draft, i: int, j: int) -> int:
    """Read a participle before its auxiliary, and return the token behind it."""
    form = draft.tokens.forms[j]
    assert form is not None
    pred = draft.new_pred(j, i, form.lemma, "finite", "passive")
    be = next(low for tag, low in zip(draft.tokens.tags[j:], draft.tokens.lows[j:], strict=True) if tag == BE)
    pred.tense = "past" if be in ("was", "were") else "present"
    draft.clause.preds.append(pred.index)
    draft.adverbs.clear()
    draft.mark(i, j, pred)
    draft.awaiting = pred.index
    return j + 1


def verb_group(draft: Draft, i: int) -> int:
    """Read a verb group at i and place its predicate; return the position after it, or i where there is none."""
    tags, lows, forms = draft.tokens.tags, draft.tokens.lows, draft.tokens.forms
    n = len(tags)
    if tags[i] in MODAL_DO and inverts(draft, i):
        draft.fronted = i
        draft.nor = lows[i - 1] in _NEGATIVE_OPENERS
        return i + 1
    j = i
    while j < n and tags[j] in ADVERBIAL:
        j += 1
    if j < n and tags[j] in BE_HAVE and is_fronted(draft, j):
        # "Never have so many been jailed" tells that they have been.
        denied = not _NEGATIVE_OPENERS.isdisjoint(lows[min(i, j - 1) : j])
        draft.fronted, draft.nor = j, denied and lows[j + 1] not in ("so", "such")
        if draft.clause.kind in ASKED:
            return j + 1
        while len(draft.stack) > 1 and draft.clause.finite:
            draft.stack.pop()
        draft.last = "boundary"
        return j + 1
    if draft.awaiting in draft.clause.preds and not draft.clause.finite and BE in tags[i : i + 2]:
        draft.clause.finite = True
        at = tags.index(BE, i)
        draft.mark(i, at, draft.preds[draft.awaiting])
        return at + 1
    j = i
    modal = ""
    have = be = do = False
    negated = False
    adverbs: list[str] = []
    first_aux = -1
    last_be = last_have = last_do = ""
    while j < n:
        tag = tags[j]
        if tag == MODAL:
            if j > i and (be or have or modal):
                break
            modal = _MODALS.get(lows[j], lows[j])
            negated = negated or lows[j] in NEGATIVE
        elif tag == BE:
            be = True
            last_be = lows[j]
            negated = negated or lows[j] in NEGATIVE
        elif tag == HAVE:
            have = True
            last_have = lows[j]
            negated = negated or lows[j] in NEGATIVE
        elif tag == DO:
            do = True
            last_do = lows[j]
            negated = negated or lows[j] in NEGATIVE
        elif tag == NOT:
            # "not only jailed but tortured"
            only = j + 1 < n and lows[j + 1] in MERELY
            negated = negated or (lows[j] in NEGATIVE and not only)
        elif tag == ADV:
            adverbs.append(lows[j])
        elif first_aux >= 0 and passes_over(draft, j):
            pass
        elif (
            tag == PRON
            and first_aux >= 0
            and j == first_aux + 1
            and (i == 0 or draft.last in ("conj", "boundary"))
        ):
            return i  # a question
        else:
            break
        if tag in AUXILIARIES and first_aux < 0:
            first_aux = j
        j += 1
    if j < n and tags[j] == VERB:
        if first_aux < 0 and opens_inverted(draft, j):
            return invert(draft, i, j)
        front = tags[draft.fronted] if draft.fronted >= 0 else ""
        if front == BE:
            be, last_be = True, last_be or lows[draft.fronted]
        elif front == HAVE:
            have, last_have = True, lows[draft.fronted]
        elif front == MODAL:
            modal = modal or _MODALS.get(lows[draft.fronted], lows[draft.fronted])
        form = forms[j]
        assert form is not None
        return place_verb(
            draft,
            i,
            j,
            form.lemma,
            form.bits,
            modal,
            have,
            be,
            do,
            negated,
            adverbs,
            last_be,
            last_have,
            last_do,
        )
    if first_aux < 0:
        return i
    # No verb follows: "is", "has" or "do" is the main verb itself; adverbs after it belong to what follows.
    k = j
    while k - 1 > first_aux and tags[k - 1] in ADVERBIAL:
        k -= 1
    main = k - 1
    while main > first_aux and tags[main] in ADVERBIAL:
        main -= 1
    lemma = {BE: "be", HAVE: "have", DO: "do", MODAL: _MODALS.get(lows[main], lows[main])}[tags[main]]
    # "has yet to sign", "is to sign", "is about to sign", "have to leave": the infinitive is the predicate.
    to = j + (lemma == "be" and lows[j : j + 1] != [] and lows[j] in draft.words.soon_adjective)
    if to < n and tags[to] == TO and lemma in ("have", "be"):
        yet = "yet" in adverbs
        nxt = to + 1
        while nxt < n and tags[nxt] in ADVERBIAL:
            adverbs.append(lows[nxt])
            negated = negated or lows[nxt] in NEGATIVE
            nxt += 1
        if nxt < n and (tags[nxt] == VERB or lows[nxt] in ("be", "have", "do")):
            inner_be = lows[nxt] == "be"
            at = nxt
            while inner_be and at + 1 < n and tags[at + 1] in (ADV,):
                at += 1
            passive = inner_be and at + 1 < n and tags[at + 1] == VERB and bool(bits_of(forms[at + 1]) & PART)
            if passive:
                at += 1
            else:
                at = nxt
            inner = forms[at]
            name = inner.lemma if inner is not None and tags[at] == VERB else lows[at]
            pred = draft.new_pred(at, i, name, "finite", "passive" if passive else "active")
            pred.negated = negated != yet if yet else negated
            pred.modal = "yet" if yet else ("must" if lemma == "have" else "be-to")
            pred.tense = "past" if lows[main] in ("had", "was", "were") else "present"
            pred.adverbs = tuple(adverbs)
            read_finite(draft, pred)
            draft.mark(i, at, pred)
            return at + 1
    if lemma == "be" and stands_in(draft, main):
        return main + 1
    pred = draft.new_pred(main, i, lemma, "finite", "active")
    pred.negated, pred.modal, pred.adverbs = negated, modal, tuple(adverbs)
    pred.negated = negated or (draft.last == "wh" and not NEGATIVE.isdisjoint(draft.adverbs))
    low = lows[main]
    if low in ("being", "having"):
        pred.kind = "ing"
        read_nonfinite(draft, pred)
    elif low == "been" and not have:
        return i
    else:
        pred.tense = _tense(
            modal,
            have and lemma != "have",
            last_have,
            low in ("was", "were", "had", "did", "wasn't", "weren't", "hadn't", "didn't"),
        )
        read_finite(draft, pred)
    draft.mark(i, k - 1, pred)
    return max(k, i + 1)


def inverts(draft: Draft, i: int) -> bool:
    """Whether an auxiliary stands before its subject: "nor did police beat him", "why did the army kill them"."""
    tags, forms = draft.tokens.tags, draft.tokens.forms
    opener = draft.tokens.lows[i - 1] if i else ""
    asked = tags[i - 1] == WH and (tags[i] == DO or draft.clause.kind in ASKED)
    if not opener or not (opener in _NEGATIVE_OPENERS or asked):
        return False
    j = i + 1
    while j < len(tags) and tags[j] in NOMINAL_ADV:
        j += 1
    form = forms[j] if j < len(tags) else None
    return j > i + 1 and form is not None and tags[j] == VERB and bool(form.bits & BASE)


def is_fronted(draft: Draft, i: int) -> bool:
    """Whether "be" or "have" stands before its subject and a participle: "so badly was the printer beaten"."""
    tags, lows, forms = draft.tokens.tags, draft.tokens.lows, draft.tokens.forms
    n, start = len(tags), i + 1
    if not i or start >= n or lows[i - 1] in ("and", "or", "but"):
        return False
    asked = tags[i - 1] == WH and draft.clause.kind in ASKED
    opened = asked or lows[i - 1] in _FRONTED or lows[0] in _FRONTED or lows[:2] == ["not", "until"]
    if not opened or (draft.clause.subject and not draft.clause.finite):
        return False
    j = start
    while j < n and (tags[j] in IN_SUBJECT or (tags[j] in _PREP_CONJ and j > start)):
        j += 1
    if start < j < n and lows[j] == "been":
        j += 1
    return (
        start < j < n
        and tags[j] == VERB
        and bool(bits_of(forms[j]) & (PART | ING))
        and not (asked and tags[j - 1] == DET)
    )


def place_verb(
    draft: Draft,
    i: int,
    j: int,
    lemma: str,
    bits: int,
    modal: str,
    have: bool,
    be: bool,
    do: bool,
    negated: bool,
    adverbs: list[str],
    last_be: str,
    last_have: str,
    last_do: str,
) -> int:
    tags, lows = draft.tokens.tags, draft.tokens.lows
    aux = bool(modal or have or be or do)
    pred = draft.new_pred(j, i, lemma, "finite", "active")
    pred.negated, pred.modal, pred.adverbs = negated, modal, tuple(adverbs + draft.adverbs)
    if draft.nor or not NEGATIVE.isdisjoint(draft.adverbs):
        pred.negated = True
    draft.nor = False
    draft.adverbs.clear()
    if be:
        if bits & ING and not (bits & PART):
            pred.progressive = True
        elif bits & PART:
            intransitive = draft.verbs.is_a(lemma, "intransitive") and lemma not in draft.words.caused_verb
            pred.voice = "active" if intransitive else "passive"
    past = (
        last_be in ("was", "were", "wasn't", "weren't")
        or last_do in ("did", "didn't")
        or last_have in ("had", "hadn't")
    )
    if not aux:
        past = bool(bits & PAST) or (draft.fronted >= 0 and lows[draft.fronted] == "did")
    draft.fronted = -1
    pred.tense = _tense(modal, have, last_have, past)
    if aux:
        if (
            last_be == "being"
            and not (have or modal or last_be in ("is", "are", "was", "were"))
            and tags[i] == BE
            and lows[i] == "being"
        ):
            pred.kind = "ing"
            pred.voice = "passive"
            read_nonfinite(draft, pred)
        elif lows[i] in ("having",) or (
            lows[i] in ("not",) and i + 1 < len(lows) and lows[i + 1] == "having"
        ):
            pred.kind, pred.tense = "ing", "perfect"
            read_nonfinite(draft, pred)
        elif lows[i] in ("be", "been") and not modal and not have:
            pred.modal = "should"  # the subjunctive: "demanded that he be freed"
            read_finite(draft, pred)
        else:
            read_finite(draft, pred)
    elif bits & ING and not bits & (PAST | BASE):
        pred.kind = "ing"
        read_nonfinite(draft, pred)
    elif bits & BASE and not bits & (PAST | S) and is_bare_infinitive(draft):
        above = draft.preds[draft.last_pred]
        pred.kind, pred.link = ("ing", "ing") if above.lemma in draft.words.perceiving_verb else ("inf", "to")
        pred.governor, pred.subject = above.index, list(above.objects)
        if pred.kind == "ing":
            draft.clause.preds.append(pred.index)  # "watched soldiers force him into a van"
    elif bits & BASE and not bits & (PAST | S) and continues_infinitive(draft):
        pred.kind = "inf"
        govern_infinitive(draft, pred)
    elif not perfect_goes_on(draft) and (
        (bits & PART and not bits & (PAST | BASE))
        or (bits & PART and bits & PAST and (being_goes_on(draft, j) or is_reduced(draft, j, True)))
    ):
        pred.kind, pred.voice = "part", "passive"
        read_participle(draft, pred)
    elif (
        draft.last in ("sub", "wh")
        and bits & PART
        and draft.clause.kind in _PARTICIPIAL
        and not draft.clause.subject
    ):
        # "if returned", "when arrested"
        pred.kind, pred.voice = "part", "passive"
        pred.link, pred.governor = draft.clause.kind, draft.clause.governor
        if draft.clause.kind == "sub:while" and pred.governor >= 0:
            above = draft.preds[pred.governor]  # "died while detained", "beat him while detained"
            pred.subject = list(above.objects if above.voice == "active" and above.objects else above.subject)
        draft.clause.preds.append(pred.index)
        draft.clause.finite = True
    else:
        read_finite(draft, pred)
    draft.mark(i, j, pred)
    return j + 1


def is_bare_infinitive(draft: Draft) -> bool:
    """Whether a bare form tells what the object before it does: "made them kneel", "let the widow see"."""
    if draft.last != "chunk" or draft.last_pred < 0 or draft.last_chunk < 0:
        return False
    above = draft.preds[draft.last_pred]
    return (
        above.lemma in draft.words.bare_control_verb
        and above.voice == "active"
        and draft.last_chunk in above.objects
    )


def continues_infinitive(draft: Draft) -> bool:
    """Whether a bare form after "and" or a comma goes with an infinitive: "urged it to sign, ratify and report"."""
    return (
        draft.last in ("conj", "comma")
        and len(draft.preds) > 1
        and draft.last_pred >= 0
        and draft.preds[draft.last_pred].kind == "inf"
    )


def _tense(modal: str, have: bool, last_have: str, past: bool) -> str:
    if modal:
        return "none"
    if have:
        return "pluperfect" if last_have in ("had", "hadn't") else "perfect"
    return "past" if past else "present"
