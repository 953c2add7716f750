"""Facts about treaties themselves: when they were adopted and entered into force, how many are bound or have signed.

Belongs here: reading those facts from sentences in which, or right after which, a treaty is meant. What single states
did belongs to `claims`. Words belong to the lexicon (`fact_words`).

How it reads: treaties, dates and counts of a sentence become marks (`T`, `D`, `N`), so that a rule sees
"T, adopted in D, took effect in D and has N parties".
"""

import re
from dataclasses import dataclass
from datetime import timedelta
from typing import Any, Final

import ahocorasick_rs

from pipelines.extract.dates.resolver import DateMention, DateResolver
from pipelines.extract.language.text import Document, Sentence
from pipelines.extract.numbers.counts import CountMention, CountReader
from pipelines.extract.treaties.fact_rules import RULES
from pipelines.extract.treaties.finder import TreatyMention
from pipelines.extract.treaties.words import expand
from pipelines.lexicon import Lexicon, split_cell

# Parts of numbers in words: a sentence with none of these, and no figure, counts no states.
_NUMBERS = "two three four five six seven eight nine ten eleven twelve teen twenty thirty forty fifty hundred dozen score one"
_FIGURE = re.compile(r"\b(?!(?:1[6-9]|20)\d\d\b)\d")
_MARK = re.compile(r"[TDN]_\d+_")
_CLAUSE_BREAK = re.compile(
    r"; |: | but | while | whereas | although | though |, and |,? so that |, with |, bringing |, making |, leaving |, after "
    r"| - | – | — |\. "
)
_FAR = 95  # characters between a verb and the date or the treaty that belong to it
_REACH = 7  # sentences back to the treaty that "176 states are parties" is about
_NEGATED = re.compile(
    r"\b(?:not|never|nor|n't|yet to|before|until|unless|if|once|when|whether|without|failed to|to be|must be|awaiting)"
    r"(?: (?:yet|it|he|she|the|this|been|be|can|could|has|have|had|is|was|fully|formally|actually|even))*$"
)
# "When it took effect in 2002" tells a past, as "when it takes effect" does not.
_TOLD = re.compile(r"\b(?:when|before|until|once) (?:it|the \w+|T_\d+_)(?: was)?$", re.I)
_ON_THE_WAY = re.compile(r"\b(?:towards?|nearer(?: to)?|closer(?: to)?)(?: its| the)?$")
_AFTER_IT = re.compile(
    r"\b(?:years?|decades?|months?|weeks?|days?) (?:after|before|since|from)(?: its| the| their)?$"
)
_THOSE = re.compile(r"\b(?:the|these|those|both|all) $", re.I)
_FEW: Final = 9
_MARK_BEFORE = re.compile(r"(D_\d+_)(?: its| the| their)?$")
_DAYS_LATER = re.compile(
    r" (?:just |only |some |about |exactly )?(?P<number>\w+) (?P<unit>days|weeks|months) (?:later|afterwards|after that|on)\b"
)
_DAYS: Final = {"days": 1, "weeks": 7, "months": 30.4}
_MONTH: Final = 31  # days: from a date less exact, nothing is reckoned
_AMOUNTS: Final = {
    word: number
    for number, word in enumerate(
        "two three four five six seven eight nine ten eleven twelve".split(), start=2
    )
} | {"thirty": 30, "sixty": 60, "ninety": 90}
_PART_OF = re.compile(r"(N_\d+_) of (?:the|its) $")
_SIGNING_YEARS = 1  # a treaty is signed by its makers in the year of its adoption or the next
_FUTURE = re.compile(
    r"\b(?:will|would|to|is due to|are due to|should|is expected to|is set to|can|could|may|might)(?: be)?$"
)
_ELLIPTIC = re.compile(
    r"^(?:[\W_]|\b(?:it|which|that|and|both|the|this|text|document|instrument|has|had|was|were|is|been|in|on|by|at|since|"
    r"first|finally|later|only|also|then|now|formally|officially|itself|pact|treaty|convention|accord|covenant|protocol|"
    r"statute|who|having|opened|adopted|signed|agreed|they|already|just|a|years?|months?|total|of|some|more|than|about|so|"
    r"far|all|in|date|to|today|with|another|further|additional|nearly|almost|over|at|least|around|there|are|as|many|least|every|one|organisation's|"
    r"when|once|until|after|counts|numbers|lists|organization's|member|states|parties|party|members|signatories|ratifications)\b|[TDN]_\d+_)*$",
    re.I,
)
_PARTICIPLE_LEAD = re.compile(r"^[\W_]*(?:first |originally |formally |finally |only |long )*$", re.I)
_POSSESSIVE = re.compile(r"(?:'s|s'|’s|s’) (?:[\w-]+ )?$")
_NUMBER_OF = re.compile(
    r"\b(?:number|tally|count|total) of (?:states? |member |contracting )?"
    r"(party|parties|ratifications|members|states|signatories|signatures|accessions)\b"
    r"(?:[^.;D]{0,60}?)(?: to| at| reached| is| was| past| passed| of) N_(\d+)_"
)
_MEMBERSHIP = re.compile(r"\b[Mm]embership (?:of|in) [^.;D]{0,60}?(?: to| at| reached| past) N_(\d+)_")
_TO_NUMBER = re.compile(
    r"\b(?:to|at) N_(\d+)_ the (?:number|tally|total) of (?:states? |member |contracting )?"
    r"(party|parties|ratifications|members|states|signatories|signatures|accessions)\b"
)
_ORDINAL = re.compile(
    r"\b(\d{1,3})(?:st|nd|rd|th) (?:and (?:last|latest) )?(?:state |contracting |full )?(party|member(?: state)?|signatory)\b"
    r"(?! of (?!(?:the )?(?:T_|court|treaty|convention|icc|international criminal court|pact)))"
)


