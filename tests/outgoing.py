"""Reading files that went out back in, for the tests."""

import csv
import io
from datetime import UTC, datetime

from sqlalchemy import insert, text

from db.commands.changes import change_claim, claim_as_it_stands
from db.export import Order, exporter
from db.models import Signoff
from db.session import transaction

SIGNED = datetime(2026, 2, 3, 4, 5, 6, tzinfo=UTC)


def bytes_of(desk, what="claims", form="csv", **options):
    return b"".join(exporter(what, form).stream(desk.database, Order(**options)))


def rows_of(desk, what="claims", **options):
    return list(csv.DictReader(io.StringIO(bytes_of(desk, what, **options).decode("utf-8-sig"), newline="")))


def make_confidential(desk, title, *, confidential=True):
    """As the page of sources does it."""
    with desk.database.begin() as session:
        session.execute(
            text("UPDATE source SET confidential = :is WHERE title = :title"), {"title": title, "is": confidential}
        )


def sign(desk, claim_id, decision="approve", comment=""):
    """As an editor does it: a sign-off on the verdict that stands."""
    state = "approved" if decision == "approve" else "returned"
    with transaction(desk.database) as session:
        claim = claim_as_it_stands(session, claim_id)
        row = {"verdict_id": claim.verdict_id, "claim_id": claim_id, "decision": decision, "comment": comment}
        session.execute(insert(Signoff).values(**row, user_id=desk.ada, signed_at=SIGNED))
        change_claim(session, claim, {"state": state}, version=claim.version, by=desk.ada, action=decision)
