"""The shape of an incident: one act as one sentence tells it, its actors, and the row that comes of it.

Belongs here: what the readers of incidents pass to one another. What an article knows while it is read is
`incidents.context`.
"""

from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from pipelines.extract.dates.resolver import Lapse
from pipelines.extract.language.text import Document, Sentence
from pipelines.extract.numbers.counts import MOST_PEOPLE, CountMention

# What takes the people that it stands before for known.
_DEFINITE: Final = frozenset("the this that these those both".split())


@dataclass(slots=True)
class Actor:
    """A chunk read as an actor: its text span, state, perpetrator kind or "", and whether it is people at all."""

    start: int
    end: int
    text: str
    iso3: str | None = None
    kind: str = ""
    named: tuple[str, ...] = ()
    victim_kinds: tuple[str, ...] = ()
    person: bool = False
    pronoun: bool = False
    state_is_demonym: bool = False
    count: CountMention | None = None
    head: str = ""
    organ_iso3: str | None = None
    of_foreign_body: bool = False

    @property
    def definite(self) -> bool:
        """Whether the words take who is meant for known: "the two", "those farmers", "both"."""
        return self.text.lower().partition(" ")[0] in _DEFINITE


@dataclass(slots=True)
class Report:
    """One act as one sentence tells it; becomes a row."""

    type: str
    sentence: Sentence
    trigger_at: int
    status: str
    why: str
    rule: str
    pattern: bool
    strong: bool
    perpetrator: Actor | None = None
    victim: Actor | None = None
    perpetrator_iso3: str | None = None
    perpetrator_kind: str = "unknown"
    victim_iso3: str | None = None
    names: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    low: int | None = None
    best: int | None = None
    high: int | None = None
    place: str | None = None
    place_iso3: str | None = None
    first: date | None = None
    last: date | None = None
    source: str | None = None
    treaty: str | None = None
    salience: float = 0.0
    family: str = "violation"
    merged: int = 1
    opening: int = -1  # the number of the first of the sentences that tell it, where several do
    explicit_victim: bool = False
    national: bool = False  # the victims' nationality is told, not taken from the place or the doer
    explicit_perpetrator: bool = False
    faint: bool = False  # only presupposes that somebody is held: "denied bail"
    vague: bool = (
        False  # sums up harm that its sentence may tell in other words: "persecuted, beaten and jailed"
    )
    back: bool = False  # a nominal that points back to an act told before: "his killing", "the arrests"
    along: bool = False  # told of more people beside those told before: "nine others", "along with him"
    narrated: bool = False  # told by a main clause in the simple past
    by_law: bool = (
        False  # a release on bail, by a pardon or the like, which is not by those who made the arrest
    )
    after: Lapse | None = None  # how long what a release ends had lasted
    still: bool = False  # a state told to go on: "are still held", "remain missing"
    lasting: bool = False  # a state that an act before brought about: "is in jail"

    @property
    def exact(self) -> int | None:
        """How many the victims are, where the number is told as it is; None for a range, a bound or no number."""
        return self.best if self.low == self.best == self.high else None

    @property
    def opens_at(self) -> int:
        """The number of the first sentence that tells it."""
        return self.opening if self.opening >= 0 else self.sentence.no

    def take_doer(self, other: "Report") -> None:
        """Lay the act to whom another report of it names."""
        self.perpetrator, self.explicit_perpetrator = other.perpetrator, other.explicit_perpetrator
        self.perpetrator_iso3, self.perpetrator_kind = other.perpetrator_iso3, other.perpetrator_kind


def as_row(report: Report, document: Document) -> dict[str, Any]:
    """Return a report as a row of `incident_reports`, ids and confidence left to the engine."""
    counts = (report.low, report.best, report.high)
    if max(count or 0 for count in counts) > MOST_PEOPLE:
        counts = (None, None, None)  # the sum of two lists
    return {
        "sentence_no": report.sentence.no,
        "span_start": report.sentence.start,
        "span_end": report.sentence.end,
        "evidence": document.body[report.sentence.start : report.sentence.end],
        "incident_type": report.type,
        "status": report.status,
        "is_pattern": report.pattern,
        "occurred_from": report.first,
        "occurred_to": report.last,
        "perpetrator": report.perpetrator.text
        if report.perpetrator and report.explicit_perpetrator
        else None,
        "perpetrator_iso3": report.perpetrator_iso3,
        "perpetrator_kind": report.perpetrator_kind,
        "victims": report.victim.text if report.victim else None,
        "victim_iso3": report.victim_iso3,
        "victim_names": list(report.names),
        "victim_kinds": list(report.kinds),
        "victims_low": counts[0],
        "victims_best": counts[1],
        "victims_high": counts[2],
        "place": report.place,
        "place_iso3": report.place_iso3,
        "attributed_to": report.source,
        "related_treaty_code": report.treaty,
        "salience": report.salience,
        "rule_id": report.rule,
    }
