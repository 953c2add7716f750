"""What is run together, and when by itself.

Belongs here: the job, its schedule and its sensor. Both are off until somebody switches them on.
"""

import dagster as dg

from pipelines import settings
from pipelines.ingest import list_files
from pipelines.store.arrivals import Arrivals, look

JOB = "build_warehouse"
_SECONDS_BETWEEN_LOOKS = 15

build_warehouse = dg.define_asset_job(
    JOB,
    selection=dg.AssetSelection.groups("reference", "ingest", "extraction", "analysis", "publication"),
    description="Everything, from the landing folder to the published warehouse; nothing goes to the network.",
)

every_morning = dg.ScheduleDefinition(
    name="every_morning",
    job=build_warehouse,
    cron_schedule="0 5 * * *",
    execution_timezone="UTC",
    description="The whole job, daily at 05:00 UTC.",
)


@dg.sensor(
    job=build_warehouse,
    minimum_interval_seconds=_SECONDS_BETWEEN_LOOKS,
    description="The whole job, once files have arrived in the landing folder and settled.",
)
def landing_folder(context: dg.SensorEvaluationContext) -> dg.SensorResult:
    """Ask for a run when the landing folder has changed and two looks in a row find it the same."""
    found = list_files(settings.load().articles)
    known, reason = look(Arrivals.parse(context.cursor), found)
    if reason:
        return dg.SensorResult(skip_reason=reason, cursor=known.dump())
    return dg.SensorResult(run_requests=[dg.RunRequest(run_key=known.asked_for)], cursor=known.dump())
