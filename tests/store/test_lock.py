"""Two runs on the same warehouse do not write at once."""

import subprocess
import sys
import time
from pathlib import Path

import pytest

from pipelines.store.lock import BusyError, exclusive

HOLD = "import sys, time; from pathlib import Path; from pipelines.store.lock import exclusive\n"
HOLD += "with exclusive(Path(sys.argv[1])): print('held', flush=True); time.sleep(60)"


def test_another_process_waits_and_a_dead_one_gives_the_lock_back(tmp_path: Path) -> None:
    other = subprocess.Popen([sys.executable, "-c", HOLD, str(tmp_path)], stdout=subprocess.PIPE, text=True)
    assert other.stdout is not None
    assert other.stdout.readline().strip() == "held"
    with pytest.raises(BusyError, match="another run"), exclusive(tmp_path, wait_seconds=0.1):
        pass
    other.kill()
    other.communicate()
    started = time.monotonic()
    with exclusive(tmp_path, wait_seconds=5):
        assert time.monotonic() - started < 5


def test_the_same_process_may_take_it_within_itself(tmp_path: Path) -> None:
    with exclusive(tmp_path), exclusive(tmp_path):
        pass
    with exclusive(tmp_path, wait_seconds=0.1):
        pass


def test_a_folder_that_cannot_hold_the_lock_is_not_said_to_be_busy(tmp_path: Path) -> None:
    (tmp_path / "lock.sqlite").mkdir()
    with pytest.raises(OSError, match="cannot write to") as told, exclusive(tmp_path, wait_seconds=0.1):
        pass
    assert not isinstance(told.value, BusyError)
