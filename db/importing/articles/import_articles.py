"""Articles in bulk: each is read, split and stored, or said why not, and the others go on."""

from __future__ import annotations

import hashlib
import uuid
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace

from sqlalchemy.orm import Session, sessionmaker

from claims import read_file, read_path
from claims.errors import WorkbenchError
from claims.types import Document
from db import commands, queries
from db.commands.events import one_batch
from db.errors import DuplicateArticleError
from db.importing.articles.article_rows import object_readings, row_readings
from db.importing.readers.archives import Page, Reading, archive_readings, folder_readings
from db.importing.recognising import Recognised
from db.importing.results import Result
from db.session import reading, transaction

#: How much of a title is told, in code points.
SHOWN = 100
UNREAD = "A dry run asks no network. The import will read its page"


def article_readings(file: Recognised) -> Iterator[Reading]:
    """Yield each article of a file as something to call, which returns it or raises what is wrong with it."""
    if file.table is not None:
        return row_readings(file.table)
    if file.form == "folder":
        return folder_readings(file.path)
    if file.form == "archive":
        return archive_readings(file.path, file.name)
    if file.form in {"json", "json lines"}:
        return object_readings(file.path, file.name)
    # An upload lies under another name than it has.
    read = (lambda: read_path(file.path)) if file.path.name == file.name else (lambda: _read_upload(file))
    return iter([(file.name, 1.0, read)])


def _read_upload(file: Recognised) -> Document:
    return read_file(file.name, file.path.read_bytes())


def import_articles(
    database: sessionmaker[Session], file: Recognised, *, person: str, dry_run: bool = False
) -> Iterator[Result]:
    """Add the articles of a file in a person's name, each in a transaction of its own, all under one batch.

    Yields what came of each. A dry run reads all of them but those that lie in the network, and adds none.
    """
    intake = _Intake(database, person, dry_run)
    for place, share, read in article_readings(file):
        yield replace(intake.take(place, read), place=place, share=share)


@dataclass
class _Intake:
    database: sessionmaker[Session]
    person: str
    dry_run: bool
    batch_id: str = field(default_factory=lambda: uuid.uuid4().hex)
    #: Where in the file each text stood first, by its hash.
    seen: dict[str, str] = field(default_factory=dict)

    def take(self, place: str, read: Callable[[], Document | Page]) -> Result:
        try:
            document = read()
            if isinstance(document, Page):
                if self.dry_run:
                    return Result(place, "added", document.title[:SHOWN], f"{UNREAD}: {document.url}")
                document = document.read()
        except WorkbenchError as error:
            return Result(place, "unreadable", message=str(error))
        sha256 = hashlib.sha256(document.text.encode("utf-8", "surrogatepass")).hexdigest()
        title = (document.title or document.text.strip()).partition("\n")[0][:SHOWN]
        if sha256 in self.seen:
            return Result(place, "duplicate", title, f"The same text stands at {self.seen[sha256]} of this file.")
        self.seen[sha256] = place
        with reading(self.database) as session:
            known = queries.article_of_text(session, sha256)
        if known is not None:
            return Result(place, "duplicate", title, str(DuplicateArticleError(*known)), known[0])
        return Result(place, "added", title) if self.dry_run else self._store(place, title, document)

    def _store(self, place: str, title: str, document: Document) -> Result:
        # The language model takes seconds to load, and nothing is split in a dry run.
        from claims import split

        proposals = split(document)
        try:
            with transaction(self.database) as session, one_batch(session, self.batch_id):
                by = commands.sign_in(session, self.person)
                article_id = commands.add_article(session, document, proposals, by=by)
        except DuplicateArticleError as error:
            return Result(place, "duplicate", title, str(error), error.article_id)
        except WorkbenchError as error:
            return Result(place, "refused", title, str(error))
        found = sum(proposal.selected for proposal in proposals)
        return Result(place, "added", title, f"{found} claim{'s' * (found != 1)} found", article_id)
