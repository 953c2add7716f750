"""Dates: what would go wrong is a wrong day, a wrong year, or a number taken for a date."""

import time
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipelines import api, lexicon
from pipelines.extract.dates.holidays import easter
from pipelines.extract.dates.resolver import DateResolver
from pipelines.extract.language.text import report_year

RESOLVER = DateResolver(lexicon.default())
FRIDAY = date(2019, 11, 8)


def found(
    text: str, reference: date | None = FRIDAY, report_year: int | None = None
) -> list[tuple[str, str, str]]:
    """Return the dates of a text as text, first and last day."""
    mentions = RESOLVER.find(text, reference, report_year=report_year)
    return [(text[m.start : m.end], m.first.isoformat(), m.last.isoformat()) for m in mentions]


def one(text: str, reference: date | None = FRIDAY, report_year: int | None = None) -> tuple[str, str]:
    """Return first and last day of the only date of a text."""
    ((_, first, last),) = found(text, reference, report_year)
    return first, last


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("The treaty was opened on 7 August 1998.", "1998-08-07"),
        ("The treaty was opened on the 7th of August 1998.", "1998-08-07"),
        ("The treaty was opened on August 7, 1998.", "1998-08-07"),
        ("The treaty was opened on Aug. 7, 1998.", "1998-08-07"),
        ("The treaty was opened on Friday, Aug. 7, 1998, in Rome.", "1998-08-07"),
        ("The treaty was opened on Friday 7 August 1998.", "1998-08-07"),
        ("Filed: 1998-08-07 at the registry.", "1998-08-07"),
        ("Filed: 07.08.1998 at the registry.", "1998-08-07"),
        ("Filed: 13/08/1998 at the registry.", "1998-08-13"),
        ("Filed: 08/13/1998 at the registry.", "1998-08-13"),
        ("Filed on 3 september 2001", "2001-09-03"),
        ("Filed on Sept 3, 2001", "2001-09-03"),
    ],
)
def test_every_order_of_an_explicit_date_is_read(text: str, day: str) -> None:
    assert one(text) == (day, day)
    assert one(text, None) == (day, day)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("They were taken on Wednesday.", "2019-11-06", "2019-11-06"),
        ("They were taken on Friday.", "2019-11-08", "2019-11-08"),
        ("They were taken last Friday.", "2019-11-01", "2019-11-01"),
        ("They were taken this Sunday.", "2019-11-03", "2019-11-03"),
        ("They will be tried this Sunday.", "2019-11-10", "2019-11-10"),
        ("They were held from Monday to Thursday.", "2019-11-04", "2019-11-07"),
        ("They were held from Saturday to Tuesday.", "2019-11-02", "2019-11-05"),
        ("They were taken on the 5th.", "2019-11-05", "2019-11-05"),
        ("They were taken on the 29th.", "2019-10-29", "2019-10-29"),
        ("They were taken in the second week of May.", "2019-05-08", "2019-05-14"),
        ("They were taken in the past 24 hours.", "2019-11-07", "2019-11-08"),
        ("They were taken on Tuesday last week.", "2019-10-29", "2019-10-29"),
        ("They were taken Thursday night.", "2019-11-07", "2019-11-07"),
        ("They were taken yesterday.", "2019-11-07", "2019-11-07"),
        ("They were taken the day before yesterday.", "2019-11-06", "2019-11-06"),
        ("They were taken last night.", "2019-11-07", "2019-11-07"),
        ("They were taken this morning.", "2019-11-08", "2019-11-08"),
        ("They were taken overnight.", "2019-11-07", "2019-11-08"),
        ("They were taken at the weekend.", "2019-11-02", "2019-11-03"),
        ("They were taken last week.", "2019-10-28", "2019-11-03"),
        ("They were taken last month.", "2019-10-01", "2019-10-31"),
        ("They were taken last year.", "2018-01-01", "2018-12-31"),
        ("They were taken this year.", "2019-01-01", "2019-12-31"),
        ("They were taken earlier this month.", "2019-11-01", "2019-11-08"),
        ("They were taken three days ago.", "2019-11-05", "2019-11-05"),
        ("They were taken two months ago.", "2019-09-01", "2019-09-30"),
        ("They were taken two years ago.", "2017-01-01", "2017-12-31"),
        ("They were taken a decade ago.", "2009-01-01", "2009-12-31"),
        ("They were taken twenty-five years ago.", "1994-01-01", "1994-12-31"),
        ("They were taken a year ago this month.", "2018-11-01", "2018-11-30"),
        ("They were taken half a century ago.", "1969-01-01", "1969-12-31"),
        ("They were taken half a year ago.", "2019-05-01", "2019-05-31"),
        ("They were set free on Tuesday.", "2019-11-05", "2019-11-05"),
        ("The case is set for Tuesday.", "2019-11-12", "2019-11-12"),
        ("They were taken a year ago today.", "2018-11-08", "2018-11-08"),
        ("They were taken in the past six months.", "2019-05-08", "2019-11-08"),
        ("They were taken over the last year and a half.", "2018-05-08", "2019-11-08"),
    ],
)
def test_expressions_beside_now_are_told_from_the_day_of_publication(
    text: str, first: str, last: str
) -> None:
    assert one(text) == (first, last)
    assert found(text, None) == []


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("He was shot in March.", "2019-03-01", "2019-03-31"),
        ("He was shot in December.", "2018-12-01", "2018-12-31"),
        ("He was shot on Dec. 3.", "2018-12-03", "2018-12-03"),
        ("He was shot last March.", "2019-03-01", "2019-03-31"),
        ("He was shot in May last year.", "2018-05-01", "2018-05-31"),
        ("The court will sit in March.", "2020-03-01", "2020-03-31"),
        ("The court will sit next March.", "2020-03-01", "2020-03-31"),
        ("The court is due to sit on Tuesday.", "2019-11-12", "2019-11-12"),
        ("The rails will be laid in spring.", "2020-03-01", "2020-05-31"),
        ("The protests, beginning in June, went on.", "2019-06-01", "2019-06-30"),
        ("The act becomes law on 1 December.", "2019-12-01", "2019-12-01"),
        ("The court sat on Tuesday.", "2019-11-05", "2019-11-05"),
        ("He has until Tuesday.", "2019-11-08", "2019-11-12"),
    ],
)
def test_a_date_without_a_year_is_past_unless_the_clause_looks_ahead(
    text: str, first: str, last: str
) -> None:
    assert one(text) == (first, last)


