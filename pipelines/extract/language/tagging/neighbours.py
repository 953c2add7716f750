"""What stands around a token.

Belongs here: questions about the words before and behind by which a word is told to be one thing or another.
"""

from typing import Final

from pipelines.extract.language.tagging.classes import (
    ADV,
    ADVERBIAL,
    AUXILIARIES,
    BASE,
    BE,
    BE_HAVE,
    BEFORE_NAMES,
    CLOSE,
    COMMA,
    CONJ,
    CONJ_COMMA,
    DASH,
    DET,
    DET_POSS,
    DO,
    END,
    HAVE,
    ING,
    MODAL,
    MODAL_DO,
    MODAL_TO_DO,
    NOT,
    NOUN,
    NOUN_DET_NUM_PRON,
    NOUN_NUM_DET,
    NOUN_NUM_POSS,
    NOUN_PRON_NUM,
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
    WHOM,
    Forms,
    S,
    Tokens,
    Verbs,
    bits_of,
    is_headline,
    is_year,
)

_NOUN_NUM_DET_POSS: Final = frozenset((NOUN, NUM, DET, POSS))
_OPENS_CLAUSE: Final = frozenset((END, QUOTE, THAT, SUB, DASH))
_NOUN_POSS: Final = frozenset((NOUN, POSS))
_NUM_POSS: Final = frozenset((NUM, POSS))
_TO_MODAL_ADV_NOT_DO: Final = frozenset((TO, MODAL, ADV, NOT, DO))
_BEFORE_PART: Final = frozenset((COMMA, CONJ, END, QUOTE))
_WITHIN_OBJECT: Final = frozenset((NOUN, NUM, DET, PRON, POSS, CONJ, ADV))
_BEHIND_LET: Final = frozenset((DET, PRON, PREP, TO, ADV, END, COMMA, CONJ))
_AFTER_RESULT: Final = frozenset((END, COMMA, PREP, CONJ, CLOSE, DASH))
_WEEKDAYS: Final = frozenset("Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split())
_REACH_OF_WHO: Final = 4
_YEAR: Final = 4  # digits
_DATED: Final = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august "
    "september october november december independence".split()
)
_STRETCH: Final = 60
_LONGEST_PLACE: Final = 5  # tokens
_OBJECTS: Final = frozenset((DET, POSS, NUM, PRON))
_APPROXIMATING: Final = frozenset("more fewer less at about around nearly almost over above up".split())
_NAMED_OF: Final = frozenset((DET, POSS, NOUN))
_AFTER_NOUN: Final = frozenset((PREP, CONJ, COMMA, END, SUB, DASH, CLOSE, QUOTE))
_PARTICLES: Final = frozenset("down up off out away back over".split())
_OBJECT_STARTS: Final = frozenset((NUM, DET, PRON, POSS, NOUN))
_PERSONAL: Final = frozenset(("who", "which", "whose"))
_IN_NAMING: Final = frozenset((NOUN, NUM, DET, POSS, PREP, CONJ, ADV))
_TWO: Final = 2
_RANGE: Final = 12  # tokens from the verb of a range to the "to" of its end
# What stands in an aside that says who somebody is, and before its comma in a plain subject.
_IN_NAMING_ASIDE: Final = frozenset((DET, NOUN, NUM, PREP, CONJ, COMMA, POSS, ADV))
_SIMPLE_SUBJECT: Final = frozenset((DET, NOUN, NUM))
_ASIDE_ENDS: Final = frozenset((COMMA, END, SUB, DASH))
_LONGEST_ASIDE: Final = 25  # in tokens
_OF_MANY: Final = frozenset("are were have".split())
# ", some carrying flags": what part of a group does, in words that describe no noun before it.
_PARTS: Final = frozenset("some many most several others all both each few none".split())
_CLAUSAL: Final = frozenset((VERB, BE, HAVE, MODAL, DO, SUB, WH, THAT))


def gets_done(verbs: Verbs, tokens: Tokens, i: int) -> bool:
    """Whether a participle stands right behind a form of "get", and nothing that it may have got."""
    form = tokens.forms[i + 1] if i + 1 < len(tokens.forms) else None
    return (
        form is not None
        and bool(form.bits & PART)
        and not form.bits & BASE
        and tokens.lows[i + 1] not in verbs.words.got_into
        and (i + 2 == len(tokens.tags) or tokens.tags[i + 2] not in NOUN_DET_NUM_PRON)
    )


