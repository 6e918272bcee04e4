"""A proposition in English words that stand alone, and its headline."""
