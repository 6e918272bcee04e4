// What others have checked: the rating as published, its place on the common scale, the claim, and where it was checked.

const joined = (...parts) => parts.filter(Boolean).join(" · ");

const drawCheck = (check) => make("li", {},
  make("div", { class: "cw-verdict-published" },
    make("span", { class: "cw-label", dir: "auto" }, check.rating),
    make("span", { class: "cw-mapped" }, joined(check.numbers, check.common === null ? "not mapped" : `${SIGNS[check.common]} ${check.common}`))),
  make("span", { class: "cw-claim", dir: "auto" }, check.claim),
  make("span", { class: "cw-about", dir: "auto" },
    joined(check.claimant && `said by ${check.claimant}`, check.claim_date), check.claimant || check.claim_date ? " · " : "",
    "checked by ", link(check.url, joined(check.publisher, check.title)), check.reviewed_at ? ` · ${check.reviewed_at}` : "",
    check.language ? ` · ${check.language}` : ""));

export default function (component) {
  const { data, parentElement: parent, setTriggerValue } = component;
  parent.querySelector(".cw-counted").textContent = data.counted;
  parent.querySelector("ol").replaceChildren(...data.checks.map(drawCheck));
  parent.querySelector(".cw-none").hidden = data.checks.length > 0;
  for (const [direction, there] of Object.entries({ newer: data.newer, older: data.older })) {
    const button = parent.querySelector(`.cw-${direction}`);
    button.hidden = !there;
    button.onclick = () => setTriggerValue("turned", direction);
  }
}
