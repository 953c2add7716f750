"""What would go wrong: acts told in questions, lists, inversions, plans and dangers, and by words seldom used for them.

Told plainly enough that somebody who reads would note them; and what looks like it and tells no act.
"""

import datetime

import pytest

from pipelines import api

PUBLISHED = datetime.date(2020, 6, 15)
SETTING = "Human rights groups, activists and refugees have followed the conflict for years."


def _reports(text: str, title: str = "") -> list[dict[str, object]]:
    return api.extract(title, f"{text} {SETTING}", PUBLISHED)["incident_reports"]


def _told(text: str) -> set[tuple[object, object]]:
    return {(report["incident_type"], report["status"]) for report in _reports(text)}


@pytest.mark.parametrize(
    ("incident_type", "text"),
    [
        ("arbitrary_detention", "Why were the widow and her sons placed under house arrest in Baku?"),
        (
            "threat_harassment",
            '"If he was not killed, why did the police intimidate his parents?" asked the activist Mona Seif in Egypt.',
        ),
        ("threat_harassment", '"Why have soldiers raided the lawyer\'s office in Kampala?" the bar asked.'),
        (
            "enforced_disappearance",
            '"Why did the opposition leader\'s driver disappear after the rally in Minsk?" his sister asked.',
        ),
        ("ill_treatment", "Why are journalists being beaten by the police in Harare?"),
        ("movement_restriction", "Why were the relatives of the monk stopped from leaving Lhasa?"),
        ("torture", "Why was the Egyptian lawyer put under house arrest or tortured?"),
        ("arrest", "When were the protesters arrested by the Kenyan police?"),
        ("arrest", "The police arrested the protesters in Khartoum, didn't they?"),
    ],
)
def test_what_a_question_takes_for_granted_is_alleged(incident_type: str, text: str) -> None:
    assert (incident_type, "alleged") in _told(text)


@pytest.mark.parametrize(
    "text",
    [
        "Were the students tortured in the Tehran jail?",
        "Did the Egyptian police arrest the lawyer?",
        "Why was the activist not arrested in Cairo?",
        "Why would the police arrest the journalist in Kampala?",
        "Why should the government ban the party in Kenya?",
        "Why can the police not beat protesters in Kampala?",
        "How could the army torture students in Cairo?",
    ],
)
def test_a_question_that_leaves_it_open_tells_nothing(text: str) -> None:
    assert _told(text) == set()


@pytest.mark.parametrize(
    ("incident_types", "text"),
    [
        (
            {"arrest", "abduction", "torture"},
            "The unrest has seen teachers and opposition members in Harare being detained or kidnapped and tortured by soldiers.",
        ),
        (
            {"abduction", "torture"},
            "Rebels in Congo buried the farmers whom they had kidnapped, tortured and killed.",
        ),
        (
            {"sexual_violence", "ill_treatment"},
            "Soldiers who had raped, robbed and beaten women in Goma went free.",
        ),
        ({"arrest"}, "Dozens of protesters were arrested and some beaten in Minsk on Sunday."),
        (
            {"arbitrary_detention", "torture", "extrajudicial_killing"},
            "Violations by the Burundian police, ranging from arbitrary arrests to torture and murder of opposition "
            "supporters, were documented by Amnesty International.",
        ),
        (
            {"ill_treatment", "arbitrary_detention", "sexual_violence"},
            "The abuses range from beatings and arbitrary arrests to rape in Burundi.",
        ),
        (
            {"ill_treatment", "abduction"},
            "Physical assault and abduction of reporters are becoming more common in Pakistan.",
        ),
        (
            {"imprisonment", "release"},
            "After spending 12 years in a Cuban jail for his articles, the dissident was freed on Monday.",
        ),
    ],
)
def test_each_act_of_a_row_is_told(incident_types: set[str], text: str) -> None:
    assert incident_types <= {kind for kind, _ in _told(text)}


@pytest.mark.parametrize(
    ("incident_type", "names", "text"),
    [
        (
            "imprisonment",
            ["Samir Haddad", "Omar Aziz", "Lina Nasser"],
            "Still in jail are the lawyer Samir Haddad and the students Omar Aziz and Lina Nasser, the Tunisian group said.",
        ),
        (
            "arbitrary_detention",
            ["Ali Hassan", "Reza Karimi"],
            "Among those still detained are the journalists Ali Hassan and Reza Karimi, an Iranian group said.",
        ),
        (
            "arrest",
            ["Zaw Win", "Kyaw Min"],
            "The detained journalists are Zaw Win and Kyaw Min, a Burmese group said.",
        ),
        (
            "arrest",
            ["Hope Moyo"],
            "The court in Harare refused to grant bail to the journalist Hope Moyo.",
        ),
    ],
)
def test_who_is_held_may_be_named_last(incident_type: str, names: list[str], text: str) -> None:
    assert (incident_type, names) in [
        (report["incident_type"], report["victim_names"]) for report in _reports(text)
    ]