_STATES: Final = 1_000  # there are fewer: a larger number counts no parties
_Fact = tuple[str, tuple[str, ...], int | None, int | None]  # rule, treaties, year, count


@dataclass(slots=True)
class _Marked:
    """A sentence with marks for its treaties, dates and counts, and what each mark stands for."""

    text: str
    treaties: dict[str, TreatyMention]
    dates: dict[str, DateMention]
    counts: dict[str, CountMention]
    earlier: TreatyMention | None
    words: dict[str, str]


class FactFinder:
    """Finds facts about treaties, by the table `fact_words` of the lexicon."""

    def __init__(self, lexicon: Lexicon, dates: DateResolver, counts: CountReader) -> None:
        cells = {row["role"]: split_cell(row["words"]) for row in lexicon.table("fact_words")}
        hints = {
            "event": cells["hint_event"],
            "states": cells["hint_states"],
            "number": _NUMBERS.split(),
        }
        kinds: dict[str, list[str]] = {}
        for kind, parts in hints.items():
            for part in parts:
                kinds.setdefault(part, []).append(kind)
        self._hint_kinds = list(kinds.values())
        self._hint_search = ahocorasick_rs.AhoCorasick(
            list(kinds), matchkind=ahocorasick_rs.MatchKind.LeftmostLongest
        )
        self._years = {
            row["treaty_code"]: int(row["adopted_on"][:4] or 0) for row in lexicon.table("treaties")
        }
        self._dates = dates
        self._counts = counts
        words = {
            role: sorted({name for cell in found for name in expand(cell)}, key=len, reverse=True)
            for role, found in cells.items()
        }
        either = {role: "|".join(map(re.escape, names)) for role, names in words.items()}
        self._entered = re.compile(rf"\b(?:{either['entered']})\b", re.I)
        self._enters = re.compile(rf"\b(?:{either['enters']})\b", re.I)
        self._since = re.compile(rf"\b(?:{either['since']})(?= D_\d+_)", re.I)
        self._entry = re.compile(rf"\b(?:{either['entry']})\b", re.I)
        self._adopted = re.compile(rf"\b(?:{either['adopted']})\b", re.I)
        self._adoption = re.compile(rf"\b(?:{either['adoption']})\b", re.I)
        self._adopter_before = re.compile(
            rf"\b(?:{either['adopter']})(?: (?:on|in|of|at|has|had|have|also|finally))*(?: D_\d+_)?[ ,]*$",
            re.I,
        )
        self._by = re.compile(r",? (?:unanimously |overwhelmingly |formally |first )?(?:by|at) ", re.I)
        self._adopter = re.compile(
            rf"(?:the |a |an |\d+ |N_\d+_ |more than |some |most |all |world )*(?:{either['adopter']})\b",
            re.I,
        )
        self._not_adopter = re.compile(rf"\b(?:{either['not_adopter']})\b", re.I)
        state = rf"(?: (?:of the |of )?(?:{either['state_noun']})\b)?"
        self._members = tuple(words["member_noun"])
        self._over = tuple(words["over"])
        self._party_noun = re.compile(rf"N_(\d+)_ (?:{either['party_noun']})\b", re.I)
        self._signatory_noun = re.compile(rf"N_(\d+)_ (?:{either['signatory_noun']})\b", re.I)
        present = r"(?:are|were) in(?= when| so far| now| by| already|[.,;]|$)"
        bound = rf"{either['bound_verb']}|{present}"
        self._bound_verb = re.compile(rf"N_(\d+)_{state} (?:{bound})\b(?!(?: \w+)? other\b)", re.I)
        self._signed_verb = re.compile(rf"N_(\d+)_{state} (?:{either['signed_verb']})\b", re.I)
        number = r"(?: (?:a total of|at least|more than|some|about|only|all|all of|over|nearly|almost|just|its|the))*"
        share = r" of (?:the )?[^.;,]{0,40}N_\d+_"  # "by 42 of the Union's 55 members"
        tail = (
            rf"{number} N_(\d+)_(?=(?: (?:of the |of )?(?:{either['state_noun']})\b)|[.,;]| and |{share}|$)"
        )
        self._bound_by = re.compile(rf"\b(?:{either['bound_by']}){tail}", re.I)
        self._signed_by = re.compile(rf"\b(?:{either['signed_by']}){tail}", re.I)
        self._needed = re.compile(rf"\b(?:{either['needed']})\b[^,;:.]{{0,24}}$", re.I)
        self._other_of = re.compile(
            rf"\b(?:{either['other_subject']}) (?:\w+ ){{0,6}}(?:from|of|to|under|on|implementing|with)(?: \w+)* $",
            re.I,
        )
        self._other = re.compile(rf"\b(?:{either['other_subject']})\b", re.I)

    def find(self, document: Document, treaties: list[TreatyMention]) -> list[dict[str, Any]]:
        """Return a document's treaty facts in order, each once.

        Keys: sentence_no, span_start, span_end, evidence (the sentence), treaty_code, attribute, year, count, rule_id.
        A year only where a date is said; a count only for parties and signatories.
        """
        if not treaties:
            return []
        hints = self._hints(document)
        by_sentence: dict[int, list[TreatyMention]] = {}
        for mention in treaties:
            by_sentence.setdefault(mention.sentence_no, []).append(mention)
        found: dict[tuple[Any, ...], dict[str, Any]] = {}
        for sentence in document.sentences:
            here = by_sentence.get(sentence.no, [])
            before = range(sentence.no - 1, max(sentence.no - _REACH, 0) - 1, -1)
            earlier = next((by_sentence[no][-1] for no in before if no in by_sentence), None)
            if not (here or earlier):
                continue
            hint = hints.get(sentence.no, set())
            event = "event" in hint
            number = "states" in hint and (
                "number" in hint or bool(_FIGURE.search(document.body, sentence.start, sentence.end))
            )
            if not (event or number):
                continue
            marked = self._mark(document, sentence, here, earlier, event=event, number=number)
            for rule_id, codes, year, count in self._read(marked):
                attribute = RULES[rule_id].attribute
                for code in codes:
                    found.setdefault(
                        (code, attribute, year, count),
                        {
                            "sentence_no": sentence.no,
                            "span_start": sentence.start,
                            "span_end": sentence.end,
                            "evidence": document.body[sentence.start : sentence.end],
                            "treaty_code": code,
                            "attribute": attribute,
                            "year": year,
                            "count": count,
                            "rule_id": rule_id,
                        },
                    )
        return list(found.values())

    def _hints(self, document: Document) -> dict[int, set[str]]:
        found: dict[int, set[str]] = {}
        for index, start, _ in self._hint_search.find_matches_as_indexes(document.body.lower()):
            found.setdefault(document.sentence_at(start).no, set()).update(self._hint_kinds[index])
        return found

    def _mark(
        self,
        document: Document,
        sentence: Sentence,
        treaties: list[TreatyMention],
        earlier: TreatyMention | None,
        *,
        event: bool,
        number: bool,
    ) -> _Marked:
        """Put marks in place of treaties, of dates where an event may be told, of counts where a number may."""
        text = document.body[sentence.start : sentence.end]
        masked = list(text)
        for mention in treaties:
            for at in range(mention.start - sentence.start, min(mention.end, sentence.end) - sentence.start):
                masked[at] = "x"
        bare = "".join(masked)
        dates: list[DateMention] = []
        if event:
            year = document.report_year
            dates = self._dates.find(bare, document.published, report_year=year, offset=sentence.start)
        counts = self._counts.find(bare, offset=sentence.start) if number else []
        counts = [one for one in counts if (one.best or one.low or one.high or 0) < _STATES]
        spans: list[tuple[int, int, str, Any]] = [(m.start, m.end, "T", m) for m in treaties]
        spans += [(d.start, d.end, "D", d) for d in dates]
        spans += [(c.start, c.end, "N", c) for c in counts]
        spans.sort(key=lambda span: (span[0], "TDN".index(span[2])))
        parts: list[str] = []
        stands: dict[str, dict[str, Any]] = {"T": {}, "D": {}, "N": {}}
        words: dict[str, str] = {}
        at = sentence.start
        for start, end, kind, mention in spans:
            if start < at:
                continue
            mark = f"{kind}_{len(stands[kind])}_"
            parts += [document.body[at:start], mark]
            stands[kind][mark] = mention
            words[mark] = document.body[start:end].lower()
            at = end
        parts.append(document.body[at : sentence.end])
        marked = re.sub(r"\s+", " ", "".join(parts).replace("’", "'"))
        return _Marked(marked, stands["T"], stands["D"], stands["N"], earlier, words)

    def _read(self, marked: _Marked) -> list[_Fact]:
        events = [*self._in_force(marked), *self._adoptions(marked)] if marked.dates else []
        return [*events, *self._numbers(marked)] if marked.counts or _ORDINAL.search(marked.text) else events

    # Dates: in force, adopted.

    def _in_force(self, marked: _Marked) -> list[_Fact]:
        found: list[_Fact] = []
        for pattern, rule_id in (
            (self._entered, "fact.in_force.verb"),
            (self._enters, "fact.in_force.verb"),
            (self._since, "fact.in_force.verb"),
            (self._entry, "fact.in_force.noun"),
        ):
            for match in pattern.finditer(marked.text):
                before = marked.text[: match.start()].rstrip()
                told = pattern is self._entered and _TOLD.search(before)
                if (_NEGATED.search(before) and not told) or re.search(r"\bnot yet$|\bnot$", before):
                    continue
                if pattern is self._entry and _ON_THE_WAY.search(before):
                    continue
                if pattern is self._since and not self._dates_from(marked, match.end()):
                    continue
                if re.match(
                    r" (?:for|in respect of|with respect to|in) (?:(?:the )?[A-Z](?!_)|(?:the|that) (?:country|state)\b)",
                    marked.text[match.end() :],
                ):
                    continue  # for one state only
                year = self._year(marked, match.start(), match.end())
                codes = self._subject(marked, match, noun=rule_id.endswith("noun"))
                if year and codes:
                    found.append((rule_id, codes, year, None))
        return found

    def _dates_from(self, marked: _Marked, at: int) -> bool:
        date = _MARK.match(marked.text, at + 1)
        return date is not None and marked.dates[date[0]].kind == "since"

    def _adoptions(self, marked: _Marked) -> list[_Fact]:
        found: list[_Fact] = []
        for match in self._adopted.finditer(marked.text):
            rule_id, codes, end = self._adoption_by(marked, match)
            if not codes:
                continue
            year = self._year(marked, match.start(), end)
            if year and "signed" in match[0].lower():
                codes = tuple(code for code in codes if self._is_signing(code, year))
            if year and codes:
                found.append((rule_id, codes, year, None))
        for match in self._adoption.finditer(marked.text):
            codes = self._subject(marked, match, noun=True)
            year = self._year(marked, match.start(), match.end())
            before = marked.text[: match.start()].rstrip()
            mark = _MARK_BEFORE.search(before)
            far = _AFTER_IT.search(before) or (mark and marked.words[mark[1]].endswith((" after", " before")))
            if far and not re.match(r" (?:in|on) D_", marked.text[match.end() :]):
                continue  # "two years after its adoption" is no year of adoption
            if year and codes:
                found.append(("fact.adopted.noun", codes, year, None))
        return found

    def _is_signing(self, code: str, year: int) -> bool:
        """Whether a treaty "was signed" by its makers, not, years on, by one state more."""
        adopted = self._years.get(code, 0)
        return not adopted or abs(year - adopted) <= _SIGNING_YEARS

    def _adoption_by(self, marked: _Marked, match: re.Match[str]) -> tuple[str, tuple[str, ...], int]:
        """Tell a treaty's adoption from a state's or a parliament's: who adopted it, or what kind of clause is it?"""
        nothing = ("", (), match.end())
        text = marked.text
        before = text[: match.start()].rstrip()
        if (_NEGATED.search(before) and not _TOLD.search(before)) or _FUTURE.search(before):
            return nothing
        after_treaty = re.match(r" (?:the |this |its |that |a )?(T_\d+_)", text[match.end() :])
        if after_treaty:
            adopter = self._adopter_before.search(before + " ")
            if not adopter or self._not_adopter.search(before[-40:]) or match[0].lower().startswith("signed"):
                return nothing
            end = match.end() + after_treaty.end()
            return "fact.adopted.active", marked.treaties[after_treaty[1]].codes, end
        relative = not match[0].lower().startswith("signed") and re.search(
            r"(T_\d+_),? (?:which|that) (?:the )?(?:[\w. ]{0,30})$", before
        )
        if (
            relative
            and self._adopter_before.search(before + " ")
            and not self._not_adopter.search(before[-40:])
        ):
            return "fact.adopted.active", marked.treaties[relative[1]].codes, match.end()
        if re.match(
            r" (?:the|a|an|its|new|legislation|laws?|resolutions?|amendments?|measures|that|to)\b",
            text[match.end() :],
        ):
            return nothing
        end = match.end()
        by = self._by.match(text, end)
        if by:
            adopter_after = self._adopter.match(text, by.end())
            if not adopter_after or self._not_adopter.match(text, by.end()):
                return nothing
            end = adopter_after.end()
        passive = re.search(
            r"(?:\b(?:was|were|been|being|is)(?: \w+ly| first| only| originally| finally)*|,|\()$", before
        )
        lead = _PARTICIPLE_LEAD.match(text[self._clause_start(text, match.start()) : match.start()])
        after_mark = re.search(r"T_\d+_$", before)
        dated = match[0].lower().startswith(("dat", "was ", "were "))
        if not (passive or lead or after_mark or dated):
            joined = re.search(r"(?:\band|,)$", before) and self._adopted.search(before[-60:])
            if not joined:
                return nothing
        return "fact.adopted.passive", self._subject(marked, match, noun=False), end

    def _year(self, marked: _Marked, start: int, end: int) -> int | None:
        """Return the year of the date that belongs to a verb: after it in its clause, else before it."""
        text = marked.text
        stretch = text[end : end + _FAR]
        mark = _MARK.match(stretch, 1)
        if _DAYS_LATER.match(stretch) or (mark and _DAYS_LATER.match(" " + marked.words.get(mark[0], ""))):
            return self._days_on(marked, start, end)
        stop = re.search(
            r"; | but |, and | and (?:has|have|took|entered|came|was|is|now)\b|\. |, (?:the|it|which)\b",
            stretch,
        )
        stretch = stretch[: stop.start()] if stop else stretch
        after = re.search(r"D_\d+_", stretch)
        if after and not self._other_verb(stretch[: after.start()]):
            return _year_of(marked.dates[after[0]])
        clause = self._clause_start(text, start)
        before = list(re.finditer(r"D_\d+_", text[clause:start]))
        if before:
            between = text[clause + before[-1].end() : start]
            if not self._other_verb(between) and not re.search(r"T_\d+_.*T_\d+_", between):
                return _year_of(marked.dates[before[-1][0]])
        return None

    def _days_on(self, marked: _Marked, start: int, end: int) -> int | None:
        """The year of "in October 2020 ..., and it took effect 90 days later": of the last date told, so much on."""
        text = marked.text
        mark = _MARK.match(text, end + 1)
        told = marked.words[mark[0]] if mark is not None else text[end + 1 : end + _FAR]
        later = _DAYS_LATER.match(" " + told)
        before = list(re.finditer(r"D_\d+_", text[:start]))
        if later is None or not before:
            return None
        word = later["number"].lower()
        number = int(word) if word.isdigit() else _AMOUNTS.get(word)
        date = marked.dates[before[-1][0]]
        if number is None or date.kind == "since" or (date.last - date.first).days > _MONTH:
            return None
        middle = date.first + (date.last - date.first) / 2
        return (middle + timedelta(days=number * _DAYS[later["unit"]])).year

    def _other_verb(self, between: str) -> bool:
        return any(p.search(between) for p in (self._entered, self._adopted)) or bool(
            re.search(r"\b(?:ratified|acceded|joined|became|has|have|said|withdrew|denounced)\b", between)
        )

    # Numbers: parties, signatories.

    def _numbers(self, marked: _Marked) -> list[_Fact]:
        found: list[_Fact] = []
        taken: set[str] = set()
        for pattern, rule_id in (
            (self._signatory_noun, "fact.signatories.noun"),
            (self._signed_by, "fact.signatories.by"),
            (self._bound_by, "fact.parties.by"),
            (self._bound_verb, "fact.parties.verb"),
            (self._signed_verb, "fact.signatories.verb"),
            (self._party_noun, "fact.parties.noun"),
        ):
            for match in pattern.finditer(marked.text):
                mark = f"N_{match[1]}_"
                if mark in taken or not self._counts_all(marked, match, rule_id):
                    continue
                count = self._count_of(marked.counts[mark], marked.words[mark])
                codes = self._subject(marked, match, noun=True)
                if count is not None and codes:
                    taken.add(mark)
                    found.append((rule_id, codes, None, count))
        numbers = [(m, m[1], m[2]) for m in _NUMBER_OF.finditer(marked.text)]
        numbers += [(m, m[2], m[1]) for m in _TO_NUMBER.finditer(marked.text)]
        numbers += [(m, "members", m[1]) for m in _MEMBERSHIP.finditer(marked.text)]
        for match, noun, number in numbers:
            mark = f"N_{number}_"
            if mark not in taken and (codes := self._subject(marked, match, noun=True)):
                kind = "signatories" if noun.startswith("sign") else "parties"
                count = self._count_of(marked.counts[mark], marked.words[mark])
                found.append((f"fact.{kind}.number", codes, None, count))
        for match in _ORDINAL.finditer(marked.text):
            codes = self._subject(marked, match, noun=True)
            kind = "signatories" if match[2] == "signatory" else "parties"
            if codes and not _NEGATED.search(marked.text[: match.start()].rstrip()):
                found.append((f"fact.{kind}.ordinal", codes, None, int(match[1])))
        return found

    def _count_of(self, mention: CountMention, words: str) -> int | None:
        """Return the number as said: "more than 150" is 150, though at least 151 are meant."""
        if mention.best is not None:
            return mention.best
        if mention.low is not None and mention.high is None:
            return mention.low - 1 if words.startswith(self._over) else mention.low
        return mention.high if mention.low is None else None

    def _counts_all(self, marked: _Marked, match: re.Match[str], rule_id: str) -> bool:
        """Is it the number of all parties: not a number that is needed, lacking, or of one region?"""
        text = marked.text
        start = match.start()
        before = text[max(start - 40, 0) : start]
        also = rule_id == "fact.signatories.verb" and before.lower().endswith("another ")
        if (self._needed.search(before) and not also) or re.search(r"\ball but (?:\w+ )?$", before, re.I):
            return False
        if (
            rule_id.endswith("verb")
            and _THOSE.search(before)
            and (marked.counts[f"N_{match[1]}_"].best or 0) <= _FEW
        ):
            return False  # "the two countries have ratified it": those just named
        part = _PART_OF.search(text[:start])
        if part and marked.words[part[1]] != "one":
            return False  # "three of the ten members"
        if re.search(r"\b(?:not|never|yet to)\b", match[0]) or re.match(
            r" (?:have|has|had|are|were) (?:not|never|yet)", text[match.end() :]
        ):
            return False
        if rule_id.endswith("by"):
            return not _NEGATED.search(text[:start].rstrip()) and not re.search(
                r"\b(?:must|to|will|should|needs to) be $", before
            )
        if _POSSESSIVE.search(before):
            return rule_id.endswith("verb") or bool(re.search(r"T_\d+_'s (?:[\w-]+ )?$", before))
        if rule_id == "fact.parties.noun" and match[0].lower().endswith(self._members):
            treaty_left = re.search(r"T_\d+_", text[:start])
            holds = re.search(r"\b(?:has|have|had|with|now|counts|at|of the|one of)(?: \w+)? $", before)
            return bool(holds and (treaty_left or re.search(r"T_\d+_|court", text[match.end() :])))
        return True

    # Whose fact it is.

    def _clause_start(self, text: str, at: int) -> int:
        start = 0
        for match in _CLAUSE_BREAK.finditer(text, 0, at):
            start = match.end()
        return start

    def _subject(self, marked: _Marked, match: re.Match[str], *, noun: bool) -> tuple[str, ...]:
        """Return the codes of the treaty that a verb or number speaks of, or () where it speaks of something else."""
        text = marked.text
        start = match.start()
        left = list(re.finditer(r"T_\d+_", text[:start]))
        right = re.search(r"T_\d+_", text[match.end() : match.end() + _FAR])
        inside = re.search(r"T_\d+_", match[0])
        if inside:
            return marked.treaties[inside[0]].codes
        if (
            noun
            and right
            and re.match(
                r"[\w' ]{0,40}?\b(?:of|to|the|it|this|its|that|sign|ratify|both)(?: [\w']+)? T_\d+_",
                text[match.end() :],
            )
        ):
            return marked.treaties[right[0]].codes
        clause = self._clause_start(text, start)
        if not noun and right and _PARTICIPLE_LEAD.match(text[clause:start]):
            return marked.treaties[right[0]].codes
        if left:
            last = left[-1]
            between = text[last.end() : start]
            lead = text[max(last.start() - 60, 0) : last.start()]
            if self._other.search(between) and not noun:
                return ()
            if not noun and self._other_of.search(lead):
                return ()
            if not noun and not self._is_subject(between):
                return ()
            return marked.treaties[last[0]].codes
        if right and (
            noun or _PARTICIPLE_LEAD.match(text[clause:start]) or _ELLIPTIC.match(text[clause:start])
        ):
            return marked.treaties[right[0]].codes
        if marked.earlier and _ELLIPTIC.match(
            _without_verbs(text[clause:start], (self._entered, self._adopted))
        ):
            return marked.earlier.codes
        return ()

    def _is_subject(self, between: str) -> bool:
        """Is nothing between a treaty and a verb but what may stand between subject and verb?

        A verb before it with the same subject may ("was adopted in Paris in D and took effect").
        """
        if re.search(r"(?:\band|,)(?: \w+ly| finally| then| only| has| was)* $", between):
            earlier = self._adopted.search(between) or self._entered.search(between)
            if earlier:
                return self._is_subject(between[: earlier.start()])
        rest = _MARK.sub("", _without_verbs(between, (self._entered, self._adopted)))
        rest = re.sub(r"\([^)]*\)", "", rest)
        pieces = [piece for piece in re.split(r",", rest) if piece.strip()]
        if len(pieces) > 1 and "," in rest:
            aside = rest.startswith(",") or bool(re.match(r" (?:that|which|whose|known|also) ", rest))
            rest = " ".join(("" if aside else pieces[0], pieces[-1]))
        return bool(
            re.fullmatch(
                r"(?:[\W_]|\b(?:which|that|and|was|were|is|has|had|have|been|will|would|only|first|finally|later|itself|then|"
                r"years?|months?|weeks?|days?|before|also|in|on|by|at|the|it|to|since|formally|officially|due|set|expected|just|already|now|when|after|who|from|therefore|thus|duly|"
                r"\w+ly|its|he|text|whose|un|u\.n|united|nations|general|assembly|as|known)\b)*",
                rest,
                re.I,
            )
        )


def _without_verbs(text: str, patterns: tuple[re.Pattern[str], ...]) -> str:
    for pattern in patterns:
        text = pattern.sub("", text)
    return text


def _year_of(mention: DateMention) -> int | None:
    if mention.kind == "since" or mention.first.year == mention.last.year:
        return mention.first.year
    return None
