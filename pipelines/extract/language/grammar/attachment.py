"""Where a chunk goes: to a noun or verb before it, into a coordination, beside the noun that it renames.

Belongs here: prepositional attachment, coordination, appositions and ages.
"""

from typing import Final

from pipelines.extract.language.grammar.ahead import (
    finite_follows,
    is_denied_aside,
    is_named_aside,
    is_part,
    starts_time,
)
from pipelines.extract.language.grammar.antecedents import is_place
from pipelines.extract.language.grammar.draft import Draft
from pipelines.extract.language.grammar.parse import Chunk
from pipelines.extract.language.grammar.reduced import clause_ahead, is_reduced
from pipelines.extract.language.grammar.speech import inserts_report, speaks_last
from pipelines.extract.language.grammar.subjects import coordinate, dated, read_bare, tells_more
from pipelines.extract.language.grammar.terms import (
    COMMA_END,
    LAPSED,
    NOMINAL_ADV,
    NOMINAL_WITH_PREP,
    PLACE_PREPS,
    SCENE_PREPS,
    TIME_WORDS,
    is_deed,
)
from pipelines.extract.language.tagging import (
    ADV,
    AUXILIARIES,
    CLOSE,
    COMMA,
    CONJ,
    DET,
    END,
    ING,
    NOUN,
    NUM,
    PART,
    PAST,
    POSS,
    PREP,
    QUOTE,
    VERB,
    WH,
    is_headline,
    is_year,
)

_LISTED: Final = frozenset((NOUN, NUM, DET, POSS, COMMA, ADV))
_PREP_COMMA_END: Final = frozenset((PREP, COMMA, END))
_IN_CALLING: Final = frozenset((NOUN, NUM, DET, POSS, PREP, ADV))
_NOUN_PREPS: Final = frozenset(
    "in on from against by for to with at between towards under behind before".split()
)
_LASTING_PREPS: Final = frozenset("since during over between before after until throughout within".split())
_ONE_PERSON: Final = frozenset("a an his her their the".split())
_CROWDS: Final = frozenset("dozens scores hundreds thousands several many others".split())


def read_pronoun(draft: Draft, i: int) -> None:
    add_chunk(draft, i, i, -1, True)


def add_chunk(draft: Draft, first: int, last: int, owner: int, pronoun: bool) -> None:
    lows = draft.tokens.lows
    index = len(draft.chunks)
    chunk = Chunk(index, first, last, last, "", -1, index, -1, owner, -1, -1, "", pronoun)
    low = lows[last]
    chunk.time = not pronoun and (
        (low in TIME_WORDS and draft.tokens.words[last] != "march")
        or (last > first and lows[last - 1] in TIME_WORDS and (low.isdigit() or low in LAPSED))
    )
    draft.chunks.append(chunk)
    draft.chunk_of[last] = index
    for token in range(first, last):
        draft.chunk_of[token] = index
    if draft.last == "paren" and (short := short_for(draft, first, last)) >= 0:
        chunk.appos = short
        return
    if is_denied_aside(draft, first, last):
        draft.last, draft.prep = "appos", ""
        draft.adverbs.clear()
        return
    if not draft.prep and not pronoun and is_part(draft, first, last):
        draft.last = "appos"
        draft.last_chunk = draft.appos_chunk = index
        draft.adverbs.clear()
        return
    if draft.last == "conj" and (host := renamed_before(draft, chunk)) >= 0:
        draft.last_chunk = host
        coordinate(draft, chunk)
    elif draft.last == "conj" and (host := told_before(draft, chunk)) >= 0:
        draft.stack.pop()
        draft.last_chunk = host
        coordinate(draft, chunk)
    elif draft.prep:
        chunk.prep, chunk.prep_at = draft.prep, draft.prep_at
        if ends_range(draft, chunk):
            coordinate(draft, chunk)
        else:
            attach_prep(draft, chunk)
    elif (draft.last == "conj" and joins(draft, chunk)) or (
        draft.last == "comma"
        and (listing(draft, chunk) or comes_next(draft, chunk) or joins_in_headline(draft, chunk))
    ):
        coordinate(draft, chunk)
    elif (draft.last == "chunk" and is_title(draft, chunk)) or (
        draft.last == "comma" and (is_age(draft, chunk) or lies_in(draft, chunk) or renames(draft, chunk))
    ):
        chunk.appos = draft.last_chunk
        draft.last = "appos"
        draft.prep = ""
        draft.adverbs.clear()
        # The subject stays who it was; a later relative clause may still attach to the apposition.
        draft.appos_chunk = index
        return
    else:
        read_bare(draft, chunk)
    draft.last = "chunk"
    draft.last_chunk = index
    draft.prep = ""
    draft.conj = False
    draft.adverbs.clear()


