"""The same fact twice is one claim; a contradiction is flagged; what is only alike stays apart."""

from claims.languages import language_of
from claims.matching import repetition
from claims.matching.repetition import CONTRADICTS
from claims.types import ProposedClaim, Span


def claim(text, start, **changes):
    values = {
        "appearances": (Span(start, start + len(text)),),
        "quote": text,
        "claim_text": text,
        "headline": text,
        "speaker": None,
        "attribution": (),
        "claim_type": "event",
        "checkworthiness": 0.8,
        "signals": (),
    }
    return ProposedClaim(**{**values, **changes})


def join_repeated(claims):
    return repetition.join_repeated(claims, language_of("", "en"))


FIRST = "The bank closed 12 branches in northern Chile."


def test_the_same_fact_is_one_claim_with_two_appearances():
    longer = "Last year the bank closed 12 of its branches in northern Chile and Peru."
    (joined,) = join_repeated([claim(FIRST, 0), claim(longer, 100)])
    assert joined.claim_text == longer
    assert [span.start for span in joined.appearances] == [100, 0]


def test_another_number_is_a_contradiction():
    found = join_repeated([claim(FIRST, 0), claim(FIRST.replace("12", "21"), 100), claim("Anna Berg won a race.", 200)])
    assert [CONTRADICTS in one.signals for one in found] == [True, True, False]


def test_a_negation_is_a_contradiction():
    found = join_repeated([claim(FIRST, 0), claim(FIRST.replace("closed", "never closed"), 100)])
    assert all(CONTRADICTS in one.signals for one in found)


def test_another_thing_of_its_kind_is_no_contradiction():
    one = "An all-wheel drive version will go from zero to 60 miles an hour in 5 seconds."
    two = "A performance version of the Norvia will go from zero to 60 miles an hour in 3 seconds."
    assert not any(CONTRADICTS in each.signals for each in join_repeated([claim(one, 0), claim(two, 200)]))


def test_another_speaker_keeps_a_claim_apart():
    assert len(join_repeated([claim(FIRST, 0), claim(FIRST, 100, speaker="Anna Berg")])) == 2


def test_dismissed_passages_are_not_joined():
    assert len(join_repeated([claim(FIRST, 0), claim(FIRST, 100, selected=False, reason="trivial")])) == 2


def test_short_sentences_do_not_tell_facts_apart():
    assert len(join_repeated([claim("It fell.", 0), claim("It fell.", 20)])) == 2


def test_three_tellings_are_one_claim():
    (joined,) = join_repeated([claim(FIRST, start) for start in (0, 100, 200)])
    assert [span.start for span in joined.appearances] == [0, 100, 200]
