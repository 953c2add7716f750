"""`treatywatch run`: everything, through Dagster, in this process.

Belongs here: starting the run and showing how far it is. The work is the job `build_warehouse`.
"""

import os

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

from pipelines import progress
from pipelines.commands import home
from pipelines.settings import Settings
from pipelines.store.lock import BusyError, exclusive


def run(settings: Settings) -> int:
    """Run the job and return 0 if the warehouse was published, else 1."""
    console = Console(stderr=True)
    os.environ.update(settings.as_environment())
    try:
        with exclusive(settings.state):
            return _run(settings, console)
    except BusyError as error:
        console.print(f"[red]{error}[/red]")
        return 1


def _run(settings: Settings, console: Console) -> int:
    home.prepare(settings.dagster_home)
    with Progress(
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeElapsedColumn(),
        console=console,
    ) as bar:
        task = bar.add_task("Loading Dagster", total=None)
        import dagster as dg

        from pipelines.definitions import defs
        from pipelines.defs.automation import JOB

        job = defs().get_job_def(JOB)
        listener = lambda what, done, total: bar.update(
            task, description=what, completed=done, total=total or None
        )
        with dg.DagsterInstance.get() as instance, progress.listening(listener):
            result = job.execute_in_process(instance=instance, raise_on_error=False)
    return 0 if result.success else 1
