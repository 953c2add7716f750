"""`treatywatch sql`: read-only SQL on the published warehouse.

Belongs here: running statements and showing their results, from the command line or at a prompt.
"""

import csv
import os
import sys
from collections.abc import Iterable
from pathlib import Path

import duckdb
from prompt_toolkit import PromptSession
from prompt_toolkit.completion import WordCompleter
from prompt_toolkit.history import FileHistory, History, InMemoryHistory
from prompt_toolkit.key_binding import KeyBindings, KeyPressEvent
from rich.console import Console
from rich.markup import escape
from rich.padding import Padding
from rich.table import Table

from pipelines.warehouse import sql_files

_KEYWORDS = (
    "SELECT FROM WHERE GROUP BY ORDER HAVING QUALIFY LIMIT JOIN LEFT INNER USING ON AS AND OR NOT NULL IS IN LIKE"
    " DISTINCT COUNT SUM MIN MAX AVG CASE WHEN THEN ELSE END WITH UNION ALL DESC ASC DESCRIBE SUMMARIZE SHOW"
).split()
_HELP = """\
End a statement with [bold];[/bold] and press Enter.
  .tables          the tables and views, with what a row of each is
  .columns TABLE   a table's columns
  .queries         worked queries, to run by name
  .run NAME        run a worked query     .show NAME   print it
  .quit            leave (or Ctrl-D)"""


def run(connection: duckdb.DuckDBPyConnection, query: str | None, file: str | None, history: Path) -> int:
    """Run a query, or a file's statements or a worked query by name, or open the prompt; return the exit
    code."""
    if query is not None:
        return _execute(connection, query, Console())
    if file is not None:
        return _execute(connection, _statements_of(file), Console())
    if not sys.stdin.isatty():
        return _execute(connection, sys.stdin.read(), Console())
    return Prompt(connection, history).loop()


def _statements_of(file: str) -> str:
    """Return the text of a file or, where there is no such file, of the worked query of that name.

    Raises FileNotFoundError.
    """
    path = Path(file)
    if path.is_file():
        return path.read_text(encoding="utf-8")
    names = [worked.name for worked in sql_files.folder("queries")]
    if path.name.removesuffix(".sql") in names:
        return sql_files.file("queries", path.name.removesuffix(".sql")).text
    raise FileNotFoundError(
        f"no file {file}, and no worked query of that name; there are: {', '.join(names)}. A query itself follows -c"
    )


def _execute(connection: duckdb.DuckDBPyConnection, text: str, console: Console) -> int:
    """Run statements one by one and print what they give: a table in a terminal, else CSV."""
    try:
        for statement in connection.extract_statements(text):
            result = connection.sql(statement)
            if result is not None:
                _print(result.columns, result.fetchall(), console)
    except duckdb.Error as error:
        sys.stdout.flush()
        Console(stderr=True).print(f"[red]{escape(str(error))}[/red]", highlight=False)
        return 1
    return 0


def _print(columns: list[str], rows: list[tuple[object, ...]], console: Console) -> None:
    if not console.is_terminal:
        writer = csv.writer(sys.stdout, lineterminator="\n")
        writer.writerow(columns)
        writer.writerows([["" if value is None else value for value in row] for row in rows])
        return
    table = Table(caption=f"{len(rows):,} row{'' if len(rows) == 1 else 's'}", caption_justify="left")
    for place, column in enumerate(columns):
        is_number = all(isinstance(row[place], int | float) or row[place] is None for row in rows)
        table.add_column(escape(column), justify="right" if is_number else "left", overflow="fold")
    for row in rows:
        table.add_row(*("[dim]NULL[/dim]" if value is None else escape(str(value)) for value in row))
    if len(rows) > console.height - 6:
        # `less` with these letters does nothing where a page suffices, keeps colours and cuts no line short.
        os.environ.setdefault("LESS", "-FRX")
        with console.pager(styles=True):
            console.print(table)
    else:
        console.print(table)


class Prompt:
    """The prompt: statements until `;`, commands that begin with a dot, history and completion."""

    def __init__(self, connection: duckdb.DuckDBPyConnection, history: Path) -> None:
        self._connection = connection
        self._console = Console()
        self._session: PromptSession[str] = PromptSession(
            history=_history(history),
            completer=WordCompleter(self._words(), ignore_case=True),
            complete_while_typing=False,
            multiline=True,
            key_bindings=_keys(),
            prompt_continuation="         ... ",
        )

    def loop(self) -> int:
        """Read and run until the user leaves; return 0."""
        self._console.print(_HELP)
        while True:
            try:
                text = self._session.prompt("treatywatch> ").strip()
            except KeyboardInterrupt:
                continue
            except EOFError:
                return 0
            if text in (".quit", ".exit"):
                return 0
            if text.startswith("."):
                self._command(*text.split(maxsplit=1))
            elif text:
                _execute(self._connection, text, self._console)

    def _command(self, name: str, argument: str = "") -> None:
        queries = {worked.name: worked for worked in sql_files.folder("queries")}
        if name == ".tables":
            _execute(self._connection, sql_files.file("prompt", "tables").text, self._console)
        elif name == ".columns" and argument:
            relation = self._connection.sql(sql_files.file("prompt", "columns").text, params=[argument])
            _print(relation.columns, relation.fetchall(), self._console)
        elif name == ".queries":
            for worked in queries.values():
                self._console.print(f"[bold]{worked.name}[/bold]")
                question = worked.comment.removeprefix(worked.title).strip()
                self._console.print(
                    Padding(escape(question), (0, 0, 0, 4)), soft_wrap=not self._console.is_terminal
                )
        elif name in (".run", ".show") and argument in queries:
            text = queries[argument].text
            if name == ".show":
                self._console.print(text, markup=False, highlight=False)
            else:
                _execute(self._connection, text, self._console)
        else:
            self._console.print(_HELP)

    def _words(self) -> list[str]:
        found = self._connection.sql(sql_files.file("prompt", "words").text).fetchall()
        commands = (".tables", ".columns", ".queries", ".run", ".show", ".quit")
        return [*_flat(found), *_KEYWORDS, *commands, *(query.name for query in sql_files.folder("queries"))]


def _flat(rows: Iterable[tuple[str]]) -> list[str]:
    return [value for (value,) in rows]


def _history(file: Path) -> History:
    """Return the history kept in a file; beside a warehouse that one may only read, of this session alone."""
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.open("ab").close()
    except OSError:
        return InMemoryHistory()
    return FileHistory(str(file))


def _keys() -> KeyBindings:
    """Enter runs what is complete and else begins a new line."""
    keys = KeyBindings()

    @keys.add("enter")
    def enter(event: KeyPressEvent) -> None:
        text = event.current_buffer.text.strip()
        if not text or text.startswith(".") or text.endswith(";"):
            event.current_buffer.validate_and_handle()
        else:
            event.current_buffer.insert_text("\n")

    return keys