def tells_result(verbs: Verbs, tokens: Tokens, i: int) -> bool:
    """Whether what somebody is after an act stands behind its verb, or behind whom it befell: "burned a thief alive"."""
    tags = tokens.tags
    if tags[i - 1] == VERB:
        return True
    return (
        tokens.lows[i] in verbs.words.result_apart
        and tags[i - 1] in WHOM
        and (i + 1 == len(tags) or tags[i + 1] in _AFTER_RESULT)
    )


def is_bare_noun(verbs: Verbs, tokens: Tokens, i: int) -> bool:
    """Whether a word that may be noun or verb has no object behind it: "subjected to torture in Lima"."""
    form = tokens.forms[i]
    after = tokens.tags[i + 1] if i + 1 < len(tokens.tags) else END
    return form is not None and form.lemma in verbs.nounish and after in _AFTER_NOUN


def ends_verb(tokens: Tokens, i: int) -> bool:
    """Whether "all" at token `i` stands within a verb group: "were all arrested", "have both also signed"."""
    k = i + 1
    while k < len(tokens.tags) and tokens.tags[k] in ADVERBIAL:
        k += 1
    if k == len(tokens.tags):
        return False
    return tokens.tags[k] == BE or bool(bits_at(tokens, k) & (PART | ING))


def is_reduced(tokens: Tokens, i: int) -> bool:
    """Whether a participle with no noun behind it says which people are meant: "those killed", "those held on Monday"."""
    tags, n = tokens.tags, len(tokens.tags)
    form = tokens.forms[i] if i < n else None
    if form is None or tags[i] != VERB or not form.bits & PART:
        return False
    return i + 1 == n or tags[i + 1] not in NOUN_NUM_POSS or tokens.lows[i + 1].endswith("day")


def is_let(tokens: Tokens, i: int) -> bool:
    """Whether "her" at token `i` is who is let do something: "would not let her board the plane"."""
    lows, tags = tokens.lows, tokens.tags
    form = tokens.forms[i + 1] if i + 2 < len(tags) and i and lows[i - 1] in ("let", "lets") else None
    return form is not None and bool(form.bits & BASE) and tags[i + 2] in _BEHIND_LET


def stands_alone(tokens: Tokens, i: int) -> bool:
    """Whether "her" at token `i` is an object, no possessive: no noun follows that could be hers."""
    tags, words = tokens.tags, tokens.words
    n = len(tags)
    k = i + 1
    while k < n and tags[k] == ADV:
        k += 1
    if k == n:
        return True
    if tags[k] == VERB:
        # "saw her beaten by police", but "her jailed husband", "her arrest"
        form = tokens.forms[k]
        return (
            form is not None
            and bool(form.bits & PART)
            and not form.bits & BASE
            and not (k + 1 < n and tags[k + 1] == NOUN)
        )
    if tags[k] == NOUN:
        return words[k] in _WEEKDAYS and not (k + 1 < n and tags[k + 1] == NOUN)
    return tags[k] not in _NUM_POSS


def goes_on(verbs: Verbs, tokens: Tokens, i: int) -> bool:
    """Whether a verb of beginning or ending makes what stands before it a noun: "since fighting resumed"."""
    form = tokens.forms[i] if i < len(tokens.tags) and tokens.tags[i] == VERB else None
    return form is not None and bool(form.bits & PAST) and form.lemma in verbs.words.aspectual_verb


def is_date(tokens: Tokens, i: int) -> bool:
    """Whether a day, month or year stands at token `i`, and no verb behind it: "since March radios have been banned"."""
    if i + 1 >= len(tokens.words):
        return False
    word = tokens.words[i]
    dated = (word[0].isupper() and tokens.lows[i] in _DATED) or (word.isdigit() and len(word) == _YEAR)
    return dated and tokens.tags[i + 1] in (NOUN, NUM, DET, PRON)


def is_done_by(verbs: Verbs, tokens: Tokens, i: int, form: Forms) -> bool:
    """Whether "by" and who did it stand behind a participle and its particle: "carried out by rebels"."""
    k = i + 1
    if k < len(tokens.tags) and tokens.lows[k] in _PARTICLES:
        k += 1
    return (
        tokens.lows[k : k + 1] == ["by"]
        and k + 1 < len(tokens.tags)
        and (tokens.tags[k + 1] in (DET, NOUN, NUM) or bits_at(tokens, k + 1) & S != 0)  # "by guards"
        and not verbs.is_a(form.lemma, "intransitive")
    )


