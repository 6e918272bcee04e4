"""The little morphology that restatements and headlines need."""

from __future__ import annotations

from functools import lru_cache

import lemminflect
from spacy.tokens import Span, Token

from claims.languages.en import labels
from claims.languages.en.words.function_words import PLURAL_PRONOUNS


@lru_cache(maxsize=4096)
def inflect(lemma: str, tag: str, fallback: str) -> str:
    """Return the form of a lemma for a Penn tag (VBD, VBG, VBZ, …), or the fallback where it is not known."""
    forms = lemminflect.getInflection(lemma, tag=tag)
    return forms[0] if forms else fallback


def is_plural(phrase: Span) -> bool:
    """Tell whether a noun phrase takes a plural verb."""
    noun = phrase.root
    if noun.tag_ == "NNPS" and not any(child.dep_ == "conj" for child in noun.children):
        return noun.ent_type_ not in labels.ONE_BODY
    return (
        noun.tag_ in {"NNS", "NNPS"}
        or noun.lower_ in PLURAL_PRONOUNS
        or any(child.dep_ == "conj" and child.i < phrase.end for child in noun.children)
    )


def copula(phrase: Span) -> str:
    """Return 'is' or 'are' for a noun phrase."""
    return "are" if is_plural(phrase) else "is"


def possessive(name: str) -> str:
    """Return the genitive of a name, with the apostrophe that the name's text uses."""
    return f"{name}'" if name.endswith("s") and not name.endswith("ss") and len(name) > 3 else f"{name}'s"  # noqa: PLR2004


def is_past(verb: Token | None) -> bool:
    """Tell whether a verb or its first auxiliary stands in the past tense; an infinitive takes that of its governor."""
    while verb is not None:
        auxiliaries = [child for child in verb.children if child.dep_ in {"aux", "auxpass"} and child.tag_ != "TO"]
        tag = (auxiliaries[0] if auxiliaries else verb).tag_
        if tag not in labels.TENSELESS or verb.head.i == verb.i:
            return tag in {"VBD", "VBN"}
        verb = verb.head
    return True


def is_over(verb: Token | None) -> bool:
    """Tell whether what a verb says is past: in the past tense, or in the perfect ('has been hit')."""
    perfect = verb is not None and any(child.dep_ == "aux" and child.lemma_ == "have" for child in verb.children)
    return perfect or is_past(verb)


def subject_is_plural(verb: Token | None) -> bool:
    """Tell whether the subject of a verb is plural."""
    if verb is None:
        return False
    subject = next((child for child in verb.children if child.dep_.startswith("nsubj")), None)
    return subject is not None and is_plural(subject.doc[subject.left_edge.i : subject.right_edge.i + 1])


def finite(participle: Token, governor: Token | None) -> str:
    """Return a participle as a finite verb in its governor's tense: 'making' → 'made', 'founded' → 'was founded'."""
    plural = governor is not None and (
        subject_is_plural(governor)
        if participle.dep_ in {"advcl", "conj"}
        else (governor.tag_ == "NNS" or (governor.tag_ == "NNPS" and governor.ent_type_ not in labels.ONE_BODY))
    )
    past = is_past(governor) if participle.dep_ in {"advcl", "conj"} else is_past(_verb_above(governor))
    if participle.tag_ == "VBN":
        return f"{('were' if plural else 'was') if past else ('are' if plural else 'is')} {participle.text.lower()}"
    if participle.lower_ == "being":
        return ("were" if plural else "was") if past else ("are" if plural else "is")
    if participle.lower_ == "having":
        return "had" if past else ("have" if plural else "has")
    if past:
        return inflect(participle.lemma_, "VBD", participle.text)
    return inflect(participle.lemma_, "VBP" if plural else "VBZ", participle.text)


def _verb_above(token: Token | None) -> Token | None:
    while token is not None and token.pos_ not in {"VERB", "AUX"} and token.head.i != token.i:
        token = token.head
    return token


def shared_auxiliaries(governor: Token | None) -> str:
    """Return the auxiliaries that a coordinated verb takes from the verb before it: 'has grown and fallen' → 'has'."""
    if governor is None:
        return ""
    return " ".join(
        child.text for child in governor.children if child.dep_ in {"aux", "auxpass"} and child.i < governor.i
    )
