"""The state folder as a whole: where things lie in it, opening it, and rebuilding what does not fit.

Belongs here: the folder's layout and its repair. What the ledger and segments hold belongs to them.

Layout: `ledger.sqlite`; `articles/*.parquet`, segments of articles; `facts/VERSION/SEGMENT/`, segments of facts;
`tables/*.parquet`, the tables of the last run; `record/`, installed pages of the depositary; `dagster_home/`.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import polars as pl

from pipelines.store import files
from pipelines.store.ledger import Ledger, LedgerError, Standing
from pipelines.store.lock import exclusive


@dataclass(frozen=True)
class State:
    """The folders of a state folder."""

    folder: Path

    @property
    def ledger(self) -> Path:
        """The ledger's file."""
        return self.folder / "ledger.sqlite"

    @property
    def articles(self) -> Path:
        """Segments of articles."""
        return self.folder / "articles"

    @property
    def facts(self) -> Path:
        """Segments of facts, a folder a version."""
        return self.folder / "facts"

    @property
    def tables(self) -> Path:
        """The tables of the last run."""
        return self.folder / "tables"

    @property
    def record(self) -> Path:
        """Installed pages of the depositary's record."""
        return self.folder / "record"

    def table(self, name: str) -> Path:
        """The file of a table of the last run."""
        return self.tables / f"{name}.parquet"


@contextmanager
def opened(state: State) -> Iterator[Ledger]:
    """Hold the state's lock and open its ledger, rebuilding first what is damaged, gone or of an older format."""
    with exclusive(state.folder), _open_ledger(state) as ledger:
        yield ledger


def _open_ledger(state: State) -> Ledger:
    if not state.ledger.exists():
        return _rebuild(state)
    try:
        return Ledger(state.ledger)
    except LedgerError:
        return _rebuild(state)


def _rebuild(state: State) -> Ledger:
    """Start a new ledger from the segments of articles that can be read: of files since removed they hold all
    that is left. Files of the landing folder are then read again, and facts drawn again."""
    for left in state.folder.glob("ledger.sqlite*"):
        left.unlink()
    ledger = Ledger(state.ledger)
    segments = []
    for path in state.articles.glob("*.parquet"):
        frame = read_articles(path)
        if frame is not None and not frame.is_empty():
            segments.append((frame["read_order"][0], path.stem, frame))
    for _, segment, frame in sorted(segments, key=lambda found: found[:2]):
        rows = frame.select("source_id", "content", "article_key", "language", "feed").iter_rows()
        ledger.take_articles([Standing(*row) for row in rows], segment, [], [], "rebuilt")
    return ledger


def read_articles(path: Path) -> pl.DataFrame | None:
    """Return what a segment of articles says of each; None where it is damaged or of an older format."""
    wanted = ["source_id", "content", "article_key", "language", "feed", "read_order"]
    try:
        return files.read_frame(path, wanted)
    except (OSError, pl.exceptions.PolarsError):
        return None


def repair(state: State, ledger: Ledger) -> None:
    """Forget in the ledger what is no longer on disk whole, so that the run makes it again."""
    for folder in (state.articles, state.facts, state.tables):
        files.clear_leftovers(folder)
    named = set(ledger.standing_frame()["segment"].unique())
    lost = [segment for segment in named if not files.is_whole(state.articles / f"{segment}.parquet")]
    if lost:
        ledger.forget_articles(lost)
