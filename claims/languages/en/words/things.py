"""Nouns for things and acts, by what a rule may do with them."""

from __future__ import annotations

#: Nouns for something done (nominalizations), and the verb that says it of their owner in the past.
NOMINALIZATIONS = {
    "acquisition": "acquired",
    "agreement": "agreed",
    "announcement": "announced",
    "approval": "approved",
    "closure": "closed",
    "crackdown": "cracked down",
    "creation": "created",
    "cutback": "cut back",
    "decision": "decided",
    "endorsement": "endorsed",
    "expulsion": "expelled",
    "failure": "failed",
    "introduction": "introduced",
    "invasion": "invaded",
    "launch": "launched",
    "pledge": "pledged",
    "purchase": "bought",
    "refusal": "refused",
    "rejection": "rejected",
    "removal": "removed",
    "sale": "sold",
    "seizure": "seized",
    "suspension": "suspended",
    "takeover": "took over",
    "withdrawal": "withdrew",
}

#: Nouns for what somebody asks for, which a sum completes.
REQUESTS = frozenset("bid claim demand offer request".split())
