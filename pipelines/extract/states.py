"""States: where a text names one, and which one a name means.

Belongs here: finding mentions of states (name, nationality, capital, government) and looking names up. Which
words there are belongs to the lexicon (`states`, `state_names`, `state_ambiguous`, `state_contexts`,
`state_exclusions`, `not_states`, `provinces`); towns and provinces belong to `places`.
"""

import re
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

import ahocorasick_rs

from pipelines.extract.names import NameIndex
from pipelines.extract.text import Document, Sentence
from pipelines.lexicon import Lexicon, Row, split_cell

KINDS = ("name", "demonym", "capital", "government")
_EXCLUDED = "excluded"
_COMBINING = "combining"

_ORDINARY_IN_CAPITALS = frozenset({"MALE", "POLE", "POLES", "POLISH", "LAO", "EC"})
_NO_PLURAL = ("ese", "sh", "men", "man", "s", "French", "Dutch", "Swiss", "ois")
_BEFORE = re.compile(r"(?:^|[\s(\[\"'“‘«/—–-])([\w.’'&-]+)[  ]$")
_AFTER = re.compile(r"[  \n]([\w’'$-]+\.?)")
_CHAIN = re.compile(r"(?:[  ](?:(?:of|for|and|the|&)[  ])*(?:[A-Z][\w’'.&-]*))+")
_PLACE_TAG = re.compile(r",[  ]([A-Z][\w.]*(?:[  ][A-Z][\w.]*)?)")
_DATELINE = re.compile(r"(?:, [^\n()—–]{1,40}?)?\s*(?:\([^)\n]{2,40}\)\s*)?(?:--|—|–|- | -|:)")
_TREATY = r"[  ](?:(?:climate|peace|change|nuclear|anti-\w+|human|rights)[  ])*({})\b"
_OF_INSTITUTE = re.compile(
    r"\b(?:University|College|Institute|School|Museum|Archdiocese|Diocese) (?:of|in) $"
)
_TREATY_OF = re.compile(r"\b(?:Treaty|Statute|Convention|Protocol|Accords?|Pact|Declaration) (?:of|de) $")
_ARTICLE_NAME = re.compile(r"\b(?:al|el|Al|El|AL|EL|bin|ibn|abu|Abu)[- ]$")


@dataclass(frozen=True, slots=True)
class StateMention:
    """`body[start:end]` names the state `iso3`; `kind` is name, demonym, capital or government."""

    start: int
    end: int
    iso3: str
    kind: str
    sentence_no: int


@dataclass(frozen=True, slots=True)
class _Sense:
    """One state that a word may mean; `until` closes the time in which it does."""

    iso3: str
    first: date | None
    last: date | None


@dataclass(frozen=True, slots=True)
class _Word:
    """A word or expression to look for. Without senses it shields what it covers."""

    text: str
    kind: str
    senses: tuple[_Sense, ...]
    choice: "_Choice | None" = None


@dataclass(frozen=True, slots=True)
class _Choice:
    """How to choose between states that share a word."""

    default: str
    evidence: tuple[tuple[tuple[str, ...], str], ...]


@dataclass(slots=True)
class _Candidate:
    start: int
    end: int
    word: _Word
    iso3: str
    before: str
    after: str
    needs_state: bool = False


class StateFinder:
    """Finds states in documents and looks up their names. Built once from a lexicon, then read only."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._states = {row["iso3"]: row for row in lexicon.table("states")}
        self._index = NameIndex(lexicon)
        contexts = {row["role"]: split_cell(row["words"]) for row in lexicon.table("state_contexts")}
        self._contexts = {role: frozenset(words) for role, words in contexts.items()}
        self._words = list(_words(lexicon, contexts))
        self._automaton = ahocorasick_rs.AhoCorasick(
            [word.text for word in self._words], matchkind=ahocorasick_rs.MatchKind.LeftmostLongest
        )
        self._known = frozenset(word.text for word in self._words if word.senses)
        self._treaty = re.compile(_TREATY.format("|".join(contexts["treaty_word"])), re.I)
        self._society = self._contexts["company"] | self._contexts["media"] | self._contexts["society"]
        self._shields = tuple(contexts["organisation_shield"])
        self._american_places = frozenset(
            name
            for row in lexicon.table("provinces")
            if row["iso3"] in ("USA", "CAN") and row["kind"] != "territory"
            for name in split_cell(row["names"])
        )

    def resolve(self, name: str) -> str | None:
        """Return the iso3 of a state's name, official name, abbreviation or usual misspelling, else None."""
        return self._index.resolve(name)

    def name_of(self, iso3: str) -> str:
        """Return the common English name of a state. Raises KeyError for a code that is none."""
        return self._states[iso3]["name"]

    def find(self, document: Document) -> list[StateMention]:
        """Return the mentions of states in order, none overlapping another.

        In a yearly report (`document.report_year`), sets `document.home` to the first state of the title.
        """
        body = document.body
        reader = _Reader(self, document)
        for index, start, end in self._automaton.find_matches_as_indexes(body):
            if (start and _is_word(body[start - 1]) and _is_word(body[start])) or (
                end < len(body) and _is_word(body[end]) and (body[end - 1] != "." or body[end].isalnum())
            ):
                continue
            reader.read(self._words[index], start, end)
        mentions = reader.mentions()
        if document.report_year is not None:
            head = (mention.iso3 for mention in mentions if mention.end <= document.text_start)
            document.home = next(head, None)
        return mentions


