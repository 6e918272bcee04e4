"""Formulas in one line: "1/3", "x²", "√(a + b)". MathML of web pages and what Word writes (OMML) read alike."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from lxml import etree

from claims.reading.inline import index, power

#: What a formula may nest; deeper ones are given as their signs in a row.
MAX_DEPTH = 40
_SPACED = re.compile(r"[=+−×÷·<>≤≥≈≠±→]")


def _grouped(text: str) -> str:
    """Put in brackets what would be read apart from what stands beside it."""
    return f"({text})" if re.search(r"[^\w.,√%$€£°]", text) and not re.fullmatch(r"\([^()]*\)", text) else text


def _fraction(parts: Sequence[str]) -> str:
    above, below = [*parts, "", ""][:2]
    return f"{_grouped(above)}/{_grouped(below)}"


def _raised(parts: Sequence[str]) -> str:
    base, above = [*parts, "", ""][:2]
    return _grouped(base) + (power(above.replace(" ", "")) if above else "")


def _lowered(parts: Sequence[str]) -> str:
    base, below = [*parts, "", ""][:2]
    lower = index(below)
    return base + (f"_{_grouped(below)}" if below and lower == below else lower)


def _both(parts: Sequence[str]) -> str:
    base, below, above = [*parts, "", "", ""][:3]
    return _raised((_lowered((base, below)), above)) if above else _lowered((base, below))


def _root(parts: Sequence[str]) -> str:
    return f"√{_grouped(''.join(parts).strip())}"


def _root_of_degree(parts: Sequence[str]) -> str:
    base, degree = [*parts, "", ""][:2]
    return f"{power(degree) if degree.isdigit() and degree != '2' else ''}√{_grouped(base)}"


def _in_brackets(parts: Sequence[str]) -> str:
    return f"({', '.join(part for part in parts if part)})"


def _listed(parts: Sequence[str]) -> str:
    return "; ".join(part for part in parts if part)


#: How the parts of an element are put in a row, by its local name: MathML's, then OMML's.
_FORMS: dict[str, Callable[[Sequence[str]], str]] = {
    "mfrac": _fraction, "msup": _raised, "mover": _raised, "msub": _lowered, "munder": _lowered, "msubsup": _both,
    "munderover": _both, "msqrt": _root, "mroot": _root_of_degree, "mfenced": _in_brackets, "mtable": _listed,
    "f": _fraction, "sSup": _raised, "sSub": _lowered, "sSubSup": _both, "d": _in_brackets, "m": _listed,
    "rad": lambda parts: _root_of_degree(parts[::-1]),
}  # fmt: skip
#: What says how a formula looks, or says it once more in another notation.
_SKIPPED = {"annotation", "annotation-xml", "mphantom", "rPr", "ctrlPr"}


def _name(element: etree._Element) -> str:
    return etree.QName(element).localname if isinstance(element.tag, str) else ""


def _linear(element: etree._Element, depth: int) -> str:
    name = _name(element)
    if depth > MAX_DEPTH:
        return " ".join("".join(element.itertext()).split())
    names = ((child, _name(child)) for child in element)
    children = [child for child, local in names if local and local not in _SKIPPED and not local.endswith("Pr")]
    if not children:
        text = " ".join("".join(element.itertext()).split())
        return f" {text} " if name in {"mo", "t"} and _SPACED.fullmatch(text) else text
    parts = [_linear(child, depth + 1) for child in children]
    form = _FORMS.get(name)
    if name == "nary":
        sign = element.find("{*}naryPr/{*}chr")
        parts.insert(0, "∫" if sign is None else next(iter(sign.attrib.values()), ""))
    return form([part.strip() for part in parts]) if form else "".join(parts)


def linear(formula: etree._Element) -> str:
    """Return a formula as one line of text; "" where it has no signs."""
    return " ".join(_linear(formula, 0).split())
