"""Rows for the tests in one line, with good defaults. What a test does not name does not matter to it."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import select

from claims.types import Document, Edit, ProposedClaim, Span
from db import commands, queries
from db.models import Claim
from db.session import reading, transaction

TEXT = (
    "The mayor said taxes rose by 5 percent last year. Nobody believed her.\n\n"
    "“We built 300 flats,” said Ana Ruiz, who runs the housing office 😀. The council denied that rents fell.\n\n"
    "The bridge was opened in 1932. It carries 40,000 cars a day, more than any other."
)


def a_document(text=TEXT, **fields):
    return Document(
        **{"text": text, "title": "Taxes and flats", "published": date(2024, 5, 6), "language": "en"} | fields
    )


def a_proposal(text=TEXT, quote="taxes rose by 5 percent last year", *, selected=True, **fields):
    start = text.index(quote)
    defaults = {
        "appearances": (Span(start, start + len(quote)),),
        "quote": quote,
        "claim_text": f"According to the mayor, {quote}.",
        "headline": quote[:40],
        "speaker": "the mayor",
        "attribution": (),
        "claim_type": "quantity",
        "checkworthiness": 0.5,
        "signals": ("number",),
        "selected": selected,
        "reason": None if selected else "vague",
    }
    fields = defaults | fields
    place = fields["appearances"][0]
    worded = fields["claim_text"] != quote
    fields.setdefault("edits", (Edit(place.start, place.end, fields["claim_text"]),) if worded else ())
    return ProposedClaim(**fields)


def claims_in(session, article_id):
    """All claims of an article in reading order, whatever their state, as lists show them."""
    query = select(Claim.claim_id).where(Claim.article_id == article_id).order_by(Claim.first_start, Claim.claim_id)
    return queries.claim_lines(session, session.scalars(query).all())


@dataclass(frozen=True)
class Desk:
    """A database with an article of three open claims and a dismissed one, and Ada who added it."""

    database: object
    ada: int
    article_id: int
    revision_id: int
    claims: tuple[int, ...]
    dismissed: int

    def do(self, command, *arguments, **fields):
        """Run a command as Ada (unless ``by`` says otherwise) in a transaction of its own."""
        with transaction(self.database) as session:
            return getattr(commands, command)(session, *arguments, **{"by": self.ada} | fields)

    def ask(self, query, *arguments, **fields):
        with reading(self.database) as session:
            return getattr(queries, query)(session, *arguments, **fields)

    def claim(self, claim_id=None):
        return self.ask("claim", claim_id or self.claims[0])

    def listed(self):
        with reading(self.database) as session:
            return claims_in(session, self.article_id)

    def attach(self, claim_id=None, **fields):
        card = self.claim(claim_id)
        defaults = {
            "version": card.version,
            "stance": "supports",
            "url": "https://example.org/report",
            "title": "Report",
        }
        return self.do("attach_source", card.claim_id, **defaults | fields)

    def judge(self, claim_id=None, slug="true", scale="truth", **fields):
        card = self.claim(claim_id)
        defaults = {"version": card.version, "rating_id": self.rating(slug, scale), "rationale": "The report says so."}
        return self.do("record_verdict", card.claim_id, **defaults | fields)

    def rating(self, slug="true", scale="truth"):
        ratings = next(row for row in self.ask("scales") if row.slug == scale).ratings
        return next(rating for rating in ratings if rating.slug == slug).rating_id


def a_desk(database, document=None, proposals=None):
    document = document or a_document()
    if proposals is None:
        proposals = [
            a_proposal(checkworthiness=0.9),
            a_proposal(quote="Nobody believed her", selected=False, checkworthiness=0.1),
            a_proposal(quote="“We built 300 flats,” said Ana Ruiz", speaker="Ana Ruiz", checkworthiness=0.7),
            a_proposal(quote="The bridge was opened in 1932", speaker=None, checkworthiness=0.8),
        ]
    with transaction(database) as session:
        ada = commands.sign_in(session, "Ada L.")
        article_id = commands.add_article(session, document, proposals, by=ada)
    with reading(database) as session:
        text = queries.reading(session, article_id)
    marked = {state: [h.claim_id for h in text.highlights if h.state == state] for state in ("open", "dismissed")}
    return Desk(database, ada, article_id, text.revision_id, tuple(marked["open"]), next(iter(marked["dismissed"]), 0))
