"""What a session remembers of the review page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ui.shared.state import Key

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ui.review.bulk import Job
    from ui.review.cache import Cache
    from ui.review.queue.page import Drawn
    from ui.review.queue.view import View
    from ui.shared.verbs import Outcome

#: The claim and the article that stand open on the review page.
CLAIM: Final[Key[int | None]] = Key("claim")
ARTICLE: Final[Key[int | None]] = Key("article")
#: What the queue shows: a view.
VIEW: Final[Key[View]] = Key("view")
#: The page of the queue as it was drawn: it stays while one works through it.
DRAWN: Final[Key[Drawn]] = Key("drawn")
#: What seldom changes, as it was last read.
CACHE: Final[Key[Cache]] = Key("cache")
#: Which claim of the next page of the queue is to be opened: its first or its last.
ENTER: Final[Key[object]] = Key("enter")
#: The number of the last view that the browser asked for.
NTH: Final[Key[object]] = Key("nth")
#: The claims that a whole view was found to hold, by the ticket of the question: what is done to them is done to these.
RECKONED: Final[Key[tuple[str, Sequence[int]]]] = Key("reckoned")
#: What is being done to many claims in the background.
BULK: Final[Key[Job]] = Key("bulk")
#: Whether the page shows how far that is.
WATCHED: Final[Key[bool]] = Key("watched")
#: The address that the page itself last wrote; another one means that the person went back, or followed a link.
WRITTEN_ADDRESS: Final[Key[dict[str, str]]] = Key("written_address")
#: The name of the session, so that a browser can tell another one from an older answer of this one.
SESSION: Final[Key[str]] = Key("session")
#: The number of the last step the person took; the answer carries it back.
STEP: Final[Key[object]] = Key("step")
#: Tickets of the commands already carried out, so that one sent twice is done once.
TICKETS: Final[Key[list[str]]] = Key("tickets")
#: What came of the last commands, for the card to show.
OUTCOMES: Final[Key[list[Outcome]]] = Key("outcomes")
#: The words looked for among the known sources.
SOURCE_WORDS: Final[Key[str | None]] = Key("source_words")

#: Keys of the components.
READER: Final = "reader_component"
QUEUE: Final = "queue_component"
CARD: Final = "card_component"
