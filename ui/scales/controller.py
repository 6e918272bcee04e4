"""The page of scales: what it shows, what was asked for last, and what came of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final, TypedDict

from db import queries
from db.preset_scales import PALETTE
from db.session import Session
from db.vocabulary import COMMON
from ui.scales.verbs import VERBS
from ui.shared.plain_values import Values, values
from ui.shared.reviewer import as_reviewer
from ui.shared.state import Key, sent
from ui.shared.verbs import Outcome, perform, unsigned

#: The key of the component.
SCALES: Final = "scales_component"
#: What came of the last change to a scale.
OUTCOME: Final[Key[Outcome]] = Key("scale_outcome")


class ScalesData(TypedDict):
    """What the component gets: all scales, what a rating can be made of, and what came of the last change."""

    scales: list[Values]
    common: Sequence[str]
    palette: Sequence[str]
    outcome: Outcome | None


def hear() -> None:
    """Take what the page of scales sent and carry it out in the person's name."""
    asked = sent(SCALES, "asked")
    if isinstance(asked, Mapping):
        as_reviewer(
            lambda name: OUTCOME.put(perform(VERBS, name, asked)), otherwise=lambda: OUTCOME.put(unsigned(asked))
        )


def shown(session: Session) -> ScalesData:
    """Return all scales with how much each rating is used, and what a rating can be made of."""
    uses = queries.rating_uses(session)
    scales: list[Values] = []
    for scale in queries.scales(session):
        ratings = []
        for rating in scale.ratings:
            use = uses.get(rating.rating_id)
            counted = (
                {"n_claims": use.n_claims, "n_verdicts": use.n_verdicts} if use else {"n_claims": 0, "n_verdicts": 0}
            )
            ratings.append(values(rating) | counted)
        scales.append(values(scale) | {"ratings": ratings})
    return {"scales": scales, "common": list(COMMON), "palette": list(PALETTE), "outcome": OUTCOME.get()}
