"""What only sums up, names or repeats an act that its sentence tells, and what kind of act the words about it make it."""

from datetime import date

import pytest

from pipelines.extract.engine import Extractor

PUBLISHED = date(2024, 5, 15)

# The kinds of row that a text gives, in the order of the alphabet.
TOLD = (
    # Crowds and victims respond for nobody.
    ("Demonstrators demanded the release of the jailed mayor in Istanbul on Sunday.", ["imprisonment"]),
    ("The protests in Beirut denounce corruption and repression by militias.", []),
    # A verb that sums up what the sentence tells.
    ("Many activists have been persecuted, beaten up and arrested in Belarus.", ["arrest", "ill_treatment"]),
    ("Human rights groups met in Mbabane. Two opposition leaders had also been targeted.", []),
    # Scores, prices and soldiers.
    ("Chelsea thrashed Leeds United 4-0 as activists protested in the stands over human rights.", []),
    ("Human rights groups say that high fuel prices are strangling small farmers in Malawi.", []),
    ("Militants killed Corporal Ana Ruiz in Helmand in 2011, human rights groups said.", []),
    # What is only called so, dealt with, or charged.
    ("Human rights groups in Chad were angry. The minister called the charge blackmail.", []),
    ("The trade union called the conditions slavery, human rights activists said.", []),
    ("Human rights lawyers met in Lima. A seminar, on enforced disappearance, opens on Monday.", []),
    ("Human rights activists met in Kampala. Torture and abduction were on the agenda.", []),
    ("Mothers of the disappeared marched in Mexico City on Monday, human rights groups said.", []),
    (
        "The men in Lagos face charges such as murder and abduction, human rights groups said.",
        ["prosecution"],
    ),
    # Who is freed was held.
    ("Egypt on Monday let 30 political prisoners go, human rights groups said.", ["release"]),
    ("Police released the lawyer without charge on Friday in Lagos, human rights groups said.", ["release"]),
    # Steps of one act.
    (
        "The reporter Aisha Bello was pepper-sprayed and clubbed by police in Lagos on Monday.",
        ["ill_treatment"],
    ),
    (
        "Gunmen dragged the mayor from his car in Guerrero and shot him, human rights groups said.",
        ["extrajudicial_killing"],
    ),
    (
        "Three students vanished in Iguala after being taken off a bus by police, human rights groups said.",
        ["enforced_disappearance"],
    ),
    # Flight and removal.
    ("Many critics have fled abroad since the coup in Niger, human rights groups said.", []),
    (
        "Surgeons have not rested since militiamen hacked 60 villagers to death in Ituri, human rights groups said.",
        ["mass_killing"],
    ),
    ("Villagers fled their homes in Darfur, human rights groups said.", ["forced_displacement"]),
    # What a word counts as.
    ("Oman sent 200 Indians back for overstaying their visas, human rights groups said.", ["expulsion"]),
    ("Turkey sent back 300 refugees to Syria, human rights groups said.", ["refoulement"]),
    ("Judges in Almaty sentenced 40 protesters to ten days in jail.", ["arbitrary_detention"]),
    ("Judges in Almaty sentenced 40 protesters to ten years in jail.", ["imprisonment"]),
    (
        "Some 80 people were slain in Manila in three nights of raids, human rights groups said.",
        ["extrajudicial_killing"],
    ),
    (
        "Jihadists killed 12 civilians in an ambush on a convoy in Mali, human rights groups said.",
        ["conflict_killing"],
    ),
)


@pytest.mark.parametrize(("text", "kinds"), TOLD)
def test_act_is_told_once_and_by_its_kind(extractor: Extractor, text: str, kinds: list[str]) -> None:
    """A text gives these kinds of row and no more."""
    rows = extractor.extract("", text, PUBLISHED)["incident_reports"]
    assert sorted(row["incident_type"] for row in rows) == kinds
