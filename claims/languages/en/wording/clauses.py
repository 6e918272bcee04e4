"""The words of a proposition put as a sentence, form by form: its subject before a verb phrase, a noun phrase said."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from spacy.tokens import Doc, Span

from claims.extraction.draft import Proposition
from claims.languages.en import inflection, labels
from claims.languages.en.coreference.mentions import POSSESSIVE
from claims.languages.en.extraction.noun_facts import asked, changing, complement
from claims.languages.en.wording.tense import plain_past
from claims.languages.en.words.function_words import OWNERS_AS_SUBJECTS
from claims.languages.en.words.things import NOMINALIZATIONS
from claims.languages.en.words.times import DAYS
from claims.types import Span as Place
from claims.wording.traced import Traced, joined

#: Token index → what stands in its place: words with their origin, words made by grammar, or "" for nothing.
Put = Mapping[int, Traced | str]


def words(doc: Doc, first: int, last: int, put: Put) -> Traced:
    """Return the words of a token range with some tokens replaced; their origins count from the paragraph."""
    pieces: list[Traced] = []
    for token in doc[first:last]:
        end = token.idx + len(token)
        blank = Traced.copied(token.whitespace_, end)
        word = put.get(token.i, token.text)
        if isinstance(word, str):
            own = word == token.text
            word = Traced.copied(word, token.idx) if own else Traced.made(word, at=Place(token.idx, end))
        if word:
            pieces.append(word + blank)
        elif pieces and not pieces[-1].text.endswith(" "):
            pieces.append(blank or Traced.made(" "))
        elif pieces and blank:
            pieces[-1] = pieces[-1][:-1] + blank
    return joined("", pieces)


def body(proposition: Proposition, put: Put) -> Traced:
    """Return the words of a proposition as a sentence of their own, without capital letter and stop."""
    doc, first, last = proposition.doc, proposition.first, proposition.last
    subject = words(doc, *proposition.subject, put).strip() if proposition.subject else Traced()
    worded = _BY_FORM.get(proposition.form)
    if worded is not None:
        return worded(proposition, subject, put)
    return words(doc, first, last, put)


def _verb_phrase(proposition: Proposition, subject: Traced, put: Put) -> Traced:
    said = words(proposition.doc, proposition.first, proposition.last, put)
    return joined(" ", filter(None, [subject, inflection.shared_auxiliaries(proposition.governor), said]))


def _with_finite_head(proposition: Proposition, _subject: Traced, put: Put) -> Traced:
    made = {proposition.head.i: inflection.finite(proposition.head, proposition.governor)}
    return words(proposition.doc, proposition.first, proposition.last, {**put, **made})


def _participle(proposition: Proposition, subject: Traced, put: Put) -> Traced:
    made = {**put, **_made_finite(proposition)}
    if proposition.subject is not None and _is_bare(proposition.doc[proposition.subject[0] : proposition.subject[1]]):
        subject = "the " + subject
    return subject + " " + words(proposition.doc, proposition.first, proposition.last, made)


def _is_bare(subject: Span) -> bool:
    """Tell whether a subject is a noun alone that has its article elsewhere: 'jet' of 'the mid-size 787-9 jet'."""
    if len(subject) != 1:
        return False
    noun = subject[0]
    return noun.left_edge.i < noun.i and noun.left_edge.lower_ == "the"


def _owned(proposition: Proposition, subject: Traced, put: Put) -> Traced:
    owned = words(proposition.doc, proposition.first + 1, proposition.last, put)
    return subject + f" {_has(proposition)} " + owned


def _made_finite(proposition: Proposition) -> dict[int, str]:
    """Return what makes a participle a verb with a tense: 'making' → 'made', 'having been' → 'had been'."""
    perfect = next((child for child in proposition.head.children if child.lower_ == "having"), None)
    if perfect is not None:
        assert proposition.subject is not None
        plural = inflection.is_plural(proposition.doc[proposition.subject[0] : proposition.subject[1]])
        plain = plain_past(proposition.doc, proposition.first, proposition.last, proposition.head, plural=plural)
        return plain or {perfect.i: "had"}
    head = proposition.head
    if proposition.doc[proposition.first - 1].lower_ == "while":
        assert proposition.subject is not None
        plural = inflection.is_plural(proposition.doc[proposition.subject[0] : proposition.subject[1]])
        copula = (
            ("were" if plural else "was") if inflection.is_past(proposition.governor) else "are" if plural else "is"
        )
        return {head.i: f"{copula} {head.text}"}
    joined = [child for child in head.children if child.dep_ == "conj" and child.tag_ == head.tag_ == "VBG"]
    return {verb.i: inflection.finite(verb, proposition.governor) for verb in (head, *joined)}


def _apposition(proposition: Proposition, subject: Traced, put: Put) -> Traced:
    doc, last = proposition.doc, proposition.last
    if proposition.subject is None:
        return words(doc, proposition.first, last, put)
    copula = inflection.copula(doc[proposition.subject[0] : proposition.subject[1]])
    return subject + f" {copula} " + words(doc, proposition.head.left_edge.i, last, put)


def _told_of(proposition: Proposition, subject: Traced, put: Put) -> Traced:
    """Word a relative clause as a sentence about its noun."""
    doc, last = proposition.doc, proposition.last
    start = proposition.head.left_edge.i
    pronoun = doc[start]
    rest = words(doc, start + 1, last, put)
    if pronoun.tag_ == "WRB":
        return words(doc, proposition.first, last, {**put, pronoun.i: ""})
    if pronoun.lower_ == "whose":
        return subject + inflection.possessive(subject.text).removeprefix(subject.text) + " " + rest
    if pronoun.tag_ not in labels.RELATIVE_PRONOUNS and start < proposition.head.i < last:
        gap = proposition.head.i + 1
        return joined(" ", [words(doc, start, gap, put).strip(), subject, words(doc, gap, last, put)])
    if pronoun.dep_ in {"nsubj", "nsubjpass"} and pronoun.head.i == proposition.head.i:
        return subject + " " + rest
    if pronoun.dep_ in {"dobj", "pobj"} and start < pronoun.head.i < last:
        gap = pronoun.head.i
        if any(child.dep_ == "pobj" and child.i > gap for child in pronoun.head.children):
            gap = proposition.head.i
        while gap + 1 < last and doc[gap + 1].dep_ == "prt":
            gap += 1
        return joined(" ", [words(doc, start + 1, gap + 1, put).strip(), subject, words(doc, gap + 1, last, put)])
    return words(doc, proposition.first, last, put)


def _has(proposition: Proposition) -> str:
    """Return 'has' or 'have', in the tense of the clause, for the subject of what is owned."""
    assert proposition.subject is not None
    governor = proposition.head
    while governor.pos_ not in {"VERB", "AUX"} and governor.head.i != governor.i:
        governor = governor.head
    if inflection.is_past(governor):
        return "had"
    subject = proposition.doc[proposition.subject[0] : proposition.subject[1]]
    named = subject.root.ent_type_ in labels.OWNERS or subject.root.pos_ == "PROPN"
    return "have" if inflection.is_plural(subject) and not named else "has"


def _noun_fact(proposition: Proposition, _subject: Traced, put: Put) -> Traced:
    """Word a noun phrase as a sentence about its owner: 'the state's launch of X' → 'the state launched X'."""
    doc, noun, last = proposition.doc, proposition.head, proposition.last
    owner = next(child for child in noun.lefts if child.dep_ == "poss")
    changes, sum_asked = changing(noun), asked(noun)
    if changes is not None:
        verb = inflection.copula(doc[noun.i : noun.i + 1])
        word = Traced.copied(changes.text, changes.idx)
        return words(doc, proposition.first, last, {**put, changes.i: ""}) + f" {verb} " + word
    if sum_asked is not None:
        return words(doc, proposition.first, sum_asked.i, put) + "is " + words(doc, sum_asked.i, last, put)
    who = words(doc, owner.left_edge.i, owner.i + 1, put).strip()
    if (pronoun := OWNERS_AS_SUBJECTS.get(who.text.lower())) is not None:
        who = Traced.made(pronoun, at=Place(owner.idx, owner.idx + len(owner)))
    elif owner.tag_ == "PRP$":
        who = who.reduced(POSSESSIVE)
    start = complement(noun)
    assert start is not None
    days = [Traced.copied(child.text, child.idx) for child in noun.lefts if child.text in DAYS]
    what = words(doc, start.i + (start.lower_ == "of"), last, put)
    acted = Traced.made(NOMINALIZATIONS[noun.lemma_.lower()], at=Place(noun.idx, noun.idx + len(noun)))
    return joined(" ", [who, acted, *("on " + day + "," for day in days), what])


