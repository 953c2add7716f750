"""Chunks and predicates of one sentence: surface grammar, no parser.

Belongs here: noun chunks with their prepositions and coordination, and predicates (finite verbs, infinitives,
gerunds, participles) with voice, negation, modality, subject, objects, complements, and the predicate that
governs each. `claims` and `incidents` read it; what verbs mean is theirs.

How it reads: one pass from left to right over chunks, verb groups and boundary words, with a stack of clauses.
A relative pronoun, "that" or a subordinator opens a clause; a finite verb without a subject of its own closes
those that are complete ("Togo, which Ghana criticised, freed him").
"""

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Final

from pipelines.extract.language.tagging import (
    ADV,
    ADVERBIAL,
    AUXILIARIES,
    BARE_CONTROL,
    BASE,
    BE,
    BE_HAVE,
    CLOSE,
    COMMA,
    CONJ,
    DASH,
    DET,
    DET_POSS,
    DET_PRON_NUM,
    DO,
    END,
    HAVE,
    ING,
    MODAL,
    MODAL_DO,
    NEGATIVE,
    NOT,
    NOUN,
    NOUN_DET_NUM_PRON,
    NOUN_NUM_DET,
    NOUN_NUM_POSS,
    NUM,
    OPEN,
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
    Forms,
    S,
    Tagger,
    Tokens,
    tells_part,
)
from pipelines.lexicon import Lexicon

# Classes that are asked for together: a set looks one up without building anything.
_ADV_HAVE_BE: Final = frozenset((ADV, HAVE, BE))
_ADV_PREP: Final = frozenset((ADV, PREP))
# What may stand behind who speaks, where the verb stands before him, and what is said that is no speaker.
_BEHIND_SPEAKER: Final = frozenset((PREP, COMMA, END, WH, OPEN, SUB, CONJ, DASH))
_SAID_THINGS: Final = frozenset(
    "nothing little much something anything everything prayer prayers goodbye farewell mass grace word words no yes so more "
    "thing things".split()
)
# What may stand before a question, and how its verb then hangs there: whoever asks why takes it that something is so.
_BEFORE_QUESTION: Final = frozenset((COMMA, END, QUOTE, DASH, CONJ))
ASKED: Final = frozenset(("sub:why?", "sub:how?", "sub:when?"))
_FRONTED_PREPS: Final = frozenset("in behind under among amongst inside".split())
_BEHIND_REDUCED: Final = frozenset((PREP, COMMA, END, SUB, WH, CLOSE, TO))
_CLAUSE_BORDERS: Final = frozenset((THAT, SUB, END, COMMA, DASH, QUOTE, WH))
_CLAUSE_ENDS: Final = frozenset((END, WH, THAT, SUB, DASH))
_COMMA_END: Final = frozenset((COMMA, END))
_COMMA_END_OPEN_DASH: Final = frozenset((COMMA, END, OPEN, DASH))
_DET_ADV_POSS: Final = frozenset((DET, ADV, POSS))
_DET_PRON: Final = frozenset((DET, PRON))
_DET_NOUN_NUM: Final = frozenset((DET, NOUN, NUM))
_END_DASH: Final = frozenset((END, DASH))
_LISTED: Final = frozenset((NOUN, NUM, DET, POSS, COMMA, ADV))
_NOMINAL: Final = frozenset((NOUN, NUM, DET, POSS))
_NOMINAL_ADV: Final = frozenset((NOUN, NUM, DET, POSS, ADV))
_IN_SUBJECT: Final = frozenset((NOUN, NUM, DET, POSS, ADV, PRON))
_NOMINAL_WITH_PREP: Final = frozenset((PREP, NOUN, NUM, DET, POSS, ADV))
_NOUN_ADV_PRON: Final = frozenset((NOUN, ADV, PRON))
_NOUN_NUM: Final = frozenset((NOUN, NUM))
_OBJECT_STARTS: Final = frozenset((DET, PRON, NUM, THAT, POSS, QUOTE, NOUN))
_PREP_ADV_SUB: Final = frozenset((PREP, ADV, SUB))
_PREP_CONJ: Final = frozenset((PREP, CONJ))
_PREP_COMMA_END: Final = frozenset((PREP, COMMA, END))
_PREP_COMMA_END_SUB_CONJ: Final = frozenset((PREP, COMMA, END, SUB, CONJ))
_TELLING: Final = frozenset("say report add tell".split())  # verbs of an attribution behind what is said
_PRON_CONJ: Final = frozenset((PRON, CONJ))
_THAT_PREP_COMMA_END: Final = frozenset((THAT, PREP, COMMA, END))
_PREDICATES: Final = frozenset((VERB, MODAL, BE, HAVE, DO, ADV))
_VERBAL: Final = frozenset((VERB, MODAL, BE, HAVE, DO, NOT, ADV))
_VERB_ADV_HAVE_BE_MODAL: Final = frozenset((VERB, ADV, HAVE, BE, MODAL))
# Modals under which what a verb tells need not have happened.
IRREALIS: Final = frozenset("may might could would will must should shall can be-to need ought".split())
_TWO: Final = 2
_PHRASAL: Final = frozenset("up out off away down".split())
_BEREFT: Final = frozenset("on upon at".split())  # behind a passive, whose subject is what they were before
_THOSE: Final = frozenset(("them", "whom", "these"))
_TIMES: Final = ["times"]
_QUANTIFYING: Final = 4  # words in "as many as" and the like, before the number
_TO_DEATH: Final = ["to", "death"]
# What a phrase of its own begins with behind such a particle.
_BEHIND_PARTICLE: Final = frozenset("by in at on with for outside inside near after before during".split())
# How a time goes on that begins with "the": "picked up the next day".
_THE_TIMES: Final = frozenset("next following same last previous other very".split())
# Verbs whose object takes a preposition: before it, no participle.
_TURNS_ON: Final = {
    "discriminate": ("against",),
    "spy": ("on", "upon"),
    "retaliate": ("against",),
    "eavesdrop": ("on",),
    "hear": ("of", "about", "from"),
    "learn": ("of", "about", "from"),
    "make": ("off",),
    "hack": ("at",),
    "hit": ("out",),
    "lash": ("out",),
    "inquire": ("into",),
    "enquire": ("into",),
    "inveigh": ("against",),
    "rail": ("against",),
    "crack": ("down",),
    "clamp": ("down",),
    "spit": ("on", "at", "upon"),
    "lay": ("into",),
    "rip": ("into", "through"),
    "tear": ("into", "through"),
    "slam": ("into",),
    "smash": ("into", "through"),
    "plough": ("into", "through"),
    "plow": ("into", "through"),
    "punch": ("through",),
    "sweep": ("through", "across"),
    "storm": ("into", "through"),
    "burst": ("into",),
    "barge": ("into",),
    "comb": ("through",),
    "leaf": ("through",),
    "rifle": ("through",),
    "rummage": ("through",),
    "round": ("on",),
    "set": ("about", "upon"),
    "pounce": ("on", "upon"),
    "stamp": ("on",),
    "stomp": ("on",),
    "lean": ("on",),
    "prevail": ("on", "upon"),
    "snoop": ("on",),
    "pay": ("for",),
    "part": ("with",),
}
# Verbs whose second word is one that otherwise begins a phrase of its own: "handed over a teacher", "held over a murder".
_SECOND_WORDS: Final = {
    "hand": ("over",),
    "turn": ("over",),
    "take": ("over",),
    "run": ("over",),
    "sign": ("over",),
    "wave": ("through",),
    "let": ("through", "in"),
}
_TERMS_OF_TIME: Final = frozenset("years year months month weeks days life death".split())
_SINGULAR: Final = frozenset("was is has does".split())
_PLACE_PREPS: Final = frozenset("in at near on outside inside".split())
_PLACE_NOUNS: Final = frozenset(
    "town city village district province region state county governorate prefecture suburb area capital island "
    "neighbourhood neighborhood department oblast".split()
)
# Nouns for what somebody does to others, by their endings, and those without such an ending.
_DEED_ENDINGS: Final = ("ing", "ings", "tion", "tions", "sion", "sions", "ment", "ments")
_DEEDS: Final = frozenset(
    "arrest arrests murder murders torture death deaths rape rapes abuse abuses attack attacks threat threats trial trials "
    "raid raids massacre massacres disappearance disappearances release denial".split()
)
_REGIONS: Final = _PLACE_NOUNS | frozenset(
    "north south east west north-east north-west south-east south-west".split()
)
_TIME_WORDS: Final = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june "
    "july august september october november december week month year decade day night morning evening "
    "afternoon weekend summer winter spring autumn yesterday today weeks months years decades days "
    "hours time times century jan feb mar apr jun jul aug sept oct nov dec "
    "jan. feb. mar. apr. jun. jul. aug. sept. oct. nov. dec.".split()
)
# How far away something is told to be.
_STRETCHES: Final = frozenset(
    "streets blocks metres meters yards kilometres kilometers km miles doors houses steps paces".split()
)
# Words that may begin a time: the time words, "last week", "the same day".
_PARTS_OF_TIME: Final = frozenset(
    "early late mid beginning start middle end half quarter months weeks spring summer".split()
)
_TIME_STARTS: Final = _TIME_WORDS | {"last", "next", "this", "the"}
# How a time begins that no number before it dates: "12 last week", "12 Monday", not "12 May".
_NEAR_TIMES: Final = frozenset(
    "last next yesterday today monday tuesday wednesday thursday friday saturday sunday".split()
)
# What joins a clause whose time or place comes before its subject.
_JOINING: Final = frozenset(("and", "but", "while", "yet", "so"))
# What stands before a clause that repeats a verb without saying it.
_MAY_GAP: Final = frozenset(("comma", "conj", "boundary"))
_LAPSED: Final = frozenset("ago earlier before later after afterwards".split())
_TIME_PREPS: Final = frozenset("on in since by from until during of".split())
# What governs where or when something took place, before the subject of a clause.
_SCENE_PREPS: Final = frozenset(
    "in at on near during after outside inside across around before since amid behind under".split()
)
# What may stand between a subject and its verb.
_PASSED_OVER: Final = frozenset(("of", "in", "from", "for", "by"))
# What happens or rules, by whose noun a sentence opens: "during the raid officers beat two monks".
_SCENES: Final = frozenset(
    "law laws rule rules decree decrees edict regulations legislation act code constitution coup revolution uprising war "
    "vote election elections referendum raid raids attack attacks protest protests riots clashes crackdown curfew "
    "emergency blackout siege hearing visit summit takeover invasion occupation regime junta".split()
)
_RULES: Final = frozenset(
    "law laws rule decree code act constitution".split()
)  # "under Afghan law women may not"
_LAPSE_PREPS: Final = frozenset("for in over within after".split())
_LAPSES: Final = frozenset(
    "years months weeks days hours decades year month week day decade century centuries".split()
)
_PLURALS: Final = frozenset(
    "people men women children police policemen policewomen firemen clergymen".split()
)
# Nouns that a number behind them belongs to: "Camp 14", "Article 58".
_NUMBERED: Final = frozenset(
    "camp article section room ward zone sector block area gate flight route highway group unit building channel act "
    "district cell number no chapter category grade level type page line phase covid".split()
)


@dataclass(slots=True)
class Chunk:
    """A noun chunk: tokens `first` to `last` inclusive, `head` its head noun's token.

    `prep` is the preposition (lower case) before it or "". `group` is the index of the first chunk of the
    coordination that it belongs to (itself where alone). `of` is the chunk that it complements ("killing" for
    "of nine monks"), `owner` the token where a possessor inside it ends ("China" in "China's treatment"), or -1.
    `appos` is the chunk that it renames, or -1. `pred` is the predicate that it depends on, with `role`
    ("subject", "object", "object2", "comp", "time"), or -1.
    """

    index: int
    first: int
    last: int
    head: int
    prep: str = ""
    prep_at: int = -1
    group: int = -1
    of: int = -1
    owner: int = -1
    appos: int = -1
    pred: int = -1
    role: str = ""
    pronoun: bool = False
    time: bool = False


@dataclass(slots=True)
class Pred:
    """A predicate.

    `kind`: "finite", "inf", "ing" (gerund or participle clause) or "part" (passive participle without
    auxiliary). `at`, `first`: tokens of the main verb and of its group's first word. `modal`: "will", "would",
    "may" ... or "". `tense`: "past", "present", "perfect", "pluperfect", "none". `subject`, `objects`: chunk
    indices. `comps`: (preposition, chunk). `governor`: the predicate above it, or -1, and `link` says how: "to",
    "ing", "that", "rel", "sub:if", "conj", "trail" (that one is the attribution that follows), "noun" (an
    infinitive after the noun chunk `noun`: "a plan to sign"), "prep:without".
    """

    index: int
    at: int
    first: int
    lemma: str
    kind: str
    voice: str
    negated: bool = False
    modal: str = ""
    tense: str = "none"
    progressive: bool = False
    subject: list[int] = field(default_factory=list)
    objects: list[int] = field(default_factory=list)
    comps: list[tuple[str, int]] = field(default_factory=list)
    particle: str = ""
    governor: int = -1
    link: str = ""
    noun: int = -1
    antecedent: int = -1
    conjoined: int = -1
    adverbs: tuple[str, ...] = ()


@dataclass(slots=True)
class Parse:
    """One sentence read: its tokens, chunks and predicates."""

    tokens: Tokens
    chunks: list[Chunk]
    preds: list[Pred]
    chunk_of: list[int]
    pred_of: list[int]
    _hung: dict[int, list[Chunk]] | None = None
    _groups: dict[int, list[int]] | None = None

    def token_at(self, offset: int) -> int:
        """Return the token that covers an offset into the body, or the first one after it."""
        return bisect_right(self.tokens.ends, offset)

    def chunk_at(self, offset: int) -> Chunk | None:
        """Return the chunk that covers an offset, or None."""
        token = self.token_at(offset)
        if token >= len(self.chunk_of) or self.chunk_of[token] < 0:
            return None
        return self.chunks[self.chunk_of[token]]

    def span(self, chunk: Chunk) -> tuple[int, int]:
        """Return the chunk's offsets into the body."""
        return self.tokens.starts[chunk.first], self.tokens.ends[chunk.last]

    def covers(self, chunks: Iterable[int], offset: int) -> bool:
        """Whether one of some chunks (their indices) stands at an offset into the body."""
        starts, ends, all_chunks = self.tokens.starts, self.tokens.ends, self.chunks
        return any(starts[all_chunks[i].first] <= offset < ends[all_chunks[i].last] for i in chunks)

    def members(self, chunk: int) -> list[int]:
        """Return every chunk coordinated with a chunk, itself among them, in order."""
        if self._groups is None:
            self._groups = {}
            for other in self.chunks:
                self._groups.setdefault(other.group, []).append(other.index)
        return self._groups[self.chunks[chunk].group]

    def complements(self, chunk: int, prep: str = "of") -> list[int]:
        """Return the chunks that complement a chunk through a preposition, coordination included."""
        # Asked for a dozen prepositions of each noun, of which hardly any has a complement: what hangs on each is sorted once.
        if self._hung is None:
            self._hung = {}
            for other in self.chunks:
                if other.of >= 0 and other.group == other.index:
                    self._hung.setdefault(other.of, []).append(other)
        return [
            member
            for other in self._hung.get(chunk, ())
            if other.prep == prep
            for member in self.members(other.index)
        ]

    def repeated(self, token: int) -> list[Pred]:
        """Return the predicates that repeat the verb at a token unsaid: "as were his sons", "and another 40 in Gulu"."""
        return [
            pred
            for pred in self.preds
            if pred.link == "gap" and pred.at != token and self.preds[pred.conjoined].at == token
        ]

    def ancestors(self, pred: int) -> Iterator[Pred]:
        """Yield the predicates above a predicate, nearest first."""
        seen = {pred}
        at = self.preds[pred].governor
        while at >= 0 and at not in seen:
            seen.add(at)
            yield self.preds[at]
            at = self.preds[at].governor


@dataclass(slots=True)
class _Clause:
    kind: str  # main, rel, that, sub:if ...
    governor: int = -1
    antecedent: int = -1
    subject: list[int] = field(default_factory=list)
    preds: list[int] = field(default_factory=list)
    finite: bool = False
    scene: list[int] = field(default_factory=list)  # what stands before the subject: "and on Friday a court"


class Grammar:
    """Reads sentences. Build once from a lexicon; `parse` is pure."""

    def __init__(self, lexicon: Lexicon) -> None:
        """Build the tagger and the verb classes."""
        self.tagger = Tagger(lexicon)
        self.classes = self.tagger.classes

    def is_a(self, lemma: str, verb_class: str) -> bool:
        """Whether a verb has a class of the lexicon's `verbs`."""
        return verb_class in self.classes.get(lemma, ())

    def parse(self, body: str, start: int, end: int) -> Parse:
        """Return the chunks and predicates of the sentence `body[start:end]`; offsets are into `body`."""
        tokens = self.tagger.tag(body, start, end)
        return _Reader(self, tokens).read()


