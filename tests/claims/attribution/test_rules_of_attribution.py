"""Every rule that tells who says what attributes its example and leaves its counterexample."""

from collections import Counter

import pytest
from claims.attribution.attributions import find_attributions

from claims.languages.en.attribution.rules import ATTRIBUTION


def rules_that_made(text):
    return {one.rule for one in find_attributions(text, language="en", nested=True).reported}


@pytest.mark.parametrize("rule", ATTRIBUTION, ids=lambda rule: rule.name)
def test_a_rule_takes_its_example_and_leaves_its_counterexample(rule):
    assert rule.name in rules_that_made(rule.example)
    assert rule.name not in rules_that_made(rule.counterexample)


def test_no_two_rules_have_one_name():
    assert Counter(rule.name for rule in ATTRIBUTION).most_common(1)[0][1] == 1
