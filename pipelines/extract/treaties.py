"""Treaties: where a text names one, and which one "the convention" means.

Belongs here: finding mentions of treaties by name, abbreviation, number or subject, telling protocols from their
parents, and resolving definite descriptions. Which words there are belongs to the lexicon and `treaty_words`; who
did what to a treaty to `claims`; pronouns too.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

import ahocorasick_rs

from pipelines.extract.text import Document
from pipelines.extract.treaty_words import (
    KINDS,
    Name,
    Protocol,
    Topic,
    Treaty,
    Words,
    alternation,
    fold,
    read_words,
)
from pipelines.lexicon import Lexicon

_DRAFT_YEARS = 2  # news speaks of a treaty by its name while it is being negotiated
_LOOK_BACK = 90
# Cited as the law behind the story, hardly ever its subject.
_CITED_AS_LAW = frozenset({"VCLT", "UN-CHARTER"})
_GENERIC = frozenset({"treaty", "pact", "accord", "instrument"})
_FUNCTION = frozenset(
    "of to in under with from and or by for as that but when than into on at until since after before while not "
    "nor if which who whose where whether both either per via is was are were be been has have had".split()
)
_YEAR = re.compile(r"(?:1[89]|20)\d\d")
_TOKEN = re.compile(r"[\w'&]+")
_NUMBERED = re.compile(
    r" ?(?:,? ?(?:nos?|numbers?)\.? ?)?(c?\d{2,3})\b(?!,\d{3}|%| (?:member|countr|state|nation))", re.I
)
_MORE_NUMBERS = re.compile(
    r"(?:,? and |, | & |/)(?:convention )?(?:nos?\.? ?)?(\d{2,3})\b(?! (?:countr|state|nation|member))"
)
_PROTOCOL_NUMBER = re.compile(r" (?:(?:nos?|numbers?)\.? ?)?(\d{1,2}(?:bis)?|[ivx]{1,4})\b(?!\.\d)")
_MORE_PROTOCOLS = re.compile(r"(?:,? and |, | & )(?:protocol )?(?:nos?\.? ?)?(\d{1,2}|[ivx]{1,4})\b")
_ELLIPTIC_NUMBER = re.compile(r"\b(?:Nos?\. ?|C0?)(\d{2,3})\b")
_ONE_ON = re.compile(
    r"(?<= )(?:one|that|those|another|third|fourth|latest|newest|newer|youngest|oldest|older|family),? "
    r"(?=(?:on|against|banning|for) )"
)
_ONE_NEAR = 300  # "the one on torture" stands near the treaty that it is set against
_ONE_OF_REGION = re.compile(r"(?<= )(?:the|another) ([\w. ]{2,25}?) one\b(?! of)")
_MORE_TOPICS = re.compile(r"(?:, and|,| and| or) (?=(?:on|against|for) )|(?:, and|,| and| or) ")
_ACTS_LIKE_A_BODY = re.compile(
    r" (?:said|has (?:said|asked|urged|called)|asked|questioned|urged|found|noted|called|told|expressed|recommended|met|"
    r"examined|considered|ruled|reviewed|adopted|issued|concluded)\b"
)
_SENTENCE_BREAK = re.compile(r"[.;:!?]\s|\n\s*\n")
_TIME_AFTER = re.compile(
    r"(?:the )?(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w*\.? |\d|"
    r"behalf|time|schedule|its own|condition|the grounds?|the same|the day|ratification|signature|human rights grounds"
)
_OTHER_COMPLEMENT = re.compile(r" (?:of|with|between) (?=[A-Z])")
_REGIONS = ("world", "europe", "americas", "africa", "arab", "asia", "any")
_ABOUT = re.compile(
    r",? ?(?:on|against|for|to|that|which|concerning|regarding|relating|aim|abolish|bann|outlaw|cover|prohibit|with)"
    r"[^.;:\n]{0,110}"
)
_TO_PARENT = re.compile(
    r"(.{0,110}?)(?:,? )(?:to|of|supplementing|under|additional to) (?:(?:the|its|that|this|same|un|u\.n\.|four) )*"
)


@dataclass(frozen=True, slots=True)
class TreatyMention:
    """`body[start:end]` means the treaties `codes`; `anaphoric` where it points back to one named elsewhere."""

    start: int
    end: int
    codes: tuple[str, ...]
    sentence_no: int
    anaphoric: bool


@dataclass(slots=True)
class _Item:
    """Something treaty-like at a span: `codes` is empty while open, and stays so for what is no known treaty."""

    start: int
    end: int
    kind: str  # treaty, anaphor, protocol, other, organ, one
    codes: tuple[str, ...] = ()
    noun: str = ""
    plural: bool = False
    determiner: str = ""  # def, its, both, indef or "" for none
    region: str = ""
    year: int = 0
    ordinals: tuple[str, ...] = ()
    optional: bool = False
    topics: tuple[Topic, ...] = ()
    anaphoric: bool = False
    parents: tuple[str, ...] = ()
    near: tuple[Name, ...] = ()
    qualified: bool = False
    head_end: int = 0


class TreatyFinder:
    """Finds treaties in documents. Built once from a lexicon, then read only."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.words = read_words(lexicon)
        kind = ahocorasick_rs.MatchKind.LeftmostLongest
        self._names = ahocorasick_rs.AhoCorasick(self.words.patterns, matchkind=kind)
        self._codes = ahocorasick_rs.AhoCorasick(self.words.codes, matchkind=kind)
        self.grammar = _Grammar(self.words)

    def find(self, document: Document) -> list[TreatyMention]:
        """Return the mentions of treaties in order, none overlapping another.

        A court counts where its membership is spoken of ("joined the ICC"): its treaty is meant.
        """
        items = self._items(document)
        if not items:
            return []
        reader = _Reader(self, document, items)
        return reader.mentions()

    def organs(self, document: Document) -> list[TreatyMention]:
        """Return every naming of a court whose membership is membership of a treaty, with that treaty's code.

        Most are no mention of the treaty ("the ICC indicted him"); who reads a verb of membership may take them
        so. "The court" counts only after one was named.
        """
        items = self._items(document)
        named = False
        found: list[TreatyMention] = []
        for item in items:
            if item.kind == "organ" and (item.determiner != "anaphor" or named):
                named = True
                sentence = document.sentence_at(item.start).no
                found.append(
                    TreatyMention(item.start, item.end, item.codes, sentence, item.determiner == "anaphor")
                )
            elif "ROME" in item.codes:
                named = True
        return found

    def _items(self, document: Document) -> list[_Item]:
        """Search the text once and read each find by its own words and neighbours."""
        body = document.body
        folded = fold(body)
        scan = _Scan(self, document, folded)
        size = len(body)
        last_end = 0
        for index, start, stop in self._names.find_matches_as_indexes(" " + folded):
            end = stop - 1
            if end < size and body[end].isalnum() and not _is_plural(body, end):
                continue
            scan.read(self.words.meanings[index], start, end)
            last_end = max(last_end, end)
        for index, start, end in self._codes.find_matches_as_indexes(body):
            if (start and (body[start - 1].isalnum() or body[start - 1] in "_@#<>;:")) or (
                end < size and body[end].isalnum() and body[end : end + 2] not in ("s ", "s,")
            ):
                continue
            scan.read_code(self.words.code_meanings[index], start, end)
        scan.items.sort(key=lambda item: (item.start, -item.end))
        return scan.items


