"""Reading an article's sentences for treaty claims, one after the other.

Belongs here: which sentences are read, what one leaves behind for the next (treaty, state, act, date in hand),
status lines, and the rows. The sentences themselves are read by `claims.clauses`.
"""

import re
from collections import Counter
from dataclasses import replace
from typing import Any, Final

from pipelines.extract.claims import years as years
from pipelines.extract.claims.acts import Act
from pipelines.extract.claims.clauses import SentenceReader
from pipelines.extract.claims.realis import Realis, RealisReader
from pipelines.extract.claims.scene import Scene, state_groups
from pipelines.extract.claims.states import Who
from pipelines.extract.claims.words import ELLIPTIC, TRIGGER, ClaimWords
from pipelines.extract.claims.years import When
from pipelines.extract.dates.resolver import DateMention, DateResolver
from pipelines.extract.language.grammar import Grammar
from pipelines.extract.language.text import Document, Sentence
from pipelines.extract.states.finder import StateMention
from pipelines.extract.treaties.finder import TreatyMention

_STATUS_LINE: Final = re.compile(
    r"^\W{0,4}(?P<head>.{0,160}?)\s*(?:[:–—-]|\s-\s)\s*(?P<body>(?:not(?:\s+yet)?\s+|yet\s+to\s+be\s+|never\s+)?(?:signed|ratified|acceded|accession|ratification|"
    r"signature|signatory|state\s+party|party|not\s+a\s+(?:state\s+)?party|non-party|member|denounced|withdrawn|succeeded|accepted|approved|no\s+action)\b.*)$",
    re.I | re.S,
)
_STATUS_ITEM: Final = re.compile(
    r"(?P<not>\b(?:not(?:\s+yet)?|never|neither|nor|yet\s+to\s+be|non)[\s-]+(?:a\s+|been\s+)?)?"
    r"\b(?P<word>signed|ratified|acceded|accession|ratification|signature|signatory|party|member|denounced|withdrawn|succeeded|accepted|approved)\b",
    re.I,
)
_STATUS_ACTIONS: Final = {
    "signed": "signature",
    "signature": "signature",
    "signatory": "signature",
    "ratified": "ratification",
    "ratification": "ratification",
    "acceded": "accession",
    "accession": "accession",
    "party": "party",
    "member": "party",
    "denounced": "withdrawal",
    "withdrawn": "withdrawal",
    "succeeded": "succession",
    "accepted": "acceptance",
    "approved": "approval",
}
# A year in a relative clause or set off before another clause: no year for the months that follow.
_YEAR_ASIDE: Final = re.compile(
    r"\b(?:which|who|that|having)\b[^,;.]*(?<![\w.,])(?:19|20)\d\d(?![\w,]|\.\d).*$|(?<![\w.,])(?:19|20)\d\d\b[^;]*;.*;.*$",
    re.S,
)
_YEAR: Final = re.compile(r"(?<![\w.,])(?:19|20)\d\d(?![\w,]|\.\d)")
_YEAR_BEFORE: Final = re.compile(r"(?<![\w.])(?:19|20)\d\d\b")
_LONGEST: Final = 1200  # characters read at once: reading takes more than its share of time in longer ones


