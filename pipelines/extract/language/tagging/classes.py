"""Word classes, verb forms, and the tokens that carry them.

Belongs here: the letters of the classes, the bits of the forms, and the sets of classes that are asked for together.
"""

from dataclasses import dataclass, field
from typing import Final

from pipelines.extract.language.tagging.words import GrammarWords

BASE, S, PAST, PART, ING = 1, 2, 4, 8, 16
# One letter a class.
NOUN, DET, NUM, PRON, PREP, CONJ, ADV, NOT = "N", "D", "#", "R", "P", "C", "A", "X"
MODAL, BE, HAVE, DO, VERB, TO, WH, THAT, SUB = "M", "B", "H", "O", "V", "T", "W", "Q", "S"
COMMA, QUOTE, DASH, OPEN, CLOSE, END, POSS = ",", '"', "-", "(", ")", ".", "'"
# Classes that are asked for together: a set looks one up without building anything.
ADVERBIAL: Final = frozenset((ADV, NOT))
AUXILIARIES: Final = frozenset((BE, HAVE, DO, MODAL))
BE_HAVE: Final = frozenset((BE, HAVE))
BE_HAVE_DO: Final = frozenset((BE, HAVE, DO))
CONJ_COMMA: Final = frozenset((CONJ, COMMA))
DET_POSS: Final = frozenset((DET, POSS))
DET_PRON_NUM: Final = frozenset((DET, PRON, NUM))
END_COMMA: Final = frozenset((END, COMMA))
MODAL_DO: Final = frozenset((MODAL, DO))
MODAL_TO_DO: Final = frozenset((MODAL, TO, DO))
NOUN_DET_NUM_PRON: Final = frozenset((NOUN, DET, NUM, PRON))
NOUN_NUM_DET: Final = frozenset((NOUN, DET, NUM))
NOUN_NUM_POSS: Final = frozenset((NOUN, NUM, POSS))
NOUN_PRON_NUM: Final = frozenset((NOUN, PRON, NUM))
NOUN_VERB: Final = frozenset((NOUN, VERB))
PREP_ADV: Final = frozenset((PREP, ADV))
# A capital behind one of these, in the midst of a sentence, begins no sentence: its word is a name.
BEFORE_NAMES: Final = frozenset((NOUN, CONJ, COMMA, PREP, VERB, BE))
WHOM: Final = frozenset((NOUN, NUM, PRON))
_YEAR: Final = 4  # digits


@dataclass(slots=True)
class Forms:
    """What a word form may be: of which verb, and which of its forms (bits `BASE` ... `ING`)."""

    lemma: str
    bits: int


@dataclass(slots=True)
class Tokens:
    """The tokens of a sentence; offsets count from the start of the body that it stands in."""

    words: list[str] = field(default_factory=list)
    lows: list[str] = field(default_factory=list)
    starts: list[int] = field(default_factory=list)
    ends: list[int] = field(default_factory=list)
    tags: list[str] = field(default_factory=list)
    forms: list[Forms | None] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Verbs:
    """What the lexicon's `verbs` say: forms by how they are written, classes by lemma, the lemmas that are nouns too.

    `words` are the lists by which a word is told to be a verb or none.
    """

    forms: dict[str, Forms]
    classes: dict[str, frozenset[str]]
    nounish: frozenset[str]
    words: GrammarWords

    def is_a(self, lemma: str, verb_class: str) -> bool:
        """Whether a verb has a class of the lexicon's `verbs`."""
        return verb_class in self.classes.get(lemma, ())


def bits_of(form: Forms | None) -> int:
    """What a word form may be; no verb's is nothing."""
    return form.bits if form is not None else 0


def is_headline(tags: list[str]) -> bool:
    """Whether no full stop ends a sentence: "Gunmen attack village, 30 killed"."""
    return END not in tags[-2:]


def is_year(number: str) -> bool:
    """Whether a number is a year of this century or the last: "2016"."""
    return len(number) == _YEAR and number[:2] in ("19", "20") and number.isdigit()
