"""Plain text files: a header line that stays in the text, or text taken for a header, is what goes wrong."""

from datetime import date

import pytest

PARAGRAPHS = "Officers took nine women from a shelter in Karu.\n\nTheir lawyer has not seen them since."


def test_the_whole_layout(article):
    found = article("a.txt", f"Nine held in Karu\n\nMarch 3, 2014\n\nBy Ama Torvald\n\n{PARAGRAPHS}\n")
    assert (found.headline, found.byline, found.published_on) == (
        "Nine held in Karu",
        "Ama Torvald",
        date(2014, 3, 3),
    )
    assert found.text == PARAGRAPHS
    assert (found.source_id, found.language, found.url, found.outlet, found.feed) == (
        "a.txt",
        "en",
        None,
        None,
        False,
    )


@pytest.mark.parametrize(
    "head",
    [
        "Nine held in Karu\n\nBy Ama Torvald\n\nMarch 3, 2014\n\n",
        "Nine held in Karu\nBy Ama Torvald\nMarch 3, 2014\n\n",
        "Nine held in Karu\n\nBy Ama Torvald | 3 March 2014\n\n",
        "Nine held in Karu\n\nBy Ama Torvald, March 3, 2014\n\n",
        "March 3, 2014\n\nNine held in Karu\n\nBy Ama Torvald\n\n",
        "\n\n  Nine held in Karu  \n\n\n\nMonday, March 3, 2014\n\n\nBY AMA TORVALD\n\n",
    ],
)
def test_header_lines_in_any_order(article, head):
    found = article("a.txt", head + PARAGRAPHS)
    assert found.headline == "Nine held in Karu"
    assert found.byline.lower() == "ama torvald"
    assert found.published_on == date(2014, 3, 3)
    assert found.text == PARAGRAPHS


def test_each_header_line_may_be_missing(article):
    found = article("a.txt", f"Nine held in Karu\n\n{PARAGRAPHS}")
    assert (found.headline, found.byline, found.published_on, found.text) == (
        "Nine held in Karu",
        None,
        None,
        PARAGRAPHS,
    )


def test_text_that_begins_with_a_dateline_has_no_headline(article):
    text = f"GENEVA, Dec. 15 (UPI) -- {PARAGRAPHS}"
    found = article("a.txt", text)
    assert (found.headline, found.dateline_place, found.text) == (None, "GENEVA", text)


def test_dateline_stays_in_the_text_and_gives_a_missing_date(article):
    found = article("a.txt", f"Nine held\n\nBeirut, March 5, 2012 – {PARAGRAPHS}")
    assert found.text.startswith("Beirut, March 5, 2012 – Officers")
    assert (found.dateline_place, found.published_on) == ("Beirut", date(2012, 3, 5))


def test_a_first_sentence_with_by_is_no_byline(article):
    found = article(
        "a.txt", "Protests spread\n\nBy Friday the protests had reached the coast.\n\nNobody was hurt."
    )
    assert found.byline is None
    assert found.text.startswith("By Friday")


def test_a_headline_over_two_lines_is_one(article):
    found = article(
        "a.txt",
        "Parliament of the island republic votes to join\nthe convention on enforced disappearance\n\n"
        + PARAGRAPHS,
    )
    assert found.headline == (
        "Parliament of the island republic votes to join the convention on enforced disappearance"
    )


def test_wrapped_lines_become_paragraphs(article):
    wrapped = (
        "Officers of the national police took nine women from a shelter in the\n"
        "town of Karu before dawn, neighbours who saw the raid told a reporter.\n"
        "None of them has been heard of since.\n\n"
        "Their lawyer was turned away at the gate of the barracks twice, and a self-\n"
        "styled spokesman would not say where they were.\n"
    )
    found = article("a.txt", "Nine held\n\nMarch 3, 2014\n\n" + wrapped)
    assert found.text.split("\n\n") == [
        "Officers of the national police took nine women from a shelter in the town of Karu before dawn, "
        "neighbours who saw the raid told a reporter. None of them has been heard of since.",
        "Their lawyer was turned away at the gate of the barracks twice, and a self-styled spokesman would "
        "not say where they were.",
    ]


def test_wrapped_paragraphs_may_be_parted_by_indents(article):
    found = article(
        "a.txt",
        "Nine held\n\n"
        "   Officers of the national police took nine women from a shelter in the\n"
        "town of Karu before dawn, neighbours who saw it told a reporter there.\n"
        "   Their lawyer was turned away at the gate of the barracks on two days of\n"
        "that week.\n",
    )
    assert [paragraph.split()[0] for paragraph in found.text.split("\n\n")] == ["Officers", "Their"]
    assert "\n" not in found.text.split("\n\n")[0]


def test_lists_in_wrapped_text_keep_their_lines(article):
    text = (
        "The committee asked the government of the island republic for three things in\n"
        "its concluding observations of that week:\n"
        "- to free the nine women whom it held without any charge or a hearing at all,\n"
        "- to let their lawyers in\n"
        "- to ratify the protocol"
    )
    found = article("a.txt", "Three demands\n\n" + text)
    assert [line[:6] for line in found.text.split("\n")] == ["The co", "- to f", "- to l", "- to r"]


def test_a_paragraph_a_line_stays_so(article):
    text = (
        "A first paragraph that is quite a bit longer than any margin. " * 4 + "\nA second one.\nA third one."
    )
    assert article("a.txt", "Nine held\n\n" + text).text.count("\n") == 2


@pytest.mark.parametrize("ends", ["\r\n", "\r", "\u2028"])
def test_line_ends_of_other_systems(article, ends):
    found = article("a.txt", f"Nine held\n\nMarch 3, 2014\n\n{PARAGRAPHS}".replace("\n", ends))
    assert (found.headline, found.published_on, found.text) == ("Nine held", date(2014, 3, 3), PARAGRAPHS)


def test_an_impossible_date_line_is_reported_and_the_article_kept(landing):
    landing.put("a.txt", f"Nine held\n\nFebruary 30, 2014\n\n{PARAGRAPHS}")
    (found,), (rejected,) = landing.read()
    assert found.published_on is None
    assert found.text == PARAGRAPHS
    assert (rejected.check_name, rejected.source_id) == ("published_unreadable", "a.txt")
    assert "February 30, 2014" in rejected.reason


def test_a_headline_alone_is_no_article(landing):
    landing.put("a.txt", "Nine held in Karu\n")
    articles, (rejected,) = landing.read()
    assert articles == []
    assert rejected.check_name == "text_missing"
