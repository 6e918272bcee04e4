"""Words of parsed phrases, with the page's subject named where it is meant."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from spacy.tokens import Token

from claims.topic import Topic

#: What makes a statement of its own, so that a phrase can do without.
HEAVY = frozenset(["relcl", "acl", "appos", "conj", "cc", "punct", "preconj", "parataxis", "advcl", "dep"])
ARTICLES = frozenset({"a", "an"})


def belongs(child: Token, root: Token) -> bool:
    """Tell whether a hyphen, or a name right after its noun ('the film Daag'), is part of a phrase."""
    if child.dep_ == "punct":
        return child.tag_ == "HYPH" or (child.text in {"/", "'"} and child.i < root.i)
    named = child.dep_ == "appos" and child.pos_ == "PROPN"
    return named and not any(token.is_punct for token in root.doc[root.i + 1 : child.left_edge.i + 1])


def tree(root: Token) -> list[Token]:
    """Return the tokens of a phrase in order, without what makes a statement of its own."""
    kept = [root]
    for child in root.children:
        if child.dep_ not in HEAVY or belongs(child, root):
            kept += tree(child)
    return sorted(kept, key=lambda token: token.i)


def items(noun: Token) -> list[Token]:
    """Return the members of a list that begins with a noun; the noun alone where 'or' joins them."""
    found = [noun]
    for child in noun.children:
        if child.dep_ == "cc" and child.lower_ not in {"and", "&"}:
            return [noun]
        if child.dep_ == "conj" and child.pos_ in {"NOUN", "PROPN", "PRON", "NUM", "ADJ"}:
            found += items(child)
    return found


def with_article(kind: str) -> str:
    """Return a noun with 'a' or 'an'."""
    return f"an {kind}" if kind[:1].lower() in "aeiou" else f"a {kind}"


@dataclass(frozen=True, slots=True)
class Wording:
    """How phrases are worded: ``topic`` by its name; 'its' stays where ``own`` says that it is the subject anyway."""

    topic: Topic
    own: bool = False

    def token(self, token: Token) -> str:
        """Return a word, or the topic's name where the word stands for it."""
        if token.tag_ == "PRP$" and self.topic.stands_for(token):
            return token.text if self.own else self.topic.genitive()
        if token.tag_ == "PRP" and self.topic.stands_for(token):
            return self.topic.name
        return token.text

    def join(self, tokens: Iterable[Token]) -> str:
        """Return tokens as text; where one is missing between two there is a blank."""
        pieces: list[str] = []
        last = -1
        for token in sorted(tokens, key=lambda token: token.i):
            gap = " " if pieces and last != token.i - 1 else ""
            pieces.append(gap + self.token(token) + token.whitespace_)
            last = token.i
        return " ".join("".join(pieces).split()).strip(" ,;:–—-")

    def noun(self, noun: Token, *, bare: bool = False, first: Token | None = None) -> str:
        """Return a noun phrase without clauses, appositions and list partners.

        ``bare`` leaves out 'in …' and 'for …' as well; ``first`` is the list's first member, whose 'a' it shares.
        """
        if self.topic.stands_for(noun) and noun.tag_ != "PRP$":
            return self.topic.name
        text = self.join(token for token in tree(noun) if not bare or _near(token, noun))
        if first is not None and first.i != noun.i and noun.tag_ == "NN" and not _determined(noun):
            shared = any(child.lower_ in ARTICLES for child in first.lefts)
            return with_article(text) if shared else text
        return text

    def subject(self, noun: Token) -> str:
        """Return a subject with all its list partners: what two did together may not be true of one."""
        if self.topic.stands_for(noun):
            return self.topic.name
        return self.join(_list(noun))


def _list(noun: Token) -> list[Token]:
    more = [token for child in noun.children if child.dep_ in {"conj", "cc"} for token in _list(child)]
    return [*tree(noun), *more]


def _near(token: Token, noun: Token) -> bool:
    """Tell whether a token belongs to a noun without a preposition other than 'of'."""
    while token.i != noun.i:
        if token.dep_ == "prep" and token.lower_ != "of" and token.head.i == noun.i:
            return False
        token = token.head
    return True


def _determined(noun: Token) -> bool:
    return any(child.dep_ in {"det", "poss", "nummod"} for child in noun.lefts)