class _Reader:
    """Reads one document: takes candidates in order, then decides those that depend on the whole text."""

    def __init__(self, finder: StateFinder, document: Document) -> None:
        self.finder = finder
        self.document = document
        self.body = document.body
        self.contexts = finder._contexts
        self.candidates: list[_Candidate] = []
        self.treaty_cities: set[str] = set()
        self.namesakes: set[str] = set()

    def read(self, word: _Word, start: int, end: int) -> None:
        """Take a word found in the text, unless its neighbours show that no state is meant."""
        if word.kind == _EXCLUDED:
            self._note_treaty(word.text)
            return
        body = self.body
        if word.kind == _COMBINING:
            if end < len(body) and body[end].isupper():
                self.candidates.append(_Candidate(start, end - 1, word, word.senses[0].iso3, "", ""))
            return
        iso3 = self._sense(word)
        if iso3 is None:
            return
        previous = _BEFORE.search(body, max(start - 28, 0), start)
        following = _AFTER.match(body, end)
        candidate = _Candidate(
            start,
            end,
            word,
            iso3,
            previous[1] if previous else "",
            following[1].rstrip(".") if following else "",
        )
        if self._stands(candidate):
            candidate.needs_state = word.text in self.contexts["need_state"]
            self.candidates.append(candidate)

    def _note_treaty(self, phrase: str) -> None:
        city = phrase.split(" ", 1)[0]
        if city in self.finder._known:
            match = self.finder._treaty.match(phrase, len(city))
            if match:
                self.treaty_cities.add(city)
        elif phrase.startswith(("Statute of ", "Treaty of ")):
            self.treaty_cities.add(phrase.rsplit(" ", 1)[-1])

    def _sense(self, word: _Word) -> str | None:
        """Return the state that a word meant when the article appeared: the latest of those that then existed."""
        day = self.document.published
        if len(word.senses) == 1 and word.senses[0].last is None:
            return word.senses[0].iso3
        standing = [
            sense
            for sense in word.senses
            if (day is None and sense.last is None)
            or (
                day is not None
                and (sense.first is None or sense.first <= day)
                and (sense.last is None or day <= sense.last)
            )
        ]
        for sense in standing:
            if sense.last is not None:
                return sense.iso3
        return standing[0].iso3 if standing else None

    def _stands(self, c: _Candidate) -> bool:
        body, kind = self.body, c.word.kind
        if c.end < len(body) and body[c.end] == "$":
            return False
        if c.word.text == "US" and c.before in self.contexts["us_before"]:
            return False
        if self._names_money(c) or self._is_in_organisation(c):
            return False
        if kind == "demonym" and self._is_no_nationality(c):
            return False
        if kind == "capital" and self._is_no_capital(c):
            return False
        return not self._is_person(c)

    def _names_money(self, c: _Candidate) -> bool:
        if c.after not in self.contexts["currency"]:
            return False
        if c.word.kind == "demonym":
            return not self.body.startswith((" prince", " Prince"), c.end + 1 + len(c.after))
        return c.word.kind == "name" and c.after in (
            "dollar",
            "dollars",
            "cents",
            "dlrs",
            "dlr",
            "Dollar",
            "Dollars",
        )

    def _is_no_nationality(self, c: _Candidate) -> bool:
        body, text = self.body, c.word.text
        if c.start and body[c.start - 1] in "- " and _ARTICLE_NAME.search(body, max(c.start - 5, 0), c.start):
            return True
        if body.startswith("un-", max(c.start - 3, 0)) or c.after in self.contexts["food"]:
            return True
        if c.before == "ethnic":
            return True
        if text in ("Korean", "Koreans") and (
            body.startswith("inter-", max(c.start - 6, 0)) or c.after in _BOTH_KOREAS
        ):
            return True
        if text in self.contexts["languages"]:
            return self._is_language(c)
        return body.startswith(("-language", "-speaking"), c.end)

    def _is_language(self, c: _Candidate) -> bool:
        if self.body.startswith(("-language", "-speaking", "-medium"), c.end):
            return True
        if c.after in self.contexts["language_noun"]:
            return True
        if c.before in self.contexts["language_verb"]:
            return True
        return c.before in ("in", "or", "both") and (
            not c.after or c.after in ("and", "or", "on", "that", "at")
        )

    def _is_no_capital(self, c: _Candidate) -> bool:
        body = self.body
        if self.finder._treaty.match(body, c.end):
            self.treaty_cities.add(c.word.text)
            return True
        if _TREATY_OF.search(body, max(c.start - 20, 0), c.start):
            self.treaty_cities.add(c.word.text)
            return True
        tag = _PLACE_TAG.match(body, c.end)
        if tag and (
            tag[1] in self.finder._american_places or tag[1].split()[0] in self.finder._american_places
        ):
            return not self._is_first_of_list(tag)
        return False

    def _is_first_of_list(self, tag: re.Match[str]) -> bool:
        """`between London, Ontario and ...` is a tag; `London, Washington and Moscow` a list of capitals."""
        return tag[1].split()[0] in self.finder._known

    def _is_person(self, c: _Candidate) -> bool:
        body, text = self.body, c.word.text
        if (
            " " in text
            or c.word.kind == "government"
            or (c.word.kind == "demonym" and text not in _SURNAME_DEMONYMS)
        ):
            return False
        if c.before and body[c.start - 1] in "  ":
            given = c.before.rstrip(".")
            if (
                given in self.contexts["title"]
                or given in self.contexts["given"]
                or (len(given) == 1 and given.isupper() and c.before.endswith("."))
            ):
                self.namesakes.add(text)
                return True
            if text in _SURNAMES and self._is_full_name(c):
                self.namesakes.add(text)
                return True
        if text in self.contexts["given_states"] and self._is_given_name(c):
            self.namesakes.add(text)
            return True
        return False

    def _is_full_name(self, c: _Candidate) -> bool:
        """Is the capitalised word before it a given name that no list knows?"""
        given = c.before
        at = c.start - 1 - len(given)
        if not (given.isalpha() and given[:1].isupper() and given[1:].islower()):
            return False
        if given in self.contexts["not_surname"] or given in self.finder._known or given in _NOT_GIVEN:
            return False
        sentence = self.document.sentence_at(c.start)
        return at > sentence.start and not self._has_headline_case(sentence)

    def _is_given_name(self, c: _Candidate) -> bool:
        name = c.after.removesuffix("'s").removesuffix("’s").rstrip(".")
        if not name[:1].isupper() or self.body[c.end] == "\n" or name in self.contexts["not_surname"]:
            return False
        if name in self.contexts["surname"]:
            return not name.isupper()
        if c.word.text not in _GIVEN_NAMES or not name[1:].islower() or name in self.finder._known:
            return False
        if self._has_headline_case(self.document.sentence_at(c.start)):
            return False
        chain = _CHAIN.match(self.body, c.end)
        return not (chain and chain[0].rsplit(None, 1)[-1] in _BODIES)

    def _is_in_organisation(self, c: _Candidate) -> bool:
        body = self.body
        if _OF_INSTITUTE.search(body, max(c.start - 20, 0), c.start) or (
            c.before == "Radio" and c.word.kind == "name"
        ):
            return True
        if not c.after[:1].isupper() or body[c.end] == "\n" or c.word.kind == "government":
            return False
        chain = _CHAIN.match(body, c.end)
        if chain is None:
            return False
        words = chain[0].split()
        society = self.finder._society
        cut = next(
            (n for n, word in enumerate(words[:5]) if word in society or word.rstrip(".,") in society), None
        )
        if cut is None:
            return False
        last = words[cut]
        if (
            last == "Air"
            and words[cut + 1 : cut + 2]
            and words[cut + 1][:5] in ("Force", "Forc", "Defen", "Raid", "Strik")
        ):
            return False
        if any(word in self.finder._known or word in _OFFICES for word in words[:cut]):
            return False
        if any(shield in chain[0] for shield in self.finder._shields):
            return False
        return cut < 1 or not self._has_headline_case(self.document.sentence_at(c.start))

    def _has_headline_case(self, sentence: Sentence) -> bool:
        words = [
            word
            for word in self.body[sentence.start : sentence.end].split()
            if word[0].isalpha() and len(word) > 3
        ]
        return (
            sentence.end - sentence.start < 200
            and sum(word[0].isupper() for word in words) * 4 >= len(words) * 3
        )

    def mentions(self) -> list[StateMention]:
        """Return the mentions, those words settled that the rest of the article decides."""
        if not self.candidates:
            return []
        named = Counter(c.iso3 for c in self.candidates if c.word.choice is None and not c.needs_state)
        kept = [c for c in self.candidates if self._is_kept(c, named)]
        for c in kept:
            if c.word.choice is not None:
                c.iso3 = self._choose(c, c.word.choice, named)
        sentence_at = self.document.sentence_at
        return [StateMention(c.start, c.end, c.iso3, c.word.kind, sentence_at(c.start).no) for c in kept]

    def _is_kept(self, c: _Candidate, named: Counter[str]) -> bool:
        text = c.word.text
        if c.needs_state:
            return bool(named[c.iso3]) or self._is_dateline(c)
        if text in self.treaty_cities:
            return self._is_dateline(c) or c.before in ("in", "near", "at", "around")
        if text in self.namesakes:
            return self._is_dateline(c) or c.before in _PLACE_PREPOSITIONS or self._has_other_word(c)
        if text in ("Georgia", "GEORGIA"):
            return self._is_country_georgia(c)
        if text in ("Washington", "WASHINGTON", "Niger") and c.after in ("state", "State"):
            return False
        if text in ("Indian", "Indians", "INDIAN", "INDIANS"):
            return self._is_from_india(c, named)
        return True

    def _has_other_word(self, c: _Candidate) -> bool:
        return any(o.iso3 == c.iso3 and o.word.text != c.word.text for o in self.candidates)

    def _is_country_georgia(self, c: _Candidate) -> bool:
        if c.after in self.contexts["province_noun"]:
            return any(word in self.body for word in ("Tbilisi", "Georgian"))
        tag = re.search(r"\w[\w. ]{1,20}, $", self.body[max(c.start - 25, 0) : c.start])
        us, caucasus = self._count("us_georgia"), self._count("caucasus")
        if tag and us >= caucasus and us:
            return False
        return caucasus >= us

    def _count(self, role: str) -> int:
        return sum(self.body.count(word) for word in self.contexts[role])

    def _is_from_india(self, c: _Candidate, named: Counter[str]) -> bool:
        if any(o.iso3 == "IND" and not o.word.text.startswith(("Indian", "INDIAN")) for o in self.candidates):
            return True
        return not any(named[iso3] for iso3 in self.contexts["indian_america"])

    def _is_dateline(self, c: _Candidate) -> bool:
        body = self.body
        opens = c.start == self.document.text_start or (c.start >= 2 and body[c.start - 1] == "\n")
        return opens and _DATELINE.match(body, c.end) is not None

    def _choose(self, c: _Candidate, choice: _Choice, named: Counter[str]) -> str:
        isos = [sense.iso3 for sense in c.word.senses]
        if "PRK" in isos and c.after in self.contexts["north_korean"]:
            return "PRK"
        present = [iso3 for iso3 in isos if named[iso3]]
        if len(present) == 1:
            return present[0]
        for words, iso3 in choice.evidence:
            if any(word in self.body for word in words):
                return iso3
        return choice.default


