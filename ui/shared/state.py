"""Names of what a browser session remembers: ids and drafts, never rows of the database."""

from __future__ import annotations

from typing import Final

#: The name of the person reviewing, as they gave it.
REVIEWER: Final = "reviewer"
#: What they asked for before they said who they are: (function, arguments), done as soon as they have.
WAITING: Final = "waiting"
#: Counts the questions for the name.
QUESTION: Final = "question"
#: Whether the question for the name stands on the page.
ASKING: Final = "asking"

#: The claim and the article that stand open on the review page.
CLAIM: Final = "claim"
ARTICLE: Final = "article"
#: What the queue shows: a view.
VIEW: Final = "view"
#: The page of the queue as it was drawn: it stays while one works through it.
DRAWN: Final = "drawn"
#: What stands around the claims, as it was last read.
AROUND: Final = "around"
#: Which claim of the next page of the queue is to be opened: its first or its last.
ENTER: Final = "enter"
#: The number of the last view that the browser asked for.
NTH: Final = "nth"
#: The claims that a whole view was found to hold, by the ticket of the question: what is done to them is done to these.
RECKONED: Final = "reckoned"
#: What is being done to many claims in the background.
BULK: Final = "bulk"
#: Whether the page shows how far that is.
WATCHED: Final = "watched"
#: The address that the page itself last wrote; another one means that the person went back, or followed a link.
WRITTEN_ADDRESS: Final = "written_address"
#: The name of the session, so that a browser can tell another one from an older answer of this one.
SESSION: Final = "session"
#: The number of the last step the person took; the answer carries it back.
STEP: Final = "step"
#: Tickets of the commands already carried out, so that one sent twice is done once.
TICKETS: Final = "tickets"
#: What came of the last commands, for the card to show.
OUTCOMES: Final = "outcomes"
#: The words looked for among the known sources.
SOURCE_WORDS: Final = "source_words"

#: What came of the last change to a scale.
SCALE_OUTCOME: Final = "scale_outcome"

#: The articles being added, newest first.
JOBS: Final = "jobs"
#: Whether the forms for adding stood open when the page was first shown.
OPEN_FORMS: Final = "open_forms"
#: Counts the choices of files already sent, so that the next field is drawn empty.
FORM: Final = "form"
#: The keys of the pages of articles passed on the way to the one shown, and the key of the next.
PAGE_KEYS: Final = "page_keys"
NEXT_KEY: Final = "next_key"

#: Keys of the components.
READER: Final = "reader_component"
QUEUE: Final = "queue_component"
CARD: Final = "card_component"
SHELF: Final = "shelf_component"
INTAKE: Final = "intake_component"
WHO: Final = "who_component"
OUTGOING: Final = "outgoing_component"
SCALES: Final = "scales_component"
MADE: Final = "made_component"
CORRECTIONS: Final = "corrections_component"

#: The choices of the export page.
EXPORT_WHAT: Final = "export_what"
EXPORT_SINCE: Final = "export_since"
#: What went wrong with what was last asked for on the export page.
EXPORT_SAID: Final = "export_said"

#: What comes in.
INCOMING: Final = "incoming_component"
PUBLISHED: Final = "published_component"

#: Files on their way in, by the page they were put into.
IMPORTS: Final = "imports"
#: What a person says that the file to import holds.
IMPORT_KIND: Final = "import_kind"
#: What is looked for among the published fact-checks, and which.
CHECK_WORDS: Final = "check_words"
CHECK_PLACE: Final = "check_place"
#: The keys of the pages of fact-checks passed on the way to the one shown, and the key of the next.
CHECK_KEYS: Final = "check_keys"
CHECK_NEXT: Final = "check_next"
