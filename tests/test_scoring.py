"""Counting what extraction has right: on rows made up here, extraction itself is not run."""

import csv
import json
from datetime import date
from pathlib import Path
from typing import Any

import polars as pl
import pytest
from typer.testing import CliRunner

from pipelines import api, lexicon, scoring, tables
from pipelines.cli import app

GOLD = Path(__file__).parent / "gold" / "articles.jsonl"
BODY_BEGINS = len("Headline\n\n")
TEXT = "Soldiers shot nine men in Homs. Togo ratified the Convention in 1987. The Convention has 126 parties."
KILLING = {
    "incident_type": "extrajudicial_killing",
    "status": "occurred",
    "is_pattern": False,
    "perpetrator_iso3": "SYR",
    "perpetrator_kind": "security_forces",
    "victim_iso3": "SYR",
    "victim_names": ["Walid Nassif"],
    "victim_kinds": ["civilian"],
    "victims_low": 9,
    "victims_best": 9,
    "victims_high": 9,
    "place_iso3": "SYR",
    "occurred_from": "2011-09-09",
    "occurred_to": "2011-09-09",
    "evidence": "Soldiers shot nine men in Homs",
}
CLAIM = {
    "iso3": "TGO",
    "treaty_code": "CAT",
    "action": "ratification",
    "polarity": "affirmed",
    "modality": "actual",
    "year": 1987,
    "evidence": "Togo ratified the Convention in 1987",
}
FACT = {
    "treaty_code": "CAT",
    "attribute": "parties",
    "year": None,
    "count": 126,
    "evidence": "The Convention has 126 parties",
}
ARTICLE = {
    "id": "one",
    "published": "2011-09-14",
    "title": "Headline",
    "text": TEXT,
    "layers": ["states", "treaties", "treaty_claims", "treaty_facts", "incidents"],
    "states": ["SYR", "TGO"],
    "treaties": ["CAT"],
    "treaty_claims": [CLAIM],
    "treaty_facts": [FACT],
    "incidents": [KILLING],
}


def row(table: str, rule: str, /, **cells: Any) -> dict[str, Any]:
    start = BODY_BEGINS + TEXT.index(cells["evidence"])
    spans = {"span_start": start, "span_end": start + len(cells["evidence"]), "sentence_no": 1}
    days = {
        name: date.fromisoformat(cells[name])
        for name in ("occurred_from", "occurred_to")
        if cells.get(name) is not None
    }
    return {f"{table}_id": f"{table} {rule}", "article_id": "a", "rule_id": rule, **spans, **cells, **days}


def mention(evidence: str, **cells: str) -> dict[str, Any]:
    found = row("mention", "", evidence=evidence, **cells)
    return {name: found[name] for name in found if name not in ("mention_id", "rule_id")}


def extraction(**changed: list[dict[str, Any]]) -> dict[str, list[dict[str, Any]]]:
    """Return what extraction gives where it is right, save the tables given."""
    right = {
        "state_mentions": [
            mention("Togo", iso3="TGO", kind="name"),
            mention("Homs", iso3="SYR", kind="name"),
            mention("Togo", iso3="TGO", kind="name"),
        ],
        "treaty_mentions": [mention("the Convention", treaty_code="CAT")],
        "treaty_claims": [row("claim", "verb", **CLAIM)],
        "treaty_facts": [row("fact", "parties", **FACT)],
        "incident_reports": [row("report", "active", salience=1.0, **KILLING)],
    }
    return right | changed


@pytest.fixture
def scored(monkeypatch):
    def score(gold: list[dict[str, Any]], found: dict[str, list[dict[str, Any]]]) -> scoring.Score:
        def extract_batch(articles: pl.DataFrame) -> dict[str, pl.DataFrame]:
            assert articles.columns == ["source_id", "title", "text", "published"]
            return {
                tables.name(table): pl.DataFrame(
                    found[tables.name(table)], schema=tables.polars_schema(table)
                )
                for table in tables.FACTS
            }

        monkeypatch.setattr(api, "extract_batch", extract_batch)
        return scoring.score_articles(gold)

    return score


