"""The commands of ``python -m db``, a file each: ``add_arguments`` says what it takes, ``run`` does it.

The docstring of ``run`` is its help; what ``run`` returns is the exit status.
"""
