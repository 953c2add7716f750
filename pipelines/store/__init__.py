"""What runs keep: the ledger, segments of articles and facts, and the tables of the day.

Belongs here: durable state and its increments. Reading files belongs to `pipelines.ingest`, drawing facts to
`pipelines.extract`, the published file to `pipelines.warehouse`. Nothing here knows of Dagster.
"""
