"""Chunks without a preposition: subject, object, apposition or the next of a row.

Belongs here: what a bare noun chunk is to the verbs around it.
"""

from typing import Final

from pipelines.extract.language.grammar.ahead import (
    begins_object,
    finite_follows,
    has_one_verb,
    objective,
    over_nouns,
    subject_follows,
)
from pipelines.extract.language.grammar.antecedents import is_date
from pipelines.extract.language.grammar.draft import Clause, Draft, repeat
from pipelines.extract.language.grammar.parse import Chunk, Pred
from pipelines.extract.language.grammar.reduced import (
    clause_ahead,
    lists_subject,
    subject_waits,
    waits_above,
)
from pipelines.extract.language.grammar.speech import (
    closes_speech,
    inserts_report,
    is_told_to,
    says_last,
    speaks_behind,
    speaks_last,
    trail,
)
from pipelines.extract.language.grammar.terms import (
    PLACE_PREPS,
    TERMS_OF_TIME,
    TIME_WORDS,
    is_deed,
)
from pipelines.extract.language.tagging import (
    ADVERBIAL,
    AUXILIARIES,
    COMMA,
    CONJ,
    DET,
    NOUN_NUM_DET,
    NUM,
    PREP,
    PRON,
    QUOTE,
    VERB,
)

_DET_PRON: Final = frozenset((DET, PRON))
_OPENS_ANEW: Final = frozenset((DET, PRON, NUM))
_SOME_OF: Final = frozenset("all both half many most none several some".split())
_SINGULAR: Final = frozenset("was is has does".split())
# What joins a clause whose time or place comes before its subject.
_JOINING: Final = frozenset(("and", "but", "while", "yet", "so"))
# What stands before a clause that repeats a verb without saying it.
_NAMES: Final = frozenset("call brand label dub".split())
# Before a time or a term that a clause without a verb tells.
_OF_TIMES: Final = frozenset(("on", "in", "for"))
_OWNERS: Final = frozenset("his her their".split())
_MAY_GAP: Final = frozenset(("comma", "conj", "boundary"))


def tells_more(draft: Draft, chunk: Chunk) -> bool:
    """Whether a bare number tells how many more, elsewhere: "killed 12 in Lira and another 40 in Gulu"."""
    tags, lows = draft.tokens.tags, draft.tokens.lows
    if tags[chunk.head] != NUM or chunk.time or (len(lows[chunk.head]) == 4 and lows[chunk.head].isdigit()):
        return False
    i = chunk.last + 1
    while i < len(tags) and lows[i] in ("more", "others"):
        i += 1
    return i + 1 < len(tags) and lows[i] in PLACE_PREPS and tags[i + 1] in NOUN_NUM_DET


def coordinate(draft: Draft, chunk: Chunk) -> None:
    chunk.group = parallel(draft, chunk, draft.chunks[draft.last_chunk]).group
    first = draft.chunks[chunk.group]
    chunk.prep, chunk.prep_at, chunk.of = first.prep, first.prep_at, first.of
    chunk.pred, chunk.role = first.pred, first.role
    if first.pred >= 0:
        pred = draft.preds[first.pred]
        if first.role == "object":
            pred.objects.append(chunk.index)
        elif first.role == "comp":
            pred.comps.append((chunk.prep, chunk.index))
        elif pred.index == draft.awaiting:
            pred.subject.append(chunk.index)
    for clause in draft.stack:
        if first.index in clause.subject:
            clause.subject.append(chunk.index)


def parallel(draft: Draft, chunk: Chunk, previous: Chunk) -> Chunk:
    """What a chunk is coordinated with: the deed before, where a deed of others follows.

    "The killing of Ana (in Lima) and the arrest of Omar": not "the killing of Ana and of the arrest".
    """
    lows = draft.tokens.lows
    if lows[chunk.last + 1 : chunk.last + 2] != ["of"] or not is_deed(draft.words, lows[chunk.head]):
        return previous
    if is_deed(draft.words, lows[previous.head]):
        return previous  # "the escalation of arrests and the torture of students"
    one = previous
    if one.prep in PLACE_PREPS and one.of >= 0 and draft.tokens.words[one.head][0].isupper():
        one = draft.chunks[one.of]
        if one.prep == "" and is_deed(draft.words, lows[one.head]):
            return one
    while one.of >= 0 and one.prep == "of":
        one = draft.chunks[one.of]
        if is_deed(draft.words, lows[one.head]):
            return one
    return previous


