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
        ("forced_labour", "alleged", "Migrant workers in Qatar are bound to their employers."),
        (
            "forced_labour",
            "alleged",
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
    ],
)
def test_what_only_looks_like_it_tells_nothing(text: str) -> None:
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
