"""Uploads lie in a folder that a living server holds; what a dead one left is cleared, and nothing else."""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from ui.importing import uploads

ROOT = Path(__file__).parents[3]
SERVER = "from ui.importing import uploads; kept = uploads.folder_for_upload(); print(kept.name, flush=True); input()"


@pytest.fixture
def temporary(tmp_path, monkeypatch):
    """A folder for temporary files of its own, and this process as if it had just begun."""
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    uploads._own_folder.cache_clear()
    yield tmp_path
    uploads._own_folder.cache_clear()


def folders(temporary):
    return sorted(path.name for path in temporary.glob(f"{uploads.PREFIX}*"))


def test_what_a_killed_server_left_is_cleared_and_what_a_living_one_holds_is_not(temporary):
    environment = os.environ | {"TMPDIR": str(temporary)}
    other = subprocess.Popen(
        [sys.executable, "-c", SERVER], cwd=ROOT, env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE
    )
    try:
        upload = Path(other.stdout.readline().decode().strip())
        mine = uploads.folder_for_upload()
        uploads.clear_left_behind()
        assert upload.is_dir()
        assert Path(mine.name).is_dir()
        assert len(folders(temporary)) == 2
    finally:
        other.kill()
        other.communicate()
    assert upload.is_dir()
    uploads.clear_left_behind()
    assert not upload.exists()
    assert Path(mine.name).is_dir()
    mine.cleanup()


def test_a_folder_that_is_being_made_or_leads_elsewhere_is_left_alone(temporary, tmp_path_factory):
    elsewhere = tmp_path_factory.mktemp("elsewhere")
    (elsewhere / uploads.LOCK).touch()
    (temporary / f"{uploads.PREFIX}link").symlink_to(elsewhere)
    fresh, old = temporary / f"{uploads.PREFIX}fresh", temporary / f"{uploads.PREFIX}old"
    fresh.mkdir()
    old.mkdir()
    os.utime(old, (0, 0))
    uploads.clear_left_behind()
    assert (elsewhere / uploads.LOCK).exists()
    assert folders(temporary) == [f"{uploads.PREFIX}fresh", f"{uploads.PREFIX}link"]
