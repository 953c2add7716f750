"""The pass over a sentence.

Belongs here: `Grammar`, which claims and incidents use, and the loop that hands each token to the part of the
grammar that reads it.
"""

from typing import Final

from pipelines.extract.language.grammar.ahead import over_quantity, starts_time
from pipelines.extract.language.grammar.attachment import read_pronoun
from pipelines.extract.language.grammar.borders import (
    close_aside,
    close_bracket,
    is_aside_between_dashes,
    open_aside,
    open_bracket,
    open_sub,
    open_that,
    open_wh,
    opens_relative,
    over_part,
    pass_boundary,
    pass_comma,
    year_of_date,
)
from pipelines.extract.language.grammar.chunks import read_chunk
from pipelines.extract.language.grammar.draft import Draft
from pipelines.extract.language.grammar.nonfinite import read_infinitive
from pipelines.extract.language.grammar.parse import Parse
from pipelines.extract.language.grammar.repairs import (
    gather_seen,
    lift_deeds,
    lower_objects,
    rejoin_groups,
    share_objects,
)
from pipelines.extract.language.grammar.speech import give_speech, insert_speech
from pipelines.extract.language.grammar.terms import PHRASAL, QUANTIFIERS, VERBAL
from pipelines.extract.language.grammar.verbs import verb_group
from pipelines.extract.language.tagging import (
    ADV,
    ADVERBIAL,
    CLOSE,
    COMMA,
    CONJ,
    DASH,
    DET,
    END,
    NOT,
    NOUN,
    NOUN_NUM_DET,
    NUM,
    OPEN,
    PREP,
    PRON,
    SUB,
    THAT,
    TO,
    WH,
    Tagger,
)
from pipelines.lexicon import Lexicon

_END_DASH: Final = frozenset((END, DASH))
_PREP_ADV_SUB: Final = frozenset((PREP, ADV, SUB))
_BEREFT: Final = frozenset("on upon at".split())  # behind a passive, whose subject is what they were before
# What a phrase of its own begins with behind such a particle.
_BEHIND_PARTICLE: Final = frozenset("by in at on with for outside inside near after before during".split())


class Grammar:
    """Reads sentences. Build once from a lexicon; `parse` is pure."""

    def __init__(self, lexicon: Lexicon) -> None:
        """Build the tagger."""
        self.tagger = Tagger(lexicon)

    def is_a(self, lemma: str, verb_class: str) -> bool:
        """Whether a verb has a class of the lexicon's `verbs`."""
        return self.tagger.verbs.is_a(lemma, verb_class)

    def parse(self, body: str, start: int, end: int) -> Parse:
        """Return the chunks and predicates of the sentence `body[start:end]`; offsets are into `body`."""
        tokens = self.tagger.tag(body, start, end)
        return read(Draft(self.tagger.verbs, tokens))


def read(draft: Draft) -> Parse:
    tags, lows = draft.tokens.tags, draft.tokens.lows
    n = len(tags)
    i = 0
    while i < n:
        tag = tags[i]
        if tag == DET and lows[i] == "no" and (skip := over_quantity(draft, i)):
            i = skip  # "no fewer than nine" says that there were so many, not that there were none
            continue
        if tag == NOUN and lows[i] == "close" and (skip := over_quantity(draft, i)):
            i = skip
            continue
        if tag in NOUN_NUM_DET:
            if (
                lows[i] in ("late", "early")
                and i + 1 < n
                and (tags[i + 1] == PREP or starts_time(draft, i + 1))
            ):
                i += 1  # "late on Thursday"
                continue
            i = (tag == NUM and year_of_date(draft, i)) or read_chunk(draft, i)
            continue
        if tag == PRON:
            read_pronoun(draft, i)
            i += 1
            continue
        if tag in _PREP_ADV_SUB and lows[i] in QUANTIFIERS and (skip := over_quantity(draft, i)):
            i = skip
            continue
        if tag in VERBAL:
            j = verb_group(draft, i)
            if j > i:
                i = j
                continue
            if tag == NOT and lows[i] == "neither":
                draft.adverbs.append("neither")
            elif tag in ADVERBIAL:
                draft.adverbs.append(lows[i])
            i += 1
            continue
        if tag == TO:
            i = read_infinitive(draft, i)
            continue
        if tag == PREP:
            if (
                draft.last == "verb"
                and lows[i] in ("out", "up", "down", "off", "over", "away")
                and draft.last_pred >= 0
            ):
                draft.preds[draft.last_pred].particle = lows[i]
            elif lows[i : i + 3] == ["in", "front", "of"]:
                draft.prep, draft.prep_at = "in front of", i
                draft.last = "prep" if draft.last != "conj" else draft.last
                i += 3
                continue
            else:
                if draft.prep and draft.prep_at == i - 1:
                    if parts_verb(draft, lows[i]):
                        draft.preds[draft.last_pred].particle, draft.prep = draft.prep, lows[i]
                    else:
                        draft.prep = f"{draft.prep} {lows[i]}"
                elif draft.last == "verb" and lows[i] == "of" and has_particle(draft, lows[i - 1]):
                    draft.prep = f"{lows[i - 1]} of"  # "was driven out of the town"
                else:
                    draft.prep = lows[i]
                draft.prep_at = i
                if draft.last not in ("conj",):
                    draft.last = "prep"
            i += 1
            continue
        if tag == CONJ:
            draft.conj = True
            draft.last = "conj"
            draft.prep = ""
        elif tag == COMMA:
            pass_comma(draft)
            i = over_part(draft, i)
            continue
        elif tag == WH:
            open_wh(draft, i)
        elif tag == THAT:
            open_that(draft, i)
        elif tag == SUB:
            open_sub(draft, i)
        elif tag == DASH and draft.aside >= 0:
            close_aside(draft)
        elif tag == DASH and (i == draft.dash or opens_relative(draft, i)):
            pass_comma(draft)
        elif tag == DASH and not draft.outside and is_aside_between_dashes(draft, i):
            open_aside(draft)
        elif tag in _END_DASH:
            pass_boundary(draft, tag, lows[i])
        elif tag == OPEN and lows[i] == "(":
            open_bracket(draft, i)
        elif tag == CLOSE and lows[i] == ")":
            close_bracket(draft)
        i += 1
    give_speech(draft)
    insert_speech(draft)
    rejoin_groups(draft)
    lift_deeds(draft)
    gather_seen(draft)
    lower_objects(draft)
    share_objects(draft)
    return Parse(draft.tokens, draft.chunks, draft.preds, draft.chunk_of, draft.pred_of)


def parts_verb(draft: Draft, word: str) -> bool:
    """Whether the preposition before a word is a particle: "strung him up by the ankles", "was pounced on by a crowd"."""
    if draft.last_pred < 0 or word not in _BEHIND_PARTICLE:
        return False
    pred = draft.preds[draft.last_pred]
    if pred.voice == "passive" and draft.prep in _BEREFT and draft.prep_at == pred.at + 1:
        return not pred.particle
    if draft.prep not in PHRASAL:
        return False
    return not pred.particle and bool(pred.objects) and draft.last_chunk == pred.objects[-1]


def has_particle(draft: Draft, word: str) -> bool:
    return draft.last_pred >= 0 and draft.preds[draft.last_pred].particle == word
