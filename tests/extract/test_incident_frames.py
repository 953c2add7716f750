"""What would go wrong in frames: a common verb that tells an abuse by the words around it, or that only seems to."""

import datetime

import pytest

from pipelines import lexicon
from pipelines.extract.engine import Extractor
from pipelines.extract.incidents.frame_roles import stands_apart
from pipelines.extract.incidents.role_words import RoleWords
from pipelines.extract.incidents.word_lists import WordLists
from pipelines.extract.language.grammar import Grammar

SETTING = "Human rights groups, opposition activists and refugees have followed the conflict for years."

TOLD = [
    ("forced_displacement", "Herders were moved off their pastures by rangers in Ngorongoro."),
    ("expulsion", "The priest was put over the border by Angolan police."),
    ("expulsion", "Burundi has shown the door to two Belgian aid workers."),
    ("property_destruction", "Excavators arrived at the shacks in Lagos before dawn."),
    ("censorship", "The weekly in Kampala came out with blank pages."),
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
    ("arrest", "Forty strikers ended up in the cells of Harare by nightfall."),
    ("enforced_disappearance", "Nobody in Jaffna has seen the farmer since soldiers came to the well."),
    ("incommunicado_detention", "Guards in Asmara let neither his wife nor a lawyer see the prisoner."),
    ("unfair_trial", "The hearing in Hargeisa lasted nine minutes."),
    ("abduction", "Pirates took the crew of a Danish tanker captive off Benin."),
    ("refoulement", "Bulgarian guards chased Afghans back through the fence."),
    ("movement_restriction", "The painter has been forbidden to leave the city of Baku."),
    ("censorship", "Photographers have been barred from the province since June in Ethiopia."),
    ("assembly_ban", "The ministry in Managua struck off nine rights groups."),
    ("religious_persecution", "The mayor of Pemba forbade baptisms."),
    ("forced_displacement", "Troops cleared the valley of its people in West Papua."),
    ("trafficking", "Girls from Benin were delivered to brothels in Accra."),
    ("torture", "Warders in Tashkent drove splinters under the nails of the painter."),
]

NOT_TOLD = [
    "The coach was shown the door by the club after six defeats.",
    "She found white pages in her notebook.",
    "Excavators arrived at the street to lay new pipes.",
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
    "The striker from Accra got six months out with a broken leg.",
    "The company in Delhi was struck off the stock exchange.",
    "The trial of the new vaccine in Kampala lasted twenty weeks.",
    "Doctors in Lima drove a needle into the arm of the patient.",
    "Officers took their seats at the airport in Doha.",
    "The bank in Zurich put away 40 million dollars for bad loans.",
    "Police in Oslo handed over the lost boy to his parents.",
]


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
    tables = lexicon.default()
    grammar, words = Grammar(tables), RoleWords.of(WordLists(tables))
    for text, apart in (("They beat him up .", True), ("They beat him and looked up .", False)):
        parse = grammar.parse(text, 0, len(text))
        assert stands_apart(parse, parse.preds[0], "up", words) is apart


_AMONG = (
    " Human rights groups say that civil liberties have shrunk. Journalists, students and opposition activists meet on "
    "Friday. Lawyers and ethnic minorities have a rally of their own."
)


def _told(extractor: Extractor, text: str) -> list[tuple[str, str]]:
    rows = extractor.extract("Freedoms shrink", text + _AMONG, datetime.date(2018, 5, 4))["incident_reports"]
    return [(row["incident_type"], row["status"]) for row in rows if row["sentence_no"] == 1]


@pytest.mark.parametrize(
    ("text", "kind", "status"),
    [
        ("Malaysia put 37 Turkish asylum seekers on a plane to Ankara.", "refoulement", "occurred"),
        ("The missionaries were told to quit the country by Eritrean police.", "expulsion", "occurred"),
        ("Gunmen bundled a Dutch priest into a car in Kaduna on Friday.", "abduction", "occurred"),
        ("Egyptian police dragged the student from his dormitory.", "arrest", "occurred"),
        (
            "Soldiers kept eleven villagers in the basement of a school in Menaka.",
            "arbitrary_detention",
            "occurred",
        ),
        ("Rebels kept eleven villagers in the basement of a school in Menaka.", "abduction", "occurred"),
        ("Vietnam has 130 bloggers behind bars.", "imprisonment", "occurred"),
        (
            "The trade unionist Rosa Quispe is serving eleven years in Lima for a strike.",
            "imprisonment",
            "occurred",
        ),
        ("The Cuban blogger was not allowed to leave the island.", "movement_restriction", "occurred"),
        ("Police barred the Tibetan writer from boarding a flight.", "movement_restriction", "occurred"),
        (
            "Egyptian officers took the passport of the lawyer Gamal Eissa.",
            "movement_restriction",
            "occurred",
        ),
        ("Iran sent nine prisoners to the gallows on Wednesday.", "judicial_execution", "occurred"),
        ("A Christian woman has been on death row in Multan since 2010.", "death_sentence", "occurred"),
        (
            "The last prisoner to go to the gallows in Jamaica was a soldier.",
            "judicial_execution",
            "occurred",
        ),
        (
            "Both prisoners could hang within days, a Singapore prosecutor said.",
            "judicial_execution",
            "feared",
        ),
        ("Soldiers rounded 40 students up in Cairo.", "arrest", "occurred"),
        ("Police picked up the student leader Musa Okello in Kampala.", "arrest", "occurred"),
    ],
)
def test_verb_and_complement_tell_an_act(extractor: Extractor, text: str, kind: str, status: str) -> None:
    assert (kind, status) in _told(extractor, text)


@pytest.mark.parametrize(
    "text",
    [
        "The students put their luggage on a plane to Ankara.",
        "The minister was allowed to leave the island.",
        "The bishop took the road out of the country.",
        "A choir serves three years in each parish.",
        "The refugees kept eleven hens in the basement of a school.",
        "A coat may hang in the hall for days, the journalist said.",
        "The journalists rounded the sums up.",
    ],
)
def test_like_words_tell_none(extractor: Extractor, text: str) -> None:
    assert _told(extractor, text) == []


def test_jail_is_no_second_act_where_the_sentence_is_told(extractor: Extractor) -> None:
    text = (
        "A Hanoi court jailed the blogger Tran Van Minh for six years in March. The blogger Tran Van Minh is serving his "
        "sentence in a camp."
    )
    rows = extractor.extract("", text, datetime.date(2018, 5, 4))["incident_reports"]
    assert [row["incident_type"] for row in rows] == ["imprisonment"]


@pytest.mark.parametrize(
    ("text", "kinds_told"),
    [
        ("A court in Tabriz sent the protester to the gallows on Monday.", ["death_sentence"]),
        ("The jailers in Tabriz led the protester to the gallows on Monday.", ["judicial_execution"]),
        ("The students were held in detention without charge in Addis Ababa.", ["arbitrary_detention"]),
        ("Rebels held eleven villagers in a cellar near Menaka.", ["abduction"]),
    ],
)
def test_one_verb_tells_one_act(extractor: Extractor, text: str, kinds_told: list[str]) -> None:
    """Neither the trigger in a frame nor a second frame tells what the frame that fits first has told."""
    assert [kind for kind, _ in _told(extractor, text)] == kinds_told


def test_owner_of_what_is_taken_suffers(extractor: Extractor) -> None:
    told = _told(extractor, "Police in Minsk seized her passport.")
    assert told == [("movement_restriction", "occurred")]
