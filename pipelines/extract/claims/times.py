"""When the acts of one sentence took place, and the words that tell them.

Belongs here: giving a sentence's dates to its clauses, and cutting evidence out of it. What a date means is
`claims.years`'; which acts there are is told by the modules that build on this one.
"""

import re
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from pipelines.extract.claims import years as years
from pipelines.extract.claims.acts import Act, Target
from pipelines.extract.claims.scene import Group, Scene
from pipelines.extract.claims.states import Actor
from pipelines.extract.claims.years import When
from pipelines.extract.dates.resolver import DateMention
from pipelines.extract.language.grammar import Chunk, Pred
from pipelines.extract.language.text import Sentence

if TYPE_CHECKING:
    from pipelines.extract.claims.reading import ArticleReader

_UP_TO_SUBJECT: Final = re.compile(r"[\s,]*(?:(?:in|at) [A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?[\s,]*)?(?:the\s+)?")
_WHEN: Final = re.compile(r",?\s+when\s+(?:the\s+)?")
_TIMED_LINKS: Final = frozenset("sub:after sub:when sub:as sub:once prep:after prep:by prep:in".split())
_BRACKETED: Final = re.compile(r"\s*\((?:in\s+)?((?:19|20)\d\d)\)")
_DATE_BRACKET: Final = re.compile(r"\s*\(((?:in |on |since )?(?:[\w.]+ ){0,2}(?:19|20)\d\d)\)")
_AND: Final = re.compile(r"\s+and\s+(?:(?:in|on)\s+)?")
_CLEFT: Final = re.compile(r"\bit (?:was|is)\s+(?:only\s+|not until\s+)?(?:in|on)?\s*$", re.I)
_BEFORE_AGENT: Final = re.compile(r",\s*(?:by\s+)?(?:the\s+)?")
_YEAR: Final = re.compile(r"(?<![\w.,])(?:19|20)\d\d(?![\w,]|\.\d)")
# What joins a date to the treaty behind it: "A and, in June, B"; in "A in June, B in July" it is A's.
_JOINED_DATE: Final = re.compile(r"[,;]|\b(?:and|or|but)\b")


