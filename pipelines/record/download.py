"""A polite HTTP client for one server: one connection, a pause before each request, retries with back-off.

Belongs here: the exchange with the server. What is asked for and what becomes of it belongs to `refresh`.
"""

import gzip
import http.client
import time
import zlib
from dataclasses import dataclass
from email.utils import parsedate_to_datetime
from types import TracebackType
from urllib.parse import urljoin, urlsplit

from pipelines.record.html_page import is_cut_off

USER_AGENT = "treatywatch/0.1 (research; reads status pages of multilateral treaties; one request at a time)"
_MAX_BYTES = 64 * 2**20
_MAX_REDIRECTS = 5
_LONGEST_WAIT = 300.0
_TRY_LATER = frozenset({408, 425, 429, 500, 502, 503, 504})
_GONE = frozenset({404, 410})


class DownloadError(Exception):
    """The server gave no usable answer, however often it was asked."""


class MissingPageError(DownloadError):
    """The server says that it has no such page."""


class _TryAgain(Exception):  # noqa: N818 - a signal between two functions of this module, not an error
    def __init__(self, reason: str, wait: float | None = None) -> None:
        super().__init__(reason)
        self.wait = wait


@dataclass(frozen=True)
class Pace:
    """How hard the server is pressed, in seconds.

    delay: between requests. timeout: what a page may take in all. attempts: tries a page. back_off: before
    the second try, doubled before each further one.
    """

    delay: float = 3.0
    timeout: float = 60.0
    attempts: int = 4
    back_off: float = 10.0


@dataclass(frozen=True)
class Reply:
    """A page as served, or the news that it is the one already held (`not_modified`, without content)."""

    content: bytes
    not_modified: bool = False
    etag: str | None = None
    last_modified: str | None = None


class Client:
    """A connection to the server at `base_url`, opened when first needed and reused."""

    def __init__(self, base_url: str, pace: Pace) -> None:
        parts = urlsplit(base_url)
        if parts.scheme not in ("http", "https") or not parts.netloc:
            raise ValueError(f"'{base_url}' is no http address")
        self._scheme, self._host, self._root = parts.scheme, parts.netloc, parts.path.rstrip("/")
        self._pace = pace
        self._connection: http.client.HTTPConnection | None = None
        self._last_request = float("-inf")

    def __enter__(self) -> "Client":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._close()

    def get(self, path: str, headers: dict[str, str] | None = None) -> Reply:
        """Return the page at `path`. Raises MissingPageError, or DownloadError after the last attempt."""
        reason = ""
        for attempt in range(self._pace.attempts):
            try:
                return self._follow(self._root + path, headers or {})
            except _TryAgain as error:
                reason = str(error)
                wait = self._pace.back_off * 2**attempt if error.wait is None else error.wait
            except (OSError, http.client.HTTPException) as error:
                self._close()
                reason = f"{type(error).__name__}: {error}".rstrip(": ")
                wait = self._pace.back_off * 2**attempt
            if attempt + 1 < self._pace.attempts:
                time.sleep(min(wait, _LONGEST_WAIT))
        raise DownloadError(f"{reason} ({self._pace.attempts} attempts)")

    def _follow(self, target: str, headers: dict[str, str]) -> Reply:
        for _ in range(_MAX_REDIRECTS):
            response, body = self._request(target, headers)
            if response.status not in (301, 302, 303, 307, 308):
                return _reply(response, body)
            there = urlsplit(
                urljoin(f"{self._scheme}://{self._host}{target}", response.getheader("Location", ""))
            )
            if there.netloc != self._host or there.scheme != self._scheme:
                raise DownloadError(f"sent away to {there.netloc}")
            target = there.path + (f"?{there.query}" if there.query else "")
        raise DownloadError("sent in a circle")

    def _request(self, target: str, headers: dict[str, str]) -> tuple[http.client.HTTPResponse, bytes]:
        time.sleep(max(0.0, self._last_request + self._pace.delay - time.monotonic()))
        self._last_request = time.monotonic()
        deadline = self._last_request + self._pace.timeout
        if self._connection is None:
            kind = http.client.HTTPSConnection if self._scheme == "https" else http.client.HTTPConnection
            self._connection = kind(self._host, timeout=self._pace.timeout)
        sent = {"User-Agent": USER_AGENT, "Accept": "text/html", "Accept-Encoding": "gzip", **headers}
        self._connection.request("GET", target, headers=sent)
        response = self._connection.getresponse()
        return response, self._body(response, deadline)

    def _body(self, response: http.client.HTTPResponse, deadline: float) -> bytes:
        stated = response.getheader("Content-Length")
        received = bytearray()
        while chunk := response.read1(65536):
            received += chunk
            # A server that drips bytes keeps every single read in time, and the page never comes.
            if time.monotonic() > deadline:
                raise TimeoutError(f"not complete after {self._pace.timeout:g} seconds")
            if len(received) > _MAX_BYTES:
                raise http.client.HTTPException(f"longer than {_MAX_BYTES} bytes")
        if stated and stated.isdigit() and response.status == 200 and len(received) < int(stated):
            raise http.client.IncompleteRead(bytes(received[:0]), int(stated) - len(received))
        # read1 leaves a response open whose length was stated; an open one keeps the connection busy.
        response.close()
        if response.will_close:
            self._close()
        return bytes(received)

    def _close(self) -> None:
        if self._connection is not None:
            self._connection.close()
            self._connection = None


def _reply(response: http.client.HTTPResponse, body: bytes) -> Reply:
    marks = (response.getheader("ETag"), response.getheader("Last-Modified"))
    if response.status == 304:
        return Reply(b"", True, *marks)
    if response.status in _GONE:
        raise MissingPageError(f"HTTP {response.status}")
    if response.status in _TRY_LATER:
        raise _TryAgain(f"HTTP {response.status}", _retry_after(response.getheader("Retry-After")))
    if response.status != 200:
        raise DownloadError(f"HTTP {response.status} {response.reason}")
    if response.getheader("Content-Encoding", "").lower() == "gzip":
        try:
            body = gzip.decompress(body)
        except (EOFError, OSError, zlib.error):
            raise _TryAgain("the compressed page is cut off") from None
    if not body.strip() or is_cut_off(body):
        raise _TryAgain("the page is cut off" if body.strip() else "the page is empty")
    return Reply(body, False, *marks)


def _retry_after(header: str | None) -> float | None:
    """Return the seconds that a Retry-After header asks for: a number, or the time of an HTTP date."""
    if not header:
        return None
    if header.strip().isdigit():
        return float(header)
    try:
        return max(0.0, parsedate_to_datetime(header).timestamp() - time.time())
    except ValueError:
        return None
