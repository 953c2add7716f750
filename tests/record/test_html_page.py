from datetime import date

from pipelines.record import html_page
from pipelines.record.rows import from_page, replace_treaty

from .pages import Page, mark

TWO = "Signatories :\n            2.            Parties :\n            1"


def test_a_page_is_read_with_marks_links_and_odd_blanks() -> None:
    page = html_page.read(
        Page(
            rows=[
                (
                    f"<A href='#EndDec' onclick='return Show(\"\",4);'>Chile</A>{mark(3, 4)}",
                    "22 Apr\t 1986 ",
                    "&nbsp;4 Oct\t 1988 ",
                ),
                ("Serbia 5", "&nbsp;9 Jan\t 1987 ", ""),
            ],
            number="9. b",
            title="Optional Protocol to the Convention against Torture",
            status=TWO,
        ).html()
    )
    assert (page.number, page.title, page.as_of) == (
        "IV-9-b",
        "Optional Protocol to the Convention against Torture",
        date(2026, 2, 3),
    )
    assert [line.name for line in page.lines] == ["Chile", "Serbia 5"]
    assert page.discrepancies() == []


def test_a_dropped_line_does_not_add_up() -> None:
    page = html_page.read(Page(rows=[("Chile", "22 Apr 1986", "4 Oct 1988")], status=TWO).html())
    assert page.discrepancies() == ["1 signatories read, 2 stated"]


def test_brackets_count_neither_as_party_nor_as_signatory() -> None:
    page = html_page.read(
        Page(
            rows=[
                ("Estonia", "", "[12 May\t 2004 a]"),
                ("Lithuania", "[26 Feb 1999 ]", "[12 May 2003 ]"),
                ("Chile", "1 May 1999", "2 May 2000 A"),
            ],
            status="Signatories : 1. Parties : 1",
        ).html()
    )
    assert page.discrepancies() == []


def test_a_page_of_consents_alone_has_no_signatories() -> None:
    page = html_page.read(
        Page(
            rows=[("Chile", "2 May 2000 P")], columns=["Consent to be bound(P)"], status="Parties : 1"
        ).html()
    )
    assert page.discrepancies() == []
    assert page.lines[0].acts[0].action == "consent_to_be_bound"


def test_provisional_application_makes_no_party() -> None:
    columns = (
        "Signature",
        "Provisional application(n)",
        "Acceptance(A), Approval(AA), Accession(a), Ratification",
    )
    page = html_page.read(
        Page(
            rows=[("Chile", "2 May 2013", "3 May 2013 n", ""), ("Japan", "2 May 2013", "", "9 May 2014 A")],
            columns=columns,
            status="Signatories : 2. Parties : 1",
        ).html()
    )
    assert page.discrepancies() == []


def test_definitive_signature_makes_a_party_and_no_signatory() -> None:
    page = html_page.read(
        Page(
            rows=[("Chile", "2 May 1953", ""), ("Japan", "3 May 1953 s", "")],
            columns=["Signature, Definitive signature(s)", "Acceptance(A)"],
            status="Signatories : 1. Parties : 1",
        ).html()
    )
    assert page.discrepancies() == []


def test_a_cell_that_is_no_date_refuses_the_page() -> None:
    page = html_page.read(
        Page(rows=[("Chile", "1 May 1999", "31 Jun 2000")], status="Signatories : 1. Parties : 0").html()
    )
    assert page.discrepancies() == ["Chile: '31 Jun 2000' is no date"]


def test_a_maintenance_notice_is_no_page() -> None:
    page = html_page.read(
        b"<html><body>The site is under urgent maintenance and is currently unavailable.</body></html>"
    )
    assert "no table of participants" in page.discrepancies()


def test_withdrawals_get_their_days_from_the_notes() -> None:
    notes = {
        1: "On 27 June 2025, the Government of Estonia deposited a notification of withdrawal. The "
        "withdrawal took effect "
        "for Estonia on 27 December 2025.",
        2: "On 20 August 2025, the Government of Poland deposited a notification of withdrawal. The "
        "withdrawal will take "
        "effect for Poland on 20 February 2026.",
        3: "Czechoslovakia had signed and ratified the Convention on 8 September 1986 and 7 July 1988, "
        "respectively.",
    }
    page = html_page.read(
        Page(
            rows=[
                (f"Czech Republic{mark(3)}", "", "22 Feb 1993 d"),
                (f"Estonia{mark(1)}", "", "[12 May 2004 a]"),
                ("Latvia", "", "[1 Jul 2005 a]"),
                (f"Poland{mark(2)}", "4 Dec 1997", "27 Dec 2012"),
            ],
            status="Signatories : 1. Parties : 2",
            notes=notes,
        ).html()
    )
    rows = from_page(page, "MINEBAN").select("iso3", "action", "acted_on", "ended_on").rows()
    assert rows == [
        ("CSK", "signature", date(1986, 9, 8), date(1993, 1, 1)),
        ("CSK", "ratification", date(1988, 7, 7), date(1993, 1, 1)),
        ("CZE", "succession", date(1993, 2, 22), None),
        ("EST", "accession", date(2004, 5, 12), date(2025, 12, 27)),
        ("EST", "withdrawal", date(2025, 6, 27), date(2025, 12, 27)),
        ("LVA", "accession", date(2005, 7, 1), date(2026, 2, 3)),
        ("LVA", "withdrawal", None, date(2026, 2, 3)),
        ("POL", "signature", date(1997, 12, 4), date(2026, 2, 20)),
        ("POL", "ratification", date(2012, 12, 27), date(2026, 2, 20)),
        ("POL", "withdrawal", date(2025, 8, 20), date(2026, 2, 20)),
    ]


