"""Published fact-checks in bulk: one that is refused stops no other."""

from __future__ import annotations

import uuid
from collections.abc import Callable, Iterator
from dataclasses import replace

from sqlalchemy.orm import Session, sessionmaker

from claims.errors import WorkbenchError
from db import commands
from db.commands.fact_checks import claim_key
from db.errors import DuplicateFactCheckError
from db.importing.fact_checks.files import fact_check_readings
from db.importing.recognising import Recognised
from db.importing.results import Result
from db.importing.storing import Part, part_of_import, pieces
from db.views.fact_checks import PublishedCheck

#: How much of a claim is told, in code points.
SHOWN = 100


def import_fact_checks(
    database: sessionmaker[Session], file: Recognised, *, person: str, dry_run: bool = False
) -> Iterator[Result]:
    """Add the fact-checks of a file in a person's name under one batch, and yield what came of each.

    Ratings of earlier ones are brought to what is declared for them now. A dry run adds and changes nothing.
    """
    batch_id, seen = uuid.uuid4().hex, dict[tuple[str, str], str]()
    for piece in pieces(fact_check_readings(file)):
        with part_of_import(database, person, batch_id, dry_run=dry_run) as part:
            found = [replace(_take(part, place, read, seen), share=share) for place, share, read in piece]
            part.changed = any(one.outcome == "added" for one in found)
        yield from found
    with part_of_import(database, person, batch_id, dry_run=dry_run) as part:
        moved = commands.map_ratings(part.session, by=part.by)
        part.changed = moved > 0
    if moved:
        message = f"{moved} fact-check{'s' * (moved != 1)} imported before: the place of the rating was declared anew."
        yield Result("", "changed", message=message, share=1.0)


def _take(part: Part, place: str, read: Callable[[], PublishedCheck], seen: dict[tuple[str, str], str]) -> Result:
    try:
        check = read()
    except WorkbenchError as error:
        return Result(place, "unreadable", message=str(error))
    subject = check.claim_text[:SHOWN]
    same = (check.url, claim_key(check.claim_text))
    if same in seen:
        return Result(place, "duplicate", subject, f"The same fact-check stands at {seen[same]} of this file.")
    try:
        with part.session.begin_nested():
            fact_check_id = commands.add_fact_check(part.session, check, by=part.by)
    except DuplicateFactCheckError as error:
        return Result(place, "duplicate", subject, str(error), error.fact_check_id)
    except WorkbenchError as error:
        return Result(place, "refused", subject, str(error))
    seen[same] = place
    said = f"Added, but {' and '.join(check.notes)}." if check.notes else ""
    return Result(place, "added", subject, said, fact_check_id)
