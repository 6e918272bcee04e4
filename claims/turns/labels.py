"""One line of a transcript: the label that it begins with, in each of the forms that people and programs write."""

from __future__ import annotations

import re
from dataclasses import dataclass

from claims.languages.turn_labels import (
    ANSWERER_LABELS,
    ASKER_LABELS,
    FLOOR_TITLES,
    FROM_WORDS,
    LABEL_JOINTS,
    NOT_SPEAKERS,
    PRESIDING,
    STAGE_DIRECTIONS,
    TO_WORDS,
)

#: Longer lines begin with no longer label; it bounds what a pattern has to search.
LONGEST_LABEL = 200
CLOCK = r"(?:\d{1,2}:)?\d{1,3}:\d{2}(?:[.,]\d{1,3})?(?: ?[aApP]\.?[mM]\b\.?)?"
_DATE = r"\d{1,4}[./-]\d{1,2}[./-]\d{1,4},?"
_SPAN = rf"(?:{_DATE} )?{CLOCK}(?: ?(?:-->|[-–—]) ?{CLOCK})?"
STAMP = rf"(?:\[{_SPAN}\]|\({_SPAN}\)|<{_SPAN}>|{_SPAN})"
_BRACKETED = rf"(?:\[{_SPAN}\]|\({_SPAN}\))"
_WORD = r"[^\W\d_a-zß-öø-ÿа-я][\w.’'-]*"
_NAME = rf"(?:@\w{{2,30}}|SPEAKER_\d{{1,3}}|{_WORD}(?: (?:{'|'.join(LABEL_JOINTS)}|{_WORD}|\d{{1,3}}\b)){{0,4}})"
_ROLE = rf"(?:,? ?\((?!{CLOCK})[^()\n]{{1,60}}\)|, [^:\n(),\"“”!?;]{{2,60}}){{0,4}}"
_STARS = r"(?:\*\*|__)?"
_LEAD = rf"(?:(?P<lead>{STAMP})[ ]?(?:[-–—|:] ?| )?[ ]*)?"
#: "[00:12] GOV. ALMA REYES (D), HARWELL: …", "Alma Reyes (0:12): …", "12/03/24, 9:17 pm - Mia: …".
NAMED = re.compile(
    rf"[\"“]?{_STARS}{_LEAD}{_STARS}(?:>> ?)?(?P<name>{_NAME})(?P<role>{_ROLE}) *(?P<stamp>{STAMP})?"
    rf" ?{_STARS}(?P<cue>:){_STARS}(?: +|$)"
)
#: "Alma Reyes  0:12", "**Speaker 1** [00:12]" with the words in the lines below.
ABOVE = re.compile(
    rf"{_STARS}(?P<name>{_NAME})(?P<role>{_ROLE}){_STARS} *[-–—|·•,]? *(?P<stamp>{STAMP}){_STARS} *:? *$"
)
#: "20:15:03 From Alma Reyes to Everyone: …".
FROM = re.compile(
    rf"(?P<lead>{STAMP}) +(?:{'|'.join(FROM_WORDS)}) +(?P<name>{_NAME})"
    rf"(?P<role> +(?:{'|'.join(TO_WORDS)}) +[^:\n]{{1,60}})? *(?P<cue>:)(?: +|$)"
)
#: "Q: …", "A. …", "Q12: …", "Q    …".
UNNAMED = re.compile(
    rf"{_STARS}(?P<unnamed>{'|'.join((*ASKER_LABELS, *ANSWERER_LABELS))})\d{{0,3}}"
    rf"{_STARS}(?:(?P<cue>[.:]){_STARS}(?: +|$)| {{2,}}(?=\S))"
)
#: "Mr. SMITH of Ohio. Madam Speaker, …", "The SPEAKER pro tempore. …", "MS. REYES. …".
FLOOR = re.compile(
    rf"(?P<name>(?:(?:{'|'.join(FLOOR_TITLES)})\.? |The (?:(?:{'|'.join(PRESIDING)}) )?)"
    r"[A-ZÀ-Þ][A-ZÀ-Þ'’-]{2,}(?: [A-ZÀ-Þ][A-ZÀ-Þ'’-]+)*"
    r")(?P<role>(?: of [A-Z][a-z]+(?: [A-Z][a-z]+)?)?(?: pro tempore)?)(?P<cue>\.) +(?=[A-Z“\"])"
)
#: "Alma Reyes (Harwell) (Lab)" above the words of a member.
MEMBER = re.compile(rf"(?P<name>{_NAME})(?P<role>(?: \([^()\n]{{2,60}}\)){{2}}):? *$")
#: "[0:12] >> The state lost …": somebody else speaks, whoever that is.
CHANGED = re.compile(rf"(?P<lead>{_BRACKETED}) *(?P<unnamed>>>) *(?=\S)")
#: "[00:12] The state lost …": only a time.
TIMED = re.compile(rf"(?P<lead>{_BRACKETED}) +(?=\S)")
TIME_ALONE = re.compile(rf"(?P<lead>{STAMP}) *$")
#: "(APPLAUSE)", "[laughter]": what happens meanwhile, alone or between sentences.
STAGE = re.compile(
    rf"[(\[](?:[A-ZÀ-Þ][A-ZÀ-Þ ,'’/-]{{3,60}}|(?i:{'|'.join(STAGE_DIRECTIONS)})(?: [\w ]{{1,30}})?\.?)[)\]]"
)


@dataclass(frozen=True, slots=True)
class Label:
    """What a line begins with before its words, in offsets of the text: ``start`` to ``end`` are none of them.

    ``name`` is None where there is only a time, or only that somebody asks or answers, which ``unnamed`` says: "Q".
    ``has_role`` where a role stands behind the name without brackets, ``floor`` where it is written as parliaments do.
    ``time`` are the words that tell when it was said; ``cue`` is where the colon stands, None without one.
    """

    start: int
    end: int
    name: tuple[int, int] | None = None
    cue: tuple[int, int] | None = None
    time: str | None = None
    unnamed: str = ""
    has_role: bool = False
    floor: bool = False


def read_label(text: str, start: int, end: int) -> Label | None:
    """Return the label of the line that stands between two offsets; None where it begins with none.

    Whether it is one only the whole text can tell: "Note: …" has the same form.
    """
    last = min(end, start + LONGEST_LABEL)
    for pattern in (UNNAMED, FROM, ABOVE, MEMBER, FLOOR, NAMED, CHANGED):
        match = pattern.match(text, start, end if pattern in (ABOVE, MEMBER) else last)
        if match is None or (pattern in (ABOVE, MEMBER) and end > last):
            continue
        found = match.groupdict()
        name = match.span("name") if found.get("name") else None
        if name is not None and not _may_speak(text[name[0] : name[1]]):
            return None
        stamp = found.get("lead") or found.get("stamp")
        cue = match.span("cue") if found.get("cue") else None
        return Label(
            start,
            match.end(),
            name,
            cue,
            stamp.strip("[]()<>") if stamp else None,
            found.get("unnamed") or "",
            "," in (found.get("role") or "").partition("(")[0],
            pattern in (FLOOR, MEMBER),
        )
    match = TIMED.match(text, start, last) or TIME_ALONE.match(text, start, end)
    return Label(start, match.end(), time=match["lead"].strip("[]()<>")) if match else None


def _may_speak(name: str) -> bool:
    return name.split(maxsplit=1)[0].lower().rstrip(".") not in NOT_SPEAKERS