def ends_range(draft: Draft, chunk: Chunk) -> bool:
    """Whether a noun ends a range, so that it is one of a list: "abuses ranging from arrests to torture"."""
    if chunk.prep != "to" or draft.last_chunk < 0:
        return False
    previous = draft.chunks[draft.last_chunk]
    first = draft.chunks[previous.group]
    return (
        previous.last == chunk.prep_at - 1
        and first.prep.endswith("from")
        and draft.tokens.lows[max(0, first.prep_at - 1)].startswith("rang")
    )


def short_for(draft: Draft, first: int, last: int) -> int:
    """The chunk that a chunk alone in brackets stands for: "the Economic Crimes Commission (ECC)"; -1 for none."""
    tags = draft.tokens.tags
    if first < 2 or draft.tokens.lows[first - 1] != "(":
        return -1
    if last + 1 >= len(tags) or tags[last + 1] != CLOSE or draft.last_chunk < 0:
        return -1
    return draft.last_chunk if draft.chunks[draft.last_chunk].last == first - 2 else -1


def _is_of_accused(draft: Draft, chunk: Chunk) -> bool:
    """Whether an of-phrase says who is accused, and another of what: "accused members of the guard of beating him"."""
    lows = draft.tokens.lows
    if lows[chunk.last + 1 : chunk.last + 2] != ["of"] or is_deed(draft.words, lows[chunk.head]):
        return False
    after = lows[chunk.last + 2] if chunk.last + 2 < len(lows) else ""
    return after.endswith("ing") or is_deed(draft.words, after)


def attach_prep(draft: Draft, chunk: Chunk) -> None:
    prep = chunk.prep
    if prep == "of" and draft.last_pred >= 0 and draft.preds[draft.last_pred].lemma in draft.words.of_verb:
        pred = draft.preds[draft.last_pred]
        if (
            draft.last_chunk < 0
            or draft.chunks[draft.last_chunk].first < pred.at
            or (draft.last_chunk in pred.objects and not _is_of_accused(draft, chunk))
            or draft.chunks[draft.last_chunk].of in pred.objects  # "accused the head of state of graft"
        ):
            pred.comps.append((prep, chunk.index))
            chunk.pred, chunk.role = pred.index, "comp"
            return
    previous = draft.chunks[draft.last_chunk] if draft.last_chunk >= 0 else None
    adjacent = previous is not None and previous.last == chunk.prep_at - 1
    if (
        adjacent
        and previous is not None
        and (
            prep == "of"
            or (
                (draft.last_pred < 0 or draft.preds[draft.last_pred].at < previous.first)
                and (prep in _NOUN_PREPS or (chunk.time and prep in _LASTING_PREPS))
            )
        )
    ):
        if prep == "of" and previous.time and _is_a_year(draft, chunk):
            chunk.of = previous.index  # "a massacre in May of 1999"
            return
        if prep == "by" and previous.prep == "according to":
            chunk.of = previous.index  # "was beaten, according to a letter by the union"
            return
        passes = prep == "of" or not previous.prep  # "the rise last year in arrests"
        host = before_time(draft, previous) if passes else previous
        chunk.of = before_scene(draft, before_doer(draft, host, chunk)).index if prep == "of" else host.index
    if (
        prep != "of"
        and draft.clause.preds
        and not (
            draft.clause.subject
            and previous is not None
            and previous.index in draft.clause.subject
            and draft.clause.subject[0] > 0
            and previous.first > draft.preds[draft.clause.preds[-1]].at
            and previous.role == ""
        )
    ):
        pred = draft.preds[draft.clause.preds[-1]]
        if draft.last_pred > pred.index and draft.preds[draft.last_pred].kind == "inf":
            pred = draft.preds[draft.last_pred]
        if chunk.time:
            pred = draft.preds[dated(draft, pred.index)]
        pred.comps.append((prep, chunk.index))
        chunk.pred, chunk.role = pred.index, "time" if chunk.time else "comp"
    elif (
        prep != "of"
        and draft.last_pred >= 0
        and adjacent is False
        and draft.preds[draft.last_pred].at > (previous.last if previous else -1)
    ):
        pred = draft.preds[draft.last_pred]
        pred.comps.append((prep, chunk.index))
        chunk.pred, chunk.role = pred.index, "comp"


