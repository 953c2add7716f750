"""Whether a form in -ed or -en is a participle without its auxiliary.

Belongs here: "the monks arrested in May were freed" against "the monks arrested nobody", and what else has to be
known of clauses to come for it.
"""

from typing import Final

from pipelines.extract.language.grammar.ahead import (
    attributes,
    begins_object,
    clause_follows_comma,
    counts_object,
    is_named_aside,
    lies_back,
    names_time,
    object_at,
    opens_series,
    opens_told,
    over_quantity,
    starts_time,
    tells_whom,
    verb_to_come,
)
from pipelines.extract.language.grammar.draft import Draft
from pipelines.extract.language.grammar.parse import Chunk, Pred
from pipelines.extract.language.grammar.terms import (
    ADV_PREP,
    CLAUSE_ENDS,
    MERELY,
    PHRASAL,
    QUANTIFIERS,
    TIME_AND_THAT,
    VERBAL,
)
from pipelines.extract.language.tagging import (
    ADV,
    AUXILIARIES,
    BASE,
    BE,
    BE_HAVE,
    CLOSE,
    COMMA,
    CONJ,
    DASH,
    DET,
    DET_PRON_NUM,
    END,
    HAVE,
    ING,
    MODAL,
    NOT,
    NOUN,
    NOUN_NUM_DET,
    NUM,
    OPEN,
    PART,
    PAST,
    POSS,
    PREP,
    PRON,
    QUOTE,
    SUB,
    THAT,
    TO,
    VERB,
    WH,
    S,
    bits_of,
    is_headline,
)

_BEHIND_REDUCED: Final = frozenset((PREP, COMMA, END, SUB, WH, CLOSE, TO))
_CLAUSE_BORDERS: Final = frozenset((THAT, SUB, END, COMMA, DASH, QUOTE, WH))
_COMMA_END_OPEN_DASH: Final = frozenset((COMMA, END, OPEN, DASH))
_IN_LIST: Final = frozenset((NOUN, DET, NUM, POSS, PREP))
_DET_NOUN_NUM: Final = frozenset((DET, NOUN, NUM))
_NOUN_ADV_PRON: Final = frozenset((NOUN, ADV, PRON))
_OBJECT_STARTS: Final = frozenset((DET, PRON, NUM, THAT, POSS, QUOTE, NOUN))
_PREP_COMMA_END_SUB_CONJ: Final = frozenset((PREP, COMMA, END, SUB, CONJ))
_PRON_CONJ: Final = frozenset((PRON, CONJ))
_THAT_PREP_COMMA_END: Final = frozenset((THAT, PREP, COMMA, END))
_VERB_ADV_HAVE_BE_MODAL: Final = frozenset((VERB, ADV, HAVE, BE, MODAL))
_TO_DEATH: Final = ["to", "death"]
_WHERE_OR_WHEN: Final = frozenset("in on at for".split())
# Verbs of telling that have what they tell as an object: "confirmed the arrest".
_OF_THINGS_TOLD: Final = frozenset(
    "acknowledge admit announce confirm deny describe dispute report reveal".split()
)
_RELATIVES: Final = frozenset("who which whose whom".split())


def waits_above(draft: Draft) -> bool:
    """Whether a relative clause is complete, and the subject that it stands behind has no verb yet."""
    if draft.clause.kind != "rel" or not draft.clause.finite or len(draft.stack) < 2:
        return False
    above = draft.stack[-2]
    return bool(above.subject) and not above.finite and draft.clause.antecedent in above.subject


def subject_waits(draft: Draft) -> bool:
    """Whether the verb to come has its subject already: "police Tuesday arrested", "a court that Monday freed"."""
    clause = draft.clause
    if clause.finite:
        return waits_above(draft)  # "the men whom police held last week were freed"
    return bool(clause.subject) or (clause.kind == "rel" and bool(draft.wh))


def clause_ahead(draft: Draft, chunk: Chunk) -> bool:
    """Whether the chunk after a verb is the subject of a finite verb to come, over a relative clause of its own."""
    tags, lows = draft.tokens.tags, draft.tokens.lows
    n = len(tags)
    i = chunk.last + 1
    i += tags[i : i + 1] == [QUOTE]  # 'said it "strongly condemned" the arrests'
    relative = passed = False
    while i < n:
        tag = tags[i]
        if tag in AUXILIARIES or (tag == VERB and may_be_finite(draft, i)):
            if not relative and tags[i - 1] != CONJ:
                return not _is_told_by_others(draft, chunk, i)
            relative, passed = False, True
            while i < n and tags[i] in VERBAL:
                i += 1
            continue
        if tag == WH and lows[i] in _RELATIVES:
            if relative or passed or i != chunk.last + 1 + (tags[i - 1] == COMMA):
                return False
            relative = True
        elif tag == COMMA and (not passed or tags[chunk.last + 1] == COMMA):
            if not passed and (i + 1 == n or lows[i + 1] not in _RELATIVES):
                told = draft.last == "verb" and draft.clause.finite and not waits_above(draft)
                return is_named_aside(draft, i, told)
        elif tag in _CLAUSE_BORDERS or (tag == TO and not passed) or (tag == CONJ and lows[i] == "but"):
            return False
        i += 1
    return False


