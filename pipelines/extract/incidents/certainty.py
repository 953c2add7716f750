"""Whether what a sentence tells took place, and whether it is one act or a practice.

Belongs here: what the kind of act, its victims and what governs its noun make of the factuality that
`incidents.status` reads off the predicates; and which unnumbered, undated plurals are practices.
"""

import re
from dataclasses import replace
from typing import Final

from pipelines.extract.dates.resolver import DateMention
from pipelines.extract.incidents.anaphora import KNOWN
from pipelines.extract.incidents.context import Reading
from pipelines.extract.incidents.frame_roles import affirmed
from pipelines.extract.incidents.kinds import ALLEGED, CAPTURES, DONE_TO_ONE, FOR_CRIMES, OF_STATE, REMOVALS
from pipelines.extract.incidents.naming import NamingScreen
from pipelines.extract.incidents.report import Actor, Report
from pipelines.extract.incidents.speech import affiliation, is_statement, quoted_speaker
from pipelines.extract.incidents.status import Factuality, StatusReader
from pipelines.extract.incidents.telling import Telling
from pipelines.extract.incidents.when import is_cumulative
from pipelines.extract.incidents.word_lists import WordLists
from pipelines.extract.language.grammar import Chunk, Parse, Pred
from pipelines.extract.language.tagging import NUM
from pipelines.extract.people.organs import OrganMention
from pipelines.extract.people.victims import PersonNouns
from pipelines.extract.sources import SourceKinds

# What an organ is as a source.
_AS_SOURCE: Final = {
    "security_forces": "official",
    "other_state": "official",
    "private": "ngo",
    "international": "un",
    "non_state_armed": "armed",
    "paramilitary": "armed",
}
# Who says so at the head or the end of a headline, and the kinds of sources that tell what they do not vouch for.
_HEADING: Final = re.compile(r"([A-Z][^:–—]{1,40}): .")
_CLOSING: Final = re.compile(r"(?::|,? [-–—]) ([^:–—,]{2,40}?)[.\s]*$")
_SPEAKERS: Final = frozenset(("ngo", "un", "relative", "witness", "lawyer"))
_REPORTERS: Final = _SPEAKERS | {"opponent", "media"}
_VOUCHING: Final = frozenset(("official", "armed"))  # who is believed of what his own side did
_ATTEMPTS: Final = frozenset("attempt try".split())
_KILLINGS: Final = frozenset(("extrajudicial_killing", "mass_killing", "attempted_killing"))
# What is an incident where it is only feared, whoever it threatens.
_FEARED: Final = REMOVALS | {"judicial_execution", "death_sentence", "release"}
# What nobody fears of people at large, so that a pronoun is enough to say whom it threatens.
_ON_BODIES: Final = frozenset(
    (
        "extrajudicial_killing",
        "mass_killing",
        "death_in_custody",
        "torture",
        "ill_treatment",
        "sexual_violence",
        "arrest",
        "imprisonment",
        "abduction",
    )
)
_TERMS: Final = frozenset("hours days weeks months years".split())
_TOLD_OF: Final = frozenset("he him she her they them".split())
_IN_CONDITIONS: Final = frozenset(("arrest", "threat_harassment"))
_SINGLE: Final = frozenset("a an this his her these that another".split())
_ARTICLES: Final = frozenset("a an the".split())
_DEFINITE: Final = frozenset("the these those his her".split())
# What a report on a year adds up, if it tells of so many.
_ADDED_UP: Final = frozenset("extrajudicial_killing abduction expulsion refoulement death_in_custody".split())
_TOTAL: Final = 50
_ONE_PERSON: Final = frozenset("he him she her".split())
# Behind what an act is taken for granted, whatever may come of it.
_UPON: Final = frozenset(("after", "following", "since", "amid"))
_THEIRS: Final = frozenset(("its", "their", "our", "my"))
_ORDERING: Final = frozenset(("will", "would", "shall"))


