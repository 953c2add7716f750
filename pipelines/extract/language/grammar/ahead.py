"""Looks at the tokens to come.

Belongs here: questions whose answer lies in tags and words, not in what has been read: whether a time starts
there, whether a finite verb follows, where a quantity ends.
"""

from typing import Final

from pipelines.extract.language.grammar.draft import Draft
from pipelines.extract.language.grammar.parse import Chunk, Pred
from pipelines.extract.language.grammar.terms import (
    CLAUSE_ENDS,
    COMMA_END,
    IN_SUBJECT,
    LAPSED,
    NOUN_NUM,
    QUANTIFIERS,
    TERMS_OF_TIME,
    TIME_AND_THAT,
    TIME_WORDS,
    TWO,
    VERBAL,
)
from pipelines.extract.language.tagging import (
    ADV,
    ADVERBIAL,
    AUXILIARIES,
    BASE,
    BE,
    COMMA,
    CONJ,
    DASH,
    DET,
    DET_POSS,
    DET_PRON_NUM,
    END,
    HAVE,
    ING,
    NOUN,
    NOUN_DET_NUM_PRON,
    NOUN_NUM_POSS,
    NUM,
    PART,
    PAST,
    POSS,
    PREP,
    PRON,
    QUOTE,
    THAT,
    VERB,
    S,
    bits_of,
    is_plural,
)

# What may stand before a question, and how its verb then hangs there: whoever asks why takes it that something is so.
_BEFORE_QUESTION: Final = frozenset((COMMA, END, QUOTE, DASH, CONJ))
_NOMINAL: Final = frozenset((NOUN, NUM, DET, POSS))
_THOSE: Final = frozenset(("them", "whom", "these"))
_QUANTIFYING: Final = 4  # words in "as many as" and the like, before the number
# How a time goes on that begins with "the": "picked up the next day".
_THE_TIMES: Final = frozenset("next following same last previous other very".split())
# What may stand between a subject and its verb.
_PASSED_OVER: Final = frozenset(("of", "in", "from", "for", "by"))
_IN_NAMING: Final = frozenset((NOUN, NUM, DET, POSS, PREP, CONJ, COMMA, PRON))
_FOR_THE_MOST: Final = frozenset(
    "mostly mainly largely predominantly overwhelmingly chiefly primarily originally".split()
)
_LONGEST_NAMING: Final = 30  # the longest that says who a subject is, in tokens
_JOINED: Final = frozenset("led run held made born built trained".split())  # "army-run"
_OF_PEOPLES: Final = ("an", "ish", "ese", "i", "ch")
_ADJECTIVE_ENDINGS: Final = (
    "al",
    "ic",
    "ive",
    "ous",
    "ful",
    "ing",
    "ed",
    "an",
    "ary",
    "ese",
    "ish",
    "ent",
    "ant",
    "uel",
    "man",
    "able",
    "ible",
    "less",
    "ical",
)
_RANKS: Final = frozenset("first second third last latest next only".split())


def over_quantity(draft: Draft, i: int) -> int:
    """Where "at least", "more than", "up to", "about" ... before a number end, or 0: they are no prepositions."""
    tags, lows = draft.tokens.tags, draft.tokens.lows
    for words in QUANTIFIERS.get(lows[i], ()):
        j = i + len(words)
        if (
            j < len(tags)
            and tuple(lows[i:j]) == words
            and (
                (tags[j] == NUM and not (len(lows[j]) == 4 and lows[j][:2] in ("19", "20")))
                or lows[j] in ("a", "dozens", "half")
            )
        ):
            if lows[j] == "a" and not (j + 1 < len(tags) and tags[j + 1] == NUM):
                continue
            if words == ("between",) and not TIME_WORDS.isdisjoint(lows[j + 1 : j + 4]):
                continue  # "between 3 and 5 May", "between May 3 and 5"
            return j
    return 0


