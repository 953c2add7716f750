"""Whether two reports tell of the same people: by name, by number, by the words for them.

Belongs here: names in two spellings, counts that differ, pronouns and "the four men", who belongs to whom.
"""

import re
from typing import Final

from pipelines.extract.incidents.kinds import CAPTURES, MORTAL, THOSE_TAKEN
from pipelines.extract.incidents.report import Report
from pipelines.extract.incidents.when import CLOSE

_LONE_NAME: Final = re.compile(r"[A-Z][\w'’-]*[a-z]")
_ALIKE: Final = 4  # letters in which two spellings of a given name agree at least
_ABOUT: Final = (0.85, 1.15)  # what "about" leaves open
_OPEN: Final = 1.5  # how far "at least" reaches
_MANY: Final = 100  # more than are ever told by name
_TOP: Final = 3  # the number of the last sentence of a lead with a caption before it
NEXT: Final = 2  # sentences behind an act in which a pronoun still means those who suffered it
# Nouns that say no more of as many people as were told of before: "four students", "the four men".
_ANY_PEOPLE: Final = frozenset("men women people persons pair duo couple trio group".split())
# What is done to many at once, some of them named.
_AT_ONCE: Final = frozenset(
    "arrest abduction arbitrary_detention enforced_disappearance imprisonment judicial_execution death_sentence".split()
)
# Who belong to those told of.
_THEIRS: Final = frozenset(
    "wife husband wives mother father parents sister sisters brother brothers son sons daughter daughters cousin cousins uncle "
    "relatives lawyer lawyers colleague colleagues aide aides assistant assistants neighbours neighbors friends supporters "
    "client clients niece nephew aunt widow fiancée fiancé girlfriend boyfriend".split()
)
_NAMED_OWNER: Final = re.compile(r"[A-Z][\w-]*(?:['’]s|s['’]) ")
# Rules by which who somebody was is told of some of many: "two nuns were among those killed", "among the dead".
_AMONG_THEM: Final = (":verb-equated", ":noun-among")
_NTH: Final = re.compile(
    r"(?:at least )?the (?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|latest"
    r"|\d+(?:st|nd|rd|th))\b"
)
# Of those just told of: "two of the victims", "five of them".
_SOME_OF: Final = re.compile(r"[\w-]+ of (?:(them)|the \w+)$")
# Of those just told of, or of some of them: "the 15", "a third", "twelve others", "six of the pupils".
_BARE_NUMBER: Final = re.compile(r"(?:a |the |another )?[\w-]+(?: others)?")
_OF_THOSE: Final = (" of the ", " of those ", " of them")
# The words for some of those told of before, without a noun of their own: "nine", "most", "seven of the nine".
_PORTION: Final = re.compile(r"([\w-]+)(?: of (?:them|whom|(?:the|those) [\w-]+))?")
_QUANTITIES: Final = frozenset("all both half many most several some".split())
_OPENING: Final = 15  # characters of a sentence in which its subject begins
# How people begin of whom a text has not told yet, and the uses of verbs that tell what befell them, not what may befall anybody.
_NEWLY: Final = ("a ", "an ", "another ")
_ANYBODY: Final = frozenset(
    "man woman person boy girl child teenager citizen resident civilian national".split()
)
_FINITE: Final = ("verb-active", "verb-passive", "verb-participle", "frame")
_BELONGING: Final = ("his ", "her ", "their ")
_RETINUE: Final = frozenset(
    "aide assistant bodyguard cameraman chauffeur colleague deputy driver fixer guard interpreter photographer secretary "
    "translator".split()
)


def is_same_pronoun(a: Report, b: Report) -> bool:
    """Whether one doer does two things to whom the same pronoun means: "hit him with pipes and hung him by the feet"."""
    if a.victim is None or b.victim is None or a.perpetrator is None or b.perpetrator is None:
        return False
    return a.victim.pronoun and a.victim.head == b.victim.head and a.perpetrator.start == b.perpetrator.start


def are_same_people(before: Report, report: Report) -> bool:
    """Whether two reports of different kinds tell of the same people: by name, by their number, in other words."""
    if before.names and report.names:
        return share_name(before.names, report.names)
    return is_same_chunk(before, report) or is_as_many(before, report) or is_told_again(before, report)


def is_same_chunk(a: Report, b: Report) -> bool:
    return (
        a.explicit_victim
        and b.explicit_victim
        and a.victim is not None
        and b.victim is not None
        and a.victim.start == b.victim.start
    )


def spans_longer(a: Report, b: Report) -> bool:
    """Whether the text, below its headline, tells one of something far longer than the other: of a year, of one day."""
    if a.first is None or b.first is None or a.last is None or b.last is None:
        return False
    if a.sentence.no == b.sentence.no and (is_pronoun(a) or is_pronoun(b)):
        return False  # "has not been seen since police took him away in March"
    longer = abs((a.last - a.first) - (b.last - b.first))
    return longer > CLOSE and a.sentence.no > 0 and b.sentence.no > 0


