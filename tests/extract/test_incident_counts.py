"""How many suffered an act: numbers, singular nouns, acts told in number, and what a number is only the whole of."""

from datetime import date

import polars as pl
import pytest

from pipelines import api
from pipelines.extract.engine import Extractor

TITLE = "Rights group condemns abuse of activists"


@pytest.mark.parametrize(
    ("text", "kind", "counts"),
    [
        ("Four reporters and their driver were arrested in Burundi.", "arrest", (5, 5, 5)),
        ("Rebels killed two nurses, a doctor and their guide near Goma.", "extrajudicial_killing", (4, 4, 4)),
        ("Gunmen killed the priest Luis Paz and his driver in Peru.", "extrajudicial_killing", (2, 2, 2)),
        (
            "Gunmen killed the priest Luis Paz and his guards in Peru.",
            "extrajudicial_killing",
            (None, None, None),
        ),
        ("Police arrested 12 Kurdish and Arab activists in Syria.", "arrest", (12, 12, 12)),
        ("Eight of the workers and two supporters were detained in Peru.", "arrest", (10, 10, 10)),
        (
            "Experts estimate more than a million people have been detained in camps in China.",
            "arbitrary_detention",
            (1_000_001, None, None),
        ),
        ("The reporter was tortured by soldiers in Peru.", "torture", (1, 1, 1)),
        ("Gunmen abducted the bishop's driver in Peru.", "abduction", (1, 1, 1)),
        ("The family was abducted by gunmen in Peru.", "abduction", (None, None, None)),
        ("The mission recorded 160 killings by the army of Peru.", "extrajudicial_killing", (160, 160, 160)),
        ("There were at least 28 executions in Iran in December.", "judicial_execution", (28, 28, None)),
        ("Two of the 17 nuns have been abducted by a gang in Peru.", "abduction", (2, 2, 2)),
        ("Most of the 12 nuns have been abducted by a gang in Peru.", "abduction", (None, None, None)),
        ("Two of the nine kidnapped nurses were found in Peru.", "abduction", (9, 9, 9)),
        ("Four of the ten nuns held in Peru in May are ill.", "arrest", (10, 10, 10)),
        ("A journalist and Catholic, Luis Paz, was arrested in Peru.", "arrest", (1, 1, 1)),
        ("A further 80,000 remain uprooted in Peru.", "forced_displacement", (80000, 80000, 80000)),
        ("14 people, three of them women, were flogged in Peru.", "ill_treatment", (14, 14, 14)),
        ("The fate of the two activists remains unknown in Peru.", "enforced_disappearance", (2, 2, 2)),
        (
            "At least 30 pupils were hurt when police charged their march in Peru.",
            "excessive_force",
            (30, 30, None),
        ),
        (
            "Twelve officers were hurt when police charged a march in Peru.",
            "excessive_force",
            (None, None, None),
        ),
        ("A court in Lima handed down death sentences to 75 people.", "death_sentence", (75, 75, 75)),
        ("Three reporters, Ann Li of the Star, Bo Chen and Cy Wu, were held in Kenya.", "arrest", (3, 3, 3)),
        ("Two guards and the reporters Ann Li and Bo Chen were held in Kenya.", "arrest", (4, 4, 4)),
        (
            "Police charged into a teachers' march in Peru with clubs, leaving dozens hurt.",
            "excessive_force",
            (24, None, 99),
        ),
        # A toll counts the dead.
        ("The death toll from the attack in Puno, Peru, has risen to 40.", "mass_killing", (40, 40, 40)),
        (
            "The death toll from the crackdown in Peru has climbed to 64.",
            "extrajudicial_killing",
            (64, 64, 64),
        ),
        (
            "The death toll from a bombing in Lima, Peru, rose to at least 31.",
            "indiscriminate_attack",
            (31, 31, None),
        ),
        (
            "The number of people killed in the raid on a camp in Peru has reached 18.",
            "extrajudicial_killing",
            (18, 18, 18),
        ),
    ],
)
def test_victims_are_counted(text: str, kind: str, counts: tuple[int | None, ...]) -> None:
    rows = api.extract(TITLE, text, date(2021, 5, 20))["incident_reports"]
    row = next(row for row in rows if row["incident_type"] == kind and row["sentence_no"] > 0)
    assert (row["victims_low"], row["victims_best"], row["victims_high"]) == counts


@pytest.mark.parametrize(
    ("text", "kind", "counts"),
    [
        ("Gunmen killed 12 people in Lima and another 14 in Cusco.", "extrajudicial_killing", [12, 14]),
        (
            "Thirteen nuns were killed in Lima on Monday and 12 more in Cusco.",
            "extrajudicial_killing",
            [13, 12],
        ),
        (
            "The editor was shot by police in Peru, as were four of his staff.",
            "extrajudicial_killing",
            [1, 4],
        ),
        ("The editor was shot by police in Peru, as he had feared.", "extrajudicial_killing", [1]),
    ],
)
def test_an_act_said_once_of_two_groups_is_told_of_each(text: str, kind: str, counts: list[int]) -> None:
    rows = api.extract(TITLE, text, date(2021, 5, 20))["incident_reports"]
    assert [row["victims_best"] for row in rows if row["incident_type"] == kind] == counts


