"""What somebody is said to have said, as a range of tokens that says something: mended where the parser lost a part."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from spacy.tokens import Doc, Span, Token

from claims.extraction.draft import Proposition
from claims.languages.en import labels
from claims.languages.en.extraction.parts import SHORTEST, Part, is_finite, is_guarded, noun_phrase, subject_of
from claims.languages.en.extraction.propositions import trim
from claims.languages.en.inflection import inflect
from claims.languages.en.words.attribution import CUE_VERBS
from claims.languages.en.words.function_words import ARTICLES
from claims.languages.en.words.times import DAYS_LOWER
from claims.rules import Rule

#: Words of a mere 'he told them on Monday'.
LONGEST_CUE = 4
Range = tuple[int, int]


def whole_content(doc: Doc, content: Range, cue: Range) -> Range | None:
    """Return the range of a content; None where it only tells about a noun before it, and nobody says it.

    A verb whose subject the parser took for the object of the verb of speech ('added the cause remained unclear')
    gets it back, and one cut off behind its verb ('The point is | that sales fell, say experts') what follows.
    """
    first, last = _after_day(doc, content, cue)
    content = first, last
    if first >= last or _is_relative(doc[first], last):
        return None
    if cue[0] < cue[1] <= first and lacks_subject(doc, first, last) and _is_noun_phrase(doc, cue[1], first):
        return cue[1], last
    if last < cue[0] and doc[last - 1].lemma_ == "be" and doc[last].dep_ == "mark":
        return first, cue[0]
    return first, max([last, *(end for end in _further(doc, last, cue))])


def _further(doc: Doc, last: int, cue: Range) -> Iterator[int]:
    """Yield where clauses end that are joined to a content before its cue: 'Rents rose | and wages fell, it said'."""
    joined = last < cue[0] and doc[last].dep_ == "cc"
    for verb in doc[last : cue[0]] if joined else ():
        said = verb.dep_ == "ccomp" and cue[0] <= verb.head.i < cue[1]
        if said and is_finite(verb) and subject_of(verb) is not None and verb.left_edge.i == last + 1:
            yield verb.right_edge.i + 1


def misread_clause(doc: Doc, content: Range, cue: Range) -> bool:
    """Tell whether a clause after 'said' was taken for a noun with a participle: 'said 900 people registered'."""
    noun = next((token for token in doc[content[0] : content[1]] if token.head.i == cue[1] - 1), None)
    if noun is None or cue[1] != content[0] or noun.head.lemma_ != "say" or noun.dep_ != "dobj":
        return False
    verbs = [child for child in noun.children if child.dep_ == "acl" and child.tag_ == "VBN"]
    return any(inflect(verb.lemma_, "VBD", "") == verb.lower_ for verb in verbs)


def _after_day(doc: Doc, content: Range, cue: Range) -> Range:
    """Return a content without the day on which it was said: 'said on Monday it would buy its rival'."""
    first, last = content
    if first != cue[1] or first >= last or doc[first].lower_ not in {"on", *DAYS_LOWER}:
        return content
    after = first + 1 if doc[first].lower_ in DAYS_LOWER else first + 2
    dayed = after < last and doc[after - 1].lower_ in DAYS_LOWER and doc[after].text != ","
    begins = after < last and doc[after].dep_ in labels.CLAUSE_BEGINNINGS
    return (after, last) if dayed and begins else content


def _is_relative(token: Token, last: int) -> bool:
    """Tell whether a range begins with a relative pronoun that is the subject in it: 'that boosted spending'."""
    return token.tag_ == "WDT" and token.dep_ in labels.SUBJECTS and token.i < token.head.i < last


def lacks_subject(doc: Doc, first: int, last: int) -> bool:
    """Tell whether a range begins with a verb in its tense that has no subject in it."""
    verb = next((token for token in doc[first:last] if token.tag_ in labels.FINITE), None)
    if verb is None or verb.i != first or verb.dep_ == "relcl":
        return False
    return all(subject.i < first for subject in _subjects(verb))


def _subjects(verb: Token) -> list[Token]:
    """Return the subjects of a verb in its tense, which hang on it or on the verb that it helps."""
    return [child for child in (*verb.children, *verb.head.children) if child.dep_ in labels.SUBJECTS]


def told_of(doc: Doc, content: Range, source: Range, *, quoted: bool) -> Range | None:
    """Return the noun that words without a subject tell about: 'a move' in 'a move activists said would cost jobs'.

    Also the subject before who says so, 'the law, he said, is good', or before the mark of ``quoted`` words.
    """
    if not lacks_subject(doc, *content):
        return None
    outside = _subject_before(doc[content[0]], content, source, quoted=quoted)
    if outside is not None:
        between = content[0] if source[0] == source[1] else min(content[0], source[0])
        whole = outside.right_edge.i < between
        return outside.left_edge.i, (outside.right_edge.i if whole else outside.i) + 1
    if source[0] == source[1] or source[1] > content[0]:
        return None
    first = source[0]
    while first > 0 and doc[first - 1].pos_ in labels.NOUN_PHRASE_WORDS:
        first -= 1
    named = 0 < first < source[0] and doc[first - 1].lower_ in ARTICLES
    return (first - 1, source[0]) if named else None


def _subject_before(verb: Token, content: Range, source: Range, *, quoted: bool) -> Token | None:
    """Return the subject that stands before a content; of 'the dam, which he said burst' the noun told about."""
    subject = next((one for one in _subjects(verb) if not source[0] <= one.i < source[1]), None)
    if subject is None or not (quoted or subject.i < source[0] < source[1] <= content[0]):
        return None
    if subject.tag_ not in {"WDT", "WP"}:
        return subject if subject.pos_ in labels.NOMINALS else None
    clause = next((above for above in (verb, *verb.ancestors) if above.dep_ == "relcl"), None)
    return None if clause is None else clause.head


def _is_noun_phrase(doc: Doc, first: int, last: int) -> bool:
    noun = next((token for token in doc[first:last] if token.dep_ == "dobj"), None)
    return noun is not None and (noun.left_edge.i, noun.right_edge.i + 1) == (first, last)


def acts_beside_speech(sentence: Span, spoken: Sequence[Range], cues: set[int]) -> Iterator[Proposition]:
    """Yield what a speaker did besides, where the parser joined it to the words said: 'said X and called on Y to …'."""
    doc = sentence.doc
    for verb in sentence:
        if verb.dep_ != "conj" or verb.i in cues or not is_finite(verb) or subject_of(verb) is not None:
            continue
        first, last = verb.left_edge.i, verb.right_edge.i + 1
        said = next((content for content in spoken if content[0] <= verb.head.i < content[1]), None)
        if said is None or any(first < end and begin < last for begin, end in spoken if (begin, end) != said):
            continue
        speech = verb.head.head
        speaker = subject_of(speech) if speech.i in cues else None
        if first < said[1] or speaker is None or last - first < SHORTEST:
            continue
        where = noun_phrase(doc, speaker, Part(sentence.start, sentence.end, speech, "clause"))
        if not is_guarded(doc, *where):
            place = trim(doc, first, last)
            yield Proposition(doc, *place, verb, "verb phrase", where, rules=(ACT_BESIDE_SPEECH.name,))


def only_introduces(proposition: Proposition, cues: set[int]) -> bool:
    """Tell whether nothing is left but who told whom that somebody spoke: 'She recalled that he said'."""
    words = [token for token in proposition.doc[proposition.first : proposition.last] if not token.is_punct]
    tells = proposition.head.lemma_.lower() in CUE_VERBS and len(words) <= LONGEST_CUE and words[-1].pos_ == "PRON"
    return bool(words) and (tells or (words[-1].i in cues and words[-1].pos_ == "VERB"))


MENDED_CONTENT = Rule(
    "mended content",
    whole_content,
    "Builders will be invited to submit plans for the bridge this month and a jury of experts will pick the best "
    "design in May, the ministry said.",
    "Builders will be invited to submit plans for the bridge this month, the ministry said.",
    "What the parser put in or lost at an end of what is said: a day, a subject, a second clause.",
)
SUBJECT_OUTSIDE = Rule(
    "subject outside the words",
    told_of,
    "All of this, he said, could be undone by 12 votes.",
    "He said that all of this could be undone by 12 votes.",
    "Words that begin without a subject tell about a noun before who says so.",
)
ACT_BESIDE_SPEECH = Rule(
    "act beside speech",
    acts_beside_speech,
    "The mayor, speaking to a group in Lyon, said he would order a review of the bridge and warned against delays.",
    "The mayor, speaking to a group in Lyon, said he would order a review of the bridge.",
    "What a speaker did besides, where the parser joined it to the words said.",
)
