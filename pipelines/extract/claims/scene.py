"""One sentence as treaty claims are read in it: states and treaties as single words, clauses, dates.

Belongs here: standing names in for lists of states and of treaties, so that grammar reads "Chad, Mali and
Niger ratified the Convention and its Protocol" as three words, and finding one's way about the result. What
a clause claims is `claims.py`'s.
"""

import re
from bisect import bisect_left, bisect_right, insort
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Final

from pipelines.extract.claims import years as claim_years
from pipelines.extract.dates.resolver import DateMention
from pipelines.extract.language.grammar import Chunk, Grammar, Parse, Pred
from pipelines.extract.language.tagging import END
from pipelines.extract.states.finder import StateMention
from pipelines.extract.treaties.finder import TreatyMention

ReadDates = Callable[[str, int], list[DateMention]]

_ARTICLE: Final = re.compile(
    r"(?:(?:the|its|their|this|that|these|those|his|her|our|a|an|both|all|either|neither|same|each of|two|three|four)\s+)+",
    re.I,
)
_STATE_JOINT: Final = re.compile(
    r"(?:\s+in the (?:far )?(?:north|south|east|west)\w*|\s+\((?:in )?(?:19|20)\d\d\))?"
    r"\s*(?:,|,?\s*(?:and|or|nor|&|as well as|plus|along with|together with)"
    r"(?:\s+(?:in|by|both|also)|,?\s+(?:more recently|most recently|later|recently|then|also|finally|lastly),?)?)"
    r"\s*(?:then\s+)?(?:(?:its|their)\s+(?:\w+\s+)?neighbours?\s+)?(?:the\s+)?",
    re.I,
)
_TREATY_JOINT: Final = re.compile(
    r"\s*(?:\((?!in\s|on\s|since\s)[^()]{0,80}\)\s*)?"
    r"(?:[,;]|[,;]?\s*(?:and|or|nor|&|as well as|plus|along with|together with))\s*(?:also\s+)?"
    r"(?:(?:to|of|from|with)\s+)?(?:(?:both|either|neither|the|its|their|all|two|three|that)\s+)*",
    re.I,
)
_PARENTHESIS: Final = re.compile(r"\([^()]{0,160}\)|\[[^\[\]]{0,160}\]")
# Words that grammar reads better without: quantifiers before "its", parentheticals behind a subject.
_QUANTIFIER: Final = re.compile(
    r"\b(?:most|some|several|many|all|part|parts|two|both|none) of (?=(?:the|its|their)\b)", re.I
)
_FLOATING: Final = re.compile(r"\s+(?:all|both|each|alone)(?=\s+(?!of\b|the\b|three\b|four\b)\w)")
_ASIDE: Final = re.compile(
    r",\s+(?:by contrast|for (?:its|their) part|however|meanwhile|in turn|too|in contrast|though|mark well|for example"
    r"|for instance|of course|among others|unlike [^,]{3,60}|like [^,]{3,60}"
    r"|(?:the|a|an|its|once|home to|still|already|long) [^,;:.()]{3,90}),(?=\s)"
)
_TOPIC: Final = re.compile(
    r"\s+(?:on (?:Human Rights|the (?:environment|rights?|protection)\b)|(?:on|against|banning|outlawing|for|protecting)"
    r" (?!behalf|time|condition|grounds|ratification|signature|human rights grounds|good|now|the ))(?: ?[a-z][a-z-]+){0,3}"
    r"(?=\s*(?:[,.;)]|$)|\s+(?:which|that|in|but|and|has|have|had|was|is|when|while)\b)"
)
_PRONOUNS: Final = (
    (re.compile(r"^Both(?= (?:ratified|signed|acceded|joined|denounced)\b)"), "They"),
    (re.compile(r"(?<=\bwhen )both(?= (?:ratified|signed|acceded|joined|denounced)\b)"), "they"),
    (re.compile(r"\bwith that(?=,? [A-Z])"), ""),
    (re.compile(r"\bnone(?= of which\b)"), "not"),
    (re.compile(r"\b(?:that|this) one\b(?! of)", re.I), "it"),
    (re.compile(r"\bthis(?=\s+(?:remain\w*|has|had|was|is|stalled|would|will|could)\b)", re.I), "it"),
)
_LEADERS: Final = re.compile(
    r"(?:\b(?:early|late|later|earlier|back|only|again)\s+)?\b(?:in|on|by|since|during|of|from|at|until|till|around|about"
    r"|early|late|as of|with effect from)\s+(?:the\s+)?(?:end of\s+|beginning of\s+|start of\s+|course of\s+)?$",
    re.I,
)
_PAPERS: Final = re.compile(
    r"s?\s+of\s+(?:ratification|accession|acceptance|approval|succession|withdrawal|denunciation)"
)
_REPORTS: Final = re.compile(
    r"\b(?:sa(?:ys?|id)|not(?:es?|ed)|add(?:s|ed)|argu\w+|announc\w+|warn\w+|believ\w+|hop\w+) (?:that|this) $",
    re.I,
)
_DATED: Final = re.compile(r"[(\[](?:in|on|since|both in)\s", re.I)
_PHRASE: Final = re.compile(r"^\W*(?:With|After|Following|Since|By|Upon|Despite|Before)\s[^,]*\s$")
_PLURAL_OF: Final = re.compile(
    r"\b(?:reservations|parties|signatories|members|withdrawals|accessions|ratifications)\s+(?:to|of|from)\s+(?:the\s+)?$",
    re.I,
)
_PLURAL_OWNER: Final = re.compile(r"['’] (?=[a-z])")  # "the Maldives' accession"
_CALENDAR: Final = re.compile(
    r"\b(?:january|february|march|april|june|july|august|september|october|november|december"
    r"|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b"
)
_SAYS: Final = re.compile(r"\b(?:ratif|sign|acced|not\b|join|withdr|part(?:y|ies)\b|denounc)", re.I)


