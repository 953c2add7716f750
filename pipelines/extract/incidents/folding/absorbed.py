"""Acts that are only part of another act told beside them: how, why, or with what outcome it was done.

Belongs here: whether a report says nothing that the others kept do not say.
"""

from collections.abc import Mapping
from typing import Final

from pipelines.extract.incidents.folding.joining import telling
from pipelines.extract.incidents.folding.people import (
    are_same_people,
    counted,
    is_as_many,
    is_pronoun,
    is_same_chunk,
    is_same_pronoun,
    is_told_again,
    meet,
    share_name,
)
from pipelines.extract.incidents.folding.same import BLAST, KILLINGS
from pipelines.extract.incidents.kinds import OF_STATE, ORGANS, STATEMENTS
from pipelines.extract.incidents.report import Report

# On which the arrest of a person is an act of its own.
_APART: Final = frozenset(("arrest", "imprisonment", "unfair_trial"))
LET_GO_AFTER: Final = 4  # sentences behind a kidnapping in which those kidnapped are let go
_JUST_FREED: Final = (
    22  # characters from a release to the last word of how people were freed: "without charge"
)
_BEHIND: Final = 16  # and from the words for them


def is_means(report: Report, reports: list[Report], groups: Mapping[str, str]) -> bool:
    """Whether a nominal only says how or in what course another act was done: "beat him with batons", "killed in a raid"."""
    rule = report.rule.rpartition(":")[2]
    if report.type == "indiscriminate_attack" and rule == "noun" and not report.explicit_victim:
        return any(
            other.sentence.no == report.sentence.no
            and other.type == "extrajudicial_killing"
            and other.best == 1
            for other in reports
        )  # "a car bomb killed X"
    if rule not in ("noun-means", "noun-cause") or (rule == "noun-cause" and report.type in KILLINGS):
        return False
    return any(
        other.sentence.no == report.sentence.no
        and other.type != report.type
        and groups[other.type] in ("killing", "integrity")
        and not other.rule.endswith(rule)
        and is_same_chunk(other, report)
        for other in reports
    )


def is_faint(report: Report, kept: list[Report], groups: Mapping[str, str]) -> bool:
    """Whether words that presuppose a capture ("denied bail") stand beside a telling of one."""
    return report.faint and any(
        not other.faint
        and groups[other.type] == groups[report.type]
        and (not (report.names and other.names) or share_name(report.names, other.names))
        for other in kept
    )


def is_summary(report: Report, kept: list[Report]) -> bool:
    """Whether a verb only sums up what its sentence tells of the same people: "were persecuted, beaten up and jailed"."""
    return report.vague and any(
        other.family == "violation"
        and not other.vague
        and other.sentence.no == report.sentence.no
        and is_same_chunk(report, other)
        for other in kept
    )


def is_freed(report: Report, kept: list[Report]) -> bool:
    """Whether a noun only says whom a release freed, or how: "freed 30 political prisoners", "let go without charge"."""
    if report.type != "arbitrary_detention" or report.explicit_victim or not report.rule.startswith("noun"):
        return False
    at = report.trigger_at
    return any(
        other.type == "release"
        and other.sentence.no == report.sentence.no
        and (
            0 < at - other.trigger_at <= _JUST_FREED
            or (other.victim is not None and other.victim.start < at <= other.victim.end + _BEHIND)
        )
        for other in kept
    )


def is_manner(report: Report, kept: list[Report]) -> bool:
    """Whether ill-treatment is how somebody was tortured: "he was tortured, kicked and stripped", "... They beat him"."""
    return report.type in ("ill_treatment", "excessive_force") and any(
        other.type == "torture"
        and (
            (
                other.sentence.no == report.sentence.no
                and not (_is_nominal(other) and _is_nominal(report))
                and (
                    share_name(report.names, other.names)
                    or is_same_chunk(report, other)
                    or is_same_pronoun(report, other)
                )
            )
            or (
                other.sentence.no == report.sentence.no - 1
                and is_pronoun(report)
                and share_name(report.names, other.names)
                and report.perpetrator_kind == other.perpetrator_kind
                and (report.first is None or report.first == other.first)
            )
        )
        for other in kept
    )


