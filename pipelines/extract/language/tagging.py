"""Tokens and word classes of one sentence, by closed-class words, the verb lexicon and context.

Belongs here: cutting a sentence into tokens and saying what each is. How they form chunks and clauses is
`grammar.py`'s. The tagger knows all closed-class words and some thousand verbs; every other word is `N`,
a noun or an adjective, which is all that clause reading needs.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from itertools import accumulate, chain, compress
from operator import sub
from typing import Final

from pipelines.lexicon import Lexicon, split_cell

BASE, S, PAST, PART, ING = 1, 2, 4, 8, 16

# So many stretches between spaces are remembered with their tokens; then memory begins anew.
_REMEMBERED: Final = 50_000
# One letter a class.
NOUN, DET, NUM, PRON, PREP, CONJ, ADV, NOT = "N", "D", "#", "R", "P", "C", "A", "X"
MODAL, BE, HAVE, DO, VERB, TO, WH, THAT, SUB = "M", "B", "H", "O", "V", "T", "W", "Q", "S"
COMMA, QUOTE, DASH, OPEN, CLOSE, END, POSS = ",", '"', "-", "(", ")", ".", "'"
# Classes that are asked for together: a set looks one up without building anything.
ADVERBIAL: Final = frozenset((ADV, NOT))
AUXILIARIES: Final = frozenset((BE, HAVE, DO, MODAL))
_BEFORE_THAT_NOUN: Final = frozenset((PREP, CONJ, END, QUOTE, COMMA, TO))
_BEHIND_PRONOUNS: Final = frozenset((BE, HAVE, MODAL, DO, PREP, COMMA, END, WH))
_BE_COMMA_END: Final = frozenset((BE, COMMA, END))
BE_HAVE: Final = frozenset((BE, HAVE))
_BREAKS: Final = frozenset((COMMA, QUOTE, END, DASH, CLOSE))
_CLAUSE_ENDS: Final = frozenset((COMMA, END, WH, THAT, SUB, DASH))
_COMMA_CONJ_END: Final = frozenset((COMMA, CONJ, END))
_COMPLEMENT_STARTS: Final = frozenset((DET, PRON, NUM, THAT, TO, POSS))
_CONJ_COMMA: Final = frozenset((CONJ, COMMA))
DET_POSS: Final = frozenset((DET, POSS))
_DET_POSS_PREP: Final = frozenset((DET, POSS, PREP))
_DET_POSS_PREP_NUM: Final = frozenset((DET, POSS, PREP, NUM))
_DET_PREP: Final = frozenset((DET, PREP))
_DET_PREP_NUM: Final = frozenset((DET, PREP, NUM))
DET_PRON_NUM: Final = frozenset((DET, PRON, NUM))
_DET_PRON_THAT_TO_NUM: Final = frozenset((DET, PRON, THAT, TO, NUM))
_END_COMMA: Final = frozenset((END, COMMA))
_END_QUOTE_DASH: Final = frozenset((END, QUOTE, DASH))
MODAL_DO: Final = frozenset((MODAL, DO))
_MODAL_TO_DO: Final = frozenset((MODAL, TO, DO))
_NOUN_COMMA: Final = frozenset((NOUN, COMMA))
NOUN_DET_NUM_PRON: Final = frozenset((NOUN, DET, NUM, PRON))
NOUN_NUM_DET: Final = frozenset((NOUN, DET, NUM))
_NOUN_NUM_DET_POSS: Final = frozenset((NOUN, NUM, DET, POSS))
NOUN_NUM_POSS: Final = frozenset((NOUN, NUM, POSS))
_NOUN_NUM_VERB: Final = frozenset((NOUN, NUM, VERB))
_NOUN_PREP_ADV: Final = frozenset((NOUN, PREP, ADV))
_NOUN_PREP: Final = frozenset((NOUN, PREP))
_NOUN_PREP_VERB: Final = frozenset((NOUN, PREP, VERB))
_NOUN_PRON_NUM: Final = frozenset((NOUN, PRON, NUM))
_OPENS_CLAUSE: Final = frozenset((END, QUOTE, THAT, SUB, DASH))
_NOUN_THAT: Final = frozenset((NOUN, THAT))
_NOUN_VERB: Final = frozenset((NOUN, VERB))
_NUM_POSS: Final = frozenset((NUM, POSS))
_PREP_ADV: Final = frozenset((PREP, ADV))
_TO_MODAL_ADV_NOT_DO: Final = frozenset((TO, MODAL, ADV, NOT, DO))
_BEFORE_PART: Final = frozenset((COMMA, CONJ, END, QUOTE))
# Classes that no neighbour changes.
_SETTLED: Final = frozenset(
    (NUM, PRON, CONJ, ADV, NOT, MODAL, BE, HAVE, DO, COMMA, QUOTE, DASH, OPEN, CLOSE, END)
)
# A capital behind one of these, in the midst of a sentence, begins no sentence: its word is a name.
_BEFORE_NAMES: Final = frozenset((NOUN, CONJ, COMMA, PREP, VERB, BE))
# Words of grammar that are also parts of names: "Nghe An", "Do Minh", "Can Tho", "To Lam", "Will Smith".
_ALSO_NAMES: Final = frozenset(("an", "be", "can", "do", "may", "so", "to", "will"))
# Verbs whose object does what a bare infinitive tells: "made them kneel".
BARE_CONTROL: Final = frozenset("make let see watch hear help have".split())
# Verbs behind whose object "to" is a preposition as well: "subjected them to torture".
_TO_DEEDS: Final = frozenset("subject subjects subjected subjecting exposes exposed exposing".split())
_WITHIN_OBJECT: Final = frozenset((NOUN, NUM, DET, PRON, POSS, CONJ, ADV))
_BEHIND_LET: Final = frozenset((DET, PRON, PREP, TO, ADV, END, COMMA, CONJ))
_BEHIND_COMPASS: Final = frozenset((PREP, COMMA, CONJ, END, TO))
_OBJECT_PRONOUNS: Final = frozenset("me us him them her you it".split())

# Those that some do, and the words of other classes that none does.
_ALSO_OWNED: Final = frozenset(("home", "back"))
_EMPHATIC: Final = frozenset("himself herself itself themselves".split())
_UNSETTLED: Final = frozenset(("neither", "'d", "mine", "most", *_ALSO_OWNED, *_EMPHATIC))
# Verbs whose participle stands before no noun: "Ana Ruiz, a nurse, said police had come".
_SAYS: Final = frozenset("say add tell argue insist warn explain recall testify".split())
# What may be a subject by itself before such verbs and others of telling: "some told investigators".
_SOME: Final = frozenset("some many several most few others all both any".split())
# Verbs of telling that are nouns too.
_CLAIMS: Final = frozenset("claim claims report reports fear fears".split())
_TELLS: Final = _SAYS | frozenset(
    "describe complain claim allege report recount believe fear flee speak".split()
)
_PRONOMINAL: Final = frozenset(
    "this these those all both some any each such another many several most few others".split()
)
_HOURS: Final = frozenset(("late", "early", "earlier", "later"))
# What somebody is after an act: "was shot dead", "stripped naked".
_RESULTS: Final = frozenset(
    "dead naked unconscious alive senseless barefoot ablaze alight aflame adrift".split()
)
# Of these, what no noun phrase ends in: "burned a thief alive", where "found the man dead" is told by its noun.
_RESULTS_APART: Final = frozenset("alive naked unconscious senseless barefoot ablaze alight aflame".split())
_GETS: Final = frozenset(("got", "gets", "get"))
# What "got" before these tells is a change or a defeat, and no act.
_GOT_INTO: Final = frozenset(
    "started involved used acquainted dressed drunk married lost bored tired rid killed fired beaten hammered crushed "
    "thrashed slaughtered hit hurt whipped burned burnt dismissed done going paid".split()
)
_WHOM: Final = frozenset((NOUN, NUM, PRON))
_AFTER_RESULT: Final = frozenset((END, COMMA, PREP, CONJ, CLOSE, DASH))
# Where somebody is moved to: "were bused south".
_COMPASS: Final = frozenset("north south east west northwards southwards eastwards westwards".split())
_UNSETTLED_OF: Final[dict[str, frozenset[str]]] = {
    NOUN: _HOURS | _RESULTS | _COMPASS | {"first", "longer"},
    DET: _PRONOMINAL | {"her"},
    PREP: frozenset(("like",)),
    WH: frozenset(("what",)),
}
# What may be done to whoever is told behind it, and what it may stand before as a noun: "killing fields".
_DONE_TO: Final = frozenset("killing beating bombing shelling".split())
_SCENES_OF: Final = frozenset(
    "fields sprees raids charges squads sites victims missions campaigns grounds zones cases incidents allegations attacks "
    "deaths suspects machines methods runs sorties operations".split()
)
_VOICED: Final = frozenset("concern concerns alarm regret support fears anger outrage dismay".split())
# What is done, by a form that is a verb's too.
_DEEDS: Final = frozenset("shelling bombing killing beating shooting fighting policing strafing".split())
_BEFORE_MINE: Final = frozenset((DET, NOUN, NUM, POSS))
_WEEKDAYS: Final = frozenset("Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split())
# Participles that say of what kind a body or an official is, and the nouns that they stand before.
# Present participles that say, behind a verb and before people, which people suffer it.
_PEOPLE_WHO: Final = frozenset(
    "leading protesting demonstrating striking fleeing visiting surviving remaining opposing dissenting grieving mourning "
    "practising practicing serving returning sleeping dying starving marching rioting sunbathing worshipping chanting "
    "praying".split()
)
_WHO_SUFFER: Final = frozenset(
    "activist activists journalist journalists reporter reporters critic critics dissident dissidents lawyer lawyers "
    "protester protesters demonstrators figure figures member members politician politicians opponent opponents "
    "campaigner campaigners student students worker workers miners teachers farmers women men people civilians refugees "
    "villagers residents families children migrants crowds monks nuns priests clerics cleric christians muslims "
    "relatives mourners prisoners inmates soldiers officers doctors nurses writer writers intellectuals academics "
    "unionists defender defenders blogger bloggers editor editors lawmakers scholars artists survivors supporters "
    "passengers pilgrims worshippers strikers marchers crowd employees labourers".split()
)
_GOES_ON_DOING: Final = frozenset(
    "begin start stop keep finish continue resume quit remember recall admit deny regret risk consider avoid enjoy "
    "spend come go end sit stand lie remain report describe mention see catch find".split()
)
_REACH_OF_WHO: Final = 4
_OF_BODIES: Final = {
    "working": frozenset("group groups party committee class conditions hours paper mother mothers".split()),
    "missing": frozenset(
        "person persons people man men woman women child children boys girls relatives students".split()
    ),
    "ruling": frozenset(
        "party parties coalition council junta family elite body government generals".split()
    ),
    "governing": frozenset("party parties coalition council body board".split()),
    "standing": frozenset("committee committees army order orders".split()),
    "firing": frozenset(("squad", "squads")),
    "steering": frozenset("committee committees group".split()),
    "striking": frozenset(
        "worker workers teacher teachers nurse nurses doctor doctors miner miners driver drivers student students lawyers "
        "labourers employees dockers railwaymen pilots".split()
    ),
    "threatening": frozenset(
        "call calls comment comments email emails e-mails letter letters message messages note notes phone post posts text "
        "texts tweets voicemails".split()
    ),
    "investigating": frozenset("judge judges magistrate magistrates officer officers committee".split()),
    "sitting": frozenset("judge president senator member".split()),
    "presiding": frozenset("judge judges officer".split()),
    "shipping": frozenset("container containers".split()),
    "holding": frozenset(
        "cell cells centre centres center centers camp camps facility facilities pen pens".split()
    ),
    "printing": frozenset("press presses house houses works plant plants".split()),
    "voting": frozenset("right rights rolls register".split()),
    "broadcasting": frozenset("licence licences license licenses authority regulator council".split()),
}
# Gerunds of verbs that are nouns too, and what shows them to be verbs: "joined the bishops in calling for".
_PLEADS: Final = {
    "call": ("for", "on", "upon"),
    "appeal": ("to",),
    "demand": ("that",),
    "request": ("that",),
    "protest": ("against",),
}
_PLEADING: Final = {
    "calling": ("for", "on", "upon"),
    "appealing": ("for", "to"),
    "pressing": ("for",),
    "pushing": ("for",),
    "campaigning": ("for", "against"),
    "pleading": ("for", "with"),
}
# Verbs that are nouns too, with which headlines bid a state do something.
_BIDDEN: Final = frozenset(
    "release free halt stop end drop lift repeal quash respect protect allow investigate probe".split()
)
_NOUN_NUM_DET_VERB: Final = frozenset((NOUN, NUM, DET, VERB))
# What stands before an age, so that no noun that it counts follows.
_AGES: Final = (["as", "young", "as"], ["as", "old", "as"])
_NEVER_NOUN: Final = frozenset(("remain", "become", "becomes", "seem", "seems"))

_YEAR: Final = 4  # digits
_DATED: Final = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august "
    "september october november december independence".split()
)
# What people meet for, and what they then hold.
_MET_FOR: Final = frozenset(
    "prayer protest committee court press union party village town student opposition bail church strike election".split()
)
_OCCASIONS: Final = frozenset("meeting gathering hearing briefing".split())

_TOKEN: Final = re.compile(
    r"(?:[A-Za-z]\.){2,}(?:[-‐‑][A-Za-z]\w*)*|(?:[A-Z]|Dr|Mr|Mrs|Ms|Prof|Gen|Col|Lt|Capt|Maj|Sgt|Rev|Sen|Gov|St)\.(?=\s[A-Z])|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Oct|Nov|Dec)\.(?=\s\d)|\d[\d,.]*\d%?(?![-‐‑\w])"
    # "they've" is two tokens, "didn't" and "Sa'd" one.
    r"|\w+(?:[-‐‑–./&]\w+|['’](?!(?:[sS]|ve|ll|re|m)\b|(?<=[eyuIto]['’])d\b)\w+)*|['’](?:[sS]|ve|ll|re|d|m)\b|[^\w\s]"
)

_CLOSED: Final[dict[str, str]] = {}


def _closed(tag: str, words: str) -> None:
    for word in words.split():
        _CLOSED[word] = tag


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
_PUNCT: Final = {
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
_ORDERS: Final = frozenset("bans demands denies faces orders rejects seeks urges".split())
_SUBJECT_PRONOUNS: Final = frozenset(["i", "we", "you", "he", "she", "it", "they", "who"])
# Words in -ly that are no adverbs, and words in -ing or -ed that are no verbs even where the lexicon would allow it.
_FREES: Final = frozenset("set sets setting walk walks walked walking".split())  # "set free the last of them"
_RAPS: Final = frozenset(("against", "vs", "filed", "over"))  # behind "raps" that are charges
_SUBJECT_WH: Final = frozenset("who which what whoever whatever".split())
_WAYS: Final = frozenset("into to from over the".split())
_SINGULAR_MEN = frozenset("specimen regimen omen acumen yemen bremen turkmen semen abdomen".split())
_NOT_ADVERBS: Final = frozenset(
    "family assembly italy july supply reply ally rally monopoly bully anomaly italy elderly friendly "
    "early daily weekly monthly yearly likely unlikely deadly holy ugly lonely cowardly timely costly "
    "orderly bodily fly only apply comply rely imply sicily emily kelly billy molly sally kimberly "
    "beverly butterfly doily tally belly jelly".split()
)
_MANDATING: Final = frozenset(
    "recommend demand insist propose suggest request ask urge require advise order".split()
)
_NUMBER_WORDS: Final = frozenset(
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred "
    "thousand million billion dozen dozens hundreds thousands millions scores several few many".split()
)
_STRETCH: Final = 60
_CAPTIVE: Final = frozenset(
    "forced jailed detained imprisoned suspected wounded displaced captured kidnapped abducted exiled targeted "
    "enforced attempted".split()
)
# Nouns of acts before which such a word is never a verb, wherever it stands: "trafficking, forced labour and rape".
_FORCED: Final = frozenset(
    "abortion abortions confession confessions conscription conversion conversions disappearance disappearances "
    "displacement displacements eviction evictions expulsion expulsions labor labour marriage marriages "
    "recruitment repatriation repatriations return returns sterilisation sterilization".split()
)
_COERCED: Final = frozenset(("forced", "enforced", "involuntary"))
_LONGEST_PLACE: Final = 5  # tokens
# Adverbs that stand between a subject and its verb: "the missionary now lives in Nairobi".
_BEFORE_VERBS: Final = frozenset(
    "now still also often never always usually rarely sometimes again then".split()
)
_UNKNOWN: Final = frozenset("unknown unclear uncertain unresolved missing".split())
_TERMS: Final = frozenset(("sentence", "sentences", "terms", "term"))
_ASPECTUAL: Final = frozenset(
    "begin start resume erupt end stop cease intensify continue flare spread".split()
)
_KEPT_FROM: Final = frozenset(
    "ban bar block debar deter discourage exclude forbid hinder prevent prohibit restrain stop".split()
)
_PENALTIES: Final = frozenset("death life prison jail custodial".split())
_RANKS: Final = frozenset("first second third last only latest newly".split())
_APPROXIMATING: Final = frozenset("more fewer less at about around nearly almost over up".split())
# Words behind which "to" governs a noun sooner than a verb: "subjected to torture", "amounts to torture".
_TO_NOUNS: Final = frozenset(
    "subjected subject subjecting subjects exposed exposing expose exposes amount amounts amounted amounting resort resorts "
    "resorted resorting tantamount equivalent led leads leading contributed contributes opposed prone vulnerable linked "
    "related akin response addition reference opposition succumb succumbed susceptible immune prior victim victims prey".split()
)
_NAMED_OF: Final = frozenset((DET, POSS, NOUN))
_ROBBING: Final = frozenset("looting pillaging plundering burning raping".split())
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
_FAR: Final = 30  # tokens before "and call on" in which its first verb is looked for
_ASIDE_ENDS: Final = frozenset((COMMA, END, SUB, DASH))
_LONGEST_ASIDE: Final = 25  # in tokens
# ", some carrying flags": what part of a group does, in words that describe no noun before it.
_PARTS: Final = frozenset("some many most several others all both each few none".split())
_DOING: Final = frozenset(
    "involving using carrying wearing chanting holding wielding facing serving seeking bearing waving including "
    "fearing citing claiming saying calling belonging dating".split()
)
_FLOATING: Final = frozenset(("all", "both", "each"))
_CLAUSAL: Final = frozenset((VERB, BE, HAVE, MODAL, DO, SUB, WH, THAT))
_PARTICIPLE_ADJECTIVES: Final = frozenset(
    "united supposed alleged so-called continued armed occupied organised organized limited married "
    "related detailed advanced unprecedented interested tired wanted masked hooded uniformed unmarked".split()
)
# Whose forces are soldiers, and who may force others, too.
_FORCES_OF: Final = frozenset(
    "security armed special military paramilitary rebel regime coalition occupation defence defense peacekeeping militia "
    "opposition separatist".split()
)
_RULERS: Final = frozenset("government junta state police army".split())
# "riot police", "border guards": what a force is for, though the word is a verb's too.
_DUTIES: Final = frozenset("riot border patrol camp guard combat".split())
_FORCES: Final = frozenset(
    "police guards guard troops officers officer forces force policemen patrol patrols agents agent soldiers gear squad "
    "crossing crossings post posts town zone area region controls".split()
)
# What shows something, as a film does: "a video shows police beating him".
_SHOWING: Final = frozenset(
    "video footage film clip recording photo photograph picture image evidence report data videos clips images photos "
    "photographs pictures recordings reports figures records documents".split()
)


@dataclass(slots=True)
class Forms:
    """What a word form may be: of which verb, and which of its forms (bits `BASE` ... `ING`)."""

    lemma: str
    bits: int


# A token out of context: word, lower case, class, form, whether its neighbours may change the class, what it weighs in
# judging whether words are in title case, its length, and its length with the space before it.
_Token = tuple[str, str, str, Forms | None, bool, int, int, int]
# The weight of a long word with a capital; 1 is that of one without.
_CAPITAL: Final = 1 << 32


class _Stretches(dict[str, tuple[_Token, ...]]):
    """The tokens of each stretch between spaces that was met, read once: the same few thousand make up most of a text.

    An abbreviation's stop belongs to it where a capital or a digit follows, which the stretch alone does not tell:
    such a stretch has no tokens by itself, and is read by `before`.
    """

    def __init__(self, classify: Callable[[str], tuple[str, str, Forms | None]]) -> None:
        super().__init__()
        self._classify = classify

    def __missing__(self, stretch: str) -> tuple[_Token, ...]:
        words = _TOKEN.findall(stretch)
        depends = stretch[-1] == "." and any(
            _TOKEN.findall(f"{stretch} {after}")[:-1] != words for after in ("A", "1")
        )
        found = self[stretch] = () if depends else self._read(words)
        return found

    def before(self, stretch: str, following: str) -> tuple[_Token, ...]:
        """Return the tokens of a stretch before another."""
        if found := self[stretch]:
            return found
        after = "1" if following[:1].isdecimal() else "A" if "A" <= following[:1] <= "Z" else "a"
        key = f"{stretch} {after}"
        found = self.get(key, ())
        if not found:
            found = self[key] = self._read(_TOKEN.findall(key)[:-1])
        return found

    def _read(self, words: list[str]) -> tuple[_Token, ...]:
        tokens: list[_Token] = []
        for word in words:
            low, tag, form = self._classify(word)
            if tag == QUOTE and word in "'’" and tokens and tokens[-1][1][-1] == "s":
                tag = POSS  # "the activists' homes"
            capital = word[0].isupper()
            unsettled = (
                low in _UNSETTLED
                or (capital and (tag == ADV or low in _ALSO_NAMES))
                or (tag not in _SETTLED and (tag not in _UNSETTLED_OF or low in _UNSETTLED_OF[tag]))
            )
            weight = (_CAPITAL if capital else 1) if len(word) > 3 and word[0].isalpha() else 0
            size = len(word)
            tokens.append((word, low, tag, form, unsettled, weight, size, size if tokens else size + 1))
        return tuple(tokens)


@dataclass(slots=True)
class Tokens:
    """The tokens of a sentence; offsets count from the start of the body that it stands in."""

    words: list[str] = field(default_factory=list)
    lows: list[str] = field(default_factory=list)
    starts: list[int] = field(default_factory=list)
    ends: list[int] = field(default_factory=list)
    tags: list[str] = field(default_factory=list)
    forms: list[Forms | None] = field(default_factory=list)


class VerbInflection:
    """Inflects verbs as the lexicon's `verbs` say; a verb that it lacks is regular. Build once."""

    def __init__(self, lexicon: Lexicon) -> None:
        """Read the table."""
        self._irregular = {row["lemma"]: (row["past"], row["participle"]) for row in lexicon.table("verbs")}

    def forms(self, verb: str) -> tuple[str, ...]:
        """Return every form of a verb in its dictionary form, that first."""
        return _AUXILIARY.get(verb) or tuple(verb_forms(verb, *self._irregular.get(verb, ("", ""))))


