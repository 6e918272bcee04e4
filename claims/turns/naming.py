"""Whom a label names: "AR", "REYES", "MS. REYES" and "Alma Reyes" are one, once the fullest was given."""

from __future__ import annotations

import re
from collections.abc import Sequence

from claims.languages.turn_labels import LABEL_JOINTS, SPEAKERS_TITLES

#: Letters of initials, "AR" to "ABCD".
_INITIALS = range(2, 5)
_SCOTTISH = re.compile(r"\b(Mc)([a-z])")


def key_of(name: str) -> tuple[str, ...]:
    """Return the words of a name without titles, lower-cased; with them where nothing else is left."""
    words = [word.lower() for word in name.split()]
    bare = [word for word in words if word.rstrip(".") not in SPEAKERS_TITLES]
    return tuple(bare or words)


class People:
    """The people whom the labels of one text name; ``names`` in the order of the text."""

    def __init__(self, names: Sequence[str]) -> None:
        keys = dict.fromkeys(key_of(name) for name in names)
        self._full = [key for key in keys if len(key) > 1]

    def of(self, name: str) -> tuple[str, ...]:
        """Return the words of the fullest name that a label stands for: its own, where none or several fit."""
        key = key_of(name)
        fuller = [full for full in self._full if full != key and _is_short_for(key, name, full)]
        return fuller[0] if len(fuller) == 1 else key


def _is_short_for(key: tuple[str, ...], name: str, full: tuple[str, ...]) -> bool:
    """Tell whether a label is the surname, the given name, the initials or the ends of a longer name."""
    if len(key) > 1:
        return len(key) < len(full) and key[0] == full[0] and key[-1] == full[-1]
    if key[0] in {full[0], full[-1]}:
        return True
    letters = name.replace(".", "")
    initials = "".join(word[0] for word in full if word not in LABEL_JOINTS)
    return len(letters) in _INITIALS and letters.isupper() and letters.lower() == initials


def written(name: str, text: str) -> str | None:
    """Return a name that a label writes in capitals as the text writes it elsewhere, or in the usual way.

    A surname gets the given name that stands before it in the text, where there is one. None for a name that is not
    in capitals: the text says it as it is.
    """
    words = [word for word in name.split() if word.lower().rstrip(".") not in SPEAKERS_TITLES] or name.split()
    bare = " ".join(words)
    if not bare.isupper() or bare.startswith("SPEAKER_"):
        return None
    shown = next((one for one in re.findall(rf"\b{re.escape(bare)}\b", text, re.IGNORECASE) if not one.isupper()), None)
    shown = shown or _SCOTTISH.sub(lambda found: found[1] + found[2].upper(), bare.title())
    return _with_given_name(shown, text) if len(words) == 1 else shown


def _with_given_name(surname: str, text: str) -> str:
    """Return a surname behind the one given name that the text puts before it, inside a sentence or after a title."""
    before = re.compile(rf"(\S+) ([A-ZÀ-Þ][\w’'-]+) {re.escape(surname)}\b(?!:)")
    given = {
        name
        for ahead, name in before.findall(text)
        if name.lower() not in SPEAKERS_TITLES and (ahead.lower().rstrip(".") in SPEAKERS_TITLES or ahead.islower())
    }
    return f"{given.pop()} {surname}" if len(given) == 1 else surname
