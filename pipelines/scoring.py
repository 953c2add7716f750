"""How right extraction is on annotated articles: precision, recall and F1 per layer, precision per rule.

Belongs here: matching what was extracted to what a reader annotated, and counting. The annotated articles are
files of JSON lines: `id`, `published`, `title`, `text`, `layers`, and the annotated rows of each layer
(`states`, `treaties`, `treaty_claims`, `treaty_facts`, `incidents`); an article is scored in the layers that it
lists. `tests/gold/` has such a file.

How rows match: states and treaties by article; claims and facts by their coded columns; incidents one to one
within a group of kinds that careful readers confuse, best fit first, where both rest on one passage or agree in
two telling attributes.
"""

import csv
import json
import sys
from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any, TextIO

import polars as pl

from pipelines import api, lexicon
from pipelines.extract.language import text as texts

Row = dict[str, Any]
Matched = tuple[Row, Row]

CONSENT = frozenset(("ratification", "accession", "acceptance", "approval", "succession", "party"))
STATES = ("perpetrator_iso3", "victim_iso3", "place_iso3")
COMPARED = ("status", "is_pattern", "perpetrator_iso3", "perpetrator_kind", "victim_iso3", "place_iso3")
DAYS = ("occurred_from", "occurred_to")
COUNTS = ("victims_best", "victims_low", "victims_high")
# Tables whose rows name the rule that read them, and what one row is called.
RULED = {"treaty_claims": "claim", "treaty_facts": "fact", "incident_reports": "report"}

# Characters that may lie between two passages that tell the same.
_NEAR = 150
# A rule seen so many times weighs as much as what is known of all rules together.
_PRIOR_WEIGHT = 4.0


@dataclass
class Tally:
    """How many rows are right, extra and missed."""

    right: int = 0
    extra: int = 0
    missed: int = 0

    def compare(self, gold: Iterable[Hashable], found: Iterable[Hashable]) -> None:
        """Add what two collections share and lack; a value given twice counts twice."""
        wanted, given = Counter(gold), Counter(found)
        shared = (wanted & given).total()
        self.add(shared, given.total() - shared, wanted.total() - shared)

    def add(self, right: int, extra: int, missed: int) -> None:
        """Add counts."""
        self.right += right
        self.extra += extra
        self.missed += missed

    @property
    def precision(self) -> float:
        """Share of what was found that is right; 0 where nothing was found."""
        return self.right / (self.right + self.extra) if self.right + self.extra else 0.0

    @property
    def recall(self) -> float:
        """Share of what is there that was found; 0 where nothing is there."""
        return self.right / (self.right + self.missed) if self.right + self.missed else 0.0

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


@dataclass
class Score:
    """All counts: layers by name, attributes of matched incidents (right, of so many), rules by table and id."""

    layers: defaultdict[str, Tally] = field(default_factory=lambda: defaultdict(Tally))
    attributes: defaultdict[str, list[int]] = field(default_factory=lambda: defaultdict(lambda: [0, 0]))
    rules: defaultdict[tuple[str, str], list[int]] = field(
        default_factory=lambda: defaultdict(lambda: [0, 0])
    )
    articles: int = 0
    broken_evidence: int = 0

    def note(self, attribute: str, is_right: bool) -> None:
        """Count one comparison of an attribute."""
        _count(self.attributes[attribute], is_right)

    def note_rule(self, table: str, row: Row, is_right: bool) -> None:
        """Count one row for the rule that read it."""
        _count(self.rules[table, row["rule_id"]], is_right)


def _count(right_of: list[int], is_right: bool) -> None:
    right_of[0] += is_right
    right_of[1] += 1


def main(path: Path | str, json_file: Path | None = None, confidence_file: Path | None = None) -> int:
    """Score extraction on an annotated file and print the figures; return the exit code, 0.

    `json_file` gets the figures as JSON. `confidence_file` gets the precision of each rule as a lexicon table
    (rule_id, n, right, confidence), from which extraction fills `confidence`. Raises ValueError where the file
    is not one of annotated articles, OSError where it cannot be read.
    """
    score = score_articles(read_gold(Path(path)))
    print_score(score, sys.stdout)
    if json_file is not None:
        json_file.write_text(json.dumps(figures(score), indent=1) + "\n", encoding="utf-8")
    if confidence_file is not None:
        write_confidence(score, confidence_file)
    return 0


