"""What all assets share: the open state, how an asset is described, and what it reports.

Belongs here: the mapping from table models to Dagster's descriptions, metadata and checks.
"""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property, partial
from typing import Any

import dagster as dg
import polars as pl

from pipelines import lexicon, settings, tables
from pipelines.lexicon import Lexicon
from pipelines.settings import Settings
from pipelines.store import day
from pipelines.store.ledger import Ledger
from pipelines.store.state import State, opened
from pipelines.tables import Table
from pipelines.warehouse import checks, ddl
from pipelines.warehouse.checks import Finding

OWNERS = ["team:treatywatch"]
_PREVIEW_ROWS = 8
_PREVIEW_CHARACTERS = 60

TABLE_CHECKS: dict[str, str] = {
    "key_is_whole": "No row lacks a part of its key or shares it with another.",
    "values_are_legal": "Every row is as its model says: types, values, ranges, rules.",
    "references_are_known": "Every article, state, treaty and kind of incident that a row names is there.",
    "evidence_is_the_text": "The evidence is the article's body from span_start to span_end.",
}


@dataclass(frozen=True)
class Work:
    """What an asset works with."""

    settings: Settings
    state: State
    ledger: Ledger
    lexicon: Lexicon
    run_id: str

    @cached_property
    def bodies(self) -> pl.DataFrame:
        """Article_id and body of every article of the day."""
        return day.bodies(self.state)


@contextmanager
def at_work(context: dg.AssetExecutionContext) -> Iterator[Work]:
    """Open the state of the warehouse that the settings name, and hold it alone."""
    current = settings.load()
    state = State(current.state)
    with opened(state) as ledger:
        ledger.start_run(context.run.run_id)
        yield Work(current, state, ledger, lexicon.default(), context.run.run_id)


def spec(table: type[Table], group: str, kinds: set[str], deps: Sequence[str]) -> dg.AssetSpec:
    """Return the description of a table's asset: its key is the table's name."""
    return dg.AssetSpec(
        asset_key(table),
        group_name=group,
        kinds=kinds,
        owners=OWNERS,
        deps=list(deps),
        description=tables.description(table),
        metadata={
            "dagster/column_schema": column_schema(table),
            "dagster/table_name": ddl.qualified_name(table),
        },
    )


def asset_key(table: type[Table]) -> dg.AssetKey:
    """Return the asset key of a table: its name, after that of a schema other than main."""
    return dg.AssetKey(ddl.qualified_name(table).split("."))


def column_schema(table: type[Table]) -> dg.TableSchema:
    """Return a table's columns for the web UI."""
    key = tables.key(table)
    return dg.TableSchema(
        columns=[
            dg.TableColumn(
                column.name,
                ddl.type_name(column),
                ddl.comment(column),
                dg.TableColumnConstraints(nullable=column.nullable, unique=key == (column.name,)),
                tags={"key": ""} if column.name in key else None,
            )
            for column in tables.columns(table)
        ],
        constraints=dg.TableConstraints(other=[*tables.rules(table).values()]),
    )


def checks_of(table: type[Table]) -> list[dg.AssetCheckSpec]:
    """Return the checks on a table that stand before publication."""
    return [
        dg.AssetCheckSpec(name, asset=asset_key(table), description=TABLE_CHECKS[name], blocking=True)
        for name in _checkers(table)
    ]


def report(work: Work, table: type[Table], frame: pl.DataFrame, **metadata: Any) -> dg.MaterializeResult[Any]:
    """Return what an asset says of the table that it wrote, and the results of the table's checks."""
    return dg.MaterializeResult(
        asset_key=asset_key(table),
        metadata={
            "dagster/row_count": len(frame),
            "dagster/uri": str(work.state.table(tables.name(table))),
            **_lineage(table),
            "preview": dg.MetadataValue.md(preview(frame)),
            **metadata,
        },
        check_results=[
            _result(name, table, checker(work, frame)) for name, checker in _checkers(table).items()
        ],
    )


def preview(frame: pl.DataFrame) -> str:
    """Return the first rows as a Markdown table."""
    lines = ["| " + " | ".join(frame.columns) + " |", "|" + " --- |" * len(frame.columns)]
    lines += ["| " + " | ".join(map(_cell, row)) + " |" for row in frame.head(_PREVIEW_ROWS).iter_rows()]
    return "\n".join(lines)


def _cell(value: object) -> str:
    text = "" if value is None else str(value).replace("|", "\\|").replace("\n", " ")
    return text if len(text) <= _PREVIEW_CHARACTERS else text[:_PREVIEW_CHARACTERS] + "…"


def _lineage(table: type[Table]) -> dict[str, dg.TableColumnLineage]:
    deps = {
        column.name: [_column_dep(source) for source in column.derived_from]
        for column in tables.columns(table)
        if column.derived_from
    }
    return {"dagster/column_lineage": dg.TableColumnLineage(deps)} if deps else {}


def _column_dep(source: str) -> dg.TableColumnDep:
    table, _, column = source.partition(".")
    return dg.TableColumnDep(asset_key=dg.AssetKey(table), column_name=column)


def _checkers(table: type[Table]) -> dict[str, Callable[[Work, pl.DataFrame], Finding]]:
    return {name: partial(_CHECKS[name], table) for name in _CHECKS_OF.get(table, ("key_is_whole",))}


def _key_is_whole(table: type[Table], _: Work, frame: pl.DataFrame) -> Finding:
    return checks.key_is_whole(frame, table)


def _values_are_legal(table: type[Table], _: Work, frame: pl.DataFrame) -> Finding:
    return checks.values_are_legal(frame, table)


def _references_are_known(table: type[Table], work: Work, frame: pl.DataFrame) -> Finding:
    referenced = {column.references for column in tables.columns(table) if column.references}
    known = {name: day.keys(work.state, tables.BY_NAME[name]) for name in referenced}
    return checks.references_are_known(frame, table, known)


def _evidence_is_the_text(table: type[Table], work: Work, frame: pl.DataFrame) -> Finding:
    return checks.evidence_is_the_text(frame, work.bodies)


_CHECKS: dict[str, Callable[[type[Table], Work, pl.DataFrame], Finding]] = {
    "key_is_whole": _key_is_whole,
    "values_are_legal": _values_are_legal,
    "references_are_known": _references_are_known,
    "evidence_is_the_text": _evidence_is_the_text,
}
# Rows were held against their model when they were set aside or kept: values are checked again only where SQL
# or a comparison across articles made them. Each check costs a run some 60 ms of Dagster's own.
_CHECKS_OF: dict[type[Table], tuple[str, ...]] = {
    **dict.fromkeys(tables.FACTS, ("key_is_whole", "references_are_known", "evidence_is_the_text")),
    tables.TreatyRecord: ("references_are_known",),
    tables.ClaimVerdicts: ("key_is_whole", "values_are_legal"),
    tables.Ratifications: ("key_is_whole", "values_are_legal"),
    tables.IncidentGroups: ("key_is_whole", "references_are_known"),
    tables.Incidents: ("key_is_whole", "values_are_legal"),
    tables.RejectedRows: (),
}


def _result(name: str, table: type[Table], finding: Finding) -> dg.AssetCheckResult:
    return dg.AssetCheckResult(
        passed=finding.passed,
        check_name=name,
        asset_key=asset_key(table),
        severity=dg.AssetCheckSeverity.ERROR,
        metadata={"rows": finding.looked_at, "broken": finding.broken, "examples": finding.examples},
    )
