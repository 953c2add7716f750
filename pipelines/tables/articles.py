"""The table of articles.

Belongs here: what is known of an article itself. What it says belongs to `facts`.
"""

import polars as pl

from pipelines.tables.base import Table, column, required


class Articles(Table):
    """One row per article of the landing folder, whatever its language."""

    article_id: pl.String = required("Made from source_id: the same on every machine")
    source_id: pl.String = required(
        "The id given, else the address or feed entry's id, else the file's path (with #row)"
    )
    url: pl.String = column("Address of the page")
    outlet: pl.String = column("Who published it; the address's host where nothing else is said")
    headline: pl.String = column("Headline")
    byline: pl.String = column("Who wrote it, without `By`")
    dateline_place: pl.String = column("Place in the dateline, as it is written")
    published_on: pl.Date = column("Day of publication as the paper prints it")
    language: pl.String = required(
        "Language of the text, ISO 639-1 where that has a code; facts are drawn from `en` only"
    )
    body: pl.String = required("Headline, a blank line, the text: what all spans count in")
    n_words: pl.Int32 = required("Words in the body", least=0)
    duplicate_of: pl.String = column(
        "article_id of the earliest near-identical article; NULL for an original"
    )

    class Config:
        """Key and rules."""

        metadata = {  # noqa: RUF012
            "key": ["article_id"],
            "rules": {"no_duplicate_of_itself": "duplicate_of <> article_id"},
        }
