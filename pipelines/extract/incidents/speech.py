"""Who speaks: the reporting clause of a statement, and the body that a speaker speaks for.

Belongs here: finding who is quoted ("..., said Ana Ruiz of the union", "he added") and whose spokesman a name or a
pronoun is. What the statement amounts to is `responses.statements`.
"""

import re
from typing import Final

from pipelines.extract.incidents.context import Context
from pipelines.extract.language.grammar import Grammar, Parse, Pred
from pipelines.extract.language.tagging import COMMA, QUOTE
from pipelines.extract.language.text import Sentence
from pipelines.extract.people.names import PersonMention
from pipelines.extract.people.organs import OrganMention

_SAID: Final = re.compile(
    r"\b(?:said|says|saying|told|tells|added|adds|wrote|tweeted|stated|declared|noted|stressed|argued|insisted|concluded|"
    r"explained|recalled|recalls|recounted|recounts|remembered|remembers|testified|according to|statement)\b"
)
_BY_PRONOUN: Final = re.compile(
    r"\b(he|she|it|they) (?:also |then |later )?(?:said|says|added|adds|told|wrote|tweeted|stated|declared|noted|stressed)\b"
    r"|\bsaid (he|she)\b",
    re.IGNORECASE,
)
_PRIVATE_BODY: Final = (
    r" of (?:[\w-]+ ){0,3}(?:organi[sz]ation|association|group|union|league|federation|society|company|club|network|"
    r"centre|center)\b"
)
_PRESIDES: Final = re.compile(r"(?:president|secretary|chancellor)" + _PRIVATE_BODY, re.IGNORECASE)
_OFFICES: Final = re.compile(
    r"\b(?:minister|ministry|president|ambassador|secretary|spokesman|spokeswoman|spokesperson|government|premier|chancellor|"
    r"senator|lawmaker|congressman|congresswoman|mp|diplomat|consul)\b(?!" + _PRIVATE_BODY + ")"
)
# A state's office as a title, from the state's name to the bearer's: "US Secretary of State ", "'s Foreign Minister, ".
_TITLE: Final = re.compile(
    r"(?:['’]s)? (?:(?:Prime|Foreign|Deputy|Vice|Interior|Justice|Defen[cs]e|Home|Assistant|Federal|former|then) ){0,3}"
    r"(?:Minister|President|Ambassador|Secretary|Premier|Chancellor|Senator|Congressman|Congresswoman|King|Emir)"
    r"(?: (?:of|for) (?:[A-Z]\w+ ?){1,3}|,? )(?:Mr\.? |Ms\.? |Dr\.? )?"
)
# "A former British ambassador" speaks for no state.
_FORMER: Final = re.compile(r"\b(?:former|ex|retired|one-time)[ -](?:[A-Z][\w.'’-]+ ){0,2}$")
# What may stand between a name and the body its bearer speaks for.
_JOINED: Final = re.compile(r"[,;:(—–-]| (?:of|from|at|with|for|and|who|as|said|says|told|[—–(-])")
# How far from a name the body stands that its bearer speaks for, and how far from "said" the name.
_BESIDE: Final = 90
_BEFORE_SAID: Final = 120
_AFTER_SAID: Final = 60
_NEAR_OFFICE: Final = 25
_LOOK_BACK: Final = 4
_STATEMENT: Final = 5  # spaces in what is quoted that says something, not a word or a phrase
_SPEAKING: Final = ("international", "private", "other_state", "security_forces")


def reporting(grammar: Grammar, parse: Parse, index: int) -> tuple[Pred | None, list[int]]:
    """Return the verb that reports what a predicate says, and the chunks that name the speaker.

    It governs the predicate ("X said the verdict was unjust"), or follows the statement, its subject before or behind
    it ("..., X said", "..., said X").
    """
    for one in parse.ancestors(index):
        if grammar.is_a(one.lemma, "report"):
            return one, list(one.subject)
    for one in parse.preds:
        if one.index != index and one.at > parse.preds[index].at and grammar.is_a(one.lemma, "report"):
            if one.objects and _is_inverted(parse, one):
                return one, [one.objects[0]]
            if one.subject and _ends_statement(parse, parse.chunks[one.subject[0]].first):
                return one, list(one.subject)
    return None, []


