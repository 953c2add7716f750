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
        ("Peter Mwale was detained on Friday, along with three party activists, in Lusaka.", "arrest", 4),
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