def read_gold(path: Path) -> list[Row]:
    """Return the annotated articles of a file. Raises ValueError, naming the line, where one is not."""
    articles = []
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if not line.strip():
            continue
        try:
            article = json.loads(line)
            lacking = {"id", "title", "text", "layers"} - article.keys()
            lacking |= set(article["layers"]) - article.keys() if "layers" in article else set()
        except (json.JSONDecodeError, AttributeError, TypeError) as error:
            raise ValueError(f"{path}, line {number}: not an annotated article: {error}") from error
        if lacking:
            raise ValueError(f"{path}, line {number}: the article lacks {', '.join(sorted(lacking))}")
        articles.append(article)
    if not articles:
        raise ValueError(f"{path}: no annotated articles")
    return articles


def score_articles(gold: Sequence[Row]) -> Score:
    """Extract facts from the articles and compare them with the annotation."""
    score = Score(articles=len(gold))
    groups = {row["incident_type"]: row["group"] for row in lexicon.default().table("incident_types")}
    found = extracted(gold)
    for number, article in enumerate(gold):
        rows, layers = found[number], set(article["layers"])
        body, _ = texts.join(article["title"], article["text"])
        score.broken_evidence += sum(
            row["evidence"] != body[row["span_start"] : row["span_end"]]
            for table in rows.values()
            for row in table
        )
        if "states" in layers:
            score.layers["states"].compare(article["states"], {r["iso3"] for r in rows["state_mentions"]})
        if "treaties" in layers:
            codes = {row["treaty_code"] for row in rows["treaty_mentions"]}
            score.layers["treaties"].compare(article["treaties"], codes)
        if "treaty_claims" in layers:
            _score_claims(score, article["treaty_claims"], rows["treaty_claims"])
        if "treaty_facts" in layers:
            _score_facts(score, article["treaty_facts"], rows["treaty_facts"])
        if "incidents" in layers:
            _score_incidents(score, article["incidents"], rows["incident_reports"], body, groups)
    return score


def _published(article: Row) -> date | None:
    return date.fromisoformat(article["published"]) if article.get("published") else None


def extracted(gold: Sequence[Row]) -> list[dict[str, list[Row]]]:
    """Return the rows of each article by table, in the order of the text; an article has `id`, `title`, `text` and
    `published` (ISO 8601; may be missing).
    """
    found = []
    for article in gold:
        frame = pl.DataFrame(
            {
                "source_id": [str(article["id"])],
                "title": [article["title"]],
                "text": [article["text"]],
                "published": pl.Series([_published(article)], dtype=pl.Date),
            }
        )
        tables = {name: rows.to_dicts() for name, rows in api.extract_batch(frame).items()}
        tables["incident_reports"].sort(
            key=lambda row: (row["span_start"], row["span_end"], row["incident_type"], row["report_id"])
        )
        found.append(tables)
    return found


# Claims and facts -------------------------------------------------------------------------------------------


def claim_key(claim: Row) -> Hashable:
    """Return all that is coded of a claim."""
    return tuple(claim[name] for name in ("iso3", "treaty_code", "action", "polarity", "modality", "year"))


def claim_core(claim: Row) -> Hashable:
    """Return who did what, or did not: the ways to be bound by a treaty are one."""
    act = "consent" if claim["action"] in CONSENT else claim["action"]
    return claim["iso3"], claim["treaty_code"], act, claim["polarity"]


def fact_key(fact: Row) -> Hashable:
    """Return all that is coded of a fact about a treaty."""
    return tuple(fact[name] for name in ("treaty_code", "attribute", "year", "count"))


def _score_claims(score: Score, gold: Sequence[Row], found: Sequence[Row]) -> None:
    score.layers["treaty claims, every field"].compare(_keys(gold, claim_key), _keys(found, claim_key))
    score.layers["treaty claims, who-what-polarity"].compare(
        _keys(gold, claim_core), _keys(found, claim_core)
    )
    _score_rules(score, "treaty_claims", _keys(gold, claim_key), found, claim_key)


def _score_facts(score: Score, gold: Sequence[Row], found: Sequence[Row]) -> None:
    score.layers["treaty facts"].compare(_keys(gold, fact_key), _keys(found, fact_key))
    _score_rules(score, "treaty_facts", _keys(gold, fact_key), found, fact_key)


def _keys(rows: Iterable[Row], key: Callable[[Row], Hashable]) -> set[Hashable]:
    return {key(row) for row in rows}


