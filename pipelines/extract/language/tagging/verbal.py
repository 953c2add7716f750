"""Whether a word that may be a verb is one where it stands.

Belongs here: participles against adjectives, gerunds against nouns of deeds, -s forms and bare forms against nouns.
"""

from typing import Final, NamedTuple

from pipelines.extract.language.tagging.classes import (
    ADV,
    ADVERBIAL,
    BASE,
    BE,
    BE_HAVE,
    CLOSE,
    COMMA,
    CONJ,
    CONJ_COMMA,
    DASH,
    DET,
    DET_POSS,
    DET_PRON_NUM,
    END,
    END_COMMA,
    ING,
    MODAL,
    MODAL_DO,
    NOUN,
    NOUN_DET_NUM_PRON,
    NOUN_NUM_DET,
    NOUN_VERB,
    NUM,
    PART,
    PAST,
    POSS,
    PREP,
    PREP_ADV,
    PRON,
    QUOTE,
    SUB,
    THAT,
    TO,
    VERB,
    WH,
    Forms,
    S,
    Tokens,
    Verbs,
)
from pipelines.extract.language.tagging.neighbours import (
    are_faced,
    are_forces,
    are_people,
    before_adverbs,
    bits_at,
    closes_naming,
    dates_subject,
    ends_plural_subject,
    goes_on,
    goes_on_headline,
    has_finite,
    has_finite_beside,
    is_governed_base,
    is_kept_from,
    is_of_people,
    is_plural,
    is_relative,
    last_verb_bits,
    opens_count,
    opens_relative,
    opens_subject,
    opens_told,
    reports_clause,
    shares_object,
    spans_range,
    takes_deed,
    takes_particle,
    tells_part,
    tells_told,
    tells_whom,
)

_BREAKS: Final = frozenset((COMMA, QUOTE, END, DASH, CLOSE))
_COMMA_CONJ_END: Final = frozenset((COMMA, CONJ, END))
_FAR: Final = 30  # tokens before "and call on" in which its first verb is looked for
_COMPLEMENT_STARTS: Final = frozenset((DET, PRON, NUM, THAT, TO, POSS))
_DET_POSS_PREP: Final = frozenset((DET, POSS, PREP))
_DET_POSS_PREP_NUM: Final = frozenset((DET, POSS, PREP, NUM))
_DET_PREP: Final = frozenset((DET, PREP))
_DET_PRON_THAT_TO_NUM: Final = frozenset((DET, PRON, THAT, TO, NUM))
_END_QUOTE_DASH: Final = frozenset((END, QUOTE, DASH))
_PRONOUNS_AS_SUBJECTS: Final = frozenset("everyone nobody none nothing someone those these this".split())
_NOUN_NUM_VERB: Final = frozenset((NOUN, NUM, VERB))
_NOUN_PREP_ADV: Final = frozenset((NOUN, PREP, ADV))
_NOUN_PREP: Final = frozenset((NOUN, PREP))
_NOUN_PREP_VERB: Final = frozenset((NOUN, PREP, VERB))
_NOUN_THAT: Final = frozenset((NOUN, THAT))
_OBJECT_PRONOUNS: Final = frozenset("me us him them her you it".split())
_NOUN_NUM_DET_VERB: Final = frozenset((NOUN, NUM, DET, VERB))
# What stands before an age, so that no noun that it counts follows.
_AGES: Final = (["as", "young", "as"], ["as", "old", "as"])
_SUBJECT_PRONOUNS: Final = frozenset(["i", "we", "you", "he", "she", "it", "they", "who"])
_RAPS: Final = frozenset(("against", "vs", "filed", "over"))  # behind "raps" that are charges
_SUBJECT_WH: Final = frozenset("who which what whoever whatever".split())
_WAYS: Final = frozenset("into to from over the".split())
# Adverbs that stand between a subject and its verb: "the missionary now lives in Nairobi".
_BEFORE_VERBS: Final = frozenset(
    "now still also often never always usually rarely sometimes again then".split()
)
_NEWLY: Final = frozenset(("newly", "recently"))
_RANKS: Final = frozenset("first second third last only latest newly".split())


