"""Whom it befell: the victims of an act, their names, kinds, number and state.

Belongs here: filling what a report says of its victims once it is known which actors they are. Which names belong to
them is `incidents.names`; whom pronouns mean is `incidents.anaphora`; what later sentences tell of them is
`incidents.later`.
"""

import re
from typing import Final

from pipelines.extract.incidents.actors import OF_AGE, ActorReader
from pipelines.extract.incidents.anaphora import BODIES, HE_OR_SHE, REFLEXIVE, SHE, AnaphoraReader
from pipelines.extract.incidents.context import Reading
from pipelines.extract.incidents.home import HomeReader
from pipelines.extract.incidents.kinds import (
    ARMED,
    AT_PROTESTS,
    DONE_TO_ONE,
    FLEEING,
    IN_COMBAT,
    MORTAL,
    OF_THE_LIVING,
    ORGANS,
    REMOVALS,
    RIGHTS_KINDS,
)
from pipelines.extract.incidents.names import before_dashes, joined_names, listed_names, victim_names
from pipelines.extract.incidents.report import Actor, Report
from pipelines.extract.incidents.roles import Roles
from pipelines.extract.incidents.things import name_owner, thing_told
from pipelines.extract.incidents.word_lists import WordLists
from pipelines.extract.language.grammar import Parse, Pred
from pipelines.extract.language.tagging import NUM, is_headline
from pipelines.extract.people.victims import PersonNouns, VictimKinds

# Whose nationality an act in the other's territory does not make them foreigners.
_ONE_PLACE: Final = frozenset(("ISR", "PSE"))
_THEIR_CITIZENS: Final = re.compile(r"\bits (?:own )?(?:citizens|nationals|people|subjects)\b")
_ONE_BACK: Final = 3  # sentences
_ONE: Final = ("a ", "an ", "one ", "another ")
_THEIRS: Final = ("his ", "her ", "their ")
_OWNERS: Final = ("his", "her")
_HE: Final = frozenset(("he", "him"))
# Who is put out of the country that is his: "expelled 40 political prisoners and took away their nationality".
_OWN_NATIONALS: Final = re.compile(
    r"\b(?:political prisoners?|prisoners? of conscience|dissidents?|opponents?|opposition|own (?:citizens|nationals))\b"
)
_PUSHED_BACK: Final = re.compile(r"\b(?:push|tow)(?:ed|ing|s|es)? (?:[^,;.]{0,40} )?back\b|\bpush-?backs?\b")
# Who are some of those told: "nine people, including two nuns", "30 villagers were seized, most of them children".
_SOME: Final = re.compile(
    r"([^,;:.]{0,80})(?:,| [-–—]| \() ?(?:including|among (?:them|whom|those)|(?:at least |about )?[\w-]+ of (?:them|whom))"
    r"(?: (?:were|was|are|is|being))? ([^;:.)]{3,80})"
)
_SOME_MARKS: Final = ("including", "among ", " of them", " of whom")
_SOME_END: Final = re.compile(
    r",(?! (?:an?|one|two|three|four|five|six|seven|eight|nine|ten|\d+) )"
    r"| (?:in|on|at|by|after|before|during|who|which|that|when|were|was|have|had|has|for|since|while|as|said|from|with|under)\b"
)
# What is done to things of people, or to bodies that they make up.
_DONE_TO_THINGS: Final = frozenset(
    "property_destruction censorship threat_harassment attempted_killing".split()
)
# What those are who are at a march for their work, and what they may be besides.
_AT_WORK: Final = frozenset(("journalist",))
_BESIDES: Final = frozenset(("woman", "foreigner", "detainee"))
_KNOWN: Final = ("the ", "this ", "that ", "his ", "her ", "their ", "its ", "our ", "my ")

_ON_CROWDS: Final = frozenset(("excessive_force", "indiscriminate_attack"))
_HURT: Final = "(?:hurt|injured|wounded|maimed|blinded|dead|killed|bruised|bleeding)"
_HURT_BEHIND: Final = re.compile(rf" (?:were |was |are |had been )?{_HURT}\b")
_HURT_BEFORE: Final = re.compile(
    r"\b(?:injur|wound|hurt|maim|kill|blind)(?:ing|ed) (?:at least |more than |some |about |nearly )?$"
)
_AS_HURT: Final = ("sub:when", "sub:as", "sub:after", "sub:while")
_BEHIND_VICTIM: Final = 40  # characters behind victims within which their nationality is told apart
_ALONG: Final = frozenset(("along with", "together with", "alongside", "as well as", "plus"))
# What somebody suffers with others where "with" alone tells it.
_WITH_OTHERS: Final = frozenset(
    "arrest abduction imprisonment death_sentence judicial_execution extrajudicial_killing enforced_disappearance expulsion "
    "refoulement release".split()
)
# What parts a group from the names of all who are in it: no "including".
_OPENS_NAMES: Final = re.compile(r"(?:,| [-–—]| \(|:) ?")
_GIVEN_NAMES: Final = re.compile(r", ((?:[A-Z][\w’'-]+,? ){1,4})and ")
_KIN_REACH: Final = 20  # characters
_CLOSED: Final = re.compile(r"(?: of \w+)?,")  # what ends an apposition
# What those do at a protest who are there to tell of it.
_COVERS: Final = re.compile(
    r"\b(?:cover(?:s|ed|ing)?|film(?:ed|ing)|photograph(?:ed|ing)|report(?:ed|ing) (?:on|from))\b"
)
# What a number before a term in prison counts.
_SPANS: Final = frozenset("hour hours day days week weeks month months year years".split())
_DEATHS: Final = frozenset("killing killings death deaths murder murders".split())
# Of what attacks the dead are counted.
_WITH_TOLLS: Final = frozenset(("indiscriminate_attack", "mass_killing", "conflict_killing"))


