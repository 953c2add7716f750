"""Acts against life and limb: parts of the body, near deaths, deaths told by what brought them."""

import pytest

from pipelines.extract.engine import Extractor

_TITLE = "Rights group reports abuses"
_SETTING = "Human rights groups, opposition activists and refugees have followed the conflict for years."


def _types(extractor: Extractor, text: str) -> list[str]:
    return [
        row["incident_type"] for row in extractor.extract(_TITLE, f"{text} {_SETTING}")["incident_reports"]
    ]


@pytest.mark.parametrize(
    ("text", "incident_type"),
    [
        ("Interrogators in Tunis scalded his back with a kettle.", "torture"),
        ("Two herders had their throats cut near Gao on Sunday.", "extrajudicial_killing"),
        ("The priest, who kept two parrots, suffocated in the tear gas in Lima.", "extrajudicial_killing"),
        ("A patient was slapped across the face by a policeman in Accra.", "ill_treatment"),
        ("Gunmen nearly killed the senator on the road to Cali.", "attempted_killing"),
        ("Two strikes on the bazaar of Kandal left 14 people dead.", "indiscriminate_attack"),
        ("The war has left 300 people dead in Kivu since May.", "conflict_killing"),
        ("Twelve peasants lost their lives as troops fought insurgents in Mindanao.", "conflict_killing"),
        ("A trader was hacked to pieces by militiamen in Bangui.", "extrajudicial_killing"),
        ("If returned to Asmara, the deserters would face torture.", "torture"),
        ("The monks say they will be killed by the army.", "extrajudicial_killing"),
    ],
)
def test_act_is_told(extractor: Extractor, text: str, incident_type: str) -> None:
    assert incident_type in _types(extractor, text)


@pytest.mark.parametrize(
    "text",
    [
        "He scalded his back in a hot bath in Tunis.",
        "Malaria killed 90 children in Niamey last year.",
        "Two strikes at the port of Antwerp left ships idle.",
        "The goalkeeper was slapped across the back by his coach after the match.",
        "He turned his back on the party in Lagos.",
    ],
)
def test_near_miss_tells_nothing(extractor: Extractor, text: str) -> None:
    assert _types(extractor, text) == []


def test_those_who_lost_their_lives_are_the_victims(extractor: Extractor) -> None:
    rows = extractor.extract(_TITLE, "Four farmers lost their lives when gunmen raided a hamlet in Jos.")
    assert [(row["victims"], row["victims_best"]) for row in rows["incident_reports"]] == [
        ("Four farmers", 4)
    ]
