"""Noun chunks: where one ends.

Belongs here: which nouns, numbers and determiners belong to one chunk, and where a date, a listener or a lapse of
time ends it ("police told reporters men ...", "12 Monday").
"""

from typing import Final

from pipelines.extract.language.grammar.ahead import (
    are_adjectives,
    begins_object,
    closes,
    counts_object,
    ends_callings,
    ends_time,
    finite_follows,
    is_renamed,
    over_nouns,
    over_quoted,
    row_of_adjectives,
    row_of_compounds,
    starts_lapse,
    starts_time,
)
from pipelines.extract.language.grammar.attachment import add_chunk
from pipelines.extract.language.grammar.draft import Draft
from pipelines.extract.language.grammar.terms import (
    NOUN_NUM,
    PREDICATES,
    SCENE_PREPS,
    TIME_WORDS,
    TWO,
)
from pipelines.extract.language.tagging import (
    ADV,
    AUXILIARIES,
    COMMA,
    CONJ,
    DET,
    DET_POSS,
    END,
    HAVE,
    ING,
    NOUN,
    NOUN_NUM_POSS,
    NUM,
    PART,
    PAST,
    POSS,
    PREP,
    QUOTE,
    VERB,
    bits_of,
    is_plural,
    is_year,
    tells_part,
)

_DET_ADV_POSS: Final = frozenset((DET, ADV, POSS))
_TIMES: Final = ["times"]
_COMPASS: Final = frozenset("north south east west north-east north-west south-east south-west".split())
# Words that may begin a time: the time words, "last week", "the same day".
_PARTS_OF_TIME: Final = frozenset(
    "early late mid beginning start middle end half quarter months weeks spring summer".split()
)
_TIME_STARTS: Final = TIME_WORDS | {"last", "next", "this", "the"}
# How a time begins that no number before it dates: "12 last week", "12 Monday", not "12 May".
_NEAR_TIMES: Final = frozenset(
    "last next yesterday today monday tuesday wednesday thursday friday saturday sunday".split()
)
_TIME_PREPS: Final = frozenset("on in since by from until during of".split())
_LAPSE_PREPS: Final = frozenset("for in over within after".split())
_LAPSES: Final = frozenset(
    "years months weeks days hours decades year month week day decade century centuries".split()
)
# What people are brought to before they are named: "put under house arrest a bishop", "beat to death two men".
_STATE_PREPS: Final = frozenset("to into in under behind on at for".split())
_FURTHER: Final = frozenset(("more", "further"))
# What may follow a verb whose object stands before its subject, and what of it makes the verb a participle.
_BEHIND_DEED: Final = frozenset((PREP, CONJ, VERB))
_NOT_BEHIND_DEED: Final = frozenset(("by", "for", "with", "over", "as"))


