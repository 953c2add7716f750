"""`treatywatch record`: saved status pages of the UN Treaty Collection, checked and kept.

Belongs here: what is printed. Reading and checking belongs to `pipelines.record`.
"""

import sys
from pathlib import Path

from pipelines import record
from pipelines.store.lock import exclusive
from pipelines.store.state import State


def run(paths: list[Path], install: bool, state: State) -> int:
    """Print a line a page; return 1 if any is wrong."""
    if install:
        with exclusive(state.folder):
            results = record.check_pages(paths, state.record)
    else:
        results = record.check_pages(paths)
    for result in results:
        print(result.line)
    if not results:
        print("no status page found (.html, .htm, .aspx, .xml)", file=sys.stderr)
    return 0 if results and all(result.ok for result in results) else 1
