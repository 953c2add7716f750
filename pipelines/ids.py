"""Ids: the same input gives the same id on every machine and in every run.

Belongs here: how ids and digests are made. What identifies a row is for the table's maker to say.
"""

import hashlib
from collections.abc import Iterable
from functools import cache
from pathlib import Path

_SEPARATOR = "\x1f"


def article_id(source_id: str) -> str:
    """Return the id of the article with this `source_id`: 16 hexadecimal digits."""
    return digest("article", source_id)[:16]


def row_id(kind: str, article: str, *parts: object) -> str:
    """Return the id of a fact: 16 hexadecimal digits made from its kind ("claim", "fact", "report"), its
    article's id and the values that tell it from the article's other facts; None is a value of its own."""
    return digest(kind, article, *("\x00" if part is None else str(part) for part in parts))[:16]


def digest(*parts: str) -> str:
    """Return the SHA-256 of the parts in order, in hexadecimal digits."""
    joined = _SEPARATOR.join(parts)
    return hashlib.sha256(joined.encode("utf-8", "surrogatepass")).hexdigest()


@cache
def code_version(*paths: Path) -> str:
    """Return a digest of Python sources: of the files given, and of all under the folders given.

    Line ends do not count: a checkout on Windows has the same version.
    """
    hasher = hashlib.sha256()
    for path in _sources(paths):
        hasher.update(path.name.encode() + b"\0" + path.read_bytes().replace(b"\r\n", b"\n") + b"\0")
    return hasher.hexdigest()[:16]


def _sources(paths: Iterable[Path]) -> Iterable[Path]:
    for path in paths:
        yield from sorted(path.rglob("*.py")) if path.is_dir() else [path]
