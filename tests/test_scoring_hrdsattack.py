"""What would go wrong in scoring on HRDsAttack: a file of another form, codes that do not answer to ours, miscounts."""

import json
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from pipelines import lexicon, scoring_hrdsattack
from pipelines.cli import app


def record(text: str, **gold: Any) -> dict[str, Any]:
    told = {
        "violation_types": ["other"],
        "perpetrator_type": "insufficient info",
        "year": None,
        "country": None,
    }
    return {
        "sample": {
            "Input.title": "Activist",
            "Input.publish_date": "2021-03-08 23:00:34",
            "Input.article_interface": f"<p>{text}</p> <p>It was the third such case.</p>",
        },
        "merged_sample": told | {"victims": []} | gold,
    }


RIGHT = record(
    "Police in Lima arrested the human rights activist Rosa Quispe on Sunday and tortured her with water &amp; wires.",
    violation_types=["arbitrary detention", "torture"],
    perpetrator_type="state actor",
    year="2021.0",
    country="Peru",
    victims=[{"victim_name": "Rosa Quispe"}, {"victim_name": None}],
)
WRONG = record(
    "Gunmen kidnapped the journalist Sani Bello in Kaduna, Nigeria, in May 2020.",
    violation_types=["killing"],
    perpetrator_type="state actor",
    year="2019",
    country="Ghana",
    victims=[{"victim_name": "Sani"}],
)


def test_figures_count_what_is_right_extra_and_missed(tmp_path: Path) -> None:
    path = tmp_path / "dev.json"
    path.write_text(json.dumps([RIGHT, WRONG], indent=1))
    assert scoring_hrdsattack.is_hrdsattack(path)
    articles = scoring_hrdsattack.read(path)
    assert articles[0]["text"].splitlines()[0].endswith("with water & wires.")
    found = scoring_hrdsattack.figures(articles)
    assert found["types precision"] == found["types recall"] == pytest.approx(2 / 3)
    assert found["names F1"] == pytest.approx(1 / 2)
    assert found["names, parts F1"] == 1
    assert (found["state"], found["year"], found["kind of perpetrator"]) == (0.5, 0.5, 0.5)


def test_command_prints_them(tmp_path: Path) -> None:
    path = tmp_path / "dev.json"
    path.write_text(json.dumps([RIGHT]))
    result = CliRunner().invoke(app, ["score", str(path)])
    assert result.exit_code == 0
    assert "types F1                 100.0" in result.stdout


def test_file_of_another_form_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "dev.json"
    path.write_text('[{"sample": {}}]')
    with pytest.raises(ValueError, match="not a file of HRDsAttack"):
        scoring_hrdsattack.read(path)


def test_every_violation_has_a_code() -> None:
    rows = lexicon.default().table("hrdsattack")
    ours = [
        one for row in rows if row["field"] == "violation_type" for one in lexicon.split_cell(row["ours"])
    ]
    violations = {
        r["incident_type"] for r in lexicon.default().table("incident_types") if r["family"] == "violation"
    }
    assert sorted(ours) == sorted(violations)
