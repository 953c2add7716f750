"""Protocols: which one "the second protocol to the Covenant" or "its Optional Protocol" means.

Belongs here: reading the noun protocol by number, subject and parent. Other treaties belong to `treaties.reader`.
"""

import re
from collections.abc import Callable

from pipelines.extract.treaties.grammar import Grammar, Item, suits
from pipelines.extract.treaties.words import Protocol

_PROTOCOL_NUMBER = re.compile(r" (?:(?:nos?|numbers?)\.? ?)?(\d{1,2}(?:bis)?|[ivx]{1,4})\b(?!\.\d)")
_MORE_PROTOCOLS = re.compile(r"(?:,? and |, | & )(?:protocol )?(?:nos?\.? ?)?(\d{1,2}|[ivx]{1,4})\b")
_SENTENCE_BREAK = re.compile(r"[.;:!?]\s|\n\s*\n")
_ABOUT = re.compile(
    r",? ?(?:on|against|for|to|that|which|concerning|regarding|relating|aim|abolish|bann|outlaw|cover|prohibit|with)"
    r"[^.;:\n]{0,110}"
)
_TO_PARENT = re.compile(
    r"(.{0,110}?)(?:,? )(?:to|of|supplementing|under|additional to) (?:(?:the|its|that|this|same|un|u\.n\.|four) )*"
)


class ProtocolReader:
    """Resolves the protocols of one document; `done` are the items read before, which the caller goes on filling."""

    def __init__(
        self,
        grammar: Grammar,
        body: str,
        folded: str,
        text_start: int,
        done: list[Item],
        resolve: Callable[[Item], None],
    ) -> None:
        self.grammar = grammar
        self.words = grammar.words
        self.body = body
        self.folded = folded
        self.text_start = text_start
        self.done = done
        self._resolve = resolve

    def read(self, items: list[Item], index: int) -> set[int]:
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

    def _protocol_numbers(self, item: Item) -> tuple[list[str], int]:
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
        self, items: list[Item], index: int, end: int
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
        self, item: Item, parents: list[str], numbers: list[str], about: str, lead: str
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

    def _among(self, rows: list[Protocol], item: Item, numbers: list[str], about: str) -> list[str]:
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

    def _by_number(self, item: Item, numbers: list[str], mentioned: list[str], about: str) -> tuple[str, ...]:
        roman = all(re.fullmatch(r"i{1,3}", number) for number in numbers)
        if roman and re.search(r"\b(?:geneva|humanitarian|red cross)\b", self.folded):
            mentioned = [*mentioned, "GC-1949"]
        ordinal = all(number in self.grammar.ordinals for number in numbers)
        european = bool(self.grammar.region_words["europe"].search(self.folded))
        default = ["ICCPR"] if item.optional and ordinal else ["ECHR"] if european else []
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

    def _bare(self, item: Item, mentioned: list[str]) -> tuple[str, ...]:
        """Read "the protocol", "its Optional Protocol", "the two protocols" by what was named last."""
        if item.determiner == "indef" and not item.optional:
            return ()
        if item.determiner == "" and not item.optional and item.start >= self.text_start:
            return ()
        for done in reversed(self.done):
            if done.kind == "other" and done.noun == "protocol" and not item.optional:
                return ()
            protocols = [
                c
                for c in done.codes
                if self.words.treaties[c].kind == "protocol" and suits(self.words.treaties[c], item)
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
