"""When an act took place: which date of a sentence belongs to it.

Belongs here: choosing among the dates of a sentence by what governs them, never the day on which the act was told;
dates counted from another sentence's ("the same day"). What acts told together share is `incidents.timeline`.
"""

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from typing import Final

from pipelines.extract.dates.intervals import months_back, unit_around
from pipelines.extract.dates.relative import shift_back
from pipelines.extract.dates.resolver import DateMention, Lapse
from pipelines.extract.incidents.accused import TRIALS
from pipelines.extract.incidents.context import Reading
from pipelines.extract.incidents.kinds import CAPTURES, FOR_CRIMES
from pipelines.extract.incidents.report import Report
from pipelines.extract.incidents.roles import is_within
from pipelines.extract.incidents.word_lists import WordLists
from pipelines.extract.language.grammar import Chunk, Parse, Pred

_SHARED_LINKS: Final = ("ing", "sub:when", "sub:after", "sub:as", "sub:while", "sub:before")
_WITHIN_LINKS: Final = ("to", "ing", "sub:when", "sub:while", "sub:as")
_STORY_LINKS: Final = ("", "conj", "that", "trail")
_ON_NOUNS: Final = ("rel", "part")
_REASONS: Final = frozenset("over for about since despite into".split())
# Expressions told from a date of the sentences before.
_ANAPHORIC: Final = re.compile(
    r"\b(?:same|that|previous|preceding|following|next)\s+(?:day|night|evening|morning|afternoon|week|weekend|month|year)\b"
    r"|\b(?:days?|weeks?|months?|years?)\s+(?:later|earlier|before|after)\b"
)
_SAME_DAY: Final = re.compile(r"\b(?:same|that)\s+(?:day|night|evening|morning|afternoon)\b")
_LAPSE: Final = re.compile(
    r"\b(?:days?|weeks?|fortnight|months?|years?|decades?)\s+(?:after|before)\b"
    r"|\b(?:for|after|spent)\s+(?:[\w-]+\s+){1,5}?(?:days?|weeks?|fortnight|months?|years?|decades?)\b"
)
# "Since then", "has been held ever since", "has not been seen since": not "has since been freed", "since the vote".
_SINCE_THEN: Final = re.compile(
    r"\b(?:ever )?since(?: then| that (?:time|day)|(?=\s*(?:[,.;:!?–—]|--|$|and |but )))"
)
_UNITS: Final = ("day", "week", "fortnight", "month", "year", "decade")  # each form of _LAPSE holds one
HELD: Final = CAPTURES | {"movement_restriction", "aid_denial"}  # what lasts
_STRETCHES: Final = frozenset(("since", "span", "range"))
# What answers for an act has a date of its own, and prepositions of what it answers for.
_ANSWERS: Final = ("prosecution", "investigation")
_VOTES: Final = frozenset("election elections vote poll polls referendum race campaign".split())
_PARTS: Final = frozenset("part role involvement participation complicity share".split())
_OF_CRIMES: Final = frozenset("for of with over into".split())
_BOTH: Final = re.compile(r"\s+(?:and|or)\s+(?:on\s+|in\s+)?")
_THIS: Final = re.compile(r"(?:earlier )?this\b", re.I)
_NTH_DAY: Final = re.compile(
    r"\bfor (?:a|the|its|their) (second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth) "
    r"(?:straight |consecutive |successive |running )?(?:day|night)\b"
)
_NTH: Final = dict(
    zip("second third fourth fifth sixth seventh eighth ninth tenth".split(), range(1, 10), strict=True)
)
_AFTER_DATELINE: Final = re.compile(
    r"\s*(?:\([^()\n]{2,30}\)\s*)?\)?\s*(?:--?|[–—])\s+(?=[A-Z\"“])"
)  # "TOKYO, June 19 - Police", "(Tokyo, June 19, 2020) – Police"
_UNTIL: Final = re.compile(r"(?<!from )\b(?:by|through|until)(?: the)? $")
_YEARS_END: Final = re.compile(r"\byear['’]s end\b|\bend of the year\b|\byear-?end\b", re.I)
_YEAR_DIGITS: Final = 4
_MONTH_LETTERS: Final = 3
_MONTHS: Final = frozenset("jan feb mar apr may jun jul aug sep oct nov dec".split())
_SAID: Final = frozenset(("condemnation", "expert_appeal"))
_NOT_LATER: Final = ("as of ", "before ", "before the ", "prior to ")
_SOON_AFTER: Final = ("just before ", "shortly before ")  # an act told so is of that day
_CUT_OFF: Final = 16  # characters before a date among which the word for a cut-off stands
_DATELINE: Final = 40  # characters from the start
_HANDLE: Final = 40  # characters before a date among which a sender's handle stands
_SAYS_YEAR: Final = re.compile(r"\d{4}|\b(?:next|coming|tomorrow)\b", re.I)
_WEEK: Final = timedelta(days=7)
_SOON: Final = timedelta(days=21)
CLOSE: Final = timedelta(days=31)  # so long at most is an act whose date others may share
_YEARLY: Final = timedelta(days=300)  # within which several acts are told together
_OF_DAYS: Final = timedelta(days=8)  # what has been done since last week is news still
_HALF_YEAR: Final = timedelta(days=150)
_SEVERAL: Final = 5
_MANY: Final = 100  # persons: hardly any single act is done to so many
_LEAD: Final = 2  # the last sentence of a lead
_OPENS_DATE: Final = frozenset("on in at early late the during by around about".split())
_JOINS: Final = frozenset("and but or yet ;".split())


class DatingWords:
    """The lexicon's words by which dates are told to be an act's, or another's."""

    def __init__(self, lists: WordLists) -> None:
        """Read the lists."""
        self.takes_place = lists.words("date_lending_verb")
        self.ends = lists.words("ending_verb")
        self.asserted = lists.words("assertion_noun")
        self.pursues = lists.words("answering_verb")
        self.marks = lists.words("marking_verb")
        self.tries = lists.words("trying_verb")
        self.occasions = lists.words("dated_occasion")
        self.hours = lists.words("hour_noun")
        self.gathers = lists.words("gathering_verb")
        self.sentences = lists.words("sentencing_verb")


def is_anaphoric(text: str) -> bool:
    """Whether a sentence (lower case) may tell a date from one told before."""
    return _ANAPHORIC.search(text) is not None


def is_anaphoric_day(text: str) -> bool:
    """Whether a sentence (lower case) tells of the day of something told before."""
    return _SAME_DAY.search(text) is not None