class VictimReader:
    """Fills victims."""

    def __init__(
        self,
        lists: WordLists,
        kinds: VictimKinds,
        nouns: PersonNouns,
        *,
        actors: ActorReader,
        home: HomeReader,
        anaphora: AnaphoraReader,
    ) -> None:
        """Take the readers that it asks, and the words that say what victims are."""
        self._kinds, self._actors, self._home, self._anaphora = kinds, actors, home, anaphora
        self._nouns = nouns
        self._crowds = lists.words("crowd_noun")
        self._offices = lists.words("office_of_one")
        self._custody = lists.search("custody")
        self._few = lists.words("few_noun")
        self._protest = lists.search("protest")
        self._returned = lists.search("returned")
        self._aimed = lists.search("aimed")
        self._plurals, self._males = lists.words("irregular_plural"), lists.words("male_noun") | _HE
        self._dies, self._keeps = lists.words("dying_verb"), lists.words("company_verb")
        self._kin = lists.words("kin_noun")
        self._kin_before = self._kin | lists.words("elder_kin_noun")
        self._tolls, self._totals = lists.words("toll_noun"), lists.words("total_noun")
        self._mounts, self._puts = lists.words("toll_verb"), lists.words("toll_giving_verb")
        self._cases = lists.words("counted_case")
        self._harms = lists.words("killing_verb") | lists.words("injuring_verb")
        self._soldiers = lists.words("soldier_noun")
        self._once, self._suspected = lists.search("former_word"), lists.search("suspected_word")

    def fill(self, reading: Reading, report: Report, people: list[Actor], roles: Roles, at: int) -> None:
        """Fill the names, kinds, number and state of those whom a report tells of."""
        equated = [self._actors.read(reading, index) for index in roles.equated]
        report.victim_iso3 = next(
            (actor.iso3 for actor in people if actor.iso3 and actor.kind != "international"), None
        )
        joined = self._fill_names(reading, report, people, equated, roles, at)
        if report.type == "attempted_killing" and not people:
            name_owner(reading, report, roles, at)
        self._fill_kinds(reading, report, people, equated, roles, at)
        self._count(reading, report, people)
        _count_whole(reading, report, people, roles)
        if report.low is None and report.best is None and report.high is None:
            _count_acts(reading, report, roles, at)
            self._count_hurt(reading, report, roles)
        if report.low is None and report.best is None and report.high is None:
            self._count_toll(reading, report, roles)
        if report.exact is not None:
            # never fewer than are named: "the editor, X, and a reporter, Y"
            report.low = report.best = report.high = max(report.exact + joined, len(report.names))
            if people:
                self._count_companions(reading, report, people, roles)
        self._anaphora.take_up(reading, report, people)
        if (
            {"journalist", "protester"} <= set(report.kinds)
            and not any("protester" in actor.victim_kinds for actor in people)
            and _COVERS.search(reading.low)
        ):
            report.kinds = tuple(kind for kind in report.kinds if kind != "protester")
        if report.explicit_victim:
            reading.context.victims.append(report)
        if report.type == "indiscriminate_attack" and report.status in ("occurred", "alleged"):
            reading.context.attacked = reading.sentence.no
        self._fill_state(reading, report, people, roles)

    def _count(self, reading: Reading, report: Report, people: list[Actor]) -> None:
        """Fill how many the victims are: by the numbers told, the names, or a word for one person."""
        if self._has_two_roles(reading, report, people):
            report.low = report.best = report.high = 1
        elif any(actor.count is not None for actor in people):
            self._add_up(reading, report, people)
        elif report.names and all(actor.named or actor.pronoun for actor in people):
            report.low = report.best = report.high = len(report.names)
        elif report.names and all(actor.named or self._is_theirs(actor) for actor in people):
            # "the priest A and his driver"
            unnamed = sum(not actor.named for actor in people)
            report.low = report.best = report.high = len(report.names) + unnamed
        elif people and people[0].head == "couple" and all(self._is_single(actor) for actor in people[1:]):
            # "a couple and their baby"
            report.low = report.best = report.high = len(people) + 1
        elif len(people) > 1 and all(
            self._is_single(actor) or self._is_kin(reading, actor) for actor in people
        ):
            # "the bishop and his driver", "Ana Ruiz, her husband and their son"
            report.low = report.best = report.high = len(people)
        elif len(report.names) > 1 and self._is_renamed(reading, report, people):
            report.low = report.best = report.high = len(report.names)
        elif len(people) == 1 and (
            self._is_one(people[0], headline=report.sentence.no == 0)
            or (len(report.names) == 1 and self._is_holder(people[0]))
            or (len(report.names) == 1 and self._is_part(people[0]))
        ):
            report.low = report.best = report.high = 1

    def _count_companions(self, reading: Reading, report: Report, people: list[Actor], roles: Roles) -> None:
        """Add those whom the act's verb tells the victims to be with, by no name: "was held along with three aides"."""
        pred = reading.parse.preds[roles.pred] if roles.pred >= 0 else None
        if pred is None or not set(roles.patients) & {*pred.subject, *pred.objects}:
            return
        company = self._company(reading, report, pred)
        within = 0  # of the names already counted, those that only say who the others are: "with four others, including"
        if report.names and all(actor.named for actor in people):
            told = [name for actor in people for name in actor.named]
            told += [name for index in company for name in self._actors.read(reading, index).named]
            within = sum(name not in told for name in report.names)
        for prep, index in pred.comps:
            if (prep not in _ALONG and index not in company) or index in roles.patients:
                continue  # who is one of the victims has been counted
            other = self._actors.read(reading, index)
            beside = prep in _ALONG and other.count is not None  # "along with two guards": they suffer it too
            if other.named or not other.person or (other.kind in ORGANS and not beside):
                continue
            count = other.count
            if count is not None:
                so_far = (report.best or 0) - min(within, count.best or count.low or 0)
                if report.best is None:
                    return
                report.low, report.best, report.high = (
                    None if one is None else so_far + one for one in (count.low, count.best, count.high)
                )
            elif report.best is not None and self._is_single(other):
                report.low = report.best = report.high = report.best + 1
            elif prep in _ALONG or other.text.lower().startswith(_THEIRS):
                report.low = report.best = report.high = None

    def _has_two_roles(self, reading: Reading, report: Report, people: list[Actor]) -> bool:
        """Whether two nouns are of one person who is named: "a lawyer and former judge, X", not "a man and his wife X"."""
        if len(people) != 2 or len(report.names) != 1 or not _are_joined(reading, people):
            return False
        roles = [actor.text.partition(",")[0].lower() for actor in people]
        return (
            not people[0].named
            and not roles[0].startswith(("the ", *_THEIRS))
            and not roles[1].startswith((*_ONE, *_KNOWN))
            and not any(char.isdigit() for char in roles[0])
            and all(actor.person and not actor.head.endswith("s") for actor in people)
            and (
                people[1].text[:1].islower()
                # "a journalist and Catholic, X"
                or (bool(people[1].victim_kinds) and not people[0].named and " " not in roles[1])
            )
        )

    def _add_up(self, reading: Reading, report: Report, people: list[Actor]) -> None:
        """Fill the number told first, or the sum where several groups are numbered or named: "two guards and X"."""
        # One number may count two chunks: "12 Kurdish and Arab activists".
        counted = list({one.start: one for actor in people if (one := actor.count) is not None}.values())
        first = counted[0]
        report.low, report.best, report.high = first.low, first.best, first.high
        others = [actor for actor in people if actor.count is None]
        named = [len(actor.named) for actor in others if actor.named]
        renamed = (
            first.best in (sum(named), len(report.names))
            and not _are_joined(reading, people)
            and not _is_added(reading, people)
        )
        if len(counted) == 1 and (renamed or _are_all_named(reading, people)):
            return  # "two lawyers, A and B", "two lawyers, A of the bar and B"
        headline = report.sentence.no == 0  # "Editor and two others held"
        singles = sum(
            not actor.named and (self._is_one(actor, headline=headline) or self._is_kin(reading, actor))
            for actor in others
        ) + 2 * sum(actor.head == "couple" for actor in others)  # "a couple and their two children"
        exact = all(one.low == one.best == one.high and one.best is not None for one in counted)
        if exact and (len(counted) > 1 or named or singles):
            total = sum(one.best or 0 for one in counted) + sum(named) + singles - _named_again(people)
            if total == 2 * (first.best or 0) and _are_apposed(reading, people):
                return
            report.low = report.best = report.high = total

    def _is_renamed(self, reading: Reading, report: Report, people: list[Actor]) -> bool:
        """Whether names behind a group are those of all its members: "her lawyers, A and B", not "lawyers, including A"."""
        group = people[0]
        if group.named or group.pronoun or group.kind:
            return False
        if not (group.head.endswith(("s", "men")) or group.head in self._few):
            return False
        if not all(actor.named for actor in people[1:]):
            return False
        first = next((one for one in reading.people if one.start >= group.end), None)
        return (
            first is not None
            and first.name in report.names
            and _OPENS_NAMES.fullmatch(reading.context.document.body, group.end, first.start) is not None
        )

    def _is_one(self, actor: Actor, *, headline: bool) -> bool:
        """Whether an actor is one person: "he", "a student", "their driver"; in headlines, without an article, "student"."""
        if actor.pronoun:
            return actor.head in HE_OR_SHE
        if not actor.person or actor.head.endswith("s") or actor.head in self._crowds:
            return False
        low = actor.text.lower()
        if low.startswith(_ONE):
            return actor.count is None and not any(char.isdigit() for char in low)
        one = self._nouns.is_one(actor.head) or actor.head in self._kin
        if headline and (one or (bool(actor.victim_kinds) and actor.head not in self._plurals)):
            return True
        if actor.head.endswith(OF_AGE):
            return low.startswith("the ")
        known = low.startswith(_KNOWN) or "'s " in low or "’s " in low
        return known and one

    def _is_single(self, actor: Actor) -> bool:
        """Whether an actor of several is one person: "Ana Ruiz", "her baby", "the bishop"."""
        if actor.named:
            return len(actor.named) == 1 and actor.person and not actor.head.endswith("s")
        return self._is_theirs(actor) or self._is_one(actor, headline=False)

    def _is_holder(self, actor: Actor) -> bool:
        """Whether an actor who is named is told by an office that one person holds: "the head of the union, Ana Ruiz"."""
        return actor.head in self._offices and actor.text.lower().startswith((*_KNOWN, *_ONE))

    def _is_part(self, actor: Actor) -> bool:
        """Whether an actor is somebody's body or home and no person: "his ear"."""
        return actor.text.lower().startswith(_THEIRS) and not self._nouns.has(actor.head)

    def _is_theirs(self, actor: Actor) -> bool:
        """Whether an actor is one person told by whose he is: "his driver"."""
        return (
            actor.text.lower().startswith(_THEIRS)
            and actor.head not in BODIES
            and self._is_one(actor, headline=False)
        )

    def _count_hurt(self, reading: Reading, report: Report, roles: Roles) -> None:
        """Fill how many were hurt where force was used on a crowd or a place: "fired on the march, leaving dozens hurt".

        They may be told of before, where the force is told as when they were: "Dozens were hurt when police charged".
        """
        if report.type not in _ON_CROWDS:
            return
        body, parse = reading.context.document.body, reading.parse
        pred = parse.preds[roles.pred] if roles.pred >= 0 else None
        main = parse.preds[pred.governor] if pred and pred.link in _AS_HURT and pred.governor >= 0 else None
        hurt = main.subject if main is not None and self._are_sufferers(reading, main) else []
        if hurt and main is not None and main.lemma in self._dies:
            self._count(reading, report, [self._actors.read(reading, index) for index in hurt])
            if report.low is not None or report.best is not None or report.high is not None:
                return
        since = parse.tokens.starts[parse.chunks[hurt[0]].first] if hurt else report.trigger_at
        for count in reading.counts:
            if count.end > since and (
                _HURT_BEHIND.match(body, count.end)
                or _HURT_BEFORE.search(body, max(count.start - 30, 0), count.start)
            ):
                report.low, report.best, report.high = count.low, count.best, count.high
                return

    def _are_sufferers(self, reading: Reading, pred: Pred) -> bool:
        """Whether the subject of a predicate may be those on whom force was used: people who are no force."""
        return (
            (pred.voice == "passive" or pred.lemma in self._dies)
            and bool(pred.subject)
            and not any(self._actors.read(reading, index).kind in ORGANS for index in pred.subject)
        )

    def _fill_names(
        self,
        reading: Reading,
        report: Report,
        people: list[Actor],
        equated: list[Actor],
        roles: Roles,
        at: int,
    ) -> int:
        """Fill the victims' names; returns how many of them are joined to those that the act's chunks count."""
        pred = reading.parse.preds[roles.pred] if roles.pred >= 0 else None
        names = [name for actor in (*people, *equated) for name in actor.named]
        if people and not names:
            alive = report.type in OF_THE_LIVING and pred is not None and _is_of_now(report, pred)
            others = self._doers_named(reading, people[0], roles) if people[0].pronoun else ()
            names += self._anaphora.names(reading, people[0], alive=alive, others=others)
        if people and not people[0].pronoun:
            names += [name for name in listed_names(reading, people[-1]) if name not in names]
        if not people and roles.passive:
            names += before_dashes(reading, at)
        if not names and (owner := self._owner(reading, people, roles)) is not None:
            names += self._anaphora.names(reading, owner)
        joined = [name for name in joined_names(reading, people[0]) if name not in names] if people else []
        names += joined
        if people or roles.passive:
            teller = pred if pred is not None and reading.parse.pred_of[at] == pred.index else None
            names = victim_names(reading, people, names, teller)
            names = self._without_others(reading, names, roles)
            if teller is not None and people and set(roles.patients) & {*teller.subject, *teller.objects}:
                company = self._company(reading, report, teller)
                names += [name for index in company for name in self._actors.read(reading, index).named]
        report.names = tuple(dict.fromkeys(names))
        reading.context.suffered.update(report.names)
        if report.type in MORTAL and report.status in ("occurred", "alleged"):
            reading.context.slain.update(report.names)
        return len(joined)

    def _without_others(self, reading: Reading, names: list[str], roles: Roles) -> list[str]:
        """Leave out whom the verb befalls another time, unsaid: "held Ana in May, Omar in June"."""
        again = [one for one in reading.parse.preds if one.link == "gap" and one.index != roles.pred]
        told = [index for one in again for index in (one.subject if one.voice == "passive" else one.objects)]
        others = {
            name
            for index in told
            if index not in roles.patients
            for name in self._actors.read(reading, index).named
        }
        return [name for name in names if name not in others]

    def _owner(self, reading: Reading, people: list[Actor], roles: Roles) -> Actor | None:
        """Whose thing, or what part of whom, an act hits: "set her house on fire", "a bullet grazed his ear"."""
        if people and (len(people) > 1 or people[0].kind or self._nouns.has(people[0].head)):
            return None
        parse = reading.parse
        hit = roles.patients or roles.things
        if not hit and roles.pred >= 0:
            hit = parse.preds[roles.pred].subject if roles.passive else parse.preds[roles.pred].objects
        tokens = parse.tokens
        for index in hit:
            chunk = parse.chunks[index]
            word = tokens.lows[chunk.first]
            if word in _OWNERS and chunk.head > chunk.first and not self._nouns.has(tokens.lows[chunk.head]):
                start, end = tokens.starts[chunk.first], tokens.ends[chunk.first]
                return Actor(start, end, tokens.words[chunk.first], person=True, pronoun=True, head=word)
        return None

    def _doers_named(self, reading: Reading, victim: Actor, roles: Roles) -> list[str]:
        """Who does an act, by name, where no other verb has a subject of its own since: "Keita abducted her"."""
        if victim.head in REFLEXIVE or not roles.agents:
            return []
        parse = reading.parse
        last = max(roles.agents)
        between = (
            chunk for chunk in parse.chunks[last + 1 :] if parse.tokens.starts[chunk.head] < victim.start
        )
        if parse.chunks[last].role != "subject" or any(chunk.role == "subject" for chunk in between):
            return []
        return [name for index in roles.agents for name in self._actors.read(reading, index).named]

    def _fill_kinds(
        self,
        reading: Reading,
        report: Report,
        people: list[Actor],
        equated: list[Actor],
        roles: Roles,
        at: int,
    ) -> None:
        """Fill what the victims are: by the words for them, by their introduction, by the act and by where it was."""
        kinds = [kind for actor in people for kind in actor.victim_kinds]
        kinds += [kind for actor in equated if actor.person for kind in actor.victim_kinds]
        for name in report.names:
            kinds += self._actors.kinds_of(reading.context, name)
        kinds += self._kinds_of_some(reading, people, roles)
        if not kinds and report.type in _DONE_TO_THINGS:
            kinds += self._kinds.of_thing(thing_told(reading, roles, at))
        male = bool(people) and not self._males.isdisjoint(actor.head for actor in people)
        harmed = self._harmed(reading, report, people) if report.type in IN_COMBAT else []
        kinds += ["combatant"] if any(self._is_soldier(actor) for actor in harmed) else []
        if not harmed or not all(self._is_force(actor) for actor in harmed):
            kinds += [
                kind
                for kind in self._kinds.of_act(report.type)
                if not (kind == "woman" and male) and not (kind == "foreigner" and _are_nationals(people))
            ]
        if people and people[0].pronoun and people[0].head in SHE:
            kinds.append("woman")
        if report.type == "ill_treatment" and self._custody.any(reading.low):
            kinds.append("detainee")
        others = set(kinds) - _BESIDES
        # Who reports on a march is no marcher.
        at_work = bool(others) and others <= _AT_WORK
        protest = report.type in AT_PROTESTS and not at_work and self._protest.any(reading.low)
        if protest or (
            report.type == "arrest" and any(self._anaphora.is_of_protest(reading, actor) for actor in people)
        ):
            kinds.append("protester")
        report.kinds = tuple(dict.fromkeys(kinds)) or self._kinds.otherwise(report.type)

    def _kinds_of_some(self, reading: Reading, people: list[Actor], roles: Roles) -> tuple[str, ...]:
        """What some of many victims are told to be: "seized nine people, including two nuns", "ten died, most of them women"."""
        if not people or not any(mark in reading.low for mark in _SOME_MARKS):
            return ()
        many, parse = people[-1], reading.parse
        counted = many.count
        if counted is not None and counted.best == 1:
            return ()
        if counted is None and not (many.head.endswith("s") or many.head in self._plurals):
            return ()
        told = _SOME.match(reading.low, many.end - reading.sentence.start)
        if told is None or " and " in told[1] or set(self._kinds.kinds(told[1])) - {"detainee"}:
            return ()
        start, end = many.end, reading.sentence.start + told.start(2)
        between = (pred for pred in parse.preds if start <= parse.tokens.starts[pred.at] < end)
        if any(pred.index != roles.pred for pred in between):
            return ()
        return self._kinds.kinds(_SOME_END.split(told[2], 1)[0])

    def _harmed(self, reading: Reading, report: Report, people: list[Actor]) -> list[Actor]:
        """Those whom an attack befell: by its verb, or beside its noun the dead and wounded of the sentence."""
        if people or report.type != "indiscriminate_attack":
            return people
        found = [index for pred in reading.parse.preds if not pred.negated for index in self._hit(pred)]
        return [self._actors.read(reading, index) for index in found]

    def _hit(self, pred: Pred) -> list[int]:
        """The chunks of those whom a predicate tells to have been killed or hurt."""
        if pred.lemma in self._harms:
            return pred.subject if pred.voice == "passive" else pred.objects
        return pred.subject if pred.lemma in self._dies else []

    def _is_force(self, actor: Actor) -> bool:
        """Whether somebody serves in a force, or fights for a side: not "a retired policeman"."""
        if self._is_soldier(actor):
            return True
        return actor.kind in ARMED and not self._once.any(actor.text.lower())

    def _is_soldier(self, actor: Actor) -> bool:
        """Whether somebody is, or was, a soldier or a fighter: no policeman, and nobody only suspected to be one."""
        return actor.head in self._soldiers and not self._suspected.any(actor.text.lower())

    def _fill_state(self, reading: Reading, report: Report, people: list[Actor], roles: Roles) -> None:
        """Fill the victims' state: the one told, else that of the doer or the place, unless they are no people of it."""
        context, number = reading.context, reading.sentence.no
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
            names = () if _are_few_named(report) else report.names
            states = (self._actors.nationality(context, name) for name in names)
            report.victim_iso3 = next((iso3 for iso3 in states if iso3), None) or report.victim_iso3
        # Whom border guards push back they push to where he set out from, which is seldom his own country.
        pushed = report.type in REMOVALS and _PUSHED_BACK.search(reading.low) is not None
        if report.victim_iso3 is None and report.type == "refoulement" and not pushed:
            report.victim_iso3 = self._home.sent_to(reading, report)
        if report.victim_iso3 is None and (report.names or report.type in REMOVALS) and not pushed:
            report.victim_iso3 = self._home.bound_for(reading, report)
        if report.victim_iso3 is None and people and not report.names:
            report.victim_iso3 = _of_most(reading, people[0]) or self._actors.told_nationality(
                context, number, people[0]
            )
        if people and _THEIR_CITIZENS.search(people[0].text.lower()):
            report.victim_iso3 = self._home.whose_citizens(reading, report, people[0]) or report.victim_iso3
        if report.victim_iso3 is None and people:
            report.victim_iso3 = _of_one_before(reading, report, people[0])
        if report.victim_iso3 is None and not people:
            report.victim_iso3 = _whose(reading, roles)
        report.national = report.victim_iso3 is not None
        if report.victim_iso3 is None:
            report.victim_iso3 = self._home.struck_abroad(reading, report)
        if report.victim_iso3 is None and not self._are_foreign(reading, report, people):
            theirs = report.type == "release" or report.perpetrator_kind in ORGANS
            report.victim_iso3 = (
                self._home.under(reading, report.perpetrator_iso3) if theirs else None
            ) or self._actors.nearest_state(reading, report.trigger_at, _state_of_stranger(report))

    def _are_foreign(self, reading: Reading, report: Report, people: list[Actor]) -> bool:
        """Whether victims of an unknown state are told not to be people of the place."""
        return (
            (report.type in REMOVALS and not (report.type == "expulsion" and _are_nationals(people)))
            or any(actor.of_foreign_body for actor in people)
            or (
                not any("displaced" in actor.text.lower() for actor in people)  # in their own country
                and (bool(FLEEING.intersection(report.kinds)) or self._home.is_in_camp(reading, report))
            )
        )

    def is_foreigner(self, report: Report) -> bool:
        """Whether the victims' own state is another than that of the place: "an Italian student vanished in Cairo"."""
        states = (report.victim_iso3, report.place_iso3)
        return (
            report.national
            and None not in states
            and len(set(states)) == 2
            and not _ONE_PLACE.issuperset(states)
            and report.type not in ("refoulement", "forced_displacement")
            and not FLEEING.intersection(report.kinds)
        )

    def is_aimed_at(self, report: Report, clause: str) -> bool:
        """Whether a bomb was meant for whom it killed: "a car bomb killed the journalist"."""
        return (
            report.victim is not None
            and (
                report.best == 1
                or (report.best is None and not report.victim.head.endswith(("s", "people", "men")))
            )
            and bool(report.names or RIGHTS_KINDS.intersection(report.kinds))
            and self._aimed.any(clause)
        )

    def _company(self, reading: Reading, report: Report, pred: Pred) -> list[int]:
        """The chunks of those with whom a verb's victims suffer an act: "was arrested in Lima with two colleagues"."""
        if report.type not in _WITH_OTHERS or pred.lemma in self._keeps:
            return []
        parse = reading.parse
        found = []
        for prep, index in pred.comps:
            of = parse.chunks[parse.chunks[index].group].of if prep == "with" else -1
            host = parse.chunks[of] if of >= 0 else None
            if prep == "with" and (
                host is None
                or host.time
                or parse.tokens.words[host.head][0].isupper()
                or of in (*pred.subject, *pred.objects)
            ):
                found.append(index)  # not "after a meeting with two colleagues"
        return found

    def _is_kin(self, reading: Reading, actor: Actor) -> bool:
        """Whether an actor is the second of two who are told as one: "a mother and daughter"."""
        before = reading.context.document.body[max(actor.start - _KIN_REACH, 0) : actor.start].lower().split()
        return (
            actor.text.lower() in self._kin
            and before[-1:] == ["and"]
            and before[-2:-1] != []
            and before[-2] in self._kin_before
        )

    def _count_toll(self, reading: Reading, report: Report, roles: Roles) -> None:
        """Fill how many died from a toll: "the death toll rose to 40", "put the number of those killed at 600"."""
        if report.type not in MORTAL and report.type not in _WITH_TOLLS:
            return
        parse, lows = reading.parse, reading.parse.tokens.lows
        for pred in parse.preds:
            if pred.lemma not in self._mounts or pred.negated:
                continue
            tolls = (
                [*pred.objects] if pred.lemma in self._puts and pred.voice == "active" else [*pred.subject]
            )
            for index in tolls:
                head = lows[parse.chunks[index].head]
                counted = head in self._totals and any(
                    one in roles.patients for one in parse.complements(index)
                )
                if head not in self._tolls and not counted:
                    continue
                numbers = [one for prep, one in pred.comps if prep in ("to", "at")]
                for one in numbers or [one for one in pred.objects if one not in tolls]:
                    chunk = parse.chunks[one]
                    _take_number(
                        reading, report, parse.tokens.starts[chunk.first] - 1, parse.tokens.ends[chunk.last]
                    )
                    return

    def count_cases(self, reading: Reading, report: Report, at: int) -> None:
        """Fill how many suffered acts of which cases are counted: "66 cases of torture or ill-treatment"."""
        parse = reading.parse
        index = parse.chunk_of[at]
        if index < 0 or not report.rule.partition(":")[2].startswith("noun"):
            return
        lead = parse.chunks[parse.chunks[index].group]
        if lead.prep != "of" or lead.of < 0:
            return
        host = parse.chunks[lead.of]
        if parse.tokens.lows[host.head] in self._cases and NUM in parse.tokens.tags[host.first : host.head]:
            _take_number(reading, report, parse.tokens.starts[host.first], parse.tokens.starts[host.head])


