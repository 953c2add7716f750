"""What would go wrong in reading responses: a wording that tells one not read, or one read where nobody responds."""

from datetime import date

import pytest

from pipelines import lexicon
from pipelines.extract.engine import Extractor

_RESPONSES = frozenset(
    row["incident_type"] for row in lexicon.default().table("incident_types") if row["family"] == "response"
)
_SETTING = " Human rights groups have followed the situation in the country for years."


def _responses(extractor: Extractor, text: str) -> list[tuple[str, str, str | None, str | None]]:
    return [
        (row["incident_type"], row["perpetrator_kind"], row["perpetrator_iso3"], row["victim_iso3"])
        for row in extractor.extract("", text + _SETTING, date(2020, 12, 18))["incident_reports"]
        if row["incident_type"] in _RESPONSES
    ]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (  # a charge is dropped, in either voice
            "Prosecutors in Thailand dropped the sedition charges against the student leader.",
            ("release", "other_state", "THA", "THA"),
        ),
        (
            "The blasphemy charges against the teacher were dismissed by a court in Pakistan.",
            ("release", "other_state", "PAK", "PAK"),
        ),
        (  # whose conviction it was
            "Malaysia's highest court quashed the opposition leader's conviction.",
            ("release", "other_state", "MYS", "MYS"),
        ),
        (
            "The blogger left prison in Egypt on Thursday.",
            ("release", "other_state", "EGY", "EGY"),
        ),
        (  # what is given to a state is withheld
            "The Netherlands suspended aid to Rwanda over the killings of villagers.",
            ("sanction", "other_state", "NLD", "RWA"),
        ),
        (
            "Washington revoked the visas of 23 Venezuelan officials over the abuse of protesters.",
            ("sanction", "other_state", "USA", "VEN"),
        ),
        (  # a state before its examiners
            "Vietnam appeared before the Human Rights Council for its Universal Periodic Review.",
            ("treaty_body_review", "international", None, "VNM"),
        ),
        (
            "Ireland defended its record before the Committee against Torture on Monday.",
            ("treaty_body_review", "international", None, "IRL"),
        ),
        (  # what a council votes to do
            "The Human Rights Council voted to set up a panel on atrocities in Syria.",
            ("un_resolution", "international", None, "SYR"),
        ),
        (
            "Iran was censured for torture in a resolution of the U.N. General Assembly.",
            ("un_resolution", "international", None, "IRN"),
        ),
        (
            "Murder charges were brought against four Kenyan policemen.",
            ("prosecution", "other_state", "KEN", "KEN"),
        ),
        (  # who says it of itself
            "Norway said it was appalled by the flogging of women in Sudan.",
            ("condemnation", "other_state", "NOR", "SDN"),
        ),
        (  # criticism by the heap
            "The arrests in Fiji drew a storm of criticism from Amnesty International.",
            ("condemnation", "private", None, "FJI"),
        ),
        (  # quotation marks within a phrase
            'The U.N. envoy voiced "grave" concern at the arrests of activists in Nepal.',
            ("condemnation", "international", None, "NPL"),
        ),
        (  # an adjective behind a verb
            "The Canadian government announced targeted sanctions against officials in Belarus.",
            ("sanction", "other_state", "CAN", "BLR"),
        ),
        (  # a ban only considered
            "Canada is weighing a ban on Burmese timber over the killings of villagers in Myanmar.",
            ("sanction", "other_state", "CAN", "MMR"),
        ),
        (  # a ruler is called names
            "Nicaragua jailed three bishops. Peru's president called his Nicaraguan colleague a tyrant.",
            ("condemnation", "other_state", "PER", "NIC"),
        ),
        (  # what is thought behind what is so called
            "Kenya flogged the prisoners. Peru called the floggings a disgrace and asked for talks.",
            ("condemnation", "other_state", "PER", "KEN"),
        ),
        (
            "Sweden recalled its envoy from Beijing over the jailing of the publisher.",
            ("condemnation", "other_state", "SWE", "CHN"),
        ),
        (
            "The Human Rights Council voted for an inquiry into the torture of monks in Laos.",
            ("un_resolution", "international", None, "LAO"),
        ),
        (  # a court of the world inquires, a panel of the state, an inquest where it is held
            "Prosecutors at the International Criminal Court opened an inquiry into the massacre of protesters in Burundi.",
            ("investigation", "international", None, "BDI"),
        ),
        (
            "A presidential commission heard testimony on abductions by Sri Lankan paramilitaries.",
            ("investigation", "other_state", "LKA", "LKA"),
        ),
        (
            "An inquest into the death of the Iraqi detainee opened in London on Monday.",
            ("investigation", "other_state", "GBR", "GBR"),
        ),
        (  # a participle of what is wanted
            "Amnesty International wants the two tortured dissidents freed in Laos.",
            ("expert_appeal", "private", None, "LAO"),
        ),
        (
            "The European Court of Human Rights ordered Malta to release the detained fishermen.",
            ("expert_appeal", "international", None, "MLT"),
        ),
        (  # the author of a noun of criticism stands behind it
            "The closure of the newspaper met with sharp criticism from rights groups in Uganda.",
            ("condemnation", "private", None, "UGA"),
        ),
        (  # what is criticised is an act, though lawyers suffer it
            "Germany has repeatedly expressed dismay at the detention of lawyers in China.",
            ("condemnation", "other_state", "DEU", "CHN"),
        ),
        (  # a mood in the passive
            "The U.N. human rights chief said she was deeply troubled by the mass trials in Egypt.",
            ("condemnation", "international", None, "EGY"),
        ),
        (  # nouns of appeal
            "There were calls from Amnesty International for Myanmar to end the torture of detainees.",
            ("expert_appeal", "private", None, "MMR"),
        ),
        (
            "Amnesty International repeated its calls on Spain to abolish secret detention.",
            ("expert_appeal", "private", None, "ESP"),
        ),
        (  # adverbs joined before the participle
            "The monk should be immediately and unconditionally released, the U.N. envoy to Laos said.",
            ("expert_appeal", "international", None, "LAO"),
        ),
        (  # a phrase in "of" opened
            "Kenya's parliament set up a commission of inquiry into the torture of detainees.",
            ("investigation", "other_state", "KEN", "KEN"),
        ),
        (
            "An investigation is under way into the death of a detainee at a Ugandan police station.",
            ("investigation", "other_state", "UGA", "UGA"),
        ),
    ],
)
def test_response_is_read(
    extractor: Extractor, text: str, told: tuple[str, str, str | None, str | None]
) -> None:
    assert _responses(extractor, text) == [told]


