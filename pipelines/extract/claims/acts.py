"""An act found in a sentence, and what it is on.

Belongs here: the shapes that the readers of claims hand to each other. Rows are made by `claims.reading`.
"""

from dataclasses import dataclass, field

from pipelines.extract.claims.realis import Realis
from pipelines.extract.claims.scene import Group
from pipelines.extract.claims.years import When


@dataclass(slots=True)
class Act:
    """An act found: of which states, on which treaties, at which offset; rows are made of it."""

    iso3s: list[str]
    codes: list[str]
    action: str
    rule: str
    at: int
    start: int
    end: int
    realis: Realis = field(default_factory=Realis)
    when: When | None = None
    pred: int = -1
    kind: str = "state"
    paired: list[When | None] = field(default_factory=list)  # dates, one a treaty or one a state, in order
    by_state: bool = False
    aside: bool = False  # told in a relative or subordinate clause


@dataclass(slots=True)
class Target:
    """What an act is on: treaty groups of the sentence, or codes that an earlier sentence named."""

    groups: list[Group] = field(default_factory=list)
    codes: list[str] = field(default_factory=list)
    elliptic: bool = False
    shared: int = -1  # the predicate whose object it is, where two verbs share it

    @property
    def all_codes(self) -> list[str]:
        """Every code, in order."""
        return self.codes or [code for group in self.groups for code in group.codes]
