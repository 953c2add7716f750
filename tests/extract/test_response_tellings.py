"""What would go wrong where an answer says nothing anew of whom it is about, or judges what has been told in its own way.

Each case is a lead that tells a violation, and a sentence behind it that answers it, or only looks like an answer.
"""

import datetime

import pytest

from pipelines import api, lexicon

PUBLISHED = datetime.date(2024, 5, 15)
RESPONSES = frozenset(
    row["incident_type"] for row in lexicon.default().table("incident_types") if row["family"] == "response"
)
HELD = "Kenyan police arrested 30 protesters in Nairobi on Monday."
BLOGGER = "Kenyan police arrested the blogger Peter Mwangi in Nairobi in March."
SHOT = "Peruvian police shot dead 17 protesters in Juliaca on Monday."
MURDER = "Gunmen shot dead the reporter Ana Quispe in Lima, Peru, in 2004."
POET = "Vietnamese police arrested the blogger Tran Thi Mai in Hanoi on Monday."
BEATEN = "Greek police beat two asylum seekers in Athens."
EDITOR = "Rwandan police arrested the editor Paul Mugisha in Kigali on Monday."
MINSK = "Belarusian police beat hundreds of protesters in Minsk in August."
CAMPS = "North Korea tortures prisoners in its camps, UN experts say."
STRIKE = "Greek police beat striking teachers in Athens on Monday."
RIGHTS = "Human rights activists said that the human rights situation was grave."


def responses(lead: str, sentence: str) -> list[tuple[str, str]]:
    """The types of the responses, and the kinds of those who respond, that a sentence behind a lead tells."""
    rows = api.extract("", f"{lead} {sentence}", PUBLISHED)["incident_reports"]
    return [
        (row["incident_type"], row["perpetrator_kind"])
        for row in rows
        if row["incident_type"] in RESPONSES and row["span_start"] >= len(lead)
    ]


@pytest.mark.parametrize(
    ("lead", "sentence", "kind"),
    [
        (HELD, "Most were freed within hours.", None),
        (HELD, "Most of them were later released.", None),
        (HELD, "About half have since been freed.", None),
        (HELD, "The rest were let go.", None),
        (HELD, "They have since been released on bond.", "other_state"),
        (HELD, "Their release came after protests.", None),
        (HELD, "Friends celebrated their release.", None),
        (BLOGGER, "A judge granted him bail on Friday.", "other_state"),
        (BLOGGER, "He had his five-year sentence commuted to a fine.", "other_state"),
        (BLOGGER, "He was cleared of all charges.", "other_state"),
        (BLOGGER, "He was found not guilty of sedition.", "other_state"),
        (BLOGGER, "Prosecutors dropped the case in June.", "other_state"),
        (BLOGGER, "He walked free on Friday after a court threw out the case.", "other_state"),
        (BLOGGER, "He benefited from a presidential pardon in December.", "other_state"),
        (BLOGGER, "He was held for three days before being released.", "security_forces"),
        (BLOGGER, "He was questioned for six hours and then allowed to leave.", "security_forces"),
    ],
)
def test_those_just_held_are_freed(lead: str, sentence: str, kind: str | None) -> None:
    found = responses(lead, sentence)
    assert [incident_type for incident_type, _ in found] == ["release"]
    assert kind in (None, found[0][1])


@pytest.mark.parametrize(
    ("lead", "sentence"),
    [
        (POET, "PEN International said the arrest was an attempt to silence her."),
        (POET, "PEN International said the arrest was designed to intimidate others."),
        (POET, "PEN International said the arrest was aimed at gagging the independent press."),
        (POET, "The arrest was meant to frighten other writers, PEN International said."),
        (POET, "PEN International said the charges were a pretext to punish her for her poems."),
        (POET, "PEN International said the arrest showed a complete disregard for free speech."),
        (POET, "PEN International said the arrest undermined press freedom."),
        (POET, "PEN International said the arrest flew in the face of the constitution."),
        (POET, "PEN International said Vietnam had violated its own constitution."),
        (POET, "The UN Working Group on Arbitrary Detention said that Vietnam had breached its obligations."),
        (BEATEN, "The European Court of Human Rights ruled that Greece had violated the ban on torture."),
        (BEATEN, "The European Committee of Social Rights found Greece in breach of the Charter."),
        (POET, "PEN International spoke of a witch-hunt against writers."),
        (POET, "PEN International sees the arrest as an act of revenge."),
        (POET, "The arrest drew sharp rebukes from writers' groups."),
        (POET, "The arrest has come under fire from writers' groups."),
        (POET, "The trial opened amid an outcry from writers' groups."),
        (POET, '"Writing a poem is not a crime," said Ruth Adler of PEN International.'),
        (POET, "PEN International said she should never have been arrested."),
        (EDITOR, "The Council of Europe called the verdict grave."),
        (EDITOR, "Norway said it would lodge a protest."),
        (EDITOR, "Amnesty International criticised what it called a show trial."),
    ],
)
def test_what_has_been_told_is_condemned(lead: str, sentence: str) -> None:
    assert [incident_type for incident_type, _ in responses(lead, sentence)] == ["condemnation"]