def asks(draft: Draft, i: int) -> bool:
    """Whether a word at i opens a question of its own, with its auxiliary before its subject: "why did he go"."""
    tags, after = draft.tokens.tags, i + 1
    return after < len(tags) and tags[after] in AUXILIARIES and (i == 0 or tags[i - 1] in _BEFORE_QUESTION)


def over_quoted(draft: Draft, i: int) -> int:
    """The last token of what quotation marks put into a noun phrase, from the opening one on, or -1.

    It is the closing mark where a noun follows, and the word before it where a determiner stands before the mark.
    """
    tags = draft.tokens.tags
    j = i + 1
    while j < len(tags) and tags[j] in NOUN_NUM and j - i < 4:
        j += 1
    if not i + 1 < j < len(tags) or tags[j] != QUOTE:
        return -1
    if j + 1 < len(tags) and tags[j + 1] == NOUN:
        return j
    return j - 1 if tags[i - 1] in DET_POSS else -1


def closes(draft: Draft, i: int, j: int) -> bool:
    """Whether the quotation mark at j ends what one before i began, within a noun phrase."""
    tags = draft.tokens.tags
    return (
        i > 0
        and tags[i - 1] == QUOTE
        and QUOTE not in tags[i:j]
        and j + 1 < len(tags)
        and tags[j + 1] == NOUN
        and draft.tokens.words[j + 1].islower()
    )


def is_renamed(draft: Draft, first: int, k: int) -> bool:
    """Whether a name of several words, from one token to before token k, is told who it is: "X Y, a teacher,"."""
    tags, words = draft.tokens.tags, draft.tokens.words
    return (
        first + 1 < k < len(tags) - 1
        and tags[k] == COMMA
        and tags[k + 1] in (DET, NUM)
        and all(words[token][0].isupper() for token in range(first, k))
    )


def are_adjectives(draft: Draft, i: int, j: int) -> bool:
    """Whether tokens j, and, j+2 are adjectives of one noun: "cruel and degrading treatment", "Indian and Thai troops"."""
    lows, tags = draft.tokens.lows, draft.tokens.tags
    return (
        j + 3 < len(tags)
        and tags[j + 2] == NOUN
        and tags[j + 3] == NOUN
        and (
            (lows[j].endswith(_ADJECTIVE_ENDINGS) and lows[j + 2].endswith(_ADJECTIVE_ENDINGS))
            or (
                _is_of_people(draft, j)
                and _is_of_people(draft, j + 2)
                and draft.tokens.words[j + 3].islower()
            )
        )
    )


def _is_of_people(draft: Draft, j: int) -> bool:
    """Whether the word at j is an adjective of a people: "Sudanese", "Tajik"."""
    low = draft.tokens.lows[j]
    return (
        draft.tokens.words[j][0].isupper()
        and (low.endswith(_OF_PEOPLES) or low in draft.words.people_adjective)
        and low not in draft.words.land_like_people
    )


def ends_callings(draft: Draft, i: int, j: int) -> int:
    """The last word before a name that two callings joined by "and" at j stand before, or 0: "the poet and teacher Ana Ruiz"."""
    tags, lows, words = draft.tokens.tags, draft.tokens.lows, draft.tokens.words
    n, k = len(tags), j + 2
    opens = lows[i] in ("the", "a", "an") or (i == 0 and words[i].istitle())
    if (
        not opens
        or (j > i and not words[j].islower())
        or is_plural(draft.verbs, lows[j])
        or lows[j + 1] != "and"
    ):
        return 0
    while k < n and tags[k] == NOUN and words[k].islower():
        k += 1
    named = k > j + 2 and k + 1 < n and tags[k] == tags[k + 1] == NOUN
    if (
        not named
        or is_plural(draft.verbs, lows[k - 1])
        or not words[k].istitle()
        or not (words[k + 1][0].isupper() or "-" in words[k + 1])  # "Huda al-Masri"
    ):
        return 0
    return k - 1