def _count_whole(reading: Reading, report: Report, people: list[Actor], roles: Roles) -> None:
    """Fill how many the whole is, where an act is told of it and not of the part: "two of the twelve nuns held in May"."""
    parse = reading.parse
    pred = parse.preds[roles.pred] if roles.pred >= 0 else None
    if len(people) != 1 or len(roles.patients) != 1 or people[0].count is None:
        return
    described = roles.rule == "adjective"  # "two of the twelve kidnapped nuns"
    if not described and (pred is None or pred.link not in ("part", "rel")):
        return
    chunk = parse.chunks[roles.patients[0]]
    if pred is not None and not described and _ends_headline(parse, pred):
        if chunk.prep == "of" and chunk.of >= 0 and parse.tokens.tags[parse.chunks[chunk.of].head] == NUM:
            part = parse.chunks[chunk.of]
            _take_number(reading, report, parse.tokens.starts[part.first], people[0].start)
        return
    if people[0].count.start >= people[0].start:
        return
    if (
        chunk.prep == "of"
        and (described or (pred is not None and chunk.index in pred.subject))
        and NUM in parse.tokens.tags[chunk.first : chunk.head]
    ):
        _take_number(reading, report, people[0].start, parse.tokens.starts[chunk.head])


def _ends_headline(parse: Parse, pred: Pred) -> bool:
    """Whether a participle is the predicate of a headline, which tells of the part: "Two of twelve nuns freed"."""
    return is_headline(parse.tokens.tags) and not any(
        one.kind == "finite" and one.at > pred.at for one in parse.preds
    )


