"""The encoder: a small BERT with two heads that reads a sentence and tells whether it is checkable and check-worthy.

Its file lies in ``claims/model`` with its licence, figures and hash; ``claims/training`` makes it. Where it cannot be
used, :func:`available` says why and the signals score alone.
"""

from __future__ import annotations

import hashlib
import math
import threading
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from claims.checkworthiness.wordpiece import read_vocabulary, word_pieces

if TYPE_CHECKING:
    import onnxruntime

FOLDER = Path(__file__).parents[1] / "model"
FILE = FOLDER / "checkworthiness.onnx"
VOCABULARY = FOLDER / "vocab.txt"
#: Where Linux tells what each core can do; what is not told there counts as not there.
PROCESSOR = Path("/proc/cpuinfo")
#: The instructions that add up products of bytes without overflowing, as Linux names them.
EXACT = frozenset({"avx512_vnni", "avx_vnni"})
#: In the form of ``sha256sum``.
HASHES = FOLDER / "SHA256SUMS"

#: Pieces that are read of one sentence; what comes after them does not count.
LONGEST = 128

_lock = threading.Lock()


def written_hash(path: Path) -> str | None:
    """Return the sha256 that stands for a file in :data:`HASHES`; None where there is none."""
    if not HASHES.exists():
        return None
    lines = (line.split() for line in HASHES.read_text(encoding="utf-8").splitlines())
    return next((parts[0] for parts in lines if parts[1:] == [path.name]), None)


@lru_cache(maxsize=1)
def available() -> str | None:
    """Return None where the encoder can be used, else the reason why it cannot, as a sentence for the user."""
    try:
        import onnxruntime  # noqa: F401 - only asked for
    except ImportError:
        return "onnxruntime is not installed, so sentences are scored by signals alone."
    for path in (FILE, VOCABULARY):
        if not path.exists():
            return f"claims/model/{path.name} is missing, so sentences are scored by signals alone."
        if hashlib.sha256(path.read_bytes()).hexdigest() != written_hash(path):
            return (
                f"claims/model/{path.name} is not the file that was measured, so sentences are scored by signals alone."
            )
    return None


def sums_exactly() -> bool:
    """Tell whether every core is known to have instructions that add up products of bytes without overflowing."""
    try:
        lines = PROCESSOR.read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        return False
    cores = [line.partition(":")[2].split() for line in lines if line.startswith("flags")]
    return bool(cores) and not any(EXACT.isdisjoint(flags) for flags in cores)


@lru_cache(maxsize=1)
def _session() -> onnxruntime.InferenceSession:
    import onnxruntime

    options = onnxruntime.SessionOptions()
    # One core is what a desk's other work leaves; waiting threads must not burn the rest.
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    options.enable_cpu_mem_arena = False
    options.log_severity_level = 3
    # Without it a processor that has no VNNI instructions overflows on the way and scores otherwise than the others.
    # Those that have them score alike either way, but take half as long again for it.
    if not sums_exactly():
        options.add_session_config_entry("session.x64quantprecision", "1")
    return onnxruntime.InferenceSession(str(FILE), options, providers=["CPUExecutionProvider"])


@lru_cache(maxsize=1)
def _vocabulary() -> dict[str, int]:
    return read_vocabulary(VOCABULARY)


def _logits(pieces: Sequence[int]) -> tuple[float, float]:
    """Return the two logits of one sentence.

    One at a time: what is quantised on the way depends on all that is read at once, and a sentence's score must not
    depend on its neighbours. A batch would not be faster on one thread.
    """
    import numpy as np

    (logits,) = _session().run(None, {"pieces": np.array([pieces], dtype=np.int64)})
    return float(logits[0][0]), float(logits[0][1])


def read_sentences(texts: Sequence[str]) -> list[tuple[float, float]]:
    """Return for each text the logits of "check-worthy" and "checkable"; ask :func:`available` before.

    Safe to call from any thread. Loads the file at the first call.
    """
    with _lock:
        return [_logits(word_pieces(text, _vocabulary(), longest=LONGEST)) for text in texts]


def probability(logit: float) -> float:
    """Return the probability that a logit stands for; no logit is too large."""
    return 1 / (1 + math.exp(-logit)) if logit >= 0 else math.exp(logit) / (1 + math.exp(logit))