def read_chunk(draft: Draft, i: int) -> int:
    tags, lows, forms = draft.tokens.tags, draft.tokens.lows, draft.tokens.forms
    n = len(tags)
    j = i
    owner = -1
    while j + 1 < n:
        nxt = tags[j + 1]
        if nxt == POSS:
            owner = j
            j += 1
        elif nxt in NOUN_NUM:
            # "police Monday", "the pact last week", "killed 12 last week": a time word begins a chunk of its own.
            if (
                nxt == NOUN
                and (tags[j] == NOUN or counts_before_time(draft, i, j))
                and lows[j + 1] in _TIME_STARTS
                and starts_time(draft, j + 1)
                and lows[j] not in ("last", "next", "this")
                and not names_after_day(draft, j)
            ):
                break
            if draft.last == "verb" and (ends_listener(draft, i, j) or ends_opinion(draft, i, j)):
                break
            if (
                nxt == NUM
                and tags[j] == NOUN
                and (
                    starts_lapse(draft, j + 1)
                    or gives_number(draft, j + 1)
                    or counts_subject(draft, i, j)
                    or (
                        not draft.prep and lows[j + 2 : j + 3] == _TIMES
                    )  # "stabbed the activist eleven times"
                    or (
                        draft.prep in _STATE_PREPS
                        and lows[j] in draft.words.captivity_noun
                        and begins_object(draft, j + 1)
                    )
                    or (
                        i == j and draft.last == "verb" and lows[j] in draft.words.captive_word
                    )  # "took hostage five men"
                )
            ):
                break
            if nxt == NUM and times_object(draft, i, j):
                break
            if nxt == NOUN and ends_before_doer(draft, i, j):
                break  # "the students | Iran executed were"
            if nxt == NOUN and lows[j + 1] in draft.words.captive_word and makes_captive(draft, i, j):
                break  # "held two directors | captive"
            # "In August 2008 Russian aircraft", "On Monday soldiers shot": a date ends before what follows it.
            if nxt == NOUN and (
                (tags[j] == NUM and ends_date(draft, i, j))
                or (
                    (lows[j] in TIME_WORDS or lows[j].startswith("mid-"))
                    and (ends_day(draft, i, j) or ends_lapse(draft, i, j))
                )
                or ends_scene(draft, j)
            ):
                break
            j += 1
        elif nxt == DET and lows[j] in ("all", "both", "half") and j == i:
            j += 1
        elif nxt == DET and tags[j] == NUM and lows[j + 1] == "such":
            j += 1  # "218 such killings"
        elif (
            nxt == ADV
            and j + 2 < n
            and tags[j + 2] == NOUN
            and (
                tags[j] in _DET_ADV_POSS
                or (
                    tags[j] == NUM
                    and (lows[j + 1].endswith("ly") or lows[j + 1] in _FURTHER)
                    and not ends_date(draft, i, j)
                )
            )
        ):
            j += 2  # "the largely peaceful march", "nine mostly young men", "several more men"
        elif nxt == CONJ and j + 2 < n and tags[j] == NOUN and are_adjectives(draft, i, j):
            j += 2  # "cruel and degrading treatment"
        elif nxt == CONJ and j + 3 < n and tags[j] == NOUN and (last := ends_callings(draft, i, j)):
            j = last
        elif (
            nxt == COMMA
            and tags[j] == NOUN
            and (last := row_of_adjectives(draft, j) or row_of_compounds(draft, j))
        ):
            j = last  # "American, British and Japanese hostages"
        elif nxt == QUOTE and closes(draft, i, j + 1):
            j += 2  # '"grave" concern'
        elif nxt == QUOTE and (quoted := over_quoted(draft, j + 1)) > 0:
            j = quoted  # 'the "terrorist" leaflets', 'Maria "Maring" Reyes', 'its "special operation"'
        elif (
            nxt == VERB
            and tags[j] in DET_POSS
            and bits_of(forms[j + 1]) & (PART | ING)
            and not tells_part(draft.verbs, draft.tokens, j + 1)
        ):
            j += 1
        else:
            break
    while j > i and tags[j] == POSS:
        j -= 1
    add_chunk(draft, i, j, owner if owner < j else -1, False)
    return j + 1


def ends_listener(draft: Draft, i: int, j: int) -> bool:
    """Whether tokens i to j are who is told what a noun behind them begins: "told AFP soldiers had shot him"."""
    lows, words = draft.tokens.lows, draft.tokens.words
    if draft.last_pred < 0 or draft.preds[draft.last_pred].lemma not in draft.words.addressing_verb:
        return False
    acronym = (
        i == j and words[j].isupper() and words[j].isalpha() and lows[j] not in draft.words.state_in_capitals
    )
    if not (acronym or lows[j] in draft.words.listener or lows[j] in draft.words.hearer):
        return False
    k = over_nouns(draft, j + 1)
    return lows[k - 1] not in draft.words.listener and finite_follows(draft, k)


