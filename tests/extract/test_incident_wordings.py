"""What would go wrong in wordings: an act that is told without its usual word, or by a common verb in a common use."""

import datetime

import pytest

from pipelines.extract.engine import Extractor

SETTING = "Human rights groups, opposition activists and refugees have followed the conflict for years."

TOLD = [
    (
        "judicial_execution",
        "Iran said it had executed 42 people in a day for drug-related offences, a year after 500 were killed.",
    ),
    ("movement_restriction", "The blogger is subject to a ten-year travel ban, officials in Riyadh said."),
    ("refoulement", "Border guards carried out a pushback of 40 Afghans near Edirne."),
    ("extrajudicial_killing", "Troops lined up six villagers against a wall and fired."),
    ("extrajudicial_killing", "The student did not survive his meeting with the police in Nairobi."),
    ("extrajudicial_killing", "A bullet ended the mayor's campaign against the loggers in Pará."),
    ("extrajudicial_killing", "The hit squad claimed its tenth victim in Davao, a 16-year-old boy."),
    (
        "extrajudicial_killing",
        "The lawyer bled to death on the steps of the court after two men on a motorcycle fired at him.",
    ),
    (
        "extrajudicial_killing",
        "Police in Rio shot their way into the favela, and 13 residents did not live to see the evening.",
    ),
    ("mass_killing", "Fighters went from hut to hut with machetes and 31 people were hacked to pieces."),
    ("mass_killing", "Some 200 prisoners were mown down in the yard of the jail."),
    ("indiscriminate_attack", "Government jets turned the bakery into rubble."),
    ("indiscriminate_attack", "Artillery has hammered the residential quarters of Sirte."),
    ("death_in_custody", "The preacher was pronounced dead an hour after police brought him in."),
    ("attempted_killing", "The activist escaped with a bullet in his shoulder in Guatemala."),
    ("attempted_killing", "A bomb was found under the senator's car in Bogotá."),
    ("attempted_killing", "Attackers tried to run down the journalist with a truck in Sofia."),
    ("judicial_execution", "Riyadh beheaded a Sri Lankan maid."),
    (
        "judicial_execution",
        "Belarus carried out the sentence on the bomber with a shot in the back of the head.",
    ),
    ("judicial_execution", "Japan sent two prisoners to their deaths."),
    ("judicial_execution", "The lethal injection was administered to the Oklahoma prisoner at midnight."),
    ("death_sentence", "He is to die by hanging, the judge in Dhaka said."),
    ("death_sentence", "The singer was given the ultimate penalty in Kano for blasphemy."),
    ("death_sentence", "The maid faces the gallows after the Kuwaiti court's verdict."),
    ("death_sentence", "A military court in Goma handed out death to 12 soldiers."),
    ("arrest", "A farmer was arrested in Caracas for insulting the president."),
    ("arrest", "In Lima 40 students were arrested at a march on Friday."),
    ("imprisonment", "The court in Ankara also handed 18-year jail terms to seven writers."),
    ("imprisonment", "A court in Ankara condemned the activist Ayla Demir to life prison."),
    ("excessive_force", "Police in Denver shot two protesters with beanbag rounds."),
    ("extrajudicial_killing", "Amnesty documented extra judicial executions of farmers by police in Kano."),
    ("extrajudicial_killing", "Peru is trying to recover from the assassination of President Juan Mora."),
    ("refoulement", "Croatian border guards pushed 40 migrants back to Bosnia."),
    ("arrest", "A nurse was arrested in Kampala over a post on social media."),
    ("arrest", "Two men were detained in Dakar on suspicion of homosexuality."),
    ("arrest", "The editor was taken from her home in Beijing by officers of the security bureau."),
    ("ill_treatment", "Two reporters of Radio Sol were attacked by supporters of the ruling party."),
    ("ill_treatment", "A mob attacked a team of election observers in Gitega."),
    ("movement_restriction", "The authorities refused to renew the passport of the bishop."),
    ("movement_restriction", "The ministry has denied her an exit visa three times."),
    ("religious_persecution", "Members of the Ahmadi community were kept from holding Friday prayers."),
    ("enforced_disappearance", "The fate of the two activists remains unknown."),
    ("assembly_ban", "The authorities banned the march in Budapest."),
    ("prosecution", "Four policemen who had beaten a vendor to death in Lima were jailed for 15 years."),
    ("prosecution", "The ICC issued a warrant for the arrest of the militia leader Bosco Taganda."),
    ("enforced_disappearance", "Nothing has been heard of the poet since he was called to a police station."),
    ("ill_treatment", "The students were held for two days without food by police in Lima."),
    ("child_recruitment", "Boys were taken from their schools by the militia to serve as fighters."),
    ("child_recruitment", "Rebels seized 30 girls from a village to work as porters."),
    ("forced_labour", "Nepali workers have their papers taken and toil 14 hours a day for almost no pay."),
    ("censorship", "A judge in Baku ordered the weekly to pay a fine for defaming the minister."),
    ("movement_restriction", "Soldiers stopped the leaders of the movement from leaving."),
    ("ill_treatment", "Warders in Minsk refused to let the prisoner see a doctor."),
    ("aid_denial", "The militia refused to allow the convoy into the town."),
    ("assembly_ban", "The authorities in Almaty refused to allow the rally."),
    ("unfair_trial", "The trial of the dissident opened behind closed doors in Hanoi."),
    ("unfair_trial", "A judge in Minsk heard the case, and the hearings were held in secret."),
    ("aid_denial", "Rebels have cut the only road to the town, where food is running out."),
    ("incommunicado_detention", "The imam was held for a week without being able to speak to his family."),
    ("torture", "The agents made him drink salt water and broke his toes one by one."),
    ("torture", "The doctor found scars on his back that he said came from a hot iron in the barracks."),
    ("torture", "Soldiers worked on him with pliers, he told the court."),
    ("ill_treatment", "Guards emptied buckets of urine over the prisoners in Kigali."),
    ("ill_treatment", "Warders took away the blankets of the hunger strikers."),
    ("ill_treatment", "She gave birth in chains in a prison in Bangkok."),
    ("ill_treatment", "Settlers set dogs on the shepherds near Hebron."),
    ("ill_treatment", "The migrants were stripped and robbed by border guards in Croatia."),
    ("sexual_violence", "Yazidi girls were passed from fighter to fighter."),
    ("sexual_violence", "Fighters kept the schoolgirls as wives in the forest."),
    ("excessive_force", "Mounted officers charged the pensioners in Buenos Aires."),
    ("excessive_force", "Troops opened up on the miners in Marikana."),
    ("threat_harassment", "Detectives turned the flat of the journalist upside down in Minsk."),
    ("threat_harassment", "The minister told parliament that the reporters would be dealt with."),
    ("threat_harassment", "The teacher was sacked for wearing a badge with the opposition's colours."),
    ("threat_harassment", "Her lawyers were warned off the case by men from the security service."),
    ("threat_harassment", "Police demanded the names of everyone who had signed the petition."),
    ("refoulement", "A chartered jet carried 46 Afghans from Ankara back to Kabul."),
    ("refoulement", "Border guards turned 60 Syrians around at the fence and drove them back with sticks."),
    ("refoulement", "The boat was towed back to Libya with 80 people on board."),
    ("refoulement", "Malaysian immigration men delivered the blogger to Riyadh's envoys."),
    ("refoulement", "China is repatriating North Koreans who cross the Tumen."),
    ("refoulement", "Hungary shoved the families back into Serbia without hearing their claims."),
    ("refoulement", "Russia forced a plane-load of Uzbeks home last week."),
    ("sanction", "The United States closed its doors to 14 Nicaraguan deputies."),
    ("sanction", "Washington slapped travel bans on the Ugandan general and his sons."),
    ("sanction", "The bank shelved a loan of $90 million to Uganda over the law."),
    ("sanction", "Brussels took away Cambodia's duty-free access."),
    ("sanction", "The African Union shut Mali out of its meetings."),
    ("sanction", "The council barred 12 Belarusian judges from entering the bloc."),
    ("sanction", "Switzerland blocked the Tunisian dictator's bank accounts."),
    ("sanction", "The Security Council voted an arms embargo against the junta."),
    ("sanction", "The ministry sent the police chief on leave after the deaths."),
    ("enforced_disappearance", "The army denies that it has the teacher, whom villagers saw it lead away."),
    ("enforced_disappearance", "His wife has gone from barracks to barracks in Quetta without finding him."),
    ("enforced_disappearance", "The mothers of 400 young men taken by soldiers still wait for word."),
    ("enforced_disappearance", "The trail of the bishop ends at an army checkpoint outside Homs."),
    (
        "enforced_disappearance",
        "The student leader walked into the police station on 4 May and has not come out.",
    ),
    (
        "enforced_disappearance",
        "Thousands of Peruvians who were led off by troops in the 1980s have no grave.",
    ),
    ("enforced_disappearance", "The authorities in Minsk refuse to tell his wife where they have put him."),
    ("property_destruction", "Militiamen made a bonfire of the library of the monastery."),
    ("property_destruction", "Troops emptied the granaries and shot the cattle of the Dinka."),
    ("property_destruction", "The mob sacked the shops of Chinese traders in Honiara."),
    ("property_destruction", "The wells of the nomads were filled with sand by the army."),
    ("censorship", "Page four of the paper came out blank in Khartoum."),
    ("censorship", "Cuban bloggers find their pages blocked."),
    ("censorship", "Paper for the daily has been held up at the port by the government for a year."),
    ("censorship", "The cartoonist has been told to draw no more presidents."),
    ("censorship", "The reporter lost her press card for asking about the detainees."),
    ("release", "The two poets are out of prison after four years."),
    ("release", "The editor was back with his family in Bamako on Sunday."),
    ("release", "The gates of the camp opened for 120 villagers."),
    ("release", "Cuba let 52 dissidents leave for Spain."),
    ("release", "The widow was awarded 80,000 euros for the death of her husband in police hands."),
    ("release", "The bishop is a free man again after 18 months."),
    ("release", "The Turkmen activist was exchanged for two soldiers."),
    ("arrest", "No fewer than forty students were arrested."),
    ("torture", "She was not only jailed but tortured."),
    ("release", "The two reporters walked free from a Lusaka court."),
    ("death_sentence", "The court spared two and sentenced the third to death."),
    ("indiscriminate_attack", "Bombed twice in a week, the hospital has closed."),
    ("refoulement", "Ten of the families were marched back to the border they had crossed."),
    ("arrest", "Four arrests were made."),
    ("arrest", "There were four arrests."),
    ("arrest", "There have been more than 400 arrests since the vote."),
    ("arrest", "Police in the capital now arrest teachers."),
]

