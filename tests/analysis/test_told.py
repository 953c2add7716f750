"""Merging end to end: articles as they are written, read by extraction, then joined."""

from collections import Counter
from datetime import date

import duckdb
import polars as pl
import pytest

from pipelines import ids
from pipelines.analysis.merge import assign_incidents
from pipelines.warehouse import sql_files

from .told import agreement, articles, groups, reports, stories, tellings


@pytest.fixture(scope="module")
def incidents() -> dict[str, dict[str, object]]:
    """The incident that the first telling of each act is part of."""
    told = reports().drop("incident_id").join(groups().select("report_id", "incident_id"), on="report_id")
    with duckdb.connect() as connection:
        connection.register("incident_reports", told)
        connection.register("articles", articles())
        connection.register("incident_groups", groups())
        rows = connection.sql(sql_files.file("analysis", "incidents").text).pl()
    by_id = {row["incident_id"]: row for row in rows.iter_rows(named=True)}
    first: dict[str, dict[str, object]] = {}
    for row in groups().iter_rows(named=True):
        first.setdefault(tellings()[row["report_id"]][1], by_id[row["incident_id"]])
    return first


def test_stories_are_many_and_told_often():
    told = Counter(act["act"] for story in stories() for act in story["told"])
    assert len(stories()) >= 48
    assert sum(number > 1 for number in told.values()) >= 15
    assert len({story["outlet"] for story in stories()}) >= 15


def test_acts_told_in_other_words_are_joined():
    got = agreement()
    wrong, missed = sorted(got.found - got.right), sorted(got.right - got.found)
    assert got.precision >= 0.95, f"joined wrongly {wrong}"
    assert got.recall >= 0.83, f"not joined {missed}"
    assert got.f1 >= 0.9, f"joined wrongly {wrong}, not joined {missed}"


def test_lookalikes_stay_apart(incidents):
    for one, other in (
        ("zuniga", "caceres"),
        ("kanhtoo", "pauksi"),
        ("zhana", "almaty"),
        ("karaaslan", "yildiz"),
        ("taheri17", "taheri20"),
        ("mafara", "gwari"),
        ("zahedan1", "zahedan2"),
        ("lodha", "rho"),
        ("conakry", "conakry_nov"),
        ("hrc19", "hrc20"),
    ):
        assert incidents[one]["incident_id"] != incidents[other]["incident_id"], (one, other)


def test_reprint_is_found_and_counts_for_nothing(incidents):
    copies = articles().filter(pl.col("duplicate_of").is_not_null())
    assert dict(copies.select("source_id", "duplicate_of").iter_rows()) == {
        "t08": ids.article_id("t07"),
        "t18": ids.article_id("t17"),
    }
    raid = incidents["kanhtoo"]
    assert raid["n_articles"] == raid["n_outlets"] == 3  # four papers, one of them a reprint


def test_tolls_that_differ_become_a_range(incidents):
    raid = incidents["kanhtoo"]
    assert raid["victims_low"] == 53
    assert (raid["occurred_from"], raid["occurred_to"]) == (date(2023, 4, 11), date(2023, 4, 11))


def test_order_of_articles_changes_nothing():
    shuffled = assign_incidents(
        reports().sample(fraction=1.0, shuffle=True, seed=7),
        articles().sample(fraction=1.0, shuffle=True, seed=7),
    )
    assert shuffled.equals(groups())


def test_every_join_is_explained():
    joined = groups().filter(pl.len().over("incident_id") > 1)
    assert joined.height > 50
    assert joined["why_merged"].str.len_chars().min() > 10
