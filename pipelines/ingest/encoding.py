"""Bytes to text: the encoding is found, not assumed.

Belongs here: byte order marks, UTF-8, declared and guessed encodings, and telling text from binary. Line ends
and odd characters belong to `normalise`.

Order: byte order mark; UTF-16 without a mark, seen by its zero bytes; UTF-8, which other encodings satisfy
only by a rare accident; the encoding that an HTML or XML head declares; for texts of Latin letters the code
page in which they fit a language's alphabet, cp1252 first, as it is what the web means by "latin-1" (WHATWG
Encoding Standard, section 4.2); else a guess by charset-normalizer, which is good at other scripts.
"""

import codecs
import re
from collections.abc import Iterator

_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_DECLARED = re.compile(
    rb"""<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w.:-]+)|<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w.:-]+)""",
    re.I,
)
_MAGIC = (
    b"%PDF",
    b"PK\x03\x04",
    b"\x89PNG",
    b"GIF8",
    b"\xff\xd8\xff",
    b"\x7fELF",
    b"MZ\x90",
    b"\xd0\xcf\x11\xe0",
)
_WHATWG = {
    "iso-8859-1": "cp1252",
    "latin-1": "cp1252",
    "latin1": "cp1252",
    "us-ascii": "cp1252",
    "ascii": "cp1252",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "shift_jis": "cp932",
    "iso-8859-9": "cp1254",
    "euc-kr": "cp949",
}
_CONTROLS = bytes(set(range(32)) - {9, 10, 12, 13, 27} | {127})
_SAMPLE = 1 << 16
# In texts of Latin letters at most this share of bytes lies outside ASCII; where it is higher, a guess has
# enough to go by.
_MOSTLY_ASCII = 0.25
_SIGNS = "‘’‚“”„‹›«»–—…•·€£§°ºª½¼¾¡¿©®™×\u00a0"
_WESTERN = "cp1252"
# Letters beyond ASCII of each language, by the code page that its papers used. Only one language's letters
# fit a text read in the right code page; the first that fits best wins.
_ALPHABETS = {
    _WESTERN: (
        "áéíóúüñ", "àâæçéèêëîïôœùûü", "äöüß", "àáâãçéêíóôõúü", "àèéìíîòóùú", "àçèéíïòóúü", "äöåé", "æøåéö",
        "áéèëêíóöúü",
    ),
    "cp1250": ("ąćęłńóśźż", "áčďéěíňóřšťúůýž", "áäčďéíĺľňóôŕšťúýž", "áéíóöőúüű", "čćšžđ", "ăâîşţșț"),
    "iso8859-2": ("ąćęłńóśźż", "áčďéěíňóřšťúůýž", "áäčďéíĺľňóôŕšťúýž", "áéíóöőúüű", "čćšžđ", "ăâîşţșț"),
    "cp1254": ("çğıöşüâîûi̇",),
    "cp1257": ("ąčęėįšųūž", "āčēģīķļņšūž", "äöõüšž"),
}  # fmt: skip


class NotTextError(ValueError):
    """The bytes are no text in any encoding."""


