"""What would go wrong in plain wordings: people moved, driven out, kept in, robbed, starved, used and sold, and answers to it.

Told with common verbs, without the usual words; and what looks like it in sport, trade, weather and daily life.
"""

import datetime

import pytest

from pipelines import api

PUBLISHED = datetime.date(2024, 6, 12)
SETTING = "Human rights groups, opposition activists and refugees have followed the conflict for years."

TOLD = [
    ("expulsion", "Israel ordered the UN official out."),
    ("expulsion", "The ambassador was asked to leave Managua."),
    ("expulsion", "Russia cancelled the visa of a British reporter and put her on a flight home."),
    ("expulsion", "The government of Mali threw the UN spokesman out."),
    ("forced_displacement", "Thousands are sleeping in churches after raiders burned their village."),
    ("forced_displacement", "The army told the inhabitants of six villages to leave."),
    ("forced_displacement", "The whole population of the island was moved to the mainland."),
    ("forced_displacement", "About 400 families lost their homes in the clearance."),
    ("movement_restriction", "The editor may not leave the country."),
    ("movement_restriction", "The lawyer cannot travel abroad."),
    ("movement_restriction", "Police stopped the activist at the airport."),
    ("movement_restriction", "Police surrounded his house and kept him inside."),
    ("movement_restriction", "Refugees need permits to leave the camp."),
    ("property_destruction", "Troops looted the hospital."),
    ("aid_denial", "The government will not allow aid workers into the region."),
    ("aid_denial", "The town has been under siege for three months."),
    ("aid_denial", "The militia takes half of the food that the UN delivers."),
    ("aid_denial", "The government has expelled three relief agencies."),
    ("aid_denial", "The blockade has left hospitals without medicine."),
    ("aid_denial", "Children are starving in the enclave."),
    ("aid_denial", "Israel kept trucks of flour waiting at the crossing for weeks."),
    ("forced_labour", "The family had been slaves for generations."),
    ("forced_labour", "Soldiers seized men as porters."),
    ("forced_labour", "Detainees must work ten hours a day."),
    ("forced_labour", "Eritrean conscripts serve for decades and work for state companies."),
    ("forced_labour", "A factory used Uighur workers sent by the government."),
    ("trafficking", "A gang sold Nigerian girls to brothels in Italy."),
    ("trafficking", "The men were taken to Myanmar and forced to run online scams."),
    ("trafficking", "Brokers bought kidneys from poor villagers."),
    ("child_recruitment", "Boys of twelve fight for the militia."),
    ("child_recruitment", "Guerrillas took schoolchildren to be fighters."),
    ("child_recruitment", "The group trains boys to be suicide bombers."),
    ("child_recruitment", "Some of the soldiers are no older than 14."),
    ("condemnation", "Canada attacked Iran's treatment of women."),
    ("treaty_body_review", "The UN women's committee questioned Yemen about child marriage."),
    ("treaty_body_review", "UN experts reviewed Poland's record on torture."),
    ("sanction", "Britain has stopped aid to Rwanda because of the fighting in Congo."),
    ("expulsion", "The foreign ministry gave the consul two days to leave."),
    ("expulsion", "Venezuela told the rights monitors to get out."),
    ("forced_displacement", "Rebels ordered the people of three villages to go."),
    ("forced_displacement", "The city cleared the slum and left its people on the street."),
    ("forced_displacement", "Fighters expelled the Christians from Mosul."),
    ("forced_displacement", "The dam forced 15,000 farmers to move."),
    ("movement_restriction", "The ministry has not given the singer a passport."),
    ("movement_restriction", "Tibetans are not allowed into Lhasa without a pass."),
    ("aid_denial", "Soldiers will not let doctors into the camp."),
    ("aid_denial", "Nothing has come into the town since the siege began."),
    ("forced_labour", "Pupils spend two months a year in the cotton fields instead of school."),
    ("forced_labour", "Ten-year-olds dig for cobalt."),
    ("trafficking", "The gang made the children beg."),
    ("child_recruitment", "Rebels came to the school and took 40 boys for soldiers."),
    ("child_recruitment", "Boys with rifles guard the bridge for the militia."),
    ("child_recruitment", "The army enlisted a fifteen-year-old."),
    ("child_recruitment", "Twelve of the dead fighters were children."),
    ("treaty_body_review", "The UN committee on children asked Chad about child soldiers."),
    ("release", "The rebels handed 30 girls back to their parents."),
    ("expulsion", "The junta has shown the UN coordinator the door."),
    ("expulsion", "The Maldives declared the missionary an undesirable person."),
    ("forced_displacement", "Soldiers herded the farmers into new villages without wells."),
    ("forced_displacement", "After the bulldozers came, 300 widows found themselves on the pavement."),
    ("forced_displacement", "The army ordered the people of three hamlets to go."),
    ("movement_restriction", "The consulate has stopped renewing the passports of exiles."),
    (
        "movement_restriction",
        "Cuba told the essayist that she may fly to Madrid so long as she does not come back.",
    ),
    ("movement_restriction", "Students were refused boarding at Kabul airport by Taliban officials."),
    ("movement_restriction", "Riyadh will not let the activist's parents leave."),
    ("property_destruction", "Separatists set ablaze a health centre in Batibo."),
    ("property_destruction", "Soldiers stripped the university of beds and computers."),
    ("aid_denial", "Warplanes and gunboats keep Hodeida shut."),
    ("aid_denial", "Inspectors stripped surgical kits from the convoy bound for Douma."),
    ("aid_denial", "Militants forbid aid agencies to operate in the districts that they hold."),
    ("aid_denial", "The ban on nurses has brought food distribution to widows to a standstill."),
    ("forced_labour", "The soldiers came to the tea shop and took him for a porter."),
    ("forced_labour", "The state rents out seamstresses, whose wages go to the party."),
    ("forced_labour", "Villagers are sent to mills in other provinces under a labour transfer scheme."),
    ("trafficking", "He was set to swindling strangers in a compound across the river."),
    ("trafficking", "A smuggler sold him on to another for 900 dinars."),
    ("child_recruitment", "The summer camps turned 1,400 schoolboys into gunners."),
    ("child_recruitment", "The UN verified the enlistment of 332 children by the rebels."),
    ("child_recruitment", "Cartels hire fourteen-year-olds as lookouts and gunmen."),
    ("child_recruitment", "Schoolchildren in occupied Luhansk are taught to strip rifles."),
    ("condemnation", "Norway took exception to Hungary's law on prisoners."),
    (
        "expert_appeal",
        "UN rapporteurs have written to Hanoi for an explanation of how a monk came to die in custody.",
    ),
    ("expert_appeal", "Lebanon handed over six deserters to Damascus in spite of pleas from UNHCR."),
    ("un_resolution", "The Human Rights Council prolonged the mandate of its expert on Eritrea."),
    ("un_resolution", "The General Assembly's committee passed texts critical of Iran on Wednesday."),
    (
        "treaty_body_review",
        "The Committee on the Rights of the Child concluded its consideration of Mali's report.",
    ),
    (
        "investigation",
        "The International Criminal Court's prosecutor has sent a team to Bangladesh to question survivors of the massacre.",
    ),
    ("sanction", "Washington will no longer sell tear gas to Tbilisi."),
    ("sanction", "Australia has halted training for Myanmar's officers."),
    ("expulsion", "The Rwandan government has kicked out a researcher of a New York rights group."),
    ("forced_displacement", "The raid left 600 families without a roof."),
    ("forced_displacement", "More than a million people are now living in camps because of the war."),
    ("forced_displacement", "A mining company backed by police has removed three villages in Zambia."),
    ("movement_restriction", "The army keeps the Rohingya in villages from which they may not go to market."),
    ("property_destruction", "Armed herders let their cattle into the fields and ate the harvest."),
    (
        "aid_denial",
        "The government has denied visas to relief workers while a third of the region goes hungry.",
    ),
    ("forced_labour", "Prisoners in Xinjiang sew gloves for export, former inmates said."),
    ("trafficking", "Young Kenyans who applied for jobs in Thailand ended up as prisoners in a scam centre."),
    ("child_recruitment", "Both sides are using children to carry messages and guns."),
    ("child_recruitment", "Gunmen took all the boys over ten from the orphanage to train them."),
    ("treaty_body_review", "Mauritania told the committee on racism that slavery no longer exists."),
    (
        "investigation",
        "Detectives from London flew to Nairobi to question witnesses of the killing by British soldiers.",
    ),
    ("release", "After a year in prison without trial the imam went home on Friday."),
]