def row_of_adjectives(draft: Draft, j: int) -> int:
    """The last of a row of adjectives of peoples that begins at token j and ends before its noun, or 0 for none."""
    tags, words = draft.tokens.tags, draft.tokens.words
    n, k = len(tags), j
    while _is_of_people(draft, k):
        if k + 2 >= n or tags[k + 1] not in (CONJ, COMMA) or tags[k + 2] != NOUN:
            return k if k > j + 2 and k + 1 < n and tags[k + 1] == NOUN and words[k + 1].islower() else 0
        k += 2
    return 0


def row_of_compounds(draft: Draft, j: int) -> int:
    """The second of two compounds parted by a comma before their noun, the first at j, or 0: "a Saudi-led, UN-backed force"."""
    tags, lows = draft.tokens.tags, draft.tokens.lows
    return (
        j + TWO
        if tags[j + TWO : j + TWO + 2] == [NOUN, NOUN]
        and _is_compound(lows[j])
        and _is_compound(lows[j + TWO])
        and draft.tokens.words[j + TWO + 1].islower()
        else 0
    )


def _is_compound(low: str) -> bool:
    """Whether a word is a participle joined to what it goes with: "army-backed", "French-led"."""
    head, _, tail = low.rpartition("-")
    return bool(head) and (tail.endswith("ed") or tail in _JOINED)


def starts_time(draft: Draft, j: int) -> bool:
    lows, words = draft.tokens.lows, draft.tokens.words
    if lows[j] in TIME_WORDS and (words[j][0].isupper() or lows[j] in ("yesterday", "today")):
        return not (
            j + 1 < len(lows)
            and draft.tokens.tags[j + 1] == NOUN
            and lows[j + 1] not in TIME_WORDS
            and not words[j + 1][0].isupper()
        )
    if lows[j] == "the" and j + 2 < len(lows) and lows[j + 1] == "same":
        return lows[j + 2] in TIME_WORDS
    return lows[j] in ("last", "next", "this") and j + 1 < len(lows) and lows[j + 1] in TIME_WORDS


def starts_later(draft: Draft, j: int) -> bool:
    """Whether "twelve hours later" or "a few streets away" begins at token j: when or where it was, not to whom it was done."""
    lows = draft.tokens.lows
    if any(
        lows[at] in draft.words.stretch_noun and lows[at + 1] == "away"
        for at in range(j, min(j + TWO + 1, len(lows) - 1))
    ):
        return True
    unit = next((at for at in range(j, min(j + TWO + 1, len(lows) - 1)) if lows[at] in TIME_WORDS), -1)
    return unit >= 0 and lows[unit + 1] in ("later", "after", "before", "afterwards")


def lies_back(draft: Draft, j: int) -> bool:
    """Whether a time counted from another begins at token j: "dissolved the year before", "jailed two years ago"."""
    return starts_later(draft, j) or starts_lapse(draft, j)


def starts_lapse(draft: Draft, j: int) -> bool:
    """Whether "two days ago" begins at token j: after a noun it is no part of its phrase."""
    lows = draft.tokens.lows
    return j + 2 < len(lows) and lows[j + 1] in TIME_WORDS and lows[j + 2] in LAPSED


def over_nouns(draft: Draft, i: int) -> int:
    """The token behind the nouns, numbers and possessives that begin at token i, if any do."""
    tags = draft.tokens.tags
    while i < len(tags) and tags[i] in NOUN_NUM_POSS:
        i += 1
    return i


def is_denied_aside(draft: Draft, first: int, last: int) -> bool:
    """Whether a noun phrase between commas says who it was not: "it was the mayor, not the colonel, who"."""
    tags = draft.tokens.tags
    return (
        first > 2
        and draft.tokens.lows[first - 1] == "not"
        and tags[first - 2] == COMMA
        and tags[first - 3] in NOUN_NUM
        and last + 1 < len(tags)
        and tags[last + 1] == COMMA
    )