def tells_lapse(text: str) -> bool:
    """Whether a sentence (lower case) may tell how long something took, or how long after another it was."""
    # Plain search for the units first: the pattern would be tried at every word.
    return any(unit in text for unit in _UNITS) and _LAPSE.search(text) is not None


def tells_since(text: str) -> re.Match[str] | None:
    """Where a sentence (lower case) tells that something has gone on since what was told before."""
    return _SINCE_THEN.search(text) if "since" in text else None


def date_act(
    words: DatingWords,
    reading: Reading,
    report: Report,
    pred: Pred | None,
    at: int,
    tells: Callable[[int], bool],
    things: list[DateMention],
) -> DateMention | None:
    """Date an act: by what its own predicate governs, or what opens the sentence; never by when it was told.

    `at` is the act's token, `pred` the predicate that it is judged by, `tells` whether a predicate (its index) tells,
    judges or asks; `things` are dates of laws and makes, which date no act. Returns the date chosen.
    """
    dates, moved = _possible(words, reading, report, pred, at, things)
    dates = [_told_when(reading, pred, at, mention) for mention in dates]
    ended = _ended_after(words, reading, report, at, dates) or _after_another(
        reading, report, pred, at, dates
    )
    if ended is not None:
        report.first, report.last = ended.first, ended.last
        return ended
    dates = [mention for mention in dates if not _lies_ahead(words, reading.parse, mention, at)]
    lapse = _lapse_of(reading, report, pred, at)
    if lapse is not None and (
        pred is None or pred.at == at or not _is_left(words, reading.parse, report, pred, at)
    ):
        dates = [mention for mention in dates if not lapse.start <= mention.start < lapse.end]
        spanned = _by_lapse(reading, lapse, dates)
        if spanned is not None:
            report.first, report.last = spanned.first, spanned.last
            return spanned
    own = [
        (rank, distance, mention)
        for mention in dates + moved
        if (found := _rank(words, reading, report, pred, at, tells, mention)) is not None
        for rank, distance in (found,)
        if rank <= 1 or (mention not in moved and report.status != "feared")
    ]
    if not own and report.family == "violation" and report.status != "feared":
        free = _free_date(words, reading, report, pred, at, tells, dates)
        if free is not None:
            own.append((5, 0, free))
    if not own and report.type == "release" and pred is not None:
        report.after = next((one for one in reading.lapses if _is_after(reading.parse, one, pred)), None)
    if not own:
        lasting = _held_for(words, reading, report, pred, at)
        if lasting is not None:
            report.first, report.last = lasting.first, lasting.last
        return lasting
    rank, _, best = min(own, key=lambda found: (found[0], found[1], found[2].start))
    for other, _, mention in own:
        if other == rank and best.first <= mention.first and mention.last <= best.last:
            best = mention  # "for the second time this year on Friday"
    published = reading.context.document.published
    if published is not None and best.last <= published and _runs_since(reading.parse, best, pred, at):
        best = replace(best, last=published, kind="since")
    if best.kind == "day" and (nth := _NTH_DAY.search(reading.low)):
        best = replace(best, first=best.first - timedelta(days=_NTH[nth[1]]))
    best = _up_to_now(reading, report, _with_neighbour(reading, best))
    report.first, report.last = best.first, best.last
    return best


def _lies_ahead(words: DatingWords, parse: Parse, mention: DateMention, at: int) -> bool:
    """Whether a date is that of something before which an act was done: "ahead of the vote on 3 May", not "before May"."""
    chunk, act, lows = parse.chunk_at(mention.end - 1), chunk_of_act(parse, at), parse.tokens.lows
    while chunk is not None and chunk.index != act:
        # "Brought before a court on Monday" tells of no time.
        ahead = (chunk.prep == "before" and lows[chunk.head] in words.occasions) or lows[
            max(0, chunk.prep_at - 1) : chunk.prep_at + 1
        ] == ["ahead", "of"]
        if ahead and not chunk.time and lows[chunk.head] not in words.hours:
            return (
                parse.tokens.starts[chunk.head] >= mention.end
                or parse.tokens.ends[chunk.head] <= mention.start
            )
        chunk = parse.chunks[chunk.of] if chunk.of >= 0 else None
    return False


def _told_when(reading: Reading, pred: Pred | None, at: int, mention: DateMention) -> DateMention:
    """Take a stretch's first day, month or year as the date of what was done then: "the first since July, when police"."""
    parse = reading.parse
    if mention.kind != "since" or pred is None or pred.link != "sub:when" or pred.at != at:
        return mention
    lows, last = parse.tokens.lows, parse.token_at(mention.end - 1)
    if lows[last + 1 : last + 3] != [",", "when"] and lows[last + 1 : last + 2] != ["when"]:
        return mention
    if pred.at < last or any(last < one.at < pred.at and one.link == pred.link for one in parse.preds):
        return mention
    words = lows[parse.token_at(mention.start) : last + 1]
    if any(word[0].isdigit() and len(word) < _YEAR_DIGITS for word in words):
        unit = "day"
    elif not _MONTHS.isdisjoint(word[:_MONTH_LETTERS] for word in words):
        unit = "month"
    else:
        unit = "year" if words[-1].isdigit() else "day"
    first, last_day = unit_around(mention.first, unit, 0)
    return replace(mention, first=first, last=last_day, kind=unit)


def _up_to_now(reading: Reading, report: Report, mention: DateMention) -> DateMention:
    """End what has been done "this month" on the day that tells of it."""
    published, body = reading.context.document.published, reading.context.document.body
    if (
        published is None
        or report.status == "feared"
        or not mention.first <= published < mention.last
        or not _THIS.match(body, mention.start, mention.end)
    ):
        return mention
    return replace(mention, last=published)


def _with_neighbour(reading: Reading, mention: DateMention) -> DateMention:
    """Join a day, month or year with the next one told beside it: "on Monday and Tuesday", "in 2018 and 2019"."""
    body = reading.context.document.body
    for other in reading.dates:
        one, two = (mention, other) if mention.start < other.start else (other, mention)
        if (
            other.kind == mention.kind
            and mention.kind in ("day", "month", "year")
            and two.first - one.last == timedelta(days=1)
            and _BOTH.fullmatch(body, one.end, two.start)
        ):
            return replace(mention, first=one.first, last=two.last)
    return mention


# What is over once it is done.
# What is told by what has not been let through or granted: "has had neither food nor water for nine days".
_WITHHELD: Final = frozenset(("aid_denial", "incommunicado_detention"))
_PASSED: Final = frozenset(("death_sentence", "judicial_execution", "unfair_trial"))


