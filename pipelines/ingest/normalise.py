"""Text as it is kept: the least change that makes every later offset and comparison safe.

Belongs here: characters and line breaks. What a line means (headline, byline, date) belongs to `headers`.

Decisions: line ends become LF; NUL, control characters, zero-width and direction marks go; white space of
every kind (no-break and thin spaces, tabs) becomes one plain space each, so that "New York" is found however
it was typeset; composed letters (NFC), so that "é" is one character; lone surrogates become U+FFFD, as no
file can hold them; hyphens U+2010 and U+2011 become "-" and the ligatures of PDFs their letters, as names are
searched by letter. Curly quotes, dashes, runs of spaces stay. Mojibake is undone only where the whole text
proves it.
"""

import re
import unicodedata

_LINE_ENDS = re.compile("\r\n?|[\u0085\u2028\u2029\v\f]")
_SPACES = re.compile("[\t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]")
_INVISIBLE = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffb]"
)
_SURROGATES = re.compile("[\ud800-\udfff]")
_LETTERS = str.maketrans(
    {
        "\u2010": "-",
        "\u2011": "-",
        "\ufb00": "ff",
        "\ufb01": "fi",
        "\ufb02": "fl",
        "\ufb03": "ffi",
        "\ufb04": "ffl",
    }
)
# What most texts are made of: one search tells that nothing needs to change.
_UNUSUAL = re.compile("[^\n\x20-\x7e\u00c0-\u017f\u2012-\u2027\u2030-\u205e]")
_MOJIBAKE = re.compile(
    "[\u00c2\u00c3\u00e2\u00d0\u00d1][\u0080-\u00bf\u0152-\u0178\u0192\u02c6\u02dc\u2013-\u203a\u20ac\u2122]"
)
_BLANK_LINES = re.compile(r"\n(?:[ ]*\n){2,}")
_LINE_EDGES = re.compile(r"[ ]+(?=\n)")


def clean(text: str) -> str:
    """Return text with the changes that the module lists, without white space at its ends."""
    if _MOJIBAKE.search(text):
        text = _undo_mojibake(text)
    if _UNUSUAL.search(text):
        text = _LINE_ENDS.sub("\n", text)
        text = _SPACES.sub(" ", text)
        text = _INVISIBLE.sub("", text)
        text = _SURROGATES.sub("\ufffd", text)
        text = unicodedata.normalize("NFC", text.translate(_LETTERS))
    text = text.strip()
    # A stray control character may have kept the rest from proving what it is; each turn makes the text shorter.
    return clean(text) if _MOJIBAKE.search(text) and _undo_mojibake(text) != text else text


def clean_line(text: str) -> str:
    """Return text as one line: a headline, a name, an outlet."""
    return " ".join(clean(text).split())


def tidy_blank_lines(text: str) -> str:
    """Return text with no spaces at line ends and never more than one blank line."""
    return _BLANK_LINES.sub("\n\n", _LINE_EDGES.sub("", text))


def _undo_mojibake(text: str) -> str:
    """Undo UTF-8 read as cp1252, if the whole text turns back into valid UTF-8.

    That a text with any real accent or curly quote does so by chance is next to impossible: in UTF-8 every
    byte above 127 needs fitting neighbours. A text that is damaged only in part is left as it is.
    """
    try:
        return b"".join(map(_cp1252_byte, text)).decode("utf-8")
    except UnicodeError:
        return text


def _cp1252_byte(character: str) -> bytes:
    try:
        return character.encode("cp1252")
    except UnicodeEncodeError:
        return character.encode("latin-1")
