"""What names, counts, denies or only looks like an abuse, and must give no row of one, or another status."""

from datetime import date

import pytest

from pipelines.extract.engine import Extractor

PUBLISHED = date(2020, 6, 15)

# Charges, laws, trades and institutions: no act is told.
NAMED = (
    "The activist is one of nine respondents in a murder and kidnapping case filed in March.",
    "The businessman was named in a complaint for kidnapping and serious illegal detention.",
    "Two brothers from Lagos face charges of kidnapping and attempted murder.",
    "Ramos is a co-accused in the abduction and illegal detention cases lodged in Davao.",
    "She is a defendant in a rape and abduction trial in Quito.",
    "The new law covers cybercrime, including blackmail, abduction for ransom and incitement to murder.",
    "The bill passed by the senate lists extortion, kidnapping for ransom and rape.",
    "Detectives in Enugu named the alleged kidnap kingpin as Obi Nwosu.",
    "A kidnapping suspect told reporters that he was sorry.",
    "The kidnap gang was based in Kaduna, residents said.",
    "He leads the police anti-kidnapping unit in Haiti.",
    "Grace Ajayi, who heads the Office for the Suppression of Trafficking in Women, said the ministry was angry.",
    "The farmer has never been charged with kidnapping.",
    "A reporter in Qarshi wrote about the town.\n\nTorture and bad food\n\nA prison stands there.",
)
# Crimes counted, and public order boasted of.
COUNTED = (
    "The president said the incidence of crimes such as kidnapping, carjacking and burglary had fallen.",
    "Official figures show that murders rose 5% in the first half of 2019.",
    "Robberies, abductions and car thefts are down since he took office, the governor claimed.",
    "Kidnappings dropped sharply in Bogota, according to police statistics.",
    "The rate of murder and extortion has doubled, a newspaper said.",
    "Murders, kidnappings and extortion have increased, the mayor conceded.",
)
# Said not to be meant, or left undone.
UNDONE = (
    "The army said it had no intention of detaining or harassing the editor.",
    'The ministry wrote that it had "no intention of jailing or beating" Okoro, a reporter.',
    "The ministry has no plans to expel the migrants.",
    "The governor ruled out deporting the refugees.",
    "The junta stopped short of banning the party.",
    "The court refused to sentence the blogger to death.",
    "Police watched the vigil without arresting anyone.",
    "The company never engaged in forced labour, its lawyer said.",
)
# Whom or what it befalls.
WRONG_OBJECT = (
    "The figures exclude many cases that were never reported to police.",
    "The study excluded patients over 80.",
    "The league excluded the club from the cup.",
    "The court gave him a six-week night curfew and ordered him to pay costs.",
    "The burglar, who pleaded guilty, was handed an overnight curfew of three months.",
    "He was accused of links to an outlawed separatist group.",
    "Customers were driven away by high prices.",
    "At the border post they bombarded her with questions about her friends.",
    "The minister was bombarded with questions about the jailed editor's health.",
    "After the threats I closed my blog, said the teacher, who lives in Basra.",
    "She took down her videos after the police in Harare questioned her friends.",
)
# Near by, and told.
TOLD = (
    ("abduction", "The kidnapping of the two nuns shocked Manila."),
    ("abduction", "Prosecutors opened a case over the abduction of the journalist Ana Ruiz in Jalisco."),
    ("abduction", "Abductions of aid workers have increased in South Sudan."),
    ("abduction", "A nun was freed in Haiti after a kidnap gang had her in its hands for ten days."),
    ("extrajudicial_killing", "Killings of journalists rose last year, the press group said, with 54 dead."),
    ("discrimination", "The law excludes Rohingya from citizenship."),
    ("discrimination", "Women are excluded from public office under the Taliban."),
    ("assembly_ban", "The government proscribed the separatist party on Tuesday."),
    ("movement_restriction", "The state government imposed a curfew on the town after the protest."),
    ("excessive_force", "Police drove away protesters with water cannon in Kampala."),
    ("torture", "The trial of the guards for torture of prisoners opened in Lima."),
    ("arrest", "Police arrested the blogger at his home for insulting the king."),
)
DENIED = (
    (
        "torture",
        "The minister told parliament there are no longer any cases of torture in the country.",
    ),
    ("mass_killing", "There are no longer massacres in the valley, the governor said."),
    (
        "death_sentence",
        "Social media posts claim that the singer has been sentenced to death. But the claim is false.",
    ),
    ("judicial_execution", "Reports on the radio that the general was executed are untrue."),
    ("death_sentence", "The rumour about the bishop's death sentence began on a blog. The story is a hoax."),
    ("arrest", "The police denied arresting the student leader."),
)

