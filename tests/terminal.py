"""The terminal as its own process, begun at once: forked from a server that has loaded the program's modules.

What a process does from its arguments on is the same as when it is started anew, which costs a second or more each
time; tests of how it starts and of pipes start it anew.
"""

import multiprocessing
import os
import runpy
import sys
import tempfile
from pathlib import Path
from subprocess import CompletedProcess
from types import ModuleType

import pytest

ROOT = Path(__file__).parent.parent
#: Longer than any verb takes on a busy machine.
SECONDS = 300

processes = multiprocessing.get_context("forkserver")
processes.set_forkserver_preload(["tests.terminal_modules"])


def run(module, *arguments, given=b"", environment=None):
    """Run ``python -m MODULE ARGUMENTS`` in the project's folder; returns its status and what it wrote, as bytes."""
    with tempfile.TemporaryDirectory() as folder:
        streams = [Path(folder) / name for name in ("in", "out", "err")]
        for stream, data in zip(streams, (given, b"", b""), strict=True):
            stream.write_bytes(data)
        command = [module, *map(str, arguments)]
        process = processes.Process(target=_be, args=(command, dict(environment or os.environ), streams))
        with pytest.MonkeyPatch.context() as patch:
            # A test that ran the pages leaves the application as the main module, which the process would begin with.
            patch.setitem(sys.modules, "__main__", ModuleType("__main__"))
            process.start()
        process.join(SECONDS)
        if process.exitcode is None:
            process.kill()
        assert process.exitcode is not None, f"{command} took more than {SECONDS} s"
        return CompletedProcess(command, process.exitcode, streams[1].read_bytes(), streams[2].read_bytes())


def _be(command, environment, streams):
    os.chdir(ROOT)
    os.environ.clear()
    os.environ.update(environment)
    for number, (stream, mode) in enumerate(zip(streams, "rww", strict=True)):
        with stream.open(mode + "b") as file:
            os.dup2(file.fileno(), number)
    sys.stdin, sys.stdout, sys.stderr = (os.fdopen(number, mode, encoding="utf-8") for number, mode in enumerate("rww"))
    sys.argv = command
    runpy.run_module(command[0], run_name="__main__", alter_sys=True)
