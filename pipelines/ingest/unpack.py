"""Files to bytes: gzip and Zstandard undone, sizes bounded.

Belongs here: opening, unpacking, cutting into lines, and the limits that keep memory bounded whatever lies in
the folder. What the bytes mean belongs to `encoding` and the readers.
"""

import zlib
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from pipelines.ingest.articles import UnreadableError

PACKED = (".gz", ".zst")
_CHUNK = 1 << 18
_PIECE = 512
# Text packs to a third or a tenth of its size, a dump full of repetition to a fiftieth.
_HIGHEST_RATIO = 200
_UNSUSPICIOUS = 16 << 20
Unpacker = Callable[[Iterator[bytes]], Iterator[bytes]]


def chunks(path: Path) -> Iterator[bytes]:
    """Yield a file's bytes, unpacked where the name ends in .gz or .zst.

    Raises UnreadableError: `file_unreadable`, `compression_broken`, `compression_bomb`.
    """
    try:
        with path.open("rb") as file:
            raw = iter(lambda: file.read(_CHUNK), b"")
            match path.suffix.lower():
                case ".gz":
                    yield from _bounded(raw, _gunzip)
                case ".zst":
                    yield from _bounded(raw, _unzstd)
                case _:
                    yield from raw
    except OSError as error:
        raise UnreadableError("file_unreadable", error.strerror or str(error)) from error


def whole(path: Path, limit: int) -> bytes:
    """Return all bytes of a file, unpacked. Raises UnreadableError as `chunks`, and `file_empty`,
    `file_too_large`."""
    parts: list[bytes] = []
    size = 0
    for chunk in chunks(path):
        size += len(chunk)
        if size > limit:
            raise UnreadableError("file_too_large", f"more than {limit >> 20} MB in one piece")
        parts.append(chunk)
    if size == 0:
        raise UnreadableError("file_empty", "the file holds nothing")
    return b"".join(parts)


def lines(pieces: Iterable[bytes], limit: int) -> Iterator[bytes | None]:
    """Yield lines without their LF; None stands for a line longer than `limit` bytes, which is skipped
    unread."""
    rest: list[bytes] = []
    size = 0
    for piece in pieces:
        begin = 0
        while (end := piece.find(b"\n", begin)) >= 0:
            size += end - begin
            if size <= limit:
                rest.append(piece[begin:end])
                yield b"".join(rest)
            else:
                yield None
            rest.clear()
            size, begin = 0, end + 1
        size += len(piece) - begin
        if size > limit:
            rest.clear()
        else:
            rest.append(piece[begin:])
    if size > limit:
        yield None
    elif size:
        yield b"".join(rest)


def _bounded(raw: Iterator[bytes], unpack: Unpacker) -> Iterator[bytes]:
    packed = unpacked = 0

    def counted() -> Iterator[bytes]:
        nonlocal packed
        for chunk in raw:
            packed += len(chunk)
            yield chunk

    for chunk in unpack(counted()):
        unpacked += len(chunk)
        if unpacked > _UNSUSPICIOUS and unpacked > _HIGHEST_RATIO * packed:
            raise UnreadableError(
                "compression_bomb",
                f"{packed:,} bytes unpack to more than {unpacked:,}: no text packs so well",
            )
        yield chunk


def _gunzip(raw: Iterator[bytes]) -> Iterator[bytes]:
    """Undo gzip, member after member, at most a chunk at a time."""
    member = zlib.decompressobj(wbits=31)
    begun = False
    try:
        for chunk in raw:
            while chunk:
                if member.eof:
                    if not chunk.strip(b"\0"):  # padding of tapes and block devices
                        break
                    member, begun = zlib.decompressobj(wbits=31), False
                begun = True
                yield member.decompress(chunk, _CHUNK)
                chunk = member.unused_data if member.eof else member.unconsumed_tail
        if begun and not member.eof:
            raise UnreadableError(
                "compression_broken", "the gzip file ends before its end mark: it is cut short"
            )
    except zlib.error as error:
        raise UnreadableError("compression_broken", f"the gzip file is damaged: {error}") from error


def _unzstd(raw: Iterator[bytes]) -> Iterator[bytes]:
    """Undo Zstandard, frame after frame."""
    import zstandard  # late: few landing folders hold such files

    frame: zstandard.ZstdDecompressionObj | None = None
    try:
        for chunk in raw:
            while chunk:
                if frame is None or frame.eof:
                    frame = zstandard.ZstdDecompressor(max_window_size=1 << 27).decompressobj()
                # A small input piece bounds the output: 4 bytes may unpack to a block of 128 KB, so 512 to 16
                # MB.
                for begin in range(0, len(chunk), _PIECE):
                    yield frame.decompress(chunk[begin : begin + _PIECE])
                    if frame.eof:
                        chunk = frame.unused_data + chunk[begin + _PIECE :]
                        break
                else:
                    chunk = b""
        if frame is not None and not frame.eof:
            raise UnreadableError(
                "compression_broken", "the Zstandard file ends in the middle of a frame: it is cut short"
            )
    except zstandard.ZstdError as error:
        raise UnreadableError("compression_broken", f"the Zstandard file is damaged: {error}") from error
