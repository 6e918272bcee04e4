"""Verbs that say who spoke, right behind a quotation, by language."""

from __future__ import annotations

#: As they stand behind a name, after a quotation that ends in a question or a cry: "Really?" Smith *asked*.
AFTER_A_NAME = {
    "en": tuple("said says asked asks added wrote told replied cried shouted tweeted continued".split()),
}