class ArticleReader:
    """Reads one article; `rows` fills up."""

    def __init__(
        self,
        words: ClaimWords,
        grammar: Grammar,
        dates: DateResolver,
        realis: RealisReader,
        who: Who,
        document: Document,
        adopted: dict[str, int] | None = None,
    ) -> None:
        """Keep the tools and begin with nothing known."""
        self.words, self.grammar, self.dates, self.realis = words, grammar, dates, realis
        self.who, self.document = who, document
        self.adopted = adopted or {}
        self.rows: list[dict[str, Any]] = []
        self.focus: list[str] = []
        self.last: Act | None = None
        self.anchor: When | None = None
        self.heading: list[str] = []
        self.named: list[str] = []
        self.dominant: str | None = None
        self.counts: Counter[str] = Counter()
        self.opens_paragraph = False
        self.last_main: Act | None = None
        self.since_claim = 99
        self._seen: set[tuple[Any, ...]] = set()

    # The article.

    def read(
        self, states: list[StateMention], treaties: list[TreatyMention], organs: list[TreatyMention]
    ) -> None:
        """Read every sentence that may hold a claim."""
        by_sentence: dict[int, tuple[list[StateMention], list[TreatyMention], list[TreatyMention]]] = {}
        for mention in states:
            by_sentence.setdefault(mention.sentence_no, ([], [], []))[0].append(mention)
        for treaty in treaties:
            by_sentence.setdefault(treaty.sentence_no, ([], [], []))[1].append(treaty)
        for organ in organs:
            by_sentence.setdefault(organ.sentence_no, ([], [], []))[2].append(organ)
        body = self.document.body
        seen_treaty = False
        self.counts = Counter(code for treaty in treaties for code in treaty.codes)
        self.dominant = self.counts.most_common(1)[0][0] if self.counts else None
        for sentence in self.document.sentences:
            here = by_sentence.get(sentence.no, ([], [], []))
            self._heading(sentence, here[0])
            if sentence.no and body[max(sentence.start - 2, 0) : sentence.start] == "\n\n":
                self.opens_paragraph = True
            self.since_claim += 1
            named = bool(here[1] or here[2])
            if named and TRIGGER.search(body, sentence.start, sentence.end):
                self._sentence(sentence, *here)
                seen_treaty = True
            elif seen_treaty and self.focus and ELLIPTIC.search(body, sentence.start, sentence.end):
                self._sentence(sentence, *here)
            elif here[0]:
                self._notice(sentence, here[0])
            if here[0]:
                pair = list(dict.fromkeys(mention.iso3 for mention in here[0]))
                self.who.discourse.pair = pair if len(pair) == 2 else []
            self.named += [code for mention in here[1] for code in mention.codes]
            if named or self.since_claim == 0:
                self.opens_paragraph = False
            if here[1] and self.since_claim > 0:
                self.focus = [code for mention in here[1][-1:] for code in mention.codes]
                seen_treaty = True

    def leads_over_focus(self) -> bool:
        """Whether the article speaks more of another treaty than of the one named last."""
        return self.dominant is not None and self.counts[self.dominant] > max(
            (self.counts[code] for code in self.focus), default=0
        )

    def _heading(self, sentence: Sentence, states: list[StateMention]) -> None:
        """A line that is nothing but a state's name heads what follows."""
        if len(states) == 1 and sentence.no:
            rest = (
                self.document.body[sentence.start : states[0].start]
                + self.document.body[states[0].end : sentence.end]
            )
            if not rest.strip(" .:*#-–—0123456789)("):
                self.heading = [states[0].iso3]

    def _notice(self, sentence: Sentence, states: list[StateMention]) -> None:
        """Remember whom a sentence that claims nothing is about: the state named first, unless in passing."""
        if sentence.no == 0:
            return
        first = state_groups(self.document.body, states)[0]
        self.who.discourse.subject = list(first.iso3s)
        if len(first.states) > 1:
            self.who.discourse.listed = list(first.iso3s)

    def _sentence(
        self,
        sentence: Sentence,
        states: list[StateMention],
        treaties: list[TreatyMention],
        organs: list[TreatyMention],
    ) -> None:
        if self.document.body[sentence.end - 1 : sentence.end] == "?":
            return  # a question claims nothing
        if self._status_line(sentence, states, treaties, organs):
            return
        for start, end in self._windows(sentence):
            scene = Scene(
                self.grammar,
                self.document.body,
                start,
                end,
                [mention for mention in states if start <= mention.start and mention.end <= end],
                [mention for mention in treaties if start <= mention.start and mention.end <= end],
                [mention for mention in organs if start <= mention.start and mention.end <= end],
                self.read_dates,
            )
            SentenceReader(self, scene, sentence).read()

    def _windows(self, sentence: Sentence) -> list[tuple[int, int]]:
        """A sentence in stretches that can be read at once: a list without end is cut at its commas."""
        body = self.document.body
        windows, start = [], sentence.start
        while sentence.end - start > _LONGEST:
            cuts = [body.rfind(mark, start + 1, start + _LONGEST) for mark in (";", ",", " ")]
            cut = next((cut for cut in cuts if cut > start), -1)
            cut = cut if cut > start else start + _LONGEST
            windows.append((start, cut))
            start = cut
        return [*windows, (start, sentence.end)]

    def read_dates(self, text: str, offset: int) -> list[DateMention]:
        """A sentence's dates; a bare month far from a year is the one before publication, not that year's."""
        published, report_year = self.document.published, self.document.report_year
        found = self.dates.find(text, published, report_year=report_year, offset=offset)
        checked = []
        for mention in found:
            words = text[mention.start - offset : mention.end - offset]
            before = text[: mention.start - offset]
            if mention.kind in ("day", "month") and not _YEAR.search(words) and _YEAR_ASIDE.search(before):
                mention = self._alone(mention, words)
            elif mention.kind in ("day", "month") and published and mention.first > published:
                # "came into force in April 2021, after Chad ratified it in January": no later January
                alone = self._alone(mention, words)
                if not _YEAR.search(words) and _YEAR_BEFORE.search(before) and alone.first <= published:
                    mention = alone
            checked.append(mention)
        return checked

    def _alone(self, mention: DateMention, words: str) -> DateMention:
        """A date read without what stands before it."""
        published, report_year = self.document.published, self.document.report_year
        alone = self.dates.find(words, published, report_year=report_year, offset=mention.start)
        return replace(mention, first=alone[0].first, last=alone[0].last) if len(alone) == 1 else mention

    def acted(self, iso3s: list[str], codes: list[str]) -> When | None:
        """When a state last bound itself to a treaty, by what the article said so far."""
        for row in reversed(self.rows):
            bound = row["action"] in ("ratification", "accession", "acceptance", "approval", "succession")
            if (
                bound
                and row["iso3"] in iso3s
                and row["treaty_code"] in codes
                and row["acted_from"] is not None
            ):
                return When(row["acted_from"], row["acted_to"])
        return None

    def told(self, iso3s: list[str], codes: list[str]) -> dict[str, Any] | None:
        """What the text told last of a state and a treaty: a signature, or a step at home."""
        for row in reversed(self.rows):
            if row["iso3"] in iso3s and row["treaty_code"] in codes and row["polarity"] == "affirmed":
                told = row["action"] == "signature" or row["modality"] == "domestic"
                return row if told else None
        return None

    def reserved(self, codes: list[str]) -> str | None:
        """Whose reservation to a treaty the text told last: what "the reservation" is."""
        for row in reversed(self.rows):
            if row["action"] == "reservation" and row["treaty_code"] in codes:
                return str(row["iso3"])
        return None

    def date_before(self, sentence: Sentence) -> When | None:
        """The last date of the sentence before: what "the same month" goes back to."""
        index = next((i for i, other in enumerate(self.document.sentences) if other.no == sentence.no), 0)
        if index == 0:
            return None
        previous = self.document.sentences[index - 1]
        found = self.read_dates(self.document.body[previous.start : previous.end], previous.start)
        return years.of_mention(found[-1]) if found else None

    def _status_line(
        self,
        sentence: Sentence,
        states: list[StateMention],
        treaties: list[TreatyMention],
        organs: list[TreatyMention],
    ) -> bool:
        """Read "International Criminal Court: not signed" under a country's heading."""
        body = self.document.body
        named = treaties or organs
        if not named or sentence.end - sentence.start > 240:
            return False
        match = _STATUS_LINE.match(body[sentence.start : sentence.end])
        if match is None:
            return False
        head_end = sentence.start + match.end("head")
        inside = [mention for mention in named if mention.end <= head_end + 1]
        if not inside or len(re.findall(r"\w+", body[inside[-1].end : head_end])) > 2:
            return False
        owner = [
            mention.iso3 for mention in states if mention.end <= head_end and mention.end <= inside[0].start
        ]
        iso3s = owner or self.heading or ([self.document.home] if self.document.home else [])
        if not iso3s:
            iso3s = self.who.discourse.subject
        if not iso3s:
            return False
        offset = sentence.start + match.start("body")
        codes = [code for mention in inside for code in mention.codes]
        items = list(_STATUS_ITEM.finditer(body, offset, sentence.end))
        denied = False
        for index, item in enumerate(items):
            action = _STATUS_ACTIONS[item["word"].lower()]
            before = body[items[index - 1].end() : item.start()] if index else ""
            denied = item["not"] is not None or (denied and before.strip() in ("or", "nor", "and"))
            following = items[index + 1].start() if index + 1 < len(items) else sentence.end
            after = body[item.end() : min(item.end() + 40, following)]
            year = None if denied else re.search(r"\b(?:19|20)\d\d\b", after.split(";")[0])
            when = years.of_year(int(year[0])) if year else None
            act = Act(
                iso3s[-1:],
                codes,
                action,
                "status_line",
                item.start(),
                sentence.start,
                item.end(),
                Realis(denied=denied),
                when,
            )
            self.add(act, sentence)
            if not denied and re.match(r"\s+with\s+(?:\w+\s+)?reservations?\b", after):
                self.add(replace(act, action="reservation"), sentence)
        return True

    # Rows.

    def _in_time(self, act: Act) -> Act:
        """An act on the treaty in hand is older than that treaty: it is on another that was named.

        As in "Fiji has not joined the optional protocol. India signed the treaty in 1997": the protocol is of 2002.
        """
        if (
            act.when is None
            or act.paired
            or len(act.codes) != 1
            or act.realis.denied
            or act.codes != self.focus
        ):
            return act
        year = act.when.last.year
        if self.adopted.get(act.codes[0], 0) <= year:
            return act
        older = next((code for code in reversed(self.named) if 0 < self.adopted.get(code, 0) <= year), None)
        return act if older is None else replace(act, codes=[older])

    def add(self, act: Act, sentence: Sentence) -> None:
        """Make rows of an act, and remember it."""
        act = self._in_time(act)
        realis = act.realis
        action = act.action
        denied = realis.denied
        if realis.undone:
            if action == "withdrawal":
                denied = not denied
            elif action in (
                "ratification",
                "accession",
                "signature",
                "acceptance",
                "approval",
                "party",
                "succession",
            ):
                action = "withdrawal"
        polarity = "denied" if denied else "affirmed"
        published = self.document.published
        if (
            act.when is not None
            and published is not None
            and act.when.first > published
            and self.document.report_year is None
        ):
            realis = replace(realis, modality="prospective")
        start, end = act.start, act.end
        text = self.document.body
        while end > start and text[end - 1] in " ,.;:\n":
            end -= 1
        for i, iso3 in enumerate(dict.fromkeys(act.iso3s)):
            for j, code in enumerate(dict.fromkeys(act.codes)):
                when = act.when
                if act.paired:
                    at = i if act.by_state else j
                    when = act.paired[at] if at < len(act.paired) else when
                if denied and realis.modality != "domestic":
                    when = None
                if realis.modality == "prospective":
                    when = None
                year = None if denied or when is None else when.year
                key = (sentence.no, iso3, code, action, polarity, realis.modality, year)
                loose = (sentence.no, iso3, code, action, polarity, realis.modality)
                if key in self._seen or (year is None and loose in self._seen):
                    continue
                self._seen |= {key, loose}
                self.rows.append(
                    {
                        "sentence_no": sentence.no,
                        "span_start": start,
                        "span_end": end,
                        "evidence": text[start:end],
                        "iso3": iso3,
                        "treaty_code": code,
                        "action": action,
                        "polarity": polarity,
                        "modality": realis.modality,
                        "year": year,
                        "acted_from": when.first if when else None,
                        "acted_to": when.last if when else None,
                        "attributed_to": realis.attributed_to,
                        "rule_id": act.rule,
                    }
                )
        self.last = act
        if not act.aside:
            self.last_main = act
        self.focus = list(act.codes)
        self.since_claim = 0
        self.who.discourse.subject = list(act.iso3s)
        if len(act.iso3s) > 1:
            self.who.discourse.listed = list(act.iso3s)
        if act.when is not None:
            self.anchor = act.when
