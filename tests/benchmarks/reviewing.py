"""How long a reviewer waits, in a real browser on a large database, against a page with one button in the same run.

By hand, from the project's folder: ``python -m tests.benchmarks.reviewing --claims 1000000``, or with
``--database URL`` of a database that was built before. Figures are ratios, but for what moves in the browser itself
(queue and reader after a key) and the server's answers to 20 reviewers, which are in milliseconds.
"""

from __future__ import annotations

import argparse
import asyncio
import os
import statistics
import tempfile
from pathlib import Path
from typing import Any

from playwright.sync_api import Page, sync_playwright

from db import commands, queries
from db.session import open_database, transaction
from tests.benchmarks.building import build
from tests.benchmarks.reviewers import report_reviewers
from tests.benchmarks.serving import serving
from tests.browser import ARGUMENTS, chromium_path
from ui.review.queue.view import TABS

#: The bounds that the desk was promised.
FOLLOW_MS, PAINTED, RECORDED = 50, 1.8, 2.2
#: Presses of each kind; the first ones warm up and are not counted.
PRESSES, WARM_UP = 30, 4

REGISTER = "https://example.org/register"

#: Presses and then waits, frame by frame, until what was waited for can be seen; resolves to milliseconds.
TIMED = """
({press, until}) => new Promise((resolve, reject) => {
  const seen = new Function(`return (${until})`)();
  const act = new Function(`return (${press})`)();
  const began = performance.now();
  const look = () => {
    if (seen()) requestAnimationFrame(() => resolve(performance.now() - began));
    else if (performance.now() - began > 15000) reject(new Error("nothing came within 15 s: " + until));
    else requestAnimationFrame(look);
  };
  act();
  requestAnimationFrame(look);
})
"""
PRESS = "() => document.querySelector('[data-testid=stButton] button').click()"
KEY = "() => document.body.dispatchEvent(new KeyboardEvent('keydown', {{key: '{}', bubbles: true, composed: true}}))"
LIST_AT = """() => document.querySelector('.cw-line[aria-selected=true]')?.dataset.claim === '{0}'
  && document.querySelector('mark[aria-current=true]')?.dataset.claims.split(' ').includes('{0}')"""
CARD_AT = """() => document.querySelector('.cw-card').getAttribute('aria-busy') === 'false'
  && document.querySelector('.cw-meta').textContent.includes('Claim {} ·')"""
SAID = CARD_AT + " && document.querySelector('.cw-told').textContent === 'Verdict recorded.'"


def timed(page: Page, press: str, until: str) -> float:
    """Return the milliseconds from a press to the frame in which something can be seen."""
    return page.evaluate(TIMED, {"press": press, "until": until})


def one_button(page: Page, address: str) -> list[float]:
    """Press the one button, over and over."""
    page.goto(address)
    page.get_by_text("pressed 0").wait_for()
    page.get_by_role("button", name="Press").wait_for()
    times = []
    for number in range(1, PRESSES + WARM_UP + 1):
        seen = f"() => document.querySelector('[data-testid=stText]').textContent === 'pressed {number}'"
        times.append(timed(page, PRESS, seen))
        page.wait_for_timeout(150)
    return times[WARM_UP:]


def following(page: Page) -> str:
    """Return the claim under the open one in the queue."""
    return page.evaluate("() => document.querySelector('.cw-line[aria-selected=true] + .cw-line').dataset.claim")


def walking(page: Page, address: str) -> tuple[list[float], list[float]]:
    """Step through the queue of all articles: when list and text follow, and when the card is there."""
    page.goto(f"{address}/review?scope=all&sort=checkworthiness")
    page.locator(".cw-card[aria-busy=false] .cw-claim h2").wait_for()
    follow, card = [], []
    for _ in range(PRESSES + WARM_UP):
        claim = following(page)
        card.append(timed(page, KEY.format("j"), CARD_AT.format(claim)))
        page.wait_for_timeout(150)
    page.goto(f"{address}/review?article=7&tab=all")
    page.locator(".cw-card[aria-busy=false] .cw-claim h2").wait_for()
    for _ in range(15):
        claim = following(page)
        follow.append(timed(page, KEY.format("j"), LIST_AT.format(claim)))
        page.wait_for_timeout(300)
    return follow, card[WARM_UP:]


