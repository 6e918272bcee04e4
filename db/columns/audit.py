"""The columns of ``audit.csv``: every change that was made."""

from __future__ import annotations

from db.columns.column import Column
from db.columns.moments import iso_moment
from db.models import Event, User

AUDIT: tuple[Column, ...] = (
    Column("event_id", "integer", "Number of the change; never used again.", Event.event_id, required=True),
    Column("at", "time", "When it was made, ISO 8601 in UTC.", iso_moment(Event.at), required=True),
    Column("actor", "text", "Who made it.", User.name),
    Column(
        "action", "word", "What was done: add, reword, dismiss, restore, attach, withdraw, judge, join …", Event.action
    ),
    Column("entity", "word", "The kind of thing that changed.", Event.entity),
    Column("entity_id", "integer", "Its number.", Event.entity_id),
    Column("claim_id", "integer", "The claim that it concerns; empty where it concerns none.", Event.claim_id),
    Column("field", "word", "What of it changed; for sources, the stance.", Event.field),
    Column("old", "text", "What it was before. What names a confidential source is withheld.", Event.old),
    Column("new", "text", "What it is from then on. What names a confidential source is withheld.", Event.new),
    Column("batch_id", "word", "Shared by all changes of one action.", Event.batch_id),
)
