"""From the parts that a reader finds to an article.

Belongs here: what all forms share: cleaning the parts, dateline, date, language, outlet, and what makes a row
unfit. Finding the parts belongs to the readers.
"""

from collections.abc import Iterator
from urllib.parse import urlsplit

from pipelines.ingest import dates, headers, language
from pipelines.ingest.articles import Article, Rejected, as_json
from pipelines.ingest.normalise import clean, clean_line


def assemble(
    source_id: str,
    *,
    text: str,
    headline: str | None = None,
    published: object = None,
    url: str | None = None,
    outlet: str | None = None,
    byline: str | None = None,
    declared_language: object = None,
    feed: bool = False,
) -> Iterator[Article | Rejected]:
    """Yield the article, if it has a text; before it a `Rejected` where its date is there but unreadable.

    A date missing outside is taken from a dateline that names the year.
    """
    text = clean(text)
    headline = clean_line(headline) if headline else None
    if not any(map(str.isalnum, text[:2000])):
        yield Rejected(source_id, "text_missing", "no text", as_json({"headline": headline, "text": text}))
        return
    published_on = None
    try:
        published_on = dates.read(published) or headers.dateline_day(text)
    except dates.UnreadableDateError as error:
        row = {"headline": headline, "published": published}
        yield Rejected(
            source_id, "published_unreadable", f"{error}; the article is kept without it", as_json(row)
        )
    address = web_address(url)
    yield Article(
        source_id=source_id,
        url=address,
        outlet=(clean_line(outlet) if outlet else None) or host(address),
        headline=headline or None,
        byline=headers.names(byline) if byline else None,
        dateline_place=headers.dateline_place(text),
        published_on=published_on,
        language=language.declared(declared_language)
        or language.identify(f"{headline} {text[:400]}" if headline else text),
        text=text,
        feed=feed,
    )


def web_address(url: object) -> str | None:
    """Return a cell as an address without white space, None where it is empty."""
    return clean_line(url).replace(" ", "%20") or None if isinstance(url, str) else None


def host(url: str | None) -> str | None:
    """Return the host of an address without `www.`, None where it has none."""
    try:
        name = urlsplit(url or "").hostname or ""
    except ValueError:
        return None
    return name.removeprefix("www.") or None
