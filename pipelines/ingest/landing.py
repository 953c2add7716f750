"""The landing folder: which files it holds, and reading any of them.

Belongs here: listing files, choosing the reader by a file's name, and turning failures into `Rejected`. How
each form is read belongs to its own module; what was read before and what is new belongs to
`pipelines.store`.
"""

import hashlib
import os
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from pipelines.ingest import csvfile, feed, jsonlines, parquetfile, plain, unpack, webpage
from pipelines.ingest.articles import Article, Rejected, UnreadableError

Reader = Callable[[Path, str], Iterator[Article | Rejected]]

READERS: dict[str, Reader] = {
    suffix: module.read
    for module in (plain, webpage, jsonlines, csvfile, parquetfile, feed)
    for suffix in module.SUFFIXES
}
# What browsers and copying tools leave while they are at it.
_UNFINISHED = (".part", ".partial", ".crdownload", ".download", ".tmp", ".swp", "~")


@dataclass(frozen=True)
class LandingFile:
    """A file of the landing folder. `name` is its path in the folder with `/` on every system, composed
    (NFC)."""

    path: Path
    name: str
    size: int
    mtime_ns: int

    @cached_property
    def digest(self) -> str:
        """SHA-256 of the bytes as they lie there, read when first asked for. Raises OSError."""
        with self.path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()


def list_files(folder: Path) -> list[LandingFile]:
    """Return the folder's files in order of name, nested folders included.

    Hidden files, unfinished downloads and what is no ordinary file are left out; a folder that is not there
    has none.
    """
    found: list[LandingFile] = []
    for parent, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if not name.startswith(".")]
        for name in names:
            path = Path(parent, name)
            if name.startswith((".", "~$")) or name.lower().endswith(_UNFINISHED) or not path.is_file():
                continue
            try:
                status = path.stat()
            except OSError:  # removed since it was listed
                continue
            found.append(
                LandingFile(
                    path, _portable_name(path.relative_to(folder)), status.st_size, status.st_mtime_ns
                )
            )
    return sorted(found, key=lambda file: file.name)


def read_file(path: Path, name: str) -> Iterator[Article | Rejected]:
    """Yield what a file holds, in its order, and never raise.

    `name` is the file's name in the landing folder, which ids are made of.
    """
    try:
        suffix = form(name)
        reader = READERS.get(suffix)
        if reader is None:
            forms = f"{', '.join(READERS)}, also with {' or '.join(unpack.PACKED)}"
            raise UnreadableError("form_unknown", f"no reader for '{suffix or name}': the forms are {forms}")
        yield from reader(path, name)
    except UnreadableError as error:
        yield Rejected(name, error.check_name, error.reason)
    except Exception as error:  # a parser's own fault must not stop the run; its name is in the reason
        yield Rejected(name, "reader_failed", f"{type(error).__name__}: {error}"[:300])


def form(name: str) -> str:
    """Return the ending that chooses the reader: `a.jsonl.gz` -> `.jsonl`."""
    base = name.lower()
    for packed in unpack.PACKED:
        base = base.removesuffix(packed)
    return Path(base).suffix


def _portable_name(relative: Path) -> str:
    name = os.fsencode(relative.as_posix()).decode("utf-8", "replace")
    return unicodedata.normalize("NFC", name)
