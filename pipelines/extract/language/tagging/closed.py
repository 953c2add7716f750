"""Closed-class words and punctuation: what each is by itself.

Belongs here: determiners, pronouns, prepositions, conjunctions, auxiliaries, numerals and the adverbs in common use.
"""

from typing import Final

from pipelines.extract.language.tagging.classes import (
    ADV,
    BE,
    CLOSE,
    COMMA,
    CONJ,
    DASH,
    DET,
    DO,
    END,
    HAVE,
    MODAL,
    NOT,
    OPEN,
    PREP,
    PRON,
    QUOTE,
    SUB,
    THAT,
    TO,
    WH,
)

CLOSED: Final[dict[str, str]] = {}


def _closed(tag: str, words: str) -> None:
    for word in words.split():
        CLOSED[word] = tag


_closed(
    DET,
    "the a an this these those his her its their our my your every each no any some another such what's both all half",
)
_closed(
    PRON,
    "i we you he she it they me us him them himself herself itself themselves who's one's none nobody everyone "
    "someone everybody somebody anyone anything something nothing everything hers theirs ours mine",
)
_closed(
    PREP,
    "of in on at by for with from into onto over under against between among amid during without within through "
    "throughout across along around behind beyond near toward towards upon via despite including ranging like unlike inside "
    "outside concerning regarding per besides beneath above below off out up down aboard amongst opposite minus plus "
    "than versus vs following alongside underneath excluding according about beside amidst atop pending notwithstanding",
)
_closed(CONJ, "and or but nor &")
_closed(
    ADV,
    "also still yet already just only even again ever soon now then there here too later ago together away back "
    "forward home abroad likewise furthermore otherwise elsewhere thereafter afterwards afterward anew indoors "
    "outdoors upstairs downstairs altogether alike nowadays forthwith somehow anyway thereby regardless beforehand "
    "instead however moreover meanwhile thus therefore hence perhaps maybe almost nearly often "
    "always sometimes twice once much very more most less fewer least quite rather so far long well today tonight "
    "yesterday tomorrow meantime nonetheless nevertheless indeed else apart aside ahead overnight alone formally",
)
_closed(NOT, "not never n't neither hardly scarcely")
_closed(
    MODAL,
    "will would shall should can could may might must cannot can't won't wouldn't shouldn't couldn't mustn't 'll 'd needn't shan't",
)
_closed(BE, "be is are was were been being am isn't aren't wasn't weren't 're 'm ain't")
_closed(HAVE, "have has had having hasn't haven't hadn't 've")
_closed(DO, "do does did doesn't don't didn't")
_closed(TO, "to")
_closed(WH, "who whom which whose where when what why how whoever whatever whether")
_closed(THAT, "that")
_closed(
    SUB,
    "if because although though unless while whereas until till since after before as lest whenever wherever once",
)

NEGATIVE: Final = frozenset(
    "not never n't cannot can't won't wouldn't shouldn't couldn't mustn't isn't aren't wasn't weren't "
    "ain't hasn't haven't hadn't doesn't don't didn't needn't neither nor hardly scarcely no shan't".split()
)
PUNCT: Final = {
    ",": COMMA,
    ";": END,
    ":": DASH,
    "–": DASH,
    "—": DASH,
    "-": DASH,
    "(": OPEN,
    ")": CLOSE,
    "[": OPEN,
    "]": CLOSE,
    '"': QUOTE,
    "“": QUOTE,
    "”": QUOTE,
    "«": QUOTE,
    "»": QUOTE,
    "'": QUOTE,
    "’": QUOTE,
    "‘": QUOTE,
    ".": END,
    "!": END,
    "?": END,
    "…": END,
}
NUMBER_WORDS: Final = frozenset(
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred "
    "thousand million billion dozen dozens hundreds thousands millions scores several few many".split()
)


def is_adverb(low: str, exceptions: frozenset[str]) -> bool:
    return low.endswith("ly") and len(low) > 4 and low not in exceptions
