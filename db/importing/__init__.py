"""What comes in as files: claims edited elsewhere, articles in bulk, fact-checks that others published."""

from __future__ import annotations

from collections.abc import Iterator

from sqlalchemy.orm import Session, sessionmaker

from db.importing.articles.import_articles import import_articles
from db.importing.claims.import_claims import import_claims
from db.importing.fact_checks.import_fact_checks import import_fact_checks
from db.importing.recognising import KINDS, Kind, Recognised, recognise
from db.importing.results import FAILURES, Difference, Result

__all__ = ["FAILURES", "KINDS", "Difference", "Kind", "Recognised", "Result", "import_file", "recognise"]

IMPORTS = {"claims": import_claims, "articles": import_articles, "factchecks": import_fact_checks}


def import_file(
    database: sessionmaker[Session], file: Recognised, *, person: str, dry_run: bool = False
) -> Iterator[Result]:
    """Import a recognised file in a person's name and yield what came of each of its rows, files or objects.

    Nothing that fails keeps the rest out. A dry run finds the same and stores nothing. Raises
    :class:`UnreadableImportError` where nothing can be read of the file at all.
    """
    return IMPORTS[file.kind](database, file, person=person, dry_run=dry_run)
