"""The row of a state and a treaty: what is reported, best supported year, and whether the record agrees."""

from datetime import date

import polars as pl
import pytest

from .warehouse import Claim, ratifications

NO = "denied"


def row(*claims: Claim) -> dict[str, object]:
    """Return the row of the state and treaty that all the claims are about."""
    found = ratifications(claims).filter(
        pl.col("iso3") == claims[0].iso3, pl.col("treaty_code") == claims[0].treaty_code
    )
    assert len(found) == 1
    return found.row(0, named=True)


def said(*claims: Claim) -> tuple[object, ...]:
    """Return act, polarity, year and verdict of the row."""
    found = row(*claims)
    return tuple(found[name] for name in ("reported_action", "reported_polarity", "reported_year", "verdict"))


def china(action: str, polarity: str = "affirmed", **more: object) -> Claim:
    return Claim("CHN", "CAT", action, polarity, **{"published": "2015-11-20", **more})  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("claims", "expected"),
    [
        # The most advanced act: withdrawal, consent, signature.
        (
            [china("signature", year=1986), china("ratification", year=1988)],
            ("ratification", "affirmed", 1988, "confirmed"),
        ),
        (
            [
                Claim("FIN", "MINEBAN", "accession", year=2012, published="2026-01-20"),
                Claim("FIN", "MINEBAN", "withdrawal", year=2025, published="2026-01-20"),
            ],
            ("withdrawal", "affirmed", 2025, "confirmed"),
        ),
        # A signature affirmed comes before a ratification denied.
        (
            [
                Claim("USA", "CRC", "signature", year=1995, published="2015-11-20", article="both"),
                Claim("USA", "CRC", "ratification", NO, published="2015-11-20", article="both"),
            ],
            ("signature", "affirmed", 1995, "confirmed"),
        ),
        (
            [Claim("USA", "CRC", "ratification", NO, published="2015-11-20")],
            ("ratification", NO, None, "confirmed"),
        ),
        # The year that most articles give, then the latest; an article counts once, a reprint not at all.
        (
            [
                china("ratification", year=1988),
                china("ratification", year=1988),
                china("ratification", year=1989),
            ],
            ("ratification", "affirmed", 1988, "confirmed"),
        ),
        (
            [
                china("ratification", year=1988),
                china("ratification", year=1989),
                china("ratification", year=1989),
            ],
            ("ratification", "affirmed", 1989, "year_mismatch"),
        ),
        (
            [china("ratification", year=1988), china("ratification", year=1989, published="2016-01-01")],
            ("ratification", "affirmed", 1989, "year_mismatch"),
        ),
        (
            [
                china("ratification", year=1989, article="a"),
                china("ratification", year=1989, article="a"),
                china("ratification", year=1988, published="2015-11-21"),
            ],
            ("ratification", "affirmed", 1988, "confirmed"),
        ),
        (
            [
                china("ratification", year=1988, published="2015-11-21"),
                china("ratification", year=1989, article="wire"),
                china("ratification", year=1989, article="copy", duplicate_of="wire", published="2015-11-20"),
            ],
            ("ratification", "affirmed", 1988, "confirmed"),
        ),
        # A year is better than none.
        (
            [china("ratification"), china("party"), china("ratification", year=1988)],
            ("ratification", "affirmed", 1988, "confirmed"),
        ),
        # Verbs of one class are one act; the verb shown is the one that most use.
        (
            [china("accession"), china("ratification"), china("ratification")],
            ("ratification", "affirmed", None, "confirmed"),
        ),
        # Articles at odds: most of them, then the latest.
        (
            [china("ratification"), china("ratification"), china("ratification", NO)],
            ("ratification", "affirmed", None, "confirmed"),
        ),
        (
            [china("ratification"), china("ratification", NO), china("ratification", NO)],
            ("ratification", NO, None, "contradicted"),
        ),
        (
            [china("ratification"), china("ratification", NO, published="2016-01-01")],
            ("ratification", NO, None, "contradicted"),
        ),
        # A denial that was true before the act does not speak against it.
        (
            [
                Claim("LAO", "CAT", "ratification", NO, published="2011-01-01"),
                Claim("LAO", "CAT", "ratification", NO, published="2012-01-01"),
                Claim("LAO", "CAT", "ratification", year=2012, published="2013-01-01"),
            ],
            ("ratification", "affirmed", 2012, "confirmed"),
        ),
        # Plans, domestic steps and reservations say nothing of what was done.
        ([china("ratification", modality="prospective")], (None, None, None, "record_only")),
        ([china("ratification", modality="domestic", year=1988)], (None, None, None, "record_only")),
        ([china("reservation", year=1988)], (None, None, None, "record_only")),
        (
            [Claim("PRK", "CAT", "ratification", modality="prospective", published="2015-11-20")],
            (None, None, None, None),
        ),
        (
            [Claim("RUS", "ECHR", "ratification", modality="prospective", published="1997-01-01")],
            (None, None, None, "no_record_held"),
        ),
        # Verdicts as of the article's day.
        (
            [Claim("PRK", "CAT", "signature", NO, published="2015-11-20")],
            ("signature", NO, None, "confirmed"),
        ),
        (
            [Claim("PRK", "CAT", "ratification", year=1990, published="2015-11-20")],
            ("ratification", "affirmed", 1990, "not_in_record"),
        ),
        (
            [Claim("PSE", "ROME", "accession", year=2015, published="2015-02-01")],
            ("accession", "affirmed", 2015, "record_older_than_claim"),
        ),
        (
            [Claim("FIN", "MINEBAN", "party", published="2026-01-20")],
            ("party", "affirmed", None, "contradicted"),
        ),
    ],
)
def test_what_is_reported(claims: list[Claim], expected: tuple[object, ...]) -> None:
    assert said(*claims) == expected


