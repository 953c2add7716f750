"""Acts told by a common verb and what stands with it: "put two men on a plane", "was barred from boarding".

Belongs here: the lexicon's `incident_complements`. Roles are read off them in `incident_roles`. The anchor is the rare
word of a complement (a noun after a preposition, or the lower verb), which the scan finds; its governing verb stands
before it. Words that tell an act by themselves are `incident_triggers`.
"""

from dataclasses import dataclass
from typing import Final

from pipelines.extract.tagging import VerbInflection
from pipelines.lexicon import Lexicon, Row, split_cell

_REACH: Final = 110  # characters before an anchor within which its governing verb stands
BARE: Final = "-"  # the anchor may hang on a noun: "journalists behind bars"


@dataclass(frozen=True, slots=True)
class Complement:
    """A row of the lexicon's `incident_complements`, with every form of its governing verbs."""

    type: str
    counts_as: str
    verbal: bool
    links: frozenset[str]
    verbs: frozenset[str]
    forms: frozenset[str]
    negated: bool
    patient: str
    others: str
    strong: bool


class IncidentComplements:
    """Reads the table. `surfaces` are the anchors to scan for."""

    def __init__(self, lexicon: Lexicon) -> None:
        """Inflect the anchors and the governing verbs."""
        verbs = VerbInflection(lexicon)
        self.surfaces: dict[str, list[Complement]] = {}
        for row in lexicon.table("incident_complements"):
            complement = _complement(row, verbs)
            for anchor in split_cell(row["anchors"]):
                for surface in verbs.forms(anchor) if complement.verbal else (anchor,):
                    self.surfaces.setdefault(surface, []).append(complement)

    def of(self, surface: str, types: set[str]) -> tuple[Complement, ...]:
        """Return the complements of an anchor; a phrase that ends in one ("behind bars") has its noun's of the same kinds."""
        found = self.surfaces.get(surface)
        if found is None:
            last = surface.rpartition(" ")[2]
            found = [
                complement
                for complement in self.surfaces.get(last, ())
                if not complement.verbal and complement.type in types
            ]
        return tuple(found)

    def possible(self, low: str, end: int, complements: tuple[Complement, ...]) -> tuple[Complement, ...]:
        """Return those complements whose governing verb stands shortly before where an anchor ends."""
        before = {word.strip(",;:\"“'’") for word in low[max(0, end - _REACH) : end].split()}
        return tuple(
            complement
            for complement in complements
            if BARE in complement.verbs or not complement.forms.isdisjoint(before)
        )


def _complement(row: Row, inflection: VerbInflection) -> Complement:
    verbs = split_cell(row["verbs"])
    forms = {form for verb in verbs if verb != BARE for form in inflection.forms(verb)}
    return Complement(
        row["incident_type"],
        row["counts_as"],
        row["anchor_pos"] == "verb",
        frozenset(split_cell(row["links"])),
        frozenset(verbs),
        frozenset(forms),
        row["polarity"] == "negated",
        row["patient"],
        row["by_others"],
        row["strength"] == "strong",
    )
