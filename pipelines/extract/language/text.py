"""An article's text as sentences with offsets.

Belongs here: laying out headline and text as one body, and cutting it into sentences. What the sentences
say belongs to the other modules of this package.
"""

import re
from bisect import bisect_right
from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple

from pipelines.lexicon import Lexicon, split_cell

# Function words that, written with a capital, could only begin a sentence.
_OPENERS = frozenset(
    "the a an in on at it he she they we i this that these those but and however after before while when as if for from "
    "by with his her their its our there some many most all both several more since under over during last also yet so "
    "then now what who why how where which no not none one two three another other such each every despite although "
    "though because until".split()
)
_MONTHS = frozenset("jan feb mar apr jun jul aug sep oct nov dec".split())
# One class of characters first, which the search may skip to: two branches would be tried at every place. A blank line
# behind it, which ends a sentence whatever stands before, is taken along.
_STOP = re.compile(
    r"[.!?…\n](?:(?<=\n)(?P<blank>[ \t\r]*\n\s*)?"
    r"|(?<!\n)[.!?…]*[\"'”’»)\]]*(?=\s)(?P<paragraph>[ \t\r]*\n[ \t\r]*\n\s*)?)"
)
_LAST_WORD = re.compile(r"(?:^|[\s(\[\"'“‘«—–-])([^\s(\[\"'“‘«—–-]+)$")
_NEXT = re.compile(r"\s*[\"'“‘«(\[]*(\w+)")
_WRAPPED, _FULL = 50, 60  # characters from which on a line may go on in the next, and goes on in a capital
_CLOSED = (".", "!", "?", "…", ":", '"', "”", "’", "")  # with what a line that is not wrapped may end
_YEAR = r"(?P<year>(?:19|20)\d\d)(?:\s*[/–-]\s*(?P<to>\d{2,4}))?(?![\d/])"
_YEAR_ALONE = re.compile(rf"[\s,:–-]+{_YEAR}\s*")
_EARLY = 6  # the last month in which yearly reports on the year before are published
_ANY_YEAR = re.compile(r"(?:19|20)\d\d")
_YEARLY = r"\b(?:(?:annual|yearly)(?:\s+(?:report|survey|review))?|yearbooks?|world\s+reports?|country\s+reports?)\b"
# Names of things stand between in titles, no sentence: "Annual report says 2009 was grim" is news.
_NAMED = r"(?:[\s:,–-]+(?>[A-Z][\w'’-]*|(?:and|for|in|of|on|the|to)\b))*?"
# Titles of yearly reports: "Human Rights Report 2009", "Annual Report: Belarus 2009", "2009 Yearly Survey".
_REPORT_TITLES = (
    re.compile(rf"\b(?:report|yearbook|review|survey|digest)s?\s+(?:on\s+\S+\s+)?{_YEAR}\s*$", re.I),
    re.compile(rf"(?i:{_YEARLY}){_NAMED}[\s:,–-]*\b{_YEAR}\s*(?:$|[:,(–-])"),
    re.compile(rf"\b{_YEAR}{_NAMED}[\s:,–-]+(?i:{_YEARLY})"),
    re.compile(
        rf"(?:^|\b[A-Z][\w'’-]*[:,]? |[–—-] )(?:Report|Yearbook|Survey|Review)s?\s+{_YEAR}\s*(?:$|[:(–—-])"
    ),
    re.compile(
        rf"\b(?:state of [^.,:]*?(?:human )?rights|freedom in the world|freedom of the press)\s+{_YEAR}\s*(?:$|[:,(–-])",
        re.I,
    ),
)
# Titles that name the year itself: "Events of 2009", "2009 in Review", "Human Rights Practices for 2009".
_YEAR_TITLES = (
    re.compile(rf"\b(?:events|developments|practices)\s+(?:of|in|during|for)\s+{_YEAR}", re.I),
    re.compile(rf"\b(?:report|review|survey|overview|digest)s?\s+(?:for|of)\s+{_YEAR}\s*$", re.I),
    re.compile(rf"\b{_YEAR}\s+in\s+review\b", re.I),
    re.compile(rf"\bthe\s+year\s+in\s+[^.,]*?\b{_YEAR}\s*$", re.I),
    re.compile(
        rf"\bstate\s+of\s+[^.,]*?\b(?:rights|freedoms?|libert(?:y|ies)|press)\b[^.,]*?\bin\s+{_YEAR}\s*$",
        re.I,
    ),
)

