"""The tables. Rows of these classes stay inside the package; screens get the plain rows of :mod:`db.rows`."""

from db.models.article import COUNTERS, Article, Revision
from db.models.base import Base, UtcDateTime, now
from db.models.claim import Appearance, Claim
from db.models.person import Event, User
from db.models.source import Evidence, Source
from db.models.verdict import Rating, Scale, Verdict

__all__ = [
    "COUNTERS",
    "Appearance",
    "Article",
    "Base",
    "Claim",
    "Event",
    "Evidence",
    "Rating",
    "Revision",
    "Scale",
    "Source",
    "User",
    "UtcDateTime",
    "Verdict",
    "now",
]
