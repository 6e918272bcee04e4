"""The preset scales, as data: a desk starts with them and may change its own copies."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import Connection, insert, select

from db.models import Rating, Scale
from db.vocabulary import Common

GREEN, LIME, AMBER, ORANGE, RED, CRIMSON, GREY, BLUE = (
    "#1a7f37",
    "#5c8a00",
    "#b07800",
    "#c4570a",
    "#c62828",
    "#8e1149",
    "#6b7280",
    "#2563eb",
)


#: The hues that the presets take, for whoever adds a rating.
PALETTE = (GREEN, LIME, AMBER, ORANGE, RED, CRIMSON, GREY, BLUE)


@dataclass(frozen=True, slots=True)
class PresetRating:
    """A rating as it comes with the program; decisive where it has a place between true and false."""

    slug: str
    label: str
    description: str
    colour: str
    value: float | None
    common: Common

    @property
    def decisive(self) -> bool:
        """Say whether it finds the claim true or false to some degree."""
        return self.common != "unverifiable"


@dataclass(frozen=True, slots=True)
class PresetScale:
    """A scale as it comes with the program."""

    slug: str
    label: str
    description: str
    ratings: tuple[PresetRating, ...]


_R = PresetRating

#: The first is the one a desk judges by until it chooses another.
SCALES: tuple[PresetScale, ...] = (
    PresetScale(
        "truth",
        "True to false",
        "Five steps from true to false, and one for what cannot be found out.",
        (
            _R("true", "True", "Right in every respect that matters.", GREEN, 5, "true"),
            _R("mostly-true", "Mostly true", "Right in substance; a detail is off or missing.", LIME, 4, "mostly true"),
            _R("mixed", "Mixed", "Right in part and wrong in part, or it leaves out much.", AMBER, 3, "mixed"),
            _R(
                "mostly-false",
                "Mostly false",
                "Something in it is right; the point of it is not.",
                ORANGE,
                2,
                "mostly false",
            ),
            _R("false", "False", "Wrong.", RED, 1, "false"),
            _R("unverifiable", "Unverifiable", "No evidence that could be had decides it.", GREY, None, "unverifiable"),
        ),
    ),
    PresetScale(
        "pre-publication",
        "Before publication",
        "For checking a desk's own article before it runs.",
        (
            _R("accurate", "Accurate", "Runs as it stands.", GREEN, 3, "true"),
            _R("imprecise", "Imprecise", "Right in substance; the wording needs care.", AMBER, 2, "mostly true"),
            _R("wrong", "Wrong", "Must be corrected or taken out.", RED, 1, "false"),
            _R(
                "on-author",
                "On author",
                "Accepted on the author's word; nobody else can confirm it.",
                BLUE,
                None,
                "unverifiable",
            ),
            _R(
                "unverifiable",
                "Unverifiable",
                "Could not be confirmed; attribute it or take it out.",
                GREY,
                None,
                "unverifiable",
            ),
        ),
    ),
    PresetScale(
        "politifact",
        "Six steps (PolitiFact-like)",
        "Six steps, with one below false for what is also ridiculous.",
        (
            _R("true", "True", "Accurate, and nothing significant is missing.", GREEN, 6, "true"),
            _R("mostly-true", "Mostly True", "Accurate, but needs an explanation.", LIME, 5, "mostly true"),
            _R("half-true", "Half True", "Partly accurate, or out of its context.", AMBER, 4, "mixed"),
            _R(
                "mostly-false",
                "Mostly False",
                "A grain of truth; facts that matter are ignored.",
                ORANGE,
                3,
                "mostly false",
            ),
            _R("false", "False", "Not accurate.", RED, 2, "false"),
            _R("pants-on-fire", "Pants on Fire", "Not accurate, and absurd.", CRIMSON, 1, "false"),
        ),
    ),
    PresetScale(
        "snopes",
        "With reasons (Snopes-like)",
        "Truth in five steps, and ratings that say what is wrong with a story.",
        (
            _R("true", "True", "The main elements can be shown to be true.", GREEN, 5, "true"),
            _R(
                "mostly-true",
                "Mostly True",
                "The main elements are true; side details are not.",
                LIME,
                4,
                "mostly true",
            ),
            _R("mixture", "Mixture", "True and false elements that both weigh.", AMBER, 3, "mixed"),
            _R(
                "mostly-false",
                "Mostly False",
                "The main elements are false; side details are true.",
                ORANGE,
                2,
                "mostly false",
            ),
            _R("false", "False", "The main elements can be shown to be false.", RED, 1, "false"),
            _R("unproven", "Unproven", "Too little evidence either way.", GREY, None, "unverifiable"),
            _R("unfounded", "Unfounded", "There is nothing that it rests on.", GREY, None, "unverifiable"),
            _R("outdated", "Outdated", "Was so once; events have passed it by.", ORANGE, 2, "mostly false"),
            _R(
                "miscaptioned",
                "Miscaptioned",
                "A real picture or film with a wrong account of it.",
                ORANGE,
                2,
                "mostly false",
            ),
            _R(
                "correct-attribution",
                "Correct Attribution",
                "The words are by whom they are said to be.",
                GREEN,
                5,
                "true",
            ),
            _R("misattributed", "Misattributed", "The words are somebody else's, or nobody's.", RED, 1, "false"),
            _R("scam", "Scam", "The story is part of a fraud.", CRIMSON, 1, "false"),
            _R("satire", "Labeled Satire", "Published as a joke by people who say so.", BLUE, None, "unverifiable"),
        ),
    ),
    PresetScale(
        "averitec",
        "Evidence (AVeriTeC)",
        "The four labels of the AVeriTeC data set: what the evidence as a whole says.",
        (
            _R("supported", "Supported", "The evidence supports it.", GREEN, 3, "true"),
            _R("refuted", "Refuted", "The evidence contradicts it.", RED, 1, "false"),
            _R(
                "not-enough-evidence",
                "Not Enough Evidence",
                "The evidence found decides nothing.",
                GREY,
                None,
                "unverifiable",
            ),
            _R(
                "conflicting",
                "Conflicting Evidence/Cherry-picking",
                "Evidence on both sides, or picked.",
                AMBER,
                2,
                "mixed",
            ),
        ),
    ),
    PresetScale(
        "simple",
        "Simple",
        "Three answers.",
        (
            _R("true", "True", "It is so.", GREEN, 2, "true"),
            _R("false", "False", "It is not so.", RED, 1, "false"),
            _R("unclear", "Unclear", "It cannot be said.", GREY, None, "unverifiable"),
        ),
    ),
)


def install_scales(connection: Connection) -> None:
    """Put in the preset scales that are missing; what a desk has of them stays as it is."""
    present = set(connection.scalars(select(Scale.slug)))
    for position, scale in enumerate(SCALES):
        if scale.slug not in present:
            _install(connection, scale, position, is_default=not present and position == 0)


def _install(connection: Connection, scale: PresetScale, position: int, *, is_default: bool) -> None:
    row = {"slug": scale.slug, "label": scale.label, "description": scale.description}
    made = insert(Scale).values(**row, position=position, is_default=is_default).returning(Scale.scale_id)
    scale_id = connection.execute(made).scalar_one()
    connection.execute(
        insert(Rating),
        [
            {
                "scale_id": scale_id,
                "slug": rating.slug,
                "label": rating.label,
                "description": rating.description,
                "colour": rating.colour,
                "value": rating.value,
                "common": rating.common,
                "decisive": rating.decisive,
                "position": place,
            }
            for place, rating in enumerate(scale.ratings)
        ],
    )