def _is_inverted(parse: Parse, pred: Pred) -> bool:
    """Whether a reporting verb follows its statement and has its subject behind it: '..., said X'."""
    return _ends_statement(parse, pred.first) and parse.chunks[pred.objects[0]].first == pred.at + 1


def _ends_statement(parse: Parse, token: int) -> bool:
    return token > 0 and parse.tokens.tags[token - 1] in (COMMA, QUOTE)


def is_quoted(body: str, offset: int) -> bool:
    """Whether an offset stands inside quotation marks that its paragraph opens."""
    start = body.rfind("\n", 0, offset) + 1
    straight = body.count('"', start, offset) % 2
    return bool(straight) or body.count("“", start, offset) > body.count("”", start, offset)


def is_statement(body: str, offset: int) -> bool:
    """Whether an offset stands in a quoted statement, not among a few words set in quotation marks."""
    if not is_quoted(body, offset):
        return False
    start = max(body.rfind(mark, body.rfind("\n", 0, offset) + 1, offset) for mark in '"“')
    line = body.find("\n", offset)
    closes = [at for mark in '"”' if (at := body.find(mark, offset, line if line >= 0 else len(body))) >= 0]
    end = min(closes, default=line if line >= 0 else len(body))
    return body.count(" ", start, end) >= _STATEMENT


def is_direct_speech(body: str, offset: int) -> bool:
    """Whether an offset stands in a quoted sentence, in which no speaker says "he" of himself: not in 'vowed "to get him"'."""
    if not is_quoted(body, offset):
        return False
    start = max(body.rfind(mark, body.rfind("\n", 0, offset) + 1, offset) for mark in '"“')
    return body[start + 1 : start + 2].isupper()


def quoted_speaker(
    context: Context, sentence: Sentence, *, before: bool = False
) -> PersonMention | OrganMention | None:
    """Return who is quoted in a sentence that does not say so by its grammar: the last one said to speak.

    The sentence itself is looked at first, then those before it, then the next one (`"..." X said` may stand apart);
    `before` looks at those before it only.
    """
    sentences = context.document.sentences
    at = next((i for i, one in enumerate(sentences) if one.no == sentence.no), 0)
    order = list(reversed(sentences[max(at - _LOOK_BACK, 0) : at]))
    if not before:
        order = [sentence, *order, *sentences[at + 1 : at + 2]]
    pronoun = ""
    for one in order:
        if one.no == 0:
            continue
        found = _sayer(context, one) or (_introduced(context, one, pronoun) if pronoun else None)
        if found is not None:
            return found
        said_by = _BY_PRONOUN.search(context.document.body, one.start, one.end)
        if said_by is not None and one.no <= sentence.no:
            pronoun = (said_by[1] or said_by[2]).lower()
    return None


def _introduced(context: Context, sentence: Sentence, pronoun: str) -> PersonMention | OrganMention | None:
    """Whom "he said" or "it said" in a later sentence may mean: the first person, or the first body, of this one."""
    if pronoun in ("he", "she"):
        return next(iter(context.by_sentence_people.get(sentence.no, ())), None)
    return next(
        (
            organ
            for organ in context.by_sentence_organs.get(sentence.no, ())
            if organ.kind in ("international", "private")
        ),
        None,
    )


def _sayer(context: Context, sentence: Sentence) -> PersonMention | OrganMention | None:
    """The person, else the body, that stands nearest to a word of saying in a sentence."""
    body = context.document.body
    people = context.by_sentence_people.get(sentence.no, ())
    organs = [
        organ
        for organ in context.by_sentence_organs.get(sentence.no, ())
        if organ.kind in ("international", "private")
    ]
    for match in _SAID.finditer(body, sentence.start, sentence.end):
        if is_quoted(body, match.start()):
            continue
        for mentions in (people, organs):
            near = [
                (abs(mention.end - match.start()), mention)
                for mention in mentions
                if -_AFTER_SAID <= match.start() - mention.start <= _BEFORE_SAID
                and not is_quoted(body, mention.start)
            ]
            if near:
                return min(near, key=lambda pair: pair[0])[1]
    return None


