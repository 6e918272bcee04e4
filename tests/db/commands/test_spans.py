"""Where claims stand: widened, trimmed, split in two, two made one, and apart again."""

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from claims.types import Attribution, Span
from db.errors import DuplicateClaimError, NotFoundError, RefusedError, StaleClaimError
from tests.factories import TEXT, a_desk, a_document, a_proposal


@pytest.fixture
def desk(database):
    return a_desk(database)


def span_of(words):
    return {"start": TEXT.index(words), "end": TEXT.index(words) + len(words)}


def fields(card):
    return {(event.action, event.field, event.old, event.new) for event in card.events}


def test_a_claim_is_widened_and_its_own_wording_stays(desk):
    before = desk.claim()
    version = desk.do(
        "respan_claim", before.claim_id, version=1, **span_of(" The mayor said taxes rose by 5 percent"[1:])
    )
    card = desk.claim()
    assert (card.version, version) == (2, 2)
    assert (card.quote, card.claim_text) == ("The mayor said taxes rose by 5 percent", before.claim_text)
    assert ("respan", "quote", before.quote, card.quote) in fields(card)
    assert desk.listed()[0].claim_id == card.claim_id


def test_a_wording_that_is_the_words_themselves_follows_them(desk):
    claim_id = desk.do("add_claim", desk.revision_id, *span_of("It carries 40,000 cars a day").values())
    desk.do("respan_claim", claim_id, version=1, **span_of("It carries 40,000 cars"))
    card = desk.claim(claim_id)
    assert card.quote == card.claim_text == card.headline == "It carries 40,000 cars"


@pytest.mark.parametrize(
    ("words", "error"),
    [
        pytest.param("It carries", RefusedError, id="words elsewhere"),
        pytest.param("\n\n", RefusedError, id="blanks"),
    ],
)
def test_other_words_are_another_claim(desk, words, error):
    with pytest.raises(error):
        desk.do("respan_claim", desk.claims[0], version=1, **span_of(words))
    assert desk.claim().version == 1


def test_a_claim_cannot_be_moved_onto_another_one(desk):
    claim_id = desk.do("add_claim", desk.revision_id, *span_of("said taxes rose by 5 percent last year").values())
    with pytest.raises(DuplicateClaimError):
        desk.do("respan_claim", claim_id, version=1, **span_of("taxes rose by 5 percent last year"))


def test_a_later_appearance_is_widened_by_itself(database):
    text = "Prices rose. Later: Prices rose. Then more."
    places = (Span(0, 11), Span(20, 31))
    desk = a_desk(database, a_document(text), [a_proposal(text, "Prices rose", appearances=places)])
    desk.do("respan_claim", desk.claims[0], version=1, position=1, start=13, end=31)
    assert (desk.claim().appearances, desk.claim().quote) == (((0, 11), (13, 31)), "Prices rose")
    with pytest.raises(NotFoundError):
        desk.do("respan_claim", desk.claims[0], version=2, position=2, start=0, end=11)


