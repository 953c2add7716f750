"""Words for treaties, made ready to be searched for.

Belongs here: reading the lexicon's tables of treaties (`treaties`, `treaty_names`, `treaty_topics`,
`treaty_protocols`, `treaty_organs`, `treaty_words`), spelling names out in all their variants, and making text
comparable with them. Deciding what a text means belongs to `treaties.finder`.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import product

from pipelines.extract.language.text import lower
from pipelines.lexicon import Lexicon, Row, split_cell

# One character for one, so that offsets hold: what names differ in for no reason.
_SAME = {
    "\n": " ", "\t": " ", "\r": " ", "\u00a0": " ", "\u202f": " ", "-": " ", "\u2010": " ", "\u2011": " ", "–": " ",
    "—": " ", "(": " ", ")": " ", "[": " ", "]": " ", '"': " ", "“": " ", "”": " ", "«": " ", "»": " ", "/": " ",
    "*": " ", "’": "'", "‘": "'", "`": "'", "z": "s", "é": "e", "è": "e", "á": "a", "ã": "a", "í": "i", "ó": "o",
    "ô": "o", "ú": "u", "ñ": "n", "ç": "c", "ø": "o", "ö": "o",
}  # fmt: skip
_SAME_ASCII = str.maketrans({char: same for char, same in _SAME.items() if char.isascii()})
# Nouns for treaties: which kinds of treaty (by the noun in the title) each can stand for; None is any.
KINDS: dict[str, frozenset[str] | None] = {
    "convention": frozenset({"convention"}),
    "covenant": frozenset({"covenant"}),
    "protocol": frozenset({"protocol"}),
    "statute": frozenset({"statute"}),
    "charter": frozenset({"charter"}),
    "treaty": None,
    "pact": None,
    "accord": None,
    "instrument": None,
}
_PLURALS = {"treaty": "treaties"}
_TITLE_KIND = re.compile(
    r"\b(convention|covenant|protocol|statute|charter|treaty|agreement|act|amendment)", re.I
)
_VARIANTS = (
    (re.compile(r"\blabour\b"), "labor"),
    (re.compile(r"\bnon proliferation\b"), "nonproliferation"),
    (re.compile(r"\bco operation\b"), "cooperation"),
    (re.compile(r"\banti personnel\b"), "antipersonnel"),
    (re.compile(r"\bprogramme\b"), "program"),
)
_GROUP = re.compile(r"\(([^()\[\]]*)\)|\[([^()\[\]]*)\]")


def fold(text: str) -> str:
    """Return the text, as long as before, without the differences that names do not care for."""
    folded = lower(text)
    if folded.isascii():
        return folded.translate(_SAME_ASCII)
    for char, same in _SAME.items():
        folded = folded.replace(char, same)
    return folded


def expand(notation: str) -> list[str]:
    """Return all names that a cell's notation stands for: `[word]` may be left out, `(a/b)` is either."""
    match = _GROUP.search(notation)
    if not match:
        return [" ".join(notation.split())]
    choices = match[1].split("/") if match[1] is not None else ["", *match[2].split("/")]
    before, after = notation[: match.start()], notation[match.end() :]
    return [name for choice in choices for name in expand(before + choice + after)]


def spellings(name: str) -> Iterator[str]:
    """Yield a folded name in the spellings that folding leaves apart (labour, labor)."""
    options: list[tuple[str, ...]] = []
    at = 0
    found = sorted(
        (match.start(), match.end(), other)
        for pattern, other in _VARIANTS
        for match in pattern.finditer(name)
    )
    for start, end, other in found:
        options += [(name[at:start],), (name[start:end], other)]
        at = end
    for parts in product(*options, (name[at:],)):
        yield "".join(parts)


@dataclass(frozen=True, slots=True)
class Treaty:
    """What reading needs to know of a treaty; `kind` is the noun in its title, `adopted` a year or 0."""

    code: str
    kind: str
    region: str
    adopted: int


@dataclass(frozen=True, slots=True)
class Protocol:
    """A protocol under its parent: the numbers and topics it goes by, and whether a bare word means it."""

    parent: str
    code: str
    numbers: frozenset[str]
    topics: tuple[str, ...]
    single: bool
    plural: bool


@dataclass(frozen=True, slots=True)
class Topic:
    """A treaty that can be called by what it is about."""

    code: str
    rank: int


@dataclass(frozen=True, slots=True)
class Name:
    """A name found by search: `language.text` as written in the lexicon, for names that need their capitals."""

    kind: str
    codes: tuple[str, ...]
    text: str = ""
    cues: tuple[str, ...] = ()


@dataclass(slots=True)
class Words:
    """All tables, ready: patterns and what each stands for, and the word lists of `treaty_words`."""

    treaties: dict[str, Treaty]
    patterns: list[str] = field(default_factory=list)
    meanings: list[list[Name]] = field(default_factory=list)
    codes: list[str] = field(default_factory=list)
    code_meanings: list[Name] = field(default_factory=list)
    before: dict[str, list[tuple[str, Topic]]] = field(default_factory=dict)
    after: dict[str, list[tuple[str, Topic]]] = field(default_factory=dict)
    protocols: list[Protocol] = field(default_factory=list)
    roles: dict[str, tuple[str, ...]] = field(default_factory=dict)
    labour: dict[str, str] = field(default_factory=dict)