def lists_subject(draft: Draft, chunk: Chunk) -> bool:
    """Whether the chunk after a verb opens a list that is the subject of a verb to come.

    "Said a farmer, a teacher and a nurse were shot", "say Ana Mora, a doctor, and Luis Vega were held".
    """
    tags, lows = draft.tokens.tags, draft.tokens.lows
    n, i = len(tags), chunk.last + 1
    while i < n and tags[i] in _IN_LIST:
        i += 1
    if i == n or tags[i] != COMMA:
        return False
    while i + 1 < n:
        i += tags[i] == COMMA
        last = i < n and tags[i] == CONJ and lows[i] == "and"
        i += last
        begun = i
        while i < n and tags[i] in _IN_LIST:
            i += 1
        if i in (begun, n):
            return False
        if last:
            return tags[i] in AUXILIARIES or (tags[i] == VERB and may_be_finite(draft, i))
        if tags[i] != COMMA and tags[i] != CONJ:
            return False
    return False


def _is_told_by_others(draft: Draft, chunk: Chunk, i: int) -> bool:
    """Whether the verb at i has a subject behind "and" that says something of its own: "denies the charge and unions say"."""
    form, tags = draft.tokens.forms[i], draft.tokens.tags
    return (
        form is not None
        and CONJ in tags[chunk.last + 1 : i]
        and draft.verbs.is_a(form.lemma, "report")
        and draft.last_pred >= 0
        and draft.preds[draft.last_pred].lemma in _OF_THINGS_TOLD
    )


def may_be_finite(draft: Draft, i: int) -> bool:
    """Whether a verb without auxiliary is finite rather than a participle or an infinitive."""
    form = draft.tokens.forms[i]
    if form is None:
        return False
    if form.bits & (PAST | S):
        return not (form.bits & PART and not form.bits & S and is_reduced(draft, i, False))
    return bool(form.bits & BASE) and draft.tokens.tags[i - 1] in _NOUN_ADV_PRON


