"""Facts drawn from articles, each with its evidence: mentions, claims, treaty facts, incident reports.

Belongs here: tables that extraction fills. What is worked out of many facts belongs to `analysis`.
"""

import polars as pl

from pipelines.tables import values
from pipelines.tables.base import Strings, Table, column, required

SPAN_RULES = {"span_not_empty": "span_end > span_start"}
INTERVAL = "{0}_to >= {0}_from"
BOTH_OR_NEITHER = "({0}_from IS NULL) = ({0}_to IS NULL)"


class StateMentions(Table):
    """One row per mention of a state in an article: by name, nationality, capital or word for its government."""

    article_id: pl.String = required("The article", references="articles")
    sentence_no: pl.Int32 = required("The sentence, counted from 0, the headline", least=0)
    span_start: pl.Int32 = required(
        "Where the evidence begins in articles.body, in characters from 0", least=0
    )
    span_end: pl.Int32 = required("Where it ends, exclusive", least=1)
    evidence: pl.String = required("The words themselves: body[span_start:span_end]")
    iso3: pl.String = required("The state that is meant", references="states")
    kind: pl.String = required("How it is named", values=values.MENTION_KINDS)

    class Config:
        """Key and rules."""

        metadata = {"key": ["article_id", "span_start", "iso3"], "rules": SPAN_RULES}  # noqa: RUF012


class TreatyMentions(Table):
    """One row per mention of a treaty in an article: by title, common name, abbreviation, or `the convention`."""

    article_id: pl.String = required("The article", references="articles")
    sentence_no: pl.Int32 = required("The sentence, counted from 0, the headline", least=0)
    span_start: pl.Int32 = required(
        "Where the evidence begins in articles.body, in characters from 0", least=0
    )
    span_end: pl.Int32 = required("Where it ends, exclusive", least=1)
    evidence: pl.String = required("The words themselves: body[span_start:span_end]")
    treaty_code: pl.String = required("The treaty that is meant", references="treaties")

    class Config:
        """Key and rules."""

        metadata = {"key": ["article_id", "span_start", "treaty_code"], "rules": SPAN_RULES}  # noqa: RUF012


class TreatyClaims(Table):
    """One row per reported claim that a state did, or did not, act on a treaty."""

    claim_id: pl.String = required("Made from the article and what is claimed")
    article_id: pl.String = required("The article", references="articles")
    sentence_no: pl.Int32 = required("The sentence, counted from 0, the headline", least=0)
    span_start: pl.Int32 = required(
        "Where the evidence begins in articles.body, in characters from 0", least=0
    )
    span_end: pl.Int32 = required("Where it ends, exclusive", least=1)
    evidence: pl.String = required("The words themselves: body[span_start:span_end]")
    iso3: pl.String = required("The state that acted", references="states")
    treaty_code: pl.String = required("The treaty", references="treaties")
    action: pl.String = required(
        "The act, by the verb that the article uses; `party` where it does not say how", values=values.ACTIONS
    )
    polarity: pl.String = required(
        "affirmed, or denied: has not signed, has yet to ratify", values=values.POLARITIES
    )
    modality: pl.String = required(
        "actual; domestic: parliament or cabinet approved, deposit not said; prospective: plans, is urged to",
        values=values.MODALITIES,
    )
    year: pl.Int32 = column(
        "Year of the act, where it is said or can be worked out", least=1800, greatest=2200
    )
    acted_from: pl.Date = column("First day on which the act can have taken place")
    acted_to: pl.Date = column("Last such day; a day has both equal")
    attributed_to: pl.String = column("Whose word it is, as the article puts it")
    rule_id: pl.String = required("The rule of extraction that read it")
    confidence: pl.Float64 = column("How sure the rule is, 0 to 1", least=0, greatest=1)
    verdict: pl.String = column(
        "What the depositary's record says of the claim; NULL for what no record can confirm",
        values=values.VERDICTS,
        derived_from=("treaty_record.action", "treaty_record.acted_on", "articles.published_on"),
    )

    class Config:
        """Key and rules."""

        metadata = {  # noqa: RUF012
            "key": ["claim_id"],
            "rules": {
                **SPAN_RULES,
                "acted_in_order": INTERVAL.format("acted"),
                "acted_whole": BOTH_OR_NEITHER.format("acted"),
            },
        }


