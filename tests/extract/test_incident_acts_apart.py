"""What would be lost: an act that another swallows, that its grammar hides, or that is told as one of another kind."""

from datetime import date

import pytest

from pipelines.extract.engine import Extractor
from pipelines.extract.incidents.words import RESPONSES

PUBLISHED = date(2023, 9, 12)
SETTING = "A human rights group published a report on torture and other abuses on Monday."

# A sentence in a text about rights, and the kinds of violations that it tells, in the order of the alphabet.
TOLD = (
    # Who is subject to an act suffers it; a deal is subject to approval.
    ("Prisoners in Tajikistan are often subject to beatings by guards.", ["ill_treatment"]),
    ("The deal is subject to approval by parliament, which debates torture.", []),
    # Nouns for how many.
    (
        "By nightfall a total of eleven people had been shot dead by soldiers in Lashio.",
        ["extrajudicial_killing"],
    ),
    ("A handful of students were detained in Cairo.", ["arrest"]),
    ("A number of houses were beaten by rain in Baku.", []),
    # Media, meetings and unions.
    ("The government imposed a ban on Facebook in Uganda.", ["censorship"]),
    ("Police in Windhoek revoked permission for the protest on Friday.", ["assembly_ban"]),
    ("Dockers in Doha are banned from forming unions.", ["assembly_ban"]),
    ("It withdrew from the ban on cluster munitions in March.", []),
    # Those whom a state hunts and watches.
    ("Prosecutors in Baku issued arrest warrants against five journalists in exile.", ["threat_harassment"]),
    (
        "In Harare the police put out a wanted list of bloggers who mock the government.",
        ["threat_harassment"],
    ),
    ("The army was keeping tabs on activists in Rangoon.", ["threat_harassment"]),
    (
        "The agency in Wellington has a long history of spying on activists and unions.",
        ["threat_harassment"],
    ),
    (
        "The International Criminal Court issued an arrest warrant for the general over crimes against journalists.",
        [],
    ),
    # What is kept from those held, and what is taken in a raid.
    ("Guards in Lima denied the prisoner food for two days.", ["ill_treatment"]),
    ("Police raided the group's office in Minsk, confiscating computers and files.", ["threat_harassment"]),
    # Participles that say which people suffer it.
    ("Police arrested leading activists in Cairo on Monday.", ["arrest"]),
    ("The court jailed leading opposition figures in Minsk for life.", ["imprisonment"]),
    ("Soldiers killed fleeing civilians near Goma.", ["extrajudicial_killing"]),
    ("He was arrested leading protesters through Tunis.", ["arrest"]),
    # A preposition of two words.
    ("There are at least 11 journalists imprisoned due to their work in Tajikistan.", ["imprisonment"]),
    # One by one, not at a time.
    ("There have been more than 200 journalists killed in Mexico.", ["extrajudicial_killing"]),
    (
        "During the dictatorship the generals jailed 9,000 people and killed 410 Filipinos.",
        ["extrajudicial_killing", "imprisonment"],
    ),
    # A term beside the arrest.
    (
        "The editor Ilir Hoxha was arrested in Tirana in 2020 and is serving a six-year sentence for his articles.",
        ["arrest", "imprisonment"],
    ),
)

# Texts in which one kind of act befalls people apart, and how often.
APART = (
    (
        "A gang abducted a university professor in Haiti on Monday. A Haitian pastor, abducted a week ago, is still missing.",
        "abduction",
        2,
    ),
    (
        "Soldiers killed Ivan Moro in Goma on Monday. Moro's brother was shot dead in 2015.",
        "extrajudicial_killing",
        2,
    ),
    (
        "Gunmen abducted the nurse Ana Sulak in Haiti on Monday. Police say a woman was abducted from the clinic.",
        "abduction",
        1,
    ),
)


@pytest.mark.parametrize(("sentence", "kinds"), TOLD)
def test_an_act_is_told(extractor: Extractor, sentence: str, kinds: list[str]) -> None:
    text = f"{SETTING} {sentence}"
    rows = extractor.extract("Rights groups report on abuses", text, PUBLISHED)["incident_reports"]
    told = [
        row["incident_type"]
        for row in rows
        if row["evidence"] == sentence and row["incident_type"] not in RESPONSES
    ]
    assert sorted(told) == kinds


@pytest.mark.parametrize(("text", "kind", "times"), APART)
def test_another_person_is_told_apart(extractor: Extractor, text: str, kind: str, times: int) -> None:
    rows = extractor.extract("Rights groups report on abuses", f"{SETTING} {text}", PUBLISHED)[
        "incident_reports"
    ]
    assert sum(row["incident_type"] == kind for row in rows) == times


def test_who_did_the_first_of_two_verbs_did_the_second(extractor: Extractor) -> None:
    text = f"{SETTING} Police in Minsk detained the editor after a protest and beat him in a cell."
    rows = extractor.extract("Rights groups report on abuses", text, PUBLISHED)["incident_reports"]
    doers = {
        row["incident_type"]: row["perpetrator"] for row in rows if row["incident_type"] not in RESPONSES
    }
    assert doers["arrest"] == doers["ill_treatment"] == "Police"
