"""The rules by which incidents are read: an id, what it says and which code sees to it, and an example.

Belongs here: documentation that is run. `PHENOMENA` are the things of language that mislead coders of events,
`KINDS` is an example of every kind of incident, `NEAR_MISSES` are words of violence that tell none. The tests
read each example and hold what comes out against `reports`. The `rule_id` of a report says how its roles were
read: part of speech, kind, and a name set in `incidents.roles` or the `response_*` modules
("verb-arrest:verb-passive"); the modules named here do the rest.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

Told = Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Rule:
    """`reports` are all that the example tells: for each the columns of `incident_reports` that matter here."""

    id: str
    statement: str
    example: str
    reports: tuple[Told, ...]
    title: str = ""
    published: date = date(2018, 5, 4)


def _told(incident_type: str, status: str = "occurred", /, **columns: object) -> Told:
    return {"incident_type": incident_type, "status": status, **columns}


def _count(low: int | None, best: int | None, high: int | None) -> dict[str, int | None]:
    return {"victims_low": low, "victims_best": best, "victims_high": high}


def _on(first: date, last: date | None = None) -> dict[str, date]:
    return {"occurred_from": first, "occurred_to": last or first}


PHENOMENA: Final = (
    Rule(
        "negation",
        "A negated act is no act: a report only where doer and sufferer are named, and then denied "
        "(incident_status.judge, 'negated').",
        "Ethiopian police did not arrest the journalist, a spokesman for the interior ministry said.",
        (_told("arrest", "denied", perpetrator_iso3="ETH", victim_kinds=["journalist"]),),
    ),
    Rule(
        "plan",
        "What is planned has not happened (incident_factuality: plan_verb; modals).",
        "Uganda plans to deport 300 Congolese refugees next month.",
        (_told("refoulement", "feared", perpetrator_iso3="UGA", victim_iso3="COD", **_count(300, 300, 300)),),
    ),
    Rule(
        "conditional",
        "Under 'if' and 'unless', and in what would follow, nothing has happened (incident_status: 'condition', 'modal').",
        "The activist Tesfay Haile would be tortured if he is sent back to Eritrea.",
        (
            _told("torture", "feared", perpetrator_iso3="ERI", victim_names=["Tesfay Haile"]),
            _told("refoulement", "feared", victim_iso3="ERI", victim_names=["Tesfay Haile"]),
        ),
    ),
    Rule(
        "allegation",
        "On the word of relatives, witnesses and rights groups an act is alleged (sources; incident_status: 'said-by').",
        "Relatives say Egyptian prison guards beat the student for hours.",
        (
            _told(
                "ill_treatment",
                "alleged",
                perpetrator_iso3="EGY",
                perpetrator_kind="security_forces",
                attributed_to="Relatives",
            ),
        ),
    ),
    Rule(
        "trailing_attribution",
        "Who says so may stand at the end (grammar: the link 'trail').",
        "Soldiers burned 40 houses in Rakhine, witnesses said.",
        (_told("property_destruction", "alleged", attributed_to="witnesses", place_iso3="MMR"),),
    ),
    Rule(
        "according_to",
        "'According to' names a source like a verb of saying (incident_status: 'according-to').",
        "According to Amnesty International, Chadian soldiers detained four union leaders.",
        (
            _told(
                "arrest",
                "alleged",
                perpetrator_iso3="TCD",
                **_count(4, 4, 4),
                victim_kinds=["trade_unionist"],
            ),
        ),
    ),
    Rule(
        "criticism_supposed",
        "Criticism that is a case supposed, or the ground for a penalty, is not uttered (responses.statements).",
        "In Chad a paper is shut down if it criticises the army over torture.",
        (_told("censorship", perpetrator_iso3="TCD", is_pattern=True),),
    ),
    Rule(
        "charges_listed",
        "A list of crimes that somebody answers for is a list of charges (incidents.naming).",
        "Iran hanged a man for murder, abduction and smuggling on Wednesday.",
        (_told("judicial_execution", perpetrator_iso3="IRN", **_on(date(2018, 5, 2))),),
    ),
    Rule(
        "hedge",
        "'Allegedly' and 'reportedly' beside the act make it alleged (incident_factuality: allege_word).",
        "Police in Angola reportedly detained two activists on Monday.",
        (_told("arrest", "alleged", perpetrator_iso3="AGO", **_on(date(2018, 4, 30))),),
    ),
    Rule(
        "police_word",
        "An act told by those who did it stands: police who say that they arrested somebody did.",
        "Turkish police said they arrested 12 protesters on Tuesday.",
        (_told("arrest", perpetrator_iso3="TUR", **_count(12, 12, 12), **_on(date(2018, 5, 1))),),
    ),
    Rule(
        "denial",
        "What a government denies or rejects, and nobody else asserts, is denied (incident_factuality: deny_verb).",
        "Burundi denied that its soldiers had raped women in the camp.",
        (_told("sexual_violence", "denied", perpetrator_iso3="BDI"),),
    ),
    Rule(
        "impunity",
        "That nobody is tried for a violation is a prosecution denied (responses.justice.untried).",
        "No officer in Togo has been charged with torture.",
        (_told("prosecution", "denied", perpetrator_iso3="TGO", victim_iso3="TGO"),),
    ),
    Rule(
        "warning",
        "What is feared or warned of is feared (incident_factuality: fear_verb, fear_noun).",
        "Aid workers fear the deportation of 3,000 Rohingya refugees from Bangladesh.",
        (_told("refoulement", "feared", perpetrator_iso3="BGD", **_count(3000, 3000, 3000)),),
    ),
    Rule(
        "demand",
        "A demand is an appeal to the state ('modal-obligation'); that those are held whom it must free is taken for granted.",
        "Thailand must release the jailed activists, United Nations experts said.",
        (
            _told(
                "expert_appeal",
                perpetrator_kind="international",
                victim_iso3="THA",
            ),
            _told("imprisonment", perpetrator_iso3="THA", victim_kinds=["human_rights_defender", "detainee"]),
        ),
    ),
    Rule(
        "history",
        "An old act told as background keeps its own date (dates; incidents: dating by the governing verb).",
        "In 1994, soldiers massacred 300 villagers near Goma, the Congolese historian wrote.",
        (
            _told(
                "mass_killing",
                "alleged",
                **_on(date(1994, 1, 1), date(1994, 12, 31)),
                **_count(300, 300, 300),
            ),
        ),
    ),
    Rule(
        "anniversary",
        "An anniversary is no new act: what it recalls is told with the date of then.",
        "Crowds in Jakarta recalled how troops killed 100 protesters in May 1998.",
        (
            _told(
                "extrajudicial_killing",
                **_on(date(1998, 5, 1), date(1998, 5, 31)),
                **_count(100, 100, 100),
            ),
        ),
    ),
    Rule(
        "generic",
        "A practice is a pattern and no act of a day (incident_status.pattern).",
        "Guards in Eritrean prisons routinely beat detainees.",
        (_told("ill_treatment", perpetrator_iso3="ERI", is_pattern=True),),
    ),
    Rule(
        "metonymy",
        "A capital acts for its government (states; incidents.actors).",
        "Beijing deported 14 North Koreans on Thursday.",
        (
            _told(
                "expulsion",
                perpetrator_iso3="CHN",
                perpetrator_kind="other_state",
                victim_iso3="PRK",
                **_count(14, 14, 14),
            ),
        ),
    ),
    Rule(
        "demonym",
        "A demonym on the sufferers is their nationality, on the doers their state (incidents.actors).",
        "Thai police detained seven Vietnamese asylum seekers.",
        (
            _told(
                "arrest",
                perpetrator_iso3="THA",
                perpetrator_kind="security_forces",
                victim_iso3="VNM",
                **_count(7, 7, 7),
            ),
        ),
    ),
    Rule(
        "agentless_passive",
        "Without an agent the doer is what the kind of act implies (incident_defaults).",
        "Forty prisoners were executed in Iran in March.",
        (
            _told(
                "judicial_execution",
                perpetrator_iso3="IRN",
                perpetrator_kind="other_state",
                **_count(40, 40, 40),
                **_on(date(2018, 3, 1), date(2018, 3, 31)),
            ),
        ),
    ),
    Rule(
        "by_phrase_agent",
        "A by-phrase of people, organs or states is the agent.",
        "Two students were beaten by riot police in Caracas.",
        (
            _told(
                "ill_treatment",
                perpetrator_iso3="VEN",
                perpetrator_kind="security_forces",
                perpetrator="riot police",
                victim_kinds=["student"],
                **_count(2, 2, 2),
            ),
        ),
    ),
    Rule(
        "by_phrase_trap",
        "A by-phrase of place or time is no agent.",
        "The activist was shot dead by the river in Manila.",
        (_told("extrajudicial_killing", perpetrator=None, place_iso3="PHL"),),
    ),
    Rule(
        "nominalisation",
        "A noun tells an act with 'of' before who suffers it (incidents.roles.noun_roles).",
        "The execution of nine Somalis in Saudi Arabia on Sunday drew anger.",
        (
            _told(
                "judicial_execution",
                perpetrator_iso3="SAU",
                victim_iso3="SOM",
                **_count(9, 9, 9),
                **_on(date(2018, 4, 29)),
            ),
        ),
    ),
    Rule(
        "light_verb",
        "The subject of 'carried out' does what its object names (incidents.roles: 'noun-support').",
        "Rwandan soldiers carried out summary executions of villagers.",
        (_told("extrajudicial_killing", perpetrator_iso3="RWA", perpetrator_kind="security_forces"),),
    ),
    Rule(
        "suffering_verb",
        "The subject of 'suffered', 'faced' or 'underwent' suffers what its object names ('noun-suffer').",
        "The Tibetan monk underwent torture in a Chinese prison.",
        (_told("torture", "alleged", victims="The Tibetan monk", is_pattern=False),),
    ),
    Rule(
        "compound_actors",
        "Coordinated doers act together, coordinated acts have the same roles (grammar: groups, conjoined).",
        "Soldiers and militiamen beat and robbed villagers in Darfur, killing six.",
        (
            _told("ill_treatment", perpetrator_kind="security_forces"),
            _told("extrajudicial_killing", **_count(6, 6, 6)),
        ),
    ),
    Rule(
        "list_of_acts",
        "A sentence that lists abuses is one report a kind.",
        "Amnesty International documented killings, torture and rape of civilians by Syrian troops.",
        (
            _told("conflict_killing", "alleged", perpetrator_iso3="SYR"),
            _told("torture", "alleged", perpetrator_iso3="SYR"),
            _told("sexual_violence", "alleged", perpetrator_iso3="SYR"),
        ),
    ),
    Rule(
        "definite_anaphor",
        "'He' is the person named before (incidents: names of pronouns).",
        "Police arrested the editor Ahmed Farouk in Cairo in March. He was tortured, his lawyer said.",
        (
            _told("arrest", victim_names=["Ahmed Farouk"]),
            _told("torture", "alleged", victim_names=["Ahmed Farouk"], attributed_to="his lawyer"),
        ),
    ),
    Rule(
        "relative_clause",
        "A relative clause tells of what it follows, and the main clause runs on (grammar: 'rel').",
        "The blogger, whom Vietnamese police detained in 2016, was freed on Monday.",
        (
            _told(
                "arrest",
                perpetrator_iso3="VNM",
                **_on(date(2016, 1, 1), date(2016, 12, 31)),
            ),
            _told("release", **_on(date(2018, 4, 30))),
        ),
    ),
    Rule(
        "appositive",
        "A participle in apposition tells of the name before it ('verb-participle').",
        "Sok Vanna, an opposition leader jailed last year in Cambodia, spoke to reporters.",
        (
            _told(
                "imprisonment",
                victim_names=["Sok Vanna"],
                **_on(date(2017, 1, 1), date(2017, 12, 31)),
                place_iso3="KHM",
            ),
        ),
    ),
    Rule(
        "attributive_participle",
        "A participle before its noun tells of it ('adjective').",
        "Relatives visited the jailed journalist Meles Tadesse in Addis Ababa.",
        (_told("imprisonment", victim_names=["Meles Tadesse"], victim_kinds=["journalist", "detainee"]),),
    ),
    Rule(
        "control_verb",
        "Who is urged is addressed, and what is urged has not happened (responses.appeals).",
        "Myanmar was urged by the European Union to free two jailed reporters.",
        (
            _told("expert_appeal", perpetrator_iso3="EUN", victim_iso3="MMR"),
            _told("imprisonment", perpetrator_iso3="MMR", **_count(2, 2, 2)),
        ),
    ),
    Rule(
        "attempt",
        "A failed attempt is feared (incident_factuality: plan_verb).",
        "Kenyan officials tried to deport the Somali refugee.",
        (_told("refoulement", "feared", perpetrator_iso3="KEN", victim_iso3="SOM"),),
    ),
    Rule(
        "implicative",
        "'Began to', 'managed to' say that it happened (incident_factuality: implicative_verb).",
        "Soldiers began to beat the protesters in Conakry.",
        (_told("excessive_force", perpetrator_iso3="GIN"),),
    ),
    Rule(
        "relative_date",
        "A relative date is counted from the publication, a dateline is no place of the act (dates, incidents).",
        "GENEVA, May 4 - Syrian troops shelled the town of Homs last Sunday, the U.N. rights office said.",
        (
            _told(
                "indiscriminate_attack",
                "alleged",
                perpetrator_iso3="SYR",
                place="Homs",
                place_iso3="SYR",
                **_on(date(2018, 4, 29)),
            ),
        ),
    ),
    Rule(
        "number_range",
        "A range is kept as it is told (counts).",
        "Between 20 and 35 villagers were massacred by rebels in Ituri in eastern Congo.",
        (
            _told(
                "mass_killing",
                perpetrator_kind="non_state_armed",
                perpetrator_iso3=None,
                **_count(20, None, 35),
            ),
        ),
    ),
    Rule(
        "at_least",
        "'At least' leaves the upper bound open (counts).",
        "At least 12 miners were shot dead by South African police on Thursday.",
        (_told("extrajudicial_killing", perpetrator_iso3="ZAF", **_count(12, 12, None)),),
    ),
    Rule(
        "aggregate_count",
        "A total over a time has that time (dates: since).",
        "Egyptian security forces have detained 1,200 activists since January.",
        (
            _told(
                "arrest",
                perpetrator_iso3="EGY",
                **_count(1200, 1200, 1200),
                occurred_to=date(2018, 5, 4),
            ),
        ),
    ),
    Rule(
        "duplicate",
        "One act told twice in an article is one report (incidents.folding.fold).",
        "Police in Kampala arrested nine protesters on Monday. The nine protesters were arrested near parliament.",
        (_told("arrest", perpetrator_iso3="UGA", **_count(9, 9, 9), **_on(date(2018, 4, 30))),),
        "Uganda police arrest nine protesters",
    ),
    Rule(
        "company",
        "Those who suffer an act along with others suffer one act (incidents.folding; incident_word_lists: along).",
        "Police in Accra arrested eight activists on Monday. Along with them, officers detained five other protesters.",
        (_told("arrest", **_count(13, 13, 13), **_on(date(2018, 4, 30))),),
    ),
    Rule(
        "told_again",
        "Who is known is no new victim: 'the hostages', 'the execution of the activist' (incidents.folding).",
        "Iran executed the activist Ali Karimi on Tuesday. Norway had called for the execution of the activist to be halted.",
        (
            _told("judicial_execution", victim_names=["Ali Karimi"], perpetrator_iso3="IRN"),
            _told("expert_appeal", perpetrator_iso3="NOR", victim_iso3="IRN"),
        ),
    ),
    Rule(
        "body_found",
        "A body found is that of whom the text tells as killed (incidents.folding).",
        "Gunmen shot dead the journalist Ana Mora in Honduras on Monday. Her body was found by the roadside on Tuesday.",
        (_told("extrajudicial_killing", victim_names=["Ana Mora"], **_on(date(2018, 4, 30))),),
    ),
    Rule(
        "one_of_many",
        "What befalls one person is one act, whatever it is part of (incidents.certainty).",
        "The arrest of the journalist Ana Mora in Cuba on Monday is part of an ongoing campaign.",
        (_told("arrest", victim_names=["Ana Mora"], is_pattern=False, **_on(date(2018, 4, 30))),),
    ),
    Rule(
        "distinct_acts",
        "Acts of other days or victims stay apart (incidents.folding).",
        "Police in Lagos arrested two reporters on Monday. On Thursday officers detained three student protesters in Abuja.",
        (
            _told("arrest", **_count(2, 2, 2), **_on(date(2018, 4, 30))),
            _told("arrest", **_count(3, 3, 3), **_on(date(2018, 5, 3))),
        ),
    ),
    Rule(
        "homograph",
        "A person's name and a province are no states (states).",
        "Georgia police arrested the activist Jordan Smith at a protest in Atlanta.",
        (_told("arrest", perpetrator_iso3="USA", victim_names=["Jordan Smith"]),),
    ),
    Rule(
        "location_not_actor",
        "Where it happened and who did it are told apart (incidents: place; incidents.actors: state).",
        "Thai police seized 20 Uyghurs in Malaysia.",
        (_told("arrest", perpetrator_iso3="THA", place_iso3="MYS", **_count(20, 20, 20)),),
    ),
    Rule(
        "headline_present",
        "A headline tells in the present what has happened (grammar: headline grammar).",
        "The officers took them from their homes.",
        (_told("arrest", perpetrator_iso3="BLR", salience=1.0),),
        "Belarus police arrest dozens of activists",
    ),
    Rule(
        "headline_fragment",
        "A headline drops its auxiliary: a participle is a passive.",
        "It was the third such case this year.",
        (_told("extrajudicial_killing", victim_kinds=["journalist"], **_count(1, 1, 1)),),
        "Mexican journalist shot dead in Veracruz",
    ),
    Rule(
        "split_evidence",
        "A doer of the sentence before is the doer still (incidents: perpetrators a sentence earlier).",
        "Ethiopian soldiers entered Gambella at dusk. Thirty villagers were killed by dawn.",
        (
            _told(
                "mass_killing",
                perpetrator_kind="security_forces",
                perpetrator_iso3="ETH",
                **_count(30, 30, 30),
            ),
        ),
    ),
    Rule(
        "ordered_killing",
        "Who orders an act is its doer.",
        "The general ordered the killing of prisoners in Guatemala in 1982.",
        (_told("extrajudicial_killing", **_on(date(1982, 1, 1), date(1982, 12, 31))),),
    ),
    Rule(
        "accused_of",
        "Who is accused of an act is its alleged doer ('noun-accused-of').",
        "Human Rights Watch accused Nigerian soldiers of killing civilians in Borno.",
        (
            _told(
                "extrajudicial_killing", "alleged", perpetrator_iso3="NGA", perpetrator_kind="security_forces"
            ),
            _told("condemnation", perpetrator_kind="private", victim_iso3="NGA"),
        ),
    ),
    Rule(
        "names_of_victims",
        "Full names are kept, titles are not; names count (people; incidents).",
        "Bahraini police detained the activists Dr. Nabeel Hassan and Zainab Yousef on Wednesday.",
        (
            _told(
                "arrest",
                perpetrator_iso3="BHR",
                victim_names=["Nabeel Hassan", "Zainab Yousef"],
                **_count(2, 2, 2),
            ),
        ),
    ),
    Rule(
        "fired_on",
        "Whom troops fire on suffers, in the passive too (incidents.roles: _is_stranded).",
        "Protesters in Quito were fired on by soldiers on Monday.",
        (_told("excessive_force", perpetrator="soldiers", victims="Protesters", place_iso3="ECU"),),
    ),
    Rule(
        "hung_up",
        "Who is hung by the wrists is tortured, not executed (incident_refinements).",
        "Guards in Damascus hanged the detainees by the wrists, former prisoners said.",
        (_told("torture", "alleged", place_iso3="SYR", victim_kinds=["detainee"]),),
    ),
    Rule(
        "travellers",
        "Nationalities say less than names of states do of where it was, and less of what an article is about "
        "(Context.settle, ActorReader.nearest_state).",
        "BANGKOK - A Danish reporter was detained on Sunday. Thailand gave no reason. The Danish embassy was told.",
        (_told("arrest", perpetrator_iso3="THA", place_iso3="THA", victim_iso3="DNK"),),
        title="Danish reporter detained",
    ),
    Rule(
        "based",
        "Where a body is based says nothing of what it reports (Context.settle).",
        "Police in Dhaka arrested 40 journalists last year, said Ink, a UK-based watchdog. Nine journalists were "
        "tortured, the UK-based group added.",
        (
            _told("arrest", "alleged", perpetrator_iso3="BGD", place_iso3="BGD", **_count(40, 40, 40)),
            _told("torture", "alleged", perpetrator_iso3="BGD", place_iso3="BGD", **_count(9, 9, 9)),
        ),
    ),
    Rule(
        "nationality_by_country",
        "Victims of a state's own forces are its people unless the text says otherwise (incidents).",
        "Zimbabwean police beat four nurses on Friday.",
        (_told("ill_treatment", perpetrator_iso3="ZWE", victim_iso3="ZWE"),),
    ),
    Rule(
        "armed_group",
        "An armed group acts for no state (organs).",
        "Boko Haram fighters kidnapped 110 schoolgirls in Nigeria in February.",
        (
            _told(
                "abduction",
                perpetrator_kind="non_state_armed",
                perpetrator_iso3=None,
                place_iso3="NGA",
                **_count(110, 110, 110),
            ),
        ),
    ),
    Rule(
        "foreign_forces",
        "A state's forces abroad are its forces, the victims of the place (incidents.actors).",
        "Russian warplanes bombed a hospital in the Syrian town of Idlib on Sunday.",
        (
            _told(
                "indiscriminate_attack",
                perpetrator_iso3="RUS",
                perpetrator_kind="security_forces",
                place_iso3="SYR",
                **_on(date(2018, 4, 29)),
            ),
        ),
    ),
    Rule(
        "defector_demonym",
        "'Korean defectors' are North Korean; foreigners are held by whom the place belongs to (incidents).",
        "Two Korean defectors were detained in China on Tuesday.",
        (_told("arrest", perpetrator_iso3="CHN", victim_iso3="PRK", place_iso3="CHN", **_count(2, 2, 2)),),
    ),
    Rule(
        "nation_anaphor",
        "'The East African nation' is the state in hand; nobody is deported from home (incidents).",
        "Kenya closed the border on Sunday. The East African nation deported 12 Somalis on Monday.",
        (_told("expulsion", perpetrator_iso3="KEN", victim_iso3="SOM", **_count(12, 12, 12)),),
    ),
    Rule(
        "pronoun_doer",
        "'It' as a doer is the state or organ before it (incidents).",
        "Laos shares a border with China. It deported 12 Hmong refugees on Monday.",
        (_told("refoulement", perpetrator_iso3="LAO", **_count(12, 12, 12)),),
    ),
    Rule(
        "two_agencies",
        "Who carries the news is no second act.",
        "Nine protesters were killed by police in Dakar, AFP and Reuters both reported.",
        (_told("extrajudicial_killing", perpetrator_iso3="SEN", **_count(9, 9, 9)),),
    ),
    Rule(
        "obligation",
        "'Must stop' asks a state, and vouches for nothing.",
        "Kenya must stop returning 40 refugees to Somalia, Amnesty International said.",
        (
            _told("expert_appeal", perpetrator_kind="private", victim_iso3="KEN"),
            _told("refoulement", "feared", perpetrator_iso3="KEN", victim_kinds=["refugee"]),
        ),
    ),
    Rule(
        "reversal",
        "A sentence overturned is a remedy (incidents: 'overturn', 'quash', 'commute').",
        "An appeals court in Egypt overturned the death sentences of 12 opposition supporters on Monday.",
        (_told("release", perpetrator_iso3="EGY", **_count(12, 12, 12), **_on(date(2018, 4, 30))),),
    ),
    Rule(
        "denied_claim",
        "Claims that are rejected are denied, whoever made them.",
        "The ministry in Harare rejected claims that police had tortured activists.",
        (_told("torture", "denied", perpetrator_iso3="ZWE", attributed_to="The ministry"),),
    ),
    Rule(
        "denied_by_doer",
        "So is what the accused say that they did not do.",
        "Myanmar's army said it did not kill civilians in Rakhine.",
        (_told("conflict_killing", "denied", perpetrator_iso3="MMR"),),
    ),
    Rule(
        "routine",
        "'Is routine' makes an act a practice.",
        "Torture is routine in Uzbekistan's prisons.",
        (_told("torture", "alleged", perpetrator_iso3="UZB", is_pattern=True),),
    ),
    Rule(
        "admitted",
        "What those who did it admit has occurred (incident_factuality: admit_verb).",
        "A Burmese general admitted that his soldiers had killed ten Rohingya villagers.",
        (_told("extrajudicial_killing", perpetrator_iso3="MMR", **_count(10, 10, 10)),),
    ),
    Rule(
        "found_by_court",
        "What a court found has occurred, torture too.",
        "A court found that Polish police had tortured the suspect.",
        (_told("torture", perpetrator_iso3="POL", perpetrator_kind="security_forces"),),
    ),
    Rule(
        "owner_of_nominal",
        "The possessor of a nominal did it; criticism drawn 'from' a state is that state's.",
        "China's arrest of the lawyer Wang Yu drew criticism from Germany.",
        (
            _told("arrest", perpetrator_iso3="CHN", victim_names=["Wang Yu"], **_count(1, 1, 1)),
            _told("condemnation", perpetrator_iso3="DEU", perpetrator_kind="other_state", victim_iso3="CHN"),
        ),
    ),
    Rule(
        "failed_to_stop",
        "Who failed to stop an act did not do it.",
        "Police failed to stop a mob that killed a Muslim man in India.",
        (
            _told(
                "extrajudicial_killing",
                perpetrator="a mob",
                perpetrator_kind="private",
                perpetrator_iso3=None,
                victim_iso3="IND",
            ),
        ),
    ),
    Rule(
        "threat_to_act",
        "A threat to arrest is a threat, no arrest.",
        "Police in Caracas threatened the protesters with arrest on Monday.",
        (_told("threat_harassment", perpetrator_iso3="VEN", perpetrator_kind="security_forces"),),
    ),
    Rule(
        "freed_by_rebels",
        "An armed group frees too, and is no state.",
        "The rebels released 30 captives in Colombia on Thursday.",
        (_told("release", perpetrator_kind="non_state_armed", perpetrator_iso3=None, **_count(30, 30, 30)),),
    ),
    Rule(
        "convict_is_no_victim",
        "Who is sentenced for a grave crime is prosecuted, not persecuted (responses.justice).",
        "A court in Senegal sentenced the former president of Chad to 20 years in prison for torture.",
        (
            _told("prosecution", perpetrator_iso3="SEN", victim_iso3="TCD"),
            _told("torture", perpetrator_iso3="TCD"),
        ),
    ),
    Rule(
        "yearly_report",
        "In a yearly report bare months belong to the year reported on, and 'police' are the country's.",
        "In March police arrested six opposition activists.",
        (
            _told(
                "arrest",
                perpetrator_iso3="TGO",
                **_on(date(2010, 3, 1), date(2010, 3, 31)),
                **_count(6, 6, 6),
            ),
        ),
        "Togo - Amnesty International Report 2011",
        date(2011, 5, 1),
    ),
    Rule(
        "presupposed",
        "What must be investigated, mourned or punished has happened, however uncertain the inquiry "
        "(incidents: _PRESUPPOSE).",
        "American senators have asked Chad to investigate the death in prison last week of the dissident Idriss Mahamat Nour.",
        (
            _told("expert_appeal", perpetrator_iso3="USA", victim_iso3="TCD"),
            _told(
                "death_in_custody",
                victim_names=["Idriss Mahamat Nour"],
                perpetrator_iso3="TCD",
                **_on(date(2018, 4, 23), date(2018, 4, 29)),
            ),
        ),
    ),
    Rule(
        "mass_arrest",
        "So many people taken at once are no suspects of one crime (incidents: _CROWD).",
        "Belarusian police detained about 30 people in Minsk on Sunday.",
        (_told("arrest", perpetrator_iso3="BLR", **_count(None, 30, None), **_on(date(2018, 4, 29))),),
    ),
    Rule(
        "driven_from_home",
        "Who is driven from home is displaced, who is driven back is returned (incident_refinements).",
        "Nigerian police drove some 4,000 residents from their homes in Lagos on Wednesday.",
        (
            _told(
                "forced_displacement",
                perpetrator_iso3="NGA",
                **_count(None, 4000, None),
                **_on(date(2018, 5, 2)),
            ),
        ),
    ),
    Rule(
        "taken_by_armed_men",
        "Police take away, armed men abduct (incident_refinements); whose they are is not known.",
        "Armed men took away 20 pupils from a school in Nigeria on Monday.",
        (
            _told(
                "abduction",
                perpetrator_kind="unknown",
                **_count(20, 20, 20),
                **_on(date(2018, 4, 30)),
            ),
        ),
    ),
)


KINDS: Final = (
    Rule(
        "extrajudicial_killing",
        "A killing outside any legal process.",
        "Police in Honduras shot dead the environmental activist Berta Molina on Saturday.",
        (_told("extrajudicial_killing", victim_names=["Berta Molina"], perpetrator_iso3="HND"),),
    ),
    Rule(
        "judicial_execution",
        "A death sentence carried out.",
        "Iran hanged three Kurdish prisoners on Wednesday.",
        (_told("judicial_execution", perpetrator_iso3="IRN", **_count(3, 3, 3)),),
    ),
    Rule(
        "death_sentence",
        "A death sentence passed, not carried out.",
        "A military court in Egypt sentenced 15 opposition supporters to death on Monday.",
        (
            _told(
                "death_sentence", perpetrator_iso3="EGY", perpetrator_kind="other_state", **_count(15, 15, 15)
            ),
        ),
    ),
    Rule(
        "mass_killing",
        "A massacre.",
        "Militiamen massacred 80 villagers in Darfur on Tuesday.",
        (_told("mass_killing", **_count(80, 80, 80), place_iso3="SDN"),),
    ),
    Rule(
        "conflict_killing",
        "Civilians killed in armed conflict.",
        "Eleven civilians were killed in fighting between Yemeni troops and Houthi rebels on Friday.",
        (_told("conflict_killing", **_count(11, 11, 11), victim_kinds=["civilian"]),),
    ),
    Rule(
        "indiscriminate_attack",
        "Shelling or bombing of civilians or civilian objects.",
        "Sudanese planes bombed a market in South Kordofan on Monday.",
        (_told("indiscriminate_attack", perpetrator_iso3="SDN"),),
    ),
    Rule(
        "death_in_custody",
        "The death of somebody held.",
        "The writer Yang Tong died in custody in China on Sunday.",
        (_told("death_in_custody", victim_names=["Yang Tong"], perpetrator_iso3="CHN"),),
    ),
    Rule(
        "attempted_killing",
        "An attempt on a life that the victim survived.",
        "A gunman shot and wounded the radio journalist Paul Okello in Kampala on Monday.",
        (_told("attempted_killing", victim_names=["Paul Okello"], place_iso3="UGA"),),
    ),
    Rule(
        "torture",
        "Pain inflicted on purpose on somebody held: alleged, unless a court found it (incidents: kinds rarely seen).",
        "Uzbek security officers tortured the prisoner with electric shocks.",
        (_told("torture", "alleged", perpetrator_iso3="UZB", perpetrator_kind="security_forces"),),
    ),
    Rule(
        "ill_treatment",
        "Beatings, cruel or degrading treatment.",
        "Guards at a prison in Georgia's capital Tbilisi whipped 30 inmates.",
        (_told("ill_treatment", perpetrator_iso3="GEO", **_count(30, 30, 30)),),
    ),
    Rule(
        "sexual_violence",
        "Rape and other sexual assault.",
        "Rebels raped 17 women in the Central African Republic, a United Nations report said.",
        (
            _told(
                "sexual_violence",
                "alleged",
                perpetrator_kind="non_state_armed",
                perpetrator_iso3=None,
                victim_kinds=["woman"],
                **_count(17, 17, 17),
            ),
        ),
    ),
    Rule(
        "excessive_force",
        "Force against demonstrators.",
        "Police fired tear gas at protesters in Nairobi on Friday.",
        (
            _told(
                "excessive_force",
                perpetrator_iso3="KEN",
                perpetrator_kind="security_forces",
                victim_kinds=["protester"],
            ),
        ),
    ),
    Rule(
        "threat_harassment",
        "Threats, surveillance, raids.",
        "Police raided the offices of a human rights group in Cairo on Thursday.",
        (_told("threat_harassment", perpetrator_iso3="EGY", **_on(date(2018, 5, 3))),),
    ),
    Rule(
        "arrest",
        "Taken into custody, where it is a matter of rights.",
        "Police in Belarus arrested 70 protesters on Sunday.",
        (_told("arrest", perpetrator_iso3="BLR", **_count(70, 70, 70)),),
    ),
    Rule(
        "arbitrary_detention",
        "Held without lawful ground, or in a camp.",
        "Chinese authorities sent 200 Uyghurs to re-education camps.",
        (
            _told(
                "arbitrary_detention",
                perpetrator_iso3="CHN",
                victim_kinds=["ethnic_minority", "detainee"],
                **_count(200, 200, 200),
            ),
        ),
    ),
    Rule(
        "imprisonment",
        "A prison term for peaceful or political conduct.",
        "A Vietnamese court sentenced the blogger Tran Van Minh to nine years in prison on Monday.",
        (
            _told(
                "imprisonment",
                perpetrator_iso3="VNM",
                perpetrator_kind="other_state",
                victim_names=["Tran Van Minh"],
                victims_best=1,
            ),
        ),
    ),
    Rule(
        "incommunicado_detention",
        "Held without contact to the outside world.",
        "The Eritrean journalist has been held incommunicado since 2001.",
        (_told("incommunicado_detention", victim_iso3="ERI", victim_kinds=["journalist", "detainee"]),),
    ),
    Rule(
        "enforced_disappearance",
        "Taken, and custody or fate concealed.",
        "Four students disappeared in Colombo in 2009 after soldiers stopped their van.",
        (_told("enforced_disappearance", place_iso3="LKA"),),
    ),
    Rule(
        "abduction",
        "Kidnapping and hostage-taking.",
        "Gunmen kidnapped two French aid workers in Niger on Monday.",
        (_told("abduction", victim_iso3="FRA", place_iso3="NER", **_count(2, 2, 2)),),
    ),
    Rule(
        "forced_labour",
        "Work exacted under threat.",
        "The army in Myanmar used forced labour to build a road, a rights group said.",
        (_told("forced_labour", "alleged", perpetrator_iso3="MMR"),),
    ),
    Rule(
        "unfair_trial",
        "Fair-trial guarantees denied.",
        "The dissident was tried behind closed doors in Tehran, his lawyer said.",
        (_told("unfair_trial", "alleged", perpetrator_iso3="IRN", victims="The dissident"),),
    ),
    Rule(
        "refoulement",
        "Forced return towards risk.",
        "China forcibly repatriated 60 North Korean refugees in April.",
        (_told("refoulement", perpetrator_iso3="CHN", victim_iso3="PRK", **_count(60, 60, 60)),),
    ),
    Rule(
        "expulsion",
        "Deportation where no risk is told.",
        "Angola expelled 2,000 Congolese migrants in October.",
        (_told("expulsion", perpetrator_iso3="AGO", victim_iso3="COD", **_count(2000, 2000, 2000)),),
    ),
    Rule(
        "forced_displacement",
        "Eviction and driving out.",
        "Cambodian soldiers evicted 300 families from their homes in Phnom Penh.",
        (_told("forced_displacement", perpetrator_iso3="KHM"),),
    ),
    Rule(
        "movement_restriction",
        "Travel bans, curfews, exile.",
        "The government of Bahrain imposed a travel ban on 20 activists in April.",
        (_told("movement_restriction", perpetrator_iso3="BHR", **_count(20, 20, 20)),),
    ),
    Rule(
        "censorship",
        "Media shut, banned or blocked.",
        "Tanzania banned an independent newspaper on Monday.",
        (_told("censorship", perpetrator_iso3="TZA", perpetrator_kind="other_state"),),
    ),
    Rule(
        "assembly_ban",
        "A rally, party or organisation banned.",
        "Authorities in Kazakhstan banned an opposition rally on Tuesday.",
        (_told("assembly_ban", perpetrator_iso3="KAZ"),),
    ),
    Rule(
        "religious_persecution",
        "Worship or belief restricted or punished.",
        "Rights groups accused Turkmenistan of religious persecution of Christians.",
        (
            _told(
                "religious_persecution", "alleged", perpetrator_iso3="TKM", victim_kinds=["religious_group"]
            ),
            _told("condemnation", victim_iso3="TKM"),
        ),
    ),
    Rule(
        "discrimination",
        "Rights denied to people for what they are.",
        "The government of Myanmar discriminates against the Rohingya minority.",
        (_told("discrimination", perpetrator_iso3="MMR", is_pattern=True),),
    ),
    Rule(
        "property_destruction",
        "Homes, crops, temples destroyed.",
        "Israeli forces demolished the homes of 14 Palestinian families in Hebron on Monday.",
        (_told("property_destruction", perpetrator_iso3="ISR", **_on(date(2018, 4, 30))),),
    ),
    Rule(
        "aid_denial",
        "Starvation, siege, denial of aid.",
        "Syrian troops blocked a humanitarian aid convoy to the besieged town of Douma on Friday.",
        (_told("aid_denial", perpetrator_iso3="SYR"),),
    ),
    Rule(
        "trafficking",
        "People moved or sold to be exploited.",
        "Smugglers sold 40 Rohingya women in Malaysia.",
        (_told("trafficking", place_iso3="MYS", **_count(40, 40, 40)),),
    ),
    Rule(
        "child_recruitment",
        "Children taken into armed forces.",
        "Rebels in South Sudan recruited 200 child soldiers last year.",
        (_told("child_recruitment", perpetrator_kind="non_state_armed", **_count(200, 200, 200)),),
    ),
    Rule(
        "treaty_body_review",
        "A treaty committee or the UPR examines a state.",
        "The United Nations Committee against Torture reviewed Uzbekistan's record on Tuesday.",
        (_told("treaty_body_review", perpetrator_kind="international", victim_iso3="UZB"),),
    ),
    Rule(
        "condemnation",
        "A statement that criticises a state.",
        "Norway condemned the torture of prisoners in Iran on Monday.",
        (
            _told("condemnation", perpetrator_iso3="NOR", perpetrator_kind="other_state", victim_iso3="IRN"),
            _told("torture", "alleged", perpetrator_iso3="IRN"),
        ),
    ),
    Rule(
        "un_resolution",
        "A resolution of a UN organ.",
        "The United Nations General Assembly adopted a resolution on human rights in North Korea.",
        (_told("un_resolution", perpetrator_kind="international", victim_iso3="PRK"),),
    ),
    Rule(
        "expert_appeal",
        "Experts, envoys, NGOs or governments call on a state.",
        "Amnesty International urged Bahrain to free the jailed human rights activist.",
        (
            _told("expert_appeal", perpetrator_kind="private", victim_iso3="BHR"),
            _told("imprisonment", perpetrator_iso3="BHR", victim_kinds=["human_rights_defender", "detainee"]),
        ),
    ),
    Rule(
        "investigation",
        "An inquiry into a violation.",
        "The Philippine government opened an investigation into the killing of three activists.",
        (_told("investigation", perpetrator_iso3="PHL"), _told("extrajudicial_killing", **_count(3, 3, 3))),
    ),
    Rule(
        "prosecution",
        "Charging, trying or sentencing of those who did it.",
        "Prosecutors in Argentina charged four former officers with torture on Thursday.",
        (_told("prosecution", perpetrator_iso3="ARG"), _told("torture", "alleged")),
    ),
    Rule(
        "sanction",
        "Measures against a state or perpetrators.",
        "The European Union imposed sanctions on Myanmar over human rights abuses.",
        (_told("sanction", perpetrator_iso3="EUN", victim_iso3="MMR"),),
    ),
    Rule(
        "release",
        "Victims freed or pardoned.",
        "Ethiopia freed 200 political prisoners on Wednesday.",
        (_told("release", perpetrator_iso3="ETH", victim_iso3="ETH", **_count(200, 200, 200)),),
    ),
)


NEAR_MISSES: Final = (
    Rule(
        "few_suspects",
        "A handful of people held, with no word of rights, is police work.",
        "Four men were held in Lyon over the weekend.",
        (),
    ),
    Rule(
        "budget_executed",
        "Plans and budgets are executed.",
        "The ministry executed the budget as planned.",
        (),
    ),
    Rule("logic_tortured", "Logic is tortured.", "Critics of the human rights bill tortured logic.", ()),
    Rule("bill_killed", "Bills are killed.", "The Senate killed the bill on prison reform.", ()),
    Rule(
        "match_attack",
        "Teams attack, shoot and are beaten.",
        "Ghana launched a crippling attack in the second half and were beaten 2-1.",
        (),
    ),
    Rule("trade_deal", "Contracts are signed.", "Chad signed a contract with an oil firm.", ()),
    Rule(
        "theft",
        "An arrest for an ordinary crime is police work.",
        "The suspect was arrested for theft in Lima on Monday.",
        (),
    ),
    Rule(
        "drug_gang",
        "So is one for drugs or robbery, even beside victims.",
        "Police in Bogota arrested two men with 40 kilos of cocaine after a bank robbery.",
        (),
    ),
    Rule("seminar", "A topic is no act.", "Lawyers from Malawi attended a seminar on torture.", ()),
    Rule(
        "law_against", "Nor is what a law forbids.", "Togo passed a law against torture and trafficking.", ()
    ),
    Rule(
        "abolition",
        "Nor a punishment that is abolished.",
        "The parliament of Chad voted to abolish the death penalty.",
        (),
    ),
    Rule(
        "name_of_body",
        "Nor a word inside the name of a body or a treaty.",
        "The Committee on Enforced Disappearances elected its chair.",
        (),
    ),
    Rule(
        "convention_title",
        "Nor one in a treaty's title.",
        "Laos ratified the Convention against Torture.",
        (),
    ),
    Rule("heart_attack", "Illness is no attack.", "The retired general died of a heart attack at home.", ()),
    Rule(
        "accident",
        "Nor are accidents and disasters.",
        "Thirty people were killed when an earthquake struck Nepal.",
        (),
    ),
    Rule("film_release", "Films are released.", "The studio released a film about the 1951 refugees.", ()),
    Rule("shares", "Markets are hit.", "Shares fell as tariffs hit exporters and killed demand.", ()),
    Rule(
        "charge_for_service",
        "Firms charge and hold.",
        "The bank charges customers a fee and holds their deposits.",
        (),
    ),
    Rule(
        "hanging_picture", "Pictures hang.", "A portrait of the president hangs in the embassy of Kenya.", ()
    ),
    Rule(
        "without",
        "'Without' keeps the act away.",
        "The march in Accra ended without police arresting anyone.",
        (),
    ),
    Rule("without_noun", "Nor does it before a noun.", "The rally in Accra passed off without arrests.", ()),
    Rule(
        "nobody_suffered",
        "Where nobody suffers an act, there is none.",
        "No protesters were arrested in Accra.",
        (),
    ),
    Rule(
        "no_one",
        "Nor where the object is nobody.",
        "Police in Togo arrested no one at the opposition rally.",
        (),
    ),
    Rule("no_arrests", "Nor are no arrests.", "No arrests of activists were reported in Lagos.", ()),
    Rule(
        "no_complaint",
        "Nor is one in a complaint that was not made.",
        "The commission in Malawi had received no complaint of torture or harassment.",
        (),
    ),
    Rule(
        "combat",
        "Fighters killed in combat are no victims.",
        "The army of Mali killed 40 fighters in the northern hills.",
        (),
    ),
    Rule(
        "charge_alone",
        "The bare name of a crime that somebody is held for is a charge.",
        "Two men in Nigeria are accused of kidnapping and murder.",
        (),
    ),
    Rule(
        "ransom",
        "What rebels demand is no appeal.",
        "Rebels in Mali demanded the release of prisoners and a ransom, a negotiator for the human rights ministry said.",
        (),
    ),
    Rule(
        "terms",
        "Nor are the terms of a deal.",
        "The agreement with Kabul calls for the release of prisoners and respect for human rights.",
        (),
    ),
    Rule(
        "pay",
        "Nor is a demand for pay.",
        "Staff of the human rights commission in Peru demanded higher pay.",
        (),
    ),
    Rule(
        "offices",
        "What an office or a law deals with is a topic, in a list too.",
        "The lawyers from Togo met the rapporteurs on summary executions, freedom of assembly and torture, and asked about "
        "higher penalties for rape, kidnapping and theft.",
        (),
    ),
    Rule(
        "aim",
        "What a law is a tool for has not been done.",
        "The law is another tool to silence critics, an opposition leader in Uganda said.",
        (),
    ),
    Rule(
        "mental_hostages",
        "Who depends on something is no hostage.",
        "Growers in Colombia must not become hostages to coffee, the union's director said.",
        (),
    ),
    Rule("name_hung", "Names are hung.", "Journalists in Chile hung the name of Ana Ruiz in the hall.", ()),
    Rule("bank_sold", "Banks are sold.", "The government of Kenya sold the Muslim Commercial Bank.", ()),
    Rule("book_targets", "Books target readers.", "The books targeted children in Hong Kong.", ()),
    Rule(
        "if_freed",
        "What is only supposed has not been granted.",
        "If he frees the detainees, the president of Peru will lose votes.",
        (),
    ),
    Rule(
        "dismissed",
        "Who is fired loses work.",
        "The bank in Lagos fired 60 trade union activists, and two protesters were fired for a speech.",
        (),
    ),
    Rule("bomb_film", "Films bomb.", "The film bombed at the box office in Nigeria.", ()),
    Rule(
        "article_number",
        "Numbers of articles are no counts.",
        "Article 12 covers the rights of refugees.",
        (),
    ),
)

RULES: Final = (*PHENOMENA, *KINDS, *NEAR_MISSES)
