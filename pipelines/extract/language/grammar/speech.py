"""Attributions: who says what a sentence tells, before, within or behind it.

Belongs here: "police said", inserted or trailing, and which chunk is the speaker.
"""

from typing import Final

from pipelines.extract.language.grammar.ahead import finite_follows, speaks, starts_time
from pipelines.extract.language.grammar.draft import Draft
from pipelines.extract.language.grammar.parse import Chunk, Pred
from pipelines.extract.language.grammar.reduced import clause_ahead
from pipelines.extract.language.grammar.terms import (
    ADV_PREP,
    COMMA_END,
    IN_ASIDE,
    NOMINAL_WITH_PREP,
    TWO,
)
from pipelines.extract.language.tagging import (
    ADV,
    BE,
    BE_HAVE,
    COMMA,
    CONJ,
    DASH,
    END,
    HAVE,
    OPEN,
    PAST,
    PREP,
    QUOTE,
    SUB,
    VERB,
    WH,
    S,
)

# Classes that are asked for together: a set looks one up without building anything.
_ADV_HAVE_BE: Final = frozenset((ADV, HAVE, BE))
# What may stand behind who speaks, where the verb stands before him, and what is said that is no speaker.
_BEHIND_SPEAKER: Final = frozenset((PREP, COMMA, END, WH, OPEN, SUB, CONJ, DASH))


def give_speech(draft: Draft) -> None:
    """Give the verb of saying that ends a sentence its speaker, from whom a relative clause parts it.

    "Soldiers burned the market, nurses who had fled the town said."
    """
    said, tags = draft.preds[-1] if len(draft.preds) > TWO else None, draft.tokens.tags
    if (
        said is None
        or said.link != "conj"
        or said.conjoined < 0
        or said.kind != "finite"
        or (said.objects and said.lemma != "tell")
        or tags[said.first - 1] == CONJ
        or not draft.verbs.is_a(said.lemma, "report")
    ):
        return
    speaker = next((chunk for chunk in reversed(draft.chunks) if chunk.appos >= 0), None)
    if (
        speaker is None
        or not draft.preds[said.conjoined].at < speaker.first < said.first
        or tags[speaker.first - 1] != COMMA
        or tags[speaker.last + 1] != WH
        or COMMA in tags[speaker.last : said.first]
    ):
        return
    for pred in draft.preds:
        if pred.link == "rel" and speaker.last < pred.at < said.at and pred.antecedent == speaker.appos:
            pred.antecedent, pred.subject = speaker.index, [speaker.index]
    told, said.voice = said.conjoined, "active"
    said.conjoined, said.link, said.subject = -1, "", [speaker.index]
    speaker.pred, speaker.role, speaker.appos = said.index, "subject", -1
    trail(draft, said, told)


def insert_speech(draft: Draft) -> None:
    """Make what stands around a verb of saying between commas, or before one with two speakers, what is said.

    "On Friday, she says, guards beat him", "The men were shot, a nurse and two of the guards said."
    """
    tags = draft.tokens.tags
    for said in draft.preds:
        if (
            said.kind != "finite"
            or said.voice != "active"
            or said.link
            or said.governor >= 0
            or said.modal
            or not said.subject
            or len(draft.preds) < TWO
            or not draft.verbs.is_a(said.lemma, "report")
            or any(one.governor == said.index for one in draft.preds)
        ):
            continue
        speaker = draft.chunks[said.subject[0]]
        heard = said.objects if said.lemma == "tell" else []
        after = draft.chunks[heard[0]].last + 1 if heard else said.at + 1
        if speaker.first == 0 or (said.objects and not heard) or speaker.first > said.at:
            continue
        if tags[speaker.first - 1] == COMMA:
            inserted = tags[after : after + 1] == [COMMA]
        else:
            inserted = said is draft.preds[-1] and closes_pair(draft, speaker)
        if not inserted:
            continue
        for other in draft.preds:
            low, high = sorted((other.at, said.at))
            if (
                other is not said
                and other.governor < 0
                and (other.link in ("", "conj") or (other.link == "part" and other.kind == "finite"))
                and END not in tags[low:high]
            ):
                other.governor, other.link = said.index, "trail"