OF_OTHER_THINGS = [
    "The coach showed the champions' striker the door on Monday and sent two reserves packing.",
    "United packed their bags and left the stadium by the back gate after a goalless draw.",
    "Chelsea's fans poured into Wembley two hours before kick-off and streamed out again at half-time.",
    "Thousands of shoppers flooded into the new mall when the gates opened on Friday.",
    "The airline flew 300 Ghanaian supporters to Accra for the cup final at its own expense.",
    "The bank has turned 40 interns into traders since it opened its Warsaw office.",
    "Ajax turned three teenagers into first-team players last season.",
    "Storm Desmond flattened 200 greenhouses and drowned cattle in the Severn valley.",
    "The council demolished a disused cinema to make way for a car park.",
    "Locusts stripped the sorghum bare in Wajir, leaving farmers with nothing to sell.",
    "A gang stole 40 sheep from a farm near Hawick, police said.",
    "The board has kept the port of Felixstowe shut for the third day because of high winds.",
    "Dockers kept the harbour closed in a strike over pay.",
    "Lorries waited for hours at the border post in Dover for want of a customs stamp, hauliers complained.",
    "The supermarket took 3,000 tins of baby milk off its shelves after a recall.",
    "Traders boiled leaves of the stevia plant to make a sweetener that Coca-Cola may buy.",
    "The company hired out 200 labourers to farms in Kent at the minimum wage.",
    "Teachers spent the weekend in the tobacco museum with their pupils.",
    "Students picked grapes for nothing in return for board and lodging, a holiday the vineyard calls wine camp.",
    "The house changed hands three times before a Russian banker bought it.",
    "An actor answered an advertisement for extras and ended up in a bar in Prague with the director.",
    "The film is set in 1943, when boys of fourteen carried rifles taller than they were.",
    "Scouts of eleven and twelve gave their ages at the gate and were handed compasses.",
    "The chancellor came in for a drubbing over his budget from the bosses' union.",
    "The critic had harsh words for the Vienna opera's new Tosca.",
    "The president did not mince his words about the referee.",
    "Investors spoke out against the merger and laid into the board.",
    "The European Parliament voted to set up a fund for young farmers by 425 votes to 25.",
    "The city council resolved to set up a body that will plan the marathon.",
    "The congressional panel spent two days on the bank's papers.",
    "The draft on fishing quotas fell by one vote in the Security Council of the students' union.",
    "A magistrate is looking into who gave the order to sell the land below its price.",
    "A colonel was in the dock over a fraud with army boots.",
    "The court put away the fraudster for life-changing losses to pensioners.",
    "Brussels has put eleven airlines on its blacklist, which bars them from Europe's sky.",
    "Berlin will no longer sell its stake in the shipyard to Warsaw.",
    "The bank has locked the accounts of four customers after a phishing attack.",
    "After 27 months in orbit the astronaut came home to Lyon on Tuesday.",
    "The king struck three names off the honours list.",
    "The shareholders are to have 50 euros each from the treasury of the firm.",
    "The team could not leave the hotel for fans, and police parked two vans outside.",
    "Guests cannot leave the resort's beach without a wristband.",
    "The referee stopped the players at the tunnel gate and turned back the physios.",
    "The mayor told residents to leave their homes as the river rose.",
    "Villagers abandoned their homes when the volcano began to smoke, and camped in a school.",
    "The minister told investors to go to Frankfurt if they wanted higher rates.",
    "Police escorted the singer to the airport under guard after her last concert in Manila.",
    "Hunters drove the deer off the hills and into the valley.",
    "The ministry declared the striker ineligible and the stadium unsafe.",
    "The firm trucked 3,000 turkeys to the border for export.",
    "The coastguard towed the yacht to the harbour with two Danes aboard.",
    "The prosecutor wrote to Google for an explanation of its tax bill.",
    "Nurses worked behind locked doors in the isolation ward during the outbreak, and were paid double.",
    "Rangers cleared the park of litter and of picnickers at dusk.",
    "The governor named the new bridge after a poet and pulled down the old one.",
    "Sweden shipped 600 children's books to Nairobi and gave pupils there reading lamps.",
]


