"""Which reports, in any number of articles, tell the same act.

Belongs here: comparing reports and grouping them, with the reason in words. What an incident then looks
like (its dates, its range of victims, how many outlets) is added up in `sql/analysis/incidents.sql`.

How a month is kept from chaining together: the groups are stars, with two guards of complete linkage.
Reports are taken from the most telling to the vaguest. Each is compared with the *seed* of a group alone,
the most telling report in it, and must share enough with that seed; that it resembles some other member
never suffices. On top of that no two members may contradict each other: one article has at most one report
in a group (an article tells an act once, so two reports of it are two acts, save where one sentence tells it
as two kinds: "bombed the market, killing ten"), and the days of all closely
dated members must meet. So A ~ B ~ C ends in one group only where B is the seed, or A ~ C as well.

How it stays near linear: a report is compared only with seeds that share a telling feature with it (a
victim's name, a place, a day, a count, a rare word) within the same kind of act, states and month, found
in an index.
"""

import hashlib
import math
import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from typing import Any

import polars as pl

from pipelines import lexicon
from pipelines.extract.states.names import NameIndex

SCHEMA = {"report_id": pl.String, "incident_id": pl.String, "why_merged": pl.String}

# A report joins a seed from this many points on. Same day, kind of act, states and people make 8 or more; the
# same without a day, by articles of one week, needs a name, a place, a count or the wording besides.
_ENOUGH = 7.0
_NEAR_DAYS = 7  # articles that date nothing may lie this far apart
_LOOK_BACK = 10  # an undated act in the news happened at most so many days before
_CLOSE = 10  # an interval of at most so many days dates an act closely
_BUCKET = 30  # days in a bucket of the index
_COMPARED = 40  # at most so many seeds, those that share most, are compared in full
_RESPONSE = frozenset(
    "condemnation expert_appeal un_resolution treaty_body_review investigation prosecution sanction".split()
)
_PROCEEDINGS = frozenset(("investigation", "prosecution", "sanction"))
# Points for kinds of perpetrator that two papers take the same men for: a militia is the state's to one, nobody's to another.
_ALIKE = {
    frozenset(("security_forces", "other_state")): 0.0,
    frozenset(("security_forces", "paramilitary")): 0.0,
    frozenset(("paramilitary", "non_state_armed")): 0.25,
}
_STOPWORDS = frozenset(
    "the and for that with from were was had has have his her their they them this been said says told who whom which "
    "when where after before into over than more most least also its not but are people police government state "
    "report reported reports according year years month week day days last other another some many about while two "
    "three four five six seven eight nine ten monday tuesday wednesday thursday friday saturday sunday officials "
    "authorities human rights january february march april may june july august september october november "
    "december".split()
)
_PLACE_WORDS = frozenset(
    "the of in near at outside around town city village district province state region capital county camp area "
    "north south east west northern southern eastern western central northeastern northwestern southeastern "
    "southwestern".split()
)
_WORD = re.compile(r"[^\W\d_]{3,}")
# Capitals after a small word, or two in a row: a name of somebody, something or somewhere.
_CAPITAL = r"[A-Z][^\W\d_]{2,}"
_SITE = re.compile(
    rf"\b(?:at|near|outside|(?:village|town|camp|district|city) of|the(?= {_CAPITAL} (?:camp|village)))"
    rf" ({_CAPITAL}(?:[- ]{_CAPITAL})*)"
)
_LONE = re.compile(r"[A-Z][^\W\d_]{2,}")
_PROPER = re.compile(rf"(?<=[a-z,;] ){_CAPITAL}(?:[- ]{_CAPITAL})*|{_CAPITAL}(?:[- ]{_CAPITAL})+")


