from datetime import date

import pytest

from pipelines.record.acts import read_cell, read_column

RATIFICATION = "Accession(a), Succession(d), Ratification"


def acts(cell: str, header: str) -> list[tuple[str, date, bool]]:
    column = read_column(header)
    assert column is not None
    return [(act.action, act.acted_on, act.withdrawn) for act in read_cell(cell, column)]


@pytest.mark.parametrize(
    ("cell", "header", "action"),
    [
        ("22 Apr\t 2016 a", RATIFICATION, "accession"),
        (" 22 Apr\t 2016 ", RATIFICATION, "ratification"),
        ("22 Apr 2016 d", RATIFICATION, "succession"),
        ("22 Apr 2016 d", "Signature, Succession to signature(d)", "succession_to_signature"),
        ("22 Apr 2016 d", "Signature", "succession_to_signature"),
        ("22 Apr 2016", "Signature, Succession to signature(d)", "signature"),
        ("22 Apr 2016 A", "Ratification, Acceptance(A), Approval(AA), Accession(a)", "acceptance"),
        ("22 Apr 2016 AA", "Ratification, Acceptance(A), Approval(AA), Accession(a)", "approval"),
        ("22 Apr 2016 a", "Ratification, Acceptance(A), Approval(AA), Accession(a)", "accession"),
        ("22 Apr 2016 c", "Accession(a), Formal confirmation(c), Ratification", "formal_confirmation"),
        ("22 Apr 2016 s", "Definitive signature(s), Ratification", "definitive_signature"),
        ("22 Apr 2016 s", "Signature, Definitive signature(s)", "definitive_signature"),
        ("22 Apr 2016 P", "Consent to be bound(P)", "consent_to_be_bound"),
        ("22 Apr 2016", "Consent to be bound", "consent_to_be_bound"),
        ("22 Apr 2016 P", "Participation under article 19(P), Accession(a)", "consent_to_be_bound"),
        ("22 Apr 2016 n", "Provisional application(n)", "provisional_application"),
        ("22 Apr 2016", "Provisional application under article 23", "provisional_application"),
        ("22 Apr 2016", "Accession(a)", "accession"),
        ("2 June 1998 (a)", RATIFICATION, "accession"),
        ("22 Apr 2016 a 12, 13", RATIFICATION, "accession"),
    ],
)
def test_a_letter_is_read_with_its_own_columns_header(cell: str, header: str, action: str) -> None:
    assert [act for act, _, _ in acts(cell, header)] == [action]


def test_brackets_mean_withdrawn_and_end_with_the_bracket() -> None:
    assert acts("[ \xa09 Jan\t 2012 a]", RATIFICATION) == [("accession", date(2012, 1, 9), True)]
    assert acts("[14 Nov 1980 a] 26 Aug 1998 a", RATIFICATION) == [
        ("accession", date(1980, 11, 14), True),
        ("accession", date(1998, 8, 26), False),
    ]


def test_an_empty_cell_is_no_act() -> None:
    assert acts("\xa0", RATIFICATION) == []


@pytest.mark.parametrize("cell", ["31 Feb 2001", "see note", "12 May 2004 x", "1979"])
def test_what_is_no_date_is_told_and_not_dropped(cell: str) -> None:
    with pytest.raises(ValueError, match=r"date|explained"):
        acts(cell, RATIFICATION)


def test_a_column_of_something_else_is_left_alone() -> None:
    assert read_column("Text of notifications") is None