@dataclass(slots=True)
class Group:
    """States, or treaties, listed together: one word of the masked sentence."""

    start: int
    end: int
    states: list[StateMention] = field(default_factory=list)
    treaties: list[TreatyMention] = field(default_factory=list)
    organ: bool = False
    pointed: bool = False  # named with "that" or "this"

    @property
    def iso3s(self) -> list[str]:
        """The states, in order."""
        return [mention.iso3 for mention in self.states]

    @property
    def codes(self) -> list[str]:
        """The treaties' codes, in order, without repetition."""
        return list(dict.fromkeys(code for mention in self.treaties for code in mention.codes))


class Scene:
    """A sentence with its states, treaties, parse and dates. Offsets are into the body throughout."""

    def __init__(
        self,
        grammar: Grammar,
        body: str,
        start: int,
        end: int,
        states: list[StateMention],
        treaties: list[TreatyMention],
        organs: list[TreatyMention],
        read_dates: "ReadDates",
    ) -> None:
        """Read `body[start:end]`; the mentions are those of this sentence, in order."""
        self.body, self.start, self.end = body, start, end
        named = [pair for pair in _merge(treaties, organs) if not _PAPERS.match(body, pair[0].end)]
        spans = [(mention.start, mention.end) for mention, _ in named]
        kept = [mention for mention in states if not _inside(spans, mention.start, mention.end)]
        self.treaties = _treaty_groups(body, named)
        self.mentions = kept
        self.states = state_groups(body, kept)
        text = self._names()
        self.dates, self.relatives, self.links = self._times(text, read_dates)
        self.masked = self._simplify(_without_brackets(self._without_times(text), dated=False))
        self.parse: Parse = grammar.parse(self.masked, 0, len(self.masked))
        _shift(self.parse, start)
        self._breaks = self._clause_breaks()

    def _names(self) -> str:
        """The sentence with every group of states and of treaties as one word."""
        text = self.body[self.start : self.end]
        outside = text
        for group in self.treaties:
            outside = outside.replace(self.body[group.start : group.end], "")
        headline = _is_title_case(outside)
        if headline:
            # "Ghana Ratifies Rome Statute": capitals tell nothing here, save of months and days.
            text = _CALENDAR.sub(lambda match: match[0].capitalize(), text.lower())
        text = _without_brackets(text, dated=True)
        self.treaties = [
            group
            for group in self.treaties
            if text[group.start - self.start : group.end - self.start].strip()
        ]
        self.states = [
            group for group in self.states if text[group.start - self.start : group.end - self.start].strip()
        ]
        for group, letter in [(group, "Z") for group in self.states] + [
            (group, "T") for group in self.treaties
        ]:
            length = group.end - group.start
            many = len(group.states) > 1 or len(group.treaties) > 1 or len(group.codes) > 1
            if letter == "Z" and not many and not headline and " " not in self.body[group.start : group.end]:
                continue
            word = letter + "x" * (length - 1)
            at = group.start - self.start
            # "Reservations to it remain": a plural before the name takes a plural verb behind it.
            possessive = letter == "Z" and _PLURAL_OWNER.match(text, at + length)
            if (many or possessive or (letter == "T" and _PLURAL_OF.search(text[:at]))) and length > 2:
                word = word[:-1] + "s"
            text = text[:at] + word + text[at + length :]
            pointed = letter == "T" and group.treaties[0].anaphoric and not _REPORTS.search(text[:at])
            if (group.pointed or pointed) and text[:at].lower().endswith(("that ", "this ")):
                text = text[: at - 5] + "the  " + text[at:]  # "ratified that treaty"
        return text

    def _times(
        self, text: str, read_dates: "ReadDates"
    ) -> tuple[list[DateMention], list[re.Match[str]], list[re.Match[str]]]:
        """The sentence's dates, the times reckoned from others, and what links one act's time to another's."""
        links: list[re.Match[str]] = []
        relatives: list[re.Match[str]] = []
        if claim_years.HINT.search(text):
            links = list(claim_years.LINK.finditer(text))
            relatives = [match for match in claim_years.LATER.finditer(text) if not _meet(match, links)]
        dates = [
            mention
            for mention in read_dates(text, self.start)
            if not any(
                self.start + match.start() < mention.end and mention.start < self.start + match.end()
                for match in relatives + links
            )
        ]
        return dates, relatives, links

    def _without_times(self, text: str) -> str:
        """Blank out dates: adverbials of time stand anywhere, and grammar reads the rest better alone."""
        spans = [(mention.start - self.start, mention.end - self.start) for mention in self.dates]
        dated = len(spans)
        spans += [(match.start(), match.end()) for match in self.relatives]
        spans += [(match.start(), match.start("way")) for match in self.links]
        own = set(spans[:dated])
        for first, last in sorted(spans):
            if re.match(r"[’']s\b|-", text[last:]):
                continue
            if re.search(r"\b(?:a|an|the|its|their|his)\s+$", text[:first]) and re.match(
                r"\s+[a-z]", text[last:]
            ):
                continue
            lead = _LEADERS.search(text, max(first - 40, 0), first) if (first, last) in own else None
            begin = lead.start() if lead else first
            # "With its signature on Monday Malawi became": without its date the phrase would run into the name.
            comma = _PHRASE.search(text[:begin]) and re.match(r"\s+[A-Z]", text[last:])
            text = text[:begin] + ("," if comma else " ").ljust(last - begin) + text[last:]
        text = re.sub(r"^(\W*?\s{3,}),", r"\1 ", text)
        return re.sub(r",(\s{4,}),", r" \1 ", text)

    def _simplify(self, text: str) -> str:
        """Blank out what stands between a subject and its verb without telling anything here."""
        for match in _QUANTIFIER.finditer(text):
            text = text[: match.start()] + " " * len(match[0]) + text[match.end() :]
        for pattern, word in _PRONOUNS:
            text = pattern.sub(lambda match, word=word: word.ljust(len(match[0])), text)  # type: ignore[misc]
        for group in self.treaties:
            if topic := _TOPIC.match(text, group.end - self.start):
                text = text[: topic.start()] + " " * len(topic[0]) + text[topic.end() :]
        for group in self.states:
            at = group.end - self.start
            if len(group.states) > 1 and (floating := _FLOATING.match(text, at)):
                text = text[:at] + " " * len(floating[0]) + text[floating.end() :]
            aside = _ASIDE.match(text, at)
            if aside is None or any(
                aside.start() <= other.start - self.start < aside.end()
                for other in self.states + self.treaties
            ):
                continue
            if not _SAYS.search(aside[0]) and not re.search(r"\bmember|\bsignator", aside[0]):
                text = text[:at] + " " * len(aside[0]) + text[aside.end() :]
        return text

    def _clause_breaks(self) -> list[int]:
        """Offsets where a stretch that belongs to one predicate ends: at the next predicate or its subject."""
        tokens, chunks = self.parse.tokens, self.parse.chunks
        breaks = []
        for pred in self.parse.preds:
            if pred.link == "gap":
                continue
            at = pred.first
            for index in pred.subject:
                chunk = chunks[index]
                if chunk.first < at and chunk.pred == pred.index and chunk.role == "subject":
                    at = min(at, chunk.first)
            breaks.append(tokens.starts[at])
        breaks += [
            tokens.starts[i] for i, tag in enumerate(tokens.tags) if tag == END and tokens.lows[i] == ";"
        ]
        return sorted(breaks)

    def break_at(self, offset: int) -> None:
        """Let a clause begin at an offset."""
        insort(self._breaks, offset)

    def segment(self, offset: int) -> tuple[int, int]:
        """The stretch from an offset to the next clause."""
        at = bisect_right(self._breaks, offset)
        return offset, self._breaks[at] if at < len(self._breaks) else self.end

    def breaks_after(self, offset: int) -> int | None:
        """Where the next clause begins, at an offset or after it; None where none does."""
        at = bisect_left(self._breaks, offset)
        return self._breaks[at] if at < len(self._breaks) else None

    def stretch(self, pred: Pred) -> tuple[int, int]:
        """The stretch from a predicate's verb to the next clause."""
        begin = self.parse.tokens.starts[pred.at]
        return self.parse.tokens.ends[pred.at], self.segment(begin)[1]

    def span(self, chunk: Chunk) -> tuple[int, int]:
        """A chunk's offsets."""
        return self.parse.span(chunk)

    def text(self, chunk: Chunk) -> str:
        """A chunk's words as they stand in the body."""
        start, end = self.span(chunk)
        return self.body[start:end]

    def treaty_groups(self, start: int, end: int) -> list[Group]:
        """The treaty groups within a stretch."""
        return [group for group in self.treaties if start <= group.start < end]

    def state_groups(self, start: int, end: int) -> list[Group]:
        """The state groups within a stretch."""
        return [group for group in self.states if start <= group.start < end]

    def treaty_in(self, chunk: Chunk) -> Group | None:
        """The treaty group in a chunk, or None."""
        start, end = self.span(chunk)
        return next((group for group in self.treaties if start <= group.start < end), None)

    def states_in(self, chunk: Chunk) -> list[Group]:
        """The state groups in a chunk."""
        return self.state_groups(*self.span(chunk))

    def low(self, token: int) -> str:
        """A token in lower case, or "" outside the sentence."""
        lows = self.parse.tokens.lows
        return lows[token] if 0 <= token < len(lows) else ""

    def chunk_before(self, offset: int) -> Chunk | None:
        """The last chunk that ends before an offset."""
        found = None
        for chunk in self.parse.chunks:
            if self.parse.tokens.ends[chunk.last] > offset:
                break
            found = chunk
        return found


