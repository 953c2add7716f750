"""Files to articles: the landing folder, every form of article, near-duplicates. Knows nothing of facts."""

from pipelines.ingest.articles import CHECKS, Article, Rejected
from pipelines.ingest.landing import LandingFile, list_files, read_file

__all__ = ["CHECKS", "Article", "LandingFile", "Rejected", "list_files", "read_file"]
