"""Which chunk a relative clause, a participle or an owner goes back to.

Belongs here: the way back over times, places, bodies and attire to the noun that is meant ("the men in uniform who",
"the village in May where").
"""

from typing import Final

from pipelines.extract.language.grammar.draft import Draft
from pipelines.extract.language.grammar.parse import Chunk, Pred
from pipelines.extract.language.grammar.terms import (
    PLACE_PREPS,
)
from pipelines.extract.language.tagging import DET, NUM, PAST, PREP, PRON, VERB, S, bits_of

_SUBJECT_OF: Final = {"him": "he", "her": "she", "them": "they"}
_LOYAL: Final = frozenset("loyal close allied linked belonging tied aligned".split())
_MEMBER_ENDINGS: Final = ("ers", "ors", "ists", "ians", "men", "women", "ants")


def find_antecedent(draft: Draft, i: int) -> int:
    """The chunk that a relative pronoun means: the last one; over an of-phrase to its head for "who"."""
    low = draft.tokens.lows[i]
    at = over_time(draft, draft.last_chunk)
    if low == "which" and (attack := attack_at(draft, at, i)) >= 0:
        return attack
    if low == "which" and draft.last == "comma":
        while at >= 0 and is_in_name_of_body(draft, draft.chunks[at]):
            at = draft.chunks[at].of
    if low in ("who", "whom") and draft.last != "appos":
        at = over_description(draft, at)
    if draft.last == "appos" and draft.chunks[at].prep in ("in", "at", "near", "from"):
        return draft.appos_chunk  # "a leader of protests in Nicaragua, a lawyer who"
    called = draft.appos_chunk
    if (
        low in ("who", "whom")
        and 0 <= called < at
        and draft.tokens.lows[draft.chunks[at].head] in draft.words.event_noun
        and draft.chunks[called].last == draft.chunks[at].prep_at - 1
    ):
        return called  # "X, a veteran of the protests who"
    if at >= 0 and low in ("who", "whom") and draft.chunks[at].of >= 0:
        head = draft.tokens.lows[draft.chunks[draft.chunks[at].of].head]
        if draft.tokens.words[draft.chunks[at].head][0].isupper() and head.endswith(
            ("er", "or", "ist", "ian", "ant", "ent", "head", "member", "leader")
        ):
            return draft.chunks[at].of
    return at


def attack_at(draft: Draft, at: int, i: int) -> int:
    """The attack whose place a chunk is, where the clause at i tells its toll, or -1: "the blast at a port, which killed"."""
    form = draft.tokens.forms[i + 1] if i + 1 < len(draft.tokens.forms) else None
    if at < 0 or form is None or form.lemma not in draft.words.toll_verb:
        return -1
    while draft.chunks[at].prep in PLACE_PREPS and draft.chunks[at].of >= 0:
        at = draft.chunks[at].of
    return at if draft.tokens.lows[draft.chunks[at].head] in draft.words.attack_noun else -1


def is_in_name_of_body(draft: Draft, chunk: Chunk) -> bool:
    """Whether a chunk ends the name of a body, of which "which" tells: "the Ministry of Justice, which"."""
    if chunk.of < 0:
        return False
    words, host = draft.tokens.words, draft.chunks[chunk.of]
    return (
        words[host.head][0].isupper()
        and words[chunk.head][0].isupper()
        and (
            draft.tokens.lows[host.head] in draft.words.body_noun
            or draft.tokens.lows[host.head] in draft.words.named_body_noun
        )
    )


def over_time(draft: Draft, at: int) -> int:
    """The chunk that a relative clause tells of: a date is passed over, with the place that it stands behind.

    "An attack in Herat on Monday that killed ten", "a raid in 1974 which".
    """
    if at < 0 or not is_date(draft, at):
        return at
    index = at
    while (
        is_date(draft, index) and index > 0 and draft.chunks[index - 1].last >= draft.chunks[index].first - 3
    ):
        index -= 1
    while draft.chunks[index].of >= 0 and draft.chunks[index].prep in PLACE_PREPS:
        index = draft.chunks[index].of
    return at if is_date(draft, index) else index


