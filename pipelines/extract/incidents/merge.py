"""An act told twice in an article is one report: which reports of a document are the same act.

Belongs here: folding the reports of one article. Reports of different articles are merged by
`pipelines.analysis`.
"""

import re
from collections.abc import Mapping
from typing import Final

from pipelines.extract.incidents.anaphora import BODIES
from pipelines.extract.incidents.kinds import (
    ARMED,
    BY_ORDER,
    CAPTURES,
    MORTAL,
    OF_LIBERTY,
    OF_STATE,
    OFFICIAL,
    ORGANS,
    REMOVALS,
    STATEMENTS,
    THOSE_TAKEN,
)
from pipelines.extract.incidents.report import Report
from pipelines.extract.incidents.when import CLOSE
from pipelines.extract.incidents.words import RESPONSES

_LONE_NAME: Final = re.compile(r"[A-Z][\w'’-]*[a-z]")
_ALIKE: Final = 4  # letters in which two spellings of a given name agree at least
_VIOLENT: Final = ("killing", "disappearance")
# Kinds that one and the same killing may be told as, the most telling first.
_KILLINGS: Final = (
    "death_in_custody",
    "mass_killing",
    "indiscriminate_attack",
    "conflict_killing",
    "extrajudicial_killing",
)
_ABOUT: Final = (0.85, 1.15)  # what "about" leaves open
_OPEN: Final = 1.5  # how far "at least" reaches
# On which the arrest of a person is an act of its own.
_APART: Final = frozenset(("arrest", "imprisonment", "unfair_trial"))
_LET_GO_AFTER: Final = 4  # sentences behind a kidnapping in which those kidnapped are let go
_MANY: Final = 100  # more than are ever told by name
_NEXT: Final = 2  # sentences behind an act in which a pronoun still means those who suffered it
# Nouns that say no more of as many people as were told of before: "four students", "the four men".
_ANY_PEOPLE: Final = frozenset("men women people persons pair duo couple trio group".split())
# What is done to many at once, some of them named.
_AT_ONCE: Final = frozenset(
    "arrest abduction arbitrary_detention enforced_disappearance imprisonment judicial_execution death_sentence".split()
)
_THIRD: Final = frozenset("he she they it".split())
_OF_HIM: Final = ("him", "her", "he", "she", "his ", "the victim", "the car", "the vehicle")
# Who belong to those told of.
_THEIRS: Final = frozenset(
    "wife husband wives mother father parents sister sisters brother brothers son sons daughter daughters cousin cousins uncle "
    "relatives lawyer lawyers colleague colleagues aide aides assistant assistants neighbours neighbors friends supporters "
    "client clients niece nephew aunt fiancée fiancé girlfriend boyfriend".split()
)
_NAMED_OWNER: Final = re.compile(r"[A-Z][\w-]*(?:['’]s|s['’]) ")
# Of those just told of: "two of the victims", "five of them".
_SOME_OF: Final = re.compile(r"[\w-]+ of (?:(them)|the \w+)$")
_OPENING: Final = 15  # characters of a sentence in which its subject begins
# What "it" that killed may have been.
_STRIKES: Final = frozenset(
    "it attack strike airstrike raid blast explosion bomb bombing shelling missile rocket drone shell jets jet".split()
)
_BLAST: Final = 200  # characters within which a sentence counts the dead and the wounded of one attack
_JUST_FREED: Final = (
    22  # characters from a release to the last word of how people were freed: "without charge"
)
_BEHIND: Final = 16  # and from the words for them
_SPEECH: Final = 4  # sentences through which a pronoun means who spoke
_SWEEPS: Final = frozenset(("arrest", "abduction", "arbitrary_detention", "enforced_disappearance"))


def fold(reports: list[Report], groups: Mapping[str, str], *, survey: bool = False) -> list[Report]:
    """Return one report an act, each with the most telling sentence, in the order of the text.

    `groups` gives the group of each incident type. A denial beside a telling of the same act is dropped: the
    article then reports that it happened and that somebody denies it. In a `survey` of what was done in a country a
    further sentence tells a further case.
    """
    kept: list[Report] = []
    for report in reports:
        if _is_means(report, reports, groups) or _is_executed(report, kept):
            continue
        homes = [
            other
            for other in kept
            if _same(other, report) and not (survey and _is_further_case(other, report))
        ]
        if not homes:
            kept.append(report)
            continue
        # "He" means whom the text told of last; who is named again, the telling with the name.
        nearest = homes[-1] if _is_pronoun(report) else homes[0]
        home = next((other for other in homes if _share_name(other.names, report.names)), nearest)
        kept[kept.index(home)] = _join(home, report)
    kept = [
        report
        for report in kept
        if not (
            _bare(report)
            and any(
                other is not report
                and groups[other.type] == groups[report.type]
                and not _bare(other)
                and not _are_listed(report, other)
                for other in kept
            )
        )
    ]
    kept = [
        report
        for report in kept
        if not (
            report.sentence.no == 0
            and (report.family == "violation" or report.type == "prosecution")
            and not report.names
            and any(
                other.sentence.no > 0
                and groups[other.type] == groups[report.type]
                and other.sentence.no <= 3
                and (
                    other.explicit_victim
                    or _is_in_lead(report, other)
                    or other.type == report.type == "prosecution"
                )
                for other in kept
            )
        )
    ]
    kept = [
        report
        for report in kept
        if not (
            _thin(report, kept, groups)
            or _is_faint(report, kept, groups)
            or _is_summary(report, kept)
            or _is_freed(report, kept)
            or _is_manner(report, kept)
            or _is_complaint(report, kept)
            or _is_asked_for(report, kept)
            or _is_step(report, kept)
            or _is_dragged_off(report, kept)
            or _is_taking(report, kept)
            or _is_crowd_force(report, kept)
            or _is_outcome(report, kept)
            or _is_lesser_fear(report, kept)
            or _is_prelude(report, kept)
            or _is_confinement(report, kept)
            or _is_seizure(report, kept)
            or _is_kept_by_takers(report, kept)
            or _is_why_freed(report, kept)
            or _is_still_held(report, kept)
            or _is_called_kidnapping(report, kept)
        )
    ]
    for taking in list(kept):
        detention = _held_as_many(taking, kept)
        if detention is not None:
            _fill(detention, taking)
            kept.remove(taking)
    for shooting in list(kept):
        killing = _killed_by(shooting, kept)
        if killing is not None:
            killing.merged += shooting.merged
            if shooting.explicit_perpetrator and not killing.explicit_perpetrator:
                killing.take_doer(shooting)
            kept.remove(shooting)
    for echo in [report for report in kept if report.back or _is_of_body(report)]:
        told_of = _echoed(echo, kept)
        if told_of is not None:
            told_of.merged += echo.merged
            known = told_of.explicit_perpetrator or told_of.perpetrator_kind != "unknown"
            if echo.explicit_perpetrator and echo.perpetrator_kind in ARMED and not known:
                told_of.take_doer(echo)
            kept.remove(echo)
    kept = [report for report in kept if not (report.lasting and _taken_before(report, kept, groups))]
    told = [report for report in kept if report.status in ("occurred", "alleged")]
    kept = [
        report
        for report in kept
        if report.status != "denied"
        or not any(other.type == report.type and not _is_denied_of_others(report, other) for other in told)
    ]
    return sorted(kept, key=lambda report: (report.sentence.start, report.trigger_at, report.type))


