"""What is known of an article while its incidents are read, and of the sentence that is being read.

Belongs here: the mentions found in an article, grouped by sentence, with what follows from all of them together
(its main state, who bears arms in it); and a sentence with its parse, its dates and its counts. One act as a sentence
tells it is `incidents.report`.
"""

import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from itertools import pairwise
from typing import Final, TypeVar

from pipelines.extract.dates.resolver import DateMention, Lapse
from pipelines.extract.incidents.report import Actor, Report
from pipelines.extract.incidents.word_lists import WordLists
from pipelines.extract.language.grammar import Parse
from pipelines.extract.language.text import Document, Sentence
from pipelines.extract.numbers.counts import CountMention
from pipelines.extract.people.names import PersonMention
from pipelines.extract.people.organs import OrganMention
from pipelines.extract.places import PlaceMention
from pipelines.extract.states.finder import StateMention
from pipelines.extract.treaties.finder import TreatyMention

_Mention = TypeVar("_Mention", OrganMention, PersonMention, PlaceMention)

# So many sentences from the one that tells what a state did, a statement is on that.
WITHIN_REACH: Final = 3
_SOON_AFTER: Final = 2  # sentences behind an attack in which its dead are counted
# What stands behind the wider place: "the Darfur city of El Fasher".
_HOLDS: Final = re.compile(r" (?:city|town|village|district|suburb|port) of [A-Z]")
# "A US air raid" is no place.
_STRIKES: Final = re.compile(
    r"(?:-led|-backed)? (?:(?:air|drone|missile|rocket|artillery|military|naval|helicopter|night)[ -]){0,2}"
    r"(?:strikes?|airstrikes?|raids?|shelling|bombardment|bombing|drones?|missiles?|rockets?|warplanes|jets)\b"
)
# "a doctoral student at a university in Italy" describes somebody, wherever the act was.
_POST: Final = re.compile(
    r", (?:an?|the) [^,.;:()]{0,40}\b(?:student|lecturer|graduate|fellow|professor|researcher|correspondent|academic|scholar)"
    r" (?:at|of|for|with) [^,.;:()]{0,40}$"
)
_ELSEWHERE: Final = re.compile(
    r"\b(?:exile in|to|into|with|towards?|against|(?:fled|came|arriv\w+|return\w+|flown|refugees|migrants) from"
    r"|fle[ed]\w*|escap\w+(?: from)?|(?:leav\w+|left|bound|depart\w*|visas?) for|border\w*|based in"
    r"|(?:fle[ed]\w*|escap\w+|leav\w+|left|quit\w*) (?:[A-Z][\w'’-]+ ){1,3}for"
    r"|(?:embassy|consulate) in) (?:the )?$"
    r"|, of (?:(?:north|south|east|west|central)(?:ern)? |the )?$"
)
_BEFORE_ELSEWHERE: Final = 40  # characters before a name among which such words stand
_OF_MOST: Final = re.compile(
    r"\b(?:(?:most|all|both|many|majority) of (?:them|whom)|mostly|mainly|largely|all|both) $"
)
_BEFORE_MOST: Final = 18
_NATIONALITY: Final = re.compile(
    r" (?:citizens?|nationals?|passports?|citizenship|nationality|descent|origin)\b"
)
# Where somebody speaks of it, lives or is compared: "told reporters in Berlin", "who lives in Spain", "unlike in Ghana".
_TOLD_AT: Final = re.compile(
    r"\b(?:told|testified|sp[eo]ak\w*|spoke|(?:told|tells|asked by) (?:[\w-]+ )?(?:reporters|journalists)|conference"
    r"|commission|interview|hearing|briefing|by (?:tele)?phone|meeting|met|summit|assembly|congress|forum|seminar|talks"
    r"|negotiations|sit down)"
    r"(?: [^.,;:\s]+){0,3} (?:in|from|at) (?:the )?$"
    r"|\b[Aa]ccording to(?: [^.,;:\s]+){1,6} in (?:the )?$"
    r"|\b(?:said|says|saying|added|warned|tweeted|replied|declared)(?: (?:on )?[A-Z]\w+day| in a statement| by email)?"
    r" (?:in|from) (?:the )?$"
    r"|\b(?:(?:liv|resid|stud)(?:e|es|ed|ing|ies|ied|ying)|exiled?|[Uu]nlike|than|[Jj]ust as) in (?:the )?$"
)
# What a state that looks on does.
_LOOKS_ON: Final = re.compile(
    r"(?:['’]s (?:[\w-]+ ){1,3}| (?:[a-z-]+ ){0,2}(?:minister|ministry|president|government|ambassador|parliament|embassy)s? | )"
    r"(?:(?:has|have|had|also|on|\w+day) ){0,3}(?:borders?|condemned|criticis\w+|criticiz\w+|deplored|denounced|urged"
    r"|called (?:on|for|it|the)|demanded|protested|voiced|expressed|offered|recalled|welcomed|asked|imposed|pleaded)\b"
)
_DIPLOMATIC_ACT: Final = re.compile(
    r"\b(?:ratif\w+|acced\w+|accession|signator\w+|denounc\w+|abstain\w*|abstentions?|vote was|voted (?:for|against|in favou?r)"
    r"|sign(?:ed)?(?= in \d|,|\.|;| it| the (?:\w+ )?(?:[Cc]onvention|[Cc]ovenant|[Ss]tatute|[Pp]rotocol|[Tt]reaty)))\b"
)
_DATELINE: Final = re.compile(
    r"[A-Z][A-Z .'’-]{2,30}(?:, [^\n()—–-]{1,40}?)?\s*(?:\([^)\n]{2,40}\)\s*)?(?:--|—|–|- | -)\s*"
    r"|[A-Z][a-z]+(?: [A-Z][a-z]+)?: (?=[A-Z])"
)
_SECRETARIES: Final = frozenset(("secretary general", "secretary-general"))
_PLAIN_TITLES: Final = frozenset("The Then As But And While When UN U.N. UN's Nations".split())
# Prepositions that put an act in a place.
_LOCATIVE: Final = frozenset("in at near outside inside around across throughout on off over of".split())
# "The armed forces of Russia" are wherever they are.
_ORGAN_OF: Final = re.compile(
    r"\b(?:forces|army|navy|police|government|authorities|president|ministry|troops|soldiers|nationals|citizens) of (?:the )?$"
)
_BEFORE_OF: Final = 24
# What stands between somebody's name and where he is from.
_ORIGIN: Final = re.compile(
    r",? (?:of|from) (?:[A-Z][\w'’-]+(?: [A-Z][\w'’-]+)?, )?(?:in )?(?:(?:north|south|east|west|central|near)[a-z]* )?"
)
_BEFORE_SERVED: Final = 60  # characters before a name among which it is said who worked for it
_HEADED: Final = ("", ".", ":")  # what ends a heading that is a state's name
_OPENED: Final = (
    "In ",
    "In the ",
    "Inside ",
    "Across ",
    "Elsewhere in ",
    "In neighbouring ",
    "In neighboring ",
)
_WHERE: Final = re.compile(r"[^,.;]{3,30}, where ")  # what is told behind it is told of that place
_ONE_STATE: Final = 0.4  # the share of all that is named from which on a text is about its main state
_BEFORE_PLACE: Final = 24  # characters before a place among which its preposition is
_DATELINE_IS_FAR: Final = 1000
_STATE_IS_WIDE: Final = 15  # so many characters farther a state may not be than a town