@pytest.mark.parametrize(
    ("incident_type", "status", "text"),
    [
        ("imprisonment", "occurred", "Still behind bars in Minsk are five journalists of the newspaper."),
        ("imprisonment", "occurred", "In 2019, 48 journalists were counted behind bars in China."),
        ("arbitrary_detention", "occurred", "Turkey remained the world's leading jailer of reporters."),
        ("excessive_force", "occurred", "He condemned the violence used against demonstrators in Minsk."),
        (
            "judicial_execution",
            "feared",
            "Two Shia clerics in Saudi Arabia are at risk of execution, Amnesty International said.",
        ),
        ("expulsion", "feared", "The activists live under threat of deportation from Kuwait."),
        ("arrest", "feared", "Two dissidents in Cuba are in danger of arrest, a rights group said."),
        (
            "threat_harassment",
            "occurred",
            "A man sent dozens of threatening messages to the British MP Jane Foster.",
        ),
        ("threat_harassment", "occurred", "Saudi agents outed the blogger as gay to his family."),
        (
            "threat_harassment",
            "occurred",
            "The army tagged the nurse as a member of the communist guerrillas in Davao.",
        ),
        (
            "threat_harassment",
            "occurred",
            "The company's engineers passed the data of critics to the Chinese authorities.",
        ),
        ("censorship", "occurred", "Authorities in Hong Kong froze the bank accounts of the newspaper."),
        (
            "ill_treatment",
            "occurred",
            "Prison authorities in Egypt withheld medicine from the ailing journalist.",
        ),
        (
            "ill_treatment",
            "alleged",
            "The jailed Iranian activist has not received adequate medical care, his wife said.",
        ),
        ("forced_labour", "occurred", "Migrant workers in Qatar are bound to their employers."),
        (
            "forced_labour",
            "occurred",
            "Maids in Kuwait cannot change jobs without the permission of their employer.",
        ),
        ("discrimination", "occurred", "Homosexuality is punishable by death in Mauritania."),
        (
            "discrimination",
            "alleged",
            "Tea pickers in Assam are denied leave and have no land rights, the union said.",
        ),
        ("trafficking", "occurred", "A maid from Ghana was offered for sale on a website in Kuwait."),
        ("trafficking", "alleged", "Girls from Nepal are sold into slavery in India, the charity said."),
        ("torture", "alleged", "Policemen in Multan rubbed chilli powder into the eyes of two farmhands."),
        (
            "torture",
            "alleged",
            "The Belarusian welder was denied sleep for a week while investigators questioned him.",
        ),
        (
            "torture",
            "alleged",
            "Agents in Caracas put a revolver to the student's head and pulled the trigger on an empty chamber.",
        ),
        (
            "ill_treatment",
            "occurred",
            "Four men attacked the Honduran unionist with iron bars near his workshop.",
        ),
        (
            "ill_treatment",
            "occurred",
            "A Serbian photographer was struck with a rifle butt outside the town hall.",
        ),
        ("ill_treatment", "occurred", "The Tajik lawyer came into the courtroom with a swollen face."),
        ("sexual_violence", "occurred", "Militiamen in Ituri raped and looted for three days."),
        ("sexual_violence", "occurred", "Peacekeepers in Bangui paid girls of 13 for sex."),
        ("sexual_violence", "occurred", "Officials in Hunan forced a mother of two to have an abortion."),
        (
            "excessive_force",
            "occurred",
            "Security forces cracked down on demonstrators in Khartoum on Sunday.",
        ),
        ("excessive_force", "occurred", "Police in Lima shot a teenage protester in the leg."),
        (
            "excessive_force",
            "occurred",
            "Sixty teachers were hurt when police moved in to clear the square in Oaxaca.",
        ),
        (
            "threat_harassment",
            "occurred",
            "Burglars broke into the office of a human rights group in Kampala and took the hard drives.",
        ),
        ("threat_harassment", "occurred", "The Kazakh blogger was made to apologise on state television."),
        (
            "threat_harassment",
            "occurred",
            "Twelve Polish judges were removed for ruling against the government.",
        ),
        (
            "threat_harassment",
            "occurred",
            "Two plain-clothes policemen have been posted at her door in Lhasa.",
        ),
        ("threat_harassment", "occurred", "Islamists in Dhaka vowed to kill the poet Rafiq Azim."),
        ("threat_harassment", "occurred", "Journalists in Honduras face threats."),
        (
            "forced_labour",
            "occurred",
            "Boys at Koranic schools in Dakar are sent out to beg and beaten by their teachers.",
        ),
        ("forced_labour", "occurred", "Children as young as six work in the gold mines of Geita."),
        ("forced_labour", "occurred", "Soldiers rounded up villagers in Chin state to carry ammunition."),
        ("trafficking", "occurred", "Migrants in Libya were auctioned off as farm hands."),
        ("trafficking", "occurred", "Traffickers crammed 71 Syrians into a lorry."),
        (
            "child_recruitment",
            "occurred",
            "Girls as young as 13 were given military training by the rebels in Kivu.",
        ),
        ("child_recruitment", "occurred", "Children make up a third of the rebel army in the north."),
        ("discrimination", "occurred", "The council of Ostrava banned Roma from the swimming pool."),
        ("discrimination", "occurred", "Tamils in Colombo were passed over for jobs in the civil service."),
        (
            "discrimination",
            "occurred",
            "A nurse in Cairo was dismissed after she said that she was HIV positive.",
        ),
        ("threat_harassment", "occurred", "Policemen in Lagos demand bribes from bus drivers."),
        (
            "threat_harassment",
            "occurred",
            "Police in Osh seized the computers of an independent broadcaster.",
        ),
        ("forced_labour", "alleged", "Child labour is common on the tea estates of Assam, activists say."),
        (
            "censorship",
            "occurred",
            "The jamming of four foreign stations went on through the night in Khartoum.",
        ),
        ("censorship", "occurred", "Monitors in Tashkent noted the blocking of 60 websites by the ministry."),
        (
            "censorship",
            "occurred",
            "A court in Algiers ordered internet providers to block three news portals.",
        ),
        ("censorship", "occurred", "Columnists in Manama were forbidden to write about the strike."),
        ("censorship", "occurred", "Editors in Asmara were warned against publishing the soldiers' names."),
        ("censorship", "occurred", "The judge put a gag on all coverage of the general's trial in Dakar."),
        (
            "censorship",
            "occurred",
            "Mobile internet went dark across Lomé as protesters marched on parliament.",
        ),
        (
            "religious_persecution",
            "occurred",
            "The closure of 22 churches in Asmara left believers with nowhere to pray.",
        ),
        (
            "religious_persecution",
            "occurred",
            "Officials in Zhejiang sawed the crosses off a dozen churches.",
        ),
        (
            "religious_persecution",
            "occurred",
            "Five Baptists were fined in Almaty for holding prayers in a flat.",
        ),
        (
            "religious_persecution",
            "occurred",
            "Pupils in Kashgar were forbidden to fast during the holy month.",
        ),
        ("religious_persecution", "occurred", "Vandals defaced a synagogue and two Jewish graves in Minsk."),
        (
            "religious_persecution",
            "occurred",
            "Schoolgirls in Dushanbe were sent home for wearing headscarves.",
        ),
        ("assembly_ban", "occurred", "The dissolution of two trade unions by decree shocked Bujumbura."),
        ("assembly_ban", "occurred", "The ministry in Baku declined to register the women's party."),
        ("assembly_ban", "occurred", "Parties of the opposition were not permitted to campaign in Kigali."),
        ("assembly_ban", "occurred", "Domestic workers in Beirut are not allowed to form a union."),
        (
            "movement_restriction",
            "occurred",
            "Border guards in Brest turned four activists off the night train.",
        ),
        ("movement_restriction", "occurred", "Officers at Entebbe ripped up the activist's passport."),
        ("movement_restriction", "occurred", "The confiscation of their passports kept the nuns in Managua."),
        (
            "movement_restriction",
            "occurred",
            "The bishop was barred from his homeland by Asmara for six years.",
        ),
        ("expulsion", "occurred", "The removals of Haitians from Santo Domingo began before dawn."),
        ("expulsion", "occurred", "Caracas ordered the mission's staff to pack their bags within two days."),
        (
            "refoulement",
            "occurred",
            "Wardens of the coast left asylum seekers on a life raft off Lesbos, and the Greek navy towed them back.",
        ),
        (
            "forced_displacement",
            "occurred",
            "The militia's violence drove 4,000 villagers into the hills above Goma.",
        ),
        (
            "forced_displacement",
            "occurred",
            "Bandits emptied seven hamlets near Zamfara of their inhabitants.",
        ),
        ("forced_displacement", "occurred", "The army in Gaza issued evacuation orders for three districts."),
        (
            "un_resolution",
            "occurred",
            "The UN Human Rights Council ordered an inquiry into killings in Burundi.",
        ),
        ("sanction", "occurred", "Washington barred cotton imports from Turkmenistan over forced labour."),
        (
            "condemnation",
            "occurred",
            "Turkish unions are up in arms over the arrest of the cartoonist in Ankara.",
        ),
        ("condemnation", "occurred", "Denmark reacted with outrage to the flogging of the poet in Riyadh."),
        (
            "un_resolution",
            "occurred",
            "The UN Security Council agreed 13 to nil to monitor killings in Darfur.",
        ),
        (
            "treaty_body_review",
            "occurred",
            "Qatar's report was on the agenda of the Committee against Torture on Monday.",
        ),
        (
            "movement_restriction",
            "occurred",
            "Soldiers in Harare turned back buses carrying opposition supporters.",
        ),
        ("religious_persecution", "occurred", "Eritrea has not recognised any faith but four since 2002."),
    ],
)
def test_it_is_told_however_it_is_worded(incident_type: str, status: str, text: str) -> None:
    assert (incident_type, status) in _told(text)


