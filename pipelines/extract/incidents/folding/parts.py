"""Acts that are only part of another act of another kind: where it was done, how, in what course, with what outcome.

Belongs here: `PARTS`, which kinds are part of which and when. What says nothing beside a telling of its own kind is
`empty`.
"""

from collections.abc import Callable
from typing import Final, NamedTuple

from pipelines.extract.incidents.folding.people import (
    are_same_people,
    counted,
    is_as_many,
    is_pronoun,
    is_rest_of,
    is_same_chunk,
    is_same_pronoun,
    is_told_again,
    meet,
    share_name,
)
from pipelines.extract.incidents.folding.same import BLAST
from pipelines.extract.incidents.kinds import ORGANS, STATEMENTS
from pipelines.extract.incidents.report import Report

LET_GO_AFTER: Final = 4  # sentences behind a kidnapping in which those kidnapped are let go
# Characters from a release to the last word of how people were freed: "without charge".
_JUST_FREED: Final = 22
_BEHIND: Final = 16  # and from the words for them


class Part(NamedTuple):
    """Acts of the kinds `told` are part of one of the kinds `of` (any, where there are none) where `when` holds of the two.

    `together`: only where one sentence tells both.
    """

    told: frozenset[str]
    of: frozenset[str]
    when: Callable[[Report, Report], bool]
    together: bool = True


def is_dragged_off(report: Report, kept: list[Report]) -> bool:
    """Whether dragging people off is only how they were arrested: "was dragged from his office and arrested"."""
    return _is_part(report, kept, _DRAGGED_OFF)


def is_part_of_another(report: Report, kept: list[Report]) -> bool:
    """Whether an act is part of another that is told, by the table of `PARTS`."""
    return any(_is_part(report, kept, part) for part in _PARTS_OF.get(report.type, ())) or _is_why_freed(
        report, kept
    )


def _is_part(report: Report, kept: list[Report], part: Part) -> bool:
    return report.type in part.told and any(
        (not part.of or other.type in part.of)
        and (not part.together or other.sentence.no == report.sentence.no)
        and part.when(report, other)
        for other in kept
    )


def _is_freed(report: Report, other: Report) -> bool:
    """Whether a noun only says whom a release freed, or how: "freed 30 political prisoners", "let go without charge"."""
    at = report.trigger_at
    if report.explicit_victim or not report.rule.startswith("noun"):
        return False
    return 0 < at - other.trigger_at <= _JUST_FREED or (
        other.victim is not None and other.victim.start < at <= other.victim.end + _BEHIND
    )


def _is_manner(report: Report, other: Report) -> bool:
    """Whether ill-treatment is how somebody was tortured: "he was tortured, kicked and stripped"."""
    return not (_is_nominal(other) and _is_nominal(report)) and (
        share_name(report.names, other.names)
        or is_same_chunk(report, other)
        or is_same_pronoun(report, other)
    )


def _is_manner_after(report: Report, other: Report) -> bool:
    """Whether the next sentence tells how: "The army tortured Ana Ruiz. They beat her."."""
    return (
        other.sentence.no == report.sentence.no - 1
        and is_pronoun(report)
        and share_name(report.names, other.names)
        and report.perpetrator_kind == other.perpetrator_kind
        and (report.first is None or report.first == other.first)
    )


def _is_nominal(report: Report) -> bool:
    return report.rule.rpartition(":")[2].startswith("noun")


def _is_step(report: Report, other: Report) -> bool:
    """Whether dragging people off is only how they were shot: "pulled him from a bus and shot him"."""
    return (
        report.rule.endswith(":frame")
        and other.trigger_at > report.trigger_at
        and other.status == report.status
        and (is_same_chunk(report, other) or (is_pronoun(other) and report.best == other.best))
    )


def _is_dragging(report: Report, other: Report) -> bool:
    return (
        report.rule.endswith(":frame")
        and report.perpetrator_kind not in ("non_state_armed", "private")
        and other.trigger_at > report.trigger_at
        and is_same_chunk(report, other)
    )


def _is_told_by_one_word(report: Report, other: Report) -> bool:
    return other.trigger_at == report.trigger_at