class ContextWords:
    """The words that tell which states and bodies a document is about from those that it only names."""

    def __init__(self, lists: WordLists) -> None:
        """Read them."""
        self.seats = lists.words("seat")
        self.linked = tuple(f"-{word}" for word in lists.openings("linking_participle"))
        self.journeys = (*(f" {word}" for word in lists.openings("journey_noun")), "-bound")
        self.everyday = lists.openings("everyday_force")
        self.served, self.helped = lists.words("serving_word"), lists.words("helping_word")
        self.fighters = lists.words("helped_fighter")
        self.deputies = frozenset(map(str.capitalize, lists.words("deputy_word")))


@dataclass(frozen=True, slots=True)
class Custody:
    """An arrest or sentence at an offset that its clause lays to a crime, with those it names."""

    at: int
    names: tuple[str, ...]


@dataclass
class Context:
    """All that a document names, found when first asked for, with what is derived once for the document."""

    document: Document
    named_states: list[StateMention]
    read_organs: Callable[[], list[OrganMention]]
    read_people: Callable[[], list[PersonMention]]
    read_places: Callable[[], list[PlaceMention]]
    words: ContextWords
    nationality: dict[str, str | None] = field(default_factory=dict)
    kinds_of: dict[str, tuple[str, ...]] = field(default_factory=dict)
    victims: list[Report] = field(default_factory=list)  # reports that say who suffered, likewise
    critics: set[str] = field(
        default_factory=set
    )  # states that have spoken or acted against another's doings
    deeds: list[Report] = field(default_factory=list)  # violations by states, as far as the reading has come
    custodies: list[Custody] = field(
        default_factory=list
    )  # arrests and sentences that their clause lays to a crime
    suffered: set[str] = field(default_factory=set)  # names of victims, as far as the reading has come
    attacked: int = -9  # the sentence that last told of a shelling
    slain: set[str] = field(default_factory=set)  # those of them who have been killed
    women: dict[str, bool | None] = field(default_factory=dict)  # by name; None where nothing tells
    nationals: list[tuple[int, str, str]] | None = None  # people told with a nationality: offset, noun, state
    _on_treaties: dict[int, bool] = field(default_factory=dict)

    def follows_attack(self, number: int) -> bool:
        """Whether a sentence is one of those just behind the telling of a shelling, which may count its dead."""
        return 0 < number - self.attacked <= _SOON_AFTER

    def deeds_near(self, number: int) -> list[Report]:
        """The violations by states on which a sentence may say something: those told, so far, in the sentences around it."""
        return [deed for deed in self.deeds if abs(deed.sentence.no - number) <= WITHIN_REACH]

    @cached_property
    def states(self) -> list[StateMention]:
        """The states named; a "UK-based" or "US-backed" group may act anywhere, and so may "PEN America"."""
        body = self.document.body
        bodies = {
            organ.end: organ.start for organ in self.organs if organ.kind in ("private", "international")
        }
        return [
            state
            for state in self.named_states
            if not body.startswith(self.words.linked, state.end)
            and not (state.kind == "name" and bodies.get(state.end, state.start) < state.start)
        ]

    @cached_property
    def organs(self) -> list[OrganMention]:
        """The organs and other bodies named, short names read as the fuller ones."""
        return _spell_out(self.document, self.read_organs(), self.words.deputies)

    @cached_property
    def people(self) -> list[PersonMention]:
        """The persons named."""
        return self.read_people()

    @cached_property
    def places(self) -> list[PlaceMention]:
        """The places named, without the seats of bodies in datelines, or where their state is not named."""
        named = {state.iso3 for state in self.named_states}
        return [
            place
            for place in self.read_places()
            if place.name.lower() not in self.words.seats
            or (place.iso3 in named and not self.is_dateline(place))
        ]

    @cached_property
    def by_sentence_states(self) -> dict[int, list[StateMention]]:
        """The states named, by sentence."""
        found: dict[int, list[StateMention]] = {}
        for state in self.states:
            found.setdefault(state.sentence_no, []).append(state)
        return found

    @cached_property
    def by_sentence_organs(self) -> dict[int, list[OrganMention]]:
        """The organs named, by sentence."""
        return _by_sentence(self.document, self.organs)

    @cached_property
    def by_sentence_people(self) -> dict[int, list[PersonMention]]:
        """The persons named, by sentence."""
        return _by_sentence(self.document, self.people)

    @cached_property
    def by_sentence_places(self) -> dict[int, list[PlaceMention]]:
        """The places named, by sentence."""
        return _by_sentence(self.document, self.places)

    @cached_property
    def name_parts(self) -> frozenset[str]:
        """The parts of full names that may stand for the person alone."""
        return frozenset(part for person in self.people for part in person.name.split() if len(part) > 3)

    @cached_property
    def armed(self) -> str | None:
        """The kind of those who bear arms in the text, where all but a few mentions agree; police are everywhere."""
        kinds = Counter(
            organ.kind
            for organ in self.organs
            if organ.kind in ("non_state_armed", "paramilitary")
            or (organ.kind == "security_forces" and not organ.text.lower().startswith(self.words.everyday))
        )
        top = kinds.most_common(1)
        return top[0][0] if top and top[0][1] >= 2 and top[0][1] >= 0.75 * kinds.total() else None

    @property
    def main_state(self) -> str | None:
        """The state that the article is about."""
        return self.document.home or self._weighed[0]

    def main_state_by(self, number: int) -> str | None:
        """The state that the article is about as far as a sentence: one that is only named later is no reader's guess."""
        main = self.main_state
        here, ahead = self.document.sentence(number), self.document.sentence(number + 1)
        if self.document.home or main is None or here is None:
            return main
        first = self._first_named
        if first[main] <= (ahead or here).end:
            return main
        named = [iso3 for iso3 in self._weights if first[iso3] <= here.end]
        return max(named, key=lambda iso3: (self._weights[iso3], -first[iso3]), default=main)

    @cached_property
    def _first_named(self) -> dict[str, int]:
        """Where each state, or a place or an organ of it, is named first."""
        found: dict[str, int] = {}
        named: list[StateMention | PlaceMention | OrganMention] = [
            *self.states,
            *self.places,
            *self.organs,
        ]
        for one in named:
            if one.iso3:
                found[one.iso3] = min(found.get(one.iso3, one.start), one.start)
        return found

    @property
    def is_of_one_state(self) -> bool:
        """Whether the main state outweighs the rest: no round-up."""
        return not self.document.home and self._weighed[1]

    def is_new_paragraph(self, number: int) -> bool:
        """Whether a sentence opens a paragraph."""
        document = self.document
        before, one = document.sentence(number - 1), document.sentence(number)
        return before is None or one is None or "\n" in document.body[before.end : one.start]

    def after_dateline(self, sentence: Sentence) -> int:
        """Where a sentence begins to tell: behind its dateline, if it has one."""
        match = _DATELINE.match(self.document.body, sentence.start, sentence.end)
        return match.end() if match else sentence.start

    def is_dateline(self, named: StateMention | PlaceMention) -> bool:
        """Whether a state or a place stands in a dateline: "BOGOTA, March 15 (APS) -"."""
        return named.end <= self.after_dateline(self.document.sentence_at(named.start))

    def distance(self, named: StateMention | PlaceMention, offset: int) -> int:
        """How far a state or a place is from an offset; one in the dateline is farther than any in the text."""
        return abs(named.start - offset) + (_DATELINE_IS_FAR if self.is_dateline(named) else 0)

    def is_origin(self, state: StateMention) -> bool:
        """Whether a nationality only says where citizens of another state come from: "Iranian-American"."""
        return state.kind == "demonym" and any(
            other.kind == "demonym" and other.start == state.end + 1
            for other in self.by_sentence_states.get(state.sentence_no, ())
            if self.document.body.startswith("-", state.end)
        )

    def is_elsewhere(self, named: StateMention | PlaceMention) -> bool:
        """Whether what is named is where people went or came from, or whom one is with: no scene."""
        body = self.document.body
        if _WHERE.match(body, named.start):
            return False
        return _ELSEWHERE.search(
            body, max(named.start - _BEFORE_ELSEWHERE, 0), named.start
        ) is not None or self._is_off_scene(named)

    def is_told_at(self, named: StateMention | PlaceMention) -> bool:
        """Whether the words before a name tell that people went or came from there, or met or spoke there."""
        body, start = self.document.body, named.start
        return _TOLD_AT.search(body, max(start - 60, 0), start) is not None

    def is_nationality(self, state: StateMention) -> bool:
        """Whether a state is only named as that of people: "a US citizen", "the detainees, most of them Nigerian"."""
        return _NATIONALITY.match(self.document.body, state.end) is not None or self.is_of_most(state)

    def is_of_most(self, state: StateMention) -> bool:
        """Whether a nationality is told of most or all of some people: "the detainees, most of them Nigerian"."""
        before = max(state.start - _BEFORE_MOST, 0)
        return state.kind == "demonym" and bool(_OF_MOST.search(self.document.body, before, state.start))

    def is_aside(self, state: StateMention) -> bool:
        """Whether a state is named as one that looks on, or in the name of a body that is at work anywhere.

        "Germany criticised the sentence", "Amnesty UK".
        """
        return state.iso3 != self.main_state and self._looks_on(state)

    def _looks_on(self, state: StateMention) -> bool:
        return _LOOKS_ON.match(self.document.body, state.end) is not None or any(
            organ.end == state.start - 1 and organ.kind in ("private", "international")
            for organ in self.by_sentence_organs.get(state.sentence_no, ())
        )

    def is_post(self, start: int) -> bool:
        """Whether what is named at an offset is where somebody studies or works."""
        return _POST.search(self.document.body, max(start - 80, 0), start) is not None

    def _is_off_scene(self, named: StateMention | PlaceMention) -> bool:
        """Whether what is named is where somebody studies or speaks, or where a journey goes: "a Madrid flight"."""
        body = self.document.body
        return (
            body.startswith(self.words.journeys, named.end)
            or self.is_post(named.start)
            or _TOLD_AT.search(body, max(named.start - 60, 0), named.start) is not None
            or (named.iso3 != self.main_state and (self._is_served(named) or self._is_origin(named)))
        )

    def _is_served(self, named: StateMention | PlaceMention) -> bool:
        """Whether it is for whom, or where for whom, somebody worked: "spying for Iran", "aiding rebels in Syria"."""
        before = self.document.body[max(0, named.start - _BEFORE_SERVED) : named.start].lower().split()
        while before and before[-1] == "the":
            before.pop()
        if before[-3:] == ["on", "behalf", "of"]:
            before = [*before[:-3], "for"]
        if before[-1:] == ["for"]:
            return not self.words.served.isdisjoint(before[-2:])
        return (
            before[-1:] == ["in"]
            and not self.words.fighters.isdisjoint(before[-2:])
            and not self.words.helped.isdisjoint(before[-5:-2])
        )

    def _is_origin(self, named: StateMention | PlaceMention) -> bool:
        """Whether it is where a person named before it comes from: "Anna Weiss of Austria", "Ali Daud, of Ealing, in London"."""
        sentence = self.document.sentence_at(named.start)
        body = self.document.body
        return any(
            person.end < named.start and _ORIGIN.fullmatch(body, person.end, named.start)
            for person in self.by_sentence_people.get(sentence.no, ())
        )

    def stands_after(self, start: int, *words: str) -> bool:
        """Whether one of some words stands directly before what is named at an offset."""
        return self.document.body.endswith(words, 0, start)

    def nearest_place(self, number: int, offset: int) -> tuple[int, int, str, str] | None:
        """The place nearest to an offset of those that a sentence puts acts in: distance, offset, name and state."""
        return min(self.places_of_acts(number, offset), default=None)

    def places_of_acts(self, number: int, offset: int) -> list[tuple[int, int, str, str]]:
        """The places that a sentence puts acts in: how far from an offset, where, name and state of each."""
        body = self.document.body
        found = [
            (self.distance(place, offset), place.start, place.name, place.iso3)
            for place in self.by_sentence_places.get(number, ())
            if _is_locative(body, place.start)
            and not self._is_off_scene(place)
            and not _HOLDS.match(body, place.end)
        ]
        found += [
            (
                self.distance(state, offset) + _STATE_IS_WIDE,
                state.start,
                body[state.start : state.end],
                state.iso3,
            )
            for state in self.by_sentence_states.get(number, ())
            if state.kind in ("name", "capital")
            and _is_locative(body, state.start)
            and not self._is_off_scene(state)
            and not body.startswith("-", state.end)  # "the US-backed war"
            and not _STRIKES.match(body, state.end)
            and not _ORGAN_OF.search(body, max(0, state.start - _BEFORE_OF), state.start)
        ]
        return found

    def scene(self, number: int) -> str | None:
        """The state that a heading, or a sentence of the paragraph before, has moved the text to: "In Qatar, ..."."""
        return self._scenes.get(number)

    @cached_property
    def _scenes(self) -> dict[int, str]:
        """The state of every sentence below a heading that names one, or behind one that opens with "In Qatar"."""
        body, found = self.document.body, {}
        headed = opened = None
        for sentence in self.document.sentences:
            if sentence.no == 0:
                continue
            if self.is_new_paragraph(sentence.no):
                opened = None
            states = self.by_sentence_states.get(sentence.no, ())
            named: list[StateMention | PlaceMention] = [
                *states,
                *self.by_sentence_places.get(sentence.no, ()),
            ]
            first = min(named, key=lambda one: one.start, default=None)
            if first is not None:
                if first.start == sentence.start and body[first.end : sentence.end] in _HEADED:
                    headed = first.iso3
                elif body[sentence.start : first.start] in _OPENED:
                    opened = first.iso3
            scene = opened or headed
            if scene is not None:
                found[sentence.no] = scene
        return found

    def is_on_treaties(self, number: int) -> bool:
        """Whether a sentence tells who signed what, or how states voted: the states that it names are then no scene."""
        if number not in self._on_treaties:
            one = self.document.sentence(number)
            self._on_treaties[number] = (
                one is not None
                and _DIPLOMATIC_ACT.search(self.document.body[one.start : one.end]) is not None
            )
        return self._on_treaties[number]

    def has_armed_group(self, unidentified: frozenset[str]) -> bool:
        """Whether the text tells of an armed group by more than the words for those whom nobody knows."""
        return any(
            organ.kind == "non_state_armed" and organ.text.lower().split()[-1] not in unidentified
            for organ in self.organs
        )

    @cached_property
    def _weights(self) -> Counter[str]:
        """How much each state is named, early mentions weighing more, and nationalities half.

        A dateline only says where the report was written.
        """
        weights: Counter[str] = Counter()
        for state in self.states:
            if state.sentence_no > 2 and self.is_on_treaties(state.sentence_no):
                continue
            weight = 5 if state.sentence_no == 0 else 3 if state.sentence_no <= 2 else 1
            if state.sentence_no > 0 and self.is_dateline(state):
                # "SAN JOSE, Costa Rica" names the state once.
                weight = 2 if state is self.by_sentence_states[state.sentence_no][0] else 0
            elif self._looks_on(state) or (state.sentence_no and self.is_told_at(state)):
                weight = min(weight, 1)
            weights[state.iso3] += weight if state.kind == "demonym" else 2 * weight
        capitals = {state.start for state in self.states}
        for place in self.places:
            number = self.document.sentence_at(place.start).no
            if place.start in capitals or (number > 2 and self.is_on_treaties(number)):
                continue
            early = number <= 2 and not self.is_dateline(place) and not self.is_told_at(place)
            weights[place.iso3] += 8 if number == 0 else 4 if early else 2
        for organ in self.organs:
            if organ.iso3:
                weights[organ.iso3] += 2
        weights.pop("EUN", None)
        return weights

    @cached_property
    def _weighed(self) -> tuple[str | None, bool]:
        """The state named most; whether it outweighs the rest."""
        weights = self._weights
        if not weights:
            return None, False
        # The order of mention breaks ties, so that the order of files or sets never does.
        best = max(weights.values())
        tied = [iso3 for iso3, weight in weights.items() if weight == best]
        return min(tied, key=lambda iso3: self._first_named[iso3]), best >= _ONE_STATE * weights.total()


