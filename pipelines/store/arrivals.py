"""Whether the landing folder has something new that has arrived whole.

Belongs here: comparing what lies in the folder at two moments. Who asks, and how often, belongs to
`pipelines.defs.automation`.
"""

import json
from collections.abc import Iterable
from dataclasses import dataclass

from pipelines import ids
from pipelines.ingest import LandingFile


@dataclass(frozen=True)
class Arrivals:
    """What is known of the folder: a digest of what lay there when last looked at, and of what a run was last
    asked for."""

    seen: str = ""
    asked_for: str = ""

    @classmethod
    def parse(cls, text: str | None) -> "Arrivals":
        """Return what `dump` wrote; nothing known where there is no text."""
        return cls(**json.loads(text)) if text else cls()

    def dump(self) -> str:
        """Return this as text."""
        return json.dumps(vars(self))


def look(known: Arrivals, found: Iterable[LandingFile]) -> tuple[Arrivals, str]:
    """Return what is known after a look at the folder, and why no run is needed; empty where one is.

    A file counts as arrived once two looks find the same sizes and time stamps: while one is still being
    copied, they change.
    """
    listing = [f"{file.name}\0{file.size}\0{file.mtime_ns}" for file in found]
    now = ids.digest(*listing)
    if not listing or now == known.asked_for:
        return Arrivals(now, known.asked_for), "nothing new in the landing folder"
    if now != known.seen:
        return Arrivals(now, known.asked_for), "files are arriving: wait until they have settled"
    return Arrivals(now, now), ""
