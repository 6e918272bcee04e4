"""Reads. Each takes a session first, never writes, and returns the plain rows of :mod:`db.rows`."""

from db.queries.articles import article, articles, counts, reading
from db.queries.cards import claim
from db.queries.flat_rows import claim_columns
from db.queries.queue import QueueView, claim_list, how_many, neighbour, next_open, queue
from db.queries.scales import scales
from db.queries.sources import sources
from db.queries.undoable import last_action

__all__ = [
    "QueueView",
    "article",
    "articles",
    "claim",
    "claim_columns",
    "claim_list",
    "counts",
    "how_many",
    "last_action",
    "neighbour",
    "next_open",
    "queue",
    "reading",
    "scales",
    "sources",
]
