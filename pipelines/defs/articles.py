"""The asset `articles`: the landing folder, read as far as it is new.

Belongs here: ingest as Dagster sees it.
"""

from typing import Any

import dagster as dg

from pipelines import progress, tables
from pipelines.defs.common import at_work, checks_of, report, spec
from pipelines.store import articles as intake
from pipelines.store import day, state


@dg.multi_asset(
    name="articles",
    specs=[spec(tables.Articles, "ingest", {"python", "parquet"}, [])],
    check_specs=checks_of(tables.Articles),
)
def articles(context: dg.AssetExecutionContext) -> Any:
    """Read new and changed files, and write the table of all articles with duplicates linked."""
    with at_work(context) as work:
        state.repair(work.state, work.ledger)
        found = intake.take_in(
            work.state, work.ledger, work.settings.articles, work.run_id, progress.of("Reading articles")
        )
        table = day.keep(work.state, intake.table(work.state, work.ledger), tables.Articles, work.run_id)
        yield report(
            work,
            tables.Articles,
            table,
            landing_folder=str(work.settings.articles),
            **vars(found),
            duplicates=table["duplicate_of"].count(),
        )