def reports(sentence: str) -> list[dict[str, object]]:
    """The incidents that a sentence tells in an article on rights."""
    return api.extract("", f"{sentence}\n\n{SETTING}", PUBLISHED)["incident_reports"]


@pytest.mark.parametrize(("incident_type", "sentence"), TOLD)
def test_plain_words_tell_acts(incident_type: str, sentence: str) -> None:
    assert incident_type in {row["incident_type"] for row in reports(sentence)}


@pytest.mark.parametrize("sentence", OF_OTHER_THINGS)
def test_what_looks_like_acts_against_people_is_none(sentence: str) -> None:
    assert reports(sentence) == []


def test_what_is_handed_over_is_not_more_than_counted() -> None:
    row = reports("Lebanon handed over six Syrian deserters to Damascus on Tuesday.")[0]
    assert (row["victims_low"], row["victims_best"]) == (6, 6)


def test_nobody_is_sent_home_by_his_own_state() -> None:
    row = reports("Seventeen Uyghur men were flown to Urumqi, a Thai senator said.")[0]
    assert (row["perpetrator_iso3"], row["victim_iso3"]) == ("THA", "CHN")


def test_an_appeal_made_in_vain_is_undated() -> None:
    rows = reports("Despite appeals from the United Nations, Singapore hanged a courier on Friday.")
    appeal = next(row for row in rows if row["incident_type"] == "expert_appeal")
    assert (appeal["perpetrator_kind"], appeal["victim_iso3"]) == ("international", "SGP")
    assert appeal["occurred_from"] is None


