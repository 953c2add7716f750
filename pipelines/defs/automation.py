"""What is run together, and when by itself.

Belongs here: jobs, schedules and sensors.
"""

import dagster as dg

JOB = "build_warehouse"

build_warehouse = dg.define_asset_job(
    JOB,
    selection=dg.AssetSelection.groups("reference", "ingest", "extraction", "analysis", "publication"),
    description="Everything, from the landing folder to the published warehouse; nothing goes to the network.",
)
