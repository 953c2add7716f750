"""Status pages in the UN Treaty Collection's XML (chapter files of the publication MTDSG).

Belongs here: finding the parts of the file. Its text comes in ISO-8859-1 with footnote marks escaped inside
it, `18 December 1979&lt;superscript&gt;1&lt;/superscript&gt;`: mark and number go, or the year reads 19791.
"""

import re
from collections.abc import Iterator

from lxml import etree

from pipelines.record.acts import Act, Column, name_of, read_cell, read_column
from pipelines.record.status import Line, StatusPage

_SUPERSCRIPT = re.compile(r"<superscript>(.*?)</superscript>", re.S | re.I)
_TAG = re.compile(r"<[^>]*>")
_FILE_NUMBER = re.compile(r"([IVXLC]+-\d+(?:-[a-z])?)(?:\.en)?\.xml", re.I)
_CHAPTER = re.compile(r"CHAPTER\s+([IVXLC]+)\b", re.I)


def read(content: bytes, file_name: str = "") -> StatusPage:
    """Return the page.

    The format holds no date: `as_of` is the day of the latest act in it, which the file cannot be older than.
    `number` comes from the file's usual name, `IV-9-b.en.xml`, or from the chapter and its section. Whatever
    is missing or unreadable is told in `problems`.
    """
    parser = etree.XMLParser(recover=True, resolve_entities=False, no_network=True, huge_tree=True)
    root = etree.fromstring(content, parser=parser)
    if root is None:
        return StatusPage(None, "", None, None, None, (), problems=("no XML",))
    problems: list[str] = []
    lines = tuple(_lines(root, problems))
    days = [act.acted_on for line in lines for act in line.acts]
    return StatusPage(
        number=_number(root, file_name),
        title=_clean(_first(root, "Titlesect")),
        as_of=max(days, default=None),
        signatories_stated=_count(root, "Signatories"),
        parties_stated=_count(root, "Parties"),
        lines=lines,
        notes=tuple(_end_notes(root).values()),
        problems=tuple(problems),
    )


def _first(root: etree._Element, name: str, within: str = "") -> str:
    """Return the text of the first element called `name`, in whatever namespace; inside `within`, if given."""
    inside = f"//*[local-name()='{within}']" if within else ""
    found = root.xpath(f"{inside}//*[local-name()='{name}']")
    return "".join(found[0].itertext()) if found else ""


def _clean(text: str) -> str:
    return " ".join(_TAG.sub("", _SUPERSCRIPT.sub("", text)).replace("\xa0", " ").split())


def _count(root: etree._Element, name: str) -> int | None:
    match = re.search(r"\d+", _first(root, name, "Status"))
    return int(match.group()) if match else None


def _number(root: etree._Element, file_name: str) -> str | None:
    match = _FILE_NUMBER.search(file_name)
    if match:
        chapter, _, rest = match[1].partition("-")
        return f"{chapter.upper()}-{rest.lower()}"
    headers = root.xpath("//*[local-name()='Header' or local-name()='Chapter']")
    chapter_match = _CHAPTER.search(" ".join(text for header in headers for text in header.itertext()))
    section = _section(root)
    if chapter_match and section:
        return "-".join(part for part in (chapter_match[1].upper(), section[1], section[2]) if part)
    return None


def _section(root: etree._Element) -> re.Match[str] | None:
    """Return the treaty's number within its chapter: whatever stands by itself before the title."""
    for element in root.iter():
        if not isinstance(element.tag, str) or len(element):
            continue
        if etree.QName(element).localname == "Titlesect":
            break
        section = re.fullmatch(r"(\d+)\s*\.?\s*([a-z])?", _clean(element.text or ""))
        if section:
            return section
    return None


def _end_notes(root: etree._Element) -> dict[str, str]:
    notes = {}
    for position, element in enumerate(root.xpath("//*[local-name()='EndNote']"), start=1):
        text = _clean("".join(element.itertext()))
        mark = re.match(r"(\d+)\s*\.?\s*", text)
        notes[mark[1] if mark else str(position)] = text[mark.end() :] if mark else text
    return notes


def _lines(root: etree._Element, problems: list[str]) -> Iterator[Line]:
    table = root.xpath("//*[local-name()='Participants']//*[local-name()='TGroup' or local-name()='Tgroup']")
    if not table:
        return
    notes = _end_notes(root)
    columns: list[Column | None] = []
    for row in table[0].xpath(".//*[local-name()='Row']"):
        cells = ["".join(entry.itertext()) for entry in row.xpath("./*[local-name()='Entry']")]
        if not cells:
            continue
        name, is_out = name_of(_clean(cells[0]))
        if not columns or name.lower().startswith("participant"):
            columns = _columns(cells)
            continue
        if len(cells) != len(columns) + 1:
            problems.append(f"{name}: {len(cells)} entries under {len(columns) + 1} headers")
            continue
        acts: list[Act] = []
        for cell, column in zip(cells[1:], columns, strict=True):
            try:
                acts.extend(read_cell(_clean(cell), column, withdrawn=is_out) if column else ())
            except ValueError as error:
                problems.append(f"{name}: {error}")
        marks = [m for cell in cells for text in _SUPERSCRIPT.findall(cell) for m in re.findall(r"\d+", text)]
        yield Line(name, tuple(acts), tuple(notes[mark] for mark in marks if mark in notes))


def _columns(cells: list[str]) -> list[Column | None]:
    return [read_column(_clean(cell)) for cell in cells[1:]]
