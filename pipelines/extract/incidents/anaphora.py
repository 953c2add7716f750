"""Who a word means that names nobody anew: "it", "he", "they", "the pair", "the journalist".

Belongs here: finding in the text before it the doer, the victim or the group that a pronoun or a definite
description takes up, and telling whether the words for victims do so at all. Which names stand beside the words
themselves is `incidents.names`.
"""

import re
from collections.abc import Collection
from itertools import pairwise
from typing import Final

from pipelines.extract.incidents.actors import OF_AGE, ActorReader
from pipelines.extract.incidents.context import Context, Reading
from pipelines.extract.incidents.kinds import ARMED
from pipelines.extract.incidents.names import name_lists
from pipelines.extract.incidents.report import Actor, Report
from pipelines.extract.incidents.speech import is_direct_speech, is_quoted, quoted_speaker
from pipelines.extract.incidents.word_lists import WordLists
from pipelines.extract.language.text import lower
from pipelines.extract.people.names import PersonMention
from pipelines.extract.people.organs import OrganMention
from pipelines.extract.people.victims import PersonNouns

FIRST: Final = frozenset(("i", "me", "myself"))
BODIES: Final = frozenset("body corpse head remains".split())
HE_OR_SHE: Final = frozenset("he him his she her hers himself herself".split())
REFLEXIVE: Final = frozenset(("himself", "herself"))
SHE: Final = frozenset("she her hers herself".split())
# What takes what it stands before for known.
KNOWN: Final = frozenset("the this that these those his her their its such".split())
_SINGLE: Final = ("a ", "an ", "one ", "his ", "her ")
_MILITIA: Final = frozenset(("the militia", "the militiamen", "militia"))
_THEY: Final = frozenset("they them their theirs themselves both all most".split())
_SEVERAL: Final = 2
_THEM: Final = frozenset("they them themselves both all".split())
_DOERS: Final = frozenset("it they them which who".split())
_OPENING: Final = 25  # characters of a sentence in which its subject begins
_NAMES_BACK: Final = 3  # sentences before, within which "he" finds a name
_GROUP_BACK: Final = 2  # likewise for "they"
_BAND_BACK: Final = 4  # likewise for "the group"
_WHOLE: Final = ("the", "all")  # before the number of people told of before
_FEW_WORDS: Final = 3  # a longer description is of somebody new
_ACTING: Final = ARMED | {"other_state"}
_OF_HIS: Final = re.compile(r"(?:[Hh]is|[Hh]er) (?:[a-z-]+ ){0,3}(?:body|corpse|head|remains)$")
# Behind names: they only speak of it.
_SPEAK: Final = re.compile(r"(?:, [^;:.]{1,80},)? (?:said|say|says|told|added|wrote)\b")
# Those of a group told of before, or more of its kind: "two of them", "a third", "another three", "the others".
_NUMERAL: Final = (
    r"(?:\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|some|most|all)"
)
_OF_THEM: Final = re.compile(
    r"(?:they|them|both"
    r"|(?:at least |about )?(?:a (?:second|third|fourth|fifth|sixth)|(?:the |an)?others?|the (?:first|second|last))"
    rf"|(?:at least |about )?(?:another |the other |all )?{_NUMERAL}(?: (?:others?|more))?)"
    r"(?: of (?:them|whom|(?:the|those) [a-z-]+))?"
)
# Behind an organ: it speaks, of others than itself where it says "they".
_SAYS: Final = re.compile(
    r"(?:,? [^.;:,“\"]{0,40})?,? (?:said|says|told|added|confirmed|announced|tweeted|wrote)\b"
)
# What makes who is named before it speak for who is named behind it.
_FOR: Final = re.compile(
    r",? (?:who is )?(?:an?|the|one of the|a former) (?:[a-z-]+ ){0,2}(?:lawyers?|attorneys?|spokes[a-z]+|representatives?|"
    r"wife|husband|widow|mother|father|sister|brother|son|daughter|uncle|aunt|cousin|nephew|niece|partner|relative|friend|"
    r"colleague|neighbour|neighbor|supporter|counsel) (?:for|of|to|representing) (?:[a-z-]+ ){0,3}"
)
# "her lawyer X" is not she.
_BELONGING: Final = re.compile(
    r"\b(?:[Hh]is|[Hh]er|[Tt]heir|[Ww]hose) (?:[a-z-]+ ){1,2}$|\b(?:[Hh]is|[Hh]er) [a-z-]+, $"
)
_POSSESSIVE: Final = ("'s ", "’s ")
_ONE_OF: Final = re.compile(r"\b[Aa]n? (?:[a-z-]+ ){1,2}of $")
_BELONGING_REACH: Final = 30
_CALLING_REACH: Final = 24  # characters before a name in which the word before it stands

