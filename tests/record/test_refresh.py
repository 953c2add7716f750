"""The refresh against a server on this machine that serves pages, and fails in the ways that servers do."""

import gzip
import threading
import time
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from itertools import pairwise
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest

from pipelines.record import load
from pipelines.record.refresh import Outcome, refresh

from .pages import Page, lexicon

WORDS = lexicon([("ICPPED", "IV-16", "Made-Up Convention"), ("ICMW", "IV-13", "Made-Up Migrants")])
CODES = ("CAT", "OPCAT", "ICMW", "ICPPED")
NUMBERS = {"CAT": "IV-9", "OPCAT": "IV-9-b", "ICMW": "IV-13", "ICPPED": "IV-16"}

Answer = Callable[["Handler"], None]


def page(code: str, as_at: str = "01-03-2026", parties: int = 1) -> bytes:
    """Return a good page of the treaty; with another number of parties, one that does not add up."""
    number = NUMBERS[code].removeprefix("IV-").replace("-", ". ")
    return Page(
        rows=[("Chile", "2 May 1999", "3 May 2000"), ("Japan", "2 May 1999", "")],
        number=number if " " in number else f"{number}.",
        title=f"Treaty {code}",
        as_at=as_at,
        status=f"Signatories : 2. Parties : {parties}",
    ).html()