def makes_captive(draft: Draft, i: int, j: int) -> bool:
    """Whether tokens i to j are whom somebody holds, and the word behind them says as what: "held nine men hostage"."""
    tags = draft.tokens.tags
    return (
        draft.last == "verb"
        and draft.last_pred >= 0
        and draft.preds[draft.last_pred].lemma in draft.words.capturing_verb
        and tags[j] == NOUN
        and (j > i or draft.tokens.words[j][0].isupper())
        and (j + 2 >= len(tags) or tags[j + 2] not in NOUN_NUM_POSS)
    )


def ends_before_doer(draft: Draft, i: int, j: int) -> bool:
    """Whether tokens i to j are people whom a clause behind them tells of, without "whom": "the men police shot"."""
    tags, lows, words, forms = draft.tokens.tags, draft.tokens.lows, draft.tokens.words, draft.tokens.forms
    if words[j] not in draft.words.sufferer_noun or not is_plural(draft.verbs, lows[j]):
        return False
    if not (i < j or draft.prep == "of"):
        return False
    named = words[j + 1][0].isupper() and lows[j + 1] not in TIME_WORDS
    if not named and not (lows[j + 1] in draft.words.force_noun and is_plural(draft.verbs, lows[j + 1])):
        return False
    k = over_nouns(draft, j + 1)
    if k < len(tags) and tags[k] == HAVE:
        k += 1
        wanted = PART
    else:
        wanted = PAST
    if k >= len(tags) or tags[k] != VERB or not bits_of(forms[k]) & wanted:
        return False
    form = forms[k]
    if form is None or draft.verbs.is_a(form.lemma, "intransitive"):
        return False
    # What the verb did is done to the people before: nothing but a place, a time or the next verb follows.
    k += 1
    while k < len(tags) and (tags[k] == ADV or lows[k] == "dead"):
        k += 1
    if k >= len(tags) or tags[k] == END:
        return True
    if tags[k] in AUXILIARIES or starts_time(draft, k):
        return True
    return tags[k] in _BEHIND_DEED and lows[k] not in _NOT_BEHIND_DEED


def ends_opinion(draft: Draft, i: int, j: int) -> bool:
    """Whether tokens i to j say how somebody takes what follows as a clause: "was afraid police would jail him"."""
    if i != j or draft.tokens.lows[j] not in draft.words.opinion_adjective or draft.last_pred < 0:
        return False
    if draft.preds[draft.last_pred].lemma not in draft.words.copula:
        return False
    return finite_follows(draft, over_nouns(draft, j + 1))


def ends_date(draft: Draft, i: int, j: int) -> bool:
    """Whether tokens i to j, of which the last is a number, are a date that a preposition governs, with its year."""
    low = draft.tokens.lows[j]
    if opens_day(draft, i, j):
        return True
    return (
        len(low) == 4
        and low[:2] in ("19", "20")
        and low.isdigit()
        and (i == j or draft.tokens.lows[j - 1] in TIME_WORDS or draft.tokens.lows[j - 1] in _PARTS_OF_TIME)
        and (
            draft.prep in ("in", "since", "by", "from", "until", "during")
            or (draft.prep == "on" and i < j)  # "On 3 May 2021 police shot"
            or (draft.prep == "of" and draft.tokens.lows[draft.chunks[-1].head] in _PARTS_OF_TIME)
        )
    )


def opens_day(draft: Draft, i: int, j: int) -> bool:
    """Whether a day and its month, tokens i and j, open a clause: "On May 3 police shot", "on 3 May police shot".

    "Since the coup of May 3 police have shot", but not "by the end of May 3 were dead".
    """
    tokens = draft.tokens
    day, month = (j, i) if tokens.tags[j] == NUM else (i, j)
    return (
        j == i + 1
        and (draft.prep == "on" or (draft.prep == "of" and not _names_part(draft)))
        and draft.last_pred < 0
        and tokens.tags[day] == NUM
        and len(tokens.lows[day]) <= 2
        and tokens.lows[month] in TIME_WORDS
        and tokens.words[month][0].isupper()
    )


