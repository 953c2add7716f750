"""What must hold of the tables of the day before they are published.

Belongs here: checks on whole tables, as pure functions. When they run belongs to `pipelines.defs`; checks on
single rows, which set rows aside, to `pipelines.store.quarantine`.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass

import polars as pl

from pipelines import tables
from pipelines.store import quarantine
from pipelines.tables import Table

_EXAMPLES = 5
# A larger share of refused rows than this is worth a look.
TOLERATED_SHARE = 0.05


@dataclass(frozen=True)
class Finding:
    """The result of a check: how many rows were looked at, how many break it, and some of those."""

    looked_at: int
    broken: int
    examples: list[str]

    @property
    def passed(self) -> bool:
        """Whether nothing breaks the check."""
        return self.broken == 0


def key_is_whole(frame: pl.DataFrame, table: type[Table]) -> Finding:
    """No row lacks a part of its key or shares it with another."""
    key = list(tables.key(table))
    broken = frame.filter(pl.any_horizontal(pl.col(key).is_null()) | pl.struct(key).is_duplicated())
    return _finding(frame, broken)


def values_are_legal(frame: pl.DataFrame, table: type[Table]) -> Finding:
    """Every row is as its model says: types, values, ranges, rules."""
    return Finding(len(frame), *_counted(quarantine.split(frame, table).bad))


def references_are_known(
    frame: pl.DataFrame, table: type[Table], known: Mapping[str, Collection[str]]
) -> Finding:
    """Every reference is to a row that is there: no claim without its article, its state and its treaty."""
    broken = frame.filter(
        pl.any_horizontal(
            ~pl.col(column.name).is_in(list(known[column.references])).fill_null(column.nullable)
            for column in tables.columns(table)
            if column.references is not None and column.references in known
        )
    )
    return _finding(frame, broken)


def evidence_is_the_text(frame: pl.DataFrame, bodies: pl.DataFrame) -> Finding:
    """In every row `evidence` is its article's body from `span_start` to `span_end`."""
    return _finding(frame, quarantine.broken_evidence(frame, bodies).drop("body"))


def rejected_share(rejected: int, kept: int) -> float:
    """Return the share of rows that were refused."""
    return rejected / (rejected + kept) if rejected else 0.0


def _finding(frame: pl.DataFrame, broken: pl.DataFrame) -> Finding:
    return Finding(len(frame), *_counted(broken))


def _counted(broken: pl.DataFrame) -> tuple[int, list[str]]:
    return len(broken), [str(row) for row in broken.head(_EXAMPLES).iter_rows(named=True)]
