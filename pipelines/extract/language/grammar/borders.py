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
from pipelines.extract.language.grammar.terms import ASKED, CLAUSE_ENDS, TIME_WORDS, VERBAL
from pipelines.extract.language.tagging import CLOSE, COMMA, DASH

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


def is_aside_between_dashes(draft: Draft, i: int) -> bool:
    """Whether a dash opens an aside before the verb of the subject that waits: "three - A, B and C - were freed"."""
    tags, clause = draft.tokens.tags, draft.clause
    if clause.finite or not clause.subject:
        return False
    j = next((k for k in range(i + 1, min(i + _BRACKETED, len(tags) - 1)) if tags[k] == DASH), -1)
    return j > 0 and tags[j + 1] in VERBAL and not any(tag in CLAUSE_ENDS for tag in tags[i + 1 : j])


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
        antecedent = find_antecedent(draft, low)
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
