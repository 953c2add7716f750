"""Dates: datable expressions as a first and a last day."""
