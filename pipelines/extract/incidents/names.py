"""Which of the names in a sentence are the victims': appositions, lists, and who is told to be one of a group.

Belongs here: finding, beside the chunks that a trigger takes as its sufferers, the names that stand for the same
people. Which chunks those are is `incidents.roles`; where names are is `people.names`.
"""

import re
from collections.abc import Sequence
from typing import Final

from pipelines.extract.incidents.context import Reading
from pipelines.extract.incidents.report import Actor
from pipelines.extract.language.grammar import Chunk, Parse, Pred
from pipelines.extract.people.names import PersonMention

_FARTHEST: Final = 110  # characters between two names of a list
_AGE: Final = r",? ?\(?(?:aged )?\d{1,3}\)?| ?\([^()]{1,60}\)"
_OFFICE: Final = r"(?:[\w-]+ ){1,3}(?:of|at|for|with)"
# What may follow a name before the list goes on: an age, a parenthesis, an apposition, where somebody is from.
_ABOUT: Final = (
    rf"(?:{_AGE}|,? (?:left|right))*"
    rf"(?:,? (?:an?|the|who|whose|one|also|his|her|from|of|in|at|former|then|{_OFFICE})\b[^;:]*)?"
)
_LINK: Final = r"(?P<link>,? and| &|,? as well as|,? along with|,? together with|; and,?|[;,])"
# What may stand before the next name: titles and callings, "his wife,".
_INTRODUCED: Final = (
    r" (?:(?:his|her|their|the|an?|another) (?:[\w’'-]+ ){0,3}[\w’'-]+, |(?:[\w’'.-]+ ){0,5})"
)
_GOES_ON: Final = re.compile(rf"{_ABOUT}{_LINK}(?P<words>{_INTRODUCED})")
_NO_CALLING: Final = frozenset(
    "of in by for from to with against at on as between after before that who which when while where said says but was were "
    "is are".split()
)
# What closes an apposition behind a name before the verb: "X, 34, was", "X (pictured) was".
_CLOSED: Final = re.compile(rf"(?:{_AGE}|, (?:left|right|above|pictured))*(?: ?,| [–—-])? ?$")
_RENAMED: Final = re.compile(
    rf"(?:{_AGE})*, (?:an?|the|one of|also|former|then|head|editor|leader|director|president|member|{_OFFICE})\b[^;:]*$"
)
_APPOSED: Final = re.compile(rf"(?:{_AGE})*,? ?,? ")
# What leads from a group to its names: "two men in Lima, A and B", "ten people, identified as A", "a man named A".
_LEADS: Final = re.compile(
    r"(?: (?:in|from|of|at|near|with|for) [^,;:()]{2,60}| \([^()]{1,40}\))*"
    r"(?P<open>,? (?:who (?:were|was|have been|has been|are) )?(?:later |since )?(?:identified|named)"
    r"(?: by [\w ]{2,30})?(?: only)? as(?: follows)?:?"
    r"|,? (?:namely|including|such as|like|among them|(?:one|two|three) of (?:them|whom)|among whom are|they are),?:?"
    r"|,? (?:named|called|known as|by the name of)|:| ?[–—]| --?| \(|,)"
    rf"(?P<words>{_INTRODUCED})$"
)
_WITH: Final = re.compile(rf",? (?:(?:together|along) with|alongside|as well as)(?P<words>{_INTRODUCED})$")
# Prepositions and marks behind a group that lead to its members.
_AMONG: Final = ("including", "like", "namely", "among")
_MARKS: Final = (":", "–", "—")
_MARK_REACH: Final = 30  # characters between a group and a mark with its members behind it
# A remark between a name and its verb.
_DASHES: Final = re.compile(r" [–—-] [^–—]{3,90} [–—-] $")
_NAMING: Final = frozenset(("identify", "name"))
_AS: Final = re.compile(rf"(?: by [^,;:.]{{2,40}})? as(?: follows)?:?{_INTRODUCED}")


def _callings(words: str) -> bool:
    """Whether the words before a name only say what somebody is."""
    return not any(word.strip(",") in _NO_CALLING for word in words.lower().split())