class _Reader:
    """The state of reading one sentence."""

    def __init__(self, grammar: Grammar, tokens: Tokens) -> None:
        self.grammar = grammar
        self.tokens = tokens
        self.chunks: list[Chunk] = []
        self.preds: list[Pred] = []
        n = len(tokens.tags)
        self.chunk_of = [-1] * n
        self.pred_of = [-1] * n
        self.stack = [_Clause("main")]
        self.last = ""  # kind of the item before: chunk, verb, conj, comma, wh, that, sub, prep ...
        self.last_chunk = -1
        self.last_pred = -1
        self.prep = ""
        self.prep_at = -1
        self.wh = ""
        self.conj = False
        self.commas = 0
        self.last_before_comma = ""
        self.appos_chunk = -1
        # What is laid by, outermost first; an aside between dashes is never laid by within brackets.
        self.outside: list[tuple[list[_Clause], str, int, int, str, bool]] = []
        self.aside = -1  # the first chunk of an aside between two dashes, -1 outside one
        self.adverbs: list[str] = []
        # The auxiliary before its subject, to be read with its verb: "nor did police beat him", "so badly was he beaten".
        self.fronted = -1
        self.awaiting = -1  # the predicate whose subject comes behind it: "also killed were two medics"
        self.nor = False  # whether what opened the clause denies it

    # Reading.

    def read(self) -> Parse:
        tags, lows = self.tokens.tags, self.tokens.lows
        n = len(tags)
        i = 0
        while i < n:
            tag = tags[i]
            if tag == DET and lows[i] == "no" and (skip := self.quantity(i)):
                i = skip  # "no fewer than nine" says that there were so many, not that there were none
                continue
            if tag in NOUN_NUM_DET:
                if (
                    lows[i] in ("late", "early")
                    and i + 1 < n
                    and (tags[i + 1] == PREP or self.starts_time(i + 1))
                ):
                    i += 1  # "late on Thursday"
                    continue
                i = (tag == NUM and self.year_of_date(i)) or self.chunk(i)
                continue
            if tag == PRON:
                self.pronoun(i)
                i += 1
                continue
            if tag in _PREP_ADV_SUB and lows[i] in _QUANTIFIERS and (skip := self.quantity(i)):
                i = skip
                continue
            if tag in _VERBAL:
                j = self.verb_group(i)
                if j > i:
                    i = j
                    continue
                if tag == NOT and lows[i] == "neither":
                    self.adverbs.append("neither")
                elif tag in ADVERBIAL:
                    self.adverbs.append(lows[i])
                i += 1
                continue
            if tag == TO:
                i = self.infinitive(i)
                continue
            if tag == PREP:
                if (
                    self.last == "verb"
                    and lows[i] in ("out", "up", "down", "off", "over", "away")
                    and self.last_pred >= 0
                ):
                    self.preds[self.last_pred].particle = lows[i]
                elif lows[i : i + 3] == ["in", "front", "of"]:
                    self.prep, self.prep_at = "in front of", i
                    self.last = "prep" if self.last != "conj" else self.last
                    i += 3
                    continue
                else:
                    if self.prep and self.prep_at == i - 1:
                        if self.parts_verb(lows[i]):
                            self.preds[self.last_pred].particle, self.prep = self.prep, lows[i]
                        else:
                            self.prep = f"{self.prep} {lows[i]}"
                    elif self.last == "verb" and lows[i] == "of" and self.has_particle(lows[i - 1]):
                        self.prep = f"{lows[i - 1]} of"  # "was driven out of the town"
                    else:
                        self.prep = lows[i]
                    self.prep_at = i
                    if self.last not in ("conj",):
                        self.last = "prep"
                i += 1
                continue
            if tag == CONJ:
                self.conj = True
                self.last = "conj"
                self.prep = ""
            elif tag == COMMA:
                self.comma()
            elif tag == WH:
                self.open_wh(i)
            elif tag == THAT:
                self.open_that(i)
            elif tag == SUB:
                self.open_sub(i)
            elif tag == DASH and self.aside >= 0:
                self.close_aside()
            elif tag == DASH and not self.outside and self.is_aside_between_dashes(i):
                self.open_aside()
            elif tag in _END_DASH:
                self.boundary(tag, lows[i])
            elif tag == OPEN and lows[i] == "(":
                self.open_bracket(i)
            elif tag == CLOSE and lows[i] == ")":
                self.close_bracket()
            i += 1
        self.give_speech()
        self.insert_speech()
        self.rejoin_groups()
        self.lower_objects()
        self.share_objects()
        return Parse(self.tokens, self.chunks, self.preds, self.chunk_of, self.pred_of)

    def give_speech(self) -> None:
        """Give the verb of saying that ends a sentence its speaker, from whom a relative clause parts it.

        "Soldiers burned the market, nurses who had fled the town said."
        """
        said, tags = self.preds[-1] if len(self.preds) > _TWO else None, self.tokens.tags
        if (
            said is None
            or said.link != "conj"
            or said.conjoined < 0
            or said.kind != "finite"
            or (said.objects and said.lemma != "tell")
            or tags[said.first - 1] == CONJ
            or not self.grammar.is_a(said.lemma, "report")
        ):
            return
        speaker = next((chunk for chunk in reversed(self.chunks) if chunk.appos >= 0), None)
        if (
            speaker is None
            or not self.preds[said.conjoined].at < speaker.first < said.first
            or tags[speaker.first - 1] != COMMA
            or tags[speaker.last + 1] != WH
            or COMMA in tags[speaker.last : said.first]
        ):
            return
        for pred in self.preds:
            if pred.link == "rel" and speaker.last < pred.at < said.at and pred.antecedent == speaker.appos:
                pred.antecedent, pred.subject = speaker.index, [speaker.index]
        told, said.voice = said.conjoined, "active"
        said.conjoined, said.link, said.subject = -1, "", [speaker.index]
        speaker.pred, speaker.role, speaker.appos = said.index, "subject", -1
        self.trail(said, told)

    def insert_speech(self) -> None:
        """Make what stands around a verb of saying between commas, or before one with two speakers, what is said.

        "On Friday, she says, guards beat him", "The men were shot, a nurse and two of the guards said."
        """
        tags = self.tokens.tags
        for said in self.preds:
            if (
                said.kind != "finite"
                or said.voice != "active"
                or said.link
                or said.governor >= 0
                or said.modal
                or not said.subject
                or len(self.preds) < _TWO
                or not self.grammar.is_a(said.lemma, "report")
                or any(one.governor == said.index for one in self.preds)
            ):
                continue
            speaker = self.chunks[said.subject[0]]
            heard = said.objects if said.lemma == "tell" else []
            after = self.chunks[heard[0]].last + 1 if heard else said.at + 1
            if speaker.first == 0 or (said.objects and not heard) or speaker.first > said.at:
                continue
            if tags[speaker.first - 1] == COMMA:
                inserted = tags[after : after + 1] == [COMMA]
            else:
                inserted = said is self.preds[-1] and self.closes_pair(speaker)
            if not inserted:
                continue
            for other in self.preds:
                low, high = sorted((other.at, said.at))
                if (
                    other is not said
                    and other.governor < 0
                    and (other.link in ("", "conj") or (other.link == "part" and other.kind == "finite"))
                    and END not in tags[low:high]
                ):
                    other.governor, other.link = said.index, "trail"

    def closes_pair(self, speaker: Chunk) -> bool:
        """Whether a phrase is the second of two behind a comma: "..., a nurse and two guards"."""
        tags = self.tokens.tags
        if speaker.index == 0 or tags[speaker.first - 1] != CONJ:
            return False
        first = self.chunks[speaker.index - 1]
        return first.last == speaker.first - _TWO and first.first > 0 and tags[first.first - 1] == COMMA

    def rejoin_groups(self) -> None:
        """Join an auxiliary with the participle that a time parts from it: "was on Monday jailed", "has in May expelled"."""
        for aux, pred in pairwise(self.preds):
            if (
                aux.lemma not in ("be", "have")
                or pred.kind != "part"
                or len(pred.subject) != 1
                or aux.objects
                or aux.kind != "finite"
            ):
                continue
            index = pred.subject[0]
            time = self.chunks[index]
            if (
                not time.time
                or pred.first != time.last + 1
                or (time.prep_at if time.prep else time.first) != aux.at + 1
            ):
                continue
            pred.kind, pred.voice = "finite", "passive" if aux.lemma == "be" else "active"
            pred.subject, pred.modal, pred.negated = aux.subject, aux.modal, aux.negated
            pred.tense = aux.tense if aux.lemma == "be" else "perfect"
            pred.governor, pred.link, pred.noun = aux.governor, aux.link, aux.noun
            pred.antecedent = aux.antecedent
            pred.comps.insert(0, (time.prep, index))
            time.pred, time.role = pred.index, "comp"
            for chunk in aux.subject:
                self.chunks[chunk].pred = pred.index
            for one in self.preds:
                if one.governor == aux.index:
                    one.governor = pred.index
            aux.subject, aux.objects, aux.comps = [], [], []
            aux.link, aux.governor = "aux", pred.index

    def lower_objects(self) -> None:
        """Give what a relative clause is about to the infinitive in it: the object of "whom police tried to arrest",
        the subject of "whom police ordered to leave"."""
        for pred in self.preds:
            if pred.kind != "inf" or pred.link != "to" or pred.governor < 0:
                continue
            matrix = self.preds[pred.governor]
            if matrix.link != "rel" or matrix.antecedent not in matrix.objects:
                continue
            if matrix.lemma not in _WANTING and self.grammar.is_a(matrix.lemma, "object_control"):
                pred.subject = list(matrix.objects)
            elif (
                pred.voice == "active"
                and not pred.objects
                and not self.grammar.is_a(pred.lemma, "intransitive")
            ):
                pred.objects, matrix.objects = matrix.objects, []
                for index in pred.objects:
                    if self.chunks[index].role == "object":
                        self.chunks[index].pred = pred.index

    def share_objects(self) -> None:
        """Give the object of the last of several verbs to those before: "shot and seriously injured two people"."""
        tags = self.tokens.tags
        for pred in reversed(self.preds):
            if pred.conjoined < 0 or not pred.objects or pred.voice != "active":
                continue
            before = self.preds[pred.conjoined]
            if (
                before.voice == "active"
                and not before.objects
                and before.at + 1 < len(tags)
                and (
                    tags[before.at + 1] == CONJ
                    or (tags[before.at + 1] == COMMA and pred.first == before.at + 2)
                )
                and not self.grammar.is_a(before.lemma, "intransitive")
            ):
                before.objects = list(pred.objects)
        self.share_gaps()

    def share_gaps(self) -> None:
        """Let a verb behind "and" take what its relative clause is about, too: "whom men pulled from a bus and shot"."""
        for pred in self.preds:
            if pred.conjoined < 0 or pred.objects or pred.link != "rel":
                continue
            before = self.preds[pred.conjoined]
            if (
                pred.voice == before.voice == "active"
                and before.antecedent in before.objects
                and pred.subject == before.subject
                and not self.grammar.is_a(pred.lemma, "intransitive")
            ):
                pred.objects = [before.antecedent]

    @property
    def clause(self) -> _Clause:
        return self.stack[-1]

    def quantity(self, i: int) -> int:
        """Where "at least", "more than", "up to", "about" ... before a number end, or 0: they are no prepositions."""
        tags, lows = self.tokens.tags, self.tokens.lows
        for words in _QUANTIFIERS.get(lows[i], ()):
            j = i + len(words)
            if (
                j < len(tags)
                and tuple(lows[i:j]) == words
                and (
                    (tags[j] == NUM and not (len(lows[j]) == 4 and lows[j][:2] in ("19", "20")))
                    or lows[j] in ("a", "dozens", "half")
                )
            ):
                if lows[j] == "a" and not (j + 1 < len(tags) and tags[j + 1] == NUM):
                    continue
                if words == ("between",) and not _TIME_WORDS.isdisjoint(lows[j + 1 : j + 4]):
                    continue  # "between 3 and 5 May", "between May 3 and 5"
                return j
        return 0

    def year_of_date(self, i: int) -> int:
        """Take "June 4, 1989," as one chunk, its year the number at i: returns the position after it, or 0 for none."""
        tags, lows = self.tokens.tags, self.tokens.lows
        low = lows[i]
        if not (self.last == "comma" and len(low) == 4 and low[:2] in ("19", "20") and i > 2):
            return 0
        if not (
            lows[i - 2].isdigit() and self.last_chunk >= 0 and self.chunks[self.last_chunk].last == i - 2
        ):
            return 0
        if not (lows[i - 3] in _TIME_WORDS or lows[i - 3] + "." in _TIME_WORDS):
            return 0
        self.chunks[self.last_chunk].last = i
        self.chunk_of[i - 1] = self.chunk_of[i] = self.last_chunk
        self.last = "chunk"
        if i + 1 < len(tags) and tags[i + 1] == COMMA:
            self.comma()
            return i + 2
        return i + 1

    def comma(self) -> None:
        self.last_before_comma = self.last
        self.last = "comma"
        self.commas += 1
        self.prep = ""
        self.conj = False

    def is_aside_between_dashes(self, i: int) -> bool:
        """Whether a dash opens an aside before the verb of the subject that waits: "three - A, B and C - were freed"."""
        tags, clause = self.tokens.tags, self.clause
        if clause.finite or not clause.subject:
            return False
        j = next((k for k in range(i + 1, min(i + _BRACKETED, len(tags) - 1)) if tags[k] == DASH), -1)
        return j > 0 and tags[j + 1] in _VERBAL and not any(tag in _CLAUSE_ENDS for tag in tags[i + 1 : j])

    def open_aside(self) -> None:
        """Read an aside between dashes by itself: what comes after it goes on from before it."""
        self.step_aside()
        self.aside = len(self.chunks)
        self.last, self.prep, self.conj = "paren", "", False

    def close_aside(self) -> None:
        """Go on from before an aside; whom it names are the subject too: "three states - Ghana, Kenya and Togo - have"."""
        named = [] if self.stack[-1].preds else [c.index for c in self.chunks[self.aside :] if not c.prep]
        self.aside = -1
        del self.outside[1:]
        self.close_bracket()
        self.clause.subject = [*self.clause.subject, *named]

    def boundary(self, tag: str, low: str) -> None:
        self.last = "boundary"
        self.prep = ""
        self.conj = False
        if low in (";", ":") or tag == DASH:
            while len(self.stack) > 1:
                self.stack.pop()
            self.stack[-1] = _Clause("main")

    def open_bracket(self, i: int) -> None:
        """Read what stands in round brackets by itself: what comes after goes on from before them."""
        if CLOSE in self.tokens.tags[i + 1 : i + _BRACKETED]:
            self.step_aside()
        self.last, self.prep, self.conj = "paren", "", False

    def step_aside(self) -> None:
        """Lay by how far the reading has come, and begin clauses of their own."""
        self.outside.append((self.stack, self.last, self.last_chunk, self.last_pred, self.wh, self.conj))
        self.stack, self.wh = [_Clause("main")], ""

    def close_bracket(self) -> None:
        self.last = "paren"
        if len(self.outside) > (self.aside >= 0):
            self.stack, self.last, self.last_chunk, self.last_pred, self.wh, self.conj = self.outside.pop()
        self.prep = ""

    def open_wh(self, i: int) -> None:
        low = self.tokens.lows[i]
        if low in ("when", "where", "why", "how", "whether", "what"):
            relative = low == "where" and self.last_chunk >= 0 and self.last in ("chunk", "comma")
            governor, kind = self.last_pred, "rel" if relative else f"sub:{low}"
            if f"sub:{low}?" in ASKED and self.asks(i):
                governor, kind = -1, f"sub:{low}?"
            self.stack.append(_Clause(kind, governor, self.last_chunk if relative else -1))
        else:
            antecedent = self.antecedent(low)
            self.stack.append(
                _Clause("rel", self.chunks[antecedent].pred if antecedent >= 0 else -1, antecedent)
            )
        self.wh = "where" if self.prep and self.prep != "of" else low  # "in which": no object of the verb
        self.last = "wh"
        self.prep = ""
        self.conj = False

    def asks(self, i: int) -> bool:
        """Whether a word at i opens a question of its own, with its auxiliary before its subject: "why did he go"."""
        tags, after = self.tokens.tags, i + 1
        return (
            after < len(tags) and tags[after] in AUXILIARIES and (i == 0 or tags[i - 1] in _BEFORE_QUESTION)
        )

    def antecedent(self, low: str) -> int:
        """The chunk that a relative pronoun means: the last one; over an of-phrase to its head for "who"."""
        at = self.over_time(self.last_chunk)
        if low == "which" and self.last == "comma":
            while at >= 0 and self.is_in_name_of_body(self.chunks[at]):
                at = self.chunks[at].of
        if low in ("who", "whom") and self.last != "appos":
            at = self.over_description(at)
        if self.last == "appos" and self.chunks[at].prep in ("in", "at", "near", "from"):
            return self.appos_chunk  # "a leader of protests in Nicaragua, a lawyer who"
        called = self.appos_chunk
        if (
            low in ("who", "whom")
            and 0 <= called < at
            and self.tokens.lows[self.chunks[at].head] in _EVENTS
            and self.chunks[called].last == self.chunks[at].prep_at - 1
        ):
            return called  # "X, a veteran of the protests who"
        if at >= 0 and low in ("who", "whom") and self.chunks[at].of >= 0:
            head = self.tokens.lows[self.chunks[self.chunks[at].of].head]
            if self.tokens.words[self.chunks[at].head][0].isupper() and head.endswith(
                ("er", "or", "ist", "ian", "ant", "ent", "head", "member", "leader")
            ):
                return self.chunks[at].of
        return at

    def is_in_name_of_body(self, chunk: Chunk) -> bool:
        """Whether a chunk ends the name of a body, of which "which" tells: "the Ministry of Justice, which"."""
        if chunk.of < 0:
            return False
        words, host = self.tokens.words, self.chunks[chunk.of]
        return (
            words[host.head][0].isupper()
            and words[chunk.head][0].isupper()
            and self.tokens.lows[host.head] in _NAMED_BODIES
        )

    def over_time(self, at: int) -> int:
        """The chunk that a relative clause tells of: a date is passed over, with the place that it stands behind.

        "An attack in Herat on Monday that killed ten", "a raid in 1974 which".
        """
        if at < 0 or not self.is_date(at):
            return at
        index = at
        while (
            self.is_date(index) and index > 0 and self.chunks[index - 1].last >= self.chunks[index].first - 3
        ):
            index -= 1
        while self.chunks[index].of >= 0 and self.chunks[index].prep in _PLACE_PREPS:
            index = self.chunks[index].of
        return at if self.is_date(index) else index

    def over_place(self, at: int) -> int:
        """The chunk that "who" tells of: no place, nor the age before it: "Ann Li, 50, from a village in Anhui, who"."""
        chunks, index = self.chunks, at
        of = chunks[at].of if at >= 0 and chunks[at].prep == "of" else -1
        if of >= 0 and self.tokens.lows[chunks[of].head] in _PLACE_NOUNS:
            index = of  # "from the province of Salta"
        while index > 0 and self.is_place(index) and chunks[index - 1].last >= chunks[index].first - 4:
            index = chunks[index].of if chunks[index].of >= 0 else index - 1
        if index != at and self.tokens.tags[chunks[index].head] == NUM and index > 0:
            index -= 1
        if index >= 0 > chunks[index].of and self.tokens.lows[chunks[index].head] in _EVENTS:
            return at  # "blamed the raid on the FDLR, who"
        return index if index >= 0 and not self.is_place(index) else at

    def over_description(self, at: int) -> int:
        """The people that a clause tells of: what they wear, where they are and the body that they are of are passed over."""
        return self.over_body(self.over_place(self.over_attire(at)))

    def over_attire(self, at: int) -> int:
        """The people that a clause tells of: what they wear is passed over: "officers in plain clothes who", "men in masks"."""
        chunk = self.chunks[at] if at > 0 else None
        if chunk is None or chunk.prep != "in" or self.tokens.lows[chunk.head] not in _ATTIRE:
            return at
        return at - 1 if self.chunks[at - 1].last == chunk.prep_at - 1 else at

    def over_body(self, at: int) -> int:
        """The people that a clause tells of: the body that they are of is passed over: "agents of the committee who".

        A clause without a comma tells which ones, and what has a name needs no telling.
        """
        if at < 0 or self.chunks[at].prep != "of" or self.chunks[at].of < 0 or self.last == "comma":
            return at
        of, head = self.chunks[at], self.tokens.lows[self.chunks[self.chunks[at].of].head]
        if self.tokens.lows[of.head] in _EVENTS:
            return of.of  # "a veteran of the protests who", "the face of the uprising who"
        named = self.tokens.words[of.head][0].isupper()
        members = head.endswith(_MEMBER_ENDINGS) or head in _MEMBERS
        return of.of if members and (named or self.tokens.lows[of.head] in _BODIES) else at

    def is_place(self, index: int) -> bool:
        """Whether a chunk says where, or where from: "in Kano", "from the village"."""
        chunk, words = self.chunks[index], self.tokens.words
        if chunk.pronoun or self.tokens.tags[chunk.head] == NUM:
            return False
        if self.tokens.lows[chunk.head] in _PLACE_NOUNS:
            return chunk.prep == "from" or chunk.prep in _PLACE_PREPS
        named = words[chunk.head][0].isupper()
        if chunk.prep == "from":
            return named and index > 0 and words[self.chunks[index - 1].head][0].isupper()
        return named and chunk.prep in _PLACE_PREPS

    def is_date(self, index: int) -> bool:
        chunk = self.chunks[index]
        word = self.tokens.lows[chunk.head]
        return chunk.time or (chunk.prep == "in" and len(word) == 4 and word.isdigit())

    def open_that(self, i: int) -> None:
        if self.last == "chunk" and not (
            self.takes_that(self.last_pred, self.last_chunk)
            if self.last_pred >= 0
            else self.tokens.lows[self.chunks[self.last_chunk].head] in _SAYING_NOUNS
        ):
            self.stack.append(_Clause("rel", -1, self.over_time(self.last_chunk)))
            self.wh = "that"
        elif self.last == "chunk" and self.acts_itself(i):
            self.stack.append(_Clause("rel", -1, self.last_chunk))
            self.wh = "that"
        elif self.is_cleft():
            self.stack.append(_Clause("main"))
        else:
            self.stack.append(_Clause("that", self.last_pred))
        self.last = "that"
        self.prep = ""
        self.conj = False

    def acts_itself(self, i: int) -> bool:
        """Whether a text is the subject of what follows "that" right behind it: "a statement that condemned the arrests"."""
        tags, forms = self.tokens.tags, self.tokens.forms
        return (
            self.tokens.lows[self.chunks[self.last_chunk].head] in _TEXTS
            and tags[i + 1 : i + 2] == [VERB]
            and bool(_bits(forms[i + 1]) & (PAST | S))
            and tags[i + 2 : i + 3] in ([DET], [PREP], [PRON])
        )

    def is_cleft(self) -> bool:
        """Whether "that" follows only a place or a time: "it was there that", "it was in May that"; nobody says it."""
        if self.last_pred < 0:
            return False
        pred = self.preds[self.last_pred]
        it = [self.tokens.lows[self.chunks[index].head] for index in pred.subject]
        return pred.lemma == "be" and it == ["it"] and not pred.objects and self.last in ("verb", "chunk")

    def takes_that(self, pred: int, chunk: int) -> bool:
        """Whether "told him that", "said in Geneva that" opens what is said rather than a relative clause."""
        head = self.tokens.lows[self.chunks[chunk].head]
        if self.chunks[chunk].prep and self.chunks[chunk].pred != pred:
            return False
        if head in _SAYING_NOUNS:
            return True
        return self.grammar.is_a(self.preds[pred].lemma, "report") and (
            self.chunks[chunk].role in ("comp", "time") or self.preds[pred].lemma in _ADDRESSING
        )

    def open_sub(self, i: int) -> None:
        self.stack.append(_Clause(f"sub:{self.tokens.lows[i]}", self.main_pred()))
        self.last = "sub"
        self.prep = ""
        self.conj = False

    def main_pred(self) -> int:
        for clause in reversed(self.stack):
            if clause.preds and clause.kind in ("main", "that", "rel"):
                return clause.preds[-1]
        return self.last_pred

    # Chunks.

    def chunk(self, i: int) -> int:
        tags, lows, forms = self.tokens.tags, self.tokens.lows, self.tokens.forms
        n = len(tags)
        j = i
        owner = -1
        while j + 1 < n:
            nxt = tags[j + 1]
            if nxt == POSS:
                owner = j
                j += 1
            elif nxt in _NOUN_NUM:
                # "police Monday", "the pact last week", "killed 12 last week": a time word begins a chunk of its own.
                if (
                    nxt == NOUN
                    and (tags[j] == NOUN or self.counts_before_time(i, j))
                    and lows[j + 1] in _TIME_STARTS
                    and self.starts_time(j + 1)
                    and lows[j] not in ("last", "next", "this")
                ):
                    break
                if self.last == "verb" and (self.ends_listener(i, j) or self.ends_opinion(i, j)):
                    break
                if (
                    nxt == NUM
                    and tags[j] == NOUN
                    and (
                        self.starts_lapse(j + 1)
                        or self.gives_number(j + 1)
                        or self.counts_subject(i, j)
                        or (
                            not self.prep and lows[j + 2 : j + 3] == _TIMES
                        )  # "stabbed the activist eleven times"
                        or (
                            self.prep in _STATE_PREPS
                            and lows[j] in _STATES_OF_CAPTIVITY
                            and self.begins_object(j + 1)
                        )
                        or (
                            i == j and self.last == "verb" and lows[j] in _CAPTIVES
                        )  # "took hostage five men"
                    )
                ):
                    break
                if nxt == NUM and self.times_object(i, j):
                    break
                if nxt == NOUN and lows[j + 1] in _CAPTIVES and self.makes_captive(i, j):
                    break  # "held two directors | captive"
                # "In August 2008 Russian aircraft", "On Monday soldiers shot": a date ends before what follows it.
                if nxt == NOUN and (
                    (tags[j] == NUM and self.ends_date(i, j))
                    or (
                        (lows[j] in _TIME_WORDS or lows[j].startswith("mid-"))
                        and (self.ends_day(i, j) or self.ends_lapse(i, j))
                    )
                    or self.ends_scene(j)
                ):
                    break
                j += 1
            elif nxt == DET and lows[j] in ("all", "both", "half") and j == i:
                j += 1
            elif nxt == DET and tags[j] == NUM and lows[j + 1] == "such":
                j += 1  # "218 such killings"
            elif (
                nxt == ADV
                and j + 2 < n
                and tags[j + 2] == NOUN
                and (
                    tags[j] in _DET_ADV_POSS
                    or (
                        tags[j] == NUM
                        and (lows[j + 1].endswith("ly") or lows[j + 1] in _FURTHER)
                        and not self.ends_date(i, j)
                    )
                )
            ):
                j += 2  # "the largely peaceful march", "nine mostly young men", "several more men"
            elif nxt == CONJ and j + 2 < n and tags[j] == NOUN and self.adjectives(i, j):
                j += 2  # "cruel and degrading treatment"
            elif nxt == COMMA and tags[j] == NOUN and (last := self.row_of_adjectives(j)):
                j = last  # "American, British and Japanese hostages"
            elif nxt == QUOTE and self.closes(i, j + 1):
                j += 2  # '"grave" concern'
            elif nxt == QUOTE and (quoted := self.quoted(j + 1)) > 0:
                j = quoted  # 'the "terrorist" leaflets', 'Maria "Maring" Reyes', 'its "special operation"'
            elif (
                nxt == VERB
                and tags[j] in DET_POSS
                and _bits(forms[j + 1]) & (PART | ING)
                and not tells_part(self.tokens, j + 1)
            ):
                j += 1
            else:
                break
        while j > i and tags[j] == POSS:
            j -= 1
        self.add_chunk(i, j, owner if owner < j else -1, False)
        return j + 1

    def ends_listener(self, i: int, j: int) -> bool:
        """Whether tokens i to j are who is told what a noun behind them begins: "told AFP soldiers had shot him"."""
        lows, words = self.tokens.lows, self.tokens.words
        if self.last_pred < 0 or self.preds[self.last_pred].lemma not in _ADDRESSING:
            return False
        acronym = i == j and words[j].isupper() and words[j].isalpha() and lows[j] not in _STATES_IN_CAPITALS
        if not acronym and lows[j] not in _HEARERS:
            return False
        k = self.over_nouns(j + 1)
        return lows[k - 1] not in _LISTENERS and self.finite_follows(k)

    def makes_captive(self, i: int, j: int) -> bool:
        """Whether tokens i to j are whom somebody holds, and the word behind them says as what: "held nine men hostage"."""
        tags = self.tokens.tags
        return (
            self.last == "verb"
            and self.last_pred >= 0
            and self.preds[self.last_pred].lemma in _CAPTURING
            and tags[j] == NOUN
            and (j > i or self.tokens.words[j][0].isupper())
            and (j + 2 >= len(tags) or tags[j + 2] not in NOUN_NUM_POSS)
        )

    def ends_opinion(self, i: int, j: int) -> bool:
        """Whether tokens i to j say how somebody takes what follows as a clause: "was afraid police would jail him"."""
        if i != j or self.tokens.lows[j] not in _OPINIONS or self.last_pred < 0:
            return False
        if self.preds[self.last_pred].lemma not in _COPULAS:
            return False
        return self.finite_follows(self.over_nouns(j + 1))

    def quoted(self, i: int) -> int:
        """The last token of what quotation marks put into a noun phrase, from the opening one on, or -1.

        It is the closing mark where a noun follows, and the word before it where a determiner stands before the mark.
        """
        tags = self.tokens.tags
        j = i + 1
        while j < len(tags) and tags[j] in _NOUN_NUM and j - i < 4:
            j += 1
        if not i + 1 < j < len(tags) or tags[j] != QUOTE:
            return -1
        if j + 1 < len(tags) and tags[j + 1] == NOUN:
            return j
        return j - 1 if tags[i - 1] in DET_POSS else -1

    def closes(self, i: int, j: int) -> bool:
        """Whether the quotation mark at j ends what one before i began, within a noun phrase."""
        tags = self.tokens.tags
        return (
            i > 0
            and tags[i - 1] == QUOTE
            and QUOTE not in tags[i:j]
            and j + 1 < len(tags)
            and tags[j + 1] == NOUN
            and self.tokens.words[j + 1].islower()
        )

    def ends_date(self, i: int, j: int) -> bool:
        """Whether tokens i to j, of which the last is a number, are a date that a preposition governs, with its year."""
        low = self.tokens.lows[j]
        if self.opens_day(i, j):
            return True
        return (
            len(low) == 4
            and low[:2] in ("19", "20")
            and low.isdigit()
            and (
                i == j or self.tokens.lows[j - 1] in _TIME_WORDS or self.tokens.lows[j - 1] in _PARTS_OF_TIME
            )
            and (
                self.prep in ("in", "since", "by", "from", "until", "during")
                or (self.prep == "of" and self.tokens.lows[self.chunks[-1].head] in _PARTS_OF_TIME)
            )
        )

    def opens_day(self, i: int, j: int) -> bool:
        """Whether a day and its month, tokens i and j, open a clause: "On May 3 police shot", "on 3 May police shot"."""
        tokens = self.tokens
        day, month = (j, i) if tokens.tags[j] == NUM else (i, j)
        return (
            j == i + 1
            and self.prep == "on"
            and self.last_pred < 0
            and tokens.tags[day] == NUM
            and len(tokens.lows[day]) <= 2
            and tokens.lows[month] in _TIME_WORDS
            and tokens.words[month][0].isupper()
        )

    def ends_day(self, i: int, j: int) -> bool:
        """Whether tokens i to j, of which the last is a word of time, tell it whole before the subject of a verb.

        "On Monday night", "last week".
        """
        lows, words, tags = self.tokens.lows, self.tokens.words, self.tokens.tags
        if words[j] == "march" or lows[j + 1] in _TIME_WORDS:
            return False
        if self.opens_day(i, j):
            return True
        if lows[i] in ("last", "this", "next", "every", "each"):
            if j == i:
                return False
        elif not (
            self.prep in _TIME_PREPS
            and ((words[i][0].isupper() and lows[i] in _TIME_WORDS) or lows[i].startswith("mid-"))
        ):
            return False  # "in May", "in mid-May"
        k = j + 1
        while k < len(tags) and (tags[k] in NOUN_NUM_POSS or (tags[k] == CONJ and lows[k] == "and")):
            k += 1
        return self.finite_follows(k) or self.is_renamed(j + 1, k)

    def is_renamed(self, first: int, k: int) -> bool:
        """Whether a name of several words, from one token to before token k, is told who it is: "X Y, a teacher,"."""
        tags, words = self.tokens.tags, self.tokens.words
        return (
            first + 1 < k < len(tags) - 1
            and tags[k] == COMMA
            and tags[k + 1] in (DET, NUM)
            and all(words[token][0].isupper() for token in range(first, k))
        )

    def adjectives(self, i: int, j: int) -> bool:
        """Whether tokens j, and, j+2 are adjectives of one noun."""
        lows, tags = self.tokens.lows, self.tokens.tags
        n = len(tags)
        return (
            j + 3 < n
            and tags[j + 2] == NOUN
            and tags[j + 3] == NOUN
            and lows[j].endswith(_ADJECTIVE_ENDINGS)
            and lows[j + 2].endswith(_ADJECTIVE_ENDINGS)
        )

    def counts_before_time(self, i: int, j: int) -> bool:
        """Whether tokens i to j are a bare number of people that no date goes on from: "killed 12 Monday"."""
        return (
            all(tag == NUM for tag in self.tokens.tags[i : j + 1])
            and self.prep != "in"
            and self.tokens.lows[j + 1] in _NEAR_TIMES
        )

    def row_of_adjectives(self, j: int) -> int:
        """The last of a row of adjectives of peoples that begins at token j and ends before its noun, or 0 for none."""
        lows, tags, words = self.tokens.lows, self.tokens.tags, self.tokens.words
        n, k = len(tags), j
        while words[k][0].isupper() and lows[k].endswith(_OF_PEOPLES) and lows[k] not in _LANDS:
            if k + 2 >= n or tags[k + 1] not in (CONJ, COMMA) or tags[k + 2] != NOUN:
                return k if k > j + 2 and k + 1 < n and tags[k + 1] == NOUN and words[k + 1].islower() else 0
            k += 2
        return 0

    def starts_time(self, j: int) -> bool:
        lows, words = self.tokens.lows, self.tokens.words
        if lows[j] in _TIME_WORDS and (words[j][0].isupper() or lows[j] in ("yesterday", "today")):
            return not (
                j + 1 < len(lows)
                and self.tokens.tags[j + 1] == NOUN
                and lows[j + 1] not in _TIME_WORDS
                and not words[j + 1][0].isupper()
            )
        if lows[j] == "the" and j + 2 < len(lows) and lows[j + 1] == "same":
            return lows[j + 2] in _TIME_WORDS
        return lows[j] in ("last", "next", "this") and j + 1 < len(lows) and lows[j + 1] in _TIME_WORDS

    def starts_later(self, j: int) -> bool:
        """Whether "twelve hours later" or "a few streets away" begins at token j: when or where it was, not to whom it was done."""
        lows = self.tokens.lows
        if any(
            lows[at] in _STRETCHES and lows[at + 1] == "away"
            for at in range(j, min(j + _TWO + 1, len(lows) - 1))
        ):
            return True
        unit = next((at for at in range(j, min(j + _TWO + 1, len(lows) - 1)) if lows[at] in _TIME_WORDS), -1)
        return unit >= 0 and lows[unit + 1] in ("later", "after", "before", "afterwards")

    def lies_back(self, j: int) -> bool:
        """Whether a time counted from another begins at token j: "dissolved the year before", "jailed two years ago"."""
        return self.starts_later(j) or self.starts_lapse(j)

    def starts_lapse(self, j: int) -> bool:
        """Whether "two days ago" begins at token j: after a noun it is no part of its phrase."""
        lows = self.tokens.lows
        return j + 2 < len(lows) and lows[j + 1] in _TIME_WORDS and lows[j + 2] in _LAPSED

    def gives_number(self, j: int) -> bool:
        """Whether a number at token j begins what somebody is given: "gave the elder brother twelve years"."""
        tags, pred = self.tokens.tags, self.preds[self.last_pred] if self.last_pred >= 0 else None
        return (
            pred is not None
            and self.last == "verb"
            and pred.lemma in _DITRANSITIVE
            and pred.voice == "active"
            and j + 1 < len(tags)
            and tags[j + 1] == NOUN
        )

    def counts_subject(self, i: int, j: int) -> bool:
        """Whether a phrase of place or time, tokens i to j, ends before a counted subject: "in Lima 40 people died"."""
        tags, lows, words = self.tokens.tags, self.tokens.lows, self.tokens.words
        if self.prep not in _SCENE_PREPS or j + 2 >= len(tags):
            return False
        number = lows[j + 1]
        if lows[j] in _TIME_WORDS and j > i:
            return False  # "in the July 7 attacks"
        if number[0].isdigit() and (lows[j] in _NUMBERED or number[-1] == "%" or _is_year(number)):
            return False
        k = j + 2
        while k < len(tags) and tags[k] == NOUN and words[k].islower():
            k += 1
        return (
            k > j + 2
            and (lows[k - 1].endswith("s") or lows[k - 1] in _PLURALS)
            and lows[k - 1] not in _TIME_WORDS
            and k < len(tags)
            and tags[k] in _PREDICATES
            and self.finite_follows(k)
        )

    def times_object(self, i: int, j: int) -> bool:
        """Whether a time, tokens i to j, ends before the counted object of a verb: "arrested on Monday two editors"."""
        if self.last_pred < 0 or not self.prep or not self.counts_object(j + 1):
            return False
        pred, lows = self.preds[self.last_pred], self.tokens.lows
        number = lows[j + 1]
        return (
            pred.voice == "active"
            and not pred.objects
            and pred.at < i <= pred.at + _TWO + 1
            and not (number.isdigit() and (i == j or len(number) == 4))  # "on May 12", "in May 2012"
            and self.ends_time(j)
            and all(low in _TIME_WORDS or low.isdigit() for low in lows[i : j + 1])
        )

    def over_nouns(self, i: int) -> int:
        """The token behind the nouns, numbers and possessives that begin at token i, if any do."""
        tags = self.tokens.tags
        while i < len(tags) and tags[i] in NOUN_NUM_POSS:
            i += 1
        return i

    def waits_for_subject(self) -> bool:
        """Whether the sentence has told no more than when, where or how, and no subject yet."""
        return self.last_pred < 0 and all(chunk.prep or chunk.time for chunk in self.chunks)

    def ends_scene(self, j: int) -> bool:
        """Whether a place that opens the sentence ends at token j, since else its verb had no subject.

        "In Lima police beat students", "in the capital soldiers shot two men", "In Asmara journalist Yonas was jailed".
        """
        tags, lows, words = self.tokens.tags, self.tokens.lows, self.tokens.words
        begins = self.waits_for_subject()
        if begins and self.prep == "in" and lows[j] in _TEXTS and lows[j + 1] not in _TIME_WORDS:
            return self.finite_follows(self.over_nouns(j + 1))  # "In a statement France condemned it"
        goes_on = self.clause.finite and self.prep_at > 0 and tags[self.prep_at - 1] == CONJ
        if not (begins or goes_on) or self.prep not in _SCENE_PREPS or not words[j + 1].islower():
            return False
        place = words[j][0].isupper() or lows[j] in _REGIONS
        if not (place or lows[j] in _SCENES) or lows[j] in _TIME_WORDS or lows[j + 1] in _RULES:
            return False
        k = j + 1
        while k < len(tags) and tags[k] == NOUN and words[k].islower():
            k += 1
        last = lows[k - 1]
        if place and k < len(tags) and tags[k] == NOUN and last not in _TIME_WORDS:
            while k < len(tags) and tags[k] == NOUN and words[k][0].isupper():
                k += 1  # "In Asmara journalist Yonas Tesfai was jailed"
            return k < len(tags) and tags[k] in _PREDICATES and self.finite_follows(k)
        plural = (last.endswith("s") and not last.endswith("ss")) or last in _PLURALS
        if plural and lows[k : k + 1] in (
            ["of"],
            ["aged"],
            ["from"],
        ):  # "In Bucha men of fighting age were led away"
            k += 1
            while k < len(tags) and (tags[k] in _NOUN_NUM or (tags[k] == VERB and lows[k].endswith("ing"))):
                k += 1
        return (
            plural
            and last not in _TIME_WORDS
            and k < len(tags)
            and tags[k] in _PREDICATES
            and self.finite_follows(k)
        )

    def ends_lapse(self, i: int, j: int) -> bool:
        """Whether tokens i to j say how long, before the subject of a verb: "For six years Bahrain has held the monk"."""
        tags, lows = self.tokens.tags, self.tokens.lows
        begins = self.waits_for_subject()
        if (
            not begins
            or self.prep not in _LAPSE_PREPS
            or lows[j] not in _LAPSES
            or lows[j + 1] in _TIME_WORDS
        ):
            return False
        if tags[i] not in (NUM, DET) and lows[i] != lows[j]:
            return False
        k = self.over_nouns(j + 1)
        return k < len(tags) and tags[k] in _PREDICATES and self.finite_follows(k)

    def pronoun(self, i: int) -> None:
        self.add_chunk(i, i, -1, True)

    def add_chunk(self, first: int, last: int, owner: int, pronoun: bool) -> None:
        lows = self.tokens.lows
        index = len(self.chunks)
        chunk = Chunk(index, first, last, last, "", -1, index, -1, owner, -1, -1, "", pronoun)
        low = lows[last]
        chunk.time = not pronoun and (
            (low in _TIME_WORDS and self.tokens.words[last] != "march")
            or (last > first and lows[last - 1] in _TIME_WORDS and (low.isdigit() or low in _LAPSED))
        )
        self.chunks.append(chunk)
        self.chunk_of[last] = index
        for token in range(first, last):
            self.chunk_of[token] = index
        if self.last == "paren" and (short := self.short_for(first, last)) >= 0:
            chunk.appos = short
            return
        if self.is_denied_aside(first, last):
            self.last, self.prep = "appos", ""
            self.adverbs.clear()
            return
        if not self.prep and not pronoun and self.is_part(first, last):
            self.last = "appos"
            self.last_chunk = self.appos_chunk = index
            self.adverbs.clear()
            return
        if self.last == "conj" and (host := self.renamed_before(chunk)) >= 0:
            self.last_chunk = host
            self.coordinate(chunk)
        elif self.prep:
            chunk.prep, chunk.prep_at = self.prep, self.prep_at
            if self.ends_range(chunk):
                self.coordinate(chunk)
            else:
                self.attach_prep(chunk)
        elif (self.last == "conj" and self.joins(chunk)) or (
            self.last == "comma" and (self.listing(chunk) or self.comes_next(chunk))
        ):
            self.coordinate(chunk)
        elif self.last == "comma" and (self.is_age(chunk) or self.renames(chunk)):
            chunk.appos = self.last_chunk
            self.last = "appos"
            self.prep = ""
            self.adverbs.clear()
            # The subject stays who it was; a later relative clause may still attach to the apposition.
            self.appos_chunk = index
            return
        else:
            self.bare(chunk)
        self.last = "chunk"
        self.last_chunk = index
        self.prep = ""
        self.conj = False
        self.adverbs.clear()

    def ends_range(self, chunk: Chunk) -> bool:
        """Whether a noun ends a range, so that it is one of a list: "abuses ranging from arrests to torture"."""
        if chunk.prep != "to" or self.last_chunk < 0:
            return False
        previous = self.chunks[self.last_chunk]
        first = self.chunks[previous.group]
        return (
            previous.last == chunk.prep_at - 1
            and first.prep.endswith("from")
            and self.tokens.lows[max(0, first.prep_at - 1)].startswith("rang")
        )

    def is_denied_aside(self, first: int, last: int) -> bool:
        """Whether a noun phrase between commas says who it was not: "it was the mayor, not the colonel, who"."""
        tags = self.tokens.tags
        return (
            first > 2
            and self.tokens.lows[first - 1] == "not"
            and tags[first - 2] == COMMA
            and tags[first - 3] in _NOUN_NUM
            and last + 1 < len(tags)
            and tags[last + 1] == COMMA
        )

    def is_part(self, first: int, last: int) -> bool:
        """Whether a chunk between commas names a part of those told of: "four activists, among them a lawmaker, were"."""
        tags, lows = self.tokens.tags, self.tokens.lows
        return (
            first > 3
            and lows[first - 1] in _THOSE
            and lows[first - 2] == "among"
            and tags[first - 3] == COMMA
            and last + 1 < len(tags)
            and tags[last + 1] in _COMMA_END
        )

    def parts_verb(self, word: str) -> bool:
        """Whether the preposition before a word is a particle: "strung him up by the ankles", "was pounced on by a crowd"."""
        if self.last_pred < 0 or word not in _BEHIND_PARTICLE:
            return False
        pred = self.preds[self.last_pred]
        if pred.voice == "passive" and self.prep in _BEREFT and self.prep_at == pred.at + 1:
            return not pred.particle
        if self.prep not in _PHRASAL:
            return False
        return not pred.particle and bool(pred.objects) and self.last_chunk == pred.objects[-1]

    def has_particle(self, word: str) -> bool:
        return self.last_pred >= 0 and self.preds[self.last_pred].particle == word

    def short_for(self, first: int, last: int) -> int:
        """The chunk that a chunk alone in brackets stands for: "the Economic Crimes Commission (ECC)"; -1 for none."""
        tags = self.tokens.tags
        if first < 2 or self.tokens.lows[first - 1] != "(":
            return -1
        if last + 1 >= len(tags) or tags[last + 1] != CLOSE or self.last_chunk < 0:
            return -1
        return self.last_chunk if self.chunks[self.last_chunk].last == first - 2 else -1

    def attach_prep(self, chunk: Chunk) -> None:
        prep = chunk.prep
        if prep == "of" and self.last_pred >= 0 and self.preds[self.last_pred].lemma in _TAKES_OF:
            pred = self.preds[self.last_pred]
            if (
                self.last_chunk < 0
                or self.chunks[self.last_chunk].first < pred.at
                or self.last_chunk in pred.objects
            ):
                pred.comps.append((prep, chunk.index))
                chunk.pred, chunk.role = pred.index, "comp"
                return
        previous = self.chunks[self.last_chunk] if self.last_chunk >= 0 else None
        adjacent = previous is not None and previous.last == chunk.prep_at - 1
        if (
            adjacent
            and previous is not None
            and (
                prep == "of"
                or (
                    (self.last_pred < 0 or self.preds[self.last_pred].at < previous.first)
                    and (prep in _NOUN_PREPS or (chunk.time and prep in _LASTING_PREPS))
                )
            )
        ):
            passes = prep == "of" or not previous.prep  # "the rise last year in arrests"
            host = self.before_time(previous) if passes else previous
            chunk.of = self.before_scene(host).index if prep == "of" else host.index
        if (
            prep != "of"
            and self.clause.preds
            and not (
                self.clause.subject
                and previous is not None
                and previous.index in self.clause.subject
                and self.clause.subject[0] > 0
                and previous.first > self.preds[self.clause.preds[-1]].at
                and previous.role == ""
            )
        ):
            pred = self.preds[self.clause.preds[-1]]
            if self.last_pred > pred.index and self.preds[self.last_pred].kind == "inf":
                pred = self.preds[self.last_pred]
            pred.comps.append((prep, chunk.index))
            chunk.pred, chunk.role = pred.index, "time" if chunk.time else "comp"
        elif (
            prep != "of"
            and self.last_pred >= 0
            and adjacent is False
            and self.preds[self.last_pred].at > (previous.last if previous else -1)
        ):
            pred = self.preds[self.last_pred]
            pred.comps.append((prep, chunk.index))
            chunk.pred, chunk.role = pred.index, "comp"

    def before_time(self, chunk: Chunk) -> Chunk:
        """The chunk that an of-phrase belongs with: a date or a term in between is passed over.

        "The death in prison last week of X", "the jailing for six years of X": nothing is of a Tuesday.
        """
        passed = chunk
        while (
            passed.time
            and passed.index
            and (passed.prep == "for" or self.starts_time(passed.first))
            and self.chunks[passed.index - 1].last >= passed.first - 2
            and not self.chunks[passed.index - 1].pronoun
        ):
            passed = self.chunks[passed.index - 1]
            while passed.of >= 0 and passed.prep not in ("", "of"):
                passed = self.chunks[passed.of]
        return passed

    def before_scene(self, chunk: Chunk) -> Chunk:
        """The deed that an of-phrase belongs with, past where it was done: "the arrest in Lima of Ana Ruiz"."""
        head = self.chunks[chunk.of] if chunk.of >= 0 and chunk.prep in _SCENE_PREPS else None
        if head is None or not _is_deed(self.tokens.lows[head.head]):
            return chunk
        place = self.tokens.lows[chunk.head]
        named = self.tokens.words[chunk.head][0].isupper() and place not in _REALMS
        return head if named or place in _STATES_OF_CAPTIVITY else chunk

    def joins(self, chunk: Chunk) -> bool:
        """Whether a chunk after "and" continues the chunk before, rather than opening a clause of its own."""
        if self.last_chunk < 0:
            return False
        previous = self.chunks[self.last_chunk]
        if (previous.time and not chunk.time) or (chunk.time and not previous.time and not previous.prep):
            return False
        gap = chunk.first - previous.last
        if gap > 4 or max(self.pred_of[previous.last + 1 : chunk.first], default=-1) >= 0:
            return False
        if (
            self.tokens.tags[previous.last + 1] == COMMA
            and self.finite_follows(chunk.last + 1)
            and (previous.role != "" or previous.prep)
        ):
            return False
        if self.tells_more(chunk) and previous.role in ("comp", "time") and previous.prep:
            return False
        if previous.role == "object" or previous.prep:
            return (
                not self.finite_follows(chunk.last + 1)
                or self.within_subject(previous, chunk)
                or self.among_subject(previous)
            )
        return True

    def tells_more(self, chunk: Chunk) -> bool:
        """Whether a bare number tells how many more, elsewhere: "killed 12 in Lira and another 40 in Gulu"."""
        tags, lows = self.tokens.tags, self.tokens.lows
        if (
            tags[chunk.head] != NUM
            or chunk.time
            or (len(lows[chunk.head]) == 4 and lows[chunk.head].isdigit())
        ):
            return False
        i = chunk.last + 1
        while i < len(tags) and lows[i] in ("more", "others"):
            i += 1
        return i + 1 < len(tags) and lows[i] in _PLACE_PREPS and tags[i + 1] in NOUN_NUM_DET

    def within_subject(self, previous: Chunk, chunk: Chunk) -> bool:
        """Whether a bare noun goes on a phrase that hangs on a subject: "the envoy on rights and terrorism said"."""
        if self.clause.finite or self.tokens.tags[chunk.first] != NOUN or not previous.prep:
            return False
        if previous.group != previous.index:
            return False  # "relatives of X, lawyers and unions said"
        words = self.tokens.words
        if words[chunk.first][:1].isupper() and not (
            # "police in Bosnia and Herzegovina", "officials in Lagos and Abuja"
            previous.prep in _PLACE_PREPS
            and chunk.first == chunk.last
            and previous.first == previous.last
            and words[previous.first][:1].isupper()
        ):
            return False
        host = previous
        while host.of >= 0:
            host = self.chunks[host.of]
        return host.index != previous.index and host.index in self.clause.subject

    def among_subject(self, previous: Chunk) -> bool:
        """Whether a chunk is one of those by whom a subject is told: "women such as A, B and C were"."""
        if self.clause.finite or not self.clause.subject or previous.prep not in ("including", "as"):
            return False
        before = previous.prep_at - 1
        if previous.prep == "as":
            if self.tokens.lows[before] != "such":
                return False
            before -= 1
        host = self.chunk_of[before] if before >= 0 else -1
        while host >= 0 and host != self.clause.subject[-1]:
            host = self.chunks[host].of  # "dozens of villagers including A and B were"
        return host >= 0

    def finite_follows(self, i: int) -> bool:
        """Whether a finite verb comes right after position i, adverbs and short of-phrases skipped."""
        tags, forms = self.tokens.tags, self.tokens.forms
        n = len(tags)
        while i < n and (tags[i] in ADVERBIAL or (tags[i] == PREP and self.tokens.lows[i] in _PASSED_OVER)):
            if tags[i] == PREP:
                i += 1
                while i < n and tags[i] in _NOMINAL:
                    i += 1
            else:
                i += 1
        if i >= n:
            return False
        if tags[i] in AUXILIARIES:
            return True
        form = forms[i]
        return (
            tags[i] == VERB
            and form is not None
            and bool(form.bits & (PAST | S | BASE))
            and not (form.bits & PART and i + 1 < n and self.tokens.lows[i + 1] == "by")
        )

    def listing(self, chunk: Chunk) -> bool:
        """Whether "A, B" before ", C and D" or "and C" is a list: an "and" chunk follows before any verb."""
        if self.last_chunk < 0:
            return False
        previous = self.chunks[self.last_chunk]
        if previous.last + 2 != chunk.first or previous.time:
            return False
        if (
            self.tokens.tags[chunk.first] == DET
            and self.tokens.lows[chunk.first] in ("a", "an")
            and self.tokens.words[previous.head][0].isupper()
        ):
            return False
        tags = self.tokens.tags
        i = chunk.last + 1
        n = len(tags)
        steps = 0
        while i < n and steps < 60:
            tag = tags[i]
            if tag == CONJ and self.tokens.lows[i] != "but":
                j = i + 1
                while j < n and tags[j] in _NOMINAL_ADV:
                    j += 1
                # "During transfer to court, Ali and two others were beaten": what opens the sentence is no part of it.
                begins = not self.clause.subject and not self.clause.preds
                opens = previous.prep and (begins or self.ends_clause())
                follows = self.finite_follows(j) or (
                    j < n and tags[j] == COMMA and self.finite_follows(j + 1)
                )
                return j > i + 1 and not (opens and follows) and not self.reports(j)
            if tag in _LISTED or (tag == PREP and self.tokens.lows[i] in ("of",)):
                i += 1
                steps += 1
                continue
            return False
        return False

    def ends_clause(self) -> bool:
        """Whether a clause that opens the sentence is complete: "after they were freed in Lima, two men and"."""
        return self.clause.kind.startswith("sub:") and self.clause.finite and self.clause.preds[0] == 0

    def comes_next(self, chunk: Chunk) -> bool:
        """Whether a chunk goes on a row of objects: "took first the teacher, then his sons"."""
        return (
            self.adverbs[-1:] == ["then"]
            and self.last_chunk >= 0
            and self.chunks[self.last_chunk].role == "object"
            and not self.finite_follows(chunk.last + 1)
            and not self.clause_ahead(chunk)
        )

    def reports(self, j: int) -> bool:
        """Whether a verb of saying at token j ends what it tells: "killing nine, residents and medics said"."""
        tags, form = self.tokens.tags, self.tokens.forms[j] if j < len(self.tokens.forms) else None
        return (
            form is not None
            and tags[j] == VERB
            and bool(form.bits & PAST)
            and self.clause.finite
            and self.grammar.is_a(form.lemma, "report")
            and (j + 1 == len(tags) or tags[j + 1] in _PREP_COMMA_END or self.starts_time(j + 1))
        )

    def renamed_before(self, chunk: Chunk) -> int:
        """The object that goes on with a chunk behind what it is called: "held Ana, a nurse from Lima, and her son"; or -1."""
        tags = self.tokens.tags
        called = self.appos_chunk
        if called < 0 or chunk.first < 3 or tags[chunk.first - 1] != CONJ or tags[chunk.first - 2] != COMMA:
            return -1
        host = self.chunks[called].appos
        between = tags[self.chunks[called].last + 1 : chunk.first - 2]
        if host < 0 or self.last_chunk == host or self.chunks[host].role == "subject":
            return -1
        if any(tag not in _IN_CALLING for tag in between) or self.finite_follows(chunk.last + 1):
            return -1
        return host

    def is_age(self, chunk: Chunk) -> bool:
        """Whether a bare number between commas is the age of whoever stands before it: "Ana Ruiz, 41, was held"."""
        tags, words = self.tokens.tags, self.tokens.words
        if chunk.first != chunk.last or tags[chunk.last] != NUM or self.last_chunk < 0:
            return False
        previous, number = self.chunks[self.last_chunk], words[chunk.last]
        return (
            previous.last + 2 == chunk.first
            and not previous.time
            and tags[previous.head] == NOUN
            and words[previous.head][0].isupper()
            and number.isdigit()
            and len(number) < 3
            and tags[chunk.last + 1 : chunk.last + 2] == [COMMA]
        )

    def gives_age(self, index: int, person: Chunk) -> bool:
        """Whether a chunk is a person's age, between commas."""
        if index < 0:
            return False
        chunk = self.chunks[index]
        return (
            chunk.appos == person.index and chunk.first == chunk.last and self.tokens.tags[chunk.last] == NUM
        )

    def renames(self, chunk: Chunk) -> bool:
        """Whether "A, a B," is an apposition: a chunk between commas with no verb of its own."""
        if self.last_chunk < 0 or chunk.prep:
            return False
        previous = self.chunks[self.last_chunk]
        before = chunk.first - 2
        while before > previous.last and self.tokens.tags[before + 1] == ADV:
            before -= 1  # "Ana Ruiz, once a minister,"
        if before > 0 and self.gives_age(self.chunk_of[before], previous):
            before = self.chunks[self.chunk_of[before]].first - 2  # "Ana Ruiz, 41, a nurse,"
        if (
            previous.last != before
            or previous.pronoun
            or chunk.pronoun
            or self.tokens.tags[previous.head] == NUM
        ):
            return False
        if previous.prep and not self.clause.subject and not self.clause.preds:
            return False  # "According to the group, police ..."
        comma = chunk.last + 1
        if (
            self.ends_clause()
            and self.tokens.tags[comma : comma + 1] == [COMMA]
            and self.is_named_aside(comma)
        ):
            return False  # "After they were held in Lima, two students, Ana and Rita, fled"
        if self.clause.finite and self.speaks_last(chunk):
            return False
        tags, lows = self.tokens.tags, self.tokens.lows
        i = chunk.last + 1
        n = len(tags)
        if chunk.time or previous.time:
            return False
        while i < n and tags[i] in _NOMINAL_WITH_PREP:
            i += 1
        if i >= n or tags[i] in _COMMA_END:
            return True
        if tags[i] == WH and lows[i] in ("who", "which", "whose"):
            return True
        form = self.tokens.forms[i]
        if tags[i] != VERB or form is None:
            return False
        return bool(form.bits & ING) or (bool(form.bits & PART) and self.reduced(i, False))

    def coordinate(self, chunk: Chunk) -> None:
        chunk.group = self.parallel(chunk, self.chunks[self.last_chunk]).group
        first = self.chunks[chunk.group]
        chunk.prep, chunk.prep_at, chunk.of = first.prep, first.prep_at, first.of
        chunk.pred, chunk.role = first.pred, first.role
        if first.pred >= 0:
            pred = self.preds[first.pred]
            if first.role == "object":
                pred.objects.append(chunk.index)
            elif first.role == "comp":
                pred.comps.append((chunk.prep, chunk.index))
            elif pred.index == self.awaiting:
                pred.subject.append(chunk.index)
        for clause in self.stack:
            if first.index in clause.subject:
                clause.subject.append(chunk.index)

    def parallel(self, chunk: Chunk, previous: Chunk) -> Chunk:
        """What a chunk is coordinated with: the deed before, where a deed of others follows.

        "The killing of Ana, the arrest of Omar": not "the killing of Ana and of the arrest".
        """
        lows = self.tokens.lows
        if lows[chunk.last + 1 : chunk.last + 2] != ["of"] or not _is_deed(lows[chunk.head]):
            return previous
        if _is_deed(lows[previous.head]):
            return previous  # "the escalation of arrests and the torture of students"
        one = previous
        while one.of >= 0 and one.prep == "of":
            one = self.chunks[one.of]
            if _is_deed(lows[one.head]):
                return one
        return previous

    def bare(self, chunk: Chunk) -> None:
        clause = self.stack[-1]
        if clause.finite and clause.preds and self.last in _MAY_GAP and self.gapped(chunk, clause):
            return
        if self.is_aside(chunk):
            return
        if clause.finite and clause.preds and (scene := self.scene_before(chunk)):
            self.open_scene(chunk, scene)
            return
        if chunk.time and (
            not self.finite_follows(chunk.last + 1) or self.subject_waits() or self.is_given(chunk)
        ):
            chunk.role = "time"
            if clause.preds:
                chunk.pred = clause.preds[-1]
                self.preds[clause.preds[-1]].comps.append(("", chunk.index))
            elif self.last == "chunk" and clause.subject:
                chunk.of = self.last_chunk  # "the raid on the office last week"
            return
        if self.last == "verb" and self.last_pred >= 0:
            pred = self.preds[self.last_pred]
            if pred.index == self.awaiting and not pred.subject:
                pred.subject, chunk.pred, chunk.role = [chunk.index], pred.index, "subject"
                clause.subject = [chunk.index]
                return
            if self.speaks_behind(pred) or self.closes_speech(pred, chunk):
                pred.subject, pred.governor, pred.link, pred.conjoined = [chunk.index], -1, "", -1
                chunk.pred, chunk.role = pred.index, "subject"
                quoted = self.clause.preds[:-1]
                self.stack[:] = [_Clause("main", subject=[chunk.index], preds=[pred.index], finite=True)]
                if quoted:
                    self.trail(pred, quoted[-1])
                return
            # "said police had arrested him": what follows a reporting verb may be a clause without "that".
            if (
                (
                    self.grammar.is_a(pred.lemma, "report")
                    or pred.lemma in _TAKES_CLAUSE
                    or (pred.voice == "passive" and pred.lemma in _TROUBLING)
                )
                and not self.objective(chunk)
                and self.clause_ahead(chunk)
                and not (pred.lemma in _ADDRESSING and self.subject_follows(chunk.last + 1))
                and not (self.waits_above() and self.has_one_verb(chunk.last + 1))
            ):
                self.stack.append(_Clause("that", pred.index, subject=[chunk.index]))
                return
            pred.objects.append(chunk.index)
            chunk.pred, chunk.role = pred.index, "object"
            return
        if self.last == "chunk" and self.last_pred >= 0 and self.last_chunk >= 0:
            previous = self.chunks[self.last_chunk]
            if previous.role == "object" and self.is_captive(chunk):
                chunk.pred, chunk.role = previous.pred, "object2"
                return
            if previous.role == "object" and self.is_captive(previous):
                pred = self.preds[previous.pred]
                previous.role = "object2"
                pred.objects, chunk.pred, chunk.role = [chunk.index], pred.index, "object"
                return
            if (
                previous.role == "object"
                and self.preds[previous.pred].lemma in _DITRANSITIVE
                and not self.finite_follows(chunk.last + 1)
            ):
                self.preds[previous.pred].objects.append(chunk.index)
                chunk.pred, chunk.role = previous.pred, "object2"
                return
            if self.is_heavy(chunk, previous):
                self.preds[self.last_pred].objects.append(chunk.index)
                chunk.pred, chunk.role = self.last_pred, "object"
                return
            if self.finite_follows(chunk.last + 1) and (
                self.is_told_to(previous) or self.tokens.lows[previous.head] in _OPINIONS
            ):
                # "tells me the Senate killed it": what is told, without "that".
                self.stack.append(_Clause("that", self.last_pred, subject=[chunk.index]))
                return
            if self.finite_follows(chunk.last + 1) and previous.role != "time":
                # "the man police arrested": an object relative without its pronoun.
                self.stack.append(_Clause("rel", -1, self.last_chunk, subject=[chunk.index]))
                self.wh = "that"
                return
        if (
            self.last == "chunk"
            and self.last_pred < 0
            and (self.last_chunk in clause.subject or self.chunks[self.last_chunk].of in clause.subject)
            and self.tokens.tags[chunk.first] in _DET_PRON
            and self.finite_follows(chunk.last + 1)
        ):
            # "the lawyer the government wants to deport"
            self.stack.append(_Clause("rel", -1, self.last_chunk, subject=[chunk.index]))
            self.wh = "that"
            return
        if (
            (clause.finite or self.says_last(chunk))
            and clause.preds
            and self.last in ("comma", "conj", "boundary", "chunk", "paren", "prep")
        ):
            # A new subject after the clause is complete: close inner clauses, open a coordinate one.
            if self.finite_follows(chunk.last + 1) or self.clause_ahead(chunk) or self.speaks_last(chunk):
                if (self.conj or self.last == "conj") and self.waits_above():
                    # "Ana, who ran a shelter, and her son were shot": who waits for a verb is not alone.
                    self.stack.pop()
                    self.clause.subject.append(chunk.index)
                elif self.conj or self.last == "conj":
                    kind, governor = clause.kind, clause.governor
                    if kind == "rel" and self.last != "conj":
                        kind, governor = "main", -1
                    self.stack[-1] = _Clause(
                        "main" if kind == "rel" else kind,
                        governor if kind != "rel" else -1,
                        subject=[chunk.index],
                    )
                else:
                    while len(self.stack) > 1 and self.clause.finite:
                        self.stack.pop()
                    if self.clause.finite or self.clause.preds:
                        done = self.clause
                        self.stack[-1] = _Clause("main", subject=[chunk.index])
                        self.stack[-1].antecedent = done.preds[-1] if done.preds else -1
                    else:
                        self.clause.subject = [chunk.index]
                return
            return
        if self.last == "comma" and clause.subject and not clause.finite and self.inserts_report(chunk):
            self.stack.append(_Clause("aside", subject=[chunk.index]))
            return
        if (
            self.last == "conj"
            and clause.subject
            and not clause.finite
            and not self.finite_follows(chunk.last + 1)
        ):
            return  # "the soldiers, drunk and angry, shot him"
        if self.last == "conj" and self.waits_beside(chunk):
            clause.subject.append(chunk.index)
            return
        if self.last == "conj" and clause.subject and not clause.finite and self.hosts_last(clause):
            self.join_subject(chunk, clause)
            return
        clause.subject = [chunk.index]

    def is_given(self, chunk: Chunk) -> bool:
        """Whether a term of so many years is what somebody is given: "gave the teacher ten years for posts deemed rude"."""
        if self.last != "chunk" or self.last_chunk < 0 or self.tokens.lows[chunk.head] not in _TERMS_OF_TIME:
            return False
        previous = self.chunks[self.last_chunk]
        return previous.role == "object" and self.preds[previous.pred].lemma in _DITRANSITIVE

    def scene_before(self, chunk: Chunk) -> list[int]:
        """The times and places between "and" and the subject of a verb to come: "and on Friday a court jailed him"."""
        tags, scene = self.tokens.tags, []
        at = chunk.first - 1
        while at > 0 and tags[at] == COMMA:
            at -= 1
        while at > 0 and self.chunk_of[at] >= 0:
            before = self.chunks[self.chunk_of[at]]
            if not (before.prep or before.time) or before.prep == "by":
                return []
            scene.append(before.index)
            at = (before.prep_at if before.prep else before.first) - 1
        if not scene or tags[at] != CONJ or self.tokens.lows[at] not in _JOINING:
            return []
        return scene[::-1] if self.finite_follows(chunk.last + 1) else []

    def open_scene(self, chunk: Chunk, scene: list[int]) -> None:
        """Begin a clause with a subject, and with the times and places before it, which the clause before then lacks."""
        for index in scene:
            held = self.chunks[index]
            if held.pred >= 0:
                pred = self.preds[held.pred]
                pred.comps[:] = [one for one in pred.comps if one[1] != index]
            held.pred, held.group = -1, index
            if held.of >= 0 and held.of not in scene:
                held.of = -1
        while len(self.stack) > 1 and self.clause.kind == "rel":
            self.stack.pop()
        top = self.clause
        self.stack[-1] = _Clause(top.kind, top.governor, subject=[chunk.index], scene=scene)

    def hosts_last(self, clause: _Clause) -> bool:
        """Whether the chunk before "and" hangs on a subject that waits for its verb: "the head of the union and"."""
        host = self.chunks[self.last_chunk] if self.last_chunk >= 0 else None
        while host is not None and host.of >= 0:
            host = self.chunks[host.of]
        return host is not None and host.index != self.last_chunk and host.index in clause.subject

    def join_subject(self, chunk: Chunk, clause: _Clause) -> None:
        """Join a chunk to the subject, or to what hangs on it where the verb is of one: "the arrest of A and B was"."""
        lows, tags = self.tokens.lows, self.tokens.tags
        verb = next(
            (i for i in range(chunk.last + 1, len(lows)) if tags[i] == VERB or tags[i] in AUXILIARIES), -1
        )
        if verb >= 0 and lows[verb] in _SINGULAR:
            self.coordinate(chunk)
            return
        chunk.group = self.chunks[clause.subject[0]].group
        clause.subject.append(chunk.index)

    def waits_beside(self, chunk: Chunk) -> bool:
        """Whether who is told between commas shares a verb with a chunk: "Ana, a nurse from Lima, and her son were shot"."""
        tags, lows, clause = self.tokens.tags, self.tokens.lows, self.clause
        if clause.finite or not clause.subject or chunk.first < 3 or tags[chunk.first - 2] != COMMA:
            return False
        host = self.chunks[clause.subject[-1]]
        k = chunk.last + 1
        while k < len(tags) and tags[k] in ADVERBIAL:
            k += 1
        alone = k < len(tags) and lows[k] in _SINGULAR
        if host.prep or tags[host.last + 1] != COMMA or alone or not self.finite_follows(chunk.last + 1):
            return False
        renamed = any(other.appos == host.index for other in self.chunks[host.index + 1 : chunk.index])
        told = [pred for pred in self.preds if pred.at > host.last]
        reduced = bool(told) and all(pred.kind == "part" and host.index in pred.subject for pred in told)
        return reduced or (renamed and not told)

    def subject_follows(self, i: int) -> bool:
        """Whether another subject begins at token i or behind complements there: "told the BBC in Lima they were held"."""
        tags = self.tokens.tags
        n = len(tags)
        while i < n and tags[i] == PREP:
            i += 1
            while i < n and tags[i] in DET_POSS:
                i += 1
            while i < n and tags[i] in _NOUN_NUM:
                i += 1
        return i < n and tags[i] in NOUN_DET_NUM_PRON

    def is_told_to(self, previous: Chunk) -> bool:
        """Whether whom somebody tells something ends with a chunk: "told the court", "told reporters in Lima"."""
        pred = self.preds[self.last_pred]
        if not self.grammar.is_a(pred.lemma, "report"):
            return False
        if previous.role == "object":
            return True
        return (
            pred.lemma in _ADDRESSING
            and pred.voice == "active"
            and previous.pred == pred.index
            and previous.role in ("comp", "time")
            and bool(pred.objects)
        )

    def inserts_report(self, chunk: Chunk) -> bool:
        """Whether who says so stands between commas before the verb: "nine men, the network said, were shot"."""
        tags, forms = self.tokens.tags, self.tokens.forms
        n, i = len(tags), chunk.last + 1
        while i < n and tags[i] in _ADV_HAVE_BE:
            i += 1
        form = forms[i] if i < n and tags[i] == VERB else None
        if form is None or not self.grammar.is_a(form.lemma, "report"):
            return False
        i += 1
        while i < n and tags[i] in _NOMINAL_WITH_PREP:
            i += 1
        return i + 1 < n and tags[i] == COMMA and self.finite_follows(i + 1)

    def is_captive(self, chunk: Chunk) -> bool:
        """Whether a chunk is what somebody is made, before he is named: "took hostage the mayor", "set free ten men"."""
        return chunk.first == chunk.last and self.tokens.lows[chunk.head] in _CAPTIVES

    def is_heavy(self, chunk: Chunk, previous: Chunk) -> bool:
        """Whether an object stands behind another complement of its verb: "put to death a juvenile"."""
        pred = self.preds[self.last_pred]
        return (
            previous.pred == pred.index
            and bool(previous.prep)
            and previous.first > pred.at
            and pred.kind in ("finite", "ing", "inf")
            and pred.voice == "active"
            and not pred.objects
            and not self.grammar.is_a(pred.lemma, "intransitive")
            and self.begins_object(chunk.first)
        )

    def is_aside(self, chunk: Chunk) -> bool:
        """Whether a chunk only tells what part of a group is, so that the subject stays who it was.

        "24 people, among them nine children, were killed"; "14 people, three of them women, were killed".
        """
        tags, lows = self.tokens.tags, self.tokens.lows
        before = self.chunks[self.last_chunk] if self.last_chunk >= 0 else None
        if before is None:
            return False
        if before.pronoun and self.last == "chunk":
            if before.prep == "among":
                waits = bool(self.clause.subject) and not self.clause.finite
                whole = waits and lows[chunk.last + 1 : chunk.last + 2] != ["of"]
                return tags[chunk.first] == NUM or (whole and not self.finite_follows(chunk.last + 1))
            return (
                before.prep == "of"
                and lows[before.head] == "them"
                and tags[chunk.last + 1 : chunk.last + 2] == [COMMA]
            )
        waits = bool(self.clause.subject) and not self.clause.finite
        if self.last != "comma" or not waits or lows[chunk.last + 2 : chunk.last + 3] != ["them"]:
            return False
        # "ten mourners, a priest among them, were held"
        joined = lows[chunk.last + 1]
        return joined == "among" or (joined == "of" and tags[chunk.head] == NUM)

    def waits_above(self) -> bool:
        """Whether a relative clause is complete, and the subject that it stands behind has no verb yet."""
        if self.clause.kind != "rel" or not self.clause.finite or len(self.stack) < 2:
            return False
        above = self.stack[-2]
        return bool(above.subject) and not above.finite and self.clause.antecedent in above.subject

    def has_one_verb(self, i: int) -> bool:
        """Whether only one finite verb follows: in "activists who documented the deaths were found" that of the activists."""
        tags = self.tokens.tags
        while i < len(tags) and tags[i] not in _VERBAL:
            i += 1
        while i < len(tags) and (tags[i] in _VERBAL or tags[i] in ADVERBIAL):
            i += 1
        return not self.verb_to_come(i)

    def verb_to_come(self, i: int) -> bool:
        """Whether a finite verb follows in the clause, or right behind the comma that ends it: "held in May, was freed"."""
        tags, forms = self.tokens.tags, self.tokens.forms
        for m in range(i, len(tags)):
            if tags[m] in AUXILIARIES:
                return True
            if tags[m] in _CLAUSE_ENDS or tags[m] == CONJ:
                return False
            if tags[m] == COMMA:
                after = tags[m + 1] if m + 1 < len(tags) else END
                finite = after == VERB and bool(_bits(forms[m + 1]) & (PAST | S))
                return finite or after in AUXILIARIES
        return False

    def opens_told(self, i: int) -> bool:
        """Whether the clause goes on to "that", behind no definite noun, which it would tell of: "in the paper that"."""
        tags, lows = self.tokens.tags, self.tokens.lows
        end = next((m for m in range(i, len(tags)) if tags[m] in _CLAUSE_ENDS), i)
        return (
            end > i
            and tags[end] == THAT
            and end + 1 < len(tags)
            and tags[end + 1] != VERB
            and "the" not in lows[max(i, end - _TIME_AND_THAT) : end]
            and not self.verb_to_come(i)
        )

    def subject_waits(self) -> bool:
        """Whether the verb to come has its subject already: "police Tuesday arrested", "a court that Monday freed"."""
        clause = self.clause
        if clause.finite:
            return self.waits_above()  # "the men whom police held last week were freed"
        return bool(clause.subject) or (clause.kind == "rel" and bool(self.wh))

    def says_last(self, chunk: Chunk) -> bool:
        """Whether a headline's participle is followed by who says so: "Two held on the border, activists say"."""
        i = chunk.last + 1
        forms, tags = self.tokens.forms, self.tokens.tags
        while i < len(tags) and tags[i] in _ADV_HAVE_BE:
            i += 1
        form = forms[i] if i < len(tags) else None
        return (
            self.last == "comma"
            and form is not None
            and tags[i] == VERB
            and self.grammar.is_a(form.lemma, "report")
            and any(self.preds[index].kind == "part" for index in self.clause.preds)
        )

    def speaks_last(self, chunk: Chunk) -> bool:
        """Whether a chunk and what it is called between commas have said what precedes: "..., the envoy, Ana Ruiz, said"."""
        tags, forms = self.tokens.tags, self.tokens.forms
        n = len(tags)
        if self.last != "comma":
            return False
        at = chunk.last
        for _ in range(2):
            start = at = at + 1
            while at < n and tags[at] in _IN_ASIDE:
                at += 1
            if at >= n or tags[at] != COMMA:
                return False
        form = forms[at + 1] if at > start and at + 1 < n and tags[at + 1] == VERB else None
        if form is None or not self.grammar.is_a(form.lemma, "report"):
            return False
        end = at + 2
        return (
            end >= n
            or tags[end] in _ADV_PREP
            or tags[end] in _COMMA_END
            or self.starts_time(end)
            or form.lemma in _ADDRESSING
        )

    def gapped(self, chunk: Chunk, clause: _Clause) -> bool:
        """Repeat the last verb for "Niger in 2003" after "Mali signed in 2001,": returns whether it did."""
        before = self.preds[clause.preds[-1]]
        tags, words = self.tokens.tags, self.tokens.words
        i = chunk.last + 1
        if self.tells_more(chunk) and any(prep in _PLACE_PREPS for prep, _ in before.comps):
            acts = before.voice == "active"
            if acts and not before.objects:
                return False
            pred = self.repeat(before, chunk.last, list(before.subject) if acts else [chunk.index])
            pred.objects = [chunk.index] if acts else []
            chunk.pred, chunk.role = pred.index, "object" if acts else "subject"
            self.mark(chunk.last, chunk.last, pred)
            self.last = "chunk"
            return True
        if i + 1 >= len(tags) or tags[i] != PREP or not any(prep == "in" for prep, _ in before.comps):
            return False
        if (
            not words[chunk.head][0].isupper()
            or chunk.time
            or not (tags[i + 1] == NUM or words[i + 1].lower() in _TIME_WORDS)
        ):
            return False
        if self.finite_follows(i):
            return False
        pred = self.repeat(before, chunk.last, [chunk.index])
        chunk.pred, chunk.role = pred.index, "subject"
        self.last_pred = pred.index
        return True

    def repeat(self, before: Pred, at: int, subject: list[int]) -> Pred:
        """Make the predicate that a clause leaves unsaid, or says by an auxiliary, from the one before it."""
        pred = self.new_pred(at, at, before.lemma, before.kind, before.voice)
        pred.negated, pred.modal, pred.tense = before.negated, before.modal, before.tense
        pred.link, pred.conjoined, pred.governor = "gap", before.index, before.governor
        pred.subject, pred.objects = subject, list(before.objects)
        pred.comps = [comp for comp in before.comps if comp[0] == "by"]
        self.clause.preds.append(pred.index)
        return pred

    def stands_in(self, main: int) -> bool:
        """Read "as were four of his staff", "and so was his driver" as the passive before it: returns whether it is one."""
        tags, lows = self.tokens.tags, self.tokens.lows
        before = next((self.preds[one] for one in reversed(self.clause.preds)), None)
        if (
            main < 2
            or lows[main - 1] not in ("as", "so", "nor")
            or tags[main + 1 : main + 2] == [PRON]
            or tags[main + 1 : main + 2] not in ([NOUN], [DET], [NUM])
            or before is None
            or before.kind != "finite"
            or before.voice != "passive"
        ):
            return False
        pred = self.repeat(before, main, [])
        pred.negated = pred.negated or lows[main - 1] == "nor"
        self.adverbs.clear()
        self.mark(main, main, pred)
        self.awaiting = pred.index
        return True

    def opens_inverted(self, j: int) -> bool:
        """Whether a participle opens a sentence whose subject comes last: "Also killed in the raid were two medics"."""
        tags, forms = self.tokens.tags, self.tokens.forms
        if self.chunks or self.preds or not _bits(forms[j]) & PART:
            return False
        k = j + 1
        while k < len(tags) and tags[k] in _NOMINAL_WITH_PREP:
            k += 1
        if tags[k : k + 1] != [BE] or k + 1 == len(tags):
            return False
        return tags[k + 1] in NOUN_NUM_DET or (
            self.tokens.lows[k + 1] in _QUANTIFIERS and self.quantity(k + 1) > 0
        )

    def invert(self, i: int, j: int) -> int:
        """Read a participle before its auxiliary, and return the token behind it."""
        form = self.tokens.forms[j]
        assert form is not None
        pred = self.new_pred(j, i, form.lemma, "finite", "passive")
        be = next(
            low for tag, low in zip(self.tokens.tags[j:], self.tokens.lows[j:], strict=True) if tag == BE
        )
        pred.tense = "past" if be in ("was", "were") else "present"
        self.clause.preds.append(pred.index)
        self.adverbs.clear()
        self.mark(i, j, pred)
        self.awaiting = pred.index
        return j + 1

    def objective(self, chunk: Chunk) -> bool:
        """Whether a pronoun can only be an object ("told me the Senate ...")."""
        return chunk.pronoun and self.tokens.lows[chunk.head] in ("me", "us", "him", "them")

    def clause_ahead(self, chunk: Chunk) -> bool:
        """Whether the chunk after a verb is the subject of a finite verb to come, over a relative clause of its own."""
        tags, lows = self.tokens.tags, self.tokens.lows
        n = len(tags)
        i = chunk.last + 1
        i += tags[i : i + 1] == [QUOTE]  # 'said it "strongly condemned" the arrests'
        relative = passed = False
        while i < n:
            tag = tags[i]
            if tag in AUXILIARIES or (tag == VERB and self.may_be_finite(i)):
                if not relative and tags[i - 1] != CONJ:
                    return True
                relative, passed = False, True
                while i < n and tags[i] in _VERBAL:
                    i += 1
                continue
            if tag == WH and lows[i] in _RELATIVES:
                if relative or passed or i != chunk.last + 1 + (tags[i - 1] == COMMA):
                    return False
                relative = True
            elif tag == COMMA and (not passed or tags[chunk.last + 1] == COMMA):
                if not passed and (i + 1 == n or lows[i + 1] not in _RELATIVES):
                    return self.is_named_aside(i)
            elif tag in _CLAUSE_BORDERS or (tag == TO and not passed) or (tag == CONJ and lows[i] == "but"):
                return False
            i += 1
        return False

    def is_named_aside(self, i: int) -> bool:
        """Whether the comma at i opens who a subject is, before its verb: "said two women, Ana and Rita, were held"."""
        tags, forms = self.tokens.tags, self.tokens.forms
        k = i + 1
        while k < len(tags) and tags[k] in _IN_NAMING and k - i < _LONGEST_NAMING:
            k += 1
        if k - i < 3 or tags[k - 1] != COMMA or not self.finite_follows(k):
            return False
        while tags[k] in ADVERBIAL:
            k += 1
        form = forms[k]
        return form is None or tags[k] != VERB or not self.grammar.is_a(form.lemma, "report")

    def may_be_finite(self, i: int) -> bool:
        """Whether a verb without auxiliary is finite rather than a participle or an infinitive."""
        form = self.tokens.forms[i]
        if form is None:
            return False
        if form.bits & (PAST | S):
            return not (form.bits & PART and not form.bits & S and self.reduced(i, False))
        return bool(form.bits & BASE) and self.tokens.tags[i - 1] in _NOUN_ADV_PRON

    # Verbs.

    def verb_group(self, i: int) -> int:
        """Read a verb group at i and place its predicate; return the position after it, or i where there is none."""
        tags, lows, forms = self.tokens.tags, self.tokens.lows, self.tokens.forms
        n = len(tags)
        if tags[i] in MODAL_DO and self.inverts(i):
            self.fronted = i
            self.nor = lows[i - 1] in _NEGATIVE_OPENERS
            return i + 1
        j = i
        while j < n and tags[j] in ADVERBIAL:
            j += 1
        if j < n and tags[j] in BE_HAVE and self.is_fronted(j):
            # "Never have so many been jailed" tells that they have been.
            denied = not _NEGATIVE_OPENERS.isdisjoint(lows[min(i, j - 1) : j])
            self.fronted, self.nor = j, denied and lows[j + 1] not in ("so", "such")
            if self.clause.kind in ASKED:
                return j + 1
            while len(self.stack) > 1 and self.clause.finite:
                self.stack.pop()
            self.last = "boundary"
            return j + 1
        if self.awaiting in self.clause.preds and not self.clause.finite and BE in tags[i : i + 2]:
            self.clause.finite = True
            at = tags.index(BE, i)
            self.mark(i, at, self.preds[self.awaiting])
            return at + 1
        j = i
        modal = ""
        have = be = do = False
        negated = False
        adverbs: list[str] = []
        first_aux = -1
        last_be = last_have = last_do = ""
        while j < n:
            tag = tags[j]
            if tag == MODAL:
                if j > i and (be or have or modal):
                    break
                modal = _MODALS.get(lows[j], lows[j])
                negated = negated or lows[j] in NEGATIVE
            elif tag == BE:
                be = True
                last_be = lows[j]
                negated = negated or lows[j] in NEGATIVE
            elif tag == HAVE:
                have = True
                last_have = lows[j]
                negated = negated or lows[j] in NEGATIVE
            elif tag == DO:
                do = True
                last_do = lows[j]
                negated = negated or lows[j] in NEGATIVE
            elif tag == NOT:
                # "not only jailed but tortured"
                only = j + 1 < n and lows[j + 1] in _MERELY
                negated = negated or (lows[j] in NEGATIVE and not only)
            elif tag == ADV:
                adverbs.append(lows[j])
            elif first_aux >= 0 and self.passes_over(j):
                pass
            elif (
                tag == PRON
                and first_aux >= 0
                and j == first_aux + 1
                and (i == 0 or self.last in ("conj", "boundary"))
            ):
                return i  # a question
            else:
                break
            if tag in AUXILIARIES and first_aux < 0:
                first_aux = j
            j += 1
        if j < n and tags[j] == VERB:
            if first_aux < 0 and self.opens_inverted(j):
                return self.invert(i, j)
            front = tags[self.fronted] if self.fronted >= 0 else ""
            if front == BE:
                be, last_be = True, last_be or lows[self.fronted]
            elif front == HAVE:
                have, last_have = True, lows[self.fronted]
            elif front == MODAL:
                modal = modal or _MODALS.get(lows[self.fronted], lows[self.fronted])
            form = forms[j]
            assert form is not None
            return self.place_verb(
                i,
                j,
                form.lemma,
                form.bits,
                modal,
                have,
                be,
                do,
                negated,
                adverbs,
                last_be,
                last_have,
                last_do,
            )
        if first_aux < 0:
            return i
        # No verb follows: "is", "has" or "do" is the main verb itself; adverbs after it belong to what follows.
        k = j
        while k - 1 > first_aux and tags[k - 1] in ADVERBIAL:
            k -= 1
        main = k - 1
        while main > first_aux and tags[main] in ADVERBIAL:
            main -= 1
        lemma = {BE: "be", HAVE: "have", DO: "do", MODAL: _MODALS.get(lows[main], lows[main])}[tags[main]]
        # "has yet to sign", "is to sign", "is about to sign", "have to leave": the infinitive is the predicate.
        to = j + (lemma == "be" and lows[j : j + 1] != [] and lows[j] in _SOON)
        if to < n and tags[to] == TO and lemma in ("have", "be"):
            yet = "yet" in adverbs
            nxt = to + 1
            while nxt < n and tags[nxt] in ADVERBIAL:
                adverbs.append(lows[nxt])
                negated = negated or lows[nxt] in NEGATIVE
                nxt += 1
            if nxt < n and (tags[nxt] == VERB or lows[nxt] in ("be", "have", "do")):
                inner_be = lows[nxt] == "be"
                at = nxt
                while inner_be and at + 1 < n and tags[at + 1] in (ADV,):
                    at += 1
                passive = (
                    inner_be and at + 1 < n and tags[at + 1] == VERB and bool(_bits(forms[at + 1]) & PART)
                )
                if passive:
                    at += 1
                else:
                    at = nxt
                inner = forms[at]
                name = inner.lemma if inner is not None and tags[at] == VERB else lows[at]
                pred = self.new_pred(at, i, name, "finite", "passive" if passive else "active")
                pred.negated = negated != yet if yet else negated
                pred.modal = "yet" if yet else ("must" if lemma == "have" else "be-to")
                pred.tense = "past" if lows[main] in ("had", "was", "were") else "present"
                pred.adverbs = tuple(adverbs)
                self.finite(pred)
                self.mark(i, at, pred)
                return at + 1
        if lemma == "be" and self.stands_in(main):
            return main + 1
        pred = self.new_pred(main, i, lemma, "finite", "active")
        pred.negated, pred.modal, pred.adverbs = negated, modal, tuple(adverbs)
        pred.negated = negated or (self.last == "wh" and not NEGATIVE.isdisjoint(self.adverbs))
        low = lows[main]
        if low in ("being", "having"):
            pred.kind = "ing"
            self.nonfinite(pred)
        elif low == "been" and not have:
            return i
        else:
            pred.tense = _tense(
                modal,
                have and lemma != "have",
                last_have,
                low in ("was", "were", "had", "did", "wasn't", "weren't", "hadn't", "didn't"),
            )
            self.finite(pred)
        self.mark(i, k - 1, pred)
        return max(k, i + 1)

    def inverts(self, i: int) -> bool:
        """Whether an auxiliary stands before its subject: "nor did police beat him", "why did the army kill them"."""
        tags, forms = self.tokens.tags, self.tokens.forms
        opener = self.tokens.lows[i - 1] if i else ""
        asked = tags[i - 1] == WH and (tags[i] == DO or self.clause.kind in ASKED)
        if not opener or not (opener in _NEGATIVE_OPENERS or asked):
            return False
        j = i + 1
        while j < len(tags) and tags[j] in _NOMINAL_ADV:
            j += 1
        form = forms[j] if j < len(tags) else None
        return j > i + 1 and form is not None and tags[j] == VERB and bool(form.bits & BASE)

    def is_fronted(self, i: int) -> bool:
        """Whether "be" or "have" stands before its subject and a participle: "so badly was the printer beaten"."""
        tags, lows, forms = self.tokens.tags, self.tokens.lows, self.tokens.forms
        n, start = len(tags), i + 1
        if not i or start >= n or lows[i - 1] in ("and", "or", "but"):
            return False
        asked = tags[i - 1] == WH and self.clause.kind in ASKED
        opened = asked or lows[i - 1] in _FRONTED or lows[0] in _FRONTED or lows[:2] == ["not", "until"]
        if not opened or (self.clause.subject and not self.clause.finite):
            return False
        j = start
        while j < n and (tags[j] in _IN_SUBJECT or (tags[j] in _PREP_CONJ and j > start)):
            j += 1
        if start < j < n and lows[j] == "been":
            j += 1
        return (
            start < j < n
            and tags[j] == VERB
            and bool(_bits(forms[j]) & (PART | ING))
            and not (asked and tags[j - 1] == DET)
        )

    def passes_over(self, j: int) -> bool:
        """Whether what stands at j is no end of a verb group that has an auxiliary."""
        tag = self.tokens.tags[j]
        return (tag == CONJ and self.joins_adverbs(j)) or (tag == QUOTE and self.quotes_participle(j))

    def quotes_participle(self, j: int) -> bool:
        """Whether a quotation mark at j stands between an auxiliary and its participle: 'was "tortured" there'."""
        tags, forms = self.tokens.tags, self.tokens.forms
        k = j + 1
        while k < len(tags) and tags[k] == ADV:
            k += 1
        return k < len(tags) and tags[k] == VERB and bool(_bits(forms[k]) & (PART | ING))

    def joins_adverbs(self, j: int) -> bool:
        """Whether "and" at j joins adverbs before a verb: "be immediately and unconditionally freed"."""
        tags, forms = self.tokens.tags, self.tokens.forms
        return (
            tags[j - 1] == ADV
            and j + 2 < len(tags)
            and tags[j + 1] == ADV
            and tags[j + 2] == VERB
            and bool(_bits(forms[j + 2]) & (PART | BASE))
        )

    def place_verb(
        self,
        i: int,
        j: int,
        lemma: str,
        bits: int,
        modal: str,
        have: bool,
        be: bool,
        do: bool,
        negated: bool,
        adverbs: list[str],
        last_be: str,
        last_have: str,
        last_do: str,
    ) -> int:
        tags, lows = self.tokens.tags, self.tokens.lows
        aux = bool(modal or have or be or do)
        pred = self.new_pred(j, i, lemma, "finite", "active")
        pred.negated, pred.modal, pred.adverbs = negated, modal, tuple(adverbs + self.adverbs)
        if self.nor or not NEGATIVE.isdisjoint(self.adverbs):
            pred.negated = True
        self.nor = False
        self.adverbs.clear()
        if be:
            if bits & ING and not (bits & PART):
                pred.progressive = True
            elif bits & PART:
                intransitive = self.grammar.is_a(lemma, "intransitive") and lemma not in _CAUSED
                pred.voice = "active" if intransitive else "passive"
        past = (
            last_be in ("was", "were", "wasn't", "weren't")
            or last_do in ("did", "didn't")
            or last_have in ("had", "hadn't")
        )
        if not aux:
            past = bool(bits & PAST) or (self.fronted >= 0 and lows[self.fronted] == "did")
        self.fronted = -1
        pred.tense = _tense(modal, have, last_have, past)
        if aux:
            if (
                last_be == "being"
                and not (have or modal or last_be in ("is", "are", "was", "were"))
                and tags[i] == BE
                and lows[i] == "being"
            ):
                pred.kind = "ing"
                pred.voice = "passive"
                self.nonfinite(pred)
            elif lows[i] in ("having",) or (
                lows[i] in ("not",) and i + 1 < len(lows) and lows[i + 1] == "having"
            ):
                pred.kind, pred.tense = "ing", "perfect"
                self.nonfinite(pred)
            elif lows[i] in ("be", "been") and not modal and not have:
                pred.modal = "should"  # the subjunctive: "demanded that he be freed"
                self.finite(pred)
            else:
                self.finite(pred)
        elif bits & ING and not bits & (PAST | BASE):
            pred.kind = "ing"
            self.nonfinite(pred)
        elif bits & BASE and not bits & (PAST | S) and self.is_bare_infinitive():
            above = self.preds[self.last_pred]
            pred.kind, pred.link = ("ing", "ing") if above.lemma in _PERCEIVING else ("inf", "to")
            pred.governor, pred.subject = above.index, list(above.objects)
            if pred.kind == "ing":
                self.clause.preds.append(pred.index)  # "watched soldiers force him into a van"
        elif bits & BASE and not bits & (PAST | S) and self.continues_infinitive():
            pred.kind = "inf"
            self.govern_infinitive(pred)
        elif not self.perfect_goes_on() and (
            (bits & PART and not bits & (PAST | BASE))
            or (bits & PART and bits & PAST and (self.being_goes_on(j) or self.reduced(j, True)))
        ):
            pred.kind, pred.voice = "part", "passive"
            self.participle(pred)
        elif (
            self.last in ("sub", "wh")
            and bits & PART
            and self.clause.kind in _PARTICIPIAL
            and not self.clause.subject
        ):
            # "if returned", "when arrested"
            pred.kind, pred.voice = "part", "passive"
            pred.link, pred.governor = self.clause.kind, self.clause.governor
            self.clause.preds.append(pred.index)
            self.clause.finite = True
        else:
            self.finite(pred)
        self.mark(i, j, pred)
        return j + 1

    def is_bare_infinitive(self) -> bool:
        """Whether a bare form tells what the object before it does: "made them kneel", "let the widow see"."""
        if self.last != "chunk" or self.last_pred < 0 or self.last_chunk < 0:
            return False
        above = self.preds[self.last_pred]
        return above.lemma in BARE_CONTROL and above.voice == "active" and self.last_chunk in above.objects

    def continues_infinitive(self) -> bool:
        """Whether a bare form after "and" or a comma goes with an infinitive: "urged it to sign, ratify and report"."""
        return (
            self.last in ("conj", "comma")
            and len(self.preds) > 1
            and self.last_pred >= 0
            and self.preds[self.last_pred].kind == "inf"
        )

    def mark(self, first: int, last: int, pred: Pred) -> None:
        for token in range(first, last + 1):
            if self.pred_of[token] < 0:
                self.pred_of[token] = pred.index
        self.last_pred = pred.index
        self.last = "verb"
        self.prep = ""
        self.conj = False

    def new_pred(self, at: int, first: int, lemma: str, kind: str, voice: str) -> Pred:
        pred = Pred(len(self.preds), at, first, lemma, kind, voice)
        self.preds.append(pred)
        return pred

    def opens_series(self, k: int, form: int = PAST, told: bool = False) -> bool:
        """Whether verbs stand in a row up to an object that they share: "police arrested, robbed and beat them".

        `told`: the object stands before them, "the boys whom they had seized, beaten and jailed".
        """
        tags, forms = self.tokens.tags, self.tokens.forms
        n, joined = len(tags), False
        while k + 1 < n and tags[k] in (COMMA, CONJ):
            joined = joined or CONJ in tags[k : k + 2]
            k += 2 if tags[k] == COMMA and tags[k + 1] == CONJ else 1
            while k < n and tags[k] == ADV:
                k += 1
            if k >= n or tags[k] != VERB or not _bits(forms[k]) & form:
                return False
            k += 1
            if joined:
                return told or self.object_at(k)
        return False

    def goes_on_series(self, pred: Pred) -> bool:
        """Whether a verb is the next of a row of verbs that share their object: "said that police robbed, beat and"."""
        tags, before = self.tokens.tags, self.preds[self.clause.preds[-1]] if self.clause.preds else None
        if before is None:
            return False
        form = PAST | PART if before.tense in ("perfect", "pluperfect") else PAST
        return (
            self.last == "comma"
            and before.kind == "finite"
            and before.voice == "active"
            and before.at == pred.first - 2
            and tags[before.at + 1] == COMMA
            and (self.opens_series(before.at + 1, form, bool(before.objects)) or pred.conjoined >= 0)
        )

    def ends_series(self, pred: Pred) -> bool:
        """Whether a verb is the last of a row of verbs in a relative clause: "who had raped, robbed and beaten women"."""
        before = self.preds[pred.conjoined]
        return before.conjoined >= 0 and before.link == "rel" and before.at == pred.first - _TWO

    def object_at(self, k: int) -> bool:
        """Whether what stands at k may be the object of a verb before it."""
        tags = self.tokens.tags
        return k < len(tags) and (tags[k] in DET_PRON_NUM or (tags[k] == NOUN and not self.starts_time(k)))

    def goes_on_told(self, pred: Pred) -> bool:
        """Whether a verb goes on a row of acts that somebody tells of: "she says police arrested ten, beat two and"."""
        tags, clause = self.tokens.tags, self.clause
        if self.last != "comma" or self.conj or not clause.finite or clause.governor < 0 or self.speaks(pred):
            return False
        said, before = self.preds[clause.governor], self.preds[clause.preds[-1]]
        if not self.grammar.is_a(said.lemma, "report") or before.kind != "finite" or self.speaks(before):
            return False
        joined = (k for k in range(pred.at + 1, len(tags) - 1) if tags[k] == CONJ)
        k = next(joined, -1) + 1
        while 0 < k < len(tags) - 1 and tags[k] == ADV:
            k += 1
        following = self.tokens.forms[k] if k > 0 and tags[k] == VERB else None
        return (
            following is not None and bool(following.bits & (PAST | S)) and following.lemma not in _SPEAKING
        )

    def goes_on_saying(self, pred: Pred) -> bool:
        """Whether a verb behind "and" tells of who reports an act rather than of who did it: ", and called for calm"."""
        clause = self.clause
        if (
            clause.kind != "that"
            or clause.governor < 0
            or pred.lemma not in _RESPONDING
            or len(self.stack) < 2
        ):
            return False
        said, above = self.preds[clause.governor], self.stack[-2]
        return (
            self.grammar.is_a(said.lemma, "report")
            and bool(said.subject)
            and said.index in above.preds
            and said.kind == pred.kind
            and not any(self.speaks(self.preds[one]) for one in clause.preds)
        )

    def speaks(self, pred: Pred) -> bool:
        """Whether a verb tells what somebody says, asks or thinks, so that who speaks rather than acts is its subject."""
        return self.grammar.is_a(pred.lemma, "report") or pred.lemma in _SPEAKING

    def reduced(self, j: int, here: bool) -> bool:
        """Whether an -ed form without auxiliary is a passive participle ("the nine detained in May were freed")."""
        tags, lows, forms = self.tokens.tags, self.tokens.lows, self.tokens.forms
        n = len(tags)
        form = forms[j]
        assert form is not None
        lemma = form.lemma
        if self.grammar.is_a(lemma, "intransitive"):
            return False
        k = j + 1
        while k < n and tags[k] in _ADV_PREP:
            skip = (lows[k] in _QUANTIFIERS and self.quantity(k)) or (k + 1 if tags[k] == ADV else k)
            if skip == k:
                break
            k = skip
        nxt = tags[k] if k < n else END
        low = lows[k] if k < n else ""
        prev = tags[j - 1] if j else END
        if here and prev == PRON and lows[j - 1] == "those":
            return True  # "those held": the tagger has seen that no noun follows
        if here and self.last == "comma" and self.lists_states():
            return nxt not in DET_PRON_NUM and not (nxt == NOUN and not self.starts_time(k))
        if nxt == WH and low in ("how", "why", "what", "whether") and k == j + 1:
            return False  # "villagers described how"
        if lemma == "say" and low != "by" and nxt != TO:
            return False  # "the union (UGT) said in a statement"
        if here and prev == COMMA and low != "by" and self.waits_above() and not self.verb_to_come(k):
            return False  # "the man, who sold tickets, suffocated in the gas"
        if (
            lemma in _PLEADING
            and any(lows[m] in _PLEADING[lemma] for m in range(k, min(k + 3, n)))
            and not (prev == COMMA and low == "for" and k + 1 < n and self.starts_time(k + 1))
        ):
            # "called Monday for their release", "the envoy, a lawyer, appealed to Peru"; but "talks, called for Friday,"
            return False
        if lemma in _NOTING and low == "with" and not _FEELINGS.isdisjoint(lows[k + 1 : k + 4]):
            return False  # "the embassy noted with deep concern the decision"
        if lemma == "ask" and low == "for" and here and prev == NOUN and not self.verb_to_come(k):
            return False  # "the ministry asked for clarification"
        if lemma in _RECOMMENDS and here and prev == NOUN and THAT in tags[k:] and not self.verb_to_come(k):
            return False  # "states recommended during the review that"
        if here and prev == NOUN and self.grammar.is_a(lemma, "report") and self.opens_told(k):
            return False  # "Amnesty reported in June that", "a group warned in a statement that"
        if lows[j + 1 : j + 3] == _TO_DEATH and self.tells_whom(j + 3):
            return False  # "hacked to death at least 40 worshippers"
        # "picked up the editor": a particle and an object are no complement of a participle.
        phrasal = (
            nxt == PREP
            and (low in _PHRASAL or low in _SECOND_WORDS.get(lemma, ()))
            and k == j + 1
            and k + 1 < n
            and (
                tags[k + 1] in DET_PRON_NUM
                or (tags[k + 1] == NOUN and not self.starts_time(k + 1))
                or self.quantity(k + 1) > 0
            )
        )
        if phrasal and (
            not self.names_time(k + 2)
            if tags[k + 1] == DET
            else self.counts_object(max(k + 1, self.quantity(k + 1)))
        ):
            return False
        if prev in _COMMA_END_OPEN_DASH and here:
            # ", jailed last year," and "Arrested in May, he ..." but ", signed it" after a list of verbs.
            if j == 0 and lemma in _DITRANSITIVE and nxt in _DET_NOUN_NUM and self.clause_follows_comma(k):
                return True  # "Refused a lawyer, she signed"
            if nxt == CONJ and len(self.preds) > 1 and self.lists_acts(self.preds[-2]):
                return True  # "was beaten with cables, stripped and photographed"
            return k >= n or nxt in _BEHIND_REDUCED or self.starts_time(k) or self.lies_back(k)
        if here and (
            self.last in ("wh", "sub") or (self.clause.kind == "rel" and self.wh and self.clause.subject)
        ):
            return False
        if here and self.last in ("conj",):
            last = self.preds[-2] if len(self.preds) > 1 else None
            if last is None or nxt not in _PREP_COMMA_END_SUB_CONJ:
                return False
            # "continued to be detained and ill-treated"
            again = last.kind == "inf" and last.voice == "passive" and lemma not in _OPTIONAL_OBJECT
            return last.kind == "part" or again
        if here and self.last == "that":
            return False
        if nxt == COMMA and (not here or self.last == "chunk") and self.opens_series(k):
            return False
        if here and nxt == COMMA and self.last == "chunk" and self.lacks_subject():
            return True  # "of the twelve tried, nine were"
        if lemma in _TURNS_ON and low in _TURNS_ON[lemma] and not (here and prev in BE_HAVE):
            return False  # "discriminated against the minority"
        if low == "by" or (lemma == "suspect" and low == "of"):
            return True
        if low in _CAPTIVES and nxt == NOUN and tags[k + 1 : k + 2] not in ([DET], [NUM], [NOUN]):
            return True  # "two nuns held hostage in the hills"
        if lemma in _GERUND_OBJECTS and nxt == VERB and k == j + 1 and _bits(forms[k]) & ING:
            return False  # "denied using live rounds"
        if lemma in _GERUND_OBJECTS and low in ("being", "having") and k == j + 1:
            return False  # "those interviewed described being beaten", "having been beaten"
        if here and self.last == "chunk" and self.clause.finite and self.chunks[-1].prep == "with":
            return True  # "with his hands tied two days later"
        timed = k < n and (self.starts_time(k) or (self.clause.finite and self.lies_back(k)))
        if nxt in _OBJECT_STARTS and not timed:
            # "a man called Juan", but "called Peru's decision a mistake"
            return nxt == NOUN and lemma in ("call", "name", "dub", "know") and tags[k + 1 : k + 2] != [POSS]
        if (
            self.grammar.is_a(lemma, "report")
            and THAT in tags[k : k + _TIME_AND_THAT]
            and self.starts_time(k)
        ):
            return False  # "concluded last year that"
        if (
            self.grammar.is_a(lemma, "report")
            and nxt in _THAT_PREP_COMMA_END
            and low not in ("for", "with", "by", "in")
        ):
            return False
        if self.grammar.is_a(lemma, "labile") or self.grammar.is_a(lemma, "subject_control"):
            return low in ("by",)
        if nxt == TO and self.grammar.is_a(lemma, "object_control") is False:
            return False
        if nxt == CONJ:
            # "arrested and later charged five men" against "three killed and nine wounded".
            m = k + 1
            while m < n and tags[m] == ADV:
                m += 1
            if m < n and tags[m] == VERB and _bits(forms[m]) & PART and not self.reduced(m, False):
                return False
        if here and (nxt == PREP or timed) and self.object_behind(k):
            return False  # "jailed for three years a blogger", "arrested on Monday two editors"
        # A finite verb later in the clause makes this one a participle; so does a verb before it.
        if here and self.clause.finite and self.last == "chunk":
            return True
        m = k
        while m < n:
            tag = tags[m]
            if tag in AUXILIARIES:
                return True
            if tag == VERB and forms[m] is not None:
                inner = forms[m]
                assert inner is not None
                if inner.bits & (PAST | S) and tags[m - 1] != CONJ:
                    return not (m + 1 < n and lows[m + 1] == "by")
            if tag in _CLAUSE_ENDS or (tag == CONJ and m + 1 < n and tags[m + 1] in _VERB_ADV_HAVE_BE_MODAL):
                break
            if tag == COMMA and m + 1 < n and (tags[m + 1] in _PRON_CONJ or self.attributes(m + 1)):
                break
            m += 1
        if lemma == "shoot" and low == "at" and tags[-1] == END:
            return False  # "soldiers shot at the car", but the headline "Student shot at rally"
        # Transitive without an object and with nothing else finite: "Three killed in raid".
        return lemma not in _OPTIONAL_OBJECT and not phrasal

    def attributes(self, k: int) -> bool:
        """Whether all from token k on is who says what stands before: "fired at the crowd, two witnesses said on Monday."."""
        tags, forms = self.tokens.tags, self.tokens.forms
        said = next((m for m in range(k, len(tags)) if tags[m] == VERB), -1)
        form = forms[said] if said >= k else None
        return (
            form is not None
            and bool(form.bits & PAST)
            and form.lemma in _TELLING
            and COMMA not in tags[k:]
            and AUXILIARIES.isdisjoint(tags[k:])
            and not any(tag == VERB for tag in tags[said + 1 :])
        )

    def tells_whom(self, k: int) -> bool:
        """Whether whom an act befell is told of from token k on, and no time: "to death a monk", not "to death two days later"."""
        tags = self.tokens.tags
        if k >= len(tags):
            return False
        if tags[k] == DET:
            return not self.names_time(k + 1)
        if tags[k] in (NOUN, PRON):
            return not self.starts_time(k)
        return self.counts_object(max(k, self.quantity(k)))

    def counts_object(self, k: int) -> bool:
        """Whether a number of persons or things stands at token k, and no time: "three drivers", not "three days later"."""
        tags = self.tokens.tags
        counted = tags[k] == NUM and tags[k + 1 : k + 2] == [NOUN]
        return counted and self.tokens.lows[k + 1] not in _TIME_WORDS

    def names_time(self, k: int) -> bool:
        """Whether what stands behind a determiner is a time: "the next day", "the night of"."""
        lows = self.tokens.lows
        return k < len(lows) and (lows[k] in _THE_TIMES or lows[k] in _TIME_WORDS)

    def object_behind(self, k: int) -> bool:
        """Whether an object follows the phrase with a preposition at token k, of a verb whose subject waits for it."""
        tags = self.tokens.tags
        n = len(tags)
        if self.clause.finite or not self.clause.subject or self.last != "chunk":
            return False
        start = j = k + (tags[k] == PREP)
        while j < n and (tags[j] in NOUN_NUM_DET or (j > start and self.tokens.lows[j] in _WHERE_OR_WHEN)):
            if j > start and tags[j - 1] != PREP and self.begins_object(max(j, self.quantity(j))):
                return True
            j += 1
        return False

    def begins_object(self, j: int) -> bool:
        """Whether "a blogger" or "five men" begins at token j, and no time."""
        tags, lows = self.tokens.tags, self.tokens.lows
        if j + 1 >= len(tags) or tags[j + 1] not in _NOUN_NUM or lows[j + 1] in _TIME_WORDS:
            return False
        first = j  # of "at least five men"
        if tags[j] == NUM:
            first = next((k for k in range(max(0, j - _QUANTIFYING), j) if self.quantity(k) == j), j)
        kept = (
            lows[first - 1] in _STATES_OF_CAPTIVITY
        )  # "sentenced to death five men", "took into custody the editor"
        timed = self.ends_time(first - 1)
        if lows[j] in ("the", "its", "his", "their", "her") and (
            kept or timed or lows[j - 1] in _TERMS_OF_TIME
        ):
            return True  # "jailed for three years the blogger"
        return lows[j] in ("a", "an") or (tags[j] == NUM and (timed or (tags[first - 1] == NOUN and kept)))

    def ends_time(self, k: int) -> bool:
        """Whether a day or month ends at token k: "on Monday", "on Monday night", "on 3 May", "on May 3"."""
        lows, words = self.tokens.lows, self.tokens.words
        while k > 1 and (lows[k].isdigit() or (lows[k] in _TIME_WORDS and lows[k - 1] in _TIME_WORDS)):
            k -= 1
        return lows[k] in _TIME_WORDS and (words[k][0].isupper() or lows[k] in ("yesterday", "today"))

    def lacks_subject(self) -> bool:
        """Whether all that stands before a verb is a phrase with a preposition, at the head of a sentence."""
        first = len(self.preds) == 1 and not self.clause.subject
        return first and bool(self.chunks) and bool(self.chunks[-1].prep)

    def clause_follows_comma(self, k: int) -> bool:
        """Whether a subject and its verb follow the first comma behind token k."""
        tags = self.tokens.tags
        while k < len(tags) and tags[k] != COMMA:
            k += 1
        start = k = k + 1
        while k < len(tags) and tags[k] in _IN_SUBJECT:
            k += 1
        return k > start and self.finite_follows(k)

    def finite(self, pred: Pred) -> None:
        """Find the clause that a finite verb belongs to, and its subject."""
        clause = self.clause
        reporter: Pred | None = None
        if clause.kind == "rel" and not clause.finite and self.wh:
            if self.last in ("wh", "that") or (not clause.subject):
                clause.subject = self.parse_members(clause.antecedent)
                pred.link = "rel"
            elif self.wh == "that" and pred.voice == "passive" and clause.antecedent >= 0:
                # "information that 18 people were killed": nothing is missing, so this is what the noun tells.
                pred.link, clause.kind = "that", "that"
                clause.governor = self.chunks[clause.antecedent].pred
            else:
                pred.link = "rel"
                if (
                    clause.antecedent >= 0
                    and self.wh in ("which", "that", "whom", "who")
                    and self.wh != "whose"
                ):
                    pred.objects.extend(self.parse_members(clause.antecedent))
            pred.antecedent = clause.antecedent
            self.wh = ""
        elif (reporter := self.inserted_report()) is not None:
            # "the men (whom) police say shot him": the report is inserted, its clause tells of the antecedent.
            pred.subject, reporter.objects = reporter.objects, []
            pred.antecedent, pred.governor, pred.link = reporter.antecedent, reporter.index, "that"
            reporter = None
        elif self.tells_existence(pred):
            # "said there were 40 arrests": what is said, without "that"
            self.stack.append(_Clause("that", self.last_pred))
            clause, reporter = self.clause, None
        elif clause.kind in ("that", "rel") and (self.goes_on_series(pred) or self.goes_on_told(pred)):
            pred.link, pred.conjoined = "conj", clause.preds[-1]
        elif clause.finite and not self.conj and self.last != "conj":
            # Nothing new since the last finite verb: the clause is complete, return to one that waits.
            kept = self.stack[:]
            reporter = self.preds[clause.preds[-1]] if clause.kind == "aside" else None
            while len(self.stack) > 1 and (self.clause.finite or not self.clause.subject):
                self.stack.pop()
            if self.clause.finite and self.clause.kind != "main":
                self.stack = kept
            clause = self.clause
            if clause.finite:
                pred.link = "conj"
                pred.conjoined = clause.preds[-1]
        elif clause.finite and self.goes_on_saying(pred):
            # "she said police beat him, and called for an inquiry": who said it calls for it.
            self.stack.pop()
            clause = self.clause
            pred.link, pred.conjoined = "conj", clause.preds[-1]
        elif clause.finite:
            # "and" joins a verb to the clause whose shape it shares: a finite verb to a finite one.
            pred.link = "conj"
            pred.conjoined = next(
                (one for one in reversed(clause.preds) if self.preds[one].kind == "finite"), clause.preds[-1]
            )
            if (
                clause.kind == "rel"
                and self.after_comma()
                and not self.ends_series(pred)
                and len(self.stack) > 1
                and self.stack[-2].finite is False
                and self.stack[-2].subject
            ):
                self.stack.pop()
                clause = self.clause
                pred.conjoined, pred.link = -1, ""
        elif (
            not clause.subject
            and len(self.stack) > 1
            and clause.kind.startswith(("sub:", "that"))
            and self.last not in ("sub", "that", "wh")
        ):
            while len(self.stack) > 1 and not self.clause.subject:
                self.stack.pop()
            clause = self.clause
        if pred.link == "conj" and pred.conjoined >= 0:
            before = self.preds[pred.conjoined]
            pred.subject = list(before.subject)
            pred.governor = before.governor
            if before.link.startswith(("sub:", "that", "rel")):
                pred.link = before.link
            told = before.link == "rel" and clause.antecedent in before.objects
            if told and pred.first == before.at + _TWO and not self.object_at(pred.at + 1):
                pred.objects, pred.antecedent = list(before.objects), before.antecedent
            # "was tried and executed": the auxiliary carries on.
            if pred.kind == "finite" and all(
                tag in ADVERBIAL for tag in self.tokens.tags[pred.first : pred.at]
            ):
                form = self.tokens.forms[pred.at]
                if (
                    before.voice == "passive"
                    and form is not None
                    and form.bits & PART
                    and self.passive_goes_on(pred)
                ):
                    pred.voice = "passive"
                    pred.tense, pred.modal, pred.negated = (
                        before.tense,
                        before.modal,
                        pred.negated or before.negated,
                    )
                elif (
                    before.modal
                    and form is not None
                    and not form.bits & S
                    # "must drop the charges and let him go"
                    and (not form.bits & PAST or (form.bits & BASE and before.modal in ("must", "should")))
                ):
                    pred.modal = before.modal
                    pred.tense = "present" if form.bits & PAST else pred.tense
                    pred.negated = pred.negated or (
                        before.negated and self.tokens.lows[pred.first - 1] == "or"
                    )
                elif (
                    form is not None
                    and before.negated
                    and not form.bits & (PAST | S)
                    and self.tokens.lows[pred.first - 1] in ("or", "nor")
                ):
                    pred.tense, pred.negated = before.tense, True  # "did not recruit or use"
                elif (
                    form is not None
                    and form.bits & PART
                    and before.tense in ("perfect", "pluperfect")
                    and before.voice == "active"
                ):
                    pred.tense = before.tense
                    pred.negated = pred.negated or (
                        before.negated and self.tokens.lows[pred.first - 1] in ("or", "nor")
                    )
        elif pred.link != "that" or not pred.subject:
            pred.subject = list(clause.subject)
            if not pred.link:
                pred.link = clause.kind if clause.kind not in ("main", "aside") else ""
            pred.governor = clause.governor
            if clause.kind == "main" and clause.antecedent >= 0 and self.grammar.is_a(pred.lemma, "report"):
                # ", police said": what came before is what they say.
                self.trail(pred, clause.antecedent)
        if reporter is not None and pred.governor < 0:
            self.trail(reporter, pred.index)
        for index in pred.subject:
            chunk = self.chunks[index]
            if chunk.pred < 0:
                chunk.pred, chunk.role = pred.index, "subject"
        for index in clause.scene:
            held = self.chunks[index]
            if held.of < 0:
                held.pred, held.role = pred.index, "time" if held.time else "comp"
                pred.comps.append((held.prep, index))
        clause.scene = []
        if clause.kind == "main" and clause.preds:
            opening = self.preds[clause.preds[0]]
            if not opening.subject and (
                (opening.link == "part:open" and not self.grammar.is_a(pred.lemma, "report"))
                or (
                    opening.kind == "ing"
                    and opening.link.endswith(":open")
                    and self.stands_behind_comma(pred.subject)
                )
            ):
                # "bombed twice, the hospital has closed", "condemning the arrests, Norway asked for talks"
                opening.subject = list(pred.subject)
        if pred.lemma == "be" and not pred.subject and (place := self.fronted_place(pred)) >= 0:
            # "Still behind bars are two editors", "Among those held are A and B": who is there comes last.
            held = self.chunks[place]
            held.pred, held.role, self.awaiting = pred.index, "comp", pred.index
            pred.comps.append((held.prep, place))
        clause.preds.append(pred.index)
        clause.finite = True

    def fronted_place(self, pred: Pred) -> int:
        """The chunk with which a sentence opens that tells where those are who come after its "be"; -1 for none."""
        first = self.chunks[0] if self.chunks else None
        fronted = (
            first is not None
            and first.prep in _FRONTED_PREPS
            and pred.at == pred.first
            and first.pred < 0
            and first.prep_at <= _TWO
            and all(tag not in _PREDICATES or tag == ADV for tag in self.tokens.tags[: first.prep_at])
        )
        return 0 if fronted else -1

    def tells_existence(self, pred: Pred) -> bool:
        """Whether "there is" stands right behind a verb of saying that tells it."""
        if pred.lemma != "be" or self.tokens.lows[pred.first] != "there" or self.last != "verb":
            return False
        said = self.preds[self.last_pred] if self.last_pred >= 0 else None
        return said is not None and said.voice == "active" and self.grammar.is_a(said.lemma, "report")

    def stands_behind_comma(self, subject: list[int]) -> bool:
        """Whether a subject is parted by a comma from the clause before it."""
        return bool(subject) and self.tokens.tags[self.chunks[subject[0]].first - 1] == COMMA

    def inserted_report(self) -> Pred | None:
        """The verb of saying or thinking right before this verb, in a relative clause about what did the act."""
        clause = self.clause
        if (
            clause.kind != "rel"
            or self.last != "verb"
            or self.conj
            or clause.antecedent < 0
            or not clause.preds
        ):
            return None
        said = self.preds[clause.preds[-1]]
        told = self.grammar.is_a(said.lemma, "report")
        return said if told and said.voice == "active" and clause.antecedent in said.objects else None

    def speaks_behind(self, pred: Pred) -> bool:
        """Whether a verb stands right behind what is quoted, so that who speaks follows: '"..., " said the nurse'."""
        tags = self.tokens.tags
        return (
            pred.first > 2
            and tags[pred.first - 1] == QUOTE
            and tags[pred.first - 2] in _COMMA_END
            and pred.kind == "finite"
            and self.grammar.is_a(pred.lemma, "report")
        )

    def closes_speech(self, pred: Pred, chunk: Chunk) -> bool:
        """Whether who speaks stands behind the verb that ends what he says: "Two were shot, said relatives"."""
        tags, lows = self.tokens.tags, self.tokens.lows
        after = chunk.last + 1
        return (
            pred.lemma == "say"
            and pred.at == pred.first == chunk.first - 1
            and pred.first > 2
            and tags[pred.first - 1] == COMMA
            and pred.kind == "finite"
            and len(self.clause.preds) > 1
            and not chunk.pronoun
            and lows[chunk.head] not in _SAID_THINGS
            and (after >= len(tags) or tags[after] in _BEHIND_SPEAKER)
            and not self.clause_ahead(chunk)
        )

    def trail(self, pred: Pred, said: int) -> None:
        top, seen = said, set()
        while self.preds[top].governor >= 0 and top not in seen:
            seen.add(top)
            top = self.preds[top].governor
        if top != pred.index:
            self.preds[top].governor = pred.index
            self.preds[top].link = "trail"
            # "Police beat him, and his wife was arrested, the charity said": every clause is what is said.
            for other in self.preds:
                if (
                    other.governor < 0
                    and (other.link in ("", "conj") or (other.link == "part" and other.kind == "finite"))
                    and other.at < pred.at
                    and END not in self.tokens.tags[other.at : pred.at]
                ):
                    other.governor, other.link = pred.index, "trail"

    def passive_goes_on(self, pred: Pred) -> bool:
        tags = self.tokens.tags
        j = pred.at + 1
        while j < len(tags) and tags[j] == ADV:
            j += 1
        if pred.lemma in _WITHHOLDING and j < len(tags) and tags[j] == NOUN:
            return self.tokens.lows[j] not in _DISOWNED  # "was beaten and denied medicine"
        if j >= len(tags) or not (tags[j] in DET_PRON_NUM or tags[j] == NOUN):
            return True
        return self.starts_time(j) or self.starts_later(j)

    def after_comma(self) -> bool:
        return self.commas > 0 and self.last == "conj"

    def parse_members(self, chunk: int) -> list[int]:
        if chunk < 0:
            return []
        group = self.chunks[chunk].group
        members = [other.index for other in self.chunks if other.group == group]
        # "A and B, which C signed" means both; "A and B who" too: members up to the chunk.
        return [index for index in members if index <= chunk] or [chunk]

    def infinitive(self, i: int) -> int:
        tags, lows, forms = self.tokens.tags, self.tokens.lows, self.tokens.forms
        n = len(tags)
        j = i + 1
        negated = not NEGATIVE.isdisjoint(self.adverbs)
        adverbs: list[str] = []
        while j < n and tags[j] in ADVERBIAL:
            adverbs.append(lows[j])
            negated = negated or lows[j] in NEGATIVE
            j += 1
        passive = have = False
        while j < n and lows[j] in ("be", "have", "been"):
            have = have or lows[j] == "have"
            passive = passive or lows[j] in ("be", "been")
            j += 1
            while j < n and tags[j] == ADV:
                j += 1
        self.adverbs.clear()
        if j < n and tags[j] == VERB and forms[j] is not None:
            form = forms[j]
            assert form is not None
            pred = self.new_pred(
                j, i, form.lemma, "inf", "passive" if passive and form.bits & PART else "active"
            )
            at = j
        else:
            at = j if j < n and lows[j] == "do" else j - 1
            pred = self.new_pred(
                at,
                i,
                {"be": "be", "been": "be", "have": "have", "do": "do"}.get(lows[at], lows[at]),
                "inf",
                "active",
            )
        pred.negated, pred.adverbs = negated, tuple(adverbs)
        pred.tense = "perfect" if have else "none"
        self.govern_infinitive(pred)
        self.mark(i, at, pred)
        return at + 1

    def govern_infinitive(self, pred: Pred) -> None:
        listed = self.last == "conj" or (self.last == "comma" and pred.first == pred.at)
        if listed and self.last_pred >= 0 and self.preds[self.last_pred].kind == "inf":
            before = self.preds[self.last_pred]
            pred.governor, pred.link, pred.noun = before.governor, before.link, before.noun
            pred.subject, pred.conjoined = list(before.subject), before.index
            return
        adjacent = (
            self.last == "chunk"
            and self.last_chunk >= 0
            and self.chunks[self.last_chunk].last >= pred.first - 2
        )
        governor = self.last_pred
        pred.link = "to"
        if (
            self.last == "comma"
            and governor >= 0
            and self.preds[governor].kind == "ing"
            and self.clause.finite
        ):
            # "uses laws, some dating back to colonial times, to jail its critics"
            governor = next(
                (one for one in reversed(self.clause.preds) if self.preds[one].kind == "finite"), governor
            )
        if adjacent:
            chunk = self.hosting(self.chunks[self.last_chunk])
            head = self.tokens.lows[chunk.head]
            matrix = self.preds[governor] if governor >= 0 else None
            if (
                matrix is not None
                # "urged the expert on torture to come"
                and (chunk.role == "object" or chunk.of in matrix.objects)
                and chunk.pred == governor
                and self.grammar.is_a(matrix.lemma, "object_control")
            ):
                pred.governor = governor
                pred.subject = list(matrix.objects)
                return
            if (
                matrix is not None
                and chunk.prep in ("on", "upon", "for", "to", "against")
                and chunk.pred == governor
                and matrix.lemma in ("call", "appeal", "wait", "prevail", "arrange", "vote")
            ):
                pred.governor = governor
                pred.subject = [member for prep, member in matrix.comps if prep == chunk.prep]
                return
            if chunk.prep == "for" and matrix is not None and self.chunks[chunk.index].pred == governor:
                pred.governor = governor
                pred.subject = [chunk.index]
                return
            if matrix is not None and matrix.lemma == "be" and not chunk.prep and self.is_ranked(chunk):
                pred.governor, pred.subject = governor, [chunk.index]
                return
            if (
                matrix is not None
                and matrix.kind == "part"
                and (told := self.is_control(matrix.subject)) >= 0
            ):
                # "a plan drawn up by officials at a meeting to arrest him"
                pred.governor, pred.link, pred.noun = governor, "noun", told
                pred.subject = [index for prep, index in matrix.comps if prep == "by"]
                return
            if head in _CONTROL_NOUNS or matrix is None or chunk.role in ("", "subject"):
                pred.governor, pred.link, pred.noun = governor, "noun", chunk.index
                pred.subject = self.owner_of(chunk)
                if (
                    not pred.subject
                    and matrix is not None
                    and (not chunk.prep or matrix.lemma in ("be", "have"))
                ):
                    pred.subject = list(matrix.subject)
                return
        if governor >= 0:
            matrix = self.preds[governor]
            pred.governor = governor
            pred.subject = list(matrix.subject)

    def hosting(self, chunk: Chunk) -> Chunk:
        """The noun that an infinitive stands behind, past what is of it: "sent men into parts of the town to arrest"."""
        host = chunk
        lows = self.tokens.lows
        while host.prep == "of" and host.of >= 0 and lows[host.head] not in _CONTROL_NOUNS:
            host = self.chunks[host.of]
        if host.prep == "by" and host.of >= 0 and lows[self.chunks[host.of].head] in _CONTROL_NOUNS:
            return self.chunks[host.of]  # "a plan by officials to arrest him"
        return (
            host
            if host.role in ("object", "comp") or self.tokens.lows[host.head] in _CONTROL_NOUNS
            else chunk
        )

    def is_control(self, subject: list[int]) -> int:
        """The chunk of a subject that is a plan, an order, a right to do something; -1 for none."""
        lows = self.tokens.lows
        return next((one for one in subject if lows[self.chunks[one].head] in _CONTROL_NOUNS), -1)

    def is_ranked(self, chunk: Chunk) -> bool:
        """Whether a noun phrase tells one of a row: "the fourth newspaper", "the latest writer"."""
        lows = self.tokens.lows
        return any(
            word in _RANKS or (word.endswith("th") and self.tokens.tags[token] == NUM)
            for token, word in enumerate(lows[chunk.first : chunk.head], chunk.first)
        )

    def owner_of(self, chunk: Chunk) -> list[int]:
        """The subject of an infinitive after a noun: the noun's owner ("China's plan to sign"), or nothing."""
        if chunk.owner >= 0:
            return [chunk.index]
        return [
            other.index for other in self.chunks if other.of == chunk.index and other.prep in ("by", "of")
        ]

    def nonfinite(self, pred: Pred) -> None:
        """Govern an -ing form: gerund after a preposition or verb, participle after a chunk or comma."""
        if self.prep:
            pred.link = f"prep:{self.prep}"
            if self.last_pred >= 0 and self.last_pred != pred.index:
                pred.governor = self.last_pred
                matrix = self.preds[self.last_pred]
                # "accused China of returning", "barred him from leaving": the object acts.
                if self.prep in ("of", "for", "from", "with", "into") and matrix.objects:
                    pred.subject = list(matrix.objects)
                else:
                    pred.subject = list(matrix.subject)
            elif self.last_chunk >= 0:
                pred.subject = self.owner_of(self.chunks[self.last_chunk])
            if pred.governor < 0 and not pred.subject:
                pred.link += ":open"
            self.clause.preds.append(pred.index)
            return
        if self.last in ("chunk", "appos") and self.last_chunk >= 0:
            chunk = self.chunks[
                self.over_description(self.last_chunk) if self.last == "chunk" else self.appos_chunk
            ]
            pred.subject = self.parse_members(chunk.index)
            pred.governor = self.last_pred if self.last_pred != pred.index else -1
            pred.link = "ing"
            self.clause.preds.append(pred.index)
            return
        if self.is_subject_gerund(pred):
            # "stressed that jailing reporters is a crime": whoever speaks does not do it.
            pred.governor, pred.link = self.last_pred, "that"
        elif self.last == "conj" and self.last_pred >= 0 and self.preds[self.last_pred].kind == "ing":
            before = self.preds[self.last_pred]
            pred.subject, pred.governor, pred.link, pred.conjoined = (
                list(before.subject),
                before.governor,
                before.link,
                before.index,
            )
        elif self.last_pred >= 0 and self.last_pred != pred.index:
            pred.governor = self.onset(pred)
            pred.subject = list(self.preds[pred.governor].subject)
            pred.link = "ing"
        else:
            pred.link = "ing:open"
        self.clause.preds.append(pred.index)

    def onset(self, pred: Pred) -> int:
        """The predicate that a participle goes on from: "fired on workers who tried to cross, killing six": not who tried."""
        if self.last != "comma" or not self.grammar.is_a(pred.lemma, "harm"):
            return self.last_pred
        at = self.last_pred
        for _ in self.preds:
            one = self.preds[at]
            opens = one.lemma == "open" and any(
                self.tokens.lows[self.chunks[index].head] == "fire" for index in one.objects
            )
            if opens or self.grammar.is_a(one.lemma, "assault"):
                return at
            at = one.governor
            if at < 0 and one.antecedent >= 0:
                at = self.chunks[one.antecedent].pred  # "on a bus that carried pilgrims"
            if at < 0:
                break
        return self.last_pred

    def is_subject_gerund(self, pred: Pred) -> bool:
        """Whether an -ing form is the subject of what is said, with its verb behind it: "said jailing him was wrong"."""
        if self.last not in ("that", "verb") or self.last_pred in (-1, pred.index):
            return False
        said = self.preds[self.last_pred]
        if (
            not self.grammar.is_a(said.lemma, "report")
            or said.lemma in _GERUND_OBJECTS
            or said.voice != "active"
        ):
            return False
        tags = self.tokens.tags
        i = pred.at + 1
        while i < len(tags) and (tags[i] in _IN_ASIDE or tags[i] == CONJ):
            i += 1
        return i < len(tags) and (tags[i] in AUXILIARIES or (tags[i] == VERB and self.may_be_finite(i)))

    def participle(self, pred: Pred) -> None:
        """Give a bare passive participle its patient: the chunk before it, or the subject to come."""
        if self.last == "conj" and self.last_pred >= 0 and self.preds[self.last_pred].voice == "passive":
            before = self.preds[self.last_pred]
            pred.subject, pred.governor, pred.link, pred.conjoined = (
                list(before.subject),
                before.governor,
                "part",
                before.index,
            )
            if before.kind in ("finite", "inf"):
                pred.kind, pred.tense, pred.modal, pred.negated = (
                    before.kind,
                    before.tense,
                    before.modal,
                    pred.negated or before.negated,
                )
            # "said that he was held and beaten": both are said.
            if before.kind in ("inf", "ing") or before.link.startswith(("sub:", "that", "rel")):
                pred.link = before.link
        elif (found := self.resultative() or self.causative()) is not None:
            pred.subject, pred.governor, pred.link = list(found.objects), found.index, "part"
        elif (told := self.state_verb()) is not None:
            pred.subject, pred.governor, pred.link = list(told.subject), told.governor, told.link or "part"
            pred.kind, pred.conjoined = "finite", told.index
            pred.tense, pred.modal, pred.negated = told.tense, told.modal, pred.negated or told.negated
        elif self.last in ("chunk", "comma", "appos") and self.last_chunk >= 0:
            index = self.past_relative()
            chunk = self.chunks[index]
            # ", jailed last year," belongs to the last animate-looking head: over a time or of-phrase to its head.
            while self.last == "comma" and chunk.time and index > 0:
                index -= 1
                chunk = self.chunks[index]
            if self.last == "comma" and chunk.of >= 0 and self.tokens.tags[chunk.head] == NUM:
                index = chunk.of  # "the mother of two, arrested in May"
            pred.subject = self.parse_members(index)
            pred.governor = -1
            pred.link = "part"
            if not self.clause.finite and chunk.index in self.clause.subject:
                pred.antecedent = index
        else:
            pred.link = "part:open"
        self.clause.preds.append(pred.index)

    def past_relative(self) -> int:
        """The chunk that a participle tells of: whom a clause between commas told of: "ten men, who are ill, held since May"."""
        clause = self.clause
        if self.last != "comma" or clause.kind != "rel" or not clause.finite or clause.antecedent < 0:
            return self.last_chunk
        told = self.chunks[clause.antecedent]
        comma = told.last + 1
        return told.index if self.tokens.tags[comma : comma + 2] == [COMMA, WH] else self.last_chunk

    def perfect_goes_on(self) -> bool:
        """Whether an auxiliary carries on after "and": "had set fire to huts and driven off their cattle"."""
        if self.last != "conj" or self.last_pred < 0:
            return False
        before = self.preds[self.last_pred]
        return (
            before.kind == "finite" and before.voice == "active" and before.tense in ("perfect", "pluperfect")
        )

    def being_goes_on(self, j: int) -> bool:
        """Whether "being" carries on after "and" to the participle at j: "saw reporters being held or threatened", "described being
        slapped and kicked"."""
        if self.last != "conj" or self.last_pred < 0:
            return False
        before, after = self.preds[self.last_pred], self.tokens.tags[j + 1 : j + 2]
        begun = before if before.kind == "ing" or before.conjoined < 0 else self.preds[before.conjoined]
        return (
            begun.kind == "ing"
            and begun.voice == before.voice == "passive"
            and (
                self.chunk_of[begun.first - 1] >= 0
                or (begun.governor >= 0 and self.preds[begun.governor].lemma in _GERUND_OBJECTS)
            )
            and (not after or after[0] not in DET_PRON_NUM)
        )

    def causative(self) -> Pred | None:
        """The verb by which somebody has it done, over a place behind its object: "had the mosque at Mopti pulled down"."""
        if self.last != "chunk" or self.last_pred < 0 or self.last_chunk < 0:
            return None
        before = self.preds[self.last_pred]
        if before.lemma != "have" or before.voice != "active" or not before.objects:
            return None
        return before if any(index == self.last_chunk for _, index in before.comps) else None

    def resultative(self) -> Pred | None:
        """The verb whose object, which stands before it, a participle tells of: "whom neighbours found tied"."""
        if self.last != "verb" or self.last_pred < 0 or self.clause.kind != "rel":
            return None
        before = self.preds[self.last_pred]
        fits = before.kind == "finite" and before.voice == "active" and before.lemma in _RESULTATIVES
        return before if fits and before.objects else None

    def state_verb(self) -> Pred | None:
        """The verb whose subject a participle tells of: "remains jailed", "was found shot", "was tried, convicted"."""
        if self.last_pred < 0:
            return None
        before = self.preds[self.last_pred]
        if before.kind != "finite":
            return None
        if self.last == "verb":
            return before if before.lemma in _COPULAS or before.voice == "passive" else None
        return before if self.last == "comma" and (self.lists_states() or self.lists_acts(before)) else None

    def lists_acts(self, before: Pred) -> bool:
        """Whether a passive goes on after a comma and an "and": "was held in a cell, questioned about it and freed"."""
        tags, forms = self.tokens.tags, self.tokens.forms
        if before.voice != "passive" or before.index not in self.clause.preds:
            return False
        j = self.preds[-1].at + 1
        while j < len(tags) and tags[j] not in _CLAUSE_ENDS and tags[j] not in AUXILIARIES:
            if tags[j] == CONJ:
                while j + 1 < len(tags) and tags[j + 1] == ADV:
                    j += 1
                return j + 1 < len(tags) and tags[j + 1] == VERB and bool(_bits(forms[j + 1]) & PART)
            j += 1
        return False

    def lists_states(self) -> bool:
        """Whether a participle right before a comma may be followed by more of them: "was tortured, starved and"."""
        if self.last_before_comma != "verb" or self.last_pred < 0:
            return False
        before = self.preds[self.last_pred]
        return before.voice == "passive" and (before.kind == "finite" or before.link == "part:open")


