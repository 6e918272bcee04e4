"""How much each sentence is worth a check, with the signals that say why."""

from __future__ import annotations

from collections.abc import Sequence

from claims.checkworthiness import encoder
from claims.checkworthiness.signals import fired_signals
from claims.checkworthiness.weights import WEIGHTS
from claims.languages.en.checkworthiness.claim_types import claim_type
from claims.text.language_identification import guess_language
from claims.types import Score

#: What the signals' log odds count beside the encoder's, chosen on the development data: .0, .2, .4 and .7 were tried.
SHARE_OF_SIGNALS = 0.2

LogOdds = tuple[float, float]


def score_sentences(texts: Sequence[str], *, language: str | None = None, by_signals: bool = False) -> list[Score]:
    """Score sentences or clauses one by one, each for itself.

    At 0.5 and above ``checkworthiness`` says that a sentence is worth a check, ``checkable`` that it states a fact at
    all. Both come from the encoder and the signals together, from the signals alone with ``by_signals`` or where the
    encoder cannot be used (:func:`encoder.available`). ``language`` is a two-letter code, None where each text
    shall be guessed at; other languages than English are scored by the signals that need none.
    """
    usable = not by_signals and encoder.available() is None
    english = [_is_english(text, language) for text in texts]
    readable = [text for text, is_english in zip(texts, english, strict=True) if usable and is_english]
    read = dict(zip(readable, encoder.read_sentences(readable), strict=True)) if readable else {}
    return [_score(text, read.get(text), english=is_english) for text, is_english in zip(texts, english, strict=True)]


def _is_english(text: str, language: str | None) -> bool:
    """Tell whether a text is to be read as English: said or guessed to be, or unsure and in plain Latin letters."""
    if language is not None:
        return language == "en"
    letters = [character for character in text if character.isalpha()]
    plain = sum(map(str.isascii, letters))
    return guess_language(text) in (None, "en") and 2 * plain >= len(letters)


def _score(text: str, logits: LogOdds | None, *, english: bool) -> Score:
    signals = fired_signals(text, english=english)
    weighed = _weigh(signals)
    if logits is not None:
        weighed = (logits[0] + SHARE_OF_SIGNALS * weighed[0], logits[1] + SHARE_OF_SIGNALS * weighed[1])
    checkworthy, checkable = map(encoder.probability, weighed)
    return Score(round(checkworthy, 4), round(checkable, 4), claim_type(text) if english else "other", signals)


def _weigh(signals: tuple[str, ...]) -> LogOdds:
    """Add up the log odds of the signals that fired, with the bias: check-worthy, checkable."""
    weights = [WEIGHTS[name] for name in ("", *signals)]
    return sum(weight[0] for weight in weights), sum(weight[1] for weight in weights)
