"""What goes to the network: the refresh of the depositary's record, a job of its own with its own schedule.

Belongs here: assets that `treatywatch run` leaves out. The exchange with the server belongs to
`pipelines.record.refresh`.
"""

from collections import Counter
from typing import Any

import dagster as dg

from pipelines import settings
from pipelines.defs.common import OWNERS
from pipelines.record.refresh import BASE_URL, Outcome, refresh
from pipelines.store.state import State


class RefreshConfig(dg.Config):
    """Where the pages are, which treaties are asked for (all that have a number, where none is named), and the
    seconds between two requests."""

    base_url: str = BASE_URL
    treaties: list[str] | None = None
    delay: float = 3.0


PAGES = dg.AssetKey("record_pages")
REFRESH = "refresh_record"


@dg.multi_asset(
    name="record_pages",
    specs=[
        dg.AssetSpec(
            PAGES,
            group_name="network",
            kinds={"html"},
            owners=OWNERS,
            skippable=True,
            description="Status pages of the UN Treaty Collection, newer than the embedded record; the next run of "
            "`build_warehouse` takes the record from them. Left out of a run that is asked for other assets too.",
        )
    ],
)
def record_pages(context: dg.AssetExecutionContext, config: RefreshConfig) -> Any:
    """Fetch pages, where this is what the run was asked for."""
    if context.run.job_name != REFRESH and context.run.asset_selection != {PAGES}:
        context.log.info(
            "This run is not meant to go to the network: the record's pages are left as they are."
        )
        return

    def say(outcome: Outcome) -> None:
        context.log.info(f"{outcome.treaty_code}: {outcome.status} {outcome.detail}")

    folder = State(settings.load().state).record
    outcomes = refresh(folder, config.base_url, config.treaties, delay=config.delay, report=say)
    counts = Counter(outcome.status for outcome in outcomes)
    yield dg.MaterializeResult(asset_key=PAGES, metadata={"dagster/uri": str(folder), **counts})


refresh_record = dg.define_asset_job(
    REFRESH,
    selection=dg.AssetSelection.assets(PAGES),
    description="Fetch newer pages of the depositary's record, politely. Goes to the network.",
)
every_sunday = dg.ScheduleDefinition(
    name="every_sunday",
    job=refresh_record,
    cron_schedule="0 3 * * 0",
    execution_timezone="UTC",
    description="The record's refresh, weekly.",
)
