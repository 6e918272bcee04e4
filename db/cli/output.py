"""What every command says: JSON lines on standard output, errors on standard error, whole beside progress bars."""

from __future__ import annotations

import json
import sys
from typing import Any

from tqdm import tqdm


def say(values: dict[str, Any]) -> None:
    """Write a JSON line to standard output."""
    with tqdm.external_write_mode(file=sys.stdout):
        sys.stdout.write(json.dumps(values, ensure_ascii=False) + "\n")


def complain(sentence: str) -> None:
    """Write a sentence to standard error."""
    tqdm.write(sentence, file=sys.stderr)