def closes_pair(draft: Draft, speaker: Chunk) -> bool:
    """Whether a phrase is the second of two behind a comma: "..., a nurse and two guards"."""
    tags = draft.tokens.tags
    if speaker.index == 0 or tags[speaker.first - 1] != CONJ:
        return False
    first = draft.chunks[speaker.index - 1]
    return first.last == speaker.first - TWO and first.first > 0 and tags[first.first - 1] == COMMA


def is_told_to(draft: Draft, previous: Chunk) -> bool:
    """Whether whom somebody tells something ends with a chunk: "told the court", "told reporters in Lima"."""
    pred = draft.preds[draft.last_pred]
    if not draft.verbs.is_a(pred.lemma, "report"):
        return False
    if previous.role == "object":
        return True
    return (
        pred.lemma in draft.words.addressing_verb
        and pred.voice == "active"
        and previous.pred == pred.index
        and previous.role in ("comp", "time")
        and bool(pred.objects)
    )


def inserts_report(draft: Draft, chunk: Chunk) -> bool:
    """Whether who says so stands between commas before the verb: "nine men, the network said, were shot"."""
    tags, forms = draft.tokens.tags, draft.tokens.forms
    n, i = len(tags), chunk.last + 1
    while i < n and tags[i] in _ADV_HAVE_BE:
        i += 1
    form = forms[i] if i < n and tags[i] == VERB else None
    if form is None or not draft.verbs.is_a(form.lemma, "report"):
        return False
    i += 1
    while i < n and tags[i] in NOMINAL_WITH_PREP:
        i += 1
    return i + 1 < n and tags[i] == COMMA and finite_follows(draft, i + 1)


def says_last(draft: Draft, chunk: Chunk) -> bool:
    """Whether a headline's participle is followed by who says so: "Two held on the border, activists say"."""
    i = chunk.last + 1
    forms, tags = draft.tokens.forms, draft.tokens.tags
    while i < len(tags) and tags[i] in _ADV_HAVE_BE:
        i += 1
    form = forms[i] if i < len(tags) else None
    return (
        draft.last == "comma"
        and form is not None
        and tags[i] == VERB
        and draft.verbs.is_a(form.lemma, "report")
        and any(draft.preds[index].kind == "part" for index in draft.clause.preds)
    )


def speaks_last(draft: Draft, chunk: Chunk) -> bool:
    """Whether a chunk and what it is called between commas have said what precedes: "..., the envoy, Ana Ruiz, said"."""
    tags, forms = draft.tokens.tags, draft.tokens.forms
    n = len(tags)
    if draft.last != "comma":
        return False
    at = chunk.last
    for _ in range(2):
        start = at = at + 1
        while at < n and tags[at] in IN_ASIDE:
            at += 1
        if at >= n or tags[at] != COMMA:
            return False
    form = forms[at + 1] if at > start and at + 1 < n and tags[at + 1] == VERB else None
    if form is None or not draft.verbs.is_a(form.lemma, "report"):
        return False
    end = at + 2
    return (
        end >= n
        or tags[end] in ADV_PREP
        or tags[end] in COMMA_END
        or starts_time(draft, end)
        or form.lemma in draft.words.addressing_verb
    )