def _names_part(draft: Draft) -> bool:
    """Whether the last phrase is a part of a time: "the end of"."""
    head = draft.tokens.lows[draft.chunks[-1].head] if draft.chunks else ""
    return head in _PARTS_OF_TIME or head in TIME_WORDS


def ends_day(draft: Draft, i: int, j: int) -> bool:
    """Whether tokens i to j, of which the last is a word of time, tell it whole before the subject of a verb.

    "On Monday night", "last week".
    """
    lows, words, tags = draft.tokens.lows, draft.tokens.words, draft.tokens.tags
    if words[j] == "march" or lows[j + 1] in TIME_WORDS:
        return False
    if opens_day(draft, i, j):
        return True
    if lows[i] in ("last", "this", "next", "every", "each"):
        if j == i:
            return False
    elif not (
        draft.prep in _TIME_PREPS
        and ((words[i][0].isupper() and lows[i] in TIME_WORDS) or lows[i].startswith("mid-"))
    ):
        return False  # "in May", "in mid-May"
    k = j + 1
    while k < len(tags) and (tags[k] in NOUN_NUM_POSS or (tags[k] == CONJ and lows[k] == "and")):
        k += 1
    return finite_follows(draft, k) or is_renamed(draft, j + 1, k) or _parts_follow(draft, k)


def _parts_follow(draft: Draft, k: int) -> bool:
    """Whether an aside at token k tells of some of a subject: "In May five monks, among them the abbot, were"."""
    lows = draft.tokens.lows
    return lows[k : k + 1] == [","] and (
        lows[k + 1 : k + 2] == ["including"]
        or lows[k + 1 : k + 3] == ["among", "them"]
        or lows[k + 2 : k + 4] in (["of", "them"], ["of", "whom"])
    )


def names_after_day(draft: Draft, j: int) -> bool:
    """Whether a day or month behind a title at token j is a given name: "Pastor Friday Okoro", not "Police Sunday arrested"."""
    words, tags = draft.tokens.words, draft.tokens.tags
    return (
        words[j][0].isupper()
        and j + 2 < len(words)
        and words[j + 1][0].isupper()
        and words[j + 2][0].isupper()
        and tags[j + 2] == NOUN
    )


def counts_before_time(draft: Draft, i: int, j: int) -> bool:
    """Whether tokens i to j are a bare number of people that no date goes on from: "killed 12 Monday"."""
    return (
        all(tag == NUM for tag in draft.tokens.tags[i : j + 1])
        and draft.prep != "in"
        and draft.tokens.lows[j + 1] in _NEAR_TIMES
    )


def gives_number(draft: Draft, j: int) -> bool:
    """Whether a number at token j begins what somebody is given: "gave the elder brother twelve years"."""
    tags, pred = draft.tokens.tags, draft.preds[draft.last_pred] if draft.last_pred >= 0 else None
    return (
        pred is not None
        and draft.last == "verb"
        and pred.lemma in draft.words.ditransitive_verb
        and pred.voice == "active"
        and j + 1 < len(tags)
        and tags[j + 1] == NOUN
    )


def counts_subject(draft: Draft, i: int, j: int) -> bool:
    """Whether a phrase of place or time, tokens i to j, ends before a counted subject: "in Lima 40 people died"."""
    tags, lows, words = draft.tokens.tags, draft.tokens.lows, draft.tokens.words
    if draft.prep not in SCENE_PREPS or j + 2 >= len(tags):
        return False
    number = lows[j + 1]
    if lows[j] in TIME_WORDS and j > i:
        return False  # "in the July 7 attacks"
    if number[0].isdigit() and (lows[j] in draft.words.numbered_noun or number[-1] == "%" or is_year(number)):
        return False
    k = j + 2
    while k < len(tags) and tags[k] == NOUN and words[k].islower():
        k += 1
    return (
        k > j + 2
        and (lows[k - 1].endswith("s") or lows[k - 1] in draft.words.plain_plural)
        and lows[k - 1] not in TIME_WORDS
        and k < len(tags)
        and ((tags[k] in PREDICATES and finite_follows(draft, k)) or _parts_follow(draft, k))
    )


