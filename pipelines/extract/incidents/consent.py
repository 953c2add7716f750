"""Whether men without an office do what they do with a state's consent: "pro-government youths", "thugs hired by the police".

Belongs here: the words before and behind such doers that say so. What a doer then is, `incidents.doers` fills in.
"""

import re
from typing import Final

from pipelines.extract.incidents.report import Actor
from pipelines.extract.incidents.word_lists import WordLists

_REACH: Final = 110  # characters behind a doer within which the words stand that say for whom he acts
# What may stand before them: "gunmen, whom witnesses took to be", "men said to be".
_SAID: Final = (
    r"(?: (?:in|on) [a-z][a-z -]{2,28}?)?"
    r",?(?: (?:who|whom|that|which)\b[^,.;:]{0,60}?)?"
    r"(?: (?:reportedly|allegedly|apparently|openly|widely"
    r"|(?:said|believed|thought|known|alleged|reported) to (?:be|have(?: been)?)))?"
)
_BOUND: Final = ("loyal", "close")  # "armed men loyal to the president"
_THEIR: Final = r"(?:the |a |his |their |local |state |[A-Z][\w.'’-]+ ){0,3}"


class ConsentReader:
    """Tells doers who act for a state from others."""

    def __init__(self, lists: WordLists) -> None:
        """Read who such doers are, and by what words they are said to act for whom."""
        self._toughs = lists.words("tough_noun")
        self._before = lists.words("consent_adjective")
        bound = "|".join(map(re.escape, sorted(lists.words("consent_phrase"), key=len, reverse=True)))
        masters = "|".join(map(re.escape, sorted(lists.words("consent_master"), key=len, reverse=True)))
        sites = "|".join(map(re.escape, sorted(lists.words("official_site"))))
        self._behind = re.compile(rf"{_SAID} (?:{bound}) {_THEIR}(?:{masters})\b(?! (?:{sites}))")

    def has(self, body: str, agent: Actor) -> bool:
        """Whether words beside a doer say that he acts with a state's consent."""
        words = agent.text.lower().split()
        head = words[-2] if agent.head in _BOUND and len(words) > 1 else agent.head
        if head not in self._toughs or agent.named:
            return False
        if not self._before.isdisjoint(words):
            return True
        size = len(agent.text)
        text = body[agent.start : agent.start + size + _REACH]
        at = text.lower().find(head) + len(head)
        return any(self._behind.match(text, place) for place in (at, size))
