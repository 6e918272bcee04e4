"""The filters of claims. Each is one row: its name, its SQL, and how it is asked for.

Its name is the word for it everywhere: the field of :class:`QueueView`, the key in addresses, the option of the
terminal. Another filter is a row in ``FILTERS`` and a field of the view; queue, exports and terminal draw from here.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Literal, NamedTuple

from sqlalchemy import ColumnElement, select
from sqlalchemy.orm import InstrumentedAttribute, Session

from claims.types import ClaimType
from db.errors import RefusedError
from db.models import Article, Claim, ClaimTag
from db.queries import desk
from db.queries.articles import articles
from db.queries.scales import scales
from db.queries.searching import found_by
from db.vocabulary import CLAIM_TYPES, PRIORITIES, STATES, State

Sort = Literal["reading order", "checkworthiness", "newest", "oldest", "priority"]
#: The largest number a database holds.
LARGEST = 2**63 - 1
#: How many articles can be chosen, the newest first.
ARTICLES = 1_000


@dataclass(frozen=True, slots=True)
class QueueView:
    """Which claims a queue shows, and in which order. What is as usual leaves a filter out; several all have to fit.

    ``states`` are any of these; none of them is all of them. ``text`` are words that all stand in the claim, in a
    quote of it or in a source of it, whatever the case of their letters. ``verdict`` is the number of the rating that
    stands, ``article``, ``tag`` and ``assignee`` are numbers too, ``outlet`` the publisher of the article.
    """

    state: State | None = None
    article: int | None = None
    text: str = ""
    sort: Sort = "reading order"
    states: tuple[State, ...] = ()
    verdict: int | None = None
    speaker: str | None = None
    type: ClaimType | None = None
    source: Literal["none"] | None = None
    tag: int | None = None
    priority: int | None = None
    assignee: int | Literal["nobody"] | None = None
    outlet: str | None = None


class Choice(NamedTuple):
    """A value that a filter can have, as text, what it is called, and under which title it stands in a list."""

    value: str
    name: str
    group: str = ""


@dataclass(frozen=True, slots=True)
class Filter:
    """A filter of claims.

    ``where`` makes the conditions of a value. ``title`` stands at its field in forms; without one it has no field, for
    another says the same. ``words`` are the fixed values and what they are called: the only ones, but for those that
    ``offered`` finds. ``said_in_words``: the terminal takes what a value is called in place of the number.
    ``in_queue``: it narrows the queue too. ``earlier`` are other names in addresses that people kept and in the
    terminal; one that stands for a value of its own has that value.
    """

    name: str
    where: Callable[[Any], Sequence[ColumnElement[bool]]]
    title: str = ""
    kind: type[int | str] = str
    words: Mapping[str, str] = field(default_factory=dict)
    offered: Callable[[Session], list[Choice]] | None = None
    several: bool = False
    said_in_words: bool = False
    in_queue: bool = True
    earlier: Mapping[str, str | None] = field(default_factory=dict)

    def choices(self, session: Session) -> list[Choice]:
        """Return what can be chosen; nothing where any text or number will do."""
        found = self.offered(session) if self.offered else []
        return [*(Choice(value, name) for value, name in self.words.items()), *found]

    def value(self, text: str) -> Any:
        """Return a value from text; raises :class:`RefusedError` where it is none."""
        if self.words and text not in self.words and self.offered is None:
            raise RefusedError(f"{self.name} is none of {', '.join(self.words)}: {text[:40]!r}.")
        digits = text.removeprefix("-")
        is_number = text.isascii() and digits.isdigit() and len(digits) <= len(str(LARGEST)) and int(digits) <= LARGEST
        if self.kind is str or (text in self.words and not is_number):
            return text
        if not is_number:
            raise RefusedError(f"{self.name} takes a number, not {text[:40]!r}.")
        return int(text)


def _is(column: InstrumentedAttribute[Any]) -> Callable[[Any], Sequence[ColumnElement[bool]]]:
    return lambda value: [column == value]


def _of_assignee(value: int | str) -> Sequence[ColumnElement[bool]]:
    return [Claim.assignee_id.is_(None) if value == "nobody" else Claim.assignee_id == value]


def _of_tag(value: int) -> Sequence[ColumnElement[bool]]:
    return [Claim.claim_id.in_(select(ClaimTag.claim_id).where(ClaimTag.tag_id == value))]


def _of_outlet(value: str) -> Sequence[ColumnElement[bool]]:
    return [Claim.article_id.in_(select(Article.article_id).where(Article.publisher == value))]


def _titles(session: Session) -> list[Choice]:
    return [Choice(str(row.article_id), row.title) for row in articles(session, limit=ARTICLES).items]


def _ratings(session: Session) -> list[Choice]:
    listed = [(scale.label, rating) for scale in scales(session) for rating in scale.ratings]
    return [Choice(str(rating.rating_id), rating.label, scale) for scale, rating in listed]


def _tags(session: Session) -> list[Choice]:
    return [Choice(str(tag.key), tag.name) for tag in desk.tags(session)]


def _people(session: Session) -> list[Choice]:
    return [Choice(str(person.key), person.name) for person in desk.people(session)]


#: In the order in which forms offer them.
FILTERS: tuple[Filter, ...] = (
    Filter(
        "article",
        _is(Claim.article_id),
        "Article",
        kind=int,
        offered=_titles,
        in_queue=False,
        earlier={"article_id": None},
    ),
    Filter("text", found_by, "Words"),
    Filter(
        "states",
        lambda values: [Claim.state.in_(values)],
        "State",
        words={state: state for state in STATES},
        several=True,
        in_queue=False,
    ),
    Filter("state", _is(Claim.state), words={state: state for state in STATES}, in_queue=False),
    Filter(
        "verdict",
        _is(Claim.rating_id),
        "Verdict",
        kind=int,
        offered=_ratings,
        said_in_words=True,
        earlier={"rating_id": None, "rating": None},
    ),
    Filter(
        "type",
        _is(Claim.claim_type),
        "Claim type",
        words={claim_type: claim_type for claim_type in CLAIM_TYPES},
        earlier={"claim_type": None},
    ),
    Filter(
        "source",
        lambda _none: [Claim.n_evidence == 0],
        "Sources",
        words={"none": "has no source"},
        earlier={"without_source": "none"},
    ),
    Filter("tag", _of_tag, "Tag", kind=int, offered=_tags, said_in_words=True, earlier={"tag_id": None}),
    Filter(
        "priority",
        _is(Claim.priority),
        "Priority",
        kind=int,
        words={str(number): word for number, word in sorted(PRIORITIES.items(), reverse=True)},
        said_in_words=True,
    ),
    Filter(
        "assignee",
        _of_assignee,
        "Assigned to",
        kind=int,
        words={"nobody": "nobody"},
        offered=_people,
        said_in_words=True,
        earlier={"assignee_id": None, "unassigned": "nobody"},
    ),
    Filter("speaker", _is(Claim.speaker), "Speaker"),
    Filter("outlet", _of_outlet, "Outlet", earlier={"publisher": None}),
)


def conditions(view: QueueView, *, words: list[ColumnElement[bool]] | None = None) -> list[ColumnElement[bool]]:
    """Return the filters of a view as conditions on claims; ``words`` are those of its text, where they are known."""
    found: list[ColumnElement[bool]] = []
    for one in FILTERS:
        value = getattr(view, one.name)
        if one.name == "text" and words is not None:
            found += words
        elif value not in (None, "", ()):
            found += one.where(value)
    return found
