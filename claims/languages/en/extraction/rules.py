"""All rules that take propositions out of sentences, or keep them whole."""

from __future__ import annotations

from typing import Any

from claims.extraction.draft import WHOLE_SENTENCE
from claims.languages.en.extraction.drafts import BEFORE_SPEECH, WITH_CAUSE
from claims.languages.en.extraction.kept_whole import KEPT_WHOLE
from claims.languages.en.extraction.propositions import INTERRUPTED, MAIN
from claims.languages.en.extraction.reported_content import ACT_BESIDE_SPEECH, MENDED_CONTENT, SUBJECT_OUTSIDE
from claims.languages.en.extraction.taken_out import TAKEN_OUT
from claims.rules import Rule

EXTRACTION: tuple[Rule[Any], ...] = (
    MAIN,
    INTERRUPTED,
    *TAKEN_OUT,
    *KEPT_WHOLE,
    MENDED_CONTENT,
    SUBJECT_OUTSIDE,
    ACT_BESIDE_SPEECH,
    BEFORE_SPEECH,
    WITH_CAUSE,
    WHOLE_SENTENCE,
)
