"""Clauses that tell about a noun or hang on a verb without a tense of their own: relative and participial ones."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from claims.languages.en import lexicon
from claims.languages.en.attribution.cue_words import VERBS
from claims.languages.en.extraction.parts import (
    FINITE,
    SHORTEST,
    SUBJECTS,
    Part,
    controller,
    is_finite,
    is_guarded,
    noun_phrase,
    reach,
    subject_of,
    told_of,
    verb_over,
)
from claims.languages.en.guards import marks

#: Participles at the end of a clause that tell what the whole of it led to, not what its subject did.
OUTCOMES = frozenset(
    "mark raise spark prompt bring fuel represent signal underscore highlight trigger reflect suggest mean".split()
)
CLOSING = frozenset({",", ";", "–", "—", "-", ".", ")", ":"})
#: Before a noun that something is not told of: 'it was the minister, not the mayor, who …'.
SET_AGAINST = frozenset({"not", "nor", "neither", "than", "never"})
WITH_COMMA = frozenset({",", "–", "—"})


def participles(doc: Doc, whole: Part) -> Iterator[Part]:
    """Yield participial clauses set apart by a comma: ', making it the largest', 'Founded in 1990, …'.

    Not those of which it is uncertain whom they tell about: 'Rounding out the list, …' and ', raising hopes'.
    """
    for verb in doc[whole.first : whole.last]:
        if verb.dep_ not in {"advcl", "acl", "xcomp"} or verb.tag_ not in {"VBG", "VBN"} or is_finite(verb):
            continue
        first, last = reach(verb, whole)
        if doc[first].lower_ == "while" and doc[first].head.i == verb.i and first > whole.head.i:
            yield from _at_once(doc, whole, verb, (first, last))
        if doc[first].lower_ in lexicon.PREPOSITIONS or doc[first].dep_ == "mark" or last - first < SHORTEST:
            continue
        before = first > whole.first and doc[first - 1].text in WITH_COMMA
        if before and _is_listed(doc, verb, first, last):
            continue
        yield from _made(doc, whole, verb, first, last)
        after = first == whole.first and last < len(doc) and doc[last].text == ","
        if (verb.dep_ == "xcomp" and not before) or not _tells_of_subject(doc, verb, first, fronted=after):
            if after and all(kind == "number" for kind, _ in marks(doc[first:last].text)):
                yield Part(first, last, verb, "aside", None, first)
            continue
        where = _participle_subject(doc, whole, verb) if before or after else None
        where = _named_plainly(doc, where) if where is not None else None
        if where is not None and not is_guarded(doc, *where) and not (where[0] < last and where[1] > first):
            yield Part(first, last, verb, "participle", where, first, verb.head)


def _is_listed(doc: Doc, verb: Token, first: int, last: int) -> bool:
    """Tell whether what looks like a participle is one act of several: 'bought, borrowed against it, and had sold'."""
    behind = doc[last : last + 3]
    acts = len(behind) == 3 and behind[2].tag_ in FINITE  # noqa: PLR2004 - a comma, 'and' and a verb
    return verb.tag_ == "VBN" and first == verb.i and acts and behind[0].text == "," and behind[1].dep_ == "cc"


def _at_once(doc: Doc, whole: Part, verb: Token, clause: tuple[int, int]) -> Iterator[Part]:
    """Yield what a subject was doing meanwhile: 'fell while climbing the tower'."""
    where = _participle_subject(doc, whole, verb)
    if verb.tag_ == "VBG" and clause[1] - clause[0] > SHORTEST and where is not None and not is_guarded(doc, *where):
        yield Part(clause[0] + 1, clause[1], verb, "participle", where, clause[0], verb.head)


def _made(doc: Doc, whole: Part, verb: Token, first: int, last: int) -> Iterator[Part]:
    """Yield what is told of something new at the end of a clause: 'a law … aimed at isolating the network'."""
    noun = _object_over(verb.head)
    new = noun.pos_ == "NOUN" and noun.left_edge.lower_ in {"a", "an"} and noun.dep_ == "dobj"
    ends = (last >= whole.last - 1 or doc[last].text in {",", ";"}) and last - first > SHORTEST
    if verb.dep_ == "acl" and verb.tag_ == "VBN" and new and ends and first == verb.i and doc[first - 1].text != ",":
        yield Part(noun.left_edge.i, last, verb, "made", (noun.left_edge.i, first), first, noun)


def _object_over(noun: Token) -> Token:
    """Return the object that a chain of prepositions hangs on or follows: 'a law' in 'a law on schools'."""
    while noun.dep_ in {"pobj", "prep"}:
        before = [child for child in noun.head.children if child.dep_ == "dobj" and child.right_edge.i == noun.i - 1]
        noun = before[0] if noun.dep_ == "prep" and before else noun.head
    return noun


def _tells_of_subject(doc: Doc, verb: Token, first: int, *, fronted: bool) -> bool:
    """Tell whether a participle tells what its subject did or suffered."""
    if fronted:
        return verb.tag_ == "VBN" or doc[first].lower_ == "having"
    # "fined the firm for letting slurry out, killing fish": the judge killed none.
    others_deed = any(token.dep_ == "pcomp" and token.tag_ == "VBG" for token in doc[verb.head.i : first])
    return verb.tag_ == "VBN" or (verb.lemma_ not in OUTCOMES and not others_deed)


def _participle_subject(doc: Doc, whole: Part, verb: Token) -> tuple[int, int] | None:
    perfect = any(child.lower_ == "having" for child in verb.children)
    subject = told_of(verb.head) if verb.dep_ == "acl" and not perfect else controller(verb_over(verb))
    if subject is None or not whole.first <= subject.i < whole.last:
        subject = subject_of(whole.head)
    return noun_phrase(doc, subject, whole) if subject is not None else whole.subject


def _named_plainly(doc: Doc, where: tuple[int, int]) -> tuple[int, int]:
    """Return only the noun of a phrase with a number in it: 'the 787-9 jet', worded as 'the jet' further on."""
    noun = doc[where[0] : where[1]].root
    counted = {kind for kind, _ in marks(doc[where[0] : where[1]].text)} == {"number"}
    plain = noun.tag_ == "NN" and noun.i == where[1] - 1 and noun.ent_type_ == ""
    one = noun.pos_ == "NOUN" and doc[where[0]].lower_ == "the" and not noun.like_num
    return (noun.i, noun.i + 1) if counted and plain and one and where[1] - where[0] > 2 else where  # noqa: PLR2004


def relatives(doc: Doc, whole: Part) -> Iterator[Part]:
    """Yield relative clauses that assert; the quote begins with the noun they tell about.

    Those set apart by a comma or dash always assert; the others where they tell what happened to something in
    particular: 'a protest that closed the schools'.
    """
    for verb in doc[whole.first : whole.last]:
        if verb.dep_ != "relcl" or verb.head.pos_ not in {"NOUN", "PROPN"} or not is_finite(verb):
            continue
        first, last = reach(verb, whole)
        if first <= whole.first or last - first < SHORTEST:
            continue
        noun = noun_phrase(doc, verb.head, whole)
        # Behind a list, 'Ana Lee, Bo Roe and Cy Poe, who left', it is open who of them left.
        listed = any(child.dep_ == "conj" and child.i < first for child in verb.head.children)
        if listed or (noun[0] > 0 and doc[noun[0] - 1].lower_ in SET_AGAINST) or _is_anothers(doc, verb):
            continue
        apart = doc[first - 1].text in WITH_COMMA
        last = _closed(doc, last, whole) if apart else last
        if apart and first < whole.head.i < last:
            continue
        reported = _reported(verb)
        if apart and reported is not None:
            yield Part(reported.i, last, reported, "verb phrase", noun, first)
        elif apart and doc[first].lower_ in {"which", "who", "whose"}:
            yield Part(noun[0], last, verb, "relative", noun, first)
        elif apart and doc[first].lower_ in {"when", "where"}:
            yield from _placed(doc, whole, verb, (first, last), noun)
        elif _tells(doc, whole, verb, noun):
            yield _restricted(doc, whole, verb, (first, last), noun)


def _is_anothers(doc: Doc, verb: Token) -> bool:
    """Tell whether a clause tells of more than its noun: 'the one near Graz, which fell', 'A and B, which … each'."""
    over = verb.head.head
    pronoun = over.dep_ == "prep" and over.head.lower_ in {"one", "ones", "that", "those"} and over.i == over.head.i + 1
    return pronoun or any(token.lower_ == "respectively" for token in doc[verb.left_edge.i : verb.sent.end])


def _restricted(doc: Doc, whole: Part, verb: Token, clause: tuple[int, int], noun: tuple[int, int]) -> Part:
    """Return a clause that tells which one: 'a protest that closed the schools' is told of twice, that and what."""
    first, last = clause[0], _before_purpose(verb, clause[1])
    new = doc[noun[0]].lower_ in {"a", "an"} or doc[noun[0]].dep_ == "nummod"
    leaves = new and last >= whole.last - 1 and doc[first].tag_ != "PRP"
    return Part(noun[0], last, verb, "relative", noun, first if leaves else last)


def _closed(doc: Doc, last: int, whole: Part) -> int:
    """Return the end of a clause set apart, at the comma that closes it: the parser may stop short of it."""
    while last < whole.last and doc[last].text not in CLOSING:
        last += 1
    return last


def _reported(verb: Token) -> Token | None:
    """Return the verb of what is said of a noun: 'crashed' in 'the helicopter, which it said crashed in Logar'."""
    told = next((child for child in verb.children if child.dep_ == "ccomp" and child.i > verb.i), None)
    subjects = [child for child in verb.children if child.dep_ in SUBJECTS and child.i < verb.i]
    apart = told is not None and subject_of(told) is None and is_finite(told) and len(subjects) > 1
    return told if apart else None


def _placed(doc: Doc, whole: Part, verb: Token, clause: tuple[int, int], noun: tuple[int, int]) -> Iterator[Part]:
    """Yield what happened then or there: 'in May, when the bank closed two branches, …'."""
    start = noun[0] - 1
    own = subject_of(verb)
    if start < whole.first or doc[start].dep_ != "prep" or own is None or own.i > verb.i:
        return
    fronted = clause[1] <= whole.head.i
    yield Part(start, clause[1], verb, "relative", noun, start if fronted else clause[0])


def _tells(doc: Doc, whole: Part, verb: Token, noun: tuple[int, int]) -> bool:
    """Tell whether a restrictive clause says what happened to something in particular, under nothing that denies it."""
    pronoun = doc[verb.left_edge.i]
    past = verb.tag_ in {"VBD", "VBN"} and not any(child.tag_ == "MD" for child in verb.children)
    particular = doc[noun[0]].lower_ in {"a", "an", "the"} or doc[noun[0]].dep_ in {"poss", "nummod"}
    denied = any(token.dep_ == "neg" or token.tag_ == "MD" for token in doc[whole.first : whole.last])
    subject = pronoun.lower_ in {"that", "which"} and pronoun.dep_ in SUBJECTS
    return past and particular and not denied and (subject or _acted_on(verb, noun))


def _before_purpose(verb: Token, last: int) -> int:
    """Return the end of a clause without an infinitive that tells what its noun is for: 'a panel he appointed | to'."""
    aims = [child.left_edge.i for child in verb.children if child.dep_ == "advcl" and child.left_edge.lower_ == "to"]
    return min([last, *(start for start in aims if start > verb.i)])


def _acted_on(verb: Token, noun: tuple[int, int]) -> bool:
    """Tell whether a clause tells what somebody did to its noun: 'a panel (that) the mayor appointed in May'."""
    own = subject_of(verb)
    pronoun = verb.doc[verb.left_edge.i]
    plain = own is not None and verb.left_edge.i == own.left_edge.i and own.tag_ not in {"WDT", "WP"}
    relative = pronoun.lower_ in {"that", "which"} and pronoun.dep_ == "dobj"
    full = any(
        child.dep_ in {"dobj", "ccomp", "xcomp", "prt", "dative"} and child != pronoun for child in verb.children
    )
    stranded = any(child.dep_ == "prep" and not list(child.children) for child in verb.children)
    direct = verb.tag_ == "VBD" and own is not None and own.i < verb.i and noun[1] == verb.left_edge.i
    return direct and (plain or relative) and not full and not stranded and verb.lemma_.lower() not in VERBS
