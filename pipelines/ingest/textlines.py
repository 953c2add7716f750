"""Lines of text out of a stream of bytes, for the forms that hold an article a line.

Belongs here: bounded lines in whatever encoding. Taking lines into rows belongs to `jsonlines` and `csvfile`.
"""

from collections.abc import Iterable, Iterator
from itertools import chain

from pipelines.ingest import encoding, unpack
from pipelines.ingest.articles import UnreadableError

LONGEST_LINE = 8 << 20


def text_lines(chunks: Iterable[bytes]) -> Iterator[str | None]:
    """Yield decoded lines without line ends; None for one longer than `LONGEST_LINE` bytes.

    Raises UnreadableError (`file_binary`) where the beginning is no text.
    """
    stream = iter(chunks)
    first = next(stream, b"")
    while first and len(first) < 8:
        more = next(stream, b"")
        if not more:
            break
        first += more
    mark = encoding.marked(first)
    if mark is None and encoding.is_binary(first[: 1 << 16]):
        raise UnreadableError(
            "file_binary", f"the file is not text: it begins with the bytes {first[:8].hex(' ')}"
        )
    stream = chain([first], stream)
    if mark not in (None, "utf-8"):
        stream = encoding.transcode(stream, str(mark))
    decoder = encoding.LineDecoder()
    for number, line in enumerate(unpack.lines(stream, LONGEST_LINE)):
        if line is None:
            yield None
        else:
            text = decoder.decode(line.removesuffix(b"\r"))
            yield text.removeprefix("\ufeff") if number == 0 else text
