"""What would go wrong where the same response is told in other words: who responds and to what, over every construction.

Each construction is filled with each responder and with what different states did, so that neither is read only where a
rule was written for both together. No text has a word of rights beside what was done.
"""

from datetime import date

import pytest

from pipelines import api, lexicon

DAY = date(2024, 6, 12)
RESPONSES = frozenset(
    row["incident_type"] for row in lexicon.default().table("incident_types") if row["family"] == "response"
)

# Who responds: the words, the kind, the state.
RESPONDERS = [
    ("Norway", "other_state", "NOR"),
    ("the Norwegian government", "other_state", "NOR"),
    ("Norwegian Foreign Minister Liv Aas", "other_state", "NOR"),
    ("the United Nations", "international", None),
    ("the UN special rapporteur on torture", "international", None),
    ("the EU", "international", "EUN"),
    ("Amnesty International", "private", None),
]
# What was done: the sentence, the state, what it is called, what is to be done, what is asked for.
DEEDS = [
    ("Turkey deported 90 Afghans to Herat last week.", "Turkey", "TUR", "returns", "end the returns"),
    (
        "Police in Kampala shot dead six people on Monday.",
        "Uganda",
        "UGA",
        "shootings",
        "punish the officers",
    ),
    ("Egypt hanged 12 men on Sunday.", "Egypt", "EGY", "hangings", "stop the hangings"),
    ("Police in Laos arrested the editor of a weekly.", "Laos", "LAO", "arrest", "free the editor"),
    ("Guards in Belarus beat a prisoner to death.", "Belarus", "BLR", "killing", "open an inquiry"),
    ("Kenyan police evicted 300 families on Monday.", "Kenya", "KEN", "evictions", "stop the evictions"),
]
CONDEMNED, ASKED = "condemnation", "expert_appeal"
ANSWERS = [
    ("{R} condemned the {n}.", CONDEMNED),
    ("{R} criticised {A} over the {n}.", CONDEMNED),
    ("{A} was criticised by {r} for the {n}.", CONDEMNED),
    ("The {n} drew criticism from {r}.", CONDEMNED),
    ("{R} voiced concern at the {n}.", CONDEMNED),
    ("{R} issued a statement condemning the {n}.", CONDEMNED),
    ("{R} published a statement that condemned the {n}.", CONDEMNED),
    ("{R} issued a statement in which it condemned the {n}.", CONDEMNED),
    ("A statement issued by {r} condemned the {n}.", CONDEMNED),
    ('In a statement {r} said it "strongly condemned" the {n}.', CONDEMNED),
    ('{R} said: "We condemn the {n}."', CONDEMNED),
    ('"We condemn the {n}," said {r}.', CONDEMNED),
    ('{R} called the {n} "shocking".', CONDEMNED),
    ("{R} was among those who condemned the {n}.", CONDEMNED),
    ("The {n} led {r} to condemn {A}.", CONDEMNED),
    ("{R} urged {A} to {d}.", ASKED),
    ("{R} has called on the authorities to {d}.", ASKED),
    ("{A} must {d}, {r} said.", ASKED),
    ("The {n} must stop, {r} said.", ASKED),
    ("Criticising the {n}, {r} called on {A} to {d}.", CONDEMNED, ASKED),
    ("{R} condemned the {n} and urged {A} to {d}.", CONDEMNED, ASKED),
]


def _told(text: str) -> list[tuple[str, str, str | None, str | None, str]]:
    return sorted(
        (
            row["incident_type"],
            row["perpetrator_kind"],
            row["perpetrator_iso3"],
            row["victim_iso3"],
            row["status"],
        )
        for row in api.extract("News", text, DAY)["incident_reports"]
        if row["incident_type"] in RESPONSES
    )


@pytest.mark.parametrize("answer", ANSWERS, ids=lambda answer: answer[0])
@pytest.mark.parametrize("deed", DEEDS, ids=lambda deed: deed[1])
def test_every_construction_says_who_responds_to_which_state(
    answer: tuple[str, ...], deed: tuple[str, ...]
) -> None:
    words, *types = answer
    did, state, iso3, noun, act = deed
    failures = []
    for who, kind, of in RESPONDERS:
        said = words.format(R=who[0].upper() + who[1:], r=who, A=state, n=noun, d=act)
        told = _told(f"{did} {said}")
        if told != sorted((one, kind, of, iso3, "occurred") for one in types):
            failures.append(f"{said} {told}")
    assert not failures


