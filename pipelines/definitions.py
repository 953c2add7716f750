"""The project as Dagster loads it: assembles what `pipelines.defs` defines, and nothing else."""

import dagster as dg

import pipelines.defs
from pipelines.defs import automation, network


@dg.definitions
def defs() -> dg.Definitions:
    """Return all assets, checks, jobs, schedules and sensors. Runs stay in one process: a process for each of
    a few short steps costs more than it saves."""
    return dg.Definitions(
        # Not `load_from_defs_folder`: that needs the checkout's pyproject.toml, which a wheel has not.
        assets=dg.load_assets_from_package_module(pipelines.defs),
        jobs=[automation.build_warehouse, network.refresh_record],
        schedules=[automation.every_morning, network.every_sunday],
        sensors=[automation.landing_folder],
        executor=dg.in_process_executor,
    )