@pytest.mark.parametrize(
    "text",
    [
        "The calls lasted ten minutes and he was accompanied by two guards.",
        "The state of Chad failed to bring the killers to justice.",
        "Fans urged the coach to resign after the defeat.",
        "There were calls from investors for lower taxes.",
        "The governor let the builders go ahead with a road through the village in Kenya.",
        "The court in Ghana heard that he pleaded guilty to a theft at the market.",
        "The ministry renewed the sanctions exemptions for Cuba.",
        "The rally called for the resignation of the president of Chad.",
        "By spring the widow in Chile was deeply distressed.",
        "The mayor called the meeting in Peru for Monday.",
        "The minister let the pupils go to school in Mali again.",
        "The government of Nepal is weighing a ban on plastic bags.",
        "The police in Ghana opened an inquiry into the theft of a statue.",
    ],
)
def test_nobody_responds(extractor: Extractor, text: str) -> None:
    assert _responses(extractor, text) == []


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("A U.N. mission was sent to Myanmar to investigate killings of civilians.", "occurred"),
        ("The U.N. offered to investigate killings of civilians in Myanmar.", "feared"),
    ],
)
def test_what_is_sent_out_to_be_done_is_under_way(extractor: Extractor, text: str, status: str) -> None:
    rows = extractor.extract("", text + _SETTING, date(2020, 12, 18))["incident_reports"]
    assert [row["status"] for row in rows if row["incident_type"] == "investigation"] == [status]


