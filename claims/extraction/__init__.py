"""Sentences → drafts: what states one thing, where it stands, and who says it."""