_INVASION: Final = 2  # so many acts abroad make an army one that has come in


def share_perpetrators(
    reports: list[Report], groups: Mapping[str, str], armed: str | None, main_state: str | None
) -> None:
    """Give acts that name nobody the doer of the act that they belong with.

    That is: an act of the same sentence; an act on the same persons by name; the nearest act of the same group
    within four sentences. A release goes with the capture before it. What is left of killings and abductions is
    laid to `armed`, the kind of those who bear arms in the text, and `main_state`, whose they then are.
    """
    told = [report for report in reports if report.explicit_perpetrator and report.family == "violation"]
    for report in reports:
        if report.explicit_perpetrator or (report.family == "response" and report.type != "release"):
            continue
        if report.by_law and report.perpetrator_kind == "other_state":
            continue
        # Who sends people back is not whom they once fled from.
        fled = report.type == "forced_displacement"
        acts = [other for other in told if not (fled and other.type in REMOVALS)]
        near = [
            other
            for other in acts
            if (other.sentence.no == report.sentence.no and other.perpetrator_kind in ARMED)
            or (
                report.names
                and other.names
                and _share_name(report.names, other.names)
                and (report.type != "release" or groups[other.type] in OF_LIBERTY)
            )
            or (
                (
                    groups[other.type] == groups[report.type]
                    or (report.type == "release" and groups[other.type] in OF_LIBERTY)
                )
                and abs(other.sentence.no - report.sentence.no) <= 4
                and report.perpetrator_kind in ("unknown", "other_state")
            )
        ]
        if not near and report.perpetrator_kind == "unknown":
            cluster = _VIOLENT if groups[report.type] in _VIOLENT else (groups[report.type],)
            near = [other for other in acts if groups[other.type] in cluster]
            kinds = {other.perpetrator_kind for other in near}
            if kinds == {"unknown"}:
                continue
            near = (
                [other for other in near if other.perpetrator_kind != "unknown"]
                if len(kinds - {"unknown"}) == 1
                else []
            )
        taken = _taken_by(report, reports) or _kept_by(report, reports)
        if taken is not None:
            report.perpetrator_kind, report.perpetrator_iso3 = taken.perpetrator_kind, taken.perpetrator_iso3
            continue
        if not near:
            # What happened in another state than the text is about is not laid to the forces of either.
            elsewhere = report.place_iso3 not in (None, main_state) and armed != "non_state_armed"
            unsaid = report.perpetrator_kind == "unknown" and groups[report.type] in _VIOLENT
            if unsaid and armed and not elsewhere:
                report.perpetrator_kind = armed
                if armed != "non_state_armed":
                    report.perpetrator_iso3 = main_state
            continue
        best = min(near, key=lambda other: (abs(other.sentence.no - report.sentence.no), other.trigger_at))
        if report.perpetrator_kind == "security_forces" and best.perpetrator_kind in (
            "other_state",
            "private",
            "unknown",
        ):
            continue
        violent = groups[report.type] in _VIOLENT
        if violent and best.perpetrator_kind == "other_state":
            continue
        if violent and best.perpetrator_kind == "private" and not _share_name(report.names, best.names):
            continue
        if report.type in BY_ORDER and best.perpetrator_kind != "non_state_armed":
            continue  # a state's order, whoever else has done them harm
        other_act = groups[report.type] in OF_LIBERTY and groups[best.type] != groups[report.type]
        if (
            other_act
            and report.perpetrator_kind == "security_forces"
            and best.perpetrator_kind == "paramilitary"
        ):
            continue  # beaten by thugs, then arrested
        report.perpetrator_kind, report.perpetrator_iso3 = best.perpetrator_kind, best.perpetrator_iso3
    _lay_to_invaders(reports, told)


def _lay_to_invaders(reports: list[Report], told: list[Report]) -> None:
    """Lay what nobody is named for to the army that a text tells of in another state whose own organs do nothing there."""
    by_force = [
        one for one in told if one.perpetrator_kind == "security_forces" and one.perpetrator_iso3 is not None
    ]
    invading = [
        one
        for one in by_force
        if one.victim_iso3 is not None and one.perpetrator_iso3 not in (one.victim_iso3, one.place_iso3)
    ]
    alone = len({one.perpetrator_iso3 for one in by_force}) == 1
    if not alone or len(invading) < _INVASION or 2 * len(invading) < len(by_force):
        return
    theirs = {report.victim_iso3 for report in invading}
    for report in reports:
        if (
            not report.explicit_perpetrator
            and report.perpetrator_iso3 in theirs
            and report.victim_iso3 == report.perpetrator_iso3
            and (report.perpetrator_kind == "security_forces" or report.type == "release")
            and not report.by_law
        ):
            report.perpetrator_iso3, report.perpetrator_kind = invading[0].perpetrator_iso3, "security_forces"


