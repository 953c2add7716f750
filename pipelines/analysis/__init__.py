"""What is concluded from all articles together and plain SQL cannot say.

Belongs here: pure functions over whole tables. Reading one article belongs to `extract`, adding up to `sql/`.
"""