def _held_for(
    words: DatingWords, reading: Reading, report: Report, pred: Pred | None, at: int
) -> DateMention | None:
    """Date what goes on by how long it has lasted: "has been held for 15 months", "has spent two years in jail"."""
    published, parse = reading.context.document.published, reading.parse
    if (
        published is None
        or pred is None
        or report.family != "violation"
        or report.type in _PASSED
        or pred.lemma in words.sentences
        or report.status not in ("occurred", "alleged")
        or pred.kind != "finite"
        or pred.tense != "perfect"
        or pred.modal
        or (pred.negated and report.type not in _WITHHELD)
    ):
        return None
    for lapse in reading.lapses:
        if (
            lapse.lasts
            and parse.tokens.lows[parse.token_at(lapse.start)] in ("for", "spent")
            and _stands_under(parse, lapse, pred)
        ):
            first = shift_back(published, lapse.unit, lapse.steps)
            return DateMention(
                lapse.start, lapse.end, first, published, "range" if report.type in HELD else "span"
            )
    return None


def _is_after(parse: Parse, lapse: Lapse, pred: Pred) -> bool:
    """Whether something is told by how long what it ends had lasted: "was released after three days"."""
    return (
        lapse.lasts
        and parse.tokens.lows[parse.token_at(lapse.start)] == "after"
        and _stands_under(parse, lapse, pred)
    )


def _ended_after(
    words: DatingWords, reading: Reading, report: Report, at: int, dates: list[DateMention]
) -> DateMention | None:
    """Date what has ended by when it did and how long it lasted: "was freed on Saturday after ten days in captivity"."""
    parse = reading.parse
    index = parse.chunk_of[at]
    if index < 0 or report.type not in HELD or report.status == "feared":
        return None
    for lapse in reading.lapses:
        word = parse.token_at(lapse.start)
        above = _pred_above(parse, index)
        if (
            lapse.lasts
            and parse.tokens.lows[word] == "after"
            and at > word
            and above >= 0
            and parse.preds[above].lemma in words.ends
            and _prep_above(parse, index, word) == word
        ):
            ends = [one for one in dates if one.kind == "day" and governor(parse, one) == above]
            if len(ends) == 1:
                first = shift_back(ends[0].first, lapse.unit, lapse.steps)
                return replace(ends[0], first=first, kind="range")
    return None


def _pred_above(parse: Parse, index: int) -> int:
    """The predicate that a phrase, or what it complements, depends on; -1 where there is none."""
    chunk = parse.chunks[index]
    while chunk.pred < 0 and chunk.of >= 0:
        chunk = parse.chunks[chunk.of]
    return chunk.pred


def _after_another(
    reading: Reading, report: Report, pred: Pred | None, at: int, dates: list[DateMention]
) -> DateMention | None:
    """Date an act by how long after another, dated one it was: "was shot two days after he wrote of it on 3 May"."""
    parse = reading.parse
    if pred is None or report.status == "feared":
        return None
    for lapse in reading.lapses:
        word = parse.token_at(lapse.end - 1)
        if lapse.lasts or lapse.unit not in ("day", "week") or not _stands_under(parse, lapse, pred):
            continue
        under = [one for one in dates if one.start > lapse.end and _is_under_date(parse, word, one)]
        if (
            len(under) == len([one for one in dates if one.start != lapse.start]) == 1
            and under[0].kind == "day"
        ):
            first, last = unit_around(under[0].first, lapse.unit, -lapse.steps)
            return DateMention(lapse.start, lapse.end, first, last, "relative")
    return None


def _stands_under(parse: Parse, lapse: Lapse, pred: Pred) -> bool:
    """Whether a length of time is a complement of a predicate, or of one of its complements."""
    chunk = None if lapse.lasts else parse.chunk_at(lapse.start)
    chunk = chunk or parse.chunk_at(lapse.end - 1)
    if chunk is None:
        return False
    above = _pred_above(parse, chunk.index)
    # "Two days after the vote, police ...": it opens the sentence.
    return above == pred.index or (above < 0 and chunk.index == 0 and pred.link in ("", "conj"))


def _possible(
    words: DatingWords,
    reading: Reading,
    report: Report,
    pred: Pred | None,
    at: int,
    things: list[DateMention],
) -> tuple[list[DateMention], list[DateMention]]:
    """The dates that an act may have, and those that it may have only as its own.

    What has happened lies in the past, whatever the words around a date suggest: a weekday then is last week's, a
    month without a year last year's.
    """
    published = reading.context.document.published
    body = reading.context.document.body
    dates = [
        mention
        for mention in _of_report_year(reading)
        if mention not in things
        and not _is_cut_off(words, reading, mention)
        and not (_tells_of_before(pred) and _signs_post(body, mention))
        and not _counts_acts(reading, mention)
        and not _says_in_which_vote(reading.parse, mention, pred)
        and (mention.kind != "until" or not (report.status == "feared" or _has_been_before(pred)))
    ]
    if dates and _is_dateline(reading, dates[0]):
        del dates[0]
    going_on = pred is not None and pred.progressive and pred.at == at and report.type in HELD
    if (report.lasting or going_on) and pred is not None and pred.tense == "present":
        dates = [
            mention for mention in dates if mention.kind in _STRETCHES
        ]  # "is in jail", of whatever else a day is
    ordered = report.family == "response" and report.type != "release"
    if published is not None and report.type in _SAID and report.status == "occurred":
        # "voiced concern over plans to send arms next year"
        dates = [mention for mention in dates if mention.first <= published]
    if published is None or report.status == "feared" or ordered:
        return dates, []
    moved = []
    for mention in dates:
        if mention.first <= published or _SAYS_YEAR.search(body, mention.start, mention.end):
            continue
        ahead = mention.first - published
        if mention.kind == "day" and ahead <= _WEEK:
            moved.append(replace(mention, first=mention.first - _WEEK, last=mention.last - _WEEK))
        elif mention.kind != "day" or ahead > _SOON:
            first, last = months_back(mention.first, 12), months_back(mention.last, 12)
            moved.append(replace(mention, first=first, last=last))
    return [mention for mention in dates if mention.first <= published], moved


# What a year stands behind with which another is compared: "more than in 2010", "compared with 27 executions in 2010".
_COMPARED: Final = re.compile(
    r"\b(?:(?:than|as)|(?:against|versus) [\d,]+|(?:compared (?:with|to)|(?:up|down|rise|rose|risen|increase|increased|"
    r"drop|dropped|fall|fell|fallen) from)(?: (?:the|only|just|about|some|at least))? [\w,]+(?: (?!\w+ed\b|shot\b|held\b)\w+)?)"
    r" (?:in|during|for) (?:the whole of |all of )?$",
    re.I,
)
_COMPARING: Final = 60  # characters before a date among which it is compared


