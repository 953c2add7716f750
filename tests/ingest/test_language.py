"""Languages: an English brief taken for another language loses all its facts."""

import pytest

from pipelines.ingest import language

TEXTS = {
    "en": "Officers took nine women from a shelter in the town of Karu, and their lawyer was not told.",
    "fr": "Le Comité contre la torture a examiné le rapport du pays; il n'a pas encore ratifié le protocole.",
    "es": "La policía detuvo a nueve activistas; el abogado dijo que no habrá más detenciones en la región.",
    "de": "Die Polizei hat neun Frauen geholt, und ihr Anwalt wurde darüber nicht unterrichtet.",
    "nl": "De politie heeft negen vrouwen uit een opvanghuis gehaald en hun advocaat is niet ingelicht.",
    "pt": "A polícia deteve nove ativistas, e o advogado disse que não foi informado sobre o que aconteceu.",
    "ru": "Полиция задержала девять активистов в Москве, сообщила пресс-секретарь.",
    "zh": "警方在北京拘留了九名活动人士，发言人说。法院将于下周作出裁决。",
    "ko": "경찰은 서울에서 활동가 아홉 명을 구금했다고 대변인이 말했다.",
    "ar": "احتجزت الشرطة تسعة نشطاء في القاهرة، وفق ما قالته متحدثة.",
    "sw": "Polisi waliwakamata wanaharakati tisa mjini Nairobi, msemaji alisema siku ya Jumatatu.",
}


@pytest.mark.parametrize(("code", "text"), TEXTS.items())
def test_languages_of_newspapers(code, text):
    assert language.identify(text) == code


@pytest.mark.parametrize(
    "text",
    [
        "",
        "12 34 56",
        "Kim Jong Un",
        "Cuba: six freed",
        "Net profit 12 mln vs 13 mln",
        "POLICE RAID KARU SHELTER",
    ],
)
def test_a_few_words_are_english(text):
    assert language.identify(text) == "en"


@pytest.mark.parametrize(
    ("value", "code"),
    [
        ("en-GB", "en"),
        ("EN", "en"),
        ("eng", "en"),
        ("English", "en"),
        ("fr_CH", "fr"),
        ("zh-Hans", "zh"),
        ("swa", "sw"),
    ],
)
def test_declared_languages(value, code):
    assert language.declared(value) == code


@pytest.mark.parametrize("value", [None, "", "und", 12, "unknown", "?"])
def test_what_declares_no_language(value):
    assert language.declared(value) is None