def decode(data: bytes, *, markup: bool = False) -> str:
    """Return bytes as text, without byte order mark; `markup` heeds what an HTML or XML head declares.

    Raises NotTextError where the bytes are binary.
    """
    encoding = marked(data)
    if encoding:
        return data.decode(encoding, "replace").removeprefix("\ufeff")
    if is_binary(data[:_SAMPLE]):
        raise NotTextError(_describe_binary(data))
    declared = _declared(data) if markup else None
    if declared and declared.startswith("iso-2022"):  # UTF-8 by accident: its bytes are all ASCII
        return data.decode(declared, "replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        damaged = _damaged_utf8(data)
        return data.decode(declared or guess(data, error.start), "replace") if damaged is None else damaged


def _damaged_utf8(data: bytes) -> str | None:
    """Return text that is UTF-8 but for a few bytes (cut in the middle of a letter), else None."""
    text = data.decode("utf-8", "replace")
    bad = text.count("\ufffd")
    good = sum(not character.isascii() for character in text) - bad
    return text if good >= 3 * bad else None


def marked(data: bytes) -> str | None:
    """Return the encoding that a byte order mark or the pattern of zero bytes shows, else None."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return encoding
    head = data[:400]
    if len(head) >= 8 and b"\0" in head:
        half = len(head) // 2
        if head[1::2].count(0) > 0.7 * half and head[::2].count(0) == 0:
            return "utf-16-le"
        if head[::2].count(0) > 0.7 * half and head[1::2].count(0) == 0:
            return "utf-16-be"
    return None


def is_binary(sample: bytes) -> bool:
    """Tell whether bytes without a mark are no text: a known signature, zero bytes, many control
    characters."""
    if sample.startswith(_MAGIC):
        return True
    controls = len(sample) - len(sample.translate(None, _CONTROLS))
    return controls > max(len(sample) * 0.01, 4) or sample.count(0) > max(len(sample) * 0.001, 2)


def guess(data: bytes, first_odd: int = 0) -> str:
    """Return the likeliest encoding of bytes that are no UTF-8; `first_odd` is where UTF-8 broke."""
    start = max(first_odd - _SAMPLE // 4, 0)
    sample = data[start : start + _SAMPLE]
    if sum(byte > 127 for byte in sample) <= len(sample) * _MOSTLY_ASCII:
        encoding, fit = max(
            ((encoding, _fit(sample, encoding)) for encoding in _ALPHABETS),
            key=lambda candidate: candidate[1],
        )
        if fit > 0.9 or _fit(sample, _WESTERN) > 0.6:
            return encoding
    from charset_normalizer import from_bytes  # late: most runs need no guess

    best = from_bytes(sample).best()
    return best.encoding if best else _WESTERN


def _fit(sample: bytes, encoding: str) -> float:
    """Return the share of characters outside ASCII that are signs or letters of the likeliest language."""
    odd = [character for character in sample.decode(encoding, "replace").lower() if ord(character) > 127]
    letters = [character for character in odd if character not in _SIGNS]
    fits = (sum(letter in alphabet for letter in letters) for alphabet in _ALPHABETS[encoding])
    return (max(fits) + len(odd) - len(letters)) / max(len(odd), 1)


class LineDecoder:
    """Decodes a file's lines one by one; the first that is no UTF-8 settles the encoding of its like."""

    def __init__(self) -> None:
        self._fallback: str | None = None

    def decode(self, line: bytes) -> str:
        """Return the line as text."""
        try:
            return line.decode("utf-8")
        except UnicodeDecodeError as error:
            damaged = _damaged_utf8(line)
            if damaged is not None:
                return damaged
            if self._fallback is None:
                self._fallback = guess(line, error.start)
            return line.decode(self._fallback, "replace")


def transcode(chunks: Iterator[bytes], encoding: str) -> Iterator[bytes]:
    """Return chunks of marked UTF-16 or UTF-32 as chunks of UTF-8."""
    decoder = codecs.getincrementaldecoder(encoding)("replace")
    for number, chunk in enumerate(chunks):
        text = decoder.decode(chunk)
        yield (text.removeprefix("\ufeff") if number == 0 else text).encode("utf-8", "replace")
    yield decoder.decode(b"", final=True).encode("utf-8", "replace")


def _declared(data: bytes) -> str | None:
    match = _DECLARED.search(data, 0, 4096)
    if match is None:
        return None
    name = (match[1] or match[2]).decode("ascii").lower()
    try:
        return codecs.lookup(_WHATWG.get(name, name)).name
    except LookupError:
        return None


def _describe_binary(data: bytes) -> str:
    return f"the file is not text: it begins with the bytes {data[:8].hex(' ')}"