def _is_complaint(report: Report, other: Report) -> bool:
    """Whether who criticises only tells what was done to himself: "detainees complained of torture"."""
    speaker = report.perpetrator
    return (
        report.perpetrator_kind == "private"
        and speaker is not None
        and other.family == "violation"
        and other.explicit_victim
        and other.victim is not None
        and other.victim.start == speaker.start
    )


def _are_by_one(a: Report, b: Report) -> bool:
    return (
        a.perpetrator is not None and b.perpetrator is not None and a.perpetrator.start == b.perpetrator.start
    )


def _is_wanted(report: Report, other: Report) -> bool:
    """Whether an appeal only tells what its own doer will do: "Canada wants an embargo" is a sanction yet to come."""
    return other.status == "feared" and _are_by_one(report, other)


def _is_asked_for(report: Report, other: Report) -> bool:
    """Whether a response has only been asked of somebody else: "called on the Council to impose an embargo"."""
    return (
        report.status == "feared"
        and 0 <= other.trigger_at < report.trigger_at
        and not _are_by_one(report, other)
    )


def _is_same_force(report: Report, other: Report) -> bool:
    """Whether force against one crowd or person is told by two words: "was pepper-sprayed and beaten", "beat marchers".

    One person whom police sprayed and beat was ill-treated; the same verb tells force.
    """
    return (
        is_same_chunk(report, other)
        and other.rule.startswith("verb")
        and report.rule.startswith("verb")
        and (report.type == "excessive_force") == (report.best == 1 and report.trigger_at != other.trigger_at)
    )


def _is_outcome(report: Report, other: Report) -> bool:
    """Whether people are hurt by force that is told with as many victims: "police fired at students, injuring 14"."""
    return (
        report.rule.endswith("verb-gerund")
        and counted(report) is not None
        and counted(other) == counted(report)
    )


def _is_lesser_fear(report: Report, other: Report) -> bool:
    """Whether harassment is only feared beside worse: "would face interrogation, beatings and a camp"."""
    return (
        report.status == other.status == "feared"
        and report.rule.startswith("noun")
        and is_same_chunk(other, report)
    )


def _is_prelude(report: Report, other: Report) -> bool:
    """Whether an attempt is how those of whom the same clause tells were killed: "ambushed a convoy, killing 18"."""
    return (
        other.rule.endswith("verb-gerund")
        and 0 < other.trigger_at - report.trigger_at < BLAST
        and not (report.names or counted(report))
        and other.perpetrator_kind == report.perpetrator_kind
    )


def _is_headline_of(report: Report, other: Report) -> bool:
    """Whether a headline's "seized" or "held" is the kidnapping that the first sentence tells."""
    return (
        report.sentence.no == 0
        and other.sentence.no == 1
        and not report.explicit_perpetrator
        and not report.names
    )


def _is_by_takers(report: Report, other: Report) -> bool:
    """Whether those held are told to have been kidnapped, and no police or court to hold them: "are still in their hands"."""
    return (
        not (report.explicit_perpetrator and report.perpetrator_kind in ORGANS)
        and other.trigger_at <= report.trigger_at
        and other.perpetrator_kind not in ORGANS
        and other.status in ("occurred", "alleged")
        and are_same_people(other, report)
        and meet(other, report)
    )


def _is_with_takers(report: Report, other: Report) -> bool:
    """Whether some of those kidnapped are told not to be free yet: "Twelve are still being held", "40 remain missing"."""
    gap = report.sentence.no - other.sentence.no
    return (
        not report.explicit_perpetrator
        and not report.names
        and report.first is None
        and (0 < gap <= LET_GO_AFTER or (gap == 0 and other.trigger_at < report.trigger_at))
        and other.perpetrator_kind not in ORGANS
        and other.status in ("occurred", "alleged")
        and report.still
        and is_rest_of(other, report)
    )


def _is_still_held(report: Report, other: Report) -> bool:
    """Whether those arrested before are told, all of them, to be held since: "The three women remain in custody"."""
    return (
        report.first is None
        and not (report.explicit_perpetrator or report.pattern)
        and other.status in ("occurred", "alleged")
        and is_as_many(other, report)
        and other.sentence.no < report.sentence.no
        and is_told_again(other, report)
    )


