"""The application: the Streamlit script ui/main.py, with its HTTP routes and headers around it.

Start it with ``streamlit run app.py``.
"""

from pathlib import Path

import streamlit as st
from streamlit.runtime.pages_manager import PagesManager

from ui.http.headers import MIDDLEWARE
from ui.http.lifespan import lifespan
from ui.http.routes import routes
from ui.shared.error_messages import show_error

# A folder "pages" beside a script means pages of the old kind to Streamlit, until st.navigation has run once: the
# first visitor of a deep link would get a page without the router around it.
PagesManager.uses_pages_directory = False

app = st.App(
    Path(__file__).parent / "ui" / "main.py",
    routes=routes(),
    middleware=MIDDLEWARE,
    lifespan=lifespan,
    on_script_error=show_error,
)