def _is_title_case(text: str) -> bool:
    """Whether most words of a short line begin with a capital."""
    words = re.findall(r"[^\W\d_]{4,}", text)
    return (
        2 <= len(words) <= 14
        and text[-1] not in ".!"
        and sum(word[0].isupper() for word in words) >= 0.75 * len(words)
    )


def _without_brackets(text: str, *, dated: bool) -> str:
    """Blank out what stands in brackets, unless it may claim something, or is a date while `dated` is asked for."""
    for match in _PARENTHESIS.finditer(text):
        if _SAYS.search(match[0]):
            continue
        inner = f" {match[0][1:-1]} " if dated and _DATED.match(match[0]) else " " * len(match[0])
        text = text[: match.start()] + inner + text[match.end() :]
    return text


def _merge(treaties: list[TreatyMention], organs: list[TreatyMention]) -> list[tuple[TreatyMention, bool]]:
    taken = [(mention.start, mention.end) for mention in treaties]
    free = [mention for mention in organs if not _overlaps(taken, mention.start, mention.end)]
    both = [(mention, False) for mention in treaties] + [(mention, True) for mention in free]
    return sorted(both, key=lambda pair: pair[0].start)


def _inside(spans: list[tuple[int, int]], start: int, end: int) -> bool:
    return any(first <= start and end <= last for first, last in spans)


