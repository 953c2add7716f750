"""From an article's text to facts. Pure and deterministic: no files, no database, no Dagster."""
