"""The command `treatywatch`.

Belongs here: commands, their options and what they print. What they do belongs to the modules that they call,
imported only once a command needs them.
"""

from pathlib import Path
from typing import Annotated

import typer

app = typer.Typer(no_args_is_help=True, add_completion=False, pretty_exceptions_enable=False)

Articles = Annotated[Path | None, typer.Option(help="The landing folder, read with the folders in it.")]
Warehouse = Annotated[Path | None, typer.Option(help="The DuckDB file to publish.")]


@app.command()
def run(articles: Articles = None, warehouse: Warehouse = None) -> None:
    """Read what is new, draw facts, and publish the warehouse."""
    from pipelines import settings
    from pipelines.commands import run as command

    raise typer.Exit(command.run(settings.load(articles, warehouse)))


@app.callback()
def about() -> None:
    """Articles about treaties and human rights, as tables that one can query."""


def main() -> None:
    """Run the command line."""
    app()
