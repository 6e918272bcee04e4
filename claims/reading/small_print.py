"""Lines that an article carries and does not say: credits, links to other stories, calls to subscribe, small print.

Each rule is a pattern for a whole line. What must not match is prose: "He told Reuters that…",
"Read more than once, …".
"""

# ruff: noqa: E501 - one rule is one line, so that a rule is read, added and taken out as one

from __future__ import annotations

import re

from claims.languages.page_furniture import (
    BOILERPLATE_RULES,
    NEWS_AGENCIES,
    PICTURES,
    RELATED_LABELS,
    RELEASE_LINES,
    WEAK_LABELS,
)
from claims.types import PassageKind

#: Longer lines are prose whatever they begin with; it also bounds what a pattern has to search.
LONGEST = 600

_AGENCY = rf"(?:{'|'.join(NEWS_AGENCIES)})"
_PHOTO = rf"(?:(?:file |stock )?(?:{'|'.join(PICTURES.values())})s?)"

#: A credit: who made or lent a picture. No verb, no full stop, an agency or a word for a picture at its head.
CREDIT = re.compile(
    rf"[(\[]?(?:{_PHOTO}(?:/video)?(?: credits?| source| courtesy)?(?: by| of| via)?\s?[:/|]\s?(?:[^.!?]|(?<=\b\w)\.){{2,120}}|"
    rf"{_PHOTO} (?:by|courtesy of|courtesy|via) [A-Z@][^.!?]{{2,100}}|"
    rf"(?:credits?|copyright|courtesy(?: of)?)\s?(?::|\.\.\.|…)\s?[^!?]{{2,120}}|courtesy(?: of)? [A-Z][^.!?]{{2,80}}|"
    rf"(?:©|\(c\)) ?[^!?]{{2,100}}|"
    rf"(?:[^\s.!?,;:/|]+ ){{0,5}}[^\s.!?,;:/|]*(?: ?[/|] ?|,? (?:via|for|from) )(?:[^\s.!?;]+ ){{0,3}}{_AGENCY}(?: ?[/|] ?[^.!?]{{2,60}})?|"
    rf"sources?: ?[^.!?]{{2,60}}|{_AGENCY}(?: ?[/|] ?[^.!?]{{2,60}})?)[)\].]?",
    re.IGNORECASE,
)

_RELATED_LABEL = rf"(?:{'|'.join(RELATED_LABELS.values())})"
#: A pointer to another story: its label with a colon, or the label alone.
RELATED = re.compile(
    rf"[\W_]{{0,4}}{_RELATED_LABEL}\s?[:：>»|–—].{{0,250}}|[\W_]{{0,4}}{_RELATED_LABEL}[\W_]{{0,4}}|"
    r"(?:READ|SEE|WATCH|LISTEN|DON['’]T MISS|ALSO)(?: MORE| ALSO| NOW)? ?[:：].{0,250}|also on [\w.]+\.(?:com|net|org)\b.{0,200}|"
    r"(?-i:(?:READ|SEE) MORE\b.{0,200})",
    re.IGNORECASE,
)
#: Labels that stand before prose just as well: taken for links only in capitals, or when nothing but a title follows.
_WEAK = re.compile(rf"(?:{'|'.join(WEAK_LABELS.values())})\b", re.IGNORECASE)

BOILERPLATE = tuple(
    re.compile(rf"[\W_]{{0,4}}(?:{pattern})", re.IGNORECASE)
    for rules in BOILERPLATE_RULES.values()
    for pattern in rules
)
_RELEASE = re.compile(rf"[\W_]{{0,4}}(?:{'|'.join(RELEASE_LINES.values())})", re.IGNORECASE)
ADDRESS_ALONE = re.compile(r"<?(?:https?://|www\.)\S+>?")
ORIGINAL_ADDRESS = re.compile(
    r"(?:original (?:url|address|link|article)|source url|permalink|url)\s?:?\s?(?:<?https?://\S+>?)?", re.IGNORECASE
)


def _is_related(line: str) -> bool:
    if not RELATED.fullmatch(line):
        return False
    # "More: the minister resigned." is prose, "MORE: Minister Resigns" is not
    return not (_WEAK.match(line) and line.endswith((".", "!", "…")) and not line[:4].isupper())


def is_release_line(line: str) -> bool:
    """Tell whether a line is what stands above the headline of a press release: FOR IMMEDIATE RELEASE."""
    return len(line) <= LONGEST and _RELEASE.fullmatch(line) is not None


def kind_of_line(line: str) -> PassageKind | None:
    """Return what a line is when it is none of the article's prose, else None."""
    if not 1 < len(line) <= LONGEST:
        return None
    if ADDRESS_ALONE.fullmatch(line) or ORIGINAL_ADDRESS.fullmatch(line):
        return "link"
    if len(line.split()) <= 20 and CREDIT.fullmatch(line):  # noqa: PLR2004 - no credit is longer
        return "credit"
    if _is_related(line):
        return "related"
    return "boilerplate" if any(pattern.fullmatch(line) for pattern in BOILERPLATE) else None
