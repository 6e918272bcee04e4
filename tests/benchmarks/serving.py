"""Servers for the benchmarks: the application on a large database, and the page with one button."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.browser import free_port, wait_until_up
from tests.processes import ROOT


@contextmanager
def serving(script: str, folder: Path, **environment: str) -> Iterator[tuple[str, int]]:
    """Serve a script on a free port of this machine; yields its address and the id of its process."""
    port = free_port()
    command = [sys.executable, "-m", "streamlit", "run", script, "--server.port", str(port)]
    with (folder / f"{Path(script).stem}.log").open("w") as log:
        process = subprocess.Popen(command, cwd=ROOT, env=os.environ | environment, stdout=log, stderr=log)
        try:
            wait_until_up(f"http://127.0.0.1:{port}", lambda: process.poll() is None)
            yield f"http://127.0.0.1:{port}", process.pid
        finally:
            process.terminate()
            process.wait(timeout=30)
