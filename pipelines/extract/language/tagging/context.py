"""What an unsettled word is where it stands.

Belongs here: one rule for each class of words that their neighbours change ("since", "that", "her", "most", "late").
"""

from collections.abc import Callable
from typing import Final

from pipelines.extract.language.tagging.classes import (
    ADV,
    AUXILIARIES,
    BASE,
    BE,
    BE_HAVE,
    BEFORE_NAMES,
    COMMA,
    CONJ,
    DASH,
    DET,
    DET_POSS,
    DO,
    END,
    END_COMMA,
    HAVE,
    ING,
    MODAL,
    MODAL_TO_DO,
    NOT,
    NOUN,
    NOUN_PRON_NUM,
    NUM,
    PART,
    PAST,
    POSS,
    PREP,
    PRON,
    QUOTE,
    SUB,
    THAT,
    TO,
    VERB,
    WH,
    WHOM,
    S,
    Tokens,
    Verbs,
)
from pipelines.extract.language.tagging.neighbours import (
    are_forces,
    bits_at,
    ends_verb,
    gets_done,
    goes_on,
    is_bare_noun,
    is_date,
    is_done_by,
    is_let,
    is_part_of_name,
    is_reduced,
    names_subject,
    next_told,
    opens_compound,
    opens_part,
    stands_alone,
    tells_result,
    wants_noun,
)
from pipelines.extract.language.tagging.stretches import (
    ALSO_NAMES,
    ALSO_OWNED,
    COMPASS,
    EMPHATIC,
    HOURS,
    PRONOMINAL,
)
from pipelines.extract.language.tagging.verbal import is_verb, tells

_BEFORE_THAT_NOUN: Final = frozenset((PREP, CONJ, END, QUOTE, COMMA, TO))
_BEHIND_PRONOUNS: Final = frozenset((BE, HAVE, MODAL, DO, PREP, COMMA, END, WH))
_BE_COMMA_END: Final = frozenset((BE, COMMA, END))
_CLAUSE_ENDS: Final = frozenset((COMMA, END, WH, THAT, SUB, DASH))
_DET_PREP_NUM: Final = frozenset((DET, PREP, NUM))
_NOUN_COMMA: Final = frozenset((NOUN, COMMA))
_BEHIND_COMPASS: Final = frozenset((PREP, COMMA, CONJ, END, TO))
# What may be a subject by itself before such verbs and others of telling: "some told investigators".
_SOME: Final = frozenset("some many several most few others all both any".split())
_GETS: Final = frozenset(("got", "gets", "get"))
_BEFORE_MINE: Final = frozenset((DET, NOUN, NUM, POSS))
# Words in -ly that are no adverbs, and words in -ing or -ed that are no verbs even where the lexicon would allow it.
_FREES: Final = frozenset("set sets setting walk walks walked walking".split())  # "set free the last of them"
# Subordinators that are prepositions too, where no clause follows.
_ALSO_PREPOSITIONS: Final = frozenset("since after before until till as once".split())
# "Women detained in Lima after the vote were beaten": what may stand about the participle, and verbs that have none such.
_TIMES_OF: Final = frozenset(("after", "before", "since"))
_FULL_STOPS: Final = frozenset((".", "?", "!"))
_NOUN_NUM: Final = frozenset((NOUN, NUM))
_PLACED: Final = frozenset((NOUN, DET, NUM, ADV, PREP))
_NAMED_OR_PLACED: Final = frozenset((NOUN, DET, NUM, PREP, POSS))
_BEHIND_PARTICIPLE: Final = frozenset((PREP, ADV, SUB))
_CLAUSAL: Final = frozenset((VERB, BE, HAVE, MODAL, DO))
_WHOSE: Final = frozenset("my your his its our their".split())
_IN_VERB: Final = frozenset((BE, HAVE, MODAL, DO, ADV, NOT))
_GOES_ON: Final = frozenset((BE, HAVE, VERB))
_WITHOUT_OBJECT: Final = frozenset(("intransitive", "labile"))
_REACH_OF_PARTICIPLE: Final = 6
_BEFORE_GROUP: Final = frozenset((DET, NUM, POSS, PREP))
_FLOATING: Final = frozenset(("all", "both", "each"))
_CALLS: Final = frozenset("brand label describe denounce portray depict vilify smear".split())
_REACH_OF_CALLING: Final = 4  # tokens from the verb to the "as" behind its object


