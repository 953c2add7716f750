"""Evidence: the text stays what it was, and every fact is to be found in it."""

import re
from html import unescape
from io import StringIO
from pathlib import Path

import duckdb
import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.console import Console

from pipelines import evidence, ids
from pipelines.evidence import ArticleEvidence, Fact, UnknownArticleError

SOURCE = "asia/beijing-faces-questions-over-returns.txt"


@st.composite
def marked_texts(draw: st.DrawFn) -> ArticleEvidence:
    body = draw(st.text(alphabet=st.sampled_from("ab<&\"'>\n é😀"), min_size=1, max_size=60))
    spans = draw(st.lists(st.tuples(st.integers(0, len(body) - 1), st.integers(1, 20)), max_size=8))
    facts = [
        Fact("state_mentions", start, min(start + length, len(body)), f"fact {n} <&>", {"iso3": "<b>"})
        for n, (start, length) in enumerate(spans)
    ]
    return ArticleEvidence({"source_id": "<x>", "article_id": "a"}, body, facts)


@given(marked_texts())
def test_pieces_are_the_body_and_each_fact_covers_its_own(article: ArticleEvidence) -> None:
    pieces = evidence.pieces(article.body, article.facts)
    assert "".join(piece.text for piece in pieces) == article.body
    for number, fact in enumerate(article.facts):
        covered = "".join(piece.text for piece in pieces if number in piece.facts)
        assert covered == article.body[fact.start : fact.end]


@given(marked_texts())
def test_the_page_shows_the_text_as_it_is_whatever_it_holds(article: ArticleEvidence) -> None:
    page = evidence.page(article)
    shown = page[page.index('aria-label="Article">') + 21 : page.index("</section>")]
    assert unescape(re.sub(r"</?mark[^>]*>", "", shown)) == article.body
    assert "<b>" not in page.partition("</style>")[2]


def test_the_page_needs_nothing_but_itself(warehouse: duckdb.DuckDBPyConnection) -> None:
    page = evidence.page(evidence.gather(warehouse, SOURCE))
    assert not re.search(r"""(src|href)\s*=|url\(|@import|https?://[^"<]*\.(js|css)""", page)
    assert page.count('class="fact ') == len(evidence.gather(warehouse, SOURCE).facts)


def test_an_article_is_found_by_any_of_its_ids(warehouse: duckdb.DuckDBPyConnection) -> None:
    wanted = ids.article_id(SOURCE)
    assert evidence.gather(warehouse, SOURCE).about["article_id"] == wanted
    assert evidence.gather(warehouse, wanted).about["source_id"] == SOURCE
    with pytest.raises(UnknownArticleError):
        evidence.gather(warehouse, "nobody")


def test_every_fact_is_shown_in_its_own_words(warehouse: duckdb.DuckDBPyConnection) -> None:
    article = evidence.gather(warehouse, SOURCE)
    mentions = [fact for fact in article.facts if fact.layer == "state_mentions"]
    assert {article.body[fact.start : fact.end] for fact in mentions} >= {"China", "Beijing", "South Korea"}


def test_the_terminal_shows_text_and_facts(warehouse: duckdb.DuckDBPyConnection, tmp_path: Path) -> None:
    output = StringIO()
    evidence.show(evidence.gather(warehouse, SOURCE), Console(file=output, width=2000))
    assert "sending North Koreans back across the border" in output.getvalue()
    assert "China (name)" in output.getvalue()


def test_a_claim_carries_its_verdict_and_an_incident_who_did_what_to_whom(
    warehouse: duckdb.DuckDBPyConnection,
) -> None:
    page = evidence.page(evidence.gather(warehouse, "srm-2018-044"))
    assert 'Kazakhstan: no signature of OPCAT <span class="verdict contradicted">contradicted</span>' in page
    assert "<h3>torture (alleged) · Mongolia → " in page


def test_who_is_told_by_a_pronoun_is_shown_by_name(warehouse: duckdb.DuckDBPyConnection) -> None:
    page = evidence.page(evidence.gather(warehouse, "rightsradio-93307"))
    assert "<h3>unfair trial (alleged) · Iran → Farhad Moradi-Nik</h3>" in page
    assert "<h3>ill treatment (alleged) · Iran → Jila Ahmadi-Far and Shno Karimi-Zand</h3>" in page


def test_an_address_of_the_web_is_a_link_and_no_other_is() -> None:
    about = {"source_id": "x", "article_id": "a", "url": "https://paper.example/1?a=1&b=2"}
    page = evidence.page(ArticleEvidence(about, "x", []))
    assert '<a href="https://paper.example/1?a=1&amp;b=2" rel="noreferrer">' in page
    assert "href" not in evidence.page(ArticleEvidence({**about, "url": "javascript:alert(1)"}, "x", []))
