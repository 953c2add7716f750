"""How far a text vouches for an act: reports that were wrong, plans, narrow escapes, inverted denials."""

from datetime import date

import pytest

from pipelines import api

TITLE = "Rights group condemns abuse of activists"


@pytest.mark.parametrize(
    ("text", "kind", "status"),
    [
        ("Nor did police arrest the activist's daughter in Peru.", "arrest", "denied"),
        ("Why did the authorities arrest the activist's daughter in Peru?", "arrest", "occurred"),
        ("Reports that a third activist had been arrested in Peru were wrong.", "arrest", "denied"),
        ("Reports that a third activist had been arrested in Peru were published.", "arrest", "occurred"),
        ("The planned deportation of the activist to Sudan was halted.", "expulsion", "feared"),
        ("The deportation of the activist to Sudan took a day.", "expulsion", "occurred"),
        ("The activist narrowly escaped abduction by masked men in Peru.", "abduction", "feared"),
        ("The activist escaped her abduction by masked men in Peru.", "abduction", "occurred"),
    ],
)
def test_status(text: str, kind: str, status: str) -> None:
    rows = api.extract(TITLE, text, date(2021, 5, 20))["incident_reports"]
    assert [row["status"] for row in rows if row["incident_type"] == kind and row["sentence_no"] > 0] == [
        status
    ]
