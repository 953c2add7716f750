"""The command `treatywatch`.

Belongs here: commands, their options, and errors in a line instead of a traceback. What a command does belongs
to its module in `pipelines.commands`, imported only once it is called.
"""

import sys
from pathlib import Path
from typing import Annotated

import typer

app = typer.Typer(no_args_is_help=True, add_completion=False, pretty_exceptions_enable=False)

Articles = Annotated[
    Path | None,
    typer.Option(
        help="The landing folder, nested folders included. Default: TREATYWATCH_ARTICLES, data/articles, else the sample."
    ),
]
Warehouse = Annotated[
    Path | None,
    typer.Option(help="The DuckDB file. Default: TREATYWATCH_WAREHOUSE, else data/warehouse.duckdb."),
]


def _print_version(wanted: bool) -> None:
    if wanted:
        from importlib.metadata import version

        typer.echo(f"treatywatch {version('treatywatch')}")
        raise typer.Exit


@app.callback()
def about(
    _: Annotated[
        bool, typer.Option("--version", help="Print the version.", is_eager=True, callback=_print_version)
    ] = False,
) -> None:
    """Articles about treaties and human rights, as tables that one can query."""


@app.command()
def run(articles: Articles = None, warehouse: Warehouse = None) -> None:
    """Read what is new, draw facts, and publish the warehouse. Exit 0 only if it was published."""
    from pipelines import settings
    from pipelines.commands import run as command

    raise typer.Exit(command.run(settings.load(articles, warehouse)))


@app.command()
def ui(
    articles: Articles = None,
    warehouse: Warehouse = None,
    host: Annotated[str, typer.Option(help="Where to listen.")] = "127.0.0.1",
    port: Annotated[int, typer.Option(help="Where to listen.")] = 3000,
) -> None:
    """Serve the web UI with schedules and sensors (`dagster dev`)."""
    from pipelines import settings
    from pipelines.commands import ui as command

    raise typer.Exit(command.run(settings.load(articles, warehouse), host, port))


@app.command()
def sql(
    file: Annotated[
        str | None, typer.Argument(help="A file of SQL, or the name of a worked query.", show_default=False)
    ] = None,
    query: Annotated[
        str | None, typer.Option("-c", "--command", help="One query.", show_default=False)
    ] = None,
    warehouse: Warehouse = None,
) -> None:
    """Read-only SQL on the published warehouse: a prompt, one query, or a file. In a pipe, results are CSV."""
    from pipelines import api, settings
    from pipelines.commands import sql as command

    current = settings.load(warehouse=warehouse, needs_articles=False)
    with api.open_warehouse(current.warehouse) as connection:
        raise typer.Exit(command.run(connection, query, file, current.state / "sql_history"))


@app.command()
def record(
    paths: Annotated[list[Path], typer.Argument(help="Saved status pages, or folders of them.", exists=True)],
    install: Annotated[
        bool, typer.Option("--install", help="Keep the good ones: later runs take the record from them.")
    ] = False,
    warehouse: Warehouse = None,
) -> None:
    """Check saved status pages of the UN Treaty Collection: a line each, exit 1 if any is wrong."""
    from pipelines import settings
    from pipelines.commands import record as command
    from pipelines.store.state import State

    raise typer.Exit(
        command.run(paths, install, State(settings.load(warehouse=warehouse, needs_articles=False).state))
    )


@app.command()
def score(
    gold: Annotated[
        Path,
        typer.Argument(
            help="Annotated articles, one in JSON a line; or a file of HRDsAttack.",
            show_default=False,
            exists=True,
            dir_okay=False,
        ),
    ],
    json: Annotated[Path | None, typer.Option("--json", help="Write the figures here too.")] = None,
    confidence: Annotated[
        Path | None,
        typer.Option(
            "--write-confidence",
            help="Write each rule's precision here, as data/lexicon/rule_confidence.csv, which extraction reads.",
        ),
    ] = None,
) -> None:
    """Precision, recall and F1 per layer on annotated articles, and precision per rule."""
    from pipelines import scoring, scoring_hrdsattack

    try:
        if scoring_hrdsattack.is_hrdsattack(gold):
            raise typer.Exit(scoring_hrdsattack.main(gold))
        raise typer.Exit(scoring.main(gold, json, confidence))
    except UnicodeDecodeError as error:
        raise ValueError(f"{gold} is no text in UTF-8: {error.reason} at byte {error.start}") from error


@app.command()
def evidence(
    wanted: Annotated[
        str, typer.Argument(metavar="ID", help="An article_id or source_id, or the id of one of its facts.")
    ],
    html: Annotated[
        Path | None, typer.Option(help="Write a web page instead, which needs nothing but itself.")
    ] = None,
    warehouse: Warehouse = None,
) -> None:
    """One article with every extracted fact highlighted in its text."""
    from pipelines import api, settings
    from pipelines.commands import evidence as command

    with api.open_warehouse(settings.load(warehouse=warehouse, needs_articles=False).warehouse) as connection:
        raise typer.Exit(command.run(connection, wanted, html))


def main() -> None:
    """Run the command line; what the user can mend is said in a line, with exit code 2."""
    try:
        app()
    except (ValueError, LookupError, OSError) as error:
        _fail(error)
    except Exception as error:
        # duckdb takes long to import: only look for its errors where it is loaded.
        duckdb = sys.modules.get("duckdb")
        if duckdb is None or not isinstance(error, duckdb.Error):
            raise
        _fail(error)


def _fail(error: Exception) -> None:
    message = error.args[0] if isinstance(error, LookupError) and error.args else error
    typer.secho(f"treatywatch: {message}", err=True, fg=typer.colors.RED)
    sys.exit(2)