@dataclass(slots=True)
class _Report:
    """One row of incident_reports, ready to be compared. Days are ordinals."""

    id: str
    article: str
    story: str
    published: int | None
    sentence: int
    type: str
    act: str
    pattern: bool
    realm: str
    first: int | None
    last: int | None
    perpetrator: str | None
    perpetrator_kind: str
    victim: str | None
    place_state: str | None
    place: Mapping[str, str]
    who: frozenset[str]
    names: tuple[frozenset[str], ...]
    lone: tuple[frozenset[str], ...]  # one word in capitals that tells the victim: a family name
    kinds: frozenset[str]
    low: int | None
    best: int | None
    high: int | None
    evidence: str
    order: tuple[Any, ...]
    words: dict[str, float] = field(default_factory=dict)
    proper: Mapping[str, str] = field(default_factory=dict)

    @property
    def closely_dated(self) -> bool:
        return self.first is not None and self.last is not None and self.last - self.first <= _CLOSE

    @property
    def states(self) -> set[str]:
        return {state for state in (self.perpetrator, self.victim, self.place_state) if state}


@dataclass(slots=True)
class _Star:
    """A group: its seed, its other reports with why they joined, and the bounds that a newcomer must meet."""

    seed: _Report
    seeds: list[_Report]  # the seed, and what its sentence tells of the act besides
    others: list[tuple[_Report, str]]
    articles: dict[str, list[_Report]]
    latest_start: int | None
    earliest_end: int | None

    @classmethod
    def around(cls, seed: _Report) -> "_Star":
        close = seed.closely_dated
        return cls(
            seed,
            [seed],
            [],
            {seed.article: [seed]},
            seed.first if close else None,
            seed.last if close else None,
        )

    def admits(self, report: _Report) -> bool:
        """Whether the report contradicts no member, by its article or by its days."""
        if not all(_is_one_telling(report, told) for told in self.articles.get(report.article, ())):
            return False
        if not report.closely_dated or self.latest_start is None or self.earliest_end is None:
            return True
        assert report.first is not None
        assert report.last is not None
        return report.first <= self.earliest_end + 1 and report.last >= self.latest_start - 1

    def add(self, report: _Report, why: str) -> None:
        self.others.append((report, why))
        self.articles.setdefault(report.article, []).append(report)
        if report.closely_dated and report.first is not None and report.last is not None:
            starts = [day for day in (self.latest_start, report.first) if day is not None]
            ends = [day for day in (self.earliest_end, report.last) if day is not None]
            self.latest_start, self.earliest_end = max(starts), min(ends)


def assign_incidents(
    reports: pl.DataFrame, articles: pl.DataFrame, acts: Mapping[str, str] | None = None
) -> pl.DataFrame:
    """Group reports of the same act.

    `reports` has the columns of incident_reports, `articles` at least article_id, published_on and duplicate_of.
    `acts` maps incident types to what one act may be told as; by default the lexicon's incident_types.

    Returns report_id, incident_id and why_merged, a row per report, sorted by report_id. The result does not
    depend on the order of the rows, and an incident keeps its id when later articles join it: the id comes from
    its earliest report.
    """
    if acts is None:
        acts = {row["incident_type"]: row["act"] for row in lexicon.default().table("incident_types")}
    read = _read(reports, articles, acts)
    _weigh_words(read)
    read.sort(key=lambda report: report.order)
    rows = [row for star in _gather(read) for row in _rows(star)]
    return pl.DataFrame(rows, schema=SCHEMA, orient="row").sort("report_id")


def _gather(read: Sequence[_Report]) -> list[_Star]:
    """Let each report join the seed that it shares most with, or become a seed itself."""
    stars: list[_Star] = []
    index: defaultdict[tuple[Any, ...], list[int]] = defaultdict(list)
    for report in read:
        features = list(_features(report))
        best: tuple[float, int, str] | None = None
        for number in _candidates(features, report, index):
            star = stars[number]
            if not star.admits(report):
                continue
            points, why = max(
                (_compare(seed, report) for seed in star.seeds), key=lambda compared: compared[0]
            )
            if points >= _ENOUGH and (best is None or points > best[0]):
                best = points, number, why
        if best is not None:
            star = stars[best[1]]
            star.add(report, best[2])
            if not _is_one_telling(star.seed, report):
                continue
            star.seeds.append(report)
            for key in _keys(features, report):
                index[key].append(best[1])
            continue
        for key in _keys(features, report):
            index[key].append(len(stars))
        stars.append(_Star.around(report))
    return stars


