"""Reported speech and thought, found in the parse of a sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator

from claims.attribution.reported import Reported
from claims.languages.en.attribution.clauses import Complement, is_mate, phrase
from claims.languages.en.attribution.complements import complements, of_noun, of_unknown
from claims.languages.en.attribution.cue_words import (
    ADJECTIVES,
    DOCUMENTS,
    HEARSAY,
    NOUNS,
    UNSAID,
    VERBS,
    AttributionWord,
)
from claims.languages.en.attribution.grammar import (
    Token,
    agent_of,
    children,
    cue_tokens,
    is_passive,
    lemma_of,
    noun_span,
    own_subject,
    runs,
    span_of,
    subject_of,
    trim,
)
from claims.languages.parsing import Paragraph
from claims.types import Span

#: Kinds of names that may speak.
NAMES = frozenset({"PERSON", "ORG", "GPE", "NORP"})
#: A verb that the lexicon does not know.
UNKNOWN = AttributionWord("says", frozenset())
#: Verbs that close a sentence with who said it, how far from its ends.
CLOSING = frozenset("say announce report write add tell note warn confirm".split())
SHORTEST_BEFORE = 5
LONGEST_AFTER = 8
#: Verbs that lend their subject to the noun they carry: "made the claim that", "has a plan to".
LIGHT = frozenset("make have express voice issue give raise share repeat offer announce hold release".split())


def find_reported(text: str, paragraph: Paragraph) -> Iterator[Reported]:
    """Find the reported speech and thought of a paragraph, in the order of its cues."""
    for token in paragraph.doc:
        found = _by_word(token)
        if found is None:
            continue
        (first, last), source, stance, complement = found
        spans = tuple(_spans(text, paragraph, complement.tokens))
        if spans:
            cue = span_of(first, complement.last_of_cue or last, paragraph.start)
            yield Reported(spans, cue, noun_span(text, source, paragraph.start), stance, complement.proposition)


#: "Clinton: …", "Sanders to voters: …" as a line of its own; what follows is a sentence, not a list or a label.
HEADLINE = re.compile(
    r"(?P<name>[A-Z][\w.’'-]*(?: (?:of|the|and|&|[A-Z][\w.’'-]*)){0,4})(?: to [A-Z][\w ]{1,30})?"
    r"(?P<cue>:) (?P<content>\S.*)"
)
LONGEST_HEADLINE = 160


def find_headline(text: str, paragraph: Paragraph) -> Reported | None:
    """Find a headline that begins with its speaker and a colon."""
    line = text[paragraph.start : paragraph.end]
    match = HEADLINE.fullmatch(line) if len(line) <= LONGEST_HEADLINE else None
    if match is None or not any(token.pos_ in {"VERB", "AUX"} for token in paragraph.doc):
        return None
    name = [token for token in paragraph.doc if token.idx < match.end("name")]
    if name[-1].pos_ != "PROPN" or not any(each.label_ in NAMES and each.start == 0 for each in paragraph.doc.ents):
        return None
    places = [
        Span(paragraph.start + match.start(group), paragraph.start + match.end(group))
        for group in ("content", "cue", "name")
    ]
    content = trim(text, places[0])
    return Reported((content,), places[1], places[2], "says", proposition=True) if content else None


Found = tuple[tuple[Token, Token], Token | None, str, Complement]


def _by_word(token: Token) -> Found | None:
    word = token.lower_
    if word == "according":
        return _according(token)
    if word in HEARSAY:
        return _hearsay(token)
    if word in ADJECTIVES and token.dep_ in {"acomp", "ROOT", "conj", "oprd", "amod", "advcl"}:
        return _by_adjective(token)
    if token.pos_ in {"VERB", "AUX"} or token.tag_.startswith("VB"):
        return _by_verb(token)
    if token.pos_ == "NOUN":
        return _by_noun(token)
    return _by_document(token) if word == "in" else None


def _is_explained(complement: Complement, verb: Token) -> bool:
    """Tell whether a clause is no content but explained by the next: 'It has not: Ohio and Iowa added more'."""
    last = max((token.i for token in complement.tokens), default=verb.i)
    return bool(last < verb.i and verb.doc[last + (last + 1 < len(verb.doc))].text == ":")


def _by_verb(verb: Token) -> Found | None:
    if verb.lower_ == "called" and any(token.lower_ == "so" for token in verb.doc[max(0, verb.i - 2) : verb.i]):
        return None
    lemma = lemma_of(verb, VERBS)
    cue = VERBS.get(lemma, UNKNOWN)
    if cue is UNKNOWN:
        complement = None if lemma in UNSAID else next(of_unknown(verb), None)
    else:
        complement = _as_clause(verb, cue) or next(complements(verb, cue.frames), None)
    if complement is not None and _is_explained(complement, verb):
        return None
    if complement is None:
        return _at_the_end(verb) if lemma_of(verb, VERBS) in CLOSING else None
    source = agent_of(verb) if is_passive(verb) else _subject(verb)
    if cue.stance == "seems":
        complement = Complement((phrase(source) if source is not None else []) + complement.tokens, proposition=True)
        source = None
    return cue_tokens(verb), source, cue.stance, complement


def _at_the_end(verb: Token) -> Found | None:
    """Find "…, executives of both companies announced Wednesday." where the parse missed it: a comma, then who."""
    sentence = verb.sent
    if verb.tag_ not in {"VBD", "VBZ", "VBP"} or verb.i - sentence.start < SHORTEST_BEFORE:
        return None
    commas = [token for token in verb.doc[sentence.start : verb.i] if token.text == ","]
    between = list(verb.doc[commas[-1].i + 1 : verb.i]) if commas else []
    after = list(verb.doc[verb.i + 1 : sentence.end])
    nouns = [token for token in between if token.pos_ in {"NOUN", "PROPN", "PRON"}]
    if not nouns or len(after) > LONGEST_AFTER or any(token.pos_ in {"VERB", "AUX"} for token in (*between, *after)):
        return None
    head = next((token for token in nouns if token.head not in nouns and token.dep_ != "pobj"), nouns[-1])
    tokens = list(verb.doc[sentence.start : commas[-1].i])
    return (verb, verb), head, "says", Complement(tokens, proposition=True)


def _as_clause(verb: Token, cue: AttributionWord) -> Complement | None:
    """Find "As Menendez pointed out, …", where the clause above is what was said."""
    marks = [mark for mark in children(verb, "mark", "advmod") if mark.lower_ == "as"]
    if verb.dep_ != "advcl" or not marks or "clause" not in cue.frames or children(verb, "ccomp", "dobj"):
        return None
    return _rest_of_clause(verb)


def _subject(verb: Token) -> Token | None:
    """Return the subject, for a verb that the parse hangs too low that of the verb it goes with.

    Where the parse takes what stands around the speaker for a clause of its own, "A member, who asked …, said X", the
    speaker is the subject of that.
    """
    clauses = children(verb, "ccomp")
    if own_subject(verb) is None and clauses and clauses[0].i < verb.i < clauses[-1].i:
        return own_subject(clauses[0])
    if verb.dep_ in {"conj", "advcl"}:
        for governor in list(verb.ancestors)[1:5]:
            if is_mate(verb, governor):
                return subject_of(governor)
    return subject_of(verb)


def _by_adjective(word: Token) -> Found | None:
    cue = ADJECTIVES[word.lower_]
    for clause in children(word, "ccomp", "xcomp"):
        kind = "infinitive" if clause.dep_ == "xcomp" else "clause"
        if kind in cue.frames:
            return (word, word), _subject(word.head), cue.stance, Complement(phrase(clause), proposition=True)
    complement = next(of_noun(word, cue.frames), None)
    return ((word, word), _subject(word.head), cue.stance, complement) if complement else None


def _by_noun(noun: Token) -> Found | None:
    cue = NOUNS.get(noun.lemma_.lower())
    complement = next(of_noun(noun, cue.frames), None) if cue else None
    if cue is None or complement is None:
        return None
    return (noun, noun), _owner(noun), cue.stance, complement


def _owner(noun: Token) -> Token | None:
    owners = children(noun, "poss")
    for preposition in children(noun, "prep"):
        if preposition.lower_ in {"by", "from"}:
            owners += children(preposition, "pobj")
    if owners:
        return owners[0]
    return subject_of(noun.head) if noun.dep_ == "dobj" and noun.head.lemma_ in LIGHT else None


def _according(according: Token) -> Found | None:
    to = next(iter(children(according, "prep", "prt")), None)
    source = next(iter(children(to, "pobj")), None) if to is not None else None
    if to is None or source is None:
        return None
    return (according, to), source, "says", _rest_of_clause(according)


def _by_document(preposition: Token) -> Found | None:
    """Find "In a recent poll, …" at the head of its sentence."""
    document = next(iter(children(preposition, "pobj")), None)
    if document is None or document.lemma_ not in DOCUMENTS or not preposition.is_sent_start:
        return None
    return (preposition, preposition), document, "shows", _rest_of_clause(preposition)


def _hearsay(adverb: Token) -> Found | None:
    if adverb.dep_ != "advmod" or adverb.head.pos_ not in {"VERB", "AUX"}:
        return None
    return (adverb, adverb), None, "says", _rest_of_clause(adverb)


def _rest_of_clause(part: Token) -> Complement:
    inside = {token.i for token in part.subtree}
    head = part.head
    while head.pos_ not in {"VERB", "AUX"} and head.head.i != head.i and head.dep_ not in {"relcl", "acl"}:
        head = head.head
    return Complement([token for token in head.subtree if token.i not in inside], proposition=True)


def _spans(text: str, paragraph: Paragraph, tokens: list[Token]) -> Iterator[Span]:
    for first, last in runs(tokens):
        span = trim(text, span_of(first, last, paragraph.start))
        if span is not None:
            yield span
