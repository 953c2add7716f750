"""Assets worked out of all facts together: verdicts on claims, ratifications, incidents.

Belongs here: analysis as Dagster sees it. The work is SQL in `sql/analysis/` and comparison of reports in
`pipelines.analysis`.
"""

from typing import Any

import dagster as dg

from pipelines import tables
from pipelines.analysis.merge import assign_incidents
from pipelines.defs.common import Work, at_work, checks_of, report, spec
from pipelines.store import day
from pipelines.tables import Table
from pipelines.warehouse import analyse


def _sql_asset(table: type[Table], deps: list[str]) -> dg.AssetsDefinition:
    """Return the asset of a table that `sql/analysis/TABLE.sql` fills."""

    @dg.multi_asset(
        name=tables.name(table),
        specs=[spec(table, "analysis", {"sql", "duckdb"}, deps)],
        check_specs=checks_of(table),
    )
    def fill(context: dg.AssetExecutionContext) -> Any:
        with at_work(context) as work:
            yield _kept(work, table, analyse.run(work.state, table))

    return fill


@dg.multi_asset(
    name="incident_groups",
    specs=[spec(tables.IncidentGroups, "analysis", {"python"}, ["incident_reports", "articles"])],
    check_specs=checks_of(tables.IncidentGroups),
)
def incident_groups(context: dg.AssetExecutionContext) -> Any:
    """Compare reports, and join those that tell the same incident."""
    with at_work(context) as work:
        reports, articles = (
            day.read(work.state, table) for table in (tables.IncidentReports, tables.Articles)
        )
        yield _kept(work, tables.IncidentGroups, assign_incidents(reports, articles))


def _kept(work: Work, table: type[Table], frame: Any) -> dg.MaterializeResult[Any]:
    return report(work, table, day.keep(work.state, frame, table, work.run_id))


claim_verdicts = _sql_asset(tables.ClaimVerdicts, ["treaty_claims", "articles", "treaty_record", "treaties"])
ratifications = _sql_asset(
    tables.Ratifications, ["claim_verdicts", "treaty_claims", "articles", "treaty_record"]
)
incidents = _sql_asset(tables.Incidents, ["incident_groups", "incident_reports", "articles"])