def _rows(star: _Star) -> Iterator[tuple[str, str, str]]:
    members = [star.seed, *(report for report, _ in star.others)]
    earliest = min(members, key=lambda report: (report.published or 0, report.article, report.id))
    incident_id = hashlib.sha256(f"incident\0{earliest.id}".encode()).hexdigest()[:16]
    alone = "told in one article only"
    shared = f"the fullest of {len(members)} reports; the others were compared with it"
    yield star.seed.id, incident_id, shared if star.others else alone
    for report, why in star.others:
        yield report.id, incident_id, why


# Reading ----------------------------------------------------------------------------------------------------


def _read(reports: pl.DataFrame, articles: pl.DataFrame, acts: Mapping[str, str]) -> list[_Report]:
    known = {
        row["article_id"]: (row["published_on"], row["duplicate_of"])
        for row in articles.select("article_id", "published_on", "duplicate_of").iter_rows(named=True)
    }
    return [
        _report(row, known.get(row["article_id"], (None, None)), acts)
        for row in reports.iter_rows(named=True)
    ]


def _report(
    row: Mapping[str, Any], article: tuple[date | None, str | None], acts: Mapping[str, str]
) -> _Report:
    published, duplicate_of = article
    first, last = row["occurred_from"], row["occurred_to"]
    place = row["place"] or ""
    names = tuple(filter(None, (_name(name) for name in row["victim_names"] or [])))
    report = _Report(
        id=row["report_id"],
        article=row["article_id"],
        story=duplicate_of or row["article_id"],
        published=published.toordinal() if published else None,
        sentence=row["span_start"],
        type=row["incident_type"],
        act=acts.get(row["incident_type"], row["incident_type"]),
        pattern=bool(row["is_pattern"]) and not _is_short(first, last),
        realm="feared" if row["status"] == "feared" else "told",
        first=first.toordinal() if first else None,
        last=last.toordinal() if last else None,
        perpetrator=row["perpetrator_iso3"],
        perpetrator_kind=row["perpetrator_kind"] or "unknown",
        victim=row["victim_iso3"],
        place_state=row["place_iso3"],
        place=_place(place),
        who=frozenset(_stem(token) for token in _tokens(row["perpetrator"] or "") if token not in _STOPWORDS),
        names=names,
        lone=() if names or not _LONE.fullmatch(row["victims"] or "") else (_name(row["victims"]),),
        kinds=frozenset(row["victim_kinds"] or []),
        low=row["victims_low"],
        best=row["victims_best"],
        high=row["victims_high"],
        evidence=" ".join(row["evidence"].split()),
        order=(),
    )
    report.words = dict.fromkeys(_content_words(row["evidence"], row["victims"] or ""), 1.0)
    report.proper = {
        _place_key(token): token
        for name in _PROPER.findall(report.evidence)
        for token in _tokens(name)
        if token not in _STOPWORDS and token not in _PLACE_WORDS
    }
    report.order = _order(report, row)
    return report


def _is_short(first: date | None, last: date | None) -> bool:
    """Whether what goes on "since Friday" is told on Tuesday: other articles tell it as one act."""
    return first is not None and last is not None and (last - first).days <= _CLOSE


@cache
def _place(place: str) -> dict[str, str]:
    """Return the words that tell a place, by key. A state's name tells none: it agrees with every place in it."""
    if not place or _state_names().resolve(place):
        return {}
    return {_place_key(token): token for token in _tokens(place) if token not in _PLACE_WORDS}