def _are_few_named(report: Report) -> bool:
    """Whether only one or two of many victims are named, whose nationality is theirs alone: "three workers, among them X"."""
    many = report.best or report.low
    return many is not None and many > len(report.names) + 1


def _of_most(reading: Reading, victim: Actor) -> str | None:
    """The nationality that the sentence tells of most of the victims: "the men, most of them Nigerian"."""
    context = reading.context
    of_most = [state for state in reading.states if context.is_of_most(state)]
    near = [one for one in of_most if victim.pronoun or 0 < one.start - victim.end < _BEHIND_VICTIM]
    return near[0].iso3 if near and victim.head not in HE_OR_SHE else None


def _of_one_before(reading: Reading, report: Report, actor: Actor) -> str | None:
    """The nationality of the one person that "he" or "the 29-year-old" takes up from a report just before."""
    if actor.head not in HE_OR_SHE and not (
        actor.head.endswith(OF_AGE) and actor.text.lower().startswith("the ")
    ):
        return None
    for other in reversed(reading.context.victims):
        if not 0 <= reading.sentence.no - other.sentence.no <= _ONE_BACK:
            return None
        same = not (other.names and report.names) or not set(other.names).isdisjoint(report.names)
        if other is not report and other.best == 1 and same:
            return other.victim_iso3 if other.national else None
    return None


