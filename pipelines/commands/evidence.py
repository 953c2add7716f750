"""`treatywatch evidence`: one article with everything that was drawn from it.

Belongs here: choosing between terminal and page. Both are made by `pipelines.evidence`.
"""

from pathlib import Path

import duckdb
from rich.console import Console

from pipelines import evidence
from pipelines.store import files


def run(connection: duckdb.DuckDBPyConnection, wanted: str, page: Path | None) -> int:
    """Show the article, or write its page; return the exit code. Raises evidence.UnknownArticleError."""
    article = evidence.gather(connection, wanted)
    if page is None:
        evidence.show(article, Console())
    else:
        files.write_text(evidence.page(article), page)
        Console(stderr=True).print(f"wrote {page}", highlight=False, markup=False)
    return 0
