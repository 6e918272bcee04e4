"""Whether a fact stated beside another one says of whom it tells."""

from __future__ import annotations

from collections.abc import Collection

from claims.extraction.draft import Draft


def names_owner(draft: Draft, resolved: Collection[int]) -> bool:
    """Tell whether a fact beside that of its clause says of whom: 'its growing debt' alone is nobody's."""
    actor = draft.proposition.head.left_edge
    if draft.proposition.form == "relative" and actor.tag_ == "PRP" and actor.lower_ not in {"i", "we"}:
        return actor.i in resolved
    owners = [token for token in draft.proposition.head.lefts if token.tag_ == "PRP$"]
    return draft.proposition.form != "noun fact" or all(owner.i in resolved for owner in owners)
