"""Incident reports: what was done to whom, by whom, where, when, how many, and who says so.

Belongs here: from trigger hits to rows. The steps: find triggers and keep the sentences that deserve reading;
read each with the grammar; take roles by the trigger's frame; keep what the contract counts as an incident;
judge factuality; resolve states, numbers, names, places and dates; fold an act told twice into one report.
"""

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from pipelines.extract.counts import CountReader
from pipelines.extract.dates import DateMention, DateResolver
from pipelines.extract.grammar import Chunk, Grammar, Parse, Pred
from pipelines.extract.incident_actors import ActorReader
from pipelines.extract.incident_context import Context, Custody, Reading
from pipelines.extract.incident_frames import Framed, IncidentFrames, affirmed, fit, stands_apart
from pipelines.extract.incident_merge import BY_ORDER, fold, share_perpetrators
from pipelines.extract.incident_names import victim_names
from pipelines.extract.incident_offenders import OffenderReader, prosecute
from pipelines.extract.incident_report import Actor, Report
from pipelines.extract.incident_responses import RULERS, ResponseReader
from pipelines.extract.incident_roles import (
    Roles,
    aboard,
    attributive_roles,
    complement_roles,
    is_verb,
    noun_roles,
    verb_roles,
)
from pipelines.extract.incident_salience import Salience, weigh
from pipelines.extract.incident_status import StatusReader
from pipelines.extract.incident_when import (
    carry_on,
    date_act,
    governor,
    is_anaphoric,
    is_anaphoric_day,
    is_cumulative,
    is_narrated,
    share_dates,
    tells_lapse,
)
from pipelines.extract.incident_words import RESPONSES, Hit, IncidentWords, Trigger, WordSet, near
from pipelines.extract.organs import OrganFinder, OrganMention
from pipelines.extract.people import PersonFinder
from pipelines.extract.places import PlaceFinder
from pipelines.extract.sources import SourceKinds
from pipelines.extract.states import StateFinder, StateMention
from pipelines.extract.text import Document, Sentence, lower
from pipelines.extract.treaties import TreatyMention
from pipelines.extract.victims import PersonNouns, VictimKinds
from pipelines.lexicon import Lexicon, split_cell

_DONE_TO_ONE: Final = frozenset(
    "extrajudicial_killing death_in_custody attempted_killing judicial_execution arrest arbitrary_detention "
    "imprisonment incommunicado_detention enforced_disappearance abduction expulsion release death_sentence "
    "prosecution".split()
)
_PEOPLE_TYPES: Final = frozenset(
    "extrajudicial_killing mass_killing conflict_killing death_in_custody attempted_killing judicial_execution torture "
    "ill_treatment sexual_violence arrest arbitrary_detention imprisonment incommunicado_detention enforced_disappearance "
    "abduction expulsion refoulement threat_harassment forced_displacement release trafficking forced_labour "
    "child_recruitment movement_restriction death_sentence".split()
)
_RIGHTS_KINDS: Final = frozenset(
    "human_rights_defender journalist trade_unionist refugee asylum_seeker protester political_opponent religious_group "
    "ethnic_minority lawyer student foreigner".split()
)
_MANY: Final = frozenset(
    "crowd group family gathering congregation community delegation procession convoy crew team class couple tribe "
    "rally march demonstration protest vigil sit-in assembly".split()
)
_SERVES: Final = frozenset("spend serve".split())
_MOVES: Final = frozenset("send drive march truck ferry bus push fly".split())
# Told by those who suffer it or watch for it, hardly ever seen by who writes: alleged unless a court found it.
_ALLEGED: Final = frozenset("torture sexual_violence forced_labour unfair_trial".split())
_TREATY_VERBS: Final = frozenset(
    "state define say protect prohibit require provide guarantee forbid ban oblige bind allow recognise recognize cover "
    "include apply call describe outlaw".split()
)
_POINTERS: Final = (
    "READ",
    "Read also",
    "Read more",
    "Read More",
    "Also read",
    "Also Read",
    "ALSO",
    "RELATED",
    "Related:",
    "See also",
    "SEE ALSO",
    "WATCH",
    "Watch:",
    "MORE:",
)
_HOLDS: Final = frozenset("take hold keep remain place put be remand bring".split())
_FORCES: Final = frozenset(
    "detain languish force drive send sell work live trap confine intern imprison throw lock convert spend go".split()
) - {"live", "spend", "convert", "go"}
_DEATHS: Final = frozenset("die death deaths dead perish".split())
_FORBIDS: Final = frozenset("prohibit forbid ban outlaw criminalise criminalize abolish".split())
_FREEDOMS: Final = (
    "freedom",
    "press freedom",
    "religious freedom",
    "right to",
    "humanitarian access",
    "due process",
    "passport",
)
_PUBLISHES: Final = frozenset("release publish issue post air broadcast circulate leak obtain see".split())
_JUDGES: Final = frozenset(
    "condemn criticise criticize denounce deplore accuse blame express voice decry slam protest regret investigate probe "
    "convict charge indict try mark commemorate welcome discuss review examine call appeal plead admit confess testify "
    "acquit".split()
)
# What one investigates, mourns or punishes has happened, however uncertain the inquiry.
_PRESUPPOSE: Final = frozenset(
    "condemn denounce deplore decry protest regret investigate probe mark commemorate mourn explain punish avenge clarify "
    "remember solve review examine".split()
)
_GRANTS: Final = frozenset(
    "grant order win receive secure announce declare welcome offer give get award obtain follow issue free post allow".split()
)
_MASS: Final = frozenset(
    "torture harassment intimidation ill-treatment mistreatment rape surveillance censorship discrimination persecution "
    "slavery trafficking killing detention imprisonment violence".split()
)
# How many words of rights or violence a text without a strong trigger must have: one a stretch of characters, at most so many.
_CUES: Final = 4
_CUE_STRETCH: Final = 250
# Behind a name that no list of victims holds: a speaker's ("X, a doctor, said"), or a place's ("the X hospital").
_IN_PASSING: Final = re.compile(
    r"(?:, [^,;.]{1,80})?,? (?:said|says|told|added)\b"
    r"| (?:hospital|clinic|university|college|school|institute|foundation|prison|street|square|airport)\b"
)
_LASTS: Final = frozenset("be remain languish sit rot linger stay spend wait have serve".split())
_OF_STATE: Final = frozenset(("security_forces", "other_state", "paramilitary", "state"))
_ARMED: Final = frozenset(("security_forces", "paramilitary", "non_state_armed"))
_OPENING: Final = 20  # characters from a sentence's start within which its first actor is its subject
_INSTEAD: Final = ("prep:without", "prep:instead of", "prep:rather than")
_NOBODY: Final = frozenset("no none nobody neither".split())
_QUASHES: Final = frozenset("overturn quash annul commute revoke".split())
_REMOVALS: Final = frozenset(("refoulement", "expulsion"))
_HE_OR_SHE: Final = frozenset("he him his she her hers himself herself".split())
_SHE: Final = frozenset("she her hers herself".split())
# What befalls those who protest.
_AT_PROTESTS: Final = frozenset(
    "arrest extrajudicial_killing mass_killing ill_treatment arbitrary_detention imprisonment release attempted_killing".split()
)
_KNOWN: Final = frozenset("the this that these those his her their its such".split())
_THEY: Final = frozenset("they them their theirs themselves both".split())
_GROUPS: Final = frozenset(
    "pair couple duo trio group gang mob two three four five six seven eight nine ten men women".split()
)
# What a government does by its forces, where nobody else is said to have done it.
_BY_FORCE: Final = frozenset(
    "extrajudicial_killing mass_killing conflict_killing indiscriminate_attack attempted_killing sexual_violence "
    "abduction".split()
)
# What anybody may do to another.
_BY_ANYBODY: Final = frozenset(
    "extrajudicial_killing attempted_killing sexual_violence abduction ill_treatment torture threat_harassment trafficking "
    "forced_labour".split()
)
# What armies do to the people of a place, whosever they are.
_STRIKES: Final = frozenset(
    "extrajudicial_killing mass_killing conflict_killing indiscriminate_attack attempted_killing sexual_violence "
    "property_destruction forced_displacement arbitrary_detention torture ill_treatment aid_denial".split()
)
_RULING: Final = frozenset(
    "authorities government regime junta state officials administration dictator".split()
)
_JUDICIAL: Final = frozenset(
    "court courts judge judges tribunal magistrate prosecutor prosecutors jury decision ruling verdict".split()
)
_PURSUITS: Final = frozenset(
    "arrest charge investigate probe convict sentence indict sanction acquit try prosecute designate".split()
)
# What only the organs of a state do.
_BY_ORGANS: Final = frozenset(
    "imprisonment incommunicado_detention death_sentence judicial_execution unfair_trial arbitrary_detention".split()
)
_UNTOLD: Final = ("unidentified", "unknown", "masked", "unnamed", "hooded", "plain-clothed")
_INTRODUCED: Final = re.compile(r",? (?:\d{1,2},|who |was |is |had |has been |an? |the )")
_BELONGING: Final = re.compile(r"\b(?:his|her|their|whose) (?:[a-z-]+ ){1,2}$|\b(?:his|her) [a-z-]+, $")
_DASHES: Final = re.compile(r" [–—-] [^–—]{3,90} [–—-] $")
_REACH: Final = 12  # words behind a verb of sending within which it says where to
_NEAR: Final = 40  # characters about an act within which a word is about it
_CHAIN: Final = 4  # chunks up from a nominal that may say that there is none, or that it is known
_CROWD: Final = 20  # so many people taken at once are no single crime's suspects
_IN_COMBAT: Final = frozenset(
    "extrajudicial_killing attempted_killing conflict_killing indiscriminate_attack mass_killing".split()
)
_IN_DISASTERS: Final = frozenset("killing movement livelihood".split())
# Crimes that mean nothing as the bare name of a charge.
_CHARGED_WITH: Final = frozenset(
    "abduction extrajudicial_killing attempted_killing trafficking property_destruction sexual_violence".split()
)
_HELD_FOR: Final = frozenset(
    "hang execute arrest jail imprison detain convict sentence charge try accuse want hold extradite indict serve".split()
)
_BY_PERSONS: Final = frozenset("torture ill_treatment sexual_violence arrest".split())
_HURTS: Final = frozenset("injure wound hurt kill die dead perish death deaths".split())
_PLACES_OF_DUTY: Final = frozenset(
    "jail prison custody cell cells prisons work school classes court barracks".split()
)
_MOVED: Final = frozenset("resettle relocate".split())
_HELPS: Final = frozenset("help helps helped helping assist assisted offered".split())
_STRUCK: Final = frozenset("target hit strike".split())
_QUELLED: Final = frozenset("suppress quell".split())
_INJURES: Final = frozenset("injure wound hurt maim".split())
_CLEARS: Final = frozenset("acquit clear absolve exonerate".split())
_PUBLIC: Final = frozenset(
    "human_rights_defender journalist trade_unionist protester political_opponent lawyer".split()
)
_RANKS: Final = frozenset(
    "men personnel members guards hundreds thousands dozens scores many others casualties".split()
)
# Words that have a capital only because they open the sentence.
_OPENERS: Final = frozenset(
    "the a an this that these those its his her their some many most all such no one".split()
)
_HELD: Final = frozenset("prisoner prisoners inmate inmates detainee detainees".split())
_AIMS: Final = frozenset("silence stifle muzzle suppress".split())
_LIBERTY: Final = frozenset(("arrest", "imprisonment", "release", "arbitrary_detention", "threat_harassment"))


