"""DAGSTER_HOME: the folder of Dagster's history.

Belongs here: making it ready, and whether a run can write where it must. A folder that holds anything already is
left as it is.
"""

import tempfile
from pathlib import Path

from pipelines.settings import Settings

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


def require_writable(settings: Settings) -> None:
    """Raise OSError, naming the folder, where a run could not write its state, its history or the warehouse."""
    for folder in (settings.warehouse.parent, settings.state, settings.dagster_home):
        try:
            folder.mkdir(parents=True, exist_ok=True)
            with tempfile.TemporaryFile(dir=folder):
                pass
        except OSError as error:
            raise OSError(
                f"cannot write to {folder}: {error.strerror}. Another place is named by --warehouse FILE"
                f"{' or DAGSTER_HOME' if folder == settings.dagster_home else ''}"
            ) from error


def prepare(home: Path) -> None:
    """Create the folder where it is not there, and its `dagster.yaml` where it is empty."""
    home.mkdir(parents=True, exist_ok=True)
    if not any(home.iterdir()):
        (home / "dagster.yaml").write_text(_SETTINGS, encoding="utf-8")
