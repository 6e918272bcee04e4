"""Speech set apart from the story: under a line that ends in a colon, above a signature, in a transcript."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence

from claims.attribution.reported import Reported
from claims.languages.en.attribution.cue_words import NOUNS, VERBS
from claims.languages.en.attribution.grammar import Token, cue_tokens, lemma_of, noun_span, span_of, subject_of, trim
from claims.languages.en.attribution.indirect_speech import NAMES
from claims.languages.parsing import Paragraph
from claims.text.quotation_marks import Marked
from claims.types import Span

#: "— Maria Lopez, teacher" at the end of a line.
SIGNATURE = re.compile(r"\s*(?P<cue>[―—–]|--?)\s*(?P<name>[A-ZÀ-ÞА-Я][^\n\"“”:;!?]{2,60}?)[.\s]*$")
LABEL = re.compile(
    r"[\"“]?(?P<name>[A-ZÀ-Þ][\w.’'-]*(?: (?:of|the|de|van|von|[A-ZÀ-Þ][\w.’'-]*)){0,3})(?: \([^()\n]{1,30}\))?"
    r"(?P<cue>:)\s+(?P<content>\S.*)"
)
#: Lines of a transcript, at least.
FEWEST_LINES = 3
#: What heads a quotation that a paragraph is.
OPENING = re.compile(r"[\"“„«]")
LIST_ITEM = re.compile(r"(?:[-*•·]|\d{1,2}[.)])\s")


def find_set_apart(text: str, paragraphs: Sequence[Paragraph], quotes: Sequence[Marked]) -> Iterator[Reported]:
    """Find the speech that stands in paragraphs of its own, in the order of the text."""
    parsed = [each for each in paragraphs if each.doc.has_annotation("DEP")]
    lines = list(_transcript(text, parsed))
    yield from lines
    taken = {one.cue.start for one in lines}
    for number, paragraph in enumerate(parsed):
        signed = _signed(text, paragraph, quotes)
        if signed is not None:
            yield signed
        elif number + 1 < len(parsed) and _end_of(text, paragraph) not in taken:
            yield from _introduced(text, paragraph, parsed[number + 1], quotes)


def _line(text: str, paragraph: Paragraph) -> str:
    return text[paragraph.start : paragraph.end]


def _end_of(text: str, paragraph: Paragraph) -> int:
    """Return where the last character of a paragraph stands."""
    return paragraph.start + len(_line(text, paragraph).rstrip()) - 1


def _opening(paragraph: Paragraph, quotes: Sequence[Marked]) -> Marked | None:
    """Return the quotation in marks with which a paragraph begins."""
    place = bisect_left(quotes, paragraph.start, key=lambda quote: quote.start)
    return quotes[place] if place < len(quotes) and quotes[place].start == paragraph.start else None


def _signed(text: str, paragraph: Paragraph, quotes: Sequence[Marked]) -> Reported | None:
    """Find ``“…” — Maria Lopez`` as a paragraph of its own."""
    quote = _opening(paragraph, quotes)
    if quote is None:
        return None
    match = SIGNATURE.match(text, quote.end, paragraph.end)
    if match is None:
        return None
    name = Span(match.start("name"), match.end("name"))
    content = Span(quote.start, quote.end)
    return Reported((content,), Span(match.start("cue"), match.end("cue")), name, "says", proposition=True)


def _introduced(text: str, paragraph: Paragraph, following: Paragraph, quotes: Sequence[Marked]) -> Iterator[Reported]:
    """Find the paragraph that stands under "The mayor added:"."""
    line = _line(text, following)
    if text[_end_of(text, paragraph)] != ":" or LIST_ITEM.match(line):
        return
    verb = _introducing(paragraph)
    quote = _opening(following, quotes)
    if quote is None and (verb is None or not _speaks(verb)):
        return
    whole = trim(text, Span(following.start, following.start + len(line)))
    content = Span(quote.start, quote.end) if quote is not None else whole
    if content is not None and verb is not None:
        lemma = lemma_of(verb, VERBS)
        stance = VERBS[lemma].stance if lemma in VERBS else "says"
        cue = span_of(*cue_tokens(verb), paragraph.start)
        yield Reported((content,), cue, noun_span(text, subject_of(verb), paragraph.start), stance, proposition=True)
    elif content is not None:
        end = _end_of(text, paragraph)
        yield Reported((content,), Span(end, end + 1), _only_name(paragraph), "says", proposition=True)


def _only_name(paragraph: Paragraph) -> Span | None:
    """Return the person or organisation of a line that names one, "Lopez, in a letter to the council:"."""
    names = [name for name in paragraph.doc.ents if name.label_ in NAMES]
    if len(names) != 1:
        return None
    return Span(paragraph.start + names[0].start_char, paragraph.start + names[0].end_char)


def _introducing(paragraph: Paragraph) -> Token | None:
    """Return the verb of the sentence that ends in the colon: the last one that speaks, else its main one."""
    sentence = list(paragraph.doc.sents)[-1]
    verbs = [token for token in sentence if token.pos_ == "VERB" and subject_of(token) is not None]
    speaking = [token for token in verbs if _speaks(token) and token.dep_ not in {"relcl", "acl"}]
    if speaking:
        return speaking[-1]
    return sentence.root if sentence.root in verbs else None


def _speaks(verb: Token) -> bool:
    """Whether a verb introduces words, itself or by its object: "wrote:", "made the following statement:"."""
    word = VERBS.get(lemma_of(verb, VERBS))
    if word is not None and "speech" in word.frames:
        return True
    return any(child.dep_ == "dobj" and child.lemma_.lower() in NOUNS for child in verb.children)


def _transcript(text: str, paragraphs: Sequence[Paragraph]) -> Iterator[Reported]:
    """Find the lines of a transcript, "RIVERA: We never signed it.", where several begin so."""
    matches = [LABEL.match(_line(text, each)) for each in paragraphs]
    names = Counter(match["name"] for match in matches if match)
    labels = {name for name, count in names.items() if count > 1 or (name.isupper() and len(name) > 2)}  # noqa: PLR2004 - "Q", "TV"
    if sum(names[name] for name in labels) < FEWEST_LINES or len(labels) < 2:  # noqa: PLR2004 - people who talk
        return
    last: Reported | None = None
    for paragraph, match in zip(paragraphs, matches, strict=True):
        place = Span(paragraph.start, paragraph.end)
        if match and match["name"] in labels:
            at = [Span(place.start + match.start(group), place.start + match.end(group)) for group in ("cue", "name")]
            place = Span(place.start + match.start("content"), place.end)
            last = Reported((place,), at[0], at[1], "says", proposition=True)
        elif last is not None and OPENING.match(text, place.start):
            last = Reported((place,), last.cue, last.source, "says", proposition=True)
        else:
            last = None
        content = trim(text, place)
        if last is not None and content is not None:
            yield Reported((content,), last.cue, last.source, "says", proposition=True)