@pytest.mark.parametrize(
    "text",
    [
        "The investor froze the assets of the fund.",
        "The bank closed its accounts for the year in London.",
        "A car was offered for sale on a website in Kuwait.",
        "Critics vilified the film in London.",
        "Theft is punishable by a fine in Ohio.",
        "A ranking of countries by income was published in Geneva.",
        "The jailer opened the door of the cell.",
        "In Cairo are two museums.",
        "Patients at risk of death were moved to Geneva.",
        "The firm demanded 2 million dollars from the rival newspaper over a patent.",
        "The boxer came into the hall with a swollen face after his bout.",
        "The striker was attacked by critics over his penalty.",
        "Exporters were forced to cut their prices to win orders.",
        "Thieves broke into the office of a jeweller and took watches.",
        "A coach was removed for ruling out a change of goalkeeper.",
        "Boys as young as six train in the academy's gym.",
        "Weather conditions on the motorway were appalling.",
        "The chef rubbed chilli powder into the eyes of the fish.",
        "A whale was tracked by a device on its fin.",
    ],
)
def test_what_only_looks_like_it_tells_nothing(text: str) -> None:
    assert _told(text) == set()


@pytest.mark.parametrize(
    ("incident_type", "text"),
    [
        ("arrest", "Two gendarmes in Yaoundé snapped handcuffs on the columnist outside the printing house."),
        (
            "arrest",
            "A Congolese campaigner was shoved into the back of a police truck in Goma and driven off.",
        ),
        ("arrest", "Hundreds of arrests followed the occupation of the square in Yerevan."),
        ("arrest", "An editor has been held over a leaked memo in Lusaka."),
        ("arbitrary_detention", "The UN experts found that the pastor's detention in Asmara was arbitrary."),
        (
            "arbitrary_detention",
            "The weavers in Dhaka have sat in jail for two years without having faced a judge.",
        ),
        (
            "arbitrary_detention",
            "Wives of Tajik deserters are kept in Khujand until their husbands turn themselves in.",
        ),
        (
            "arbitrary_detention",
            "Nine Uyghur farmers were swept into vocational training centres near Kashgar.",
        ),
        (
            "arbitrary_detention",
            "The Eritrean deacon had served his sentence, but he has still not been released.",
        ),
        ("imprisonment", "An appeal court in Algiers doubled the poet's sentence to four years."),
        ("imprisonment", "Judges in Hanoi raised the blogger's punishment from five years to nine."),
        ("imprisonment", "A tribunal in Minsk slapped three folk singers with jail terms of four years."),
        ("imprisonment", "The Turkish objector was ordered to serve ten months in a military jail."),
        (
            "incommunicado_detention",
            "In Harare neither visitors nor letters reach them: the jailed students were denied all contact.",
        ),
        ("incommunicado_detention", "Lawyers in Tunis were barred from seeing the detained senator."),
        (
            "incommunicado_detention",
            "The Syrian mother has been unable to speak to him since guards moved the detainee in May.",
        ),
        (
            "incommunicado_detention",
            "The Chadian guards cut off the prisoner's phone calls with his daughters.",
        ),
        ("unfair_trial", "The trial of the seven Bahraini nurses was marred by procedural violations."),
        ("unfair_trial", "A Burundian teacher was convicted on concocted charges of spying."),
        ("unfair_trial", "Iranian state television aired the confessions of two detained climbers."),
        ("unfair_trial", "The hearing in Luanda was closed to diplomats and relatives."),
        ("unfair_trial", "The bench in Cairo refused to consider claims that the baker had been tortured."),
        ("enforced_disappearance", "The whereabouts of the Pakistani geologist have never been established."),
        (
            "enforced_disappearance",
            "Soldiers in Jaffna took away the clerk and his sisters never saw him again.",
        ),
        (
            "enforced_disappearance",
            "Two Ingush brothers seized by the army in Nazran remain unaccounted for.",
        ),
        ("abduction", "The French geologist is in the hands of a splinter group in Mali."),
        ("abduction", "Captors in Nigeria released a video of the two kidnapped nuns."),
        ("release", "The Zambian satirist regained his liberty after a year in prison."),
        ("release", "The royal pardon in Rabat benefited forty prisoners from the Rif."),
        (
            "prosecution",
            "The Ivorian militia chief, who is accused of murder, was handed over to the International Criminal Court.",
        ),
        ("prosecution", "A Kenyan sergeant was court-martialled for the killing of four herders."),
        (
            "investigation",
            "The complaints commission in Kingston is examining the shooting of a boy by police.",
        ),
        ("imprisonment", "The Laotian deacon lost his appeal against a six-year term."),
        ("unfair_trial", "Hearings in Asmara were held without the accused or their lawyers."),
        ("unfair_trial", "The Sudanese defendants were not given an interpreter."),
        ("release", "Three hostages walked to freedom in Jolo after ninety days of captivity."),
        ("abduction", "Raiders carried away thirty girls from a village in Borno."),
        ("incommunicado_detention", "The Laotian prisoner's wife last spoke to him in November."),
        ("arrest", "Two reporters in custody in Addis Ababa fell ill."),
        ("enforced_disappearance", "The Saudi ministry has not acknowledged detaining the preacher."),
    ],
)
def test_how_people_are_held_tried_and_freed_is_told(incident_type: str, text: str) -> None:
    assert incident_type in {found for found, _ in _told(text)}


