"""A proposition in words that stand alone: subject restored, references resolved, attribution left out.

Wordings are tried from the most helpful to the verbatim one; the first that changes nothing guarded is taken.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from spacy.tokens import Doc, Token

from claims.extraction.draft import Proposition
from claims.languages.en.coreference.mentions import POSSESSIVE
from claims.languages.en.guards import agree
from claims.languages.en.inflection import is_plural
from claims.languages.en.wording.clauses import Put, body
from claims.languages.en.wording.tense import plain_past
from claims.languages.en.words.function_words import CONNECTIVES
from claims.languages.en.words.punctuation import ASIDE_MARKS
from claims.wording.traced import Traced

#: A blank before a comma or stop that ends a word, not before a decimal point as in '.45'; doubled and loose marks.
_LOOSE = tuple(map(re.compile, (r" ([,.])(?=\s|$)", "(,),", r"(\() ", r" (\))", " (’s)", " ('s)")))

#: What only ties a sentence to the one before: 'It is for this reason that …'.
_CLEFT = re.compile(r"it (?:is|was) for (?:this|that|these|those) reasons? that ", re.IGNORECASE)
#: A mark that measures and does not quote: '34" screen'.
_INCHES = re.compile(r"\d\"")
#: A comma that the sentence put inside a closing mark.
_COMMA_INSIDE = re.compile(r",([\"”’»])$")


#: Token index → the words that stand for a mention there; nothing for the tokens behind its first.
Referents = Mapping[int, Traced]


def _without(put: Put, ranges: Iterable[tuple[int, int]]) -> Put:
    gone = {index: "" for first, last in ranges for index in range(first, last)}
    return {**put, **gone}


def _around(doc: Doc, ranges: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """Widen ranges by the commas or dashes that set them apart."""
    wide = []
    for first, last in ranges:
        before = first - 1 if first and doc[first - 1].text in ASIDE_MARKS else first
        after = last + 1 if last < len(doc) and doc[last].text in ASIDE_MARKS else last
        wide.append((before, after))
    return wide


def finish(text: Traced) -> Traced:
    """Make a sentence of it: single blanks, no loose marks, a capital letter and a full stop."""
    text = text.with_single_blanks()
    for loose in _LOOSE:
        text = text.reduced(loose)
    text = _unquoted(text).reduced(_COMMA_INSIDE).strip(" ,;:–—-").capitalised()
    return text if not text or ENDED.search(text.text) else text + "."


#: Words from which on a description is long.
LONG = 4
#: A stop, perhaps inside the closing mark.
ENDED = re.compile(r"[.!?…。！？؟।॥۔።፧](?: ?[\"”»“」』])?$")
#: An opening and a closing mark.
PAIR = 2


def _unquoted(text: Traced) -> Traced:
    """Leave out quotation marks that enclose nothing but plain running words or stand unpaired."""
    for opening, closing in (("“", "”"), ('"', '"')):
        words = text.text
        if "„" in words:
            # There these marks close, “, or are closed by another one, ”.
            continue
        both = words.count(opening) + (words.count(closing) if opening != closing else 0)
        if opening == closing and both == 1 and _INCHES.search(words):
            continue
        encloses = words.startswith(opening) and words.rstrip(".").endswith(closing)
        if both % 2 or (encloses and both == PAIR):
            text = text.reduced(re.compile(f"[{opening}{closing}]"))
    return text


def _leading(proposition: Proposition) -> dict[int, str]:
    """Leave out what ties the words to the sentence before: 'But', 'And', 'however,', 'It is for this reason that'."""
    gone: dict[int, str] = {}
    cleft = _CLEFT.match(proposition.doc[proposition.first : proposition.last].text)
    if cleft is not None:
        start = proposition.doc[proposition.first].idx
        return {token.i: "" for token in proposition.doc if start <= token.idx < start + cleft.end()}
    for token in proposition.doc[proposition.first : proposition.last]:
        if token.lower_ in CONNECTIVES and token.i == proposition.first:
            gone[token.i] = ""
        elif token.lower_ == "however" and token.dep_ == "advmod":
            gone.update({index: "" for index in (token.i - 1, token.i, token.i + 1) if _is_comma(token, index)})
        elif token.i > proposition.first:
            break
    gone.update({index: "" for token in _howevers(proposition) for index in (token.i - 1, token.i, token.i + 1)})
    return gone


def _howevers(proposition: Proposition) -> Iterator[Token]:
    """Yield every 'however' that stands between commas."""
    for token in proposition.doc[proposition.first + 1 : proposition.last - 1]:
        if token.lower_ == "however" and token.nbor(-1).text == token.nbor(1).text == ",":
            yield token


def _is_comma(token: Token, index: int) -> bool:
    return index == token.i or (0 <= index < len(token.doc) and token.doc[index].text == ",")


def _once(proposition: Proposition, resolved: Referents) -> Put:
    """Leave a mention as it is where the words before it name the same one: 'Ana Berg lost her case'."""
    subject = range(*proposition.subject) if proposition.subject else range(0)
    said, again = "", False
    kept: dict[int, Traced] = {}
    for index in (*subject, *range(proposition.first, proposition.last)):
        token, name = proposition.doc[index], resolved.get(index)
        # A long description is given once; further on "the house" is enough.
        if name is None or name:
            again = name is not None and len(name.text.split()) >= LONG and name.text in said
        name = None if again else name
        if name and token.tag_ in {"PRP", "PRP$"} and POSSESSIVE.sub("", name.text).lower() in said.lower():
            name = None
        if name is not None:
            kept[index] = name
        said += token.text_with_ws if name is None else f"{name.text}{token.whitespace_}"
    return {**kept, **_in_full(proposition.doc, kept)}


def _in_full(doc: Doc, kept: Referents) -> dict[int, str]:
    """Return the verbs that were drawn together with a pronoun in full: not 'Lee’s playing' for 'he’s playing'."""
    full: dict[int, str] = {}
    for index, name in kept.items():
        verb = doc[index + 1] if name and doc[index].tag_ == "PRP" and index + 1 < len(doc) else None
        if verb is None or verb.tag_ == "POS" or verb.text.replace("’", "'") != "'s":
            continue
        aside = {child.lower_ if child.dep_ in {"aux", "auxpass"} else child.dep_ for child in verb.head.children}
        done = verb.dep_ in {"aux", "auxpass"} and verb.head.tag_ in {"VBN", "VBD"}
        suffers = verb.dep_ == "auxpass" or "being" in aside
        # 'he’s elected president' and 'he’s changed his tune' are parsed alike: what is uncertain stays as it is.
        if done and ("been" in aside or ("dobj" in aside and not suffers)):
            full[verb.i] = " has"
        elif not done or (suffers and "dobj" not in aside):
            full[verb.i] = " is"
    return full


def _past(proposition: Proposition) -> dict[int, str]:
    """Return the plain past of a clause with a subject of its own, or given one."""
    doc, subject = proposition.doc, proposition.subject
    if proposition.form not in {"clause", "verb phrase"}:
        return {}
    plural = is_plural(doc[subject[0] : subject[1]]) if subject is not None else None
    return plain_past(doc, proposition.first, proposition.last, proposition.head, plural=plural)


def wordings(proposition: Proposition, resolved: Referents) -> Iterator[tuple[Traced, Put]]:
    """Yield wordings from the most helpful to the plainest, each with the resolutions it uses."""
    leading = {**_leading(proposition), **_past(proposition)}
    for chosen in (_once(proposition, resolved), {}):
        put = {**chosen, **leading}
        if proposition.dropped:
            yield finish(body(proposition, _without(put, _around(proposition.doc, proposition.dropped)))), chosen
        yield finish(body(proposition, put)), chosen
    yield finish(_quote(proposition)), {}


def _quote(proposition: Proposition) -> Traced:
    quote = proposition.doc[proposition.first : proposition.last]
    return Traced.copied(quote.text, quote.start_char)


def restate(proposition: Proposition, resolved: Referents) -> tuple[Traced, Put]:
    """Return the wording of a proposition, its origins counted from the paragraph, and the referents that it names.

    Falls back to the verbatim words where every other wording would change a negation, a number, a modal, a hedge
    or a denial.
    """
    quote = _quote(proposition)
    for text, used in wordings(proposition, resolved):
        if text and agree(quote.text, text.text):
            return text, used
    return finish(quote) or quote, {}