def recording(
    page: Page, address: str, sort: str, rating: str, *, rationale: str = "", until: str = CARD_AT
) -> list[float]:
    """Record verdicts in the queue of all articles: from Enter to the next claim, or till it is said to be recorded."""
    page.goto(f"{address}/review?scope=all&sort={sort}")
    page.locator(".cw-card[aria-busy=false] .cw-claim h2").wait_for()
    times = []
    for _ in range(PRESSES + WARM_UP):
        claim = following(page)
        page.keyboard.press(rating)
        if rationale:
            page.locator("[name=rationale]").fill(rationale)
            page.keyboard.press("Escape")
        times.append(timed(page, KEY.format("Enter"), until.format(claim)))
        page.wait_for_timeout(150)
    return times[WARM_UP:]


def attach_sources(url: str) -> None:
    """Give a source to each of the claims that have waited longest, so that they can be judged decisively."""
    with transaction(open_database(url)) as session:
        by = commands.sign_in(session, "Ada")
        oldest = queries.queue_ids(session, view=queries.QueueView(states=TABS["open"], sort="oldest"), limit=50)
        for claim_id in oldest.items:
            version = queries.claim_version(session, claim_id)
            commands.attach_source(session, claim_id, version=version, url=REGISTER, stance="supports", by=by)


def line(name: str, times: list[float], yardstick: float | None = None, bound: float | None = None) -> None:
    """Print a median with its 95th percentile, and how it stands to the yardstick and the bound."""
    middle, worst = statistics.median(times), sorted(times)[int(len(times) * 0.95)]
    ratio = f"{middle / yardstick:6.2f} x" if yardstick else " " * 8
    said = f"(promised ≤ {bound} {'x' if yardstick else 'ms'})" if bound else ""
    print(f"  {name:46} median {middle:7.1f} ms  p95 {worst:7.1f} ms  {ratio} {said}", flush=True)


def measure(url: str, folder: Path) -> None:
    """Print the figures of one database."""
    with transaction(open_database(url)) as session:
        commands.sign_in(session, "Ada")
    attach_sources(url)
    print(f"load of the machine before: {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores", flush=True)
    with (
        serving("tests/benchmarks/one_button.py", folder) as (bare, _),
        serving("app.py", folder, DATABASE_URL=url) as (app, _),
    ):
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=chromium_path(), args=list(ARGUMENTS))
            context = browser.new_context(viewport={"width": 1440, "height": 900})
            context.add_cookies([{"name": "claim_workbench_reviewer", "value": "Ada", "url": app}])
            page = context.new_page()
            before = one_button(page, bare)
            follow, card = walking(page, app)
            record = recording(page, app, "newest", "6")
            decisive = recording(page, app, "oldest", "1", rationale="As the register says.")
            said = recording(page, app, "newest", "6", until=SAID)
            button = before + one_button(page, bare)
            browser.close()
        yardstick = statistics.median(button)
        line("a page with one button", button)
        line("queue and reader follow a key", follow, bound=FOLLOW_MS)
        line("claim card painted", card, yardstick, PAINTED)
        line("verdict recorded, next claim shown", record, yardstick, RECORDED)
        line("the same, decisive, with source and rationale", decisive, yardstick, RECORDED)
        line("  said by the server to be recorded", said, yardstick)
        asyncio.run(report_reviewers(app))
    print(f"load of the machine after: {os.getloadavg()[0]:.1f}")


def main() -> None:
    """Build a database, or take one, and measure."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--claims", type=int, default=1_000_000)
    parser.add_argument("--database", metavar="URL", help="one that was built before; verdicts are recorded in it")
    arguments: Any = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        url = arguments.database or f"sqlite:///{folder}/claims.db"
        if not arguments.database:
            build(open_database(url), arguments.claims)
        measure(url, Path(folder))


if __name__ == "__main__":
    main()
