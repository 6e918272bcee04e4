"""What happens once, at the start of the process."""

import gc
import threading

import pytest

import claims
from ui.shared import language_model


@pytest.fixture
def cold(monkeypatch):
    """A process that was not warmed up yet, whose splitting takes no time."""
    asked = []
    monkeypatch.setattr(language_model, "_ready", threading.Event())
    monkeypatch.setattr(claims, "split", asked.append, raising=False)
    yield asked
    gc.unfreeze()


def test_what_is_loaded_is_kept_out_of_garbage_collection(cold):
    gc.unfreeze()
    language_model.warm_up()
    assert language_model.is_ready()
    assert gc.get_freeze_count() > len(gc.get_objects())


def test_the_language_model_is_loaded_once_however_many_ask_for_it(cold):
    threads = [threading.Thread(target=language_model.warm_up) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(cold) == 1