def _is_plural(body: str, at: int) -> bool:
    return body[at] == "s" and not body[at + 1 : at + 2].isalnum()


class _Grammar:
    """Regular expressions made of the lexicon's words."""

    def __init__(self, words: Words) -> None:
        roles = words.roles
        connectors = alternation(roles["topic_connector"])
        fillers = alternation(roles["topic_filler"])
        self.connector = re.compile(rf" (?:{connectors}) (?:(?:{fillers}) )*")
        self.bare_connector = re.compile(r" (?:on|against|banning|between|governing|to ban|prohibiting) ")
        self.not_treaty = re.compile(rf" ?(?:{alternation(roles['not_a_treaty_after'])})\b")
        self.compound = re.compile(rf" (?:{alternation(roles['compound_after'])})\b")
        act = alternation(roles["treaty_act"])
        self.act_before = re.compile(rf"\b(?:{act}) (?:(?:the|its|of|to|both|un|u\.n\.) )*$")
        self.act_verbs = frozenset(word for phrase in roles["treaty_act"] for word in phrase.split())
        loose = r"(?:(?:the|a|an|its|that|same|whole) )*(?:(?:hague based|world's|world s|un|u\.n\.|new|permanent|young) )*$"
        self.member_before = re.compile(rf"\b(?:{alternation(roles['membership'])}) {loose}")
        self.sure_before = re.compile(rf"\b(?:{alternation(roles['membership_sure'])}) $")
        self.member_after = re.compile(rf"(?:'s)? (?:{alternation(roles['membership_after'])})\b")
        self.status_after = re.compile(rf"(?:  ?icc ?)?: ?(?:{alternation(roles['status'])})\b")
        self.labour = re.compile(rf"\b(?:{alternation(roles['labour_sign'])})\b")
        self.qualifiers = tuple(sorted((fold(w) for w in roles["qualifier"]), key=len, reverse=True))
        self.regions = tuple(
            sorted(
                ((fold(w), name) for name in _REGIONS for w in roles[f"region_{name}"]),
                key=lambda pair: -len(pair[0]),
            )
        )
        self.definite = frozenset(roles["before_determined"])
        self.indefinite = frozenset(roles["indefinite"])
        self.codes = frozenset(fold(code) for code in words.codes)
        self.ordinals = frozenset(roles["ordinal"])
        self.adjectives = frozenset(roles["protocol_adjective"])
        leading = alternation(
            (
                *roles["qualifier"],
                *roles["region_world"],
                "international labour organization's",
                "ilo",
                "ilo's",
            )
        )
        self.leading = re.compile(rf"(?<![\w.])(?:(?:{leading}|(?:1[89]|20)\d\d)(?:'s)? )+$")


