"""The words by which responses are read: the lexicon's `incident_responses`.

Belongs here: the table, a field a class of words. What is made of them is `responses.statements`, `responses.appeals`,
`responses.bodies`, `responses.justice` and `responses.sanctions`.
"""

import re
from typing import Final

from pipelines.extract.incidents.word_lists import WordLists
from pipelines.extract.incidents.words import RESPONSES, IncidentWords, WordSet
from pipelines.lexicon import Lexicon, split_cell

# What comes before the crime that somebody answers for, and after which none is answered for ("for a report on killings").
_CHARGED: Final = (
    "for|over|charges? of|charged with|accused of|convicted of|convicted on|guilty of|guilty on|suspected|suspicion of|"
    "in connection with|(?:role|part|involvement|involved|complicit|complicity|implicated) in|responsible for|behind"
)
_NO_SPEECH: Final = (
    "(?: (?!protest|report|criti|expos|document|investigat|denounc|demand|campaign|defend|cover|film|writ|speak|post|"
    "publish|who|which|were|was|is|are|had|have|has|after|when|while)[^ .;:]+){0,7}? "
)


class ResponseWords:
    """The classes of `incident_responses`."""

    def __init__(self, lexicon: Lexicon, words: IncidentWords) -> None:
        """Read the table; what harms people is what the triggers of violations tell."""
        table = {row["class"]: split_cell(row["words"]) for row in lexicon.table("incident_responses")}

        def some(name: str) -> frozenset[str]:
            return frozenset(table[name])

        # Statements.
        self.voice_verbs, self.drawing_verbs, self.making_verbs = (
            some("voice_verb"),
            some("drawing_verb"),
            some("making_verb"),
        )
        self.calling_verbs, self.judging_verbs, self.moods = (
            some("calling_verb"),
            some("judging_verb"),
            some("mood"),
        )
        self.voiced, self.deeds, self.judged, self.matters = (
            some("voiced"),
            some("deed"),
            some("judged"),
            some("matter"),
        )
        self.of_politics, self.civic_faults = some("of_politics"), some("civic_fault")
        self.heaps, self.faint_moods = some("heap"), some("faint_mood")
        self.content, self.often = WordSet(table["rights_content"]), WordSet(table["often"])
        self.everyday, self.works = WordSet(table["everyday_matter"]), some("work")
        self.plain_calling_verbs, self.waving_off_verbs = some("plain_calling_verb"), some("waving_off_verb")
        self.breaking_verbs, self.pursuing_verbs = some("breaking_verb"), some("pursuing_verb")
        self.accusing_verbs, self.denying_verbs = some("accusing_verb"), some("denying_verb")
        self.perceiving_verbs, self.holding_back = some("perceiving_verb"), some("holding_back")
        self.keeping_from, self.private_titles = some("keeping_from"), some("private_title")
        self.ruling_verbs, self.bill_nouns = some("ruling_verb"), some("bill_noun")
        self.allegations, self.reproaches = some("allegation"), some("reproach")
        self.draft_resolutions = some("draft_resolution")
        # Appeals.
        self.growing_verbs = some("growing_verb")
        self.acts, self.granted, self.appeal_nouns = some("act_word"), some("granted"), some("appeal_noun")
        self.own_gains, self.sought = some("own_gain"), some("sought")
        self.plain_calls, self.everyday_asking = some("plain_call"), some("everyday_asking")
        self.requesting_verbs, self.advising_verbs = some("requesting_verb"), some("advising_verb")
        self.ordering_verbs, self.defying_verbs = some("ordering_verb"), some("defying_verb")
        self.stopping_verbs, self.recurring_verbs = some("stopping_verb"), some("recurring_verb")
        self.liberating_verbs, self.free_verbs = some("liberating_verb"), some("free_verb")
        self.stative_verbs, self.giving_verbs = some("stative_verb"), some("giving_verb")
        self.putting_verbs, self.end_nouns = some("putting_verb"), some("end_noun")
        self.facing_verbs, self.justice_nouns = some("facing_verb"), some("justice_noun")
        self.land_nouns, self.authorities = some("land_noun"), some("authority")
        self.prosecutors = some("prosecutor")
        self.harms = frozenset(
            trigger.word
            for trigger in words.triggers
            if trigger.pos == "verb" and trigger.type not in RESPONSES
        )
        # Who speaks and who is addressed.
        self.state_nouns, self.deeds_told = some("state_noun"), some("deed_told")
        self.texts, self.writings = some("text_of_people"), some("writing")
        self.writing_verbs, self.letter_verbs = some("writing_verb"), some("letter_verb")
        self.blocking_verbs = some("blocking_verb")
        self.counsel, self.envoys = some("counsel"), some("envoy")
        self.allies, self.offices, self.outrages = some("ally"), some("office"), some("outrage")
        self.relatives, self.not_critics = some("relative"), some("not_critic")
        self.society, self.bodies = some("society"), some("body_of_society")
        self.shortened = some("shortened_body")
        self.unnamed_states, self.abroad = some("unnamed_states"), some("abroad")
        self.world_speakers, self.overseers = WordSet(table["world_speaker"]), WordSet(table["overseer"])
        self.de_facto, self.occasion = some("de_facto"), some("occasion")
        self.ruling_offices = WordLists(lexicon).words("ruling_office")
        self.not_addressed, self.rulers = some("not_addressed"), some("ruler")
        # Whether and when.
        self.prospective, self.telling = some("prospective_verb"), some("telling_verb")
        self.realising_verbs, self.prompting_verbs = some("realising_verb"), some("prompting_verb")
        self.speaking_up_verbs = some("speaking_up_verb")
        self.decisions = {"sanction": some("sanction_decision"), "investigation": some("inquiry_decision")}
        # Bodies.
        self.passed, self.proposed = some("resolution_passed"), some("resolution_proposed")
        self.resolution_organs, self.review_bodies = (
            WordSet(table["resolution_organ"]),
            WordSet(table["review_body"]),
        )
        self.lost, self.chambers = some("resolution_lost"), WordSet(table["chamber"])
        self.union_bodies, self.un_organs = WordSet(table["union_body"]), WordSet(table["un_organ"])
        self.committees, self.examined = WordSet(table["committee"]), some("examined")
        self.examined_records = WordSet(table["examined_record"])
        # Justice and sanctions.
        self.inquiry_verbs, self.asking_verbs = some("inquiry_verb"), some("asking_verb")
        self.inquiry_verdicts, self.inquiry_openings = some("inquiry_verdict"), some("inquiry_opening")
        self.inquiry_matters, self.world_courts = (
            WordSet(table["inquiry_matter"]),
            WordSet(table["world_court"]),
        )
        self.inquiring_panels, self.under_way = some("inquiring_panel"), some("under_way")
        self.hearing_bodies, self.hearing_verbs = tuple(table["hearing_body"]), some("hearing_verb")
        self.testifying_verbs, self.sending_verbs = some("testifying_verb"), some("sending_verb")
        self.inquiry_cases, self.probing_nouns = some("inquiry_case"), some("probing_noun")
        self.demand_nouns, self.demanding_verbs = some("demand_noun"), some("demanding_verb")
        self.omitting_verbs, self.putting_to_death = some("omitting_verb"), some("putting_to_death")
        self.omitting_words, self.enabling_nouns = some("omitting_word"), some("enabling_noun")
        self.charging_words, self.verdict_verbs = some("charging_word"), some("verdict_verb")
        self.trial_outcomes, self.trial_endings = some("trial_outcome"), some("trial_ending")
        self.men_of_state = some("man_of_state")
        self.protected, self.suspects = some("protected"), some("suspect")
        self.imposing_verbs, self.conditional_verbs, self.sanctioned = (
            some("imposing_verb"),
            some("conditional_verb"),
            some("sanction_thing"),
        )
        self.reliefs, self.weighing_verbs, self.embargoed = (
            some("relief"),
            some("weighing_verb"),
            some("embargoed"),
        )
        self.bans, self.measures, self.list_nouns = some("ban"), some("measure"), some("list_noun")
        self.aiming_verbs, self.answering_verbs = some("aiming_verb"), some("answering_verb")
        self.shunning_verbs, self.rounds = some("shunning_verb"), some("round")
        self.ordinary_matters = WordSet(table["ordinary_matter"])
        self.deadly_matters = WordSet(table["deadly_matter"])
        self.grave, self.state_crimes = WordSet(table["grave_crime"]), WordSet(table["state_crime"])
        self.forces, self.wronged = WordSet(table["state_agent"]), WordSet(table["wronged"])
        crimes = "|".join(map(re.escape, sorted(table["grave_crime"])))
        self._answers = re.compile(
            rf"\b(?:{_CHARGED}){_NO_SPEECH}\b(?:{crimes})\b|\b(?:{crimes}) (?:charge|suspect|case|trial)s?\b"
        )

    def is_grave(self, text: str) -> bool:
        """Whether a clause (lower case) says that somebody answers for a grave crime."""
        return self.grave.any(text) and self._answers.search(text) is not None
