"""Frames: incidents that a common verb tells only with certain words around it.

Belongs here: "gave boys rifles", "kept the ambulances back", "put two men on a plane": reading the lexicon's
`incident_frames` and finding the sentences that may hold one. Also verbs whose second word stands apart ("beat him
up", "set the village on fire"). Which predicates a frame fits is `incidents.frame_roles`.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final

from pipelines.extract.incidents.word_lists import WordLists
from pipelines.extract.incidents.words import Trigger, holds
from pipelines.extract.language.tagging import VerbInflection
from pipelines.extract.language.text import Document, Sentence
from pipelines.lexicon import Lexicon, Row, split_cell

BARE: Final = "-"  # among a frame's verbs: its complement may hang on a noun ("journalists behind bars")
ANY_VERB: Final = "*"  # among the verbs that follow: whichever
# How many characters, where only letters are looked at.
_APART: Final = 70
_NEGATING: Final = frozenset(
    "no none nor neither without cannot never not nobody nothing t refuse refuses refused refusing decline declines declined "
    "declining".split()
)
# What parts words; one character each, so that places stay the same.
_MARKS: Final = ("\n", *",.;:\"“”'’‘()?!-–—/&%…*[]$#+=_@<>|")
# Of these, one or many may do or suffer it; other acts are told apart by the number ("was put on a truck", "on trucks").
_OF_EITHER_NUMBER: Final = frozenset(
    "extrajudicial_killing mass_killing conflict_killing indiscriminate_attack death_in_custody attempted_killing "
    "judicial_execution death_sentence torture ill_treatment sexual_violence threat_harassment".split()
)
_SHORTEST: Final = 3
_NOTHING: Final[frozenset[str]] = frozenset()
# Words that so many sentences hold that looking for them finds next to nothing.
_EVERYWHERE: Final = frozenset(
    "a about after all an and any are as at back be been before being but by did do does down first for from given go had "
    "has have her him his home house in into is it its left let made make many more new no not of off on one or other out "
    "over people put said say says since so some state than that the their them then there these they this those time to "
    "told trade two until up was were when where which while who will with would year years government officials council "
    "committee commission force".split()
)
_CLASSES: Final = frozenset(("@people", "@many", "@forces", "@organ", "@body", "@place", "@town", "@home"))


@dataclass(frozen=True, slots=True)
class Slot:
    """What may stand in one place of a frame: words, and classes of actors. Empty: anything, or nothing.

    `heads`: one of the words must be the phrase's head, and the phrase the verb's own complement. `phrases`: the
    words of which each is several.
    """

    words: frozenset[str] = frozenset()
    classes: frozenset[str] = frozenset()
    heads: bool = False
    phrases: tuple[str, ...] = field(init=False)

    def __post_init__(self) -> None:
        """Pick out the phrases once: frames are compared by the thousand."""
        object.__setattr__(self, "phrases", tuple(sorted(word for word in self.words if " " in word)))

    def __bool__(self) -> bool:
        """Whether the slot asks for something."""
        return bool(self.words or self.classes)


@dataclass(frozen=True, slots=True)
class Wording:
    """Words and phrases of which a sentence may hold one: single words apart, phrases by a word of theirs to ask for first."""

    singles: frozenset[str]
    phrases: Mapping[str, tuple[str, ...]]

    @classmethod
    def of(cls, words: frozenset[str]) -> "Wording":
        """Sort words (lower case) into single ones and phrases."""
        phrases: dict[str, tuple[str, ...]] = {}
        for phrase in sorted(word for word in words if not word.isalnum()):
            head = _head(phrase)
            phrases[head] = (*phrases.get(head, ()), phrase)
        singles = frozenset(word for word in words if word.isalnum())
        return cls(singles, phrases)

    def __bool__(self) -> bool:
        """Whether there are any."""
        return bool(self.singles or self.phrases)

    def stands(self, words: set[str], text: str) -> bool:
        """Whether a sentence (lower case), whose words are given, holds one."""
        if not self.singles.isdisjoint(words):
            return True
        return any(
            holds(phrase, text) for head in self.phrases.keys() & words for phrase in self.phrases[head]
        )


@dataclass(frozen=True, slots=True, eq=False)
class Frame:
    """A row of the lexicon's `incident_frames`.

    `rank`: its place in the table. `links`: how a verb of `then` must hang on the frame's verb; empty: it follows.
    `negated`: whether the act is that something is not done; None where the frame may be negated or not.
    `alone`: it makes a text worth reading as a strong trigger does.
    `needs`: sets of words, one of each of which a sentence must hold before it is worth reading; the first, the
    rarest, is what is looked for, the others from the shortest list to the longest. Each is itself only: frames are
    asked for by the thousand, and comparing their words would cost more than matching them.
    """

    rank: int
    trigger: Trigger
    verbs: frozenset[str]
    particle: str
    subject: Slot
    object: Slot
    preps: frozenset[str]
    comp: Slot
    links: frozenset[str]
    then: frozenset[str]
    words: Wording
    unless: Wording
    negated: bool | None
    victims: frozenset[str]
    alone: bool
    needs: tuple[frozenset[str], ...]

    def may_stand(self, words: set[str], text: str) -> bool:
        """Whether a sentence (lower case) has every word that the frame needs, and none that it must not have."""
        for need in self.needs[2:]:
            if need.isdisjoint(words):
                return False
        if self.words and not self.words.stands(words, text):
            return False
        return not self.unless.stands(words, text)


@dataclass(frozen=True, slots=True)
class Apart:
    """A trigger of several words, "set on fire", whose object may stand after the first."""

    trigger: Trigger
    tail: str


@dataclass(slots=True)
class Framed:
    """What may be in one sentence: frames in the order of the table; verbs with their second word apart, by where they stand."""

    frames: list[Frame] = field(default_factory=list)
    apart: list[tuple[int, Apart]] = field(default_factory=list)

    def __bool__(self) -> bool:
        """Whether there is anything."""
        return bool(self.frames or self.apart)

    @property
    def alone(self) -> bool:
        """Whether a frame makes a text worth reading as a strong trigger does."""
        return any(frame.alone for frame in self.frames)

    @property
    def strong(self) -> bool:
        """Whether a frame tells something without words of rights or violence beside it."""
        return any(frame.trigger.strong for frame in self.frames)

    def drop_weak(self) -> None:
        """Leave out the frames that tell something only beside words of rights or violence."""
        self.frames = [frame for frame in self.frames if frame.trigger.strong]


class IncidentFrames:
    """Finds frames. Build once."""

    def __init__(self, lexicon: Lexicon, triggers: Iterable[Trigger]) -> None:
        """Read the tables and index them by the words to look for."""
        verbs, words = VerbInflection(lexicon), WordLists(lexicon)
        # What may stand apart from its verb; longer phrases are all read so.
        tails, one_number = words.words("verb_tail"), words.words("one_number_noun")
        lists = {row["class"]: split_cell(row["words"]) for row in lexicon.table("incident_frame_words")}

        def forms(verb: str) -> frozenset[str]:
            return frozenset(verbs.forms(verb))

        frames = [
            frame
            for rank, row in enumerate(lexicon.table("incident_frames"))
            for frame in _frames(rank, row, lists, forms, one_number)
        ]
        self._frames, self._alone = _Index(frames), _Index(frame for frame in frames if frame.alone)
        self._starts: dict[str, list[Apart]] = {}
        for trigger in triggers:
            first, _, tail = trigger.word.partition(" ")
            if trigger.pos == "verb" and not trigger.verb_at and (tail in tails or " " in tail):
                for form in sorted(forms(first)):
                    self._starts.setdefault(form, []).append(Apart(trigger, tail))
        self._apart_by = frozenset(self._starts)

    def alone(self, document: Document, low: str, apart: str) -> list[int]:
        """Return the numbers of the sentences of a lower-case body in which a frame may stand that makes a text worth reading.

        `apart` is the body with its words apart, as `spaced` gives it.
        """
        if self._alone.anchors.isdisjoint(apart.split()):
            return []  # as a rule
        return [
            sentence.no
            for sentence in document.sentences
            if self._alone.find(
                set(apart[sentence.start : sentence.end].split()), low[sentence.start : sentence.end]
            )
        ]

    def find(self, sentences: Iterable[Sentence], low: str, apart: str) -> dict[int, Framed]:
        """Return what may be told by frames in sentences of a lower-case body, by the number of the sentence.

        `apart` is the body with its words apart, as `spaced` gives it.
        """
        found: dict[int, Framed] = {}
        for sentence in sentences:
            span = slice(sentence.start, sentence.end)
            words = set(apart[span].split())
            framed = Framed(self._frames.find(words, low[span]))
            if not words.isdisjoint(self._apart_by):
                framed.apart = self._apart(words, low[span], apart[span], sentence.start)
            if framed.frames or framed.apart:
                found[sentence.no] = framed
        return found

    def _apart(self, words: set[str], text: str, apart: str, start: int) -> list[tuple[int, Apart]]:
        """Return the verbs with their second word apart that a sentence which begins at an offset may hold, in order."""
        found = []
        for word in words & self._apart_by:
            for one in self._starts[word]:
                if words.issuperset(one.tail.split()):
                    at = f" {apart} ".find(f" {word} ")
                    if at >= 0 and holds(one.tail, text[at : at + _APART]):
                        found.append((start + at, one))
        return sorted(found, key=lambda one: one[0])


class _Index:
    """Frames by the rarest word that they need, and then by one that they need beside it."""

    def __init__(self, frames: Iterable[Frame]) -> None:
        self.by_words: dict[str, dict[str, list[Frame]]] = {}
        for frame in frames:
            for word in sorted(frame.needs[0]):
                beside = self.by_words.setdefault(word, {})
                for other in sorted(frame.needs[1]):
                    beside.setdefault(other, []).append(frame)
        self._beside = {word: frozenset(beside) for word, beside in self.by_words.items()}
        self.anchors = frozenset(self.by_words)

    def find(self, words: set[str], text: str) -> list[Frame]:
        """Return the frames of which a sentence (lower case), whose words are given, holds all words, in the order of the table."""
        found: list[Frame] = []
        judged: set[Frame] = set()
        for word in words & self.anchors:
            beside = self._beside[word]
            for other in () if beside.isdisjoint(words) else beside & words:
                for frame in self.by_words[word][other]:
                    if frame not in judged:
                        judged.add(frame)
                        if frame.may_stand(words, text):
                            found.append(frame)
        if len(found) > 1:
            found.sort(key=lambda frame: frame.rank)
        return found


def _frames(
    rank: int,
    row: Row,
    lists: dict[str, list[str]],
    forms: Callable[[str], frozenset[str]],
    one_number: frozenset[str],
) -> Iterator[Frame]:
    """Read a row: a frame for each particle that its verbs have. `one_number` are nouns that have only one."""

    def words(cell: str) -> frozenset[str]:
        return frozenset(
            word for value in split_cell(cell) for word in (lists[value[1:]] if value[:1] == "$" else [value])
        )

    def slot(cell: str, *, heads: bool = False) -> Slot:
        found = words(cell)
        if row["incident_type"] in _OF_EITHER_NUMBER:
            found |= frozenset(other for word in found for other in _numbers(word, one_number))
        return Slot(found - _CLASSES, found & _CLASSES, heads)

    heads = "=" in row["comp"]
    preps, _, comp = row["comp"].partition("=" if heads else ":")
    links, _, then = row["then"].rpartition(":")
    subject, thing, complement = slot(row["subject"]), slot(row["object"]), slot(comp, heads=heads)
    followers, beside = words(then), words(row["words"])
    verbs = [verb.partition(" ") for verb in words(row["verbs"])]
    for particle in sorted({tail for _, _, tail in verbs}):
        lemmas = frozenset(verb for verb, _, tail in verbs if tail == particle)
        needs = {
            "verbs": _NOTHING
            if BARE in lemmas
            else frozenset(form for verb in lemmas for form in forms(verb)),
            "object": frozenset() if thing.classes else _heads(thing.words),
            "comp": frozenset() if complement.classes else _heads(complement.words),
            "then": _NOTHING
            if ANY_VERB in followers
            else frozenset(form for verb in followers for form in forms(verb)),
            "subject": frozenset() if subject.classes else _heads(subject.words),
            "words": _heads(beside),
            "negated": _NEGATING if row["negated"] == "yes" else frozenset(),
            "particle": frozenset(particle.split()),
        }
        first = needs.pop(row["anchor"])
        others = sorted((need for need in needs.values() if need), key=_breadth)
        if others and not _EVERYWHERE.isdisjoint(first) and _EVERYWHERE.isdisjoint(others[0]):
            # Looked for by what few sentences hold: which of the words is found first changes nothing else.
            first, others[0] = others[0], first
            others.sort(key=_breadth)
        others = others or [first]
        yield Frame(
            rank,
            _trigger(row),
            lemmas,
            particle,
            subject,
            thing,
            frozenset(prep.strip() for prep in preps.split("|")) if row["comp"] else _NOTHING,
            complement,
            frozenset(split_cell(links)),
            followers,
            Wording.of(beside),
            Wording.of(words(row["unless"])),
            {"yes": True, "no": False}.get(row["negated"]),
            frozenset(split_cell(row["victim"])),
            row["strength"] == "strong",
            (first, *others),
        )


def _breadth(need: frozenset[str]) -> tuple[bool, int]:
    """By how much a set of words narrows down what sentences may hold a frame: those that most hold come last."""
    return not _EVERYWHERE.isdisjoint(need), len(need)


def _numbers(word: str, one_number: frozenset[str]) -> Iterator[str]:
    """The plural of a noun in the singular, and the singular of one in the plural: a place of a frame holds either."""
    before, _, word = word.rpartition(" ")
    if before:
        yield from (f"{before} {other}" for other in _numbers(word, one_number))
        return
    if not word.isalpha() or len(word) < _SHORTEST or word in one_number:
        return
    if word.endswith("men"):
        yield f"{word[:-3]}man"
    elif word.endswith("man"):
        yield f"{word[:-3]}men"
    elif word.endswith("ies"):
        yield f"{word[:-3]}y"
    elif word.endswith(("shes", "ches", "sses", "xes")):
        yield word[:-2]
    elif word.endswith("s"):
        if not word.endswith(("ss", "us", "is")):
            yield word[:-1]
    elif word.endswith("y") and word[-2] not in "aeiou":
        yield f"{word[:-1]}ies"
    elif word.endswith(("sh", "ch", "x")):
        yield f"{word}es"
    else:
        yield f"{word}s"


def _trigger(row: Row) -> Trigger:
    """What a frame tells: by itself, or as the trigger that it counts as; one of nouns of acts as such a noun does."""
    if row["verbs"] == BARE and row["object"]:
        word = row["counts_as"] or row["object"].partition("|")[0]
        return Trigger(
            word, "noun", row["incident_type"], "of", row["strength"] != "weak", others=row["by_others"]
        )
    return Trigger(
        row["counts_as"] or row["verbs"],
        "verb",
        row["incident_type"],
        "agent_patient" if row["counts_as"] else "frame",
        row["strength"] != "weak",
        others=row["by_others"],
    )


def spaced(text: str) -> str:
    """Put spaces for what parts words."""
    for mark in _MARKS:
        text = text.replace(mark, " ")
    return text


def _heads(phrases: frozenset[str]) -> frozenset[str]:
    """The longest word of each phrase that not every sentence holds, by which it is looked for."""
    return frozenset(map(_head, phrases))


def _head(phrase: str) -> str:
    """The longest word of a phrase that not every sentence holds."""
    return max(spaced(phrase).split(), key=lambda word: (word not in _EVERYWHERE, len(word)))