_BOTH_KOREAS = frozenset(
    {"Peninsula", "peninsula", "War", "war", "Air", "Airlines", "Central", "reunification"}
)
_SURNAME_DEMONYMS = frozenset(
    {"English", "French", "German", "Irish", "Welsh", "Dane", "Pole", "Scot", "Turk", "Finn"}
)
_SURNAMES = frozenset({"Jordan", "Chad", "Georgia", "Holland", "England", "Wales"})
_GIVEN_NAMES = frozenset({"Jordan", "Chad", "Israel", "Georgia", "Santiago", "Sofia", "Victoria"})
_NOT_GIVEN = frozenset(
    {"Kingdom", "Hashemite", "Soviet", "Republic", "Muslim", "Catholic", "Protestant", "Greater", "Mid", "Young",
     "Old", "New", "Medieval", "Royal", "Central", "Rural", "Visit", "Gaza", "Bank", "Team", "Nearby", "Neighbouring",
     "Neighboring", "Both", "Only", "When", "While", "But", "That", "Since", "Under", "If", "Today", "Yesterday"}
)  # fmt: skip
_BODIES = frozenset(
    {"Authority", "Service", "Council", "Agency", "Union", "Association", "League", "Institute", "Corporation",
     "Company", "Railways", "Front", "Party", "Movement", "Society", "Fund", "Board", "Network", "Forum", "Center",
     "Centre", "Initiative", "Project", "Coalition", "Observatory", "Foundation", "Force", "Forces", "Commission"}
)  # fmt: skip
_OFFICES = frozenset(
    {"President", "Minister", "Prime", "King", "Queen", "Prince", "Ambassador", "Premier", "General"}
)
_PLACE_PREPOSITIONS = frozenset(
    {"in", "from", "to", "into", "across", "between", "neighbouring", "neighboring", "via"}
)


