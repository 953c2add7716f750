"""A state folder, a landing folder, and an extractor that finds one state per article."""

import json
from collections.abc import Callable
from pathlib import Path

import polars as pl
import pytest

from pipelines import ids, tables
from pipelines.store.state import State


@pytest.fixture
def state(tmp_path: Path) -> State:
    return State(tmp_path / "warehouse.duckdb.state")


@pytest.fixture
def landing(tmp_path: Path) -> Path:
    folder = tmp_path / "articles"
    folder.mkdir()
    return folder


@pytest.fixture
def write_rows(landing: Path) -> Callable[..., Path]:
    """Write articles as lines of JSON; each is an id and a text."""

    def write(name: str, **texts: str) -> Path:
        path = landing / name
        path.parent.mkdir(parents=True, exist_ok=True)
        rows = [
            {"id": key, "title": "A headline", "text": text, "language": "en"} for key, text in texts.items()
        ]
        path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
        return path

    return write


class CountingExtractor:
    """Finds China at the start of every body, and remembers what it was asked to read."""

    def __init__(self) -> None:
        self.read: list[str] = []

    def __call__(self, articles: pl.DataFrame) -> dict[str, pl.DataFrame]:
        self.read += articles["source_id"].to_list()
        rows = [
            {
                "article_id": ids.article_id(source_id),
                "sentence_no": 0,
                "span_start": 0,
                "span_end": 5,
                "evidence": (f"{title}\n\n{text}" if title else text)[:5],
                "iso3": "CHN",
                "kind": "name",
            }
            for source_id, title, text, _ in articles.iter_rows()
        ]
        found = {
            tables.name(table): pl.DataFrame(schema=tables.polars_schema(table)) for table in tables.FACTS
        }
        found["state_mentions"] = pl.DataFrame(rows, schema=tables.polars_schema(tables.StateMentions))
        return found


@pytest.fixture
def extractor() -> CountingExtractor:
    return CountingExtractor()