class CertaintyReader:
    """Judges tellings."""

    def __init__(
        self,
        lists: WordLists,
        status: StatusReader,
        sources: SourceKinds,
        nouns: PersonNouns,
        naming: NamingScreen,
    ) -> None:
        """Take the readers that it asks, and the words that presuppose or establish an act."""
        self._status, self._sources, self._nouns, self._naming = status, sources, nouns, naming
        self._presupposes = lists.words("presupposing_verb")
        self._terms = lists.words("term_verb")
        self._awaits, self._thinks = lists.words("awaiting_verb"), lists.words("thinking_verb")
        self._plans, self._allows = lists.words("plan_noun"), lists.words("allowing_verb")
        self._charges, self._slays = lists.words("charging_verb"), lists.words("assassinating_verb")
        self._practices = lists.words("mass_noun")
        self._collectives = lists.words("collective_noun")
        self._anybody = lists.words("anybody_noun")
        self._role_nouns = lists.words("role_noun")
        self._found = lists.search("found")
        self._served = lists.search("served")
        self._returned = lists.search("returned")

    # Whether it took place.

    def judge(self, t: Telling) -> Factuality | None:
        """Return the factuality of an act, None where the act is told too faintly to be one, or as not done."""
        if t.is_noun and t.type in _IN_CONDITIONS and _names_conditions(t):
            return None
        # A participle before its noun is taken for granted: "they must free the jailed editor".
        judging = None if t.roles.rule == "adjective" else t.pred
        if judging is not None and t.roles.undone:
            judging = affirmed(t.parse, judging)
        if judging is not None and judging.modal == "must" and t.type == "forced_labour":
            judging = replace(judging, modal="")  # "prisoners must dig" is the act itself
        if judging is not None and judging.modal in _ORDERING and self._is_ban_said(t):
            judging = replace(judging, modal="")  # "the march will not be allowed" is the ban itself
        if self._naming.is_absent(t):
            return Factuality("denied", why="absent") if t.trigger.strong else None
        sources = self._source_kinds(t.reading)
        around = _around(t) if t.pred is None and t.is_noun else None
        judged = self._status.judge(t.parse, judging, t.core, sources, around)
        if judged.status == "feared" and self._is_presupposed(t):
            judged = self._status.judge(t.parse, None, t.core, sources)
        if t.type == "release" and self._is_spared_nothing(t, judged):
            return None
        if judged.status == "feared" and (_is_said_as_threat(t) or self._is_not_thought(t)):
            return None
        if judged.why == "asked-for" and t.type not in _FEARED:
            return None  # "demanded the dismissal of the minister"
        if judged.status == "feared" and judged.why == "modal" and self._is_term_passed(t):
            judged = replace(judged, status="occurred")
        if judged.status == "occurred" and self._is_term_ahead(t):
            judged = replace(judged, status="feared", why="term")
        if judged.status == "feared" and (_names_its_fear(t, judged) or self._is_attempt_on_life(t)):
            judged = replace(judged, status="occurred")
        if judged.status == "denied" and judged.why == "negated" and not _is_denial(t, judged):
            return None
        if judged.status == "feared" and (
            self._is_only_thought_of(t, judged) or not self._is_told_fear(t, judged)
        ):
            return None
        established = sources.get(judged.source) == "court" or self._found.any(t.clause)
        if judged.status == "occurred" and t.reading.sentence.no == 0 and self._is_headed_by_source(t):
            judged = replace(judged, status="alleged")
        if judged.source < 0:
            judged = self._by_quotation(t, judged)
        if (
            judged.status == "occurred"
            and not established
            and (t.type in ALLEGED or self._is_yet_to_be_proved(t))
        ):
            judged = replace(judged, status="alleged")
        return judged

    def _is_headed_by_source(self, t: Telling) -> bool:
        """Whether a headline names who says so: "Troops killed nine: HRW", "Troops killed nine - UN", "HRW: Troops ..."."""
        if t.is_noun:
            return False
        text, at = t.reading.text, t.parse.tokens.starts[t.at] - t.reading.sentence.start
        closing = _CLOSING.search(text)
        if closing is not None and closing.start() > at:
            return self._sources.kind(closing[1]) in _REPORTERS
        heading = _HEADING.match(text)
        return heading is not None and heading.end() < at and self._sources.kind(heading[1]) in _SPEAKERS

    def _by_quotation(self, t: Telling, judged: Factuality) -> Factuality:
        """Judge what is told in a quoted statement: only who speaks for a state vouches for it. "They beat him," she said."""
        context, sentence = t.reading.context, t.reading.sentence
        if sentence.no == 0 or not is_statement(context.document.body, t.parse.tokens.starts[t.at]):
            return judged
        speaker = quoted_speaker(context, sentence)
        if speaker is None:
            kind, name = "", ""
        elif isinstance(speaker, OrganMention):
            kind, name = speaker.kind, speaker.text
        else:
            kind, name = (affiliation(context, speaker.name) or ("",))[0], speaker.name
        weakens = judged.status == "occurred" and _AS_SOURCE.get(kind) not in _VOUCHING
        return replace(
            judged,
            speaker=name,
            status="alleged" if weakens else judged.status,
            why="quoted" if weakens else judged.why,
        )

    def _source_kinds(self, reading: Reading) -> dict[int, str]:
        """The kinds of the chunks that may be a source, by their words or the organ in them."""
        found: dict[int, str] = {}
        body, tokens = reading.context.document.body, reading.parse.tokens
        for chunk in reading.parse.chunks:
            if chunk.role == "subject" or chunk.prep.startswith("according") or chunk.prep == "by":
                start, end = tokens.starts[chunk.first], tokens.ends[chunk.last]
                kind = self._sources.kind(body[start:end])
                if kind in ("", "other"):
                    organ = next((one for one in reading.organs if start <= one.start < end), None)
                    kind = _AS_SOURCE.get(organ.kind, kind) if organ is not None else kind
                found[chunk.index] = kind
        return found

    def _is_presupposed(self, t: Telling) -> bool:
        """Whether what governs a nominal takes the act for granted: "Mexico must investigate the murder of X"."""
        parse, pred = t.parse, t.pred
        last = min(t.last, t.core)
        if not t.is_noun or pred is None or parse.chunk_of[last] < 0:
            return False
        chunk = parse.chunks[parse.chunk_of[last]]
        if chunk.of >= 0 and chunk.prep != "of":
            chunk = parse.chunks[chunk.of]  # "the death in custody of X"
        if chunk.of >= 0:
            return False  # "investigate allegations of torture"
        chunk = parse.chunks[chunk.group]
        if chunk.pred == pred.index and self._is_occasion(t, chunk):
            return True
        if chunk.pred != pred.index or pred.lemma not in self._presupposes:
            return False
        if chunk.role == "comp":
            return chunk.prep in ("into", "over", "for", "on", "from")
        return chunk.role == ("subject" if pred.voice == "passive" else "object")

    def _is_occasion(self, t: Telling, chunk: Chunk) -> bool:
        """Whether a known act is what something still to come follows on: "may resign after the killing of two boys"."""
        lows = t.parse.tokens.lows
        known = lows[chunk.first] in _DEFINITE or lows[chunk.first] in _THEIRS or chunk.owner >= 0
        return known and chunk.prep in _UPON and t.type != "release"

    def _is_spared_nothing(self, t: Telling, judged: Factuality) -> bool:
        """Whether a release is only a condition, the end of a term, or the freeing of a state's own forces."""
        return (
            judged.hypothetical
            or self._served.any(t.clause)
            or (
                bool(t.people) and not t.agents and all(actor.kind == "security_forces" for actor in t.people)
            )
        )

    def _is_term_passed(self, t: Telling) -> bool:
        """Whether what somebody must spend in jail is a sentence passed: "must spend six years behind bars"."""
        return (
            t.pred is not None
            and t.roles.rule.startswith("frame")
            and t.pred.lemma in self._terms
            and t.pred.modal in ("must", "will")
            and " if " not in t.clause
        )

    def threatens_returned(self, t: Telling) -> bool:
        """Whether an act is what people fear who are to be sent back: "if returned, they would face torture"."""
        return self._returned.any(t.clause)

    def _is_told_fear(self, t: Telling, judged: Factuality) -> bool:
        """Whether a feared act is told of somebody: of people named, counted or described, not of anybody or "I"."""
        if t.type in _FEARED or self.threatens_returned(t):
            return True
        if judged.hypothetical:
            return False
        told = (t.type in _ON_BODIES and t.trigger.strong) or self._is_plan_of_state(t)
        return any(
            actor.named
            or actor.count
            or actor.iso3
            or actor.victim_kinds
            or (told and self._is_known(t, actor))
            for actor in t.people
        )

    def _is_known(self, t: Telling, actor: Actor) -> bool:
        """Whether the text has told before of whom a danger threatens: "they will be killed", "these people"."""
        return actor.head in _TOLD_OF if actor.pronoun else actor.text.partition(" ")[0].lower() in KNOWN

    def _is_only_thought_of(self, t: Telling, judged: Factuality) -> bool:
        """Whether what has not happened is told too faintly: an aim in passing ("to silence critics"), a topic."""
        if t.type in REMOVALS:
            return False
        if judged.why == "unrealised":
            return t.is_noun or not (t.trigger.strong or self._is_plan_of_state(t))
        return judged.why == "fear-noun" and not t.trigger.strong

    def _is_plan_of_state(self, t: Telling) -> bool:
        """Whether a state's officials are told to have planned it: "a plan by officials to arrest him"."""
        if t.pred is None or t.pred.link != "noun" or t.pred.noun < 0:
            return False
        planned = t.parse.tokens.lows[t.parse.chunks[t.pred.noun].head] in self._plans
        return planned and any(one.kind in OF_STATE for one in t.agents)

    def _is_term_ahead(self, t: Telling) -> bool:
        """Whether a term in prison is only what somebody faces, or is asked for: "prosecutors sought ten years in jail"."""
        pred = t.pred
        if (
            t.type != "imprisonment"
            or pred is None
            or pred.voice != "active"
            or pred.lemma not in self._awaits
        ):
            return False
        parse, chunk = t.parse, t.chunk
        if not t.is_noun:
            return pred.at == t.at
        if chunk is None or chunk.first < pred.at or chunk.prep in ("for", "over"):
            return False  # "faced criticism for the jailing"
        return chunk.of < 0 or parse.chunks[chunk.of].time or parse.chunks[chunk.of].first > pred.at

    def _is_not_thought(self, t: Telling) -> bool:
        """Whether nobody thinks that it will happen: "did not believe that they would kill him"."""
        return t.pred is not None and any(
            one.lemma in self._thinks and one.negated for one in t.parse.ancestors(t.pred.index)
        )

    def _is_attempt_on_life(self, t: Telling) -> bool:
        """Whether somebody tried to kill, which is an act of its own: "tried to shoot the editor"."""
        if t.pred is None or t.is_noun or t.pred.link != "to" or t.pred.governor < 0:
            return False
        # "Tried to kill the judge by planting a bomb" looks like a bombing so far.
        if t.type not in _KILLINGS and t.pred.lemma not in self._slays:
            return False
        above = t.parse.preds[t.pred.governor]
        if above.lemma not in _ATTEMPTS or above.negated or above.modal:
            return False
        t.type = "attempted_killing"
        return True

    def _is_yet_to_be_proved(self, t: Telling) -> bool:
        """Whether a gerund is what somebody is charged with or tried for: "was charged with raping a prisoner"."""
        parse, pred = t.parse, t.pred
        if t.is_noun or pred is None or pred.kind != "ing" or pred.governor < 0:
            return False
        above = parse.preds[pred.governor]
        return pred.link in FOR_CRIMES and (
            above.lemma in self._charges
            or any(parse.tokens.lows[parse.chunks[one].head] == "trial" for _, one in above.comps)
        )

    def _is_ban_said(self, t: Telling) -> bool:
        """Whether something is banned by the words that it will not be allowed, unless on a condition."""
        pred = t.pred
        return (
            t.type == "assembly_ban"
            and pred is not None
            and pred.negated
            and pred.lemma in self._allows
            and " if " not in t.clause
            and " unless " not in t.clause
        )

    # Whether it is a practice.

    def is_pattern(self, t: Telling, report: Report, when: DateMention | None) -> bool:
        """Whether a practice over time is told, not one datable act."""
        if report.family != "violation":
            return False
        if t.is_noun and report.best == 1 and report.type in DONE_TO_ONE:
            return False  # "the arrest of the critic is part of an ongoing crackdown"
        if t.is_noun and report.type in CAPTURES and _is_of_term(t):
            return False
        dated = report.first is not None
        counted = report.low is not None or report.best is not None or bool(report.names)
        news = (
            t.reading.sentence.no == 0 and not t.is_noun
        )  # a headline tells in the present what happened once
        return (
            self._status.pattern(
                t.parse,
                t.pred,
                t.at,
                t.last,
                t.clause,
                dated,
                counted,
                not t.is_noun,
                t.reading.sentence.no == 0,
            )
            or (
                not dated
                and not counted
                and not news
                and (self._is_general(t) or t.trigger.word == "discriminate")
            )
            or (
                (not t.is_noun or _are_since(t, when) or _are_counted(t))
                and not report.names
                and not news
                and is_cumulative(t.parse, t.pred, report, when)
            )
            or _is_yearly_total(t, report)
            or _are_many_held(report)
        )

    def _is_general(self, t: Telling) -> bool:
        """Whether unnumbered, undated plurals are told: "killings of civilians", "activists have been detained"."""
        parse, lows = t.parse, t.parse.tokens.lows
        vague = any(self._is_vague(parse, index) for index in t.roles.patients)
        if not t.is_noun:
            in_force = t.pred is not None and t.pred.tense in ("present", "perfect", "none")
            reviewed = t.pred is not None and t.reading.context.document.report_year is not None
            return vague and (in_force or reviewed)
        index = parse.chunk_of[t.last]
        if index >= 0 and (lows[parse.chunks[index].first] in _SINGLE or parse.chunks[index].owner >= 0):
            return False
        if vague or _is_plural(lows[t.last]):
            return True
        patients = t.roles.patients
        lone = bool(patients) and all(self._is_lone(parse, chunk) for chunk in patients)
        return lows[t.last] in self._practices and not lone

    def _is_lone(self, parse: Parse, index: int) -> bool:
        """Whether a chunk is one person: "he", "a student", "the Tibetan monk"."""
        chunk, lows = parse.chunks[index], parse.tokens.lows
        head = lows[chunk.head]
        if chunk.pronoun:
            return head in _ONE_PERSON
        return (
            lows[chunk.first] in _ARTICLES
            and self._nouns.has(head)
            and head not in self._collectives
            and not head.endswith(("s", "men", "people"))
        )

    def _is_vague(self, parse: Parse, index: int) -> bool:
        """Whether a chunk is people of whom nothing is said but what they are: "activists", "many villagers"."""
        chunk, lows = parse.chunks[index], parse.tokens.lows
        if (
            chunk.pronoun
            or (parse.tokens.tags[chunk.first] == NUM and "," not in lows[chunk.first])
            or (lows[chunk.first] in _DEFINITE and not parse.complements(index))
        ):
            return False
        return lows[chunk.head] in self._anybody or _is_plural(lows[chunk.head])

    # Whether it points back.

    def points_back(self, t: Telling) -> bool:
        """Whether a nominal takes its act for known: "his killing", "the arrests", "the reports of beatings"."""
        if not t.is_noun:
            return False
        if t.trigger.word in self._role_nouns:
            return True
        parse, lows = t.parse, t.parse.tokens.lows
        index = parse.chunk_of[t.at]
        return (index >= 0 and lows[parse.chunks[index].first] in KNOWN) or any(
            lows[chunk.first] in KNOWN
            for chunk in self._naming.hosts(parse, t.at)[1:]
            if self._status.alleges(lows[chunk.head])
        )