def dated(draft: Draft, index: int) -> int:
    """The predicate that a time behind one dates: never how a thing is called ("shot in a bar named Rosa on Monday")."""
    pred = draft.preds[index]
    named = bool(pred.objects) or pred.lemma != "call" or any(prep == "as" for prep, _ in pred.comps)
    if pred.kind != "part" or not named or pred.lemma not in draft.words.name_giving_verb:
        return index  # "at a rally called by nurses on Monday"
    return next((one.index for one in reversed(draft.preds[:index]) if one.kind == "finite"), index)


def read_bare(draft: Draft, chunk: Chunk) -> None:
    clause = draft.stack[-1]
    if clause.finite and clause.preds and draft.last in _MAY_GAP and gapped(draft, chunk, clause):
        return
    if is_aside(draft, chunk):
        return
    if clause.finite and clause.preds and (scene := scene_before(draft, chunk)):
        open_scene(draft, chunk, scene)
        return
    if chunk.time and (
        not finite_follows(draft, chunk.last + 1) or subject_waits(draft) or is_given(draft, chunk)
    ):
        chunk.role = "time"
        if clause.preds:
            chunk.pred = dated(draft, clause.preds[-1])
            draft.preds[chunk.pred].comps.append(("", chunk.index))
        elif draft.last == "chunk" and clause.subject:
            chunk.of = draft.last_chunk  # "the raid on the office last week"
        return
    if draft.last == "verb" and draft.last_pred >= 0:
        pred = draft.preds[draft.last_pred]
        if pred.index == draft.awaiting and not pred.subject:
            pred.subject, chunk.pred, chunk.role = [chunk.index], pred.index, "subject"
            clause.subject = [chunk.index]
            return
        if speaks_behind(draft, pred) or closes_speech(draft, pred, chunk):
            pred.subject, pred.governor, pred.link, pred.conjoined = [chunk.index], -1, "", -1
            chunk.pred, chunk.role = pred.index, "subject"
            quoted = draft.clause.preds[:-1]
            draft.stack[:] = [Clause("main", subject=[chunk.index], preds=[pred.index], finite=True)]
            if quoted:
                trail(draft, pred, quoted[-1])
            return
        # "said police had arrested him": what follows a reporting verb may be a clause without "that".
        if (
            (
                draft.verbs.is_a(pred.lemma, "report")
                or pred.lemma in draft.words.clause_verb
                or (pred.voice == "passive" and pred.lemma in draft.words.troubling_verb)
                or (pred.lemma in draft.words.wishing_verb and is_wished_of(draft, chunk))
            )
            and not objective(draft, chunk)
            and (clause_ahead(draft, chunk) or lists_subject(draft, chunk))
            and not (pred.lemma in draft.words.addressing_verb and subject_follows(draft, chunk.last + 1))
            and not (waits_above(draft) and has_one_verb(draft, chunk.last + 1))
        ):
            draft.stack.append(Clause("that", pred.index, subject=[chunk.index]))
            return
        pred.objects.append(chunk.index)
        chunk.pred, chunk.role = pred.index, "object"
        return
    if draft.last == "chunk" and draft.last_pred >= 0 and draft.last_chunk >= 0:
        previous = draft.chunks[draft.last_chunk]
        if is_told_behind(draft, chunk, previous):
            draft.stack.append(Clause("that", draft.last_pred, subject=[chunk.index]))
            return
        if previous.role == "object" and is_captive(draft, chunk):
            chunk.pred, chunk.role = previous.pred, "object2"
            return
        if previous.role == "object" and is_captive(draft, previous):
            pred = draft.preds[previous.pred]
            previous.role = "object2"
            pred.objects, chunk.pred, chunk.role = [chunk.index], pred.index, "object"
            return
        if (
            previous.role == "object"
            and draft.preds[previous.pred].lemma in draft.words.ditransitive_verb
            and not finite_follows(draft, chunk.last + 1)
        ):
            draft.preds[previous.pred].objects.append(chunk.index)
            chunk.pred, chunk.role = previous.pred, "object2"
            return
        if (
            previous.role == "object"
            and draft.preds[previous.pred].lemma in _NAMES
            and (draft.tokens.tags[chunk.first - 1] == QUOTE or draft.tokens.lows[chunk.first] in ("a", "an"))
        ):
            return  # "called him a thief and his wife said"
        if is_heavy(draft, chunk, previous):
            draft.preds[draft.last_pred].objects.append(chunk.index)
            chunk.pred, chunk.role = draft.last_pred, "object"
            return
        if finite_follows(draft, chunk.last + 1) and (
            is_told_to(draft, previous) or draft.tokens.lows[previous.head] in draft.words.opinion_adjective
        ):
            # "tells me the Senate killed it": what is told, without "that".
            draft.stack.append(Clause("that", draft.last_pred, subject=[chunk.index]))
            return
        if finite_follows(draft, chunk.last + 1) and previous.role != "time":
            # "the man police arrested": an object relative without its pronoun.
            draft.stack.append(Clause("rel", -1, draft.last_chunk, subject=[chunk.index]))
            draft.wh = "that"
            return
    if (
        draft.last == "chunk"
        and draft.last_pred < 0
        and (draft.last_chunk in clause.subject or draft.chunks[draft.last_chunk].of in clause.subject)
        and (
            draft.tokens.tags[chunk.first] in _DET_PRON
            or (
                draft.chunks[draft.last_chunk].last + 1 == chunk.first
                and draft.tokens.lows[draft.chunks[draft.last_chunk].head] in draft.words.sufferer_noun
            )
        )
        and finite_follows(draft, chunk.last + 1)
    ):
        # "the lawyer the government wants to deport", "the students Iran executed"
        draft.stack.append(Clause("rel", -1, draft.last_chunk, subject=[chunk.index]))
        draft.wh = "that"
        return
    if (
        (clause.finite or says_last(draft, chunk))
        and clause.preds
        and draft.last in ("comma", "conj", "boundary", "chunk", "paren", "prep")
    ):
        # A new subject after the clause is complete: close inner clauses, open a coordinate one.
        if finite_follows(draft, chunk.last + 1) or clause_ahead(draft, chunk) or speaks_last(draft, chunk):
            if (draft.conj or draft.last == "conj") and waits_above(draft):
                # "Ana, who ran a shelter, and her son were shot": who waits for a verb is not alone.
                draft.stack.pop()
                draft.clause.subject.append(chunk.index)
            elif draft.conj or draft.last == "conj":
                kind, governor = clause.kind, clause.governor
                if kind == "rel" and draft.last != "conj":
                    kind, governor = "main", -1
                draft.stack[-1] = Clause(
                    "main" if kind == "rel" else kind,
                    governor if kind != "rel" else -1,
                    subject=[chunk.index],
                )
            else:
                while len(draft.stack) > 1 and draft.clause.finite:
                    draft.stack.pop()
                if draft.clause.finite or draft.clause.preds:
                    done = draft.clause
                    draft.stack[-1] = Clause("main", subject=[chunk.index])
                    draft.stack[-1].antecedent = done.preds[-1] if done.preds else -1
                else:
                    draft.clause.subject = [chunk.index]
            return
        return
    if draft.last == "comma" and clause.subject and not clause.finite and inserts_report(draft, chunk):
        draft.stack.append(Clause("aside", subject=[chunk.index]))
        return
    if (
        draft.last == "conj"
        and clause.subject
        and not clause.finite
        and not finite_follows(draft, chunk.last + 1)
    ):
        return  # "the soldiers, drunk and angry, shot him"
    if draft.last == "conj" and waits_beside(draft, chunk):
        clause.subject.append(chunk.index)
        return
    if draft.last == "conj" and clause.subject and not clause.finite:
        if hosts_last(draft, clause):
            join_subject(draft, chunk, clause)
            return
        if ends_reduced(draft, clause):
            if is_alike(draft, chunk):
                coordinate(draft, chunk)
            else:
                clause.subject.append(chunk.index)
            return
    clause.subject = [chunk.index]