def read_words(lexicon: Lexicon) -> Words:
    """Read the tables of treaties. Raises KeyError where a row names a treaty that `treaties` has not."""
    words = Words({row["treaty_code"]: _treaty(row) for row in lexicon.table("treaties")})
    names: dict[str, list[Name]] = defaultdict(list)
    for row in lexicon.table("treaties"):
        # A short title in capitals is an abbreviation, which `treaty_names` has.
        for title in {row["title"], row["short_title"]} - {row["short_title"].upper()}:
            name = title.removeprefix("The ")
            _add(names, name, Name("name", (row["treaty_code"],)))
            _add(names, re.sub(r",? \d{4}$", "", name), Name("name", (row["treaty_code"],)))
    for row in lexicon.table("treaty_names"):
        _read_name(words, names, row)
    for row in lexicon.table("treaty_organs"):
        _read_organ(words, names, row)
    for noun in KINDS:
        for word in (noun, _PLURALS.get(noun, noun + "s")):
            names[word].append(Name("noun", (), noun + ("s" if word != noun else "")))
    # A pattern begins with the space before the word, which spares most finds inside other words.
    for pattern, meanings in names.items():
        words.patterns.append(" " + pattern)
        words.meanings.append(meanings)
    words.roles = {
        row["role"]: tuple(split_cell(row["words"].lower())) for row in lexicon.table("treaty_words")
    }
    words.before = _topics(lexicon, "before", last=True)
    words.after = _topics(lexicon, "after", last=False)
    words.protocols = [_protocol(words, row) for row in lexicon.table("treaty_protocols")]
    words.labour = {code[5:]: code for code in words.treaties if re.fullmatch(r"ILO-C\d+", code)}
    for number, code in words.labour.items():
        for name in {f"C{number}", f"C{number:0>3}", f"C.{number}"}:
            words.codes.append(name)
            words.code_meanings.append(Name("labour", (code,), name))
    return words


def _treaty(row: Row) -> Treaty:
    kind = _TITLE_KIND.search(row["title"])
    return Treaty(
        row["treaty_code"], kind[1].lower() if kind else "", row["region"], int(row["adopted_on"][:4] or 0)
    )


def _add(names: dict[str, list[Name]], name: str, meaning: Name) -> None:
    for spelling in spellings(fold(name).strip()):
        known = names[spelling]
        if not any(
            (other.kind, other.codes) == (meaning.kind, meaning.codes)
            and (meaning.kind != "proper" or other.text == meaning.text)
            for other in known
        ):
            known.append(meaning)


def _read_name(words: Words, names: dict[str, list[Name]], row: Row) -> None:
    codes = tuple(split_cell(row["treaty_code"]))
    for code in codes:
        words.treaties[code]
    cues = tuple(split_cell(row["cues"].lower()))
    for cell in split_cell(row["names"]):
        for name in expand(cell):
            if row["kind"] in ("code", "shared", "weak", "mostly"):
                words.codes.append(name)
                words.code_meanings.append(Name(row["kind"], codes, name))
            else:
                _add(names, name, Name(row["kind"], codes, name, cues))


def _read_organ(words: Words, names: dict[str, list[Name]], row: Row) -> None:
    meaning = Name("organ_" + row["kind"], (row["treaty_code"],))
    for cell in split_cell(row["names"]):
        for name in expand(cell):
            if row["kind"] == "code":
                words.codes.append(name)
                words.code_meanings.append(meaning)
            else:
                _add(names, name, meaning)


def _topics(lexicon: Lexicon, column: str, *, last: bool) -> dict[str, list[tuple[str, Topic]]]:
    """Return topics by their last or first word, the longest first."""
    found: dict[str, list[tuple[str, Topic]]] = defaultdict(list)
    for row in lexicon.table("treaty_topics"):
        topic = Topic(row["treaty_code"], int(row["rank"]))
        for cell in split_cell(row[column]):
            for phrase in spellings(fold(cell)):
                found[phrase.split()[-1 if last else 0]].append((phrase, topic))
    for topics in found.values():
        topics.sort(key=lambda entry: (-len(entry[0]), entry[1].rank))
    return dict(found)


def _protocol(words: Words, row: Row) -> Protocol:
    words.treaties[row["parent_code"]]
    words.treaties[row["treaty_code"]]
    bare = split_cell(row["bare"])
    return Protocol(
        row["parent_code"],
        row["treaty_code"],
        frozenset(split_cell(row["numbers"].lower())),
        tuple(fold(topic) for topic in split_cell(row["topics"])),
        "single" in bare,
        "plural" in bare,
    )


def alternation(words: Iterable[str]) -> str:
    """Return a regular expression's branch for any of the words, the longest first, over folded text."""
    return "|".join(re.escape(fold(word)) for word in sorted(words, key=len, reverse=True))