@pytest.mark.parametrize(
    ("title", "told"),
    [("Chad: Free the Editor", ["expert_appeal"]), ("Editor jailed in Chad", ["expert_appeal"])],
)
def test_what_a_group_publishes_on_a_state_is_its_own_appeal(
    extractor: Extractor, title: str, told: list[str]
) -> None:
    text = "The jailing of the editor alarms Amnesty International members.\n\nThe authorities of Chad should release the editor."
    rows = extractor.extract(title, text, date(2020, 12, 18))["incident_reports"]
    assert [row["incident_type"] for row in rows if row["incident_type"] == "expert_appeal"] == told
    text = "The editor was jailed in May.\n\nThe authorities of Chad should release the editor."
    rows = extractor.extract("Editor jailed in Chad", text, date(2020, 12, 18))["incident_reports"]
    assert "expert_appeal" not in {row["incident_type"] for row in rows}


def test_union_of_europe_responds_beside_states(extractor: Extractor) -> None:
    told = _responses(
        extractor,
        "The European Union and Canada imposed sanctions on Belarus over the torture of protesters.",
    )
    assert sorted(told, key=str) == [
        ("sanction", "international", "EUN", "BLR"),
        ("sanction", "other_state", "CAN", "BLR"),
    ]


_STEEPED = " Soldiers arrested 12 activists in May, and human rights groups said some of them were tortured."


def _told(extractor: Extractor, text: str) -> list[tuple[str, str | None, str | None]]:
    """The responses of one sentence beside one that tells violations: type, who responds, which state is addressed."""
    rows = extractor.extract("", text + _STEEPED, date(2020, 12, 18))["incident_reports"]
    return [
        (row["incident_type"], row["perpetrator_iso3"] or row["perpetrator_kind"], row["victim_iso3"])
        for row in rows
        if row["incident_type"] in _RESPONSES
    ]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The European Union withdrew trade privileges from Cambodia.", ("sanction", "EUN", "KHM")),
        (
            "Austria barred four Burmese ministers from entering the country.",
            ("sanction", "AUT", "MMR"),
        ),
        (
            "The European Union imposed a travel ban on a Syrian general.",
            ("sanction", "EUN", "SYR"),
        ),
        (
            "Jamaica halted arms exports to Haiti over the murder of a priest.",
            ("sanction", "JAM", "HTI"),
        ),
        ("Paris told Bamako to release the two priests.", ("expert_appeal", "FRA", "MLI")),
        (
            "More than 20,000 people signed a petition asking Thailand to release the student.",
            ("expert_appeal", "private", "THA"),
        ),
        (
            "Lawyers called the verdict a stain on the Turkish judiciary.",
            ("condemnation", "private", "TUR"),
        ),
        ("Unions in Kampala rejected the trial as a farce.", ("condemnation", "private", "UGA")),
        (
            "Chile's envoy told the council that the killing of farmers in Peru was intolerable.",
            ("condemnation", "CHL", "PER"),
        ),
        (
            "The bishops attacked the government of Malta for its treatment of migrants.",
            ("condemnation", "private", "MLT"),
        ),
        (
            "The committee's experts published their findings on Malta, the Committee against Torture said.",
            ("treaty_body_review", "international", "MLT"),
        ),
        (
            "Ghana's police watchdog opened an inquiry into the shooting of a boy.",
            ("investigation", "GHA", "GHA"),
        ),
        (
            "The UN rights office said the hanging of the boy in Iran was shocking.",
            ("condemnation", "international", "IRN"),
        ),
        (
            "Poland's ombudsman said the police must explain the death of the student.",
            ("expert_appeal", "POL", "POL"),
        ),
        ("Senegal's parliament passed an amnesty for demonstrators.", ("release", "SEN", "SEN")),
        ("The government of Gambia opened the prison gates to 130 activists.", ("release", "GMB", "GMB")),
    ],
)
def test_wordings_of_the_newspapers(
    extractor: Extractor, text: str, told: tuple[str, str | None, str | None]
) -> None:
    assert told in _told(extractor, text)


