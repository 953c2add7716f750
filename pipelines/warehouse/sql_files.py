"""The SQL of the folder `sql/`.

Belongs here: finding and reading its files. What each folder is for:

- `analysis/TABLE.sql`: one SELECT that fills a table of the data dictionary.
- `staging/TABLE.sql`: one SELECT that joins what analysis found of single rows to the extracted rows
  (`extracted_TABLE`), and so gives the published table.
- `macros/*.sql`, `views/*.sql`: CREATE statements, run in the published file in order of name; a view may use
  any other view. A comment before the statement becomes the view's comment.
- `queries/NAME.sql`: worked examples, one SELECT each, run by name from `treatywatch sql`.
"""

from dataclasses import dataclass
from pathlib import Path

from pipelines import resources


@dataclass(frozen=True)
class SqlFile:
    """A file: its name without ending, the comment at its head as one line, its text, and the comment's first
    line alone."""

    name: str
    comment: str
    text: str
    title: str = ""


def folder(kind: str) -> list[SqlFile]:
    """Return the files of a folder in order of name, none where the folder has none."""
    return [_read(path) for path in sorted((resources.folder("sql") / kind).glob("*.sql"))]


def file(kind: str, name: str) -> SqlFile:
    """Return one file. Raises FileNotFoundError."""
    return _read(resources.folder("sql") / kind / f"{name}.sql")


def _read(path: Path) -> SqlFile:
    text = path.read_text(encoding="utf-8")
    comment = []
    for line in text.splitlines():
        if not line.startswith("--"):
            break
        comment.append(line.lstrip("- ").strip())
    told = list(filter(None, comment))
    return SqlFile(path.stem, " ".join(told), text.strip().rstrip(";"), told[0] if told else "")
