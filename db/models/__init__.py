"""The tables. Rows of these classes stay inside the package; screens get the plain rows of :mod:`db.views.claims`."""

from db.models.article import COUNTERS, Article, Look, Revision
from db.models.base import Base, UtcDateTime, now
from db.models.claim import Appearance, Claim
from db.models.export import Export
from db.models.fact_check import FactCheck
from db.models.person import Event, User
from db.models.saved_view import SavedView
from db.models.source import Evidence, Snapshot, Source
from db.models.tag import ClaimTag, Tag
from db.models.verdict import Rating, Retraction, Scale, Signoff, Verdict

__all__ = [
    "COUNTERS",
    "Appearance",
    "Article",
    "Base",
    "Claim",
    "ClaimTag",
    "Event",
    "Evidence",
    "Export",
    "FactCheck",
    "Look",
    "Rating",
    "Retraction",
    "Revision",
    "SavedView",
    "Scale",
    "Signoff",
    "Snapshot",
    "Source",
    "Tag",
    "User",
    "UtcDateTime",
    "Verdict",
    "now",
]
