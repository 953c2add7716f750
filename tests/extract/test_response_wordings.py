"""What would go wrong where answers to violations are told in other words: demands, judgements, remedies, inquiries, impunity.

And what looks like them: a day to be kept, a policy disliked, a suspect looked into, a sentence that is to be quashed.
"""

from datetime import date

import pytest

from pipelines import api, lexicon
from pipelines.extract.engine import Extractor

DAY = date(2020, 6, 15)
SETTING = (
    "Human rights groups, opposition activists and refugees have followed the conflict for years. "
    "Police arrested two activists of a civil society group there in 2018.\n\n"
)
RESPONSES = frozenset(
    row["incident_type"] for row in lexicon.default().table("incident_types") if row["family"] == "response"
)

TOLD = [
    (
        (
            "The Bar Council and the Nurses' League (NL) have called on the cabinet to respect due "
            "process after three midwives were arrested in Harare, Zimbabwe, on Monday."
        ),
        "",
        {("expert_appeal", "occurred")},
        "ZWE",
    ),
    (
        (
            "Zimbabwean police arrested three midwives on Monday. The University of Gweru (UG) and "
            "Lakeside College have appealed to the government to uphold the constitution."
        ),
        "",
        {("expert_appeal", "occurred")},
        "ZWE",
    ),
    (
        (
            'Police in Belarus detained nine reporters on Sunday. "We call on the de facto authorities to '
            'cease the beating of marchers at once," the Danish Union of Journalists said.'
        ),
        "",
        {("expert_appeal", "occurred")},
        "BLR",
    ),
    (
        (
            'Two nurses were jailed in Kabul in May. "We urge the Taliban to end the arbitrary '
            'detention of women who march for their rights," the rights group Femena said.'
        ),
        "",
        {("expert_appeal", "occurred")},
        "AFG",
    ),
    (
        (
            'Eritrean soldiers arrested four bloggers. "The assault on the free '
            'press must end," Reporters Without Borders said.'
        ),
        "",
        {("expert_appeal", "occurred")},
        "ERI",
    ),
    (
        (
            'Eritrean soldiers arrested four bloggers. "This war on independent '
            'reporters has to stop," the Committee to Protect Journalists said.'
        ),
        "",
        {("expert_appeal", "occurred")},
        "ERI",
    ),
    (
        "Eritrean soldiers arrested four bloggers in Asmara on Monday.",
        "Eritrea: jailed bloggers must be freed",
        {("expert_appeal", "occurred")},
        "ERI",
    ),
    (
        (
            'Uganda jailed two poets last year. "The court has to overturn their sentences, '
            'drop the charges and let them go," Amnesty International said.'
        ),
        "",
        {("expert_appeal", "occurred")},
        "UGA",
    ),
    (
        (
            "The lawyers' guild joined in demanding the release of six union "
            "leaders arrested in Cebu, Philippines, on Sunday."
        ),
        "",
        {("expert_appeal", "occurred")},
        "PHL",
    ),
    (
        (
            "A nun and two farmers' leaders joined the bishops in calling for "
            "the release of the detained students in Nicaragua."
        ),
        "",
        {("expert_appeal", "occurred")},
        "NIC",
    ),
    (
        (
            "The strike committee in Belarus published its demands: new elections, the "
            "release of all political prisoners and an end to police violence."
        ),
        "",
        {("expert_appeal", "occurred")},
        "BLR",
    ),
    (
        (
            "The union wrote to the German chancellor, urging her to press "
            "for the release of a teacher held in Turkey."
        ),
        "",
        {("expert_appeal", "occurred")},
        "DEU",
    ),
    (
        (
            'A photographer was arrested in Chicago on Friday. "His detention is one more example of the shameful '
            'way in which the US police treat the press," the National Union of Journalists said.'
        ),
        "",
        {("condemnation", "occurred")},
        "USA",
    ),
    (
        (
            'Kenyan police beat two reporters on Friday. "This is yet another instance of the brutal '
            'response of the Kenyan authorities to peaceful criticism," said Article 19.'
        ),
        "",
        {("condemnation", "occurred")},
        "KEN",
    ),
    (
        '"The Egyptian government made a mockery of the law by jailing cartoonists," the press club said.',
        "",
        {("condemnation", "occurred")},
        "EGY",
    ),
    (
        (
            '"The government of Uganda trampled on the constitution by '
            'arresting bloggers," lawyer Ruth Apio said.'
        ),
        "",
        {("condemnation", "occurred")},
        "UGA",
    ),
    (
        "Amnesty International likened the trial of the Eritrean bloggers to the show trials of Stalin.",
        "",
        {("condemnation", "occurred")},
        "ERI",
    ),
    (
        "The students compared Sudan's treatment of Nuba villagers to slavery.",
        "",
        {("condemnation", "occurred")},
        "SDN",
    ),
    (
        (
            "Human rights groups have rejected the Salvadoran president's "
            "claim that no innocent people were arrested."
        ),
        "",
        {("condemnation", "occurred")},
        "SLV",
    ),
    (
        (
            "Three civil society groups disputed the Egyptian government's "
            "assertion that torture has stopped in its prisons."
        ),
        "",
        {("condemnation", "occurred")},
        "EGY",
    ),
    (
        "The Cybersecurity Bill in Zambia was widely criticised by civil society as a tool of censorship.",
        "",
        {("condemnation", "occurred")},
        "ZMB",
    ),
    (
        (
            "The draft press law was roundly condemned by journalists' "
            "unions in Pakistan after the arrest of two editors."
        ),
        "",
        {("condemnation", "occurred")},
        "PAK",
    ),
    (
        (
            "She gave an interview to a French broadcaster attacking the "
            "Chinese government's persecution of lawyers."
        ),
        "",
        {("condemnation", "occurred")},
        "CHN",
    ),
    (
        "In an interview with the BBC the exiled poet attacked the Iranian regime's execution of protesters.",
        "",
        {("condemnation", "occurred")},
        "IRN",
    ),
    (
        "The court in Quito junks raps against the union leader arrested in May.",
        "",
        {("release", "occurred")},
        None,
    ),
    (
        "A judge in Lima threw out the charges against two journalists who had been arrested in March.",
        "",
        {("release", "occurred")},
        None,
    ),
    (
        "A Davao court junked the case against five teachers arrested during a strike.",
        "",
        {("release", "occurred")},
        None,
    ),
    (
        (
            "The poet Rosa Lima, a survivor of the 1975 uprising who was freed two "
            "years ago after a decade in a Cuban jail, has published a book."
        ),
        "",
        {("release", "occurred")},
        None,
    ),
    (
        "The rebel priest Ivo Tan spent nine years in a Burmese prison before his release in 2009.",
        "",
        {("release", "occurred")},
        None,
    ),
    (
        "Police secured the release of the kidnapped editor Tunde Bello in Kaduna, Nigeria, on Monday.",
        "",
        {("release", "occurred")},
        None,
    ),
    ("Kidnapped doctor walks free in Mali after a month.", "", {("release", "occurred")}, None),
    ("Kenya paid compensation to eight torture survivors in May.", "", {("release", "occurred")}, None),
    (
        (
            "The chief constable in Belfast reached a settlement with the "
            "two reporters who had been wrongly arrested."
        ),
        "",
        {("release", "occurred")},
        None,
    ),
    (
        "The Attorney General of Ghana apologised to the two journalists for their wrongful prosecution.",
        "",
        {("release", "occurred")},
        None,
    ),
    (
        "The Supreme Court of India quashed the sentences of two activists jailed for sedition.",
        "",
        {("release", "occurred")},
        None,
    ),
    (
        "Police in Amman, Jordan, beat two students. The directorate said an investigation was underway.",
        "",
        {("investigation", "occurred")},
        None,
    ),
    (
        "The justice minister of Jordan instructed prosecutors to follow up on the torture of the students.",
        "",
        {("investigation", "occurred")},
        None,
    ),
    (
        "The president of Sierra Leone directed the police to look into the killing of the reporter.",
        "",
        {("investigation", "occurred")},
        None,
    ),
    (
        "Soldiers shot dead nine marchers in Conakry in 2009. No one has been prosecuted.",
        "",
        {("prosecution", "denied")},
        None,
    ),
    (
        "Police killed four villagers in Peru in 2011; nobody has been charged.",
        "",
        {("prosecution", "denied")},
        None,
    ),
    (
        "Dutch prosecutors charged two clerks with spying on exiles for Eritrea.",
        "",
        {("prosecution", "occurred")},
        None,
    ),
    (
        (
            "A delegation was sent to Bolivia by Brazil to collect "
            "evidence of the killings of miners by the army."
        ),
        "",
        {("investigation", "occurred")},
        None,
    ),
    (
        "The African Union sent a mission to gather facts on the killings of protesters in Chad.",
        "",
        {("investigation", "occurred")},
        None,
    ),
    (
        (
            "Two sisters were arrested in Lahore, Pakistan. Poets and singers joined a "
            "crowd of monks in appealing for the release of the sisters."
        ),
        "",
        {("expert_appeal", "occurred")},
        "PAK",
    ),
    (
        (
            "The guild of editors stood with the mothers in pressing for "
            "the release of a cartoonist held in Algeria."
        ),
        "",
        {("expert_appeal", "occurred")},
        "DZA",
    ),
    (
        (
            'Yemeni fighters jailed four reporters. "The Huthis must drop the '
            'charges, lift the ban and let them go," the press league said.'
        ),
        "",
        {("expert_appeal", "occurred")},
        "YEM",
    ),
    (
        (
            "The bishops asked the government of Malawi to free the farmers, "
            "lift the curfew and compensate the families."
        ),
        "",
        {("expert_appeal", "occurred")},
        "MWI",
    ),
    (
        (
            '"The onslaught on independent media must end," said the Committee to '
            "Protect Journalists after police raided a newspaper in Zambia."
        ),
        "",
        {("expert_appeal", "occurred")},
        "ZMB",
    ),
    (
        (
            "The students in Chad read out their demands: an inquiry into the "
            "killings, the release of their leaders and an end to torture."
        ),
        "",
        {("expert_appeal", "occurred")},
        "TCD",
    ),
    (
        (
            'Islanders were freed in Haiti in May; "the state trampled on their '
            'rights by detaining them," the bar association said.'
        ),
        "",
        {("condemnation", "occurred"), ("release", "occurred")},
        "HTI",
    ),
    (
        '"Iran has flouted the law by prosecuting two poets," said the writers\' union.',
        "",
        {("condemnation", "occurred")},
        "IRN",
    ),
    (
        "Lawyers have disputed the Egyptian police's account of how the student died in custody.",
        "",
        {("condemnation", "occurred")},
        "EGY",
    ),
    (
        (
            "Campaigners dismissed the junta's assertion that the villages "
            "in Myanmar were empty when they were bombed."
        ),
        "",
        {("condemnation", "occurred")},
        "MMR",
    ),
    (
        "The arrest of the two nurses in Ghana was widely condemned by trade unions.",
        "",
        {("condemnation", "occurred")},
        "GHA",
    ),
    ("A court in Cebu, Philippines, junks rap vs human rights lawyer.", "", {("release", "occurred")}, None),
    (
        "The appeals court in Tunis quashed the sentences of three bloggers.",
        "",
        {("release", "occurred")},
        None,
    ),
    (
        '"The court must quash the sentences of the three bloggers in Tunisia," said Amnesty International.',
        "",
        {("expert_appeal", "occurred")},
        "TUN",
    ),
    (
        "The city of Chicago agreed a settlement with four men who were tortured by its police.",
        "",
        {("release", "occurred")},
        None,
    ),
    (
        "The king of Lesotho offered an apology to the widow of the teacher killed by soldiers.",
        "",
        {("release", "occurred")},
        None,
    ),
    (
        "Police in Kenya shot dead a student on Sunday. The minister said an inquiry was under way.",
        "",
        {("investigation", "occurred")},
        None,
    ),
    (
        "Malaysia's premier ordered police to follow up the disappearance of the pastor.",
        "",
        {("investigation", "occurred")},
        None,
    ),
    (
        "Soldiers raped nine women in Bunia, Congo, in 2003. Nobody has been brought to justice.",
        "",
        {("prosecution", "denied")},
        None,
    ),
    (
        "Canada sent an envoy to investigate the killings of protesters in Nicaragua.",
        "",
        {("investigation", "occurred")},
        None,
    ),
]

