"""Work on the text in a real browser, by keys and by the mouse: which words are a claim, and which were looked at."""

import pytest

from tests.ui.browser.test_browser import (
    ARTICLE,
    add_article,
    answered,
    as_person,
    attach,
    card_of,
    claim_ids,
    open_claim,
    select,
    shows_claim,
)

pytest_plugins = ["tests.browser"]
pytestmark = pytest.mark.browser


@pytest.fixture
def article(server, request):
    """An article of this test's own."""
    return add_article(server, ARTICLE, mark=request.node.name)


@pytest.fixture
def claim(page, server, article):
    """Its first claim, open before Ada."""
    as_person(page, server)
    claim_id = claim_ids(server, article)[0]
    open_claim(page, server, claim_id)
    page.locator("select.cw-quote-sentence").wait_for(state="attached")
    return claim_id


def selected(page):
    return page.evaluate("String(getSelection())")


def told(page, words):
    page.locator(".cw-told", has_text=words).wait_for()


def coverage(page):
    return int(page.locator(".cw-coverage").inner_text().split("·")[-1].split("%")[0])


def test_a_claim_is_trimmed_and_widened_by_keys_and_the_change_undone(page, server, claim):
    quote = card_of(server, claim).quote
    page.keyboard.press("w")
    assert selected(page) == quote
    for key in ("ArrowLeft", "ArrowLeft", "Shift+ArrowRight"):
        page.keyboard.press(key)
    shorter = selected(page)
    assert shorter in quote
    page.keyboard.press("Enter")
    told(page, "stands on these words")
    assert card_of(server, claim).quote == shorter
    page.keyboard.press("z")
    told(page, "Undone")
    assert card_of(server, claim).quote == quote
    assert card_of(server, claim).verdicts == ()


def test_words_selected_with_the_mouse_become_the_claims(page, server, claim):
    quote = card_of(server, claim).quote
    words = quote.rsplit(" ", 1)[0]
    select(page, words)
    page.get_by_role("button", name="Words", exact=True).click()
    told(page, "stands on these words")
    page.locator(".cw-context b", has_text=words).wait_for()
    assert card_of(server, claim).quote == words


def test_escape_lets_go_and_nothing_is_changed(page, server, claim):
    page.keyboard.press("w")
    page.keyboard.press("ArrowLeft")
    page.keyboard.press("Escape")
    assert selected(page) == ""
    page.keyboard.press("Enter")
    page.locator(".cw-alert", has_text="Choose a rating first").wait_for()
    assert card_of(server, claim).version == 1


def test_a_claim_is_split_where_the_keys_put_the_cut(page, server, article, claim):
    quote = card_of(server, claim).quote
    page.keyboard.press("t")
    page.keyboard.press("ArrowRight")
    second = selected(page)
    assert quote.endswith(second)
    page.keyboard.press("t")
    told(page, "Split in two: this is the second half")
    new = max(claim_ids(server, article))
    assert card_of(server, new).quote == second
    assert card_of(server, claim).quote == quote.removesuffix(second).rstrip(" ,;:–—-")
    page.locator(f"[role=option][data-claim='{new}']").wait_for()
    page.keyboard.press("z")
    told(page, "Undone: split")
    assert card_of(server, claim).quote == quote


def test_a_duplicate_is_merged_with_its_source_and_taken_apart_again(page, server, article, claim):
    other = claim_ids(server, article)[1]
    open_claim(page, server, other)
    attach(page, url="https://example.org/duplicate", title="Minutes of the council")
    open_claim(page, server, claim)
    page.keyboard.press("m")
    page.get_by_label("The other claim").select_option(str(other))
    page.get_by_role("button", name="Keep the open claim").click()
    told(page, "is merged into")
    page.locator(".cw-sources", has_text="Minutes of the council").wait_for()
    assert page.locator(f"mark[data-claims~='{other}']").count() == 0
    page.get_by_role("button", name=f"Take claim {other} apart").click()
    told(page, "stands for itself again")
    page.locator(f"mark[data-claims~='{other}']").first.wait_for()
    assert card_of(server, other).evidence[0].title == "Minutes of the council"


def test_the_rest_of_the_text_is_looked_through_by_keys_until_nothing_is_left(page, server, article, claim):
    before = coverage(page)
    assert before < 100
    page.keyboard.press("u")
    first = selected(page)
    page.keyboard.press("l")
    told(page, "Marked as looked at")
    page.wait_for_function("before => !String(getSelection()).includes(before)", arg=first)
    for _ in range(20):
        if page.locator(".cw-gap").count() == 0:
            break
        page.keyboard.press("l")
        answered(page)
    page.locator(".cw-masthead", has_text="100 % covered").wait_for()
    page.keyboard.press("Escape")
    page.keyboard.press("u")
    page.locator(".cw-said", has_text="Nothing is left").wait_for()
    page.keyboard.press("z")
    page.locator(".cw-gap").first.wait_for()
    assert coverage(page) < 100
    page.goto(server.address)
    row = page.locator(".cw-shelf tr", has=page.locator(f"a[href='review?article={article}']"))
    assert "%" in row.locator("[data-what='covered']").inner_text()


