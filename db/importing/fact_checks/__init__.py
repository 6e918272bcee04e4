"""Fact-checks that others published."""
