"""What words for people say of them: whether they are people at all, and what kind of victims.

Belongs here: the lexicons of victims' kinds and of nouns for people.
"""

import re
from collections.abc import Iterable, Iterator
from typing import Final

import ahocorasick_rs

from pipelines.extract.language.tagging.inflection import VerbInflection
from pipelines.extract.language.text import Document
from pipelines.extract.people.names import PersonMention
from pipelines.extract.people.women import WomenNames
from pipelines.lexicon import Lexicon, split_cell

# What stands directly before a name, back to whatever begins its phrase.
_INTRODUCTION = re.compile(
    r"(?:(?!(?:the|an?|of|by|with|from|for|to|and|that|as|when|after|his|her|their)[  ])[\w’'-]+[  ]){1,5}$",
    re.I,
)
_APPOSITION = re.compile(
    r"(?:, | \(| – | — )(?:(?:aged )?\d\d?,? )?(?:((?:an?|the|one of|his|her|[a-z-]+ of|former|then|editor|leader|journalist|head|"
    r"president|secretary|reporter|lawyer)\b[^.;,)\n]{2,110})|(who(?:se)? [^.;\n]{2,110}))"
)
# Whom somebody has: "who is held on charges that her lawyers call absurd".
_THEIRS: Final = re.compile(
    r"\b(?:his|her|their) (?:lawyers?|attorneys?|counsel|wi[fv]es?|mothers?|sisters?|daughters?|girlfriend|child(?:ren)?"
    r"|employees|staff)\b"
)
# "X, 34, is a lawyer", "X and Y are journalists".
_EQUATED = re.compile(
    r"(?:, \d\d?,)?(?: and (?:[A-Z][\w’'-]+ ?){1,4}(?:, \d\d?,)?)?"
    r"(?: (?:is|was|has been) ((?:an?|the|one of)"
    r"(?: (?!(?:who|which|that|whose|for|with|by|at|in|on|to|from|and|when|after)\b)[\w’'-]+){1,7})"
    r"| (?:are|were) (?:both )?((?:(?!(?:by|with|at|in|to|as|from|for|on) )[a-z-]+ ){0,3}[a-z-]+s\b))"
)
_AGED = re.compile(r"(?:, (?:aged )?| \((?:aged )?)(\d\d?)(?=[,.;)])")
_GROWN = 18  # Convention on the Rights of the Child, Article 1
_PARTISAN = "political_opponent"
# "the leader of the National Unity party", "party chairwoman", "who ran for president"; not of the party in power.
_OF_PARTY = re.compile(
    r"\b(?:leader|chair\w*|president|vice-president|secretary|secretary-general|spokes\w+|founder|head|member|official|organi[sz]er)"
    r"(?: of| for| with)? (?!(?:[\w’'-]+ ){0,3}(?:ruling|governing))(?:[\w’'-]+ ){0,6}party\b"
    r"|^who (?:also )?(?:ran|stood|campaigned) (?:for (?:the )?president|against)",
    re.I,
)
_HE_OR_SHE = re.compile(r"\b(?:he|him|his|himself|she|her|herself)\b", re.I)
# Who belongs to a body, before it or behind it: "president of the mineworkers' union", "the newspaper's owner".
_MEMBER: Final = (
    r"(?:co-?|vice-?|deputy |assistant |acting |general |executive |former )*"
    r"(?:president|head|leader|chief|director|chair|chairman|chairwoman|chairperson|secretary|secretary-general|treasurer"
    r"|coordinator|co-ordinator|founder|member|staff|employee|worker|owner|executive|boss|manager|official|representative"
    r"|volunteer|spokesman|spokeswoman|spokesperson|organi[sz]er|researcher|campaigner|investigator|administrator|delegate"
    r"|crew|team|contributor|producer|technician|co-president|aide|figure|adviser|advisor|analyst|programme officer)s?"
)
_OF_BODY: Final = re.compile(
    rf"(?:\b{_MEMBER}(?: and (?:[\w-]+ )?{_MEMBER})?(?: [\w-]+)?,? (?:of|at|for|with|from|in) [^,;.]*"
    r"|\bwho (?:also |had |has |once |now )?(?:heads?|headed|leads?|led|runs?|ran|chairs?|chaired|directs?|directed|founded"
    r"|co-founded|set up|works? (?:for|with|at)|worked (?:for|with|at)|manages?|managed|owns?|owned|edits|edited|belongs? to"
    r"|volunteers? (?:for|with)|reports for|reported for|writes for|wrote for) [^,;.]*)$"
)
_BEHIND_BODY: Final = re.compile(rf"(?:['’]s?)?(?: [\w-]+)?,? {_MEMBER}\b")
# "The miners' union": who is of it need be no miner; of the journalists' or students' he is.
_UNION: Final = re.compile(
    r"(?<=rs)['’] (?:trade )?(?:union|federation)s?\b(?<!reporters['’] union)(?<!lawyers['’] union)"
)
# "The Union of Poles" is no trade union, "the union of miners" is.
_OF_PEOPLES: Final = re.compile(
    r"(?<=union) of (?!(?:\w+ ){0,3}(?:\w*workers|teachers|journalists|miners|employees|nurses|drivers|doctors|students|"
    r"writers|educators|farmers|metal\w*|professionals|employers|staff|labou?rers)\b)"
)
# Bodies of the state's own, or of states: no victim's calling.
_NO_SUCH_BODY: Final = re.compile(
    r"(?:european|african|soviet|western|customs|monetary|commission|council|minist\w+)(?: \w+)? $"
)
# The words are few hundred: as a table they are looked up in one step a character.
_FAST = ahocorasick_rs.Implementation.DFA
_REACH = 160  # characters behind a name within which a pronoun means it
_WINDOW = 90
_MOST_WORDS = 5  # of an introduction
# Endings of verbs, in words longer than "king" and "red"; and those of them that lead from what somebody is to the name.
_VERBAL: Final = ("ed", "ing")
_SHORT: Final = 4
_NAMING: Final = frozenset("named called nicknamed dubbed identified known".split())


