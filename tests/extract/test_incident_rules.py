"""What would go wrong in reading incidents: a rule without proof, a phenomenon that misleads, a near miss taken."""

import pytest

from pipelines import lexicon
from pipelines.extract.engine import Extractor
from pipelines.extract.incidents.rules import KINDS, NEAR_MISSES, PHENOMENA, RULES, Rule


@pytest.mark.parametrize("rule", [*PHENOMENA, *KINDS], ids=lambda rule: rule.id)
def test_example_tells_what_its_rule_says_and_nothing_else(extractor: Extractor, rule: Rule) -> None:
    rows = extractor.extract(rule.title, rule.example, rule.published)["incident_reports"]
    left = list(rows)
    missing = []
    for told in rule.reports:
        row = next((row for row in left if all(row[name] == value for name, value in told.items())), None)
        if row is None:
            missing.append(told)
        else:
            left.remove(row)
    assert (missing, left) == ([], [])


@pytest.mark.parametrize("rule", NEAR_MISSES, ids=lambda rule: rule.id)
def test_near_miss_tells_nothing(extractor: Extractor, rule: Rule) -> None:
    assert extractor.extract(rule.title, rule.example, rule.published)["incident_reports"] == []


def test_near_misses_stay_out_of_an_article_about_abuses(extractor: Extractor) -> None:
    """Words around it that speak of rights must not make a near miss an incident, save where it misses for want of them."""
    told = "Uganda police arrested nine protesters in Kampala on Monday."
    setting = "Human rights groups and opposition activists demand freedom for journalists and refugees."
    alone = extractor.extract("", f"{told} {setting}")["incident_reports"]
    for rule in (rule for rule in NEAR_MISSES if rule.id != "few_suspects"):
        rows = extractor.extract("", f"{told} {setting} {rule.example}")["incident_reports"]
        assert [row["incident_type"] for row in rows] == [row["incident_type"] for row in alone], rule.id


def test_every_kind_of_incident_has_an_example() -> None:
    kinds = {row["incident_type"] for row in lexicon.default().table("incident_types")}
    assert {rule.id for rule in KINDS} == kinds
    for rule in KINDS:
        assert rule.id in {told["incident_type"] for told in rule.reports}


def test_rules_have_one_id_each_and_say_something() -> None:
    assert len({rule.id for rule in RULES}) == len(RULES)
    assert all(rule.statement and rule.example for rule in RULES)


def test_evidence_is_the_text_at_its_span_in_every_example(extractor: Extractor) -> None:
    for rule in RULES:
        body = f"{rule.title}\n\n{rule.example}" if rule.title else rule.example
        for row in extractor.extract(rule.title, rule.example, rule.published)["incident_reports"]:
            assert body[row["span_start"] : row["span_end"]] == row["evidence"]


def test_reports_name_the_rule_by_which_their_roles_were_read(extractor: Extractor) -> None:
    for rule in RULES:
        for row in extractor.extract(rule.title, rule.example, rule.published)["incident_reports"]:
            how, _, name = row["rule_id"].partition(":")
            assert how.partition("-")[0] in ("verb", "noun")
            assert name
