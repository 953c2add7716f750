"""Responses and cruelties told by common verbs beside telling words, and what looks like them."""

import datetime

import pytest

from pipelines import api

PUBLISHED = datetime.date(2020, 6, 10)
SETTING = "Human rights groups have followed events in the country for years."


def types(sentence: str) -> set[str]:
    """The types of the incidents that a sentence tells in an article on rights."""
    rows = api.extract("", f"{sentence}\n\n{SETTING}", PUBLISHED)["incident_reports"]
    return {row["incident_type"] for row in rows}


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "The archbishop castigated the generals for the killing of the nuns in El Salvador.",
            "condemnation",
        ),
        ("The committee's experts implored Iran to spare the girl.", "expert_appeal"),
        (
            "A panel of magistrates in Lima, Peru, has set out to learn who killed the students.",
            "investigation",
        ),
        ("Switzerland blocked the fortune of the Nigerian generals on Monday.", "sanction"),
        ("The prison doors swung open for the nine monks in Mandalay, Burma, on Friday.", "release"),
        ("The draft on Belarus squeaked through the Human Rights Council by two votes.", "un_resolution"),
        (
            "Members of the Committee against Torture addressed forty questions to the delegation of Togo.",
            "treaty_body_review",
        ),
        ("Serbian militiamen held the men of the village lying face down in the mud.", "ill_treatment"),
        ("The printer did not live to stand trial in Damascus, Syria.", "death_in_custody"),
        ("A bullet intended for the judge in Medellin, Colombia, hit the car door.", "attempted_killing"),
        ("The women were consigned to brothels in Spain like so much cargo.", "trafficking"),
    ],
)
def test_common_verbs_tell_acts_beside_telling_words(sentence: str, expected: str) -> None:
    assert expected in types(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "The minister had hard words for the referee in Brazil.",
        "Norway stopped the sale of salmon to Russia because of a virus.",
        "A text on fisheries went through parliament in Iceland without a vote.",
        "The tourists were kept standing in the rain for hours at the airport in Malta.",
        "He stirred some powder into his coffee and called the doctors in Vienna.",
        "The trader had a price for each bride's dress in India.",
        "The price war has cost the city of Turin, Italy, three hundred jobs.",
        "The captain will answer for the defeat in Kenya, the coach said.",
    ],
)
def test_the_same_verbs_tell_nothing_in_ordinary_life(sentence: str) -> None:
    assert not types(sentence)
