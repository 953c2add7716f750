"""One article with every fact drawn from it, each shown in the words that it rests on.

Belongs here: gathering an article's facts from the warehouse, cutting its body where they begin and end, and
showing both, in a page or in the terminal.
"""

from pipelines.evidence.gather import ArticleEvidence, Fact, Piece, UnknownArticleError, gather, pieces
from pipelines.evidence.page import page
from pipelines.evidence.terminal import show

__all__ = ["ArticleEvidence", "Fact", "Piece", "UnknownArticleError", "gather", "page", "pieces", "show"]