def over_place(draft: Draft, at: int) -> int:
    """The chunk that "who" tells of: no place, nor the age before it: "Ann Li, 50, from a village in Anhui, who"."""
    chunks, index = draft.chunks, at
    of = chunks[at].of if at >= 0 and chunks[at].prep == "of" else -1
    if of >= 0 and draft.tokens.lows[chunks[of].head] in draft.words.place_noun:
        index = of  # "from the province of Salta"
    while index > 0 and is_place(draft, index) and chunks[index - 1].last >= chunks[index].first - 4:
        index = chunks[index].of if chunks[index].of >= 0 else index - 1
    if index != at and draft.tokens.tags[chunks[index].head] == NUM and index > 0:
        index -= 1
    if index >= 0 > chunks[index].of and draft.tokens.lows[chunks[index].head] in draft.words.event_noun:
        return at  # "blamed the raid on the FDLR, who"
    return index if index >= 0 and not is_place(draft, index) else at


def over_description(draft: Draft, at: int) -> int:
    """The people that a clause tells of: what they wear, where they are and the body that they are of are passed over."""
    return over_body(draft, over_allegiance(draft, over_place(draft, over_attire(draft, at))))


def over_allegiance(draft: Draft, at: int) -> int:
    """The people that a clause tells of: to whom they hold is passed over: "troops loyal to the general who"."""
    chunk = draft.chunks[at] if at > 0 else None
    if chunk is None or chunk.prep != "to" or chunk.prep_at < 1:
        return at
    loyal = draft.tokens.lows[chunk.prep_at - 1] in _LOYAL
    return at - 1 if loyal and draft.chunks[at - 1].last >= chunk.prep_at - 2 else at


def over_attire(draft: Draft, at: int) -> int:
    """The people that a clause tells of: what they wear is passed over: "officers in plain clothes who", "men in masks"."""
    chunk = draft.chunks[at] if at > 0 else None
    if chunk is None or chunk.prep != "in" or draft.tokens.lows[chunk.head] not in draft.words.attire_noun:
        return at
    return at - 1 if draft.chunks[at - 1].last == chunk.prep_at - 1 else at


def over_body(draft: Draft, at: int) -> int:
    """The people that a clause tells of: the body that they are of is passed over: "agents of the committee who".

    A clause without a comma tells which ones, and what has a name needs no telling.
    """
    if at < 0 or draft.chunks[at].prep != "of" or draft.chunks[at].of < 0 or draft.last == "comma":
        return at
    of, head = draft.chunks[at], draft.tokens.lows[draft.chunks[draft.chunks[at].of].head]
    if draft.tokens.lows[of.head] in draft.words.event_noun:
        return of.of  # "a veteran of the protests who", "the face of the uprising who"
    named = draft.tokens.words[of.head][0].isupper()
    members = head.endswith(_MEMBER_ENDINGS) or head in draft.words.member_noun
    return of.of if members and (named or draft.tokens.lows[of.head] in draft.words.body_noun) else at


def is_place(draft: Draft, index: int) -> bool:
    """Whether a chunk says where, or where from: "in Kano", "from the village"."""
    chunk, words = draft.chunks[index], draft.tokens.words
    if chunk.pronoun or draft.tokens.tags[chunk.head] == NUM:
        return False
    if draft.tokens.lows[chunk.head] in draft.words.place_noun:
        return chunk.prep == "from" or chunk.prep in PLACE_PREPS
    if draft.tokens.lows[chunk.head] in draft.words.site_noun:
        return chunk.prep in ("at", "in", "outside", "near", "inside", "on")
    named = words[chunk.head][0].isupper()
    if chunk.prep == "from":
        return named and index > 0 and words[draft.chunks[index - 1].head][0].isupper()
    return named and chunk.prep in PLACE_PREPS


def is_date(draft: Draft, index: int) -> bool:
    chunk = draft.chunks[index]
    word = draft.tokens.lows[chunk.head]
    return chunk.time or (chunk.prep == "in" and len(word) == 4 and word.isdigit())


