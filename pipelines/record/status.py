"""One status page, however it was served: who did what when, and the totals that it states of itself.

Belongs here: the page as a value, and whether it adds up. Reading HTML or XML into it belongs to `html_page`
and `xml_page`.
"""

from collections import Counter
from dataclasses import dataclass, field
from datetime import date

from pipelines.record.acts import CONSENT, SIGNATURE, Act


@dataclass(frozen=True)
class Line:
    """A participant's line: its name as printed, its acts, and the end notes that its marks point to, their
    prose (`notes`) and the rows of tables in them (`tabled`).
    """

    name: str
    acts: tuple[Act, ...]
    notes: tuple[str, ...] = ()
    tabled: tuple[tuple[str, ...], ...] = ()

    @property
    def is_signatory(self) -> bool:
        """A signature or a succession to one stands, not in brackets."""
        return any(act.action in SIGNATURE and not act.withdrawn for act in self.acts)

    @property
    def is_party(self) -> bool:
        """A consent to be bound stands, not in brackets."""
        return any(act.action in CONSENT and not act.withdrawn for act in self.acts)


@dataclass(frozen=True)
class StatusPage:
    """A status page of the UN Treaty Collection, as read.

    number: the Collection's, e.g. "IV-9-b", or None where the page does not show it. signatories_stated is
    None on pages of treaties that were not open for signature. problems: what could not be read, one
    sentence each.
    """

    number: str | None
    title: str
    as_of: date | None
    signatories_stated: int | None
    parties_stated: int | None
    lines: tuple[Line, ...]
    notes: tuple[str, ...] = ()
    problems: tuple[str, ...] = field(default=())

    @property
    def signatories(self) -> int:
        """Participants whose signature stands."""
        return sum(line.is_signatory for line in self.lines)

    @property
    def parties(self) -> int:
        """Participants that are bound."""
        return sum(line.is_party for line in self.lines)

    def discrepancies(self) -> list[str]:
        """Return what is wrong with the page, a sentence each; nothing where its totals equal what was
        read.
        """
        wrong = list(self.problems)
        if self.as_of is None:
            wrong.append("no date ('STATUS AS AT')")
        if not self.lines:
            wrong.append("no table of participants")
        if self.parties_stated is None:
            wrong.append("the page states no number of parties to check against")
        elif self.parties != self.parties_stated:
            wrong.append(f"{self.parties} parties read, {self.parties_stated} stated")
        if self.signatories_stated is not None and self.signatories != self.signatories_stated:
            wrong.append(f"{self.signatories} signatories read, {self.signatories_stated} stated")
        names = Counter(line.name for line in self.lines)
        wrong.extend(f"{name}: listed {times} times" for name, times in names.items() if times > 1)
        if self.as_of is not None:
            wrong.extend(
                f"{line.name}: {act.action} of {act.acted_on}, after the day of the page"
                for line in self.lines
                for act in line.acts
                if act.acted_on > self.as_of
            )
        if self.signatories_stated is None and self.signatories:
            wrong.append(f"{self.signatories} signatories read, no number stated")
        return wrong
