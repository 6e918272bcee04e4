"""The rows of all verbs of the review page, subject by subject, but for undo, which tells of them."""

from __future__ import annotations

from ui.review.verbs import many, sources, text, verdicts, views, wording
from ui.shared.verbs import Verb

ROWS: dict[str, Verb] = verdicts.VERBS | sources.VERBS | wording.VERBS | many.VERBS | views.VERBS | text.VERBS