def times_object(draft: Draft, i: int, j: int) -> bool:
    """Whether a time, tokens i to j, ends before the counted object of a verb: "arrested on Monday two editors"."""
    if draft.last_pred < 0 or not draft.prep or not counts_object(draft, j + 1):
        return False
    pred, lows = draft.preds[draft.last_pred], draft.tokens.lows
    number = lows[j + 1]
    return (
        pred.voice == "active"
        and not pred.objects
        and pred.at < i <= pred.at + TWO + 1
        and not (number.isdigit() and (i == j or len(number) == 4))  # "on May 12", "in May 2012"
        and ends_time(draft, j)
        and all(low in TIME_WORDS or low.isdigit() for low in lows[i : j + 1])
    )


def waits_for_subject(draft: Draft) -> bool:
    """Whether the sentence has told no more than when, where or how, and no subject yet."""
    return draft.last_pred < 0 and all(chunk.prep or chunk.time for chunk in draft.chunks)


def ends_scene(draft: Draft, j: int) -> bool:
    """Whether a place that opens the sentence ends at token j, since else its verb had no subject.

    "In Lima police beat students", "in the capital soldiers shot two men", "In Asmara journalist Yonas was jailed".
    """
    tags, lows, words = draft.tokens.tags, draft.tokens.lows, draft.tokens.words
    begins = waits_for_subject(draft)
    if begins and draft.prep == "in" and lows[j] in draft.words.text_noun and lows[j + 1] not in TIME_WORDS:
        return finite_follows(draft, over_nouns(draft, j + 1))  # "In a statement France condemned it"
    goes_on = draft.clause.finite and draft.prep_at > 0 and tags[draft.prep_at - 1] == CONJ
    if not (begins or goes_on) or draft.prep not in SCENE_PREPS or not words[j + 1].islower():
        return False
    place = words[j][0].isupper() or lows[j] in draft.words.place_noun or lows[j] in _COMPASS
    if (
        not (place or lows[j] in draft.words.scene_noun)
        or lows[j] in TIME_WORDS
        or lows[j + 1] in draft.words.rule_noun
    ):
        return False
    k = j + 1
    while k < len(tags) and tags[k] == NOUN and words[k].islower():
        k += 1
    last = lows[k - 1]
    if place and k < len(tags) and tags[k] == NOUN and last not in TIME_WORDS:
        while k < len(tags) and tags[k] == NOUN and words[k][0].isupper():
            k += 1  # "In Asmara journalist Yonas Tesfai was jailed"
        return k < len(tags) and tags[k] in PREDICATES and finite_follows(draft, k)
    plural = (last.endswith("s") and not last.endswith("ss")) or last in draft.words.plain_plural
    if plural and lows[k : k + 1] in (
        ["of"],
        ["aged"],
        ["from"],
    ):  # "In Bucha men of fighting age were led away"
        k += 1
        while k < len(tags) and (tags[k] in NOUN_NUM or (tags[k] == VERB and lows[k].endswith("ing"))):
            k += 1
    return (
        plural
        and last not in TIME_WORDS
        and k < len(tags)
        and tags[k] in PREDICATES
        and finite_follows(draft, k)
    )


def ends_lapse(draft: Draft, i: int, j: int) -> bool:
    """Whether tokens i to j say how long, before the subject of a verb: "For six years Bahrain has held the monk"."""
    tags, lows = draft.tokens.tags, draft.tokens.lows
    begins = waits_for_subject(draft)
    if not begins or draft.prep not in _LAPSE_PREPS or lows[j] not in _LAPSES or lows[j + 1] in TIME_WORDS:
        return False
    if tags[i] not in (NUM, DET) and lows[i] != lows[j]:
        return False
    k = over_nouns(draft, j + 1)
    return k < len(tags) and tags[k] in PREDICATES and finite_follows(draft, k)