class VictimKinds:
    """Reads kinds of victims off a phrase."""

    def __init__(self, lexicon: Lexicon) -> None:
        """Build the automaton from the lexicon's `victim_kinds`."""
        self._women = WomenNames(lexicon)
        inflection, verbs = VerbInflection(lexicon), lexicon.table("verbs")
        reporting = (row["lemma"] for row in verbs if "report" in split_cell(row["classes"]))
        self._reporting = (
            frozenset(form for verb in reporting for form in inflection.forms(verb)[1:]) - _NAMING
        )
        self._pasts = frozenset(form for row in verbs for form in split_cell(row["past"]))
        kinds: dict[str, list[str]] = {}
        rows = lexicon.table("victim_kinds")
        self._order = [row["victim_kind"] for row in rows]
        for row in rows:
            for word in split_cell(row["words"]):
                kinds.setdefault(word, []).append(row["victim_kind"])
        self._kinds = list(kinds.values())
        self._by_act, self._otherwise = (
            {
                act: tuple(row["victim_kind"] for row in rows if act in split_cell(row[column]))
                for act in {act for row in rows for act in split_cell(row[column])}
            }
            for column in ("acts", "otherwise")
        )
        self._automaton = ahocorasick_rs.AhoCorasick(
            list(kinds), matchkind=ahocorasick_rs.MatchKind.Standard, implementation=_FAST
        )
        bodies = [(body, row["victim_kind"]) for row in rows for body in split_cell(row["bodies"])]
        self._of_bodies = [kind for _, kind in bodies]
        self._bodies = ahocorasick_rs.AhoCorasick(
            [body for body, _ in bodies],
            matchkind=ahocorasick_rs.MatchKind.Standard,
            implementation=_FAST,
        )

    def kinds(self, phrase: str) -> tuple[str, ...]:
        """Return the kinds that a phrase tells, in the order of the lexicon, each once."""
        low = phrase.lower()
        # Overlapping: a human rights lawyer is a defender and a lawyer.
        found: set[str] = set()
        for index, start, end in self._automaton.find_matches_as_indexes(low, overlapping=True):
            if _is_whole(low, start, end) and not _UNION.match(low, end):
                found.update(self._kinds[index])
        for kind, start, end in self._bodies_in(low):
            if kind not in found and _is_in_body(low, start, end):
                found.add(kind)
        return tuple(kind for kind in self._order if kind in found) if found else ()

    def of_thing(self, phrase: str) -> tuple[str, ...]:
        """Return the kinds of those whose thing or body a phrase is: "the offices of a newspaper", "a Kurdish family's home"."""
        bodies = {kind for kind, _, _ in self._bodies_in(phrase.lower())}
        return tuple(dict.fromkeys((*self.kinds(phrase), *sorted(bodies))))

    def _bodies_in(self, low: str) -> Iterator[tuple[str, int, int]]:
        """Yield the kind of a body's people and where the body stands, for each that a phrase in lower case names."""
        for index, start, end in self._bodies.find_matches_as_indexes(low, overlapping=True):
            if _is_whole(low, start, end):
                yield self._of_bodies[index], start, end

    def of_act(self, incident_type: str) -> tuple[str, ...]:
        """Return the kinds that an incident of a type makes its victims, whoever they are."""
        return self._by_act.get(incident_type, ())

    def otherwise(self, incident_type: str) -> tuple[str, ...]:
        """Return the kinds of an incident's victims where nothing else is told of them: who is driven out is a civilian."""
        return self._otherwise.get(incident_type, ())

    def of_person(self, document: Document, people: Iterable[PersonMention], name: str) -> tuple[str, ...]:
        """Return the kinds by which a document introduces a person: "the blogger X", "X, a lawyer", "X, who reports"."""
        body = document.body
        told: list[str] = []
        for person in people:
            if person.name != name:
                continue
            before = _INTRODUCTION.search(body, _introduced_from(body, person.start), person.start)
            if before is not None:
                told.append(self._title_in(before[0]))
            after = _APPOSITION.match(body, person.end)
            if after is not None:
                told.append(after[1] or _THEIRS.sub("", after[2]))
            equated = _EQUATED.match(body, person.end)
            if equated is not None:
                told.append(equated[1] or equated[2])
            age = _AGED.match(body, person.end)
            if age is not None and int(age[1]) < _GROWN:
                told.append("child")  # "Ali Reza, 14,"
        kinds = self.kinds(" . ".join(told)) if told else ()
        if _PARTISAN not in kinds and any(_OF_PARTY.search(words) for words in told):
            kinds = tuple(kind for kind in self._order if kind in {*kinds, _PARTISAN})
        if "woman" not in kinds and self._is_she(body, people, name):
            kinds = tuple(kind for kind in self._order if kind in {*kinds, "woman"})
        return kinds

    def _title_in(self, before: str) -> str:
        """Return the part of the words before a name that says what its bearer is: no subject of a verb before it.

        "a lawyer said jailed blogger X" gives "jailed blogger", "a lawyer visited X" nothing, "a lawyer named X" all of it.
        """
        words = before.lower().split()
        last = words[-1]
        verbal = last.endswith(_VERBAL) and len(last) > _SHORT
        if last not in _NAMING and (verbal or last in self._pasts):
            return ""
        cut = max((at for at, word in enumerate(words) if word in self._reporting), default=-1)
        return " ".join(words[cut + 1 :])

    def _is_she(self, body: str, people: Iterable[PersonMention], name: str) -> bool:
        """Whether the pronoun that follows a name, before any other and any other's name, is "she"; else the name itself."""
        others = [person for person in people if not _is_same(person.name, name)]
        for mention in people:
            if mention.name != name:
                continue
            pronoun = _HE_OR_SHE.search(body, mention.end, mention.end + _REACH)
            if pronoun is None or any(mention.end <= one.start < pronoun.start() for one in others):
                continue
            return pronoun[0].lower() in ("she", "her", "herself")
        return self._women.has(name)


