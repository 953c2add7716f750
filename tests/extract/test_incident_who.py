"""What would go wrong in saying who did it to whom: the wrong state, the wrong kind of doer, a doer missed or made up."""

from typing import Any

import pytest

from pipelines import gazetteer, lexicon
from pipelines.extract.engine import Extractor


@pytest.fixture(scope="module")
def extractor() -> Extractor:
    return Extractor(lexicon.default(), gazetteer.towns())


def _who(row: dict[str, Any]) -> tuple[str | None, ...]:
    return (row["incident_type"], row["perpetrator_iso3"], row["perpetrator_kind"], row["victim_iso3"])


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("GENEVA, March 3 (APS) - Government artillery hit a bakery in Douma, Syria, killing nine.", "SYR"),
        (
            "NAIROBI - Police beat students in Juba on Monday. South Sudan was calm again on Tuesday.\n\n"
            "Two reporters were arrested, a colleague said.",
            "SSD",
        ),
    ],
)
def test_act_is_not_laid_to_the_town_of_the_dateline(extractor: Extractor, text: str, state: str) -> None:
    rows = extractor.extract("", text)["incident_reports"]
    assert {row["perpetrator_iso3"] for row in rows} == {state}
