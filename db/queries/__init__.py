"""Reads. Each takes a session first, never writes, and returns the plain rows of :mod:`db.rows`."""

from db.queries.articles import article, articles, counts, reading
from db.queries.cards import claim, claim_version
from db.queries.claim_lists import claim_lines, claim_list, first_claim, neighbour, next_open
from db.queries.dashboard import (
    time_to_verdict,
    verdicts_by_day,
    verdicts_by_outlet,
    verdicts_by_rating,
    verdicts_by_speaker,
)
from db.queries.desk import people, person, saved_views, tags, work
from db.queries.flat_rows import verdict_columns
from db.queries.queue import QueueView, claim_ids, how_many, queue, queue_ids
from db.queries.scales import scales
from db.queries.searching import is_common
from db.queries.sources import sources

__all__ = [
    "QueueView",
    "article",
    "articles",
    "claim",
    "claim_ids",
    "claim_lines",
    "claim_list",
    "claim_version",
    "counts",
    "first_claim",
    "how_many",
    "is_common",
    "neighbour",
    "next_open",
    "people",
    "person",
    "queue",
    "queue_ids",
    "reading",
    "saved_views",
    "scales",
    "sources",
    "tags",
    "time_to_verdict",
    "verdict_columns",
    "verdicts_by_day",
    "verdicts_by_outlet",
    "verdicts_by_rating",
    "verdicts_by_speaker",
    "work",
]