def _is_means(report: Report, reports: list[Report], groups: Mapping[str, str]) -> bool:
    """Whether a nominal only says how or in what course another act was done: "beat him with batons", "killed in a raid"."""
    rule = report.rule.rpartition(":")[2]
    if report.type == "indiscriminate_attack" and rule == "noun" and not report.explicit_victim:
        return any(
            other.sentence.no == report.sentence.no
            and other.type == "extrajudicial_killing"
            and other.best == 1
            for other in reports
        )  # "a car bomb killed X"
    if rule not in ("noun-means", "noun-cause") or (rule == "noun-cause" and report.type in _KILLINGS):
        return False
    return any(
        other.sentence.no == report.sentence.no
        and other.type != report.type
        and groups[other.type] in ("killing", "integrity")
        and not other.rule.endswith(rule)
        and _is_same_chunk(other, report)
        for other in reports
    )


def _is_faint(report: Report, kept: list[Report], groups: Mapping[str, str]) -> bool:
    """Whether words that presuppose a capture ("denied bail") stand beside a telling of one."""
    return report.faint and any(
        not other.faint
        and groups[other.type] == groups[report.type]
        and (not (report.names and other.names) or _share_name(report.names, other.names))
        for other in kept
    )


def _is_summary(report: Report, kept: list[Report]) -> bool:
    """Whether a verb only sums up what its sentence tells of the same people: "were persecuted, beaten up and jailed"."""
    return report.vague and any(
        other.family == "violation"
        and not other.vague
        and other.sentence.no == report.sentence.no
        and _is_same_chunk(report, other)
        for other in kept
    )


def _is_freed(report: Report, kept: list[Report]) -> bool:
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


def _is_manner(report: Report, kept: list[Report]) -> bool:
    """Whether ill-treatment is how somebody was tortured: "he was tortured, kicked and stripped", "... They beat him"."""
    return report.type in ("ill_treatment", "excessive_force") and any(
        other.type == "torture"
        and (
            (
                other.sentence.no == report.sentence.no
                and not (_is_nominal(other) and _is_nominal(report))
                and (
                    _share_name(report.names, other.names)
                    or _is_same_chunk(report, other)
                    or _is_same_pronoun(report, other)
                )
            )
            or (
                other.sentence.no == report.sentence.no - 1
                and _is_pronoun(report)
                and _share_name(report.names, other.names)
                and report.perpetrator_kind == other.perpetrator_kind
                and (report.first is None or report.first == other.first)
            )
        )
        for other in kept
    )


def _is_same_pronoun(a: Report, b: Report) -> bool:
    """Whether one doer does two things to whom the same pronoun means: "hit him with pipes and hung him by the feet"."""
    if a.victim is None or b.victim is None or a.perpetrator is None or b.perpetrator is None:
        return False
    return a.victim.pronoun and a.victim.head == b.victim.head and a.perpetrator.start == b.perpetrator.start


def _is_nominal(report: Report) -> bool:
    return report.rule.rpartition(":")[2].startswith("noun")


def _is_step(report: Report, kept: list[Report]) -> bool:
    """Whether dragging people off is only how they were shot: "pulled him from a bus and shot him"."""
    return (
        report.type == "abduction"
        and report.rule.endswith(":frame")
        and any(
            other.type in ("extrajudicial_killing", "mass_killing")
            and other.sentence.no == report.sentence.no
            and other.trigger_at > report.trigger_at
            and other.status == report.status
            and (_is_same_chunk(report, other) or (_is_pronoun(other) and report.best == other.best))
            for other in kept
        )
    )


def _is_dragged_off(report: Report, kept: list[Report]) -> bool:
    """Whether dragging people off is only how they were arrested: "was dragged from his office and arrested"."""
    return (
        report.type == "abduction"
        and report.rule.endswith(":frame")
        and report.perpetrator_kind not in ("non_state_armed", "private")
        and any(
            other.type == "arrest"
            and other.sentence.no == report.sentence.no
            and other.trigger_at > report.trigger_at
            and _is_same_chunk(report, other)
            for other in kept
        )
    )


def _is_taking(report: Report, kept: list[Report]) -> bool:
    """Whether an arrest is only where a disappearance began, or who is kept in bad conditions.

    "Vanished after being taken off buses by police", "was held in a flooded cell and denied treatment".
    """
    return report.type == "arrest" and any(
        other.sentence.no == report.sentence.no
        and (
            (other.type == "enforced_disappearance" and _is_same_chunk(report, other))
            or (other.type == "ill_treatment" and other.trigger_at == report.trigger_at)
        )
        for other in kept
    )


def _is_complaint(report: Report, kept: list[Report]) -> bool:
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


def _is_asked_for(report: Report, kept: list[Report]) -> bool:
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


def _is_crowd_force(report: Report, kept: list[Report]) -> bool:
    """Whether force against one crowd or person is told by two words: "was pepper-sprayed and beaten", "beat marchers"."""
    other_type = {"ill_treatment": "excessive_force", "excessive_force": "ill_treatment"}.get(report.type)
    return any(
        other.type == other_type
        and other.sentence.no == report.sentence.no
        and _is_same_chunk(report, other)
        and other.rule.startswith("verb")
        and report.rule.startswith("verb")
        # One person whom police sprayed and beat was ill-treated; the same verb tells force.
        and (report.type == "excessive_force") == (report.best == 1 and report.trigger_at != other.trigger_at)
        for other in kept
    )


def _is_outcome(report: Report, kept: list[Report]) -> bool:
    """Whether people are hurt by force that is told with as many victims: "police fired at students, injuring 14"."""
    return (
        report.type == "ill_treatment"
        and report.rule.endswith("verb-gerund")
        and _counted(report) is not None
        and any(
            other.type == "excessive_force"
            and other.sentence.no == report.sentence.no
            and _counted(other) == _counted(report)
            for other in kept
        )
    )


def _is_prelude(report: Report, kept: list[Report]) -> bool:
    """Whether an attempt is how those of whom the same clause tells were killed: "ambushed a convoy, killing 18"."""
    return report.type == "attempted_killing" and any(
        other.type in ("extrajudicial_killing", "mass_killing", "conflict_killing")
        and other.rule.endswith("verb-gerund")
        and other.sentence.no == report.sentence.no
        and 0 < other.trigger_at - report.trigger_at < _BLAST
        and not (report.names or _counted(report))
        and other.perpetrator_kind == report.perpetrator_kind
        for other in kept
    )


