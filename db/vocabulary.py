"""The fixed words of the database: each is a type for the code and a CHECK in the schema."""

from __future__ import annotations

from typing import Literal, get_args

from claims.types import ClaimType, DismissalReason

#: Where the work on a claim stands; what was found about it is its verdict.
State = Literal["open", "checked", "approved", "returned", "recheck", "dismissed"]

#: What a source says about a claim.
Stance = Literal["supports", "refutes", "context"]

#: The scale that every rating is mapped to, so that verdicts of different scales can be compared.
Common = Literal["true", "mostly true", "mixed", "mostly false", "false", "unverifiable"]

#: What kind of thing a source is.
SourceKind = Literal["primary", "secondary", "official data", "expert", "interview", "own observation"]

#: Where a saved copy of a source came from: fetched from its address, or given as a file.
SnapshotOrigin = Literal["page", "file"]

#: Why a claim's sources are not independent of it: all are the article's own site, all are whoever makes the claim,
#: each is one of the two, or all come from one place.
OneSided = Literal["own site", "claimant", "own site and claimant", "one origin"]

#: What an editor says of a verdict.
Decision = Literal["approve", "return"]

#: What a person may do.
Role = Literal["viewer", "checker", "editor", "admin"]

STATES: tuple[State, ...] = get_args(State)
STANCES: tuple[Stance, ...] = get_args(Stance)
COMMON: tuple[Common, ...] = get_args(Common)
SOURCE_KINDS: tuple[SourceKind, ...] = get_args(SourceKind)
SNAPSHOT_ORIGINS: tuple[SnapshotOrigin, ...] = get_args(SnapshotOrigin)
DECISIONS: tuple[Decision, ...] = get_args(Decision)
#: How urgent a claim is, by the number that it is sorted by.
PRIORITIES: dict[int, str] = {-1: "low", 0: "normal", 1: "high", 2: "urgent"}
ROLES: tuple[Role, ...] = get_args(Role)
CLAIM_TYPES: tuple[ClaimType, ...] = get_args(ClaimType)
DISMISSAL_REASONS: tuple[DismissalReason, ...] = get_args(DismissalReason)

#: The field of the events that hold notes on why a verdict was changed after it had gone out.
CORRECTION_NOTE = "correction_note"
