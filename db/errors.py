"""What can go wrong between a person and the database. Each message says what happened and what to do next."""

from __future__ import annotations

from claims.errors import WorkbenchError


class NotFoundError(WorkbenchError):
    """A row that somebody asked for by its id, and that is not there."""

    def __init__(self, kind: str, key: object) -> None:
        self.kind = kind
        self.key = key
        super().__init__(f"There is no {kind} {key}. It may belong to another database; go back to the list.")


class DuplicateArticleError(WorkbenchError):
    """A text that is already in the database; nothing was added."""

    def __init__(self, article_id: int, title: str) -> None:
        self.article_id = article_id
        self.title = title
        super().__init__(f"This text is already here, as article {article_id}: {title}. Open it there.")


class DuplicateClaimError(WorkbenchError):
    """A stretch of text of which there is a claim already."""

    def __init__(self, claim_id: int, headline: str) -> None:
        self.claim_id = claim_id
        self.headline = headline
        super().__init__(f"These words already are claim {claim_id}: {headline}. Open that one, or select other words.")


class MisplacedQuoteError(WorkbenchError):
    """A proposal whose words do not stand where it says; the whole article was refused."""

    def __init__(self, start: int, end: int, quote: str, found: str) -> None:
        self.start = start
        self.end = end
        self.quote = quote
        self.found = found
        super().__init__(
            f"A proposed claim says that {quote!r} stands at {start}–{end}, but the text there is {found!r}. "
            "Nothing was stored; this is a fault of the engine that split the text: please report it."
        )


class UnfoundedWordingError(WorkbenchError):
    """A proposal whose wording is not its quote with its edits made; the whole article was refused."""

    def __init__(self, start: int, end: int, wording: str, problem: str) -> None:
        self.start = start
        self.end = end
        self.wording = wording
        super().__init__(
            f"A proposed claim words {start}–{end} as {wording!r}, but {problem}. "
            "Nothing was stored; this is a fault of the engine that split the text: please report it."
        )


class StaleError(WorkbenchError):
    """Somebody else changed the same thing since it was opened; nothing of this change was stored.

    ``mine`` holds the fields that were to be saved, ``theirs`` the same fields as they stand now, both by the names
    of the columns; ``version`` is the version now.
    """

    def __init__(self, what: str, version: int, mine: dict[str, str | None], theirs: dict[str, str | None]) -> None:
        self.version = version
        self.mine = mine
        self.theirs = theirs
        super().__init__(
            f"{what} was changed by somebody else while you worked on it. "
            "Nothing of yours was saved over it: compare both versions and save again."
        )


class StaleClaimError(StaleError):
    """Somebody else changed the claim since it was opened."""

    def __init__(self, claim_id: int, version: int, mine: dict[str, str | None], theirs: dict[str, str | None]) -> None:
        self.claim_id = claim_id
        super().__init__(f"Claim {claim_id}", version, mine, theirs)


class StaleSourceError(StaleError):
    """Somebody else changed the source since it was opened."""

    def __init__(
        self, source_id: int, version: int, mine: dict[str, str | None], theirs: dict[str, str | None]
    ) -> None:
        self.source_id = source_id
        super().__init__("This source", version, mine, theirs)


class RefusedError(WorkbenchError):
    """An action that the rules of the desk do not allow; the message says which and what would."""


class DuplicateFactCheckError(WorkbenchError):
    """A published fact-check that is in the database already; nothing was added."""

    def __init__(self, fact_check_id: int) -> None:
        self.fact_check_id = fact_check_id
        super().__init__(f"This fact-check is already here, as number {fact_check_id}.")


class UnreadableImportError(WorkbenchError):
    """A file out of which nothing can be imported."""

    def __init__(self, name: str, problem: str, remedy: str) -> None:
        self.name = name
        self.problem = problem
        self.remedy = remedy
        super().__init__(f"{name}: {problem}. {remedy}")