@pytest.mark.parametrize(
    "text",
    [
        "Securities in custody at the bank rose in Zurich.",
        "The guitarist snapped handcuffs on the drummer in their new video.",
        "The league raised the goalkeeper's ban from three weeks to five.",
        "The trial of the drug was marred by irregularities in Basel.",
        "The whereabouts of the stolen Vermeer have never been established in Boston.",
        "The play was held over for a second week in Toronto.",
        "Analysts were unable to reach him at the bank in Zurich.",
        "The merger is in the hands of a group of lawyers in Milan.",
        "Studio bosses in Burbank released a video of the two actors.",
        "The shop in Leeds was closed to the public for a hearing about noise.",
    ],
)
def test_what_is_held_raised_or_closed_for_other_reasons_is_none(text: str) -> None:
    assert _told(text) == set()


@pytest.mark.parametrize(
    ("kind", "iso3", "text"),
    [
        ("non_state_armed", None, "A Houthi court in Sanaa sentenced two reporters to death on Saturday."),
        ("non_state_armed", None, "Hamas police beat protesters in Gaza City."),
        ("non_state_armed", None, "The Taliban arrested three women activists in Kabul on Monday."),
        ("private", None, "A trader was kidnapped in Odessa. His captors beat him and shot him in the leg."),
        (
            "non_state_armed",
            None,
            "Boko Haram kidnapped a nurse in Borno. Her captors beat her.",
        ),
        ("security_forces", "UGA", "Police in Kampala beat three students."),
    ],
)
def test_who_does_it_is_of_the_kind_told(kind: str, iso3: str | None, text: str) -> None:
    report = _reports(text)[-1]
    assert (report["perpetrator_kind"], report["perpetrator_iso3"]) == (kind, iso3)


