"""The yardstick: a page with one button, in a fragment, and the number of times it was pressed."""

import streamlit as st


@st.fragment
def page():
    st.session_state["pressed"] = st.session_state.get("pressed", 0) + st.button("Press")
    st.text(f"pressed {st.session_state['pressed']}")


page()
