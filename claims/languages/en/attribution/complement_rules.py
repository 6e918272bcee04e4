"""What a verb of saying or thinking may hold: one row a rule, the likeliest reading first."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from claims.languages.en.attribution.clauses import Complement
from claims.languages.en.attribution.complements import (
    after_listener,
    after_preposition,
    around,
    as_clause,
    clauses_of_passive,
    clauses_read_as_objects,
    infinitives,
    of_unknown,
    predicates,
    reported_clauses,
    subjects_of_passive,
    things,
)
from claims.languages.en.attribution.grammar import Token, is_passive
from claims.rules import Rule


def complements(verb: Token, frames: frozenset[str]) -> Iterator[Complement]:
    """Yield what a verb may hold, the likeliest reading first; a verb without frames is one that nobody knows."""
    for rule in (AS_CLAUSE, *(PASSIVE if is_passive(verb) else ACTIVE), OF_UNKNOWN_VERB):
        for complement in rule.find(verb, frames):
            yield replace(complement, rule=rule.name)


#: Yields what a verb may hold, by the frames that it takes.
Holding = Callable[[Token, frozenset[str]], Iterator[Complement]]

AS_CLAUSE: Rule[Holding] = Rule(
    "reporting 'as' clause",
    as_clause,
    "As Lopez pointed out, the bank closed in May.",
    "As Lopez left, the bank closed in May.",
    "The clause above the 'as' is what was said.",
)
OF_UNKNOWN_VERB: Rule[Holding] = Rule(
    "'that' clause of an unlisted verb",
    of_unknown,
    "The mayor blogged that the bank had closed.",
    "The mayor ensured that the bank had closed.",
    "Most verbs with such a clause say or think it; those that do not are listed.",
)
ACTIVE: tuple[Rule[Holding], ...] = (
    Rule(
        "clause after a listener",
        after_listener,
        "Lopez told the people who filled the hall that the plan would fail.",
        "Lopez told the people that the plan would fail.",
        "The parser hangs the clause on the listener.",
    ),
    Rule(
        "reported clause",
        reported_clauses,
        "The mayor said the bank had closed.",
        "The mayor saw the bank in May.",
        "What a verb of saying or thinking holds, before or after it.",
    ),
    Rule(
        "reported predicate",
        predicates,
        "The plan seems foolish.",
        "The plan is foolish.",
        "What something seems to be.",
    ),
    Rule(
        "parenthetical verb of saying",
        around,
        "The bank – the mayor says – closed in May.",
        "The bank closed in May.",
        "The clause around the verb is what is said.",
    ),
    Rule(
        "reported infinitive",
        infinitives,
        "The bank hopes to open in May.",
        "The bank began to open in May.",
        "What somebody wants or promises to do.",
    ),
    Rule(
        "clause read as an object",
        clauses_read_as_objects,
        "The unions said more than 15,000 people registered for the rally.",
        "The bank said a prayer.",
        "The parser takes the subject of the clause for the object of 'said'.",
    ),
    Rule(
        "object spoken of",
        things,
        "The mayor criticised the plan.",
        "The mayor carried the plan.",
        "What somebody praises, blames, calls or orders.",
    ),
    Rule(
        "topic after a preposition",
        after_preposition,
        "The mayor complained about the plan.",
        "The mayor walked about the town.",
        "What somebody speaks of or hopes for.",
    ),
)
PASSIVE: tuple[Rule[Holding], ...] = (
    Rule(
        "clause of a passive verb",
        clauses_of_passive,
        "The mayor was told that the bank had closed.",
        "The mayor was seen in May.",
        "What somebody was told.",
    ),
    Rule(
        "subject spoken of",
        subjects_of_passive,
        "The plan was criticised by the mayor.",
        "The plan was carried by the mayor.",
        "What was praised, blamed or ordered.",
    ),
)