def settle(verbs: Verbs, tokens: Tokens, unsettled: list[int], title_case: bool) -> None:
    """Tell by their neighbours what the tokens at some positions are."""
    tags, lows, words = tokens.tags, tokens.lows, tokens.words
    for i in unsettled:
        tag = tags[i]
        if tag == VERB:
            _settle_verb(verbs, tokens, i, title_case)
        elif tag == ADV and lows[i] == "most":
            if opens_part(tokens, i):
                tags[i] = PRON
        elif tag == ADV and i and words[i][0].isupper() and not title_case and tags[i - 1] in BEFORE_NAMES:
            tags[i] = NOUN  # "Vasily", "Emily"
        elif lows[i] in ALSO_NAMES and not title_case and is_part_of_name(tokens, i):
            tags[i], tokens.forms[i] = NOUN, None
        elif rule := _RULES.get(tag):
            rule(verbs, tokens, i)


def _settle_verb(verbs: Verbs, tokens: Tokens, i: int, title_case: bool) -> None:
    tags, lows, forms = tokens.tags, tokens.lows, tokens.forms
    form = forms[i]
    assert form is not None
    if (
        i
        and lows[i - 1] in verbs.words.compound_verb_first
        and form.bits & (PART | ING)
        and f"{lows[i - 1]}-{form.lemma}" in verbs.forms
        and (i == 1 or tags[i - 2] not in _BEFORE_GROUP)
    ):
        tags[i - 1] = ADV  # "tear gassed", "was gang raped", but "a gang raped"
    if lows[i] == "rid" and i and lows[i - 1].startswith(("get", "got")):
        tags[i], forms[i] = NOUN, None  # "got rid of the witnesses"
    elif lows[i] in _GETS and i and tags[i - 1] in WHOM and gets_done(verbs, tokens, i):
        tags[i], forms[i] = BE, None  # "two boys got caught"
        lows[i] = "was" if lows[i] == "got" else "is"
    elif lows[i] == "last" and i and tags[i - 1] in BE_HAVE and ends_verb(tokens, i):
        tags[i], forms[i] = ADV, None  # "was last seen"
    elif not is_verb(verbs, tokens, i, form, title_case):
        tags[i] = ADV if lows[i] == "free" and i and lows[i - 1] in _FREES else NOUN
        if not form.bits & (PART | ING):
            forms[i] = None
        if i and tags[i - 1] == TO:
            tags[i - 1] = PREP  # "the Committee to Protect Journalists said"


def _settle_to(verbs: Verbs, tokens: Tokens, i: int) -> None:
    """Tell "to" before a verb from the preposition."""
    tags, lows = tokens.tags, tokens.lows
    following = next_told(tags, i)
    if following < len(tags):
        if lows[following] in ("be", "have", "do"):
            return
        form = tokens.forms[following]
        if (
            form is not None
            and form.bits & BASE
            and tags[following] != NOUN
            and not (i and lows[i - 1] in ("according", "due", "owing", "thanks"))
            and not (
                wants_noun(verbs, tokens, i)
                and (is_bare_noun(verbs, tokens, following) or opens_compound(verbs, tokens, i))
            )
        ):
            return
    tags[i] = PREP
    if i > 1 and lows[i - 1] == "due" and tags[i - 2] not in BE_HAVE:
        tags[i - 1] = ADV  # "jailed due to a poem": a preposition of two words


def _settle_that(verbs: Verbs, tokens: Tokens, i: int) -> None:
    """Tell the determiner of "that treaty" from "said that", "the pact that"."""
    tags = tokens.tags
    before = tags[i - 1] if i else END
    if i + 1 == len(tags):
        return
    if before in _BEFORE_THAT_NOUN and tags[i + 1] == NOUN and not tokens.lows[i + 1].endswith("s"):
        tags[i] = DET
    elif before == PREP and tags[i + 1] in _BE_COMMA_END:
        tags[i] = PRON


