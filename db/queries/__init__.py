"""Reads. Each takes a session first, never writes, and returns the plain rows of :mod:`db.views.claims`."""

from db.queries.articles import article, article_of_text, articles, counts, reading
from db.queries.cards import claim, claim_version
from db.queries.changes import changes_since
from db.queries.claim_lists import claim_lines, first_claim, neighbour, next_open
from db.queries.dashboard import (
    time_to_verdict,
    verdicts_by_day,
    verdicts_by_outlet,
    verdicts_by_rating,
    verdicts_by_speaker,
)
from db.queries.desk import people, person, saved_views, tags, work
from db.queries.exports import exports
from db.queries.fact_checks import FactCheckView, fact_checks, how_many_fact_checks
from db.queries.filters import QueueView
from db.queries.flat_rows import claim_columns
from db.queries.queue import claim_ids, how_many, queue, queue_ids
from db.queries.scales import rating_uses, scales
from db.queries.searching import is_common
from db.queries.sources import saved_copy, source, source_at, sources
from db.queries.tag_numbers import tag_ids
from db.queries.undoable import last_action
from db.queries.versions import versions

__all__ = [
    "FactCheckView",
    "QueueView",
    "article",
    "article_of_text",
    "articles",
    "changes_since",
    "claim",
    "claim_columns",
    "claim_ids",
    "claim_lines",
    "claim_version",
    "counts",
    "exports",
    "fact_checks",
    "first_claim",
    "how_many",
    "how_many_fact_checks",
    "is_common",
    "last_action",
    "neighbour",
    "next_open",
    "people",
    "person",
    "queue",
    "queue_ids",
    "rating_uses",
    "reading",
    "saved_copy",
    "saved_views",
    "scales",
    "source",
    "source_at",
    "sources",
    "tag_ids",
    "tags",
    "time_to_verdict",
    "verdicts_by_day",
    "verdicts_by_outlet",
    "verdicts_by_rating",
    "verdicts_by_speaker",
    "versions",
    "work",
]
