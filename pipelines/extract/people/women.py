"""Whether a name is a woman's.

Belongs here: given names that only women bear (the lexicon's `women_names`), and the forms by which some languages mark
them: Slavic surnames and patronymics, the Vietnamese middle name.
"""

import re
from typing import Final

from pipelines.extract.people.names import plain
from pipelines.lexicon import Lexicon

# "Maria Ivanova", "Anna Stepanovna Politkovskaya", "Jirina Horakova"; not "Villanueva", "Cordova".
_FEMININE: Final = re.compile(r"(?:ova|eva|skaya|skaia|tskaya|ovna|evna)$")
_OTHERWISE: Final = re.compile(r"(?:vill|n|casan|cord|gen|terran|can|est|cu)(?:ov|uev|ev)a$|^nova$")
_MIDDLE: Final = "Thi"


class WomenNames:
    """Knows names that only women bear. Build once."""

    def __init__(self, lexicon: Lexicon) -> None:
        """Read the lexicon's `women_names`."""
        self._given = frozenset(lexicon.words("women_names", "names"))

    def has(self, name: str) -> bool:
        """Whether a full name is a woman's."""
        first, *others = (plain(word) for word in name.split())
        if first in self._given or first.partition("-")[0] in self._given or _MIDDLE in others[:-1]:
            return True
        return first.endswith("a") and any(
            _FEMININE.search(word) and not _OTHERWISE.search(word.lower()) for word in others
        )
