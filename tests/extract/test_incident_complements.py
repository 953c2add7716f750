"""What would go wrong in reading acts that a common verb tells with what stands beside it."""

import datetime

import pytest

from pipelines import gazetteer, lexicon
from pipelines.extract.engine import Extractor

_SETTING = (
    " Human rights groups say that civil liberties have shrunk. Journalists, students and opposition activists meet on "
    "Friday. Lawyers and ethnic minorities have a rally of their own."
)


@pytest.fixture(scope="module")
def extractor() -> Extractor:
    return Extractor(lexicon.default(), gazetteer.towns())


def _told(extractor: Extractor, text: str) -> list[tuple[str, str]]:
    rows = extractor.extract("Freedoms shrink", text + _SETTING, datetime.date(2018, 5, 4))[
        "incident_reports"
    ]
    return [(row["incident_type"], row["status"]) for row in rows if row["sentence_no"] == 1]


@pytest.mark.parametrize(
    ("text", "kind", "status"),
    [
        ("Malaysia put 37 Turkish asylum seekers on a plane to Ankara.", "refoulement", "occurred"),
        ("The missionaries were told to quit the country by Eritrean police.", "expulsion", "occurred"),
        ("Gunmen bundled a Dutch priest into a car in Kaduna on Friday.", "abduction", "occurred"),
        ("Egyptian police dragged the student from his dormitory.", "arrest", "occurred"),
        (
            "Soldiers kept eleven villagers in the basement of a school in Menaka.",
            "arbitrary_detention",
            "occurred",
        ),
        ("Rebels kept eleven villagers in the basement of a school in Menaka.", "abduction", "occurred"),
        ("Vietnam has 130 bloggers behind bars.", "imprisonment", "occurred"),
        (
            "The trade unionist Rosa Quispe is serving eleven years in Lima for a strike.",
            "imprisonment",
            "occurred",
        ),
        ("The Cuban blogger was not allowed to leave the island.", "movement_restriction", "occurred"),
        ("Police barred the Tibetan writer from boarding a flight.", "movement_restriction", "occurred"),
        (
            "Egyptian officers took the passport of the lawyer Gamal Eissa.",
            "movement_restriction",
            "occurred",
        ),
        ("Iran sent nine prisoners to the gallows on Wednesday.", "judicial_execution", "occurred"),
        ("A Christian woman has been on death row in Multan since 2010.", "death_sentence", "occurred"),
        (
            "The last prisoner to go to the gallows in Jamaica was a soldier.",
            "judicial_execution",
            "occurred",
        ),
        (
            "Both prisoners could hang within days, a Singapore prosecutor said.",
            "judicial_execution",
            "feared",
        ),
        ("Soldiers rounded 40 students up in Cairo.", "arrest", "occurred"),
        ("Police picked up the student leader Musa Okello in Kampala.", "arrest", "occurred"),
    ],
)
def test_verb_and_complement_tell_an_act(extractor: Extractor, text: str, kind: str, status: str) -> None:
    assert (kind, status) in _told(extractor, text)


@pytest.mark.parametrize(
    "text",
    [
        "The students put their luggage on a plane to Ankara.",
        "The minister was allowed to leave the island.",
        "The bishop took the road out of the country.",
        "A choir serves three years in each parish.",
        "The refugees kept eleven hens in the basement of a school.",
        "A coat may hang in the hall for days, the journalist said.",
        "The journalists rounded the sums up.",
    ],
)
def test_like_words_tell_none(extractor: Extractor, text: str) -> None:
    assert _told(extractor, text) == []


def test_jail_is_no_second_act_where_the_sentence_is_told(extractor: Extractor) -> None:
    text = (
        "A Hanoi court jailed the blogger Tran Van Minh for six years in March. The blogger Tran Van Minh is serving his "
        "sentence in a camp."
    )
    rows = extractor.extract("", text, datetime.date(2018, 5, 4))["incident_reports"]
    assert [row["incident_type"] for row in rows] == ["imprisonment"]
