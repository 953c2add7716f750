"""Characters: what is changed must be safe for every text, and nothing else may change."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from pipelines.ingest.normalise import clean, clean_line


@pytest.mark.parametrize(
    ("raw", "kept"),
    [
        ("New\u00a0York\u202fCity", "New York City"),
        ("a\r\nb\rc\u2028d", "a\nb\nc\nd"),
        ("non\u2011refoulement", "non-refoulement"),
        ("re\u00adfoul\u200be\ufeffment\0", "refoulement"),
        ("oﬃcials", "officials"),
        ("e\u0301tat", "état"),
        ("“curly” – stays…  so", "“curly” – stays…  so"),
        ("\u202eright to left\u202c", "right to left"),
    ],
)
def test_characters(raw, kept):
    assert clean(raw) == kept


@pytest.mark.parametrize("text", ["It’s “état d’urgence” – naïve", "Müller, São Paulo", "’tis “”"])
def test_mojibake_is_undone_where_the_whole_text_proves_it(text):
    garbled = "".join(
        bytes([byte]).decode("cp1252") if byte not in (0x81, 0x8D, 0x8F, 0x90, 0x9D) else chr(byte)
        for byte in text.encode("utf-8")
    )
    assert clean(garbled) == text


@pytest.mark.parametrize("text", ["Â£5 and € 7", "SÃO PAULO", "Ã© beside é", "â", "CAFÉ Â « oui »"])
def test_what_only_looks_like_mojibake_stays(text):
    assert clean(text) == text


@given(st.text(max_size=200))
@example("\x80Â¡")
def test_cleaning_twice_changes_nothing_more(text):
    once = clean(text)
    assert clean(once) == once
    assert once.encode("utf-8").decode() == once


@given(st.text(max_size=80))
def test_a_line_is_one_line(text):
    assert "\n" not in clean_line(text)
    assert clean_line(text) == clean_line(clean_line(text))