class _Spot(NamedTuple):
    """Where a word stands that may be a verb: its token, what stands before it (adverbs passed over) and behind it.

    `before` is the token of what stands before it, -1 where it opens the sentence.
    """

    tokens: Tokens
    at: int
    before: int
    prev: str
    nxt: str
    form: Forms
    title_case: bool


# Verbs whose participle describes nobody: "two men, one of them a nurse, received prison terms" tells what they got.
_UNDERGONE: Final = frozenset("receive face get serve await undergo suffer".split())


def tells(verbs: Verbs, lemma: str) -> bool:
    """Whether "some" before a verb is who tells, and a name behind its -s form: "many claim", "recalls Ana Costa"."""
    return lemma in verbs.words.saying_verb or lemma in verbs.words.recounting_verb


def is_verb(verbs: Verbs, tokens: Tokens, i: int, form: Forms, title_case: bool) -> bool:
    """Whether the form of a verb at token i is one there, and no noun, adjective or part of a name."""
    tags, lows = tokens.tags, tokens.lows
    p = i - 1
    while p >= 0 and tags[p] in ADVERBIAL and lows[p] not in ("more", "most", "so", "very", "less"):
        p -= 1
    if p > 0 and p < i - 1 and tags[p] == CONJ and tags[p - 1] == ADV and lows[p - 1].endswith("ly"):
        p = before_adverbs(tokens, p)  # "should fully and promptly release"
    spot = _Spot(
        tokens, i, p, tags[p] if p >= 0 else END, tags[i + 1] if i + 1 < len(tags) else END, form, title_case
    )
    if _is_named(verbs, spot):
        return False
    known = _told_by_words(verbs, spot)
    if known is not None:
        return known
    bits = form.bits
    if spot.prev in MODAL_DO:
        return bool(bits & BASE) or spot.prev == MODAL
    if spot.prev == TO:
        return bool(bits & BASE)
    known = _told_by_nouns(verbs, spot)
    if known is not None:
        return known
    if bits & (PAST | PART):
        return _is_participle(verbs, spot)
    if bits & ING:
        return _is_gerund(verbs, spot)
    return _is_present(verbs, spot)


def _is_named(verbs: Verbs, spot: _Spot) -> bool:
    """Whether a word is part of a name or of the subject that opens a sentence."""
    tokens, i, p, prev, nxt = spot.tokens, spot.at, spot.before, spot.prev, spot.nxt
    words = tokens.words
    form = spot.form
    bits = spot.form.bits
    # A capital in running text is part of a name, save at the start.
    if words[i][0].isupper() and i and not spot.title_case and prev not in _END_QUOTE_DASH:
        return True
    if (
        words[i][0].isupper()
        and i == 0
        and not spot.title_case
        and nxt == NOUN
        and words[1][0].isupper()
        and not bits & PART
    ):
        return True
    return (
        bool(bits & PART)
        and p == i - 1
        and prev in (END, COMMA, QUOTE)
        and form.lemma not in verbs.words.saying_verb
        and form.lemma not in _UNDERGONE
        and opens_subject(tokens, i)
    )