@pytest.mark.parametrize(
    ("iso3", "treaty_code", "action", "acted_on"),
    [
        ("CHN", "CAT", "ratification", date(1988, 10, 4)),
        ("USA", "CRC", "signature", date(1995, 2, 16)),
        ("KOR", "CAT", "accession", date(1995, 1, 9)),
        ("FIN", "MINEBAN", "withdrawal", date(2025, 7, 10)),
        # Notified, and not in effect by the record's day: still bound.
        ("POL", "MINEBAN", "ratification", date(2012, 12, 27)),
        ("TTO", "ICCPR-OP1", "withdrawal", date(2000, 3, 27)),
        ("GUY", "ICCPR-OP1", "accession", date(1999, 1, 5)),
        ("USA", "PARIS", "acceptance", date(2021, 1, 20)),
        ("RUS", "CTBT", "withdrawal", date(2023, 11, 3)),
        ("RUS", "ICCPR", "ratification", date(1973, 10, 16)),
        ("CZE", "CAT", "succession", date(1993, 2, 22)),
    ],
)
def test_where_the_record_has_a_state(iso3: str, treaty_code: str, action: str, acted_on: date) -> None:
    found = row(Claim(iso3, treaty_code, "party", modality="prospective"))
    assert (found["record_action"], found["record_on"], found["record_year"]) == (
        action,
        acted_on,
        acted_on.year,
    )


def test_the_record_of_a_state_that_is_gone_is_shown_where_it_is_claimed() -> None:
    found = row(Claim("SUN", "ICCPR", "ratification", year=1973, published="1985-01-01"))
    assert (found["record_action"], found["verdict"]) == ("ratification", "confirmed")


def test_claims_are_counted_and_articles_without_their_reprints() -> None:
    found = row(
        china("signature", article="a"),
        china("ratification", article="a"),
        china("ratification", article="b", published="2016-03-01"),
        china("ratification", article="c", published="2016-05-01", duplicate_of="b"),
        china("ratification", article="d", published="2014-03-01", modality="prospective"),
    )
    assert (found["n_claims"], found["n_articles"]) == (5, 3)
    assert (found["first_reported_on"], found["last_reported_on"]) == (date(2014, 3, 1), date(2016, 5, 1))


def test_every_pair_of_claims_and_record_has_one_row() -> None:
    found = ratifications([china("ratification"), Claim("RUS", "ECHR", "party", published="2000-01-01")])
    assert not found.select("iso3", "treaty_code").is_duplicated().any()
    claimed = found.filter(pl.col("n_claims") > 0).select("iso3", "treaty_code", "verdict").rows()
    assert sorted(claimed) == [("CHN", "CAT", "confirmed"), ("RUS", "ECHR", "no_record_held")]
    assert set(found.filter(n_claims=0)["verdict"]) == {"record_only"}


def test_the_record_alone_makes_rows_too() -> None:
    found = ratifications([])
    assert len(found) > 9000
    assert set(found["verdict"]) == {"record_only"}
