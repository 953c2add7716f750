"""The assets of facts, drawn together in one pass over the articles.

Belongs here: extraction as Dagster sees it.
"""

from typing import Any

import dagster as dg

from pipelines import api, progress, tables
from pipelines.defs.common import at_work, checks_of, report, spec
from pipelines.store import day, facts

_DEPS = ["articles", "states", "treaties", "incident_types"]


@dg.multi_asset(
    name="facts",
    specs=[spec(table, "extraction", {"python", "parquet"}, _DEPS) for table in tables.FACTS],
    check_specs=[check for table in tables.FACTS for check in checks_of(table)],
)
def facts_of_articles(context: dg.AssetExecutionContext) -> Any:
    """Draw facts from articles that this version of the extractor has not read, and write all facts."""
    with at_work(context) as work:
        drawn = facts.draw(
            work.state,
            work.ledger,
            api.extract_batch,
            work.lexicon,
            work.run_id,
            progress=progress.of("Drawing facts"),
        )
        facts.write_tables(work.state, work.ledger, work.lexicon)
        context.log.info(drawn.summary)
        for table in tables.FACTS:
            yield report(work, table, day.read(work.state, table), summary=drawn.summary, **vars(drawn))
