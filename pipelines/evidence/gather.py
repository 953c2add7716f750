"""An article and its facts, from the published warehouse.

Belongs here: finding the article by any id, its facts in reading order, and cutting its body into pieces.
"""

import itertools
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import duckdb

from pipelines.warehouse import sql_files

# Layers in the order in which they are told; each is a table of facts.
LAYERS = ("state_mentions", "treaty_mentions", "treaty_claims", "treaty_facts", "incident_reports")


class UnknownArticleError(LookupError):
    """Raised where no article or fact has the id."""


@dataclass(frozen=True)
class Fact:
    """A fact: its table, its span in the body, what it says on one line, and its other columns as text."""

    layer: str
    start: int
    end: int
    title: str
    details: dict[str, str]


@dataclass(frozen=True)
class ArticleEvidence:
    """An article: `about` is what is known of it, as text by name."""

    about: dict[str, str]
    body: str
    facts: list[Fact]


@dataclass(frozen=True)
class Piece:
    """A stretch of the body that the same facts cover throughout; `facts` are their numbers."""

    text: str
    facts: tuple[int, ...]


def gather(connection: duckdb.DuckDBPyConnection, wanted: str) -> ArticleEvidence:
    """Return the article with this article_id or source_id, or that of the fact with this id.

    Raises UnknownArticleError.
    """
    found = _rows(connection, "article", [wanted])
    if not found:
        raise UnknownArticleError(f"no article, claim, fact or report has the id '{wanted}'")
    about = found[0]
    body = about.pop("body")
    facts = [_fact(layer, row) for layer in LAYERS for row in _rows(connection, layer, [about["article_id"]])]
    return ArticleEvidence(_as_text(about), body, facts)


def pieces(body: str, facts: Sequence[Fact]) -> list[Piece]:
    """Return the body cut wherever a fact begins or ends; the pieces together are the body."""
    cuts = sorted({0, len(body), *(fact.start for fact in facts), *(fact.end for fact in facts)})
    starting: dict[int, list[int]] = {}
    for number, fact in enumerate(facts):
        starting.setdefault(fact.start, []).append(number)
    found: list[Piece] = []
    open_facts: list[int] = []
    for start, end in itertools.pairwise(cuts):
        open_facts = [number for number in open_facts if facts[number].end > start] + starting.get(start, [])
        found.append(Piece(body[start:end], tuple(sorted(open_facts))))
    return found


def _rows(connection: duckdb.DuckDBPyConnection, name: str, parameters: list[Any]) -> list[dict[str, Any]]:
    relation = connection.sql(sql_files.file("evidence", name).text, params=parameters)
    columns = relation.columns
    return [dict(zip(columns, row, strict=True)) for row in relation.fetchall()]


def _fact(layer: str, row: dict[str, Any]) -> Fact:
    start, end, title = row.pop("span_start"), row.pop("span_end"), row.pop("title")
    return Fact(layer, start, end, title, _as_text(row))


def _as_text(row: dict[str, Any]) -> dict[str, str]:
    """Return the values that there are, as text."""
    return {
        name: ", ".join(value) if isinstance(value, list) else str(value)
        for name, value in row.items()
        if value is not None and value != []
    }
