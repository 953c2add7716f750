"""The lexicon: every word list of `data/lexicon/`, read once.

Belongs here: reading the tables and naming their version. What the words mean belongs to the modules
that build finders from them.
"""

import csv
import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from pipelines import resources

Row = dict[str, str]


@dataclass(frozen=True)
class Lexicon:
    """The tables of a lexicon folder by name, and `version`, a digest of their content."""

    tables: dict[str, list[Row]] = field(repr=False)
    version: str

    def table(self, name: str) -> list[Row]:
        """Return the rows of `name`.csv, cells stripped. Raises KeyError, naming the tables there are."""
        try:
            return self.tables[name]
        except KeyError:
            raise KeyError(f"the lexicon has no table '{name}'; it has {sorted(self.tables)}") from None

    def words(self, name: str, column: str) -> list[str]:
        """Return all values of a column, cells with several values (`a|b`) taken apart, in the table's order."""
        return [word for row in self.table(name) for word in split_cell(row[column])]


def split_cell(cell: str) -> list[str]:
    """Return the values of a cell that may hold many, separated by `|`."""
    return [value.strip() for value in cell.split("|") if value.strip()]


def read(folder: Path) -> Lexicon:
    """Read every CSV of a folder.

    Lines before the header that start with `#` explain the table. Raises ValueError where a row has more or
    fewer cells than the header, naming file and line.
    """
    digest = hashlib.sha256()
    tables: dict[str, list[Row]] = {}
    for path in sorted(folder.glob("*.csv")):
        text = path.read_text(encoding="utf-8-sig")
        digest.update(path.name.encode() + b"\0" + text.encode() + b"\0")
        tables[path.stem] = list(_rows(path, text))
    return Lexicon(tables, digest.hexdigest()[:16])


def _rows(path: Path, text: str) -> Iterator[Row]:
    lines = text.splitlines()
    comments = next((i for i, line in enumerate(lines) if not line.startswith("#")), len(lines))
    reader = csv.reader(lines[comments:])
    header = next(reader, [])
    for cells in reader:
        if not cells:
            continue
        if len(cells) != len(header):
            raise ValueError(
                f"{path}, line {comments + reader.line_num}: {len(cells)} cells, but the header has {len(header)}"
            )
        yield {name: cell.strip() for name, cell in zip(header, cells, strict=True)}


@cache
def default() -> Lexicon:
    """Return the lexicon that the installation ships."""
    return read(resources.folder("lexicon"))
