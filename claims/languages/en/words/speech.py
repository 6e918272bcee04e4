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

#: Prepositions behind the name of a source with which what is not its name begins.
SOURCE_PREPOSITIONS = tuple("of in at for from on with to".split())

#: Words that begin a content that is asked, not said: "would not say *whether* talks had begun".
ASKED_WORDS = tuple("whether if how why what who when where".split())

#: Words in a cue under which nothing was said, or only may be: "*never* said", "*could* say".
UNSAID_WORDS = tuple("not never cannot hardly barely scarcely might may could".split())

#: Words that begin a source that is nobody: "*no* official said", "*who* says that …?".
NOBODY_WORDS = tuple("no nobody nothing none neither few hardly who whoever what".split())

#: Verbs that turn what they hold, whatever stance the grammar gave them; each as a pattern for its forms.
TURNING_VERBS = tuple(
    r"""
    hop(?:e[sd]?|ing) den(?:y|ie[sd]|ying) doubt\w* refus\w* wish\w* fear\w* want\w* pretend\w* feign\w* dream\w*
    imagin\w* jok(?:e[sd]?|ing) disput\w* reject\w*
    """.split()
)

#: Words that keep other words from being said, or put it off: "*stopped short* of saying", "is *expected* to say";
#: stems as patterns for their forms.
WITHHOLDING_WORDS = tuple(
    r"""
    stop\w* avoid\w* declin\w* refrain\w* fail\w* refus\w* abstain\w* sh[iy]\w* expect\w* plann\w* plans\w* inten\w*
    prepar\w* threat\w* asked\w* urg\w* order\w* forc\w* pressur\w* unable\w* unwilling\w* reluct\w* short yet
    """.split()
)

#: Participles behind a comma with which the cause of an act is given: another fact than the act.
REASON_PARTICIPLES = tuple("saying claiming arguing citing alleging accusing".split())
