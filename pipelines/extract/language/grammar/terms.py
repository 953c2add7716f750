"""Classes of tokens and closed lists of words that several parts of the grammar ask for.

Belongs here: what more than one module needs. A list that one module needs stands in that module.
"""

from typing import Final

from pipelines.extract.language.tagging import (
    ADV,
    BE,
    COMMA,
    DASH,
    DET,
    DO,
    END,
    HAVE,
    MODAL,
    NOT,
    NOUN,
    NUM,
    POSS,
    PREP,
    PRON,
    SUB,
    THAT,
    VERB,
    WH,
    GrammarWords,
)

ADV_PREP: Final = frozenset((ADV, PREP))
ASKED: Final = frozenset(("sub:why?", "sub:how?", "sub:when?"))
CLAUSE_ENDS: Final = frozenset((END, WH, THAT, SUB, DASH))
COMMA_END: Final = frozenset((COMMA, END))
NOMINAL_ADV: Final = frozenset((NOUN, NUM, DET, POSS, ADV))
# Words that make a "not" before them deny nothing: "not only jailed but tortured".
MERELY: Final = frozenset("only just merely simply".split())
IN_SUBJECT: Final = frozenset((NOUN, NUM, DET, POSS, ADV, PRON))
NOMINAL_WITH_PREP: Final = frozenset((PREP, NOUN, NUM, DET, POSS, ADV))
NOUN_NUM: Final = frozenset((NOUN, NUM))
PREDICATES: Final = frozenset((VERB, MODAL, BE, HAVE, DO, ADV))
VERBAL: Final = frozenset((VERB, MODAL, BE, HAVE, DO, NOT, ADV))
# Modals under which what a verb tells need not have happened.
IRREALIS: Final = frozenset("may might could would will must should shall can be-to need ought".split())
TWO: Final = 2
PHRASAL: Final = frozenset("up out off away down".split())
TERMS_OF_TIME: Final = frozenset("years year months month weeks days life death".split())
PLACE_PREPS: Final = frozenset("in at near on outside inside".split())
# Nouns for what somebody does to others, by their endings.
DEED_ENDINGS: Final = ("ing", "ings", "tion", "tions", "sion", "sions", "ment", "ments")
TIME_WORDS: Final = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june "
    "july august september october november december week month year decade day night morning evening "
    "afternoon weekend summer winter spring autumn yesterday today weeks months years decades days "
    "hours time times century jan feb mar apr jun jul aug sept oct nov dec "
    "jan. feb. mar. apr. jun. jul. aug. sept. oct. nov. dec.".split()
)
LAPSED: Final = frozenset("ago earlier before later after afterwards".split())
# What governs where or when something took place, before the subject of a clause.
SCENE_PREPS: Final = frozenset(
    "in at on near during after outside inside across around before since amid behind under".split()
)
QUANTIFIERS: Final[dict[str, tuple[tuple[str, ...], ...]]] = {
    "at": (("at", "least"), ("at", "most")),
    "more": (("more", "than"),),
    "fewer": (("fewer", "than"),),
    "less": (("less", "than"),),
    "no": (("no", "fewer", "than"), ("no", "less", "than")),
    "up": (("up", "to"),),
    "as": (("as", "many", "as"),),
    "about": (("about",),),
    "around": (("around",),),
    "over": (("over",),),
    "above": (("above",),),
    "under": (("under",),),
    "between": (("between",),),
    "nearly": (("nearly",),),
    "almost": (("almost",),),
    "some": (("some",),),
    "well": (("well", "over"),),
    "close": (("close", "to"),),
    "upwards": (("upwards", "of"),),
    "just": (("just", "over"), ("just", "under")),
}
IN_ASIDE: Final = frozenset((NOUN, NUM, DET, POSS, PREP, ADV))
TIME_AND_THAT: Final = 4  # tokens from a time's first to the "that" behind it


def is_deed(words: GrammarWords, noun: str) -> bool:
    """Whether a noun names what somebody does to others, by its ending or as a plain one of violence."""
    return noun.endswith(DEED_ENDINGS) or noun in words.deed_noun
