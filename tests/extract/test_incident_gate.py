"""What would go wrong before a text is read: an act turned away, business news read, a headline taken for a report."""

import json
from datetime import date
from pathlib import Path

import pytest

from pipelines.extract.engine import Extractor
from pipelines.extract.incidents.gate import Gate, are_enough
from pipelines.extract.language.text import is_survey

GOLD = Path(__file__).parents[1] / "gold"


def test_gate_changes_no_row(extractor: Extractor, monkeypatch: pytest.MonkeyPatch) -> None:
    articles = [
        json.loads(line)
        for name in ("articles.jsonl", "unseen.jsonl")
        for line in (GOLD / name).read_text().splitlines()
    ]

    def rows() -> list[object]:
        return [
            extractor.extract(one["title"], one["text"], date.fromisoformat(one["published"]))[
                "incident_reports"
            ]
            for one in articles
        ]

    gated = rows()
    monkeypatch.setattr(Gate, "opens", lambda self, low: True)
    assert gated == rows()
    assert sum(map(len, gated)) > len(articles)


@pytest.mark.parametrize(
    "text",
    [
        "The mill was hit by a strike and halted output. Unions demanded more pay and a court ordered talks.",
        "Traders killed time ahead of the report, and cocoa shot up to a record.",
        "The takeover battle went on as the board condemned the hostile bid.",
        "The bank froze the accounts of two dealers and suspended trade in the shares.",
    ],
)
def test_business_is_left(extractor: Extractor, text: str) -> None:
    assert extractor.extract("Markets", text, date(2021, 3, 4))["incident_reports"] == []


def test_act_alone_is_read(extractor: Extractor) -> None:
    rows = extractor.extract("Town mourns", "Soldiers shot dead four farmers.", date(2021, 3, 4))
    assert [row["incident_type"] for row in rows["incident_reports"]] == ["extrajudicial_killing"]


@pytest.mark.parametrize(
    ("cues", "length", "enough"), [(0, 10, False), (1, 10, True), (3, 9000, False), (4, 9000, True)]
)
def test_how_many_cues_are_enough(cues: int, length: int, enough: bool) -> None:
    assert are_enough(cues, length) is enough


@pytest.mark.parametrize(
    ("title", "survey"),
    [
        ("Chad 2019/20", True),
        ("Democratic Republic of the Congo 2019", True),
        ("Côte d’Ivoire 2020", True),
        ("Annual human rights report: Chad", True),
        ("Steel Output Seen Lower In 1987", False),
        ("THAI COFFEE EXPORTS ROSE 1986", False),
        ("Mill postpones annual meeting", False),
    ],
)
def test_title_of_a_survey(title: str, survey: bool) -> None:
    assert is_survey(title) is survey
