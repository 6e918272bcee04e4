"""What the grammar of an English draft tells of whether it is worth proposing."""

from __future__ import annotations

import re

from claims.extraction.draft import Draft
from claims.languages.en.extraction.parts import subject_of
from claims.languages.en.words.function_words import PERSONAL_SUBJECTS
from claims.languages.en.words.judgement import JUDGING_ADJECTIVES
from claims.languages.en.words.things import PICTURE_NOUNS
from claims.languages.en.words.verbs import WISHING_FORMS

#: What describes a picture on the page, and what only judges.
PICTURED = re.compile(rf"^(?:this|the) (?:{'|'.join(PICTURE_NOUNS)})\b.*\bshows?\b", re.IGNORECASE)
JUDGING = re.compile(
    rf"^it (?:is|was) (?:\w+ )?(?:{'|'.join(JUDGING_ADJECTIVES)}) (?:to|that|for|\w+ing)\b",
    re.IGNORECASE,
)


def traits(draft: Draft, wording: str) -> frozenset[str]:
    """Return the traits of a draft out of those that :mod:`claims.checkworthiness.dismissal` asks for."""
    head = draft.proposition.head
    found = {
        "picture": bool(PICTURED.match(draft.sentence.text.strip().rstrip("\"'”’»)"))),
        "judgement": bool(JUDGING.match(wording)),
        "wish": head.lower_ in WISHING_FORMS and not _is_told_of_another(draft),
        "coordinate": head.dep_.startswith("conj"),
    }
    return frozenset(name for name, there in found.items() if there)


def _is_told_of_another(draft: Draft) -> bool:
    """Tell whether a speaker says what somebody else wanted: that can be true or not."""
    subject = subject_of(draft.proposition.head)
    own = subject is None or subject.lower_ in PERSONAL_SUBJECTS or draft.proposition.head.tag_ != "VBD"
    return bool(draft.attribution) and not own