def _is_confinement(report: Report, kept: list[Report]) -> bool:
    """Whether a restriction is how people are detained who are told to be: "remained confined in army-run camps"."""
    return report.type == "movement_restriction" and any(
        other.type == "arbitrary_detention"
        and other.sentence.no == report.sentence.no
        and other.trigger_at == report.trigger_at
        for other in kept
    )


def _is_seizure(report: Report, kept: list[Report]) -> bool:
    """Whether a headline's "seized" or "held" is the kidnapping that the first sentence tells."""
    return (
        report.sentence.no == 0
        and report.type in ("arrest", "arbitrary_detention")
        and not report.explicit_perpetrator
        and not report.names
        and any(other.type == "abduction" and other.sentence.no == 1 for other in kept)
    )


def _is_still_held(report: Report, kept: list[Report]) -> bool:
    """Whether those arrested before are told, all of them, to be held since: "The three women remain in custody"."""
    return (
        report.type == "arbitrary_detention"
        and report.first is None
        and not (report.explicit_perpetrator or report.pattern)
        and any(
            other.type == "arrest"
            and other.status in ("occurred", "alleged")
            and _is_as_many(other, report)
            and other.sentence.no < report.sentence.no
            and _is_told_again(other, report)
            for other in kept
        )
    )


def _is_kept_by_takers(report: Report, kept: list[Report]) -> bool:
    """Whether those held are told to have been kidnapped, and no police or court to hold them: "are still in their hands"."""
    return (
        report.type in ("arrest", "arbitrary_detention", "incommunicado_detention")
        and not (report.explicit_perpetrator and report.perpetrator_kind in ORGANS)
        and any(
            other.type == "abduction"
            and other.trigger_at <= report.trigger_at
            and other.perpetrator_kind not in ORGANS
            and not _is_dragged_off(other, kept)
            and other.status in ("occurred", "alleged")
            and _are_same_people(other, report)
            and _meet(other, report)
            for other in kept
        )
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
            and report.sentence.no - other.sentence.no <= _LET_GO_AFTER
            and (
                _is_told_again(other, report)
                or not report.explicit_victim
                or (other.sentence.no == report.sentence.no and _is_as_many(other, report))
            )
            for other in kept
        )
    )


def _is_called_kidnapping(report: Report, kept: list[Report]) -> bool:
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
            and _are_same_people(other, report)
            and _meet(other, report)
            for other in kept
        )
    )


def _are_same_people(before: Report, report: Report) -> bool:
    """Whether two reports of different kinds tell of the same people: by name, by their number, in other words."""
    if before.names and report.names:
        return _share_name(before.names, report.names)
    return _is_same_chunk(before, report) or _is_as_many(before, report) or _is_told_again(before, report)


def _is_lesser_fear(report: Report, kept: list[Report]) -> bool:
    """Whether harassment is only feared beside worse: "would face interrogation, beatings and a camp"."""
    return (
        report.type == "threat_harassment"
        and report.status == "feared"
        and report.rule.startswith("noun")
        and any(
            other.status == "feared"
            and other.type in ("torture", "ill_treatment")
            and other.sentence.no == report.sentence.no
            and _is_same_chunk(other, report)
            for other in kept
        )
    )


def _killed_by(report: Report, kept: list[Report]) -> Report | None:
    """The killing just told of one person, of which being shot at says how he died: "Gunmen opened fire on his car"."""
    victim = report.victim
    if (
        (report.type not in ("attempted_killing", "excessive_force") and not _is_hit(report))
        or victim is None
        or not (victim.text.lower().startswith(_OF_HIM) or (_is_hit(report) and report.names))
    ):
        return None
    return next(
        (
            other
            for other in kept
            if other.type == "extrajudicial_killing"
            and other.best == 1
            and 0 <= report.sentence.no - other.sentence.no <= 1
            and other.trigger_at < report.trigger_at
            and _meet(other, report)
            and not (report.names and other.names and not _share_name(report.names, other.names))
        ),
        None,
    )


def _is_hit(report: Report) -> bool:
    """Whether somebody is told to be struck by nobody who is named, perhaps by a bullet: "was hit in the chest"."""
    return (
        report.type == "ill_treatment"
        and report.rule.endswith(":frame")
        and report.best == 1
        and not report.explicit_perpetrator
    )


def _is_in_lead(headline: Report, report: Report) -> bool:
    """Whether the first sentence tells what the headline does: "Police gas crowd", "Police fired gas to keep crowds from"."""
    return (
        report.sentence.no == 1
        and report.type == headline.type
        and report.explicit_perpetrator
        and report.perpetrator_kind == headline.perpetrator_kind
        and report.perpetrator_iso3 == headline.perpetrator_iso3
    )


def _is_executed(report: Report, kept: list[Report]) -> bool:
    """Whether those said to be killed by nobody are as many as were executed: "executed 81 men", "of the 81 killed"."""
    return (
        report.type in _KILLINGS
        and not (report.explicit_perpetrator or report.names)
        and (_counted(report) or 0) > 1
        and any(
            other.type == "judicial_execution"
            and other.status == "occurred"
            and _counted(other) == _counted(report)
            for other in kept
        )
    )


def _is_same_chunk(a: Report, b: Report) -> bool:
    return (
        a.explicit_victim
        and b.explicit_victim
        and a.victim is not None
        and b.victim is not None
        and a.victim.start == b.victim.start
    )


def _is_one_killing(a: Report, b: Report) -> bool:
    """Whether two kinds of killing are one act in other words: the same people, or as many of them.

    "The army shelled a market, killing 18" tells the number of the shelling's dead.
    """
    if a.type not in _KILLINGS or b.type not in _KILLINGS:
        return False
    if _share_name(a.names, b.names) or _is_same_chunk(a, b):
        return True
    if _is_toll_after(a, b) or _are_some_of(a, b):
        return True
    counts = _span_of_count(a), _span_of_count(b)
    return (
        (_is_toll(a, b) or (a.explicit_victim and b.explicit_victim))
        and counts[0] is not None
        and counts[0] == counts[1]
        and counts[0][0] > 1
    )