def _told_by_words(verbs: Verbs, spot: _Spot) -> bool | None:
    """Tell by the very words around a word whether it is a verb; None where they do not tell."""
    tokens, i, p, prev, nxt = spot.tokens, spot.at, spot.before, spot.prev, spot.nxt
    tags, lows, words = tokens.tags, tokens.lows, tokens.words
    form = spot.form
    bits = spot.form.bits
    n = len(tokens.tags)
    following = i + 1
    if lows[i] in verbs.words.never_noun:
        return True
    if prev == NUM and p == i - 1 and lows[max(p - 3, 0) : p] in _AGES and nxt != NOUN:
        return True  # "children as young as six work in the mines"
    if lows[i] == "face" and p == i - 1 and are_faced(verbs, tokens, i):
        return True
    if lows[i] in ("run", "runs") and i and lows[i - 1] == "print":
        return False  # "seized the print run of the weekly"
    if lows[i] == "say" and prev in (COMMA, DASH, NOUN):
        return True  # "relatives of X, an imam, say"
    if (
        lows[i] in verbs.words.claim_form
        and prev == NOUN
        and nxt in END_COMMA
        and tells_told(verbs, tokens, i)
    ):
        return True
    if prev == QUOTE and p == i - 1 and bits & S and tells(verbs, form.lemma) and nxt == NOUN:
        return words[following][0].isupper()  # '"They beat us," recalls Ana Costa'
    named = lows[i] == "crossing" and i > 1 and tags[p - 1] == DET and words[p][0].isupper()
    if named and nxt != NOUN and (following == n or lows[following] not in _WAYS):
        return False  # "the Torkham crossing"
    if lows[i] == "training" and prev == VERB and p == i - 1 and nxt == PREP:
        return False  # "halted training for officers"
    if lows[i] == "walks" and following < n and lows[following] == "free":
        return True  # "Kidnapped doctor walks free"
    if lows[i] in ("rap", "raps") and following < n and lows[following] in _RAPS:
        return False
    if (
        bits & ING
        and following < n
        and lows[following] in verbs.words.body_participle.get(lows[i], ())
        and prev != BE
    ):
        return False  # "the UN working group", "a Lima investigating judge"
    if (
        lows[i] in verbs.words.people_participle
        and prev == VERB
        and p == i - 1
        and is_of_people(verbs, tokens, i)
    ):
        return False  # "arrested leading activists", "killed fleeing civilians"
    if (
        spot.title_case
        and lows[i] in verbs.words.bidden_verb
        and i
        and tags[i - 1] == DASH
        and nxt in _NOUN_NUM_DET_VERB
    ):
        return True  # "Chad: Release Editor"
    if (
        lows[i] in ("remains", "remained")
        and following < n
        and lows[following] in verbs.words.unknown_adjective
    ):
        return True  # "the fate of the two monks remains unknown"
    if i and lows[i] in verbs.words.penalty_term and lows[i - 1] in verbs.words.penalty_noun:
        return False  # "handed down death sentences"
    return None


def _told_by_nouns(verbs: Verbs, spot: _Spot) -> bool | None:
    """Tell by the nouns that a word stands with whether it is a verb; None where they do not tell."""
    tokens, i, p, prev, nxt = spot.tokens, spot.at, spot.before, spot.prev, spot.nxt
    tags, lows = tokens.tags, tokens.lows
    form = spot.form
    bits = spot.form.bits
    n = len(tokens.tags)
    following = i + 1
    adjacent = p == i - 1
    if lows[i] == "included" and prev == NOUN and nxt in END_COMMA:
        return False  # "nine men, a priest included, were held"
    if lows[i] == "forces" and i and are_forces(verbs, tokens, i, following):
        return False
    if lows[i] in verbs.words.duty_noun and following < n and lows[following] in verbs.words.force_noun:
        return False
    if form.lemma == "show" and bits & (BASE | S):
        issued = prev == VERB and p > 0 and bits_at(tokens, p) & PART  # "the footage released shows"
        if (prev == NOUN and lows[p] in verbs.words.showing_noun) or (
            issued and lows[p - 1] in verbs.words.showing_noun
        ):
            return nxt not in CONJ_COMMA
    if (
        lows[i] in verbs.words.participle_adjective
        and nxt == NOUN
        and (prev not in BE_HAVE or lows[p - 1 : p] == ["it"])
    ):
        return prev == CONJ and p > 0 and tags[p - 1] == VERB  # "attacked and occupied hospitals"
    if (
        lows[i] in verbs.words.captive_participle
        and prev == VERB
        and adjacent
        and (nxt == NOUN or (following < len(tags) and bits_at(tokens, following) & S))
    ):
        return False  # "freed jailed editors", "used forced labour"
    if bits & PART and prev == VERB and adjacent and opens_told(verbs, tokens, i):
        return False
    if (
        bits & PART
        and prev == CONJ
        and p == i - 2
        and lows[i - 1] in _NEWLY
        and nxt == NOUN
        and tags[p - 1] == NOUN
    ):
        # "a nurse and recently freed dissident", but "and recently freed Ana Ruiz"
        return following < n and tokens.words[following][0].isupper()
    if (
        bits & PART
        and prev == VERB
        and adjacent
        and not verbs.words.penalty_term.isdisjoint(lows[following : following + 2])
    ):
        return False  # "were given suspended (prison) sentences"
    if (
        lows[i] in verbs.words.coerced_adjective
        and prev not in BE_HAVE
        and following < n
        and lows[following] in verbs.words.forced_deed
    ):
        return False
    return None


