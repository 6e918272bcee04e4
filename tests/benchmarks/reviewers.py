"""Twenty reviewers at once, without browsers: each speaks to the server as a browser does, over its WebSocket."""

from __future__ import annotations

import asyncio
import json
import random
import statistics
import time
from typing import Any

import websockets
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

REVIEWERS, ACTIONS, PAUSE = 20, 30, 1.0
#: Every so many-th action is a verdict; the others are steps to the next claim.
VERDICT_EVERY = 4
EVENTS = "$$STREAMLIT_INTERNAL_KEY_{}__events"


class Reviewer:
    """One session: its queue, the claim it stands at, and how long each answer took."""

    def __init__(self, address: str, number: int) -> None:
        self.address, self.number = address, number
        self.shown: dict[str, Any] = {}
        self.ids: dict[str, str] = {}
        self.fragment = self.page = ""
        self.times: list[float] = []
        self.lost = self.refused = self.verdicts = 0

    async def open(self) -> None:
        """Open the review page at an article of one's own."""
        url = self.address.replace("http", "ws") + "/_stcore/stream"
        cookie = f"claim_workbench_reviewer=Reviewer%20{self.number}"
        self.socket = await websockets.connect(
            url, subprotocols=["streamlit"], max_size=None, origin=self.address, additional_headers={"Cookie": cookie}
        )
        message = BackMsg()
        message.rerun_script.query_string = f"article={self.number * 97 + 11}&tab=all"
        message.rerun_script.page_name = "review"
        await self.socket.send(message.SerializeToString())
        await self.finished()

    async def finished(self) -> None:
        """Take what the server sends until its script is done."""
        while True:
            message = ForwardMsg()
            message.ParseFromString(await self.socket.recv())
            kind = message.WhichOneof("type")
            if kind == "new_session":
                self.page = message.new_session.page_script_hash
            if kind == "delta" and message.delta.WhichOneof("type") == "new_element":
                self.take(message.delta)
            if kind == "script_finished":
                return

    def take(self, delta: Any) -> None:
        """Remember what a component shows, and by which id it is spoken to."""
        element = delta.new_element
        if element.WhichOneof("type") != "bidi_component":
            return
        shown = element.bidi_component
        name = shown.component_name.removeprefix("claim_workbench_")
        held = shown.mixed.json if shown.HasField("mixed") else shown.json
        self.ids[name], self.shown[name] = shown.id, json.loads(held)
        if name == "card":
            self.fragment = delta.fragment_id

    async def act(self, step: int) -> None:
        """Step to another claim, or record a verdict on this one; note how long the answer takes, or that none came."""
        card = self.shown["card"]
        asked: dict[str, Any] = {"step": step, "opened": None, "words": None, "view": None, "commands": []}
        ids = [line["claim_id"] for line in self.shown["queue"]["lines"]]
        claim = card["claim"]
        following = ids[(ids.index(claim["claim_id"]) + 1) % len(ids)]
        if step % VERDICT_EVERY == 0 and claim["state"] != "dismissed":
            asked["commands"] = [self.verdict(card, following, step)]
            self.verdicts += 1
        else:
            asked["opened"] = following
        began = time.perf_counter()
        await self.send(asked)
        self.times.append((time.perf_counter() - began) * 1000)
        answer = self.shown["card"]
        if answer["step"] != step or answer["open"] != following:
            self.lost += 1
        if asked["commands"]:
            self.refused += not any(outcome["ok"] for outcome in answer["outcomes"][-1:])

    def verdict(self, card: dict[str, Any], following: int, step: int) -> dict[str, Any]:
        """Return the command that records a verdict which needs no source."""
        rating = next(r for r in card["scales"][0]["ratings"] if not r["decisive"])
        claim = card["claim"]
        return {"ticket": f"{self.number}-{step}", "verb": "record", "rating_id": str(rating["rating_id"])} | {
            "claim_id": claim["claim_id"],
            "version": claim["version"],
            "rationale": f"Looked for it, {step}.",
            "correction": "",
            "next": following,
        }

    async def send(self, asked: dict[str, Any]) -> None:
        """Speak as the card does."""
        message = BackMsg()
        rerun = message.rerun_script
        rerun.page_script_hash, rerun.fragment_id = self.page, self.fragment
        own = rerun.widget_states.widgets.add()
        own.id, own.json_value = self.ids["card"], "{}"
        widget = rerun.widget_states.widgets.add()
        widget.id = EVENTS.format(self.ids["card"])
        widget.json_trigger_value = json.dumps([{"event": "asked", "value": asked}])
        await self.socket.send(message.SerializeToString())
        await self.finished()

    async def work(self) -> None:
        """Act about once a second."""
        await asyncio.sleep(random.random() * PAUSE)
        for step in range(1, ACTIONS + 1):
            await self.act(step)
            await asyncio.sleep(random.uniform(0.5, 1.5) * PAUSE)


async def report_reviewers(address: str) -> None:
    """Let twenty reviewers work and print what they waited for, and whether anything of theirs was lost."""
    reviewers = [Reviewer(address, number) for number in range(1, REVIEWERS + 1)]
    for one in reviewers:
        await one.open()
    await asyncio.gather(*(one.work() for one in reviewers))
    times = sorted(time for one in reviewers for time in one.times)
    lost, refused, verdicts = (sum(getattr(one, what) for one in reviewers) for what in ("lost", "refused", "verdicts"))
    middle, worst = statistics.median(times), times[int(len(times) * 0.95)]
    name = f"{REVIEWERS} reviewers, an action a second"
    print(f"  {name:46} median {middle:7.1f} ms  p95 {worst:7.1f} ms           (promised ≤ 50 ms)")
    print(f"  {len(times)} actions, {verdicts} of them verdicts: {lost} lost, {refused} refused", flush=True)
