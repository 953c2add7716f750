"""The vocabulary of treaty acts: what a column and a suffix letter of a status table mean.

Belongs here: reading one header and one date cell, and the classes of acts. Where cells lie in a page
belongs to `html_page` and `xml_page`; which end a state's acts came to belongs to `end_notes`.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

# Vienna Convention on the Law of Treaties, articles 11 to 16, and article 36 of the 1978 Vienna Convention on
# succession: the ways to consent to be bound. Definitive signature binds without ratification (article 12).
CONSENT = frozenset(
    {
        "ratification",
        "accession",
        "acceptance",
        "approval",
        "succession",
        "definitive_signature",
        "formal_confirmation",
        "consent_to_be_bound",
    }
)
SIGNATURE = frozenset({"signature", "succession_to_signature"})
ACTIONS = CONSENT | SIGNATURE | {"withdrawal", "provisional_application"}

# The longer wording first: "succession to signature" is no succession, "definitive signature" no signature.
_WORDING = (
    ("succession to signature", "succession_to_signature"),
    ("definitive signature", "definitive_signature"),
    ("formal confirmation", "formal_confirmation"),
    ("confirmation", "formal_confirmation"),
    ("provisional application", "provisional_application"),
    ("consent to be bound", "consent_to_be_bound"),
    ("participation", "consent_to_be_bound"),
    ("simplified procedure", "consent_to_be_bound"),
    ("consent", "consent_to_be_bound"),
    ("ratification", "ratification"),
    ("accession", "accession"),
    ("acceptance", "acceptance"),
    ("approval", "approval"),
    ("succession", "succession"),
    ("signature", "signature"),
)

# The letters that the United Nations Treaty Collection uses throughout, for cells whose header does not
# explain them.
_LETTERS = {
    "a": "accession",
    "d": "succession",
    "A": "acceptance",
    "AA": "approval",
    "c": "formal_confirmation",
    "C": "formal_confirmation",
    "n": "provisional_application",
    "p": "consent_to_be_bound",
    "P": "consent_to_be_bound",
    "s": "definitive_signature",
    "sp": "consent_to_be_bound",
}

_LABEL = re.compile(r"([^,;()]+?)\s*(?:\(\s*([A-Za-z]{1,2})\s*\))?\s*(?:[,;]|$)")
_CELL = re.compile(
    r"(?P<open>\[)?\s*(?P<day>\d{1,2})\s+(?P<month>[A-Za-z]{3,9})\.?\s+(?P<year>\d{4})"
    r"\s*(?P<letters>(?:\(?(?:AA|sp|[A-Za-z])\b\)?\s*,?\s*)*)(?P<close>\])?"
    r"(?P<outside>(?<=\])\s*\(?(?:AA|sp|[A-Za-z])\b\)?)?"
)
_LEFTOVER = re.compile(r"[\s\xa0\[\],;.]*(?:\d{1,2}(?!\d)[\s\xa0\[\],;.]*)*")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")


@dataclass(frozen=True, slots=True)
class Column:
    """A column of dates: what its letters mean, and what a date without a letter means."""

    header: str
    letters: dict[str, str]
    plain: str

    @property
    def of_signatures(self) -> bool:
        """True where the column tells who signed, False where it tells who is bound."""
        return self.plain in SIGNATURE


@dataclass(frozen=True, slots=True)
class Act:
    """One dated act. `withdrawn` is true where the table puts it in brackets: its author is no longer a
    party.
    """

    action: str
    acted_on: date
    withdrawn: bool


def read_column(header: str) -> Column | None:
    """Return the column under `header`, e.g. "Accession(a), Succession(d), Ratification"; None if it names
    no act.
    """
    letters: dict[str, str] = {}
    unlettered: list[str] = []
    for words, letter in _LABEL.findall(" ".join(header.split())):
        action = _action_called(words)
        if action is None:
            continue
        if letter:
            letters[letter] = action
        else:
            unlettered.append(action)
    if not letters and not unlettered:
        return None
    return Column(header, letters, _plain_action(letters, unlettered))


def name_of(cell: str) -> tuple[str, bool]:
    """Return the name in the first cell of a line, and whether it stands in brackets: has withdrawn."""
    inside = re.fullmatch(r"\[\s*([^\]]+?)\s*\]", cell.strip())
    return (inside[1], True) if inside else (cell, False)


def read_cell(cell: str, column: Column, *, withdrawn: bool = False) -> Iterator[Act]:
    """Yield the acts of a cell, `22 Apr 2016 a` or `[12 May 2004 a]`; none for an empty one.

    `withdrawn`: the whole line stands in brackets.
    Raises ValueError where the cell holds something that is no date, or a letter that nothing explains.
    """
    rest = cell
    bracketed = False
    for match in _CELL.finditer(cell):
        rest = rest.replace(match.group(), "", 1)
        bracketed = bracketed or bool(match["open"])
        acted_on = _date_of(match["day"], match["month"], match["year"])
        for action in _actions_lettered(match["letters"] + (match["outside"] or ""), column):
            yield Act(action, acted_on, bracketed or withdrawn)
        if match["close"]:
            bracketed = False
    # Footnote marks that lost their tags, `a 12, 13`, are all that may be left.
    if not _LEFTOVER.fullmatch(rest):
        raise ValueError(f"cell '{' '.join(cell.split())}' is no date")


def _action_called(words: str) -> str | None:
    lowered = words.lower()
    return next((action for wording, action in _WORDING if wording in lowered), None)


def _plain_action(letters: dict[str, str], unlettered: list[str]) -> str:
    if "ratification" in unlettered:
        return "ratification"
    if unlettered:
        return unlettered[0]
    explained = list(letters.values())
    # "Signature(s)" or "Consent to be bound(P)" alone: a date whose letter is missing can be nothing else.
    return explained[0] if len(set(explained)) == 1 else "ratification"


def _actions_lettered(letters: str, column: Column) -> list[str]:
    found = re.findall(r"AA|sp|[A-Za-z]", letters)
    if not found:
        return [column.plain]
    actions = []
    for letter in found:
        action = column.letters.get(letter, _LETTERS.get(letter))
        if action is None:
            raise ValueError(f"letter '{letter}' is not explained by '{column.header}'")
        # Under a header that says only "Signature", d is the succession to a predecessor's signature.
        if action == "succession" and column.of_signatures:
            action = "succession_to_signature"
        actions.append(action)
    return actions


def _date_of(day: str, month: str, year: str) -> date:
    try:
        return date(int(year), _MONTHS.index(month[:3].lower()) + 1, int(day))
    except ValueError:
        raise ValueError(f"'{day} {month} {year}' is no date") from None
