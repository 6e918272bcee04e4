"""The page Scales: its memory and its verbs."""