def test_a_state_that_came_back_is_a_party_and_its_first_accession_is_kept() -> None:
    note = (
        "Guyana had initially acceded to the Protocol on 10 May 1993. On 5 January 1999, the Government of "
        "Guyana notified "
        "its decision to denounce the said Protocol with effect from 5 April 1999. On that same date it "
        "re-acceded."
    )
    page = html_page.read(
        Page(
            rows=[(f"Guyana{mark(2)}", "", "5 Jan 1999 a")],
            status="Signatories : 0. Parties : 1",
            notes={2: note},
        ).html()
    )
    rows = from_page(page, "ICCPR-OP1").select("action", "acted_on", "ended_on").rows()
    assert rows == [
        ("accession", date(1993, 5, 10), date(1999, 4, 5)),
        ("accession", date(1999, 1, 5), None),
        ("withdrawal", date(1999, 1, 5), date(1999, 4, 5)),
    ]


def test_a_territorys_line_adds_no_state() -> None:
    page = html_page.read(
        Page(
            rows=[("Chile", "", "2 May 2000"), ("Hong Kong", "", "")], status="Signatories : 0. Parties : 1"
        ).html()
    )
    assert from_page(page, "CAT")["iso3"].to_list() == ["CHL"]


def test_a_table_in_a_note_dates_the_withdrawals_and_its_text_is_no_prose() -> None:
    note = (
        "The following States have notified their withdrawal: <table><tr><td>Participant</td><td>Notified</td>"
        "<td>Effective</td></tr><tr><td>Burundi</td><td>27 Oct 2016</td><td>27 Oct 2017</td></tr>"
        "<tr><td>Gambia</td><td>10 Nov 2016</td><td>Withdrawn 10 Feb 2017</td></tr></table>"
    )
    page = html_page.read(
        Page(
            rows=[
                (f"Burundi{mark(1)}", "13 Jan 1999", "[21 Sep 2004]"),
                (f"Gambia{mark(1)}", "4 Dec 1998", "28 Jun 2002"),
            ],
            status="Signatories : 2. Parties : 1",
            notes={1: note},
        ).html()
    )
    assert page.discrepancies() == []
    rows = from_page(page, "ROME").select("iso3", "action", "acted_on", "ended_on").rows()
    assert rows == [
        ("BDI", "signature", date(1999, 1, 13), None),
        ("BDI", "ratification", date(2004, 9, 21), date(2017, 10, 27)),
        ("BDI", "withdrawal", date(2016, 10, 27), date(2017, 10, 27)),
        ("GMB", "signature", date(1998, 12, 4), None),
        ("GMB", "ratification", date(2002, 6, 28), None),
    ]


def test_a_name_in_brackets_takes_its_whole_line_out() -> None:
    page = html_page.read(
        Page(
            rows=[("Chile", "2 May 1999", "3 May 2000"), (f"[Estonia{mark(1)}]", "2 May 1999", "3 May 2000")],
            status="Signatories : 1. Parties : 1",
        ).html()
    )
    assert page.discrepancies() == []
    assert [line.name for line in page.lines] == ["Chile", "Estonia"]


def test_a_ratification_that_vanished_from_the_table_is_kept_as_withdrawn() -> None:
    note = (
        "On 3 November 2023, the Government of Chile deposited with the Secretary-General a notification of "
        "withdrawal of its ratification."
    )
    columns = ("Signature", "Ratification")
    before = Page(rows=[("Chile", "2 May 1999", "3 May 2000")], columns=columns, as_at="01-01-2020")
    after = Page(rows=[(f"Chile{mark(1)}", "2 May 1999", "")], columns=columns, notes={1: note})
    older = from_page(html_page.read(before.html()), "CTBT")
    ended = older.with_columns(ended_on=date(2023, 11, 3))
    rows = replace_treaty(ended, from_page(html_page.read(after.html()), "CTBT"))
    assert set(rows.select("action", "acted_on", "ended_on").rows()) == {
        ("signature", date(1999, 5, 2), None),
        ("ratification", date(2000, 5, 3), date(2023, 11, 3)),
        ("withdrawal", date(2023, 11, 3), date(2023, 11, 3)),
    }
