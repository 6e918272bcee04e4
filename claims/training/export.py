"""Write the trained model as an ONNX file with eight-bit weights, beside the hashes of what was written.

``python -m claims.training.export --model two_heads.pt --vocabulary vocab.txt``
"""

from __future__ import annotations

import argparse
import hashlib
import shutil
import tempfile
from pathlib import Path

import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import Tensor, nn

from claims.checkworthiness.encoder import FILE, HASHES, VOCABULARY
from claims.training.bert import TwoHeads


class OneSentence(nn.Module):
    """The model for a single sentence: every place counts, so no mask is needed."""

    def __init__(self, model: TwoHeads) -> None:
        super().__init__()
        self.model = model

    def forward(self, pieces: Tensor) -> Tensor:
        """Return the logits (1, 2) for piece numbers (1, places)."""
        logits: Tensor = self.model(pieces, torch.ones_like(pieces))
        return logits


def write_onnx(model: TwoHeads, path: Path) -> None:
    """Write the model with 32-bit weights; any number of places."""
    example = torch.tensor([[101, 2023, 2003, 2019, 2742, 102]])
    torch.onnx.export(
        OneSentence(model).eval(),
        (example,),
        str(path),
        input_names=["pieces"],
        output_names=["logits"],
        dynamic_shapes={"pieces": {1: torch.export.Dim("places", min=2, max=512)}},
        external_data=False,
        dynamo=True,
    )


def quantise(path: Path, out: Path) -> None:
    """Round the weights to eight bits, channel by channel; what flows between them is rounded as it runs."""
    quantize_dynamic(path, out, weight_type=QuantType.QInt8, per_channel=True)


def strip_traces(path: Path) -> None:
    """Take out what the exporter noted for those who debug it: the code that made each step, with the paths it lay in.

    The shapes between the steps stay: the runtime joins steps by them, and other joins round otherwise.
    """
    model = onnx.load(path)
    graph = model.graph
    for part in (model, graph, *graph.node, *graph.initializer, *graph.input, *graph.output, *graph.value_info):
        part.ClearField("doc_string")
        part.ClearField("metadata_props")
    onnx.save(model, path)


def write_hashes(*paths: Path) -> None:
    """Write the files' sha256 in the form of ``sha256sum``."""
    lines = [f"{hashlib.sha256(path.read_bytes()).hexdigest()}  {path.name}\n" for path in paths]
    HASHES.write_text("".join(lines), encoding="utf-8")


def main() -> None:
    """Export the model named on the command line into ``claims/model``."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--model", type=Path, required=True)
    parser.add_argument("--vocabulary", type=Path, required=True)
    arguments = parser.parse_args()
    model = TwoHeads()
    model.load_state_dict(torch.load(arguments.model, weights_only=True))
    FILE.parent.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        whole = Path(folder) / "whole.onnx"
        write_onnx(model, whole)
        quantise(whole, FILE)
    strip_traces(FILE)
    shutil.copyfile(arguments.vocabulary, VOCABULARY)
    write_hashes(FILE, VOCABULARY)


if __name__ == "__main__":
    main()
