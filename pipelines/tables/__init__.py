"""The data dictionary: one model a table, the single source for checks, DDL, column schemas and codebook."""

from pipelines.tables.analysis import ClaimVerdicts, IncidentGroups, Incidents, Ratifications
from pipelines.tables.articles import Articles
from pipelines.tables.audit import RejectedRows, Runs
from pipelines.tables.base import (
    Column,
    Table,
    columns,
    conform,
    description,
    key,
    name,
    polars_schema,
    rules,
    schema_name,
)
from pipelines.tables.facts import IncidentReports, StateMentions, TreatyClaims, TreatyFacts, TreatyMentions
from pipelines.tables.reference import IncidentTypes, States, Treaties, TreatyProhibitions, TreatyRecord

# In reading order: a newcomer meets articles and what they say before what is worked out of it.
PUBLISHED: tuple[type[Table], ...] = (
    Articles,
    States,
    Treaties,
    IncidentTypes,
    TreatyProhibitions,
    StateMentions,
    TreatyMentions,
    TreatyClaims,
    TreatyFacts,
    TreatyRecord,
    Ratifications,
    IncidentReports,
    Incidents,
    RejectedRows,
    Runs,
)
FACTS: tuple[type[Table], ...] = (StateMentions, TreatyMentions, TreatyClaims, TreatyFacts, IncidentReports)
ALL: tuple[type[Table], ...] = (*PUBLISHED, ClaimVerdicts, IncidentGroups)
BY_NAME: dict[str, type[Table]] = {name(table): table for table in ALL}

__all__ = [
    "ALL",
    "BY_NAME",
    "FACTS",
    "PUBLISHED",
    "Articles",
    "ClaimVerdicts",
    "Column",
    "IncidentGroups",
    "IncidentReports",
    "IncidentTypes",
    "Incidents",
    "Ratifications",
    "RejectedRows",
    "Runs",
    "StateMentions",
    "States",
    "Table",
    "Treaties",
    "TreatyClaims",
    "TreatyFacts",
    "TreatyMentions",
    "TreatyProhibitions",
    "TreatyRecord",
    "columns",
    "conform",
    "description",
    "key",
    "name",
    "polars_schema",
    "rules",
    "schema_name",
]