class Times:
    """The dates of one sentence, and its clauses' words."""

    def __init__(self, article: "ArticleReader", scene: Scene, sentence: Sentence) -> None:
        """Find the sentence's dates, names masked."""
        self.article, self.scene, self.sentence = article, scene, sentence
        self.words, self.who, self.grammar = article.words, article.who, article.grammar
        self.parse = scene.parse
        self.tokens = scene.parse.tokens
        self.acts: list[Act] = []
        self.dates, self.relatives, self.links = scene.dates, scene.relatives, scene.links

    def _clause_start(self, pred: Pred) -> int:
        chunks = self.parse.chunks
        at = pred.first
        for index in pred.subject:
            chunk = chunks[index]
            own = chunk.pred < 0 or (chunk.pred == pred.index and chunk.role == "subject")
            if chunk.first < at and own:
                at = chunk.first
        return self.tokens.starts[at]

    def _clause(self, pred: Pred, target: Target) -> tuple[int, int]:
        """The words that make the claim: from the subject to the last treaty or date."""
        chunks = self.parse.chunks
        start = self._clause_start(pred)
        for index in pred.subject:
            if chunks[index].first < pred.first:
                start = min(start, self.tokens.starts[chunks[index].first])
        for group in target.groups:
            start = min(start, group.start)
        for mention in self.dates:
            if mention.end <= start and self.article.document.body[mention.end : start].strip(" ,") == "":
                lead = re.search(
                    r"(?:\b(?:in|on|by|since|last)\s+)?(?:the\s+)?$",
                    self.article.document.body[self.scene.start : mention.start],
                    re.I,
                )
                start = self.scene.start + lead.start() if lead else mention.start
        end = self.scene.stretch(pred)[1]
        end = max([end, *(group.end for group in target.groups)])
        text = self.article.document.body[start:end]
        cut = re.search(
            r"[\s,;:–—-]*(?:\b(?:and|but|or|while|that|which|who|when|after|because|although)\b)?[\s,;:–—.-]*$",
            text,
        )
        if cut is not None and cut.start() > 0:
            end = start + cut.start()
        return start, end

    def _noun_clause(self, chunk: Chunk, target: Target, governor: Pred | None) -> tuple[int, int]:
        start, end = self.scene.span(chunk)
        if governor is not None:
            begin, finish = self._clause(governor, target)
            return min(start, begin), max(end, finish)
        for group in target.groups:
            start, end = min(start, group.start), max(end, group.end)
        return start, end

    def _lows_after(self, pred: Pred, count: int) -> list[str]:
        return [self.scene.low(i) for i in range(pred.at + 1, pred.at + 1 + count)]

    def _bracketed_treaties(self, codes: list[str]) -> list[When | None]:
        """Dates in brackets behind each treaty: "the Statute (2002) and the Protocol (since 2006)"."""
        body = self.article.document.body
        found: list[When | None] = []
        for code in dict.fromkeys(codes):
            ends = [m.end for group in self.scene.treaties for m in group.treaties if code in m.codes]
            bracket = next((match for end in ends if (match := _DATE_BRACKET.match(body, end))), None)
            dates = self.article.read_dates(bracket[1], bracket.start(1)) if bracket else []
            found.append(years.of_mention(dates[0]) if dates else None)
        return found if any(found) else []

    def _bracketed(self, iso3s: list[str]) -> list[When]:
        """Years in brackets behind each state: "Ghana (1990), Kenya (1991) and Togo (1994)"."""
        body = self.article.document.body
        found: list[When] = []
        for iso3 in iso3s:
            for mention in self.scene.mentions:
                year = _BRACKETED.match(body, mention.end) if mention.iso3 == iso3 else None
                if year is not None:
                    found.append(years.of_year(int(year[1])))
                    break
        return found if len(found) == len(iso3s) else []

    def _dates_after(self, pred: Pred) -> list[DateMention]:
        start, end = self.scene.stretch(pred)
        body = self.article.document.body
        return [
            mention
            for mention in self.dates
            if start <= mention.start < end
            and years.is_of_act(body, mention)
            and not self._heads_next(mention)
        ]

    def _heads_next(self, mention: DateMention) -> bool:
        """Whether a date belongs to the clause after it ("..., and in November parliament passed")."""
        starts = self.scene.breaks_after(mention.end)
        if starts is None or self.article.document.body[starts] == ";":
            return False
        between = self.article.document.body[mention.end : starts].strip(" ,")
        if between not in ("", "the"):
            return False
        return years.leads(self.article.document.body, self.scene.start, mention)

    def _when(self, pred: Pred) -> When | None:
        """The date of a predicate.

        After its verb in its clause, else before it, else at the head of its clause, else the distance to another
        act's, else that of what it is joined to or stands under.
        """
        start, end = self.scene.stretch(pred)
        when = self._by_verb(pred) or self._when_between(start, end)
        if when is not None:
            return when
        begin = self._clause_start(pred)
        when = self._when_between(begin, self.tokens.starts[pred.at], before_verb=True)
        if when is not None:
            return when
        return (
            self._leading(begin)
            or self._when_it(pred, begin)
            or self._linked(pred, begin, end)
            or self._trailing(pred, start, end)
            or self._inherited(pred)
            or self._above(pred)
        )

    def _when_it(self, pred: Pred, begin: int) -> When | None:
        """The date before "when": "held out until 1992, when it acceded"."""
        if pred.link != "sub:when" or pred.tense != "past":
            return None
        body, published = self.article.document.body, self.article.document.published
        for mention in self.dates:
            past = published is None or mention.last <= published
            if past and mention.end < begin and _WHEN.fullmatch(body, mention.end, begin):
                if mention.kind == "until":
                    return self._keep(years.of_year(mention.last.year))
                return self._keep(years.of_mention(mention))
        return None

    def _by_verb(self, pred: Pred) -> When | None:
        """One date a verb: "signed and ratified it in 1999 and 2004"."""
        second = next((other for other in self.parse.preds if other.conjoined == pred.index), None)
        first = self.parse.preds[pred.conjoined] if pred.conjoined >= 0 else None
        last = second or pred
        if (first is None) == (second is None) or not {pred.lemma, last.lemma} <= self.words.verbs.keys():
            return None
        before = pred if second is not None else first
        if before is None or before.lemma not in self.words.verbs or last.first - before.at > 6:
            return None
        body = self.article.document.body
        dates = self._dates_after(last)
        if len(dates) != 2 or not _AND.fullmatch(body, dates[0].end, dates[1].start):
            return None
        if self._when_between(self.tokens.ends[before.at], self.tokens.starts[last.first]) is not None:
            return None
        return self._keep(years.of_mention(dates[0] if second is not None else dates[1]))

    def _when_between(self, start: int, end: int, *, before_verb: bool = False) -> When | None:
        body = self.article.document.body
        found = [
            mention
            for mention in self.dates
            if start <= mention.start < end
            and not (before_verb and mention.kind == "since")
            and years.is_of_act(body, mention)
            and not self._heads_next(mention)
        ]
        if found:
            first, second = found[0], found[1] if len(found) > 1 else None
            bare = first.kind in ("month", "day") and not _YEAR.search(body[first.start : first.end])
            if bare and second is not None and second.kind == "year" and second.start - first.end < 12:
                first = second  # "on the same April day in 1998"
            return self._keep(years.of_mention(first))
        for match in self.relatives:
            if start <= self.scene.start + match.start() < end:
                return self._reckon(match)
        return None

    def _when_near(self, offset: int, reach: int = 24) -> When | None:
        """The date right behind an offset: "a signatory since 1991", "accession in 2002"."""
        body = self.article.document.body
        for mention in self.dates:
            if offset <= mention.start <= offset + reach and years.is_of_act(body, mention):
                between = body[offset : mention.start]
                if not re.search(r"[;:.]|\b(?:and|but|that|which|who|has|had|was|were|is|said)\b", between):
                    return self._keep(years.of_mention(mention))
        for match in self.relatives:
            start = self.scene.start + match.start()
            if offset <= start <= offset + 8:
                return self._reckon(match)
        return None

    def _when_after(self, group: Group, end: int) -> When | None:
        """The date of a state listed as an agent: behind it, unless it stands right before the next, or before it."""
        body = self.article.document.body
        following = next((g.start for g in self.scene.states if g.start > group.end), self.scene.end)
        limit = min(following, max(end, group.end + 40))
        for mention in self.dates:
            apart = re.search(
                r",\s*(?:on|in|last|this)?\s*$",
                body[max(mention.start - 8, self.scene.start) : mention.start],
            )
            if apart is None:
                continue
            if mention.end <= group.start and _BEFORE_AGENT.fullmatch(body, mention.end, group.start):
                return self._keep(years.of_mention(mention))
            if group.end <= mention.start < limit and _BEFORE_AGENT.fullmatch(body, mention.end, following):
                return None
        return self._when_between(group.end, limit)

    def _leading(self, begin: int) -> When | None:
        """The date at the head of a clause, just before its subject ("Tonight in Paris the ...")."""
        body = self.article.document.body
        for mention in self.dates:
            if mention.end > begin or not _UP_TO_SUBJECT.fullmatch(body, mention.end, begin):
                cleft = mention.end <= begin and body[mention.end : begin].strip(" ,") in ("that", "that the")
                if not (cleft and _CLEFT.search(body, self.scene.start, mention.start)):
                    continue
                return self._keep(years.of_mention(mention))
            if years.is_of_act(body, mention) and years.leads(body, self.scene.start, mention):
                return self._keep(years.of_mention(mention))
        for match in self.relatives:
            end = self.scene.start + match.end()
            if end <= begin and _UP_TO_SUBJECT.fullmatch(body, end, begin):
                return self._reckon(match)
        return None

    def _trailing(self, pred: Pred, start: int, end: int) -> When | None:
        """A date set off at the end, past a relative clause: "ratified the pact, which ..., in 1998."."""
        body = self.article.document.body
        day = re.search(r"\b(?:day|date|year|month)\b", body[start:end])
        following = [other for other in self.parse.preds if self.tokens.starts[other.at] >= end]
        if pred.negated or not following or any(self._acts(other) for other in following):
            return None
        if not day and not (following[0].link == "rel" and len(following) == 1):
            return None
        for mention in self.dates:
            if mention.start < end or not years.is_of_act(body, mention):
                continue
            lead = body[max(mention.start - 8, start) : mention.start]
            if re.search(r",\s*(?:(?:in|on)\s+)?$", lead) and re.match(
                r"\s*[.;]|$", body[mention.end : self.scene.end]
            ):
                return self._keep(years.of_mention(mention))
        return None

    def _acts(self, pred: Pred) -> bool:
        """Whether a verb may be one of acting on a treaty, as it stands."""
        return any(
            not verb.particle or verb.particle == pred.particle
            for verb in self.words.verbs.get(pred.lemma, ())
        )

    def _not_until(self, pred: Pred) -> When | None:
        """ "Did not ratify it until 2009": a denial that dates the act."""
        body, published = self.article.document.body, self.article.document.published
        start, end = self.scene.stretch(pred)
        for mention in self.dates:
            past = published is None or mention.last <= published
            if start <= mention.start < end and past and mention.kind not in ("since", "range"):
                lead = body[max(mention.start - 24, start) : mention.end]
                if re.search(r"\b(?:until|till)\s+(?:as late as\s+)?(?:(?:in|early|late)\s+)?", lead):
                    return years.of_mention(mention)
        return None

    def _linked(self, pred: Pred, begin: int, end: int) -> When | None:
        """As in "Ratified it ten months after signing": the distance between two acts dates the one by the other."""
        for match in self.links:
            first, last = self.scene.start + match.start(), self.scene.start + match.end()
            number = years.amount(match["n"])
            if number is None:
                continue
            later = match["way"].lower() == "after"
            if last <= begin <= last + 4:
                base = [years.of_mention(mention) for mention in self.dates if mention.end <= first]
                published = self.article.document.published
                if not base and published is not None and self._counts_to_now(pred, first):
                    base = [When(published, published)]  # "Two years after signing it, Iran has not ratified"
                if base:
                    sign = -1 if later else 1
                    return years.shift(base[-1], *years.step_of(match["unit"], sign * number))
            elif self.tokens.starts[pred.at] < first <= end + 40:
                following = next(
                    (other for other in self.parse.preds if self.tokens.starts[other.first] >= last - 1), None
                )
                if following is not None:
                    when = self._when_between(*self.scene.stretch(following))
                    if when is not None:
                        return years.shift(when, *years.step_of(match["unit"], number if later else -number))
        return None

    def _inherited(self, pred: Pred) -> When | None:
        """A leading date covers verbs joined to the first: "In 2001 Chad signed A and ratified B"."""
        if pred.conjoined >= 0:
            first = self.parse.preds[pred.conjoined]
            return self._leading(self._clause_start(first)) or self._inherited(first)
        # "signed and ratified it in 1990": the date after the second is the first's too.
        following = next((other for other in self.parse.preds if other.conjoined == pred.index), None)
        if (
            following is not None
            and following.first - pred.at <= 3
            and not following.negated
            and following.lemma in self.words.verbs
        ):
            between = self.tokens.lows[pred.at + 1 : following.first]
            if all(low in ("and", "also", "then", ",") for low in between):
                return self._when_between(*self.scene.stretch(following))
        return None

    def _counts_to_now(self, pred: Pred, first: int) -> bool:
        """Whether a distance at the head of a sentence ends today: "Two years after signing, Iran has not ratified"."""
        main = next((other for other in self.parse.preds[pred.index + 1 :] if other.kind == "finite"), None)
        opens = self.scene.body[self.scene.start : first].strip() == ""
        return opens and main is not None and main.tense in ("perfect", "present")

    def _above(self, pred: Pred) -> When | None:
        """The date of what an act stands under, where the two fall together: "told on Thursday that it is leaving"."""
        if pred.governor < 0:
            return None
        told = pred.link in ("that", "trail") and (pred.tense in ("present", "perfect") or pred.progressive)
        joined = pred.link in _TIMED_LINKS and self.article.document.report_year is not None
        if not (told or joined):
            return None
        for governor in self.parse.ancestors(pred.index):
            when = self._when_between(*self.scene.stretch(governor), before_verb=True)
            when = when or self._leading(self._clause_start(governor))
            if when is not None:
                return when
        return None

    def _reckon(self, match: re.Match[str]) -> When | None:
        anchor = self.article.anchor
        earlier = [
            mention
            for mention in self.dates
            if mention.end <= self.scene.start + match.start()
            and years.is_of_act(self.article.document.body, mention)
        ]
        if earlier:
            anchor = years.of_mention(earlier[-1])
        elif match["that"] or match["next"]:
            anchor = self.article.date_before(self.sentence) or anchor
        if anchor is None:
            return None
        when = years.reckon(match, anchor)
        return self._keep(when) if when is not None else None

    def _keep(self, when: When) -> When:
        self.article.anchor = when
        return when

    def _date(self, act: Act, pred: Pred, when: When | None, actor: Actor, *, alone: bool) -> None:
        realis = act.realis
        if realis.date_pred >= 0 and realis.date_pred != pred.index:
            governor = self.parse.preds[realis.date_pred]
            act.when = self._when(governor)
            if act.when is None and governor.lemma in ("take", "wait"):
                act.when = self._not_until(governor)  # "took until 2015 to ratify"
            if realis.modality == "domestic":
                act.when = act.when or self._when_between(*self.scene.stretch(pred))
                return
        act.when = when or act.when or (self._when(pred) if alone else None)
        self._pair(act, actor, pred)

    def _pair(self, act: Act, actor: Actor, pred: Pred) -> None:
        """One date a state, or one a treaty: "in 1988 and 1990", "in June and April respectively"."""
        bracketed = self._bracketed(act.iso3s)
        if bracketed:
            act.paired, act.by_state = [*bracketed], True
            return
        behind = self._bracketed_treaties(act.codes)
        if behind:
            act.paired = [when or act.when for when in behind]
            return
        mentions = self._dates_after(pred)
        body = self.article.document.body
        count = 1
        for one, other in pairwise(mentions):
            if not re.fullmatch(r"\s*(?:,|,?\s*(?:and|or))\s*(?:(?:in|on)\s+)?", body[one.end : other.start]):
                break
            count += 1
        mentions = mentions[:count]
        if count < 2:
            return
        dates = [years.of_mention(mention) for mention in mentions]
        if len(act.iso3s) == len(dates):
            act.paired, act.by_state = [*dates], True
        elif len(act.codes) == len(dates):
            act.paired = [*dates]

    def _spread(self, end: int, target: Target) -> dict[int, When]:
        """Dates by treaty group, up to an offset: each between its group and the next, or just before its own."""
        if len(target.groups) < 2:
            return {}
        body = self.article.document.body
        found: dict[int, When] = {}
        for index, group in enumerate(target.groups):
            last = index + 1 == len(target.groups)
            limit = end if last else target.groups[index + 1].start
            dates = [mention for mention in self.dates if group.end <= mention.start < limit]
            if dates and not last and re.fullmatch(r",?\s*(?:the\s+|its\s+)?", body[dates[-1].end : limit]):
                begin = dates[-2].end if len(dates) > 1 else group.end
                if _JOINED_DATE.search(body, begin, dates[-1].start):
                    found[index + 1] = years.of_mention(dates.pop())  # "A and, in June, B"
            later = next(
                (m for m in self.relatives if group.end <= self.scene.start + m.start() < limit), None
            )
            if later is not None and not last and index + 1 not in found:
                self._when_between(group.end, self.scene.start + later.start())
                after = self._reckon(later)  # "A in 1990 and, two years later, B"
                if after is not None:
                    found[index + 1] = after
            when = self._when_between(group.end, dates[-1].end if dates else limit)
            if when is not None and (dates or last or when.at < 0):
                found.setdefault(index, when)
        final = len(target.groups) - 1
        if len(found) == 1 and final in found and found[final].at > target.groups[-1].end:
            return dict.fromkeys(range(len(target.groups)), found[final])
        return found