class TreatyFacts(Table):
    """One row per claim about a treaty itself: adopted, in force, how many parties or signatories."""

    fact_id: pl.String = required("Made from the article and what is claimed")
    article_id: pl.String = required("The article", references="articles")
    sentence_no: pl.Int32 = required("The sentence, counted from 0, the headline", least=0)
    span_start: pl.Int32 = required(
        "Where the evidence begins in articles.body, in characters from 0", least=0
    )
    span_end: pl.Int32 = required("Where it ends, exclusive", least=1)
    evidence: pl.String = required("The words themselves: body[span_start:span_end]")
    treaty_code: pl.String = required("The treaty", references="treaties")
    attribute: pl.String = required("What is said of it", values=values.ATTRIBUTES)
    year: pl.Int32 = column("Year of adoption or entry into force", least=1800, greatest=2200)
    count: pl.Int32 = column("Number of parties or signatories", least=0)
    rule_id: pl.String = required("The rule of extraction that read it")

    class Config:
        """Key and rules."""

        metadata = {"key": ["fact_id"], "rules": SPAN_RULES}  # noqa: RUF012


class IncidentReports(Table):
    """One row per incident told in one article: something done to people, or done about it."""

    report_id: pl.String = required("Made from the article and what is told")
    article_id: pl.String = required("The article", references="articles")
    sentence_no: pl.Int32 = required("The sentence, counted from 0, the headline", least=0)
    span_start: pl.Int32 = required(
        "Where the evidence begins in articles.body, in characters from 0", least=0
    )
    span_end: pl.Int32 = required("Where it ends, exclusive", least=1)
    evidence: pl.String = required("The words themselves: body[span_start:span_end]")
    incident_type: pl.String = required("The kind of incident", references="incident_types")
    status: pl.String = required(
        "occurred (the article vouches for it), alleged, feared, or denied", values=values.STATUSES
    )
    is_pattern: pl.Boolean = required("Whether it is a practice over time, not one datable act")
    occurred_from: pl.Date = column("First day on which it can have taken place")
    occurred_to: pl.Date = column("Last such day; a day has both equal")
    perpetrator: pl.String = column("Who did it, as the article puts it; for a response, who responds")
    perpetrator_iso3: pl.String = column(
        "The state whose organs did it; NULL for others", references="states"
    )
    perpetrator_kind: pl.String = column("What kind of actor did it", values=values.PERPETRATOR_KINDS)
    victims: pl.String = column("To whom, as the article puts it")
    victim_iso3: pl.String = column(
        "Their nationality; for a response, the state addressed", references="states"
    )
    victim_names: Strings = column("Full names as the article gives them")
    victim_kinds: Strings = column(f"Any of: {', '.join(values.VICTIM_KINDS)}")
    victims_low: pl.Int32 = column("How many people, at least", least=0)
    victims_best: pl.Int32 = column("How many people, best estimate", least=0)
    victims_high: pl.Int32 = column("How many people, at most", least=0)
    place: pl.String = column("Where, as the article puts it")
    place_iso3: pl.String = column("In which state", references="states")
    attributed_to: pl.String = column("Whose word it is, as the article puts it")
    related_treaty_code: pl.String = column("The treaty that the article ties it to", references="treaties")
    salience: pl.Float64 = required("1: what the article is about; near 0: background", least=0, greatest=1)
    incident_id: pl.String = column(
        "The incident that this report tells, shared by all that tell it",
        derived_from=(
            "incident_reports.occurred_from",
            "incident_reports.victim_names",
            "incident_reports.place",
        ),
    )
    rule_id: pl.String = required("The rule of extraction that read it")
    confidence: pl.Float64 = column("How sure the rule is, 0 to 1", least=0, greatest=1)

    class Config:
        """Key and rules."""

        metadata = {  # noqa: RUF012
            "key": ["report_id"],
            "rules": {
                **SPAN_RULES,
                "occurred_in_order": INTERVAL.format("occurred"),
                "occurred_whole": BOTH_OR_NEITHER.format("occurred"),
                "victims_in_order": "victims_high >= victims_low",
            },
        }
