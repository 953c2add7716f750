"""Whether two reports tell the same act.

Belongs here: questions about pairs of acts: one killing told as two kinds, a strike and its toll, a sweep of arrests.
"""

from typing import Final

from pipelines.extract.incidents.folding.people import (
    are_some_of,
    counted,
    differ,
    is_alone,
    is_among,
    is_as_many,
    is_lone_name,
    is_newcomer,
    is_nth,
    is_of_named,
    is_of_theirs,
    is_one_person,
    is_part,
    is_pronoun,
    is_same_chunk,
    is_same_number,
    is_told_again,
    meet,
    own_state,
    share_name,
    span_of_count,
    spans_longer,
)
from pipelines.extract.incidents.folding.responses import same_response
from pipelines.extract.incidents.kinds import CAPTURES, MORTAL, OFFICIAL, REMOVALS
from pipelines.extract.incidents.report import Report
from pipelines.extract.incidents.words import RESPONSES

# Kinds that one and the same killing may be told as, the most telling first.
KILLINGS: Final = (
    "death_in_custody",
    "mass_killing",
    "indiscriminate_attack",
    "conflict_killing",
    "extrajudicial_killing",
)
# What "it" that killed may have been.
_STRIKES: Final = frozenset(
    "it attack strike airstrike raid blast explosion bomb bombing shelling missile rocket drone shell jets jet".split()
)
BLAST: Final = 200  # characters within which a sentence counts the dead and the wounded of one attack
_SOON: Final = 2  # sentences within which as many are removed but once
_SWEEPS: Final = frozenset(("arrest", "abduction", "arbitrary_detention", "enforced_disappearance"))


def _is_one_killing(a: Report, b: Report) -> bool:
    """Whether two kinds of killing are one act in other words: the same people, or as many of them.

    "The army shelled a market, killing 18" tells the number of the shelling's dead.
    """
    if a.type not in KILLINGS or b.type not in KILLINGS:
        return False
    if share_name(a.names, b.names) or is_same_chunk(a, b):
        return True
    if is_toll_after(a, b) or are_some_of(a, b):
        return True
    counts = span_of_count(a), span_of_count(b)
    return (
        (is_toll(a, b) or (a.explicit_victim and b.explicit_victim))
        and counts[0] is not None
        and counts[0] == counts[1]
        and counts[0][0] > 1
    )


def is_one_removal(a: Report, b: Report) -> bool:
    """Whether one removal is told with its risk and without: "Oman deported a poet, who fears torture. He was put on a plane"."""
    return (
        a.type != b.type
        and REMOVALS.issuperset((a.type, b.type))
        and not (a.pattern or b.pattern)
        and (
            share_name(a.names, b.names)
            or is_told_again(a, b)
            or (is_as_many(a, b) and abs(a.sentence.no - b.sentence.no) <= _SOON)
        )
    )


def is_toll(a: Report, b: Report) -> bool:
    """Whether one of two may only count the dead of the other, a shelling told in the same sentence."""
    return a.sentence.no == b.sentence.no and (a.type == "indiscriminate_attack") != (
        b.type == "indiscriminate_attack"
    )


def is_toll_after(a: Report, b: Report) -> bool:
    """Whether a report counts the dead of a strike told just before, on a thing: "A drone hit a bus. It killed nine."."""
    return (
        a.type == "indiscriminate_attack"
        and b.type in ("conflict_killing", "extrajudicial_killing", "mass_killing")
        and 0 < b.sentence.no - a.sentence.no <= 1
        and counted(a) is None
        and not a.names
        and counted(b) is not None
        and not b.names
        and a.status in ("occurred", "alleged")
        and b.status in ("occurred", "alleged")
        and (b.explicit_perpetrator and b.perpetrator is not None and b.perpetrator.head in _STRIKES)
    )


