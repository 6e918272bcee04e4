"""Learn what each signal is worth from debates and news, and print the table of :mod:`claims.checkworthiness.weights`.

``python -m claims.training.weigh --debates claimbuster_train.csv``
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

import torch
from torch import Tensor, nn

from claims.checkworthiness.signals import fired
from claims.languages.en.checkworthiness.signals import SIGNALS
from claims.training.examples import Example, read_annotations, read_examples

#: A news sentence counts as much as this many sentences of a debate: there are fewer of them, and articles are news.
NEWS = 12.0
#: How strongly weights are drawn to nothing, so that a rare signal is not believed too much.
RIDGE = 2e-4
STEPS = 60


def as_rows(examples: Sequence[Example]) -> Tensor:
    """Return a row for each example: 1 for the bias, then 1 for each signal that fired."""
    fired = [set(fired(example.text, SIGNALS)) for example in examples]
    return torch.tensor([[1.0, *(float(signal.name in names) for signal in SIGNALS)] for names in fired])


def learn(rows: Tensor, targets: Tensor, counts: Tensor) -> Tensor:
    """Return the weights (signals, heads) of the logistic regression with the least loss."""
    weights = torch.zeros(rows.shape[1], targets.shape[1], requires_grad=True)
    optimiser = torch.optim.LBFGS([weights], max_iter=STEPS, line_search_fn="strong_wolfe")

    def loss() -> Tensor:
        optimiser.zero_grad()
        each = nn.functional.binary_cross_entropy_with_logits(rows @ weights, targets, reduction="none")
        total: Tensor = (each.mean(1) * counts).sum() / counts.sum() + RIDGE * weights[1:].square().sum()
        total.backward()
        return total

    optimiser.step(loss)
    return weights.detach()


def main() -> None:
    """Print the weights learnt."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--debates", type=Path, required=True)
    debates, news = read_examples(parser.parse_args().debates), read_annotations()
    examples = debates + news
    targets = torch.tensor([example.targets for example in examples])
    counts = torch.tensor([1.0] * len(debates) + [NEWS] * len(news))
    weights = learn(as_rows(examples), targets, counts).tolist()
    for name, (worthy, checkable) in zip(["", *(signal.name for signal in SIGNALS)], weights, strict=True):
        sys.stdout.write(f'    "{name}": ({worthy:.2f}, {checkable:.2f}),\n')


if __name__ == "__main__":
    main()