def is_part(draft: Draft, first: int, last: int) -> bool:
    """Whether a chunk between commas names a part of those told of: "four activists, among them a lawmaker, were"."""
    tags, lows = draft.tokens.tags, draft.tokens.lows
    return (
        first > 3
        and lows[first - 1] in _THOSE
        and lows[first - 2] == "among"
        and tags[first - 3] == COMMA
        and last + 1 < len(tags)
        and tags[last + 1] in COMMA_END
    )


def finite_follows(draft: Draft, i: int) -> bool:
    """Whether a finite verb comes right after position i, adverbs and short of-phrases skipped."""
    tags, forms = draft.tokens.tags, draft.tokens.forms
    n = len(tags)
    while i < n and (tags[i] in ADVERBIAL or (tags[i] == PREP and draft.tokens.lows[i] in _PASSED_OVER)):
        if tags[i] == PREP:
            i += 1
            while i < n and tags[i] in _NOMINAL:
                i += 1
        else:
            i += 1
    if i >= n:
        return False
    if tags[i] in AUXILIARIES:
        return True
    form = forms[i]
    return (
        tags[i] == VERB
        and form is not None
        and bool(form.bits & (PAST | S | BASE))
        and not (form.bits & PART and i + 1 < n and draft.tokens.lows[i + 1] == "by")
    )


def subject_follows(draft: Draft, i: int) -> bool:
    """Whether another subject begins at token i or behind complements there: "told the BBC in Lima they were held"."""
    tags = draft.tokens.tags
    n = len(tags)
    while i < n and tags[i] == PREP:
        i += 1
        while i < n and tags[i] in DET_POSS:
            i += 1
        while i < n and tags[i] in NOUN_NUM:
            i += 1
    return i < n and tags[i] in NOUN_DET_NUM_PRON


def has_one_verb(draft: Draft, i: int) -> bool:
    """Whether only one finite verb follows: in "activists who documented the deaths were found" that of the activists."""
    tags = draft.tokens.tags
    while i < len(tags) and tags[i] not in VERBAL:
        i += 1
    while i < len(tags) and (tags[i] in VERBAL or tags[i] in ADVERBIAL):
        i += 1
    return not verb_to_come(draft, i)


def verb_to_come(draft: Draft, i: int) -> bool:
    """Whether a finite verb follows in the clause, or right behind the comma that ends it: "held in May, was freed"."""
    tags, forms = draft.tokens.tags, draft.tokens.forms
    for m in range(i, len(tags)):
        if tags[m] in AUXILIARIES:
            return True
        if tags[m] in CLAUSE_ENDS or tags[m] == CONJ:
            return False
        if tags[m] == COMMA:
            after = tags[m + 1] if m + 1 < len(tags) else END
            finite = after == VERB and bool(bits_of(forms[m + 1]) & (PAST | S))
            return finite or after in AUXILIARIES
    return False


def opens_told(draft: Draft, i: int) -> bool:
    """Whether the clause goes on to "that", behind no definite noun, which it would tell of: "in the paper that"."""
    tags, lows = draft.tokens.tags, draft.tokens.lows
    end = next((m for m in range(i, len(tags)) if tags[m] in CLAUSE_ENDS), i)
    return (
        end > i
        and tags[end] == THAT
        and end + 1 < len(tags)
        and tags[end + 1] != VERB
        and "the" not in lows[max(i, end - TIME_AND_THAT) : end]
        and not verb_to_come(draft, i)
    )


def objective(draft: Draft, chunk: Chunk) -> bool:
    """Whether a pronoun can only be an object ("told me the Senate ...")."""
    return chunk.pronoun and draft.tokens.lows[chunk.head] in ("me", "us", "him", "them")