def _told(parse: Parse, first: int, last: int) -> bool:
    """Whether a verb stands among tokens."""
    return any(parse.pred_of[token] >= 0 for token in range(first, last))


# What parts two names that are no list: a verb that the first is the subject of.
_PARTED: Final = re.compile(
    r"\b(?:said|says|told|added|(?<!who )(?<!which )(?:was|were|is|are|has|had)|from [^,]* (?:said|told))\b"
)


def name_lists(body: str, people: Sequence[PersonMention]) -> list[list[PersonMention]]:
    """Return the names of a sentence as the lists that commas and "and" make of them, without a look at its grammar."""
    lists: list[list[PersonMention]] = []
    for person in people:
        before = lists[-1][-1] if lists else None
        if before is not None and 0 < person.start - before.end <= _FARTHEST:
            found = _GOES_ON.fullmatch(body, before.end, person.start)
            joined = found is not None and _callings(found["words"])
            if joined and not _PARTED.search(body, before.end, person.start):
                lists[-1].append(person)
                continue
        lists.append([person])
    return lists


class _Sentence:
    """The names of a sentence, in order, and how they stand to each other."""

    def __init__(self, reading: Reading, verb: Pred | None) -> None:
        self.people: Sequence[PersonMention] = reading.people
        self.parse, self.body, self.verb = reading.parse, reading.context.document.body, verb

    def tokens(self, at: int) -> tuple[int, int]:
        """The tokens where a name begins and after which it ends."""
        person = self.people[at]
        return self.parse.token_at(person.start), self.parse.token_at(person.end - 1) + 1

    def is_owner(self, at: int) -> bool:
        return self.body.startswith(("'s", "’s", "' ", "’ "), self.people[at].end)

    def acts_alone(self, at: int) -> bool:
        """Whether a name is the subject of a verb that is not the one in question."""
        first, after = self.tokens(at)
        parse = self.parse
        if after < len(parse.pred_of) and (pred := parse.pred_of[after]) >= 0:
            verb = parse.preds[pred]
            if verb.kind == "finite" and not self.is_verb(verb) and verb.link != "rel":
                return True
        chunk = parse.chunks[parse.chunk_of[first]] if parse.chunk_of[first] >= 0 else None
        return (
            chunk is not None
            and chunk.role == "subject"
            and chunk.pred >= 0
            and parse.preds[chunk.pred].link != "rel"
            and not self.is_verb(parse.preds[chunk.pred])
        )

    def is_verb(self, pred: Pred) -> bool:
        verb = self.verb
        return (
            verb is None
            or pred.index == verb.index
            or verb.index in (pred.conjoined, pred.governor)
            or (pred.index == verb.conjoined)
        )

    def joined(self, at: int) -> str:
        """How a name joins the one after it in a list: "and", ",", or "" where it does not."""
        if at + 1 >= len(self.people) or self.is_owner(at) or self.is_owner(at + 1):
            return ""
        one, other = self.people[at], self.people[at + 1]
        if other.start - one.end > _FARTHEST:
            return ""
        found = _GOES_ON.fullmatch(self.body, one.end, other.start)
        if found is None or not _callings(found["words"]) or self.acts_alone(at + 1):
            return ""
        if _told(self.parse, self.tokens(at)[1], self.tokens(at + 1)[0]):
            return ""
        return "," if found["link"] in (",", ";") else "and"

    def rest(self, at: int, *, loose: bool = False) -> list[int]:
        """The names that go on a list from one on; without a last "and" they are a list only where `loose`."""
        kept, waiting = [at], list[int]()
        while link := self.joined(at):
            at += 1
            waiting.append(at)
            if link == "and":
                kept += waiting
                waiting = []
        return kept + waiting if loose else kept

    def start_of(self, at: int) -> int:
        """The first name of the list that ends with one."""
        first, links = at, []
        while first > 0 and (link := self.joined(first - 1)):
            links.append(link)
            first -= 1
        return first if "and" in links[:1] or len(links) > 1 else at

    def governed(self, at: int) -> bool:
        """Whether a name hangs on a preposition ("according to X", "a critic of X") or owns something."""
        chunk = self.parse.chunk_of[self.tokens(at)[0]]
        return chunk < 0 or bool(self.parse.chunks[self.parse.chunks[chunk].group].prep) or self.is_owner(at)


