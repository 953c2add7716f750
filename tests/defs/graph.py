"""The asset graph as text, to see at a glance what a change did to it.

To accept a change: python tests/defs/graph.py > tests/defs/asset_graph.txt
"""

from collections.abc import Iterator

import dagster as dg

from pipelines.definitions import defs


def graph() -> str:
    """Return assets with what they are made from and their checks, then jobs, schedules and sensors."""
    definitions = defs()
    return "\n".join([*_assets(definitions), *_automation(definitions)]) + "\n"


def _assets(definitions: dg.Definitions) -> Iterator[str]:
    nodes = definitions.resolve_asset_graph()
    for key in sorted(nodes.get_all_asset_keys()):
        node = nodes.get(key)
        yield f"{key.to_user_string()}  [{node.group_name}; {', '.join(sorted(node.kinds))}; {', '.join(node.owners)}]"
        if node.parent_keys:
            yield f"    from {', '.join(sorted(parent.to_user_string() for parent in node.parent_keys))}"
        for check_key in sorted(node.check_keys, key=lambda found: found.name):
            blocks = "blocks" if nodes.get(check_key).blocking else "warns"
            yield f"    check {check_key.name} ({blocks})"


def _automation(definitions: dg.Definitions) -> Iterator[str]:
    repository = definitions.get_repository_def()
    for name in sorted(job for job in repository.job_names if not job.startswith("__")):
        keys = repository.get_job(name).asset_layer.executable_asset_keys
        yield f"job {name}: {', '.join(sorted(key.to_user_string() for key in keys))}"
    for schedule in sorted(repository.schedule_defs, key=lambda found: found.name):
        yield f"schedule {schedule.name}: {schedule.cron_schedule} {schedule.job_name} {schedule.default_status.name}"
    for sensor in sorted(repository.sensor_defs, key=lambda found: found.name):
        yield f"sensor {sensor.name}: {sensor.job_name} {sensor.default_status.name}"


if __name__ == "__main__":
    print(graph(), end="")