@pytest.mark.parametrize(
    "text",
    [
        "Police in Lima shot dead six people on Monday. A bakery chain said it was shocked.",
        "Egypt hanged 12 men on Sunday. Norway called on Egypt to cut its trade surplus.",
        "Kenyan police evicted 300 families. The governor criticised the referee of the match.",
        "Norway criticised Turkey over tariffs on fish. The EU called for talks.",
        "The league imposed sanctions on the club. Its coach condemned the decision.",
        "A critic condemned the film about the hangings of 1951. The studio urged fans to see it.",
    ],
)
def test_what_answers_no_deed_of_a_state_stays_out(text: str) -> None:
    assert not _told(text)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "A judge in Laos jailed nine monks. The nine monks were released on bail.",
            ("release", "other_state", "LAO", "LAO", "occurred"),
        ),
        (  # the accused answer for the state just told of
            "Troops in Mali shot dead 31 villagers. A German court tried the commander for crimes against humanity.",
            ("prosecution", "other_state", "DEU", "MLI", "occurred"),
        ),
        (  # what somebody refuses to do is not done
            "Police in Kampala shot dead nine protesters. Uganda has refused to investigate the killings.",
            ("investigation", "other_state", "UGA", "UGA", "denied"),
        ),
        (  # what is only called for is an appeal
            "Police in Kampala shot dead nine protesters. Uganda must investigate the killings, Norway said.",
            ("expert_appeal", "other_state", "NOR", "UGA", "occurred"),
        ),
    ],
)
def test_what_is_done_about_a_deed(text: str, told: tuple[str, str, str | None, str | None, str]) -> None:
    assert _told(text) == [told]


@pytest.mark.parametrize(
    ("title", "text", "told"),
    [
        (
            "Norway urges Egypt to halt executions",
            "Egypt hanged 12 men on Sunday.",
            ("expert_appeal", "other_state", "NOR", "EGY"),
        ),
        (
            "UN condemns Turkey over returns of Afghans",
            "Turkey deported 90 Afghans to Herat last week.",
            ("condemnation", "international", None, "TUR"),
        ),
        (
            "Calls grow for release of Lao monks",
            "Police in Laos arrested nine monks last week.",
            ("expert_appeal", "unknown", None, "LAO"),
        ),
    ],
)
def test_a_headline_answers_what_the_text_tells(
    title: str, text: str, told: tuple[str, str, str | None, str | None]
) -> None:
    rows = [
        row for row in api.extract(title, text, DAY)["incident_reports"] if row["incident_type"] in RESPONSES
    ]
    assert [
        (row["incident_type"], row["perpetrator_kind"], row["perpetrator_iso3"], row["victim_iso3"])
        for row in rows
    ] == [told]


def test_criticism_that_somebody_suffers_for_is_no_response() -> None:
    for text in (
        "The blogger was jailed in Oman after he criticised the sultan over the arrests of activists.",
        "Police in Oman arrested the poet when she denounced the torture of activists.",
    ):
        rows = api.extract("News", text, DAY)["incident_reports"]
        assert "condemnation" not in {row["incident_type"] for row in rows}, text
    text = "France recalled its envoy after it condemned the torture of activists in Oman."
    rows = api.extract("News", text, DAY)["incident_reports"]
    assert "condemnation" in {row["incident_type"] for row in rows}


@pytest.mark.parametrize(
    "text",
    [
        "Chile's refusal to prosecute soldiers who shot students angered the relatives.",
        "Georgia's unwillingness to prosecute officers who beat protesters is well known.",
        "The court has the authority to prosecute Peruvian officers for torture.",
        "The commission lacks the power to investigate the killings by the army of Peru.",
    ],
)
def test_what_could_be_tried_or_is_not_is_no_trial(text: str) -> None:
    rows = api.extract("Human rights in brief", text)["incident_reports"]
    assert not {row["incident_type"] for row in rows} & {"prosecution", "investigation"}


