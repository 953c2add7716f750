"""The reference tables that the lexicon holds.

Belongs here: reading their rows. Types and checks are those of the table models.
"""

from collections.abc import Iterator

import polars as pl

from pipelines import tables
from pipelines.lexicon import Lexicon
from pipelines.tables import Table

LEXICON_TABLES: tuple[type[Table], ...] = (
    tables.States,
    tables.Treaties,
    tables.IncidentTypes,
    tables.TreatyProhibitions,
)


def rows(lexicon: Lexicon) -> Iterator[tuple[type[Table], pl.DataFrame]]:
    """Yield the lexicon's reference tables with their rows, all text, empty cells NULL."""
    for table in LEXICON_TABLES:
        frame = pl.DataFrame(lexicon.table(tables.name(table)), infer_schema_length=None)
        yield table, frame.with_columns(pl.col(pl.String).replace("", None))
