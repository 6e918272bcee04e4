"""Words that need the day of publication, and mentions put back into a restatement."""

import pytest

from claims.languages.en.relative_dates import relative_dates
from claims.types import Resolution
from claims.wording.reverting import is_in_effect, without_resolution


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("Prices fell last year.", ["last year"], id="last year"),
        pytest.param("He said Tuesday it hopes", ["Tuesday"], id="a weekday"),
        pytest.param("Russia earlier this month began", ["earlier this month"], id="earlier this month"),
        pytest.param("in recent months, and in recent months", ["in recent months"], id="each once"),
        pytest.param("Three years ago and the past two weeks", ["Three years ago", "the past two weeks"], id="spans"),
        pytest.param("Yesterday; today's price", ["Yesterday", "today"], id="yesterday, today"),
        pytest.param("on Tuesday, 30 March 2021", [], id="a full date needs nothing"),
        pytest.param("In 2019 a last-minute law", [], id="a year, and a word that only looks like it"),
        pytest.param("this law last won", [], id="no time at all"),
    ],
)
def test_words_that_say_when_from_the_day_of_publication(text, found):
    assert relative_dates(text) == found


@pytest.mark.parametrize(
    ("wording", "mention", "referent", "following", "back"),
    [
        pytest.param("Putin does not need it.", "He", "Putin", " does not", "He does not need it.", id="a subject"),
        pytest.param("Putin’s aide left.", "his", "Putin", " aide", "His aide left.", id="a possessive takes its mark"),
        pytest.param("Putin saw Putin go.", "him", "Putin", " go", "Putin saw him go.", id="the one that is meant"),
        pytest.param(
            "Twitter failed.", "the U.S. platform", "Twitter", " failed", "The U.S. platform failed.", id="a noun"
        ),
        pytest.param("It failed.", "it", "Twitter", " failed", None, id="nobody named"),
        pytest.param("Twittering failed.", "it", "Twitter", " failed", None, id="part of a word"),
        pytest.param(
            "A (b) [c] failed.", "it", "(b) [c]", " failed", "A it failed.", id="marks of the pattern language"
        ),
    ],
)
def test_the_word_of_the_article_is_put_back(wording, mention, referent, following, back):
    resolution = Resolution(0, len(mention), mention, referent)
    assert without_resolution(wording, resolution, following=following) == back
    assert is_in_effect(wording, resolution) == (back is not None)
