"""Treaties: where a text names one, and which one "the convention" means.

Belongs here: `TreatyFinder`, the interface other modules use, and its search through the text. Names and words belong
to the lexicon and `treaties.words`; reading a find with its neighbours to `treaties.scan`, with the text before it to
`treaties.reader`; who did what to a treaty to `claims`; pronouns too.
"""

from dataclasses import dataclass

import ahocorasick_rs

from pipelines.extract.language.text import Document
from pipelines.extract.treaties.grammar import Grammar, is_plural
from pipelines.extract.treaties.reader import Reader
from pipelines.extract.treaties.scan import Scan
from pipelines.extract.treaties.words import fold, read_words
from pipelines.lexicon import Lexicon


@dataclass(frozen=True, slots=True)
class TreatyMention:
    """`body[start:end]` means the treaties `codes`; `anaphoric` where it points back to one named elsewhere."""

    start: int
    end: int
    codes: tuple[str, ...]
    sentence_no: int
    anaphoric: bool


# Parts of an address or a ticker, not a word: "<NPT>", "&lt;CITES", "@CAT".
_NO_WORD_BEFORE = frozenset("_@#<>;:")


class TreatyFinder:
    """Finds treaties in documents. Built once from a lexicon, then read only."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._words = read_words(lexicon)
        self._grammar = Grammar(self._words)
        kind = ahocorasick_rs.MatchKind.LeftmostLongest
        self._names = ahocorasick_rs.AhoCorasick(self._words.patterns, matchkind=kind)
        self._codes = ahocorasick_rs.AhoCorasick(self._words.codes, matchkind=kind)

    def find(self, document: Document) -> list[TreatyMention]:
        """Return the mentions of treaties in order, none overlapping another.

        A court counts where its membership is spoken of ("joined the ICC"): its treaty is meant.
        """
        return self.read(document)[0]

    def organs(self, document: Document) -> list[TreatyMention]:
        """Return every naming of a court whose membership is membership of a treaty, with that treaty's code.

        Most are no mention of the treaty ("the ICC indicted him"); who reads a verb of membership may take them
        so. "The court" counts only after one was named.
        """
        return self.read(document)[1]

    def read(self, document: Document) -> tuple[list[TreatyMention], list[TreatyMention]]:
        """Return what `find` and `organs` return, having searched the text once."""
        scan = self._search(document)
        if not scan.items:
            return [], []
        organs = _organs(scan)
        mentions = [
            TreatyMention(
                item.start, item.end, item.codes, document.sentence_at(item.start).no, item.anaphoric
            )
            for item in Reader(scan).read()
        ]
        return mentions, organs

    def _search(self, document: Document) -> Scan:
        """Search the text once and read each find by its own words and neighbours."""
        body = document.body
        folded = fold(body)
        scan = Scan(self._grammar, document, folded)
        for index, start, stop in self._names.find_matches_as_indexes(" " + folded):
            end = stop - 1
            if not body[end : end + 1].isalnum() or is_plural(body, end):
                scan.read(self._words.meanings[index], start, end)
        for index, start, end in self._codes.find_matches_as_indexes(body):
            before = body[start - 1 : start]
            if before.isalnum() or before in _NO_WORD_BEFORE:
                continue
            if not body[end : end + 1].isalnum() or is_plural(body, end):
                scan.read_code(self._words.code_meanings[index], start, end)
        scan.items.sort(key=lambda item: (item.start, -item.end))
        return scan


def _organs(scan: Scan) -> list[TreatyMention]:
    known: set[str] = set()
    found: list[TreatyMention] = []
    for item in scan.items:
        pointing = item.determiner == "anaphor"
        if item.kind == "organ" and (not pointing or known.issuperset(item.codes)):
            sentence = scan.document.sentence_at(item.start).no
            found.append(TreatyMention(item.start, item.end, item.codes, sentence, pointing))
        known.update(item.codes if not pointing else ())
    return found