def _meet(match: re.Match[str], others: list[re.Match[str]]) -> bool:
    return any(other.start() < match.end() and match.start() < other.end() for other in others)


def _overlaps(spans: list[tuple[int, int]], start: int, end: int) -> bool:
    return any(first < end and start < last for first, last in spans)


def _treaty_groups(body: str, mentions: list[tuple[TreatyMention, bool]]) -> list[Group]:
    groups: list[Group] = []
    for mention, organ in mentions:
        article = _ARTICLE.match(body, mention.start, mention.end)
        start = article.end() if article and article.end() < mention.end else mention.start
        last = groups[-1] if groups else None
        if last is not None and last.organ == organ:
            gap = body[last.end : mention.start] + (body[mention.start : start])
            if not gap.strip() and set(mention.codes) <= set(last.codes):
                last.end = mention.end
                continue
            bracket = gap.count("(") > gap.count(")")
            if bracket and gap.strip(" ([") == "":
                continue  # an abbreviation in brackets behind the name
            if _TREATY_JOINT.fullmatch(gap):
                last.treaties.append(mention)
                last.end = mention.end
                continue
        pointed = body[mention.start : start].lower().startswith(("that", "this"))
        groups.append(Group(start, mention.end, treaties=[mention], organ=organ, pointed=pointed))
    return groups