def counts(score: scoring.Score, layer: str) -> tuple[int, int, int]:
    tally = score.layers[layer]
    return tally.right, tally.extra, tally.missed


def test_right_extraction_has_nothing_wrong(scored):
    score = scored([ARTICLE], extraction())
    assert len(score.layers) == 10
    assert {(tally.precision, tally.recall, tally.f1) for tally in score.layers.values()} == {(1.0, 1.0, 1.0)}
    assert all(right == n for right, n in score.attributes.values())
    assert score.broken_evidence == 0


def test_layer_that_an_article_does_not_list_is_not_scored(scored):
    score = scored([ARTICLE | {"layers": ["states"]}], extraction())
    assert list(score.layers) == ["states"]


def test_wrong_year_spoils_every_field_but_not_the_core(scored):
    claims = [row("claim", "verb", **CLAIM | {"year": 1988})]
    score = scored([ARTICLE], extraction(treaty_claims=claims))
    assert counts(score, "treaty claims, every field") == (0, 1, 1)
    assert counts(score, "treaty claims, who-what-polarity") == (1, 0, 0)


def test_accession_for_ratification_is_right_in_the_core_and_signature_is_not(scored):
    claims = [row("claim", "verb", **CLAIM | {"action": action}) for action in ("accession", "signature")]
    score = scored([ARTICLE], extraction(treaty_claims=claims))
    assert counts(score, "treaty claims, who-what-polarity") == (1, 1, 0)


def test_incident_of_its_group_matches_but_is_not_of_its_type(scored):
    reports = [row("report", "active", salience=1.0, **KILLING | {"incident_type": "mass_killing"})]
    score = scored([ARTICLE], extraction(incident_reports=reports))
    assert counts(score, "incidents, group") == (1, 0, 0)
    assert counts(score, "incidents, type") == (0, 1, 1)


def test_one_annotated_incident_is_matched_once(scored):
    reports = [row("report", rule, salience=1.0, **KILLING) for rule in ("active", "passive")]
    score = scored([ARTICLE], extraction(incident_reports=reports))
    assert counts(score, "incidents, type") == (1, 1, 0)
    assert sorted(right for right, _ in score.rules.values()) == [0, 1, 1, 1]


def test_incident_told_elsewhere_without_a_telling_attribute_does_not_match():
    body = "x" * 1000 + KILLING["evidence"]
    found = {"incident_type": "extrajudicial_killing", "span_start": 0, "span_end": 10}
    groups = {"extrajudicial_killing": "killing"}
    matched, missed, extra = scoring.match_incidents([KILLING], [found], body, groups)
    assert (len(matched), len(missed), len(extra)) == (0, 1, 1)
    named = found | {"victim_names": ["Walid Nassif"], "victims_best": 9}
    matched, missed, extra = scoring.match_incidents([KILLING], [named], body, groups)
    assert (len(matched), len(missed), len(extra)) == (1, 0, 0)


def test_swapped_states_are_counted(scored):
    gold = ARTICLE | {"incidents": [KILLING | {"perpetrator_iso3": "SYR", "victim_iso3": "LBN"}]}
    swapped = KILLING | {"perpetrator_iso3": "LBN", "victim_iso3": "SYR"}
    score = scored([gold], extraction(incident_reports=[row("report", "active", salience=1.0, **swapped)]))
    assert score.attributes["states not swapped"] == [0, 1]


def test_evidence_that_is_not_its_span_is_counted(scored):
    broken = row("fact", "parties", **FACT) | {"span_start": 3}
    assert scored([ARTICLE], extraction(treaty_facts=[broken])).broken_evidence == 1


def test_rule_seen_seldom_is_drawn_towards_the_others():
    score = scoring.Score()
    score.rules["treaty_claims", "often"] = [90, 100]
    score.rules["treaty_claims", "once"] = [0, 1]
    confidence = {rule: value for rule, _, _, value in scoring.confidences(score)}
    assert confidence["often"] == pytest.approx(0.9, abs=0.01)
    assert 0.6 < confidence["once"] < 0.8
    assert confidence["any claim"] == pytest.approx(90 / 101)


