"""Reads. Each takes a session first, never writes, and returns the plain rows of :mod:`db.rows`."""

from db.queries.articles import article, articles, counts, reading
from db.queries.cards import claim
from db.queries.changes import changes_since
from db.queries.claim_lists import claim_lines, claim_list, neighbour, next_open
from db.queries.exports import exports
from db.queries.flat_rows import claim_columns
from db.queries.queue import QueueView, claim_ids, how_many, queue, queue_ids
from db.queries.scales import rating_uses, scales
from db.queries.sources import saved_copy, source, source_at, sources

__all__ = [
    "QueueView",
    "article",
    "articles",
    "changes_since",
    "claim",
    "claim_columns",
    "claim_ids",
    "claim_lines",
    "claim_list",
    "counts",
    "exports",
    "how_many",
    "neighbour",
    "next_open",
    "queue",
    "queue_ids",
    "rating_uses",
    "reading",
    "saved_copy",
    "scales",
    "source",
    "source_at",
    "sources",
]
