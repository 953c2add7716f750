"""A small warehouse for the SQL on incidents: the stories that test merging, the lexicon, the real record."""

from typing import Any

import duckdb
import polars as pl
from analysis.stories import articles, reports
from record.warehouse import publish

from pipelines import lexicon, tables
from pipelines.analysis.merge import assign_incidents
from pipelines.warehouse import sql_files


def published() -> duckdb.DuckDBPyConnection:
    """Return a connection with all tables, macros and views."""
    connection = publish(())
    words = lexicon.default()
    for table in (tables.IncidentTypes, tables.TreatyProhibitions):
        _insert(connection, table, words.table(tables.name(table)))
    known = {code for (code,) in connection.execute("SELECT treaty_code FROM treaties").fetchall()}
    others = [row for row in words.table("treaties") if row["treaty_code"] not in known]
    _insert(connection, tables.Treaties, [{name: row[name] or None for name in row} for row in others])
    groups = assign_incidents(reports(), articles())
    told = reports().drop("incident_id").join(groups.select("report_id", "incident_id"), on="report_id")
    _insert(connection, tables.Articles, articles())
    _insert(connection, tables.IncidentReports, told)
    connection.register("incident_groups", groups)
    _insert(connection, tables.Incidents, connection.sql(sql_files.file("analysis", "incidents").text).pl())
    return connection


def _insert(
    connection: duckdb.DuckDBPyConnection,
    table: type[tables.Table],
    rows: pl.DataFrame | list[dict[str, Any]],
) -> None:
    frame = rows if isinstance(rows, pl.DataFrame) else pl.DataFrame(rows, infer_schema_length=None)
    connection.register("incoming", tables.conform(frame, table))
    connection.execute(f"INSERT INTO {tables.name(table)} SELECT * FROM incoming")
    connection.unregister("incoming")
