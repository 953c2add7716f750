"""Violence as news tells it: what is one act with another, what only sounds like one, and what plain words tell."""

import datetime

import pytest

from pipelines.extract.engine import Extractor

PUBLISHED = datetime.date(2024, 5, 15)
SETTING = "Amnesty International has denounced human rights abuses there."

TOLD = [
    ("extrajudicial_killing", "Two herders were burned in their hut by raiders in South Sudan."),
    ("extrajudicial_killing", "Police in Karachi found the body of a student leader in a gunny sack."),
    (
        "extrajudicial_killing",
        "Opposition sources in Kinshasa spoke of the deaths of seven men, carnage by any name.",
    ),
    ("ill_treatment", '"He hit me with a pipe and then with his belt," said Farid, a detainee in Tunis.'),
    ("ill_treatment", "Fifteen detainees were packed into a cell for four in Antananarivo."),
    ("ill_treatment", "Migrants in Benghazi are crammed into a disused warehouse."),
    ("ill_treatment", "The prisoner was moved to a punishment cell in Almaty."),
    ("ill_treatment", "The wounded man was left untreated for two days in a police cell in Kampala."),
    ("ill_treatment", "Her brother was thrown down the stairs of the courthouse by guards in Harare."),
    ("excessive_force", "Police carried deputies out of parliament by their arms and legs in Caracas."),
    ("excessive_force", "Troops drove thousands of demonstrators from the centre of Mandalay."),
    ("excessive_force", "Policemen poured fire into a crowd of miners in Zambia."),
    ("abduction", "Seven Somali fishermen seized off Puntland in May are still missing."),
    ("abduction", "Four nuns taken from a convent in Benue last week have not been heard from."),
    ("abduction", "The rebels marched whole schools into the hills in Nepal."),
    ("property_destruction", "Soldiers in Darfur came to our homes and burned them."),
    ("property_destruction", "Militiamen torched what remained of the village in South Kordofan."),
    ("property_destruction", "The printing press of the daily in Kampala was wrecked by a bomb."),
    ("threat_harassment", "A priest offered 5,000 dollars to anyone who would kill the cartoonist in Dhaka."),
    ("threat_harassment", "She has been threatened three times since she spoke to the inquiry in Bogota."),
    ("threat_harassment", "The governor has verbally abused reporters in Manila, the union said."),
    ("sexual_violence", "Four women in Gao recounted having been raped at gunpoint."),
    ("torture", "Six migrants in Tripoli reported having been tortured."),
    ("torture", "The detainee was shocked with a Taser by guards in his cell in Homs."),
    ("indiscriminate_attack", "Rebels shelled the port of Mocha, Yemen, wounding two women."),
    ("indiscriminate_attack", "Troops bombarded a suburb of Homs, Syria, killing a nurse."),
]