def is_of_people(verbs: Verbs, tokens: Tokens, i: int) -> bool:
    """Whether a participle behind a verb in the active opens its object: nouns that end in a word for people."""
    tags, form = tokens.tags, tokens.forms[i - 1]
    if (
        form is None
        or form.lemma in verbs.words.doing_verb
        or (i > 1 and tags[i - 2] in BE_HAVE and form.bits & PART)
    ):
        return False
    for j in range(i + 1, min(i + 1 + _REACH_OF_WHO, len(tags))):
        if tokens.lows[j] in verbs.words.sufferer_noun:
            return True
        if tags[j] != NOUN:
            return False
    return False


def opens_told(verbs: Verbs, tokens: Tokens, i: int) -> bool:
    """Whether a participle right behind a verb of saying opens the subject of what is said: "said injured men were"."""
    tags, n = tokens.tags, len(tokens.tags)
    said = tokens.forms[i - 1]
    k = i + 1
    while k < n and tags[k] == NOUN:
        k += 1
    return i + 1 < k < n and tags[k] in AUXILIARIES and said is not None and verbs.is_a(said.lemma, "report")


def takes_deed(verbs: Verbs, tokens: Tokens, i: int) -> bool:
    """Whether the noun of a deed is the object of an -s form at i: "Court orders release of activist"."""
    tags, lows, forms = tokens.tags, tokens.lows, tokens.forms
    deed = forms[i + 1] if i + 2 < len(tags) and tags[i + 1] == VERB else None
    return (
        deed is not None
        and bool(deed.bits & BASE)
        and deed.lemma in verbs.nounish
        and tags[i + 2] == PREP
        and (lows[i + 2] == "of" or lows[i] in verbs.words.ordering_form)
        and not is_plural(verbs, lows[i - 1])
    )


def reports_clause(verbs: Verbs, tokens: Tokens, i: int) -> bool:
    """Whether a word that may be a noun is a verb of saying whose clause has no "that": "the union claims workers were held"."""
    tags, lows, form = tokens.tags, tokens.lows, tokens.forms[i]
    if form is None or not verbs.is_a(form.lemma, "report") or tokens.tags[i + 1 : i + 2] != [NOUN]:
        return False
    k = i + 1
    while k + 1 < len(tags) and tags[k] == NOUN:
        k += 1
    return tags[k] in BE_HAVE and lows[k] in _OF_MANY and is_plural(verbs, lows[k - 1])


def is_kept_from(verbs: Verbs, tokens: Tokens, p: int) -> bool:
    """Whether a preposition says what a verb of hindrance keeps somebody from: "barred the nurses from leaving"."""
    if tokens.lows[p] != "from":
        return False
    verb = p - 1
    while verb >= 0 and tokens.tags[verb] not in (VERB, COMMA, END):
        verb -= 1
    form = tokens.forms[verb] if verb >= 0 and tokens.tags[verb] == VERB else None
    return form is not None and form.lemma in verbs.words.hindering_verb


def is_governed_base(verbs: Verbs, tokens: Tokens, p: int) -> bool:
    """Whether a bare form behind a noun is a verb: "recommended that Togo ratify", "saw Togo accede", "why did he go"."""
    i = p
    while i >= 0 and p - i < 6 and tokens.tags[i] in _NOUN_NUM_DET_POSS:
        i -= 1
    if i > 0 and i < p and tokens.tags[i] in MODAL_DO and tokens.tags[i - 1] == WH:
        return True  # "why did his driver vanish"
    that = i >= 0 and tokens.tags[i] == THAT
    if that:
        i -= 1
    form = tokens.forms[i] if i >= 0 and tokens.tags[i] == VERB else None
    if form is None:
        return False
    if that:
        return form.lemma in verbs.words.mandating_verb
    if form.lemma not in verbs.words.bare_control_verb or form.lemma == "have":
        return False
    # "let the widow see", "saw Togo accede", but not "made the school report".
    return tokens.words[p][0].isupper() or form.lemma == "let"


