"""The application as a person meets it: in a real browser, on a real server, with a database of its own."""

import io

import httpx
import pandas as pd
import pytest

from claims import split
from claims.reading.files import read_pasted
from db import commands, queries
from db.session import open_database, reading, transaction
from tests.factories import claims_in

pytest_plugins = ["tests.browser"]
pytestmark = pytest.mark.browser

ARTICLE = """River town buys back its waterworks 🌊🏛️

By Mara Lindqvist

The council of Aldermouth bought back its waterworks in 2019 for 41 million euros. The mayor, Jonas Brandt, said the
price of water fell by 12 per cent in the first year. Critics say that the debt of the town doubled from 2018 to 2021.

“We have not raised a single fee since,” Brandt told the council on Monday. The waterworks serve 83,000 people."""

HOSTILE = (
    """<script>document.title = 'broken'</script> **bold** $x^2$ :material/home: [link](javascript:alert(1))

<img src=x onerror="document.title = 'broken'"> In 2019 the town of <b>Aldermouth</b> spent $5 million and $6 million on
🌊. שלום עולם 2020. """
    + "W" * 600
    + """ was built in 1999 by 1200 workers."""
)


def add_article(server, text, *, mark):
    """Put an article into the server's database; the mark makes its text another one than every other test's."""
    document = read_pasted(f"{text}\n\nPrinted for {mark}.")
    with transaction(open_database(server.database)) as session:
        by = commands.sign_in(session, "Desk")
        return commands.add_article(session, document, split(document), by=by)


@pytest.fixture
def article(server, request):
    """An article of this test's own."""
    return add_article(server, ARTICLE, mark=request.node.name)


def claim_ids(server, article_id, state="open"):
    with reading(open_database(server.database)) as session:
        return [line.claim_id for line in claims_in(session, article_id) if line.state == state]


def card_of(server, claim_id):
    with reading(open_database(server.database)) as session:
        return queries.claim(session, claim_id)


def as_person(page, server, name="Ada Lovelace"):
    page.context.add_cookies(
        [{"name": "claim_workbench_reviewer", "value": name.replace(" ", "%20"), "url": server.address}]
    )


def open_claim(page, server, claim_id):
    page.goto(f"{server.address}/review?claim={claim_id}")
    shows_claim(page, claim_id)


def shows_claim(page, claim_id):
    page.locator(f".cw-card[aria-busy=false] >> text=/Claim {claim_id} ·/").wait_for()


#: What the window remembers, as shared/page.js tells it to whoever asks; null before any component is there.
REMEMBERED = """((wish) => {
  document.dispatchEvent(new CustomEvent("cw:page", { detail: wish }));
  return wish.page;
})({ page: null })"""


def answered(page):
    """Wait until the server has every command, and has answered the last step."""
    page.wait_for_function(
        f"() => !{REMEMBERED}?.outbox.length"
        f" && ({REMEMBERED}?.step ?? 0) <= (Number(document.querySelector('.cw-card').dataset.answered) || 0)"
    )


def introduce(page, name):
    page.get_by_label("Your name").fill(name)
    page.get_by_role("button", name="Go on").click()


def attach(page, *, url, title):
    page.get_by_role("button", name="Attach source").click()
    form = page.get_by_role("form", name="Attach a source")
    form.get_by_label("Address").fill(url)
    form.get_by_label("Title").fill(title)
    form.get_by_label("Publisher").fill("Aldermouth Gazette")
    form.get_by_label("+ supports").check()
    form.get_by_label("Quote").fill("as the register says")
    form.get_by_label("Where in the source").fill("page 4")
    form.get_by_role("button", name="Attach source").click()
    page.locator(".cw-sources", has_text=title).wait_for()


