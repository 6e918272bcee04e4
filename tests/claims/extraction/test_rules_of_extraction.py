"""Every rule that takes something out of a clause, or keeps it whole, takes its example and no counterexample."""

from collections import Counter

import pytest
from claims.proposals import find_drafts

from claims.languages.en.extraction.kept_whole import KEPT_WHOLE
from claims.languages.en.extraction.propositions import INTERRUPTED, MAIN
from claims.languages.en.extraction.taken_out import TAKEN_OUT
from claims.types import Document

EXTRACTION = (*TAKEN_OUT, *KEPT_WHOLE, MAIN, INTERRUPTED)


def rules_that_made(text):
    return {rule for draft in find_drafts(Document(text, language="en")) for rule in draft.proposition.rules}


@pytest.mark.parametrize("rule", EXTRACTION, ids=lambda rule: rule.name)
def test_a_rule_takes_its_example_and_leaves_its_counterexample(rule):
    assert rule.name in rules_that_made(rule.example)
    assert rule.name not in rules_that_made(rule.counterexample)


def test_no_two_rules_have_one_name():
    assert Counter(rule.name for rule in EXTRACTION).most_common(1)[0][1] == 1