def _score_rules(
    score: Score, table: str, right: set[Hashable], found: Iterable[Row], key: Callable[[Row], Hashable]
) -> None:
    for row in found:
        score.note_rule(table, row, key(row) in right)


# Incidents --------------------------------------------------------------------------------------------------


def _score_incidents(
    score: Score, gold: Sequence[Row], found: Sequence[Row], body: str, groups: Mapping[str, str]
) -> None:
    matched, missed, extra = match_incidents(gold, found, body, groups)
    n_type = sum(a["incident_type"] == b["incident_type"] for a, b in matched)
    n_states = sum(_same_states(a, b) for a, b in matched)
    for layer, right in (
        ("incidents, group", len(matched)),
        ("incidents, type", n_type),
        ("incidents, type + perpetrator + victim states", n_states),
    ):
        wrong = len(matched) - right
        score.layers[layer].add(right, len(extra) + wrong, len(missed) + wrong)
    for wanted, given in matched:
        _compare_attributes(score, wanted, given)
        is_right = wanted["incident_type"] == given["incident_type"]
        score.note_rule("incident_reports", given, is_right)
    for row in extra:
        score.note_rule("incident_reports", row, False)


def _same_states(wanted: Row, given: Row) -> bool:
    names = ("incident_type", "perpetrator_iso3", "victim_iso3")
    return all(wanted.get(name) == given.get(name) for name in names)


def _compare_attributes(score: Score, wanted: Row, given: Row) -> None:
    for name in COMPARED:
        score.note(name, wanted.get(name) == given.get(name))
    score.note("victim count", _victims(wanted) == _victims(given))
    for name in DAYS:
        score.note(name, _day(wanted.get(name)) == _day(given.get(name)))
    perpetrator, victim = wanted.get("perpetrator_iso3"), wanted.get("victim_iso3")
    if perpetrator and victim and perpetrator != victim:
        is_swapped = (given.get("perpetrator_iso3"), given.get("victim_iso3")) == (victim, perpetrator)
        score.note("states not swapped", not is_swapped)
    for name in ("victim_names", "victim_kinds"):
        score.layers[name.replace("_", " ")].compare(wanted.get(name) or [], given.get(name) or [])


def match_incidents(
    gold: Sequence[Row], found: Sequence[Row], body: str, groups: Mapping[str, str]
) -> tuple[list[Matched], list[Row], list[Row]]:
    """Match incidents one to one, best fit first; return the pairs, the gold missed, and the extra found.

    `groups` maps kinds of incident to the group within which they may be matched.
    """
    fits = sorted(
        (-likeness, i, j)
        for i, wanted in enumerate(gold)
        for j, given in enumerate(found)
        if (likeness := _likeness(wanted, given, body, groups))
    )
    used_gold: set[int] = set()
    used_found: set[int] = set()
    matched = []
    for _, i, j in fits:
        if i not in used_gold and j not in used_found:
            used_gold.add(i)
            used_found.add(j)
            matched.append((gold[i], found[j]))
    missed = [row for i, row in enumerate(gold) if i not in used_gold]
    extra = [row for j, row in enumerate(found) if j not in used_found]
    return matched, missed, extra


def _likeness(wanted: Row, given: Row, body: str, groups: Mapping[str, str]) -> int:
    """Return how well a report fits an annotated incident; 0 where it is no candidate."""
    if groups.get(wanted["incident_type"]) != groups.get(given["incident_type"]):
        return 0
    is_near = _is_near(wanted, given, body)
    telling = _telling(wanted, given)
    if not is_near and telling < 2:
        return 0
    agreeing = sum(bool(wanted.get(name) == given.get(name)) for name in (*STATES, "status"))
    same_type = bool(wanted["incident_type"] == given["incident_type"])
    return 10 + 10 * same_type + 8 * is_near + 2 * telling + 2 * agreeing


def _telling(wanted: Row, given: Row) -> int:
    """Return in how many of four telling attributes both agree: states, count, day, names."""
    states = sum(wanted.get(name) is not None and wanted.get(name) == given.get(name) for name in STATES)
    victims, first = _victims(wanted), _day(wanted.get("occurred_from"))
    agreements = (
        states >= 2,
        victims is not None and victims == _victims(given),
        first is not None and first == _day(given.get("occurred_from")),
        bool(set(wanted.get("victim_names") or []) & set(given.get("victim_names") or [])),
    )
    return sum(agreements)


