"""What would go wrong in tellings of violence: idioms, who struck, how many, and what only sounds like it."""

import datetime

import pytest

from pipelines.extract.engine import Extractor

PUBLISHED = datetime.date(2024, 6, 12)
SETTING = "Human rights groups, opposition activists and refugees have followed the conflict for years."

TOLD = [
    ("extrajudicial_killing", "Hitmen did away with as many as 30 witnesses in Cebu."),
    ("extrajudicial_killing", "Soldiers got rid of the two witnesses by night in Kaduna."),
    ("extrajudicial_killing", "A mob burned a thief alive in Nakuru."),
    ("extrajudicial_killing", "Two opponents of a gold mine were found with their throats slit in Honduras."),
    ("extrajudicial_killing", "The candidate was riddled with bullets at her gate in Dhaka."),
    ("extrajudicial_killing", "A car bomb claimed the life of the journalist Rita Vella in Malta."),
    ("extrajudicial_killing", "Assassins snuffed out the life of the union leader in Cali."),
    ("extrajudicial_killing", "Soldiers bayoneted a ferryman in Bukavu."),
    ("extrajudicial_killing", "Four herders were led away and shot at close range in Niger."),
    ("mass_killing", "The slaughter of 90 Hazaras by the Taliban has never been punished."),
    (
        "mass_killing",
        "Gang members went from door to door in Haiti, hacking and burning at least 40 people to death.",
    ),
    ("conflict_killing", "Six fishermen got caught between rebels and the army and drowned in Lake Chad."),
    ("indiscriminate_attack", "The army lobbed mortars into the camp in Kachin State."),
    ("indiscriminate_attack", "The clinic in Kunduz was hit by Russian shelling."),
    ("indiscriminate_attack", "A mine that rebels had buried for a patrol tore a school bus apart in Mali."),
    ("death_in_custody", "The poet died behind bars in Havana after a hunger strike."),
    ("death_in_custody", "The porter was dead within hours of his arrest in Nairobi."),
    ("death_in_custody", "The imprisoned novelist lost his life to fever in Evin."),
    ("death_in_custody", "An asylum seeker hanged himself in a detention centre on Nauru."),
    ("attempted_killing", "The columnist survived four bullets in Karachi."),
    ("attempted_killing", "An attempt was made on the life of the magistrate in Manila."),
    ("attempted_killing", "Shots were fired at the house of the bishop in Managua."),
    ("attempted_killing", "Robbers left the union organiser for dead in Medellin."),
    ("judicial_execution", "A smuggler was swung from a crane in Mashhad."),
    ("judicial_execution", "Alabama executed a convict with nitrogen gas."),
    ("death_sentence", "In a court in Sanaa four journalists heard that they are to be put to death."),
    ("indiscriminate_attack", "Mines on the beaches of Hodeidah have blown the legs off 40 fishermen."),
    ("death_sentence", "The judge in Mombasa told the four that they would be hanged by the neck."),
    (
        "death_sentence",
        "Seven demonstrators in Iran have had their death sentences confirmed by the supreme court.",
    ),
    ("torture", "Police boiled a prisoner alive in Andijan."),
    ("torture", "Interrogators in Tbilisi gave him shocks to the soles."),
    ("torture", "Soldiers strung the teacher up by his ankles in Goma."),
    ("torture", "Indonesian soldiers cut off the ears of a courier before killing him, a pastor said."),
    ("ill_treatment", "Thugs worked over the candidate in Yerevan."),
    ("ill_treatment", "A reporter was pounced on by heavies in Sylhet."),
    ("sexual_violence", "The recruits were abused sexually by their sergeant in Seoul."),
    ("excessive_force", "Gendarmes bludgeoned strikers in Douala."),
    ("threat_harassment", "The lawyer was warned to drop the case or die in Guatemala."),
    ("threat_harassment", "Abusive calls plague the judge in Lahore."),
    ("threat_harassment", "The ruling party put a price on the head of the writer in Dhaka."),
    ("threat_harassment", "Guardsmen put a pistol to the temple of the bishop in Malabo."),
    ("threat_harassment", "A radio host in Goma received a note saying that she would be next."),
]

NOT_TOLD = [
    "Investors were left for dead when the fund collapsed in Tokyo.",
    "The government did away with fuel subsidies in Nigeria.",
    "The council in Accra got rid of 300 stray dogs.",
    "Flu killed 12 last week in Ontario.",
    "A cougar attack left a hiker fighting for his life in Canada.",
    "The chef boils lobsters alive in Brussels.",
    "Sheep were slaughtered for the feast in Cairo, and their throats were cut.",
    "He cut his throat shaving in a hotel in Rome.",
    "The writer killed off his detective in his latest novel in Oslo.",
    "He was executed as the villain in the last act of the opera in Milan.",
    "The bomb squad detonated a wartime bomb in a street in Cologne.",
    "The comedian's gallows humour delighted crowds in Leeds.",
    "Two players, among them the captain, were dropped in Accra.",
    "A barrage of complaints hit the airline in Chicago.",
    "The striker survived a bout of flu in Porto.",
    "The team got a hammering in the league in Rio.",
    "The keeper was pounced on by fans with autograph books in Madrid.",
    "The bank put a price on carbon in Canada.",
    "Customers flooded the bank with calls after the outage in Sydney.",
    "Thieves broke into a jeweller's office in Antwerp and stole diamonds.",
    "The mayor vowed to crush the rival team in the cup in Seoul.",
    "The doctor warned him to stop smoking or die, his wife in Leeds said.",
    "The president of the club promised to punish players who were late in Turin.",
    "The board condemned the old bridge in Ohio.",
    "The jailed fraudster lost his appeal in Berlin.",
    "Students cram ten to a room in Boston dormitories.",
    "The goalkeeper was shot at from all sides in Bilbao.",
    "The seamen's pay strike flattened sales at the port of Santos.",
    "The dentist pulled out two teeth of a student in Lima.",
    "The surgeon amputated the hand of a worker in Delhi after an accident.",
    "Nine got engaged last week in Bali.",
    "The mine in Chile produced 12,000 tonnes last year.",
    "We got killed on the flanks, the coach of Lazio said.",
    "The orchestra in Vienna uses carbon batons from Japan.",
    "The hunter shot the lion at close range in Zambia.",
    "The horse was put to death after the race in Kentucky.",
    "The wrestler took a pasting from his rival in Moscow.",
    "The storm claimed the lives of 14 people in Bohol.",
    "The drug puts cancer cells to death, scientists in Basel said.",
    "Sponsors put up a reward of 5,000 dollars for the best essay in Delhi.",
    "Police visited the school in Oslo to teach children road safety.",
]


