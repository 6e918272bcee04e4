"""What people do, told by what can be seen afterwards."""

import threading
from dataclasses import replace

import pytest
from sqlalchemy import func, select

from claims.types import Edit, Span
from db import commands
from db.errors import (
    DuplicateArticleError,
    DuplicateClaimError,
    MisplacedQuoteError,
    RefusedError,
    StaleClaimError,
    UnfoundedWordingError,
)
from db.models import Article
from db.session import reading, transaction
from tests.factories import TEXT, a_desk, a_document, a_proposal


@pytest.fixture
def desk(database):
    return a_desk(database)


def rows_of(desk, model):
    with reading(desk.database) as session:
        return session.scalar(select(func.count()).select_from(model))


def test_a_person_is_entered_once_however_they_write_their_name(desk):
    with transaction(desk.database) as session:
        assert commands.sign_in(session, "  ADA   l. ") == desk.ada
        assert commands.sign_in(session, "Bo\x00 Li") != desk.ada


@pytest.mark.parametrize("name", ["", " \n ", "\x00", "a" * 81])
def test_a_name_that_is_none_is_refused(database, name):
    with pytest.raises(RefusedError, match="name"), transaction(database) as session:
        commands.sign_in(session, name)


def test_an_article_comes_with_its_claims_and_what_was_not_taken(desk):
    article = desk.ask("article", desk.article_id)
    assert (article.n_claims, article.n_open, article.n_dismissed) == (3, 3, 1)
    dismissed = desk.claim(desk.dismissed)
    assert (dismissed.state, dismissed.dismissal_reason) == ("dismissed", "vague")
    assert desk.claim().proposed_text == desk.claim().claim_text
    assert desk.claim().engine is not None


def test_a_claim_keeps_which_rules_made_it_and_one_that_a_person_made_has_none(database):
    rules = ("speech tag after the quotation", "main clause", "wording: clause")
    desk = a_desk(database, a_document("Prices rose."), [a_proposal("Prices rose.", "Prices rose", rules=rules)])
    assert desk.claim().rules == rules
    added = desk.do("add_claim", desk.revision_id, 0, 6)
    assert desk.claim(added).rules is None


def test_a_claim_told_twice_is_one_claim_with_two_places(database):
    text = "Prices rose. Later: Prices rose."
    first, second = Span(0, 11), Span(20, 31)
    desk = a_desk(database, a_document(text), [a_proposal(text, "Prices rose", appearances=(first, second))])
    assert desk.claim().appearances == ((0, 11), (20, 31))
    assert [h.start for h in desk.ask("reading", desk.article_id).highlights] == [0, 20]


def test_the_same_text_twice_says_which_article_it_is_and_adds_nothing(desk):
    with pytest.raises(DuplicateArticleError, match="Taxes and flats") as caught:
        desk.do("add_article", a_document(title="Another title"), [])
    assert caught.value.article_id == desk.article_id
    assert rows_of(desk, Article) == 1


@pytest.mark.parametrize(
    "fields",
    [
        pytest.param({"quote": "taxes fell"}, id="words that are not there"),
        pytest.param({"appearances": (Span(0, 4),)}, id="words from elsewhere in the text"),
        pytest.param({"appearances": (Span(5, 5),), "quote": ""}, id="no words"),
        pytest.param({"appearances": (Span(-4, 4),)}, id="before the text"),
        pytest.param({"appearances": (Span(0, 10_000),)}, id="beyond the text"),
        pytest.param({"appearances": (Span(15, 48), Span(9, 9))}, id="a second place that is none"),
    ],
)
def test_an_engine_that_misplaces_a_quote_stores_nothing(database, fields):
    proposal = a_proposal()
    with pytest.raises(MisplacedQuoteError):
        a_desk(database, proposals=[proposal, replace(proposal, **fields)])
    with reading(database) as session:
        assert session.scalar(select(func.count()).select_from(Article)) == 0


@pytest.mark.parametrize(
    "edits",
    [
        pytest.param((), id="none"),
        pytest.param((Edit(15, 48, "Taxes fell."),), id="other words"),
        pytest.param(
            (Edit(0, 48, "According to the mayor, taxes rose by 5 percent last year."),), id="out of the quote"
        ),
        pytest.param(
            (Edit(15, 15, "According to the mayor, ", Span(0, 10_000)), Edit(48, 48, ".")), id="a source that is none"
        ),
    ],
)
def test_an_engine_whose_edits_do_not_make_its_wording_stores_nothing(database, edits):
    with pytest.raises(UnfoundedWordingError):
        a_desk(database, proposals=[a_proposal(), replace(a_proposal(), edits=edits)])
    with reading(database) as session:
        assert session.scalar(select(func.count()).select_from(Article)) == 0


@pytest.mark.parametrize("text", ["", " \n", "a\x00b", "half \ud83d a face"])
def test_a_text_that_cannot_be_stored_whole_is_refused(desk, text):
    with pytest.raises(RefusedError):
        desk.do("add_article", a_document(text), [])


def test_an_article_without_a_title_is_called_by_its_first_words(database):
    desk = a_desk(database, a_document(title=None, url="javascript:alert(1)"))
    article = desk.ask("article", desk.article_id)
    assert article.title.startswith("The mayor said taxes rose")
    assert article.url is None