def _is_nominal(report: Report) -> bool:
    return report.rule.rpartition(":")[2].startswith("noun")


def is_step(report: Report, kept: list[Report]) -> bool:
    """Whether dragging people off is only how they were shot: "pulled him from a bus and shot him"."""
    return (
        report.type == "abduction"
        and report.rule.endswith(":frame")
        and any(
            other.type in ("extrajudicial_killing", "mass_killing")
            and other.sentence.no == report.sentence.no
            and other.trigger_at > report.trigger_at
            and other.status == report.status
            and (is_same_chunk(report, other) or (is_pronoun(other) and report.best == other.best))
            for other in kept
        )
    )


def is_dragged_off(report: Report, kept: list[Report]) -> bool:
    """Whether dragging people off is only how they were arrested: "was dragged from his office and arrested"."""
    return (
        report.type == "abduction"
        and report.rule.endswith(":frame")
        and report.perpetrator_kind not in ("non_state_armed", "private")
        and any(
            other.type == "arrest"
            and other.sentence.no == report.sentence.no
            and other.trigger_at > report.trigger_at
            and is_same_chunk(report, other)
            for other in kept
        )
    )


def is_taking(report: Report, kept: list[Report]) -> bool:
    """Whether an arrest is only where a disappearance began, or who is kept in bad conditions.

    "Vanished after being taken off buses by police", "was held in a flooded cell and denied treatment".
    """
    return report.type == "arrest" and any(
        other.sentence.no == report.sentence.no
        and (
            (other.type == "enforced_disappearance" and is_same_chunk(report, other))
            or (other.type == "ill_treatment" and other.trigger_at == report.trigger_at)
        )
        for other in kept
    )


def is_complaint(report: Report, kept: list[Report]) -> bool:
    """Whether who criticises only tells what was done to himself: "detainees complained of torture"."""
    speaker = report.perpetrator
    return (
        report.type in STATEMENTS
        and report.perpetrator_kind == "private"
        and speaker is not None
        and any(
            other.family == "violation"
            and other.sentence.no == report.sentence.no
            and other.explicit_victim
            and other.victim is not None
            and other.victim.start == speaker.start
            for other in kept
        )
    )


def is_asked_for(report: Report, kept: list[Report]) -> bool:
    """Whether a response has only been asked of somebody else, or is what its own doer wants.

    "Called on the Council to impose an embargo" is an appeal; "Canada wants an embargo" a sanction yet to come.
    """
    if report.type == "expert_appeal":
        return any(
            other.type == "sanction"
            and other.status == "feared"
            and other.sentence.no == report.sentence.no
            and other.perpetrator is not None
            and report.perpetrator is not None
            and other.perpetrator.start == report.perpetrator.start
            for other in kept
        )
    return (
        report.status == "feared"
        and report.type in ("sanction", "un_resolution")
        and any(
            other.type == "expert_appeal"
            and other.sentence.no == report.sentence.no
            and 0 <= other.trigger_at < report.trigger_at
            and (
                other.perpetrator is None
                or report.perpetrator is None
                or other.perpetrator.start != report.perpetrator.start
            )
            for other in kept
        )
    )


def is_crowd_force(report: Report, kept: list[Report]) -> bool:
    """Whether force against one crowd or person is told by two words: "was pepper-sprayed and beaten", "beat marchers"."""
    other_type = {"ill_treatment": "excessive_force", "excessive_force": "ill_treatment"}.get(report.type)
    return any(
        other.type == other_type
        and other.sentence.no == report.sentence.no
        and is_same_chunk(report, other)
        and other.rule.startswith("verb")
        and report.rule.startswith("verb")
        # One person whom police sprayed and beat was ill-treated; the same verb tells force.
        and (report.type == "excessive_force") == (report.best == 1 and report.trigger_at != other.trigger_at)
        for other in kept
    )


