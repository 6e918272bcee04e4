"""Words that count, measure, rank or compare."""

from __future__ import annotations

#: Words over a subject under which what two do together, or none does, may not be said of one.
QUANTIFIERS = frozenset(
    """
    no nobody none nothing neither few little hardly scarcely barely only not never any every each either most some
    many several all both half
    """.split()
)

#: Words that rank a thing as the only one of its kind, beside superlatives.
RANKS = frozenset("first only sole".split())

#: Nouns for what something is worth, costs or holds, which a figure completes: "at a *price* of $2".
NOUNS_OF_WORTH = frozenset("capacity cost price size sum total value".split())

#: Participles that say how the thing they stand before changes, or that it is still to come.
CHANGE_PARTICIPLES = frozenset(
    """
    declining decreasing falling growing increasing planned proposed rising shrinking widening
    """.split()
)

#: Words that begin a noun phrase which cannot be put in the place of a pronoun. Without the negative ones of
#: QUANTIFIERS, which the guard finds, and with "none" and "several".
PHRASE_QUANTIFIERS = frozenset("all any both each every few many most none several some".split())

#: Numbers in words, one to nineteen, in order.
NUMERALS = tuple(
    """
    one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
    eighteen nineteen
    """.split()
)

#: The tens in words, twenty to ninety.
TENS = tuple("twenty thirty forty fifty sixty seventy eighty ninety".split())

#: Large numbers and parts in words, in all forms.
LARGE_NUMERALS = tuple(
    """
    hundred hundreds thousand thousands million millions billion billions trillion trillions dozen dozens half twice
    double doubles doubled triple tripled percent
    """.split()
)

#: Words of all, one or the first, beside which less is no longer true.
SWEEPING_WORDS = frozenset("all any each every everyone everything first last only record sole".split())

#: Words that count something with the article before them and less without: "a *few*", "a *third*".
COUNTED_NOUNS = frozenset("few little lot number couple third half quarter single bit dozen majority most".split())

#: Comparatives that compare figures and what they count, before "than".
COMPARATIVES = tuple(
    """
    more less fewer higher lower larger smaller greater better worse faster slower older younger cheaper longer
    bigger stronger weaker
    """.split()
)

#: Superlatives that rank by a figure.
EXTREMES = tuple(
    """
    highest lowest largest biggest smallest worst longest oldest youngest deadliest richest poorest
    """.split()
)
