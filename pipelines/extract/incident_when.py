"""When an act took place: which date of a sentence belongs to it, and what acts told together share.

Belongs here: choosing among the dates of a sentence by what governs them, never the day on which the act was told;
dates counted from another sentence's ("the same day"); acts on the same persons told one after another.
"""

import re
from collections.abc import Callable
from datetime import date, timedelta
from typing import Final

from pipelines.extract.dates import DateMention
from pipelines.extract.grammar import Parse, Pred
from pipelines.extract.incident_actors import Actor
from pipelines.extract.incident_merge import BY_ORDER
from pipelines.extract.incident_report import Reading, Report

# Verbs that lend a nominal their date ("an arrest took place on Monday").
_TAKES_PLACE: Final = frozenset(
    "be occur happen take carry commit conduct begin start follow launch continue come make use suffer face die kill "
    "result subject sentence hold keep put place get receive serve impose order give hand".split()
)
_SHARED_LINKS: Final = ("ing", "sub:when", "sub:after", "sub:as", "sub:while", "sub:before")
_WITHIN_LINKS: Final = ("to", "ing", "sub:when", "sub:while", "sub:as")
_REASONS: Final = frozenset("over for about since despite".split())
# Expressions told from a date of the sentences before.
_ANAPHORIC: Final = re.compile(
    r"\b(?:same|that|previous|preceding|following|next)\s+(?:day|night|evening|morning|afternoon|week|weekend|month|year)\b"
    r"|\b(?:days?|weeks?|months?|years?)\s+(?:later|earlier|before|after)\b"
)
_CLOSE: Final = timedelta(days=31)
_MANY: Final = 100  # persons: hardly any single act is done to so many
_NEWS: Final = timedelta(days=2)
_NEAR: Final = 3  # sentences
_SAID: Final = frozenset(("condemnation", "expert_appeal"))
_SCENE: Final = 8  # sentences from the top in which the news is told
_PRONOUNS: Final = frozenset("he she him her his they them their hers theirs".split())


def is_anaphoric(text: str) -> bool:
    """Whether a sentence (lower case) may tell a date from one told before."""
    return _ANAPHORIC.search(text) is not None


def date_act(
    reading: Reading, report: Report, pred: Pred | None, at: int, tells: Callable[[int], bool]
) -> DateMention | None:
    """Date an act: by what its own predicate governs, or what opens the sentence; never by when it was told.

    `at` is the act's token, `pred` the predicate that it is judged by, `tells` whether a predicate (its index) tells,
    judges or asks. Returns the date chosen.
    """
    own = [
        (rank, distance, mention)
        for mention in reading.dates
        if (found := _rank(reading, report, pred, at, tells, mention)) is not None
        for rank, distance in (found,)
    ]
    if not own and report.family == "violation":
        free = [
            mention
            for mention in reading.dates
            if mention.kind != "until"
            and not _dates_telling(reading.parse, mention, tells)
            and not (
                pred is not None
                and pred.at == at
                and pred.tense == "pluperfect"
                and mention.start > report.trigger_at
            )
        ]
        if len(free) > 1:
            free = [mention for mention in free if mention.start > report.trigger_at]
        if (
            len(free) == 1
            and abs(free[0].start - report.trigger_at) < 120
            and (
                free[0].start > report.trigger_at
                or (pred is not None and pred.at == at)
                or (
                    not _is_reason(reading.parse, at)
                    and (_is_direct(reading.parse, pred, at) or _governor(reading.parse, free[0]) >= 0)
                )
            )
        ):
            own.append((5, 0, free[0]))
    if not own:
        return None
    best = min(own, key=lambda found: (found[0], found[1], found[2].start))[2]
    report.first, report.last = best.first, best.last
    return best


def is_cumulative(pred: Pred | None, report: Report, when: DateMention | None) -> bool:
    """Whether many acts are added up over time: "more than 300 have been jailed", "20 have died since May"."""
    if pred is None or pred.tense not in ("perfect", "present") or pred.modal:
        return False
    count = report.best if report.best is not None else report.low
    if when is not None:
        return when.kind in ("since", "span") and count != 1 and pred.tense == "perfect"
    return count is not None and count >= _MANY


