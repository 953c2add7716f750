"""The project as Dagster loads it: assembles what `pipelines.defs` defines, and nothing else."""

from pathlib import Path

import dagster as dg


@dg.definitions
def defs() -> dg.Definitions:
    """Return all assets, checks, jobs, schedules and sensors. Runs stay in one process: a process for each of
    a few short steps costs more than it saves."""
    return dg.Definitions.merge(
        dg.load_from_defs_folder(path_within_project=Path(__file__).parent),
        dg.Definitions(executor=dg.in_process_executor),
    )