@pytest.mark.parametrize(
    ("iso3", "title", "text"),
    [
        (
            "GBR",
            "",
            "A British photographer was detained in Ankara on Monday. The 29-year-old was beaten by the officers.",
        ),
        (
            "FRA",
            "French reporter held in Caracas",
            "Police in Caracas detained the reporter on Tuesday. He was beaten in a cell.",
        ),
        ("TUR", "", "A lawyer was detained in Ankara on Monday. He was beaten by the officers."),
    ],
)
def test_the_nationality_told_before_holds(iso3: str, title: str, text: str) -> None:
    report = next(one for one in _reports(text, title) if one["incident_type"] == "ill_treatment")
    assert report["victim_iso3"] == iso3


@pytest.mark.parametrize(
    ("incident_type", "text"),
    [
        ("indiscriminate_attack", "Warplanes carried out three raids on a market in Maarat on Monday."),
        ("indiscriminate_attack", "Two men lobbed hand grenades into a tea stall in Bannu."),
        ("indiscriminate_attack", "A van laden with explosives blew up outside the town hall of Beledweyne."),
        ("indiscriminate_attack", "Twin blasts ripped through a courthouse in Gaziabad."),
        ("indiscriminate_attack", "Missiles pummelled the port of Mykolaiv all night."),
        ("indiscriminate_attack", "Army planes gassed the villagers of Sheikhan."),
        ("conflict_killing", "A baker was killed when soldiers and insurgents exchanged fire in Marawi."),
        ("conflict_killing", "The ground offensive inflicted some 90 civilian casualties in Rutshuru."),
        (
            "conflict_killing",
            "Eleven villagers lost their lives in clashes between the two militias in Ituri.",
        ),
        ("mass_killing", "Raiders wiped out a family of herders near Kadugli."),
        ("mass_killing", "Fighters put 40 captives to the sword in Palma."),
        ("mass_killing", "Militiamen hacked to death at least 30 worshippers in a chapel near Beni."),
        ("mass_killing", "A mass grave holding 60 bodies was opened near Murambi."),
        ("extrajudicial_killing", "Paramilitaries struck down a peasant leader in Cauca."),
        ("extrajudicial_killing", "Jihadists flung a young man off a rooftop in Raqqa."),
        ("extrajudicial_killing", "The decapitation of a French guide by militants shocked Kabylia."),
        ("extrajudicial_killing", "Policemen drowned a street trader in the lagoon at Lagos."),
        (
            "extrajudicial_killing",
            "A widow was doused with petrol and set alight by a mob in Mbeya and died of burns.",
        ),
        ("death_in_custody", "The deaths of two Oromo students in Ethiopian prisons were never explained."),
        ("death_in_custody", "Thirst killed eight detainees in Zuwara."),
        ("death_in_custody", "Interrogation claimed the life of a Sahrawi poet."),
        ("death_in_custody", "Warders clubbed a convict to death in Insein prison."),
        ("attempted_killing", "Detectives foiled an attempt on Cardinal Okello's life in Gulu."),
        ("attempted_killing", "The governor of Ogun was hurt in an assassination attempt on Friday."),
        ("attempted_killing", "A letter bomb was posted to the editor of a weekly in Dhaka."),
        ("attempted_killing", "Knifemen stabbed the Kurdish singer eleven times in Erbil."),
        ("death_sentence", "A military tribunal in Goma handed down capital punishment to nine recruits."),
        ("property_destruction", "Militiamen levelled two hamlets and set fire to prayer halls in Sittwe."),
        ("property_destruction", "Arsonists attacked a mosque in Digana on Sunday."),
        ("property_destruction", "Whole villages were wiped off the map by the army in Maungdaw."),
        ("aid_denial", "The army is starving the population of Kadugli."),
        ("aid_denial", "Medical evacuations from Douma were refused by the government."),
        ("aid_denial", "Rebels levied a tax on food aid in Walikale."),
        ("aid_denial", "Soldiers stripped a convoy of insulin and dressings near Harasta."),
        ("aid_denial", "Townspeople face famine in the besieged town of Deir Hafer."),
    ],
)
def test_killing_and_ruin_told_by_rarer_words(incident_type: str, text: str) -> None:
    assert incident_type in {kind for kind, _ in _told(text)}


@pytest.mark.parametrize(
    "text",
    [
        "The visitors were put to the sword by a teenage striker in Turin.",
        "Losses in Asia wiped out the families' dividends, the fund said.",
        "The airline eliminated 300 activists' discounts.",
        "A boiler explosion ripped through a bakery in Leeds.",
        "The climber from Lima made an attempt on the summit.",
        "The biographer's attempt on the poet's life runs to 900 pages.",
        "Two women drowned when a ferry sank off Zanzibar.",
        "Schools in Utah have been starved of funds, a teacher said.",
        "Snow held up food deliveries to the shops of Aberdeen.",
        "Customs seized a shipment of counterfeit shoes in Hamburg.",
        "Sales rocketed in the capital in May.",
        "The helicopters carried out a rescue on Mont Blanc.",
        "A lightning strike caused dozens of casualties among the cattle of Kajiado.",
        "Archaeologists opened a mass grave holding 40 skeletons from the plague.",
    ],
)
def test_what_looks_like_killing_and_ruin_tells_none(text: str) -> None:
    assert _reports(text) == []


def _kinds(title: str, text: str) -> list[object]:
    return sorted(str(report["incident_type"]) for report in _reports(text, title))


