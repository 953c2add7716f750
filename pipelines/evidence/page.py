"""An article's evidence as a web page that needs nothing but itself.

Belongs here: turning pieces and facts into HTML. Looks and behaviour are in `page.html` beside this module.
"""

from html import escape
from pathlib import Path
from string import Template

from pipelines.evidence.gather import LAYERS, ArticleEvidence, Fact, pieces

_TEMPLATE = Path(__file__).with_name("page.html")
_TITLES = {
    "state_mentions": "States",
    "treaty_mentions": "Treaties",
    "treaty_claims": "Treaty claims",
    "treaty_facts": "Facts on treaties",
    "incident_reports": "Incidents",
}
_MOST_TELLING_FIRST = (
    "treaty_claims",
    "treaty_facts",
    "incident_reports",
    "treaty_mentions",
    "state_mentions",
)


def page(article: ArticleEvidence) -> str:
    """Return the page: the text with every fact marked in it, and beside it the facts."""
    template = Template(_TEMPLATE.read_text(encoding="utf-8"))
    headline = article.about.get("headline") or article.about["source_id"]
    return template.substitute(
        title=escape(headline),
        about=_about(article),
        legend="".join(_legend(layer, article) for layer in LAYERS),
        body=_body(article),
        facts="".join(
            _fact(number, fact, article.body)
            for layer in _MOST_TELLING_FIRST
            for number, fact in enumerate(article.facts)
            if fact.layer == layer
        ),
    )


def _about(article: ArticleEvidence) -> str:
    shown = ("outlet", "byline", "published_on", "url", "source_id", "article_id", "language", "duplicate_of")
    return _list({name: article.about[name] for name in shown if name in article.about})


def _value(name: str, value: str) -> str:
    """Return a value as HTML: the article's address as a link, where it is one of the web."""
    if name == "url" and value.lower().startswith(("http://", "https://")):
        return f'<a href="{escape(value)}" rel="noreferrer">{escape(value)}</a>'
    return escape(value)


def _legend(layer: str, article: ArticleEvidence) -> str:
    count = sum(fact.layer == layer for fact in article.facts)
    return (
        f'<label class="{layer}"><input type="checkbox" checked data-layer="{layer}">'
        f"<mark>{_TITLES[layer]}</mark> {count}</label>"
    )


def _body(article: ArticleEvidence) -> str:
    marked = []
    for piece in pieces(article.body, article.facts):
        text = escape(piece.text)
        if piece.facts:
            layers = [article.facts[number].layer for number in piece.facts]
            titles = "; ".join(article.facts[number].title for number in piece.facts)
            numbers = " ".join(map(str, piece.facts))
            classes = " ".join(dict.fromkeys(layers))
            text = f'<mark class="{classes}" data-facts="{numbers}" title="{escape(titles)}">{text}</mark>'
        marked.append(text)
    return "".join(marked)


def _fact(number: int, fact: Fact, body: str) -> str:
    verdict = fact.details.get("verdict", "")
    told = (
        f' <span class="verdict {escape(verdict)}">{escape(verdict.replace("_", " "))}</span>'
        if verdict
        else ""
    )
    return (
        f'<article class="fact {fact.layer}" id="fact-{number}" data-fact="{number}" tabindex="0">'
        f"<h3>{escape(fact.title)}{told}</h3><blockquote>{escape(body[fact.start : fact.end])}</blockquote>"
        f"<details><summary>{_TITLES[fact.layer]}</summary>{_list(fact.details)}</details></article>"
    )


def _list(values: dict[str, str]) -> str:
    items = "".join(
        f"<dt>{escape(name)}</dt><dd>{_value(name, value)}</dd>" for name, value in values.items()
    )
    return f"<dl>{items}</dl>"
