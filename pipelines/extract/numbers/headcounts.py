"""Which counts are of persons: the noun after a number, or what a bare number does and suffers.

Belongs here: `at least 20 young men`, `three of them`, `two were killed`, `a journalist`, `a 15-year-old girl`.
Numbers and their bounds belong to `numbers.quantities`.
"""

from collections.abc import Iterator
from dataclasses import replace

from pipelines.extract.numbers.numerals import Numerals, Words
from pipelines.extract.numbers.quantities import Reading
from pipelines.lexicon import Lexicon, split_cell

_MODIFIERS_MOST = 6
_OF_PRONOUNS = frozenset("them us those these you whom".split())
_OF_OPENERS = frozenset("the its their his her our those these my your".split())
_UNKNOWN_PARTS = frozenset("most some many several none half few any".split())
_MORE = frozenset("more others other".split())
_OPENERS = frozenset("another further additional other".split())
# Function words that end a noun phrase before its noun is reached.
_STOPS = frozenset(
    "in on at by for from with without to into onto over under after before during since until as than that which who "
    "whom whose when where while because if but or nor is are was were be been being am has have had do does did will "
    "would can could may might must shall should not no a an the this these those his her its their our my your he she "
    "it they we you i me him us against between among within about around near across through per each every "
    "all".split()
)
_SOFT = frozenset("and of".split())
_PREDICATE_GAP = 4
_QUOTES = frozenset("\"“”‘’'")
_OPENING = frozenset({"a", "an", "both"})
_HYPHENS = frozenset("-‑")
_AGE_UNITS = frozenset({"year", "month", "week", "day"})
_SINGULAR_DETERMINERS = frozenset({"a", "an"})