def are_faced(verbs: Verbs, tokens: Tokens, i: int) -> bool:
    """Whether "face" goes on with what people face, behind more than who they are: "women who complain face dismissal"."""
    tags, lows = tokens.tags, tokens.lows
    after = i + 1
    behind = tags[i - 1] in NOUN_VERB or tags[i - 2 : i] == [VERB, PREP]  # "who speak out face arrest"
    if after >= len(tags) or not behind or lows[after] in verbs.words.face_noun:
        return False
    if not (
        tags[after] in NOUN_DET_NUM_PRON
        or bits_at(tokens, after) & (ING | BASE)
        or lows[after : i + 3] == ["up", "to"]
    ):
        return False
    if tags[i - 1] == NOUN and is_plural(verbs, lows[i - 1]):
        return True
    return any(
        (lows[k] == "those" or (tags[k] == NOUN and is_plural(verbs, lows[k])))
        and (tags[k + 1] in (WH, PREP) or bits_at(tokens, k + 1) & PART)
        for k in range(max(0, i - _STRETCH), i - 1)
    )


def are_forces(verbs: Verbs, tokens: Tokens, i: int, following: int) -> bool:
    """Whether "forces" behind whose they are is a noun: "security forces", "blamed government forces for it"."""
    before = tokens.lows[i - 1]
    if before in verbs.words.forces_owner:
        return True
    nxt = tokens.tags[following] if following < len(tokens.tags) else END
    return before in verbs.words.ruler_noun and nxt not in NOUN_PRON_NUM and nxt not in DET_POSS


def is_relative(tokens: Tokens, i: int) -> bool:
    """Whether "that" at token i stands for the noun before it, a verb right behind: "the mass protests that followed a vote"."""
    if i + 1 >= len(tokens.tags):
        return False
    if tokens.tags[i + 1] in (BE, HAVE, MODAL):
        return True
    after = tokens.tags[i + 2] if i + 2 < len(tokens.tags) else END
    return bool(bits_at(tokens, i + 1) & PAST) and after != NOUN


def tells_part(verbs: Verbs, tokens: Tokens, i: int) -> bool:
    """Whether a verb at i tells what part of a group does or suffers: ", some carrying flags", "and some beaten"."""
    lows = tokens.lows
    if i < _TWO or lows[i - 1] not in _PARTS:
        return False
    return (lows[i] in verbs.words.part_act and tokens.tags[i - 2] == COMMA) or tells_others(tokens, i)


def tells_others(tokens: Tokens, i: int) -> bool:
    """Whether a participle at i tells what befell part of those before: "ten were held and some beaten in custody"."""
    tags, bits = tokens.tags, bits_at(tokens, i)
    return (
        bool(bits & PART)
        and not bits & BASE
        and tags[i - 2] in CONJ_COMMA
        and (i + 1 == len(tags) or tags[i + 1] in PREP_ADV or tags[i + 1] == END)
        and BE in tags[: i - 2]
    )


def wants_noun(verbs: Verbs, tokens: Tokens, i: int) -> bool:
    """Whether a noun follows the "to" at i: "resorted to torture", "subjected nine men to abuse and rape", "took it to task"."""
    tags, lows = tokens.tags, tokens.lows
    if lows[i + 1 : i + 2] == ["task"]:
        return True
    if i and (lows[i - 1] in verbs.words.to_noun_word or spans_range(lows, i)):
        return True
    for j in range(i - 1, max(i - 8, -1), -1):
        if tags[j] not in _WITHIN_OBJECT:
            return lows[j] in verbs.words.subjecting_form
    return False


def opens_compound(verbs: Verbs, tokens: Tokens, i: int) -> bool:
    """Whether the "to" at i, which no verb follows, governs two nouns: "subjected to smear campaigns"."""
    return (
        i > 0
        and tokens.lows[i - 1] in verbs.words.subjecting_form
        and i + 2 < len(tokens.tags)
        and tokens.tags[i + 2] in NOUN_VERB
        and is_plural(verbs, tokens.lows[i + 2])
    )


def spans_range(lows: list[str], i: int) -> bool:
    """Whether the words before i begin a range whose end a "to" names: "abuses ranging from arrests to torture"."""
    near = lows[max(0, i - _RANGE) : i]
    return "from" in near and near[near.index("from") - 1].startswith("rang") and near[0] != "from"


