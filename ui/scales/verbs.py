"""The verbs of the page of scales: choose, add, edit, put in order, retire, bring back."""

from __future__ import annotations

from typing import TypedDict, cast

from db.commands import ratings, scales
from db.session import Session
from db.vocabulary import Common
from ui.shared.fields import Ask, decimal, number, words
from ui.shared.verbs import Verb, rows


def choose(session: Session, ask: Ask, by: int) -> None:
    """Make a scale the one the desk judges by."""
    scales.choose_scale(session, number(ask, "scale_id"), by=by)


def add_scale(session: Session, ask: Ask, by: int) -> None:
    """Add a scale without ratings."""
    scales.add_scale(session, label=words(ask, "label"), description=words(ask, "description"), by=by)


def edit_scale(session: Session, ask: Ask, by: int) -> None:
    """Change the name and description of a scale."""
    told = {"label": words(ask, "label"), "description": words(ask, "description")}
    scales.edit_scale(session, number(ask, "scale_id"), **told, by=by)


def retire_scale(session: Session, ask: Ask, by: int) -> None:
    """Offer a scale no longer."""
    scales.retire_scale(session, number(ask, "scale_id"), by=by)


def bring_back_scale(session: Session, ask: Ask, by: int) -> None:
    """Offer a retired scale again."""
    scales.bring_back_scale(session, number(ask, "scale_id"), by=by)


def add_rating(session: Session, ask: Ask, by: int) -> None:
    """Add a rating at the end of a scale."""
    ratings.add_rating(session, number(ask, "scale_id"), **_rating(ask), by=by)


def edit_rating(session: Session, ask: Ask, by: int) -> None:
    """Change a rating."""
    ratings.edit_rating(session, number(ask, "rating_id"), **_rating(ask), by=by)


def move_rating(session: Session, ask: Ask, by: int) -> None:
    """Move a rating one place up or down."""
    ratings.move_rating(session, number(ask, "rating_id"), step=-1 if words(ask, "way") == "up" else 1, by=by)


def retire_rating(session: Session, ask: Ask, by: int) -> None:
    """Offer a rating no longer; its claims move to the one chosen."""
    move_to = number(ask, "move_to") if ask.get("move_to") else None
    ratings.retire_rating(session, number(ask, "rating_id"), move_to=move_to, by=by)


def bring_back_rating(session: Session, ask: Ask, by: int) -> None:
    """Offer a retired rating again."""
    ratings.bring_back_rating(session, number(ask, "rating_id"), by=by)


class RatingFields(TypedDict):
    """What people say of a rating; the command checks it."""

    label: str
    description: str
    colour: str
    value: float | None
    common: Common


def _rating(ask: Ask) -> RatingFields:
    return {
        "label": words(ask, "label"),
        "description": words(ask, "description"),
        "colour": words(ask, "colour"),
        "value": decimal(ask, "value"),
        "common": cast("Common", words(ask, "common")),
    }


VERBS = rows(
    Verb("choose scale", choose, "The desk judges by this scale now."),
    Verb("add scale", add_scale, "Scale added. Give it ratings."),
    Verb("edit scale", edit_scale, "Scale saved."),
    Verb("retire scale", retire_scale, "Scale retired. Verdicts given by it stay."),
    Verb("bring back scale", bring_back_scale, "Scale brought back."),
    Verb("add rating", add_rating, "Rating added."),
    Verb("edit rating", edit_rating, "Rating saved."),
    Verb("move rating", move_rating, "Rating moved."),
    Verb("retire rating", retire_rating, "Rating retired. Verdicts given by it stay in the history.", claims="many"),
    Verb("bring back rating", bring_back_rating, "Rating brought back."),
)
