"""What would go wrong in treaty claims as rows: rules without a proof, near misses taken, spans, order, silence."""

import time
from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipelines import lexicon
from pipelines.extract.claims.extractor import ClaimFinder
from pipelines.extract.claims.rules import RULES, Rule
from pipelines.extract.dates.resolver import DateResolver
from pipelines.extract.language.grammar import Grammar
from pipelines.extract.language.text import TextReader
from pipelines.extract.states.finder import StateFinder
from pipelines.extract.treaties.finder import TreatyFinder

_LEXICON = lexicon.default()
parse = TextReader(_LEXICON).parse
STATES, TREATIES = StateFinder(_LEXICON), TreatyFinder(_LEXICON)
FINDER = ClaimFinder(_LEXICON, Grammar(_LEXICON), DateResolver(_LEXICON), STATES)
PUBLISHED = date(2018, 5, 4)


def claims(text: str, title: str = "", published: date | None = PUBLISHED) -> list[dict[str, Any]]:
    document = parse(title, text, published)
    return FINDER.find(document, STATES.find(document), TREATIES.find(document), TREATIES.organs(document))


def said(rows: list[dict[str, Any]]) -> set[str]:
    names = ("iso3", "treaty_code", "action", "polarity", "modality")
    return {" ".join([*(row[name] for name in names), str(row["year"] or "-")]) for row in rows}


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_rule_reads_its_own_example(rule: Rule) -> None:
    rows = claims(rule.example, rule.title, rule.published)
    assert said(rows) == set(rule.rows)
    assert rule.id in {row["rule_id"] for row in rows}


def test_rules_have_one_id_each() -> None:
    assert len({rule.id for rule in RULES}) == len(RULES)


@pytest.mark.parametrize(
    "text",
    [
        "Ghana's councillors ratified the budget. The Rome Statute hung on the wall.",
        "Ghana signed a contract with a French firm, a trade deal and a law. The Rome Statute was not named.",
        "The convention centre in Accra, Ghana, was signed over to its owners.",
        "Ghana's ruling party convention accepted the nomination; the Rome Statute came up.",
        "Ghana's Senate killed the bill on roads. The Rome Statute is another matter.",
        "Ghana suffered a crippling attack in the second half and left the pitch; the Paris Agreement it is not.",
        "Ghana executed the plan that it had signed. The Paris Agreement was signed by 195 countries.",
        "Anniversaries pass: the Rome Statute is twenty years old, and Ghana marked the day.",
        "Article 12 of the Refugee Convention speaks of Ghana's 1951 refugees.",
        "Ghana submitted its report under the Convention against Torture to the Committee.",
        "Ghana passed a law that puts the Rome Statute into effect.",
        "The envoy visited Ghana and praised the Convention against Torture.",
        "Ghana joined the European Union's mission and the Council of Europe thanked it for the Rome Statute.",
        "The Rome Statute has 123 member states.",
        "Has Ghana ratified the Rome Statute?",
        "If Ghana ratified the Rome Statute, the court could act.",
        "Ghana declared that it accepts the procedure under article 22 of the Convention against Torture.",
        "Ghana withdrew its ambassador. The Rome Statute was not discussed.",
    ],
)
def test_near_miss_is_no_claim(text: str) -> None:
    assert claims(text) == []


def test_evidence_is_the_text_at_its_span() -> None:
    text = (
        "Chad – the “Sahel” state – ratified the Rome Statute in 2006; Mali, in 2000.\n\n"
        "Niger’s parliament approved the Paris Agreement. It has yet to sign the Arms Trade Treaty."
    )
    document = parse("Chad and the court", text, PUBLISHED)
    rows = FINDER.find(document, STATES.find(document), TREATIES.find(document), TREATIES.organs(document))
    assert rows
    for row in rows:
        assert document.body[row["span_start"] : row["span_end"]] == row["evidence"] != ""
        sentence = next(s for s in document.sentences if s.no == row["sentence_no"])
        assert sentence.start <= row["span_start"] < row["span_end"] <= sentence.end


def test_rows_come_in_the_order_of_the_text_and_twice_the_same() -> None:
    text = "Peru ratified the Rome Statute in 2001 and Bolivia in 2002. Chile ratified it in 2009, Haiti never did."
    first = claims(text)
    assert [row["span_start"] for row in first] == sorted(row["span_start"] for row in first)
    assert first == claims(text)


def test_act_carries_its_interval_and_who_reports_it() -> None:
    (row,) = claims("Amnesty International said that Togo had signed the Rome Statute in March 2017.")
    assert (row["acted_from"], row["acted_to"]) == (date(2017, 3, 1), date(2017, 3, 31))
    assert row["attributed_to"] == "Amnesty International"


def test_denied_and_future_acts_have_no_year() -> None:
    rows = claims("Togo will sign the Rome Statute in 2019. Mali did not sign it in 2017.")
    assert [row["year"] for row in rows] == [None, None]


def test_undated_act_in_a_report_has_no_year() -> None:
    (row,) = claims(
        "Togo acceded to the Convention against Torture.", "Togo - Amnesty International Report 2018"
    )
    assert row["year"] is None


def test_report_speaks_of_its_own_country_though_others_are_named() -> None:
    rows = claims(
        "Togo and Ghana opened their border. The government ratified the Rome Statute in May.",
        "Togo - Amnesty International Report 2018",
    )
    assert said(rows) == {"TGO ROME ratification affirmed actual 2017"}


def test_text_without_date_or_title_is_read() -> None:
    assert said(claims("Togo ratified the Rome Statute in 2001.", published=None)) == {
        "TGO ROME ratification affirmed actual 2001"
    }


_WORDS = st.sampled_from(
    "Togo Ghana ratified signed the Rome Statute and but not it in 2001 has yet to withdraw from parliament urged its "
    "reservations , . ; ( ) party to which neither nor all two years later government".split()
)


@settings(max_examples=150, deadline=None)
@given(st.lists(_WORDS, max_size=40))
def test_any_order_of_words_gives_rows_that_hold_together(words: list[str]) -> None:
    for row in claims(" ".join(words)):
        assert row["polarity"] in ("affirmed", "denied")
        assert row["modality"] in ("actual", "domestic", "prospective")
        assert row["year"] is None or (row["acted_from"].year == row["year"])
        assert row["evidence"]


def test_list_without_end_is_read_in_no_time() -> None:
    text = "Togo ratified the Rome Statute in 1999 and " * 300
    started = time.process_time()
    assert claims(text)
    assert time.process_time() - started < 15