def _by_sentence(document: Document, mentions: list[_Mention]) -> dict[int, list[_Mention]]:
    """Group mentions by the number of their sentence."""
    found: dict[int, list[_Mention]] = {}
    for mention in mentions:
        found.setdefault(document.sentence_at(mention.start).no, []).append(mention)
    return found


def _spell_out(
    document: Document, organs: list[OrganMention], deputies: frozenset[str]
) -> list[OrganMention]:
    """Read a short name in capitals as the fuller one: "Parliament" where "the European Parliament" stands too."""
    fuller = {
        organ.text.split()[-1].lower(): organ
        for organ in reversed(organs)
        if " " in organ.text and organ.kind == "international" and organ.text[:1].isupper()
    }
    union = next((organ for organ in organs if organ.iso3 == "EUN"), None)
    if union is not None:
        fuller.setdefault("parliament", union)
    found = []
    # "the International Commission of Jurists (ICJ)": what the letters mean here.
    letters = {
        after.text: before
        for before, after in pairwise(organs)
        if after.text.isupper() and document.body[before.end : after.start] == " ("
    }
    ends = {organ.end + 1 for organ in organs}
    for organ in organs:
        if organ.text.lower() in _SECRETARIES and organ.start not in ends:
            # A union's or a party's, which the word before names: "Cosatu secretary general".
            before = document.body[max(organ.start - _BEFORE_PLACE, 0) : organ.start].split()[-1:]
            if (
                before
                and before[0].isalpha()
                and before[0][0].isupper()
                and before[0] not in _PLAIN_TITLES | deputies
            ):
                organ = replace(organ, kind="private")
        full = letters.get(organ.text)
        if full is not None:
            found.append(OrganMention(organ.start, organ.end, full.kind, full.iso3, organ.text))
            continue
        full = fuller.get(organ.text.lower())
        if full is not None and organ.text[:1].isupper() and organ.kind in ("other_state", "private"):
            organ = OrganMention(organ.start, organ.end, full.kind, full.iso3, organ.text)
        found.append(organ)
    return found


