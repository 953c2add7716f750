"""The Python interface: for notebooks, for workers of a cluster, and for the pipeline itself.

Belongs here: functions that a person would call, each handed on to the module that does the work. Nothing here
reads files, except `open_warehouse`.
"""

import gc
from datetime import date
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pipelines import lexicon

if TYPE_CHECKING:
    import duckdb
    import polars as pl

    from pipelines.extract.dates.resolver import DateResolver
    from pipelines.extract.engine import Extractor
    from pipelines.extract.numbers.counts import CountReader
    from pipelines.extract.states.names import NameIndex

# So many new objects between two searches for cycles: reading an article makes thousands, and hardly a cycle.
_OBJECTS = 50_000


def extract(title: str, text: str, published: date | None = None) -> dict[str, list[dict[str, Any]]]:
    """Return one article's rows by table name: `state_mentions`, `treaty_mentions`, `treaty_claims`,
    `treaty_facts`, `incident_reports`, each row with the table's columns."""
    return _extractor().extract(title, text, published)


def extract_batch(articles: "pl.DataFrame") -> "dict[str, pl.DataFrame]":
    """Return the rows of many articles by table name, as `extract` does.

    `articles` has the columns `source_id`, `title`, `text` and `published` (Date; may be null). A pure function
    that can be pickled: what every process and every worker of a cluster runs.
    """
    extractor = _extractor()
    usual = gc.get_threshold()
    gc.set_threshold(_OBJECTS, *usual[1:])
    try:
        return extractor.extract_batch(articles)
    finally:
        gc.set_threshold(*usual)


def resolve_state(name: str) -> str | None:
    """Return the iso3 of a state's name, official name, abbreviation or usual misspelling.

    None where the name is none of `states`: a territory, a region, anything else.
    """
    return _names().resolve(name)


def resolve_dates(sentence: str, reference: date) -> list[tuple[int, int, date, date]]:
    """Return each datable expression of a sentence: where it begins and ends, its first and its last day.

    `reference` is the day of publication, which "on Monday" and "last year" count from.
    """
    found = _dates().expressions(sentence, reference)
    return [(mention.start, mention.end, mention.first, mention.last) for mention in found]


def parse_counts(sentence: str) -> list[tuple[int, int, int | None, int | None, int | None]]:
    """Return each count of a sentence: where it begins and ends, and low, best, high.

    `nine` is 9, 9, 9; `at least 20` is 20, 20, None; `dozens` is 24, None, 99.
    """
    found = _counts().find(sentence)
    return [(mention.start, mention.end, mention.low, mention.best, mention.high) for mention in found]


def open_warehouse(path: Path | str | None = None) -> "duckdb.DuckDBPyConnection":
    """Return a read-only connection to the published warehouse, by default that of the settings.

    Raises FileNotFoundError where no run has published it yet.
    """
    import duckdb

    from pipelines import settings

    file = Path(path) if path is not None else settings.load(needs_articles=False).warehouse
    if not file.is_file():
        raise FileNotFoundError(f"there is no warehouse {file}: `treatywatch run` publishes one")
    return duckdb.connect(str(file), read_only=True)


@cache
def _extractor() -> "Extractor":
    from pipelines import gazetteer
    from pipelines.extract.engine import Extractor

    extractor = Extractor(lexicon.default(), gazetteer.towns())
    # It lives as long as the process: the collector need not walk through the whole lexicon again and again.
    gc.collect()
    gc.freeze()
    return extractor


@cache
def _names() -> "NameIndex":
    from pipelines.extract.states.names import NameIndex

    return NameIndex(lexicon.default())


@cache
def _dates() -> "DateResolver":
    from pipelines.extract.dates.resolver import DateResolver

    return DateResolver(lexicon.default())


@cache
def _counts() -> "CountReader":
    from pipelines.extract.numbers.counts import CountReader

    return CountReader(lexicon.default())
