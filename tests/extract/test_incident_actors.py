"""Who did it and who suffered, where the sentence of the act does not say it outright."""

from datetime import date
from typing import Any

import pytest

from pipelines import api

TITLE = "Rights group condemns crackdown on activists and journalists"


def read(text: str, incident_type: str) -> dict[str, Any]:
    rows = api.extract(TITLE, text, date(2021, 5, 20))["incident_reports"]
    return next(row for row in rows if row["incident_type"] == incident_type and row["sentence_no"] > 0)


def test_an_age_is_not_taken_for_the_victim() -> None:
    row = read("A Chilean nun, Sister Marta Rojas, 61, was released on Friday.", "release")
    assert row["victim_names"] == ["Marta Rojas"]
    assert row["victims_best"] == 1


def test_a_name_joined_after_a_complement_of_the_subject_is_counted() -> None:
    row = read(
        "In March, 12 activists from Tonga Hills in Kenya, and Peter Odhiambo, were arrested.", "arrest"
    )
    assert row["victim_names"] == ["Peter Odhiambo"]
    assert row["victims_best"] == 13


def test_the_next_sentence_names_whom_the_first_left_unnamed() -> None:
    text = "Police in Peru arrested a journalist on Monday. Ana Quispe, 34, was taken from her home in Lima."
    assert read(text, "arrest")["victim_names"] == ["Ana Quispe"]


def test_police_who_arrest_over_a_kidnapping_did_not_kidnap() -> None:
    text = "Police in Kenya arrested two men in connection with the kidnapping of the activist Jane Wanjiru."
    row = read(text, "abduction")
    assert row["perpetrator_kind"] != "security_forces"


def test_a_court_belongs_to_the_state_of_its_town() -> None:
    row = read("A Minsk court sentenced the journalist Ales Novik to three years in prison.", "imprisonment")
    assert (row["perpetrator_kind"], row["perpetrator_iso3"]) == ("other_state", "BLR")


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Unidentified men in Honduras shot dead the activist Rosa Mejia on Sunday.", "unknown"),
        ("The regime in Syria killed 30 protesters on Friday.", "security_forces"),
    ],
)
def test_kinds_of_doers(text: str, kind: str) -> None:
    assert read(text, "extrajudicial_killing")["perpetrator_kind"] == kind


def test_the_expelled_do_not_belong_to_the_state_that_expels_them() -> None:
    row = read("Ethiopia expelled seven foreign aid workers on Thursday.", "expulsion")
    assert row["perpetrator_iso3"] == "ETH"
    assert row["victim_iso3"] is None