def _is_yearly_total(t: Telling, report: Report) -> bool:
    """Whether a report on a year tells how many suffered an act in its course: "police shot dead at least 138 people"."""
    return (
        t.reading.context.document.report_year is not None
        and report.type in _ADDED_UP
        and report.first is None
        and _is_total(report)
    )


def _are_since(t: Telling, when: DateMention | None) -> bool:
    """Whether a nominal tells several acts since something: "has recorded 160 killings since August"."""
    return when is not None and when.kind == "since" and _is_plural(t.parse.tokens.lows[t.last])


def _are_counted(t: Telling) -> bool:
    """Whether a nominal counts its acts: "carried out 27 executions in 2020"."""
    parse, index = t.parse, t.parse.chunk_of[t.last]
    return (
        index >= 0
        and parse.tokens.tags[parse.chunks[index].first] == NUM
        and _is_plural(parse.tokens.lows[t.last])
    )


def _are_many_held(report: Report) -> bool:
    """Whether many are told to be held at one time: "over 1,000 Tamils were in detention"."""
    return report.lasting and report.type in CAPTURES and _is_total(report)


def _is_total(report: Report) -> bool:
    """Whether so many suffered an act, nobody of them named, that they were counted together."""
    count = report.low if report.low is not None else report.best
    told = report.status in ("occurred", "alleged")
    return told and not report.names and count is not None and count >= _TOTAL


