"""Arrests, prison terms, disappearances, trials and bans told without their usual words, and what looks like them."""

import datetime

import pytest

from pipelines import api
from pipelines.extract.incidents.frames import IncidentFrames
from pipelines.extract.incidents.words import IncidentWords
from pipelines.lexicon import Lexicon, split_cell
from pipelines.lexicon import default as lexicon

PUBLISHED = datetime.date(2024, 6, 12)
SETTING = (
    "Human rights monitors and activists wrote of repression, political prisoners, prisoners of conscience, "
    "refugees and civil liberties."
)


def types(text: str) -> set[str]:
    """The types of the incidents that sentences tell in an article on rights, less what its setting tells."""
    rows = api.extract("", f"{text}\n\n{SETTING}", PUBLISHED)["incident_reports"]
    return {row["incident_type"] for row in rows if row["evidence"] not in SETTING}


@pytest.mark.parametrize(
    ("expected", "text"),
    [
        ("arrest", "A dawn swoop in Izmir, Turkey, netted 30 Kurdish lawyers."),
        ("arrest", "Troops burst into a weekly in Maiduguri, Nigeria, and took the editor with them."),
        ("arrest", "Three Maldivian activists found themselves in handcuffs by noon."),
        ("arrest", "The Kazakh blogger was hustled back into custody by guards."),
        ("arrest", "Kenyan police scooped up 16 people at a prayer meeting for a dead student."),
        ("arrest", "Two Tunisian lawyers were dragged from the bar association before running cameras."),
        ("arrest", "A court refused bail to the Zambian activist for a third time."),
        ("arrest", "Police in Dakar, Senegal, have the union's secretary in custody."),
        ("arrest", "The Kurdish singer left the courthouse in Tehran, Iran, in handcuffs."),
        ("censorship", "In Cairo, Egypt, the syndicate forbade 19 singers to perform."),
        ("censorship", "Police in Dakar, Senegal, seized the print run of a weekly."),
        (
            "assembly_ban",
            "The authorities in Almaty, Kazakhstan, have not given the women permission to march.",
        ),
        ("religious_persecution", "Monks in Vietnam were turned out of their pagoda."),
        ("religious_persecution", "Saudi Arabia does not permit the building of churches."),
        ("discrimination", "The Afghan ministry sent its women employees home."),
        ("discrimination", "Landlords in Japan still turn foreigners away."),
        ("unfair_trial", "The Vietnamese blogger's lawyers were thrown out of the courtroom."),
        ("abduction", "In Colombia the ELN rebels took two policemen."),
        ("arrest", "Lebanon's soldiers detained 200 Syrians in a dawn raid on a camp."),
        ("abduction", "A Haitian gang kidnapped a bus with 38 passengers."),
        ("imprisonment", "Fifteen Georgian demonstrators got administrative jail for a song."),
        ("unfair_trial", "In Managua, Nicaragua, no relative was allowed to enter the courtroom."),
        ("arbitrary_detention", "The Cuban writer was deprived of his liberty for a year by state security."),
        ("arbitrary_detention", "Mauritania locked the abolitionist away without so much as a charge."),
        ("arbitrary_detention", "For six years Bahrain has held the poet beyond the term that a court set."),
        ("arbitrary_detention", "Tens of thousands languished in Ethiopian camps without charge."),
        ("imprisonment", "The Iranian lawyer was sent to Evin Prison for a poem."),
        ("imprisonment", "The Tajik journalist has been handed a decade in a strict-regime colony."),
        ("imprisonment", "Hong Kong judges packed 45 democrats off to prison."),
        (
            "imprisonment",
            "A Thai judge gave an office worker 50 years for posts deemed insulting to the king.",
        ),
        ("imprisonment", "A ten-year sentence against the Bahraini cleric stands."),
        ("imprisonment", "Five Moroccan rappers are doing time for lyrics about the palace."),
        ("incommunicado_detention", "The Maldivian mayor's lawyers were told neither where he was nor why."),
        ("incommunicado_detention", "In Vietnam neither counsel nor kin were apprised of the monk's fate."),
        (
            "incommunicado_detention",
            "Guards at a Belarusian colony have let no letter through to the critic.",
        ),
        (
            "enforced_disappearance",
            "Ethiopia does not admit that it has the two Oromo leaders in its custody.",
        ),
        (
            "enforced_disappearance",
            "Soldiers took the editor from his home in Gao, Mali. No one has laid eyes on him since.",
        ),
        ("abduction", "Gunmen on motorbikes made off with 17 schoolgirls in Kebbi, Nigeria, chiefs said."),
        ("abduction", "Eight Hazara pupils were led off a minibus in Ghor, Afghanistan, by gunmen."),
        ("abduction", "Rebels in Congo have five nurses in their hands."),
        ("unfair_trial", "The lawyer in Riyadh, Saudi Arabia, was not allowed to call a single witness."),
        ("unfair_trial", "The Tehran court gave the defence an hour to read the file."),
        ("unfair_trial", "In Minsk the public could not attend the trial of the poet."),
        ("unfair_trial", "Defence lawyers in Hong Kong were denied access to the evidence."),
        ("censorship", "Beijing has Uyghur novels off the shelves of the city's bookshops."),
        ("censorship", "Two stations in Bishkek, Kyrgyzstan, have had their frequencies withdrawn."),
        (
            "censorship",
            "The ministry in Tashkent, Uzbekistan, scrubbed the protests from the new history textbook.",
        ),
        (
            "censorship",
            "Hungary's media council would not renew the licence of the last independent station.",
        ),
        ("censorship", "In Dushanbe, Tajikistan, nobody may print the name of the banned party."),
        ("assembly_ban", "The interior minister in Belgrade, Serbia, scrapped the parade."),
        ("assembly_ban", "Turkmenistan has never registered an independent trade union."),
        ("assembly_ban", "Hong Kong's last democratic party has been made to disband."),
        ("assembly_ban", "Officers in Gabon would not let the congress begin."),
        (
            "religious_persecution",
            "In Sindh, Pakistan, armed men carry off girls, convert them at gunpoint and marry them.",
        ),
        (
            "religious_persecution",
            "Police in Sialkot, Pakistan, scraped the Kalima off an Ahmadi place of worship.",
        ),
        ("religious_persecution", "Officials in Hotan, China, turned the mosque into a café."),
        ("discrimination", "Malaysia will not let transgender people into mosques."),
        ("discrimination", "Under the new rules women may not be treated by a male doctor in Afghanistan."),
        ("discrimination", "Iran shuts women out of football grounds."),
        ("discrimination", "Women in Saudi Arabia need a guardian's permission to marry."),
    ],
)
def test_lost_liberty_and_bans_are_told_in_many_words(expected: str, text: str) -> None:
    assert expected in types(text)