def _is_whole(low: str, start: int, end: int) -> bool:
    """Whether what stands between two offsets is whole words."""
    return not ((start and low[start - 1].isalnum()) or (end < len(low) and low[end].isalnum()))


def _is_in_body(low: str, start: int, end: int) -> bool:
    """Whether somebody is told to head, serve or belong to a body, which stands between two offsets."""
    if _NO_SUCH_BODY.search(low, 0, start) or _OF_PEOPLES.match(low, end):
        return False
    return _OF_BODY.search(low, 0, start) is not None or _BEHIND_BODY.match(low, end) is not None


def _is_same(name: str, other: str) -> bool:
    """Whether two names may be one person's: they share their last word."""
    return name.rpartition(" ")[2] == other.rpartition(" ")[2]


def _introduced_from(body: str, end: int) -> int:
    """Return where the last words before an offset begin, as many as an introduction may have."""
    start = max(end - _WINDOW, 0)
    words = body[start:end].replace("\u00a0", " ").rsplit(" ", _MOST_WORDS + 1)
    return start if len(words) < _MOST_WORDS + 2 else start + len(words[0]) + 1


class PersonNouns:
    """Knows nouns for people."""

    def __init__(self, lexicon: Lexicon) -> None:
        """Read the lexicon's `person_nouns` and the nouns whose number counts persons."""
        counted = [row for row in lexicon.table("count_person_nouns") if row["adjective"] != "yes"]
        self._ones = frozenset(row["singular"] for row in counted if row["singular"] != row["plural"])
        self._words = frozenset(lexicon.words("person_nouns", "words")).union(
            word for row in counted for cell in (row["singular"], row["plural"]) for word in split_cell(cell)
        )

    def is_one(self, word: str) -> bool:
        """Whether a word (lower case) is a noun for one person."""
        return word in self._ones

    def has(self, word: str) -> bool:
        """Whether a word (lower case) is a noun for people."""
        return word in self._words or ("-" in word and word.rpartition("-")[2] in self._words)