def _is_participle(verbs: Verbs, spot: _Spot) -> bool:
    """Whether a past form is a verb, and no adjective."""
    tokens, i, p, prev, nxt = spot.tokens, spot.at, spot.before, spot.prev, spot.nxt
    tags, lows, forms = tokens.tags, tokens.lows, tokens.forms
    bits = spot.form.bits
    adjacent = p == i - 1
    if lows[i - 1] in ("more", "most", "less", "least") and i > 1 and tags[i - 2] in DET_POSS:
        return False  # "the most bombed land"
    if bits & BASE and not bits & PAST and prev == DET:
        return False
    if prev in BE_HAVE:
        return True
    if prev in DET_POSS and adjacent:
        return tells_part(verbs, tokens, i)
    if prev in _DET_POSS_PREP and nxt in _NOUN_NUM_VERB and lows[p] not in ("who", "than"):
        return False
    if prev == WH and adjacent and lows[p] == "whose" and nxt in _NOUN_NUM_VERB:
        return False  # "the editor whose mutilated body was found"
    if prev == DET and not adjacent:
        return lows[p] == "those"
    if lows[p] in _RANKS and p and tags[p - 1] in (DET, POSS) and nxt == NOUN:
        return False  # "the first elected president", "Peru's first freely elected mayor"
    if prev == PREP and nxt == CONJ:
        return False
    if prev == NUM and adjacent and dates_subject(tokens, p):
        return True  # "a court in Dakar in 2016 jailed Ana Ruiz"
    if prev == NUM and nxt == NOUN and bits & PART:
        # "nine detained North Koreans" against "nine detained in May"
        return nxt != NOUN or lows[i + 1].endswith(("day",))
    if prev == NUM and not adjacent and bits & PART and nxt == VERB and bits_at(tokens, i + 1) & S:
        return False  # "two privately owned stations"
    if prev == CONJ and nxt == NOUN and p and tags[p - 1] == NOUN and forms[p - 1] is not None:
        # "the beaten and jailed monks", but "condemned the killing and urged Peru to"
        return lows[p - 1].endswith("ing") and tokens.words[i + 1][:1].isupper()
    return True


