"""Fine-tune the encoder: first on debates, then on debates and news together.

``python -m claims.training.train --weights model.safetensors --debates claimbuster_train.csv --out two_heads.pt``
"""

from __future__ import annotations

import argparse
import logging
import random
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import torch
from safetensors.torch import load_file
from torch import Tensor, nn

from claims.checkworthiness.encoder import LONGEST
from claims.checkworthiness.wordpiece import PAD, read_vocabulary, word_pieces
from claims.training.bert import TwoHeads, start_from
from claims.training.examples import Example, in_batches, is_kept_back, read_annotations, read_examples

log = logging.getLogger(__name__)

SEED = 7
BATCH = 32
#: Labels are a little uncertain: targets are 0.05 and 0.95.
SMOOTHING = 0.05


@dataclass(frozen=True, slots=True)
class Stage:
    """One stretch of training: examples of both kinds in every epoch, and the highest learning rates."""

    name: str
    epochs: int
    #: Debate sentences drawn anew for every epoch; None takes all of them.
    debates: int | None
    #: How often every news sentence comes in an epoch.
    news: int
    rate: float
    head_rate: float


STAGES = (
    Stage("debates", epochs=2, debates=None, news=0, rate=6e-5, head_rate=5e-4),
    Stage("debates and news", epochs=2, debates=3000, news=3, rate=5e-5, head_rate=1e-4),
)


def as_tensors(texts: Sequence[str], vocabulary: dict[str, int]) -> tuple[Tensor, Tensor]:
    """Return the texts' piece numbers, filled up to one length, and the mask of those that count."""
    rows = [torch.tensor(word_pieces(text, vocabulary, longest=LONGEST)) for text in texts]
    pieces = nn.utils.rnn.pad_sequence(rows, batch_first=True, padding_value=PAD)
    return pieces, (pieces != PAD).to(torch.int64)


def drawn(stage: Stage, debates: Sequence[Example], news: Sequence[Example], rng: random.Random) -> list[Example]:
    """Return the examples of one epoch."""
    some = list(debates) if stage.debates is None else rng.sample(list(debates), min(stage.debates, len(debates)))
    return some + list(news) * stage.news


def optimiser_for(model: TwoHeads, stage: Stage) -> torch.optim.Optimizer:
    """Return the optimiser: embeddings stay as they are, heads learn faster than layers."""
    body = [*model.norm.parameters(), *model.layers.parameters()]
    groups = [{"params": body, "lr": stage.rate}, {"params": list(model.heads.parameters()), "lr": stage.head_rate}]
    return torch.optim.AdamW(groups, weight_decay=0.01)


def train(
    model: TwoHeads, stage: Stage, debates: list[Example], news: list[Example], vocabulary: dict[str, int]
) -> None:
    """Train the model through one stage, in place; the rate warms up over 50 steps and falls to nothing."""
    rng = random.Random(SEED)  # noqa: S311 - no secret hangs on it
    optimiser = optimiser_for(model, stage)
    epochs = [in_batches(drawn(stage, debates, news, rng), size=BATCH, rng=rng) for _ in range(stage.epochs)]
    total = sum(map(len, epochs))
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimiser, lambda step: min((step + 1) / 50, (total - step) / max(1, total - 50))
    )
    model.train()
    for step, batch in enumerate(batch for epoch in epochs for batch in epoch):
        logits = model(*as_tensors([example.text for example in batch], vocabulary))
        targets = torch.tensor([example.targets for example in batch]) * (1 - 2 * SMOOTHING) + SMOOTHING
        loss = nn.functional.binary_cross_entropy_with_logits(logits, targets)
        optimiser.zero_grad()
        loss.backward()
        nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimiser.step()
        schedule.step()
        if step % 50 == 0:
            log.info("%s: step %d of %d, loss %.3f", stage.name, step, total, loss.item())


def main() -> None:
    """Train through all stages, or through those from ``--start`` on, and save what was learnt."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--weights", type=Path, required=True, help="model.safetensors of all-MiniLM-L6-v2")
    parser.add_argument("--vocabulary", type=Path, required=True, help="its vocab.txt")
    parser.add_argument("--debates", type=Path, required=True, help="CSV of ClaimBuster's training part: text, label")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--start", type=Path, help="what the first stage made, to go on from there")
    parser.add_argument("--keep-back", action="store_true", help="leave a sixth of the news sentences out")
    arguments = parser.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s")
    torch.manual_seed(SEED)
    model = start_from(load_file(arguments.weights))
    stages: tuple[Stage, ...] = STAGES
    if arguments.start:
        model.load_state_dict(torch.load(arguments.start, weights_only=True))
        stages = STAGES[1:]
    vocabulary = read_vocabulary(arguments.vocabulary)
    debates = read_examples(arguments.debates)
    news = [one for one in read_annotations() if not (arguments.keep_back and is_kept_back(one))]
    for number, stage in enumerate(stages):
        train(model, stage, debates, news, vocabulary)
        torch.save(model.state_dict(), arguments.out.with_suffix(f".{number}.pt"))
    torch.save(model.state_dict(), arguments.out)


if __name__ == "__main__":
    main()
