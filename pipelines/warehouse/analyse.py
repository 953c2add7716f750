"""Running the SQL of `sql/analysis/` on the tables of the day.

Belongs here: the connection that analysis sees. What is worked out is said by the SQL itself.
"""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import duckdb
import polars as pl

from pipelines import tables
from pipelines.store.state import State
from pipelines.tables import Table
from pipelines.warehouse import sql_files

# Tables whose rows analysis adds a column to, and the table that it stands in.
JUDGED = {"treaty_claims": "claim_verdicts", "incident_reports": "incident_groups"}


@contextmanager
def connected(state: State) -> Iterator[duckdb.DuckDBPyConnection]:
    """Yield a connection in which every table of the day is a view, verdicts and incidents joined to their
    rows as far as they were worked out."""
    with duckdb.connect() as connection:
        for path in sorted(state.tables.glob("*.parquet")):
            judged_by = JUDGED.get(path.stem)
            is_judged = judged_by is not None and state.table(judged_by).is_file()
            name = f"extracted_{path.stem}" if is_judged else path.stem
            read(connection, path).create_view(name)
        for name, judged_by in JUDGED.items():
            if state.table(judged_by).is_file() and state.table(name).is_file():
                connection.sql(sql_files.file("staging", name).text).create_view(name)
        yield connection


def read(connection: duckdb.DuckDBPyConnection, path: Path) -> duckdb.DuckDBPyRelation:
    """Return the rows of a Parquet file; in its path no character stands for others."""
    return connection.from_parquet(re.sub(r"[*?\[]", r"[\g<0>]", str(path)))


def run(state: State, table: type[Table]) -> pl.DataFrame:
    """Run the table's SQL and return its rows."""
    with connected(state) as connection:
        frame: pl.DataFrame = connection.sql(sql_files.file("analysis", tables.name(table)).text).pl()
    return frame
