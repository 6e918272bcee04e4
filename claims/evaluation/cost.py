"""What splitting costs: seconds for a 600-word article on one core with the model loaded, and memory."""

from __future__ import annotations

import json
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from claims import split
from claims.evaluation.figure import Figure
from claims.types import Document

WORDS = 600
RUNS = 7


def articles(folder: Path) -> list[str]:
    """Make texts of about 600 words out of the paragraphs of the news set, no two with the same beginning."""
    paragraphs = [
        paragraph
        for path in sorted((folder / "news").glob("d*.json"))
        for paragraph in json.loads(path.read_text(encoding="utf-8"))["text"].split("\n\n")
    ]
    texts: list[str] = []
    while paragraphs and len(texts) < RUNS + 1:
        chosen: list[str] = []
        while paragraphs and sum(len(paragraph.split()) for paragraph in chosen) < WORDS:
            chosen.append(paragraphs.pop(0))
        texts.append("\n\n".join(chosen))
    return [text for text in texts if len(text.split()) >= WORDS * 0.9]


def seconds_per_article(texts: list[str]) -> float:
    """Return the median processor seconds of splitting one text, the first one being the warm-up.

    Processor time is what one core would need: work on a second core counts as well.
    """
    times = []
    for text in texts:
        began = time.process_time()
        split(Document(text, language="en"))
        times.append((time.process_time() - began) * WORDS / len(text.split()))
    return statistics.median(times[1:])


#: Splits the file it is given, then says how much memory it ever held (proc(5), VmHWM). What getrusage(2) reports of
#: a child would begin with the memory of this process.
PROBE = """
import pathlib, re, sys
from claims.reading.files import read_path
from claims import split
split(read_path(pathlib.Path(sys.argv[1])))
print(re.search(r"VmHWM:\\s+(\\d+) kB", pathlib.Path("/proc/self/status").read_text())[1])
"""


def peak_megabytes(text: str) -> float:
    """Return the peak memory of a process of its own that reads and splits the text; Linux only."""
    with tempfile.NamedTemporaryFile("w", suffix=".txt", encoding="utf-8") as file:
        file.write(text)
        file.flush()
        command = [sys.executable, "-c", PROBE, file.name]
        # Our own interpreter and our own words: nothing of this comes from outside.
        done = subprocess.run(command, check=True, capture_output=True, text=True)  # noqa: S603
    return int(done.stdout) / 1024


def measure(folder: Path) -> list[Figure]:
    """Measure time and memory on the news set; nothing where it is missing."""
    texts = articles(folder)
    if not texts:
        return []
    return [
        Figure(
            "cost", "processor seconds of a whole split, 600 words", seconds_per_article(texts), len(texts), "≤ 0.5"
        ),
        Figure("cost", "peak memory of the process, MB", peak_megabytes(texts[0]), 1, "≤ 700"),
    ]
