"""Fetching newer status pages from the UN Treaty Collection.

Belongs here: which pages to ask for, in what order, and what becomes of each. The exchange with the server
belongs to `download`, whether a page is good to `check`. `treatywatch run` does nothing of this: the asset
with its own schedule calls `refresh`.
"""

import json
import os
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from pipelines.lexicon import Lexicon, default
from pipelines.record.check import PageReader, PageResult, install
from pipelines.record.download import Client, DownloadError, MissingPageError, Pace, Reply
from pipelines.record.known import KnownTreaties, roman_to_int

BASE_URL = "https://treaties.un.org"
JOURNAL = "refresh.json"
REFUSED = "refused"

# Some chapters answer at the later addresses only (UN Treaty Collection, chapters XI and XII).
_VIEWS = ("ViewDetails", "ViewDetailsII", "ViewDetailsIII", "ViewDetailsIV")
# So many treaties in a row without an answer mean that the server, not the page, is gone.
_SILENCE = 3


@dataclass(frozen=True)
class Outcome:
    """What became of one treaty's page.

    status: `updated` (the page is installed), `unchanged` (the page held is as new), `fresh` (asked for
    lately, so not asked again), `refused` (it does not add up; the old one stays), `missing` (the server has
    no such page), `failed` (no answer after all attempts), `not tried` (the server had stopped answering).
    detail: why, for people.
    """

    treaty_code: str
    number: str
    status: str
    detail: str = ""
    as_of: date | None = None


def refresh(
    installed: Path,
    base_url: str = BASE_URL,
    treaties: Iterable[str] | None = None,
    *,
    delay: float = 3.0,
    timeout: float = 60.0,
    attempts: int = 4,
    back_off: float = 10.0,
    max_age: timedelta = timedelta(days=1),
    lexicon: Lexicon | None = None,
    report: Callable[[Outcome], None] = lambda outcome: None,
) -> list[Outcome]:
    """Download the status page of every treaty that has a number in the Collection, and keep the good ones.

    installed: the folder of installed pages, the same that `record.load` reads; `refresh.json` in it
    remembers what was asked for when, so a run that was killed goes on where it stopped, and a page is asked
    for at most once in `max_age`. treaties: codes, by default all of the lexicon. One connection, `delay`
    seconds between requests, `timeout` seconds a page, `attempts` tries with `back_off` seconds doubling
    between them (or what the server's Retry-After says). A page that does not add up is put into `refused/`
    to be looked at, and changes nothing. report: called with each outcome as it is known.

    Returns an outcome a treaty, in the Collection's order. Raises KeyError for a code without a number; no
    fault of the network raises.
    """
    words = lexicon or default()
    wanted = _wanted(KnownTreaties.of(words), treaties)
    found = []
    with Client(base_url, Pace(delay, timeout, attempts, back_off)) as client:
        for outcome in _outcomes(client, PageReader(words), installed, wanted, max_age):
            report(outcome)
            found.append(outcome)
    return found


def _outcomes(
    client: Client, reader: PageReader, installed: Path, wanted: list[tuple[str, str]], max_age: timedelta
) -> Iterator[Outcome]:
    journal = Journal(installed / JOURNAL)
    silent = 0
    for number, code in wanted:
        if journal.is_fresh(number, max_age):
            yield Outcome(code, number, "fresh", "asked for lately")
            continue
        if silent >= _SILENCE:
            yield Outcome(code, number, "not tried", "the server stopped answering")
            continue
        outcome = _refresh_one(client, reader, journal, installed, number, code)
        silent = silent + 1 if outcome.status == "failed" else 0
        yield outcome


class Journal:
    """When each page was last asked for with success, and what the server wants to hear when asked again.

    A small JSON file, written anew after every page: what a killed run had done is known to the next one.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._entries: dict[str, dict[str, str]] = {}
        try:
            read = json.loads(path.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            # No journal, or half a one: all pages are asked for again, which costs time and no facts.
            return
        if isinstance(read, dict):
            self._entries = {number: entry for number, entry in read.items() if isinstance(entry, dict)}

    def is_fresh(self, number: str, max_age: timedelta) -> bool:
        """Return whether the page was asked for within `max_age`."""
        asked = self._entries.get(number, {}).get("asked_at")
        try:
            return asked is not None and datetime.now(UTC) - datetime.fromisoformat(asked) < max_age
        except (ValueError, TypeError):
            return False

    def conditions(self, number: str) -> dict[str, str]:
        """Return the headers that let the server answer "not modified"."""
        entry = self._entries.get(number, {})
        named = {"If-None-Match": entry.get("etag"), "If-Modified-Since": entry.get("last_modified")}
        return {header: value for header, value in named.items() if value}

    def note(self, number: str, reply: Reply) -> None:
        """Remember that a page was asked for now, and what the server called this version of it."""
        entry = dict(self._entries.get(number, {})) if reply.not_modified else {}
        entry["asked_at"] = datetime.now(UTC).isoformat(timespec="seconds")
        entry |= {
            key: value
            for key, value in (("etag", reply.etag), ("last_modified", reply.last_modified))
            if value
        }
        self._entries[number] = entry
        _write(self._path, json.dumps(self._entries, indent=1, sort_keys=True).encode())


def addresses(number: str) -> Iterator[str]:
    """Yield the paths under which the Collection may serve a treaty's page, the usual one first."""
    chapter = roman_to_int(number.split("-")[0])
    for view in _VIEWS:
        yield f"/Pages/{view}.aspx?src=TREATY&mtdsg_no={number}&chapter={chapter}&clang=_en"


def _wanted(known: KnownTreaties, treaties: Iterable[str] | None) -> list[tuple[str, str]]:
    if treaties is None:
        return list(known.numbered())
    return [(known.number_of(code), code) for code in treaties]


def _refresh_one(
    client: Client, reader: PageReader, journal: Journal, installed: Path, number: str, code: str
) -> Outcome:
    # Without the page itself, "not modified" would leave us with nothing.
    conditions = journal.conditions(number) if any(installed.glob(f"{number}.*")) else {}
    refused: tuple[Reply, PageResult] | None = None
    missing = None
    for address in addresses(number):
        try:
            reply = client.get(address, conditions)
        except MissingPageError as error:
            missing = missing or str(error)
            continue
        except DownloadError as error:
            return Outcome(code, number, "failed", str(error))
        if reply.not_modified:
            journal.note(number, reply)
            return Outcome(code, number, "unchanged", "not modified since")
        result, page = reader.judge(reply.content, Path(f"{number}.html"))
        if result.ok and result.treaty_code == code:
            is_new = install(reply.content, result, installed, reader)
            journal.note(number, reply)
            return Outcome(code, number, "updated" if is_new else "unchanged", "", result.as_of)
        refused = refused or (reply, result)
        if page.lines:
            break  # The right address; another would not add up better.
    if refused is None:
        return Outcome(code, number, "missing", missing or "")
    reply, result = refused
    _write(installed / REFUSED / f"{number}.html", reply.content)
    wrong = "; ".join(result.problems) or f"the page is of {result.treaty_code or 'another treaty'}"
    return Outcome(code, number, "refused", wrong, result.as_of)


def _write(path: Path, content: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    waiting = path.with_name(f".{path.name}.{os.getpid()}.tmp")
    waiting.write_bytes(content)
    waiting.replace(path)
