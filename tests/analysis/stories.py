"""Reads `tests/merging/articles.jsonl`: short articles, and the reports that a reader draws from each.

Every report has all columns that comparing reports needs, and `act`, the act that it tells: reports of one act
share it. No extraction is involved.
"""

import json
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import polars as pl

from pipelines import tables

FILE = Path(__file__).parent.parent / "merging" / "articles.jsonl"
DAYS = ("occurred_from", "occurred_to")


@cache
def stories() -> list[dict[str, Any]]:
    return [json.loads(line) for line in FILE.read_text(encoding="utf-8").splitlines()]


def articles() -> pl.DataFrame:
    rows = [
        {
            "article_id": story["article_id"],
            "source_id": story["article_id"],
            "outlet": story["outlet"],
            "headline": story["headline"],
            "published_on": date.fromisoformat(story["published_on"]),
            "language": "en",
            "body": f"{story['headline']}\n\n{story['text']}",
            "n_words": len(story["text"].split()),
            "duplicate_of": story["duplicate_of"],
        }
        for story in stories()
    ]
    return tables.conform(pl.DataFrame(rows, infer_schema_length=None), tables.Articles)


def reports() -> pl.DataFrame:
    rows = [
        {
            **report,
            **{day: date.fromisoformat(report[day]) if report[day] else None for day in DAYS},
            "report_id": f"{story['article_id']}-{number}",
            "article_id": story["article_id"],
            "sentence_no": 1,
            "salience": 1.0,
            "rule_id": "reader",
        }
        for story in stories()
        for number, report in enumerate(story["reports"])
    ]
    frame = pl.DataFrame(rows, infer_schema_length=None).drop("act")
    return tables.conform(frame, tables.IncidentReports)


def acts() -> dict[str, str]:
    """Return the act that each report tells, by report_id."""
    return {
        f"{story['article_id']}-{number}": report["act"]
        for story in stories()
        for number, report in enumerate(story["reports"])
    }