def test_an_article_becomes_a_verdict_in_a_csv_file(page, fresh_server):
    page.goto(fresh_server.address)
    page.get_by_role("button", name="Add the sample article").click()
    introduce(page, "Ada Lovelace")
    page.get_by_role("link", name="Russia Says Hopes to Avoid Ban").click(timeout=60_000)
    page.locator("mark", has_text="Russia in 2019 passed").first.click()
    page.locator(".cw-claim h2", has_text="2019 sovereign internet law").wait_for()
    attach(page, url="https://example.org/law-90", title="Federal law 90-FZ")
    page.get_by_role("radio", name="Mostly true").check()
    page.get_by_label("Rationale").fill("The law was signed in May 2019 and in force from November.")
    page.get_by_role("button", name="Record and next").click()
    page.get_by_role("option", name="2019 sovereign internet law, checked, Mostly true").wait_for()
    page.get_by_role("link", name="Export").click()
    with page.expect_download() as download:
        page.get_by_role("link", name="Download claims.csv").click()
    table = pd.read_csv(download.value.path())
    row = table[table.headline == "2019 sovereign internet law"].iloc[0]
    assert row[["state", "verdict", "checker", "n_supporting"]].to_list() == [
        "checked",
        "Mostly true",
        "Ada Lovelace",
        1,
    ]
    assert row.quote.startswith("Russia in 2019 passed a law")
    assert row.source_urls == '["https://example.org/law-90"]'


def test_a_deep_link_opens_the_claim_even_for_the_first_visitor_of_a_new_server(page, fresh_server):
    article_id = add_article(fresh_server, ARTICLE, mark="a deep link")
    claim_id = claim_ids(fresh_server, article_id)[-1]
    open_claim(page, fresh_server, claim_id)
    assert page.get_by_role("link", name="Export").is_visible()


def test_a_reload_and_the_way_back_lead_to_the_same_claim(page, server, article):
    first, second = claim_ids(server, article)[:2]
    open_claim(page, server, first)
    page.keyboard.press("j")
    shows_claim(page, second)
    page.reload()
    shows_claim(page, second)
    # The claim is there before the server has written its address, to which the way back belongs.
    page.wait_for_url(lambda url: f"claim={second}" in url.split("?")[1].split("&"))
    page.go_back()
    shows_claim(page, first)


def test_words_selected_after_an_emoji_become_a_claim_of_exactly_these_words(page, server, article):
    as_person(page, server)
    open_claim(page, server, claim_ids(server, article)[0])
    select(page, "serve 83,000 people")
    page.keyboard.press("n")
    page.locator(".cw-told", has_text="Claim added").wait_for(state="attached")
    page.locator(".cw-claim h2", has_text="serve 83,000 people").wait_for()
    new = max(claim_ids(server, article))
    assert card_of(server, new).quote == "serve 83,000 people"


def select(page, words):
    """Select words of the article as a mouse would, wherever highlights cut them."""
    page.evaluate(
        """words => {
            const box = document.querySelector(".cw-text");
            const at = box.textContent.indexOf(words);
            const place = (offset) => {
              const walk = document.createTreeWalker(box, NodeFilter.SHOW_TEXT);
              for (let node = walk.nextNode(); node; node = walk.nextNode()) {
                if (offset <= node.length) return [node, offset];
                offset -= node.length;
              }
            };
            document.getSelection().setBaseAndExtent(...place(at), ...place(at + words.length));
        }""",
        words,
    )
    page.locator(".cw-said", has_text="characters selected").wait_for()


def test_a_claim_is_made_from_the_keyboard_by_quoting(page, server, article):
    as_person(page, server)
    open_claim(page, server, claim_ids(server, article)[0])
    page.get_by_role("button", name="New claim by quoting").press("Enter")
    page.get_by_label("Words of the article").fill('"We have never raised')
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.locator(".cw-alert", has_text="not").wait_for()
    page.get_by_role("button", name="New claim by quoting").press("Enter")
    assert page.get_by_label("Words of the article").input_value() == '"We have never raised'
    page.get_by_label("Words of the article").fill('"We have not raised')
    page.keyboard.press("Control+Enter")
    page.locator(".cw-claim h2", has_text="We have not raised").wait_for()
    assert card_of(server, max(claim_ids(server, article))).quote == "“We have not raised"


