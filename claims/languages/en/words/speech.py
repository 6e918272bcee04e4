"""Words around speech: verbs that carry it or keep it back, who is nobody, what somebody speaks in."""

from __future__ import annotations

#: Verbs that close a sentence with who said it: "Rents rose in May, officials *say*".
CLOSING_VERBS = frozenset("say announce report write add tell note warn confirm".split())

#: Verbs that lend their subject to the noun they carry: "*made* the claim that", "*has* a plan to".
LIGHT_VERBS = frozenset("make have express voice issue give raise share repeat offer announce hold release".split())

#: Past forms of verbs of saying that are not built from their verb.
IRREGULAR_SPEECH = frozenset("said wrote told spoke thought felt swore sang".split())

#: Verbs of saying that go with one before them where they have a subject of their own behind a comma.
ADDING_VERBS = frozenset("say add tell".split())

#: Words beside a verb of saying under which nothing is said: "*if* Lee says that …", "no *longer* says that …".
LIFTING_WORDS = frozenset("if unless whether longer nor neither".split())

#: Adverbs before the noun of a source that are no part of it: "*even* the mayor said".
EMPHASIS = frozenset("particularly even especially only".split())

#: Marks of a clause that gives the reason or condition of what was said, and so is said as well.
REASON_SUBORDINATORS = frozenset("because if unless when".split())

#: What may be left hanging at the end of what was said when the verb behind it is taken off.
LOOSE_CONJUNCTIONS = frozenset({"and", "but", "or", ","})

#: Sources without a name that can be told.
NAMELESS_SOURCES = frozenset(
    """
    i we you me us they them it he she him her his their my our one who which that this those
    """.split()
)

#: Relative pronouns as a source, which stand for the noun before them.
SOURCE_RELATIVES = frozenset("who which that whom".split())

#: Pronouns that own a source: "*her* lawyer said".
SOURCE_OWNERS = frozenset("his her its their".split())

#: What somebody speaks in, and may be said to say things itself: "the *statement* said".
ISSUED_WORDS = frozenset("statement email letter release post memo".split())
