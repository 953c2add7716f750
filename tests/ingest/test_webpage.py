"""Saved pages: menus in the text, the day of a later change, a site's name in the headline."""

from datetime import date

import pytest

PAGE = """<!DOCTYPE html><html lang="{lang}"><head><meta charset="utf-8">
<title>Nine held in Karu | The Karu Times</title>
<meta property="og:site_name" content="The Karu Times">{head}</head><body>
<nav><ul><li><a href="/">Home</a></li><li><a href="/world">World</a></li></ul></nav>
<article><h1>Nine held in Karu</h1>{above}
<p>GENEVA (AP) — Officers took nine women from a shelter in the town of Karu before
dawn on Monday, neighbours said.</p>
<p>Their lawyer, Ali bin Said, was turned away at the gate of the barracks
twice, and will try again tomorrow.</p>
<h2>No answer</h2><p>The interior ministry of the republic did not answer
questions that this paper sent on Friday.</p>
</article><aside><h3>Related</h3><a href="/x">Football results</a></aside>
<footer>Copyright 2020 The Karu Times. All rights reserved.
Sign up to our newsletter.</footer></body></html>"""
CANONICAL = '<link rel="canonical" href="https://www.karutimes.example/nine">'


def page(head="", above="", lang="en"):
    return PAGE.format(head=head, above=above, lang=lang)


def test_a_page_becomes_its_article(article):
    found = article(
        "a.html",
        page(
            CANONICAL + '<meta name="author" content="Ama Torvald">'
            '<meta property="article:modified_time" content="2019-01-01T00:00:00Z">'
            '<meta property="article:published_time" content="2014-03-03T23:10:00-05:00">'
        ),
    )
    assert (found.source_id, found.url) == ("https://www.karutimes.example/nine",) * 2
    assert (found.headline, found.outlet, found.byline) == (
        "Nine held in Karu",
        "The Karu Times",
        "Ama Torvald",
    )
    assert (found.published_on, found.dateline_place) == (date(2014, 3, 3), "GENEVA")
    paragraphs = found.text.split("\n\n")
    assert [paragraph[:6] for paragraph in paragraphs] == ["GENEVA", "Their ", "No ans", "The in"]


def test_a_page_without_an_address_is_named_by_its_file(article):
    assert article("saved/a.html", page()).source_id == "saved/a.html"


@pytest.mark.parametrize(
    ("head", "above"),
    [
        (
            '<script type="application/ld+json">{"@graph": [{"datePublished": "2014-03-03"}]}</script>',
            "",
        ),
        ('<script type="application/ld+json">{broken</script><meta name="pubdate" content="20140303">', ""),
        ('<meta name="DC.date.issued" content="2014-03-03">', ""),
        ('<meta name="date" content="next week"><meta itemprop="datePublished" content="3 March 2014">', ""),
        ("", '<time datetime="2014-03-03T09:00">yesterday</time>'),
        ("", "<p>By Ama Torvald</p><p>Published: March 3, 2014</p>"),
    ],
)
def test_where_the_date_may_stand(article, head, above):
    found = article("a.html", page(head, above))
    assert found.published_on == date(2014, 3, 3)
    assert found.text.startswith("GENEVA (AP)")


def test_a_page_without_a_date_gets_none_from_its_text(article):
    text = page().replace("on Monday", "on 5 May 1995, as in 2001")
    assert article("a.html", text).published_on is None


def test_an_unreadable_date_is_reported(landing):
    landing.put("a.html", page('<meta name="date" content="03/04/2015">'))
    (found,), (rejected,) = landing.read()
    assert found.published_on is None
    assert rejected.check_name == "published_unreadable"


@pytest.mark.parametrize("declared", ["iso-8859-1", "windows-1252"])
def test_the_declared_encoding(article, declared):
    text = page().replace("utf-8", declared).replace("Karu", "Saké")
    assert article("a.html", text.encode("cp1252")).headline == "Nine held in Saké"


def test_utf8_that_claims_to_be_latin(article):
    assert (
        article("a.html", page().replace("utf-8", "iso-8859-1").replace("Karu", "Saké")).headline
        == "Nine held in Saké"
    )


def test_the_language_of_the_page(article):
    assert article("a.html", page(lang="fr-CH")).language == "fr"


def test_a_title_with_a_dash_of_its_own_stays_whole(article):
    found = article("a.html", page().replace("Nine held in Karu", "Karu – nine held"))
    assert found.headline == "Karu – nine held"


@pytest.mark.parametrize(
    "content", ["<html><body></body></html>", "<html><script>x()</script></html>", "<!-- only -->"]
)
def test_a_page_without_text(landing, content):
    landing.put("a.html", content)
    articles, (rejected,) = landing.read()
    assert articles == []
    assert rejected.check_name == "page_without_text"
