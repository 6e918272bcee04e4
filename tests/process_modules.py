"""What the server of :mod:`tests.processes` loads before it forks: all that verbs and pages import, and the parser."""

import gc
import importlib
from pathlib import Path

import pandas as pd  # noqa: F401
import pyarrow as pa  # noqa: F401
import streamlit.web.cli  # noqa: F401

import db.commands
import db.export
import db.importing  # noqa: F401
from claims.languages.en.parser import pipeline

ROOT = Path(__file__).parent.parent

for path in sorted((ROOT / "ui").glob("*/**/*.py")):
    # A page is a script, which Streamlit runs.
    if path.parent.name != "pages":
        importlib.import_module(".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__"))
pipeline()
# What is loaded stays: no process forked from here walks over it, and copies it by that, as it collects garbage.
gc.collect()
gc.freeze()
