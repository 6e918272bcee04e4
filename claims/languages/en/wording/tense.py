"""Claims stand alone, so what 'had happened' before something else is worded as what happened."""

from __future__ import annotations

from spacy.tokens import Doc, Token

from claims.languages.en import inflection
from claims.languages.en.words.times import ORDERING_WORDS


def plain_past(doc: Doc, first: int, last: int, head: Token, *, plural: bool | None = None) -> dict[int, str]:
    """Return what stands for 'had' and its participle in a token range: 'had been shut' → 'was shut', by token.

    Empty where the order of events hangs on it, under a negation, and for 'had to', 'would have' and the like.
    ``plural`` says of what number the subject is, None to ask the verb.
    """
    helping = [child for child in head.children if child.dep_ in {"aux", "auxpass"} and first <= child.i < head.i]
    perfect = helping[0] if helping else None
    ordered = any(token.lower_ in ORDERING_WORDS for token in doc[first:last])
    denied = any(child.dep_ == "neg" for child in head.children)
    if (
        perfect is None
        or perfect.lower_ not in {"had", "having"}
        or ordered
        or denied
        or head.tag_ not in {"VBN", "VBG"}
    ):
        return {}
    many = inflection.subject_is_plural(head) if plural is None else plural
    was = "were" if many else "was"
    if len(helping) > 1:
        return {perfect.i: was, helping[1].i: ""} if helping[1].lower_ == "been" else {}
    if head.lower_ == "been":
        return {perfect.i: was, head.i: ""}
    if head.tag_ != "VBN":
        return {}
    # Who "had lied" lied; of the two past tenses of "lie" the lemma cannot tell which.
    past = head.text if head.lower_.endswith("ed") else inflection.inflect(head.lemma_, "VBD", head.text)
    # Who "had forecast" forecast: no ending where the participle has none.
    past = head.text if head.lower_ == head.lemma_.lower() and past.endswith("ed") else past
    return {perfect.i: "", head.i: past}
