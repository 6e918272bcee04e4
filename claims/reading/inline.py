"""What becomes text of words with inline marks, whatever the format: the one place that decides it.

Marks that refer to a note leave, powers and indices stay readable (10⁶, m², CO₂), words that are struck out, deleted
or hidden leave, a quotation gets its marks.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from claims.languages.page_furniture import NOTE_WORDS, REQUESTS_FOR_SOURCES

#: ``reference`` is what the format itself calls the mark of a note; ``gone`` is struck out, deleted or hidden.
Mark = Literal["superscript", "subscript", "reference", "formula", "gone"]

#: As much of the text before a mark as tells what it is.
REACH = 40
_RAISED = str.maketrans("0123456789+-−=()ni", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁿⁱ")
_LOWERED = str.maketrans("0123456789+-−=()", "₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎")
_RAISED_DIGITS = "⁰¹²³⁴⁵⁶⁷⁸⁹"
_PLAIN = str.maketrans(_RAISED_DIGITS, "0123456789")

_WORDS = rf"(?:{'|'.join(NOTE_WORDS.values())})"
_REQUEST = rf"(?:{'|'.join(REQUESTS_FOR_SOURCES.values())})"
_NUMBER = r"\d{1,3}|[a-z]|[ivx]{2,5}"
_ONE = rf"(?:(?:{_WORDS}\.?\s?)?(?:{_NUMBER})|[*†‡§¶#]{{1,3}})"
#: The mark of a note, or of several, or the page in it: "1", "[2]", "a", "*", "3,4", "5–7", "[note 2]", ":12".
_REFERENCE = re.compile(rf"[\[(]?[:\s]*{_ONE}(?:\s*[,;–-]\s*{_ONE})*\s*[\])]?", re.IGNORECASE)
_BRACKETED = re.compile(rf"(?:\[\s*(?:{_ONE}(?:\s*[,;–-]\s*{_ONE})*|{_REQUEST})\s*\]\s*)+|{_REQUEST}", re.IGNORECASE)
#: A mark in brackets in plain text: right behind its word, its figure or the end of its sentence.
_BEHIND = re.compile(
    r"(?:(?<=[^\W\d_]{2})|(?<=[\d.,;:!?%”\"’)]))"
    rf"(?:\[(?:\d{{1,3}}(?:\s?[,–-]\s?\d{{1,3}})*|[a-z]|{_WORDS} \d{{1,3}})\])+(?![(\[:])|"
    rf"\s?\[{_REQUEST}\]",
    re.IGNORECASE,
)
_RAISED_IN_TEXT = re.compile(
    rf"(?<![⁻⁺⁽{_RAISED_DIGITS}])[{_RAISED_DIGITS}]+(?:[,˒⸴–-][{_RAISED_DIGITS}]+)*(?![⁻⁺{_RAISED_DIGITS}])"
)

_EXPONENT = re.compile(r"[2-9]|[1-9]\d{1,2}|[nx]")
_NEGATIVE = re.compile(r"[-−–⁻]\s?\d{1,3}")
_CHARGE = re.compile(r"\d[+−-]")
#: What a power stands on: a ten that is no sum of money, a factor, a length, a variable.
_MONEY = re.compile(r"[$€£¥]\s?[\d.,]+\s?[a-z]*$", re.IGNORECASE)
_TEN = re.compile(r"(?:^|[^\d.,])10$|[×·⋅*]\s?\d+$")
_LENGTH = re.compile(r"(?:^|[\s\d(/·⋅])(?:[kcdmnµμ]?m|ft|yd|mi)$|\d\s?in$|/s(?:ec)?$")
_VARIABLE = re.compile(r"(?:^|[\s(=+−*/·×<>-])(?:[b-zB-HJ-Zα-ωΑ-Ω]|mc)$")
_ELEMENT = re.compile(r"[A-Z][a-z]?(?![a-z])")
_ORDINAL_LETTERS = "eo"
#: A raised word of more letters than an ordinal or a sign has, and so a word of its own.
_LONGEST_ENDING = 4
#: What is raised in place of the sign of a degree, and the scales.
_DEGREES = "o0"
_SCALE = re.compile(r"\s?[CF]\b")
_NUMERATOR = re.compile(r"\d{1,3}")


@dataclass(frozen=True, slots=True)
class Run:
    """Words with one mark; None where they are plain."""

    text: str
    mark: Mark | None = None


def power(text: str) -> str:
    """Return a power as readable text: "⁶", "⁻³", and "^(n+k)" where there are no such signs."""
    raised = text.translate(_RAISED)
    if not set(raised) & set(text):
        return raised
    return f"^{text}" if len(text) == 1 else f"^({text})"


def index(text: str) -> str:
    """Return an index as readable text: "₂", and the letters themselves where there are no such signs."""
    return text.translate(_LOWERED) if not re.search(r"[^\d+−=(),-]", text) else text


def _is_power(text: str, before: str, after: str) -> bool:
    if _NEGATIVE.fullmatch(text):
        return bool(before[-1:].strip())
    if _CHARGE.fullmatch(text):
        return before[-1:].isalpha()
    if before[-1:].strip(" (") == "":
        return text.isdigit() and bool(_ELEMENT.match(after))
    if not _EXPONENT.fullmatch(text) or _MONEY.search(before):
        return False
    if not text.isdigit():
        return before[-1:].isdigit() or bool(_VARIABLE.search(before))
    return bool(_TEN.search(before) or _LENGTH.search(before) or _VARIABLE.search(before))


def raised(text: str, before: str, after: str = "", *, refers: bool = False) -> str:
    """Return what a superscript becomes between the text before and after it; "" for the mark of a note.

    ``refers`` says that the format calls it such a mark, or links it to the note.
    """
    bare = text.strip()
    if not bare or _BRACKETED.fullmatch(bare) or (refers and _REFERENCE.fullmatch(bare)):
        return "" if bare else text
    if _NUMERATOR.fullmatch(bare) and after.lstrip()[:1] in {"/", "⁄"}:
        return f" {bare}" if before[-1:].isdigit() else bare
    if _is_power(bare, before, after):
        return power(bare)
    if bare in _DEGREES and before[-1:].isdigit() and _SCALE.match(after):
        return "°"
    ordinal = bare in _ORDINAL_LETTERS and (before[-1:].isdigit() or re.search(r"\b[^\W\d_]$", before))
    inside = bare.isalpha() and before[-1:].isalpha() and after[:1].isalpha()
    if _REFERENCE.fullmatch(bare) and not ordinal and not inside:
        return ""
    apart = len(bare) > _LONGEST_ENDING and before[-1:].isalnum()
    return f" {text}" if apart else text


def lowered(text: str, before: str) -> str:
    """Return what a subscript becomes behind the text before it; a denominator stays plain."""
    bare = text.strip()
    if _BRACKETED.fullmatch(bare):
        return ""
    return text if before.rstrip()[-1:] in {"/", "⁄"} else index(text)


def formula(text: str, before: str) -> str:
    """Return a formula in one line behind the text before it: apart from a whole number, "2 1/3"."""
    return f" {text}" if before[-1:].isdigit() and text[:1].isdigit() else text


def quoted(text: str, before: str = "", *, inner: bool = False) -> tuple[str, str]:
    """Return the marks that a quotation without marks of its own gets before and behind it."""
    if text.lstrip()[:1] in set("“\"‘«„'") or before.rstrip()[-1:] in set('“"‘«„'):
        return "", ""
    return ("‘", "’") if inner else ("“", "”")


def write(runs: Iterable[Run]) -> str:
    """Return the text of a paragraph's runs."""
    known = [run for run in runs if run.mark != "gone" and run.text]
    texts: list[str] = []
    before = ""
    for number, run in enumerate(known):
        text = run.text
        if run.mark == "subscript":
            text = lowered(text, before)
        elif run.mark == "formula":
            text = formula(text, before)
        elif run.mark:
            after = known[number + 1].text if number + 1 < len(known) else ""
            text = raised(text, before, after, refers=run.mark == "reference")
        texts.append(text)
        before = (before + text)[-REACH:]
    return without_marks("".join(texts))


def without_marks(text: str) -> str:
    """Return a plain text without the marks of notes that stand in it as characters: "[1]", "¹"."""

    def sign(match: re.Match[str]) -> str:
        plain = match.group().translate(_PLAIN)
        before = text[max(0, match.start() - REACH) : match.start()].rpartition("\n")[2]
        return "" if raised(plain, before, text[match.end() : match.end() + 3]) == "" else match.group()

    return _RAISED_IN_TEXT.sub(sign, _BEHIND.sub("", text)) if "[" in text or _RAISED_IN_TEXT.search(text) else text
