"""A sentence with its context → the claims in it, each readable alone: a split of the context, read at the sentence."""

from __future__ import annotations

import re

from claims.engine import split
from claims.types import Document, Span

#: A page's title above its text, 'Tesla, Inc.' but no sentence, and what it has in brackets: 'Aurora (ship)'.
_TITLE = re.compile(r"\s*(?P<name>[^\n]*?(?:[^\s.!?…]|\b[A-Z][a-z]{0,2}\.))(?:\s*\([^()\n]*\))?[^\S\n]*\n\s*\n")


def decompose_sentence(sentence: str, context: str) -> list[str]:
    """Return the standalone claims of an English sentence; one that holds none comes back as it stands.

    ``context`` are the sentences around it, with or without the sentence itself, perhaps below the title of a page and
    an empty line; pronouns for which the context names nobody stand for the title.
    """
    text = context if sentence in context else f"{context}\n\n{sentence}"
    start = text.find(sentence)
    end = start + len(sentence)
    title = _TITLE.match(text[:start])
    subject = Span(title.start("name"), title.end("name")) if title else None
    claims = [
        claim.claim_text
        for claim in split(Document(text, language="en", subject=subject))
        if any(start <= place.start and place.end <= end for place in claim.appearances)
    ]
    return list(dict.fromkeys(claims)) or [" ".join(sentence.encode(errors="replace").decode().split())]
