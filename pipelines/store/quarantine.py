"""Telling good rows from bad: a bad row is set aside with its reasons, and the good ones go on.

Belongs here: checking a frame against its table's model (pandera), against the keys of other tables, and
against the text that it quotes.

pandera's own `drop_invalid_rows` is not used: it drops nothing where uniqueness fails, and keeps rows whose
types could not be coerced (pandera issues 1830, 2034). Types are cast beforehand, keys deduplicated, and the
rest is split on the failure cases' row numbers.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from functools import cache

import pandera.polars as pa
import polars as pl
from pandera.errors import SchemaErrors

from pipelines import tables
from pipelines.tables import Table

_NUMBER = "row_number"
# pandera's names of checks, in words that tell a reader of `rejected_rows` more.
_CHECK_NAMES = {
    "isin": "value_allowed",
    "not_nullable": "not_null",
    "greater_than_or_equal_to": "in_range",
    "less_than_or_equal_to": "in_range",
}
REJECTED = pl.Schema({"check_name": pl.String(), "reason": pl.String(), "row": pl.String()})


@dataclass(frozen=True)
class Split:
    """Good rows, with the table's columns, and the bad ones: `check_name`, `reason`, `row` (JSON), and the
    columns `article_id` and `source_id` where the table has them."""

    good: pl.DataFrame
    bad: pl.DataFrame


def split(
    frame: pl.DataFrame, table: type[Table], known: Mapping[str, Collection[str]] | None = None
) -> Split:
    """Return the rows that pass the table's checks and those that do not.

    `known` gives the keys of referenced tables by table name; a reference to a table that it lacks is not
    checked. Raises SchemaErrors where the frame as a whole is wrong: then its maker is at fault, not a row.
    """
    lacking = [c.name for c in tables.columns(table) if c.name not in frame.columns and not c.nullable]
    if lacking:
        raise ValueError(f"{tables.name(table)} needs the columns {lacking}, and the frame has none")
    typed = tables.conform(frame, table).with_row_index(_NUMBER)
    cases = [
        _not_cast(frame, typed, table),
        _repeated(typed, table),
        _unknown(typed, table, known or {}),
        _failures(typed, table),
    ]
    return _split(typed, pl.concat(cases))


def split_evidence(frame: pl.DataFrame, bodies: pl.DataFrame) -> Split:
    """Return the rows whose `evidence` is the article's text at their span, and those where it is not.

    `bodies`: article_id, body.
    """
    numbered = frame.with_row_index(_NUMBER)
    broken = broken_evidence(numbered, bodies).select(
        pl.col(_NUMBER),
        check_name=pl.lit("evidence_is_the_text"),
        reason=pl.format("evidence: not the text from {} to {}", "span_start", "span_end"),
    )
    return _split(numbered, broken)


def broken_evidence(rows: pl.DataFrame, bodies: pl.DataFrame) -> pl.DataFrame:
    """Return the rows whose `evidence` is not `body[span_start:span_end]` of their article."""
    quoted = pl.col("body").str.slice(pl.col("span_start"), pl.col("span_end") - pl.col("span_start"))
    return rows.join(bodies.select("article_id", "body"), on="article_id", how="left").filter(
        quoted.ne_missing(pl.col("evidence"))
    )


@cache
def schema(table: type[Table]) -> pa.DataFrameSchema:
    """Return the table's pandera schema, its rules on a row included, each named as it stands in the model."""
    made = table.to_schema()
    made.checks = [_row_check(name, rule) for name, rule in tables.rules(table).items()]
    return made


def _row_check(name: str, rule: str) -> pa.Check:
    return pa.Check(lambda data: data.lazyframe.select(pl.sql_expr(rule)), name=name, error=f"{name}: {rule}")


def _split(numbered: pl.DataFrame, cases: pl.DataFrame) -> Split:
    reasons = cases.group_by(_NUMBER).agg(
        pl.col("check_name").sort().first(), pl.col("reason").unique().sort().str.join("; ")
    )
    good = numbered.join(reasons, on=_NUMBER, how="anti").drop(_NUMBER)
    bad = numbered.join(reasons, on=_NUMBER, how="inner", maintain_order="left").drop(_NUMBER)
    content = pl.struct(good.columns).struct.json_encode()
    owner = [name for name in ("article_id", "source_id") if name in bad.columns]
    return Split(good, bad.select(*owner, "check_name", "reason", row=content))


def _not_cast(frame: pl.DataFrame, typed: pl.DataFrame, table: type[Table]) -> pl.DataFrame:
    """Values that were there and did not fit the column's type."""
    found = [_no_cases()]
    for column in tables.columns(table):
        if column.name in frame.columns and frame.schema[column.name] != column.dtype:
            lost = frame[column.name].is_not_null() & typed[column.name].is_null()
            found.append(_cases(typed.filter(lost), "type", f"{column.name}: no {column.dtype}"))
    return pl.concat(found)


def _repeated(typed: pl.DataFrame, table: type[Table]) -> pl.DataFrame:
    """Rows whose key stands in an earlier row."""
    key = list(tables.key(table))
    if not key:
        return _no_cases()
    return _cases(
        typed.filter(~pl.struct(key).is_first_distinct()),
        "key_unique",
        f"{', '.join(key)}: in an earlier row too",
    )


def _unknown(typed: pl.DataFrame, table: type[Table], known: Mapping[str, Collection[str]]) -> pl.DataFrame:
    """Rows that refer to nothing."""
    found = [_no_cases()]
    for column in tables.columns(table):
        if column.references is not None and column.references in known:
            missing = typed.filter(~pl.col(column.name).is_in(list(known[column.references])))
            found.append(_cases(missing, "reference_known", f"{column.name}: not among {column.references}"))
    return pl.concat(found)


def _failures(typed: pl.DataFrame, table: type[Table]) -> pl.DataFrame:
    """Rows that fail the model's own checks."""
    try:
        schema(table).validate(typed.drop(_NUMBER), lazy=True)
    except SchemaErrors as error:
        failures: pl.DataFrame = error.failure_cases
        if failures["index"].null_count():
            raise
        whole_row = pl.col("schema_context") == "DataFrameSchema"
        return failures.select(
            pl.col("index").cast(pl.UInt32).alias(_NUMBER),
            pl.col("check").str.extract(r"^(\w+)").replace(_CHECK_NAMES).alias("check_name"),
            reason=pl.when(whole_row)
            .then(pl.format("{} does not hold", "check"))
            .otherwise(pl.format("{}: {} [{}]", "column", "check", pl.col("failure_case").fill_null("null"))),
        )
    return _no_cases()


def _cases(rows: pl.DataFrame, check_name: str, reason: str) -> pl.DataFrame:
    return rows.select(_NUMBER, check_name=pl.lit(check_name), reason=pl.lit(reason))


def _no_cases() -> pl.DataFrame:
    return pl.DataFrame(schema={_NUMBER: pl.UInt32, "check_name": pl.String, "reason": pl.String})
