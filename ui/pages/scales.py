"""Scales: which verdicts the desk can give, and what each means."""

from __future__ import annotations

import streamlit as st

from ui.components import scales
from ui.scales import controller, verbs
from ui.shared import state
from ui.shared.reviewer import must_ask
from ui.shared.session import reading

ABOUT = """A scale is a set of ratings to choose a verdict from. The desk judges by one of them; a checker can pick
another for a claim. A rating that verdicts were given by never vanishes: rename or recolour it, or retire it and choose
where its claims go."""

st.title("Scales", anchor=False)
st.write(ABOUT)
with reading() as session:
    shown = verbs.shown(session)
scales(key=state.SCALES, data=shown | {"outcome": controller.outcome()}, on_asked_change=controller.hear)
if must_ask() and not st.session_state.get(state.ASKING):
    st.rerun()
