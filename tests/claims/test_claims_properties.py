"""What always holds, for texts nobody thought of: verbatim places, the machine's own wording, guarded meaning."""

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from claims import choose_engine, split
from claims.evaluation.guards import changed
from claims.languages.en.guards import agree
from claims.types import Document
from claims.wording.edits import edited

SUBJECTS = ("The bank", "Anna Berg", "Two thirds of the voters", "Nobody", "No minister", "Few schools", "It")
HEDGES = ("", " allegedly", " probably", " nearly", " never", " reportedly", " hardly")
VERBS = (
    "closed {n} offices", "did not close {n} offices", "may have lost ${n}.5 million", "failed to pay {n} workers",
    "refused to close the plant", "won't cut taxes by {n}%", "could hire up to {n} people", "has no plans for 20{n}",
    "lost about {n} percent", "should not be trusted", "cannot pay {n} of its debts",
)  # fmt: skip
FRAMES = (
    "{claim}.", "{claim}, the mayor said.", "The mayor denied that {claim}.", "The mayor said {claim}.",
    "If {claim}, the state will pay.", "{claim} because it rained.", "{claim} and {other}.", "{claim} but {other}.",
    "{claim}, according to the police.", "“{claim},” said Lee. “{other}.”", "{claim}, which {verb}.",
    "{claim}, making it the largest of {m} firms.", "The union accused Lee of lying after {claim}.",
    "The mayor hopes {claim}.", "Lee doubted that {claim} or {other}.", "{claim}, while {other}.", "Not {claim}?",
)  # fmt: skip

ANY_TEXT = st.text(st.characters(exclude_categories=("Cs",)), max_size=200)
CLAIM = st.builds(
    lambda subject, hedge, verb, n: f"{subject}{hedge} {verb.format(n=n)}",
    st.sampled_from(SUBJECTS),
    st.sampled_from(HEDGES),
    st.sampled_from(VERBS),
    st.integers(11, 97),
)
SENTENCE = st.builds(
    lambda frame, claim, other, verb, m: frame.format(claim=claim, other=other, verb=verb.format(n=m), m=m),
    st.sampled_from(FRAMES),
    CLAIM,
    CLAIM,
    st.sampled_from(VERBS),
    st.integers(11, 97),
)
ARTICLE = st.lists(SENTENCE, min_size=1, max_size=4).map(" ".join)
SLOW = settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow], derandomize=True)


@SLOW
@given(ANY_TEXT)
def test_quotes_are_verbatim_in_any_text(text):
    document = Document(text)
    for claim in split(document):
        assert document.text[claim.start : claim.end] == claim.quote
        for span in claim.appearances:
            assert 0 <= span.start < span.end <= len(document.text)


@SLOW
@given(ARTICLE)
def test_wording_and_headline_keep_what_is_guarded(text):
    for claim in split(Document(text, language="en")):
        assert agree(claim.quote, claim.claim_text), claim
        assert agree(claim.quote, claim.headline), claim
        assert not changed(claim.quote, claim.claim_text), claim
        assert not changed(claim.quote, claim.headline), claim


@SLOW
@given(st.one_of(ARTICLE, st.lists(ARTICLE, min_size=2, max_size=3).map("\n\n".join), ANY_TEXT))
def test_a_wording_is_its_quote_with_edits_made(text):
    for claim in split(Document(text, language="en")):
        assert edited(claim.quote, claim.start, claim.edits) == claim.claim_text
        for edit in claim.edits:
            if edit.source is not None:
                words = " ".join(text[edit.source.start : edit.source.end].split())
                assert words.lower() in " ".join(edit.text.split()).lower()


@SLOW
@given(CLAIM)
def test_what_is_denied_is_never_claimed(claim):
    for proposal in split(Document(f"The mayor denied that {claim}.", language="en")):
        assert "denied" in proposal.claim_text


@SLOW
@given(ARTICLE)
def test_every_sentence_is_claimed_or_dismissed_with_a_reason(text):
    found = split(Document(text, language="en"))
    assert found
    assert all(claim.selected == (claim.reason is None) for claim in found)


@SLOW
@given(ARTICLE)
def test_splitting_twice_finds_the_same(text):
    document = Document(text, language="en")
    assert split(document) == split(document)


def test_proposals_say_which_engine_found_them():
    found = split(Document("The plant closed in 2019, costing 300 jobs.", language="en"))
    assert {(claim.engine, claim.engine_version) for claim in found} == {
        (choose_engine().name, choose_engine().version)
    }
