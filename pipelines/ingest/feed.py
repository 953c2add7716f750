"""Saved RSS and Atom feeds: an article an entry.

Belongs here: .xml feeds into articles, through feedparser. Fetching feeds from the network does not.
"""

import io
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from pipelines.ingest import encoding, unpack
from pipelines.ingest.articles import Article, Rejected, UnreadableError
from pipelines.ingest.assemble import assemble
from pipelines.ingest.normalise import clean

SUFFIXES = (".xml", ".rss", ".atom")
LARGEST = 64 << 20
_XML_DECLARATION = re.compile(r"^\s*<\?xml[^>]*\?>")
_ENTRY_END = re.compile(r"</(?:\w+:)?(?:item|entry)\s*>", re.I)
_FEED = re.compile(r"<(?:\w+:)?(?:rss|feed|RDF)[\s>]")
_BLOCKS = frozenset(
    "p div br li ul ol blockquote h1 h2 h3 h4 h5 h6 tr table section article figure pre hr".split()
)
_SILENT = frozenset(("script", "style", "iframe", "noscript", "figcaption"))


def read(path: Path, name: str) -> Iterator[Article | Rejected]:
    """Yield a feed's articles; where the XML is damaged, the whole entries before the damage and a
    `Rejected`.

    Raises UnreadableError where the file is empty, binary, too large or no feed.
    """
    try:
        xml = encoding.decode(unpack.whole(path, LARGEST), markup=True)
    except encoding.NotTextError as error:
        raise UnreadableError("file_binary", str(error)) from error
    yield from read_feed(_XML_DECLARATION.sub("", xml), name)


def read_feed(xml: str, name: str) -> Iterator[Article | Rejected]:
    """Yield the articles of a feed's XML."""
    import feedparser  # late: few runs need it

    if not xml.strip():
        raise UnreadableError("file_empty", "the file holds nothing but white space")
    if not _FEED.search(xml, 0, 20_000):
        raise UnreadableError("not_a_feed", "the XML has no rss, feed or RDF element at its head")
    if "<!ENTITY" in xml[:20_000]:
        raise UnreadableError("not_a_feed", "the XML declares entities of its own, which no feed needs")
    # A stream, as feedparser takes a string for an address where it looks like one.
    parsed = feedparser.parse(
        io.BytesIO(xml.encode("utf-8", "replace")),
        response_headers={"content-type": "application/xml; charset=utf-8"},
        sanitize_html=False,
        resolve_relative_uris=False,
    )
    entries = parsed.entries
    if parsed.bozo and not isinstance(parsed.bozo_exception, feedparser.CharacterEncodingOverride):
        entries = entries[: len(_ENTRY_END.findall(xml))]  # the last one may be cut short
        # The parser names what it reads before line and column: it was given no name.
        what = str(parsed.bozo_exception).replace("<unknown>:", "line and column ", 1)
        yield Rejected(name, "feed_broken", f"{what}; {len(entries)} entries could be read"[:300])
    for row, entry in enumerate(entries):
        yield from _read_entry(entry, parsed.feed, f"{name}#{row}")


def _read_entry(entry: Any, feed: Any, fallback_id: str) -> Iterator[Article | Rejected]:
    bodies = [part.get("value", "") for part in entry.get("content", [])] + [entry.get("summary", "")]
    url = entry.get("link")
    yield from assemble(
        clean(entry.get("id") or "") or url or fallback_id,
        text=max(map(plain_text, bodies), key=len),
        headline=plain_text(entry.get("title", "")),
        published=entry.get("published") or entry.get("updated"),
        url=url,
        outlet=(entry.get("source") or {}).get("title") or feed.get("title"),
        byline=entry.get("author"),
        declared_language=feed.get("language"),
        feed=True,
    )


def plain_text(markup: str) -> str:
    """Return an entry's HTML as paragraphs parted by blank lines."""
    if "<" not in markup and "&" not in markup:
        return markup
    from lxml import html

    try:
        tree = html.fragment_fromstring(markup, create_parent="div")
    except (ValueError, html.etree.LxmlError):
        return re.sub(r"<[^>]*>", " ", markup)
    pieces: list[str] = []
    _collect(tree, pieces)
    blocks = (" ".join(block.split()) for block in "".join(pieces).split("\0"))
    return "\n\n".join(block for block in blocks if block)


def _collect(root: Any, pieces: list[str]) -> None:
    """Add the text of an element to `pieces`, a NUL where a block begins or ends."""
    for event, element in _walk(root):
        block = element.tag in _BLOCKS
        if event == "start":
            pieces.append(("\0" if block else "") + (element.text or ""))
        else:
            pieces.append(("\0" if block else "") + (element.tail or ""))


def _walk(root: Any) -> Iterator[tuple[str, Any]]:
    """Yield start and end of each element in order, without those that print nothing; deep nesting does no
    harm."""
    waiting: list[tuple[str, Any]] = [("start", root)]
    while waiting:
        event, element = waiting.pop()
        if event == "start" and (not isinstance(element.tag, str) or element.tag in _SILENT):
            yield "end", element
            continue
        yield event, element
        if event == "start":
            waiting.append(("end", element))
            waiting.extend(("start", child) for child in reversed(element))
