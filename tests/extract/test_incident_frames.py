"""What would go wrong in frames: a common verb that tells an abuse by the words around it, or that only seems to."""

import pytest

from pipelines import gazetteer, lexicon
from pipelines.extract.engine import Extractor
from pipelines.extract.grammar import Grammar
from pipelines.extract.incident_frames import stands_apart

SETTING = "Human rights groups, opposition activists and refugees have followed the conflict for years."

TOLD = [
    ("indiscriminate_attack", "Jets scattered bomblets over a market full of civilians."),
    ("indiscriminate_attack", "A shell landed in the yard of a school in Kherson."),
    ("indiscriminate_attack", "A girl trod on a landmine near the well in northern Mali."),
    ("mass_killing", "Gunmen went through the village, cutting throats."),
    ("extrajudicial_killing", "Soldiers left nine corpses by the roadside in Peru."),
    ("extrajudicial_killing", "The teacher succumbed to her wounds in Lima."),
    (
        "death_in_custody",
        "A student fell from the sixth floor of police headquarters in Tunis during questioning.",
    ),
    ("torture", "Interrogators in Baku hung the painter from the ceiling by his wrists."),
    ("torture", "Confessions were wrung from the men with electric cables in Cairo."),
    ("ill_treatment", "Guards in Minsk made the prisoners kneel in the snow."),
    ("ill_treatment", "Patients of a home in Ghana are chained to trees."),
    ("sexual_violence", "The officer forced two women to have sex with him in Dakar."),
    ("excessive_force", "Nurses who marched in Kampala were met with batons."),
    ("threat_harassment", "Police in Dushanbe filmed the worshippers."),
    (
        "threat_harassment",
        "Agents turned up at the home of the editor in Hanoi and told her to stop writing.",
    ),
    ("forced_labour", "Nurses in Turkmenistan were sent out to pick cotton."),
    ("forced_labour", "Soldiers made villagers carry ammunition in Burma."),
    ("child_recruitment", "Rebels in Chad handed rifles to boys of twelve."),
    ("child_recruitment", "The rebels demanded a son from every family in southern Somalia."),
    ("censorship", "The ministry stripped the radio station in Lusaka of its licence."),
    ("assembly_ban", "The governor of Nairobi forbade the march of the nurses."),
    ("religious_persecution", "Baha'is in Shiraz may not bury their dead."),
    ("discrimination", "A widow in Lesotho cannot inherit a field."),
    ("property_destruction", "Militiamen made off with the cattle of the village in Jonglei."),
    ("aid_denial", "Soldiers kept the ambulances back for a day in Oromia."),
    ("aid_denial", "The rebels let neither flour nor fuel through to the town in Yemen."),
    ("sexual_violence", "Soldiers forced themselves on eleven girls in the village of Tabit."),
    ("ill_treatment", "Guards set dogs on the detainees at the base in Basra."),
    ("death_in_custody", "Three inmates have lost their lives in a prison in Cairo since May."),
    ("censorship", "The censors struck nine pages from the novel in Hanoi."),
    ("property_destruction", "Soldiers left the village of Tula Toli in ashes."),
    ("assembly_ban", "The prefect of Conakry did not allow the rally."),
]

NOT_TOLD = [
    "Soldiers gave toys to the children of the camp in Goma.",
    "The activists knocked on doors in Tunis to win votes.",
    "The union called off the march in Vienna because of rain.",
    "Farmers in Peru carried their potatoes to the market.",
    "The coach made the players run up the hill in Nairobi.",
    "The minister refused food on the flight to Lagos.",
    "The library of Accra counts 200 children in its ranks.",
    "The government let the trucks through to the harbour of Beira.",
    "The senator had his way with the budget in Manila.",
    "Nothing has been heard of the merger since May.",
    "The censor struck a deal with the studio in Mumbai.",
    "Farmers cut down olive trees killed by a blight in Apulia.",
    "Boys of thirteen are playing for the first team in Leeds.",
    "No lorry has got through the tunnel since the avalanche in Tyrol.",
]


@pytest.fixture(scope="module")
def extractor() -> Extractor:
    return Extractor(lexicon.default(), gazetteer.towns())


def kinds(extractor: Extractor, text: str) -> list[str]:
    rows = extractor.extract("", f"{text} {SETTING}")["incident_reports"]
    return [row["incident_type"] for row in rows]


@pytest.mark.parametrize(("kind", "text"), TOLD, ids=[text[:40] for _, text in TOLD])
def test_frame_tells_its_kind(extractor: Extractor, kind: str, text: str) -> None:
    assert kinds(extractor, text) == [kind]


@pytest.mark.parametrize("text", NOT_TOLD, ids=[text[:40] for text in NOT_TOLD])
def test_same_words_in_peace_tell_nothing(extractor: Extractor, text: str) -> None:
    assert kinds(extractor, text) == []


def test_what_is_not_let_through_is_no_denial(extractor: Extractor) -> None:
    """The negation belongs to the act: aid that is not let through is denied, and that happened."""
    (row,) = extractor.extract("", f"Serb troops let no bread through to the town. {SETTING}")[
        "incident_reports"
    ]
    assert (row["status"], row["perpetrator"]) == ("occurred", "Serb troops")


def test_who_suffers_stands_where_the_frame_says(extractor: Extractor) -> None:
    (row,) = extractor.extract("", f"Guards in Minsk made nine prisoners kneel in the snow. {SETTING}")[
        "incident_reports"
    ]
    assert (row["victims"], row["victims_best"], row["perpetrator"]) == ("nine prisoners", 9, "Guards")


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("property_destruction", "Soldiers set the houses of the Karen villagers on fire in Burma."),
        ("ill_treatment", "Police in Baku beat the reporter up."),
        ("imprisonment", "The court in Minsk sent the poet to prison."),
    ],
)
def test_second_word_of_a_verb_may_stand_after_its_object(extractor: Extractor, kind: str, text: str) -> None:
    assert kind in kinds(extractor, text)


def test_particle_elsewhere_does_not_count() -> None:
    grammar = Grammar(lexicon.default())
    for text, apart in (("They beat him up .", True), ("They beat him and looked up .", False)):
        parse = grammar.parse(text, 0, len(text))
        assert stands_apart(parse, parse.preds[0], "up") is apart