def is_outcome(report: Report, kept: list[Report]) -> bool:
    """Whether people are hurt by force that is told with as many victims: "police fired at students, injuring 14"."""
    return (
        report.type == "ill_treatment"
        and report.rule.endswith("verb-gerund")
        and counted(report) is not None
        and any(
            other.type == "excessive_force"
            and other.sentence.no == report.sentence.no
            and counted(other) == counted(report)
            for other in kept
        )
    )


def is_prelude(report: Report, kept: list[Report]) -> bool:
    """Whether an attempt is how those of whom the same clause tells were killed: "ambushed a convoy, killing 18"."""
    return report.type == "attempted_killing" and any(
        other.type in ("extrajudicial_killing", "mass_killing", "conflict_killing")
        and other.rule.endswith("verb-gerund")
        and other.sentence.no == report.sentence.no
        and 0 < other.trigger_at - report.trigger_at < BLAST
        and not (report.names or counted(report))
        and other.perpetrator_kind == report.perpetrator_kind
        for other in kept
    )


def is_confinement(report: Report, kept: list[Report]) -> bool:
    """Whether a restriction is how people are detained who are told to be: "remained confined in army-run camps"."""
    return report.type == "movement_restriction" and any(
        other.type == "arbitrary_detention"
        and other.sentence.no == report.sentence.no
        and other.trigger_at == report.trigger_at
        for other in kept
    )


def is_seizure(report: Report, kept: list[Report]) -> bool:
    """Whether a headline's "seized" or "held" is the kidnapping that the first sentence tells."""
    return (
        report.sentence.no == 0
        and report.type in ("arrest", "arbitrary_detention")
        and not report.explicit_perpetrator
        and not report.names
        and any(other.type == "abduction" and other.sentence.no == 1 for other in kept)
    )


def is_still_held(report: Report, kept: list[Report]) -> bool:
    """Whether those arrested before are told, all of them, to be held since: "The three women remain in custody"."""
    return (
        report.type == "arbitrary_detention"
        and report.first is None
        and not (report.explicit_perpetrator or report.pattern)
        and any(
            other.type == "arrest"
            and other.status in ("occurred", "alleged")
            and is_as_many(other, report)
            and other.sentence.no < report.sentence.no
            and is_told_again(other, report)
            for other in kept
        )
    )


def is_kept_by_takers(report: Report, kept: list[Report]) -> bool:
    """Whether those held are told to have been kidnapped, and no police or court to hold them: "are still in their hands"."""
    return (
        report.type in ("arrest", "arbitrary_detention", "incommunicado_detention")
        and not (report.explicit_perpetrator and report.perpetrator_kind in ORGANS)
        and any(
            other.type == "abduction"
            and other.trigger_at <= report.trigger_at
            and other.perpetrator_kind not in ORGANS
            and not is_dragged_off(other, kept)
            and other.status in ("occurred", "alleged")
            and are_same_people(other, report)
            and meet(other, report)
            for other in kept
        )
    )


def is_why_freed(report: Report, kept: list[Report]) -> bool:
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


def is_called_kidnapping(report: Report, kept: list[Report]) -> bool:
    """Whether a kidnapping by nobody named is what somebody calls the arrest told before: "those behind his abduction"."""
    return (
        report.type == "abduction"
        and report.perpetrator_kind in (*ORGANS, "unknown")
        and any(
            other.type in ("arrest", "arbitrary_detention")
            and other.sentence.no < report.sentence.no
            and other.explicit_perpetrator
            and other.perpetrator_kind in ORGANS
            and other.status in ("occurred", "alleged")
            and are_same_people(other, report)
            and meet(other, report)
            for other in kept
        )
    )


def is_lesser_fear(report: Report, kept: list[Report]) -> bool:
    """Whether harassment is only feared beside worse: "would face interrogation, beatings and a camp"."""
    return (
        report.type == "threat_harassment"
        and report.status == "feared"
        and report.rule.startswith("noun")
        and any(
            other.status == "feared"
            and other.type in ("torture", "ill_treatment")
            and other.sentence.no == report.sentence.no
            and is_same_chunk(other, report)
            for other in kept
        )
    )


