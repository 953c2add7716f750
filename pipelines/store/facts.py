"""Drawing facts from the articles that stand and were not read by this version of the extractor.

Belongs here: segments of facts, and the tables of all facts of articles that stand. What a fact is belongs to
`pipelines.extract`.

A segment is a folder named after the articles in it, with a Parquet file a table and `rejected.parquet`.
"""

import shutil
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import polars as pl

from pipelines import ids, tables
from pipelines.lexicon import Lexicon
from pipelines.store import articles, files, quarantine
from pipelines.store.ledger import Ledger
from pipelines.store.state import State

Extract = Callable[[pl.DataFrame], dict[str, pl.DataFrame]]
Mapper = Callable[[Extract, Iterable[pl.DataFrame]], Iterator[dict[str, pl.DataFrame]]]
Known = Mapping[str, frozenset[str]]

LANGUAGES = ("en",)
# A few seconds of work: what a killed run loses.
_MOST_ARTICLES = 2048
_MOST_CHARACTERS = 6_000_000
_REJECTED = pl.Schema({"table_name": pl.String(), "article_id": pl.String(), **quarantine.REJECTED})


@dataclass(frozen=True)
class Drawn:
    """What a run drew: articles read, and how many were held already or are in another language."""

    version: str
    extracted: int
    held: int
    other_language: int

    @property
    def summary(self) -> str:
        """The same in words."""
        if not self.extracted and not self.held:
            return "nothing to extract: no article that can be read for facts"
        if not self.extracted:
            return f"nothing to extract: all {self.held} articles were read by this version already"
        return f"{self.extracted} articles read for facts, {self.held} read before"


def version(lexicon: Lexicon) -> str:
    """Return the extractor's version: a digest of the lexicon, of the code that reads and of the checks."""
    package = Path(__file__).parents[1]
    code = ids.code_version(
        package / "extract",
        package / "ids.py",
        package / "gazetteer.py",
        package / "tables" / "facts.py",
        package / "tables" / "values.py",
        Path(quarantine.__file__),
    )
    return ids.digest(lexicon.version, code)[:16]


def draw(
    state: State,
    ledger: Ledger,
    extract: Extract,
    lexicon: Lexicon,
    run_id: str,
    *,
    mapper: Mapper = map,
    progress: articles.Progress | None = None,
) -> Drawn:
    """Draw facts from every article that stands, is in English and was not read by this version.

    Each portion is noted once its segment is on disk, so a killed run goes on where it was. `mapper` runs
    `extract` over portions in order: the built-in `map`, or one that spreads them over processes.
    """
    drawn_by = version(lexicon)
    folder = state.facts / drawn_by
    _forget_lost(ledger, folder, drawn_by)
    standing = ledger.standing_frame().with_columns(is_read=pl.col("language").is_in(LANGUAGES))
    wanted = standing.filter("is_read").join(ledger.extracted(drawn_by), on="article_key", how="anti")
    handed_out: deque[pl.DataFrame] = deque()

    def inputs() -> Iterator[pl.DataFrame]:
        for portion in _portions(state, wanted, folder, ledger, drawn_by):
            handed_out.append(portion)
            yield _input(portion)

    done, known = 0, _known(lexicon)
    for result in mapper(extract, inputs()):
        portion = handed_out.popleft()
        segment = _segment_name(portion)
        files.write_folder(folder / segment, _filler(portion, result, known, run_id))
        ledger.note_extracted(portion["article_key"], drawn_by, segment)
        done += len(portion)
        if progress:
            progress(done, len(wanted))
    ledger.note_extraction(run_id, done, drawn_by)
    read = int(standing["is_read"].sum())
    return Drawn(drawn_by, done, read - done, len(standing) - read)


def _portions(
    state: State, wanted: pl.DataFrame, folder: Path, ledger: Ledger, drawn_by: str
) -> Iterator[pl.DataFrame]:
    """Yield the articles to be read, a segment's worth at a time."""
    for segment in sorted(wanted["segment"].unique()):
        keys = wanted.filter(pl.col("segment") == segment).select("article_key")
        rows = files.read_frame(state.articles / f"{segment}.parquet").join(
            keys, on="article_key", how="semi", maintain_order="left"
        )
        for portion in articles.batches(rows, _MOST_ARTICLES, _MOST_CHARACTERS):
            name = _segment_name(portion)
            if (folder / name).is_dir():  # drawn by a run that was killed before it could note it
                ledger.note_extracted(portion["article_key"], drawn_by, name)
            else:
                yield portion


def _segment_name(portion: pl.DataFrame) -> str:
    return ids.digest(*portion["article_key"])[:32]


