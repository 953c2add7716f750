"""Tables worked out of all facts together.

Belongs here: tables that SQL in `sql/analysis/` or comparison across articles fills.
"""

import polars as pl

from pipelines.tables import values
from pipelines.tables.base import Strings, Table, column, required


class ClaimVerdicts(Table):
    """One row per treaty claim: what the depositary's record says of it. Shown as treaty_claims.verdict."""

    claim_id: pl.String = required("The claim", references="treaty_claims")
    verdict: pl.String = column("NULL for what no record can confirm", values=values.VERDICTS)

    class Config:
        """Key."""

        metadata = {"key": ["claim_id"]}  # noqa: RUF012


class IncidentGroups(Table):
    """One row per incident report: the incident it tells, and why. Shown as incident_reports.incident_id."""

    report_id: pl.String = required("The report", references="incident_reports")
    incident_id: pl.String = required("The incident that it tells; made from its earliest report")
    why_merged: pl.String = required("Why the report was joined with the incident's other reports, in words")

    class Config:
        """Key."""

        metadata = {"key": ["report_id"]}  # noqa: RUF012


class Ratifications(Table):
    """One row per state and treaty that is in a claim or in the record: what is reported, what is recorded."""

    iso3: pl.String = required(
        "The state", references="states", derived_from=("treaty_claims.iso3", "treaty_record.iso3")
    )
    treaty_code: pl.String = required(
        "The treaty",
        references="treaties",
        derived_from=("treaty_claims.treaty_code", "treaty_record.treaty_code"),
    )
    reported_action: pl.String = column(
        "The most advanced act affirmed as actual; where none is affirmed, the act denied",
        values=values.ACTIONS,
        derived_from=("treaty_claims.action", "treaty_claims.modality"),
    )
    reported_polarity: pl.String = column(
        "Whether that act is affirmed or denied",
        values=values.POLARITIES,
        derived_from=("treaty_claims.polarity",),
    )
    reported_year: pl.Int32 = column("The year that most articles give", derived_from=("treaty_claims.year",))
    n_claims: pl.Int32 = required(
        "Claims on this state and treaty", least=0, derived_from=("treaty_claims.claim_id",)
    )
    n_articles: pl.Int32 = required(
        "Articles with such claims, duplicates left out",
        least=0,
        derived_from=("treaty_claims.article_id", "articles.duplicate_of"),
    )
    first_reported_on: pl.Date = column(
        "Day of the earliest such article", derived_from=("articles.published_on",)
    )
    last_reported_on: pl.Date = column(
        "Day of the latest such article", derived_from=("articles.published_on",)
    )
    record_action: pl.String = column(
        "Where the state stood at the record's day: its most advanced act, or withdrawal",
        values=values.RECORD_ACTIONS,
        derived_from=("treaty_record.action", "treaty_record.ended_on"),
    )
    record_on: pl.Date = column("Day of that act", derived_from=("treaty_record.acted_on",))
    record_year: pl.Int32 = column("Year of that act", derived_from=("treaty_record.acted_on",))
    verdict: pl.String = column(
        "Whether report and record agree; NULL where plans are reported and the record has nothing",
        values=values.VERDICTS,
        derived_from=("treaty_claims.verdict", "treaty_record.as_of"),
    )

    class Config:
        """Key and rules."""

        metadata = {  # noqa: RUF012
            "key": ["iso3", "treaty_code"],
            "rules": {"reported_in_order": "last_reported_on >= first_reported_on"},
        }


class Incidents(Table):
    """One row per incident, its reports in any number of articles merged."""

    incident_id: pl.String = required("Made from its earliest report")
    incident_type: pl.String = required(
        "The kind of incident", references="incident_types", derived_from=("incident_reports.incident_type",)
    )
    status: pl.String = required(
        "The firmest status that a report gives it",
        values=values.STATUSES,
        derived_from=("incident_reports.status",),
    )
    is_pattern: pl.Boolean = required(
        "Whether it is a practice over time", derived_from=("incident_reports.is_pattern",)
    )
    occurred_from: pl.Date = column(
        "First day on which it can have taken place", derived_from=("incident_reports.occurred_from",)
    )
    occurred_to: pl.Date = column("Last such day", derived_from=("incident_reports.occurred_to",))
    perpetrator_iso3: pl.String = column(
        "The state whose organs did it",
        references="states",
        derived_from=("incident_reports.perpetrator_iso3",),
    )
    perpetrator_kind: pl.String = column(
        "What kind of actor did it",
        values=values.PERPETRATOR_KINDS,
        derived_from=("incident_reports.perpetrator_kind",),
    )
    victim_iso3: pl.String = column(
        "Nationality of the victims; for a response, the state addressed",
        references="states",
        derived_from=("incident_reports.victim_iso3",),
    )
    victims_low: pl.Int32 = column(
        "How many people, at least", least=0, derived_from=("incident_reports.victims_low",)
    )
    victims_best: pl.Int32 = column(
        "How many people, best estimate", least=0, derived_from=("incident_reports.victims_best",)
    )
    victims_high: pl.Int32 = column(
        "How many people, at most", least=0, derived_from=("incident_reports.victims_high",)
    )
    place: pl.String = column("Where, as an article puts it", derived_from=("incident_reports.place",))
    place_iso3: pl.String = column(
        "In which state", references="states", derived_from=("incident_reports.place_iso3",)
    )
    n_reports: pl.Int32 = required("Reports merged", least=1, derived_from=("incident_reports.report_id",))
    n_articles: pl.Int32 = required(
        "Articles that tell it, duplicates left out",
        least=0,
        derived_from=("incident_reports.article_id", "articles.duplicate_of"),
    )
    n_outlets: pl.Int32 = required(
        "Outlets that tell it, duplicates left out", least=0, derived_from=("articles.outlet",)
    )
    first_reported_on: pl.Date = column(
        "Day of the earliest article that tells it", derived_from=("articles.published_on",)
    )
    last_reported_on: pl.Date = column(
        "Day of the latest such article", derived_from=("articles.published_on",)
    )
    why_merged: Strings = column(
        "Why its reports were taken for one incident, in words",
        derived_from=("incident_reports.incident_id",),
    )

    class Config:
        """Key and rules."""

        metadata = {  # noqa: RUF012
            "key": ["incident_id"],
            "rules": {
                "occurred_in_order": "occurred_to >= occurred_from",
                "reported_in_order": "last_reported_on >= first_reported_on",
            },
        }