class PersonCounts:
    """Tells counts of persons, by the tables `count_person_*`, `count_cues`, `state_names`, `verbs`."""

    def __init__(self, lexicon: Lexicon) -> None:
        nouns = lexicon.table("count_person_nouns")
        cues: dict[str, set[str]] = {}
        for row in lexicon.table("count_cues"):
            cues.setdefault(row["cue"], set()).add(row["word"])
        self._numerals = Numerals(lexicon)
        self._singular = frozenset(
            row["singular"] for row in nouns if row["singular"] not in cues["no_singular"]
        )
        self._verbs = frozenset(_verb_forms(lexicon))
        plural = {word for row in nouns for word in split_cell(row["plural"])}
        self._adjectives = frozenset(row["singular"] for row in nouns if row["adjective"])
        demonyms = [
            word.split()[-1]
            for word in lexicon.words("state_names", "demonyms")
            if word.split()[-1].istitle()
        ]
        self._plural = frozenset(plural)
        self._peoples = frozenset(_plural_of(word) for word in demonyms)
        self._invariable = frozenset(word for word in demonyms if _plural_of(word) == word)
        self._nationals = frozenset(demonyms)
        self._groups, self._measures = frozenset(cues["group"]), frozenset(cues["measure"])
        self._attributive = frozenset(cues["attributive"])
        self._stops = _STOPS | cues["stop"]
        self._broken = self._stops | _SOFT
        self._ends = self._broken | cues["end"]
        self._when, self._of_things = frozenset(cues["when"]), frozenset(cues["of_thing"])
        self._quantities = frozenset(cues["quantity"])
        places: dict[str, set[str]] = {}
        for row in lexicon.table("count_person_verbs"):
            places.setdefault(row["place"], set()).add(row["word"])
        self._states, self._acts = frozenset(places["state"]), frozenset(places["act"])
        self._objects, self._links = frozenset(places["object"]), frozenset(places["link"])

    def read(self, words: Words, readings: list[Reading]) -> list[Reading]:
        """Return the readings that count persons, widened to the noun, and one for every `a journalist`."""
        found: list[Reading] = []
        by_first = {reading.number: reading for reading in readings}
        taken = {k for reading in readings for k in range(reading.first, reading.stop)}
        lower = words.lower
        at = 0
        for i in [k for k, word in enumerate(lower) if word in _OPENING or k in by_first]:
            if i < at:
                continue
            reading = by_first.get(i)
            counted = None
            if reading is not None and not _is_whole(words, reading):
                counted = self._counted(words, reading, bool(found))
            elif lower[i] in _SINGULAR_DETERMINERS and i not in taken:
                counted = self._one(words, i)
            elif lower[i] == "both":
                counted = self._both(words, i)
            if counted is not None:
                found.append(counted)
                at = counted.stop
        return found

    def _counted(self, words: Words, reading: Reading, persons_before: bool) -> Reading | None:
        """Return the reading with its noun if that is a person."""
        if _is_money(words, reading):
            return None
        singular = reading.best == 1
        lower, at = words.lower, reading.noun
        if at + 1 < len(lower) and lower[at] == "of" and lower[at + 1] in _OF_PRONOUNS:
            return _until(reading, at + 2)
        if at + 1 < len(lower) and lower[at] == "of" and (whole := self._numerals.read(words, at + 1)):
            # `two of 17 members`
            noun = self._noun(words, whole.stop, singular=False)
            return None if noun is None else _until(reading, noun)
        if (
            at + 2 < len(lower)
            and lower[at] == "of"
            and lower[at + 1] in _OF_OPENERS
            and (whole := self._numerals.read(words, at + 2))
            and (noun := self._noun(words, whole.stop, singular=False)) is not None
        ):
            return _until(reading, noun)  # `ten of the 56 reporters`
        if at < len(lower) and lower[at] == "of":
            part = at + 1 < len(lower) and lower[at + 1] in _OF_OPENERS
            at += 2 if part else 1
            singular = singular and not part
        noun = self._noun(words, at, singular=singular)
        if noun is not None:
            return _until(reading, noun)
        if reading.noun < len(lower) and lower[reading.noun] in ("of", "-", "'", "’", "%", "/", ":"):
            return None
        return self._bare(words, reading, persons_before)

    def _noun(self, words: Words, at: int, *, singular: bool, shared: bool = True) -> int | None:
        """Return the token after the person noun whose phrase begins at `at`, modifiers before it allowed.

        `shared`: the noun may stand after a second number.
        """
        lower, n = words.lower, len(words.lower)
        k, last = at, at + _MODIFIERS_MOST
        while k < n and k <= last:
            word = lower[k]
            if word[0].isdecimal():
                end = self._age(words, k) if k < at + 2 else None
                if end is None or lower[end - 1] == "olds":
                    return end
                k, last = end, end + _MODIFIERS_MOST
                continue
            if not word.isalpha():
                if not self._bridges(words, k, at):
                    return None
            elif word in self._stops or word in self._measures or word == "of" or self._is_verb(words, k, at):
                return None
            elif word == "and":
                number = self._numerals.read(words, k + 1) if at < k < n - 1 else None
                if number is not None:
                    # `two Buddhist and three Muslim students`
                    both = shared and self._noun(words, number.stop, singular=number.whole == 1, shared=False)
                    return k if both else None
                if singular or k == at:
                    return None
            elif self._is_person(words, k, singular=singular) and not (
                singular and self._is_modifier(words, k)
            ):
                return self._head(words, k, singular=singular, definite=_is_definite(words, at))
            elif _is_thing(words, k) and word not in self._attributive:
                return None
            k += 1
        return None

    def _bridges(self, words: Words, k: int, at: int) -> bool:
        """May a mark stand inside the phrase that began at `at`: `U.N. official`, `ex-soldier`, `unarmed, young men`?"""
        mark, before = words.lower[k], words.lower[k - 1] if k else ""
        if k == at:
            return False
        if mark == ".":
            return len(before) == 1 and words.written(k - 1).isupper()
        if mark == ",":
            following = words.lower[k + 1] if k + 1 < len(words.lower) else ""
            return before.isalpha() and following.isalpha() and following not in self._broken
        return mark in _HYPHENS

    def _is_verb(self, words: Words, k: int, at: int) -> bool:
        """Is token `k` of a phrase that began at `at` its verb (`a Russian court sentenced 28 men`)?"""
        word = words.lower[k]
        if k == at:
            return False
        if word in self._verbs:
            return True
        following = words.lower[k + 1] if k + 1 < len(words.lower) else ""
        return word.endswith("ed") and (
            following in self._stops or following[:1].isdecimal() or following in self._numerals.small
        )

    def _is_person(self, words: Words, k: int, *, singular: bool) -> bool:
        word = words.lower[k]
        compound = ""
        if k:
            before = k - 2 if k > 1 and words.lower[k - 1] == "-" else k - 1
            compound = f"{words.lower[before]}-{word}"
        if singular:
            if compound in self._singular:
                return True
            if word in self._singular:
                return word not in self._adjectives or self._ends_phrase(words, k + 1)
            return words.written(k) in self._nationals and self._ends_phrase(words, k + 1)
        if compound in self._plural:
            return True
        if word in self._plural:
            return word not in self._adjectives or self._ends_phrase(words, k + 1)
        if words.written(k) in self._peoples or (
            words.written(k).isupper() and words.written(k)[:-1] in ("JW", "MP")
        ):
            if words.written(k) not in self._invariable:
                return True
            return self._ends_phrase(words, k + 1) and words.lower[k + 1 : k + 2] != ["and"]
        return False

    def _is_modifier(self, words: Words, k: int) -> bool:
        """Is a singular noun before another noun (`a police car`, `a rebel column`)? Verbs and names are none."""
        lower = words.lower
        if k + 1 >= len(lower):
            return False
        word = lower[k + 1]
        if not word.isalpha():
            return (word in ("'", "’") and words.joined(k + 1)) or (word == "-" and words.joined(k + 1))
        if words.written(k + 1)[0].isupper() or word.endswith(("ed", "ing", "ly")) or word in self._verbs:
            return word in self._singular and words.written(k + 1).islower()
        return not self._ends_phrase(words, k + 1) and word not in self._links

    def _head(self, words: Words, k: int, *, singular: bool, definite: bool) -> int | None:
        """Return the end of the phrase whose first person noun is token `k`; None if it only modifies a thing."""
        lower, n = words.lower, len(words.lower)
        while k + 1 < n and self._is_person(words, k + 1, singular=singular) and words.written(k + 1) != ",":
            k += 1
        if k + 1 < n and lower[k + 1] in ("'", "’") and words.joined(k + 1):
            return k + 1 if definite else None
        if lower[k] in self._of_things and k + 1 < n:
            following = lower[k + 1]
            if (
                following.isalpha()
                and following.endswith("s")
                and following not in self._stops
                and following not in self._links
            ):
                return None
        return k + 1

    def _ends_phrase(self, words: Words, k: int) -> bool:
        """Does a noun phrase end before token `k`?"""
        if k >= len(words.lower):
            return True
        word = words.lower[k]
        return (
            not word.isalpha()
            or word in self._ends
            or word in self._measures
            or word in self._states
            or word in self._acts
        )

    def _bare(self, words: Words, reading: Reading, persons_before: bool) -> Reading | None:
        """Read a number without a noun: `three were killed`, `killing nine`, `12 others`, `a family of five`."""
        lower, n, at = words.lower, len(words.lower), reading.noun
        if at < n and lower[at] in self._measures:
            return None
        before = lower[reading.first - 1] if reading.first else ""
        stop = at
        if at < n and lower[at] in _MORE:
            stop = at + 1
            if lower[at] == "others" or (persons_before and self._ends_phrase(words, stop)):
                return _until(reading, stop)
        if stop < n and lower[stop] in ("who", "whose"):
            return _until(reading, stop)
        ends = self._ends_phrase(words, stop)
        if self._suffers(words, stop):
            return _until(reading, stop)
        timed = stop < n and lower[stop] in self._when  # "killed 12 last week"
        if (
            before in self._objects
            and (ends or timed)
            and not (stop < n and lower[stop] in ("years", "days"))
        ):
            return _until(reading, stop)
        if (
            before == "of"
            and reading.first > 1
            and lower[reading.first - 2] in self._groups
            and (ends or timed)
        ):
            return _until(reading, stop)
        if before in _OPENERS and persons_before and ends:
            return _until(reading, stop)
        return None

    def _suffers(self, words: Words, at: int) -> bool:
        """Is what follows a fate or an act of persons: `were killed`, `wounded`, `have since died`?"""
        lower = words.lower
        linked = False
        for k in range(at, min(len(lower), at + _PREDICATE_GAP)):
            word = lower[k]
            if word in _QUOTES:
                continue
            if word in self._acts:
                return True
            if word in self._states:
                return linked or not (k + 1 < len(lower) and self._starts_object(words, k + 1))
            if word in self._links:
                linked = True
            elif not (
                linked
                and word.isalpha()
                and (word.endswith("ly") or word in ("also", "since", "later", "not", "still"))
            ):
                return False
        return False

    def _starts_object(self, words: Words, k: int) -> bool:
        """Does a noun phrase start at token `k`, so that the participle before it is its modifier or its verb?"""
        word = words.lower[k]
        return word.isalpha() and word not in self._ends

    def _age(self, words: Words, i: int) -> int | None:
        """Return the end of `15-year-old` or `15-year-olds` at token `i`, None where there is none."""
        shape = words.lower[i + 1 : i + 5]
        if (
            len(shape) < 4
            or shape[0] not in _HYPHENS
            or shape[1] not in _AGE_UNITS
            or shape[3] not in ("old", "olds")
        ):
            return None
        return i + 5

    def _both(self, words: Words, i: int) -> Reading | None:
        """Read `both women`, `both of them`, `both were arrested`."""
        if words.lower[i + 1 : i + 2] in (["a"], ["an"]):
            return None  # "both a judge and his driver"
        counted = self._counted(words, Reading(i, i, i + 1, i + 1, 2, 2, 2), False)
        # `both Chinese and international law`
        paired = counted is not None and words.lower[counted.stop : counted.stop + 1] == ["and"]
        return None if paired else counted

    def _one(self, words: Words, i: int) -> Reading | None:
        """Read `a journalist`, `an opposition activist`."""
        lower = words.lower
        if i + 1 >= len(lower) or lower[i + 1] in self._quantities:
            return None
        noun = self._noun(words, i + 1, singular=True)
        if noun is None and (end := self._age(words, i + 1)) and self._ends_phrase(words, end):
            noun = end
        return Reading(i, i, noun, noun, 1, 1, 1) if noun is not None else None