def _is_reason(parse: Parse, at: int) -> bool:
    """Whether a nominal is what something else was done about ("froze their assets last week over the killing of X")."""
    index = parse.chunk_of[at]
    return index >= 0 and parse.chunks[parse.chunks[index].group].prep in _REASONS


def _is_direct(parse: Parse, pred: Pred | None, at: int) -> bool:
    """Whether an act is what its predicate says, or stands under it with nothing between."""
    if pred is None:
        return False
    index = parse.chunk_of[at]
    return pred.at == at or index < 0 or parse.chunks[parse.chunks[index].group].pred == pred.index


def _governor(parse: Parse, mention: DateMention) -> int:
    """The predicate that a date stands under, through the phrases it stands in; -1 before every verb."""
    chunk = parse.chunk_at(mention.start)
    # "on the evening of 11 November": the date stands in a complement of what the verb governs.
    while chunk is not None and chunk.pred < 0 and chunk.of >= 0:
        chunk = parse.chunks[chunk.of]
    return chunk.pred if chunk is not None else -1


def _dates_telling(parse: Parse, mention: DateMention, tells: Callable[[int], bool]) -> bool:
    """Whether a date is the day of a telling: a telling verb governs it, or it opens a sentence that one rules."""
    governor = _governor(parse, mention)
    if governor >= 0:
        return tells(governor)
    first = next((one for one in parse.preds if parse.tokens.starts[one.at] > mention.start), None)
    return first is not None and first.governor < 0 and tells(first.index)


def _rank(
    reading: Reading,
    report: Report,
    pred: Pred | None,
    at: int,
    tells: Callable[[int], bool],
    mention: DateMention,
) -> tuple[int, int] | None:
    """How closely a date belongs to an act, less being closer; None where it does not."""
    parse, offset = reading.parse, report.trigger_at
    verbal = pred is not None and pred.at == at
    governor = _governor(parse, mention)
    if not verbal and _hangs_on(parse, mention.start, at):
        return 0, 0
    ahead = mention.start - offset
    distance = ahead if ahead > 0 else 20 - ahead
    close = not verbal and 0 < ahead < 60
    if governor < 0:
        # A time before every verb dates the main clause; one after a nominal dates the nominal.
        if (
            (ahead < 0 and (pred is None or pred.link in ("", "conj", "trail")) and verbal)
            or 0 < ahead < 70
            or (
                not verbal and pred is not None and pred.lemma in _TAKES_PLACE and _is_direct(parse, pred, at)
            )
        ):
            return 2, distance
        return None
    if pred is None:
        return (3, distance) if close and not tells(governor) else None
    if governor == pred.index:
        if not verbal and pred.lemma not in _TAKES_PLACE and (tells(governor) or _is_reason(parse, at)):
            return None
        return 0, distance
    above = parse.preds[governor]
    if _conjoined(parse, pred, above):
        return 1, distance
    if governor == pred.governor and pred.link == "to" and ahead > 0:
        return 1, distance
    if (governor == pred.governor and pred.link in _SHARED_LINKS) or (
        above.governor == pred.index and above.link in _WITHIN_LINKS
    ):
        return 2, distance
    return (3, distance) if close and not tells(governor) else None


def _conjoined(parse: Parse, a: Pred, b: Pred) -> bool:
    """Whether two predicates stand in one coordination, with nothing but verbs between ("arrested, beaten and shot")."""
    low, high = (a, b) if a.index < b.index else (b, a)
    while high.conjoined >= 0 and high.index > low.index:
        high = parse.preds[high.conjoined]
        if high.index == low.index:
            return True
    return False


