"""An independent check of the guards: what a wording or a headline lost or made up against its quote.

It shares no code and no word list with :mod:`claims.languages.en.guards`, and works on sets of plain tokens
instead of counted patterns, so that a gap in one shows in the other.
"""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Iterator
from pathlib import Path

from claims import split
from claims.evaluation.figure import Figure
from claims.types import Document

NEGATIONS = {"no", "not", "nt", "never", "none", "nobody", "nothing", "neither", "nor", "without", "hardly", "cannot"}
MODALS = {"may", "might", "could", "would", "should", "must", "can", "will", "shall"}
HEDGES = {
    "allegedly", "reportedly", "nearly", "almost", "about", "roughly", "approximately", "likely", "possibly",
    "probably", "perhaps", "apparently", "suspected", "alleged", "only", "if", "unless",
}  # fmt: skip
DENIALS = {"deni": "deny", "deny": "deny", "refus": "refuse", "fail": "fail", "reject": "reject", "disput": "dispute"}


def words(text: str) -> list[str]:
    """Return the tokens of a text: letters and digits, lower-cased, apostrophes dropped, figures kept whole."""
    plain = unicodedata.normalize("NFKC", text).lower().replace("n’t", " nt").replace("n't", " nt")
    held = "".join(sign if sign.isalnum() or sign in ".,%" else " " for sign in plain)
    return [token.strip(".,") for token in held.split() if token.strip(".,")]


def kinds(text: str) -> dict[str, set[str]]:
    """Return what a text negates, counts, allows, hedges and denies."""
    tokens = set(words(text))
    return {
        "negation": {"not" if token in {"nt", "cannot"} else token for token in tokens & NEGATIONS},
        "number": {token for token in tokens if any(sign.isdigit() for sign in token)},
        "modal": {"can" if one == "cannot" else one for one in tokens & MODALS},
        "hedge": tokens & HEDGES,
        "denial": {name for token in tokens for stem, name in DENIALS.items() if token.startswith(stem)},
    }


def changed(quote: str, wording: str) -> set[str]:
    """Name the kinds that differ between a quote and its wording."""
    before, after = kinds(quote), kinds(wording)
    return {kind for kind in before if before[kind] != after[kind]}


def texts(folder: Path) -> Iterator[str]:
    """Yield every running text of the development data that is an article or like one."""
    for path in sorted((folder / "news").glob("d*.json")):
        yield json.loads(path.read_text(encoding="utf-8"))["text"]
    for name in ("quotes/polnear_dev.jsonl", "sentences/gum_dev.jsonl", "sentences/ewt_dev.jsonl"):
        path = folder / name
        if path.exists():
            for line in path.read_text(encoding="utf-8").splitlines():
                yield json.loads(line)["text"]


def measure(folder: Path) -> list[Figure]:
    """Count the claims, dismissed ones included, whose wording or headline changes anything guarded."""
    claims = [claim for text in texts(folder) for claim in split(Document(text, language="en"))]
    if not claims:
        return []
    wording = sum(bool(changed(claim.quote, claim.claim_text)) for claim in claims)
    title = sum(bool(changed(claim.quote, claim.headline)) for claim in claims)
    return [
        Figure("guards", "restatements that change what is guarded", float(wording), len(claims), "0"),
        Figure("guards", "headlines that change what is guarded", float(title), len(claims), "0"),
    ]