class _Scan:
    """Reads finds one by one: names are certain, nouns are looked at with what stands before and after them."""

    def __init__(self, finder: TreatyFinder, document: Document, folded: str) -> None:
        self.finder = finder
        self.words = finder.words
        self.grammar = finder.grammar
        self.document = document
        self.body = document.body
        self.folded = folded
        self.items: list[_Item] = []
        self._labour: bool | None = None

    @property
    def speaks_of_labour(self) -> bool:
        if self._labour is None:
            self._labour = bool(self.grammar.labour.search(self.folded))
        return self._labour

    def read(self, meanings: list[Name], start: int, end: int) -> None:
        """Take a find of the search for names."""
        if self.items and start < self.items[-1].end:
            return
        near: list[Name] = []
        for meaning in meanings:
            if meaning.kind == "noun":
                self._read_noun(meaning.text, start, end)
                return
            if meaning.kind.startswith("organ"):
                determiner = "anaphor" if meaning.kind == "organ_anaphor" else ""
                self.items.append(_Item(start, end, "organ", meaning.codes, determiner=determiner))
                return
            if meaning.kind == "name" or (meaning.kind == "proper" and self._is_proper(meaning, start, end)):
                plural = end < len(self.body) and _is_plural(self.body, end)
                self._add_name(meaning.codes, start, end + plural)
                return
            if meaning.kind == "near":
                near.append(meaning)
        noun = self._noun_in(start, end)
        if not near and self.folded.endswith(noun, start, end):
            plural = _is_plural(self.body, end) if end < len(self.body) else False
            self._read_noun(noun + "s" * plural, end - len(noun), end + plural)
            return
        self.items.append(_Item(start, end, "near", noun=noun, near=tuple(near)))

    def read_code(self, meaning: Name, start: int, end: int) -> None:
        """Take a find of the search for abbreviations."""
        if meaning.kind == "organ_code":
            self.items.append(_Item(start, end, "organ", meaning.codes))
        elif meaning.kind == "labour":
            before = self.folded[max(start - _LOOK_BACK, 0) : start]
            if self.speaks_of_labour or self.grammar.act_before.search(before):
                self.items.append(_Item(start, end, "treaty", meaning.codes, "convention"))
        else:
            self.items.append(_Item(start, end, meaning.kind, meaning.codes))

    def _is_proper(self, meaning: Name, start: int, end: int) -> bool:
        found = self.body[start:end]
        if not found.isupper() and any(
            char.isupper() and not found[i].isupper() for i, char in enumerate(meaning.text) if i < len(found)
        ):
            return False
        return not meaning.cues or any(
            re.search(rf"\b{re.escape(fold(cue))}\b", self.folded) for cue in meaning.cues
        )

    def _noun_in(self, start: int, end: int) -> str:
        return next((noun for noun in KINDS if noun in self.folded[start:end]), "treaty")

    def _add_name(self, codes: tuple[str, ...], start: int, end: int) -> None:
        """A treaty's name: left alone unless words before or after make it another's."""
        if self.grammar.not_treaty.match(self.folded, end) and not codes[0].startswith("UN-CHARTER"):
            return
        noun = self._noun_in(start, end)
        first = self.folded[start:end].split(" ", 1)[0]
        if first in KINDS and all(self.words.treaties[code].region == "world" for code in codes):
            region = self._region_before(start)
            if region not in ("", "world"):
                codes = tuple(
                    code
                    for code in self._by_region(self.topic_after(first, start + len(first))[0], region, first)
                )
        if noun != "protocol" and self.folded[start:end].endswith(noun):
            topics, stop = self.topic_after(noun, end)
            end = stop if any(topic.code in codes for topic in topics) else end
        before = self.folded[max(start - 14, 0) : start].split()
        if len(codes) == 1 and before and before[-1] in self.grammar.ordinals:
            codes, start = self._sibling(codes, before[-1], start)
        self.items.append(_Item(start, end, "treaty" if codes else "other", codes, noun))

    def _sibling(self, codes: tuple[str, ...], ordinal: str, start: int) -> tuple[tuple[str, ...], int]:
        """ "Second" before a protocol's name that bears no number: the second of the same parent."""
        parent = next((row.parent for row in self.words.protocols if row.code == codes[0]), "")
        for row in self.words.protocols:
            if row.parent == parent and ordinal in row.numbers:
                return (row.code,), start - len(ordinal) - 1
        return codes, start

    def _region_before(self, start: int) -> str:
        before = self.folded[max(start - 40, 0) : start]
        return next((name for word, name in self.grammar.regions if before.endswith(" " + word + " ")), "")

    def _by_region(self, topics: Iterable[Topic], region: str, noun: str) -> list[str]:
        treaties = self.words.treaties
        return [
            topic.code
            for topic in topics
            if _fits(treaties[topic.code], noun) and treaties[topic.code].region == region
        ][:1]

    def topic_after(self, noun: str, end: int) -> tuple[tuple[Topic, ...], int]:
        """Return the treaties that a noun's complement can mean, and where the complement ends."""
        joined = self.grammar.connector.match(self.folded, end)
        if not joined:
            return (), end
        for at in (joined.end(), self._after_first_word(joined)):
            topics, stop = self._topic_at(at)
            if topics:
                return topics, stop
        return (), end

    def _topic_at(self, at: int) -> tuple[tuple[Topic, ...], int]:
        word = _TOKEN.match(self.folded, at)
        longest = ""
        found: list[Topic] = []
        for phrase, topic in self.words.after.get(word[0], ()) if word else ():
            if longest and phrase != longest:
                if len(phrase) < len(longest):
                    break
                continue
            after = at + len(phrase)
            if self.folded.startswith(phrase, at) and not self.folded[after : after + 1].isalnum():
                longest = phrase
                found.append(topic)
        return tuple(found), at + len(longest)

    def _after_first_word(self, joined: re.Match[str]) -> int:
        """Where the topic begins if the last filler is part of it ("on the use of child soldiers")."""
        first = self.folded.find(" ", joined.start() + 1)
        return first + 1

    def _read_noun(self, text: str, start: int, end: int) -> None:
        plural = text.endswith("s")
        noun = text[:-1] if plural else text
        if self.grammar.not_treaty.match(self.folded, end) or self.grammar.compound.match(self.folded, end):
            return
        if noun == "instrument" and not self.grammar.act_before.search(
            self.folded[max(start - _LOOK_BACK, 0) : start]
        ):
            return
        item = _Item(start, end, "anaphor", noun=noun, plural=plural, head_end=end)
        unknown = self._read_before(item)
        if noun == "protocol":
            about = unknown and self._protocol_topic_before(item)
            item.kind = (
                "protocol" if not unknown or about or item.optional or self._has_parent(end) else "other"
            )
            self.items.append(item)
            return
        if noun == "convention" and self._read_number(item):
            return
        after, stop = self.topic_after(noun, end)
        if after:
            item.topics, item.end = after, stop
            item.kind = "topic"
        elif item.topics:
            item.kind = "topic"
        elif unknown or self._names_another(end):
            item.kind = "other"
        elif item.determiner in ("", "indef") and not (plural and noun == "covenant"):
            item.kind = "bare"
        self.items.append(item)
        if after and plural:
            self._read_more_topics(item)

    def _read_more_topics(self, item: _Item) -> None:
        """Read on in "the conventions on torture and on racial discrimination"."""
        end = item.end
        while more := _MORE_TOPICS.match(self.folded, end):
            topics, stop = self.topic_after(item.noun, more.end() - 1)
            if not topics:
                topics, stop = self._topic_at(more.end())
            if not topics:
                return
            self.items.append(
                _Item(
                    more.end(),
                    stop,
                    "topic",
                    noun=item.noun,
                    region=item.region,
                    topics=topics,
                    determiner="def",
                )
            )
            end = stop

    def _protocol_topic_before(self, item: _Item) -> bool:
        """Take in words like "death penalty" before a protocol."""
        for protocol in self.words.protocols:
            for topic in protocol.topics:
                if self.folded.endswith(topic + " ", 0, item.start):
                    item.start -= len(topic) + 1
                    return True
        return False

    def _has_parent(self, end: int) -> bool:
        return self.folded.startswith((" to the ", " to its ", " to un ", " of the "), end)

    def _names_another(self, end: int) -> bool:
        """Does a complement that is no known subject follow ("the treaty between Laos and Mali")?"""
        if _OTHER_COMPLEMENT.match(self.body, end):
            return True
        joined = self.grammar.bare_connector.match(self.folded, end)
        return bool(joined) and not _TIME_AFTER.match(self.folded, joined.end() if joined else end)

    def _read_before(self, item: _Item) -> bool:
        """Read what stands before a noun; return whether a word there may make it another treaty."""
        folded, body = self.folded, self.body
        floor = max(
            item.start - _LOOK_BACK, self.document.text_start if item.start >= self.document.text_start else 0
        )
        at = item.start
        ordinals: list[str] = []
        while at > floor and folded[at - 1] == " " and (at < 2 or not body[at - 2 : at].isspace()):
            gap = at - 1
            if body[gap] not in " \n\u00a0-–":
                break
            begin = folded.rfind(" ", floor, gap) + 1
            begin = max(begin, floor)
            token = folded[begin:gap]
            if not token or not (token[-1].isalnum() or token[-1] in ".'"):
                break
            topic = self._topic_before(gap, token) if not item.topics else None
            if topic:
                item.topics, phrase = topic
                at = gap - len(phrase)
                if folded[max(at - 5, 0) : at] == "anti ":
                    at -= 5
                item.start = at
                continue
            region = next(
                (
                    (w, r)
                    for w, r in self.grammar.regions
                    if folded.endswith(" " + w, 0, gap) or folded[:gap] == w
                ),
                None,
            )
            if region:
                item.region = item.region or region[1]
                at = item.start = gap - len(region[0])
                item.qualified = True
                continue
            qualifier = next(
                (w for w in self.grammar.qualifiers if folded.endswith(" " + w, 0, gap) or folded[:gap] == w),
                None,
            )
            if qualifier:
                at = item.start = gap - len(qualifier)
                item.qualified = True
                continue
            if token.endswith("."):
                break
            if token in self.grammar.ordinals and not _YEAR.fullmatch(token):
                ordinals.append(token)
            elif _YEAR.fullmatch(token):
                item.year = int(token)
                ordinals.append(token)
            elif token in self.grammar.adjectives:
                item.optional = item.optional or token != "new"
            elif token in ("two", "both", "three", "four") or (
                token in ("latter", "former") and not item.topics
            ):
                item.determiner = "both" if token in ("two", "both") else item.determiner
            elif token in self.grammar.indefinite:
                item.determiner = item.determiner or "indef"
                break
            elif token in self.grammar.definite:
                item.determiner = item.determiner or ("its" if token in ("its", "their") else "def")
                break
            elif token.endswith(("'s", "s'")):
                item.determiner = item.determiner or "its"
                break
            else:
                item.ordinals = tuple(ordinals)
                if token in self.grammar.codes:
                    item.determiner = item.determiner or "its"
                    return False
                if token in _FUNCTION or token in self.grammar.act_verbs or not token[0].isalpha():
                    return False
                if item.topics:
                    return body[begin].isupper() and item.start >= self.document.text_start and begin > floor
                return True
            at = item.start = begin
        item.ordinals = tuple(ordinals)
        return False

    def _topic_before(self, gap: int, token: str) -> tuple[tuple[Topic, ...], str] | None:
        entries = self.words.before.get(token, ())
        longest = ""
        found: list[Topic] = []
        for phrase, topic in entries:
            if longest and phrase != longest:
                if len(phrase) < len(longest):
                    break
                continue
            at = gap - len(phrase)
            if (
                at >= 0
                and self.folded.startswith(phrase, at)
                and (at == 0 or not self.folded[at - 1].isalnum())
            ):
                longest = phrase
                found.append(topic)
        return (tuple(found), longest) if found else None

    def _read_number(self, item: _Item) -> bool:
        """Read "Convention No. 182", "Conventions 87 and 98": the ILO's go by number."""
        number = _NUMBERED.match(self.folded, item.head_end)
        if not number or not (self.speaks_of_labour or "no" in number[0]):
            return False
        numbers = [number[1].lstrip("c0")]
        end = number.end()
        while more := _MORE_NUMBERS.match(self.folded, end):
            if more[1].lstrip("0") not in self.words.labour:
                break
            numbers.append(more[1].lstrip("0"))
            end = more.end()
        codes = tuple(self.words.labour[n] for n in numbers if n in self.words.labour)
        if not codes:
            return False
        topics, stop = self.topic_after("convention", end)
        if any(topic.code in codes for topic in topics):
            end = stop
        self.items.append(_Item(item.start, end, "treaty", codes, "convention"))
        return True


