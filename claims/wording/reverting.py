"""A restatement with one of its resolutions taken back: "Putin does not need it" says "He does not need it" again."""

from __future__ import annotations

import re

from claims.languages import is_possessive
from claims.types import Resolution

#: How much of the words after a mention tells its place in the restatement, in code points.
_FOLLOWING = 12


def is_in_effect(wording: str, resolution: Resolution) -> bool:
    """Tell whether a restatement still names the referent."""
    return _pattern(resolution).search(wording) is not None


def without_resolution(wording: str, resolution: Resolution, *, following: str) -> str | None:
    """Return a restatement with the mention in place of its referent; None where the referent does not stand there.

    ``following`` are the words of the article after the mention: they tell which one is meant where the referent
    stands several times.
    """
    places = list(_pattern(resolution).finditer(wording))
    if not places:
        return None
    after = following[:_FOLLOWING].casefold()
    meant = next((place for place in places if wording[place.end() :].casefold().startswith(after)), places[0])
    mention = resolution.mention
    if meant.start() == 0:
        mention = mention[:1].upper() + mention[1:]
    return wording[: meant.start()] + mention + wording[meant.end() :]


def _pattern(resolution: Resolution) -> re.Pattern[str]:
    referent = re.escape(resolution.referent)
    owning = r"(?:['’]s|['’](?=\s))?" if is_possessive(resolution.mention) else ""
    return re.compile(rf"(?<!\w){referent}(?!\w){owning}", re.IGNORECASE)
