"""Incidents told by who does what to whom rather than by a word of their own: flight in numbers, access refused, work lost.

Frames whose places are classes (people, many people, forces, whoever speaks up for others); a verb's -ing form as a noun;
and what looks like them in trade, sport, travel and weather.
"""

import datetime

import pytest

from pipelines import api

PUBLISHED = datetime.date(2024, 6, 12)
SETTING = "Human rights groups, opposition activists and refugees have followed the conflict for years."

TOLD = [
    ("forced_displacement", "Some 12,000 people have crossed into Uganda since the clashes began in Yei."),
    ("forced_displacement", "An estimated 300,000 people have left the country since the crackdown began."),
    ("forced_displacement", "Around 2,300 villagers quit the district after the killings."),
    ("forced_displacement", "Some 1,500 civilians streamed across the Pakistani frontier on Sunday."),
    ("incommunicado_detention", "No one has been given access to the four monks since the raid."),
    ("arrest", "The deputy leader is now in the hands of the secret police."),
    ("enforced_disappearance", "There has been no sign of Captain Diarra since gendarmes drove him off."),
    ("enforced_disappearance", "No trace has been found of the three brothers taken by the army."),
    ("enforced_disappearance", "Police have not said whether the farmer is alive or dead."),
    (
        "threat_harassment",
        "The poet has been in hiding since police came looking for him at his mother's house.",
    ),
    (
        "threat_harassment",
        "Intelligence agents are looking for the union's secretary, who has gone underground.",
    ),
    ("threat_harassment", "The government accused the broadcaster of spreading lies about the army."),
    ("threat_harassment", "Officials accused foreign news agencies of inventing reports on the famine."),
    ("threat_harassment", "A mob surrounded the hotel where the journalists were staying."),
    ("discrimination", "Eleven thousand teachers were dismissed by decree after the coup attempt in Turkey."),
    ("discrimination", "Forty students were expelled from the university for joining the protests."),
    ("discrimination", "Kurdish officers were purged from the police."),
    ("discrimination", "Gay teachers were sacked from state schools."),
    ("discrimination", "Tutsi civil servants lost their posts because of their origin."),
    ("condemnation", "The UN envoy drew attention to the neglect of disabled prisoners in Romania."),
    ("condemnation", "The French foreign minister has spoken of crimes against humanity in Syria."),
    (
        "condemnation",
        "The Human Rights Commissioner highlighted failings in Latvia's treatment of stateless children.",
    ),
    ("condemnation", "Human Rights Watch pointed to a pattern of impunity in Honduras."),
    ("condemnation", "The arrests in Niger drew flak from the European Union."),
    ("condemnation", "The jailings brought the ire of Western embassies upon Tunis."),
    ("condemnation", "The bishops voiced anguish over the massacre in Plateau state."),
    ("condemnation", "Press freedom groups warned of a witch-hunt against reporters in Nicaragua."),
    ("condemnation", "The UN special rapporteur flagged serious flaws in Hungary's asylum system."),
    ("expert_appeal", "The committee told Japan to do away with substitute prisons."),
    ("expert_appeal", "The court stressed the need for an independent inquiry into the deaths in Kenya."),
    ("expert_appeal", "Amnesty International proposed an international inquiry into the killings."),
    ("expert_appeal", "Human Rights Watch told the Thai government to shut the camps."),
    ("release", "The four engineers were handed over to the Red Cross on Tuesday."),
    ("release", "Britain reached a settlement with nine Kenyans tortured in the camps."),
    ("release", "An appeal court turned his prison term into a fine."),
    ("release", "The governor cut the miners' sentences by half."),
    ("expulsion", "Four Indian priests were told to pack their bags by the junta."),
    ("sexual_violence", "Peacekeepers preyed on girls in the camp."),
    (
        "extrajudicial_killing",
        "The death toll from the crackdown has climbed to 64, according to the doctors' union.",
    ),
    ("extrajudicial_killing", "Colombia has lost 44 community leaders to gunmen since January."),
    ("excessive_force", "Thirty marchers needed stitches after riot police waded in with clubs in La Paz."),
    ("abduction", "The kidnappers are asking two million dollars for the engineers."),
    ("censorship", "Newspaper editors were told to ignore the strike by the information ministry."),
    ("censorship", "Foreign reporters need a permit for every trip outside Naypyidaw."),
    ("assembly_ban", "The teachers' march was called off under pressure from the governor."),
    ("assembly_ban", "Organisers cancelled the pride parade in Kyiv on the orders of the police."),
    ("assembly_ban", "The stadium where the opposition was to meet was locked by the mayor."),
    ("discrimination", "Border guards picked out dark-skinned travellers for checks because of their looks."),
    ("discrimination", "The children of refugees have no right to schooling in the camp."),
    (
        "condemnation",
        "The European Court of Human Rights ruled that Russia had violated the rights of the opposition leader.",
    ),
    (
        "condemnation",
        "A UN inquiry concluded that Burundian officials had committed crimes against humanity.",
    ),
    ("condemnation", "The report paints a bleak picture of Haiti's jails."),
    ("condemnation", "The committee was scathing about Hungary's treatment of asylum seekers."),
    ("expert_appeal", "Campaigners handed the Chinese embassy a petition for the release of the five women."),
    ("release", "A royal amnesty gave 120 dissidents their freedom."),
    ("release", "The order restored liberty to the two academics."),
    ("release", "Her travel ban was lifted on Monday."),
    ("threat_harassment", "The activist has had to change house five times because of the threats."),
    ("threat_harassment", "Strangers photographed the editor's children outside their school."),
    ("torture", "The torturing of two monks by guards caused anger in Lhasa."),
    ("forced_displacement", "The evicting last week of forty families caused fear in Kampala."),
    ("abduction", "The abducting of teachers by gunmen goes on in Zamfara."),
    ("arrest", "Among those detained by soldiers last week were two reporters from Gitega."),
    ("arrest", "The novelist's brother was taken in on Friday on the orders of the general."),
    ("movement_restriction", "Two Fijian barristers were turned back at the airport in May."),
    ("censorship", "Photographers were barred from entering the courtroom in Bamako."),
    ("censorship", "Cameramen and reporters were not allowed into the courtroom in Bamako."),
    ("censorship", "Jordan has blocked 300 websites since June 2013."),
    ("censorship", "Customs men at the port seized the print runs of three weeklies."),
    ("censorship", "A correspondent for a Lisbon paper had her accreditation withdrawn in Luanda."),
    ("assembly_ban", 'Russia\'s justice ministry designated the Lotus Foundation a "foreign agent".'),
    ("threat_harassment", "India froze the bank accounts of a human rights group in Bengaluru."),
    ("movement_restriction", "Algeria has barred the researcher Nadia Khelifi from travelling to Tunis."),
    ("movement_restriction", "Two lawyers were placed on a no-fly list by the interior ministry in Manama."),
    ("discrimination", "The law denies women the right to pass their name to their children."),
    ("discrimination", "The bakery refused to hire women."),
    ("discrimination", "Kurdish pupils are forbidden to study in their own language."),
    ("discrimination", "The town kept Roma pupils on a separate floor."),
    ("trafficking", "Children from the north are taken to Dakar to beg."),
    ("trafficking", "The farmer bought the girl from her father for two goats."),
    ("threat_harassment", "Officers in Osh warned the witnesses not to testify."),
    ("religious_persecution", "The priest was forbidden to say Mass in Asmara."),
    ("aid_denial", "Families in the besieged town are starving."),
]

