"""Publication: what was refused, and the warehouse file.

Belongs here: the last assets of the graph. Building the file belongs to `pipelines.warehouse.publish`.
"""

from typing import Any

import dagster as dg

from pipelines import tables
from pipelines.defs.common import OWNERS, asset_key, at_work, report, spec
from pipelines.store import day, facts, rejected
from pipelines.warehouse import checks, publish

_SOURCES = [asset_key(table) for table in tables.ALL if table not in (tables.RejectedRows, tables.Runs)]


@dg.multi_asset(
    name="rejected_rows",
    specs=[spec(tables.RejectedRows, "publication", {"parquet"}, [key.to_user_string() for key in _SOURCES])],
    check_specs=[
        dg.AssetCheckSpec(
            "few_rows_are_refused",
            asset=asset_key(tables.RejectedRows),
            description=f"At most {checks.TOLERATED_SHARE:.0%} of the rows were refused. Warns only.",
        )
    ],
)
def rejected_rows(context: dg.AssetExecutionContext) -> Any:
    """Everything that could not be read or did not pass a check, with the reason."""
    with at_work(context) as work:
        refused = rejected.table(work.state, work.ledger)
        kept = day.keep(work.state, refused, tables.RejectedRows, work.run_id)
        share = checks.rejected_share(
            rejected.count_faults(kept), day.count(work.state, (tables.Articles, *tables.FACTS))
        )
        result = report(work, tables.RejectedRows, kept, by_check=rejected.by_check(kept))
        yield result._replace(
            check_results=[
                dg.AssetCheckResult(
                    passed=share <= checks.TOLERATED_SHARE,
                    check_name="few_rows_are_refused",
                    severity=dg.AssetCheckSeverity.WARN,
                    metadata={"share": share, "rejected": len(kept)},
                )
            ]
        )


@dg.asset(
    group_name="publication",
    kinds={"duckdb"},
    owners=OWNERS,
    deps=[*_SOURCES, asset_key(tables.RejectedRows)],
)
def warehouse(context: dg.AssetExecutionContext) -> dg.MaterializeResult[Any]:
    """The DuckDB file that people query: every table with its comments and keys, macros and views, swapped in
    whole once all checks have passed."""
    with at_work(context) as work:
        counts = publish.publish(work.state, work.ledger, work.settings.warehouse, work.run_id)
        facts.clear_other_versions(work.state, work.ledger, work.lexicon)
        return dg.MaterializeResult(
            metadata={
                "dagster/uri": str(work.settings.warehouse),
                "rows": counts,
                "bytes": work.settings.warehouse.stat().st_size,
            }
        )
