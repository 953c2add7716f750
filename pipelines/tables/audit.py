"""Tables on the runs themselves (schema `audit`).

Belongs here: what was refused and why, and what each run did.
"""

import polars as pl

from pipelines.tables.base import Moment, Table, column, required


class RejectedRows(Table):
    """One row per thing that could not be read or did not pass a check, with the reason."""

    table_name: pl.String = required("The table that the row was meant for")
    source_id: pl.String = required("The article's source_id, or the file's name in the landing folder")
    article_id: pl.String = column("The article, where there is one")
    check_name: pl.String = required("The check that it did not pass")
    reason: pl.String = required("What is wrong, in words")
    row: pl.String = column("The row itself", is_json=True)
    run_id: pl.String = required("The run that refused it")
    rejected_at: Moment = required("When")

    class Config:
        """Schema."""

        metadata = {"schema": "audit"}  # noqa: RUF012


class Runs(Table):
    """One row per run."""

    run_id: pl.String = required("Dagster's id of the run")
    started: Moment = required("When the run began")
    ended: Moment = column("When it ended; NULL for one that is under way or was killed")
    status: pl.String = required("published, failed, or started", values=("published", "failed", "started"))
    articles_new: pl.Int64 = required("Articles that were not there before", least=0)
    articles_changed: pl.Int64 = required("Articles with new content under a source_id held before", least=0)
    articles_skipped: pl.Int64 = required("Articles held already, with the same content", least=0)
    articles_rejected: pl.Int64 = required("Rows and files that could not be read in this run", least=0)
    articles_extracted: pl.Int64 = required("Articles that facts were drawn from in this run", least=0)
    extractor_version: pl.String = column("Digest of the lexicon and of the code that reads")
    row_counts: pl.String = column("Rows of each table published, as JSON", is_json=True)

    class Config:
        """Key and schema."""

        metadata = {"key": ["run_id"], "schema": "audit"}  # noqa: RUF012
