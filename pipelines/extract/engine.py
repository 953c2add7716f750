"""From an article to its rows: every finder in turn.

Belongs here: the order in which finders read a document, and the shape of the rows that they give. What is
found belongs to the finders. Reads no files: lexicon and gazetteer are handed in.
"""

from collections.abc import Iterable
from datetime import date
from typing import Any

import polars as pl

from pipelines import ids, tables
from pipelines.extract.claims.extractor import ClaimFinder
from pipelines.extract.dates.resolver import DateResolver
from pipelines.extract.incidents.extractor import IncidentFinder
from pipelines.extract.incidents.report import as_row
from pipelines.extract.language.grammar import Grammar
from pipelines.extract.language.text import Document, TextReader
from pipelines.extract.numbers.counts import CountReader
from pipelines.extract.people.names import PersonFinder
from pipelines.extract.people.organs import OrganFinder
from pipelines.extract.places import PlaceFinder, TownRow
from pipelines.extract.states.finder import StateFinder
from pipelines.extract.treaties.facts import FactFinder
from pipelines.extract.treaties.finder import TreatyFinder
from pipelines.lexicon import Lexicon

Row = dict[str, Any]
_CLAIM_KEY = ("sentence_no", "span_start", "iso3", "treaty_code", "action", "polarity", "modality", "year")
_FACT_KEY = ("sentence_no", "span_start", "treaty_code", "attribute", "year", "count")
_REPORT_KEY = (
    "sentence_no",
    "incident_type",
    "perpetrator_iso3",
    "victim_iso3",
    "victims",
    "occurred_from",
    "status",
)


class Extractor:
    """Reads articles with the words of a lexicon and the towns of a gazetteer. Built once, then read only."""

    def __init__(self, lexicon: Lexicon, towns: Iterable[TownRow] = ()) -> None:
        """Build every finder: some seconds, once a process."""
        grammar = Grammar(lexicon)
        dates, counts = DateResolver(lexicon), CountReader(lexicon)
        self._texts = TextReader(lexicon)
        self._states = StateFinder(lexicon)
        self._treaties = TreatyFinder(lexicon)
        self._claims = ClaimFinder(lexicon, grammar, dates, self._states)
        self._facts = FactFinder(lexicon, dates, counts)
        self._places = PlaceFinder(lexicon, towns)
        self._incidents = IncidentFinder(
            lexicon,
            grammar,
            states=self._states,
            people=PersonFinder(lexicon),
            organs=OrganFinder(lexicon),
            places=self._places,
            dates=dates,
            counts=counts,
        )
        self._confidence = (
            {row["rule_id"]: float(row["confidence"]) for row in lexicon.table("rule_confidence")}
            if "rule_confidence" in lexicon.tables
            else {}
        )

    def extract(
        self, title: str, text: str, published: date | None = None, source_id: str = ""
    ) -> dict[str, list[Row]]:
        """Return one article's rows by table name, in the order of the text."""
        document = self._texts.parse(title, text, published)
        article = ids.article_id(source_id)
        states = self._states.find(document)
        treaties, organs = self._treaties.read(document)
        rows: dict[str, list[Row]] = {tables.name(table): [] for table in tables.FACTS}
        rows["state_mentions"] = [
            {
                "article_id": article,
                "sentence_no": mention.sentence_no,
                "span_start": mention.start,
                "span_end": mention.end,
                "evidence": document.body[mention.start : mention.end],
                "iso3": mention.iso3,
                "kind": mention.kind,
            }
            for mention in states
        ]
        rows["treaty_mentions"] = [
            {
                "article_id": article,
                "sentence_no": mention.sentence_no,
                "span_start": mention.start,
                "span_end": mention.end,
                "evidence": document.body[mention.start : mention.end],
                "treaty_code": code,
            }
            for mention in treaties
            for code in dict.fromkeys(mention.codes)
        ]
        if treaties or organs:
            found = self._claims.find(document, states, treaties, organs)
            rows["treaty_claims"] = self._finish("claim", "claim_id", article, found, _CLAIM_KEY)
            facts = self._facts.find(document, treaties)
            rows["treaty_facts"] = self._finish("fact", "fact_id", article, facts, _FACT_KEY)
        reports = self._reports(document, states, treaties)
        rows["incident_reports"] = self._finish("report", "report_id", article, reports, _REPORT_KEY)
        return rows

    def _reports(self, document: Document, states: list[Any], treaties: list[Any]) -> list[Row]:
        return [as_row(report, document) for report in self._incidents.find(document, states, treaties)]

    def _finish(
        self, kind: str, id_column: str, article: str, found: list[Row], key: tuple[str, ...]
    ) -> list[Row]:
        """Give rows their ids; two rows that say the same of the same sentence are one."""
        finished: dict[str, Row] = {}
        for row in found:
            identity = ids.row_id(kind, article, *(row[column] for column in key))
            if identity not in finished:
                finished[identity] = {id_column: identity, "article_id": article, **row}
                if kind != "fact":
                    finished[identity]["confidence"] = self._confidence.get(
                        row["rule_id"], self._confidence.get(f"any {kind}")
                    )
        return list(finished.values())

    def extract_batch(self, articles: pl.DataFrame) -> dict[str, pl.DataFrame]:
        """Return the rows of many articles by table name; `articles` has source_id, title, text, published."""
        rows: dict[str, list[Row]] = {tables.name(table): [] for table in tables.FACTS}
        columns = articles.select("source_id", "title", "text", "published")
        for source_id, title, text, published in columns.iter_rows():
            for name, found in self.extract(title or "", text or "", published, source_id).items():
                rows[name] += found
        return {
            tables.name(table): pl.DataFrame(rows[tables.name(table)], schema=tables.polars_schema(table))
            for table in tables.FACTS
        }