def _settle_subordinator(verbs: Verbs, tokens: Tokens, i: int) -> None:
    """Tell "since protests began" from "since the protests", "has since left"."""
    tags, lows = tokens.tags, tokens.lows
    low = lows[i]
    if low == "before" and i and lows[i - 1] in ("never", "ever"):
        tags[i] = ADV
    elif low == "since" and i and tags[i - 1] == HAVE and ends_verb(tokens, i):
        tags[i] = ADV  # "has since been freed"
    elif low == "because" and lows[i + 1 : i + 2] == ["of"]:
        tags[i] = PREP  # "jailed because of a poem, his lawyer said"
    elif low == "as" and i > 1 and lows[i - 2] == "as" and i + 1 < len(tags) and tags[i + 1] == NUM:
        tags[i - 2], tags[i - 1], tags[i] = ADV, ADV, PREP  # "girls as young as nine"
    elif low == "as" and lows[i - 2 : i] == ["so", "much"]:
        tags[i - 2 : i + 1] = [ADV, ADV, ADV]  # "without so much as a charge"
    elif low == "as" and i > 1 and lows[i - 1] == "such" and tags[i - 2] in _NOUN_COMMA:
        tags[i - 1], tags[i] = ADV, PREP  # "gangs such as the Lions"
    elif low in _ALSO_PREPOSITIONS and (
        lows[i + 1 : i + 3] == ["part", "of"]
        or (low == "since" and is_date(tokens, i + 1))
        or not clause_follows(verbs, tokens, i)
        or _is_behind_reduced(verbs, tokens, i)
    ):
        tags[i] = PREP if low != "once" else ADV


def _settle_determiner(verbs: Verbs, tokens: Tokens, i: int) -> None:
    """Tell "those monks", "her house" from "those arrested", "beat her"."""
    tags, lows = tokens.tags, tokens.lows
    if lows[i] in PRONOMINAL:
        form = tokens.forms[i + 1] if i + 1 < len(tags) else None
        if lows[i] in _FLOATING and i and tags[i - 1] in BE_HAVE and ends_verb(tokens, i):
            tags[i] = ADV
        elif i + 1 < len(tags) and tags[i + 1] in _BEHIND_PRONOUNS:
            tags[i] = PRON
        elif lows[i] in _SOME and form and tells(verbs, form.lemma):
            tags[i] = PRON  # "some told investigators", "many said they were beaten"
        elif lows[i] == "those" and is_reduced(tokens, i + 1):
            tags[i] = PRON  # "those arrested in May"
            if i and lows[i - 1] == "all":
                tags[i - 1] = ADV
    elif lows[i] == "her" and (stands_alone(tokens, i) or is_let(tokens, i)):
        tags[i] = PRON  # "beat her", "arrested her on Monday"


def _settle_pronoun(verbs: Verbs, tokens: Tokens, i: int) -> None:
    tags, lows = tokens.tags, tokens.lows
    if lows[i] in EMPHATIC:
        if i and tags[i - 1] in BE_HAVE and ends_verb(tokens, i):
            tags[i] = ADV  # "was himself arrested"
        elif i and tags[i - 1] == COMMA and tags[i + 1 : i + 2] == [DET]:
            tags[i] = ADV  # "Ana Ruiz, herself a refugee, was"
    elif lows[i] == "mine" and i and (tags[i - 1] in _BEFORE_MINE or lows[i + 1 : i + 2] == ["that"]):
        tags[i] = NOUN  # "a mine exploded", "a land mine"


def _settle_adverb(verbs: Verbs, tokens: Tokens, i: int) -> None:
    tags, lows = tokens.tags, tokens.lows
    if (
        lows[i] in ALSO_OWNED
        and i
        and (tags[i - 1] in DET_POSS or (tags[i - 1] == NOUN and lows[i + 1 : i + 2] == ["of"]))
    ):
        tags[i] = NOUN  # "in front of his home", "burned his back", "the Lima home of the editor"


def _settle_wh(verbs: Verbs, tokens: Tokens, i: int) -> None:
    if tokens.lows[i] == "what" and tokens.tags[i + 1 : i + 2] == [NOUN]:
        tokens.tags[i] = DET


def _settle_negation(verbs: Verbs, tokens: Tokens, i: int) -> None:
    tags = tokens.tags
    if (
        tokens.lows[i] == "neither"
        and i
        and tags[i - 1] == VERB
        and (i + 1 == len(tags) or tags[i + 1] in END_COMMA)
    ):
        tags[i] = PRON  # "has ratified neither"


def _settle_noun(verbs: Verbs, tokens: Tokens, i: int) -> None:
    tags, lows = tokens.tags, tokens.lows
    low, last = lows[i], i + 1 == len(tags)
    if low in HOURS:
        if not last and (tokens.words[i + 1][0].isupper() or lows[i + 1] in ("this", "in", "on")):
            tags[i] = ADV  # "late Friday", "earlier this morning"
    elif low == "first" and i and tags[i - 1] == VERB and tags[i + 1 : i + 2] == [DET]:
        tags[i] = ADV  # "took first the teacher"
    elif low == "first" and i and not last and tags[i - 1] == NOUN and tags[i + 1] == VERB:
        if bits_at(tokens, i + 1) & PAST and tokens.words[i][0].islower():
            tags[i] = ADV  # "police first arrested him in May"
    elif low == "longer" and i and lows[i - 1] == "no":
        tags[i - 1], tags[i] = NOT, ADV  # "will no longer sell them arms"
    elif low in COMPASS:
        if i and tags[i - 1] == VERB and (last or tags[i + 1] in _BEHIND_COMPASS):
            tags[i] = ADV
    elif low in verbs.words.result_word and i and tells_result(verbs, tokens, i):
        tags[i] = ADV