def is_named_aside(draft: Draft, i: int, told: bool = False) -> bool:
    """Whether the comma at i opens who a subject is, before its verb: "said two women, Ana and Rita, were held".

    `told`: the subject stands behind a verb that tells, "said the men, mostly students, were held".
    """
    tags, forms = draft.tokens.tags, draft.tokens.forms
    k = i + 1
    if told and k < len(tags):
        k += draft.tokens.lows[k] in _FOR_THE_MOST or (tags[k] == VERB and bool(bits_of(forms[k]) & PART))
    while k < len(tags) and tags[k] in _IN_NAMING and k - i < _LONGEST_NAMING:
        k += 1
    if k - i < 3 or tags[k - 1] != COMMA or not finite_follows(draft, k):
        return False
    while tags[k] in ADVERBIAL:
        k += 1
    form = forms[k]
    return form is None or tags[k] != VERB or not draft.verbs.is_a(form.lemma, "report")


# Prepositional phrases that stand as adverbs amid a verb.
_AS_ADVERBS: Final = frozenset((("in", "fact"), ("in", "effect"), ("in", "turn"), ("of", "course")))


def passes_over(draft: Draft, j: int) -> bool:
    """Whether what stands at j is no end of a verb group that has an auxiliary."""
    tag, lows, tags = draft.tokens.tags[j], draft.tokens.lows, draft.tokens.tags
    first = j if tag == PREP else j - 1
    if tuple(lows[first : first + 2]) in _AS_ADVERBS and tags[first + 2 : first + 3] in (
        [VERB],
        [HAVE],
        [BE],
    ):
        return True  # "had in fact killed her"
    return (tag == CONJ and joins_adverbs(draft, j)) or (tag == QUOTE and quotes_participle(draft, j))


def quotes_participle(draft: Draft, j: int) -> bool:
    """Whether a quotation mark at j stands between an auxiliary and its participle: 'was "tortured" there'."""
    tags, forms = draft.tokens.tags, draft.tokens.forms
    k = j + 1
    while k < len(tags) and tags[k] == ADV:
        k += 1
    return k < len(tags) and tags[k] == VERB and bool(bits_of(forms[k]) & (PART | ING))


def joins_adverbs(draft: Draft, j: int) -> bool:
    """Whether "and" at j joins adverbs before a verb: "be immediately and unconditionally freed"."""
    tags, forms = draft.tokens.tags, draft.tokens.forms
    return (
        tags[j - 1] == ADV
        and j + 2 < len(tags)
        and tags[j + 1] == ADV
        and tags[j + 2] == VERB
        and bool(bits_of(forms[j + 2]) & (PART | BASE))
    )


def opens_series(draft: Draft, k: int, form: int = PAST, told: bool = False) -> bool:
    """Whether verbs stand in a row up to an object that they share: "police arrested, robbed and beat them".

    `told`: the object stands before them, "the boys whom they had seized, beaten and jailed".
    """
    tags, forms = draft.tokens.tags, draft.tokens.forms
    n, joined = len(tags), False
    while k + 1 < n and tags[k] in (COMMA, CONJ):
        joined = joined or CONJ in tags[k : k + 2]
        k += 2 if tags[k] == COMMA and tags[k + 1] == CONJ else 1
        while k < n and tags[k] == ADV:
            k += 1
        if k >= n or tags[k] != VERB or not bits_of(forms[k]) & form:
            return False
        k += 1
        if joined:
            return told or object_at(draft, k)
    return False


def object_at(draft: Draft, k: int) -> bool:
    """Whether what stands at k may be the object of a verb before it."""
    tags = draft.tokens.tags
    return k < len(tags) and (tags[k] in DET_PRON_NUM or (tags[k] == NOUN and not starts_time(draft, k)))


def speaks(draft: Draft, pred: Pred) -> bool:
    """Whether a verb tells what somebody says, asks or thinks, so that who speaks rather than acts is its subject."""
    return draft.verbs.is_a(pred.lemma, "report") or pred.lemma in draft.words.speaking_verb


