"""What stands around the news: byline, date line, dateline.

Belongs here: telling these lines from the text. The forms of dates belong to `dates`.
"""

import re
from datetime import date

from pipelines.ingest import dates
from pipelines.ingest.normalise import clean_line

_BYLINE = re.compile(
    r"(?:(?:written |reported |story |report )?by|von|par|por)[ :]\s*(?P<names>[^\W\d_]\D{1,110})", re.I
)
# "By Friday the protests had spread" is a sentence; a name line has no final stop and few small words.
_SMALL_WORDS = re.compile(r"(?<![\w’'-])[a-z]{3,}(?![\w’'-])")
_NAME_PARTICLES = frozenset(
    "our own and van von der den del della dos das bin bint ibn abu al ul ur for the with staff "
    "writer writers reporter reporters correspondent correspondents editor contributor associated "
    "press news agency special senior chief foreign diplomatic".split()
)
_ROLE = re.compile(
    r"\s*(?:[,|(–—-]|\bfor\b)\s*(?:(?:the|special|senior|chief|foreign|diplomatic|political|legal|associated|staff|un|u\.n\.|bureau)\s+)*"
    r"(?:staff|writers?|reporters?|correspondents?|editors?|press|reuters|afp|ap|upi|contributors?)\b.*$",
    re.I,
)
_PLACE = re.compile(r"\s+in\s+[A-Z][^,;]*$")
_CONTACT = re.compile(r"\s*[(<]?\b[\w.+-]+@[\w-]+\.[\w.]+[)>]?")
_NOT_BYLINES = re.compile(
    r"by\s+(?:the\s+)?(?:end|time|mid|late|early|then|now|law|contrast|comparison|far|\d|january|february|march|april|may|june|july|august|"
    r"september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday|night|dawn|noon)\b",
    re.I,
)

_CAPITALS = r"(?:ST\.|[A-ZÀ-ÖØ-Þ][A-ZÀ-ÖØ-Þ'’-]+|D\.C\.)"
_CITY = (
    rf"(?:{_CAPITALS}(?:[ ](?:{_CAPITALS}|[Dd][aeuio][ls]?|[Aa][Ll]))*(?:/{_CAPITALS}(?:[ ]{_CAPITALS})*)*)"
)
_MIXED = (
    r"(?:[A-ZÀ-ÖØ-Þ][\w'’.-]+(?:[ ](?:(?:[A-ZÀ-ÖØ-Þ]|al-|el-)[\w'’.-]*|de|da|do|la|el|of|and|the|upon)){0,4})"
)
_MONTH = r"(?i:(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*)\.?"
_REGION = rf"(?:,[ ]?(?!{_MONTH}[ ]\d)[A-ZÀ-ÖØ-Þ][\w'’.-]+(?:[ ][A-ZÀ-ÖØ-Þ][\w'’.-]+){{0,3}})?"
_DAY = rf"(?:,?[ ](?P<when>(?:{_MONTH}[ ]\d{{1,2}}|\d{{1,2}}[ ]{_MONTH})(?:,?[ ]\d{{4}})?))"
_AGENCY = r"(?:,?[ ]?[(\[][A-Z][\w .,'’/&-]{1,40}[)\]])"
_DASH = r"[ ]?(?:--+|[–—―]|[-_](?=[ ]))[ ]?"
# `GENEVA, Dec. 15 (UPI) --`, `(Geneva, 15 December) –`, `Geneva (AFP) -`, `Geneva, 15 December 2011 –`,
# `ISLAMABAD: `
_DATELINES = (
    re.compile(rf"(?P<place>{_CITY}{_REGION}){_DAY}?{_AGENCY}?[ ]?,?:?{_DASH}(?=\S)"),
    re.compile(rf"(?P<place>{_CITY}{_REGION}):[ ](?=[A-Z“\"])(?P<when>)"),
    re.compile(rf"[(\[](?P<place>{_MIXED}{_REGION}){_DAY}?[)\]]{_AGENCY}?{_DASH}(?=\S)"),
    re.compile(rf"(?P<place>{_MIXED}{_REGION}){_DAY}?{_AGENCY}{_DASH}(?=\S)"),
    re.compile(rf"(?P<place>{_MIXED}{_REGION}){_DAY}{_DASH}(?=\S)"),
)
_NO_PLACES = frozenset(
    "UPDATE CORRECTION EDITORIAL OPINION ANALYSIS FACTBOX BREAKING URGENT EXCLUSIVE INTERVIEW FEATURE "
    "NOTE PHOTO VIDEO WATCH LIVE READ LISTEN ALERT WARNING QUOTE FACT NEWS UN EU US UK USA NATO AU "
    "HIV AIDS AFP AP UPI REUTERS".split()
)


def byline(line: str) -> str | None:
    """Return the names of a line `By NAME`, without roles and addresses; None where the line is none."""
    line = _CONTACT.sub("", clean_line(line))
    match = _BYLINE.fullmatch(line)
    if (
        match is None
        or _NOT_BYLINES.match(line)
        or (line.endswith((".", "?", "!")) and not line.endswith(("Jr.", "Sr.")))
    ):
        return None
    if [word for word in _SMALL_WORDS.findall(match["names"]) if word not in _NAME_PARTICLES]:
        return None
    return names(match["names"])


def names(text: str) -> str | None:
    """Return authors as given in a column or tag, without "By", roles and addresses; None where none is
    left."""
    line = clean_line(text)
    match = _BYLINE.fullmatch(line)
    line = match["names"] if match and line[:2].lower() == "by" else line
    line = _PLACE.sub("", _ROLE.sub("", _CONTACT.sub("", line))).strip(" ,;|-–—")
    return line or None


def dateline_place(text: str) -> str | None:
    """Return the place of a dateline at the beginning of a text, as printed: `GENEVA, Dec. 15 (UPI) --` ->
    `GENEVA`."""
    match = _dateline(text)
    return match["place"] if match else None


def dateline_length(text: str) -> int:
    """Return how many characters a dateline and its dash take at the beginning of a text; 0 without one."""
    match = _dateline(text)
    return len(text[:160]) - len(text[:160].lstrip()) + match.end() if match else 0


def dateline_day(text: str) -> date | None:
    """Return the day of a dateline that names the year too, else None."""
    match = _dateline(text)
    if match is None or not match["when"]:
        return None
    try:
        return dates.read_line(match["when"])
    except dates.UnreadableDateError:
        return None


def _dateline(text: str) -> re.Match[str] | None:
    head = text[:160].lstrip()
    for form in _DATELINES:
        match = form.match(head)
        if match and match["place"].split()[0].strip(",:") not in _NO_PLACES:
            return match
    return None