def _is_toll(a: Report, b: Report) -> bool:
    """Whether one of two may only count the dead of the other, a shelling told in the same sentence."""
    return a.sentence.no == b.sentence.no and (a.type == "indiscriminate_attack") != (
        b.type == "indiscriminate_attack"
    )


def _is_toll_after(a: Report, b: Report) -> bool:
    """Whether a report counts the dead of a strike told just before, on a thing: "A drone hit a bus. It killed nine."."""
    return (
        a.type == "indiscriminate_attack"
        and b.type in ("conflict_killing", "extrajudicial_killing", "mass_killing")
        and 0 < b.sentence.no - a.sentence.no <= 1
        and _counted(a) is None
        and not a.names
        and _counted(b) is not None
        and not b.names
        and a.status in ("occurred", "alleged")
        and b.status in ("occurred", "alleged")
        and (b.explicit_perpetrator and b.perpetrator is not None and b.perpetrator.head in _STRIKES)
    )


def _same(a: Report, b: Report) -> bool:
    """Whether a report (b) tells the act again that another, told before it (a), tells."""
    if a.type != b.type and not _is_one_killing(a, b):
        return False
    if a.type in RESPONSES and a.type != "release":
        return _same_response(a, b)
    shared = _share_name(a.names, b.names)
    if a.type in MORTAL and (shared or (a.type == b.type and _is_same_chunk(a, b))):
        return True  # nobody dies twice: "the deaths of four people killed in May"
    if not shared and (_is_of_named(a, b) or _is_of_named(b, a) or _is_of_theirs(a, b)):
        return False
    if _are_some_of(a, b):
        return True
    again = _is_told_again(a, b)
    if again and a.type in MORTAL and not (a.names and b.names):
        return True
    part = _is_part(a, b)
    if not (shared or part) and _is_newcomer(a, b):
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
        and ((_is_lone_name(a) and (_counted(b) or 0) > 1) or (_is_lone_name(b) and (_counted(a) or 0) > 1))
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
            or _is_among(b, a)
            or (_is_one_person(a, b) and not (a.explicit_perpetrator and b.explicit_perpetrator))
        )
    ):
        return False
    if (
        a.explicit_victim
        and b.explicit_victim
        and a.victim_iso3
        and b.victim_iso3
        and a.victim_iso3 != b.victim_iso3
        and not ((again or part) and not (_own_state(a) and _own_state(b)))
        and not (
            ((_is_alone(a) and _is_alone(b)) or _is_as_many(a, b)) and not (_own_state(a) and _own_state(b))
        )
        and not shared
        and not (0 == a.sentence.no == b.sentence.no - 1 and not (_own_state(a) and _own_state(b)))
        and (a.family == "response" or not (_is_pronoun(a) or _is_pronoun(b)))
    ):
        return False
    if not _meet(a, b) and not ((a.back or b.back) and (shared or not (a.names and b.names))):
        return False
    apart = _differ(a, b) and not (a.names and b.names)
    if apart and not (
        part or (again and (_counted(b) or 0) > 1) or _is_one_sweep(a, b) or _is_one_blast(a, b)
    ):
        return False
    if not (shared or again or part) and _spans_longer(a, b):
        return False
    ca, cb = _counted(a), _counted(b)
    if a.pattern != b.pattern and not (again or _is_same_number(a, b)):
        return a.sentence.no == b.sentence.no or (
            not (b.explicit_victim and (b.names or cb is not None or b.first))
            and not (a.explicit_victim and (a.names or ca is not None or a.first))
        )
    return not (
        a.kinds
        and b.kinds
        and not set(a.kinds) & set(b.kinds)
        and not (a.names or b.names)
        and not (part or again or _is_as_many(a, b))
        and abs(a.sentence.no - b.sentence.no) > 1
    )


def _is_further_case(a: Report, b: Report) -> bool:
    """Whether a report in another sentence, of people with a number, a name or a day, is no retelling of one before it."""
    return (
        a.family == "violation"
        and 0 < a.sentence.no != b.sentence.no > 0
        and all(one.explicit_victim or not one.rule.startswith("noun") for one in (a, b))
        and not (a.back or b.back or _is_pronoun(b))
        and any(one.names or one.first is not None or _counted(one) is not None for one in (a, b))
        and not (_share_name(a.names, b.names) or _is_told_again(a, b) or _is_part(a, b))
    )


def _spans_longer(a: Report, b: Report) -> bool:
    """Whether the text, below its headline, tells one of something far longer than the other: of a year, of one day."""
    if a.first is None or b.first is None or a.last is None or b.last is None:
        return False
    if a.sentence.no == b.sentence.no and (_is_pronoun(a) or _is_pronoun(b)):
        return False  # "has not been seen since police took him away in March"
    longer = abs((a.last - a.first) - (b.last - b.first))
    return longer > CLOSE and a.sentence.no > 0 and b.sentence.no > 0


def _by_two_sides(a: Report, b: Report) -> bool:
    """Whether a state's forces are told to have done one thing and an armed group the other."""
    kinds = {a.perpetrator_kind, b.perpetrator_kind}
    return (
        a.explicit_perpetrator
        and b.explicit_perpetrator
        and "non_state_armed" in kinds
        and not kinds.isdisjoint(OFFICIAL)
    )


def _is_denied_of_others(denied: Report, told: Report) -> bool:
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
        and not _share_name(denied.names, told.names)
        and denied.why != "denied"
    ):
        return True
    return (
        denied.explicit_perpetrator
        and told.explicit_perpetrator
        and denied.perpetrator_kind in OFFICIAL
        and told.perpetrator_kind in ("non_state_armed", "paramilitary", "private")
    )


def _is_told_again(before: Report, report: Report) -> bool:
    """Whether the words for the sufferers mean those of an act told before: "five engineers", "the engineers", "them".

    Any of them fits, if they are no more than were told, and described alike: "the kidnapping of the girls", "the 15
    still held", "to stop the hanging of the activist".
    """
    actor, known = report.victim, before.victim
    if actor is None or known is None or not (before.explicit_victim and report.explicit_victim):
        return False
    if before.pattern or report.along or before.sentence.no == report.sentence.no:
        return False
    if report.names and not _share_name(before.names, report.names):
        return False
    whole, part = _counted(before), _counted(report)
    if part is not None and (whole is None or part > _OPEN * whole):
        return False
    if actor.pronoun:
        return 0 <= report.sentence.no - before.sentence.no <= _NEXT
    if not actor.definite:
        return False
    return (
        actor.head == known.head
        or (part is not None and part == whole and part > 1 and actor.head in _ANY_PEOPLE)
        or (actor.head in THOSE_TAKEN and before.type in CAPTURES)
        or bool(set(report.kinds) & set(before.kinds) - {"detainee"})
        or (whole == 1 and not actor.head.endswith("s") and report.type in MORTAL)
    )


