"""Which treaty a status page is about.

Belongs here: the Collection's numbers and titles of the treaties in the lexicon, and nothing else of them.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from pipelines.lexicon import Lexicon
from pipelines.record.status import StatusPage


@dataclass(frozen=True)
class KnownTreaties:
    """Treaty codes by the number of the UN Treaty Collection (`IV-9-b`), and by title."""

    by_number: dict[str, str]
    by_title: dict[str, str]

    @classmethod
    def of(cls, lexicon: Lexicon) -> "KnownTreaties":
        """Return the treaties of a lexicon that the Collection numbers."""
        rows = [row for row in lexicon.table("treaties") if row["untc_id"]]
        return cls(
            {_number(row["untc_id"]): row["treaty_code"] for row in rows},
            {_title(row["title"]): row["treaty_code"] for row in rows},
        )

    def code_of(self, page: StatusPage) -> str | None:
        """Return the code of a page's treaty: by its number, else, where it shows none, by its title."""
        if page.number is not None:
            return self.by_number.get(_number(page.number))
        return self.by_title.get(_title(page.title))

    def number_of(self, treaty_code: str) -> str:
        """Return the Collection's number of a treaty. Raises KeyError where it has none."""
        return {code: number for number, code in self.by_number.items()}[treaty_code]

    def numbered(self) -> Iterator[tuple[str, str]]:
        """Yield (number, code) of every treaty, in the Collection's order."""
        yield from sorted(self.by_number.items(), key=lambda item: _order(item[0]))


def _number(number: str) -> str:
    chapter, _, rest = number.strip().partition("-")
    return f"{chapter.upper()}-{rest.lower()}"


def _title(title: str) -> str:
    return " ".join(re.sub(r"[^a-z0-9]+", " ", title.lower()).split())


def _order(number: str) -> tuple[int, int, str]:
    chapter, section, *letter = number.split("-")
    return roman_to_int(chapter), int(section), "".join(letter)


def roman_to_int(numeral: str) -> int:
    """Return the value of a Roman numeral, the Collection's way to number chapters."""
    values = [{"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}[letter] for letter in numeral.upper()]
    return sum(
        -value if value < following else value
        for value, following in zip(values, [*values[1:], 0], strict=True)
    )
