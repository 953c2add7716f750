"""Checking saved status pages, and keeping the good ones.

Belongs here: one page's verdict, and the folder of installed pages. What `treatywatch record` prints is
`line`.
"""

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from pathlib import Path

import polars as pl

from pipelines.extract.states.names import NameIndex
from pipelines.lexicon import Lexicon, default
from pipelines.record import html_page, participants, rows, xml_page
from pipelines.record.known import KnownTreaties
from pipelines.record.status import StatusPage

_SUFFIXES = {".html", ".htm", ".xml", ".aspx"}


@dataclass(frozen=True)
class PageResult:
    """What became of one saved page. `problems` is empty where its totals equal what was read and all names
    are known.
    """

    path: Path
    treaty_code: str | None
    as_of: date | None
    signatories_read: int
    signatories_stated: int | None
    parties_read: int
    parties_stated: int | None
    problems: tuple[str, ...]

    @property
    def ok(self) -> bool:
        """True where nothing is wrong with the page."""
        return not self.problems

    @property
    def line(self) -> str:
        """File, treaty, as-of date, signatories and parties read/stated, `ok` or what is wrong;
        tab-separated.
        """
        cells = (
            str(self.path),
            self.treaty_code or "-",
            self.as_of.isoformat() if self.as_of else "-",
            f"{self.signatories_read}/{_or_dash(self.signatories_stated)}",
            f"{self.parties_read}/{_or_dash(self.parties_stated)}",
            "; ".join(self.problems) or "ok",
        )
        return "\t".join(" ".join(cell.split()) for cell in cells)


def check_pages(
    paths: Iterable[Path], install_to: Path | None = None, lexicon: Lexicon | None = None
) -> list[PageResult]:
    """Return a result for every page among `paths`, folders searched through; a path without pages is a
    result too.

    Good pages are copied to the folder `install_to`, where one is given, unless it holds a newer one of the
    treaty.
    """
    reader = PageReader(lexicon or default())
    results = []
    for path in _pages_under(paths):
        result, page = reader.check(path)
        if result.ok and install_to is not None:
            if page is None or result.treaty_code is None:
                result = replace(result, problems=(f"not installed: {_unknown_treaty(page)}",))
            else:
                install(path.read_bytes(), result, install_to, reader)
        results.append(result)
    return results


class PageReader:
    """Reads status pages of the treaties and states of a lexicon.

    A page of a treaty that the lexicon lacks can be read and checked, but not be installed.
    """

    def __init__(self, lexicon: Lexicon) -> None:
        self.treaties = KnownTreaties.of(lexicon)
        self._lexicon = lexicon

    @cached_property
    def _names(self) -> NameIndex:
        return NameIndex(self._lexicon)

    def _resolve(self, name: str) -> str | None:
        return self._names.resolve(name)

    def check(self, path: Path) -> tuple[PageResult, StatusPage | None]:
        """Return what is to be said of a saved page, and the page, where the file could be read."""
        try:
            content = path.read_bytes()
        except OSError as error:
            return PageResult(path, None, None, 0, None, 0, None, (f"unreadable: {error.strerror}",)), None
        return self.judge(content, path)

    def judge(self, content: bytes, path: Path) -> tuple[PageResult, StatusPage]:
        """Return what is to be said of a page's content, and the page; `path` is where it came from."""
        page = read_page(content, path.name)
        code = self.treaties.code_of(page)
        problems = page.discrepancies()
        if code is not None:
            problems += self._unknown_names(page)
        result = PageResult(
            path,
            code,
            page.as_of,
            page.signatories,
            page.signatories_stated,
            page.parties,
            page.parties_stated,
            tuple(problems),
        )
        return result, page

    def rows(self, page: StatusPage, treaty_code: str) -> pl.DataFrame:
        """Return the rows of a page that was found good, columns as in `rows.SCHEMA`."""
        return rows.from_page(page, treaty_code, self._resolve)

    def _unknown_names(self, page: StatusPage) -> list[str]:
        unknown = []
        for line in page.lines:
            try:
                participants.resolve(line.name, self._resolve)
            except participants.UnknownParticipantError as error:
                unknown.append(str(error))
        return unknown


def read_page(content: bytes, file_name: str) -> StatusPage:
    """Return the status page in a file's content, HTML or XML."""
    return xml_page.read(content, file_name) if _is_xml(content) else html_page.read(content)


def installed(folder: Path | None, lexicon: Lexicon | None = None) -> Iterator[pl.DataFrame]:
    """Yield the rows of every installed page. A page that no longer reads well is passed over: it was kept
    by an earlier version, and the embedded facts stand for it."""
    pages = (
        sorted(path for path in folder.glob("*.*") if path.suffix in _SUFFIXES)
        if folder and folder.is_dir()
        else []
    )
    if not pages:
        return
    reader = PageReader(lexicon or default())
    for path in pages:
        result, page = reader.check(path)
        if page is not None and result.ok and result.treaty_code:
            yield reader.rows(page, result.treaty_code)


def install(content: bytes, result: PageResult, folder: Path, reader: PageReader) -> bool:
    """Write a good page into the folder as its treaty's; return False where a newer one is there already."""
    folder.mkdir(parents=True, exist_ok=True)
    # The Collection's number is the name: XML carries it nowhere else.
    number = reader.treaties.number_of(result.treaty_code or "")
    name = f"{number}{'.xml' if _is_xml(content) else '.html'}"
    for kept in folder.glob(f"{number}.*"):
        kept_result, _ = reader.check(kept)
        if kept_result.ok and kept_result.as_of and result.as_of and kept_result.as_of > result.as_of:
            return False
    waiting = folder / f".{name}.{os.getpid()}.tmp"
    waiting.write_bytes(content)
    waiting.replace(folder / name)
    for kept in folder.glob(f"{number}.*"):
        if kept.name != name:
            kept.unlink()
    return True


def _pages_under(paths: Iterable[Path]) -> Iterator[Path]:
    for path in paths:
        if path.is_dir():
            yield from sorted(
                file for file in path.rglob("*") if file.suffix.lower() in _SUFFIXES and file.is_file()
            )
        else:
            yield path


def _is_xml(content: bytes) -> bool:
    # XHTML may open with an XML declaration too.
    opening = content[:400].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    return opening.startswith(b"<?xml") and b"<html" not in opening and b"<!doctype html" not in opening


def _or_dash(number: int | None) -> str:
    return "-" if number is None else str(number)


def _unknown_treaty(page: StatusPage | None) -> str:
    return "no page" if page is None else f"the lexicon has no treaty {page.number or ''} '{page.title[:80]}'"
