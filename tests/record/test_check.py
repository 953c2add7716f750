"""Saved pages as a user hands them in: read, counted, kept or refused."""

from datetime import date
from pathlib import Path

import polars as pl
import pytest

from pipelines.record import check_pages, load, rows
from pipelines.record.acts import CONSENT, SIGNATURE
from pipelines.record.participants import _table

from .pages import Page, cell, lexicon
from .test_embedded import STATED

LETTERS = {
    "accession": "a",
    "succession": "d",
    "succession_to_signature": "d",
    "acceptance": "A",
    "approval": "AA",
    "formal_confirmation": "c",
    "consent_to_be_bound": "P",
    "definitive_signature": "s",
}
COLUMNS = (
    "Signature, Succession to signature(d)",
    "Ratification, Acceptance(A), Approval(AA), Accession(a), Succession(d), Formal confirmation(c), "
    "Consent to be bound(P), Definitive signature(s)",
)


def page_from_record(treaty_code: str, number: str) -> Page:
    """Return a page that shows what the embedded record holds of a treaty, its last acts a state."""
    facts = rows.embedded().filter(
        pl.col("treaty_code") == treaty_code,
        pl.col("acted_on").is_not_null(),
        ~pl.col("iso3").is_in(list(rows.FORMER_STATES)),
    )
    as_of = facts["as_of"][0]
    lines = []
    for (iso3,), acts in facts.sort("acted_on").group_by("iso3", maintain_order=True):
        cells = ["", ""]
        for _, _, action, acted_on, ended_on, *_ in acts.rows():
            column = 0 if action in SIGNATURE else 1 if action in CONSENT else None
            if column is not None:
                is_over = ended_on is not None and ended_on <= as_of
                cells[column] = cell(acted_on, LETTERS.get(action, ""), withdrawn=is_over)
        if any(cells):
            lines.append((_names()[str(iso3)], *cells))
    signatories, parties = STATED[treaty_code]
    return Page(
        rows=lines,
        columns=COLUMNS,
        number=number.removeprefix("IV-") + ".",
        title=f"Treaty {treaty_code}",
        as_at=f"{as_of:%d-%m-%Y}",
        status=f"Signatories : {signatories}. Parties : {parties}",
    )


def _names() -> dict[str, str]:
    """Return a name that the depositary uses, by code."""
    return {iso3: name for name, iso3 in _table().items() if iso3}


@pytest.mark.parametrize("treaty_code", sorted(code for code in STATED if STATED[code][0]))
def test_a_whole_page_is_read_back_as_the_record_holds_it(treaty_code: str, tmp_path: Path) -> None:
    page = page_from_record(treaty_code, "IV-77")
    file = tmp_path / "page.html"
    file.write_bytes(page.html())
    words = lexicon([(treaty_code, "IV-77", "")])
    (result,) = check_pages([file], tmp_path / "kept", words)
    signatories, parties = STATED[treaty_code]
    assert result.line == (
        f"{file}\t{treaty_code}\t2026-02-03\t{signatories}/{signatories}\t{parties}/{parties}\tok"
    )
    embedded = _joined(load(lexicon=words), treaty_code)
    kept = _joined(load(tmp_path / "kept", words), treaty_code)
    # Yemen alone: the record knows the accession of the Yemen Arab Republic too, which the table leaves out.
    assert kept == embedded - {("YEM", "accession", date(1972, 10, 18))}


def _joined(record: pl.DataFrame, treaty_code: str) -> set[tuple[str, str, date]]:
    acts = record.filter(
        pl.col("treaty_code") == treaty_code,
        pl.col("action").is_in(CONSENT | SIGNATURE),
        pl.col("acted_on").is_not_null(),
    )
    return set(acts.select("iso3", "action", "acted_on").rows())


@pytest.fixture
def page() -> Page:
    return Page(
        rows=[
            ("Chile", "2 May 1999", "3 May 2000"),
            ("Japan", "2 May 1999", ""),
            ("Benin", "", "9 May 2001 a"),
        ],
        status="Signatories : 2. Parties : 2",
    )