def _is_gerund(verbs: Verbs, spot: _Spot) -> bool:
    """Whether a form in -ing is a verb, and no noun of a deed."""
    tokens, i, p, prev, nxt = spot.tokens, spot.at, spot.before, spot.prev, spot.nxt
    tags, lows, words, forms = tokens.tags, tokens.lows, tokens.words, tokens.forms
    form = spot.form
    following = i + 1
    adjacent = p == i - 1
    if prev == BE:
        return not (nxt == PREP and lows[following] == "of")
    if adjacent and tells_part(verbs, tokens, i):
        return True  # ", some involving women who"
    if prev in DET_POSS or (prev == NOUN and nxt == PREP and lows[following] == "of"):
        return False
    if prev == NOUN and adjacent and lows[p] in verbs.words.met_for and lows[i] in verbs.words.occasion_noun:
        return False  # "took 16 people at a prayer meeting for"
    if nxt == PREP and lows[following] == "of":
        return False
    if prev == SUB and adjacent and goes_on(verbs, tokens, following):
        return False
    if prev == PREP:
        if nxt in _COMPLEMENT_STARTS or (nxt in PREP_ADV and opens_count(tokens, following)):
            return True
        if takes_particle(tokens, following):
            return True
        if nxt == NOUN and lows[i] in verbs.words.done_to_gerund and tells_whom(verbs, tokens, following):
            return True  # "jailed for killing protesters", "accused of beating journalist Ana Ruiz"
        if nxt == NOUN or (nxt == VERB and words[following][0].isupper() and not spot.title_case):
            return lows[i] not in verbs.words.gerund_noun and form.lemma not in ("sentence",)
        if nxt in CONJ_COMMA and shares_object(verbs, tokens, following + 1):
            return True  # "guilty of kidnapping and murdering three nuns"
        if nxt == VERB and lows[p] in ("of", "for", "with") and are_people(verbs, tokens, following):
            return True  # "accused of torturing suspects"
        return is_kept_from(verbs, tokens, p) or (
            nxt in PREP_ADV
            and (
                form.lemma not in verbs.nounish
                or lows[following] in verbs.words.pleading_gerund.get(lows[i], ())
            )
        )
    if (
        prev == NOUN
        and lows[i] in verbs.words.deed_gerund
        and words[p][0].isupper()
        and (tags[p - 1] in _DET_PREP if p else not is_plural(verbs, lows[p]))
        and nxt not in NOUN_DET_NUM_PRON
    ):
        return False  # "was hit by Russian shelling", "a Turkish bombing in May"
    if prev in CONJ_COMMA and nxt in _COMMA_CONJ_END:
        return nxt == CONJ and prev == COMMA and shares_object(verbs, tokens, following + 1)
    if (
        prev == CONJ
        and nxt == PREP
        and not (lows[following] == "at" and opens_count(tokens, following))
        and adjacent
        and p
        and tags[p - 1] == NOUN
        and (
            bits_at(tokens, p - 1) & ING
            or lows[p - 1].endswith("ings")
            or (lows[i] in verbs.words.robbing_gerund and p > 1 and tags[p - 2] == COMMA)
        )
    ):
        return False  # "his kidnapping and killing in May", "rapes, murders and looting in the north"
    if prev == NUM:
        return False
    return not (
        prev == NOUN
        and nxt == NOUN
        and forms[p] is None
        and words[p][0].islower()
        and not lows[p].endswith("s")
        and lows[i] in ("killing", "meeting")
    )


def _is_present(verbs: Verbs, spot: _Spot) -> bool:
    """Whether a bare form or one in -s is a verb, and no noun."""
    tokens, p, prev, nxt = spot.tokens, spot.before, spot.prev, spot.nxt
    tags, lows, forms = tokens.tags, tokens.lows, tokens.forms
    bits = spot.form.bits
    following = spot.at + 1
    adjacent = p == spot.at - 1
    nounish = spot.form.lemma in verbs.nounish
    if prev == SUB and adjacent and nounish and bits & S:
        return False  # "as trucks were looted"
    if nxt in PREP_ADV and opens_count(tokens, following):
        nxt = NUM  # "forces hold more than 300 people"
    if prev in _DET_POSS_PREP_NUM:
        aged = prev == NUM and p > 1 and lows[p - 1] == "of" and is_plural(verbs, lows[p - 2])
        if aged and bits & BASE and nxt in (PREP, DET, SUB):
            return True  # "boys of twelve fight for the militia"
        return bool(prev == NUM and not nounish and bits & BASE)
    if prev == PRON:
        if lows[p] in _OBJECT_PRONOUNS and p and adjacent and bits & BASE:
            above = forms[p - 1] if tags[p - 1] == VERB else None
            return above is not None and above.lemma in verbs.words.bare_control_verb
        return lows[p] in _SUBJECT_PRONOUNS or lows[p] in _PRONOUNS_AS_SUBJECTS
    if prev == WH:
        # "those who march", but "when marches turn violent"
        return lows[p] != "whose" and (lows[p] in _SUBJECT_WH or not nounish)
    if prev == VERB and adjacent and forms[p] is not None and forms[p].lemma in ("help", "let", "make"):  # type: ignore[union-attr]
        return True
    if prev in BE_HAVE:
        return bool(bits & PART)
    if prev == VERB and adjacent and p and tags[p - 1] == PRON and lows[p - 1] == "those":
        return True  # "those arrested include X"
    spot = spot._replace(nxt=nxt)
    return _is_third(verbs, spot) if bits & S else _is_base(verbs, spot)