PEACEFUL = [
    "A boy was taken to the museum to train as a dancer in Kyoto.",
    "A court ordered the newspaper in Riga to pay back its taxes.",
    "Guards at the museum did not refuse to let the visitors rest.",
    "Heavy rain stopped the tourists in Fiji from leaving.",
    "Strikers blocked the road to the brewery in Lille, and supplies are running out.",
    "The bank shelved a loan to a brewery in Kampala after the flood.",
    "The coach was warned off by the captain of the club in Lima.",
    "Rangers set dogs on the foxes near the lake in Ohio.",
    "Frost and wind tore up vines in the orchards of Moldova.",
    "The company flew its workers back to Manila for the holiday.",
    "The airline carried 300 tourists from Ankara back to Kabul.",
    "The lawyers praised the execution of the Cyber Security Act in Dhaka.",
    "The council handed a four-year term to its president in Rabat.",
    "The bill imposes prison terms of up to 15 years on those who spread false news in Minsk.",
    "The offence is punishable by up to ten years in prison in Nairobi.",
    "Soldiers pushed back the rebels near a village in Ituri.",
    "President Mora was heckled by students in Quito.",
    "The striker escaped with bruises after a crash near Turin.",
    "The two teams traded blows until the last minute in Seoul.",
    "The film may not be shown before sunset in the open-air cinema in Rome.",
    "The trial of the new bus lasted one day in Oslo.",
    "A storm left the village in ruins in Fiji.",
    "The library was cleared out for a renovation in Ghent.",
    "The poet is back home after a tour of Japan.",
    "The bank closed its doors to customers for the holiday in Riga.",
    # nobody, what is asked, allowed or judged as such, and years in an office
    "Not one nurse was beaten at the clinic in Oran.",
    "Not a single reporter was arrested in Oran on Friday.",
    "Neither student was jailed by the court in Oran.",
    "Did guards beat the students in Oran?",
    "How many miners has the army shot in Oran?",
    "Beating inmates is wrong, whatever they did in Oran.",
    "The mayor of Oran has the power to arrest journalists.",
    "The nurse served nine years as head of the clinic in Oran.",
    "The nurse served two years in the army of Chad.",
    "To lose its printer is a death sentence for a newspaper in Oran.",
    "The crew held off the activists in Oran for an hour.",
    "The nurse was charged in Oran with abusing the president and his son.",
    "The UN working group on discrimination against women met in Oran.",
    "Injured migrants were being treated in a clinic in Oran.",
    "The bill on dams died at the hands of senators in Manila.",
    "Forty Ugandans died of cardiac arrest in Muscat.",
    "The minister got pushback from his party over the tax.",
    "The elders were tied up in endless meetings.",
    "Two women told the media that officers said the report was late.",
]