def test_no_count_is_more_than_a_table_holds(extractor: Extractor) -> None:
    texts = (
        "The agency said 8.442 billion was held by the Bank of China, up from 8.11 billion.",
        "Amnesty International said 9 billion people were arrested in Chad.",
        "Police in Chad arrested 2 billion students, 1 billion teachers and 1 billion nurses on Monday.",
    )
    articles = pl.DataFrame(
        {
            "source_id": ["a", "b", "c"],
            "title": ["News"] * 3,
            "text": texts,
            "published": [date(2020, 6, 15)] * 3,
        }
    )
    reports = extractor.extract_batch(articles)["incident_reports"]
    assert reports["victims_low"].max() in (None, 2_000_000_000)


def test_no_number_of_parties_is_more_than_a_table_holds(extractor: Extractor) -> None:
    text = "The Convention against Torture has 9 billion parties."
    assert all(row["count"] is None for row in extractor.extract("News", text)["treaty_facts"])


@pytest.mark.parametrize(
    ("text", "kind", "best"),
    [
        ("Two nurses, a Pole and a Dane, were kidnapped near Gao by gunmen.", "abduction", 2),
        ("Two guards, a cook and a driver were killed in Bamako by gunmen.", "extrajudicial_killing", 4),
        ("In Lusaka the singer Peter Mwale was arrested along with three members of his band.", "arrest", 4),
        ("Dozens of villagers including teachers and students were arrested in Kashgar.", "arrest", None),
        (
            "Petro Lysenko was placed under 10 days' administrative detention in Minsk.",
            "arbitrary_detention",
            None,
        ),
    ],
)
def test_who_is_told_again_beside_a_number_and_what_counts_days(
    text: str, kind: str, best: int | None
) -> None:
    rows = api.extract(TITLE, text, date(2021, 5, 20))["incident_reports"]
    row = next(row for row in rows if row["incident_type"] == kind and row["sentence_no"] > 0)
    assert row["victims_best"] == best
    assert (row["victims_low"] == 24) == text.startswith("Dozens")


@pytest.mark.parametrize(
    ("text", "kind", "counts", "names"),
    [
        (
            "The poet Emre Aydin was arrested in Ankara with his wife and two sons.",
            "arrest",
            (4, 4, 4),
            {"Emre Aydin"},
        ),
        (
            "Police arrested the poet Emre Aydin with more than 20 others in Ankara.",
            "arrest",
            (22, None, None),
            {"Emre Aydin"},
        ),
        (
            "The activist Emre Aydin was arrested with his brother Mert Aydin in Ankara.",
            "arrest",
            (2, 2, 2),
            {"Emre Aydin", "Mert Aydin"},
        ),
        (
            "The activist Emre Aydin was arrested after a meeting with the editor Mert Kaplan in Ankara.",
            "arrest",
            (1, 1, 1),
            {"Emre Aydin"},
        ),
        (
            "The activist Emre Aydin was arrested with four others, including Mert Kaplan, in Ankara.",
            "arrest",
            (5, 5, 5),
            None,
        ),
    ],
)
def test_whom_with_tells_to_suffer_it_too(
    text: str, kind: str, counts: tuple[int | None, ...], names: set[str] | None
) -> None:
    rows = api.extract(TITLE, text, date(2021, 5, 20))["incident_reports"]
    row = next(row for row in rows if row["incident_type"] == kind and row["sentence_no"] > 0)
    assert (row["victims_low"], row["victims_best"], row["victims_high"]) == counts
    assert names is None or set(row["victim_names"]) == names


@pytest.mark.parametrize(
    ("text", "kind", "counts"),
    [
        ("Two of the 12 nuns abducted by gunmen in May have been released.", "abduction", (12, 12, 12)),
        ("Two of the 12 nuns abducted by gunmen in May have been released.", "release", (2, 2, 2)),
        ("Emre Aydin was one of nine activists arrested in Ankara on Friday.", "arrest", (9, 9, 9)),
        ("A couple and their baby were abducted by gunmen in Peru.", "abduction", (3, 3, 3)),
        ("Soldiers abducted a mother and daughter in Peru.", "abduction", (2, 2, 2)),
        ("The six, including the editor Emre Aydin, were arrested in Ankara.", "arrest", (6, 6, 6)),
        ("Villagers were beaten by the hundred in Peru.", "ill_treatment", (None, None, None)),
        ("Two sisters, Elif and Zeynep Aydin, were abducted by gunmen in Ankara.", "abduction", (2, 2, 2)),
        ("The editors, Emre Aydin and Mert Kaplan, were arrested in Ankara.", "arrest", (2, 2, 2)),
        ("Editors, including Emre Aydin and Mert Kaplan, were arrested in Ankara.", "arrest", (None,) * 3),
        ("Soldiers tortured fewer than 10 prisoners in Peru.", "torture", (None, None, 9)),
        (
            "A family of four died when a rocket hit their home in Kharkiv.",
            "indiscriminate_attack",
            (4, 4, 4),
        ),
        (
            "At least 20 people, among them four nurses, were killed when jets bombed a market in Idlib.",
            "indiscriminate_attack",
            (20, 20, None),
        ),
    ],
)
def test_wholes_of_a_part_couples_and_groups_told_by_name(
    text: str, kind: str, counts: tuple[int | None, ...]
) -> None:
    rows = api.extract(TITLE, text, date(2021, 5, 20))["incident_reports"]
    row = next(row for row in rows if row["incident_type"] == kind and row["sentence_no"] > 0)
    assert (row["victims_low"], row["victims_best"], row["victims_high"]) == counts


