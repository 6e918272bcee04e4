"""Where uploaded files lie while somebody may import them, beside those of other servers and of those that died.

Each process holds a folder, and a lock in it for as long as it lives; a folder whose lock nobody holds is cleared.
"""

from __future__ import annotations

import atexit
import logging
import os
import shutil
import sys
import tempfile
import time
from functools import cache
from pathlib import Path

if sys.platform != "win32":  # where nothing is cleared
    import fcntl

log = logging.getLogger(__name__)

PREFIX = "claim-workbench-import-"
LOCK = "held"
#: A folder without a lock is being made, or was left by what knew no locks. In seconds.
FRESH = 24 * 60 * 60


def folder_for_upload() -> tempfile.TemporaryDirectory[str]:
    """Return an empty folder, which goes with the object that is returned."""
    return tempfile.TemporaryDirectory(dir=_own_folder())


def clear_left_behind() -> None:
    """Remove the folders of processes that are no more; what lives, or is somebody else's, stays."""
    if sys.platform == "win32":
        return
    for folder in Path(tempfile.gettempdir()).glob(f"{PREFIX}*"):
        try:
            if _is_left_behind(folder):
                shutil.rmtree(folder)
        except OSError:
            log.warning("%s could not be cleared", folder, exc_info=True)


@cache
def _own_folder() -> str:
    made = tempfile.mkdtemp(prefix=PREFIX)
    atexit.register(shutil.rmtree, made, ignore_errors=True)
    if sys.platform != "win32":
        # Locked under another name first: nobody ever sees the lock while it is not held. It is never closed.
        unlocked = Path(made, f"{LOCK}.new")
        fcntl.flock(os.open(unlocked, os.O_RDWR | os.O_CREAT, 0o600), fcntl.LOCK_EX | fcntl.LOCK_NB)
        unlocked.rename(Path(made, LOCK))
    return made


def _is_left_behind(folder: Path) -> bool:
    found = folder.lstat()
    if folder.is_symlink() or found.st_uid != os.getuid():
        return False
    try:
        lock = os.open(folder / LOCK, os.O_RDWR | os.O_NOFOLLOW)
    except FileNotFoundError:
        return time.time() - found.st_mtime > FRESH
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    finally:
        os.close(lock)
    return True