def _verb_forms(lexicon: Lexicon) -> Iterator[str]:
    """Yield the forms of verbs that may follow a singular noun: irregular pasts, and -s forms that are no nouns."""
    for row in lexicon.table("verbs"):
        yield from split_cell(row["past"])
        yield from split_cell(row["participle"])
        if "noun" not in split_cell(row["classes"]):
            yield row["lemma"] + "s"


def _is_thing(words: Words, k: int) -> bool:
    """Is token `k`, no person, a plural that a number would count (`three buses`)?"""
    word = words.lower[k]
    if not word.endswith("s") or word.endswith(("ss", "us")):
        return False
    return words.written(k).islower() and not (k and words.lower[k - 1] in _HYPHENS)


def _is_definite(words: Words, at: int) -> bool:
    """Does `the` stand before the number that ends before token `at` (`the 12 children's deaths`)?"""
    return "the" in words.lower[max(0, at - 2) : at]


def _plural_of(demonym: str) -> str:
    """Return the plural noun of a demonym; those in -ese, -sh and the like stay as they are."""
    if demonym.endswith(("ese", "sh", "ch", "s", "men", "man")):
        return (
            demonym if not demonym.endswith("man") or demonym in ("German", "Oman") else demonym[:-3] + "men"
        )
    return demonym + "s"


def _is_money(words: Words, reading: Reading) -> bool:
    before = words.lower[reading.first - 1] if reading.first else ""
    inside = words.lower[reading.number - 1] if reading.number else ""
    return (before in "$£€¥" and before != "") or (inside in "$£€¥" and inside != "")


def _is_whole(words: Words, reading: Reading) -> bool:
    """Is a number only the whole that an unknown part is taken of (`most of the 12 men`)?"""
    before = words.lower[max(0, reading.first - 3) : reading.first]
    return len(before) == 3 and before[0] in _UNKNOWN_PARTS and before[1] == "of" and before[2] in _OF_OPENERS


def _until(reading: Reading, stop: int) -> Reading:
    """Return the reading, its span reaching to token `stop`."""
    return replace(reading, stop=max(stop, reading.stop))