def _is_deed(noun: str) -> bool:
    """Whether a noun names what somebody does to others, by its ending or as a plain one of violence."""
    return noun.endswith(_DEED_ENDINGS) or noun in _DEEDS


def _is_year(number: str) -> bool:
    return len(number) == 4 and number[:2] in ("19", "20") and number.isdigit()


def _bits(form: Forms | None) -> int:
    return form.bits if form is not None else 0


def _tense(modal: str, have: bool, last_have: str, past: bool) -> str:
    if modal:
        return "none"
    if have:
        return "pluperfect" if last_have in ("had", "hadn't") else "perfect"
    return "past" if past else "present"


_BRACKETED: Final = 30  # the longest that stands in brackets, in tokens
_WANTING: Final = frozenset("want need expect wish".split())
_COPULAS: Final = frozenset("be remain stay get lie stand go become feel".split())
_PARTICIPIAL: Final = frozenset(
    ("sub:if", "sub:when", "sub:while", "sub:once", "sub:although", "sub:though", "sub:unless", "sub:until")
)
_QUANTIFIERS: Final[dict[str, tuple[tuple[str, ...], ...]]] = {
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
_MODALS: Final = {
    "'ll": "will",
    "'d": "would",
    "can't": "can",
    "won't": "will",
    "wouldn't": "would",
    "shouldn't": "should",
    "couldn't": "could",
    "mustn't": "must",
    "cannot": "can",
    "needn't": "need",
    "shan't": "shall",
}
# Verbs other than those of saying behind which a clause may stand without "that": "ensure the monk is freed".
_TAKES_CLAUSE: Final = frozenset(
    "find learn hear see hope mean ensure guarantee pray wish doubt assume".split()
)
# What somebody may be that a clause behind it tells more of, without "that": "is worried they were beaten", "was sure he".
_TROUBLING: Final = frozenset("alarm concern convince disappoint horrify shock terrify upset worry".split())
_OPINIONS: Final = frozenset(
    "afraid aware certain clear confident glad grateful hopeful likely obvious positive possible proud sad sure true "
    "unlikely".split()
)
_IN_NAMING: Final = frozenset((NOUN, NUM, DET, POSS, PREP, CONJ, COMMA))
_LONGEST_NAMING: Final = 30  # the longest that says who a subject is, in tokens
_ATTIRE: Final = frozenset(
    "uniform uniforms clothes clothing plainclothes mask masks fatigues camouflage balaclavas gear dress robes hoods "
    "helmets turbans".split()
)
_MEMBER_ENDINGS: Final = ("ers", "ors", "ists", "ians", "men", "women", "ants")
_MEMBERS: Final = frozenset(
    "agents troops police guards recruits cadres thugs youths allies wings employees colleagues".split()
)
_BODIES: Final = frozenset(
    "agency army association authority battalion brigade cell church coalition committee community company corps council "
    "department faction family force forces front gang government group guard junta militia militias ministry movement "
    "network organisation organization party patrol regime regiment service services squad state team tribe union unit".split()
)
_NAMED_BODIES: Final = _BODIES | frozenset(
    "assembly bank board bureau bureaus centre center chamber commission court directorate federation guards institute "
    "ministry mission office parliament police prosecution secretariat senate subcommittee tribunal university".split()
)
# What nobody is that a clause with "who" tells of.
_EVENTS: Final = frozenset(
    "attack attacks campaign campaigns conflict coup crackdown demonstration demonstrations genocide march marches massacre "
    "protest protests purge purges raid raids rally rebellion revolt revolution rising riot riots sit-in sit-ins strike "
    "strikes torture uprising uprisings violence war wars".split()
)
_OF_PEOPLES: Final = ("an", "ish", "ese", "i", "ch")
_LANDS: Final = frozenset(
    "afghanistan pakistan kazakhstan uzbekistan tajikistan turkmenistan kyrgyzstan iran sudan oman japan azerbaijan taiwan "
    "bhutan lebanon fiji haiti malawi mali burundi brunei kiribati djibouti".split()
)
_IN_CALLING: Final = frozenset((NOUN, NUM, DET, POSS, PREP, ADV))
_IN_ASIDE: Final = frozenset((NOUN, NUM, DET, POSS, PREP, ADV))
_NOUN_PREPS: Final = frozenset(
    "in on from against by for to with at between towards under behind before".split()
)
# What of-phrases belong to names: "the Republic of Korea", "the University of Lima".
_REALMS: Final = frozenset(
    "bank bay church city commonwealth council county court department district emirate gulf house isle kingdom ministry "
    "municipality office port principality province region republic school state states sultanate university valley".split()
)
# What people are brought to before they are named: "put under house arrest a bishop", "beat to death two men".
_STATE_PREPS: Final = frozenset("to into in under behind on at for".split())
_WHERE_OR_WHEN: Final = frozenset("in on at for".split())
_STATES_OF_CAPTIVITY: Final = frozenset(
    "death custody prison prisons jail jails arrest bars detention bail ransom trial captivity exile liberty doors "
    "absentia questioning".split()
)
_CAPTURING: Final = frozenset("hold keep take seize make set".split())
_CAPTIVES: Final = frozenset("hostage captive prisoner free".split())
_LASTING_PREPS: Final = frozenset("since during over between before after until throughout within".split())
_ADJECTIVE_ENDINGS: Final = (
    "al",
    "ic",
    "ive",
    "ous",
    "ful",
    "ing",
    "ed",
    "an",
    "ary",
    "ese",
    "ish",
    "ent",
    "ant",
    "uel",
    "man",
    "able",
    "ible",
    "less",
    "ical",
)
_TAKES_OF: Final = frozenset(
    "accuse apprise convict suspect acquit deprive notify rob rid warn inform remind assure complain speak learn hear die consist "
    "dispose approve tell strip clear absolve exonerate relieve".split()
)
_NEGATIVE_OPENERS: Final = frozenset("nor neither never nowhere".split())
_DITRANSITIVE: Final = frozenset(
    "give grant deny offer send tell show award pay hand serve cost refuse allow".split()
)
_FURTHER: Final = frozenset(("more", "further"))
# Verbs whose object is who is spoken to: "told the court", "assured diplomats".
_SPEAKING: Final = frozenset(
    "accuse appeal ask call condemn criticise criticize demand denounce deplore express press request slam "
    "urge voice vow".split()
)
_RESPONDING: Final = frozenset("call condemn criticise criticize denounce deplore urge".split())
_ADDRESSING: Final = frozenset("tell inform notify assure warn remind".split())
# Words for those spoken to, after which what they are told may begin without "that": "told reporters police beat him".
_LISTENERS: Final = frozenset(
    "reporters journalists newsmen correspondents lawmakers deputies diplomats investigators researchers parliament "
    "reuters".split()
)
_HEARERS: Final = _LISTENERS | {
    "police",
    "court",
}  # these may as well be who did it: "told reporters police beat him"
_STATES_IN_CAPITALS: Final = frozenset("us uk un eu uae drc".split())  # more often before a noun of theirs
_RELATIVES: Final = frozenset("who which whose whom".split())
# What somebody sees or hears done is done: "watched soldiers shoot the chief" is as "shooting" would be.
_PERCEIVING: Final = frozenset("see watch hear".split())
_WITHHOLDING: Final = frozenset("deny refuse".split())
# What somebody denies of himself; other things are denied to somebody.
_DISOWNED: Final = frozenset(
    "wrongdoing involvement responsibility guilt charges allegations accusations reports claims knowledge".split()
)
# What is written, which may itself do what is told behind "that": "a letter that urged them".
_TEXTS: Final = frozenset("statement statements letter letters report reports".split())
# Verbs of asking that no participle is made of before these: "called on", "pleaded with".
_PLEADING: Final = dict.fromkeys(("call", "push", "press"), ("for", "on", "upon", "with")) | dict.fromkeys(
    ("appeal", "plead"), ("for", "on", "with", "to")
)
_NOTING: Final = frozenset("note learn observe hear receive follow view watch record".split())
_FEELINGS: Final = frozenset(
    "concern alarm dismay regret sadness shock horror satisfaction indignation sorrow outrage".split()
)
_RECOMMENDS: Final = frozenset("recommend urge request demand state observe stress advise".split())
_RESULTATIVES: Final = frozenset("find see have get leave keep hold bring".split())
_TIME_AND_THAT: Final = 4  # tokens from a time's first to the "that" behind it
_GERUND_OBJECTS: Final = frozenset(
    "deny admit begin start stop continue avoid suggest recommend consider risk resume regret describe mention recount "
    "recall remember relate narrate acknowledge report".split()
)
_RANKS: Final = frozenset("first second third last latest next only".split())
# Verbs without an object that have one in the passive: "were marched back", "was disappeared".
_CAUSED: Final = frozenset("disappear march walk trot stand sail bellow shout speak".split())
_SOON: Final = frozenset("about due likely ready poised".split())
_MERELY: Final = frozenset("only just merely simply".split())
# Words that, before the verb, bring its auxiliary before the subject.
_FRONTED: Final = _NEGATIVE_OPENERS | frozenset("so only thus rarely seldom hardly scarcely".split())
_OPTIONAL_OBJECT: Final = frozenset(
    "fire sign ratify accede vote attack strike open close return move turn withdraw join protest "
    "march rule begin start end stop continue improve change increase decrease grow rise fall win "
    "lose lead follow appeal plead break burst call charge claim visit read write eat drink drive "
    "ride fly sail sing speak act pass stand sit meet refuse resist surrender retreat approach "
    "advance enter leave arrive depart escape flee die live work travel apply respond reply agree "
    "disagree fail succeed help study teach learn know think believe suffer worsen explode crash "
    "collapse".split()
)
_CONTROL_NOUNS: Final = frozenset(
    "plan plans decision decisions attempt attempts bid effort efforts promise promises pledge "
    "pledges intention intentions failure refusal call calls proposal proposals order orders right "
    "ability commitment obligation threat threats move moves agreement willingness reluctance "
    "permission desire need request requests demand demands campaign chance vow vows bill step steps "
    "authorisation authorization duty vote motion recommendation recommendations".split()
)
_SAYING_NOUNS: Final = frozenset(
    "report reports claim claims allegation allegations fear fears evidence denial statement news "
    "belief concern concerns fact indication indications rumour rumours rumor rumors sign signs "
    "suggestion suggestions warning warnings charge charges accusation accusations announcement "
    "information knowledge word proof suspicion suspicions impression conclusion "
    "complaint complaints confirmation hope hopes assurance assurances testimony".split()
)
