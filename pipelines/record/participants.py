"""Who a line of a status table is about: the depositary's names of participants -> ISO codes.

Belongs here: the names as the UN Treaty Collection writes them. Names as news writes them belong to the
lexicon.
"""

import csv
import re
import unicodedata
from collections.abc import Callable
from functools import cache

from pipelines import resources

# A footnote mark that lost its tags sticks to the name: "Serbia 5,9", "China3".
_MARKS = re.compile(r"[\s\xa0]*\d+(?:\s*,\s*\d+)*[\s,]*$")


class UnknownParticipantError(ValueError):
    """A participant that is neither a state nor a territory we know."""


def resolve(name: str, fallback: Callable[[str], str | None] | None = None) -> str | None:
    """Return the iso3 of a participant, or None for a territory, whose line is no act of a state.

    `fallback` is asked about names that the table does not hold. Raises UnknownParticipantError.
    """
    bare = plain(name)
    known = _table()
    key = _folded(bare)
    if key in known:
        return known[key] or None
    found = fallback(bare) if fallback else None
    if found is None:
        raise UnknownParticipantError(f"unknown participant '{bare}'")
    return found


def plain(name: str) -> str:
    """Return a participant's name without footnote marks that lost their tags."""
    return " ".join(_MARKS.sub("", name).split())


@cache
def _table() -> dict[str, str]:
    text = (resources.folder("reference") / "untc_participants.csv").read_text(encoding="utf-8")
    lines = [line for line in text.splitlines() if not line.startswith("#")]
    return {_folded(row["name"]): row["iso3"] for row in csv.DictReader(lines)}


def _folded(name: str) -> str:
    """Return the name without accents, case, punctuation and a leading or bracketed article."""
    name = re.sub("['’`´]", "", name)
    bare = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    bare = re.sub(r"\bst\.?\s", "saint ", bare)
    bare = re.sub(r"^the\s|\(the\)|\(republic of the\)", " ", bare)
    return " ".join(re.sub(r"[^a-z0-9]+", " ", bare.replace("&", " and ")).split())
