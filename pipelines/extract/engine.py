"""From an article to its rows: every finder in turn.

Belongs here: the order in which finders read a document, and the shape of the rows that they give. What is
found belongs to the finders.
"""

from datetime import date
from typing import Any

import polars as pl

from pipelines import ids, tables
from pipelines.extract import text as texts
from pipelines.extract.states import StateFinder
from pipelines.lexicon import Lexicon


class Extractor:
    """Reads articles with the words of a lexicon. Built once, then read only."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._states = StateFinder(lexicon)

    def extract(
        self, title: str, text: str, published: date | None = None, source_id: str = ""
    ) -> dict[str, list[dict[str, Any]]]:
        """Return one article's rows by table name."""
        document = texts.parse(title, text, published)
        article = ids.article_id(source_id)
        mentions = [
            {
                "article_id": article,
                "sentence_no": mention.sentence_no,
                "span_start": mention.start,
                "span_end": mention.end,
                "evidence": document.body[mention.start : mention.end],
                "iso3": mention.iso3,
                "kind": mention.kind,
            }
            for mention in self._states.find(document)
        ]
        rows: dict[str, list[dict[str, Any]]] = {tables.name(table): [] for table in tables.FACTS}
        rows["state_mentions"] = mentions
        return rows

    def extract_batch(self, articles: pl.DataFrame) -> dict[str, pl.DataFrame]:
        """Return the rows of many articles by table name; `articles` has source_id, title, text, published."""
        rows: dict[str, list[dict[str, Any]]] = {tables.name(table): [] for table in tables.FACTS}
        for source_id, title, text, published in articles.select(
            "source_id", "title", "text", "published"
        ).iter_rows():
            for name, found in self.extract(title, text, published, source_id).items():
                rows[name] += found
        return {
            tables.name(table): pl.DataFrame(rows[tables.name(table)], schema=tables.polars_schema(table))
            for table in tables.FACTS
        }
