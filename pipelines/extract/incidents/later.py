"""What other sentences add to an act once all are read: who its victims are, and that their fate is concealed.

Belongs here: reading "Those held include A and B", "They include a child", "She has not been seen since" into the
reports that they are about. Which reports are the same act is `incidents.folding`.
"""

import re
from collections.abc import Mapping
from typing import Final

from pipelines.extract.incidents.actors import ActorReader
from pipelines.extract.incidents.anaphora import HE_OR_SHE, AnaphoraReader
from pipelines.extract.incidents.context import Context
from pipelines.extract.incidents.folding.people import meet
from pipelines.extract.incidents.kinds import ARMED, MORTAL, OF_LIBERTY
from pipelines.extract.incidents.names import name_lists
from pipelines.extract.incidents.report import Actor, Report
from pipelines.extract.incidents.word_lists import WordLists
from pipelines.extract.language.text import Document, Sentence
from pipelines.extract.people.names import PersonMention
from pipelines.extract.people.victims import VictimKinds

_VIOLENT: Final = frozenset(("killing", "disappearance", "livelihood"))
_LAID_AFTER: Final = 3  # sentences behind an act in which its doers may be told
_EVENTS: Final = (
    r"(?:attack|killing|murder|massacre|bombing|blast|explosion|shooting|strike|raid|assault|ambush|abduction|kidnapping"
    r"|assassination)s?"
)
_EVENT: Final = re.compile(
    rf"\b(?:{_EVENTS}|attackers|assailants|gunmen|killers|kidnappers|abductors|perpetrators|blamed|responsibility)\b"
)
_THE_EVENT: Final = rf"(?:(?:the|this|that|monday's|both) (?:[a-z-]+ ){{0,2}}{_EVENTS}|it\b)"
_DID_IT: Final = re.compile(
    r"(?: (?:group|militia|fighters|militants|rebels|movement|organi[sz]ation|network|gang))?,? "
    r"(?:(?:has|have|had|later|also|on \w+day|said|says|it|they|their fighters|its fighters) ){0,5}"
    r"(?:claimed (?:responsibility|credit)|(?:was|were) (?:behind|responsible for)|"
    rf"(?:claimed|carried out|committed|perpetrated|staged|launched|conducted) {_THE_EVENT})"
)
_BY_THEM: Final = re.compile(
    rf"(?:(?:blam|attribut|pinn)(?:e|es|ed|ing) {_THE_EVENT} (?:on|to)"
    rf"|{_THE_EVENT} (?:was|were|has been|have been) (?:later )?(?:blamed on|claimed by|carried out by|attributed to|the work of)"
    r"|\bthe (?:attackers|assailants|gunmen|killers|kidnappers|abductors|perpetrators),? (?:were |are )?"
    r"(?:from|members of|part of|belonging to))"
    r" (?:the |a |an |fighters (?:from|of) |members of |suspected |rebels from )*$"
)
_ACCUSED: Final = re.compile(
    r"\b(?:blam|accus)(?:e|es|ed|ing) (?:the |fighters from |members of |suspected )*$"
)
# "Residents blamed X.", "X was blamed", where no other act is named.
_NO_MORE: Final = re.compile(
    r"(?: (?:group|militia|fighters|militants|rebels|movement|gunmen|forces))?(?:, [^.,;]{3,80},?[^.,;]*)?[.”\"]"
)
_WAS_BLAMED: Final = re.compile(
    r"(?: (?:group|militia|fighters|militants|rebels|movement))? (?:is|are|was|were|has been|have been) "
    rf"(?:widely |immediately |quickly |later )?(?:blamed|suspected)(?: (?:for|of|over) {_THE_EVENT}|[.,])"
)
_OF_IT: Final = re.compile(
    r"(?: (?:group|militia|fighters|militants|rebels|movement))? (?:for|of) "
    rf"(?:(?:being behind|carrying out|staging|launching) )?{_THE_EVENT}"
)
_SHOT: Final = re.compile(r"(?:shot|shoots?|stabbed|stabs?|gunned|hacked)\b")
_DEAD: Final = re.compile(r"\b(?:dead|dies|died|kill\w*|death|fatal\w*|murder\w*)\b")
_TOO_MANY: Final = 20  # so many people taken at once are not all concealed because somebody is
_LISTED_AFTER: Final = 3  # sentences behind an act in which a list of its victims' names may stand
_OPENING: Final = 25  # characters of a sentence in which its subject begins
# Behind a name that no list of victims holds: a speaker's ("X, a doctor, said"), or a place's ("the X hospital").
_IN_PASSING: Final = re.compile(
    r"(?:, (?!(?:the|his|her|their|an?) [\w-]+ (?:said|says|told|added)\b)[^,;.]{1,80})?,? (?:said|says|told|added)\b"
    r"| (?:hospital|clinic|university|college|school|institute|foundation|prison|street|square|airport)\b"
)
# What opens a sentence that says who they were: "The pair, A and B, face torture", "One of them, A, is a nurse".
_AGAIN: Final = re.compile(
    r"(?:(?:The|Both|These|Those) (?:[a-z0-9-]+ ){0,3}[a-z0-9-]+(?:,| [–—-])|(?:The|Both|They)(?: [a-z0-9-]+){0,3} (?:are|were)|) ?"
    r"(?:(?:later |since )?(?:identified|named) (?:by [\w ]{2,30} )?as )?(?:[a-z-]+ ){0,3}"
)
_ONE_OF: Final = re.compile(
    r"(?:One(?: of (?:them|the [a-z-]+))?|Among (?:them|those [a-z]+)),? (?:[a-z-]+,? ){0,3}"
)
_PARTS: Final = (",", ";", " and ", " while ")
_PART: Final = 6  # characters before a name that parts a sentence
_MOST_NAMED: Final = 9
_LEAD: Final = 2  # the number of the last sentence of a news story's opening
_ANOTHER: Final = re.compile(
    r"an? (?:second|third|fourth|fifth|sixth|seventh|former|further|new)\b", re.IGNORECASE
)
# What "those arrested" have suffered, and of which groups of acts that is told.
_BEFALLEN: Final = re.compile(
    r"\b(?:(?P<liberty>arrested|detained|held|seized|abducted|kidnapped|jailed|sentenced|imprisoned|taken|captured|missing)"
    r"|(?P<killing>killed|slain|dead|murdered|executed|hanged|shot|deceased)"
    r"|(?P<integrity>tortured|beaten|injured|wounded|raped|hurt)"
    r"|(?P<movement>deported|expelled|returned|extradited|repatriated)"
    r"|(?P<release>released|freed))\b"
)
_GROUPS: Final = {
    "liberty": ("liberty", "disappearance", "capital"),
    "killing": ("killing", "capital"),
    "integrity": ("integrity",),
    "movement": ("movement",),
    "release": ("accountability",),
}
_SOURCED: Final = re.compile(r"\b(?:according to|said|says|told)\b")
# "Those held include A", "the four detained were named as A".
_ARE_THOSE: Final = re.compile(
    r"(?:those|the \w+) (?:arrested|detained|held|seized|abducted|kidnapped|jailed|sentenced|taken|killed|slain|executed"
    r"|shot|tortured|beaten|injured|deported|expelled|released|freed)\b[^.;:]{0,40}? "
    r"(?:includ(?:e[sd]?|ing)|are|were|is|was)(?: (?:named|identified) as(?: follows)?)?:? [^.;:]{0,60}"
)
# Who is told to be the one victim may speak: "The victim, Mr. X, told reporters", "identified the victim as X, head of".
_IS_VICTIM: Final = re.compile(
    r"the (?:victim|survivor|detainee),(?: [a-z]+\.?){0,3} "
    r"|[a-z ]{3,40} (?:identified|named) the (?:victim|deceased|fatality) as (?:[a-z]+\.? ){0,3}[\"“‘]?"
)
# Who speaks, or is spoken for, suffered nothing.
_SPEAKS: Final = re.compile(r"(?:, [^,;.]{1,80},)? (?:said|says|told|added)\b|['’]s? ")
# What opens a sentence on somebody else: "The nephew, X, was", "In 2016, editor X was".
_OF_ANOTHER: Final = re.compile(
    r"\b(?:wife|husband|widow|mother|father|sister|brother|son|daughter|cousin|uncle|aunt|nephew|niece"
    r"|(?:his|her|their) [a-z]+|(?:19|20)\d\d|another)\b",
    re.IGNORECASE,
)
_INTRODUCED: Final = re.compile(
    r",? (?:\d{1,2},|who |was |is |had |has been |an? |the |nicknamed "
    r"|(?:better |also |popularly |commonly )?known (?:as|by) )"
)
# What posts and rumours tell, and what shows an article to tell it only to say that it is untrue.
_HEARSAY: Final = re.compile(
    r"\b(?:rumou?rs?|hoax|viral|posts?|tweets?|messages?|videos?|articles?|claims?) "
    r"(?:[\w-]+ ){0,8}?(?:claim|claiming|claimed|claims|that|about|of|alleging|saying|said|says|read|reads|suggest|suggesting)\b"
    r"|[,”\"] reads? (?:an?|one|the) |\brumou?rs?\b|\brumou?red\b"
)
_UNTRUE: Final = re.compile(
    r"\b(?:(?:the|this|that|these|those|such|all|both) (?:[\w-]+ ){0,2}?(?:claims?|posts?|rumou?rs?|reports?"
    r"|stor(?:y|ies)|messages?|news|information|articles?|videos?)|this|that|it|they) "
    r"(?:is|are|was|were|has been|have been|proved|turned out to be) (?:(?:completely|totally|entirely|not|all|a) )?"
    r"(?:false|untrue|true|fake|a? ?hoax|hoax|fabricated|baseless|unfounded|debunked)\b"
)
_REFUTED_AFTER: Final = 2  # sentences behind a claim in which the article says that it is untrue