def test_a_day_said_within_a_year_is_of_that_year() -> None:
    assert found("It was told last year on Dec. 1.")[-1][1:] == ("2018-12-01", "2018-12-01")


def test_a_day_said_behind_its_year_is_of_that_year() -> None:
    assert found("In 2016, May 13, they were taken.", FRIDAY)[-1][1:] == ("2016-05-13", "2016-05-13")


def test_last_february_in_early_march_is_not_the_month_just_gone() -> None:
    assert one("The helicopters crashed last February.", date(1998, 3, 1)) == ("1997-02-01", "1997-02-28")


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("the war of 1951", "1951-01-01", "1951-12-31"),
        ("in early 2004", "2004-01-01", "2004-04-30"),
        ("in late 2004", "2004-09-01", "2004-12-31"),
        ("in mid-July", "2019-07-11", "2019-07-20"),
        ("late last month", "2019-10-21", "2019-10-31"),
        ("at the end of June 2003", "2003-06-21", "2003-06-30"),
        ("in the 1990s", "1990-01-01", "1999-12-31"),
        ("in the late '80s", "1987-01-01", "1989-12-31"),
        ("in the nineties", "1990-01-01", "1999-12-31"),
        ("in the 19th century", "1801-01-01", "1900-12-31"),
        ("in the summer of 2016", "2016-06-01", "2016-08-31"),
        ("in the winter of 2016", "2016-12-01", "2017-02-28"),
        ("last autumn", "2018-09-01", "2018-11-30"),
        ("in the second half of 2004", "2004-07-01", "2004-12-31"),
        ("in the first quarter of last year", "2018-01-01", "2018-03-31"),
        ("on Christmas Eve 2004", "2004-12-24", "2004-12-24"),
        ("on New Year's Eve 2004", "2004-12-31", "2004-12-31"),
        ("Shots fell on New Year's Day.", "2019-01-01", "2019-01-01"),
        ("in nineteen ninety-six", "1996-01-01", "1996-12-31"),
    ],
)
def test_months_seasons_years_and_their_parts(text: str, first: str, last: str) -> None:
    assert one(text) == (first, last)


