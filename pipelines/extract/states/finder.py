"""States: where a text names one, and which one a name means.

Belongs here: finding mentions of states (name, nationality, capital, government) and telling them from namesakes.
Which words there are belongs to the lexicon (`states`, `state_names`, `state_ambiguous`, `state_contexts`,
`state_exclusions`, `provinces`) and `states.words`; looking a name up to `states.names`; towns and provinces to `places`.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

import ahocorasick_rs

from pipelines.extract.language.text import Document, Sentence, chapter_year
from pipelines.extract.states.names import NameIndex
from pipelines.extract.states.words import COMBINING, EXCLUDED, Choice, Word, make_words, read_contexts
from pipelines.lexicon import Lexicon, split_cell

_BEFORE = re.compile(r"(?:^|[\s(\[\"'“‘«/—–-])([\w.’'&-]+)[  ]$")
_AFTER = re.compile(r"[  \n]([\w’'$-]+)")
_CHAIN = re.compile(r"(?:[  ](?:(?:of|for|and|the|&)[  ])*(?:[A-Z][\w’'.&-]*))+")
_PLACE_TAG = re.compile(r",[  ]([A-Z][\w.]*)(?:[  ]([A-Z][\w.]*))?")
_DATELINE = re.compile(r"(?:, [^\n()—–]{1,40}?)?\s*(?:\([^)\n]{2,40}\)\s*)?(?:--|—|–|- | -|:)")
_TREATY = r"[  ](?:(?:climate|peace|change|nuclear|anti-\w+|human|rights)[  ])*(?:{})\b"
_INSTITUTE_OF = re.compile(
    r"\b(?:University|College|Institute|School|Museum|Archdiocese|Diocese) (?:of|in) $"
)
_TREATY_OF = re.compile(r"\b(?:Treaty|Statute|Convention|Protocol|Accords?|Pact|Declaration) (?:of|de) $")
_FAMILY_NAME = re.compile(r"\b(?:al|el|Al|El|AL|EL|bin|ibn|abu|Abu)[- ]$")
_WORD_END = re.compile(r"\W|$")
_BOTH = (" and ", " & ", "/", " / ")
_PROVINCES = frozenset(("state", "State", "states", "States", "STATE"))
_CITY_BEFORE = re.compile(r"\w[\w. ]{1,20}, $")


@dataclass(frozen=True, slots=True)
class StateMention:
    """`body[start:end]` names the state `iso3`; `kind` is name, demonym, capital or government."""

    start: int
    end: int
    iso3: str
    kind: str
    sentence_no: int


@dataclass(slots=True)
class _Candidate:
    start: int
    end: int
    word: Word
    text: str
    iso3: str
    before: str
    after: str


class StateFinder:
    """Finds states in documents and looks up their names. Built once from a lexicon, then read only."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._states = {row["iso3"]: row for row in lexicon.table("states")}
        self._index = NameIndex(lexicon)
        contexts = read_contexts(lexicon)
        self.contexts = {role: frozenset(words) for role, words in contexts.items()}
        self.language_compounds = tuple(f"-{word}" for word in contexts["language_compound"])
        self.shared_capitals = _pairs(contexts["shared_capital"])
        self.court_seats = _pairs(contexts["court_seat"])
        self._words = make_words(lexicon, contexts)
        self._automaton = ahocorasick_rs.AhoCorasick(
            [word.text for word in self._words], matchkind=ahocorasick_rs.MatchKind.LeftmostLongest
        )
        self.known = frozenset(word.text for word in self._words if word.senses)
        self.treaty = re.compile(_TREATY.format("|".join(contexts["treaty_word"])), re.I)
        self.organisations = self.contexts["company"] | self.contexts["media"] | self.contexts["society"]
        self.shields = tuple(contexts["organisation_shield"])
        self.american_places = frozenset(
            name.rstrip(".")
            for row in lexicon.table("provinces")
            if row["iso3"] in ("USA", "CAN") and row["kind"] == "province"
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

        In a yearly report or its chapter on a country (`document.survey`), sets `document.home` to the first state of
        the title, unless it joins a second to it, and `document.report_year` where that title is nothing but its name and a year.
        """
        reader = _Reader(self, document)
        for word, start, end in self._words_of(document.body):
            reader.read(word, start, end)
        mentions = reader.mentions()
        title = document.text_start - 2
        if any(
            mention.start == 0 and mention.end == title and mention.kind == "name" for mention in mentions
        ):
            document.survey = True  # a chapter headed by its country
        if document.survey:
            head = [mention for mention in mentions if mention.end <= document.text_start]
            # A chapter on two states is on neither by itself: "Israel and Palestine".
            both = len(head) > 1 and document.body[head[0].end : head[1].start] in _BOTH
            document.home = head[0].iso3 if head and not both else None
            if document.report_year is None and mentions and mentions[0].start == 0:
                rest = document.body[mentions[0].end : title]
                document.report_year = chapter_year(rest, document.published)
        return mentions

    def _words_of(self, body: str) -> Iterator[tuple[Word, int, int]]:
        """Yield the words of a text that may name states, in order, with where they begin and end."""
        size = len(body)
        for index, start, end in self._automaton.find_matches_as_indexes(body):
            if end == size or not body[end].isalnum() or body[end - 1] == "-":
                if _begins_word(body, start):
                    yield self._words[index], start, end
            elif " " in self._words[index].text:
                # "The Sudanese" is not "The Sudan": a shorter word may begin within.
                after = start + 1
                for other, first, last in self._words_of(body[after : _word_end(body, end)]):
                    if after + first < end and _begins_word(body, after + first):
                        yield other, after + first, after + last


def _word_end(body: str, start: int) -> int:
    """Where the word that goes on at an offset ends."""
    found = _WORD_END.search(body, start)
    return found.start() if found is not None else len(body)


def _begins_word(body: str, start: int) -> bool:
    return not start or not (body[start - 1].isalnum() or body[start - 1] in "_@")


class _Reader:
    """Reads one document: takes candidates in order, then decides those that depend on the whole text."""

    def __init__(self, finder: StateFinder, document: Document) -> None:
        self.finder = finder
        self.document = document
        self.body = document.body
        self.contexts = finder.contexts
        self.candidates: list[_Candidate] = []
        self.treaty_cities: set[str] = set()
        self.namesakes: set[str] = set()
        self.person_end = -1
        self.occurs: dict[str, bool] = {}

    def read(self, word: Word, start: int, end: int) -> None:
        """Take a word found in the text, unless its neighbours show that no state is meant."""
        body = self.body
        if word.kind == EXCLUDED:
            self._note_treaty(word.text)
            return
        if word.kind == COMBINING:
            if end < len(body) and body[end].isupper():
                self.candidates.append(
                    _Candidate(start, end - 1, word, word.text, word.senses[0].iso3, "", "")
                )
            return
        iso3 = word.sense(self.document.published)
        if iso3 is None:
            return
        before = _BEFORE.search(body, max(start - 28, 0), start)
        after = _AFTER.match(body, end)
        candidate = _Candidate(
            start, end, word, word.text, iso3, before[1] if before else "", _bare(after[1]) if after else ""
        )
        if self._stands(candidate):
            self.candidates.append(candidate)

    def _note_treaty(self, phrase: str) -> None:
        """Remember the city of a treaty's name: `out of Paris` may then mean the treaty."""
        city, _, rest = phrase.partition(" ")
        if city in self.finder.known:
            if self.finder.treaty.match(" " + rest):
                self.treaty_cities.add(city)
        elif city in ("Statute", "Treaty"):
            self.treaty_cities.add(rest.rpartition(" ")[2])

    def _stands(self, c: _Candidate) -> bool:
        body, kind = self.body, c.word.kind
        if body.startswith("$", c.end) or (not c.before and body.endswith(("<", "&lt;"), 0, c.start)):
            return False  # US$; a ticker, <SCOT>
        if c.text == "US" and c.before in self.contexts["us_before"]:
            return False
        if c.after in self.contexts["street"] and kind != "government":
            return False
        if self._is_money(c) or self._is_organisation(c):
            return False
        if kind == "demonym" and self._is_no_nationality(c):
            return False
        if kind == "capital" and self._is_no_capital(c):
            return False
        return not self._is_person(c)

    def _is_money(self, c: _Candidate) -> bool:
        unit = c.after.lower()
        if not unit or unit not in self.contexts["currency"]:
            return False
        if c.word.kind == "demonym":
            return not self.body.startswith(" prince", c.end + 1 + len(c.after))
        return c.word.kind == "name" and unit in self.contexts["state_currency"]

    def _is_no_nationality(self, c: _Candidate) -> bool:
        body, text = self.body, c.text
        if c.start and body[c.start - 1] in "- ":
            if _FAMILY_NAME.search(body, max(c.start - 5, 0), c.start):
                return True  # Abu Musab al-Suri, Ahmed al-Kuwaiti
            if body.startswith("un-", max(c.start - 3, 0)):
                return True
        if c.before == "ethnic" or c.after in self.contexts["food"]:
            return True
        if text in ("Korean", "Koreans") and (
            body.startswith("inter-", max(c.start - 6, 0)) or c.after in self.contexts["both_koreas"]
        ):
            return True
        return self._is_language(c)

    def _is_language(self, c: _Candidate) -> bool:
        if self.body.startswith(self.finder.language_compounds, c.end):
            return True
        if c.text not in self.contexts["languages"]:
            return False
        if c.after in self.contexts["language_noun"] or c.before in self.contexts["language_verb"]:
            return True
        if c.after and c.after not in self.contexts["function"]:
            return False
        return c.before in ("in", "or", "both") or self._follows_language(c)

    def _follows_language(self, c: _Candidate) -> bool:
        """`in Arabic and English`: is it joined to the name of a language that is no nationality?"""
        if c.before != "and":
            return False
        other = _BEFORE.search(self.body, max(c.start - 32, 0), c.start - 4)
        return other is not None and other[1] in self.contexts["other_languages"]

    def _is_no_capital(self, c: _Candidate) -> bool:
        body = self.body
        if self.finder.treaty.match(body, c.end) or _TREATY_OF.search(body, max(c.start - 20, 0), c.start):
            self.treaty_cities.add(c.text)
            return True
        tag = _PLACE_TAG.match(body, c.end)
        if tag is None:
            return False
        # `London, Ontario` is another London; `London, Washington and Moscow` are three capitals.
        names = {tag[1].rstrip("."), f"{tag[1]} {tag[2]}".rstrip(".")}
        return not names.isdisjoint(self.finder.american_places) and names.isdisjoint(
            self.finder.known - {"Georgia"}
        )

    def _is_person(self, c: _Candidate) -> bool:
        if " " in c.text or c.word.kind == "government":
            return False
        if c.word.kind == "demonym" and c.text not in self.contexts["surname_demonyms"]:
            return c.before in self.contexts["salutation"]
        if self._is_surname(c) or self._is_given_name(c):
            self.namesakes.add(c.text)
            self.person_end = c.end
            return True
        return False

    def _is_surname(self, c: _Candidate) -> bool:
        if not c.before or self.body[c.start - 1] == "\n":
            return False
        if self.person_end == c.start - 1:
            return True  # Mrs Georgia Jordan
        given = c.before.rstrip(".")
        if given in self.contexts["title"] or given in self.contexts["given"]:
            return True
        if len(given) == 1 and given.isupper() and c.before.endswith("."):
            return True  # Michael B. Jordan
        return c.text in self.contexts["surname_states"] and self._follows_given_name(c)

    def _follows_given_name(self, c: _Candidate) -> bool:
        """Is the capitalised word before it, inside a sentence, a given name that no list knows?"""
        given = c.before
        if not (given.isalpha() and given[0].isupper() and given[1:].islower()):
            return False
        if (
            given in self.contexts["not_surname"]
            or given in self.contexts["not_given"]
            or given in self.finder.known
        ):
            return False
        sentence = self.document.sentence_at(c.start)
        return c.start - 1 - len(given) > sentence.start and not self._is_headline(sentence)

    def _is_given_name(self, c: _Candidate) -> bool:
        name = c.after
        if not name[:1].isupper() or self.body[c.end] == "\n" or name in self.contexts["not_surname"]:
            return False
        if c.before in self.contexts["role_noun"] and name[1:].islower():
            return name not in self.finder.known
        if c.text not in self.contexts["given_states"]:
            return False
        if name in self.contexts["surname"]:
            return True
        if c.text not in self.contexts["free_given"] or not name[1:].islower():
            return False
        if self._is_headline(self.document.sentence_at(c.start)):
            return False
        chain = _CHAIN.match(self.body, c.end)
        last = chain[0].split()[-1] if chain else ""
        return last not in self.contexts["body_noun"]

    def _is_organisation(self, c: _Candidate) -> bool:
        """Is it the first word of the name of a company, a paper, a society or a school?"""
        body = self.body
        if c.before in ("of", "in") and _INSTITUTE_OF.search(body, max(c.start - 20, 0), c.start):
            return True
        if c.before == "Radio" and c.word.kind == "name":
            return True
        if not c.after[:1].isupper() or body[c.end] == "\n":
            return False
        chain = _CHAIN.match(body, c.end)
        if chain is None or any(shield in chain[0] for shield in self.finder.shields):
            return False
        words = [word.rstrip(".,") for word in chain[0].split()[:5]]
        cut = next((n for n, word in enumerate(words) if self._ends_organisation(word)), None)
        if cut is None:
            return False
        if words[cut] == "Air" and words[cut + 1 : cut + 2]:
            return False  # Air Force, Air Defence
        if any(word in self.finder.known or word in self.contexts["office"] for word in words[:cut]):
            return False
        return cut < 1 or not self._is_headline(self.document.sentence_at(c.start))

    def _ends_organisation(self, word: str) -> bool:
        names = self.finder.organisations
        return word in names or (word.isupper() and len(word) > 3 and word.capitalize() in names)

    def _is_headline(self, sentence: Sentence) -> bool:
        """Does nearly every long word of it begin with a capital?"""
        if sentence.end - sentence.start > 200:
            return False
        words = [word for word in self.body[sentence.start : sentence.end].split() if len(word) > 3]
        return sum(word[0].isupper() for word in words) * 4 >= len(words) * 3

    def mentions(self) -> list[StateMention]:
        """Return the mentions, those words settled that the rest of the article decides."""
        if not self.candidates:
            return []
        weak = self.contexts["need_state"]
        named = Counter(c.iso3 for c in self.candidates if c.word.choice is None and c.text not in weak)
        found = []
        for c in self.candidates:
            if self._is_kept(c, named):
                iso3 = self._choose(c, c.word.choice, named) if c.word.choice else c.iso3
                kind = "demonym" if c.word.kind == COMBINING else c.word.kind
                found.append(StateMention(c.start, c.end, iso3, kind, self.document.sentence_at(c.start).no))
        return found

    def _is_kept(self, c: _Candidate, named: Counter[str]) -> bool:
        text = c.text
        if text in self.contexts["need_state"]:
            return bool(named[c.iso3]) or self._is_dateline(c) or self._is_court_seat(text)
        if text in self.finder.shared_capitals and not self._is_dateline(c):
            return self._is_named_otherwise(c) or not any(
                named[iso3] for iso3 in self.finder.shared_capitals[text]
            )
        if text in self.treaty_cities:
            return self._is_dateline(c) or c.before in ("in", "near", "at", "around")
        if text in self.namesakes:
            return (
                self._is_dateline(c)
                or c.before in self.contexts["place_preposition"]
                or self._is_named_otherwise(c)
            )
        if text in ("Georgia", "GEORGIA"):
            return self._is_country_georgia(c)
        if text in self.contexts["province_too"] and c.after in _PROVINCES:
            return False
        if text in ("Indian", "Indians", "INDIAN", "INDIANS"):
            return self._is_from_india(named)
        return True

    def _is_named_otherwise(self, c: _Candidate) -> bool:
        return not self.texts[c.iso3] <= {c.text}

    def _is_court_seat(self, city: str) -> bool:
        return any(map(self._occurs, self.finder.court_seats.get(city, ())))

    def _is_country_georgia(self, c: _Candidate) -> bool:
        caucasus, us = self.weigh_georgia
        if c.after in self.contexts["province_noun"]:
            return caucasus > us
        if us and us >= caucasus and _CITY_BEFORE.search(self.body, max(c.start - 25, 0), c.start):
            return False
        return caucasus >= us

    @cached_property
    def weigh_georgia(self) -> tuple[int, int]:
        """How often does the article name what speaks for the state, and what for the American province?"""
        caucasus, us = (sum(map(self.body.count, self.contexts[role])) for role in ("caucasus", "us_georgia"))
        return caucasus, us

    def _occurs(self, word: str) -> bool:
        if word not in self.occurs:
            self.occurs[word] = word in self.body
        return self.occurs[word]

    @cached_property
    def texts(self) -> dict[str, set[str]]:
        """The words that each state is called by in the article."""
        texts: dict[str, set[str]] = defaultdict(set)
        for c in self.candidates:
            texts[c.iso3].add(c.text)
        return texts

    @cached_property
    def named_in_full(self) -> dict[int, set[str]]:
        """The states that each sentence names by a word that no other state shares."""
        named: dict[int, set[str]] = defaultdict(set)
        for c in self.candidates:
            if c.word.choice is None:
                named[self.document.sentence_at(c.start).no].add(c.iso3)
        return named

    def _is_from_india(self, named: Counter[str]) -> bool:
        """In an article on Latin America or Canada that never names India, Indians are indigenous people."""
        if any(not text.upper().startswith("INDIAN") for text in self.texts["IND"]):
            return True
        return not any(named[iso3] for iso3 in self.contexts["indian_america"])

    def _is_dateline(self, c: _Candidate) -> bool:
        opens = c.start == self.document.text_start or self.body[c.start - 1 : c.start] == "\n"
        return opens and _DATELINE.match(self.body, c.end) is not None

    def _choose(self, c: _Candidate, choice: Choice, named: Counter[str]) -> str:
        options = [sense.iso3 for sense in c.word.senses]
        if "PRK" in options and c.after in self.contexts["north_korean"]:
            return "PRK"
        other = self._set_apart(c, options)
        if other is not None:
            return other
        present = [iso3 for iso3 in options if named[iso3]]
        if len(present) == 1:
            return present[0]
        for words, iso3 in choice.evidence:
            if any(map(self._occurs, words)):
                return iso3
        return choice.default

    def _set_apart(self, c: _Candidate, options: list[str]) -> str | None:
        """In a list, in a sentence that names one of two states in full, the bare name is the other's."""
        if c.before not in ("and", "or") and self.body[c.start - 2 : c.start] != ", ":
            return None
        full = self.named_in_full[self.document.sentence_at(c.start).no]
        rest = [iso3 for iso3 in options if iso3 not in full]
        return rest[0] if len(rest) == 1 and len(options) == 2 else None


def _bare(word: str) -> str:
    return word.removesuffix("'s").removesuffix("’s")


def _pairs(values: list[str]) -> dict[str, list[str]]:
    """Read `NAME=VALUE` pairs: the values of each name."""
    found: dict[str, list[str]] = defaultdict(list)
    for value in values:
        name, _, other = value.partition("=")
        found[name].append(other)
    return dict(found)
