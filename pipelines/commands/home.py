"""DAGSTER_HOME: the folder of Dagster's history.

Belongs here: making it ready. It is only ever written to where it lacks its settings.
"""

from pathlib import Path

_SETTINGS = """\
# Written by treatywatch when it made this folder; edit at will.
telemetry:
  enabled: false
concurrency:
  runs:
    # The state folder has one writer; a second run would only wait.
    max_concurrent_runs: 1
run_monitoring:
  enabled: true
"""


def prepare(home: Path) -> None:
    """Create the folder and its `dagster.yaml` where they are not there."""
    home.mkdir(parents=True, exist_ok=True)
    settings = home / "dagster.yaml"
    if not settings.exists():
        settings.write_text(_SETTINGS, encoding="utf-8")