def same(a: Report, b: Report) -> bool:
    """Whether a report (b) tells the act again that another, told before it (a), tells."""
    if a.type != b.type and not (_is_one_killing(a, b) or is_one_removal(a, b)):
        return False
    if a.type in RESPONSES and a.type != "release":
        return same_response(a, b)
    shared = share_name(a.names, b.names)
    if a.type in MORTAL and (shared or (a.type == b.type and is_same_chunk(a, b))):
        return True  # nobody dies twice: "the deaths of four people killed in May"
    if not shared and (is_of_named(a, b) or is_of_named(b, a) or is_of_theirs(a, b)):
        return False
    if are_some_of(a, b) or is_nth(a, b):
        return True
    again = is_told_again(a, b)
    if again and a.type in MORTAL and not (a.names and b.names):
        return True
    part = is_part(a, b)
    if not (shared or part) and is_newcomer(a, b):
        return False
    if (
        (a.status == "feared") != (b.status == "feared")
        and a.sentence.no != b.sentence.no
        and not (again or (shared and a.type in CAPTURES and a.status != "feared"))
    ):
        return False
    if a.names and b.names and not shared and not part:
        return False
    if (
        not part
        and a.sentence.no != b.sentence.no
        and ((is_lone_name(a) and (counted(b) or 0) > 1) or (is_lone_name(b) and (counted(a) or 0) > 1))
    ):
        return False
    beside = a.sentence.no == b.sentence.no and not (a.explicit_victim and b.explicit_victim)
    if _by_two_sides(a, b) and not (shared or again or part):
        return False
    if (
        a.perpetrator_iso3
        and b.perpetrator_iso3
        and a.perpetrator_iso3 != b.perpetrator_iso3
        and not beside
        and not (
            shared
            or again
            or is_among(b, a)
            or (is_one_person(a, b) and not (a.explicit_perpetrator and b.explicit_perpetrator))
        )
    ):
        return False
    if (
        a.explicit_victim
        and b.explicit_victim
        and a.victim_iso3
        and b.victim_iso3
        and a.victim_iso3 != b.victim_iso3
        and not ((again or part) and not (own_state(a) and own_state(b)))
        and not (((is_alone(a) and is_alone(b)) or is_as_many(a, b)) and not (own_state(a) and own_state(b)))
        and not shared
        and not (0 == a.sentence.no == b.sentence.no - 1 and not (own_state(a) and own_state(b)))
        and (a.family == "response" or not (is_pronoun(a) or is_pronoun(b)))
    ):
        return False
    if not meet(a, b) and not ((a.back or b.back) and (shared or not (a.names and b.names))):
        return False
    apart = differ(a, b) and not (a.names and b.names)
    if apart and not (part or (again and (counted(b) or 0) > 1) or _is_one_sweep(a, b) or is_one_blast(a, b)):
        return False
    if not (shared or again or part) and spans_longer(a, b):
        return False
    ca, cb = counted(a), counted(b)
    if a.pattern != b.pattern and not (again or is_same_number(a, b)):
        return a.sentence.no == b.sentence.no or (
            not (b.explicit_victim and (b.names or cb is not None or b.first))
            and not (a.explicit_victim and (a.names or ca is not None or a.first))
        )
    return not (
        a.kinds
        and b.kinds
        and not set(a.kinds) & set(b.kinds)
        and not (a.names or b.names)
        and not (part or again or is_as_many(a, b))
        and abs(a.sentence.no - b.sentence.no) > 1
    )


def is_further_case(a: Report, b: Report) -> bool:
    """Whether a report in another sentence, of people with a number, a name or a day, is no retelling of one before it."""
    return (
        a.family == "violation"
        and 0 < a.sentence.no != b.sentence.no > 0
        and all(one.explicit_victim or not one.rule.startswith("noun") for one in (a, b))
        and not (a.back or b.back or is_pronoun(b))
        and any(one.names or one.first is not None or counted(one) is not None for one in (a, b))
        and not (share_name(a.names, b.names) or is_told_again(a, b) or is_part(a, b))
    )


def _by_two_sides(a: Report, b: Report) -> bool:
    """Whether a state's forces are told to have done one thing and an armed group the other."""
    kinds = {a.perpetrator_kind, b.perpetrator_kind}
    return (
        a.explicit_perpetrator
        and b.explicit_perpetrator
        and "non_state_armed" in kinds
        and not kinds.isdisjoint(OFFICIAL)
    )


def is_denied_of_others(denied: Report, told: Report) -> bool:
    """Whether a state is told not to have done what others did, or what it did to others.

    "The army used no child soldiers, militias did", "arrested 70 monks but did not arrest the abbot".
    """
    if (
        denied.victim is not None
        and told.victim is not None
        and denied.explicit_victim
        and told.explicit_victim
        and not (denied.victim.pronoun or told.victim.pronoun)
        and denied.victim.head != told.victim.head
        and not share_name(denied.names, told.names)
        and denied.why != "denied"
    ):
        return True
    return (
        denied.explicit_perpetrator
        and told.explicit_perpetrator
        and denied.perpetrator_kind in OFFICIAL
        and told.perpetrator_kind in ("non_state_armed", "paramilitary", "private")
    )


def is_one_blast(a: Report, b: Report) -> bool:
    """Whether one of two counts the wounded of an attack of which the other counts the dead: "killing 23 and wounding 60"."""
    return (
        a.type == b.type == "indiscriminate_attack"
        and a.sentence.no == b.sentence.no
        and a.explicit_victim
        and b.explicit_victim
        and not (a.place and b.place and a.place != b.place)
        and b.trigger_at - a.trigger_at < BLAST
    )


def _is_one_sweep(a: Report, b: Report) -> bool:
    """Whether two captures of the same day and kind of people are one, told in parts: "two women", "six pilgrims"."""
    return (
        a.type in _SWEEPS
        and a.sentence.no != b.sentence.no
        and a.first is not None
        and a.first == a.last == b.first == b.last
        and not (a.place and b.place and a.place != b.place)
        and bool(set(a.kinds) & set(b.kinds))
    )