def _is_a_year(draft: Draft, chunk: Chunk) -> bool:
    return chunk.first == chunk.last and is_year(draft.tokens.lows[chunk.head])


def before_time(draft: Draft, chunk: Chunk) -> Chunk:
    """The chunk that an of-phrase belongs with: a date or a term in between is passed over.

    "The death in prison last week of X", "the jailing for six years of X": nothing is of a Tuesday.
    """
    passed = chunk
    while (
        passed.time
        and passed.index
        and (passed.prep == "for" or starts_time(draft, passed.first))
        and draft.chunks[passed.index - 1].last >= passed.first - 2
        and not draft.chunks[passed.index - 1].pronoun
    ):
        passed = draft.chunks[passed.index - 1]
        while passed.of >= 0 and passed.prep not in ("", "of"):
            passed = draft.chunks[passed.of]
    return passed


def before_doer(draft: Draft, doer: Chunk, chunk: Chunk) -> Chunk:
    """The deed that an of-phrase belongs with, past who did it: "the arrest by police of two editors".

    Not where it tells whose men they are: "the arrest by agents of the ministry", "by troops of the junta".
    """
    head = draft.chunks[doer.of] if doer.of >= 0 and doer.prep == "by" else None
    lows, words = draft.tokens.lows, draft.words
    if head is None or head.of >= 0 or head.last + 1 != doer.prep_at:
        return doer
    if lows[doer.head] not in words.deed_doer and not draft.tokens.words[doer.head].isupper():
        return doer  # in capitals: "the FBI"
    if not is_deed(words, lows[head.head]) or lows[chunk.head] in words.body_noun | words.named_body_noun:
        return doer
    named = draft.tokens.words[chunk.head][0].isupper()
    land = lows[chunk.first] in ("south", "north", "new", "saudi")  # "troops of South Sudan"
    definite = draft.tokens.tags[chunk.first] == DET and lows[chunk.first] not in ("a", "an")
    return doer if named and (land or definite or chunk.first == chunk.head) else head


def before_scene(draft: Draft, chunk: Chunk) -> Chunk:
    """The deed that an of-phrase belongs with, past where it was done: "the arrest in Lima of Ana Ruiz"."""
    head = draft.chunks[chunk.of] if chunk.of >= 0 and chunk.prep in SCENE_PREPS else None
    if head is None or not is_deed(draft.words, draft.tokens.lows[head.head]):
        return chunk
    place = draft.tokens.lows[chunk.head]
    named = draft.tokens.words[chunk.head][0].isupper() and place not in draft.words.realm_noun
    return head if named or place in draft.words.captivity_noun else chunk