class IncidentFinder:
    """Finds incident reports. Build once; `find` is pure."""

    def __init__(
        self,
        lexicon: Lexicon,
        grammar: Grammar,
        *,
        states: StateFinder,
        people: PersonFinder,
        organs: OrganFinder,
        places: PlaceFinder,
        dates: DateResolver,
        counts: CountReader,
    ) -> None:
        """Take the finders that it shares with others; read its own lexicon tables."""
        self._grammar = grammar
        self._words = IncidentWords(lexicon)
        self.nominals = self._words.nominals
        self._frames = IncidentFrames(lexicon, self._words.triggers)
        self._status = StatusReader(lexicon)
        self._states, self._people, self._organs, self._places = states, people, organs, places
        self._dates, self._counts = dates, counts
        self._victims = VictimKinds(lexicon)
        self._nouns = PersonNouns(lexicon)
        self._sources = SourceKinds(lexicon)
        self._actors = ActorReader(self._victims, self._nouns, lexicon)
        self._responses = ResponseReader(lexicon, self._words)
        self._offenders = OffenderReader(lexicon)
        self._defaults = {
            row["incident_type"]: (row["perpetrator_kind"], row["state"] == "state")
            for row in lexicon.table("incident_defaults")
        }
        self._family = {row["incident_type"]: row["family"] for row in lexicon.table("incident_types")}
        self._group = {row["incident_type"]: row["group"] for row in lexicon.table("incident_types")}
        self._salience = Salience(lexicon, self._group)
        filters = {row["class"]: split_cell(row["words"]) for row in lexicon.table("incident_filters")}
        self._topic_heads = frozenset(filters["topic_head"])
        self._topic_verbs = frozenset(filters["topic_verb"])
        self._crime = WordSet(filters["ordinary_crime"])
        self._figurative = WordSet(filters["figurative"])
        self._things = {
            "censorship": frozenset(filters["media_thing"]),
            "assembly_ban": frozenset(filters["assembly_thing"]),
            "property_destruction": frozenset(filters["property_thing"]),
            "aid_denial": frozenset(filters["aid_thing"]),
        }
        self._utterances = frozenset(filters["utterance"])
        self._state_acts = WordSet(filters["state_act"])
        self._violent = WordSet(filters["violent"])
        self._natural = WordSet(filters["natural"])
        self._relief = WordSet(filters["relief"])
        self._back = WordSet(filters["back"])
        self._let_go = WordSet(filters["let_go"])
        self._returned = WordSet(filters["returned"])
        self._found = WordSet(filters["found"])
        self._introduces = WordSet(filters["introduces"])
        self._returned_to_risk = WordSet(filters["risk"])
        self._restriction = WordSet(filters["restriction"])
        self._rights_core = WordSet(filters["rights_core"])
        self._disaster = WordSet(filters["disaster"])
        self._accident = WordSet(filters["accident"])
        self._assault = WordSet(filters["assault"])
        self._battle = WordSet(filters["battle"])
        self._faint = frozenset(filters["faint"])
        self._economic = WordSet(filters["economic"])
        self._served = WordSet(filters["served"])
        self._mishaps = frozenset(filters["mishap"])
        self._likenesses = frozenset(filters["likeness"])
        self._uprising = WordSet(filters["uprising"])
        self._role_nouns = frozenset(filters["role_noun"])
        self._fighters = frozenset(filters["fighter"])
        self._out_of_combat = WordSet(filters["out_of_combat"])
        self._aimed = WordSet(filters["aimed"])
        self._doers = {
            (row["incident_type"], kind): (frozenset(split_cell(row["triggers"])), row["becomes"])
            for row in lexicon.table("incident_doers")
            for kind in split_cell(row["perpetrator_kinds"])
        }
        self._custody = WordSet(filters["custody"])
        self._protest = WordSet(filters["protest"])
        self._unidentified = frozenset(filters["unidentified"])
        self._rights_doc = WordSet(filters["rights_document"])
        self._political = WordSet(filters["political_charge"])
        self._pleas = WordSet(filters["plea"])
        self._concealed = WordSet(filters["concealed"])
        self._seeking = WordSet(filters["seeking"])
        self._secret_hands = WordSet(filters["secret_hands"])

    def find(
        self,
        document: Document,
        states: list[StateMention],
        treaties: list[TreatyMention],
        low: str | None = None,
    ) -> list[Report]:
        """Return the reports of a document, an act told twice folded into one, in the order of the text."""
        low = low if low is not None and len(low) == len(document.body) else lower(document.body)
        hits = self._words.find(low)
        cues = self._words.cues(low)
        strong = sum(hit.strong for hit in hits)
        if not strong and len(cues) < min(_CUES, 1 + len(low) // _CUE_STRETCH):
            return []
        chosen = self._choose(document, hits, cues, strong, self._frames.find(document, low))
        if not chosen:
            return []
        organs = self._organs.find(document)
        people = self._people.find(document)
        context = Context(document, states, organs, people, self._places.find(document, states))
        context.settle()
        pleas = len(self._pleas.found(low))
        rights = len(self._rights_doc.found(low)) + pleas
        core = len(self._rights_core.found(low)) + 2 * pleas
        reports: list[Report] = []
        voice = ""
        for sentence, found, framed in chosen:
            reading = self._read(context, sentence, low, treaties)
            reading.voice, reading.core = voice, core
            told = self._framed(reading, framed, rights) if framed is not None else {}
            for reported in told.values():
                reports += reported
            for hit in sorted(found, key=lambda one: not one.complements):
                if reading.parse.token_at(hit.start) not in told:
                    reports += self._report(reading, hit, rights)
        self._conceal(document, low, reports)
        reports = self._offenders.leave_out(context, low, reports, lambda name: self._kinds_of(context, name))
        self._name_victims(context, low, reports)
        self._describe_victims(document, low, reports)
        centres = self._salience.centres(reports, core)
        reports = fold(reports, self._group)
        share_perpetrators(reports, self._group, context.armed, context.main_state)
        share_dates(reports, document.published)
        carry_on(
            reports,
            document,
            lambda sentence: self._dates_of(document, sentence, low),
            lambda sentence, dates: self._is_scene(document, sentence, dates),
        )
        weigh(reports, centres, len(document.sentences))
        return reports

    def _name_victims(self, context: Context, low: str, reports: list[Report]) -> None:
        """Give an act its victims' names where a later sentence tells them: "Those held include A and B"."""
        for report in reports:
            if report.explicit_victim or report.names or not report.rule.startswith("noun"):
                continue
            for other in reports:
                # "X was freed after days in captivity" says who was held.
                if (
                    other.type == "release"
                    and self._group[report.type] in ("liberty", "disappearance")
                    and other.sentence.no == report.sentence.no
                    and other.names
                    and other.explicit_victim
                ):
                    report.names, report.kinds = other.names, report.kinds or other.kinds
                    report.low, report.best, report.high = other.low, other.best, other.high
                    report.victim_iso3 = other.victim_iso3 or report.victim_iso3
        nameless = [report for report in reports if not report.names and report.family == "violation"]
        if not nameless:
            return
        for number, people in context.by_sentence_people.items():
            before = [report for report in nameless if 0 < number - report.sentence.no <= 3]
            if not before or number == 0:
                continue
            sentence = context.document.sentence_at(people[0].start)
            if not self._introduces.any(low[sentence.start : people[0].start]):
                continue
            listed = [person for person in people if not _IN_PASSING.match(low, person.end, sentence.end)]
            if not listed:
                continue
            report = max(before, key=lambda one: (one.sentence.no, one.trigger_at))
            report.names = tuple(dict.fromkeys(person.name for person in listed))
        for report in nameless:
            if not report.names and report.sentence.no > 0 and self._is_one(report):
                report.names = self._introduced(context, report)
                for name in report.names:
                    told = self._kinds_of(context, name)
                    report.kinds = tuple(dict.fromkeys(report.kinds + told))

    def _is_one(self, report: Report) -> bool:
        """Whether the victim is one person whom the text brings in without a name: "a pregnant woman"."""
        actor = report.victim
        return (
            report.best == 1
            and actor is not None
            and report.explicit_victim
            and not actor.pronoun
            and actor.text.lower().startswith(("a ", "an "))
        )

    def _introduced(self, context: Context, report: Report) -> tuple[str, ...]:
        """The name that opens one of the next two sentences as that of the person just told of."""
        body = context.document.body
        for number in (report.sentence.no + 1, report.sentence.no + 2):
            for person in context.by_sentence_people.get(number, ())[:1]:
                sentence = context.document.sentence_at(person.start)
                known = any(
                    other.name == person.name and other.start < sentence.start for other in context.people
                )
                if not known and person.start - sentence.start < 25 and _INTRODUCED.match(body, person.end):
                    return (person.name,)
        return ()

    def _describe_victims(self, document: Document, low: str, reports: list[Report]) -> None:
        """Add the kinds that the next sentence tells: "They include a child and its parents"."""
        following = {sentence.no - 1: sentence for sentence in document.sentences}
        for report in reports:
            after = following.get(report.sentence.no)
            if after is None or report.family != "violation" or not report.explicit_victim:
                continue
            opening = low[after.start : after.start + 24]
            if opening.startswith(
                ("they include", "among them", "the group include", "those held include", "they were")
            ):
                kinds = self._victims.kinds(document.body[after.start : after.end])
                report.kinds = tuple(dict.fromkeys(report.kinds + kinds))

    def _conceal(self, document: Document, low: str, reports: list[Report]) -> None:
        """Read the taking of somebody by agents of a state as a disappearance where the text says it is concealed.

        Told in the sentence, the one before or the two after: "has not been seen since", "the army denies holding him".
        """
        if not self._concealed.any(low):
            return
        told = {
            sentence.no
            for sentence in document.sentences
            if self._concealed.any(low[sentence.start : sentence.end])
        }
        for report in reports:
            if (
                report.type in ("arrest", "abduction")
                and report.perpetrator_kind in ("security_forces", "paramilitary")
                and report.explicit_victim
                and (report.names or report.best == 1)
                and not report.pattern
                and told.intersection(range(report.sentence.no - 1, report.sentence.no + 3))
            ):
                report.type = "enforced_disappearance"

    # Choosing sentences.

    def _choose(
        self,
        document: Document,
        hits: list[Hit],
        cues: list[int],
        strong: int,
        framed: dict[int, Framed],
    ) -> list[tuple[Sentence, list[Hit], Framed | None]]:
        by_sentence: dict[int, tuple[Sentence, list[Hit]]] = {}
        for hit in hits:
            sentence = document.sentence_at(hit.start)
            if document.body.startswith(_POINTERS, sentence.start):
                continue  # a link to another story
            by_sentence.setdefault(sentence.no, (sentence, []))[1].append(hit)
        chosen: dict[int, tuple[Sentence, list[Hit], Framed | None]] = {}
        for sentence, found in by_sentence.values():
            cued = near(cues, sentence.start, sentence.end)
            kept = [hit for hit in found if hit.strong or cued or (strong >= 2 and len(cues) >= 6)]
            if kept and (cued or strong >= 1):
                chosen[sentence.no] = sentence, kept, framed.get(sentence.no)
        for sentence in document.sentences:
            if (
                sentence.no in framed
                and sentence.no not in chosen
                and (strong >= 2 or len(cues) >= _CUES or near(cues, sentence.start, sentence.end))
                and not document.body.startswith(_POINTERS, sentence.start)
            ):
                chosen[sentence.no] = sentence, [], framed[sentence.no]
        return [chosen[number] for number in sorted(chosen)]

    def _read(self, context: Context, sentence: Sentence, low: str, treaties: list[TreatyMention]) -> Reading:
        document = context.document
        text = document.body[sentence.start : sentence.end]
        reading = Reading(
            context,
            sentence,
            self._grammar.parse(document.body, sentence.start, sentence.end),
            text,
            low[sentence.start : sentence.end],
            lambda: self._dates_of(document, sentence, low),
            lambda: self._counts.people(text, offset=sentence.start),
        )
        reading.treaty_codes = [mention for mention in treaties if mention.sentence_no == sentence.no]
        if tells_lapse(reading.low):
            reading.read_lapses = lambda: self._dates.lapses(text, sentence.start)
        return reading

    def _dates_of(self, document: Document, sentence: Sentence, low: str) -> list[DateMention]:
        """The dates of a sentence; "the same day" is told from the last date of the three sentences before."""
        previous = None
        words = low[sentence.start : sentence.end]
        if is_anaphoric(words):
            daily = is_anaphoric_day(words)
            for before in reversed(document.sentences[max(sentence.no - 3, 1) : sentence.no]):
                found = self._dates.find(
                    document.body[before.start : before.end],
                    document.published,
                    report_year=document.report_year,
                )
                days = [one for one in found if one.first == one.last] if daily else found
                if days:
                    previous = days[-1]
                    break
                previous = previous or next(reversed(found), None)
        return self._dates.find(
            document.body[sentence.start : sentence.end],
            document.published,
            report_year=document.report_year,
            offset=sentence.start,
            previous=previous,
        )

    # One hit.

    def _framed(self, reading: Reading, framed: Framed, rights: int) -> dict[int, list[Report]]:
        """Return what frames and verbs with their second word apart tell, by the token of the verb."""
        parse = reading.parse
        told: dict[int, list[Report]] = {}
        for start, apart in framed.apart:
            token = parse.token_at(start)
            pred = is_verb(parse, token)
            if pred is not None and stands_apart(parse, pred, apart.tail):
                roles = verb_roles(parse, pred, apart.trigger)
                found = self._tell(reading, apart.trigger, roles, token, token, rights)
                if found:
                    told[token] = found
        for frame, pred, roles in fit(
            parse, framed.frames, lambda index, name: self._is_class(reading, index, name)
        ):
            if pred.at not in told:
                found = self._tell(reading, frame.trigger, roles, pred.at, pred.at, rights)
                if found:
                    told[pred.at] = found
        return told

    def _is_class(self, reading: Reading, index: int, name: str) -> bool:
        """Whether a chunk is people, an armed force, or an organ of any kind."""
        actor = self._actors.read(reading, index)
        if name == "@people":
            return actor.person
        return actor.kind in _ARMED or (name == "@organ" and actor.kind in ("other_state", "state"))

    def _report(self, reading: Reading, hit: Hit, rights: int) -> list[Report]:
        parse = reading.parse
        token = parse.token_at(hit.start)
        last = parse.token_at(hit.end - 1)
        if token >= len(parse.tokens.words) or self._inside_name(reading, hit, token):
            return []
        for trigger, roles, at in self._take(parse, hit, token, last):
            if (
                trigger.pos == "verb"
                and not trigger.others
                and self._group[trigger.type] in reading.complemented.get(roles.pred, ())
            ):
                continue  # "held him in a cellar" is told by its complement
            found = self._tell(reading, trigger, roles, at, last, rights)
            if found:
                if roles.rule.startswith("complement") and roles.pred >= 0:
                    told = reading.complemented.setdefault(roles.pred, set())
                    told.add(self._group[found[0].type])
                    if trigger.others:  # who took them for an arrest does not abduct them too
                        told |= {self._group[trigger.type], self._group[trigger.others]}
                return found
        return []

    def _tell(
        self, reading: Reading, trigger: Trigger, roles: Roles, at: int, last: int, rights: int
    ) -> list[Report]:
        """Return what one reading of a trigger tells."""
        if not roles.undone and self._is_nobody(reading.parse, roles, at if trigger.pos == "noun" else -1):
            return []
        if trigger.type in RESPONSES and trigger.type != "release":
            return self._responses.read(self, reading, trigger, roles, at, last, rights)
        clause = self._clause_text(reading, at)
        incident_type = self._words.refine(trigger.type, trigger.word, clause)
        if incident_type in RESPONSES and incident_type != "release":
            changed = Trigger(trigger.word, trigger.pos, incident_type, trigger.frame, True, trigger.verb_at)
            return self._responses.read(self, reading, changed, roles, at, last, rights)
        return self._violation(reading, trigger, incident_type, roles, at, last, clause, rights)

    def _take(self, parse: Parse, hit: Hit, token: int, last: int) -> Iterator[tuple[Trigger, Roles, int]]:
        """Yield the triggers that a surface form may be, as the sentence uses it, the likeliest first."""
        for complement in hit.complements:
            roles = complement_roles(parse, token, last, complement)
            if roles is not None:
                at = parse.preds[roles.pred].at if roles.pred >= 0 else token
                trigger = Trigger(
                    complement.counts_as,
                    "verb",
                    complement.type,
                    "agent_patient",
                    complement.strong,
                    others=complement.others,
                )
                yield trigger, roles, at
        verbs = [trigger for trigger in hit.triggers if trigger.pos == "verb"]
        nouns = [trigger for trigger in hit.triggers if trigger.pos == "noun"]
        for trigger in verbs:
            at = token + trigger.verb_at
            if at >= len(parse.tokens.words):
                continue
            pred = is_verb(parse, at)
            if pred is not None:
                yield trigger, verb_roles(parse, pred, trigger), at
                continue
            attributive = attributive_roles(parse, at)
            if attributive is not None and trigger.frame in ("agent_patient",):
                yield trigger, attributive, at
        for trigger in nouns:
            if (
                len(trigger.word) == hit.end - hit.start
                and " " not in trigger.word
                and is_verb(parse, token) is not None
            ):
                continue
            yield trigger, noun_roles(parse, token, last, trigger), last

    def _inside_name(self, reading: Reading, hit: Hit, token: int) -> bool:
        """Whether the word is part of the name of a treaty, a body, a law or a work."""
        if any(
            mention.start <= hit.start < mention.end and not mention.anaphoric
            for mention in reading.treaty_codes
        ):
            return True
        number = reading.sentence.no
        if any(
            organ.start <= hit.start < organ.end and organ.kind in ("international", "private")
            for organ in reading.context.by_sentence_organs.get(number, ())
        ):
            return True
        if number == 0 or any(trigger.type == "investigation" and trigger.strong for trigger in hit.triggers):
            return False  # a commission of inquiry has a name of its own
        words = reading.parse.tokens.words
        first_word = hit.start == reading.sentence.start
        return (
            words[token][0].isupper()
            and not first_word
            and not words[token].isupper()
            and (
                (token > 0 and words[token - 1][0].isupper() and token - 1 > 0)
                or (token + 1 < len(words) and words[token + 1][0].isupper())
            )
        )

    def _clause_text(self, reading: Reading, at: int) -> str:
        """The words around a trigger that belong with it: its sentence, cut at semicolons."""
        low = reading.low
        offset = reading.parse.tokens.starts[at] - reading.sentence.start
        start = low.rfind(";", 0, offset) + 1
        end = low.find(";", offset)
        return low[start : end if end >= 0 else len(low)]

    # Violations and releases.

    def _violation(
        self,
        reading: Reading,
        trigger: Trigger,
        incident_type: str,
        roles: Roles,
        at: int,
        last: int,
        clause: str,
        rights: int,
    ) -> list[Report]:
        parse, context, number = reading.parse, reading.context, reading.sentence.no
        pred = parse.preds[roles.pred] if roles.pred >= 0 else None
        if pred is not None and any(
            one.lemma in _FORBIDS and (one.index != pred.index or pred.at != at)
            for one in [pred, *list(parse.ancestors(pred.index))[:1]]
        ):
            return []
        if pred is not None and self._is_treaty_text(reading, pred):
            return []
        if trigger.word.startswith(_FREEDOMS) and not self._restriction.any(clause):
            return []
        if trigger.word == "death" and roles.rule == "noun-sentenced-to":
            return []
        if self._is_topic(reading, at, last, roles, trigger):
            return []
        if self._figurative.any(clause):
            return []
        if self._is_accident(incident_type, trigger, clause):
            return []
        agents = [self._actors.read(reading, index) for index in roles.agents]
        if incident_type in ("refoulement", "expulsion"):
            roles.patients = aboard(parse, roles.patients)
        patients = [self._actors.read(reading, index) for index in roles.patients]
        if trigger.pos == "noun":
            first = at - trigger.word.count(" ")  # of "death sentences", what stands before "death"
            self._owner_roles(reading, incident_type, first, agents, patients)
        if roles.owner_of >= 0:
            self._owner_roles(reading, incident_type, parse.chunks[roles.owner_of].last, agents, patients)
        agents = [actor for actor in agents if self._can_act(reading, actor)]
        if self._is_done_by_a_thing(incident_type, parse, roles):
            return []
        incident_type = self._by_doer(reading, incident_type, trigger, agents)
        if roles.passive and agents and trigger.pos != "noun":
            agents = [
                actor
                for actor in agents
                if actor.kind or actor.person or actor.iso3 or actor.text[:1].isupper()
            ]
        people = [
            actor
            for actor, index in zip(patients, [*roles.patients, -1], strict=False)
            if actor.head not in self._likenesses
            and (
                actor.person
                or (
                    (actor.victim_kinds or actor.named)
                    and (index < 0 or self._is_own(reading, index, incident_type))
                )
            )
        ]
        if incident_type in self._things and trigger.frame == "thing":
            if not any(self._is_thing(incident_type, reading, index) for index in roles.patients):
                return []
        elif trigger.frame in ("target", "on"):
            if trigger.pos == "verb" and not patients:
                return []
            if incident_type == "threat_harassment" and not (
                people
                or any(self._is_thing("property_destruction", reading, index) for index in roles.patients)
            ):
                return []
            if (
                incident_type == "excessive_force"
                and trigger.frame == "target"
                and not (
                    people or any(self._is_thing("assembly_ban", reading, index) for index in roles.patients)
                )
            ):
                return []
        elif incident_type in _PEOPLE_TYPES and trigger.frame != "frame":
            if roles.patients and not people:
                if trigger.pos == "verb":
                    state = next((actor for actor in patients if actor.kind == "state" or actor.kind), None)
                    if state is None or incident_type not in ("threat_harassment",):
                        return []
                else:
                    people = []
            elif not roles.patients and trigger.pos == "verb" and not (trigger.strong and roles.passive):
                return []
        if (
            incident_type == "forced_displacement"
            and trigger.word == "flee"
            and not any(
                actor.count is not None or actor.head.endswith("s") or actor.head == "people"
                for actor in people
            )
        ):
            return []
        if roles.rule == "complement-of" and people and (people[0].kind or people[0].head in _HELD):
            return []  # "guards in Eritrean prisons", "the prisoners in Evin prison"
        if incident_type == "release" and self._is_no_release(parse, trigger, roles, at):
            return []
        if (
            trigger.pos == "noun"
            and incident_type in ("death_sentence", "imprisonment")
            and pred is not None
            and pred.lemma in _QUASHES
        ):
            incident_type = "release"
        # "sentenced to life in prison" is told by its verb.
        if (
            incident_type == "imprisonment"
            and trigger.pos == "noun"
            and any(other.lemma in ("sentence", "jail", "imprison") for other in parse.preds)
        ):
            return []
        officers = incident_type == "arrest" and self._is_officer_held(reading, people, clause)
        if (
            not officers
            and incident_type in ("imprisonment", "death_sentence", "arrest")
            and self._is_offender(reading, people, clause)
        ):
            names = tuple(name for actor in people for name in actor.named)
            context.custodies.append(Custody(parse.tokens.starts[at], names))
            if incident_type == "arrest" or roles.rule.startswith("complement"):
                return []
            return self._responses.read(
                self,
                reading,
                Trigger(trigger.word, trigger.pos, "prosecution", trigger.frame, True),
                roles,
                at,
                last,
                rights,
            )
        # A frame says whose offices they are: "raided the offices of the newspaper".
        searched = roles.rule == "frame" and incident_type == "threat_harassment"
        if not (officers or searched) and self._is_ordinary_crime(
            incident_type, reading, people, agents, clause, rights
        ):
            return []
        if trigger.pos == "noun" and not trigger.strong and not people and not agents:
            return []
        if self._is_excluded(
            reading, trigger, incident_type, roles, people, patients, agents, clause, pred, at
        ):
            return []
        victim = people[0] if people else (patients[0] if patients and trigger.frame != "thing" else None)
        agent = agents[0] if agents else None
        if agent is not None and victim is not None and agent.start == victim.start:
            agent = None
        # A participle before its noun is taken for granted: "they must free the jailed editor".
        judging = None if roles.rule == "adjective" else affirmed(pred) if pred and roles.undone else pred
        judged = self._status.judge(parse, judging, at, self._source_kinds(reading), reading.voice)
        if judged.status == "feared" and self._is_presupposed(parse, trigger, pred, last):
            judged = self._status.judge(parse, None, at, self._source_kinds(reading), reading.voice)
        if incident_type == "release" and (
            judged.hypothetical  # "if they are freed"
            or self._served.any(clause)
            or (bool(people) and not agents and all(actor.kind == "security_forces" for actor in people))
        ):
            return []
        status = judged.status
        if status == "feared" and judged.why == "modal" and self._is_term_passed(pred, roles, clause):
            status = "occurred"
        if (
            status == "denied"
            and judged.why == "negated"
            and not (
                (pred is None or not pred.modal)  # "I cannot be sent back"
                and trigger.pos == "verb"
                and trigger.strong
                and pred is not None
                and pred.kind == "finite"
                and (judged.source >= 0 or (any(actor.kind for actor in agents) and people))
            )
        ):
            return []
        if status == "feared" and judged.why == "modal" and trigger.pos == "noun":
            status = "feared"
        if status == "feared" and self._is_only_thought_of(trigger, incident_type, judged.why):
            return []
        if status == "feared" and not self._is_told_fear(incident_type, people, judged.hypothetical, clause):
            return []
        if (
            trigger.pos == "noun"
            and incident_type in ("arrest", "extrajudicial_killing")
            and not people
            and not agents
            and (roles.rule == "noun" and not reading.dates)
        ):
            return []
        if status == "occurred" and incident_type in _ALLEGED and not self._found.any(clause):
            status = "alleged"
        report = Report(
            incident_type,
            reading.sentence,
            parse.tokens.starts[at],
            status,
            judged.why,
            f"{trigger.pos}-{incident_type}:{roles.rule}",
            False,
            trigger.strong,
            family=self._family[incident_type],
        )
        report.perpetrator, report.victim = agent, victim
        report.explicit_victim = bool(people)
        report.back = roles.rule == "adjective" or (
            report.family == "violation"
            and trigger.pos == "noun"
            and (trigger.word in self._role_nouns or self._points_back(parse, at))
        )
        report.lasting = (
            roles.rule == "complement"
            and pred is not None
            and pred.lemma in _LASTS
            and self._group[incident_type] in ("liberty", "capital")
        )
        report.faint = trigger.word in self._faint
        self._perpetrator(reading, report, agents, roles, at)
        if not self._suits_doer(report, trigger):
            return []
        self._victim(reading, report, people or ([victim] if victim else []), roles, at)
        harmed = pred is not None and pred.lemma in _INJURES
        if (
            report.type == "indiscriminate_attack"
            and (trigger.type != report.type or harmed)
            and self._is_aimed(report, clause)
        ):
            report.type = "attempted_killing" if harmed else "extrajudicial_killing"
        report.narrated = is_narrated(pred)
        # "The search for the abducted girl ended on Tuesday": the date is not the abduction's.
        when = self._when(reading, report, pred, at) if roles.rule != "adjective" else None
        dated = report.first is not None
        counted = report.low is not None or report.best is not None or bool(report.names)
        report.pattern = report.family == "violation" and (
            self._status.pattern(
                parse, pred, at, last, clause, dated, counted, trigger.pos == "verb", number == 0
            )
            or (not dated and not counted and self._is_general(reading, trigger, roles, pred, last))
            or (trigger.pos == "verb" and not report.names and is_cumulative(pred, report, when))
        )
        if report.status == "feared" and report.pattern and incident_type not in ("refoulement", "expulsion"):
            return []  # a danger at large, not an act
        self._where(reading, report, roles, at)
        if self._is_foreigner(report):
            report.kinds = (*report.kinds, "foreigner")
        self._say(reading, report, judged.source)
        self._tie(reading, report)
        if officers:
            held_by = report.perpetrator_iso3
            prosecute(report)
            report.victim_iso3 = next((actor.iso3 for actor in people if actor.iso3), held_by)
        return [report]

    def _suits_doer(self, report: Report, trigger: Trigger) -> bool:
        """Name an act by who did it: an armed group executes nobody by law; False where it then is none."""
        triggers, becomes = self._doers.get(
            (report.type, report.perpetrator_kind), (frozenset(), report.type)
        )
        if not report.explicit_perpetrator or (triggers and trigger.word not in triggers):
            return True
        report.type = becomes
        report.rule = f"{trigger.pos}-{becomes}:{report.rule.partition(':')[2]}"
        return bool(becomes)

    def _is_aimed(self, report: Report, clause: str) -> bool:
        """Whether a bomb was meant for whom it killed: "a car bomb killed the journalist"."""
        return (
            report.victim is not None
            and (
                report.best == 1
                or (report.best is None and not report.victim.head.endswith(("s", "people", "men")))
            )
            and bool(report.names or _RIGHTS_KINDS.intersection(report.kinds))
            and self._aimed.any(clause)
        )

    def _is_officer_held(self, reading: Reading, people: list[Actor], clause: str) -> bool:
        """Whether those arrested are officers of a force, who answer for what they did, not mutineers or strikers."""
        return (
            bool(people)
            and all(actor.kind == "security_forces" for actor in people)
            and not self._uprising.any(clause)
        )

    def _is_foreigner(self, report: Report) -> bool:
        """Whether the victims' own state is another than that of the place: "an Italian student vanished in Cairo"."""
        states = (report.victim_iso3, report.place_iso3)
        return (
            report.national
            and None not in states
            and len(set(states)) == 2
            and not {"ISR", "PSE"}.issuperset(states)
            and report.type not in ("refoulement", "forced_displacement")
            and not {"foreigner", "refugee", "asylum_seeker"}.intersection(report.kinds)
        )

    def _is_presupposed(self, parse: Parse, trigger: Trigger, pred: Pred | None, last: int) -> bool:
        """Whether what governs a nominal takes the act for granted: "Mexico must investigate the murder of X"."""
        if trigger.pos != "noun" or pred is None or parse.chunk_of[last] < 0:
            return False
        chunk = parse.chunks[parse.chunk_of[last]]
        if chunk.of >= 0 and chunk.prep != "of":
            chunk = parse.chunks[chunk.of]  # "the death in custody of X"
        if chunk.of >= 0:
            return False  # "investigate allegations of torture"
        chunk = parse.chunks[chunk.group]
        if chunk.pred != pred.index or pred.lemma not in _PRESUPPOSE:
            return False
        if chunk.role == "comp":
            return chunk.prep in ("into", "over", "for", "on")
        return chunk.role == ("subject" if pred.voice == "passive" else "object")

    def _by_doer(self, reading: Reading, incident_type: str, trigger: Trigger, agents: list[Actor]) -> str:
        """What an act is by who does it: rebels make no arrests, and who drags a man to a car unnamed may be anybody."""
        kind = agents[0].kind if agents else ""
        if trigger.others:
            if agents:
                return incident_type if kind in _OF_STATE else trigger.others
            here = reading.context.by_sentence_organs.get(reading.sentence.no, ())
            forces = any(organ.kind == "security_forces" for organ in here) and not self._seeking.any(
                reading.low
            )
            return trigger.others if incident_type == "arrest" and not forces else incident_type
        if incident_type == "arrest" and kind == "non_state_armed":
            return "abduction"
        return incident_type

    def _is_term_passed(self, pred: Pred | None, roles: Roles, clause: str) -> bool:
        """Whether what somebody must spend in jail is a sentence passed: "must spend six years behind bars"."""
        return (
            pred is not None
            and roles.rule.startswith("complement")
            and pred.lemma in _SERVES
            and pred.modal in ("must", "will")
            and " if " not in clause
        )

    def _is_told_fear(self, incident_type: str, people: list[Actor], hypothetical: bool, clause: str) -> bool:
        """Whether a feared act is told of somebody: of people named, counted or described, not of anybody or "I"."""
        if incident_type in ("refoulement", "expulsion", "judicial_execution", "death_sentence", "release"):
            return True
        described = [
            actor for actor in people if actor.named or actor.count or actor.iso3 or actor.victim_kinds
        ]
        if hypothetical:
            return self._returned.any(clause)  # "if sent back, they would face torture"
        return bool(described)

    def _is_only_thought_of(self, trigger: Trigger, incident_type: str, why: str) -> bool:
        """Whether what has not happened is told too faintly: an aim in passing ("to silence critics"), a topic."""
        if incident_type in ("refoulement", "expulsion"):
            return False
        if why == "unrealised":
            return trigger.pos == "noun" or not trigger.strong
        return why == "fear-noun" and not trigger.strong

    def _is_excluded(
        self,
        reading: Reading,
        trigger: Trigger,
        incident_type: str,
        roles: Roles,
        people: list[Actor],
        patients: list[Actor],
        agents: list[Actor],
        clause: str,
        pred: Pred | None,
        at: int,
    ) -> bool:
        """Whether a trigger tells something else here: a natural death, a suicide, a hand-over to the police ..."""
        kinds = {kind for actor in people for kind in actor.victim_kinds}
        word, lows = trigger.word, reading.parse.tokens.lows
        if patients and patients[0].head in ("themselves", "himself", "herself", "itself", "myself"):
            return True
        if pred is not None and (
            pred.link.startswith(_INSTEAD)
            or tuple(lows[max(0, pred.first - 2) : pred.first]) in (("instead", "of"), ("rather", "than"))
        ):
            return True
        chunks, nominal = reading.parse.chunks, reading.parse.chunk_of[at]
        if (
            trigger.pos == "noun"
            and nominal >= 0
            and "without" not in word
            and chunks[chunks[nominal].group].prep == "without"
        ):
            return True
        if (
            pred is not None
            and pred.kind == "ing"
            and any(chunks[one].prep == "without" for one in pred.subject)
        ):
            return True
        if word.startswith("fire") and pred is not None and self._is_dismissal(reading, pred, roles):
            return True
        if word == "hang" and trigger.frame == "patient":
            return pred is None or not pred.modal or bool(pred.particle)  # "both could hang"
        if self._is_out_of_place(reading, trigger, incident_type, roles, people, agents, clause, pred, at):
            return True
        if word in _DEATHS and incident_type == "extrajudicial_killing":
            return not self._violent.any(clause) or self._natural.any(clause)
        if incident_type == "child_recruitment" and trigger.pos == "verb" and trigger.frame != "frame":
            return "child" not in kinds
        if word == "take":
            return not (
                people
                and any(
                    actor.kind in ("security_forces", "non_state_armed", "paramilitary") for actor in agents
                )
                and pred is not None
                and pred.voice == "active"
                and any(prep in ("from", "out of", "to", "into", "out") for prep, _ in pred.comps)
            )
        if word in ("drag", "take away", "hit", "strike", "strap", "hurt") and not any(
            actor.kind for actor in agents
        ):
            return True
        if (
            word in _MOVES
            and incident_type in _REMOVALS
            and not self._back.any(clause[max(0, reading.parse.tokens.starts[at] - reading.sentence.start) :])
        ):
            return True
        if (
            roles.rule == "noun-held-in"
            and pred is not None
            and pred.lemma not in (_HOLDS if incident_type == "arrest" else _HOLDS | _FORCES)
        ):
            return True
        if incident_type in _REMOVALS and pred is not None and self._is_sent_to_a_place(reading, pred):
            return True
        if word == "extradite":
            return not kinds & {"refugee", "asylum_seeker"} and not self._returned_to_risk.any(clause)
        if incident_type in ("refoulement", "expulsion") and not trigger.strong:
            if any(actor.kind == "international" for actor in agents):
                return True
            moved = kinds & {"refugee", "asylum_seeker", "foreigner", "ethnic_minority"} or any(
                actor.state_is_demonym for actor in people
            )
            sent = pred is not None and any(
                prep in ("to", "back to", "into", "from", "across", "over")
                and self._names_state(reading, chunk)
                for prep, chunk in pred.comps
            )
            abroad = roles.rule.startswith("complement") and "country" in clause
            return not (
                people
                and (moved or sent or abroad or (word in _MOVES and any(actor.pronoun for actor in people)))
            )
        if incident_type == "aid_denial" and not trigger.strong:
            return not self._relief.any(clause)
        if (
            incident_type in ("arrest", "release")
            and kinds
            and kinds <= {"combatant"}
            and not self._figurative.any(clause)
        ):
            return not any(actor.kind == "non_state_armed" for actor in agents)
        # "people held on such charges": a participle that only says which people are meant.
        return (
            roles.rule == "verb-participle"
            and word in ("hold", "detain", "arrest", "jail", "imprison")
            and not roles.equated
            and bool(people)
            and people[0].head in ("detainees", "prisoners", "people", "those", "inmates", "suspects")
            and not people[0].count
        )

    def _is_out_of_place(
        self,
        reading: Reading,
        trigger: Trigger,
        incident_type: str,
        roles: Roles,
        people: list[Actor],
        agents: list[Actor],
        clause: str,
        pred: Pred | None,
        at: int,
    ) -> bool:
        """Whether a word tells combat, a bare charge, an aim or a deal here and no act against people."""
        word, lows = trigger.word, reading.parse.tokens.lows
        if (
            pred is not None
            and trigger.pos == "verb"
            and self._is_charged_with(reading.parse, pred, people, agents)
        ):
            return True
        if pred is not None and (
            (word == "persecution" and pred.lemma == "flee")
            or (word in _MOVED and bool(_HELPS.intersection(lows[max(0, pred.first - 3) : pred.at])))
        ):
            return True
        if word in _STRUCK and self._economic.any(clause):
            return True  # "sanctions that target individuals"
        if word in _QUELLED and people and not any("protester" in actor.victim_kinds for actor in people):
            return True  # "to harass and suppress journalists"
        if incident_type in _IN_COMBAT and self._are_fighters(people, clause):
            return not self._out_of_combat.any(self._beside(reading, people, at))
        if word in ("dead", "found dead"):
            return self._natural.any(clause)
        if incident_type in _CHARGED_WITH and trigger.pos == "noun" and not people:
            accused = [actor for actor in agents if actor.kind not in ("", "private")]
            return not accused and self._is_charge(reading.parse, roles, pred, at)
        if trigger.pos == "noun" and word.partition(" ")[0] in _AIMS:
            return lows[at - word.count(" ") - 1] == "to"  # "a tool to silence critics"
        if incident_type == "trafficking" and trigger.pos == "verb":
            if word == "sell":
                return not any(actor.person for actor in people)
            return word == "smuggle" and not agents and all(actor.pronoun or actor.named for actor in people)
        things = [lows[reading.parse.chunks[index].head] for index in roles.agents]
        return (
            word == "target"
            and bool(things)
            and not any(actor.kind or actor.person or actor.iso3 for actor in agents)
            and all(thing in self._things["censorship"] or thing in self._utterances for thing in things)
        )

    def _beside(self, reading: Reading, people: list[Actor], at: int) -> str:
        """The words around a trigger and its sufferers, in lower case."""
        spot = reading.parse.tokens.starts[at]
        first = min([spot, *(actor.start for actor in people)]) - reading.sentence.start
        last = max([spot, *(actor.end for actor in people)]) - reading.sentence.start
        return reading.low[max(0, first - _NEAR) : last + _NEAR]

    def _is_charged_with(self, parse: Parse, pred: Pred, people: list[Actor], agents: list[Actor]) -> bool:
        """Whether a gerund is what a public figure is charged with, or anybody is cleared of: "charged for insulting the king"."""
        if (
            pred.kind != "ing"
            or not pred.link.startswith(("prep:for", "prep:of", "prep:with"))
            or pred.governor < 0
        ):
            return False
        above = parse.preds[pred.governor]
        first = max(0, pred.first - 3)
        if "not guilty" in " ".join(parse.tokens.lows[first : pred.first]) or above.lemma in _CLEARS:
            return True
        accused = {kind for actor in agents for kind in actor.victim_kinds}
        return above.lemma in _HELD_FOR and bool(
            accused & _PUBLIC
            or (accused & _RIGHTS_KINDS and any(actor.kind == "security_forces" for actor in people))
        )

    def _are_fighters(self, people: list[Actor], clause: str) -> bool:
        """Whether all are men in arms, by their noun or as the ranks of an army in battle: "220 men", "2,000 Iranians"."""
        if not people:
            return False
        if all(actor.head in self._fighters for actor in people):
            return True
        return self._battle.any(clause) and all(
            actor.head in self._fighters
            or (
                (actor.head in _RANKS or actor.state_is_demonym)
                and not (actor.named or actor.victim_kinds or actor.pronoun)
            )
            for actor in people
        )

    def _is_charge(self, parse: Parse, roles: Roles, pred: Pred | None, at: int) -> bool:
        """Whether a nominal only names the crime that somebody is held for: "hanged for murder", "accused of kidnapping"."""
        if roles.blamed:
            return True
        index = parse.chunk_of[at]
        group = parse.chunks[parse.chunks[index].group] if index >= 0 else None
        return (
            group is not None
            and pred is not None
            and (group.pred == pred.index or (group.of >= 0 and parse.chunks[group.of].pred == pred.index))
            and (
                (group.prep == "for" and pred.lemma in _HELD_FOR)
                or (group.prep == "to" and pred.lemma == "relate")
            )
        )

    def _is_sent_to_a_place(self, reading: Reading, pred: Pred) -> bool:
        """Whether people are sent back within a state: "sent them back to jail"."""
        lows = reading.parse.tokens.lows[pred.at : pred.at + _REACH]
        return any(one in ("to", "into") and other in _PLACES_OF_DUTY for one, other in pairwise(lows))

    def _is_dismissal(self, reading: Reading, pred: Pred, roles: Roles) -> bool:
        """Whether people lose their work: "fired 600 workers", not "fired shots", nor "they were fired on"."""
        fired = pred.subject if pred.voice == "passive" else pred.objects
        if pred.voice == "passive" and roles.patients == list(fired):
            return False
        return any(self._actors.read(reading, index).person for index in fired)

    def _names_state(self, reading: Reading, chunk: int) -> bool:
        start, end = reading.parse.span(reading.parse.chunks[chunk])
        return any(
            start <= state.start < end
            for state in reading.context.by_sentence_states.get(reading.sentence.no, ())
        )

    def _is_no_release(self, parse: Parse, trigger: Trigger, roles: Roles, at: int) -> bool:
        """Whether a release is only asked for, refused, or a nominal that nobody is said to have granted."""
        pred = parse.preds[roles.pred] if roles.pred >= 0 else None
        if trigger.pos == "verb":
            return pred is not None and (
                pred.negated
                or pred.modal in ("will", "would", "may", "should", "must", "can", "could", "might", "be-to")
                or (
                    pred.kind == "inf"
                    and any(
                        one.lemma not in ("agree", "decide", "order", "begin", "help")
                        for one in list(parse.ancestors(pred.index))[:1]
                    )
                )
            )
        return pred is None or pred.negated or pred.lemma not in _GRANTS

    def _is_offender(self, reading: Reading, people: list[Actor], clause: str) -> bool:
        """Whether who is arrested or sentenced is accused of a violation rather than the victim of one."""
        kinds = {kind for actor in people for kind in actor.victim_kinds} - {"foreigner"}
        if any(actor.kind == "non_state_armed" for actor in people):
            return True
        if people and people[0].head in RULERS:
            kinds.discard("political_opponent")
        return not kinds & _RIGHTS_KINDS and (
            self._responses.is_grave(clause)
            or (
                bool(people)
                and self._offenders.is_suspect(people[0].head)
                and not self._rights_core.any(clause)
            )
        )

    def _is_general(
        self, reading: Reading, trigger: Trigger, roles: Roles, pred: Pred | None, last: int
    ) -> bool:
        """Whether unnumbered, undated plurals are told: "killings of civilians", "activists have been detained"."""
        parse = reading.parse
        lows = parse.tokens.lows
        vague = any(self._is_vague(parse, index) for index in roles.patients)
        if trigger.pos == "noun":
            index = parse.chunk_of[last]
            first = lows[parse.chunks[index].first] if index >= 0 else ""
            low = lows[last]
            single = first in ("a", "an", "this", "his", "her", "these", "that", "another")
            if single or (index >= 0 and parse.chunks[index].owner >= 0):
                return False
            plural = low.endswith("s") and not low.endswith("ss")
            lone = bool(roles.patients) and all(self._is_lone(parse, chunk) for chunk in roles.patients)
            return plural or (low in _MASS and not lone) or vague
        return (
            vague
            and pred is not None
            and (
                pred.tense in ("present", "perfect", "none")
                or reading.context.document.report_year is not None
            )
        )

    def _is_own(self, reading: Reading, index: int, incident_type: str) -> bool:
        """Whether a chunk is people and not a thing of theirs: "the dissident's trial" is held, not the dissident."""
        chunk = reading.parse.chunks[index]
        return chunk.owner < 0 or incident_type not in _LIBERTY or incident_type == "threat_harassment"

    def _points_back(self, parse: Parse, at: int) -> bool:
        """Whether a nominal takes its act for known: "his killing", "the arrests", "the reports of beatings"."""
        lows = parse.tokens.lows
        index = parse.chunk_of[at]
        return (index >= 0 and lows[parse.chunks[index].first] in _KNOWN) or any(
            lows[chunk.first] in _KNOWN
            for chunk in self._hosts(parse, at)[1:]
            if self._status.alleges(lows[chunk.head])
        )

    def _is_nobody(self, parse: Parse, roles: Roles, nominal: int) -> bool:
        """Whether nobody did it or nobody suffered it: "no officer was charged", "arrested no one", "no arrests"."""
        chunks = [parse.chunks[index] for index in (*roles.agents, *roles.patients)]
        if nominal >= 0:
            chunks += self._hosts(parse, nominal)
        lows = parse.tokens.lows
        pred = parse.preds[roles.pred] if roles.pred >= 0 and nominal >= 0 else None
        none = _NOBODY | {"any"} if pred is not None and pred.negated else _NOBODY
        return any(lows[chunk.first] in none for chunk in chunks)

    def _hosts(self, parse: Parse, at: int) -> list[Chunk]:
        """The chunk of a nominal and the tellings that it complements: "no complaint of torture or harassment"."""
        found: list[Chunk] = []
        index = parse.chunk_of[at]
        while index >= 0 and len(found) < _CHAIN:
            found.append(parse.chunks[index])
            lead = parse.chunks[found[-1].group]
            if lead.index != index:
                found.append(lead)
            above = lead.of
            head = parse.tokens.lows[parse.chunks[above].head] if above >= 0 else ""
            index = above if self._status.alleges(head) else -1
        return found

    def _is_lone(self, parse: Parse, index: int) -> bool:
        """Whether a chunk is one person: "he", "a student", "the Tibetan monk"."""
        chunk = parse.chunks[index]
        lows = parse.tokens.lows
        head = lows[chunk.head]
        if chunk.pronoun:
            return head in ("he", "him", "she", "her")
        return (
            lows[chunk.first] in ("a", "an", "the")
            and self._nouns.has(head)
            and not head.endswith(("s", "men", "people"))
        )

    def _is_vague(self, parse: Parse, index: int) -> bool:
        chunk = parse.chunks[index]
        lows = parse.tokens.lows
        head = lows[chunk.head]
        if chunk.pronoun:
            return False
        if (
            lows[chunk.first] in ("the", "these", "those", "his", "her")
            and len(parse.complements(index)) == 0
        ):
            return False
        return head in ("people", "number", "children", "women", "men", "many", "some", "others") or (
            head.endswith("s") and not head.endswith("ss")
        )

    def _can_act(self, reading: Reading, actor: Actor) -> bool:
        capital = actor.text[:1].isupper() and (
            actor.start > reading.sentence.start or actor.text.partition(" ")[0].lower() not in _OPENERS
        )
        return bool(
            actor.person
            or actor.kind
            or actor.iso3
            or actor.named
            or actor.pronoun
            or capital
            or actor.head in _GROUPS
        )

    def _is_accident(self, incident_type: str, trigger: Trigger, clause: str) -> bool:
        """Whether people come to harm by a disaster or an accident, with nobody's attack beside it."""
        harm = self._group[incident_type] in _IN_DISASTERS
        if harm and self._disaster.any(clause):
            return True
        return (
            (harm or trigger.word in _HURTS)
            and (self._accident.any(clause) or self._disaster.any(clause))
            and not self._assault.any(clause)
        )

    def _is_done_by_a_thing(self, incident_type: str, parse: Parse, roles: Roles) -> bool:
        """Whether the subject of a verb of hurting is a mishap: "toxic fumes suffocated", "the quake injured"."""
        lows = parse.tokens.lows
        return (
            incident_type in _BY_PERSONS
            and bool(roles.agents)
            and not roles.passive
            and all(lows[parse.chunks[index].head] in self._mishaps for index in roles.agents)
        )

    def _is_thing(self, incident_type: str, reading: Reading, index: int) -> bool:
        tokens = reading.parse.tokens
        chunk = reading.parse.chunks[index]
        things = self._things[incident_type]
        return any(tokens.lows[token] in things for token in range(chunk.first, chunk.last + 1)) or any(
            tokens.lows[other.head] in things for other in reading.parse.chunks if other.of == index
        )

    def _owner_roles(
        self,
        reading: Reading,
        incident_type: str,
        at: int,
        agents: list[Actor],
        patients: list[Actor],
    ) -> None:
        """Read the possessor or the noun before a nominal: "China's arrest of X", "his arrest", "police beatings"."""
        parse = reading.parse
        index = parse.chunk_of[at]
        if index < 0:
            return
        chunk = parse.chunks[index]
        tokens = parse.tokens
        if chunk.owner >= 0 and chunk.owner < at:
            first, last = chunk.first, chunk.owner
        elif chunk.first < at:
            first, last = chunk.first, at - 1
        else:
            return
        if tokens.lows[first] in ("his", "her", "their", "its", "my", "our"):
            if not patients and tokens.lows[first] != "its":
                start, end = tokens.starts[first], tokens.ends[first]
                patients.append(
                    Actor(start, end, tokens.words[first], person=True, pronoun=True, head=tokens.lows[first])
                )
            return
        start, end = tokens.starts[first], tokens.ends[last]
        body = reading.context.document.body
        actor = Actor(start, end, body[start:end], head=tokens.lows[last])
        number = reading.sentence.no
        for organ in reading.context.by_sentence_organs.get(number, ()):
            if start <= organ.start < end:
                actor.kind, actor.iso3 = organ.kind, organ.iso3
        for state in reading.context.by_sentence_states.get(number, ()):
            if start <= state.start < end:
                actor.iso3 = actor.iso3 or state.iso3
                if not actor.kind and chunk.owner >= 0 and state.end == end and state.kind != "demonym":
                    actor.kind = "state"
        actor.named = tuple(
            person.name
            for person in reading.context.by_sentence_people.get(number, ())
            if start <= person.start < end
        )
        actor.victim_kinds = self._victims.kinds(actor.text)
        actor.person = bool(actor.named or self._nouns.has(actor.head) or actor.victim_kinds)
        if chunk.owner >= 0 or tokens.lows[at] == "dead":
            actor.count = next((count for count in reading.counts if start <= count.start < end), None)
        # "the minister's arrest": an office's holder is no less a victim of what is done to one person.
        holder = actor.person and chunk.owner >= 0 and not patients and incident_type in _DONE_TO_ONE
        if actor.kind and not agents and not (holder and not actor.head.endswith("s")):
            agents.append(actor)
        elif actor.person and not patients:
            patients.append(actor)

    # Filters.

    def _is_treaty_text(self, reading: Reading, pred: Pred) -> bool:
        """Whether a treaty says it: "the convention defines refugees as people who are persecuted"."""
        parse = reading.parse
        for one in (pred, *parse.ancestors(pred.index)):
            for index in one.subject:
                start, end = parse.span(parse.chunks[index])
                if any(start <= mention.start < end for mention in reading.treaty_codes):
                    return one.lemma in _TREATY_VERBS
        opens = any(mention.start - reading.sentence.start < 6 for mention in reading.treaty_codes)
        if opens and pred.tense in ("present", "none"):
            return True  # "The Convention defines ..." where the verb was taken for a noun
        first = next((one for one in parse.preds if one.kind == "finite"), None)
        if first is None or first.lemma not in _TREATY_VERBS:
            return False
        return any(
            start <= mention.start < end
            for index in first.subject
            for start, end in [parse.span(parse.chunks[index])]
            for mention in reading.treaty_codes
        )

    def _is_topic(self, reading: Reading, at: int, last: int, roles: Roles, trigger: Trigger) -> bool:
        """Whether an act is only named: "a seminar on torture", "laws against trafficking", "abolish the death penalty"."""
        parse = reading.parse
        if trigger.pos == "verb":
            return False
        index = parse.chunk_of[at]
        if index < 0:
            return False
        chunk = parse.chunks[parse.chunks[index].group]
        head = parse.tokens.lows[parse.chunks[index].head]
        if parse.chunks[index].head > at and head in self._topic_heads:
            return True
        if chunk.of >= 0 and parse.tokens.lows[parse.chunks[chunk.of].head] in self._topic_heads:
            return True
        if chunk.pred >= 0:
            lemma = parse.preds[chunk.pred].lemma
            if lemma in self._topic_verbs and (
                chunk.role in ("object", "subject") or chunk.prep in ("against", "on")
            ):
                return True
        return bool(chunk.prep in ("against",) and not roles.patients and not roles.agents and chunk.of >= 0)

    def _is_ordinary_crime(
        self,
        incident_type: str,
        reading: Reading,
        people: list[Actor],
        agents: list[Actor],
        clause: str,
        rights: int,
    ) -> bool:
        if incident_type not in _LIBERTY and incident_type not in (
            "extrajudicial_killing",
            "ill_treatment",
            "sexual_violence",
        ):
            return False
        kinds = {kind for actor in people for kind in actor.victim_kinds}
        crime = self._crime.any(clause)
        if (kinds - {"foreigner"} if crime else kinds) & _RIGHTS_KINDS:
            return False
        if incident_type in _LIBERTY:
            taken = any(actor.kind == "non_state_armed" for actor in agents)
            many = any(
                actor.count and (actor.count.low or actor.count.best or 0) >= _CROWD for actor in people
            )
            political = reading.core >= 2 and rights >= 1
            if incident_type == "imprisonment" and people and self._political.any(clause):
                return False
            if crime:
                return True
            if any(self._is_told_of(reading, actor) for actor in people):
                return False
            if agents and incident_type != "release" and self._secret_hands.any(agents[0].text.lower()):
                return False
            return not (taken or political or many or (people and self._rights_core.any(clause)))
        return (
            rights < 1
            and not any(
                actor.kind in ("security_forces", "non_state_armed", "paramilitary") for actor in agents
            )
            and not reading.context.main_state
        )

    def _is_told_of(self, reading: Reading, actor: Actor) -> bool:
        """Whether a pronoun stands for somebody whom the text has told an act on before."""
        told = reading.context.suffered
        return actor.pronoun and any(name in told for name in self._resolve_person(reading, actor))

    # Attributes.

    def _source_kinds(self, reading: Reading) -> dict[int, str]:
        found: dict[int, str] = {}
        body = reading.context.document.body
        tokens = reading.parse.tokens
        for chunk in reading.parse.chunks:
            if chunk.role == "subject" or chunk.prep.startswith("according") or chunk.prep == "by":
                start, end = tokens.starts[chunk.first], tokens.ends[chunk.last]
                kind = self._sources.kind(body[start:end])
                if kind in ("", "other"):
                    organ = next(
                        (
                            o
                            for o in reading.context.by_sentence_organs.get(reading.sentence.no, ())
                            if start <= o.start < end
                        ),
                        None,
                    )
                    if organ is not None:
                        kind = {
                            "security_forces": "official",
                            "other_state": "official",
                            "private": "ngo",
                            "international": "un",
                            "non_state_armed": "armed",
                            "paramilitary": "armed",
                        }.get(organ.kind, kind)
                found[chunk.index] = kind
        return found

    def _perpetrator(
        self, reading: Reading, report: Report, agents: list[Actor], roles: Roles, at: int
    ) -> None:
        default_kind, of_state = self._defaults[report.type]
        context, number = reading.context, reading.sentence.no
        offset = report.trigger_at
        agent = agents[0] if agents else None
        if agent is not None and agent.pronoun:
            agent = self._antecedent(reading, agent) or agent
        if agent is not None and report.type in _BY_FORCE and self._pursues(reading, agent):
            agent = None
        if agent is not None and report.type in _BY_ORGANS and agent.kind in ("private", "international"):
            agent = None
        if agent is None and report.type == "release" and self._let_go.any(reading.low):
            default_kind = "security_forces"
        if agent is None:
            if default_kind == "unknown" and self._state_acts.any(reading.low):
                default_kind, of_state = "security_forces", True
            report.perpetrator_kind = default_kind
            armed = self._armed_before(reading) if default_kind == "unknown" and roles.passive else None
            if armed is not None:
                report.perpetrator_kind = armed.kind
                if armed.kind != "non_state_armed":
                    report.perpetrator_iso3 = armed.iso3 or self._actors.nearest_state(
                        context, number, offset
                    )
                return
            if of_state:
                skip = {
                    actor.iso3
                    for actor in (report.victim,)
                    if actor and actor.iso3 and not self._same_home(reading, actor)
                }
                skip |= self._critics(reading, roles, at)
                report.perpetrator_iso3 = self._unsaid_state(reading, report, {s for s in skip if s})
            return
        report.perpetrator = agent
        report.explicit_perpetrator = True
        kind = agent.kind
        if kind == "state":
            report.perpetrator_iso3 = agent.iso3
            report.perpetrator_kind = (
                default_kind if default_kind in ("security_forces", "other_state") else "security_forces"
            )
            return
        if kind in ("security_forces", "other_state", "paramilitary"):
            report.perpetrator_kind = kind
            report.perpetrator_iso3 = agent.iso3 or self._actors.nearest_state(
                context,
                number,
                agent.start,
                {report.victim.iso3}
                if report.victim
                and report.victim.iso3
                and (report.type in _REMOVALS or self._foreign(reading, report.victim))
                else None,
            )
            if (
                kind == "other_state"
                and (
                    (default_kind == "security_forces" and report.type != "threat_harassment")
                    or report.type in _BY_FORCE
                )
                and agent.head in _RULING
            ):
                report.perpetrator_kind = "security_forces"
            return
        if kind in ("non_state_armed", "international", "private"):
            report.perpetrator_kind = "unknown" if self._is_unidentified(context, agent) else kind
            return
        if agent.iso3 and not agent.person:
            # "Georgian rockets", "Azerbaijani forces": what belongs to a state acts for it.
            report.perpetrator_kind = (
                "security_forces" if default_kind in ("unknown", "private") else default_kind
            )
            report.perpetrator_iso3 = agent.iso3
            return
        if agent.pronoun:
            if agent.head in _HE_OR_SHE and report.type in _BY_ANYBODY:
                report.perpetrator_kind = "private"
                return
            report.perpetrator_kind = default_kind
            if of_state:
                report.perpetrator_iso3 = self._actors.nearest_state(context, number, offset)
            return
        if agent.person and " in uniform" in reading.low:
            # Whose uniform is not said.
            report.perpetrator_kind = "security_forces"
            return
        if self._is_unidentified(context, agent):
            report.perpetrator_kind = "unknown"
            return
        if agent.person and (not of_state or (not agent.named and report.type not in BY_ORDER)):
            report.perpetrator_kind = "private"
            return
        report.perpetrator_kind = default_kind if of_state else "private" if agent.person else "unknown"
        if of_state:
            # "The East African nation deported 12 Somalis": nobody is deported from home.
            removed = report.victim.iso3 if report.victim and report.type in _REMOVALS else None
            report.perpetrator_iso3 = self._actors.nearest_state(
                context, number, offset, {removed} if removed else None
            )

    def _is_unidentified(self, context: Context, agent: Actor) -> bool:
        """Whether nobody knows who they are: "six men", "masked gunmen"; where an armed group is told of, theirs."""
        words = agent.text.lower().split()
        heads = self._unidentified.intersection((agent.head, words[-1]))
        if agent.named or not heads:
            return False
        if any(word in _UNTOLD for word in words):
            return True
        if agent.kind == "non_state_armed":
            return not context.has_armed_group(self._unidentified)
        return not agent.kind and words[0] not in _KNOWN

    def _critics(self, reading: Reading, roles: Roles, at: int) -> set[str]:
        """The states that an act's nominal is criticised by: "Germany condemned the arrest of the activists"."""
        parse = reading.parse
        index = parse.chunk_of[at]
        if index < 0 < at:
            index = parse.chunk_of[at - 1]  # a trigger that ends in a preposition: "arrest of"
        if index < 0 or not roles.rule.startswith("noun"):
            return set()
        while parse.chunks[index].of >= 0:
            index = parse.chunks[index].of  # "reports of the arrest"
        pred = parse.chunks[parse.chunks[index].group].pred
        if pred < 0:
            return set()
        over = [parse.preds[pred], *parse.ancestors(pred)]
        lowest = next((k for k, one in enumerate(over) if one.lemma in self._words.critical), len(over))
        spans = [parse.span(parse.chunks[index]) for one in over[lowest:] for index in one.subject]
        return {
            state.iso3
            for state in reading.context.by_sentence_states.get(reading.sentence.no, ())
            if any(start <= state.start < end for start, end in spans)
        }

    def _unsaid_state(self, reading: Reading, report: Report, skip: set[str]) -> str | None:
        """The state behind an act without a doer: where it happened, else the nearest; never where people were sent."""
        context, number, body = reading.context, reading.sentence.no, reading.context.document.body
        if report.type in _REMOVALS:
            sent = {
                state.iso3
                for state in context.by_sentence_states.get(number, ())
                if body[max(0, state.start - 4) : state.start].endswith(" to ")
            }
            found = self._actors.nearest_state(context, number, report.trigger_at, skip | sent)
            return None if found in sent and found not in skip else found
        if context.document.home is None and number > 0 and report.rule.startswith("noun"):
            here = [
                (abs(state.start - report.trigger_at), state.iso3)
                for state in context.by_sentence_states.get(number, ())
                if state.kind in ("name", "capital")
                and state.start > report.trigger_at
                and body[max(0, state.start - 4) : state.start].endswith((" in ", " at "))
            ]
            if here:
                return min(here)[1]
        found = self._actors.nearest_state(context, number, report.trigger_at, skip)
        victim = report.victim
        if number > 0 and victim is not None and victim.state_is_demonym and victim.iso3 == found:
            # "Two Korean defectors were detained in China": foreigners are held by whom the place belongs to.
            return next(
                (
                    state.iso3
                    for state in context.by_sentence_states.get(number, ())
                    if state.kind == "name"
                    and state.start > report.trigger_at
                    and body[max(0, state.start - 4) : state.start].endswith(" in ")
                ),
                found,
            )
        return found

    def _armed_before(self, reading: Reading) -> OrganMention | None:
        """The armed actor of the sentence before where this one names none: "Troops came at dusk. Ten were dead by dawn."."""
        organs = reading.context.by_sentence_organs
        number = reading.sentence.no
        if number < 2 or any(organ.kind in _ARMED for organ in organs.get(number, ())):
            return None
        before = [organ for organ in organs.get(number - 1, ()) if organ.kind in _ARMED]
        opens = reading.context.document.sentences
        start = next((one.start for one in opens if one.no == number - 1), 0)
        if len({organ.kind for organ in before}) != 1 or before[0].start - start > _OPENING:
            return None
        return before[0]

    def _pursues(self, reading: Reading, agent: Actor) -> bool:
        """Whether an organ deals with a crime of others: a court, or the police who arrest or inquire."""
        if agent.kind == "other_state" and agent.head in _JUDICIAL:
            return True
        parse = reading.parse
        return agent.kind in ("security_forces", "other_state") and any(
            pred.lemma in _PURSUITS
            and any(
                parse.span(parse.chunks[index])[0] <= agent.start < parse.span(parse.chunks[index])[1]
                for index in pred.subject
            )
            for pred in parse.preds
        )

    def _same_home(self, reading: Reading, actor: Actor) -> bool:
        return actor.iso3 == reading.context.main_state

    def _foreign(self, reading: Reading, actor: Actor) -> bool:
        return actor.iso3 != reading.context.main_state

    def _is_subject(self, context: Context, offset: int) -> bool:
        """Whether a word opens its sentence, so that the next sentence's "it" may mean it."""
        sentence = context.document.sentence_at(offset)
        return offset - sentence.start < 25

    def _antecedent(self, reading: Reading, actor: Actor) -> Actor | None:
        """What "it" or "they" as a doer means: the last organ or state before it, in this sentence or the one before."""
        if actor.head in _HE_OR_SHE:
            return self._officer(reading, actor)
        if actor.head not in ("it", "they", "them", "which", "who"):
            return None
        context, number = reading.context, reading.sentence.no
        for at in (number, number - 1):
            if actor.head == "it":
                organ = self._opening_organ(reading, at, actor.start)
                if organ is not None:
                    return organ
                states = [
                    state
                    for state in context.by_sentence_states.get(at, ())
                    if state.start < actor.start
                    and state.kind in ("name", "capital", "government")
                    and not context.is_dateline(state)
                ]
                first = next(iter(states), None)
                if first is not None and self._is_subject(context, first.start):
                    body = context.document.body
                    text = body[first.start : first.end]
                    return Actor(first.start, first.end, text, first.iso3, "state", head=text.lower())
            organs = [
                organ for organ in reading.context.by_sentence_organs.get(at, ()) if organ.start < actor.start
            ]
            organs = [
                organ
                for organ in organs
                if organ.kind in ("security_forces", "other_state", "paramilitary", "non_state_armed")
            ]
            if organs:
                return self._as_actor(context, organs[0] if at != number else organs[-1])
        return None

    def _opening_organ(self, reading: Reading, number: int, before: int) -> Actor | None:
        """The organ of one body that opens a sentence as its subject: "The National Liberation Army freed ... It ..."."""
        context = reading.context
        sentence = next((one for one in context.document.sentences if one.no == number), None)
        if sentence is None:
            return None
        start = context.after_dateline(sentence)
        for organ in context.by_sentence_organs.get(number, ())[:1]:
            if organ.kind in _ARMED and organ.end < before and organ.start - start < len("The ") + 1:
                return self._as_actor(context, organ)
        return None

    def _officer(self, reading: Reading, actor: Actor) -> Actor | None:
        """The one officer or official that "he" or "she" means: the last told of, unless a name stands between."""
        context, number = reading.context, reading.sentence.no
        for at in (number, number - 1):
            organs = [
                organ
                for organ in context.by_sentence_organs.get(at, ())
                if organ.start < actor.start and self._nouns.has(organ.text.lower().split()[-1])
            ]
            if organs:
                return self._as_actor(context, organs[-1]) if not organs[-1].text.endswith("s") else None
        return None

    def _as_actor(self, context: Context, organ: OrganMention) -> Actor:
        return Actor(
            organ.start,
            organ.end,
            context.document.body[organ.start : organ.end],
            organ.iso3,
            organ.kind,
            head=organ.text.lower().split()[-1],
        )

    def _victim(self, reading: Reading, report: Report, people: list[Actor], roles: Roles, at: int) -> None:
        context, number = reading.context, reading.sentence.no
        names: list[str] = []
        kinds: list[str] = []
        for actor in people:
            names += actor.named
            kinds += actor.victim_kinds
            if report.victim_iso3 is None and actor.iso3 and actor.kind not in ("international",):
                report.victim_iso3 = actor.iso3
        for index in roles.equated:
            actor = self._actors.read(reading, index)
            names += actor.named
            kinds += actor.victim_kinds if actor.person else ()
        if people and not names:
            names += self._resolve_person(reading, people[0])
        if people and not people[0].pronoun:
            names += [name for name in self._listed(reading, people[-1]) if name not in names]
        if not people and roles.passive:
            names += self._before_dashes(reading, at)
        joined = [name for name in self._joined(reading, people[0]) if name not in names] if people else []
        names += joined
        if people or roles.passive:
            pred = reading.parse.preds[roles.pred] if roles.pred >= 0 else None
            told = pred is not None and reading.parse.pred_of[at] == pred.index
            names = victim_names(reading, people, names, pred if told else None)
        report.names = tuple(dict.fromkeys(names))
        context.suffered.update(report.names)
        for name in report.names:
            kinds += self._kinds_of(context, name)
        kinds += self._victims.of_act(report.type)
        if people and people[0].pronoun and people[0].head in _SHE:
            kinds.append("woman")
        if report.type == "ill_treatment" and self._custody.any(reading.low):
            kinds.append("detainee")
        if report.type in _AT_PROTESTS and self._protest.any(reading.low):
            kinds.append("protester")
        report.kinds = tuple(dict.fromkeys(kinds))
        self._count(report, people)
        if joined and report.best is not None and report.low == report.best == report.high:
            report.low = report.best = report.high = report.best + len(joined)
        self._take_up(reading, report, people)
        if report.explicit_victim:
            context.victims.append(report)
        if (
            report.status == "feared"
            and not report.explicit_perpetrator
            and report.victim_iso3
            and report.perpetrator_iso3
            and self._returned.any(reading.low)
        ):
            # Those sent back suffer at the hands of their own state.
            report.perpetrator_iso3 = report.victim_iso3
        if report.victim_iso3 is None or (
            report.names and not any(actor.state_is_demonym for actor in people)
        ):
            national = next(
                (iso3 for name in report.names if (iso3 := self._nationality(context, name))), None
            )
            report.victim_iso3 = national or report.victim_iso3
        if report.victim_iso3 is None and report.type == "refoulement":
            report.victim_iso3 = self._sent_to(reading, report)
        if report.victim_iso3 is None and people and not report.names:
            report.victim_iso3 = self._actors.told_nationality(context, number, people[0])
        report.national = report.victim_iso3 is not None
        if report.victim_iso3 is None:
            report.victim_iso3 = self._abroad(reading, report)
        if report.victim_iso3 is None:
            if (
                report.type in ("release",)
                or report.perpetrator_iso3 is None
                or report.perpetrator_kind in ("security_forces", "other_state", "paramilitary")
            ):
                base = report.perpetrator_iso3
            else:
                base = None
            foreign = (
                report.type in ("expulsion", "refoulement")
                or bool({"foreigner", "refugee", "asylum_seeker"}.intersection(report.kinds))
                or any(actor.of_foreign_body for actor in people)
            )
            if base is not None and not foreign:
                report.victim_iso3 = base
            elif not foreign:
                report.victim_iso3 = self._actors.nearest_state(context, number, report.trigger_at)

    def _before_dashes(self, reading: Reading, at: int) -> list[str]:
        """The person whom a remark between dashes parts from the verb: "Ana Mora – a nurse – was sentenced"."""
        parse = reading.parse
        pred = next((pred for pred in parse.preds if pred.at == at), None)
        if pred is None:
            return []
        verb = parse.tokens.starts[pred.first]
        body = reading.context.document.body
        return [
            person.name
            for person in reading.context.by_sentence_people.get(reading.sentence.no, ())
            if person.end < verb and _DASHES.fullmatch(body, person.end, verb)
        ][:1]

    def _joined(self, reading: Reading, actor: Actor) -> list[str]:
        """The names joined to a subject after its complements: "ten farmers from Kilu district, and Ana Mora, were held"."""
        parse, context = reading.parse, reading.context
        lows = parse.tokens.lows
        found = []
        for person in context.by_sentence_people.get(reading.sentence.no, ()):
            at = parse.token_at(person.start)
            while at > 0 and parse.tokens.words[at - 1][:1].isupper() and lows[at - 1] != ",":
                at -= 1
            if at < 2 or person.start < actor.end or lows[at - 1] != "and" or lows[at - 2] != ",":
                continue
            verb = next((pred for pred in parse.preds if pred.at > at), None)
            if verb is not None and any(
                parse.span(parse.chunks[index])[0] <= actor.start < parse.span(parse.chunks[index])[1]
                for index in verb.subject
            ):
                found.append(person.name)
        return found

    def _take_up(self, reading: Reading, report: Report, people: list[Actor]) -> None:
        """Let "they", "the pair" or "the men" be the people that the last report but a sentence or two told of."""
        if not people or len(people) > 1 or report.names:
            return
        actor = people[0]
        words = actor.text.lower().split()
        plural = actor.pronoun and actor.head in _THEY
        again = (
            len(words) in (2, 3)
            and words[0] in ("the", "these", "those")
            and (actor.head in _GROUPS or (actor.head.endswith("s") and actor.count is None))
        ) or (words[:1] == ["the"] and actor.count is not None and len(words) <= 3)
        if not plural and not again:
            return
        number = reading.sentence.no
        for other in reversed(reading.context.victims):
            if not 0 <= number - other.sentence.no <= 2:
                break
            if other.best == 1 or other.trigger_at >= report.trigger_at:
                continue
            if again and report.kinds and other.kinds and not set(report.kinds) & set(other.kinds):
                continue
            if report.low is None and report.best is None and report.high is None:
                report.low, report.best, report.high = other.low, other.best, other.high
            report.names = report.names or other.names
            report.kinds = tuple(dict.fromkeys(report.kinds + other.kinds))
            report.victim_iso3 = report.victim_iso3 or other.victim_iso3
            break
        if actor.head in ("pair", "couple", "duo") and report.best is None:
            report.low = report.best = report.high = 2

    def _sent_to(self, reading: Reading, report: Report) -> str | None:
        """The state that people are sent back to, which is their own."""
        body = reading.context.document.body
        for state in reading.context.by_sentence_states.get(reading.sentence.no, ()):
            before = body[max(0, state.start - 12) : state.start]
            if (
                0 < state.start - report.trigger_at < 90
                and state.kind in ("name", "capital")
                and before.endswith((" to ", " into "))
                and state.iso3 != report.perpetrator_iso3
            ):
                return state.iso3
        return None

    def _listed(self, reading: Reading, actor: Actor) -> list[str]:
        """The names that follow a group: "five activists, including A and B", "two reporters: A and B"."""
        parse = reading.parse
        people = reading.context.by_sentence_people.get(reading.sentence.no, ())
        found = []
        for chunk in parse.chunks:
            start = parse.span(chunk)[0]
            if start < actor.end:
                continue
            if chunk.prep in ("including", "like", "namely", "among") or (
                chunk.first > 0
                and parse.tokens.lows[chunk.first - 1] in (":", "–", "—")
                and start - actor.end < 30
            ):
                group = [parse.span(parse.chunks[index]) for index in parse.members(chunk.index)]
                found += [person.name for person in people if any(s <= person.start < e for s, e in group)]
        return found

    def _kinds_of(self, context: Context, name: str) -> tuple[str, ...]:
        """The kinds by which the document introduces a person, read once a name."""
        known = context.kinds_of.get(name)
        if known is None:
            known = self._victims.of_person(context.document, context.people, name)
            context.kinds_of[name] = known
        return known

    def _nationality(self, context: Context, name: str) -> str | None:
        """The state of a person whom a nationality introduces: "Kenyan blogger X", "X, a Belgian reporter"."""
        if name not in context.nationality:
            found = None
            for person in context.people:
                if person.name != name:
                    continue
                number = context.document.sentence_at(person.start).no
                for state in context.by_sentence_states.get(number, ()):
                    before = 0 < person.start - state.end < 40
                    after = 0 < state.start - person.end < 12
                    between = context.document.body[
                        min(state.end, person.end) : max(state.start, person.start)
                    ]
                    if (
                        state.kind == "demonym"
                        and (before or after)
                        and not any(mark in between for mark in (".", ";", " by ", " and ", " in "))
                    ):
                        found = found or state.iso3
            context.nationality[name] = found
        return context.nationality[name]

    def _resolve_person(self, reading: Reading, actor: Actor) -> list[str]:
        """The name that "he", "her" or "the journalist" means: a victim told before, else the last person named before."""
        context, number = reading.context, reading.sentence.no
        if not actor.pronoun:
            return self._described(reading, actor)
        if actor.head not in _HE_OR_SHE:
            return []
        for at in range(number, max(number - 3, -1), -1):
            before = [
                person for person in context.by_sentence_people.get(at, ()) if person.start < actor.start
            ]
            # "her lawyer X" is not she.
            body = context.document.body
            before = [
                person
                for person in before
                if not _BELONGING.search(body, max(person.start - 30, 0), person.start)
            ]
            if before:
                told = [person for person in before if person.name in context.suffered]
                return [(told or before)[0].name]
        return []

    def _described(self, reading: Reading, actor: Actor) -> list[str]:
        """The name of whom a definite description means: "the journalist", once one journalist has been named."""
        first, _, rest = actor.text.lower().partition(" ")
        if first not in ("the", "this", "that") or actor.count is not None or not actor.victim_kinds:
            return []
        if len(rest.split()) > 3 or actor.head.endswith("s") or actor.head == "people":
            return []
        kinds = set(actor.victim_kinds)
        context = reading.context
        fitting = [
            person.name
            for person in context.people
            if person.start < actor.start and kinds & set(self._kinds_of(context, person.name))
        ]
        told = [name for name in fitting if name in context.suffered]
        return (told or fitting)[-1:]

    def _count(self, report: Report, people: list[Actor]) -> None:
        counted = [actor.count for actor in people if actor.count is not None]
        if counted:
            first = counted[0]
            report.low, report.best, report.high = first.low, first.best, first.high
            others = counted[1:] if len(counted) > 1 else []
            named_only = [actor for actor in people if actor.count is None and actor.named]
            if not others and first.best == sum(len(actor.named) for actor in named_only):
                return  # "two lawyers, A and B"
            if all(c.low == c.best == c.high and c.best is not None for c in counted) and (
                others or named_only
            ):
                total = sum(c.best or 0 for c in counted) + sum(len(actor.named) for actor in named_only)
                report.low = report.best = report.high = total
            return
        if report.names and all(actor.named or actor.pronoun for actor in people):
            report.low = report.best = report.high = len(report.names)
            return
        if people and len(people) == 1:
            head = people[0].head
            if (people[0].pronoun and head in _HE_OR_SHE) or (
                people[0].person
                and not people[0].pronoun
                and (
                    people[0].text.lower().startswith(("a ", "an ", "one ", "another "))
                    or (
                        report.sentence.no == 0
                        and people[0].victim_kinds
                        and not people[0].text.endswith("people")
                    )
                )
                and not head.endswith("s")
                and head not in _MANY
            ):
                report.low = report.best = report.high = 1

    def _when(self, reading: Reading, report: Report, pred: Pred | None, at: int) -> DateMention | None:
        """Date an act by the dates of its sentence."""
        if not reading.dates and not reading.lapses:
            return None
        return date_act(reading, report, pred, at, lambda index: self._tells(reading.parse, index))

    def _is_scene(self, document: Document, sentence: Sentence, dates: list[DateMention]) -> bool:
        """Whether a sentence's only date is that of what its main clause narrates."""
        if len(dates) != 1:
            return False
        parse = self._grammar.parse(document.body, sentence.start, sentence.end)
        main = next((one for one in parse.preds if one.kind == "finite" and one.governor < 0), None)
        return (
            main is not None
            and is_narrated(main)
            and not self._tells(parse, main.index)
            and governor(parse, dates[0]) in (-1, main.index)
        )

    def _tells(self, parse: Parse, pred: int) -> bool:
        """Whether a predicate tells, judges or asks, so that its date is not the act's ("condemned on Friday")."""
        one = parse.preds[pred]
        if one.lemma == "report" and one.voice == "passive" and one.subject:
            return (
                parse.tokens.lows[parse.chunks[one.subject[0]].head] == "it"
            )  # not "three were reported missing"
        return (
            self._grammar.is_a(one.lemma, "report")
            or self._grammar.is_a(one.lemma, "object_control")
            or one.lemma in _JUDGES
            or (
                one.lemma in _PUBLISHES
                and any(
                    parse.tokens.lows[parse.chunks[index].head] in self._utterances
                    for index in (*one.subject, *one.objects)
                )
            )
        )

    def _where(self, reading: Reading, report: Report, roles: Roles, at: int) -> None:
        number = reading.sentence.no
        offset = report.trigger_at
        nearest = self._nearest_place(reading, offset)
        if nearest is not None and report.type not in ("refoulement", "expulsion"):
            report.place, report.place_iso3 = nearest[2], nearest[3]
            return
        report.place_iso3 = (
            report.perpetrator_iso3
            if report.perpetrator_kind in ("security_forces", "other_state", "paramilitary")
            and report.perpetrator_iso3
            else self._actors.nearest_state(
                reading.context, number, offset, self._critics(reading, roles, at), where=True
            )
        )

    def _nearest_place(self, reading: Reading, offset: int) -> tuple[int, int, str, str] | None:
        """The place nearest to an offset of those that the sentence puts acts in, and its state."""
        context, number = reading.context, reading.sentence.no
        body = context.document.body
        found = [
            (abs(place.start - offset), place.start, place.name, place.iso3)
            for place in context.by_sentence_places.get(number, ())
            if self._is_locative(body, place.start) and not context.is_post(place.start)
        ]
        found += [
            (abs(state.start - offset) + 15, state.start, body[state.start : state.end], state.iso3)
            for state in context.by_sentence_states.get(number, ())
            if state.kind in ("name", "capital")
            and self._is_locative(body, state.start)
            and not context.is_post(state.start)
        ]
        return min(found, default=None)

    def _abroad(self, reading: Reading, report: Report) -> str | None:
        """The state whose people an army strikes abroad: "Turkish jets killed five shepherds near Zakho, Iraq"."""
        agent = report.perpetrator
        if agent is None or agent.pronoun or report.type not in _STRIKES:
            return None
        if report.perpetrator_kind != "security_forces" or agent.iso3 is None:
            return None
        nearest = self._nearest_place(reading, report.trigger_at)
        return nearest[3] if nearest is not None and nearest[3] != agent.iso3 else None

    def _is_locative(self, body: str, start: int) -> bool:
        before = body[max(0, start - 24) : start].lower().rstrip()
        words = before.split()
        return bool(words) and any(
            word
            in ("in", "at", "near", "outside", "inside", "around", "across", "throughout", "on", "over", "of")
            for word in words[-3:]
        )

    def _say(self, reading: Reading, report: Report, source: int) -> None:
        if source < 0:
            return
        chunk = reading.parse.chunks[source]
        start, end = reading.parse.span(chunk)
        report.source = reading.context.document.body[start:end]

    def _tie(self, reading: Reading, report: Report) -> None:
        codes = [code for mention in reading.treaty_codes for code in mention.codes]
        report.treaty = codes[0] if codes else None
