"""Articles, pronouns, prepositions, conjunctions and adverbs that join what is said."""

from __future__ import annotations

#: The articles.
ARTICLES = frozenset("a an the".split())

#: Words at the beginning of a sentence that tie it to the one before.
CONNECTIVES = frozenset(
    """
    but and yet so nor then also therefore thus moreover furthermore additionally meanwhile
    """.split()
)

#: Participles that work as prepositions, so that they tell nothing that somebody did.
PARTICIPIAL_PREPOSITIONS = frozenset(
    """
    according including following regarding concerning given compared based excluding depending owing barring
    starting beginning ranging pending considering provided involving
    """.split()
)

#: Prepositions that tie a circumstance so loosely that the clause can lose it.
LOOSE_PREPOSITIONS = frozenset("amid amidst".split())

#: Prepositions that bring in something that was there or happened: "*after* a wave of strikes".
CIRCUMSTANCE_PREPOSITIONS = LOOSE_PREPOSITIONS | frozenset({"after", "following", "despite"})

#: What begins an addition that a sentence can do without: "In *addition* to its order, …".
ADDITIVE_PREPOSITIONS = frozenset("addition besides alongside".split())

#: Words that narrow the clause before them to a part of what it says.
FOCUSING_ADVERBS = frozenset("especially including mainly mostly notably particularly primarily".split())

#: Adverbs that go with the mark of a clause behind them: "*ever* since she left", "*even* as prices fell".
BEFORE_SUBORDINATORS = frozenset("ever even shortly soon immediately".split())

#: Relative pronouns behind a comma that tell more of a noun already known.
PRONOUNS_OF_ADDITIONS = frozenset("which who whose".split())
#: Relative adverbs behind a comma that tell what happened then or there.
ADVERBS_OF_ADDITIONS = frozenset(["when", "where"])

#: Words that stand for a noun named before: "the *one* near Graz, which fell" tells of another.
PROP_WORDS = frozenset("one ones that those".split())

#: Words that say nothing without the relative clause behind them: "*those* who slept longer".
OPEN_ANTECEDENTS = frozenset("those anyone everyone".split())

#: Words that begin an indirect question; a part that begins so is asked, not said.
INTERROGATIVES = frozenset("whether how why".split())

#: The same with "what", as they stand behind "and": "asked who paid and *what* for".
COORDINATED_INTERROGATIVES = frozenset("whether how why what".split())

#: Prepositions behind a noun that begin what tells which one is meant: "the crash *near* Graz".
LOCATING_PREPOSITIONS = frozenset("in at near on".split())

#: Relative pronouns behind a noun that do the same: "the house *where* he was born".
DESCRIBING_RELATIVES = frozenset("where that who which".split())

#: Words before a noun with which no "the" can stand.
UNDESCRIBED_DETERMINERS = frozenset("no any this".split())

#: Words with which a text tells of somebody for the first time: "*a* former nurse".
INTRODUCING_DETERMINERS = frozenset("a an another one".split())

#: Pronouns and demonstratives that take a plural verb.
PLURAL_PRONOUNS = frozenset("they we you these those".split())

#: Pronouns that may stand for a thing or a body, and whether they are plural.
RESOLVED_THING_PRONOUNS = {"it": False, "its": False, "they": True, "their": True, "he": False, "she": False}

#: Pronouns that stand for one person, and the sex they tell.
PRONOUN_SEX = {
    "he": "male",
    "him": "male",
    "his": "male",
    "himself": "male",
    "she": "female",
    "her": "female",
    "hers": "female",
    "herself": "female",
}

#: Personal pronouns as a subject, which may be the speaker.
PERSONAL_SUBJECTS = frozenset("i we you he she it they".split())

#: Pronouns that own something, with or without a noun behind them.
POSSESSIVE_PRONOUNS = frozenset("his her hers its their theirs my our your".split())

#: Words that say nothing of what a claim is about, so that two claims are not compared by them.
EMPTY_WORDS = frozenset(
    """
    the an and or but of in on at to for from by with as is are was were be been has have had it its this that these
    those he she they his her their which who whom earlier month week year today yesterday also said
    """.split()
)

#: Possessive pronouns, and the pronoun that does what their noun tells of: "*its* launch" → "*it* launched".
OWNERS_AS_SUBJECTS = {"its": "it", "his": "he", "her": "she", "their": "they", "our": "we", "my": "I", "your": "you"}

#: Adverbs that carry no fact, so that a title does without.
EMPTY_ADVERBS = frozenset("again already also further however instead meanwhile moreover now still then too".split())

#: Prepositions that add when or why to a whole clause.
ADVERBIAL_PREPOSITIONS = frozenset("due amid despite during after before because following".split())

#: Prepositions behind a noun that only tell where or among whom: "theft *in* the area". More than
#: LOCATING_PREPOSITIONS, as a title may lose what a description needs.
DETAIL_PREPOSITIONS = frozenset("in at near across within among around from under".split())

#: Marks behind which a clause must have its verb, or the title breaks off.
CLAUSE_SUBORDINATORS = frozenset("that whether if".split())

#: Words that begin examples behind a comma, with which no list goes on.
EXAMPLE_WORDS = frozenset("including like such".split())

#: Prepositions after a verb with its object that change what was done when they go.
ACT_PREPOSITIONS = frozenset("against as by into like of on than to under without".split())

#: Prepositions after a passive that only tell where. No "from" or "among", which tell of what was acted on.
PASSIVE_PLACE_PREPOSITIONS = frozenset("across during in near throughout".split())

#: Words after which a list is about all its members together.
COLLECTIVE_WORDS = frozenset("between among from both".split())

#: Prepositions behind a noun that is acted on which change what is acted on when they go.
OBJECT_PREPOSITIONS = frozenset("against of than without".split())

#: Prepositions that add when or where before the name of a time or a place.
TIME_AND_PLACE_PREPOSITIONS = frozenset("in at on".split())

#: Words behind which a noun is only told more closely: "officials *of* the ministry", "people *close* to Putin".
BEHIND_NOUN = frozenset("of for from at in on to with who close familiar near under behind against".split())
