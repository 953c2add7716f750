"""The codebook: every table and column of the warehouse, from the table models.

Belongs here: the Markdown form, kept in `data/codebook.md`. To write it anew:
`python -m pipelines.warehouse.codebook data/codebook.md`.
"""

import sys
from collections.abc import Iterator
from pathlib import Path

from pipelines import tables
from pipelines.tables import Column, Table
from pipelines.warehouse import ddl

_HEAD = """\
# Codebook

Made from the table models in `pipelines/tables`; the same texts are the comments in the warehouse. Dates that are
known to a month or a year are intervals, `_from` to `_to`, both inclusive. Spans count characters (Unicode code
points) in `articles.body`, from 0.
"""


def markdown() -> str:
    """Return the codebook."""
    return "\n".join([_HEAD, *(line for table in tables.PUBLISHED for line in _table(table))])


def _table(table: type[Table]) -> Iterator[str]:
    yield f"## {ddl.qualified_name(table)}\n"
    yield f"{tables.description(table)}\n"
    if tables.key(table):
        yield f"Key: {', '.join(f'`{name}`' for name in tables.key(table))}\n"
    yield "| column | type | meaning |"
    yield "| --- | --- | --- |"
    for column in tables.columns(table):
        yield f"| `{column.name}` | {ddl.type_name(column)} | {_meaning(column)} |"
    for rule in tables.rules(table).values():
        yield f"\nAlways: `{rule}`"
    yield ""


def _meaning(column: Column) -> str:
    parts = [ddl.comment(column)]
    if column.nullable:
        parts.append("may be NULL")
    if column.references:
        parts.append(f"refers to `{column.references}`")
    if column.derived_from:
        parts.append("from " + ", ".join(f"`{source}`" for source in column.derived_from))
    return "; ".join(parts).replace("|", "\\|")


if __name__ == "__main__":
    Path(sys.argv[1]).write_text(markdown(), encoding="utf-8")
