"""Bylines and datelines: what is a name or a place, and what only looks like one."""

from datetime import date

import pytest

from pipelines.ingest import headers


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("By Yi Whan-woo", "Yi Whan-woo"),
        ("By JANE DOE", "JANE DOE"),
        ("by Maria van der Berg and Ali bin Said", "Maria van der Berg and Ali bin Said"),
        ("By Ann Lee, Staff Writer", "Ann Lee"),
        ("By Ann Lee | Reuters", "Ann Lee"),
        ("By Ann Lee in Nairobi", "Ann Lee"),
        ("By Ann Lee (ann.lee@example.org)", "Ann Lee"),
        ("By The Associated Press", "The Associated Press"),
        ("By our correspondent", "our correspondent"),
        ("By Dr. Ann Lee Jr.", "Dr. Ann Lee Jr."),
        ("Par Jeanne Dupont", "Jeanne Dupont"),
    ],
)
def test_bylines(line, names):
    assert headers.byline(line) == names


@pytest.mark.parametrize(
    "line",
    [
        "By Friday the protests had spread",
        "By law, no one may be held without charge",
        "By Order of the court they were held.",
        "By 2015",
        "By the end of March",
        "Ann Lee",
        "Bystanders Saw Nothing",
        "",
    ],
)
def test_lines_that_are_no_byline(line):
    assert headers.byline(line) is None


def test_a_column_of_authors_needs_no_by():
    assert headers.names("Ann Lee, Reuters correspondent") == "Ann Lee"
    assert headers.names("By Ann Lee") == "Ann Lee"
    assert headers.names(" , ") is None


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("GENEVA, Dec. 15 (UPI) -- The", "GENEVA"),
        ("GENEVA (AP) — The", "GENEVA"),
        ("WASHINGTON — The", "WASHINGTON"),
        ("SEOUL, South Korea (AP) — A", "SEOUL, South Korea"),
        ("BEIJING, Nov. 20 (Xinhua) -- China", "BEIJING"),
        ("UNITED NATIONS, Nov 20 (IPS) - The", "UNITED NATIONS"),
        ("THE HAGUE, Netherlands -- Judges", "THE HAGUE, Netherlands"),
        ("PORT-AU-PRINCE, Haiti, March 3 — A", "PORT-AU-PRINCE, Haiti"),
        ("NAIROBI/GENEVA — Nine", "NAIROBI/GENEVA"),
        ("SÃO PAULO — Police", "SÃO PAULO"),
        ("RIO DE JANEIRO (Reuters) – Police", "RIO DE JANEIRO"),
        ("N'DJAMENA, Chad (AP) — Police", "N'DJAMENA, Chad"),
        ("WASHINGTON, D.C. — The", "WASHINGTON, D.C."),
        ("KYIV, Ukraine (AP) _ Officials", "KYIV, Ukraine"),
        ("ISLAMABAD: The", "ISLAMABAD"),
        ("Geneva (AFP) - A", "Geneva"),
        ("(New York) – The", "New York"),
        ("(Geneva, 15 December) – The", "Geneva"),
        ("Geneva, 15 December 2011 – The", "Geneva"),
        ("New York, June 14, 2012--The", "New York"),
    ],
)
def test_datelines(text, place):
    assert headers.dateline_place(text) == place


@pytest.mark.parametrize(
    "text",
    [
        "Police - who arrived late - took nine",
        "NATO-Russia talks were called off",
        "NATO - the alliance of 32 states - said",
        "The government – which denies it – said",
        "UPDATE: Nine women were freed",
        "In Geneva on May 5 - a day late - they met",
        "GENEVA hosted the talks",
        "",
    ],
)
def test_texts_without_a_dateline(text):
    assert headers.dateline_place(text) is None


def test_the_day_of_a_dateline_needs_its_year():
    assert headers.dateline_day("Geneva, 15 December 2011 – The") == date(2011, 12, 15)
    assert headers.dateline_day("GENEVA, Dec. 15 (UPI) -- The") is None
    assert headers.dateline_day("Geneva, 31 February 2011 – The") is None


def test_the_length_of_a_dateline_covers_its_dash():
    text = "  GENEVA, Dec. 15 (UPI) -- The committee met"
    assert text[headers.dateline_length(text) :] == "The committee met"
    assert headers.dateline_length("The committee met") == 0
