"""A file, pasted text or web address → a document with clean text."""
