"""The parts of the pages that live in the browser: plain HTML, CSS and JavaScript files, no build step.

Each takes plain values as ``data`` and puts text on the page by text nodes only.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import streamlit as st

FOLDER = Path(__file__).parent


def _joined(names: tuple[str, ...], suffix: str) -> str:
    return "\n".join((FOLDER / f"{name}.{suffix}").read_text(encoding="utf-8") for name in names)


def _component(name: str, *scripts: str) -> Any:
    """Register a component made of ``name.html``, ``name.css`` and ``name.js``, after the scripts it builds on.

    Styles are not isolated: a selection of text is readable in every browser only outside a shadow root.
    Every class therefore begins with ``cw-``.
    """
    return st.components.v2.component(
        f"claim_workbench_{name}",
        html=_joined((name,), "html"),
        css=_joined(("colours", "shared", name), "css"),
        js=_joined(("shared", *scripts, name), "js"),
        isolate_styles=False,
    )


reader = _component("reader", "offsets", "highlights", "selecting", "reader_sentences", "reader_spans")
queue = _component("queue", "queue_lines", "queue_filters", "queue_bulk")
card = _component(
    "card",
    "drafts",
    "card_place",
    "card_claim",
    "card_work",
    "card_sources",
    "source_form",
    "source_pages",
    "card_signoff",
    "card_verdict",
    "card_history",
)
shelf = _component("shelf")
intake = _component("intake")
who = _component("who")
incoming = _component("incoming")
outgoing = _component("outgoing")
scales = _component("scales")
made = _component("made")
corrections = _component("corrections")
published = _component("published")
