"""Finding what is treaty-like in a text: names, abbreviations, and nouns like "convention" with what stands around them.

Belongs here: reading each find by its own words and its neighbours. What needs the rest of the text ("the
convention") is left open for `treaties.reader`.
"""

import re
from collections.abc import Iterable

from pipelines.extract.language.text import Document
from pipelines.extract.treaties.grammar import Grammar, Item, fits, is_plural
from pipelines.extract.treaties.words import KINDS, Name, Topic, fold

LOOK_BACK = 90
_PAIRING = frozenset({"two", "both", "three", "four", "latter", "former"})
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
_MORE_TOPICS = re.compile(r"(?:, and|,| and| or) (?=(?:on|against|for) )|(?:, and|,| and| or) ")
_TIME_AFTER = re.compile(
    r"(?:the )?(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w*\.? |\d|"
    r"behalf|time|schedule|its own|condition|the grounds?|the same|the day|ratification|signature|human rights grounds"
)
_OTHER_COMPLEMENT = re.compile(r" (?:of|with|between) (?=[A-Z])")


class Scan:
    """Reads finds one by one: names are certain, nouns are looked at with what stands before and after them."""

    def __init__(self, grammar: Grammar, document: Document, folded: str) -> None:
        self.grammar = grammar
        self.words = grammar.words
        self.document = document
        self.body = document.body
        self.folded = folded
        self.items: list[Item] = []
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
                self.items.append(Item(start, end, "organ", meaning.codes, determiner=determiner))
                return
            if meaning.kind == "name" or (meaning.kind == "proper" and self._is_proper(meaning, start, end)):
                plural = is_plural(self.body, end)
                self._add_name(meaning.codes, start, end + plural)
                return
            if meaning.kind == "near":
                near.append(meaning)
        noun = self._noun_in(start, end)
        if not near and self.folded.endswith(noun, start, end):
            plural = is_plural(self.body, end)
            self._read_noun(noun + "s" * plural, end - len(noun), end + plural)
            return
        self.items.append(Item(start, end, "near", noun=noun, near=tuple(near)))

    def read_code(self, meaning: Name, start: int, end: int) -> None:
        """Take a find of the search for abbreviations."""
        if meaning.kind == "organ_code":
            self.items.append(Item(start, end, "organ", meaning.codes))
        elif meaning.kind == "labour":
            before = self.folded[max(start - LOOK_BACK, 0) : start]
            if self.speaks_of_labour or self.grammar.act_before.search(before):
                self.items.append(Item(start, end, "treaty", meaning.codes, "convention"))
        else:
            self.items.append(Item(start, end, meaning.kind, meaning.codes))

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
        self.items.append(Item(start, end, "treaty" if codes else "other", codes, noun))

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
            if fits(treaties[topic.code], noun) and treaties[topic.code].region == region
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
        """Return the treaties whose subject begins at an offset, and where its longest wording ends."""
        word = _TOKEN.match(self.folded, at)
        longest = ""
        found: list[Topic] = []
        for phrase, topic in self.words.after.get(word[0], ()) if word else ():
            if longest and phrase != longest:
                break
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
            self.folded[max(start - LOOK_BACK, 0) : start]
        ):
            return
        item = Item(start, end, "anaphor", noun=noun, plural=plural, head_end=end)
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

    def _read_more_topics(self, item: Item) -> None:
        """Read on in "the conventions on torture and on racial discrimination"."""
        end = item.end
        while more := _MORE_TOPICS.match(self.folded, end):
            topics, stop = self.topic_after(item.noun, more.end() - 1)
            if not topics:
                topics, stop = self._topic_at(more.end())
            if not topics:
                return
            self.items.append(
                Item(
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

    def _protocol_topic_before(self, item: Item) -> bool:
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

    def _read_before(self, item: Item) -> bool:
        """Read what stands before a noun; return whether a word there may make it another treaty."""
        floor = max(item.start - LOOK_BACK, 0)
        if item.start >= self.document.text_start:
            floor = max(floor, self.document.text_start)
        while (gap := self._gap_before(item.start, floor)) >= 0:
            modifier = self._modifier_before(item, gap, floor)
            if modifier:
                item.start = gap - len(modifier)
                continue
            begin = max(self.folded.rfind(" ", floor, gap) + 1, floor)
            what = self._read_token(item, self.folded[begin:gap])
            if what == "unknown":
                # "Glasgow climate pact" is none that climate pacts are known for; "joins torture pact" is.
                named = self.body[begin].isupper() and begin > floor and begin >= self.document.text_start
                return named if item.topics else True
            if what == "stop":
                return False
            item.start = begin
        return False

    def _gap_before(self, at: int, floor: int) -> int:
        """Return the offset of the single space or hyphen before a word, or -1 where its phrase begins."""
        gap = at - 1
        if gap <= floor or self.body[gap] not in " \n\u00a0-–" or self.body[gap - 1 : at].isspace():
            return -1
        before = self.folded[gap - 1]
        return gap if before.isalnum() or before in ".'" else -1

    def _modifier_before(self, item: Item, gap: int, floor: int) -> str:
        """Return the subject, region or qualifier that ends at `gap`, having noted it in the item."""
        folded = self.folded
        if not item.topics:
            item.topics, phrase = self._topic_before(gap)
            if phrase:
                return "anti " + phrase if folded.endswith("anti " + phrase, floor, gap) else phrase
        for word, region in self.grammar.regions:
            if self._ends_with(word, gap):
                item.region = item.region or region
                item.qualified = True
                return word
        for word in self.grammar.qualifiers:
            if self._ends_with(word, gap):
                item.qualified = True
                return word
        return ""

    def _ends_with(self, word: str, gap: int) -> bool:
        at = gap - len(word)
        return self.folded.startswith(word, at) and at >= 0 and (at == 0 or self.folded[at - 1] == " ")

    def _read_token(self, item: Item, token: str) -> str:
        """Note a word before a noun in the item: a "modifier", or the "stop" of its phrase, or "unknown"."""
        grammar = self.grammar
        if _YEAR.fullmatch(token):
            item.year = int(token)
            item.ordinals += (token,)
        elif token in grammar.ordinals:
            item.ordinals += (token,)
        elif token in grammar.adjectives:
            item.optional = item.optional or token != "new"
        elif token in _PAIRING:
            item.determiner = "both" if token in ("two", "both") else item.determiner
        elif token in ("neither", "either"):
            item.determiner = "both"
            return "stop"
        elif token in grammar.indefinite:
            item.determiner = item.determiner or "indef"
            return "stop"
        elif token in grammar.definite:
            item.determiner = item.determiner or ("its" if token in ("its", "their") else "def")
            return "stop"
        elif token.endswith(("'s", "s'")) or token in grammar.codes:
            item.determiner = item.determiner or "its"
            return "stop"
        elif (
            token.endswith(".") or token in _FUNCTION or token in grammar.act_verbs or not token[:1].isalpha()
        ):
            return "stop"
        else:
            return "unknown"
        return "modifier"

    def _topic_before(self, gap: int) -> tuple[tuple[Topic, ...], str]:
        """Return the treaties whose subject ends at `gap`, and the subject's words, the longest that fit."""
        token = self.folded[self.folded.rfind(" ", 0, gap) + 1 : gap]
        longest = ""
        found: list[Topic] = []
        for phrase, topic in self.words.before.get(token, ()):
            if longest and phrase != longest:
                break
            if self._ends_with(phrase, gap):
                longest = phrase
                found.append(topic)
        return tuple(found), longest

    def _read_number(self, item: Item) -> bool:
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
        self.items.append(Item(item.start, end, "treaty", codes, "convention"))
        return True