def _rows(extractor: Extractor, text: str) -> list[dict[str, object]]:
    return extractor.extract("", text, PUBLISHED)["incident_reports"]


@pytest.mark.parametrize(("kind", "sentence"), TOLD)
def test_violence_is_told(extractor: Extractor, kind: str, sentence: str) -> None:
    assert kind in [row["incident_type"] for row in _rows(extractor, f"{SETTING}\n\n{sentence}")]


@pytest.mark.parametrize("sentence", NOT_TOLD)
def test_like_words_tell_no_violence(extractor: Extractor, sentence: str) -> None:
    assert _rows(extractor, sentence) == []


@pytest.mark.parametrize(
    ("sentence", "columns"),
    [
        (
            "Forty people died in a US air raid in Kunduz.",
            {"perpetrator_iso3": "USA", "victim_iso3": "AFG", "place_iso3": "AFG", "victims_best": 40},
        ),
        (
            "Three women were killed in Israeli shelling in Gaza.",
            {"perpetrator_iso3": "ISR", "victim_iso3": "PSE", "place_iso3": "PSE"},
        ),
        (
            "Twelve were killed in an Iraqi suicide bombing on Friday.",
            {"perpetrator_iso3": None, "victim_iso3": "IRQ"},
        ),
        (
            "The armed forces of Russia shelled towns in the Kharkiv and Sumy regions of Ukraine.",
            {"perpetrator_iso3": "RUS", "place_iso3": "UKR"},
        ),
        ("Police in Kenya killed 12 last week.", {"perpetrator_iso3": "KEN", "victims_best": 12}),
        ("Police in Kenya shot dead two on Monday.", {"perpetrator_iso3": "KEN", "victims_best": 2}),
        (
            "Four activists, among them a former lawmaker, were hanged in Myanmar.",
            {"incident_type": "judicial_execution", "victims_best": 4},
        ),
        (
            "Three Moroccan boys were walking home in Melilla. Police shot them.",
            {"perpetrator_iso3": "ESP", "victim_iso3": "MAR", "victims_best": 3},
        ),
        (
            "Two activists who had documented the deaths were found strangled in Kenya.",
            {"incident_type": "extrajudicial_killing", "victims_best": 2},
        ),
        (
            "The oversight authority counted 118 people killed by police officers in Kenya.",
            {"incident_type": "extrajudicial_killing", "victims_best": 118},
        ),
        (
            "Officers gunned down 43 people in Jamaica in the first half of the year.",
            {"perpetrator_iso3": "JAM", "victims_best": 43},
        ),
        (
            "The UN has verified 218 such killings in Afghanistan.",
            {"incident_type": "extrajudicial_killing", "victims_best": 218},
        ),
        ("Two boys got shot by soldiers in Nairobi.", {"perpetrator_iso3": "KEN", "victims_best": 2}),
        ("The bomb claimed 12 lives at a market in Kano.", {"status": "occurred"}),
    ],
)
def test_who_where_and_how_many(extractor: Extractor, sentence: str, columns: dict[str, object]) -> None:
    rows = _rows(extractor, sentence)
    assert len(rows) == 1
    assert {name: rows[0][name] for name in columns} == columns


def test_a_court_that_answers_a_crime_with_death_passes_a_death_sentence(extractor: Extractor) -> None:
    rows = _rows(
        extractor, "A military tribunal in Goma condemned 12 men to death over the murder of two envoys."
    )
    assert "death_sentence" in [row["incident_type"] for row in rows]


def test_what_one_subject_did_is_all_said(extractor: Extractor) -> None:
    rows = _rows(
        extractor, "Police beat and robbed the migrants in Croatia, the Danish Refugee Council said."
    )
    assert {row["status"] for row in rows} == {"alleged"}


def test_who_dies_for_no_violation_is_sentenced(extractor: Extractor) -> None:
    text = "A court in Iran sentenced two officers to death for the torture of prisoners."
    assert "prosecution" in [row["incident_type"] for row in _rows(extractor, text)]


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("Hamas put three traders in front of a firing squad in Gaza.", "extrajudicial_killing"),
        ("The prosecutor was shot at as she drove to the police station in Jacmel.", "attempted_killing"),
        ("Captives were tasered in a cellar near Izium.", "torture"),
        ("Four officers were shot within an hour of the verdict in Malabo.", "judicial_execution"),
        ("Seven children were blown to pieces by a drone in Tigray.", "indiscriminate_attack"),
    ],
)
def test_what_kind_of_violence(extractor: Extractor, sentence: str, kind: str) -> None:
    assert kind in [row["incident_type"] for row in _rows(extractor, f"{SETTING}\n\n{sentence}")]
