"""`treatywatch run`: everything, through Dagster, in this process.

Belongs here: starting the run, showing how far it is, and saying what came of it. The work is the job
`build_warehouse`.
"""

import os
from typing import TYPE_CHECKING

from rich.console import Console
from rich.markup import escape
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn
from rich.table import Table

from pipelines import progress
from pipelines.commands import home
from pipelines.settings import Settings
from pipelines.store.lock import BusyError, exclusive

if TYPE_CHECKING:
    import dagster as dg

# Runs of this command carry the tag, so that the next one knows which of them died with their process.
_TAG = "treatywatch/started_by"
_COMMAND = "command line"
# Where Dagster's web UI looks for the runs of a code location.
_REPOSITORY = {".dagster/repository": "__repository__@pipelines"}


def run(settings: Settings) -> int:
    """Run the job; return 0 if the warehouse was published, else 1. Raises OSError where there is no writing."""
    home.require_writable(settings)
    console = Console(stderr=True)
    os.environ.update(settings.as_environment())
    try:
        with exclusive(settings.state, wait_seconds=60):
            result = _run(settings, console)
    except BusyError as error:
        console.print(f"[red]{escape(str(error))}[/red]")
        return 1
    if not result.success:
        _print_failures(result, settings, console)
        return 1
    _print_summary(result, settings, console)
    return 0


def _run(settings: Settings, console: Console) -> "dg.ExecuteInProcessResult":
    home.prepare(settings.dagster_home)
    columns = (TextColumn("{task.description:<16}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    with Progress(*columns, console=console, transient=True) as bar:
        task = bar.add_task("Loading Dagster", total=None)

        def show(what: str, done: int, total: int) -> None:
            bar.update(task, description=what, completed=done, total=total or None)

        with progress.listening(show):
            return _execute()


def _execute() -> "dg.ExecuteInProcessResult":
    import dagster as dg

    from pipelines.definitions import defs
    from pipelines.defs.automation import JOB

    job = defs().resolve_job_def(JOB)
    with dg.DagsterInstance.get() as instance:
        _bury_the_dead(instance)
        return job.execute_in_process(
            instance=instance,
            raise_on_error=False,
            tags={_TAG: _COMMAND, **_REPOSITORY},
            # What goes wrong is said at the end, and all of it is in the history.
            run_config={"loggers": {"console": {"config": {"log_level": "CRITICAL"}}}},
        )


def _bury_the_dead(instance: "dg.DagsterInstance") -> None:
    """Note as failed the runs of this command that were killed: while this one holds the lock, none lives."""
    import dagster as dg

    killed = dg.RunsFilter(statuses=[dg.DagsterRunStatus.STARTED], tags={_TAG: _COMMAND})
    for dead in instance.get_runs(killed):
        instance.report_run_failed(dead, "The process was killed; the next run goes on where it was.")


def _print_failures(result: "dg.ExecuteInProcessResult", settings: Settings, console: Console) -> None:
    console.print("[red]The run failed.[/red] The warehouse is as it was.")
    for event in result.all_events:
        if event.is_step_failure:
            error = event.step_failure_data.error
            cause = error.cause if error and error.cause else error
            message = cause.message.strip() if cause else event.message or ""
            console.print(f"  {event.step_key}: {escape(message)}")
        elif event.event_type_value == "ASSET_CHECK_EVALUATION":
            check = event.asset_check_evaluation_data
            if not check.passed and check.blocking:
                examples = check.metadata.get("examples")
                told = f": {examples.value}" if examples else ""
                name = f"{check.asset_key.to_user_string()}.{check.check_name}"
                console.print(f"  check {name} failed{escape(told)}")
    console.print(f"The whole history: treatywatch ui --warehouse {escape(str(settings.warehouse))}")


def _print_summary(result: "dg.ExecuteInProcessResult", settings: Settings, console: Console) -> None:
    articles = _metadata(result, "articles")
    facts = _metadata(result, "state_mentions")
    warehouse = _metadata(result, "warehouse")
    console.print(
        f"Articles in {escape(str(settings.articles))}: {articles['new']} new, {articles['changed']} changed,"
        f" {articles['skipped']} held already, {articles['rejected']} rejected.",
        soft_wrap=True,
    )
    console.print(escape(str(facts["summary"])), soft_wrap=True)
    counts = warehouse["rows"]
    table = Table("table", "rows", box=None, pad_edge=False)
    table.columns[1].justify = "right"
    if isinstance(counts, dict):
        for name, count in counts.items():
            table.add_row(name, f"{count:,}")
    console.print(table)
    console.print(f"Published {escape(str(settings.warehouse))}", soft_wrap=True)


def _metadata(result: "dg.ExecuteInProcessResult", asset: str) -> dict[str, object]:
    for event in result.get_asset_materialization_events():
        if event.asset_key is not None and event.asset_key.to_user_string() == asset:
            found = event.step_materialization_data.materialization.metadata
            return {name: value.value for name, value in found.items()}
    raise LookupError(f"the run has no materialization of {asset}")