def joins(draft: Draft, chunk: Chunk) -> bool:
    """Whether a chunk after "and" continues the chunk before, rather than opening a clause of its own."""
    if draft.last_chunk < 0:
        return False
    previous = draft.chunks[draft.last_chunk]
    if (previous.time and not chunk.time) or (chunk.time and not previous.time and not previous.prep):
        return False
    gap = chunk.first - aside_end(draft, previous)
    if gap > 4 or max(draft.pred_of[previous.last + 1 : chunk.first], default=-1) >= 0:
        return False
    if (
        draft.tokens.tags[previous.last + 1] == COMMA
        and finite_follows(draft, chunk.last + 1)
        and (previous.role != "" or previous.prep)
    ):
        return False
    if names_object(draft, previous) and finite_follows(draft, chunk.last + 1):
        return False
    if tells_more(draft, chunk) and previous.role in ("comp", "time") and previous.prep:
        return False
    if previous.role == "object" or previous.prep:
        return (
            not finite_follows(draft, chunk.last + 1)
            or within_subject(draft, previous, chunk)
            or among_subject(draft, previous)
        )
    return True


def names_object(draft: Draft, chunk: Chunk) -> bool:
    """Whether a chunk is what an object before it is called: "called him a thief and his wife said"."""
    if chunk.role or chunk.prep or not chunk.index or not draft.clause.finite:
        return False
    called, between = draft.chunks[chunk.index - 1], draft.tokens.tags[: chunk.first]
    return (
        called.role == "object" and called.last + between[called.last + 1 :].count(QUOTE) + 1 == chunk.first
    )


def within_subject(draft: Draft, previous: Chunk, chunk: Chunk) -> bool:
    """Whether a bare noun goes on a phrase that hangs on a subject: "the envoy on rights and terrorism said"."""
    if draft.clause.finite or draft.tokens.tags[chunk.first] != NOUN or not previous.prep:
        return False
    if previous.group != previous.index:
        return False  # "relatives of X, lawyers and unions said"
    words = draft.tokens.words
    if words[chunk.first][:1].isupper() and not (
        # "police in Bosnia and Herzegovina", "officials in Lagos and Abuja"
        previous.prep in PLACE_PREPS
        and chunk.first == chunk.last
        and previous.first == previous.last
        and words[previous.first][:1].isupper()
    ):
        return False
    host = previous
    while host.of >= 0:
        host = draft.chunks[host.of]
    return host.index != previous.index and host.index in draft.clause.subject


def among_subject(draft: Draft, previous: Chunk) -> bool:
    """Whether a chunk is one of those by whom a subject is told: "women such as A, B and C were"."""
    if draft.clause.finite or not draft.clause.subject or previous.prep not in ("including", "as"):
        return False
    before = previous.prep_at - 1
    if previous.prep == "as":
        if draft.tokens.lows[before] != "such":
            return False
        before -= 1
    host = draft.chunk_of[before] if before >= 0 else -1
    while host >= 0 and host != draft.clause.subject[-1]:
        host = draft.chunks[host].of  # "dozens of villagers including A and B were"
    return host >= 0


def listing(draft: Draft, chunk: Chunk) -> bool:
    """Whether "A, B" before ", C and D" or "and C" is a list: an "and" chunk follows before any verb."""
    if draft.last_chunk < 0:
        return False
    previous = draft.chunks[draft.last_chunk]
    before = previous
    if draft.appos_chunk >= 0 and draft.chunks[draft.appos_chunk].appos == previous.index:
        before = draft.chunks[draft.appos_chunk]  # "a judge, Omar Khan, his wife and two guards"
    if aside_end(draft, before) + 2 != chunk.first or previous.time:
        return False
    if (
        draft.tokens.tags[chunk.first] == DET
        and draft.tokens.lows[chunk.first] in ("a", "an")
        and draft.tokens.words[previous.head][0].isupper()
    ):
        return False
    if names_one(draft, previous, chunk):
        return False
    tags = draft.tokens.tags
    i = aside_end(draft, chunk) + 1
    n = len(tags)
    steps = 0
    while i < n and steps < 60:
        tag = tags[i]
        if tag == CONJ and draft.tokens.lows[i] != "but":
            j = i + 1
            while j < n and tags[j] in NOMINAL_ADV:
                j += 1
            j = past_aside(draft, j)
            # "During transfer to court, Ali and two others were beaten": what opens the sentence is no part of it.
            begins = not draft.clause.subject and not draft.clause.preds
            opens = previous.prep and (begins or ends_clause(draft))
            follows = finite_follows(draft, j) or (
                j < n and tags[j] == COMMA and finite_follows(draft, j + 1)
            )
            return j > i + 1 and not (opens and follows) and not reports(draft, j)
        if tag in _LISTED or (tag == PREP and draft.tokens.lows[i] in ("of",)):
            i += 1
            steps += 1
            continue
        return False
    return False