@pytest.mark.parametrize(
    "text",
    [
        "The striker was put away for two months by a knee injury in Milan, Italy.",
        "The shop in Leeds put the toys under lock and key before Christmas.",
        "A swoop by the supermarket chain netted 42 stores in Poland.",
        "The winger grabbed a goal in Brazil.",
        "Detectives grabbed a shoplifter outside a store in Leeds.",
        "Thieves made off with jewels from a hotel in Paris.",
        "Burglars made off with the silver of a bank in Bologna.",
        "The publisher in Oslo withdrew the title because of a printing error.",
        "The streaming service took the film off its schedule in Spain after the director fell ill.",
        "The regulator withdrew the frequencies of a mobile operator in Peru.",
        "The council in Cork, Ireland, turned down the developer's application for a hotel.",
        "Organisers in Lisbon called off the parade because of heavy rain.",
        "The mayor of Graz, Austria, scrapped the summer concert to save money.",
        "The league in Norway stripped the club of its licence over unpaid debts.",
        "The airline gave passengers in Rome two hours to read the new conditions.",
        "The judge in Delaware gave the lawyers three days to prepare their speeches in the merger case.",
        "The chairman began a four-year term at the head of the bank in Zurich.",
        "The tweet earned the singer from Ghana a place in the charts.",
        "Restaurants in Nice turned away women and men alike when the kitchens caught fire.",
        "Women cannot become pregnant while on the drug, doctors in Denmark warned.",
        "The team from Ecuador will not let its rivals into the final.",
        "The union in Belgium would not hear of a pay freeze.",
        "The navy of Chile has not accounted for the missing sailors since the submarine sank.",
        "The painting vanished in Vienna in 1945 and its fate is unknown.",
        "The fly-half from Fiji converted them under pressure.",
        "The bishop in Porto converted the barn into a chapel.",
        "Workers in Ghent removed the cross from the church tower for restoration after the storm.",
        "The factory in Turin was deprived of liberty to set prices.",
        "The bank in Malta blocked the account for spam.",
        "Twitter suspended thousands of accounts for spam in Canada.",
        "The textbook in Finland dropped the chapter on trigonometry because of errors.",
        "The judge in Wales heard the cake contest in ten minutes.",
        "Customs in Poland held the cigarettes at the port.",
        "The club in Portugal would not renew the striker's contract.",
        "The state of Chile does not recognise the company's patent.",
        "The airline took its passengers off a plane in Rome after an engine fire.",
        "Rangers led the hikers off the mountain in Slovenia.",
        "A taxi driver picked up three tourists in Split, Croatia.",
        "A court in Madrid told the football association to wind up the fund.",
        "Police turned back the cars in Peru because of a landslide.",
        "Women count for half of the sales force in Sweden.",
        "Nobody in Japan may print money but the bank.",
        "The comedian does time on stage with gusto in Iceland.",
        "The doctors in Malawi had five patients in their hands.",
        "The bank shut the door on talks in Cyprus.",
        "Passengers in Malta have had no internet since the ferry left.",
        "A gang in Spain hijacked a truck with cigarettes.",
        "The editor's appeal was thrown out by a court in Fiji.",
        "The magician from Hungary left the stage in handcuffs.",
        "The band was forbidden to play by its record contract in Ireland.",
        "The court in Bonn put the company's leaders out of business for ten years.",
        "The diocese in Québec sold the church, which was turned into flats by a developer.",
    ],
)
def test_like_words_tell_no_lost_liberty(text: str) -> None:
    assert not types(text)


def test_a_raid_on_a_home_by_rebels_before_is_no_arrest() -> None:
    told = types(
        "Hamas gunmen dragged a farmer from the safe room of her kibbutz in Israel. Her grandson, seized with her, is dead."
    )
    assert "abduction" in told
    assert "arrest" not in told


def test_those_loaded_into_a_lorry_where_police_acted_before_are_arrested() -> None:
    told = types(
        "Policemen kicked over the candles at the vigil in Jaffna, Sri Lanka. Ten mourners, a priest among them, were "
        "loaded into a lorry."
    )
    assert "arrest" in told


def test_every_frame_is_looked_for() -> None:
    """A frame whose anchor is a class of actors would never be found."""
    tables: Lexicon = lexicon()
    frames = IncidentFrames(tables, IncidentWords(tables).triggers)
    found = {
        frame.rank
        for beside in frames._frames.by_words.values()
        for others in beside.values()
        for frame in others
    }
    assert found == set(range(len(list(tables.table("incident_frames")))))
    assert all(split_cell(row["verbs"]) for row in tables.table("incident_frames"))