@pytest.mark.parametrize(
    ("text", "span", "first", "last"),
    [
        ("held since January", "since January", "2019-01-01", "2019-11-08"),
        ("held from 2001 onwards", "from 2001 onwards", "2001-01-01", "2019-11-08"),
        ("held since 2001", "since 2001", "2001-01-01", "2019-11-08"),
        ("between 2003 and 2007", "between 2003 and 2007", "2003-01-01", "2007-12-31"),
        ("from March to June", "from March to June", "2019-03-01", "2019-06-30"),
        ("from November to March 2004", "from November to March 2004", "2003-11-01", "2004-03-31"),
        ("the 2003-2007 war", "2003-2007", "2003-01-01", "2007-12-31"),
        ("the 1998/99 season", "1998/99", "1998-01-01", "1999-12-31"),
        ("from 12 to 14 May 2010", "12 to 14 May 2010", "2010-05-12", "2010-05-14"),
        ("on May 12-14", "May 12-14", "2019-05-12", "2019-05-14"),
        ("January 2001 to March 2002", "January 2001 to March 2002", "2001-01-01", "2002-03-31"),
        ("food may run out by May", "by May", "2019-11-08", "2020-05-31"),
    ],
)
def test_ranges_are_one_mention(text: str, span: str, first: str, last: str) -> None:
    assert found(text) == [(span, first, last)]


def test_an_earlier_day_takes_the_year_said_after_a_later_one() -> None:
    days = [(first, last) for _, first, last in found("on 3 March and 5 June 2009")]
    assert days == [("2009-03-03", "2009-03-03"), ("2009-06-05", "2009-06-05")]


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("It signed in 1986 and ratified two years later.", "1988-01-01", "1988-12-31"),
        ("It signed in 1986 and ratified a decade after signing.", "1996-01-01", "1996-12-31"),
        ("It signed on 3 May 2001. The next day crowds came.", "2001-05-04", "2001-05-04"),
        ("He came in May 1994. For the next ten years people were jailed.", "1994-05-31", "2004-05-31"),
        ("It signed on 3 May 2001. The same month crowds came.", "2001-05-01", "2001-05-31"),
        ("It signed on 3 May 2001 and ratified later that year.", "2001-01-01", "2001-12-31"),
        ("It signed on 3 May 2001 after crowds came the previous day.", "2001-05-02", "2001-05-02"),
        (
            "They were seized on 3 May 2001. Nine days after the abduction he fell.",
            "2001-05-12",
            "2001-05-12",
        ),
        ("It signed in March 1994 and ratified in June.", "1994-06-01", "1994-06-30"),
        ("It signed in October 1994 and ratified in June.", "1995-06-01", "1995-06-30"),
    ],
)
def test_a_story_goes_on_from_its_last_date(text: str, first: str, last: str) -> None:
    assert found(text)[-1][1:] == (first, last)


@pytest.mark.parametrize(
    "text",
    [
        "Under a 1996 law police seized him in March.",
        "The sister, who fled in 2012, was seized in March.",
        "It has been so since 1998. He was seized in March.",
    ],
)
def test_a_year_in_the_background_does_not_date_the_month_after_it(text: str) -> None:
    assert found(text)[-1][1:] == ("2019-03-01", "2019-03-31")


def test_a_plan_is_not_dated_by_the_story_before_it() -> None:
    text = "South Africa, which signed in March 1993, is expected to ratify before July."
    assert found(text, date(1995, 3, 17))[-1][1:] == ("1995-07-01", "1995-07-31")