class Server(ThreadingHTTPServer):
    """Answers each number of the Collection with the answers given for it, the last one again and again."""

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.answers: dict[str, list[Answer]] = {
            number: [serve(page(code))] for code, number in NUMBERS.items()
        }
        self.requests: list[tuple[float, str, str, dict[str, str]]] = []
        self.connections = 0

    def get_request(self) -> Any:
        self.connections += 1
        return super().get_request()

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Keep broken pipes, which these tests cause, out of the output."""

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_address[1]}"

    def asked(self, code: str) -> int:
        return sum(number == NUMBERS[code] for _, _, number, _ in self.requests)


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server: Server

    def do_GET(self) -> None:
        parts = urlsplit(self.path)
        number = parse_qs(parts.query).get("mtdsg_no", [""])[0]
        self.server.requests.append((time.monotonic(), parts.path, number, dict(self.headers)))
        answers = self.server.answers[number]
        (answers.pop(0) if len(answers) > 1 else answers[0])(self)

    def log_message(self, format: str, *args: Any) -> None:
        """Say nothing."""

    def send(
        self, status: int, body: bytes = b"", headers: dict[str, str] | None = None, length: int | None = None
    ) -> None:
        self.send_response(status)
        for name, value in (headers or {}).items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(body) if length is None else length))
        self.end_headers()
        self.wfile.write(body)


def serve(body: bytes, status: int = 200, **headers: str) -> Answer:
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return lambda handler: handler.send(status, body, named)


def broken_off(body: bytes) -> Answer:
    """Promise the whole page, send half of it, hang up."""

    def answer(handler: Handler) -> None:
        handler.send(200, body[: len(body) // 2], length=len(body))
        handler.close_connection = True

    return answer


def dripping(handler: Handler) -> None:
    handler.send(200, b"<html>", length=1000)
    for _ in range(40):
        time.sleep(0.05)
        handler.wfile.write(b" ")
        handler.wfile.flush()
    handler.close_connection = True


def hanging_up(handler: Handler) -> None:
    handler.close_connection = True


@pytest.fixture
def server() -> Iterator[Server]:
    running = Server()
    thread = threading.Thread(target=running.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    yield running
    running.shutdown()
    running.server_close()
    thread.join()


def run(server: Server, folder: Path, **options: Any) -> dict[str, Outcome]:
    quick = {"delay": 0.0, "timeout": 0.5, "attempts": 3, "back_off": 0.01, "lexicon": WORDS}
    return {outcome.treaty_code: outcome for outcome in refresh(folder, server.url, **{**quick, **options})}


def test_every_treaty_known_is_fetched_over_one_connection(server: Server, tmp_path: Path) -> None:
    outcomes = run(server, tmp_path)
    assert {code: outcome.status for code, outcome in outcomes.items()} == dict.fromkeys(CODES, "updated")
    assert outcomes["CAT"].as_of == date(2026, 3, 1)
    assert sorted(path.name for path in tmp_path.glob("*.html")) == [
        "IV-13.html", "IV-16.html", "IV-9-b.html", "IV-9.html",
    ]  # fmt: skip
    assert server.connections == 1
    assert all("treatywatch" in headers["User-Agent"] for *_, headers in server.requests)


def test_requests_keep_their_distance(server: Server, tmp_path: Path) -> None:
    run(server, tmp_path, delay=0.1)
    times = [at for at, *_ in server.requests]
    assert all(later - earlier >= 0.09 for earlier, later in pairwise(times))


def test_a_newer_page_replaces_the_embedded_facts(server: Server, tmp_path: Path) -> None:
    before = load(lexicon=WORDS)
    run(server, tmp_path, treaties=["CAT"])
    after = load(tmp_path, WORDS)
    facts = after.filter(treaty_code="CAT", iso3="CHL").select("action", "acted_on").rows()
    assert facts == [("signature", date(1999, 5, 2)), ("ratification", date(2000, 5, 3))]
    assert after.filter(treaty_code="ICCPR").equals(before.filter(treaty_code="ICCPR"))


def test_an_older_page_replaces_nothing(server: Server, tmp_path: Path) -> None:
    server.answers["IV-9"] = [serve(page("CAT", as_at="01-03-2010"))]
    run(server, tmp_path, treaties=["CAT"])
    assert load(tmp_path, WORDS).equals(load(lexicon=WORDS))
    server.answers["IV-9"] = [serve(page("CAT"))]
    run(server, tmp_path, treaties=["CAT"], max_age=timedelta(0))
    server.answers["IV-9"] = [serve(page("CAT", as_at="01-03-2010"))]
    assert run(server, tmp_path, treaties=["CAT"], max_age=timedelta(0))["CAT"].status == "unchanged"
    assert b"01-03-2026" in (tmp_path / "IV-9.html").read_bytes()


def test_a_page_that_does_not_add_up_is_refused_and_the_old_one_stays(server: Server, tmp_path: Path) -> None:
    run(server, tmp_path)
    server.answers["IV-9"] = [serve(page("CAT", as_at="01-04-2026", parties=2))]
    outcome = run(server, tmp_path, max_age=timedelta(0))["CAT"]
    assert (outcome.status, outcome.detail) == ("refused", "1 parties read, 2 stated")
    assert b"01-03-2026" in (tmp_path / "IV-9.html").read_bytes()
    assert b"01-04-2026" in (tmp_path / "refused/IV-9.html").read_bytes()
    assert load(tmp_path, WORDS).filter(treaty_code="CAT")["as_of"].max() == date(2026, 3, 1)


def test_another_treatys_page_is_refused(server: Server, tmp_path: Path) -> None:
    server.answers["IV-9"] = [serve(page("ICMW"))]
    assert run(server, tmp_path)["CAT"].detail == "the page is of ICMW"
    assert not (tmp_path / "IV-9.html").exists()


def test_a_busy_server_is_asked_again_later(server: Server, tmp_path: Path) -> None:
    server.answers["IV-9"] = [serve(b"", 503), serve(b"", 429, Retry_After="0"), serve(page("CAT"))]
    assert run(server, tmp_path)["CAT"].status == "updated"
    assert server.asked("CAT") == 3


def test_the_wait_between_attempts_doubles(server: Server, tmp_path: Path) -> None:
    server.answers["IV-9"] = [serve(b"", 503)]
    outcome = run(server, tmp_path, treaties=["CAT"], back_off=0.05)["CAT"]
    assert (outcome.status, outcome.detail) == ("failed", "HTTP 503 (3 attempts)")
    first, second, third = (at for at, *_ in server.requests)
    assert second - first >= 0.05
    assert third - second >= 0.1


@pytest.mark.parametrize(
    "answer",
    [
        broken_off(page("CAT")),
        hanging_up,
        dripping,
        serve(b""),
        serve(page("CAT")[:-100]),
        serve(gzip.compress(page("CAT"))[:300], Content_Encoding="gzip"),
    ],
    ids=["broken off", "hangs up", "drips", "empty", "cut off", "compressed and cut off"],
)
def test_a_broken_answer_is_asked_for_again(server: Server, tmp_path: Path, answer: Answer) -> None:
    server.answers["IV-9"] = [answer, serve(page("CAT"))]
    assert run(server, tmp_path)["CAT"].status == "updated"
    server.answers["IV-9"] = [answer]
    started = time.monotonic()
    outcomes = run(server, tmp_path, max_age=timedelta(0))
    assert time.monotonic() - started < 5
    assert outcomes["CAT"].status == "failed"
    assert {outcomes[code].status for code in CODES[1:]} == {"updated"}
    assert (tmp_path / "IV-9.html").read_bytes() == page("CAT")


def test_a_missing_page_is_looked_for_at_the_other_addresses(server: Server, tmp_path: Path) -> None:
    server.answers["IV-9"] = [serve(b"", 404), serve(page("CAT"))]
    server.answers["IV-13"] = [serve(b"", 404)]
    outcomes = run(server, tmp_path)
    assert outcomes["CAT"].status == "updated"
    assert (outcomes["ICMW"].status, outcomes["ICMW"].detail) == ("missing", "HTTP 404")
    assert [path for _, path, number, _ in server.requests if number == "IV-13"] == [
        f"/Pages/{view}.aspx" for view in ("ViewDetails", "ViewDetailsII", "ViewDetailsIII", "ViewDetailsIV")
    ]


def test_a_redirect_is_followed_on_the_same_server_only(server: Server, tmp_path: Path) -> None:
    there = "/Pages/ViewDetailsIII.aspx?mtdsg_no=IV-9"
    server.answers["IV-9"] = [serve(b"", 302, Location=there), serve(page("CAT"))]
    server.answers["IV-13"] = [serve(b"", 302, Location="http://elsewhere.invalid/")]
    outcomes = run(server, tmp_path)
    assert outcomes["CAT"].status == "updated"
    assert (outcomes["ICMW"].status, outcomes["ICMW"].detail) == ("failed", "sent away to elsewhere.invalid")


def test_a_killed_run_is_resumed_where_it_stopped(server: Server, tmp_path: Path) -> None:
    class Killed(BaseException):
        pass

    def kill(outcome: Outcome) -> None:
        if outcome.treaty_code == "OPCAT":
            raise Killed

    with pytest.raises(Killed):
        run(server, tmp_path, report=kill)
    outcomes = run(server, tmp_path)
    assert [outcomes[code].status for code in CODES] == ["fresh", "fresh", "updated", "updated"]
    assert [server.asked(code) for code in CODES] == [1, 1, 1, 1]


def test_half_a_journal_costs_requests_and_no_facts(server: Server, tmp_path: Path) -> None:
    run(server, tmp_path)
    journal = tmp_path / "refresh.json"
    journal.write_text(journal.read_text()[:50])
    assert {outcome.status for outcome in run(server, tmp_path).values()} == {"updated"}


def test_an_unchanged_page_is_not_sent_again(server: Server, tmp_path: Path) -> None:
    server.answers["IV-9"] = [serve(page("CAT"), ETag='"v1"'), serve(b"", 304)]
    run(server, tmp_path, treaties=["CAT"])
    outcome = run(server, tmp_path, treaties=["CAT"], max_age=timedelta(0))["CAT"]
    assert (outcome.status, outcome.detail) == ("unchanged", "not modified since")
    assert server.requests[-1][3]["If-None-Match"] == '"v1"'
    (tmp_path / "IV-9.html").unlink()
    server.answers["IV-9"] = [serve(page("CAT"))]
    assert run(server, tmp_path, treaties=["CAT"], max_age=timedelta(0))["CAT"].status == "updated"
    assert "If-None-Match" not in server.requests[-1][3]


def test_a_compressed_page_is_read(server: Server, tmp_path: Path) -> None:
    server.answers["IV-9"] = [serve(gzip.compress(page("CAT")), Content_Encoding="gzip")]
    assert run(server, tmp_path, treaties=["CAT"])["CAT"].status == "updated"


def test_a_dead_server_is_given_up_on(tmp_path: Path) -> None:
    dead = Server()
    dead.server_close()
    statuses = [run(dead, tmp_path)[code].status for code in CODES]
    assert statuses == ["failed", "failed", "failed", "not tried"]
    assert not list(tmp_path.glob("*.html"))


def test_a_treaty_without_a_number_is_an_error(server: Server, tmp_path: Path) -> None:
    with pytest.raises(KeyError):
        run(server, tmp_path, treaties=["ECHR"])
