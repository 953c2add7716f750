"""Which sentences of an article are read for incidents, and with what.

Belongs here: finding triggers and the words about them that make a text worth reading, choosing sentences, and making
readings of them. What a trigger tells in its sentence is `incidents.takes`.
"""

from dataclasses import dataclass, field
from typing import Final

from pipelines.extract.dates.resolver import DateResolver
from pipelines.extract.incidents.context import WITHIN_REACH, Context, Reading
from pipelines.extract.incidents.frames import Framed, IncidentFrames, spaced
from pipelines.extract.incidents.gate import are_enough, is_brief
from pipelines.extract.incidents.scene import SceneReader
from pipelines.extract.incidents.when import tells_lapse
from pipelines.extract.incidents.word_lists import WordLists
from pipelines.extract.incidents.words import RESPONSES, Hit, IncidentWords, near
from pipelines.extract.language.grammar import Grammar
from pipelines.extract.language.text import Document, Sentence
from pipelines.extract.numbers.counts import CountReader
from pipelines.extract.treaties.finder import TreatyMention

_CUE_SPREAD: Final = 1000  # characters in which an article about violence has a cue
# So many strong triggers, and words of rights or violence, make a text whose weak triggers count everywhere.
_STRONG: Final = 2
_STEEPED: Final = 6
_ANSWERED: Final = 2


@dataclass(slots=True)
class Chosen:
    """A sentence to read, with the trigger words in it and the frames that may stand in it."""

    sentence: Sentence
    hits: list[Hit] = field(default_factory=list)
    framed: Framed | None = None
    # Weak words for responses: read only for what is said of a violation that the sentences around have told.
    answers: list[Hit] = field(default_factory=list)


@dataclass(slots=True)
class Looks:
    """What a text is chosen by: its triggers, of which so many are strong, and where its words of rights or violence
    stand."""

    hits: list[Hit]
    cues: list[int]
    strong: int


_GOES_ON: Final = (
    *("he ", "she ", "they ", "both ", "the two ", "the pair ", "all ", "his ", "her ", "their "),
    *(
        f"{some}{of}"
        for some in ("one", "two", "three", "four", "several", "some", "many")
        for of in (" of them ", ", ")
    ),
)


class SentenceReader:
    """Chooses sentences and reads them."""

    def __init__(
        self,
        lists: WordLists,
        words: IncidentWords,
        frames: IncidentFrames,
        *,
        grammar: Grammar,
        counts: CountReader,
        dates: DateResolver,
        scene: SceneReader,
    ) -> None:
        """Take the finders of triggers and frames, and the readers of what stands in a sentence."""
        self._words, self._frames = words, frames
        self._grammar, self._counts, self._dates, self._scene = grammar, counts, dates, scene
        self._pointers = lists.openings("pointer")

    def looks(self, low: str, *, survey: bool = False) -> Looks | None:
        """Return what makes a lower-case text worth reading; None where nothing does, save in a survey of a country."""
        hits = self._words.find(low)
        cues = self._words.cues(low)
        strong = sum(hit.strong for hit in hits)
        return Looks(hits, cues, strong) if strong or survey or are_enough(len(cues), len(low)) else None

    def choose(self, document: Document, low: str, looks: Looks) -> list[Chosen]:
        """Return the sentences that deserve reading, in order: those with a strong trigger, or a weak one among cues."""
        hits, cues, strong = looks.hits, looks.cues, looks.strong
        apart = spaced(low)
        alone = self._frames.alone(document, low, apart)
        strong += len(alone)
        steeped = strong >= _STRONG and len(cues) >= _STEEPED
        answered = strong > 0 and len(cues) >= _ANSWERED
        # In such an article weak triggers need no cue beside them.
        steady = document.survey or (strong > 0 and len(cues) > len(low) // _CUE_SPREAD)
        chosen: dict[int, Chosen] = {}
        by_sentence = self._by_sentence(document, hits)
        told = [
            sentence.no
            for sentence, found in by_sentence
            if any(hit.strong and not hit.is_of(RESPONSES) for hit in found)
        ]
        told += alone
        for sentence, found in by_sentence:
            cued, number = steady or near(cues, sentence.start, sentence.end), sentence.no
            # "He was handed over" goes on with what the sentence before tells.
            goes_on = number - 1 in chosen and low.startswith(_GOES_ON, sentence.start)
            # Who answers a violation need not name it again: "Paris called the verdict unjust".
            kept = [
                hit
                for hit in found
                if hit.strong
                or cued
                or steeped
                or (answered and hit.is_of(RESPONSES))
                or (goes_on and not hit.is_of(RESPONSES))
            ]
            if kept and (cued or strong):
                chosen[number] = Chosen(sentence, kept)
                if any(not hit.is_of(RESPONSES) for hit in kept):
                    told.append(number)
            answers = [hit for hit in found if hit.is_of(RESPONSES) and hit not in kept]
            if answers and any(abs(number - other) <= WITHIN_REACH for other in told):
                chosen.setdefault(number, Chosen(sentence)).answers = answers
        brief = is_brief(len(low)) and (strong >= _STRONG or are_enough(len(cues), len(low)))
        about = steady or steeped or brief
        # Elsewhere, frames tell only something beside triggers or cues.
        sentences = [
            one for one in document.sentences if about or one.no in chosen or near(cues, one.start, one.end)
        ]
        framed = self._frames.find(sentences, low, apart)
        for sentence in sentences if framed else ():
            frames = framed.get(sentence.no)
            if frames is None or self._points_elsewhere(document, sentence):
                continue
            known = chosen.get(sentence.no) or Chosen(sentence)
            kept = known.hits
            cued = near(cues, sentence.start, sentence.end) or any(hit.strong for hit in kept)
            if not (cued or steeped):
                frames.drop_weak()
            if frames and (kept or cued or about):
                known.framed = frames
                chosen[sentence.no] = known
        return [chosen[number] for number in sorted(chosen)]

    def _by_sentence(self, document: Document, hits: list[Hit]) -> list[tuple[Sentence, list[Hit]]]:
        found: dict[int, tuple[Sentence, list[Hit]]] = {}
        for hit in hits:
            sentence = document.sentence_at(hit.start)
            if not self._points_elsewhere(document, sentence):
                found.setdefault(sentence.no, (sentence, []))[1].append(hit)
        return list(found.values())

    def _points_elsewhere(self, document: Document, sentence: Sentence) -> bool:
        """Whether a sentence is a link to another story."""
        return document.body.startswith(self._pointers, sentence.start)

    def read(self, context: Context, sentence: Sentence, low: str, treaties: list[TreatyMention]) -> Reading:
        """Parse a sentence; its dates and counts are read when first asked for."""
        document = context.document
        text = document.body[sentence.start : sentence.end]
        reading = Reading(
            context,
            sentence,
            self._grammar.parse(document.body, sentence.start, sentence.end),
            text,
            low[sentence.start : sentence.end],
            lambda: self._scene.dates_of(document, sentence, low),
            lambda: self._counts.people(text, offset=sentence.start),
            lambda: self._counts.find(text, offset=sentence.start),
        )
        reading.treaty_codes = [mention for mention in treaties if mention.sentence_no == sentence.no]
        before = document.sentence(sentence.no - 1) if sentence.no > 1 else None
        if before is not None:
            reading.read_counts_before = lambda: self._counts.people(
                document.body[before.start : before.end], offset=before.start
            )
        if tells_lapse(reading.low):
            reading.read_lapses = lambda: self._dates.lapses(text, sentence.start)
        return reading
