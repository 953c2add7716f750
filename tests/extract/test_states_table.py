"""What would go wrong in the table of states: codes missing, doubled or not of their form, days that are none."""

import re
from datetime import date

import pytest

from pipelines import lexicon
from pipelines.lexicon import Row, split_cell

ROWS = lexicon.default().table("states")
CODES = {row["iso3"] for row in ROWS}


def test_state_is_missing() -> None:
    wanted = "EUN VAT PSE XKX TWN COK NIU ESH SSD TLS MNE SUN YUG CSK DDR SCG YMD VDR"
    assert set(wanted.split()) <= CODES


def test_members_of_the_united_nations_are_not_193() -> None:
    assert sum(row["un_member"] == "true" for row in ROWS) == 193


@pytest.mark.parametrize("code", ["HKG", "MAC", "PRI", "GRL"])
def test_territory_is_listed_as_a_state(code: str) -> None:
    assert code not in CODES


@pytest.mark.parametrize("column", ["iso3", "name", "iso2", "m49"])
def test_key_stands_twice(column: str) -> None:
    values = [row[column] for row in ROWS if row[column] and not row["existed_to"]]
    assert len(values) == len(set(values))


@pytest.mark.parametrize(
    ("column", "form"),
    [
        ("iso3", "[A-Z]{3}"),
        ("iso2", "([A-Z]{2}|[A-Z]{4})?"),
        ("m49", r"(\d{3})?"),
        ("un_member", "true|false"),
        ("cow_code", r"(\d{1,3})?"),
        ("gw_code", r"(\d{1,3})?"),
        ("official_name", ".+"),
        ("region", ".+"),
    ],
)
def test_cell_is_not_of_its_form(column: str, form: str) -> None:
    assert [row for row in ROWS if not re.fullmatch(form, row[column])] == []


def test_state_ended_before_it_began() -> None:
    for row in ROWS:
        began, ended = (
            date.fromisoformat(row[column]) if row[column] else None
            for column in ("existed_from", "existed_to")
        )
        assert not (began and ended) or began < ended, row["iso3"]


@pytest.mark.parametrize("table", ["state_names", "state_descriptions", "provinces", "place_territories"])
def test_row_names_an_unknown_state(table: str) -> None:
    def codes(row: Row) -> list[str]:
        return split_cell(row["iso3"])

    assert {code for row in lexicon.default().table(table) for code in codes(row)} <= CODES