# Told twice, and one act; or two acts that look alike.
FOLDED = (
    ("Two Iraqi journalists were arrested in Amman in May. Their work is banned at home. Critics praise them. "
     "A prize was given to the reporters. The two men remain in detention.", "arrest", 1),
    ("Three miners were killed by soldiers in Tete on Monday. The road is long. Rain fell. "
     "Three women were killed by soldiers in Beira on Friday.", "extrajudicial_killing", 2),
    ("Two Iraqi journalists were arrested in Amman in May. Their work is banned at home. Critics praise them. "
     "Two women were arrested in Cairo in June for protesting.", "arrest", 2),
)  # fmt: skip
# Arrests of those who are held for what they did to others.
OFFENDERS = (
    "Officers in Beirut arrested a man suspected of luring Nigerian women into forced labour and prostitution.",
    "Police in Lagos arrested the alleged kidnap kingpin Obi Nwosu at his home. He awaits trial.",
)
# Bans, closures and removals of business, sport and everyday life.
EVERYDAY = (
    "The closure of the magazine followed years of falling advertising revenue.",
    "Shareholders in Oslo backed the closing of two radio stations bought in last year's merger.",
    "The demolition of the old chapel makes room for flats, its developer said.",
    "The removal of the cross from the club's badge annoyed supporters.",
    "The power failure blacked out the channel for ten minutes during the storm.",
    "Copies of the novel vanished from shelves within hours as readers queued.",
    "The county gave evacuation orders as the wildfire neared the town.",
    "A judge in Madrid told Google to delete the search results about an old debt.",
    "The goalkeeper was unable to travel abroad with the squad because of an injury.",
    "The union of dentists declined to register late applicants for its dinner.",
)


def violations(extractor: Extractor, text: str) -> list[tuple[str, str]]:
    rows = extractor.extract("", text, PUBLISHED)["incident_reports"]
    responses = {"condemnation", "expert_appeal", "investigation", "prosecution", "sanction"}
    return [(row["incident_type"], row["status"]) for row in rows if row["incident_type"] not in responses]


@pytest.mark.parametrize("text", NAMED + COUNTED + UNDONE + WRONG_OBJECT + EVERYDAY)
def test_no_act_is_told(extractor: Extractor, text: str) -> None:
    assert violations(extractor, text) == []


@pytest.mark.parametrize(("kind", "text"), TOLD)
def test_act_beside_them_is_told(extractor: Extractor, kind: str, text: str) -> None:
    assert kind in [found for found, _ in violations(extractor, text)]


@pytest.mark.parametrize(("kind", "text"), DENIED)
def test_act_is_denied(extractor: Extractor, kind: str, text: str) -> None:
    assert (kind, "denied") in violations(extractor, text)


@pytest.mark.parametrize(("text", "kind", "acts"), FOLDED)
def test_act_told_twice_is_one(extractor: Extractor, text: str, kind: str, acts: int) -> None:
    assert [found for found, _ in violations(extractor, text)].count(kind) == acts


@pytest.mark.parametrize("text", OFFENDERS)
def test_offender_is_no_victim(extractor: Extractor, text: str) -> None:
    assert "arrest" not in [found for found, _ in violations(extractor, text)]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The commission on missing persons met in Kathmandu.", "enforced_disappearance"),
        ("He heads a centre for missing persons in Nicosia.", "enforced_disappearance"),
        ("Thousands of homeless people were held by police in Seoul.", "forced_displacement"),
        ("Iran executed a student on Saturday for the killing of a militiaman.", "extrajudicial_killing"),
    ],
)
def test_name_state_and_crime_are_no_acts(extractor: Extractor, text: str, kind: str) -> None:
    assert kind not in [row["incident_type"] for row in extractor.extract("News", text)["incident_reports"]]


def test_disappearance_is_of_those_told_last(extractor: Extractor) -> None:
    text = (
        "Police beat lawyers with batons in Tunis on Monday. Eleven lawyers were arrested by officers and held overnight "
        "without being allowed to call their families.\n\nMasked officers arrested Mehdi Zarrouk, a lawyer, on Saturday. "
        "His whereabouts are not known."
    )
    rows = extractor.extract("News", text)["incident_reports"]
    told = {row["incident_type"]: row["victims"] for row in rows}
    assert told["enforced_disappearance"] == "Mehdi Zarrouk"
    assert told["incommunicado_detention"] == "Eleven lawyers"


