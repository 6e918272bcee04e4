"""All rules that tell who says what."""

from __future__ import annotations

from typing import Any

from claims.languages.en.attribution.carried_speech import CARRYING
from claims.languages.en.attribution.complement_rules import ACTIVE, AS_CLAUSE, OF_UNKNOWN_VERB, PASSIVE
from claims.languages.en.attribution.direct_speech_rules import DIRECT_SPEECH
from claims.languages.en.attribution.indirect_speech import HEADLINE_LABEL
from claims.languages.en.attribution.reporting_words import REPORTING
from claims.languages.en.attribution.set_apart_speech import SET_APART
from claims.rules import Rule

ATTRIBUTION: tuple[Rule[Any], ...] = (
    *DIRECT_SPEECH,
    *CARRYING,
    *SET_APART,
    HEADLINE_LABEL,
    *REPORTING,
    AS_CLAUSE,
    *ACTIVE,
    *PASSIVE,
    OF_UNKNOWN_VERB,
)
