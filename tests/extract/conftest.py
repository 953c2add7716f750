"""What the tests of extraction share: one extractor, as it takes a second to build."""

import pytest

from pipelines import gazetteer, lexicon
from pipelines.extract.engine import Extractor


@pytest.fixture(scope="session")
def extractor() -> Extractor:
    return Extractor(lexicon.default(), gazetteer.towns())
