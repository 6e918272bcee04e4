"""Scales: which verdicts the desk can give, and what each means."""

from __future__ import annotations

import streamlit as st

from ui import scale_desk, scaling, state
from ui.components import scales
from ui.reviewer import must_ask
from ui.session import reading

ABOUT = """A scale is a set of ratings to choose a verdict from. The desk judges by one of them; a checker can pick
another for a claim. A rating that verdicts were given by never vanishes: rename or recolour it, or retire it and choose
where its claims go."""

st.title("Scales", anchor=False)
st.write(ABOUT)
with reading() as session:
    shown = scaling.shown(session)
scales(key=state.SCALES, data=shown | {"outcome": scale_desk.outcome()}, on_asked_change=scale_desk.hear)
if must_ask() and not st.session_state.get(state.ASKING):
    st.rerun()
