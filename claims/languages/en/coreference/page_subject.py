"""Pronouns that stand for what a whole text tells about, where its reader knows that: the page of an encyclopedia."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from claims.languages.en.attribution.grammar import Token, children
from claims.languages.en.coreference.neuter_pronouns import verb_of
from claims.languages.en.coreference.scene import Scene
from claims.languages.en.words.function_words import PRONOUN_SEX, RESOLVED_THING_PRONOUNS
from claims.languages.en.words.verbs import IMPERSONAL_VERBS
from claims.types import Resolution, Span


def resolve_to_subject(scene: Scene, subject: Span, placed: Collection[int]) -> Iterator[Resolution]:
    """Yield the pronouns that stand for the subject of a text: those of clauses, for which nobody else was found.

    ``subject`` is where the text names it; ``placed`` are the places of what was found already.
    """
    name = scene.text[subject.start : subject.end]
    for paragraph in scene.paragraphs:
        for token in paragraph.doc:
            start = paragraph.start + token.idx
            known = token.lower_ in PRONOUN_SEX or token.lower_ in RESOLVED_THING_PRONOUNS
            if not known or start in placed or start < subject.end:
                continue
            verb = verb_of(token)
            if verb is not None and not _is_empty(token, verb) and scene.quote_at(start) is None:
                yield Resolution(start, start + len(token), token.text, name, source=subject)


def _is_empty(pronoun: Token, verb: Token) -> bool:
    """Tell whether "it" stands for nothing or for what follows: 'It rains', 'It is clear that …'."""
    told = children(verb, "ccomp", "csubj", "expl") or (children(verb, "acomp") and children(verb, "xcomp"))
    return pronoun.lower_ == "it" and (verb.lemma_ in IMPERSONAL_VERBS or bool(told))
