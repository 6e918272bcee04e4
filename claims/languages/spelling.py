"""Words that a hyphen or an apostrophe belongs to, by language."""

from __future__ import annotations

#: First parts of a word that keep their hyphen at the end of a line: "self-respecting", "anti-war".
HYPHENED_PREFIXES = {
    "en": frozenset("self non ex anti pro semi well long short half cross post mid high low".split()),
}
#: Numbers that compounds begin with.
_ONES = "one|two|three|four|five|six|seven|eight|nine"
#: What fractions end in.
_PARTS = "half|halves|thirds?|fourths?|quarters?|fifths?|sixths?|sevenths?|eighths?|ninths?|tenths?|hundredths?"
#: What compounds of a number count.
_MEASURES = (
    "years?|months?|weeks?|days?|hours?|minutes?|seconds?|miles?|foot|feet|inch|stor(?:e?y|ies)|bedrooms?|ways?|points?|times?|"
    "lanes?|seats?|pages?|persons?|members?|goals?|part(?:y|ies)?|states?|tiers?|steps?|stars?|sided|thousand|million|billion"
)
#: Words of two parts that keep their hyphen at the end of a line, by the patterns that they match as a whole.
HYPHENED_COMPOUNDS = {
    "en": rf"(?:{_ONES}|ten|eleven|twelve)-(?:{_PARTS}|{_MEASURES})|"
    rf"(?:twent|thirt|fort|fift|sixt|sevent|eight|ninet)y-(?:{_ONES}|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)|"
    r"(?:year|month|week|day)s?-old|(?:left|right|far)-wing(?:er)?s?|[^\W\d_]{4,}-(?:based|backed|sized|owned|funded|sponsored|elect)",
    "de": r"[^\W\d_]{2,}-jähr(?:ige[nrms]?|ig)",
}
#: Words behind the first part of a compound whose end is said later: "two- and three-year terms".
HANGING = {
    "en": frozenset("and or to".split()),
    "de": frozenset("und oder bis".split()),
    "nl": frozenset("en of tot".split()),
}
#: Words that begin with an apostrophe of their own, without it: "'em", "'til".
ELISIONS = {"en": tuple("em tis twas cause til till n round bout ere neath".split())}