def _fits(treaty: Treaty, noun: str) -> bool:
    kinds = KINDS.get(noun)
    if kinds is None:
        return treaty.kind not in ("covenant",) or noun in ("one", "instrument", "text")
    return treaty.kind in kinds


class _Reader:
    """Reads one document's items in order, each in the light of those before it."""

    def __init__(self, finder: TreatyFinder, document: Document, items: list[_Item]) -> None:
        self.finder = finder
        self.words = finder.words
        self.grammar = finder.grammar
        self.document = document
        self.body = document.body
        self.folded = fold(document.body)
        self.items = items
        self.done: list[_Item] = []

    def mentions(self) -> list[TreatyMention]:
        """Resolve every item and return those that mean a treaty."""
        items = self._with_ellipses()
        taken: set[int] = set()
        for index, item in enumerate(items):
            if index in taken or (self.done and item.start < self.done[-1].end):
                continue
            if item.kind == "protocol":
                taken |= self._read_protocol(items, index)
            else:
                self._resolve(item)
            if item.kind != "dropped":
                self._keep(item)
        self._resolve_headline()
        return self._finish()

    def _with_ellipses(self) -> list[_Item]:
        """Add "No. 190" after other labour conventions, and "the one on torture"."""
        found = list(self.items)
        scan = _Scan(self.finder, self.document, self.folded)
        if any(code.startswith("ILO-") for item in found for code in item.codes):
            for match in _ELLIPTIC_NUMBER.finditer(self.body):
                code = self.words.labour.get(match[1].lstrip("0"))
                if code and not any(item.start <= match.start() < item.end for item in found):
                    topics, stop = scan.topic_after("convention", match.end())
                    end = stop if any(topic.code == code for topic in topics) else match.end()
                    found.append(_Item(match.start(), end, "treaty", (code,), "convention"))
        if any(item.kind in ("treaty", "topic") for item in found):
            for match in _ONE_ON.finditer(self.folded):
                topics, end = scan.topic_after("one", match.end() - 1)
                if topics and any(0 <= match.start() - item.end < _ONE_NEAR for item in self.items):
                    found.append(
                        _Item(match.start(), end, "topic", noun="one", topics=topics, determiner="def")
                    )
            regions = dict(self.grammar.regions)
            for match in _ONE_OF_REGION.finditer(self.folded):
                if match[1] in regions:
                    found.append(
                        _Item(match.start(1), match.end(), "sibling", noun="one", region=regions[match[1]])
                    )
        found.sort(key=lambda item: (item.start, -item.end))
        return found

    def _choose_sibling(self, item: _Item) -> None:
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

    def _keep(self, item: _Item) -> None:
        item.codes = self._in_time(item)
        if not item.codes and item.kind in ("treaty", "topic", "code"):
            item.kind = "other"
        self.done.append(item)

    def _in_time(self, item: _Item) -> tuple[str, ...]:
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

    def _resolve(self, item: _Item) -> None:
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
            elif item.year or (item.qualified and item.region == "world" and not item.determiner):
                item.codes = self._antecedent(item) if item.year else ()
                item.anaphoric = True
        elif item.kind == "organ":
            self._judge_organ(item)

    def _in_headline(self, item: _Item) -> bool:
        return item.start < self.document.text_start

    # Treaties by what they are about.

    def _choose_topic(self, item: _Item) -> None:
        treaties = self.words.treaties
        fitting = [topic for topic in item.topics if _fits(treaties[topic.code], item.noun)]
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
            name
            for word, name in self.grammar.regions
            if name not in ("world", "any") and f" {word} " in self.folded
        }

    def _choose_near(self, item: _Item) -> None:
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

    def _judge_code(self, item: _Item) -> None:
        """CAT is the convention or its committee, CCM a treaty or a company: read the neighbours."""
        before = self.folded[max(item.start - _LOOK_BACK, 0) : item.start]
        after = self.folded[item.end : item.end + 20]
        previous = self.done[-1] if self.done else None
        adjacent = previous is not None and bool(
            re.fullmatch(
                r"(?:,| and| or|, and|,? as well as| ) ?(?:the )?", self.folded[previous.end : item.start]
            )
        )
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
            adjacent and previous and previous.codes and previous.kind == "treaty"
        ):
            item.kind = "treaty"
            return
        if item.kind == "weak":
            named = any(item.codes[0] in done.codes for done in self.done)
            item.kind = "treaty" if named else "dropped"
            return
        treaty = self._defined_as_treaty(item) or (item.kind == "mostly" and not self._defined_as_body(item))
        item.kind = "treaty" if treaty and not _ACTS_LIKE_A_BODY.match(after) else "dropped"

    def _defined_as_body(self, item: _Item) -> bool:
        code = self.body[item.start : item.end].lower()
        return bool(re.search(rf"committee [^.;]{{0,90}} {re.escape(code)} ", self.folded))

    def _defined_as_treaty(self, item: _Item) -> bool:
        code = self.body[item.start : item.end]
        at = self.body.find(f"({code})")
        if at < 0:
            return False
        return any(done.codes == item.codes and 0 <= at - done.end <= 1 for done in self.done)

    def _judge_organ(self, item: _Item) -> None:
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

    def _antecedent(self, item: _Item) -> tuple[str, ...]:
        if item.noun == "covenant" and item.plural:
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
            codes = tuple(code for code in done.codes if self._suits(code, item))
            if len(codes) == 1:
                return codes
            parents = tuple(code for code in done.parents if self._suits(code, item))
            if len(parents) == 1:
                return parents
        return ()

    def _candidates(self) -> list[_Item]:
        """Return what a description can point back to, the last first, what is only cited as law at the end."""
        items = [done for done in reversed(self.done) if done.kind != "organ"]
        return sorted(items, key=lambda done: bool(done.codes) and _CITED_AS_LAW.issuperset(done.codes))

    def _suits(self, code: str, item: _Item) -> bool:
        treaty = self.words.treaties[code]
        kinds = KINDS.get(item.noun)
        if kinds is not None and treaty.kind not in kinds:
            return False
        if item.region == "any" and treaty.region == "world":
            return False
        if item.region not in ("", "any", "world") and treaty.region != item.region:
            return False
        if item.region == "world" and treaty.region != "world":
            return False
        return not item.year or item.year == treaty.adopted

    def _blocks(self, other: _Item, item: _Item) -> bool:
        if other.kind != "other" or item.year:
            return False
        return other.noun == item.noun or (other.noun in _GENERIC and item.noun in _GENERIC)

    def _last_two(self, item: _Item) -> tuple[str, ...]:
        found: list[str] = []
        for done in reversed(self.done):
            for code in reversed(done.codes):
                if code not in found and self._suits(code, item):
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
                (done for done in first if any(self._suits(code, item) for code in done.codes)), None
            )
            if match and len(match.codes) == 1 and (headline or match.start - item.start < _ONE_NEAR):
                item.codes, item.kind, item.anaphoric = match.codes, "treaty", True

    # Protocols.

    def _read_protocol(self, items: list[_Item], index: int) -> set[int]:
        """Say which protocol a noun "protocol" means; return the indices of items that are part of its name."""
        item = items[index]
        numbers, end = self._protocol_numbers(item)
        taken, parents, parent_end, about = self._protocol_parents(items, index, end)
        if parents:
            item.end = parent_end
            item.parents = tuple(parents)
            about += self._phrase_after(parent_end)
        else:
            item.end = end
            about = self._phrase_after(end)
        lead = self.folded[item.start : item.head_end]
        item.codes = self._pick(item, parents, numbers, about, lead)
        if item.codes:
            named = bool(parents) or bool(numbers) or bool(item.topics)
            item.anaphoric = not named and item.determiner != ""
            item.kind = "treaty"
        else:
            item.kind = "other"
        return taken

    def _protocol_numbers(self, item: _Item) -> tuple[list[str], int]:
        numbers = [word for word in item.ordinals if word in self.grammar.ordinals]
        end = item.head_end
        match = _PROTOCOL_NUMBER.match(self.folded, end)
        if match:
            numbers.append(match[1])
            end = match.end()
            while more := _MORE_PROTOCOLS.match(self.folded, end):
                numbers.append(more[1])
                end = more.end()
        return numbers, end

    def _protocol_parents(
        self, items: list[_Item], index: int, end: int
    ) -> tuple[set[int], list[str], int, str]:
        """Look for "to the Convention ..." after a protocol: the parent is part of the protocol's name."""
        taken: set[int] = set()
        parents: list[str] = []
        about = ""
        at = end
        for follower in range(index + 1, min(index + 4, len(items))):
            other = items[follower]
            gap = self.folded[at : other.start]
            if not parents:
                match = _TO_PARENT.fullmatch(gap)
                if (
                    not match
                    or _SENTENCE_BREAK.search(self.body[at : other.start])
                    or other.kind in ("organ", "protocol")
                ):
                    break
                about = match[1]
            elif not re.fullmatch(r",? (?:and|or) (?:(?:to|the|its) )*", gap) or not items[index].plural:
                break
            self._resolve(other)
            codes = [code for code in other.codes if any(p.parent == code for p in self.words.protocols)]
            if not codes:
                break
            parents += codes
            taken.add(follower)
            at = other.end
        return taken, parents, at, about

    def _phrase_after(self, at: int) -> str:
        """Return the words after a place up to the clause's end, where they say what a protocol is about."""
        match = _ABOUT.match(self.folded[at : at + 130])
        if not match:
            return ""
        words = match[0]
        raw = self.body[at : at + len(words)]
        stop = re.search(r"[.;:]|\n\n|, (?:which|and|but|to which|who|paving|after|in)\b", raw)
        return words[: stop.start()] if stop else words

    def _pick(
        self, item: _Item, parents: list[str], numbers: list[str], about: str, lead: str
    ) -> tuple[str, ...]:
        rows = self.words.protocols
        if parents:
            codes: list[str] = []
            for parent in dict.fromkeys(parents):
                codes += self._among([row for row in rows if row.parent == parent], item, numbers, about)
            return tuple(dict.fromkeys(codes))
        about = about or lead
        mentioned = self._parents_mentioned()
        if numbers:
            return self._by_number(item, numbers, mentioned, about)
        by_topic = [row for row in rows if about and any(topic in about for topic in row.topics)]
        if by_topic and (item.determiner != "indef" or item.optional):
            for parent in mentioned:
                among = [row for row in by_topic if row.parent == parent]
                if among:
                    return (among[0].code,)
            # Where no parent was named, one word is too little ("a court protocol").
            telling = [
                row for row in by_topic if any(" " in topic and topic in about for topic in row.topics)
            ]
            if telling and not item.plural:
                return (telling[0].code,)
        return self._bare(item, mentioned)

    def _among(self, rows: list[Protocol], item: _Item, numbers: list[str], about: str) -> list[str]:
        numbered = [row.code for number in numbers for row in rows if number in row.numbers]
        if numbered:
            return numbered
        by_topic = [row.code for row in rows if any(topic in about for topic in row.topics)]
        if by_topic:
            return by_topic if item.plural else by_topic[:1]
        if item.plural:
            return [row.code for row in rows if row.plural]
        return [row.code for row in rows if row.single]

    def _parents_mentioned(self) -> list[str]:
        """Return treaties that have protocols, the last mentioned first; a protocol's mention is its parent's too."""
        of = {row.code: row.parent for row in self.words.protocols}
        found: list[str] = []
        for done in reversed(self.done):
            for code in (*done.codes, *done.parents):
                found.append(of.get(code, code))
        return list(dict.fromkeys(found))

    def _by_number(
        self, item: _Item, numbers: list[str], mentioned: list[str], about: str
    ) -> tuple[str, ...]:
        roman = all(re.fullmatch(r"i{1,3}", number) for number in numbers)
        if roman and re.search(r"\b(?:geneva|humanitarian|red cross)\b", self.folded):
            mentioned = [*mentioned, "GC-1949"]
        default = (
            ["ICCPR"] if item.optional and all(n in self.grammar.ordinals for n in numbers) else ["ECHR"]
        )
        for parent in [*mentioned, *default]:
            codes = [
                row.code
                for number in numbers
                for row in self.words.protocols
                if row.parent == parent and number in row.numbers
            ]
            if codes:
                return tuple(dict.fromkeys(codes))
        return ()

    def _bare(self, item: _Item, mentioned: list[str]) -> tuple[str, ...]:
        """Read "the protocol", "its Optional Protocol", "the two protocols" by what was named last."""
        if item.determiner == "indef" and not item.optional:
            return ()
        if item.determiner == "" and not item.optional and not self._in_headline(item):
            return ()
        for done in reversed(self.done):
            if done.kind == "other" and done.noun == "protocol" and not item.optional:
                return ()
            protocols = [
                c for c in done.codes if self.words.treaties[c].kind == "protocol" and self._suits(c, item)
            ]
            if protocols and item.determiner not in ("its", "indef"):
                if len(protocols) == 1 and not item.plural:
                    return tuple(protocols)
                if item.plural and len(protocols) > 1:
                    return tuple(protocols)
            for code in done.codes:
                rows = [row for row in self.words.protocols if row.parent == code]
                codes = [row.code for row in rows if (row.plural if item.plural else row.single)]
                if codes and (item.optional or item.determiner == "its" or done.kind == "treaty"):
                    return tuple(codes)
        return ()

    # Spans.

    def _finish(self) -> list[TreatyMention]:
        """Widen spans over "UN" and years before and an abbreviation in brackets after; drop what is covered."""
        known = [item for item in self.done if item.codes and item.kind != "organ"]
        for item in known:
            before = self.grammar.leading.search(self.folded[max(item.start - 60, 0) : item.start])
            if before:
                start = item.start - len(before[0])
                if "\n\n" not in self.body[start : item.start]:
                    item.start = start
        merged: list[_Item] = []
        for item in known:
            last = merged[-1] if merged else None
            if last and item.start < last.end:
                continue
            if last and item.codes == last.codes and self.body[last.end : item.start] == " (":
                last.end = item.end + (self.body[item.end : item.end + 1] == ")")
                continue
            merged.append(item)
        for one, two in pairwise(merged):
            if two.start < one.end:
                two.start = one.end
        return [
            TreatyMention(
                item.start, item.end, item.codes, self.document.sentence_at(item.start).no, item.anaphoric
            )
            for item in merged
        ]
