"""What is taken out of a clause as a proposition of its own: one row a rule.

The order tells only between parts of the same length that overlap: the earlier row takes the words.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from spacy.tokens import Doc

from claims.languages.en.extraction.appositions import absolutes, additive_phrases, apposition, closing_phrases, owned
from claims.languages.en.extraction.circumstances import (
    compared_figures,
    focus_phrases,
    meanwhile_clauses,
    things_brought_in,
    worths,
)
from claims.languages.en.extraction.coordination import (
    beside,
    coordinated_clauses,
    coordinated_predicates,
    misjoined,
)
from claims.languages.en.extraction.modifiers import (
    nonrestrictive_relatives,
    relative_adverbs,
    restrictive_relatives,
)
from claims.languages.en.extraction.noun_facts import nominalised_acts, owned_changes, sums_asked
from claims.languages.en.extraction.participles import (
    dangling_participles,
    participles,
    reduced_relatives,
    simultaneous_participles,
)
from claims.languages.en.extraction.parts import Part, comma_splices, result_clauses, subordinates
from claims.rules import Rule

#: Yields the parts of a clause that can be read alone.
Taking = Callable[[Doc, Part], Iterator[Part]]

TAKEN_OUT: tuple[Rule[Taking], ...] = (
    Rule(
        "coordinated clause",
        coordinated_clauses,
        "The bank cut its rates in May and the currency fell sharply.",
        "The bank cut its rates in May or the currency fell sharply.",
        "Two clauses with a subject each say two things; of alternatives neither is said.",
    ),
    Rule(
        "coordinated predicate",
        coordinated_predicates,
        "The firm opened a plant in Graz and hired Anna Berg.",
        "The firm did not open a plant in Graz and hire Anna Berg.",
        "The second verb is given the subject of the first, where no negation may govern both.",
    ),
    Rule(
        "coordinated reported clause",
        beside,
        "There were no injuries and the fire was put out in an hour, officials said.",
        "There were no injuries, officials said.",
        "The parser hangs both clauses on the verb of saying.",
    ),
    Rule(
        "listed predicate",
        misjoined,
        "He talked about the flood, called the owner a “fraud” and said, “somebody has to go.”",
        "The council rejected a report called late by the mayor.",
        "The parser takes the middle verb of a list for a participle of the noun before it.",
    ),
    Rule(
        "result clause",
        result_clauses,
        "The team wasn't able to collect any data about the drugs used, "
        '"so it might be that some people were using low doses," Berg argued.',
        "The bridge was so old that the town closed the road.",
        "',' and 'so': what came of it.",
    ),
    Rule(
        "comma splice",
        comma_splices,
        "The bank closed in May, its owner left the town in June.",
        "The bank closed in May.",
        "Two clauses beside each other without a conjunction.",
    ),
    Rule(
        "adverbial clause",
        subordinates,
        "Although the bank lost money in 2019, it paid its owners.",
        "The bank paid its owners because the court told it to.",
        "What a mark like 'after' or 'although' brings in is said to be so, where a comma sets it apart.",
    ),
    Rule(
        "simultaneous participle",
        simultaneous_participles,
        "The climber fell while climbing the old tower in Graz.",
        "The climber fell while drunk.",
        "'while' and a participle: what the subject was doing.",
    ),
    Rule(
        "reduced relative clause",
        reduced_relatives,
        "The firm built a plant in Graz designed by Anna Berg.",
        "The firm built the plant in Graz designed by Anna Berg.",
        "What is told of something new without 'that was'; 'the' only tells which one is meant.",
    ),
    Rule(
        "dangling participle",
        dangling_participles,
        "Rounding out the list, the firm opened a plant in Graz.",
        "Founded in 1990, the firm opened a plant in Graz.",
        "It tells of nobody certain and is left out.",
    ),
    Rule(
        "participial clause",
        participles,
        "The court closed the plant, making the town poorer.",
        "The court closed the plant, raising hopes in the town.",
        "The participle is told of the subject, unless it may tell what the whole of it led to.",
    ),
    Rule(
        "non-restrictive relative clause",
        nonrestrictive_relatives,
        "The mayor praised Anna Berg, who won the race in Lyon.",
        "The mayor praised Anna Berg, Bo Roe and Cy Poe, who won the race in Lyon.",
        "Set apart it asserts; behind a list it is open of whom.",
    ),
    Rule(
        "relative adverb",
        relative_adverbs,
        "The firm moved to Graz, where it opened two plants.",
        "The firm moved to Graz when it opened two plants.",
        "'when' and 'where' after a comma: what happened then or there.",
    ),
    Rule(
        "restrictive relative clause",
        restrictive_relatives,
        "The union held a rally in Lyon that closed the schools.",
        "The union may hold a rally in Lyon that closed the schools.",
        "It asserts where it tells what happened to something in particular, and nothing denies that there was one.",
    ),
    Rule(
        "absolute construction",
        absolutes,
        "The bank cut its rates, with data pointing to a slowdown in May.",
        "The bank cut its rates with the help of the state.",
        "'with', a noun and a participle set apart by a comma.",
    ),
    Rule(
        "apposition",
        apposition,
        "The state sold Emirates, the largest carrier in the region.",
        "The state sold Emirates, a carrier in the region.",
        "Only what ranks or counts: what somebody is, is known to most.",
    ),
    Rule(
        "possession",
        owned,
        "Emirates is the largest carrier, with 123 of the planes in its fleet.",
        "Emirates is the largest carrier, with some of the planes in its fleet.",
        "How many its subject has.",
    ),
    Rule(
        "additive phrase",
        additive_phrases,
        "In addition to its yard in Graz, the firm opened a plant in Lyon.",
        "In spite of its yard in Graz, the firm opened a plant in Lyon.",
        "What was told before is left out.",
    ),
    Rule(
        "closing phrase",
        closing_phrases,
        "The town closed the old bridge – a symbol of its trade.",
        "The town closed the old bridge – it was a symbol of its trade.",
        "What a dash adds without a verb is left out.",
    ),
    Rule(
        "nominalised act",
        nominalised_acts,
        "The minister defended the state's purchase of a ferry.",
        "The minister opposed the state's purchase of a ferry.",
        "The noun says what its owner did, unless it may never have been done.",
    ),
    Rule(
        "owned change",
        owned_changes,
        "The minister spoke about the state's growing debt.",
        "The minister spoke about the state's debt.",
        "How something that somebody has changes.",
    ),
    Rule(
        "sum asked for",
        sums_asked,
        "The court dismissed the firm's claim for $3 million.",
        "The court dismissed the firm's claim for damages.",
        "How much somebody asks.",
    ),
    Rule(
        "circumstance",
        things_brought_in,
        "The march was the town's biggest protest amid a wave of strikes across the country.",
        "The march was the town's biggest protest amid the strikes across the country.",
        "That there was something new, which a preposition brings in.",
    ),
    Rule(
        "simultaneous clause",
        meanwhile_clauses,
        "The bank cut its rates at a time when prices rose by 9 percent.",
        "The bank cut its rates at the time of the war.",
        "'at a time when' and a clause.",
    ),
    Rule(
        "comparison",
        compared_figures,
        "Prices rose by 9 percent in May, compared with an average of 3 percent in the region.",
        "Prices rose by 9 percent in May, compared with last year.",
        "The figure that another is compared with.",
    ),
    Rule(
        "worth",
        worths,
        "The town bought trams at a price of $2 million.",
        "The town bought trams at the price of its pride.",
        "What something is worth or costs.",
    ),
    Rule(
        "focus phrase",
        focus_phrases,
        "The flood destroyed houses in the valley, particularly those in Lyon.",
        "The flood may have destroyed houses in the valley, particularly those in Lyon.",
        "What narrows a clause to a part of it is told with the whole clause, unless that is hedged.",
    ),
)