@pytest.mark.parametrize(
    ("incident_type", "text"),
    [
        (
            "excessive_force",
            "ACCRA (Reuters) - Soldiers backed by armoured cars fired on a march by nurses on Friday, residents said.",
        ),
        ("excessive_force", "Troops fired at striking dockers in Lome on Monday, two union leaders said."),
        (
            "excessive_force",
            "Nine people were hurt in Bamako on Sunday as security forces opened fire on marchers near the bridge.",
        ),
        (
            "expulsion",
            "Mali ordered four senior officials of the U.N. mission to leave the country within 48 hours.",
        ),
        ("censorship", "Chad's media regulator suspended broadcasts by the BBC for three months on Tuesday."),
        (
            "aid_denial",
            "The Red Cross said it had been denied entry to the encircled quarter of Aleppo for a third day.",
        ),
        (
            "discrimination",
            "Deputies in Accra passed a bill that makes homosexual acts punishable by ten years in prison.",
        ),
        (
            "forced_displacement",
            "Families in the Luanda shanty town were given three days to move out before the diggers came.",
        ),
        (
            "attempted_killing",
            "The bishop escaped unhurt when gunmen sprayed his car with bullets on the road to Bukavu.",
        ),
        (
            "movement_restriction",
            "The army imposed a night curfew on the town after the killing of a student.",
        ),
        (
            "sanction",
            "The United States imposed travel bans and asset freezes on four colonels from Burundi on Monday.",
        ),
    ],
)
def test_agency_report_tells_the_act(incident_type: str, text: str) -> None:
    assert incident_type in {kind for kind, _ in _told(text)}


@pytest.mark.parametrize(
    ("title", "text", "incident_type", "acts"),
    [
        (
            "Blasts kill 21 in Quetta bazaar",
            "QUETTA (Reuters) - Two bombs ripped through a crowded bazaar on Monday, killing 21 people and wounding more than 50.",
            "indiscriminate_attack",
            1,
        ),
        (
            "Police gas May Day crowd in Ankara",
            "Turkish police fired tear gas on Friday to keep hundreds of workers from reaching a square in Ankara.",
            "excessive_force",
            1,
        ),
        (
            "U.S. imposes sanctions on Belarus police",
            "WASHINGTON (Reuters) - The United States imposed sanctions on the Belarus police on Thursday for beating marchers.",
            "sanction",
            1,
        ),
        (
            "Convoy ambushed in Chad",
            "Rebels ambushed a convoy of traders near Abeche on Friday, killing 12 people.",
            "attempted_killing",
            0,
        ),
        (
            "Saudi Arabia executes maid",
            "Saudi Arabia on Monday beheaded a Sri Lankan maid convicted of killing her employer.",
            "extrajudicial_killing",
            0,
        ),
        (
            "Envoy called in over flogging",
            "Sweden summoned the Saudi ambassador on Monday to protest the flogging of a blogger.",
            "threat_harassment",
            0,
        ),
        (
            "Death sentence for smuggler",
            "A court in Bali on Thursday condemned a Dutch man to death by firing squad for smuggling heroin.",
            "judicial_execution",
            0,
        ),
        (
            "Bus plunge kills nine in Nepal",
            "Nine people died on Sunday when a bus plunged into a river in western Nepal, police said.",
            "extrajudicial_killing",
            0,
        ),
    ],
)
def test_agency_headline_and_lead_tell_an_act_once(
    title: str, text: str, incident_type: str, acts: int
) -> None:
    assert _kinds(title, text).count(incident_type) == acts


@pytest.mark.parametrize(
    ("incident_type", "text"),
    [
        (
            "release",
            "The columnist Rashid Gul was picked up by men in plain clothes near his daughter's school in Quetta and released "
            "nine hours later.",
        ),
        (
            "arrest",
            "The columnist Rashid Gul was picked up by men in plain clothes near his daughter's school in Quetta and released "
            "nine hours later.",
        ),
        (
            "extrajudicial_killing",
            "Teresa M. was taken from her home in Celaya by gunmen and shot a few streets away.",
        ),
        (
            "threat_harassment",
            "Editor Marta Solis left Guatemala on Sunday after receiving threats for her articles on corruption.",
        ),
        (
            "threat_harassment",
            "Operatives of the secret police stormed his residence in Kaduna at night and carted away two laptops.",
        ),
        ("threat_harassment", "The photojournalist was booked under the sedition law in Jammu for a tweet."),
        (
            "threat_harassment",
            "The information minister warned newspapers in Lusaka that they would be shut.",
        ),
        (
            "threat_harassment",
            "The university in Tamale suspended the head of the lecturers' union for granting an interview.",
        ),
        ("enforced_disappearance", "Two cartoonists have gone missing in Nairobi since Friday."),
        (
            "ill_treatment",
            "Strangers threw green antiseptic in the face of the opposition candidate in Tomsk.",
        ),
        (
            "condemnation",
            "The National Union of Journalists hit the continued detention of a Leyte reporter.",
        ),
        ("assembly_ban", "Section 144 has been imposed in Indore ahead of the teachers' protest."),
        (
            "incommunicado_detention",
            "The editor was seized in Brest on Tuesday. Where she is being held is not known.",
        ),
        ("arrest", "Security officers came for the editor of the weekly in Gomel on Friday morning."),
    ],
)
def test_what_the_local_press_tells_is_read(incident_type: str, text: str) -> None:
    assert incident_type in {kind for kind, _ in _told(text)}


