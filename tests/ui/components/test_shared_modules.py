"""What several components share: elements, signs, steps, what the window remembers, and how modules are loaded."""

import pytest

pytest_plugins = ["tests.browser", "tests.ui.components.module_page"]
pytestmark = pytest.mark.browser


@pytest.mark.parametrize(
    ("address", "followed"),
    [
        pytest.param("https://example.org/a", True, id="https"),
        pytest.param("HTTP://example.org", True, id="http, in capitals"),
        pytest.param("javascript:alert(1)", False, id="a script"),
        pytest.param("data:text/html,x", False, id="a document of its own"),
        pytest.param("example.org", False, id="no address"),
        pytest.param(None, False, id="none at all"),
    ],
)
def test_only_web_addresses_are_followed(modules, address, followed):
    assert modules.call("shared/elements.js", "isWebAddress", address) is followed
    tag = modules.run("async (load, to) => (await load('shared/elements.js')).link(to, 'it').tagName", address)
    assert tag == ("A" if followed else "SPAN")


MAKE = """async (load, tag, attributes, children) => {
  const { make } = await load("shared/elements.js");
  return make(tag, attributes, ...children).outerHTML;
}"""


@pytest.mark.parametrize(
    ("attributes", "children", "html"),
    [
        pytest.param({"class": "cw-a"}, ["<b>"], '<p class="cw-a">&lt;b&gt;</p>', id="text is never markup"),
        pytest.param({"title": None, "hidden": False}, [None, False, ""], "<p></p>", id="what is nothing is left out"),
        pytest.param({"hidden": True, "tabIndex": -1}, [0], '<p hidden="" tabindex="-1">0</p>', id="zero is text"),
        pytest.param({"style": {"--a": "1"}}, [["a", "b"]], '<p style="--a: 1;">ab</p>', id="styles, and lists"),
    ],
)
def test_elements_are_made_without_markup(modules, attributes, children, html):
    assert modules.run(MAKE, "p", attributes, children) == html


@pytest.mark.parametrize(
    ("words", "covered", "share"),
    [
        pytest.param(300, 299, 99, id="100 only where nothing is left"),
        pytest.param(300, 300, 100, id="everything"),
        pytest.param(0, 0, 100, id="an article without words"),
        pytest.param(300, 1, 0, id="rounded down"),
    ],
)
def test_how_much_of_an_article_was_looked_at(modules, words, covered, share):
    assert modules.call("shared/claims.js", "coverageOf", {"n_words": words, "n_covered": covered}) == share


FALSE = {"label": "Untrue", "colour": None, "common": "false"}


@pytest.mark.parametrize(
    ("state", "verdict", "sign", "spoken"),
    [
        pytest.param("open", None, "●", "open", id="open"),
        pytest.param("checked", FALSE, "✗", "checked, Untrue", id="a verdict on the common scale"),
        pytest.param("approved", FALSE | {"common": None}, "◆", "approved, Untrue", id="a verdict with no place on it"),
        pytest.param("recheck", FALSE, "!", "recheck, Untrue", id="what needs attention comes before the verdict"),
        pytest.param("dismissed", FALSE, "–", "dismissed", id="dismissed, whatever was said before"),
    ],
)
def test_the_sign_of_a_claim_and_its_words(modules, state, verdict, sign, spoken):
    line = {"state": state, "verdict": verdict}
    assert modules.call("shared/claims.js", "signOf", line) == sign
    assert modules.call("shared/claims.js", "spokenState", line) == spoken


LATEST = """async (load, steps, answers) => {
  const { nextStep, isLatest } = await load("shared/steps.js");
  for (let taken = 0; taken < steps; taken += 1) nextStep();
  return answers.map(([step, session]) => isLatest({ step, session }));
}"""


@pytest.mark.parametrize(
    ("steps", "answers", "latest"),
    [
        pytest.param(0, [[None, "a"]], [True], id="before any step"),
        pytest.param(2, [[1, "a"], [2, "a"]], [False, True], id="an answer to the step before is old"),
        pytest.param(2, [[None, "a"]], [True], id="a session that has heard of no step, and none was taken since"),
        pytest.param(2, [[2, "a"], [None, "b"]], [True, True], id="a server that was started again knows of no step"),
    ],
)
def test_which_answer_is_the_latest_word(tabs, steps, answers, latest):
    assert tabs().run(LATEST, steps, answers) == latest


def test_a_step_after_a_server_was_started_again_is_awaited(tabs):
    tab = tabs()
    assert tab.run(LATEST, 1, [[None, "b"]]) == [True]
    assert tab.run(LATEST, 1, [[None, "b"]]) == [False]


def test_modules_of_a_newer_version_have_what_the_window_remembers(tabs):
    """So that no command is lost where the application is renewed while its page stands open."""
    handed = """async (load) => {
      const { page: before } = await load("shared/page.js");
      before.outbox = [{ ticket: "a" }];
      const { page: after } = await import("/parts-again/shared/page.js");
      return [before === after, after.outbox.length];
    }"""
    assert tabs().run(handed) == [True, 1]


LOAD = """async (load, folder) => {
  const { load: loadComponent } = await import("/loading.js");
  const component = await loadComponent(folder, ["made/made.js", "shared/elements.js"]);
  const box = document.body.appendChild(document.createElement("div"));
  box.innerHTML = "<table><tbody></tbody></table>";
  component({ data: { made: [] }, parentElement: box, setTriggerValue: () => {} });
  return box.textContent;
}"""


@pytest.mark.parametrize(
    ("page", "failing", "said"),
    [
        pytest.param("", None, "", id="beside the page"),
        pytest.param("review/", None, "", id="above a page whose address ends in a slash"),
        pytest.param("", "**/parts/shared/elements.js", "", id="by another address where one module failed"),
        pytest.param("", "**/shared/elements.js", "This part of the page could", id="in words where it cannot be had"),
    ],
)
def test_a_component_is_loaded(tabs, page, failing, said):
    tab = tabs()
    if page:
        tab.page.route(
            f"**/{page}", lambda route: route.fulfill(body="<!doctype html><body>", content_type="text/html")
        )
        tab.page.goto(f"{tab.page.url}{page}")
    if failing:
        tab.page.route(failing, lambda route: route.abort())
    text = tab.run(LOAD, "parts")
    assert text.startswith(said)
    assert bool(text) == bool(said)