def test_anchored_dates_say_so_and_need_an_anchor() -> None:
    mentions = RESOLVER.find("It signed in 1986 and ratified two years later.", FRIDAY)
    assert [m.kind for m in mentions] == ["year", "relative"]
    assert found("They ratified it two years later.") == []
    assert found("They left the same day.") == []
    assert found("They fell two years after the massacre.") == []


def test_the_last_date_of_the_sentence_before_is_an_anchor_if_given() -> None:
    (before,) = RESOLVER.find("He was seized on 3 May 2001.", FRIDAY)
    (after,) = RESOLVER.find("Two days later he was dead.", FRIDAY, previous=before)
    assert (after.first, after.kind) == (date(2001, 5, 5), "relative")


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("It was shut in May 2018. Four days later it burned.", "2018-05-01", "2018-05-31"),
        ("It was shut in 2018. Two weeks later it burned.", "2018-01-01", "2018-12-31"),
        ("It was shut in 2018. Two years later it burned.", "2020-01-01", "2020-12-31"),
        ("It was shut on 3 May 2018. Four days later it burned.", "2018-05-07", "2018-05-07"),
    ],
)
def test_days_from_some_day_of_a_month_are_no_certain_day(text: str, first: str, last: str) -> None:
    found = RESOLVER.find(text, FRIDAY)[-1]
    assert (found.first.isoformat(), found.last.isoformat()) == (first, last)


def test_days_from_a_span_of_years_are_no_date() -> None:
    (years,) = RESOLVER.find("It was shut from 2016 to 2018.", FRIDAY)
    assert RESOLVER.find("Four days later it burned.", FRIDAY, previous=years) == []


def test_years_after_something_else_are_not_told_from_the_date_before() -> None:
    assert found("She spoke in August, seventy years after the bomb.") == [
        ("August", "2019-08-01", "2019-08-31")
    ]


def test_bare_months_of_a_yearly_report_belong_to_the_year_it_is_on() -> None:
    may = date(2012, 5, 24)
    assert one("In October parliament ratified it.", may, 2011) == ("2011-10-01", "2011-10-31")
    assert one("In June parliament ratified it.", may, 2011) == ("2011-06-01", "2011-06-30")
    assert one("On 3 January police shot him.", may, 2011) == ("2011-01-03", "2011-01-03")
    assert one("By the end of the year he was not free.", may, 2011)[1] == "2011-12-31"
    assert one("The year before, in March 2010, he fled.", may, 2011) == ("2010-03-01", "2010-03-31")


@pytest.mark.parametrize(
    "text",
    [
        "The army drove 1951 refugees over the border.",
        "Under Article 1951 of the code nobody is safe.",
        "Security Council resolution 1973 was adopted.",
        "They paid $1995 for the crossing.",
        "The march was 1800 metres long.",
        "He was held for three years.",
        "A 15-year-old girl was shot.",
        "Theresa May spoke; they may march again.",
        "The sun sat low over the market.",
        "Prices fall and people spring to help.",
        "It was the first time in two decades.",
        "At 10:35 a.m. the doors closed.",
        "A second half attack was crippling.",
        "Call 555-1998 for more.",
        "Index: EUR 03/001/2011",
    ],
)
def test_what_is_no_date_is_not_read(text: str) -> None:
    assert found(text) == []


def test_a_time_of_day_belongs_to_its_day() -> None:
    assert found("It went off at 10:35 a.m. on Friday.")[0][0] == "10:35 a.m. on Friday"


def test_a_count_after_a_month_is_not_its_day() -> None:
    assert found("In May 20 people were killed.") == [("May", "2019-05-01", "2019-05-31")]


def test_a_count_after_a_day_is_not_the_end_of_a_range() -> None:
    assert found("On May 12 and 14 men died.") == [("May 12", "2019-05-12", "2019-05-12")]
    assert found("From May 12 to 14 they hid.") == [("May 12 to 14", "2019-05-12", "2019-05-14")]


def test_a_weekday_of_a_yearly_report_is_not_guessed() -> None:
    assert found("They were shot on Wednesday.", date(2012, 5, 24), 2011) == []