@pytest.mark.parametrize(
    ("incident_type", "text"),
    [
        (
            "arrest",
            "Immigration officers in Managua took away the passport of the opposition leader Luis Vega.",
        ),
        ("ill_treatment", "The Press Union of Liberia hit the arrest of two reporters in Monrovia."),
        (
            "assembly_ban",
            "The university in Tamale suspended the head of the lecturers' union for his remarks.",
        ),
        (
            "forced_displacement",
            "Agents of the secret police chased lawyers and reporters out of the courtroom in Abuja.",
        ),
    ],
)
def test_what_is_done_to_their_things_or_in_a_room_is_another_act(incident_type: str, text: str) -> None:
    assert incident_type not in {kind for kind, _ in _told(text)}


def test_a_killing_that_is_to_be_looked_into_has_happened() -> None:
    text = "The rights commission will look into the police killing of a student in Jos."
    assert ("extrajudicial_killing", "feared") not in _told(text)
    assert "extrajudicial_killing" in {kind for kind, _ in _told(text)}


def test_an_inquiry_that_a_headline_announces_is_yet_to_come() -> None:
    reports = _reports(
        "The killing shocked the city.", title="Commission to probe police killing of student in Jos"
    )
    assert {one["status"] for one in reports if one["incident_type"] == "investigation"} == {"feared"}


@pytest.mark.parametrize(
    ("incident_type", "text"),
    [
        (
            "expert_appeal",
            "Police in Lagos arrested two journalists. There must be an independent investigation into "
            "their treatment, Amnesty International said.",
        ),
        (
            "expert_appeal",
            "Police in Lagos arrested two journalists. Nigeria needs to release them now, said Amnesty International's director.",
        ),
        (
            "expert_appeal",
            'Police in Lagos arrested two journalists. "Such arrests must not go unpunished," the union said in a statement.',
        ),
        (
            "expert_appeal",
            "Police in Addis Ababa arrested nine nurses. Amnesty International said the arrests were "
            "unlawful and pressed the government to talk to the nurses.",
        ),
        (
            "expert_appeal",
            "Police in Minsk jailed two reporters. The Belarusian Association of Journalists believes that "
            "they were framed and calls on Belarus to quash the sentences.",
        ),
        (
            "expert_appeal",
            "The Lebanese army has deported 40 Syrian refugees. Twenty groups in a joint letter appealed to "
            "donors and the government to stop the deportations.",
        ),
        (
            "expert_appeal",
            "Nine activists were jailed in Managua. The OAS secretary general said they were political "
            "prisoners and should go free.",
        ),
        (
            "expert_appeal",
            "The arrest of the editor in Dodoma is arbitrary and should be rescinded, the Committee to Protect Journalists said.",
        ),
        (
            "condemnation",
            "The Embassy of the Netherlands noted with concern the decision of the police to prohibit the "
            "opposition rally planned for Saturday in Lusaka.",
        ),
        (
            "condemnation",
            "The commissioner of the Council of Europe has written to the Polish premier to express concern "
            "about the detention of asylum seekers.",
        ),
        (
            "condemnation",
            "The UN Human Rights Office spoke of 40 arrests of students in Dhaka. The arrests violate "
            "international law, the office said.",
        ),
        (
            "condemnation",
            "Amnesty International said the arrests of students in Cairo have no place in a democracy.",
        ),
        (
            "prosecution",
            "A Honduran court on Monday found seven soldiers guilty of the murder of the activist Rosa Mejia.",
        ),
        (
            "arbitrary_detention",
            "The UN panel has found that the detention of the writer Salim Habsi in Oman is arbitrary.",
        ),
        (
            "treaty_body_review",
            "The Committee on the Rights of the Child on Friday concluded its "
            "consideration of the fourth periodic report of Niger.",
        ),
    ],
)
def test_what_bodies_say_of_states_in_their_own_statements(incident_type: str, text: str) -> None:
    assert incident_type in {kind for kind, _ in _told(text)}


@pytest.mark.parametrize(
    "text",
    [
        "UNESCO has called for nominations for its annual press freedom prize.",
        "The museum noted with regret the decision of the painter to withdraw two pictures.",
        "The committee to organise the fair said it needs to raise more money.",
        "The shop's owner sought an explanation from the bank for the fees.",
    ],
)
def test_what_bodies_say_of_other_matters_tells_none(text: str) -> None:
    assert _reports(text) == []


@pytest.mark.parametrize(
    ("incident_types", "title", "text"),
    [
        (
            ["extrajudicial_killing", "extrajudicial_killing"],
            "Annual Report: Chad 2019",
            "Soldiers shot herders during patrols in the east. In Adre, police killed two men on 4 March.",
        ),
        (
            ["extrajudicial_killing", "extrajudicial_killing"],
            "Benin",
            "Police killed nine people in the course of the year. Gunmen shot dead Koffi Adande, an editor, in Parakou.",
        ),
        (
            ["extrajudicial_killing"],
            "Kenya 2019",
            "Officers shot dead at least 25 youths in the poor quarters of Nairobi.",
        ),
        (
            ["arbitrary_detention"],
            "Country report: Libya",
            "Militias held journalists and critics in basements.",
        ),
        (["imprisonment"], "Belarus", "Dmitri Polienko was sentenced to three years."),
        (
            ["forced_labour"],
            "Eritrea: annual review",
            "Conscripts were made to do unpaid work on the farms of officers.",
        ),
        (["torture"], "Country report: Togo", "Prisoners of the gendarmes faced torture."),
    ],
)
def test_a_report_on_a_country_tells_case_after_case(
    incident_types: list[str], title: str, text: str
) -> None:
    assert sorted(row["incident_type"] for row in _reports(text, title)) == sorted(incident_types)