def is_reduced(draft: Draft, j: int, here: bool) -> bool:
    """Whether an -ed form without auxiliary is a passive participle ("the nine detained in May were freed")."""
    tags, lows, forms = draft.tokens.tags, draft.tokens.lows, draft.tokens.forms
    words = draft.words
    n = len(tags)
    form = forms[j]
    assert form is not None
    lemma = form.lemma
    if draft.verbs.is_a(lemma, "intransitive"):
        return False
    k = j + 1
    if tags[k : k + 1] == [NOT] and lows[k + 1 : k + 2] and lows[k + 1] in MERELY:
        k += 2  # "killed not only a judge but two guards"
    while k < n and tags[k] in ADV_PREP:
        skip = (lows[k] in QUANTIFIERS and over_quantity(draft, k)) or (k + 1 if tags[k] == ADV else k)
        if skip == k:
            break
        k = skip
    nxt = tags[k] if k < n else END
    low = lows[k] if k < n else ""
    prev = tags[j - 1] if j else END
    if here and prev == PRON and lows[j - 1] == "those":
        return True  # "those held": the tagger has seen that no noun follows
    if here and draft.last == "comma" and lists_states(draft):
        return nxt not in DET_PRON_NUM and not (nxt == NOUN and not starts_time(draft, k))
    if nxt == WH and low in ("how", "why", "what", "whether") and k == j + 1:
        return False  # "villagers described how"
    if lemma == "say" and low != "by" and nxt != TO:
        return False  # "the union (UGT) said in a statement"
    if here and prev == COMMA and low != "by" and waits_above(draft) and not verb_to_come(draft, k):
        return False  # "the man, who sold tickets, suffocated in the gas"
    if (
        lemma in words.pleading_verb
        and not words.pleading_verb[lemma].isdisjoint(lows[k : k + 3])
        and not (prev == COMMA and low == "for" and k + 1 < n and starts_time(draft, k + 1))
    ):
        # "called Monday for their release", "the envoy, a lawyer, appealed to Peru"; but "talks, called for Friday,"
        return False
    if (
        lemma in words.noting_verb
        and low == "with"
        and not words.feeling_noun.isdisjoint(lows[k + 1 : k + 4])
    ):
        return False  # "the embassy noted with deep concern the decision"
    if lemma == "ask" and low == "for" and here and prev == NOUN and not verb_to_come(draft, k):
        return False  # "the ministry asked for clarification"
    if (
        lemma in words.recommending_verb
        and here
        and prev == NOUN
        and THAT in tags[k:]
        and not verb_to_come(draft, k)
    ):
        return False  # "states recommended during the review that"
    if here and prev == NOUN and draft.verbs.is_a(lemma, "report") and opens_told(draft, k):
        return False  # "Amnesty reported in June that", "a group warned in a statement that"
    if lows[j + 1 : j + 3] == _TO_DEATH and tells_whom(draft, j + 3):
        return False  # "hacked to death at least 40 worshippers"
    # "picked up the editor": a particle and an object are no complement of a participle.
    phrasal = (
        nxt == PREP
        and (low in PHRASAL or low in words.particle_verb.get(lemma, ()))
        and k == j + 1
        and k + 1 < n
        and (
            tags[k + 1] in DET_PRON_NUM
            or (tags[k + 1] == NOUN and not starts_time(draft, k + 1))
            or over_quantity(draft, k + 1) > 0
        )
    )
    if phrasal and (
        not names_time(draft, k + 2)
        if tags[k + 1] == DET
        else counts_object(draft, max(k + 1, over_quantity(draft, k + 1)))
    ):
        return False
    if prev in _COMMA_END_OPEN_DASH and here:
        # ", jailed last year," and "Arrested in May, he ..." but ", signed it" after a list of verbs.
        if (
            j == 0
            and lemma in words.ditransitive_verb
            and nxt in _DET_NOUN_NUM
            and clause_follows_comma(draft, k)
        ):
            return True  # "Refused a lawyer, she signed"
        if nxt == CONJ and len(draft.preds) > 1 and lists_acts(draft, draft.preds[-2]):
            return True  # "was beaten with cables, stripped and photographed"
        return k >= n or nxt in _BEHIND_REDUCED or starts_time(draft, k) or lies_back(draft, k)
    if here and (
        draft.last in ("wh", "sub") or (draft.clause.kind == "rel" and draft.wh and draft.clause.subject)
    ):
        return False
    if here and draft.last in ("conj",):
        last = draft.preds[-2] if len(draft.preds) > 1 else None
        if last is None or nxt not in _PREP_COMMA_END_SUB_CONJ:
            return False
        # "continued to be detained and ill-treated"
        again = last.kind == "inf" and last.voice == "passive" and lemma not in words.optional_object_verb
        return last.kind == "part" or again
    if here and draft.last == "that":
        return False
    if nxt == COMMA and (not here or draft.last == "chunk") and opens_series(draft, k):
        return False
    if here and nxt == COMMA and draft.last == "chunk" and lacks_subject(draft):
        return True  # "of the twelve tried, nine were"
    if low in words.preposition_verb.get(lemma, ()) and not (here and prev in BE_HAVE):
        return False  # "discriminated against the minority"
    if low == "by" or (lemma == "suspect" and low == "of"):
        return True
    if low in words.captive_word and nxt == NOUN and tags[k + 1 : k + 2] not in ([DET], [NUM], [NOUN]):
        return True  # "two nuns held hostage in the hills"
    if lemma in words.gerund_verb and nxt == VERB and k == j + 1 and bits_of(forms[k]) & ING:
        return False  # "denied using live rounds"
    if lemma in words.gerund_verb and low in ("being", "having") and k == j + 1:
        return False  # "those interviewed described being beaten", "having been beaten"
    if here and draft.last == "chunk" and draft.clause.finite and draft.chunks[-1].prep == "with":
        return True  # "with his hands tied two days later"
    if (
        lemma in words.giving_verb
        and nxt == NOUN
        and k == j + 1
        and is_headline(tags)
        and low not in words.disowned_noun
    ):
        return True  # the headline "Editor denied visits"
    timed = k < n and (starts_time(draft, k) or (draft.clause.finite and lies_back(draft, k)))
    if nxt in _OBJECT_STARTS and not timed:
        if nxt != NOUN or lemma not in ("call", "name", "dub", "know"):
            return False
        # "a man called Juan", but "called Peru's decision a mistake", "called Peru a jailer of poets"
        while k < n and tags[k] == NOUN:
            k += 1
        return k == n or (tags[k] != POSS and lows[k] not in ("a", "an", "the"))
    if draft.verbs.is_a(lemma, "report") and THAT in tags[k : k + TIME_AND_THAT] and starts_time(draft, k):
        return False  # "concluded last year that"
    if (
        draft.verbs.is_a(lemma, "report")
        and nxt in _THAT_PREP_COMMA_END
        and low not in ("for", "with", "by", "in")
    ):
        return False
    if draft.verbs.is_a(lemma, "labile") or draft.verbs.is_a(lemma, "subject_control"):
        return low in ("by",)
    if nxt == TO and draft.verbs.is_a(lemma, "object_control") is False:
        return False
    if nxt == CONJ:
        # "arrested and later charged five men" against "three killed and nine wounded".
        m = k + 1
        while m < n and tags[m] == ADV:
            m += 1
        if m < n and tags[m] == VERB and bits_of(forms[m]) & PART and not is_reduced(draft, m, False):
            return False
        if (
            m < n
            and tags[m] == VERB
            and bits_of(forms[m]) & (PAST | PART) == PAST
            and object_at(draft, m + 1)
        ):
            return False  # "guards tortured and beat them"
    if here and (nxt == PREP or timed) and object_behind(draft, k):
        return False  # "jailed for three years a blogger", "arrested on Monday two editors"
    # A finite verb later in the clause makes this one a participle; so does a verb before it.
    if here and draft.clause.finite and draft.last == "chunk":
        return True
    m = k
    while m < n:
        tag = tags[m]
        if tag in AUXILIARIES:
            return True
        if tag == VERB and forms[m] is not None:
            inner = forms[m]
            assert inner is not None
            if inner.bits & (PAST | S) and tags[m - 1] != CONJ:
                return not (m + 1 < n and lows[m + 1] == "by")
        if tag in CLAUSE_ENDS or (tag == CONJ and m + 1 < n and tags[m + 1] in _VERB_ADV_HAVE_BE_MODAL):
            break
        if tag == COMMA and m + 1 < n and (tags[m + 1] in _PRON_CONJ or attributes(draft, m + 1)):
            break
        m += 1
    if lemma == "charge" and low in ("with", "over", "in") and is_headline(tags):
        return True  # the headline "Four charged with murder"
    if lemma == "shoot" and low == "at" and tags[-1] == END:
        return False  # "soldiers shot at the car", but the headline "Student shot at rally"
    # Transitive without an object and with nothing else finite: "Three killed in raid".
    return lemma not in words.optional_object_verb and not phrasal