def _is_word(char: str) -> bool:
    return char.isalnum() or char == "_"


def _words(lexicon: Lexicon, contexts: dict[str, list[str]]) -> Iterator[_Word]:
    """Give out every word to look for, in every form, each once."""
    senses: dict[tuple[str, str], list[_Sense]] = defaultdict(list)
    states = {row["iso3"]: row for row in lexicon.table("states")}
    for row in lexicon.table("state_names"):
        state = states[row["iso3"]]
        for kind, text, until in _forms(state, row):
            sense = _sense(state, kind, until)
            if all(known.iso3 != sense.iso3 for known in senses[text, kind]):
                senses[text, kind].append(sense)
    seen: set[str] = set()
    for phrase in lexicon.words("state_exclusions", "phrases"):
        for form in dict.fromkeys((phrase, phrase.upper())):
            if form not in seen:
                seen.add(form)
                yield _Word(form, _EXCLUDED, ())
    for row in lexicon.table("state_ambiguous"):
        choice = _choice(row, contexts)
        options = tuple(_Sense(iso3, None, None) for iso3 in split_cell(row["choices"]))
        for text in split_cell(row["words"]):
            for form in dict.fromkeys((text, text.upper())):
                seen.add(form)
                yield _Word(form, row["kind"], options, choice)
    for pair in contexts["combining"]:
        prefix, iso3 = pair.split("=")
        yield _Word(f"{prefix}-", _COMBINING, (_Sense(iso3, None, None),))
    for kind in KINDS:
        for (text, word_kind), found in senses.items():
            if word_kind == kind and text not in seen:
                seen.add(text)
                yield _Word(text, kind, tuple(found))