def aside_end(draft: Draft, chunk: Chunk) -> int:
    """The last token of a phrase with the age or the short form in brackets behind it: "Ana Ruiz (41)"."""
    return past_aside(draft, chunk.last + 1) - 1


def past_aside(draft: Draft, j: int) -> int:
    """The token behind a word in brackets at j, or j where there is none."""
    words = draft.tokens.words
    return j + 3 if words[j : j + 1] == ["("] and words[j + 2 : j + 3] == [")"] else j


def names_one(draft: Draft, previous: Chunk, chunk: Chunk) -> bool:
    """Whether a name between commas is that of the one person told before it: "a judge, Omar Khan, and two guards"."""
    tokens = draft.tokens
    head = tokens.lows[previous.head]
    return (
        tokens.tags[chunk.last + 1 : chunk.last + 2] == [COMMA]
        and all(tokens.words[token][0].isupper() for token in range(chunk.first, chunk.last + 1))
        and chunk.first < chunk.last
        and (tokens.lows[previous.first] in _ONE_PERSON or previous.owner >= 0)
        and tokens.words[previous.head][0].islower()
        and not head.endswith("s")
    )


def joins_in_headline(draft: Draft, chunk: Chunk) -> bool:
    """Whether a headline's comma stands for "and": "Editor, two others held", "Gunmen seize editor, two aides"."""
    tags, lows = draft.tokens.tags, draft.tokens.lows
    if tags[chunk.first] != NUM or chunk.first == chunk.last or not is_headline(tags):
        return False
    previous = draft.chunks[draft.last_chunk] if draft.last_chunk >= 0 else None
    if previous is None or previous.last + 2 != chunk.first or previous.prep or previous.time or chunk.time:
        return False
    head, rest = lows[previous.head], tags[chunk.last + 1 :]
    if rest[:1] == [COMMA] or (
        draft.clause.preds and (previous.role != "object" or VERB in rest or COMMA in rest)
    ):
        return False  # "Ana Ruiz, 41 years old, held", "Rebels raid camp, nine men shot"
    return lows[chunk.head] == "others" or head in draft.words.sufferer_noun or head in draft.words.kin_noun


def ends_clause(draft: Draft) -> bool:
    """Whether a clause that opens the sentence is complete: "after they were freed in Lima, two men and"."""
    return draft.clause.kind.startswith("sub:") and draft.clause.finite and draft.clause.preds[0] == 0


def comes_next(draft: Draft, chunk: Chunk) -> bool:
    """Whether a chunk goes on a row of objects: "took first the teacher, then his sons"."""
    return (
        draft.adverbs[-1:] == ["then"]
        and draft.last_chunk >= 0
        and draft.chunks[draft.last_chunk].role == "object"
        and not finite_follows(draft, chunk.last + 1)
        and not clause_ahead(draft, chunk)
        and not is_age(draft, chunk)
    )


def reports(draft: Draft, j: int) -> bool:
    """Whether a verb of saying at token j ends what it tells: "killing nine, residents and medics said"."""
    tags, form = draft.tokens.tags, draft.tokens.forms[j] if j < len(draft.tokens.forms) else None
    return (
        form is not None
        and tags[j] == VERB
        and bool(form.bits & PAST)
        and draft.clause.finite
        and draft.verbs.is_a(form.lemma, "report")
        and (j + 1 == len(tags) or tags[j + 1] in _PREP_COMMA_END or starts_time(draft, j + 1))
    )


