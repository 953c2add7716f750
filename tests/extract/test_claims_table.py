"""What would go wrong in reading treaty claims: one missed or invented, a wrong state, treaty, reality or year.

The cases stand in `claim_cases.csv`: title, day of publication, text, and all that it says, each
"ISO3 TREATY action polarity modality year".
"""

import csv
from datetime import date
from pathlib import Path

import pytest

from pipelines import lexicon
from pipelines.extract.claims.extractor import ClaimFinder
from pipelines.extract.claims.rules import RULES
from pipelines.extract.dates.resolver import DateResolver
from pipelines.extract.language.grammar import Grammar
from pipelines.extract.language.text import TextReader
from pipelines.extract.states.finder import StateFinder
from pipelines.extract.treaties.finder import TreatyFinder
from pipelines.lexicon import split_cell

_LEXICON = lexicon.default()
parse = TextReader(_LEXICON).parse
STATES, TREATIES = StateFinder(_LEXICON), TreatyFinder(_LEXICON)
FINDER = ClaimFinder(_LEXICON, Grammar(_LEXICON), DateResolver(_LEXICON), STATES)
with (Path(__file__).parent / "claim_cases.csv").open(encoding="utf-8", newline="") as _file:
    CASES = list(csv.DictReader(_file))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["text"][:60])
def test_sentence_is_read_as_a_reader_would(case: dict[str, str]) -> None:
    document = parse(case["title"], case["text"], date.fromisoformat(case["published"]))
    rows = FINDER.find(document, STATES.find(document), TREATIES.find(document), TREATIES.organs(document))
    names = ("iso3", "treaty_code", "action", "polarity", "modality")
    said = {" ".join([*(row[name] for name in names), str(row["year"] or "-")]) for row in rows}
    assert said == set(split_cell(case["rows"]))
    assert {row["rule_id"] for row in rows} <= {rule.id for rule in RULES}