def _is_part(a: Report, b: Report) -> bool:
    """Whether one of two reports tells who suffered an act beside those of the other: "nine others were taken too".

    One of them may then be told alone: "A and four others were held ... A's arrest".
    """
    if a.pattern or b.pattern or a.type not in _AT_ONCE or not (a.explicit_victim and b.explicit_victim):
        return False
    if a.perpetrator_kind != b.perpetrator_kind or not _meet(a, b):
        return False
    if _is_among(b, a):
        return True
    if abs(a.sentence.no - b.sentence.no) > _NEXT:
        return False
    later = max(a, b, key=lambda one: one.trigger_at)
    return later.along or (a.along and _is_alone(b) and b.first in (None, a.first))


def _is_among(report: Report, told: Report) -> bool:
    """Whether a report only tells who are some of those told before: "two students were among those arrested"."""
    whole = _counted(told)
    return (
        report.rule.endswith(":verb-equated")
        and 0 <= told.sentence.no < report.sentence.no
        and (whole or _MANY) > max(_counted(report) or 1, len(told.names))
    )


def _is_lone_name(report: Report) -> bool:
    """Whether the victim is told by a family name alone: one of many, not the many."""
    return (
        report.victim is not None
        and not report.victim.pronoun
        and _counted(report) is None
        and _LONE_NAME.fullmatch(report.victim.text) is not None
    )


def _is_one_person(a: Report, b: Report) -> bool:
    """Whether two reports tell of one person of the same kind and state: "a Belgian reporter", "the reporter"."""
    return (
        a.explicit_victim
        and b.explicit_victim
        and a.best == b.best == 1
        and a.victim_iso3 is not None
        and a.victim_iso3 == b.victim_iso3
        and bool(set(a.kinds) & set(b.kinds))
    )


def _is_alone(report: Report) -> bool:
    return report.best == 1 and report.family == "violation"


def _own_state(report: Report) -> str | None:
    """The state that the words for the victim tell, not the one that the text is about."""
    return report.victim.iso3 if report.victim is not None else None


def _is_as_many(a: Report, b: Report) -> bool:
    """Whether two reports count the same number of people: "kills family of seven", "killing seven of a family"."""
    count = _counted(a)
    return count is not None and count > 1 and count == _counted(b)


def _is_same_number(a: Report, b: Report) -> bool:
    """Whether two reports each count more than one victim, and may count the same: "more than 400", "413"."""
    return (_counted(a) or 0) > 1 and (_counted(b) or 0) > 1 and not _differ(a, b)


def _is_one_blast(a: Report, b: Report) -> bool:
    """Whether one of two counts the wounded of an attack of which the other counts the dead: "killing 23 and wounding 60"."""
    return (
        a.type == b.type == "indiscriminate_attack"
        and a.sentence.no == b.sentence.no
        and a.explicit_victim
        and b.explicit_victim
        and not (a.place and b.place and a.place != b.place)
        and b.trigger_at - a.trigger_at < _BLAST
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


def _taken_by(report: Report, reports: list[Report]) -> Report | None:
    """The abduction by nobody knows whom that cruelty goes on, where no force does anything: "was abducted and tortured"."""
    if report.type not in ("torture", "ill_treatment") or report.victim is None:
        return None
    if any(other.explicit_perpetrator and other.perpetrator_kind in OFFICIAL for other in reports):
        return None
    return next(
        (
            other
            for other in reports
            if other.type == "abduction"
            and other.sentence.no == report.sentence.no
            and other.victim is not None
            and other.victim.start == report.victim.start
            and other.perpetrator_kind in ("unknown", "private")
        ),
        None,
    )


def _kept_by(report: Report, reports: list[Report]) -> Report | None:
    """The kidnapping whose victims are let go, where no organ of a state is told to hold anybody near."""
    if report.type != "release" or report.by_law:
        return None
    before = [
        other
        for other in reports
        if other.type in CAPTURES and 0 <= report.sentence.no - other.sentence.no <= _LET_GO_AFTER
    ]
    if any(other.perpetrator_kind in (*OFFICIAL, "paramilitary") for other in before):
        return None
    taken = [
        other
        for other in before
        if other.type == "abduction"
        and (not report.names or _share_name(report.names, other.names) or _is_same_chunk(report, other))
    ]
    return taken[-1] if taken else None


def _is_of_named(a: Report, b: Report) -> bool:
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


def _is_of_theirs(a: Report, b: Report) -> bool:
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
            (actor.text.lower().startswith(_BELONGING) and b.sentence.no - a.sentence.no <= _NEXT)
            or _NAMED_OWNER.match(actor.text) is not None
        )
        and not (a.victim is None or (a.victim.pronoun and not a.names) or a.victim.head in _THEIRS)
    )


def _are_some_of(before: Report, report: Report) -> bool:
    """Whether a killing only tells how some of those died whose killing was just told: "beheaded two of the victims"."""
    actor, whole, part = report.victim, _counted(before), _counted(report)
    return (
        actor is not None
        and {before.type, report.type} <= MORTAL
        and 0 < report.sentence.no - before.sentence.no <= _NEXT
        and (some := _SOME_OF.match(actor.text.lower())) is not None
        and (some[1] is None or actor.start - report.sentence.start < _OPENING)
        and whole is not None
        and 0 < (part or 0) < whole
        and not (before.pattern or report.pattern)
        and _meet(before, report)
    )


def _is_newcomer(a: Report, b: Report) -> bool:
    """Whether who suffers is one whom the text, below its lead, tells of for the first time: "a pastor", "another girl"."""
    actor = b.victim
    return (
        a.explicit_victim
        and b.explicit_victim
        and 0 < a.sentence.no < b.sentence.no
        and b.best == 1
        and actor is not None
        and actor.text.lower().startswith(_NEWLY)
        and actor.head not in _ANYBODY
        and b.rule.endswith(_FINITE)
        and a.rule.startswith("verb")
    )