def _settle_preposition(verbs: Verbs, tokens: Tokens, i: int) -> None:
    low = tokens.lows[i]
    if low == "like" and i and tokens.tags[i - 1] in MODAL_TO_DO:
        tokens.tags[i] = ADV
    elif low == "following" and i and tokens.tags[i - 1] == BE:
        tokens.tags[i], tokens.forms[i] = VERB, verbs.forms.get(low)  # "men have been following her"


def _is_wish(tokens: Tokens, i: int) -> bool:
    """Whether "will" is what somebody wants: "their will", "against her will", not "who beat her will be tried"."""
    lows = tokens.lows
    if lows[i - 1] != "her":
        return lows[i - 1] in _WHOSE
    following = tokens.tags[i + 1 : i + 2]
    return lows[max(0, i - 2)] == "against" and (not following or following[0] not in _CLAUSAL)


def _settle_modal(verbs: Verbs, tokens: Tokens, i: int) -> None:
    """Tell "they'd been", "they'd left" from "they'd leave", and what somebody wants from what they will do."""
    if tokens.lows[i] == "will" and i and _is_wish(tokens, i):
        tokens.tags[i - 1], tokens.tags[i] = DET, NOUN
        return
    if tokens.lows[i] != "'d":
        return
    following = next_told(tokens.tags, i)
    form = tokens.forms[following] if following < len(tokens.tags) else None
    left = form is not None and form.bits & PART and not form.bits & BASE
    if left or tokens.lows[following : following + 1] == ["been"]:
        tokens.tags[i], tokens.lows[i] = HAVE, "had"


def _settle_possessive(verbs: Verbs, tokens: Tokens, i: int) -> None:
    tags = tokens.tags
    if i + 1 < len(tags) and (tokens.lows[i + 1] in ("been", "not", "a", "the") or tags[i + 1] == NOT):
        tags[i] = BE  # "it's been", "he's not"


_RULES: Final[dict[str, Callable[[Verbs, Tokens, int], None]]] = {
    TO: _settle_to,
    THAT: _settle_that,
    SUB: _settle_subordinator,
    DET: _settle_determiner,
    PRON: _settle_pronoun,
    ADV: _settle_adverb,
    WH: _settle_wh,
    NOT: _settle_negation,
    NOUN: _settle_noun,
    PREP: _settle_preposition,
    MODAL: _settle_modal,
    POSS: _settle_possessive,
}


def clause_follows(verbs: Verbs, tokens: Tokens, i: int) -> bool:
    """Whether a finite verb comes before the next boundary: "after police came" against "after the raid"."""
    tags, opening = tokens.tags, tokens.lows[i]
    n = len(tags)
    j = i + 1
    first = tokens.forms[j] if j < n and tags[j] == VERB else None
    if first is not None and first.bits & ING:
        return goes_on(verbs, tokens, j + 1)
    # "since protests began": no finite verb stands right behind the conjunction.
    seen_noun = first is not None and bool(first.bits & (S | BASE)) and first.lemma in verbs.nounish
    j += seen_noun
    while j < n and j < i + 14:
        tag = tags[j]
        if tag in AUXILIARIES:
            return seen_noun
        if tag == VERB and tokens.lows[j] == "forces" and are_forces(verbs, tokens, j, j + 1):
            tag = tags[j] = NOUN  # "as security forces shoot at a crowd"
        if tag == VERB:
            form = tokens.forms[j]
            if form is not None and (
                # "came before a judge to hear", but "after efforts to free her failed"
                (tags[j - 1] == TO and form.bits & BASE)
                # "fled after raids ordered by the governor"
                or (seen_noun and form.bits & PART and is_done_by(verbs, tokens, j, form))
            ):
                j += 1
                continue
            if tags[j - 1] == CONJ and tags[j - 2] == NOUN and PREP in tags[i + 1 : j]:
                return False  # "were brought before a judge on Tuesday and ordered held"
            if seen_noun and tags[j - 1] == CONJ and form is not None and form.bits & PAST:
                return (
                    False  # "described it as a scandal and demanded", "jailed 20 since the coup and killed"
                )
            if (
                form is not None
                and form.bits & (PAST | S | BASE)
                and seen_noun
                and tags[j - 1] not in _DET_PREP_NUM
                and ((found := is_verb(verbs, tokens, j, form, False)) or opening == "as")
                and (found or not (form.bits & S and form.lemma in verbs.nounish))
            ):
                return found  # "after army forces had left" goes on behind a noun that may be a verb
        # "after the protests began": what stands right behind an article is a noun.
        if tag in NOUN_PRON_NUM or (
            tag == VERB
            and (
                tags[j - 1] in DET_POSS
                or (tokens.lows[j] in verbs.words.force_noun and tokens.lows[j - 1] in verbs.words.duty_noun)
            )
        ):
            seen_noun = True
        if tag in _CLAUSE_ENDS:
            return tag == COMMA and seen_noun and names_subject(tokens, i, j)
        if tag == CONJ and seen_noun and j + 1 < n and tags[j + 1] in AUXILIARIES:
            return False  # "were denounced as spies and were jailed"
        if tag == CONJ and seen_noun and opening == "as" and _is_called(tokens, i):
            return False  # "branded them as spies and his sister says"
        j += 1
    return False