class LaterReader:
    """Reads what other sentences tell of acts."""

    def __init__(
        self,
        lists: WordLists,
        groups: Mapping[str, str],
        *,
        actors: ActorReader,
        anaphora: AnaphoraReader,
        kinds: VictimKinds,
    ) -> None:
        """Take the group of each type of incident, and the readers of people."""
        self._anaphora = anaphora
        self._groups, self._actors, self._kinds = groups, actors, kinds
        self._concealed = lists.search("concealed")
        self._introduces = lists.search("introduces")
        self._lists_victims = lists.openings("listing_opening")

    def fill(self, context: Context, low: str, reports: list[Report]) -> None:
        """Give acts the victims' names and kinds that other sentences tell."""
        for report in reports:
            if not (report.explicit_victim or report.names) and report.rule.startswith("noun"):
                self._name_by_release(report, reports)
        nameless = [
            report
            for report in reports
            if not report.names and (report.family == "violation" or report.type == "release")
        ]
        if nameless:
            self._name_by_lists(context, low, reports, nameless)
            self._name_by_introduction(context, nameless)
            self._name_by_story(context, reports)
        _share_nationality(reports)
        self._describe(context.document, low, reports)

    def refute(self, document: Document, low: str, reports: list[Report]) -> list[Report]:
        """Deny what posts and rumours tell where the article calls them untrue: one denial of each kind of act."""
        claims = [
            report
            for report in reports
            if report.family == "violation"
            and _HEARSAY.search(low, report.sentence.start, report.sentence.end)
        ]
        untrue = {
            report.type
            for report in claims
            if any(
                _calls_untrue(low, near)
                for near in document.around(report.sentence.no, report.sentence.no + _REFUTED_AFTER)
            )
        }
        if not untrue:
            return reports
        denials: dict[str, Report] = {}
        for report in claims:
            if report.type in untrue:
                report.status = "denied"
                first = denials.setdefault(report.type, report)
                if report.names and not first.names:
                    denials[report.type] = report
        return [
            report
            for report in reports
            if report.status != "denied" or denials.get(report.type, report) is report
        ]

    def survive(self, low: str, reports: list[Report]) -> None:
        """Read a headline's "shot" as the attempt that the lead tells: "Editor shot in Kano", "is in hospital after"."""
        tried = [
            report.sentence.no
            for report in reports
            if report.type == "attempted_killing" and 0 < report.sentence.no <= _LEAD
        ]
        if not tried or any(
            report.type in MORTAL and 0 < report.sentence.no <= tried[0] for report in reports
        ):
            return
        for report in reports:
            if (
                report.sentence.no == 0
                and report.type == "extrajudicial_killing"
                and _SHOT.match(low, report.trigger_at)
                and not _DEAD.search(low, 0, report.sentence.end)
            ):
                report.type = "attempted_killing"
                report.rule = report.rule.replace("extrajudicial_killing", report.type)

    def lay(self, context: Context, low: str, reports: list[Report]) -> None:
        """Lay acts of violence that name no doer to whom one of the next sentences says to have done them."""
        for report in reports:
            if (
                report.explicit_perpetrator
                or report.perpetrator_kind != "unknown"
                or report.family != "violation"
                or self._groups[report.type] not in _VIOLENT
                or report.pattern
            ):
                continue
            for sentence in context.document.around(report.sentence.no + 1, report.sentence.no + _LAID_AFTER):
                found = (
                    _laid_to(context, sentence, low)
                    if _EVENT.search(low, sentence.start, sentence.end)
                    else None
                )
                if found is not None:
                    report.perpetrator = found
                    report.perpetrator_iso3, report.perpetrator_kind = found.iso3, found.kind
                    report.explicit_perpetrator = True
                    break

    def _name_by_release(self, report: Report, reports: list[Report]) -> None:
        """Read who was held off who was freed: "X was freed after days in captivity"."""
        if self._groups[report.type] not in OF_LIBERTY:
            return
        for other in reports:
            if (
                other.type == "release"
                and other.sentence.no == report.sentence.no
                and other.names
                and other.explicit_victim
            ):
                report.names, report.kinds = other.names, report.kinds or other.kinds
                report.low, report.best, report.high = other.low, other.best, other.high
                report.victim_iso3 = other.victim_iso3 or report.victim_iso3

    def _name_by_lists(
        self, context: Context, low: str, reports: list[Report], nameless: list[Report]
    ) -> None:
        """Read the names that a sentence lists as the victims of the last act told before: "Those held include A and B".

        Not where it lists whom its own act befell: "Five monks, among them A and B, were arrested".
        """
        for number, people in context.by_sentence_people.items():
            before = [report for report in nameless if 0 < number - report.sentence.no <= _LISTED_AFTER]
            if not before or number == 0:
                continue
            sentence = context.document.sentence_at(people[0].start)
            befallen = _BEFALLEN.search(low, sentence.start, people[0].start)
            if befallen is not None:
                groups = _GROUPS[befallen.lastgroup or ""]
                before = [report for report in before if self._groups[report.type] in groups]
            listed = self._listed(context, low, people) if before else []
            own = {name for one in reports if one.sentence.no == number for name in one.names}
            if listed:
                size = len(listed)
                report = max(before, key=lambda one: (one.sentence.no, one.best == size, one.trigger_at))
                if report.pattern and report.victim is None and not own.isdisjoint(listed):
                    continue
                report.names = tuple(dict.fromkeys(listed))

    def _listed(self, context: Context, low: str, people: list[PersonMention]) -> list[str]:
        """The names of a sentence that opens by saying that it lists victims."""
        sentence = context.document.sentence_at(people[0].start)
        opening = low[sentence.start : people[0].start]
        if _IS_VICTIM.fullmatch(opening):
            return [people[0].name]
        if _SOURCED.search(opening) or not (self._introduces.any(opening) or _ARE_THOSE.fullmatch(opening)):
            return []
        return [person.name for person in people if not _IN_PASSING.match(low, person.end, sentence.end)]

    def _name_by_story(self, context: Context, reports: list[Report]) -> None:
        """Read whom a text that names one victim alone means by "he", and by "a teacher" where its lead tells of him."""
        names = {name for report in reports for name in report.names}
        if len(names) != 1:
            return
        told = [report for report in reports if report.names]
        one: Report | None = None  # the last report of one person who is brought in, named or not
        for report in sorted(reports, key=lambda report: (report.sentence.no, report.trigger_at)):
            actor = report.victim
            if actor is None or (report.family != "violation" and report.type != "release"):
                continue
            if report.names:
                one = report
            elif actor.pronoun and actor.head in HE_OR_SHE:
                if one is not None and one.names and not report.pattern:
                    report.names = (
                        one.names if self._anaphora.may_be(context, actor.head, one.names[0]) else ()
                    )
            elif report.best == 1:
                one = report
                if report.sentence.no <= _LEAD and _is_new(report) and not _ANOTHER.match(actor.text):
                    report.names = next((other.names for other in told if self._are_akin(report, other)), ())
                if report.names and not self._anaphora.may_be(context, actor.head, report.names[0]):
                    report.names = ()

    def _are_akin(self, report: Report, later: Report) -> bool:
        """Whether a later report may be of the same person: of one of his kinds, or of an act of the same group.

        Not where that is told of another time: the editor shot last night is not he who was killed in 2016.
        """
        return (
            later.sentence.no > report.sentence.no
            and (meet(report, later) or not {report.type, later.type} <= MORTAL)
            and (
                not set(later.kinds).isdisjoint(report.kinds)
                or self._groups[later.type] == self._groups[report.type]
            )
        )

    def _name_by_introduction(self, context: Context, nameless: list[Report]) -> None:
        """Read the name that the next sentences open with as that of the one person just told of."""
        for report in nameless:
            if report.names or report.sentence.no == 0:
                continue
            if _is_new(report):
                report.names = self._introduced(context, report)
            elif (
                report.explicit_victim and report.low == report.best and 1 < (report.best or 0) <= _MOST_NAMED
            ):
                report.names = self._introduced_together(context, report, report.best or 0)
            if report.names:
                for name in report.names:
                    told = self._actors.kinds_of(context, name)
                    report.kinds = tuple(dict.fromkeys(report.kinds + told))

    def _introduced(self, context: Context, report: Report) -> tuple[str, ...]:
        """The name that opens one of the next two sentences as that of the person just told of."""
        body = context.document.body
        for number in (report.sentence.no + 1, report.sentence.no + 2):
            for person in context.by_sentence_people.get(number, ())[:1]:
                sentence = context.document.sentence_at(person.start)
                known = any(
                    other.name == person.name and other.start < sentence.start for other in context.people
                )
                opens = person.start - sentence.start < _OPENING
                head = report.victim.head if report.victim is not None else ""
                fits = self._anaphora.may_be(context, head, person.name)
                other = _OF_ANOTHER.search(body, sentence.start, person.start) is not None
                if not (known or other) and opens and fits and _INTRODUCED.match(body, person.end):
                    return (person.name,)
        return ()

    def _introduced_together(self, context: Context, report: Report, size: int) -> tuple[str, ...]:
        """The names, new and as many as suffered an act, that open one of the next two sentences, or of one of them."""
        body = context.document.body
        for number in (report.sentence.no + 1, report.sentence.no + 2):
            people = context.by_sentence_people.get(number, ())
            if not people:
                continue
            start = context.document.sentence_at(people[0].start).start
            new = [
                one
                for one in dict.fromkeys(
                    person.name for person in people if not _SPEAKS.match(body, person.end)
                )
                if not any(other.name == one and other.start < start for other in context.people)
            ]
            first = name_lists(body, people)[0]
            if _SPEAKS.match(body, first[-1].end):
                return ()
            listed = {person.name for person in first}
            opening = body[start : people[0].start]
            if people[0].name not in new:
                return ()
            if _ONE_OF.fullmatch(opening) and len(new) <= size:
                return tuple(new)
            if len(listed) == size and _AGAIN.fullmatch(opening):
                return tuple(one for one in new if one in listed)
            if len(new) == size == len(people) and _AGAIN.fullmatch(opening):
                # "A was given nine years, B six and C four"
                ends = [
                    max(body.rfind(mark, start, person.start) for mark in _PARTS) for person in people[1:]
                ]
                if all(
                    0 <= person.start - end <= _PART for person, end in zip(people[1:], ends, strict=True)
                ):
                    return tuple(new)
        return ()

    def _describe(self, document: Document, low: str, reports: list[Report]) -> None:
        """Add the kinds that the next sentence tells: "They include a child and its parents"."""
        following = {sentence.no - 1: sentence for sentence in document.sentences}
        for report in reports:
            after = following.get(report.sentence.no)
            if after is None or report.family != "violation" or not report.explicit_victim:
                continue
            if low.startswith(self._lists_victims, after.start):
                kinds = self._kinds.kinds(document.body[after.start : after.end])
                report.kinds = tuple(dict.fromkeys(report.kinds + kinds))

    def conceal(self, document: Document, low: str, reports: list[Report]) -> list[Report]:
        """Read the taking of somebody by agents of a state as a disappearance where the text says it is concealed.

        Told in the sentence, the one before or the two after: "has not been seen since", "the army denies holding him".
        Returns the reports without those that tell the concealment as an act of its own.
        """
        if not self._concealed.any(low):
            return reports
        told = {
            sentence.no
            for sentence in document.sentences
            if self._concealed.any(low[sentence.start : sentence.end])
        }
        concealing: set[int] = set()  # the sentences that tell it
        for report in reports:
            if (
                report.type in ("arrest", "abduction")
                and report.perpetrator_kind in ("security_forces", "paramilitary")
                and report.explicit_victim
                and (
                    report.names
                    or (report.best or _TOO_MANY) < _TOO_MANY
                    or (report.best is not None and report.sentence.no in told)
                )
                and not report.pattern
                and (near := _told_near(report, told, reports))
            ):
                report.type = "enforced_disappearance"
                concealing |= near
        return [
            report
            for report in reports
            if report.type != "incommunicado_detention"
            or report.names
            or report.sentence.no not in concealing
        ]


