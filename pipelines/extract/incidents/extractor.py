"""Incident reports: what was done to whom, by whom, where, when, how many, and who says so.

Belongs here: the way from an article to its reports, told in short. Choose the sentences that deserve reading; read
each with the grammar; try what its triggers may tell; hand that to the reader of violations or of responses; let the
sentences tell on each other; fold an act told twice into one report. Each step has a module of its own.
"""

import re
from typing import Final

from pipelines.extract.dates.resolver import DateResolver
from pipelines.extract.incidents.actors import ActorReader
from pipelines.extract.incidents.affairs import AffairsScreen
from pipelines.extract.incidents.anaphora import AnaphoraReader
from pipelines.extract.incidents.callings import share_callings
from pipelines.extract.incidents.certainty import CertaintyReader
from pipelines.extract.incidents.context import Context, ContextWords, Reading
from pipelines.extract.incidents.crimes import CrimeScreen
from pipelines.extract.incidents.custody import CustodyReader
from pipelines.extract.incidents.doers import DoerReader
from pipelines.extract.incidents.folding import fold, share_perpetrators
from pipelines.extract.incidents.frames import Framed, IncidentFrames
from pipelines.extract.incidents.gate import Gate, is_brief
from pipelines.extract.incidents.home import HomeReader
from pipelines.extract.incidents.kinds import MORTAL, ORGANS
from pipelines.extract.incidents.later import LaterReader
from pipelines.extract.incidents.mishaps import MishapScreen
from pipelines.extract.incidents.naming import NamingScreen
from pipelines.extract.incidents.offenders import OffenderReader
from pipelines.extract.incidents.owners import OwnerReader
from pipelines.extract.incidents.policing import PolicingScreen
from pipelines.extract.incidents.report import Report
from pipelines.extract.incidents.role_words import RoleWords
from pipelines.extract.incidents.roles import Roles
from pipelines.extract.incidents.salience import Salience, weigh
from pipelines.extract.incidents.scene import SceneReader
from pipelines.extract.incidents.sentences import Chosen, SentenceReader
from pipelines.extract.incidents.status import StatusReader
from pipelines.extract.incidents.sufferers import SuffererScreen
from pipelines.extract.incidents.supposing import SupposingScreen
from pipelines.extract.incidents.takes import Told, is_told_better, takes, takes_apart, takes_framed
from pipelines.extract.incidents.telling import Telling, clause_of, own_clause
from pipelines.extract.incidents.timeline import share_dates
from pipelines.extract.incidents.uses import UseScreen
from pipelines.extract.incidents.victims import VictimReader
from pipelines.extract.incidents.violations import Screens, ViolationReader
from pipelines.extract.incidents.word_lists import WordLists
from pipelines.extract.incidents.words import RESPONSES, Hit, IncidentWords, Trigger
from pipelines.extract.language.grammar import Grammar
from pipelines.extract.language.text import Document, lower
from pipelines.extract.numbers.counts import CountReader
from pipelines.extract.people.names import PersonFinder
from pipelines.extract.people.organs import OrganFinder
from pipelines.extract.people.victims import PersonNouns, VictimKinds
from pipelines.extract.places import PlaceFinder
from pipelines.extract.responses.case import Readers
from pipelines.extract.responses.reader import ResponseReader
from pipelines.extract.sources import SourceKinds
from pipelines.extract.states.finder import StateFinder, StateMention
from pipelines.extract.treaties.finder import TreatyMention
from pipelines.lexicon import Lexicon