# Which of two who have been named is meant.
_OF_TWO: Final = {"the former": 0, "the latter": -1}


class AnaphoraReader:
    """Finds what pronouns and definite descriptions mean."""

    def __init__(self, actors: ActorReader, nouns: PersonNouns, lists: WordLists) -> None:
        """Take the readers that it asks, and the lexicon's nouns for groups."""
        self._actors = actors
        self._nouns = nouns
        self._groups = lists.words("group_noun")
        self._bands = lists.words("band_noun")
        self._few = lists.words("few_noun")
        self._men = lists.words("nameless_doer")
        self._undescribed = lists.words("undescribed_noun")
        self._protest = lists.search("protest")
        self._given = {True: lists.words("female_name"), False: lists.words("male_name")}
        self._callings = {True: lists.words("female_calling"), False: lists.words("male_calling")}

    def doer(self, reading: Reading, actor: Actor) -> Actor | None:
        """What "it" or "they" as a doer means: the last organ or state before it, in this sentence or the one before."""
        if actor.head in HE_OR_SHE:
            return self._officer(reading, actor)
        if actor.head in self._bands:
            return self._band(reading, actor)
        if actor.head not in _DOERS and not self._is_the_men(actor):
            return None
        context, number = reading.context, reading.sentence.no
        quoted = actor.head == "they" and is_quoted(context.document.body, actor.start)
        for at in (number, number - 1):
            if actor.head == "it":
                found = self._opening_organ(reading, at, actor.start) or self._opening_state(
                    context, at, actor
                )
                if found is not None:
                    return found
            organs = [
                organ
                for organ in context.by_sentence_organs.get(at, ())
                if organ.start < actor.start
                and organ.kind in _ACTING
                and not (quoted and _SAYS.match(context.document.body, organ.end))
            ]
            if organs:
                return _as_actor(context, organs[0] if at != number else organs[-1])
        return None

    def is_band(self, actor: Actor) -> bool:
        """Whether an actor is "the group", "the movement": one told of before, if it does violence."""
        return (
            actor.head in self._bands and actor.text.lower().startswith("the ") and not actor.kind
        ) or self._is_the_men(actor)

    def _is_the_men(self, actor: Actor) -> bool:
        """Whether a doer is told by words that say no more than a pronoun: "the men"."""
        article, _, noun = actor.text.lower().partition(" ")
        return article == "the" and noun in self._men

    def _band(self, reading: Reading, actor: Actor) -> Actor | None:
        """The armed group that "the group" means: the last one told of in the three sentences before or the headline."""
        context, number = reading.context, reading.sentence.no
        for at in (*range(number, max(number - _BAND_BACK, 0), -1), 0):
            for organ in reversed(context.by_sentence_organs.get(at, ())):
                if organ.kind in ("non_state_armed", "paramilitary") and organ.end <= actor.start:
                    return _as_actor(context, organ)
        return None

    def militia(self, reading: Reading, actor: Actor) -> Actor | None:
        """The armed group that "the militia" means, where the last armed one told of by name is no state's."""
        if actor.text.lower() not in _MILITIA:
            return None
        context, number = reading.context, reading.sentence.no
        for at in (*range(number, max(number - _BAND_BACK, 0), -1), 0):
            for organ in reversed(context.by_sentence_organs.get(at, ())):
                if organ.end > actor.start or organ.kind not in ARMED or organ.text.islower():
                    continue
                if organ.text.lower() not in _MILITIA:
                    return _as_actor(context, organ) if organ.kind == "non_state_armed" else None
        return None

    def _opening_state(self, context: Context, number: int, actor: Actor) -> Actor | None:
        """The state that opens a sentence, so that "it" in the same or the next may mean it."""
        first = next(
            (
                state
                for state in context.by_sentence_states.get(number, ())
                if state.start < actor.start
                and state.kind in ("name", "capital", "government")
                and not context.is_dateline(state)
            ),
            None,
        )
        if first is None or first.start - context.document.sentence_at(first.start).start >= _OPENING:
            return None
        text = context.document.body[first.start : first.end]
        return Actor(first.start, first.end, text, first.iso3, "state", head=text.lower())

    def _opening_organ(self, reading: Reading, number: int, before: int) -> Actor | None:
        """The organ of one body that opens a sentence as its subject: "The National Liberation Army freed ... It ..."."""
        context = reading.context
        sentence = context.document.sentence(number)
        if sentence is None:
            return None
        start = context.after_dateline(sentence)
        for organ in context.by_sentence_organs.get(number, ())[:1]:
            if organ.kind in ARMED and organ.end < before and organ.start - start < len("The ") + 1:
                return _as_actor(context, organ)
        return None

    def _officer(self, reading: Reading, actor: Actor) -> Actor | None:
        """The one officer or official that "he" or "she" means: the last told of, unless a name stands between."""
        context, number = reading.context, reading.sentence.no
        for at in (number, number - 1):
            organs = [
                organ
                for organ in context.by_sentence_organs.get(at, ())
                if organ.start < actor.start and self._nouns.has(organ.text.lower().split()[-1])
            ]
            if organs:
                return _as_actor(context, organs[-1]) if not organs[-1].text.endswith("s") else None
        return None

    def names(
        self, reading: Reading, actor: Actor, *, alive: bool = False, others: Collection[str] = ()
    ) -> list[str]:
        """The name that "he", "the 63-year-old" or "the journalist" means: a victim told before, else the last one named.

        `alive`: nobody who has been told killed is meant ("he has been in jail since": his murderer). `others`: who is
        not meant.
        """
        context, number = reading.context, reading.sentence.no
        of_age = actor.head.endswith(OF_AGE) and actor.text.lower().startswith("the ")
        if not (actor.pronoun or of_age or _OF_HIS.match(actor.text)):
            return self._described(reading, actor)
        if actor.head in FIRST:
            return self._speaker(reading, actor)
        if actor.pronoun and actor.head not in HE_OR_SHE:
            return []
        if is_direct_speech(context.document.body, actor.start):
            others = {*others, *self._speaker(reading, actor)}
        ahead = [one.named for one in self._ahead(reading, actor) if one.named]
        if (
            len(ahead) == 1
            and len(ahead[0]) == 1
            and ahead[0][0] not in others
            and self.may_be(context, actor.head, ahead[0][0])
        ):
            return list(ahead[0])
        body = context.document.body
        for at in range(number, max(number - _NAMES_BACK, -1), -1):
            before = [
                person
                for person in context.by_sentence_people.get(at, ())
                if person.start < actor.start
                and not _BELONGING.search(body, max(person.start - _BELONGING_REACH, 0), person.start)
                and not _only_owns(body, person)
                and not (alive and person.name in context.slain)
                and person.name not in others
                and self.may_be(context, actor.head, person.name)
            ]
            told = [person for person in before if person.name in context.suffered]
            if before and not told and self._is_of_unnamed(reading):
                # "A man was beaten, police chief Ana Mora said. He": not she who speaks of him
                before = [person for person in before if not _speaks(body, person)]
            if before:
                # Who speaks for another is not whom "he" means: "Ana Mora, a lawyer for Luis Vega, said he was beaten".
                spoken_for = next(
                    (one for one in before[1:] if _FOR.fullmatch(body, before[0].end, one.start)), None
                )
                return [(told[0] if told else spoken_for or before[0]).name]
        return self._spoken_of(reading, actor)

    def may_be(self, context: Context, word: str, name: str) -> bool:
        """Whether a name may be that of who is told by a pronoun or noun: "she" and "the girl" are no Robert."""
        woman = True if word in SHE else False if word in HE_OR_SHE else self._is_woman_by(word)
        if woman is None:
            return True
        if name not in context.women:
            context.women[name] = self._is_woman(context, name)
        return context.women[name] in (None, woman)

    def _is_woman(self, context: Context, name: str) -> bool | None:
        """Whether the words before a name, else the given name, are a woman's or a man's; None where they tell nothing."""
        body = context.document.body
        for person in context.people:
            if person.name == name:
                before = (
                    body[max(person.start - _CALLING_REACH, 0) : person.start].lower().rstrip(" ,").split()
                )
                told = self._is_woman_by(before[-1]) if before else None
                if told is not None:
                    return told
        given = name.split()[0].lower()
        return next((woman for woman, names in self._given.items() if given in names), None)

    def _is_woman_by(self, word: str) -> bool | None:
        """Whether a word before a name, or a noun for a person, is for a woman or a man; None where it may be for both."""
        return next((woman for woman, callings in self._callings.items() if word in callings), None)

    def _is_of_unnamed(self, reading: Reading) -> bool:
        """Whether the last act told just before befell one person without a name: "a man was held"."""
        for other in reversed(reading.context.victims):
            if other.victim is None or other.victim.pronoun:
                continue
            return (
                0 <= reading.sentence.no - other.sentence.no < _NAMES_BACK
                and other.best == 1
                and not other.names
                and other.victim.text.lower().startswith(("a ", "an "))
            )
        return False

    def _speaker(self, reading: Reading, actor: Actor) -> list[str]:
        """The name of who is quoted as "I" or "me"."""
        context = reading.context
        if not is_quoted(context.document.body, actor.start):
            return []
        speaker = quoted_speaker(context, reading.sentence)
        return [speaker.name] if isinstance(speaker, PersonMention) else []

    def _spoken_of(self, reading: Reading, actor: Actor) -> list[str]:
        """The name behind "he" of whose relative or lawyer is quoted: "They took him," said Ana Mora, the wife of Luis Vega."""
        body = reading.context.document.body
        if not is_quoted(body, actor.start):
            return []
        return [
            after.name
            for one, after in pairwise(reading.people)
            if one.start > actor.start and _FOR.fullmatch(body, one.end, after.start)
        ][:1]

    def _ahead(self, reading: Reading, actor: Actor) -> list[Actor]:
        """Who a pronoun in a clause before the main one may mean: that one's subject, "after he was held, Ali Reza fled".

        So too in the phrase that opens the sentence: "on the eve of her trial, Ana Ruiz had".
        """
        parse = reading.parse
        opening = next((pred for pred in parse.preds if pred.kind == "finite"), None)
        if opening is not None and not opening.link and opening.subject:
            start, lead = actor.start, parse.chunks[opening.subject[0]]
            first = parse.chunks[0]
            his = parse.tokens.lows[lead.first] in HE_OR_SHE  # "after his arrest, his brother fled"
            if start < parse.tokens.starts[lead.first] and first.prep and not his:
                return [self._actors.read(reading, one) for one in opening.subject]
            return []
        if opening is None or not opening.link.startswith("sub:") or not opening.subject:
            return []
        if not any(parse.tokens.starts[parse.chunks[one].head] == actor.start for one in opening.subject):
            return []
        main = next((pred for pred in parse.preds if pred.kind == "finite" and not pred.link), None)
        if main is None or not main.subject or parse.chunks[main.subject[0]].first < opening.at:
            return []
        return [self._actors.read(reading, one) for one in main.subject]

    def _described(self, reading: Reading, actor: Actor) -> list[str]:
        """The name of whom a definite description means: "the journalist", once one journalist has been named."""
        first, _, rest = actor.text.lower().partition(" ")
        if first not in ("the", "this", "that") or actor.count is not None or not actor.victim_kinds:
            return []
        if "'s " in rest or "’s " in rest:
            return []  # "the lawyer's driver"
        if len(rest.split()) > _FEW_WORDS or actor.head.endswith("s") or actor.head == "people":
            return []
        kinds = set(actor.victim_kinds)
        context = reading.context
        fitting = [
            person.name
            for person in context.people
            if person.start < actor.start
            and kinds & set(self._actors.kinds_of(context, person.name))
            and self.may_be(context, actor.head, person.name)
        ]
        told = [name for name in fitting if name in context.suffered]
        return (told or fitting or self._only_one(reading, actor))[-1:]

    def _only_one(self, reading: Reading, actor: Actor) -> list[str]:
        """The one person named in the sentences before, of whom nobody says what he is, and whom nobody else can be meant by."""
        context, number, body = reading.context, reading.sentence.no, reading.context.document.body
        near = [
            person
            for at in range(max(number - _GROUP_BACK, 0), number + 1)
            for person in context.by_sentence_people.get(at, ())
            if person.start < actor.start
        ]
        kinds = {person.name: self._actors.kinds_of(context, person.name) for person in near}
        lawyers = {one.name for one, after in pairwise(near) if _FOR.fullmatch(body, one.end, after.start)}
        unknown = [name for name, told in kinds.items() if not told and name not in lawyers]
        if len(unknown) != 1 or len(kinds) - len(lawyers) != 1:
            return []
        if any(_SPEAK.match(body, person.end) for person in near if person.name in unknown):
            return []
        new = re.compile(
            rf"\b(?:an?|one|two|another) (?:[\w-]+ ){{0,3}}{re.escape(actor.head)}s?\b", re.IGNORECASE
        )
        return [] if new.search(body, 0, actor.start) else unknown

    def kinds_of(self, context: Context, name: str) -> tuple[str, ...]:
        """The kinds of victims as whom the document introduces a person."""
        return self._actors.kinds_of(context, name)

    def is_told_of(self, reading: Reading, actor: Actor) -> bool:
        """Whether a pronoun stands for somebody whom the text has told an act on before."""
        told = reading.context.suffered
        return actor.pronoun and any(name in told for name in self.names(reading, actor))

    def take_up(self, reading: Reading, report: Report, people: list[Actor]) -> None:
        """Let "they", "the pair" or "the men" be the people that the last report but a sentence or two told of."""
        if not people or len(people) > 1 or report.names:
            return
        actor = people[0]
        if actor.text.lower() in _OF_TWO:
            if ";" not in reading.context.document.body[actor.end : report.trigger_at]:
                _take_one_of_two(reading, report, _OF_TWO[actor.text.lower()])
            return
        again = self._is_known_group(actor)
        alone = actor.pronoun or " " not in actor.text  # "All were freed"
        if not again and not (alone and actor.head in _THEY):
            return
        number = reading.sentence.no
        if actor.pronoun and self._take_up_subject(reading, report, actor):
            return
        for other in reversed(reading.context.victims):
            if not 0 <= number - other.sentence.no <= _GROUP_BACK:
                break
            if other.best == 1 or other.trigger_at >= report.trigger_at:
                continue
            if again and report.kinds and other.kinds and not set(report.kinds) & set(other.kinds):
                continue
            if report.low is None and report.best is None and report.high is None:
                report.low, report.best, report.high = other.low, other.best, other.high
            report.names = report.names or other.names
            report.kinds = tuple(dict.fromkeys(report.kinds + other.kinds))
            report.victim_iso3 = report.victim_iso3 or other.victim_iso3
            break
        else:
            if not self._take_up_named(reading, report, actor) and actor.head in _THEM:
                self._take_up_before(reading, report)
        if actor.head in self._few and report.best is None:
            report.low = report.best = report.high = 2

    def _take_up_subject(self, reading: Reading, report: Report, actor: Actor) -> bool:
        """Let "they" be those whom the sentence has told of: "nine students say they were beaten"; returns whether it is so.

        The last who are people and more than one; who does the act, or any force, is not meant.
        """
        parse = reading.parse
        ahead = {one.start for one in self._ahead(reading, actor)}
        for chunk in reversed(parse.chunks):
            start = parse.tokens.starts[chunk.first]
            if chunk.pronoun or chunk.time or (start >= actor.start and start not in ahead):
                continue
            told = self._actors.read(reading, chunk.index)
            doer = report.perpetrator
            if (
                told.kind not in ("", "private")
                or not told.person
                or (doer is not None and told.start == doer.start)
            ):
                continue
            members = [self._actors.read(reading, index) for index in parse.members(chunk.index)]
            names = tuple(dict.fromkeys(name for one in members for name in one.named))
            listed = members[1:] if told.definite and not told.named else []
            if told.count is not None:
                if told.count.best == 1 or self._is_bare_number(told):
                    continue
                report.low, report.best, report.high = told.count.low, told.count.best, told.count.high
                singles = sum(one.text.startswith(_SINGLE) for one in members)
                if singles and told.count.low == told.count.best == told.count.high:
                    report.low = report.best = report.high = (told.count.best or 0) + singles
            elif len(names) > 1 and len(names) in (len(members), len(listed)):
                # also "the nurses, Ada Lind and Eva Holm, said they were beaten"
                report.low = report.best = report.high = len(names)
            elif told.head.endswith("s") and not told.named:
                # "villagers said they were beaten": nobody says how many
                report.kinds = tuple(dict.fromkeys((*report.kinds, *told.victim_kinds)))
                report.victim_iso3 = report.victim_iso3 or told.iso3
                return True
            else:
                continue
            report.names = names
            report.kinds = tuple(
                dict.fromkeys((*report.kinds, *(kind for one in members for kind in one.victim_kinds)))
            )
            report.victim_iso3 = report.victim_iso3 or told.iso3
            return True
        return False

    def _is_bare_number(self, actor: Actor) -> bool:
        """Whether an actor is "the three", who are people told of before."""
        words = actor.text.lower().split()
        return len(words) == _SEVERAL and words[0] == "the" and not self._nouns.has(actor.head)

    def _take_up_named(self, reading: Reading, report: Report, actor: Actor) -> bool:
        """Let "they" or "the two men" be those whom a sentence before has named together; returns whether it has."""
        names = self.named_together(reading, actor)
        if not names:
            return False
        report.names = tuple(names)
        report.low = report.best = report.high = len(names)
        kinds = (kind for name in names for kind in self._actors.kinds_of(reading.context, name))
        report.kinds = tuple(dict.fromkeys((*report.kinds, *kinds)))
        reading.context.suffered.update(names)
        return True

    def named_together(self, reading: Reading, actor: Actor) -> list[str]:
        """The names that "they", "both" or "the two men" stand for: a list of as many in the two sentences before.

        Where nobody says how many, the list opens its sentence.
        """
        again = self._is_known_group(actor)
        if not again and not ((actor.pronoun or " " not in actor.text) and actor.head in _THEM):
            return []
        context, number = reading.context, reading.sentence.no
        size = actor.count.best if actor.count is not None else None
        if actor.head in self._few or actor.text.lower().startswith("both"):
            size = _SEVERAL
        body = context.document.body
        for at in range(number - 1, max(number - 1 - _GROUP_BACK, -1), -1):
            people = context.by_sentence_people.get(at) or []
            lists = [one for one in name_lists(body, people) if len(one) >= _SEVERAL]
            for one in reversed(lists):
                opens = one[0] is people[0] and (
                    one[0].start - context.after_dateline(context.document.sentence_at(one[0].start))
                    < _OPENING
                )
                if (len(one) == size if size is not None else opens) and not _SPEAK.match(body, one[-1].end):
                    return list(dict.fromkeys(person.name for person in one))
        return []

    def introduced_as(self, reading: Reading, people: list[Actor]) -> Report | None:
        """The report just before of as many people without a name as a sentence opens by naming: "A nurse was held. X was"."""
        names = [name for actor in people for name in actor.named]
        context = reading.context
        if not names or not context.victims:
            return None
        told = context.victims[-1]
        if (
            told.names
            or not 0 < reading.sentence.no - told.sentence.no <= _GROUP_BACK
            or told.best != len(names)
        ):
            return None
        opens = people[0].start - context.after_dateline(reading.sentence) < _OPENING
        known = any(one.name in names and one.start < reading.sentence.start for one in context.people)
        return told if opens and not known else None

    def group_told(self, reading: Reading, actor: Actor) -> Report | None:
        """The last report of several people of whom an actor may be some, or whom he is beside: "two of them", "a third"."""
        if not self._is_known_group(actor) and not _OF_THEM.fullmatch(actor.text.lower()):
            return None
        for other in reversed(reading.context.victims):
            if not 0 <= reading.sentence.no - other.sentence.no <= _GROUP_BACK:
                return None
            if other.best != 1 and other.trigger_at < actor.start:
                return other
        return None

    def is_of_protest(self, reading: Reading, actor: Actor) -> bool:
        """Whether people of whom nothing but their number is told were taken at a protest of which the text tells there.

        In the sentence or the two before: "Police broke up a rally. At least 17 people were arrested."
        """
        if actor.count is None or actor.named or actor.kind or actor.victim_kinds or actor.iso3:
            return False
        if " of " in actor.text or (actor.head not in self._undescribed and self._nouns.has(actor.head)):
            return False
        number = reading.sentence.no
        body = reading.context.document.body
        if any(
            "protester" in told.kinds and 0 <= number - told.sentence.no <= _GROUP_BACK
            for told in reading.context.victims
        ):
            return True
        return any(
            self._protest.any(lower(body[one.start : one.end]))
            for one in reading.context.document.around(max(number - _GROUP_BACK, 0), number)
        )

    def _take_up_before(self, reading: Reading, report: Report) -> None:
        """Let "they" be as many as the one number of people in the sentence before: "Three boys ran. Police shot them." """
        context = reading.context
        counts = reading.read_counts_before()
        if len(counts) != 1 or report.low is not None or report.best is not None:
            return
        count = counts[0]
        if (count.low or count.best or 0) < _SEVERAL or any(
            count.start <= organ.start < count.end for organ in context.organs
        ):
            return
        report.low, report.best, report.high = count.low, count.best, count.high
        text = context.document.body[count.start : count.end]
        report.kinds = tuple(dict.fromkeys((*report.kinds, *self._actors.kinds_of_text(text))))
        report.victim_iso3 = report.victim_iso3 or next(
            (
                state.iso3
                for state in context.states
                if count.start <= state.start < count.end and state.kind == "demonym"
            ),
            None,
        )

    def _is_known_group(self, actor: Actor) -> bool:
        """Whether a short definite plural or number tells of people again: "the pair", "these farmers", "the 20"."""
        words = actor.text.lower().split()
        return (
            len(words) in (2, 3)
            and actor.definite
            and (actor.head in self._groups or (actor.head.endswith("s") and actor.count is None))
        ) or (words[0] in _WHOLE and actor.count is not None and len(words) <= _FEW_WORDS)