def victim_names(reading: Reading, actors: list[Actor], named: list[str], verb: Pred | None) -> list[str]:
    """Return the victims' names: those that the chunks hold, with the lists and appositions that go on from them.

    `named` are the names in the chunks, `verb` the predicate whose victims they are, None where a noun tells it.
    """
    sentence = _Sentence(reading, verb)
    people = sentence.people
    if not people:
        return named
    found: list[int] = []
    within = False
    for at, person in enumerate(people):
        if person.name in named and any(
            actor.start <= person.start and person.start - actor.end < _FARTHEST for actor in actors
        ):
            found += [*_listed_before(sentence, at), *sentence.rest(at)]
            within = within or any(actor.start <= person.start < actor.end for actor in actors)
    if not within and (not actors or not actors[0].pronoun):
        found += (
            (not named and _before(sentence, actors))
            or _behind(sentence, actors)
            or _identified(sentence, actors)
        )
    if verb is not None:
        found += _accompanied(sentence, verb)
    return list(dict.fromkeys([*named, *(people[at].name for at in found)]))


def _listed_before(sentence: _Sentence, at: int) -> list[int]:
    """The names that a list has before one that the verb's subject ends with: "reporter X, editor Y and Z were held"."""
    verb, first = sentence.verb, sentence.start_of(at)
    if verb is None or first == at or sentence.governed(first) or sentence.governed(at):
        return []
    if sentence.people[at].end > sentence.parse.tokens.starts[verb.first]:
        return []
    return list(range(first, at))


def _before(sentence: _Sentence, actors: list[Actor]) -> list[int]:
    """The names before a verb that rename its subject, or are it: "X, a teacher from Lima, was held", "A – B and C – were"."""
    verb, parse = sentence.verb, sentence.parse
    if verb is None or (actors and actors[0].start > parse.tokens.starts[verb.first]):
        return []
    start = parse.tokens.starts[verb.first]
    last = max((at for at, person in enumerate(sentence.people) if person.end <= start), default=-1)
    if last < 0:
        return []
    person = sentence.people[last]
    if (
        actors
        and verb.link == "rel"
        and actors[0].start > person.end
        and _APPOSED.fullmatch(sentence.body, person.end, actors[0].start)
    ):
        return [last]  # "the eye of X, 21, a student whom police shot"
    if _told(parse, sentence.tokens(last)[1], verb.first) or sentence.governed(last):
        return []
    first = sentence.start_of(last)
    gap = sentence.body[person.end : start]
    if not actors:
        closed = _CLOSED.match(gap) is not None and bool(gap.strip())
        return list(range(first, last + 1)) if closed else []
    actor = actors[0]
    if actor.start >= person.end:
        # The subject that was read is the apposition behind the name.
        return list(range(first, last + 1)) if _RENAMED.match(gap) else []
    lead = sentence.people[first]
    opened = _LEADS.match(sentence.body, actor.end, lead.start) if actor.end <= lead.start else None
    if opened is not None and _CLOSED.match(gap) and gap.strip() and _callings(opened["words"]):
        return list(range(first, last + 1))
    return []


def _behind(sentence: _Sentence, actors: list[Actor]) -> list[int]:
    """The names that follow a group: "two men from Lima, A and B", "ten people, identified as A, B", "four: A, B and C"."""
    if not actors:
        return []
    actor = actors[-1]
    at = next((at for at, person in enumerate(sentence.people) if person.start >= actor.end), -1)
    if at < 0:
        return []
    opened = _LEADS.match(sentence.body, actor.end, sentence.people[at].start)
    if opened is None or not _callings(opened["words"]) or sentence.is_owner(at):
        return []
    plain = opened["open"] == ","
    if plain and sentence.acts_alone(at):
        return []
    return sentence.rest(at, loose=not plain)


