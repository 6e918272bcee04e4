"""A small BERT in plain torch with two heads, whose parameters carry the names of the published weights."""

from __future__ import annotations

import torch
from torch import Tensor, nn

LAYERS, WIDTH, INNER, ATTENTION_HEADS = 6, 384, 1536, 12
VOCABULARY, POSITIONS = 30_522, 512
DROPOUT, EPSILON = 0.1, 1e-12


class Layer(nn.Module):
    """One layer: self-attention, then a feed-forward step, each added to its input and normalised."""

    def __init__(self) -> None:
        super().__init__()
        self.query, self.key, self.value, self.attended = (nn.Linear(WIDTH, WIDTH) for _ in range(4))
        self.attended_norm = nn.LayerNorm(WIDTH, eps=EPSILON)
        self.inner, self.outer = nn.Linear(WIDTH, INNER), nn.Linear(INNER, WIDTH)
        self.outer_norm = nn.LayerNorm(WIDTH, eps=EPSILON)
        self.dropout = nn.Dropout(DROPOUT)

    def forward(self, states: Tensor, unseen: Tensor) -> Tensor:
        """Return the states (batch, places, width) after the layer; ``unseen`` is added to the attention's logits."""
        batch, places, _ = states.shape
        query, key, value = (
            part(states).view(batch, places, ATTENTION_HEADS, -1).transpose(1, 2)
            for part in (self.query, self.key, self.value)
        )
        logits = query @ key.transpose(-1, -2) / (WIDTH // ATTENTION_HEADS) ** 0.5 + unseen
        seen = (self.dropout(logits.softmax(-1)) @ value).transpose(1, 2).reshape(batch, places, WIDTH)
        states = self.attended_norm(states + self.dropout(self.attended(seen)))
        inner = nn.functional.gelu(self.inner(states))
        normed: Tensor = self.outer_norm(states + self.dropout(self.outer(inner)))
        return normed


class TwoHeads(nn.Module):
    """The encoder, the mean over its places, and two logits: check-worthy and checkable."""

    def __init__(self) -> None:
        super().__init__()
        self.words = nn.Embedding(VOCABULARY, WIDTH)
        self.places = nn.Embedding(POSITIONS, WIDTH)
        self.norm = nn.LayerNorm(WIDTH, eps=EPSILON)
        self.layers = nn.ModuleList(Layer() for _ in range(LAYERS))
        self.dropout = nn.Dropout(DROPOUT)
        self.heads = nn.Linear(WIDTH, 2)

    def forward(self, pieces: Tensor, mask: Tensor) -> Tensor:
        """Return logits (batch, 2) for piece numbers (batch, places); ``mask`` is 1 where there is a piece."""
        seen = mask.to(torch.float32)
        places = torch.arange(pieces.shape[1], device=pieces.device)
        states = self.dropout(self.norm(self.words(pieces) + self.places(places)))
        unseen = (1.0 - seen)[:, None, None, :] * -1e4
        for layer in self.layers:
            states = layer(states, unseen)
        weight = seen[:, :, None]
        mean = (states * weight).sum(1) / weight.sum(1)
        logits: Tensor = self.heads(self.dropout(mean))
        return logits


#: Our name of a part of a layer → the name it has in the published weights.
_PARTS = {
    "query": "attention.self.query",
    "key": "attention.self.key",
    "value": "attention.self.value",
    "attended": "attention.output.dense",
    "attended_norm": "attention.output.LayerNorm",
    "inner": "intermediate.dense",
    "outer": "output.dense",
    "outer_norm": "output.LayerNorm",
}


def start_from(published: dict[str, Tensor]) -> TwoHeads:
    """Return a model with the published weights of all-MiniLM-L6-v2 and heads that know nothing yet."""
    model = TwoHeads()
    kind = published["embeddings.token_type_embeddings.weight"][0]
    state = {
        "words.weight": published["embeddings.word_embeddings.weight"],
        # Every piece is of the first kind, so that the kind's vector can be added once and for all.
        "places.weight": published["embeddings.position_embeddings.weight"] + kind,
        "norm.weight": published["embeddings.LayerNorm.weight"],
        "norm.bias": published["embeddings.LayerNorm.bias"],
        "heads.weight": model.heads.weight.data,
        "heads.bias": model.heads.bias.data,
    }
    for number in range(LAYERS):
        for ours, theirs in _PARTS.items():
            for kind_of in ("weight", "bias"):
                state[f"layers.{number}.{ours}.{kind_of}"] = published[f"encoder.layer.{number}.{theirs}.{kind_of}"]
    model.load_state_dict(state)
    return model
