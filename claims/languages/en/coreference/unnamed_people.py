"""People whom a text tells of without a name, "a former nurse": a pronoun after them is not the name further back."""

from __future__ import annotations

from collections.abc import Collection

from claims.languages.en.attribution.grammar import Token, children
from claims.languages.en.given_names import FEMALE_NOUNS, MALE_NOUNS
from claims.languages.parsing import Paragraph
from claims.types import Span

SUBJECTS = frozenset({"nsubj", "nsubjpass"})
NEW = frozenset({"a", "an", "another", "one"})
#: Endings of what people are by their work, and words that end so and speak, too.
WORK = ("er", "or", "ist", "ian", "ant", "ee", "ent", "man", "woman", "se")
NO_PEOPLE = frozenset(
    "announcement broadcaster committee computer court document letter newspaper number order paper regulator "
    "statement".split()
)


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
    if noun.tag_ != "NN" or noun.dep_ in {"compound", "nmod", "amod", "attr", "appos", "oprd"}:
        return False
    return not any(one.pos_ == "PROPN" for one in children(noun, "appos"))


def _has_sex(noun: Token, sex: str) -> bool:
    return noun.lower_ in (MALE_NOUNS if sex == "male" else FEMALE_NOUNS)


def _acts_newly(noun: Token, sex: str) -> bool:
    """Tell whether somebody new acts in the main clause, of that sex or of either: 'A former nurse said'."""
    if noun.dep_ not in SUBJECTS or noun.left_edge.lower_ not in NEW:
        return False
    other = FEMALE_NOUNS if sex == "male" else MALE_NOUNS
    if noun.head.dep_ not in {"ROOT", "ccomp", "conj", "parataxis"} or noun.lower_ in other:
        return False
    who = any(child.lower_ == "who" for clause in children(noun, "relcl") for child in clause.children)
    return who or _has_sex(noun, sex) or (noun.lower_.endswith(WORK) and noun.lower_ not in NO_PEOPLE)