def is_wished_of(draft: Draft, chunk: Chunk) -> bool:
    """Whether a bare "be" tells what is to happen to a chunk, over an of-phrase: "demanded (the head of) the union be freed"."""
    tags, lows = draft.tokens.tags, draft.tokens.lows
    i = chunk.last + 1
    while i < len(tags) and (tags[i] in NOUN_NUM_DET or lows[i] in ("of", "not", "immediately")):
        i += 1
    return lows[i : i + 1] == ["be"]


def is_given(draft: Draft, chunk: Chunk) -> bool:
    """Whether a term of so many years is what somebody is given: "gave the teacher ten years for posts deemed rude"."""
    if draft.last != "chunk" or draft.last_chunk < 0 or draft.tokens.lows[chunk.head] not in TERMS_OF_TIME:
        return False
    previous = draft.chunks[draft.last_chunk]
    return previous.role == "object" and draft.preds[previous.pred].lemma in draft.words.ditransitive_verb


def scene_before(draft: Draft, chunk: Chunk) -> list[int]:
    """The times and places between "and" and the subject of a verb to come: "and on Friday a court jailed him"."""
    tags, scene = draft.tokens.tags, []
    at = chunk.first - 1
    while at > 0 and tags[at] == COMMA:
        at -= 1
    while at > 0 and draft.chunk_of[at] >= 0:
        before = draft.chunks[draft.chunk_of[at]]
        if not (before.prep or before.time) or before.prep == "by":
            return []
        scene.append(before.index)
        at = (before.prep_at if before.prep else before.first) - 1
    if not scene or tags[at] != CONJ or draft.tokens.lows[at] not in _JOINING:
        return []
    return scene[::-1] if finite_follows(draft, chunk.last + 1) else []