# What such sentences look like where they do tell an act.
LOOK_ALIKES = [
    ("ill_treatment", "Why did guards beat the students in Oran?"),
    ("ill_treatment", "It is a crime to beat inmates, but guards in Oran beat dozens on Friday."),
    ("imprisonment", "The nurse served nine years as a prisoner of conscience in Chad."),
    ("death_sentence", "The verdict was a death sentence for the two men in Minsk."),
]


def kinds(extractor: Extractor, text: str) -> list[str]:
    rows = extractor.extract("", f"{SETTING}\n\n{text}", datetime.date(2020, 6, 10))["incident_reports"]
    return [row["incident_type"] for row in rows if row["evidence"] in text]


@pytest.mark.parametrize(("kind", "text"), TOLD)
def test_act_is_told_without_its_usual_word(extractor: Extractor, kind: str, text: str) -> None:
    assert kind in kinds(extractor, text)


@pytest.mark.parametrize(("kind", "text"), LOOK_ALIKES)
def test_act_is_told_in_the_shape_of_none(extractor: Extractor, kind: str, text: str) -> None:
    assert kind in kinds(extractor, text)


@pytest.mark.parametrize("text", PEACEFUL)
def test_common_use_tells_nothing(extractor: Extractor, text: str) -> None:
    assert kinds(extractor, text) == []


