"""Words that decide whether something is said to be so: negations, conditions, modals, hedges."""

from __future__ import annotations

#: Words of a condition or its counterpart: nothing may be taken out of a sentence with one.
CONDITIONS = frozenset("if unless provided providing otherwise lest suppose supposing assuming".split())

#: Those of them that put a whole sentence under a condition wherever they stand in it. Without "otherwise" and "lest",
#: which hold for their own clause, and without "providing", which is mostly a plain verb.
SENTENCE_CONDITIONS = frozenset("if unless provided assuming supposing suppose".split())

#: Verbs that begin a condition without "if": "*Had* the pilot landed, 30 people would have survived".
INVERTED_CONDITION_VERBS = frozenset("had were should".split())

#: What would be, were it otherwise: modals beside a condition that did not come true.
UNREAL_MODALS = frozenset({"would", "could", "might", "'d", "’d"})

#: Words that open alternatives: what hangs on them means nothing apart.
ALTERNATIVES = frozenset("neither nor either whichever whoever whatever".split())

#: Words before a noun that something is not told of: "it was the minister, *not* the mayor, who …".
CONTRASTING_WORDS = frozenset("not nor neither than never".split())

#: Lemmas of words over a noun under which what it names may never have been done.
NONFACTUAL_OPERATORS = frozenset(
    """
    ahead against before block call consider delay demand expect hope oppose pending plan possible prevent propose
    reject seek threaten until urge want without
    """.split()
)

#: Marks of subordinate clauses that are asserted beside their main clause.
ASSERTING_SUBORDINATORS = frozenset("while although though as after when whereas where since".split())

#: Words after "as" or "even" with which it asserts nothing: "as *if*", "as *long* as", "as *well* as".
SUBORDINATOR_PARTNERS = frozenset("if though well long".split())
