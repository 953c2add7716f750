"""Acts that a later sentence tells again, and acts that only look alike."""

from datetime import date

import pytest

from pipelines.extract.engine import Extractor

PUBLISHED = date(2024, 5, 15)

# The kinds of row that a text gives, in the order of the alphabet.
AGAIN = (
    # An attempt told after the act.
    (
        "Police in Oman arrested the blogger Salim Harthi on Monday, human rights groups said. The minister spoke on "
        "Tuesday. The street was calm. A crowd jeered as officers attempted to arrest Salim Harthi at a market.",
        ["arrest"],
    ),
    # The same people, or as many of them.
    (
        "Kidnappers are holding 14 members of a Paris-based church choir near Gao, human rights groups said. Thirteen "
        "Canadians and one Belgian were kidnapped on Monday.",
        ["abduction"],
    ),
    (
        "Human rights groups said eleven members of the Ruiz family died in a massacre near Caborca in spring. "
        "The four women and seven children were shot dead at a well in April.",
        ["mass_killing"],
    ),
    (
        "Police in Tunis arrested more than 40 marchers on Monday, human rights groups said. The reporter Sami Khelil "
        "and two lawyers were among those arrested.",
        ["arrest"],
    ),
    # Those arrested are held since; whom kidnappers hold is not arrested.
    (
        "Two Eritrean reporters were arrested in Malta last month, human rights groups said. The two men, aged 46 "
        "and 35, remain in detention without charge.",
        ["arrest"],
    ),
    (
        "Gunmen kidnapped five engineers near Gao on Monday, human rights groups said. Their employer spoke on "
        "Tuesday. The five engineers are in custody in a cave.",
        ["abduction"],
    ),
    # An arrest that somebody calls a kidnapping.
    (
        "Police officers arrested the trade unionist Ana Duarte in Managua on Friday. Human rights groups "
        "protested. 'Those who ordered her kidnapping will answer for it,' her brother said.",
        ["arrest"],
    ),
    # How somebody was tortured.
    ("Many strikers have been beaten and tortured in Minsk, human rights groups said.", ["torture"]),
    (
        "Soldiers in Mosul beat him with a hose, gave him electric shocks and hung him from a hook, human "
        "rights groups said of the teacher.",
        ["torture"],
    ),
)
APART = (
    (
        "Police in Oman arrested 12 bloggers on Monday, human rights groups said. On Tuesday police arrested four "
        "bloggers in Muscat.",
        ["arrest", "arrest"],
    ),
    (
        "Police in Oman may soon arrest the blogger Salim Harthi, human rights groups said. Police arrested Salim "
        "Harthi in 2019.",
        ["arrest", "arrest"],
    ),
    (
        "Police in Tunis arrested the editor Amira Zid on Monday, human rights groups said. The reporter Sami Khelil "
        "was among those arrested.",
        ["arrest", "arrest"],
    ),
    (
        "Gunmen kidnapped two surveyors near Gao on Monday, human rights groups said. On Friday police detained two "
        "reporters in Bamako.",
        ["abduction", "arrest"],
    ),
    (
        "Activists in Harare are being detained or kidnapped and tortured by soldiers.",
        ["abduction", "arrest", "torture"],
    ),
)


@pytest.mark.parametrize(("text", "kinds"), AGAIN + APART)
def test_act_told_again_is_one_and_another_act_is_another(
    extractor: Extractor, text: str, kinds: list[str]
) -> None:
    """A text gives these kinds of row and no more."""
    rows = extractor.extract("", text, PUBLISHED)["incident_reports"]
    assert sorted(row["incident_type"] for row in rows) == kinds


def test_attempted_kidnapping_is_one_that_did_not_happen(extractor: Extractor) -> None:
    """An attempted kidnapping is feared, an attempted murder an act of its own."""
    text = "Two men were jailed for the attempted {} of the dissident Ali Deeb, human rights groups said."
    for crime, told in (
        ("kidnapping", ("abduction", "feared")),
        ("murder", ("attempted_killing", "occurred")),
    ):
        rows = extractor.extract("", text.format(crime), PUBLISHED)["incident_reports"]
        assert told in [(row["incident_type"], row["status"]) for row in rows]
