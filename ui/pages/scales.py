"""Scales: which verdicts the desk can give, and what each means."""

from __future__ import annotations

import streamlit as st

from ui.components import scales
from ui.scales import controller
from ui.shared.reviewer import ask_where_needed
from ui.shared.session import reading

ABOUT = """A scale is a set of ratings to choose a verdict from. The desk judges by one of them; a checker can pick
another for a claim. A rating that verdicts were given by never vanishes: rename or recolour it, or retire it and choose
where its claims go."""

st.title("Scales", anchor=False)
st.write(ABOUT)
with reading() as session:
    shown = controller.shown(session)
scales(key=controller.SCALES, data=shown, on_asked_change=controller.hear)
ask_where_needed()