def _is_locative(body: str, start: int) -> bool:
    """Whether one of the three words before an offset puts something somewhere."""
    words = body[max(0, start - _BEFORE_PLACE) : start].lower().split()
    return any(word in _LOCATIVE for word in words[-3:])


@dataclass(slots=True)
class Reading:
    """A sentence being read: its parse and what was found in it."""

    context: Context
    sentence: Sentence
    parse: Parse
    text: str
    low: str
    read_dates: Callable[[], list[DateMention]]
    read_counts: Callable[[], list[CountMention]]
    read_numbers: Callable[[], list[CountMention]]  # those of things and acts too
    treaty_codes: list[TreatyMention] = field(default_factory=list)
    rights: int = 0  # how many words of rights the article has
    core: int = 0  # how many of those that leave no doubt
    violent: bool = False  # whether words of the sentence tell a violation without a doubt
    read_lapses: Callable[[], list[Lapse]] = list
    read_counts_before: Callable[[], list[CountMention]] = list  # those of people in the sentence before
    actors: dict[int, Actor] = field(default_factory=dict)  # the chunks that have been read as actors
    _dates: list[DateMention] | None = None
    _lapses: list[Lapse] | None = None
    _counts: list[CountMention] | None = None

    @property
    def answerable(self) -> list[Report]:
        """The violations by states on which the sentence may say something."""
        return self.context.deeds_near(self.sentence.no)

    @property
    def states(self) -> Sequence[StateMention]:
        """The states that the sentence names."""
        return self.context.by_sentence_states.get(self.sentence.no, ())

    @property
    def organs(self) -> Sequence[OrganMention]:
        """The organs and other bodies that the sentence names."""
        return self.context.by_sentence_organs.get(self.sentence.no, ())

    @property
    def people(self) -> Sequence[PersonMention]:
        """The persons whom the sentence names."""
        return self.context.by_sentence_people.get(self.sentence.no, ())

    @property
    def places(self) -> Sequence[PlaceMention]:
        """The places that the sentence names."""
        return self.context.by_sentence_places.get(self.sentence.no, ())

    @property
    def treaty(self) -> str | None:
        """The first treaty that the sentence names."""
        return next((code for mention in self.treaty_codes for code in mention.codes), None)

    def chunk_text(self, chunk: int) -> str | None:
        """The text of a chunk, None for none (-1)."""
        if chunk < 0:
            return None
        start, end = self.parse.span(self.parse.chunks[chunk])
        return self.context.document.body[start:end]

    @property
    def dates(self) -> list[DateMention]:
        """The sentence's dates, read when first asked for: most sentences are never asked."""
        if self._dates is None:
            self._dates = self.read_dates()
        return self._dates

    @property
    def lapses(self) -> list[Lapse]:
        """Where the sentence tells one thing by how long after another it was."""
        if self._lapses is None:
            self._lapses = self.read_lapses()
        return self._lapses

    @property
    def counts(self) -> list[CountMention]:
        """The sentence's counts of people, read when first asked for."""
        if self._counts is None:
            self._counts = self.read_counts()
        return self._counts
