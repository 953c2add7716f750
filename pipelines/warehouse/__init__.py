"""The published file: its DDL, how it is built aside and swapped in, the checks before that, the codebook.

Belongs here: everything that is DuckDB. What the tables hold comes from `pipelines.store` and `sql/`.
"""
