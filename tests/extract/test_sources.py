"""Kinds of sources: who says so decides whether a text vouches for what it tells."""

import pytest

from pipelines import lexicon
from pipelines.extract.sources import SourceKinds


@pytest.fixture(scope="module")
def sources() -> SourceKinds:
    return SourceKinds(lexicon.default())


@pytest.mark.parametrize(
    ("phrase", "kind"),
    [
        ("a high court judge", "court"),
        ("the interior ministry's spokesman", "official"),
        ("the rebels", "armed"),
        ("his sister", "relative"),
        ("villagers in the valley", "witness"),
        ("Amnesty International", "ngo"),
        ("U.N. investigators", "un"),
        ("their defence lawyer", "lawyer"),
        ("the exiled party", "opponent"),
        ("she", "victim"),
        ("a local newspaper", "media"),
        ("the weather", ""),
    ],
)
def test_a_phrase_tells_the_kind_of_its_source(sources: SourceKinds, phrase: str, kind: str) -> None:
    assert sources.kind(phrase) == kind


def test_the_weightier_kind_decides(sources: SourceKinds) -> None:
    assert sources.kind("a police officer's mother") == "official"


def test_a_word_inside_another_tells_nothing(sources: SourceKinds) -> None:
    assert sources.kind("the courtship of the unaware") == ""