def is_in_lead(headline: Report, report: Report) -> bool:
    """Whether the first sentence tells what the headline does: "Police gas crowd", "Police fired gas to keep crowds from"."""
    return (
        report.sentence.no == 1
        and report.type == headline.type
        and report.explicit_perpetrator
        and report.perpetrator_kind == headline.perpetrator_kind
        and report.perpetrator_iso3 == headline.perpetrator_iso3
    )


def is_executed(report: Report, kept: list[Report]) -> bool:
    """Whether those said to be killed by nobody are as many as were executed: "executed 81 men", "of the 81 killed"."""
    return (
        report.type in KILLINGS
        and not (report.explicit_perpetrator or report.names)
        and (counted(report) or 0) > 1
        and any(
            other.type == "judicial_execution"
            and other.status == "occurred"
            and counted(other) == counted(report)
            for other in kept
        )
    )


def thin(report: Report, kept: list[Report], groups: Mapping[str, str]) -> bool:
    """Whether an arrest says nothing that another report on the liberty of the same people does not."""
    if report.type != "arrest" or report.pattern:
        return False
    counted = report.best is not None or report.low is not None
    if counted and not (report.names and report.best == len(report.names)):
        return False
    for other in kept:
        if (
            other is report
            or (counted and (other.type in _APART or not set(report.names) <= set(other.names)))
            or (counted and report.first is not None and report.first != other.first)
            or groups[other.type] not in ("liberty", "disappearance")
            or other.family != "violation"
        ):
            continue
        if other.type == "arrest" and telling(other) <= telling(report):
            continue
        if other.type == "imprisonment" and report.rule.startswith("verb"):
            continue  # who was arrested and is serving six years suffered two acts
        if other.type == "abduction" and report.explicit_perpetrator and report.perpetrator_kind in OF_STATE:
            continue  # who is arrested by police is not who was kidnapped
        if is_dragged_off(other, kept):
            continue
        if report.names and not share_name(report.names, other.names):
            continue
        if not report.names and report.kinds and other.kinds and not set(report.kinds) & set(other.kinds):
            continue
        if report.first is not None and not (other.first is not None and meet(report, other)):
            continue
        if (
            report.perpetrator_iso3
            and other.perpetrator_iso3
            and report.perpetrator_iso3 != other.perpetrator_iso3
        ):
            continue
        return True
    return False


def taken_before(report: Report, kept: list[Report], groups: Mapping[str, str]) -> bool:
    """Whether the arrest or sentence that keeps somebody in jail is told too: "he is serving six years"."""
    for other in kept:
        if other is report or other.lasting or other.status == "feared" or other.pattern:
            continue
        if groups[other.type] not in ("liberty", "capital") and other.type != "prosecution":
            continue
        if report.first is not None and other.first is not None and not meet(report, other):
            continue  # "was given ten more years; he is serving six imposed in 2017"
        if report.names:
            if share_name(report.names, other.names):
                return True
        elif report.victim is not None and report.victim.pronoun and other.sentence.no <= report.sentence.no:
            return True
    return False


def bare(report: Report) -> bool:
    """Whether a nominal names an act without saying anything of it ("the murder", "their arrest")."""
    return (
        report.rule.startswith("noun")
        and not report.explicit_victim
        and not report.explicit_perpetrator
        and report.first is None
        and report.best is None
        and report.low is None
        and report.family == "violation"
        and report.status != "denied"
        and not report.pattern
    )


def are_listed(a: Report, b: Report) -> bool:
    """Whether one sentence names two kinds of acts side by side: "torture of detainees and excessive use of force"."""
    return (
        0 < a.sentence.no == b.sentence.no
        and a.type != b.type
        and a.rule.startswith("noun")
        and b.rule.startswith("noun")
        and not (a.back or b.back)
        and b.pattern
    )