def object_behind(draft: Draft, k: int) -> bool:
    """Whether an object follows the phrase with a preposition at token k, of a verb whose subject waits for it."""
    tags = draft.tokens.tags
    n = len(tags)
    if draft.clause.finite or not draft.clause.subject or draft.last != "chunk":
        return False
    start = j = k + (tags[k] == PREP)
    while j < n and (tags[j] in NOUN_NUM_DET or (j > start and draft.tokens.lows[j] in _WHERE_OR_WHEN)):
        if j > start and tags[j - 1] != PREP and begins_object(draft, max(j, over_quantity(draft, j))):
            return True
        j += 1
    return False


def lacks_subject(draft: Draft) -> bool:
    """Whether all that stands before a verb is a phrase with a preposition, at the head of a sentence."""
    first = len(draft.preds) == 1 and not draft.clause.subject
    return first and bool(draft.chunks) and bool(draft.chunks[-1].prep)


def lists_acts(draft: Draft, before: Pred) -> bool:
    """Whether a passive goes on after a comma and an "and": "was held in a cell, questioned about it and freed"."""
    tags, forms = draft.tokens.tags, draft.tokens.forms
    if before.voice != "passive" or before.index not in draft.clause.preds:
        return False
    j = draft.preds[-1].at + 1
    while j < len(tags) and tags[j] not in CLAUSE_ENDS and tags[j] not in AUXILIARIES:
        if tags[j] == CONJ:
            while j + 1 < len(tags) and tags[j + 1] == ADV:
                j += 1
            return j + 1 < len(tags) and tags[j + 1] == VERB and bool(bits_of(forms[j + 1]) & PART)
        j += 1
    return False


def lists_states(draft: Draft) -> bool:
    """Whether a participle right before a comma may be followed by more of them: "was tortured, starved and"."""
    if draft.last_before_comma != "verb" or draft.last_pred < 0:
        return False
    before = draft.preds[draft.last_pred]
    return before.voice == "passive" and (before.kind == "finite" or before.link == "part:open")