def test_resolution_does_not_date_what_it_condemns(extractor: Extractor) -> None:
    text = "The General Assembly adopted a resolution on Friday that condemns the killing of protesters by Myanmar's army."
    rows = extractor.extract("News", text, date(2021, 6, 19))["incident_reports"]
    assert [row["occurred_from"] for row in rows if row["incident_type"] == "extrajudicial_killing"] == [None]


def test_where_people_are_tortured_is_no_arrest(extractor: Extractor) -> None:
    text = "Torture in pre-trial detention was reported throughout the year. Nine bloggers were held in detention."
    rows = extractor.extract("Chad 2019", text, date(2020, 3, 1))["incident_reports"]
    assert [(row["incident_type"], row["victims"]) for row in rows] == [
        ("torture", None),
        ("arrest", "Nine bloggers"),
    ]


# No act is told of the kind that a word of the sentence tells elsewhere.
NO_SUCH_ACT = (
    # Going by oneself, speaking against, loosening a grip.
    ("enforced_disappearance", "Two suspects vanished into the forest near Gulu before Ugandan police came."),
    ("enforced_disappearance", "Thousands of migrants disappear into Germany every year."),
    ("refoulement", "A bishop in Uganda pushed back against the charge that the army had lied."),
    ("release", "The man then let go of her arm, a witness in Uganda said."),
    ("condemnation", "Viewers in Uganda were outraged when the programme ended early."),
    ("condemnation", "Hungary has blocked the EU from issuing a note condemning Uganda."),
    # What may be done to whoever it is, what laws are used for.
    ("imprisonment", "Under the new code of Togo, a person who mocks the king may be jailed for a month."),
    ("ill_treatment", "In Oman any tailor caught drinking could be sentenced to flogging, activists said."),
    ("torture", "The draft would oblige a judge in Lima to see any prisoner alleging torture."),
    ("imprisonment", "The sedition law is used in Chad to imprison journalists."),
    ("censorship", "Activists in Chad called the new tax a tool to silence rivals."),
    ("excessive_force", "Guards in Lomé defied orders to fire on marchers."),
    # Beasts for which a pronoun stands.
    ("extrajudicial_killing", "Poachers in Togo trap the elephants and shoot them at night."),
    ("mass_killing", "Pigs in Chad are kept in narrow crates until they are slaughtered."),
    ("judicial_execution", "The way villagers in Peru kill wolves, sometimes hanging them, is cruel."),
    # What is cried to anybody.
    ("expert_appeal", '"Pray for the dead," the bishop in Haiti urged after soldiers shot nine farmers.'),
    # News rounded up, and the heavy hand of the law.
    ("arrest", "Read our weekly news roundup from Kenya."),
    ("arrest", "A roundup of the main stories from Chad is out."),
    ("excessive_force", "Courts in Egypt went on with their heavy-handed prosecution of singers."),
    # Advice to those who travel, and whose passport they have.
    ("movement_restriction", "The Foreign Office has warned British citizens not to travel to Sudan."),
    ("forced_labour", "The men are the first Dutch passport holders to be jailed in Iran."),
    # Charges, and those who are charged.
    (
        "extrajudicial_killing",
        "The tailor was held in Quito on charges of smuggling and killing a customs guard.",
    ),
    ("ill_treatment", "The convictions in Oman were for targeting a customs house and maiming guards."),
    (
        "property_destruction",
        "The singer Ana Ruiz was picked up by police in Lima for allegedly burning two cars.",
    ),
    ("excessive_force", "Six men were charged at a court in Tunis with hiding a thief."),
    ("ill_treatment", "The waiter was charged in Perth in connection with extortion, assault and arson."),
    (
        "threat_harassment",
        "The activist was booked in Lahore under section 12 (punishment for intimidation).",
    ),
    ("abduction", "The Taliban arrested six kidnappers in Herat, a spokesman said."),
    ("arrest", "Togolese security forces arrested a man suspected of luring a cook abroad."),
    # Fighters and what is theirs.
    ("extrajudicial_killing", "The army in Peru killed Juan Sosa, commander of a guerrilla group."),
    ("indiscriminate_attack", "Government troops shelled rebel positions near Goma."),
    ("mass_killing", "Chadian forces killed 2,000 Libyans in a battle near Faya."),
    # Nobody threatened, struck, beaten or held back.
    ("threat_harassment", "Threats to the forest in Peru have grown, activists said."),
    ("threat_harassment", "The drought threatened 300,000 refugees in Chad."),
    ("excessive_force", "Lawyers deplored the king's ruthless crackdown on free speech in Oman."),
    ("censorship", "Police in Baku held nine bloggers as part of a crackdown on dissent."),
    ("ill_treatment", "The mayor defended the arrest of singing and striking miners in Gdansk."),
    ("ill_treatment", "The liberals beat the communists at the polls in Cyprus."),
    ("ill_treatment", "Cyprus admits mishandling of the widow's file."),
    ("movement_restriction", "Norway refused entry to three cargoes of Danish pork."),
    ("refoulement", "Pullbacks of prices in Peru hurt traders, activists said."),
    ("unfair_trial", "Creditors opened summary proceedings against the bank in Peru."),
    ("forced_displacement", "Weavers in Peru were driven out of the market by imports."),
    ("judicial_execution", "Papers in Lima wrote of the scandal hanging over the minister."),
    ("censorship", "Little is known of the burglary in Perth, which is under a gag order."),
    ("arrest", "The defence in Perth called it a citizen's arrest."),
    ("arrest", "Activists deplore the crackdown in Mali since he took command in 2014."),
    # Accidents.
    ("extrajudicial_killing", "Nine miners were killed in a mine accident in Peru."),
    ("extrajudicial_killing", "Twelve killed after dam collapses in Chad."),
    # Likened, imagined, threatened, not believed.
    ("sexual_violence", "Unlike rape cases, thefts in Lahore fill the papers."),
    ("forced_labour", "The union in Perth compared the terms to slavery."),
    ("torture", "Imagine your brother being tortured in Kampala!"),
    ("extrajudicial_killing", "Guards in Lima threatened to strangle the singer, she said."),
    ("extrajudicial_killing", "The teacher did not think that the rebels would kill them in Chad."),
    ("arrest", "The decree in Mali has not led to detentions of teachers."),
    # A child held by its mother, means of force as goods, figures that are numbers.
    ("arrest", "Two widows who held babies in their arms stood outside the prison in Quito."),
    ("arrest", "A porter held his daughter by the hand as soldiers in Lomé passed."),
    ("excessive_force", "The senate in Oslo banned the export of tear gas to Togo."),
    ("excessive_force", "The firm halted shipments of rubber bullets and water cannon to Peru."),
    ("release", "The prison service of Chad released figures on inmates."),
    ("condemnation", "Hundreds of Peruvians marched in protest after the arrests."),
    # What a law allows; wounds of the dead.
    ("arbitrary_detention", "The decree allows detention of anybody without trial in Togo."),
    ("torture", "The new act in Chad permits torture of suspects, a lawyer said."),
    ("attempted_killing", "Bodies with bullet wounds and bruises were found in Chad."),
    ("judicial_execution", "Found bodies showed that they had been executed, villagers in Mali said."),
    # A cause hijacked; charges that tell of a trial.
    ("abduction", "Militants hijacked a Tuareg uprising in Mali."),
    ("threat_harassment", "The poet was jailed in Cuba on politically motivated charges."),
    # A war on drugs is no armed conflict.
    ("conflict_killing", "Women and children have been killed in the war on drugs in Peru."),
)
# The same words, where they tell it.
SUCH_AN_ACT = (
    ("enforced_disappearance", "The editor disappeared into the hands of Ugandan soldiers."),
    ("refoulement", "Refugees were pushed back against their will by Greek coastguards."),
    ("release", "Three activists were let go in Uganda on Monday."),
    ("condemnation", "Norway was alarmed when Uganda jailed the editor."),
    ("imprisonment", "A Kuwaiti journalist may be jailed for two years over his posts."),
    ("extrajudicial_killing", "Soldiers in Peru shot any man they met."),
    ("imprisonment", "The law was used in Chad to imprison nine journalists in May."),
    ("excessive_force", "The army in Togo gave orders to fire on demonstrators."),
    ("ill_treatment", "Herders in Togo said soldiers shot their cattle and beat them."),
    ("arrest", "Police in Togo began a roundup of migrants."),
    ("movement_restriction", "The secret police in Chad warned the activist not to travel abroad."),
    ("excessive_force", "Police on horses charged at the crowd in Lima."),
    ("property_destruction", "Soldiers were convicted of burning 40 houses in Peru."),
    ("extrajudicial_killing", "Two Peruvian officers were arrested on charges of killing a protester."),
    ("arrest", "The Taliban arrested two journalists in Kabul."),
    ("indiscriminate_attack", "The army shelled the town of Puno and rebel positions in Peru."),
    ("threat_harassment", "Threats to the editor of a daily in Peru have grown."),
    ("threat_harassment", "Masked men threatened the judge in Peru."),
    ("excessive_force", "Peru's president has led a brutal crackdown on protests."),
    ("censorship", "Rights groups have documented Peru's crackdown on dissent."),
    ("excessive_force", "Police were striking protesters with batons in Peru."),
    (
        "ill_treatment",
        "Supporters of the ruling party beat opposition activists during the election in Peru.",
    ),
    ("movement_restriction", "Japan refused entry to two American journalists."),
    ("refoulement", "Pushbacks of migrants at the Greek border go on, activists said."),
    ("unfair_trial", "It was one of many summary proceedings against dissidents in Peru."),
    ("forced_displacement", "Farmers were driven from the valley by Peruvian soldiers."),
    ("censorship", "A court in Peru put a gag order on the newspaper El Sol."),
    ("censorship", "They closed his newspaper in Minsk."),
    ("property_destruction", "Soldiers came to the village in Rakhine and burned her house."),
    ("indiscriminate_attack", "Rebels bombarded the town of Kidal with rockets, killing nine civilians."),
    ("threat_harassment", "Trolls bombarded the reporter in Manila with death threats."),
    ("arrest", "Police in Peru took nine activists in."),
    ("refoulement", "Peru threatened to deport 300 refugees."),
    ("arrest", "The raid in Mali resulted in the detention of 14 writers."),
    ("arrest", "Guards in Quito held two children in a cell."),
    ("excessive_force", "Police in Lomé used tear gas on marchers."),
    ("release", "Chad released two opposition figures on Friday."),
    ("conflict_killing", "Women and children have been killed in the war in Peru."),
    ("extrajudicial_killing", "Women and children have been killed in the war on drugs in Peru."),
    ("abduction", "Gunmen hijacked a bus and took the pilgrims in Mali hostage."),
    ("unfair_trial", "The poet was jailed in Cuba on politically motivated charges."),
    ("arbitrary_detention", "The law has allowed the detention of 300 critics without trial in Chad."),
    ("extrajudicial_killing", "Found bodies showed that they had been executed, villagers in Mali said."),
    ("condemnation", "Chile recalled its envoy from Cuba in protest at the arrests."),
)


