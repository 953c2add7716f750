"""One writer at a time.

Belongs here: the lock of a state folder. It is an exclusive transaction of SQLite, which every system gives
back when the process ends, however it ends.
"""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

_held: dict[Path, int] = {}


class BusyError(OSError):
    """Raised where another process works on the same state for longer than the caller waits."""


@contextmanager
def exclusive(state: Path, wait_seconds: float = 600) -> Iterator[None]:
    """Hold the lock of a state folder; within one process it may be taken again inside itself.

    Raises BusyError after `wait_seconds`, OSError where the folder cannot be written to.
    """
    state.mkdir(parents=True, exist_ok=True)
    path = (state / "lock.sqlite").resolve()
    if _held.get(path):
        _held[path] += 1
        try:
            yield
        finally:
            _held[path] -= 1
        return
    connection = _locked(path, wait_seconds)
    try:
        _held[path] = 1
        yield
    finally:
        _held.pop(path, None)
        connection.close()


def _locked(path: Path, wait_seconds: float) -> sqlite3.Connection:
    connection = None
    try:
        connection = sqlite3.connect(path, timeout=wait_seconds, isolation_level=None)
        connection.execute("BEGIN EXCLUSIVE")
    except sqlite3.OperationalError as error:
        if connection is not None:
            connection.close()
        if error.sqlite_errorcode != sqlite3.SQLITE_BUSY:
            raise OSError(f"cannot write to {path.parent}: {error}") from error
        raise BusyError(f"another run is at work on {path.parent}; try again when it has ended") from error
    return connection
