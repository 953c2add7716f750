"""The tagger: tokens and word classes of a sentence.

Belongs here: building the table of verb forms, and tagging a sentence column by column.
"""

from itertools import accumulate, chain, compress
from operator import sub
from typing import Final

from pipelines.extract.language.tagging.classes import (
    ADV,
    BASE,
    BE_HAVE_DO,
    MODAL,
    NOUN,
    NUM,
    POSS,
    PRON,
    VERB,
    Forms,
    Tokens,
    Verbs,
)
from pipelines.extract.language.tagging.closed import CLOSED, NUMBER_WORDS, PUNCT, is_adverb
from pipelines.extract.language.tagging.context import settle
from pipelines.extract.language.tagging.inflection import VerbInflection
from pipelines.extract.language.tagging.stretches import Stretches, is_title_case, spaced
from pipelines.extract.language.tagging.words import GrammarWords
from pipelines.lexicon import Lexicon, split_cell

# Forms that are auxiliaries, whatever else the table makes of them, and a noun of its own.
_NO_FORMS: Final = [*(word for word, tag in CLOSED.items() if tag in BE_HAVE_DO), "police"]
# So many stretches between spaces are remembered with their tokens; then memory begins anew.
_REMEMBERED: Final = 50_000


class Tagger:
    """Tags the tokens of sentences. Building reads the verb table; tagging costs some microseconds a word."""

    def __init__(self, lexicon: Lexicon) -> None:
        """Build the form table from the lexicon's `verbs`, and read its `grammar_word_lists`."""
        inflection = VerbInflection(lexicon)
        forms: dict[str, Forms] = {}
        classes: dict[str, frozenset[str]] = {}
        for row in lexicon.table("verbs"):
            lemma = row["lemma"]
            classes[lemma] = frozenset(split_cell(row["classes"]))
            for form, bits in inflection.inflect(lemma, row["past"], row["participle"]).items():
                known = forms.get(form)
                if known is None:
                    forms[form] = Forms(lemma, bits)
                elif known.lemma != lemma and known.bits == BASE and bits != BASE:
                    # "found" is "find" more often than "to found"; "left" is "leave".
                    forms[form] = Forms(lemma, bits | BASE)
        for form in _NO_FORMS:
            forms.pop(form, None)
        nounish = frozenset(lemma for lemma, its in classes.items() if "noun" in its)
        self.verbs = Verbs(forms, classes, nounish, GrammarWords.read(lexicon))
        self._stretches = Stretches(self._class, self.verbs.words.result_word)
        self._no_adverbs = self.verbs.words.not_adverb

    def tag(self, body: str, start: int, end: int) -> Tokens:
        """Return the tokens of `body[start:end]` with their classes."""
        stretches = body[start:end].split()
        if not stretches:
            return Tokens()
        known = self._stretches
        if len(known) > _REMEMBERED:
            known.clear()
        parts = list(map(known.__getitem__, stretches))
        if not all(parts):
            parts = list(map(known.before, stretches, [*stretches[1:], ""]))
        # Whole columns at once: no step of the interpreter for each token.
        columns = map(list, zip(*chain.from_iterable(parts), strict=True))
        words: list[str] = next(columns)
        lows: list[str] = next(columns)
        tags: list[str] = next(columns)
        forms: list[Forms | None] = next(columns)
        unsettled: list[bool] = next(columns)
        weights: list[int] = next(columns)
        sizes: list[int] = next(columns)
        steps: list[int] = next(columns)
        if sum(sizes) + len(stretches) - 1 == end - start:
            ends = list(accumulate(steps, initial=start - 1))
        else:
            ends = list(accumulate(spaced(steps, parts, stretches, body, start), initial=start))
        del ends[0]
        if words[0] == "May":
            tags[0] = MODAL
        if "IS" in words:
            _name_group(words, tags)
        tokens = Tokens(words, lows, list(map(sub, ends, sizes)), ends, tags, forms)
        # A headline has no full stop: "Police held Omar Said and Ali Reza." is none, for all its capitals.
        title_case = is_title_case(sum(weights)) and words[-1] != "."
        settle(self.verbs, tokens, list(compress(range(len(tags)), unsettled)), title_case)
        return tokens

    def _class(self, word: str) -> tuple[str, str, Forms | None]:
        """Return a word in lower case, what it is by itself, and which verb's form it may be."""
        low, form = word.lower(), None
        if low == word:
            low = word  # one object for both: half the memory to touch
        tag = CLOSED.get(low)
        if tag is not None:
            if word in ("US", "IT", "WHO", "May"):
                tag = NOUN  # "May" begins a sentence otherwise: `tag` sees to it
        elif low in PUNCT:
            tag = PUNCT[low]
        elif low in ("'s", "’s"):
            tag = POSS
        elif (word[0].isdigit() and not word[-1].isalpha()) or low in NUMBER_WORDS:
            tag = NUM
        elif "’" in low and low.replace("’", "'") in CLOSED:
            low = low.replace("’", "'")
            tag = CLOSED[low]
        else:
            form = self.verbs.forms.get(low)
            tag = VERB if form is not None else ADV if is_adverb(low, self._no_adverbs) else NOUN
        return low, tag, form


def _name_group(words: list[str], tags: list[str]) -> None:
    """Take "IS" for the name of the armed group, but behind a subject or in a text all in capitals: "the army IS there"."""
    for at, word in enumerate(words):
        if word == "IS" and not (at and (tags[at - 1] in (NOUN, PRON) or words[at - 1].isupper())):
            tags[at] = NOUN
