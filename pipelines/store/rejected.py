"""The table of all that was refused, by readers and by checks.

Belongs here: putting both together. The reasons come from `pipelines.ingest` and `quarantine`.
"""

import polars as pl

from pipelines import ids, tables
from pipelines.store import day
from pipelines.store.facts import LANGUAGES
from pipelines.store.ledger import Ledger
from pipelines.store.state import State

LANGUAGE_CHECK = "language_not_read"


def table(state: State, ledger: Ledger) -> pl.DataFrame:
    """Return the table `rejected_rows`: files and rows that could not be read, articles in languages that no
    facts are drawn from, rows that failed a check."""
    parts = [_unreadable(ledger), _other_languages(ledger), day.rejected(state)]
    return pl.concat(parts).sort("table_name", "source_id", "check_name", "reason", "row")


def by_check(rejected: pl.DataFrame) -> dict[str, int]:
    """Return how many rows each check refused."""
    return dict(rejected["check_name"].value_counts(sort=True).iter_rows())


def count_faults(rejected: pl.DataFrame) -> int:
    """Return how many rows were refused for a fault: that a language is not read is none."""
    return len(rejected.filter(pl.col("check_name") != LANGUAGE_CHECK))


def _unreadable(ledger: Ledger) -> pl.DataFrame:
    rows = ledger.rejected_frame().with_columns(
        table_name=pl.lit("articles"),
        article_id=pl.when(check_name="published_unreadable").then(
            pl.col("source_id").map_elements(ids.article_id, return_dtype=pl.String)
        ),
        rejected_at=pl.col("rejected_at").str.to_datetime(time_unit="us", time_zone="UTC"),
    )
    return tables.conform(rows, tables.RejectedRows)


def _other_languages(ledger: Ledger) -> pl.DataFrame:
    rows = ledger.standing_frame().filter(~pl.col("language").is_in(LANGUAGES))
    return tables.conform(
        rows.with_columns(
            table_name=pl.lit("articles"),
            article_id=pl.col("source_id").map_elements(ids.article_id, return_dtype=pl.String),
            check_name=pl.lit(LANGUAGE_CHECK),
            reason=pl.format(
                "language '{}': the article is kept, facts are drawn from English only", "language"
            ),
            rejected_at=pl.col("taken_at").str.to_datetime(time_unit="us", time_zone="UTC"),
        ),
        tables.RejectedRows,
    )