@pytest.mark.parametrize(
    ("expected", "lead", "sentence"),
    [
        ("investigation", SHOT, "Three officers are under investigation."),
        ("investigation", SHOT, "Two officers have been suspended pending an inquiry."),
        ("investigation", SHOT, "The interior minister said there would be an inquiry."),
        ("investigation", SHOT, "The public prosecutor announced the opening of an investigation."),
        ("investigation", SHOT, "The investigation has made no headway."),
        ("investigation", SHOT, "The Inter-American Commission on Human Rights sent a fact-finding mission."),
        ("investigation", SHOT, "The ombudsman's office said it had opened a case."),
        ("prosecution", SHOT, "Proceedings against the commander began in 2010."),
        ("prosecution", SHOT, "A colonel was sentenced to 20 years in prison in 2010."),
        ("prosecution", MURDER, "Two men were convicted of her murder in 2010."),
        ("prosecution", MURDER, "Two suspects are on trial."),
        ("sanction", MINSK, "Britain followed suit with sanctions on the president and his son."),
        ("sanction", MINSK, "Germany stopped the delivery of riot gear."),
        ("sanction", MINSK, "The EU added 40 officials to its blacklist."),
        ("un_resolution", CAMPS, "China vetoed a Security Council resolution on the camps."),
        ("expert_appeal", EDITOR, '"He must be given medical care at once," Amnesty International said.'),
    ],
)
def test_what_has_been_told_is_answered(expected: str, lead: str, sentence: str) -> None:
    assert [incident_type for incident_type, _ in responses(lead, sentence)] == [expected]


@pytest.mark.parametrize(
    ("lead", "sentence"),
    [
        (HELD, "Firefighters rescued three people from a burning block nearby."),
        (HELD, "Passers-by rescued a man and took him to hospital."),
        (BLOGGER, "Charges against him were not dropped."),
        (BLOGGER, "The album was released the same day."),
        (SHOT, "Police rarely look into such cases."),
        (STRIKE, "Demonstrators demanded the resignation of the minister."),
        (STRIKE, "They were protesting against cuts and demanded more nurses."),
        (STRIKE, "The opposition leader accused the government of incompetence."),
        (STRIKE, "The electoral commission dismissed the accusations as baseless."),
        (POET, "Her mother said it was an attempt to silence her."),
        (POET, "The prosecutor said her writings violated Article 88 of the criminal code."),
        (POET, "State media said the poems were designed to undermine the party."),
        (POET, "The village came under fire from government troops."),
        (POET, "A court ruled that she had violated the law."),
        (MURDER, "Two men were convicted of a bank robbery in 2010."),
    ],
)
def test_what_only_looks_like_an_answer_is_none(lead: str, sentence: str) -> None:
    assert responses(lead, sentence) == []


def test_a_letter_to_a_ruler_speaks_to_the_state() -> None:
    text = (
        "Your Excellency: The Committee to Protect Journalists is an independent body. We are writing to protest the "
        "arrest of the editor Paul Mugisha in Kigali, Rwanda. We urge you to free him at once."
    )
    rows = api.extract("", text, PUBLISHED)["incident_reports"]
    found = {(row["incident_type"], row["perpetrator_kind"]) for row in rows}
    assert {("condemnation", "private"), ("expert_appeal", "private")} <= found


def test_brussels_stands_for_the_union_and_a_rank_for_the_state() -> None:
    rows = api.extract("", f"{MINSK} Brussels froze the assets of 40 officials.", PUBLISHED)[
        "incident_reports"
    ]
    assert [
        (row["perpetrator_iso3"], row["perpetrator_kind"])
        for row in rows
        if row["incident_type"] == "sanction"
    ] == [("EUN", "international")]
    text = "Soldiers in Mali tortured a journalist in March. Captain Amadou Keita was charged with torture in May."
    rows = api.extract("", text, PUBLISHED)["incident_reports"]
    assert [row["victim_iso3"] for row in rows if row["incident_type"] == "prosecution"] == ["MLI"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Uganda looked on. The interior minister urged the police to protect human rights.",
        "The mayor accused officers of abuse. Uganda sent a plane.",
        "The national police board denounced criticism of the arrests.",
        "The president condemned those who spread lies about the arrests.",
        "The bishop condemned Nyayo Breweries for firing the protesters.",
    ],
)
def test_who_speaks_at_home_or_of_no_state_does_not_respond(sentence: str) -> None:
    assert responses(HELD, sentence) == []


@pytest.mark.parametrize(
    ("sentence", "states"),
    [
        ("Germany's foreign minister urged the government to free the protesters.", ("DEU", "KEN")),
        ("European foreign ministers urged the government to free the protesters.", (None, "KEN")),
        ("Kenya's ombudsman demanded an inquiry into the arrests.", ("KEN", "KEN")),
    ],
)
def test_who_speaks_of_another_state_or_watches_over_ones_own_does(
    sentence: str, states: tuple[str | None, str]
) -> None:
    rows = api.extract("", f"{HELD} {sentence}", PUBLISHED)["incident_reports"]
    assert [
        (row["perpetrator_iso3"], row["victim_iso3"]) for row in rows if row["incident_type"] in RESPONSES
    ] == [states]