def _is_called_so(report: Report, other: Report) -> bool:
    """Whether a kidnapping by nobody named is what somebody calls the arrest told before: "those behind his abduction"."""
    return (
        report.perpetrator_kind in (*ORGANS, "unknown")
        and other.sentence.no < report.sentence.no
        and other.explicit_perpetrator
        and other.perpetrator_kind in ORGANS
        and other.status in ("occurred", "alleged")
        and are_same_people(other, report)
        and meet(other, report)
    )


def _is_why_freed(report: Report, kept: list[Report]) -> bool:
    """Whether a kidnapping told before is only told again by who is freed: "The hostages were freed on Monday"."""
    return (
        report.type == "abduction"
        and not report.names
        and any(other.type == "release" and other.trigger_at == report.trigger_at for other in kept)
        and any(
            other.type == "abduction"
            and other.trigger_at < report.trigger_at
            and report.sentence.no - other.sentence.no <= LET_GO_AFTER
            and (
                is_told_again(other, report)
                or not report.explicit_victim
                or (other.sentence.no == report.sentence.no and is_as_many(other, report))
            )
            for other in kept
        )
    )


def _kinds(names: str) -> frozenset[str]:
    return frozenset(names.split())


# Asked before all others.
_DRAGGED_OFF: Final = Part(_kinds("abduction"), _kinds("arrest"), _is_dragging)
PARTS: Final = (
    Part(_kinds("abduction"), _kinds("extrajudicial_killing mass_killing"), _is_step),
    Part(_kinds("abduction"), _kinds("arrest arbitrary_detention"), _is_called_so, together=False),
    # "vanished after being taken off buses by police"
    Part(_kinds("arrest"), _kinds("enforced_disappearance"), is_same_chunk),
    # "was held in a flooded cell and denied treatment"
    Part(_kinds("arrest"), _kinds("ill_treatment"), _is_told_by_one_word),
    # "soldiers snatched the teacher from a bus"
    Part(_kinds("arrest"), _kinds("abduction"), _is_told_by_one_word),
    Part(_kinds("arrest arbitrary_detention"), _kinds("abduction"), _is_headline_of, together=False),
    Part(
        _kinds("arrest arbitrary_detention incommunicado_detention"),
        _kinds("abduction"),
        _is_by_takers,
        together=False,
    ),
    Part(
        _kinds("arrest arbitrary_detention enforced_disappearance abduction"),
        _kinds("abduction"),
        _is_with_takers,
        together=False,
    ),
    Part(_kinds("arbitrary_detention"), _kinds("arrest"), _is_still_held, together=False),
    Part(_kinds("arbitrary_detention"), _kinds("release"), _is_freed),
    # "remained confined in army-run camps"
    Part(_kinds("movement_restriction"), _kinds("arbitrary_detention"), _is_told_by_one_word),
    Part(_kinds("ill_treatment excessive_force"), _kinds("torture"), _is_manner),
    Part(_kinds("ill_treatment excessive_force"), _kinds("torture"), _is_manner_after, together=False),
    Part(_kinds("ill_treatment"), _kinds("excessive_force"), _is_same_force),
    Part(_kinds("excessive_force"), _kinds("ill_treatment"), _is_same_force),
    Part(_kinds("ill_treatment"), _kinds("excessive_force"), _is_outcome),
    Part(_kinds("threat_harassment"), _kinds("torture ill_treatment"), _is_lesser_fear),
    Part(
        _kinds("attempted_killing"),
        _kinds("extrajudicial_killing mass_killing conflict_killing"),
        _is_prelude,
    ),
    Part(_kinds("expert_appeal"), _kinds("sanction"), _is_wanted),
    Part(_kinds("sanction un_resolution"), _kinds("expert_appeal"), _is_asked_for),
    Part(frozenset(STATEMENTS), frozenset(), _is_complaint),
)
_PARTS_OF: Final = {
    kind: tuple(part for part in PARTS if kind in part.told)
    for kind in {kind for part in PARTS for kind in part.told}
}