def test_impossible_days_are_left_out() -> None:
    assert not any(first == "2019-02-31" for _, first, _ in found("on 31 February 2019"))


def test_single_expressions_are_whole_calendar_units() -> None:
    text = "From early 1994 to 1997, and since May."
    got = [(text[m.start : m.end], m.first.year, m.last.year) for m in RESOLVER.expressions(text, FRIDAY)]
    assert got == [("early 1994", 1994, 1994), ("1997", 1997, 1997), ("May", 2019, 2019)]


def test_offsets_are_moved_and_are_code_points() -> None:
    text = "İstanbul 🙂 — on 7 August 1998."
    (mention,) = RESOLVER.find(text, FRIDAY, offset=100)
    assert text[mention.start - 100 : mention.end - 100] == "7 August 1998"


WORDS = (
    "last next this the a two 12 31 1998 2003 -May May march Mon. Tuesday day week months year years ago later before since "
    "until from to between and of in early mid late end ' ’s - – , . ( ) 10:35 p.m. 1990s '80s summer quarter half first "
    "9999 0 00/00/0000 31.02.2001 tomorrow night Christmas weekend century same that previous 13th twenty five"
).split()


@settings(max_examples=300, deadline=None)
@given(
    st.one_of(st.text(max_size=80), st.lists(st.sampled_from(WORDS), max_size=14).map(" ".join)),
    st.one_of(st.none(), st.dates()),
    st.one_of(st.none(), st.integers(1990, 2030)),
)
def test_any_text_gives_spans_in_order_inside_it(
    text: str, reference: date | None, report_year: int | None
) -> None:
    mentions = RESOLVER.find(text, reference, report_year=report_year)
    assert mentions == RESOLVER.find(text, reference, report_year=report_year)
    end = 0
    for mention in mentions:
        assert end <= mention.start < mention.end <= len(text)
        assert mention.first <= mention.last
        end = mention.end
    for mention in RESOLVER.expressions(text, reference, report_year=report_year):
        assert 0 <= mention.start < mention.end <= len(text)
        assert mention.first <= mention.last


@pytest.mark.parametrize(
    "text",
    [
        "the day before " * 500 + "yesterday",
        "9" * 6000 + " years ago",
        "10:35 " * 500 + "Friday",
        "٢٠١٩ and ¹⁹⁹⁸ and १९९८",
        "2015-99-99, 0/0/00, 31/31/2015",
        "3000 years ago, 99 centuries later",
    ],
)
def test_no_text_is_too_odd_or_too_deep(text: str) -> None:
    for reference in (FRIDAY, date.min, date.max, None):
        for mention in RESOLVER.find(text, reference):
            assert mention.first <= mention.last


@pytest.mark.parametrize(
    "text",
    [
        "They live on the 12th floor.",
        "In the past 24 counts they lost.",
        "It was the second week of the trial.",
    ],
)
def test_what_only_looks_like_a_day_is_no_date(text: str) -> None:
    assert found(text) == []


def test_weeks_and_holidays_of_a_year_need_no_day_of_publication() -> None:
    assert one("They were taken in the last week of June 2017.", None) == ("2017-06-24", "2017-06-30")
    assert one("They were taken on Christmas Day 2018.", None) == ("2018-12-25", "2018-12-25")


@pytest.mark.parametrize(
    ("title", "year"),
    [
        ("Yearly Human Rights Report 2013", 2013),
        ("World Report 2014: Benin", 2013),
        ("Annual Report: Benin 2013", 2013),
        ("2013 Annual Survey of Civil Liberties", 2013),
        ("Country Reports on Human Rights Practices for 2013", 2013),
        ("Human Rights in Benin: 2013 in Review", 2013),
        ("Benin: events of 2013", 2013),
        ("The State of Human Rights in 2013", 2013),
        ("Annual report says 2013 was a grim year", None),
        ("Benin: Elections of 2013 disputed", None),
        ("State of emergency in 2013 was unlawful, court rules", None),
    ],
)
def test_a_yearly_report_is_known_by_its_title(title: str, year: int | None) -> None:
    assert report_year(title, date(2014, 1, 21)) == year