def _of_report_year(reading: Reading) -> list[DateMention]:
    """A sentence's dates, without those that another is compared with; a report on a year compares its own.

    "80 were hanged, twice as many as in 2010" in a report on 2011 tells of 2011.
    """
    found: list[DateMention] = []
    for mention in reading.dates:
        if not _is_compared(reading, mention):
            found.append(mention)
            continue
        year = reading.context.document.report_year
        if (
            year is not None
            and mention.kind == "year"
            and mention.last.year < year
            and len(reading.dates) == 1
        ):
            found.append(replace(mention, first=date(year, 1, 1), last=date(year, 12, 31)))
    return found


def _is_compared(reading: Reading, mention: DateMention) -> bool:
    """Whether a year or month is only one that another is compared with: "80 were hanged, twice as many as in 2010"."""
    if mention.kind not in ("year", "month"):
        return False
    start = max(reading.sentence.start, mention.start - _COMPARING)
    return _COMPARED.search(reading.context.document.body[start : mention.start]) is not None


def _says_in_which_vote(parse: Parse, mention: DateMention, pred: Pred | None) -> bool:
    """Whether a year only says who is meant: "a candidate in the 2010 election was jailed"."""
    inside = chunk_within(parse, mention) if pred is not None and mention.kind == "year" else None
    return (
        inside is not None
        and pred is not None
        and parse.tokens.lows[inside.head] in _VOTES
        and inside.index > 0
        and bool(pred.subject)
        and parse.chunks[pred.subject[0]].last < inside.first
        and inside.last < pred.first
    )


_NTH_OF: Final = frozenset("first second third fourth fifth sixth seventh eighth ninth tenth latest".split())


def _counts_acts(reading: Reading, mention: DateMention) -> bool:
    """Whether a stretch of time only says among what acts one is counted: "the third raid this year", "first since 1979"."""
    if mention.kind not in _STRETCHES and not _THIS.match(
        reading.context.document.body, mention.start, mention.end
    ):
        return False
    parse = reading.parse
    chunk = parse.chunk_at(mention.end - 1)
    if chunk is None or chunk.index == 0:
        return False
    before = parse.chunks[chunk.index - 1]
    if parse.tokens.ends[before.last] > mention.start:
        return False  # "in the first seven months of 2020"
    opens = chunk.prep_at if before.last < chunk.prep_at < chunk.first else chunk.first
    lows = parse.tokens.lows
    first = before.first - (lows[before.first] == "such")  # "the third such raid"
    return opens == before.last + 1 and not _NTH_OF.isdisjoint(lows[max(0, first) : before.last + 1])


def _is_cut_off(words: DatingWords, reading: Reading, mention: DateMention) -> bool:
    """Whether a date only says until when acts were counted: "as of May", "before Monday"; in a yearly report "by May"."""
    document = reading.context.document
    before = document.body[max(0, mention.start - _CUT_OFF) : mention.start].lower()
    if before.endswith(_NOT_LATER) and not before.endswith(_SOON_AFTER):
        parse, lows = reading.parse, reading.parse.tokens.lows
        first, last = parse.token_at(mention.start), parse.token_at(mention.end - 1)
        chunk = parse.chunk_at(mention.start)
        # "Before dawn on Monday" was that day, "before the July incident" about then.
        return words.hours.isdisjoint(lows[first:last]) and (chunk is None or chunk.head <= last)
    if document.report_year is None:
        return False
    until = _UNTIL.search(before)
    if until is not None and until[0].startswith("through") and mention.kind == "season":
        return False  # "all through the autumn"
    return until is not None or (
        before.endswith(("at ", "at the "))
        and _YEARS_END.search(document.body, mention.start, mention.end) is not None
    )


def _has_been_before(pred: Pred | None) -> bool:
    """Whether what is told was over when what "until Monday" ends with came: "until Monday nine had been held"."""
    return pred is not None and pred.tense == "pluperfect"


def _tells_of_before(pred: Pred | None) -> bool:
    """Whether an act is told as done before now, or beside what is told: no news of the day."""
    return pred is None or pred.kind != "finite" or pred.tense in ("perfect", "pluperfect")


def _signs_post(body: str, mention: DateMention) -> bool:
    """Whether a date is that of a post that is quoted with its sender: "Ana Ruiz (@anaruiz) May 3, 2021"."""
    handle = body.rfind("(@", max(0, mention.start - _HANDLE), mention.start)
    return handle >= 0 and body[handle : mention.start].rstrip().find(")") == mention.start - handle - 2


def _is_dateline(reading: Reading, mention: DateMention) -> bool:
    """Whether a date is that of a dateline: "LOME, June 19 - Police"."""
    near = mention.start - reading.sentence.start < _DATELINE
    return near and _AFTER_DATELINE.match(reading.context.document.body, mention.end) is not None


def _free_date(
    words: DatingWords,
    reading: Reading,
    report: Report,
    pred: Pred | None,
    at: int,
    tells: Callable[[int], bool],
    dates: list[DateMention],
) -> DateMention | None:
    """The only date of a sentence that belongs to no telling, where nothing nearer dates the act."""
    verbal = pred is not None and pred.at == at
    free = [
        mention
        for mention in dates
        if mention.kind != "until"
        and not (verbal and mention.kind == "since" and pred is not None and pred.tense == "past")
        and not _dates_telling(reading.parse, mention, tells, pred)
        and not _dates_aside(reading.parse, mention, pred)
        and not _opens_another(reading.parse, mention, pred)
        # "On Thursday they agreed to investigate the killings"
        and not (
            not verbal
            and mention.kind not in _STRETCHES
            and pred is not None
            and pred.kind == "inf"
            and tells(pred.index)
        )
        and not (report.lasting and pred is not None and pred.link == "prep:after")
        and not (
            verbal
            and pred is not None
            and _is_of_before(words, reading.parse, mention, pred, report.trigger_at)
        )
    ]
    if pred is not None and not verbal and _is_left(words, reading.parse, report, pred, at):
        free = []
    if pred is None and _is_of_guilt(reading.parse, at):
        free = []  # "was found guilty in June of the murder of"
    if not verbal and report.family == "violation" and _is_sentenced_for(words, reading.parse, at):
        free = [one for one in free if one.start > report.trigger_at]
    if pred is not None and _answers_for(words, reading.parse, pred, at):
        free = [one for one in free if governor(reading.parse, one) == pred.index and verbal]
    if len(free) > 1:
        free = [mention for mention in free if mention.start > report.trigger_at]
    if len(free) != 1 or abs(free[0].start - report.trigger_at) >= 120:
        return None
    near = (
        free[0].start > report.trigger_at
        or verbal
        or (
            not _is_reason(words, reading.parse, at)
            and (_is_direct(reading.parse, pred, at) or governor(reading.parse, free[0]) >= 0)
        )
    )
    return free[0] if near else None


