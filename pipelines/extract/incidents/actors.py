"""What the chunks in an incident's roles mean: states, organs, kinds, people, numbers.

Belongs here: reading a chunk as a perpetrator or a victim, and finding the state of an actor that the text
leaves unstated: the sentence first, then the paragraph, then the article's main state.
"""

import re
from collections.abc import Sequence
from typing import Final

from pipelines.extract.incidents.context import Context, Reading
from pipelines.extract.incidents.kinds import OFFICIAL
from pipelines.extract.incidents.report import Actor
from pipelines.extract.incidents.roles import hangs_on, is_of_clause_below, phrase_end
from pipelines.extract.incidents.word_lists import WordLists
from pipelines.extract.incidents.words import WordSet
from pipelines.extract.language.grammar import Chunk, Parse
from pipelines.extract.language.tagging import NOUN, NUM
from pipelines.extract.language.text import lower
from pipelines.extract.numbers.counts import CountMention
from pipelines.extract.people.names import PersonMention
from pipelines.extract.people.organs import OrganMention
from pipelines.extract.people.victims import PersonNouns, VictimKinds
from pipelines.extract.states.finder import StateMention
from pipelines.lexicon import Lexicon, split_cell

_ACTED_BEFORE: Final = 4  # sentences before, of whose acts a text on many states goes on to tell
_LEAD_IN: Final = 32  # characters that words before a number may take: "estimate that more than a million"
_PRONOUN_PEOPLE: Final = frozenset(
    "he she they him her them who whom himself herself themselves everyone everybody someone somebody anyone many others "
    "i we me us those these both all some several another most few".split()
)
_THE_ONE: Final = ("the", "a")  # "the second", "a third"
_PLURAL_PRONOUNS: Final = frozenset("they them their themselves those".split())
_NOUNS_AFTER: Final = re.compile(r"(?: [A-Z][a-z]+)?(?: [a-z-]+){1,3}")  # "Rwandan Hutu refugees"
_IN_PAY: Final = tuple(("in", "the", word, "of") for word in ("pay", "employ", "service"))
_NOUN_BEFORE: Final = re.compile(r"([A-Za-z-]+),? $")
_NEXT_WORD: Final = re.compile(r" ([A-Za-z][a-z]+)")
# What may follow a state's name that is no noun's modifier.
_LITTLE_WORDS: Final = frozenset(
    "and or but in on at to with by for of after before from where who which that when while since during as over into "
    "against is are was were has have had will would".split()
)
# How far before a name, and behind it, a nationality may stand that is its bearer's, and what it is parted by.
_BEFORE_NAME: Final = 40
_AFTER_NAME: Final = 12
_ANEW: Final = re.compile(r" (?:an?|the|one|two|his|her|their) ")
_PARTING: Final = (".", ";", " by ", " and ", " in ")
_PLACING: Final = frozenset(("in", "at", "near", "from"))
OF_AGE: Final = "-year-old"  # "the 63-year-old"
_OF_AGES: Final = (OF_AGE, f"{OF_AGE}s")
_YEAR: Final = 4  # digits
_AGES: Final = 3  # tokens: "aged 46 and 35"
_BY_THE: Final = frozenset(("dozen", "hundred", "thousand", "million"))  # "by the hundred"
# What is told of many countries at once: "277 writers in 36 countries", "152 million children worldwide".
_EVERYWHERE: Final = re.compile(
    r"\b(?:(?:in|across|from|of) (?:(?:at least|more than|over|some|about) )?"
    r"(?:\d+|\w+ty|dozens of|scores of|several|two dozen|a dozen|various) (?:\w+ )?(?:countries|nations)"
    r"|(?:around|across|throughout|all over) the (?:world|globe)|worldwide|globally)\b"
)


