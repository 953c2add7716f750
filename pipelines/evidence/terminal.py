"""An article's evidence in the terminal.

Belongs here: colours and layout of the terminal form.
"""

from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from pipelines.evidence.gather import LAYERS, ArticleEvidence, pieces

STYLES = {
    "state_mentions": "cyan",
    "treaty_mentions": "magenta",
    "treaty_claims": "underline yellow",
    "treaty_facts": "underline blue",
    "incident_reports": "underline red",
}
_TITLES = {
    "state_mentions": "States",
    "treaty_mentions": "Treaties",
    "treaty_claims": "Claims",
    "treaty_facts": "Facts on treaties",
    "incident_reports": "Incidents",
}
# In the terminal a mention says all there is to say in its title.
_BRIEF = frozenset(("state_mentions", "treaty_mentions"))


def show(article: ArticleEvidence, console: Console) -> None:
    """Print the article with its facts coloured in the text, then the facts."""
    for name in ("source_id", "article_id", "outlet", "published_on", "language", "duplicate_of"):
        if name in article.about:
            console.print(Text.assemble((f"{name:<13}", "dim"), article.about[name]))
    console.print(Padding(_body(article), (1, 2)))
    console.print(Text(" ").join(Text(_TITLES[layer], style=STYLES[layer]) for layer in LAYERS))
    for layer in LAYERS:
        _show_layer(article, layer, console)


def _body(article: ArticleEvidence) -> Text:
    body = Text()
    for piece in pieces(article.body, article.facts):
        layers = {article.facts[number].layer for number in piece.facts}
        body.append(
            piece.text, style=" ".join(STYLES[layer] for layer in reversed(LAYERS) if layer in layers)
        )
    return body


def _show_layer(article: ArticleEvidence, layer: str, console: Console) -> None:
    facts = [fact for fact in article.facts if fact.layer == layer]
    if not facts:
        return
    if layer in _BRIEF:
        titles = list(dict.fromkeys(fact.title for fact in facts))
        console.print(Text.assemble(f"\n{_TITLES[layer]}: ", ("; ".join(titles), STYLES[layer])))
        return
    table = Table(
        title=f"\n{_TITLES[layer]}", title_justify="left", show_header=False, box=None, pad_edge=False
    )
    table.add_column(ratio=1)
    table.add_column(ratio=2)
    for fact in facts:
        told = Text("  ".join(f"{name}={value}" for name, value in fact.details.items()), style="dim")
        quote = Text(f"“{article.body[fact.start : fact.end]}”\n".replace("\n", " "))
        table.add_row(Text(fact.title, style=STYLES[layer]), quote + Text("\n") + told)
    console.print(table)