def takes_particle(tokens: Tokens, i: int) -> bool:
    """Whether a particle or "to death" and an object follow a gerund: "(accused of) gunning down nine men"."""
    tags, lows = tokens.tags, tokens.lows
    if lows[i : i + 2] == ["to", "death"]:
        return True
    return i + 1 < len(tags) and lows[i] in _PARTICLES and tags[i + 1] in _OBJECT_STARTS


def names_subject(tokens: Tokens, i: int, comma: int) -> bool:
    """Whether a comma goes on with the subject of a clause, before its verb: "after two women, Ana and Rita, were held".

    The clause opens with the conjunction at i. Where it opens the sentence, what stands between commas may be a subject
    itself: "After the raid, Ana Ruiz, a nurse, was held".
    """
    tags = tokens.tags
    if "but" in tokens.lows[i:comma] or tags[comma + 1 : comma + 2] == [CONJ]:
        return False
    k, commas = comma + 1, 1
    if k < len(tags) and tags[k] == WH and tokens.lows[k] in _PERSONAL:
        while k < len(tags) and k - comma < _LONGEST_ASIDE and tags[k] not in _ASIDE_ENDS:
            k += 1
        return k + 1 < len(tags) and tags[k] == COMMA and tags[k + 1] in AUXILIARIES
    while k < len(tags) and k - comma < _LONGEST_ASIDE and (tags[k] in _IN_NAMING or tags[k] == COMMA):
        commas += tags[k] == COMMA
        if tags[k] == COMMA and tags[k - 2 : k] == [COMMA, NUM]:
            commas -= 2  # "after Ana Ruiz, 41, a nurse, was held"
        k += 1
    if k < comma + 3 or k == len(tags) or tags[k] not in AUXILIARIES:
        return False
    goes_on = any(tag in AUXILIARIES or tag == VERB for tag in tags[:i])
    if tags[k - 1] != COMMA:
        return goes_on and CONJ in tags[comma:k]  # "began after Ana, Rita and Eva were held"
    return goes_on or commas == 2


def before_adverbs(tokens: Tokens, at: int) -> int:
    """The token that adverbs joined by "and" at a token qualify the verb behind, where it is one of its auxiliaries; else `at`."""
    p = at - 1
    while p >= 0 and tokens.tags[p] == ADV:
        p -= 1
    return p if p >= 0 and tokens.tags[p] in MODAL_TO_DO else at


def tells_whom(verbs: Verbs, tokens: Tokens, i: int) -> bool:
    """Whether the phrase at token i is people to whom something is done: a plural or a name, no "killing fields"."""
    j = i
    while j + 1 < len(tokens.tags) and tokens.tags[j + 1] == NOUN:
        j += 1
    last = tokens.lows[j]
    return last not in verbs.words.scene_of_deed and (is_plural(verbs, last) or tokens.words[j][0].isupper())


def opens_subject(tokens: Tokens, i: int) -> bool:
    """Whether a participle before every verb belongs to the subject: "Jailed editor Ana Ruiz was moved on Monday".

    Or to whose the subject is: "Slain reporter Ana Ruiz's widow, Luis, said".
    """
    tags, n = tokens.tags, len(tokens.tags)
    if i + 1 == n or tokens.lows[i + 1].endswith("day") or any(tag in _CLAUSAL for tag in tags[:i]):
        return False
    k = i + 1
    while k < n and (
        tags[k] in _NOUN_POSS or (tags[k] == VERB and not bits_at(tokens, k) & (PAST | PART | S | ING))
    ):
        k += 1
    if k < n and tags[k] == COMMA and POSS in tags[i + 1 : k - 1]:
        return True
    if i + 1 < k < n and tokens.lows[k] == "of":
        k += 1  # "exiled critics of the king vanished"
        while k < n and tags[k] in _NAMED_OF:
            k += 1
    if k in (i + 1, n):
        return False
    return tags[k] in (BE, HAVE, MODAL, DO) or (
        tags[k] == VERB and bool(bits_at(tokens, k) & (PAST | S)) and tokens.lows[k + 1 : k + 2] != ["by"]
    )


def bits_at(tokens: Tokens, i: int) -> int:
    return bits_of(tokens.forms[i])


