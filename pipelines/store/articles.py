"""Taking articles in: new and changed files of the landing folder, and the table of all articles that stand.

Belongs here: segments of articles. How a file is read belongs to `pipelines.ingest`, which articles stand to
the ledger.
"""

import json
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import polars as pl

from pipelines import ids, tables
from pipelines.extract.language import text
from pipelines.ingest import Article, LandingFile, Rejected, duplicates, list_files, read_file
from pipelines.store import files
from pipelines.store.ledger import FileReading, Ledger, Rejection, Standing
from pipelines.store.state import State

Progress = Callable[[int, int], None]

READER = ids.code_version(Path(__file__).parents[1] / "ingest")
_MOST_ARTICLES = 4096
_MOST_CHARACTERS = 1 << 24
# Faults of the system or of a library rather than of the file: the next run may read it.
_WORTH_ANOTHER_TRY = frozenset(("file_unreadable", "reader_failed"))

SEGMENT = pl.Schema(
    {
        "source_id": pl.String(),
        "content": pl.String(),
        "article_key": pl.String(),
        "read_order": pl.Int64(),
        "feed": pl.Boolean(),
        "url": pl.String(),
        "outlet": pl.String(),
        "headline": pl.String(),
        "byline": pl.String(),
        "dateline_place": pl.String(),
        "published_on": pl.Date(),
        "language": pl.String(),
        "body": pl.String(),
        "signature": pl.Binary(),
    }
)


@dataclass
class Intake:
    """What a run found in the landing folder: files read, and articles new, changed, skipped (held already)
    and rejected."""

    files_read: int = 0
    files_unchanged: int = 0
    new: int = 0
    changed: int = 0
    skipped: int = 0
    rejected: int = 0


@dataclass
class _Batch:
    """Rows that wait for their segment, the last of each source_id, and what is to be noted with them."""

    rows: dict[str, tuple[Standing, Article]] = field(default_factory=dict)
    begun: list[str] = field(default_factory=list)
    readings: list[FileReading] = field(default_factory=list)
    rejections: list[Rejection] = field(default_factory=list)
    characters: int = 0

    @property
    def is_full(self) -> bool:
        return len(self.rows) >= _MOST_ARTICLES or self.characters >= _MOST_CHARACTERS


def take_in(
    state: State, ledger: Ledger, folder: Path, run_id: str, progress: Progress | None = None
) -> Intake:
    """Read the files of the landing folder that are new or changed, and let their articles stand.

    Each segment is noted once it is on disk, so a killed run goes on where it was. A file that cannot be opened
    is a rejected row and is tried again next time.
    """
    intake = Intake()
    before = ledger.count_standing()
    found = list_files(folder)
    batch = _Batch()
    for number, file in enumerate(found):
        if progress:
            progress(number, len(found))
        if ledger.holds_unchanged(file.name, file.size, file.mtime_ns, READER):
            intake.files_unchanged += 1
            continue
        _read(file, state, ledger, batch, intake, run_id)
        if batch.is_full:
            _flush(state, ledger, batch, intake, run_id)
    _flush(state, ledger, batch, intake, run_id)
    intake.skipped = before - intake.changed
    if progress:
        progress(len(found), len(found))
    ledger.note_articles(run_id, intake.new, intake.changed, intake.skipped, intake.rejected)
    return intake


def _read(
    file: LandingFile, state: State, ledger: Ledger, batch: _Batch, intake: Intake, run_id: str
) -> None:
    try:
        digest = file.digest
    except OSError as error:
        batch.begun.append(file.name)
        reason = f"{type(error).__name__}: {error.strerror}"
        batch.rejections.append(Rejection(file.name, 0, file.name, "file_unreadable", reason, None))
        intake.rejected += 1
        return
    if ledger.holds_content(file.name, digest, READER):
        ledger.touch(file.name, file.size, file.mtime_ns)
        intake.files_unchanged += 1
        return
    intake.files_read += 1
    batch.begun.append(file.name)
    articles = refused = 0
    is_settled = True
    for row in read_file(file.path, file.name):
        if isinstance(row, Rejected):
            batch.rejections.append(
                Rejection(file.name, refused, row.source_id, row.check_name, row.reason, row.row_json)
            )
            refused += 1
            is_settled &= row.check_name not in _WORTH_ANOTHER_TRY
            continue
        articles += 1
        _add(row, batch)
        if batch.is_full:
            _flush(state, ledger, batch, intake, run_id)
    intake.rejected += refused
    if is_settled:
        batch.readings.append(FileReading(file.name, digest, READER, file.size, file.mtime_ns, articles))