def state_groups(body: str, mentions: list[StateMention]) -> list[Group]:
    """Group listed states. A list needs its "and": "unlike Iraq, Iran signed" is none, nor is "A, and B" alone."""
    runs: list[list[StateMention]] = []
    joints: list[list[str]] = []
    for mention in mentions:
        joint = _STATE_JOINT.fullmatch(body, runs[-1][-1].end, mention.start) if runs else None
        if joint is not None:
            runs[-1].append(mention)
            joints[-1].append(joint[0])
        else:
            runs.append([mention])
            joints.append([])
    groups: list[Group] = []
    for run, between in zip(runs, joints, strict=True):
        words = [re.sub(r"\s+(?:the\s+)?$", "", joint).strip() for joint in between]
        last = next((i for i in range(len(words) - 1, -1, -1) if words[i] != ","), -1)
        if last < 0 or (len(words) == 1 and re.match(r",\s*(?:and|or|nor|&)\s*$", words[0])):
            groups += [Group(mention.start, mention.end, states=[mention]) for mention in run]
            continue
        groups.append(Group(run[0].start, run[last + 1].end, states=run[: last + 2]))
        groups += [Group(mention.start, mention.end, states=[mention]) for mention in run[last + 2 :]]
    return groups


def _shift(parse: Parse, by: int) -> None:
    tokens = parse.tokens
    tokens.starts = [start + by for start in tokens.starts]
    tokens.ends = [end + by for end in tokens.ends]
