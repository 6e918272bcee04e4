"""The signals of an English sentence: those of every language, and those that its words give."""

from __future__ import annotations

from claims.checkworthiness.signals import GENERAL, Signal, finds
from claims.languages.en.checkworthiness import patterns

SIGNALS: tuple[Signal, ...] = (
    *GENERAL,
    Signal("number word", "gives a figure in words", finds(patterns.NUMBER_WORD)),
    Signal("date", "names a day or a month", finds(patterns.DATE)),
    Signal("period", "says since when or how long ago", finds(patterns.PERIOD)),
    Signal("comparison", "compares", finds(patterns.COMPARISON)),
    Signal("superlative", "says what is first, largest, only or most", finds(patterns.SUPERLATIVE)),
    Signal("change", "says that something rose or fell", finds(patterns.CHANGE)),
    Signal("law", "speaks of a law, a rule or a ruling", finds(patterns.LAW)),
    Signal("cause", "states a cause or an effect", finds(patterns.CAUSE)),
    Signal("act", "reports what someone did", finds(patterns.REPORTED_ACT)),
    Signal("harm", "reports a crime, an accident, a death or a conflict", finds(patterns.HARM)),
    Signal("name", "names a person, place or organisation", finds(patterns.NAME)),
    Signal("attribution", "reports what someone said", finds(patterns.SPOKEN)),
    Signal("negation", "denies something", finds(patterns.NEGATION)),
    Signal("first person", "speaks in the first person", finds(patterns.FIRST_PERSON)),
    Signal("second person", "addresses the reader or listener", finds(patterns.SECOND_PERSON)),
    Signal("private life", "speaks of private life", finds(patterns.PRIVATE)),
    Signal("opinion", "uses words of judgement", finds(patterns.OPINION)),
    Signal("thought", "says what someone thinks or feels", finds(patterns.THOUGHT)),
    Signal("hedge", "hedges or sets a condition", finds(patterns.HEDGE)),
    Signal("future", "says what will happen", finds(patterns.FUTURE, patterns.FUTURE_SHORT)),
    Signal("wish", "expresses a wish or a hope", finds(patterns.WISH)),
    Signal("demand", "says what should be done", finds(patterns.DEMAND)),
    Signal("instruction", "tells the reader to do something", finds(patterns.INSTRUCTION)),
    Signal("boilerplate", "is part of the page rather than the story", finds(patterns.BOILERPLATE)),
    Signal("no answer", "says that nobody would comment", finds(patterns.NO_ANSWER)),
    Signal("greeting", "greets, thanks or congratulates", finds(patterns.GREETING)),
    Signal("vague subject", "begins with a subject that says little", finds(patterns.VAGUE)),
)
