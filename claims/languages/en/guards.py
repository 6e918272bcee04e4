"""What a restatement or a headline must not change: negations, numbers, modals, hedges and denials.

Both sides are reduced to counted marks; a rewording passes when the marks are the same on both sides. A mark too
many is as bad as one too few: "no ban" out of "a ban" as bad as the other way round.
"""

from __future__ import annotations

import re
from collections import Counter

from claims.guards.marks import Marks, differences, numbers

#: Mark → what counts as it, on lower-cased text with straight apostrophes.
MARKS: dict[str, re.Pattern[str]] = {
    "negation": re.compile(
        r"\b(?:no|not|never|nobody|none|nothing|nowhere|neither|nor|without|cannot|hardly|scarcely|barely|rarely|"
        r"seldom|few|little|unable|unlikely|un(?:true|clear|founded|confirmed|proven|verified))\b|n't\b"
    ),
    "modal": re.compile(
        r"\b(?:may|might|could|would|should|must|shall|can|cannot|will)\b|\b(?:wo|ca)(?=n't)|'(?:ll|d)\b"
    ),
    "hedge": re.compile(
        r"\b(?:allegedly|alleged|reportedly|apparently|possibly|probably|perhaps|maybe|likely|unlikely|seemingly|"
        r"supposedly|purported(?:ly)?|suspected|about|around|nearly|almost|roughly|approximately|some|most|"
        r"many|several|mostly|partly|partially|largely|mainly|usually|often|sometimes|occasionally|"
        r"at least|at most|up to|more than|less than|fewer than|over|under|only|just|if|unless|whether|"
        r"too|except|former|false|falsely|fake|planned|proposed|attempted|potential|possible|"
        r"seem(?:s|ed)?|appear(?:s|ed)? to|believed|thought|estimated|expected)\b"
    ),
    "denial": re.compile(
        r"\b(?:den(?:y|ies|ied|ying|ials?)|refus(?:e|es|ed|ing|als?)|reject(?:s|ed|ing|ions?)?|disput(?:e|es|ed|ing)|"
        r"fail(?:s|ed|ings?|ures?)?|doubt(?:s|ed|ing)?|declin(?:e|es|ed|ing) to|lack(?:s|ed|ing)?|"
        r"contradict(?:s|ed|ing)?|refut(?:e|es|ed|ing)|prevent(?:s|ed|ing)?|avoid(?:s|ed|ing)?|"
        r"ban(?:s|ned|ning)?|stop(?:s|ped|ping)?|cease[sd]?)\b"
    ),
}
WORDED = re.compile(
    r"\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|"
    r"seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundreds?|thousands?|"
    r"millions?|billions?|trillions?|dozens?|half|twice|double[sd]?|tripled?|percent|per cent|%)\b|%"
)
SAME = {"wo": "will", "ca": "can", "cannot": "can"}


def _stem(word: str) -> str:
    """Reduce the forms of one denial to one: denied, denies, denying."""
    return re.sub(r"(?:ied|ies|ying|ials?|als?|ions?|y|ed|es|ings?|ures?|s|e)$", "", word.split(maxsplit=1)[0])


def marks(text: str) -> Marks:
    """Count what must not change in a text, each under its kind."""
    plain = text.lower().replace("’", "'")
    found: Marks = Counter()
    for kind, pattern in MARKS.items():
        for match in pattern.finditer(plain):
            word = match.group()
            if kind == "negation":
                word = {"cannot": "not", "n't": "not"}.get(word, word)
            elif kind == "modal":
                word = SAME.get(word, word)
            elif kind == "denial":
                word = _stem(word)
            found[kind, word] += 1
    found.update(numbers(plain))
    found.update(("number", number.group()) for number in WORDED.finditer(plain))
    return found


def changes(quote: str, rewording: str) -> list[str]:
    """Name what the rewording lost (−) or added (+): ['− negation not']; empty where it keeps everything."""
    return differences(marks(quote), marks(rewording))


def agree(quote: str, rewording: str) -> bool:
    """Tell whether a rewording keeps every negation, number, modal, hedge and denial of the quote, and adds none."""
    return marks(quote) == marks(rewording)