def shares_object(verbs: Verbs, tokens: Tokens, at: int) -> bool:
    """Whether another gerund, with an object, stands at a place: "(kidnapping and) murdering two nuns", "(raping and) robbing
    villagers", "(killing,) raping and robbing them"."""
    tags, n = tokens.tags, len(tokens.tags)
    if at + 1 >= n or not bits_at(tokens, at) & ING:
        return False
    if tags[at + 1] in CONJ_COMMA:
        return shares_object(verbs, tokens, at + 2)
    if tags[at - 1] != CONJ:
        return False  # "on voting, instilling fear"
    return (
        tags[at + 1] in _OBJECTS
        or (tags[at + 1] == NOUN and tells_whom(verbs, tokens, at + 1))
        or (tokens.lows[at + 1] == "at" and opens_count(tokens, at + 1))
    )


def are_people(verbs: Verbs, tokens: Tokens, i: int) -> bool:
    """Whether the plural at i, a verb's form too, is whom a gerund before it tells of: "torturing suspects"."""
    return tokens.lows[i] in verbs.words.people_too and (
        i + 1 == len(tokens.tags) or tokens.tags[i + 1] in _AFTER_NOUN
    )


def opens_count(tokens: Tokens, i: int) -> bool:
    """Whether an adverb or preposition at a token opens a number: "more than 300", "at least nine", "about 40"."""
    if tokens.lows[i] not in _APPROXIMATING:
        return False
    return NUM in tokens.tags[i + 1 : i + 3] and NOUN not in tokens.tags[i + 1 : i + 2]


def is_plural(verbs: Verbs, low: str) -> bool:
    """Whether a noun is a plural by its form: gunmen, policewomen and the police are as plural as soldiers."""
    if low.endswith("s"):
        return not low.endswith("ss")
    return (
        low.endswith(("men", "people", "children")) and low not in verbs.words.singular_in_men
    ) or low in verbs.words.plural_name


def tells_told(verbs: Verbs, tokens: Tokens, i: int) -> bool:
    """Whether a word that may be a noun is the verb of who tells what stands before a comma: "..., activists claim"."""
    tags, lows = tokens.tags, tokens.lows
    k = i - 1
    while k > 0 and tags[k] in _NOUN_NUM_DET_POSS:
        k -= 1
    if k < 1 or tags[k] not in (COMMA, QUOTE) or not has_finite(tags, tokens.forms, k):
        return False
    if not lows[i].endswith("s"):
        return is_plural(verbs, lows[i - 1])
    # "his lawyer claims", in a headline "rights group claims", but "handled rents, debts, insurance claims"
    one = tags[k + 1] == DET or tokens.words[i - 1][0].isupper() or COMMA not in tags[:k]
    return one and not is_plural(verbs, lows[i - 1])


def ends_plural_subject(verbs: Verbs, tokens: Tokens, p: int) -> bool:
    """Whether a noun is the place that a plural subject stands with: "police in Cairo arrest", "men in uniform burn"."""
    tags, lows = tokens.tags, tokens.lows
    i = p
    while i > 0 and p - i < _LONGEST_PLACE and tags[i] in NOUN_NUM_DET:
        i -= 1
    if i < 1 or tags[i] != PREP or tags[i - 1] != NOUN or not is_plural(verbs, lows[i - 1]):
        return False
    first = max(i - _LONGEST_PLACE, 0)
    while i > first and tags[i - 1] in NOUN_NUM_DET:
        i -= 1
    return i == 0 or tags[i - 1] in _OPENS_CLAUSE


def next_told(tags: list[str], i: int) -> int:
    j = i + 1
    while j < len(tags) and tags[j] in ADVERBIAL:
        j += 1
    return j


def closes_naming(verbs: Verbs, tokens: Tokens, comma: int) -> bool:
    """Whether the comma at a token closes what another comma opened behind "we", "they" or a sentence's plural subject.

    Only nouns stand between them: who they are.
    """
    tags, lows = tokens.tags, tokens.lows
    at = comma - 1
    while at > 0 and tags[at] in _IN_NAMING_ASIDE:
        if tags[at] == COMMA and tags[at - 1] == PRON and lows[at - 1] in ("we", "they"):
            return True
        if tags[at] == COMMA and is_plural(verbs, lows[at - 1]) and _SIMPLE_SUBJECT.issuperset(tags[:at]):
            return True
        at -= 1
    return False


def opens_relative(tags: list[str], comma: int) -> bool:
    """Whether the comma at a token closes a relative clause that another comma opened behind the first phrase."""
    wh = next(i for i, tag in enumerate(tags) if tag == WH)
    return 0 < wh < comma and tags[wh - 1] == COMMA and VERB not in tags[:wh] and COMMA not in tags[wh:comma]


