"""Reads `tests/merging/told.jsonl`: short articles as papers, agencies and NGOs write them, and the acts told.

The rows are what extraction draws from the text; nothing is made by hand but `told`, the acts that a reader
finds in an article. An act has a name, the kinds of act that it may be read as (`act` of the lexicon's
incident types), and, where an article tells two acts of one kind, a word of the sentence that tells this one
(`where`). Acts only alluded to (`passing`) are neither asked for nor wrong.
"""

import json
from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from functools import cache
from itertools import combinations
from pathlib import Path
from typing import Any

import polars as pl

from pipelines import api, ids, lexicon, tables
from pipelines.analysis.merge import assign_incidents
from pipelines.ingest.duplicates import link_duplicates

FILE = Path(__file__).parent.parent / "merging" / "told.jsonl"

# An act in an article, (source_id, act); rows that tell no act of the list stand for themselves.
Telling = tuple[str, str]


@dataclass(frozen=True)
class Agreement:
    """Pairs of tellings, in two articles each, that were joined and that a reader joins."""

    found: frozenset[tuple[Telling, Telling]]
    right: frozenset[tuple[Telling, Telling]]

    @property
    def precision(self) -> float:
        return len(self.found & self.right) / len(self.found)

    @property
    def recall(self) -> float:
        return len(self.found & self.right) / len(self.right)

    @property
    def f1(self) -> float:
        return 2 * len(self.found & self.right) / (len(self.found) + len(self.right))


@cache
def stories() -> list[dict[str, Any]]:
    return [json.loads(line) for line in FILE.read_text(encoding="utf-8").splitlines()]


@cache
def articles() -> pl.DataFrame:
    rows = [
        {
            "article_id": ids.article_id(story["source_id"]),
            "source_id": story["source_id"],
            "outlet": story["outlet"],
            "headline": story["title"],
            "published_on": date.fromisoformat(story["published"]),
            "language": "en",
            "body": f"{story['title']}\n\n{story['text']}",
            "n_words": len(story["text"].split()),
        }
        for story in stories()
    ]
    frame = pl.DataFrame(rows, infer_schema_length=None)
    return tables.conform(frame.join(link_duplicates(frame), on="article_id"), tables.Articles)


@cache
def reports() -> pl.DataFrame:
    """What extraction draws from the articles."""
    batch = pl.DataFrame(
        [
            {**story, "published": date.fromisoformat(story["published"])}
            for story in (
                {key: s[key] for key in ("source_id", "title", "text", "published")} for s in stories()
            )
        ]
    )
    return api.extract_batch(batch)["incident_reports"]


@cache
def groups() -> pl.DataFrame:
    return assign_incidents(reports(), articles())


@cache
def tellings() -> dict[str, Telling]:
    """The act that each report tells, by report_id."""
    kind_of = {row["incident_type"]: row["act"] for row in lexicon.default().table("incident_types")}
    story_of = {ids.article_id(story["source_id"]): story for story in stories()}
    told = {}
    for row in reports().iter_rows(named=True):
        story = story_of[row["article_id"]]
        acts = [act for act in story["told"] if kind_of[row["incident_type"]] in act["kinds"]]
        fitting = [act for act in acts if "where" in act and act["where"] in row["evidence"]]
        fitting = fitting or [act for act in acts if "where" not in act]
        told[row["report_id"]] = (story["source_id"], fitting[0]["act"] if fitting else row["report_id"])
    return told


def agreement() -> Agreement:
    """Compare what was joined with what a reader joins."""
    tellers = defaultdict(list)
    for story in stories():
        for act in story["told"]:
            if "passing" not in act:
                tellers[act["act"]].append((story["source_id"], act["act"]))
    passing = {
        (story["source_id"], act["act"]) for story in stories() for act in story["told"] if "passing" in act
    }
    joined: defaultdict[str, set[Telling]] = defaultdict(set)
    for row in groups().iter_rows(named=True):
        joined[row["incident_id"]].add(tellings()[row["report_id"]])
    return Agreement(
        found=_pairs(members - passing for members in joined.values()),
        right=_pairs(tellers.values()),
    )


def _pairs(sets: Any) -> frozenset[tuple[Telling, Telling]]:
    pairs = (pair for members in sets for pair in combinations(sorted(members), 2))
    return frozenset((one, other) for one, other in pairs if one[0] != other[0])