def is_told_again(before: Report, report: Report) -> bool:
    """Whether the words for the sufferers mean those of an act told before: "five engineers", "the engineers", "them".

    Any of them fits, if they are no more than were told, and described alike: "the kidnapping of the girls", "the 15
    still held", "to stop the hanging of the activist".
    """
    actor, known = report.victim, before.victim
    if actor is None or known is None or not (before.explicit_victim and report.explicit_victim):
        return False
    if before.pattern or report.along or before.sentence.no == report.sentence.no:
        return False
    if report.names and not share_name(before.names, report.names):
        return False
    whole, part = counted(before), counted(report)
    if part is not None and (whole is None or part > _OPEN * whole):
        return False
    if actor.pronoun:
        return 0 <= report.sentence.no - before.sentence.no <= NEXT
    if not actor.definite:
        return False
    return (
        actor.head == known.head
        or (part is not None and part == whole and part > 1 and actor.head in _ANY_PEOPLE)
        or (actor.head in THOSE_TAKEN and before.type in CAPTURES)
        or bool(set(report.kinds) & set(before.kinds) - {"detainee"})
        or (whole == 1 and not actor.head.endswith("s") and report.type in MORTAL)
    )


def is_rest_of(before: Report, report: Report) -> bool:
    """Whether the words for people are of some of those told before: "the 15 people", "twelve of the pupils", "a third"."""
    actor, known = report.victim, before.victim
    if actor is None or report.along:
        return False
    whole, part = counted(before), counted(report)
    if whole is not None and part is not None and part > whole:
        return False
    low = actor.text.lower()
    return (
        actor.pronoun
        or actor.definite
        or _BARE_NUMBER.fullmatch(low) is not None
        or any(some in low for some in _OF_THOSE)
        or (actor.count is not None and actor.head in _ANY_PEOPLE)
        or (actor.count is not None and known is not None and actor.head == known.head)
    )


def is_part(a: Report, b: Report) -> bool:
    """Whether one of two reports tells who suffered an act beside those of the other: "nine others were taken too".

    One of them may then be told alone: "A and four others were held ... A's arrest".
    """
    if a.pattern or b.pattern or a.type not in _AT_ONCE or not (a.explicit_victim and b.explicit_victim):
        return False
    if a.perpetrator_kind != b.perpetrator_kind or not meet(a, b):
        return False
    if is_among(b, a):
        return True
    if abs(a.sentence.no - b.sentence.no) > NEXT:
        return False
    later = max(a, b, key=lambda one: one.trigger_at)
    return later.along or (a.along and is_alone(b) and b.first in (None, a.first))


def is_among(report: Report, told: Report) -> bool:
    """Whether a report only tells who are some of those told before: "two students were among those arrested"."""
    whole = counted(told)
    return (
        report.rule.endswith(_AMONG_THEM)
        and 0 <= told.sentence.no < report.sentence.no
        and (whole or _MANY) > max(counted(report) or 1, len(told.names))
    )


def is_lone_name(report: Report) -> bool:
    """Whether the victim is told by a family name alone: one of many, not the many."""
    return (
        report.victim is not None
        and not report.victim.pronoun
        and counted(report) is None
        and _LONE_NAME.fullmatch(report.victim.text) is not None
    )


def is_one_person(a: Report, b: Report) -> bool:
    """Whether two reports tell of one person of the same kind and state: "a Belgian reporter", "the reporter"."""
    return (
        a.explicit_victim
        and b.explicit_victim
        and a.best == b.best == 1
        and a.victim_iso3 is not None
        and a.victim_iso3 == b.victim_iso3
        and bool(set(a.kinds) & set(b.kinds))
    )


def is_alone(report: Report) -> bool:
    return report.best == 1 and report.family == "violation"


def own_state(report: Report) -> str | None:
    """The state that the words for the victim tell, not the one that the text is about."""
    return report.victim.iso3 if report.victim is not None else None


def is_as_many(a: Report, b: Report) -> bool:
    """Whether two reports count the same number of people: "kills family of seven", "killing seven of a family"."""
    count = counted(a)
    return count is not None and count > 1 and count == counted(b)


def is_same_number(a: Report, b: Report) -> bool:
    """Whether two reports each count more than one victim, and may count the same: "more than 400", "413"."""
    return (counted(a) or 0) > 1 and (counted(b) or 0) > 1 and not differ(a, b)


def is_of_named(a: Report, b: Report) -> bool:
    """Whether one person works for another who is named: "killed the mayor, Juan Ortiz", "killed his driver"."""
    actor = b.victim
    return (
        bool(a.names)
        and not b.names
        and b.best == 1
        and actor is not None
        and actor.head in _RETINUE
        and actor.text.lower().startswith(_BELONGING)
    )