def _around(t: Telling) -> Pred | None:
    """The predicate in whose clause a nominal stands that hangs on another noun: "was in a crisis of abductions"."""
    parse, index, seen = t.parse, t.parse.chunk_of[t.last], set[int]()
    while index >= 0 and index not in seen:
        seen.add(index)
        chunk = parse.chunks[parse.chunks[index].group]
        if chunk.pred >= 0:
            return parse.preds[chunk.pred]
        index = chunk.of
    return None


def _names_conditions(t: Telling) -> bool:
    """Whether a nominal only says what conditions are meant: "faced harsh detention and interrogation conditions"."""
    chunk, chunks = t.chunk, t.parse.chunks
    return chunk is not None and any(
        one.group == chunk.group and t.parse.tokens.lows[one.head] == "conditions" and one.head > t.last
        for one in chunks[chunk.index :]
    )


def _is_of_term(t: Telling) -> bool:
    """Whether a nominal tells how long one act lasted: "after 14 months of detention", not "years of detentions"."""
    chunk, lows = t.chunk, t.parse.tokens.lows
    if chunk is None or chunk.of < 0 or chunk.prep != "of" or _is_plural(lows[t.last]):
        return False
    host = t.parse.chunks[chunk.of]
    return lows[host.head] in _TERMS and t.parse.tokens.tags[host.first] == NUM