def _circumstance(proposition: Proposition, _subject: Traced, put: Put) -> Traced:
    phrase = proposition.doc[proposition.first : proposition.last]
    past, plural = inflection.is_over(proposition.governor), proposition.head.tag_ == "NNS"
    there = f"there {('were' if plural else 'was') if past else ('are' if plural else 'is')}"
    return f"{there} " + words(proposition.doc, phrase.start, phrase.end, put)


def _measure(proposition: Proposition, _subject: Traced, put: Put) -> Traced:
    """Word a figure that something is compared with: 'an average of 3 percent' → 'an average was 3 percent'."""
    doc, noun = proposition.doc, proposition.head
    of = next(child for child in noun.rights if child.lower_ == "of")
    copula = "was" if inflection.is_past(proposition.governor) else "is"
    figure = words(doc, of.i + 1, proposition.last, put)
    return words(doc, proposition.first, of.i, put).strip() + f" {copula} " + figure


def _worth(proposition: Proposition, subject: Traced, put: Put) -> Traced:
    plural = proposition.subject is not None and proposition.doc[proposition.subject[0]].tag_ == "NNS"
    has = "have" if plural else "has"
    return "the " + subject + f" {has} " + words(proposition.doc, proposition.first + 1, proposition.last, put)


def _focus(proposition: Proposition, subject: Traced, put: Put) -> Traced:
    return subject + " " + words(proposition.doc, proposition.first, proposition.last, put)


#: How the words of each form become a sentence, given its subject; the others are one already.
_BY_FORM: dict[str, Callable[[Proposition, Traced, Put], Traced]] = {
    "verb phrase": _verb_phrase,
    "absolute": _with_finite_head,
    "made": _with_finite_head,
    "participle": _participle,
    "owned": _owned,
    "noun fact": _noun_fact,
    "relative": _told_of,
    "apposition": _apposition,
    "circumstance": _circumstance,
    "measure": _measure,
    "worth": _worth,
    "focus": _focus,
}
