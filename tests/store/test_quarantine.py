"""Rows that fail a check are set aside, each with its reason, and no good row with them."""

import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipelines import tables
from pipelines.store import quarantine

GOOD = {
    "claim_id": "c1",
    "article_id": "a1",
    "sentence_no": 0,
    "span_start": 0,
    "span_end": 5,
    "evidence": "China",
    "iso3": "CHN",
    "treaty_code": "CAT",
    "action": "ratification",
    "polarity": "affirmed",
    "modality": "actual",
    "year": 1988,
    "rule_id": "rule",
}


def claims(*changes: dict[str, object]) -> pl.DataFrame:
    rows = [{**GOOD, "claim_id": f"c{number}", **change} for number, change in enumerate(changes)]
    return pl.DataFrame(rows, infer_schema_length=None, strict=False)


@pytest.mark.parametrize(
    ("change", "check_name", "told"),
    [
        ({"action": "handshake"}, "value_allowed", "handshake"),
        ({"polarity": None}, "not_null", "polarity"),
        ({"span_start": 9}, "span_not_empty", "span_end > span_start"),
        ({"year": 3020}, "in_range", "3020"),
        ({"sentence_no": -1}, "in_range", "-1"),
        ({"iso3": "XYZ"}, "reference_known", "iso3"),
        ({"claim_id": "c0"}, "key_unique", "claim_id"),
    ],
)
def test_each_fault_has_its_reason(change: dict[str, object], check_name: str, told: str) -> None:
    found = quarantine.split(claims({}, change, {}), tables.TreatyClaims, {"states": {"CHN"}})
    assert found.good["claim_id"].to_list() == ["c0", "c2"]
    assert found.bad["check_name"].to_list() == [check_name]
    assert told in found.bad["reason"][0]
    assert '"treaty_code":"CAT"' in found.bad["row"][0]


def test_a_value_of_another_type_refuses_its_row_alone() -> None:
    frame = claims({}, {}).with_columns(year=pl.Series(["1988", "nineteen"]))
    found = quarantine.split(frame, tables.TreatyClaims)
    assert found.good["year"].to_list() == [1988]
    assert found.bad["reason"].to_list() == ["year: no Int32"]


def test_a_half_known_interval_is_refused() -> None:
    found = quarantine.split(claims({"acted_from": "1988-01-01"}), tables.TreatyClaims)
    assert "acted_whole" in found.bad["reason"][0]


def test_several_faults_of_a_row_are_told_together() -> None:
    found = quarantine.split(claims({"action": "handshake", "polarity": "maybe"}), tables.TreatyClaims)
    assert len(found.bad) == 1
    assert "handshake" in found.bad["reason"][0]
    assert "maybe" in found.bad["reason"][0]


def test_a_frame_without_a_needed_column_is_its_makers_fault() -> None:
    with pytest.raises(ValueError, match="polarity"):
        quarantine.split(claims({}).drop("polarity"), tables.TreatyClaims)


@settings(max_examples=30, deadline=None)
@given(
    st.lists(
        st.tuples(st.sampled_from(["actual", "hoped"]), st.integers(-2, 3), st.sampled_from(["CHN", "XYZ"])),
        max_size=8,
    )
)
def test_every_row_ends_up_good_or_bad_and_never_both(rows: list[tuple[str, int, str]]) -> None:
    frame = pl.DataFrame(
        [
            {**GOOD, "claim_id": str(number), "modality": modality, "span_end": end, "iso3": iso3}
            for number, (modality, end, iso3) in enumerate(rows)
        ],
        schema=tables.polars_schema(tables.TreatyClaims),
    )
    found = quarantine.split(frame, tables.TreatyClaims, {"states": {"CHN"}})
    expected = [str(n) for n, row in enumerate(rows) if row[0] == "actual" and row[1] > 0 and row[2] == "CHN"]
    assert found.good["claim_id"].to_list() == expected
    assert len(found.good) + len(found.bad) == len(rows)


@given(st.text(min_size=1, max_size=40), st.data())
def test_evidence_is_compared_by_characters_not_bytes(body: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(body) - 1))
    end = data.draw(st.integers(start + 1, len(body)))
    rows = pl.DataFrame(
        {"article_id": ["a"], "span_start": [start], "span_end": [end], "evidence": [body[start:end]]}
    )
    bodies = pl.DataFrame({"article_id": ["a"], "body": [body]})
    assert quarantine.broken_evidence(rows, bodies).is_empty()
    assert (
        len(quarantine.broken_evidence(rows.with_columns(evidence=pl.lit(body[start:end] + "x")), bodies))
        == 1
    )
