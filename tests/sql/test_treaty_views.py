"""Views and worked queries on treaties: every one runs, and says what its head promises."""

from datetime import date

import duckdb
import pytest

from pipelines.warehouse import sql_files

VIEWS = (
    "laggards",
    "ratification_timeline",
    "reported_against_record",
    "state_treaty_status",
    "states_by_treaty",
    "treaty_coverage",
    "withdrawals",
)
QUERIES = (
    "attention_and_commitment",
    "from_signature_to_ratification",
    "how_a_treaty_spread",
    "how_right_is_an_outlet",
    "leaving_treaties",
    "longest_waiting",
    "one_state_in_the_news",
    "promises_and_what_came_of_them",
    "reports_against_the_record",
    "where_did_they_stand",
    "who_has_joined_everything",
    "who_was_bound_when",
)


def rows(warehouse: duckdb.DuckDBPyConnection, query: str) -> list[tuple[object, ...]]:
    return warehouse.execute(query).fetchall()


@pytest.mark.parametrize("name", VIEWS)
def test_a_view_has_rows_and_a_comment(warehouse: duckdb.DuckDBPyConnection, name: str) -> None:
    assert rows(warehouse, f"FROM {name} LIMIT 1")
    assert sql_files.file("views", name).comment.count("?") >= 1


@pytest.mark.parametrize("name", QUERIES)
def test_a_worked_query_has_rows_a_title_and_a_question(
    warehouse: duckdb.DuckDBPyConnection, name: str
) -> None:
    query = sql_files.file("queries", name)
    title, question, *_ = query.text.splitlines()
    assert title.startswith("-- ")
    assert question.startswith("-- ")
    assert "?" in query.comment
    assert rows(warehouse, query.text)


def test_the_matrix_has_a_row_for_every_present_state(warehouse: duckdb.DuckDBPyConnection) -> None:
    matrix = {
        row[0]: row[1:]
        for row in rows(warehouse, "SELECT iso3, cat, crc, rome, n_party FROM states_by_treaty")
    }
    assert matrix["CHN"][:3] == ("party", "party", "none")
    assert matrix["USA"][:3] == ("party", "signatory", "signatory")
    assert "SUN" not in matrix
    assert len([1 for (un,) in rows(warehouse, "SELECT un_member FROM states_by_treaty") if un]) == 193


def test_the_timeline_ends_with_the_depositarys_number(warehouse: duckdb.DuckDBPyConnection) -> None:
    last = dict(
        rows(warehouse, "SELECT treaty_code, arg_max(n_parties, year) FROM ratification_timeline GROUP BY 1")
    )
    for code, parties in (("CAT", 175), ("MINEBAN", 162), ("CRPD", 193), ("CEDAW", 189), ("ICERD", 182)):
        assert last[code] == parties, code


def test_laggards_signed_and_are_not_bound(warehouse: duckdb.DuckDBPyConnection) -> None:
    found = dict(rows(warehouse, "SELECT iso3, signed_on FROM laggards WHERE treaty_code = 'CAT'"))
    assert found["IND"] == date(1997, 10, 14)
    assert "CHN" not in found
    assert rows(
        warehouse, "SELECT reported_polarity FROM laggards WHERE iso3 = 'CHN' AND treaty_code = 'ICCPR'"
    ) == [("denied",)]


def test_a_withdrawal_has_its_days_and_a_return(warehouse: duckdb.DuckDBPyConnection) -> None:
    query = (
        "SELECT notified_on, effective_on, returned_on, is_on_record, n_articles FROM withdrawals"
        " WHERE iso3 = '{}' AND treaty_code = '{}' ORDER BY 1"
    )
    assert rows(warehouse, query.format("TTO", "ICCPR-OP1")) == [
        (date(1998, 5, 26), date(1998, 8, 26), date(1998, 8, 26), True, 0),
        (date(2000, 3, 27), date(2000, 6, 27), None, True, 0),
    ]
    assert rows(warehouse, query.format("FIN", "MINEBAN")) == [
        (date(2025, 7, 10), date(2026, 1, 10), None, True, 1)
    ]
    assert rows(warehouse, query.format("RUS", "ECHR")) == [(None, None, None, False, 1)]


def test_the_evidence_shown_is_of_the_act_reported(warehouse: duckdb.DuckDBPyConnection) -> None:
    (row,) = rows(
        warehouse,
        "SELECT verdict, reported_year, n_articles, published_on FROM reported_against_record"
        " WHERE iso3 = 'CHN' AND treaty_code = 'CAT'",
    )
    assert row == ("confirmed", 1988, 3, date(2015, 11, 20))


def test_coverage_leaves_reprints_out(warehouse: duckdb.DuckDBPyConnection) -> None:
    (row,) = rows(
        warehouse,
        "SELECT n_articles_with_claims, n_outlets, n_claims, n_confirmed, n_at_odds, n_parties, record_as_of"
        " FROM treaty_coverage WHERE treaty_code = 'CAT'",
    )
    assert row == (6, 3, 6, 3, 2, 175, date(2026, 2, 3))


def test_reports_against_the_record_are_those_at_odds(warehouse: duckdb.DuckDBPyConnection) -> None:
    found = rows(warehouse, sql_files.file("queries", "reports_against_the_record").text)
    assert [(row[0], row[1], row[2]) for row in found] == [
        ("India", "CAT", "action_mismatch"),
        ("United States", "CRC", "contradicted"),
        ("China", "CAT", "year_mismatch"),
    ]


def test_promises_kept_and_beyond_the_record(warehouse: duckdb.DuckDBPyConnection) -> None:
    found = rows(warehouse, sql_files.file("queries", "promises_and_what_came_of_them").text)
    assert [(row[0], row[1], row[5], row[6]) for row in found] == [
        ("Laos", "CAT", "kept", 15),
        ("Palestine", "ROME", "record too old", None),
        ("China", "ICCPR", "not kept by 2026-02-03", None),
    ]
