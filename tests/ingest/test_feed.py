"""Saved feeds: entries without ids, markup in texts, damaged XML, and XML that is no feed."""

from datetime import date

import pytest

RSS = """<?xml version="1.0" encoding="{encoding}"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:content="http://purl.org/rss/1.0/modules/content/">
<channel><title>Karu Rights Watch</title><language>en-gb</language>
<item><guid isPermaLink="false">krw-1</guid><link>https://krw.example/1</link>
<title>Nine held in Karu &amp; beyond</title>
<pubDate>Mon, 03 Mar 2014 23:30:00 -0500</pubDate><dc:creator>Ama Torvald</dc:creator>
<description>Short.</description>
<content:encoded><![CDATA[<p>Officers took <b>nine</b> women.</p>
<script>x()</script><p>Their lawyer&nbsp;waits.<br>Still.</p>
]]></content:encoded></item>
<item><link>https://krw.example/2</link><title>Second</title>
<description>&lt;p&gt;The ministry said nothing at all.&lt;/p&gt;</description></item>
<item><title>Third</title><description>Neither address nor id.</description><pubDate>soon</pubDate></item>
<item><guid>krw-4</guid><title>A title alone</title></item>
</channel></rss>"""
ATOM = """<feed xmlns="http://www.w3.org/2005/Atom"><title>Committee news</title><entry>
<id>urn:x:1</id><title type="html">Review &amp;amp; reply</title>
<link rel="alternate" href="https://committee.example/1"/><published>2014-03-03T10:00:00Z</published>
<updated>2015-01-01T00:00:00Z</updated>
<author><name>Ama Torvald</name></author><content type="xhtml">
<div xmlns="http://www.w3.org/1999/xhtml"><p>The committee met.</p><p>It asked.</p></div></content>
</entry></feed>"""


def test_rss_entries(landing):
    landing.put("a.xml", RSS.format(encoding="utf-8"))
    articles, rejected = landing.read()
    first, second, third = articles
    assert (first.source_id, first.url, first.headline) == (
        "krw-1",
        "https://krw.example/1",
        "Nine held in Karu & beyond",
    )
    assert (first.published_on, first.byline, first.outlet) == (
        date(2014, 3, 3),
        "Ama Torvald",
        "Karu Rights Watch",
    )
    assert first.text == "Officers took nine women.\n\nTheir lawyer waits.\n\nStill."
    assert (first.language, first.feed) == ("en", True)
    assert (second.source_id, second.text) == ("https://krw.example/2", "The ministry said nothing at all.")
    assert (third.source_id, third.published_on) == ("a.xml#2", None)
    assert [(item.source_id, item.check_name) for item in rejected] == [
        ("a.xml#2", "published_unreadable"), ("krw-4", "text_missing"),
    ]  # fmt: skip


def test_atom_entries(article):
    found = article("a.xml", ATOM)
    assert (found.source_id, found.url) == ("urn:x:1", "https://committee.example/1")
    assert (found.headline, found.outlet, found.byline) == ("Review & reply", "Committee news", "Ama Torvald")
    assert (found.published_on, found.text) == (date(2014, 3, 3), "The committee met.\n\nIt asked.")


@pytest.mark.parametrize("encoding", ["iso-8859-1", "utf-16"])
def test_the_declared_encoding(landing, encoding):
    landing.put("a.xml", RSS.format(encoding=encoding).replace("Karu", "Saké").encode(encoding))
    articles, _ = landing.read()
    assert articles[0].outlet == "Saké Rights Watch"


def test_a_feed_cut_short_keeps_its_whole_entries(landing):
    whole = RSS.format(encoding="utf-8")
    landing.put("a.xml", whole[: whole.index("<title>Third") + 9])
    articles, rejected = landing.read()
    assert [found.source_id for found in articles] == ["krw-1", "https://krw.example/2"]
    assert [item.check_name for item in rejected] == ["feed_broken"]


@pytest.mark.parametrize(
    "content",
    [
        "<Treaty><Participants/></Treaty>",
        '<?xml version="1.0"?><urlset><url/></urlset>',
        "no XML at all",
        "<html><p>x</p></html>",
    ],
)
def test_xml_that_is_no_feed(landing, content):
    landing.put("a.xml", content)
    articles, (rejected,) = landing.read()
    assert articles == []
    assert rejected.check_name == "not_a_feed"


def test_entities_that_multiply_are_refused(landing):
    bomb = '<!DOCTYPE rss [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;&a;">]>'
    landing.put(
        "a.xml",
        bomb + "<rss><channel><item><title>x</title><description>&b;</description></item></channel></rss>",
    )
    articles, (rejected,) = landing.read()
    assert articles == []
    assert "entities" in rejected.reason


def test_a_feed_of_addresses_is_not_fetched(landing):
    landing.put("a.xml", "http://127.0.0.1:9/rss <rss>")
    articles, rejected = landing.read()
    assert articles == []
    assert [item.check_name for item in rejected] == ["feed_broken"]


def test_an_empty_feed_is_no_fault(landing):
    landing.put("a.xml", '<rss version="2.0"><channel><title>Quiet</title></channel></rss>')
    assert landing.read() == ([], [])