def test_the_same_words_again_are_no_change(desk):
    assert desk.do("respan_claim", desk.claims[0], version=1, **span_of("taxes rose by 5 percent last year")) == 1


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(start=st.integers(-2, len(TEXT) + 2), end=st.integers(-2, len(TEXT) + 2), at=st.integers(0, len(TEXT)))
@example(start=0, end=len(TEXT), at=len(TEXT) // 2)
def test_whatever_words_are_chosen_the_quote_is_what_stands_there(desk, start, end, at):
    card = desk.claim()
    for command, where in (("respan_claim", {"start": start, "end": end}), ("split_claim", {"at": at})):
        try:
            desk.do(command, card.claim_id, version=desk.claim().version, **where)
        except (RefusedError, DuplicateClaimError):
            continue
    page = desk.ask("reading", desk.article_id)
    for mark in page.highlights:
        quote = desk.claim(mark.claim_id).quote
        assert page.text[mark.start : mark.end] == quote == quote.strip()


def test_a_claim_is_split_and_both_halves_know_of_it(desk):
    first, whole = desk.claims[0], desk.claim()
    new = desk.do("split_claim", first, version=1, at=TEXT.index("by 5 percent"))
    one, other = desk.claim(first), desk.claim(new)
    assert (one.quote, other.quote) == ("taxes rose", "by 5 percent last year")
    assert (one.claim_text, other.claim_text, other.speaker) == (whole.claim_text, other.quote, "the mayor")
    assert (other.state, other.proposed_text, other.created_by) == ("open", None, "Ada L.")
    assert ("split", None, None, other.quote) in fields(other)
    assert desk.ask("article", desk.article_id).n_open == 4


def test_a_judged_claim_that_is_split_has_to_be_checked_again(desk):
    desk.attach()
    version = desk.judge()
    desk.do("split_claim", desk.claims[0], version=version, at=TEXT.index("by 5 percent"))
    assert (desk.claim().state, len(desk.claim().evidence)) == ("recheck", 1)


@pytest.mark.parametrize("at", [0, TEXT.index("taxes"), TEXT.index(" last year") + 10, 10**6])
def test_a_cut_that_leaves_a_half_without_words_is_refused(desk, at):
    with pytest.raises(RefusedError):
        desk.do("split_claim", desk.claims[0], version=1, at=at)
    assert desk.claim().version == 1


def merge(desk, kept, merged, **more):
    versions = {"version": desk.claim(kept).version, "merged_version": desk.claim(merged).version}
    return desk.do("merge_claims", kept, merged, **versions | more)


def everything(desk, claim_id):
    card = desk.claim(claim_id)
    evidence = [(one.evidence_id, one.quote, one.withdrawn_at) for one in card.evidence]
    verdicts = [one.verdict_id for one in card.verdicts]
    return card.state, card.dismissal_reason, card.claim_text, card.appearances, evidence, verdicts, card.verdict_id


def test_a_merged_claim_brings_its_sources_verdicts_and_places_and_un_merging_brings_everything_back(desk):
    kept, merged, _ = desk.claims
    desk.attach(kept)
    desk.attach(merged, url="https://example.org/other", quote="300 flats")
    desk.judge(merged, slug="mostly-true")
    before = everything(desk, kept), everything(desk, merged), desk.ask("reading", desk.article_id)
    merge(desk, kept, merged)
    card, gone = desk.claim(kept), desk.claim(merged)
    assert [one.title for one in card.evidence] == ["Report", "Report"]
    assert (card.state, card.verdicts[0].label, card.verdicts[0].claim_id) == ("checked", "Mostly true", merged)
    assert card.on_earlier_wording
    assert len(card.appearances) == 2
    assert [one.claim_id for one in card.merged] == [merged]
    assert (gone.state, gone.dismissal_reason, gone.merged_into, gone.evidence) == ("dismissed", "duplicate", kept, ())
    desk.do("unmerge_claim", merged, version=gone.version)
    assert (everything(desk, kept), everything(desk, merged), desk.ask("reading", desk.article_id)) == before


def test_what_the_kept_claim_got_since_stays_with_it(desk):
    kept, merged, _ = desk.claims
    desk.attach(merged)
    desk.judge(merged)
    merge(desk, kept, merged)
    own = desk.attach(kept, url="https://example.org/own")
    desk.judge(kept, slug="false")
    desk.do("unmerge_claim", merged, version=desk.claim(merged).version)
    card = desk.claim(kept)
    assert (card.state, [one.label for one in card.verdicts]) == ("checked", ["False"])
    assert [one.evidence_id for one in card.evidence] == [own]
    assert desk.claim(merged).state == "checked"


def test_a_verdict_that_rested_on_what_came_with_the_other_claim_is_checked_again(desk):
    kept, merged, _ = desk.claims
    desk.attach(merged)
    merge(desk, kept, merged)
    desk.judge(kept)
    desk.do("unmerge_claim", merged, version=desk.claim(merged).version)
    assert (desk.claim(kept).state, desk.claim(merged).state) == ("recheck", "open")


@pytest.mark.parametrize(
    ("slug", "state"),
    [pytest.param("false", "recheck", id="they differ"), pytest.param("true", "checked", id="they agree")],
)
def test_of_two_verdicts_the_kept_claims_stands_and_a_difference_asks_for_a_check(desk, slug, state):
    kept, merged, _ = desk.claims
    for claim_id, rating in ((kept, "true"), (merged, slug)):
        desk.attach(claim_id)
        desk.judge(claim_id, slug=rating)
    merge(desk, kept, merged)
    card = desk.claim(kept)
    standing = next(verdict for verdict in card.verdicts if verdict.verdict_id == card.verdict_id)
    assert (card.state, standing.label, standing.claim_id) == (state, "True", kept)


def test_merged_claims_can_be_merged_on_and_come_apart_from_the_outside_in(desk):
    first, second, third = desk.claims
    before = [everything(desk, claim_id) for claim_id in desk.claims]
    desk.attach(third)
    with_source = everything(desk, third)
    merge(desk, second, third)
    merge(desk, first, second)
    assert len(desk.claim(first).evidence) == 1
    with pytest.raises(RefusedError, match="itself merged"):
        desk.do("unmerge_claim", third, version=desk.claim(third).version)
    for claim_id in (second, third):
        desk.do("unmerge_claim", claim_id, version=desk.claim(claim_id).version)
    assert [everything(desk, claim_id) for claim_id in desk.claims] == [*before[:2], with_source]


def test_nothing_is_done_to_a_merged_claim_behind_the_back_of_the_other(desk):
    kept, merged, third = desk.claims
    merge(desk, kept, merged)
    version = desk.claim(merged).version
    for change in (
        lambda: desk.do("restore_claim", merged, version=version),
        lambda: desk.attach(merged),
        lambda: desk.do("reword_claim", merged, version=version, headline="Other"),
        lambda: merge(desk, merged, third),
        lambda: merge(desk, third, merged),
    ):
        with pytest.raises(RefusedError, match="merged"):
            change()


def test_claims_of_different_articles_or_a_dismissed_one_to_keep_are_refused(desk):
    other = a_desk(desk.database, a_document(TEXT + " Again."))
    with pytest.raises(RefusedError, match="articles"):
        merge(desk, desk.claims[0], other.claims[0])
    with pytest.raises(RefusedError, match="itself"):
        merge(desk, desk.claims[0], desk.claims[0])
    with pytest.raises(RefusedError, match="dismissed"):
        merge(desk, desk.dismissed, desk.claims[0])


def test_a_merge_begun_on_an_older_version_of_either_claim_is_refused(desk):
    for stale in ({"version": 7}, {"merged_version": 7}):
        with pytest.raises(StaleClaimError):
            merge(desk, *desk.claims[:2], **stale)


def test_a_resolution_is_put_back_where_it_stands(database):
    from claims.types import Resolution

    text = "Putin has relatives. He has friends who show him things."
    start = text.index("He has")
    found = (
        Resolution(start, start + 2, "He", "Vladimir Putin"),
        Resolution(text.index("him"), text.index("him") + 3, "him", "Vladimir Putin"),
    )
    proposal = a_proposal(
        text,
        "He has friends who show him things",
        claim_text="Vladimir Putin has friends who show Vladimir Putin things.",
        resolutions=found,
        attribution=(Attribution("Peskov", "said", "says"),),
        appearances=(Span(start, start + 34),),
    )
    desk = a_desk(database, a_document(text), [proposal])
    desk.do("revert_resolution", desk.claims[0], version=1, start=found[1].start)
    assert desk.claim().claim_text == "Vladimir Putin has friends who show him things."
    desk.do("revert_resolution", desk.claims[0], version=2, start=found[0].start)
    assert desk.claim().claim_text == "He has friends who show him things."
    with pytest.raises(RefusedError, match="by hand"):
        desk.do("revert_resolution", desk.claims[0], version=3, start=found[0].start)
