"""The reference tables, from the lexicon and the depositary's record.

Belongs here: shaping rows to the tables' columns and types.
"""

from collections.abc import Callable, Iterator

import polars as pl

from pipelines import tables
from pipelines.lexicon import Lexicon
from pipelines.tables import Table


def tables_of(lexicon: Lexicon) -> Iterator[tuple[type[Table], pl.DataFrame]]:
    """Yield the lexicon's reference tables with their rows, as text where a value has another form."""
    for table in (tables.States, tables.Treaties, tables.IncidentTypes):
        yield table, _typed(_text(lexicon, tables.name(table)), table)


def _text(lexicon: Lexicon, name: str) -> pl.DataFrame:
    """Return a table of the lexicon, empty cells NULL."""
    frame = pl.DataFrame(lexicon.table(name), infer_schema_length=None)
    return frame.with_columns(pl.col(pl.String).replace("", None))


def _typed(frame: pl.DataFrame, table: type[Table]) -> pl.DataFrame:
    """Return dates and truth values as such; a column stays text where a cell does not fit, so that the row is
    refused with its reason."""
    for column in tables.columns(table):
        if column.dtype in _READERS and column.name in frame.columns:
            read = (
                frame[column.name].to_frame().select(_READERS[column.dtype](pl.col(column.name))).to_series()
            )
            if read.null_count() == frame[column.name].null_count():
                frame = frame.with_columns(read)
    return frame


_READERS: dict[pl.DataType, Callable[[pl.Expr], pl.Expr]] = {
    pl.Date(): lambda cell: cell.str.to_date("%Y-%m-%d", strict=False),
    pl.Boolean(): lambda cell: cell.replace_strict(
        {"true": True, "false": False}, default=None, return_dtype=pl.Boolean
    ),
}