# Read as responses; a release has victims, and is read like a violation.
_ANSWERS: Final = RESPONSES - {"release"}
_TRIED: Final = frozenset(("prosecution",))  # read wherever officers are tried
# The month, by the day or year beside it or the preposition before it: not "the March for Life".
_BEFORE_MARCH: Final = re.compile(
    r"(?:\d|\d(?:st|nd|rd|th)|\b(?:in|by|of|last|from|late|since|until|early|after|before)) $"
)
_MARCH: Final = re.compile(r"March\b((?:, | {1,2})\d)?")
# Words that say no as part of what a phrase tells: "has no place in a democracy".
_SAYS_NO: Final = frozenset(("no", "neither"))
# So many sentences that plainly tell violations make a text about rights that has no other word of them.
_VIOLENT: Final = 2
_SURVEYED: Final = 2  # words of rights that a report on the rights in a country counts for
_WORD: Final = 8  # characters before the month in which the word before it stands


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
        """Take the finders that it shares with others; put its own readers together."""
        self._states, self._people, self._organs, self._places = states, people, organs, places
        lists = WordLists(lexicon)
        kinds, nouns = VictimKinds(lexicon), PersonNouns(lexicon)
        family = {row["incident_type"]: row["family"] for row in lexicon.table("incident_types")}
        self._groups = {row["incident_type"]: row["group"] for row in lexicon.table("incident_types")}
        self._words = IncidentWords(lexicon)
        self._pleas = lists.search("plea")
        self._rights_doc = lists.search("rights_document")
        self._rights_core = lists.search("rights_core")
        self._gate = Gate(
            self._words,
            [*lists.words("plea"), *lists.words("rights_document"), *lists.words("rights_core")],
        )
        self._context_words = ContextWords(lists)

        self._actors = ActorReader(kinds, nouns, lexicon, lists)
        home = HomeReader(self._actors, self._words.critical, lists)
        anaphora = AnaphoraReader(self._actors, nouns, lists)
        self._scene = SceneReader(lists, grammar, dates, actors=self._actors, home=home)
        self._sentences = SentenceReader(
            lists,
            self._words,
            IncidentFrames(lexicon, self._words.triggers),
            grammar=grammar,
            counts=counts,
            dates=dates,
            scene=self._scene,
        )
        readers = Readers(self._actors, self._scene, grammar, nouns, self._words.nominals)
        self._responses = ResponseReader(lexicon, self._words, readers)
        self._offenders = OffenderReader(lexicon, lists)
        status = StatusReader(lexicon)
        self._naming = NamingScreen(lists, status)
        mishaps = MishapScreen(lists, self._groups, self._actors)
        sufferers = SuffererScreen(lists, self._actors)
        self._violations = ViolationReader(
            lists,
            family=family,
            groups=self._groups,
            screens=Screens(
                self._naming,
                CrimeScreen(lists, self._actors),
                SupposingScreen(lists),
                mishaps,
                sufferers,
                PolicingScreen(
                    lists, anaphora=anaphora, offenders=self._offenders, responses=self._responses
                ),
                UseScreen(lists, naming=self._naming, mishaps=mishaps, sufferers=sufferers),
            ),
            actors=self._actors,
            custody=CustodyReader(lists, anaphora),
            owners=OwnerReader(kinds, nouns, lists),
            doers=DoerReader(lexicon, lists, actors=self._actors, home=home, anaphora=anaphora),
            victims=VictimReader(lists, kinds, nouns, actors=self._actors, home=home, anaphora=anaphora),
            scene=self._scene,
            certainty=CertaintyReader(lists, status, SourceKinds(lexicon), nouns, self._naming),
            responses=self._responses,
            nominals=self._words.nominals,
        )
        self._later = LaterReader(lists, self._groups, actors=self._actors, anaphora=anaphora, kinds=kinds)
        self._salience = Salience(lexicon, self._groups)
        self._affairs = AffairsScreen(lists)
        self._role_words = RoleWords.of(lists)

    def find(
        self,
        document: Document,
        states: list[StateMention],
        treaties: list[TreatyMention],
        low: str | None = None,
    ) -> list[Report]:
        """Return the reports of a document, an act told twice folded into one, in the order of the text."""
        low = low if low is not None and len(low) == len(document.body) else lower(document.body)
        if not (document.survey or self._gate.opens(low)):
            return []
        looks = self._sentences.looks(low, survey=document.survey)
        if looks is not None and "March" in document.body:
            dated = _with_months(document.body, low)
            if dated != low:
                looks, low = self._sentences.looks(dated, survey=document.survey), dated
        if looks is None:
            return []
        pleas = len(self._pleas.found(low))
        rights = len(self._rights_doc.found(low)) + pleas
        core = len(self._rights_core.found(low)) + 2 * pleas
        speaks = rights or core or document.survey or any(map(_is_violation, looks.hits))
        if not (speaks or is_brief(len(low))):
            return []  # most business news: a stray word looks like a trigger
        chosen = self._sentences.choose(document, low, looks)
        if not chosen:
            return []
        violent = sum(map(_tells_violation, chosen))
        if not rights and violent >= _VIOLENT:
            rights = 1
        if document.survey:
            rights, core = max(rights, 1), max(core, _SURVEYED)
        plain = rights < 1 and core < 1  # a common verb alone tells nothing there
        context = self._context(document, states)
        reports: list[Report] = []
        later: list[tuple[Chosen, list[Hit], Reading | None, Told]] = []
        for one in chosen:
            # In a text without a word of rights, whether a statement counts depends on all that states did.
            answers = [hit for hit in one.hits if rights < 1 and hit.is_of(_ANSWERS)]
            hits = [hit for hit in one.hits if hit not in answers] if answers else one.hits
            reading, told = None, Told(self._groups)
            if hits or (one.framed and (not plain or one.framed.strong)):
                reading = self._sentences.read(context, one.sentence, low, treaties)
                reading.rights, reading.core = rights, core
                reading.violent = _tells_violation(one)
                reports += self._read(reading, one, hits, told)
            if answers or one.answers:
                later.append((one, answers + one.answers, reading, told))
        for one, answers, known, told in later:
            near = context.deeds_near(one.sentence.no)
            if violent or near or any(hit.is_of(_TRIED) for hit in answers):
                reading = known or self._sentences.read(context, one.sentence, low, treaties)
                reading.rights, reading.core = (1, core) if violent else (0, 0)
                reports += self._read_hits(reading, answers, told)
        return self._settle(context, low, reports, rights, core) if reports else []

    def _context(self, document: Document, states: list[StateMention]) -> Context:
        """Say how to find what the article names: most that deserve a look tell no act, and are asked for nothing."""
        return Context(
            document,
            states,
            read_organs=lambda: self._organs.find(document),
            read_people=lambda: self._people.find(document),
            read_places=lambda: self._places.find(document, states),
            words=self._context_words,
        )

    def _settle(
        self, context: Context, low: str, reports: list[Report], rights: int, core: int
    ) -> list[Report]:
        """Let an article's reports tell on each other, fold them, and weigh them."""
        document = context.document
        reports = self._later.conceal(document, low, reports)
        reports = self._later.refute(document, low, reports)
        reports = self._offenders.leave_out(
            context, low, reports, lambda name: self._actors.kinds_of(context, name)
        )
        self._later.survive(low, reports)
        self._later.fill(context, low, reports)
        reports = self._affairs.leave_out(low, reports, rights + core)
        centres = self._salience.centres(reports, core)
        reports = fold(reports, self._groups, survey=document.survey)
        self._later.lay(context, low, reports)
        share_perpetrators(reports, self._groups, context.armed, context.main_state)
        share_dates(reports, document.published, low)
        share_callings(reports)
        self._scene.carry_on(document, low, reports)
        weigh(reports, centres, len(document.sentences))
        return reports

    # One sentence.

    def _read(self, reading: Reading, chosen: Chosen, hits: list[Hit], told: Told) -> list[Report]:
        """Return what a sentence tells: by frames, then by triggers in words that no frame has told an act by."""
        reports = self._read_framed(reading, chosen, told) if chosen.framed is not None else []
        return reports + self._read_hits(reading, hits, told)

    def _read_hits(self, reading: Reading, hits: list[Hit], told: Told) -> list[Report]:
        """Return what trigger words tell, where nothing else has told it."""
        reports: list[Report] = []
        for hit in hits:
            if not told.holds(reading.parse, hit):
                token = reading.parse.token_at(hit.start)
                reports += self._read_hit(reading, hit, token)
                for again in reading.parse.repeated(token):
                    reports += self._read_hit(reading, hit, again.at)
        return reports

    def _read_framed(self, reading: Reading, chosen: Chosen, told: Told) -> list[Report]:
        """Return what frames and verbs with their second word apart tell; `told` takes the words that told it."""
        reports: list[Report] = []
        framed = chosen.framed or Framed()
        for trigger, roles, at in takes_apart(reading.parse, framed, self._role_words):
            found = self._tell(reading, trigger, roles, at, at)
            if found:
                told.take_verb(at, trigger)
                reports += found
        for match in takes_framed(reading, framed, self._actors, self._role_words):
            if told.is_free(match) and not is_told_better(reading.parse, match, chosen.hits):
                found = self._tell(reading, match.frame.trigger, match.roles, match.at, match.last)
                if found:
                    told.take(match)
                    reports += found
        return reports

    def _read_hit(self, reading: Reading, hit: Hit, token: int) -> list[Report]:
        """Return what the first use of a trigger word tells that tells anything."""
        parse = reading.parse
        last = parse.token_at(hit.end - 1)
        said = parse.token_at(
            hit.start
        )  # not where a verb is understood: "was held on Monday and Ana Ruiz on Friday"
        if token >= len(parse.tokens.words) or self._naming.is_in_name(reading, hit, said):
            return []
        for trigger, roles, at in takes(parse, hit, token, last, self._role_words):
            found = self._tell(reading, trigger, roles, at, last)
            if found:
                return found
        return []

    def _tell(self, reading: Reading, trigger: Trigger, roles: Roles, at: int, last: int) -> list[Report]:
        """Return what one use of a trigger tells."""
        parse = reading.parse
        nominal = at if trigger.pos == "noun" else -1
        says_no = nominal >= 0 and not _SAYS_NO.isdisjoint(trigger.word.split())
        if not (roles.undone or says_no) and self._naming.is_nobody(parse, roles, nominal):
            return self._responses.deny(reading, trigger, roles, at)
        if bid := self._responses.bid(reading, trigger, roles, at):
            return bid
        if trigger.type in _ANSWERS:
            return self._responses.read(reading, trigger, roles, at)
        clause = clause_of(reading, at)
        pred = parse.preds[roles.pred] if roles.pred >= 0 else None
        told = own_clause(reading, pred, clause, at) if trigger.type in MORTAL else clause
        incident_type = self._words.refine(trigger.type, trigger.word, told)
        if not incident_type:
            return []
        if incident_type in _ANSWERS:
            changed = Trigger(trigger.word, trigger.pos, incident_type, trigger.frame, True, trigger.verb_at)
            return self._responses.read(reading, changed, roles, at)
        reports = self._violations.read(
            Telling(reading, trigger, incident_type, roles, at, last, clause, parse, pred)
        )
        reading.context.deeds += [report for report in reports if _is_of_state(report)]
        return reports


def _is_of_state(report: Report) -> bool:
    """Whether a report tells what a state's organs did, so that others may respond to it."""
    return (
        report.family == "violation"
        and report.perpetrator_kind in ORGANS
        and report.status in ("occurred", "alleged")
    )


def _with_months(body: str, low: str) -> str:
    """Return a lower-case text with its months of March as they are written: "on 3 March" tells of no protest march."""
    at = body.find("March")
    while at >= 0:
        month = _MARCH.match(body, at)
        if month and (month[1] or _BEFORE_MARCH.search(body, max(0, at - _WORD), at)):
            low = low[:at] + "March" + low[at + 5 :]
        at = body.find("March", at + 5)
    return low


def _tells_violation(one: Chosen) -> bool:
    """Whether words of a sentence tell a violation without a doubt."""
    return any(map(_is_violation, one.hits)) or (one.framed is not None and one.framed.alone)


def _is_violation(hit: Hit) -> bool:
    """Whether a word tells a violation without a doubt."""
    return hit.strong and not hit.is_of(RESPONSES)