def renamed_before(draft: Draft, chunk: Chunk) -> int:
    """The object that goes on with a chunk behind what it is called: "held Ana, a nurse from Lima, and her son"; or -1."""
    tags = draft.tokens.tags
    called = draft.appos_chunk
    if called < 0 or chunk.first < 3 or tags[chunk.first - 1] != CONJ or tags[chunk.first - 2] != COMMA:
        return -1
    host = draft.chunks[called].appos
    between = tags[draft.chunks[called].last + 1 : chunk.first - 2]
    if host < 0 or draft.chunks[host].role == "subject":
        return -1
    if draft.last_chunk == host and draft.chunks[host].role != "object" and draft.chunks[host].prep != "of":
        return -1
    if any(tag not in _IN_CALLING for tag in between) or finite_follows(draft, chunk.last + 1):
        return -1
    return host


def told_before(draft: Draft, chunk: Chunk) -> int:
    """Who goes on with a name behind a clause that tells of him between commas: "held Ana, who was 17, and Omar, 12"; or -1."""
    words, tags, at = draft.tokens.words, draft.tokens.tags, chunk.first
    clause = draft.clause
    if clause.kind != "rel" or not clause.finite or clause.antecedent < 0 or at < 3 or len(draft.stack) < 2:
        return -1
    host, last = draft.chunks[clause.antecedent], draft.chunks[draft.last_chunk]
    if tags[at - 1] != CONJ or tags[at - 2] != COMMA or tags[host.last + 1] != COMMA:
        return -1
    named = words[chunk.head][0].isupper() and words[host.head][0].isupper()
    if not named or words[last.head][0].isupper() or finite_follows(draft, chunk.last + 1):
        return -1
    return host.index


def is_title(draft: Draft, chunk: Chunk) -> bool:
    """Whether a name with an article of its own says which thing is meant right before it: "the weekly The Outlook"."""
    words, host = draft.tokens.words, draft.chunks[draft.last_chunk]
    return (
        words[chunk.first] == "The"
        and chunk.last > chunk.first
        and words[chunk.last][0].isupper()
        and host.last == chunk.first - 1
        and words[host.last].islower()
    )


def is_age(draft: Draft, chunk: Chunk) -> bool:
    """Whether a bare number between commas is the age of whoever stands before it: "Ana Ruiz, 41, was held"."""
    tags, words = draft.tokens.tags, draft.tokens.words
    if chunk.first != chunk.last or tags[chunk.last] != NUM or draft.last_chunk < 0:
        return False
    before = chunk.first - 2
    while before > 0 and tags[before + 1] == ADV:
        before -= 1  # "Ana Ruiz, then 41,"
    index, number = draft.chunk_of[max(before, 0)], words[chunk.last]
    if index < 0 or tags[before + 1] != COMMA:
        return False
    previous = draft.chunks[index]
    return (
        # "her brother, Juan Ruiz, 41,": the name is the last to rename whoever it is
        draft.last_chunk in (index, previous.appos)
        and previous.last == before
        and not previous.time
        and tags[previous.head] == NOUN
        and words[previous.head][0].isupper()
        and number.isdigit()
        and len(number) < 3
        and tags[chunk.last + 1 : chunk.last + 2] == [COMMA]
    )