def test_a_dismissed_claim_keeps_its_reason_and_comes_back(page, server, article):
    as_person(page, server)
    claim_id = claim_ids(server, article)[0]
    open_claim(page, server, claim_id)
    page.keyboard.press("d")
    page.get_by_role("button", name="trivial").click()
    page.get_by_text("Dismissed: trivial").wait_for()
    assert page.locator(f"mark[data-claims~='{claim_id}']").first.get_attribute("data-state") == "dismissed"
    page.get_by_role("button", name="Bring back").click()
    page.get_by_role("button", name="Dismiss", exact=True).wait_for()
    assert card_of(server, claim_id).state == "open"


def test_the_name_is_asked_once_and_then_stands_on_everything(page, server, article):
    claim_id = claim_ids(server, article)[0]
    open_claim(page, server, claim_id)
    page.keyboard.press("d")
    page.keyboard.press("1")
    introduce(page, "Grace Hopper")
    page.get_by_text("Dismissed: opinion").wait_for()
    page.reload()
    shows_claim(page, claim_id)
    assert page.get_by_role("button", name="Reviewer: Grace Hopper").is_visible()
    page.get_by_role("button", name="Bring back").click()
    page.get_by_role("button", name="Edit wording").wait_for()
    assert {event.actor for event in card_of(server, claim_id).events} == {"Grace Hopper"}


def test_without_a_name_nothing_is_changed_and_nothing_typed_is_lost(page, server, article):
    claim_id = claim_ids(server, article)[0]
    open_claim(page, server, claim_id)
    page.get_by_role("radio", name="Unverifiable").check()
    page.get_by_label("Rationale").fill("Nobody keeps a register.")
    page.get_by_role("button", name="Record and next").click()
    page.get_by_role("button", name="Not now").click()
    page.locator(".cw-alert", has_text="Nothing was recorded").wait_for()
    page.reload()
    shows_claim(page, claim_id)
    assert page.get_by_label("Rationale").input_value() == "Nobody keeps a register."
    assert page.get_by_role("radio", name="Unverifiable").is_checked()
    assert card_of(server, claim_id).version == 1


def test_what_two_people_save_at_once_is_shown_side_by_side_and_kept(page, server, article):
    as_person(page, server)
    claim_id = claim_ids(server, article)[0]
    open_claim(page, server, claim_id)
    page.keyboard.press("e")
    page.get_by_role("textbox", name="Headline").fill("My headline")
    with transaction(open_database(server.database)) as session:
        by = commands.sign_in(session, "Somebody Else")
        commands.reword_claim(session, claim_id, version=1, headline="Their headline", by=by)
    page.get_by_role("button", name="Save wording").click()
    page.locator(".cw-alert", has_text="changed by somebody else").wait_for()
    assert page.locator(".cw-alert td").all_inner_texts()[:2] == ["My headline", "Their headline"]
    assert page.get_by_role("textbox", name="Headline").input_value() == "My headline"
    page.get_by_role("button", name="Save wording").click()
    page.locator(".cw-claim h2", has_text="My headline").wait_for()
    assert card_of(server, claim_id).headline == "My headline"


def test_a_refused_verdict_says_what_is_missing(page, server, article):
    as_person(page, server)
    open_claim(page, server, claim_ids(server, article)[0])
    page.keyboard.press("1")
    page.keyboard.press("Enter")
    page.locator(".cw-alert", has_text="needs at least one source").wait_for()
    assert page.get_by_role("radio", name="True", exact=False).first.is_checked()
    focused = page.locator(".cw-attach:focus, .cw-verdict-form textarea:focus")
    assert "Attach source" in focused.inner_text()
    attach(page, url="https://example.org/refused", title="Register")
    page.locator(".cw-evidence h3:focus").wait_for()
    page.keyboard.press("Enter")
    page.locator(".cw-alert", has_text="needs a rationale").wait_for()
    assert focused.get_attribute("name") == "rationale"
    assert "Ctrl ⏎" in page.get_by_role("button", name="Record and next").inner_text()