@pytest.mark.parametrize(("kind", "text"), NO_SUCH_ACT)
def test_other_use_tells_no_such_act(extractor: Extractor, kind: str, text: str) -> None:
    assert kind not in _kinds_in_text_on_rights(extractor, text)


@pytest.mark.parametrize(("kind", "text"), SUCH_AN_ACT)
def test_use_that_tells_it_is_told(extractor: Extractor, kind: str, text: str) -> None:
    assert kind in _kinds_in_text_on_rights(extractor, text)


def _kinds_in_text_on_rights(extractor: Extractor, text: str) -> list[str]:
    body = f"{text}\n\nHuman rights activists and journalists said that the human rights situation was grave."
    return [row["incident_type"] for row in extractor.extract("News", body, PUBLISHED)["incident_reports"]]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Rights groups in Egypt called for pardons, as well as bringing rape to an end.", "sexual_violence"),
        ("The unions in Peru called for halting forced evictions.", "forced_displacement"),
    ],
)
def test_who_wants_an_act_ended_does_not_do_it(extractor: Extractor, text: str, kind: str) -> None:
    rows = extractor.extract("Human rights in brief", text, PUBLISHED)["incident_reports"]
    assert all(row["perpetrator"] is None for row in rows if row["incident_type"] == kind)


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Her readers in Iran hold the poet in high esteem.", []),
        ("The nurse was held in great affection by her patients in Peru.", []),
        ("The nurse was held in a cell by police in Peru.", ["arrest"]),
        ("Unions in Colombo held a Tamil rally.", []),
        ("Groups in Rome held a Roma festival.", []),
        ("Police in Rome held a Roma woman.", ["arrest"]),
        ("China cancelled meetings with Norwegian officials.", []),
        ("Police in Istanbul cancelled a meeting of Kurdish activists.", ["assembly_ban"]),
        ("Spain exported torture equipment to Gabon.", []),
        ("The president's censorship apparatus in Egypt was built by a French company.", []),
        ("China put two reporters under surveillance.", ["threat_harassment"]),
        ("A Roma boy survived an attempted lynching in Slovakia.", ["attempted_killing"]),
    ],
)
def test_regard_occasions_and_equipment_harm_nobody(
    extractor: Extractor, text: str, kinds: list[str]
) -> None:
    rows = extractor.extract("Human rights in brief", text, PUBLISHED)["incident_reports"]
    assert [row["incident_type"] for row in rows] == kinds