def _is_called(tokens: Tokens, i: int) -> bool:
    """Whether what stands behind "as" is what somebody is called: "branded them as spies"."""
    forms = tokens.forms[max(0, i - _REACH_OF_CALLING) : i]
    return any(form is not None and form.lemma in _CALLS for form in forms)


def _is_behind_reduced(verbs: Verbs, tokens: Tokens, i: int) -> bool:
    """Whether "after" is part of a participle that says which people are meant: "men held after the raid were beaten".

    The only finite verb to come is then theirs. A headline has no full stop, and tells the participle itself: "Two
    held after journalist is shot".
    """
    if tokens.lows[i] not in _TIMES_OF or tokens.lows[-1] not in _FULL_STOPS:
        return False
    return _says_which(verbs, tokens, i) and _has_one_verb(tokens, i)


def _says_which(verbs: Verbs, tokens: Tokens, i: int) -> bool:
    """Whether a participle and its place, behind the subject of a verb to come, end before token i."""
    tags, p = tokens.tags, i - 1
    while p > 0 and i - p < _REACH_OF_PARTICIPLE and tags[p] in _PLACED:
        p -= 1
    form = tokens.forms[p]
    if (
        p < 1
        or tags[p] != VERB
        or form is None
        or not form.bits & PART
        or tags[p + 1] not in _BEHIND_PARTICIPLE
    ):
        return False
    if tags[p - 1] not in _NOUN_NUM and tokens.lows[p - 1] != "those":
        return False
    classes = verbs.classes.get(form.lemma, frozenset())
    if not _WITHOUT_OBJECT.isdisjoint(classes):
        return False
    if form.bits & PAST and "harm" not in classes and form.lemma not in verbs.words.befalling_verb:
        return False  # "troops fired after the marchers were warned"
    q = p - 1
    while q >= 0 and tags[q] not in _CLAUSE_ENDS and tags[q] not in _CLAUSAL:
        q -= 1
    if q < 0 or tags[q] == THAT:
        return True
    said = tokens.forms[q] if tags[q] == VERB else None  # "she said men held after the raid were beaten"
    return said is not None and verbs.is_a(said.lemma, "report")


def _has_one_verb(tokens: Tokens, i: int) -> bool:
    """Whether one verb with an auxiliary, behind the noun after token i, is all that the clause has."""
    tags, n = tokens.tags, len(tokens.tags)
    k = i + 1
    while k < n and (tags[k] in _NAMED_OR_PLACED or (tags[k] == VERB and tags[k - 1] in DET_POSS)):
        k += 1  # "the raid": a noun that may be a verb
    if k < i + 2 or k == n or tags[k] not in AUXILIARIES:
        return False
    while k < n and tags[k] in _IN_VERB:
        k += 1
    k += k < n and tags[k] == VERB
    while k < n and tags[k] not in _CLAUSE_ENDS:
        if tags[k] in AUXILIARIES:
            return False
        if tags[k] == VERB and tags[k - 1] in _NOUN_NUM and bits_at(tokens, k) & (PAST | S):
            return False  # "men held after the polls were closed in Lima fled"
        k += 1
    return k == n or tags[k] != COMMA or k + 1 == n or tags[k + 1] not in _GOES_ON