def _calls_untrue(low: str, sentence: Sentence) -> bool:
    """Whether a sentence calls what is told untrue: "but the claim is false", "the reports are not true"."""
    found = _UNTRUE.search(low, sentence.start, sentence.end)
    return found is not None and not (found[0].endswith(" true") and " not " not in found[0])


def _laid_to(context: Context, sentence: Sentence, low: str) -> Actor | None:
    """Whom a sentence says to have done what was told before: "X claimed the attack", "blamed it on X"."""
    for organ in context.by_sentence_organs.get(sentence.no, ()):
        if organ.kind not in ARMED:
            continue
        before, after = low[sentence.start : organ.start], low[organ.end : sentence.end]
        if (
            _DID_IT.match(after)
            or _BY_THEM.search(before)
            or _WAS_BLAMED.match(after)
            or (_ACCUSED.search(before) and (_OF_IT.match(after) or _NO_MORE.match(after)))
        ):
            text = context.document.body[organ.start : organ.end]
            return Actor(organ.start, organ.end, text, organ.iso3, organ.kind, head=text.lower().split()[-1])
    return None


def _told_near(report: Report, told: set[int], reports: list[Report]) -> set[int]:
    """Those of some sentences that stand near a report's and tell, where they name anybody, of its victims.

    Where others are told to be taken between a report and such a sentence, that sentence is about them.
    """
    number = report.sentence.no
    near = told.intersection(range(number - 1, number + 3))
    others = {
        other.sentence.no
        for other in reports
        if other.names and report.names and not set(other.names) & set(report.names)
    }
    theirs = {other.sentence.no for other in reports if set(other.names) & set(report.names)}
    taken = {
        other.sentence.no
        for other in reports
        if other.type in ("arrest", "abduction", "enforced_disappearance")
        and other.explicit_victim
        and (other.names, other.best) != (report.names, report.best)
    }
    return {
        one
        for one in near
        if (one == number or one in theirs or one not in others) and taken.isdisjoint(range(number + 1, one))
    }


def _is_new(report: Report) -> bool:
    """Whether the victim is one person whom the text brings in without a name: "a pregnant woman"."""
    actor = report.victim
    return (
        report.best == 1
        and actor is not None
        and report.explicit_victim
        and not actor.pronoun
        and actor.text.lower().startswith(("a ", "an "))
    )


def _share_nationality(reports: list[Report]) -> None:
    """Give every act on one person the nationality that one of them tells: "a Kenyan blogger ..., X was arrested"."""
    told: dict[str, str] = {}
    for report in reports:
        if report.national and report.victim_iso3 and report.best == 1 and len(report.names) == 1:
            told.setdefault(report.names[0], report.victim_iso3)
    for report in reports:
        if not report.national and report.family == "violation" and len(report.names) == 1:
            report.victim_iso3 = told.get(report.names[0], report.victim_iso3)