def _is_denial(t: Telling, judged: Factuality) -> bool:
    """Whether a negated clause denies an act that somebody may have laid to somebody, rather than tell of none."""
    pred = t.pred
    return (
        pred is not None
        and not pred.modal  # "I cannot be sent back"
        and not t.is_noun
        and t.trigger.strong
        and pred.kind == "finite"
        and (judged.source >= 0 or (bool(t.people) and any(actor.kind for actor in t.agents)))
    )


def _is_plural(word: str) -> bool:
    return word.endswith("s") and not word.endswith("ss")


def _names_its_fear(t: Telling, judged: Factuality) -> bool:
    """Whether the word of danger is the act's own: "the attempted murder", "was threatened with death".

    An attempted kidnapping is none, an attempt on a life an act of its own.
    """
    if judged.why != "fear-word":
        return False
    word = t.trigger.word
    return word.startswith("threaten") or (word.startswith("attempt") and t.type != "abduction")


def _is_said_as_threat(t: Telling) -> bool:
    """Whether what is done to the body is only what somebody threatens with, which the threat tells: "threatened to hang him"."""
    pred = t.pred
    if t.is_noun or pred is None or t.type not in _ON_BODIES or t.trigger.word.startswith("threaten"):
        return False
    while pred.conjoined >= 0 and pred.kind == "inf":
        pred = t.parse.preds[pred.conjoined]
    return pred.kind == "inf" and pred.governor >= 0 and t.parse.preds[pred.governor].lemma == "threaten"