def open_scene(draft: Draft, chunk: Chunk, scene: list[int]) -> None:
    """Begin a clause with a subject, and with the times and places before it, which the clause before then lacks."""
    for index in scene:
        held = draft.chunks[index]
        if held.pred >= 0:
            pred = draft.preds[held.pred]
            pred.comps[:] = [one for one in pred.comps if one[1] != index]
        held.pred, held.group = -1, index
        if held.of >= 0 and held.of not in scene:
            held.of = -1
    while len(draft.stack) > 1 and draft.clause.kind == "rel":
        draft.stack.pop()
    top = draft.clause
    draft.stack[-1] = Clause(top.kind, top.governor, subject=[chunk.index], scene=scene)


def hosts_last(draft: Draft, clause: Clause) -> bool:
    """Whether the chunk before "and" hangs on a subject that waits for its verb: "the head of the union and"."""
    host = draft.chunks[draft.last_chunk] if draft.last_chunk >= 0 else None
    while host is not None and host.of >= 0:
        host = draft.chunks[host.of]
    return host is not None and host.index != draft.last_chunk and host.index in clause.subject


def join_subject(draft: Draft, chunk: Chunk, clause: Clause) -> None:
    """Join a chunk to the subject, or to what hangs on it where the verb is of one: "the arrest of A and B was"."""
    lows, tags = draft.tokens.lows, draft.tokens.tags
    verb = next(
        (i for i in range(chunk.last + 1, len(lows)) if tags[i] == VERB or tags[i] in AUXILIARIES), -1
    )
    if verb >= 0 and lows[verb] in _SINGULAR:
        coordinate(draft, chunk)
        return
    chunk.group = draft.chunks[clause.subject[0]].group
    clause.subject.append(chunk.index)


def ends_reduced(draft: Draft, clause: Clause) -> bool:
    """Whether the chunk before "and" ends a participle's clause behind a subject that waits: "men held in camps and"."""
    last = draft.chunks[draft.last_chunk] if draft.last_chunk >= 0 else None
    pred = draft.preds[last.pred] if last is not None and last.pred >= 0 else None
    return (
        last is not None
        and pred is not None
        and last.role in ("comp", "object")
        and pred.kind in ("ing", "part")
        and any(index in clause.subject or draft.chunks[index].of in clause.subject for index in pred.subject)
    )


