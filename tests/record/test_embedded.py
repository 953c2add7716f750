"""The checks that the embedded table had to pass, kept: they run again whenever a row is corrected."""

import csv
from collections import Counter
from datetime import date

import polars as pl
import pytest

from pipelines import resources
from pipelines.record import rows
from pipelines.record.acts import ACTIONS, CONSENT, SIGNATURE

# The totals that the Collection's own pages printed on 3 February 2026: signatories, parties.
STATED = {
    "ATT": (130, 117),
    "CAT": (83, 175),
    "CCM": (107, 112),
    "CCW": (50, 128),
    "CEDAW": (99, 189),
    "CEDAW-OP": (80, 116),
    "CRC": (140, 196),
    "CRC-OP-AC": (130, 173),
    "CRC-OP-IC": (54, 53),
    "CRC-OP-SC": (122, 178),
    "CRPD": (164, 193),
    "CRPD-OP": (95, 108),
    "CTBT": (187, 178),
    "CWC": (165, 193),
    "ENMOD": (48, 78),
    "ICCPR": (74, 175),
    "ICCPR-OP1": (35, 116),
    "ICCPR-OP2": (40, 92),
    "ICERD": (88, 182),
    "ICESCR": (72, 173),
    "ICESCR-OP": (46, 31),
    "ICMW": (40, 60),
    "ICPPED": (98, 78),
    "MINEBAN": (132, 162),
    "OPCAT": (76, 96),
    "TPNW": (95, 74),
}

# Signed, and later acceded instead of ratifying: Cambodia's signatures were the ousted government's;
# Seychelles' table says so.
SIGNED_THEN_ACCEDED = {("CEDAW", "KHM"), ("ICCPR", "KHM"), ("ICESCR", "KHM"), ("STOCKHOLM", "SYC")}


@pytest.fixture(scope="module")
def record() -> pl.DataFrame:
    return rows.embedded()


def test_every_row_is_complete_and_of_known_vocabulary(record: pl.DataFrame) -> None:
    assert set(record["action"]) <= ACTIONS
    assert record.filter(~pl.col("iso3").str.contains("^[A-Z]{3}$")).is_empty()
    assert record.filter(~pl.col("source").str.starts_with("UNTC")).is_empty()
    assert record.select(pl.col("treaty_code", "iso3", "source", "as_of").null_count()).row(0) == (0, 0, 0, 0)


def test_only_a_withdrawal_known_from_brackets_lacks_its_day(record: pl.DataFrame) -> None:
    undated = record.filter(pl.col("acted_on").is_null())
    assert set(undated["action"]) == {"withdrawal"}
    assert undated["note"].str.contains("brackets").all()


def test_no_row_stands_twice(record: pl.DataFrame) -> None:
    assert not record.select("treaty_code", "iso3", "action", "acted_on").is_duplicated().any()


def test_no_act_before_its_treaty_or_after_the_record(record: pl.DataFrame) -> None:
    assert record.filter(pl.col("acted_on") > pl.col("as_of")).is_empty()
    first = record.group_by("treaty_code").agg(pl.col("acted_on").min())
    # The United Nations has been a depositary since 1945; the slavery convention of 1926 was handed over in
    # 1953.
    assert first.filter(pl.col("acted_on") < date(1945, 6, 26)).is_empty()


def test_no_signature_after_consent(record: pl.DataFrame) -> None:
    first = record.group_by("treaty_code", "iso3").agg(
        pl.col("acted_on").filter(pl.col("action") == "signature").min().alias("signed"),
        pl.col("acted_on").filter(pl.col("action").is_in(CONSENT)).min().alias("bound"),
    )
    assert first.filter(pl.col("signed") > pl.col("bound")).is_empty()


def test_who_signed_ratifies_and_does_not_accede(record: pl.DataFrame) -> None:
    signed = record.filter(pl.col("action") == "signature").select("treaty_code", "iso3")
    acceded = record.filter(pl.col("action") == "accession").join(signed, on=["treaty_code", "iso3"])
    assert set(acceded.select("treaty_code", "iso3").rows()) == SIGNED_THEN_ACCEDED


def test_two_consents_have_a_withdrawal_or_a_predecessor_between_them(record: pl.DataFrame) -> None:
    consents = Counter(record.filter(pl.col("action").is_in(CONSENT)).select("treaty_code", "iso3").rows())
    withdrawn = set(record.filter(pl.col("action") == "withdrawal").select("treaty_code", "iso3").rows())
    twice = {pair for pair, number in consents.items() if number > 1}
    assert {pair for pair in twice - withdrawn if pair[1] != "YEM"} == set()


def test_a_withdrawal_ends_something_and_not_before_its_notice(record: pl.DataFrame) -> None:
    withdrawals = record.filter(pl.col("action") == "withdrawal")
    assert withdrawals.filter(pl.col("ended_on") < pl.col("acted_on")).is_empty()
    ended = record.filter(pl.col("action").is_in(CONSENT)).select("treaty_code", "iso3", "ended_on")
    assert withdrawals.join(ended, on=["treaty_code", "iso3", "ended_on"], how="anti").is_empty()


@pytest.mark.parametrize("treaty_code", sorted(STATED))
def test_totals_equal_those_of_the_depositary(record: pl.DataFrame, treaty_code: str) -> None:
    standing = record.filter(
        pl.col("treaty_code") == treaty_code,
        pl.col("ended_on").is_null() | (pl.col("ended_on") > pl.col("as_of")),
    )
    signatories = standing.filter(pl.col("action").is_in(SIGNATURE))["iso3"].n_unique()
    parties = standing.filter(pl.col("action").is_in(CONSENT))["iso3"].n_unique()
    assert (signatories, parties) == STATED[treaty_code]


def test_coverage_names_every_treaty_of_the_record(record: pl.DataFrame) -> None:
    text = (resources.folder("reference") / "record_coverage.csv").read_text(encoding="utf-8")
    coverage = list(csv.DictReader(line for line in text.splitlines() if not line.startswith("#")))
    held = record.group_by("treaty_code").agg(pl.col("as_of").max()).sort("treaty_code")
    assert [(row["treaty_code"], date.fromisoformat(row["as_of"])) for row in coverage] == held.rows()
    assert {row["complete"] for row in coverage} == {"true", "false"}
