"""DDL made from the table models: the one SQL text that code puts together.

Belongs here: CREATE TABLE, keys, checks and comments.
"""

from collections.abc import Iterator

import polars as pl

from pipelines import tables
from pipelines.tables import Column, Table

_TYPES: dict[pl.DataType, str] = {
    pl.String(): "VARCHAR",
    pl.Int32(): "INTEGER",
    pl.Int64(): "BIGINT",
    pl.Float64(): "DOUBLE",
    pl.Boolean(): "BOOLEAN",
    pl.Date(): "DATE",
    pl.Datetime("us", "UTC"): "TIMESTAMPTZ",
    pl.List(pl.String()): "VARCHAR[]",
}


def statements(table: type[Table]) -> Iterator[str]:
    """Yield the statements that create a table with its comments."""
    name = qualified_name(table)
    yield f"CREATE TABLE {name} (\n  {_body(table)}\n)"
    yield f"COMMENT ON TABLE {name} IS {literal(tables.description(table))}"
    for column in tables.columns(table):
        yield f"COMMENT ON COLUMN {name}.{quoted(column.name)} IS {literal(comment(column))}"


def qualified_name(table: type[Table]) -> str:
    """Return the table's name with its schema where that is not `main`."""
    schema = tables.schema_name(table)
    return tables.name(table) if schema == "main" else f"{schema}.{tables.name(table)}"


def type_name(column: Column) -> str:
    """Return the column's DuckDB type."""
    return "JSON" if column.is_json else _TYPES[column.dtype]


def comment(column: Column) -> str:
    """Return the column's comment: its description, and the values that it may hold."""
    return (
        f"{column.description}. One of: {', '.join(column.values)}" if column.values else column.description
    )


def literal(text: str) -> str:
    """Return text as an SQL string."""
    return "'" + text.replace("'", "''") + "'"


def quoted(name: str) -> str:
    """Return a name as an SQL identifier."""
    return '"' + name.replace('"', '""') + '"'


def _body(table: type[Table]) -> str:
    lines = [_column(column) for column in tables.columns(table)]
    if tables.key(table):
        lines.append(f"PRIMARY KEY ({', '.join(quoted(name) for name in tables.key(table))})")
    lines += [f"CONSTRAINT {name} CHECK ({rule})" for name, rule in tables.rules(table).items()]
    return ",\n  ".join(lines)


def _column(column: Column) -> str:
    name = quoted(column.name)
    parts = [name, type_name(column)]
    if not column.nullable:
        parts.append("NOT NULL")
    if column.values:
        parts.append(f"CHECK ({name} IN ({', '.join(map(literal, column.values))}))")
    if column.least is not None:
        parts.append(f"CHECK ({name} >= {column.least})")
    if column.greatest is not None:
        parts.append(f"CHECK ({name} <= {column.greatest})")
    return " ".join(parts)