def _take_one_of_two(reading: Reading, report: Report, which: int) -> None:
    """Let "the former" or "the latter" be the first or last of the two whom a sentence just before has named."""
    number = reading.sentence.no
    for at in range(number, max(number - _GROUP_BACK, 0) - 1, -1):
        named = [
            one for one in reading.context.by_sentence_people.get(at, ()) if one.start < report.trigger_at
        ]
        names = list(dict.fromkeys(one.name for one in named))
        if len(names) == len(_OF_TWO):
            report.names = (names[which],)
            report.low = report.best = report.high = 1
        if names:
            return


def _only_owns(body: str, person: PersonMention) -> bool:
    """Whether a name only says whose party or paper somebody is of: "a member of Ana Mora's party was held after he"."""
    return (
        body.startswith(_POSSESSIVE, person.end)
        and _ONE_OF.search(body, max(person.start - _BELONGING_REACH, 0), person.start) is not None
    )


def _speaks(body: str, person: PersonMention) -> bool:
    """Whether a name is that of who speaks: "X said", "according to X"."""
    return _SPEAK.match(body, person.end) is not None or body.endswith(
        ("said ", "ccording to "), 0, person.start
    )


def tells_again(report: Report) -> bool:
    """Whether the victims of a report are people told of before: "he", "the two", or nobody said ("the arrest")."""
    actor = report.victim
    return actor is None or not report.explicit_victim or actor.pronoun or actor.definite


def _as_actor(context: Context, organ: OrganMention) -> Actor:
    return Actor(
        organ.start,
        organ.end,
        context.document.body[organ.start : organ.end],
        organ.iso3,
        organ.kind,
        head=organ.text.lower().split()[-1],
    )
