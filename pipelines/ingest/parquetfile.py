"""Parquet: an article a row.

Belongs here: .parquet into rows, a batch at a time. What the columns mean belongs to `columns`.
"""

import io
from collections.abc import Iterator
from pathlib import Path

import polars as pl

from pipelines.ingest import columns, unpack
from pipelines.ingest.articles import Article, Rejected, UnreadableError

SUFFIXES = (".parquet", ".pq")
_BATCH = 2_000
_LARGEST_PACKED = 512 << 20


def read(path: Path, name: str) -> Iterator[Article | Rejected]:
    """Yield articles and rejected rows in order.

    Raises UnreadableError where the file is no Parquet, or its text column is missing or no text.
    """
    source = io.BytesIO(unpack.whole(path, _LARGEST_PACKED)) if path.suffix.lower() in unpack.PACKED else path
    if isinstance(source, Path):
        next(unpack.chunks(path), None)  # raises where the system refuses the file
        if path.stat().st_size == 0:
            raise UnreadableError("file_empty", "the file holds nothing")
    row = 0
    try:
        frame = pl.scan_parquet(source, glob=False)
        schema = frame.collect_schema()
        columns.require_text(schema.names())
        _check_types(schema)
        wanted = [column for column in schema.names() if column.strip().lower() in columns.KNOWN]
        for batch in frame.select(wanted).collect_batches(chunk_size=_BATCH, maintain_order=True):
            for cells in batch.iter_rows(named=True):
                yield from columns.read_row(cells, f"{name}#{row}")
                row += 1
    except (pl.exceptions.PolarsError, pl.exceptions.PanicException, OSError) as error:
        reason = str(error).splitlines()[0][:300] if str(error) else type(error).__name__
        raise UnreadableError("parquet_broken", f"no Parquet, or damaged: {reason}") from error


def _check_types(schema: pl.Schema) -> None:
    for column, kind in schema.items():
        if column.strip().lower() in columns.NAMES["text"] and not _is_text(kind):
            raise UnreadableError("column_type", f"column '{column}' holds {kind}, not text")


def _is_text(kind: pl.DataType) -> bool:
    return kind in (pl.String, pl.Categorical, pl.Binary) or isinstance(kind, pl.Enum)
