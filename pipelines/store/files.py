"""Writing files so that nobody ever sees half of one.

Belongs here: atomic writes, and clearing up what a killed run left. What is written belongs to the callers.
"""

import os
import shutil
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import polars as pl

_TRIES = 50
_PAUSE_SECONDS = 0.1


def write_frame(frame: pl.DataFrame | pl.LazyFrame, path: Path) -> None:
    """Write Parquet beside `path`, then move it there."""
    path.parent.mkdir(parents=True, exist_ok=True)
    waiting = _waiting(path)
    if isinstance(frame, pl.LazyFrame):
        frame.sink_parquet(waiting, compression="zstd")
    else:
        frame.write_parquet(waiting, compression="zstd")
    replace(waiting, path)


def read_frame(path: Path, columns: Sequence[str] | None = None) -> pl.DataFrame:
    """Read Parquet; in its path no character stands for others."""
    return pl.read_parquet(path, columns=list(columns) if columns else None, glob=False)


def scan_frames(paths: list[Path], name_column: str | None = None) -> pl.LazyFrame:
    """Read Parquet files as one frame when it is needed, each row's path in `name_column`."""
    return pl.scan_parquet(paths, glob=False, include_file_paths=name_column)


def is_whole(path: Path) -> bool:
    """Tell whether a Parquet file is there and ends as one; its footer is written last."""
    try:
        scan_frames([path]).collect_schema()
    except (OSError, pl.exceptions.PolarsError):
        return False
    return True


def write_text(text: str, path: Path) -> None:
    """Write UTF-8 text beside `path`, then move it there."""
    path.parent.mkdir(parents=True, exist_ok=True)
    waiting = _waiting(path)
    waiting.write_text(text, encoding="utf-8")
    replace(waiting, path)


def write_folder(folder: Path, fill: Callable[[Path], None]) -> None:
    """Let `fill` write into a folder beside `folder`, then move it there; one that is there already is kept:
    a folder's name says its content."""
    waiting = _waiting(folder)
    shutil.rmtree(waiting, ignore_errors=True)
    waiting.mkdir(parents=True)
    fill(waiting)
    if folder.is_dir():
        shutil.rmtree(waiting)
    else:
        replace(waiting, folder)


def replace(waiting: Path, path: Path) -> None:
    """Move a file or folder over `path` in one step.

    Windows refuses while somebody has the file open: try again for some seconds, then raise its
    PermissionError.
    """
    for _ in range(_TRIES):
        try:
            waiting.replace(path)
            return
        except PermissionError:
            time.sleep(_PAUSE_SECONDS)
    waiting.replace(path)


def clear_leftovers(folder: Path) -> None:
    """Remove what killed runs left half written in a folder and the folders in it."""
    for path in folder.rglob(".*.tmp"):
        if path.is_dir():
            shutil.rmtree(path, ignore_errors=True)
        else:
            path.unlink(missing_ok=True)


def _waiting(path: Path) -> Path:
    return path.with_name(f".{path.name}.{os.getpid()}.tmp")
