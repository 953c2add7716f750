"""Saying which treaty each item of a text means, in the light of those before it.

Belongs here: treaties by subject, ambiguous names and abbreviations, courts that stand for their treaty, and definite
descriptions ("the convention", "both treaties"). Protocols belong to `treaties.protocols`.
"""

import re
from itertools import pairwise

from pipelines.extract.treaties.grammar import Item, fits, suits
from pipelines.extract.treaties.protocols import ProtocolReader
from pipelines.extract.treaties.scan import LOOK_BACK, Scan
from pipelines.extract.treaties.words import fold

_DRAFT_YEARS = 2  # news speaks of a treaty by its name while it is being negotiated
# Cited as the law behind the story, hardly ever its subject.
_CITED_AS_LAW = frozenset({"VCLT", "UN-CHARTER"})
_GENERIC = frozenset({"treaty", "pact", "accord", "instrument"})
_ELLIPTIC_NUMBER = re.compile(r"\b(?:Nos?\. ?|C0?)(\d{2,3})\b")
_ONE_ON = re.compile(
    r"(?<= )(?:one|that|those|another|third|fourth|latest|newest|newer|youngest|oldest|older|family),? "
    r"(?=(?:on|against|banning|for) )"
)
_ONE_NEAR = 300  # "the one on torture" stands near the treaty that it is set against
_ONE_OF_REGION = re.compile(r"(?<= )(?:the|another) ([\w. ]{2,25}?) one\b(?! of)")
_ACTS_LIKE_A_BODY = re.compile(
    r" (?:said|has (?:said|asked|urged|called)|asked|questioned|urged|found|noted|called|told|expressed|recommended|met|"
    r"examined|considered|ruled|reviewed|adopted|issued|concluded)\b"
)
_DATE = r"(?:(?:in|on|since) )?(?:[a-z]+ |\d{1,2} ){0,2}(?:19|20)\d\d"
# Between two treaties of a list: "CEDAW in 1981, CAT in 1987 and, in 2009, CRPD".
_LIST_JOINT = re.compile(
    rf"(?: {{1,2}}{_DATE} ?)?(?:,| and| or|, and|,? as well as| )(?:,? {_DATE},?)? ?(?:(?:the|to|to the) )?"
)
_APPOSITION = re.compile(r"[^.;:]{0,60}(?:,|  ) ?an? ")


