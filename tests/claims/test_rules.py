"""Every rule makes something of its example and nothing of its counterexample; a claim keeps which rules made it."""

from collections import Counter

import pytest

import claims
from claims.analysis import analyse
from claims.attribution.quotations import TYPOGRAPHY
from claims.languages.en.attribution.rules import ATTRIBUTION
from claims.languages.en.coreference.rules import RESOLUTION
from claims.languages.en.extraction.rules import EXTRACTION
from claims.types import Document

RULES = (*TYPOGRAPHY, *ATTRIBUTION, *RESOLUTION, *EXTRACTION)


def made_claims(text):
    return {rule for claim in claims.split(Document(text, language="en")) for rule in claim.rules}


def attributed(text, language="en"):
    return {rule for one in analyse(Document(text, language=language)).quotations for rule in one.rules}


def resolved(text):
    return {one.rule for one in analyse(Document(text, language="en")).coreference.resolutions}


def a_row(rule, look):
    return pytest.param(rule, look, id=rule.name)


@pytest.mark.parametrize(
    ("rule", "made_by"),
    [
        *(a_row(rule, lambda text: attributed(text, None)) for rule in TYPOGRAPHY),
        *(a_row(rule, attributed) for rule in ATTRIBUTION),
        *(a_row(rule, resolved) for rule in RESOLUTION),
        *(a_row(rule, made_claims) for rule in EXTRACTION),
    ],
)
def test_a_rule_takes_its_example_and_leaves_its_counterexample(rule, made_by):
    assert rule.name in made_by(rule.example)
    assert rule.name not in made_by(rule.counterexample)


def test_no_two_rules_have_one_name():
    assert Counter(rule.name for rule in RULES).most_common(1)[0][1] == 1


def test_every_rule_says_what_it_is_for():
    assert all(rule.why.endswith(".") for rule in RULES)


def test_a_claim_names_its_rules_from_attribution_to_dismissal():
    text = (
        "Anna Berg runs the bank. Lopez said in May that she opened a plant in Graz and hired a driver. Will she close?"
    )
    rules = {claim.quote: claim.rules for claim in claims.split(Document(text, language="en"))}
    her = "pronoun: last person of that sex"
    assert rules["hired a driver"] == ("reported clause", "coordinated predicate", her, "wording: verb phrase")
    assert rules["Will she close?"] == ("question", her, "wording: whole", "dismissal: question")
