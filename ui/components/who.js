// Who reviews: the name at the top, the question for it, and the cookie that remembers it.

const COOKIE = "claim_workbench_reviewer";
const A_YEAR = 365 * 24 * 3600;

const remember = (name) => {
  const secure = window.location.protocol === "https:" ? "; Secure" : "";
  document.cookie = `${COOKIE}=${encodeURIComponent(name)}; Max-Age=${A_YEAR}; Path=/; SameSite=Lax${secure}`;
};

export default function (component) {
  const { data, parentElement: parent, setTriggerValue } = component;
  const memory = memoryOf(parent, () => ({ asked: 0 }));
  const dialog = parent.querySelector("dialog");
  const form = dialog.querySelector("form");
  const button = parent.querySelector(".cw-who-name");
  const ask = () => {
    form.elements.name.value = data.name ?? "";
    if (!dialog.open) dialog.showModal();
    form.elements.name.select();
  };

  button.textContent = data.name ?? "Say who you are";
  button.setAttribute("aria-label", data.name ? `Reviewer: ${data.name}. Change` : "Say who you are");
  button.onclick = ask;
  parent.querySelector(".cw-who-keys").hidden = !data.keys;
  parent.querySelector(".cw-who-keys").onclick = () => tell("keys");
  if (data.name) remember(data.name);
  if (data.asking && data.asking !== memory.asked) ask();
  memory.asked = data.asking;

  form.onsubmit = () => {
    memory.answered = form.elements.name.value.trim();
    if (memory.answered) setTriggerValue("named", memory.answered);
  };
  dialog.querySelector(".cw-close").onclick = () => dialog.close();
  dialog.onclose = () => {
    if (!memory.answered && data.asking) setTriggerValue("declined", true);
    memory.answered = "";
  };
  if (data.keys) parent.querySelector(".cw-who-told").replaceChildren();
  // A command that was sent as the card went, and refused when its page was gone.
  hear(memory, "refused", ({ claim_id: claimId, message }) => {
    const address = claimId === null ? "review" : `review?claim=${claimId}`;
    parent.querySelector(".cw-who-told").replaceChildren(
      `${claimId === null ? "" : `On claim ${claimId}: `}${message} What you typed is kept. `, make("a", { href: address }, "Go to Review"));
  });
  // This part stands outside the fragment of any page: what it asks for has the whole page drawn.
  hear(memory, "unanswered", () => setTriggerValue("unanswered", true));
  return deafen(memory);
}
