"""Processes of the program, begun at once: forked from a server that has loaded the program's modules.

What a process does from its arguments on is the same as when it is started anew, which costs a second or more each
time; tests of how it starts and of pipes start it anew.
"""

import multiprocessing
import os
import runpy
import sys
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).parent.parent

processes = multiprocessing.get_context("forkserver")
processes.set_forkserver_preload(["tests.process_modules"])


def start(command, environment, streams):
    """Start ``python -m COMMAND`` in the project's folder; it reads from and adds to files, its three streams."""
    process = processes.Process(target=_be, args=(command, dict(environment), streams))
    with pytest.MonkeyPatch.context() as patch:
        # A test that ran the pages leaves the application as the main module, which the process would begin with.
        patch.setitem(sys.modules, "__main__", ModuleType("__main__"))
        process.start()
    return process


def _be(command, environment, streams):
    os.chdir(ROOT)
    os.environ.clear()
    os.environ.update(environment)
    for number, (stream, mode) in enumerate(zip(streams, "raa", strict=True)):
        with stream.open(mode + "b") as file:
            os.dup2(file.fileno(), number)
    sys.stdin, sys.stdout, sys.stderr = (os.fdopen(number, mode, encoding="utf-8") for number, mode in enumerate("raa"))
    sys.argv = command
    runpy.run_module(command[0], run_name="__main__", alter_sys=True)