def _runs_since(parse: Parse, mention: DateMention, pred: Pred | None, at: int) -> bool:
    """Whether a date is that of something since which an act goes on: "since the vote on 3 May", "since he fled in May".

    What is told in the clause of "since" itself does not go on, nor what has not been seen since.
    """
    bare = pred is not None and pred.kind == "part" and pred.at == at
    if mention.kind == "since" or not (bare or _still_goes_on(pred) or _are_several(parse, pred, at)):
        return False
    chunk = parse.chunk_at(mention.end - 1)
    target = parse.chunk_of[at]
    while chunk is not None:
        if chunk.index == target:
            return False
        if chunk.prep == "since":
            return True
        if chunk.of < 0:
            break
        chunk = parse.chunks[chunk.of]
    above = governor(parse, mention)
    if above == -1 or parse.preds[above] is pred or bare:
        return False  # only what a preposition opens: "and hundreds held since the vote in May"
    since = parse.preds[above]
    if since.link.startswith("prep:since"):
        return True
    clauses = [pred, *parse.ancestors(pred.index)] if pred is not None else []
    return since.link == "sub:since" and not any(
        one is since or _conjoined(parse, one, since) for one in clauses
    )


def _still_goes_on(pred: Pred | None) -> bool:
    """Whether what a predicate tells may still go on."""
    return pred is not None and pred.tense in ("perfect", "pluperfect", "present")


def _are_several(parse: Parse, pred: Pred | None, at: int) -> bool:
    """Whether a nominal counts acts: "it was the third of the attacks since the vote on 3 May"."""
    act = chunk_of_act(parse, at)
    return (
        act >= 0
        and (pred is None or (pred.at != at and pred.lemma == "be"))
        and parse.tokens.lows[parse.chunks[act].head].endswith("s")
    )


def _lapse_of(reading: Reading, report: Report, pred: Pred | None, at: int) -> Lapse | None:
    """The lapse under which an act is told: "ten years after soldiers killed his sons"."""
    if report.status == "feared":
        return None
    parse = reading.parse
    for lapse in reading.lapses:
        if not lapse.lasts and _is_under(parse, parse.token_at(lapse.end - 1), pred, at):
            return lapse
    return None


def _by_lapse(reading: Reading, lapse: Lapse, dates: list[DateMention]) -> DateMention | None:
    """Date an act by how long before the rest of its sentence it was: by that one's date, else, where news is told, now."""
    parse, published = reading.parse, reading.context.document.published
    word = parse.token_at(lapse.end - 1)
    rest = [mention for mention in dates if not _is_under_date(parse, word, mention)]
    if published is None or len(rest) < len(dates) or len(rest) > 1:
        return None  # it has a date of its own
    years = {"year": 1, "decade": 10}.get(lapse.unit, 0)
    if rest:
        if rest[0].last - rest[0].first > (CLOSE if years or lapse.unit == "month" else timedelta(days=1)):
            return None
        day, unit = rest[0].first, "month" if years else lapse.unit
    else:
        main = next((one for one in parse.preds if one.kind == "finite" and one.governor < 0), None)
        news = reading.sentence.no == 0 or (main is not None and main.tense in ("present", "perfect"))
        if not news and (lapse.unit == "day" or reading.sentence.no > _LEAD):
            return None
        day, unit = published, "year" if years else lapse.unit
    steps = lapse.steps * years * (12 if rest else 1) if years else lapse.steps
    first, last = unit_around(day, "week" if unit in ("weekend", "fortnight") else unit, steps)
    return DateMention(lapse.start, lapse.end, first, last, "relative") if first <= published else None


def _is_under(parse: Parse, word: int, pred: Pred | None, at: int) -> bool:
    """Whether an act stands in what a preposition or conjunction (its token) introduces."""
    low = parse.tokens.lows[word]
    clauses = [pred, *parse.ancestors(pred.index)] if pred is not None else []
    for one in clauses:
        start = min([parse.chunks[index].first for index in one.subject] + [one.first])
        if (
            one.link == f"sub:{low}"
            and start > word
            and not any(other.link == "sub:" + low and word < other.at < one.at for other in parse.preds)
        ):
            return at > word
        if one.antecedent >= 0 and _prep_above(parse, one.antecedent) == word:
            return True
    index = parse.chunk_of[at]
    return index >= 0 and _prep_above(parse, index, word) == word


def _prep_above(parse: Parse, index: int, word: int = -1) -> int:
    """The token of the preposition that a phrase, or what it complements, stands under; `word` where that is one."""
    chunk = parse.chunks[parse.chunks[index].group]
    for _ in range(5):
        if word < 0 or chunk.prep_at == word or chunk.of < 0:
            return chunk.prep_at
        chunk = parse.chunks[parse.chunks[chunk.of].group]
    return -1


def _is_under_date(parse: Parse, word: int, mention: DateMention) -> bool:
    above = governor(parse, mention)
    token = parse.token_at(mention.end - 1)
    return token > word and _is_under(parse, word, parse.preds[above] if above >= 0 else None, token)


def is_cumulative(parse: Parse, pred: Pred | None, report: Report, when: DateMention | None) -> bool:
    """Whether many acts are added up over time: "more than 300 have been jailed", "20 have died since May", "624 in 2013"."""
    if pred is None or pred.modal:
        return False
    count = report.best if report.best is not None else report.low
    # "a 2013 attack in which 60 died" and "three years after rebels took 80 pupils" tell of one time.
    once = when is not None and (when.kind == "relative" or chunk_within(parse, when) is not None)
    if count is not None and count >= _SEVERAL and _lasts(report, _YEARLY):
        return not once
    if count is not None and count >= _MANY and _lasts(report, _HALF_YEAR):
        return not once
    if pred.tense not in ("perfect", "present"):
        return False
    if when is not None:
        # "has executed 50 people this year"
        added_up = when.kind in ("since", "span", "year") and count != 1 and pred.tense == "perfect"
        return added_up and when.last - when.first > _OF_DAYS
    return count is not None and count >= _MANY