class Reader:
    """Reads one document's items in order, each in the light of those before it."""

    def __init__(self, scan: Scan) -> None:
        self.scan = scan
        self.grammar = scan.grammar
        self.words = scan.words
        self.document = scan.document
        self.body = scan.body
        self.folded = scan.folded
        self.done: list[Item] = []
        start = self.document.text_start
        self._protocols = ProtocolReader(
            self.grammar, self.body, self.folded, start, self.done, self._resolve
        )

    def read(self) -> list[Item]:
        """Resolve every item and return those that mean a treaty, in order, none overlapping another."""
        items = self._with_ellipses()
        taken: set[int] = set()
        for index, item in enumerate(items):
            if index in taken or (self.done and item.start < self.done[-1].end):
                continue
            if item.kind == "protocol":
                taken |= self._protocols.read(items, index)
            else:
                self._resolve(item)
            if item.kind != "dropped":
                self._keep(item)
        self._resolve_headline()
        return self._finish()

    def _with_ellipses(self) -> list[Item]:
        """Add "No. 190" after other labour conventions, and "the one on torture"."""
        found = list(self.scan.items)
        if any(code.startswith("ILO-") for item in found for code in item.codes):
            for match in _ELLIPTIC_NUMBER.finditer(self.body):
                code = self.words.labour.get(match[1].lstrip("0"))
                if code and not any(item.start <= match.start() < item.end for item in found):
                    topics, stop = self.scan.topic_after("convention", match.end())
                    end = stop if any(topic.code == code for topic in topics) else match.end()
                    found.append(Item(match.start(), end, "treaty", (code,), "convention"))
        if any(item.kind in ("treaty", "topic") for item in found):
            for match in _ONE_ON.finditer(self.folded):
                topics, end = self.scan.topic_after("one", match.end() - 1)
                if topics and any(0 <= match.start() - item.end < _ONE_NEAR for item in self.scan.items):
                    found.append(
                        Item(match.start(), end, "topic", noun="one", topics=topics, determiner="def")
                    )
            regions = dict(self.grammar.regions)
            for match in _ONE_OF_REGION.finditer(self.folded):
                if match[1] in regions:
                    found.append(
                        Item(match.start(1), match.end(), "sibling", noun="one", region=regions[match[1]])
                    )
        found.sort(key=lambda item: (item.start, -item.end))
        return found

    def _choose_sibling(self, item: Item) -> None:
        """ "The regional one": on the subject of the treaty named last, of that region."""
        last = next((done.codes[0] for done in reversed(self.done) if done.codes), "")
        if last:
            topics = [
                topic
                for entries in (*self.words.before.values(), *self.words.after.values())
                for phrase, topic in entries
                if any(other == phrase and it.code == last for other, it in entries)
            ]
            item.topics = tuple({topic.code: topic for topic in topics if topic.code != last}.values())
            self._choose_topic(item)
        else:
            item.kind = "dropped"

    def _keep(self, item: Item) -> None:
        item.codes = self._in_time(item)
        if not item.codes and item.kind in ("treaty", "topic", "code"):
            item.kind = "other"
        self.done.append(item)

    def _in_time(self, item: Item) -> tuple[str, ...]:
        """Leave out treaties that nobody could have written of yet."""
        published = self.document.published
        if published is None or not item.codes or item.anaphoric:
            return item.codes
        lead = 0 if item.determiner == "indef" else _DRAFT_YEARS
        return tuple(
            code
            for code in item.codes
            if not self.words.treaties[code].adopted
            or published.year >= self.words.treaties[code].adopted - lead
        )

    def _resolve(self, item: Item) -> None:
        if item.kind == "topic":
            self._choose_topic(item)
        elif item.kind == "sibling":
            self._choose_sibling(item)
        elif item.kind == "near":
            self._choose_near(item)
        elif item.kind in ("shared", "weak", "mostly"):
            self._judge_code(item)
        elif item.kind == "anaphor":
            item.codes = self._antecedent(item)
            item.anaphoric = True
            if not item.codes:
                item.kind = "open"
        elif item.kind == "bare":
            if self._in_headline(item):
                item.kind = "open"
            elif item.year or self._is_apposition(item):
                item.codes = self._antecedent(item)
                item.anaphoric = True
        elif item.kind == "organ":
            self._judge_organ(item)

    def _is_apposition(self, item: Item) -> bool:
        """Does "a pact which ..." rename the treaty named right before it?"""
        last = self.done[-1] if self.done else None
        if item.determiner != "indef" or last is None or not last.codes:
            return False
        gap = self.folded[last.end : item.start]
        return bool(_APPOSITION.fullmatch(gap)) and self.folded.startswith((" which ", " that "), item.end)

    def _in_headline(self, item: Item) -> bool:
        return item.start < self.document.text_start

    # Treaties by what they are about.

    def _choose_topic(self, item: Item) -> None:
        treaties = self.words.treaties
        fitting = [topic for topic in item.topics if fits(treaties[topic.code], item.noun)]
        region = item.region
        mentioned = [code for done in self.done for code in done.codes]
        if item.noun == "one" and not region:
            region = self._last_region()
        if region == "any":
            fitting = [topic for topic in fitting if treaties[topic.code].region != "world"]
            near = {treaties[code].region for code in mentioned} | self._regions_in_text()
            fitting = [t for t in fitting if treaties[t.code].region in near] or (
                fitting if len(fitting) == 1 else []
            )
        elif region:
            among = [topic for topic in fitting if treaties[topic.code].region == region]
            fitting = among if among or item.noun != "one" else fitting
        elif fitting:
            known = [topic for topic in fitting if topic.code in mentioned]
            first = [topic for topic in fitting if topic.rank == 1]
            pointing = item.determiner in ("def", "its") and not item.plural
            fitting = known[:1] if pointing and known and not any(t in known for t in first) else first
        if fitting:
            item.codes = (fitting[0].code,)
            item.kind = "treaty"
        else:
            item.kind = "other"

    def _last_region(self) -> str:
        return next(
            (self.words.treaties[item.codes[0]].region for item in reversed(self.done) if item.codes), ""
        )

    def _regions_in_text(self) -> set[str]:
        return {
            region
            for region, words in self.grammar.region_words.items()
            if region not in ("world", "any") and words.search(self.folded)
        }

    def _choose_near(self, item: Item) -> None:
        """A name that several treaties bear: by a cue in the sentence, by what was named, by a cue in the text."""
        sentence = self.document.sentence_at(item.start)
        best: tuple[int, str] | None = None
        for name in item.near:
            for cue in name.cues:
                for match in re.finditer(
                    rf"\b{re.escape(fold(cue))}\b", self.folded[sentence.start : sentence.end]
                ):
                    away = abs(sentence.start + match.start() - item.start)
                    if best is None or away < best[0]:
                        best = (away, name.codes[0])
        if best is None:
            candidates = {name.codes[0] for name in item.near}
            known = [code for done in self.done for code in done.codes if code in candidates]
            cued = [
                name.codes[0]
                for name in item.near
                if any(re.search(rf"\b{re.escape(fold(cue))}\b", self.folded) for cue in name.cues)
            ]
            choice = known[-1] if known else cued[0] if len(set(cued)) == 1 else ""
        else:
            choice = best[1]
        item.codes = (choice,) if choice else ()
        item.kind = "treaty" if choice else "other"

    # Abbreviations and courts.

    def _judge_code(self, item: Item) -> None:
        """CAT is the convention or its committee, CCM a treaty or a company: read the neighbours."""
        before = self.folded[max(item.start - LOOK_BACK, 0) : item.start]
        after = self.folded[item.end : item.end + 20]
        previous = self.done[-1] if self.done else None
        adjacent = previous is not None and bool(_LIST_JOINT.fullmatch(self.folded, previous.end, item.start))
        if previous and self.body[previous.end : item.start] == " (" and item.codes == previous.codes:
            item.kind = "treaty"
            return
        if re.match(
            r"(?:'s)? (?:committee|commission|court|members|experts|review|session|panel|rapporteur)", after
        ):
            item.kind = "dropped"
            return
        if self.grammar.status_after.match(self.folded, item.end):
            item.kind = "treaty"
            return
        if self.grammar.act_before.search(before) or (
            adjacent and previous and previous.codes and previous.kind in ("treaty", "code")
        ):
            item.kind = "treaty"
            return
        if item.kind == "weak":
            named = any(item.codes[0] in done.codes for done in self.done)
            item.kind = "treaty" if named else "dropped"
            return
        treaty = self._defined_as_treaty(item) or (item.kind == "mostly" and not self._defined_as_body(item))
        item.kind = "treaty" if treaty and not _ACTS_LIKE_A_BODY.match(after) else "dropped"

    def _defined_as_body(self, item: Item) -> bool:
        code = self.body[item.start : item.end].lower()
        return bool(re.search(rf"committee [^.;]{{0,90}} {re.escape(code)} ", self.folded))

    def _defined_as_treaty(self, item: Item) -> bool:
        code = self.body[item.start : item.end]
        at = self.body.find(f"({code})")
        if at < 0:
            return False
        return any(done.codes == item.codes and 0 <= at - done.end <= 1 for done in self.done)

    def _judge_organ(self, item: Item) -> None:
        before = self.folded[max(item.start - 60, 0) : item.start]
        if item.determiner == "anaphor":
            named = any("ROME" in done.codes for done in self.done)
            sure = (
                self.grammar.sure_before
                if "same" not in self.folded[item.start : item.end]
                else self.grammar.member_before
            )
            belongs = named and bool(sure.search(before))
        else:
            belongs = bool(
                self.grammar.member_before.search(before)
                or self.grammar.member_after.match(self.folded, item.end)
                or self.grammar.status_after.match(self.folded, item.end)
            )
        item.kind = "treaty" if belongs else "organ"
        item.noun = "statute" if belongs else ""
        item.anaphoric = belongs and item.determiner == "anaphor"

    # What "the convention" means.

    def _antecedent(self, item: Item) -> tuple[str, ...]:
        if item.noun == "covenant" and (item.plural or item.determiner == "both"):
            human_rights = (
                item.region == "world"
                or item.determiner == "both"
                or any(done.codes for done in self.done)
                or "human rights" in self.folded
            )
            return ("ICCPR", "ICESCR") if human_rights else ()
        if item.determiner == "both" or (item.plural and item.noun not in ("protocol",)):
            return self._last_two(item)
        for done in self._candidates():
            if not done.codes:
                if self._blocks(done, item):
                    return ()
                continue
            codes = tuple(code for code in done.codes if suits(self.words.treaties[code], item))
            if len(codes) == 1:
                return codes
            parents = tuple(code for code in done.parents if suits(self.words.treaties[code], item))
            if len(parents) == 1:
                return parents
            if not parents and (parent := self._parent_of(done, item)):
                return (parent,)
        return ()

    def _parent_of(self, done: Item, item: Item) -> str:
        """The treaty whose protocol was named last: "joined its protocol, but not the convention itself"."""
        if not self.folded.startswith((" itself", " proper"), item.end) or len(done.codes) != 1:
            return ""
        parent = next((row.parent for row in self.words.protocols if row.code == done.codes[0]), "")
        return parent if parent and suits(self.words.treaties[parent], item) else ""

    def _candidates(self) -> list[Item]:
        """Return what a description can point back to, the last first, what is only cited as law at the end."""
        items = [done for done in reversed(self.done) if done.kind != "organ"]
        return sorted(items, key=lambda done: bool(done.codes) and _CITED_AS_LAW.issuperset(done.codes))

    def _blocks(self, other: Item, item: Item) -> bool:
        if other.kind != "other" or item.year:
            return False
        return other.noun == item.noun or (other.noun in _GENERIC and item.noun in _GENERIC)

    def _last_two(self, item: Item) -> tuple[str, ...]:
        found: list[str] = []
        for done in reversed(self.done):
            for code in reversed(done.codes):
                if code not in found and suits(self.words.treaties[code], item):
                    found.append(code)
            if found == ["GC-1949"] and item.determiner != "both":
                return ("GC-1949",)
            if len(found) >= 2:
                return tuple(reversed(found[:2])) if item.determiner == "both" else ()
        return ()

    def _resolve_headline(self) -> None:
        """A headline, or a sentence that opens the story, speaks of the treaty that the text then names."""
        named = [item for item in self.done if item.codes and item.kind != "organ"]
        first = [item for item in named if not self._in_headline(item)]
        for item in self.done:
            if item.kind != "open" or item.noun == "protocol" or item.plural:
                continue
            headline = self._in_headline(item)
            if not headline and (item.start > first[0].start if first else True):
                continue
            match = next(
                (
                    done
                    for done in first
                    if any(suits(self.words.treaties[code], item) for code in done.codes)
                ),
                None,
            )
            if match and len(match.codes) == 1 and (headline or match.start - item.start < _ONE_NEAR):
                item.codes, item.kind, item.anaphoric = match.codes, "treaty", True

    # Spans.

    def _finish(self) -> list[Item]:
        """Widen spans over "UN" and years before and an abbreviation in brackets after; drop what is covered."""
        known = [item for item in self.done if item.codes and item.kind != "organ"]
        for item in known:
            before = self.grammar.leading.search(self.folded[max(item.start - 60, 0) : item.start])
            if before:
                start = item.start - len(before[0])
                if "\n\n" not in self.body[start : item.start]:
                    item.start = start
        merged: list[Item] = []
        for item in known:
            last = merged[-1] if merged else None
            if last and item.start < last.end:
                continue
            if last and item.codes == last.codes and self.body[last.end : item.start] == " ":
                last.end = item.end  # "the CEDAW convention"
                continue
            if last and item.codes == last.codes and self.body[last.end : item.start] == " (":
                last.end = item.end + (self.body[item.end : item.end + 1] == ")")
                continue
            merged.append(item)
        for one, two in pairwise(merged):
            if two.start < one.end:
                two.start = one.end
        return merged
