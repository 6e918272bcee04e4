"""Who speaks a quotation in marks: one row a rule, in the order in which they are believed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from claims.attribution.reported import Reported
from claims.languages.en.attribution.direct_speech import (
    Here,
    cue_after,
    cue_before,
    goes_on,
    in_sentence,
    led_in,
    name_and_colon,
    resumes,
    tagged_after,
    tagged_before,
)
from claims.languages.en.attribution.grammar import lemma_of
from claims.languages.en.words.attribution import CUE_VERBS
from claims.languages.parsing import Paragraph
from claims.rules import Rule
from claims.text.quotation_marks import Marked


def attribute(text: str, paragraph: Paragraph, quotes: Sequence[Marked]) -> list[Reported | None]:
    """Say for each quotation in marks of a paragraph who speaks; None where nobody is said to."""
    verbs = [
        token
        for token in paragraph.doc
        if lemma_of(token, CUE_VERBS) in CUE_VERBS
        and (token.pos_ in {"VERB", "AUX"} or token.tag_.startswith("VB"))
        and token.nbor(-1 if token.i else 0).lower_ not in {"so", "-"}
        and not any(quote.start <= paragraph.start + token.idx < quote.end for quote in quotes)
    ]
    found: list[Reported | None] = []
    latest: Reported | None = None
    for quote in quotes:
        here = Here(text, paragraph, quote, quotes, verbs, found[-1] if found else None, latest)
        one = _first(here)
        latest = one or latest
        found.append(one)
    return found


def _first(here: Here) -> Reported | None:
    """Return what the first rule finds that tells who speaks."""
    for rule in DIRECT_SPEECH:
        one = rule.find(here)
        if one is not None:
            return replace(one, rule=rule.name)
    return None


#: Tells who speaks a quotation, None where the rule does not.
Telling = Callable[[Here], Reported | None]

#: In the order in which they are believed.
DIRECT_SPEECH: tuple[Rule[Telling], ...] = (
    Rule(
        "cue and colon before the quotation",
        led_in,
        'Lopez told the council: "The bridge has to close in May."',
        '"The bridge has to close in May," Lopez told the council.',
        "A colon binds more than a verb that follows the quotation.",
    ),
    Rule(
        "cue after the quotation",
        cue_after,
        '"The bridge has to close in May," Lopez told the council.',
        'Lopez told the council: "The bridge has to close in May."',
        "A verb of saying beside the closing mark, with its subject before or after it.",
    ),
    Rule(
        "cue before the quotation",
        cue_before,
        'Lopez told the council, "The bridge has to close in May."',
        'Lopez left the council, "The bridge has to close in May."',
        "A verb of saying with nothing but its own words before the opening mark.",
    ),
    Rule(
        "name and colon",
        name_and_colon,
        'Lopez: "The bridge has to close in May."',
        'lopez: "The bridge has to close in May."',
        "A name and a colon before the opening mark.",
    ),
    Rule(
        "speech tag after the quotation",
        tagged_after,
        '"The bridge has to close in May," fumed the mayor of Tulsa on Monday.',
        '"The bridge has to close in May." The mayor of Tulsa left on Monday.',
        "A verb that is not known to speak, behind a quotation whose sentence goes on.",
    ),
    Rule(
        "speech tag before the quotation",
        tagged_before,
        'Lopez shot back, "The bridge has to close in May."',
        'Lopez shot a bird in the old park. "The bridge has to close in May."',
        "A verb that is not known to speak, a few words before the comma.",
    ),
    Rule(
        "next sentence of the speech",
        goes_on,
        '"The bridge is old," Lopez said. "It has to close in May."',
        '"The bridge is old," Lopez said. The "old" bridge is closed.',
        "A quotation that is a sentence of its own goes on from the one before.",
    ),
    Rule(
        "resumed quotation",
        resumes,
        "“The bridge is old,” fumed the mayor of Tulsa, “but it will not close.”",
        '"The bridge is old," Lopez said. He left "at once" in May.',
        "A quotation goes on behind the words that tell who speaks.",
    ),
    Rule(
        "later sentence of the speaker",
        in_sentence,
        '"So it is," Lopez said. Then, "we have to try it again," in a low voice.',
        '"So it is," Lopez said. Then Berg replied "we have to try it again," in a low voice.',
        "A sentence with a long quotation and no other verb of saying is the speaker's.",
    ),
)
