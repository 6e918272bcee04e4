"""The parts of the pages that live in the browser: plain HTML, CSS and JavaScript modules, no build step.

Each is a folder and a row here. It takes plain values as ``data`` and puts text on the page by text nodes only.
"""

from __future__ import annotations

from functools import cache

import streamlit as st
from streamlit.components.v2.types import ComponentRenderer

from ui.http.assets import FOLDER, loader

#: The titles of the pages, and the components whose styles stand on each beside those that all pages share.
STYLED: dict[str, list[str]] = {}


def _component(name: str, *pages: str) -> ComponentRenderer:
    """Register the component of a folder, and its styles with the pages that show it.

    Styles are not isolated: a selection of text is readable in every browser only outside a shadow root.
    Every class therefore begins with ``cw-``.
    """
    for page in pages:
        STYLED.setdefault(page, []).append(name)
    html = _read(name, f"{name}.html")
    return st.components.v2.component(f"claim_workbench_{name}", html=html, js=loader(name), isolate_styles=False)


def _read(*names: str) -> str:
    return FOLDER.joinpath(*names).read_text(encoding="utf-8")


@cache
def style(page: str) -> str:
    """Return the styles of a page, by its title, and of the components on it; what all share comes first."""
    shared = [_read("..", "page.css"), _read("shared", "colours.css"), _read("shared", "shared.css")]
    return "\n".join([*shared, *(_read(name, f"{name}.css") for name in ("who", *STYLED.get(page, [])))])


#: Stands on every page.
who = _component("who")
intake = _component("intake", "Articles")
shelf = _component("shelf", "Articles")
queue = _component("queue", "Review")
reader = _component("reader", "Review")
card = _component("card", "Review")
incoming = _component("incoming", "Fact-checks", "Import")
published = _component("published", "Fact-checks")
outgoing = _component("outgoing", "Export")
corrections = _component("corrections", "Export")
made = _component("made", "Export")
scales = _component("scales", "Scales")
