"""Words that decide, in one place: conditions, negations, hedges, speech verbs, marks."""

from __future__ import annotations

#: Marks that may stand loose at the beginning or end of a part.
LOOSE = frozenset([".", ",", ";", ":", "–", "—", "-", "--", "…", "”", "’", ")", "]", "»"]) | {
    '"',
    "''",
    "``",
    "“",
    "„",
    "«",
}
LOOSE_END = frozenset([",", ";", ":", "–", "—", "-", "--", "…", "(", "[", "“", "«", ".", "*"]) | {'"', "''", "``", "”"}
PAIRS = (("“", "”"), ("«", "»"), ("„", "“"), ("(", ")"), ("[", "]"), ('"', '"'))

#: Words under which nothing may be taken out of a sentence.
CONDITIONS = frozenset(
    ["if", "unless", "provided", "providing", "otherwise", "lest", "suppose", "supposing", "assuming"]
)
CORRELATIVES = frozenset(["neither", "nor", "either", "whichever", "whoever", "whatever"])

#: Participles that work as prepositions.
PREPOSITIONS = frozenset(
    [
        "according",
        "including",
        "following",
        "regarding",
        "concerning",
        "given",
        "compared",
        "based",
        "excluding",
        "depending",
        "owing",
        "barring",
        "starting",
        "beginning",
        "ranging",
        "pending",
        "considering",
        "provided",
        "involving",
    ]
)

#: Marks of subordinate clauses that are asserted beside their main clause.
ASSERTING_MARKS = frozenset(["while", "although", "though", "as", "after", "when", "whereas", "where", "since"])

#: Subjects over which a coordination must not be distributed.
QUANTIFIERS = frozenset(
    [
        "no",
        "nobody",
        "none",
        "nothing",
        "neither",
        "few",
        "little",
        "hardly",
        "scarcely",
        "barely",
        "only",
        "not",
        "never",
        "any",
        "every",
        "each",
        "either",
        "most",
        "some",
        "many",
        "several",
        "all",
        "both",
        "half",
    ]
)

#: Words of comparison that make an apposition worth a claim of its own.
SUPERLATIVE_TAGS = frozenset({"JJS", "RBS"})
RANKS = frozenset(["first", "only", "sole"])

#: Words at the beginning of a sentence that tie it to the one before.
CONNECTIVES = frozenset(
    [
        "but",
        "and",
        "yet",
        "so",
        "nor",
        "then",
        "also",
        "therefore",
        "thus",
        "moreover",
        "furthermore",
        "additionally",
        "meanwhile",
    ]
)