def _is_pronoun(report: Report) -> bool:
    return report.victim is not None and report.victim.pronoun


# Kinds that one word points back to, whichever of them was told: "the killings", "the deportations", "the arrests".
_SAME_WORD: Final = (
    MORTAL,
    frozenset(("expulsion", "refoulement")),
    frozenset(("arrest", "arbitrary_detention")),
    frozenset(("ill_treatment", "excessive_force")),
)
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


def _echoed(report: Report, kept: list[Report]) -> Report | None:
    """The act told elsewhere that a nominal only points back to: "his killing", "the arrests"."""
    if report.explicit_victim and not _is_pronoun(report) and not _is_of_body(report):
        return None
    return next(
        (
            other
            for other in kept
            if not (other.back or _is_of_body(other))
            and (other.type == report.type or any({other.type, report.type} <= alike for alike in _SAME_WORD))
            and (_share_name(report.names, other.names) or not (report.names or _differ(report, other)))
        ),
        None,
    )


def _is_of_body(report: Report) -> bool:
    """Whether what is told of is the body of somebody dead: "his severed head was found"."""
    return report.type in MORTAL and report.victim is not None and report.victim.head in BODIES


def _differ(a: Report, b: Report) -> bool:
    """Whether two reports count different numbers of victims: "about 100" and "more than 90" may be the same."""
    first, second = _span_of_count(a), _span_of_count(b)
    return first is not None and second is not None and (first[1] < second[0] or second[1] < first[0])


def _span_of_count(report: Report) -> tuple[float, float] | None:
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


def _counted(report: Report) -> int | None:
    return report.best if report.best is not None else report.low


def _thin(report: Report, kept: list[Report], groups: Mapping[str, str]) -> bool:
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
        if other.type == "arrest" and _telling(other) <= _telling(report):
            continue
        if other.type == "imprisonment" and report.rule.startswith("verb"):
            continue  # who was arrested and is serving six years suffered two acts
        if other.type == "abduction" and report.explicit_perpetrator and report.perpetrator_kind in OF_STATE:
            continue  # who is arrested by police is not who was kidnapped
        if _is_dragged_off(other, kept):
            continue
        if report.names and not _share_name(report.names, other.names):
            continue
        if not report.names and report.kinds and other.kinds and not set(report.kinds) & set(other.kinds):
            continue
        if report.first is not None and not (other.first is not None and _meet(report, other)):
            continue
        if (
            report.perpetrator_iso3
            and other.perpetrator_iso3
            and report.perpetrator_iso3 != other.perpetrator_iso3
        ):
            continue
        return True
    return False


def _held_as_many(report: Report, kept: list[Report]) -> Report | None:
    """The detention of just as many people as are told to have been taken some day, or to sit in jail: "four are in jail"."""
    if report.pattern or report.names or not (report.lasting or report.type == "arrest"):
        return None
    whole = report.best if report.low == report.best == report.high else None
    if whole is None or whole < 2:
        return None
    return next(
        (
            other
            for other in kept
            if other is not report
            and other.type == "arbitrary_detention"
            and (other.low, other.best, other.high) == (whole, whole, whole)
            and other.status != "feared"
            and report.status == other.status
            and (report.lasting or report.first is None or _is_undated_before(other, report))
            and _meet(report, other)
            and (not (report.kinds and other.kinds) or bool(set(report.kinds) & set(other.kinds)))
            and (report.perpetrator_iso3 is None or report.perpetrator_iso3 == other.perpetrator_iso3)
        ),
        None,
    )


def _is_undated_before(before: Report, report: Report) -> bool:
    return before.first is None and before.sentence.no < report.sentence.no


def _fill(report: Report, taking: Report) -> None:
    """Give a detention the time for which its people sit in jail, and who took them, where it tells neither."""
    report.merged += taking.merged
    if report.first is None:
        report.first, report.last = taking.first, taking.last
    if taking.explicit_perpetrator and not report.explicit_perpetrator:
        report.take_doer(taking)


def _taken_before(report: Report, kept: list[Report], groups: Mapping[str, str]) -> bool:
    """Whether the arrest or sentence that keeps somebody in jail is told too: "he is serving six years"."""
    for other in kept:
        if other is report or other.lasting or other.status == "feared" or other.pattern:
            continue
        if groups[other.type] not in ("liberty", "capital") and other.type != "prosecution":
            continue
        if report.first is not None and other.first is not None and not _meet(report, other):
            continue  # "was given ten more years; he is serving six imposed in 2017"
        if report.names:
            if _share_name(report.names, other.names):
                return True
        elif report.victim is not None and report.victim.pronoun and other.sentence.no <= report.sentence.no:
            return True
    return False


def _bare(report: Report) -> bool:
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


def _are_listed(a: Report, b: Report) -> bool:
    """Whether one sentence names two kinds of acts side by side: "torture of detainees and excessive use of force"."""
    return (
        0 < a.sentence.no == b.sentence.no
        and a.type != b.type
        and a.rule.startswith("noun")
        and b.rule.startswith("noun")
        and not (a.back or b.back)
        and b.pattern
    )


def _same_response(a: Report, b: Report) -> bool:
    if _is_one_trial(a, b) or _is_trial_again(a, b):
        return True
    if _is_headline_of(a, b):
        return True
    unsaid = (
        a.type in STATEMENTS and a.sentence.no == b.sentence.no and None in (a.victim_iso3, b.victim_iso3)
    )
    if (a.victim_iso3 != b.victim_iso3 and not unsaid) or a.pattern != b.pattern:
        return False
    if _is_same_speaker(a, b):
        return True
    if a.perpetrator_kind != b.perpetrator_kind and "unknown" not in (a.perpetrator_kind, b.perpetrator_kind):
        return False
    if a.perpetrator_iso3 != b.perpetrator_iso3:
        return False
    return a.type in STATEMENTS or a.sentence.no == 0 or _meet(a, b)  # a headline has the day it is printed


