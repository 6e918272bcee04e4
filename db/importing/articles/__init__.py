"""Articles in bulk."""
