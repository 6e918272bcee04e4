"""A short title for a claim: the act, the law, the figure; else its own words made shorter.

A title that would lose or add a negation, a number, a modal, a hedge or a denial is not used.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import islice

from spacy.tokens import Doc, Token

from claims.languages.en import inflection, labels
from claims.languages.en.guards import agree
from claims.languages.en.parser import parse_phrases
from claims.languages.en.wording.shortening import shorten
from claims.languages.en.words.punctuation import QUOTATION_MARKS
from claims.languages.en.words.things import LAWS
from claims.languages.en.words.verbs import BEGINNING_VERBS, FAULT_VERBS, LAW_VERBS

#: How far after the noun the name of a law may stand, and how many words it may have.
NEAR, NAME = 14, 5
YEAR_DIGITS = 4
#: Characters of a wording beyond which no title is looked for.
LONGEST = 600


def law_title(doc: Doc) -> str | None:
    """Return year + topic + kind for "… in 2019 passed a law on …": '2019 sovereign internet law'."""
    for noun in doc:
        if noun.lemma_.lower() in LAWS and noun.dep_ in {"dobj", "nsubjpass"} and noun.head.lemma_ in LAW_VERBS:
            topic = _topic(noun)
            if topic:
                return " ".join([*_years(doc)[:1], *topic, noun.text])
    return None


def _years(doc: Doc) -> list[str]:
    return [token.text for token in doc if token.text.isdigit() and len(token.text) == YEAR_DIGITS]


def _topic(noun: Token) -> list[str]:
    """Return the words that name a law: those in quotation marks, those before the noun, those after 'on'."""
    after = list(noun.doc[noun.i + 1 : min(noun.i + NEAR, noun.sent.end)])
    quoted = _quoted(after)
    before = [child.text for child in noun.lefts if child.dep_ in labels.MODIFIERS]
    if quoted or before:
        return quoted or before
    for token in after:
        if token.dep_ == "pobj" and token.head.lower_ in {"on", "against"} and token.head.i == noun.i + 1:
            return [part.text for part in token.lefts if part.dep_ in {"compound", "amod"}] + [token.text]
    return []


def _quoted(tokens: list[Token]) -> list[str]:
    marks = [index for index, token in enumerate(tokens) if token.text in QUOTATION_MARKS]
    if len(marks) < 2 or marks[1] - marks[0] > NAME:  # noqa: PLR2004 - an opening and a closing one
        return []
    return [token.text for token in tokens[marks[0] + 1 : marks[1]]]


def act_title(doc: Doc) -> str | None:
    """Return an act on its object with its cause, for "X began disrupting Y services, saying Y failed to …".

    → 'Y disrupted for failing to …'
    """
    for verb in doc:
        if verb.tag_ != "VBG" or verb.dep_ != "xcomp" or verb.head.lemma_ not in BEGINNING_VERBS:
            continue
        thing = next((child for child in verb.children if child.dep_ == "dobj"), None)
        fault = fault_of(verb.head)
        if thing is not None and fault is not None:
            name = [child.text for child in thing.lefts if child.pos_ == "PROPN"] or [thing.text]
            return f"{' '.join(name)} {inflection.inflect(verb.lemma_, 'VBN', verb.text)} for {_faulted(fault)}"
    return None


def fault_of(verb: Token) -> Token | None:
    """Return the verb that says what went wrong, in a clause ', saying X failed to …' under an act; None without."""
    for saying in verb.children:
        if saying.dep_ == "advcl" and saying.tag_ == "VBG":
            for content in saying.children:
                if content.dep_ == "ccomp" and content.lemma_ in FAULT_VERBS:
                    return content
    return None


def end_of_cause(verb: Token) -> int | None:
    """Return the token after the cause given for an act ("began disrupting …, saying …"); None without one."""
    acts = any(child.tag_ == "VBG" and child.dep_ == "xcomp" for child in verb.children)
    fault = fault_of(verb) if acts and verb.lemma_ in BEGINNING_VERBS else None
    return fault.right_edge.i + 1 if fault is not None else None


def _faulted(fault: Token) -> str:
    """Return 'failing to …' without possessives, for the verb of the fault and what follows it."""
    gerund = inflection.inflect(fault.lemma_, "VBG", fault.text)
    rest = []
    for token in fault.doc[fault.i + 1 : fault.sent.end]:
        owner = token if token.dep_ == "poss" else token.head
        if owner.dep_ != "poss" and token.text != ".":
            rest.append(token.text_with_ws)
    return f"{gerund} {''.join(rest).strip()}"


def candidates(doc: Doc) -> Iterator[str]:
    """Yield titles for a parsed claim, the best first."""
    for rule in (act_title, law_title):
        title = rule(doc)
        if title:
            yield title
    yield from shorten(doc)


def titles_of(quote: str, claim: Doc) -> Iterator[str]:
    """Yield the titles of a claim whose wording was parsed, the best first, then longer ones.

    Its verbatim words alone where every title would change it.
    """
    told: set[str] = set()
    for title in candidates(claim):
        text = title.strip(" .,;:")
        text = text[:1].upper() + text[1:]
        if text and text not in told and agree(quote, text):
            told.add(text)
            yield text
    if not told:
        yield quote


def headlines(quotes: Sequence[str], wordings: Sequence[str]) -> list[str]:
    """Return a title for each claim, its wording parsed for the purpose; its own words where that is long.

    Claims that are worded differently have different titles where a longer one tells them apart.
    """
    short = [n for n, wording in enumerate(wordings) if len(wording) <= LONGEST]
    titles = list(quotes)
    longer = {
        n: titles_of(quotes[n], doc) for n, doc in zip(short, parse_phrases([wordings[n] for n in short]), strict=True)
    }
    for n, choice in longer.items():
        titles[n] = next(choice)
    _tell_apart(titles, wordings, longer)
    return titles


def _tell_apart(titles: list[str], wordings: Sequence[str], longer: Mapping[int, Iterator[str]]) -> None:
    """Give claims under one title longer ones, until they differ or have no more."""
    lengthened = True
    while lengthened:
        under: dict[str, set[str]] = {}
        for title, wording in zip(titles, wordings, strict=True):
            under.setdefault(title, set()).add(wording)
        lengthened = False
        for n, choice in longer.items():
            for title in islice(choice, int(len(under[titles[n]]) > 1)):
                titles[n], lengthened = title, True
