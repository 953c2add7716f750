"""A landing folder to put files in, and one call that reads what lies there."""

from collections.abc import Callable
from pathlib import Path

import pytest

from pipelines.ingest import Article, Rejected, list_files, read_file


class Landing:
    """A landing folder: put files in, read them all."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def put(self, name: str, content: bytes | str) -> None:
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)

    def read(self) -> tuple[list[Article], list[Rejected]]:
        found = [item for file in list_files(self.folder) for item in read_file(file.path, file.name)]
        return (
            [item for item in found if isinstance(item, Article)],
            [item for item in found if isinstance(item, Rejected)],
        )


@pytest.fixture
def landing(tmp_path: Path) -> Landing:
    return Landing(tmp_path)


@pytest.fixture
def article(landing: Landing) -> Callable[[str, bytes | str], Article]:
    """Read a file that must give one article and nothing else."""

    def read_one(name: str, content: bytes | str) -> Article:
        landing.put(name, content)
        articles, rejected = landing.read()
        assert rejected == []
        (only,) = articles
        return only

    return read_one
