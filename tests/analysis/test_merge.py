"""Which reports are taken for one act."""

from collections import defaultdict
from datetime import date, timedelta
from itertools import combinations

import polars as pl
import pytest

from pipelines.analysis.merge import assign_incidents

from .stories import acts, articles, reports, stories


def pairs(group_of: dict[str, str]) -> set[tuple[str, str]]:
    groups = defaultdict(list)
    for report, group in group_of.items():
        groups[group].append(report)
    return {pair for members in groups.values() for pair in combinations(sorted(members), 2)}


def assigned() -> dict[str, str]:
    frame = assign_incidents(reports(), articles())
    return dict(zip(frame["report_id"], frame["incident_id"], strict=True))


def test_merging_agrees_with_a_reader():
    found, right = pairs(assigned()), pairs(acts())
    shared = len(found & right)
    precision, recall = shared / len(found), shared / len(right)
    told_often = [act for act in set(acts().values()) if list(acts().values()).count(act) > 1]
    assert len(stories()) >= 40
    assert len(told_often) >= 15
    assert 2 * precision * recall / (precision + recall) >= 0.9, (
        f"joined wrongly {sorted(found - right)}, not joined {sorted(right - found)}"
    )


def test_evidence_stands_in_its_article():
    for story in stories():
        body = f"{story['headline']}\n\n{story['text']}"
        for report in story["reports"]:
            assert body[report["span_start"] : report["span_end"]] == report["evidence"]


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_order_of_rows_changes_nothing(seed: int):
    shuffled = assign_incidents(
        reports().sample(fraction=1.0, shuffle=True, seed=seed),
        articles().sample(fraction=1.0, shuffle=True, seed=seed),
    )
    assert shuffled.equals(assign_incidents(reports(), articles()))


def test_incident_keeps_its_id_when_later_articles_join():
    cut = date(2019, 3, 13)
    early = articles().filter(pl.col("published_on") <= cut)
    kept = reports().filter(pl.col("article_id").is_in(early["article_id"].to_list()))
    before = assign_incidents(kept, early).filter(pl.col("report_id") == "m01-0")
    after = assign_incidents(reports(), articles()).filter(pl.col("report_id") == "m01-0")
    assert before["incident_id"].item() == after["incident_id"].item()


def test_every_merge_is_explained():
    frame = assign_incidents(reports(), articles())
    assert frame.columns == ["report_id", "incident_id", "why_merged"]
    assert frame.height == reports().height
    assert frame["why_merged"].str.len_chars().min() > 0
    lone = frame.filter(pl.len().over("incident_id") == 1)
    assert set(lone["why_merged"]) == {"told in one article only"}
    assert "a victim named alike" in frame.filter(pl.col("report_id") == "m03-0")["why_merged"].item()


def test_two_acts_of_one_article_stay_apart():
    frame = assign_incidents(reports(), articles())
    per_article = frame.join(reports().select("report_id", "article_id"), on="report_id")
    assert per_article.group_by("article_id", "incident_id").len()["len"].max() == 1


def month_of_daily_arrests(wording: str) -> tuple[pl.DataFrame, pl.DataFrame]:
    """One town, one kind of act, arrests every day of a month, each told in two articles."""
    template = reports().filter(pl.col("place") == "Grodno").head(1)
    rows, papers = [], []
    for number in range(60):
        day = date(2020, 9, 1) + timedelta(days=number // 2)
        dated = {"occurred_from": day, "occurred_to": day, "evidence": wording.format(day=day)}
        row = template.with_columns(*(pl.lit(value).alias(name) for name, value in dated.items()))
        rows.append(row.with_columns(report_id=pl.lit(f"r{number}"), article_id=pl.lit(f"a{number}")))
        papers.append({"article_id": f"a{number}", "published_on": day, "duplicate_of": None})
    return pl.concat(rows), pl.DataFrame(papers, schema_overrides={"duplicate_of": pl.String})


def test_no_link_by_link_chains_a_month_together():
    frame = assign_incidents(*month_of_daily_arrests("Riot police detained demonstrators in Grodno."))
    sizes = frame.group_by("incident_id").len()["len"]
    # Reports of neighbouring days may be one act; a third day never joins them.
    assert sizes.max() <= 4
    assert len(sizes) >= 15


def test_nothing_to_merge_gives_an_empty_frame():
    assert assign_incidents(reports().head(0), articles()).is_empty()


def test_reports_that_say_nothing_are_not_one_act():
    template = reports().head(1)
    said = (
        "report_id",
        "article_id",
        "sentence_no",
        "span_start",
        "span_end",
        "incident_type",
        "status",
        "is_pattern",
    )
    bare = template.with_columns(
        pl.lit(None, dtype=template.schema[name]).alias(name)
        for name in template.columns
        if name not in said and name != "evidence"
    ).with_columns(evidence=pl.lit("They did."))
    rows = pl.concat(
        bare.with_columns(report_id=pl.lit(f"r{number}"), article_id=pl.lit(f"a{number}"))
        for number in range(3)
    )
    papers = pl.DataFrame(
        {"article_id": ["a0", "a1"], "published_on": [None, None], "duplicate_of": [None, None]},
        schema_overrides={"published_on": pl.Date, "duplicate_of": pl.String},
    )
    assert assign_incidents(rows, papers)["incident_id"].n_unique() == 3
