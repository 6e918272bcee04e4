"""Endings that tell a form or a kind of word."""

from __future__ import annotations

#: Endings of a verb's forms, cut off where the lemmatiser is misled.
VERB_ENDINGS = tuple("s es d ed ing".split())

#: Endings of a verb's present and past, where the tag says that it is no verb.
FINITE_ENDINGS = tuple("ed d s".split())

#: Endings of what people are by their work: "teacher", "senator", "analyst".
OCCUPATION_ENDINGS = tuple("er or ist ian ant ee ent man woman se".split())
