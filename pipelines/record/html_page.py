"""Status pages as the UN Treaty Collection's web site serves them.

Belongs here: finding the parts of the page. The ids of its elements share a long generated prefix, so
everything is found by the end of its id. What headers and cells mean belongs to `acts`.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from lxml import html

from pipelines.record.acts import Act, Column, name_of, read_cell, read_column
from pipelines.record.status import Line, StatusPage

_AS_AT = re.compile(r"STATUS\s+AS\s+AT\s*:?\s*(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})", re.I)
_CHAPTER = re.compile(r"CHAPTER\s+([IVXLC]+)\b", re.I)
_NUMBER = re.compile(r"^\s*(\d+)\s*\.\s*(?:([a-z])\b\.?\s+)?(.*)$", re.S)
_QUERY_NUMBER = re.compile(r"mtdsg_no=([IVXLC]+(?:-\d+)(?:-[a-z])?)\b", re.I)
_TOTAL = re.compile(r"(Signatories|Parties|Contracting\s+States)\s*:\s*(\d+)", re.I)


def read(content: bytes) -> StatusPage:
    """Return the page. Whatever is missing or unreadable is told in its `problems`; nothing is raised."""
    if not content.strip():
        return StatusPage(None, "", None, None, None, (), problems=("the page is empty",))
    root = html.document_fromstring(content, parser=html.HTMLParser(encoding=_encoding(content)))
    number, title = _number_and_title(root)
    totals = {
        name.lower()[:7]: int(count)
        for name, count in _TOTAL.findall(_text(_ending(root, "rptStatus_ctl00_tcText")))
    }
    notes = _end_notes(root)
    problems = ["the page is cut off: no </html>"] if is_cut_off(content) else []
    grid = _ending(root, "tblgrid")
    lines = tuple(_lines(grid, notes, problems)) if grid is not None else ()
    return StatusPage(
        number=number,
        title=title,
        as_of=_as_at(root),
        signatories_stated=totals.get("signato"),
        parties_stated=totals.get("parties", totals.get("contrac")),
        lines=lines,
        notes=tuple(note.prose for note in notes.values()),
        problems=tuple(problems),
    )


def is_cut_off(content: bytes) -> bool:
    """Return whether a page begins as HTML and lacks its end, as a broken download does."""
    lowered = content.lower()
    return b"<html" in lowered and b"</html" not in lowered


def _encoding(content: bytes) -> str:
    try:
        content.decode("utf-8")
    except UnicodeDecodeError:
        return "windows-1252"
    return "utf-8"


def _ending(root: html.HtmlElement, suffix: str) -> html.HtmlElement | None:
    found = root.xpath(f"//*[substring(@id, string-length(@id) - {len(suffix) - 1}) = '{suffix}']")
    return found[0] if found else None


def _text(element: html.HtmlElement | None) -> str:
    return "" if element is None else " ".join(element.text_content().split())


def _as_at(root: html.HtmlElement) -> date | None:
    match = _AS_AT.search(root.text_content())
    if match is None:
        return None
    day, month, year = map(int, match.groups())
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _number_and_title(root: html.HtmlElement) -> tuple[str | None, str]:
    heading = _without_marks(_ending(root, "rptTreaty_ctl00_tcTreaty"))
    chapter = _CHAPTER.search(_text(_ending(root, "rptHead_ctl00_tcHead")))
    match = _NUMBER.match(heading)
    title = match[3].strip() if match else heading
    if match and chapter:
        return "-".join(part for part in (chapter[1].upper(), match[1], match[2]) if part), title
    form = root.xpath("//form/@action")
    address = _QUERY_NUMBER.search(" ".join(form))
    return (address[1] if address else None), title


def _without_marks(element: html.HtmlElement | None) -> str:
    """Return the element's text, footnote marks (`<sup>`) left out."""
    if element is None:
        return ""
    return " ".join("".join(element.xpath(".//text()[not(ancestor::sup)]")).split())


@dataclass(frozen=True)
class _Note:
    """An end note: its prose, and the rows of the tables in it (several withdrawals are told in one)."""

    prose: str
    rows: tuple[tuple[str, ...], ...]


def _end_notes(root: html.HtmlElement) -> dict[str, _Note]:
    table = _ending(root, "dgNotesAll")
    if table is None:
        return {}
    notes: dict[str, _Note] = {}
    for anchor in table.iter("a"):
        name = (anchor.get("name") or "").strip()
        if name.isdigit():
            block = next((parent for parent in anchor.iterancestors("div", "td")), anchor)
            notes[name] = _note(name, block)
    return notes


def _note(name: str, block: html.HtmlElement) -> _Note:
    around = len(list(block.iterancestors("table")))
    prose = " ".join("".join(block.xpath(f".//text()[count(ancestor::table) = {around}]")).split())
    rows = tuple(tuple(_text(cell) for cell in row if cell.tag in ("td", "th")) for row in block.iter("tr"))
    return _Note(re.sub(rf"^{name}\s*", "", prose), tuple(row for row in rows if len(row) > 1))


def _lines(grid: html.HtmlElement, notes: dict[str, _Note], problems: list[str]) -> Iterator[Line]:
    rows = [row for row in grid.iter("tr") if next(row.iterancestors("table")) is grid]
    columns: list[Column | None] = []
    for row in rows:
        cells = [cell for cell in row if cell.tag in ("td", "th")]
        if not cells:
            continue
        if not columns or _without_marks(cells[0]).lower().startswith("participant"):
            columns = _columns(cells)
            continue
        line = _line(cells, columns, notes, problems)
        if line is not None:
            yield line


def _columns(cells: list[html.HtmlElement]) -> list[Column | None]:
    return [read_column(_without_marks(cell)) for cell in cells[1:]]


def _line(
    cells: list[html.HtmlElement], columns: list[Column | None], notes: dict[str, _Note], problems: list[str]
) -> Line | None:
    name, is_out = name_of(_without_marks(cells[0]))
    if not name:
        return None
    beyond = [text for text in map(_without_marks, cells[len(columns) + 1 :]) if text]
    if len(cells) == 1 and cells[0].get("colspan"):
        return None  # a heading among the lines
    if len(cells) <= len(columns) or beyond:
        problems.append(f"{name}: {len(cells)} cells under {len(columns) + 1} headers")
        return None
    acts: list[Act] = []
    for cell, column in zip(cells[1:], columns, strict=False):
        if column is None:
            continue
        try:
            acts.extend(read_cell(_without_marks(cell), column, withdrawn=is_out))
        except ValueError as error:
            problems.append(f"{name}: {error}")
    marks = [
        mark
        for cell in cells
        for text in cell.xpath(".//sup")
        for mark in re.findall(r"\d+", text.text_content())
    ]
    pointed = [notes[mark] for mark in marks if mark in notes]
    rows = tuple(row for note in pointed for row in note.rows)
    return Line(name, tuple(acts), tuple(note.prose for note in pointed), rows)
