"""The verbs of ``python -m db``, a file each."""
