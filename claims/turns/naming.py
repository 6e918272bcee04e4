"""Whom a label names: "AR", "REYES", "MS. REYES" and "Alma Reyes" are one, once the fullest was given."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable

from claims.languages.turn_labels import LABEL_JOINTS, SPEAKERS_TITLES

#: Letters of initials, "AR" to "ABCD".
_INITIALS = range(2, 5)
_WORD = re.compile(r"\w[\w’'-]*")
_SCOTTISH = re.compile(r"\b(Mc)([a-z])")


def key_of(name: str) -> tuple[str, ...]:
    """Return the words of a name without titles, lower-cased; with them where nothing else is left."""
    words = [word.lower() for word in name.split()]
    bare = [word for word in words if word.rstrip(".") not in SPEAKERS_TITLES]
    return tuple(bare or words)


class People:
    """The people whom the labels of one text name: which label is short for which."""

    def __init__(self, names: Iterable[str]) -> None:
        self._longer: dict[tuple[str, ...], set[tuple[str, ...]]] = defaultdict(set)
        for full in dict.fromkeys(map(key_of, names)):
            initials = "".join(word[0] for word in full if word not in LABEL_JOINTS)
            shorter = {(full[0],), (full[-1],), (full[0], full[-1]), ("", initials)} if len(full) > 1 else set()
            for short in shorter - {full}:
                self._longer[short].add(full)

    def of(self, name: str) -> tuple[str, ...]:
        """Return the words of the fullest name that a label stands for: its own, where none or several fit.

        A label may be a surname, a given name, the first and last of several names, or initials.
        """
        key, letters = key_of(name), name.replace(".", "")
        fuller = self._longer.get(key, set())
        if not fuller and len(letters) in _INITIALS and letters.isupper():
            fuller = self._longer.get(("", letters.lower()), set())
        return next(iter(fuller)) if len(fuller) == 1 else key


class Spellings:
    """How a text writes the names outside labels in capitals; the text is read once, whatever the number of names."""

    def __init__(self, text: str) -> None:
        self._shown: dict[str, str] = {}
        self._given: dict[str, set[str]] = defaultdict(set)
        before, ahead = "", ""
        for found in _WORD.finditer(text):
            word = found.group()
            if word[0].isupper() and not word.isupper() and text[found.end() : found.end() + 1] != ":":
                self._shown.setdefault(word.lower(), word)
                # At the head of a sentence a capital tells no name, but for behind a title.
                titled = ahead.lower() in SPEAKERS_TITLES
                if before[:1].isupper() and before.lower() not in SPEAKERS_TITLES and (titled or ahead.islower()):
                    self._given[word].add(before)
            ahead, before = before, word

    def of(self, name: str) -> str | None:
        """Return a name in capitals as the text writes it elsewhere, or in the usual way.

        A surname gets the one given name that stands before it in the text. None where a name stays as it is.
        """
        words = [word for word in name.split() if word.lower().rstrip(".") not in SPEAKERS_TITLES] or name.split()
        bare = " ".join(words)
        if not bare.isupper() or bare.startswith("SPEAKER_"):
            given = self._given.get(bare, set())
            return f"{next(iter(given))} {bare}" if len(given) == 1 else None
        usual = [_SCOTTISH.sub(lambda found: found[1] + found[2].upper(), word.title()) for word in words]
        shown = [self._shown.get(word.lower(), other) for word, other in zip(words, usual, strict=True)]
        given = self._given.get(shown[0], set()) if len(shown) == 1 else set()
        return " ".join([*(given if len(given) == 1 else ()), *shown])
