"""The shape of an incident while it is read: one act as one sentence tells it.

Belongs here: what the readers of incidents pass to one another, and the row that comes of it.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from pipelines.extract.counts import CountMention
from pipelines.extract.dates import DateMention, Lapse
from pipelines.extract.grammar import Parse
from pipelines.extract.incident_actors import Actor, Context
from pipelines.extract.text import Document, Sentence
from pipelines.extract.treaties import TreatyMention


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
    explicit_victim: bool = False
    national: bool = False  # the victims' nationality is told, not taken from the place or the doer
    explicit_perpetrator: bool = False
    faint: bool = False  # only presupposes that somebody is held: "denied bail"
    back: bool = False  # a nominal that points back to an act told before: "his killing", "the arrests"
    narrated: bool = False  # told by a main clause in the simple past
    lasting: bool = False  # a state that an act before brought about: "is in jail"


@dataclass(slots=True)
class Reading:
    """A sentence being read: its parse and what was found in it."""

    context: Context
    sentence: Sentence
    parse: Parse
    text: str
    low: str
    read_dates: Callable[[], list[DateMention]]
    read_counts: Callable[[], list[CountMention]]
    treaty_codes: list[TreatyMention] = field(default_factory=list)
    voice: str = ""
    core: int = 0
    read_lapses: Callable[[], list[Lapse]] = list
    complemented: dict[int, set[str]] = field(default_factory=dict)  # by predicate, the groups of acts told
    _dates: list[DateMention] | None = None
    _lapses: list[Lapse] | None = None
    _counts: list[CountMention] | None = None

    @property
    def dates(self) -> list[DateMention]:
        """The sentence's dates, read when first asked for: most sentences are never asked."""
        if self._dates is None:
            self._dates = self.read_dates()
        return self._dates

    @property
    def lapses(self) -> list[Lapse]:
        """Where the sentence tells one thing by how long after another it was."""
        if self._lapses is None:
            self._lapses = self.read_lapses()
        return self._lapses

    @property
    def counts(self) -> list[CountMention]:
        """The sentence's counts of people, read when first asked for."""
        if self._counts is None:
            self._counts = self.read_counts()
        return self._counts


def as_row(report: Report, document: Document) -> dict[str, Any]:
    """Return a report as a row of `incident_reports`, ids and confidence left to the engine."""
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
        "victims_low": report.low,
        "victims_best": report.best,
        "victims_high": report.high,
        "place": report.place,
        "place_iso3": report.place_iso3,
        "attributed_to": report.source,
        "related_treaty_code": report.treaty,
        "salience": report.salience,
        "rule_id": report.rule,
    }
