"""The terminal as its own process, begun at once."""

import os
import tempfile
from pathlib import Path
from subprocess import CompletedProcess

from tests import processes

#: Longer than any verb takes on a busy machine.
SECONDS = 300


def run(module, *arguments, given=b"", environment=None):
    """Run ``python -m MODULE ARGUMENTS`` in the project's folder; returns its status and what it wrote, as bytes."""
    with tempfile.TemporaryDirectory() as folder:
        streams = [Path(folder) / name for name in ("in", "out", "err")]
        for stream, data in zip(streams, (given, b"", b""), strict=True):
            stream.write_bytes(data)
        command = [module, *map(str, arguments)]
        process = processes.start(command, environment or os.environ, streams)
        process.join(SECONDS)
        if process.exitcode is None:
            process.kill()
        assert process.exitcode is not None, f"{command} took more than {SECONDS} s"
        return CompletedProcess(command, process.exitcode, streams[1].read_bytes(), streams[2].read_bytes())
