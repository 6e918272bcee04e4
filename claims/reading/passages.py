"""Where in a text it is not the article's own prose: title, byline, dateline, captions, credits, links, small print."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace

from claims.languages.bylines import AUTHOR, BY, NAME_JOINTS
from claims.reading.small_print import CREDIT, is_release_line, kind_of_line
from claims.text.dates import find_date
from claims.turns.finding import find_turns
from claims.types import Passage, PassageKind

_LINE = re.compile(r"[^\n]*\S[^\n]*")
#: "By Jane Doe and John Roe, Reuters": names and small words between them, nothing that makes a sentence.
_BY = rf"(?i:(?:written |posted |reported |words )?{'|'.join([*BY.values(), *AUTHOR.values()])})\b ?:? ?"
_SMALL = "|".join([*NAME_JOINTS, "[&|/·,-]"])
_BYLINE = re.compile(rf"{_BY}(?:(?:[^\W\d_a-zа-я][\w'’.-]*|{_SMALL}),?(?: |$)){{1,14}}")
#: A byline and a date in one line.
_DATED_BYLINE = re.compile(r"(?P<by>[^|•·–—]{4,120}?)\s*[|•·–—]\s*(?P<date>.{6,60})")
_ADDRESS = re.compile(r"https?://[^\s<>\"“”]+")
#: Where the last sentence of a caption ends and its credit may begin.
_LAST_SENTENCE_END = re.compile(r"[.!?…][\"'”’»)\]]* +(?=\S[^\n]{0,120}$)|[\"”»] +(?=\S[^\n]{0,120}$)")
_AGENCY_ALONE = re.compile(r"[(\[][A-Z][\w ]{1,20}[)\]]")

#: How many lines at the top may be title, byline and dateline.
FRONT_LINES = 8
_LONGEST_TITLE = 200
_LONGEST_DATELINE = 80
_PROSE_WORDS = 8


def _passage(line: re.Match[str], kind: PassageKind) -> Passage:
    text = line.group()
    start = line.start() + len(text) - len(text.lstrip())
    return Passage(start, start + len(text.strip()), kind)


def _is_title(text: str, following: Sequence[re.Match[str]], *, followed: bool) -> bool:
    if not len(text.split()) > 1 or len(text) > _LONGEST_TITLE or text[0] in "\"“„«‘'-–—•*":
        return False
    if text.endswith((".", ",", ";", ":", '"', "”", "…", "。")) and not text.endswith(("U.S.", "U.K.", "U.N.")):
        return False
    return followed or any(
        len(line.group().split()) >= _PROSE_WORDS or len(line.group()) > _LONGEST_TITLE for line in following
    )


def _is_dateline(text: str) -> bool:
    return len(text) <= _LONGEST_DATELINE and not text.endswith(".") and find_date(text) is not None


def _front(lines: Sequence[re.Match[str]], *, titled: bool, followed: bool) -> Iterator[Passage]:
    """Yield title, byline and dateline among the lines at the top; ``followed`` where the text is known to go on."""
    top = [line for line in lines[:FRONT_LINES] if kind_of_line(line.group().strip()) != "boilerplate"]
    # A press release has its day above its headline, too.
    headline = 0
    if lines and is_release_line(lines[0].group().strip()):
        headline = next((number for number, line in enumerate(top) if not _is_dateline(line.group().strip())), 0)
    for number, line in enumerate(top):
        text = line.group().strip()
        dated = _DATED_BYLINE.fullmatch(text)
        if _BYLINE.fullmatch(text):
            yield _passage(line, "byline")
        elif dated and find_date(dated["date"]) and _BYLINE.fullmatch(dated["by"]):
            start = line.start() + len(line.group()) - len(line.group().lstrip())
            yield Passage(start + dated.start("by"), start + dated.end("by"), "byline")
            yield Passage(start + dated.start("date"), start + dated.end("date"), "dateline")
        elif _is_dateline(text):
            yield _passage(line, "dateline")
        elif (
            number == headline
            and not titled
            and _is_title(text, [*top[number + 1 :], *lines[FRONT_LINES:]], followed=followed)
        ):
            yield _passage(line, "title")


def _captioned(line: re.Match[str]) -> Iterator[Passage]:
    """Yield the caption and the credit of a line that ends with a credit."""
    text = line.group().rstrip()
    for match in _LAST_SENTENCE_END.finditer(text, max(0, len(text) - 200)):
        credit = text[match.end() :]
        if CREDIT.fullmatch(credit) or _AGENCY_ALONE.fullmatch(credit):
            start = line.start() + len(text) - len(text.lstrip())
            if not _AGENCY_ALONE.fullmatch(credit):
                yield Passage(start, line.start() + len(text[: match.end()].rstrip()), "caption")
            yield Passage(line.start() + match.end(), line.start() + len(text), "credit")
            return


def without_credit(caption: str) -> str:
    """Return what a caption of one line says, without who made or lent the picture; "" where it says no more."""
    if kind_of_line(caption):
        return ""
    line = _LINE.match(caption)
    credit = next((one for one in _captioned(line) if one.kind == "credit"), None) if line else None
    return caption[: credit.start].rstrip() if credit else caption


def _in_line(line: re.Match[str]) -> Iterator[Passage]:
    kind = kind_of_line(line.group().strip())
    if kind:
        yield _passage(line, kind)
        return
    yield from _captioned(line)
    for match in _ADDRESS.finditer(line.group()):
        address = match.group().rstrip(".,;:!?)’'")
        yield Passage(line.start() + match.start(), line.start() + match.start() + len(address), "link")


def _free(lines: Sequence[re.Match[str]], known: Sequence[Passage]) -> list[re.Match[str]]:
    """Return the lines in which no passage is known yet."""
    starts = sorted(passage.start for passage in known)
    return [line for line in lines if bisect_left(starts, line.start()) == bisect_left(starts, line.end())]


def _without_overlaps(passages: Sequence[Passage]) -> Iterator[Passage]:
    end = 0
    for passage in sorted(passages, key=lambda passage: (passage.start, -passage.end)):
        if passage.start >= end and passage.end > passage.start:
            yield passage
            end = passage.end


def _below_release_lines(text: str, known: Sequence[Passage]) -> Iterator[Passage]:
    """Yield the known passages; where the title only says that this is a press release, the heading below it is one."""
    wanted = False
    for passage in known:
        if passage.kind in {"title", "heading"} and is_release_line(text[passage.start : passage.end]):
            wanted = wanted or passage.kind == "title"
            yield replace(passage, kind="boilerplate")
        elif wanted and passage.kind == "heading":
            wanted = False
            yield replace(passage, kind="title")
        else:
            yield passage


def mark(text: str, known: Sequence[Passage] = (), *, titled: bool = False) -> tuple[Passage, ...]:
    """Return the known passages and those found line by line, in reading order, none over another.

    ``titled`` says that the title stands elsewhere. Offsets are half-open code point offsets into the text.
    """
    known = list(_below_release_lines(text, known))
    titled = titled or any(passage.kind == "title" for passage in known)
    labels = find_turns(text).labels
    known = [*known, *(Passage(label.start, label.end, "label") for label in labels)]
    free = _free(list(_LINE.finditer(text)), known)
    # The front of a transcript ends where somebody speaks.
    front = [line for line in free if line.start() < labels[0].start] if labels else free
    found = [*known, *_front(front, titled=titled, followed=bool(labels))]
    for line in _free(free, found):
        found += _in_line(line)
    return tuple(_without_overlaps(found))
