"""The verbs of the page of scales: choose, add, edit, put in order, retire, bring back."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from db import commands, queries
from db.preset_scales import PALETTE
from db.vocabulary import COMMON
from ui.shared.asked import Ask, decimal, number, words


def choose(session: Any, ask: Ask, by: int) -> None:
    """Make a scale the one the desk judges by."""
    commands.choose_scale(session, number(ask, "scale_id"), by=by)


def add_scale(session: Any, ask: Ask, by: int) -> None:
    """Add a scale without ratings."""
    commands.add_scale(session, label=words(ask, "label"), description=words(ask, "description"), by=by)


def edit_scale(session: Any, ask: Ask, by: int) -> None:
    """Change the name and description of a scale."""
    told = {"label": words(ask, "label"), "description": words(ask, "description")}
    commands.edit_scale(session, number(ask, "scale_id"), **told, by=by)


def retire_scale(session: Any, ask: Ask, by: int) -> None:
    """Offer a scale no longer."""
    commands.retire_scale(session, number(ask, "scale_id"), by=by)


def bring_back_scale(session: Any, ask: Ask, by: int) -> None:
    """Offer a retired scale again."""
    commands.bring_back_scale(session, number(ask, "scale_id"), by=by)


def add_rating(session: Any, ask: Ask, by: int) -> None:
    """Add a rating at the end of a scale."""
    commands.add_rating(session, number(ask, "scale_id"), **_rating(ask), by=by)


def edit_rating(session: Any, ask: Ask, by: int) -> None:
    """Change a rating."""
    commands.edit_rating(session, number(ask, "rating_id"), **_rating(ask), by=by)


def move_rating(session: Any, ask: Ask, by: int) -> None:
    """Move a rating one place up or down."""
    commands.move_rating(session, number(ask, "rating_id"), step=-1 if words(ask, "way") == "up" else 1, by=by)


def retire_rating(session: Any, ask: Ask, by: int) -> None:
    """Offer a rating no longer; its claims move to the one chosen."""
    move_to = number(ask, "move_to") if ask.get("move_to") else None
    commands.retire_rating(session, number(ask, "rating_id"), move_to=move_to, by=by)


def bring_back_rating(session: Any, ask: Ask, by: int) -> None:
    """Offer a retired rating again."""
    commands.bring_back_rating(session, number(ask, "rating_id"), by=by)


def _rating(ask: Ask) -> dict[str, Any]:
    return {
        "label": words(ask, "label"),
        "description": words(ask, "description"),
        "colour": words(ask, "colour"),
        "value": decimal(ask, "value"),
        "common": words(ask, "common"),
    }


VERBS = {
    "choose scale": choose,
    "add scale": add_scale,
    "edit scale": edit_scale,
    "retire scale": retire_scale,
    "bring back scale": bring_back_scale,
    "add rating": add_rating,
    "edit rating": edit_rating,
    "move rating": move_rating,
    "retire rating": retire_rating,
    "bring back rating": bring_back_rating,
}

DONE = {
    "choose scale": "The desk judges by this scale now.",
    "add scale": "Scale added. Give it ratings.",
    "edit scale": "Scale saved.",
    "retire scale": "Scale retired. Verdicts given by it stay.",
    "bring back scale": "Scale brought back.",
    "add rating": "Rating added.",
    "edit rating": "Rating saved.",
    "move rating": "Rating moved.",
    "retire rating": "Rating retired. Verdicts given by it stay in the history.",
    "bring back rating": "Rating brought back.",
}


def shown(session: Any) -> dict[str, Any]:
    """Return all scales with how much each rating is used, and what a rating can be made of."""
    uses = queries.rating_uses(session)
    scales = [asdict(scale) for scale in queries.scales(session)]
    for scale in scales:
        for rating in scale["ratings"]:
            use = uses.get(rating["rating_id"])
            rating["n_claims"], rating["n_verdicts"] = (use.n_claims, use.n_verdicts) if use else (0, 0)
        scale["ratings"] = list(scale["ratings"])
    return {"scales": scales, "common": list(COMMON), "palette": list(PALETTE)}
