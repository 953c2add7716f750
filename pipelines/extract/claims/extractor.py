"""Treaty claims: which state an article says did, or did not, act on which treaty.

Belongs here: the order of reading, from an article's sentences to rows of `treaty_claims`. Sentences are laid
out by `claims.scene`, actors found by `claims.states`, realis by `claims.realis`, dates by `claims.years`; the
rules that make a claim, each with its statement and example, are listed in `claims.rules`.
"""

import re
from typing import Any

from pipelines.extract.claims.reading import ArticleReader
from pipelines.extract.claims.realis import RealisReader
from pipelines.extract.claims.states import Who
from pipelines.extract.claims.words import TRIGGER, ClaimWords
from pipelines.extract.dates.resolver import DateResolver
from pipelines.extract.language.grammar import Grammar
from pipelines.extract.language.text import Document
from pipelines.extract.states.anaphora import StateDescriptions
from pipelines.extract.states.finder import StateFinder, StateMention
from pipelines.extract.treaties.finder import TreatyMention
from pipelines.lexicon import Lexicon

Row = dict[str, Any]

_FORMER = re.compile(
    r"former \w+ republic|Former \w+ republic"
)  # "the former Soviet republic" is not the Soviet Union


class ClaimFinder:
    """Finds treaty claims. Build once from a lexicon; `find` is pure."""

    def __init__(
        self,
        lexicon: Lexicon,
        grammar: Grammar,
        dates: DateResolver,
        states: StateFinder,
        descriptions: StateDescriptions | None = None,
    ) -> None:
        """Build the vocabulary from the lexicon's `claim_*` tables."""
        self.words = ClaimWords(lexicon)
        self.grammar, self.dates, self.states = grammar, dates, states
        self.adopted = {
            row["treaty_code"]: int(row["adopted_on"][:4] or 0) for row in lexicon.table("treaties")
        }
        self.descriptions = descriptions or StateDescriptions(lexicon)

    def find(
        self,
        document: Document,
        states: list[StateMention],
        treaties: list[TreatyMention],
        organs: list[TreatyMention],
    ) -> list[Row]:
        """Return the claims of an article, in order of their spans.

        Rows have the columns of `treaty_claims` without `claim_id` and `article_id`: sentence_no, span_start,
        span_end, evidence, iso3, treaty_code, action, polarity, modality, year, acted_from, acted_to,
        attributed_to, rule_id. `organs` are courts and organisations that stand for their treaty where a state
        joins or leaves them.
        """
        if not (treaties or organs) or not TRIGGER.search(document.body):
            return []
        states = [
            mention
            for mention in states
            if not _FORMER.fullmatch(document.body, mention.start - 7, mention.end + 9)
        ]
        states = sorted(states + self._described(document, states), key=lambda mention: mention.start)
        who = Who(self.words, document, states)
        reader = ArticleReader(
            self.words,
            self.grammar,
            self.dates,
            RealisReader(self.words, self.grammar, who),
            who,
            document,
            self.adopted,
        )
        reader.read(states, treaties, organs)
        rows = [row for row in reader.rows if row["span_start"] < row["span_end"]]
        rows.sort(
            key=lambda row: (
                row["span_start"],
                row["span_end"],
                row["treaty_code"],
                row["iso3"],
                row["action"],
            )
        )
        return rows

    def _described(self, document: Document, states: list[StateMention]) -> list[StateMention]:
        """Descriptions of states ("the East African nation") as if they were mentions."""
        return [
            StateMention(start, end, iso3, "description", document.sentence_at(start).no)
            for start, end, iso3 in self.descriptions.find(document, states)
            if not any(mention.start < end and start < mention.end for mention in states)
        ]
