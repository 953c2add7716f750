"""The landing folder: whatever lies in it, reading goes on, and each bad thing has its own reason."""

import gzip
import json
import os
import sys
import tracemalloc

import pytest
import zstandard
from hypothesis import given, settings
from hypothesis import strategies as st

from pipelines.ingest import CHECKS, Article, Rejected, list_files, read_file

TEXT = "Nine held in Karu\n\nMarch 3, 2014\n\nOfficers took nine women from a shelter in Karu.\n"
ROWS = "".join(
    json.dumps({"id": str(n), "text": f"Officers took {n} women from Karu."}) + "\n" for n in range(2000)
)
RUSSIAN = (
    "Полиция задержала девять активистов в Москве, сообщила пресс-секретарь. "
    "Суд рассмотрит дело на следующей неделе."
)
ARABIC = "احتجزت الشرطة تسعة نشطاء في القاهرة، وفق ما قالته متحدثة. وستنظر المحكمة في القضية الأسبوع المقبل."


def reasons(landing):
    return {item.source_id: item.check_name for item in landing.read()[1]}


def test_nested_folders_have_portable_names_in_order(landing):
    for name in ("b.txt", "a/z.txt", "a/b/c.txt", "é.txt"):
        landing.put(name, TEXT)
    assert [file.name for file in list_files(landing.folder)] == ["a/b/c.txt", "a/z.txt", "b.txt", "é.txt"]


def test_hidden_and_unfinished_files_are_left_out(landing):
    for name in (
        ".DS_Store",
        ".git/config.txt",
        "a.txt.part",
        "b.jsonl.crdownload",
        "~$c.csv",
        "d.txt~",
        "e.txt",
    ):
        landing.put(name, TEXT)
    assert [file.name for file in list_files(landing.folder)] == ["e.txt"]


def test_a_folder_that_is_not_there_has_no_files(tmp_path):
    assert list_files(tmp_path / "nowhere") == []


def test_the_digest_tells_content_not_name(landing):
    landing.put("a.txt", TEXT)
    landing.put("b.txt", TEXT)
    landing.put("c.txt", TEXT + "x")
    first, second, third = (file.digest for file in list_files(landing.folder))
    assert first == second != third


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes in this system's folders")
def test_a_pipe_does_not_hang_the_run(landing):
    os.mkfifo(landing.folder / "a.txt")
    assert list_files(landing.folder) == []


