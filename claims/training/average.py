"""Take the mean of several runs' weights: it errs less on new kinds of text than any of them, at the cost of one.

``python -m claims.training.average one.pt other.pt --out two_heads.pt``. After Wortsman et al. 2022, "Model soups".
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path

import torch
from torch import Tensor


def mean_of(states: Sequence[dict[str, Tensor]]) -> dict[str, Tensor]:
    """Return the mean of the parameters; the runs must have begun with the same first stage."""
    return {name: torch.stack([state[name] for state in states]).mean(0) for name in states[0]}


def main() -> None:
    """Average the files named on the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("runs", type=Path, nargs="+")
    parser.add_argument("--out", type=Path, required=True)
    arguments = parser.parse_args()
    torch.save(mean_of([torch.load(run, weights_only=True) for run in arguments.runs]), arguments.out)


if __name__ == "__main__":
    main()
