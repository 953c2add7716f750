"""Rows of tables: which column means what.

Belongs here: the names that columns go by, and making an article of a row. Taking a file into rows belongs to
`jsonlines`, `csvfile` and `parquetfile`.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from pipelines.ingest.articles import Article, Rejected, UnreadableError, as_json
from pipelines.ingest.assemble import assemble, web_address
from pipelines.ingest.normalise import clean_line

NAMES: dict[str, tuple[str, ...]] = {
    "id": ("id",),
    "url": ("url",),
    "headline": ("title", "headline"),
    "text": ("text", "body", "content"),
    "published": ("published", "published_on", "date", "publish_date"),
    "outlet": ("outlet", "source", "publisher"),
    "byline": ("byline", "author"),
    "language": ("language",),
}
KNOWN = frozenset(name for names in NAMES.values() for name in names)


def require_text(columns: Iterable[str]) -> None:
    """Raise UnreadableError (`column_missing`) where no column can hold the articles' text."""
    present = [column.strip().lower() for column in columns]
    if not any(name in present for name in NAMES["text"]):
        wanted = ", ".join(NAMES["text"])
        raise UnreadableError(
            "column_missing", f"no column {wanted}: the table has {', '.join(present)[:300] or 'none'}"
        )


def read_row(row: Mapping[str, object], fallback_id: str) -> Iterator[Article | Rejected]:
    """Yield a row's article, or why it is none; `fallback_id` names it where it has neither id nor url.

    Names of columns are matched without regard to case; of several for one thing the first that is filled
    counts.
    """
    cells = {name.strip().lower(): value for name, value in row.items()}

    def cell(meaning: str) -> object:
        return next((cells[name] for name in NAMES[meaning] if cells.get(name) not in (None, "")), None)

    source_id = _name(cell("id")) or web_address(cell("url")) or fallback_id
    parts: dict[str, str | None] = {}
    for meaning in ("text", "headline", "outlet", "byline"):
        try:
            parts[meaning] = _words(cell(meaning))
        except TypeError as error:
            yield Rejected(source_id, "column_type", f"{meaning}: {error}", as_json(cells))
            return
    found = assemble(
        source_id,
        text=parts["text"] or "",
        headline=parts["headline"],
        published=cell("published"),
        url=web_address(cell("url")),
        outlet=parts["outlet"],
        byline=parts["byline"],
        declared_language=cell("language"),
    )
    for item in found:
        yield item if isinstance(item, Article) else replace(item, row_json=as_json(cells))


def _name(value: object) -> str | None:
    return (
        clean_line(str(value)) or None
        if isinstance(value, str | int) and not isinstance(value, bool)
        else None
    )


def _words(value: object) -> str | None:
    """Return a cell as text; several authors are joined. Raises TypeError for what no text can be."""
    if value is None or isinstance(value, str):
        return value
    if isinstance(value, bytes):
        return value.decode("utf-8", "replace")
    if isinstance(value, list) and all(isinstance(part, str) for part in value):
        return ", ".join(value)
    if isinstance(value, dict) and isinstance(
        value.get("name"), str
    ):  # {"name": ...}: an author or publisher object
        return str(value["name"])
    raise TypeError(f"holds {type(value).__name__}, not text")
