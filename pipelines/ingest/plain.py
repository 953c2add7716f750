"""Plain text: an article a file.

Belongs here: .txt laid out as headline, date line, byline, paragraphs, each with a blank line between,
wrapped or not. How a byline or a date looks belongs to `headers` and `dates`.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from pipelines.ingest import dates, encoding, headers, unpack
from pipelines.ingest.articles import Article, Rejected, UnreadableError
from pipelines.ingest.assemble import assemble
from pipelines.ingest.normalise import clean, tidy_blank_lines

SUFFIXES = (".txt", ".text")
LARGEST = 16 << 20
_LONGEST_HEADLINE = 300
_HEADER_LINES = 6
# A file is wrapped where its lines end near a margin that is narrower than any paragraph.
_MARGIN = 125
_FULL = 45
_ITEM = re.compile(r"\s*(?:[-*•–—]\s|\(?\d{1,2}[.)]\s|\([a-z]\)\s)")


def read(path: Path, name: str) -> Iterator[Article | Rejected]:
    """Yield the file's article. Raises UnreadableError where it is empty, binary or too large."""
    try:
        text = encoding.decode(unpack.whole(path, LARGEST))
    except encoding.NotTextError as error:
        raise UnreadableError("file_binary", str(error)) from error
    text = tidy_blank_lines(clean(text))
    if not text:
        raise UnreadableError("file_empty", "the file holds nothing but white space")
    head, body = split_head(text)
    yield from assemble(
        name, text=join_wrapped(body), headline=head.headline, published=head.published, byline=head.byline
    )


@dataclass
class Head:
    """What stands above the first paragraph; `published` is as printed."""

    headline: str | None = None
    published: str | None = None
    byline: str | None = None


def split_head(text: str) -> tuple[Head, str]:
    """Take headline, date line and byline off a text; return them and the rest.

    A file that begins with a dateline or a long paragraph has no headline. Date line and byline may stand in
    either order, on lines of their own or together (`By NAME | 20 November 2015`), above the headline too.
    """
    lines = text.split("\n")
    head = Head()
    at = _take_header_lines(lines, 0, head)
    at = _take_headline(lines, at, head)
    at = _take_header_lines(lines, at, head)
    return head, "\n".join(lines[at:]).strip("\n")


def _take_headline(lines: list[str], at: int, head: Head) -> int:
    """Take the first lines up to a blank, a date or a byline, if they are short enough for a headline."""
    while at < len(lines) and not lines[at].strip():
        at += 1
    taken: list[str] = []
    end = at
    while (
        end < len(lines) and lines[end].strip() and not _is_header(lines[end], Head(published="", byline=""))
    ):
        if taken and not _continues(taken[-1], lines[end]):
            break
        taken.append(lines[end].strip())
        end += 1
    headline = " ".join(taken)
    is_paragraph = len(headline) > _LONGEST_HEADLINE or headers.dateline_place(headline) is not None
    alone = not any(line.strip() for line in lines[end:])
    if is_paragraph or (alone and (len(headline) > 150 or headline.endswith("."))):
        return at
    head.headline = headline
    return end


def _continues(line: str, following: str) -> bool:
    """Tell whether a headline runs on: its line is full and the next is no longer, or begins in
    mid-sentence."""
    return not line.endswith((".", "?", "!", "”", '"')) and (
        following.strip()[:1].islower()
        or (len(line) >= _FULL and len(following) <= len(line) + 12 and len(following) < 80)
    )


def _take_header_lines(lines: list[str], at: int, head: Head) -> int:
    """Take dates and bylines from the lines that follow; return where the text begins."""
    seen, place = 0, at
    while place < len(lines) and seen < _HEADER_LINES:
        line = lines[place].strip()
        if line:
            if not _is_header(line, head):
                break
            seen += 1
            at = place + 1
        place += 1
    return at


def _is_header(line: str, head: Head) -> bool:
    """Tell whether a line is a date or a byline that `head` still lacks, or both; note it there."""
    parts = [part.strip() for part in re.split(r"\s[|•·–—]\s|\t", line.strip())] or [line]
    found: dict[str, str] = {}
    for part in [line.strip()] if _is_date(line) else parts:
        if _is_date(part):
            found.setdefault("published", part)
        elif headers.byline(part):
            found.setdefault("byline", part)
        else:
            return _byline_with_date(line, head)
    if not found:
        return False
    head.published = head.published or found.get("published")
    head.byline = head.byline or found.get("byline")
    return True


def _byline_with_date(line: str, head: Head) -> bool:
    """Read `By NAME, November 20, 2015`."""
    for comma in re.finditer(r",\s", line):
        name, day = line[: comma.start()], line[comma.end() :]
        if _is_date(day) and headers.byline(name):
            head.byline, head.published = head.byline or name, head.published or day
            return True
    return False


def _is_date(line: str) -> bool:
    try:
        return dates.read_line(" ".join(line.split())) is not None
    except dates.UnreadableDateError:
        return True


def join_wrapped(text: str) -> str:
    """Return text with the lines of each paragraph joined, if it was wrapped at a margin; else as it is.

    Paragraphs are parted by blank lines or, where there are none, by indents. Items of lists keep their
    lines.
    """
    lines = text.split("\n")
    filled = [line for line in lines if line.strip()]
    ends = [
        line for line, after in pairwise(lines) if line.strip() and after.strip() and not _ITEM.match(after)
    ]
    if not ends or max(map(len, filled)) > _MARGIN:
        return text
    full = sum(len(line) >= _FULL for line in ends)
    if full < 0.6 * len(ends):
        return text
    joined: list[str] = []
    for number, line in enumerate(lines):
        before = lines[number - 1] if number else ""
        indented = line.startswith("  ") and not before.startswith("  ")
        if not line.strip() or not before.strip() or _ITEM.match(line):
            joined.append(line.strip())
        elif indented:
            joined += ["", line.strip()]
        elif before.endswith("-") and line[:1].islower():
            joined[-1] += line.strip()
        else:
            joined[-1] += " " + line.strip()
    return "\n".join(joined)