def _input(portion: pl.DataFrame) -> pl.DataFrame:
    text = (
        pl.when(pl.col("headline").is_null())
        .then("body")
        .otherwise(pl.col("body").str.slice(pl.col("headline").str.len_chars() + 2))
    )
    return portion.select(
        "source_id", title=pl.col("headline").fill_null(""), text=text, published="published_on"
    )


def _filler(
    portion: pl.DataFrame, result: Mapping[str, pl.DataFrame], known: Known, run_id: str
) -> Callable[[Path], None]:
    bodies = portion.select(
        pl.col("source_id").map_elements(ids.article_id, return_dtype=pl.String).alias("article_id"),
        "source_id",
        "body",
    )

    def fill(folder: Path) -> None:
        rejected = [pl.DataFrame(schema=_REJECTED)]
        for table in tables.FACTS:
            name = tables.name(table)
            checked = quarantine.split(
                result[name], table, {**known, "articles": frozenset(bodies["article_id"])}
            )
            quoted = quarantine.split_evidence(checked.good, bodies)
            quoted.good.write_parquet(folder / f"{name}.parquet", compression="zstd")
            rejected += [
                bad.select(pl.lit(name).alias("table_name"), "article_id", "check_name", "reason", "row")
                for bad in (checked.bad, quoted.bad)
            ]
        _with_run(pl.concat(rejected), bodies, run_id).write_parquet(
            folder / "rejected.parquet", compression="zstd"
        )

    return fill


def _with_run(rejected: pl.DataFrame, bodies: pl.DataFrame, run_id: str) -> pl.DataFrame:
    owners = bodies.select("article_id", "source_id")
    return tables.conform(
        rejected.join(owners, on="article_id", how="left", maintain_order="left").with_columns(
            pl.col("source_id").fill_null("unknown"),
            run_id=pl.lit(run_id),
            rejected_at=pl.lit(datetime.now(UTC)),
        ),
        tables.RejectedRows,
    )


def _known(lexicon: Lexicon) -> Known:
    return {
        "states": frozenset(row["iso3"] for row in lexicon.table("states")),
        "treaties": frozenset(row["treaty_code"] for row in lexicon.table("treaties")),
        "incident_types": frozenset(row["incident_type"] for row in lexicon.table("incident_types")),
    }


def _forget_lost(ledger: Ledger, folder: Path, drawn_by: str) -> None:
    """Forget segments that are gone or damaged, so that their articles are read again."""
    for segment in ledger.extracted(drawn_by)["segment"].unique():
        paths = [folder / segment / f"{tables.name(table)}.parquet" for table in tables.FACTS]
        if not all(map(files.is_whole, paths)):
            shutil.rmtree(folder / segment, ignore_errors=True)
            ledger.forget_segments([segment])


def write_tables(state: State, ledger: Ledger, lexicon: Lexicon) -> None:
    """Write the tables of facts: those of all articles that stand, in order of article and span."""
    folder = state.facts / version(lexicon)
    standing = ledger.standing_frame().join(ledger.extracted(folder.name), on="article_key")
    segments = sorted(standing["segment_right"].unique())
    owners = standing.select(
        article_id=pl.col("source_id").map_elements(ids.article_id, return_dtype=pl.String),
        fact_segment="segment_right",
    ).lazy()
    for table in tables.FACTS:
        order = list(dict.fromkeys(("article_id", "span_start", "span_end", *tables.key(table))))
        rows = _scan(folder, segments, tables.name(table), tables.polars_schema(table), owners)
        files.write_frame(rows.sort(order).collect(), state.table(tables.name(table)))
    refused = _scan(folder, segments, "rejected", tables.polars_schema(tables.RejectedRows), owners)
    files.write_frame(refused.collect(), state.table("rejected_facts"))


def _scan(
    folder: Path, segments: list[str], name: str, schema: pl.Schema, owners: pl.LazyFrame
) -> pl.LazyFrame:
    """Return a table's rows in segments, of those articles whose latest content the segment was drawn from."""
    if not segments:
        return pl.LazyFrame(schema=schema)
    return (
        files.scan_frames([folder / segment / f"{name}.parquet" for segment in segments], "fact_segment")
        .with_columns(pl.col("fact_segment").str.extract(r"([0-9a-f]{32})[/\\][^/\\]+$"))
        .join(owners, on=["article_id", "fact_segment"], how="semi")
        .select(list(schema))
    )


def clear_other_versions(state: State, ledger: Ledger, lexicon: Lexicon) -> None:
    """Remove what other versions of the extractor drew, once this one's facts are published."""
    kept = version(lexicon)
    for folder in state.facts.glob("*"):
        if folder.name != kept:
            shutil.rmtree(folder, ignore_errors=True)
    ledger.forget_other_versions(kept)
