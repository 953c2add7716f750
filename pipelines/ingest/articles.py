"""What reading yields: articles, and what could not be read, with the reason.

Belongs here: the two values that every reader yields, and the checks' names. How a form is read belongs to
the readers; how rows are stored belongs to `pipelines.store`.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Article:
    """One article as read from the landing folder.

    `source_id` is the id given, else the address or a feed entry's id, else the file's name in the landing
    folder with `#row` where the form holds many. `text` is without the headline, its dateline kept;
    `published_on` is the day as the paper prints it, in its own time zone; `language` is ISO 639-1 where that
    has a code. `feed` is true for entries of a feed, which only ever adds articles. None where the source
    does not say.
    """

    source_id: str
    url: str | None
    outlet: str | None
    headline: str | None
    byline: str | None
    dateline_place: str | None
    published_on: date | None
    language: str
    text: str
    feed: bool = False


@dataclass(frozen=True, slots=True)
class Rejected:
    """Something that could not be read, or not wholly.

    `check_name` is one of `CHECKS`; `reason` says what is wrong in words; `row_json` is the row as JSON where
    there is one, cut short where it is long. A row with `published_unreadable` has its article all the same.
    """

    source_id: str
    check_name: str
    reason: str
    row_json: str | None = None


class UnreadableError(Exception):
    """Raised by readers where a whole file, or the rest of it, cannot be read; `read_file` makes it a
    `Rejected`."""

    def __init__(self, check_name: str, reason: str) -> None:
        super().__init__(reason)
        self.check_name = check_name
        self.reason = reason


CHECKS: dict[str, str] = {
    "file_unreadable": "the system could not open or read the file",
    "form_unknown": "no reader for files that end so",
    "file_empty": "the file holds nothing",
    "file_binary": "the file is not text",
    "file_too_large": "one article, page or feed is larger than any real one",
    "line_too_long": "one row is longer than any real article",
    "compression_broken": "the compressed file is damaged or cut short",
    "compression_bomb": "the compressed file unpacks to far more than text can",
    "json_broken": "the line is not JSON",
    "row_not_an_object": "the line is JSON, but no object with named fields",
    "csv_broken": "the row does not fit the header",
    "column_missing": "the table has no column of text",
    "column_type": "a column holds something else than it must",
    "parquet_broken": "the file is not Parquet, or damaged",
    "feed_broken": "the feed's XML is damaged: what could be read is kept",
    "not_a_feed": "the XML is neither RSS nor Atom",
    "page_without_text": "the page has no main text",
    "text_missing": "no text",
    "published_unreadable": "a date is given, but cannot be read: the article is kept without it",
    "reader_failed": "the reader failed in a way that nobody foresaw",
}

_LONGEST_VALUE = 400


def as_json(row: Mapping[str, object]) -> str:
    """Return a row as JSON that any reader takes: long values cut, odd types as text, no lone surrogates."""
    return json.dumps(
        {_cut(name): _plain(value) for name, value in list(row.items())[:40]}, ensure_ascii=False
    )


def _plain(value: object) -> object:
    return value if value is None or (isinstance(value, bool | int) and abs(value) < 2**53) else _cut(value)


def _cut(value: object) -> str:
    text = str(value)
    text = text if len(text) <= _LONGEST_VALUE else text[:_LONGEST_VALUE] + "…"
    return text.encode("utf-8", "replace").decode("utf-8")
