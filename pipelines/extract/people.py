"""Personal names in a text, each with the full name that a later surname stands for.

Belongs here: finding names. Who is a victim, the reader of incidents says.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from pipelines.extract.text import Document
from pipelines.lexicon import Lexicon, split_cell


@dataclass(frozen=True, slots=True)
class PersonMention:
    """A name at `body[start:end]`; `name` is the full name that it means, titles left out."""

    start: int
    end: int
    name: str


_RUN = re.compile(
    r"\b[A-ZÀ-Þ][\w'’-]+(?: (?:(?:bin|ibn|al|el|de|van|von|bint|ould|abu|da|dos|del|di|la) )*[A-ZÀ-Þ][\w'’-]*\.?){1,4}"
)


class PersonFinder:
    """Finds names by given names that the lexicon knows and by what stands beside them."""

    def __init__(self, lexicon: Lexicon) -> None:
        """Read the given names of the lexicon's `state_contexts`."""
        rows = {row["role"]: row for row in lexicon.table("state_contexts")}
        self._given = frozenset(split_cell(rows["given"]["words"]))

    def find(self, document: Document, sentences: Sequence[int] | None = None) -> list[PersonMention]:
        """Return the names of a document in order."""
        body = document.body
        found = []
        for match in _RUN.finditer(body):
            words = match[0].split()
            after = body[match.end() : match.end() + 5]
            if words[0] in self._given or re.match(r", \d\d\b", after):
                found.append(PersonMention(match.start(), match.end(), match[0]))
        return found
