"""The sensor asks for a run once for what has arrived, and never for what is still arriving."""

from pathlib import Path

from pipelines.ingest import LandingFile
from pipelines.store.arrivals import Arrivals, look


def file(name: str, size: int = 1) -> LandingFile:
    return LandingFile(Path(name), name, size, 0)


def asked(looks: list[list[LandingFile]]) -> list[bool]:
    known, answers = Arrivals(), []
    for found in looks:
        known, reason = look(Arrivals.parse(known.dump()), found)
        answers.append(not reason)
    return answers


def test_a_run_is_asked_for_once_the_files_have_settled() -> None:
    a, b = file("a"), file("b")
    assert asked([[a], [a], [a], [a, b], [a, b], [a, b]]) == [False, True, False, False, True, False]


def test_a_file_that_grows_is_waited_for() -> None:
    assert asked([[file("a", 1)], [file("a", 2)], [file("a", 3)], [file("a", 3)]]) == [
        False,
        False,
        False,
        True,
    ]


def test_an_empty_folder_asks_for_nothing() -> None:
    assert asked([[], [], []]) == [False, False, False]