NEAR_MISSES = [
    (
        "Garment workers in Phnom Penh, whose leaders were arrested in May, "
        "have urged shoe brands to pay for the strike days."
    ),
    "Activists called for 8 March to be marked as a day of mourning for women killed in Peru by police.",
    (
        '"We ask our friends and the whole town to stand by us in this fight," said '
        "the sister of the editor whom Egyptian police arrested in May."
    ),
    "The rights group Kawan urged its supporters to share the video of the arrests in Jakarta.",
    "Campaigners called on shoppers to boycott cotton picked by forced labour in Xinjiang, China.",
    (
        "The growers marched through Nagpur, India, attacking the ministry's "
        "policies on seed, and police arrested forty of them."
    ),
    (
        "Opposition leaders in Kenya slammed the government's new "
        "policies on sugar. Police arrested two protesters."
    ),
    "Human rights lawyers encouraged young people in Lagos, Nigeria, to study law.",
    (
        "He called for July 10 to be celebrated as a day of the free "
        "press; police in Oman arrested the blogger in 2014."
    ),
    "Prosecutors filed criminal raps vs the editor arrested in Manila in May.",
    (
        "The minister of labour in Lebanon said that the treatment of the maid "
        'by her employers was a "blatant violation of dignity".'
    ),
    "The businessman was acquitted of fraud in Glasgow four years ago.",
    (
        "The lawyer for the arrested bloggers in Tunis said the judge "
        "conducted a probing inquiry for probable cause."
    ),
    "The examination by the court in Manila of the search warrant against the unionists fell short.",
    "He was jailed in Cuba in 2019 for calling for an end to one-party rule.",
    (
        "The women's league called for 25 November to be declared a "
        "day of remembrance for wives killed in Chile."
    ),
    (
        "The food had to be brought to the prisoners by their families, and "
        "they have to sleep on the floor, a lawyer in Togo said."
    ),
    "Shopkeepers disputed the mayor's claim that rents in Oslo had fallen.",
    "The opposition in Ghana criticised the government's performance.",
    "Police in Kenya held two thieves. The chief said investigations were ongoing.",
    "None of the detainees in Rwanda was charged with torture or told why he was held.",
]


