"""The fact-check report of one article, as HTML and Word."""
