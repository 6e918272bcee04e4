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

#: What a person may do.
Role = Literal["viewer", "checker", "editor", "admin"]

STATES: tuple[State, ...] = get_args(State)
STANCES: tuple[Stance, ...] = get_args(Stance)
COMMON: tuple[Common, ...] = get_args(Common)
ROLES: tuple[Role, ...] = get_args(Role)
CLAIM_TYPES: tuple[ClaimType, ...] = get_args(ClaimType)
DISMISSAL_REASONS: tuple[DismissalReason, ...] = get_args(DismissalReason)
