"""The views and worked queries on incidents."""

from collections.abc import Iterator
from datetime import date
from typing import Any

import duckdb
import pytest

from pipelines import lexicon
from pipelines.warehouse import sql_files

from .incident_warehouse import published

QUERIES = (
    "bound_and_reported",
    "hands_and_deeds",
    "nothing_followed",
    "numbers_that_differ",
    "one_state_and_its_people",
    "one_incident_in_many_words",
    "told_by_one_outlet",
    "what_followed",
    "who_returns_whom",
    "who_speaks_and_is_silenced",
)


@pytest.fixture(scope="module")
def told() -> Iterator[duckdb.DuckDBPyConnection]:
    with published() as connection:
        yield connection


def rows(connection: duckdb.DuckDBPyConnection, query: str) -> list[dict[str, Any]]:
    return connection.sql(query).pl().to_dicts()


@pytest.mark.parametrize("name", QUERIES)
def test_worked_query_answers_its_question(told, name):
    query = sql_files.file("queries", name)
    assert query.comment
    assert rows(told, query.text)


def test_state_bound_by_the_torture_convention_is_shown_with_its_day_of_consent(told):
    found = rows(told, "SELECT * FROM parties_against_prohibitions WHERE treaty_code = 'CAT'")
    returned = next(row for row in found if row["iso3"] == "CHN")
    assert returned["incident_type"] == "refoulement"
    assert returned["article"] == "3"
    assert (returned["consented_by"], returned["consented_on"]) == ("ratification", date(1988, 10, 4))
    # Laos signed in 2010, ratified on 26 September 2012, and returned nine people in May 2013.
    assert "LAO" in {row["iso3"] for row in found}


def test_act_before_consent_is_held_against_nobody(told):
    # Eritrea acceded to the Convention against Torture in 2014; the beatings in the stories are of 2017.
    found = rows(
        told, "SELECT * FROM parties_against_prohibitions WHERE iso3 = 'ERI' AND treaty_code = 'CAT'"
    )
    assert found
    told.execute("BEGIN")
    told.execute(
        "UPDATE incidents SET occurred_from = '2013-01-01', occurred_to = '2013-01-01' WHERE perpetrator_iso3 = 'ERI'"
    )
    earlier = rows(
        told, "SELECT * FROM parties_against_prohibitions WHERE iso3 = 'ERI' AND treaty_code = 'CAT'"
    )
    told.execute("ROLLBACK")
    assert not earlier


def test_treaty_that_protects_some_people_counts_for_them_alone(told):
    found = rows(told, "SELECT * FROM parties_against_prohibitions WHERE treaty_code = 'REFUGEE-1951'")
    assert {row["iso3"] for row in found} == {"CHN"}
    assert {row["protects"] for row in found} == {"refugee"}


def test_incident_counts_once_for_a_treaty(told):
    twice = rows(
        told,
        "SELECT incident_id FROM parties_against_prohibitions GROUP BY incident_id, treaty_code, protects"
        " HAVING count(*) > 1",
    )
    assert not twice


def test_by_state_and_year_adds_up_to_the_violations_that_have_a_state(told):
    found = rows(told, "SELECT sum(n_incidents) AS n FROM incidents_by_state_and_year")
    wanted = rows(
        told,
        "SELECT count(*) AS n FROM incidents JOIN incident_types USING (incident_type) WHERE family = 'violation'"
        " AND status IN ('occurred', 'alleged') AND coalesce(place_iso3, perpetrator_iso3) IS NOT NULL",
    )
    assert found == wanted
    grodno = rows(
        told,
        "SELECT * FROM incidents_by_state_and_year WHERE iso3 = 'BLR' AND year = 2020 AND incident_type = 'arrest'",
    )
    assert [row["n_incidents"] for row in grodno] == [3]


def test_kind_that_nobody_tells_is_listed_with_none(told):
    found = {row["incident_type"]: row for row in rows(told, "SELECT * FROM incidents_by_type")}
    assert len(found) == len(lexicon.default().table("incident_types"))
    assert found["trafficking"]["n_incidents"] == 0
    assert found["judicial_execution"]["n_feared"] == 1


def test_shares_of_perpetrators_add_up_to_all(told):
    found = rows(
        told, "SELECT sum(pct_of_type) AS all_of_it FROM incidents_by_perpetrator_kind GROUP BY incident_type"
    )
    assert all(row["all_of_it"] == pytest.approx(100, abs=0.5) for row in found)


def test_inquiry_follows_the_death_that_it_is_about(told):
    found = rows(told, "SELECT * FROM responses_to_violations WHERE response_type = 'investigation'")
    assert [(row["iso3"], row["violated_from"], row["days_after"]) for row in found] == [
        ("BGD", date(2013, 7, 7), 3)
    ]


def test_reprint_is_no_source_of_its_own(told):
    found = {row["outlet"]: row for row in rows(told, "SELECT * FROM sources_by_outlet")}
    assert (found["Coast Morning"]["n_articles"], found["Coast Morning"]["n_reprints"]) == (0, 1)
    assert found["Coast Morning"]["n_told_alone"] == 0
    assert found["Savanna Wire"]["n_told_first"] >= 1


def test_every_prohibition_names_a_treaty_and_a_violation():
    words = lexicon.default()
    treaties = {row["treaty_code"] for row in words.table("treaties")}
    kinds = {row["incident_type"] for row in words.table("incident_types") if row["family"] == "violation"}
    for row in words.table("treaty_prohibitions"):
        assert row["treaty_code"] in treaties
        assert row["incident_type"] in kinds
        assert row["article"]


def test_state_is_found_in_every_part_that_it_has(told):
    about = {row["incident_type"]: row["parts"] for row in rows(told, "SELECT * FROM incidents_about('CHN')")}
    assert about == {"refoulement": ["perpetrator", "place"]}
    about = [row["parts"] for row in rows(told, "SELECT * FROM incidents_about('PRK')")]
    assert about == [["victim"]] * 3
