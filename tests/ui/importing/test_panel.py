"""What the page says of a file on its way in."""

import tempfile

import pytest

from ui.importing import panel
from ui.importing.background import Run


@pytest.fixture
def run():
    folder = tempfile.TemporaryDirectory()
    yield Run("claims.csv", "claims", folder, step="done")
    folder.cleanup()


@pytest.mark.parametrize(
    ("counts", "offered"),
    [
        pytest.param({}, False, id="nothing read"),
        pytest.param({"unchanged": 4}, False, id="all as it was"),
        pytest.param({"unchanged": 4, "changed": 1}, True, id="a change"),
        pytest.param({"unchanged": 4, "duplicate": 1}, True, id="here already"),
        pytest.param({"unchanged": 4, "refused": 1}, True, id="one that stays out"),
        pytest.param({"unchanged": 4, "ignored": 1}, True, id="only what an import takes nothing from"),
    ],
)
def test_the_list_is_offered_where_anything_was_found(run, counts, offered):
    run.counts.update(counts)
    assert bool(panel.shown(run)["list"]) == offered


def test_no_list_is_offered_while_the_file_is_read(run):
    run.step = "running"
    run.counts["changed"] = 1
    assert panel.shown(run)["list"] == ""
