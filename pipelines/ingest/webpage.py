"""Saved web pages: an article a page.

Belongs here: main text, title, author, site, address and date out of HTML. The main text is found by
trafilatura; the dates that a page states are read here, the most reliable first, because the day of
publication must not be that of a later change or of a neighbouring article.
"""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from pipelines.ingest import dates, encoding, headers, unpack
from pipelines.ingest.articles import Article, Rejected, UnreadableError
from pipelines.ingest.assemble import assemble, host
from pipelines.ingest.normalise import clean, clean_line

SUFFIXES = (".html", ".htm", ".xhtml")
LARGEST = 16 << 20
_XML_DECLARATION = re.compile(r"^\s*<\?xml[^>]*\?>")
# schema.org, Open Graph, Dublin Core, and what publishers' systems write of their own
_META_DATES = (
    "article:published_time og:published_time article:published datepublished pubdate publishdate "
    "publish_date publish-date dc.date.issued dc.date dcterms.issued dcterms.created dcterms.date "
    "citation_publication_date citation_date sailthru.date parsely-pub-date date "
    "originalpublicationdate"
).split()
_TIMES = (
    "//article//time/@datetime",
    "//*[@itemprop='datePublished']/@datetime",
    "//time[@pubdate]/@datetime",
)


def read(path: Path, name: str) -> Iterator[Article | Rejected]:
    """Yield the page's article. Raises UnreadableError where it is empty, binary, too large, or has no main
    text."""
    try:
        page = encoding.decode(unpack.whole(path, LARGEST), markup=True)
    except encoding.NotTextError as error:
        raise UnreadableError("file_binary", str(error)) from error
    yield from read_page(page, name)


def read_page(page: str, name: str) -> Iterator[Article | Rejected]:
    """Yield the article of a page's HTML."""
    import trafilatura  # late: half a second to import
    from lxml import html

    page = _XML_DECLARATION.sub("", page).replace("\0", "")
    if not page.strip():
        raise UnreadableError("file_empty", "the file holds nothing but white space")
    try:
        tree = html.document_fromstring(page)
    except (ValueError, html.etree.LxmlError) as error:
        raise UnreadableError("page_without_text", f"no HTML: {error}") from error
    found: Any = trafilatura.bare_extraction(
        page,
        with_metadata=True,
        include_comments=False,
        include_tables=True,
        date_extraction_params={"original_date": True, "extensive_search": False},
    )
    if found is None or not (found.text or "").strip():
        raise UnreadableError("page_without_text", "no main text found in the page")
    url = _canonical(tree) or found.url
    outlet = found.sitename or host(url)
    headline = _headline(found.title, outlet)
    text, byline, printed = _take_header_lines(found.text, headline)
    stated = list(_stated_dates(tree))
    yield from assemble(
        url or name,
        text=text,
        headline=headline,
        published=next(filter(_readable, stated), None) or printed or next(iter(stated), found.date),
        url=url,
        outlet=outlet,
        byline=found.author.replace(";", ",") if found.author else byline,
        declared_language=tree.get("lang"),
    )


def _canonical(tree: Any) -> str | None:
    for query in ("//link[@rel='canonical']/@href", "//meta[@property='og:url']/@content"):
        for address in tree.xpath(query):
            if str(address).startswith(("http://", "https://")):
                return clean_line(str(address))
    return None


def _headline(title: str | None, outlet: str | None) -> str | None:
    """Return a title without the site's name behind it (`Headline | The Paper`)."""
    if not title:
        return None
    title = clean_line(title)
    head, separator, tail = re.sub(r"\s+[|–—·-]\s+(?=[^|–—·-]+$)", "\0", title).partition("\0")
    return (
        head
        if separator and outlet and tail.lower() in outlet.lower() + " " + outlet.lower().replace(" ", "")
        else title
    )


def _stated_dates(tree: Any) -> Iterator[str]:
    """Yield the dates that the page states in JSON-LD, meta tags and `time`, the most reliable first."""
    for script in tree.xpath("//script[@type='application/ld+json']/text()"):
        yield from _dates_in_json(script)
    metas: dict[str, str] = {}
    for meta in tree.xpath("//meta[@content]"):
        key = (meta.get("property") or meta.get("name") or meta.get("itemprop") or "").lower()
        metas.setdefault(key, meta.get("content").strip())
    yield from (metas[key] for key in _META_DATES if metas.get(key))
    for query in _TIMES:
        yield from map(str, tree.xpath(query))


def _dates_in_json(script: str) -> Iterator[str]:
    try:
        waiting = [json.loads(script)]
    except (ValueError, RecursionError):
        return
    while waiting:
        part = waiting.pop(0)
        if isinstance(part, list):
            waiting += part
        elif isinstance(part, dict):
            stated = part.get("datePublished") or part.get("dateCreated")
            if isinstance(stated, str):
                yield stated
            waiting.append(part.get("@graph"))


def _readable(stated: str | None) -> bool:
    try:
        return dates.read(stated) is not None
    except dates.UnreadableDateError:
        return False


def _line(line: str) -> str:
    """Return a line of the main text; the cells of a table's row are parted by semicolons."""
    line = clean_line(line)
    if not line.startswith("|"):
        return line
    return "; ".join(cell.strip() for cell in line.split("|") if cell.strip(" -:"))


def _take_header_lines(text: str, headline: str | None) -> tuple[str, str | None, str | None]:
    """Part paragraphs by blank lines; take off a repeated headline, a byline and a date line above them."""
    lines = [line for line in map(_line, clean(text).split("\n")) if line]
    byline = printed = None
    while lines:
        line = lines[0]
        if headline and clean_line(line) == headline:
            pass
        elif byline is None and (found := headers.byline(line)):
            byline = found
        elif printed is None and _readable(line):
            printed = line
        else:
            break
        lines.pop(0)
    return "\n\n".join(lines), byline, printed
