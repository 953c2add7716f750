"""JSON lines, CSV, Parquet: one bad row must cost one row, and every name of a column must be understood."""

import io
import json
from datetime import date, datetime

import polars as pl
import pytest

ROW = {"id": "a-1", "title": "Nine held in Karu", "text": "Officers took nine women from a shelter in Karu."}


def checks(rejected):
    return [(item.source_id, item.check_name) for item in rejected]


def parquet(**columns):
    buffer = io.BytesIO()
    pl.DataFrame(columns).write_parquet(buffer)
    return buffer.getvalue()


@pytest.mark.parametrize("text", ["text", "body", "content", "Text"])
@pytest.mark.parametrize("title", ["title", "headline"])
def test_names_of_text_and_title(article, title, text):
    found = article("a.jsonl", json.dumps({"id": "1", title: "Nine held", text: "Officers took nine women."}))
    assert (found.source_id, found.headline, found.text) == ("1", "Nine held", "Officers took nine women.")


@pytest.mark.parametrize("name", ["published", "published_on", "date", "publish_date", "Date"])
def test_names_of_the_date(article, name):
    assert article("a.jsonl", json.dumps(ROW | {name: "3 March 2014"})).published_on == date(2014, 3, 3)


@pytest.mark.parametrize("name", ["outlet", "source", "publisher"])
def test_names_of_the_outlet(article, name):
    assert article("a.jsonl", json.dumps(ROW | {name: "The Karu Times"})).outlet == "The Karu Times"


@pytest.mark.parametrize("name", ["byline", "author"])
@pytest.mark.parametrize("value", ["Ama Torvald", "By Ama Torvald", ["Ama Torvald"], {"name": "Ama Torvald"}])
def test_names_and_forms_of_the_author(article, name, value):
    assert article("a.jsonl", json.dumps(ROW | {name: value})).byline == "Ama Torvald"


def test_the_column_of_language_wins(article):
    assert article("a.jsonl", json.dumps(ROW | {"language": "French"})).language == "fr"


def test_outlet_falls_back_to_the_host(article):
    found = article("a.jsonl", json.dumps(ROW | {"url": "https://www.karutimes.example/a?b=1"}))
    assert (found.url, found.outlet) == ("https://www.karutimes.example/a?b=1", "karutimes.example")


def test_source_id_is_id_then_url_then_file_and_row(landing):
    rows = [{**ROW, "id": 7}, {**ROW, "id": None, "url": "https://karu.example/x"}, {"text": ROW["text"]}]
    landing.put("deep/er/a.jsonl", "\n".join(map(json.dumps, rows)))
    articles, _ = landing.read()
    assert [found.source_id for found in articles] == ["7", "https://karu.example/x", "deep/er/a.jsonl#2"]


def test_text_keeps_its_offsets(article):
    text = "MBABANE - Officers  took nine.\n\nThey said: “wait”…\n  An indented line."
    assert article("a.jsonl", json.dumps(ROW | {"text": text})).text == text


def test_a_broken_line_costs_itself_alone(landing):
    good = [json.dumps(ROW | {"id": str(number)}) for number in range(4)]
    landing.put(
        "a.jsonl",
        "\n".join([good[0], '{"id": "x", "text": "cut', good[1], "", "[1, 2]", good[2], "nonsense", good[3]]),
    )
    articles, rejected = landing.read()
    assert [found.source_id for found in articles] == ["0", "1", "2", "3"]
    assert checks(rejected) == [
        ("a.jsonl#1", "json_broken"), ("a.jsonl#3", "row_not_an_object"), ("a.jsonl#5", "json_broken"),
    ]  # fmt: skip
    assert json.loads(rejected[0].row_json) == {"line": '{"id": "x", "text": "cut'}


@pytest.mark.parametrize(
    ("row", "check"),
    [
        ({"id": "x", "title": "No text"}, "text_missing"),
        ({"id": "x", "title": "No text", "text": None}, "text_missing"),
        ({"id": "x", "title": "No text", "text": " \n\u200b … "}, "text_missing"),
        ({"id": "x", "text": 12}, "column_type"),
        ({"id": "x", "text": {"a": 1}}, "column_type"),
        ({"id": "x", "text": "Some text.", "title": ["a", 1]}, "column_type"),
    ],
)
def test_unfit_rows(landing, row, check):
    landing.put("a.jsonl", json.dumps(row) + "\n" + json.dumps(ROW))
    articles, (rejected,) = landing.read()
    assert [found.source_id for found in articles] == ["a-1"]
    assert (rejected.source_id, rejected.check_name) == ("x", check)
    assert json.loads(rejected.row_json)["id"] == "x"


def test_a_row_without_title_is_an_article(article):
    assert article("a.jsonl", json.dumps({"id": "1", "text": "Officers took nine women."})).headline is None


def test_an_unreadable_date_keeps_the_article(landing):
    landing.put("a.jsonl", json.dumps(ROW | {"date": "03/04/2015"}))
    (found,), (rejected,) = landing.read()
    assert (found.source_id, found.published_on) == ("a-1", None)
    assert (rejected.source_id, rejected.check_name) == ("a-1", "published_unreadable")
    assert "day/month or month/day" in rejected.reason


def test_a_lone_surrogate_can_be_stored(article):
    text = article("a.jsonl", '{"id": "1", "text": "Officers took \\ud800 nine."}').text
    assert text.encode("utf-8").decode() == "Officers took \ufffd nine."


