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
    Forms,
)

ADV_PREP: Final = frozenset((ADV, PREP))
ASKED: Final = frozenset(("sub:why?", "sub:how?", "sub:when?"))
# Intransitive verbs that may be passive all the same: "were disappeared", "were marched off".
CAUSED: Final = frozenset("disappear march walk trot stand sail bellow shout speak".split())
CLAUSE_ENDS: Final = frozenset((END, WH, THAT, SUB, DASH))
COMMA_END: Final = frozenset((COMMA, END))
NOMINAL_ADV: Final = frozenset((NOUN, NUM, DET, POSS, ADV))
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
PLACE_NOUNS: Final = frozenset(
    "town city village district province region state county governorate prefecture suburb area capital island "
    "neighbourhood neighborhood department oblast".split()
)
# Nouns for what somebody does to others, by their endings, and those without such an ending.
DEED_ENDINGS: Final = ("ing", "ings", "tion", "tions", "sion", "sions", "ment", "ments")
DEEDS: Final = frozenset(
    "arrest arrests murder murders torture death deaths rape rapes abuse abuses attack attacks threat threats trial trials "
    "raid raids massacre massacres disappearance disappearances release denial".split()
)
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
COPULAS: Final = frozenset("be remain stay get lie stand go become feel".split())
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
    "under": (("under",),),
    "between": (("between",),),
    "nearly": (("nearly",),),
    "almost": (("almost",),),
    "some": (("some",),),
    "well": (("well", "over"),),
}
OPINIONS: Final = frozenset(
    "afraid aware certain clear confident glad grateful hopeful likely obvious positive possible proud sad sure true "
    "unlikely".split()
)
IN_ASIDE: Final = frozenset((NOUN, NUM, DET, POSS, PREP, ADV))
STATES_OF_CAPTIVITY: Final = frozenset(
    "death custody prison prisons jail jails arrest bars detention bail ransom trial captivity exile liberty doors "
    "absentia questioning".split()
)
CAPTIVES: Final = frozenset("hostage captive prisoner free incommunicado".split())
DITRANSITIVE: Final = frozenset(
    "give grant deny offer send tell show award pay hand serve cost refuse allow".split()
)
# What somebody denies of himself; other things are denied to somebody.
DISOWNED: Final = frozenset(
    "wrongdoing involvement responsibility guilt charges allegations accusations reports claims knowledge".split()
)
# Verbs whose subject speaks: what they tell may come behind it.
SPEAKING: Final = frozenset(
    "accuse appeal ask call condemn criticise criticize demand denounce deplore express press request slam "
    "urge voice vow".split()
)
# Verbs whose object is who is spoken to: "told the court", "assured diplomats".
ADDRESSING: Final = frozenset("tell inform notify assure warn remind".split())
# What is written, which may itself do what is told behind "that": "a letter that urged them".
TEXTS: Final = frozenset("statement statements letter letters report reports".split())
TIME_AND_THAT: Final = 4  # tokens from a time's first to the "that" behind it
GERUND_OBJECTS: Final = frozenset(
    "deny admit begin start stop continue avoid suggest recommend consider risk resume regret describe mention recount "
    "recall remember relate narrate acknowledge report".split()
)
CONTROL_NOUNS: Final = frozenset(
    "plan plans decision decisions attempt attempts bid effort efforts promise promises pledge "
    "pledges intention intentions failure refusal call calls proposal proposals order orders right "
    "ability commitment obligation threat threats move moves agreement willingness reluctance "
    "permission desire need request requests demand demands campaign chance vow vows bill step steps "
    "authorisation authorization duty vote motion recommendation recommendations".split()
)
SAYING_NOUNS: Final = frozenset(
    "report reports claim claims allegation allegations fear fears evidence denial statement news "
    "belief concern concerns fact indication indications rumour rumours rumor rumors sign signs "
    "suggestion suggestions warning warnings charge charges accusation accusations announcement "
    "information knowledge word proof suspicion suspicions impression conclusion "
    "complaint complaints confirmation hope hopes assurance assurances testimony".split()
)


def is_deed(noun: str) -> bool:
    """Whether a noun names what somebody does to others, by its ending or as a plain one of violence."""
    return noun.endswith(DEED_ENDINGS) or noun in DEEDS


def bits_of(form: Forms | None) -> int:
    return form.bits if form is not None else 0
