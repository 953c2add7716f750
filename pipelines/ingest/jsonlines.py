"""JSON lines: an article a line.

Belongs here: .jsonl and .ndjson into rows. What the fields mean belongs to `columns`.
"""

import json
from collections.abc import Iterator
from pathlib import Path

from pipelines.ingest import unpack
from pipelines.ingest.articles import Article, Rejected, UnreadableError, as_json
from pipelines.ingest.columns import read_row
from pipelines.ingest.textlines import LONGEST_LINE, text_lines

SUFFIXES = (".jsonl", ".ndjson")


def read(path: Path, name: str) -> Iterator[Article | Rejected]:
    """Yield articles and rejected lines in order; rows count from 0, broken ones included, blank ones not."""
    row = -1
    for line in text_lines(unpack.chunks(path)):
        if line is not None and not line.strip():
            continue
        row += 1
        yield from _read_line(line, f"{name}#{row}")
    if row < 0:
        raise UnreadableError("file_empty", "the file holds nothing")


def _read_line(line: str | None, source_id: str) -> Iterator[Article | Rejected]:
    if line is None:
        yield Rejected(source_id, "line_too_long", f"the line is longer than {LONGEST_LINE >> 20} MB")
        return
    try:
        fields = json.loads(line)
    except (ValueError, RecursionError) as error:
        yield Rejected(source_id, "json_broken", f"no JSON: {error}"[:300], as_json({"line": line}))
        return
    if not isinstance(fields, dict):
        reason = f"a JSON {type(fields).__name__}, not an object with named fields"
        yield Rejected(source_id, "row_not_an_object", reason, as_json({"line": line}))
        return
    yield from read_row(fields, source_id)
