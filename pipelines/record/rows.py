"""Rows of the table `treaty_record`: from one status page, from the embedded table, and from both together.

Belongs here: what a page says of each state, brackets and end notes joined, and which source prevails.
Reading pages belongs to `html_page` and `xml_page`; judging claims by these rows to `sql/analysis/`.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date

import polars as pl

from pipelines import resources
from pipelines.record import end_notes, participants
from pipelines.record.acts import CONSENT
from pipelines.record.status import Line, StatusPage

SCHEMA = pl.Schema(
    {
        "treaty_code": pl.String(),
        "iso3": pl.String(),
        "action": pl.String(),
        "acted_on": pl.Date(),
        "ended_on": pl.Date(),
        "note": pl.String(),
        "source": pl.String(),
        "as_of": pl.Date(),
    }
)

# Days on which states ceased to exist, or, for TWN, to act for China in the United Nations (General Assembly
# resolution 2758 (XXVI)): from then on their acts bind no one who goes by that code.
FORMER_STATES = {
    "YUG": date(1992, 4, 27),
    "CSK": date(1993, 1, 1),
    "DDR": date(1990, 10, 3),
    "YMD": date(1990, 5, 22),
    "SUN": date(1991, 12, 26),
    "SCG": date(2006, 6, 3),
    "VDR": date(1976, 7, 2),
    "TWN": date(1971, 10, 25),
}


@dataclass(frozen=True, slots=True)
class Row:
    """A row of `treaty_record`, columns as in `SCHEMA`."""

    treaty_code: str
    iso3: str
    action: str
    acted_on: date | None
    ended_on: date | None
    note: str | None
    source: str
    as_of: date


def embedded() -> pl.DataFrame:
    """Return the table that the installation ships, columns as in `SCHEMA`."""
    frame = pl.read_csv(
        resources.folder("reference") / "treaty_record.csv",
        comment_prefix="#",
        schema=pl.Schema({name: pl.String() for name in SCHEMA}),
    )
    dates = [name for name, kind in SCHEMA.items() if kind == pl.Date()]
    return _with_ends_of_states(frame.with_columns(pl.col(dates).str.to_date("%Y-%m-%d")))


def from_page(
    page: StatusPage, treaty_code: str, fallback: Callable[[str], str | None] | None = None
) -> pl.DataFrame:
    """Return the rows of a page that adds up, columns as in `SCHEMA`.

    Raises UnknownParticipantError for a participant that neither the depositary's names nor `fallback` know,
    and ValueError for a page without a date.
    """
    if page.as_of is None:
        raise ValueError("the page has no date")
    rows: dict[tuple[str, str, date | None], Row] = {}
    for line in page.lines:
        iso3 = participants.resolve(line.name, fallback)
        if iso3 is None:
            continue
        for row in _rows_of(line, iso3, treaty_code, page.as_of):
            rows.setdefault((row.iso3, row.action, row.acted_on), row)
    for act in end_notes.former_acts(page.notes):
        row = Row(
            treaty_code,
            act.iso3 or "",
            act.action,
            act.acted_on,
            None,
            "historical state, from an end note",
            _SOURCE,
            page.as_of,
        )
        rows.setdefault((row.iso3, row.action, row.acted_on), row)
    ordered = sorted(rows.values(), key=lambda row: (row.iso3, row.acted_on or page.as_of, row.action))
    frame = pl.DataFrame(
        [[getattr(row, name) for name in SCHEMA] for row in ordered], schema=SCHEMA, orient="row"
    )
    return _with_ends_of_states(frame)


def replace_treaty(record: pl.DataFrame, newer: pl.DataFrame) -> pl.DataFrame:
    """Return `record` with the rows of one treaty replaced by those of a newer page.

    Kept is what pages do not show and still is history: acts of states that are gone, and acts ended by a
    withdrawal that the page passes over (a ratification withdrawn leaves an empty cell).
    """
    code = newer["treaty_code"][0]
    older = record.filter(pl.col("treaty_code") == code)
    shown = newer.select("iso3").unique()
    gone = older.filter(pl.col("iso3").is_in(list(FORMER_STATES))).join(shown, on="iso3", how="anti")
    told = (
        newer.filter(pl.col("action") == "withdrawal", pl.col("acted_on").is_not_null())
        .select("iso3")
        .unique()
    )
    over = older.filter(
        pl.col("ended_on").is_not_null(),
        ~pl.col("iso3").is_in(list(FORMER_STATES)),
        pl.col("ended_on") <= newer["as_of"][0],
    )
    ended = over.join(told, on="iso3", how="anti")
    # The page dates the withdrawal, and no longer shows what was withdrawn.
    vanished = (
        over.filter(pl.col("action") != "withdrawal")
        .join(told, on="iso3", how="semi")
        .join(newer, on=["iso3", "action", "acted_on"], how="anti")
    )
    # A bracketed act of the page is the embedded act, whose end is known to the day.
    repeated = ended.select("iso3", "action", pl.col("acted_on"))
    fresh = newer.join(repeated, on=["iso3", "action", "acted_on"], how="anti", nulls_equal=True)
    fresh = fresh.join(
        ended.filter(pl.col("action") == "withdrawal").select("iso3", "action").unique(),
        on=["iso3", "action"],
        how="anti",
    )
    return pl.concat([record.filter(pl.col("treaty_code") != code), fresh, gone, ended, vanished])


_SOURCE = "UNTC status page"


def _rows_of(line: Line, iso3: str, treaty_code: str, as_of: date) -> Iterator[Row]:
    ends = [end for note in line.notes for end in end_notes.withdrawals(note)]
    bracketed = any(act.withdrawn for act in line.acts)
    if bracketed and not ends:
        ends = end_notes.tabled_withdrawals(participants.plain(line.name), line.tabled)
    consents = [act.acted_on for act in line.acts if act.action in CONSENT]
    # A ratification withdrawn before the treaty was in force is not bracketed: its cell is empty.
    emptied = not bracketed and not consents
    if not bracketed and not emptied:
        ends = [end for end in ends if _still_matters(end, consents, as_of)]
    acts = [
        Row(treaty_code, iso3, act.action, act.acted_on, None, _bracket_note(act.withdrawn), _SOURCE, as_of)
        for act in line.acts
    ]
    if ends:
        for note in line.notes:
            for past in end_notes.earlier_acts(note):
                if past.acted_on not in consents:
                    acts.append(
                        Row(
                            treaty_code,
                            iso3,
                            past.action,
                            past.acted_on,
                            None,
                            "from an end note",
                            _SOURCE,
                            as_of,
                        )
                    )
    for end in sorted(ends, key=lambda end: end.notified_on):
        effective_on = end.effective_on or end.notified_on
        note = (
            f"notification of withdrawal; effective {effective_on}"
            if end.effective_on
            else "notification of withdrawal"
        )
        acts.append(Row(treaty_code, iso3, "withdrawal", end.notified_on, effective_on, note, _SOURCE, as_of))
    if bracketed and not ends:
        acts.append(
            Row(
                treaty_code,
                iso3,
                "withdrawal",
                None,
                as_of,
                "in brackets: withdrawn, no date on the page",
                _SOURCE,
                as_of,
            )
        )
    outlives = bracketed or emptied
    standing = {(act.action, act.acted_on) for act in line.acts if not act.withdrawn} if outlives else set()
    yield from _ended(acts, standing)


def _still_matters(end: end_notes.Withdrawal, consents: Iterable[date], as_of: date) -> bool:
    """Return whether a withdrawal told of a state that is listed as a party is pending, or was made good by
    a return.
    """
    pending = end.effective_on is not None and end.effective_on > as_of
    return pending or any(consent >= end.notified_on for consent in consents)


def _bracket_note(withdrawn: bool) -> str | None:
    return "in brackets: the state has withdrawn" if withdrawn else None


def _ended(acts: list[Row], standing: set[tuple[str, date]]) -> Iterator[Row]:
    """Yield the acts, each with the end that the next withdrawal after it put to it.

    `standing`: acts without brackets on a line that has some. A state that came back is listed with its
    signature, which outlived the withdrawal.
    """
    ends = [(act.acted_on, act.ended_on) for act in acts if act.action == "withdrawal"]
    returned = _returned(acts)
    for act in acts:
        survives = (act.action, act.acted_on) in standing or (act.action == "signature" and returned)
        if act.action == "withdrawal" or act.acted_on is None or survives:
            yield act
            continue
        later = [end for notified, end in ends if notified is None or act.acted_on < notified]
        yield replace(act, ended_on=later[0]) if later else act


def _returned(acts: list[Row]) -> bool:
    consents = [act.acted_on for act in acts if act.action in CONSENT and act.acted_on]
    notified = [act.acted_on for act in acts if act.action == "withdrawal" and act.acted_on]
    return bool(consents and notified) and max(consents) >= max(notified)


def _with_ends_of_states(frame: pl.DataFrame) -> pl.DataFrame:
    ends = pl.col("iso3").replace_strict(FORMER_STATES, default=None, return_dtype=pl.Date())
    return frame.with_columns(pl.coalesce("ended_on", ends).alias("ended_on"))
