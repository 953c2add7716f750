"""The ledger: which files were read, which articles stand, which of them were read for facts, and the runs.

Belongs here: the SQLite file `ledger.sqlite` of a state folder and every statement run on it. The articles
and facts themselves lie in segments (`articles`, `facts`).

How articles stand: the same `source_id` again replaces what it held; a feed's entry never replaces anything.
Nothing that stands is ever taken away, as an article outlives the file that it came in.
"""

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import polars as pl

FORMAT = "2"
# Within so many nanoseconds of reading, a file may change again without its time stamp showing it.
_RACY_NS = 2_000_000_000

_SCHEMA = """
CREATE TABLE IF NOT EXISTS meta (name TEXT PRIMARY KEY, value TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS files (
    name TEXT PRIMARY KEY, digest TEXT NOT NULL, reader TEXT NOT NULL, size INTEGER NOT NULL,
    mtime_ns INTEGER NOT NULL, read_ns INTEGER NOT NULL, n_articles INTEGER NOT NULL
);
CREATE TABLE IF NOT EXISTS standing (
    source_id TEXT PRIMARY KEY, content TEXT NOT NULL, article_key TEXT NOT NULL, language TEXT NOT NULL,
    feed INTEGER NOT NULL, segment TEXT NOT NULL, run_id TEXT NOT NULL, taken_at TEXT NOT NULL
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS rejected (
    file TEXT NOT NULL, number INTEGER NOT NULL, source_id TEXT NOT NULL,
    check_name TEXT NOT NULL, reason TEXT NOT NULL, row TEXT, run_id TEXT NOT NULL, rejected_at TEXT NOT NULL,
    PRIMARY KEY (file, number)
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS extractions (
    article_key TEXT NOT NULL, version TEXT NOT NULL, segment TEXT NOT NULL,
    PRIMARY KEY (article_key, version)
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS runs (
    run_id TEXT PRIMARY KEY, started TEXT NOT NULL, ended TEXT, status TEXT NOT NULL,
    articles_new INTEGER NOT NULL DEFAULT 0, articles_changed INTEGER NOT NULL DEFAULT 0,
    articles_skipped INTEGER NOT NULL DEFAULT 0, articles_rejected INTEGER NOT NULL DEFAULT 0,
    articles_extracted INTEGER NOT NULL DEFAULT 0, extractor_version TEXT, row_counts TEXT
);
"""


@dataclass(frozen=True, slots=True)
class Standing:
    """An article that stands: `content` is a digest of all that is known of it, `article_key` of what facts
    are drawn from."""

    source_id: str
    content: str
    article_key: str
    language: str
    feed: bool


@dataclass(frozen=True, slots=True)
class FileReading:
    """A file as it was read: `reader` is the version of the code that read it."""

    name: str
    digest: str
    reader: str
    size: int
    mtime_ns: int
    n_articles: int


@dataclass(frozen=True, slots=True)
class Rejection:
    """A row that a reader refused; `number` counts the refused rows of the file."""

    file: str
    number: int
    source_id: str
    check_name: str
    reason: str
    row: str | None


class LedgerError(RuntimeError):
    """Raised where the ledger is damaged or of another format; `state.open` then rebuilds it."""


