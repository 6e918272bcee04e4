"""Words that report, each with who speaks and what is said: verbs, nouns, adjectives, "according to", "reportedly"."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from claims.languages.en import labels
from claims.languages.en.attribution.clauses import Complement, is_mate, phrase, rest_of_clause
from claims.languages.en.attribution.complement_rules import complements
from claims.languages.en.attribution.complements import UNKNOWN, of_noun
from claims.languages.en.attribution.grammar import (
    Token,
    agent_of,
    children,
    cue_tokens,
    is_passive,
    lemma_of,
    own_subject,
    subject_of,
)
from claims.languages.en.words.attribution import (
    CUE_ADJECTIVES,
    CUE_NOUNS,
    CUE_VERBS,
    HEARSAY_ADVERBS,
    SOURCE_DOCUMENTS,
)
from claims.languages.en.words.speech import CLOSING_VERBS, LIGHT_VERBS
from claims.rules import Rule

SHORTEST_BEFORE = 5
LONGEST_AFTER = 8


@dataclass(frozen=True, slots=True)
class Found:
    """A cue as first and last token, the noun that speaks, in which stance, and what is said."""

    cue: tuple[Token, Token]
    source: Token | None
    stance: str
    complement: Complement


@dataclass(frozen=True, slots=True)
class Reading:
    """Which words report in one way, and how they are read."""

    fits: Callable[[Token], bool]
    read: Callable[[Token], Found | None]


def read_cue(token: Token) -> Found | None:
    """Read a word in the first way that fits it, None where nothing is reported by it."""
    for rule in REPORTING:
        if rule.find.fits(token):
            found = rule.find.read(token)
            if found is None or found.complement.rule:
                return found
            return replace(found, complement=replace(found.complement, rule=rule.name))
    return None


def _is_explained(complement: Complement, verb: Token) -> bool:
    """Tell whether a clause is no content but explained by the next: 'It has not: Ohio and Iowa added more'."""
    last = max((token.i for token in complement.tokens), default=verb.i)
    return bool(last < verb.i and verb.doc[last + (last + 1 < len(verb.doc))].text == ":")


def _by_verb(verb: Token) -> Found | None:
    if verb.lower_ == "called" and any(token.lower_ == "so" for token in verb.doc[max(0, verb.i - 2) : verb.i]):
        return None
    lemma = lemma_of(verb, CUE_VERBS)
    cue = CUE_VERBS.get(lemma, UNKNOWN)
    complement = next(complements(verb, cue.frames), None)
    if complement is not None and _is_explained(complement, verb):
        return None
    if complement is None:
        return _at_the_end(verb) if lemma in CLOSING_VERBS else None
    source = agent_of(verb) if is_passive(verb) else _subject(verb)
    if cue.stance == "seems":
        tokens = (phrase(source) if source is not None else []) + complement.tokens
        complement = Complement(tokens, proposition=True, rule=complement.rule)
        source = None
    return Found(cue_tokens(verb), source, cue.stance, complement)


def _at_the_end(verb: Token) -> Found | None:
    """Find "…, executives of both companies announced Wednesday." where the parse missed it: a comma, then who."""
    sentence = verb.sent
    if verb.tag_ not in labels.TENSED_VERBS or verb.i - sentence.start < SHORTEST_BEFORE:
        return None
    commas = [token for token in verb.doc[sentence.start : verb.i] if token.text == ","]
    between = list(verb.doc[commas[-1].i + 1 : verb.i]) if commas else []
    after = list(verb.doc[verb.i + 1 : sentence.end])
    nouns = [token for token in between if token.pos_ in labels.NOMINALS]
    if not nouns or len(after) > LONGEST_AFTER or any(token.pos_ in {"VERB", "AUX"} for token in (*between, *after)):
        return None
    head = next((token for token in nouns if token.head not in nouns and token.dep_ != "pobj"), nouns[-1])
    tokens = list(verb.doc[sentence.start : commas[-1].i])
    return Found((verb, verb), head, "says", Complement(tokens, proposition=True))


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
    cue = CUE_ADJECTIVES[word.lower_]
    for clause in children(word, "ccomp", "xcomp"):
        kind = "infinitive" if clause.dep_ == "xcomp" else "clause"
        if kind in cue.frames:
            complement = Complement(phrase(clause), proposition=True)
            return Found((word, word), _subject(word.head), cue.stance, complement)
    held = next(of_noun(word, cue.frames), None)
    return Found((word, word), _subject(word.head), cue.stance, held) if held else None


def _by_noun(noun: Token) -> Found | None:
    cue = CUE_NOUNS.get(noun.lemma_.lower())
    complement = next(of_noun(noun, cue.frames), None) if cue else None
    if cue is None or complement is None:
        return None
    return Found((noun, noun), _owner(noun), cue.stance, complement)


def _owner(noun: Token) -> Token | None:
    owners = children(noun, "poss")
    for preposition in children(noun, "prep"):
        if preposition.lower_ in {"by", "from"}:
            owners += children(preposition, "pobj")
    if owners:
        return owners[0]
    return subject_of(noun.head) if noun.dep_ == "dobj" and noun.head.lemma_ in LIGHT_VERBS else None


def _according(according: Token) -> Found | None:
    to = next(iter(children(according, "prep", "prt")), None)
    source = next(iter(children(to, "pobj")), None) if to is not None else None
    if to is None or source is None:
        return None
    return Found((according, to), source, "says", rest_of_clause(according))


def _by_document(preposition: Token) -> Found | None:
    """Find "In a recent poll, …" at the head of its sentence."""
    document = next(iter(children(preposition, "pobj")), None)
    if document is None or document.lemma_ not in SOURCE_DOCUMENTS or not preposition.is_sent_start:
        return None
    return Found((preposition, preposition), document, "shows", rest_of_clause(preposition))


def _hearsay(adverb: Token) -> Found | None:
    if adverb.dep_ != "advmod" or adverb.head.pos_ not in {"VERB", "AUX"}:
        return None
    return Found((adverb, adverb), None, "says", rest_of_clause(adverb))


#: The ways in which a word may report; the first that fits is tried and no other.
REPORTING: tuple[Rule[Reading], ...] = (
    Rule(
        "according to",
        Reading(lambda token: token.lower_ == "according", _according),
        "The bank closed in May, according to the mayor.",
        "The bank closed in May, owing to the mayor.",
        "The rest of the clause is what the source says.",
    ),
    Rule(
        "hearsay adverb",
        Reading(lambda token: token.lower_ in HEARSAY_ADVERBS, _hearsay),
        "The bank reportedly closed in May.",
        "The bank quietly closed in May.",
        "Somebody says the clause, and nobody says who.",
    ),
    Rule(
        "reporting adjective",
        Reading(
            lambda token: token.lower_ in CUE_ADJECTIVES and token.dep_ in labels.PREDICATIVE_ADJECTIVES,
            _by_adjective,
        ),
        "The mayor is confident that the bank will open.",
        "The mayor is tall and the bank will open.",
        "What somebody is sure or afraid of is theirs.",
    ),
    Rule(
        "closing verb",
        Reading(lambda token: token.pos_ in {"VERB", "AUX"} or token.tag_.startswith("VB"), _by_verb),
        "Two dead after a crash near the old bridge in Graz, police said.",
        "Two people died in a crash near the old bridge in Graz, police said.",
        "A verb without any content that ends its sentence says what stands before the comma; "
        "verbs with a content go by what they hold.",
    ),
    Rule(
        "reporting noun",
        Reading(lambda token: token.pos_ == "NOUN", _by_noun),
        "The mayor's claim that the bank lied was false.",
        "The mayor's car that the bank sold was red.",
        "What the noun holds is said by its owner, or by the subject of a verb as light as 'make'.",
    ),
    Rule(
        "document in front",
        Reading(lambda token: token.lower_ == "in", _by_document),
        "In a recent poll, most voters backed the mayor.",
        "In a recent year, most voters backed the mayor.",
        "What a poll or a report at the head of a sentence shows.",
    ),
)
