"""The ratings that verdicts are given by, as lists, cards and histories need them."""

from __future__ import annotations

from collections.abc import Iterable

from db.views.claims import Named
from db.views.verdicts import ScaleRow
from ui.shared.plain_values import Values, values


class Ratings:
    """What lists and histories need to know of the ratings that verdicts are given by."""

    def __init__(self, scales: Iterable[ScaleRow], people: Iterable[Named] = ()) -> None:
        listed = [(scale, rating) for scale in scales for rating in scale.ratings]
        self.labels = {str(rating.rating_id): rating.label for _, rating in listed}
        self.people = {str(person.key): person.name for person in people}
        self.scales = {scale.slug: scale.label for scale, _ in listed}
        self._common: dict[tuple[str, str | None], str] = {
            (rating.label, rating.colour): rating.common for _, rating in listed
        }

    def verdict(self, label: str | None, colour: str | None) -> Values | None:
        """Return the verdict of a claim as lists show it, with its place on the common scale; None before the first."""
        return (
            None if label is None else {"label": label, "colour": colour, "common": self._common.get((label, colour))}
        )


def offered(scales: Iterable[ScaleRow]) -> list[Values]:
    """Return the scales and ratings that can be judged by; retired ones stay with the verdicts given by them."""
    return [
        values(scale) | {"ratings": [values(rating) for rating in scale.offered]} for scale in scales if scale.offered
    ]