_AUXILIARY: Final = {
    "be": tuple("be is are was were been being".split()),
    "have": tuple("have has had having".split()),
}


def verb_forms(lemma: str, past: str, participle: str) -> dict[str, int]:
    """Return every inflected form of a verb with its bits; regular forms are made by rule."""
    forms: dict[str, int] = {}

    def add(form: str, bit: int) -> None:
        forms[form] = forms.get(form, 0) | bit

    head, dash, tail = lemma.rpartition("-")
    stem = tail or lemma
    pre = head + dash

    add(lemma, BASE)
    if re.search(r"(?:s|x|z|ch|sh|o)$", stem):
        add(pre + stem + "es", S)
    elif re.search(r"[^aeiou]y$", stem):
        add(pre + stem[:-1] + "ies", S)
    else:
        add(pre + stem + "s", S)
    hard = "k" if stem.endswith(("ac", "ic", "oc")) else ""  # "trafficked", "panicking"
    doubles = bool(re.search(r"^[^aeiou]*[aeiou][bdgklmnprtvz]$", stem) or stem in _DOUBLING)
    if stem.endswith("ie"):
        ing = stem[:-2] + "ying"
    elif stem.endswith("e") and not stem.endswith(("ee", "oe", "ye")):
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
    if stem in _SINGLE:
        add(pre + stem + "ed", PAST | PART)
        add(pre + stem + "ing", ING)
    return forms