def is_told_behind(draft: Draft, chunk: Chunk, previous: Chunk) -> bool:
    """Whether a clause is what somebody says, without "that" behind when or where: "said on Monday soldiers had shot him"."""
    pred, host = draft.preds[draft.last_pred], previous
    while host.of >= 0 and host.pred < 0:
        host = draft.chunks[host.of]
    return (
        pred.kind == "finite"
        and pred.voice == "active"
        and (draft.verbs.is_a(pred.lemma, "report") or pred.lemma in draft.words.addressing_verb)
        and host.pred == pred.index
        and bool(previous.prep or previous.role == "time")
        and not objective(draft, chunk)
        and clause_ahead(draft, chunk)
    )


def is_alike(draft: Draft, chunk: Chunk) -> bool:
    """Whether a chunk goes on with the one before "and" rather than with the subject: "in towns and villages have"."""
    lows, tags = draft.tokens.lows, draft.tokens.tags
    verb = next(
        (i for i in range(chunk.last + 1, len(lows)) if tags[i] == VERB or tags[i] in AUXILIARIES), -1
    )
    if verb >= 0 and lows[verb] in _SINGULAR:
        return True
    return all(
        tags[one.first] not in _OPENS_ANEW and one.owner < 0
        for one in (chunk, draft.chunks[draft.last_chunk])
    )


def waits_beside(draft: Draft, chunk: Chunk) -> bool:
    """Whether who is told between commas shares a verb with a chunk: "Ana, a nurse from Lima, and her son were shot"."""
    tags, lows, clause = draft.tokens.tags, draft.tokens.lows, draft.clause
    if clause.finite or not clause.subject or chunk.first < 3 or tags[chunk.first - 2] != COMMA:
        return False
    host = draft.chunks[clause.subject[-1]]
    k = chunk.last + 1
    while k < len(tags) and tags[k] in ADVERBIAL:
        k += 1
    alone = k < len(tags) and lows[k] in _SINGULAR
    if host.prep or tags[host.last + 1] != COMMA or alone or not finite_follows(draft, chunk.last + 1):
        return False
    renamed = any(other.appos == host.index for other in draft.chunks[host.index + 1 : chunk.index])
    told = [pred for pred in draft.preds if pred.at > host.last]
    reduced = bool(told) and all(pred.kind == "part" and host.index in pred.subject for pred in told)
    return reduced or (renamed and not told)


def is_captive(draft: Draft, chunk: Chunk) -> bool:
    """Whether a chunk is what somebody is made, before he is named: "took hostage the mayor", "set free ten men"."""
    return chunk.first == chunk.last and draft.tokens.lows[chunk.head] in draft.words.captive_word


def is_heavy(draft: Draft, chunk: Chunk, previous: Chunk) -> bool:
    """Whether an object stands behind another complement of its verb: "put to death a juvenile"."""
    pred = draft.preds[draft.last_pred]
    return (
        previous.pred == pred.index
        and bool(previous.prep)
        and previous.first > pred.at
        and pred.kind in ("finite", "ing", "inf")
        and pred.voice == "active"
        and not pred.objects
        and not draft.verbs.is_a(pred.lemma, "intransitive")
        and begins_object(draft, chunk.first)
    )