def _is_third(verbs: Verbs, spot: _Spot) -> bool:
    """Whether a form in -s is a verb behind a noun, a conjunction or a comma."""
    tokens, i, p, prev, nxt = spot.tokens, spot.at, spot.before, spot.prev, spot.nxt
    tags, lows, words, forms = tokens.tags, tokens.lows, tokens.words, tokens.forms
    n = len(tokens.tags)
    following = i + 1
    adjacent = p == i - 1
    nounish = spot.form.lemma in verbs.nounish
    if (
        lows[i] == "calls"
        and prev == CONJ
        and lows[following : following + 1] in (["on"], ["for"], ["upon"])
        and any(tags[k] == VERB and bits_at(tokens, k) & S for k in range(p))
    ):
        return True  # "believes that he was framed and calls on Iran to free him"
    k = p
    while k >= 0 and tags[k] == NOUN and words[k][0].islower():
        k -= 1
    if 0 <= k < p and tags[k] == NUM and lows[k] not in ("one", "1"):
        return False  # "158 member states to sign"
    counted = 0 < p == k and tags[p - 1] == NUM and lows[p - 1].isalpha() and lows[p - 1] != "one"
    if nounish and counted and words[p][0].isupper():
        return False  # "added six Russian judges to its list"
    if prev in _NOUN_THAT:
        if lows[i] == "calls" and words[p][0].isupper() and lows[following : following + 1] == ["on"]:
            return True  # "the Cambodian Bar calls on the minister to free those who"
        if nxt == PREP and following < n and lows[following] == "of":
            return False
        if nounish and nxt == TO and spans_range(lows, following):
            return False
        if nounish and nxt == TO and lows[p] == "rights":
            return False  # "told the rights monitors to leave"
        if nounish and nxt == THAT and is_relative(tokens, following):
            return False
        if not nounish or nxt in _DET_PRON_THAT_TO_NUM:
            return True
        if nxt == BE and lows[following] == "being":
            return True  # "the farmer risks being killed"
        if not adjacent and tags[i - 1] == ADV and lows[i - 1] in _BEFORE_VERBS:
            return True  # "the missionary now lives in Nairobi"
        if takes_deed(verbs, tokens, i):
            return True
        if reports_clause(verbs, tokens, i):
            # "the union claims workers were held", but "torture claims prisoners have made"
            return words[p][0].isupper() or not is_plural(verbs, lows[p])
        if lows[i] == "voices" and not verbs.words.voiced_noun.isdisjoint(lows[following : following + 3]):
            return True  # "the text voices serious concern"
        if forms[p] is not None:
            return False
        singular = not lows[p].endswith("s") or words[p][0].isupper()
        return bool(nxt in _NOUN_PREP and singular and not has_finite_beside(verbs, tokens, i))
    if prev == CONJ:
        return (last_verb_bits(tokens, p) & S != 0 or not nounish) and nxt not in _COMMA_CONJ_END
    if prev == COMMA and nounish and nxt in NOUN_NUM_DET and goes_on_headline(tokens, i, S):
        return True
    if prev == COMMA and nounish and WH in tags[:p]:
        # "the journalist, whose trial was put off, faces up to ten years"
        after = nxt in DET_PRON_NUM or (nxt in _NOUN_PREP_ADV and not has_finite(tags[i:], forms[i:], 0))
        return after and opens_relative(tags, p)
    if prev == COMMA and nxt in CONJ_COMMA and tags[p - 1] == VERB and bits_at(tokens, p - 1) & S:
        # "the army kills, jails and tortures its critics"
        return following + 1 < n and bool(bits_at(tokens, following + 1) & S)
    if prev in _BREAKS:
        return not nounish and i > 0
    return not nounish


