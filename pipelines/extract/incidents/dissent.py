"""Whether people are told to be held for what they said, wrote or did against those in power.

Belongs here: one pattern over an act's clause, put together of the lexicon's words: "who had criticised the governor",
"after he called on the president to resign", "for a poem".
"""

import re
from typing import Final

from pipelines.extract.incidents.word_lists import WordLists

# How what somebody did hangs on the words for him: "who had", "after she", "because they", "for", "over".
_LEAD: Final = (
    r"(?:\bwho\b|\bwhose(?: [\w'’-]+){1,3}|\b(?:after|because|when|since|before|as) (?:he|she|they|it)\b"
    r"|\b(?:for|over|after|by|at|holding|carrying|waving|wearing|displaying|brandishing)\b)"
    r"(?: (?:had|has|have|was|were|is|are|been|being|also|not|publicly|openly|repeatedly|allegedly|reportedly|recently"
    r"|previously|long|once|often|regularly|having|a|an|the|her|his|their|joining|taking part in|helping to|trying to"
    r"|calling|called|planned to|wanted to|refusing to|refused to|sharing|shared|distributing|distributed|handing out|printing"
    r"|printed|spreading|owning|reading|writing|wrote|posting|posted|publishing|published|drawing|drew|making|made|telling|told))*"
)
_BETWEEN: Final = r"(?: [\w'’-]+){0,4}?"  # "criticised the government's handling by the president"


class DissentReader:
    """Tells dissent from crime. Build once."""

    def __init__(self, lists: WordLists) -> None:
        """Build the pattern from the words for dissent, criticism and power."""
        acts, verbs, powers = (
            "|".join(sorted(map(re.escape, lists.words(name)), key=len, reverse=True))
            for name in ("dissenting_act", "criticising_verb", "power_word")
        )
        self._told = re.compile(
            rf"{_LEAD} (?:(?:{acts})\b|(?:{verbs})(?! of\b| by\b){_BETWEEN} (?:{powers})\b)"
        )

    def is_told(self, clause: str) -> bool:
        """Whether a clause (lower case) tells that somebody spoke or acted against those in power."""
        return self._told.search(clause) is not None