def test_a_source_used_before_is_found_again_and_reused(page, server, article):
    as_person(page, server)
    first, second = claim_ids(server, article)[:2]
    open_claim(page, server, first)
    attach(page, url="https://example.org/waterworks-register", title="Register of waterworks")
    page.keyboard.press("j")
    shows_claim(page, second)
    page.keyboard.press("s")
    page.keyboard.type("waterworks register")
    page.get_by_role("button", name="Register of waterworks · Aldermouth Gazette").click()
    page.get_by_role("form", name="Attach a source").get_by_role("button", name="Attach source").click()
    page.locator(".cw-sources", has_text="Register of waterworks").wait_for()
    one, other = (card_of(server, claim_id).evidence[0].source_id for claim_id in (first, second))
    assert one == other


def test_keys_walk_as_fast_as_they_are_pressed(page, server, request):
    sentences = "".join(f"The council of town {n} spent {n + 2} million euros in 2019. " for n in range(24))
    article_id = add_article(server, sentences, mark=request.node.name)
    ids = claim_ids(server, article_id)
    open_claim(page, server, ids[0])
    for _ in range(10):
        page.keyboard.press("j", delay=10)
    assert page.locator("[role=option][aria-selected=true]").get_attribute("data-claim") == str(ids[10])
    shows_claim(page, ids[10])
    assert page.locator("mark[aria-current=true]").first.get_attribute("data-claims") == str(ids[10])


def test_keys_do_nothing_while_somebody_types_or_answers_a_dialog(page, server, article):
    as_person(page, server)
    claim_id = claim_ids(server, article)[0]
    open_claim(page, server, claim_id)
    page.get_by_label("Rationale").press_sequentially("j1d?ns")
    assert page.get_by_label("Rationale").input_value() == "j1d?ns"
    page.keyboard.press("Escape")
    page.keyboard.press("?")
    page.keyboard.press("j")
    page.keyboard.press("1")
    assert page.get_by_role("dialog", name="Keys").is_visible()
    page.keyboard.press("Escape")
    assert page.locator("[role=option][aria-selected=true]").get_attribute("data-claim") == str(claim_id)
    assert page.locator("[name=rating_id]:checked").count() == 0


def test_single_keys_can_be_switched_off(page, server, article):
    claim_id = claim_ids(server, article)[0]
    open_claim(page, server, claim_id)
    page.keyboard.press("?")
    page.get_by_label("Single keys act").uncheck()
    page.get_by_role("button", name="Close").click()
    page.keyboard.press("j")
    page.keyboard.press("1")
    assert page.locator("[role=option][aria-selected=true]").get_attribute("data-claim") == str(claim_id)
    assert page.locator("[name=rating_id]:checked").count() == 0


def test_a_hostile_article_stays_text(page, server, request):
    article_id = add_article(server, HOSTILE, mark=request.node.name)
    as_person(page, server, "<img src=x onerror=alert(1)> **A** :material/home:")
    page.on("dialog", lambda dialog: page.failures.append(dialog.message))
    open_claim(page, server, claim_ids(server, article_id)[0])
    assert HOSTILE.split("\n\n")[1].splitlines()[0] in page.locator(".cw-text").inner_text()
    assert page.locator(".cw-text :is(script, img, b, a)").count() == 0
    assert "<img src=x onerror=alert(1)> **A** :material/home:" in page.locator(".cw-who-name").inner_text()
    attach(page, url="https://example.org/<script>", title="<b>$x$</b> **source** [a](javascript:alert(1))")
    page.goto(server.address)
    page.get_by_role("link", name="<script>document.title = 'broken'</script> **bold** $x^2$").first.wait_for()
    assert page.title() == "Claim Workbench"
    page.get_by_role("link", name="Export").click()
    page.get_by_role("region", name="First rows of the file").wait_for()
    assert page.locator(".cw-outgoing :is(script, img, b)").count() == 0


def show_forms(page):
    """Open the forms for adding; on an empty database they stand open."""
    page.get_by_text("Add articles", exact=True).first.wait_for()
    if not page.get_by_role("tab", name="Files").is_visible():
        page.get_by_text("Add articles", exact=True).first.click()


