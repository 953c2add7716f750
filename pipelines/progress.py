"""How far a run is, for whoever shows it.

Belongs here: handing reports of progress from work deep inside a run to a listener outside it.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

Listener = Callable[[str, int, int], None]

_listeners: list[Listener] = []


@contextmanager
def listening(listener: Listener) -> Iterator[None]:
    """Let `listener` hear what is under way, how much of it is done, and of how much."""
    _listeners.append(listener)
    try:
        yield
    finally:
        _listeners.remove(listener)


def of(what: str) -> Callable[[int, int], None]:
    """Return a function that reports how much of `what` is done."""

    def report(done: int, total: int) -> None:
        for listener in _listeners:
            listener(what, done, total)

    return report
