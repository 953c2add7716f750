"""The data dictionary: what people and their queries rely on must not be renamed, retyped or dropped."""

from pathlib import Path

import pytest

from pipelines import tables
from pipelines.tables import Table
from pipelines.warehouse import codebook, ddl

SPANS = "sentence_no:INTEGER span_start:INTEGER span_end:INTEGER evidence:VARCHAR"
RELIED_ON = {
    "articles": "article_id:VARCHAR source_id:VARCHAR url:VARCHAR outlet:VARCHAR headline:VARCHAR byline:VARCHAR"
    " dateline_place:VARCHAR published_on:DATE language:VARCHAR body:VARCHAR n_words:INTEGER duplicate_of:VARCHAR",
    "states": "iso3:VARCHAR name:VARCHAR official_name:VARCHAR iso2:VARCHAR m49:VARCHAR region:VARCHAR"
    " un_member:BOOLEAN existed_from:DATE existed_to:DATE",
    "state_mentions": f"article_id:VARCHAR {SPANS} iso3:VARCHAR kind:VARCHAR",
    "treaties": "treaty_code:VARCHAR title:VARCHAR short_title:VARCHAR adopted_on:DATE in_force_on:DATE"
    " untc_id:VARCHAR depositary:VARCHAR monitoring_body:VARCHAR",
    "treaty_mentions": f"article_id:VARCHAR {SPANS} treaty_code:VARCHAR",
    "treaty_claims": f"claim_id:VARCHAR article_id:VARCHAR {SPANS} iso3:VARCHAR treaty_code:VARCHAR action:VARCHAR"
    " polarity:VARCHAR modality:VARCHAR year:INTEGER acted_from:DATE acted_to:DATE attributed_to:VARCHAR"
    " rule_id:VARCHAR verdict:VARCHAR",
    "treaty_facts": f"fact_id:VARCHAR article_id:VARCHAR {SPANS} treaty_code:VARCHAR attribute:VARCHAR year:INTEGER"
    " count:INTEGER rule_id:VARCHAR",
    "treaty_record": "treaty_code:VARCHAR iso3:VARCHAR action:VARCHAR acted_on:DATE note:VARCHAR source:VARCHAR"
    " as_of:DATE",
    "ratifications": "iso3:VARCHAR treaty_code:VARCHAR reported_action:VARCHAR reported_polarity:VARCHAR"
    " reported_year:INTEGER n_claims:INTEGER n_articles:INTEGER first_reported_on:DATE last_reported_on:DATE"
    " record_action:VARCHAR record_on:DATE record_year:INTEGER verdict:VARCHAR",
    "incident_types": "incident_type:VARCHAR family:VARCHAR definition:VARCHAR huridocs_code:VARCHAR un_term:VARCHAR",
    "treaty_prohibitions": "treaty_code:VARCHAR incident_type:VARCHAR victim_kind:VARCHAR article:VARCHAR",
    "incident_reports": f"report_id:VARCHAR article_id:VARCHAR {SPANS} incident_type:VARCHAR status:VARCHAR"
    " is_pattern:BOOLEAN occurred_from:DATE occurred_to:DATE perpetrator:VARCHAR perpetrator_iso3:VARCHAR"
    " perpetrator_kind:VARCHAR victims:VARCHAR victim_iso3:VARCHAR victim_names:VARCHAR[] victim_kinds:VARCHAR[]"
    " victims_low:INTEGER victims_best:INTEGER victims_high:INTEGER place:VARCHAR place_iso3:VARCHAR"
    " attributed_to:VARCHAR related_treaty_code:VARCHAR salience:DOUBLE incident_id:VARCHAR rule_id:VARCHAR",
    "incidents": "incident_id:VARCHAR incident_type:VARCHAR status:VARCHAR is_pattern:BOOLEAN occurred_from:DATE"
    " occurred_to:DATE perpetrator_iso3:VARCHAR perpetrator_kind:VARCHAR victim_iso3:VARCHAR victims_low:INTEGER"
    " victims_best:INTEGER victims_high:INTEGER place:VARCHAR place_iso3:VARCHAR n_reports:INTEGER"
    " n_articles:INTEGER n_outlets:INTEGER first_reported_on:DATE last_reported_on:DATE",
    "rejected_rows": "table_name:VARCHAR source_id:VARCHAR article_id:VARCHAR check_name:VARCHAR reason:VARCHAR"
    " row:JSON run_id:VARCHAR rejected_at:TIMESTAMPTZ",
}


@pytest.mark.parametrize("name", RELIED_ON)
def test_no_column_that_people_rely_on_is_renamed_retyped_or_dropped(name: str) -> None:
    columns = {column.name: ddl.type_name(column) for column in tables.columns(tables.BY_NAME[name])}
    wanted = dict(pair.split(":") for pair in RELIED_ON[name].split())
    assert {column: columns.get(column) for column in wanted} == wanted


@pytest.mark.parametrize("table", tables.ALL, ids=tables.name)
def test_every_table_and_column_says_what_it_is(table: type[Table]) -> None:
    assert tables.description(table).startswith("One row per")
    assert all(column.description for column in tables.columns(table))


@pytest.mark.parametrize("table", tables.ALL, ids=tables.name)
def test_every_reference_and_source_is_there(table: type[Table]) -> None:
    for column in tables.columns(table):
        if column.references:
            assert len(tables.key(tables.BY_NAME[column.references])) == 1
        for source in column.derived_from:
            name, _, source_column = source.partition(".")
            assert source_column in tables.polars_schema(tables.BY_NAME[name])


def test_the_codebook_is_up_to_date() -> None:
    kept = Path(__file__).parents[2] / "data" / "codebook.md"
    assert kept.read_text(encoding="utf-8") == codebook.markdown(), (
        "run: python -m pipelines.warehouse.codebook data/codebook.md"
    )