def goes_on_told(draft: Draft, pred: Pred) -> bool:
    """Whether a verb goes on a row of acts that somebody tells of: "she says police arrested ten, beat two and"."""
    tags, clause = draft.tokens.tags, draft.clause
    if draft.last != "comma" or draft.conj or not clause.finite or clause.governor < 0 or speaks(draft, pred):
        return False
    said, before = draft.preds[clause.governor], draft.preds[clause.preds[-1]]
    if not draft.verbs.is_a(said.lemma, "report") or before.kind != "finite" or speaks(draft, before):
        return False
    joined = (k for k in range(pred.at + 1, len(tags) - 1) if tags[k] == CONJ)
    k = next(joined, -1) + 1
    while 0 < k < len(tags) - 1 and tags[k] == ADV:
        k += 1
    if 0 < k < len(tags) - 1 and tags[k] in BE_HAVE:
        return True  # "and are holding 30 more"
    following = draft.tokens.forms[k] if k > 0 and tags[k] == VERB else None
    return (
        following is not None
        and bool(following.bits & (PAST | S))
        and following.lemma not in draft.words.speaking_verb
    )


def goes_on_saying(draft: Draft, pred: Pred) -> bool:
    """Whether a verb behind "and" tells of who reports an act rather than of who did it: ", and called for calm"."""
    clause = draft.clause
    if (
        clause.kind != "that"
        or clause.governor < 0
        or pred.lemma not in draft.words.responding_verb
        or len(draft.stack) < 2
    ):
        return False
    said, above = draft.preds[clause.governor], draft.stack[-2]
    return (
        draft.verbs.is_a(said.lemma, "report")
        and bool(said.subject)
        and said.index in above.preds
        and said.kind == pred.kind
        and not any(speaks(draft, draft.preds[one]) for one in clause.preds)
    )


def inserted_report(draft: Draft) -> Pred | None:
    """The verb of saying or thinking right before this verb, in a relative clause about what did the act."""
    clause = draft.clause
    if (
        clause.kind != "rel"
        or draft.last != "verb"
        or draft.conj
        or clause.antecedent < 0
        or not clause.preds
    ):
        return None
    said = draft.preds[clause.preds[-1]]
    told = draft.verbs.is_a(said.lemma, "report")
    return said if told and said.voice == "active" and clause.antecedent in said.objects else None


def speaks_behind(draft: Draft, pred: Pred) -> bool:
    """Whether a verb stands right behind what is quoted, so that who speaks follows: '"..., " said the nurse'."""
    tags = draft.tokens.tags
    return (
        pred.first > 2
        and tags[pred.first - 1] == QUOTE
        and tags[pred.first - 2] in COMMA_END
        and pred.kind == "finite"
        and draft.verbs.is_a(pred.lemma, "report")
    )


def closes_speech(draft: Draft, pred: Pred, chunk: Chunk) -> bool:
    """Whether who speaks stands behind the verb that ends what he says: "Two were shot, said relatives"."""
    tags, lows = draft.tokens.tags, draft.tokens.lows
    after = chunk.last + 1
    return (
        pred.lemma == "say"
        and pred.at == pred.first == chunk.first - 1
        and pred.first > 2
        and tags[pred.first - 1] == COMMA
        and pred.kind == "finite"
        and len(draft.clause.preds) > 1
        and not chunk.pronoun
        and lows[chunk.head] not in draft.words.said_thing
        and (after >= len(tags) or tags[after] in _BEHIND_SPEAKER)
        and not clause_ahead(draft, chunk)
    )


def trail(draft: Draft, pred: Pred, said: int) -> None:
    top, seen = said, set()
    while draft.preds[top].governor >= 0 and top not in seen:
        seen.add(top)
        top = draft.preds[top].governor
    if top != pred.index:
        draft.preds[top].governor = pred.index
        draft.preds[top].link = "trail"
        # "Police beat him, and his wife was arrested, the charity said": every clause is what is said.
        for other in draft.preds:
            if (
                other.governor < 0
                and (other.link in ("", "conj") or (other.link == "part" and other.kind == "finite"))
                and other.at < pred.at
                and END not in draft.tokens.tags[other.at : pred.at]
            ):
                other.governor, other.link = pred.index, "trail"
