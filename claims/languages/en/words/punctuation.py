"""Marks by what they do to the words around them."""

from __future__ import annotations

#: Marks that may stand loose at the beginning of a part, and say nothing there.
LOOSE_MARKS = frozenset(
    [".", ",", ";", ":", "–", "—", "-", "--", "…", "”", "’", ")", "]", "»", '"', "''", "``", "“", "„", "«"]
)

#: Marks that may stand loose at the end of a part; a closing mark or bracket belongs to what it closes.
LOOSE_END_MARKS = frozenset(
    [",", ";", ":", "–", "—", "-", "--", "…", "(", "[", "“", "«", ".", "*", '"', "''", "``", "”"]
)

#: Opening and closing marks that come in pairs: whoever has the first takes the second, too.
PAIRED_MARKS = (("“", "”"), ("«", "»"), ("„", "“"), ("(", ")"), ("[", "]"), ('"', '"'))

#: Marks that set an aside apart from its sentence: ", which fell," and "– a town –".
ASIDE_MARKS = frozenset({",", "–", "—"})

#: Marks that join clauses or part them, the same with the semicolon.
JOINING_MARKS = frozenset({*ASIDE_MARKS, ";"})

#: Marks behind a noun at which its phrase ends; no hyphen, which belongs to a word.
PHRASE_ENDS = frozenset({*JOINING_MARKS, ":", '"', "”"})

#: Marks at which a relative clause ends.
CLAUSE_ENDS = frozenset({*JOINING_MARKS, "-", ".", ")", ":"})

#: Dashes behind which an addition stands that a clause can lose.
DASHES = frozenset({"–", "—", "--"})

#: Signs before a sum of money.
CURRENCY_SIGNS = frozenset({"$", "€", "£"})

#: Marks before or behind "she said" where it stands inside what is said; behind it, the marks of a quotation, too.
ASIDE_BEFORE_SPEECH = frozenset({",", "—", "–", "”", '"'})

#: Marks behind the place from where a sentence was reported, which the parser takes for its subject.
DATELINE_MARKS = frozenset({"–", "—", "―", "-", "--", ":"})

#: Marks at which the words end that may tell who speaks.
TAG_ENDS = frozenset({".", ";", ":"})

#: Marks at which a noun phrase ends that is put in the place of a pronoun.
NOUN_PHRASE_ENDS = frozenset({*ASIDE_MARKS, "-", "(", '"', "“"})

#: Marks around the name of a law.
QUOTATION_MARKS = frozenset({'"', "“", "”"})

#: Marks before an aside that a title loses with its words.
BRACKET_OR_ASIDE = frozenset({*ASIDE_MARKS, "("})

#: Marks at which the commas of an aside are counted anew.
CLAUSE_JOINTS = frozenset({";", ":", "–", "—"})
