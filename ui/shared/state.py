"""What a browser session remembers: ids and drafts, never rows of the database. Names of one page lie in its room."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, Generic, TypeVar, cast

import streamlit as st

T = TypeVar("T")


class Key(str, Generic[T]):
    """The name of something a session remembers, and its type; Streamlit keeps values of any."""

    __slots__ = ()

    def get(self) -> T | None:
        """Return what is remembered, None where nothing is."""
        return cast("T | None", st.session_state.get(self))

    def put(self, value: T) -> None:
        """Remember a value from now on."""
        st.session_state[self] = value

    def pop(self) -> T | None:
        """Return what is remembered and forget it."""
        return cast("T | None", st.session_state.pop(self, None))


def sent(component: str, name: str) -> object:
    """Return what the component of this key sent under a name; it comes from a browser and may be anything."""
    value: object = getattr(st.session_state[component], name)
    return value


#: The name of the person reviewing, as they gave it; None while they have not.
REVIEWER: Final[Key[str | None]] = Key("reviewer")
#: What they asked for before they said who they are: done in their name as soon as they have, or what is done instead.
WAITING: Final[Key[tuple[Callable[[str], None], Callable[[], None]]]] = Key("waiting")
#: Counts the questions for the name.
QUESTION: Final[Key[int]] = Key("question")
#: Whether the question for the name stands on the page.
ASKING: Final[Key[bool]] = Key("asking")
#: The component that asks.
WHO: Final = "who_component"
