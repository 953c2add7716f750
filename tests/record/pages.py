"""Status pages as the UN Treaty Collection serves them, made for tests: invented, or filled from the
record.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date

from pipelines.lexicon import Lexicon, default

PREFIX = "ctl00_ctl00_ContentPlaceHolder1_ContentPlaceHolderInnerPage_"


@dataclass
class Page:
    """What a made page says; the totals are stated as given, right or wrong."""

    rows: Sequence[Sequence[str]]
    columns: Sequence[str] = ("Signature", "Accession(a), Succession(d), Ratification")
    chapter: str = "IV"
    number: str = "9."
    title: str = "Convention against Torture and Other Cruel, Inhuman or Degrading Treatment or Punishment"
    as_at: str = "03-02-2026 10:16:18 EDT"
    status: str = "Signatories : 0. Parties : 0"
    notes: dict[int, str] = field(default_factory=dict)

    def html(self) -> bytes:
        """Return the page in the site's own kind of markup."""
        header = "".join(f'<td valign="bottom">{cell}<br></td>' for cell in ("Participant", *self.columns))
        lines = "\n".join(f'<tr class="trBWhite">{_cells(row)}</tr>' for row in self.rows)
        notes = "".join(
            f'<tr><td><div class="divNotesAll"><a '
            f"name='{mark}'>{mark}</a><index></index>{text}<br></div></td></tr>"
            for mark, text in self.notes.items()
        )
        return f"""<!DOCTYPE html><html><head><meta charset="utf-8"></head>
<body><form action="./ViewDetails.aspx">
<div id="{PREFIX}div3">STATUS AS AT : {self.as_at}</div>
<div id="{PREFIX}rptHead_ctl00_tcHead">CHAPTER {self.chapter}</div>
<div id="{PREFIX}rptTreaty_ctl00_tcTreaty">
   {self.number}
   {self.title}
</div>
<div id="{PREFIX}rptTreaty_ctl00_tcText">New York, 10 December 1984</div>
<div id="{PREFIX}rptStatus_ctl00_tcText">{self.status}</div>
<table id="{PREFIX}tblgrid" class="table">
<tr class="thead-one">{header}</tr>
{lines}
</table>
<table id="{PREFIX}dgNotesAll">{notes}</table>
</form></body></html>""".encode()


def _cells(row: Iterable[str]) -> str:
    return "".join(f"<td>{text or '&nbsp;'}<br></td>" for text in row)


def mark(*numbers: int) -> str:
    """Return footnote marks as the site prints them."""
    links = ", ".join(f"<A onclick='ShowNoteAll()' href='#{n}' class='noteIndex'>{n}</A>" for n in numbers)
    return f" <SUP>{links} </SUP>"


def cell(day: date, letter: str = "", *, withdrawn: bool = False) -> str:
    """Return a date cell, its odd blanks included."""
    text = f"{'&nbsp;' if day.day < 10 else ''}{day.day} {day:%b}\t {day.year} {letter}"
    return f"[{text}]" if withdrawn else f" {text}"


def lexicon(treaties: Iterable[tuple[str, str, str]] = ()) -> Lexicon:
    """Return the lexicon with no treaties but those given, (code, number, title), and CAT and OPCAT."""
    usual = (
        (
            "CAT",
            "IV-9",
            "Convention against Torture and Other Cruel, Inhuman or Degrading Treatment or Punishment",
        ),
        ("OPCAT", "IV-9-b", "Optional Protocol to the Convention against Torture"),
    )
    known = {row[0]: row for row in (*usual, *treaties)}
    names = ("treaty_code", "untc_id", "title")
    rows = [dict(zip(names, row, strict=True)) for row in known.values()]
    return Lexicon({**default().tables, "treaties": rows}, "test")
