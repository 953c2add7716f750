"""DAGSTER_HOME: the folder of Dagster's history.

Belongs here: making it ready. A folder that holds anything already is left as it is.
"""

from pathlib import Path

_SETTINGS = """\
# Written by treatywatch when it made this folder; edit at will.
telemetry:
  enabled: false
nux:
  enabled: false
concurrency:
  runs:
    # The state folder has one writer; a second run would only wait.
    max_concurrent_runs: 1
run_monitoring:
  enabled: true
"""


def prepare(home: Path) -> None:
    """Create the folder where it is not there, and its `dagster.yaml` where it is empty."""
    home.mkdir(parents=True, exist_ok=True)
    if not any(home.iterdir()):
        (home / "dagster.yaml").write_text(_SETTINGS, encoding="utf-8")
