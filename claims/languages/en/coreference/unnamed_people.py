"""People whom a text tells of without a name, "a former nurse": a pronoun after them is not the name further back."""

from __future__ import annotations

from collections.abc import Collection

from claims.languages.en import labels
from claims.languages.en.attribution.grammar import Token, children
from claims.languages.en.words.endings import OCCUPATION_ENDINGS
from claims.languages.en.words.function_words import INTRODUCING_DETERMINERS
from claims.languages.en.words.people import FEMALE_NOUNS, MALE_NOUNS
from claims.languages.en.words.things import SPEAKING_THINGS
from claims.languages.parsing import Paragraph
from claims.types import Span


def tells_of_unnamed(paragraph: Paragraph, sentence: Span, sex: str, *, beside: Collection[str]) -> bool:
    """Tell whether a "he" or "she" after a sentence may be somebody without a name who is spoken of in it.

    ``sentence`` is its place in the whole text, ``beside`` the names in it that the pronoun may be. Beside a name
    somebody new must act: "A spokesman for Lee declined. He …". Without one, any "mother" may be "she".
    """
    first, last = sentence.start - paragraph.start, sentence.end - paragraph.start
    nouns = [noun for noun in paragraph.doc if first <= noun.idx < last and _is_unnamed(noun)]
    return any(_acts_newly(noun, sex) or (not beside and _has_sex(noun, sex)) for noun in nouns)


def _is_unnamed(noun: Token) -> bool:
    """Tell whether a noun stands for somebody and no name stands with it: not 'her husband, Alan', 'Chairman Xi'."""
    if noun.tag_ != "NN" or noun.dep_ in labels.NOT_REFERRING:
        return False
    return not any(one.pos_ == "PROPN" for one in children(noun, "appos"))


def _has_sex(noun: Token, sex: str) -> bool:
    return noun.lower_ in (MALE_NOUNS if sex == "male" else FEMALE_NOUNS)


def _acts_newly(noun: Token, sex: str) -> bool:
    """Tell whether somebody new acts in the main clause, of that sex or of either: 'A former nurse said'."""
    if noun.dep_ not in labels.NOMINAL_SUBJECTS or noun.left_edge.lower_ not in INTRODUCING_DETERMINERS:
        return False
    other = FEMALE_NOUNS if sex == "male" else MALE_NOUNS
    if noun.head.dep_ not in labels.MAIN_CLAUSES or noun.lower_ in other:
        return False
    who = any(child.lower_ == "who" for clause in children(noun, "relcl") for child in clause.children)
    return (
        who or _has_sex(noun, sex) or (noun.lower_.endswith(OCCUPATION_ENDINGS) and noun.lower_ not in SPEAKING_THINGS)
    )