@pytest.mark.parametrize(
    "text",
    [
        "The finance minister urged lower taxes for small firms.",
        "The unions urged the government of Ghana to reform pensions.",
        "France urged Germany to increase spending on defence.",
        "The mayor of Lima wants to end a custom of the city.",
        "The government of Italy wants to lift the lockdown by Easter.",
        "Passengers in Oslo complained about the late trains.",
        "In a leaflet they denounced the class politics of the government.",
        "The teachers' union in Lagos is boycotting lunch at the canteen.",
        "The Security Council and the town council passed a resolution on street lighting.",
        "A minister in Riyadh dismissed the allegations as baseless.",
        "He faces ten years in prison if convicted of the killing.",
        "The reporters who investigated the beatings left Quito.",
        "A sweeper was sacked after criticising the mayor of Accra.",
    ],
)
def test_talk_of_every_day_is_no_response(extractor: Extractor, text: str) -> None:
    assert _told(extractor, text) == []


@pytest.mark.parametrize(
    ("text", "tried"),
    [
        ("A court in Lyon convicted a baker of the murder of his wife.", False),
        ("A court in Lyon convicted a baker of the murder of a journalist.", True),
        ("A court in Lyon convicted two soldiers of the murder of a baker.", True),
    ],
)
def test_crimes_among_private_people_are_tried_without_a_response(
    extractor: Extractor, text: str, tried: bool
) -> None:
    rows = extractor.extract("", text + _SETTING, date(2020, 12, 18))["incident_reports"]
    assert any(row["incident_type"] == "prosecution" for row in rows) is tried


def test_inquiry_that_is_wanted_is_an_appeal(extractor: Extractor) -> None:
    told = _told(extractor, "The Press League wants the United Nations to investigate the deaths in Chad.")
    assert [one[0] for one in told] == ["expert_appeal"]


PUBLISHED = date(2020, 6, 10)
WATCHED = " Human rights groups and opposition activists have followed events in the country for years."


@pytest.mark.parametrize(
    "text",
    [
        "The officer begged them not to kill the farmer.",  # people ask one another
        "A prosecutor called on Monday for a four-year prison sentence for the activist.",
        "Authorities are demanding to know the sources of the journalists.",
        "The farmers demanded government assistance.",
    ],
)
def test_not_every_demand_is_a_call_on_a_state(extractor: Extractor, text: str) -> None:
    rows = extractor.extract("News", text + WATCHED, PUBLISHED)["incident_reports"]
    assert "expert_appeal" not in {row["incident_type"] for row in rows}


@pytest.mark.parametrize(
    "text",
    [
        "The journalists were jailed because they criticised the government.",
        "The bill bans foreign organisations concerned with human rights.",
        "The government denied that the detention of street children is arbitrary.",
        "The dissident was condemned to years of prison.",
        "The strongman has backed off criticising Israel over the killings.",
        "The judge dismissed the case against the activist for violating the firearms law.",
    ],
)
def test_ground_of_an_act_and_denial_are_no_criticism(extractor: Extractor, text: str) -> None:
    rows = extractor.extract("News", text + WATCHED, PUBLISHED)["incident_reports"]
    assert "condemnation" not in {row["incident_type"] for row in rows}


def test_video_that_is_released_frees_nobody(extractor: Extractor) -> None:
    text = "His brother released a video of the journalist Yusuf Karim."
    rows = extractor.extract("News", text + WATCHED, PUBLISHED)["incident_reports"]
    assert "release" not in {row["incident_type"] for row in rows}


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("The lawyers appealed the sentence of the activist in Chad.", []),
        ("The Press League appealed for the release of the activist in Chad.", ["expert_appeal"]),
        ("The killer of two activists in Chad tried to contest a seat in parliament.", []),
    ],
)
def test_verbs_of_courts_in_other_uses_are_no_responses(
    extractor: Extractor, text: str, kinds: list[str]
) -> None:
    told = [one[0] for one in _told(extractor, text)]
    assert [kind for kind in told if kind in ("expert_appeal", "prosecution")] == kinds


