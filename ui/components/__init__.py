"""The parts of the pages that live in the browser: plain HTML, CSS and JavaScript files, no build step.

Each takes plain values as ``data`` and puts text on the page by text nodes only.
"""

from __future__ import annotations

import streamlit as st
from streamlit.components.v2.types import ComponentRenderer

from ui.http import assets
from ui.http.assets import FOLDER


def _component(name: str) -> ComponentRenderer:
    """Register a component made of ``name.html`` and the scripts and styles of :mod:`ui.http.assets`.

    Styles are not isolated: a selection of text is readable in every browser only outside a shadow root.
    Every class therefore begins with ``cw-``.
    """
    html = (FOLDER / f"{name}.html").read_text(encoding="utf-8")
    return st.components.v2.component(
        f"claim_workbench_{name}", html=html, js=assets.loader(name), isolate_styles=False
    )


reader = _component("reader")
queue = _component("queue")
card = _component("card")
shelf = _component("shelf")
intake = _component("intake")
who = _component("who")
incoming = _component("incoming")
outgoing = _component("outgoing")
scales = _component("scales")
made = _component("made")
corrections = _component("corrections")
published = _component("published")