def _lasts(report: Report, least: timedelta) -> bool:
    """Whether a report's dates span at least so long."""
    return report.first is not None and report.last is not None and report.last - report.first >= least


def is_narrated(pred: Pred | None) -> bool:
    """Whether a predicate carries a story on: in the simple past, in a main clause or in what somebody says."""
    return pred is not None and pred.tense == "past" and not pred.modal and pred.link in _STORY_LINKS


def _is_reason(words: DatingWords, parse: Parse, at: int) -> bool:
    """Whether a nominal is what something else was about ("froze their assets last week over the killing of X", "claims of")."""
    index = parse.chunk_of[at]
    if index < 0:
        return False
    chunk = parse.chunks[parse.chunks[index].group]
    if chunk.prep in _REASONS:
        return True
    while chunk.of >= 0:
        chunk = parse.chunks[parse.chunks[chunk.of].group]
        if parse.tokens.lows[chunk.head].rstrip("s") in words.asserted:
            return True
    return False


def _is_direct(parse: Parse, pred: Pred | None, at: int) -> bool:
    """Whether an act is what its predicate says, or stands under it with nothing between."""
    if pred is None:
        return False
    index = parse.chunk_of[at]
    return pred.at == at or index < 0 or parse.chunks[parse.chunks[index].group].pred == pred.index


def governor(parse: Parse, mention: DateMention) -> int:
    """The predicate that a date stands under; -1 where it opens the sentence, before every verb.

    A date right behind a verb is that verb's ("a report released Tuesday that soldiers had ..."); one between subject
    and verb ("the court on Friday granted her bail") and one that opens a coordinate clause ("but on Monday she
    repeated") belong to the verb that follows; any other to what the phrase that it stands in depends on, else to the
    verb before it.
    """
    first, last = parse.token_at(mention.start), parse.token_at(mention.end - 1)
    lows = parse.tokens.lows
    before = first - 1
    while before >= 0 and lows[before] in _OPENS_DATE:
        before -= 1
    if before >= 0 and parse.pred_of[before] >= 0 and parse.preds[parse.pred_of[before]].at == before:
        parted = parse.preds[parse.pred_of[before]]  # "was on Friday freed"
        return parted.governor if parted.link == "aux" else parted.index
    following = parse.pred_of[last + 1] if last + 1 < len(parse.pred_of) else -1
    if (
        following >= 0
        and parse.preds[following].kind == "finite"
        and parse.preds[following].first == last + 1
        and parse.preds[following].subject
        and not _has_verb(parse, parse.preds[following].subject[0], first)
    ):
        return following
    that = before - 1 if before > 0 and lows[before] == "," else before
    if that > 0 and lows[that] == "that":  # "was told that, in July, police had beaten her"
        told = next((one for one in parse.preds if one.at > last and one.link == "that"), None)
        if told is not None:
            return told.index
    if before > 0 and lows[that] in _JOINS and any(one.at < before for one in parse.preds):
        coming = next((one for one in parse.preds if one.at > last), None)
        if coming is not None and coming.kind == "finite" and coming.link in ("", "conj"):
            return coming.index
    # "on the evening of 11 November": the date stands in a complement of what the verb governs.
    chunk = parse.chunk_at(mention.end - 1) or parse.chunk_at(mention.start)
    if chunk is None:
        return max((one.index for one in parse.preds if one.at < first), default=-1)
    return _pred_above(parse, chunk.index)


def _has_verb(parse: Parse, index: int, token: int) -> bool:
    """Whether a verb stands between a phrase and a token: "the editor held in Tehran on Thursday had written"."""
    return any(parse.chunks[index].last < one.at < token for one in parse.preds)


def _dates_telling(
    parse: Parse, mention: DateMention, tells: Callable[[int], bool], pred: Pred | None
) -> bool:
    """Whether a date is the day of a telling: a telling verb governs it, or it opens a sentence that one rules."""
    above = governor(parse, mention)
    if above >= 0:
        return tells(above)
    if mention.kind in _STRETCHES:
        return False  # "Over the past year, she said, 300 were held"
    if _opens_entry(parse, mention) and not _has_been_before(pred):
        return False
    first = next((one for one in parse.preds if parse.tokens.starts[one.at] > mention.start), None)
    return first is not None and first.governor < 0 and tells(first.index)


def _opens_entry(parse: Parse, mention: DateMention) -> bool:
    """Whether a date opens an entry in a list of events: "May 3, 2021: The army says two of its men were killed"."""
    last = parse.token_at(mention.end - 1)
    return mention.start == parse.tokens.starts[0] and parse.tokens.lows[last + 1 : last + 2] == [":"]


def _is_of_before(words: DatingWords, parse: Parse, mention: DateMention, pred: Pred, offset: int) -> bool:
    """Whether an act is told as done before what a date is that of: "on Monday called for the release of three held"."""
    above = governor(parse, mention)
    if mention.start > offset:
        return pred.tense == "pluperfect" or (
            pred.link in _ON_NOUNS
            and above not in (-1, pred.index)
            and pred.antecedent in parse.preds[above].subject
        )
    if above in (-1, pred.index):
        return False
    return pred.link == "part" or pred.tense == "pluperfect" or _ends(words, parse.preds[above], pred)


def _ends(words: DatingWords, above: Pred, pred: Pred) -> bool:
    """Whether a predicate ends or judges what it follows: "was freed on Monday after he was kidnapped"."""
    return pred.link in ("sub:after", "prep:after") and above.lemma in words.ends


def _dates_aside(parse: Parse, mention: DateMention, pred: Pred | None) -> bool:
    """Whether a date is that of a clause on something else: "executed 81, more than it sentenced last year"."""
    above = governor(parse, mention)
    if above < 0 or pred is None or above == pred.index:
        return False
    around = list(parse.ancestors(pred.index))
    return any(
        one.link in _ON_NOUNS and one not in around and one is not pred
        for one in (parse.preds[above], *parse.ancestors(above))
    )


def _opens_another(parse: Parse, mention: DateMention, pred: Pred | None) -> bool:
    """Whether a date opens a clause beside the act's: "dozens were beaten, and in June two teachers were shot".

    Or stands in what is set against it: "sent them back, although it had ratified the convention in 1988".
    """
    above = governor(parse, mention)
    if above < 0 or pred is None or above == pred.index:
        return False
    one = parse.preds[above]
    if one.link in ("sub:although", "sub:though"):
        return pred.link != one.link
    return (
        one.kind == "finite"
        and one.link in ("", "conj")
        and pred.link in ("", "conj")
        and pred.at < parse.token_at(mention.start)
        and any(parse.chunks[index].first > parse.token_at(mention.start) for index in one.subject)
    )