def test_a_bad_file_says_why_and_the_good_one_beside_it_goes_in(page, server):
    as_person(page, server)
    page.goto(server.address)
    show_forms(page)
    page.get_by_role("tab", name="Files").click()
    good = "Bridge reopens\n\nThe bridge of Aldermouth reopened in 2021 after 3 years of repairs."
    files = [
        {"name": "bad.pdf", "mimeType": "application/pdf", "buffer": b"%PDF-1.7 this is not a pdf at all"},
        {"name": "good.txt", "mimeType": "text/plain", "buffer": good.encode()},
    ]
    page.locator("input[type=file]").set_input_files(files)
    page.get_by_text("good.txt").first.wait_for()
    page.get_by_role("button", name="Add these files").click()
    page.locator(".cw-intake li[data-step=failed]", has_text="bad.pdf").wait_for()
    page.locator(".cw-intake li[data-step=done]", has_text="good.txt").wait_for()
    page.get_by_role("link", name="Bridge reopens").wait_for()


def test_what_failed_can_be_put_back_and_what_is_typed_meanwhile_stays(page, fresh_server):
    page.goto(fresh_server.address)
    field = page.get_by_label("Text of the article")
    field.fill("Bridge reopens\n\nThe bridge of Aldermouth reopened in 2021 after 3 years of repairs.")
    page.get_by_role("button", name="Add this text").click()
    page.get_by_role("button", name="Not now").click()
    page.get_by_role("dialog").wait_for(state="hidden")
    assert field.input_value().startswith("Bridge reopens")
    page.get_by_role("button", name="Add this text").click()
    page.get_by_label("Your name").fill("Grace Hopper")
    page.keyboard.press("Enter")
    page.locator(".cw-intake li").wait_for()
    field.fill("The next one, typed while the first is split")
    page.locator(".cw-intake li[data-step=done]").wait_for(timeout=60_000)
    page.get_by_role("link", name="Bridge reopens").wait_for()
    assert field.input_value() == "The next one, typed while the first is split"
    page.get_by_role("tab", name="Addresses").click()
    addresses = page.get_by_label("Addresses, one a line")
    addresses.fill("http://127.0.0.1/inside\nnews.example/pier")
    page.get_by_role("button", name="Add these addresses").click()
    page.locator(".cw-intake li[data-step=failed]").nth(1).wait_for()
    assert addresses.input_value() == ""
    addresses.fill("https://news.example/next")
    page.locator("li", has_text="news.example/pier").get_by_role("button", name="Put it back").click()
    page.locator("li", has_text="news.example/pier").get_by_role("button").wait_for(state="detached")
    assert addresses.input_value() == "https://news.example/next\nnews.example/pier"


def test_text_added_twice_leads_to_the_article_that_is_there(page, server):
    as_person(page, server)
    text = "Harbour grows\n\nThe harbour of Aldermouth handled 9 million tonnes in 2022."
    page.goto(server.address)
    show_forms(page)
    for step in ("done", "failed"):
        page.get_by_label("Text of the article").fill(text)
        page.get_by_role("button", name="Add this text").click()
        page.locator(f".cw-intake li[data-step={step}]").wait_for()
    assert "already here" in page.locator(".cw-intake li").inner_text()
    assert page.get_by_role("link", name="Harbour grows").count() == 1


def test_an_address_to_a_claim_that_is_not_there_says_so(page, server, article):
    page.goto(f"{server.address}/review?claim=999999999")
    page.get_by_text("There is no claim 999999999").wait_for()
    page.goto(f"{server.address}/review?claim=<script>&article=-1")
    page.locator(".cw-claim h2").wait_for()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1440, 400])
def test_no_page_keeps_anybody_out(page, server, article, width, scheme):
    from axe_playwright_python.sync_playwright import Axe

    page.set_viewport_size({"width": width, "height": 900})
    page.emulate_media(color_scheme=scheme)
    as_person(page, server)
    found = []
    pages = {"": ".cw-shelf a", f"review?article={article}": ".cw-claim h2", "export": ".cw-download"}
    for address, ready in pages.items():
        page.goto(f"{server.address}/{address}")
        page.locator(ready).first.wait_for()
        violations = Axe().run(page).response["violations"]
        found += [(address, broken["id"]) for broken in violations if broken["impact"] in {"serious", "critical"}]
    assert found == []
    page.get_by_role("link", name="Skip to main content").focus()
    page.keyboard.press("Tab")
    if width > 400:
        # At 400 pixels the pages are chosen in a menu.
        assert page.evaluate("getComputedStyle(document.activeElement).outlineStyle") == "solid"