# Titles of the chapter on one country in a report on many: "Country Report: Chad", "Chad: annual review", "Human rights
# in Chad in 2019", or nothing but a name and a year ("Chad 2019/2020").
_SURVEY = re.compile(
    r"(?i:\b(?:annual|yearly) (?:[\w'’]+ ){0,3}(?:report|survey|review)|\byearbooks?\b|\bworld reports?\b|"
    r"\b(?:country|human rights) (?:chapter|profile|report|survey|review|overview|practices|developments)\b|"
    rf"\bevents of {_ANY_YEAR.pattern}|\bthe year in review\b|\bhuman rights in {_ANY_YEAR.pattern})"
)
# Of few words, none of them one that headlines in capitals are made with: "Growth Seen In 1987".
_NAME_AND_YEAR = re.compile(
    rf"(?:(?!(?:In|For|To|On|At|By|From|With|After|As|Is)\b)(?:(?:d['’])?[A-Z][\w'’.-]*|and|of|the) ){{1,6}}"
    rf"{_ANY_YEAR.pattern}(?:/\d+)?",
)


class Sentence(NamedTuple):
    """Sentence `no` (0 is the headline) covers `body[start:end]`, without white space at its ends."""

    no: int
    start: int
    end: int


@dataclass(slots=True)
class Document:
    """One article, ready to be read.

    `body` is the headline, a blank line, then the text; `text_start` is where the text begins. `report_year` is
    the year that a yearly report is about, and `home` the state (iso3) in its title: bare months and bare organs
    ("the police") are theirs. `survey` tells that it sums up what happened in a country over a time.
    """

    title: str
    body: str
    text_start: int
    published: date | None
    sentences: list[Sentence]
    report_year: int | None = None
    home: str | None = None
    survey: bool = False
    _starts: list[int] = field(default_factory=list)

    def sentence_at(self, offset: int) -> Sentence:
        """Return the sentence that covers an offset, or the last one that begins before it."""
        if not self._starts:
            self._starts.extend(sentence.start for sentence in self.sentences)
        return self.sentences[max(bisect_right(self._starts, offset) - 1, 0)]

    def around(self, first: int, last: int) -> list[Sentence]:
        """Return the sentences of the text, the headline left out, that have a number from `first` to `last`."""
        at = 1 if self.sentences and self.sentences[0].no == 0 else 0
        return self.sentences[max(first - 1, 0) + at : max(last, 0) + at]

    def sentence(self, number: int) -> Sentence | None:
        """Return the sentence with a number, the headline for 0; None where there is none."""
        if number == 0 and self.sentences and self.sentences[0].no == 0:
            return self.sentences[0]
        return next(iter(self.around(number, number)), None)


def join(title: str, text: str) -> tuple[str, int]:
    """Return the body that all offsets refer to, and where the text begins in it."""
    title = title.strip()
    if not title:
        return text, 0
    return f"{title}\n\n{text}", len(title) + 2


