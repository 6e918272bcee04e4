"""What a session remembers: names that do not collide, and lists that are turned page by page."""

import importlib
import pkgutil

import pytest
import streamlit as st

import ui
from ui.shared.paging import Paging
from ui.shared.state import Key


def modules():
    names = [module.name for module in pkgutil.walk_packages(ui.__path__, "ui.")]
    # The router is executed, as the pages are.
    return [importlib.import_module(name) for name in names if name != "ui.main"]


def test_no_two_things_are_remembered_under_one_name():
    named = [value for module in modules() for value in vars(module).values()]
    turned = [key for value in named if isinstance(value, Paging) for key in (value.passed, value.following)]
    keys = {id(value): value for value in [*named, *turned] if isinstance(value, Key)}
    assert len(keys) > 20
    assert sorted(set(keys.values())) == sorted(keys.values())


@pytest.fixture
def pages(monkeypatch):
    monkeypatch.setattr(st, "session_state", {})
    return Paging(Key("passed"), Key("following"))


def test_pages_are_turned_on_and_back(pages):
    assert pages.here is None
    for key in ("second", "third"):
        pages.following.put(key)
        pages.turn("older")
    assert pages.here == "third"
    pages.turn("newer")
    assert pages.here == "second"
    pages.turn("newer")
    pages.turn("newer")
    assert pages.here is None


def test_behind_the_last_page_there_is_none(pages):
    pages.following.put(None)
    pages.turn("older")
    assert pages.here is None


def test_a_list_begins_again(pages):
    pages.following.put("second")
    pages.turn("older")
    pages.begin_again()
    assert pages.here is None
