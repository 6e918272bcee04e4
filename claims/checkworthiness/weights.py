"""What each signal is worth, in log odds: for being worth a check, and for being checkable at all.

Learnt by ``claims.training.weigh`` from debates (ClaimBuster) and this project's annotated news sentences.
"""

from __future__ import annotations

#: name → (check-worthy, checkable); "" is the bias.
WEIGHTS: dict[str, tuple[float, float]] = {
    "": (-1.51, -0.54),
    "number": (2.06, 1.82),
    "percentage": (1.12, 0.77),
    "money": (0.48, 0.22),
    "year": (0.28, 0.07),
    "quotation": (-0.78, -0.58),
    "question": (-1.37, -1.58),
    "exclamation": (-0.12, -0.20),
    "address": (-0.43, -0.62),
    "fragment": (-1.27, -1.33),
    "long": (0.37, 0.45),
    "number word": (1.68, 1.52),
    "date": (0.32, 1.24),
    "period": (0.86, 1.13),
    "comparison": (0.89, 0.35),
    "superlative": (0.61, 0.24),
    "change": (0.52, 0.27),
    "law": (0.87, 0.53),
    "cause": (0.66, 0.40),
    "act": (1.08, 1.19),
    "harm": (1.13, 0.86),
    "name": (0.64, 0.69),
    "attribution": (0.93, 1.19),
    "negation": (-0.01, -0.30),
    "first person": (-0.72, -0.57),
    "second person": (-0.42, -0.32),
    "private life": (-0.46, 0.63),
    "opinion": (-0.67, -0.85),
    "thought": (-0.80, -0.82),
    "hedge": (-0.56, -0.76),
    "future": (-0.98, -1.18),
    "wish": (-1.01, -1.20),
    "demand": (-1.17, -1.45),
    "instruction": (-0.90, -1.26),
    "boilerplate": (-0.79, -1.09),
    "no answer": (-0.64, 0.95),
    "greeting": (-0.19, -0.34),
    "vague subject": (-0.57, -0.51),
}