def is_aside(draft: Draft, chunk: Chunk) -> bool:
    """Whether a chunk only tells what part of a group is, so that the subject stays who it was.

    "24 people, among them nine children, were killed"; "14 people, three of them women, were killed"; "nine men, all
    from Lima, were held".
    """
    tags, lows = draft.tokens.tags, draft.tokens.lows
    before = draft.chunks[draft.last_chunk] if draft.last_chunk >= 0 else None
    if before is None:
        return False
    if before.pronoun and draft.last == "chunk":
        if before.prep == "among":
            waits = bool(draft.clause.subject) and not draft.clause.finite
            whole = waits and lows[chunk.last + 1 : chunk.last + 2] != ["of"]
            return tags[chunk.first] == NUM or (whole and not finite_follows(draft, chunk.last + 1))
        return (
            before.prep == "of"
            and lows[before.head] == "them"
            and tags[chunk.last + 1 : chunk.last + 2] == [COMMA]
        )
    waits = bool(draft.clause.subject) and not draft.clause.finite
    if draft.last == "comma" and waits and lows[chunk.head] in _SOME_OF and chunk.first == chunk.last:
        k = chunk.last + 1
        if tags[k : k + 1] == [PREP]:
            while k < len(tags) and tags[k] != VERB and tags[k] not in AUXILIARIES:
                k += 1
            return tags[k - 1] == COMMA  # "nine men, all from Lima, were held"
    if draft.last != "comma" or not waits or lows[chunk.last + 2 : chunk.last + 3] != ["them"]:
        return False
    # "ten mourners, a priest among them, were held"
    joined = lows[chunk.last + 1]
    return joined == "among" or (joined == "of" and tags[chunk.head] == NUM)


def gapped(draft: Draft, chunk: Chunk, clause: Clause) -> bool:
    """Repeat the last verb for "Niger in 2003" after "Mali signed in 2001,": returns whether it did."""
    before = draft.preds[clause.preds[-1]]
    tags, words = draft.tokens.tags, draft.tokens.words
    i = chunk.last + 1
    if tells_more(draft, chunk) and any(prep in PLACE_PREPS for prep, _ in before.comps):
        acts = before.voice == "active"
        if acts and not before.objects:
            return False
        pred = repeat(draft, before, chunk.last, list(before.subject) if acts else [chunk.index])
        pred.objects = [chunk.index] if acts else []
        chunk.pred, chunk.role = pred.index, "object" if acts else "subject"
        draft.mark(chunk.last, chunk.last, pred)
        draft.last = "chunk"
        return True
    dated = any(prep == "in" and is_date(draft, one) for prep, one in before.comps)
    if i + 1 >= len(tags) or tags[i] != PREP or not (dated or is_timed(draft, before, i)):
        return False
    acts = before.voice == "active" and names_next(draft, before)
    if not (acts or dated or before.voice == "passive"):
        return False
    owned = acts or before.voice == "passive"
    if (
        not (words[chunk.head][0].isupper() or (owned and words[chunk.first].lower() in _OWNERS))
        or chunk.time
        or not (tags[i + 1] == NUM or words[i + 1].lower() in TIME_WORDS)
    ):
        return False
    if finite_follows(draft, i) or finite_follows(draft, over_nouns(draft, i + 1)):
        return False
    pred = repeat(draft, before, chunk.last, list(before.subject) if acts else [chunk.index])
    if acts:
        pred.objects = [chunk.index]
    chunk.pred, chunk.role = pred.index, "object" if acts else "subject"
    if acts or before.voice == "passive":
        draft.mark(chunk.last, chunk.last, pred)
        draft.last = "chunk"
    draft.last_pred = pred.index
    return True


def is_timed(draft: Draft, before: Pred, i: int) -> bool:
    """Whether the preposition at token i tells when or for how long again: "was held on Monday and Omar on Tuesday"."""
    prep = draft.tokens.lows[i]
    return (
        prep in _OF_TIMES
        and before.lemma != "be"
        and any(told == prep and draft.chunks[one].time for told, one in before.comps)
    )


def names_next(draft: Draft, before: Pred) -> bool:
    """Whether a verb whose doers have no name is done to somebody who has one: "police held Ana on Monday, Omar on Friday"."""
    words, tags, lows = draft.tokens.words, draft.tokens.tags, draft.tokens.lows
    doers = [draft.chunks[one] for one in before.subject]
    return (
        bool(before.objects and doers)
        and all(words[draft.chunks[one].head][0].isupper() for one in before.objects)
        and all(
            (tags[one.first] == DET and words[one.head].islower()) or lows[one.head] in draft.words.force_noun
            for one in doers
        )
    )