def is_of_theirs(a: Report, b: Report) -> bool:
    """Whether those held later are relatives or lawyers of who was: "held the mayor on Monday. His wife was held too".

    Whose wife speaks of her husband tells the same act again.
    """
    actor = b.victim
    return (
        a.explicit_victim
        and b.explicit_victim
        and not b.names
        and b.source is None
        and b.sentence.no - a.sentence.no > 0
        and actor is not None
        and (actor.head in _THEIRS or actor.head in _RETINUE)
        and (
            (actor.text.lower().startswith(_BELONGING) and b.sentence.no - a.sentence.no <= NEXT)
            or _NAMED_OWNER.match(actor.text) is not None
        )
        and not (a.victim is None or (a.victim.pronoun and not a.names) or a.victim.head in _THEIRS)
    )


def are_some_of(before: Report, report: Report) -> bool:
    """Whether a killing only tells who some of those were, or how they died, whose killing was just told.

    "beheaded two of the victims", "three children were among the dead".
    """
    actor, whole, part = report.victim, counted(before), counted(report)
    return (
        actor is not None
        and report.type in MORTAL
        and 0 < report.sentence.no - before.sentence.no <= NEXT
        and (
            (report.rule.endswith(_AMONG_THEM) and before.type in MORTAL | {"indiscriminate_attack"})
            or (
                before.type in MORTAL
                and (some := _SOME_OF.match(actor.text.lower())) is not None
                and (some[1] is None or actor.start - report.sentence.start < _OPENING)
            )
        )
        and whole is not None
        and 0 < (part or 0) < whole
        and not (before.pattern or report.pattern)
        and meet(before, report)
    )


def is_nth(told: Report, report: Report) -> bool:
    """Whether the one just told of is only counted among others: "A reporter was shot on Monday, the third killed this year"."""
    actor = report.victim
    return (
        actor is not None
        and told.type == report.type
        and 0 <= report.sentence.no - told.sentence.no <= 1
        and told.trigger_at < report.trigger_at
        and told.best == 1
        and _NTH.match(actor.text.lower()) is not None
        and report.first is not None
        and report.last is not None
        and report.last - report.first > CLOSE
        and meet(told, report)
    )


def is_portion(report: Report, told: Report) -> bool:
    """Whether the words for people only say how many they are of those told just before: "most", "seven of the nine"."""
    actor, whole, part = report.victim, counted(told), counted(report)
    found = _PORTION.fullmatch(actor.text.lower()) if actor is not None and not report.names else None
    return (
        actor is not None
        and found is not None
        and (actor.count is not None or found[1] in _QUANTITIES)
        and 0 <= report.sentence.no - told.sentence.no <= NEXT
        and told.explicit_victim
        and (whole is None or part is None or part <= whole)
        and whole != 1
    )


def is_newcomer(a: Report, b: Report) -> bool:
    """Whether who suffers is one whom the text, below its lead, tells of for the first time: "a pastor", "another girl"."""
    actor = b.victim
    return (
        a.explicit_victim
        and b.explicit_victim
        and 0 < a.sentence.no < b.sentence.no
        and not (a.rule.endswith(":adjective") and b.sentence.no <= _TOP)  # "Slain editor X" in a caption
        and b.best == 1
        and actor is not None
        and actor.text.lower().startswith(_NEWLY)
        and actor.head not in _ANYBODY
        and b.rule.endswith(_FINITE)
        and (a.rule.startswith("verb") or bool(a.names))
    )


def is_pronoun(report: Report) -> bool:
    return report.victim is not None and report.victim.pronoun


def differ(a: Report, b: Report) -> bool:
    """Whether two reports count different numbers of victims: "about 100" and "more than 90" may be the same."""
    first, second = span_of_count(a), span_of_count(b)
    return first is not None and second is not None and (first[1] < second[0] or second[1] < first[0])


def span_of_count(report: Report) -> tuple[float, float] | None:
    """The numbers that the count of a report may mean, open ends closed at half as much again."""
    low, best, high = report.low, report.best, report.high
    if low is None and high is None:
        return None if best is None else (_ABOUT[0] * best, _ABOUT[1] * best)
    if low is None or (best is None and high is not None):
        only = (
            best if best is not None else low
        )  # "several" and "dozens" are too vague to be a number told elsewhere
        return (only or 0, only or 0)
    return low, high if high is not None else _OPEN * low


def counted(report: Report) -> int | None:
    return report.best if report.best is not None else report.low


def share_name(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    return any(x == y or x in y or y in x or _is_variant(x, y) for x in a for y in b)


def _is_variant(a: str, b: str) -> bool:
    """Whether two names are one in two spellings: the same family name behind given names that begin alike."""
    return a.rpartition(" ")[2] == b.rpartition(" ")[2] and a[:_ALIKE] == b[:_ALIKE] and " " in a[_ALIKE:]


def first_spelling(name: str, earlier: tuple[str, ...]) -> str:
    """The spelling in which a name was told first, or the name."""
    return next((other for other in earlier if other != name and _is_variant(name, other)), name)


def meet(a: Report, b: Report) -> bool:
    if a.first is None or b.first is None or a.last is None or b.last is None:
        return True
    return a.first <= b.last and b.first <= a.last