@cache
def _state_names() -> NameIndex:
    return NameIndex(lexicon.default())


def _order(report: _Report, row: Mapping[str, Any]) -> tuple[Any, ...]:
    """Most telling first; between equals the earlier article, so that the order of the rows never matters."""
    telling = (
        3 * bool(report.names)
        + 2 * bool(report.place)
        + 2 * report.closely_dated
        + (report.best is not None or report.low is not None)
        + bool(report.perpetrator)
        + bool(report.victim)
        + (report.perpetrator_kind != "unknown")
    )
    return -telling, report.published or 0, report.article, row["span_start"], report.id


def _tokens(text: str) -> list[str]:
    plain = unicodedata.normalize("NFKD", text.casefold())
    return _WORD.findall("".join(mark for mark in plain if not unicodedata.combining(mark)))


def _content_words(*texts: str) -> Iterator[str]:
    for text in texts:
        for token in _tokens(text):
            if len(token) > 3 and token not in _STOPWORDS:
                yield _stem(token)


@cache
def _stem(token: str) -> str:
    for ending in ("ings", "ing", "ers", "ies", "ed", "es", "er", "s"):
        if token.endswith(ending) and len(token) - len(ending) >= 3:
            return token[: -len(ending)]
    return token


@cache
def _name(name: str) -> frozenset[str]:
    """Return a name's parts as consonant skeletons: spellings of a transliterated name mostly differ in vowels."""
    return frozenset(
        _skeleton(part) for part in _tokens(name) if part not in ("bin", "ibn", "von", "van", "del", "the")
    )


def _skeleton(part: str) -> str:
    alike = part.translate(str.maketrans("qcjzvy", "kkgsfi"))
    alike = alike.replace("kh", "h").replace("gh", "g").replace("ph", "f").replace("ou", "u")
    bare = re.sub(r"[aeiou]", "", alike[1:])
    return re.sub(r"(.)\1+", r"\1", alike[0] + bare)


def _place_key(token: str) -> str:
    """Return what spellings of a place share; a short name has too few consonants to be told by them."""
    skeleton = _skeleton(token)
    return skeleton if len(skeleton) > 2 else token


def _weigh_words(reports: Iterable[_Report]) -> None:
    """Give each word of a report its weight: the rarer among all reports, the more it tells."""
    reports = list(reports)
    frequency = Counter(word for report in reports for word in report.words)
    for report in reports:
        for word in report.words:
            report.words[word] = math.log((len(reports) + 2) / (frequency[word] + 0.5))


# Finding candidates -----------------------------------------------------------------------------------------


def _features(report: _Report) -> Iterator[tuple[Any, ...]]:
    """Yield what a report could be found by."""
    for name in (*report.names, *report.lone):
        for part in sorted(name):
            yield ("name", part)
    for token in sorted({*report.place, *report.proper}):
        yield ("place", token)
    states = sorted(report.states) or [""]
    count = report.best if report.best is not None else report.low
    rare = sorted(report.words, key=lambda word: (-report.words[word], word))[:6]
    for state in states:
        if report.closely_dated and report.first is not None and report.last is not None:
            for day in range(report.first, report.last + 1):
                yield ("day", state, day)
        if count is not None and count > 1:
            yield ("count", state, count)
        for word in rare:
            yield ("word", state, word)