def test_selected_words_become_an_open_claim_without_the_blanks_around_them(desk):
    start = TEXT.index(" It carries")
    claim_id = desk.do("add_claim", desk.revision_id, start, start + len(" It carries 40,000 cars a day"))
    card = desk.claim(claim_id)
    assert (card.quote, card.state, card.columns["checkworthiness"]) == ("It carries 40,000 cars a day", "open", 1.0)
    assert (card.proposed_text, card.engine, card.created_by) == (None, None, "Ada L.")
    assert desk.ask("article", desk.article_id).n_open == 4


def test_the_same_words_cannot_become_two_claims(desk):
    ((start, end),) = desk.claim().appearances
    with pytest.raises(DuplicateClaimError) as caught:
        desk.do("add_claim", desk.revision_id, start - 1, end)
    assert caught.value.claim_id == desk.claims[0]


@pytest.mark.parametrize(
    ("start", "end"), [(0, 0), (5, 4), (-1, 5), (0, 10**6), (TEXT.index("\n\n"), TEXT.index("\n\n") + 2)]
)
def test_a_selection_of_nothing_is_refused(desk, start, end):
    with pytest.raises(RefusedError, match="selected"):
        desk.do("add_claim", desk.revision_id, start, end)


def test_rewording_keeps_what_the_machine_proposed_and_records_each_field(desk):
    before = desk.claim()
    version = desk.do(
        "reword_claim", before.claim_id, version=1, headline="Taxes \n rose", claim_text="Up.", speaker=""
    )
    card = desk.claim()
    assert (card.version, version) == (2, 2)
    assert (card.headline, card.claim_text, card.speaker) == ("Taxes rose", "Up.", None)
    assert (card.proposed_headline, card.proposed_text) == (before.headline, before.claim_text)
    assert {(event.field, event.old, event.new) for event in card.events} == {
        ("headline", before.headline, "Taxes rose"),
        ("claim_text", before.claim_text, "Up."),
        ("speaker", "the mayor", None),
    }
    assert len({event.batch_id for event in card.events}) == 1
    assert card.updated_at > before.updated_at


def test_a_change_to_what_it_is_already_is_no_change(desk):
    assert desk.do("reword_claim", desk.claims[0], version=1, headline=desk.claim().headline) == 1
    assert desk.claim().events == ()


@pytest.mark.parametrize("fields", [{"headline": " "}, {"claim_text": "\x00"}, {"headline": "a" * 301}])
def test_a_claim_is_never_left_without_words(desk, fields):
    with pytest.raises(RefusedError):
        desk.do("reword_claim", desk.claims[0], version=1, **fields)
    assert desk.claim().version == 1


@pytest.mark.parametrize(
    "change",
    [
        pytest.param(lambda desk: desk.do("reword_claim", desk.claims[0], version=1, headline="Mine"), id="reword"),
        pytest.param(lambda desk: desk.do("dismiss_claim", desk.claims[0], version=1, reason="vague"), id="dismiss"),
        pytest.param(lambda desk: desk.do("restore_claim", desk.claims[0], version=1), id="restore"),
        pytest.param(lambda desk: desk.attach(version=1), id="attach"),
        pytest.param(lambda desk: desk.judge(version=1, slug="unverifiable"), id="judge"),
    ],
)
def test_a_change_begun_on_an_older_version_shows_both_and_stores_nothing(desk, change):
    desk.do("reword_claim", desk.claims[0], version=1, headline="Theirs")
    before = desk.claim()
    with pytest.raises(StaleClaimError) as caught:
        change(desk)
    assert caught.value.version == 2
    assert desk.claim() == before


def test_a_stale_save_carries_both_wordings(desk):
    desk.do("reword_claim", desk.claims[0], version=1, headline="Theirs")
    with pytest.raises(StaleClaimError) as caught:
        desk.do("reword_claim", desk.claims[0], version=1, headline="Mine")
    assert (caught.value.mine, caught.value.theirs) == ({"headline": "Mine"}, {"headline": "Theirs"})


def test_two_people_saving_at_the_same_moment_do_not_overwrite_each_other(desk):
    done, refused = [], []

    def save(name):
        try:
            done.append(desk.do("reword_claim", desk.claims[0], version=1, headline=name))
        except StaleClaimError:
            refused.append(name)

    threads = [threading.Thread(target=save, args=(f"headline {n}",)) for n in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert (len(done), len(refused)) == (1, 5)
    assert desk.claim().version == 2


def test_several_people_may_meet_for_the_first_time_at_once(database):
    found = []

    def arrive():
        with transaction(database) as session:
            found.append(commands.sign_in(session, "Grace"))

    threads = [threading.Thread(target=arrive) for _ in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(found) == 6
    assert len(set(found)) == 1


def test_a_dismissed_claim_comes_back_to_where_it_was(desk):
    version = desk.do("dismiss_claim", desk.claims[0], version=1, reason="trivial")
    assert (desk.claim().state, desk.claim().dismissal_reason) == ("dismissed", "trivial")
    desk.do("restore_claim", desk.claims[0], version=version)
    assert (desk.claim().state, desk.claim().dismissal_reason) == ("open", None)
    desk.attach()
    desk.judge()
    version = desk.do("dismiss_claim", desk.claims[0], version=desk.claim().version, reason="trivial")
    desk.do("restore_claim", desk.claims[0], version=version)
    assert desk.claim().state == "checked"


def test_a_claim_is_dismissed_for_a_known_reason_only(desk):
    with pytest.raises(RefusedError, match="boilerplate"):
        desk.do("dismiss_claim", desk.claims[0], version=1, reason="boring")
