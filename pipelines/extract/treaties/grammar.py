"""What reading treaties takes: items found in a text, and the lexicon's words as regular expressions.

Belongs here: `Item`, which `treaties.scan` finds and `treaties.reader` resolves, and `Grammar`, which both read by.
"""

import re
from dataclasses import dataclass

from pipelines.extract.treaties.words import KINDS, Name, Topic, Treaty, Words, alternation, fold

_REGIONS = ("world", "europe", "americas", "africa", "arab", "asia", "any")


@dataclass(slots=True)
class Item:
    """Something treaty-like at a span: `codes` is empty while open, and stays so for what is no known treaty."""

    start: int
    end: int
    kind: str  # treaty, topic, anaphor, bare, protocol, near, an abbreviation's kind, organ, sibling, other, open, dropped
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


class Grammar:
    """Regular expressions made of the lexicon's words."""

    def __init__(self, words: Words) -> None:
        self.words = words
        roles = words.roles
        connectors = alternation(roles["topic_connector"])
        fillers = alternation(roles["topic_filler"])
        self.connector = re.compile(rf",? (?:{connectors}) (?:(?:{fillers}) )*")
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
        self.region_words = {
            region: re.compile(rf"\b(?:{alternation(roles[f'region_{region}'])})\b") for region in _REGIONS
        }
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
        self.leading = re.compile(
            rf"(?<![\w.])(?:(?:{leading}|(?<!\bin )(?<!\bsince )(?:1[89]|20)\d\d)(?:'s)? )+$"
        )


def fits(treaty: Treaty, noun: str) -> bool:
    """Can a noun like "covenant" stand for the treaty?"""
    kinds = KINDS.get(noun)
    if kinds is None:
        return treaty.kind not in ("covenant",) or noun in ("one", "instrument", "text")
    return treaty.kind in kinds


def suits(treaty: Treaty, item: Item) -> bool:
    """Can a description ("the U.N. convention", "the 1951 convention", "the regional treaty") mean the treaty?"""
    kinds = KINDS.get(item.noun)
    if kinds is not None and treaty.kind not in kinds:
        return False
    if item.region == "any" and treaty.region == "world":
        return False
    return item.region in ("", "any", treaty.region) and item.year in (0, treaty.adopted)


def is_plural(body: str, at: int) -> bool:
    """Is there a plural's s at an offset, and the word's end after it?"""
    return body[at : at + 1] == "s" and not body[at + 1 : at + 2].isalnum()