class Ledger:
    """An open ledger. Every method that writes is one transaction: all of it happens, or nothing."""

    def __init__(self, path: Path) -> None:
        """Open or create. Raises LedgerError."""
        path.parent.mkdir(parents=True, exist_ok=True)
        self._connection = sqlite3.connect(path, timeout=60, isolation_level=None)
        try:
            self._connection.execute("PRAGMA synchronous = NORMAL")
            self._check_format()
        except sqlite3.DatabaseError as error:
            self._connection.close()
            raise LedgerError(f"{path} is damaged: {error}") from error
        except LedgerError:
            self._connection.close()
            raise

    def close(self) -> None:
        """Close the file."""
        self._connection.close()

    def __enter__(self) -> "Ledger":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _check_format(self) -> None:
        tables = {name for (name,) in self._connection.execute("SELECT name FROM sqlite_master")}
        if tables and "meta" not in tables:
            raise LedgerError("the ledger is of an unknown format")
        found = None
        if tables:
            found = self._connection.execute("SELECT value FROM meta WHERE name = 'format'").fetchone()
            if found is None or found[0] != FORMAT:
                raise LedgerError(f"the ledger is of format {found and found[0]}, not {FORMAT}")
        with self._transaction():
            for statement in _SCHEMA.split(";"):
                self._connection.execute(statement)
            self._connection.execute("INSERT OR IGNORE INTO meta VALUES ('format', ?)", [FORMAT])

    @contextmanager
    def _transaction(self) -> Iterator[None]:
        self._connection.execute("BEGIN IMMEDIATE")
        try:
            yield
        except BaseException:
            self._connection.execute("ROLLBACK")
            raise
        self._connection.execute("COMMIT")

    # Files -------------------------------------------------------------------------------------------------

    def holds_unchanged(self, name: str, size: int, mtime_ns: int, reader: str) -> bool:
        """Tell, without looking into the file, whether this reader has read it as it lies there."""
        row = self._connection.execute(
            "SELECT size, mtime_ns, read_ns, reader FROM files WHERE name = ?", [name]
        ).fetchone()
        if row is None:
            return False
        known_size, known_mtime_ns, read_ns, read_by = row
        if (known_size, known_mtime_ns, read_by) != (size, mtime_ns, reader):
            return False
        return bool(read_ns - mtime_ns > _RACY_NS)

    def holds_content(self, name: str, digest: str, reader: str) -> bool:
        """Tell whether this reader has read the file with this content."""
        row = self._connection.execute("SELECT digest, reader FROM files WHERE name = ?", [name]).fetchone()
        return bool(row == (digest, reader))

    def touch(self, name: str, size: int, mtime_ns: int) -> None:
        """Note the time stamp of a file whose content is unchanged."""
        self._connection.execute(
            "UPDATE files SET size = ?, mtime_ns = ?, read_ns = ? WHERE name = ?",
            [size, mtime_ns, _now_ns(), name],
        )

    # Articles ----------------------------------------------------------------------------------------------

    def standing(self, source_ids: Iterable[str]) -> dict[str, Standing]:
        """Return those of the articles that stand, by source_id."""
        found = {}
        for source_id in source_ids:
            row = self._connection.execute(
                "SELECT source_id, content, article_key, language, feed FROM standing WHERE source_id = ?",
                [source_id],
            ).fetchone()
            if row:
                found[source_id] = Standing(row[0], row[1], row[2], row[3], bool(row[4]))
        return found

    def count_standing(self) -> int:
        """Return how many articles stand."""
        return int(self._connection.execute("SELECT count(*) FROM standing").fetchone()[0])

    def standing_frame(self) -> pl.DataFrame:
        """Return all articles that stand: source_id, content, article_key, language, segment, run_id, taken_at."""
        return self._frame(
            "SELECT source_id, content, article_key, language, segment, run_id, taken_at FROM standing",
            ("source_id", "content", "article_key", "language", "segment", "run_id", "taken_at"),
        )

    def take_articles(
        self,
        articles: Sequence[Standing],
        segment: str,
        readings: Sequence[FileReading],
        rejections: Sequence[Rejection],
        run_id: str,
        begun: Iterable[str] = (),
    ) -> None:
        """Let articles of a segment stand, and note the files wholly read and the rows refused with them.

        `begun` are files whose reading began with this segment: what was refused of them before is forgotten.
        """
        moment = _now()
        with self._transaction():
            self._connection.executemany("DELETE FROM rejected WHERE file = ?", [(name,) for name in begun])
            self._connection.executemany(
                "INSERT OR REPLACE INTO standing VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                [
                    (a.source_id, a.content, a.article_key, a.language, a.feed, segment, run_id, moment)
                    for a in articles
                ],
            )
            self._connection.executemany(
                "INSERT OR REPLACE INTO rejected VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                [
                    (r.file, r.number, r.source_id, r.check_name, r.reason, r.row, run_id, moment)
                    for r in rejections
                ],
            )
            self._connection.executemany(
                "INSERT OR REPLACE INTO files VALUES (?, ?, ?, ?, ?, ?, ?)",
                [(r.name, r.digest, r.reader, r.size, r.mtime_ns, _now_ns(), r.n_articles) for r in readings],
            )

    def rejected_frame(self) -> pl.DataFrame:
        """Return the rows refused in the files' latest readings, columns as in the ledger."""
        return self._frame(
            "SELECT source_id, check_name, reason, row, run_id, rejected_at FROM rejected ORDER BY file, number",
            ("source_id", "check_name", "reason", "row", "run_id", "rejected_at"),
        )

    # Facts -------------------------------------------------------------------------------------------------

    def extracted(self, version: str) -> pl.DataFrame:
        """Return which articles this version has drawn facts from: article_key, segment."""
        rows = self._connection.execute(
            "SELECT article_key, segment FROM extractions WHERE version = ?", [version]
        ).fetchall()
        return pl.DataFrame(rows, schema={"article_key": pl.String, "segment": pl.String}, orient="row")

    def note_extracted(self, article_keys: Iterable[str], version: str, segment: str) -> None:
        """Note that a segment holds the facts of articles."""
        with self._transaction():
            self._connection.executemany(
                "INSERT OR REPLACE INTO extractions VALUES (?, ?, ?)",
                [(key, version, segment) for key in article_keys],
            )

    def forget_segments(self, segments: Iterable[str]) -> None:
        """Forget facts whose segments are gone: their articles are read again."""
        with self._transaction():
            self._connection.executemany(
                "DELETE FROM extractions WHERE segment = ?", [(s,) for s in segments]
            )

    def forget_articles(self, segments: Iterable[str]) -> None:
        """Forget articles whose segments are gone, and that any file was read: all files are read again."""
        with self._transaction():
            self._connection.executemany("DELETE FROM standing WHERE segment = ?", [(s,) for s in segments])
            self._connection.execute("DELETE FROM files")

    def forget_other_versions(self, version: str) -> None:
        """Forget what other versions of the extractor drew."""
        with self._transaction():
            self._connection.execute("DELETE FROM extractions WHERE version <> ?", [version])

    # Runs --------------------------------------------------------------------------------------------------

    def start_run(self, run_id: str) -> None:
        """Note that a run began, once; one that began earlier and has not ended never will."""
        self._connection.execute(
            "UPDATE runs SET status = 'failed' WHERE status = 'started' AND run_id <> ?", [run_id]
        )
        self._connection.execute(
            "INSERT OR IGNORE INTO runs (run_id, started, status) VALUES (?, ?, 'started')", [run_id, _now()]
        )

    def note_articles(self, run_id: str, new: int, changed: int, skipped: int, rejected: int) -> None:
        """Note what a run found in the landing folder."""
        self._connection.execute(
            "UPDATE runs SET articles_new = ?, articles_changed = ?, articles_skipped = ?, articles_rejected = ?"
            " WHERE run_id = ?",
            [new, changed, skipped, rejected, run_id],
        )

    def note_extraction(self, run_id: str, extracted: int, version: str) -> None:
        """Note how many articles a run drew facts from, and by which version."""
        self._connection.execute(
            "UPDATE runs SET articles_extracted = ?, extractor_version = ? WHERE run_id = ?",
            [extracted, version, run_id],
        )

    def end_run(self, run_id: str, status: str, row_counts: str | None = None) -> None:
        """Note how a run ended: published or failed."""
        self._connection.execute(
            "UPDATE runs SET ended = ?, status = ?, row_counts = ? WHERE run_id = ?",
            [_now(), status, row_counts, run_id],
        )

    def runs_frame(self) -> pl.DataFrame:
        """Return the runs, oldest first, columns as in the ledger."""
        names = (
            "run_id started ended status articles_new articles_changed articles_skipped articles_rejected"
            " articles_extracted extractor_version row_counts"
        ).split()
        rows = self._connection.execute(
            "SELECT run_id, started, ended, status, articles_new, articles_changed, articles_skipped,"
            " articles_rejected, articles_extracted, extractor_version, row_counts FROM runs ORDER BY started, run_id"
        ).fetchall()
        schema = {name: pl.Int64 if name.startswith("articles_") else pl.String for name in names}
        return pl.DataFrame(rows, schema=schema, orient="row")

    def _frame(self, statement: str, names: Sequence[str]) -> pl.DataFrame:
        rows = self._connection.execute(statement).fetchall()
        return pl.DataFrame(rows, schema=dict.fromkeys(names, pl.String), orient="row")


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="microseconds")


def _now_ns() -> int:
    return int(datetime.now(UTC).timestamp() * 1e9)