@pytest.mark.parametrize(
    "title",
    [
        "TAIWAN 1986 BALANCE OF PAYMENTS SURPLUS IS A RECORD OF RECORDS",
        "Taiwan 1986 Balance Of Payments And Of The Surplus On The Record Of Records",
        "Annual Mailing To Farmers In The Delinquent Counties Of The West And On The Coast",
    ],
)
def test_headline_of_many_names_is_no_yearly_report_and_costs_no_time(title: str) -> None:
    start = time.perf_counter()
    assert report_year(title, date(1987, 3, 1)) is None
    assert time.perf_counter() - start < 0.5


@pytest.mark.parametrize("mark", list(";:!?)-–—…"))
def test_short_month_is_read_before_any_mark(mark: str) -> None:
    assert one(f"The miner was shot in March{mark} nobody was charged.") == ("2019-03-01", "2019-03-31")


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("Sixty died in the first six months of this year.", "2019-01-01", "2019-06-30"),
        ("Sixty died in the first nine months of last year.", "2018-01-01", "2018-09-30"),
        ("Sixty died in the last three months of 2017.", "2017-10-01", "2017-12-31"),
        ("Sixty died over the first two weeks of May.", "2019-05-01", "2019-05-14"),
        ("Sixty died in the last ten days of July 2018.", "2018-07-22", "2018-07-31"),
        ("Sixty died in the two months to August.", "2019-07-01", "2019-08-31"),
        ("Sixty died in the 12 months to March 2018.", "2017-04-01", "2018-03-31"),
        ("Sixty died in the year to June.", "2018-07-01", "2019-06-30"),
        ("Homes were shelled all through the summer.", "2019-06-01", "2019-08-31"),
    ],
)
def test_parts_of_months_and_years(text: str, first: str, last: str) -> None:
    assert one(text) == (first, last)


def test_all_year_is_the_year_of_a_yearly_report() -> None:
    text = "Critics were intimidated all year."
    assert one(text, FRIDAY, 2018) == ("2018-01-01", "2018-12-31")
    assert found(text) == []


def test_months_given_for_something_are_no_stretch() -> None:
    assert found("He gave them six months to March on the town.") == []


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("He was shot on All Saints' Day.", date(2020, 11, 1), date(2020, 11, 1)),
        ("He was shot on Good Friday.", date(2021, 4, 2), date(2021, 4, 2)),
        ("He was shot on Easter Monday 2019.", date(2019, 4, 22), date(2019, 4, 22)),
        ("He was shot on May Day.", date(2021, 5, 1), date(2021, 5, 1)),
        ("He was shot on World Press Freedom Day.", date(2021, 5, 3), date(2021, 5, 3)),
        ("He was shot on May 3, 4 and 5.", date(2021, 5, 3), date(2021, 5, 5)),
        ("He was shot on Wednesday (May 5) at home.", date(2021, 5, 5), date(2021, 5, 5)),
        ("He was shot two and a half years ago.", date(2018, 1, 1), date(2018, 12, 31)),
        ("He was shot a week ago on Tuesday.", date(2021, 6, 8), date(2021, 6, 8)),
        ("He was shot on the 18th.", date(2021, 5, 18), date(2021, 5, 18)),
    ],
)
def test_named_days_and_enumerated_ones(text: str, first: date, last: date) -> None:
    ((_, _, begin, end),) = api.resolve_dates(text, date(2021, 6, 16))
    assert (begin, end) == (first, last)


def test_an_event_named_after_a_holiday_is_no_date() -> None:
    assert api.resolve_dates("He spoke of a Labour Day march.", date(2021, 6, 16)) == []


@pytest.mark.parametrize(
    ("year", "month", "day"), [(1961, 4, 2), (2000, 4, 23), (2008, 3, 23), (2021, 4, 4), (2038, 4, 25)]
)
def test_easter(year: int, month: int, day: int) -> None:
    assert easter(year) == date(year, month, day)
