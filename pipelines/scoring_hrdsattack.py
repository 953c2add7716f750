"""How right extraction is on HRDsAttack: real news on attacks on human rights defenders, one main event annotated each.

Belongs here: reading the data set's own files (Ran et al. 2023, arXiv 2306.17695; `data/*.json` of
github.com/dataminr-ai/HRDsAttack) and counting. Figures on annotated articles of our own form are `scoring`.

An article's answer is read off its incident reports: violations, told as facts or allegations, of a salience of at
least 0.5 (the most salient where none is). Types: all of theirs. State: the one most often the place, else the
perpetrator's, else the victim's. Year: of the first dated event. Perpetrator: the kind most often given. Names: all.
"""

import html
import json
import re
import sys
from collections import Counter
from collections.abc import Hashable, Iterable, Sequence
from pathlib import Path
from typing import Any, Final, TextIO

from pipelines import api, lexicon
from pipelines.scoring import Row, Tally, extracted

_SALIENT: Final = 0.5
_OPENING: Final = re.compile(r'\s*\[\s*\{\s*"sample"')
_PARAGRAPH: Final = re.compile(r"</p>\s*<p>|<br\s*/?>")
_TAG: Final = re.compile(r"<[^>]+>")
_UNTOLD: Final = frozenset(("none", "unknown", "insufficient information", "insufficient info", ""))


def is_hrdsattack(path: Path) -> bool:
    """Whether a file is one of the data set's: a JSON array of samples with their annotations."""
    with path.open(encoding="utf-8") as file:
        return bool(_OPENING.match(file.read(100)))


def read(path: Path) -> list[Row]:
    """Return the articles of a file: `id`, `title`, `text`, `published` (ISO 8601, may be empty), and the merged
    annotation as `gold`.

    Raises ValueError where the file is not of that form.
    """
    try:
        return [_article(record) for record in json.loads(path.read_text(encoding="utf-8"))]
    except (KeyError, TypeError, json.JSONDecodeError) as error:
        raise ValueError(f"{path}: not a file of HRDsAttack ({error!r})") from error


def main(path: Path) -> int:
    """Score extraction on a file of the data set and print the figures; return the exit code, 0."""
    print_figures(figures(read(path)), sys.stdout)
    return 0


def figures(articles: Sequence[Row]) -> dict[str, float]:
    """Return precision, recall and F1 of types and of names (exact, and where one holds the other), and shares of
    articles whose state, year and kind of perpetrator are right, by name, all between 0 and 1.
    """
    codes = _codes()
    types, exact, fuzzy, right = Tally(), Tally(), Tally(), Counter[str]()
    for article, reports in zip(articles, _reports(articles), strict=True):
        gold, told = article["gold"], _salient(reports)
        types.compare(set(gold["violation_types"]), _types(told, codes))
        names = list(dict.fromkeys(name for row in told for name in row["victim_names"]))
        wanted = [name for victim in gold["victims"] if (name := _told(victim["victim_name"]))]
        exact.compare(set(wanted), set(names))
        _compare_parts(fuzzy, wanted, names)
        right["state"] += _state(told) == (api.resolve_state(gold["country"]) if gold["country"] else None)
        right["year"] += _year(told) == _number(gold["year"])
        kind = codes["perpetrator_type"].get(_commonest(row["perpetrator_kind"] for row in told))
        right["kind of perpetrator"] += kind == _told(gold["perpetrator_type"])
    found: dict[str, float] = {}
    for name, tally in (("types", types), ("names", exact), ("names, parts", fuzzy)):
        found |= {
            f"{name} precision": tally.precision,
            f"{name} recall": tally.recall,
            f"{name} F1": tally.f1,
        }
    return found | {name: count / max(len(articles), 1) for name, count in right.items()}


def print_figures(found: dict[str, float], out: TextIO) -> None:
    """Print the figures, a line each, in percent."""
    for name, value in found.items():
        print(f"{name:24} {100 * value:5.1f}", file=out)


def _article(record: dict[str, Any]) -> Row:
    sample = record["sample"]
    text = _TAG.sub("", _PARAGRAPH.sub("\n\n", sample["Input.article_interface"]))
    return {
        "id": str(sample.get("Input.GLOBALEVENTID", "")),
        "title": sample["Input.title"] or "",
        "text": html.unescape(text),
        "published": (sample.get("Input.publish_date") or "")[:10],
        "gold": record["merged_sample"],
    }


def _codes() -> dict[str, dict[Hashable, str]]:
    """Their codes by ours, for each field."""
    codes: dict[str, dict[Hashable, str]] = {"violation_type": {}, "perpetrator_type": {}}
    for row in lexicon.default().table("hrdsattack"):
        codes[row["field"]] |= dict.fromkeys(lexicon.split_cell(row["ours"]), row["theirs"])
    return codes


def _reports(articles: Sequence[Row]) -> list[list[Row]]:
    """The reports of violations in each article, in the order of the text."""
    family = {row["incident_type"]: row["family"] for row in lexicon.default().table("incident_types")}
    return [
        [
            row
            for row in tables["incident_reports"]
            if family[row["incident_type"]] == "violation" and row["status"] in ("occurred", "alleged")
        ]
        for tables in extracted(articles)
    ]


def _salient(reports: list[Row]) -> list[Row]:
    bar = min(_SALIENT, max((row["salience"] for row in reports), default=0.0))
    return [row for row in reports if row["salience"] >= bar]


def _types(told: list[Row], codes: dict[str, dict[Hashable, str]]) -> set[str]:
    return {codes["violation_type"][row["incident_type"]] for row in told} or {"unknown"}


def _state(told: list[Row]) -> Hashable:
    for column in ("place_iso3", "perpetrator_iso3", "victim_iso3"):
        found = _commonest(row[column] for row in told)
        if found is not None:
            return found
    return None


def _year(told: list[Row]) -> int | None:
    dated = next((row for row in told if row["occurred_from"] and not row["is_pattern"]), None)
    if dated is None or dated["occurred_from"].year != dated["occurred_to"].year:
        return None
    return int(dated["occurred_from"].year)


def _commonest(values: Iterable[Hashable]) -> Hashable:
    return next((value for value, _ in Counter(value for value in values if value).most_common(1)), None)


def _compare_parts(tally: Tally, wanted: list[str], names: list[str]) -> None:
    """Compare names where "Liu" and "Liu Wei" are the same."""
    free = list(wanted)
    right = 0
    for name in sorted(names, key=lambda name: name not in wanted):
        hit = name if name in free else next((one for one in free if name in one or one in name), None)
        if hit is not None:
            free.remove(hit)
            right += 1
    tally.add(right, len(names) - right, len(wanted) - right)


def _told(value: str | None) -> str | None:
    return None if value is None or value.lower() in _UNTOLD else value


def _number(value: str | float | None) -> int | None:
    return None if value is None or str(value).lower() in _UNTOLD else int(float(value))
