"""What a session remembers of the page Articles."""

from __future__ import annotations

from typing import Final

from ui.intake.background import Job
from ui.shared.paging import Paging
from ui.shared.state import Key

#: The articles being added, newest first.
JOBS: Final[Key[list[Job]]] = Key("jobs")
#: Whether the forms for adding stood open when the page was first shown.
OPEN_FORMS: Final[Key[bool]] = Key("open_forms")
#: Counts the choices of files already sent, so that the next field is drawn empty.
FORM: Final[Key[int]] = Key("form")
#: The pages of articles.
PAGES: Final = Paging(Key("page_keys"), Key("next_key"))

#: Keys of the components.
SHELF: Final = "shelf_component"
INTAKE: Final = "intake_component"
