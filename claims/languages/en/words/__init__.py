"""English words in lists: each list once, by subject, with a word on what it is for. The rules hold no lists."""