def _are_joined(reading: Reading, people: list[Actor]) -> bool:
    """Whether the first of several actors is joined to the next, which renames it otherwise: "two guards and A and B"."""
    body = reading.context.document.body
    return len(people) > 1 and body[people[0].end : people[1].start].strip() == "and"


def _is_added(reading: Reading, people: list[Actor]) -> bool:
    """Whether the last of a row is numbered, and so is none of those before it: "A, B and two students"."""
    if len(people) < 2 or people[-1].count is None or people[0].count is not None:
        return False
    between = reading.context.document.body[people[-2].end : people[-1].start].split()
    return between[-1:] == ["and"] or between[-2:] == ["and", "also"]


def _are_all_named(reading: Reading, people: list[Actor]) -> bool:
    """Whether as many as are counted follow by name, some by given name alone: "two sisters, Amina and Halima Yusuf"."""
    count = people[0].count
    if count is None or len(people) < 2 or not all(actor.named for actor in people[1:]):
        return False
    given = _GIVEN_NAMES.fullmatch(reading.context.document.body, people[0].end, people[1].start)
    return given is not None and count.best == len(given[1].replace(",", "").split()) + len(people) - 1


def _are_apposed(reading: Reading, people: list[Actor]) -> bool:
    """Whether the actors behind the first say who they are, between commas: "two nurses, a Pole and a Dane, were"."""
    body = reading.context.document.body
    return body.startswith(",", people[0].end) and _CLOSED.match(body, people[-1].end) is not None