class TextReader:
    """Lays articles out, by the table `sentence_words` of the lexicon. Built once, then read only."""

    def __init__(self, lexicon: Lexicon) -> None:
        words = {row["role"]: split_cell(row["words"]) for row in lexicon.table("sentence_words")}
        self._titles, self._sometimes = frozenset(words["title"]), frozenset(words["sometimes"])
        self._openers = _OPENERS.union(words["opener"])
        # More letters than any word of these lists has.
        self._longer = 1 + max(map(len, self._titles | self._sometimes))

    def parse(self, title: str, text: str, published: date | None) -> Document:
        """Lay an article out: its body, its sentences, and the year it reports on where it is a yearly report."""
        body, text_start = join(title, text)
        head = body[: max(text_start - 2, 0)]
        sentences = [Sentence(0, 0, len(head))] if head else []
        sentences += self._split(body, text_start)
        year = report_year(head, published)
        return Document(
            head,
            body,
            text_start,
            published,
            sentences,
            report_year=year,
            survey=year is not None or is_survey(head),
        )

    def _split(self, body: str, start: int) -> list[Sentence]:
        found: list[Sentence] = []
        number, begin = 1, start
        for match in _STOP.finditer(body, start):
            at, end = match.span()
            mark = body[at]
            if match.lastgroup:
                ends = True
            elif mark == "\n":
                ends = _ends_line(body, begin, at)
            elif mark == ".":
                ends = self._ends_sentence(body, at, end)
            else:
                ends = _starts_sentence(body, end)
            if ends:
                number, begin = _add(found, body, begin, end, number), end
        _add(found, body, begin, len(body), number)
        return found

    def _ends_sentence(self, body: str, stop: int, end: int) -> bool:
        following = _NEXT.match(body, end)
        if following is None:
            return True
        word = following[1]
        if word[0].islower():
            return False
        tail = body[max(stop - self._longer, 0) : stop]
        if len(tail) == self._longer and tail.isalpha() and tail.islower():
            return True  # as a rule: no word of the lists is so long
        before = _LAST_WORD.search(body, max(stop - 24, 0), stop)
        last = before[1] if before else ""
        low = last.lower()
        if low in self._titles:
            # "in Dec. The ministry" ends; "Dec. 15" and "Gen. Sok" do not.
            return low[:3] in _MONTHS and word.lower() in self._openers
        if len(last) == 1 and last.isupper() and end == stop + 1:
            return word.lower() in self._openers and word != "I"  # an initial
        if low in self._sometimes or ("." in last and len(last) <= 8):
            return word.lower() in self._openers or end > stop + 1
        return True


def is_survey(title: str) -> bool:
    """Return whether a title is that of a yearly report or of its chapter on a country: "Annual report: Chad", "Chad 2019"."""
    if title.isupper():
        return False  # in capitals alone, nothing tells a name from a sentence
    return _SURVEY.search(title) is not None or _NAME_AND_YEAR.fullmatch(title) is not None


def lower(body: str) -> str:
    """Return a text in lower case, character for character: no offset changes."""
    low = body.lower()
    return low if len(low) == len(body) else "".join(c if len(c.lower()) != 1 else c.lower() for c in body)


def report_year(title: str, published: date | None) -> int | None:
    """Return the year that a yearly report is about ("... Report 2009", published in May 2009, is on 2008).

    A title that says "events of 2009", "2009 in review" or "2009/10" names the year itself.
    """
    if _ANY_YEAR.search(title) is None:
        return None  # as a rule: most headlines hold no year
    named = next((match for one in _YEAR_TITLES if (match := one.search(title))), None)
    # In capitals alone, nothing tells a name from a sentence.
    titles = _REPORT_TITLES[:1] if title.isupper() else _REPORT_TITLES
    match = named or next((match for one in titles if (match := one.search(title))), None)
    if not match:
        return None
    return int(match["year"]) if named else _year_before(match, published)


def chapter_year(rest: str, published: date | None) -> int | None:
    """Return the year that a country's chapter of a yearly report is about, by what its title has behind the name.

    "Chad 2019" is on 2018 where it was published early in 2019. Later in that year it may be on anything.
    """
    match = _YEAR_ALONE.fullmatch(rest)
    if match is None or (
        published is not None and published.year == int(match["year"]) and published.month > _EARLY
    ):
        return None
    return _year_before(match, published)


def _year_before(match: re.Match[str], published: date | None) -> int:
    """The year that a report with a year in its title is about: the one before, "2009/10" and an older one themselves."""
    year = int(match["year"])
    if match["to"] or (published is not None and published.year > year):
        return year
    return year - 1


def _add(found: list[Sentence], body: str, begin: int, end: int, number: int) -> int:
    while begin < end and body[begin].isspace():
        begin += 1
    while end > begin and body[end - 1].isspace():
        end -= 1
    if begin == end:
        return number
    found.append(Sentence(number, begin, end))
    return number + 1


def _ends_line(body: str, begin: int, at: int) -> bool:
    """Whether a lone line break ends a sentence: not where the line was merely wrapped."""
    after, size = at + 1, len(body)
    while after < size and body[after] in " \t\r":
        after += 1
    if after >= size:
        return True
    line_start = max(body.rfind("\n", begin, at) + 1, begin)
    if at - line_start < _WRAPPED:
        return True
    line = body[line_start:at].rstrip()
    if line[-1:] in _CLOSED:
        return True
    return len(line) < (_WRAPPED if body[after].islower() else _FULL)


def _starts_sentence(body: str, at: int) -> bool:
    match = _NEXT.match(body, at)
    return match is None or not match[1][0].islower()
