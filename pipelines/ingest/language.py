"""The language of an article.

Belongs here: reading a declared language, and telling the language of a text. What is done with articles in
other languages belongs to `pipelines.extract`.
"""

import re
from functools import cache
from typing import Any

_CODES = {
    "en": "english eng",
    "fr": "french fra fre",
    "de": "german deu ger",
    "es": "spanish spa",
    "pt": "portuguese por",
    "it": "italian ita",
    "nl": "dutch nld dut",
    "ru": "russian rus",
    "uk": "ukrainian ukr",
    "ar": "arabic ara",
    "zh": "chinese zho chi",
    "ja": "japanese jpn",
    "ko": "korean kor",
    "tr": "turkish tur",
    "fa": "persian farsi fas per",
    "he": "hebrew heb",
    "hi": "hindi hin",
    "ur": "urdu urd",
    "sw": "swahili swa",
    "id": "indonesian ind",
}
_NAMES = {name: code for code, names in _CODES.items() for name in names.split()}
# Languages of newspapers; a smaller choice than the model's 97 makes fewer odd answers (Latin, Volapük,
# Latvian for a list of names).
_CANDIDATES = (
    "en fr de es pt it nl sv da no fi pl cs sk hu ro bg sr hr sl el tr ru uk be ka hy az ar fa he ur hi "
    "bn ta te ml ne si th vi km lo id ms tl zh ja ko sw am so af sq mk bs lt lv et kk ky mn"
).split()
# Words that English has in every paragraph and its neighbours do not share.
_ENGLISH = frozenset(
    "the of and to that is was for with by from has have had were been said this which their they it "
    "its at as an be are not on but who will would after he his she her".split()
)
_PREFIX = 400
# English prose has 35 to 50 % of these; 18 % settles it, and no other language with Latin letters comes near.
_CLEARLY_ENGLISH = 0.18
_SHORT = 12
_CERTAIN = 0.99


def declared(value: object) -> str | None:
    """Return the ISO 639-1 code of a column or tag (`en-GB`, `eng`, `English`), else None."""
    if not isinstance(value, str):
        return None
    name = re.split(r"[-_ ;,(]", value.strip().lower(), maxsplit=1)[0]
    if name in _NAMES:
        return _NAMES[name]
    is_code = re.fullmatch("[a-z]{2,3}", name) and name not in ("und", "mul", "zxx")
    return name if is_code else None


def identify(text: str) -> str:
    """Return the ISO 639-1 code of a text's language, judged by its beginning.

    Clear English is known by its small words, the rest by the n-gram model of py3langid; a few words are
    English unless the model is certain.
    """
    prefix = text[:_PREFIX]
    words = [word for word in prefix.lower().split() if word[0].isalpha()]
    if sum(map(_ENGLISH.__contains__, words)) >= _CLEARLY_ENGLISH * len(words):  # holds of no words at all
        return "en"
    code, probability = _model().classify(prefix)
    foreign_script = sum(not character.isascii() for character in prefix) > 0.3 * len(prefix)
    if (len(words) < _SHORT and not foreign_script and probability < _CERTAIN) or probability < 0.6:
        return "en"
    return str(code)


@cache
def _model() -> Any:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier  # late: loading its model takes half a second

    identifier = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    identifier.set_languages(_CANDIDATES)
    return identifier
