"""Words that say when, seen from the day on which they were written: yesterday, last year, on Tuesday."""

from __future__ import annotations

import re

_UNIT = (
    r"(?:day|night|week|weekend|fortnight|month|quarter|season|year|decade|century|spring|summer|autumn|fall|winter)"
)
_WEEKDAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_NUMBER = (
    r"(?:\d[\d,.]*|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|"
    r"several|a few|some|many|a couple of)"
)
#: Must not match a weekday as part of a full date ("Tuesday, 30 March 2021") nor "May 30th, last-minute".
RELATIVE = re.compile(
    rf"""\b(?:
        (?:the\ day\ before\ yesterday|the\ day\ after\ tomorrow|yesterday|today|tonight|tomorrow|nowadays)
      | (?:earlier|later)\ (?:this|last|next)\ {_UNIT}
      | (?:this|last|next|past|(?:the\ )(?:past|last|previous|coming))\ (?:{_NUMBER}\ )?(?:{_UNIT}s?|{_WEEKDAY})(?!-)
      | in\ recent\ {_UNIT}s
      | {_NUMBER}\ {_UNIT}s?\ (?:ago|earlier|later)
      | (?:on\ )?{_WEEKDAY}(?!,?\ \d|,?\ [A-Z][a-z]+\ \d)
      | so\ far\ this\ {_UNIT}
    )\b""",
    re.VERBOSE | re.IGNORECASE,
)


def relative_dates(text: str) -> list[str]:
    """Return the words of an English text that need the day of publication to be understood, each once, in order."""
    return list(dict.fromkeys(match.group() for match in RELATIVE.finditer(text)))