def _identified(sentence: _Sentence, actors: list[Actor]) -> list[int]:
    """The names that a group is told to bear: "the students arrested in Lima were named as A and B"."""
    parse = sentence.parse
    for verb in parse.preds:
        if verb.lemma not in _NAMING or verb.voice != "passive":
            continue
        starts = {parse.tokens.starts[parse.chunks[chunk].first] for chunk in verb.subject}
        if not any(actor.start in starts for actor in actors):
            continue
        end = parse.tokens.ends[verb.at]
        at = next((at for at, person in enumerate(sentence.people) if person.start >= end), -1)
        if at >= 0 and _AS.fullmatch(sentence.body, end, sentence.people[at].start):
            return sentence.rest(at, loose=True)
    return []


def _accompanied(sentence: _Sentence, verb: Pred) -> list[int]:
    """The names that a verb's victims are told to be with: "was held together with A and B"."""
    end = sentence.parse.tokens.ends[verb.at]
    at = next((at for at, person in enumerate(sentence.people) if person.start >= end), -1)
    if at < 0:
        return []
    with_whom = _WITH.search(sentence.body, end, sentence.people[at].start)
    if with_whom is None or not _callings(with_whom["words"]) or sentence.is_owner(at):
        return []
    return sentence.rest(at)


def listed_names(reading: Reading, actor: Actor) -> list[str]:
    """Return the names that follow a group: "five activists, including A and B", "two reporters: A and B"."""
    parse = reading.parse
    found = []
    for chunk in parse.chunks:
        start = parse.span(chunk)[0]
        if start < actor.end:
            continue
        if (_is_among(parse, chunk) and not _is_of_others(parse, chunk, actor)) or (
            chunk.first > 0
            and parse.tokens.lows[chunk.first - 1] in _MARKS
            and start - actor.end < _MARK_REACH
        ):
            group = parse.members(chunk.index)
            found += [person.name for person in reading.people if parse.covers(group, person.start)]
    return found


def _is_among(parse: Parse, chunk: Chunk) -> bool:
    """Whether a chunk is one of those by whom a group is told: "including A", "such as A"."""
    if chunk.prep in _AMONG:
        return True
    return chunk.prep == "as" and chunk.prep_at > 0 and parse.tokens.lows[chunk.prep_at - 1] == "such"


def _is_of_others(parse: Parse, chunk: Chunk, actor: Actor) -> bool:
    """Whether a group behind an actor's is told by a chunk: "the man was jailed, five lawyers, including A, said"."""
    before = [other for other in parse.chunks[: chunk.index] if other.last < chunk.prep_at]
    host = before[-1] if before else None
    return (
        host is not None
        and host.role in ("", "subject")
        and not (host.prep or host.time or host.pronoun or host.appos >= 0 or host.of >= 0)
        and parse.tokens.lows[max(0, host.first - 1)]
        not in ("them", "whom")  # "ten, nine of them women, including"
        and parse.span(host)[0] >= actor.end
    )


def joined_names(reading: Reading, actor: Actor) -> list[str]:
    """Return the names joined to a subject after its complements: "ten farmers from Kilu, and Ana Mora, were held"."""
    parse = reading.parse
    lows = parse.tokens.lows
    found = []
    for person in reading.people:
        at = parse.token_at(person.start)
        while at > 0 and parse.tokens.words[at - 1][:1].isupper() and lows[at - 1] != ",":
            at -= 1
        if at < 2 or person.start < actor.end or lows[at - 1] != "and" or lows[at - 2] != ",":
            continue
        verb = next((pred for pred in parse.preds if pred.at > at), None)
        if verb is not None and parse.covers(verb.subject, actor.start):
            found.append(person.name)
    return found


def before_dashes(reading: Reading, at: int) -> list[str]:
    """Return whom a remark between dashes parts from the verb at a token: "Ana Mora – a nurse – was sentenced"."""
    parse = reading.parse
    pred = next((pred for pred in parse.preds if pred.at == at), None)
    if pred is None:
        return []
    verb = parse.tokens.starts[pred.first]
    body = reading.context.document.body
    return [
        person.name
        for person in reading.people
        if person.end < verb and _DASHES.fullmatch(body, person.end, verb)
    ][:1]
