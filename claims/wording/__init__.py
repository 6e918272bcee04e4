"""Wordings as changes of a quote."""
