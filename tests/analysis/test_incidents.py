"""What sql/analysis/incidents.sql makes of reports of one act."""

from datetime import date
from typing import Any

import duckdb
import polars as pl
import pytest

from pipelines import tables
from pipelines.analysis.merge import assign_incidents
from pipelines.warehouse import sql_files

from .stories import acts, articles, reports


def incidents_of(rows: pl.DataFrame, papers: pl.DataFrame, groups: pl.DataFrame) -> pl.DataFrame:
    grouped = rows.drop("incident_id").join(groups.select("report_id", "incident_id"), on="report_id")
    with duckdb.connect() as connection:
        connection.register("incident_reports", grouped)
        connection.register("articles", papers)
        connection.register("incident_groups", groups)
        frame: pl.DataFrame = connection.sql(sql_files.file("analysis", "incidents").text).pl()
    return tables.conform(frame, tables.Incidents)


@pytest.fixture(scope="module")
def incidents() -> dict[str, dict[str, Any]]:
    """The incidents of the stories by the act that their first report tells."""
    groups = assign_incidents(reports(), articles())
    first = {row["incident_id"]: acts()[row["report_id"]] for row in groups.iter_rows(named=True)}
    rows = incidents_of(reports(), articles(), groups).iter_rows(named=True)
    return {first[row["incident_id"]]: row for row in rows}


def test_columns_are_those_of_the_table(incidents):
    assert list(next(iter(incidents.values()))) == [
        column.name for column in tables.columns(tables.Incidents)
    ]


def test_reprint_adds_a_report_but_no_article_and_no_outlet(incidents):
    kibet = incidents["kibet"]
    assert (kibet["n_reports"], kibet["n_articles"], kibet["n_outlets"]) == (4, 3, 3)
    assert (kibet["first_reported_on"], kibet["last_reported_on"]) == (date(2019, 3, 12), date(2019, 4, 30))


def test_most_exact_day_and_firmest_status_prevail(incidents):
    kibet = incidents["kibet"]
    assert (kibet["occurred_from"], kibet["occurred_to"]) == (date(2019, 3, 11), date(2019, 3, 11))
    assert kibet["status"] == "occurred"
    assert (kibet["perpetrator_iso3"], kibet["perpetrator_kind"]) == ("KEN", "security_forces")


def test_tolls_that_differ_become_a_range(incidents):
    raid = incidents["rawaba"]
    assert (raid["victims_low"], raid["victims_best"], raid["victims_high"]) == (20, 31, 31)
    assert raid["incident_type"] == "indiscriminate_attack"
    assert raid["occurred_from"] == date(2020, 6, 7)


def test_upper_bound_is_lifted_by_a_higher_count(incidents):
    girls = incidents["kaltungo"]
    assert (girls["victims_low"], girls["victims_high"]) == (55, 65)
    assert incidents["karaj"]["victims_high"] == 25


def test_practice_lasts_from_its_first_to_its_last_day():
    template = reports().filter(pl.col("is_pattern")).head(1)
    spells = [(date(2015, 1, 1), date(2016, 12, 31)), (date(2016, 6, 1), date(2017, 12, 1))]
    rows = pl.concat(
        template.with_columns(
            occurred_from=pl.lit(first), occurred_to=pl.lit(last), report_id=pl.lit(f"spell {first}")
        )
        for first, last in spells
    )
    groups = rows.select("report_id", incident_id=pl.lit("x"), why_merged=pl.lit("made so"))
    row = incidents_of(rows, articles(), groups).row(0, named=True)
    assert (row["occurred_from"], row["occurred_to"]) == (date(2015, 1, 1), date(2017, 12, 1))


def test_incident_of_unknown_hands_says_so(incidents):
    assert incidents["hassan"]["perpetrator_kind"] == "unknown"
    assert incidents["hassan"]["perpetrator_iso3"] is None