@pytest.mark.parametrize("ending", ["txt", "TXT", "jsonl", "csv", "html", "xml"])
@pytest.mark.parametrize("content", [b"", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" * 50, bytes(range(256)) * 40])
def test_empty_and_binary_files(landing, ending, content):
    landing.put(f"a.{ending}", content)
    articles, (rejected,) = landing.read()
    assert articles == []
    assert rejected.check_name == ("file_binary" if content else "file_empty")


def test_a_form_that_is_not_known(landing):
    landing.put("a.docx", b"PK\x03\x04")
    landing.put("README", "read me")
    assert reasons(landing) == {"a.docx": "form_unknown", "README": "form_unknown"}


@pytest.mark.parametrize(
    ("ending", "pack"),
    [("gz", gzip.compress), ("zst", zstandard.ZstdCompressor().compress), ("GZ", gzip.compress)],
)
def test_packed_files(landing, ending, pack):
    landing.put(f"a.txt.{ending}", pack(TEXT.encode()))
    landing.put(f"b.jsonl.{ending}", pack(ROWS.encode()))
    articles, rejected = landing.read()
    assert rejected == []
    assert articles[0].headline == "Nine held in Karu"
    assert len(articles) == 2001


def test_packed_files_of_several_parts(landing):
    lines = ROWS.encode().splitlines(keepends=True)
    for ending, pack in (("gz", gzip.compress), ("zst", zstandard.ZstdCompressor().compress)):
        landing.put(f"a.jsonl.{ending}", pack(b"".join(lines[:1000])) + pack(b"".join(lines[1000:])))
    articles, rejected = landing.read()
    assert (len(articles), rejected) == (4000, [])


@pytest.mark.parametrize("ending", ["gz", "zst"])
def test_a_packed_file_cut_short_keeps_its_whole_rows(landing, ending):
    pack = {"gz": gzip.compress, "zst": zstandard.ZstdCompressor().compress}[ending]
    packed = pack("".join(ROWS.replace('"id": "', f'"id": "{part}-') for part in range(30)).encode())
    landing.put(f"a.jsonl.{ending}", packed[: len(packed) // 2])
    landing.put(f"b.txt.{ending}", pack(TEXT.encode())[:-4])
    articles, rejected = landing.read()
    assert 1000 < len(articles) < 60_000
    assert all(found.source_id.startswith(tuple("0123456789")) for found in articles)
    assert {item.check_name for item in rejected if item.source_id.startswith("a.")} == {"compression_broken"}
    assert [item.check_name for item in rejected if item.source_id.startswith("b.")] == ["compression_broken"]


@pytest.mark.parametrize("ending", ["gz", "zst"])
def test_noise_that_claims_to_be_packed(landing, ending):
    landing.put(f"a.txt.{ending}", b"this is not packed at all")
    assert reasons(landing) == {f"a.txt.{ending}": "compression_broken"}


@pytest.mark.parametrize("ending", ["gz", "zst"])
@pytest.mark.parametrize("form", ["txt", "jsonl", "csv"])
def test_a_bomb_is_not_unpacked(landing, ending, form):
    pack = {"gz": gzip.compress, "zst": zstandard.ZstdCompressor().compress}[ending]
    landing.put(f"a.{form}.{ending}", pack(b"title,text\n" + b"a" * 300_000_000))
    tracemalloc.start()
    rejected = landing.read()[1]
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert {"compression_bomb", "file_too_large"} & {item.check_name for item in rejected}
    assert peak < 150_000_000


def test_a_single_line_of_fifty_megabytes(landing):
    line = "Officers took nine women. " * 2_000_000
    for name in ("a.txt", "b.html", "c.csv", "d.jsonl"):
        landing.put(name, line)
    landing.put("e.txt", TEXT)
    articles, rejected = landing.read()
    assert [found.source_id for found in articles] == ["e.txt"]
    assert {item.source_id.partition("#")[0] for item in rejected} == {"a.txt", "b.html", "c.csv", "d.jsonl"}


@pytest.mark.parametrize(
    ("encoding", "text"),
    [
        ("utf-8", "Le comité a examiné le rapport de l’État à Genève."),
        ("utf-8-sig", "Le comité a examiné le rapport de l’État à Genève."),
        ("utf-16", "Le comité a examiné le rapport de l’État à Genève."),
        ("utf-16-le", "Le comité a examiné le rapport de l’État à Genève."),
        ("utf-16-be", "Le comité a examiné le rapport de l’État à Genève."),
        ("utf-32", "Le comité a examiné le rapport de l’État à Genève."),
        ("latin-1", "Le comité a examiné le rapport de l'État à Genève."),
        ("cp1252", "The rapporteur, Renée Müller, said that “nine people” were held in São Paulo."),
        ("cp1250", "Policie zadržela devět aktivistů v Praze, uvedla mluvčí."),
        ("iso8859-2", "Policja zatrzymała dziewięciu działaczy w Łodzi, powiedziała rzeczniczka."),
        ("cp1254", "Polis Ankara'da dokuz eylemciyi gözaltına aldı, mahkeme gelecek hafta karar verecek."),
        ("cp1251", RUSSIAN),
        ("koi8-r", RUSSIAN),
        ("cp932", "警察は東京で九人の活動家を拘束したと広報担当者が述べた。裁判所は来週判断を下す見通しだ。"),
        ("gb18030", "警方在北京拘留了九名活动人士，发言人说。法院将于下周作出裁决，律师表示他们受到了虐待。"),
        (
            "euc-kr",
            "경찰은 서울에서 활동가 아홉 명을 구금했다고 대변인이 말했다. 법원은 다음 주에 판결할 예정이다.",
        ),
        ("cp1256", ARABIC),
    ],
)
def test_encodings(article, encoding, text):
    assert article("a.txt", f"Title\n\n{text}\n".encode(encoding)).text == text


def test_one_broken_letter_does_not_garble_the_others(article):
    content = "Title\n\nLe comité a examiné le rapport de l’État à Genève".encode() + "é".encode()[:1]
    assert article("a.txt", content).text == "Le comité a examiné le rapport de l’État à Genève\ufffd"


def test_a_line_in_another_encoding_among_utf8(landing):
    rows = [
        json.dumps({"id": str(n), "text": "Le comité était à Genève."}, ensure_ascii=False) for n in range(3)
    ]
    landing.put("a.jsonl", b"\n".join([rows[0].encode(), rows[1].encode("latin-1"), rows[2].encode()]))
    articles, _ = landing.read()
    assert [found.text for found in articles] == ["Le comité était à Genève."] * 3


def test_the_system_refuses_a_file(landing, tmp_path):
    found = list(read_file(tmp_path / "gone.txt", "gone.txt"))
    assert [item.check_name for item in found] == ["file_unreadable"]


@pytest.mark.skipif(sys.platform == "win32", reason="names of files are text there")
def test_a_file_name_that_is_no_utf8(landing):
    (landing.folder / os.fsdecode(b"a\xff.txt")).write_text(TEXT)
    (found,), _ = landing.read()
    assert found.source_id.encode("utf-8")


@settings(max_examples=150, deadline=None)
@given(
    content=st.one_of(
        st.binary(max_size=400),
        st.text(max_size=300).map(lambda text: text.encode("utf-8", "surrogatepass")),
        st.binary(max_size=200).map(gzip.compress),
        st.lists(
            st.sampled_from(
                [
                    "<rss>",
                    "<item>",
                    "</item>",
                    "<title>x",
                    "&amp;",
                    '{"text":',
                    '"',
                    "\n",
                    ",",
                    "text",
                    "By A B",
                    "\0",
                    "é",
                    "<p>",
                    "1",
                ]
            ),
            max_size=40,
        ).map(lambda parts: "".join(parts).encode()),
    ),
    ending=st.sampled_from(
        ["txt", "html", "jsonl", "csv", "parquet", "xml", "txt.gz", "jsonl.zst", "csv.gz", "parquet.gz"]
    ),
)
def test_no_bytes_crash_the_reader(tmp_path_factory, content, ending):
    path = tmp_path_factory.getbasetemp() / f"noise.{ending}"
    path.write_bytes(content)
    found = list(read_file(path, path.name))
    assert found == list(read_file(path, path.name))
    for item in found:
        if isinstance(item, Rejected):
            assert item.check_name in CHECKS
            assert item.check_name != "reader_failed"
            assert item.row_json is None or json.loads(item.row_json)
        else:
            assert isinstance(item, Article)
            assert item.text == item.text.strip()
            assert "\0" not in item.text
            assert item.text.encode("utf-8")