def _state_of_stranger(report: Report) -> set[str]:
    """The state that a nationality gives a doer who acts for none: it says nothing of who suffered it."""
    agent = report.perpetrator if report.explicit_perpetrator else None
    if agent is None or agent.iso3 is None or not agent.state_is_demonym or report.perpetrator_iso3:
        return set()
    return {agent.iso3}


def _count_acts(reading: Reading, report: Report, roles: Roles, at: int) -> None:
    """Fill how many suffered an act that befalls one at a time from how often it is told: "160 killings"."""
    parse = reading.parse
    index = parse.chunk_of[at]
    befalls_one = report.type in DONE_TO_ONE or report.type == "conflict_killing"
    if index < 0 or not roles.rule.startswith("noun") or not befalls_one:
        return
    chunk = parse.chunks[index]
    if chunk.prep == "of" and chunk.of >= 0 and parse.tokens.lows[parse.chunks[chunk.of].head] in _DEATHS:
        chunk = parse.chunks[chunk.of]  # "160 killings of civilians"
        at = chunk.head
    if chunk.head != at or NUM not in parse.tokens.tags[chunk.first : at]:
        return
    if not _SPANS.isdisjoint(parse.tokens.lows[chunk.first : at]):
        return  # "three years' imprisonment"
    _take_number(reading, report, parse.tokens.starts[chunk.first], parse.tokens.starts[at])