class ActorReader:
    """Reads chunks as actors."""

    def __init__(self, victims: VictimKinds, nouns: PersonNouns, lexicon: Lexicon, lists: WordLists) -> None:
        """Take the lexicons of victims' kinds and of words for people; read the peoples that belong to one state."""
        self._victims = victims
        self._nouns = nouns
        self._peoples = {
            word: row["iso3"] for row in lexicon.table("peoples") for word in split_cell(row["words"])
        }
        self._people = WordSet(self._peoples)
        self._crowds = lists.words("crowd_noun")
        self._employers = lists.words("employer")
        self._foreign_bodies = lists.words("foreign_body")
        self._anybody = lists.words("unnamed_noun")
        self._partisans = lists.words("partisan_noun")
        self._hired = lists.words("hired_word")
        self._offices = lists.words("office_noun")
        self._governing = lists.words("governing_noun")
        self._kindred = lists.words("kindred_noun")
        self._surnamed = lists.words("surnamed_noun")
        self._ranks = lists.words("military_rank")
        self._amounts, self._one_of_them = lists.words("amount_noun"), lists.words("one_of_them")
        self._leaves, self._says = lists.words("leaving_verb"), lists.words("saying_verb")
        self._guards, self._bodies = lists.words("guard_noun"), lists.words("dead_body")
        self._relatives = lists.words("kin_of_others")

    def read(self, reading: Reading, index: int) -> Actor:
        """Return what a chunk, its of-phrases and its apposition mean: read once, however many ask."""
        known = reading.actors.get(index)
        if known is None:
            known = reading.actors[index] = self._read(reading, index)
        return known

    def _read(self, reading: Reading, index: int) -> Actor:
        parse, body = reading.parse, reading.context.document.body
        index = self._before_age(reading, index)
        chunk = parse.chunks[index]
        tokens = parse.tokens
        first = tokens.starts[chunk.first]
        last = tokens.ends[phrase_end(parse, chunk)]
        # Quantifiers before the chunk ("at least") belong to its text.
        actor = Actor(first, last, body[first:last], head=tokens.lows[chunk.head])
        spans = [(first, last)]
        spans += [
            (tokens.starts[other.first], tokens.ends[phrase_end(parse, other)])
            for other in parse.chunks
            if other.appos == index
        ]
        self._organ(reading, actor, spans, chunk)
        self._state(reading, actor, chunk)
        if actor.iso3 is None and not actor.kind:
            self._origin(reading, actor, chunk, spans[1:])
        if actor.iso3 is None and actor.kind == "security_forces":
            actor.iso3 = self._people_of(parse, chunk)
        names = [
            person.name
            for person in reading.people
            if any(start <= person.start < end for start, end in spans)
            and not self._is_owner(parse, chunk, person.start)
            and not _is_modifier(parse, chunk, person)
            and not self._is_only_related(parse, chunk, person)
        ]
        actor.named = tuple(dict.fromkeys(names))
        told = last  # "the father of three girls": neither girls nor three
        if actor.head in self._relatives:
            told = tokens.ends[chunk.last]
        text = " ".join(body[start:end] for start, end in [(first, told), *spans[1:]])
        for name in names:
            text = text.replace(name, "")  # "Karen Baker" is neither a people nor a trade
        actor.victim_kinds = self._victims.kinds(text)
        actor.count = next(
            (
                count
                for count in reading.counts
                if first - _LEAD_IN <= count.start and count.start < told and count.end > first
            ),
            None,
        )
        if actor.count is not None:
            actor.count = _number_apart(reading, chunk, actor.count)
        low = actor.head
        actor.pronoun = chunk.pronoun
        half = low == "half" and chunk.first == chunk.head  # "about half were freed"
        numeral = tokens.tags[chunk.head] == NUM or low == "tens" or half
        actor.person = bool(
            actor.named
            or self._heads_person(chunk, low)
            or any(
                state.kind == "demonym" and state.start <= tokens.starts[chunk.head] < state.end
                for state in reading.states
            )
            or (
                (numeral or (actor.count is not None and low.isdigit()))
                and self._may_count_people(parse, index)
            )
            or (low in self._amounts and self._counts_people(parse, index))
            or (
                low in self._one_of_them
                and tokens.lows[chunk.first] in _THE_ONE
                and chunk.last - chunk.first == 1
            )
            or (
                tokens.words[chunk.head][0].isupper()
                and (actor.victim_kinds or self._is_introduced(reading, chunk, actor))
            )
        )
        if actor.count is None and actor.person and self._is_number_of(parse, chunk):
            actor.count = next(
                (
                    number
                    for number in reading.read_numbers()
                    if first - _LEAD_IN <= number.start <= tokens.starts[chunk.head]
                    and first < number.end <= last
                ),
                None,
            )
        return actor

    def _is_number_of(self, parse: Parse, chunk: Chunk) -> bool:
        """Whether a chunk opens with how many persons it is: "four aides", not "four families"; or is but that: "the six"."""
        tokens = parse.tokens
        if tokens.tags[chunk.head] == NUM:
            low = tokens.lows[chunk.head]
            if chunk.head == chunk.first:  # "rounded up 40"; not "hundreds of thousands of euros"
                inner = (tokens.tags[parse.chunks[one].head] for one in parse.complements(chunk.index))
                aged = "aged" in tokens.lows[max(0, chunk.first - _AGES) : chunk.first]
                return NUM not in inner and not aged and not (len(low) == _YEAR and low.isdigit())
            told = tokens.lows[chunk.first] == "the" and low not in _BY_THE
            return told and chunk.head == chunk.first + 1
        return (
            tokens.tags[chunk.first] == NUM
            and chunk.head > chunk.first
            and tokens.lows[chunk.head] not in self._crowds
            and not tokens.lows[chunk.head].endswith("ies")
        )

    def is_of_rank(self, actor: Actor) -> bool:
        """Whether somebody of no organ holds a rank, or held it: "a Syrian colonel", "retired general Luis Soto"."""
        words = actor.text.lower().split()
        lead = words[: words.index(actor.head) + 1] if actor.head in words else words
        return not actor.kind and actor.person and not self._ranks.isdisjoint(lead)

    def is_plainly_person(self, reading: Reading, index: int) -> bool:
        """Whether the head of a chunk alone says that it is people: what `read` says too, at less cost."""
        chunk = reading.parse.chunks[self._before_age(reading, index)]
        return self._heads_person(chunk, reading.parse.tokens.lows[chunk.head])

    def _heads_person(self, chunk: Chunk, head: str) -> bool:
        return (chunk.pronoun and head in _PRONOUN_PEOPLE) or self._nouns.has(head) or head.endswith(_OF_AGES)

    def _may_count_people(self, parse: Parse, index: int) -> bool:
        """Whether a number counts people as far as its complement says: "nine", "nine of the monks", "nine of them"."""
        heads = [
            parse.tokens.lows[other.head]
            for other in parse.chunks
            if other.of == index and other.prep == "of" and parse.tokens.tags[other.head] != NUM
        ]
        return not heads or any(self._nouns.has(word) or word in _PRONOUN_PEOPLE for word in heads)

    def _counts_people(self, parse: Parse, index: int) -> bool:
        """Whether the complement of a noun for how many is people: "a total of thirty people", "a number of them"."""
        return bool(parse.complements(index)) and self._may_count_people(parse, index)

    def _is_introduced(self, reading: Reading, chunk: Chunk, actor: Actor) -> bool:
        """Whether a word for a person stands before a lone name ("his brother Tariq"), or the name was told in full."""
        tokens = reading.parse.tokens
        if any(
            self._nouns.has(tokens.lows[token]) and tokens.words[token][0].islower()
            for token in range(chunk.first, chunk.head)
        ):
            return True
        if chunk.first != chunk.head or actor.kind or actor.iso3:
            return False
        return tokens.words[chunk.head] in reading.context.name_parts and not any(
            place.start == actor.start for place in reading.places
        )

    def _before_age(self, reading: Reading, index: int) -> int:
        """The chunk that a bare age or a calling stands beside ("the nun, Sister Lucille, 68, was freed"), else the chunk.

        What stands behind a place is the next of a list: "a singer from Lima, a nurse who was jailed".
        """
        parse = reading.parse
        while index > 0:
            chunk = parse.chunks[index]
            tokens = parse.tokens
            if chunk.first != chunk.last or not tokens.lows[chunk.first].isdigit() or chunk.first < 2:
                if 0 <= chunk.appos < index and not _is_placed(reading, parse.chunks[chunk.appos]):
                    index = chunk.appos
                return index
            before = parse.chunks[index - 1]
            if (
                len(tokens.lows[chunk.first]) > 2
                or tokens.lows[chunk.first - 1] != ","
                or before.last != chunk.first - 2
            ):
                return index
            index -= 1
        return index

    def _is_owner(self, parse: Parse, chunk: Chunk, start: int) -> bool:
        if start > parse.tokens.ends[chunk.last]:
            chunk = parse.chunk_at(start) or chunk  # in an apposition: "Ana Mora, X's lawyer"
        return (
            chunk.owner >= 0
            and start < parse.tokens.starts[chunk.owner + 1]
            and parse.tokens.ends[chunk.owner] < parse.tokens.ends[chunk.head]
        )

    def _is_only_related(self, parse: Parse, chunk: Chunk, person: PersonMention) -> bool:
        """Whether a name only says whose people are meant: "critics of X", "two X allies", not "the X couple"."""
        tokens = parse.tokens
        head = tokens.lows[chunk.head]
        if head in self._bodies:
            return False  # "the bodies of X and Y were found"
        if not self._nouns.has(head) or head in self._kindred or tokens.words[chunk.head][:1].isupper():
            return False
        if person.start > tokens.ends[chunk.last]:
            host = parse.chunk_at(person.start)
            return host is not None and host.prep == "of"
        return person.end < tokens.starts[chunk.head] and head not in self._surnamed

    def _organ(self, reading: Reading, actor: Actor, spans: list[tuple[int, int]], chunk: Chunk) -> None:
        parse = reading.parse
        head = parse.tokens.starts[chunk.head]
        found = [organ for organ in reading.organs if any(start <= organ.start < end for start, end in spans)]
        if not found:
            return
        # The organ at the head decides; else the first ("police officers", "members of the army").
        best = next((organ for organ in found if organ.start <= head < organ.end), found[0])
        if best.kind == "non_state_armed":
            # "his captors, officers of the security service"
            renamed = (one for one in found if not spans[0][0] <= one.start < spans[0][1])
            best = next((organ for organ in renamed if organ.kind in OFFICIAL), best)
        if best.kind == "private":
            # "activists of the ruling party's student wing"
            best = next((organ for organ in found if organ.kind == "paramilitary"), best)
        if best.text.lower() in self._guards and self._are_hired(parse, chunk):
            actor.kind = "private"
            return
        if actor.head in self._partisans and best.kind in OFFICIAL:
            actor.kind = "private"
            return
        if best.text.lower() in self._offices or (best.kind == "security_forces" and best.iso3 is None):
            # "the secretary of the rights group", "African Union troops"
            best = next((organ for organ in found if organ.kind in ("international", "private")), best)
        iso3 = best.iso3 or self._named_organs_state(best, found)
        actor.kind, actor.organ_iso3 = best.kind, iso3
        if iso3:
            actor.iso3 = iso3

    @staticmethod
    def _named_organs_state(best: OrganMention, found: list[OrganMention]) -> str | None:
        """The state of the organ whose men are told by a common word: "Mossad agents", who may act abroad."""
        if best.kind not in OFFICIAL:
            return None
        return next((organ.iso3 for organ in found if organ.iso3 and organ.kind in OFFICIAL), None)

    def _are_hired(self, parse: Parse, chunk: Chunk) -> bool:
        """Whether guards are a firm's: "company guards", "guards of a mine", "guards in the pay of a plantation"."""
        lows = parse.tokens.lows
        inside = range(chunk.first, chunk.last + 1)
        if any(lows[token] in self._employers for token in inside):
            return True
        if any(lows[other.head] in self._employers for other in parse.chunks if other.of == chunk.index):
            return True
        after = chunk.last + 1
        if after + 1 < len(lows) and lows[after] in self._hired and lows[after + 1] in ("by", "at", "for"):
            host_at = after + 2
        elif tuple(lows[after : after + 4]) in _IN_PAY:
            host_at = after + 4
        else:
            return False
        host = parse.chunk_of[host_at] if host_at < len(lows) else -1
        return host >= 0 and lows[parse.chunks[host].head] in self._employers

    def _state(self, reading: Reading, actor: Actor, chunk: Chunk) -> None:
        parse = reading.parse
        found = [state for state in reading.states if actor.start <= state.start < actor.end]
        if not found:
            if actor.iso3 is None and actor.kind in OFFICIAL:
                # "a Minsk court", "the Ontario Superior Court": the place says whose it is.
                head = parse.tokens.ends[chunk.head]
                actor.iso3 = next(
                    (place.iso3 for place in reading.places if actor.start <= place.start < head),
                    None,
                )
            return
        inside = [state for state in found if state.start <= parse.tokens.starts[chunk.last]]
        if not inside and actor.kind not in OFFICIAL and self._says_whose_body(parse, chunk, found[0]):
            actor.of_foreign_body = True
            return
        best = next((state for state in inside if not reading.context.is_origin(state)), found[0])
        if actor.iso3 is None or actor.kind in OFFICIAL:
            actor.iso3 = best.iso3
        actor.state_is_demonym = best.kind == "demonym"
        head = parse.tokens.starts[chunk.head]
        if not actor.kind and best.start <= head < best.end and best.kind != "demonym":
            actor.kind = "state"
        if not actor.kind and actor.head in self._governing:
            actor.kind = "state"

    def _says_whose_body(self, parse: Parse, chunk: Chunk, state: StateMention) -> bool:
        """Whether a nationality is a body's and not its people's: "two workers of a Belgian charity"."""
        tokens = parse.tokens
        host = parse.chunk_at(state.start)
        return (
            state.kind == "demonym"
            and self._nouns.has(tokens.lows[chunk.head])
            and host is not None
            and host.index != chunk.index
            and tokens.lows[host.head] in self._foreign_bodies
        )

    def _origin(
        self, reading: Reading, actor: Actor, chunk: Chunk, appositions: list[tuple[int, int]]
    ) -> None:
        """Read a nationality off an apposition, an origin or a people: "X, a Kenyan nurse", "men from Mali", "Uighurs"."""
        parse, states = reading.parse, reading.states
        tokens = parse.tokens
        for start, end in appositions:
            for state in states:
                if start <= state.start < end and state.kind == "demonym":
                    actor.iso3, actor.state_is_demonym = state.iso3, True
                    return
        for other in parse.chunks:
            if other.of == chunk.index and other.prep == "from" and self._nouns.has(tokens.lows[chunk.head]):
                home = _named_in(reading, (other.index,))
                if home is not None and len(parse.members(other.index)) == 1:
                    actor.iso3, actor.state_is_demonym = home, True
                    return
        for pred in parse.preds:
            if pred.link == "rel" and pred.antecedent == chunk.index and pred.lemma in self._leaves:
                # "women who had fled Eritrea"
                left = [*pred.objects, *(index for prep, index in pred.comps if prep == "from")]
                home = _named_in(reading, left)
                if home is not None:
                    actor.iso3, actor.state_is_demonym = home, True
                    return
            if pred.kind == "part" and pred.lemma == "lead" and chunk.index in pred.subject:
                # "the coalition led by Saudi Arabia"
                leaders = [index for prep, index in pred.comps if prep == "by"]
                led = [one.iso3 for one in states if parse.covers(leaders, one.start)]
                if led and not self._nouns.has(tokens.lows[chunk.head]):
                    actor.iso3 = led[0]
                    return
        people = self._people_of(parse, chunk)
        if people is not None:
            actor.iso3, actor.state_is_demonym = people, True

    def _people_of(self, parse: Parse, chunk: Chunk) -> str | None:
        """The state of the people that a chunk names: "Uighurs", "Chechen security forces"."""
        lows = parse.tokens.lows[chunk.first : chunk.last + 1]
        return next((self._peoples[low] for low in lows if low in self._peoples), None)

    def _nationals(self, context: Context) -> list[tuple[int, str, str]]:
        """The people whom the text tells with a nationality, each with the noun for them, in order; read once."""
        if context.nationals is None:
            body = context.document.body
            organs = {
                body.rfind(" ", 0, organ.end) if " " in organ.text else organ.start - 1
                for organ in context.organs
            }
            found = [(start, people, self._peoples[people]) for start, people in self._people.at(lower(body))]
            for state in context.states:
                match = _NOUNS_AFTER.match(body, state.end) if state.kind == "demonym" else None
                if match is None or any(match.start() <= start < match.end() for start in organs):
                    continue
                noun = next((word for word in match[0].lower().split() if self._nouns.has(word)), "")
                if noun:
                    found.append((state.start, noun, state.iso3))
            found.sort()
            context.nationals = found
        return context.nationals

    def told_nationality(self, context: Context, sentence_no: int, actor: Actor) -> str | None:
        """The nationality told elsewhere of those whom "they" or "the prisoners" means: "Palestinian prisoners"."""
        if actor.named or actor.of_foreign_body:
            return None
        told = self._nationals(context)
        if actor.pronoun:
            if actor.head not in _PLURAL_PRONOUNS:
                return None
            document = context.document
            before = [
                iso3
                for start, _, iso3 in told
                if start < actor.start and sentence_no - document.sentence_at(start).no <= 1
            ]
            return before[-1] if before else None
        if actor.head in self._anybody and not actor.definite:
            return None
        title = context.document.sentences[0].end if context.document.sentences[0].no == 0 else 0
        fitting = [(start, iso3) for start, noun, iso3 in told if noun == actor.head]
        # A headline may only say where: "Zairean refugees" for the Rwandans there.
        states = {iso3 for start, iso3 in fitting if start > title} or {iso3 for _, iso3 in fitting}
        return states.pop() if len(states) == 1 else None

    def kinds_of(self, context: Context, name: str) -> tuple[str, ...]:
        """Return the kinds by which the document introduces a person, read once a name."""
        known = context.kinds_of.get(name)
        if known is None:
            known = self._victims.of_person(context.document, context.people, name)
            context.kinds_of[name] = known
        return known

    def kinds_of_text(self, text: str) -> tuple[str, ...]:
        """Return the kinds of victims that words for people say."""
        return self._victims.kinds(text)

    def nationality(self, context: Context, name: str) -> str | None:
        """Return the state of a person whom a nationality introduces: "Kenyan blogger X", "X, a Belgian reporter"."""
        if name not in context.nationality:
            context.nationality[name] = next(
                (
                    state.iso3
                    for person in context.people
                    if person.name == name
                    for state in context.by_sentence_states.get(
                        context.document.sentence_at(person.start).no, ()
                    )
                    if (state.kind == "demonym" or self._is_short(context, state))
                    and not context.is_origin(state)
                    and self._introduces(context, state, person)
                ),
                None,
            )
        return context.nationality[name]

    def _introduces(self, context: Context, state: StateMention, person: PersonMention) -> bool:
        """Whether a nationality stands before a name or in its apposition, with nothing that parts them between."""
        if not (0 < person.start - state.end < _BEFORE_NAME or 0 < state.start - person.end < _AFTER_NAME):
            return False
        if any(
            other.kind == "demonym" and state.end + 1 < other.start < person.start
            for other in context.by_sentence_states.get(state.sentence_no, ())
        ):
            return False  # "Thai police held a Cambodian monk, X"
        between = context.document.body[min(state.end, person.end) : max(state.start, person.start)]
        if any(mark in between for mark in _PARTING):
            return False
        if state.end < person.start and _ANEW.search(between):
            return False  # "Thai police held a monk, X"
        if state.kind == "demonym" and (state.end > person.start or "," not in between):
            return True
        # "a Kenyan blogger, X", "US reporter X"; not "a British channel, X", "the US embassy, X".
        noun = _NOUN_BEFORE.search(between)
        return state.end < person.start and noun is not None and self._nouns.has(noun[1].lower())

    def _is_short(self, context: Context, state: StateMention) -> bool:
        """Whether a state is named by capitals, which stand for its people too: "US journalist"."""
        return state.kind == "name" and context.document.body[state.start : state.end].isupper()

    def nearest_state(
        self, reading: Reading, offset: int, skip: set[str] | None = None, *, where: bool = False
    ) -> str | None:
        """Return the state of an actor at an offset that names none: sentence, then paragraph, then main state.

        `where` asks for the state of a place instead: nationalities then say nothing, nor does "a US diver", and the
        main state comes first where the sentence names it in any way. In the sentences before, the main state comes
        first, and the nationality of somebody there ("a British critic") says nothing.
        """
        skip = skip or set()
        context = reading.context
        if context.document.home:
            return context.document.home
        if where and any(
            state.iso3 == context.main_state and not (state.kind == "name" and context.is_elsewhere(state))
            for state in reading.states
        ):
            return context.main_state
        here = self._named_here(reading, offset, skip, where=where)
        if here is not None:
            return here
        if reading.counts and not reading.states and _EVERYWHERE.search(reading.low) is not None:
            return None
        away = {state.iso3 for state in reading.states if context.is_elsewhere(state)}
        if away:
            # "fled to Thailand after the Myanmar army burned their homes": not where they fled to
            left = (
                state.iso3
                for state in reading.states
                if state.iso3 not in away | skip
                and any(
                    organ.start <= state.end + 1
                    and state.start < organ.end
                    and organ.kind == "security_forces"
                    for organ in reading.organs
                )
            )
            scene = next(left, None)
            if scene is not None:
                return scene
        scene = context.scene(reading.sentence.no)
        if scene is not None and scene not in skip:
            return scene
        found = self._named_before(reading, skip, where=where)
        if found is None and not context.is_of_one_state:
            found = self._acted_before(reading, skip)
        return found or context.main_state_by(reading.sentence.no)

    def _acted_before(self, reading: Reading, skip: set[str]) -> str | None:
        """The state whose organs did the act told last, in the few sentences before."""
        number = reading.sentence.no
        for act in reversed(reading.context.victims):
            if not 0 < number - act.sentence.no <= _ACTED_BEFORE:
                break
            if act.family == "violation" and act.perpetrator_iso3 not in (None, *skip):
                return act.perpetrator_iso3
        return None

    def _named_here(self, reading: Reading, offset: int, skip: set[str], *, where: bool) -> str | None:
        """The state nearest to an offset of those that the sentence names as a scene, or a place of it."""
        context = reading.context
        only_people = context.is_of_one_state and not where
        parse = reading.parse
        token = parse.token_at(offset)
        act = parse.pred_of[token]
        here = [
            (
                not hangs_on(parse, state.start, token),
                context.distance(state, offset) - (40 if state.start < offset else 0),
                state.iso3,
            )
            for state in reading.states
            if state.iso3 not in skip
            and state.iso3 != "EUN"
            and self._is_scene(context, state, where=where)
            and not (only_people and self._is_of_people(context, state))
            and not (act >= 0 and is_of_clause_below(parse, state.start, act))
            and not self._is_source(reading, state)
            and not (only_people and self._is_speaker(reading, state, offset))
        ]
        here += [
            (not hangs_on(parse, place.start, token), context.distance(place, offset), place.iso3)
            for place in reading.places
            if place.iso3 not in skip
            and not context.is_elsewhere(place)
            and not (act >= 0 and is_of_clause_below(parse, place.start, act))
        ]
        return min(here)[2] if here else None

    def _is_source(self, reading: Reading, state: StateMention) -> bool:
        """Whether a foreign state is only that of a source: "according to a German channel"."""
        chunk = reading.parse.chunk_at(state.start)
        return (
            chunk is not None
            and chunk.prep.startswith("according")
            and state.kind == "demonym"
            and state.iso3 != reading.context.main_state
        )

    def _is_speaker(self, reading: Reading, state: StateMention, offset: int) -> bool:
        """Whether a foreign state is only that of who speaks of an act: "a German minister said that the arrest"."""
        if state.iso3 == reading.context.main_state:
            return False
        parse = reading.parse
        for pred in parse.preds:
            says = pred.lemma in self._says and pred.kind == "finite" and pred.voice == "active"
            if not says or not pred.subject or (pred.objects and pred.lemma != "tell"):
                continue  # "added its voice"
            first = parse.tokens.starts[parse.chunks[pred.subject[0]].first]
            said = parse.tokens.starts[pred.first]
            if first <= state.start < said and not first <= offset < said:
                return True
        return False

    def _named_before(self, reading: Reading, skip: set[str], *, where: bool) -> str | None:
        """The one state of the two sentences before; in a text about one state, of those in the same paragraph."""
        context, sentence_no = reading.context, reading.sentence.no
        for number in range(sentence_no - 1, max(sentence_no - 3, 0), -1):
            if context.is_of_one_state and context.is_new_paragraph(number + 1):
                break  # what the paragraph before told of is over, the article's state is not
            if context.is_on_treaties(number):
                continue
            named = {
                state.iso3
                for state in context.by_sentence_states.get(number, ())
                if self._is_scene(context, state, where=where or state.iso3 != context.main_state)
            }
            named |= {
                place.iso3
                for place in context.by_sentence_places.get(number, ())
                if not context.is_elsewhere(place)
            }
            if context.main_state in named - skip:
                return context.main_state
            if len(named - skip) == 1:
                return min(named - skip)
        return None

    def _is_scene(self, context: Context, state: StateMention, *, where: bool) -> bool:
        """Whether a state is named as one where things happen, or whose organs act."""
        if where and self._describes(context.document.body, state):
            return False
        if not where and context.is_nationality(state):
            return False
        return not context.is_elsewhere(state) and not context.is_aside(state)

    def _is_of_people(self, context: Context, state: StateMention) -> bool:
        """Whether a nationality other than the main state's is people's: "two Rwandans", "a South Sudanese man"."""
        if state.kind != "demonym" or state.iso3 == context.main_state:
            return False
        return context.document.body[state.end - 1] == "s" or any(
            start == state.start for start, _, _ in self._nationals(context)
        )

    def _describes(self, body: str, state: StateMention) -> bool:
        """Whether a state's name only says whose somebody is: "two Chadians", "a US navy diver", "the US-backed war"."""
        after = _NEXT_WORD.match(body, state.end)
        return (
            state.kind == "demonym"
            or body.startswith("-", state.end)
            or (after is not None and after[1] not in _LITTLE_WORDS)
        )


