"""CSV: an article a row.

Belongs here: .csv (and .tsv) into rows, whatever the separator, and going on after a broken row. What the
columns mean belongs to `columns`.
"""

import csv
from collections import deque
from collections.abc import Iterator
from pathlib import Path

from pipelines.ingest import columns, unpack
from pipelines.ingest.articles import Article, Rejected, UnreadableError, as_json
from pipelines.ingest.textlines import LONGEST_LINE, text_lines

SUFFIXES = (".csv", ".tsv")
_SEPARATORS = ",;\t|"


def read(path: Path, name: str) -> Iterator[Article | Rejected]:
    """Yield articles and rejected rows in order; rows count from 0 after the header, broken ones included.

    Raises UnreadableError where the file is empty, binary, or has no column of text.
    """
    lines = _Lines(text_lines(unpack.chunks(path)))
    separator, header = _read_header(lines)
    for row, cells in enumerate(lines.records(separator)):
        source_id = f"{name}#{row}"
        if isinstance(cells, Rejected):
            yield Rejected(source_id, cells.check_name, cells.reason, cells.row_json)
        elif len(cells) > len(header):
            reason = f"{len(cells)} cells, but the header has {len(header)}"
            yield Rejected(
                source_id, "csv_broken", reason, as_json(dict(zip([*header, "more"], cells, strict=False)))
            )
        else:
            yield from columns.read_row(dict(zip(header, cells, strict=False)), source_id)


def _read_header(lines: "_Lines") -> tuple[str, list[str]]:
    first = next((line for line in lines if line is not None and line.strip()), None)
    if first is None:
        raise UnreadableError("file_empty", "the file holds nothing")

    def split(separator: str) -> list[str]:
        try:
            return [cell.strip() for cell in next(csv.reader([first], delimiter=separator))]
        except csv.Error:
            return []

    known = {
        separator: sum(cell.lower() in columns.KNOWN for cell in split(separator))
        for separator in _SEPARATORS
    }
    separator = max(_SEPARATORS, key=lambda candidate: known[candidate])
    header = split(separator)
    columns.require_text(header)
    return separator, header


class _Lines(Iterator[str | None]):
    """Lines that can be taken back: where a quote is never closed, only its own line is lost, not the rows
    after."""

    def __init__(self, source: Iterator[str | None]) -> None:
        self._source = source
        self._returned: deque[str | None] = deque()
        self._taken: list[str] = []
        self._too_long = False

    def __next__(self) -> str | None:
        return self._returned.popleft() if self._returned else next(self._source)

    def records(self, separator: str) -> Iterator[list[str] | Rejected]:
        """Yield rows' cells, a `Rejected` (without source) for each that is broken; blank lines are
        skipped."""
        csv.field_size_limit(LONGEST_LINE)
        while True:
            self._taken = []
            self._too_long = False
            try:
                cells = next(csv.reader(self._record_lines(), delimiter=separator, strict=True))
            except StopIteration:
                if not self._too_long:
                    return
                cells = []
            except csv.Error as error:
                yield self._give_back(str(error))
                continue
            if self._too_long:
                yield Rejected("", "line_too_long", f"the line is longer than {LONGEST_LINE >> 20} MB")
            elif any(cell.strip() for cell in cells):
                yield cells

    def _record_lines(self) -> Iterator[str]:
        for line in self:
            if line is None:
                self._too_long = True
                return
            if not line and not self._taken:
                continue
            self._taken.append(line)
            yield line + "\n"

    def _give_back(self, error: str) -> Rejected:
        broken, *innocent = self._taken
        self._returned.extendleft(reversed(innocent))
        if self._too_long:
            self._returned.insert(len(innocent), None)
        return Rejected("", "csv_broken", f"no CSV: {error}", as_json({"line": broken}))