def lies_in(draft: Draft, chunk: Chunk) -> bool:
    """Whether a name says where the place before it lies, and the verb is to come: "police in Jos, Nigeria shot two men"."""
    words, tags = draft.tokens.words, draft.tokens.tags
    at = draft.chunk_of[chunk.first - 2]
    if at < 0 or draft.clause.finite or not draft.clause.subject:
        return False
    if not all(word[0].isupper() for word in words[chunk.first : chunk.last + 1]) or tags[chunk.first] == DET:
        return False
    place = draft.chunks[at]
    while place.appos >= 0:
        place = draft.chunks[place.appos]
    host = place
    while host.of >= 0:
        host = draft.chunks[host.of]
    if host.index not in draft.clause.subject or host.index == place.index or host.time:
        return False
    behind = chunk.last + 1
    behind += tags[behind : behind + 1] == [COMMA]
    return is_place(draft, place.index) and finite_follows(draft, behind) and not inserts_report(draft, chunk)


def gives_age(draft: Draft, index: int, person: Chunk) -> bool:
    """Whether a chunk is a person's age, between commas."""
    if index < 0:
        return False
    chunk = draft.chunks[index]
    return chunk.appos == person.index and chunk.first == chunk.last and draft.tokens.tags[chunk.last] == NUM


def _counts(draft: Draft, chunk: Chunk) -> bool:
    """Whether a chunk says how many there are, whoever they are: "40", "dozens", "two students"."""
    return draft.tokens.tags[chunk.first] == NUM or draft.tokens.lows[chunk.first] in _CROWDS


def renames(draft: Draft, chunk: Chunk) -> bool:
    """Whether "A, a B," is an apposition: a chunk between commas with no verb of its own."""
    if draft.last_chunk < 0 or chunk.prep:
        return False
    previous = draft.chunks[draft.last_chunk]
    before = chunk.first - 2
    while before > previous.last and draft.tokens.tags[before + 1] == ADV:
        before -= 1  # "Ana Ruiz, once a minister,"
    if before > 0 and gives_age(draft, draft.chunk_of[before], previous):
        before = draft.chunks[draft.chunk_of[before]].first - 2  # "Ana Ruiz, 41, a nurse,"
    if (
        previous.last != before
        or previous.pronoun
        or chunk.pronoun
        or draft.tokens.tags[previous.head] == NUM
    ):
        return False
    if previous.prep and not draft.clause.subject and not draft.clause.preds:
        return False  # "According to the group, police ..."
    comma = chunk.last + 1
    if (
        ends_clause(draft)
        and draft.tokens.tags[comma : comma + 1] == [COMMA]
        and is_named_aside(draft, comma)
    ):
        return False  # "After they were held in Lima, two students, Ana and Rita, fled"
    if draft.clause.finite and speaks_last(draft, chunk):
        return False
    tags, lows = draft.tokens.tags, draft.tokens.lows
    i = chunk.last + 1
    n = len(tags)
    if chunk.time or previous.time:
        return False
    while i < n and tags[i] in NOMINAL_WITH_PREP:
        i += 1
    if i >= n or tags[i] in COMMA_END:
        return True
    if tags[i] == WH and lows[i] in ("who", "which", "whose"):
        return True
    form = draft.tokens.forms[i]
    if tags[i] != VERB or form is None:
        return False
    if lows[previous.head] == "dead" and form.bits & PART and _counts(draft, chunk):
        return False  # "Nine dead, dozens arrested in Mali"
    if tags[chunk.first] == NUM and draft.clause.finite and is_headline(tags):
        return False  # the headline "Rebels attack village, 30 killed"
    if opens_second_half(draft, previous, i):
        return False
    return bool(form.bits & ING) or (bool(form.bits & PART) and is_reduced(draft, i, False))


def opens_second_half(draft: Draft, previous: Chunk, i: int) -> bool:
    """Whether a headline of two participles begins its second half before the one at i: "Camp raided by army, nurses held"."""
    tags, told = draft.tokens.tags, draft.preds[draft.last_pred] if draft.last_pred >= 0 else None
    return (
        told is not None
        and told.kind == "part"
        and previous.prep == "by"
        and ("by", previous.index) in told.comps
        and not draft.clause.finite
        and is_headline(tags)
        and not {VERB, COMMA}.intersection(tags[i + 1 :])
        and AUXILIARIES.isdisjoint(tags)
    )
