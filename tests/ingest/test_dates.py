"""Publication dates: a form that is not read loses the day, one that is misread is worse."""

from contextlib import suppress
from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipelines.ingest import dates

DAY = date(2015, 11, 20)


@pytest.mark.parametrize(
    "written",
    [
        "November 20, 2015", "Nov 20, 2015", "Nov. 20, 2015", "Nov 20,2015", "November 20th, 2015",
        "20 November 2015", "20th of November, 2015", "Friday, November 20, 2015", "Fri 20 Nov 2015",
        "Friday , 20 November 2015", "FRIDAY, NOVEMBER 20, 2015", "20.11.2015", "20/11/2015", "11/20/2015",
        "20-11-2015", "2015/11/20", "2015.11.20", "20151120", "2015-11-20", "2015-11-20T23:30:00-05:00",
        "2015-11-20T00:30:00+09:00", "2015-11-20T10:00Z", "2015-11-20 10:00:00.123456+00:00",
        "2015-11-20 10:15:00 UTC", "Fri, 20 Nov 2015 10:00:00 GMT", "Fri, 20 Nov 2015 23:59:59 -0800",
        "Fri Nov 20 10:00:00 EST 2015", "20-NOV-2015 15:01:01.79", "20-Nov-15",
        "Published: November 20, 2015 at 10:15 a.m. EST", "Published November 20, 2015 10:15am",
        "10:15 GMT, 20 November 2015", "Nov 20, 2015, 4:05 PM", "Updated Nov 20, 2015",
        "November 20, 2015 | Updated November 21, 2015", "20. November 2015", "Freitag, 20. November 2015",
        "20 novembre 2015", "20 de noviembre de 2015", "2015年11月20日", "  20   November\t2015 ",
    ],
)  # fmt: skip
def test_forms_that_papers_print(written):
    assert dates.read(written) == DAY


@pytest.mark.parametrize("value", [DAY, datetime(2015, 11, 20, 23, 30, tzinfo=UTC), 20151120])
def test_typed_cells(value):
    assert dates.read(value) == DAY


def test_dots_are_day_first_everywhere():
    assert dates.read("03.04.2015") == date(2015, 4, 3)


@pytest.mark.parametrize("value", [None, "", "   "])
def test_nothing_is_no_error(value):
    assert dates.read(value) is None


@pytest.mark.parametrize(
    ("written", "why"),
    [
        ("03/04/2015", "day/month or month/day"),
        ("February 30, 2015", "no day of the calendar"),
        ("2015-13-01", "no day of the calendar"),
        ("1447977600", "no date"),
        (1447977600, "no date"),
        (1447977600.0, "no date"),
        (["2015-11-20"], "no date"),
        ("November 2015", "no date"),
        ("1988", "no date"),
        ("last Tuesday", "no date"),
        ("0000-00-00", "no date"),
        ("On November 20, 2015 the committee met in Geneva", "no date"),
    ],
)
def test_what_is_not_one_day_says_why(written, why):
    with pytest.raises(dates.UnreadableDateError, match=why):
        dates.read(written)


def test_a_sentence_with_a_date_is_no_date_line():
    assert dates.read_line("November 20, 2015 was the day on which the treaty entered into force.") is None


@given(st.dates(min_value=date(1800, 1, 1), max_value=date(2099, 12, 31)))
def test_every_day_survives_being_printed(day):
    for form in ("%B %d, %Y", "%d %b %Y", "%A, %d %B %Y", "%d.%m.%Y", "%Y-%m-%dT%H:%M:%S+02:00"):
        assert dates.read(day.strftime(form)) == day


@given(st.text(max_size=60))
def test_no_text_breaks_the_reader(text):
    with suppress(dates.UnreadableDateError):
        assert dates.read(text) is None or any(map(str.isdigit, text))
