"""Commas, brackets, dashes, relative pronouns, "that" and subordinators.

Belongs here: what opens, closes or lays by a clause.
"""

from typing import Final

from pipelines.extract.language.grammar.ahead import asks
from pipelines.extract.language.grammar.antecedents import (
    acts_itself,
    find_antecedent,
    is_cleft,
    main_pred,
    over_time,
    takes_that,
)
from pipelines.extract.language.grammar.draft import Clause, Draft
from pipelines.extract.language.grammar.parse import Chunk
from pipelines.extract.language.grammar.terms import (
    ASKED,
    CLAUSE_ENDS,
    COMMA_END,
    TIME_WORDS,
    VERBAL,
)
from pipelines.extract.language.tagging import ADV, CLOSE, COMMA, CONJ, DASH, DET, NOUN, NUM, POSS, PREP, WH

# "most of them", "two of whom": how much of a group is meant.
_SHARES: Final = frozenset("most some many several few all both half majority none each".split())
_NEARLY: Final = frozenset("almost nearly mostly".split())
_IN_PART: Final = frozenset((NOUN, DET, NUM, POSS, ADV, CONJ, PREP))
_BRACKETED: Final = 30  # the longest that stands in brackets, in tokens


def year_of_date(draft: Draft, i: int) -> int:
    """Take "June 4, 1989," as one chunk, its year the number at i: returns the position after it, or 0 for none."""
    tags, lows = draft.tokens.tags, draft.tokens.lows
    low = lows[i]
    if not (draft.last == "comma" and len(low) == 4 and low[:2] in ("19", "20") and i > 2):
        return 0
    if not (lows[i - 2].isdigit() and draft.last_chunk >= 0 and draft.chunks[draft.last_chunk].last == i - 2):
        return 0
    if not (lows[i - 3] in TIME_WORDS or lows[i - 3] + "." in TIME_WORDS):
        return 0
    draft.chunks[draft.last_chunk].last = i
    draft.chunk_of[i - 1] = draft.chunk_of[i] = draft.last_chunk
    draft.last = "chunk"
    if i + 1 < len(tags) and tags[i + 1] == COMMA:
        pass_comma(draft)
        return i + 2
    return i + 1


def pass_comma(draft: Draft) -> None:
    draft.last_before_comma = draft.last
    draft.last = "comma"
    draft.commas += 1
    draft.prep = ""
    draft.conj = False


def over_part(draft: Draft, i: int) -> int:
    """Pass over an aside behind the comma at i that says of what kind part of a group are: returns the token after it.

    "Twenty people, most of them women and children, were killed": its nouns rename the group. "Two of whom" opens a
    relative clause that tells of two. Returns the token after the comma for any other.
    """
    tags, lows = draft.tokens.tags, draft.tokens.lows
    at = i + 1
    if at < len(tags) and lows[at] in _NEARLY:
        at += 1
    if at + 3 >= len(tags) or lows[at + 1] != "of" or not (lows[at] in _SHARES or tags[at] == NUM):
        return i + 1
    if lows[at + 2] == "whom":
        index = len(draft.chunks)
        host = group_told(draft, i)
        draft.chunks.append(Chunk(index, i + 1, at, at, group=index, appos=host))
        draft.chunk_of[i + 1 : at + 1] = [index] * (at - i)
        draft.stack.append(Clause("rel", draft.chunks[host].pred if host >= 0 else -1, index))
        draft.wh, draft.last = "whom", "wh"
        return at + 3
    first = at + 3
    last = first
    while last < len(tags) and tags[last] in _IN_PART:
        last += 1
    closed = last == len(tags) or tags[last] in COMMA_END
    # "some of them after beatings" tells when, not who.
    if lows[at + 2] != "them" or not closed or tags[first] == PREP or NOUN not in tags[first:last]:
        return i + 1
    host = group_told(draft, i)
    while first < last:
        end = first
        while end < last and tags[end] != CONJ:
            end += 1
        if end > first:
            index = len(draft.chunks)
            # "members of the opposition", "a girl of 12": what hangs on the noun stands in the chunk.
            head = next((k for k in range(first + 1, end) if tags[k] == PREP), end) - 1
            draft.chunks.append(Chunk(index, first, end - 1, head, group=index, appos=host))
            draft.chunk_of[first:end] = [index] * (end - first)
        first = end + 1
    draft.last = "appos"
    return last


def group_told(draft: Draft, comma: int) -> int:
    """The chunk that "most of them" behind a comma means: the one before it, or whom the last verb tells of; -1 for none."""
    if draft.last_chunk >= 0:
        chunk = draft.chunks[draft.last_chunk]
        if chunk.last == comma - 1 and not (chunk.prep or chunk.time):
            return chunk.group
    if draft.last_pred < 0:
        return -1
    pred = draft.preds[draft.last_pred]
    told = pred.objects or pred.subject
    return told[0] if told else -1


