"""The vocabulary of treaty claims, made ready for reading.

Belongs here: turning the `claim_*` tables of the lexicon into lookups. How the words make a claim is
`claims.py`'s.
"""

import re
from dataclasses import dataclass
from typing import Final

from pipelines.lexicon import Lexicon, split_cell

# Whatever reads as a membership act or standing; a sentence without one of these says nothing of the kind.
TRIGGER: Final = re.compile(
    r"\b(?:(?:re-?|un-?|non-?)?ratif|(?:re)?acced|access|adher|denounc|denunci|sign(?:s|ed|ing|ator|atur|at)?\b|signator"
    r"|signatur|accept|approv|success|succeed|subscrib|(?:re)?join|withdr|leav|left\b|quit|exit|abandon|abrogat"
    r"|renounc|repudiat|pull|walk|drop|opt(?:s|ed|ing)?\b|depart|unsign|return|part(?:y|ies)\b|member|reserv"
    r"|instrument|bound\b|stands? outside|outsider|absentee|endors|adopt|vot(?:e|ed|es|ing)\b|reject|pass(?:ed|es)?\b"
    r"|deposit|non-part|came back|com(?:e|es|ing) back|put(?:s|ting)?\b|add(?:s|ed)\b|back(?:s|ed)\b|affix|bow(?:s|ed)\b"
    r"|step(?:s|ped)\b|scrap|ditch|forsake|forsook|outside\b|out of\b|(?:been|is|are) in\b"
    r"|shelv|blocked\b|defeated\b|blessing|consent|go-ahead|green light|threw|shot down|turned)",
    re.I,
)
# Acts that a sentence may tell without naming the treaty again.
ELLIPTIC: Final = re.compile(
    r"\b(?:(?:re)?ratif|(?:re)?acced|sign(?:s|ed|ing|at\w*)?\b|(?:re)?join|withdr|quit\b|left\b|leav(?:e|es|ing)\b|exit|denounc"
    r"|pulled|do(?:es|ing|ne)? so|did (?:so|likewise|the same|not)\b|do (?:likewise|the same)\b|follow(?:s|ed)?\b|came back"
    r"|com(?:e|es|ing) back|further\b|pending|stalled|nor (?:has|have|had|did)|neither (?:has|have|had|did)"
    r"|so (?:has|have|had|did)|not (?:been )?completed|accepted|approved|succeeded|reservation|party|parties|member"
    r"|instrument|has not|have not|never (?:did|has)|(?:has|have|had|did|does|do) (?:too|also)\b|vot(?:e|ed)\b|procedure"
    r"|(?:been|was|is|are|were|came|never|stay\w*|remain\w*|kept) (?:in|out|outside|away)\b|put(?:s)? its|added its"
    r"|(?:been|become|became|is|are|not) one\b|turned (?:it )?down|threw"
    r"|the (?:first|second|third|last)|(?:among|one of) (?:them|its)\b|unratified|unsigned)",
    re.I,
)


@dataclass(frozen=True, slots=True)
class ActVerb:
    """A verb of acting on a treaty: `preps` lead to the treaty, `direct` where a bare object may."""

    lemma: str
    preps: frozenset[str]
    direct: bool
    action: str
    organ: bool
    ellipsis: bool
    particle: str


@dataclass(frozen=True, slots=True)
class ActNoun:
    """A noun of acting on a treaty, or of standing towards it."""

    noun: str
    kind: str
    action: str
    denied: bool
    preps: frozenset[str]
    organ: bool


@dataclass(frozen=True, slots=True)
class Institution:
    """A word for who acts for a state; `iso3` where only one state has it."""

    kind: str
    iso3: str | None


class ClaimWords:
    """Lookups over the lexicon's `claim_*` tables."""

    def __init__(self, lexicon: Lexicon) -> None:
        """Build the lookups. Raises KeyError where a table or column is missing."""
        self.verbs: dict[str, list[ActVerb]] = {}
        for row in lexicon.table("claim_verbs"):
            preps = split_cell(row["preps"].removeprefix("+"))
            direct = not row["preps"] or row["preps"].startswith("+")
            verb = ActVerb(
                row["lemma"],
                frozenset(preps),
                direct,
                row["action"],
                row["organ"] == "yes",
                row["ellipsis"] == "yes",
                row["particle"],
            )
            self.verbs.setdefault(verb.lemma, []).append(verb)
        self.nouns = {
            row["noun"]: ActNoun(
                row["noun"],
                row["kind"],
                row["action"],
                row["polarity"] == "denied",
                frozenset(split_cell(row["preps"])),
                row["organ"] == "yes",
            )
            for row in lexicon.table("claim_nouns")
        }
        governors: dict[str, dict[str, str]] = {"verb": {}, "noun": {}, "adj": {}}
        for row in lexicon.table("claim_governors"):
            governors[row["kind"]][row["word"]] = row["effect"]
        self.verb_effects, self.noun_effects, self.adjective_effects = (
            governors["verb"],
            governors["noun"],
            governors["adj"],
        )
        self.institutions = {
            row["word"]: Institution(row["kind"], row["iso3"] or None)
            for row in lexicon.table("claim_institutions")
        }
        cues: dict[str, set[str]] = {}
        for row in lexicon.table("claim_cues"):
            cues.setdefault(row["kind"], set()).add(row["cue"])
        self.cues = {kind: frozenset(words) for kind, words in cues.items()}
        self.lists = {
            row["list"]: frozenset(split_cell(row["words"])) for row in lexicon.table("claim_word_lists")
        }
