"""A document → its claims: proposals with their place, wording, title, speaker and score.

The stages are functions of their own; this file only says in which order they work.
"""

from __future__ import annotations

from claims.decomposition import decompose
from claims.matching.repetition import join_repeated
from claims.proposals import propose
from claims.types import Document, ProposedClaim

#: Who found a claim; kept with every claim, so that another version can be compared with it.
ENGINE = "spacy-rules"
ENGINE_VERSION = "1.0"


def split_document(document: Document) -> list[ProposedClaim]:
    """Return the claims of a document in reading order: those selected and those looked at and dismissed.

    ``document.text[claim.start:claim.end] == claim.quote`` for every claim; every sentence of the prose lies in
    a claim or a dismissed proposal.
    """
    return sorted(join_repeated(propose(document)), key=lambda claim: (claim.start, -claim.end))


def decompose_sentence(sentence: str, context: str) -> list[str]:
    """Return the standalone claims of a sentence; the context is a title, an empty line and the sentences around."""
    return decompose(sentence, context)