def _take_number(reading: Reading, report: Report, start: int, end: int) -> None:
    """Fill how many from the number that ends between two offsets."""
    for number in reading.read_numbers():
        if start < number.end <= end:
            report.low, report.best, report.high = number.low, number.best, number.high
            return


def _whose(reading: Reading, roles: Roles) -> str | None:
    """The state whose people's things are hit: "demolished Palestinian homes"."""
    hit = roles.patients
    if not hit and roles.pred >= 0 and not roles.passive:
        hit = reading.parse.preds[roles.pred].objects
    return next(
        (
            state.iso3
            for state in reading.states
            if state.kind == "demonym" and reading.parse.covers(hit, state.start)
        ),
        None,
    )


def _is_of_now(report: Report, pred: Pred) -> bool:
    """Whether an act holds now, or is what has been decided since: "he has been in jail", "ordered his release"."""
    decided = report.type == "release" and report.rule.startswith("noun") and pred.tense != "pluperfect"
    return decided or (pred.kind == "finite" and pred.tense in ("present", "perfect"))


def _named_again(people: list[Actor]) -> int:
    """How many of those named were counted just before: two of "two lawyers, A and B, and twelve students"."""
    again = 0
    for index, actor in enumerate(people):
        best = actor.count.best if actor.count is not None else None
        if best is None or actor.named or len(people) == best + 1:
            continue
        called = people[index + 1 : index + 1 + best]
        if len(called) == best and all(len(one.named) == 1 and one.count is None for one in called):
            again += best
    return again


def _are_nationals(people: list[Actor]) -> bool:
    """Whether people are told in words for those who are at odds with their own state."""
    return any(_OWN_NATIONALS.search(actor.text.lower()) for actor in people)