@pytest.mark.parametrize(
    ("incident_types", "text"),
    [
        (
            {"torture", "sexual_violence"},
            "The chambers found the former president guilty of crimes against humanity, torture and rape.",
        ),
        (
            {"sexual_violence", "extrajudicial_killing"},
            "Armed groups and soldiers committed rapes, killings and looting in Ituri.",
        ),
        (
            {"torture", "excessive_force"},
            "Issues included torture of detainees by guards and excessive use of force.",
        ),
        (
            {"threat_harassment", "ill_treatment"},
            "Lawyers in Dhaka were subjected to smear campaigns and beatings.",
        ),
        (
            {"enforced_disappearance"},
            "The whereabouts of 12 men seized by the army in 2018 remained unknown.",
        ),
        ({"enforced_disappearance"}, "Exiled critics of the monarchy disappeared in neighbouring Laos."),
        (
            {"incommunicado_detention"},
            "The teacher was arrested over posts on Facebook; he was held without access to a lawyer for months.",
        ),
        ({"threat_harassment"}, "Two Papuan activists who raised a flag were charged with treason."),
        ({"imprisonment"}, "The leader of protests in the Rif had his 20-year term upheld in Casablanca."),
        (
            {"prosecution"},
            "A witness said guards at the branch in Damascus tortured him. Two former intelligence men are on trial.",
        ),
        (
            {"movement_restriction"},
            "Relatives of exiled activists had their passports confiscated in Dushanbe.",
        ),
        ({"refoulement"}, "Guards at Evros deported migrants without hearing their claims."),
        ({"religious_persecution"}, "Mobs attacked Muslims suspected of eating beef in Jharkhand."),
        ({"excessive_force"}, "Teachers were teargassed by police on their way to a sit-in in Amman."),
        (
            {"indiscriminate_attack"},
            "Jihadists planted explosive devices on roads near Mopti, killing dozens of civilians.",
        ),
        (
            {"investigation", "torture"},
            "A carpenter told the truth commission in Jaffna that soldiers had tortured him in 1991.",
        ),
    ],
)
def test_what_reports_and_courts_tell_side_by_side(incident_types: set[str], text: str) -> None:
    assert incident_types <= {kind for kind, _ in _told(text)}


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("Yearly review of road safety", "Accidents on roads killed 3,059 people, fewer than a year before."),
        ("Country report: New Zealand", "The economy grew. Export of lamb recovered and the bank cut rates."),
        ("Luxembourg 2019", "Public transport became free of charge. Police checked more lorries."),
        (
            "Pilots heard",
            "Two pilots said the wind had shifted before the plane hit the ridge, killing all nine.",
        ),
    ],
)
def test_a_report_on_other_things_tells_nothing(title: str, text: str) -> None:
    assert _reports(text, title) == []


@pytest.mark.parametrize(
    ("incident_type", "text"),
    [
        # Who is told of by how many they are, or by whom they came after.
        ("expulsion", "Most of them were expelled from Djibouti by the police within a week."),
        ("ill_treatment", "Another was whipped by soldiers in Banda Aceh for gambling."),
        (
            "extrajudicial_killing",
            "His predecessor was shot dead by gunmen outside the union office in Barranquilla.",
        ),
        ("abduction", "Her successor was abducted by gunmen in Kirkuk last week."),
        # A time spent in custody.
        (
            "arbitrary_detention",
            "The former president spent more than ten years under house arrest in Rangoon.",
        ),
        ("arbitrary_detention", "The blogger has completed 500 days in pre-trial detention in Algiers."),
        ("arbitrary_detention", "The monk marked his 70th birthday in detention in Hanoi."),
        (
            "arbitrary_detention",
            "The unionist on Monday began her 14th month in detention without charge in Harare.",
        ),
        # What was done to an end.
        (
            "threat_harassment",
            "The authorities in Abuja took steps to intimidate journalists during the vote.",
        ),
        ("forced_displacement", "Kenya has hired guards to drive refugees out of Dadaab."),
        # Threats, by whatever is threatened.
        ("threat_harassment", "Police in Luanda threatened to break down the activist's door."),
        (
            "threat_harassment",
            "Intelligence agents in Managua threatened to take away his children, the activist said.",
        ),
        (
            "threat_harassment",
            "Landlords in Lahore threatened to turn the Christian families out of their homes.",
        ),
        # An inquiry that was not held, a crime that death answers.
        (
            "enforced_disappearance",
            "There was no inquiry into the enforced disappearances, relatives in Guerrero said.",
        ),
        (
            "death_sentence",
            "A court in Dhaka sentenced four men to death for the torture and murder of an activist.",
        ),
    ],
)
def test_an_act_is_told_although_its_words_are_faint(incident_type: str, text: str) -> None:
    assert incident_type in {kind for kind, _ in _told(text)}


@pytest.mark.parametrize(
    "text",
    [
        "The ministry in Tunis filed a motion to dissolve the union.",
        "The company in Nairobi threatened to raise its prices.",
        "The striker in Lagos threatened to leave his club.",
        "The president in Lima threatened to dissolve his cabinet.",
        "There are no reports of enforced disappearances in Uruguay.",
        "The central bank in Accra raised rates to kill inflation.",
        "The couple spent ten days in Hanoi.",
    ],
)
def test_what_only_looks_like_such_an_act_tells_none(text: str) -> None:
    assert not {kind for kind, status in _told(text) if status != "denied"}


def test_what_was_not_done_to_one_stays_denied() -> None:
    told = _told("Police in Mandalay arrested 70 monks on Friday. Police did not arrest the abbot.")
    assert {("arrest", "occurred"), ("arrest", "denied")} <= told