def acts_itself(draft: Draft, i: int) -> bool:
    """Whether a text is the subject of what follows "that" right behind it: "a statement that condemned the arrests"."""
    tags, forms = draft.tokens.tags, draft.tokens.forms
    return (
        draft.tokens.lows[draft.chunks[draft.last_chunk].head] in draft.words.text_noun
        and tags[i + 1 : i + 2] == [VERB]
        and bool(bits_of(forms[i + 1]) & (PAST | S))
        and tags[i + 2 : i + 3] in ([DET], [PREP], [PRON])
    )


def is_cleft(draft: Draft) -> bool:
    """Whether "that" follows only a place or a time: "it was there that", "it was in May that"; nobody says it."""
    if draft.last_pred < 0:
        return False
    pred = draft.preds[draft.last_pred]
    it = [draft.tokens.lows[draft.chunks[index].head] for index in pred.subject]
    return pred.lemma == "be" and it == ["it"] and not pred.objects and draft.last in ("verb", "chunk")


def takes_that(draft: Draft, pred: int, chunk: int) -> bool:
    """Whether "told him that", "said in Geneva that" opens what is said rather than a relative clause."""
    head = draft.tokens.lows[draft.chunks[chunk].head]
    if draft.chunks[chunk].prep and draft.chunks[chunk].pred != pred:
        return False
    if head in draft.words.saying_noun:
        return True
    return draft.verbs.is_a(draft.preds[pred].lemma, "report") and (
        draft.chunks[chunk].role in ("comp", "time") or draft.preds[pred].lemma in draft.words.addressing_verb
    )


def main_pred(draft: Draft) -> int:
    for clause in reversed(draft.stack):
        if clause.preds and clause.kind in ("main", "that", "rel"):
            return clause.preds[-1]
    return draft.last_pred


def hosting(draft: Draft, chunk: Chunk) -> Chunk:
    """The noun that an infinitive stands behind, past what is of it: "sent men into parts of the town to arrest"."""
    host = chunk
    lows = draft.tokens.lows
    while host.prep == "of" and host.of >= 0 and lows[host.head] not in draft.words.control_noun:
        host = draft.chunks[host.of]
    if host.prep == "by" and host.of >= 0 and lows[draft.chunks[host.of].head] in draft.words.control_noun:
        return draft.chunks[host.of]  # "a plan by officials to arrest him"
    return (
        host
        if host.role in ("object", "comp") or draft.tokens.lows[host.head] in draft.words.control_noun
        else chunk
    )


def is_control(draft: Draft, subject: list[int]) -> int:
    """The chunk of a subject that is a plan, an order, a right to do something; -1 for none."""
    lows = draft.tokens.lows
    return next((one for one in subject if lows[draft.chunks[one].head] in draft.words.control_noun), -1)


def owner_of(draft: Draft, chunk: Chunk) -> list[int]:
    """The subject of an infinitive after a noun: the noun's owner ("China's plan to sign"), or nothing."""
    if chunk.owner >= 0:
        return [chunk.index]
    return [other.index for other in draft.chunks if other.of == chunk.index and other.prep in ("by", "of")]


def past_sufferer(draft: Draft, pred: Pred) -> Pred | None:
    """The verb above a relative clause whose subject cannot do to "him" or "her" what the verb behind it tells.

    "Gunmen came to the farm where the nun lived before abducting her": it is they who did.
    """
    clause, after = draft.clause, pred.at + 1
    if (
        clause.kind != "rel"
        or not clause.finite
        or clause.antecedent in clause.subject
        or len(draft.stack) < 2
    ):
        return None
    tokens = draft.tokens
    if after >= len(tokens.tags) or tokens.tags[after] != PRON or not clause.subject:
        return None
    whom, above = tokens.lows[after], [draft.preds[one] for one in draft.stack[-2].preds]
    if whom not in _SUBJECT_OF or not above or not above[-1].subject:
        return None
    inner, outer = (tokens.lows[draft.chunks[one[-1]].head] for one in (clause.subject, above[-1].subject))
    if outer == _SUBJECT_OF[whom] or (
        draft.chunks[clause.subject[-1]].pronoun and inner != _SUBJECT_OF[whom]
    ):
        return None
    return above[-1]