def _hangs_on(parse: Parse, offset: int, at: int) -> bool:
    """Whether a date stands in a phrase that hangs on a nominal ("the killing of two guards on Monday")."""
    chunk = parse.chunk_at(offset)
    target = parse.chunk_of[at]
    steps = 0
    while chunk is not None and steps < 6:
        if chunk.index == target:
            return True
        chunk = parse.chunks[chunk.of] if chunk.of >= 0 else None
        steps += 1
    return False


def share_dates(reports: list[Report], published: date | None) -> None:
    """Date acts that carry no date by a closely dated act on the same persons, and what "she" said by the speech told.

    That act stands at most three sentences away, or is news and the only date that the article has for them. A release
    is dated by a capture only where that is a matter of two days.
    """
    dated = [
        report
        for report in reports
        if report.first is not None
        and report.last is not None
        and report.last - report.first <= _CLOSE
        and not report.pattern
        and report.status in ("occurred", "alleged")
        and _is_deed(report)
    ]
    for report in reports:
        if (
            report.first is not None
            or report.pattern
            or report.status not in ("occurred", "alleged")
            or not _is_deed(report)
        ):
            continue
        known = [other for other in dated if _same_people(report, other)]
        near = [other for other in known if _joint(report, other, published)]
        if len({(other.first, other.last) for other in known}) > 1:
            near = [other for other in near if abs(other.sentence.no - report.sentence.no) <= _NEAR]
        near = near or [other for other in dated if _same_scene(report, other, published)]
        if near:
            best = min(near, key=lambda one: (abs(one.sentence.no - report.sentence.no), one.trigger_at))
            report.first, report.last = best.first, best.last

    said = [report for report in reports if report.type in _SAID and not report.pattern]
    for report in said:
        speaker = report.perpetrator
        if report.first is not None or report.status != "occurred" or speaker is None:
            continue
        earlier = [
            other
            for other in said
            if other.first is not None
            and other.first == other.last
            and other.sentence.no < report.sentence.no
            and (speaker.pronoun or _same_speaker(speaker, other.perpetrator))
            and published is not None
            and timedelta(0) <= published - other.first <= _NEWS
        ]
        if earlier:
            report.first, report.last = earlier[-1].first, earlier[-1].last


def _same_speaker(speaker: Actor, other: Actor | None) -> bool:
    """Whether two names or descriptions end in the same capitalised word ("Aung San Suu Kyi", "Suu Kyi")."""
    last = speaker.text.split()[-1:]
    return other is not None and last == other.text.split()[-1:] and bool(last) and last[0][:1].isupper()


def _is_deed(report: Report) -> bool:
    """Whether an act is done on the spot: what courts and ministries order has days of its own."""
    return (report.family == "violation" or report.type == "release") and report.type not in BY_ORDER


def _joint(report: Report, other: Report, published: date | None) -> bool:
    """Whether two acts on the same persons may be of one time."""
    age = published - other.last if published is not None and other.last is not None else _CLOSE
    if (report.type == "release") != (other.type == "release"):
        return timedelta(0) <= age <= _NEWS
    return abs(report.sentence.no - other.sentence.no) <= _NEAR or timedelta(0) <= age <= _CLOSE


def _same_scene(report: Report, other: Report, published: date | None) -> bool:
    """Whether an act belongs to the news that a sentence beside it dates: of one kind, with no other names."""
    return (
        published is not None
        and report.type == other.type
        and other.last is not None
        and timedelta(0) <= published - other.last <= _NEWS
        and abs(report.sentence.no - other.sentence.no) <= _NEAR
        and not (report.names and other.names)
        and report.victim_iso3 == other.victim_iso3
        and report.sentence.no <= _SCENE
    )


def _same_people(report: Report, other: Report) -> bool:
    """Whether two acts are told of the same persons: by name, or by a pronoun that follows."""
    if report.names and other.names:
        return any(x == y or x in y or y in x for x in report.names for y in other.names)
    victim = report.victim
    return (
        victim is not None
        and victim.pronoun
        and victim.head in _PRONOUNS
        and 0 <= report.sentence.no - other.sentence.no <= 1
        and other.trigger_at < report.trigger_at
    )
