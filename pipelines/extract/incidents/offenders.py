"""Those who are held or sentenced for a crime done to others: no victims, though arrested or jailed.

Belongs here: telling, over a whole article, the arrests and sentences of offenders from those of victims. What one
clause tells by itself ("arrested for murder") is `incidents.policing`.
"""

import re
from collections.abc import Callable
from typing import Final

from pipelines.extract.incidents.anaphora import tells_again
from pipelines.extract.incidents.context import Context
from pipelines.extract.incidents.kinds import PENALTIES, PUBLIC
from pipelines.extract.incidents.report import Report
from pipelines.extract.incidents.word_lists import WordLists
from pipelines.extract.incidents.words import WordSet
from pipelines.lexicon import Lexicon, split_cell

# What nobody does but as an offender, where a person does it and no organ of a state.
_CRIMES: Final = frozenset(
    "extrajudicial_killing mass_killing attempted_killing abduction sexual_violence torture ill_treatment trafficking "
    "forced_labour".split()
)
_OF_OFFENDERS: Final = PENALTIES | {"release"}
_SENTENCES: Final = ("imprisonment", "death_sentence")
_CHARGED = re.compile(
    r"(?!\W+(?:said|says|told|added|wrote))(?:(?! (?:said|says|told|that|by|whose|when|after|of) )[^.;:“”\"\n]){0,60}?\b"
    r"(?:accused|charged|convicted|suspected|guilty|indicted|faces?|facing|confessed|admitted|sentenced|jailed)\b"
)
_TITLE_REACH: Final = 24  # characters before a name that hold what somebody is called
_AT_ONCE: Final = 1  # sentences behind a trial in which the sentence passed may be told
_LEAD: Final = 2  # sentences that tell again what the headline does
_CHARGE_REACH: Final = 110  # characters behind the word for the charge


