"""The review page: its memory, its verbs, its queue."""