def test_at_1440_the_columns_scroll_and_the_page_does_not(page, server, article):
    open_claim(page, server, claim_ids(server, article)[0])
    main = page.locator("[data-testid=stMain]")
    assert main.evaluate("element => element.scrollHeight <= element.clientHeight")


def test_at_400_a_verdict_can_be_given(page, server, article):
    page.set_viewport_size({"width": 400, "height": 800})
    as_person(page, server)
    claim_id = claim_ids(server, article)[0]
    open_claim(page, server, claim_id)
    assert page.evaluate("document.documentElement.scrollWidth") <= 400
    page.get_by_role("radio", name="Unverifiable").check()
    page.get_by_label("Rationale").fill("No register.")
    page.get_by_role("button", name="Record and next").click()
    page.locator(".cw-told", has_text="Verdict recorded").wait_for(state="attached")
    assert card_of(server, claim_id).verdicts[0].label == "Unverifiable"


def test_the_file_is_sent_so_that_no_browser_shows_or_keeps_it(server, article):
    plain = httpx.get(f"{server.address}/export/claims.csv", trust_env=False)
    excel = httpx.get(f"{server.address}/export/claims.csv?excel=1", trust_env=False)
    assert plain.headers["content-disposition"] == 'attachment; filename="claims.csv"'
    assert plain.headers["cache-control"] == "no-store"
    assert plain.headers["x-content-type-options"] == "nosniff"
    assert excel.content == b"\xef\xbb\xbf" + plain.content
    assert article in pd.read_csv(io.BytesIO(plain.content)).article_id.to_list()


def test_the_queue_is_searched_over_all_articles_and_its_view_lives_in_the_address(page, server, article, request):
    add_article(
        server, "Tunnel opens\n\nThe Norrland tunnel opened in 1987 and cost 71 million.", mark=request.node.name
    )
    open_claim(page, server, claim_ids(server, article)[0])
    page.get_by_label("Claims of").select_option("All articles")
    page.keyboard.press("Escape")
    page.locator(".cw-queue").press("/")
    page.keyboard.type("norrland")
    option = page.get_by_role("option", name="Norrland tunnel").first
    option.wait_for()
    page.wait_for_url("**text=norrland**")
    page.reload()
    option.wait_for()
    assert page.get_by_role("searchbox", name="Search claims").input_value() == "norrland"
    option.click()
    page.locator(".cw-masthead h1", has_text="Tunnel opens").wait_for()


def test_claims_just_checked_keep_their_place_in_the_queue(page, server, article):
    as_person(page, server)
    first, second = claim_ids(server, article)[:2]
    open_claim(page, server, first)
    page.keyboard.press("6")
    page.keyboard.press("Enter")
    page.keyboard.press("6")
    shows_claim(page, second)
    page.locator(f"[role=option][data-claim='{first}'][data-state=checked]").wait_for()
    assert page.locator("[name=rating_id]:checked").count() == 1
    page.get_by_role("radio", name="Open").click()
    page.locator(f"[role=option][data-claim='{first}']").wait_for(state="detached")


def test_every_claim_gets_its_verdict_and_source_without_a_mouse(page, server, article):
    as_person(page, server)
    ids = claim_ids(server, article)
    open_claim(page, server, ids[0])
    for number, claim_id in enumerate(ids):
        shows_claim(page, claim_id)
        page.keyboard.press("s")
        page.keyboard.type(f"https://example.org/{number}")
        page.keyboard.press("Control+Enter")
        page.locator(".cw-sources li").wait_for()
        page.keyboard.press("r")
        page.keyboard.type("The register says so.")
        page.keyboard.press("Escape")
        page.keyboard.press("1")
        page.keyboard.press("Enter")
    page.locator(".cw-masthead", has_text="0 open").wait_for()
    assert [card_of(server, claim_id).verdicts[0].label for claim_id in ids] == ["True"] * len(ids)