def affiliation(context: Context, name: str) -> tuple[str, str | None] | None:
    """Return the kind and the state of the body that a person speaks for: the one beside the name, at its best mention."""
    for person in context.people:
        if person.name != name:
            continue
        number = context.document.sentence_at(person.start).no
        found = beside(context, number, person.start - _BESIDE, person.end + _BESIDE, person)
        if found is not None:
            return found
        found = _titled(context, number, person) or office(
            context, number, max(person.start - _BESIDE, 0), person.end + _BESIDE
        )
        if found is not None:
            return found
    return _named_later(context, name)


def _titled(context: Context, number: int, person: PersonMention) -> tuple[str, str | None] | None:
    """The state whose office stands as a title before a name: "US Secretary of State X", "Chad's Prime Minister, X"."""
    for state in context.by_sentence_states.get(number, ()):
        if state.end < person.start and _TITLE.fullmatch(context.document.body, state.end, person.start):
            return "other_state", state.iso3
    return None


def _named_later(context: Context, name: str) -> tuple[str, str | None] | None:
    """The body of a speaker who is named only after having spoken: "..., an envoy said. Jakob Holm had met them"."""
    first = next((person for person in context.people if person.name == name), None)
    if first is None:
        return None
    sentence = context.document.sentence_at(first.start)
    if first.start != sentence.start:
        return None
    before = context.document.sentence(sentence.no - 1)
    found = _sayer(context, before) if before is not None and before.no > 0 else None
    return organ_voice(context, found, before.no) if isinstance(found, OrganMention) and before else None


def office(context: Context, number: int, start: int, end: int) -> tuple[str, str | None] | None:
    """Return the state whose office stands in a stretch of a sentence ("the Dutch ambassador", "a minister of Chad")."""
    states = [state for state in context.by_sentence_states.get(number, ()) if start <= state.start < end]
    if not states:
        return None
    body = context.document.body
    for match in _OFFICES.finditer(body, start, end):
        for state in states:
            if _FORMER.search(body, start, match.start()):
                continue
            if match.start() - _NEAR_OFFICE <= state.end and state.start <= match.end() + _NEAR_OFFICE:
                return "other_state", state.iso3
    return None


def beside(
    context: Context, number: int, start: int, end: int, person: PersonMention | None = None
) -> tuple[str, str | None] | None:
    """Return the kind and the state of the body that stands in a stretch of a sentence, nearest to a person."""
    organs = [
        organ
        for organ in context.by_sentence_organs.get(number, ())
        if start <= organ.start < end
        and organ.kind in _SPEAKING
        and not _PRESIDES.match(context.document.body, organ.start)
        and not (
            organ.kind == "other_state"
            and _FORMER.search(context.document.body, max(organ.start - _BESIDE, 0), organ.start)
        )
        and (person is None or _is_beside_quote(context.document.body, organ, person))
        and (person is None or organ.start < person.end or _JOINED.match(context.document.body, person.end))
    ]
    if not organs:
        return None
    organ = (
        organs[0]
        if person is None
        else min(organs, key=lambda one: min(abs(one.start - person.end), abs(person.start - one.end)))
    )
    return organ_voice(context, organ, number)


def _is_beside_quote(body: str, organ: OrganMention, person: PersonMention) -> bool:
    """Whether a body is no mere matter of what a person is quoted to say: '"Police beat us," recalls Ana Costa'."""
    return not is_quoted(body, organ.start) or is_quoted(body, person.start)


def organ_voice(context: Context, organ: OrganMention, number: int) -> tuple[str, str | None]:
    """Return the kind of who responds, and the state, that a body stands for."""
    if organ.kind == "international":
        return "international", "EUN" if organ.iso3 == "EUN" else None
    if organ.kind == "private":
        return "private", None
    states = context.by_sentence_states.get(number, ())
    near = min(((abs(state.start - organ.start), state.iso3) for state in states), default=(0, None))[1]
    return "other_state", organ.iso3 or near or context.main_state
