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
    # Some of those kidnapped are not free yet.
    (
        "Gunmen kidnapped 40 pupils near Kaduna in March, human rights groups said. Twelve of the pupils are still "
        "being held, a parent said.",
        ["abduction"],
    ),
    (
        "A gang kidnapped nine nurses in Haiti in March, human rights groups said. Six of them remain missing.",
        ["abduction"],
    ),
    (
        "Soldiers arrested 50 villagers in Mali in March, human rights groups said. Twelve of them are still missing.",
        ["arrest", "enforced_disappearance"],
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


# Texts with the rows that they tell: kind, number of victims, names, kinds of victims.
CHAINS = (
    # "All six", "the hostages" are those who were taken.
    (
        "Rebels in Congo kidnapped six nurses near Beni. All six were released.",
        [("abduction", 6), ("release", 6)],
    ),
    (
        "Rebels in Congo kidnapped six nurses near Beni on 3 May. The hostages were freed on 9 May.",
        [("abduction", 6), ("release", None)],
    ),
    (
        "Nine nurses who had been kidnapped near Beni in Congo on 3 May were freed on Monday after days in captivity.",
        [("abduction", 9), ("release", 9)],
    ),
    # Some of the dead are told of again; the dead man's driver is another.
    (
        "Twelve herders were killed near Jos in Nigeria on Monday. Four of them were burned alive in a barn.",
        [("extrajudicial_killing", 12)],
    ),
    (
        "Nine fishermen were killed near Baga in Nigeria on Monday. The raiders beheaded three of the victims.",
        [("extrajudicial_killing", 9)],
    ),
    (
        "The mayor of Tumaco in Colombia was shot dead on Sunday. His driver was killed too.",
        [("extrajudicial_killing", 1), ("extrajudicial_killing", 1)],
    ),
    # What the bullet hit, and who was hurt beside the dead, is no beating by the state.
    (
        "Soldiers shot dead a Palestinian boy in Nablus on Monday. He was hit in the chest.",
        [("extrajudicial_killing", 1)],
    ),
    (
        "The reporter Paul Okoth was shot dead in Kisumu, Kenya, on Monday. His cousin was badly injured in the attack.",
        [("extrajudicial_killing", 1)],
    ),
    # Who is dragged off and arrested is arrested.
    (
        "The opposition politician Nika Mela was dragged from his flat in Tbilisi and arrested on Tuesday.",
        [("arrest", 1)],
    ),
    # A charge is no act of the accused.
    (
        "A Pakistani Christian nurse was sentenced to death for blasphemy on Tuesday.",
        [("death_sentence", 1)],
    ),
    ("The pathologist in Quito said that the body of the activist bore no signs of torture.", []),
)


@pytest.mark.parametrize(("text", "rows"), CHAINS)
def test_sentences_that_take_up_the_ones_before(
    extractor: Extractor, text: str, rows: list[tuple[str, int | None]]
) -> None:
    """A text gives these rows, each with so many victims."""
    found = extractor.extract("", text, PUBLISHED)["incident_reports"]
    assert sorted((row["incident_type"], row["victims_best"] or 0) for row in found) == [
        (kind, count or 0) for kind, count in rows
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Police in Kampala broke up a rally on Monday. At least 17 people were arrested.",
        "Thousands marched against the president in Kampala on Monday. Police said 17 people had been detained.",
        "Police fired tear gas at protesters in Kampala on Monday, and 17 were arrested.",
    ],
)
def test_people_arrested_at_a_protest_are_protesters(extractor: Extractor, text: str) -> None:
    """An arrest of so many people, just after a protest is told, is no police work."""
    rows = extractor.extract("", text, PUBLISHED)["incident_reports"]
    arrest = next(row for row in rows if row["incident_type"] == "arrest")
    assert (arrest["victims_low"], arrest["victim_kinds"]) == (17, ["protester"])


def test_journalists_who_cover_a_protest_are_no_protesters(extractor: Extractor) -> None:
    """ "They" are the reporters told of before, whatever they were covering."""
    text = "The reporters were covering a protest in Astana, Kazakhstan, when they were detained."
    (row,) = extractor.extract("", text, PUBLISHED)["incident_reports"]
    assert row["victim_kinds"] == ["journalist"]


def test_pair_named_behind_a_comma_are_two(extractor: Extractor) -> None:
    """ "The pair, A and B" are two people."""
    text = "Two reporters were held in Minsk on Monday. The pair, Ales Hrinko and Vera Lapko, were freed on Tuesday."
    rows = extractor.extract("", text, PUBLISHED)["incident_reports"]
    assert [row["victims_best"] for row in rows] == [2, 2]


def test_dead_man_with_signs_of_torture_was_tortured(extractor: Extractor) -> None:
    """Who is found dead "with signs of torture" suffered it."""
    text = "The photographer Luis Ramos was found dead in Veracruz, Mexico, on Monday with signs of torture."
    rows = extractor.extract("", text, PUBLISHED)["incident_reports"]
    assert {row["incident_type"]: row["victim_names"] for row in rows} == {
        "extrajudicial_killing": ["Luis Ramos"],
        "torture": ["Luis Ramos"],
    }


def test_bomb_outside_a_police_station_is_not_the_polices(extractor: Extractor) -> None:
    """A police station beside a bomb lays it to nobody; those who claim it did it."""
    text = "A car bomb killed 15 people outside a police station in Mogadishu on Monday. Al-Shabaab claimed the attack."
    (row,) = extractor.extract("", text, PUBLISHED)["incident_reports"]
    assert (row["perpetrator_kind"], row["perpetrator_iso3"]) == ("non_state_armed", None)


def test_one_word_for_a_taking_tells_one_act(extractor: Extractor) -> None:
    """ "Snatched" by soldiers is no arrest beside the abduction."""
    text = "Soldiers in plain clothes snatched the activist Bintou Keita from a hairdresser's in Bamako on Monday."
    rows = extractor.extract("", text, PUBLISHED)["incident_reports"]
    assert [(row["incident_type"], row["victim_names"]) for row in rows] == [("abduction", ["Bintou Keita"])]