def _is_one_trial(a: Report, b: Report) -> bool:
    """Whether two words of a sentence tell the trial of the same man: "went on trial on Monday, charged with murder"."""
    return (
        a.type == "prosecution"
        and a.sentence.no == b.sentence.no
        and a.status == b.status
        and a.perpetrator_iso3 == b.perpetrator_iso3
        and (a.victim_iso3 is None) != (b.victim_iso3 is None)
        and not (a.explicit_victim and b.explicit_victim)
        and _meet(a, b)
    )


def _is_trial_again(a: Report, b: Report) -> bool:
    """Whether a further sentence tells the trial of before of which it names no court: "X got ten years, Y twelve"."""
    return (
        a.type == "prosecution"
        and 0 < b.sentence.no - a.sentence.no <= _NEXT
        and a.status == b.status
        and not (a.explicit_perpetrator and b.explicit_perpetrator)
        and (a.victim_iso3 == b.victim_iso3 or None in (a.victim_iso3, b.victim_iso3))
        and _meet(a, b)
    )


def _is_headline_of(a: Report, b: Report) -> bool:
    """Whether a headline tells in short what the lead tells somebody to have said: "UN urges Oman", "The UN envoy called on"."""
    return (
        a.type in STATEMENTS
        and 0 == a.sentence.no < b.sentence.no <= _NEXT
        and (a.victim_iso3 == b.victim_iso3 or None in (a.victim_iso3, b.victim_iso3))
    )


def _is_same_speaker(a: Report, b: Report) -> bool:
    """Whether who criticises or appeals is "she", "they" or "it" soon after somebody else did so."""
    speaker = b.perpetrator
    return (
        a.type in STATEMENTS
        and speaker is not None
        and speaker.pronoun
        and speaker.head in _THIRD
        and a.explicit_perpetrator
        and 0 < b.sentence.no - a.sentence.no <= _SPEECH
    )


def _share_name(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    return any(x == y or x in y or y in x or _is_variant(x, y) for x in a for y in b)


def _is_variant(a: str, b: str) -> bool:
    """Whether two names are one in two spellings: the same family name behind given names that begin alike."""
    return a.rpartition(" ")[2] == b.rpartition(" ")[2] and a[:_ALIKE] == b[:_ALIKE] and " " in a[_ALIKE:]


def _first_spelling(name: str, earlier: tuple[str, ...]) -> str:
    """The spelling in which a name was told first, or the name."""
    return next((other for other in earlier if other != name and _is_variant(name, other)), name)


def _meet(a: Report, b: Report) -> bool:
    if a.first is None or b.first is None or a.last is None or b.last is None:
        return True
    return a.first <= b.last and b.first <= a.last


def _together(a: Report, b: Report) -> int | None:
    """How many suffered an act that two reports count in two groups: "eight", "thirteen others"."""
    groups = [report.best for report in (a, b) if report.best is not None and report.low == report.high]
    return (
        sum(groups)
        if len(groups) == 2 and b.along and not _is_among(b, a) and _is_part(a, b) and _differ(a, b)
        else None
    )


def _telling(report: Report) -> int:
    return (
        (1 if _is_pronoun(report) and not report.names else 3) * report.explicit_victim
        + 2 * report.explicit_perpetrator
        + 2 * bool(report.names)
        + 2 * (report.best is not None or report.low is not None)
        + (report.first is not None)
        + report.strong
        + 2 * (report.sentence.no in (1, 2))
        - 2 * (report.sentence.no == 0)
    )


def _join(a: Report, b: Report) -> Report:
    """Join two tellings: the more telling one leads, the other fills what it leaves open."""
    first, second = (a, b) if _telling(a) >= _telling(b) else (b, a)
    first.opening = min(first.opens_at, second.opens_at)
    if first.type != second.type and (
        second.type == "indiscriminate_attack"
        if _is_toll(a, b) or _is_toll_after(a, b)
        else _KILLINGS.index(second.type) < _KILLINGS.index(first.type)
    ):
        first.type, first.rule = second.type, second.rule
    if not first.names:
        first.names = second.names
    elif second.names:
        names = first.names + second.names if a.sentence.no != b.sentence.no else first.names
        first.names = tuple(dict.fromkeys(_first_spelling(name, a.names) for name in names))
    first.kinds = tuple(dict.fromkeys(first.kinds + second.kinds))
    together = _together(a, b)
    if _are_some_of(a, b):
        first.low, first.best, first.high = a.low, a.best, a.high
    elif together is not None:
        first.low = first.best = first.high = together
    elif (first.low is None and first.best is None and first.high is None) or (
        a.family == "violation"
        and _differ(a, b)
        and not _is_one_blast(a, b)
        and not first.names
        and (_counted(b) or 0) > (_counted(a) or 0)
    ):
        whole = max(first, second, key=lambda one: _counted(one) or 0)
        first.low, first.best, first.high = whole.low, whole.best, whole.high
    if first.first is None:
        first.first, first.last = second.first, second.last
    elif second.first is not None and second.last is not None and first.last is not None and _meet(a, b):
        narrow = (second.last - second.first) < (first.last - first.first)
        if narrow and second.first < first.last:  # "held since 2016" is not "now held"
            first.first, first.last = second.first, second.last
    if not first.explicit_perpetrator and second.explicit_perpetrator:
        first.take_doer(second)
    elif first.perpetrator is None and first.perpetrator_iso3 == second.perpetrator_iso3:
        first.perpetrator = second.perpetrator  # whom the headline leaves out
    if first.victim is None or (not first.explicit_victim and second.explicit_victim):
        first.victim = second.victim
        first.victim_iso3 = second.victim_iso3 or first.victim_iso3
        first.explicit_victim = second.explicit_victim
    # A headline puts an act in a state, the text in a town.
    if second.place is not None and (first.place is None or first.sentence.no == 0 < second.sentence.no):
        first.place, first.place_iso3 = second.place, second.place_iso3
    order = ("occurred", "alleged", "feared", "denied")
    if first.status == "denied" != second.status:
        first.source = None  # who says so, not who denies it
    if second.status != "denied" or first.status == "denied":
        first.source = first.source or second.source
    first.status = min(first.status, second.status, key=order.index)
    first.pattern = first.pattern and second.pattern
    first.treaty = first.treaty or second.treaty
    first.back = first.back and second.back
    first.merged += second.merged
    return first
