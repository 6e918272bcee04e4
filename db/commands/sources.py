"""Sources as such: entered once, found again by their address, corrected, kept a copy of."""

from __future__ import annotations

import hashlib
from datetime import date
from typing import Any

from sqlalchemy import Row, insert, select, update
from sqlalchemy.orm import Session

from db.addresses import clean_address, normalise_address
from db.cleaning import clean_line, clean_optional
from db.commands.events import as_text, log, log_fields
from db.commands.inserting import insert_unless_there
from db.errors import NotFoundError, RefusedError, StaleSourceError
from db.models import Snapshot, Source
from db.vocabulary import SNAPSHOT_ORIGINS, SOURCE_KINDS, SnapshotOrigin, SourceKind

#: Of a copy, in bytes: a database is no film archive.
LARGEST_COPY = 20_000_000


def source_details(
    *,
    title: str,
    publisher: str,
    author: str,
    published_at: date | None,
    kind: SourceKind | None,
    archive_url: str | None,
    confidential: bool,
) -> dict[str, Any]:
    """Return what people say of a source as columns; raises :class:`RefusedError` for what cannot be stored."""
    if kind is not None and kind not in SOURCE_KINDS:
        raise RefusedError(f"{kind!r} is no kind of source. Choose one of: {', '.join(SOURCE_KINDS)}.")
    return {
        "title": clean_line(title, what="title"),
        "publisher": clean_optional(publisher, what="publisher"),
        "author": clean_optional(author, what="author"),
        "published_at": published_at,
        "kind": kind,
        "archive_url": clean_address(archive_url) if archive_url and archive_url.strip() else None,
        "confidential": confidential,
    }


def find_or_add_source(session: Session, *, url: str | None, details: dict[str, Any], by: int) -> int:
    """Return the source with this address, entered if it is new; one without an address is always new.

    What is known of a source stays; what was not known is filled in from ``details``, and a source that somebody calls
    confidential is so from then on, for all. Raises :class:`RefusedError`.
    """
    if not (url or "").strip():
        if not details["title"]:
            raise RefusedError("A source needs an address or a title, so that others can find it.")
        made = insert(Source).values(**details, added_by=by).returning(Source.source_id)
        source_id = session.execute(made).scalar_one()
        log(session, by=by, action="add", entity="source", entity_id=source_id, new=details["title"])
        return source_id
    address = clean_address(url or "")
    normalised = normalise_address(address)
    new_id = insert_unless_there(
        session, Source, Source.url_normalised, url=address, url_normalised=normalised, added_by=by, **details
    )
    if new_id is not None:
        log(session, by=by, action="add", entity="source", entity_id=new_id, new=details["title"] or address)
        return new_id
    known = session.execute(_locked().where(Source.url_normalised == normalised)).one()
    fill_in(session, known, details, by=by)
    return int(known.source_id)


def fill_in(session: Session, known: Row[Any], details: dict[str, Any], *, by: int) -> None:
    """Add to a source what was not known of it; what was stays as it is."""
    gaps = {field: value for field, value in details.items() if value and not getattr(known, field)}
    _change(session, known, gaps, by=by)


def edit_source(
    session: Session,
    source_id: int,
    *,
    version: int,
    by: int,
    url: str | None,
    title: str,
    publisher: str = "",
    author: str = "",
    published_at: date | None = None,
    kind: SourceKind | None = None,
    archive_url: str | None = None,
    confidential: bool = False,
) -> int:
    """Correct what is said of a source, for every claim that relies on it, and return its new version.

    Raises :class:`NotFoundError`, :class:`StaleSourceError`, and :class:`RefusedError` for an address that is none or
    that another source has, and where neither address nor title is left.
    """
    changes = source_details(
        title=title,
        publisher=publisher,
        author=author,
        published_at=published_at,
        kind=kind,
        archive_url=archive_url,
        confidential=confidential,
    ) | _addressed(url)
    if not changes["title"] and not changes["url"]:
        raise RefusedError("A source needs an address or a title, so that others can find it.")
    known = source_as_it_stands(session, source_id)
    if known.version != version:
        raise _stale(known, changes)
    _refuse_taken(session, source_id, changes["url_normalised"])
    return _change(session, known, changes, by=by)


