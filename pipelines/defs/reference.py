"""Reference assets: states, treaties, kinds of incident, the depositary's record.

Belongs here: assets that no article changes.
"""

from typing import Any

import dagster as dg

from pipelines import record, tables
from pipelines.defs.common import at_work, checks_of, report, spec
from pipelines.store import day, reference


@dg.multi_asset(
    name="lexicon_tables",
    specs=[spec(table, "reference", {"csv"}, []) for table in reference.LEXICON_TABLES],
    check_specs=[check for table in reference.LEXICON_TABLES for check in checks_of(table)],
)
def lexicon_tables(context: dg.AssetExecutionContext) -> Any:
    """The lexicon's own tables, in the columns of the warehouse."""
    with at_work(context) as work:
        for table, rows in reference.rows(work.lexicon):
            yield report(work, table, day.keep(work.state, rows, table, work.run_id))


@dg.multi_asset(
    name="treaty_record",
    specs=[spec(tables.TreatyRecord, "reference", {"csv"}, ["states", "treaties"])],
    check_specs=checks_of(tables.TreatyRecord),
)
def treaty_record(context: dg.AssetExecutionContext) -> Any:
    """The embedded record, and installed pages where they are newer."""
    with at_work(context) as work:
        known = {name: day.keys(work.state, tables.BY_NAME[name]) for name in ("states", "treaties")}
        rows = record.load(work.state.record, work.lexicon)
        kept = day.keep(work.state, rows, tables.TreatyRecord, work.run_id, known)
        newest, treaties = str(kept["as_of"].max()), kept["treaty_code"].n_unique()
        yield report(work, tables.TreatyRecord, kept, treaties=treaties, as_of=newest)
