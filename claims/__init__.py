"""Text to claims: read a document, split it into claims, say why each is worth a check.

What the rest of the program may ask, in order of use; nobody reaches past it but for :mod:`claims.types` and
:mod:`claims.errors`. Nothing is loaded before it is asked for: the parser alone takes a second.

The package knows no database, no Streamlit and no clock; only reading an address opens connections.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from claims.analysis import find_quotations as find_quotations
    from claims.analysis import split_sentences as split_sentences
    from claims.checkworthiness.scoring import score_sentences as score_sentences
    from claims.engine import BUILT_IN as BUILT_IN
    from claims.engine import ENGINES as ENGINES
    from claims.engine import Engine as Engine
    from claims.engine import choose_engine as choose_engine
    from claims.engine import split as split
    from claims.languages import describe_signal as describe_signal
    from claims.languages import kind_of_name as kind_of_name
    from claims.languages import relative_dates as relative_dates
    from claims.reading.decoding import decode as decode
    from claims.reading.files import MAX_BYTES as MAX_BYTES
    from claims.reading.files import READERS as READERS
    from claims.reading.files import read_file as read_file
    from claims.reading.files import read_pasted as read_pasted
    from claims.reading.files import read_path as read_path
    from claims.reading.files import read_sample as read_sample
    from claims.reading.files import read_unnamed as read_unnamed
    from claims.reading.html.bylines import author_of as author_of
    from claims.reading.html.fragments import line_of_markup as line_of_markup
    from claims.reading.html.fragments import text_of_markup as text_of_markup
    from claims.reading.html.linked_data import linked_data as linked_data
    from claims.reading.web.fetch import check_address as check_address
    from claims.reading.web.fetch import read_address as read_address
    from claims.reading.web.sites import site_of as site_of
    from claims.reading.web.source_pages import read_source as read_source
    from claims.reading.web.source_pages import text_of as text_of
    from claims.text.coverage import count_covered as count_covered
    from claims.text.coverage import gaps as gaps
    from claims.text.coverage import own_words as own_words
    from claims.text.dates import find_date as find_date
    from claims.text.verbatim import stands_in as stands_in
    from claims.wording.edits import edited as edited
    from claims.wording.edits import standing as standing
    from claims.wording.reverting import is_in_effect as is_in_effect
    from claims.wording.reverting import without_resolution as without_resolution

#: Where each public name lives, room by room.
_HOMES: dict[str, tuple[str, ...]] = {
    # A file, a pasted text or an address → a document.
    "reading.files": (
        "MAX_BYTES",
        "READERS",
        "read_file",
        "read_pasted",
        "read_path",
        "read_sample",
        "read_unnamed",
    ),
    "reading.web.fetch": ("check_address", "read_address"),
    "reading.web.source_pages": ("read_source", "text_of"),
    "reading.web.sites": ("site_of",),
    "reading.decoding": ("decode",),
    "reading.html.linked_data": ("linked_data",),
    "reading.html.fragments": ("line_of_markup", "text_of_markup"),
    "reading.html.bylines": ("author_of",),
    # A document → its sentences, quotations and claims.
    "analysis": ("find_quotations", "split_sentences"),
    "engine": ("BUILT_IN", "ENGINES", "Engine", "choose_engine", "split"),
    "checkworthiness.scoring": ("score_sentences",),
    # What is said of claims and of the words they stand in.
    "languages": ("describe_signal", "kind_of_name", "relative_dates"),
    "text.coverage": ("count_covered", "gaps", "own_words"),
    "text.dates": ("find_date",),
    "text.verbatim": ("stands_in",),
    "wording.edits": ("edited", "standing"),
    "wording.reverting": ("is_in_effect", "without_resolution"),
}
_HOME = {name: home for home, names in _HOMES.items() for name in names}

__all__ = sorted(_HOME)  # noqa: PLE0605 - made of the table above


def __getattr__(name: str) -> Any:
    if name not in _HOME:
        raise AttributeError(f"module 'claims' has no attribute {name!r}")
    return getattr(import_module(f"claims.{_HOME[name]}"), name)