class OffenderReader:
    """Knows the words for offenders and for grave crimes."""

    def __init__(self, lexicon: Lexicon, lists: WordLists) -> None:
        """Read the lexicon's words."""
        self._bosses = lists.words("crime_boss")
        self._suspects = lists.words("suspect")
        self._only_held = lists.words("mere_suspect")
        self._speech = lists.search("speech")
        grave = next(row for row in lexicon.table("incident_responses") if row["class"] == "grave_crime")
        self._crimes = WordSet(lists.words("ordinary_crime").union(split_cell(grave["words"])))

    def is_suspect(self, head: str) -> bool:
        """Whether a noun by itself says that people are taken for offenders: "suspects", "kidnappers"."""
        return head in self._suspects

    def is_criminal(self, head: str) -> bool:
        """Whether a noun says that people have done a crime, not only that they are held for one: "killers"."""
        return head in self._suspects and head not in self._only_held

    def leave_out(
        self,
        context: Context,
        low: str,
        reports: list[Report],
        kinds_of: Callable[[str], tuple[str, ...]],
    ) -> list[Report]:
        """Return the reports without the arrests of offenders, their sentences turned into prosecutions."""
        if not any(report.type in _OF_OFFENDERS for report in reports):
            return reports
        offenders = self._offenders(context, low, reports, kinds_of)
        trials = [report.trigger_at for report in reports if report.type == "prosecution"]
        if not offenders and not context.custodies and not trials:
            return reports
        # A sentence told behind a trial for a grave crime is its end, where nobody that states persecute is named.
        sentenced = {
            id(report)
            for report in reports
            if report.type in _SENTENCES
            and report.names
            and trials
            and min(trials) < report.trigger_at
            and not PUBLIC.intersection(report.kinds)
            and not any(PUBLIC.intersection(kinds_of(name)) for name in report.names)
        }
        order = sorted(
            [
                *((report.trigger_at, report) for report in reports if report.type in PENALTIES),
                *((report.trigger_at, None) for report in reports if report.type == "prosecution"),
                *((custody.at, None) for custody in context.custodies),
            ],
            key=lambda one: one[0],
        )
        theirs = {
            id(report)
            for report in reports
            if report.type == "arrest"
            and report.sentence.no == 0
            and not (report.names or PUBLIC.intersection(report.kinds))
            and _is_crime_in_lead(context, reports)
        }
        last = False  # whether the last told of were offenders
        tried = [report for report in reports if report.type == "prosecution" and report.victim_iso3]
        states: dict[int, str | None] = {}  # whose agents they were, by the trial just told
        for at, report in order:
            if report is None:
                last = True
                continue
            if not report.names:
                before = [
                    one
                    for one in tried
                    if one.trigger_at < at and report.sentence.no - one.sentence.no <= _AT_ONCE
                ]
                states[id(report)] = before[-1].victim_iso3 if before else None
            if report.names and not _objects(report):
                last = id(report) in sentenced or all(name in offenders for name in report.names)
            elif PUBLIC.intersection(report.kinds) or not tells_again(report) or _objects(report):
                last = False
            if last:
                theirs.add(id(report))
        charged = offenders.difference(*(custody.names for custody in context.custodies))  # no rebels held
        kept = []
        for report in reports:
            if report.type == "release" and report.names and charged.issuperset(report.names):
                continue  # who is acquitted of a murder, or let out on bail before the trial for it
            if id(report) in theirs and report.status != "denied":
                if report.type == "arrest":
                    continue
                prosecute(report)
                report.victim_iso3 = states.get(id(report))
            kept.append(report)
        return kept

    def _offenders(
        self,
        context: Context,
        low: str,
        reports: list[Report],
        kinds_of: Callable[[str], tuple[str, ...]],
    ) -> set[str]:
        """The names of those whom the article tells of as doers of crimes, or as charged with one."""
        found = {name for custody in context.custodies for name in custody.names}
        suffered: set[str] = set()
        for report in reports:
            if report.type in _CRIMES:
                suffered.update(report.names)
                doer = report.perpetrator
                if (
                    doer is not None
                    and report.explicit_perpetrator
                    and report.perpetrator_kind in ("private", "unknown", "non_state_armed")
                ):
                    found.update(doer.named)
        for person in context.people:
            before = low[max(0, person.start - _TITLE_REACH) : person.start].rstrip(' ,“"').rpartition(" ")[2]
            if before in self._bosses:
                found.add(person.name)  # "the alleged kidnap kingpin, X"
            charged = _CHARGED.match(low, person.end)
            if charged is None:
                continue
            charge = low[charged.end() : charged.end() + _CHARGE_REACH].split(". ")[0]
            if self._crimes.any(charge) and not self._speech.any(charge):
                found.add(person.name)
        return {name for name in found - suffered if not PUBLIC.intersection(kinds_of(name))}


def _objects(report: Report) -> bool:
    """Whether who is sentenced would not bear arms: a conscientious objector is no offender of whom a trial before tells."""
    return report.victim is not None and "conscientious objector" in report.victim.text.lower()


def _is_crime_in_lead(context: Context, reports: list[Report]) -> bool:
    """Whether the first sentence lays to a crime the arrest that the headline tells: "Police arrest 90 in raids"."""
    if any(report.type in PENALTIES and 0 < report.sentence.no <= _LEAD for report in reports):
        return False
    lead = next((one for one in context.document.sentences if one.no == 1), None)
    return lead is not None and any(lead.start <= custody.at < lead.end for custody in context.custodies)


def prosecute(report: Report) -> None:
    """Turn the sentence of an offender into a response: what a court did about the crime."""
    rule = report.rule.partition(":")[2]
    pos = report.rule.partition("-")[0]
    report.rule = f"{pos}-prosecution:{rule}"
    report.type, report.family, report.pattern = "prosecution", "response", False
    report.names, report.kinds, report.victim_iso3 = (), (), None
    report.low = report.best = report.high = None
    if report.perpetrator_kind == "security_forces":
        report.perpetrator_kind = "other_state"
