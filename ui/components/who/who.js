// Who reviews: the name at the top, the question for it, and the cookie that remembers it.

/** @import { Component, Listening } from "../shared/types.d.ts" */

import { deafen, hear, tell } from "../shared/bus.js";
import { find, make } from "../shared/elements.js";
import { memoryOf } from "../shared/memory.js";

/** @typedef {Listening & { asked: number, answered?: string }} Memory */

const COOKIE = "claim_workbench_reviewer";
const A_YEAR = 365 * 24 * 3600;

/** @type {(name: string) => void} */
const remember = (name) => {
  const secure = window.location.protocol === "https:" ? "; Secure" : "";
  document.cookie = `${COOKIE}=${encodeURIComponent(name)}; Max-Age=${A_YEAR}; Path=/; SameSite=Lax${secure}`;
};

/** Show the name, ask for it where something waits for it, and tell the server what was answered. ``asking`` is another
    number with every question; ``keys`` says whether the page has keys to explain.
    @param {Component<{ name: string | null, asking: number, keys: boolean }>} component */
export default function (component) {
  const { data, parentElement: parent, setTriggerValue } = component;
  /** @type {Memory} */
  const memory = memoryOf(parent, () => ({ asked: 0 }));
  const dialog = find(parent, "dialog", HTMLDialogElement);
  const form = find(dialog, "form");
  const field = find(form, "[name=name]", HTMLInputElement);
  const button = find(parent, ".cw-who-name");
  const keys = find(parent, ".cw-who-keys");
  const ask = () => {
    field.value = data.name ?? "";
    if (!dialog.open) dialog.showModal();
    field.select();
  };

  button.textContent = data.name ?? "Say who you are";
  button.setAttribute("aria-label", data.name ? `Reviewer: ${data.name}. Change` : "Say who you are");
  button.onclick = ask;
  keys.hidden = !data.keys;
  keys.onclick = () => tell("keys");
  if (data.name) remember(data.name);
  if (data.asking && data.asking !== memory.asked) ask();
  memory.asked = data.asking;

  form.onsubmit = () => {
    memory.answered = field.value.trim();
    if (memory.answered) setTriggerValue("named", memory.answered);
  };
  find(dialog, ".cw-close").onclick = () => dialog.close();
  dialog.onclose = () => {
    if (!memory.answered && data.asking) setTriggerValue("declined", true);
    memory.answered = "";
  };
  if (data.keys) find(parent, ".cw-who-told").replaceChildren();
  // A command that was sent as the card went, and refused when its page was gone.
  hear(memory, "refused", ({ claim_id: claimId, message }) => {
    const address = claimId === null ? "review" : `review?claim=${claimId}`;
    find(parent, ".cw-who-told").replaceChildren(
      `${claimId === null ? "" : `On claim ${claimId}: `}${message} What you typed is kept. `, make("a", { href: address }, "Go to Review"));
  });
  // This part stands outside the fragment of any page: what it asks for has the whole page drawn.
  hear(memory, "unanswered", () => setTriggerValue("unanswered", true));
  return deafen(memory);
}