def goes_on_headline(tokens: Tokens, i: int, bit: int) -> bool:
    """Whether a headline goes on without "and" to the verb at i: "Mob attacks camp, torches huts"."""
    tags = tokens.tags
    if not is_headline(tags) or tags[: i - 1].count(VERB) != 1 or COMMA in tags[: i - 1] or CONJ in tags[i:]:
        return False
    first = tags.index(VERB)
    return first > 0 and tags[first + 1] in NOUN_NUM_DET and bool(bits_at(tokens, first) & bit)


def dates_subject(tokens: Tokens, i: int) -> bool:
    """Whether a year at i is when a subject before it did something: "a court in (May) 2016 jailed", not "in 2016 jailed men"."""
    if not is_year(tokens.words[i]):
        return False
    at = i - 2 if i and tokens.lows[i - 1] in _DATED else i - 1
    return at > 0 and tokens.tags[at] == PREP and tokens.tags[at - 1] == NOUN


def has_finite(tags: list[str], forms: list[Forms | None], i: int) -> bool:
    """Whether a finite verb stands around a token, in a stretch as long as all but the longest sentences.

    Of what a headline tells, which has no full stop, "killed" is a participle.
    """
    window = slice(max(0, i - _STRETCH), i + _STRETCH)
    before = [END, *tags[window]]
    never = PART if is_headline(tags) else 0
    return any(
        (tag in AUXILIARIES and above != TO)
        or (
            tag == VERB
            and form is not None
            and form.bits & PAST
            and not form.bits & never
            and above != DET  # "the besieged town"
        )
        for above, tag, form in zip(before[:-1], tags[window], forms[window], strict=True)
    )


def has_finite_beside(verbs: Verbs, tokens: Tokens, i: int) -> bool:
    """Whether a finite verb stands around a token beside that of who tells it: "women face violence, the report said"."""
    tags, forms = tokens.tags, tokens.forms
    if not has_finite(tags, forms, i):
        return False
    first, last = 0, len(tags)
    for k in range(i - 1, max(-1, i - _STRETCH), -1):
        form = forms[k] if tags[k] == VERB else None
        active = form is not None and form.bits & (PAST | S) and tags[k - 1] != BE
        if form is not None and active and form.lemma in verbs.words.attributing_verb and tags[k + 1] != PREP:
            first = k + 1  # "said (that) women face violence"
        if tags[k] == VERB or tags[k] in AUXILIARIES:
            break
    comma = last - 1
    while comma > i and tags[comma] != COMMA:
        comma -= 1
    told = [
        k
        for k in range(comma + 1, last)
        if tags[k] in AUXILIARIES or (tags[k] == VERB and tags[k - 1] not in DET_POSS)
    ]
    teller = forms[told[0]] if comma > i and len(told) == 1 else None
    if teller is not None and teller.lemma in verbs.words.attributing_verb and told[0] > comma + 1:
        last = comma
    return has_finite(tags[first:last], forms[first:last], i - first)


def last_verb_bits(tokens: Tokens, i: int, reach: int = 14) -> int:
    for j in range(i, max(i - reach, -1), -1):
        form = tokens.forms[j]
        if tokens.tags[j] == VERB and form is not None:
            if form.bits & BASE and j and tokens.tags[j - 1] in _TO_MODAL_ADV_NOT_DO:
                return BASE
            return form.bits
    return 0


def opens_part(tokens: Tokens, i: int) -> bool:
    """Whether "most" is who does or suffers something: "most were freed", "most of them have left"."""
    if i + 1 == len(tokens.tags):
        return False
    if tokens.tags[i + 1] in AUXILIARIES:
        return i == 0 or tokens.tags[i - 1] in _BEFORE_PART
    return i == 0 and tokens.lows[1] == "of"


def is_part_of_name(tokens: Tokens, i: int) -> bool:
    """Whether a word with a capital stands beside another one, and not where a sentence begins."""
    words = tokens.words
    return (
        i > 0
        and words[i].istitle()
        and tokens.tags[i - 1] in BEFORE_NAMES
        and (words[i - 1][0].isupper() or (i + 1 < len(words) and words[i + 1][0].isupper()))
    )
