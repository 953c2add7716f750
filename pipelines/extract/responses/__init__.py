"""Responses to violations: criticism, appeals, reviews, inquiries, trials, sanctions, releases."""
