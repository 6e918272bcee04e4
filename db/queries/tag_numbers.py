"""Tags by their names."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.models import Tag


def tag_ids(session: Session, names: Sequence[str]) -> list[int]:
    """Return the ids of the tags of these names, compared without regard to case; unknown ones are left out."""
    keys = [name.casefold() for name in names]
    return list(session.scalars(select(Tag.tag_id).where(Tag.name_key.in_(keys)).order_by(Tag.tag_id))) if keys else []