@pytest.mark.parametrize(
    "text",
    [
        "The government's failure to investigate the killings of farmers in Peru has angered relatives.",
        "The police in Kenya were unable to investigate the murders of two activists.",
    ],
)
def test_failure_to_look_into_killings_is_an_inquiry_denied(text: str) -> None:
    rows = api.extract("Human rights in brief", text)["incident_reports"]
    assert [row["status"] for row in rows if row["incident_type"] == "investigation"] == ["denied"]


@pytest.mark.parametrize(
    "text",
    [
        "According to Reporters Without Borders, the closure of the weekly in Benin is illegal.",
        "The detention of the miner in Zambia is deeply unjust, according to the Mineworkers' Union.",
        "There was worldwide outrage at the hanging of two men in Iran.",
        "There has been sharp criticism of the arrests of students in Guinea.",
        "The decree in Chad threatens to gag the press, the press union said.",
        "The raid in Niger is an attack on independent journalism, the press union said.",
        "The plot is one more example of Iran's attempts to silence exiles, the Norwegian justice ministry said.",
        "Courts in Belarus have become instruments of repression, Amnesty International said.",
        "Amnesty International derided Laos for jailing a puppeteer.",
        "The president of the guild deplored the arrest of the actor in Togo.",
    ],
)
def test_judgements_and_outcries_are_criticism(text: str) -> None:
    rows = api.extract("Human rights in brief", text, DAY)["incident_reports"]
    assert "condemnation" in {row["incident_type"] for row in rows}


@pytest.mark.parametrize(
    "text",
    [
        "There was criticism of the budget from the opposition in Chile.",
        "The tax bill in Chile is unfair, according to the farmers' union.",
        "The arrests in Chile were illegal, according to the suspect's lawyer.",
        "The arrests in Chile were lawful, according to the police.",
        "The policy is a danger to women's health, the doctors' association said in Chile.",
        "The ruling in Chile is part of efforts to modernise the courts, the justice ministry said.",
    ],
)
def test_what_is_judged_every_day_is_not_condemned(text: str) -> None:
    rows = api.extract("Human rights in brief", text, DAY)["incident_reports"]
    assert "condemnation" not in {row["incident_type"] for row in rows}


def test_two_groups_that_are_named_criticise_apart() -> None:
    told = "Police in Chad arrested the editor of a weekly on Monday. Amnesty International condemned the arrest. {} the arrest."
    for further, count in (
        ("The Bar Association also condemned", 2),
        ("Amnesty condemned", 1),
        ("The group deplored", 1),
    ):
        rows = api.extract("Human rights in brief", told.format(further), DAY)["incident_reports"]
        assert sum(row["incident_type"] == "condemnation" for row in rows) == count, further


def test_who_pleads_as_we_is_not_who_is_to_speak() -> None:
    text = '"We want the Syrian government to reveal where our colleagues are held," Reporters Without Borders said.'
    rows = api.extract("Human rights in brief", text, DAY)["incident_reports"]
    assert ("expert_appeal", "private", "SYR") in {
        (row["incident_type"], row["perpetrator_kind"], row["victim_iso3"]) for row in rows
    }


def test_rounds_of_sanctions_are_imposed() -> None:
    for text in (
        "Canada announced a round of sanctions against Nicaraguan officials over the killings of protesters.",
        "A further package of sanctions was imposed on Nicaragua by Canada over the killings of protesters.",
    ):
        rows = api.extract("Human rights in brief", text, DAY)["incident_reports"]
        assert [
            (row["perpetrator_iso3"], row["victim_iso3"])
            for row in rows
            if row["incident_type"] == "sanction"
        ] == [("CAN", "NIC")]


def test_an_unconditional_release_is_ordered() -> None:
    text = "A court in Kampala ordered the unconditional release of six marchers."
    rows = api.extract("Human rights in brief", text, DAY)["incident_reports"]
    assert "release" in {row["incident_type"] for row in rows}