def attributes(draft: Draft, k: int) -> bool:
    """Whether all from token k on is who says what stands before: "fired at the crowd, two witnesses said on Monday."."""
    tags, forms = draft.tokens.tags, draft.tokens.forms
    said = next((m for m in range(k, len(tags)) if tags[m] == VERB), -1)
    form = forms[said] if said >= k else None
    return (
        form is not None
        and bool(form.bits & PAST)
        and form.lemma in draft.words.telling_verb
        and COMMA not in tags[k:]
        and AUXILIARIES.isdisjoint(tags[k:])
        and not any(tag == VERB for tag in tags[said + 1 :])
    )


def tells_whom(draft: Draft, k: int) -> bool:
    """Whether whom an act befell is told of from token k on, and no time: "to death a monk", not "to death two days later"."""
    tags = draft.tokens.tags
    if k >= len(tags):
        return False
    if tags[k] == DET:
        return not names_time(draft, k + 1)
    if tags[k] in (NOUN, PRON):
        return not starts_time(draft, k)
    return counts_object(draft, max(k, over_quantity(draft, k)))


def counts_object(draft: Draft, k: int) -> bool:
    """Whether a number of persons or things stands at token k, and no time: "three drivers", not "three days later"."""
    tags = draft.tokens.tags
    counted = tags[k] == NUM and tags[k + 1 : k + 2] == [NOUN]
    return counted and draft.tokens.lows[k + 1] not in TIME_WORDS


def names_time(draft: Draft, k: int) -> bool:
    """Whether what stands behind a determiner is a time: "the next day", "the night of"."""
    lows = draft.tokens.lows
    return k < len(lows) and (lows[k] in _THE_TIMES or lows[k] in TIME_WORDS)


def begins_object(draft: Draft, j: int) -> bool:
    """Whether "a blogger" or "five men" begins at token j, and no time."""
    tags, lows = draft.tokens.tags, draft.tokens.lows
    if j + 1 >= len(tags) or tags[j + 1] not in NOUN_NUM or lows[j + 1] in TIME_WORDS:
        return False
    first = j  # of "at least five men"
    if tags[j] == NUM:
        first = next((k for k in range(max(0, j - _QUANTIFYING), j) if over_quantity(draft, k) == j), j)
    kept = (
        lows[first - 1] in draft.words.captivity_noun
    )  # "sentenced to death five men", "took into custody the editor"
    timed = ends_time(draft, first - 1)
    if lows[j] in ("the", "its", "his", "their", "her") and (kept or timed or lows[j - 1] in TERMS_OF_TIME):
        return True  # "jailed for three years the blogger"
    return lows[j] in ("a", "an") or (tags[j] == NUM and (timed or (tags[first - 1] == NOUN and kept)))


def ends_time(draft: Draft, k: int) -> bool:
    """Whether a day or month ends at token k: "on Monday", "on Monday night", "on 3 May", "on May 3"."""
    lows, words = draft.tokens.lows, draft.tokens.words
    while k > 1 and (lows[k].isdigit() or (lows[k] in TIME_WORDS and lows[k - 1] in TIME_WORDS)):
        k -= 1
    return lows[k] in TIME_WORDS and (words[k][0].isupper() or lows[k] in ("yesterday", "today"))


def clause_follows_comma(draft: Draft, k: int) -> bool:
    """Whether a subject and its verb follow the first comma behind token k."""
    tags = draft.tokens.tags
    while k < len(tags) and tags[k] != COMMA:
        k += 1
    start = k = k + 1
    while k < len(tags) and tags[k] in IN_SUBJECT:
        k += 1
    return k > start and finite_follows(draft, k)


def is_ranked(draft: Draft, chunk: Chunk) -> bool:
    """Whether a noun phrase tells one of a row: "the fourth newspaper", "the latest writer"."""
    lows = draft.tokens.lows
    return any(
        word in _RANKS or (word.endswith("th") and draft.tokens.tags[token] == NUM)
        for token, word in enumerate(lows[chunk.first : chunk.head], chunk.first)
    )