def check(tmp_path: Path, content: bytes, name: str = "page.html") -> tuple[str, ...]:
    file = tmp_path / name
    file.write_bytes(content)
    (result,) = check_pages([file], tmp_path / "kept", lexicon())
    assert result.ok == (tmp_path / "kept").exists()
    return result.problems


def test_a_line_lost_is_found_by_the_totals(page: Page, tmp_path: Path) -> None:
    page.rows = page.rows[1:]
    assert check(tmp_path, page.html()) == ("1 parties read, 2 stated", "1 signatories read, 2 stated")


def test_a_line_that_took_anothers_place_is_found(page: Page, tmp_path: Path) -> None:
    page.rows = [page.rows[0], page.rows[0]]
    assert check(tmp_path, page.html()) == ("Chile: listed 2 times",)


def test_an_act_after_the_day_of_the_page_is_found(page: Page, tmp_path: Path) -> None:
    page.rows = [*page.rows[:2], ("Benin", "", "9 May 2101 a")]
    assert check(tmp_path, page.html()) == ("Benin: accession of 2101-05-09, after the day of the page",)


def test_a_download_cut_off_after_the_table_is_found(page: Page, tmp_path: Path) -> None:
    content = page.html()
    assert check(tmp_path, content[: content.index(b"</table>")]) == ("the page is cut off: no </html>",)


def test_a_participant_nobody_knows_is_not_dropped_in_silence(page: Page, tmp_path: Path) -> None:
    page.rows = [*page.rows[:2], ("Borduria", "", "9 May 2001 a")]
    assert check(tmp_path, page.html()) == ("unknown participant 'Borduria'",)


@pytest.mark.parametrize(
    "content", [b"", b" \n", b"\x00\xff\xfe", b"<html></html>", b"<?xml version='1.0'?><a/>", b"{}"]
)
def test_what_is_no_status_page_is_refused(content: bytes, tmp_path: Path) -> None:
    assert check(tmp_path, content)


def test_a_missing_file_is_a_result_and_no_crash(tmp_path: Path) -> None:
    (result,) = check_pages([tmp_path / "none.html"], None, lexicon())
    assert result.problems == ("unreadable: No such file or directory",)


def test_a_treaty_that_the_lexicon_lacks_is_checked_but_not_kept(page: Page, tmp_path: Path) -> None:
    page.number, page.title = "99. b", "Made-Up Protocol"
    file = tmp_path / "page.html"
    file.write_bytes(page.html())
    assert [result.line.split("\t")[1:] for result in check_pages([tmp_path], None, lexicon())] == [
        ["-", "2026-02-03", "2/2", "2/2", "ok"]
    ]
    (result,) = check_pages([file], tmp_path / "kept", lexicon())
    assert result.problems == ("not installed: the lexicon has no treaty IV-99-b 'Made-Up Protocol'",)
    assert not (tmp_path / "kept").exists()


def test_a_folder_is_searched_through_and_other_files_left_alone(page: Page, tmp_path: Path) -> None:
    (tmp_path / "deeper").mkdir()
    (tmp_path / "deeper/a.HTM").write_bytes(page.html())
    (tmp_path / "b.html").write_bytes(page.html())
    (tmp_path / "notes.txt").write_text("no page")
    assert [result.path.name for result in check_pages([tmp_path], None, lexicon())] == ["b.html", "a.HTM"]


def test_the_newer_of_two_pages_is_kept_in_whatever_order(page: Page, tmp_path: Path) -> None:
    page.as_at = "01-03-2026"
    newer = tmp_path / "newer.html"
    newer.write_bytes(page.html())
    page.as_at = "01-02-2026"
    older = tmp_path / "older.html"
    older.write_bytes(page.html())
    for order in ([newer, older], [older, newer]):
        check_pages(order, tmp_path / "kept", lexicon())
        held = load(tmp_path / "kept", lexicon()).filter(treaty_code="CAT")
        assert held["as_of"].max() == date(2026, 3, 1)