def test_papers_taken_by_an_employer_are_no_restriction_beside_the_labour(extractor: Extractor) -> None:
    text = "Maids had their passports confiscated by employers and worked for almost no pay."
    assert kinds(extractor, text) == ["forced_labour"]


def test_charges_dropped_are_no_people_dropped(extractor: Extractor) -> None:
    assert kinds(extractor, "The activists went home and the charges against them were dropped.") == [
        "release"
    ]
    assert kinds(extractor, "Snipers dropped three protesters in Basra.") == ["extrajudicial_killing"]


UNUSUAL = [
    ("threat_harassment", "Somebody nailed a dead cat to the gate of the reporter in Tegucigalpa on Monday."),
    ("censorship", "The newspaper came out with two blank pages in Bamako on Friday."),
    ("censorship", "Police carried off the printing press of the weekly in Lomé."),
    ("assembly_ban", "Soldiers fenced off the square in Minsk on the eve of the opposition march."),
    ("assembly_ban", "A court in Managua struck the organisation from the register on Friday."),
    ("unfair_trial", "A court in Khartoum convicted the students without an interpreter."),
    ("refoulement", "Soldiers marched 40 Afghan families back over the frontier at Zahedan on Monday."),
    ("movement_restriction", "The wives of the dissidents in Asmara have not been given exit visas."),
    ("imprisonment", "The cartoonist went down for six years in Algiers."),
]
ORDINARY = [
    "A neighbour left a wreath at the gate of the veterans' cemetery in Oslo.",
    "The newspaper came out late in Bern after a printing error.",
    "Bailiffs carried off the printing press of the weekly in Lomé for its debts.",
    "Police fenced off the park in Lisbon for the concert.",
    "The court struck the company from the register in Riga.",
    "A guide marched the pilgrims back over the frontier at Cilaos.",
    "The ship went down for years of neglect off Genoa.",
]


@pytest.mark.parametrize(("kind", "text"), UNUSUAL)
def test_act_is_told_by_what_was_done_with_things(extractor: Extractor, kind: str, text: str) -> None:
    assert kind in kinds(extractor, text)


@pytest.mark.parametrize("text", ORDINARY)
def test_like_doings_with_things_are_no_acts(extractor: Extractor, text: str) -> None:
    assert not {kind for kind, _ in UNUSUAL} & set(kinds(extractor, text))