_DOUBLING: Final = frozenset(
    "commit admit permit submit transmit refer prefer confer defer infer transfer occur incur deter "
    "rebel compel expel propel repel control patrol enrol annul begin forget upset abet rebut equip "
    "kidnap acquit regret omit emit recur cancel travel label model quarrel signal total counsel "
    "channel shackel handcuf program worship outfit format wiretap bar stop plan quit quiz whip strip "
    "drag drug grab rob jog chat ship slip trap level cudgel corral disembowel dispel distil enthral excel funnel grovel gas "
    "impel imperil initial marvel parcel pummel remodel shovel shrivel swivel unravel martial".split()
) - {"handcuf", "shackel"}

# Verbs that one spelling doubles and another does not: "cancelled" and "canceled", "kidnapped" and "kidnaped".
_SINGLE: Final = frozenset(
    "cancel channel counsel kidnap label model quarrel signal total travel worship level cudgel disembowel funnel grovel "
    "imperil initial marvel parcel pummel remodel shovel shrivel swivel unravel martial".split()
)


class Tagger:
    """Tags the tokens of sentences. Building reads the verb table; tagging costs some microseconds a word."""

    def __init__(self, lexicon: Lexicon) -> None:
        """Build the form table from the lexicon's `verbs`."""
        self.forms: dict[str, Forms] = {}
        self._stretches = _Stretches(self._class)
        self.classes: dict[str, frozenset[str]] = {}
        for row in lexicon.table("verbs"):
            lemma = row["lemma"]
            self.classes[lemma] = frozenset(split_cell(row["classes"]))
            for form, bits in verb_forms(lemma, row["past"], row["participle"]).items():
                known = self.forms.get(form)
                if known is None:
                    self.forms[form] = Forms(lemma, bits)
                elif known.lemma != lemma and known.bits == BASE and bits != BASE:
                    # "found" is "find" more often than "to found"; "left" is "leave".
                    self.forms[form] = Forms(lemma, bits | BASE)
        for form in (
            "be",
            "is",
            "are",
            "was",
            "were",
            "been",
            "being",
            "have",
            "has",
            "had",
            "having",
            "do",
            "does",
            "did",
            "police",
        ):
            self.forms.pop(form, None)
        self._nounish = {lemma for lemma, classes in self.classes.items() if "noun" in classes}

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
            ends = list(accumulate(_spaced(steps, parts, stretches, body, start), initial=start))
        del ends[0]
        if words[0] == "May":
            tags[0] = MODAL
        tokens = Tokens(words, lows, list(map(sub, ends, sizes)), ends, tags, forms)
        # A headline has no full stop: "Police held Omar Said and Ali Reza." is none, for all its capitals.
        title_case = _is_title_case(sum(weights)) and words[-1] != "."
        self._disambiguate(tokens, list(compress(range(len(tags)), unsettled)), title_case)
        return tokens

    def _class(self, word: str) -> tuple[str, str, Forms | None]:
        """Return a word in lower case, what it is by itself, and which verb's form it may be."""
        low, form = word.lower(), None
        if low == word:
            low = word  # one object for both: half the memory to touch
        tag = _CLOSED.get(low)
        if tag is not None:
            if word in ("US", "IT", "WHO", "May"):
                tag = NOUN  # "May" begins a sentence otherwise: `tag` sees to it
        elif low in _PUNCT:
            tag = _PUNCT[low]
        elif low in ("'s", "’s"):
            tag = POSS
        elif (word[0].isdigit() and not word[-1].isalpha()) or low in _NUMBER_WORDS:
            tag = NUM
        elif "’" in low and low.replace("’", "'") in _CLOSED:
            low = low.replace("’", "'")
            tag = _CLOSED[low]
        else:
            form = self.forms.get(low)
            tag = VERB if form is not None else ADV if _is_adverb(low) else NOUN
        return low, tag, form

    def _disambiguate(self, tokens: Tokens, unsettled: list[int], title_case: bool) -> None:
        """Tell by their neighbours what the tokens at some positions are."""
        tags, lows, words, forms = tokens.tags, tokens.lows, tokens.words, tokens.forms
        n = len(tags)
        for i in unsettled:
            tag = tags[i]
            if tag == ADV and lows[i] == "most":
                if _opens_part(tokens, i):
                    tags[i] = PRON
                continue
            if tag == ADV and i and words[i][0].isupper() and not title_case and tags[i - 1] in _BEFORE_NAMES:
                tags[i] = NOUN  # "Vasily", "Emily"
                continue
            if lows[i] in _ALSO_NAMES and not title_case and _is_part_of_name(tokens, i):
                tags[i], forms[i] = NOUN, None
                continue
            if tag == VERB:
                form = forms[i]
                assert form is not None
                if lows[i] == "rid" and i and lows[i - 1].startswith(("get", "got")):
                    tags[i], forms[i] = NOUN, None  # "got rid of the witnesses"
                elif lows[i] in _GETS and i and tags[i - 1] in _WHOM and self._gets_done(tokens, i):
                    tags[i], forms[i] = BE, None  # "two boys got caught"
                    lows[i] = "was" if lows[i] == "got" else "is"
                elif lows[i] == "last" and i and tags[i - 1] in BE_HAVE and self._ends_verb(tokens, i):
                    tags[i], forms[i] = ADV, None  # "was last seen"
                elif not self._is_verb(tokens, i, form, title_case):
                    tags[i] = ADV if lows[i] == "free" and i and lows[i - 1] in _FREES else NOUN
                    if not form.bits & (PART | ING):
                        forms[i] = None
                    if i and tags[i - 1] == TO:
                        tags[i - 1] = PREP  # "the Committee to Protect Journalists said"
            elif tag == TO:
                following = _next(tags, i)
                nxt = forms[following] if following < n else None
                ok = following < n and (
                    (
                        nxt is not None
                        and nxt.bits & BASE
                        and tags[following] != NOUN
                        and not (i and lows[i - 1] in ("according", "due", "owing", "thanks"))
                        and not (
                            _wants_noun(tokens, i)
                            and (self._is_bare_noun(tokens, following) or _opens_compound(tokens, i))
                        )
                    )
                    or lows[following] in ("be", "have", "do")
                )
                if not ok:
                    tags[i] = PREP
                    if i > 1 and lows[i - 1] == "due" and tags[i - 2] not in BE_HAVE:
                        tags[i - 1] = ADV  # "jailed due to a poem": a preposition of two words
            elif tag == THAT:
                # "that treaty" is a determiner, "said that", "the pact that" are not.
                prev = tags[i - 1] if i else END
                if (
                    prev in _BEFORE_THAT_NOUN
                    and i + 1 < n
                    and tags[i + 1] == NOUN
                    and not lows[i + 1].endswith("s")
                ):
                    tags[i] = DET
                elif prev == PREP and i + 1 < n and tags[i + 1] in _BE_COMMA_END:
                    tags[i] = PRON
            elif tag == SUB:
                if lows[i] == "before" and i and lows[i - 1] in ("never", "ever"):
                    tags[i] = ADV
                elif lows[i] == "since" and i and tags[i - 1] == HAVE and self._ends_verb(tokens, i):
                    tags[i] = ADV  # "has since been freed"
                elif lows[i] == "because" and lows[i + 1 : i + 2] == ["of"]:
                    tags[i] = PREP  # "jailed because of a poem, his lawyer said"
                elif lows[i] == "as" and i > 1 and lows[i - 2] == "as" and i + 1 < n and tags[i + 1] == NUM:
                    tags[i - 2], tags[i - 1], tags[i] = ADV, ADV, PREP  # "girls as young as nine"
                elif lows[i] == "as" and lows[i - 2 : i] == ["so", "much"]:
                    tags[i - 2 : i + 1] = [ADV, ADV, ADV]  # "without so much as a charge"
                elif lows[i] == "as" and i > 1 and lows[i - 1] == "such" and tags[i - 2] in _NOUN_COMMA:
                    tags[i - 1], tags[i] = ADV, PREP  # "gangs such as the Lions"
                elif lows[i] in (
                    "since",
                    "after",
                    "before",
                    "until",
                    "till",
                    "as",
                    "once",
                ) and (
                    lows[i + 1 : i + 3] == ["part", "of"]
                    or (lows[i] == "since" and self._is_date(tokens, i + 1))
                    or not self._clause_follows(tokens, i)
                ):
                    tags[i] = PREP if lows[i] != "once" else ADV
            elif tag == DET and lows[i] in _PRONOMINAL:
                if lows[i] in _FLOATING and i and tags[i - 1] in BE_HAVE and self._ends_verb(tokens, i):
                    tags[i] = ADV
                elif i + 1 < n and tags[i + 1] in _BEHIND_PRONOUNS:
                    tags[i] = PRON
                elif (
                    lows[i] in _SOME
                    and (form := forms[i + 1] if i + 1 < n else None)
                    and form.lemma in _TELLS
                ):
                    tags[i] = PRON  # "some told investigators", "many said they were beaten"
                elif lows[i] == "those" and self._is_reduced(tokens, i + 1):
                    tags[i] = PRON  # "those arrested in May"
                    if i and lows[i - 1] == "all":
                        tags[i - 1] = ADV
            elif tag == PRON and lows[i] in _EMPHATIC:
                if i and tags[i - 1] in BE_HAVE and self._ends_verb(tokens, i):
                    tags[i] = ADV  # "was himself arrested"
                elif i and tags[i - 1] == COMMA and tags[i + 1 : i + 2] == [DET]:
                    tags[i] = ADV  # "Ana Ruiz, herself a refugee, was"
            elif tag == PRON and lows[i] == "mine":
                if i and (tags[i - 1] in _BEFORE_MINE or lows[i + 1 : i + 2] == ["that"]):
                    tags[i] = NOUN  # "a mine exploded", "a land mine"
            elif (
                tag == DET and lows[i] == "her" and (self._stands_alone(tokens, i) or self._is_let(tokens, i))
            ):
                tags[i] = PRON  # "beat her", "arrested her on Monday"
            elif tag == ADV and lows[i] == "most" and lows[i + 1 : i + 2] == ["of"]:
                tags[i] = PRON  # "most of them were expelled"
            elif tag == ADV and lows[i] in _ALSO_OWNED:
                if i and (tags[i - 1] in DET_POSS or (tags[i - 1] == NOUN and lows[i + 1 : i + 2] == ["of"])):
                    tags[i] = NOUN  # "in front of his home", "burned his back", "the Lima home of the editor"
            elif tag == WH and lows[i] == "what" and i + 1 < n and tags[i + 1] == NOUN:
                tags[i] = DET
            elif (
                tag == NOT
                and lows[i] == "neither"
                and i
                and tags[i - 1] == VERB
                and (i + 1 == n or tags[i + 1] in _END_COMMA)
            ):
                tags[i] = PRON  # "has ratified neither"
            elif tag == NOUN and lows[i] in _HOURS:
                if i + 1 < n and (words[i + 1][0].isupper() or lows[i + 1] in ("this", "in", "on")):
                    tags[i] = ADV  # "late Friday", "earlier this morning"
            elif (
                tag == NOUN
                and lows[i] == "first"
                and i
                and tags[i - 1] == VERB
                and tags[i + 1 : i + 2] == [DET]
            ):
                tags[i] = ADV  # "took first the teacher"
            elif tag == NOUN and lows[i] == "longer" and i and lows[i - 1] == "no":
                tags[i - 1], tags[i] = NOT, ADV  # "will no longer sell them arms"
            elif tag == NOUN and lows[i] in _COMPASS:
                if i and tags[i - 1] == VERB and (i + 1 == n or tags[i + 1] in _BEHIND_COMPASS):
                    tags[i] = ADV
            elif (tag == NOUN and lows[i] in _RESULTS and i and self._results(tokens, i)) or (
                tag == PREP and lows[i] == "like" and i and tags[i - 1] in _MODAL_TO_DO
            ):
                tags[i] = ADV
            elif tag == MODAL and lows[i] == "'d":
                following = _next(tags, i)
                nxt = forms[following] if following < n else None
                if (nxt is not None and nxt.bits & PART and not nxt.bits & BASE) or lows[
                    following : following + 1
                ] == ["been"]:
                    tags[i], lows[i] = HAVE, "had"
            elif tag == POSS and (
                i + 1 < n and (lows[i + 1] in ("been", "not", "a", "the") or tags[i + 1] == NOT)
            ):
                tags[i] = BE  # "it's been", "he's not"

    @staticmethod
    def _gets_done(tokens: Tokens, i: int) -> bool:
        """Whether a participle stands right behind a form of "get", and nothing that it may have got."""
        form = tokens.forms[i + 1] if i + 1 < len(tokens.forms) else None
        return (
            form is not None
            and bool(form.bits & PART)
            and not form.bits & BASE
            and tokens.lows[i + 1] not in _GOT_INTO
            and (i + 2 == len(tokens.tags) or tokens.tags[i + 2] not in NOUN_DET_NUM_PRON)
        )

    @staticmethod
    def _results(tokens: Tokens, i: int) -> bool:
        """Whether what somebody is after an act stands behind its verb, or behind whom it befell: "burned a thief alive"."""
        tags = tokens.tags
        if tags[i - 1] == VERB:
            return True
        return (
            tokens.lows[i] in _RESULTS_APART
            and tags[i - 1] in _WHOM
            and (i + 1 == len(tags) or tags[i + 1] in _AFTER_RESULT)
        )

    def _is_bare_noun(self, tokens: Tokens, i: int) -> bool:
        """Whether a word that may be noun or verb has no object behind it: "subjected to torture in Lima"."""
        form = tokens.forms[i]
        after = tokens.tags[i + 1] if i + 1 < len(tokens.tags) else END
        return form is not None and form.lemma in self._nounish and after in _AFTER_NOUN

    @staticmethod
    def _ends_verb(tokens: Tokens, i: int) -> bool:
        """Whether "all" at token `i` stands within a verb group: "were all arrested", "have both also signed"."""
        k = i + 1
        while k < len(tokens.tags) and tokens.tags[k] in ADVERBIAL:
            k += 1
        if k == len(tokens.tags):
            return False
        return tokens.tags[k] == BE or bool(_bits(tokens, k) & (PART | ING))

    def _is_reduced(self, tokens: Tokens, i: int) -> bool:
        """Whether a participle with no noun behind it says which people are meant: "those killed", "those held on Monday"."""
        tags, n = tokens.tags, len(tokens.tags)
        form = tokens.forms[i] if i < n else None
        if form is None or tags[i] != VERB or not form.bits & PART:
            return False
        return i + 1 == n or tags[i + 1] not in NOUN_NUM_POSS or tokens.lows[i + 1].endswith("day")

    @staticmethod
    def _is_let(tokens: Tokens, i: int) -> bool:
        """Whether "her" at token `i` is who is let do something: "would not let her board the plane"."""
        lows, tags = tokens.lows, tokens.tags
        form = tokens.forms[i + 1] if i + 2 < len(tags) and i and lows[i - 1] in ("let", "lets") else None
        return form is not None and bool(form.bits & BASE) and tags[i + 2] in _BEHIND_LET

    @staticmethod
    def _stands_alone(tokens: Tokens, i: int) -> bool:
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

    @staticmethod
    def _goes_on(tokens: Tokens, i: int) -> bool:
        """Whether a verb of beginning or ending makes what stands before it a noun: "since fighting resumed"."""
        form = tokens.forms[i] if i < len(tokens.tags) and tokens.tags[i] == VERB else None
        return form is not None and bool(form.bits & PAST) and form.lemma in _ASPECTUAL

    @staticmethod
    def _is_date(tokens: Tokens, i: int) -> bool:
        """Whether a day, month or year stands at token `i`, and no verb behind it: "since March radios have been banned"."""
        if i + 1 >= len(tokens.words):
            return False
        word = tokens.words[i]
        dated = (word[0].isupper() and tokens.lows[i] in _DATED) or (word.isdigit() and len(word) == _YEAR)
        return dated and tokens.tags[i + 1] in (NOUN, NUM, DET, PRON)

    def _clause_follows(self, tokens: Tokens, i: int) -> bool:
        """Whether a finite verb comes before the next boundary: "after police came" against "after the raid"."""
        tags, opening = tokens.tags, tokens.lows[i]
        n = len(tags)
        j = i + 1
        first = tokens.forms[j] if j < n and tags[j] == VERB else None
        if first is not None and first.bits & ING:
            return self._goes_on(tokens, j + 1)
        # "since protests began": no finite verb stands right behind the conjunction.
        seen_noun = first is not None and bool(first.bits & S) and first.lemma in self._nounish
        while j < n and j < i + 14:
            tag = tags[j]
            if tag in AUXILIARIES:
                return seen_noun
            if tag == VERB:
                form = tokens.forms[j]
                if form is not None and (
                    # "came before a judge to hear", but "after efforts to free her failed"
                    (tags[j - 1] == TO and form.bits & BASE)
                    # "fled after raids ordered by the governor"
                    or (seen_noun and form.bits & PART and self._is_done_by(tokens, j, form))
                ):
                    j += 1
                    continue
                if tags[j - 1] == CONJ and tags[j - 2] == NOUN and PREP in tags[i + 1 : j]:
                    return False  # "were brought before a judge on Tuesday and ordered held"
                if seen_noun and tags[j - 1] == CONJ and form is not None and form.bits & PAST:
                    return False  # "described it as a scandal and demanded", "jailed 20 since the coup and killed"
                if (
                    form is not None
                    and form.bits & (PAST | S | BASE)
                    and seen_noun
                    and tags[j - 1] not in _DET_PREP_NUM
                    and ((found := self._is_verb(tokens, j, form, False)) or opening == "as")
                    and (found or not (form.bits & S and form.lemma in self._nounish))
                ):
                    return found  # "after army forces had left" goes on behind a noun that may be a verb
            # "after the protests began": what stands right behind an article is a noun.
            if tag in _NOUN_PRON_NUM or (
                tag == VERB
                and (tags[j - 1] in DET_POSS or (tokens.lows[j] in _FORCES and tokens.lows[j - 1] in _DUTIES))
            ):
                seen_noun = True
            if tag in _CLAUSE_ENDS:
                return tag == COMMA and seen_noun and _names_subject(tokens, i, j)
            if tag == CONJ and seen_noun and j + 1 < n and tags[j + 1] in AUXILIARIES:
                return False  # "were labelled as terrorists and were jailed"
            j += 1
        return False

    def _is_done_by(self, tokens: Tokens, i: int, form: Forms) -> bool:
        """Whether "by" and who did it stand behind a participle and its particle: "carried out by rebels"."""
        k = i + 1
        if k < len(tokens.tags) and tokens.lows[k] in _PARTICLES:
            k += 1
        return (
            tokens.lows[k : k + 1] == ["by"]
            and k + 1 < len(tokens.tags)
            and (tokens.tags[k + 1] in (DET, NOUN, NUM) or _bits(tokens, k + 1) & S != 0)  # "by guards"
            and "intransitive" not in self.classes.get(form.lemma, ())
        )

    def _is_of_people(self, tokens: Tokens, i: int) -> bool:
        """Whether a participle behind a verb in the active opens its object: nouns that end in a word for people."""
        tags, form = tokens.tags, tokens.forms[i - 1]
        if (
            form is None
            or form.lemma in _GOES_ON_DOING
            or (i > 1 and tags[i - 2] in BE_HAVE and form.bits & PART)
        ):
            return False
        for j in range(i + 1, min(i + 1 + _REACH_OF_WHO, len(tags))):
            if tokens.lows[j] in _WHO_SUFFER:
                return True
            if tags[j] != NOUN:
                return False
        return False

    def _opens_told(self, tokens: Tokens, i: int) -> bool:
        """Whether a participle right behind a verb of saying opens the subject of what is said: "said injured men were"."""
        tags, n = tokens.tags, len(tokens.tags)
        said = tokens.forms[i - 1]
        k = i + 1
        while k < n and tags[k] == NOUN:
            k += 1
        return (
            i + 1 < k < n
            and tags[k] in AUXILIARIES
            and said is not None
            and "report" in self.classes.get(said.lemma, ())
        )

    def _is_verb(self, tokens: Tokens, i: int, form: Forms, title_case: bool) -> bool:
        tags, lows, words, forms = tokens.tags, tokens.lows, tokens.words, tokens.forms
        n = len(tags)
        p = i - 1
        while p >= 0 and tags[p] in ADVERBIAL and lows[p] not in ("more", "most", "so", "very", "less"):
            p -= 1
        if p > 0 and p < i - 1 and tags[p] == CONJ and tags[p - 1] == ADV and lows[p - 1].endswith("ly"):
            p = _before_adverbs(tokens, p)  # "should fully and promptly release"
        prev = tags[p] if p >= 0 else END
        following = i + 1
        nxt = tags[following] if following < n else END
        bits = form.bits
        word = words[i]
        # A capital in running text is part of a name, save at the start.
        if word[0].isupper() and i and not title_case and prev not in _END_QUOTE_DASH:
            return False
        if (
            word[0].isupper()
            and i == 0
            and not title_case
            and nxt == NOUN
            and words[1][0].isupper()
            and not bits & PART
        ):
            return False
        if (
            bits & PART
            and p == i - 1
            and prev in (END, COMMA, QUOTE)
            and form.lemma not in _SAYS
            and _opens_subject(tokens, i)
        ):
            return False
        if lows[i] in _NEVER_NOUN:
            return True
        if prev == NUM and p == i - 1 and lows[max(p - 3, 0) : p] in _AGES and nxt != NOUN:
            return True  # "children as young as six work in the mines"
        if lows[i] in ("run", "runs") and i and lows[i - 1] == "print":
            return False  # "seized the print run of the weekly"
        if lows[i] == "say" and prev in (COMMA, DASH, NOUN):
            return True  # "relatives of X, an imam, say"
        if lows[i] in _CLAIMS and prev == NOUN and nxt in _END_COMMA and _tells_told(tokens, i):
            return True
        if prev == QUOTE and p == i - 1 and bits & S and form.lemma in _TELLS and nxt == NOUN:
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
        if bits & ING and following < n and lows[following] in _OF_BODIES.get(lows[i], ()) and prev != BE:
            return False  # "the UN working group", "a Lima investigating judge"
        if lows[i] in _PEOPLE_WHO and prev == VERB and p == i - 1 and self._is_of_people(tokens, i):
            return False  # "arrested leading activists", "killed fleeing civilians"
        if title_case and lows[i] in _BIDDEN and i and tags[i - 1] == DASH and nxt in _NOUN_NUM_DET_VERB:
            return True  # "Chad: Release Editor"
        if lows[i] in ("remains", "remained") and following < n and lows[following] in _UNKNOWN:
            return True  # "the fate of the two monks remains unknown"
        if i and lows[i] in _TERMS and lows[i - 1] in _PENALTIES:
            return False  # "handed down death sentences"
        if prev in MODAL_DO:
            return bool(bits & BASE) or prev == MODAL
        if prev == TO:
            return bool(bits & BASE)
        if lows[i] == "included" and prev == NOUN and nxt in _END_COMMA:
            return False  # "nine men, a priest included, were held"
        if lows[i] == "forces" and i and _are_forces(tokens, i, following):
            return False
        if lows[i] in _DUTIES and following < n and lows[following] in _FORCES:
            return False
        if form.lemma == "show" and bits & (BASE | S) and prev == NOUN and lows[p] in _SHOWING:
            return nxt not in _CONJ_COMMA
        if (
            lows[i] in _PARTICIPLE_ADJECTIVES
            and nxt == NOUN
            and (prev not in BE_HAVE or lows[p - 1 : p] == ["it"])
        ):
            return prev == CONJ and p > 0 and tags[p - 1] == VERB  # "attacked and occupied hospitals"
        adjacent = p == i - 1
        if (
            lows[i] in _CAPTIVE
            and prev == VERB
            and adjacent
            and (nxt == NOUN or (following < len(tags) and _bits(tokens, following) & S))
        ):
            return False  # "freed jailed editors", "used forced labour"
        if bits & PART and prev == VERB and adjacent and self._opens_told(tokens, i):
            return False
        if (
            bits & PART
            and prev == VERB
            and adjacent
            and not _TERMS.isdisjoint(lows[following : following + 2])
        ):
            return False  # "were given suspended (prison) sentences"
        if lows[i] in _COERCED and prev not in BE_HAVE and following < n and lows[following] in _FORCED:
            return False
        if bits & (PAST | PART):
            if lows[i - 1] in ("more", "most", "less", "least") and i > 1 and tags[i - 2] in DET_POSS:
                return False  # "the most bombed land"
            if bits & BASE and not bits & PAST and prev == DET:
                return False
            if prev in BE_HAVE:
                return True
            if prev in DET_POSS and adjacent:
                return tells_part(tokens, i)
            if prev in _DET_POSS_PREP and nxt in _NOUN_NUM_VERB and lows[p] not in ("who", "than"):
                return False
            if prev == DET and not adjacent:
                return lows[p] == "those"
            if adjacent and lows[p] in _RANKS and p and tags[p - 1] in (DET, POSS) and nxt == NOUN:
                return False  # "the first elected president"
            if prev == PREP and nxt == CONJ:
                return False
            if prev == NUM and nxt == NOUN and bits & PART:
                # "nine detained North Koreans" against "nine detained in May"
                return nxt != NOUN or lows[i + 1].endswith(("day",))
            if prev == CONJ and nxt == NOUN and p and tags[p - 1] == NOUN and forms[p - 1] is not None:
                # "the beaten and jailed monks", but "condemned the killing and urged Peru to"
                return lows[p - 1].endswith("ing") and tokens.words[i + 1][:1].isupper()
            if bits & BASE and prev == NOUN and not bits & PART:
                return True
            return True
        if bits & ING:
            if prev == BE:
                return not (nxt == PREP and lows[following] == "of")
            if adjacent and tells_part(tokens, i):
                return True  # ", some involving women who"
            if prev in DET_POSS or (prev == NOUN and nxt == PREP and lows[following] == "of"):
                return False
            if prev == NOUN and adjacent and lows[p] in _MET_FOR and lows[i] in _OCCASIONS:
                return False  # "took 16 people at a prayer meeting for"
            if nxt == PREP and lows[following] == "of":
                return False
            if prev == SUB and adjacent and self._goes_on(tokens, following):
                return False
            if prev == PREP:
                if nxt in _COMPLEMENT_STARTS or (nxt in _PREP_ADV and _counts(tokens, following)):
                    return True
                if _takes_particle(tokens, following):
                    return True
                if nxt == NOUN and lows[i] in _DONE_TO and _tells_whom(tokens, following):
                    return True  # "jailed for killing protesters", "accused of beating journalist Ana Ruiz"
                if nxt == NOUN or (nxt == VERB and words[following][0].isupper() and not title_case):
                    return lows[i] not in (
                        "killing",
                        "beating",
                        "fighting",
                        "meeting",
                        "building",
                        "hearing",
                        "ruling",
                        "bombing",
                        "shelling",
                        "training",
                        "policing",
                        "trafficking",
                        "mining",
                    ) and form.lemma not in ("sentence",)
                if nxt == CONJ and _shares_object(tokens, following + 1):
                    return True  # "convicted of kidnapping and murdering two nuns"
                return self._is_kept_from(tokens, p) or (
                    nxt in _PREP_ADV
                    and (form.lemma not in self._nounish or lows[following] in _PLEADING.get(lows[i], ()))
                )
            if (
                prev == NOUN
                and lows[i] in _DEEDS
                and words[p][0].isupper()
                and (tags[p - 1] in _DET_PREP if p else not _is_plural(lows[p]))
                and nxt not in NOUN_DET_NUM_PRON
            ):
                return False  # "was hit by Russian shelling", "a Turkish bombing in May"
            if prev in _CONJ_COMMA and nxt in _COMMA_CONJ_END:
                return nxt == CONJ and prev == COMMA and _shares_object(tokens, following + 1)
            if (
                prev == CONJ
                and nxt == PREP
                and not (lows[following] == "at" and _counts(tokens, following))
                and adjacent
                and p
                and tags[p - 1] == NOUN
                and (
                    _bits(tokens, p - 1) & ING
                    or lows[p - 1].endswith("ings")
                    or (lows[i] in _ROBBING and p > 1 and tags[p - 2] == COMMA)
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
        # Base and -s forms.
        nounish = form.lemma in self._nounish
        if prev == SUB and adjacent and nounish and bits & S:
            return False  # "as trucks were looted"
        if nxt in _PREP_ADV and _counts(tokens, following):
            nxt = NUM  # "forces hold more than 300 people"
        if prev in _DET_POSS_PREP_NUM:
            aged = prev == NUM and p > 1 and lows[p - 1] == "of" and _is_plural(lows[p - 2])
            if aged and bits & BASE and nxt in (PREP, DET, SUB):
                return True  # "boys of twelve fight for the militia"
            return bool(prev == NUM and not nounish and bits & BASE)
        if prev == PRON:
            if lows[p] in _OBJECT_PRONOUNS and p and adjacent and bits & BASE:
                above = forms[p - 1] if tags[p - 1] == VERB else None
                return above is not None and above.lemma in BARE_CONTROL
            return lows[p] in _SUBJECT_PRONOUNS or lows[p] in (
                "everyone",
                "nobody",
                "none",
                "nothing",
                "someone",
                "those",
                "these",
                "this",
            )
        if prev == WH:
            # "those who march", but "when marches turn violent"
            return lows[p] != "whose" and (lows[p] in _SUBJECT_WH or not nounish)
        if prev == VERB and adjacent and forms[p] is not None and forms[p].lemma in ("help", "let", "make"):  # type: ignore[union-attr]
            return True
        if prev in BE_HAVE:
            return bool(bits & PART)
        if prev == VERB and adjacent and p and tags[p - 1] == PRON and lows[p - 1] == "those":
            return True  # "those arrested include X"
        if bits & S:
            if (
                lows[i] == "calls"
                and prev == CONJ
                and lows[following : following + 1] in (["on"], ["for"], ["upon"])
                and any(tags[k] == VERB and _bits(tokens, k) & S for k in range(p))
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
                if nounish and nxt == TO and _spans_range(lows, following):
                    return False
                if nounish and nxt == TO and lows[p] == "rights":
                    return False  # "told the rights monitors to leave"
                if nounish and nxt == THAT and _is_relative(tokens, following):
                    return False
                if not nounish or nxt in _DET_PRON_THAT_TO_NUM:
                    return True
                if nxt == BE and lows[following] == "being":
                    return True  # "the farmer risks being killed"
                if not adjacent and tags[i - 1] == ADV and lows[i - 1] in _BEFORE_VERBS:
                    return True  # "the missionary now lives in Nairobi"
                if self._takes_deed(tokens, i):
                    return True
                if lows[i] == "voices" and not _VOICED.isdisjoint(lows[following : following + 3]):
                    return True  # "the text voices serious concern"
                if forms[p] is not None:
                    return False
                singular = not lows[p].endswith("s") or words[p][0].isupper()
                return bool(nxt in _NOUN_PREP and singular and not _has_finite(tags, forms, i))
            if prev == CONJ:
                return (_last_verb_bits(tokens, p) & S != 0 or not nounish) and nxt not in _COMMA_CONJ_END
            if prev == COMMA and nounish and WH in tags[:p]:
                # "the journalist, whose trial was put off, faces up to ten years"
                after = nxt in DET_PRON_NUM or (
                    nxt in _NOUN_PREP_ADV and not _has_finite(tags[i:], forms[i:], 0)
                )
                return after and _opens_relative(tags, p)
            if prev == COMMA and nxt in _CONJ_COMMA and tags[p - 1] == VERB and _bits(tokens, p - 1) & S:
                # "the army kills, jails and tortures its critics"
                return following + 1 < n and bool(_bits(tokens, following + 1) & S)
            if prev in _BREAKS:
                return not nounish and i > 0
            return not nounish
        # Base form.
        if form.lemma == "include" and adjacent and prev in _NOUN_VERB:
            return True  # no noun: "those held in Peru include X"
        if prev == CONJ:
            # "defectors have been detained and face deportation": a plural auxiliary before shares its subject.
            if form.lemma in ("face", "fear", "risk", "remain", "await") and nxt in NOUN_DET_NUM_PRON:
                return any(low in ("have", "are", "were", "do") for low in lows[max(0, p - 14) : p])
            if following < n and lows[following] in _PLEADS.get(lows[i], ()):
                return bool(_last_verb_bits(tokens, p, _FAR) & BASE)  # "we condemn the arrests and call on Peru to"
            return bool(_last_verb_bits(tokens, p) & BASE) and (
                not nounish or nxt in DET_PRON_NUM or (p > 0 and tags[p - 1] == VERB)
            )
        if prev in _NOUN_THAT:
            if not _is_plural(lows[p]) and not _ends_plural_subject(tokens, p):
                return self._is_governed_base(tokens, p)
            if nounish:
                being = nxt == BE and lows[following] == "being"  # "the students fear being beaten"
                return (
                    being
                    or nxt in _DET_PRON_THAT_TO_NUM
                    or (nxt in _NOUN_PREP_VERB and not _has_finite(tags, forms, i))
                    or (nxt != NOUN and self._is_governed_base(tokens, p))
                    or (not adjacent and lows[i - 1].endswith("ly"))  # "forces arbitrarily arrest and detain"
                    or (nxt == PREP and lows[following] in _PLEADS.get(lows[i], ()))  # "the groups call on Peru"
                    or lows[i] == "need"
                )
            return True
        if prev == COMMA:
            # "the Afghans, children among them, sit in prison": no other verb is there.
            if nxt == PRON and lows[following] in ("them", "him") and WH not in tags[:p]:
                return bool(_last_verb_bits(tokens, p) & BASE)  # "they seize the boys, convert them and"
            if nxt in DET_POSS and nounish:
                return bool(_last_verb_bits(tokens, p) & BASE)  # "must free him, lift the ban and"
            if _closes_naming(tokens, p):
                # "we, the undersigned, call on Peru to", "they, nine groups in all, condemn it"
                return not nounish or nxt in DET_PRON_NUM or lows[following] in _PLEADS.get(lows[i], ())
            lone = nxt == PREP and _is_plural(lows[p]) and not _has_finite(tags, forms, i)
            return not nounish and (lone or bool(_last_verb_bits(tokens, p) & BASE))
        if prev in _END_QUOTE_DASH:
            return not nounish and nxt in NOUN_DET_NUM_PRON and word[0].isupper()
        return False

    def _takes_deed(self, tokens: Tokens, i: int) -> bool:
        """Whether the noun of a deed is the object of an -s form at i: "Court orders release of activist"."""
        tags, lows, forms = tokens.tags, tokens.lows, tokens.forms
        deed = forms[i + 1] if i + 2 < len(tags) and tags[i + 1] == VERB else None
        return (
            deed is not None
            and bool(deed.bits & BASE)
            and deed.lemma in self._nounish
            and tags[i + 2] == PREP
            and (lows[i + 2] == "of" or lows[i] in _ORDERS)
            and not _is_plural(lows[i - 1])
        )

    @staticmethod
    def _is_kept_from(tokens: Tokens, p: int) -> bool:
        """Whether a preposition says what a verb of hindrance keeps somebody from: "barred the nurses from leaving"."""
        if tokens.lows[p] != "from":
            return False
        verb = p - 1
        while verb >= 0 and tokens.tags[verb] not in (VERB, COMMA, END):
            verb -= 1
        form = tokens.forms[verb] if verb >= 0 and tokens.tags[verb] == VERB else None
        return form is not None and form.lemma in _KEPT_FROM

    def _is_governed_base(self, tokens: Tokens, p: int) -> bool:
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
            return form.lemma in _MANDATING
        if form.lemma not in BARE_CONTROL or form.lemma == "have":
            return False
        # "let the widow see", "saw Togo accede", but not "made the school report".
        return tokens.words[p][0].isupper() or form.lemma == "let"


def _are_forces(tokens: Tokens, i: int, following: int) -> bool:
    """Whether "forces" behind whose they are is a noun: "security forces", "blamed government forces for it"."""
    before = tokens.lows[i - 1]
    if before in _FORCES_OF:
        return True
    nxt = tokens.tags[following] if following < len(tokens.tags) else END
    return before in _RULERS and nxt not in _NOUN_PRON_NUM and nxt not in DET_POSS


def _is_relative(tokens: Tokens, i: int) -> bool:
    """Whether "that" at token i stands for the noun before it, a verb right behind: "the mass protests that followed a vote"."""
    if i + 1 >= len(tokens.tags):
        return False
    if tokens.tags[i + 1] in (BE, HAVE, MODAL):
        return True
    after = tokens.tags[i + 2] if i + 2 < len(tokens.tags) else END
    return bool(_bits(tokens, i + 1) & PAST) and after != NOUN


def tells_part(tokens: Tokens, i: int) -> bool:
    """Whether a verb at i tells what part of a group does or suffers: ", some carrying flags", "and some beaten"."""
    lows = tokens.lows
    if i < _TWO or lows[i - 1] not in _PARTS:
        return False
    return (lows[i] in _DOING and tokens.tags[i - 2] == COMMA) or _tells_others(tokens, i)


def _tells_others(tokens: Tokens, i: int) -> bool:
    """Whether a participle at i tells what befell part of those before: "ten were held and some beaten in custody"."""
    tags, bits = tokens.tags, _bits(tokens, i)
    return (
        bool(bits & PART)
        and not bits & BASE
        and tags[i - 2] in _CONJ_COMMA
        and (i + 1 == len(tags) or tags[i + 1] in _PREP_ADV or tags[i + 1] == END)
        and BE in tags[: i - 2]
    )


def _wants_noun(tokens: Tokens, i: int) -> bool:
    """Whether a noun follows the "to" at i: "resorted to torture", "subjected nine men to abuse and rape", "took it to task"."""
    tags, lows = tokens.tags, tokens.lows
    if lows[i + 1 : i + 2] == ["task"]:
        return True
    if i and (lows[i - 1] in _TO_NOUNS or _spans_range(lows, i)):
        return True
    for j in range(i - 1, max(i - 8, -1), -1):
        if tags[j] not in _WITHIN_OBJECT:
            return lows[j] in _TO_DEEDS
    return False


def _opens_compound(tokens: Tokens, i: int) -> bool:
    """Whether the "to" at i, which no verb follows, governs two nouns: "subjected to smear campaigns"."""
    return (
        i > 0
        and tokens.lows[i - 1] in _TO_DEEDS
        and i + 2 < len(tokens.tags)
        and tokens.tags[i + 2] in _NOUN_VERB
        and _is_plural(tokens.lows[i + 2])
    )


def _spans_range(lows: list[str], i: int) -> bool:
    """Whether the words before i begin a range whose end a "to" names: "abuses ranging from arrests to torture"."""
    near = lows[max(0, i - _RANGE) : i]
    return "from" in near and near[near.index("from") - 1].startswith("rang") and near[0] != "from"


def _takes_particle(tokens: Tokens, i: int) -> bool:
    """Whether a particle or "to death" and an object follow a gerund: "(accused of) gunning down nine men"."""
    tags, lows = tokens.tags, tokens.lows
    if lows[i : i + 2] == ["to", "death"]:
        return True
    return i + 1 < len(tags) and lows[i] in _PARTICLES and tags[i + 1] in _OBJECT_STARTS


def _names_subject(tokens: Tokens, i: int, comma: int) -> bool:
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


def _before_adverbs(tokens: Tokens, at: int) -> int:
    """The token that adverbs joined by "and" at a token qualify the verb behind, where it is one of its auxiliaries; else `at`."""
    p = at - 1
    while p >= 0 and tokens.tags[p] == ADV:
        p -= 1
    return p if p >= 0 and tokens.tags[p] in _MODAL_TO_DO else at


def _tells_whom(tokens: Tokens, i: int) -> bool:
    """Whether the phrase at token i is people to whom something is done: a plural or a name, no "killing fields"."""
    j = i
    while j + 1 < len(tokens.tags) and tokens.tags[j + 1] == NOUN:
        j += 1
    last = tokens.lows[j]
    return last not in _SCENES_OF and (_is_plural(last) or tokens.words[j][0].isupper())


def _opens_subject(tokens: Tokens, i: int) -> bool:
    """Whether a participle before every verb belongs to the subject: "Jailed editor Ana Ruiz was moved on Monday"."""
    tags, n = tokens.tags, len(tokens.tags)
    if i + 1 == n or tokens.lows[i + 1].endswith("day") or any(tag in _CLAUSAL for tag in tags[:i]):
        return False
    k = i + 1
    while k < n and (tags[k] == NOUN or (tags[k] == VERB and not _bits(tokens, k) & (PAST | PART | S | ING))):
        k += 1
    if i + 1 < k < n and tokens.lows[k] == "of":
        k += 1  # "exiled critics of the king vanished"
        while k < n and tags[k] in _NAMED_OF:
            k += 1
    if k in (i + 1, n):
        return False
    return tags[k] in (BE, HAVE, MODAL, DO) or (
        tags[k] == VERB and bool(_bits(tokens, k) & (PAST | S)) and tokens.lows[k + 1 : k + 2] != ["by"]
    )


def _bits(tokens: Tokens, i: int) -> int:
    form = tokens.forms[i]
    return form.bits if form is not None else 0


def _shares_object(tokens: Tokens, at: int) -> bool:
    """Whether another gerund, with an object, stands at a place: "(kidnapping and) murdering two nuns"."""
    return (
        at + 1 < len(tokens.tags)
        and bool(_bits(tokens, at) & ING)
        and (
            tokens.tags[at + 1] in (DET, POSS, NUM)
            or (tokens.lows[at + 1 : at + 2] == ["at"] and _counts(tokens, at + 1))
        )
    )


def _counts(tokens: Tokens, i: int) -> bool:
    """Whether an adverb or preposition at a token opens a number: "more than 300", "at least nine", "about 40"."""
    if tokens.lows[i] not in _APPROXIMATING:
        return False
    return NUM in tokens.tags[i + 1 : i + 3] and NOUN not in tokens.tags[i + 1 : i + 2]


# Plurals without an ending: names of peoples and movements.
_PLURALS: Final = frozenset(
    "police undersigned roma rohingya hazara mapuche maya taliban hmong bedouin sami fulani tutsi hutu oromo".split()
)


def _is_plural(low: str) -> bool:
    """Whether a noun is a plural by its form: gunmen, policewomen and the police are as plural as soldiers."""
    if low.endswith("s"):
        return not low.endswith("ss")
    return (low.endswith(("men", "people", "children")) and low not in _SINGULAR_MEN) or low in _PLURALS


def _tells_told(tokens: Tokens, i: int) -> bool:
    """Whether a word that may be a noun is the verb of who tells what stands before a comma: "..., activists claim"."""
    tags, lows = tokens.tags, tokens.lows
    k = i - 1
    while k > 0 and tags[k] in _NOUN_NUM_DET_POSS:
        k -= 1
    if k < 1 or tags[k] not in (COMMA, QUOTE) or not _has_finite(tags, tokens.forms, k):
        return False
    if not lows[i].endswith("s"):
        return _is_plural(lows[i - 1])
    # "his lawyer claims", in a headline "rights group claims", but "handled rents, debts, insurance claims"
    one = tags[k + 1] == DET or tokens.words[i - 1][0].isupper() or COMMA not in tags[:k]
    return one and not _is_plural(lows[i - 1])


def _ends_plural_subject(tokens: Tokens, p: int) -> bool:
    """Whether a noun is the place that a plural subject stands with: "police in Cairo arrest", "men in uniform burn"."""
    tags, lows = tokens.tags, tokens.lows
    i = p
    while i > 0 and p - i < _LONGEST_PLACE and tags[i] in NOUN_NUM_DET:
        i -= 1
    if i < 1 or tags[i] != PREP or tags[i - 1] != NOUN or not _is_plural(lows[i - 1]):
        return False
    first = max(i - _LONGEST_PLACE, 0)
    while i > first and tags[i - 1] in NOUN_NUM_DET:
        i -= 1
    return i == 0 or tags[i - 1] in _OPENS_CLAUSE


def _is_adverb(low: str) -> bool:
    return low.endswith("ly") and len(low) > 4 and low not in _NOT_ADVERBS


def _next(tags: list[str], i: int) -> int:
    j = i + 1
    while j < len(tags) and tags[j] in ADVERBIAL:
        j += 1
    return j


def _closes_naming(tokens: Tokens, comma: int) -> bool:
    """Whether the comma at a token closes what another comma opened behind "we", "they" or a sentence's plural subject.

    Only nouns stand between them: who they are.
    """
    tags, lows = tokens.tags, tokens.lows
    at = comma - 1
    while at > 0 and tags[at] in _IN_NAMING_ASIDE:
        if tags[at] == COMMA and tags[at - 1] == PRON and lows[at - 1] in ("we", "they"):
            return True
        if tags[at] == COMMA and _is_plural(lows[at - 1]) and _SIMPLE_SUBJECT.issuperset(tags[:at]):
            return True
        at -= 1
    return False


def _opens_relative(tags: list[str], comma: int) -> bool:
    """Whether the comma at a token closes a relative clause that another comma opened behind the first phrase."""
    wh = next(i for i, tag in enumerate(tags) if tag == WH)
    return 0 < wh < comma and tags[wh - 1] == COMMA and VERB not in tags[:wh] and COMMA not in tags[wh:comma]


def _has_finite(tags: list[str], forms: list[Forms | None], i: int) -> bool:
    """Whether a finite verb stands around a token, in a stretch as long as all but the longest sentences."""
    window = slice(max(0, i - _STRETCH), i + _STRETCH)
    before = [END, *tags[window]]
    return any(
        (tag in AUXILIARIES and above != TO)
        or (tag == VERB and form is not None and form.bits & PAST and above != DET)  # "the besieged town"
        for above, tag, form in zip(before[:-1], tags[window], forms[window], strict=True)
    )


def _last_verb_bits(tokens: Tokens, i: int, reach: int = 14) -> int:
    for j in range(i, max(i - reach, -1), -1):
        form = tokens.forms[j]
        if tokens.tags[j] == VERB and form is not None:
            if form.bits & BASE and j and tokens.tags[j - 1] in _TO_MODAL_ADV_NOT_DO:
                return BASE
            return form.bits
    return 0


def _spaced(
    steps: list[int], parts: list[tuple[_Token, ...]], stretches: list[str], body: str, start: int
) -> list[int]:
    """Return how far the end of each token lies behind that of the one before, where more than one space parts some."""
    spaced = steps[:]
    token, at = 0, start
    for part, stretch in zip(parts, stretches, strict=True):
        found = body.index(stretch, at)
        spaced[token] += found - at - 1
        token, at = token + len(part), found + len(stretch)
    return spaced


def _opens_part(tokens: Tokens, i: int) -> bool:
    """Whether "most" is who does or suffers something: "most were freed", "most of them have left"."""
    if i + 1 == len(tokens.tags):
        return False
    if tokens.tags[i + 1] in AUXILIARIES:
        return i == 0 or tokens.tags[i - 1] in _BEFORE_PART
    return i == 0 and tokens.lows[1] == "of"


def _is_part_of_name(tokens: Tokens, i: int) -> bool:
    """Whether a word with a capital stands beside another one, and not where a sentence begins."""
    words = tokens.words
    return (
        i > 0
        and words[i].istitle()
        and tokens.tags[i - 1] in _BEFORE_NAMES
        and (words[i - 1][0].isupper() or (i + 1 < len(words) and words[i + 1][0].isupper()))
    )


def _is_title_case(weight: int) -> bool:
    """Whether of words of so much weight more than three are long, and three of four such have a capital."""
    capitals, small = divmod(weight, _CAPITAL)
    return capitals + small > 3 and capitals >= 0.75 * (capitals + small)
