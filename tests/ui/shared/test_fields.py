"""Whatever a browser sends is a value of its kind, nothing at all, or said to be unusable."""

from datetime import UTC, date, datetime, timedelta

import pytest

from ui.shared.fields import UnreadableAskError, day, decimal, moment_ago, number, truth, words


@pytest.mark.parametrize(
    ("read", "sent", "value"),
    [
        pytest.param(number, "17", 17, id="a number as text"),
        pytest.param(words, None, "", id="no words"),
        pytest.param(truth, "on", True, id="a ticked box"),
        pytest.param(truth, None, False, id="a box that is not ticked"),
        pytest.param(day, "2024-02-29", date(2024, 2, 29), id="a day"),
        pytest.param(day, "", None, id="no day"),
        pytest.param(decimal, " 2.5 ", 2.5, id="a decimal"),
        pytest.param(decimal, "", None, id="no decimal"),
        pytest.param(moment_ago, "yesterday", None, id="a stopwatch that shows words"),
        pytest.param(moment_ago, None, None, id="no stopwatch"),
        pytest.param(moment_ago, float("nan"), None, id="a stopwatch that shows nothing"),
        pytest.param(moment_ago, True, None, id="a stopwatch that is a truth"),
    ],
)
def test_what_makes_sense_is_taken(read, sent, value):
    assert read({"field": sent}, "field") == value


@pytest.mark.parametrize(
    ("read", "sent"),
    [
        pytest.param(number, "-1", id="below nothing"),
        pytest.param(words, ["a"], id="a list for words"),
        pytest.param(truth, "yes", id="a word for a truth"),
        pytest.param(truth, [], id="a list for a truth"),
        pytest.param(day, "2023-02-29", id="a day that never was"),
        pytest.param(day, 20240506, id="a number for a day"),
        pytest.param(decimal, "1e999", id="beyond all numbers"),
        pytest.param(decimal, "nan", id="no number"),
        pytest.param(decimal, "much", id="a word for a number"),
    ],
)
def test_what_makes_none_is_said_to_be_unusable(read, sent):
    with pytest.raises(UnreadableAskError):
        read({"field": sent}, "field")


@pytest.mark.parametrize("sent", [90_000, -90_000, 1e300, -1e300])
def test_a_stopwatch_gives_a_moment_whatever_it_shows(sent):
    moment = moment_ago({"field": sent}, "field")
    assert moment.tzinfo is UTC
    if abs(sent) < 1e6:
        assert abs(datetime.now(UTC) - timedelta(milliseconds=sent) - moment) < timedelta(seconds=60)