def test_what_is_done_no_longer_is_not_done() -> None:
    rows = reports("The monk is no longer held in the prison of Vinh, Vietnam.")
    assert not any(row["status"] == "occurred" and row["incident_type"] == "arrest" for row in rows)


ONE_KIND = [
    ("attempted_killing", "Gunmen tried to assassinate the leader of the opposition in Lusaka on Monday."),
    ("attempted_killing", "Hired men tried to kill the bishop by planting a bomb in his car."),
    ("attempted_killing", "A land campaigner was left for dead after strangers shot her twice."),
    ("judicial_execution", "Iran hanged four cousins in Karaj prison on Sunday for smuggling."),
    ("judicial_execution", "Belarus has carried out the death sentence of a farmer, his sister said."),
    ("extrajudicial_killing", "The army executed 14 villagers, survivors said."),
    ("death_sentence", "The death penalty was imposed on six people in Kuwait last year."),
    ("death_in_custody", "A Sudanese tailor was beaten to death in custody in Kassala."),
    ("ill_treatment", "A guard beat inmates with batons at a prison in Tbilisi."),
    ("torture", "Agents beat him on the soles of his feet all night, he told a rights group."),
    ("arbitrary_detention", "Egypt has kept hundreds of political prisoners behind bars."),
    ("imprisonment", "The blogger will spend the next two years in prison for defaming the king."),
    ("arrest", "Nine activists were detained in dawn raids in Alexandria."),
    ("arrest", "The arrest of a French reporter in Niamey on Tuesday drew protests."),
    ("enforced_disappearance", "The activist has not been seen since officers took him away in March."),
    ("unfair_trial", "The monk went on trial in secret in Hue on Monday."),
    ("unfair_trial", "The five defendants were denied access to lawyers during the trial."),
]
ORDINARY = [
    "He was jailed for six months for drink driving.",
    "Three soldiers were injured in the ambush.",
    "Five soldiers were killed when their convoy was ambushed by rebels.",
    "Women in the camps are forced to queue for hours.",
]


@pytest.mark.parametrize(("incident_type", "sentence"), ONE_KIND)
def test_one_act_is_told_once_and_as_what_it_is(incident_type: str, sentence: str) -> None:
    assert [row["incident_type"] for row in reports(sentence)] == [incident_type]


@pytest.mark.parametrize("sentence", ORDINARY)
def test_ordinary_crime_and_war_are_no_abuse(sentence: str) -> None:
    assert reports(sentence) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "A man was sentenced to 12 years in prison for murdering his wife.",
        "A man has been charged with raping a woman in a park in Dublin.",
        "Two clerks were beheaded in Riyadh on Friday after being found guilty of murder.",
    ],
)
def test_what_a_private_person_answers_for_is_no_abuse(sentence: str) -> None:
    assert {row["incident_type"] for row in reports(sentence)} <= {"prosecution", "judicial_execution"}


def test_a_boy_told_of_before_was_murdered_all_the_same() -> None:
    rows = reports("Two men were convicted of murdering the boy in 2020.")
    assert "extrajudicial_killing" in {row["incident_type"] for row in rows}


def test_protests_from_a_state_are_words() -> None:
    rows = reports("The arrest of the French reporter in Niger drew protests from Spain.")
    assert "condemnation" in {row["incident_type"] for row in rows}


@pytest.mark.parametrize(
    ("sentence", "incident_type", "by", "to"),
    [
        ("Bolivia expelled two members of the relief group.", "expulsion", "BOL", None),
        ("Greece deported two Turkish teachers on Monday.", "expulsion", "GRC", "TUR"),
        ("Togo denied the singer entry to her own country.", "movement_restriction", "TGO", "TGO"),
        ("Chad has not allowed cancer patients to leave the enclave.", "movement_restriction", "TCD", "TCD"),
        ("Burmese soldiers blocked relief supplies to cyclone survivors.", "aid_denial", "MMR", "MMR"),
        ("Sudanese captives are put to work on farms by rebels.", "forced_labour", None, "SDN"),
        ("Togolese police refused to issue a permit for the rally.", "assembly_ban", "TGO", "TGO"),
        ("The march will not be permitted, police in Lima said.", "assembly_ban", "PER", "PER"),
    ],
)
def test_what_states_do_in_plain_words(
    sentence: str, incident_type: str, by: str | None, to: str | None
) -> None:
    rows = reports(sentence)
    assert [(row["incident_type"], row["perpetrator_iso3"], row["victim_iso3"]) for row in rows] == [
        (incident_type, by, to)
    ]


def test_a_disaster_keeps_help_away_by_itself() -> None:
    assert reports("Floods have kept relief supplies from cyclone survivors.") == []