NOT_TOLD = [
    "Some 12,000 tourists crossed into Gibraltar at Easter.",
    "About 4,000 fans poured into the stadium in Dakar.",
    "More than 2,000 delegates left the country after the congress.",
    "Some 3,000 workers have left the company since January.",
    "Over 500 pilgrims crossed into Saudi Arabia for the hajj.",
    "More than 900 migrants crossed the Channel on Saturday.",
    "About 600 soldiers crossed into Congo to chase the rebels.",
    "Some 20,000 voters left the party last year.",
    "Reporters were not given access to the minister.",
    "The bank said that customers had no access to their accounts.",
    "Guards would not let supporters into the stadium.",
    "The company would not say where the factory would be built.",
    "The report is in the hands of the police.",
    "No charges have been filed against the officer.",
    "No charges have been brought against the company.",
    "There has been no sign of the missing hikers.",
    "No trace has been found of the plane.",
    "The minister would not say whether the talks were dead.",
    "Police came looking for the stolen car at his mother's house.",
    "Rescuers are looking for the miners.",
    "The company accused its rival of spreading lies.",
    "A crowd surrounded the hotel where the band was staying.",
    "The bank laid off 300 workers because of losses.",
    "The coach was sacked after the defeat.",
    "Twelve officers were dismissed for corruption.",
    "Four students were expelled from the university for cheating.",
    "The minister drew attention to the neglect of rural roads.",
    "The bank highlighted failings in its accounts.",
    "The coach spoke of a climate of trust in the team.",
    "The film drew fire from critics.",
    "The company expressed deep sorrow at the death of its founder.",
    "The IMF told Kenya to cut spending.",
    "The minister stressed the need for investment.",
    "The central bank told lenders to raise reserves.",
    "The committee told the company to pay the fine.",
    "The company put off a 12 million euro bond sale.",
    "The bank held back 40 million dollars for bad loans.",
    "Canada added six parks to its list.",
    "The suspect was handed over to the police.",
    "The company reached a settlement with its shareholders.",
    "The bodies were handed over to the Red Cross.",
    "The coach was told to pack his bags after the defeat.",
    "The plane was turned around because of fog.",
    "The teachers have not been paid since June and went on strike.",
    "Players have gone unpaid for two months.",
    "Forty lorries were stuck at the border after the customs strike.",
    "The paintings were auctioned in London.",
    "The bank's website cannot be reached because of an outage.",
    "Visitors need a permit for the national park.",
    "The match was called off because of snow.",
    "The auditors concluded that the ministry had breached the rules on spending.",
    "The survey paints a bleak picture of the economy.",
    "Residents handed the council a petition for a new road.",
    "More than 3,000 supporters poured into the square in Lima to greet the team.",
    "Some 2,500 shoppers crossed the border into Germany for the sales.",
    "About 400 engineers left the country for better pay.",
    "The union has access to the company's books.",
    "The bank accused the newspaper of publishing false profit figures.",
    "The airline sacked 40 pilots for being drunk.",
    "The company cut the chief executive's term by a year.",
    "The ministry gave reporters a permit to visit the dam.",
    "Authors must submit manuscripts to the publisher by June.",
    "The mayor called off the parade because of the storm.",
    "The death toll from the earthquake has climbed to 64.",
    "Arrests for drunk driving ran into the hundreds over the holiday.",
    "The pirates demanded a bigger share of the market for their films.",
    "The report paints a grim picture of the housing market.",
    "The court ruled that the company had breached the contract.",
    "The website has been inaccessible since a server crashed on Monday.",
    "He came home from hospital unable to walk after a car crash.",
    "The town has lost three leaders to illness.",
    "The committee told the minister to publish the accounts.",
    "The bishop stressed the need for prayer.",
    "Rescuers handed the lost children over to their families.",
    "The collection was auctioned off in Geneva.",
    "The firm supplied women to model agencies.",
    "Police surrounded the hotel where the gunman was hiding.",
    "The president expressed deep sadness at the death of the singer.",
    "France withheld 20 million euros from the contractor over delays.",
    "The army named the officers on its list for promotion.",
    "Nurses were reunited with their old matron.",
    "The student was expelled from the university for cheating.",
    "The coach drew fire from fans after the defeat.",
    "The building of two bridges by soldiers went on in Gitega.",
    "The town has taken in 900 people since the floods.",
    "Police told the marchers to go home.",
    "The judge was suspended by the president over his debts.",
    "The ministry blocked 40 gambling websites.",
    "The central bank revoked the licence of a lender over bad loans.",
    "Reporters were kept out of the stadium after the match.",
]


def _told(sentence: str) -> set[str]:
    """The kinds of incident that a sentence tells in a text about rights."""
    rows = api.extract("", f"{SETTING} {sentence}", PUBLISHED)["incident_reports"]
    return {row["incident_type"] for row in rows if row["span_start"] >= len(SETTING)}


@pytest.mark.parametrize(("incident_type", "sentence"), TOLD)
def test_who_does_what_to_whom_tells_an_act(incident_type: str, sentence: str) -> None:
    assert incident_type in _told(sentence)


@pytest.mark.parametrize("sentence", NOT_TOLD)
def test_other_people_and_things_in_the_same_places_tell_none(sentence: str) -> None:
    assert _told(sentence) == set()


def test_whose_status_is_taken_away_suffers_and_the_organ_does_it() -> None:
    text = "Peru's parliament cancelled the legal status of 14 charities."
    (row,) = api.extract("", f"{SETTING} {text}", PUBLISHED)["incident_reports"]
    assert (row["incident_type"], row["perpetrator_iso3"]) == ("assembly_ban", "PER")
    assert (row["perpetrator"], row["victims"]) == ("Peru's parliament", "14 charities")