def _is_base(verbs: Verbs, spot: _Spot) -> bool:
    """Whether a bare form is a verb behind a noun, a conjunction or a comma."""
    tokens, i, p, prev, nxt = spot.tokens, spot.at, spot.before, spot.prev, spot.nxt
    tags, lows, words, forms = tokens.tags, tokens.lows, tokens.words, tokens.forms
    form = spot.form
    n = len(tokens.tags)
    following = i + 1
    adjacent = p == i - 1
    nounish = spot.form.lemma in verbs.nounish
    if form.lemma == "include" and adjacent and prev in NOUN_VERB:
        return True  # no noun: "those held in Peru include X"
    if prev == CONJ:
        # "defectors have been detained and face deportation": a plural auxiliary before shares its subject.
        if form.lemma in ("face", "fear", "risk", "remain", "await") and nxt in NOUN_DET_NUM_PRON:
            return any(low in ("have", "are", "were", "do") for low in lows[max(0, p - 14) : p])
        if following < n and lows[following] in verbs.words.pleading_noun.get(lows[i], ()):
            return bool(
                last_verb_bits(tokens, p, _FAR) & BASE
            )  # "we condemn the arrests and call on Peru to"
        return bool(last_verb_bits(tokens, p) & BASE) and (
            not nounish or nxt in DET_PRON_NUM or (p > 0 and tags[p - 1] == VERB)
        )
    if prev in _NOUN_THAT:
        if not is_plural(verbs, lows[p]) and not ends_plural_subject(verbs, tokens, p):
            return is_governed_base(verbs, tokens, p)
        if nounish:
            being = nxt == BE and lows[following] == "being"  # "the students fear being beaten"
            return (
                being
                or nxt in _DET_PRON_THAT_TO_NUM
                or (nxt in _NOUN_PREP_VERB and not has_finite_beside(verbs, tokens, i))
                or (nxt != NOUN and is_governed_base(verbs, tokens, p))
                or (not adjacent and lows[i - 1].endswith("ly"))  # "forces arbitrarily arrest and detain"
                or (
                    nxt == PREP and lows[following] in verbs.words.pleading_noun.get(lows[i], ())
                )  # "the groups call on Peru"
                or lows[i] == "need"
                or reports_clause(verbs, tokens, i)
            )
        return True
    if prev == COMMA:
        if nounish and nxt in NOUN_NUM_DET and goes_on_headline(tokens, i, BASE):
            return True
        # "the Afghans, children among them, sit in prison": no other verb is there.
        if nxt == PRON and lows[following] in ("them", "him") and WH not in tags[:p]:
            return bool(last_verb_bits(tokens, p) & BASE)  # "they seize the boys, convert them and"
        if closes_naming(verbs, tokens, p):
            # "we, the undersigned, call on Peru to", "they, nine groups in all, condemn it"
            return (
                not nounish
                or nxt in DET_PRON_NUM
                or lows[following] in verbs.words.pleading_noun.get(lows[i], ())
            )
        if nxt in DET_POSS and nounish:
            return bool(last_verb_bits(tokens, p) & BASE)  # "must free him, lift the ban and"
        lone = nxt == PREP and is_plural(verbs, lows[p]) and not has_finite(tags, forms, i)
        return not nounish and (lone or bool(last_verb_bits(tokens, p) & BASE))
    if prev in _END_QUOTE_DASH:
        return not nounish and nxt in NOUN_DET_NUM_PRON and words[i][0].isupper()
    return False