def change_back(session: Session, known: Row[Any], fields: dict[str, str | None], *, by: int, action: str) -> None:
    """Set fields of a source to what they were, as events wrote it down; ``action`` is the verb of the record.

    Raises :class:`RefusedError` where another source has the address meanwhile.
    """
    changes = {field: _as_value(field, text) for field, text in fields.items()}
    if "url" in changes:
        changes |= _addressed(changes["url"])
        _refuse_taken(session, known.source_id, changes["url_normalised"])
    _change(session, known, changes, by=by, action=action)


def _as_value(field: str, text: str | None) -> Any:
    if text is None:
        return None
    kind = Source.__table__.columns[field].type.python_type
    return date.fromisoformat(text) if kind is date else text == "True" if kind is bool else text


def source_as_it_stands(session: Session, source_id: int) -> Row[Any]:
    """Return the source's row; on PostgreSQL nobody else changes it until the transaction ends.

    Raises :class:`NotFoundError`.
    """
    row = session.execute(_locked().where(Source.source_id == source_id)).one_or_none()
    if row is None:
        raise NotFoundError("source", source_id)
    return row


def keep_copy(
    session: Session,
    source_id: int,
    *,
    origin: SnapshotOrigin,
    name: str,
    media_type: str,
    content: bytes,
    text: str,
    by: int,
) -> int:
    """Keep a copy of a source as it is now and return its id; a copy that is there already is not kept twice.

    ``content`` are the bytes as they came, ``text`` what can be read in them, "" where nothing can. Raises
    :class:`RefusedError` for an empty or an oversized copy, :class:`NotFoundError`.
    """
    if origin not in SNAPSHOT_ORIGINS:
        raise RefusedError(f"A copy is of a {' or a '.join(SNAPSHOT_ORIGINS)}, not of {origin!r}.")
    if not content:
        raise RefusedError(f"{name}: there is nothing in it. Choose another file.")
    if len(content) > LARGEST_COPY:
        raise RefusedError(f"{name}: larger than {LARGEST_COPY // 1_000_000} MB. Keep the part that matters.")
    source_as_it_stands(session, source_id)
    digest = hashlib.sha256(content).hexdigest()
    same = (Snapshot.source_id == source_id, Snapshot.sha256 == digest)
    known = session.scalar(select(Snapshot.snapshot_id).where(*same).order_by(Snapshot.snapshot_id).limit(1))
    if known is not None:
        return known
    row = {"origin": origin, "name": clean_line(name, limit=len(name) + 1), "media_type": clean_line(media_type)}
    made = insert(Snapshot).values(source_id=source_id, content=content, sha256=digest, text=text, added_by=by, **row)
    snapshot_id = session.execute(made.returning(Snapshot.snapshot_id)).scalar_one()
    log(session, by=by, action="copy", entity="source", entity_id=source_id, field="sha256", new=digest)
    return snapshot_id


def _locked() -> Any:
    return select(Source.__table__).with_for_update(key_share=True)


def _addressed(url: str | None) -> dict[str, str | None]:
    if not (url or "").strip():
        return {"url": None, "url_normalised": None}
    address = clean_address(url or "")
    return {"url": address, "url_normalised": normalise_address(address)}


def _refuse_taken(session: Session, source_id: int, normalised: str | None) -> None:
    if normalised is None:
        return
    taken = select(Source.title, Source.url).where(Source.url_normalised == normalised, Source.source_id != source_id)
    other = session.execute(taken).one_or_none()
    if other is not None:
        raise RefusedError(f"This address is that of another source: {other.title or other.url}. Attach that one.")


def _change(session: Session, known: Row[Any], changes: dict[str, Any], *, by: int, action: str = "edit") -> int:
    """Change fields of a source, at the version it was read at, and return its new one."""
    changed = {field: value for field, value in changes.items() if getattr(known, field) != value}
    if not changed:
        return int(known.version)
    guarded = update(Source).where(Source.source_id == known.source_id, Source.version == known.version)
    made = session.execute(
        guarded.values(**changed, version=known.version + 1).execution_options(synchronize_session=False)
    )
    if made.rowcount != 1:  # type: ignore[attr-defined] # of a cursor
        raise _stale(source_as_it_stands(session, known.source_id), changes)
    told = {field: value for field, value in changed.items() if field != "url_normalised"}
    log_fields(session, known, told, by=by, action=action, entity="source", entity_id=known.source_id)
    return int(known.version) + 1


def _stale(known: Row[Any], changes: dict[str, Any]) -> StaleSourceError:
    told = [field for field in changes if field != "url_normalised"]
    return StaleSourceError(
        known.source_id,
        known.version,
        {field: as_text(changes[field]) for field in told},
        {field: as_text(getattr(known, field)) for field in told},
    )