def is_aside_between_dashes(draft: Draft, i: int) -> bool:
    """Whether a dash opens an aside before the verb of the subject that waits: "three - A, B and C - were freed"."""
    tags, clause = draft.tokens.tags, draft.clause
    if clause.finite or not clause.subject:
        return False
    j = next((k for k in range(i + 1, min(i + _BRACKETED, len(tags) - 1)) if tags[k] == DASH), -1)
    return j > 0 and tags[j + 1] in VERBAL and not any(tag in CLAUSE_ENDS for tag in tags[i + 1 : j])


def opens_relative(draft: Draft, i: int) -> bool:
    """Whether a dash opens a relative clause, which another closes before the verb of the subject that waits.

    "The envoy - who flew home on Monday - has called for talks": both dashes are as good as commas.
    """
    tags, clause = draft.tokens.tags, draft.clause
    if clause.finite or not clause.subject or tags[i + 1 : i + 2] != [WH]:
        return False
    j = next((k for k in range(i + 1, min(i + _BRACKETED, len(tags) - 1)) if tags[k] == DASH), -1)
    if j < 0 or tags[j + 1] not in VERBAL:
        return False
    draft.dash = j
    return True


def open_aside(draft: Draft) -> None:
    """Read an aside between dashes by itself: what comes after it goes on from before it."""
    step_aside(draft)
    draft.aside = len(draft.chunks)
    draft.last, draft.prep, draft.conj = "paren", "", False


def close_aside(draft: Draft) -> None:
    """Go on from before an aside; whom it names are the subject too: "three states - Ghana, Kenya and Togo - have"."""
    named = [] if draft.stack[-1].preds else [c.index for c in draft.chunks[draft.aside :] if not c.prep]
    draft.aside = -1
    del draft.outside[1:]
    close_bracket(draft)
    draft.clause.subject = [*draft.clause.subject, *named]


def pass_boundary(draft: Draft, tag: str, low: str) -> None:
    draft.last = "boundary"
    draft.prep = ""
    draft.conj = False
    if low in (";", ":") or tag == DASH:
        while len(draft.stack) > 1:
            draft.stack.pop()
        draft.stack[-1] = Clause("main")


def open_bracket(draft: Draft, i: int) -> None:
    """Read what stands in round brackets by itself: what comes after goes on from before them."""
    if CLOSE in draft.tokens.tags[i + 1 : i + _BRACKETED]:
        step_aside(draft)
    draft.last, draft.prep, draft.conj = "paren", "", False


def step_aside(draft: Draft) -> None:
    """Lay by how far the reading has come, and begin clauses of their own."""
    draft.outside.append((draft.stack, draft.last, draft.last_chunk, draft.last_pred, draft.wh, draft.conj))
    draft.stack, draft.wh = [Clause("main")], ""


def close_bracket(draft: Draft) -> None:
    draft.last = "paren"
    if len(draft.outside) > (draft.aside >= 0):
        draft.stack, draft.last, draft.last_chunk, draft.last_pred, draft.wh, draft.conj = draft.outside.pop()
    draft.prep = ""


def open_wh(draft: Draft, i: int) -> None:
    low = draft.tokens.lows[i]
    if low in ("when", "where", "why", "how", "whether", "what"):
        relative = low == "where" and draft.last_chunk >= 0 and draft.last in ("chunk", "comma")
        governor, kind = draft.last_pred, "rel" if relative else f"sub:{low}"
        if f"sub:{low}?" in ASKED and asks(draft, i):
            governor, kind = -1, f"sub:{low}?"
        draft.stack.append(Clause(kind, governor, draft.last_chunk if relative else -1))
    else:
        antecedent = find_antecedent(draft, i)
        draft.stack.append(
            Clause("rel", draft.chunks[antecedent].pred if antecedent >= 0 else -1, antecedent)
        )
    draft.wh = "where" if draft.prep and draft.prep != "of" else low  # "in which": no object of the verb
    draft.last = "wh"
    draft.prep = ""
    draft.conj = False


def open_that(draft: Draft, i: int) -> None:
    if draft.last == "chunk" and not (
        takes_that(draft, draft.last_pred, draft.last_chunk)
        if draft.last_pred >= 0
        else draft.tokens.lows[draft.chunks[draft.last_chunk].head] in draft.words.saying_noun
    ):
        draft.stack.append(Clause("rel", -1, over_time(draft, draft.last_chunk)))
        draft.wh = "that"
    elif draft.last == "chunk" and acts_itself(draft, i):
        draft.stack.append(Clause("rel", -1, draft.last_chunk))
        draft.wh = "that"
    elif is_cleft(draft):
        draft.stack.append(Clause("main"))
    else:
        draft.stack.append(Clause("that", draft.last_pred))
    draft.last = "that"
    draft.prep = ""
    draft.conj = False


def open_sub(draft: Draft, i: int) -> None:
    draft.stack.append(Clause(f"sub:{draft.tokens.lows[i]}", main_pred(draft)))
    draft.last = "sub"
    draft.prep = ""
    draft.conj = False