def _rank(
    words: DatingWords,
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
    over = governor(parse, mention)
    if pred is not None and 0 <= over == pred.index + 1 and parse.preds[over].at == pred.at + 1:
        over = pred.index  # "let go on Friday"
    if (
        not verbal
        and is_within(parse, mention.end - 1, chunk_of_act(parse, at))
        and not _is_bare_charge(words, parse, pred, at, mention)
    ):
        return 0, 0
    inside = chunk_within(parse, mention)
    if inside is not None and inside.index == chunk_of_act(parse, at) and not verbal:
        return 0, 0  # "the 2015 arrest"
    if inside is not None and report.family == "response":
        return None  # "condemned his 2015 arrest"
    if report.type in _ANSWERS and _dates_crime(reading, mention, at):
        return None
    ahead = mention.start - offset
    distance = ahead if ahead > 0 else 20 - ahead
    close = not verbal and 0 < ahead < 60
    if ahead < 0 and not verbal and report.family == "violation" and _is_sentenced_for(words, parse, at):
        return None
    if over < 0:
        # A time before every verb dates the main clause, with what was done in the same breath ("attacked him, beating
        # him"); one after a nominal dates the nominal.
        if (
            (ahead < 0 and (pred is None or pred.link in ("", "conj", "trail")) and verbal)
            or (ahead < 0 and verbal and pred is not None and _goes_with_main(parse, pred, tells))
            or 0 < ahead < 70
            or (
                not verbal
                and pred is not None
                and pred.lemma in words.takes_place
                and (ahead > 0 or pred.link in ("", "conj", "trail"))
                and _is_direct(parse, pred, at)
            )
        ):
            return 2, distance
        if ahead < 0 and report.family == "response" and pred is not None and _is_resolved(parse, pred):
            return 1, distance
        return None
    if pred is None:
        return (3, distance) if close and not tells(over) else None
    if (
        verbal
        and pred.link in ("rel", "part")
        and pred.antecedent >= 0
        and (_within(parse, mention, pred.antecedent) or _closes(parse, mention, pred.antecedent, pred))
    ):
        return 1, distance
    if verbal and mention.kind == "since" and pred.tense == "past" and over != pred.index:
        return None  # "closed a charity that had worked there since 1995"
    if over == pred.index and mention.kind in ("day", "month") and _answers_for(words, parse, pred, at):
        return None
    if not verbal and _is_left(words, parse, report, pred, at):
        return None
    if verbal and len(reading.dates) > 1 and _dates_matter(parse, mention):
        return 4, distance
    if over == pred.index:
        if not verbal and (
            _is_reason(words, parse, at) or (pred.lemma not in words.takes_place and tells(over))
        ):
            return None
        before = parse.token_at(mention.end - 1) + 1 == pred.first  # "the court on Friday granted her bail"
        return 0, 0 if verbal and before else distance
    above = parse.preds[over]
    if not verbal and above.link in _ON_NOUNS and 0 <= above.antecedent == chunk_of_act(parse, at):
        return 1, distance  # "a resolution that the council passed in May"
    if verbal and "since" in pred.adverbs:
        return None  # "was held on Monday and has since been freed"
    if not verbal and _is_reason(words, parse, at):
        return None
    if _conjoined(parse, pred, above):
        # "On Monday he was arrested, and freed on Friday": what opens the sentence comes before a later verb's date.
        return (3 if pred.at < above.at < parse.token_at(mention.start) else 1), distance
    if over == pred.governor and pred.link == "to" and (ahead > 0 or above.lemma in words.tries):
        return 1, distance
    if (over == pred.governor and pred.link in _SHARED_LINKS and not _ends(words, above, pred)) or (
        (above.governor == pred.index or (above.governor < 0 and above.antecedent in pred.subject))
        and (above.link in _WITHIN_LINKS or _goes_on_during(words, above, pred) or _has_gone_on(above, pred))
    ):
        return 2, distance
    if (
        verbal
        and above.link in _WITHIN_LINKS
        and above.governor >= 0
        and parse.preds[above.governor].governor == pred.index
        and parse.preds[above.governor].link in _WITHIN_LINKS
    ):
        return 3, distance  # "was killed while his son was wounded when gunmen opened fire on Monday"
    if verbal and (_was_then(words, parse, above, pred) or _says_which(words, reading, above, pred, mention)):
        return 2, distance
    return (3, distance) if close and not tells(over) else None


def chunk_of_act(parse: Parse, at: int) -> int:
    """The phrase of a nominal, or of what comes before the preposition that ends it: "arrest of"."""
    index = parse.chunk_of[at]
    return parse.chunk_of[at - 1] if index < 0 < at else index


def chunk_within(parse: Parse, mention: DateMention) -> Chunk | None:
    """The phrase for something else in which a date stands before the head: "the 2015 arrest"."""
    chunk = parse.chunk_at(mention.start)
    if chunk is None or chunk.time or parse.tokens.starts[chunk.head] < mention.end:
        return None
    return chunk


def _goes_with_main(parse: Parse, pred: Pred, tells: Callable[[int], bool]) -> bool:
    """Whether a participle behind a main clause tells what came of it or how it was done: "razed homes, displacing 70"."""
    if pred.kind != "ing" or pred.link != "ing" or pred.governor < 0:
        return False
    main = parse.preds[pred.governor]
    return (
        main.kind == "finite"
        and main.link in ("", "conj", "trail")
        and main.at < pred.at
        and not tells(main.index)
    )


def _is_resolved(parse: Parse, pred: Pred) -> bool:
    """Whether a main clause tells who decided on what an infinitive tells: "on Monday the court ordered the state to"."""
    main = parse.preds[pred.governor] if pred.kind == "inf" and pred.governor >= 0 else None
    return main is not None and main.kind == "finite" and main.link in ("", "conj", "trail")


def _goes_on_during(words: DatingWords, above: Pred, pred: Pred) -> bool:
    """Whether a relative clause tells what went on as an act was done.

    "Beat a man who was filming a march on Tuesday", "clubbed mothers who had gathered there in May".
    """
    if above.link != "rel" or pred.tense != "past":
        return False
    return (above.progressive and above.tense == "past") or (
        above.lemma in words.gathers and above.tense in ("past", "pluperfect")
    )


def _was_then(words: DatingWords, parse: Parse, above: Pred, pred: Pred) -> bool:
    """Whether a relative clause tells when the occasion of an act was: "shot in protests that swept Lima in June"."""
    if above.link != "rel" or above.tense != "past" or above.antecedent not in above.subject:
        return False
    occasion = parse.chunks[above.antecedent]
    return (
        occasion.pred == pred.index
        and occasion.prep in ("in", "at", "during", "amid")
        and parse.tokens.lows[occasion.head] in words.occasions
    )


def _says_which(words: DatingWords, reading: Reading, above: Pred, pred: Pred, mention: DateMention) -> bool:
    """Whether a day or month closes a main clause behind what only says who is meant: "killed a man accused of theft on Monday"."""
    if mention.kind not in ("day", "month", "week") or _SAYS_YEAR.search(
        reading.context.document.body, mention.start, mention.end
    ):
        return False
    if above.kind == "ing" and above.governor >= 0 and above.link.startswith("prep:"):
        above = reading.parse.preds[above.governor]  # "accused of burning a shrine on Monday"
    return (
        above.link == "part"
        and above.lemma in words.marks
        and above.at > pred.at
        and not set(above.subject).isdisjoint((*pred.objects, *(index for _, index in pred.comps)))
    )


def _has_gone_on(above: Pred, pred: Pred) -> bool:
    """Whether a clause tells since when an act has gone on: "thousands have fled since fighting began on Saturday"."""
    return above.link == "sub:since" and pred.tense == "perfect" and not (pred.negated or pred.modal)


def _dates_matter(parse: Parse, mention: DateMention) -> bool:
    """Whether a date stands within the phrase of what something is about: "convicted them of the 2016 murder"."""
    chunk = parse.chunk_at(mention.end - 1)
    return (
        chunk is not None
        and parse.tokens.starts[chunk.head] >= mention.end
        and f"prep:{chunk.prep}" in FOR_CRIMES
    )


def _dates_crime(reading: Reading, mention: DateMention, at: int) -> bool:
    """Whether a date closes what a trial or an inquiry is about: "convicted of the murder of a bishop in 1998".

    A weekday there is the trial's ("charged with the murder of a bishop on Friday").
    """
    parse = reading.parse
    if mention.kind == "day" and not _SAYS_YEAR.search(
        reading.context.document.body, mention.start, mention.end
    ):
        return False
    chunk, act = parse.chunk_at(mention.end - 1), parse.chunk_of[at]
    while chunk is not None and chunk.of >= 0:
        above = parse.chunks[chunk.of]
        parted = parse.tokens.lows[above.head] in _PARTS  # "for their part in the massacre of 70 in 1982"
        crime = parted or chunk.prep == "of"
        if crime and above.index != act and parse.tokens.lows[above.head] not in TRIALS:
            lead = parse.chunks[above.group]
            if lead.prep in _OF_CRIMES or (lead.role == "object" and parse.pred_of[at] == lead.pred):
                return parse.token_at(mention.start) > above.last and above.first > at
        chunk = above
    return False


def _answers_for(words: DatingWords, parse: Parse, pred: Pred, at: int) -> bool:
    """Whether an act is what somebody is charged with or held for, by a verb whose date is not the act's."""
    if pred.at == at:
        above = parse.preds[pred.governor] if pred.kind == "ing" and pred.governor >= 0 else None
        return above is not None and above.lemma in words.pursues and pred.link.startswith(FOR_CRIMES)
    index = parse.chunk_of[at]
    return (
        index >= 0
        and (pred.lemma in words.pursues or (pred.lemma == "find" and "guilty" in parse.tokens.lows))
        and f"prep:{parse.chunks[parse.chunks[index].group].prep}" in FOR_CRIMES
    )


def _is_of_guilt(parse: Parse, at: int) -> bool:
    """Whether a nominal is what somebody is found guilty of."""
    index = parse.chunk_of[at]
    while index >= 0:
        if parse.tokens.lows[parse.chunks[index].head] == "guilty":
            return True
        index = parse.chunks[index].of
    return False


def _is_sentenced_for(words: DatingWords, parse: Parse, at: int) -> bool:
    """Whether an act is what somebody is punished for, behind the term: "got nine years in prison for the murder of"."""
    index = parse.chunk_of[at]
    if index < 0 or f"prep:{parse.chunks[parse.chunks[index].group].prep}" not in FOR_CRIMES:
        return False
    before = max((pred for pred in parse.preds if pred.at < at), key=lambda pred: pred.at, default=None)
    return before is not None and before.lemma in words.pursues


def _is_left(words: DatingWords, parse: Parse, report: Report, pred: Pred, at: int) -> bool:
    """Whether a nominal is what somebody is let out of: "was freed on Monday from a five-year sentence"."""
    index = parse.chunk_of[at]
    return (
        index >= 0
        and (report.type in HELD or report.type == "imprisonment")
        and pred.lemma in words.ends
        and parse.chunks[parse.chunks[index].group].prep in ("from", "after")
    )


def _is_bare_charge(
    words: DatingWords, parse: Parse, pred: Pred | None, at: int, mention: DateMention
) -> bool:
    """Whether a day or month behind the bare name of a crime is that of the charge: "charged him with torture in May"."""
    return (
        pred is not None
        and mention.kind in ("day", "month")
        and _answers_for(words, parse, pred, at)
        and not parse.complements(parse.chunk_of[at], "of")
    )


def _conjoined(parse: Parse, a: Pred, b: Pred) -> bool:
    """Whether two predicates stand in one coordination, with nothing but verbs between ("arrested, beaten and shot")."""
    low, high = (a, b) if a.index < b.index else (b, a)
    while high.conjoined >= 0 and high.index > low.index:
        high = parse.preds[high.conjoined]
        if high.index == low.index:
            return True
    return False


def _within(parse: Parse, mention: DateMention, index: int) -> bool:
    """Whether a date stands in a phrase or in its complements ("an attack in May that killed two")."""
    chunk = parse.chunk_at(mention.end - 1)
    if mention.start <= parse.tokens.starts[parse.chunks[index].head] < mention.end:
        return False  # the date itself is what a clause was taken to tell of
    while chunk is not None:
        if chunk.index == index:
            return True
        chunk = parse.chunks[chunk.of] if chunk.of >= 0 else None
    return False


def _closes(parse: Parse, mention: DateMention, index: int, pred: Pred) -> bool:
    """Whether a date stands between a phrase and the relative clause on it ("an attack last week in which ten died")."""
    first, last = parse.token_at(mention.start), parse.token_at(mention.end - 1)
    return (
        parse.chunks[index].last < first
        and last < pred.first
        and all(
            parse.pred_of[token] in (-1, pred.index)
            for token in range(parse.chunks[index].last + 1, pred.first)
        )
    )