@pytest.mark.parametrize(
    ("text", "names", "best"),
    [
        ("The body of journalist Emre Aydin was found in Ankara with gunshot wounds.", {"Emre Aydin"}, 1),
        (
            "The bodies of Emre Aydin and Mert Kaplan were found in Ankara, shot in the head.",
            {"Emre Aydin", "Mert Kaplan"},
            2,
        ),
        ("Gunmen killed nine students in Ankara, one of them the poet Emre Aydin.", {"Emre Aydin"}, 9),
    ],
)
def test_names_of_the_dead_behind_their_bodies_and_of_one_of_them(
    text: str, names: set[str], best: int
) -> None:
    rows = api.extract(TITLE, text, date(2021, 5, 20))["incident_reports"]
    row = next(row for row in rows if row["incident_type"].endswith("killing") and row["sentence_no"] > 0)
    assert set(row["victim_names"]) == names
    assert row["victims_best"] == best


@pytest.mark.parametrize(
    "headline", ["Two of nine nuns freed in Peru", "Church says 2 of 9 kidnapped nuns freed in Peru"]
)
def test_headline_tells_of_the_part(headline: str) -> None:
    rows = api.extract(headline, "The nuns spoke in Lima.", date(2021, 5, 20))["incident_reports"]
    assert [row["victims_best"] for row in rows if row["incident_type"] == "release"] == [2]


@pytest.mark.parametrize(
    ("count", "text"),
    [
        (13, "Police in Lahore arrested his sister, Gulalai Baig, and twelve students at a rally."),
        (13, "Police in Lahore arrested a lawyer, Gulalai Baig, and twelve students at a rally."),
        (13, "Police in Lahore arrested Gulalai Baig, a lawyer, and twelve students at a rally."),
        (14, "Police in Lahore arrested Gulalai Baig, her husband and twelve students at a rally."),
        (4, "Gunmen in Quetta killed a judge, Omar Baig, his wife and two guards."),
        (2, "Gunmen in Quetta killed his brother, Omar Baig, and his father."),
    ],
)
def test_who_is_named_between_commas_counts_once(count: int, text: str) -> None:
    (row,) = api.extract("", text, date(2024, 6, 12))["incident_reports"]
    assert row["victims_best"] == count


@pytest.mark.parametrize(
    ("count", "text"),
    [
        (14, "Two lawyers, Ana Baig and Omar Baig, and twelve students were arrested at a rally in Lahore."),
        (2, "Two lawyers, Ana Baig and Omar Baig, were arrested at a rally in Lahore."),
        (3, "The killing of a judge, Omar Baig, and two guards in Quetta on Monday was condemned."),
    ],
)
def test_those_counted_and_named_count_once(count: int, text: str) -> None:
    row = api.extract("", text, date(2024, 6, 12))["incident_reports"][0]
    assert row["victims_best"] == count


@pytest.mark.parametrize(
    ("count", "text"),
    [
        (3, "A judge was killed by gunmen in Quetta, along with two guards."),
        (3, "Gunmen killed a judge plus two guards in Quetta."),
        (3, "Gunmen killed not only a judge but also two guards in Quetta."),
        (2, "Gunmen killed both a judge and his driver in Quetta."),
        (2, "Gunmen killed both nurses in Quetta."),
    ],
)
def test_those_told_beside_the_first_are_counted(count: int, text: str) -> None:
    (row,) = api.extract("", text, date(2024, 6, 12))["incident_reports"]
    assert row["victims_best"] == count


@pytest.mark.parametrize(
    ("count", "names", "text"),
    [
        (
            3,
            ["Omar Baig", "Asma"],
            "Gunmen killed Omar Baig (54), his wife Asma (50) and their son in Quetta.",
        ),
        (
            3,
            ["Omar Baig", "Asma"],
            "Omar Baig (54), his wife Asma (50) and their son were killed by gunmen in Quetta.",
        ),
    ],
)
def test_ages_in_brackets_do_not_end_a_row(count: int, names: list[str], text: str) -> None:
    (row,) = api.extract("", text, date(2024, 6, 12))["incident_reports"]
    assert (row["victims_best"], row["victim_names"]) == (count, names)