# A type that the sentence does not tell.
UNTOLD = [
    ("extrajudicial_killing", "Singapore hanged a Malaysian for the murder of a shopkeeper."),
    ("extrajudicial_killing", "A lorry left the road near Nakuru, killing six passengers, police said."),
    ("extrajudicial_killing", "Two students were killed when their car hit a tree near Kisumu, police said."),
    ("extrajudicial_killing", "He was burned in his car in a crash on the road to Nairobi, police said."),
    (
        "extrajudicial_killing",
        "A priest offered 5,000 dollars to anyone who would kill the cartoonist in Dhaka.",
    ),
    ("ill_treatment", "Two students were charged with assault after a fight in a bar, police in Oslo said."),
    ("ill_treatment", "Nigeria beat Ghana 2-1 in Abuja on Tuesday before army officers and police."),
    ("ill_treatment", "Grain was packed into a warehouse in Benghazi."),
    ("ill_treatment", "The governor has verbally abused reporters in Manila, the union said."),
    ("excessive_force", "Bodies were laid out in the school hall, soldiers said."),
    ("excessive_force", "Medics carried protesters by the arms and legs to an ambulance in Cairo."),
    ("excessive_force", "A guard shot at a group of farmers in Kaduna, killing a boy."),
    ("torture", "The dictator's body was hung upside down on a hook by partisans in Milan."),
    ("torture", "Tear gas canisters pierced the skulls of protesters in Basra."),
    ("torture", "The man was shocked with a Taser by officers in Sydney."),
    ("abduction", "Gunmen pulled eleven men off a bus near Turbat and shot them dead."),
    ("abduction", "Teachers led a class into the forest in Norway."),
    ("arrest", "Soldiers dragged a monk from a temple and shot him in Mandalay."),
    ("judicial_execution", "Three miners were taken off a coach and executed by the roadside in Ghor."),
    ("property_destruction", "Customs agents collected the cigarettes and burned them in Hanoi."),
    ("threat_harassment", "The coffin was opened and relatives saw the bruises, police in Lagos said."),
    ("threat_harassment", "Police in Port of Spain identified him as Kevin Bost, wanted over break-ins."),
    ("threat_harassment", "Soldiers killed nine villagers in reprisal for an ambush in Kivu."),
    ("attempted_killing", "Rebels shelled the port of Mocha, Yemen, wounding two women."),
    ("extrajudicial_killing", "Troops bombarded a suburb of Homs, Syria, killing a nurse."),
    ("religious_persecution", "An attack on a church in Jos, Nigeria, killed three worshippers."),
    ("threat_harassment", "Gunmen stormed a village in Tahoua, Niger, killing 31 farmers."),
    ("threat_harassment", "Police offered a reward to anyone who names the killers in Manila."),
]


def _types(extractor: Extractor, sentence: str) -> list[str]:
    rows = extractor.extract("", f"{sentence} {SETTING}", PUBLISHED)["incident_reports"]
    return [row["incident_type"] for row in rows if row["evidence"] != SETTING]


@pytest.mark.parametrize(("kind", "sentence"), TOLD)
def test_plain_words_tell_it(extractor: Extractor, kind: str, sentence: str) -> None:
    assert kind in _types(extractor, sentence)


@pytest.mark.parametrize(("kind", "sentence"), UNTOLD)
def test_it_only_sounds_like_one(extractor: Extractor, kind: str, sentence: str) -> None:
    assert kind not in _types(extractor, sentence)


def test_who_finds_the_dead_has_not_killed_them(extractor: Extractor) -> None:
    text = f"Police in Karachi found the body of a student leader in a gunny sack. {SETTING}"
    rows = extractor.extract("", text, PUBLISHED)["incident_reports"]
    killing = next(row for row in rows if row["incident_type"] == "extrajudicial_killing")
    assert (killing["perpetrator"], killing["perpetrator_kind"]) == (None, "unknown")


@pytest.mark.parametrize(
    ("kinds", "sentence"),
    [
        (["combatant"], "Three off-duty soldiers were killed by a bomb on a bus in Turkey."),
        (["combatant"], "Three soldiers were killed when a roadside bomb hit their truck in northern Mali."),
        (["combatant"], "Militants shot dead a former soldier in Kashmir, India."),
        ([], "A grenade attack on a police station killed four officers in Burundi."),
        ([], "Eleven prison guards were killed in a bomb attack in Honduras."),
        (["civilian"], "A bomb killed two policemen and a passer-by in Peshawar, Pakistan."),
        (["woman", "civilian"], "A bomb killed a retired police officer and his wife in Northern Ireland."),
        (["civilian"], "A bombing killed nine people and soldiers sealed off the market in Mali."),
        ([], "Police killed two suspected militants in Kashmir, India."),
    ],
)
def test_soldiers_and_police_whom_a_bomb_kills_are_no_civilians(
    extractor: Extractor, kinds: list[str], sentence: str
) -> None:
    found = extractor.extract("", f"{sentence} {SETTING}", PUBLISHED)["incident_reports"]
    assert [row["victim_kinds"] for row in found if row["evidence"] != SETTING] == [kinds]
