"""How much each sentence is worth a check, with the signals that say why."""

from __future__ import annotations

from collections.abc import Sequence

from claims.checkworthiness import encoder
from claims.checkworthiness.signals import fired
from claims.checkworthiness.weights import WEIGHTS
from claims.languages import language_of
from claims.languages.language import Language
from claims.types import Score

#: What the signals' log odds count beside the encoder's, chosen on the development data: .0, .2, .4 and .7 were tried.
SHARE_OF_SIGNALS = 0.2

LogOdds = tuple[float, float]


def score_sentences(texts: Sequence[str], language: Language | None = None, *, by_signals: bool = False) -> list[Score]:
    """Score sentences or clauses one by one, each for itself.

    At 0.5 and above ``checkworthiness`` says that a sentence is worth a check, ``checkable`` that it states a fact at
    all. Both come from the encoder and the signals together, from the signals alone with ``by_signals`` or where the
    encoder cannot be used (:func:`encoder.available`). ``language`` is that of all of them, None where each text
    shall be guessed at; in languages that the encoder does not read the signals score alone.
    """
    usable = not by_signals and encoder.available() is None
    languages = [language or language_of(text) for text in texts]
    readable = [text for text, its in zip(texts, languages, strict=True) if usable and "encoder" in its.abilities]
    read = dict(zip(readable, encoder.read_sentences(readable), strict=True)) if readable else {}
    return [_score(text, read.get(text), its) for text, its in zip(texts, languages, strict=True)]


def _score(text: str, logits: LogOdds | None, language: Language) -> Score:
    signals = fired(text, language.signals)
    weighed = _weigh(signals)
    if logits is not None:
        weighed = (logits[0] + SHARE_OF_SIGNALS * weighed[0], logits[1] + SHARE_OF_SIGNALS * weighed[1])
    checkworthy, checkable = map(encoder.probability, weighed)
    return Score(round(checkworthy, 4), round(checkable, 4), language.claim_type(text), signals)


def _weigh(signals: tuple[str, ...]) -> LogOdds:
    """Add up the log odds of the signals that fired, with the bias: check-worthy, checkable.

    A signal that nobody has weighed, of a language without data, explains and counts nothing.
    """
    weights = [WEIGHTS.get(name, (0.0, 0.0)) for name in ("", *signals)]
    return sum(weight[0] for weight in weights), sum(weight[1] for weight in weights)