def _responses(extractor: Extractor, text: str, title: str = "") -> list[tuple[str, str, str | None]]:
    return [
        (row["incident_type"], row["status"], row["victim_iso3"])
        for row in extractor.extract(title, SETTING + text, DAY)["incident_reports"]
        if row["incident_type"] in RESPONSES
    ]


@pytest.mark.parametrize(("text", "title", "told", "state"), TOLD)
def test_a_response_is_told(
    extractor: Extractor, text: str, title: str, told: set[tuple[str, str]], state: str | None
) -> None:
    found = _responses(extractor, text, title)
    assert {(kind, status) for kind, status, _ in found} == told
    assert state is None or state in {iso3 for _, _, iso3 in found}


@pytest.mark.parametrize("text", NEAR_MISSES)
def test_what_is_no_response_tells_none(extractor: Extractor, text: str) -> None:
    assert _responses(extractor, text) == []


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        (
            "Six Russian judges were added to the British sanctions list on Monday.",
            ("sanction", "GBR", "RUS"),
        ),
        ("Norway cut off aid to Burundi because of the arrests.", ("sanction", "NOR", "BDI")),
        (
            "A draft resolution on Syria was vetoed by China in the UN Security Council.",
            ("un_resolution", None, "SYR"),
        ),
        ("Canada called China's treatment of the Uyghurs appalling.", ("condemnation", "CAN", "CHN")),
    ],
)
def test_who_answers_whom(extractor: Extractor, sentence: str, told: tuple[str, str | None, str]) -> None:
    rows = extractor.extract("", SETTING + sentence, DAY)["incident_reports"]
    found = [
        (row["incident_type"], row["perpetrator_iso3"], row["victim_iso3"])
        for row in rows
        if row["incident_type"] != "arrest"
    ]
    assert found == [told]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        # "The US" is no pronoun.
        (
            "Human rights experts of the United Nations called on the US to close the prison at Guantanamo Bay.",
            {("expert_appeal", "international", None, "USA")},
        ),
        # Who says what a deed is and asks in the same breath, whosever the deed is.
        (
            "The UN working group said the journalist's detention by Morocco was arbitrary and asked that he be released.",
            {
                ("condemnation", "international", None, "MAR"),
                ("expert_appeal", "international", None, "MAR"),
            },
        ),
        # The pronoun of a clause of saying means whom the critic has faulted.
        (
            "Amnesty International criticised Vietnam over the arrest of bloggers, saying it should free them at once.",
            {
                ("condemnation", "private", None, "VNM"),
                ("expert_appeal", "private", None, "VNM"),
            },
        ),
        # Who writes asks, not who is written to.
        (
            "Four US senators wrote to Vietnam's president calling for the release of a human rights lawyer.",
            {("expert_appeal", "other_state", "USA", "VNM")},
        ),
        # Whose deed it was stands behind it.
        (
            "Ghana condemned the killing of Chadian migrants by Libyan guards.",
            {("condemnation", "other_state", "GHA", "LBY")},
        ),
        # Neither of two critics is the state addressed.
        (
            "Police in Sudan shot dead five protesters. Britain and the United States condemned the killings.",
            {
                ("condemnation", "other_state", "GBR", "SDN"),
                ("condemnation", "other_state", "USA", "SDN"),
            },
        ),
        # What is done in protest is a protest of who does it, not of where it is done.
        (
            "Norway recalled its ambassador from Myanmar in protest at the shooting of demonstrators.",
            {("condemnation", "other_state", "NOR", "MMR")},
        ),
        ("Thousands marched in Bangkok, Thailand, in protest at the price of fuel.", set()),
        # Whose the sanctions are.
        (
            "Six Russian officials were hit with EU sanctions over the poisoning of Alexei Navalny.",
            {("sanction", "international", "EUN", "RUS")},
        ),
        # A body finds what it says.
        (
            "Australia's detention of asylum seekers is cruel, inhuman and degrading, a UN human rights expert has found.",
            {("condemnation", "international", None, "AUS")},
        ),
        # Graft, whoever's president is accused of it, is no matter of rights.
        ("The opposition leader accused the president of Zambia of corruption ahead of the election.", set()),
    ],
)
def test_who_answers_and_which_state(text: str, told: set[tuple[str, str, str | None, str | None]]) -> None:
    types = ("condemnation", "expert_appeal", "sanction")
    rows = api.extract("Human rights in brief", text, date(2021, 5, 6))["incident_reports"]
    assert {
        (row["incident_type"], row["perpetrator_kind"], row["perpetrator_iso3"], row["victim_iso3"])
        for row in rows
        if row["incident_type"] in types
    } == told