def test_a_grey_sentence_is_marked_and_unmarked_with_the_mouse(page, server, claim):
    grey = page.locator("span.cw-gap").first
    words = grey.inner_text()
    grey.click()
    page.get_by_role("button", name="Looked at", exact=True).click()
    told(page, "Marked as looked at")
    page.locator(".cw-look", has_text=words).first.wait_for()
    page.keyboard.press("Escape")
    page.locator("span.cw-look", has_text=words).first.click()
    page.get_by_role("button", name="Looked at", exact=True).click()
    told(page, "No longer marked")
    page.locator(".cw-gap", has_text=words).first.wait_for()


def test_a_sentence_chosen_by_keys_becomes_a_claim(page, server, article, claim):
    page.locator(".cw-text").focus()
    sentence = ""
    while "waterworks serve" not in sentence:
        page.keyboard.press(".")
        assert selected(page) != sentence
        sentence = selected(page)
    page.keyboard.press("n")
    page.locator(".cw-claim h2", has_text="waterworks serve").wait_for()
    assert card_of(server, max(claim_ids(server, article))).quote == sentence.strip()


def test_wording_is_edited_where_it_stands_and_the_machines_is_one_click_away(page, server, claim):
    proposed = card_of(server, claim).proposed_headline
    page.locator(".cw-claim h2").click()
    headline = page.get_by_role("textbox", name="Headline")
    headline.fill("Ours")
    page.get_by_role("button", name="Machine's wording of the headline").click()
    assert headline.input_value() == proposed
    headline.fill("Ours")
    page.keyboard.press("Control+z")
    assert card_of(server, claim).version == 1
    headline.fill("Ours")
    page.get_by_role("button", name="Save wording").click()
    page.locator(".cw-claim h2", has_text="Ours").wait_for()
    page.get_by_text("The machine's wording").click()
    rules = card_of(server, claim).rules
    assert page.locator(".cw-rules").inner_text() == f"Why this wording: {' › '.join(rules)}"
    page.get_by_role("button", name="Go back to it").click()
    page.locator(".cw-claim h2", has_text=proposed).wait_for()
    page.get_by_text("History").click()
    assert page.locator(".cw-events li").count() == 2


def test_a_wording_left_with_escape_is_kept_and_one_can_begin_anew(page, server, claim):
    recorded = card_of(server, claim).headline
    headline = page.get_by_role("textbox", name="Headline")
    page.keyboard.press("e")
    headline.fill("Half a headline")
    page.keyboard.press("Escape")
    page.locator(".cw-kept-words").wait_for()
    page.reload()
    page.locator(".cw-kept-words").wait_for()
    page.keyboard.press("e")
    assert headline.input_value() == "Half a headline"
    page.get_by_role("button", name="As recorded").click()
    assert headline.input_value() == recorded
    page.keyboard.press("Escape")
    assert page.locator(".cw-kept-words").count() == 0
    assert card_of(server, claim).version == 1


def test_a_verdict_is_undone_right_after_it_was_recorded(page, server, article, claim):
    second = claim_ids(server, article)[1]
    page.keyboard.press("6")
    page.keyboard.press("Enter")
    shows_claim(page, second)
    page.keyboard.press("z")
    told(page, "Undone: recorded a verdict")
    shows_claim(page, claim)
    page.get_by_text("Taken back by its checker").wait_for()
    assert card_of(server, claim).state == "open"
    page.locator(f"[role=option][data-claim='{claim}'][data-state=open]").wait_for()


def test_undo_leaves_alone_what_somebody_else_has_changed_since(page, server, claim):
    from db import commands
    from db.session import open_database, transaction

    page.keyboard.press("d")
    page.keyboard.press("1")
    told(page, "Claim dismissed")
    with transaction(open_database(server.database)) as session:
        by = commands.sign_in(session, "Somebody Else")
        commands.restore_claim(session, claim, version=2, by=by)
    page.keyboard.press("z")
    page.locator(".cw-alert", has_text="Somebody Else has changed claim").wait_for()
    assert card_of(server, claim).state == "open"


def test_no_key_of_the_text_acts_behind_a_dialog_or_in_a_field(page, server, article, claim):
    before = coverage(page)
    page.keyboard.press("m")
    for key in "uwtlnz":
        page.keyboard.press(key)
    page.keyboard.press("Escape")
    page.get_by_label("Rationale").press_sequentially("uwtlnz.,")
    assert page.get_by_label("Rationale").input_value() == "uwtlnz.,"
    assert (coverage(page), card_of(server, claim).version) == (before, 1)


def test_at_400_the_words_and_the_merge_can_still_be_worked_on(page, server, article, claim):
    page.set_viewport_size({"width": 400, "height": 800})
    page.get_by_role("button", name="Merge", exact=True).click()
    page.get_by_role("dialog", name="Merge duplicates").get_by_role("button", name="Cancel").click()
    assert page.evaluate("document.documentElement.scrollWidth") <= 400
    assert page.get_by_role("button", name="Undo", exact=True).is_visible()