def _is_near(wanted: Row, given: Row, body: str) -> bool:
    """Return whether both rest on one passage: overlapping, or within a long sentence of each other."""
    evidence = wanted.get("evidence")
    start = body.find(evidence) if evidence else -1
    if start < 0 or evidence is None:
        return False
    after_start = given["span_end"] + _NEAR >= start
    return bool(after_start and given["span_start"] <= start + len(evidence) + _NEAR)


def _victims(row: Row) -> int | None:
    told: Iterable[int] = (row[name] for name in COUNTS if row.get(name) is not None)
    return next(iter(told), None)


def _day(value: date | str | None) -> str | None:
    return None if value is None else str(value)[:10]


# What is shown and kept -------------------------------------------------------------------------------------


def print_score(score: Score, out: TextIO) -> None:
    """Print the figures, a line each: layers, attributes of matched incidents, rules from the weakest on."""
    print(f"{score.articles} articles; evidence that is not its span: {score.broken_evidence} rows", file=out)
    for name, tally in score.layers.items():
        print(
            f"{name:46} P {tally.precision:.3f}  R {tally.recall:.3f}  F1 {tally.f1:.3f}"
            f"   ({tally.right} right, {tally.extra} extra, {tally.missed} missed)",
            file=out,
        )
    for name, (right, n) in score.attributes.items():
        print(f"  matched incidents, {name:27} {right / n:.3f} of {n}", file=out)
    for table in RULED:
        rules = [(right / n, n, rule) for (of, rule), (right, n) in score.rules.items() if of == table]
        if rules:
            print(f"precision of rules, {table}", file=out)
        for share, n, rule in sorted(rules):
            print(f"  {rule:44} {share:.3f} of {n}", file=out)


def figures(score: Score) -> dict[str, Any]:
    """Return all figures, ready for JSON."""
    return {
        "articles": score.articles,
        "broken_evidence": score.broken_evidence,
        "layers": {
            name: {
                "precision": tally.precision,
                "recall": tally.recall,
                "f1": tally.f1,
                "right": tally.right,
                "extra": tally.extra,
                "missed": tally.missed,
            }
            for name, tally in score.layers.items()
        },
        "attributes": {name: {"share": right / n, "n": n} for name, (right, n) in score.attributes.items()},
        "rules": [
            {"table": table, "rule_id": rule, "n": n, "right": right, "precision": right / n}
            for (table, rule), (right, n) in sorted(score.rules.items())
        ],
    }


def confidences(score: Score) -> list[tuple[str, int, int, float]]:
    """Return rule_id, rows seen, rows right and confidence of each rule that fired, in order of rule_id.

    Confidence is the mean of a Beta distribution: a rule's own record, drawn towards the precision of all rules
    of its table as long as it was seen seldom. `any claim`, `any fact`, `any report` have the latter, for rules
    that were never seen.
    """
    rows = []
    for table, kind in RULED.items():
        own = {rule: counts for (of, rule), counts in score.rules.items() if of == table}
        if not own:
            continue
        all_right, all_n = (sum(counts[place] for counts in own.values()) for place in (0, 1))
        prior = all_right / all_n
        rows.append((f"any {kind}", all_n, all_right, prior))
        rows += [
            (rule, n, right, (right + _PRIOR_WEIGHT * prior) / (n + _PRIOR_WEIGHT))
            for rule, (right, n) in own.items()
        ]
    return sorted(rows)


def write_confidence(score: Score, path: Path) -> None:
    """Write the rules' confidence as a lexicon table."""
    with path.open("w", encoding="utf-8", newline="") as file:
        file.write(
            "# How sure each rule of extraction is: measured, not set by hand. Made by\n"
            f"# `treatywatch score GOLD.jsonl --write-confidence FILE`, on {score.articles} annotated articles.\n"
            "# rule_id: the rule; `any claim`, `any fact`, `any report` stand for rules that never fired there.\n"
            "# n: rows that it gave there. right: of them, those that the annotation has (a claim or fact in every\n"
            "#   field, an incident in its kind).\n"
            f"# confidence: (right + {_PRIOR_WEIGHT:g} p) / (n + {_PRIOR_WEIGHT:g}), p being the share right of"
            " all rules of the same table.\n"
        )
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(("rule_id", "n", "right", "confidence"))
        writer.writerows((rule, n, right, f"{value:.3f}") for rule, n, right, value in confidences(score))
