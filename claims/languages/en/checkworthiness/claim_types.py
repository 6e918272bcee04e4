"""What kind of claim a sentence or a clause makes, by rule: the first rule that fits decides."""

from __future__ import annotations

import re

from claims.checkworthiness import signs
from claims.languages.en.checkworthiness import patterns
from claims.languages.en.checkworthiness.patterns import words
from claims.languages.en.words.quantities import COMPARATIVES, EXTREMES, NUMERALS
from claims.languages.en.words.verbs import IRREGULAR_PARTICIPLES, IRREGULAR_PASTS
from claims.types import ClaimType

#: Words quoted, with the verb that brings them: only that they were said can be checked.
_QUOTED_WORDS = re.compile(
    r"\b(?:said|called|tweeted|wrote|described|labell?ed|dubbed)\b[^\"“”«»]{0,60}[\"“«][^\"“”«»]+[\"”»]", re.IGNORECASE
)
_CAUSE = words(
    r"because(?: of)?|caused|causes|causing|led(?: \w+){0,3} to|leads? to|leading to|due to|as a result|owing to|"
    r"result(?:s|ed|ing)? in|blam(?:e|es|ed)|attribut(?:e|es|ed)|link(?:ed)? (?:to|with|between)|"
    r"associated with|contribut(?:e|es|ed|ing) to|triggered|sparked|reasons? (?:for|why)|"
    r"(?:increase|reduce|raise|lower|cut)s? the risk|(?:positively|negatively|badly|hard) (?:hit|impacted|affected)|"
    r"(?:is|are|being) support(?:ed|ing)|thanks to"
)
_CHANGE_OF_FIGURE = words(
    r"(?:rose|risen|rises?|rising|fell|fallen|falls|falling|grew|grown|grows?|growing|growth|"
    r"(?:in|de)creas(?:e|es|ed|ing)|declin(?:e|es|ed|ing)(?! to)|dropp?(?:s|ed|ing)?|climb(?:s|ed|ing)?|shrank|shrunk|"
    r"surged|soared|plunged|slumped|halved|doubled|tripled|widened|narrowed|improved|worsened)"
)
_RANK = words(
    rf"(?:{'|'.join(COMPARATIVES)})(?: \w+)? than(?! [\d$€£])|"
    r"than (?:in|before|ever|any|all|other|those|many|expected)|"
    rf"compared (?:with|to)|as (?:many|much|high|low|large|fast|often) as|{'|'.join(EXTREMES)}|record|all-time|"
    r"number one|(?:one|some) of the (?:first|most)|the (?:first|only) (?:\w+ ){1,4}(?:to|in|ever)|larger and|"
    r"outnumber\w*|exceed\w*|(?:out|under)perform\w*|twice|discount to|ahead of|increasingly|lower"
)
_BARE_NUMBER = re.compile(
    r"[$€£¥]\s?\d|\d\s?[%‰]|\b(?:per ?cent|percentage|million|billion|trillion|thousands?|hundreds?|dozens?)\b|"
    r"\b(?:at least|about|around|roughly|nearly|almost|some|up to|more than|fewer than|over|under) \d|"
    rf"\b(?:{'|'.join(NUMERALS[1:12])}|half|a (?:third|quarter|fifth)) "
    r"(?:of|out of|people|\w+s)\b|"
    r"(?<![\d\w.,/-])\d{1,3}(?:[.,]\d+)*(?![\d\w/-]) "
    r"(?!years? ago|January|February|March|April|May|June|July)\w+|"
    r"\d,\d{3}|\d\.\d",
    re.IGNORECASE,
)
#: Dates, times and ages, which make no claim a quantity.
_DATED = re.compile(
    rf"\b(?:{patterns.MONTH})\s?\d{{1,2}}(?!\d)|\b\d{{1,2}} (?:{patterns.MONTH})|\b(?:1[5-9]|20)\d\d\b|"
    r"\baged? (?:of )?\d+|, \d\d,|\d{1,2}(?::\d\d|\.\d\d)? ?[ap]\.?m\.?|\d+[- ]year[- ]olds?",
    re.IGNORECASE,
)
_HARMED = re.compile(r"\b(?:killed|injured|wounded|arrested|died|crashe[sd]|dead|missing)\b", re.IGNORECASE)
_RULE = words(
    r"(?:pass|sign|enact|repeal|adopt|approv)\w* (?:a|the|its|new|an) (?:\w+ ){0,3}(?:law|bill|act|ban|decree|rules?)|"
    r"(?:law|rule|act|bill|decree|constitution|treaty|ban|regulation|code|system|option)s? "
    r"(?:\w+ ){0,4}(?:requires?|allows?|bans?|obliges?|prohibits?|says|forbids?|where|aims?|aimed|on|gives?|exempts?)|"
    r"(?:have|has|had) to|must|(?:is|are|was|were|be|been) (?:not )?(?:\w+ )?(?:banned|allowed|required|obliged|"
    r"legali[sz]ed|barred|prohibited|illegal|legal|forbidden|permitted|entitled)|may not|faces? (?:a|up to)|"
    r"can be (?:fined|jailed)|legally"
)
_FUTURE = words(
    r"will|won[’']t|shall|would|(?:is|are) (?:expected|likely|poised|forecast) to|going to|predict(?:s|ed)?|forecasts?"
)
_IS = re.compile(
    r"\b(?:is|are|remains?|has|have|does|do|was|were|had|seems?|owns?|contains?|lives?|employs?|supports?|wants?|knows?|"
    r"belongs?|consists?|costs?)\b(?: not| n[’']t| also| still| never| been| being)*(?: (\w+))?",
    re.IGNORECASE,
)
#: What follows "was" or "has" where it helps to report something done.
_DONE = re.compile(rf"\w{{2,}}ed$|(?:{'|'.join(IRREGULAR_PARTICIPLES)})$", re.IGNORECASE)
_HAPPENED = words(rf"\w{{2,}}ed|{'|'.join(IRREGULAR_PASTS)}|(?:is|are) (?:\w+ing|set to|due to|scheduled|to)")


def _counts_something(text: str) -> bool:
    return bool(_BARE_NUMBER.search(_DATED.sub(" ", text)))


def claim_type(text: str) -> ClaimType:
    """Return the type of a sentence or clause; "other" where no rule fits.

    The types are those of the project's annotation guideline, with "prediction" and "opinion" for what states no fact.
    """
    if _QUOTED_WORDS.search(text):
        return "quotation"
    if _CAUSE.search(text):
        return "causation"
    counted = _counts_something(text)
    if _CHANGE_OF_FIGURE.search(text) or _RANK.search(text):
        return "comparison"
    if counted:
        return "quantity" if not (_HARMED.search(text) and not signs.DIGIT.search(text)) else "event"
    if _RULE.search(text):
        return "rule"
    return _plain_type(text)


def _plain_type(text: str) -> ClaimType:
    """Tell what a claim without figures, causes and rules says: what is, what happened, what will be, what is good."""
    if patterns.NO_ANSWER.search(text):
        return "event"
    state = _IS.search(text)
    if state and not (state.group(1) and _DONE.fullmatch(state.group(1))):
        happened = _HAPPENED.search(text[: state.start()])
        judged = patterns.OPINION.search(text) and not patterns.NAME.search(text)
        return "event" if happened else "opinion" if judged else "attribute"
    if _FUTURE.search(text):
        return "prediction"
    if state or _HAPPENED.search(text):
        return "event"
    if patterns.OPINION.search(text) or patterns.DEMAND.search(text):
        return "opinion"
    return "attribute" if patterns.NAME.search(text) else "other"