@pytest.mark.parametrize(
    "sentence",
    [
        "The court set free the killers of a cook.",
        "Arguing against giving him bail, the prosecutor called him a traitor.",
        "The authorities should show good will by releasing the protesters.",
        "Despite being granted bail, they remain in detention.",
        "The bodies of two protesters were released to their families.",
        "Police released video stills of James Otieno.",
        "The minister said freeing them now was risky.",
    ],
)
def test_who_is_no_victim_or_is_not_let_go_is_not_released(sentence: str) -> None:
    assert ("release", "other_state") not in responses(HELD, sentence)
    assert ("release", "security_forces") not in responses(HELD, sentence)


def test_who_is_acquitted_of_a_murder_is_no_victim_set_free() -> None:
    text = (
        "Kenyan police said gunmen killed the activist Ruth Njeri in Nairobi. John Kamau, accused of her murder, was held. "
        "On Monday a court acquitted John Kamau."
    )
    assert [row["incident_type"] for row in api.extract("", text, PUBLISHED)["incident_reports"]].count(
        "release"
    ) == 0


@pytest.mark.parametrize(
    "sentence",
    ["The army calmed the town by freeing 12 of them.", "A court freed the protesters on bail on Tuesday."],
)
def test_who_is_let_go_by_what_is_done_is_released(sentence: str) -> None:
    assert "release" in {kind for kind, _ in responses(HELD, sentence)}


@pytest.mark.parametrize(
    "sentence",
    [
        "“We deplore the arrests and call on Kenya to free them,” said Reporters Without Borders.",
        "“We deplore the arrests and call for their release,” said Reporters Without Borders.",
        "Rights groups condemn the arrests and call for an inquiry.",
        "“We condemn the arrests and demand that Kenya free them,” said Reporters Without Borders.",
        "“We condemn the arrests and appeal to Kenya to free them,” said Reporters Without Borders.",
    ],
)
def test_who_condemns_and_asks_in_one_breath_does_both(sentence: str) -> None:
    assert {("condemnation", "private"), ("expert_appeal", "private")} <= set(responses(HELD, sentence))


@pytest.mark.parametrize(
    "sentence",
    [
        "“We condemn these acts,” said Reporters Without Borders.",
        "Amnesty International said the sentencing was an attempt to frighten voters.",
        "“The plot shows the government's contempt for reporters,” said the Kenya Media Guild.",
        "“The Kenyan authorities are escalating their abuse,” said Ana Ruiz of Amnesty International.",
        "Human Rights Watch warned that the authorities were using a law on archives to stamp out dissent.",
    ],
)
def test_what_a_body_says_that_a_state_is_about_is_criticism(sentence: str) -> None:
    assert ("condemnation", "private") in responses(HELD, sentence)


def test_an_official_who_tells_of_police_work_criticises_nobody() -> None:
    sentence = "“The police are intensifying their crackdown on drugs,” the interior minister said."
    assert responses(HELD, sentence) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "The party called for Nairobi protesters to assemble at Uhuru Park over the arrests.",
        "The union urged its members to gather in protest at the arrests.",
    ],
)
def test_a_call_to_come_together_asks_no_state(sentence: str) -> None:
    assert ("expert_appeal", "private") not in responses(HELD, sentence)


def test_an_obligation_that_is_demanded_is_told_once() -> None:
    sentence = "Norway has been demanding that Kenya must free the protesters."
    assert responses(HELD, sentence) == [("expert_appeal", "other_state")]


def test_a_call_on_the_public_and_on_the_state_is_one_on_the_state() -> None:
    sentence = "Amnesty International called on the public and the government to end the arrests."
    assert responses(HELD, sentence) == [("expert_appeal", "private")]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Chad's government pledged an inquiry into the killing of the marchers.", "feared"),
        ("The Sri Lankan president rejected an inquiry into the massacre of Tamils.", "denied"),
        ("The junta refused an investigation into the killing of the monks.", "denied"),
        ("A judge ordered an inquiry into the torture of the students.", "occurred"),
    ],
)
def test_an_inquiry_promised_is_ahead_and_one_refused_is_denied(text: str, status: str) -> None:
    rows = api.extract("", f"{text} {RIGHTS}", PUBLISHED)["incident_reports"]
    assert [row["status"] for row in rows if row["incident_type"] == "investigation"] == [status]


@pytest.mark.parametrize(
    ("text", "appeals"),
    [
        ("UN experts demanded the journalist be released immediately.", 1),
        ("Norway demanded the lawyer be released by China.", 1),
        ("The group urged the leader of the union be freed at once.", 1),
        ("Prosecutors demanded the activist be jailed for six years.", 0),
        ("Police demanded the money be paid.", 0),
    ],
)
def test_a_demand_needs_no_that(text: str, appeals: int) -> None:
    rows = api.extract("", f"{text} {RIGHTS}", PUBLISHED)["incident_reports"]
    assert sum(row["incident_type"] == "expert_appeal" for row in rows) == appeals