def test_a_line_of_fifty_megabytes_is_skipped_and_the_rest_kept(landing):
    long = json.dumps(ROW | {"id": "long", "text": "word " * 10_000_000})
    landing.put("a.jsonl", json.dumps(ROW) + "\n" + long + "\n" + json.dumps(ROW | {"id": "a-2"}))
    articles, rejected = landing.read()
    assert [found.source_id for found in articles] == ["a-1", "a-2"]
    assert checks(rejected) == [("a.jsonl#1", "line_too_long")]


def test_json_nested_without_end(landing):
    landing.put("a.jsonl", "[" * 100_000 + "\n" + json.dumps(ROW))
    articles, rejected = landing.read()
    assert len(articles) == 1
    assert checks(rejected) == [("a.jsonl#0", "json_broken")]


@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
def test_csv_with_any_separator(article, separator):
    row = separator.join(
        ["1", '"Nine held; in Karu, again"', '"First ""quoted"" line.\n\nSecond | line."', "2014-03-03"]
    )
    found = article("a.csv", separator.join(["id", "Headline", "body", "date"]) + "\n" + row + "\n")
    assert found.headline == "Nine held; in Karu, again"
    assert found.text == 'First "quoted" line.\n\nSecond | line.'
    assert found.published_on == date(2014, 3, 3)


def test_csv_without_a_column_of_text(landing):
    landing.put("a.csv", "id,title,date\n1,Nine held,2014-03-03\n")
    articles, (rejected,) = landing.read()
    assert articles == []
    assert (rejected.source_id, rejected.check_name) == ("a.csv", "column_missing")
    assert "id, title, date" in rejected.reason


def test_a_quote_that_is_never_closed_costs_its_own_row(landing):
    landing.put(
        "a.csv",
        'id,title,text\n1,One,"Good text."\n2,Two,"never closed\n3,Three,"Good text."\n4,Four,"Good,\ntext"',
    )
    articles, rejected = landing.read()
    assert [found.source_id for found in articles] == ["1", "3", "4"]
    assert checks(rejected) == [("a.csv#1", "csv_broken")]
    assert json.loads(rejected[0].row_json) == {"line": '2,Two,"never closed'}


def test_a_csv_row_with_too_many_cells(landing):
    landing.put("a.csv", "id,title,text\n1,One,Good text.\n2,Two,Text, with, commas\n3,Three,Good text.\n")
    articles, rejected = landing.read()
    assert [found.source_id for found in articles] == ["1", "3"]
    assert checks(rejected) == [("a.csv#1", "csv_broken")]


def test_csv_rows_count_without_the_header(landing):
    landing.put("a.csv", "title,text\nOne,Good text.\n\nTwo,\nThree,Good text.\n")
    articles, rejected = landing.read()
    assert [found.source_id for found in articles] == ["a.csv#0", "a.csv#2"]
    assert checks(rejected) == [("a.csv#1", "text_missing")]


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "cp1252"])
def test_csv_of_spreadsheets(article, encoding):
    found = article(
        "a.csv", "id,title,text\r\n1,Été,Le “comité” était à Genève; l’État a signé.\r\n".encode(encoding)
    )
    assert (found.headline, found.text) == ("Été", "Le “comité” était à Genève; l’État a signé.")


def test_parquet_with_types_of_its_own(landing):
    landing.put(
        "a.parquet",
        parquet(
            id=[1, 2],
            title=["One", None],
            text=["Good text.", "Good text."],
            published=[datetime(2014, 3, 3, 23, 30), None],
            author=[["Ama Torvald", "Ali bin Said"], None],
        ),
    )
    articles, rejected = landing.read()
    assert rejected == []
    assert [(found.source_id, found.headline, found.published_on, found.byline) for found in articles] == [
        ("1", "One", date(2014, 3, 3), "Ama Torvald, Ali bin Said"),
        ("2", None, None, None),
    ]


def test_parquet_of_many_batches_keeps_order(landing):
    count = 5_000
    landing.put("a.parquet", parquet(text=[f"Text number {number}." for number in range(count)]))
    articles, _ = landing.read()
    assert [found.source_id for found in articles] == [f"a.parquet#{number}" for number in range(count)]
    assert articles[-1].text == "Text number 4999."


@pytest.mark.parametrize("column", [{"text": [1, 2]}, {"body": [["a"], ["b"]]}, {"content": [1.5, None]}])
def test_parquet_whose_text_is_no_text(landing, column):
    landing.put("a.parquet", parquet(id=["1", "2"], **column))
    articles, (rejected,) = landing.read()
    assert articles == []
    assert (rejected.source_id, rejected.check_name) == ("a.parquet", "column_type")
    assert next(iter(column)) in rejected.reason


def test_parquet_whose_date_is_a_number_keeps_its_articles(landing):
    landing.put("a.parquet", parquet(id=["1"], text=["Good text."], date=[1447977600]))
    (found,), (rejected,) = landing.read()
    assert found.published_on is None
    assert rejected.check_name == "published_unreadable"


@pytest.mark.parametrize("cut", [slice(0, 40), slice(10, None), slice(0, -6)])
def test_damaged_parquet(landing, cut):
    landing.put("a.parquet", parquet(id=["1"], text=["Good text."])[cut])
    articles, rejected = landing.read()
    assert articles == []
    assert checks(rejected) == [("a.parquet", "parquet_broken")]


def test_parquet_without_a_column_of_text(landing):
    landing.put("a.parquet", parquet(id=["1"], title=["One"]))
    _, rejected = landing.read()
    assert checks(rejected) == [("a.parquet", "column_missing")]
