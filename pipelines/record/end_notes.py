"""What end notes of a status page add to its table: withdrawals, first accessions, acts of states that are
gone.

Belongs here: the few set phrases in which the depositary reports them. The table's brackets say that a state
has withdrawn; only a note says when.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

_MONTH = "January|February|March|April|May|June|July|August|September|October|November|December"
_DATE = rf"(\d{{1,2}}(?:st|nd|rd|th)?\s+(?:{_MONTH})\s+\d{{4}})"
_DAY = re.compile(_DATE)
# In tables months are shortened.
_ANY_DAY = re.compile(
    rf"\b(\d{{1,2}}\s+(?:{_MONTH}|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.?\s+\d{{4}})"
)
_UNDONE = re.compile(r"withdrawn|revo[ck]|resci", re.I)

# What a withdrawal may be of without ending anything: those sentences are not about the treaty.
_OF_SOMETHING_ELSE = re.compile(
    r"withdr\w+\s+(?:of\s+)?(?:\w+\s+){0,4}(?:reservation|declaration|objection|exclusion|statement|understanding)"
    r"|(?:reservation|declaration|objection)s?\b[^.]{0,80}\bwithdr",
    re.I,
)
_WITHDRAWS = re.compile(
    r"notification\s+of\s+(?:its\s+)?(?:withdrawal|denunciation)|\bdenunciation\b|\bdenounc\w+"
    r"|\bwithdr\w+\s+(?:from|its\s+(?:instrument\s+of\s+)?(?:ratification|accession|acceptance))"
    r"|decision\s+to\s+withdraw|instrument\s+of\s+(?:withdrawal|denunciation)",
    re.I,
)
_TAKEN_BACK = re.compile(
    r"revo[ck]\w+\s+(?:of\s+)?(?:its|the)\s+(?:notification|decision|withdrawal|denunciation)|rescission|rescind\w+"
    r"|withdr\w+\s+(?:of\s+)?(?:its|the)\s+(?:notification|instrument)\s+of\s+(?:withdrawal|denunciation)"
    r"|would\s+not\s+appear\s+possible|(?:not|im)\s?possible",
    re.I,
)
_EFFECT = re.compile(
    r"(?:with\s+effect\s+(?:from|as\s+from|on)|(?:took|take|takes|taking|shall\s+take|will\s+take)\s+effect\s+"
    r"(?:for\s+[^.,]{1,80}?\s+)?(?:on|as\s+from|from)|effective(?:\s+for\s+[^.,]{1,80}?)?(?:\s+(?:on|as\s+from|from))?)\s+"
    + _DATE,
    re.I,
)
_REJOINED = re.compile(
    r"re-?acce(?:ded|ssion)|(?:again|anew)\s+acceded|deposited\s+(?:a\s+new|its\s+new)\s+instrument", re.I
)
_FIRST_ACT = re.compile(
    r"(?:had\s+)?(?:initially|originally|first|previously)\s+(acceded|ratified|accepted|approved)\b[^.]{0,120}?\bon\s+"
    + _DATE,
    re.I,
)
_VERBS = {
    "acceded": "accession",
    "ratified": "ratification",
    "accepted": "acceptance",
    "approved": "approval",
    "signed": "signature",
}

_FORMER = (
    (re.compile(r"\bGerman Democratic Republic\b"), "DDR"),
    (re.compile(r"\bformer Yugoslavia\b|\bSocialist Federal Republic of Yugoslavia\b"), "YUG"),
    (re.compile(r"\bCzechoslovakia\b"), "CSK"),
    (re.compile(r"\bDemocratic Yemen\b|\bPeople's Democratic Republic of Yemen\b"), "YMD"),
    # ISO gave YEM to the Yemen Arab Republic first, and the united Yemen kept it.
    (re.compile(r"\bYemen Arab Republic\b"), "YEM"),
)
# "had signed and ratified the Convention on 7 April 1986 and 9 September 1987, respectively": only at the
# note's beginning, for what follows are quotations.
_FORMER_ACTED = re.compile(
    r"\b(signed|ratified|acceded|accepted|approved)(?:\s+to)?(?:\s+and\s+(signed|ratified|acceded|accepted|approved)(?:\s+to)?)?"
    rf"\s+(?:to\s+)?the\s+(?:said\s+)?[A-Z][\w\s-]{{2,60}}?\s+on\s+{_DATE}(?:\s+and\s+(?:on\s+)?{_DATE})?"
)


@dataclass(frozen=True, slots=True)
class Withdrawal:
    """A withdrawal: the day of its notification and the day from which it has effect, where the note says
    so.
    """

    notified_on: date
    effective_on: date | None


@dataclass(frozen=True, slots=True)
class PastAct:
    """An act that the table no longer shows: of a state that is gone (`iso3`), or of the note's own
    participant (None).
    """

    iso3: str | None
    action: str
    acted_on: date


def withdrawals(note: str) -> list[Withdrawal]:
    """Return the withdrawals from the treaty that a note reports, in its order; none where they were taken
    back.
    """
    if _TAKEN_BACK.search(note):
        return []
    found: list[Withdrawal] = []
    for sentence in _sentences(note):
        effect = _EFFECT.search(sentence)
        if (
            _WITHDRAWS.search(sentence)
            and not _OF_SOMETHING_ELSE.search(sentence)
            and not _REJOINED.search(sentence)
        ):
            rest = sentence.replace(effect.group(), "") if effect else sentence
            day = _DAY.search(re.sub(r"\([^()]*\)", "", rest))
            if day and not any(known.notified_on == _read(day[1]) for known in found):
                found.append(Withdrawal(_read(day[1]), _read(effect[1]) if effect else None))
                continue
        if effect and found and found[-1].effective_on is None:
            found[-1] = Withdrawal(found[-1].notified_on, _read(effect[1]))
    return found


def tabled_withdrawals(name: str, rows: Iterable[tuple[str, ...]]) -> list[Withdrawal]:
    """Return the withdrawals of the participant `name` in the rows of a note's table: its name, the day of
    notification, the day of effect. None where the row says that it was taken back.
    """
    found = []
    for first, *rest in rows:
        told = " ".join(rest)
        days = [_read(day) for day in _ANY_DAY.findall(told)]
        if first.strip(" :").casefold() == name.casefold() and days and not _UNDONE.search(told):
            found.append(Withdrawal(days[0], days[1] if len(days) > 1 else None))
    return found


def earlier_acts(note: str) -> Iterator[PastAct]:
    """Yield the acts that a note reports of a participant that withdrew and came back: its first act, its
    return.
    """
    for verb, day in _FIRST_ACT.findall(note):
        yield PastAct(None, _VERBS[verb.lower()], _read(day))
    for sentence in _sentences(note):
        day_of_return = _DAY.search(sentence) if _REJOINED.search(sentence) else None
        if day_of_return:
            yield PastAct(None, "accession", _read(day_of_return[1]))


def former_acts(notes: Iterable[str]) -> Iterator[PastAct]:
    """Yield the acts of states that are gone, from all notes of a page, each once."""
    seen: set[PastAct] = set()
    for note in notes:
        for act in _acts_of_former_state(note):
            if act not in seen:
                seen.add(act)
                yield act


def _acts_of_former_state(note: str) -> Iterator[PastAct]:
    opening = note[:300]
    iso3 = next((code for name, code in _FORMER if name.search(opening[:120])), None)
    match = _FORMER_ACTED.search(opening)
    if iso3 is None or match is None:
        return
    first, second, first_day, second_day = match.groups()
    yield PastAct(iso3, _VERBS[first], _read(first_day))
    if second and second_day:
        yield PastAct(iso3, _VERBS[second], _read(second_day))


def _sentences(note: str) -> list[str]:
    # "C.N.360.2025.TREATIES" and "art. 12" hold no sentence's end: one needs a space and a capital.
    return re.split(r"(?<=[a-z0-9)\]”\"])\.\s*(?=[A-Z“\"])", note)


def _read(day: str) -> date:
    number, month, year = re.sub(r"(?<=\d)(?:st|nd|rd|th)", "", day).split()
    months = [name[:3] for name in _MONTH.split("|")]
    return date(int(year), months.index(month[:3]) + 1, int(number))