def test_only_states_and_bodies_inquire_and_impose(extractor: Extractor) -> None:
    for text in (
        "Lawyers for the detainee are looking into the killings.",
        "The company suspended the contract of the workers and withheld their aid.",
    ):
        rows = extractor.extract("News", text + WATCHED, PUBLISHED)["incident_reports"]
        assert not {"investigation", "sanction"} & {row["incident_type"] for row in rows}, text
    text = (
        "In May the government of Peru signed an agreement establishing a commission to investigate abuses."
    )
    (row,) = extractor.extract("News", text + WATCHED, PUBLISHED)["incident_reports"]
    assert (row["incident_type"], row["perpetrator_kind"]) == ("investigation", "other_state")


def test_whose_things_are_hit_is_who_suffers(extractor: Extractor) -> None:
    text = "Israeli authorities demolished 568 Palestinian homes and discriminated against Palestinians."
    rows = extractor.extract("News", text + WATCHED, PUBLISHED)["incident_reports"]
    assert {(row["incident_type"], row["perpetrator_iso3"], row["victim_iso3"]) for row in rows} == {
        ("property_destruction", "ISR", "PSE"),
        ("discrimination", "ISR", "PSE"),
    }


def test_speaker_of_a_quotation_is_nobody_named_in_it(extractor: Extractor) -> None:
    text = (
        "A court in Laos jailed an editor. Ida Holm of Amnesty International said it was unfair.\n\n"
        "France condemned the verdict.\n\n"
        '"The court has bowed to the army and its verdict is a disgrace," she said.'
    )
    rows = extractor.extract("", text + _SETTING, date(2020, 12, 18))["incident_reports"]
    critics = [
        (row["perpetrator_kind"], row["perpetrator_iso3"], row["victim_iso3"])
        for row in rows
        if row["incident_type"] == "condemnation"
    ]
    assert ("private", None, "LAO") in critics
    assert all(iso3 != "LAO" for _, iso3, _ in critics)


def test_authorities_that_lash_out_at_critics_criticise_no_state(extractor: Extractor) -> None:
    told = _told(extractor, "The authorities in Harare are lashing out without mercy at dissidents.")
    assert "condemnation" not in [one[0] for one in told]


@pytest.mark.parametrize(
    ("headline", "told"),
    [
        ("Chad: Free Editor Jailed for Poem", ["expert_appeal"]),
        ("Chad - Release Editor Jailed for Poem", ["expert_appeal"]),
        ("Chad: Investigate Beating of Editor", ["expert_appeal"]),
        ("Chad: Guards free two editors", ["release"]),
        ("Chad: Court frees editor", ["release"]),
    ],
)
def test_headline_that_bids_a_state_is_an_appeal(
    extractor: Extractor, headline: str, told: list[str]
) -> None:
    rows = extractor.extract(headline, "All was calm." + _SETTING, date(2020, 12, 18))["incident_reports"]
    assert [row["incident_type"] for row in rows if row["incident_type"] in _RESPONSES] == told


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("The raids have drawn condemnation, including from Norway, Chile and Spain.", {"NOR", "CHL", "ESP"}),
        ("The raids drew condemnation from monks, from Chile and from unions.", {None}),
        ("The raids were condemned widely, including by Norway.", {"NOR"}),
    ],
)
def test_states_that_an_outcry_comes_from_are_not_addressed(
    extractor: Extractor, text: str, speakers: set[str | None]
) -> None:
    before = "Police in Egypt arrested two journalists in May. "
    rows = extractor.extract("News", before + text + WATCHED, PUBLISHED)["incident_reports"]
    told = [row for row in rows if row["incident_type"] == "condemnation"]
    assert {row["perpetrator_iso3"] for row in told} == speakers
    assert {row["victim_iso3"] for row in told} == {"EGY"}