def _choice(row: Row, contexts: dict[str, list[str]]) -> _Choice:
    pairs = (pair.split("=") for pair in split_cell(row["evidence"]))
    return _Choice(row["default"], tuple((tuple(contexts[role]), iso3) for role, iso3 in pairs))


def _sense(state: Row, kind: str, until: date | None) -> _Sense:
    if kind not in ("capital", "government"):
        return _Sense(state["iso3"], None, None)
    first = (
        date.fromisoformat(state["existed_from"]) if state["existed_from"] and state["existed_to"] else None
    )
    last = until or (date.fromisoformat(state["existed_to"]) if state["existed_to"] else None)
    return _Sense(state["iso3"], first, last)


def _forms(state: Row, row: Row) -> Iterator[tuple[str, str, date | None]]:
    """Give out kind, form and last day of every word of a state: as written, in capitals, plurals."""
    for text in (state["name"], state["official_name"], *split_cell(row["names"])):
        yield from _cased("name", text)
    for text in split_cell(row["demonyms"]):
        yield from _cased("demonym", text)
        if not text.endswith(_NO_PLURAL) and len(text.split()) < 3:
            yield from _cased("demonym", text + "s")
    for text in split_cell(row["capitals"]):
        city, _, until = text.partition(" until ")
        yield from (
            (kind, form, date.fromisoformat(until) if until else None)
            for kind, form, _ in _cased("capital", city)
        )
    for text in split_cell(row["government"]):
        yield from _cased("government", text)


def _cased(kind: str, text: str) -> Iterable[tuple[str, str, date | None]]:
    yield kind, text, None
    capitals = text.upper()
    if capitals != text and capitals not in _ORDINARY_IN_CAPITALS:
        yield kind, capitals, None
