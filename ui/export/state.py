"""What a session remembers of the page Export."""

from __future__ import annotations

from typing import Final

from ui.shared.state import Key

#: The choices of the page.
WHAT: Final[Key[str]] = Key("export_what")
WHICH: Final[Key[str]] = Key("export_which")
SINCE: Final[Key[int]] = Key("export_since")
#: What went wrong with what was last asked for on the page.
SAID: Final[Key[str]] = Key("export_said")

#: Keys of the components.
OUTGOING: Final = "outgoing_component"
MADE: Final = "made_component"
CORRECTIONS: Final = "corrections_component"
