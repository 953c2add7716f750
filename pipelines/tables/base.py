"""What a table model is, and what can be read off one.

Belongs here: the base class, the two functions that declare columns, and reading a model's columns, key and
rules. The tables themselves stand beside this module; what is made of them belongs to those who make it:
DDL and codebook to `pipelines.warehouse`, quarantine to `pipelines.store`, column schemas to `pipelines.defs`.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Annotated, Any

import pandera.polars as pa
import polars as pl

Strings = Annotated[pl.List, pl.String()]
Moment = Annotated[pl.Datetime, "us", "UTC"]


class Table(pa.DataFrameModel):
    """A table: its docstring says what a row is, its fields are the columns in order."""

    class Config:
        """`metadata` holds `key`, the columns of the primary key, and `rules`, conditions on a row by name.

        A rule is SQL that both Polars and DuckDB read: it is checked in frames and stands as CHECK in the
        warehouse. Like CHECK, it holds where it is NULL.
        """

        strict = True
        metadata: Mapping[str, Any] = {}


@dataclass(frozen=True)
class Column:
    """A column as the models declare it. `values` are the only ones allowed, empty where any is;
    `references` is the table whose key it holds; `derived_from` are `table.column` that it is worked out
    from."""

    name: str
    dtype: pl.DataType
    nullable: bool
    description: str
    values: tuple[str, ...]
    least: int | float | None
    greatest: int | float | None
    references: str | None
    derived_from: tuple[str, ...]
    is_json: bool


def column(
    description: str,
    *,
    values: Sequence[str] = (),
    least: int | float | None = None,
    greatest: int | float | None = None,
    references: str | None = None,
    derived_from: Sequence[str] = (),
    is_json: bool = False,
) -> Any:
    """Declare a column that may be NULL."""
    return _field(True, description, values, least, greatest, references, derived_from, is_json)


def required(
    description: str,
    *,
    values: Sequence[str] = (),
    least: int | float | None = None,
    greatest: int | float | None = None,
    references: str | None = None,
    derived_from: Sequence[str] = (),
) -> Any:
    """Declare a column that is NOT NULL."""
    return _field(False, description, values, least, greatest, references, derived_from, False)


def _field(
    nullable: bool,
    description: str,
    values: Sequence[str],
    least: int | float | None,
    greatest: int | float | None,
    references: str | None,
    derived_from: Sequence[str],
    is_json: bool,
) -> Any:
    return pa.Field(
        nullable=nullable,
        description=description,
        isin=list(values) or None,
        ge=least,
        le=greatest,
        metadata={
            "values": tuple(values),
            "least": least,
            "greatest": greatest,
            "references": references,
            "derived_from": tuple(derived_from),
            "is_json": is_json,
        },
    )


@cache
def columns(table: type[Table]) -> tuple[Column, ...]:
    """Return a table's columns in order."""
    found = []
    for name, field in table.to_schema().columns.items():
        about = field.metadata or {}
        found.append(
            Column(
                name,
                field.dtype.type,
                field.nullable,
                field.description or "",
                about["values"],
                about["least"],
                about["greatest"],
                about["references"],
                about["derived_from"],
                about["is_json"],
            )
        )
    return tuple(found)


@cache
def polars_schema(table: type[Table]) -> pl.Schema:
    """Return the table's columns as a Polars schema."""
    return pl.Schema({column.name: column.dtype for column in columns(table)})


def key(table: type[Table]) -> tuple[str, ...]:
    """Return the columns of the primary key, none where the table has none."""
    return tuple(_metadata(table).get("key", ()))


def rules(table: type[Table]) -> dict[str, str]:
    """Return the conditions on a row, SQL by name."""
    return dict(_metadata(table).get("rules", {}))


@cache
def name(table: type[Table]) -> str:
    """Return the table's name in the warehouse: `TreatyClaims` -> `treaty_claims`."""
    letters = table.__name__
    return "".join(f"_{c.lower()}" if c.isupper() and i else c.lower() for i, c in enumerate(letters))


def schema_name(table: type[Table]) -> str:
    """Return the schema of the warehouse that the table lies in."""
    return str(_metadata(table).get("schema", "main"))


def description(table: type[Table]) -> str:
    """Return what a row of the table is, on one line."""
    return " ".join((table.__doc__ or "").split())


def conform(frame: pl.DataFrame, table: type[Table]) -> pl.DataFrame:
    """Return a frame with the table's columns in order and its types.

    Columns that the frame lacks are NULL, others go; a value that does not fit the type is NULL.
    """
    expressions = [
        _cast(pl.col(column.name), frame.schema[column.name], column.dtype)
        if column.name in frame.columns
        else pl.lit(None, column.dtype).alias(column.name)
        for column in columns(table)
    ]
    return frame.select(expressions)


def _cast(value: pl.Expr, given: pl.DataType, wanted: pl.DataType) -> pl.Expr:
    """Return the value in the type wanted; dates and truth values may come as text."""
    if given == pl.String and wanted == pl.Date:
        return value.str.to_date("%Y-%m-%d", strict=False)
    if given == pl.String and wanted == pl.Boolean:
        return value.replace_strict({"true": True, "false": False}, default=None, return_dtype=pl.Boolean)
    return value.cast(wanted, strict=False)


def _metadata(table: type[Table]) -> Mapping[str, Any]:
    return table.__config__.metadata or {}  # type: ignore[union-attr]