def test_files_are_written_as_lexicon_and_json(scored, tmp_path, capsys):
    scored([ARTICLE], extraction())
    gold = tmp_path / "gold.jsonl"
    gold.write_text(json.dumps(ARTICLE) + "\n\n", encoding="utf-8")
    folder = tmp_path / "lexicon"
    folder.mkdir()
    assert scoring.main(gold, tmp_path / "figures.json", folder / "rule_confidence.csv") == 0
    figures = json.loads((tmp_path / "figures.json").read_text())
    assert figures["layers"]["incidents, type"]["f1"] == 1.0
    rules = lexicon.read(folder).table("rule_confidence")
    assert {rule["rule_id"] for rule in rules} == {
        *("verb", "parties", "active"),
        *("any claim", "any fact", "any report"),
    }
    assert "active" in capsys.readouterr().out


def test_command_line_scores_a_file(scored, tmp_path):
    scored([ARTICLE], extraction())
    gold = tmp_path / "gold.jsonl"
    gold.write_text(json.dumps(ARTICLE) + "\n", encoding="utf-8")
    done = CliRunner().invoke(app, ["score", str(gold), "--json", str(tmp_path / "figures.json")])
    assert done.exit_code == 0
    assert "incidents, type" in done.output
    assert (tmp_path / "figures.json").is_file()


@pytest.mark.parametrize(
    ("line", "complaint"),
    [
        ("{", "line 1: not an annotated article"),
        ("[1]", "line 1: not an annotated article"),
        ('{"id": "x", "title": "", "text": "", "layers": ["states"]}', "lacks states"),
        ("", "no annotated articles"),
    ],
)
def test_file_that_is_no_annotation_is_refused(tmp_path, line, complaint):
    file = tmp_path / "gold.jsonl"
    file.write_text(line + "\n", encoding="utf-8")
    with pytest.raises(ValueError, match=complaint):
        scoring.read_gold(file)


# The annotated articles themselves --------------------------------------------------------------------------


def annotated() -> list[dict[str, Any]]:
    return scoring.read_gold(GOLD)


def test_annotated_evidence_stands_in_its_article():
    for article in annotated():
        body = f"{article['title']}\n\n{article['text']}"
        for layer in ("treaty_claims", "treaty_facts", "incidents"):
            assert all(entry["evidence"] in body for entry in article[layer]), article["id"]


def test_annotation_uses_the_tables_values():
    words = lexicon.default()
    known = {
        "incident_type": {entry["incident_type"] for entry in words.table("incident_types")},
        **{name: {entry["iso3"] for entry in words.table("states")} | {None} for name in scoring.STATES},
        "iso3": {entry["iso3"] for entry in words.table("states")},
        "treaty_code": {entry["treaty_code"] for entry in words.table("treaties")},
        **{
            column.name: set(column.values)
            for table in (tables.TreatyClaims, tables.TreatyFacts, tables.IncidentReports)
            for column in tables.columns(table)
            if column.values
        },
    }
    for article in annotated():
        for layer in ("treaty_claims", "treaty_facts", "incidents"):
            for entry in article[layer]:
                for name in entry.keys() & known.keys():
                    assert entry[name] in known[name], (article["id"], name, entry[name])


def test_every_kind_of_incident_is_annotated_twice():
    found = [entry["incident_type"] for article in annotated() for entry in article["incidents"]]
    kinds = [entry["incident_type"] for entry in lexicon.default().table("incident_types")]
    assert not [kind for kind in kinds if found.count(kind) < 2]


def test_phenomena_stand_in_their_articles():
    bodies = {article["id"]: f"{article['title']}\n\n{article['text']}" for article in annotated()}
    with (GOLD.parent / "phenomena.csv").open(encoding="utf-8") as file:
        shown = list(csv.DictReader(file))
    assert len({row["phenomenon"] for row in shown}) >= 49
    for row in shown:
        assert row["words"] in bodies[row["article"]], row