def _months(report: _Report) -> list[int]:
    """Return the buckets of days in which the act may lie; -1 stands for any."""
    first, last = report.first, report.last
    if first is None or last is None:
        if report.published is None:
            return [-1]
        first, last = report.published - _LOOK_BACK, report.published
    if last - first > 3 * _BUCKET:
        return [-1]
    return list(range(first // _BUCKET, last // _BUCKET + 1))


def _keys(features: Iterable[tuple[Any, ...]], report: _Report) -> Iterator[tuple[Any, ...]]:
    months = _months(report)
    for feature in features:
        for month in months:
            yield (report.act, report.realm, report.pattern, month, *feature)


def _candidates(
    features: Sequence[tuple[Any, ...]], report: _Report, index: Mapping[tuple[Any, ...], list[int]]
) -> list[int]:
    """Return the numbers of the seeds that share most features, the oldest first."""
    months = {
        neighbour for month in _months(report) if month != -1 for neighbour in (month - 1, month, month + 1)
    }
    shared: Counter[int] = Counter()
    for feature in features:
        found: set[int] = set()
        for month in sorted({-1, *months}):
            found.update(index.get((report.act, report.realm, report.pattern, month, *feature), ()))
        shared.update(found)
    ranked = sorted(shared, key=lambda number: (-shared[number], number))[:_COMPARED]
    return sorted(ranked)


# Comparing --------------------------------------------------------------------------------------------------

_APART = (-math.inf, "")


def _compare(seed: _Report, report: _Report) -> tuple[float, str]:
    """Return how much speaks for one act, and why in words; minus infinity where something rules it out."""
    if seed.story == report.story and seed.type == report.type and seed.evidence == report.evidence:
        return 100.0, "the same sentence in a near-identical article"
    beside = _is_one_telling(seed, report)
    if _apart_in_states(seed, report) or _on_following_days(seed, report):
        return _APART
    named = _share_name(seed, report)
    parts = [
        (3.0, "told in one sentence") if beside else _names(seed, report, named),
        _states(seed, report, named),
        _time(seed, report, named),
        _places(seed, report),
        _proper_names(seed, report),
        (0.0, "") if beside else _counts(seed, report),
        _responders(seed, report),
        _wording(seed, report),
        (1.0, "the same type") if seed.type == report.type else (0.0, f"both {seed.act.replace('_', ' ')}"),
    ]
    points = sum(part[0] for part in parts)
    return points, "; ".join(part[1] for part in parts if part[1])


def _apart_in_states(seed: _Report, report: _Report) -> bool:
    """Acts in two places are two acts, whoever is named; where no state is shared nothing ties two reports."""
    if seed.place_state and report.place_state and seed.place_state != report.place_state:
        return True
    return bool(seed.states) and bool(report.states) and not seed.states & report.states


def _on_following_days(seed: _Report, report: _Report) -> bool:
    """A day's difference may be a slip of the calendar, unless the numbers differ too: then it goes on daily."""
    if seed.first is None or report.first is None or seed.last is None or report.last is None:
        return False
    a, b = _range(seed), _range(report)
    if a is None or b is None or (a[0] <= b[1] and b[0] <= a[1]):
        return False
    return max(seed.first, report.first) - min(seed.last, report.last) == 1


def _is_one_telling(a: _Report, b: _Report) -> bool:
    """Whether one sentence tells one act as two kinds: "bombed the market, killing ten"."""
    return a.article == b.article and a.sentence == b.sentence and a.type != b.type


def _share_name(seed: _Report, report: _Report) -> bool:
    return (
        any(_same_name(a, b) for a in seed.names for b in report.names)
        or _says_name_of(seed, report)
        or _says_name_of(report, seed)
    )


def _share_family_name(seed: _Report, report: _Report) -> bool:
    """Whether one report has a full name of a victim, the other a part of it alone: "Marta Zúñiga", "Zúñiga"."""
    return any(
        len(part) == 1 and part < name
        for a, b in ((seed, report), (report, seed))
        for part in (*a.names, *a.lone)
        for name in b.names
    )


def _says_name_of(report: _Report, other: _Report) -> bool:
    """Whether the report's sentence has two names or more of a victim whom only the other names as such."""
    if report.names:
        return False
    said = {_skeleton(token) for token in report.proper.values()}
    return any(len(name & said) > 1 for name in other.names)


def _same_name(a: frozenset[str], b: frozenset[str]) -> bool:
    """Two full names are one where all parts of the shorter are in the longer, and it has two parts or more."""
    shorter, longer = sorted((a, b), key=len)
    return shorter <= longer and (len(shorter) > 1 or len(longer) == 1)


def _names(seed: _Report, report: _Report, named: bool) -> tuple[float, str]:
    if named:
        return 6.0, "a victim named alike"
    if _share_family_name(seed, report):
        return 3.5, "a victim of the same family name"
    if (seed.lone and report.names) or (seed.names and report.lone):
        return -math.inf, ""
    if not seed.names or not report.names:
        return 0.0, ""
    complete = all((r.best or r.low or len(r.names)) <= len(r.names) for r in (seed, report))
    return (-math.inf if complete else -1.0), ""


def _states(seed: _Report, report: _Report, named: bool) -> tuple[float, str]:
    points, same = 0.0, []
    if seed.perpetrator and report.perpetrator:
        if seed.perpetrator != report.perpetrator:
            points -= 2.0 if named else math.inf
        else:
            points += 1.0
            same.append(f"perpetrator {seed.perpetrator}")
    if seed.victim and report.victim:
        if seed.victim != report.victim:
            points -= 1.0 if named else math.inf
        else:
            points += 1.0
            same.append(f"victims {seed.victim}")
    if seed.place_state and report.place_state:
        points += 0.5
        same.append(f"in {seed.place_state}")
    points += _sides(seed.perpetrator_kind, report.perpetrator_kind)
    if seed.kinds and report.kinds:
        points += 1.5 * len(seed.kinds & report.kinds) / len(seed.kinds | report.kinds) - 0.5
    return points, ("the same " + ", ".join(same)) if same else ""


def _sides(a: str, b: str) -> float:
    """Points for the kinds of perpetrator: who did it is often disputed, so a difference weighs but decides nothing."""
    if "unknown" in (a, b):
        return 0.0
    if a == b:
        return 0.5
    return _ALIKE.get(frozenset((a, b)), -1.5)


def _time(seed: _Report, report: _Report, named: bool) -> tuple[float, str]:
    if seed.first is not None and report.first is not None:
        return _both_dated(seed, report)
    if seed.first is None and report.first is None:
        return _both_undated(seed, report, named)
    dated, undated = (seed, report) if seed.first is not None else (report, seed)
    assert dated.first is not None
    assert dated.last is not None
    if undated.published is None:
        return 0.0, ""
    if seed.realm != "feared" and dated.first > undated.published + 1:
        return _APART
    ago = undated.published - dated.last
    if ago > _LOOK_BACK and not named:
        return _APART
    if ago > _LOOK_BACK:
        return 0.0, "undated in one of them"
    return (1.0 if ago <= 3 else 0.5), f"dated in one, the other published {max(ago, 0)} days after"


def _both_dated(seed: _Report, report: _Report) -> tuple[float, str]:
    assert seed.first is not None
    assert seed.last is not None
    assert report.first is not None
    assert report.last is not None
    gap = max(seed.first, report.first) - min(seed.last, report.last)
    width = max(seed.last - seed.first, report.last - report.first)
    if gap > (1 if width <= _CLOSE else 0):
        return _APART
    if gap == 1:
        return 1.0, "a day apart"
    when = date.fromordinal(max(seed.first, report.first)).isoformat()
    if width <= 1:
        return 3.0, f"the same day, {when}"
    if width <= _CLOSE:
        return 2.0, f"the same days, {when}"
    if width <= 31:
        return 1.5, f"the same month, {when[:7]}"
    return 0.5, "overlapping periods"


def _both_undated(seed: _Report, report: _Report, named: bool) -> tuple[float, str]:
    if seed.published is None or report.published is None:
        return 0.0, ""
    apart = abs(seed.published - report.published)
    if apart > _NEAR_DAYS and not named:
        return _APART
    if apart > _NEAR_DAYS:
        return 0.0, "undated in both"
    return (1.5 if apart <= 2 else 1.0), f"undated, published {apart} days apart"


def _places(seed: _Report, report: _Report) -> tuple[float, str]:
    if not seed.place or not report.place:
        return 0.0, ""
    shared = seed.place.keys() & report.place.keys()
    if not shared:
        site = _sites(seed.evidence) & _sites(report.evidence)
        return (1.5, f"{' '.join(sorted(site)).title()} named as the place in both") if site else (-3.5, "")
    same = seed.place.keys() == report.place.keys()
    named = " ".join(sorted(seed.place[key] for key in shared)).title()
    return (3.0 if same else 2.5), f"the same place, {named}"


@cache
def _sites(evidence: str) -> frozenset[str]:
    """Return the names that a sentence puts something at, known as places or not: "at Lodha"."""
    return frozenset(token for name in _SITE.findall(evidence) for token in _tokens(name))


def _proper_names(seed: _Report, report: _Report) -> tuple[float, str]:
    """Names that both sentences have, besides the victims' and the place that were recognised as such."""
    known = {part for name in (*seed.names, *report.names) for part in name} | (
        seed.place.keys() & report.place.keys()
    )
    shared = seed.proper.keys() & report.proper.keys() - known
    if not shared:
        return 0.0, ""
    named = " ".join(sorted(seed.proper[key] for key in shared)).title()
    return min(3.5, 2.0 * len(shared)), f"{named} named in both"


def _range(report: _Report) -> tuple[float, float] | None:
    """Return the least and most victims that a report allows, or None where it says nothing."""
    low, best, high = report.low, report.best, report.high
    if low is None and best is None and high is None:
        return None
    if low is not None and low == best == high:
        return float(low), float(low)
    least = float(low) if low is not None else 0.75 * best if best is not None else 0.0
    if high is not None:
        return least, float(high)
    return least, math.inf if low is not None else 1.33 * (best or 0)


def _counts(seed: _Report, report: _Report) -> tuple[float, str]:
    a, b = _range(seed), _range(report)
    if a is None or b is None:
        return 0.0, ""
    if seed.best is not None and seed.best == report.best:
        points = 0.5 if seed.best == 1 else 2.0 if seed.best < 5 else 3.0
        return points, f"the same number, {seed.best}" if seed.best > 1 else "one victim in both"
    if a[0] <= b[1] and b[0] <= a[1]:
        return 1.0, "numbers that agree"
    smaller, larger = sorted((min(a[1], b[1]), max(a[0], b[0])))
    closeness = smaller / larger if larger else 0.0
    if closeness >= 0.7 and larger >= 5:
        return -1.0, f"numbers that are close, {smaller:.0f} and {larger:.0f}"
    return (-3.0 if closeness >= 0.4 else -6.0), ""


def _responders(seed: _Report, report: _Report) -> tuple[float, str]:
    """Who spoke or acted is what tells one response from another."""
    if seed.type not in _RESPONSE or not seed.who or not report.who:
        return 0.0, ""
    shared = seed.who & report.who
    if shared:
        return 2.5, f"the same responder, {' '.join(sorted(shared))}"
    # One state's judge is another paper's magistrate, whereas two critics are two statements.
    one_state = seed.perpetrator is not None and seed.perpetrator == report.perpetrator
    return (-1.0 if one_state and seed.type in _PROCEEDINGS else -4.0), ""


def _wording(seed: _Report, report: _Report) -> tuple[float, str]:
    if not seed.words or not report.words:
        return 0.0, ""
    shared = seed.words.keys() & report.words.keys()
    if not shared:
        return 0.0, ""
    both = sum(seed.words[word] for word in shared)
    either = sum(seed.words.values()) + sum(report.words.values()) - both
    likeness = both / either if either else 0.0
    if likeness < 0.1:
        return 0.0, ""
    telling = sorted(shared, key=lambda word: (-seed.words[word], word))[:3]
    return min(5.0, 8.0 * likeness), f"wording in common ({', '.join(sorted(telling))})"
