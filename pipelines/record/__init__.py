"""The depositary's record: status pages of the UN Treaty Collection -> rows of `treaty_record`.

Belongs here: reading pages, checking them against the totals that they state, the embedded table, and the
download of newer pages. Comparing reports with the record is SQL, in `sql/analysis/`.

What the rest of the project calls, `FOLDER` being where the pages that it keeps lie:
- `load(FOLDER)`: the table `treaty_record`.
- `check_pages([FILE-OR-FOLDER, ...], FOLDER or None)`: a `PageResult` a page; `.line` is what the command
  prints, `.ok` whether it may exit with 0. With a folder the good pages are kept there.
- `refresh.refresh(FOLDER, delay=3.0, ...)`: downloads newer pages into it; an `Outcome` a treaty.
"""

from pathlib import Path

import polars as pl

from pipelines.lexicon import Lexicon
from pipelines.record import rows
from pipelines.record.check import PageResult, check_pages, installed

__all__ = ["PageResult", "check_pages", "load"]


def load(installed_to: Path | None = None, lexicon: Lexicon | None = None) -> pl.DataFrame:
    """Return `treaty_record`, columns as in `rows.SCHEMA`: the embedded table, a treaty's facts replaced
    where the folder of installed pages holds a page that is as new or newer."""
    record = rows.embedded()
    for newer in installed(installed_to, lexicon):
        held = record.filter(pl.col("treaty_code") == newer["treaty_code"][0])["as_of"].max()
        if held is None or newer["as_of"][0] >= held:
            record = rows.replace_treaty(record, newer)
    return record.sort("treaty_code", "iso3", "acted_on", "action", "ended_on", nulls_last=True)