def _named_in(reading: Reading, chunks: Sequence[int]) -> str | None:
    """The first state that some chunks name, by its name."""
    return next(
        (
            state.iso3
            for state in reading.states
            if state.kind == "name" and reading.parse.covers(chunks, state.start)
        ),
        None,
    )


def _is_placed(reading: Reading, chunk: Chunk) -> bool:
    """Whether a chunk only says where somebody is or is from: "a singer from Lima"."""
    starts, ends = reading.parse.tokens.starts, reading.parse.tokens.ends
    return chunk.prep in _PLACING and not any(
        starts[chunk.first] <= person.start < ends[chunk.last] for person in reading.people
    )


def _is_modifier(parse: Parse, chunk: Chunk, person: PersonMention) -> bool:
    """Whether a name stands before a common noun that it modifies: "Suharto critic Ahmad Wibowo"."""
    last = parse.token_at(person.end - 1)
    if not chunk.first <= last < chunk.head:
        return False
    return parse.tokens.tags[last + 1] == NOUN and parse.tokens.words[last + 1][0].islower()


def _number_apart(reading: Reading, chunk: Chunk, count: CountMention) -> CountMention:
    """The number of a group's own where another counts some of it: "three of the nine nuns", of the nine, and of the three."""
    parse, tokens = reading.parse, reading.parse.tokens
    start, end = tokens.starts[chunk.first], tokens.ends[chunk.head]
    if chunk.of >= 0 and chunk.prep == "of" and tokens.tags[parse.chunks[chunk.of].head] == NUM:
        others = count.start < start
    else:
        others = tokens.tags[chunk.head] == NUM and count.start > tokens.starts[chunk.head]
    if not others:
        return count
    return next((one for one in reading.read_numbers() if start <= one.start and one.end <= end), count)