def _add(article: Article, batch: _Batch) -> None:
    waiting = batch.rows.get(article.source_id)
    if waiting is not None and article.feed:
        return
    batch.rows[article.source_id] = (_standing(article), article)
    batch.characters += len(article.text)


def _standing(article: Article) -> Standing:
    published = article.published_on.isoformat() if article.published_on else ""
    article_key = ids.digest(article.source_id, article.headline or "", article.text, published)
    about = (article.url, article.outlet, article.byline, article.dateline_place, article.language)
    content = ids.digest(article_key, json.dumps(about))
    return Standing(article.source_id, content, article_key, article.language, article.feed)


def _flush(state: State, ledger: Ledger, batch: _Batch, intake: Intake, run_id: str) -> None:
    """Write what is new or changed to a segment, then note it; nothing new is noted without one."""
    held = ledger.standing(batch.rows)
    taken = [pair for source_id, pair in batch.rows.items() if _is_news(pair[0], held.get(source_id))]
    intake.changed += sum(standing.source_id in held for standing, _ in taken)
    intake.new += sum(standing.source_id not in held for standing, _ in taken)
    segment = ""
    if taken:
        segment = ids.digest(*(standing.content for standing, _ in taken))[:32]
        files.write_frame(_frame(taken, time.time_ns()), state.articles / f"{segment}.parquet")
    standings = [standing for standing, _ in taken]
    ledger.take_articles(standings, segment, batch.readings, batch.rejections, run_id, batch.begun)
    batch.rows, batch.characters = {}, 0
    batch.begun, batch.readings, batch.rejections = [], [], []


def _is_news(standing: Standing, held: Standing | None) -> bool:
    return held is None or (standing.content != held.content and not standing.feed)


def _frame(taken: Sequence[tuple[Standing, Article]], order: int) -> pl.DataFrame:
    bodies = [text.join(article.headline or "", article.text)[0] for _, article in taken]
    rows = [
        (
            standing.source_id,
            standing.content,
            standing.article_key,
            order,
            article.feed,
            article.url,
            article.outlet,
            article.headline,
            article.byline,
            article.dateline_place,
            article.published_on,
            article.language,
            body,
            signature,
        )
        for (standing, article), body, signature in zip(
            taken, bodies, duplicates.signatures(bodies), strict=True
        )
    ]
    return pl.DataFrame(rows, schema=SEGMENT, orient="row")


def table(state: State, ledger: Ledger) -> pl.DataFrame:
    """Return the table `articles`: all articles that stand, duplicates linked."""
    about = standing_rows(state, ledger).with_columns(
        article_id=pl.col("source_id").map_elements(ids.article_id, return_dtype=pl.String)
    )
    known = about.select("article_id", "source_id", "published_on", "signature").collect()
    links = duplicates.link_duplicates(known, _bodies(about))
    return (
        about.join(links.lazy(), on="article_id", how="left", maintain_order="left")
        .with_columns(n_words=pl.col("body").str.count_matches(r"\S+").cast(pl.Int32))
        .select([column.name for column in tables.columns(tables.Articles)])
        .collect()
    )


def standing_rows(state: State, ledger: Ledger) -> pl.LazyFrame:
    """Return the rows of segments that stand, columns as in `SEGMENT`, and run_id and taken_at besides."""
    standing = ledger.standing_frame().select("source_id", "segment", "run_id", "taken_at")
    if standing.is_empty():
        return pl.LazyFrame(
            schema={**SEGMENT, "segment": pl.String(), "run_id": pl.String(), "taken_at": pl.String()}
        )
    paths = [state.articles / f"{segment}.parquet" for segment in sorted(standing["segment"].unique())]
    return (
        files.scan_frames(paths, name_column="segment")
        .with_columns(pl.col("segment").str.extract(r"([0-9a-f]+)\.parquet$"))
        .join(standing.lazy(), on=["source_id", "segment"])
    )


def _bodies(about: pl.LazyFrame) -> Callable[[Sequence[str]], Mapping[str, str]]:
    def bodies(article_ids: Sequence[str]) -> Mapping[str, str]:
        chosen = (
            about.filter(pl.col("article_id").is_in(list(article_ids))).select("article_id", "body").collect()
        )
        return dict(chosen.iter_rows())

    return bodies


def batches(rows: pl.DataFrame, most_articles: int, most_characters: int) -> Iterator[pl.DataFrame]:
    """Yield rows with a column `body` in portions of at most so many rows and, save for single longer ones,
    characters."""
    start = characters = 0
    for number, length in enumerate(rows["body"].str.len_chars()):
        if number > start and (number - start >= most_articles or characters + length > most_characters):
            yield rows[start:number]
            start, characters = number, 0
        characters += length
    if start < len(rows):
        yield rows[start:]
