"""English verb inflection.

Belongs here: every form of a verb, made by rule save where the lexicon's `verbs` gives one.
"""

import re
from typing import Final

from pipelines.extract.language.tagging.classes import BASE, ING, PART, PAST, S
from pipelines.extract.language.tagging.words import GrammarWords
from pipelines.lexicon import Lexicon, split_cell

_AUXILIARY: Final = {
    "be": tuple("be is are was were been being".split()),
    "have": tuple("have has had having".split()),
}
# Those that keep their e, so as not to be of another verb: "singeing", not "singing".
_KEEPS_E: Final = ("singe", "tinge", "whinge", "binge")


class VerbInflection:
    """Inflects verbs as the lexicon's `verbs` say; a verb that it lacks is regular. Build once."""

    def __init__(self, lexicon: Lexicon) -> None:
        """Read the tables."""
        self._irregular = {row["lemma"]: (row["past"], row["participle"]) for row in lexicon.table("verbs")}
        words = GrammarWords.read(lexicon)
        self._doubling, self._single = words.doubling_verb, words.single_too_verb

    def forms(self, verb: str) -> tuple[str, ...]:
        """Return every form of a verb in its dictionary form, that first."""
        return _AUXILIARY.get(verb) or tuple(self.inflect(verb, *self._irregular.get(verb, ("", ""))))

    def inflect(self, lemma: str, past: str, participle: str) -> dict[str, int]:
        """Return every inflected form of a verb with its bits; regular forms are made by rule."""
        forms: dict[str, int] = {}

        def add(form: str, bit: int) -> None:
            forms[form] = forms.get(form, 0) | bit

        head, dash, tail = lemma.rpartition("-")
        stem = tail or lemma
        pre = head + dash

        add(lemma, BASE)
        if re.search(r"(?:s|x|z|ch|sh|[^o]o)$", stem):
            add(pre + stem + ("z" if stem in self._doubling and stem.endswith("z") else "") + "es", S)
        elif re.search(r"[^aeiou]y$", stem):
            add(pre + stem[:-1] + "ies", S)
        else:
            add(pre + stem + "s", S)
        hard = "k" if stem.endswith(("ac", "ic", "oc")) else ""  # "trafficked", "panicking"
        doubles = bool(re.search(r"^[^aeiou]*[aeiou][bdgklmnprtvz]$", stem) or stem in self._doubling)
        if stem.endswith("ie"):
            ing = stem[:-2] + "ying"
        elif stem.endswith("e") and not stem.endswith(("ee", "oe", "ye", *_KEEPS_E)):
            ing = stem[:-1] + "ing"
        elif doubles:
            ing = stem + stem[-1] + "ing"
        else:
            ing = stem + hard + "ing"
        add(pre + ing, ING)
        if stem.endswith("e"):
            regular = stem + "d"
        elif re.search(r"[^aeiou]y$", stem):
            regular = stem[:-1] + "ied"
        elif doubles:
            regular = stem + stem[-1] + "ed"
        else:
            regular = stem + hard + "ed"
        for form in split_cell(past) or [pre + regular]:
            add(form, PAST)
        for form in split_cell(participle) or split_cell(past) or [pre + regular]:
            add(form, PART)
        if stem in self._single:
            add(pre + stem + "ed", PAST | PART)
            add(pre + stem + "ing", ING)
        return forms
